import type { Access, AgentAccess } from './access.ts';
import type { DecisionList, Entry } from './decision-list.ts';
import { key } from './decision-list.ts';
import { SEPARATOR } from './pattern.ts';
import type { Mate, Team } from './team.ts';

type Renamed = ReadonlyMap<string, AgentAccess>;
type Teams = ReadonlyMap<string, Team>;

/**
 * Agents of head under another name than at base, with the same statements, where the old name is gone: skills, commands,
 * modes and sub-agents. Head's id → base's agent; each of base is used once. Others call a sub-agent by its name, so
 * another name may be another agent to them: `calledAlike` leaves those out.
 */
export function renamedAgents(base: Access, head: Access): Renamed {
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

/** Of those the ones that nobody may call who could not call them by the old name. */
export function calledAlike(renamed: Renamed, bases: Teams, heads: Teams): Renamed {
  const out = new Map<string, AgentAccess>();
  const foreign = new Set<string>();
  for (const [id, was] of renamed) {
    const { member } = was;
    const mine = member && `${member.team}\u0004${member.as}`;
    if (mine === undefined) out.set(id, was);
    else if (!foreign.has(mine)) {
      const [before, after] = [bases.get(member?.team ?? ''), heads.get(member?.team ?? '')];
      if (before && after && callersKept(id, was, renamed, before, after)) out.set(id, was);
      else foreign.add(mine);
    }
  }
  // All lists of an agent, or none.
  for (const [id, { member }] of [...out])
    if (member && foreign.has(`${member.team}\u0004${member.as}`)) out.delete(id);
  return out;
}

function callersKept(id: string, was: AgentAccess, renamed: Renamed, before: Team, after: Team): boolean {
  const to = after.mates.findIndex((m) => m.id === id);
  // Another list of an agent that is looked at by its first one.
  if (to < 0) return true;
  const from = before.mates.findIndex((m) => m.id === was.id);
  const places = new Map(before.mates.map((m: Mate, i) => [m.id, i]));
  return after.calls.every((calls, i) => {
    const call = calls.get(to);
    const caller = after.mates[i];
    if (!call || !caller) return true;
    const place = places.get(caller.id) ?? places.get(renamed.get(caller.id)?.id ?? '');
    if (place === undefined) return true; // a new caller is told with its calls
    const old = before.calls[place]?.get(from);
    return old !== undefined && (call.asked || !old.asked);
  });
}

/** What a caller’s list of base says of agents by their old names, it says of them by their new ones. */
export function withNewCallees(agent: AgentAccess, list: DecisionList, renamed: Renamed, head: Access): DecisionList {
  if (!agent.member || renamed.size === 0) return list;
  const names = new Map<string, string>();
  for (const [id, { member }] of renamed) {
    const now = head.agents.get(id)?.member;
    if (now && member?.team === agent.member.team)
      names.set(`call${SEPARATOR}${member.as}`, `call${SEPARATOR}${now.as}`);
  }
  if (names.size === 0) return list;
  const entries = list.entries.map((e): Entry => {
    const more = e.uses.sequences.flatMap(([first, ...rest]) => {
      const now = typeof first === 'string' ? names.get(first) : undefined;
      return now === undefined ? [] : [[now, ...rest]];
    });
    return more.length === 0 ? e : { ...e, uses: { ...e.uses, sequences: [...e.uses.sequences, ...more] } };
  });
  return { ...list, entries };
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

function groupOf({ id, name, role, member, identity }: AgentAccess): string | undefined {
  if (identity || role === 'session') return undefined;
  if (member) return ['member', member.team, member.as].join('\u0004');
  return role === 'approval' || OWN_LIMITS.test(name) ? ['own', id].join('\u0004') : undefined;
}
/** Agents whose calls are not followed; not what limits a server or a job. */
const OWN_LIMITS = /^(Gemini CLI agent|Qwen Code agent|Roo Code mode|Kilo mode) /;

function contentOf(lists: readonly AgentAccess[]): string {
  return lists.map(listOf).join('\u0005');
}

/** In lists that grant nothing there is nothing to recognise, and nothing to be new. */
function listOf({ name, role, member, within, list }: AgentAccess): string {
  const says = member ? [member.team, member.says] : ['', ''];
  const limits = role === 'limit' && !member ? `${OWN_LIMITS.exec(name)?.[1]} ${/ in .*$/s.exec(name)?.[0] ?? ''}` : '';
  return [role, limits, ...says, within ?? '', list.default, ...list.entries.map(key)].join('\u0004');
}
