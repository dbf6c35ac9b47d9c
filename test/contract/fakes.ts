import { afterEach, expect } from 'vitest';
import { type FakeGithub, type FakeOptions, startFakeGithub } from './fake-github.ts';
import { gitStore } from './git-store.ts';

const running: FakeGithub[] = [];
afterEach(async () => {
  for (const fake of running.splice(0)) {
    await fake.close();
    expect(fake.violations).toEqual([]);
  }
});

/** A fake that ends with the test, and fails it where a request or an answer was not as GitHub describes it. */
export async function fakeGithub(options: FakeOptions): Promise<FakeGithub> {
  const fake = await startFakeGithub(options);
  running.push(fake);
  return fake;
}

/** The same, serving a real git repository. */
export function realGithub(options: FakeOptions): Promise<FakeGithub> {
  return fakeGithub({ ...options, store: gitStore() });
}
