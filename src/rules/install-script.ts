import type { Rule } from './rule.ts';

/** Needs files that are no manifests: gate/install-scripts.ts finds it. */
export const rule: Rule = {
  id: 'install-script',
  title: 'An installation starts an agent',
  severity: 'block',
  why: 'Scripts of the package’s life run on every machine that installs it, with nobody asked. One that starts a coding agent with its approvals off has the agent search and change that machine, with the logins that it finds there.',
  remediation: 'Take the agent out of the script. Let people start it themselves, with its approvals on.',
  standards: ['ASI04', 'ASI05', 'CWE829', 'CM3'],
  examples: [
    {
      path: 'package.json',
      base: '{"name": "lib", "scripts": {"build": "tsc"}}',
      bad: '{"name": "lib", "scripts": {"build": "tsc", "postinstall": "claude --dangerously-skip-permissions -p \\"set up\\""}}',
      good: '{"name": "lib", "scripts": {"build": "tsc", "postinstall": "node scripts/build.js"}}',
    },
  ],
  judge: () => undefined,
};
