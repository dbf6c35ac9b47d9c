import type { Rule } from './rule.ts';

/** What agents of the changed manifests may do unasked is held against `ceilings`: policy/limits.ts finds it. */
export const rule: Rule = {
  id: 'ceiling',
  title: 'Access beyond the policy’s ceiling',
  severity: 'block',
  why: 'The policy names all that this agent may do unasked; what lies beyond is blocked, whether new or not.',
  remediation: 'Narrow the grant to what the ceiling names, or have the policy’s owners raise the ceiling first.',
  standards: ['ASI03', 'AC6'],
  examples: [],
  judge: () => undefined,
};
