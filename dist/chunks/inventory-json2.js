import { n as VERSION, t as NAME } from "./version.js";
import { _ as raw, g as plain, n as bare, s as json } from "./escape2.js";

// src/reports/inventory-json.ts
const LONG = { max: 2e3 };
function renderInventoryJson(inventory) {
	return json({
		schemaVersion: inventory.schemaVersion,
		tool: {
			name: NAME,
			version: VERSION
		},
		generated: inventory.generated,
		repositories: inventory.repositories.map(repositoryObject),
		notes: (inventory.notes ?? []).map((note) => plain(note, LONG))
	});
}
function repositoryObject(repository) {
	return {
		repository: raw(repository.repository),
		revision: raw(repository.revision),
		manifests: repository.manifests,
		policy: {
			source: repository.policy.source,
			digest: repository.policy.digest
		},
		...repository.failed && { failed: plain(repository.failed, LONG) },
		remarks: repository.remarks.map((remark) => plain(remark, LONG)),
		agents: repository.agents.map(agentObject)
	};
}
function agentObject(agent) {
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
			...statementObject(c)
		})),
		permissions: agent.permissions.map(statementObject),
		startedBy: agent.startedBy.map((s) => ({
			who: s.who,
			how: s.how,
			...statementObject(s)
		})),
		isolation: agent.isolation.map(statementObject),
		calls: agent.calls,
		trusts: (agent.trusts ?? []).map(statementObject),
		unknown: agent.unknown.map(statementObject),
		registered: registered && {
			owner: registered.owner,
			purpose: registered.purpose,
			expires: registered.expires,
			expired: registered.expired
		},
		lastChange: lastChange && {
			commit: lastChange.commit,
			date: lastChange.date
		}
	};
}
function grantObject(grant) {
	return {
		text: bare(grant.text, LONG),
		reach: grant.reach,
		weight: grant.weight,
		...statementObject(grant)
	};
}
function statementObject({ what, place }) {
	return {
		what: plain(what, LONG),
		...placeObject(place)
	};
}
function placeObject(place) {
	return {
		path: raw(place.path),
		startLine: place.startLine,
		endLine: place.endLine
	};
}

export { renderInventoryJson as t };