import type { Place } from '../finding.ts';
import { distrust } from '../untrusted.ts';
import type { Effect } from './decision-list.ts';
import { rank } from './decision-list.ts';
import type { Delegation, Way } from './delegation.ts';
import { behindAsk, heldBefore, named, ways } from './delegation.ts';
import type { Opaque } from './kinds/opaque.ts';
import type { NewUses } from './new-uses.ts';
import { approval } from './new-uses.ts';
import { SEPARATOR } from './pattern.ts';
import { TELLING } from './powers.ts';
import type { Mate, Team } from './team.ts';
import { effectOf } from './team.ts';
import { spell } from './witness.ts';

export interface Grown {
  /** Those who may call it and had not what it gains, by name. */
  readonly callers: readonly string[];
  /** For callers that were limited and thereby are not any more. */
  readonly own: readonly Delegation[];
}

/** What it means for its callers that an agent of a team gains uses. */
export function grownCallee(
  callee: { readonly id: string; readonly as: string; readonly isNew: boolean },
  news: NewUses,
  before: Team | undefined,
  after: Team,
  budget: { left: number },
): Grown {
  const found = after.named.get(callee.as) ?? [];
  const to = found.find((i) => after.mates[i]?.id === callee.id) ?? found[0];
  const mate = to === undefined ? undefined : after.mates[to];
  if (to === undefined || !mate) return { callers: [], own: [] };
  const indexes = new Map(before?.mates.map((m, i) => [m.id, i]));
  const uses = hasEveryTool(news) ? [news.use, ANY_TOOL] : [news.use];
  const callers: string[] = [];
  const own: Delegation[] = [];
  for (const [i, caller] of after.mates.entries()) {
    budget.left -= 1 / 10;
    if (i === to || !after.anyhow.has(i, to)) continue;
    const was = indexes.get(caller.id);
    // What comes with a new caller is told with its calls.
    if (was === undefined) continue;
    if (callers.length >= MOST_CALLERS || budget.left <= 0) break;
    const held = heldBefore(caller, before, was, budget);
    const asked = !after.freely.has(i, to);
    const gained = uses.flatMap((use) => gain(mate, use, asked, held, budget) ?? []);
    const [first] = gained;
    if (!first) continue;
    callers.push(caller.as);
    const grave = first.use === news.use && first.after === 'allow' && isUnlimited(news.use);
    const unlimited = gained.some((g) => g.use === ANY_TOOL);
    if (callee.isNew || !(grave || unlimited) || own.length >= MOST_OWN) continue;
    const { use } = grave ? first : (gained.at(-1) ?? first);
    own.push({
      kind: 'delegation',
      agent: caller.agent,
      entry: news.entry,
      path: pathOf(after, i, to, budget),
      use,
      telling: TELLING.get(use),
      unasked: grave,
      ...(unlimited ? { unlimited } : {}),
      witness: {
        use: distrust(spell(first.use)),
        before: approval(first.before),
        after: approval(first.after),
        proven: first.proven,
      },
    });
  }
  return { callers, own };
}

/** Callers of one callee that are looked at. */
const MOST_CALLERS = 1_000;
/** Callers of one callee that are told by themselves; the callee's own finding names more. */
const MOST_OWN = 20;
/** A use that only who has every tool has. */
const ANY_TOOL = `mcp__any-server__any-tool${SEPARATOR}`;

/** That a team was not followed to its end; nothing where base had just the same. */
export function notFollowed(name: string, before: Team | undefined, after: Team, spent: boolean): Opaque | undefined {
  const cut = after.cut ?? (spent ? 'its agents may call each other in too many ways' : undefined);
  if (cut === undefined) return undefined;
  const digest = after.digest();
  if (before?.digest() === digest) return undefined;
  const [mate] = after.mates;
  const place = after.mates.flatMap((m) => m.tools.flatMap((l) => l.entries)).at(0)?.place ?? NOWHERE;
  const reason = `${cut}: what comes with these calls was not followed to the end`;
  const agent = mate?.agent.name ?? name;
  return { kind: 'opaque', agent, subject: `team ${name}`, place, reason, digest, effect: 'unknown' };
}

const NOWHERE: Place = {
  path: distrust(''),
  side: 'head',
  startLine: 1,
  startColumn: 1,
  endLine: 1,
  endColumn: 1,
};

/** Names from caller to callee; the way between is left out where no work is left to find it. */
function pathOf(team: Team, from: number, to: number, budget: { left: number }): string[] {
  const calls = [...(team.calls[from]?.keys() ?? [])];
  const way: Way | undefined = budget.left > 0 ? ways(team, from, calls, budget).find((w) => w.node === to) : undefined;
  return way ? named(team, from, way) : [team.mates[from]?.as ?? '', '…', team.mates[to]?.as ?? ''];
}

interface Gained {
  readonly use: string;
  readonly before: Effect;
  readonly after: Effect;
  readonly proven: boolean;
}

function gain(
  callee: Mate,
  use: string,
  asked: boolean,
  held: (use: string) => Effect,
  budget: { left: number },
): Gained | undefined {
  const effect = effectOf(callee, use);
  const after = asked ? behindAsk(effect) : effect;
  const proven = budget.left > 0;
  const before = proven ? held(use) : 'deny';
  return rank(after) > rank(before) ? { use, before, after, proven } : undefined;
}

/** Whoever has a shell unasked is no longer limited by anything. */
function isUnlimited(use: string): boolean {
  return TELLING.get(use)?.power === 'shell';
}

function hasEveryTool(news: NewUses): boolean {
  const { entry } = news;
  return (
    news.cause === 'entry' && entry.effect !== 'deny' && entry.uses.sequences.some((s) => typeof s[0] !== 'string')
  );
}
