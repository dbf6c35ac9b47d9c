import type { Rule } from './rule.ts';

/** What agents of the changed manifests may do unasked is held against `never`: policy/limits.ts finds it. */
export const rule: Rule = {
  id: 'never',
  title: 'Access that the policy never allows',
  severity: 'block',
  why: 'Whoever owns the policy has ruled this access out for every change, whether new or not; no exception accepts it.',
  remediation: 'Take the grant out, narrow it, or let a person be asked each time.',
  standards: ['ASI03', 'AC6'],
  examples: [],
  judge: () => undefined,
};
