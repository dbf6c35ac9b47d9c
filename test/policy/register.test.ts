import { describe, expect, it } from 'vitest';
import { claude, SETTINGS, told, under } from './policy-of.ts';

const registered = (grants: string, more = '', name = 'Claude Code'): string =>
  `agents:\n  - {name: "${name}", owner: "@acme/p", purpose: releases, expires: 2027-01-31, grants: [${grants}]${more}}\n`;
const change = (...allow: string[]) => [{ [SETTINGS]: '{}' }, { [SETTINGS]: claude(allow) }] as const;

describe('the register of agents', () => {
  it.each<[string, string, string[]]>([
    ['"Bash(git push *)"', 'Bash(git push *)', ['remote-write block accepted']],
    ['"Bash(git *)"', 'Bash(git push:*)', ['remote-write block accepted']],
    ['"Bash(git push origin *)", "Bash(git push)"', 'Bash(git push *)', ['remote-write block']],
    ['"run: git push *", "run: git push"', 'Bash(git push *)', ['remote-write block accepted']],
    ['"mcp__*__get_*"', 'mcp__github__get_issue', ['auto-approved-tool note accepted']],
    ['"mcp__*__get_*"', 'mcp__github__delete_repo', ['auto-approved-tool warn']],
  ])('%s for %s: %j', async (grants, allow, expected) => {
    expect(told(await under(registered(grants), ...change(allow)))).toEqual(expected);
  });

  it('lets a guard go where all that it held is granted', async () => {
    const guarded = {
      [SETTINGS]: JSON.stringify({ permissions: { allow: ['Bash(git *)'], ask: ['Bash(git push *)'] } }),
    };
    const without = { [SETTINGS]: claude(['Bash(git *)']) };
    expect((await under('', guarded, without)).decision).toBe('block');
    expect((await under(registered('"Bash(git push *)"'), guarded, without)).decision).toBe('pass');
    expect((await under(registered('"Bash(git push origin)"'), guarded, without)).decision).toBe('block');
  });

  it('is of the agent and the place that it names', async () => {
    const grant = '"Bash(git push *)"';
    const one = change('Bash(git push *)');
    expect(told(await under(registered(grant, '', 'Codex'), ...one))).toEqual(['remote-write block']);
    expect(told(await under(registered(grant, ', path: ".claude/*"'), ...one))).toEqual([
      'remote-write block accepted',
    ]);
    const elsewhere = { 'packages/a/.claude/settings.json': claude(['Bash(git push *)']) };
    const result = await under(
      registered(grant, ', path: ".claude/*"', 'Claude Code*'),
      {},
      { ...one[1], ...elsewhere },
    );
    expect(told(result)).toContain('remote-write block');
  });

  it('ends: then it is a finding, and grants nothing', async () => {
    const at = async (now: string) =>
      told(await under(registered('"Bash(git push *)"'), ...change('Bash(git push *)'), now));
    expect(await at('2027-01-31T23:59:59Z')).toEqual(['remote-write block accepted', 'policy-entry note']);
    expect(await at('2027-02-01T00:00:00Z')).toEqual(['remote-write block', 'policy-entry warn']);
  });

  it('has a note where an entry is for nothing', async () => {
    const gone = registered('Bash', ', path: ".codex/config.toml"', 'Codex');
    expect(told(await under(gone, ...change('Bash(ls)')))).toEqual(['standing-command note', 'policy-entry note']);
    const removed = registered('Bash', '', 'Claude Code agent deployer');
    const agent = '---\nname: deployer\ndescription: deploys\ntools: Read\n---\n';
    expect(told(await under(removed, { '.claude/agents/deployer.md': agent }, {}))).toEqual(['policy-entry note']);
    expect(told(await under(removed, ...change('Bash(ls)')))).toEqual(['standing-command note']);
  });

  it('gives nothing by being edited in the change itself', async () => {
    const POLICY = '.github/agent-access.yml';
    const { review } = await import('../../src/review.ts');
    const { changeOf } = await import('../support/review-of.ts');
    const own = [
      registered('Bash'),
      'exceptions:\n  - {rule: unscoped-shell, agent: "*", uses: [Bash], owner: me, reason: mine, ticket: X-1, expires: 2027-01-31}\n',
      'rules: {unscoped-shell: off}\n',
      'mode: warn\n',
      'allow: {servers: ["*"]}\n',
    ];
    for (const text of own) {
      const head = { [SETTINGS]: claude(['Bash']), [POLICY]: `version: 1\n${text}` };
      const now = new Date('2026-11-21T12:00:00Z');
      const result = await review(changeOf({ [SETTINGS]: '{}' }, head), { now });
      expect([result.decision, ...told(result)], text).toEqual([
        'block',
        'unscoped-shell block',
        'policy-changed warn',
      ]);
    }
  });
});
