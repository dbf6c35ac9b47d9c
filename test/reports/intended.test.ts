import { describe, expect, it } from 'vitest';
import type { Finding, Review } from '../../src/finding.ts';
import { parsePolicy } from '../../src/policy/load.ts';
import { exception, intended, registration } from '../../src/reports/intended.ts';
import { review } from '../../src/review.ts';
import { distrust, say } from '../../src/untrusted.ts';
import { INJECTIONS } from '../contract/injections.ts';
import { changeOf } from '../support/review-of.ts';
import { place, review as reviewOf, shellFinding } from './fixtures.ts';
import { SITUATIONS } from './situations.ts';

const NOW = new Date('2026-06-01T00:00:00Z');
const filled = (lines: readonly string[]): string => lines.join('\n').replaceAll('2000-01-01', '2026-12-31');

async function findings(): Promise<{ change: () => ReturnType<typeof changeOf>; result: Review; finding: Finding }[]> {
  const all = Object.values(SITUATIONS).map(async ({ base, head }) => {
    const change = () => changeOf(base, head);
    const result = await review(change());
    return result.findings.map((finding) => ({ change, result, finding }));
  });
  return (await Promise.all(all)).flat();
}

describe('the entry to copy', () => {
  it('is a policy, whatever it is about, and accepts nothing until somebody fills it in', async () => {
    for (const { change, finding } of await findings()) {
      const entry = exception(finding);
      expect(() => parsePolicy(entry.join('\n'), 'copied')).not.toThrow();
      const by = async (text: string) => {
        const { findings: after } = await review(change(), { policy: { source: 'copied', text }, now: NOW });
        return after.find((f) => f.fingerprint === finding.fingerprint)?.accepted;
      };
      expect(await by(entry.join('\n')), finding.rule).toBeUndefined();
      expect(await by(filled(entry)), finding.rule).toMatchObject({ owner: '@your-org/your-team' });
    }
  });

  it('in the register accepts the finding that it was made from', async () => {
    let some = 0;
    for (const { change, finding, result } of await findings()) {
      const entry = registration(finding, result);
      if (!entry) continue;
      some += 1;
      expect(() => parsePolicy(entry.join('\n'), 'copied')).not.toThrow();
      const policy = { source: 'copied', text: filled(entry) };
      const after = (await review(change(), { policy, now: NOW })).findings;
      expect(after.find((f) => f.fingerprint === finding.fingerprint)?.accepted, finding.rule).toBeDefined();
    }
    expect(some).toBeGreaterThan(5);
  });

  it.each(Object.entries(INJECTIONS))('holds with hostile words: %s', (_what, text) => {
    const hostile: Finding = { ...shellFinding, agent: distrust(text), place: place('a.json', 3) };
    const added = [
      { kind: 'uses', agent: hostile.agent, summary: say`${`Bash(x ${text.slice(0, 200)})`}`, place: hostile.place },
    ];
    const result = reviewOf({
      decision: 'block',
      findings: [hostile],
      access: { verdict: 'widens', added, removed: [], moved: [] },
    });
    const policy = parsePolicy(exception(hostile).join('\n'), 'copied');
    expect(policy.exceptions.map((e) => e.fingerprint)).toEqual([hostile.fingerprint]);
    const entry = registration(hostile, result);
    if (entry) {
      const { register } = parsePolicy(entry.join('\n'), 'copied');
      expect(register).toHaveLength(1);
      expect(register[0]?.name).toBe(text);
      expect(register[0]?.grants).toEqual([`Bash(x ${text.slice(0, 200)})`]);
      expect(entry).toHaveLength(8);
    }
  });

  it.each<[string, string, boolean]>([
    ['Claude Code', 'Bash(git push *)', true],
    ['Claude Code', 'Bash', true],
    // The policy's own words, which no client has: a tool of that name is no right to run everything.
    ['Claude Code', 'run: *', false],
    ['Zed', 'Bash', false],
    ['Zed', 'mcp__db__query', true],
  ])('of %s for %j says no more than the finding: %s', (agent, text, offered) => {
    const finding: Finding = { ...shellFinding, agent: distrust(agent), place: place('a.json', 3) };
    const added = [{ kind: 'uses', agent: finding.agent, summary: say`${text}`, place: finding.place }];
    const access = { verdict: 'widens', added, removed: [], moved: [] } as const;
    expect(registration(finding, reviewOf({ findings: [finding], access })) !== null).toBe(offered);
  });

  it('is not offered where nobody can accept', () => {
    for (const rule of ['embedded-token', 'hidden-text', 'gate-changed'])
      expect(intended({ ...shellFinding, rule }, reviewOf())).toEqual([
        'No exception accepts this: it has to be repaired.',
      ]);
    expect(intended({ ...shellFinding, rule: 'never' }, reviewOf())[0]).toContain('changed in the policy');
  });
});
