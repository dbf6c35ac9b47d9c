import { say } from '../untrusted.ts';
import type { UsesDifference } from './classify.ts';
import { gainsOf, identityOf, isJudged } from './identity/gains.ts';
import type { Context, Rule } from './rule.ts';
import { who } from './who.ts';

const ROLE = (rule: string): string =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata:\n  name: agent\n  namespace: agents\nrules:\n${rule}`;

export const rule: Rule = {
  id: 'broad-role',
  title: 'An agent’s identity with more rights',
  severity: 'warn',
  why: 'An agent’s identity has its rights at all times, for every task and with no one asked. Each right more is one that a misled agent can use.',
  remediation: 'Grant it only where the agent’s work needs it, on the resources that are meant, and for no longer.',
  standards: ['NHI5', 'ASI03', 'AC6'],
  examples: [
    {
      path: 'k8s/agent.yaml',
      base: ROLE('- apiGroups: [""]\n  resources: [pods]\n  verbs: [get]\n'),
      bad: ROLE('- apiGroups: [""]\n  resources: [pods]\n  verbs: [get, delete]\n'),
      good: ROLE('- apiGroups: [""]\n  resources: [pods]\n  resourceNames: [web-0]\n  verbs: [get]\n'),
    },
  ],
  judge(subject, context) {
    if (
      subject.kind === 'lost guard' &&
      subject.fact.kind === 'guard' &&
      subject.fact.subject.startsWith('identity ')
    ) {
      const { fact } = subject;
      const sides = [context.base, context.head];
      if (!sides.some((s) => s.agents.get(fact.subject)?.identity?.agent !== undefined)) return undefined;
      const title = say`${who(fact.agent)} is no longer held by its permissions boundary ${fact.text}`;
      return { severity: 'block', identity: fact.what, title };
    }
    if (subject.kind === 'fact' && subject.fact.kind === 'isolation') {
      const { fact } = subject;
      if (!/ of an agent$/.test(fact.subject) && !context.listed?.(fact.place)) return undefined;
      if (!fact.subject.startsWith('identity ')) return undefined;
      const title = say`${who(fact.agent)}: ${fact.dimension} is ${[fact.label]}`;
      return { severity: 'warn', identity: fact.dimension, title };
    }
    const d = identityOf(subject, context);
    if (!d) return undefined;
    if (!isJudged(d, context)) return first(context, (o) => !isJudged(o, context)) === d ? OF_NOBODY : undefined;
    if (d.agent.identity?.says === 'trust' || gainsOf(d, context).length > 0) return undefined;
    const { entry, cause } = d.news;
    if (cause !== 'entry')
      return {
        severity: 'warn',
        identity: `lost ${entry.text}`,
        general: true,
        title: say`${who(d.agent.name)} is no longer denied: ${entry.text}`,
      };
    if (d.agentIsNew) {
      if (first(context, (o) => o.agent.id === d.agent.id) !== d) return undefined;
      return {
        severity: 'warn',
        identity: 'new identity',
        general: true,
        title: say`${who(d.agent.name)} may: ${entry.text}`,
      };
    }
    return {
      severity: 'warn',
      identity: entry.text,
      general: true,
      title: say`${who(d.agent.name)} may now: ${entry.text}`,
    };
  },
};

const OF_NOBODY = {
  severity: 'note',
  identity: 'identities of nobody known',
  title: ['Rights of identities grow that nothing here binds to an agent: they are compared, not judged'],
} as const;

function first(context: Context, fits: (d: UsesDifference) => boolean): UsesDifference | undefined {
  for (const other of context.added) {
    const d = identityOf(other, context);
    if (d && fits(d)) return d;
  }
  return undefined;
}
