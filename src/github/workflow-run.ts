import { ActionError } from './action-error.ts';
import type { GithubApi } from './api.ts';
import { type EventWork, resolveEvent } from './event.ts';
import { field, objectIdAt, textAt } from './json.ts';

/**
 * The pull request that started another workflow's run, for a companion that may write where the run of a fork may not.
 * Nothing is taken over from that run: the pull request is looked up (the payload names none for forks) and reviewed
 * anew, and only where its head is still the commit that the run was for. Rejects with an ApiFailure or ActionError.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#workflow_run
 */
export async function resolveWorkflowRun(client: GithubApi, payload: unknown): Promise<EventWork> {
  const run = field(payload, 'workflow_run');
  const started = textAt(run, 'event');
  const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(textAt(payload, 'repository', 'full_name') ?? '') ?? [];
  const sha = objectIdAt(run, 'head_sha');
  if (!owner || !repo || !sha || !started) {
    throw new ActionError('The event payload has no usable workflow_run: run the job again.');
  }
  if (started !== 'pull_request') return { kind: 'nothing', why: 'The run was not started by a pull request.' };
  const branch = textAt(run, 'head_branch');
  const from = textAt(run, 'head_repository', 'full_name');
  const headOwner = textAt(run, 'head_repository', 'owner', 'login');
  if (!branch || !from || !headOwner) return { kind: 'nothing', why: 'The repository of the head is gone.' };

  const { data } = await client.request('GET /repos/{owner}/{repo}/pulls', {
    owner,
    repo,
    state: 'open',
    head: `${headOwner}:${branch}`,
    per_page: 100,
  });
  const pulls: readonly unknown[] = Array.isArray(data) ? data : [];
  const pull = pulls.find(
    (candidate) =>
      objectIdAt(candidate, 'head', 'sha') === sha && textAt(candidate, 'head', 'repo', 'full_name') === from,
  );
  if (!pull) return { kind: 'nothing', why: 'No open pull request has the head of that run any more.' };
  return resolveEvent('pull_request', { pull_request: pull, repository: field(payload, 'repository') });
}
