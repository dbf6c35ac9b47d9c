import { say } from '../untrusted.ts';
import type { Rule } from './rule.ts';
import { who } from './who.ts';

export const rule: Rule = {
  id: 'without-effect',
  title: 'A rule without effect',
  severity: 'note',
  why: 'A guard that its client does not enforce protects nothing and reads as if it did. A grant that today’s client ignores from a repository was honoured by earlier ones, and may be again.',
  remediation: 'Write the guard in the form that the client enforces, and take out grants that it ignores.',
  standards: ['CWE693', 'CM3'],
  examples: [
    {
      path: '.claude/settings.json',
      base: '{}',
      bad: '{"permissions": {"deny": ["Write(./.env)"]}}',
      good: '{"permissions": {"deny": ["Edit(./.env)"]}}',
    },
    {
      path: '.claude/settings.json',
      base: '{}',
      bad: '{"skipDangerousModePermissionPrompt": true}',
      good: '{}',
    },
  ],
  judge(subject) {
    if (subject.kind !== 'fact' || subject.fact.kind !== 'remark') return undefined;
    const { fact } = subject;
    if (fact.about === 'inert')
      return {
        severity: 'note',
        identity: `inert ${fact.text}`,
        title: say`${who(fact.agent)}: ${fact.text} holds nothing back, because the client does not enforce it in this form`,
      };
    if (fact.about !== 'latent') return undefined;
    return {
      severity: 'note',
      identity: `latent ${fact.text}`,
      title: say`${who(fact.agent)}: ${fact.text} is ignored from a repository today, and would widen what the agent may do`,
    };
  },
};
