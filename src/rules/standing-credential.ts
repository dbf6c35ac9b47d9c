import { say } from '../untrusted.ts';
import type { Rule } from './rule.ts';
import { who } from './who.ts';

export const rule: Rule = {
  id: 'standing-credential',
  title: 'A standing credential for a server',
  severity: 'warn',
  why: 'The server acts with this credential for as long as it lives, for every task and with all its scopes, whoever drives the agent. It is a standing privilege even where each call is asked about.',
  remediation:
    'Prefer OAuth or workload identity, which give a short-lived token a task; else a credential of its own for this agent, with the narrowest scopes, an owner and an expiry.',
  standards: ['NHI7', 'NHI5', 'MCP01', 'CWE522', 'IA5'],
  examples: [
    {
      path: '.mcp.json',
      base: '{"mcpServers": {"gh": {"command": "node", "args": ["gh.js"]}}}',
      bad: '{"mcpServers": {"gh": {"command": "node", "args": ["gh.js"], "env": {"GITHUB_PERSONAL_ACCESS_TOKEN": "${GITHUB_PAT}"}}}}',
      good: '{"mcpServers": {"gh": {"command": "node", "args": ["gh.js"]}}}',
    },
  ],
  judge(subject) {
    if (subject.kind !== 'fact') return undefined;
    const { fact } = subject;
    if (fact.kind === 'trust' && fact.of === 'environment' && fact.subject.startsWith('server ')) {
      return {
        severity: 'warn',
        identity: fact.what,
        title: say`${who(fact.agent)} hands every variable of ${fact.text} to a server`,
      };
    }
    if (fact.kind !== 'credential' || fact.held === 'literal' || fact.subject.startsWith('workflow ')) return undefined;
    const held = fact.held === 'standing-reference' ? 'a standing credential' : 'a short-lived credential';
    return {
      severity: fact.held === 'standing-reference' ? 'warn' : 'note',
      identity: `${fact.holder} ${fact.name}`,
      title: fact.subject.startsWith('credential ')
        ? say`${who(fact.agent)} gets ${[held]}: ${fact.text}`
        : say`${who(fact.agent)} gives ${[held]} to a server: ${fact.text}`,
    };
  },
};
