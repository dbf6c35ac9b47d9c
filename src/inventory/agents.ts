import { createHash } from 'node:crypto';
import type { BuiltAccess } from '../access/builder.ts';
import type { Budget } from '../access/search.ts';
import type { Policy } from '../policy/policy.ts';
import type { Prose } from '../untrusted.ts';
import { distrust, say } from '../untrusted.ts';
import { callsOf, cutTeams } from './calls.ts';
import { clientOf } from './client-of.ts';
import { byGravity, distinct, grantsOf, isUnscoped, type ListGrants } from './grants.ts';
import type { AgentRecord, RepositoryInventory } from './inventory.ts';
import { onePerFile, pathOf } from './places.ts';
import { registeredAs } from './registered.ts';
import type { Row } from './rows.ts';
import { rowsOf } from './rows.ts';
import { callersOf, statementsOf } from './statements.ts';

export interface InventoryOptions {
  /** `owner/name`, else the folder. */
  readonly repository: string;
  /** A commit id, or the folder. */
  readonly revision: string;
  readonly policy: Policy;
  readonly now: Date;
  /** How many manifests were read; unless told, as many as agents stand in. */
  readonly manifests?: number;
  readonly remarks?: readonly Prose[];
}

/**
 * All agents of one side, a row each. Pure, and not redacted: take tokens out of it before anything formats it.
 * Works also for one side of a change: then it has the agents of the manifests that the change concerns.
 */
export function inventoryOf(access: BuiltAccess, options: InventoryOptions): RepositoryInventory {
  const rows = rowsOf(access);
  const calls = callsOf(access, rows);
  const budget: Budget = { left: WORK };
  const told = rows.map((row) => ({
    row,
    lists: row.lists.filter((l) => l.identity?.says !== 'trust').map((list) => grantsOf(list, access, budget)),
  }));
  const kept = told.filter((t) => !isSecondReading(t.row, t.lists));
  const names = new Set(kept.map((t) => t.row.name));
  const agents = kept
    .map(({ row, lists }) => record(row, lists, [...(calls.get(row.name) ?? [])], names, access, options))
    // Settings that say nothing of access declare no agent.
    .filter((agent) => agent.places.length > 0);
  const files = new Set(agents.flatMap((a) => a.places.map(pathOf)));
  const remarks = [
    ...(options.remarks ?? []),
    ...cutTeams(access).map((text) => say`Calls of agents were not followed to their end: ${text}`),
    ...(budget.left <= 0 ? [TOO_MUCH] : []),
  ];
  return {
    repository: distrust(options.repository),
    revision: distrust(options.revision),
    manifests: options.manifests ?? files.size,
    policy: { source: options.policy.source, digest: options.policy.digest },
    agents,
    remarks,
  };
}

/** Positions of the search for what rules let through, for all agents together: some seconds at the worst. */
const WORK = 20_000_000;
const TOO_MUCH: Prose = [
  'The rules are too many to be told apart: some that are listed may let nothing through that others do not hold back.',
];

/** How another client reads a file is told where that grants something; else the file's own client has the row. */
function isSecondReading({ lists, facts }: Row, grants: readonly ListGrants[]): boolean {
  const second = lists.length > 0 && lists.every((l) => /^(reach list of )?copilot also /.test(l.id));
  return second && facts.length === 0 && grants.every((g) => g.standing.length === 0);
}

function record(
  row: Row,
  lists: readonly ListGrants[],
  calls: readonly string[],
  names: ReadonlySet<string>,
  access: BuiltAccess,
  { repository, policy, now }: InventoryOptions,
): AgentRecord {
  const { trusts, ...said } = statementsOf(row.facts, access);
  const standing = distinct([...lists.flatMap((l) => l.standing), ...said.standing]).sort(byGravity);
  const asked = distinct(lists.flatMap((l) => l.asked)).sort(byGravity);
  const guards = distinct([...lists.flatMap((l) => l.guards), ...said.guards]);
  const places = onePerFile([
    ...row.lists.flatMap((l) => l.list.entries.map((e) => e.place)),
    ...row.facts.map((f) => f.place),
  ]);
  return {
    id: idOf(repository, row.name),
    name: distrust(row.name),
    client: clientOf(row.called, row.lists.find((l) => l.identity)?.identity?.platform),
    places,
    ...said,
    startedBy: [...said.startedBy, ...row.lists.flatMap(callersOf)],
    standing,
    asked,
    guards,
    unscoped: standing.some(isUnscoped),
    calls: calls
      .filter((name) => names.has(name))
      .sort()
      .map((name) => idOf(repository, name)),
    ...(trusts.length === 0 ? {} : { trusts }),
    registered: registeredAs(row.called, places, policy, now.toISOString().slice(0, 10)),
    lastChange: null,
  };
}

function idOf(repository: string, agent: string): string {
  return `agent:${createHash('sha256').update(`${repository}\0${agent}`).digest('hex').slice(0, 16)}`;
}

/** The agents with the last commit that touched a file of theirs. */
export function withLastChanges(
  agents: readonly AgentRecord[],
  of: (path: string) => AgentRecord['lastChange'],
): AgentRecord[] {
  return agents.map((agent) => ({ ...agent, lastChange: latest(agent.places.flatMap((p) => of(pathOf(p)) ?? [])) }));
}

function latest(changes: readonly NonNullable<AgentRecord['lastChange']>[]): AgentRecord['lastChange'] {
  const at = (c: { readonly date: string }): number => Date.parse(c.date) || 0;
  return [...changes].sort((a, b) => at(b) - at(a))[0] ?? null;
}
