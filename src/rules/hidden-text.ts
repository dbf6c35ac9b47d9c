import type { Prose } from '../untrusted.ts';
import { say } from '../untrusted.ts';
import type { Rule } from './rule.ts';

export const rule: Rule = {
  id: 'hidden-text',
  title: 'Instructions that no one sees',
  severity: 'block',
  why: 'Agents follow these texts, and a model reads every character of them. Zero-width characters, tag characters and direction overrides don’t show in a diff or an editor, so what they tell the agent passes review unread.',
  remediation:
    'Delete the hidden characters, and ask where they came from. An editor that shows whitespace, or `cat -v`, makes them visible.',
  standards: ['ASI01', 'ASI06', 'T0068', 'CWE1007'],
  examples: [
    {
      path: '.cursor/rules/style.mdc',
      base: '---\nalwaysApply: true\n---\nUse two spaces.\n',
      bad: '---\nalwaysApply: true\n---\nUse two spaces.\u200b\u200c\u2060\n',
      good: '---\nalwaysApply: true\n---\nUse two spaces. Keep lines short.\n',
    },
  ],
  judge(subject) {
    if (subject.kind !== 'fact' || subject.fact.kind !== 'hidden') return undefined;
    const { fact } = subject;
    const spells: Prose = fact.spells === '' ? [] : say`, which spell ${fact.spells}`;
    return {
      severity: fact.amounts === 'message' ? 'block' : 'warn',
      identity: 'hidden',
      title: say`${fact.place.path} tells agents what people don’t see: it holds ${[fact.what.join(', ')]}${spells}`,
    };
  },
};
