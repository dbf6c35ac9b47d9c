import type { Access, AgentAccess } from '../access/access.ts';
import { reveal } from '../untrusted.ts';
import type { Policy } from './policy.ts';
import { pathMatches } from './scope.ts';

/** Whether a file is one whose identities the policy counts as an agent's. */
export function listedBy(policy: Policy): (path: string) => boolean {
  const known = new Map<string, boolean>();
  return (path) => {
    const found = known.get(path) ?? policy.identities.some((glob) => pathMatches(glob, path));
    known.set(path, found);
    return found;
  };
}

/** The access with the identities of listed files bound to an agent, as if their names said so. */
export function withListed<A extends Access>(access: A, listed: (path: string) => boolean): A {
  const agents = new Map<string, AgentAccess>();
  for (const [id, agent] of access.agents) {
    const { identity } = agent;
    const files = identity && identity.agent === undefined ? filesOf(agent) : [];
    agents.set(id, identity && files.some(listed) ? { ...agent, identity: { ...identity, agent: 'policy' } } : agent);
  }
  return { ...access, agents };
}

function filesOf({ list, identity }: AgentAccess): readonly string[] {
  return [...new Set([...list.entries.map((e) => reveal(e.place.path)), ...(identity?.files ?? [])])];
}
