import type { FakeOptions } from './fake-github.ts';
import type { Answer, Asked } from './fake-routes.ts';
import { objectStore } from './git-objects.ts';
import type { Files, ObjectStore } from './object-store.ts';

/** Other repositories beside octo/app: by name, their files at `main` and at further refs. */
export type Others = Readonly<Record<string, Files | { readonly refs: Readonly<Record<string, Files>> }>>;

export interface World {
  readonly script: NonNullable<FakeOptions['script']>;
  /** `octo/.github` and the like, for each request that was answered here. */
  readonly asked: string[];
}

/**
 * A script that answers for them, over REST and GraphQL; the query itself is held against GitHub's schema by the fake of
 * octo/app, which answers it where no repository is scripted. `instead` answers before.
 */
export function otherRepositories(others: Others, instead: FakeOptions['script'] = () => undefined): World {
  const asked: string[] = [];
  const repositories = new Map(
    Object.entries(others).map(([name, files]) => [name.toLowerCase(), repositoryOf(name, files)]),
  );
  const script: World['script'] = (request, earlier, usual) => {
    const name = nameIn(request);
    if (name === 'octo/app' && request.path === '/graphql') {
      return besides(request, usual, repositories, instead(request, earlier, usual) !== undefined);
    }
    if (name === undefined || name === 'octo/app') return undefined;
    asked.push(`${request.method} ${request.path}`);
    const answer = instead(request, earlier, usual);
    if (answer !== undefined) return answer;
    const repository = repositories.get(name.toLowerCase());
    // The fake's own answer is that there is no such repository, in both protocols.
    return repository && (request.path === '/graphql' ? queried(repository) : routed(repository, request));
  };
  return { script, asked };
}

interface Repository {
  readonly name: string;
  readonly store: ObjectStore;
  readonly refs: ReadonlyMap<string, string>;
}

function repositoryOf(name: string, of: Others[string]): Repository {
  const store = objectStore();
  const refs = 'refs' in of && !(of.refs instanceof Uint8Array) && typeof of.refs === 'object' ? of.refs : { main: of };
  const commits = Object.entries(refs).map(
    ([ref, files]) => [ref, store.commit(`${name} ${ref}`, files as Files)] as const,
  );
  return { name, store, refs: new Map(commits) };
}

function nameIn({ path, body }: Asked): string | undefined {
  if (path !== '/graphql') return /^\/repos\/([^/]+\/[^/]+)/.exec(path)?.[1];
  const { owner, repo } = (body as { variables?: { owner?: string; repo?: string } }).variables ?? {};
  return `${owner}/${repo}`;
}

/** The answer for octo/app with that for its organisation's own repository, where both were asked for at once. */
function besides(
  request: Asked,
  usual: (asked: Asked) => Answer,
  repositories: ReadonlyMap<string, Repository>,
  fails: boolean,
): Answer | undefined {
  const { query = '' } = request.body as { readonly query?: string };
  const repository = repositories.get('octo/.github');
  if (!query.includes('organisation:repository(') || (!repository && !fails)) return undefined;
  const { data, errors = [] } = usual(request).data as { readonly data: object; readonly errors?: readonly Erred[] };
  const others = errors.filter(({ path }) => path?.[0] !== 'organisation');
  if (fails || !repository) {
    const error = { type: 'INTERNAL', path: ['organisation'], message: 'x' };
    return ok({ data: { ...data, organisation: null }, errors: [...others, error] });
  }
  const answer = queried(repository).data as { readonly data: { readonly repository: unknown } };
  const whole = { ...data, organisation: answer.data.repository };
  return ok({ data: whole, ...(others.length > 0 ? { errors: others } : {}) });
}
interface Erred {
  readonly path?: readonly string[];
}

const PATH = ['.github', 'agent-access.yml'];

/** The answer to the question for the policy at the default branch. */
function queried({ store, refs }: Repository): Answer {
  const commit = refs.get('main');
  if (commit === undefined) return ok({ data: { repository: { defaultBranchRef: null } } });
  const folder = store.tree(store.treeOf(commit) ?? '')?.find((node) => node.path === PATH[0]);
  const file = folder && store.tree(folder.sha)?.find((node) => node.path === PATH[1]);
  const bytes = file && store.blob(file.sha);
  const target = {
    oid: commit,
    above0: folder ? { mode: Number.parseInt(folder.mode, 8) } : null,
    policy: file
      ? {
          mode: Number.parseInt(file.mode, 8),
          oid: file.sha,
          object: {
            oid: file.sha,
            byteSize: bytes?.length,
            isBinary: false,
            isTruncated: false,
            text: bytes?.toString(),
          },
        }
      : null,
  };
  return ok({ data: { repository: { defaultBranchRef: { name: 'main', target } } } });
}

function routed({ name, store, refs }: Repository, { path }: Asked): Answer | undefined {
  const rest = path.split('/').slice(4).join('/');
  if (rest === '') return ok({ full_name: name, default_branch: 'main' });
  const [, kind, id = ''] = /^(commits|git\/ref\/heads|git\/trees|git\/blobs)\/(.+)$/.exec(rest) ?? [];
  const commit = refs.get(id) ?? ([...refs.values()].includes(id) ? id : undefined);
  if (kind === 'commits') return commit ? ok({ sha: commit }) : undefined;
  if (kind === 'git/ref/heads') {
    if (refs.size === 0) return { status: 409, data: { message: 'Git Repository is empty.' } };
    return commit ? ok({ object: { type: 'commit', sha: commit } }) : undefined;
  }
  if (kind === 'git/trees') {
    const tree = store.tree(store.treeOf(id) ?? id);
    return tree ? ok({ sha: id, tree, truncated: false }) : undefined;
  }
  const bytes = kind === 'git/blobs' ? store.blob(id) : null;
  return bytes ? ok({ sha: id, encoding: 'base64', content: bytes.toString('base64') }) : undefined;
}

function ok(data: unknown): Answer {
  return { status: 200, data };
}
