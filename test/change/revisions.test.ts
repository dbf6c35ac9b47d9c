import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openGitChange } from '../../src/change/git.ts';
import { lines, type Repo, repoIn, runGit, scratchFolder, scratchRepo } from './scratch.ts';

const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

afterEach(() => {
  vi.unstubAllEnvs();
});

async function open(repo: Repo, range: { base?: string; head?: string } = {}) {
  const change = await openGitChange({ repo: repo.dir, ...range });
  await change.close();
  return change;
}

/** main: one, two; feature, from one: three. Each commit adds a file of its name. */
function forked(): { repo: Repo; one: string; two: string; three: string } {
  const repo = scratchRepo();
  const add = (name: string): string => {
    repo.write(name, name);
    return repo.commit(name);
  };
  const one = add('one');
  repo.git('checkout', '-q', '-b', 'feature');
  const three = add('three');
  repo.git('checkout', '-q', 'main');
  const two = add('two');
  repo.git('checkout', '-q', 'feature');
  return { repo, one, two, three };
}

describe('the base, when none is named', () => {
  it('is the merge base with the default branch', async () => {
    const { repo, one, three } = forked();
    const change = await open(repo);
    expect([change.base, change.head]).toEqual([one, three]);
    expect(lines(change.files)).toEqual(['added -→file three']);
  });

  it('is the first parent for the tip of the default branch', async () => {
    const { repo, one, two } = forked();
    expect(await open(repo, { head: 'main' })).toMatchObject({ base: one, head: two });
  });

  it('is the first parent for a commit that the default branch has long had', async () => {
    const { repo, one, two } = forked();
    repo.git('checkout', '-q', 'main');
    repo.write('four', '4');
    repo.commit();
    expect(await open(repo, { head: two })).toMatchObject({ base: one, head: two });
  });

  it.each([
    ['refs/remotes/origin/HEAD', ['refs/remotes/origin/main']],
    ['refs/remotes/origin/main', ['refs/remotes/origin/master', 'refs/heads/main']],
    ['refs/remotes/origin/master', ['refs/heads/main', 'refs/heads/master']],
    ['refs/heads/main', ['refs/heads/master']],
    ['refs/heads/master', []],
  ])('takes %s for the default branch before %j', async (wanted, others) => {
    const { repo, one, two, three } = forked();
    repo.git('checkout', '-q', '--detach', three);
    repo.git('branch', '-D', 'main');
    repo.git('update-ref', wanted, two);
    for (const other of others) repo.git('update-ref', other, one);
    repo.write('four', '4');
    repo.git('merge', '-q', '-m', 'merge', two);
    expect((await open(repo)).base).toBe(two);
  });

  it('has to be named for a first commit', async () => {
    const repo = scratchRepo();
    repo.commit();
    await expect(open(repo)).rejects.toThrow(/no parent commit.*--base/);
  });

  it('has to be named where no default branch is known', async () => {
    const { repo } = forked();
    repo.git('branch', '-m', 'main', 'other');
    await expect(open(repo)).rejects.toThrow(/No default branch.*--base/);
  });

  it('has to be named for a history of its own', async () => {
    const { repo } = forked();
    repo.git('checkout', '-q', '--orphan', 'lonely');
    repo.commit();
    await expect(open(repo)).rejects.toThrow(/no common commit.*--base/);
  });
});

describe('the base, when one is named', () => {
  it('is its merge base with head', async () => {
    const { repo, one } = forked();
    repo.git('tag', '-a', '-m', 'a tag', 'v1', 'main');
    for (const base of ['main', 'v1', 'feature~1', one]) expect((await open(repo, { base })).base).toBe(one);
    expect(lines((await open(repo, { base: 'HEAD' })).files)).toEqual([]);
  });

  it('is itself where the histories are unrelated', async () => {
    const { repo, two } = forked();
    repo.git('checkout', '-q', '--orphan', 'lonely');
    repo.commit();
    expect((await open(repo, { base: 'main' })).base).toBe(two);
  });

  it('may be a tree, the empty one too', async () => {
    const { repo, one } = forked();
    const tree = repo.git('rev-parse', `${one}^{tree}`);
    expect(lines((await open(repo, { base: tree })).files)).toEqual(['added -→file three']);
    const all = await open(repo, { base: EMPTY_TREE, head: one });
    expect([all.base, ...lines(all.files)]).toEqual([EMPTY_TREE, 'added -→file one']);
  });

  it('may be the empty tree in a SHA-256 repository', async () => {
    const repo = scratchRepo('--object-format=sha256');
    repo.write('a', 'a');
    repo.commit();
    const change = await open(repo, { base: EMPTY_TREE });
    expect(lines(change.files)).toEqual(['added -→file a']);
    expect(change.head).toHaveLength(64);
  });
});

describe('errors', () => {
  it.each(['-x', '--output=/tmp/x', '', 'a\nb', 'a\0b'])('refuses %j as a revision', async (name) => {
    const { repo } = forked();
    await expect(open(repo, { base: name })).rejects.toThrow(/is not a revision/);
    await expect(open(repo, { head: name })).rejects.toThrow(/is not a revision/);
  });

  it.each(['nowhere', 'main..feature', 'f'.repeat(40), 'main:one', '$(touch x)'])('does not know %j', async (name) => {
    const { repo } = forked();
    await expect(open(repo, { base: name })).rejects.toThrow(/is unknown.*git fetch/);
    await expect(open(repo, { head: name })).rejects.toThrow(/is unknown.*git fetch/);
  });

  it('are ChangeErrors on one line', async () => {
    const { repo } = forked();
    const error: unknown = await open(repo, { base: 'x\u0085\u2028::error::y' }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'ChangeError' });
    expect(String(error)).not.toMatch(/[\n\r\u0085\u2028]/);
  });

  it('tell how to deepen a shallow clone', async () => {
    const { repo, one } = forked();
    const clone = repoIn(scratchFolder());
    runGit(clone.dir, ['clone', '-q', '--depth', '1', '--no-single-branch', `file://${repo.dir}`, '.']);
    for (const range of [{}, { base: one }, { head: 'origin/main' }]) {
      await expect(open(clone, range)).rejects.toThrow(/fetch-depth: 0/);
    }
  });

  it('tell what is wrong with the folder', async () => {
    const folder = scratchFolder();
    vi.stubEnv('GIT_CEILING_DIRECTORIES', join(folder, '..'));
    await expect(openGitChange({ repo: folder })).rejects.toThrow(/not a git repository/);
    await expect(openGitChange({ repo: join(folder, 'none') })).rejects.toThrow(/not a folder/);
    await expect(open(scratchRepo())).rejects.toThrow(/HEAD has no commit in .*: commit first/);
  });

  it('tell that git is missing', async () => {
    const { repo } = forked();
    vi.stubEnv('PATH', scratchFolder());
    await expect(open(repo)).rejects.toThrow(/git was not found/);
  });
});

describe('safety', () => {
  it("runs no program that the repository's configuration or attributes name", async () => {
    const { repo } = forked();
    const marker = join(repo.dir, 'ran');
    const script = join(scratchFolder(), 'script');
    writeFileSync(script, `#!/bin/sh\necho "$0 $*" >> '${marker}'\ncat "$1" 2>/dev/null\n`);
    chmodSync(script, 0o755);
    repo.write('.gitattributes', '* diff=evil filter=evil merge=evil\n');
    repo.write('one', 'changed');
    repo.commit();
    for (const key of [
      ...['diff.external', 'core.fsmonitor', 'core.pager', 'core.editor', 'core.sshCommand', 'core.askPass'],
      ...['diff.evil.command', 'diff.evil.textconv', 'filter.evil.clean', 'filter.evil.smudge', 'filter.evil.process'],
      ...['merge.evil.driver', 'credential.helper', 'uploadpack.packObjectsHook', 'pager.diff-tree', 'gpg.program'],
    ]) {
      repo.git('config', key, script);
    }
    for (const name of ['diff-tree', 'cat-file', 'ls-tree', 'merge-base'])
      repo.git('config', `alias.${name}`, `!${script}`);
    repo.git('config', 'core.hooksPath', join(script, '..'));
    vi.stubEnv('GIT_EXTERNAL_DIFF', script);
    const change = await openGitChange({ repo: repo.dir });
    const head = await change.tree('head');
    await change.read('head', head);
    await change.close();
    expect(lines(change.files)).toEqual([
      'added -→file .gitattributes',
      'modified file→file one',
      'added -→file three',
    ]);
    expect(existsSync(marker)).toBe(false);
    // They would have run: a plain diff runs them (and fails, because the script is no real filter).
    spawnSync('git', ['-C', repo.dir, 'diff', 'HEAD~1', 'HEAD']);
    expect(existsSync(marker)).toBe(true);
  });

  it('looks at the repository that was named, whatever the environment of a hook says', async () => {
    const { repo, three } = forked();
    const other = scratchRepo();
    vi.stubEnv('GIT_DIR', join(other.dir, '.git'));
    vi.stubEnv('GIT_WORK_TREE', other.dir);
    expect((await openGitChange({ repo: repo.dir })).head).toBe(three);
  });

  it('does not take replaced objects for the real ones', async () => {
    const { repo, one, three } = forked();
    repo.git('replace', three, one);
    expect(lines((await open(repo)).files)).toEqual(['added -→file three']);
  });

  it('needs at most three processes for the listing, and two where base is the parent', async () => {
    const { repo, one } = forked();
    const bin = scratchFolder();
    const log = join(bin, 'log');
    const path = process.env.PATH ?? '';
    writeFileSync(join(bin, 'git'), `#!/bin/sh\necho run >> '${log}'\nPATH='${path}' exec git "$@"\n`);
    chmodSync(join(bin, 'git'), 0o755);
    const runs = (): number => readFileSync(log, 'utf8').split('\n').length - 1;
    vi.stubEnv('PATH', `${bin}${delimiter}${path}`);
    await open(repo, { base: 'main' });
    expect(runs()).toBe(3);
    await open(repo, { base: one });
    expect(runs()).toBe(5);
  });
});
