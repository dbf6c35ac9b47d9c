import type { AgentAccess } from '../access/access.ts';
import type { BuiltAccess } from '../access/builder.ts';
import type { Effect, Entry } from '../access/decision-list.ts';
import { describe } from '../access/describe.ts';
import type { Place } from '../finding.ts';
import type { Prose, Untrusted } from '../untrusted.ts';
import { distrust, reveal, say } from '../untrusted.ts';
import { type GrantWhy, grantWhy } from './grant.ts';
import { decisionOf } from './use.ts';

/** What a line of a manifest says of agents, as data without output; nothing of it is redacted yet. */
export interface Why {
  /** Agents that the file speaks for. */
  readonly agents: readonly Untrusted<string>[];
  readonly grants: readonly GrantWhy[];
  /** What is no set of uses: what starts, credentials, hooks, triggers. */
  readonly facts: readonly Stated[];
  /** All lines of the file that say something, where the one asked for says nothing or none was asked for. */
  readonly lines: readonly Stated[];
}

export interface Stated {
  readonly agent: Untrusted<string>;
  readonly what: Prose;
  readonly place: Place;
}

/** Which entry of each agent's list decides one use. */
export interface UseWhy {
  readonly agent: Untrusted<string>;
  readonly use: Untrusted<string>;
  readonly effect: Effect;
  /** Null: no entry speaks of it, and the default decides. */
  readonly entry: { readonly text: Untrusted<string>; readonly place: Place } | null;
  /** For a list that only says what an agent may use at all. */
  readonly limits: boolean;
}

/** `line` is null where the whole file is asked about; `base` is what an earlier revision has, to be held against it. */
export function whyLine(access: BuiltAccess, path: string, line: number | null, base: BuiltAccess | null = null): Why {
  const stated = (place: Place): boolean => reveal(place.path) === path;
  const here = (place: Place): boolean =>
    stated(place) && line !== null && place.startLine <= line && line <= place.endLine;
  const speaking = agentsOf(access).filter((a) => a.list.entries.some((e) => stated(e.place)));
  // A whole manifest may stand on one line: each answer takes a comparison of two lists.
  const asked = speaking.flatMap((agent) => entriesOf(agent, here).map((entry) => ({ agent, entry })));
  const grants = asked
    .slice(0, MOST_GRANTS)
    .map(({ agent, entry }) => grantWhy(agent, entry, base && isIn(base, agent, entry)));
  const facts = once(
    access.facts
      .filter((f) => here(f.place) && isSaid(f) && f.place.endLine - f.place.startLine < WHOLE)
      .map(factStated),
  );
  const nothing = grants.length + facts.length === 0;
  const names = [...speaking.map((a) => a.name), ...access.facts.filter((f) => stated(f.place)).map((f) => f.agent)];
  return {
    agents: [...new Set(names)].map(distrust),
    grants,
    facts,
    lines: nothing ? linesOf(access, speaking, stated) : [],
  };
}

/** How each agent that the file speaks for decides a use; empty where nobody can read it. */
export function whyUse(access: BuiltAccess, path: string, text: string): UseWhy[] {
  return agentsOf(access)
    .filter((a) => a.list.entries.some((e) => reveal(e.place.path) === path))
    .flatMap((agent): UseWhy[] => {
      const decided = decisionOf(text, agent);
      if (!decided) return [];
      const { use, effect, entry } = decided;
      return [
        {
          agent: distrust(agent.name),
          use: distrust(use),
          effect,
          entry: entry ? { text: distrust(entry.text), place: entry.place } : null,
          limits: agent.role === 'limit',
        },
      ];
    });
}

const MOST_GRANTS = 12;
const MOST_LINES = 200;
/** A fact of so many lines is about a whole part of the file, not about one line. */
const WHOLE = 40;

function agentsOf(access: BuiltAccess): AgentAccess[] {
  return [...access.agents.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What the file says there, without what the client does anyway. What a server may do at all is told by what runs. */
function entriesOf({ name, list, defaults }: AgentAccess, here: (place: Place) => boolean): Entry[] {
  const told = new Set((defaults?.entries ?? []).map((e) => `${e.effect} ${e.text}`));
  return list.entries.filter((e) => {
    if (name === `MCP server ${e.text}`) return false;
    const id = `${e.effect} ${e.text}`;
    if (!here(e.place) || told.has(id)) return false;
    told.add(id);
    return true;
  });
}

/** A sandbox that no line speaks of stands at the file's start. */
function isSaid({ kind, place }: BuiltAccess['facts'][number]): boolean {
  return kind !== 'isolation' || place.startLine !== place.endLine || place.startColumn !== place.endColumn;
}

function factStated(fact: BuiltAccess['facts'][number]): Stated {
  const { agent, summary, place } = describe({ kind: 'fact', fact, was: undefined }, 'added');
  return { agent, what: summary, place };
}

function isIn(base: BuiltAccess, agent: AgentAccess, entry: Entry): boolean {
  const same = (e: Entry): boolean => e.effect === entry.effect && e.text === entry.text;
  return base.agents.get(agent.id)?.list.entries.some(same) ?? false;
}

/** What several clients read in one statement is said once, of all of them. */
function once(all: readonly Stated[]): Stated[] {
  const out = new Map<string, Stated>();
  for (const stated of all) {
    const id = JSON.stringify([stated.what, stated.place]);
    const known = out.get(id);
    const named = known && reveal(known.agent).split(', ').includes(reveal(stated.agent));
    if (!known) out.set(id, stated);
    else if (!named) out.set(id, { ...known, agent: distrust(`${reveal(known.agent)}, ${reveal(stated.agent)}`) });
  }
  return [...out.values()];
}

function linesOf(access: BuiltAccess, speaking: readonly AgentAccess[], stated: (p: Place) => boolean): Stated[] {
  const all: Stated[] = [
    ...speaking.flatMap((agent) =>
      entriesOf(agent, stated).map((e) => ({
        agent: distrust(agent.name),
        what: say`${[e.effect]} ${e.text}`,
        place: e.place,
      })),
    ),
    ...access.facts.filter((f) => stated(f.place) && isSaid(f)).map(factStated),
  ];
  return once(all)
    .sort((a, b) => a.place.startLine - b.place.startLine || a.place.startColumn - b.place.startColumn)
    .slice(0, MOST_LINES);
}
