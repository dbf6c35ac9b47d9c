import type { Rule } from './rule.ts';

/** About the policy itself: policy/entries.ts finds it. */
export const rule: Rule = {
  id: 'policy-entry',
  title: 'An entry of the policy ends, has ended, is for nothing, or is refused',
  severity: 'note',
  why: 'What the policy accepts ends by itself, so that somebody decides again. An entry that has ended accepts nothing, and one that loosens the policy of the organisation has no effect.',
  remediation: 'Take the entry out, or have its owner decide again, in a change of its own.',
  standards: ['CM3'],
  examples: [],
  judge: () => undefined,
};
