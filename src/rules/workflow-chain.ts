import type { Access } from '../access/access.ts';
import type { Fact } from '../access/fact.ts';
import type { Prose } from '../untrusted.ts';
import { say } from '../untrusted.ts';
import { factsOf } from './workflow-agents.ts';

/**
 * The way from who starts a workflow to what its agent holds, as one sentence: a reviewer sees the trigger, the agent,
 * the token and the secrets of one line of a diff together. Empty where the agent is no workflow’s.
 */
export function chain(agent: string, head: Access): Prose {
  const facts = factsOf(agent, head);
  const agents = texts(facts, (f) => f.kind === 'trust' && f.of === 'agent step');
  if (agents.length === 0) return [];
  const starts = facts.filter((f) => f.kind === 'trigger' && f.event !== 'people' && f.event !== 'bots');
  const open = texts(starts, (f) => f.kind === 'trigger' && f.who === 'anyone');
  const events = open.length > 0 ? open : texts(starts, () => true);
  const scopes = texts(facts, (f) => f.kind === 'permission' && f.level !== 'read');
  const secrets = texts(facts, (f) => f.kind === 'credential');
  const whom = open.length > 0 ? 'Anyone, strangers too, starts it' : 'People with access start it';
  return [
    ...(events.length > 0 ? [`${whom} through `, ...listed(events)] : ['Other workflows start it']),
    '; the job then runs ',
    ...listed(agents),
    scopes.length > 0 ? ', with a token that may write (' : ', with a token that only reads',
    ...(scopes.length > 0 ? [...listed(scopes), ')'] : []),
    ...(secrets.length > 0 ? [' and with the credentials ', ...listed(secrets)] : []),
    '. ',
  ];
}

const MOST = 4;

function texts(facts: readonly Fact[], wanted: (fact: Fact) => boolean): readonly string[] {
  return [...new Set(facts.flatMap((f) => (wanted(f) && 'text' in f ? [f.text] : [])))];
}

function listed(names: readonly string[]): Prose {
  const shown = names.slice(0, MOST).flatMap((n, i) => (i === 0 ? say`${n}` : say`, ${n}`));
  return names.length > MOST ? [...shown, ` and ${names.length - MOST} more`] : shown;
}
