import { describe, expect, it } from 'vitest';
import { review } from '../../src/review.ts';
import { changeOf } from '../support/review-of.ts';

const path = '.github/workflows/a.yml';
const job = (key: string, more = '', program = 'claude'): string =>
  `  ${key}:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ${program} -p hi${more}\n`;
const reviewed = (base: string, head: string) =>
  review(changeOf({ [path]: `on: push\njobs:\n${base}` }, { [path]: `on: push\njobs:\n${head}` }));

describe('a job under another name', () => {
  it('is the same job', async () => {
    const found = await reviewed(job('a'), job('b'));
    expect(found.findings).toEqual([]);
    expect(found.access).toMatchObject({ verdict: 'same', added: [], removed: [] });
  });

  it('is judged by what it has more', async () => {
    const found = await reviewed(job('a'), job('b', ' --dangerously-skip-permissions'));
    expect(found.findings.map((f) => f.rule)).toEqual(['approval-bypass']);
  });

  it('is another where it runs another agent', async () => {
    const found = await reviewed(job('a'), job('b', '', 'codex'));
    expect(found.findings.map((f) => f.rule)).toContain('new-agent-workflow');
  });

  it('is no other where both are there', async () => {
    const found = await reviewed(job('a'), job('a') + job('b'));
    expect(found.findings.map((f) => f.rule)).toContain('new-agent-workflow');
  });

  it('of two that change their names each is found', async () => {
    const found = await reviewed(job('a') + job('c', '', 'codex'), job('d', '', 'codex') + job('b'));
    expect(found.findings).toEqual([]);
  });

  it('is not told from a longer name', async () => {
    const found = await reviewed(job('review'), job('review-all'));
    expect(found.access.verdict).toBe('same');
  });
});

describe('a job in another workflow', () => {
  const other = '.github/workflows/b.yml';
  const moved = (more = '', kept = '') =>
    review(
      changeOf(
        { [path]: `on: push\njobs:\n${job('a')}`, [other]: `on: push\njobs:\n${job('b', '', 'codex')}` },
        {
          ...(kept === '' ? {} : { [path]: `on: push\njobs:\n${kept}` }),
          [other]: `on: push\njobs:\n${job('b', '', 'codex')}${job('a', more)}`,
        },
      ),
    );

  it('is the same job', async () => {
    const found = await moved();
    expect(found.findings).toEqual([]);
    expect(found.access).toMatchObject({ verdict: 'same', added: [], removed: [] });
  });

  it('is judged by what it has more', async () => {
    expect((await moved(' --dangerously-skip-permissions')).findings.map((f) => f.rule)).toEqual(['approval-bypass']);
  });

  it('is another where the first one stays', async () => {
    expect((await moved('', job('a'))).findings.map((f) => f.rule)).toContain('new-agent-workflow');
  });
});
