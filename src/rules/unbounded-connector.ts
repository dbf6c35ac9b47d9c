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
    if (subject.kind === 'fact' && subject.fact.kind === 'credential' && subject.fact.unneeded) {
      const { fact } = subject;
      return {
        severity: 'warn',
        identity: fact.name,
        title: say`${who(fact.agent)} gets the ${fact.name}, which none of its tools needs`,
        why: [TOO_MUCH],
        remediation: ['Ask only for the scopes that the operations behind its tools name.'],
      };
    }
    if (subject.kind === 'fact' && subject.fact.kind === 'remark' && subject.fact.about === 'unneeded scope') {
      const { fact } = subject;
      return {
        severity: 'note',
        identity: `scope ${fact.text}`,
        title: say`${who(fact.agent)} asks its callers for the scope ${fact.text}, which none of its skills needs`,
        why: [TOO_MUCH],
        remediation: ['Ask callers only for the scopes that a skill needs.'],
      };
    }
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

const TOO_MUCH =
  'A token has all of its scopes for whoever holds it. A scope that no tool needs is power that nobody uses but one who misleads the agent, or who takes the token.';
