import { CODEOWNERS, type Owners, ownersOf } from '../policy/code-owners.ts';
import type { Prose } from '../untrusted.ts';
import { say } from '../untrusted.ts';
import { ActionError } from './action-error.ts';
import type { GithubApi } from './api.ts';
import type { EventRange } from './event.ts';
import { branchTip, readPolicy } from './policy.ts';

/** The code owners of the policy file, by the CODEOWNERS of the trusted revision, with remarks where it names nobody. */
export async function policyOwners(
  client: GithubApi,
  range: EventRange,
  policyPath: string,
): Promise<Owners & { readonly remarks: readonly Prose[] }> {
  const repo = { owner: range.owner, repo: range.repo };
  const none = (why: Prose): Owners & { remarks: Prose[] } => ({ people: [], teams: [], remarks: [why] });
  if (range.trusted === 'none') return none(['There is no trusted revision whose CODEOWNERS could be asked.']);
  const commit =
    range.trusted === 'default-branch' ? await branchTip(client, repo, range.defaultBranch) : range.trusted.commit;
  for (const path of CODEOWNERS) {
    const file = await readFileAt(client, repo, commit, path);
    if (file === null) continue;
    if (file === undefined) return none(say`${path} can’t be read, so no approval of a code owner counts.`);
    const owners = ownersOf(file, policyPath);
    if (owners.people.length + owners.teams.length > 0) return { ...owners, remarks: [] };
    return none(say`${path} names no owner of ${policyPath}, so no approval of a code owner counts.`);
  }
  return none(['There is no CODEOWNERS on the default branch, so no approval of a code owner counts.']);
}

/** Null where there is none; undefined where it is no plain text file. */
async function readFileAt(
  client: GithubApi,
  repo: { readonly owner: string; readonly repo: string },
  commit: string,
  path: string,
): Promise<string | null | undefined> {
  try {
    return (await readPolicy(client, repo, { commit, label: '' }, path))?.text ?? null;
  } catch (error) {
    if (error instanceof ActionError) return undefined;
    throw error;
  }
}
