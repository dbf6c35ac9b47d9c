import type { Alongside } from '../change/github-first-query.ts';
import { ActionError } from './action-error.ts';
import { ApiFailure, type GithubApi, type GraphqlAnswer } from './api.ts';
import type { EventRange } from './event.ts';
import { failuresAt } from './graphql.ts';
import { field, textAt } from './json.ts';

/** Which base a pull request has now, to be sent with the change's own query. */
export function baseQuestion(number: number): Alongside {
  return { fields: 'now:pullRequest(number:$now){baseRefName}', declared: '$now:Int!', variables: { now: number } };
}

/**
 * Rejects with an ActionError where the pull request has another base by now than the event says. A run can be started
 * again for weeks, with its old event: of a change to a branch of the author's own it would give a green check for the same
 * head, which by then is to be merged elsewhere. Where the token may not look at pull requests nothing is compared.
 */
export async function requireSameBase(
  client: GithubApi,
  { owner, repo, pull }: EventRange,
  answered: GraphqlAnswer | undefined,
): Promise<void> {
  if (pull?.baseRef === undefined) return;
  const certain = answered && failuresAt(answered, 'repository', 'now').length === 0;
  const now =
    (certain ? textAt(field(answered.data, 'repository', 'now'), 'baseRefName') : undefined) ??
    (await askRest(client, { owner, repo }, pull.number));
  if (now === undefined || now === pull.baseRef) return;
  throw new ActionError(
    'The pull request has another base now than when this run was started: a run of its new base decides. Push, or close and open it again, where none was started; the workflow should run on the type "edited".',
  );
}

async function askRest(
  client: GithubApi,
  repo: { readonly owner: string; readonly repo: string },
  number: number,
): Promise<string | undefined> {
  try {
    const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
    return textAt((await client.request(route, { ...repo, pull_number: number })).data, 'base', 'ref');
  } catch (error) {
    if (error instanceof ApiFailure && ['no-permission', 'not-found'].includes(error.kind)) return undefined;
    throw error;
  }
}
