import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { ApiFailure } from '../../src/github/api.ts';
import { testClient } from './client.ts';
import type { Answer } from './fake-routes.ts';
import { fakeGithub } from './fakes.ts';

const PULL = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
const SEVEN = { owner: 'octo', repo: 'app', pull_number: 7 };

describe('connect', () => {
  it('repeats a read that failed with 5xx, a bounded number of times', async () => {
    const once = await fakeGithub({
      base: {},
      head: {},
      script: (_asked, earlier) => (earlier === 0 ? BAD : undefined),
    });
    expect((await testClient(once.url, 1).request(PULL, SEVEN)).status).toBe(200);
    const always = await fakeGithub({ base: {}, head: {}, script: () => BAD });
    await expect(testClient(always.url, 1).request(PULL, SEVEN)).rejects.toMatchObject({ kind: 'other', status: 502 });
    expect(always.requests).toHaveLength(3);
  });

  it('waits for a short secondary limit and gives up on a long one', async () => {
    const limited = (seconds: string): Answer => ({
      status: 429,
      data: { message: 'You have exceeded a secondary rate limit.' },
      headers: { 'retry-after': seconds },
    });
    const short = await fakeGithub({
      base: {},
      head: {},
      script: (_asked, earlier) => (earlier === 0 ? limited('2') : undefined),
    });
    expect((await testClient(short.url, 1).request(PULL, SEVEN)).status).toBe(200);
    const long = await fakeGithub({ base: {}, head: {}, script: () => limited('3600') });
    await expect(testClient(long.url, 1).request(PULL, SEVEN)).rejects.toMatchObject({
      kind: 'rate-limited',
      message: expect.stringContaining('retry after 3600 s'),
    });
    expect(long.requests).toHaveLength(1);
  });

  it.each<[string, Answer, Partial<ApiFailure>]>([
    [
      'used up limit',
      refused(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1800000000' }),
      { kind: 'rate-limited' },
    ],
    ['secondary limit', { status: 403, data: { message: 'secondary rate limit' } }, { kind: 'rate-limited' }],
    ['missing permission', refused(403, {}), { kind: 'no-permission', status: 403 }],
    ['bad token', refused(401, {}), { kind: 'no-permission', status: 401 }],
    ['not found', refused(404, {}), { kind: 'not-found', status: 404 }],
    ['conflict', refused(409, {}), { kind: 'other', status: 409 }],
  ])('tells a %s from other failures', async (_what, answer, expected) => {
    const fake = await fakeGithub({ base: {}, head: {}, script: () => answer });
    const failure = await testClient(fake.url)
      .request(PULL, SEVEN)
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ApiFailure);
    expect(failure).toMatchObject(expected);
    expect((failure as ApiFailure).message).toContain(`${answer.status} to ${PULL}`);
  });

  it('keeps the words of an answer on one line', async () => {
    const message = 'a\n::error::b\u001b[31m';
    const fake = await fakeGithub({ base: {}, head: {}, script: () => ({ status: 422, data: { message } }) });
    await expect(testClient(fake.url).request(PULL, SEVEN)).rejects.toThrow(/: a ::error::b \[31m$/);
  });

  it('says that nothing answered', async () => {
    const client = testClient('http://127.0.0.1:1');
    await expect(client.request(PULL, SEVEN)).rejects.toMatchObject({ kind: 'unreachable', status: 0 });
  });

  it.each([301, 302, 307, 308])('takes its token to no other host, where it is sent there by a %d', async (status) => {
    const seen: IncomingHttpHeaders[] = [];
    const elsewhere = createServer((asked, response) => {
      seen.push(asked.headers);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"repository":{}}}');
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    const location = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
    const fake = await fakeGithub({ base: {}, head: {}, script: () => ({ status, data: {}, headers: { location } }) });
    const client = testClient(fake.url);
    await client.request(PULL, SEVEN).catch(() => {});
    await client.graphql('query{viewer{login}}', {}).catch(() => {});
    elsewhere.close();
    elsewhere.closeAllConnections();
    expect(seen.length).toBeGreaterThan(0);
    for (const headers of seen) expect(headers.authorization).toBeUndefined();
  });

  it('encodes what it puts into an address', async () => {
    const fake = await fakeGithub({ base: {}, head: {} });
    await testClient(fake.url)
      .request('GET /repos/{owner}/{repo}/git/ref/{ref}', { owner: 'octo', repo: 'app', ref: 'heads/../../x?y' })
      .catch(() => {});
    expect(fake.requests).toEqual(['GET /repos/octo/app/git/ref/heads%2F..%2F..%2Fx%3Fy']);
  });
});

const BAD: Answer = { status: 502, data: { message: 'Bad gateway' } };

function refused(status: number, headers: Record<string, string>): Answer {
  return { status, data: { message: 'No.' }, headers };
}
