import type { Answer, World } from './fake-routes.ts';
import type { FakeNode } from './git-objects.ts';

/** A small GraphQL: selections with aliases, arguments, fragments and variables; fields as in GitHub's schema, others are errors. */
export function graphql(world: World, body: unknown): Answer {
  const { query = '', variables = {} } = body as { query?: string; variables?: Record<string, unknown> };
  const errors: unknown[] = [];
  const tokens = query.match(/\.\.\.|"[^"]*"|\$?\w+|[!(){}:]/g) ?? [];
  const fragments = new Map<string, Selection[]>();
  let at = 0;
  const take = (expected?: string): string => {
    const token = tokens[at] ?? '';
    if (expected !== undefined && token !== expected) throw new Error(`expected ${expected}, got ${token}`);
    at += 1;
    return token;
  };
  const argument = (): unknown => {
    const token = take();
    if (!token.startsWith('$')) return token.replaceAll('"', '');
    if (!(token.slice(1) in variables)) throw new Error(`${token} has no value`);
    return variables[token.slice(1)];
  };
  const selections = (): Selection[] => {
    const out: Selection[] = [];
    take('{');
    while (tokens[at] !== '}') {
      if (tokens[at] === '...') {
        take();
        const name = take();
        out.push(name === 'on' ? { on: take(), inside: selections() } : { fragment: name });
        continue;
      }
      let name = take();
      const alias = name;
      if (tokens[at] === ':') {
        take();
        name = take();
      }
      const args: Record<string, unknown> = {};
      if (tokens[at] === '(') {
        take();
        while (tokens[at] !== ')') {
          const key = take();
          take(':');
          args[key] = argument();
        }
        take();
      }
      out.push({ alias, name, args, inside: tokens[at] === '{' ? selections() : null });
    }
    take('}');
    return out;
  };
  const run = (type: string, value: unknown, chosen: readonly Selection[], out: Record<string, unknown>): void => {
    for (const part of chosen) {
      if ('fragment' in part) {
        const [on, ...inside] = fragments.get(part.fragment) ?? [];
        if (on && 'on' in on && on.on === type) run(type, value, inside, out);
      } else if ('on' in part) {
        if (part.on === type) run(type, value, part.inside, out);
      } else {
        const field = FIELDS[type]?.[part.name];
        if (!field) throw new Error(`Field '${part.name}' doesn't exist on type '${type}'`);
        const found = field(world, value, part.args);
        if (found instanceof Failure) {
          errors.push({ type: found.type, path: [part.alias], message: 'failed' });
          out[part.alias] = null;
        } else if (found === null || part.inside === null) out[part.alias] = found;
        else {
          const { type: inner, value: next } = found as Typed;
          const object: Record<string, unknown> = {};
          run(inner, next, part.inside, object);
          out[part.alias] = object;
        }
      }
    }
  };
  try {
    take('query');
    if (tokens[at] === '(') while (take() !== ')');
    const root = selections();
    while (at < tokens.length) {
      take('fragment');
      const name = take();
      take('on');
      const on = take();
      fragments.set(name, [{ on, inside: [] }, ...selections()]);
    }
    const data: Record<string, unknown> = {};
    run('Query', null, root, data);
    return { status: 200, data: { data, ...(errors.length > 0 ? { errors } : {}) } };
  } catch (error) {
    return { status: 200, data: { errors: [{ message: String(error) }] } };
  }
}

type Selection =
  | { readonly fragment: string }
  | { readonly on: string; readonly inside: Selection[] }
  | {
      readonly alias: string;
      readonly name: string;
      readonly args: Readonly<Record<string, unknown>>;
      readonly inside: Selection[] | null;
    };
interface Typed {
  readonly type: string;
  readonly value: unknown;
}
class Failure {
  readonly type: string;
  constructor(type: string) {
    this.type = type;
  }
}
type Field = (world: World, value: unknown, args: Readonly<Record<string, unknown>>) => unknown;

/** As observed: a text is cut at 512,000 bytes, and what is not UTF-8 comes with replacement characters. */
const CUT = 512_000;

const FIELDS: Readonly<Record<string, Readonly<Record<string, Field>>>> = {
  Query: {
    repository: (_world, _value, { owner, name }) =>
      owner === 'octo' && name === 'app' ? { type: 'Repository', value: null } : new Failure('NOT_FOUND'),
  },
  Repository: {
    object: (world, _value, { oid }) => objectOf(world, String(oid)),
    ref: (world, _value, { qualifiedName }) =>
      qualifiedName === 'refs/heads/main' ? { type: 'Ref', value: world.main } : null,
  },
  Ref: { target: (_world, value) => ({ type: 'Commit', value }) },
  Commit: {
    oid: (_world, value) => value,
    file: (world, value, { path }) => {
      const node = find(world, String(value), String(path));
      return node ? { type: 'TreeEntry', value: node } : null;
    },
  },
  TreeEntry: {
    mode: (_world, value) => Number.parseInt((value as FakeNode).mode, 8),
    oid: (_world, value) => (value as FakeNode).sha,
    object: (world, value) => objectOf(world, (value as FakeNode).sha),
  },
  Blob: {
    oid: (_world, value) => value,
    byteSize: (world, value) => blobOf(world, value).length,
    isBinary: (world, value) => blobOf(world, value).subarray(0, 8000).includes(0),
    isTruncated: (world, value) => blobOf(world, value).length > CUT,
    text: (world, value) => {
      const bytes = blobOf(world, value);
      return bytes.subarray(0, 8000).includes(0) ? null : bytes.subarray(0, CUT).toString('utf8');
    },
  },
};

function objectOf(world: World, id: string): Typed | null {
  if (world.store.commits.has(id)) return { type: 'Commit', value: id };
  if (world.store.blobs.has(id)) return { type: 'Blob', value: id };
  return world.store.trees.has(id) ? { type: 'Tree', value: id } : null;
}

function blobOf(world: World, id: unknown): Buffer {
  return world.store.blobs.get(String(id)) ?? Buffer.alloc(0);
}

function find(world: World, commit: string, path: string): FakeNode | null {
  let tree = world.store.commits.get(commit);
  let node: FakeNode | undefined;
  for (const name of path.split('/')) {
    node = world.store.trees.get(tree ?? '')?.find((candidate) => candidate.path === name);
    tree = node?.sha;
  }
  return node ?? null;
}
