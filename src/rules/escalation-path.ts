import { say } from '../untrusted.ts';
import { gainsOf, identityOf } from './identity/gains.ts';
import type { Rule } from './rule.ts';
import { who } from './who.ts';

const POLICY = (action: string): string =>
  `{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": ["${action}"], "Resource": "*"}]}`;

export const rule: Rule = {
  id: 'escalation-path',
  title: 'An agent’s identity can get more rights than it has',
  severity: 'block',
  why: 'With this right the identity can reach the rights of others: make their tokens, run code as them, read their secrets or change who may do what. Its own list of rights no longer says what it can do.',
  remediation:
    'Leave the right to a pipeline that people approve, or limit it to the one resource that is meant, by name.',
  standards: ['NHI5', 'ASI03', 'CWE250', 'AC6'],
  examples: [
    {
      path: 'iam/agent.json',
      base: POLICY('s3:ListAllMyBuckets'),
      bad: POLICY('iam:PassRole'),
      good: POLICY('s3:ListAllMyBuckets'),
    },
  ],
  judge(subject, context) {
    const d = identityOf(subject, context);
    if (!d) return undefined;
    const gains = gainsOf(d, context);
    const paths = gains.filter((p) => p.grade === 'escalation');
    if (paths.length === 0 || gains.some((p) => p.grade === 'wildcard')) return undefined;
    const can = paths.map((p) => p.can).join('; ');
    return {
      severity: 'block',
      identity: `escalation ${can}`,
      title: say`${who(d.agent.name)} can ${[can]} (${d.news.entry.text})`,
    };
  },
};
