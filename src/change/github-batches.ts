import { ApiFailure, type GithubApi } from '../github/api.ts';
import { field, numberAt, textAt } from '../github/json.ts';
import type { Content } from './change-set.ts';
import { isBlob } from './git-ids.ts';
import { mapParallel } from './parallel.ts';

/** What is asked of a blob; `blobBytes` reads the answer. */
export const BLOB_FIELDS = 'fragment B on Blob{oid byteSize isBinary isTruncated text}';

/** GitHub cuts a text at 512,000 bytes (observed), and says so. */
export const MAX_TEXT_BYTES = 512_000;

/**
 * Reads many texts with few requests. What is not in the answer has to be fetched in another way: binary and large
 * files, texts that are not UTF-8, and what GraphQL refused.
 */
export function openBatches(
  client: GithubApi,
  repo: { readonly owner: string; readonly repo: string },
  sizeOf: (id: string) => number | undefined,
): (ids: readonly string[], binary: ReadonlySet<string>) => Promise<ReadonlyMap<string, Content>> {
  let failures = 0;

  const ask = async (
    ids: readonly string[],
    binary: ReadonlySet<string>,
    found: Map<string, Content>,
  ): Promise<void> => {
    if (failures >= MAX_FAILURES) return;
    try {
      const { data } = await client.graphql(queryOf(ids), repo);
      ids.forEach((id, index) => {
        const content = blobContent(field(data, 'repository', `b${index}`), id, binary.has(id));
        if (content) found.set(id, content);
      });
    } catch (error) {
      if (!(error instanceof ApiFailure) || error.kind === 'rate-limited' || error.status === 401) throw error;
      // A server without GraphQL, or a token that may not use it, stays so.
      failures += error.kind === 'no-permission' || error.kind === 'not-found' ? MAX_FAILURES : 1;
      // GitHub gives up on a query after ten seconds: half of it may pass.
      if (ids.length < 2) return;
      const middle = ids.length >> 1;
      await ask(ids.slice(0, middle), binary, found);
      await ask(ids.slice(middle), binary, found);
    }
  };

  return async (ids, binary) => {
    const found = new Map<string, Content>();
    const short = ids.filter((id) => binary.has(id) || (sizeOf(id) ?? 0) <= MAX_TEXT_BYTES);
    // One file is one request either way.
    if (short.length < 2) return found;
    // The text of a binary file is not in the answer.
    const batches = batchesOf(short, (id) => (binary.has(id) ? 0 : sizeOf(id)));
    await mapParallel(batches, PARALLEL, (batch) => ask(batch, binary, found));
    return found;
  };
}

/** The bytes of a blob in GraphQL's answer, only where they are exactly those of the id; `oid` is not taken at its word. */
export function blobBytes(answer: unknown, id: string): Uint8Array | null {
  const text = textAt(answer, 'text');
  if (text === undefined || field(answer, 'isTruncated') !== false || field(answer, 'isBinary') === true) return null;
  const bytes = new TextEncoder().encode(text);
  const size = numberAt(answer, 'byteSize');
  return (size === undefined || size === bytes.length) && isBlob(id, bytes) ? bytes : null;
}

/** What is known of a blob by GraphQL's answer; null where it has to be fetched. `binary`: whether its word for that is enough. */
export function blobContent(answer: unknown, id: string, binary: boolean): Content | null {
  const bytes = blobBytes(answer, id);
  if (bytes) return { kind: 'bytes', bytes };
  return binary && textAt(answer, 'oid') === id && field(answer, 'isBinary') === true ? { kind: 'binary' } : null;
}

const MAX_FAILURES = 6;
const PARALLEL = 4;
const BATCH = 100;
const BATCH_BYTES = 2 * 1024 * 1024;
/** Bytes that a file of unknown size counts for. */
const UNKNOWN = 32 * 1024;

function batchesOf(ids: readonly string[], sizeOf: (id: string) => number | undefined): string[][] {
  const batches: string[][] = [];
  let batch: string[] = [];
  let bytes = 0;
  for (const id of ids) {
    const size = sizeOf(id) ?? UNKNOWN;
    if (batch.length > 0 && (batch.length === BATCH || bytes + size > BATCH_BYTES)) {
      batches.push(batch);
      batch = [];
      bytes = 0;
    }
    batch.push(id);
    bytes += size;
  }
  return batch.length > 0 ? [...batches, batch] : batches;
}

/** Ids are hexadecimal digits and nothing else (`objectIdAt`), so they can stand in the text. */
function queryOf(ids: readonly string[]): string {
  const objects = ids.map((id, index) => `b${index}:object(oid:"${id}"){...B}`).join(' ');
  return `query($owner:String!,$repo:String!){repository(owner:$owner,name:$repo){${objects}}} ${BLOB_FIELDS}`;
}
