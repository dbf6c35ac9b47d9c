import { describe, expect, it } from 'vitest';
import { type ChangeSet, MAX_FILE_BYTES, type TreeEntry } from '../../src/change/change-set.ts';
import { EMPTY_TREE, openGithubChange } from '../../src/change/github.ts';
import { testClient } from './client.ts';
import type { FakeGithub, FakeOptions } from './fake-github.ts';
import { fakeGithub } from './fakes.ts';
import { blobId } from './git-objects.ts';

describe('openGithubChange', () => {
  it('lists what differs, with modes and exact renames, sorted by path', async () => {
    const { change } = await open({
      base: { 'a.txt': '1', 'gone.txt': 'g', 'old/name.txt': 'moved', 'run.sh': 'x', same: 's' },
      head: {
        'a.txt': '2',
        'new/name.txt': 'moved',
        'run.sh': { mode: '100755', content: 'x' },
        same: 's',
        link: { mode: '120000', content: '/etc/passwd' },
        sub: { mode: '160000', content: 'c'.repeat(40) },
      },
    });
    expect(change.files.map((f) => [f.status, f.path, f.base?.kind, f.head?.kind])).toEqual([
      ['modified', 'a.txt', 'file', 'file'],
      ['removed', 'gone.txt', 'file', undefined],
      ['added', 'link', undefined, 'symlink'],
      ['renamed', 'new/name.txt', 'file', 'file'],
      ['modified', 'run.sh', 'file', 'executable'],
      ['added', 'sub', undefined, 'submodule'],
    ]);
    expect(change.incomplete).toEqual([]);
    expect((await change.tree('head')).map((entry) => entry.path)).toContain('same');
  });

  it('does not blame the base branch commits that the change never touched', async () => {
    const { change, fake } = await open({
      mergeBase: { 'a.txt': '1' },
      base: { 'a.txt': '1', 'later.txt': 'from others' },
      head: { 'a.txt': '2' },
    });
    expect(change.files.map((file) => file.path)).toEqual(['a.txt']);
    expect(change.base).toBe(fake.mergeBase);
  });

  it('takes a base literally where it is told to, and the empty tree without asking for it', async () => {
    const fake = await fakeGithub({ base: { 'b.txt': 'b' }, head: { 'a.txt': 'a' } });
    const options = { client: testClient(fake.url), owner: 'octo', repo: 'app', head: fake.head, mergeBase: false };
    const direct = await openGithubChange({ ...options, base: fake.base });
    expect(direct.files.map((file) => file.status)).toEqual(['added', 'removed']);
    const first = await openGithubChange({ ...options, base: EMPTY_TREE });
    expect(first.files.map((file) => [file.status, file.path])).toEqual([['added', 'a.txt']]);
    expect(await first.tree('base')).toEqual([]);
    expect(fake.requests.join('\n')).not.toMatch(/compare|4b825dc/);
  });

  it('reads exact bytes, a symbolic link as its own text, and each content once', async () => {
    const bytes = new Uint8Array([0, 255, 13, 10, 128]);
    const link = { mode: '120000', content: '/etc/passwd' } as const;
    const { change, fake } = await open({ base: {}, head: { bin: bytes, copy: bytes, link }, graphql: false });
    const tree = await change.tree('head');
    const first = await change.read('head', tree);
    await change.read('head', tree);
    expect(first.get(blobId(bytes))).toEqual({ kind: 'bytes', bytes });
    expect(first.get(blobId('/etc/passwd'))).toEqual({ kind: 'bytes', bytes: new TextEncoder().encode('/etc/passwd') });
    expect(fake.requests.filter((line) => line.includes('/git/blobs/'))).toHaveLength(2);
    expect(fake.requests.filter((line) => /contents|tarball|zipball/.test(line))).toEqual([]);
  });

  it('answers every id: too large without a download, unavailable with the reason', async () => {
    const large = 'x'.repeat(MAX_FILE_BYTES + 1);
    const { change, fake } = await open({
      base: {},
      graphql: false,
      head: { large, lost: 'lost', short: 'short' },
      script: ({ path }) => {
        if (path.endsWith(blobId('lost'))) return { status: 403, data: { message: 'Resource not accessible' } };
        if (path.endsWith(blobId('short'))) return { status: 200, data: { encoding: 'base64', content: 'c2g=' } };
        return undefined;
      },
    });
    const contents = await change.read('head', await change.tree('head'));
    expect(contents.get(blobId(large))).toEqual({ kind: 'too-large', size: MAX_FILE_BYTES + 1 });
    expect(contents.get(blobId('lost'))).toMatchObject({ kind: 'unavailable', reason: expect.stringContaining('403') });
    expect(contents.get(blobId('short'))).toMatchObject({ kind: 'unavailable' });
    expect(fake.requests.filter((line) => line.endsWith(blobId(large)))).toEqual([]);
  });

  it('rejects where no request will do: a used up rate limit is not forty unreadable files', async () => {
    const { change } = await open({
      base: {},
      graphql: false,
      head: { a: 'a', b: 'b' },
      script: ({ path }) =>
        path.includes('/git/blobs/')
          ? { status: 403, data: { message: 'API rate limit exceeded' }, headers: { 'x-ratelimit-remaining': '0' } }
          : undefined,
    });
    await expect(change.read('head', await change.tree('head'))).rejects.toMatchObject({ kind: 'rate-limited' });
  });

  it('rejects where the commits have no common history or can not be seen', async () => {
    const fake = await fakeGithub({
      base: {},
      head: { a: 'a' },
      script: ({ path }, earlier) =>
        path.includes('/compare/') && earlier > 0 ? { status: 200, data: { merge_base_commit: null } } : undefined,
    });
    const options = { client: testClient(fake.url), owner: 'octo', repo: 'app', head: fake.head };
    await expect(openGithubChange({ ...options, base: 'd'.repeat(40) })).rejects.toMatchObject({ kind: 'not-found' });
    await openGithubChange({ ...options, base: fake.base });
    await expect(openGithubChange({ ...options, base: fake.base })).rejects.toThrow(/no common history/);
  });
});

describe('openGithubChange where GitHub cuts the listing', () => {
  const unchanged = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`big/deep/${i % 4}/f${i}.txt`, `${i}`]));
  const base = { ...unchanged, 'app/.mcp.json': '{}', 'app/old.txt': 'o', 'gone/x.txt': 'x' };
  const head = { ...unchanged, 'app/.mcp.json': '{"a":1}', 'app/new/deep/er.txt': 'o', 'z/y.txt': 'y' };

  it('finds the same change, and skips folders that are the same in both', async () => {
    const whole = await open({ base, head });
    const cut = await open({ base, head, cutTreesAt: 12 });
    expect(cut.change.files).toEqual(whole.change.files);
    expect(cut.change.files.map((file) => file.status)).toEqual(['modified', 'renamed', 'removed', 'added']);
    expect(cut.change.incomplete).toEqual([]);
    const asked = cut.fake.requests.filter((line) => line.includes('/git/trees/'));
    expect(asked.length).toBeLessThanOrEqual(8);
  });

  it('still gives the whole tree of both sides', async () => {
    const whole = await open({ base, head });
    const cut = await open({ base, head, cutTreesAt: 12 });
    for (const side of ['base', 'head'] as const) {
      expect(paths(await cut.change.tree(side))).toEqual(paths(await whole.change.tree(side)));
    }
    expect(cut.change.incomplete).toEqual([]);
  });

  it('says so where a single folder is cut: what is not listed may be anything', async () => {
    const cutFolder: FakeOptions['script'] = ({ path, query }) =>
      path.includes('/git/trees/')
        ? { status: 200, data: { tree: [], truncated: !query.has('recursive') || !path.includes('unknown') } }
        : undefined;
    const { change } = await open({ base, head, script: cutFolder });
    expect(change.incomplete).toEqual([expect.stringMatching(/more entries than GitHub lists/)]);
  });

  it('stops at its bound of requests and says so', async () => {
    const wide = Object.fromEntries(Array.from({ length: 450 }, (_, i) => [`d${i}/f`, `${i}`]));
    const other = Object.fromEntries(Array.from({ length: 450 }, (_, i) => [`d${i}/f`, `other ${i}`]));
    const { change, fake } = await open({ base: wide, head: other, cutTreesAt: 100 });
    expect(change.incomplete).toEqual([expect.stringMatching(/too large to be listed/)]);
    expect(fake.requests.filter((line) => line.includes('/git/trees/')).length).toBeLessThanOrEqual(400);
  });
});

describe('openGithubChange and strange listings', () => {
  it.each([
    ['no list at all', {}],
    ['an entry of an unknown mode', { tree: [{ path: 'a', mode: '100000', sha: 'a'.repeat(40) }], truncated: false }],
    ['an entry that names no object', { tree: [{ path: 'a', mode: '100644', sha: '../x' }], truncated: false }],
    [
      'two entries under one name',
      {
        tree: ['a', 'b'].map((digit) => ({ path: '\ufffd', mode: '100644', sha: digit.repeat(40) })),
        truncated: false,
      },
    ],
  ])('%s is incomplete', async (_what, data) => {
    const { change } = await open({
      base: {},
      head: { a: 'a' },
      script: ({ path }) => (path.includes('/git/trees/') ? { status: 200, data } : undefined),
    });
    expect(change.incomplete).toHaveLength(1);
  });

  it('keeps names like __proto__ as names', async () => {
    const { change } = await open({ base: {}, head: JSON.parse('{"__proto__": "x", "constructor/a": "y"}') });
    expect(paths(await change.tree('head'))).toEqual(['__proto__', 'constructor/a']);
  });
});

async function open(options: FakeOptions): Promise<{ change: ChangeSet; fake: FakeGithub }> {
  const fake = await fakeGithub(options);
  const where = { owner: 'octo', repo: 'app', base: fake.base, head: fake.head };
  return { fake, change: await openGithubChange({ client: testClient(fake.url), ...where }) };
}

function paths(entries: readonly TreeEntry[]): string[] {
  return entries.map((entry) => entry.path);
}
