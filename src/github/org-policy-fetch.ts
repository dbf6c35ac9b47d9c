import type { PolicyReference } from '../policy/reference.ts';
import type { PolicyText } from '../review.ts';
import { ActionError } from './action-error.ts';
import type { GithubApi } from './api.ts';
import { objectIdAt } from './json.ts';
import { readPolicy } from './policy.ts';

/** A policy that somebody names. Rejects with an ApiFailure or ActionError, also where there is no such file. */
export async function fetchPolicy(client: GithubApi, { owner, repo, path, ref }: PolicyReference): Promise<PolicyText> {
  const { data } = await client.request('GET /repos/{owner}/{repo}/commits/{ref}', { owner, repo, ref });
  const commit = objectIdAt(data, 'sha');
  if (!commit) throw new ActionError('GitHub names no commit for that revision: run the job again.');
  const label = `${ref === commit ? '' : `${ref} `}(${commit.slice(0, 12)})`;
  const found = await readPolicy(client, { owner, repo }, { commit, label }, path);
  if (!found) throw new ActionError('That commit has no such file: check the path and the revision.');
  return { source: `${owner}/${repo}/${found.source}`, text: found.text };
}
