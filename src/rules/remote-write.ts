import { say } from '../untrusted.ts';
import { hasPower } from './classify.ts';
import { allowInstead, capital } from './instead.ts';
import type { Rule } from './rule.ts';
import { who } from './who.ts';

export const rule: Rule = {
  id: 'remote-write',
  title: 'Changes beyond this machine, unasked',
  severity: 'block',
  why: 'What leaves the machine can rarely be taken back: a pushed branch, a merged pull request, a published package, a deleted resource. It happens under the identity of whoever runs the agent.',
  remediation:
    'Put the command under `ask`, or allow its reading forms alone: `Bash(git log *)`, `Bash(gh pr view *)`.',
  standards: ['ASI02', 'ASI03', 'NHI5', 'M0029', 'AC6'],
  examples: [
    {
      path: '.claude/settings.json',
      base: '{}',
      bad: '{"permissions": {"allow": ["Bash(git push:*)"]}}',
      good: '{"permissions": {"ask": ["Bash(git push:*)"]}}',
    },
  ],
  judge(subject) {
    if (subject.kind !== 'uses') return undefined;
    const telling = hasPower(subject, 'remote-write');
    return (
      telling && {
        severity: 'block',
        identity: 'remote',
        title: say`${who(subject.agent.name)} may change things beyond this machine through ${subject.news.entry.text} with no one asked`,
        why: [`${capital(telling.because)}. ${rule.why}`],
        remediation: [allowInstead(subject.news.entry.text, telling, rule.remediation)],
      }
    );
  },
};
