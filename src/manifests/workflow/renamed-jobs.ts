import type { Access, AgentAccess } from '../../access/access.ts';
import type { BuiltAccess } from '../../access/builder.ts';
import type { Fact } from '../../access/fact.ts';

/**
 * Base with its jobs under the names that they have at head. A job is known by the agents that it runs: where one goes
 * and another comes in the same workflow, and both run the same agents, it is one job under another name; so is one that
 * comes in another workflow with its own name (workflows that are merged or split).
 */
export function underHeadNames(base: BuiltAccess, head: Access): BuiltAccess {
  const [before, after] = [jobs(base), jobs(head)];
  const names = new Map<string, string>();
  const come = new Map<string, string[]>();
  for (const [name, agents] of after) if (!before.has(name)) come.set(agents, [...(come.get(agents) ?? []), name]);
  for (const [name, agents] of before) {
    const next = after.has(name) ? undefined : come.get(agents)?.shift();
    if (next !== undefined) names.set(name, next);
  }
  const moved = new Map<string, string[]>();
  const taken = new Set(names.values());
  for (const [name, agents] of after)
    if (!before.has(name) && !taken.has(name)) {
      const key = anywhere(name, agents);
      moved.set(key, [...(moved.get(key) ?? []), name]);
    }
  for (const [name, agents] of before) {
    const next = after.has(name) || names.has(name) ? undefined : moved.get(anywhere(name, agents))?.shift();
    if (next !== undefined) names.set(name, next);
  }
  if (names.size === 0) return base;
  const files = new Map([...head.agents.values()].map((a) => [a.name, FILE.exec(a.id)?.[0]]));
  const rename = <T>(value: T, from: string, to: string): T =>
    Object.fromEntries(
      Object.entries(value as Record<string, unknown>).map(([k, v]) => [
        k,
        typeof v === 'string' ? put(v, from, to) : v,
      ]),
    ) as T;
  const facts = base.facts.map((fact): Fact => {
    const to = names.get(fact.agent);
    return to === undefined ? fact : rename(fact, fact.agent, to);
  });
  const agents = new Map<string, AgentAccess>();
  for (const agent of base.agents.values()) {
    const to = names.get(agent.name);
    const own = to === undefined ? agent : rename(agent, agent.name, to);
    const file = to === undefined ? undefined : files.get(to);
    const id = file === undefined ? own.id : own.id.replace(FILE, () => file);
    agents.set(id, { ...own, id });
  }
  return { ...base, facts, agents };
}

/** The jobs that run agents → their workflow and what they run. */
function jobs(side: Access): ReadonlyMap<string, string> {
  const found = new Map<string, Set<string>>();
  for (const fact of side.facts) {
    if (fact.kind !== 'trust' || fact.of !== 'agent step' || !JOB.test(fact.agent)) continue;
    const own = found.get(fact.agent) ?? new Set<string>();
    own.add(fact.what.slice(fact.agent.length));
    found.set(fact.agent, own);
  }
  const out = new Map<string, string>();
  for (const [name, agents] of found) out.set(name, `${JOB.exec(name)?.[1] ?? ''}\0${[...agents].sort().join('\0')}`);
  return out;
}
const JOB = /^(Workflow \S{1,300}) job /;
/** How the id of a job's agent begins: with the path of its workflow. */
const FILE = /^workflow \S+ /;

/** A job's own name and what it runs, whichever workflow it is in. */
function anywhere(name: string, agents: string): string {
  return `${name.replace(JOB, '')}\0${agents.slice(agents.indexOf('\0'))}`;
}

/** A job's name within a text, where it is no part of a longer one. */
function put(text: string, from: string, to: string): string {
  const at = text.indexOf(from);
  if (at < 0) return text;
  const after = text.slice(at + from.length);
  return after === '' || after.startsWith(' ') ? text.slice(0, at) + to + after : text;
}
