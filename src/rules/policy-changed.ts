import type { Rule } from './rule.ts';

/** Needs both sides of a change: policy/policy-changed.ts finds it. */
export const rule: Rule = {
  id: 'policy-changed',
  title: 'The policy of this review changes',
  severity: 'warn',
  why: 'The edit has no effect on its own review, since the policy is read from a trusted revision. It decides all later ones.',
  remediation: 'Have it approved by whoever owns the policy; let CODEOWNERS name them.',
  standards: ['CM3', 'CWE693'],
  examples: [],
  judge: () => undefined,
};
