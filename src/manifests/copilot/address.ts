import type { Pattern, Sequence } from '../../access/pattern.ts';
import { ANY, merge, NAME, NOTHING, uses } from '../../access/pattern.ts';

/**
 * Addresses of Copilot CLI's rules, as uses `fetch\0host`, `fetch\0host/path`; other schemes than https are written out.
 * A host holds for all its paths, a path for itself alone, with
 * `/*` also for all below. `*.` stands for the host and all below it, at the front only;
 * any other star matches nothing. Without a scheme it is https. Observed: Copilot CLI 1.0.102.
 */
export function addressPattern(rule: string): Pattern {
  const parts = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(?:[^/?#@\s]*@)?([^/?#@\s]+)(\/[^?#\s]*)?(?:[?#]\S*)?$/i.exec(rule);
  const host = parts?.[2]?.toLowerCase();
  if (!parts || !host) return NOTHING;
  const wide = host.startsWith('*.');
  const rest = wide ? host.slice(2) : host;
  if (rest === '' || rest.includes('*')) return NOTHING;
  const scheme = (parts[1] ?? 'https').toLowerCase();
  const clear = scheme === 'https' ? '' : `${scheme}://`;
  const name = rest.replace(scheme === 'http' ? /:80$/ : /:443$/, '').replace(/\.$/, '');
  const path = (parts[3] ?? '').replace(/\/\*?$/, '');
  const hosts: Sequence[] = wide
    ? [
        [clear, name],
        [clear, NAME, `.${name}`],
      ]
    : [[clear, name]];
  const exact = path !== '' && !(parts[3] ?? '').endsWith('/*');
  if (exact) return uses('fetch', ...hosts.map((h) => merge([...h, path])));
  return uses('fetch', ...hosts.flatMap((h) => [merge([...h, path]), merge([...h, `${path}/`, ANY])]));
}
