import type { Span, Value } from '../../document/value.ts';
import { at, entries, strings, text } from '../../document/value.ts';
import { connection } from '../mcp/remote.ts';

/** A tool that a toolset gives an agent. */
export interface CagentTool {
  /** Its name as permissions are matched against it; for all tools of a server: the server’s name. */
  readonly name: string;
  readonly of: 'tool' | 'server' | 'catalogue';
  /** Runs without a question unless a permission says otherwise. */
  readonly reads: boolean;
  readonly text: string;
  /** The type of its toolset. */
  readonly kind: string;
  readonly span: Span;
  /** Folders or hosts that the toolset keeps to: each `[argument, glob]` one alternative. */
  readonly within?: readonly (readonly [string, string])[];
}

/**
 * The tools of one toolset. A `tools` list names the only ones that it gives. Source: docker/docker-agent,
 * agent-schema.json and docs/tools.
 */
export function toolsOf(toolset: Value, readonly = false): readonly CagentTool[] {
  const found = allToolsOf(toolset);
  // What a server calls read-only is not in the file: its tools stay, and that they are held is a fact of its own.
  const kept = readonly || isTrue(at(toolset, 'readonly')) ? found.filter((t) => t.reads || t.kind === 'mcp') : found;
  const within = boundsOf(toolset);
  return within.length === 0 ? kept : kept.map((t) => ({ ...t, within }));
}

export function isTrue(value: Value | undefined): boolean {
  return value?.kind === 'boolean' && value.value;
}

/** Folders of file tools and hosts of `fetch`; a bare host has all names below it, `*.` or `.` those alone. */
function boundsOf(toolset: Value): readonly (readonly [string, string])[] {
  const kind = text(at(toolset, 'type')) ?? '';
  const list = (key: string): string[] => strings(at(toolset, key)).map((s) => s.value);
  if (kind === 'filesystem' || kind === 'file')
    return list('allow_list').flatMap((f) => [
      ['path', f.replace(/\/{1,9}$/, '')],
      ['path', `${f.replace(/\/{1,9}$/, '')}/*`],
    ]);
  if (kind !== 'fetch') return [];
  return list('allowed_domains').flatMap((d): (readonly [string, string])[] => {
    const host = d.toLowerCase();
    if (/^\*?\./.test(host)) return [['host', `*${host.replace(/^\*/, '')}`]];
    return [
      ['host', host],
      ['host', `*.${host}`],
    ];
  });
}

function allToolsOf(toolset: Value): readonly CagentTool[] {
  const type = at(toolset, 'type');
  const span = (type ?? toolset).span;
  const kind = text(type) ?? '';
  const make = (name: string, reads: boolean, of: CagentTool['of'] = 'tool', where: Span = span): CagentTool => ({
    name,
    of,
    reads,
    text: of === 'tool' && name !== kind ? `${kind} ${name}` : name,
    kind,
    span: where,
  });
  const list = at(toolset, 'tools');
  const only = list?.kind === 'list' ? strings(list) : undefined;
  if (kind === 'mcp') {
    const server = serverName(toolset);
    if (!only) return [make(server, false, 'server')];
    return only.map((t) => ({
      ...make(`mcp:${server}:${t.value.toLowerCase()}`, false, 'tool', t.span),
      text: t.value,
    }));
  }
  // Whatever the catalogue offers can be switched on.
  if (kind === 'mcp_catalog') {
    const servers = strings(at(toolset, 'allowed_servers'));
    if (servers.length === 0) return [make('mcp_catalog *', false, 'catalogue')];
    return servers.map((s) => make(`mcp_catalog ${s.value.toLowerCase()}`, false, 'catalogue', s.span));
  }
  const known = Object.hasOwn(KNOWN, kind) ? KNOWN[kind] : undefined;
  const all = known
    ? [...known].map(([name, reads]) => make(name, reads))
    : kind === 'script'
      ? [...entries(at(toolset, 'shell')), ...entries(at(toolset, 'scripts'))].map((e) =>
          scriptTool(e.key, e.value, e.keySpan),
        )
      : [
          make(
            named(toolset, kind),
            kind === 'api' && text(at(toolset, 'api_config', 'method'))?.toLowerCase() === 'get',
          ),
        ];
  return only ? all.filter((t) => only.some((o) => o.value === t.name)) : all;
}

/** The name under which an MCP toolset is known. */
export function serverName(toolset: Value): string {
  const said = ['name', 'ref', 'command'].map((k) => text(at(toolset, k))).find((t) => t !== undefined);
  const url = text(at(toolset, 'remote', 'url'));
  return (said ?? (url === undefined ? 'server' : connection(url).host)).toLowerCase().replace(/^docker:/, '');
}

function named(toolset: Value, kind: string): string {
  const said = [['name'], ['api_config', 'name'], ['url']].map((path) => text(at(toolset, ...path)));
  const found = said.find((t) => t !== undefined);
  return found === undefined ? kind : `${kind} ${found.toLowerCase()}`;
}

/** A tool that runs a command of the file: another command under the same name is another tool. */
function scriptTool(name: string, value: Value, span: Span): CagentTool {
  const command = text(value) ?? text(at(value, 'cmd')) ?? '';
  return { name: name.toLowerCase(), of: 'tool', reads: false, text: `${name}: ${command}`, kind: 'script', span };
}

const known = (reads: string, others = ''): ReadonlyMap<string, boolean> =>
  new Map([
    ...reads
      .split(' ')
      .filter(Boolean)
      .map((n): [string, boolean] => [n, true]),
    ...others
      .split(' ')
      .filter(Boolean)
      .map((n): [string, boolean] => [n, false]),
  ]);

/** Tools of the built-in toolsets: those that run unasked first, then the others. Thinking, notes and questions reach nothing. */
const KNOWN: Readonly<Record<string, ReadonlyMap<string, boolean>>> = {
  think: known(''),
  todo: known(''),
  user_prompt: known(''),
  filesystem: known(
    'read_file read_multiple_files list_directory directory_tree search_files_content',
    'write_file edit_file create_directory remove_directory',
  ),
  shell: known('list_background_jobs view_background_job', 'shell run_background_job stop_background_job'),
  file: known(
    'read_file read_multiple_files list_directory directory_tree search_files_content',
    'write_file edit_file create_directory remove_directory',
  ),
  background_jobs: known('list_background_jobs view_background_job', 'run_background_job stop_background_job'),
  session_plan: known(''),
  session_context: known(''),
  plan: known(''),
  fetch: known('fetch'),
  tasks: known('tasks'),
  memory: known('get_memories search_memories add_memory', 'delete_memory update_memory'),
  lsp: known('lsp', 'lsp_rename lsp_format lsp_code_actions'),
  model_picker: known('model_picker'),
  background_agents: known(
    'list_background_agents view_background_agent',
    'run_background_agent stop_background_agent',
  ),
};
