import { t as distrust } from "./untrusted.js";
import { n as POLICY_PATH } from "./policy2.js";
import { createHash } from "node:crypto";

// src/policy/own-finding.ts
const OWN_RULES = [
	"policy-changed",
	"policy-entry",
	"never",
	"ceiling",
	"required-control",
	"custom-rule"
];
function ownFinding({ agent, identity, witness, also = [], ...said }) {
	const parts = [
		said.rule,
		agent,
		identity
	].join("\0");
	return {
		...said,
		agent: distrust(agent),
		also,
		...witness ? { witness } : {},
		references: [],
		fingerprint: `aar1:${createHash("sha256").update(parts).digest("hex").slice(0, 32)}`
	};
}
function policyPlace(span, side = "base", path = POLICY_PATH) {
	const at = span ?? {
		startLine: 1,
		startColumn: 1,
		endLine: 1,
		endColumn: 1
	};
	return {
		path: distrust(path),
		side,
		startLine: at.startLine,
		startColumn: at.startColumn,
		endLine: at.endLine,
		endColumn: at.endColumn
	};
}

export { ownFinding as n, policyPlace as r, OWN_RULES as t };