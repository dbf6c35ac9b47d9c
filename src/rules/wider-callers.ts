import { isAnonymous } from '../access/kinds/exposure.ts';
import { say } from '../untrusted.ts';
import type { Context, Judgement, Rule, Subject } from './rule.ts';
import { who } from './who.ts';

export const rule: Rule = {
  id: 'wider-callers',
  title: 'More callers, or callers sent elsewhere',
  severity: 'warn',
  why: 'Who may call an agent decides who has its access, and where callers are sent decides who gets their tokens and questions. Both are promises that other systems rely on without looking again.',
  remediation:
    'Keep the requirements as strict as they were: all schemes and scopes of an alternative are needed, alternatives add callers. Move an endpoint only within the hosts that you own.',
  standards: ['ASI03', 'CWE862', 'NHI5', 'AC6'],
  examples: [
    {
      path: '.well-known/agent-card.json',
      base: card('{"sso": ["orders.read"]}'),
      bad: card('{"sso": ["orders.read"]}, {"key": []}'),
      good: card('{"sso": ["orders.read", "orders.write"]}'),
    },
  ],
  judge(subject, context) {
    if (subject.kind !== 'fact') return undefined;
    return exposure(subject, context) ?? endpoint(subject, context);
  },
};

type FactSubject = Extract<Subject, { kind: 'fact' }>;

function exposure({ fact, was }: FactSubject, context: Context): Judgement | undefined {
  if (fact.kind !== 'exposure') return undefined;
  const whole = fact.part === 'the agent';
  if (isAnonymous(fact) && (whole || was || fact.part.startsWith('without'))) return undefined;
  const card = context.base.facts.some((f) => f.kind === 'exposure' && f.subject === fact.subject);
  // A new agent is told once.
  const told = [...context.head.agents.values()].some((a) => a.name === fact.agent);
  if (!was && (whole ? told : !card)) return undefined;
  if (!was)
    return {
      severity: 'warn',
      identity: fact.what,
      title: whole
        ? say`${who(fact.agent)} is new and can be called by ${fact.text}`
        : say`${who(fact.agent)} offers more than before: ${fact.part}`,
    };
  return {
    severity: 'warn',
    identity: fact.what,
    title: whole
      ? say`${who(fact.agent)} can be called by more than before: ${fact.text}`
      : say`${who(fact.agent)}: ${fact.part} can be called by more than before: ${fact.text}`,
  };
}

/** Where callers find the agent. Another domain than base had anywhere is somebody else’s until shown otherwise. */
function endpoint({ fact }: FactSubject, context: Context): Judgement | undefined {
  if (fact.kind !== 'connection' || fact.purpose !== 'published') return undefined;
  const before = context.base.facts.flatMap((f) =>
    f.kind === 'connection' && f.purpose === 'published' && f.subject === fact.subject ? [domainOf(f.host)] : [],
  );
  if (before.length === 0) return undefined; // the agent itself is new
  return {
    severity: before.includes(domainOf(fact.host)) || fact.loopback ? 'warn' : 'block',
    identity: `published ${fact.host}`,
    title: say`${who(fact.agent)} sends its callers to ${fact.host}, which it did not before`,
  };
}

function domainOf(host: string): string {
  return host.replace(/:\d+$/, '').split('.').slice(-2).join('.');
}

function card(security: string): string {
  return `{"name": "Orders", "description": "d", "version": "1.0.0", "url": "https://a.example.com/a2a", "capabilities": {}, "skills": [{"id": "s", "name": "S", "description": "d", "tags": []}], "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}, "sso": {"type": "openIdConnect", "openIdConnectUrl": "https://idp.example.com/.well-known/openid-configuration"}}, "security": [${security}]}`;
}
