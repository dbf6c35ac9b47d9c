import { minimatch } from 'minimatch';
import type { Decision, Finding } from '../finding.ts';
import { reveal } from '../untrusted.ts';
import type { Policy } from './policy.ts';

export interface Decided {
  readonly decision: Decision;
  readonly findings: readonly Finding[];
}

/** The one place where policy, exceptions and the clock meet findings. An accepted finding is shown and decides nothing. */
export function decide(findings: readonly Finding[], policy: Policy, now: Date): Decided {
  const today = now.toISOString().slice(0, 10);
  const judged = findings.flatMap((finding): Finding[] => {
    const severity = policy.rules.get(finding.rule) ?? finding.severity;
    if (severity === 'off') return [];
    // A policy sets how grave a rule is; it does not make the mild cases of a rule grave.
    const mild = (policy.rules.has(finding.rule) && finding.severity === 'note') || isFixture(finding, policy);
    const own = mild ? 'note' : severity;
    const exception = policy.exceptions.find((e) => e.fingerprint === finding.fingerprint && e.expires >= today);
    const accepted = exception && { owner: exception.owner, reason: exception.reason, expires: exception.expires };
    return [{ ...finding, severity: own, ...(accepted ? { accepted } : {}) }];
  });
  const open = judged.filter((f) => !f.accepted);
  const decision = open.some((f) => f.severity === 'block')
    ? 'block'
    : open.some((f) => f.severity === 'warn')
      ? 'warn'
      : 'pass';
  return { decision, findings: judged };
}

/** A token in a file that the policy names as a test's fixture. */
function isFixture(finding: Finding, { tokenFixtures }: Policy): boolean {
  if (finding.rule !== 'embedded-token') return false;
  return [finding.place, ...finding.also].every(({ path }) =>
    tokenFixtures.some((glob) => minimatch(reveal(path), glob, { dot: true, nonegate: true, nocomment: true })),
  );
}
