import type { Approver } from '../finding.ts';
import type { Approvals, AskApprovals } from '../policy/approval.ts';
import type { ApprovalRules } from '../policy/policy.ts';
import type { Prose } from '../untrusted.ts';
import { say } from '../untrusted.ts';
import { ApiFailure, type GithubApi } from './api.ts';
import { baseChangedAt } from './approvals-base.ts';
import { makersOf, type PullFacts, pullFacts } from './approvals-makers.ts';
import { policyOwners } from './approvals-owners.ts';
import { type Reviewer, standingApprovals } from './approvals-reviews.ts';
import { teamMembers } from './approvals-teams.ts';
import type { EventRange } from './event.ts';
import { textAt } from './json.ts';

export interface ApprovalSource {
  /** The job's own client. */
  readonly client: GithubApi;
  /** A client that may read the organisation's teams; the job's own where there is no other. */
  readonly teams: GithubApi;
  readonly range: EventRange;
  /** Of the policy file whose code owners count. */
  readonly policyPath: string;
}

/**
 * Who approved the very commit under review, of those whom the policy names. Undefined where the range has no pull request.
 * What can't be read approves nothing and is said: a block stays a block.
 */
export function approvalsOf(source: ApprovalSource): AskApprovals | undefined {
  const number = source.range.pull?.number ?? source.range.queued;
  if (number === undefined) return undefined;
  return async (rules) => {
    const commit = source.range.head;
    try {
      return await read(source, number, rules);
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      return { commit, by: [], remarks: [say`The approvals of this change could not be read: ${error.message}`] };
    }
  };
}

async function read(source: ApprovalSource, number: number, rules: ApprovalRules): Promise<Approvals> {
  const { client, range } = source;
  const repo = { owner: range.owner, repo: range.repo };
  const pull = await pullFacts(client, repo, number);
  if (!pull)
    return {
      commit: range.head,
      by: [],
      remarks: [['GitHub did not tell who opened this pull request, so nobody’s approval counts.']],
    };
  // A queue tests a commit of its own, made of the head that was approved; a push takes the pull request out of the queue.
  const commit = range.pull ? range.head : pull.head;
  const { reviewers, complete } = await standingApprovals(client, repo, number, commit);
  if (!complete)
    return { commit, by: [], remarks: [['This pull request has more reviews than are read, so no approval counts.']] };
  if (reviewers.length === 0) return { commit, by: [], remarks: [] };
  const makers = await makersOf(client, repo, pull, commit);
  if (!makers)
    return {
      commit,
      by: [],
      remarks: [['GitHub did not list all commits of this pull request, so nobody’s approval counts.']],
    };
  const changed = await baseChangedAt(client, repo, number);
  if (changed === undefined)
    return {
      commit,
      by: [],
      remarks: [
        ['GitHub did not tell whether this pull request had another base before, so nobody’s approval counts.'],
      ],
    };
  const whyNot = (r: Reviewer): string | undefined => {
    if (makers.has(r)) return makers.why(r);
    return changed !== null && r.at <= changed ? 'the base of this pull request was changed after it' : undefined;
  };
  const others = reviewers.filter((r) => whyNot(r) === undefined);
  const remarks: Prose[] = reviewers
    .filter((r) => whyNot(r) !== undefined)
    .slice(0, MAX_PEOPLE)
    .map((r) => say`The approval of ${r.login} does not count: ${[whyNot(r) ?? '']}.`);
  if (others.length === 0) return { commit, by: [], remarks };
  const found = await named(source, rules, others, pull);
  return { commit, by: found.by, remarks: [...remarks, ...found.remarks] };
}

/** Those whom the policy names, and by which words. */
async function named(
  { client, teams, range, policyPath }: ApprovalSource,
  rules: ApprovalRules,
  reviewers: readonly Reviewer[],
  pull: PullFacts,
): Promise<{ by: readonly Approver[]; remarks: readonly Prose[] }> {
  const repo = { owner: range.owner, repo: range.repo };
  const remarks: Prose[] = [];
  const owners = rules.codeOwners
    ? await policyOwners(client, range, policyPath)
    : { people: [], teams: [], remarks: [] };
  remarks.push(...owners.remarks);
  const members = async (names: readonly string[]): Promise<Map<number, string>> => {
    const ids = new Map<number, string>();
    for (const name of names.slice(0, MAX_TEAMS)) {
      const team = await teamMembers(teams, name);
      if (team.why !== undefined) remarks.push(say`Approvals of the team ${name} do not count: ${team.why}`);
      for (const id of team.ids) if (!ids.has(id)) ids.set(id, name);
    }
    return ids;
  };
  const inTeams = await members(rules.teams);
  const inOwners = await members(owners.teams.filter((t) => !rules.teams.includes(t)));
  const by: Approver[] = [];
  let asked = 0;
  for (const reviewer of reviewers) {
    const team = inTeams.get(reviewer.id);
    const login = reviewer.login.toLowerCase();
    const owning = inOwners.get(reviewer.id) ?? (team !== undefined && owners.teams.includes(team) ? team : undefined);
    const as = team !== undefined ? `team ${team}` : rules.people.includes(login) ? 'people' : undefined;
    const owner = owners.people.includes(login) || owning !== undefined ? 'code owner' : undefined;
    const word = as ?? owner;
    if (word === undefined) continue;
    // A team is who it is today; a login in a file may long have left.
    if (team === undefined) {
      asked += 1;
      if (asked > MAX_PEOPLE || !(await mayWrite(client, repo, reviewer.login))) {
        remarks.push(say`The approval of ${reviewer.login} does not count: it may not write to this repository.`);
        continue;
      }
    }
    by.push({ login: reviewer.login, at: reviewer.at, as: word });
  }
  return { by: by.filter((p) => p.login.toLowerCase() !== pull.authorLogin.toLowerCase()), remarks };
}

const MAX_TEAMS = 20;
const MAX_PEOPLE = 50;

/** https://docs.github.com/rest/collaborators/collaborators#get-repository-permissions-for-a-user: `maintain` comes as write. */
async function mayWrite(
  client: GithubApi,
  repo: { readonly owner: string; readonly repo: string },
  username: string,
): Promise<boolean> {
  try {
    const route = 'GET /repos/{owner}/{repo}/collaborators/{username}/permission';
    const { data } = await client.request(route, { ...repo, username });
    const level = textAt(data, 'permission');
    return level === 'admin' || level === 'write';
  } catch (error) {
    if (error instanceof ApiFailure && error.kind === 'not-found') return false;
    throw error;
  }
}
