import { say } from '../untrusted.ts';
import type { Rule } from './rule.ts';
import { who } from './who.ts';

export const rule: Rule = {
  id: 'new-server',
  title: 'A new MCP server',
  severity: 'warn',
  why: 'A server is code that runs as the developer, or a counterparty that sees what the agent sends and whose answers the agent reads as instructions. All its tools, present and future, come with it.',
  remediation: 'Check who publishes it, pin it, keep it to read-only where it can be, and name an owner for it.',
  standards: ['ASI04', 'MCP09', 'NHI3', 'CM75'],
  examples: [
    {
      path: '.mcp.json',
      base: '{"mcpServers": {}}',
      bad: '{"mcpServers": {"docs": {"type": "http", "url": "https://docs.example.com/mcp"}}}',
      good: '{"mcpServers": {}}',
    },
  ],
  judge(subject) {
    if (subject.kind !== 'fact') return undefined;
    const { fact } = subject;
    if (fact.kind === 'launch' && fact.starts === 'server') {
      return {
        severity: 'warn',
        identity: fact.program.name,
        general: true,
        title: say`${who(fact.agent)} starts a program that it did not start before: ${fact.text} (${who(fact.when)})`,
      };
    }
    if (fact.kind === 'connection' && fact.purpose === 'server') {
      return {
        severity: 'warn',
        identity: `${fact.host}${fact.path}`,
        general: true,
        title: say`${who(fact.agent)} talks to a server that it did not talk to before: ${fact.host}`,
      };
    }
    if (fact.kind === 'trust' && fact.of === 'server') {
      return {
        severity: 'warn',
        identity: fact.what,
        title: say`${who(fact.agent)} starts the MCP server ${fact.what} with no one asked`,
      };
    }
    return undefined;
  },
};
