import type { Pattern } from './pattern.ts';

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
