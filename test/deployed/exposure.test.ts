import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Exposure } from '../../src/access/kinds/exposure.ts';
import { exposureOrder, isAnonymous } from '../../src/access/kinds/exposure.ts';
import { distrust } from '../../src/untrusted.ts';

const place = { path: distrust('c'), side: 'head' as const, startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
const fact = (alternatives: readonly (readonly string[])[]): Exposure => ({
  kind: 'exposure',
  agent: 'a',
  subject: 's',
  what: 's',
  part: 'the agent',
  text: '',
  place,
  alternatives,
});
/** Whether a caller that shows these things is let in. */
const lets = (f: Exposure, shown: readonly string[]): boolean =>
  f.alternatives.some((all) => all.every((c) => shown.includes(c)));

const atoms = ['a', 'b', 'c', 'd'];
const formula = fc.array(fc.subarray(atoms), { maxLength: 4 });
const everyCaller = Array.from({ length: 1 << atoms.length }, (_, bits) => atoms.filter((_a, i) => (bits >> i) & 1));

describe('who may call an agent', () => {
  it('is covered exactly where every caller was let in before', () => {
    fc.assert(
      fc.property(formula, formula, (x, y) => {
        const [before, after] = [fact(x), fact(y)];
        const all = everyCaller.every((caller) => !lets(after, caller) || lets(before, caller));
        expect(exposureOrder.covers(before, after)).toBe(all);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is anyone where one alternative asks for nothing', () => {
    expect(isAnonymous(fact([['a'], []]))).toBe(true);
    expect(isAnonymous(fact([['a']]))).toBe(false);
    expect(isAnonymous(fact([]))).toBe(false);
  });
});
