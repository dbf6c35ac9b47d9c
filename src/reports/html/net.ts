import type { AgentRecord, RepositoryInventory } from '../../inventory/inventory.ts';
import { type Prose, type Quoted, say } from '../../untrusted.ts';
import { type Markup, sentence, words } from './markup.ts';
import { power } from './traits.ts';

/** Who reaches what: agents, and the programs, remotes and credentials that they have. What several have is one spot. */
export interface Net {
  readonly spots: ReadonlyMap<string, Spot>;
  readonly links: ReadonlyMap<string, Link>;
}

export interface Spot {
  readonly key: string;
  readonly kind: 'agent' | 'program' | 'remote' | 'credential';
  /** For the picture, cut to its room by `pageLabel`. */
  readonly label: Prose;
  /** A second line: of which repository, where there are several. */
  readonly note?: Prose;
  /** In full, for the list. */
  readonly text: Markup;
  /** Of agents, by which the picture chooses; 0 for what they reach. */
  readonly power: number;
  readonly state?: State;
}

export interface Link {
  readonly from: string;
  readonly to: string;
  readonly state?: State;
}

/** In a comparison: what only one side has. */
export type State = 'new' | 'gone';

export function netOf(repositories: readonly RepositoryInventory[]): Net {
  const spots = new Map<string, Spot>();
  const links = new Map<string, Link>();
  const put = (from: string, spot: Spot): void => {
    if (!spots.has(spot.key)) spots.set(spot.key, spot);
    links.set(JSON.stringify([from, spot.key]), { from, to: spot.key });
  };
  const several = repositories.length > 1;
  for (const { repository, agents } of repositories)
    for (const agent of agents) {
      const spot = { ...agentSpot(agent), ...(several && { note: [{ quote: repository }] }) };
      if (!spots.has(spot.key)) spots.set(spot.key, spot);
    }
  for (const [i, { agents }] of repositories.entries())
    for (const agent of agents) for (const spot of reached(agent, i, spots)) put(agentKey(agent.id), spot);
  return { spots, links };
}

/** Both sides in one net, each spot and link with its state. */
export function merged(before: Net, after: Net): Net {
  return { spots: union(before.spots, after.spots), links: union(before.links, after.links) };
}

/** The part of a net that a picture has room for: the most powerful agents with what they reach. */
export interface Chosen {
  readonly net: Net;
  readonly agents: number;
  /** Agents that reach something and had no room. */
  readonly left: number;
  /** What chosen agents reach besides, for which there was no room. */
  readonly unshown: number;
}

export function choose(net: Net, max: number): Chosen {
  const reaches = linksByStart(net);
  const linked = new Set([...net.links.values()].flatMap((l) => [l.from, l.to]));
  const agents = [...net.spots.values()]
    .filter((s) => s.kind === 'agent' && linked.has(s.key))
    .sort((a, b) => b.power - a.power);
  const taken = new Set<string>();
  // A little of each before much of one.
  for (const each of [3, 5, 8])
    for (const agent of agents) {
      const targets = (reaches.get(agent.key) ?? []).slice(0, each).map((l) => l.to);
      const wanted = [agent.key, ...targets].filter((key) => !taken.has(key));
      if (taken.size + wanted.length <= max) for (const key of wanted) taken.add(key);
    }
  const links = [...net.links].filter(([, l]) => taken.has(l.from) && taken.has(l.to));
  // Whose callers had no room stands alone, and says nothing.
  const kept = new Set(links.flatMap(([, l]) => [l.from, l.to]));
  const spots = [...net.spots].filter(([key]) => kept.has(key));
  const shown = agents.filter((a) => kept.has(a.key)).length;
  const unshown = [...net.links.values()].filter((l) => kept.has(l.from) && !kept.has(l.to)).length;
  const part = { spots: new Map(spots), links: new Map(links) };
  return { net: part, agents: shown, left: agents.length - shown, unshown };
}

export function linksByStart(net: Net): Map<string, Link[]> {
  const starts = new Map<string, Link[]>();
  for (const link of net.links.values()) {
    const known = starts.get(link.from);
    if (known) known.push(link);
    else starts.set(link.from, [link]);
  }
  return starts;
}

function union<T extends object>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): Map<string, T> {
  const kept = [...after].map(([key, value]): [string, T] => [
    key,
    before.has(key) ? value : { ...value, state: 'new' },
  ]);
  const gone = [...before].filter(([key]) => !after.has(key));
  return new Map([...kept, ...gone.map(([key, value]): [string, T] => [key, { ...value, state: 'gone' }])]);
}

/** What an agent reaches, a little of each kind first: a picture may have room for the first ones only. */
function reached(agent: AgentRecord, repository: number, known: ReadonlyMap<string, Spot>): Spot[] {
  const kinds = [
    agent.calls.flatMap((id) => known.get(agentKey(id)) ?? []),
    // The same name in another repository is another credential, and the same command may run another file.
    agent.credentials.map(({ what, name }) =>
      thing(`credential ${repository}`, 'credential', say`${name}: ${what}`, [{ quote: name }]),
    ),
    agent.programs.map(({ what }) => thing(`program ${repository}`, 'program', what, label(what))),
    agent.connections.map(({ what }) => thing('remote', 'remote', what, label(what))),
  ];
  const longest = Math.max(...kinds.map((k) => k.length));
  return Array.from({ length: longest }, (_, i) => kinds.flatMap((k) => k[i] ?? [])).flat();
}

function agentKey(id: string): string {
  return `agent ${id}`;
}

function agentSpot(agent: AgentRecord): Spot {
  const text = words(agent.name, { max: 120 });
  return { key: agentKey(agent.id), kind: 'agent', label: [{ quote: agent.name }], text, power: power(agent) };
}

function thing(where: string, kind: Exclude<Spot['kind'], 'agent'>, what: Prose, label: Prose): Spot {
  const text = sentence(what, { max: 120 });
  return { key: `${where} ${sentence(what, { max: 2000 }).html}`, kind, label, text, power: 0 };
}

/** What a statement speaks of is its last quote, as a rule: `Claude Code` starts `npx @acme/db`. */
function label(what: Prose): Prose {
  const quotes = what.filter((part): part is Quoted => typeof part !== 'string');
  const last = quotes.at(-1);
  return last ? [last] : what;
}
