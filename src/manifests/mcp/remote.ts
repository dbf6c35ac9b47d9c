import type { Connection } from '../../access/kinds/connection.ts';

/** A URL as a connection. One that can't be parsed (a variable) is compared by its text. */
export function connection(url: string): Pick<Connection, 'scheme' | 'host' | 'path' | 'text' | 'loopback'> {
  // Clients read `\` before the query as `/`, and drop tabs and line ends: `https://evil\@good` is a host called evil.
  const plain = url
    .trim()
    .replace(/[\t\r\n]/g, '')
    .replace(/^[^?#]*/, (before) => before.replaceAll('\\', '/'));
  const parts = /^([A-Za-z][A-Za-z0-9+.-]*):\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)(:\d+)?([^?#]*)/.exec(plain);
  if (!parts) return { scheme: '', host: plain, path: '', text: url, loopback: false };
  const scheme = (parts[1] ?? '').toLowerCase();
  const name = (parts[2] ?? '').toLowerCase().replace(/\.$/, '');
  const port = parts[3] ?? '';
  const standard = (scheme === 'https' && port === ':443') || (scheme === 'http' && port === ':80');
  return {
    scheme,
    host: name + (standard ? '' : port),
    path: (parts[4] ?? '').replace(/\/+$/, ''),
    text: url,
    loopback: /^(localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0|host\.docker\.internal|.*\.localhost)$/.test(name),
  };
}

/** Query parameters of a URL, decoded where they can be. */
export function query(url: string): readonly (readonly [string, string])[] {
  const at = url.indexOf('?');
  if (at < 0) return [];
  return url
    .slice(at + 1)
    .replace(/#.*$/s, '')
    .split('&')
    .filter((p) => p !== '')
    .map((p) => {
      const cut = p.indexOf('=');
      return cut < 0 ? [decode(p), ''] : [decode(p.slice(0, cut)), decode(p.slice(cut + 1))];
    });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return text;
  }
}
