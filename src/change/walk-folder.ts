import { isUtf8 } from 'node:buffer';
import { type Dirent, lstatSync, readdirSync, type Stats } from 'node:fs';
import type { FileKind, TreeEntry } from './change-set.ts';
import { scanFile, scanLink } from './scan-file.ts';
import { sortedByPath } from './sort.ts';

export interface FolderEntry extends TreeEntry {
  /** The path as the system knows it, which need not be valid UTF-8. */
  readonly location: Buffer;
}

export interface Walk {
  /** Sorted by path. */
  readonly entries: readonly FolderEntry[];
  /** What is missing from the entries, in words for people. */
  readonly remarks: readonly string[];
}

export const MAX_FOLDER_ENTRIES = 200_000;

/**
 * Lists the files and symlinks below a folder, `.git` directories left out, symlinks not followed. Never throws:
 * what can't be listed is in the remarks; a file that can't be read has an id of its own, equal to no other.
 * `name` tells the folder in remarks: `base` or `head`.
 */
export function walkFolder(folder: string, name: string, limit: number = MAX_FOLDER_ENTRIES): Walk {
  const entries = new Map<string, FolderEntry>();
  const count = { unlisted: 0, special: 0, undecodable: 0, clashing: 0 };
  const open: { readonly location: Buffer; readonly path: string }[] = [{ location: Buffer.from(folder), path: '' }];
  let left = limit;
  let cut = false;

  for (let next = open.pop(); next !== undefined && !cut; next = open.pop()) {
    const children = childrenOf(next.location);
    if (children === null) count.unlisted += 1;
    for (const child of children ?? []) {
      cut = left === 0;
      if (cut) break;
      left -= 1;
      const location = Buffer.concat([next.location, SLASH, child.name]);
      const path = `${next.path}${child.name.toString('utf8')}`;
      const stat = statOf(location);
      if (!isUtf8(child.name)) count.undecodable += 1;
      if (stat === null) count.unlisted += 1;
      else if (stat.isDirectory()) {
        if (child.name.toString('latin1') !== '.git') open.push({ location, path: `${path}/` });
      } else if (!stat.isFile() && !stat.isSymbolicLink()) count.special += 1;
      else if (entries.has(path)) count.clashing += 1;
      else entries.set(path, entryOf(stat, path, location, name));
    }
  }

  return { entries: sortedByPath([...entries.values()]), remarks: remarksOf(name, count, cut ? limit : null) };
}

const SLASH = Buffer.from('/');

/** In the order of their bytes, so that a cut listing is the same each time. Null where the folder can't be listed. */
function childrenOf(location: Buffer): readonly Dirent<Buffer>[] | null {
  try {
    const children = readdirSync(location, { withFileTypes: true, encoding: 'buffer' });
    return children.sort((a, b) => Buffer.compare(a.name, b.name));
  } catch {
    return null;
  }
}

function statOf(location: Buffer): Stats | null {
  try {
    return lstatSync(location);
  } catch {
    return null;
  }
}

function entryOf(stat: Stats, path: string, location: Buffer, name: string): FolderEntry {
  const scan = stat.isSymbolicLink() ? scanLink(location) : scanFile(location, 0);
  const id = scan.kind === 'scanned' ? scan.id : `unreadable:${name}:${path}`;
  return { path, kind: kindOf(stat), id, location };
}

/** Git's rule: the owner's bit makes a file executable. */
function kindOf(stat: Stats): FileKind {
  if (stat.isSymbolicLink()) return 'symlink';
  return (stat.mode & 0o100) === 0 ? 'file' : 'executable';
}

function remarksOf(
  name: string,
  count: {
    readonly unlisted: number;
    readonly special: number;
    readonly undecodable: number;
    readonly clashing: number;
  },
  limit: number | null,
): string[] {
  const remarks: string[] = [];
  if (limit !== null) remarks.push(`The ${name} folder has more than ${limit} entries: the rest were not read.`);
  if (count.unlisted > 0) remarks.push(`In the ${name} folder, ${count.unlisted} entries could not be opened.`);
  if (count.special > 0) {
    remarks.push(`In the ${name} folder, ${count.special} entries are sockets, pipes or devices: they were not read.`);
  }
  if (count.undecodable > 0) {
    remarks.push(
      `In the ${name} folder, ${count.undecodable} names are not valid UTF-8: they are not shown exactly` +
        `${count.clashing > 0 ? `, and ${count.clashing} files were left out because their shown names are equal` : ''}.`,
    );
  }
  return remarks;
}
