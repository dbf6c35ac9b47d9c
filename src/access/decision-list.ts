import type { Place } from '../finding.ts';
import type { Automaton } from './automaton.ts';
import { compile, matches } from './automaton.ts';
import { mayHold } from './heads.ts';
import type { Pattern } from './pattern.ts';
import { canonical } from './pattern.ts';

/**
 * What a client does with a use, from narrow to wide. `inherit`: the repository says nothing, so each person's own
 * settings decide (as a rule the client asks); an explicit `ask` also holds against those, so it is narrower.
 */
export type Effect = 'deny' | 'ask' | 'inherit' | 'allow';
const RANK: Record<Effect, number> = { deny: 0, ask: 1, inherit: 2, allow: 3 };
export function rank(effect: Effect): number {
  return RANK[effect];
}

export interface Entry {
  readonly effect: Effect;
  readonly uses: Pattern;
  /** Where the manifest says so. */
  readonly place: Place;
  /** The manifest's own words, e.g. `Bash(git push:*)`. */
  readonly text: string;
  /** What kind of statement it is. */
  readonly origin: 'rule' | 'mode' | 'tools' | 'filter' | 'reach';
  /** A true statement about how it was read that a person should know, e.g. an over-approximation. */
  readonly remark?: string;
}

/** First match decides; nothing matches: the default. */
export interface DecisionList {
  readonly entries: readonly Entry[];
  readonly default: Effect;
}

export const SILENT: DecisionList = { entries: [], default: 'inherit' };

/** `deny > ask > allow`, as a list: a stable sort by effect. */
export function byEffect(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => RANK[a.effect] - RANK[b.effect]);
}

/** Last match wins, as a list. */
export function lastWins(entries: readonly Entry[]): Entry[] {
  return [...entries].reverse();
}

export interface Decided {
  readonly effect: Effect;
  readonly entry: Entry | undefined;
}

/** What the list says of one use. */
export function decide(list: DecisionList, use: string): Decided {
  for (const entry of list.entries) {
    if (mayHold(entry.uses, use) && matches(automaton(entry), use)) return { effect: entry.effect, entry };
  }
  return { effect: list.default, entry: undefined };
}

const automata = new WeakMap<Pattern, Automaton>();
export function automaton(entry: { readonly uses: Pattern }): Automaton {
  let found = automata.get(entry.uses);
  if (!found) {
    found = compile(entry.uses);
    automata.set(entry.uses, found);
  }
  return found;
}

const keys = new WeakMap<Entry, string>();
/** Equal for entries that say the same, wherever and however they are written. */
export function key(entry: Entry): string {
  let found = keys.get(entry);
  if (found === undefined) {
    found = `${entry.effect}\u0003${canonical(entry.uses)}`;
    keys.set(entry, found);
  }
  return found;
}
