import { ApiFailure, type GithubApi } from '../github/api.ts';
import { field, objectIdAt, textAt } from '../github/json.ts';
import type { Prose } from '../untrusted.ts';
import { say } from '../untrusted.ts';
import type { AgentRecord } from './inventory.ts';
import type { LastChanges } from './last-change.ts';

/**
 * The last commit before and at `head` that touched each path, by GraphQL: one request for each twenty-five paths, at most
 * four. What can't be had is not known; rejects only where no request will do (rate limit, bad token).
 */
export async function lastChangesOnGithub(
  client: GithubApi,
  repo: { readonly owner: string; readonly repo: string },
  head: string,
  paths: readonly string[],
): Promise<LastChanges> {
  const found = new Map<string, NonNullable<AgentRecord['lastChange']>>();
  const remarks: Prose[] = [];
  const wanted = paths.slice(0, MOST_PATHS);
  try {
    for (let from = 0; from < wanted.length; from += BATCH) await ask(wanted.slice(from, from + BATCH));
  } catch (error) {
    if (!(error instanceof ApiFailure) || error.kind === 'rate-limited' || error.status === 401) throw error;
    remarks.push(say`The last changes are not known: ${error.message}`);
  }
  const more = paths.length - wanted.length;
  if (more > 0) remarks.push([`The last change of ${more} manifests was not asked for.`]);
  return { of: (path) => found.get(path) ?? null, remarks };

  async function ask(batch: readonly string[]): Promise<void> {
    const declared = batch.map((_, i) => `$p${i}:String!`).join(',');
    const fields = batch.map((_, i) => `h${i}:history(first:1,path:$p${i}){nodes{oid committedDate}}`).join(' ');
    const query =
      `query($owner:String!,$repo:String!,${declared}){repository(owner:$owner,name:$repo)` +
      `{object(oid:"${head}"){...on Commit{${fields}}}}}`;
    const variables = Object.fromEntries(batch.map((path, i) => [`p${i}`, path]));
    const { data } = await client.graphql(query, { ...repo, ...variables });
    batch.forEach((path, i) => {
      const node = field(data, 'repository', 'object', `h${i}`, 'nodes', 0);
      const commit = objectIdAt(node, 'oid');
      const date = textAt(node, 'committedDate');
      if (commit && date && DATE.test(date)) found.set(path, { commit, date });
    });
  }
}

const BATCH = 25;
const MOST_PATHS = 100;
const DATE = /^\d{4}-\d\d-\d\dT[\d:.]{5,15}(?:Z|[+-]\d\d:\d\d)$/;
