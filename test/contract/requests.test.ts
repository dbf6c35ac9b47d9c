import { describe, expect, it } from 'vitest';
import type { ChangeSet, Side } from '../../src/change/change-set.ts';
import { openGithubChange } from '../../src/change/github.ts';
import { resolveEvent } from '../../src/github/event.ts';
import { openRange } from '../../src/github/range-change.ts';
import { review } from '../../src/review.ts';
import { testClient } from './client.ts';
import type { FakeGithub, FakeOptions } from './fake-github.ts';
import { fakeGithub } from './fakes.ts';
import type { Files } from './object-store.ts';
import { mergeGroupPayload, pullRequestPayload } from './payloads.ts';

const POLICY = '.github/agent-access.yml';
const NAMES = Array.from({ length: 20 }, (_, index) => `src/${index % 4}/file${index}.ts`);
const OLD: Files = { ...sources('old'), 'README.md': '# app', 'docs/a.md': 'a' };
const NEW: Files = { ...OLD, ...sources('new') };

describe('a pull request that touches no agent file', () => {
  it('takes three requests with its policy, and sees what a comparison tree by tree sees', async () => {
    const main = { ...OLD, [POLICY]: 'version: 1' };
    const { fake, opened } = await range({ base: OLD, head: NEW, main });
    const result = await review(opened.change, { policy: opened.policy });
    expect(result.counts).toMatchObject({ changedFiles: 20, manifests: 0 });
    expect(opened.policy?.text).toBe('version: 1');
    expect(kinds(fake)).toEqual(['compare', 'trees', 'graphql']);
    expect(await all(opened.change)).toEqual(await all(await plain(fake)));
  });

  it('is the same without GraphQL, one request a file', async () => {
    const { fake, opened } = await range({ base: OLD, head: NEW, graphql: false });
    expect((await review(opened.change, { policy: opened.policy })).counts.changedFiles).toBe(20);
    expect(fake.requests.filter((line) => line.includes('/blobs/')).length).toBe(40);
  });
});

describe('one query for a small change', () => {
  it.each<[string, Files, Files]>([
    ['added, removed and moved files', { a: '1', 'x/gone.txt': 'g', 'x/y/z': 'm' }, { a: '2', 'n/e/w': 'm', b: 'b' }],
    ['modes', { a: 'x', l: 'target' }, { a: { mode: '100755', content: 'x' }, l: { mode: '120000', content: 'a' } }],
    [
      'submodules',
      { s: { mode: '160000', content: 'c'.repeat(40) } },
      { s: { mode: '160000', content: 'd'.repeat(40) } },
    ],
    ['a file in place of a folder', { 'a/b': '1', 'a.b': '2' }, { a: '1', 'a.b': '3' }],
    [
      'names that sort as folders do',
      { 'a/x': '1', 'a-b': '2', 'a.c': '3', a0: '4' },
      { 'a/x': '5', 'a-b': '2', 'a.c': '3', a0: '4' },
    ],
    ['hostile names', { '"){x}': '1', 'ü\u202e/\n': '2' }, { '"){x}': '3', 'ü\u202e/\n': '4' }],
  ])('derives the tree of base: %s', async (_what, base, head) => {
    const fake = await fakeGithub({ base: { ...base, k: 'k' }, head: { ...head, k: 'k' } });
    const options = { client: testClient(fake.url), owner: 'octo', repo: 'app', base: fake.base, head: fake.head };
    const change = await openGithubChange(options);
    const seen = await all(change);
    expect(kinds(fake).slice(0, 3)).toEqual(['compare', 'trees', 'graphql']);
    expect(fake.requests.filter((line) => line.includes('/trees/'))).toHaveLength(1);
    expect(seen).toEqual(await all(await plain(fake)));
  });

  it.each<[string, FakeOptions['script']]>([
    ['names too few files', lie((data) => ({ ...data, files: data.files.slice(1) }))],
    ['names another tree', lie((data) => ({ ...data, merge_base_commit: { ...data.merge_base_commit, commit: {} } }))],
    [
      'names a file as added that was changed',
      lie((data) => ({ ...data, files: data.files.map((f) => ({ ...f, status: 'added' })) })),
    ],
  ])('asks for the tree of base where the comparison %s', async (_what, script) => {
    const { fake, opened } = await range({ base: OLD, head: NEW, ...(script ? { script } : {}) });
    expect(opened.change.files).toHaveLength(20);
    expect(fake.requests.filter((line) => line.includes('/trees/')).length).toBeGreaterThanOrEqual(2);
  });

  it('takes no text that is not the one asked for', async () => {
    const script: FakeOptions['script'] = ({ path }) =>
      path === '/graphql'
        ? { status: 200, data: { data: { repository: { h0: { oid: 'a', text: 'lie', isTruncated: false } } } } }
        : undefined;
    const { opened } = await range({ base: OLD, head: NEW, script });
    expect((await all(opened.change)).head.every(([, text]) => text !== 'lie')).toBe(true);
  });
});

describe('many files', () => {
  const many = (label: string): Files =>
    Object.fromEntries(Array.from({ length: 350 }, (_, index) => [`src/${index}.ts`, `${label} ${index}`]));

  it('come a hundred a request', async () => {
    const { fake, opened } = await range({ base: many('old'), head: many('new') });
    await review(opened.change, { policy: opened.policy });
    const count = (kind: string): number => kinds(fake).filter((other) => other === kind).length;
    expect([count('compare'), count('trees'), count('blobs')]).toEqual([1, 2, 0]);
    expect(count('graphql')).toBe(1 + 2 * 4);
  });

  it('one by one only where the text is not exact: binary, cut, no UTF-8', async () => {
    const odd = {
      bin: new Uint8Array([0, 1, 2]),
      latin: new Uint8Array([0x63, 0xe9]),
      big: 'x'.repeat(600_000),
    };
    const { fake, opened } = await range({ base: many('old'), head: { ...many('new'), ...odd } });
    const seen = await all(opened.change);
    expect(seen.head.find(([path]) => path === 'big')?.[1]).toHaveLength(600_000);
    expect(kinds(fake).filter((kind) => kind === 'blobs')).toHaveLength(3);
  });

  const png = (n: number, size = 40): Uint8Array => new Uint8Array(size).fill(n, 8);

  it.each([
    ['small', 5],
    ['large', 350],
  ])('cost nothing where they are pictures, fonts and archives: a %s change', async (_size, texts) => {
    const sources = (label: string): Files =>
      Object.fromEntries(Array.from({ length: texts }, (_, n) => [`src/${n}.ts`, `${label} ${n}`]));
    const names = ['a.png', 'b/logo.PNG', 'c.woff2', 'd.zip', 'big.jpg'];
    const of = (n: number): Files =>
      Object.fromEntries(names.map((name, i) => [name, png(n + i, name === 'big.jpg' ? 5_000_000 : 40)]));
    const { fake, opened } = await range({
      base: { ...sources('old'), ...of(1) },
      head: { ...sources('new'), ...of(100) },
    });
    const result = await review(opened.change, { policy: opened.policy });
    expect([result.decision, result.counts.changedFiles, result.remarks]).toEqual(['pass', texts + 5, []]);
    expect(kinds(fake).filter((kind) => kind === 'blobs')).toEqual([]);
    const entries = (await opened.change.tree('head')).filter(({ path }) => names.includes(path));
    const contents = await opened.change.read('head', entries);
    expect([...contents.values()]).toEqual(names.map(() => ({ kind: 'binary' })));
  });

  it('are read by any other name, and where the name is all that speaks for it', async () => {
    const nul = new TextEncoder().encode('{"a":"\0"}');
    const { fake, opened } = await range({
      base: {},
      head: {
        '.mcp.json': nul,
        'copy.png': nul,
        'text.png': 'plain text',
        'link.png': { mode: '120000', content: 'x' },
      },
    });
    const read = async (path: string) => {
      const entries = (await opened.change.tree('head')).filter((entry) => entry.path === path);
      return [...(await opened.change.read('head', entries)).values()][0];
    };
    expect(await read('copy.png')).toEqual({ kind: 'binary' });
    expect(await read('.mcp.json')).toEqual({ kind: 'bytes', bytes: nul });
    expect(await read('copy.png')).toEqual({ kind: 'bytes', bytes: nul });
    expect(await read('text.png')).toMatchObject({ kind: 'bytes' });
    expect(await read('link.png')).toMatchObject({ kind: 'bytes' });
    expect(kinds(fake).filter((kind) => kind === 'blobs')).toHaveLength(1);
  });

  it('are fetched where a server has no GraphQL that could tell', async () => {
    const { opened, fake } = await range({ base: {}, head: { 'a.png': png(1) }, graphql: false });
    const contents = await opened.change.read('head', await opened.change.tree('head'));
    expect([...contents.values()]).toEqual([{ kind: 'bytes', bytes: png(1) }]);
    expect(kinds(fake).filter((kind) => kind === 'blobs')).toHaveLength(1);
  });

  it('are fetched all the same where GraphQL answers a part, or gives up on large queries', async () => {
    let asked = 0;
    const script: FakeOptions['script'] = ({ path, body }) => {
      if (path !== '/graphql') return undefined;
      asked += 1;
      const large = JSON.stringify(body).length > 5_000;
      return large ? { status: 502, data: { message: 'took too long' } } : undefined;
    };
    const { opened } = await range({ base: many('old'), head: many('new'), script });
    const seen = await all(opened.change);
    expect(asked).toBeGreaterThan(3);
    expect(seen.head).toHaveLength(350);
    expect(seen.head.every(([, text]) => text.startsWith('new '))).toBe(true);
  });
});

describe('the policy', () => {
  it.each(['pull_request', 'merge_group'])('of the default branch judges a %s', async (event) => {
    const main = { [POLICY]: '\ufeffmain', a: 'a' };
    const { opened } = await range({ base: OLD, head: { ...NEW, [POLICY]: 'head' }, main }, event);
    expect(opened.policy).toEqual({ source: expect.stringMatching(/ at the default branch \(/), text: 'main' });
  });

  it.each<[string, Files]>([
    ['a link', { [POLICY]: { mode: '120000', content: '../evil' } }],
    ['below a submodule', { '.github': { mode: '160000', content: 'c'.repeat(40) } }],
    ['below a link', { '.github': { mode: '120000', content: 'x' } }],
    ['no UTF-8', { [POLICY]: new Uint8Array([255, 254]) }],
  ])('that is %s decides nothing', async (_what, main) => {
    await expect(range({ base: OLD, head: NEW, main })).rejects.toMatchObject({ name: 'ActionError' });
  });

  it('is read whichever way modes are written', async () => {
    const script: FakeOptions['script'] = (asked, _earlier, usual) => {
      if (asked.path !== '/graphql') return undefined;
      const octal = (_all: string, mode: string): string => `"mode":${Number(mode).toString(8)}`;
      return { status: 200, data: JSON.parse(JSON.stringify(usual(asked).data).replace(/"mode":(\d+)/g, octal)) };
    };
    const { fake, opened } = await range({ base: OLD, head: NEW, main: { [POLICY]: 'main' }, script });
    expect(opened.policy?.text).toBe('main');
    expect(kinds(fake)).toEqual(['compare', 'trees', 'graphql']);
  });

  it('is asked for again where GraphQL had errors: a null may be an error', async () => {
    const script: FakeOptions['script'] = ({ path }) =>
      path === '/graphql'
        ? {
            status: 200,
            data: {
              data: { repository: { trusted: { target: { oid: 'a'.repeat(40), above0: null, policy: null } } } },
              errors: [{ type: 'INTERNAL', message: 'x' }],
            },
          }
        : undefined;
    const { opened } = await range({ base: OLD, head: NEW, main: { [POLICY]: 'main' }, script });
    expect(opened.policy?.text).toBe('main');
  });
});

function sources(label: string): Files {
  return Object.fromEntries(NAMES.map((name) => [name, `export const ${label} = 1; // ${name}\n`]));
}

async function range(options: FakeOptions, event = 'pull_request') {
  const fake = await fakeGithub(options);
  const payload =
    event === 'merge_group'
      ? mergeGroupPayload(fake.base, fake.head)
      : pullRequestPayload({ base: fake.base, head: fake.head });
  const work = resolveEvent(event, payload);
  if (work.kind !== 'range') throw new Error(work.why);
  return { fake, opened: await openRange(testClient(fake.url), work, POLICY) };
}

/** The same change with nothing asked ahead: two trees and single files. */
function plain(fake: FakeGithub): Promise<ChangeSet> {
  const where = { owner: 'octo', repo: 'app', base: fake.mergeBase, head: fake.head, mergeBase: false };
  return openGithubChange({ client: testClient(fake.url), ...where });
}

async function all(change: ChangeSet) {
  const side = async (name: Side): Promise<[string, string][]> => {
    const entries = (await change.tree(name)).filter((entry) => entry.kind !== 'submodule');
    const contents = await change.read(name, entries);
    return entries.map(({ path, kind, id }) => {
      const content = contents.get(id);
      return [
        path,
        content?.kind === 'bytes' ? Buffer.from(content.bytes).toString('latin1') : `${kind} ${content?.kind}`,
      ];
    });
  };
  return { files: change.files, incomplete: change.incomplete, base: await side('base'), head: await side('head') };
}

function kinds(fake: FakeGithub): string[] {
  return fake.requests.map((line) => /\/(compare|trees|graphql|blobs|ref)\b/.exec(line)?.[1] ?? line);
}

type Compared = {
  files: { filename: string }[];
  merge_base_commit: { sha: string };
};

/** Another answer to the comparison, made of the right one. */
function lie(change: (data: Compared) => unknown): FakeOptions['script'] {
  return (asked, _earlier, answer) => {
    if (!asked.path.includes('/compare/')) return undefined;
    return { status: 200, data: change(answer(asked).data as Compared) };
  };
}
