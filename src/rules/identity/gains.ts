import type { DecisionList, Entry } from '../../access/decision-list.ts';
import { automaton, rank } from '../../access/decision-list.ts';
import { intersects, search } from '../../access/search.ts';
import { holds } from '../../access/witness.ts';
import type { UsesDifference } from '../classify.ts';
import type { Context, Subject } from '../rule.ts';
import type { IdentityPower } from './powers.ts';
import { IDENTITY_POWERS } from './powers.ts';

/** A difference of an identity's rights, or undefined. A role's is told for whom it is bound to, where a file says so. */
export function identityOf(subject: Subject, context: Context): UsesDifference | undefined {
  if (subject.kind !== 'uses' || !subject.agent.identity) return undefined;
  if (!/^identity kubernetes (Cluster)?Role /.test(subject.agent.id)) return subject;
  return bound(context).has(placeId(subject.news.entry)) ? undefined : subject;
}

/** Where the rules stand that subjects have at head. */
function bound(context: Context): ReadonlySet<string> {
  let known = places.get(context);
  if (!known) {
    const subjects = [...context.head.agents.values()].filter((a) => a.id.startsWith('identity kubernetes subject '));
    known = new Set(subjects.flatMap((a) => a.list.entries.map(placeId)));
    places.set(context, known);
  }
  return known;
}
const places = new WeakMap<Context, ReadonlySet<string>>();

function placeId({ place }: Entry): string {
  return JSON.stringify([place.path, place.side, place.startLine, place.startColumn]);
}

/**
 * Whether something binds the identity to an agent: words of its own, a policy that lists its file, or a workflow's agent
 * that signs in as it.
 */
export function isJudged(d: UsesDifference, context: Context): boolean {
  if (d.agent.identity?.agent !== undefined) return true;
  const role = /^AWS role (.+)$/.exec(d.agent.name)?.[1];
  if (role === undefined) return false;
  return context.head.facts.some(
    (f) => f.kind === 'credential' && f.held === 'workload-identity' && f.reference.endsWith(`/${role}`),
  );
}

/** The powers that an identity has at head and had not at base, each told by the statement that brings it. */
export function gainsOf(d: UsesDifference, context: Context): readonly IdentityPower[] {
  let known = cache.get(context);
  if (!known) {
    known = allGains(context);
    cache.set(context, known);
  }
  return known.get(d) ?? [];
}
const cache = new WeakMap<Context, ReadonlyMap<UsesDifference, readonly IdentityPower[]>>();

/** Work for all identities of a change; above it every power that a new statement may bring counts as brought. */
const BUDGET = 8_000_000;

function allGains(context: Context): ReadonlyMap<UsesDifference, readonly IdentityPower[]> {
  const byAgent = new Map<string, UsesDifference[]>();
  for (const subject of context.added) {
    const d = identityOf(subject, context);
    if (d && isJudged(d, context)) byAgent.set(d.agent.id, [...(byAgent.get(d.agent.id) ?? []), d]);
  }
  const budget = { left: BUDGET };
  const out = new Map<UsesDifference, IdentityPower[]>();
  for (const [id, differences] of byAgent) {
    const first = differences[0];
    if (!first) continue;
    const head = context.head.agents.get(id)?.list ?? first.agent.defaults ?? NONE;
    const base = context.base.agents.get(id)?.list ?? first.agent.defaults ?? NONE;
    for (const power of IDENTITY_POWERS) {
      if (power.platform !== first.agent.identity?.platform) continue;
      const use = newlyHeld(power, base, head, budget);
      if (use === undefined) continue;
      const by =
        differences.find((d) => use !== null && d.news.cause === 'entry' && holds(d.news.entry.uses, use)) ?? first;
      out.set(by, [...(out.get(by) ?? []), power]);
    }
  }
  return out;
}

const NONE: DecisionList = { entries: [], default: 'deny' };

/** A use of the power that is new; null where the work allowed for did not tell; undefined: none. */
function newlyHeld(power: IdentityPower, base: DecisionList, head: DecisionList, budget: { left: number }) {
  const focus = automaton(power);
  const near = (list: DecisionList): readonly Entry[] =>
    list.entries.filter((e) => intersects(focus, automaton(e), budget));
  const h = near(head);
  if (!h.some((e) => e.effect === 'allow')) return undefined;
  const b = near(base);
  const effect = (entries: readonly Entry[], list: DecisionList, i: number): number =>
    rank(entries[i]?.effect ?? list.default);
  const found = search(
    focus,
    [h.map(automaton), b.map(automaton)],
    ([hi, bi]) => hi === undefined || bi === undefined || effect(h, head, hi) > effect(b, base, bi),
    budget,
  );
  return found.kind === 'word' ? found.word : found.kind === 'none' ? undefined : null;
}
