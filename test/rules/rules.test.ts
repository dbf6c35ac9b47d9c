import { describe, expect, it } from 'vitest';
import { OWN_RULES } from '../../src/policy/own-finding.ts';
import { review } from '../../src/review.ts';
import { rules } from '../../src/rules/index.ts';
import { changeOf } from '../support/review-of.ts';

describe('rules', () => {
  it('have ids of their own, in the order of their files', () => {
    const ids = rules.map((r) => r.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...ids].sort());
  });

  for (const rule of rules) {
    describe(rule.id, () => {
      it('says why, what to do and where that stands', () => {
        expect(rule.why.length).toBeGreaterThan(60);
        expect(rule.remediation.length).toBeGreaterThan(30);
        expect(rule.standards.length).toBeGreaterThan(0);
      });
      rule.examples.forEach((example, i) => {
        it(`example ${i + 1}: the bad one is found, at its rule's severity`, async () => {
          const result = await review(changeOf({ [example.path]: example.base }, { [example.path]: example.bad }));
          const found = result.findings.filter((f) => f.rule === rule.id);
          expect(found.map((f) => f.severity)).toContain(rule.severity);
        });
        it(`example ${i + 1}: the repaired one is not`, async () => {
          const result = await review(changeOf({ [example.path]: example.base }, { [example.path]: example.good }));
          expect(result.findings.filter((f) => f.rule === rule.id && f.severity !== 'note')).toEqual([]);
          expect(result.decision).not.toBe('block');
        });
      });
    });
  }

  it('each has an example, but for tokens, whose examples are built when the tests run, and what the policy states', () => {
    const without = rules.filter((r) => r.examples.length === 0 && !OWN_RULES.includes(r.id));
    expect(without.map((r) => r.id)).toEqual(['embedded-token', 'known-token', 'unlisted-model']);
  });
});
