import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The bundled command line, as scripts call it. */
const cli = new URL('../../dist/cli.js', import.meta.url).pathname;
const root = mkdtempSync(join(tmpdir(), 'cli-'));
const repo = join(root, 'repo');

function run(...args: string[]): { code: number | null; out: string; err: string } {
  const result = spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    cwd: root,
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function git(...args: string[]): string {
  return execFileSync(
    'git',
    ['-C', repo, '-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'commit.gpgsign=false', ...args],
    { encoding: 'utf8' },
  );
}

beforeAll(() => {
  mkdirSync(repo);
  git('init', '-q', '-b', 'main');
  write('repo/.claude/settings.json', '{"permissions": {"allow": ["Bash(npm test)"]}}\n');
  git('add', '-A');
  git('commit', '-qm', 'base');
  git('checkout', '-qb', 'change');
  write('repo/.claude/settings.json', '{"permissions": {"allow": ["Bash(npm test)", "Bash(npx *)"]}}\n');
  git('commit', '-qam', 'change');
  write('same/a.txt', 'x\n');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the command line', () => {
  it('reviews a built-in example with nothing to configure', () => {
    const { code, out, err } = run('review', '--demo');
    expect(code).toBe(1);
    expect(err).toBe('');
    expect(out.split('\n')[0]).toMatch(/^BLOCKED/);
  });

  it('exits 1 on a block, with the merge base of the default branch as base', () => {
    const { code, out } = run('review', '--repo', 'repo', '--format', 'json');
    const report = JSON.parse(out);
    expect(code).toBe(1);
    expect(report).toMatchObject({ schemaVersion: 1, decision: 'block', access: { verdict: 'widens' } });
    expect(report.findings).toHaveLength(1);
    expect(report.findings[0]).toMatchObject({
      rule: 'unscoped-shell',
      severity: 'block',
      agent: 'Claude Code',
      path: '.claude/settings.json',
      startLine: 1,
      endLine: 1,
      witness: 'npx -y some-package',
    });
    for (const key of ['title', 'remediation', 'references', 'fingerprint'])
      expect(report.findings[0]).toHaveProperty(key);
  });

  it('exits 0 on a narrowing and on nothing', () => {
    expect(run('review', '--repo', 'repo', '--base', 'change', '--head', 'main').code).toBe(0);
    expect(run('review', '--base-dir', 'same', '--head-dir', 'same')).toMatchObject({ code: 0, err: '' });
  });

  it('writes each format to a file', () => {
    for (const format of ['text', 'json', 'markdown', 'sarif']) {
      const file = join(root, `report.${format}`);
      expect(run('review', '--demo', '--format', format, '--output', file)).toMatchObject({ code: 1, out: '' });
      expect(readFileSync(file, 'utf8').length).toBeGreaterThan(100);
    }
  });

  it.each([
    [['review', '--base-dir', 'same'], /go together/],
    [['review', '--format', 'xml'], /--format is one of/],
    [['review', '--nonsense'], /unknown option/],
    [['audit'], /unknown command/],
    [['review', '--repo', 'same'], /not a git repository|repository/i],
    [['review', '--repo', 'repo', '--base', 'nowhere'], /nowhere/],
    [['review', '--repo', 'repo', '--base', '--upload-pack=x'], /./],
    [['review', '--base-dir', 'same', '--head-dir', 'missing'], /missing/],
    [['review', '--demo', '--policy', 'missing.yml'], /missing\.yml/],
  ])('exits 2 and says why: %j', (args, message) => {
    const { code, out, err } = run(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(message);
  });

  it('ends in peace where the reader of its output has read enough', () => {
    const run = spawnSync(
      'bash',
      ['-c', `"$0" "$1" review --demo --format html | head -c 10; echo "\${PIPESTATUS[0]}"`, process.execPath, cli],
      { encoding: 'utf8' },
    );
    expect(run.stderr).toBe('');
    expect(run.stdout).toMatch(/^<!doctype 1\n?$|^<!DOCTYPE 1\n?$/i);
  });

  it('gives the same bytes twice', () => {
    const once = run('review', '--repo', 'repo', '--format', 'json').out;
    expect(run('review', '--repo', 'repo', '--format', 'json').out).toBe(once);
  });

  it('runs on Node 20 too', () => {
    const node =
      ['/usr/local/bin/node', '/usr/bin/node'].find((p) => spawnSync(p, ['--version']).status === 0) ??
      process.execPath;
    expect(spawnSync(node, [cli, 'review', '--demo'], { encoding: 'utf8' })).toMatchObject({ status: 1, stderr: '' });
  });
});
