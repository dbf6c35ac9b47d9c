import type { GithubApi } from '../github/api.ts';
import { field, listAt, numberAt, objectIdAt, textAt } from '../github/json.ts';
import type { FileKind, TreeEntry } from './change-set.ts';
import type { TreeNode } from './derive-tree.ts';
import { mapParallel } from './parallel.ts';

/** A repository whose trees are read over the API. Ids may be commits or trees: GitHub takes both. */
export interface TreeReader {
  /**
   * The files below two trees, leaving out (some) parts that are the same in both; null is the empty tree.
   * GitHub cuts a recursive listing at 100,000 entries or 7 MB: only then are folders listed one by one, and only
   * those that differ. https://docs.github.com/rest/git/trees#get-a-tree
   */
  pair(base: string | null, head: string | null): Promise<{ base: TreeEntry[]; head: TreeEntry[] }>;
  /** All files of a tree. */
  whole(id: string | null): Promise<TreeEntry[]>;
  /** All nodes of a tree with its folders, or null where GitHub cuts the listing or it is not understood. */
  nodes(id: string): Promise<readonly TreeNode[] | null>;
  /** Takes a tree's nodes from elsewhere, so that they are not asked for; they must have been verified. */
  give(id: string, nodes: readonly TreeNode[]): void;
  /** Bytes of a blob, where a listing told them. */
  size(blob: string): number | undefined;
}

/** Ten requests for a hundred changes an hour is what GITHUB_TOKEN has; this bound is for very large repositories. */
export const MAX_TREE_REQUESTS = 400;

/** What could not be listed is pushed to `incomplete`, as sentences; errors of the API reject. */
export function openTrees(
  client: GithubApi,
  repo: { readonly owner: string; readonly repo: string },
  incomplete: string[],
): TreeReader {
  const listings = new Map<string, Promise<Listing>>();
  const sizes = new Map<string, number>();

  const learn = (nodes: readonly TreeNode[]): void => {
    for (const node of nodes) if (node.size !== undefined) sizes.set(node.id, node.size);
  };

  const list = (id: string, recursive: boolean): Promise<Listing> => {
    const key = `${recursive}:${id}`;
    const known = listings.get(key);
    if (known) return known;
    if (listings.size >= MAX_TREE_REQUESTS) {
      note(
        incomplete,
        `The repository is too large to be listed within ${MAX_TREE_REQUESTS} requests to GitHub's API.`,
      );
      return Promise.resolve({ ...NOTHING, truncated: recursive });
    }
    const asked = fetchTree(client, repo, id, recursive).then((listing) => {
      if (listing.strange > 0)
        note(incomplete, `GitHub listed ${listing.strange} tree entries that are not understood.`);
      learn(listing.nodes);
      return listing;
    });
    listings.set(key, asked);
    return asked;
  };

  /** One folder's own entries; a folder of more than 100,000 is cut, and there is no way to see the rest. */
  const folder = async (id: string): Promise<Listing> => {
    const listing = await list(id, false);
    if (listing.truncated) note(incomplete, 'A folder has more entries than GitHub lists: the rest was not reviewed.');
    return listing;
  };

  const whole = async (id: string | null, prefix: string): Promise<TreeEntry[]> => {
    if (id === null) return [];
    const all = await list(id, true);
    if (!all.truncated) return filesOf(all, prefix);
    const own = await folder(id);
    const below = await mapParallel(foldersOf(own), 4, (node) => whole(node.id, `${prefix}${node.path}/`));
    return filesOf(own, prefix).concat(...below);
  };

  const pair = async (base: string | null, head: string | null, prefix: string): Promise<Sides> => {
    if (base === head) return { base: [], head: [] };
    if (base === null || head === null) return { base: await whole(base, prefix), head: await whole(head, prefix) };
    const [allBase, allHead] = await Promise.all([list(base, true), list(head, true)]);
    if (!allBase.truncated && !allHead.truncated) {
      return { base: filesOf(allBase, prefix), head: filesOf(allHead, prefix) };
    }
    const [ownBase, ownHead] = await Promise.all([folder(base), folder(head)]);
    const folders = new Map<string, { base: string | null; head: string | null }>();
    for (const node of foldersOf(ownBase)) folders.set(node.path, { base: node.id, head: null });
    for (const node of foldersOf(ownHead)) {
      folders.set(node.path, { base: folders.get(node.path)?.base ?? null, head: node.id });
    }
    const below = await mapParallel([...folders], 4, ([name, ids]) => pair(ids.base, ids.head, `${prefix}${name}/`));
    return {
      base: filesOf(ownBase, prefix).concat(...below.map((sides) => sides.base)),
      head: filesOf(ownHead, prefix).concat(...below.map((sides) => sides.head)),
    };
  };

  return {
    pair: async (base, head) => {
      const sides = await pair(base, head, '');
      return { base: distinct(sides.base, incomplete), head: distinct(sides.head, incomplete) };
    },
    whole: async (id) => distinct(await whole(id, ''), incomplete),
    nodes: async (id) => {
      const listing = await list(id, true);
      return listing.truncated || listing.strange > 0 ? null : listing.nodes;
    },
    give: (id, nodes) => {
      learn(nodes);
      listings.set(`true:${id}`, Promise.resolve({ nodes, truncated: false, strange: 0 }));
    },
    size: (blob) => sizes.get(blob),
  };
}

interface Sides {
  readonly base: TreeEntry[];
  readonly head: TreeEntry[];
}
interface Listing {
  readonly nodes: readonly TreeNode[];
  readonly truncated: boolean;
  readonly strange: number;
}

const NOTHING: Listing = { nodes: [], truncated: false, strange: 0 };

async function fetchTree(
  client: GithubApi,
  repo: { readonly owner: string; readonly repo: string },
  id: string,
  recursive: boolean,
): Promise<Listing> {
  const { data } = await client.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', {
    ...repo,
    tree_sha: id,
    ...(recursive ? { recursive: 1 } : {}),
  });
  const entries = listAt(data, 'tree');
  const nodes = (entries ?? []).map(nodeOf).filter((node) => node !== null);
  // An answer of another shape is no empty tree.
  const strange = entries ? entries.length - nodes.length : 1;
  return { nodes, strange, truncated: field(data, 'truncated') === true };
}

const KINDS: ReadonlyMap<string, FileKind | 'folder'> = new Map([
  ['100644', 'file'],
  // Group-writable, in very old histories only; git reads it as a plain file.
  ['100664', 'file'],
  ['100755', 'executable'],
  ['120000', 'symlink'],
  ['160000', 'submodule'],
  ['040000', 'folder'],
]);

function nodeOf(entry: unknown): TreeNode | null {
  const path = textAt(entry, 'path');
  const id = objectIdAt(entry, 'sha');
  const kind = KINDS.get(textAt(entry, 'mode') ?? '');
  return path && id && kind ? { path, id, kind, size: numberAt(entry, 'size') } : null;
}

function filesOf(listing: Listing, prefix: string): TreeEntry[] {
  const files: TreeEntry[] = [];
  for (const { path, id, kind } of listing.nodes) if (kind !== 'folder') files.push({ path: prefix + path, kind, id });
  return files;
}

function foldersOf(listing: Listing): TreeNode[] {
  return listing.nodes.filter((node) => node.kind === 'folder');
}

/** Names that are not UTF-8 come with replacement characters, so two files can come under one name. */
function distinct(entries: readonly TreeEntry[], incomplete: string[]): TreeEntry[] {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  if (byPath.size < entries.length)
    note(incomplete, "Files whose names GitHub's API does not tell apart were left out.");
  return [...byPath.values()];
}

function note(incomplete: string[], sentence: string): void {
  if (!incomplete.includes(sentence)) incomplete.push(sentence);
}
