import type { GithubApi } from '../github/api.ts';
import { field, listAt, objectIdAt, textAt } from '../github/json.ts';

/** A repository on GitHub that may be inventoried. */
export interface Candidate {
  /** `owner/name` as GitHub writes it. */
  readonly name: string;
  /** The tip of the default branch; null where there is no commit. */
  readonly head: string | null;
  readonly archived: boolean;
  readonly fork: boolean;
}

const FIELDS = 'nameWithOwner isArchived isFork defaultBranchRef{target{oid}}';

export interface Listed {
  readonly candidates: readonly Candidate[];
  /** How many GitHub did not tell of, for a token that some part is closed to; or that the list was cut. */
  readonly lost: number;
}

/**
 * All repositories of an organisation or a person that the token can see, by name; one request for each hundred.
 * Null where there is no such owner. Rejects with an ApiFailure.
 */
export async function listRepositories(api: GithubApi, owner: string): Promise<Listed | null> {
  const query =
    'query($owner:String!,$after:String){repositoryOwner(login:$owner){repositories(first:100,after:$after,' +
    `ownerAffiliations:[OWNER],orderBy:{field:NAME,direction:ASC}){nodes{${FIELDS}} pageInfo{hasNextPage endCursor}}}}`;
  const found = new Map<string, Candidate>();
  let after: string | undefined;
  let lost = 0;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { data, errors } = await api.graphql(query, { owner, ...(after === undefined ? {} : { after }) });
    const repositories = field(data, 'repositoryOwner', 'repositories');
    if (repositories === undefined && page === 0) return null;
    const nodes = listAt(repositories, 'nodes');
    if (!nodes || (errors.length > 0 && nodes.length === 0)) lost += 1;
    for (const node of nodes ?? []) {
      const candidate = candidateOf(node);
      if (candidate) found.set(candidate.name.toLowerCase(), candidate);
      else lost += 1;
    }
    after = textAt(repositories, 'pageInfo', 'endCursor');
    if (field(repositories, 'pageInfo', 'hasNextPage') !== true || after === undefined)
      return { candidates: [...found.values()], lost };
  }
  return { candidates: [...found.values()], lost: lost + 1 };
}

/** Repositories by their names; null in the place of one that is not there or can't be seen. Rejects with an ApiFailure. */
export async function findRepositories(
  api: GithubApi,
  names: readonly string[],
): Promise<{ readonly name: string; readonly candidate: Candidate | null }[]> {
  const out: { name: string; candidate: Candidate | null }[] = [];
  for (let from = 0; from < names.length; from += BATCH) {
    const batch = names.slice(from, from + BATCH);
    const variables: Record<string, string> = {};
    batch.forEach((full, i) => {
      const [owner = '', name = ''] = full.split('/');
      variables[`o${i}`] = owner;
      variables[`n${i}`] = name;
    });
    const declared = batch.map((_, i) => `$o${i}:String!,$n${i}:String!`).join(',');
    const asked = batch.map((_, i) => `r${i}:repository(owner:$o${i},name:$n${i}){${FIELDS}}`).join(' ');
    const { data } = await api.graphql(`query(${declared}){${asked}}`, variables);
    batch.forEach((name, i) => {
      out.push({ name, candidate: candidateOf(field(data, `r${i}`)) });
    });
  }
  return out;
}

const BATCH = 50;
/** A hundred thousand repositories. */
const MOST_PAGES = 1_000;

function candidateOf(node: unknown): Candidate | null {
  const name = textAt(node, 'nameWithOwner');
  if (name === undefined || !/^[\w.-]+\/[\w.-]+$/.test(name)) return null;
  return {
    name,
    head: objectIdAt(node, 'defaultBranchRef', 'target', 'oid') ?? null,
    archived: field(node, 'isArchived') === true,
    fork: field(node, 'isFork') === true,
  };
}
