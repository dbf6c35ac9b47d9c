import { createHash } from 'node:crypto';
import type { ComparedFile, FakeNode, Files, ObjectStore } from './object-store.ts';
import { plain } from './object-store.ts';

/** A git in memory: real blob and tree ids, and commit ids that depend on their content. Fast, and without renames. */
export function objectStore(): ObjectStore {
  const blobs = new Map<string, Buffer>();
  const trees = new Map<string, readonly FakeNode[]>();
  const commits = new Map<string, { readonly tree: string; readonly parents: readonly string[] }>();

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
        const inside = folders.get(name) ?? [];
        inside.push([path.slice(slash + 1), file]);
        folders.set(name, inside);
      }
    }
    for (const [path, inside] of folders) nodes.push({ path, mode: '040000', type: 'tree', sha: tree(inside) });
    nodes.sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
    const sha = treeId(nodes);
    trees.set(sha, nodes);
    return sha;
  };

  const ancestors = (commit: string): string[] => {
    const seen = new Set([commit]);
    for (const id of seen) for (const parent of commits.get(id)?.parents ?? []) seen.add(parent);
    return [...seen];
  };

  const files = (id: string, prefix: string): [string, FakeNode][] =>
    (trees.get(id) ?? []).flatMap((node): [string, FakeNode][] =>
      node.type === 'tree' ? files(node.sha, `${prefix}${node.path}/`) : [[prefix + node.path, node]],
    );

  return {
    blob: (id) => blobs.get(id) ?? null,
    tree: (id) => trees.get(id) ?? null,
    treeOf: (commit) => commits.get(commit)?.tree ?? null,
    mergeBase: (base, head) => {
      const known = new Set(ancestors(base));
      return ancestors(head).find((id) => known.has(id)) ?? null;
    },
    compare: (base, head) => {
      const [before, after] = [base, head].map((id) => new Map(files(commits.get(id)?.tree ?? '', '')));
      const out: ComparedFile[] = [];
      for (const [filename, { sha, mode }] of after ?? []) {
        const old = before?.get(filename);
        if (old?.sha !== sha || old.mode !== mode) out.push({ filename, sha, status: old ? 'modified' : 'added' });
      }
      for (const [filename, { sha }] of before ?? []) {
        if (!after?.has(filename)) out.push({ filename, sha, status: 'removed' });
      }
      return out;
    },
    commit: (label, of, parents = []) => {
      const root = tree(Object.entries(of));
      const sha = sha1(`commit ${label} ${root} ${parents.join(' ')}`);
      commits.set(sha, { tree: root, parents });
      return sha;
    },
    close: () => {},
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

function sha1(data: string | Buffer): string {
  return createHash('sha1').update(data).digest('hex');
}
