import { ApiFailure, apiFailure, type GraphqlAnswer } from './api.ts';
import { field, listAt, textAt } from './json.ts';

/**
 * Where GraphQL is for a REST address: beside `/api/v3` on GitHub Enterprise Server, below the API's host elsewhere.
 * https://docs.github.com/enterprise-server/graphql/guides/forming-calls-with-graphql#the-graphql-endpoint
 */
export function graphqlUrl(restUrl: string): string {
  const rest = restUrl.replace(/\/$/, '');
  return rest.endsWith('/api/v3') ? `${rest.slice(0, -'/v3'.length)}/graphql` : '/graphql';
}

/** Reads the body of an answer. Throws an ApiFailure where the limit is used up (GraphQL says so with status 200) or no data came. */
export function graphqlAnswer(body: unknown): GraphqlAnswer {
  const errors = errorsOf(body);
  if (errors.includes('RATE_LIMITED')) throw rateLimited();
  const data = field(body, 'data');
  if (typeof data !== 'object' || data === null) {
    throw new ApiFailure('other', 200, 'GitHub answered POST /graphql without data');
  }
  return { data, errors, failed: failuresOf(body) };
}

/**
 * The errors that make the answer at a place in `data` uncertain: those at it, above it and below it, and those of no place.
 * What was asked of another place with the same query is as certain as before.
 */
export function failuresAt(answer: GraphqlAnswer, ...place: readonly string[]): readonly string[] {
  const wanted = place.join('/');
  const within = (inner: string, outer: string): boolean => outer === '' || `${inner}/`.startsWith(`${outer}/`);
  return answer.failed.filter(({ at }) => within(wanted, at) || within(at, wanted)).map(({ type }) => type);
}

/** As `apiFailure`. The throttling plugin throws GraphQL's own word for a used up limit, whose status is 200. */
export function graphqlFailure(error: unknown): ApiFailure {
  return errorsOf(field(error, 'response', 'data')).includes('RATE_LIMITED')
    ? rateLimited()
    : apiFailure('POST /graphql', error);
}

function failuresOf(body: unknown): GraphqlAnswer['failed'] {
  return (listAt(body, 'errors') ?? []).map((error) => {
    const path = (listAt(error, 'path') ?? []).filter((part) => typeof part === 'string');
    return { at: path.join('/'), type: textAt(error, 'type') ?? 'ERROR' };
  });
}

function errorsOf(body: unknown): string[] {
  return (listAt(body, 'errors') ?? []).map((error) => textAt(error, 'type') ?? 'ERROR');
}

function rateLimited(): ApiFailure {
  return new ApiFailure('rate-limited', 200, 'GitHub answered POST /graphql: the rate limit is exceeded');
}
