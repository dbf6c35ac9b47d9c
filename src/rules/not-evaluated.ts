import { say } from '../untrusted.ts';
import type { Rule } from './rule.ts';
import { who } from './who.ts';

export const rule: Rule = {
  id: 'not-evaluated',
  title: 'Changed, and not evaluated',
  severity: 'note',
  why: 'An agent’s client reads this, and the review does not know what it grants. Silence would read as approval.',
  remediation:
    'Look at it as you would at code that runs with the agent’s rights, or use the spelling that the client documents.',
  standards: ['CM3'],
  examples: [
    {
      path: '.claude/agents/reviewer.md',
      base: '---\nname: reviewer\ndescription: Reviews changes\ntools: Read\n---\nReview.\n',
      bad: '---\nname: reviewer\ndescription: Reviews changes\ntools: Read\nallowed-tools: Read\n---\nReview.\n',
      good: '---\nname: reviewer\ndescription: Reviews changes\ntools: Read\n---\nReview all.\n',
    },
  ],
  judge(subject, context) {
    if (subject.kind !== 'fact' || subject.fact.kind !== 'remark') return undefined;
    const { fact } = subject;
    // What policy names as an agent's identity is never passed over with a note alone.
    const listed = context.listed?.(fact.place) ?? false;
    if (fact.quiet && !listed) return undefined;
    if (fact.about === 'not evaluated')
      return {
        severity: listed ? 'warn' : 'note',
        identity: fact.about,
        title: say`${fact.place.path} changed and is not evaluated: ${[fact.text]}`,
      };
    if (fact.about !== 'unknown key') return undefined;
    return {
      severity: 'note',
      identity: `key ${fact.text}`,
      title: say`${who(fact.agent)}: ${fact.text} reads like a permission, and the client is not known to read it`,
    };
  },
};
