import type { ChangedFile, TreeEntry } from './change-set.ts';
import { sortedByPath } from './sort.ts';

/**
 * What differs between two trees, sorted by path. A file that is gone and whose exact content is new elsewhere is a
 * rename, as git's exact renames are: same type of file, each file used once, the same file name preferred.
 */
export function compareTrees(base: readonly TreeEntry[], head: readonly TreeEntry[]): ChangedFile[] {
  const inBase = new Map(base.map((entry) => [entry.path, entry]));
  const inHead = new Set(head.map((entry) => entry.path));
  const removed = base.filter((entry) => !inHead.has(entry.path));
  const added = head.filter((entry) => !inBase.has(entry.path));
  const origins = renamesOf(removed, added);
  const moved = new Set(origins.values());

  const files: ChangedFile[] = [];
  for (const entry of removed) if (!moved.has(entry)) files.push({ status: 'removed', path: entry.path, base: entry });
  for (const entry of added) {
    const origin = origins.get(entry);
    if (origin) files.push({ status: 'renamed', path: entry.path, base: origin, head: entry });
    else files.push({ status: 'added', path: entry.path, head: entry });
  }
  for (const entry of head) {
    const before = inBase.get(entry.path);
    if (!before || (before.id === entry.id && before.kind === entry.kind)) continue;
    files.push({ status: 'modified', path: entry.path, base: before, head: entry });
  }
  return sortedByPath(files);
}

/** Two passes, each a lookup per file: first the same name in another folder, then any name. */
function renamesOf(removed: readonly TreeEntry[], added: readonly TreeEntry[]): Map<TreeEntry, TreeEntry> {
  const origins = new Map<TreeEntry, TreeEntry>();
  const used = new Set<TreeEntry>();
  for (const key of [nameKey, contentKey]) {
    const candidates = new Map<string, TreeEntry[]>();
    for (const entry of removed) {
      if (used.has(entry)) continue;
      const same = candidates.get(key(entry)) ?? [];
      same.push(entry);
      candidates.set(key(entry), same);
    }
    for (const same of candidates.values()) same.reverse();
    for (const entry of added) {
      if (origins.has(entry)) continue;
      const origin = candidates.get(key(entry))?.pop();
      if (!origin) continue;
      origins.set(entry, origin);
      used.add(origin);
    }
  }
  return origins;
}

function contentKey(entry: TreeEntry): string {
  const type = entry.kind === 'executable' ? 'file' : entry.kind;
  return `${type}:${entry.id}`;
}

function nameKey(entry: TreeEntry): string {
  return `${contentKey(entry)}:${entry.path.slice(entry.path.lastIndexOf('/') + 1)}`;
}
