import { BLOB_FIELDS } from '../change/github-batches.ts';
import type { Alongside } from '../change/github-first-query.ts';
import type { PolicyText } from '../review.ts';
import { ActionError } from './action-error.ts';
import { ApiFailure, type GithubApi, type GraphqlAnswer } from './api.ts';
import type { EventRange } from './event.ts';
import { field, objectIdAt, textAt } from './json.ts';
import { branchTip, POLICY_PATH, readPolicy } from './policy.ts';
import { fileIn, fileQuestion, readTrustedPolicy } from './trusted-policy.ts';

/** Where GitHub keeps what holds for all repositories of an owner. */
export const ORGANISATION_REPOSITORY = '.github';

/**
 * The policy at the default branch of the owner's `.github` repository. Null where there is no such repository, as far as
 * the token can see (GitHub answers the same for one that it may not see), or no policy in it. Everything else rejects
 * with an ApiFailure or ActionError. `answered`, with the answer to `discoveryQuestion`, saves a request where it is certain.
 */
export async function discoverPolicy(
  client: GithubApi,
  range: EventRange,
  answered?: GraphqlAnswer,
): Promise<PolicyText | null> {
  const { owner } = range;
  const name = `${owner}/${ORGANISATION_REPOSITORY}`;
  if (range.repo.toLowerCase() === ORGANISATION_REPOSITORY) {
    // A push to its default branch must not bring the policy that judges it.
    const found = (await readTrustedPolicy(client, range, POLICY_PATH, undefined))?.policy;
    return found ? { source: `${name}/${found.source}`, text: found.text } : null;
  }
  const known = answered && answeredAlongside(answered, owner);
  if (known !== undefined) return known;
  const answer = await askGraphql(client, owner);
  if (answer !== undefined) return answer;
  return askRest(client, owner);
}

/** The same, to be sent with the change's own query. */
export function discoveryQuestion(range: EventRange): Alongside | undefined {
  if (range.repo.toLowerCase() === ORGANISATION_REPOSITORY) return undefined;
  const { fields, declared, variables } = fileQuestion(POLICY_PATH, 'organisation');
  return {
    fields: '',
    beside: `organisation:repository(owner:$owner,name:$organisation,followRenames:false){${branchOf(fields)}}`,
    declared: `$organisation:String!${declared}`,
    variables: { organisation: ORGANISATION_REPOSITORY, ...variables },
  };
}

/** Undefined where the answer does not tell for certain. */
function answeredAlongside(answer: GraphqlAnswer, owner: string): PolicyText | null | undefined {
  const failed = answer.failed.filter(({ at }) => at === '' || at.split('/', 1)[0] === 'organisation');
  if (failed.length > 0) {
    return failed.every(({ at, type }) => at === 'organisation' && type === 'NOT_FOUND') ? null : undefined;
  }
  return policyIn(field(answer.data, 'organisation', 'defaultBranchRef'), owner);
}

function branchOf(fields: string): string {
  return `defaultBranchRef{name target{oid ${fields}}}`;
}

function policyIn(branch: unknown, owner: string): PolicyText | null | undefined {
  const commit = objectIdAt(branch, 'target', 'oid');
  if (!commit) return branch === null ? null : undefined;
  const text = fileIn(field(branch, 'target'), POLICY_PATH);
  return text === undefined || text === null ? text : policyText(owner, commit, text);
}

/** One request. Undefined where the answer does not tell for certain: then REST is asked. */
async function askGraphql(client: GithubApi, owner: string): Promise<PolicyText | null | undefined> {
  const { fields, declared, variables } = fileQuestion(POLICY_PATH);
  // A repository that was renamed is no `.github` any more, and one that was moved is another owner's.
  const repository = `repository(owner:$owner,name:$repo,followRenames:false){${branchOf(fields)}}`;
  const query = `query($owner:String!,$repo:String!${declared}){${repository}} ${BLOB_FIELDS}`;
  try {
    const { data, errors } = await client.graphql(query, { owner, repo: ORGANISATION_REPOSITORY, ...variables });
    if (errors.length > 0) return errors.every((type) => type === 'NOT_FOUND') ? null : undefined;
    return policyIn(field(data, 'repository', 'defaultBranchRef'), owner);
  } catch (error) {
    if (!(error instanceof ApiFailure) || error.kind === 'rate-limited' || error.status === 401) throw error;
    return undefined;
  }
}

async function askRest(client: GithubApi, owner: string): Promise<PolicyText | null> {
  const repo = { owner, repo: ORGANISATION_REPOSITORY };
  const data = await whereThereIsOne(async () => (await client.request('GET /repos/{owner}/{repo}', repo)).data, [404]);
  if (data === null) return null;
  const name = textAt(data, 'full_name')?.toLowerCase();
  const branch = textAt(data, 'default_branch');
  if (name === undefined || !branch)
    throw new ActionError('GitHub described the repository in part: run the job again.');
  if (name !== `${owner}/${ORGANISATION_REPOSITORY}`.toLowerCase()) return null;
  // 409: a repository without a commit.
  const commit = await whereThereIsOne(() => branchTip(client, repo, branch), [409]);
  if (commit === null) return null;
  const found = await readPolicy(client, repo, { commit, label: '' }, POLICY_PATH);
  return found && policyText(owner, commit, found.text);
}

function policyText(owner: string, commit: string, text: string): PolicyText {
  const path = `${owner}/${ORGANISATION_REPOSITORY}/${POLICY_PATH}`;
  return { source: `${path} at the default branch (${commit.slice(0, 12)})`, text };
}

async function whereThereIsOne<T>(ask: () => Promise<T>, absent: readonly number[]): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof ApiFailure && absent.includes(error.status)) return null;
    throw error;
  }
}
