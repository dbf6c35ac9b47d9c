import type { GithubApi } from '../github/api.ts';
import { objectIdAt } from '../github/json.ts';
import { ChangeError } from './change-error.ts';
import type { ChangeSet, Side, TreeEntry } from './change-set.ts';
import { compareTrees } from './compare-trees.ts';
import { openBlobs } from './github-blobs.ts';
import { openTrees } from './github-trees.ts';
import { sortedByPath } from './sort.ts';

/** The base of what has no base: a repository's first push. Git knows this id everywhere; the API need not. */
export const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/**
 * The change between two commits of a repository on GitHub, without a checkout: at most one request for the merge
 * base, two for the trees, one for each file that is read. A fork's commits are readable through its parent.
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
}): Promise<ChangeSet> {
  const { client, head } = options;
  const repo = { owner: options.owner, repo: options.repo };
  const base = options.mergeBase === false ? options.base : await mergeBaseOf(client, repo, options.base, head);
  const roots = { base: base === EMPTY_TREE ? null : base, head };

  const incomplete: string[] = [];
  const trees = openTrees(client, repo, incomplete);
  const blobs = openBlobs(client, repo, trees.size);
  const differing = await trees.pair(roots.base, roots.head);
  const listed = new Map<Side, Promise<readonly TreeEntry[]>>();
  return {
    base,
    head,
    files: compareTrees(sortedByPath(differing.base), sortedByPath(differing.head)),
    incomplete,
    tree: (side) => {
      const tree = listed.get(side) ?? trees.whole(roots[side]).then(sortedByPath);
      listed.set(side, tree);
      return tree;
    },
    read: (_side, entries) => blobs(entries.filter((entry) => entry.kind !== 'submodule').map((entry) => entry.id)),
    close: async () => {},
  };
}

async function mergeBaseOf(
  client: GithubApi,
  repo: { readonly owner: string; readonly repo: string },
  base: string,
  head: string,
): Promise<string> {
  if (base === head || base === EMPTY_TREE) return base;
  const { data } = await client.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
    ...repo,
    basehead: `${base}...${head}`,
    per_page: 1,
  });
  const found = objectIdAt(data, 'merge_base_commit', 'sha');
  if (!found) throw new ChangeError('GitHub names no merge base of the two commits: they have no common history.');
  return found;
}
