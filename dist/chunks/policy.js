// src/policy/policy.ts
const BUILT_IN = {
	source: "built-in",
	digest: null,
	rules: /* @__PURE__ */ new Map(),
	exceptions: []
};
const POLICY_PATH = ".github/agent-access.yml";

export { POLICY_PATH as n, BUILT_IN as t };