import type { AgentAccess } from '../access/access.ts';
import { automaton, type DecisionList, decide, type Effect, type Entry } from '../access/decision-list.ts';
import { newUses } from '../access/new-uses.ts';
import { TELLING_USES } from '../access/powers.ts';
import { intersects } from '../access/search.ts';
import { holds, readableWitnesses, spell } from '../access/witness.ts';
import type { Place, Witness } from '../finding.ts';
import type { Untrusted } from '../untrusted.ts';
import { distrust } from '../untrusted.ts';

/** One entry of an agent's list: what it does, what holds it back, and what would be without it. */
export interface GrantWhy {
  readonly agent: Untrusted<string>;
  /** What its list says: what may be used at all (`limit`), or what runs unasked. */
  readonly role: AgentAccess['role'];
  readonly text: Untrusted<string>;
  readonly effect: Effect;
  readonly place: Place;
  /** Whether an earlier revision has it too; null: nobody asked. */
  readonly inBase: boolean | null;
  readonly remark: string | null;
  /** Known powers that it decides, the gravest first. */
  readonly powers: readonly {
    readonly use: Untrusted<string>;
    readonly because: string;
    readonly instead: readonly string[];
  }[];
  /** Some use that it decides, where no power is known. Null: it decides nothing. */
  readonly example: Untrusted<string> | null;
  /** Entries before it that decide some of its uses otherwise. */
  readonly heldBack: readonly Line[];
  /** What would be otherwise without it; null: nothing. `before` is without, `after` with it. */
  readonly without: Witness | null;
  /** Where nothing would: the entry that decides its uses as it does. */
  readonly coveredBy: Line | null;
  /** The list around it, in the order in which the client looks. */
  readonly around: readonly Line[];
  readonly entries: number;
  readonly otherwise: Effect;
}

export interface Line {
  /** Counts from 1. */
  readonly number: number;
  readonly effect: Effect;
  readonly text: Untrusted<string>;
  readonly place: Place;
  readonly isIt: boolean;
}

/** `inBase`: whether an earlier revision has it too; null: nobody asked. */
export function grantWhy(agent: AgentAccess, entry: Entry, inBase: boolean | null = null): GrantWhy {
  const { list } = agent;
  const at = list.entries.indexOf(entry);
  const line = (e: Entry): Line => ({
    number: list.entries.indexOf(e) + 1,
    effect: e.effect,
    text: distrust(e.text),
    place: e.place,
    isIt: e === entry,
  });
  const decides = (use: string): boolean => holds(entry.uses, use) && decide(list, use).entry === entry;
  const reaches = entry.origin !== 'reach' && (entry.effect === 'allow' || entry.effect === 'inherit');
  const told = new Set<string>();
  const powers = TELLING_USES.filter((t) => {
    if (!reaches || told.size >= POWERS || told.has(t.because) || !decides(t.use)) return false;
    told.add(t.because);
    return true;
  });
  const example = readableWitnesses(entry.uses).find(decides);
  const before = list.entries.slice(0, at);
  const budget = { left: BUDGET };
  const heldBack = before
    .filter((e) => e.effect !== entry.effect && intersects(automaton(e), automaton(entry), budget))
    .slice(0, SHOWN);
  const without: DecisionList = { ...list, entries: list.entries.filter((e) => e !== entry) };
  const lost = difference(without, list);
  const some = readableWitnesses(entry.uses)[0];
  const cover = lost || some === undefined ? undefined : decide(without, some).entry;
  return {
    agent: distrust(agent.name),
    role: agent.role,
    text: distrust(entry.text),
    effect: entry.effect,
    place: entry.place,
    inBase,
    remark: entry.remark ?? null,
    powers: powers.map((t) => ({ use: distrust(spell(t.use)), because: t.because, instead: t.instead ?? [] })),
    example: example === undefined ? null : distrust(spell(example)),
    heldBack: heldBack.map(line),
    without: lost,
    coveredBy: cover ? line(cover) : null,
    around: list.entries.slice(Math.max(0, at - AROUND), at + AROUND + 1).map(line),
    entries: list.entries.length,
    otherwise: list.default,
  };
}

const POWERS = 5;
const SHOWN = 5;
const AROUND = 3;
const BUDGET = 2_000_000;

/** A use that the list decides otherwise without the entry: wider or narrower. */
function difference(without: DecisionList, list: DecisionList): Witness | null {
  const [wider] = newUses(without, list, { left: BUDGET });
  if (wider) return wider.witness;
  const [narrower] = newUses(list, without, { left: BUDGET });
  if (!narrower) return null;
  const { use, before, after, proven } = narrower.witness;
  return { use, before: after, after: before, proven };
}
