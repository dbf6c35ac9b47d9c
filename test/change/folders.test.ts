import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ChangeSet, MAX_FILE_BYTES } from '../../src/change/change-set.ts';
import { openFolderChange } from '../../src/change/folders.ts';
import { openGitChange } from '../../src/change/git.ts';
import { walkFolder } from '../../src/change/walk-folder.ts';
import { contents, lines, runGit, scratchFolder, scratchRepo, writeInto } from './scratch.ts';

type Fill = (dir: string) => void;

async function open(fillBase: Fill, fillHead: Fill): Promise<ChangeSet & { baseDir: string; headDir: string }> {
  const [baseDir, headDir] = [scratchFolder(), scratchFolder()];
  fillBase(baseDir);
  fillHead(headDir);
  return { ...(await openFolderChange({ baseDir, headDir })), baseDir, headDir };
}

function files(all: Record<string, string>): Fill {
  return (dir) => {
    for (const [path, content] of Object.entries(all)) writeInto(dir, path, content);
  };
}

describe('openFolderChange', () => {
  it('gives the same change as git for the same trees', async () => {
    const repo = scratchRepo();
    for (const name of ['same', 'gone', 'edited', 'to-link', 'to-exec', 'deep/moved.json', 'to-folder']) {
      repo.write(name, `content of ${name}\n`);
    }
    symlinkSync('same', join(repo.dir, 'link'));
    symlinkSync('same', join(repo.dir, 'to-file'));
    const base = repo.commit();
    for (const name of ['gone', 'deep/moved.json', 'to-link', 'to-file', 'link', 'to-folder']) {
      rmSync(join(repo.dir, name));
    }
    repo.write(
      'edited',
      Uint8Array.from({ length: 300 }, (_, i) => i % 256),
    );
    chmodSync(join(repo.dir, 'to-exec'), 0o755);
    repo.write('other/moved.json', 'content of deep/moved.json\n');
    repo.write('to-file', 'a file now');
    repo.write('to-folder/a', 'a folder now');
    symlinkSync('/etc/passwd', join(repo.dir, 'to-link'));
    symlinkSync('nowhere', join(repo.dir, 'link'));
    symlinkSync('to-folder', join(repo.dir, 'link-to-folder'));
    for (const name of ['-x', ' lead', 'new\nline', '\uffff', '😀', 'a.b', 'a/b', 'empty']) {
      repo.write(name, name === 'empty' ? '' : `odd ${name}`);
    }
    const head = repo.commit();

    const [baseDir, headDir] = [base, head].map((commit) => {
      const folder = join(scratchFolder(), 'tree');
      runGit(repo.dir, ['worktree', 'add', '-q', '--detach', folder, commit]);
      rmSync(join(folder, '.git'));
      return folder;
    });
    const inGit = await openGitChange({ repo: repo.dir, base, head });
    const inFolders = await openFolderChange({ baseDir: baseDir ?? '', headDir: headDir ?? '' });
    expect(lines(inFolders.files)).toEqual(lines(inGit.files));
    expect(inGit.files.length).toBe(18);
    for (const side of ['base', 'head'] as const) {
      const kinds = async (change: ChangeSet) => (await change.tree(side)).map(({ path, kind }) => [path, kind]);
      expect(await kinds(inFolders)).toEqual(await kinds(inGit));
      expect(await contents(inFolders, side)).toEqual(await contents(inGit, side));
    }
    expect([...inGit.incomplete, ...inFolders.incomplete]).toEqual([]);
    expect([inFolders.base, inFolders.head]).toEqual([baseDir, headDir]);
    await inGit.close();
    await inFolders.close();
  });

  it('tells each file of equal content once as a rename, the same name first', async () => {
    const change = await open(files({ 'a/x': '1', 'b/y': '1' }), files({ 'c/y': '1', 'd/z': '1', 'e/z': '1' }));
    expect(lines(change.files)).toEqual([
      'renamed file→file c/y from b/y',
      'renamed file→file d/z from a/x',
      'added -→file e/z',
    ]);
  });

  it('does not take a symlink for the file whose content its target spells', async () => {
    const change = await open(files({ a: 'target' }), (dir) => symlinkSync('target', join(dir, 'b')));
    expect(lines(change.files)).toEqual(['removed file→- a', 'added -→symlink b']);
  });

  it('leaves out .git folders alone', async () => {
    const head = files({
      '.git/config': 'x',
      'sub/.git/HEAD': 'x',
      '.github/a': 'x',
      'deep/.git': 'gitdir: elsewhere',
    });
    expect(lines((await open(files({}), head)).files)).toEqual(['added -→file .github/a', 'added -→file deep/.git']);
  });

  it('goes through no symlink, not even one in a circle', async () => {
    const outside = scratchFolder();
    writeFileSync(join(outside, 'secret'), 'x');
    const change = await open(files({}), (dir) => {
      symlinkSync(outside, join(dir, 'out'));
      symlinkSync('.', join(dir, 'circle'));
    });
    expect(lines(change.files)).toEqual(['added -→symlink circle', 'added -→symlink out']);
    expect(await contents(change, 'head')).toEqual({ circle: '.', out: outside });
  });

  it('waits for no pipe, and says that it was not read', async () => {
    const change = await open(files({}), (dir) => execFileSync('mkfifo', [join(dir, 'pipe')]));
    expect(change.files).toEqual([]);
    expect(change.incomplete).toEqual([expect.stringContaining('1 entries are sockets, pipes or devices')]);
  });

  it('shows a name that is not UTF-8 as well as it can, and says so', async () => {
    const change = await open(files({}), (dir) => {
      writeFileSync(Buffer.concat([Buffer.from(`${dir}/x`), Buffer.from([0xff])]), 'content');
    });
    expect(await contents(change, 'head')).toEqual({ 'x\ufffd': 'content' });
    expect(change.incomplete).toEqual([expect.stringContaining('not valid UTF-8')]);
  });

  it('reads files up to the limit, and tells larger ones apart all the same', async () => {
    const large = (last: number): Uint8Array => new Uint8Array(MAX_FILE_BYTES + 1).fill(last, -1);
    const change = await open(
      (dir) => {
        for (const name of ['same', 'other']) writeInto(dir, name, large(1));
      },
      (dir) => {
        writeInto(dir, 'same', large(1));
        writeInto(dir, 'other', large(2));
        writeInto(dir, 'at', new Uint8Array(MAX_FILE_BYTES));
      },
    );
    expect(lines(change.files)).toEqual(['added -→file at', 'modified file→file other']);
    const heads = change.files.flatMap((file) => file.head ?? []);
    const read = await change.read('head', heads);
    expect([...read.values()].map((content) => (content.kind === 'bytes' ? content.bytes.length : content))).toEqual([
      MAX_FILE_BYTES,
      { kind: 'too-large', size: MAX_FILE_BYTES + 1 },
    ]);
  });

  it('never as empty a file that went, changed or turned into a link after it was listed', async () => {
    const change = await open(files({}), files({ gone: '1', changed: '2', swapped: '3', fine: '4' }));
    rmSync(join(change.headDir, 'gone'));
    writeInto(change.headDir, 'changed', '22');
    rmSync(join(change.headDir, 'swapped'));
    // The link leads to the very same bytes, and is not followed all the same.
    writeInto(change.baseDir, 'outside', '3');
    symlinkSync(join(change.baseDir, 'outside'), join(change.headDir, 'swapped'));
    expect(await contents(change, 'head')).toEqual({
      changed: '<unavailable>',
      fine: '4',
      gone: '<unavailable>',
      swapped: '<unavailable>',
    });
    const stranger = { path: 'no', kind: 'file' as const, id: 'no' };
    expect((await change.read('head', [stranger])).get('no')?.kind).toBe('unavailable');
  });

  it('takes a file that may not be read for changed, and a folder for a remark', async () => {
    const fill: Fill = (dir) => {
      writeInto(dir, 'locked', 'x');
      mkdirSync(join(dir, 'shut'));
      chmodSync(join(dir, 'locked'), 0);
      chmodSync(join(dir, 'shut'), 0);
      chmodSync(dir, 0o755);
    };
    // Root may read everything, so the folders are opened as somebody else.
    const root = process.getuid?.() === 0;
    const [baseDir, headDir] = [scratchFolder(), scratchFolder()];
    fill(baseDir);
    fill(headDir);
    if (root) process.seteuid?.(65534);
    try {
      const change = await openFolderChange({ baseDir, headDir });
      expect(lines(change.files)).toEqual(['modified file→file locked']);
      expect(await contents(change, 'head')).toEqual({ locked: '<unavailable>' });
      expect(change.incomplete).toHaveLength(2);
    } finally {
      if (root) process.seteuid?.(0);
      for (const dir of [baseDir, headDir]) chmodSync(join(dir, 'shut'), 0o755);
    }
  });

  it.each(['missing', 'file'])('rejects with what to do where a folder is a %s', async (name) => {
    const good = scratchFolder();
    const bad = join(scratchFolder(), name);
    if (name === 'file') writeFileSync(bad, '');
    await expect(openFolderChange({ baseDir: good, headDir: bad })).rejects.toMatchObject({
      name: 'ChangeError',
      message: expect.stringContaining('The head folder'),
    });
    await expect(openFolderChange({ baseDir: bad, headDir: good })).rejects.toThrow('The base folder');
  });
});

describe('walkFolder', () => {
  it('stops at its limit, at the same place each time, and says so', () => {
    const dir = scratchFolder();
    files({ d: '1', b: '2', c: '3', a: '4' })(dir);
    const paths = (limit: number): string[] => walkFolder(dir, 'head', limit).entries.map((entry) => entry.path);
    expect(paths(2)).toEqual(['a', 'b']);
    expect(walkFolder(dir, 'head', 3).remarks).toEqual([
      'The head folder has more than 3 entries: the rest were not read.',
    ]);
    expect(walkFolder(dir, 'head', 4).remarks).toEqual([]);
  });
});
