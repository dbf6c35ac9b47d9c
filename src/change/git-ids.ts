import { createHash } from 'node:crypto';

/** Whether bytes are the content of a blob: its id is their hash. Ids of 64 digits are SHA-256, of 40 SHA-1. */
export function isBlob(id: string, bytes: Uint8Array): boolean {
  return objectId('blob', bytes, id.length === 64 ? 'sha256' : 'sha1') === id;
}

/** An entry of a tree as git stores it: `mode` is octal without leading zeros (`40000` is a folder). */
export interface RawEntry {
  readonly name: string;
  readonly mode: string;
  readonly id: string;
}

/** The id of a tree with these entries, in any order. */
export function treeId(entries: readonly RawEntry[]): string {
  const keyed = entries.map((entry) => ({
    entry,
    // Git sorts a folder as if its name ended in a slash.
    key: Buffer.from(entry.mode === FOLDER ? `${entry.name}/` : entry.name, 'utf8'),
  }));
  keyed.sort((a, b) => Buffer.compare(a.key, b.key));
  const parts = keyed.flatMap(({ entry }) => [
    Buffer.from(`${entry.mode} ${entry.name}\0`, 'utf8'),
    Buffer.from(entry.id, 'hex'),
  ]);
  return objectId('tree', Buffer.concat(parts), entries[0]?.id.length === 64 ? 'sha256' : 'sha1');
}

export const FOLDER = '40000';

/**
 * The mode of an entry in GraphQL's answer, as a number (0o100644). The schema says no more than `Int`; observed is the
 * number itself (33188). Its octal digits (100644) are taken too, which can't be confused with it.
 */
export function entryMode(value: number | undefined): number | undefined {
  return value !== undefined && OCTAL.has(value) ? Number.parseInt(String(value), 8) : value;
}

const OCTAL = new Set([40000, 100644, 100664, 100755, 120000, 160000]);

function objectId(type: 'blob' | 'tree', bytes: Uint8Array, algorithm: string): string {
  return createHash(algorithm).update(`${type} ${bytes.length}\0`).update(bytes).digest('hex');
}
