import { n as VERSION, t as NAME } from "./version.js";
import { _ as raw, g as plain, n as bare, s as json } from "./escape2.js";
import { n as WHO, r as credentialWords, t as LIFETIME } from "./inventory-words.js";
import { createHash } from "node:crypto";

// src/reports/inventory-cyclonedx.ts
function renderInventoryCycloneDx(inventory) {
	const parts = partsOf(inventory);
	const body = {
		components: [...parts.components.values()],
		services: [...parts.services.values()],
		dependencies: [...parts.dependencies].map(([ref, to]) => ({
			ref,
			dependsOn: [...to].sort()
		}))
	};
	return json({
		$schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
		bomFormat: "CycloneDX",
		specVersion: "1.6",
		serialNumber: `urn:uuid:${uuidOf(JSON.stringify([inventory.generated, body]))}`,
		version: 1,
		metadata: {
			timestamp: inventory.generated,
			tools: { components: [{
				type: "application",
				name: NAME,
				version: VERSION
			}] },
			properties: inventory.repositories.flatMap(repositoryProperties)
		},
		...body
	});
}
function partsOf({ repositories }) {
	const parts = {
		components: /* @__PURE__ */ new Map(),
		services: /* @__PURE__ */ new Map(),
		dependencies: /* @__PURE__ */ new Map()
	};
	const known = new Set(repositories.flatMap((r) => r.agents.map((a) => a.id)));
	for (const repository of repositories) for (const agent of repository.agents) {
		parts.components.set(agent.id, component(repository, agent));
		const to = new Set(agent.calls.filter((id) => known.has(id)));
		parts.dependencies.set(agent.id, to);
		for (const program of agent.programs) {
			const name = wordsOf(program);
			const ref = refOf("program", name);
			parts.components.set(ref, {
				type: "application",
				"bom-ref": ref,
				name
			});
			to.add(ref);
		}
		for (const connection of agent.connections) {
			const name = wordsOf(connection);
			const ref = refOf("service", name);
			const endpoints = isUrl(name) ? { endpoints: [name] } : {};
			parts.services.set(ref, {
				"bom-ref": ref,
				name,
				...endpoints,
				"x-trust-boundary": true
			});
			to.add(ref);
		}
	}
	return parts;
}
function component(repository, agent) {
	const { registered, lastChange } = agent;
	return {
		type: "application",
		"bom-ref": agent.id,
		group: bare(repository.repository),
		name: bare(agent.name),
		version: bare(repository.revision),
		description: `An AI agent (${agent.client})`,
		...registered ? { supplier: { name: registered.owner } } : {},
		...agent.places.length > 0 ? { evidence: { occurrences: agent.places.map((p) => ({
			location: raw(p.path),
			line: p.startLine
		})) } } : {},
		properties: [
			property("client", agent.client),
			property("unscoped", String(agent.unscoped)),
			...agent.standing.map((g) => property(`standing:${g.weight}`, bare(g.text))),
			...agent.asked.map((g) => property("asked", bare(g.text))),
			...agent.guards.map((g) => property("guard", bare(g.text))),
			...agent.credentials.map((c) => property(`credential:${c.lifetime}`, `${bare(c.name)} (${LIFETIME[c.lifetime]})`)),
			...agent.credentials.length > 0 ? [property("credentials", credentialWords(agent))] : [],
			...agent.startedBy.map((s) => property("started-by", `${WHO[s.who]}, ${s.how}: ${plain(s.what)}`)),
			...agent.permissions.map((p) => property("permission", plain(p.what))),
			...agent.unknown.map((u) => property("unknown", plain(u.what))),
			...registered ? [
				property("owner", registered.owner),
				property("purpose", registered.purpose),
				property("expires", registered.expires)
			] : [],
			...lastChange ? [property("last-change", lastChange.date), property("last-commit", lastChange.commit)] : []
		]
	};
}
function repositoryProperties(repository) {
	const name = bare(repository.repository);
	return [
		property("repository", `${name} at ${bare(repository.revision)}`),
		...repository.failed ? [property("failed", `${name}: ${plain(repository.failed)}`)] : [],
		...repository.remarks.map((remark) => property("remark", `${name}: ${plain(remark)}`))
	];
}
function property(name, value) {
	return {
		name: `${NAME}:${name}`,
		value
	};
}
function wordsOf(statement) {
	return statement.what.flatMap((part) => typeof part === "string" ? [] : [bare(part.quote, { max: 500 })]).at(-1) ?? plain(statement.what);
}
function isUrl(text) {
	return /^[a-z][a-z0-9+.-]{0,20}:\/\/[\w.~%:@/?#[\]!$&'()*+,;=-]{1,500}$/i.test(text) && URL.canParse(text);
}
function refOf(kind, text) {
	return `${kind}:${createHash("sha256").update(text).digest("hex").slice(0, 16)}`;
}
function uuidOf(text) {
	const hex = createHash("sha256").update(text).digest("hex");
	const variant = "89ab"[Number.parseInt(hex[16] ?? "0", 16) % 4];
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`8${hex.slice(13, 16)}`,
		`${variant}${hex.slice(17, 20)}`,
		hex.slice(20, 32)
	].join("-");
}

export { renderInventoryCycloneDx };