import { graphql } from './fake-graphql.ts';
import type { FakeNode, ObjectStore } from './git-objects.ts';

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
  readonly main: string;
  readonly mergeBase: string;
  readonly comments: FakeComment[];
  readonly state: { head: string };
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
    if (route === 'GET git/ref/heads/main')
      return ok({ ref: 'refs/heads/main', object: { type: 'commit', sha: world.main } });
    if (route === 'GET pulls/7') return ok({ number: 7, state: 'open', head: { sha: world.state.head } });
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
  const [base = '', head = ''] = basehead.split('...');
  if (!world.store.commits.has(base) || !world.store.commits.has(head)) return NOT_FOUND;
  const trees = [world.mergeBase, head].map((id) => world.store.commits.get(id) ?? '');
  const tree = { sha: trees[0] };
  const merged = { sha: world.mergeBase, commit: { tree } };
  const files = filesOf(world, trees[0] ?? '', trees[1] ?? '').slice(0, 300);
  return ok({ status: 'ahead', merge_base_commit: merged, commits: [], files });
}

function filesOf(world: World, base: string, head: string): unknown[] {
  const [before, after] = [base, head].map((id) => {
    const nodes = flat(world, world.store.trees.get(id) ?? [], '').filter((node) => node.type !== 'tree');
    return new Map(nodes.map((node) => [node.path, node]));
  });
  const out: unknown[] = [];
  for (const [path, node] of after ?? []) {
    const old = before?.get(path);
    if (old?.sha === node.sha && old.mode === node.mode) continue;
    out.push({ filename: path, sha: node.sha, status: old ? 'modified' : 'added' });
  }
  for (const [path, node] of before ?? []) {
    if (!after?.has(path)) out.push({ filename: path, sha: node.sha, status: 'removed' });
  }
  return out;
}

function tree(world: World, id: string, query: URLSearchParams): Answer {
  const root = world.store.commits.get(id) ?? id;
  const nodes = world.store.trees.get(root);
  if (!nodes) return NOT_FOUND;
  const all = query.has('recursive') ? flat(world, nodes, '') : [...nodes];
  const limit = query.has('recursive') ? world.cutTreesAt : Number.POSITIVE_INFINITY;
  return ok({ sha: root, tree: all.slice(0, limit), truncated: all.length > limit });
}

function flat(world: World, nodes: readonly FakeNode[], prefix: string): FakeNode[] {
  return nodes.flatMap((node) => {
    const here = { ...node, path: prefix + node.path };
    return node.type === 'tree'
      ? [here, ...flat(world, world.store.trees.get(node.sha) ?? [], `${here.path}/`)]
      : [here];
  });
}

function blob(world: World, id: string): Answer {
  const bytes = world.store.blobs.get(id);
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
    base: { ref: 'main', sha: world.main, repo: repository('octo/app') },
    head: { ref: 'feature', sha: world.state.head, repo: repository('mallory/app') },
  };
}

/** One comment outside of the diff refuses the whole review. */
function reviewed(world: World, body: { readonly comments: readonly FakeReviewComment[] }): Answer {
  const text = (commit: string, path: string): string[] => {
    const nodes = flat(world, world.store.trees.get(world.store.commits.get(commit) ?? '') ?? [], '');
    const id = nodes.find((node) => node.path === path)?.sha;
    return (world.store.blobs.get(id ?? '')?.toString('utf8') ?? '').split('\n');
  };
  for (const { path, line, start_line } of body.comments) {
    const before = new Set(text(world.mergeBase, path));
    const changed = text(world.state.head, path).flatMap((other, index) => (before.has(other) ? [] : [index + 1]));
    for (let at = start_line ?? line; at <= line; at += 1) {
      if (!changed.some((near) => Math.abs(near - at) <= 3)) {
        return { status: 422, data: { message: 'Unprocessable Entity: line must be part of the diff' } };
      }
    }
  }
  world.reviewComments.push(...body.comments);
  return ok({ id: 1 });
}

function typeOf(login: string): 'Bot' | 'User' {
  return login.endsWith('[bot]') ? 'Bot' : 'User';
}
