import type { Place } from '../finding.ts';
import { reveal } from '../untrusted.ts';
import type { Access, AgentAccess } from './access.ts';
import { coversFact, type Difference, keyOfFact } from './compare.ts';
import type { Entry } from './decision-list.ts';
import { key } from './decision-list.ts';
import type { Fact } from './fact.ts';
import { renamedAgents } from './renamed-agent.ts';

/** Something that both revisions have alike, in another file or under another name. Nothing new, and worth a line. */
export interface Move {
  readonly kind: Fact['kind'] | 'uses' | 'file';
  readonly agent: string;
  /** The manifest's own words, of several rules the first ones. */
  readonly texts: readonly string[];
  readonly was: Place;
  readonly place: Place;
  /** For a server: the names under which it was and is declared, where they differ. */
  readonly names?: readonly [string, string];
}

/** What only moved. Without what moved and is wider too: that is told as new. */
export function moved(base: Access, head: Access, added: readonly Difference[]): Move[] {
  return [...movedRules(base, head, added), ...movedFacts(base, head, added)].slice(0, MOST_MOVES);
}

const MOST_MOVES = 100;
/** Kinds that a person knows as a thing of its own; a credential goes with its server. */
const SHOWN: ReadonlySet<Fact['kind']> = new Set(['launch', 'connection', 'trust', 'guard']);

function movedFacts(base: Access, head: Access, added: readonly Difference[]): Move[] {
  const told = new Set(added.flatMap((d) => (d.kind === 'fact' ? [d.fact.subject] : [])));
  const bases = spots(base.facts);
  const out = new Map<string, Move>();
  for (const [k, places] of spots(head.facts)) {
    const before = bases.get(k);
    if (!before) continue;
    const gone = [...before].filter(([spot]) => !places.has(spot)).map(([, fact]) => fact);
    for (const [spot, fact] of places) {
      if (before.has(spot) || told.has(fact.subject)) continue;
      const at = gone.findIndex((b) => coversFact(b, fact) && coversFact(fact, b));
      const [was] = at < 0 ? [] : gone.splice(at, 1);
      if (!was) continue;
      const [from, to] = [was.called, fact.called];
      const names = from !== undefined && to !== undefined && from !== to ? { names: [from, to] as const } : {};
      const text = to === undefined ? textOf(fact) : `MCP server ${to}`;
      const id = [text, ...[was, fact].map((f) => `${f.place.side} ${reveal(f.place.path)} ${f.called ?? ''}`)].join(
        '\0',
      );
      if (!out.has(id))
        out.set(id, { kind: fact.kind, agent: fact.agent, texts: [text], was: was.place, place: fact.place, ...names });
    }
  }
  return [...out.values()];
}

/** Comparable facts → file and name → one of them. */
function spots(facts: readonly Fact[]): Map<string, Map<string, Fact>> {
  const out = new Map<string, Map<string, Fact>>();
  for (const fact of facts) {
    if (!SHOWN.has(fact.kind)) continue;
    const k = keyOfFact(fact);
    const places = out.get(k) ?? new Map<string, Fact>();
    out.set(k, places);
    const spot = `${reveal(fact.place.path)}\0${fact.called ?? ''}`;
    if (!places.has(spot)) places.set(spot, fact);
  }
  return out;
}

function textOf(fact: Fact): string {
  return 'text' in fact ? fact.text : fact.subject;
}

function movedRules(base: Access, head: Access, added: readonly Difference[]): Move[] {
  const out = new Map<string, Move & { readonly texts: string[] }>();
  const renamed = renamedAgents(base, head);
  const fresh = new Set(added.flatMap((d) => (d.kind === 'uses' && d.agentIsNew ? [d.agent.id] : [])));
  for (const [id, agent] of head.agents) {
    const other = fresh.has(id) ? undefined : renamed.get(id);
    const before = other ?? base.agents.get(id);
    if (!before || id.startsWith('reach ')) continue;
    const was = placesOf(before);
    for (const [k, now] of placesOf(agent)) {
      const then = was.get(k);
      if (!then) continue;
      const [gone] = [...then].filter(([path]) => !now.has(path));
      const [fresh] = [...now].filter(([path]) => !then.has(path));
      if (!gone || !fresh) continue;
      // A sub-agent moves as a whole, and several clients may read its one file.
      const whole = agent.role !== 'session';
      const move = [whole ? '' : agent.name, gone[0], fresh[0]].join('\0');
      const { place } = fresh[1];
      const names = other ? { names: [other.name, agent.name] as const } : {};
      const text = whole ? agent.name : fresh[1].text;
      const known = out.get(move);
      if (!known)
        out.set(move, { kind: 'uses', agent: agent.name, texts: [text], was: gone[1].place, place, ...names });
      else if (!known.texts.includes(text) && known.texts.length < MOST_MOVES) known.texts.push(text);
    }
  }
  return [...out.values()];
}

const BUILT_IN = /^what is built in/;

/** What is said → the files that say so. What a client does by itself is nobody's statement. */
function placesOf(agent: AgentAccess): Map<string, Map<string, Entry>> {
  const out = new Map<string, Map<string, Entry>>();
  for (const entry of agent.list.entries) {
    const path = reveal(entry.place.path);
    if (path === '' || (agent.role === 'session' && (entry.origin === 'mode' || BUILT_IN.test(entry.text)))) continue;
    const k = key(entry);
    const places = out.get(k) ?? new Map<string, Entry>();
    out.set(k, places);
    if (!places.has(path)) places.set(path, entry);
  }
  return out;
}
