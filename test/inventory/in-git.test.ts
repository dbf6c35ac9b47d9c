import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/inventory.ts';
import { lastChangesInGit } from '../../src/inventory/last-change.ts';
import { plainText } from '../support/review-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'aar-in-git-'));
const repo = join(folder, 'app');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const commits: string[] = [];

function git(...args: string[]): string {
  const dates = {
    GIT_AUTHOR_DATE: `2026-01-0${commits.length + 1}T00:00:00Z`,
    GIT_COMMITTER_DATE: `2026-01-0${commits.length + 1}T00:00:00Z`,
  };
  const config = ['-c', 'user.name=t', '-c', 'user.email=t@example.invalid', '-c', 'commit.gpgsign=false'];
  const env = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', ...dates };
  const run = spawnSync('git', [...config, ...args], { cwd: repo, env, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout.trim();
}
function commit(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(repo, path)), { recursive: true });
    writeFileSync(join(repo, path), text);
  }
  git('add', '-A');
  git('commit', '-qm', 'x');
  commits.push(git('rev-parse', 'HEAD'));
}

beforeAll(() => {
  mkdirSync(repo);
  git('init', '-q', '-b', 'main');
  git('remote', 'add', 'origin', 'https://user:secret@github.example/acme/app.git');
  commit({ '.claude/settings.json': '{"permissions": {"allow": ["Bash(npm test)"]}}', 'a*b.md': '1' });
  commit({
    '.mcp.json': '{"mcpServers": {"db": {"command": "npx", "args": ["-y", "@acme/db@1.0.0"]}}}',
    'axb.md': '1',
  });
  git('checkout', '-qb', 'side', commits[0] ?? '');
  commit({ '.claude/settings.json': '{"permissions": {"allow": ["Bash(npx *)"]}}' });
  git('checkout', '-q', 'main');
  git('merge', '-q', '--no-ff', '-m', 'm', 'side');
  commits.push(git('rev-parse', 'HEAD'));
});

describe('the last change of files', () => {
  it('is when they came into this branch, with merges too, and paths are no patterns', async () => {
    const { of, remarks } = await lastChangesInGit(repo, 'HEAD', ['.claude/settings.json', '.mcp.json', 'a*b.md']);
    expect(of('.claude/settings.json')?.commit).toBe(commits[3]);
    expect(of('.mcp.json')).toEqual({ commit: commits[1], date: expect.stringMatching(/^2026-01-02T00:00:00/) });
    expect(of('a*b.md')?.commit).toBe(commits[0]);
    expect(remarks).toEqual([]);
  });

  it('is not known of what history does not have, and that is said', async () => {
    const { of, remarks } = await lastChangesInGit(repo, 'HEAD', ['gone.json', '.mcp.json']);
    expect(of('gone.json')).toBeNull();
    expect(of('.mcp.json')?.commit).toBe(commits[1]);
    expect(remarks.map(plainText).join()).toContain('The last change of 1 manifests is not known');
  });

  it('is not taken from where a shallow clone is cut', async () => {
    const shallow = join(folder, 'shallow');
    const run = spawnSync('git', ['clone', '-q', '--depth', '1', `file://${repo}`, shallow], { encoding: 'utf8' });
    expect(run.status).toBe(0);
    const { of, remarks } = await lastChangesInGit(shallow, 'HEAD', ['.mcp.json']);
    expect(of('.mcp.json')).toBeNull();
    expect(remarks.map(plainText).join()).toContain('shallow');
  });

  it('is not known where there is no repository', async () => {
    const { of, remarks } = await lastChangesInGit(folder, 'HEAD', ['.mcp.json']);
    expect(of('.mcp.json')).toBeNull();
    expect(remarks).toHaveLength(1);
  });
});

describe('the command in a repository', () => {
  const file = (format: string): string => join(folder, `out.${format}`);
  const written = async (format: string, ...args: string[]): Promise<string> => {
    expect(await run(['--repo', repo, '--format', format, '--output', file(format), ...args])).toBe(0);
    return readFileSync(file(format), 'utf8');
  };
  const repositoryOf = (text: string) =>
    (
      JSON.parse(text) as {
        repositories: {
          repository: string;
          revision: string;
          agents: { name: string; lastChange: { commit: string } }[];
        }[];
      }
    ).repositories[0];

  it('has all agents of a revision, named after the remote, whose password is in no output', async () => {
    const now = repositoryOf(await written('json'));
    expect(now?.repository).toBe('acme/app');
    expect(now?.revision).toBe(commits[3]);
    expect(now?.agents.map((a) => [a.name, a.lastChange.commit])).toEqual([
      ['Claude Code', commits[3]],
      ['Copilot CLI', commits[1]],
      ['MCP server db', commits[1]],
    ]);
    const before = repositoryOf(await written('json', '--rev', commits[0] ?? ''));
    expect(before?.agents.map((a) => a.name)).toEqual(['Claude Code']);
  });

  it('writes every format, and joins reports', async () => {
    for (const format of ['text', 'json', 'csv', 'cyclonedx', 'markdown', 'html']) {
      const text = await written(format);
      expect(text).toContain('Claude Code');
      expect(text).not.toContain('secret');
    }
    const merged = join(folder, 'merged.csv');
    expect(await run(['--merge', file('json'), file('json'), '--format', 'csv', '--output', merged])).toBe(0);
    const rows = readFileSync(merged, 'utf8').split('\r\n');
    expect(rows.filter((l) => l.includes('"Claude Code","Claude Code"'))).toHaveLength(1);
  });

  it('has owners by a policy from elsewhere', async () => {
    const policy = join(folder, 'policy.yml');
    writeFileSync(
      policy,
      'version: 1\nagents:\n  - {name: Claude Code, owner: "@acme/p", purpose: Work, expires: 2099-01-01, grants: [Read]}\n',
    );
    expect(await written('csv', '--policy', policy)).toContain('@acme/p');
  });

  it.each([
    [['--org', 'acme', '--repo', '.'], '--org reads from GitHub'],
    [['--org', 'a b'], '--org is the name'],
    [['--org', 'a', '--repository', 'a/b'], 'give one of them'],
    [['--repository', 'acme'], '--repository is OWNER/NAME'],
    [['--repository', 'acme/app', '--shard', '3/2'], '--shard is I/N'],
    [['--state', 'x'], '--state goes with --org'],
    [['--archived'], '--archived goes with --org'],
    [['--merge'], '--merge needs files'],
    [['--merge', '--org', 'acme'], '--merge joins files'],
    [['--merge', 'none.json'], 'none.json: there is no such file or folder (ENOENT)'],
    [['--merge', 'package.json'], 'package.json is neither'],
    [['stray'], 'unknown argument'],
    [['--format', 'xml'], '--format is one of'],
  ])('says what is wrong with %j', async (args, words) => {
    await expect(run(args)).rejects.toMatchObject({ name: 'UsageError', message: expect.stringContaining(words) });
  });

  it('says so where there is no such revision', async () => {
    await expect(run(['--repo', repo, '--rev', 'nowhere'])).rejects.toMatchObject({ name: 'ChangeError' });
  });
});
