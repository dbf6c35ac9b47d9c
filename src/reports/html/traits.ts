import type { Severity } from '../../finding.ts';
import type { AgentRecord, CredentialRecord, StartRecord } from '../../inventory/inventory.ts';

/** What people filter an access review by: one letter each, under which the page's script finds it. */
export interface Trait {
  readonly letter: string;
  readonly label: string;
  of(agent: AgentRecord): boolean;
}

export const TRAITS: readonly Trait[] = [
  { letter: 's', label: 'Standing privileges', of: (a) => a.standing.length > 0 },
  { letter: 'u', label: 'Unscoped', of: (a) => a.unscoped },
  { letter: 'o', label: 'No owner', of: (a) => a.registered === null },
  { letter: 'l', label: 'Long-lived credential', of: (a) => a.credentials.some(isLongLived) },
  { letter: 'a', label: 'Started by anyone', of: (a) => a.startedBy.some((s) => s.who === 'anyone') },
  { letter: 'e', label: 'Expired registration', of: (a) => a.registered?.expired === true },
];

export function letters(agent: AgentRecord): string {
  return TRAITS.filter((t) => t.of(agent))
    .map((t) => t.letter)
    .join('');
}

/** Larger is worse: what nothing bounds, then the gravest grants, then who may start it and what it holds. */
export function power(agent: AgentRecord): number {
  const count = (weight: Severity): number => agent.standing.filter((g) => g.weight === weight).length;
  return (
    (agent.unscoped ? 1_000_000 : 0) +
    Math.min(count('block'), 99) * 10_000 +
    startScore(agent) * 1_000 +
    Math.min(count('warn'), 99) * 10 +
    credentialScore(agent) * 2 +
    Math.min(count('note'), 1)
  );
}

export function isLongLived(credential: CredentialRecord): boolean {
  return LIFETIMES[credential.lifetime] >= LIFETIMES['standing-reference'];
}

/** By the longest-lived that it holds, then by how many: 0 for none. */
export function credentialScore(agent: AgentRecord): number {
  const worst = Math.max(-1, ...agent.credentials.slice(0, LOOKED_AT).map((c) => LIFETIMES[c.lifetime]));
  return agent.credentials.length === 0 ? 0 : (worst + 1) * 100 + Math.min(agent.credentials.length, 99);
}

/** 0 where nothing says who starts it. */
export function startScore(agent: AgentRecord): number {
  return Math.max(0, ...agent.startedBy.slice(0, LOOKED_AT).map((s) => STARTERS[s.who] + 1));
}

export function worstCredentials(agent: AgentRecord): CredentialRecord[] {
  return agent.credentials.toSorted((a, b) => LIFETIMES[b.lifetime] - LIFETIMES[a.lifetime]);
}

export function worstStarts(agent: AgentRecord): StartRecord[] {
  return agent.startedBy.toSorted((a, b) => STARTERS[b.who] - STARTERS[a.who]);
}

/** How grave a lifetime looks on the page. */
export function lifetimeGrade(credential: CredentialRecord): Severity {
  if (credential.lifetime === 'literal') return 'block';
  return isLongLived(credential) ? 'warn' : 'note';
}

const LOOKED_AT = 10_000;
const LIFETIMES = { 'workload-identity': 0, 'short-lived': 1, 'standing-reference': 2, literal: 3 } as const;
const STARTERS = { maintainers: 0, writers: 1, named: 2, anyone: 3 } as const;
