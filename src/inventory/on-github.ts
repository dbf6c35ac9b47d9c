import { ChangeError } from '../change/change-error.ts';
import type { ChangeSet } from '../change/change-set.ts';
import { EMPTY_TREE, openGithubChange } from '../change/github.ts';
import { ApiFailure, type GithubApi } from '../github/api.ts';
import { formatsOf } from '../manifests/match.ts';
import { mayBeManifest } from '../manifests/may-be-manifest.ts';
import { POLICY_PATH } from '../policy/policy.ts';
import { distrust, say } from '../untrusted.ts';
import type { RepositoryInventory } from './inventory.ts';
import { lastChangesOnGithub } from './last-change-github.ts';
import type { Candidate } from './repositories.ts';
import { takeInventory } from './take.ts';

/**
 * The inventory of a repository's default branch over the API, without a checkout: one request for its tree, one for
 * each hundred files whose names may be a manifest's, and where there are agents one for their last changes. What fails is said in the answer; rejects only where no request
 * will do (a bad token).
 */
export async function inventoryOnGithub(
  client: GithubApi,
  { name, head }: Candidate,
  now: Date,
): Promise<RepositoryInventory> {
  if (head === null) return without(name, '', [['It is empty.']]);
  const [owner = '', repo = ''] = name.split('/');
  try {
    const change = await openGithubChange({ client, owner, repo, base: EMPTY_TREE, head, mergeBase: false });
    await readAhead(change);
    return await takeInventory(change, {
      repository: name,
      now,
      lastChanges: (paths) => lastChangesOnGithub(client, { owner, repo }, head, paths),
    });
  } catch (error) {
    if (error instanceof ApiFailure && error.status === 401) throw error;
    return { ...without(name, head, []), failed: say`${reasonOf(error)}` };
  }
}

/** All that may be asked for later, at once: each request carries a hundred texts. */
async function readAhead(change: ChangeSet): Promise<void> {
  const wanted = (await change.tree('head')).filter(
    ({ path, kind }) =>
      path === POLICY_PATH ||
      (kind !== 'submodule' && mayBeManifest(path) && (kind === 'symlink' || formatsOf(path).length > 0)),
  );
  await change.read('head', wanted);
}

function without(name: string, head: string, remarks: RepositoryInventory['remarks']): RepositoryInventory {
  return {
    repository: distrust(name),
    revision: distrust(head),
    manifests: 0,
    policy: { source: 'built-in', digest: null },
    agents: [],
    remarks,
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof ApiFailure || error instanceof ChangeError) return error.message;
  return error instanceof Error ? `unexpected ${error.name}` : 'unexpected failure';
}
