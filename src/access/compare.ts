import type { Access, AgentAccess } from './access.ts';
import type { DecisionList } from './decision-list.ts';
import { automaton, byEffect, SILENT } from './decision-list.ts';
import type { Delegation } from './delegation.ts';
import { delegated, GAIN_BUDGET } from './delegation.ts';
import type { Fact, FactOrder } from './fact.ts';
import { grownCallee, notFollowed } from './grown-callees.ts';
import { connectionOrder } from './kinds/connection.ts';
import { credentialOrder } from './kinds/credential.ts';
import { exposureOrder } from './kinds/exposure.ts';
import { guardOrder } from './kinds/guard.ts';
import { hiddenOrder } from './kinds/hidden.ts';
import { isolationOrder } from './kinds/isolation.ts';
import { launchOrder } from './kinds/launch.ts';
import { opaqueOrder } from './kinds/opaque.ts';
import { permissionOrder } from './kinds/permission.ts';
import { remarkOrder } from './kinds/remark.ts';
import { triggerOrder } from './kinds/trigger.ts';
import { trustOrder } from './kinds/trust.ts';
import { linkedTeam, NETWORK } from './linked-team.ts';
import type { NewUses } from './new-uses.ts';
import { newUses } from './new-uses.ts';
import { calledAlike, renamedAgents, withNewCallees } from './renamed-agent.ts';
import { underNewNames } from './renamed-server.ts';
import { intersects } from './search.ts';
import type { Team } from './team.ts';
import { teams } from './team.ts';

/** One piece of new access (or, with the sides swapped, of access that is gone). */
export type Difference =
  | {
      readonly kind: 'uses';
      readonly agent: AgentAccess;
      readonly news: NewUses;
      readonly agentIsNew: boolean;
      readonly agentIsGone: boolean;
      /** Those who may call this agent and so gain the same, by name. */
      readonly callers?: readonly string[];
    }
  | Delegation
  /** A fact of head that no fact of base covers; `was` is what base had in its place. */
  | { readonly kind: 'fact'; readonly fact: Fact; readonly was: Fact | undefined }
  /** A guard of base that head lacks or has weaker; `now` is what is left of it. */
  | { readonly kind: 'lost guard'; readonly fact: Fact; readonly now: Fact | undefined };

const ORDERS: { readonly [K in Fact['kind']]: FactOrder<never> } = {
  launch: launchOrder as FactOrder<never>,
  connection: connectionOrder as FactOrder<never>,
  credential: credentialOrder as FactOrder<never>,
  exposure: exposureOrder as FactOrder<never>,
  guard: guardOrder as FactOrder<never>,
  hidden: hiddenOrder as FactOrder<never>,
  isolation: isolationOrder as FactOrder<never>,
  opaque: opaqueOrder as FactOrder<never>,
  permission: permissionOrder as FactOrder<never>,
  remark: remarkOrder as FactOrder<never>,
  trigger: triggerOrder as FactOrder<never>,
  trust: trustOrder as FactOrder<never>,
};

/** Access at head that base does not have, in a stable order. */
export function newAccess(base: Access, head: Access): Difference[] {
  const [bases, heads] = [allTeams(base), allTeams(head)];
  const budget = { left: GAIN_BUDGET };
  const calls = delegated(bases, heads, budget);
  const { brought, own } = grownCallees(usesBrought(base, head, bases, heads), bases, heads, budget);
  // A caller whose new call leads there is told with that call.
  const told = new Set(calls.flatMap((c) => c.path.map((name) => `${c.agent.id}\0${name}`)));
  const more = own.filter((d) => !told.has(`${d.agent.id}\0${d.path.at(-1) ?? ''}`));
  return [
    ...brought,
    ...calls,
    ...more,
    ...factsBrought(base, head),
    ...cutTeams(bases, heads, budget.left <= 0),
    ...guardsLost(base, head),
  ];
}

/** The teams of one revision, and the one that joins agents of several. */
function allTeams(access: Access): ReadonlyMap<string, Team> {
  const own = teams(access);
  const linked = linkedTeam(access, own);
  return linked ? own.set(NETWORK, linked) : own;
}

type UsesBrought = Extract<Difference, { kind: 'uses' }>;

/** Agents of a team that gain uses, with those who may call them and gain them too. */
function grownCallees(
  all: readonly UsesBrought[],
  bases: ReadonlyMap<string, Team>,
  heads: ReadonlyMap<string, Team>,
  budget: { left: number },
): { brought: UsesBrought[]; own: Delegation[] } {
  const own: Delegation[] = [];
  const brought = all.map((d) => {
    const team = d.agent.member && heads.get(d.agent.member.team);
    if (!d.agent.member || !team || d.agent.member.says === 'callees') return d;
    const callee = { id: d.agent.id, as: d.agent.member.as, isNew: d.agentIsNew };
    const grown = grownCallee(callee, d.news, bases.get(d.agent.member.team), team, budget);
    const network = heads.get(NETWORK);
    const afar = network
      ? grownCallee({ ...callee, as: d.agent.name }, d.news, bases.get(NETWORK), network, budget)
      : { callers: [], own: [] };
    own.push(...grown.own, ...afar.own);
    const callers = [...new Set([...grown.callers, ...afar.callers.filter((c) => !isMate(c, team))])];
    return callers.length === 0 ? d : { ...d, callers };
  });
  return { brought, own };
}

/** Those of its own team are told by their plain names. */
function isMate(name: string, team: Team): boolean {
  let names = namesOf.get(team);
  if (!names) {
    names = new Set(team.mates.map((mate) => mate.agent.name));
    namesOf.set(team, names);
  }
  return names.has(name);
}
const namesOf = new WeakMap<Team, ReadonlySet<string>>();

/** What was not followed to its end is said, never taken for nothing. */
function cutTeams(bases: ReadonlyMap<string, Team>, heads: ReadonlyMap<string, Team>, spent: boolean): Difference[] {
  return [...heads].flatMap(([name, team]): Difference[] => {
    const fact = notFollowed(name, bases.get(name), team, spent);
    return fact ? [{ kind: 'fact', fact, was: undefined }] : [];
  });
}

function usesBrought(
  base: Access,
  head: Access,
  bases: ReadonlyMap<string, Team>,
  heads: ReadonlyMap<string, Team>,
): UsesBrought[] {
  const out: UsesBrought[] = [];
  const renamed = underNewNames(base, head);
  const sameElsewhere = calledAlike(renamedAgents(base, head), bases, heads);
  for (const agent of everyAgent(base, head)) {
    if (sameElsewhere.has(agent.id)) continue;
    const before = base.agents.get(agent.id);
    const after = head.agents.get(agent.id);
    if (!after && agent.role !== 'session') continue; // the agent is gone, and its limits with it
    if (!before && agent.id.startsWith('reach ')) continue; // a new server is told by its launch or connection
    for (const news of newUses(
      withNewCallees(agent, renamed(agent, listBefore(base, before, agent)), sameElsewhere, head),
      after?.list ?? agent.defaults ?? SILENT,
    )) {
      if (!after && servedItsOwnAllow(before, news)) continue;
      out.push({
        kind: 'uses',
        agent: after ?? agent,
        news,
        agentIsNew: before === undefined,
        agentIsGone: after === undefined,
      });
    }
  }
  return out;
}

/** A guard that only cut the file's own allow rules goes with them when the whole configuration goes. */
function servedItsOwnAllow(before: AgentAccess | undefined, news: NewUses): boolean {
  // Without a policy on who may call, everyone may: what denied some is missed.
  if (!before || before.identity || news.cause !== 'guard') return false;
  const guard = automaton(news.entry);
  return before.list.entries.some(
    (e) => e.effect === 'allow' && e.origin === 'rule' && intersects(guard, automaton(e)),
  );
}

/** What the agent could do at base: a new sub-agent or skill had nothing, but has what its session has standing. */
function listBefore(base: Access, before: AgentAccess | undefined, agent: AgentAccess): DecisionList {
  const session = agent.within === undefined ? undefined : base.agents.get(agent.within);
  const own =
    before?.list ?? (agent.role === 'limit' ? { entries: [], default: 'deny' as const } : (agent.defaults ?? SILENT));
  if (agent.role !== 'approval' || !session) return own;
  return {
    entries: byEffect([...own.entries, ...session.list.entries.filter((e) => e.effect === 'allow')]),
    default: own.default,
  };
}

function factsBrought(base: Access, head: Access): Difference[] {
  const out: Difference[] = [];
  const bases = index(base.facts.filter((f) => f.kind !== 'guard'));
  for (const fact of head.facts) {
    if (fact.kind === 'guard') continue;
    const comparable = bases.get(keyOfFact(fact)) ?? [];
    if (fact.kind === 'isolation' && comparable.length === 0 && fact.level <= fact.defaultLevel) continue;
    if (comparable.some((b) => coversFact(b, fact))) continue;
    out.push({ kind: 'fact', fact, was: comparable[0] });
  }
  return out;
}

/**
 * A deployed agent that is no longer there takes what guarded it along, and so does a sub-agent or skill, unless another
 * one came that may be the same under a new name.
 */
function isGone(agent: string, base: Access, head: Access): boolean {
  const has = (access: Access, own: (a: AgentAccess) => boolean): boolean =>
    [...access.agents.values()].some((a) => a.name === agent && own(a));
  const deployed = (a: AgentAccess): boolean => a.id.startsWith('deployed ');
  if (has(base, deployed)) return !has(head, deployed);
  const part = (a: AgentAccess): boolean => a.role !== 'session';
  if (!has(base, part) || has(head, () => true)) return false;
  return [...head.agents.values()].every((a) => !part(a) || base.agents.has(a.id));
}

function guardsLost(base: Access, head: Access): Difference[] {
  const out: Difference[] = [];
  const heads = index(head.facts.filter((f) => f.kind === 'guard'));
  for (const fact of base.facts) {
    if (fact.kind !== 'guard' || isGone(fact.agent, base, head)) continue;
    const kept = heads.get(keyOfFact(fact)) ?? [];
    if (kept.some((h) => coversFact(h, fact))) continue;
    out.push({ kind: 'lost guard', fact, now: kept[0] });
  }
  return out;
}

function everyAgent(base: Access, head: Access): AgentAccess[] {
  const ids = [...new Set([...head.agents.keys(), ...base.agents.keys()])].sort();
  return ids.flatMap((id) => head.agents.get(id) ?? base.agents.get(id) ?? []);
}

/** Facts with the same key are comparable. */
export function keyOfFact(fact: Fact): string {
  return `${fact.kind} ${ORDERS[fact.kind].key(fact as never)}`;
}

/** Whether who has `a` gains nothing by `b`. */
export function coversFact(a: Fact, b: Fact): boolean {
  return a.kind === b.kind && ORDERS[a.kind].covers(a as never, b as never);
}

function index(facts: readonly Fact[]): Map<string, Fact[]> {
  const out = new Map<string, Fact[]>();
  for (const fact of facts) {
    const k = keyOfFact(fact);
    const list = out.get(k);
    if (list) list.push(fact);
    else out.set(k, [fact]);
  }
  return out;
}
