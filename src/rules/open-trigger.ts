import { triggerOrder } from '../access/kinds/trigger.ts';
import { say } from '../untrusted.ts';
import type { Rule } from './rule.ts';
import { told } from './told.ts';
import { who } from './who.ts';
import { holdsPower, isWorkflowAgent } from './workflow-agents.ts';

const HEAD =
  'permissions:\n  contents: read\n  issues: write\njobs:\n  triage:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: anthropics/claude-code-action@0123456789abcdef0123456789abcdef01234567\n        with:\n          prompt: Label the issue\n          github_token: ${{ github.token }}\n          claude_args: --allowedTools "Bash(gh issue edit:*)"\n';

const WHY =
  'Whoever can start an agent also writes what it reads. Where strangers can, an issue or a comment is enough to steer it, with its token and its secrets.';

export const rule: Rule = {
  id: 'open-trigger',
  title: 'More people can start an agent',
  severity: 'block',
  why: WHY,
  remediation:
    'Keep the condition on `author_association` (OWNER, MEMBER, COLLABORATOR), let a maintainer start the agent with a label, and name single bots instead of `*`.',
  standards: ['ASI01', 'ASI03', 'CWE862', 'AC6'],
  examples: [
    {
      path: '.github/workflows/triage.yml',
      base: `on: issues\n${HEAD}`,
      bad: `on: issues\n${HEAD}          allowed_non_write_users: "*"\n`,
      good: `on: issues\n${HEAD}          track_progress: "true"\n`,
    },
  ],
  judge: told((subject, context) => {
    if (subject.kind !== 'fact' || subject.fact.kind !== 'trigger') return undefined;
    const { fact, was } = subject;
    const before = was?.kind === 'trigger' ? was : undefined;
    const identity = `${fact.event} ${fact.who} ${fact.name}`;
    // The same people start it as before, only on more branches, paths or workflows.
    if (before && triggerOrder.covers(before, { ...fact, ...(before.filters && { filters: before.filters }) }))
      return {
        severity: fact.who === 'anyone' ? 'warn' : 'note',
        identity,
        title: say`${who(fact.agent)}: the filter of ${fact.event} lets more start it than before`,
      };
    if (fact.who === 'anyone') {
      const whom = fact.event === 'bots' ? 'every bot' : 'anyone, strangers too';
      return {
        severity: holdsPower(fact.agent, context.head) ? 'block' : 'warn',
        identity,
        title: say`${who(fact.agent)} can be started by ${[whom]} (${fact.text})`,
      };
    }
    if (fact.event === 'pull_request_target' && fact.who === 'writers' && before?.who !== 'writers') {
      return {
        severity: holdsPower(fact.agent, context.head) ? 'block' : 'warn',
        identity,
        title: say`${who(fact.agent)} runs on every fork’s pull request with the repository’s token and secrets (${fact.text})`,
        why: [
          'A fork’s pull request alone runs with a read-only token and no secrets; `pull_request_target` gives it both, and only the agent’s own check stands between a stranger and them.',
        ],
      };
    }
    if (!isWorkflowAgent(fact.agent, context.base)) return undefined; // the agent itself is new: told once
    if (before?.who === 'maintainers' && before.keptOut.some((k) => !fact.keptOut.includes(k))) {
      const outsiders = fact.who !== 'maintainers';
      return {
        severity: outsiders && holdsPower(fact.agent, context.head) ? 'block' : 'warn',
        identity,
        title: outsiders
          ? say`${who(fact.agent)}: the condition that kept outsiders from starting it through ${fact.event} is gone`
          : say`${who(fact.agent)}: the condition on who may start it through ${fact.event} lets in more people`,
      };
    }
    if (fact.who === 'named')
      return {
        severity: 'warn',
        identity,
        title: say`${who(fact.agent)} can also be started by ${fact.name} (${fact.text})`,
      };
    return {
      severity: before ? 'warn' : 'note',
      identity,
      title: say`${who(fact.agent)} starts in more cases than before (${fact.text})`,
    };
  }, WHY),
};
