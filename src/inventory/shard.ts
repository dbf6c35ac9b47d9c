import { createHash } from 'node:crypto';

/** One of several runs that share the work: `index` from 1 to `of`. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** `2/8`; null where it is none. */
export function parseShard(text: string): Shard | null {
  const [, index, of] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  return index !== undefined && shard.index <= shard.of ? shard : null;
}

/** Every repository is of exactly one shard, whatever others there are, in whatever case its name is written. */
export function isInShard(repository: string, { index, of }: Shard): boolean {
  const hash = createHash('sha256').update(repository.toLowerCase()).digest();
  return hash.readUInt32BE(0) % of === index - 1;
}
