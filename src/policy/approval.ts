import type { Approved, Approver, Decision, Finding } from '../finding.ts';
import type { Prose } from '../untrusted.ts';
import { say } from '../untrusted.ts';
import { canBeExcepted } from './accepted.ts';
import { decisionOf } from './decide.ts';
import type { ApprovalRules, Policy } from './policy.ts';

/** Approving reviews of a commit, as whoever reads them found them: those that count, and what kept others from counting. */
export interface Approvals {
  readonly commit: string;
  readonly by: readonly Approver[];
  readonly remarks: readonly Prose[];
}

/** Asks the platform; never rejects for what could not be read: that is a remark, and approves nothing. */
export type AskApprovals = (rules: ApprovalRules) => Promise<Approvals>;

export interface WithApprovals {
  readonly decision: Decision;
  readonly findings: readonly Finding[];
  readonly approved?: Approved;
  readonly remarks: readonly Prose[];
}

/**
 * A blocked review after the people whom its policy names were asked. Nobody is asked where nothing blocks, or where what
 * blocks is nobody's to approve.
 */
export async function withApprovals(
  findings: readonly Finding[],
  policy: Policy,
  ask: AskApprovals | undefined,
): Promise<WithApprovals> {
  const decision = decisionOf(findings, policy);
  const { approval } = policy;
  const open = findings.filter((f) => !f.accepted && isApprovable(f, policy));
  if (decision !== 'block' || !approval || !ask || !open.some((f) => f.severity === 'block'))
    return { decision, findings, remarks: [] };
  const { commit, by, remarks } = await ask(approval);
  const people = onceEach(by);
  if (people.length < approval.minimum)
    return { decision, findings, remarks: [...remarks, whoMay(approval, commit, people.length)] };
  const latest =
    people
      .map((p) => p.at)
      .sort()
      .at(-1) ?? '';
  const mark = { by: people.map((p) => p.login), at: latest };
  const ids = new Set(open.map((f) => f.fingerprint));
  const now = findings.map((f) =>
    !f.accepted && ids.has(f.fingerprint) && isApprovable(f, policy) ? { ...f, approved: mark } : f,
  );
  const approved = { commit, by: people, findings: [...ids].sort() };
  return { decision: decisionOf(now, policy), findings: now, approved, remarks };
}

/** What guards the review itself, and what must never be, is nobody's to approve, as it is nobody's to except. */
function isApprovable({ rule, severity }: Finding, policy: Policy): boolean {
  if (severity === 'note' || rule === 'policy-entry' || !canBeExcepted(rule, policy)) return false;
  return policy.approval?.rules?.includes(rule) ?? true;
}

/** One person counts once, whatever names them. */
function onceEach(by: readonly Approver[]): Approver[] {
  return by.filter((p, i) => by.findIndex((o) => o.login.toLowerCase() === p.login.toLowerCase()) === i);
}

function whoMay({ people, teams, codeOwners, minimum }: ApprovalRules, commit: string, have: number): Prose {
  const named = [...people, ...teams].slice(0, SHOWN);
  const more = people.length + teams.length - named.length;
  const parts: Prose[] = [
    ...named.map((name) => say`${name}`),
    ...(more > 0 ? [[`${more} more`]] : []),
    ...(codeOwners ? [['the code owners of the policy']] : []),
  ];
  const listed = parts.flatMap((p, i): Prose => (i === 0 ? p : [', ', ...p]));
  const count = minimum > 1 ? [` (${have} of ${minimum} have)`] : [];
  return [
    'By the policy new access of this change can be approved',
    ...count,
    say` in a review of commit ${commit.slice(0, 12)} by: `,
    listed,
  ].flat();
}
const SHOWN = 10;
