import type { Approval, Witness } from '../finding.ts';
import { distrust } from '../untrusted.ts';
import { compile } from './automaton.ts';
import { bounded, isWidest } from './bounds.ts';
import { uncovered } from './cover.ts';
import type { Decided, DecisionList, Effect, Entry } from './decision-list.ts';
import { automaton, decide, key, rank } from './decision-list.ts';
import type { NearIndex } from './near.ts';
import { nearIndex } from './near.ts';
import type { Pattern } from './pattern.ts';
import { EVERYTHING } from './pattern.ts';
import type { Budget } from './search.ts';
import { intersects, search } from './search.ts';
import { readableWitnesses, spell } from './witness.ts';

/**
 * New access between two decision lists: uses that head decides wider than base does.
 *
 *     new = { u : effect(head, u) > effect(base, u) },   deny < ask < inherit < allow
 *
 * Split by the statement that brings it: a head entry that is new or wider, or a base guard that is gone, narrower
 * or no longer reached. Swap the arguments for what a change takes away.
 */
export interface NewUses {
  readonly cause: 'entry' | 'guard' | 'default';
  /** The head entry that lets the uses through (cause entry), or the base guard that held them (cause guard). */
  readonly entry: Entry;
  /** Where head decides them, if an entry does (for cause guard: what lets them through now). */
  readonly through: Entry | undefined;
  readonly witness: Witness;
  /** The witness as a use, `verb NUL argument`; for an unproven answer some use of the entry. */
  readonly use: string;
  readonly before: Effect;
  readonly after: Effect;
}

export function newUses(
  before: DecisionList,
  after: DecisionList,
  budget: Budget = { left: COMPARISON_BUDGET },
): NewUses[] {
  const [base, head] = bounded(before, after);
  if (sameSequence(base, head)) return [];
  const sides: Sides = { base, head, nearBase: nearIndex(base), nearHead: nearIndex(head), budget };
  const baseKeys = keysOf(base);
  const headKeys = keysOf(head);
  const guardsEqual = sameGuards(base, head);
  // Only uses that base decides narrower than an entry can be new by it.
  const floor = base.entries.reduce((least, e) => Math.min(least, rank(e.effect)), rank(base.default));
  const found: NewUses[] = [];
  const brought = new Set<Entry>();
  const ceiling = head.entries.reduce((most, e) => Math.max(most, rank(e.effect)), rank(head.default));
  for (const entry of head.entries) {
    // An entry that base has too can only be reached more widely; then a guard is the cause.
    if (baseKeys.has(key(entry)) || rank(entry.effect) <= floor) continue;
    const news = newThrough(entry, sides);
    if (!news) continue;
    brought.add(entry);
    found.push(news);
  }
  if (guardsEqual && orderFree(base) && orderFree(head) && base.default === head.default) return found;
  for (const guard of base.entries) {
    if (guard.effect === 'allow' || rank(guard.effect) >= ceiling) continue;
    const kept = headKeys.has(key(guard));
    if (kept && orderFree(base) && orderFree(head)) continue;
    const news = lostGuard(guard, sides, (e) => brought.has(e) && (kept || e.effect !== 'allow'));
    if (news) found.push(news);
  }
  if (rank(head.default) > rank(base.default)) {
    const news = wideDefault(sides, brought);
    if (news) found.push(news);
  }
  return found;
}

/** Two lists, and which of their entries may meet a pattern. */
interface Sides {
  readonly base: DecisionList;
  readonly head: DecisionList;
  readonly nearBase: NearIndex;
  readonly nearHead: NearIndex;
  readonly budget: Budget;
}

function newThrough(entry: Entry, sides: Sides): NewUses | undefined {
  const wanted: Wanted = (h, b) => (h === undefined || h.entry === entry) && wider(h, b);
  return seek(entry, sides, wanted, 'entry');
}

function lostGuard(guard: Entry, sides: Sides, told: (entry: Entry) => boolean): NewUses | undefined {
  const wanted: Wanted = (h, b) =>
    (b === undefined || b.entry === guard) && !(h?.entry && told(h.entry)) && wider(h, b);
  return seek(guard, sides, wanted, 'guard');
}

function wideDefault(sides: Sides, brought: ReadonlySet<Entry>): NewUses | undefined {
  const { base, head } = sides;
  const all: Entry = { ...everything, place: (head.entries[0] ?? base.entries[0] ?? everything).place };
  const wanted: Wanted = (h, b) =>
    (b === undefined || b.entry === undefined) && !(h?.entry && brought.has(h.entry)) && wider(h, b);
  return seek(all, sides, wanted, 'default');
}

/** Whether a use is wanted, given how head and base decide it; undefined: that is not certain yet. */
type Wanted = (head: Decided | undefined, base: Decided | undefined) => boolean;

function wider(head: Decided | undefined, base: Decided | undefined): boolean {
  return head === undefined || base === undefined || rank(head.effect) > rank(base.effect);
}

/** A use within `focus` for which `wanted` holds; recognisable uses are tried before the product search. */
function seek(focus: Entry, sides: Sides, wanted: Wanted, cause: NewUses['cause']): NewUses | undefined {
  const { budget } = sides;
  if (budget.left <= 0) return unproven(focus, sides.base, cause);
  const b = meeting(focus, sides.base, sides.nearBase, budget);
  const h = meeting(focus, sides.head, sides.nearHead, budget);
  const answer = (use: string, found: boolean): NewUses => {
    const { effect: before, entry: held } = decide(b, use);
    const after = decide(h, use);
    const proven = found && !isWidest(focus) && !isWidest(held) && !isWidest(after.entry);
    return {
      cause,
      entry: focus,
      through: after.entry,
      use,
      before,
      after: after.effect,
      witness: { use: distrust(spell(use)), before: approval(before), after: approval(after.effect), proven },
    };
  };
  for (const use of readableWitnesses(focus.uses)) {
    budget.left -= h.entries.length + b.entries.length;
    if (budget.left <= 0) return unproven(focus, sides.base, cause);
    if (wanted(decide(h, use), decide(b, use))) return answer(use, true);
  }
  const of = (list: DecisionList, index: number | undefined): Decided | undefined => {
    if (index === undefined) return undefined;
    const entry = list.entries[index];
    return { entry, effect: entry?.effect ?? list.default };
  };
  const left = stillOpen(focus, b, h, cause, budget);
  if (left.sequences.length === 0 && !left.regexes?.length) return undefined;
  const result = search(
    left === focus.uses ? automaton(focus) : compile(left),
    [h.entries.map(automaton), b.entries.map(automaton)],
    ([headIndex, baseIndex]) => wanted(of(h, headIndex), of(b, baseIndex)),
    budget,
  );
  if (result.kind === 'none') return undefined;
  if (result.kind === 'word') return answer(result.word, true);
  return unproven(focus, sides.base, cause);
}

/** The part of a list that can decide a use of the focus. In its own list nothing after the focus can. */
function meeting(focus: Entry, list: DecisionList, index: NearIndex, budget: Budget): DecisionList {
  const own = index.placeOf(focus) ?? Number.POSITIVE_INFINITY;
  const near = index.near(focus.uses);
  budget.left -= near.length / 10;
  const entries = near.flatMap((place) => {
    const entry = place <= own ? list.entries[place] : undefined;
    if (!entry) return [];
    return entry === focus || intersects(automaton(focus), automaton(entry), budget) ? [entry] : [];
  });
  return { default: list.default, entries };
}

/** What no single entry settles: base's at least as wide for a new entry, head's at most as wide for a guard. */
function stillOpen(
  focus: Entry,
  base: DecisionList,
  head: DecisionList,
  cause: NewUses['cause'],
  budget: Budget,
): Pattern {
  const own = rank(focus.effect);
  if (cause === 'default') return focus.uses;
  const [mine, other] = cause === 'entry' ? [head, base] : [base, head];
  const counts = (e: Entry): boolean => (cause === 'entry' ? rank(e.effect) >= own : rank(e.effect) <= own);
  // What stands before the focus in its own list decides its uses there, so in the other list it hides no cover of the rest.
  const sooner = new Set(mine.entries.flatMap((e) => (e === focus ? [] : [key(e)])));
  const entries = other.entries.filter((e) => counts(e) || !sooner.has(key(e)));
  const open = uncovered(focus.uses, entries, counts, budget);
  if (cause !== 'entry') return open;
  // What a guard of its own list decides first is told, if at all, by that guard.
  const guards = mine.entries.slice(0, mine.entries.indexOf(focus)).filter((e) => rank(e.effect) < own);
  return uncovered(open, guards, () => true, budget);
}

/** Wider, not proven: what the work allowed for could not settle is never "same". */
function unproven(focus: Entry, base: DecisionList, cause: NewUses['cause']): NewUses {
  const use = readableWitnesses(focus.uses)[0] ?? '';
  const before = cause === 'guard' ? focus.effect : base.default;
  const after = cause === 'guard' ? 'inherit' : focus.effect;
  const witness = { use: distrust(spell(use)), before: approval(before), after: approval(after), proven: false };
  return { cause, entry: focus, through: undefined, use, before, after, witness };
}

/** Work for one comparison of two lists: a second or two at the worst. */
const COMPARISON_BUDGET = 6_000_000;

export function approval(effect: Effect): Approval {
  return ({ deny: 'denied', ask: 'asked', inherit: 'inherited', allow: 'standing' } as const)[effect];
}

const everything: Entry = {
  effect: 'inherit',
  uses: EVERYTHING,
  place: { path: distrust(''), side: 'head', startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
  text: 'everything else',
  origin: 'mode',
};

function keysOf(list: DecisionList): ReadonlySet<string> {
  return new Set(list.entries.map(key));
}

function sameSequence(a: DecisionList, b: DecisionList): boolean {
  return (
    a.default === b.default &&
    a.entries.length === b.entries.length &&
    a.entries.every((e, i) => key(e) === key(b.entries[i] as Entry))
  );
}

/** Order does not matter in a list that is sorted by effect. */
function orderFree(list: DecisionList): boolean {
  return list.entries.every((e, i) => i === 0 || rank(e.effect) >= rank((list.entries[i - 1] as Entry).effect));
}

function sameGuards(a: DecisionList, b: DecisionList): boolean {
  const guards = (l: DecisionList): string =>
    [...new Set(l.entries.filter((e) => e.effect !== 'allow').map(key))].sort().join('\u0004');
  return guards(a) === guards(b);
}
