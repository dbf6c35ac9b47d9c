import { a as placeInScope } from "./scope.js";

// src/policy/listed-identities.ts
function listedBy(policy) {
	return (place) => placeInScope(place, { paths: policy.identities });
}
function withListed(access, listed) {
	const agents = /* @__PURE__ */ new Map();
	for (const [id, agent] of access.agents) {
		const { identity, list } = agent;
		const places = identity?.agent === void 0 ? [...list.entries.map((e) => e.place), ...identity?.bound ?? []] : [];
		agents.set(id, identity && places.some(listed) ? {
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

export { withListed as n, listedBy as t };