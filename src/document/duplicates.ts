import { MAX_PROBLEMS } from './limits.ts';
import type { MapEntry, Problem, Span, Value } from './value.ts';

/** Which of several entries of one key the client sees; `error` where it refuses the document. */
export type Duplicates = 'last' | 'first' | 'error';

export interface Pair {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Value;
}

/**
 * Marks the entries that the client does not see. Under `error` the later ones lose, so that the problem points at
 * the repetition.
 */
export function settle(pairs: readonly Pair[], duplicates: Duplicates): { entries: MapEntry[]; losers: MapEntry[] } {
  const winners = new Map<string, number>();
  pairs.forEach((pair, i) => {
    if (duplicates === 'last' || !winners.has(pair.key)) winners.set(pair.key, i);
  });
  const entries = pairs.map((pair, i) => ({ ...pair, shadowed: winners.get(pair.key) !== i }));
  return { entries, losers: entries.filter((entry) => entry.shadowed) };
}

/** Adds a problem for each loser, up to a bound over the whole document. */
export function reportDuplicates(losers: readonly MapEntry[], problems: Problem[]): void {
  for (const loser of losers) {
    if (problems.length >= MAX_PROBLEMS) return;
    problems.push(duplicateKey(loser.keySpan));
  }
}

export function duplicateKey(span: Span): Problem {
  return { code: 'duplicate-key', message: 'Another entry of the same map has this key.', span };
}
