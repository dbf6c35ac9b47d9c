import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openGitChange } from '../../src/change/git.ts';
import { run as reviewCommand } from '../../src/cli/review.ts';
import { run as verify } from '../../src/cli/verify.ts';
import { readLines } from '../../src/evidence/chain.ts';
import { recordOf, sealedLine } from '../../src/evidence/record.ts';
import { recorder } from '../../src/evidence/recorder.ts';
import { review } from '../../src/review.ts';

const root = mkdtempSync(join(tmpdir(), 'evidence-'));
const repo = join(root, 'repo');
const POLICY = `version: 1
approval: {people: [alice]}
exceptions:
  - {rule: remote-write, agent: "Claude Code", uses: ["Bash(git push *)"], owner: o, reason: r, ticket: T-1, expires: 2026-11-30}
`;

describe('verify', () => {
  it('decides again what was decided, and exits 0', async () => {
    const file = await recorded('a.jsonl');
    expect(await verdict(file)).toEqual([0, expect.stringMatching(/^line 1: same [0-9a-f]{12}…[0-9a-f]{12}, /)]);
    const again = await recorded('a.jsonl');
    expect(readLines(readFileSync(again, 'utf8'))).toHaveLength(2);
    expect((await verdict(again))[0]).toBe(0);
  });

  it('goes by the recorded clock: an exception that has ended since held then', async () => {
    const held = await at('2026-11-21T12:00:00Z');
    const ended = await at('2026-12-01T00:00:00Z');
    const decisions = [held, ended].map((file) => readLines(readFileSync(file, 'utf8'))[0]);
    expect(decisions.map((l) => l?.ok && l.record.decision)).toEqual(['warn', 'block']);
    for (const file of [held, ended]) expect((await verdict(file))[0]).toBe(0);
  });

  it('takes approvals from the record', async () => {
    const file = await at('2026-12-01T00:00:00Z', {
      approvals: async () => ({
        commit: git('rev-parse', 'change').trim(),
        by: [{ login: 'alice', at: '2026-12-01T00:00:00Z', as: 'people' }],
        remarks: [],
      }),
    });
    const [line] = readLines(readFileSync(file, 'utf8'));
    expect(line).toMatchObject({ record: { decision: 'pass', approved: { by: [{ login: 'alice' }] } } });
    expect((await verdict(file))[0]).toBe(0);
  });

  it('tells the fields that differ in a record that was forged with its digest, and exits 1', async () => {
    const [line] = readLines(readFileSync(await at('2026-12-01T00:00:00Z'), 'utf8'));
    if (!line?.ok) throw new Error('no record');
    const { digest, previous, ...rest } = line.record;
    const file = put('forged.jsonl', sealedLine({ ...rest, decision: 'pass', findings: rest.findings.slice(1) }, null));
    const [code, text] = await verdict(file);
    expect(code).toBe(1);
    expect(text).toMatch(/differs/);
    expect(text).toMatch(/decision: recorded "pass", now "block"/);
    expect(text).toMatch(/findings\[aar1:[0-9a-f]{32}\]: recorded nothing, now \{/);
    expect([digest, previous]).toEqual([expect.any(String), null]);
  });

  it('tells a finding that stands twice in a forged record', async () => {
    const [line] = readLines(readFileSync(await at('2026-12-01T00:00:00Z'), 'utf8'));
    if (!line?.ok) throw new Error('no record');
    const { digest: _d, previous: _p, ...rest } = line.record;
    const [first] = rest.findings;
    if (!first) throw new Error('no finding');
    const findings = [{ ...first, severity: 'note' }, ...rest.findings];
    const [code, text] = await verdict(put('twice.jsonl', sealedLine({ ...rest, findings }, null)));
    expect([code, /findings\[aar1:[0-9a-f]{32}, 2\]: .*now nothing/.test(text)]).toEqual([1, true]);
  });

  it('finds an edited record by its digest, and a torn one, and exits 1', async () => {
    const text = readFileSync(await at('2026-12-01T00:00:00Z'), 'utf8');
    const edited = put('edited.jsonl', text.replace('"block"', '"pass"'));
    expect(await verdict(edited)).toEqual([1, expect.stringMatching(/broken\n.*digest does not fit/)]);
    const torn = put('torn.jsonl', text + text.slice(0, 50));
    expect(await verdict(torn)).toEqual([1, expect.stringMatching(/line 1: same.*\n.*line 2: broken/)]);
  });

  it('exits 2 where it can’t be verified: commits, base, or policy are not there', async () => {
    const [line] = readLines(readFileSync(await at('2026-12-01T00:00:00Z'), 'utf8'));
    if (!line?.ok) throw new Error('no record');
    const { digest: _d, previous: _p, ...rest } = line.record;
    const gone = put('gone.jsonl', sealedLine({ ...rest, change: { ...rest.change, head: 'e'.repeat(40) } }, null));
    expect(await verdict(gone)).toEqual([2, expect.stringMatching(/not verified.*\n.*unknown in/)]);
    const named = put('named.jsonl', sealedLine({ ...rest, change: { base: '--output=x', head: 'b' } }, null));
    expect(await verdict(named)).toEqual([2, expect.stringMatching(/not of two commits/)]);
    const policies = [{ source: 'x', digest: 'a'.repeat(64) }];
    const other = put('other.jsonl', sealedLine({ ...rest, policies }, null));
    expect(await verdict(other)).toEqual([2, expect.stringMatching(/was not found; give it with --policy/)]);
  });

  it('takes the policy from a file or a folder, by its digest', async () => {
    const text = 'version: 1\nmode: warn\n';
    const change = await openGitChange({ repo, head: 'change' });
    const notes = recorder(new Date('2026-11-21T12:00:00Z'));
    const result = await review(change, { policy: { source: 'central', text }, ...notes.options });
    await change.close();
    const file = put('central.jsonl', notes.line(result) ?? '');
    expect((await verdict(file))[0]).toBe(2);
    put('policies/other.yml', 'version: 1\n');
    const own = put('policies/own.yml', text);
    expect((await verdict(file, '--policy', own))[0]).toBe(0);
    expect((await verdict(file, '--policy', join(root, 'policies')))[0]).toBe(0);
  });

  it('decides nothing by a policy without the one that it extends', async () => {
    const text = 'version: 1\nextends: acme/policies/a.yml@v1\n';
    const change = await openGitChange({ repo, head: 'change' });
    const notes = recorder(new Date('2026-11-21T12:00:00Z'));
    const result = await review(change, { policy: { source: 'own', text }, organisation: [], ...notes.options });
    await change.close();
    const file = put('extends.jsonl', notes.line(result) ?? '');
    const own = put('extends.yml', text);
    expect(await verdict(file, '--policy', own)).toEqual([
      2,
      expect.stringMatching(/it extends acme\/policies\/a\.yml@v1/),
    ]);
  });

  it('knows again what custom rules were told', async () => {
    const policy = put(
      'custom.yml',
      'version: 1\ncustom-rules:\n  - {id: r, when: "\'production\' in repository.topics", message: m}\n',
    );
    const file = join(root, 'custom.jsonl');
    const told = ['--repository-property', 'topics=internal,production', '--repository-property', 'name=app'];
    const args = ['--repo', repo, '--policy', policy, '--evidence', file];
    expect((await captured(() => reviewCommand([...args, ...told])))[0]).toBe(1);
    expect((await captured(() => reviewCommand(args)))[1]).toMatch(/could not be decided/);
    expect(await verdict(file, '--policy', policy)).toEqual([0, expect.stringMatching(/line 1: same.*\nline 2: same/)]);
    await expect(reviewCommand([...args, '--repository-property', 'stars=5'])).rejects.toThrow('KEY=VALUE');
  });

  it('compares what another version wrote, and says so', async () => {
    const [line] = readLines(readFileSync(await at('2026-12-01T00:00:00Z'), 'utf8'));
    if (!line?.ok) throw new Error('no record');
    const { digest: _d, previous: _p, ...rest } = line.record;
    const old = put('old.jsonl', sealedLine({ ...rest, tool: { ...rest.tool, version: '0.0.1' } }, null));
    expect(await verdict(old)).toEqual([0, expect.stringMatching(/same .*\n {2}written by version 0\.0\.1/)]);
  });

  it('shows a hostile record’s words as what they are', async () => {
    const [line] = readLines(readFileSync(await at('2026-12-01T00:00:00Z'), 'utf8'));
    if (!line?.ok) throw new Error('no record');
    const { digest: _d, previous: _p, ...rest } = line.record;
    const hostile = put('hostile.jsonl', sealedLine({ ...rest, decision: 'x\n::error::\u001b[31m' }, null));
    const [, text] = await verdict(hostile);
    expect(text).not.toContain('\u001b');
    expect(text).not.toMatch(/^::error/m);
  });

  it('asks for what it needs', async () => {
    await expect(verify([])).rejects.toThrow('needs the file');
    await expect(verify([join(root, 'none')])).rejects.toThrow('ENOENT');
    await expect(verify([put('empty.jsonl', '')])).rejects.toThrow('no record');
  });
});

beforeAll(() => {
  mkdirSync(repo);
  git('init', '-q', '-b', 'main');
  put('repo/.claude/settings.json', '{}\n');
  put('repo/.github/agent-access.yml', POLICY);
  git('add', '-A');
  git('commit', '-qm', 'base');
  git('checkout', '-qb', 'change');
  put('repo/.claude/settings.json', '{"permissions": {"allow": ["Bash(git push *)"]}}\n');
  put('repo/.mcp.json', '{"mcpServers": {"db": {"command": "npx", "args": ["@acme/db@1.0.0"]}}}\n');
  git('add', '-A');
  git('commit', '-qm', 'change');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function git(...args: string[]): string {
  const own = ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', ['-C', repo, ...own, ...args], { encoding: 'utf8' });
}

function put(path: string, text: string): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** A record that the command line wrote. */
async function recorded(name: string): Promise<string> {
  const file = join(root, name);
  await captured(() => reviewCommand(['--repo', repo, '--evidence', file]));
  return file;
}

/** A record of a review at a time. */
async function at(time: string, more: Parameters<typeof review>[1] = {}): Promise<string> {
  const notes = recorder(new Date(time));
  const change = await openGitChange({ repo, head: 'change' });
  const result = await review(change, { ...more, ...notes.options });
  await change.close();
  expect(recordOf({ review: result, inputs: [], now: new Date(time) }).time).toBe(new Date(time).toISOString());
  return put(`at-${time.replaceAll(':', '')}-${Object.keys(more).length}.jsonl`, notes.line(result) ?? '');
}

async function verdict(file: string, ...more: string[]): Promise<[number | 'help', string]> {
  return captured(() => verify([file, '--repo', repo, ...more]));
}

async function captured(work: () => Promise<number | 'help'>): Promise<[number | 'help', string]> {
  let text = '';
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((chunk: unknown, ...rest: unknown[]) => {
    text += String(chunk);
    for (const done of rest) if (typeof done === 'function') done();
    return true;
  });
  try {
    return [await work(), text];
  } finally {
    spy.mockRestore();
  }
}
