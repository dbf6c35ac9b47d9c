import type { Difference } from '../access/compare.ts';
import { say } from '../untrusted.ts';
import { classify } from './classify.ts';
import type { Context, Rule } from './rule.ts';
import { who } from './who.ts';

const SOURCE =
  '---\non:\n  issues:\n    types: [opened]\npermissions:\n  contents: read\nsafe-outputs:\n  add-comment:\n';

export const rule: Rule = {
  id: 'agent-output',
  title: 'An agentic workflow may do more',
  severity: 'warn',
  why: 'The agent itself has a token that reads; what it asks for in a safe output is done by a job whose token writes. Each output, and each bound of an output that is lost, is a way for whatever text reaches the agent to write.',
  remediation:
    'Give the output its bounds: `max`, `target`, `allowed`, `allowed-files`, `required-labels`, a title prefix; keep `protected-files` and the review of pull requests, and `staged: true` while it is tried out.',
  standards: ['ASI02', 'ASI03', 'NHI5', 'AC6'],
  examples: [
    {
      path: '.github/workflows/triage.md',
      base: `${SOURCE}---\n# Triage\n`,
      bad: `${SOURCE}    target: "*"\n---\n# Triage\n`,
      good: `${SOURCE}    max: 1\n---\n# Triage\n`,
    },
  ],
  judge(subject, context) {
    if (subject.kind !== 'uses' || classify(subject).kind !== 'agentic') return undefined;
    const { use, entry, cause } = subject.news;
    const [verb = '', argument = ''] = use.split('\0');
    const name = who(subject.agent.name);
    if (verb === 'gh-aw start') {
      if (cause === 'entry') return undefined; // a new workflow: its triggers tell
      return {
        severity: /^(manual-approval|environment)$/.test(entry.text) ? 'block' : 'warn',
        identity: entry.text,
        title: say`${name}: its start is no longer held back by ${entry.text}`,
        why: ['What holds a start back keeps people, or events that nobody looked at, from steering the agent.'],
        remediation: ['Keep it, or say in the pull request why it is no longer needed.'],
      };
    }
    if (!verb.startsWith('gh-aw output') && subject.agentIsNew) return undefined; // it reads: told by the agent itself
    if (!verb.startsWith('gh-aw output') && entry.effect === 'deny')
      return {
        severity: 'warn',
        identity: entry.text,
        title: say`${name} now reads what was kept out (${entry.text})`,
      };
    if (!verb.startsWith('gh-aw output'))
      return { severity: 'note', identity: entry.text, title: say`${name} may now use ${entry.text}` };
    const [type = '', about] = verb === 'gh-aw output' ? [argument] : verb.slice('gh-aw output '.length).split(' ');
    const grave = isGrave(type, about, argument);
    // A new output is told once; what is grave about it by itself.
    if (about !== undefined && !grave && isNewOutput(subject, type, context)) return undefined;
    return {
      severity: grave ? 'block' : about === 'max' ? 'note' : 'warn',
      identity: entry.text,
      title:
        about === undefined
          ? say`${name} may now have this written with the repository’s token: ${entry.text}`
          : say`${name}: its writing has fewer bounds than before (${entry.text})`,
    };
  },
};

/** What gives a misled agent the code, the pipeline or a review, with no person in between. */
function isGrave(type: string, about: string | undefined, value: string): boolean {
  if (about === undefined)
    return /^(merge-pull-request|approve-workflow-run|create-check-run|jobs\.|scripts\.|actions\.)/.test(type);
  if (about === 'protected-files') return value === 'freely';
  if (about === 'allow-workflows' || about === 'auto-merge') return true;
  if (about === 'allowed-events') return type === 'submit-pull-request-review';
  return type === 'push-to-pull-request-branch' && about === 'target' && value !== 'triggering';
}

function isNewOutput(subject: Difference & { kind: 'uses' }, type: string, { added }: Context): boolean {
  return added.some(
    (d) => d.kind === 'uses' && d.agent.id === subject.agent.id && d.news.use === `gh-aw output\0${type}`,
  );
}
