// src/policy/policy.ts
const BUILT_IN = {
	source: "built-in",
	digest: null,
	stated: /* @__PURE__ */ new Map(),
	delegated: [],
	mode: "enforce",
	rules: /* @__PURE__ */ new Map(),
	severities: [],
	allow: {
		servers: [],
		hosts: [],
		actions: [],
		marketplaces: []
	},
	required: [],
	exceptions: [],
	exceptionLimits: {},
	tokenFixtures: [],
	identities: [],
	register: [],
	ceilings: [],
	never: [],
	customRules: []
};
const POLICY_PATH = ".github/agent-access.yml";

export { POLICY_PATH as n, BUILT_IN as t };