import { field, textAt } from './json.ts';

/**
 * GitHub's REST API as the rest of the code sees it. Routes are Octokit's (`GET /repos/{owner}/{repo}`), which
 * encodes every parameter. Rejects with an ApiFailure and nothing else.
 */
export interface GithubApi {
  request(route: string, parameters: ApiParameters): Promise<{ readonly status: number; readonly data: unknown }>;
  /**
   * A GraphQL query (never a mutation). What the change names goes into `variables`, never into the text. Where GitHub
   * answers a part only, `data` has nulls and `errors` is not empty: the caller must ask for the rest elsewhere.
   */
  graphql(query: string, variables: ApiParameters): Promise<GraphqlAnswer>;
}
export interface GraphqlAnswer {
  readonly data: unknown;
  /** GraphQL's own types (`NOT_FOUND`, …), `ERROR` where there is none. */
  readonly errors: readonly string[];
  /** The same errors with the place in `data` that each is about, as `repository/policy`; empty where GitHub names none. */
  readonly failed: readonly { readonly at: string; readonly type: string }[];
}
export type ApiParameters = { readonly [name: string]: string | number | boolean | readonly ApiParameters[] };

export type FailureKind = 'rate-limited' | 'no-permission' | 'not-found' | 'unreachable' | 'other';

/** The message is one line for people, without control characters. `status` is 0 where there was no answer. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  readonly kind: FailureKind;
  readonly status: number;

  constructor(kind: FailureKind, status: number, message: string) {
    super(message);
    this.kind = kind;
    this.status = status;
  }
}

/**
 * What a request's error means. A 403 is ambiguous (rate limit, missing permission, feature off), so headers come
 * first: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
export function apiFailure(route: string, error: unknown): ApiFailure {
  if (error instanceof ApiFailure) return error;
  const answer = field(error, 'response');
  const status = Number(field(answer, 'status') ?? 0);
  const said = oneLine(textAt(answer, 'data', 'message') ?? (error instanceof Error ? error.message : ''));
  const quoted = said ? `: ${said}` : '';
  if (!answer || !status) {
    return new ApiFailure('unreachable', 0, `GitHub's API could not be reached (${route})${quoted}`);
  }
  const kind = kindOf(status, headersOf(answer), said);
  return new ApiFailure(
    kind,
    status,
    `GitHub answered ${status} to ${route}${quoted}${resetOf(kind, headersOf(answer))}`,
  );
}

function kindOf(status: number, header: (name: string) => string | undefined, said: string): FailureKind {
  const refused = status === 403 || status === 429;
  if (status === 429 || (refused && (header('x-ratelimit-remaining') === '0' || header('retry-after')))) {
    return 'rate-limited';
  }
  if (refused && /rate limit/i.test(said)) return 'rate-limited';
  if (status === 401 || status === 403) return 'no-permission';
  if (status === 404 || status === 410) return 'not-found';
  return 'other';
}

function resetOf(kind: FailureKind, header: (name: string) => string | undefined): string {
  if (kind !== 'rate-limited') return '';
  const after = Number(header('retry-after'));
  if (after > 0 && after < 1e6) return ` (retry after ${after} s)`;
  const reset = Number(header('x-ratelimit-reset'));
  return reset > 0 && reset < 1e11 ? ` (limit resets at ${new Date(reset * 1000).toISOString()})` : '';
}

function headersOf(answer: unknown): (name: string) => string | undefined {
  return (name) => {
    const value = field(answer, 'headers', name);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  };
}

/** GitHub's own words may quote a ref or a path of the change. */
function oneLine(text: string): string {
  return text
    .replace(/[^\x20-\x7e]+/g, ' ')
    .slice(0, 200)
    .trim();
}
