import type { AccessBuilder } from '../access/builder.ts';
import type { Entry } from '../access/decision-list.ts';
import { EVERYTHING } from '../access/pattern.ts';
import { GEMINI } from '../document/front-matter-dialects.ts';
import type { Span, Value } from '../document/value.ts';
import { at, entries, entry, items, strings, text } from '../document/value.ts';
import { readFrontMatter } from './claude/front-matter-file.ts';
import { hookProgram } from './claude/hooks.ts';
import { GEMINI_CLI } from './gemini/client.ts';
import { readGeminiServers } from './gemini/servers.ts';
import { toolPattern } from './gemini/tool-rule.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { connection } from './mcp/remote.ts';
import { inScope, placeIn, scopeOf, unreadable } from './reading.ts';

/**
 * Sub-agents of Gemini CLI. Without `tools` an agent has all of the session's; any unknown key and it is not loaded.
 * Sources: packages/core/src/agents/agentLoader.ts, docs/core/subagents.md; 0.61.0 observed.
 */
export const format: ManifestFormat = {
  id: 'gemini-agent',
  title: 'Gemini CLI sub-agents',
  clients: ['Gemini CLI'],
  files: ['**/.gemini/agents/*.md'],
  reads: 'tools, mcp_servers, and for remote agents the address and `auth` values, of which `!…` are commands',
  read(files, to) {
    for (const file of files) if (!(file.path.split('/').at(-1) ?? '').startsWith('_')) readAgent(file, to);
  },
};

const KNOWN = new Set(
  'kind name description display_name tools mcp_servers model temperature max_turns timeout_mins agent_card_url agent_card_json auth'.split(
    ' ',
  ),
);

function readAgent(file: SourceFile, to: AccessBuilder): void {
  const base = (file.path.split('/').at(-1) ?? file.path).replace(/\.md$/i, '');
  const read = readFrontMatter(file, GEMINI, `Gemini CLI agent ${base}`, to);
  if (!read?.present) return;
  const { front } = read;
  const name = text(at(front, 'name'));
  if (!name || !/^[a-z0-9_-]+$/.test(name)) return;
  const scope = scopeOf(file.path, '.gemini');
  const agent = inScope(`Gemini CLI agent ${name}`, scope);
  const remote = text(at(front, 'kind')) === 'remote';
  const odd = entries(front).find((e) => !KNOWN.has(e.key));
  if (odd || (!remote && !text(at(front, 'description')))) {
    const span = odd?.keySpan ?? front.span;
    unreadable(file, agent, [{ code: 'syntax', message: 'The agent is not valid.', span }], 'dropped', to);
    return;
  }
  if (remote) {
    readRemote(front, agent, file, to);
    return;
  }
  const tools = entry(front, 'tools');
  if (tools && tools.value.kind !== 'list') return; // refused by the client
  const id = `gemini agent ${scope} ${name}`;
  to.agent({
    id,
    name: agent,
    role: 'limit',
    within: `.gemini ${scope}`,
    list: { entries: toolEntries(tools?.value, entry(front, 'name')?.keySpan, file), default: 'deny' },
  });
  const keys = { include: 'include_tools', exclude: 'exclude_tools' };
  const trusted = readGeminiServers(at(front, 'mcp_servers'), keys, { client: GEMINI_CLI, file, id, agent, to });
  if (trusted.length > 0)
    to.agent({
      id: `${id} approvals`,
      name: agent,
      role: 'approval',
      within: `.gemini ${scope}`,
      list: { entries: trusted, default: 'inherit' },
    });
}

function toolEntries(tools: Value | undefined, nameSpan: Span | undefined, file: SourceFile): Entry[] {
  if (!tools) {
    const place = placeIn(file, nameSpan);
    const words = 'every tool, because there is no `tools` key';
    return [{ effect: 'inherit', uses: EVERYTHING, place, text: words, origin: 'tools' }];
  }
  return strings(tools).flatMap((tool): Entry[] => {
    const pattern = toolPattern(tool.value);
    return pattern
      ? [{ effect: 'inherit', uses: pattern, place: placeIn(file, tool.span), text: tool.value, origin: 'tools' }]
      : [];
  });
}

/** An agent elsewhere: its address, and values of `auth` that are commands (`!…`). */
function readRemote(front: Value, agent: string, file: SourceFile, to: AccessBuilder): void {
  const address = at(front, 'agent_card_url');
  const url = text(address);
  if (address && url)
    to.fact({
      ...connection(url),
      kind: 'connection',
      purpose: 'server',
      agent,
      subject: `server ${url}`,
      place: placeIn(file, address.span),
    });
  const visit = (value: Value, depth: number): void => {
    const words = text(value);
    if (words?.startsWith('!') && !words.startsWith('!!')) {
      const line = words.slice(1);
      to.fact({
        kind: 'launch',
        starts: 'helper',
        agent,
        subject: `credential of ${agent}`,
        when: 'credential helper',
        place: placeIn(file, value.span),
        program: hookProgram(line),
        text: line,
      });
    }
    if (depth > 4) return;
    for (const e of entries(value)) visit(e.value, depth + 1);
    for (const item of items(value)) visit(item, depth + 1);
  };
  const auth = at(front, 'auth');
  if (auth) visit(auth, 0);
}
