import { say } from '../untrusted.ts';
import type { Rule } from './rule.ts';
import { told } from './told.ts';
import { who } from './who.ts';
import { holdsPower, strangersStart } from './workflow-agents.ts';

const WHY =
  'A title, a body or a branch name that is put into a prompt is read as an instruction; put into a script it is code. The files of a stranger’s pull request bring their own instructions, hooks and servers, which start before any tool list counts.';

export const rule: Rule = {
  id: 'untrusted-prompt',
  title: 'A stranger’s words or files reach an agent',
  severity: 'warn',
  why: WHY,
  remediation:
    'Let the agent fetch the text itself with a read-only tool, pass it through `env` and quote it in scripts, and do not check out a pull request’s head in a job that has secrets.',
  standards: ['ASI01', 'CWE1427', 'CWE94', 'CWE829'],
  examples: [
    {
      path: '.github/workflows/review.yml',
      base: null,
      bad: 'on: pull_request\npermissions:\n  contents: read\njobs:\n  review:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: openai/codex-action@0123456789abcdef0123456789abcdef01234567\n        with:\n          sandbox: read-only\n          prompt: Review ${{ github.event.pull_request.title }}\n',
      good: 'on: pull_request\npermissions:\n  contents: read\njobs:\n  review:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: openai/codex-action@0123456789abcdef0123456789abcdef01234567\n        with:\n          sandbox: read-only\n          prompt: Review pull request ${{ github.event.pull_request.number }}\n',
    },
  ],
  judge: told((subject, context) => {
    if (subject.kind !== 'fact' || subject.fact.kind !== 'trust') return undefined;
    const { fact } = subject;
    const open = strangersStart(fact.agent, context.head) && holdsPower(fact.agent, context.head);
    switch (fact.of) {
      case 'untrusted prompt':
        return {
          severity: 'warn',
          identity: fact.what,
          title: say`${who(fact.agent)} gets a stranger’s words in its instructions: ${fact.text}`,
        };
      case 'untrusted script':
        return {
          severity: open ? 'block' : 'warn',
          identity: fact.what,
          title: fact.text.startsWith('steps.')
            ? say`${who(fact.agent)} runs a script into which its agent’s answer is put: ${fact.text}`
            : say`${who(fact.agent)} runs a script into which a stranger’s words are put: ${fact.text}`,
        };
      case 'head checkout':
        return {
          severity: open ? 'block' : 'warn',
          identity: fact.what,
          title: say`${who(fact.agent)} works in the files of a pull request’s head (${fact.text}), with the repository’s token and secrets`,
        };
      default:
        return undefined;
    }
  }, WHY),
};
