import { say } from '../untrusted.ts';
import { gainsOf, identityOf, isJudged } from './identity/gains.ts';
import type { Rule } from './rule.ts';
import { who } from './who.ts';

const TRUST = (sub: string): string =>
  `{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated": "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"}, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {"StringLike": {"token.actions.githubusercontent.com:sub": "${sub}", "token.actions.githubusercontent.com:aud": "sts.amazonaws.com"}}}]}`;

export const rule: Rule = {
  id: 'open-trust-policy',
  title: 'More may act as an agent’s identity, or call the agent',
  severity: 'block',
  why: 'Who may act as an identity has all of its rights. A condition that is gone, or a pattern over all repositories, lets in whoever can start a workflow or has an account.',
  remediation:
    'Name who may: the repository with its branch or environment, the account and role, the service account.',
  standards: ['NHI5', 'ASI03', 'CWE862', 'AC6'],
  examples: [
    {
      path: 'iam/agent-trust.json',
      base: TRUST('repo:acme/agent:environment:prod'),
      bad: TRUST('repo:acme/*'),
      good: TRUST('repo:acme/agent:environment:prod'),
    },
  ],
  judge(subject, context) {
    const d = identityOf(subject, context);
    if (!d || !isJudged(d, context)) return undefined;
    const power = gainsOf(d, context).find((p) => p.grade === 'open trust');
    if (power) {
      return {
        severity: 'block',
        identity: `open ${power.can}`,
        title: say`${who(d.agent.name)} can ${[power.can]} (${d.news.entry.text})`,
      };
    }
    if (d.agent.identity?.says !== 'trust') return undefined;
    const gone = d.news.cause !== 'entry';
    return {
      severity: 'warn',
      identity: `trust ${d.news.entry.text}`,
      title: gone
        ? say`${who(d.agent.name)} is no longer closed to ${d.news.entry.text}`
        : say`${who(d.agent.name)} is open to more than before: ${d.news.entry.text}`,
    };
  },
};
