import type { FileKind } from './change-set.ts';
import { FOLDER, type RawEntry, treeId } from './git-ids.ts';

/** An entry of a recursive listing; folders are among them. */
export interface TreeNode {
  readonly path: string;
  readonly id: string;
  readonly kind: FileKind | 'folder';
  readonly size: number | undefined;
}

/**
 * The listing of a tree that is like `head` but for a few paths, or null where the result does not hash to `id`. The
 * hash covers every name, mode and content, so a listing that comes back is that tree, whoever said what differs.
 * `replaced` has the paths of head that differ and, where base has the path, its entry.
 */
export function deriveTree(
  id: string,
  head: readonly TreeNode[],
  replaced: ReadonlyMap<string, TreeNode | null>,
): TreeNode[] | null {
  const files = new Map<string, TreeNode>();
  const folders: TreeNode[] = [];
  for (const node of head) {
    if (node.kind === 'folder') folders.push(node);
    else files.set(node.path, node);
  }
  const dirty = new Set(['']);
  for (const [path, node] of replaced) {
    for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1))
      dirty.add(path.slice(0, slash));
    if (node) files.set(path, node);
    else files.delete(path);
  }
  const clean = folders.filter((node) => !dirty.has(node.path));

  const children = new Map<string, RawEntry[]>([...dirty].map((path) => [path, []]));
  const put = (path: string, mode: string, entryId: string): void => {
    children.get(folderOf(path))?.push({ name: path.slice(path.lastIndexOf('/') + 1), mode, id: entryId });
  };
  for (const node of files.values()) put(node.path, MODES[node.kind], node.id);
  for (const node of clean) put(node.path, FOLDER, node.id);
  // Deepest first: each folder's id is an entry of the one above.
  for (const path of [...dirty].sort((a, b) => b.length - a.length)) {
    const entries = children.get(path) ?? [];
    if (path === '') return treeId(entries) === id ? [...files.values(), ...clean] : null;
    if (entries.length > 0) put(path, FOLDER, treeId(entries));
  }
  return null;
}

const MODES: Readonly<Record<TreeNode['kind'], string>> = {
  file: '100644',
  executable: '100755',
  symlink: '120000',
  submodule: '160000',
  folder: FOLDER,
};

function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}
