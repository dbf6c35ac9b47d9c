import type { Approval, Witness } from '../finding.ts';
import { distrust } from '../untrusted.ts';
import type { Decided, DecisionList, Effect, Entry } from './decision-list.ts';
import { automaton, decide, key, rank } from './decision-list.ts';
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
  base: DecisionList,
  head: DecisionList,
  budget: Budget = { left: COMPARISON_BUDGET },
): NewUses[] {
  const baseKeys = keysOf(base);
  const headKeys = keysOf(head);
  if (sameSequence(base, head)) return [];
  const guardsEqual = sameGuards(base, head);
  const found: NewUses[] = [];
  const brought = new Set<Entry>();
  for (const entry of head.entries) {
    // An entry that base has too can only be reached more widely; then a guard is the cause.
    if (baseKeys.has(key(entry))) continue;
    const news = newThrough(entry, base, head, budget);
    if (!news) continue;
    brought.add(entry);
    found.push(news);
  }
  if (guardsEqual && orderFree(base) && orderFree(head) && base.default === head.default) return found;
  for (const guard of base.entries) {
    if (guard.effect === 'allow') continue;
    const kept = headKeys.has(key(guard));
    if (kept && orderFree(base) && orderFree(head)) continue;
    const news = lostGuard(guard, base, head, (e) => brought.has(e) && (kept || e.effect !== 'allow'), budget);
    if (news) found.push(news);
  }
  if (rank(head.default) > rank(base.default)) {
    const news = wideDefault(base, head, brought, budget);
    if (news) found.push(news);
  }
  return found;
}

function newThrough(entry: Entry, base: DecisionList, head: DecisionList, budget: Budget): NewUses | undefined {
  // Only uses that base decides narrower than this entry can be new.
  const floor = Math.min(rank(base.default), ...base.entries.map((e) => rank(e.effect)));
  if (rank(entry.effect) <= floor) return undefined;
  const wanted: Wanted = (h, b) => (h === undefined || h.entry === entry) && wider(h, b);
  return seek(entry, base, head, wanted, 'entry', budget);
}

function lostGuard(
  guard: Entry,
  base: DecisionList,
  head: DecisionList,
  told: (entry: Entry) => boolean,
  budget: Budget,
): NewUses | undefined {
  const wanted: Wanted = (h, b) =>
    (b === undefined || b.entry === guard) && !(h?.entry && told(h.entry)) && wider(h, b);
  return seek(guard, base, head, wanted, 'guard', budget);
}

function wideDefault(
  base: DecisionList,
  head: DecisionList,
  brought: ReadonlySet<Entry>,
  budget: Budget,
): NewUses | undefined {
  const all: Entry = { ...everything, place: (head.entries[0] ?? base.entries[0] ?? everything).place };
  const wanted: Wanted = (h, b) =>
    (b === undefined || b.entry === undefined) && !(h?.entry && brought.has(h.entry)) && wider(h, b);
  return seek(all, base, head, wanted, 'default', budget);
}

/** Whether a use is wanted, given how head and base decide it; undefined: that is not certain yet. */
type Wanted = (head: Decided | undefined, base: Decided | undefined) => boolean;

function wider(head: Decided | undefined, base: Decided | undefined): boolean {
  return head === undefined || base === undefined || rank(head.effect) > rank(base.effect);
}

/** A use within `focus` for which `wanted` holds; recognisable uses are tried before the product search. */
function seek(
  focus: Entry,
  base: DecisionList,
  head: DecisionList,
  wanted: Wanted,
  cause: NewUses['cause'],
  budget: Budget,
): NewUses | undefined {
  if (budget.left <= 0) return unproven(focus, base, cause);
  const focusAutomaton = automaton(focus);
  const near = (list: DecisionList): DecisionList => {
    const own = list.entries.indexOf(focus);
    // In its own list nothing after the focus can decide a use of it.
    const entries = own < 0 ? list.entries : list.entries.slice(0, own + 1);
    budget.left -= entries.length / 10;
    return {
      default: list.default,
      entries: entries.filter(
        (e) => e === focus || (mayMeet(focus.uses, e.uses) && intersects(focusAutomaton, automaton(e), budget)),
      ),
    };
  };
  const b = near(base);
  const h = near(head);
  const answer = (use: string, proven: boolean): NewUses => {
    const before = decide(b, use).effect;
    const after = decide(h, use);
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
    if (budget.left <= 0) return unproven(focus, base, cause);
    if (wanted(decide(h, use), decide(b, use))) return answer(use, true);
  }
  const of = (list: DecisionList, index: number | undefined): Decided | undefined => {
    if (index === undefined) return undefined;
    const entry = list.entries[index];
    return { entry, effect: entry?.effect ?? list.default };
  };
  const result = search(
    focusAutomaton,
    [h.entries.map(automaton), b.entries.map(automaton)],
    ([headIndex, baseIndex]) => wanted(of(h, headIndex), of(b, baseIndex)),
    budget,
  );
  if (result.kind === 'none') return undefined;
  if (result.kind === 'word') return answer(result.word, true);
  return unproven(focus, base, cause);
}

/** Wider, not proven: what the work allowed for could not settle is never "same". */
function unproven(focus: Entry, base: DecisionList, cause: NewUses['cause']): NewUses {
  const use = readableWitnesses(focus.uses)[0] ?? '';
  const before = cause === 'guard' ? focus.effect : base.default;
  const after = cause === 'guard' ? 'inherit' : focus.effect;
  const witness = { use: distrust(spell(use)), before: approval(before), after: approval(after), proven: false };
  return { cause, entry: focus, through: undefined, use, before, after, witness };
}

/** A cheap test before the exact one: two literal heads that differ can't both start a word. */
function mayMeet(a: Pattern, b: Pattern): boolean {
  const heads = (p: Pattern): string[] => p.sequences.map((s) => (typeof s[0] === 'string' ? s[0] : ''));
  const others = heads(b);
  return heads(a).some((x) => others.some((y) => x.startsWith(y) || y.startsWith(x)));
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
