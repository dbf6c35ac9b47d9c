/**
 * A change: two revisions of a tree, told apart file by file. The three sources (git, GitHub's API, two folders)
 * all give this, so that nothing after them knows where a change came from.
 */
export type Side = 'base' | 'head';
export type FileKind = 'file' | 'executable' | 'symlink' | 'submodule';

export interface TreeEntry {
  readonly path: string;
  readonly kind: FileKind;
  /** Identifies the content: equal ids are equal bytes. */
  readonly id: string;
}

export interface ChangedFile {
  readonly status: 'added' | 'removed' | 'modified' | 'renamed';
  /** The path at head; for a removed file the path at base. */
  readonly path: string;
  /** Present where the file exists on that side. A rename has both, with different paths. */
  readonly base?: TreeEntry;
  readonly head?: TreeEntry;
}

/**
 * A blob's bytes, or why they can't be had. `too-large` and `unavailable` are never treated as empty. `binary`: no text by
 * its name (`mayBeBinary`) and by the platform's word, and not fetched.
 */
export type Content =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'binary' }
  | { readonly kind: 'too-large'; readonly size: number }
  | { readonly kind: 'unavailable'; readonly reason: string };

export interface ChangeSet {
  /** How the two sides are called in reports: commit ids, or folder names. */
  readonly base: string;
  readonly head: string;
  /** Sorted by path, byte order. */
  readonly files: readonly ChangedFile[];
  /** What could not be listed, in words for people. Not empty: the decision can't be `pass`. */
  readonly incomplete: readonly string[];
  /** The whole tree of a side, sorted by path; read at most once a side. */
  tree(side: Side): Promise<readonly TreeEntry[]>;
  /** Contents by `TreeEntry.id`, in one batch. Every id asked for is in the answer. Submodules are not asked for. */
  read(side: Side, entries: readonly TreeEntry[]): Promise<ReadonlyMap<string, Content>>;
  close(): Promise<void>;
}

/** Bytes above which a file is not read; reaching it is said in the report, never passed over. */
export const MAX_FILE_BYTES = 4 * 1024 * 1024;
