import { uses } from '../access/pattern.ts';
import type { MapEntry, StringValue, Value } from '../document/value.ts';
import { at, entries, items, strings, text } from '../document/value.ts';
import { readHolds, readHooks, readModels, readRuntime, readToolset } from './cagent/facts.ts';
import { decisions, isComparable } from './cagent/permissions.ts';
import { isTrue, toolsOf } from './cagent/toolset.ts';
import { pathOf, type Tool } from './deployed/agent.ts';
import { putInOrder } from './deployed/ordered.ts';
import { claims, documentsOf, type Signature } from './deployed/shared-file.ts';
import type { ManifestFormat } from './manifest-format.ts';
import { unreadable } from './reading.ts';

/** Agents of Docker’s agent runtime, once cagent. Source: docker/docker-agent agent-schema.json, docs/configuration. */
export const format: ManifestFormat = {
  id: 'cagent',
  title: 'Agents of Docker Agent (cagent)',
  clients: ['cagent'],
  files: ['**/*.yaml', '**/*.yml'],
  reads:
    'by content (agents with model and instruction, and no other keys at the top than its own). Exact: toolsets with their `tools` lists, permissions (deny, then allow, then ask, then reading tools run and others are asked about) with chained conditions, sub-agents and handoffs, scripts, MCP servers, hooks, post_edit commands, addresses of models and of other agents, safety modes, readonly, lists of folders, hosts and servers, the sandbox and its hosts. Upper bound: a mode is a default that a person may replace, `*` spans slashes too, a class of characters is any one character. Not evaluated: agents fetched from a registry, retrieval sources, skills, prompts, flavors (said when they change)',
  renames: true,
  claims: (file) => claims(file, SIGNATURE),
  beside: (file) => [pathOf(file.path)],
  read(files, to) {
    for (const file of files) {
      const [value] = documentsOf(file, 'cagent', to);
      if (!value || !SIGNATURE.is(value)) continue;
      readModels(value, { agent: 'cagent', file, to });
      for (const agent of entries(at(value, 'agents'))) {
        const of = { agent: `cagent agent ${agent.key}`, file, to };
        const reused = strings(at(agent.value, 'use_toolsets')).flatMap((s) => at(value, 'toolsets', s.value) ?? []);
        const toolsets = [...items(at(agent.value, 'toolsets')), ...reused];
        const permissions = at(value, 'permissions');
        const readonly = isTrue(at(agent.value, 'readonly'));
        const all = toolsets.flatMap((t) => toolsOf(t, readonly));
        const mode = [at(agent.value, 'safety'), at(value, 'runtime', 'safety')].find((v) => v?.kind === 'string');
        const safety = mode?.kind === 'string' ? mode : undefined;
        const tools = [...new Map(all.map((t) => [`${t.name} ${t.text}`, t])).values()];
        if (!isComparable(tools, permissions)) {
          const message = 'It has more tools and permissions than are compared.';
          unreadable(file, of.agent, [{ code: 'too-large', message, span: agent.keySpan }], 'unknown', to);
          continue;
        }
        putInOrder(
          { client: 'cagent', name: agent.key, file, span: agent.keySpan },
          [...decisions(tools, permissions, safety), ...callsOf(agent)],
          to,
        );
        for (const toolset of toolsets) readToolset(toolset, of);
        readHooks(at(agent.value, 'hooks'), of);
        readHolds(agent, of);
        readRuntime(value, of);
      }
    }
  },
};

const SIGNATURE: Signature = {
  marks: [
    ['agents', 'instruction', 'model'],
    ['agents', 'instruction', 'harness'],
  ],
  is(value) {
    const agents = entries(at(value, 'agents')).map((e) => e.value);
    if (agents.length === 0 || at(value, 'apiVersion') || at(value, 'kind')) return false;
    const own = entries(value).filter((e) => KEYS.has(e.key) || e.key.startsWith('x-')).length;
    return (
      own * 2 > entries(value).length &&
      agents.some(isAgent) &&
      agents.every((a) => a.kind === 'map' && at(a, 'role') === undefined && at(a, 'backstory') === undefined)
    );
  },
};

function isAgent(value: Value): boolean {
  const told = text(at(value, 'instruction')) !== undefined || at(value, 'instruction_file') !== undefined;
  return told && (text(at(value, 'model')) !== undefined || at(value, 'harness') !== undefined);
}

/** Keys at the top of the file. The runtime refuses a file with others; a newer one may know more. */
const KEYS = new Set(
  'version providers agents models mcps rag metadata permissions toolsets hooks commands skills runtime budget budgets flavors'.split(
    ' ',
  ),
);

/** Whom an agent may hand work to: others of its file, or agents that are fetched by a reference. */
function callsOf(agent: MapEntry): Tool[] {
  const forced = at(agent.value, 'force_handoff');
  const listed = (key: string): readonly StringValue[] =>
    key === 'force_handoff' && forced?.kind === 'string' ? [forced] : strings(at(agent.value, key));
  return ['sub_agents', 'handoffs', 'force_handoff'].flatMap((key) =>
    listed(key).map(
      (name): Tool => ({
        effect: 'allow',
        uses: uses('call', [name.value]),
        text: `${key} ${name.value}`,
        span: name.span,
      }),
    ),
  );
}
