import { readFileSync } from 'node:fs';
import {
  buildASTSchema,
  executeSync,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import type { Answer, World } from './fake-routes.ts';
import type { FakeNode } from './object-store.ts';

/**
 * Answers a query from the repository, over GitHub's published schema (MIT, npm package @octokit/graphql-schema): a query
 * that the schema does not permit, and an answer that it does not describe, are told in `world.violations`.
 */
export function graphql(world: World, body: unknown): Answer {
  const { query = '', variables = {} } = body as { query?: string; variables?: Record<string, unknown> };
  const violate = (problems: readonly GraphQLError[]): Answer => {
    world.violations.push(...problems.map((problem) => `POST /graphql: ${problem.message}`));
    return { status: 200, data: { errors: problems.map(shown) } };
  };
  try {
    const document = parse(query, { noLocation: true });
    const operations = document.definitions.flatMap((part) => (part.kind === 'OperationDefinition' ? [part] : []));
    if (operations.some(({ operation }) => operation !== 'query')) return violate([new GraphQLError('no query')]);
    const problems = validate(schema(), document);
    if (problems.length > 0) return violate(problems);
    const { data, errors = [] } = executeSync({
      schema: schema(),
      document,
      variableValues: variables,
      rootValue: { repository: (args: Named) => repositoryOf(world, args) },
    });
    // What is not there is the repository's matter; all else is an answer that GitHub could not give.
    const odd = errors.filter((error) => error.extensions.type === undefined);
    if (odd.length > 0) return violate(odd);
    return { status: 200, data: { data, ...(errors.length > 0 ? { errors: errors.map(shown) } : {}) } };
  } catch (error) {
    return violate([error instanceof GraphQLError ? error : new GraphQLError(String(error))]);
  }
}

let built: GraphQLSchema | null = null;

/** Once a process: 150 ms. */
function schema(): GraphQLSchema {
  const file = new URL('../../node_modules/@octokit/graphql-schema/schema.graphql', import.meta.url);
  built ??= buildASTSchema(parse(readFileSync(file, 'utf8'), { noLocation: true }), { assumeValid: true });
  return built;
}

/** GitHub's own form: the type beside the message. */
function shown(error: GraphQLError): GraphQLFormattedError & { readonly type?: unknown } {
  const { type } = error.extensions;
  return {
    ...(type === undefined ? {} : { type }),
    message: error.message,
    ...(error.path ? { path: error.path } : {}),
  };
}

interface Named {
  readonly owner: string;
  readonly name: string;
}
/** Fields that the schema's own executor calls with the arguments of the query. */
type Fields = Readonly<Record<string, unknown>>;

function repositoryOf(world: World, { owner, name }: Named): Fields {
  if (owner !== 'octo' || name !== 'app') {
    throw new GraphQLError(`Could not resolve to a Repository with the name '${owner}/${name}'.`, {
      extensions: { type: 'NOT_FOUND' },
    });
  }
  return {
    object: ({ oid }: { oid: string }) => objectOf(world, oid),
    ref: ({ qualifiedName }: { qualifiedName: string }) =>
      qualifiedName === 'refs/heads/main' && world.state.main ? { target: commitOf(world, world.state.main) } : null,
    pullRequest: ({ number }: { number: number }) =>
      number === 7
        ? {
            comments: () => commentsOf(world),
            timelineItems: () => ({ nodes: [] }),
            baseRefName: world.state.baseRef ?? 'develop',
          }
        : null,
  };
}

/** A bot's login is written without its mark here. */
function commentsOf({ comments }: World): Fields {
  const nodes = comments.slice(-100).map(({ user }) => ({
    author: { __typename: user.type, login: user.login.replace(/\[bot\]$/, '') },
  }));
  return { totalCount: comments.length, nodes };
}

function objectOf(world: World, id: string): Fields | null {
  if (world.store.treeOf(id)) return commitOf(world, id);
  const bytes = world.store.blob(id);
  if (bytes) return blobOf(id, bytes);
  return world.store.tree(id) ? { __typename: 'Tree', oid: id } : null;
}

function commitOf(world: World, id: string): Fields {
  return {
    __typename: 'Commit',
    oid: id,
    file: ({ path }: { path: string }) => {
      const node = find(world, id, path);
      if (!node) return null;
      return { mode: Number.parseInt(node.mode, 8), oid: node.sha, object: () => objectOf(world, node.sha) };
    },
  };
}

/** As observed: a text is cut at 512,000 bytes, and what is not UTF-8 comes with replacement characters. */
const CUT = 512_000;

function blobOf(oid: string, bytes: Buffer): Fields {
  const isBinary = bytes.subarray(0, 8000).includes(0);
  return {
    __typename: 'Blob',
    oid,
    byteSize: bytes.length,
    isBinary,
    isTruncated: bytes.length > CUT,
    text: () => (isBinary ? null : bytes.subarray(0, CUT).toString('utf8')),
  };
}

function find(world: World, commit: string, path: string): FakeNode | null {
  let tree = world.store.treeOf(commit);
  let node: FakeNode | undefined;
  for (const name of path.split('/')) {
    node = world.store.tree(tree ?? '')?.find((candidate) => candidate.path === name);
    tree = node?.sha ?? null;
  }
  return node ?? null;
}
