import { createHash } from 'node:crypto';
import type { Side } from '../change/change-set.ts';
import type { Collected } from '../manifests/collect.ts';

/** A manifest that a review read; the digest is null where its content could not be had. */
export interface Input {
  readonly side: Side;
  readonly path: string;
  /** Of the file's bytes, hex. */
  readonly sha256: string | null;
}

/** Every manifest that was read, with those that only help to read others, by side and path. */
export function inputsOf(collected: Pick<Collected, 'base' | 'head'>): Input[] {
  const found = new Map<string, Input>();
  for (const side of ['base', 'head'] as const) {
    for (const { path, bytes } of collected[side].flatMap((group) => group.files)) {
      const id = `${side} ${path}`;
      if (found.has(id)) continue;
      found.set(id, { side, path, sha256: bytes === null ? null : createHash('sha256').update(bytes).digest('hex') });
    }
  }
  return [...found.values()].sort((a, b) => (`${a.side} ${a.path}` < `${b.side} ${b.path}` ? -1 : 1));
}
