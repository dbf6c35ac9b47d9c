import type { Access, AgentAccess } from './access.ts';
import { key } from './decision-list.ts';

/**
 * Agents of head under another name than at base, with the same statements, where the old name is gone: skills, commands
 * and sub-agents. Head's id → base's agent; each of base is used once. That others call a sub-agent by its name is no
 * matter here: whom a caller may call, and what it gains by that, is compared by itself (`delegation.ts`).
 */
export function renamedAgents(base: Access, head: Access): ReadonlyMap<string, AgentAccess> {
  const gone = new Map<string, AgentAccess[][]>();
  for (const lists of groups(base, head).values()) {
    const content = contentOf(lists);
    const same = gone.get(content);
    if (same) same.push(lists);
    else gone.set(content, [lists]);
  }
  const out = new Map<string, AgentAccess>();
  if (gone.size === 0) return out;
  for (const lists of groups(head, base).values()) {
    const was = gone.get(contentOf(lists))?.shift();
    for (const [i, agent] of lists.entries()) {
      const before = was?.[i];
      if (before) out.set(agent.id, before);
    }
  }
  return out;
}

/** Agents that only this side has, each with all lists that speak of it, in the order of their contents. */
function groups(side: Access, other: Access): ReadonlyMap<string, AgentAccess[]> {
  const out = new Map<string, AgentAccess[]>();
  const stays = new Set<string>();
  for (const agent of side.agents.values()) {
    const group = groupOf(agent);
    if (group === undefined) continue;
    if (other.agents.has(agent.id)) stays.add(group);
    const lists = out.get(group);
    if (lists) lists.push(agent);
    else out.set(group, [agent]);
  }
  for (const group of stays) out.delete(group);
  for (const lists of out.values())
    if (lists.length > 1) lists.sort((a, b) => (listOf(a) < listOf(b) ? -1 : listOf(a) > listOf(b) ? 1 : 0));
  return out;
}

function groupOf({ id, role, member, identity }: AgentAccess): string | undefined {
  if (identity || role === 'session') return undefined;
  if (member) return ['member', member.team, member.as].join('\u0004');
  return role === 'approval' ? ['own', id].join('\u0004') : undefined;
}

function contentOf(lists: readonly AgentAccess[]): string {
  return lists.map(listOf).join('\u0005');
}

/** In lists that grant nothing there is nothing to recognise, and nothing to be new. */
function listOf({ role, member, within, list }: AgentAccess): string {
  const says = member ? [member.team, member.says] : ['', ''];
  return [role, ...says, within ?? '', list.default, ...list.entries.map(key)].join('\u0004');
}
