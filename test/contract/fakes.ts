import { afterEach } from 'vitest';
import { type FakeGithub, type FakeOptions, startFakeGithub } from './fake-github.ts';

const running: FakeGithub[] = [];
afterEach(async () => {
  for (const fake of running.splice(0)) await fake.close();
});

/** A fake that ends with the test. */
export async function fakeGithub(options: FakeOptions): Promise<FakeGithub> {
  const fake = await startFakeGithub(options);
  running.push(fake);
  return fake;
}
