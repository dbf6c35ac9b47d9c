import type { Decision, Finding } from '../finding.ts';
import type { Judged } from '../rules/judge.ts';
import { order } from '../rules/order.ts';
import type { Circumstances } from './by-policy.ts';
import type { Policy } from './policy.ts';
import { BUILT_IN } from './policy.ts';

export interface Decided {
  readonly decision: Decision;
  /** Worst first. */
  readonly findings: readonly Finding[];
}

/**
 * The one place where policy, exceptions and the clock meet findings. An accepted finding is shown and decides nothing.
 * What only a policy needs is loaded only where there is one.
 */
export async function decide(judged: readonly Judged[], policy: Policy, at: Circumstances): Promise<Decided> {
  const found =
    policy === BUILT_IN ? judged.map((j) => j.finding) : (await import('./by-policy.ts')).byPolicy(judged, policy, at);
  const custom =
    policy.customRules.length > 0
      ? (await import('./custom-rules.ts')).customFindings(policy, at.context, at.about)
      : [];
  const says = policy.layers && (at.touched || judged.length > 0);
  const refused = says ? (await import('./refusals.ts')).refusalFindings(policy.layers, 'base') : [];
  const findings = [...found, ...custom, ...refused].sort(order);
  return { decision: decisionOf(findings, policy), findings };
}

/** What findings come to: one that somebody accepted or approved does not decide. */
export function decisionOf(findings: readonly Finding[], policy: Policy): Decision {
  const open = findings.filter((f) => !f.accepted && !f.approved);
  const worst = open.some((f) => f.severity === 'block')
    ? 'block'
    : open.some((f) => f.severity === 'warn')
      ? 'warn'
      : 'pass';
  return worst === 'block' && policy.mode === 'warn' ? 'warn' : worst;
}
