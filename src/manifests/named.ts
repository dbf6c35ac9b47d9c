import type { ChangeSet } from '../change/change-set.ts';
import type { Group } from './collect.ts';
import type { Links } from './links.ts';

/** The manifests that may name files outside the usual places, by the folder below which those lie. */
const NAMING: readonly RegExp[] = [
  /^(?:(.*)\/)?\.claude-plugin\/plugin\.json$/i,
  /^(?:(.*)\/)?\.github\/copilot\/settings(?:\.local)?\.json$/i,
];
/** What they may name. */
const NAMEABLE = /\.(md|json)$/i;
/** A named folder with more files is not looked through to its end; naming it is a finding by itself. */
const MOST_FILES = 500;

/** Manifests of the trees that may name one of the changed files. */
export function manifestsAbove(change: ChangeSet, links: readonly Links[]): readonly string[] {
  const roots = new Map<string, string[]>();
  for (const path of new Set(links.flatMap((side) => side.paths))) {
    if (!path.toLowerCase().endsWith('.json')) continue;
    for (const naming of NAMING) {
      const found = naming.exec(path);
      if (found) roots.set(found[1] ?? '', [...(roots.get(found[1] ?? '') ?? []), path]);
    }
  }
  if (roots.size === 0) return [];
  const out = new Set<string>();
  for (const file of change.files) {
    for (const path of new Set([file.base?.path, file.head?.path])) {
      if (path === undefined || !NAMEABLE.test(path)) continue;
      for (let end = path.lastIndexOf('/'); ; end = path.lastIndexOf('/', end - 1)) {
        for (const manifest of roots.get(path.slice(0, Math.max(end, 0))) ?? []) out.add(manifest);
        if (end <= 0) break;
      }
    }
  }
  return [...out];
}

/** The paths that the files of a group name on their side, each once, without the group's own. */
export function namedPaths({ format, files }: Group, links: Links): readonly string[] {
  const own = new Set(files.map((f) => f.path));
  const out = new Set<string>();
  for (const place of new Set(files.flatMap((file) => format.names?.(file) ?? []))) {
    for (const path of links.below(place)) {
      if (NAMEABLE.test(path) && !own.has(path) && out.size < MOST_FILES) out.add(path);
    }
  }
  return [...out];
}
