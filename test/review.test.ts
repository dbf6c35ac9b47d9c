import { describe, expect, it } from 'vitest';
import { review } from '../src/review.ts';
import { reveal } from '../src/untrusted.ts';
import { changeOf, plainText } from './support/review-of.ts';

const SETTINGS = '.claude/settings.json';
const fakeToken = (seed: string): string => ['ghp', '_', `FAKE${seed}`.padEnd(36, 'Ab3dE6gH9')].join('');
const settings = (allow: readonly string[]): string => JSON.stringify({ permissions: { allow } }, null, 2);

describe('a review', () => {
  it('says nothing where nothing about agents changed', async () => {
    const result = await review(
      changeOf({ 'src/a.ts': 'let a = 1;\n' }, { 'src/a.ts': 'let a = 2;\n', 'README.md': '# x\n' }),
    );
    expect(result).toMatchObject({
      decision: 'pass',
      findings: [],
      remarks: [],
      access: { verdict: 'same', added: [], removed: [], moved: [] },
    });
    expect(result.counts).toEqual({ changedFiles: 2, manifests: 0, block: 0, warn: 0, note: 0 });
  });

  it('is the same to the byte every time', async () => {
    const change = () =>
      changeOf(
        { [SETTINGS]: settings(['Bash(ls)']) },
        {
          [SETTINGS]: settings(['Bash', 'Write', 'mcp__x']),
          '.mcp.json': '{"mcpServers":{"a":{"command":"npx","args":["x"]}}}',
        },
      );
    const now = new Date('2026-01-01T00:00:00Z');
    expect(JSON.stringify(await review(change(), { now }))).toBe(JSON.stringify(await review(change(), { now })));
  });

  it('keeps fingerprints when lines move, keys are reordered and other rules come', async () => {
    const fingerprints = async (text: string): Promise<string[]> =>
      (await review(changeOf({ [SETTINGS]: '{}' }, { [SETTINGS]: text }))).findings
        .filter((f) => f.rule === 'unscoped-shell')
        .map((f) => f.fingerprint);
    const first = await fingerprints('{"permissions":{"allow":["Bash(npx *)"]}}');
    expect(first).toHaveLength(1);
    expect(
      await fingerprints(
        '{\n\n"model":"x",\n"permissions":{\n"deny":["Read(.env)"],"allow":[\n"Bash(ls)",\n"Bash(npx *)"]}}',
      ),
    ).toEqual(first);
  });

  it('reports one server that several clients get once, with all its places', async () => {
    const server = { docs: { url: 'http://docs.example.com/mcp' } };
    const result = await review(
      changeOf(
        {},
        {
          '.mcp.json': JSON.stringify({ mcpServers: server }),
          '.cursor/mcp.json': JSON.stringify({ mcpServers: server }),
          '.vscode/mcp.json': JSON.stringify({ servers: server }),
        },
      ),
    );
    const found = result.findings.filter((f) => f.rule === 'insecure-transport');
    expect(found).toHaveLength(1);
    expect(found.flatMap((f) => [f.place, ...f.also]).map((p) => reveal(p.path))).toEqual([
      '.cursor/mcp.json',
      '.mcp.json',
      '.vscode/mcp.json',
    ]);
  });
});

describe('tokens in a review', () => {
  const token = fakeToken('1');

  it('block in a manifest and never appear anywhere', async () => {
    const result = await review(
      changeOf(
        {},
        {
          '.mcp.json': JSON.stringify({
            mcpServers: { gh: { command: 'node', args: ['gh.js', '--token', token], env: { GITHUB_TOKEN: token } } },
          }),
        },
      ),
    );
    expect(result.decision).toBe('block');
    expect(result.access.verdict).toBe('widens');
    expect(result.findings.map((f) => f.rule)).toContain('embedded-token');
    expect(JSON.stringify(result)).not.toContain(token);
  });

  it('are found split by escapes, in rules, and in other files of the change', async () => {
    const escaped = `{"permissions":{"allow":["Bash(curl -H 'Authorization: Bearer \\u0067${token.slice(1)}' https://example.com)"]}}`;
    // Its checksum does not fit: in a manifest that still blocks, elsewhere it is a warning.
    for (const [files, severity] of [
      [{ [SETTINGS]: escaped }, 'block'],
      [{ 'src/config.ts': `export const t = '${token}';\n` }, 'warn'],
    ] as const) {
      const result = await review(changeOf({}, files));
      expect(result.findings.filter((f) => f.rule === 'embedded-token').map((f) => f.severity)).toEqual([severity]);
      expect(JSON.stringify(result)).not.toContain(token);
    }
  });

  it('are not new where they stood before, wherever they move', async () => {
    const result = await review(changeOf({ 'a.env': `X=${token}\n` }, { 'b.env': `# moved\nX=${token}\n` }));
    expect(result.findings).toEqual([]);
  });

  const server = (value: string): string =>
    JSON.stringify({ mcpServers: { gh: { command: 'node', args: ['gh.js'], env: { GITHUB_TOKEN: value } } } });

  it('that move within manifests are said once, as a note', async () => {
    const result = await review(
      changeOf({ '.mcp.json': server(token) }, { '.cursor/mcp.json': server(token), 'b/.mcp.json': server(token) }),
    );
    const tokens = result.findings.filter((f) => f.rule.endsWith('-token'));
    expect(tokens.map((f) => [f.rule, f.severity])).toEqual([['known-token', 'note']]);
    expect(tokens.map((f) => plainText(f.title)).join()).toContain('was in the repository before');
  });

  it('that are taken out stay in the history, which is said at their old place', async () => {
    const result = await review(changeOf({ 'a.env': `A=1\nX=${token}\n` }, { 'a.env': 'A=1\n' }));
    expect(result.decision).toBe('pass');
    expect(result.findings.map((f) => [f.rule, f.severity, f.place.side, f.place.startLine])).toEqual([
      ['known-token', 'note', 'base', 2],
    ]);
    expect(plainText(result.findings[0]?.title ?? [])).toContain('stays in the history');
  });

  it('are found beside a NUL, which makes no binary file of a text', async () => {
    const text = `${'# notes\n'.repeat(9)}\0\nTOKEN=${token}\n`;
    const result = await review(changeOf({}, { 'notes.txt': text }));
    expect(result.findings.map((f) => [f.rule, f.place.startLine])).toEqual([['embedded-token', 11]]);
  });

  it('say nothing where their file is a companion that nobody changed', async () => {
    const more = { '.claude/settings.json': settings(['Bash(ls)']) };
    const result = await review(changeOf({ '.mcp.json': server(token) }, { '.mcp.json': server(token), ...more }));
    expect(result.findings.filter((f) => f.rule.endsWith('-token'))).toEqual([]);
  });

  it('that become a reference are a repair', async () => {
    const text = (value: string): string =>
      JSON.stringify({ mcpServers: { gh: { command: 'node', args: ['gh.js'], env: { GITHUB_TOKEN: value } } } });
    const result = await review(changeOf({ '.mcp.json': text(token) }, { '.mcp.json': text('${GITHUB_TOKEN}') }));
    expect(result.access.verdict).toBe('narrows');
    expect(result.decision).toBe('pass');
    expect(JSON.stringify(result)).not.toContain(token);
  });

  it('have the same fingerprint in each run and another for another token', async () => {
    const of = async (t: string): Promise<string | undefined> =>
      (await review(changeOf({}, { 'a.ts': `const t = '${t}'` }))).findings[0]?.fingerprint;
    expect(await of(token)).toBe(await of(token));
    expect(await of(token)).not.toBe(await of(fakeToken('2')));
  });
});

describe('the policy', () => {
  const base = { [SETTINGS]: '{}' };
  const head = { [SETTINGS]: settings(['Bash']) };
  const policy = (more: string): string => `version: 1\n${more}`;
  const POLICY = '.github/agent-access.yml';

  it('is read from base, never from head', async () => {
    const off = policy('rules:\n  unscoped-shell: off\n');
    const atHead = await review(changeOf(base, { ...head, [POLICY]: off }));
    expect(atHead.decision).toBe('block');
    expect(atHead.findings.map((f) => f.rule)).toContain('policy-changed');
    const atBase = await review(changeOf({ ...base, [POLICY]: off }, { ...head, [POLICY]: off }));
    expect(atBase.decision).toBe('pass');
    expect(atBase.policy.source).toBe(`${POLICY} at base`);
  });

  it('accepts a finding by its fingerprint until the day is over, and still shows it', async () => {
    const fingerprint = (await review(changeOf(base, head))).findings[0]?.fingerprint;
    const accepted = policy(
      `exceptions:\n  - fingerprint: "${fingerprint}"\n    owner: "@acme/platform"\n    reason: sandboxed runner\n    expires: 2027-01-31\n`,
    );
    const at = async (now: string) =>
      review(changeOf(base, head), { policy: { source: 'test', text: accepted }, now: new Date(now) });
    const before = await at('2027-01-31T23:59:59Z');
    expect(before.decision).toBe('pass');
    expect(before.findings[0]?.accepted).toEqual({
      owner: '@acme/platform',
      reason: 'sandboxed runner',
      expires: '2027-01-31',
    });
    expect((await at('2027-02-01T00:00:00Z')).decision).toBe('block');
  });

  it('may name files whose tokens are made up', async () => {
    const text = policy('token-fixtures: ["test/fixtures/**"]\n');
    const of = async (path: string) =>
      (
        await review(changeOf({}, { [path]: `t = "${fakeToken('9')}"\n` }), { policy: { source: 'test', text } })
      ).findings.map((f) => f.severity);
    expect(await of('test/fixtures/a/b.txt')).toEqual(['note']);
    expect(await of('src/test/fixtures/b.txt')).toEqual(['warn']);
  });

  it.each([
    ['rules: {}\n', /version/],
    [policy('colour: red\n'), /2:1.*unknown key `colour`/],
    [policy('rules:\n  no-such-rule: off\n'), /3:3.*unknown rule/],
    [policy('rules:\n  unscoped-shell: maybe\n'), /severity/],
    [policy('token-fixtures: ["**"]\n'), /2:18.*every file/],
    [policy('token-fixtures: test/**\n'), /2:17.*a list of globs/],
    [policy('exceptions:\n  - fingerprint: aar1:00000000000000000000000000000000\n'), /3:5.*an exception needs/],
    [
      policy(
        'exceptions:\n  - {fingerprint: aar1:00000000000000000000000000000000, owner: a, reason: b, expires: someday}\n',
      ),
      /expires/,
    ],
    ['version: 1\nversion: 1\n', /./],
    ['a: [\n', /./],
    ['[]\n', /map/],
  ])('that is wrong decides nothing: %j', async (text, message) => {
    await expect(review(changeOf(base, head), { policy: { source: 'test', text } })).rejects.toThrow(message);
  });
});

describe('hostile changes', () => {
  it.each([
    ['a nest of brackets', '['.repeat(100_000)],
    [
      'a huge number of rules',
      JSON.stringify({ permissions: { allow: Array.from({ length: 3_000 }, (_, i) => `Bash(tool${i} *)`) } }),
    ],
    ['a binary file', '\0\0\0\0'],
    ['prototype keys', '{"__proto__": {"permissions": {"allow": ["Bash"]}}, "constructor": 1}'],
    [
      'stars',
      JSON.stringify({ permissions: { allow: [`Bash(${'*a'.repeat(400)})`], deny: [`Bash(${'a*'.repeat(400)})`] } }),
    ],
  ])('end with a review: %s', async (_what, text) => {
    const result = await review(changeOf({ [SETTINGS]: '{}' }, { [SETTINGS]: text }));
    expect(['pass', 'warn', 'block']).toContain(result.decision);
  });

  it('a name of a file or server stays quoted, apart from our own words', async () => {
    const result = await review(
      changeOf(
        {},
        { '.mcp.json': JSON.stringify({ mcpServers: { '::error::x\n@org': { url: 'http://a.example/`|' } } }) },
      ),
    );
    const title = result.findings.find((f) => f.rule === 'insecure-transport')?.title ?? [];
    expect(title.filter((p) => typeof p === 'string').join('')).not.toMatch(/error|example/);
    expect(plainText(title)).toContain('a.example');
  });
});
