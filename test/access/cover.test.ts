import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/access/automaton.ts';
import { uncovered } from '../../src/access/cover.ts';
import type { Effect, Entry } from '../../src/access/decision-list.ts';
import { meet } from '../../src/access/meet.ts';
import { nearIndex } from '../../src/access/near.ts';
import type { Sequence } from '../../src/access/pattern.ts';
import { ANY, merge, NAME, SEGMENT, SOME } from '../../src/access/pattern.ts';
import { search } from '../../src/access/search.ts';
import { distrust } from '../../src/untrusted.ts';

const place = { path: distrust('x'), side: 'head' as const, startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
const entry = (effect: Effect, ...sequences: Sequence[]): Entry => ({
  effect,
  uses: { sequences },
  place,
  text: 'x',
  origin: 'rule',
});
const allows = (e: Entry): boolean => e.effect === 'allow';
const left = (focus: Sequence, ...entries: Entry[]): number =>
  uncovered({ sequences: [focus] }, entries, allows, { left: 1_000_000 }).sequences.length;

describe('what one entry covers', () => {
  it('is settled: the same sequence, and a wider one', () => {
    expect(left(['run\0git ', ANY], entry('allow', ['run\0git ', ANY]))).toBe(0);
    expect(left(['run\0git log ', SOME], entry('allow', ['run\0git ', ANY]))).toBe(0);
    expect(left(['edit\0./src/', NAME], entry('allow', ['edit\0./src/', SOME]))).toBe(0);
  });

  it('is not what is narrower, or wider in part', () => {
    expect(left(['run\0git ', ANY], entry('allow', ['run\0git ', SOME]))).toBe(1);
    expect(left(['edit\0./src/', SOME], entry('allow', ['edit\0./src/', SEGMENT]))).toBe(1);
  });

  it('is not what an entry of the other kind decides first, or itself', () => {
    const wide = entry('allow', ['run\0', ANY]);
    const held = entry('deny', ['run\0git ', ANY]);
    expect(left(['run\0git ', ANY], wide, held)).toBe(0);
    expect(left(['run\0git ', ANY], held, wide)).toBe(1);
    expect(left(['run\0git ', ANY], held)).toBe(1);
  });
});

const token = fc.constantFrom<Sequence[number]>('a', 'ab', '/', 'b/a', ANY, SOME, SEGMENT, NAME);
const sequence = fc.array(token, { minLength: 1, maxLength: 5 }).map((s): Sequence => merge(['v\0', ...s]));

describe('sequences', () => {
  it('meet where the product of their automata has a word, and only there', () => {
    const seen = { yes: 0, no: 0 };
    fc.assert(
      fc.property(sequence, sequence, (x, y) => {
        const [a, b] = [x, y].map((s) => compile({ sequences: [s] })) as [
          ReturnType<typeof compile>,
          ReturnType<typeof compile>,
        ];
        const met = search(a, [[b]], ([first]) => first !== -1).kind === 'word';
        expect(meet(a, b)).toBe(met);
        if (met) seen.yes++;
        else seen.no++;
      }),
      { numRuns: 2_000, seed: 5 },
    );
    expect(Math.min(seen.yes, seen.no)).toBeGreaterThan(300);
  });

  it('that meet are near by their heads', () => {
    fc.assert(
      fc.property(fc.array(sequence, { maxLength: 8 }), sequence, (all, focus) => {
        const entries = all.map((s) => entry('allow', s));
        const near = nearIndex({ entries, default: 'deny' }).near({ sequences: [focus] });
        const one = compile({ sequences: [focus] });
        entries.forEach((e, i) => {
          if (meet(one, compile(e.uses))) expect(near).toContain(i);
        });
      }),
      { numRuns: 1_000, seed: 5 },
    );
  });
});
