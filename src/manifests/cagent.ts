import { uses } from '../access/pattern.ts';
import type { MapEntry } from '../document/value.ts';
import { at, entries, items, strings, text } from '../document/value.ts';
import { readHooks, readModels, readToolset } from './cagent/facts.ts';
import { decisions, isComparable } from './cagent/permissions.ts';
import { toolsOf } from './cagent/toolset.ts';
import type { Tool } from './deployed/agent.ts';
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
    'by content (agents with model and instruction, and no other keys at the top than its own). Exact: toolsets with their `tools` lists, permissions (deny, then allow, then ask, then reading tools run and others are asked about) with chained conditions, sub-agents and handoffs, scripts, MCP servers, hooks, post_edit commands, addresses of models. Upper bound: `*` spans slashes too, a class of characters is any one character. Not: agents fetched from a registry, retrieval sources, skills, prompts',
  renames: true,
  claims: (file) => claims(file, SIGNATURE),
  read(files, to) {
    for (const file of files) {
      const [value] = documentsOf(file, 'cagent', to);
      if (!value || !SIGNATURE.is(value)) continue;
      readModels(value, { agent: 'cagent', file, to });
      for (const agent of entries(at(value, 'agents'))) {
        const of = { agent: `cagent agent ${agent.key}`, file, to };
        const toolsets = items(at(agent.value, 'toolsets'));
        const permissions = at(value, 'permissions');
        const all = toolsets.flatMap(toolsOf);
        const tools = [...new Map(all.map((t) => [`${t.name} ${t.text}`, t])).values()];
        if (!isComparable(tools, permissions)) {
          const message = 'It has more tools and permissions than are compared.';
          unreadable(file, of.agent, [{ code: 'too-large', message, span: agent.keySpan }], 'unknown', to);
          continue;
        }
        putInOrder(
          { client: 'cagent', name: agent.key, file, span: agent.keySpan },
          [...decisions(tools, permissions), ...callsOf(agent)],
          to,
        );
        for (const toolset of toolsets) readToolset(toolset, of);
        readHooks(at(agent.value, 'hooks'), of);
      }
    }
  },
};

const SIGNATURE: Signature = {
  marks: [['agents', 'instruction', 'model']],
  is(value) {
    const agents = entries(at(value, 'agents')).map((e) => e.value);
    if (agents.length === 0 || at(value, 'apiVersion') || at(value, 'kind')) return false;
    const own = entries(value).filter((e) => KEYS.has(e.key) || e.key.startsWith('x-')).length;
    return (
      own * 2 > entries(value).length &&
      agents.some((a) => text(at(a, 'instruction')) !== undefined && text(at(a, 'model')) !== undefined) &&
      agents.every((a) => a.kind === 'map' && at(a, 'role') === undefined && at(a, 'backstory') === undefined)
    );
  },
};

/** Keys at the top of the file. The runtime refuses a file with others; a newer one may know more. */
const KEYS = new Set('version providers agents models mcps rag metadata permissions toolsets hooks'.split(' '));

/** Whom an agent may hand work to: others of its file, or agents that are fetched by a reference. */
function callsOf(agent: MapEntry): Tool[] {
  return ['sub_agents', 'handoffs'].flatMap((key) =>
    strings(at(agent.value, key)).map(
      (name): Tool => ({
        effect: 'allow',
        uses: uses('call', [name.value]),
        text: `${key} ${name.value}`,
        span: name.span,
      }),
    ),
  );
}
