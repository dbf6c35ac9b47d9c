import { ApiFailure, type GithubApi } from '../github/api.ts';
import { textAt } from '../github/json.ts';
import { type Content, MAX_FILE_BYTES } from './change-set.ts';
import { isBlob } from './git-ids.ts';
import { openBatches } from './github-batches.ts';
import { mapParallel } from './parallel.ts';
import { MAX_READ_BYTES, OVER_BUDGET } from './read-budget.ts';

/** Reads blobs by id, each at most once. */
export interface BlobReader {
  /** `binary`: ids of which it is enough to know that they are binary. */
  read(ids: readonly string[], binary: ReadonlySet<string>): Promise<Map<string, Content>>;
  /** Takes a content that came with something else; bytes must have been verified. */
  give(id: string, content: Content): void;
}

/**
 * Texts in batches over GraphQL; one by one what does not come back exactly (cut, in another encoding, binary where that
 * counts).
 *
 * Blobs, not `contents/`, which follows symbolic links and returns the target's content
 * (https://docs.github.com/rest/repos/contents), and not archives, which honour the change's own `export-ignore`.
 * Every content must have the id that was asked for. A blob that can't be had is `unavailable`; rejects only where no
 * request at all will do (rate limit, bad token).
 */
export function openBlobs(
  client: GithubApi,
  repo: { readonly owner: string; readonly repo: string },
  sizeOf: (id: string) => number | undefined,
): BlobReader {
  const known = new Map<string, Content>();
  const readBatches = openBatches(client, repo, sizeOf);

  const read = async (ids: readonly string[], binary: ReadonlySet<string>): Promise<Map<string, Content>> => {
    const isKnown = (id: string): boolean => known.has(id) && (binary.has(id) || known.get(id)?.kind !== 'binary');
    const missing = [...new Set(ids)].filter((id) => !isKnown(id));
    const wanted: string[] = [];
    let budget = MAX_READ_BYTES;
    const refused = new Map<string, Content>();
    for (const id of missing) {
      const size = sizeOf(id);
      const cost = Math.min(size ?? MAX_FILE_BYTES, MAX_FILE_BYTES);
      if (tooLarge(size) && !binary.has(id)) known.set(id, { kind: 'too-large', size });
      else if (cost > budget) refused.set(id, { kind: 'unavailable', reason: OVER_BUDGET });
      else {
        budget -= cost;
        wanted.push(id);
      }
    }
    for (const [id, content] of await readBatches(wanted, binary)) known.set(id, content);
    const left = wanted.filter((id) => !isKnown(id));
    await mapParallel(left, PARALLEL, async (id) => {
      const size = sizeOf(id);
      known.set(id, tooLarge(size) ? { kind: 'too-large', size } : await fetchBlob(client, repo, id));
    });
    return new Map(ids.map((id) => [id, refused.get(id) ?? known.get(id) ?? LOST]));
  };
  return { read, give: (id, content) => known.set(id, content) };
}

function tooLarge(size: number | undefined): size is number {
  return size !== undefined && size > MAX_FILE_BYTES;
}

/** GitHub asks for less than a hundred at once; the throttling plugin lets ten pass. */
const PARALLEL = 8;
const LOST: Content = { kind: 'unavailable', reason: 'it was not read' };

async function fetchBlob(
  client: GithubApi,
  repo: { readonly owner: string; readonly repo: string },
  id: string,
): Promise<Content> {
  try {
    const { data } = await client.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', { ...repo, file_sha: id });
    const content = textAt(data, 'content');
    if (content === undefined || textAt(data, 'encoding') !== 'base64') {
      return { kind: 'unavailable', reason: "GitHub's answer holds no content" };
    }
    const bytes = new Uint8Array(Buffer.from(content, 'base64'));
    if (!isBlob(id, bytes)) {
      return {
        kind: 'unavailable',
        reason: `GitHub's answer (${bytes.length} bytes) is not the file that was asked for`,
      };
    }
    return bytes.length > MAX_FILE_BYTES ? { kind: 'too-large', size: bytes.length } : { kind: 'bytes', bytes };
  } catch (error) {
    if (!(error instanceof ApiFailure) || error.kind === 'rate-limited' || error.status === 401) throw error;
    return { kind: 'unavailable', reason: error.message };
  }
}
