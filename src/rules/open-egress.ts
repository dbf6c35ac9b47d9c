import { decide } from '../access/decision-list.ts';
import { say } from '../untrusted.ts';
import { hasPower } from './classify.ts';
import { allowInstead, capital } from './instead.ts';
import type { Rule } from './rule.ts';
import { who } from './who.ts';

export const rule: Rule = {
  id: 'open-egress',
  title: 'Data may leave to any host',
  severity: 'block',
  why: 'A way out to any host, with no one asked, is what turns a misled agent into a leak: what it can read, it can send. It is also a way in for instructions.',
  remediation:
    'Allow the hosts that are needed by name, for example `WebFetch(domain:docs.example.com)`; let commands that send data be asked about.',
  standards: ['ASI02', 'T0086', 'NHI5', 'SC7'],
  examples: [
    {
      path: '.claude/settings.json',
      base: '{}',
      bad: '{"permissions": {"allow": ["Bash(curl *)"]}}',
      good: '{"permissions": {"allow": ["WebFetch(domain:docs.example.com)"]}}',
    },
    {
      path: '.claude/settings.json',
      base: '{"permissions": {"allow": ["WebFetch(domain:docs.example.com)"]}}',
      bad: '{"permissions": {"allow": ["WebFetch"]}}',
      good: '{"permissions": {"allow": ["WebFetch(domain:docs.example.com)"]}}',
    },
  ],
  judge(subject, context) {
    if (subject.kind !== 'uses') return undefined;
    const telling = hasPower(subject, 'egress');
    if (!telling) return undefined;
    // With a shell of its own it could reach any host before.
    const before = context.base.agents.get(subject.agent.id);
    const hadShell = before !== undefined && decide(before.list, 'run\0bash -c id').effect === 'allow';
    return {
      severity: hadShell ? 'warn' : 'block',
      identity: 'egress',
      title: say`${who(subject.agent.name)} may reach any host through ${subject.news.entry.text} with no one asked`,
      why: [`${capital(telling.because)}. ${rule.why}`],
      remediation: [allowInstead(subject.news.entry.text, telling, rule.remediation)],
    };
  },
};
