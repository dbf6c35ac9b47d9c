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

/** A file of a comparison, as GitHub tells it. */
export interface ComparedFile {
  readonly filename: string;
  readonly previous_filename?: string;
  readonly sha: string;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'changed';
  /** A unified diff with three lines of context; binary files have none, nor those whose mode alone changed. */
  readonly patch?: string;
}

/** Where the loopback takes its repository from: `objectStore` in memory, `gitStore` on disk. Null: there is no such object. */
export interface ObjectStore {
  /** Where the repository is, if it is on disk. */
  readonly folder?: string;
  blob(id: string): Buffer | null;
  /** The entries of one folder. */
  tree(id: string): readonly FakeNode[] | null;
  treeOf(commit: string): string | null;
  mergeBase(base: string, head: string): string | null;
  compare(base: string, head: string): readonly ComparedFile[];
  commit(label: string, files: Files, parents?: readonly string[]): string;
  close(): void;
}

export function plain(file: Files[string]): { readonly mode: string; readonly content: Buffer } {
  if (typeof file === 'string' || file instanceof Uint8Array) return { mode: '100644', content: Buffer.from(file) };
  return { mode: file.mode, content: Buffer.from(file.content) };
}
