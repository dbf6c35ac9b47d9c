import type { Rule } from './rule.ts';

const GATE =
  'on:\n  pull_request:\npermissions:\n  contents: read\njobs:\n  access:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: acme/agent-access-review@0123456789abcdef0123456789abcdef01234567\n';

/** Needs both sides of a change: gate/gate-changed.ts finds it. */
export const rule: Rule = {
  id: 'gate-changed',
  title: 'This review runs less, or decides less',
  severity: 'block',
  why: 'The workflow that runs this review is what holds all later changes. A change that takes it out, lets it be skipped or lets its failure pass opens the way for the next one.',
  remediation:
    'Keep the workflow as it is, or have whoever owns it approve the change. A ruleset that requires the workflow from another repository can’t be changed from here.',
  standards: ['ASI03', 'CWE693', 'CM3'],
  examples: [
    {
      path: '.github/workflows/access.yml',
      base: GATE,
      bad: `${GATE}        continue-on-error: true\n`,
      good: GATE.replace('@0123456789', '@9876543210'),
    },
    {
      path: '.github/workflows/access.yml',
      base: GATE,
      bad: GATE.replace('  pull_request:\n', '  pull_request:\n    paths: ["src/**"]\n'),
      good: GATE.replace('  pull_request:\n', '  pull_request:\n  merge_group:\n'),
    },
  ],
  judge: () => undefined,
};
