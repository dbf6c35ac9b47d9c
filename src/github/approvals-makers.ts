import { ApiFailure, type GithubApi } from './api.ts';
import type { Reviewer } from './approvals-reviews.ts';
import { numberAt, objectIdAt, textAt } from './json.ts';

interface Repo {
  readonly owner: string;
  readonly repo: string;
}

/** A pull request as GitHub has it now. */
export interface PullFacts {
  readonly number: number;
  readonly author: number;
  readonly authorLogin: string;
  readonly isByPerson: boolean;
  readonly head: string;
  /** Where the head's branch is; undefined once a fork is deleted. */
  readonly from: (Repo & { readonly branch: string }) | undefined;
}

/** Who made a change: their own approval of it is none. */
export interface Makers {
  has(person: Reviewer): boolean;
  /** As the end of a sentence. */
  why(person: Reviewer): string;
}

/** Undefined where GitHub does not say whose it is. */
export async function pullFacts(client: GithubApi, repo: Repo, number: number): Promise<PullFacts | undefined> {
  const { data } = await client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
    ...repo,
    pull_number: number,
  });
  const author = numberAt(data, 'user', 'id');
  const authorLogin = textAt(data, 'user', 'login');
  const head = objectIdAt(data, 'head', 'sha');
  if (author === undefined || authorLogin === undefined || head === undefined) return undefined;
  const [, owner, name] = /^([\w.-]+)\/([\w.-]+)$/.exec(textAt(data, 'head', 'repo', 'full_name') ?? '') ?? [];
  const branch = textAt(data, 'head', 'ref');
  return {
    number,
    author,
    authorLogin,
    isByPerson: textAt(data, 'user', 'type') === 'User',
    head,
    from: owner && name && branch ? { owner, repo: name, branch } : undefined,
  };
}

/**
 * The pull request's author, whoever wrote or committed one of its commits, and who pushed one of them, where the
 * repository's activity tells. A merge of the base is a commit like others: GitHub signs one whose conflicts somebody
 * resolved in its editor, with any text, as it does one that the button made. Of commits by agents also the co-authors: an agent that a person sends names that person so. (Of people's
 * commits co-authors are reviewers too, whose suggestions were taken.) A commit's names are whatever its maker wrote: a
 * false one keeps somebody's approval from counting, and lets nobody's count. Undefined: not all commits are known.
 */
export async function makersOf(
  client: GithubApi,
  repo: Repo,
  pull: PullFacts,
  head: string,
): Promise<Makers | undefined> {
  const ids = new Map<number, string>();
  const names = new Set<string>();
  const commits = await commitsOf(client, repo, pull.number);
  if (!commits?.some((c) => objectIdAt(c, 'sha') === head)) return undefined;
  for (const commit of commits) {
    for (const part of ['author', 'committer']) {
      const id = numberAt(commit, part, 'id');
      if (id !== undefined) ids.set(id, 'it made a part of what it approves');
    }
    if (pull.isByPerson && textAt(commit, 'author', 'type') === 'User') continue;
    for (const name of coAuthorsIn(textAt(commit, 'commit', 'message') ?? '')) names.add(name);
  }
  const shas = new Set(commits.flatMap((c) => objectIdAt(c, 'sha') ?? []));
  for (const pusher of await pushersOf(client, pull, shas)) ids.set(pusher, 'it pushed a commit that it approves');
  ids.set(pull.author, 'the author of a change never approves it');
  const why = ({ id, login }: Reviewer): string | undefined =>
    ids.get(id) ??
    (names.has(login.toLowerCase()) || names.has(`${id}`) ? 'it had a part of what it approves made' : undefined);
  return { has: (person) => why(person) !== undefined, why: (person) => why(person) ?? '' };
}

/** Undefined where there are more than GitHub lists: https://docs.github.com/rest/pulls/pulls#list-commits-on-a-pull-request */
async function commitsOf(client: GithubApi, repo: Repo, number: number): Promise<readonly unknown[] | undefined> {
  const all: unknown[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const { data } = await client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}/commits', {
      ...repo,
      pull_number: number,
      per_page: PAGE,
      page,
    });
    if (!Array.isArray(data)) return undefined;
    all.push(...(data as readonly unknown[]));
    if (data.length < PAGE) return all.length < MAX_COMMITS ? all : undefined;
  }
  return undefined;
}
const PAGE = 100;
const MAX_PAGES = 3;
const MAX_COMMITS = 250;

/** Logins (lower case) and ids of the trailers that GitHub's own addresses name; other addresses are nobody that is known. */
function coAuthorsIn(message: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const line of message.slice(-MESSAGE_END).split('\n')) {
    if (!/^co-authored-by:/i.test(line)) continue;
    const [, id, login] =
      /<(?:(\d{1,12})\+)?([A-Za-z0-9_-]{1,100})@users\.noreply\.[a-z0-9.-]{1,100}>/i.exec(line) ?? [];
    if (id !== undefined) found.add(id);
    if (login !== undefined) found.add(login.toLowerCase());
  }
  return found;
}
const MESSAGE_END = 20_000;

/** https://docs.github.com/rest/repos/repos#list-repository-activities; nobody where it is not known. */
async function pushersOf(
  client: GithubApi,
  { from }: PullFacts,
  commits: ReadonlySet<string>,
): Promise<readonly number[]> {
  if (!from) return [];
  const { branch, ...repo } = from;
  try {
    const { data } = await client.request('GET /repos/{owner}/{repo}/activity', {
      ...repo,
      ref: `refs/heads/${branch}`,
      per_page: 100,
    });
    return (Array.isArray(data) ? (data as readonly unknown[]) : []).flatMap((entry) =>
      commits.has(objectIdAt(entry, 'after') ?? '') ? (numberAt(entry, 'actor', 'id') ?? []) : [],
    );
  } catch (error) {
    if (error instanceof ApiFailure) return [];
    throw error;
  }
}
