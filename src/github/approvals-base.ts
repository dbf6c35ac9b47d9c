import type { GithubApi } from './api.ts';
import { field, listAt, textAt } from './json.ts';

/**
 * When a pull request last got another base though its head stayed, ISO 8601, UTC: from then on there is more in it than
 * was looked at before. Null: never. Undefined: GitHub does not say. A base that is deleted after its merge is changed by
 * GitHub itself; one that is pushed to as usual shrinks what is compared, and one that is forced back does not.
 */
export async function baseChangedAt(
  client: GithubApi,
  repo: { readonly owner: string; readonly repo: string },
  number: number,
): Promise<string | null | undefined> {
  const { data, errors } = await client.graphql(QUERY, { ...repo, number });
  const nodes = listAt(field(data, 'repository', 'pullRequest', 'timelineItems'), 'nodes');
  if (errors.length > 0 || !nodes) return undefined;
  const last = nodes.at(-1);
  if (last === undefined) return null;
  const at = textAt(last, 'createdAt');
  return at !== undefined && TIME.test(at) ? at : undefined;
}

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
const EVENTS = ['BaseRefChangedEvent', 'AutomaticBaseChangeSucceededEvent', 'BaseRefForcePushedEvent'];
const TYPES = 'BASE_REF_CHANGED_EVENT,AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT,BASE_REF_FORCE_PUSHED_EVENT';
const ITEMS = `timelineItems(last:1,itemTypes:[${TYPES}]){nodes{${EVENTS.map((e) => `...on ${e}{createdAt}`).join(' ')}}}`;
const QUERY = `query($owner:String!,$repo:String!,$number:Int!){repository(owner:$owner,name:$repo){pullRequest(number:$number){${ITEMS}}}}`;
