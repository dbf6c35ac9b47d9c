import type { Access, AgentAccess } from '../access/access.ts';
import type { DecisionList, Entry } from '../access/decision-list.ts';
import { automaton, key } from '../access/decision-list.ts';
import type { NewUses } from '../access/new-uses.ts';
import { newUses } from '../access/new-uses.ts';
import { EVERYTHING } from '../access/pattern.ts';
import { TELLING_USES } from '../access/powers.ts';
import type { Budget } from '../access/search.ts';
import { intersects } from '../access/search.ts';
import type { Place } from '../finding.ts';
import type { UsesDifference } from '../rules/classify.ts';
import { classify } from '../rules/classify.ts';
import { distrust } from '../untrusted.ts';
import type { Grant } from './inventory.ts';
import { REACHES, type Reach, reachOf, whatOf } from './reach.ts';
import { behindWider, beyond, NOTHING_AT_ALL } from './reached.ts';
import { weightOf } from './weight.ts';

/** What one decision list lets through unasked, after a person was asked, and not at all. */
export interface ListGrants {
  readonly standing: readonly Grant[];
  readonly asked: readonly Grant[];
  readonly guards: readonly Grant[];
}

/**
 * A list's rules in the manifest's words. One that an earlier guard covers wholly is nothing and is left out, and so is
 * what the client does without any manifest, unless that is to run anything.
 */
export function grantsOf(agent: AgentAccess, access: Access, budget: Budget): ListGrants {
  const reached = beyond(NOTHING_AT_ALL, agent.list, budget);
  const behind = behindWider(agent.list, reached, budget);
  const more = agent.defaults ? beyond(agent.defaults, agent.list, budget) : reached;
  const anyway = new Set(agent.defaults?.entries.map(key));
  const standing: Grant[] = [];
  const asked: Grant[] = [];
  const guards: Grant[] = [];
  for (const entry of agent.list.entries) {
    const isDefault = anyway.has(key(entry));
    if (entry.effect === 'deny') {
      if (!isDefault)
        guards.push({ ...plainGrant(entry), reach: reachByWitness(agent, entry, budget), what: ['denied'] });
      continue;
    }
    const known = reached.get(entry) ?? behind.get(entry);
    if (!known || entry.origin === 'filter') continue;
    const news = more.get(entry) ?? known;
    const found = grantOf(agent, news, access);
    if (isDefault && !FREE.has(found.reach)) continue;
    // What the client does anyway is not graver for being written down.
    const grant = isDefault || more.has(entry) || behind.has(entry) ? found : { ...found, weight: 'note' as const };
    if (entry.effect === 'allow') standing.push(grant);
    else if (!isDefault) asked.push({ ...grant, weight: 'note' });
  }
  standing.push(...fromSession(agent, access, budget));
  if (agent.list.default === 'allow') standing.push(byDefault(agent, access));
  return {
    standing: distinct(standing).sort(byGravity),
    asked: distinct(asked).sort(byGravity),
    guards: distinct(guards),
  };
}

/** What a default amounts to where it is no mere detail. */
const FREE: ReadonlySet<string> = new Set(['everything', 'shell']);

/** Whether a grant has no bound: any command, or a tool that nothing limits. */
export function isUnscoped(grant: Grant): boolean {
  if (grant.reach === 'identity') return grant.weight === 'block';
  return FREE.has(grant.reach) || (grant.weight !== 'note' && (grant.reach === 'tool' || isWholeServer(grant)));
}
function isWholeServer(grant: Grant): boolean {
  return grant.reach === 'server' && grant.weight === 'block';
}

/** Gravest first: by weight, then by reach; equal ones keep the manifest's order. */
export function byGravity(a: Grant, b: Grant): number {
  const reach = (g: Grant): number => REACHES.indexOf(g.reach as Reach);
  return WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight) || reach(a) - reach(b);
}
const WEIGHTS: readonly Grant['weight'][] = ['block', 'warn', 'note'];

export function distinct(grants: readonly Grant[]): Grant[] {
  const seen = new Map<string, Grant>();
  for (const grant of grants) {
    const id = `${String(grant.text)}\0${String(grant.place.path)}`;
    if (!seen.has(id)) seen.set(id, grant);
  }
  return [...seen.values()];
}

function grantOf(agent: AgentAccess, news: NewUses, access: Access): Grant {
  const { entry } = news;
  const subject: UsesDifference = { kind: 'uses', agent, news, agentIsNew: true, agentIsGone: false };
  // The rules class what is allowed; what is asked about reaches as far.
  const allowed = { ...subject, news: { ...news, entry: { ...entry, effect: 'allow' as const } } };
  const found = classify(allowed);
  return {
    ...plainGrant(entry),
    reach: reachOf(found, news),
    weight: entry.effect === 'allow' ? weightOf(subject, access) : 'note',
    what: whatOf(found, news.use),
  };
}

function plainGrant(entry: Entry): Omit<Grant, 'reach' | 'what'> {
  return { text: distrust(entry.text), weight: 'note', place: entry.place };
}

/** A guard is classed by the most telling use that it holds. */
function reachByWitness(agent: AgentAccess, entry: Entry, budget: Budget): string {
  const alone: DecisionList = { entries: [{ ...entry, effect: 'allow' }], default: 'deny' };
  const news = newUses(NOTHING_AT_ALL, alone, budget)[0];
  if (!news) return 'other';
  const found = classify({ kind: 'uses', agent, news, agentIsNew: true, agentIsGone: false });
  return reachOf(found, news);
}

/** A tool that a sub-agent merely has runs unasked where its session lets it. */
function fromSession(agent: AgentAccess, access: Access, budget: Budget): Grant[] {
  const session = agent.within === undefined ? undefined : access.agents.get(agent.within);
  if (agent.role !== 'limit' || !session) return [];
  const has = agent.list.entries.filter((e) => e.effect === 'inherit');
  if (has.length === 0) return [];
  const out: Grant[] = [];
  for (const { entry, grant } of standingOf(session, access, budget)) {
    if (!has.some((h) => intersects(automaton(h), automaton(entry), budget))) continue;
    if (out.length === MOST_INHERITED) return [...out, { ...grant, ...THE_REST }];
    out.push(grant);
  }
  return out;
}

interface Inherited {
  readonly entry: Entry;
  readonly grant: Grant;
}

/** What a session lets all its sub-agents do, once for all of them. */
function standingOf(session: AgentAccess, access: Access, budget: Budget): readonly Inherited[] {
  const known = sessions.get(session.list);
  if (known) return known;
  const anyway = new Set(session.defaults?.entries.map(key));
  const found = [...beyond(session.defaults ?? NOTHING_AT_ALL, session.list, budget)].flatMap(
    ([entry, news]): Inherited[] => {
      if (entry.effect !== 'allow' || anyway.has(key(entry))) return [];
      const grant = grantOf(session, news, access);
      return [{ entry, grant: { ...grant, what: [...grant.what, ', as its session may'] } }];
    },
  );
  found.sort((a, b) => byGravity(a.grant, b.grant));
  sessions.set(session.list, found);
  return found;
}
const sessions = new WeakMap<DecisionList, readonly Inherited[]>();
/** The gravest; each of many sub-agents would have all of them again. */
const MOST_INHERITED = 50;
const THE_REST = { text: distrust('more rules of its session'), what: ['none graver than those before it'] } as const;

function byDefault(agent: AgentAccess, access: Access): Grant {
  const entry: Entry = {
    effect: 'allow',
    uses: EVERYTHING,
    place: placeOf(agent, access),
    text: 'whatever no rule names',
    origin: 'mode',
  };
  const use = TELLING_USES[0]?.use ?? '';
  return { ...plainGrant(entry), weight: 'block', reach: 'everything', what: whatOf({ kind: 'bypass' }, use) };
}

function placeOf(agent: AgentAccess, access: Access): Place {
  const found = agent.list.entries[0]?.place ?? access.facts.find((f) => f.agent === agent.name)?.place;
  return found ?? { path: distrust(''), side: 'head', startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
}
