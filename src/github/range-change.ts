import type { ChangeSet } from '../change/change-set.ts';
import { type GithubChange, openGithubChange } from '../change/github.ts';
import { type Alongside, together } from '../change/github-first-query.ts';
import { ApiFailure, type GithubApi, type GraphqlAnswer } from './api.ts';
import type { EventRange } from './event.ts';
import { branchTip } from './policy.ts';
import { policyQuestion, readTrustedPolicy } from './trusted-policy.ts';

export interface RangeChange {
  readonly change: ChangeSet;
  /** Null where the trusted revision has no policy file. */
  readonly policy: { readonly source: string; readonly text: string } | null;
  /** What a person should know of the range. */
  readonly notes: readonly string[];
  /** The answer to what was asked with it; undefined where there was no query to send it with. */
  readonly answered: GraphqlAnswer | undefined;
}

/**
 * Opens the change of an event's range and reads the policy that judges it. Rejects where either can't be had. `further`
 * questions go along where that costs no request.
 */
export async function openRange(
  client: GithubApi,
  range: EventRange,
  policyPath: string,
  further: readonly Alongside[] = [],
): Promise<RangeChange> {
  // A new branch is compared with the tip of the default branch, which the policy comes from.
  const early = range.base === null ? await readTrustedPolicy(client, range, policyPath, undefined) : undefined;
  const opened = await openChange(client, range, early?.commit ?? '', early ? undefined : policyPath, further);
  const trusted = early ?? (await readTrustedPolicy(client, range, policyPath, opened.change.alongside));
  return { policy: trusted?.policy ?? null, answered: opened.change.alongside, ...opened };
}

/** `policyPath`: the policy is still to be asked for, with the change where that costs no request. */
async function openChange(
  client: GithubApi,
  range: EventRange,
  tip: string,
  policyPath: string | undefined,
  further: readonly Alongside[],
): Promise<{ change: GithubChange; notes: readonly string[] }> {
  const { owner, repo, head, mergeBase } = range;
  const policy = policyPath === undefined ? undefined : policyQuestion(range, policyPath);
  const alongside = together([...(policy ? [policy] : []), ...further]);
  try {
    const asked = alongside ? { alongside } : {};
    const change = await openGithubChange({ client, owner, repo, base: range.base ?? tip, head, mergeBase, ...asked });
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
