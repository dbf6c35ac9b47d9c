import { createHash } from 'node:crypto';
import type { Access, AgentAccess } from './access.ts';
import { matches } from './automaton.ts';
import type { DecisionList, Effect, Entry } from './decision-list.ts';
import { automaton, decide, key, rank } from './decision-list.ts';
import { SEPARATOR } from './pattern.ts';
import type { Reach } from './reach.ts';
import { reachability } from './reach.ts';

/** Agents of one client and folder that may call each other, at one revision. */
export interface Team {
  readonly mates: readonly Mate[];
  /** Index of the agents that a name means, several where a name is taken twice. */
  readonly named: ReadonlyMap<string, readonly number[]>;
  /** Whom each may call directly: the callee's index, and whether someone is asked first. */
  readonly calls: readonly ReadonlyMap<number, Call>[];
  /** Reached by calls that ask no one; reached by any call. */
  readonly freely: Reach;
  readonly anyhow: Reach;
  /** Why not all calls were followed, where that is so. */
  readonly cut?: string;
  /** Of a team that joins others: the statements that do so. The rest is told in the teams themselves. */
  readonly links?: ReadonlySet<Entry>;
  /** Of all that its agents' lists say, for a team that is cut. */
  readonly digest: () => string;
}

/** One agent with all lists that say something of it. */
export interface Mate {
  readonly id: string;
  readonly agent: AgentAccess;
  readonly as: string;
  readonly tools: readonly DecisionList[];
  readonly approvals: readonly DecisionList[];
  readonly callees: readonly DecisionList[];
  readonly session: DecisionList | undefined;
}
export interface Call {
  readonly asked: boolean;
  readonly entry: Entry | undefined;
}

/** Work for one side, in list entries looked at; above it calls are not followed, and the team is said to be cut. */
const CALL_BUDGET = 400_000;
/** Agents of one team that are looked at; a closure of more takes memory that grows with the square. */
export const MOST_MATES = 5_000;

/** The teams of one revision by their name. */
export function teams(access: Access): Map<string, Team> {
  const members = new Map<string, Map<string, Mate>>();
  for (const agent of [...access.agents.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (!agent.member) continue;
    const { team, as, says } = agent.member;
    const mates = members.get(team) ?? new Map<string, Mate>();
    members.set(team, mates);
    // Two agents of one name each count by themselves; other lists of an agent go with its name.
    const twin = says === 'tools' ? / #\d+$/.exec(agent.id)?.[0] : undefined;
    const name = `${as}${twin ?? ''}`;
    const session = agent.within === undefined ? undefined : access.agents.get(agent.within)?.list;
    const mate = mates.get(name) ?? { id: agent.id, agent, as, tools: [], approvals: [], callees: [], session };
    const first = says === 'tools' && mate.tools.length === 0 ? { id: agent.id, agent } : {};
    mates.set(name, { ...mate, ...first, [says]: [...mate[says], agent.list] });
  }
  const out = new Map<string, Team>();
  const budget = { left: CALL_BUDGET };
  for (const [name, mates] of members) out.set(name, team([...mates.values()], budget));
  return out;
}

/** What an agent's own lists and its session say of a use. */
export function effectOf(mate: Mate, use: string): Effect {
  const has = mate.tools.map((list) => decide(list, use).effect).sort((a, b) => rank(b) - rank(a))[0] ?? 'deny';
  if (has !== 'inherit') return has;
  for (const list of mate.approvals) {
    const { effect } = decide(list, use);
    if (effect !== 'inherit') return effect;
  }
  return mate.session ? decide(mate.session, use).effect : 'inherit';
}

function team(all: readonly Mate[], budget: { left: number }): Team {
  const mates = all.slice(0, MOST_MATES);
  const named = new Map<string, number[]>();
  mates.forEach((mate, i) => {
    const known = named.get(mate.as);
    if (known) known.push(i);
    else named.set(mate.as, [i]);
  });
  const calls = mates.map((mate, self) => {
    const found = new Map<number, Call>();
    if (!mayCall(mate)) return found;
    const put = (name: string, call: Call | undefined): void => {
      if (call) for (const i of named.get(name) ?? []) if (i !== self) found.set(i, call);
    };
    for (const name of candidates(mate, named)) {
      budget.left -= [...mate.tools, ...mate.callees].reduce((n, l) => n + l.entries.length + 1, 0);
      if (budget.left <= 0) break;
      put(name, callOf(mate, name));
    }
    return found;
  });
  const edges = (asked: boolean): [number, number][] =>
    calls.flatMap((to, from) =>
      [...to].flatMap(([i, c]): [number, number][] => (c.asked && !asked ? [] : [[from, i]])),
    );
  const freely = reachability(mates.length, edges(false));
  const any = calls.some((to) => [...to.values()].some((c) => c.asked));
  const anyhow = any ? reachability(mates.length, edges(true)) : freely;
  const whole = { mates, named, calls, freely, anyhow, digest: () => digestOf(all) };
  if (all.length > MOST_MATES) return { ...whole, cut: `${all.length} agents may call each other` };
  return budget.left > 0 ? whole : { ...whole, cut: 'its agents may call each other in too many ways' };
}

function digestOf(mates: readonly Mate[]): string {
  const hash = createHash('sha256');
  for (const mate of mates) {
    hash.update(`${mate.id}\u0001`);
    for (const list of [...mate.tools, ...mate.approvals, ...mate.callees])
      hash.update(`${list.default}\u0002${list.entries.map(key).join('\u0004')}\u0002`);
  }
  return hash.digest('hex').slice(0, 16);
}

const CALL = `call${SEPARATOR}`;

/** Names that its lists speak of, or all where a pattern of theirs holds more than a name. */
function candidates(mate: Mate, named: ReadonlyMap<string, unknown>): Iterable<string> {
  const out = new Set<string>();
  const narrowing = mate.callees.length > 0 ? mate.callees : mate.tools;
  for (const list of narrowing) {
    if (list.default !== 'deny') return named.keys();
    for (const entry of list.entries) {
      for (const s of entry.uses.sequences) {
        const [head] = s;
        if (typeof head !== 'string') {
          if (s.length > 2) return named.keys();
        } else if (head.startsWith(CALL)) {
          if (s.length > 1) return named.keys();
          out.add(head.slice(CALL.length));
        } else if (CALL.startsWith(head)) return named.keys();
      }
    }
  }
  return out;
}

/** A cheap look at whether any list could hold a call at all. */
function mayCall(mate: Mate): boolean {
  return mate.tools.some(
    (list) => list.default !== 'deny' || list.entries.some((e) => e.effect !== 'deny' && speaksOfCalls(e)),
  );
}

function speaksOfCalls(entry: Entry): boolean {
  return entry.uses.sequences.some(
    ([head]) => typeof head === 'string' && (head.startsWith(CALL) || CALL.startsWith(head)),
  );
}

function callOf(mate: Mate, name: string): Call | undefined {
  const use = CALL + name;
  const effect = effectOf(mate, use);
  if (effect === 'deny') return undefined;
  const limits = mate.callees.map((list) => decide(list, use));
  if (limits.some((d) => d.effect === 'deny')) return undefined;
  const own = mate.tools.flatMap((list) => list.entries).find((e) => e.effect !== 'deny' && matches(automaton(e), use));
  return { asked: effect === 'ask' || limits.some((d) => d.effect === 'ask'), entry: limits[0]?.entry ?? own };
}
