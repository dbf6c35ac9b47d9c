import { entryMode } from '../change/git-ids.ts';
import { BLOB_FIELDS, blobBytes } from '../change/github-batches.ts';
import type { Alongside } from '../change/github-first-query.ts';
import { ActionError } from './action-error.ts';
import { ApiFailure, type GithubApi, type GraphqlAnswer } from './api.ts';
import type { EventRange } from './event.ts';
import { failuresAt } from './graphql.ts';
import { field, numberAt, objectIdAt } from './json.ts';
import { branchTip, decodePolicy, policyNames, readPolicy } from './policy.ts';

export interface TrustedPolicy {
  /** The commit that it was read from. */
  readonly commit: string;
  /** Null where that commit has no policy file. */
  readonly policy: { readonly source: string; readonly text: string } | null;
}

/**
 * The policy at the range's trusted revision. `answered` is what came back for `policyQuestion`, where it was sent with
 * another query. What GraphQL does not answer for certain is read over REST; rejects as `readPolicy` does.
 */
export async function readTrustedPolicy(
  client: GithubApi,
  range: EventRange,
  path: string,
  answered: GraphqlAnswer | undefined,
): Promise<TrustedPolicy | null> {
  if (range.trusted === 'none') return null;
  const found = policyIn(certain(answered) ?? certain(await ask(client, range, path)), range, path);
  if (found) return found;
  const repo = { owner: range.owner, repo: range.repo };
  const commit =
    range.trusted === 'default-branch' ? await branchTip(client, repo, range.defaultBranch) : range.trusted.commit;
  return { commit, policy: await readPolicy(client, repo, { commit, label: labelOf(range, commit) }, path) };
}

/** Asks for the policy file and for the folders above it: a link in its path is no absent policy. */
export function policyQuestion(range: EventRange, path: string): Alongside | undefined {
  if (range.trusted === 'none') return undefined;
  const { fields, declared, variables } = fileQuestion(path);
  const start =
    range.trusted === 'default-branch'
      ? `trusted:ref(qualifiedName:$branch){target{oid ${fields}}}`
      : `trusted:object(oid:"${range.trusted.commit}"){oid ${fields}}`;
  const branch = range.trusted === 'default-branch' ? { branch: `refs/heads/${range.defaultBranch}` } : {};
  return {
    fields: start,
    declared: `${declared}${'branch' in branch ? '$branch:String!' : ''}`,
    variables: { ...variables, ...branch },
  };
}

/** The same of a commit, whichever: `fields` of `GitObject`. `prefix` tells its variables from another's. */
export function fileQuestion(path: string, prefix = ''): Alongside {
  const folders = foldersOf(path);
  const name = (index: number): string => `${prefix}above${index}`;
  const above = folders.map((_, index) => `above${index}:file(path:$${name(index)}){mode}`).join(' ');
  return {
    fields: `...on Commit{policy:file(path:$${prefix}policy){mode oid object{...B}} ${above}}`,
    declared: `$${prefix}policy:String!${folders.map((_, index) => `$${name(index)}:String!`).join('')}`,
    variables: {
      [`${prefix}policy`]: path,
      ...Object.fromEntries(folders.map((folder, index) => [name(index), folder])),
    },
  };
}

function foldersOf(path: string): string[] {
  const names = policyNames(path);
  return names.slice(0, -1).map((_, index) => names.slice(0, index + 1).join('/'));
}

/** The `repository` of an answer that tells of the policy for certain: a null may be an error. */
function certain(answer: GraphqlAnswer | undefined): unknown {
  return answer && failuresAt(answer, 'repository', 'trusted').length === 0
    ? field(answer.data, 'repository')
    : undefined;
}

async function ask(client: GithubApi, range: EventRange, path: string): Promise<GraphqlAnswer | undefined> {
  const question = policyQuestion(range, path);
  if (!question) return undefined;
  const { declared, fields } = question;
  const query = `query($owner:String!,$repo:String!${declared}){repository(owner:$owner,name:$repo){${fields}}} ${BLOB_FIELDS}`;
  try {
    const repo = { owner: range.owner, repo: range.repo };
    return await client.graphql(query, { ...repo, ...question.variables });
  } catch (error) {
    if (!(error instanceof ApiFailure) || error.kind === 'rate-limited' || error.status === 401) throw error;
    return undefined;
  }
}

/** Null where the answer does not tell for certain. */
function policyIn(repository: unknown, range: EventRange, path: string): TrustedPolicy | null {
  const byBranch = range.trusted === 'default-branch';
  const at = byBranch ? field(repository, 'trusted', 'target') : field(repository, 'trusted');
  const commit = objectIdAt(at, 'oid');
  if (!commit || (typeof range.trusted === 'object' && commit !== range.trusted.commit)) return null;
  const text = fileIn(at, path);
  if (text === undefined) return null;
  return { commit, policy: text === null ? null : { source: `${path} at ${labelOf(range, commit)}`, text } };
}

/** The text of the file in the answer for a commit; null: there is none; undefined: the answer does not tell for certain. */
export function fileIn(at: unknown, path: string): string | null | undefined {
  for (const [index] of foldersOf(path).entries()) {
    const folder = field(at, `above${index}`);
    if (folder === null) return null;
    if (folder === undefined) return undefined;
    if (entryMode(numberAt(folder, 'mode')) !== 0o40000) throw notPlain();
  }
  const entry = field(at, 'policy');
  if (entry === null) return null;
  const id = objectIdAt(entry, 'oid');
  const mode = entryMode(numberAt(entry, 'mode'));
  if (!id || mode === undefined) return undefined;
  if (mode !== 0o100644 && mode !== 0o100755) throw notPlain();
  const bytes = blobBytes(field(entry, 'object'), id);
  return bytes ? decodePolicy(bytes) : undefined;
}

function notPlain(): ActionError {
  return new ActionError('The policy is not a plain file: it can be no symbolic link or folder.');
}

function labelOf(range: EventRange, commit: string): string {
  const short = commit.slice(0, 12);
  return range.trusted === 'default-branch' ? `the default branch (${short})` : short;
}
