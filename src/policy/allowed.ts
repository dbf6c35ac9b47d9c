import type { Fact } from '../access/fact.ts';
import type { Pattern } from '../access/pattern.ts';
import { star, uses } from '../access/pattern.ts';
import type { Budget } from '../access/search.ts';
import type { Context, Subject } from '../rules/rule.ts';
import { coversNews } from './grants.ts';
import type { AllowLists } from './policy.ts';
import { nameMatches } from './scope.ts';
import { programWords } from './words.ts';

/**
 * Whether a finding is about nothing but a counterparty that the policy names. Who it is, is all that an allow-list
 * answers: a shell, clear text, a credential or what an agent may do there stays as it is.
 */
export function isAllowed(
  rule: string,
  subjects: readonly Subject[],
  allow: AllowLists,
  { head }: Context,
  budget: Budget,
): boolean {
  if (subjects.length === 0) return false;
  return subjects.every((subject) => {
    if (subject.kind === 'fact') return isKnown(rule, subject.fact, allow);
    if (subject.kind !== 'uses' || allow.hosts.length === 0) return false;
    const list = head.agents.get(subject.agent.id)?.list;
    return list !== undefined && coversNews(toHosts(allow.hosts), subject.news, list, budget);
  });
}

function isKnown(rule: string, fact: Fact, allow: AllowLists): boolean {
  if (fact.kind === 'launch')
    return SERVER_RULES.has(rule) && fact.starts === 'server' && allow.servers.some((g) => isProgram(g, fact));
  if (fact.kind === 'connection')
    return (
      CONNECTION_RULES.has(rule) &&
      (fact.scheme === 'https' || fact.scheme === 'wss') &&
      allow.hosts.some((g) => nameMatches(g.toLowerCase(), fact.host.toLowerCase(), ' '))
    );
  if (fact.kind !== 'trust') return false;
  const isAction = fact.of === 'moving action' || fact.of === 'agent step';
  if (isAction) return rule === 'new-agent-workflow' && allow.actions.some((g) => isActionOf(g, fact.text, fact));
  // By where it comes from: its name is the change's to choose.
  return fact.of === 'marketplace' && allow.marketplaces.some((g) => nameMatches(g, fact.what, ' '));
}

const SERVER_RULES = new Set(['new-server', 'unpinned-server']);
const CONNECTION_RULES = new Set(['new-server', 'trusted-source']);

function isProgram(glob: string, fact: Extract<Fact, { kind: 'launch' }>): boolean {
  const { pin } = fact.program.version;
  const words = programWords(fact);
  if (versioned(glob)) return nameMatches(glob, words, ' ');
  if (pin === 'range' || pin === 'latest') return false;
  return nameMatches(pin === 'local' ? glob : `${glob}@*`, words, ' ');
}

function isActionOf(glob: string, text: string, fact: Extract<Fact, { kind: 'trust' }>): boolean {
  if (glob.includes('@')) return nameMatches(glob, text, ' ');
  return fact.of === 'agent step' && fact.pinned && nameMatches(`${glob}@*`, text, ' ');
}

/** An `@` that is not the start of a scope. */
function versioned(glob: string): boolean {
  return /[^:/]@/.test(glob);
}

function toHosts(hosts: readonly string[]): Pattern {
  return { sequences: hosts.flatMap((h) => ['fetch', 'connect'].flatMap((v) => uses(v, star(h)).sequences)) };
}
