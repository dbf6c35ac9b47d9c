import type { AccessBuilder } from '../access/builder.ts';
import type { MapEntry, Value } from '../document/value.ts';
import { at, entries, items, text } from '../document/value.ts';
import type { Deployed } from './deployed/agent.ts';
import { nameOf } from './deployed/agent.ts';
import { said } from './deployed/facts.ts';
import { claims, documentsOf, type Signature } from './deployed/shared-file.ts';
import { readLettaAgent } from './letta/agent.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { readServer } from './mcp/server.ts';
import { unreadable } from './reading.ts';

/** Agent files of Letta. Source: letta-ai/agent-file, letta-ai/letta schemas/agent_file.py. */
export const format: ManifestFormat = {
  id: 'letta-agent',
  title: 'Letta agent files',
  clients: ['Letta'],
  files: ['**/*.af'],
  reads:
    'Exact: agents with their tools, default_requires_approval and rules that require approval, secrets and variables of tools, memory blocks that the agent may rewrite, MCP servers, tools for calling other agents. Upper bound: any change of a tool’s code counts. Not evaluated: what that code does, messages, identities, order of tools',
  renames: true,
  claims: (file) => claims(file, SIGNATURE),
  read(files, to) {
    for (const file of files) for (const value of documentsOf(file, 'Letta', to)) readFile(value, file, to);
  },
};

const SIGNATURE: Signature = {
  marks: [['"agents"'], ['"agent_type"']],
  is: (document) => at(document, 'agents')?.kind === 'list' || text(at(document, 'agent_type')) !== undefined,
};

function readFile(document: Value, file: SourceFile, to: AccessBuilder): void {
  const agents = [...items(at(document, 'agents')), ...(at(document, 'agent_type') ? [document] : [])];
  const byId = (key: string): ReadonlyMap<string, Value> =>
    new Map(
      items(at(document, key)).map((part, i) => [text(at(part, 'id')) ?? text(at(part, 'name')) ?? `#${i}`, part]),
    );
  const parts = { tools: byId('tools'), blocks: byId('blocks') };
  const size = parts.tools.size + parts.blocks.size + 1;
  if (agents.length > 1 && agents.length * size > MOST_WORK) {
    const message = 'it has more agents and tools than are read';
    unreadable(file, 'Letta', [{ code: 'too-many-nodes', message, span: document.span }], 'unknown', to);
    return;
  }
  for (const value of agents) {
    const name = said(value, 'name');
    const agent: Deployed = {
      client: 'Letta',
      name: name?.words ?? text(at(value, 'id')) ?? '',
      file,
      span: (name ?? value).span,
    };
    readLettaAgent(agent, value, parts, { agent: nameOf(agent), file, to });
  }
  for (const server of serversOf(at(document, 'mcp_servers'))) {
    const client = { name: 'Letta', dialect: 'claude', honoursDisabled: false, filtersTools: false } as const;
    readServer(server, client, file, to);
  }
}

/** Agents times what they may share: far above what real files have. */
const MOST_WORK = 100_000;

/** Servers as a list with names or as a map, in the common shape. */
function serversOf(value: Value | undefined): MapEntry[] {
  const listed = items(value).map((item, i): MapEntry => {
    const name = at(item, 'server_name') ?? at(item, 'name') ?? at(item, 'id');
    return { key: text(name) ?? `#${i}`, keySpan: (name ?? item).span, value: item, shadowed: false };
  });
  return [...listed, ...entries(value)].flatMap((server) => {
    const inner = at(server.value, 'stdio_config') ?? server.value;
    if (inner.kind !== 'map') return [];
    const shaped = [...inner.entries, ...(inner === server.value ? [] : entries(server.value))].map(renamed);
    return [{ ...server, value: { ...inner, entries: shaped } }];
  });
}

const NAMES: Readonly<Record<string, string>> = { server_url: 'url', custom_headers: 'headers' };

function renamed(e: MapEntry): MapEntry {
  return { ...e, key: Object.hasOwn(NAMES, e.key) ? (NAMES[e.key] ?? e.key) : e.key };
}
