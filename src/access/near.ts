import type { DecisionList, Entry } from './decision-list.ts';
import { headsOf } from './heads.ts';
import type { Pattern } from './pattern.ts';

/**
 * Which entries of a list may hold a use of a pattern, told by literal heads alone: two that differ can't both start a
 * word. Found by bisection, so that a list of n rules is not read n times.
 */
export interface NearIndex {
  /** Places in the list, ascending. Entries that are not among them share no use with the pattern. */
  near(pattern: Pattern): readonly number[];
  placeOf(entry: Entry): number | undefined;
}

export function nearIndex({ entries }: DecisionList): NearIndex {
  const heads = entries
    .flatMap((entry, place) => headsOf(entry.uses).map((head) => ({ head, place })))
    .sort((a, b) => (a.head < b.head ? -1 : a.head > b.head ? 1 : a.place - b.place));
  const same = new Map<string, number[]>();
  for (const { head, place } of heads) {
    const list = same.get(head);
    if (list) list.push(place);
    else same.set(head, [place]);
  }
  const lengths = [...new Set([...same.keys()].map((head) => head.length))].sort((a, b) => a - b);
  const places = new Map(entries.map((entry, place) => [entry, place]));

  const startingWith = (head: string, out: Set<number>): void => {
    let low = 0;
    let high = heads.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((heads[middle]?.head ?? '') < head) low = middle + 1;
      else high = middle;
    }
    for (let i = low; heads[i]?.head.startsWith(head); i++) out.add(heads[i]?.place ?? 0);
  };
  return {
    placeOf: (entry) => places.get(entry),
    near(pattern) {
      const out = new Set<number>();
      for (const head of headsOf(pattern)) {
        startingWith(head, out);
        for (const length of lengths) {
          if (length >= head.length) break;
          for (const place of same.get(head.slice(0, length)) ?? []) out.add(place);
        }
      }
      return [...out].sort((a, b) => a - b);
    },
  };
}
