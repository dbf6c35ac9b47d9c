import type { GitHub } from '@actions/github/lib/utils';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { type ApiFailure, type ApiParameters, apiFailure, type GithubApi } from './api.ts';
import { graphqlAnswer, graphqlFailure, graphqlUrl } from './graphql.ts';

export interface ClientOptions {
  /** `GitHub` of @actions/github: knows GITHUB_API_URL and the runner's proxy settings. */
  readonly Base: typeof GitHub;
  /** Octokit's constructor options, from `getOctokitOptions(token)`. */
  readonly octokit: ConstructorParameters<typeof GitHub>[0];
  /** Base's own fetch (with its proxy); each request gets a time limit around it. */
  readonly fetch?: unknown;
  readonly baseUrl?: string;
  /** Milliseconds that the plugins take for one second; `null` builds the client without them. Default 1000. */
  readonly second?: number | null;
  /** Milliseconds that one request may take. Default 30,000. */
  readonly requestLimit?: number;
}

/**
 * The client that everything else uses: bounded retries on 5xx, obeys rate limits where the wait is short, and
 * never repeats a create (a POST that answered 502 may well have been carried out).
 */
export function connect(options: ClientOptions): GithubApi {
  const second = options.second === undefined ? 1000 : options.second;
  const Client = second === null ? options.Base : options.Base.plugin(retry, throttling);
  const settings = {
    ...options.octokit,
    ...(options.baseUrl ? { baseUrl: options.baseUrl } : {}),
    userAgent: 'agent-access-review',
    log: SILENT,
    request: { fetch: timed((options.fetch as typeof fetch | undefined) ?? fetch, options.requestLimit) },
    retry: { retries: 2, retryAfterBaseValue: second ?? 0, doNotRetry: FINAL },
  };
  const throttle = { retryAfterBaseValue: second ?? 0, onRateLimit: mayWait, onSecondaryRateLimit: mayWait };
  const octokit = new Client({ ...settings, throttle });
  // The plugin takes every POST for a write and spaces writes by a second; these only read.
  const reader = new Client({ ...settings, throttle: { ...throttle, write: UNSPACED as never } });
  let refused: ApiFailure | null = null;
  return {
    request: async (route, parameters) => {
      const once = route.startsWith('POST ') ? { request: { retries: 0 } } : {};
      try {
        const { status, data } = await octokit.request(route, { ...parameters, ...once } as ApiParameters);
        return { status, data };
      } catch (error) {
        throw apiFailure(route, error);
      }
    },
    graphql: async (query, variables) => {
      if (refused) throw refused;
      const url = graphqlUrl(reader.request.endpoint.DEFAULTS.baseUrl);
      try {
        const { data } = await reader.request(`POST ${url}`, { query, variables });
        return graphqlAnswer(data);
      } catch (error) {
        const failure = graphqlFailure(error);
        // Will stay so, and each attempt to find out may take minutes.
        if (['unreachable', 'not-found', 'no-permission'].includes(failure.kind)) refused = failure;
        throw failure;
      }
    },
  };
}

/** Of the plugin's groups it uses `key` and `schedule` alone. */
const UNSPACED = { key: () => ({ schedule: (_options: unknown, job: () => Promise<void>) => job() }) };

const REQUEST_LIMIT_MS = 30_000;
/** Seconds; a longer wait costs the person more than running the job again. */
const LONGEST_WAIT = 60;

/** Statuses that will be the same a second later. 429 is the throttling plugin's, which obeys the wait it asks for. */
const FINAL = [400, 401, 403, 404, 409, 410, 422, 429, 451];

/** Octokit would print warnings of servers as they come; the log is written in one place only. */
const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

function mayWait(retryAfter: number, _options: unknown, _octokit: unknown, retryCount: number): boolean {
  return retryAfter <= LONGEST_WAIT && retryCount < 1;
}

/**
 * With a time limit, and read to its end: Octokit takes a body that breaks off for a whole one (it reads what it can), so
 * half an answer would be neither repeated nor told as what it is.
 */
function timed(inner: typeof fetch, limit = REQUEST_LIMIT_MS): typeof fetch {
  return async (url, init) => {
    const answer = await inner(url, { ...init, signal: AbortSignal.timeout(limit) });
    const body = await answer.arrayBuffer();
    // A status without a body takes none, not even an empty one.
    const { status, statusText, headers } = answer;
    return new Response(body.byteLength > 0 ? body : null, { status, statusText, headers: [...headers] });
  };
}
