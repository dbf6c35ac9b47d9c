import type { MapEntry, Value } from '../../document/value.ts';
import { at, entries, items } from '../../document/value.ts';

/**
 * A server's entry in the common shape (`command`, `args`, `env`, `url`, `headers`, `disabled`), whatever the client
 * calls them: `command` as a list (opencode), as a map (old Zed), `environment`, `enabled: false`, a nested `transport`.
 */
export function reshaped(server: MapEntry): MapEntry {
  const { value } = server;
  if (value.kind !== 'map') return server;
  const inner = at(value, 'transport');
  const all = [...entries(value), ...(inner?.kind === 'map' ? entries(inner) : [])];
  const shaped = all.flatMap(common);
  const headers = shaped.filter((e) => e.key === 'headers');
  const first = headers[0];
  if (first === undefined || headers.length === 1) return { ...server, value: { ...value, entries: shaped } };
  const together = { ...first, value: { ...value, entries: headers.flatMap((h) => [...entries(h.value)]) } };
  return { ...server, value: { ...value, entries: [...shaped.filter((e) => e.key !== 'headers'), together] } };
}

function common(e: MapEntry): MapEntry[] {
  const as = (key: string, value: Value = e.value): MapEntry => ({ ...e, key, value });
  const parts = items(e.value);
  switch (e.key) {
    case 'command': {
      const first = parts[0];
      if (first) return [as('command', first), as('args', { kind: 'list', items: parts.slice(1), span: e.value.span })];
      if (e.value.kind !== 'map') return [e];
      return entries(e.value).map((part) => (part.key === 'path' ? { ...part, key: 'command' } : part));
    }
    case 'environment':
    case 'envs':
      return [as('env')];
    case 'cmd':
      return [as('command')];
    case 'uri':
    case 'endpoint':
      return [as('url')];
    case 'apiKey': // of a remote server of Continue: it is sent as the bearer
      return [as('headers', { kind: 'map', entries: [{ ...e, key: 'Authorization' }], span: e.value.span })];
    case 'requestOptions':
      return entries(e.value).filter((part) => part.key === 'headers' || part.key === 'verifySsl');
    case 'enabled':
      return e.value.kind === 'boolean' && !e.value.value ? [as('disabled', { ...e.value, value: true })] : [];
    default:
      return [e];
  }
}
