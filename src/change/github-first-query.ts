import { ApiFailure, type ApiParameters, type GithubApi, type GraphqlAnswer } from '../github/api.ts';
import { field, numberAt, objectIdAt } from '../github/json.ts';
import { mayBeBinary } from './binary-name.ts';
import type { Content, FileKind } from './change-set.ts';
import type { TreeNode } from './derive-tree.ts';
import { entryMode } from './git-ids.ts';
import { BLOB_FIELDS, blobContent, MAX_TEXT_BYTES } from './github-batches.ts';

/** A further question, to be sent with a query that goes out anyway. */
export interface Alongside {
  /** Fields of the change's `Repository`. Its variables are declared in `declared`; `...B` is the fragment of a blob. */
  readonly fields: string;
  /** Fields beside the repository. */
  readonly beside?: string;
  readonly declared: string;
  readonly variables: ApiParameters;
}

/** Several questions in one; their names must differ. */
export function together(questions: readonly Alongside[]): Alongside | undefined {
  if (questions.length === 0) return undefined;
  return {
    fields: questions.map(({ fields }) => fields).join(' '),
    beside: questions.map(({ beside }) => beside ?? '').join(' '),
    declared: questions.map(({ declared }) => declared).join(''),
    variables: Object.assign({}, ...questions.map(({ variables }) => variables)),
  };
}

export interface FirstAnswer {
  /** By path of base: null where base has no such path. */
  readonly base: ReadonlyMap<string, TreeNode | null>;
  /** Contents of both sides, by id; bytes are verified. */
  readonly contents: ReadonlyMap<string, Content>;
  /** The whole answer, for who asked alongside. */
  readonly alongside: GraphqlAnswer;
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
  const asked =
    `query($owner:String!,$repo:String!${declared}${alongside?.declared ?? ''}){repository(owner:$owner,name:$repo)` +
    `{base:object(oid:"${of.base}"){...on Commit{oid ${entries}}} ${objects} ${alongside?.fields ?? ''}}${alongside?.beside ?? ''}}`;
  // GraphQL refuses a fragment that is not used: nothing but a submodule may have changed.
  const query = asked.includes('...B') ? `${asked} ${BLOB_FIELDS}` : asked;
  const variables = Object.fromEntries(of.paths.map((path, index) => [`p${index}`, path]));
  let answer: GraphqlAnswer;
  try {
    answer = await client.graphql(query, { ...repo, ...variables, ...alongside?.variables });
  } catch (error) {
    if (!(error instanceof ApiFailure) || error.kind === 'rate-limited' || error.status === 401) throw error;
    return null;
  }
  const repository = field(answer.data, 'repository');
  const contents = new Map<string, Content>();
  const keep = (node: TreeNode, blob: unknown): void => {
    const content = blobContent(blob, node.id, mayBeBinary(node));
    if (content && contents.get(node.id)?.kind !== 'bytes') contents.set(node.id, content);
  };
  const base = new Map<string, TreeNode | null>();
  of.paths.forEach((path, index) => {
    const entry = field(repository, 'base', `f${index}`);
    const node = nodeOf(path, entry);
    base.set(path, node);
    if (node) keep(node, field(entry, 'object'));
  });
  head.forEach((node, index) => {
    keep(node, field(repository, `h${index}`));
  });
  return { base, contents, alongside: answer };
}

/** Whether one query can carry a change of this many paths and these files. */
export function fitsOneQuery(paths: readonly string[], head: readonly TreeNode[]): boolean {
  const bytes = textsOf(head).reduce((sum, node) => sum + (mayBeBinary(node) ? 0 : (node.size ?? MAX_TEXT_BYTES)), 0);
  return paths.length + head.length <= MAX_FILES && bytes <= MAX_BYTES;
}

const MAX_FILES = 100;
const MAX_BYTES = 2 * 1024 * 1024;

function textsOf(head: readonly TreeNode[]): TreeNode[] {
  const byId = new Map(head.map((node) => [node.id, node]));
  return [...byId.values()].filter(
    (node) => node.kind !== 'submodule' && (mayBeBinary(node) || (node.size ?? 0) <= MAX_TEXT_BYTES),
  );
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
