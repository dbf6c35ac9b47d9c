import type { Access, AgentAccess } from '../access/access.ts';
import type { Place } from '../finding.ts';
import type { Policy } from './policy.ts';
import { placeInScope } from './scope.ts';

/** Whether something stands in a file whose identities the policy counts as an agent's. */
export function listedBy(policy: Policy): (place: Place) => boolean {
  return (place) => placeInScope(place, { paths: policy.identities });
}

/** The access with the identities of listed files bound to an agent, as if their names said so. */
export function withListed<A extends Access>(access: A, listed: (place: Place) => boolean): A {
  const agents = new Map<string, AgentAccess>();
  for (const [id, agent] of access.agents) {
    const { identity, list } = agent;
    const places =
      identity?.agent === undefined ? [...list.entries.map((e) => e.place), ...(identity?.bound ?? [])] : [];
    agents.set(id, identity && places.some(listed) ? { ...agent, identity: { ...identity, agent: 'policy' } } : agent);
  }
  return { ...access, agents };
}
