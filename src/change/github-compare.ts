import type { GithubApi } from '../github/api.ts';
import { field, listAt, objectIdAt, textAt } from '../github/json.ts';
import { ChangeError } from './change-error.ts';

export interface Comparison {
  readonly mergeBase: string;
  /** The tree of the merge base, where GitHub told it. */
  readonly tree: string | undefined;
  /** The paths that differ, as far as they are told; null where they may be cut. A hint: what is built on it is verified. */
  readonly paths: { readonly base: readonly string[]; readonly head: readonly string[] } | null;
}

/** A comparison ends after 300 files, without a word. https://docs.github.com/rest/commits/commits#compare-two-commits */
const MAX_FILES = 300;

/** The merge base of two commits. Rejects with an ApiFailure, or a ChangeError where there is none. */
export async function compareCommits(
  client: GithubApi,
  repo: { readonly owner: string; readonly repo: string },
  base: string,
  head: string,
): Promise<Comparison> {
  const { data } = await client.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
    ...repo,
    basehead: `${base}...${head}`,
    per_page: 1,
  });
  const mergeBase = objectIdAt(data, 'merge_base_commit', 'sha');
  if (!mergeBase) throw new ChangeError('GitHub names no merge base of the two commits: they have no common history.');
  return {
    mergeBase,
    tree: objectIdAt(data, 'merge_base_commit', 'commit', 'tree', 'sha'),
    paths: pathsOf(listAt(data, 'files')),
  };
}

function pathsOf(files: readonly unknown[] | undefined): Comparison['paths'] {
  if (!files || files.length === 0 || files.length >= MAX_FILES) return null;
  const base: string[] = [];
  const head: string[] = [];
  for (const file of files) {
    const path = textAt(file, 'filename');
    const status = field(file, 'status');
    if (path === undefined) return null;
    if (status !== 'removed') head.push(path);
    if (status === 'renamed') base.push(textAt(file, 'previous_filename') ?? path);
    else if (status !== 'added' && status !== 'copied') base.push(path);
  }
  return { base, head };
}
