import type { Access, AgentAccess } from './access.ts';
import type { DecisionList, Entry } from './decision-list.ts';
import type { Fact } from './fact.ts';
import { identity } from './kinds/launch.ts';
import type { Pattern, Sequence } from './pattern.ts';

/**
 * Rules name a server's tools by the name under which the server is declared (`mcp__db__query`). A server that has got
 * another name keeps its identity, so what base says of its tools is what base says of it under the old name: rules that
 * go along are nothing new, a name that other rules already let through is, and so is one that leaves a deny behind.
 * Gives an agent's list of base as it reads under the names of head.
 */
export function underNewNames(base: Access, head: Access): (agent: AgentAccess, list: DecisionList) => DecisionList {
  const renames = renamesOf(serversOf(base), serversOf(head));
  return (agent, list) => {
    const own = renames.filter(
      (r) => agent.name === r.client || agent.name.startsWith(`${r.client.replace(/ CLI$/, '')} `),
    );
    if (own.length === 0) return list;
    return { ...list, entries: list.entries.flatMap((e) => renamed(e, own)) };
  };
}

/** Above it renames are not followed: rules are then compared by the names as they stand. */
const MOST_RENAMES = 50;

interface Rename {
  readonly client: string;
  readonly to: string;
  readonly from: readonly string[];
  /** Old names that no server of the client has any more. */
  readonly gone: readonly string[];
}
type Servers = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** Client → name of a server → what runs or is connected to under it. */
function serversOf(access: Access): Servers {
  const out = new Map<string, Map<string, Set<string>>>();
  for (const fact of access.facts) {
    const what = whatOf(fact);
    if (what === undefined || fact.called === undefined) continue;
    const names = out.get(fact.agent) ?? new Map<string, Set<string>>();
    out.set(fact.agent, names);
    const name = inTools(fact.called);
    names.set(name, (names.get(name) ?? new Set<string>()).add(what));
  }
  return out;
}

function whatOf(fact: Fact): string | undefined {
  if (fact.kind === 'launch' && fact.starts === 'server') return identity(fact.program);
  return fact.kind === 'connection' && fact.purpose === 'server' ? `${fact.host} ${fact.path}` : undefined;
}

/** As clients write a server's name into the names of its tools. */
function inTools(name: string): string {
  return name.replace(/[^\w-]/g, '_');
}

function renamesOf(base: Servers, head: Servers): Rename[] {
  const out: Rename[] = [];
  for (const [client, names] of head) {
    const before = base.get(client);
    if (!before) continue;
    const known = new Map<string, string[]>();
    for (const [name, whats] of before) for (const w of whats) known.set(w, [...(known.get(w) ?? []), name]);
    for (const [to, whats] of names) {
      const same = before.get(to);
      if (same && [...whats].some((w) => same.has(w))) continue;
      const from = [...new Set([...whats].flatMap((w) => known.get(w) ?? []))];
      if (from.length === 0 || out.length >= MOST_RENAMES) continue;
      out.push({ client, to, from: from.slice(0, MOST_RENAMES), gone: from.filter((name) => !names.has(name)) });
    }
  }
  return out;
}

function renamed(entry: Entry, renames: readonly Rename[]): Entry[] {
  const uses = patternOf(entry.uses, renames);
  if (uses === entry.uses) return [entry];
  return uses.sequences.length === 0 && !uses.regexes ? [] : [{ ...entry, uses }];
}

function patternOf(p: Pattern, renames: readonly Rename[]): Pattern {
  const heads = [...p.sequences.map((s) => s[0]), ...(p.regexes ?? []).map((r) => r.start)];
  if (!p.wide && !heads.some((h) => typeof h === 'string' && START.test(h))) return p;
  const sequences = p.sequences.flatMap((s): Sequence[] => {
    const [first, ...rest] = s;
    return typeof first === 'string' ? starts(first, renames).map((start) => [start, ...rest]) : [s];
  });
  const regexes = (p.regexes ?? []).flatMap((r) => starts(r.start, renames).map((start) => ({ ...r, start })));
  return {
    sequences,
    ...(regexes.length > 0 ? { regexes } : {}),
    ...(p.wide ? { wide: { ...patternOf(p.wide, renames), why: p.wide.why } } : {}),
  };
}

/** Some readers keep names that their client may not know as `the name …`. */
const START = /^(the name )?mcp__/;

/** What a literal start at base is at head: itself unless the name has passed to another server, and under new names. */
function starts(start: string, renames: readonly Rename[]): string[] {
  const lead = START.exec(start)?.[0];
  if (lead === undefined) return [start];
  const isOf = (name: string): boolean => start.startsWith(`${name}__`, lead.length);
  const again = renames.flatMap((r) =>
    r.from.flatMap((name) => (isOf(name) ? [lead + r.to + start.slice(lead.length + name.length)] : [])),
  );
  return renames.some((r) => isOf(r.to) || r.gone.some(isOf)) ? again : [start, ...again];
}
