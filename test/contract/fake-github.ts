import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Answer, type Asked, answerer, type FakeComment, type FakeReviewComment } from './fake-routes.ts';
import { type Files, objectStore } from './git-objects.ts';
import { checkRequest, completed } from './openapi/check.ts';

export interface FakeOptions {
  /** The pull request's base branch, at its tip. */
  readonly base: Files;
  readonly head: Files;
  /** Where head branched off; the base itself unless told. */
  readonly mergeBase?: Files;
  /** The default branch; the base unless told. */
  readonly main?: Files;
  readonly comments?: readonly FakeComment[];
  readonly reviewComments?: readonly FakeReviewComment[];
  /** Who the token is. */
  readonly login?: string;
  /** As for a fork's pull request: everything can be read and nothing written. */
  readonly readOnly?: boolean;
  /** Entries after which a recursive listing is cut. GitHub's is 100,000. */
  readonly cutTreesAt?: number;
  /** False: a server that has none. */
  readonly graphql?: boolean;
  /** Where the REST API is; GraphQL is at `/graphql`, and beside `/api/v3` as on GitHub Enterprise Server. */
  readonly prefix?: '' | '/api/v3';
  /** Milliseconds before each answer. */
  readonly latency?: number;
  /** An answer instead of the usual one; `never` gives none. */
  readonly script?: (asked: Asked, earlier: number, usual: (asked: Asked) => Answer) => Answer | 'never' | undefined;
}

export interface FakeGithub {
  readonly url: string;
  readonly base: string;
  readonly head: string;
  readonly main: string;
  readonly mergeBase: string;
  readonly comments: FakeComment[];
  readonly reviewComments: FakeReviewComment[];
  /** `GET /repos/octo/app/…` of each request, without the query. */
  readonly requests: string[];
  /** Where a request, or an answer of this fake's own, is not as GitHub describes it. */
  readonly violations: readonly string[];
  /** Bytes of all answers' bodies. */
  bytes(): number;
  /** The head that the pull request has by now. */
  setHead(sha: string): void;
  close(): Promise<void>;
}

/** GitHub's REST and GraphQL API on the loopback, for the repository octo/app with the pull request 7. */
export async function startFakeGithub(options: FakeOptions): Promise<FakeGithub> {
  const store = objectStore();
  const base = store.commit('base', options.base);
  const head = store.commit('head', options.head);
  const main = options.main ? store.commit('main', options.main) : base;
  const mergeBase = options.mergeBase ? store.commit('merge-base', options.mergeBase) : base;
  const comments = [...(options.comments ?? [])];
  const reviewComments = [...(options.reviewComments ?? [])];
  const requests: string[] = [];
  const violations: string[] = [];
  const bytes = { count: 0 };
  const state = { head };
  const answer = answerer({
    store,
    main,
    mergeBase,
    comments,
    reviewComments,
    state,
    login: options.login ?? 'github-actions[bot]',
    readOnly: options.readOnly ?? false,
    cutTreesAt: options.cutTreesAt ?? Number.POSITIVE_INFINITY,
    graphql: options.graphql ?? true,
  });

  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1');
      const line = `${request.method} ${url.pathname}`;
      const text = Buffer.concat(parts).toString('utf8');
      const asked: Asked = {
        method: request.method ?? 'GET',
        path: withoutPrefix(decodeURIComponent(url.pathname), options.prefix ?? ''),
        query: url.searchParams,
        body: text ? JSON.parse(text) : null,
      };
      const earlier = requests.filter((other) => other === line).length;
      requests.push(line);
      const scripted = options.script?.(asked, earlier, answer);
      if (scripted === 'never') return;
      const { status, data, headers } = scripted ?? described(asked, answer(asked), violations);
      const body = status === 204 ? '' : JSON.stringify(data);
      bytes.count += body.length;
      const send = (): void => {
        response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
        response.end(body);
      };
      if (options.latency) setTimeout(send, options.latency);
      else send();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    base,
    head,
    main,
    mergeBase,
    comments,
    reviewComments,
    requests,
    violations,
    bytes: () => bytes.count,
    setHead: (sha) => {
      state.head = sha;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A path of the API; what is asked outside of it is a path that no server has. */
function withoutPrefix(path: string, prefix: string): string {
  if (prefix === '') return path;
  if (path === '/api/graphql') return '/graphql';
  return path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : `/outside${path}`;
}

/** Holds a request and the answer against GitHub's description of its REST API. */
function described(asked: Asked, answer: Answer, violations: string[]): Answer {
  if (asked.path === '/graphql' || !asked.path.startsWith('/repos/octo/app/')) return answer;
  violations.push(...checkRequest(asked));
  const whole = completed(asked, answer);
  violations.push(...whole.problems);
  return whole.answer;
}
