import type { DecisionList, Entry } from '../access/decision-list.ts';
import { key, rank } from '../access/decision-list.ts';
import type { NewUses } from '../access/new-uses.ts';
import { newUses } from '../access/new-uses.ts';
import type { Budget } from '../access/search.ts';

/** A client that lets nothing through. */
export const NOTHING_AT_ALL: DecisionList = { entries: [], default: 'deny' };

/** The entries that let something through beyond what a floor does, each with a telling use of that. */
export function beyond(floor: DecisionList, list: DecisionList, budget: Budget): Map<Entry, NewUses> {
  const out = new Map<Entry, NewUses>();
  for (const news of newUses(floor, list, budget)) if (news.cause === 'entry') out.set(news.entry, news);
  return out;
}

/**
 * The entries that only wider grants stand before: each is still a rule that somebody wrote, and counts where it lets
 * something through with its guards alone. What the work allowed for does not settle counts.
 */
export function behindWider(
  list: DecisionList,
  reached: ReadonlyMap<Entry, NewUses>,
  budget: Budget,
): Map<Entry, NewUses> {
  const out = new Map<Entry, NewUses>();
  const told = new Set([...reached.keys()].map(key));
  let left = MOST_ALONE;
  for (const [i, entry] of list.entries.entries()) {
    if (entry.effect === 'deny' || reached.has(entry) || told.has(key(entry))) continue;
    told.add(key(entry));
    const news = left > 0 ? alone(entry, list.entries.slice(0, i), budget) : alone(entry, [], { left: 0 });
    if (news) out.set(entry, news);
    left -= 1;
  }
  return out;
}

/** Each costs a look at the whole list. */
const MOST_ALONE = 200;

function alone(entry: Entry, before: readonly Entry[], budget: Budget): NewUses | undefined {
  const guards = before.filter((e) => rank(e.effect) < rank(entry.effect));
  const base: DecisionList = { entries: guards, default: 'deny' };
  return newUses(base, { ...base, entries: [...guards, entry] }, budget).find((n) => n.entry === entry);
}
