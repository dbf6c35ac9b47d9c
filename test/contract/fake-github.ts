import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Answer, type Asked, answerer, type FakeComment, type FakeReviewComment } from './fake-routes.ts';
import { objectStore } from './git-objects.ts';
import type { Files, ObjectStore } from './object-store.ts';
import { checkRequest, completed } from './openapi/check.ts';

export interface FakeOptions {
  /** The pull request's base branch, at its tip. */
  readonly base: Files;
  readonly head: Files;
  /** Where head branched off; the base itself unless told. */
  readonly mergeBase?: Files;
  /** The default branch; the base unless told. */
  readonly main?: Files;
  /** Where the commits are kept; in memory unless told. It is closed with the fake. */
  readonly store?: ObjectStore;
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
  /** An answer instead of the usual one; `never` gives none, `cut` ends the connection in the middle of the usual one. */
  readonly script?: (
    asked: Asked,
    earlier: number,
    usual: (asked: Asked) => Answer,
  ) => Answer | 'never' | 'cut' | undefined;
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
  /** The branch that the pull request is to be merged into by now. */
  setBaseRef(name: string): void;
  /** The tip of the default branch by now; null: it is gone. */
  setMain(sha: string | null): void;
  /** Writes a further commit. */
  commit(label: string, files: Files, parents?: readonly string[]): string;
  close(): Promise<void>;
}

/** GitHub's REST and GraphQL API on the loopback, for the repository octo/app with the pull request 7. */
export async function startFakeGithub(options: FakeOptions): Promise<FakeGithub> {
  const store = options.store ?? objectStore();
  const mergeBase = store.commit('merge-base', options.mergeBase ?? options.base);
  const base = options.mergeBase ? store.commit('base', options.base, [mergeBase]) : mergeBase;
  const head = store.commit('head', options.head, [mergeBase]);
  const main = options.main ? store.commit('main', options.main, [mergeBase]) : base;
  const comments = [...(options.comments ?? [])];
  const reviewComments = [...(options.reviewComments ?? [])];
  const requests: string[] = [];
  const violations: string[] = [];
  const bytes = { count: 0 };
  const state: { head: string; main: string | null; baseRef?: string } = { head, main };
  const answer = answerer({
    store,
    comments,
    reviewComments,
    state,
    violations,
    pullBase: base,
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
      const { status, data, headers } =
        typeof scripted === 'object' ? scripted : described(asked, answer(asked), violations);
      const body = status === 204 ? '' : JSON.stringify(data);
      bytes.count += body.length;
      const send = (): void => {
        if (scripted === 'cut') {
          response.writeHead(status, { 'content-type': 'application/json', 'content-length': body.length });
          response.write(body.slice(0, body.length / 2), () => response.destroy());
          return;
        }
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
    setBaseRef: (name) => {
      state.baseRef = name;
    },
    setMain: (sha) => {
      state.main = sha;
    },
    commit: store.commit,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          store.close();
          resolve();
        });
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
