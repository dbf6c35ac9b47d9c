import { say } from '../untrusted.ts';
import type { Rule } from './rule.ts';
import { told } from './told.ts';
import { who } from './who.ts';
import { isWorkflowAgent } from './workflow-agents.ts';

const WHY =
  'An agent in a workflow acts with the job’s token and secrets while no one watches. A tag of an action, or a package without a version, can become other code any day, next to the same token.';

export const rule: Rule = {
  id: 'new-agent-workflow',
  title: 'A workflow runs an agent, or code that can change under it',
  severity: 'warn',
  why: WHY,
  remediation:
    'Review what starts the job and what it holds. Name actions by their commit and packages by their exact version.',
  standards: ['ASI04', 'NHI3', 'CWE829', 'CM3'],
  examples: [
    {
      path: '.github/workflows/review.yml',
      base: 'on: push\npermissions:\n  contents: read\njobs:\n  review:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: openai/codex-action@0123456789abcdef0123456789abcdef01234567\n        with:\n          prompt: review\n',
      bad: 'on: push\npermissions:\n  contents: read\njobs:\n  review:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: openai/codex-action@main\n        with:\n          prompt: review\n',
      good: 'on: push\npermissions:\n  contents: read\njobs:\n  review:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: openai/codex-action@89abcdef0123456789abcdef0123456789abcdef\n        with:\n          prompt: review\n',
    },
  ],
  judge: told((subject, context) => {
    if (subject.kind !== 'fact' || subject.fact.kind !== 'trust') return undefined;
    const { fact, was } = subject;
    const identity = `${fact.of} ${fact.what}`;
    if (fact.of === 'moving action' && fact.what.startsWith(`${fact.agent} client `))
      return {
        severity: isWorkflowAgent(fact.agent, context.base) ? 'warn' : 'note',
        identity,
        title: say`${who(fact.agent)} runs whatever version of its client is the newest (${fact.text})`,
      };
    if (fact.of === 'moving action')
      return {
        severity: 'warn',
        identity,
        title: say`${who(fact.agent)} runs beside an action that a tag names: ${fact.text}`,
      };
    if (fact.of !== 'agent step') return undefined;
    // A source and what is compiled from it are one agent.
    const source = /^Workflow (.*)\.lock\.yml job agent$/.exec(fact.agent)?.[1];
    const told =
      source !== undefined &&
      context.added.some(
        (d) =>
          d.kind === 'fact' &&
          d.fact.kind === 'trust' &&
          d.fact.of === 'agent step' &&
          d.fact.agent === `Workflow ${source}.md`,
      );
    return {
      severity: told ? 'note' : 'warn',
      identity,
      title: was
        ? say`${who(fact.agent)} no longer pins its agent: ${fact.text}`
        : fact.pinned
          ? say`${who(fact.agent)} runs an agent: ${fact.text}`
          : say`${who(fact.agent)} runs an agent, by a version that can move: ${fact.text}`,
    };
  }, WHY),
};
