import type { Alongside } from '../change/github-first-query.ts';
import { ApiFailure, type GithubApi, type GraphqlAnswer } from './api.ts';
import { failuresAt } from './graphql.ts';
import { field, listAt, numberAt, textAt } from './json.ts';

export interface CommentTarget {
  readonly client: GithubApi;
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
  /** The commit that was reviewed: a result for another head is not published. */
  readonly head: string;
  /** Tells the comments of several gates in one repository apart: letters, digits, `-` and `_`. */
  readonly key: string;
  /** The login that this job's token writes as. */
  readonly author: string;
}

export type Publication =
  | { readonly published: true; readonly how: 'created' | 'updated' | 'unchanged' | 'not needed' }
  | { readonly published: false; readonly why: string };

/** GitHub's limit for the body of a comment. */
export const MAX_COMMENT = 65_536;

/** The comment's first line, by which it is found again. */
export function markerOf(key: string): string {
  return `<!-- agent-access-review:${key.replace(/[^A-Za-z0-9_]+/g, '-')} -->`;
}

/**
 * Keeps one comment on the pull request up to date. Nothing is created where there is nothing to say (`speak` false),
 * but a comment that exists is updated to `body`. Of several comments of ours (two runs at once) the oldest stays.
 * Never rejects: a comment that can't be written changes no verdict. `answered`, with the answer to `commentsQuestion`,
 * saves the look at the comments where there is nothing to say and none to update.
 */
export async function publishComment(
  target: CommentTarget,
  body: string,
  speak: boolean,
  answered?: GraphqlAnswer,
): Promise<Publication> {
  if (!speak && answered && hasNoComment(answered, target.author)) return { published: true, how: 'not needed' };
  const text = `${markerOf(target.key)}\n${body}`;
  if (text.length > MAX_COMMENT) return { published: false, why: 'the comment is longer than GitHub allows' };
  try {
    const own = (await listComments(target)).filter((comment) => isOurs(comment, target.author));
    if (own.length === 0 && !speak) return { published: true, how: 'not needed' };
    if (await isStale(target)) return { published: false, why: 'the pull request has a newer head by now' };
    if (own.length > 0) return { published: true, how: await settle(target, own, text) };

    const { data } = await target.client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      ...place(target),
      issue_number: target.number,
      body: text,
    });
    // Another run may have created its comment since. The answer tells for certain who we are.
    const author = textAt(data, 'user', 'login') ?? target.author;
    const now = (await listComments(target)).filter((comment) => isOurs(comment, author));
    // Where a newer head's run came in between, its text stands.
    await settle(target, now, (await isStale(target)) ? null : text);
    return { published: true, how: 'created' };
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    return { published: false, why: error.message };
  }
}

/** Who wrote the comments of a pull request. Not what they say: that may be megabytes. */
export function commentsQuestion(number: number): Alongside {
  return {
    fields: 'pull:pullRequest(number:$pull){comments(last:100){totalCount nodes{author{login}}}}',
    declared: '$pull:Int!',
    variables: { pull: number },
  };
}

/** Whether none of the comments is the author's, for certain. GraphQL writes a bot's login without `[bot]`. */
function hasNoComment(answer: GraphqlAnswer, author: string): boolean {
  if (failuresAt(answer, 'repository', 'pull').length > 0) return false;
  const comments = field(answer.data, 'repository', 'pull', 'comments');
  const nodes = listAt(comments, 'nodes');
  if (!nodes || numberAt(comments, 'totalCount') !== nodes.length) return false;
  const plain = (login: string): string => login.toLowerCase().replace(/\[bot\]$/, '');
  return nodes.every((node) => {
    const login = textAt(node, 'author', 'login');
    // An account that is gone has no login.
    return login === undefined ? field(node, 'author') === null : plain(login) !== plain(author);
  });
}

interface Comment {
  readonly id: number;
  readonly login: string;
  readonly type: string;
  readonly body: string;
}

const PAGE = 100;
const MAX_PAGES = 100;

/** Comments that bear the marker, of every page, oldest first. */
async function listComments(target: CommentTarget): Promise<Comment[]> {
  const marker = markerOf(target.key);
  const found: Comment[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const { data } = await target.client.request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      ...place(target),
      issue_number: target.number,
      per_page: PAGE,
      page,
    });
    const items: readonly unknown[] = Array.isArray(data) ? data : [];
    for (const item of items) {
      const id = numberAt(item, 'id');
      const body = textAt(item, 'body') ?? '';
      if (id === undefined || firstLine(body) !== marker) continue;
      found.push({ id, body, login: textAt(item, 'user', 'login') ?? '', type: textAt(item, 'user', 'type') ?? '' });
    }
    if (items.length < PAGE) return found.sort((a, b) => a.id - b.id);
  }
  throw new ApiFailure('other', 0, `the pull request has more than ${PAGE * MAX_PAGES} comments`);
}

/** Anyone can write the marker; nobody else can write it as us, and people can't take a login that ends in [bot]. */
function isOurs(comment: Comment, author: string): boolean {
  if (comment.login.toLowerCase() !== author.toLowerCase()) return false;
  return !author.endsWith('[bot]') || comment.type === 'Bot';
}

async function isStale(target: CommentTarget): Promise<boolean> {
  const { data } = await target.client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
    ...place(target),
    pull_number: target.number,
  });
  return field(data, 'head', 'sha') !== target.head;
}

/** Brings the oldest up to date (not where `text` is null) and deletes the others. */
async function settle(
  target: CommentTarget,
  own: readonly Comment[],
  text: string | null,
): Promise<'updated' | 'unchanged'> {
  const [oldest, ...younger] = own;
  if (!oldest) return 'unchanged';
  const changed = text !== null && normal(oldest.body) !== normal(text);
  if (changed) {
    await target.client.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
      ...place(target),
      comment_id: oldest.id,
      body: text,
    });
  }
  for (const { id } of younger) {
    const route = 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}';
    await target.client.request(route, { ...place(target), comment_id: id }).catch((error: unknown) => {
      // The other run does the same.
      if (!(error instanceof ApiFailure && error.kind === 'not-found')) throw error;
    });
  }
  return changed ? 'updated' : 'unchanged';
}

function place(target: CommentTarget): { readonly owner: string; readonly repo: string } {
  return { owner: target.owner, repo: target.repo };
}

function firstLine(body: string): string {
  return body.split(/\r?\n/, 1)[0] ?? '';
}

function normal(body: string): string {
  return body.replaceAll('\r\n', '\n').trimEnd();
}
