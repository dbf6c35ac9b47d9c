import { n as order } from "./order.js";
import { t as BUILT_IN } from "./policy2.js";

// src/policy/decide.ts
async function decide(judged, policy, at) {
	const found = policy === BUILT_IN ? judged.map((j) => j.finding) : (await import("./by-policy2.js")).byPolicy(judged, policy, at);
	const custom = policy.customRules.length > 0 ? (await import("./custom-rules.js")).customFindings(policy, at.context, at.about) : [];
	const refused = policy.layers && (at.touched || judged.length > 0) ? (await import("./refusals2.js")).refusalFindings(policy.layers, "base") : [];
	const findings = [
		...found,
		...custom,
		...refused
	].sort(order);
	return {
		decision: decisionOf(findings, policy),
		findings
	};
}
function decisionOf(findings, policy) {
	const open = findings.filter((f) => !f.accepted && !f.approved);
	const worst = open.some((f) => f.severity === "block") ? "block" : open.some((f) => f.severity === "warn") ? "warn" : "pass";
	return worst === "block" && policy.mode === "warn" ? "warn" : worst;
}

export { decisionOf as n, decide as t };