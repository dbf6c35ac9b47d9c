import type { Access } from '../access/access.ts';
import { decide } from '../access/decision-list.ts';
import { SEPARATOR } from '../access/pattern.ts';
import { teams } from '../access/team.ts';
import { pathOf } from './places.ts';
import type { Row } from './rows.ts';

/** Whom each agent may call, by name and asked or not: its team, a session its sub-agents, and the servers that it starts or talks to. */
export function callsOf(access: Access, rows: readonly Row[]): ReadonlyMap<string, ReadonlySet<string>> {
  const rowsBy = new Map<string, Row[]>();
  const rowOf = new Map<string, string>();
  for (const row of rows) {
    rowsBy.set(row.called, [...(rowsBy.get(row.called) ?? []), row]);
    for (const list of row.lists) rowOf.set(list.id, row.name);
  }
  const out = new Map<string, Set<string>>();
  const put = (from: string | undefined, to: string | undefined): void => {
    if (from === undefined || to === undefined || from === to) return;
    const known = out.get(from) ?? new Set();
    out.set(from, known.add(to));
  };
  for (const team of teams(access).values()) {
    team.calls.forEach((to, from) => {
      const caller = rowOf.get(team.mates[from]?.id ?? '');
      for (const i of to.keys()) put(caller, rowOf.get(team.mates[i]?.id ?? ''));
    });
  }
  for (const { name, lists, facts } of rows) {
    for (const { within, member, role } of lists) {
      const session = within === undefined || role !== 'limit' || !member ? undefined : access.agents.get(within);
      if (session && decide(session.list, `call${SEPARATOR}${member?.as}`).effect !== 'deny')
        put(rowOf.get(session.id), name);
    }
    for (const fact of facts) {
      const servers = fact.called === undefined ? [] : (rowsBy.get(`MCP server ${fact.called}`) ?? []);
      // Of servers that share a name, the one that the same file declares.
      const own = servers.filter((s) =>
        s.lists.some((l) => l.list.entries.some((e) => pathOf(e.place) === pathOf(fact.place))),
      );
      for (const server of own.length > 0 ? own : servers) put(name, server.name);
    }
  }
  return out;
}

/** Teams of which not all calls were followed. */
export function cutTeams(access: Access): readonly string[] {
  return [...teams(access)].flatMap(([name, team]) => (team.cut === undefined ? [] : [`${name.trim()}: ${team.cut}`]));
}
