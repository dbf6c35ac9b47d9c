import type { Access } from '../access/access.ts';
import type { ChangeSet } from '../change/change-set.ts';
import type { Finding } from '../finding.ts';

/** What is told by both sides together, or by files that are no manifests; each loaded only where such a file is touched. */
export async function besideManifests(change: ChangeSet, base: Access, head: Access): Promise<readonly Finding[]> {
  const touches = (what: RegExp): boolean =>
    change.files.some((f) => what.test(f.head?.path ?? '') || what.test(f.base?.path ?? ''));
  const out: Finding[] = [];
  if (touches(/^\.github\/workflows\/|(^|\/)action\.ya?ml$/i)) {
    out.push(...(await (await import('./gate-changed.ts')).gateChanged(change)));
    out.push(...(await (await import('./lock-changed.ts')).lockChanged(change)));
  }
  if (touches(/(^|\/)package\.json$|\.([cm]?[jt]s|sh|bash|py)$/i))
    out.push(...(await (await import('./install-scripts.ts')).installScripts(change)));
  if (head.facts.some((f) => f.kind === 'guard' && f.guards === 'calls'))
    out.push(...(await (await import('./guard-programs.ts')).guardPrograms(change, base, head)));
  return out;
}
