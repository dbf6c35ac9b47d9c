/** Event payloads in the shape that GitHub sends, cut to what matters and some that must not be mistaken for it. */
export function pullRequestPayload(of: {
  readonly base: string;
  readonly head: string;
  readonly fork?: boolean;
  readonly deletedFork?: boolean;
  readonly action?: string;
  /** The trunk of a stack of pull requests. */
  readonly stack?: { readonly ref: string; readonly sha: string };
}): unknown {
  const headRepo = of.fork ? 'mallory/app' : 'octo/app';
  return {
    action: of.action ?? 'synchronize',
    number: 7,
    before: 'f'.repeat(40),
    after: of.head,
    pull_request: {
      number: 7,
      state: 'open',
      title: '::error::title',
      merge_commit_sha: 'e'.repeat(40),
      changed_files: 1,
      ...(of.stack ? { stack: { base: of.stack } } : {}),
      base: { ref: 'develop', sha: of.base, repo: { full_name: 'octo/app', default_branch: 'main', fork: false } },
      head: {
        ref: 'feature',
        sha: of.head,
        repo: of.deletedFork ? null : { full_name: headRepo, default_branch: 'trunk', fork: of.fork ?? false },
      },
    },
    repository: { full_name: 'octo/app', default_branch: 'main', private: false },
    sender: { login: 'mallory' },
  };
}

export function mergeGroupPayload(base: string, head: string): unknown {
  return {
    action: 'checks_requested',
    merge_group: {
      head_sha: head,
      head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${base}`,
      base_sha: base,
      base_ref: 'refs/heads/main',
    },
    repository: { full_name: 'octo/app', default_branch: 'main' },
  };
}

export function pushPayload(before: string, after: string, ref = 'refs/heads/feature'): unknown {
  return {
    ref,
    before,
    after,
    created: /^0+$/.test(before),
    deleted: /^0+$/.test(after),
    forced: false,
    base_ref: null,
    commits: [],
    repository: { full_name: 'octo/app', default_branch: 'main' },
  };
}

/** `schedule` tells no more than this; `workflow_dispatch` has the repository too. */
export function inventoryPayload(event: 'workflow_dispatch' | 'schedule'): unknown {
  return event === 'schedule'
    ? { schedule: '17 3 * * 1' }
    : {
        ref: 'refs/heads/main',
        inputs: null,
        workflow: '.github/workflows/inventory.yml',
        repository: { full_name: 'octo/app', default_branch: 'main' },
      };
}

/** The run of a fork's pull request has ended; `pull_requests` is empty then. */
export function workflowRunPayload(head: string, event = 'pull_request'): unknown {
  return {
    action: 'completed',
    workflow_run: {
      event,
      head_sha: head,
      head_branch: 'feature',
      head_repository: { full_name: 'mallory/app', owner: { login: 'mallory' } },
      conclusion: 'failure',
      pull_requests: [],
    },
    repository: { full_name: 'octo/app', default_branch: 'main' },
  };
}
