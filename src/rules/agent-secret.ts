import { say } from '../untrusted.ts';
import { MODEL_KEY } from './model-key.ts';
import type { Rule } from './rule.ts';
import { told } from './told.ts';
import { who } from './who.ts';
import { isKeyOfReader, strangersStart } from './workflow-agents.ts';

const JOB =
  'on: push\npermissions:\n  contents: read\njobs:\n  notes:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: openai/codex-action@0123456789abcdef0123456789abcdef01234567\n        with:\n          prompt: Write the notes\n';

const WHY =
  'What is in an agent’s environment can leave with its answer, a log line or a commit. A long-lived secret keeps its power after the run.';

export const rule: Rule = {
  id: 'agent-secret',
  title: 'A workflow’s agent gets a secret',
  severity: 'warn',
  why: WHY,
  remediation:
    'Give the agent’s step only the key of its model, sign in to clouds with a workload identity, and use other secrets in a job without an agent. Replace `secrets: inherit` by the secrets that are meant.',
  standards: ['NHI2', 'NHI7', 'ASI03', 'CWE522', 'IA5'],
  examples: [
    {
      path: '.github/workflows/notes.yml',
      base: JOB,
      bad: `${JOB}        env:\n          DEPLOY_TOKEN: \${{ secrets.DEPLOY_TOKEN }}\n`,
      good: `${JOB}        env:\n          LANG: en\n`,
    },
  ],
  judge: told((subject, context) => {
    if (subject.kind !== 'fact' || subject.fact.kind !== 'credential') return undefined;
    const { fact } = subject;
    if (!fact.subject.startsWith('workflow ') || fact.held === 'literal') return undefined;
    const identity = fact.reference;
    if (fact.held !== 'standing-reference')
      return { severity: 'warn', identity, title: say`${who(fact.agent)} signs in: ${fact.text}` };
    const open = strangersStart(fact.agent, context.head);
    const what = fact.reference === '*' ? say`${['every secret']}` : say`the secret ${fact.text}`;
    const model = MODEL_KEY.test(fact.reference);
    return {
      severity: open ? (isKeyOfReader(fact, context.head) ? 'warn' : 'block') : model ? 'note' : 'warn',
      identity,
      title: open
        ? say`${who(fact.agent)} can be started by strangers, and has ${what}`
        : say`${who(fact.agent)} has ${what}`,
    };
  }, WHY),
};
