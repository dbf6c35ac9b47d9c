import type { Rule } from './rule.ts';

const LOCK =
  '# gh-aw-metadata: {"schema_version":"v4","frontmatter_hash":"aa","compiler_version":"v0.80.0","strict":true}\non: workflow_dispatch\npermissions: {}\njobs:\n  agent:\n    runs-on: ubuntu-latest\n    permissions:\n      contents: read\n    steps:\n      - run: echo agent\n';

/** Needs both sides of a change: gate/lock-changed.ts finds it. */
export const rule: Rule = {
  id: 'lock-changed',
  title: 'A compiled workflow that does not come from its source',
  severity: 'block',
  why: 'What runs is the compiled file. An edit of it does not show in the source that people read, and the next compilation undoes it without a word.',
  remediation: 'Make the change in the source, run `gh aw compile`, and commit both.',
  standards: ['ASI04', 'CWE829', 'CM3'],
  examples: [
    {
      path: '.github/workflows/triage.lock.yml',
      base: LOCK,
      bad: LOCK.replace('echo agent', 'echo agent; ./more.sh'),
      good: LOCK.replace('v0.80.0', 'v0.81.0'),
    },
  ],
  judge: () => undefined,
};
