import { say } from '../untrusted.ts';
import { hasPower } from './classify.ts';
import { isDeployed } from './deployed.ts';
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
          : `Allow the commands that are meant, each with its fixed arguments: ${instead(subject.news.entry.text)}. A longer command line goes into a script of the repository, and that script is allowed.`,
      ],
      why: [
        `${capital(telling.because)}, so this rule amounts to a shell: whatever text reaches the agent can decide what runs, and no person sees it first.`,
      ],
    };
  },
};

const IN_SANDBOX = /^agentic workflow |^workflow \S+ .* compiled$/;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What people mean by a grant over a whole program, as narrow rules to write in its place. */
const NARROW: readonly (readonly [RegExp, string])[] = [
  [/^git\b/, '`Bash(git status)`, `Bash(git diff:*)`, `Bash(git log:*)`, and `Bash(git push:*)` under `ask`'],
  [/^gh\b/, '`Bash(gh pr view:*)`, `Bash(gh issue list:*)`, and what writes under `ask`'],
  [/^(npm|pnpm|yarn|bun)\b/, '`Bash(npm test)`, `Bash(npm run lint)`, `Bash(npm run build)`'],
  [/^(npx|bunx|uvx|pipx)\b/, '`Bash(npx tsc --noEmit)`, `Bash(npx eslint .)`, from a pinned dependency'],
  [/^(python3?|uv|poetry|pdm|hatch)\b/, '`Bash(python3 scripts/check.py)`, `Bash(pytest)`'],
  [/^(node|tsx|ts-node|deno)\b/, '`Bash(node scripts/build.js)`, `Bash(npm test)`'],
  [/^(docker|podman|docker-compose)\b/, '`Bash(docker ps:*)`, `Bash(docker logs:*)`, `Bash(docker compose up -d)`'],
  [/^kubectl\b/, '`Bash(kubectl get:*)`, `Bash(kubectl describe:*)`'],
];

function instead(rule: string): string {
  const command = /^Bash\((.*)\)$/s.exec(rule)?.[1] ?? '';
  return (
    NARROW.find(([program]) => program.test(command))?.[1] ??
    '`Bash(npm test)`, `Bash(git diff:*)`, `Bash(node scripts/build.js)`'
  );
}
