import type { Effect } from '../../access/decision-list.ts';
import type { Pattern, Sequence } from '../../access/pattern.ts';
import { ANY, merge, ONE, SEPARATOR, SOME } from '../../access/pattern.ts';
import type { Value } from '../../document/value.ts';
import { at, strings } from '../../document/value.ts';
import type { Tool } from '../deployed/agent.ts';
import type { CagentTool } from './toolset.ts';

/**
 * What an agent may do with its tools: deny, then allow, then ask, then the tool’s own way: reading tools run, others
 * are asked about. A pattern is `tool[:argument=glob…]` without regard to case; all conditions must hold. Source:
 * docs.docker.com/ai/docker-agent/configuration/permissions.
 */
export function decisions(tools: readonly CagentTool[], permissions: Value | undefined): readonly Tool[] {
  const out: Tool[] = [];
  for (const effect of ['deny', 'allow', 'ask'] as const) {
    for (const rule of strings(at(permissions, effect))) {
      const sequences = tools.flatMap((tool) => meeting(rule.value.toLowerCase(), tool));
      if (sequences.length > 0) out.push({ effect, uses: { sequences }, text: rule.value, span: rule.span });
    }
  }
  return [...out, ...tools.map((t): Tool => ({ ...own(t), text: t.text, span: t.span }))];
}

function own(tool: CagentTool): { effect: Effect; uses: Pattern } {
  const script = /^[^:]{1,200}: /.test(tool.text) && tool.of === 'tool' && !tool.name.startsWith('mcp:');
  const conditions = script
    ? [{ name: 'runs', glob: tool.text.slice(tool.text.indexOf(': ') + 2), literal: true }]
    : [];
  return { effect: tool.reads ? 'allow' : 'ask', uses: { sequences: sequencesOf(startOf(tool), conditions) } };
}

interface Condition {
  readonly name: string;
  readonly glob: string;
  /** The text is meant as it stands. */
  readonly literal?: boolean;
}

/** The uses of a tool that a pattern speaks of. */
function meeting(pattern: string, tool: CagentTool): Sequence[] {
  const parts = pattern.split(':');
  const first = parts.findIndex((p) => /^[\w.-]{1,100}=/.test(p));
  const glob = (first < 0 ? parts : parts.slice(0, first)).join(':');
  // A value may hold colons: what does not start another condition belongs to the one before.
  const conditions: { name: string; glob: string }[] = [];
  for (const part of first < 0 ? [] : parts.slice(first)) {
    const cut = /^([\w.-]{1,100})=/.exec(part);
    const last = conditions.at(-1);
    if (cut) conditions.push({ name: cut[1] ?? '', glob: part.slice(cut[0].length) });
    else if (last) last.glob += `:${part}`;
  }
  if (tool.of === 'tool') return globMatches(glob, tool.name) ? sequencesOf(startOf(tool), conditions) : [];
  const [, server, name = '*'] = /^mcp:([^:]*)(?::(.*))?$/s.exec(glob) ?? [undefined, undefined, glob];
  if (server !== undefined && !globMatches(server, tool.name)) return [];
  return sequencesOf([`mcp__${tool.name}__`, ...globTokens(name), SEPARATOR], conditions);
}

/** The start of all uses of a tool, its separator included. */
function startOf(tool: CagentTool): Sequence {
  if (tool.of === 'server') return [`mcp__${tool.name}__`, SOME, SEPARATOR];
  if (tool.name === 'shell') return [`run${SEPARATOR}`];
  if (tool.name === 'run_background_job') return [`run in the background${SEPARATOR}`];
  const parts = /^mcp:([^:]*):(.*)$/s.exec(tool.name);
  return [(parts ? `mcp__${parts[1]}__${parts[2]}` : tool.name) + SEPARATOR];
}

/**
 * Calls with their arguments: `run\0git status ⟨cwd=.⟩`, `write_file\0 ⟨path=x⟩`. Arguments stand sorted by their names,
 * so that one more condition is one more thing that must be there.
 */
function sequencesOf(start: Sequence, conditions: readonly Condition[]): Sequence[] {
  const runs = /^run( in the background)?\0$/.test(String(start[0]));
  const command = runs ? conditions.find((c) => c.name === 'cmd') : undefined;
  const others = conditions.filter((c) => c !== command).sort((a, b) => (a.name < b.name ? -1 : 1));
  const call: Sequence = runs ? [...start, ...(command ? globTokens(command.glob) : [ANY])] : start;
  if (others.length === 0) {
    if (runs) return [merge(call)];
    return [merge(call), merge([...call, ' ⟨', ANY])];
  }
  const asked = others.flatMap(
    (c, i): Sequence => [
      ...(i === 0 && command ? [] : [ANY]),
      ` ⟨${c.name}=`,
      ...(c.literal ? [c.glob] : globTokens(c.glob)),
      '⟩',
    ],
  );
  return [merge([...call, ...asked]), merge([...call, ...asked, ANY])];
}

/** `*` spans anything, blanks, slashes and `;` too; a class of characters counts as any one. */
function globTokens(glob: string): Sequence {
  const plain = glob.slice(0, 2_000).replaceAll('⟨', '〈').replaceAll('⟩', '〉');
  return plain.split(/(\*{1,2000}|\?|\[[^\]]{1,100}\])/).map((part) => {
    if (part.startsWith('*')) return ANY;
    return part === '?' || /^\[.+\]$/s.test(part) ? ONE : part;
  });
}

/** Whether a name is one of the glob’s. */
function globMatches(glob: string, name: string): boolean {
  const tokens = globTokens(glob);
  let reached = new Set([0]);
  for (const token of tokens) {
    const next = new Set<number>();
    for (const at of reached) {
      if (typeof token === 'string') {
        if (name.startsWith(token, at)) next.add(at + token.length);
      } else if (token.max === 1) {
        if (at < name.length) next.add(at + 1);
      } else for (let i = at; i <= name.length; i++) next.add(i);
    }
    reached = next;
  }
  return reached.has(name.length);
}
