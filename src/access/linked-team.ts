import { createHash } from 'node:crypto';
import type { Access, AgentAccess } from './access.ts';
import { type Link, linksOf } from './endpoints.ts';
import { reachability } from './reach.ts';
import type { Call, Mate, Team } from './team.ts';
import { MOST_MATES } from './team.ts';

/** The name of the team that links make: it has all mates of the teams that they join. */
export const NETWORK = 'over the network';

/** The team of all agents that links between teams join, or undefined. Its calls are theirs, and those over the links. */
export function linkedTeam(access: Access, teams: ReadonlyMap<string, Team>): Team | undefined {
  const { links, whole } = linksOf(access);
  if (links.length === 0) return undefined;
  const mates: Mate[] = [];
  const calls: Map<number, Call>[] = [];
  const index = new Map<string, number>();
  let cut = !whole;
  const add = (mate: Mate): void => {
    index.set(mate.id, mates.length);
    mates.push({ ...mate, as: mate.agent.name });
    calls.push(new Map());
  };
  for (const name of new Set(links.flatMap((l) => [l.from.member?.team, l.to.member?.team]))) {
    const own = name === undefined ? undefined : teams.get(name);
    if (!own) continue;
    if (mates.length + own.mates.length > MOST_MATES) {
      cut = true;
      continue;
    }
    const first = mates.length;
    for (const mate of own.mates) add(mate);
    own.calls.forEach((to, from) => {
      for (const [callee, call] of to) calls[first + from]?.set(first + callee, call);
    });
  }
  for (const { to } of links) if (!index.has(to.id) && mates.length < MOST_MATES) add(alone(to));
  for (const { from, to, entry } of links) {
    const [a, b] = [index.get(from.id), index.get(to.id)];
    if (a === undefined || b === undefined || a === b) continue;
    // A call that asks no one goes before one that asks.
    const known = calls[a]?.get(b);
    if (!known || known.asked) calls[a]?.set(b, { asked: entry.effect === 'ask', entry });
  }
  const named = new Map<string, number[]>();
  mates.forEach((mate, i) => {
    const list = named.get(mate.as);
    if (list) list.push(i);
    else named.set(mate.as, [i]);
  });
  const edges = (asked: boolean): [number, number][] =>
    calls.flatMap((to, from) =>
      [...to].flatMap(([i, c]): [number, number][] => (c.asked && !asked ? [] : [[from, i]])),
    );
  const freely = reachability(mates.length, edges(false));
  const any = calls.some((to) => [...to.values()].some((c) => c.asked));
  return {
    mates,
    named,
    calls,
    freely,
    anyhow: any ? reachability(mates.length, edges(true)) : freely,
    ...(cut ? { cut: 'its agents reach others in too many ways' } : {}),
    digest: () => digestOf(links),
    links: new Set(links.map((l) => l.entry)),
  };
}

function digestOf(links: readonly Link[]): string {
  const hash = createHash('sha256');
  for (const { from, to, entry } of links) hash.update(`${from.id}\0${to.id}\0${entry.text}\u0001`);
  return hash.digest('hex').slice(0, 16);
}

/** Who is known by its card alone. */
function alone(agent: AgentAccess): Mate {
  return { id: agent.id, agent, as: agent.name, tools: [agent.list], approvals: [], callees: [], session: undefined };
}
