import type { ChangeSet } from '../change/change-set.ts';
import type { Finding } from '../finding.ts';
import { distrust, say } from '../untrusted.ts';
import { POLICY_PATH } from './policy.ts';

/** A change of the policy is judged by the policy before it, and is always said: the change can't grade itself. */
export function policyChanged(change: ChangeSet): Finding[] {
  const file = change.files.find((f) => [f.base?.path, f.head?.path].includes(POLICY_PATH));
  if (!file) return [];
  return [
    {
      rule: 'policy-changed',
      severity: 'warn',
      agent: distrust('the review'),
      title: say`This change edits the policy of this review, ${POLICY_PATH}`,
      why: [
        'The edit has no effect on this review: the policy is read from a trusted revision. It decides all later ones.',
      ],
      remediation: ['Have it approved by whoever owns the policy; let CODEOWNERS name them.'],
      place: {
        path: distrust(POLICY_PATH),
        side: file.head ? 'head' : 'base',
        startLine: 1,
        startColumn: 1,
        endLine: 1,
        endColumn: 1,
      },
      also: [],
      references: [],
      fingerprint: `aar1:policy-changed-${file.head?.id.slice(0, 16) ?? 'removed'}`,
    },
  ];
}
