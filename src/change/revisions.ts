import type { Answer, ObjectReader } from './cat-file.ts';
import { ChangeError } from './change-error.ts';
import { gitFailure, runGit } from './git-process.ts';

/** Object ids. `head` is a commit; `base` a commit, or a tree where the caller named one. */
export interface Range {
  readonly base: string;
  readonly head: string;
}

/**
 * Which two trees to compare.
 *
 * With `base`: its merge base with head; where there is none, or where base is a tree, base itself.
 * Without: the merge base of head and the default branch; where head is part of that branch, head's first parent.
 * Rejects with a ChangeError where a revision is unknown or no base can be found.
 */
export async function resolveRange(
  repo: string,
  reader: ObjectReader,
  names: { readonly base: string | undefined; readonly head: string },
): Promise<Range> {
  for (const name of [names.head, names.base]) if (name !== undefined) checkName(name);
  const bases = names.base === undefined ? DEFAULT_BRANCHES : [names.base];
  const asked = [`${names.head}^{commit}`, `${names.head}^{commit}^1`, ...bases.map((name) => `${name}^{commit}`)];
  const [headAnswer, parentAnswer, ...baseAnswers] = await reader.ask(asked, () => false);

  const head = idOf(headAnswer);
  if (head === null) throw await unknownRevision(repo, names.head, headAnswer);
  const tips = { head, parent: idOf(parentAnswer) };
  const base = baseAnswers.map(idOf).find((id) => id !== null) ?? null;
  if (names.base === undefined) return { base: await defaultBase(repo, tips, base), head };
  if (base !== null) return { base: (await mergeBase(repo, tips, base)) ?? base, head };

  const [tree] = await reader.ask([`${treeName(names.base, head)}^{tree}`], () => false);
  const treeId = idOf(tree);
  if (treeId === null) throw await unknownRevision(repo, names.base, baseAnswers[0]);
  return { base: treeId, head };
}

interface Tips {
  readonly head: string;
  readonly parent: string | null;
}

const DEFAULT_BRANCHES = [
  'refs/remotes/origin/HEAD',
  'refs/remotes/origin/main',
  'refs/remotes/origin/master',
  'refs/heads/main',
  'refs/heads/master',
];

async function defaultBase(repo: string, tips: Tips, branch: string | null): Promise<string> {
  if (branch === null) {
    throw new ChangeError(
      `No default branch was found (looked for origin/HEAD, origin/main, origin/master, main, master): name the revision to compare with, --base REV.${await shallowAdvice(repo)}`,
    );
  }
  const base = await mergeBase(repo, tips, branch);
  if (base === null) {
    throw new ChangeError(
      `The head and the default branch have no common commit: name the revision to compare with, --base REV.${await shallowAdvice(repo)}`,
    );
  }
  if (base !== tips.head) return base;
  if (tips.parent !== null) return tips.parent;
  throw new ChangeError(
    `The head has no parent commit to compare with: name a revision, --base REV (${EMPTY_TREE} is the empty tree).${await shallowAdvice(repo)}`,
  );
}

async function mergeBase(repo: string, tips: Tips, other: string): Promise<string | null> {
  // A commit and its parent need no search; this is every range of one commit.
  if (other === tips.head || other === tips.parent) return other;
  const run = await runGit(repo, ['merge-base', '--end-of-options', other, tips.head]);
  const id = run.stdout.toString('latin1').trim();
  if (run.code === 0 && /^[0-9a-f]{40,64}$/.test(id)) return id;
  if (run.code === 1 && id === '') return null;
  throw gitFailure(repo, run.stderr);
}

/** Revisions are handed to git as names, never as options, and one a line. */
function checkName(name: string): void {
  if (name === '' || name.startsWith('-') || /[\u0000-\u001f\u007f]/.test(name)) {
    throw new ChangeError(`"${name}" is not a revision: give a commit, a branch or a tag.`);
  }
}

/** The well-known id is SHA-1's; in a SHA-256 repository the empty tree has another one. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
const EMPTY_TREE_SHA256 = '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321';

function treeName(name: string, head: string): string {
  return name === EMPTY_TREE && head.length === 64 ? EMPTY_TREE_SHA256 : name;
}

function idOf(answer: Answer | undefined): string | null {
  return answer?.kind === 'object' ? answer.id : null;
}

async function unknownRevision(repo: string, name: string, answer: Answer | undefined): Promise<ChangeError> {
  if (answer?.kind === 'failed') return answer.error;
  if (answer?.kind === 'absent' && answer.ambiguous) {
    return new ChangeError(`"${name}" names more than one object: give more digits of its id.`);
  }
  if (name === 'HEAD') {
    return new ChangeError(
      `HEAD has no commit in "${repo}": commit first, since what is not committed is not looked at.`,
    );
  }
  const advice =
    (await shallowAdvice(repo)) ||
    (/^[0-9a-f]{40,64}$/.test(name)
      ? ' Fetch that commit first (git fetch origin), or name the clone that has it, --repo DIR.'
      : ' Fetch it first (git fetch origin), or write origin/NAME for a branch.');
  return new ChangeError(`The revision "${name}" is unknown in "${repo}".${advice}`);
}

async function shallowAdvice(repo: string): Promise<string> {
  const run = await runGit(repo, ['rev-parse', '--is-shallow-repository']);
  if (run.stdout.toString('latin1').trim() !== 'true') return '';
  return ' This clone is shallow: run git fetch --unshallow, or set fetch-depth: 0 for actions/checkout.';
}
