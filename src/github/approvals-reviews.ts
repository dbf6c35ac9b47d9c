import type { GithubApi } from './api.ts';
import { numberAt, objectIdAt, textAt } from './json.ts';

/** A person whose last word on a pull request is an approval of one commit. */
export interface Reviewer {
  readonly id: number;
  readonly login: string;
  /** When it was given, ISO 8601, UTC. */
  readonly at: string;
}

/**
 * People (no bots) whose last deciding review approves the commit. A comment decides nothing; a request for changes and
 * a dismissal withdraw. Not complete: there are more reviews than are read, and a later one may say otherwise.
 * https://docs.github.com/rest/pulls/reviews#list-reviews-for-a-pull-request
 */
export async function standingApprovals(
  client: GithubApi,
  repo: { readonly owner: string; readonly repo: string },
  number: number,
  commit: string,
): Promise<{ readonly reviewers: readonly Reviewer[]; readonly complete: boolean }> {
  const last = new Map<number, Said>();
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const { data } = await client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
      ...repo,
      pull_number: number,
      per_page: PAGE,
      page,
    });
    if (!Array.isArray(data)) return { reviewers: [], complete: false };
    for (const one of data as readonly unknown[]) {
      const said = saidBy(one);
      const known = said && last.get(said.id);
      if (said && (!known || isLater(said, known))) last.set(said.id, said);
    }
    // A page may be short for reviews that are hidden; a later one could withdraw.
    if (data.length === 0) {
      const reviewers = [...last.values()].filter((r) => r.state === 'APPROVED' && r.commit === commit && r.isPerson);
      return { reviewers: reviewers.sort((a, b) => (isLater(a, b) ? 1 : -1)), complete: true };
    }
  }
  return { reviewers: [], complete: false };
}

const PAGE = 100;
const MAX_PAGES = 21;

interface Said extends Reviewer {
  readonly state: string;
  readonly commit: string | undefined;
  readonly review: number;
  readonly isPerson: boolean;
}

/** A review that decides; one of which anything is missing that matters withdraws. */
function saidBy(review: unknown): Said | undefined {
  const id = numberAt(review, 'user', 'id');
  const login = textAt(review, 'user', 'login');
  const state = textAt(review, 'state')?.toUpperCase();
  if (id === undefined || login === undefined || !LOGIN.test(login)) return undefined;
  if (state === 'COMMENTED' || state === 'PENDING') return undefined;
  const at = textAt(review, 'submitted_at') ?? '';
  const isTimed = TIME.test(at);
  return {
    id,
    login,
    at,
    state: isTimed ? (state ?? '') : '',
    commit: objectIdAt(review, 'commit_id'),
    review: numberAt(review, 'id') ?? 0,
    isPerson: textAt(review, 'user', 'type') === 'User',
  };
}

const LOGIN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** Without a time a review counts as the last word. */
function isLater(a: Said, b: Said): boolean {
  if (a.state === '') return true;
  if (b.state === '') return false;
  return a.at === b.at ? a.review > b.review : a.at > b.at;
}
