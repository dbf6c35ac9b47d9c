import { say } from '../untrusted.ts';
import { classify } from './classify.ts';
import type { Rule } from './rule.ts';
import { who } from './who.ts';

export const rule: Rule = {
  id: 'inherits-all-tools',
  title: 'An agent with every tool',
  severity: 'block',
  why: 'A sub-agent without a `tools` list has every tool of the session, every MCP tool included, present and future. Omission is the widest grant, not the safest.',
  remediation:
    'List the tools that this agent’s task needs, for example `tools: Read, Grep, Glob` for one that reviews.',
  standards: ['ASI03', 'NHI5', 'CWE1188', 'AC6'],
  examples: [
    {
      path: '.claude/agents/reviewer.md',
      base: '---\nname: reviewer\ndescription: Reviews changes\ntools: Read, Grep\n---\nReview.\n',
      bad: '---\nname: reviewer\ndescription: Reviews changes\n---\nReview.\n',
      good: '---\nname: reviewer\ndescription: Reviews changes\ntools: Read\n---\nReview.\n',
    },
  ],
  judge(subject) {
    if (subject.kind !== 'uses' || classify(subject).kind !== 'all tools') return undefined;
    const { text } = subject.news.entry;
    // Omission is told in our own words; what the file says is quoted.
    const how = text.startsWith('every tool,') ? ['it has no `tools` key'] : say`${text}`;
    return {
      severity: subject.agentIsNew ? 'warn' : 'block',
      identity: 'all tools',
      title: subject.agentIsNew
        ? say`${who(subject.agent.name)} is new and has every tool (${how})`
        : say`${who(subject.agent.name)} gets every tool (${how})`,
    };
  },
};
