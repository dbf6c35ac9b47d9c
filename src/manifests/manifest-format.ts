import type { AccessBuilder } from '../access/builder.ts';
import type { Side } from '../change/change-set.ts';

/** A manifest's bytes at one revision. `bytes` is null where they can't be had; `trouble` says why. */
export interface SourceFile {
  readonly path: string;
  readonly side: Side;
  readonly bytes: Uint8Array | null;
  readonly trouble?: string;
  /** Equal ids are equal bytes. */
  readonly id: string;
  /** It is here because another file of its group names it (`names`), whatever it holds. */
  readonly named?: true;
}

/** One kind of manifest: which files, and how its client reads them. One file of this folder each. */
export interface ManifestFormat {
  readonly id: string;
  readonly title: string;
  /** The clients that read it. */
  readonly clients: readonly string[];
  /** Globs over repository paths, matched without regard to case (clients on case-folding file systems read `.CURSOR` too). */
  readonly files: readonly string[];
  /** What is read and what is not, for the coverage page. */
  readonly reads: string;
  /** Paths that the client resolves together share a group; `read` gets a group at once. Default: each file alone. */
  group?(path: string): string;
  /** Further paths of the group, changed or not, among the manifest paths of the tree. */
  companions?(path: string, tree: readonly string[]): readonly string[];
  /** Paths of other formats that decide together with this one, changed or not: the settings of an agent's session. */
  context?(path: string): readonly string[];
  /** What a file's content names and its client reads with it: paths of files or folders. `read` gets those files too. */
  names?(file: SourceFile): readonly string[];
  /**
   * Which of the named paths may be any program of the repository: such are read only where they, or the file that names
   * them, are touched.
   */
  readonly programs?: RegExp;
  /**
   * Where other manifests stand that tell what a manifest amounts to (whom it may call), unchanged ones too, on both sides:
   * files, or folders with a slash at their end.
   */
  beside?(file: SourceFile): readonly string[];
  /** Paths of the tree that count only because a file of this path exists: they are read where it comes or goes. */
  awakens?(path: string, tree: readonly string[]): readonly string[];
  /** It evaluates nothing that grants: a folder that can’t be looked into is judged by other formats. */
  readonly remarksOnly?: true;
  /** A file that is only renamed, from one path of this format to another, is the same manifest. */
  readonly renames?: true;
  /**
   * For names that others use too (`agents.yaml`, any YAML): whether the content has the format's own marks. A path that
   * neither side claims is no manifest of this format; one that either side claims is read on both.
   */
  claims?(file: SourceFile): boolean;
  read(files: readonly SourceFile[], to: AccessBuilder): void;
}
