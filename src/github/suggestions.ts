import { ApiFailure } from './api.ts';
import type { CommentTarget } from './comment.ts';
import { field, textAt } from './json.ts';
import type { Repair } from './repair.ts';

/**
 * Offers repairs as suggested changes in one review (event COMMENT, which neither approves nor blocks). A repair that was
 * offered before is not offered again. Gives a line for the log where it could not be done; never rejects for the API.
 * https://docs.github.com/rest/pulls/reviews#create-a-review-for-a-pull-request
 */
export async function publishSuggestions(target: CommentTarget, repairs: readonly Repair[]): Promise<string | null> {
  if (repairs.length === 0) return null;
  const repo = { owner: target.owner, repo: target.repo, pull_number: target.number };
  try {
    const offered = await markersOf(target);
    const fresh = repairs.filter((repair) => !offered.has(markerOf(repair)));
    if (fresh.length === 0) return null;
    await target.client.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
      ...repo,
      commit_id: target.head,
      event: 'COMMENT',
      comments: fresh.map(commentOf),
    });
    return null;
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    return `No change was suggested (${error.message}). Suggestions need the permission "pull-requests: write".`;
  }
}

const PAGE = 100;
const MAX_PAGES = 20;

async function markersOf(target: CommentTarget): Promise<Set<string>> {
  const found = new Set<string>();
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const { data } = await target.client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}/comments', {
      owner: target.owner,
      repo: target.repo,
      pull_number: target.number,
      per_page: PAGE,
      page,
    });
    const items: readonly unknown[] = Array.isArray(data) ? data : [];
    for (const item of items) {
      // Others can write a marker too; that keeps a suggestion away, and nothing more.
      if (textAt(item, 'user', 'login')?.toLowerCase() !== target.author.toLowerCase()) continue;
      const marker = /^<!-- agent-access-review:suggestion:aar1:[0-9a-f]{32} -->/.exec(textAt(item, 'body') ?? '')?.[0];
      if (marker && field(item, 'commit_id') !== undefined) found.add(marker);
    }
    if (items.length < PAGE) break;
  }
  return found;
}

function markerOf({ finding }: Repair): string {
  return `<!-- agent-access-review:suggestion:${finding.fingerprint} -->`;
}

/** No words of the change but the line that is kept, and that in a fence which it can't close. */
function commentOf(repair: Repair): { readonly [name: string]: string | number } {
  const { startLine, endLine, replacement, path, finding } = repair;
  const longest = Math.max(2, ...[...replacement.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const body = [
    markerOf(repair),
    `**${finding.rule}**: with this change the finding is gone (verified).`,
    '',
    `${fence}suggestion`,
    ...(replacement === '' ? [] : [replacement]),
    fence,
  ].join('\n');
  const start = startLine < endLine ? { start_line: startLine, start_side: 'RIGHT' } : {};
  return { path, line: endLine, side: 'RIGHT', ...start, body };
}
