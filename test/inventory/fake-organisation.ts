import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildASTSchema, executeSync, type GraphQLSchema, parse, validate } from 'graphql';
import { objectStore } from '../contract/git-objects.ts';
import type { Files } from '../contract/object-store.ts';

/** A repository of the organisation; without files it is empty. */
export interface FakeRepository {
  readonly name: string;
  readonly files: Files | null;
  readonly archived?: boolean;
  readonly fork?: boolean;
}

export interface Answer {
  readonly status: number;
  readonly data: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface FakeOrganisation {
  readonly url: string;
  /** `GET /repos/acme/r1/git/trees/…` and `POST /graphql` of each request, with what a query is about. */
  readonly requests: string[];
  /** Requests that GitHub's schema does not permit. */
  readonly violations: string[];
  bytes(): number;
  close(): Promise<void>;
}

export interface FakeOptions {
  readonly owner: string;
  readonly repositories: readonly FakeRepository[];
  /** Milliseconds before each answer. */
  readonly latency?: number;
  /** An answer instead of the usual one. */
  readonly script?: (line: string, earlier: number) => Answer | undefined;
}

/** GitHub's REST and GraphQL API on the loopback, as far as an inventory of an organisation asks it. */
export async function startFakeOrganisation(options: FakeOptions): Promise<FakeOrganisation> {
  const { owner } = options;
  const store = objectStore();
  const heads = new Map(
    options.repositories.map(({ name, files }) => [name, files ? store.commit(name, files) : null] as const),
  );
  const byName = new Map(options.repositories.map((r) => [r.name.toLowerCase(), r]));
  const requests: string[] = [];
  const violations: string[] = [];
  const sent = { bytes: 0 };

  const repository = ({ name, files: _files, archived, fork }: FakeRepository) => ({
    nameWithOwner: `${owner}/${name}`,
    isArchived: archived ?? false,
    isFork: fork ?? false,
    defaultBranchRef: heads.get(name) ? { target: { __typename: 'Commit', oid: heads.get(name) } } : null,
    object: ({ oid }: { oid: string }) => {
      if (oid === heads.get(name)) {
        const nodes = [{ oid, committedDate: '2026-05-01T00:00:00Z' }];
        return { __typename: 'Commit', oid, history: { nodes } };
      }
      const bytes = store.blob(oid);
      return (
        bytes && {
          __typename: 'Blob',
          oid,
          byteSize: bytes.length,
          isBinary: false,
          isTruncated: false,
          text: bytes.toString('utf8'),
        }
      );
    },
  });
  const root = {
    repositoryOwner: ({ login }: { login: string }) =>
      login.toLowerCase() !== owner
        ? null
        : {
            __typename: 'Organization',
            repositories: ({ first, after }: { first: number; after?: string }) => {
              const from = Number(after ?? 0);
              const sorted = [...options.repositories].sort((a, b) => (a.name < b.name ? -1 : 1));
              const end = from + first;
              return {
                nodes: sorted.slice(from, end).map(repository),
                pageInfo: { hasNextPage: end < sorted.length, endCursor: String(end) },
              };
            },
          },
    repository: ({ owner: of, name }: { owner: string; name: string }) => {
      const found = of.toLowerCase() === owner ? byName.get(name.toLowerCase()) : undefined;
      return found ? repository(found) : null;
    },
  };
  const answer = (method: string, path: string, body: string): Answer => {
    if (method === 'POST' && path === '/graphql') {
      const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
      const document = parse(query);
      const problems = validate(schema(), document);
      violations.push(...problems.map((p) => p.message));
      const data = executeSync({ schema: schema(), document, rootValue: root, variableValues: variables });
      return { status: 200, data: JSON.parse(JSON.stringify(data)) };
    }
    if (path === '/rate_limit')
      return { status: 200, data: { resources: { core: { remaining: 1 }, graphql: { remaining: 1 } } } };
    const tree = /^\/repos\/([^/]+)\/([^/]+)\/git\/trees\/([0-9a-f]{40})$/.exec(path);
    const sha = store.treeOf(tree?.[3] ?? '') ?? tree?.[3];
    if (tree && sha && byName.has(tree[2]?.toLowerCase() ?? '') && store.tree(sha))
      return { status: 200, data: { sha, truncated: false, tree: nodes(sha, '') } };
    return { status: 404, data: { message: 'Not Found' } };
  };
  const answered = (method: string, path: string, body: string): Answer => {
    try {
      return answer(method, path, body);
    } catch (error) {
      violations.push(String(error));
      return { status: 500, data: { message: 'the fake failed' } };
    }
  };
  const nodes = (sha: string, prefix: string): object[] =>
    (store.tree(sha) ?? []).flatMap((n) => [
      { ...n, path: prefix + n.path },
      ...(n.type === 'tree' ? nodes(n.sha, `${prefix}${n.path}/`) : []),
    ]);

  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts).toString('utf8');
      const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
      const line = `${request.method} ${path}${aboutOf(path, body)}`;
      const earlier = requests.filter((r) => r === line).length;
      requests.push(line);
      const { status, data, headers } =
        options.script?.(line, earlier) ?? answered(request.method ?? 'GET', path, body);
      const text = JSON.stringify(data);
      sent.bytes += text.length;
      setTimeout(() => {
        response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
        response.end(text);
      }, options.latency ?? 0);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    violations,
    bytes: () => sent.bytes,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Which repository a query is about. */
function aboutOf(path: string, body: string): string {
  if (path !== '/graphql') return '';
  const { variables = {} } = JSON.parse(body) as { variables?: { repo?: string; after?: string; owner?: string } };
  return variables.repo ? ` ${variables.repo}` : ` list ${variables.after ?? ''}`.trimEnd();
}

let built: GraphQLSchema | null = null;
function schema(): GraphQLSchema {
  const file = new URL('../../node_modules/@octokit/graphql-schema/schema.graphql', import.meta.url);
  built ??= buildASTSchema(parse(readFileSync(file, 'utf8'), { noLocation: true }), { assumeValid: true });
  return built;
}

/**
 * Repositories as an organisation has them: of ten, seven without any file that could be a manifest, one with only files
 * of other programs whose names are shared (YAML), two with agents.
 */
export function syntheticRepositories(count: number, sources = 12): FakeRepository[] {
  return Array.from({ length: count }, (_, i): FakeRepository => {
    const name = `r${String(i).padStart(4, '0')}`;
    const files: Record<string, string> = { 'README.md': `# ${name}\n`, LICENSE: 'MIT\n' };
    for (let n = 0; n < sources; n += 1) files[`src/d${n % 5}/file${n}.ts`] = `export const v${n} = '${name}';\n`;
    if (i % 10 === 3) files['deploy/values.yaml'] = `image: ${name}\nreplicas: 2\n`;
    if (i % 10 === 1 || i % 10 === 6) Object.assign(files, agentsOf(i));
    if (i % 97 === 50) return { name, files: null };
    return { name, files, ...(i % 101 === 40 ? { archived: true } : {}), ...(i % 103 === 30 ? { fork: true } : {}) };
  });
}

function agentsOf(i: number): Record<string, string> {
  return {
    '.claude/settings.json': `${JSON.stringify({
      permissions: {
        allow: ['Bash(npm test)', `Bash(deploy-${i}:*)`, ...(i % 20 === 1 ? ['Bash(npx *)'] : [])],
        deny: ['Read(./.env)'],
      },
    })}\n`,
    '.claude/agents/reviewer.md': `---\nname: reviewer\ndescription: Reviews ${i}\ntools: Read, Grep\n---\nReview.\n`,
    '.mcp.json': `${JSON.stringify({
      mcpServers: {
        db: { command: 'npx', args: ['-y', '@acme/db-mcp@1.0.0'], env: { DB_PASSWORD: '${DB_PASSWORD}' } },
      },
    })}\n`,
    '.github/agent-access.yml': `version: 1\nagents:\n  - name: Claude Code\n    owner: "@acme/team-${i % 7}"\n    purpose: Everyday work\n    expires: 2027-01-31\n    grants: ["Bash(npm test)"]\n`,
  };
}
