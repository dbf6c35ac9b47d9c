import type { Rule } from './rule.ts';

/** Each piece of new access is held against the policy's `custom-rules`: policy/custom-rules.ts finds it. */
export const rule: Rule = {
  id: 'custom-rule',
  title: 'Access against a rule of the policy’s own',
  severity: 'block',
  why: 'Whoever owns the policy wrote a rule of their own about new access. One that can’t be decided is a finding too: what has no answer is no pass.',
  remediation: 'Do as the rule says, or have the policy’s owners change it first.',
  standards: ['ASI03', 'AC6'],
  examples: [],
  judge: () => undefined,
};
