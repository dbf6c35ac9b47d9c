import { describe, expect, it } from 'vitest';
import { compile, matches } from '../../src/access/automaton.ts';
import { mayHold } from '../../src/access/heads.ts';
import { ANY, SOME, uses } from '../../src/access/pattern.ts';

describe('what the literals of a pattern tell', () => {
  const patterns = [
    uses('run', [ANY, 'x1', ANY, 'y', ANY]),
    uses('run', ['git ', SOME], ['npm test']),
    uses('run', [ANY]),
  ];
  const words = ['run\0git push', 'run\0npm test', 'run\0ax1by', 'run\0yx1', 'edit\0./a', 'run\0'];

  it('never denies a use that the pattern holds', () => {
    for (const pattern of patterns)
      for (const word of words) if (matches(compile(pattern), word)) expect(mayHold(pattern, word)).toBe(true);
  });

  it('denies a use that lacks a literal, wherever it stands', () => {
    expect(patterns.map((p) => mayHold(p, 'run\0git push'))).toEqual([false, true, true]);
    expect(patterns.map((p) => mayHold(p, 'edit\0./a'))).toEqual([false, false, false]);
  });
});
