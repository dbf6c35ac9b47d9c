import type { ChangeSet } from '../change/change-set.ts';
import { openGithubChange } from '../change/github.ts';
import { ApiFailure, type GithubApi } from './api.ts';
import type { EventRange } from './event.ts';
import { branchTip, readPolicy } from './policy.ts';

export interface RangeChange {
  readonly change: ChangeSet;
  /** Null where the trusted revision has no policy file. */
  readonly policy: { readonly source: string; readonly text: string } | null;
  /** What a person should know of the range. */
  readonly notes: readonly string[];
}

/** Opens the change of an event's range and reads the policy that judges it. Rejects where either can't be had. */
export async function openRange(client: GithubApi, range: EventRange, policyPath: string): Promise<RangeChange> {
  const repo = { owner: range.owner, repo: range.repo };
  const needsTip = range.base === null || range.trusted === 'default-branch';
  const tip = needsTip ? await branchTip(client, repo, range.defaultBranch) : '';
  const [policy, opened] = await Promise.all([
    trustedPolicy(client, range, tip, policyPath),
    openChange(client, range, tip),
  ]);
  return { policy, ...opened };
}

async function trustedPolicy(
  client: GithubApi,
  range: EventRange,
  tip: string,
  path: string,
): Promise<{ source: string; text: string } | null> {
  if (range.trusted === 'none') return null;
  const commit = range.trusted === 'default-branch' ? tip : range.trusted.commit;
  const short = commit.slice(0, 12);
  const label = range.trusted === 'default-branch' ? `the default branch (${short})` : short;
  return readPolicy(client, { owner: range.owner, repo: range.repo }, { commit, label }, path);
}

async function openChange(
  client: GithubApi,
  range: EventRange,
  tip: string,
): Promise<{ change: ChangeSet; notes: readonly string[] }> {
  const { owner, repo, head, mergeBase } = range;
  try {
    const change = await openGithubChange({ client, owner, repo, base: range.base ?? tip, head, mergeBase });
    return { change, notes: [] };
  } catch (error) {
    // After a forced push the commit before it may be gone; a pull request's base never is.
    const gone = error instanceof ApiFailure && (error.kind === 'not-found' || error.status === 422);
    if (!gone || range.pull || mergeBase) throw error;
    const base = tip || (await branchTip(client, { owner, repo }, range.defaultBranch));
    if (base === head) throw error;
    const change = await openGithubChange({ client, owner, repo, base, head });
    return { change, notes: ['The commit before the push is gone: compared with the default branch instead.'] };
  }
}
