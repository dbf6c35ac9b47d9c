import { say } from '../untrusted.ts';
import type { Rule } from './rule.ts';
import { who } from './who.ts';

export const rule: Rule = {
  id: 'record-removed',
  title: 'The record of what the agent did is gone',
  severity: 'warn',
  why: 'Without a record nobody can tell afterwards what an agent did, or on whose behalf. It is no new power, but it is the evidence that every other power needs.',
  remediation: 'Keep the logging hook, or name what records tool calls instead.',
  standards: ['MCP08', 'CWE778', 'AU12'],
  examples: [
    {
      path: '.claude/settings.json',
      base: '{"hooks": {"PostToolUse": [{"matcher": "*", "hooks": [{"type": "command", "command": "/opt/audit/tool-log"}]}]}}',
      bad: '{"hooks": {}}',
      good: '{"hooks": {"PostToolUse": [{"hooks": [{"type": "command", "command": "/opt/audit/tool-log"}]}]}}',
    },
  ],
  judge(subject) {
    if (subject.kind !== 'lost guard' || subject.fact.kind !== 'guard' || subject.fact.guards !== 'record')
      return undefined;
    return {
      severity: 'warn',
      identity: subject.fact.by,
      title: say`${who(subject.fact.agent)} no longer records its calls (${subject.fact.text})`,
    };
  },
};
