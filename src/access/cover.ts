import type { Automaton } from './automaton.ts';
import { compile } from './automaton.ts';
import type { Entry } from './decision-list.ts';
import type { Pattern, Sequence } from './pattern.ts';
import { canonicalSequence } from './pattern.ts';
import type { Budget } from './search.ts';
import { search } from './search.ts';

/**
 * The part of a pattern that no single entry covers, sequence by sequence: the cheap layer before the product search.
 * Only entries that decide before any of the wrong kind count: `entries` is a list in which the first match decides.
 *
 * Sound, not complete: what is left may still be covered by several entries together.
 */
export function uncovered(
  pattern: Pattern,
  entries: readonly Entry[],
  counts: (entry: Entry) => boolean,
  budget: Budget,
): Pattern {
  const wrong = entries.findIndex((e) => !counts(e));
  const covering = wrong < 0 ? entries : entries.slice(0, wrong);
  if (covering.length === 0 || pattern.sequences.length === 0) return pattern;
  const alike = new Set(covering.flatMap((e) => sequencesOf(e.uses)));
  const left = pattern.sequences.filter((s) => !alike.has(canonicalSequence(s)) && !coveredByOne(s, covering, budget));
  if (left.length === pattern.sequences.length) return pattern;
  return { ...pattern, sequences: left };
}

/** Pairs of sequences that are tried one by one; above it the search decides. */
const MAX_TRIES = 64;

function coveredByOne(sequence: Sequence, covering: readonly Entry[], budget: Budget): boolean {
  const one = compile({ sequences: [sequence] });
  const head = typeof sequence[0] === 'string' ? sequence[0] : '';
  let tries = 0;
  for (const entry of covering) {
    for (const other of entry.uses.sequences) {
      const start = typeof other[0] === 'string' ? other[0] : '';
      if (!head.startsWith(start)) continue;
      if (++tries > MAX_TRIES || budget.left <= 0) return false;
      if (includes(automatonOf(other), one, budget)) return true;
    }
  }
  return false;
}

/** Whether every word of `b` is one of `a`. */
function includes(a: Automaton, b: Automaton, budget: Budget): boolean {
  return search(b, [[a]], ([first]) => first === undefined || first === -1, budget).kind === 'none';
}

const names = new WeakMap<Pattern, readonly string[]>();
function sequencesOf(pattern: Pattern): readonly string[] {
  let found = names.get(pattern);
  if (!found) {
    found = pattern.sequences.map(canonicalSequence);
    names.set(pattern, found);
  }
  return found;
}

const automata = new WeakMap<Sequence, Automaton>();
function automatonOf(sequence: Sequence): Automaton {
  let found = automata.get(sequence);
  if (!found) {
    found = compile({ sequences: [sequence] });
    automata.set(sequence, found);
  }
  return found;
}
