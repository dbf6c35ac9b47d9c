import type { Place } from '../finding.ts';
import type { AgentRecord, Grant, Inventory, RepositoryInventory, Statement } from '../inventory/inventory.ts';
import { NAME, VERSION } from '../version.ts';
import { bare, json, plain, raw } from './escape.ts';

const LONG = { max: 2000 };

/**
 * The inventory for machines, described by docs/inventory.schema.json. Same inventory, same bytes. `path`, `repository`
 * and `revision` are raw values, all sentences have hidden characters spelled out and the manifests' words in backticks.
 */
export function renderInventoryJson(inventory: Inventory): string {
  return json({
    schemaVersion: inventory.schemaVersion,
    tool: { name: NAME, version: VERSION },
    generated: inventory.generated,
    repositories: inventory.repositories.map(repositoryObject),
    notes: (inventory.notes ?? []).map((note) => plain(note, LONG)),
  });
}

function repositoryObject(repository: RepositoryInventory): object {
  return {
    repository: raw(repository.repository),
    revision: raw(repository.revision),
    manifests: repository.manifests,
    policy: { source: repository.policy.source, digest: repository.policy.digest },
    ...(repository.failed && { failed: plain(repository.failed, LONG) }),
    remarks: repository.remarks.map((remark) => plain(remark, LONG)),
    agents: repository.agents.map(agentObject),
  };
}

function agentObject(agent: AgentRecord): object {
  const { registered, lastChange } = agent;
  return {
    id: agent.id,
    name: bare(agent.name, LONG),
    client: agent.client,
    places: agent.places.map(placeObject),
    unscoped: agent.unscoped,
    standing: agent.standing.map(grantObject),
    asked: agent.asked.map(grantObject),
    guards: agent.guards.map(grantObject),
    programs: agent.programs.map(statementObject),
    connections: agent.connections.map(statementObject),
    credentials: agent.credentials.map((c) => ({
      name: bare(c.name, LONG),
      lifetime: c.lifetime,
      ...statementObject(c),
    })),
    permissions: agent.permissions.map(statementObject),
    startedBy: agent.startedBy.map((s) => ({ who: s.who, how: s.how, ...statementObject(s) })),
    isolation: agent.isolation.map(statementObject),
    calls: agent.calls,
    trusts: (agent.trusts ?? []).map(statementObject),
    unknown: agent.unknown.map(statementObject),
    registered: registered && {
      owner: registered.owner,
      purpose: registered.purpose,
      expires: registered.expires,
      expired: registered.expired,
    },
    lastChange: lastChange && { commit: lastChange.commit, date: lastChange.date },
  };
}

function grantObject(grant: Grant): object {
  return { text: bare(grant.text, LONG), reach: grant.reach, weight: grant.weight, ...statementObject(grant) };
}

function statementObject({ what, place }: Pick<Statement, 'what' | 'place'>): object {
  return { what: plain(what, LONG), ...placeObject(place) };
}

function placeObject(place: Place): object {
  return { path: raw(place.path), startLine: place.startLine, endLine: place.endLine };
}
