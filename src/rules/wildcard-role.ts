import { say } from '../untrusted.ts';
import { gainsOf, identityOf } from './identity/gains.ts';
import type { Rule } from './rule.ts';
import { who } from './who.ts';

const ROLE = (rules: string): string =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata:\n  name: agent\nrules:\n${rules}`;

export const rule: Rule = {
  id: 'wildcard-role',
  title: 'An agent’s identity may do anything',
  severity: 'block',
  why: 'Whoever misleads the agent has all of its identity. A wildcard also grants what is added to the platform later, which nobody has looked at.',
  remediation:
    'Name the actions and the resources that the agent’s work needs, and give another identity to other work.',
  standards: ['NHI5', 'ASI03', 'CWE250', 'AC6'],
  examples: [
    {
      path: 'k8s/agent.yaml',
      base: ROLE('- apiGroups: [""]\n  resources: [pods]\n  verbs: [get]\n'),
      bad: ROLE('- apiGroups: ["*"]\n  resources: ["*"]\n  verbs: ["*"]\n'),
      good: ROLE('- apiGroups: [""]\n  resources: [pods]\n  verbs: [get, list]\n'),
    },
  ],
  judge(subject, context) {
    const d = identityOf(subject, context);
    const power = d && gainsOf(d, context).find((p) => p.grade === 'wildcard');
    if (!d || !power) return undefined;
    return {
      severity: 'block',
      identity: `wildcard ${power.can}`,
      title: say`${who(d.agent.name)} can ${[power.can]} (${d.news.entry.text})`,
    };
  },
};
