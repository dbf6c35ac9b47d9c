// src/rules/unlisted-model.ts
const rule = {
	id: "unlisted-model",
	title: "A model that the policy does not list",
	severity: "warn",
	why: "Whoever serves the model reads what the agent reads, and how well it keeps to its limits is the model’s own. The policy names those that somebody has looked at.",
	remediation: "Use a model that the policy lists, or have the policy’s owners list this one first.",
	standards: ["ASI04", "CM3"],
	examples: [],
	judge: () => void 0
};

export { rule as t };