import { createHash } from 'node:crypto';

/** Files by path. A text is a plain file; other modes are spelled out (a submodule's content is its commit id). */
export type Files = { readonly [path: string]: string | Uint8Array | FakeFile };
export interface FakeFile {
  readonly mode: '100644' | '100755' | '120000' | '160000';
  readonly content: string;
}

export interface FakeNode {
  readonly path: string;
  readonly mode: string;
  readonly type: 'blob' | 'tree' | 'commit';
  readonly sha: string;
  readonly size?: number;
}

export interface ObjectStore {
  readonly blobs: ReadonlyMap<string, Buffer>;
  readonly trees: ReadonlyMap<string, readonly FakeNode[]>;
  /** Commit id → tree id. */
  readonly commits: ReadonlyMap<string, string>;
  commit(label: string, files: Files): string;
}

/** An in-memory git: real blob and tree ids, and commit ids that depend on their content. */
export function objectStore(): ObjectStore {
  const blobs = new Map<string, Buffer>();
  const trees = new Map<string, readonly FakeNode[]>();
  const commits = new Map<string, string>();

  const node = (path: string, file: Files[string]): FakeNode => {
    const { mode, content } = plain(file);
    if (mode === '160000') return { path, mode, type: 'commit', sha: content.toString('latin1') };
    const sha = blobId(content);
    blobs.set(sha, content);
    return { path, mode, type: 'blob', sha, size: content.length };
  };

  const tree = (files: readonly (readonly [string, Files[string]])[]): string => {
    const folders = new Map<string, [string, Files[string]][]>();
    const nodes: FakeNode[] = [];
    for (const [path, file] of files) {
      const slash = path.indexOf('/');
      if (slash < 0) nodes.push(node(path, file));
      else {
        const name = path.slice(0, slash);
        folders.set(name, [...(folders.get(name) ?? []), [path.slice(slash + 1), file]]);
      }
    }
    for (const [path, inside] of folders) nodes.push({ path, mode: '040000', type: 'tree', sha: tree(inside) });
    nodes.sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
    const sha = treeId(nodes);
    trees.set(sha, nodes);
    return sha;
  };

  return {
    blobs,
    trees,
    commits,
    commit: (label, files) => {
      const root = tree(Object.entries(files));
      const sha = sha1(`commit ${label} ${root}`);
      commits.set(sha, root);
      return sha;
    },
  };
}

export function blobId(content: string | Uint8Array): string {
  const bytes = Buffer.from(content);
  return sha1(Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]));
}

/** By git's rule: names in byte order, a folder's as if it ended in a slash. */
function treeId(nodes: readonly FakeNode[]): string {
  const key = (node: FakeNode): Buffer => Buffer.from(node.path + (node.type === 'tree' ? '/' : ''));
  const body = [...nodes]
    .sort((a, b) => Buffer.compare(key(a), key(b)))
    .map((node) => Buffer.concat([Buffer.from(`${Number(node.mode)} ${node.path}\0`), Buffer.from(node.sha, 'hex')]));
  const bytes = Buffer.concat(body);
  return sha1(Buffer.concat([Buffer.from(`tree ${bytes.length}\0`), bytes]));
}

function plain(file: Files[string]): { readonly mode: string; readonly content: Buffer } {
  if (typeof file === 'string' || file instanceof Uint8Array) return { mode: '100644', content: Buffer.from(file) };
  return { mode: file.mode, content: Buffer.from(file.content) };
}

function sha1(data: string | Buffer): string {
  return createHash('sha1').update(data).digest('hex');
}
