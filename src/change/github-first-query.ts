import { ApiFailure, type ApiParameters, type GithubApi, type GraphqlAnswer } from '../github/api.ts';
import { field, numberAt, objectIdAt } from '../github/json.ts';
import type { FileKind } from './change-set.ts';
import type { TreeNode } from './derive-tree.ts';
import { entryMode } from './git-ids.ts';
import { BLOB_FIELDS, blobBytes, MAX_TEXT_BYTES } from './github-batches.ts';

/** A further question of the same repository, to be sent with a query that goes out anyway. */
export interface Alongside {
  /** Fields of `Repository`. Its variables are declared in `declared`; `...B` is the fragment of a blob. */
  readonly fields: string;
  readonly declared: string;
  readonly variables: ApiParameters;
}

export interface FirstAnswer {
  /** By path of base: null where base has no such path. */
  readonly base: ReadonlyMap<string, TreeNode | null>;
  /** Verified contents of both sides, by id. */
  readonly contents: ReadonlyMap<string, Uint8Array>;
  /** The `repository` of the answer, for who asked alongside; undefined where a part of the answer is missing. */
  readonly alongside: unknown;
}

/**
 * One query for all of a small change: the entries and texts at base by path, the texts at head by id. Null where
 * GraphQL does not answer: everything can be had without it. Rejects where no request will do.
 */
export async function askFirst(
  client: GithubApi,
  repo: { readonly owner: string; readonly repo: string },
  of: { readonly base: string; readonly paths: readonly string[]; readonly head: readonly TreeNode[] },
  alongside: Alongside | undefined,
): Promise<FirstAnswer | null> {
  const head = textsOf(of.head);
  const declared = of.paths.map((_, index) => `$p${index}:String!`).join('');
  const entries = of.paths.map((_, index) => `f${index}:file(path:$p${index}){mode oid object{...B}}`).join(' ');
  const objects = head.map((node, index) => `h${index}:object(oid:"${node.id}"){...B}`).join(' ');
  const query =
    `query($owner:String!,$repo:String!${declared}${alongside?.declared ?? ''}){repository(owner:$owner,name:$repo)` +
    `{base:object(oid:"${of.base}"){...on Commit{oid ${entries}}} ${objects} ${alongside?.fields ?? ''}}} ${BLOB_FIELDS}`;
  const variables = Object.fromEntries(of.paths.map((path, index) => [`p${index}`, path]));
  let answer: GraphqlAnswer;
  try {
    answer = await client.graphql(query, { ...repo, ...variables, ...alongside?.variables });
  } catch (error) {
    if (!(error instanceof ApiFailure) || error.kind === 'rate-limited' || error.status === 401) throw error;
    return null;
  }
  const repository = field(answer.data, 'repository');
  const contents = new Map<string, Uint8Array>();
  const keep = (id: string, blob: unknown): void => {
    const bytes = blobBytes(blob, id);
    if (bytes) contents.set(id, bytes);
  };
  const base = new Map<string, TreeNode | null>();
  of.paths.forEach((path, index) => {
    const entry = field(repository, 'base', `f${index}`);
    const node = nodeOf(path, entry);
    base.set(path, node);
    if (node) keep(node.id, field(entry, 'object'));
  });
  head.forEach((node, index) => {
    keep(node.id, field(repository, `h${index}`));
  });
  return { base, contents, alongside: answer.errors.length === 0 ? repository : undefined };
}

/** Whether one query can carry a change of this many paths and these files. */
export function fitsOneQuery(paths: readonly string[], head: readonly TreeNode[]): boolean {
  const bytes = textsOf(head).reduce((sum, node) => sum + (node.size ?? MAX_TEXT_BYTES), 0);
  return paths.length + head.length <= MAX_FILES && bytes <= MAX_BYTES;
}

const MAX_FILES = 100;
const MAX_BYTES = 2 * 1024 * 1024;

function textsOf(head: readonly TreeNode[]): TreeNode[] {
  const byId = new Map(head.map((node) => [node.id, node]));
  return [...byId.values()].filter((node) => node.kind !== 'submodule' && (node.size ?? 0) <= MAX_TEXT_BYTES);
}

const KINDS: ReadonlyMap<number, FileKind> = new Map([
  [0o100644, 'file'],
  [0o100755, 'executable'],
  [0o120000, 'symlink'],
  [0o160000, 'submodule'],
]);

function nodeOf(path: string, entry: unknown): TreeNode | null {
  const kind = KINDS.get(entryMode(numberAt(entry, 'mode')) ?? 0);
  const id = objectIdAt(entry, 'oid');
  return kind && id ? { path, id, kind, size: numberAt(entry, 'object', 'byteSize') } : null;
}
