import type { FactBase, FactOrder } from '../fact.ts';

/**
 * Who may call an agent that listens somewhere: a boolean formula, alternatives of conditions that must all hold
 * (`[['oauth https://idp/t', 'scope orders.read'], ['mtls']]`). An alternative without conditions lets in anyone; no
 * alternative at all lets in no one.
 */
export interface Exposure extends FactBase {
  readonly kind: 'exposure';
  /** What can be called, in normal form and unique in the repository: `card public/.well-known`, with a skill's name. */
  readonly what: string;
  /** The same for people: `the agent`, `skill lookup`. */
  readonly part: string;
  readonly alternatives: readonly (readonly string[])[];
  readonly text: string;
}

/** Whoever passes one alternative of `b` passes one of `a` too: `a` has one that asks for no more. */
export const exposureOrder: FactOrder<Exposure> = {
  key: (f) => f.what,
  covers(a, b) {
    const same = new Set(a.alternatives.map((x) => x.join('\u0001')));
    return b.alternatives.every((y) => same.has(y.join('\u0001')) || a.alternatives.some((x) => isWithin(x, y)));
  },
};

/** True where the formula lets in callers that show nothing. */
export function isAnonymous(fact: Exposure): boolean {
  return fact.alternatives.some((conditions) => conditions.length === 0);
}

function isWithin(conditions: readonly string[], others: readonly string[]): boolean {
  if (conditions.length > others.length) return false;
  return conditions.every((c) => others.includes(c));
}
