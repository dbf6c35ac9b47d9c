import { createHash } from 'node:crypto';
import type { ChangedFile, ChangeSet, TreeEntry } from '../change/change-set.ts';
import { scanText } from '../tokens/scan.ts';

/** The same change with another text at head. */
export function withText(change: ChangeSet, file: ChangedFile, text: string): ChangeSet {
  const bytes = new TextEncoder().encode(text);
  const id = createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
  const swap = (entry: TreeEntry): TreeEntry => (entry.path === file.head?.path ? { ...entry, id } : entry);
  const files = change.files.flatMap((candidate): ChangedFile[] => {
    if (candidate !== file || !candidate.head) return [candidate];
    const isBase = candidate.base?.id === id && candidate.base.path === file.path;
    return isBase && candidate.base?.kind === candidate.head.kind ? [] : [{ ...candidate, head: swap(candidate.head) }];
  });
  return {
    ...change,
    files,
    tree: async (side) => (side === 'head' ? (await change.tree('head')).map(swap) : change.tree('base')),
    read: async (side, entries) => {
      const found = new Map(
        await change.read(
          side,
          entries.filter((entry) => entry.id !== id),
        ),
      );
      if (entries.some((entry) => entry.id === id)) found.set(id, { kind: 'bytes', bytes });
      return found;
    },
  };
}

/** The text of a file, or null where it is none. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A line is repeated in a report only where it is plain and nothing in it may be a secret. */
export function mayBeShown(line: string): boolean {
  if (!/^[\t\x20-\x7e]{0,200}$/.test(line) || SECRET_WORD.test(line) || VARIABLE.test(line)) return false;
  if (scanText(line, 'manifest').length > 0) return false;
  return (line.match(/[A-Za-z0-9_+/=-]{24,}/g) ?? []).every((run) => !/[0-9]/.test(run) && !/[A-Z].*[A-Z]/.test(run));
}
/** Words about secrets, an address with a password, and variables with a value: what is behind them is not looked at. */
const SECRET_WORD = /pass|pwd|secret|token|key|cred|auth|bearer|headers?\b|\benv["']?\s{0,4}:|:\/\/[^/\s"']{0,200}@/i;
const VARIABLE = /\b[A-Z][A-Z0-9_]{2,60}["']?\s{0,4}[:=]/;
