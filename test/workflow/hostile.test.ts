import { describe, expect, it } from 'vitest';
import { review } from '../../src/review.ts';
import { changeOf } from '../support/review-of.ts';

const path = '.github/workflows/a.yml';
const reviewed = async (head: string) => review(changeOf({ [path]: null }, { [path]: head }));
const step = '      - uses: anthropics/claude-code-action@v1\n';

describe('odd workflows', () => {
  it.each([
    'on: 1\njobs: 2\n',
    'on: [1, {a: b}]\njobs:\n  a: 1\n  b: [x]\n',
    `on: issues\npermissions: [a]\njobs:\n  a:\n    needs: {x: y}\n    if: [1]\n    env: x\n    steps:\n${step}        with: [a]\n`,
    `on: issues\njobs:\n  a:\n    needs: [b]\n    steps:\n${step}  b:\n    needs: a\n    steps: {a: b}\n`,
    `on: issues\njobs:\n  __proto__:\n    steps:\n${step}        with:\n          __proto__: 1\n          settings: '{"__proto__": {"permissions": 1}}'\n`,
  ])('end with a review: %j', async (head) => {
    expect(['pass', 'warn', 'block']).toContain((await reviewed(head)).decision);
  });

  it('that GitHub refuses are said where an agent is in them, and only there', async () => {
    expect(
      (await reviewed(`on: issues\njobs:\n  a:\n    steps:\n${step}on: push\n`)).findings.map((f) => f.rule),
    ).toEqual(['unreadable-manifest']);
    expect((await reviewed('on: issues\njobs: {}\non: push\n')).findings).toEqual([]);
  });

  it('with more jobs than can be are not passed over', async () => {
    const jobs = Array.from({ length: 600 }, (_, i) => `  j${i}:\n    steps:\n      - run: codex exec x\n`).join('');
    expect((await reviewed(`on: push\njobs:\n${jobs}`)).decision).toBe('block');
  });

  it('whose jobs all need each other end', async () => {
    const names = Array.from({ length: 60 }, (_, i) => `j${i}`);
    const jobs = names.map((n) => `  ${n}:\n    needs: [${names.join(', ')}]\n    steps:\n${step}`).join('');
    expect((await reviewed(`on: push\npermissions: {}\njobs:\n${jobs}`)).decision).toBe('warn');
  });
});
