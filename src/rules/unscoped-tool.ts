import { say } from '../untrusted.ts';
import { classify, hasPower } from './classify.ts';
import type { Rule } from './rule.ts';
import { who } from './who.ts';

export const rule: Rule = {
  id: 'unscoped-tool',
  title: 'A tool without a scope',
  severity: 'block',
  why: 'A grant over a whole tool, or over a scope that holds what guards the agent, has no limit that a reviewer could reason about: it also covers the files and places nobody thought of.',
  remediation:
    'Give the tool the scope that the work needs, for example `Edit(src/**)` instead of `Write` or `Edit(**)`.',
  standards: ['ASI02', 'ASI03', 'NHI5', 'CWE183', 'AC6'],
  examples: [
    {
      path: '.claude/settings.json',
      base: '{}',
      bad: '{"permissions": {"allow": ["Write"]}}',
      good: '{"permissions": {"allow": ["Edit(docs/**)"]}}',
    },
  ],
  judge(subject) {
    if (subject.kind !== 'uses') return undefined;
    const control = hasPower(subject, 'control-write');
    if (control) {
      return {
        severity: 'block',
        identity: 'control',
        title: say`${who(subject.agent.name)} may change any file that ${subject.news.entry.text} holds, ${subject.news.witness.use} included, with no one asked`,
        why: [`The scope is so wide that ${control.because}: it can change what guards it, or what runs for everyone.`],
      };
    }
    const { kind } = classify(subject);
    if (kind === 'own guards') {
      return {
        severity: 'block',
        identity: 'own guards',
        title: say`${who(subject.agent.name)} may rewrite hooks or guards through ${subject.news.entry.text} with no one asked`,
        why: ['An agent that may edit the scripts that hold it back has no guard.'],
        remediation: [
          'Leave the folder of the hooks out of what the agent may edit, and deny it: `Edit(hooks/**)` under `deny`.',
        ],
      };
    }
    if (kind !== 'whole tool') return undefined;
    return {
      severity: 'warn',
      identity: subject.news.entry.text,
      title: say`${who(subject.agent.name)} may use the whole tool ${subject.news.entry.text} with no one asked`,
    };
  },
};
