import type { Witness } from '../finding.ts';
import { distrust } from '../untrusted.ts';
import type { AgentAccess } from './access.ts';
import type { Effect, Entry } from './decision-list.ts';
import { key, rank } from './decision-list.ts';
import { approval } from './new-uses.ts';
import type { TellingUse } from './powers.ts';
import { TELLING } from './powers.ts';
import type { Call, Mate, Team } from './team.ts';
import { effectOf } from './team.ts';
import { readableWitnesses, spell } from './witness.ts';

/** What an agent gains because it may now call another: the other's access, and that of all whom the other may call. */
export interface Delegation {
  readonly kind: 'delegation';
  readonly agent: AgentAccess;
  /** The statement that lets the call through. */
  readonly entry: Entry;
  /** Names from the caller to the one that does it. */
  readonly path: readonly string[];
  /** The most telling use gained, `verb NUL argument`. */
  readonly use: string;
  readonly telling: TellingUse | undefined;
  readonly unasked: boolean;
  /** The callee has every tool, and the caller had not. */
  readonly unlimited?: true;
  readonly witness: Witness;
}

/** One difference for each statement that is new, wider or no longer held back and brings the caller something. */
export function delegated(
  bases: ReadonlyMap<string, Team>,
  heads: ReadonlyMap<string, Team>,
  budget: { left: number } = { left: GAIN_BUDGET },
): Delegation[] {
  const out: Delegation[] = [];
  for (const [name, after] of heads) {
    const before = bases.get(name);
    const indexes = new Map(before?.mates.map((mate, i) => [mate.id, i]));
    for (const [i, mate] of after.mates.entries()) {
      if (budget.left <= 0) return out;
      const was = indexes.get(mate.id);
      const held = heldBefore(mate, before, was, budget);
      for (const [entry, callees] of newCalls(after, i, before, was, indexes)) {
        const gain = strongest(after, i, callees, held, budget);
        if (gain) out.push({ kind: 'delegation', agent: mate.agent, entry, ...gain });
      }
    }
  }
  return out;
}

/** Uses looked up in agents' lists, for a whole comparison; who runs out of it says so (`notFollowed`). */
export const GAIN_BUDGET = 300_000;

function newCalls(
  after: Team,
  caller: number,
  before: Team | undefined,
  was: number | undefined,
  indexes: ReadonlyMap<string, number>,
): ReadonlyMap<Entry, readonly number[]> {
  const out = new Map<Entry, number[]>();
  const old = was === undefined ? undefined : before?.mates[was];
  const known = new Set((old ? [...old.tools, ...old.callees] : []).flatMap((l) => l.entries).map(key));
  for (const [callee, call] of after.calls[caller] ?? []) {
    if (!call.entry || (after.links && !after.links.has(call.entry))) continue;
    const then = indexes.get(after.mates[callee]?.id ?? '');
    const earlier = was === undefined || then === undefined ? undefined : before?.calls[was]?.get(then);
    if (earlier && (!earlier.asked || call.asked)) continue;
    // A new agent, which who may call all may call: told by itself. So is a new agent with every tool.
    if (then === undefined && known.has(key(call.entry))) continue;
    if (!old && !call.entry.uses.sequences.every(([first]) => String(first).startsWith('call\0'))) continue;
    const list = out.get(call.entry);
    if (list) list.push(callee);
    else out.set(call.entry, [callee]);
  }
  return out;
}

/** What the caller had at base, by itself or through whom it could call, and what it now has itself: that is told there. */
export function heldBefore(
  mate: Mate,
  before: Team | undefined,
  was: number | undefined,
  budget: { left: number },
): (use: string) => Effect {
  let reached: { freely: readonly number[]; asked: readonly number[] } | undefined;
  const look = () => {
    if (!before || was === undefined) return { freely: [], asked: [] };
    budget.left -= before.mates.length / 50;
    const freely = before.freely.from(was);
    return { freely, asked: before.anyhow === before.freely ? [] : before.anyhow.from(was) };
  };
  return (use) => {
    reached ??= look();
    const { freely, asked } = reached;
    let held = effectOf(mate, use);
    const add = (effect: Effect): void => {
      if (rank(effect) > rank(held)) held = effect;
    };
    budget.left -= 1;
    for (const [list, seen] of [
      [freely, (e: Effect) => e],
      [asked, behindAsk],
    ] as const) {
      for (const i of list) {
        const other = before?.mates[i];
        if (held === 'allow' || budget.left-- <= 0) return held;
        if (other) add(seen(effectOf(other, use)));
      }
    }
    return held;
  };
}

type Gain = Omit<Delegation, 'kind' | 'agent' | 'entry'>;

function strongest(
  team: Team,
  caller: number,
  callees: readonly number[],
  held: (use: string) => Effect,
  budget: { left: number },
): Gain | undefined {
  let best: Gain | undefined;
  let weight = 0;
  const reached = ways(team, caller, callees, budget);
  for (const way of reached) {
    const mate = team.mates[way.node];
    budget.left -= 1;
    if (budget.left <= 0) return best;
    if (!mate) continue;
    for (const use of usesOf(mate)) {
      const proven = budget.left-- > 0;
      if (!proven) return best;
      const own = effectOf(mate, use);
      const after = way.asked ? behindAsk(own) : own;
      const telling = TELLING.get(use);
      const here = (after === 'allow' ? 100 : 10) + (telling ? (telling.power === 'shell' ? 5 : 3) : 1);
      if (here <= weight || after === 'deny') continue;
      const before = held(use);
      if (rank(after) <= rank(before)) continue;
      weight = here;
      const witness = { use: distrust(spell(use)), before: approval(before), after: approval(after), proven };
      best = { path: named(team, caller, way), use, telling, unasked: after === 'allow', witness };
      if (weight >= MOST_TELLING) return best;
    }
  }
  return best;
}
const MOST_TELLING = 105;

/** Telling uses of what an agent has, a few of each statement. */
function usesOf(mate: Mate): readonly string[] {
  const entries = [...mate.tools, ...mate.approvals].flatMap((l) => l.entries).filter((e) => e.effect !== 'deny');
  return [...new Set(entries.slice(0, 40).flatMap((e) => readableWitnesses(e.uses).slice(0, 12)))].filter(
    (use) => !use.startsWith('call\0'),
  );
}

/** A step to an agent that is reached, and the one before it. */
export interface Way {
  readonly node: number;
  readonly asked: boolean;
  readonly from: Way | undefined;
}

/** The shortest way to each that is reached, calls that ask no one first. */
export function ways(team: Team, caller: number, callees: readonly number[], budget: { left: number }): Way[] {
  const out: Way[] = [];
  const seen = new Set<number>([caller]);
  for (const patient of [false, true]) {
    if (patient && team.anyhow === team.freely) break;
    // Those reached without an ask lead on to others behind one.
    const queue: Way[] = patient ? [...out] : [];
    const visited = queue.length;
    const put = (node: number, asked: boolean, from: Way | undefined): void => {
      if (seen.has(node) || (asked && !patient)) return;
      seen.add(node);
      queue.push({ node, asked, from });
    };
    for (const i of callees) put(i, team.calls[caller]?.get(i)?.asked ?? false, undefined);
    for (let k = 0; k < queue.length && budget.left > 0; k++) {
      const here = queue[k];
      if (!here) break;
      if (k >= visited) out.push(here);
      const calls = team.calls[here.node] ?? new Map<number, Call>();
      budget.left -= calls.size / 10;
      for (const [to, call] of calls) put(to, here.asked || call.asked, here);
    }
  }
  return out;
}
/** Names from the caller to the one reached. */
export function named(team: Team, caller: number, way: Way): string[] {
  const out: string[] = [];
  for (let step: Way | undefined = way; step; step = step.from) out.unshift(team.mates[step.node]?.as ?? '');
  return [team.mates[caller]?.as ?? '', ...out.slice(-MOST_STEPS)];
}
/** A path that no person would read to its end is told by its end. */
const MOST_STEPS = 20;

export function behindAsk(effect: Effect): Effect {
  return effect === 'deny' ? 'deny' : 'ask';
}
