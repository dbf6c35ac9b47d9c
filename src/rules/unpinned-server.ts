import { say } from '../untrusted.ts';
import type { Rule } from './rule.ts';
import { who } from './who.ts';

export const rule: Rule = {
  id: 'unpinned-server',
  title: 'A server whose code can change any day',
  severity: 'warn',
  why: 'Without an exact version the code that runs is whatever the registry serves that minute. Whoever takes over the package, or its publisher’s account, runs code on every developer’s machine.',
  remediation:
    'Pin an exact version (`npx -y @acme/docs-mcp@1.4.2`, `uvx docs-mcp==1.4.2`) or, for a container, a digest.',
  standards: ['ASI04', 'MCP04', 'NHI3', 'CWE494'],
  examples: [
    {
      path: '.mcp.json',
      base: '{"mcpServers": {"docs": {"command": "npx", "args": ["-y", "@acme/docs-mcp@1.4.2"]}}}',
      bad: '{"mcpServers": {"docs": {"command": "npx", "args": ["-y", "@acme/docs-mcp@latest"]}}}',
      good: '{"mcpServers": {"docs": {"command": "npx", "args": ["-y", "@acme/docs-mcp@1.4.3"]}}}',
    },
  ],
  judge(subject) {
    if (subject.kind !== 'fact' || subject.fact.kind !== 'launch' || subject.fact.starts !== 'server') return undefined;
    const { version, name } = subject.fact.program;
    if (version.pin !== 'latest' && version.pin !== 'range') return undefined;
    return {
      severity: 'warn',
      identity: name,
      title: say`${who(subject.fact.agent)} starts ${name.replace(/^\w+:/, '')} in whatever version is served (${who(subject.fact.when)})`,
    };
  },
};
