import { n as reveal } from "./untrusted.js";
import { i as pathMatches } from "./scope.js";

// src/policy/listed-identities.ts
function listedBy(policy) {
	const known = /* @__PURE__ */ new Map();
	return (path) => {
		const found = known.get(path) ?? policy.identities.some((glob) => pathMatches(glob, path));
		known.set(path, found);
		return found;
	};
}
function withListed(access, listed) {
	const agents = /* @__PURE__ */ new Map();
	for (const [id, agent] of access.agents) {
		const { identity } = agent;
		const files = identity && identity.agent === void 0 ? filesOf(agent) : [];
		agents.set(id, identity && files.some(listed) ? {
			...agent,
			identity: {
				...identity,
				agent: "policy"
			}
		} : agent);
	}
	return {
		...access,
		agents
	};
}
function filesOf({ list, identity }) {
	return [.../* @__PURE__ */ new Set([...list.entries.map((e) => reveal(e.place.path)), ...identity?.files ?? []])];
}

export { listedBy, withListed };