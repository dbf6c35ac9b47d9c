import { afterAll, describe, expect, it } from 'vitest';
import { openGithubChange } from '../../src/change/github.ts';
import { testClient } from './client.ts';
import { fakeGithub, realGithub } from './fakes.ts';
import { objectStore } from './git-objects.ts';
import { gitStore } from './git-store.ts';
import type { Files } from './object-store.ts';

const long = (word: string): string =>
  Array.from({ length: 30 }, (_, n) => (n === 15 ? `${word}\n` : `line ${n}\n`)).join('');

/** What is told of a repository in memory is what git tells of a real one. */
describe('the two stores', () => {
  it.each<[string, Files, Files]>([
    ['texts', { a: '1', b: '2', 'c/d/e': '3' }, { a: '1', b: 'x', 'c/d/f': '3' }],
    ['modes', { a: 'x', l: 't' }, { a: { mode: '100755', content: 'x' }, l: { mode: '120000', content: 'a' } }],
    ['a submodule', { k: 'k' }, { k: 'k', s: { mode: '160000', content: 'd'.repeat(40) } }],
    ['names that sort as folders do', { 'a/x': '1', 'a-b': '2', 'a.c': '3', a0: '4' }, { 'a/x': '5', 'a.c': '3' }],
    ['hostile names', { '"){x}\\': '1', 'ü\u202e/\n': '2' }, { '"){x}\\': '3', 'ü\u202e/\n::error::': '4' }],
    ['bytes', { b: new Uint8Array([0, 255]) }, { b: new Uint8Array([0, 254]), utf: 'ü' }],
    ['a moved and changed file', { 'old.txt': long('a') }, { 'new.txt': long('b') }],
    ['nothing', {}, {}],
  ])('give the same change: %s', async (_what, base, head) => {
    const [memory, real] = [await fakeGithub({ base, head }), await realGithub({ base, head })];
    const open = ({ url, ...of }: typeof real) =>
      openGithubChange({ client: testClient(url), owner: 'octo', repo: 'app', base: of.base, head: of.head });
    const [one, other] = [await open(memory), await open(real)];
    expect(other.files).toEqual(one.files);
    for (const side of ['base', 'head'] as const) expect(await other.tree(side)).toEqual(await one.tree(side));
    expect([one.incomplete, other.incomplete]).toEqual([[], []]);
  });
});

describe('the real repository', () => {
  const store = gitStore();
  afterAll(() => store.close());

  it('detects renames, and tells patches by git', () => {
    const base = store.commit('base', { 'old.txt': long('a'), gone: 'g', bin: new Uint8Array([0]), mode: 'm' });
    const mode = { mode: '100755', content: 'm' } as const;
    const head = store.commit('head', { 'new.txt': long('b'), bin: new Uint8Array([0, 1]), mode }, [base]);
    const files = store.compare(base, head);
    expect(files.map((file) => [file.status, file.filename, file.previous_filename])).toEqual([
      ['modified', 'bin', undefined],
      ['removed', 'gone', undefined],
      ['modified', 'mode', undefined],
      ['renamed', 'new.txt', 'old.txt'],
    ]);
    expect(files.map((file) => file.patch?.split('\n').slice(0, 2))).toEqual([
      undefined,
      ['@@ -1 +0,0 @@', '-g'],
      undefined,
      ['@@ -13,7 +13,7 @@ line 11', ' line 12'],
    ]);
  });

  it('gives each file its own patch where a file becomes a link', () => {
    const base = store.commit('base', { a: 'text\n', b: 'b\n' });
    const head = store.commit('head', { a: { mode: '120000', content: 'b' }, b: 'c\n' }, [base]);
    const files = store.compare(base, head);
    expect(files.map(({ filename, status }) => [filename, status])).toEqual([
      ['a', 'changed'],
      ['b', 'modified'],
    ]);
    expect(files[1]?.patch).toBe('@@ -1 +1 @@\n-b\n+c');
  });

  it.each([
    ['git', () => store],
    ['memory', objectStore],
  ])('knows the merge base of a branch that has merged another: %s', (_what, open) => {
    const of = open();
    const root = of.commit('root', { a: '1' });
    const left = of.commit('left', { a: '2' }, [root]);
    const right = of.commit('right', { a: '1', b: '1' }, [root]);
    const merged = of.commit('merge', { a: '2', b: '1' }, [left, right]);
    const later = of.commit('later', { a: '3' }, [left]);
    expect(of.mergeBase(left, right)).toBe(root);
    expect(of.mergeBase(later, merged)).toBe(left);
    expect(of.mergeBase(of.commit('other', { z: 'z' }), merged)).toBeNull();
  });
});
