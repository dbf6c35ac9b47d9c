import type { Access, AgentAccess } from '../access/access.ts';
import type { Fact } from '../access/fact.ts';
import type { Place } from '../finding.ts';
import { pathOf } from './places.ts';

/** All that is said of one agent: several lists of a client are one agent to people. */
export interface Row {
  /** Unique among the rows. */
  readonly name: string;
  /** The name in the manifests' and the register's words; several folders may each have an agent of it. */
  readonly called: string;
  readonly lists: readonly AgentAccess[];
  readonly facts: readonly Fact[];
}

/** One row an agent, by name. Identities that nothing binds to an agent are nobody's here. */
export function rowsOf(access: Access): Row[] {
  const rows = new Map<string, { lists: AgentAccess[]; facts: Fact[] }>();
  const unbound = new Set<string>();
  const row = (name: string) => {
    const found = rows.get(name) ?? { lists: [], facts: [] };
    rows.set(name, found);
    return found;
  };
  for (const agent of access.agents.values()) {
    // How another client filters a server's tools is told with that client's own rules.
    if (agent.id.startsWith('reach tools of ')) continue;
    if (agent.identity && agent.identity.agent === undefined) unbound.add(agent.name);
    else row(agent.name).lists.push(agent);
  }
  for (const fact of access.facts) row(fact.agent).facts.push(fact);
  return [...rows]
    .flatMap(([name, { lists, facts }]) => byFolder({ name, called: name, lists, facts }))
    .filter((r) => !(r.lists.length === 0 && unbound.has(r.called)) && isAgent(r))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/**
 * Sessions and sub-agents carry their folder in their names. What is deployed, an identity or a server may have a
 * namesake in another folder, which is another agent.
 */
function byFolder(row: Row): Row[] {
  const own = row.lists.filter((l) => NAMESAKES.test(l.id));
  const folders = new Set(own.flatMap((l) => folderOfList(l) ?? []));
  if (folders.size < 2) return [row];
  const parts = new Map<string, { lists: AgentAccess[]; facts: Fact[] }>();
  for (const folder of folders) parts.set(folder, { lists: [], facts: [] });
  const first = [...folders].sort()[0] ?? '';
  const partOf = (folder: string | undefined) => parts.get(folder ?? first) ?? parts.get(first);
  for (const list of row.lists) partOf(folderOfList(list))?.lists.push(list);
  for (const fact of row.facts) partOf(folderOf(fact.place))?.facts.push(fact);
  return [...parts].map(([folder, part]) => ({
    ...part,
    name: folder === '' ? row.name : `${row.name} in ${folder}`,
    called: row.called,
  }));
}
const NAMESAKES = /^(deployed|identity|reach) /;

function folderOfList({ list }: AgentAccess): string | undefined {
  const place = list.entries[0]?.place;
  return place && folderOf(place);
}

function folderOf(place: Place): string {
  const path = pathOf(place);
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** What only remarks, settings or guards speak of is no agent. */
function isAgent({ lists, facts }: Row): boolean {
  return (
    lists.length > 0 || facts.some((f) => !PASSIVE.has(f.kind) && !(f.kind === 'trust' && f.of === 'moving action'))
  );
}
const PASSIVE: ReadonlySet<Fact['kind']> = new Set(['isolation', 'remark', 'guard']);
