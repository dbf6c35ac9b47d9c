import type { Access, AgentAccess } from './access.ts';
import { key } from './decision-list.ts';

/**
 * Skills and commands of head under another name than at base: the same approvals in the same session, where the old
 * name is gone. Head's id → base's agent; each of base is used once. Sub-agents are not among them: others call them by
 * name, so another name may be another agent to a caller.
 */
export function renamedAgents(base: Access, head: Access): ReadonlyMap<string, AgentAccess> {
  const gone = new Map<string, AgentAccess[]>();
  for (const agent of base.agents.values()) {
    if (agent.role !== 'approval' || agent.member || head.agents.has(agent.id)) continue;
    const same = gone.get(contentOf(agent));
    if (same) same.push(agent);
    else gone.set(contentOf(agent), [agent]);
  }
  const out = new Map<string, AgentAccess>();
  if (gone.size === 0) return out;
  for (const agent of head.agents.values()) {
    if (agent.role !== 'approval' || agent.member || base.agents.has(agent.id)) continue;
    const was = gone.get(contentOf(agent))?.shift();
    if (was) out.set(agent.id, was);
  }
  return out;
}

/** In lists that grant nothing there is nothing to recognise, and nothing to be new. */
function contentOf(agent: AgentAccess): string {
  return [agent.within ?? '', agent.list.default, ...agent.list.entries.map(key)].join('\u0004');
}
