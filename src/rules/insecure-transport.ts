import { say } from '../untrusted.ts';
import type { Rule } from './rule.ts';
import { who } from './who.ts';

export const rule: Rule = {
  id: 'insecure-transport',
  title: 'An unencrypted connection',
  severity: 'block',
  why: 'Anyone on the way can read what the agent sends, credentials included, and change what it is told to do.',
  remediation: 'Use `https://`. Plain `http://` is for this machine alone (`localhost`).',
  standards: ['CWE319', 'MCP01', 'ASI04'],
  examples: [
    {
      path: '.cursor/mcp.json',
      base: '{"mcpServers": {}}',
      bad: '{"mcpServers": {"docs": {"url": "http://docs.example.com/mcp"}}}',
      good: '{"mcpServers": {"docs": {"url": "http://localhost:8080/mcp"}}}',
    },
  ],
  judge(subject) {
    if (subject.kind !== 'fact' || subject.fact.kind !== 'connection' || subject.fact.loopback) return undefined;
    if (subject.fact.scheme !== 'http' && subject.fact.scheme !== 'ws') return undefined;
    return {
      severity: 'block',
      identity: subject.fact.host,
      title: say`${who(subject.fact.agent)} talks to ${subject.fact.host} without encryption`,
    };
  },
};
