import { SEPARATOR, SOME, star, uses, whole } from '../../access/pattern.ts';
import type { MapEntry, Value } from '../../document/value.ts';
import { at, entries, items, text } from '../../document/value.ts';
import { named, type Tool } from '../deployed/agent.ts';
import { holdsValue, type Owner, runsServer, said, talksTo } from '../deployed/facts.ts';
import { toolByName } from '../deployed/tool-power.ts';
import { connection } from '../mcp/remote.ts';

/** Tools and toolboxes; each asks a person only where `requires_confirmation` is true. */
export function readAgentSpecTools(tools: readonly Value[], owner: Owner, resolve: (value: Value) => Value): Tool[] {
  return tools.flatMap((tool): Tool[] => {
    const name = said(tool, 'name') ?? said(tool, '$component_ref');
    const effect = isTrue(at(tool, 'requires_confirmation')) ? 'ask' : 'allow';
    const transport = at(tool, 'client_transport');
    const of = transport ? readTransport(resolve(transport), owner) : undefined;
    if (/ToolBox$/.test(text(at(tool, 'component_type')) ?? '')) return boxTools(tool, of ?? name?.words ?? '', effect);
    if (!name) return [];
    readHeaders(tool, owner);
    const own: Tool = {
      effect,
      uses: of === undefined ? toolByName(name.words) : named(`mcp__${of}__${name.words}`),
      text: name.words,
      span: name.span,
    };
    return [own, ...hostsOf(tool, effect, owner)];
  });
}

/** Without `tool_filter` every tool of the server, present and future. */
function boxTools(box: Value, of: string, effect: 'ask' | 'allow'): Tool[] {
  const filter = at(box, 'tool_filter');
  if (filter?.kind !== 'list') {
    const all = { sequences: [[`mcp__${of}__`, SOME, SEPARATOR]] };
    return [{ effect, uses: all, text: text(at(box, 'name')) ?? of, span: box.span, wide: true }];
  }
  return items(filter).flatMap((item): Tool[] => {
    const name = text(item) ?? text(at(item, 'name'));
    const asked = effect === 'ask' || isTrue(at(item, 'requires_confirmation'));
    return name === undefined
      ? []
      : [{ effect: asked ? 'ask' : 'allow', uses: named(`mcp__${of}__${name}`), text: name, span: item.span }];
  });
}

/** The server behind a transport, by what it is known by. */
function readTransport(transport: Value, owner: Owner): string {
  const server: MapEntry = {
    key: text(at(transport, 'name')) ?? 'server',
    keySpan: transport.span,
    value: transport,
    shadowed: false,
  };
  return runsServer(owner, server) ?? server.key;
}

function readHeaders(tool: Value, owner: Owner): void {
  for (const key of ['headers', 'sensitive_headers']) {
    for (const header of entries(at(tool, key)))
      holdsValue(owner, `${text(at(tool, 'name')) ?? ''} ${header.key}`, header.value, 'header');
  }
}

/** Where a remote tool goes: a fixed host, or whatever the model fills in, within `url_allow_list` if there is one. */
function hostsOf(tool: Value, effect: 'ask' | 'allow', owner: Owner): Tool[] {
  const url = said(tool, 'url');
  if (!url) return [];
  const { host, scheme } = connection(url.words);
  if (scheme !== '' && !host.includes('{')) {
    talksTo(owner, at(tool, 'url'));
    return [];
  }
  const allowed = at(tool, 'url_allow_list');
  if (allowed?.kind !== 'list') return [{ effect, uses: whole('fetch'), text: url.words, span: url.span }];
  return items(allowed).flatMap((item): Tool[] => {
    const prefix = text(item);
    if (prefix === undefined) return [];
    return [{ effect, uses: uses('fetch', star(connection(prefix).host)), text: prefix, span: item.span }];
  });
}

function isTrue(value: Value | undefined): boolean {
  return value?.kind === 'boolean' && value.value;
}
