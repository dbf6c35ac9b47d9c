import type { AgentAccess } from '../access/access.ts';
import { say } from '../untrusted.ts';
import { classify } from './classify.ts';
import type { Context, Rule } from './rule.ts';
import { who } from './who.ts';

export const rule: Rule = {
  id: 'wider-agent',
  title: 'A sub-agent with more tools',
  severity: 'warn',
  why: 'Each tool of a sub-agent is a way for whatever text reaches it to act. A person should have decided that this agent needs this tool.',
  remediation: 'Keep to the tools that the task needs; let another agent with its own limits do the rest.',
  standards: ['ASI03', 'NHI5', 'AC6'],
  examples: [
    {
      path: '.claude/agents/reviewer.md',
      base: '---\nname: reviewer\ndescription: Reviews changes\ntools: Read, Grep\n---\nReview.\n',
      bad: '---\nname: reviewer\ndescription: Reviews changes\ntools: Read, Grep, Bash\n---\nReview.\n',
      good: '---\nname: reviewer\ndescription: Reviews changes\ntools: Read\n---\nReview.\n',
    },
  ],
  judge(subject, context) {
    if (subject.kind !== 'uses' || classify(subject).kind !== 'agent tools') return undefined;
    if (subject.agentIsNew)
      return {
        severity: 'warn',
        identity: 'new agent',
        title: say`${who(subject.agent.name)} is new, with tools of its own`,
      };
    const { entry, use } = subject.news;
    const bold = use.startsWith('call\0') ? unasked(subject.agent, context) : undefined;
    if (bold) {
      return {
        severity: 'block',
        identity: `call ${who(bold.name)}`,
        title: say`${who(subject.agent.name)} may now call ${who(bold.name)}, which acts with no one asked`,
        why: [
          'Whoever may call an agent has that agent’s access: what the callee does unasked, the caller now can have done.',
        ],
      };
    }
    return { severity: 'warn', identity: entry.text, title: say`${who(subject.agent.name)} may now use ${entry.text}` };
  },
};

/** Another sub-agent of the same session that runs tools without anyone being asked. */
function unasked(caller: AgentAccess, context: Context): AgentAccess | undefined {
  return [...context.head.agents.values()].find(
    (a) =>
      a.id !== caller.id &&
      a.role === 'limit' &&
      a.within === caller.within &&
      a.list.entries.some((e) => e.effect === 'allow'),
  );
}
