import type { AgentRecord, CredentialRecord, Inventory, RepositoryInventory } from '../inventory/inventory.ts';
import type { Prose } from '../untrusted.ts';
import { say } from '../untrusted.ts';
import { bare } from './escape.ts';
import { plural } from './words.ts';

/** The words that all forms of the inventory share. */

export const LIFETIME: Readonly<Record<CredentialRecord['lifetime'], string>> = {
  'workload-identity': 'workload identity',
  'short-lived': 'short-lived',
  'standing-reference': 'long-lived',
  literal: 'written into the file',
};
export const WHO: Readonly<Record<AgentRecord['startedBy'][number]['who'], string>> = {
  maintainers: 'maintainers',
  writers: 'who may write',
  named: 'who is named',
  anyone: 'anyone',
};
const LIFETIMES = ['literal', 'standing-reference', 'short-lived', 'workload-identity'] as const;
const STARTERS = ['anyone', 'named', 'writers', 'maintainers'] as const;

/** `3 blocking, 1 warning` of what an agent may do unasked, in the words of the rules; `no rule` where there is none. */
export function standingWords({ standing }: AgentRecord): string {
  if (standing.length === 0) return 'nothing';
  const count = (weight: string): number => standing.filter((g) => g.weight === weight).length;
  const graver = [
    [count('block'), 'grave'],
    [count('warn'), 'doubtful'],
  ].flatMap(([n, word]) => (n === 0 ? [] : [`${n} ${word}`]));
  return graver.length === 0
    ? plural(standing.length, 'rule')
    : `${plural(standing.length, 'rule')}: ${graver.join(', ')}`;
}

/** `2 long-lived, 1 short-lived`; empty without credentials. */
export function credentialWords({ credentials }: AgentRecord): string {
  return LIFETIMES.flatMap((lifetime) => {
    const n = credentials.filter((c) => c.lifetime === lifetime).length;
    return n === 0 ? [] : [`${n} ${LIFETIME[lifetime]}`];
  }).join(', ');
}

/** The widest first: `anyone, maintainers`; empty where nothing says who. */
export function starterWords({ startedBy }: AgentRecord): string {
  return STARTERS.filter((who) => startedBy.some((s) => s.who === who))
    .map((who) => WHO[who])
    .join(', ');
}

export function ownerWords({ registered }: AgentRecord): Prose {
  if (!registered) return ['nobody'];
  return say`${registered.owner}, ${[registered.expired ? 'expired' : 'until']} ${registered.expires}`;
}

/** `1f2e3d4c`, or the folder. */
export function revisionWords({ revision }: RepositoryInventory): string {
  const text = bare(revision, { max: 80 });
  return /^[0-9a-f]{40,64}$/.test(text) ? text.slice(0, 8) : text;
}

export interface Totals {
  readonly repositories: number;
  readonly failed: number;
  readonly agents: number;
  readonly unscoped: number;
  readonly unowned: number;
  readonly longLived: number;
  readonly byAnyone: number;
}

export function totals({ repositories }: Inventory): Totals {
  const agents = repositories.flatMap((r) => r.agents);
  return {
    repositories: repositories.length,
    failed: repositories.filter((r) => r.failed).length,
    agents: agents.length,
    unscoped: agents.filter((a) => a.unscoped).length,
    unowned: agents.filter((a) => !a.registered).length,
    longLived: agents.filter((a) =>
      a.credentials.some((c) => c.lifetime === 'literal' || c.lifetime === 'standing-reference'),
    ).length,
    byAnyone: agents.filter((a) => a.startedBy.some((s) => s.who === 'anyone')).length,
  };
}

/** One line: how many agents, and how many of them a person should look at. */
export function totalWords(inventory: Inventory): string {
  const t = totals(inventory);
  const looked = [
    `${plural(t.agents, 'agent')} in ${t.repositories === 1 ? '1 repository' : `${t.repositories} repositories`}`,
    `${t.unscoped} unscoped`,
    `${t.unowned} without an owner`,
    `${t.longLived} with a long-lived credential`,
    `${t.byAnyone} that anyone may start`,
  ];
  return [...looked, ...(t.failed > 0 ? [`${t.failed} repositories could not be read`] : [])].join(' · ');
}
