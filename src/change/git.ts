import { resolve } from 'node:path';
import { type Answer, openObjectReader } from './cat-file.ts';
import { ChangeError } from './change-error.ts';
import {
  type ChangedFile,
  type ChangeSet,
  type Content,
  MAX_FILE_BYTES,
  type Side,
  type TreeEntry,
} from './change-set.ts';
import { type GitRun, gitFailure, runGit } from './git-process.ts';
import { parseRawDiff, parseTree } from './raw-listing.ts';
import { MAX_READ_BYTES, OVER_BUDGET } from './read-budget.ts';
import { type Range, resolveRange } from './revisions.ts';
import { sortedByPath } from './sort.ts';

/**
 * The change between two revisions of a local repository. `head` is HEAD unless named; for `base` see `resolveRange`.
 * Nothing of the repository is executed or fetched. Rejects with a ChangeError that says what to do.
 *
 * Processes: one `cat-file` for revisions and contents, `merge-base` where the base is not head's parent, `diff-tree`.
 */
export async function openGitChange(options: {
  readonly repo: string;
  readonly base?: string | undefined;
  readonly head?: string | undefined;
}): Promise<ChangeSet> {
  const repo = resolve(options.repo);
  const reader = openObjectReader(repo);
  try {
    const range = await resolveRange(repo, reader, { base: options.base, head: options.head ?? 'HEAD' });
    const { files, incomplete } = await listChanges(repo, range);
    const trees = new Map<Side, Promise<readonly TreeEntry[]>>();
    return {
      base: range.base,
      head: range.head,
      files,
      incomplete,
      tree: (side) => {
        const tree = trees.get(side) ?? listTree(repo, range[side]);
        trees.set(side, tree);
        return tree;
      },
      read: async (_side, entries) => {
        const ids = [...new Set(entries.map((entry) => entry.id))].filter((id) => OBJECT_ID.test(id));
        let budget = MAX_READ_BYTES;
        const keep = (size: number): boolean => {
          const kept = size <= Math.min(MAX_FILE_BYTES, budget);
          if (kept) budget -= size;
          return kept;
        };
        const answers = await reader.ask(ids, keep);
        const byId = new Map(ids.map((id, index) => [id, answers[index]]));
        return new Map(entries.map((entry) => [entry.id, contentOf(byId.get(entry.id))]));
      },
      close: () => reader.close(),
    };
  } catch (error) {
    await reader.close();
    throw error;
  }
}

const OBJECT_ID = /^[0-9a-f]{40,64}$/;
/** About 1.5 million changed files; a listing is cut there, and says so. */
const MAX_LISTING_BYTES = 256 * 1024 * 1024;

const DIFF_TREE = [
  'diff-tree',
  '-r',
  '-z',
  '--raw',
  '--full-index',
  '--no-abbrev',
  '--no-ext-diff',
  '--no-textconv',
  // Else `ignore = all` in the change's own .gitmodules hides submodules from the listing (git 2.39, observed).
  '--ignore-submodules=none',
];
// Over the limit git lists renames as removed and added, which loses nothing but how they are shown.
const RENAMES = ['-M', '-l200'];

async function listChanges(
  repo: string,
  range: Range,
): Promise<{ files: readonly ChangedFile[]; incomplete: readonly string[] }> {
  const run = await diffTree(repo, range);
  const { files, undecodable, unknown } = parseRawDiff(run.stdout);
  const incomplete: string[] = [];
  if (run.cut) incomplete.push('The change has more files than can be listed: the list of changed files was cut.');
  else if (unknown > 0) incomplete.push(`Of the changes that git listed, ${unknown} could not be understood.`);
  if (undecodable > 0) {
    incomplete.push(
      `Changed files whose names are not valid UTF-8: ${undecodable}. Their names are not shown exactly.`,
    );
  }
  return { files: sortedByPath(files), incomplete };
}

/** Similarity needs contents, which a partial clone may lack; the listing itself needs trees only. */
async function diffTree(repo: string, range: Range): Promise<GitRun> {
  const revisions = ['--end-of-options', range.base, range.head];
  const run = await runGit(repo, [...DIFF_TREE, ...RENAMES, ...revisions], MAX_LISTING_BYTES);
  if (run.code === 0 || run.cut) return run;
  const plain = await runGit(repo, [...DIFF_TREE, '--no-renames', ...revisions], MAX_LISTING_BYTES);
  if (plain.code === 0 || plain.cut) return plain;
  throw gitFailure(repo, plain.stderr);
}

async function listTree(repo: string, revision: string): Promise<readonly TreeEntry[]> {
  const args = ['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', revision];
  const run = await runGit(repo, args, MAX_LISTING_BYTES);
  if (run.cut) throw new ChangeError('The repository has more files than can be listed.');
  if (run.code !== 0) throw gitFailure(repo, run.stderr);
  const entries = parseTree(run.stdout);
  if (entries === null) throw new ChangeError("git's listing of a tree could not be understood.");
  return sortedByPath(entries);
}

function contentOf(answer: Answer | undefined): Content {
  if (answer?.kind === 'failed') return { kind: 'unavailable', reason: answer.error.message };
  if (answer?.kind !== 'object') {
    return { kind: 'unavailable', reason: 'this clone does not have the object (it may be shallow or partial)' };
  }
  if (answer.type !== 'blob') return { kind: 'unavailable', reason: `the object is a ${answer.type}, not a file` };
  if (answer.bytes !== null) return { kind: 'bytes', bytes: answer.bytes };
  if (answer.size > MAX_FILE_BYTES) return { kind: 'too-large', size: answer.size };
  return { kind: 'unavailable', reason: OVER_BUDGET };
}
