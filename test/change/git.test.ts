import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES } from '../../src/change/change-set.ts';
import { openGitChange } from '../../src/change/git.ts';
import { contents, lines, type Repo, runGit, scratchFolder, scratchRepo } from './scratch.ts';

const TEXT = 'one\ntwo\nthree\nfour\nfive\nsix\nseven\n';
const COMMIT = '1'.repeat(40);
const ODD_NAMES = [
  'a b.md',
  'line\nfeed',
  'tab\tname',
  `"quoted" 'name'`,
  '😀.json',
  ' leading',
  '-x',
  '--output=y',
  'é',
  '\ufeffbom',
];

async function linesOf(repo: Repo): Promise<string[]> {
  const change = await openGitChange({ repo: repo.dir });
  await change.close();
  return lines(change.files);
}

describe('what openGitChange lists', () => {
  const cases: [string, (repo: Repo) => void, (repo: Repo) => void, string[]][] = [
    ['nothing', () => {}, () => {}, []],
    ['an added file', () => {}, (r) => r.write('d/a', 'x'), ['added -→file d/a']],
    ['an empty file', () => {}, (r) => r.write('a', ''), ['added -→file a']],
    ['a changed file', (r) => r.write('a', 'x'), (r) => r.write('a', 'y'), ['modified file→file a']],
    ['a removed file', (r) => r.write('a', 'x'), (r) => rmSync(join(r.dir, 'a')), ['removed file→- a']],
    [
      'a renamed and edited file',
      (r) => r.write('a', TEXT),
      (r) => {
        renameSync(join(r.dir, 'a'), join(r.dir, 'b'));
        r.write('b', `${TEXT}eight\n`);
      },
      ['renamed file→file b from a'],
    ],
    [
      'a copy',
      (r) => r.write('a', TEXT),
      (r) => {
        r.write('a', `${TEXT}!`);
        r.write('b', TEXT);
      },
      ['modified file→file a', 'added -→file b'],
    ],
    [
      'a file that became executable',
      (r) => r.write('a', 'x'),
      (r) => chmodSync(join(r.dir, 'a'), 0o755),
      ['modified file→executable a'],
    ],
    ['a new symlink', () => {}, (r) => symlinkSync('/etc/passwd', join(r.dir, 'a')), ['added -→symlink a']],
    [
      'a file that became a symlink',
      (r) => r.write('a', 'x'),
      (r) => {
        rmSync(join(r.dir, 'a'));
        symlinkSync('b', join(r.dir, 'a'));
      },
      ['modified file→symlink a'],
    ],
    [
      'a folder in place of a file',
      (r) => r.write('a', 'x'),
      (r) => {
        rmSync(join(r.dir, 'a'));
        r.write('a/b', 'y');
      },
      ['removed file→- a', 'added -→file a/b'],
    ],
    ['odd names', () => {}, (r) => r.write('-x', 'x'), ['added -→file -x']],
    [
      'a submodule that its own settings hide',
      () => {},
      (r) => {
        r.write('.gitmodules', '[submodule "s"]\n\tpath = s\n\turl = x\n\tignore = all\n');
        mkdirSync(join(r.dir, 's'));
        r.git('update-index', '--add', '--cacheinfo', `160000,${COMMIT},s`);
      },
      ['added -→file .gitmodules', 'added -→submodule s'],
    ],
  ];
  it.each(cases)('%s', async (_name, before, after, expected) => {
    const repo = scratchRepo();
    repo.write('always', 'here');
    before(repo);
    repo.commit();
    after(repo);
    repo.commit();
    expect(await linesOf(repo)).toEqual(expected);
  });

  it('paths of every spelling, in byte order, with their contents', async () => {
    const repo = scratchRepo();
    const base = repo.commit();
    for (const name of ODD_NAMES) repo.write(name, `content of ${name}`);
    repo.commit();
    const change = await openGitChange({ repo: repo.dir, base });
    const bytes = (name: string): Buffer => Buffer.from(name);
    expect(change.files.map((file) => file.path)).toEqual(
      [...ODD_NAMES].sort((a, b) => Buffer.compare(bytes(a), bytes(b))),
    );
    const expected = ODD_NAMES.map((name) => [name, bytes(`content of ${name}`).toString('latin1')]);
    expect(await contents(change, 'head')).toEqual(Object.fromEntries(expected));
    expect(change.incomplete).toEqual([]);
    await change.close();
  });

  it('a name that is not UTF-8, with a remark', async () => {
    const repo = scratchRepo();
    repo.commit();
    const stream = 'commit refs/heads/main\ncommitter T <t@e> 0 +0000\ndata 1\nx\nfrom refs/heads/main^0\n';
    runGit(repo.dir, ['fast-import', '--quiet'], `${stream}M 100644 inline "bad\\377name"\ndata 2\nhi\n`);
    const change = await openGitChange({ repo: repo.dir });
    expect(lines(change.files)).toEqual(['added -→file bad\ufffdname']);
    expect(change.incomplete).toHaveLength(1);
    expect(await contents(change, 'head')).toEqual({ 'bad\ufffdname': 'hi' });
    await change.close();
  });

  it('from a folder below the root, the whole tree', async () => {
    const repo = scratchRepo();
    repo.git('config', 'diff.relative', 'true');
    repo.write('deep/a', '1');
    repo.commit();
    repo.write('b', '2');
    repo.commit();
    const change = await openGitChange({ repo: join(repo.dir, 'deep') });
    expect(lines(change.files)).toEqual(['added -→file b']);
    expect((await change.tree('head')).map((entry) => entry.path)).toEqual(['b', 'deep/a']);
    await change.close();
  });
});

describe('what openGitChange reads', () => {
  it('both sides, byte for byte', async () => {
    const repo = scratchRepo();
    const binary = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 7) % 256);
    repo.write('bin', binary);
    symlinkSync('../else where', join(repo.dir, 'link'));
    repo.commit();
    repo.write('bin', new Uint8Array(0));
    repo.commit();
    const change = await openGitChange({ repo: repo.dir });
    const [base, head] = await Promise.all([contents(change, 'base'), contents(change, 'head')]);
    expect(base).toEqual({ bin: Buffer.from(binary).toString('latin1'), link: '../else where' });
    expect(head).toEqual({ bin: '', link: '../else where' });
    expect(await change.tree('base')).toBe(await change.tree('base'));
    await change.close();
  });

  it('2,000 files in one batch, beside another batch', async () => {
    const repo = scratchRepo();
    repo.commit();
    const files = Array.from({ length: 2000 }, (_, i) => `M 100644 inline f${i}\ndata ${`${i}`.length}\n${i}\n`);
    const stream = 'commit refs/heads/main\ncommitter T <t@e> 0 +0000\ndata 1\nx\nfrom refs/heads/main^0\n';
    runGit(repo.dir, ['fast-import', '--quiet'], stream + files.join(''));
    const change = await openGitChange({ repo: repo.dir });
    const [all, again] = await Promise.all([contents(change, 'head'), contents(change, 'head')]);
    expect(all).toEqual(Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`f${i}`, `${i}`])));
    expect(again).toEqual(all);
    await change.close();
  });

  it('files up to the limit, and of larger ones the size', async () => {
    const repo = scratchRepo();
    repo.commit();
    repo.write('at', new Uint8Array(MAX_FILE_BYTES));
    repo.write('over', new Uint8Array(MAX_FILE_BYTES + 1));
    repo.write('small', 'x');
    repo.commit();
    const change = await openGitChange({ repo: repo.dir });
    const [at, over, small] = change.files.map((file) => file.head);
    if (!at || !over || !small) throw new Error('three files were added');
    const read = await change.read('head', [over, at, small]);
    const atLimit = read.get(at.id);
    expect(atLimit?.kind === 'bytes' && atLimit.bytes.length).toBe(MAX_FILE_BYTES);
    expect(read.get(over.id)).toEqual({ kind: 'too-large', size: MAX_FILE_BYTES + 1 });
    expect(read.get(small.id)).toEqual({ kind: 'bytes', bytes: new Uint8Array([0x78]) });
    await change.close();
  });

  it('never as empty what the repository does not have', async () => {
    const repo = scratchRepo();
    repo.commit();
    const change = await openGitChange({ repo: repo.dir, base: 'HEAD' });
    const entry = (id: string) => ({ path: 'x', kind: 'file' as const, id });
    const tree = repo.git('rev-parse', 'HEAD^{tree}');
    const asked = [COMMIT, change.head, tree, 'HEAD\nHEAD', ''].map(entry);
    const read = await change.read('head', asked);
    expect([...read.keys()]).toEqual(asked.map((one) => one.id));
    for (const content of read.values()) expect(content.kind).toBe('unavailable');
    await change.close();
    await change.close();
    expect((await change.read('head', [entry(COMMIT)])).get(COMMIT)?.kind).toBe('unavailable');
  });

  it('nothing over the network: a partial clone stays partial', async () => {
    const origin = scratchRepo();
    origin.git('config', 'uploadpack.allowFilter', 'true');
    origin.write('a', TEXT);
    origin.commit();
    rmSync(join(origin.dir, 'a'));
    origin.write('b', `${TEXT}eight\n`);
    origin.commit();
    const clone = scratchFolder();
    runGit(clone, ['clone', '-q', '--no-checkout', '--filter=blob:none', `file://${origin.dir}`, '.']);
    runGit(clone, ['config', 'protocol.file.allow', 'always']);
    const change = await openGitChange({ repo: clone });
    expect(lines(change.files)).toEqual(['removed file→- a', 'added -→file b']);
    const [, added] = change.files;
    const read = await change.read('head', added?.head ? [added.head] : []);
    expect([...read.values()].map((content) => content.kind)).toEqual(['unavailable']);
    await change.close();
  });
});
