import type { GithubApi, GraphqlAnswer } from '../github/api.ts';
import { mayBeBinary } from './binary-name.ts';
import type { ChangedFile, ChangeSet, Side, TreeEntry } from './change-set.ts';
import { compareTrees } from './compare-trees.ts';
import { deriveTree, type TreeNode } from './derive-tree.ts';
import { type BlobReader, openBlobs } from './github-blobs.ts';
import { type Comparison, compareCommits } from './github-compare.ts';
import { type Alongside, askFirst, type FirstAnswer, fitsOneQuery } from './github-first-query.ts';
import { openTrees, type TreeReader } from './github-trees.ts';
import { sortedByPath } from './sort.ts';

/** The base of what has no base: a repository's first push. Git knows this id everywhere; the API need not. */
export const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

export interface GithubChange extends ChangeSet {
  /** GraphQL's answer to what was asked alongside; undefined where there was no query to send it with. */
  readonly alongside: GraphqlAnswer | undefined;
}

/**
 * The change between two commits of a repository on GitHub, without a checkout. A small change takes three requests:
 * the merge base, the tree of head, and one query for all contents, from which the tree of base is derived and then
 * verified by its hash; where base is taken literally, two trees and the query. Any other takes one more for the tree of
 * base, and one for each hundred texts.
 * A fork's commits are readable through its parent.
 *
 * Trees rather than the list of a pull request's files: that list ends at 3,000 files (a comparison's at 300) and
 * tells no modes, so it hides symbolic links. Renames are those of unchanged content.
 * With `mergeBase` (the default) the base is the merge base, so that the base branch's own commits are not blamed on
 * the change. Rejects with an ApiFailure, or a ChangeError where the two have no common commit.
 *
 * `incomplete` may grow while trees are read: look at it last.
 */
export async function openGithubChange(options: {
  readonly client: GithubApi;
  readonly owner: string;
  readonly repo: string;
  readonly base: string;
  readonly head: string;
  readonly mergeBase?: boolean;
  readonly alongside?: Alongside;
}): Promise<GithubChange> {
  const { client, head } = options;
  const repo = { owner: options.owner, repo: options.repo };
  const direct = options.mergeBase === false || options.base === head || options.base === EMPTY_TREE;
  const compared = direct ? null : await compareCommits(client, repo, options.base, head);
  const base = compared?.mergeBase ?? options.base;
  const roots = { base: base === EMPTY_TREE ? null : base, head };

  const incomplete: string[] = [];
  const trees = openTrees(client, repo, incomplete);
  const blobs = openBlobs(client, repo, trees.size);
  const source = { ...options, repo, trees, blobs };
  const ahead = compared ? await lookAhead(source, compared) : undefined;
  const differing = await trees.pair(roots.base, roots.head);
  const files = compareTrees(sortedByPath(differing.base), sortedByPath(differing.head));
  const alongside = compared || roots.base === null ? ahead : await lookThrough(source, base, files);
  const listed = new Map<Side, Promise<readonly TreeEntry[]>>();
  return {
    base,
    head,
    files,
    incomplete,
    alongside,
    tree: (side) => {
      const tree = listed.get(side) ?? trees.whole(roots[side]).then(sortedByPath);
      listed.set(side, tree);
      return tree;
    },
    read: (_side, entries) => {
      const files = entries.filter((entry) => entry.kind !== 'submodule');
      const others = new Set(files.flatMap((entry) => (mayBeBinary(entry) ? [] : [entry.id])));
      const ids = files.map((entry) => entry.id);
      return blobs.read(ids, new Set(ids.filter((id) => !others.has(id))));
    },
    close: async () => {},
  };
}

interface Source {
  readonly client: GithubApi;
  readonly repo: { readonly owner: string; readonly repo: string };
  readonly head: string;
  readonly alongside?: Alongside;
  readonly trees: TreeReader;
  readonly blobs: BlobReader;
}

/** Fetches the contents of a small change with one query, and gives the tree of base where it can be derived. */
async function lookAhead(of: Source, { mergeBase, tree, paths }: Comparison): Promise<GraphqlAnswer | undefined> {
  if (!paths || paths.base.length + paths.head.length > MAX_PATHS) return undefined;
  const nodes = await of.trees.nodes(of.head);
  if (!nodes) return undefined;
  const changed = new Set(paths.head);
  const files = nodes.filter((node) => node.kind !== 'folder' && changed.has(node.path));
  if (!fitsOneQuery(paths.base, files)) return undefined;

  const first = await ask(of, mergeBase, paths.base, files);
  if (!first) return undefined;
  const replaced = new Map<string, TreeNode | null>(paths.head.map((path) => [path, null]));
  for (const [path, node] of first.base) replaced.set(path, node);
  const derived = tree === undefined ? null : deriveTree(tree, nodes, replaced);
  if (derived) of.trees.give(mergeBase, derived);
  return first.alongside;
}

/** The same where both trees are known: nothing was compared, since base is taken literally. */
async function lookThrough(
  of: Source,
  base: string,
  files: readonly ChangedFile[],
): Promise<GraphqlAnswer | undefined> {
  const paths = files.flatMap((file) => (file.base ? [file.base.path] : []));
  const head = files.flatMap((file) => (file.head ? [{ ...file.head, size: of.trees.size(file.head.id) }] : []));
  const count = paths.length + head.length;
  if ((count === 0 && !of.alongside) || count > MAX_PATHS || !fitsOneQuery(paths, head)) return undefined;
  return (await ask(of, base, paths, head))?.alongside;
}

async function ask(
  of: Source,
  base: string,
  paths: readonly string[],
  head: readonly TreeNode[],
): Promise<FirstAnswer | null> {
  const first = await askFirst(of.client, of.repo, { base, paths, head }, of.alongside);
  for (const [id, content] of first?.contents ?? []) of.blobs.give(id, content);
  return first;
}

const MAX_PATHS = 100;
