import { reveal, say } from '../untrusted.ts';
import { classify, hasPower } from './classify.ts';
import { allowInstead, capital } from './instead.ts';
import type { Rule } from './rule.ts';
import { who } from './who.ts';

export const rule: Rule = {
  id: 'standing-command',
  title: 'A command runs unasked',
  severity: 'warn',
  why: 'A build tool runs what the repository says, the agent’s own edits included; a command that changes files can undo work. With a free argument the rule covers more than the case someone had in mind.',
  remediation:
    'Allow the exact command, or the sub-command with its fixed arguments; put what deletes or overwrites under `ask`.',
  standards: ['ASI02', 'NHI5', 'AC6'],
  examples: [
    {
      path: '.claude/settings.json',
      base: '{}',
      bad: '{"permissions": {"allow": ["Bash(make:*)"]}}',
      good: '{"permissions": {"allow": ["Bash(make test)"]}}',
    },
  ],
  judge(subject) {
    if (subject.kind !== 'uses') return undefined;
    const { entry } = subject.news;
    const telling = hasPower(subject, 'build', 'file-change');
    if (telling) {
      return {
        severity: 'warn',
        identity: entry.text,
        title: say`${who(subject.agent.name)} may run ${entry.text} with no one asked`,
        why: [
          `${capital(telling.because)}; with a free argument the rule covers more than the case someone had in mind.`,
        ],
        remediation: [allowInstead(entry.text, telling, rule.remediation)],
      };
    }
    const { kind } = classify(subject);
    if (kind === 'command' || kind === 'files') {
      return {
        severity: 'warn',
        identity: entry.text,
        title: say`${who(subject.agent.name)} may ${[kind === 'command' ? 'run' : 'change files through']} ${entry.text} with no one asked`,
      };
    }
    if (kind === 'exact' || kind === 'read' || kind === 'other') {
      const personal =
        reveal(entry.place.path).toLowerCase().endsWith('settings.local.json') &&
        kind !== 'read' &&
        /^Bash\((cargo|npm|pnpm|yarn|make|go|gradle|mvn|python\d?|node)\b/.test(entry.text);
      return {
        severity: personal ? 'warn' : 'note',
        identity: entry.text,
        title: say`${who(subject.agent.name)} may use ${entry.text} with no one asked`,
      };
    }
    return undefined;
  },
};
