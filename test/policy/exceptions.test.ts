import { describe, expect, it } from 'vitest';
import { claude, SETTINGS, titles, told, under } from './policy-of.ts';

const DAY = '2027-01-31';
const entry = (more: string): string =>
  `exceptions:\n  - {${more}, owner: "@acme/p", reason: sandboxed, ticket: SEC-1, expires: ${DAY}}\n`;
const capability = (uses: string, agent = 'Claude Code', rule = 'remote-write'): string =>
  entry(`rule: ${rule}, agent: "${agent}", uses: [${uses}]`);
const push = (rule: string, ...allow: string[]) =>
  [{ [SETTINGS]: '{}' }, { [SETTINGS]: claude([rule, ...allow]) }] as const;

describe('an exception of a capability', () => {
  it.each<[string, string, string[]]>([
    ['Bash(git push *)', '"Bash(git push *)"', ['remote-write block accepted']],
    ['Bash(git push:*)', '"Bash(git push *)"', ['remote-write block accepted']],
    ['Bash(git push --force *)', '"run: git push *"', ['remote-write block accepted']],
    ['Bash(git push *)', '"Bash(git push origin *)"', ['remote-write block']],
    ['Bash(git push *)', '"Bash(git push)"', ['remote-write block']],
  ])('%s under %s: %j', async (rule, uses, expected) => {
    expect(told(await under(capability(uses), ...push(rule)))).toEqual(expected);
  });

  it('is of one rule and one agent', async () => {
    const change = push('Bash(git push *)');
    expect(told(await under(capability('"Bash(git push *)"', 'Codex'), ...change))).toEqual(['remote-write block']);
    const other = capability('"Bash(git push *)"', 'Claude Code', 'unscoped-shell');
    expect(told(await under(other, ...change))).toEqual(['remote-write block']);
  });

  it('survives lines that move and a rule that is spelt otherwise, not one more grant', async () => {
    const result = await under(capability('"Bash(git push *)"'), ...push('Bash(git push:*)', 'Bash(curl *)'));
    expect(told(result).sort()).toEqual(['open-egress block', 'remote-write block accepted']);
  });

  it('names what is no use by its words', async () => {
    const mcp = (version: string) => ({
      '.mcp.json': JSON.stringify({ mcpServers: { db: { command: 'npx', args: [`@acme/db@${version}`] } } }),
    });
    const policy = capability('"npm:@acme/db@1.*"', 'Claude Code', 'new-server');
    expect(told(await under(policy, {}, mcp('1.2.3')))).toEqual(['new-server warn accepted']);
    expect(told(await under(policy, {}, mcp('2.0.0')))).toEqual(['new-server warn']);
  });

  it('says who, why and until when', async () => {
    const result = await under(capability('"Bash(git push *)"'), ...push('Bash(git push *)'));
    expect(result.decision).toBe('pass');
    expect(result.findings[0]?.accepted).toEqual({ owner: '@acme/p', reason: 'sandboxed', expires: DAY });
  });
});

describe('an exception ends', () => {
  const change = push('Bash(git push *)');
  const policy = capability('"Bash(git push *)"');
  it.each([
    ['2027-01-16T23:59:59Z', ['remote-write block accepted']],
    ['2027-01-17T00:00:00Z', ['remote-write block accepted', 'policy-entry note']],
    ['2027-01-31T00:00:00Z', ['remote-write block accepted', 'policy-entry note']],
    ['2027-01-31T23:59:59.999Z', ['remote-write block accepted', 'policy-entry note']],
    // Still the day itself in New York, the next one already in Tokyo.
    ['2027-01-31T23:30:00-05:00', ['remote-write block', 'policy-entry note']],
    ['2027-02-01T08:00:00+09:00', ['remote-write block accepted', 'policy-entry note']],
    ['2027-02-01T00:00:00Z', ['remote-write block', 'policy-entry note']],
  ])('%s: %j', async (now, expected) => {
    expect(told(await under(policy, ...change, now))).toEqual(expected);
  });

  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York'])('at the same moment in %s', async (zone) => {
    const before = process.env.TZ;
    process.env.TZ = zone;
    try {
      expect(told(await under(policy, ...change, '2027-01-31T23:59:59.999Z'))[0]).toBe('remote-write block accepted');
      expect(told(await under(policy, ...change, '2027-02-01T00:00:00Z'))[0]).toBe('remote-write block');
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });

  it('on a leap day, and on no day that there is not', async () => {
    const leap = policy.replace(DAY, '2028-02-29');
    expect(told(await under(leap, ...change, '2028-02-29T23:59:59Z'))[0]).toBe('remote-write block accepted');
    expect(told(await under(leap, ...change, '2028-03-01T00:00:00Z'))[0]).toBe('remote-write block');
    await expect(under(policy.replace(DAY, '2027-02-29'), ...change)).rejects.toThrow('a day such as');
  });

  it('says so before and after, and nothing where no manifest is touched', async () => {
    expect(titles(await under(policy, ...change, '2027-01-20T00:00:00Z'))[1]).toMatch(
      /ends on 2027-01-31 \(@acme\/p\)$/,
    );
    expect(titles(await under(policy, ...change, '2027-03-01T00:00:00Z'))[1]).toMatch(/ended on 2027-01-31/);
    expect(told(await under(policy, { a: '1' }, { a: '2' }, '2027-03-01T00:00:00Z'))).toEqual([]);
  });

  it('does not hold before the day on which it was made', async () => {
    const early = policy.replace('expires', 'created: 2027-01-02, expires');
    expect(told(await under(early, ...change, '2027-01-01T23:59:59Z'))).toEqual([
      'remote-write block',
      'policy-entry note',
    ]);
    expect(told(await under(early, ...change, '2027-01-02T00:00:00Z'))).toEqual(['remote-write block accepted']);
  });
});

describe('what nobody accepts', () => {
  const fingerprintOf = async (rule: string, head: Record<string, string>, policy = ''): Promise<string> =>
    (await under(policy, {}, head)).findings.find((f) => f.rule === rule)?.fingerprint ?? '';

  it.each<[string, Record<string, string>, string]>([
    ['hidden-text', { 'CLAUDE.md': 'a\u{e0041}b' }, ''],
    ['policy-changed', { '.github/agent-access.yml': 'version: 1\nmode: warn\n' }, ''],
    ['never', { [SETTINGS]: claude(['Bash(git push *)']) }, 'never: [{uses: ["Bash(git push *)"]}]\n'],
  ])('%s', async (rule, head, policy) => {
    const fingerprint = await fingerprintOf(rule, head, policy);
    expect(fingerprint).toMatch(/^aar1:/);
    const again = await under(policy + entry(`fingerprint: "${fingerprint}"`), {}, head);
    expect(again.findings.filter((f) => f.rule === rule).map((f) => f.accepted)).toEqual([undefined]);
  });

  it('tokens, unless the policy says so', async () => {
    const token = ['ghp', '_', 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8'].join('');
    const head = { 'a.ts': `t = "${token}"\n` };
    const exception = entry(`fingerprint: "${await fingerprintOf('embedded-token', head)}"`);
    const accepted = async (more: string) =>
      (await under(more + exception, {}, head)).findings.map((f) => f.accepted !== undefined);
    expect(await accepted('')).toEqual([false]);
    expect(await accepted('exception-limits: {embedded-tokens: accepted}\n')).toEqual([true]);
  });
});

describe('laws', () => {
  const rules = ['Bash(git push *)', 'Bash(curl *)', 'Bash'];
  const entries = [
    'rule: remote-write, agent: "Claude*", uses: ["Bash(git push *)"], expires: 2027-01-10',
    'rule: open-egress, agent: "*", uses: ["run: curl *"], expires: 2027-01-20',
    'rule: unscoped-shell, agent: "Claude Code", uses: [Bash], expires: 2027-01-30',
  ];
  const all = (kept: readonly string[]): string =>
    kept.length === 0
      ? ''
      : `exceptions:\n${kept.map((e) => `  - {${e}, owner: o, reason: r, ticket: T-1}\n`).join('')}`;
  const open = async (kept: readonly string[], now: string): Promise<Set<string>> => {
    const result = await under(all(kept), { [SETTINGS]: '{}' }, { [SETTINGS]: claude(rules) }, now);
    return new Set(result.findings.filter((f) => !f.accepted && f.rule !== 'policy-entry').map((f) => f.fingerprint));
  };
  const DAYS = ['2027-01-05', '2027-01-15', '2027-01-25', '2027-02-05'].map((d) => `${d}T00:00:00Z`);

  it('no exception fewer closes what was open, and no later day', async () => {
    const sizes: number[] = [];
    let before = new Set<string>();
    for (const day of DAYS) {
      const now = await open(entries, day);
      for (const id of before) expect(now.has(id)).toBe(true);
      for (const left of entries) {
        const fewer = await open(
          entries.filter((e) => e !== left),
          day,
        );
        for (const id of now) expect(fewer.has(id)).toBe(true);
      }
      const turned = await open([...entries].reverse(), day);
      expect([...turned].sort()).toEqual([...now].sort());
      sizes.push(now.size);
      before = now;
    }
    expect(sizes).toEqual([0, 1, 2, 3]);
  });
});
