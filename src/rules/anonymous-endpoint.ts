import { isAnonymous } from '../access/kinds/exposure.ts';
import { say } from '../untrusted.ts';
import type { Rule } from './rule.ts';
import { who } from './who.ts';

export const rule: Rule = {
  id: 'anonymous-endpoint',
  title: 'Anyone may call the agent',
  severity: 'block',
  why: 'An agent acts with its own identity for whoever calls it. Where a caller has to show nothing, everyone on the network has the agent’s access, and nobody can tell afterwards who used it.',
  remediation:
    'Require a scheme that knows its callers (OAuth, OpenID Connect, mutual TLS), with the scopes that the task needs, and no empty alternative among the requirements.',
  standards: ['ASI03', 'CWE862', 'NHI5', 'AC6'],
  examples: [
    {
      path: 'public/.well-known/agent-card.json',
      base: card('"security": [{"key": []}]'),
      bad: card('"security": []'),
      good: card('"security": [{"key": []}], "documentationUrl": "https://a.example.com/docs"'),
    },
  ],
  judge(subject) {
    if (subject.kind !== 'fact' || subject.fact.kind !== 'exposure' || !isAnonymous(subject.fact)) return undefined;
    const { fact, was } = subject;
    // A skill that is new under a card’s own requirements is told as a skill.
    if (!was && fact.part !== THE_AGENT && !fact.part.startsWith('without')) return undefined;
    return {
      severity: 'block',
      identity: fact.what,
      title:
        fact.part === THE_AGENT
          ? say`${who(fact.agent)} can be called by anyone, with nothing to show`
          : say`${who(fact.agent)}: ${fact.part} can be called by anyone, with nothing to show`,
    };
  },
};

/** The exposure of an agent as a whole. */
const THE_AGENT = 'the agent';

function card(security: string): string {
  return `{"name": "Orders", "description": "d", "version": "1.0.0", "url": "https://a.example.com/a2a", "capabilities": {}, "skills": [{"id": "s", "name": "S", "description": "d", "tags": []}], "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}}, ${security}}`;
}
