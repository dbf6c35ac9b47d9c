import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readlinkSync, readSync } from 'node:fs';

/** What a file on disk holds. `id` is the SHA-256 of the content; `bytes` is null where the file is over the limit. */
export type Scan =
  | { readonly kind: 'scanned'; readonly id: string; readonly size: number; readonly bytes: Uint8Array | null }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * Reads a file once, piece by piece, keeping its bytes only up to `keepUpTo`. A symlink, a device or a pipe that
 * has taken the file's place is not followed and not waited for. Never throws.
 *
 * Not asynchronous: thousands of small files are read some times faster without a thread's round trip for each.
 */
export function scanFile(path: Buffer, keepUpTo: number): Scan {
  let file: number | null = null;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const stat = fstatSync(file);
    if (!stat.isFile()) return { kind: 'failed', reason: 'it is not a file any more' };
    return scanOpenFile(file, stat.size, keepUpTo);
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) };
  } finally {
    if (file !== null) closeSync(file);
  }
}

/** A symlink's content is the text of its target, as in git. Never throws. */
export function scanLink(path: Buffer): Scan {
  try {
    const bytes = new Uint8Array(readlinkSync(path, { encoding: 'buffer' }));
    return { kind: 'scanned', id: createHash('sha256').update(bytes).digest('hex'), size: bytes.length, bytes };
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) };
  }
}

/** The system's code (`EACCES`) alone: its message holds the path, which is the change's own words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return `it could not be read (${typeof code === 'string' ? code : 'unknown error'})`;
}

const PIECE = Buffer.allocUnsafe(256 * 1024);

/** Not beyond the size at opening: a file that grows while it is read must come to an end. */
function scanOpenFile(file: number, size: number, keepUpTo: number): Scan {
  const hash = createHash('sha256');
  const bytes = size <= keepUpTo ? new Uint8Array(size) : null;
  let at = 0;
  while (at < size) {
    const read = readSync(file, PIECE, 0, Math.min(PIECE.length, size - at), null);
    if (read === 0) return { kind: 'failed', reason: 'it changed while it was read' };
    const piece = PIECE.subarray(0, read);
    hash.update(piece);
    bytes?.set(piece, at);
    at += read;
  }
  return { kind: 'scanned', id: hash.digest('hex'), size, bytes };
}
