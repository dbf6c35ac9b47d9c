import { ANY, uses, whole } from '../../access/pattern.ts';
import type { Value } from '../../document/value.ts';
import { at, entries, items, strings, text } from '../../document/value.ts';
import { type Deployed, named, putAgent, type Tool } from '../deployed/agent.ts';
import { holds, holdsLiteral, type Owner } from '../deployed/facts.ts';
import { toolByName } from '../deployed/tool-power.ts';
import { digest } from '../reading.ts';

/** What a file holds besides its agents, by id. */
export interface LettaParts {
  readonly tools: ReadonlyMap<string, Value>;
  readonly blocks: ReadonlyMap<string, Value>;
}

/** One agent of an agent file with its tools, memory and secrets. */
export function readLettaAgent(agent: Deployed, value: Value, parts: LettaParts, owner: Owner): void {
  const ids = at(value, 'tool_ids');
  const own = ids ? strings(ids).flatMap((id) => parts.tools.get(id.value) ?? []) : items(at(value, 'tools'));
  // Agents that were saved before tools stood apart have them all.
  const tools = new Set(ids || own.length > 0 ? own : parts.tools.values());
  const asked = new Set(
    items(at(value, 'tool_rules')).flatMap((rule) =>
      /requires_approval/.test(text(at(rule, 'type')) ?? '') ? (text(at(rule, 'tool_name')) ?? []) : [],
    ),
  );
  putAgent(
    agent,
    [...[...tools].flatMap((tool) => toolOf(tool, asked)), ...blocksOf(value, parts), ...callsOf(value)],
    owner.to,
  );
  for (const key of ['tool_exec_environment_variables', 'secrets']) readSecrets(at(value, key), owner);
}

/** Code of a tool is part of what the agent may do: other code is another tool. */
function toolOf(tool: Value, asked: ReadonlySet<string>): Tool[] {
  const name = text(at(tool, 'name'));
  if (name === undefined) return [];
  const approval = at(tool, 'default_requires_approval');
  const effect = asked.has(name) || (approval?.kind === 'boolean' && approval.value) ? 'ask' : 'allow';
  const span = (at(tool, 'name') ?? tool).span;
  const code = at(tool, 'source_code');
  const source = text(code);
  const out: Tool[] = [{ effect, uses: toolByName(name), text: name, span }];
  if (code && source) {
    const where = { text: `code of ${name}`, span: code.span };
    out.push({ effect: 'allow', uses: uses('use', [`code of ${name} ${digest(source)}`]), ...where });
    if (STARTS_PROGRAMS.test(source)) out.push({ effect, uses: whole('run'), ...where });
  }
  for (const key of ['pip_requirements', 'npm_requirements']) {
    for (const item of items(at(tool, key))) {
      const of = text(item) ?? text(at(item, 'name'));
      if (of !== undefined) out.push({ effect, uses: named(`package ${of}`), text: of, span: item.span });
    }
  }
  return out;
}

/** Ways in Python and JavaScript to run a program or code that is made at run time. */
const STARTS_PROGRAMS = /\b(subprocess|pty|child_process|os\.(system|popen|exec\w*|spawn\w*)|eval\(|exec\(|__import__)/;

/** A block that is not read-only can be rewritten by the agent itself, its rules among them. */
function blocksOf(value: Value, parts: LettaParts): Tool[] {
  const found = [
    ...strings(at(value, 'block_ids')).flatMap((id) => parts.blocks.get(id.value) ?? []),
    ...items(at(value, 'core_memory')),
  ];
  return found.flatMap((block): Tool[] => {
    const label = text(at(block, 'label'));
    const locked = at(block, 'read_only');
    if (label === undefined || (locked?.kind === 'boolean' && locked.value)) return [];
    return [
      {
        effect: 'allow',
        uses: uses('use', [`its memory ${label}, to rewrite`]),
        text: `rewriting ${label}`,
        span: (locked ?? block).span,
      },
    ];
  });
}

function callsOf(value: Value): Tool[] {
  const all = at(value, 'include_multi_agent_tools');
  return all?.kind === 'boolean' && all.value
    ? [{ effect: 'allow', uses: uses('call', [ANY]), text: 'include_multi_agent_tools', span: all.span }]
    : [];
}

function readSecrets(secrets: Value | undefined, owner: Owner): void {
  for (const e of entries(secrets)) readSecret(e.key, e.value, owner);
  for (const item of items(secrets)) {
    const name = text(at(item, 'key')) ?? text(at(item, 'name'));
    const value = at(item, 'value');
    if (name !== undefined) readSecret(name, value ?? item, owner);
  }
}

function readSecret(name: string, value: Value, owner: Owner): void {
  if (text(value)) holdsLiteral(owner, name, value);
  else holds(owner, name, name, value.span);
}
