import type { Pattern, Token } from './pattern.ts';

/** The literal texts with which words of the pattern start; empty where a wildcard does. */
export function headsOf(pattern: Pattern): readonly string[] {
  let found = cache.get(pattern);
  if (!found) {
    const sequences = pattern.sequences.map((s) => (typeof s[0] === 'string' ? s[0] : ''));
    found = [...new Set([...sequences, ...(pattern.regexes ?? []).map((r) => r.start)])];
    cache.set(pattern, found);
  }
  return found;
}
const cache = new WeakMap<Pattern, readonly string[]>();

/** Told by the literals alone, which every word holds: a use that lacks one is not of the pattern. Cheap, never wrong about no. */
export function mayHold({ sequences, regexes }: Pattern, use: string): boolean {
  const has = (t: Token, i: number): boolean =>
    typeof t !== 'string' || (i === 0 ? use.startsWith(t) : use.includes(t));
  return sequences.some((s) => s.every(has)) || (regexes ?? []).some((r) => use.startsWith(r.start));
}
