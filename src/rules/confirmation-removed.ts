import { say } from '../untrusted.ts';
import { losesConfirmation, readsByName, usesOfDeployed } from './deployed.ts';
import type { Rule } from './rule.ts';
import { who } from './who.ts';

export const rule: Rule = {
  id: 'confirmation-removed',
  title: 'No person confirms a call any more',
  severity: 'block',
  why: 'The confirmation is where a person sees what a deployed agent is about to do, with what data and for whom. Without it whatever text reaches the agent decides, for every user of it.',
  remediation:
    'Keep the confirmation for tools that write, send or run something, and lift it for single reading tools by their names.',
  standards: ['ASI02', 'ASI09', 'M0029', 'CWE862', 'AC6'],
  examples: [
    {
      path: 'agents/docs.yaml',
      base: 'kind: Prompt\nname: Docs\ninstructions: answer\ntools:\n  - kind: mcp\n    name: docs\n    url: https://docs.example.com/mcp\n    approvalMode: always\n',
      bad: 'kind: Prompt\nname: Docs\ninstructions: answer\ntools:\n  - kind: mcp\n    name: docs\n    url: https://docs.example.com/mcp\n    approvalMode: never\n',
      good: 'kind: Prompt\nname: Docs\ninstructions: answer\ntools:\n  - kind: mcp\n    name: docs\n    url: https://docs.example.com/mcp\n    approvalMode: always\n    allowedTools: [search]\n',
    },
  ],
  judge(subject) {
    const uses = usesOfDeployed(subject);
    if (!uses || !losesConfirmation(uses)) return undefined;
    return {
      severity: readsByName(uses.news.use) ? 'warn' : 'block',
      identity: uses.news.entry.text,
      title: say`${who(uses.agent.name)}: no one is asked any more before ${uses.news.witness.use}`,
    };
  },
};
