import type { Access, AgentAccess } from '../access/access.ts';
import type { Prose } from '../untrusted.ts';
import { say } from '../untrusted.ts';
import { identityOf, isJudged } from './identity/gains.ts';
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
    if (subject.kind === 'fact' && subject.fact.kind === 'credential') {
      const { fact } = subject;
      if (fact.held !== 'workload-identity' || !fact.subject.startsWith('workflow ')) return undefined;
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
    const d = identityOf(subject, context);
    const acts = d && ACTS.exec(d.news.entry.text);
    if (!d || !acts || acts[1] === 'default' || d.news.cause !== 'entry' || !isJudged(d, context)) return undefined;
    const other = sharers(context.head, d.agent, d.news.entry.text)[0];
    if (!other) return undefined;
    return {
      severity: 'warn',
      identity: `shared ${acts[1] ?? ''}`,
      title: shared(d.agent.name, other.name, d.news.entry.text),
    };
  },
};

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
