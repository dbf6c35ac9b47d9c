import type { Entry } from '../../access/decision-list.ts';
import { SEPARATOR, SOME } from '../../access/pattern.ts';
import type { MapEntry, Span, Value } from '../../document/value.ts';
import { at, entries, strings, text } from '../../document/value.ts';
import { normalName } from '../claude/permission-rule.ts';
import type { ToolLists } from '../mcp/listed-server.ts';
import { readServerWithLists } from '../mcp/listed-server.ts';
import type { ServerClient } from '../mcp/server.ts';
import { placeIn } from '../reading.ts';
import type { Target } from './session.ts';

/**
 * `[mcp_servers]`: what starts, its tool lists, and the tools that run unasked (`approve`). Values are never expanded;
 * variables are handed over by name. Sources: developers.openai.com/codex/mcp, `codex-rs/config/src/mcp_types.rs`.
 */
export function readServers(config: Value, target: Target): Entry[] {
  const { file, agent, to } = target;
  const client: ServerClient = { name: agent, dialect: 'codex', honoursDisabled: true, filtersTools: false };
  return entries(at(config, 'mcp_servers')).flatMap((server) => {
    readServerWithLists(canonical(server), client, listsOf(server), file, to);
    const enabled = at(server.value, 'enabled');
    return enabled?.kind === 'boolean' && !enabled.value ? [] : approved(server, target);
  });
}

/** The entry in the words that all clients' servers are read in. */
function canonical(server: MapEntry): MapEntry {
  const { value } = server;
  if (value.kind !== 'map') return server;
  const env: MapEntry[] = [...entries(at(value, 'env'))];
  for (const name of strings(at(value, 'env_vars'))) env.push(reference(name.value, name.value, name.span));
  for (const item of at(value, 'env_vars')?.kind === 'list' ? entriesOfTables(value) : []) env.push(item);
  const headers: MapEntry[] = [...entries(at(value, 'http_headers'))];
  for (const e of entries(at(value, 'env_http_headers')))
    headers.push(reference(e.key, text(e.value) ?? '', e.value.span));
  const bearer = at(value, 'bearer_token_env_var');
  if (bearer && text(bearer)) headers.push(reference('Authorization', text(bearer) ?? '', bearer.span));
  const enabled = at(value, 'enabled');
  const off = enabled?.kind === 'boolean' && !enabled.value;
  const kept = value.entries.filter((e) => ['command', 'args', 'cwd', 'url'].includes(e.key));
  const made: MapEntry[] = [
    ...kept,
    plain('env', { kind: 'map', entries: env, span: value.span }),
    plain('headers', { kind: 'map', entries: headers, span: value.span }),
    ...(off ? [plain('disabled', { kind: 'boolean', value: true, span: value.span })] : []),
  ];
  return { ...server, value: { ...value, entries: made } };
}

/** `env_vars` also takes tables with a `name`. */
function entriesOfTables(server: Value): MapEntry[] {
  const list = at(server, 'env_vars');
  if (list?.kind !== 'list') return [];
  return list.items.flatMap((item) => {
    const name = text(at(item, 'name'));
    return name === undefined ? [] : [reference(name, name, item.span)];
  });
}

function plain(key: string, value: Value): MapEntry {
  return { key, keySpan: value.span, value, shadowed: false };
}

function reference(key: string, variable: string, span: Span): MapEntry {
  return plain(key, { kind: 'string', value: `\u0001${variable}\u0001`, span });
}

function listsOf(server: MapEntry): ToolLists {
  const included = at(server.value, 'enabled_tools');
  const asked: ToolLists['asked'][number][] = [];
  const mode = at(server.value, 'default_tools_approval_mode');
  if (mode && text(mode) === 'prompt')
    asked.push({ tool: null, span: mode.span, text: `default_tools_approval_mode = "prompt" (${server.key})` });
  const unasked: NonNullable<ToolLists['unasked']>[number][] = [];
  for (const tool of entries(at(server.value, 'tools'))) {
    const own = at(tool.value, 'approval_mode');
    const words = { tool: tool.key, text: `approval_mode = "${text(own) ?? ''}" (${tool.key})` };
    // A tool's own mode outranks the server's, whichever is wider (observed, 0.169.0).
    if (own) (text(own) === 'prompt' ? asked : unasked).push({ ...words, span: own.span });
  }
  return {
    included: included?.kind === 'list' ? { names: strings(included), span: included.span } : undefined,
    excluded: strings(at(server.value, 'disabled_tools')),
    asked,
    unasked: asked.some((a) => a.tool === null) ? unasked : [],
  };
}

/** Tools that run with no one asked. A tool's own mode outranks the server's; disabled tools are not offered at all. */
function approved(server: MapEntry, { file }: Target): Entry[] {
  const prefix = `mcp__${normalName(server.key)}__`;
  const out: Entry[] = [];
  const disabled = new Set(strings(at(server.value, 'disabled_tools')).map((t) => t.value));
  const one = (effect: Entry['effect'], tool: string, value: Value, words: string): void =>
    void out.push({
      effect,
      uses: { sequences: [[`${prefix}${tool}${SEPARATOR}`]] },
      place: placeIn(file, value.span),
      text: words,
      origin: 'rule',
    });
  const mode = at(server.value, 'default_tools_approval_mode');
  const included = at(server.value, 'enabled_tools');
  const offered = included?.kind === 'list' ? new Set(strings(included).map((t) => t.value)) : undefined;
  const all = text(mode) === 'approve';
  for (const tool of entries(at(server.value, 'tools'))) {
    const own = at(tool.value, 'approval_mode');
    if (!own || disabled.has(tool.key) || (offered && !offered.has(tool.key))) continue;
    if (text(own) === 'approve') one('allow', tool.key, own, `approval_mode = "approve": ${prefix}${tool.key}`);
    else if (all) one('inherit', tool.key, own, `approval_mode = "${text(own) ?? ''}": ${prefix}${tool.key}`);
  }
  if (!mode || !all) return out;
  if (included?.kind === 'list') {
    for (const tool of strings(included))
      if (!disabled.has(tool.value))
        one('allow', tool.value, mode, `default_tools_approval_mode = "approve": ${prefix}${tool.value}`);
    return out;
  }
  for (const tool of disabled) one('inherit', tool, mode, `disabled_tools: ${prefix}${tool}`);
  out.push({
    effect: 'allow',
    uses: { sequences: [[prefix, SOME, SEPARATOR]] },
    place: placeIn(file, mode.span),
    text: `default_tools_approval_mode = "approve" (${server.key})`,
    origin: 'rule',
  });
  return out;
}
