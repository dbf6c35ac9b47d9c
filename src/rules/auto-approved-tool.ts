import { say } from '../untrusted.ts';
import { classify } from './classify.ts';
import type { Rule } from './rule.ts';
import { who } from './who.ts';

export const rule: Rule = {
  id: 'auto-approved-tool',
  title: 'Server tools approved in advance',
  severity: 'block',
  why: 'A server decides what its tools do, and may change it any day. Approving all of them in advance lets the server, and whoever writes what it returns, act with no one asked.',
  remediation:
    'Approve the reading tools that are needed by name, for example `mcp__github__get_issue`, and let the rest ask.',
  standards: ['ASI02', 'MCP02', 'NHI5', 'M0029'],
  examples: [
    {
      path: '.claude/settings.json',
      base: '{}',
      bad: '{"permissions": {"allow": ["mcp__github"]}}',
      good: '{"permissions": {"allow": ["mcp__github__get_issue"]}}',
    },
  ],
  judge(subject) {
    if (subject.kind !== 'uses') return undefined;
    const { kind } = classify(subject);
    const { entry } = subject.news;
    if (kind === 'all tools of a server') {
      return {
        severity: 'block',
        identity: entry.text,
        title: say`${who(subject.agent.name)} may use every tool of the server in ${entry.text} with no one asked`,
      };
    }
    if (kind !== 'server tool') return undefined;
    const reads =
      /(?:__|[:/]|^mcp_[^_]+_)(get|list|search|read|find|fetch|query|describe|view|resolve|lookup|show|browser_(snapshot|take_screenshot|console))[\w*-]*\)?$/i.test(
        entry.text,
      );
    return {
      severity: reads ? 'note' : 'warn',
      identity: entry.text,
      title: say`${who(subject.agent.name)} may use ${entry.text} with no one asked`,
    };
  },
};
