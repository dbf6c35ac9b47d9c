import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { review } from '../../src/review.ts';
import { changeOf } from '../support/review-of.ts';

interface Case {
  readonly what: string;
  readonly path: string;
  readonly base: string | null;
  readonly head: string | null;
  /** Of the change, as the platform’s documentation has it. */
  readonly verdict: string;
}
const cases = JSON.parse(readFileSync(new URL('verdicts.json', import.meta.url), 'utf8')) as readonly Case[];

describe('changes of identities', () => {
  it.each(cases)('$what', async ({ path, base, head, verdict }) => {
    const found = (await review(changeOf({ [path]: base }, { [path]: head }))).access.verdict;
    expect(found === 'mixed' ? 'widens' : found).toBe(verdict);
  });

  it.each(cases)('$what: nothing new between equal sides', async ({ path, base, head }) => {
    for (const side of [base, head]) {
      const { access, findings } = await review(changeOf({ [path]: side }, { [path]: side }));
      expect([access.verdict, findings]).toEqual(['same', []]);
    }
  });
});
