import type { Witness } from '../finding.ts';
import { distrust } from '../untrusted.ts';
import type { Access, AgentAccess } from './access.ts';
import type { Effect, Entry } from './decision-list.ts';
import { key, rank } from './decision-list.ts';
import { approval } from './new-uses.ts';
import type { TellingUse } from './powers.ts';
import { TELLING_USES } from './powers.ts';
import type { Mate, Team } from './team.ts';
import { effectOf, teams } from './team.ts';
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
  readonly witness: Witness;
}

/** One difference for each statement that is new, wider or no longer held back and brings the caller something. */
export function delegated(base: Access, head: Access): Delegation[] {
  const heads = teams(head, 'calls all');
  if (heads.size === 0) return [];
  const bases = teams(base, 'calls none');
  const budget = { left: GAIN_BUDGET };
  const out: Delegation[] = [];
  for (const [name, after] of heads) {
    const before = bases.get(name);
    const indexes = new Map(before?.mates.map((mate, i) => [mate.id, i]));
    after.mates.forEach((mate, i) => {
      const was = indexes.get(mate.id);
      for (const [entry, callees] of newCalls(after, i, before, was, indexes)) {
        const held = heldBefore(mate, before, was);
        const gain = strongest(after, i, callees, held, budget);
        if (gain) out.push({ kind: 'delegation', agent: mate.agent, entry, ...gain });
      }
    });
  }
  return out;
}

/** Uses looked up in agents' lists, for a whole comparison; above it what was not looked at counts as gained. */
const GAIN_BUDGET = 20_000;
const MOST_REACHED = 50;

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
    if (!call.entry) continue;
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

/** All whose access the caller had at base, and the caller itself as it now is: what it gains itself is told there. */
function heldBefore(mate: Mate, before: Team | undefined, was: number | undefined): (use: string) => Effect {
  const freely = was === undefined ? [] : (before?.freely.from(was) ?? []).slice(0, MOST_REACHED);
  const asked =
    was === undefined || before?.anyhow === before?.freely
      ? []
      : (before?.anyhow.from(was) ?? []).slice(0, MOST_REACHED);
  return (use) => {
    const of = (list: readonly number[]): Effect[] =>
      list.flatMap((i) => (before?.mates[i] ? [effectOf(before.mates[i], use)] : []));
    return widest([effectOf(mate, use), ...of(freely), ...of(asked).map(behindAsk)]);
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
  for (const { path, asked } of paths(team, caller, callees)) {
    const mate = team.mates[path.at(-1) ?? caller];
    if (!mate) continue;
    for (const use of usesOf(mate)) {
      const proven = budget.left-- > 0;
      const own = effectOf(mate, use);
      const after = asked ? behindAsk(own) : own;
      const before = proven ? held(use) : 'deny';
      if (rank(after) <= rank(before)) continue;
      const telling = TELLING.get(use);
      const here = (after === 'allow' ? 100 : 10) + (telling ? (telling.power === 'shell' ? 5 : 3) : 1);
      if (here <= weight) continue;
      weight = here;
      const witness = { use: distrust(spell(use)), before: approval(before), after: approval(after), proven };
      const names = path.flatMap((i) => team.mates[i]?.as ?? []);
      best = { path: names, use, telling, unasked: after === 'allow', witness };
      if (!proven) return best;
    }
  }
  return best;
}

const TELLING = new Map(TELLING_USES.map((t) => [t.use, t]));

/** Telling uses of what an agent has, a few of each statement. */
function usesOf(mate: Mate): readonly string[] {
  const entries = [...mate.tools, ...mate.approvals].flatMap((l) => l.entries).filter((e) => e.effect !== 'deny');
  return [...new Set(entries.slice(0, 40).flatMap((e) => readableWitnesses(e.uses).slice(0, 12)))].filter(
    (use) => !use.startsWith('call\0'),
  );
}

/** The shortest way to each that is reached, calls that ask no one first. */
function paths(team: Team, caller: number, callees: readonly number[]): { path: number[]; asked: boolean }[] {
  const out: { path: number[]; asked: boolean }[] = [];
  const seen = new Set<number>([caller]);
  for (const patient of [false, true]) {
    const queue = callees.flatMap((i) => {
      const asked = team.calls[caller]?.get(i)?.asked ?? false;
      return asked && !patient ? [] : [{ path: [caller, i], asked }];
    });
    for (let k = 0; k < queue.length && out.length < MOST_REACHED; k++) {
      const here = queue[k];
      const node = here?.path.at(-1);
      if (!here || node === undefined || seen.has(node)) continue;
      seen.add(node);
      out.push(here);
      for (const [to, call] of team.calls[node] ?? [])
        if (patient || !call.asked) queue.push({ path: [...here.path, to], asked: here.asked || call.asked });
    }
  }
  return out;
}

function behindAsk(effect: Effect): Effect {
  return effect === 'deny' ? 'deny' : 'ask';
}

function widest(effects: readonly Effect[]): Effect {
  return effects.reduce((a, b) => (rank(b) > rank(a) ? b : a), 'deny');
}
