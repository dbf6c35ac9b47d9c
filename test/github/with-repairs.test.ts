import { describe, expect, it } from 'vitest';
import type { ActionPorts } from '../../src/github/ports.ts';
import { withRepairs } from '../../src/github/with-repairs.ts';
import type { LineRepairs } from '../../src/repair/line-repair.ts';
import { blocked, passed, shellFinding } from '../reports/fixtures.ts';

const repairs: LineRepairs = new Map([
  [shellFinding.fingerprint, { path: 'a.json', startLine: 3, now: ['x'], instead: ['y'], kind: 'narrower' }],
]);
const ports = {
  render: {
    comment: (_review: unknown, options: { repairs?: LineRepairs }) => `comment with ${options.repairs?.size ?? 0}`,
    summary: (_review: unknown, options: { repairs?: LineRepairs }) => `summary with ${options.repairs?.size ?? 0}`,
  },
} as unknown as ActionPorts;

describe('repairs', () => {
  it('reach the comment and the summary', async () => {
    const { render } = await withRepairs(ports, blocked, async () => repairs);
    expect([render.comment(blocked, {}), render.summary(blocked, {})]).toEqual(['comment with 1', 'summary with 1']);
  });

  it('are not looked for where nothing is to be repaired', async () => {
    let asked = 0;
    const find = async (): Promise<LineRepairs> => {
      asked += 1;
      return repairs;
    };
    expect(await withRepairs(ports, passed, find)).toBe(ports);
    expect(asked).toBe(0);
  });

  it('that can not be had change nothing', async () => {
    const failing = async (): Promise<LineRepairs> => {
      throw new Error('no more requests');
    };
    expect(await withRepairs(ports, blocked, failing)).toBe(ports);
  });
});
