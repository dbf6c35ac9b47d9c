import { graphql } from './fake-graphql.ts';
import type { FakeNode, ObjectStore } from './object-store.ts';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}
export interface Answer {
  readonly status: number;
  readonly data: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}
export interface FakeComment {
  readonly id: number;
  body: string;
  readonly user: { readonly login: string; readonly type: 'Bot' | 'User' };
}
export interface FakeReviewComment {
  readonly path: string;
  readonly line: number;
  readonly start_line?: number;
  readonly body: string;
}
export interface World {
  readonly reviewComments: FakeReviewComment[];
  readonly store: ObjectStore;
  readonly comments: FakeComment[];
  /** The tips of the pull request and of the default branch, which is null once it is gone. */
  readonly state: { head: string; main: string | null; baseRef?: string };
  /** Where a request or an answer of this fake's own is not as GitHub describes it. */
  readonly violations: string[];
  /** The pull request's base commit. */
  readonly pullBase: string;
  readonly login: string;
  readonly readOnly: boolean;
  readonly cutTreesAt: number;
  readonly graphql: boolean;
}

/** Shapes and status codes as in https://docs.github.com/rest, cut to the fields that matter. */
export function answerer(world: World): (asked: Asked) => Answer {
  return (asked) => {
    if (asked.method === 'POST' && asked.path === '/graphql') {
      return world.graphql ? graphql(world, asked.body) : NOT_FOUND;
    }
    const inside = /^\/repos\/octo\/app(?:\/(.*))?$/.exec(asked.path);
    if (!inside) return NOT_FOUND;
    const rest = inside[1] ?? '';
    if (asked.method !== 'GET' && world.readOnly) {
      return { status: 403, data: { message: 'Resource not accessible by integration', status: '403' } };
    }
    const route = `${asked.method} ${rest}`;
    if (route.startsWith('GET compare/')) return compare(world, rest.slice('compare/'.length));
    if (route.startsWith('GET git/trees/')) return tree(world, rest.slice('git/trees/'.length), asked.query);
    if (route.startsWith('GET git/blobs/')) return blob(world, rest.slice('git/blobs/'.length));
    if (route === 'GET git/ref/heads/main') {
      const sha = world.state.main;
      return sha ? ok({ ref: 'refs/heads/main', object: { type: 'commit', sha } }) : NOT_FOUND;
    }
    if (route === 'GET pulls/7') {
      const base = { ref: world.state.baseRef ?? 'develop' };
      return ok({ number: 7, state: 'open', base, head: { sha: world.state.head } });
    }
    if (route === 'GET pulls') return ok(asked.query.get('head') === 'mallory:feature' ? [pullOf(world)] : []);
    if (route === 'GET pulls/7/comments') {
      const user = { login: world.login, type: typeOf(world.login) };
      return ok(world.reviewComments.map((comment) => ({ ...comment, user, commit_id: world.state.head })));
    }
    if (route === 'POST pulls/7/reviews') return reviewed(world, asked.body as { comments: FakeReviewComment[] });
    if (route.startsWith('GET contents/'))
      return { status: 500, data: { message: 'contents/ follows symbolic links' } };
    return comments(world, route, asked);
  };
}

const NOT_FOUND: Answer = { status: 404, data: { message: 'Not Found', status: '404' } };

function ok(data: unknown): Answer {
  return { status: 200, data };
}

function compare(world: World, basehead: string): Answer {
  const { store } = world;
  const [base = '', head = ''] = basehead.split('...');
  if (!store.treeOf(base) || !store.treeOf(head)) return NOT_FOUND;
  const sha = store.mergeBase(base, head);
  if (!sha) return NOT_FOUND;
  const merged = { sha, commit: { tree: { sha: store.treeOf(sha) ?? '' } } };
  // GitHub's comparison ends after 300 files, without a word.
  const files = store.compare(sha, head).slice(0, 300);
  return ok({ status: 'ahead', merge_base_commit: merged, commits: [], files });
}

function tree(world: World, id: string, query: URLSearchParams): Answer {
  const root = world.store.treeOf(id) ?? id;
  const nodes = world.store.tree(root);
  if (!nodes) return NOT_FOUND;
  const all = query.has('recursive') ? flat(world, nodes, '') : [...nodes];
  const limit = query.has('recursive') ? world.cutTreesAt : Number.POSITIVE_INFINITY;
  return ok({ sha: root, tree: all.slice(0, limit), truncated: all.length > limit });
}

function flat(world: World, nodes: readonly FakeNode[], prefix: string): FakeNode[] {
  return nodes.flatMap((node) => {
    const here = { ...node, path: prefix + node.path };
    return node.type === 'tree' ? [here, ...flat(world, world.store.tree(node.sha) ?? [], `${here.path}/`)] : [here];
  });
}

function blob(world: World, id: string): Answer {
  const bytes = world.store.blob(id);
  if (!bytes) return NOT_FOUND;
  // GitHub breaks base64 into lines.
  const content = bytes.toString('base64').replace(/.{60}/g, '$&\n');
  return ok({ sha: id, size: bytes.length, encoding: 'base64', content });
}

function comments(world: World, route: string, asked: Asked): Answer {
  const text = String((asked.body as { body?: unknown } | null)?.body ?? '');
  if (text.length > 65_536) return { status: 422, data: { message: 'Body is too long (maximum is 65536 characters)' } };
  if (route === 'GET issues/7/comments') {
    const size = Math.min(Number(asked.query.get('per_page') ?? 30), 100);
    const start = (Number(asked.query.get('page') ?? 1) - 1) * size;
    return ok(world.comments.slice(start, start + size));
  }
  if (route === 'POST issues/7/comments') {
    const id = Math.max(0, ...world.comments.map((comment) => comment.id)) + 1;
    const comment: FakeComment = { id, body: text, user: { login: world.login, type: typeOf(world.login) } };
    world.comments.push(comment);
    return { status: 201, data: comment };
  }
  const one = /^(PATCH|DELETE) issues\/comments\/(\d+)$/.exec(route);
  const index = world.comments.findIndex((comment) => comment.id === Number(one?.[2]));
  const comment = world.comments[index];
  if (!one || !comment) return NOT_FOUND;
  if (one[1] === 'DELETE') {
    world.comments.splice(index, 1);
    return { status: 204, data: null };
  }
  comment.body = text;
  return ok(comment);
}

/** The pull request as a fork's. */
function pullOf(world: World): unknown {
  const repository = (full_name: string): unknown => ({ full_name, default_branch: 'main' });
  return {
    number: 7,
    state: 'open',
    base: { ref: world.state.baseRef ?? 'develop', sha: world.state.main ?? '', repo: repository('octo/app') },
    head: { ref: 'feature', sha: world.state.head, repo: repository('mallory/app') },
  };
}

/** One comment outside of the diff refuses the whole review. */
function reviewed(world: World, body: { readonly comments: readonly FakeReviewComment[] }): Answer {
  const { store, state } = world;
  const base = store.mergeBase(world.pullBase, state.head) ?? world.pullBase;
  for (const { path, line, start_line } of body.comments) {
    const shown = shownLines(world, base, path);
    for (let at = start_line ?? line; at <= line; at += 1) {
      if (!shown(at)) return { status: 422, data: { message: 'Unprocessable Entity: line must be part of the diff' } };
    }
  }
  world.reviewComments.push(...body.comments);
  return ok({ id: 1 });
}

/** Which lines of head the diff of a file shows: by git's own hunks, or, where the store has none, three around a change. */
function shownLines(world: World, base: string, path: string): (line: number) => boolean {
  const file = world.store.compare(base, world.state.head).find(({ filename }) => filename === path);
  if (file?.patch !== undefined) {
    const hunks = [...file.patch.matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gm)];
    return (line) =>
      hunks.some(([, start, count]) => line >= Number(start) && line < Number(start) + Number(count ?? 1));
  }
  const text = (commit: string): string[] => {
    const nodes = flat(world, world.store.tree(world.store.treeOf(commit) ?? '') ?? [], '');
    const id = nodes.find((node) => node.path === path)?.sha;
    return (world.store.blob(id ?? '')?.toString('utf8') ?? '').split('\n');
  };
  const before = new Set(text(base));
  const changed = text(world.state.head).flatMap((other, index) => (before.has(other) ? [] : [index + 1]));
  return (line) => changed.some((near) => Math.abs(near - line) <= 3);
}

function typeOf(login: string): 'Bot' | 'User' {
  return login.endsWith('[bot]') ? 'Bot' : 'User';
}
