import type { FakeOptions } from './fake-github.ts';
import type { Answer, Asked } from './fake-routes.ts';
import { checkRequest, completed } from './openapi/check.ts';

export interface FakeUser {
  readonly id: number;
  readonly login: string;
  readonly type: 'User' | 'Bot' | 'Organization';
}

/** People of the fake, by login. */
const PEOPLE: Readonly<Record<string, FakeUser>> = Object.fromEntries(
  ['mallory', 'alice', 'bob', 'carol', 'dave', 'stranger'].map((login, i) => [
    login,
    { id: 100 + i, login, type: 'User' },
  ]),
);
export const BOT: FakeUser = { id: 41_898_282, login: 'github-actions[bot]', type: 'Bot' };

export interface FakeCommit {
  readonly sha?: string;
  readonly author?: string | FakeUser;
  readonly committer?: string | FakeUser;
  readonly message?: string;
  readonly verified?: boolean;
  readonly parents?: number;
}

export interface FakeReview {
  readonly by: string | FakeUser | null;
  readonly state: string;
  readonly commit?: string;
  readonly at?: string | null;
}

/** What GitHub says of a pull request's people; changed by tests between runs. */
export interface ApprovalWorld {
  reviews: FakeReview[];
  author: string | FakeUser;
  head: string;
  /** The head commit. */
  made: FakeCommit;
  /** Commits before it. */
  earlier?: readonly FakeCommit[];
  pusher: string | null;
  /** Requests that are not as GitHub describes them. */
  violations: string[];
  writers: readonly string[];
  /** Undefined: the token may not read teams. */
  teams: Readonly<Record<string, readonly string[]>> | undefined;
  /** Who pushed which commits before the head. */
  pushes?: readonly { readonly by: string; readonly after: string }[];
  /** When the pull request got another base. */
  baseChanged?: string;
  broken?: 'reviews' | 'commits' | 'pull' | 'timeline';
}

/** The routes of approvals, for a fake's `script`. */
export function approvalRoutes(world: ApprovalWorld): NonNullable<FakeOptions['script']> {
  return (asked) => {
    const answer = answerOf(world, asked);
    if (!answer) return undefined;
    // What is broken on purpose is not as GitHub describes it.
    if (asked.path === '/graphql' || world.broken !== undefined) return answer;
    const whole = completed(asked, answer);
    world.violations.push(...checkRequest(asked), ...whole.problems);
    return whole.answer;
  };
}

function answerOf(world: ApprovalWorld, { method, path, query, body }: Asked): Answer | undefined {
  if (path === '/graphql' && /timelineItems/.test(JSON.stringify(body))) {
    if (world.broken === 'timeline') return ok({ data: { repository: null }, errors: [{ type: 'FORBIDDEN' }] });
    const nodes = [{ createdAt: world.baseChanged }];
    return world.baseChanged === undefined
      ? undefined
      : ok({ data: { repository: { pullRequest: { timelineItems: { nodes } } } } });
  }
  if (method !== 'GET') return undefined;
  const rest = path.replace('/repos/octo/app/', '');
  if (rest === 'pulls/7') {
    if (world.broken === 'pull') return ok({ number: 7, state: 'open', head: { sha: world.head }, user: null });
    const head = { sha: world.head, ref: 'feature', repo: { full_name: 'mallory/app' } };
    return ok({ number: 7, state: 'open', user: userOf(world.author), head });
  }
  if (rest === 'pulls/7/reviews') {
    if (world.broken === 'reviews') return { status: 403, data: { message: 'Resource not accessible' } };
    const all = world.reviews.map((r, i) => ({
      id: i + 1,
      user: userOf(r.by),
      state: r.state,
      commit_id: r.commit ?? world.head,
      ...(r.at === null ? {} : { submitted_at: r.at ?? `2026-11-21T10:00:${String(i % 60).padStart(2, '0')}Z` }),
    }));
    const [size, page] = [Number(query.get('per_page')), Number(query.get('page'))];
    // Reviews by suspended people are left out of their page.
    const shown = all.slice((page - 1) * size, page * size);
    return ok(shown.filter((r) => r.user !== null || all.length < size));
  }
  if (rest === 'pulls/7/commits') {
    if (world.broken === 'commits') return { status: 500, data: { message: 'oops' } };
    const all = [...(world.earlier ?? []), { sha: world.head, ...world.made }].map((made) => ({
      sha: made.sha ?? 'b'.repeat(40),
      commit: { message: made.message ?? 'a change', verification: { verified: made.verified ?? false } },
      author: userOf(made.author ?? 'mallory'),
      committer: userOf(made.committer ?? 'mallory'),
      parents: Array.from({ length: made.parents ?? 1 }, () => ({ sha: 'c'.repeat(40) })),
    }));
    const [size, page] = [Number(query.get('per_page')), Number(query.get('page'))];
    return ok(all.slice((page - 1) * size, page * size));
  }
  if (path === '/repos/mallory/app/activity') {
    if (world.pusher === null) return { status: 404, data: { message: 'Not Found' } };
    const pushes = [{ by: world.pusher, after: world.head }, ...(world.pushes ?? [])];
    return ok(pushes.map(({ by, after }) => ({ after, ref: query.get('ref'), actor: userOf(by) })));
  }
  const person = /^collaborators\/([\w-]+)\/permission$/.exec(rest)?.[1];
  if (person !== undefined)
    return ok({ permission: world.writers.includes(person) ? 'write' : 'read', user: userOf(person) });
  const team = /^\/orgs\/([\w-]+)\/teams\/([\w-]+)\/members$/.exec(path);
  if (team) {
    if (!world.teams) return { status: 403, data: { message: 'Resource not accessible by integration' } };
    const members = world.teams[`${team[1]}/${team[2]}`];
    return members ? ok(members.map(userOf)) : { status: 404, data: { message: 'Not Found' } };
  }
  return undefined;
}

function userOf(name: string | FakeUser | null): FakeUser | null {
  if (name === null || typeof name === 'object') return name;
  return PEOPLE[name] ?? null;
}

function ok(data: unknown): Answer {
  return { status: 200, data };
}
