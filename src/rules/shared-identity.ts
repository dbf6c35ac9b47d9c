import type { Access, AgentAccess } from '../access/access.ts';
import type { Prose } from '../untrusted.ts';
import { say } from '../untrusted.ts';
import { identityOf, isJudged } from './identity/gains.ts';
import { actsAs, newSharer } from './identity/sharing.ts';
import type { Rule } from './rule.ts';
import { who } from './who.ts';

const POD = (name: string, account: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\n  namespace: agents\nspec:\n  serviceAccountName: ${account}\n  containers:\n  - name: main\n    image: example.com/agent:1\n`;

export const rule: Rule = {
  id: 'shared-identity',
  title: 'Two agents with one identity',
  severity: 'warn',
  why: 'Agents that act as the same identity have each other’s rights: what one of them needs, a misled other one can use. Logs no longer tell who did what, and no right can be taken from one alone.',
  remediation: 'Give each agent an identity of its own with the rights of its own work.',
  standards: ['NHI9', 'NHI5', 'ASI03', 'AC6'],
  examples: [
    {
      path: 'k8s/agents.yaml',
      base: POD('review-agent', 'review-agent'),
      bad: `${POD('review-agent', 'review-agent')}---\n${POD('deploy-agent', 'review-agent')}`,
      good: `${POD('review-agent', 'review-agent')}---\n${POD('deploy-agent', 'deploy-agent')}`,
    },
  ],
  judge(subject, context) {
    if (subject.kind === 'fact' && subject.fact.kind === 'credential' && subject.fact.held === 'workload-identity') {
      const { fact } = subject;
      if (!fact.subject.startsWith('workflow ')) return undefined;
      const other = context.head.facts.find(
        (f) =>
          f.kind === 'credential' && f.held === fact.held && f.reference === fact.reference && f.agent !== fact.agent,
      );
      return (
        other && {
          severity: 'warn',
          identity: `shared ${fact.reference}`,
          title: shared(fact.agent, other.agent, fact.text),
        }
      );
    }
    if (subject.kind === 'fact' && (subject.fact.kind === 'trust' || subject.fact.kind === 'credential')) {
      const { fact } = subject;
      const other = newSharer(fact, context);
      if (other === undefined) return undefined;
      // An account is the agent itself; a secret is told by its own rule, and this says who else has it.
      const secret = fact.kind === 'credential';
      const title = secret
        ? say`${who(fact.agent)} has the same secret as ${who(other)}: ${fact.text}`
        : shared(fact.agent, other, fact.text);
      return {
        severity: secret ? 'note' : 'warn',
        identity: `shared ${fact.same ?? ''}`,
        title,
        ...(secret ? SECRET : {}),
      };
    }
    const d = identityOf(subject, context);
    const acts = d && ACTS.exec(d.news.entry.text);
    if (!d || !acts || acts[1] === 'default' || d.news.cause !== 'entry' || !isJudged(d, context)) return undefined;
    const account = `${spaceOf(d.agent)}/${acts[1] ?? ''}`;
    const other =
      sharers(context.head, d.agent, d.news.entry.text)[0]?.name ?? actsAs(account, d.agent.name, context.head);
    if (other === undefined) return undefined;
    return {
      severity: 'warn',
      identity: `shared ${acts[1] ?? ''}`,
      title: shared(d.agent.name, other, d.news.entry.text),
    };
  },
};

const SECRET = {
  why: [
    'Whoever misleads one of the agents has what the secret opens, for both. It can’t be taken from one alone, and logs don’t tell who used it.',
  ],
  remediation: ['Give each agent a credential of its own, with the scopes of its own work.'],
} as const;

const ACTS = /^act as (?:the service account )?(\S+)(?: \((?:eks|iam|azure)[\w./-]{1,60}\))?$/;

function shared(one: string, other: string, what: string): Prose {
  return say`${who(one)} has the same identity as ${who(other)}: ${what}`;
}

/** Other agents of the same kind and namespace whose identity says the same. */
function sharers(side: Access, agent: AgentAccess, text: string): AgentAccess[] {
  const place = PLACE.exec(agent.id)?.[0];
  return [...side.agents.values()].filter(
    (a) =>
      a.id !== agent.id &&
      a.identity?.agent !== undefined &&
      spaceOf(a) === spaceOf(agent) &&
      PLACE.test(a.id) === (place !== undefined) &&
      a.list.entries.some((e) => e.text === text),
  );
}

const PLACE = /^identity kubernetes workload /;

function spaceOf(agent: AgentAccess): string {
  return PLACE.test(agent.id) ? (/ ([^ /]*)\/[^/]*$/.exec(agent.id)?.[1] ?? '') : '';
}
