import { ActionError } from './action-error.ts';
import { field, numberAt, objectIdAt, textAt } from './json.ts';

/** What an event asks to be reviewed. */
export type EventWork = EventRange | { readonly kind: 'nothing'; readonly why: string };

export interface EventRange {
  readonly kind: 'range';
  readonly owner: string;
  readonly repo: string;
  /** A commit; null stands for the tip of the default branch. */
  readonly base: string | null;
  readonly head: string;
  /** Whether to compare with the merge base of the two rather than with base itself. */
  readonly mergeBase: boolean;
  readonly defaultBranch: string;
  /**
   * Whose policy counts: the default branch's tip, or a commit where that tip is itself under review; `none` where
   * nothing came before. Never head, and never a pull request's base, which its author may control.
   */
  readonly trusted: 'default-branch' | 'none' | { readonly commit: string };
  /** `baseRef`: the branch that it was to be merged into when the event came. */
  readonly pull?: { readonly number: number; readonly isFork: boolean; readonly baseRef?: string };
  /** The pull request that a merge queue tests: approvals of it count, and nothing is written on it. */
  readonly queued?: number;
  /** No change but all that the repository has: nothing is blocked. */
  readonly inventory?: true;
}

/** What of the run is not in the payload. */
export interface RunFacts {
  /** GITHUB_SHA and GITHUB_REPOSITORY. */
  readonly sha?: string | undefined;
  readonly repository?: string | undefined;
}

/**
 * The range of a workflow event. Base and head come from the payload, never from GITHUB_SHA: for `pull_request` that
 * is a test merge, for `pull_request_target` the default branch.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows
 * Throws an ActionError for other events and for payloads that do not have what they should.
 */
export function resolveEvent(name: string, payload: unknown, run: RunFacts = {}): EventWork {
  const read = READERS.get(name);
  if (!read) {
    throw new ActionError(
      `The event "${printable(name)}" has no change to review: run this action on ${SUPPORTED.join(', ')}.`,
    );
  }
  return read(payload, run);
}

type Reader = (payload: unknown, run: RunFacts) => EventWork;

/**
 * A pull request is reviewed whatever its event's action is (a changed base comes as `edited`, and also a closed one may
 * be opened again): an action that were passed over would leave a green check where there was a red one.
 */
const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['pull_request', pullRequest],
  ['pull_request_target', pullRequest],
  ['pull_request_review', pullRequest],
  ['merge_group', mergeGroup],
  ['push', push],
  ['workflow_dispatch', inventory],
  ['schedule', inventory],
]);
/** `workflow_run` has to be looked up: see workflow-run.ts. */
const SUPPORTED = [...READERS.keys(), 'workflow_run'];

function pullRequest(payload: unknown): EventRange {
  const pull = field(payload, 'pull_request');
  const number = numberAt(pull, 'number');
  if (number === undefined || !Number.isSafeInteger(number) || number < 1) throw missing('pull_request.number');
  const headRepo = textAt(pull, 'head', 'repo', 'full_name');
  const baseRepo = textAt(pull, 'base', 'repo', 'full_name') ?? textAt(payload, 'repository', 'full_name');
  const baseRef = textAt(pull, 'base', 'ref');
  return {
    kind: 'range',
    ...repository(baseRepo, payload),
    base: commit(pull, 'pull_request', 'base', 'sha'),
    head: commit(pull, 'pull_request', 'head', 'sha'),
    mergeBase: true,
    trusted: 'default-branch',
    // The head's repository is null once a fork is deleted.
    pull: { number, isFork: headRepo !== baseRepo, ...(baseRef === undefined ? {} : { baseRef }) },
  };
}

/** The group's base already holds the pull requests queued before it, so the two are compared directly. */
function mergeGroup(payload: unknown): EventRange {
  const group = field(payload, 'merge_group');
  // Only GitHub makes branches below gh-readonly-queue/.
  const number = Number(
    /^refs\/heads\/gh-readonly-queue\/.{1,250}\/pr-(\d{1,9})-[0-9a-f]{40,64}$/.exec(
      textAt(group, 'head_ref') ?? '',
    )?.[1],
  );
  return {
    kind: 'range',
    ...repository(textAt(payload, 'repository', 'full_name'), payload),
    base: commit(group, 'merge_group', 'base_sha'),
    head: commit(group, 'merge_group', 'head_sha'),
    mergeBase: false,
    trusted: 'default-branch',
    ...(number > 0 ? { queued: number } : {}),
  };
}

const ZERO = /^0{40}(?:0{24})?$/;
/** Git's empty tree: the base of a first push to the default branch. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

function push(payload: unknown): EventWork {
  const where = repository(textAt(payload, 'repository', 'full_name'), payload);
  const before = commit(payload, 'push', 'before');
  const head = commit(payload, 'push', 'after');
  if (ZERO.test(head)) return { kind: 'nothing', why: 'The push deleted a branch or tag: there is nothing to review.' };
  const isNew = ZERO.test(before);
  if (textAt(payload, 'ref') === `refs/heads/${where.defaultBranch}`) {
    const base = isNew ? EMPTY_TREE : before;
    return { kind: 'range', ...where, base, head, mergeBase: false, trusted: isNew ? 'none' : { commit: before } };
  }
  return { kind: 'range', ...where, base: isNew ? null : before, head, mergeBase: isNew, trusted: 'default-branch' };
}

/**
 * The whole repository against nothing. These events have no range, and GITHUB_SHA is the branch that was chosen (the
 * default branch for `schedule`, whose payload need not tell more than the time).
 */
function inventory(payload: unknown, run: RunFacts): EventRange {
  const names = namesOf(textAt(payload, 'repository', 'full_name') ?? run.repository);
  const head = objectIdAt(run.sha);
  if (head === undefined) throw missing('GITHUB_SHA');
  const defaultBranch = textAt(payload, 'repository', 'default_branch');
  return {
    kind: 'range',
    ...names,
    base: EMPTY_TREE,
    head,
    mergeBase: false,
    defaultBranch: defaultBranch ?? '',
    trusted: defaultBranch ? 'default-branch' : { commit: head },
    inventory: true,
  };
}

function repository(
  fullName: string | undefined,
  payload: unknown,
): { readonly owner: string; readonly repo: string; readonly defaultBranch: string } {
  const names = namesOf(fullName);
  const defaultBranch = textAt(payload, 'repository', 'default_branch');
  if (!defaultBranch) throw missing('repository.default_branch');
  return { ...names, defaultBranch };
}

function namesOf(fullName: string | undefined): { readonly owner: string; readonly repo: string } {
  const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(fullName ?? '') ?? [];
  if (!owner || !repo) throw missing('repository.full_name');
  return { owner, repo };
}

function commit(value: unknown, name: string, ...path: string[]): string {
  const id = objectIdAt(value, ...path);
  if (id === undefined) throw missing([name, ...path].join('.'));
  return id;
}

function missing(what: string): ActionError {
  return new ActionError(
    `The event payload has no usable ${what}: GITHUB_EVENT_PATH must name the payload that GitHub sent for this run.`,
  );
}

function printable(text: string): string {
  return text.replace(/[^\w.-]/g, '?').slice(0, 60);
}
