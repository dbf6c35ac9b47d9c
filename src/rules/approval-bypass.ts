import { say } from '../untrusted.ts';
import { classify } from './classify.ts';
import type { Rule } from './rule.ts';
import { who } from './who.ts';

export const rule: Rule = {
  id: 'approval-bypass',
  title: 'Approvals are switched off',
  severity: 'block',
  why: 'A mode or switch that approves everything turns every tool of the agent into a standing privilege: whatever text reaches the agent then decides what runs, and no person sees it first.',
  remediation:
    'Leave the mode at its default and allow the few exact commands that the work needs. Who wants fewer questions can set the mode for one session on their own machine.',
  standards: ['ASI03', 'ASI09', 'NHI5', 'M0029', 'AC6'],
  examples: [
    {
      path: '.claude/settings.json',
      base: '{"permissions": {"allow": ["Bash(make test)"]}}',
      bad: '{"permissions": {"allow": ["Bash(make test)"], "defaultMode": "bypassPermissions"}}',
      good: '{"permissions": {"allow": ["Bash(make test)"], "defaultMode": "default"}}',
    },
    {
      path: '.claude/settings.json',
      base: null,
      bad: '{"enableAllProjectMcpServers": true}',
      good: '{}',
    },
  ],
  judge(subject) {
    if (subject.kind === 'fact' && subject.fact.kind === 'trust' && subject.fact.of === 'all servers') {
      return {
        severity: 'block',
        identity: subject.fact.what,
        title: say`${who(subject.fact.agent)} starts every MCP server of the project with no one asked, those added later too`,
        remediation: ['Name the servers that are meant in `enabledMcpjsonServers`, after someone has reviewed each.'],
      };
    }
    if (subject.kind !== 'uses') return undefined;
    const { kind } = classify(subject);
    if (kind === 'bypass') {
      return {
        severity: 'block',
        identity: 'bypass',
        title: say`${who(subject.agent.name)} runs any tool with no one asked (${subject.news.entry.text})`,
      };
    }
    if (kind === 'edits unasked') {
      return {
        severity: 'warn',
        identity: 'edits',
        title: say`${who(subject.agent.name)} acts with no one asked in ways that its mode lets through (${subject.news.entry.text})`,
      };
    }
    return undefined;
  },
};
