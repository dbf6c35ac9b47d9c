import { say } from '../untrusted.ts';
import type { Rule } from './rule.ts';
import { who } from './who.ts';

export const rule: Rule = {
  id: 'unreadable-manifest',
  title: 'A manifest that can’t be read',
  severity: 'warn',
  why: 'What can’t be read can’t be reviewed. A client that drops the file drops its deny rules, hooks and sandbox with it; another version may read it after all.',
  remediation: 'Repair the file so that its client reads it.',
  standards: ['CWE693', 'CM3'],
  examples: [
    {
      path: '.claude/settings.json',
      base: '{}',
      bad: '// comments are not allowed here\n{}',
      good: '{"$comment": "fine"}',
    },
  ],
  judge(subject) {
    if (subject.kind !== 'fact' || subject.fact.kind !== 'opaque') return undefined;
    const { fact } = subject;
    return {
      severity: fact.effect === 'unknown' ? 'block' : 'warn',
      identity: 'unreadable',
      title:
        fact.effect === 'unknown'
          ? say`${who(fact.agent)}: ${fact.place.path} could not be read: ${fact.reason}`
          : say`${who(fact.agent)} drops ${fact.place.path} as a whole: ${fact.reason}`,
    };
  },
};
