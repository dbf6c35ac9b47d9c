import { say } from '../untrusted.ts';
import { hasPower } from './classify.ts';
import type { Rule } from './rule.ts';
import { who } from './who.ts';

export const rule: Rule = {
  id: 'unscoped-shell',
  title: 'A grant that amounts to a shell',
  severity: 'block',
  why: 'A shell, an interpreter, a package runner or a program that starts other programs, with a free argument, runs any code: whatever else the rules say no longer limits the agent.',
  remediation:
    'Allow the exact commands that are needed, without a wildcard after a program that runs code: `Bash(npm test)`, `Bash(node scripts/build.js)`, `Bash(npx tsc --noEmit)`. Put longer command lines into a script of the repository and allow that script.',
  standards: ['ASI05', 'ASI02', 'NHI5', 'MCP05', 'CWE250', 'AC6'],
  examples: [
    {
      path: '.claude/settings.json',
      base: '{"permissions": {"allow": ["Bash(npm test)"]}}',
      bad: '{"permissions": {"allow": ["Bash(npm test)", "Bash(npx *)"]}}',
      good: '{"permissions": {"allow": ["Bash(npm test)", "Bash(npx tsc --noEmit)"]}}',
    },
    {
      path: '.claude/skills/report/SKILL.md',
      base: null,
      bad: '---\nname: report\ndescription: Makes the report\nallowed-tools: Bash(python3 *)\n---\nRun the script.\n',
      good: '---\nname: report\ndescription: Makes the report\nallowed-tools: Bash(python3 scripts/report.py)\n---\nRun the script.\n',
    },
  ],
  judge(subject) {
    if (subject.kind !== 'uses') return undefined;
    const telling = hasPower(subject, 'shell');
    if (!telling) return undefined;
    return {
      severity: 'block',
      identity: 'shell',
      title: say`${who(subject.agent.name)} may run any code through ${subject.news.entry.text} with no one asked`,
      why: [
        `${capital(telling.because)}, so this rule amounts to a shell: whatever text reaches the agent can decide what runs, and no person sees it first.`,
      ],
    };
  },
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
