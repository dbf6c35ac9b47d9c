import { say } from '../untrusted.ts';
import { losesConfirmation, readsByName, usesOfDeployed } from './deployed.ts';
import type { Rule } from './rule.ts';
import { who } from './who.ts';

export const rule: Rule = {
  id: 'deployed-agent',
  title: 'A deployed agent with more tools',
  severity: 'warn',
  why: 'A deployed agent acts for whoever reaches it, with no developer beside it. Each tool is a way for text to act; a person should have decided that this agent needs it, and who answers for it.',
  remediation: 'Keep to the tools that the task needs, with a confirmation for those that write, and name an owner.',
  standards: ['ASI02', 'ASI03', 'NHI5', 'AC6'],
  examples: [
    {
      path: 'agents/dev.yaml',
      base: 'version: "2"\nagents:\n  root:\n    model: openai/gpt-5\n    instruction: help\n    toolsets:\n      - type: think\n',
      bad: 'version: "2"\nagents:\n  root:\n    model: openai/gpt-5\n    instruction: help\n    toolsets:\n      - type: think\n      - type: shell\n',
      good: 'version: "2"\nagents:\n  root:\n    model: openai/gpt-5\n    instruction: help well\n    toolsets:\n      - type: think\n',
    },
  ],
  judge(subject, context) {
    const uses = usesOfDeployed(subject);
    if (!uses) return undefined;
    const { entry, use, cause } = uses.news;
    if (uses.agentIsNew && entry.origin !== 'reach') {
      return {
        severity: 'warn',
        identity: 'new agent',
        title:
          uses.agent.list.entries.length === 1
            ? say`${who(uses.agent.name)} is new`
            : say`${who(uses.agent.name)} is new, with tools of its own`,
      };
    }
    // Told by the rules on what a connector reaches, on confirmations, and on paths between agents.
    if (entry.origin === 'reach' || losesConfirmation(uses)) return undefined;
    if (use.startsWith('call\0') && context.added.some((d) => d.kind === 'delegation' && d.entry === entry)) {
      return undefined;
    }
    return {
      severity: readsByName(use) && entry.uses.sequences.every((s) => readsByName(String(s[0]))) ? 'note' : 'warn',
      identity: entry.text,
      title:
        cause === 'entry'
          ? say`${who(uses.agent.name)} may now use ${entry.text}`
          : say`${who(uses.agent.name)}: ${entry.text} no longer holds back ${uses.news.witness.use}`,
    };
  },
};
