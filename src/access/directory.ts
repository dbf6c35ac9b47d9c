import { reveal } from '../untrusted.ts';
import type { Access, AgentAccess } from './access.ts';
import type { Entry } from './decision-list.ts';
import type { Connection } from './kinds/connection.ts';
import { uses } from './pattern.ts';

/** The deployed agents of one revision, and where they are found. */
export interface Directory {
  readonly agents: readonly AgentAccess[];
  /** Who makes a connection: the agent itself, or those who use the server that makes it. */
  callers(fact: Connection): readonly AgentAccess[];
  /** Whom one finds at its address. */
  at(fact: Connection, from: AgentAccess): readonly AgentAccess[];
  /** Whom a name means that its own team has not. */
  elsewhere(from: AgentAccess, called: string, entry: Entry): AgentAccess | undefined;
}

export function directoryOf(access: Access): Directory {
  const agents = [...access.agents.values()].filter((a) => a.id.startsWith('deployed '));
  const byName = grouped(agents, (a) => a.name);
  const byFile = grouped(agents, fileOf);
  const byFolder = grouped(agents, (a) => folderOf(fileOf(a)));
  const byPlainName = grouped(agents, (a) => `${clientOf(a)} ${a.member?.as ?? ''}`);
  const inTeam = new Set(agents.map((a) => `${a.member?.team} ${a.member?.as}`));
  const users = usersOf(agents);
  const cards = cardsOf(access, byFolder);
  const only = (found: readonly AgentAccess[] | undefined): AgentAccess | undefined =>
    found?.length === 1 ? found[0] : undefined;
  return {
    agents,
    callers(fact) {
      const path = reveal(fact.place.path).toLowerCase();
      const own = byName.get(fact.agent);
      return own?.filter((a) => fileOf(a) === path) ?? users.get(fact.agent) ?? [];
    },
    at(fact, from) {
      const path = plainPath(fact.path);
      const published = (cards.get(fact.host) ?? []).filter((c) => within(c.path, path) || within(path, c.path));
      const served = only(byPlainName.get(`kagent ${servedName(fact, from) ?? ''}`));
      const runtime = RUNTIME.exec(fact.text)?.[1];
      const hosted =
        runtime === undefined
          ? undefined
          : byName.get(`AgentCore runtime ${runtime}`)?.find((a) => fileOf(a) === fileOf(from));
      return [...published.map((c) => c.agent), ...(served ? [served] : []), ...(hosted ? [hosted] : [])];
    },
    elsewhere(from, called, entry) {
      const own = fileOf(from);
      const file = /\.(ya?ml|json)$/i.test(entry.text) ? resolved(folderOf(own), entry.text) : undefined;
      const found = file === undefined ? undefined : only(byFile.get(file));
      if (found) return found.member?.team === from.member?.team && found.member?.as === called ? undefined : found;
      return inTeam.has(`${from.member?.team} ${called}`)
        ? undefined
        : only(byPlainName.get(`${clientOf(from)} ${called}`));
    },
  };
}

function grouped(
  agents: readonly AgentAccess[],
  by: (agent: AgentAccess) => string,
): ReadonlyMap<string, AgentAccess[]> {
  const out = new Map<string, AgentAccess[]>();
  for (const agent of agents) {
    const key = by(agent);
    const list = out.get(key);
    if (list) list.push(agent);
    else out.set(key, [agent]);
  }
  return out;
}

function fileOf({ list }: AgentAccess): string {
  const entry = list.entries.at(-1);
  return entry ? reveal(entry.place.path).toLowerCase() : '';
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** `deployed kagent agent ns/ops in k8s/` → `kagent`: names of other frameworks mean others. */
function clientOf({ name, member }: AgentAccess): string {
  const as = member?.as ?? '';
  const kind = name.endsWith(as) ? name.slice(0, name.length - as.length).trim() : name;
  return kind.replace(/ (agent|runtime|flow|graph|workflow|sandbox|template|claim)$/, '');
}

/** A path below a folder, in lower case; undefined where it leaves the tree. */
function resolved(folder: string, path: string): string | undefined {
  const out = folder.split('/').filter(Boolean);
  for (const part of path.toLowerCase().slice(0, 1_000).split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') out.push(part);
    else if (out.pop() === undefined) return undefined;
  }
  return out.join('/');
}

/** Agents by the server of the cluster whose tools they have: what it talks to, they talk to. */
function usersOf(agents: readonly AgentAccess[]): ReadonlyMap<string, readonly AgentAccess[]> {
  const out = new Map<string, Set<AgentAccess>>();
  for (const agent of agents) {
    for (const {
      effect,
      uses: { sequences },
    } of agent.list.entries) {
      if (effect === 'deny') continue;
      for (const [first] of sequences) {
        const server = typeof first === 'string' ? /^mcp__(.{1,300}?)__/s.exec(first)?.[1] : undefined;
        if (server === undefined) continue;
        const name = `${clientOf(agent)} server ${server}`;
        out.set(name, (out.get(name) ?? new Set()).add(agent));
      }
    }
  }
  return new Map([...out].map(([name, users]) => [name, [...users]]));
}

/** Cards of one host that are told apart. */
const MOST_CARDS = 100;

interface Card {
  readonly path: string;
  readonly agent: AgentAccess;
}

/** Cards by the host that they publish: the agent beside which one stands, or what the card itself offers. */
function cardsOf(access: Access, byFolder: ReadonlyMap<string, readonly AgentAccess[]>): ReadonlyMap<string, Card[]> {
  const out = new Map<string, Card[]>();
  const offers = skillsOf(access);
  for (const fact of access.facts) {
    if (fact.kind !== 'connection' || fact.purpose !== 'published' || fact.host === '') continue;
    const folder = folderOf(reveal(fact.place.path).toLowerCase()).replace(/\.well-known\/$/, '');
    const beside = byFolder.get(folder) ?? [];
    const root = beside.length === 1 ? beside : beside.filter((a) => /^root(_agent)?$/.test(a.member?.as ?? ''));
    const agent = root.length === 1 && root[0] ? root[0] : cardAgent(fact, offers.get(fact.agent) ?? []);
    const list = out.get(fact.host) ?? [];
    out.set(fact.host, list);
    if (list.length < MOST_CARDS) list.push({ path: plainPath(pathOf(fact.text)), agent });
  }
  return out;
}

/** Skills that cards offer, by agent. */
function skillsOf(access: Access): ReadonlyMap<string, Entry[]> {
  const out = new Map<string, Entry[]>();
  for (const fact of access.facts) {
    if (fact.kind !== 'exposure' || !fact.part.startsWith('skill ')) continue;
    const entry: Entry = {
      effect: 'allow',
      uses: uses('use', [fact.part]),
      text: fact.part,
      place: fact.place,
      origin: 'tools',
    };
    const list = out.get(fact.agent);
    if (!list) out.set(fact.agent, [entry]);
    else if (list.length < 100) list.push(entry);
  }
  return out;
}

function cardAgent(fact: Connection, skills: readonly Entry[]): AgentAccess {
  const exists: Entry = {
    effect: 'allow',
    uses: uses('use', [fact.agent]),
    text: fact.agent,
    place: fact.place,
    origin: 'tools',
  };
  return {
    id: `card ${fact.agent} in ${reveal(fact.place.path).toLowerCase()}`,
    name: fact.agent,
    role: 'limit',
    list: { entries: [...skills, exists], default: 'deny' },
  };
}

/** kagent serves each agent at a path of its controller and by a service of its own. Source: kagent.dev/docs, A2A agents. */
function servedName(fact: Connection, from: AgentAccess): string | undefined {
  const [, path] = /^\/api\/a2a\/([\w.-]{1,100}\/[\w.-]{1,100})(?:\/|$)/.exec(fact.path) ?? [];
  if (path !== undefined) return path;
  const [, name, space] =
    /^([\w-]{1,100})(?:\.([\w-]{1,100})(?:\.svc(?:\.cluster\.local)?)?)?(?::\d{1,5})?$/.exec(fact.host) ?? [];
  if (name === undefined) return undefined;
  const own = (from.member?.as ?? '').split('/').slice(0, -1).join('/');
  const namespace = space ?? own;
  return namespace === '' ? name : `${namespace}/${name}`;
}

/** The runtime of a template that an address names: `…/runtimes/${Ops.AgentRuntimeArn}/invocations`. */
const RUNTIME = /\$\{(?:aws_bedrockagentcore_agent_runtime\.)?([\w-]{1,255})\.(?:AgentRuntimeArn|agent_runtime_arn)\}/;

/** Without what only leads to the card. */
function plainPath(path: string): string {
  return path.replace(/\/\.well-known\/agent(-card)?\.json$/, '').replace(/\/{1,9}$/, '');
}

function pathOf(url: string): string {
  return /^[A-Za-z][\w+.-]{0,20}:\/\/[^/?#]{1,500}([^?#]{0,2000})/.exec(url)?.[1] ?? '';
}

function within(path: string, of: string): boolean {
  return path === of || path.startsWith(`${of}/`);
}
