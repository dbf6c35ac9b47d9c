import type { Rule } from './rule.ts';

/** The policy’s `require` says so: policy/required.ts finds it. */
export const rule: Rule = {
  id: 'required-control',
  title: 'A control that the policy requires is missing',
  severity: 'block',
  why: 'The policy asks for this control wherever an agent has such power: it bounds what a misled agent can do.',
  remediation: 'Add the control that the finding names, or take the power away that asks for it.',
  standards: ['CWE693', 'AC6'],
  examples: [],
  judge: () => undefined,
};
