import { say } from '../untrusted.ts';
import { hasPower } from './classify.ts';
import { isDeployed } from './deployed.ts';
import { capital, instead } from './instead.ts';
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
      // A new agentic workflow has a shell by default, in its sandbox and with a token that reads.
      severity: subject.agentIsNew && IN_SANDBOX.test(subject.agent.id) ? 'note' : 'block',
      identity: 'shell',
      title: say`${who(subject.agent.name)} may run any code through ${subject.news.entry.text} with no one asked`,
      remediation: [
        isDeployed(subject.agent)
          ? 'Run the code in a sandbox of its own (a code interpreter of the platform, a container, a sandbox object), or give the agent the few programs that it needs as tools, each with its confirmation.'
          : `Allow the commands that are meant, each with its fixed arguments: ${instead(subject.news.entry.text, telling) ?? ANY}. A longer command line goes into a script of the repository, and that script is allowed.`,
      ],
      why: [
        `${capital(telling.because)}, so this rule amounts to a shell: whatever text reaches the agent can decide what runs, and no person sees it first.`,
      ],
    };
  },
};

/** Where the table knows nothing narrower for the program. */
const ANY = '`Bash(npm test)`, `Bash(git diff:*)`, `Bash(node scripts/build.js)`';
const IN_SANDBOX = /^agentic workflow |^workflow \S+ .* compiled$/;
