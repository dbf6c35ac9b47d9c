import type { Place } from '../finding.ts';
import { reveal } from '../untrusted.ts';
import type { RepositoryInventory } from './inventory.ts';

/** A place's path, for looking up and comparing; never for output. */
export function pathOf(place: Place): string {
  return reveal(place.path);
}

/** `owner/name` or the folder, for looking up and comparing; never for output. */
export function nameOf({ repository }: Pick<RepositoryInventory, 'repository'>): string {
  return reveal(repository);
}

/** One place a file, the first in it, by path. */
export function onePerFile(places: readonly Place[]): Place[] {
  const out = new Map<string, Place>();
  for (const place of places) {
    const known = out.get(pathOf(place));
    if (!known || place.startLine < known.startLine) out.set(pathOf(place), place);
  }
  return [...out.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, place]) => (path === '' ? [] : [place]));
}
