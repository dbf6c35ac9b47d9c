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
  const findings = [...found].sort(order);
  const open = findings.filter((f) => !f.accepted);
  const worst = open.some((f) => f.severity === 'block')
    ? 'block'
    : open.some((f) => f.severity === 'warn')
      ? 'warn'
      : 'pass';
  return { decision: worst === 'block' && policy.mode === 'warn' ? 'warn' : worst, findings };
}
