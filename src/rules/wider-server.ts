import { say } from '../untrusted.ts';
import { classify } from './classify.ts';
import type { Rule } from './rule.ts';
import { who } from './who.ts';

export const rule: Rule = {
  id: 'wider-server',
  title: 'A server that reaches further',
  severity: 'block',
  why: 'A read-only switch, a list of toolsets or of projects is what keeps a server to the task. Without it the agent gets all that the server’s credential can do.',
  remediation: 'Keep the server read-only and name the toolsets, projects and tools that the task needs.',
  standards: ['MCP02', 'ASI02', 'NHI5', 'AC6'],
  examples: [
    {
      path: '.vscode/mcp.json',
      base: '{"servers": {"github": {"type": "http", "url": "https://api.githubcopilot.com/mcp/x/issues/readonly"}}}',
      bad: '{"servers": {"github": {"type": "http", "url": "https://api.githubcopilot.com/mcp/"}}}',
      good: '{"servers": {"github": {"type": "http", "url": "https://api.githubcopilot.com/mcp/x/issues/readonly/"}}}',
    },
  ],
  judge(subject) {
    if (subject.kind !== 'uses') return undefined;
    const { kind } = classify(subject);
    if (kind === 'filter') {
      return {
        severity: 'warn',
        identity: 'tools',
        title: say`${who(subject.agent.name)} offers tools that its list left out before`,
      };
    }
    if (kind !== 'reach') return undefined;
    // What a container may do by default is little beside what a server's own tools reach; the network is not.
    const writes = !/: read$|\0read$|\0container: (?!network)/.test(subject.news.use);
    return {
      severity: writes ? 'block' : 'warn',
      identity: 'reach',
      title: say`${who(subject.agent.name)} reaches further than before`,
    };
  },
};
