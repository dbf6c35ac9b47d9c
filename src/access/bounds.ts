import type { DecisionList, Entry } from './decision-list.ts';
import { key } from './decision-list.ts';

/**
 * The two lists with what could not be read exactly as wide or as narrow as it may be, so that no new use is missed: a
 * grant of head and a guard of base at their widest, a grant of base and a guard of head at their narrowest. What both
 * lists say alike is the same on both sides, so narrow on both.
 */
export function bounded(base: DecisionList, head: DecisionList): [DecisionList, DecisionList] {
  if (![...base.entries, ...head.entries].some((e) => e.uses.wide)) return [base, head];
  const inBase = new Set(base.entries.map(key));
  const inHead = new Set(head.entries.map(key));
  return [
    { ...base, entries: base.entries.map((e) => (e.effect === 'allow' || inHead.has(key(e)) ? e : widest(e))) },
    { ...head, entries: head.entries.map((e) => (e.effect !== 'allow' || inBase.has(key(e)) ? e : widest(e))) },
  ];
}

/** Whether the entry holds what it may hold at most: a use of it is not proven. */
export function isWidest(entry: Entry | undefined): boolean {
  return entry !== undefined && widened.has(entry);
}
const widened = new WeakSet<Entry>();

function widest(entry: Entry): Entry {
  const { wide } = entry.uses;
  if (!wide) return entry;
  const out = { ...entry, uses: wide, remark: `is read wider than it may be: ${wide.why}` };
  widened.add(out);
  return out;
}
