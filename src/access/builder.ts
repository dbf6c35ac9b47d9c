import type { Value } from '../document/value.ts';
import type { Access, AgentAccess, IdentityOf } from './access.ts';
import type { DecisionList } from './decision-list.ts';
import type { Fact } from './fact.ts';

/** Where readers put what they read. One builder a revision. */
export interface AccessBuilder {
  agent(agent: AgentAccess): void;
  fact(fact: Fact): void;
  /** A parsed document, so that its values can be searched for tokens. */
  document(path: string, value: Value): void;
}

export interface BuiltAccess extends Access {
  readonly documents: readonly { readonly path: string; readonly value: Value }[];
}

export function accessBuilder(): AccessBuilder & { build(): BuiltAccess } {
  const agents = new Map<string, AgentAccess>();
  const facts: Fact[] = [];
  const documents: { path: string; value: Value }[] = [];
  return {
    agent(agent) {
      const known = agents.get(agent.id);
      agents.set(
        agent.id,
        known ? { ...known, ...bound(known.identity, agent.identity), list: joined(known.list, agent.list) } : agent,
      );
    },
    fact: (fact) => void facts.push(fact),
    document: (path, value) => void documents.push({ path, value }),
    build: () => ({ agents, facts, documents }),
  };
}

/** The same agent declared in two groups of files: whichever lets a use through, lets it through. */
function joined(a: DecisionList, b: DecisionList): DecisionList {
  return { entries: [...a.entries, ...b.entries], default: a.default };
}

/** Whatever binds one of them to an agent binds both. */
function bound(a: IdentityOf | undefined, b: IdentityOf | undefined): { identity?: IdentityOf } {
  if (!a || !b) return {};
  const places = [...(a.bound ?? []), ...(b.bound ?? [])];
  return { identity: { ...a, agent: a.agent ?? b.agent, ...(places.length === 0 ? {} : { bound: places }) } };
}
