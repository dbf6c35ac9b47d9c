import type { ChangeSet } from '../change/change-set.ts';
import type { Group } from './collect.ts';
import type { Links } from './links.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';

/** What goes beyond is not read: it only says who else there is. */
const MOST_PLACES = 100;
const MOST_OF_A_FOLDER = 60;
const MOST_IN_ALL = 300;

/**
 * Unchanged manifests that stand beside changed ones: whom an agent may call, and who has its account, is known by them.
 * They are the same on both sides, so nothing of theirs is new.
 */
export async function besideGroups(
  change: ChangeSet,
  groups: readonly Group[],
  links: Links,
  formatsOf: (path: string) => readonly ManifestFormat[],
): Promise<{ base: readonly Group[]; head: readonly Group[] }> {
  const places = new Set<string>();
  for (const { format, files } of groups) {
    for (const file of format.beside ? files : []) {
      if (!file.named && places.size < MOST_PLACES) for (const place of format.beside?.(file) ?? []) places.add(place);
    }
  }
  if (places.size === 0) return { base: [], head: [] };
  const known = new Set([
    ...groups.flatMap((g) => g.files.map((f) => f.path)),
    ...change.files.flatMap((f) => [f.base?.path ?? f.path, f.head?.path ?? f.path]),
  ]);
  const paths = new Set<string>();
  for (const place of places)
    for (const path of pathsAt(place, links)) if (!known.has(path) && paths.size < MOST_IN_ALL) paths.add(path);
  const entries = [...paths].flatMap((path) => {
    const entry = links.resolve(path);
    return entry?.kind === 'file' || entry?.kind === 'executable' ? [{ path, entry }] : [];
  });
  const contents = await change.read(
    'head',
    entries.map((e) => e.entry),
  );
  const out: { base: Group[]; head: Group[] } = { base: [], head: [] };
  for (const { path, entry } of entries) {
    const content = contents.get(entry.id);
    if (content?.kind !== 'bytes') continue;
    const file: SourceFile = { path, side: 'head', id: entry.id, bytes: content.bytes };
    for (const format of formatsOf(path)) {
      if (!format.beside || !format.claims?.(file)) continue;
      out.head.push({ format, files: [file] });
      out.base.push({ format, files: [{ ...file, side: 'base' }] });
    }
  }
  return out;
}

/** A file, or, with a slash at its end, the files of a folder without those of the folders in it. */
function pathsAt(place: string, links: Links): readonly string[] {
  if (place !== '' && !place.endsWith('/')) return [place];
  const own = links.below(place.slice(0, -1), 2_000);
  return own.filter((path) => !path.slice(place.length).includes('/')).slice(0, MOST_OF_A_FOLDER);
}
