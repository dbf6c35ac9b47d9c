import type { Delegation } from '../access/delegation.ts';
import type { Power } from '../access/powers.ts';
import { say } from '../untrusted.ts';
import { classify } from './classify.ts';
import type { Context, Judgement, Rule, Subject } from './rule.ts';
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
    if (subject.kind === 'delegation') return delegation(subject);
    if (subject.kind !== 'uses' || classify(subject).kind !== 'agent tools') return undefined;
    if (subject.agentIsNew)
      return {
        severity: 'warn',
        identity: 'new agent',
        title: say`${who(subject.agent.name)} is new, with tools of its own`,
      };
    const { entry, use } = subject.news;
    // What comes with a call is told with its path.
    const told = context.added.some((d) => d.kind === 'delegation' && d.entry === entry);
    if (told && use.startsWith('call\0')) return undefined;
    const severity = readsAnyway(subject, context) ? 'note' : 'warn';
    return { severity, identity: entry.text, title: say`${who(subject.agent.name)} may now use ${entry.text}` };
  },
};

/** Searching files is no more than an agent that reads them can do already. Tools of Claude Code and of Copilot. */
function readsAnyway({ agent, news }: Extract<Subject, { kind: 'uses' }>, { base }: Context): boolean {
  return (
    /^(Claude Code|Copilot) agent /.test(agent.name) &&
    SEARCHES.test(news.entry.text) &&
    (base.agents.get(agent.id)?.list.entries ?? []).some((e) => e.effect !== 'deny' && READS.test(e.text))
  );
}
const SEARCHES =
  /^(Grep|Glob|LS|NotebookRead|TodoWrite|TodoRead|search(\/(codebase|fileSearch|textSearch|usages|changes))?)$/;
const READS = /^(Read|read)$/;

const CALLS = {
  why: [
    'Whoever may call an agent has that agent’s access, and that of all whom it may call in turn: text that reaches the caller can have the callee act.',
  ],
  remediation: [
    'Let the caller call only agents with no more access than its own, or give the callee the few tools that this task needs.',
  ],
} satisfies Partial<Judgement>;

/** A path to a shell that asks no one is as good as having that shell; any other gain is for a person to see. */
function delegation(d: Delegation): Judgement {
  const shell = d.unasked && (d.telling === undefined ? /^\w+\0$/.test(d.use) : GRAVE.has(d.telling.power));
  const path = d.path.join(' → ');
  if (d.unlimited && !d.unasked)
    return {
      ...CALLS,
      severity: 'block',
      identity: `call ${path}`,
      title: say`${who(d.agent.name)} was limited and may now use every tool through ${path}`,
    };
  return {
    ...CALLS,
    severity: shell ? 'block' : 'warn',
    identity: `call ${path}`,
    title: d.unasked
      ? say`${who(d.agent.name)} may now have ${d.witness.use} done through ${path} with no one asked`
      : say`${who(d.agent.name)} may now have ${d.witness.use} done through ${path}`,
  };
}

const GRAVE: ReadonlySet<Power> = new Set(['shell', 'remote-write', 'egress', 'host-read', 'control-write']);
