import type { Entry } from '../../access/decision-list.ts';
import { SEPARATOR } from '../../access/pattern.ts';
import type { MapEntry, StringValue, Value } from '../../document/value.ts';
import { at, entries, strings } from '../../document/value.ts';
import type { SourceFile } from '../manifest-format.ts';
import { readServerWithLists } from '../mcp/listed-server.ts';
import type { ServerClient } from '../mcp/server.ts';
import { placeIn } from '../reading.ts';
import type { Target } from './session.ts';
import { mcpPattern } from './tool-rule.ts';
import { truthy } from './values.ts';

/** How the lists of a server's tools are spelt: in settings `includeTools`, in an agent's header `include_tools`. */
export interface ListKeys {
  readonly include: string;
  readonly exclude: string;
}

export const SETTINGS_KEYS: ListKeys = { include: 'includeTools', exclude: 'excludeTools' };

/**
 * Servers, and the tools of trusted ones, which run unasked. `httpUrl` outranks `url`, that `command`.
 * Source: packages/core/src/tools/mcp-client.ts; docs/tools/mcp-server.md.
 */
export function readGeminiServers(servers: Value | undefined, keys: ListKeys, target: Target): Entry[] {
  const client: ServerClient = { name: target.agent, dialect: 'copilot', honoursDisabled: false, filtersTools: false };
  return entries(servers).flatMap((server) => {
    const included = at(server.value, keys.include);
    readServerWithLists(
      chosen(server),
      client,
      {
        included: included?.kind === 'list' ? { names: plainNames(included), span: included.span } : undefined,
        // The name that the model sees (`mcp_<server>_<tool>`) matches nothing here (observed).
        excluded: strings(at(server.value, keys.exclude)).filter((t) => !t.value.startsWith(`mcp_${server.key}_`)),
        asked: [],
      },
      target.file,
      target.to,
    );
    return trusted(server, included, target.file);
  });
}

/** Only the transport that the client takes. */
function chosen(server: MapEntry): MapEntry {
  const { value } = server;
  if (value.kind !== 'map') return server;
  const order = ['httpUrl', 'url', 'command'];
  const taken = order.find((key) => at(value, key)?.kind === 'string');
  return {
    ...server,
    value: { ...value, entries: value.entries.filter((e) => e.key === taken || !order.includes(e.key)) },
  };
}

/** `name` or `name(…)`: what stands in parentheses is ignored. */
function plainNames(list: Value): StringValue[] {
  return strings(list).map((n) => ({ ...n, value: n.value.replace(/\([\s\S]*$/, '') }));
}

function trusted(server: MapEntry, included: Value | undefined, file: SourceFile): Entry[] {
  const trust = at(server.value, 'trust');
  if (!trust || !truthy(trust)) return [];
  const place = placeIn(file, trust.span);
  const all = mcpPattern(server.key, '*');
  if (included?.kind !== 'list')
    return all ? [{ effect: 'allow', uses: all, place, text: `mcpServers.${server.key}.trust`, origin: 'rule' }] : [];
  return plainNames(included).map((tool) => ({
    effect: 'allow',
    uses: { sequences: [[`mcp__${server.key}__${tool.value}${SEPARATOR}`]] },
    place,
    text: `trust: mcp__${server.key}__${tool.value}`,
    origin: 'rule',
  }));
}
