import { statSync } from 'node:fs';
import { ChangeError } from './change-error.ts';
import { type ChangeSet, type Content, MAX_FILE_BYTES, type Side, type TreeEntry } from './change-set.ts';
import { compareTrees } from './compare-trees.ts';
import { MAX_READ_BYTES, OVER_BUDGET } from './read-budget.ts';
import { scanFile, scanLink } from './scan-file.ts';
import { type FolderEntry, walkFolder } from './walk-folder.ts';

/**
 * The change between two folders. Both are read once, on opening; ids are SHA-256 of the content, so that a file
 * that is changed after that is `unavailable`. Submodules are plain folders here.
 * Rejects with a ChangeError where one of the folders does not exist.
 */
export async function openFolderChange(options: {
  readonly baseDir: string;
  readonly headDir: string;
}): Promise<ChangeSet> {
  checkFolder(options.baseDir, 'base');
  checkFolder(options.headDir, 'head');
  const walks = { base: walkFolder(options.baseDir, 'base'), head: walkFolder(options.headDir, 'head') };
  const trees = { base: walks.base.entries.map(plain), head: walks.head.entries.map(plain) };
  const locations = { base: locationsOf(walks.base.entries), head: locationsOf(walks.head.entries) };
  return {
    base: options.baseDir,
    head: options.headDir,
    files: compareTrees(trees.base, trees.head),
    incomplete: [...walks.base.remarks, ...walks.head.remarks],
    tree: async (side) => trees[side],
    read: async (side, entries) => readAll(locations[side], entries),
    close: async () => {},
  };
}

function checkFolder(folder: string, side: Side): void {
  try {
    if (statSync(folder).isDirectory()) return;
  } catch {
    // Said below: missing and not accessible come to the same.
  }
  throw new ChangeError(`The ${side} folder "${folder}" does not exist, or is not a folder that can be opened.`);
}

function plain({ path, kind, id }: FolderEntry): TreeEntry {
  return { path, kind, id };
}

function locationsOf(entries: readonly FolderEntry[]): ReadonlyMap<string, FolderEntry> {
  return new Map(entries.map((entry) => [entry.path, entry]));
}

function readAll(
  locations: ReadonlyMap<string, FolderEntry>,
  entries: readonly TreeEntry[],
): ReadonlyMap<string, Content> {
  const contents = new Map<string, Content>();
  let budget = MAX_READ_BYTES;
  for (const entry of entries) {
    if (contents.has(entry.id)) continue;
    const content = readEntry(locations.get(entry.path), entry, budget);
    if (content.kind === 'bytes') budget -= content.bytes.length;
    contents.set(entry.id, content);
  }
  return contents;
}

function readEntry(found: FolderEntry | undefined, entry: TreeEntry, budget: number): Content {
  if (!found || found.id !== entry.id) return { kind: 'unavailable', reason: 'the folder does not have the file' };
  const keep = Math.min(MAX_FILE_BYTES, budget);
  const scan = found.kind === 'symlink' ? scanLink(found.location) : scanFile(found.location, keep);
  if (scan.kind === 'failed') return { kind: 'unavailable', reason: scan.reason };
  if (scan.id !== entry.id) return { kind: 'unavailable', reason: 'it changed while it was reviewed' };
  if (scan.bytes !== null) return { kind: 'bytes', bytes: scan.bytes };
  if (scan.size > MAX_FILE_BYTES) return { kind: 'too-large', size: scan.size };
  return { kind: 'unavailable', reason: OVER_BUDGET };
}
