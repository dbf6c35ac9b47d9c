import type { Effect } from '../../access/decision-list.ts';
import type { Pattern } from '../../access/pattern.ts';
import { SEPARATOR, SOME, uses, whole } from '../../access/pattern.ts';
import type { StringValue, Value } from '../../document/value.ts';
import { at, entries, items, strings, text } from '../../document/value.ts';
import { folderOf, named, type Tool } from '../deployed/agent.ts';
import { holds, holdsLiteral, holdsValue, type Owner, talksTo } from '../deployed/facts.ts';
import { connection } from '../mcp/remote.ts';

/**
 * The tools of a prompt agent or a toolbox, in the order in which they decide. Sources: microsoft/agent-framework
 * declarative models (Python and .NET), Azure’s toolbox tools, which write the same in snake case.
 */
export function toolsOf(list: Value | undefined): readonly Tool[] {
  const labels = new Map<string, number>();
  return items(list).flatMap((tool): readonly Tool[] => {
    const kind = kindOf(tool);
    const raw = text(at(tool, 'kind')) ?? text(at(tool, 'type')) ?? 'tool';
    const span = (at(tool, 'kind') ?? at(tool, 'type') ?? tool).span;
    const name = text(at(tool, 'name')) ?? connectionName(tool) ?? '';
    const plain = (words: string, of: Pattern): Tool => ({ effect: 'allow', uses: of, text: words, span });
    switch (kind) {
      case 'mcp':
        return serverTools(tool, labels);
      case 'websearch':
      case 'websearchpreview':
        return [plain('web_search', whole('search-web'))];
      case 'function':
        return [plain(name, named(name))];
      case 'filesearch': {
        const stores = strings(first(tool, 'vectorStoreIds', 'vector_store_ids'));
        if (stores.length === 0) return [plain('file_search', uses('use', ['file search']))];
        return stores.map((s) => ({
          ...plain(`file_search ${s.value}`, uses('use', [`file search ${s.value}`])),
          span: s.span,
        }));
      }
      default:
        return [plain(`${raw} ${name}`.trim(), uses('use', [`${kind} ${name}`.trim()]))];
    }
  });
}

/** Whom the tools talk to, and with what. */
export function readToolFacts(list: Value | undefined, of: Owner): void {
  for (const tool of items(list)) {
    talksTo(of, first(tool, 'url', 'serverUrl', 'server_url', 'base_url', 'baseUrl', 'agent_card_url'));
    readConnection(at(tool, 'connection'), of);
    for (const e of entries(at(tool, 'headers'))) holdsValue(of, e.key, expression(e.value), 'header');
    const project = first(tool, 'project_connection_id', 'projectConnectionId');
    const reference = text(project);
    if (project && reference !== undefined) {
      // Connections belong to a project, which is a folder here.
      const same = `connection ${reference} of ${folderOf(of.file.path)}`;
      holds(of, 'connection', reference, project.span, 'standing-reference', same);
    }
  }
}

/** A connection of a tool or model: a key, or the name of what the platform keeps. */
export function readConnection(connection: Value | undefined, of: Owner): void {
  if (!connection) return;
  talksTo(of, at(connection, 'endpoint'), 'endpoint');
  const key = first(connection, 'apiKey', 'api_key', 'key');
  const words = text(key);
  if (key && words !== undefined) {
    const variable = /^=\s{0,9}Env\.([A-Za-z_]\w{0,200})$/.exec(words)?.[1];
    if (variable !== undefined) holds(of, 'apiKey', variable, key.span);
    else holdsLiteral(of, 'apiKey', key);
  }
  const kind = kindOf(connection);
  const name = at(connection, 'name');
  const reference = text(name);
  if (name && reference !== undefined && (kind === 'reference' || kind === 'remote'))
    holds(of, `connection ${reference}`, reference, name.span);
}

/** `=Env.NAME` in the form of a shell’s reference, which the common reading of values knows. */
function expression(value: Value): Value {
  const variable = /^=\s{0,9}Env\.([A-Za-z_]\w{0,200})$/.exec(text(value) ?? '')?.[1];
  return variable === undefined ? value : { kind: 'string', value: `\${${variable}}`, span: value.span };
}

/** One server’s tools: those that are asked about, those that are not, then the rest in the way of the mode. */
function serverTools(tool: Value, labels: Map<string, number>): Tool[] {
  const label = first(tool, 'serverName', 'serverLabel', 'server_label', 'name');
  const span = (label ?? tool).span;
  const url = text(first(tool, 'url', 'server_url'));
  const said = text(label) ?? (url === undefined ? 'server' : connection(url).host);
  // A server that stands twice is two: one that asks does not hold back the other.
  const count = (labels.get(said) ?? 0) + 1;
  labels.set(said, count);
  const server = count === 1 ? said : `${said} (${count})`;
  const allowed = first(tool, 'allowedTools', 'allowed_tools');
  const only =
    allowed?.kind === 'map' ? strings(first(allowed, 'toolNames', 'tool_names')) : allowed && strings(allowed);
  const mode = first(tool, 'approvalMode', 'approval_mode', 'requireApproval', 'require_approval');
  const { asked, free, rest } = approval(mode);
  const offered = (name: string): boolean => only === undefined || only.some((o) => o.value === name);
  const one = (effect: Effect, name: StringValue): Tool => ({
    effect,
    uses: named(`mcp__${server}__${name.value}`),
    text: `${server} ${name.value}`,
    span: name.span,
  });
  const special = [
    ...asked.filter((n) => offered(n.value)).map((n) => one('ask', n)),
    ...free.filter((n) => offered(n.value)).map((n) => one('allow', n)),
  ];
  if (only) return [...special, ...only.map((n) => one(rest, n))];
  const all: Tool = {
    effect: rest,
    uses: { sequences: [[`mcp__${server}__`, SOME, SEPARATOR]] },
    text: `every tool of ${server}`,
    span: rest === 'allow' ? (mode ?? { span }).span : span,
  };
  return [...special, rest === 'allow' ? { ...all, wide: true } : all];
}

interface Approval {
  readonly asked: readonly StringValue[];
  readonly free: readonly StringValue[];
  readonly rest: Effect;
}

/** `always`, `never`, or lists for both. Without a mode, and for what no list names, the host decides. */
function approval(mode: Value | undefined): Approval {
  const kind = (text(mode) ?? text(at(mode, 'kind')))?.toLowerCase();
  if (kind === 'always') return { asked: [], free: [], rest: 'ask' };
  if (kind === 'never') return { asked: [], free: [], rest: 'allow' };
  const lists = (flat: readonly string[], nested: string): readonly StringValue[] => [
    ...strings(first(mode, ...flat)),
    ...strings(first(at(mode, nested), 'toolNames', 'tool_names')),
  ];
  return {
    asked: lists(['alwaysRequireApprovalTools', 'always_require_approval_tools'], 'always'),
    free: lists(['neverRequireApprovalTools', 'never_require_approval_tools'], 'never'),
    rest: 'inherit',
  };
}

function connectionName(tool: Value): string | undefined {
  return text(at(tool, 'connection', 'name')) ?? text(first(tool, 'project_connection_id', 'projectConnectionId'));
}

/** A kind without case and underscores: `CodeInterpreter`, `code_interpreter`. */
export function kindOf(value: Value | undefined): string {
  return (text(at(value, 'kind')) ?? text(at(value, 'type')) ?? '').replaceAll('_', '').toLowerCase();
}

export function first(value: Value | undefined, ...keys: readonly string[]): Value | undefined {
  for (const key of keys) {
    const found = at(value, key);
    if (found) return found;
  }
  return undefined;
}
