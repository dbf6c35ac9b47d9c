import type { MapEntry, Value } from '../../document/value.ts';
import { at, items, text } from '../../document/value.ts';
import { type Owner, runsServer, talksTo } from '../deployed/facts.ts';

/** Servers as OpenHands lists them, by transport: maps, or addresses alone. */
export function readOpenHandsServers(mcp: Value | undefined, owner: Owner): void {
  for (const key of ['stdio_servers', 'sse_servers', 'shttp_servers']) {
    for (const item of items(at(mcp, key))) {
      if (text(item) !== undefined) talksTo(owner, item);
      else runsServer(owner, named(item));
    }
  }
}

function named(item: Value): MapEntry {
  const name = at(item, 'name');
  const key = text(name) ?? text(at(item, 'url')) ?? 'server';
  return { key, keySpan: (name ?? item).span, value: item, shadowed: false };
}
