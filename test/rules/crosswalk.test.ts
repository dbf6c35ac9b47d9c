import { describe, expect, it } from 'vitest';
import { CROSSWALK, FRAMEWORKS } from '../../src/rules/crosswalk.ts';
import { rules } from '../../src/rules/index.ts';

describe('the crosswalk', () => {
  it('speaks of every rule, and of nothing else', () => {
    expect(Object.keys(CROSSWALK).sort()).toEqual(rules.map((r) => r.id).sort());
  });

  it.each(Object.entries(FRAMEWORKS))('leaves no entry of %s without a rule', (key, { entries }) => {
    const named = new Set(Object.values(CROSSWALK).flatMap((ids) => [...ids[key as keyof typeof FRAMEWORKS]]));
    expect([...named].sort()).toEqual(Object.keys(entries).sort());
  });
});
