import { describe, expect, it } from 'vitest';
import { branchTip, POLICY_PATH, readPolicy } from '../../src/github/policy.ts';
import { testClient } from './client.ts';
import type { FakeOptions } from './fake-github.ts';
import { fakeGithub } from './fakes.ts';

const REPO = { owner: 'octo', repo: 'app' };

describe('readPolicy', () => {
  it('reads the trusted commit, not base or head', async () => {
    const policy = (text: string) => ({ [POLICY_PATH]: text });
    const found = await read({ base: policy('base'), head: policy('head'), main: policy('\ufeffmain') });
    expect(found).toEqual({ source: '.github/agent-access.yml at main', text: 'main' });
  });

  it.each([
    ['no folder', { 'a.txt': 'a' }],
    ['no file in the folder', { '.github/other.yml': 'x' }],
  ])('is null where the tree has %s', async (_what, main) => {
    expect(await read({ main })).toBeNull();
  });

  it('reads another path where told', async () => {
    expect(await read({ main: { 'x/y.yml': 'z' } }, 'x/y.yml')).toMatchObject({ text: 'z' });
  });

  it.each<[string, Partial<FakeOptions>, string?]>([
    ['it is a symbolic link', { main: { [POLICY_PATH]: { mode: '120000', content: '../evil' } } }],
    ['its folder is a submodule', { main: { '.github': { mode: '160000', content: 'c'.repeat(40) } } }],
    ['it is no UTF-8', { main: { [POLICY_PATH]: new Uint8Array([255, 254]) } }],
    ['the path leaves the repository', { main: {} }, '../other.yml'],
    ['the folder is cut', { main: {}, script: treeAnswer(200, { tree: [], truncated: true }) }],
    ['the folder is not listed', { main: {}, script: treeAnswer(200, {}) }],
    ['the token may not read', { main: {}, script: treeAnswer(404, { message: 'Not Found' }) }],
    ['the content is missing', { main: { [POLICY_PATH]: 'x' }, script: answerTo('/git/blobs/', 200, {}) }],
  ])('rejects where %s: that is not "no policy"', async (_what, options, path) => {
    await expect(read(options, path)).rejects.toThrow();
  });
});

describe('branchTip', () => {
  it('asks for a branch, not for whatever has the name', async () => {
    const fake = await fakeGithub({ base: {}, head: {}, main: { a: 'a' } });
    expect(await branchTip(testClient(fake.url), REPO, 'main')).toBe(fake.main);
    await expect(branchTip(testClient(fake.url), REPO, 'other')).rejects.toMatchObject({ kind: 'not-found' });
  });
});

async function read(options: Partial<FakeOptions>, path = POLICY_PATH): ReturnType<typeof readPolicy> {
  const fake = await fakeGithub({ base: {}, head: {}, ...options });
  return readPolicy(testClient(fake.url), REPO, { commit: fake.main, label: 'main' }, path);
}

function treeAnswer(status: number, data: unknown): NonNullable<FakeOptions['script']> {
  return answerTo('/git/trees/', status, data);
}

function answerTo(part: string, status: number, data: unknown): NonNullable<FakeOptions['script']> {
  return ({ path }) => (path.includes(part) ? { status, data } : undefined);
}
