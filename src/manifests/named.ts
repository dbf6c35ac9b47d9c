import type { ChangeSet } from '../change/change-set.ts';
import type { Group } from './collect.ts';
import type { Links } from './links.ts';

/** The manifests that may name files outside the usual places, by the folder below which those lie. */
const NAMING: readonly RegExp[] = [
  /^(?:(.*)\/)?\.claude-plugin\/plugin\.json$/i,
  /^(?:(.*)\/)?\.github\/copilot\/settings(?:\.local)?\.json$/i,
  /^(?:(.*)\/)?\.gemini\/settings\.json$/i,
];
/** What they may name. */
const NAMEABLE = /\.(md|json|ya?ml|toml)$/i;
/** What goes beyond is not read: naming a place is a finding by itself. For one group, and for all of a side. */
const MOST_PLACES = 200;
const MOST_FILES = 500;
const MOST_IN_ALL = 5_000;

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

/** The paths that the files of each group name on their side, each once, without the group's own. */
export function namedPaths(
  groups: readonly Group[],
  links: Links,
  touched: ReadonlySet<string>,
): readonly (readonly string[])[] {
  let left = MOST_IN_ALL;
  return groups.map(({ format, files }) => {
    if (!format.names) return [];
    const own = new Set(files.map((f) => f.path));
    const { programs } = format;
    const matters = (path: string, by: string): boolean =>
      !programs?.test(path) || touched.has(by) || touched.has(path);
    // Where no program is touched, only touched files can start another one.
    const all = !programs || [...touched].some((path) => programs.test(path) || /(^|\/)package\.json$/.test(path));
    const naming = all ? files : files.filter((f) => touched.has(f.path) || /(^|\/)package\.json$/.test(f.path));
    const named = naming.flatMap((file) => (format.names?.(file) ?? []).filter((path) => matters(path, file.path)));
    // What the change touches comes first: nothing else can push it out.
    const places = [...new Set([...named.filter((p) => touched.has(p)), ...named])].slice(0, MOST_PLACES);
    const found = new Set<string>();
    for (const place of places) {
      for (const path of links.below(place, MOST_FILES))
        if ((NAMEABLE.test(path) || programs?.test(path)) && !own.has(path) && found.size < Math.min(MOST_FILES, left))
          found.add(path);
    }
    left -= found.size;
    return [...found];
  });
}
