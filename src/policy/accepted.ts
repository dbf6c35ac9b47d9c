import type { Budget } from '../access/search.ts';
import type { Finding } from '../finding.ts';
import type { Judged } from '../rules/judge.ts';
import type { Context, Subject } from '../rules/rule.ts';
import { coversNews, grantsOf } from './grants.ts';
import type { Exception, Policy, Registration } from './policy.ts';
import { agentsOf, nameMatches, placeInScope, placesOf } from './scope.ts';
import { wordsOf } from './words.ts';

type Accepted = NonNullable<Finding['accepted']>;

interface Circumstances {
  readonly context: Context;
  /** A UTC day. */
  readonly today: string;
  readonly budget: Budget;
}

/** Who accepted a finding, in the register or by an exception that holds today; undefined: nobody. */
export function acceptance(judged: Judged, policy: Policy, at: Circumstances): Accepted | undefined {
  if (!canBeExcepted(judged.finding.rule, policy)) return undefined;
  const registered = policy.register.find((r) => r.expires >= at.today && isRegistered(judged, r, at));
  if (registered) return { owner: registered.owner, reason: registered.purpose, expires: registered.expires };
  const exception = policy.exceptions.find((e) => holds(e, at.today) && isExcepted(judged, e, at));
  return exception && { owner: exception.owner, reason: exception.reason, expires: exception.expires };
}

export function holds(exception: Exception, today: string): boolean {
  return exception.expires >= today && (exception.created ?? today) <= today;
}

/** What guards the review itself, and what must never be, is nobody's to accept. */
export function canBeExcepted(rule: string, { exceptionLimits }: Policy): boolean {
  if (rule === 'embedded-token') return exceptionLimits.embeddedTokens === 'accepted';
  return !INTEGRITY.has(rule);
}
const INTEGRITY = new Set(['policy-changed', 'gate-changed', 'hidden-text', 'never']);

/** All that the finding is about is standing access within the grants of the registered agent. */
function isRegistered({ finding, subjects }: Judged, entry: Registration, at: Circumstances): boolean {
  const { path } = entry;
  if (path !== undefined && !placesOf(finding).every((p) => placeInScope(p, { paths: [path] }))) return false;
  return subjects.length > 0 && subjects.every((s) => isGranted(s, entry.name, entry.grants, at));
}

function isExcepted(judged: Judged, exception: Exception, at: Circumstances): boolean {
  const { finding, subjects } = judged;
  if (exception.fingerprint !== undefined) return exception.fingerprint === finding.fingerprint;
  const { capability } = exception;
  if (!capability || capability.rule !== finding.rule || subjects.length === 0) return false;
  const { agent, uses } = capability;
  if (!agentsOf(judged).every((name) => nameMatches(agent, name))) return false;
  return subjects.every(
    (s) => isGranted(s, agent, uses, at) || wordsOf(s).some((words) => uses.some((g) => nameMatches(g, words, ' '))),
  );
}

function isGranted(
  subject: Subject,
  name: string,
  rules: readonly string[],
  { context, budget }: Circumstances,
): boolean {
  if (subject.kind !== 'uses' || !nameMatches(name, subject.agent.name)) return false;
  const list = context.head.agents.get(subject.agent.id)?.list ?? subject.agent.defaults;
  return list !== undefined && coversNews(grantsOf(rules, subject.agent), subject.news, list, budget);
}
