import { say } from '../untrusted.ts';
import { losesConfirmation, usesOfDeployed } from './deployed.ts';
import type { Rule } from './rule.ts';
import { who } from './who.ts';

export const rule: Rule = {
  id: 'unbounded-connector',
  title: 'A connector without a limit',
  severity: 'block',
  why: 'Where a connector names no sites, folders or sources, it has all of them: omission is the widest grant. The agent then reads whatever its user can see, and what it reads can steer it.',
  remediation: 'Name the few sites, folders, mailboxes or sources that the agent needs.',
  standards: ['ASI02', 'ASI03', 'NHI5', 'CWE1188', 'AC6'],
  examples: [
    {
      path: 'appPackage/declarativeAgent.json',
      base: '{"version": "v1.6", "name": "HR", "description": "d", "instructions": "help", "capabilities": [{"name": "OneDriveAndSharePoint", "items_by_url": [{"url": "https://c.sharepoint.com/sites/hr"}]}]}',
      bad: '{"version": "v1.6", "name": "HR", "description": "d", "instructions": "help", "capabilities": [{"name": "OneDriveAndSharePoint"}]}',
      good: '{"version": "v1.6", "name": "HR", "description": "d", "instructions": "help", "capabilities": [{"name": "OneDriveAndSharePoint", "items_by_url": [{"url": "https://c.sharepoint.com/sites/hr/policies"}]}]}',
    },
  ],
  judge(subject) {
    const uses = usesOfDeployed(subject);
    // A confirmation that is gone is told by its own rule.
    if (uses?.news.entry.origin !== 'reach' || losesConfirmation(uses)) return undefined;
    return {
      // A new agent is seen as a whole; one that people know and that grows is not.
      severity: uses.agentIsNew ? 'warn' : 'block',
      identity: uses.news.entry.text,
      title: say`${who(uses.agent.name)} reaches everything behind ${uses.news.entry.text}`,
    };
  },
};
