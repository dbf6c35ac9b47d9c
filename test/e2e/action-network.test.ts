import { createServer, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { FakeOptions } from '../contract/fake-github.ts';
import { realGithub } from '../contract/fakes.ts';
import { pullRequestPayload } from '../contract/payloads.ts';
import { runBundle } from './run-bundle.ts';

const WIDE = JSON.stringify({ permissions: { defaultMode: 'bypassPermissions', allow: ['Bash'] } });
const WIDENING: FakeOptions = { base: { a: 'a' }, head: { a: 'a', '.claude/settings.json': WIDE } };

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

describe('the bundled action', { timeout: 60_000 }, () => {
  it('works on GitHub Enterprise Server, whose API is below /api', async () => {
    const fake = await realGithub({ ...WIDENING, prefix: '/api/v3' });
    const run = await runBundle({ apiUrl: `${fake.url}/api/v3`, event: 'pull_request', payload: payloadOf(fake) });
    expect([run.code, run.outputs.get('decision')]).toEqual([1, 'block']);
    expect(fake.requests).toContain('POST /api/graphql');
    expect(fake.comments).toHaveLength(1);
  });

  it("goes through the runner's proxy, to the API's host and to no other", async () => {
    const fake = await realGithub({ ...WIDENING, prefix: '/api/v3' });
    const proxy = await startProxy(Number(new URL(fake.url).port));
    const apiUrl = 'http://ghes.example/api/v3';
    const env = { http_proxy: proxy.url, https_proxy: proxy.url };
    const run = await runBundle({ apiUrl, event: 'pull_request', payload: payloadOf(fake), env });
    expect([run.code, run.outputs.get('decision')]).toEqual([1, 'block']);
    expect([...proxy.hosts]).toEqual(['ghes.example']);
    expect(proxy.tunnels()).toBeGreaterThan(0);
    expect(fake.requests.length).toBeGreaterThan(2);
  });

  it('goes past the proxy where the runner says so', async () => {
    const fake = await realGithub(WIDENING);
    const env = { http_proxy: 'http://127.0.0.1:1', https_proxy: 'http://127.0.0.1:1', no_proxy: '127.0.0.1' };
    const run = await runBundle({ apiUrl: fake.url, event: 'pull_request', payload: payloadOf(fake), env });
    expect([run.code, run.outputs.get('decision')]).toEqual([1, 'block']);
  });

  it('waits as long as GitHub asks for, and repeats the request', async () => {
    const data = { message: 'You have exceeded a secondary rate limit.' };
    let asked = 0;
    const script: FakeOptions['script'] = ({ path }, earlier) => {
      if (!path.includes('/compare/')) return undefined;
      asked = earlier + 1;
      return earlier === 0 ? { status: 403, data, headers: { 'retry-after': '1' } } : undefined;
    };
    const fake = await realGithub({ ...WIDENING, script });
    const run = await runBundle({ apiUrl: fake.url, event: 'pull_request', payload: payloadOf(fake) });
    expect([run.code, run.outputs.get('decision'), asked]).toEqual([1, 'block', 2]);
  });

  it('says that nothing answered where the proxy is gone', async () => {
    const fake = await realGithub(WIDENING);
    const env = { http_proxy: 'http://127.0.0.1:1' };
    const payload = payloadOf(fake);
    const run = await runBundle({ apiUrl: 'http://ghes.example', event: 'pull_request', payload, env });
    expect([run.code, run.outputs.get('decision')]).toEqual([1, 'undecided']);
    expect(run.log.commands[0]?.data).toMatch(/could not be reached.*proxy/);
  });

  it('says that its token has expired, and shows no token', async () => {
    const script: FakeOptions['script'] = () => ({ status: 401, data: { message: 'Bad credentials' } });
    const fake = await realGithub({ ...WIDENING, script });
    const inputs = { 'github-token': 'value-of-the-token' };
    const run = await runBundle({ apiUrl: fake.url, event: 'pull_request', payload: payloadOf(fake), inputs });
    expect([run.code, run.outputs.get('decision')]).toEqual([1, 'undecided']);
    expect(run.log.commands[0]?.data).toMatch(/401.*not valid/);
    expect(run.stdout + run.stderr + run.summary).not.toContain('value-of-the-token');
    expect(fake.requests).toHaveLength(1);
  });
});

function payloadOf(fake: { readonly base: string; readonly head: string }): unknown {
  return pullRequestPayload({ base: fake.base, head: fake.head });
}

/** A proxy that leads every host to one port of the loopback. */
async function startProxy(port: number): Promise<{
  readonly url: string;
  readonly hosts: ReadonlySet<string>;
  tunnels(): number;
}> {
  const hosts = new Set<string>();
  const server = createServer((asked, response) => {
    const url = new URL(asked.url ?? '/');
    hosts.add(url.hostname);
    const { method, headers } = asked;
    const onward = request({ host: '127.0.0.1', port, path: url.pathname + url.search, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    asked.pipe(onward);
  });
  let tunnels = 0;
  server.on('connect', (asked, socket, head) => {
    tunnels += 1;
    hosts.add(String(asked.url).replace(/:\d+$/, ''));
    const onward = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.write(head);
      onward.pipe(socket);
      socket.pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, hosts, tunnels: () => tunnels };
}
