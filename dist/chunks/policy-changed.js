import { r as say } from "./untrusted.js";
import { r as comparePolicies, t as refusalFindings } from "./refusals.js";
import { n as parsePolicy, t as PolicyError } from "./load.js";
import { n as ownFinding, r as policyPlace } from "./own-finding.js";
import { t as BUILT_IN } from "./policy2.js";

// src/policy/policy-changed.ts
async function policyChanged(change, file, trusted, path) {
	const before = await policyAt(change, "base", file.base, path) ?? trusted.layers?.at(-1) ?? trusted;
	const after = await policyAt(change, "head", file.head, path);
	const { severity, words } = verdict(before, after);
	const above = trusted.layers?.slice(0, -1) ?? [];
	return [...after && above.length > 0 ? newlyRefused(above, before, after) : [], ownFinding({
		rule: "policy-changed",
		severity,
		agent: "the review",
		title: say`This change edits the policy of this review, ${path}${words}`,
		why: ["The edit has no effect on this review: the policy is read from a trusted revision. It decides all later ones."],
		remediation: ["Have it approved by whoever owns the policy; let CODEOWNERS name them."],
		place: policyPlace(void 0, file.head ? "head" : "base", path),
		identity: file.head?.id ?? "removed"
	})];
}
function newlyRefused(above, before, after) {
	const known = new Set(refusalFindings([...above, before], "base").map((f) => f.fingerprint));
	return refusalFindings([...above, after], "head").filter((f) => !known.has(f.fingerprint));
}
function verdict(before, after) {
	if (!after) return {
		severity: "warn",
		words: [": it can’t be read any more, so that later reviews can’t decide"]
	};
	const { looser, tighter } = comparePolicies(before, after);
	if (looser.length > 0) {
		const more = looser.length > SHOWN ? `, and ${looser.length - SHOWN} more` : "";
		return {
			severity: "warn",
			words: say`: it loosens ${listed(looser.slice(0, SHOWN))}${[more]}`
		};
	}
	if (tighter.length === 0) return {
		severity: "note",
		words: [", and decides as before"]
	};
	return {
		severity: "note",
		words: say`: it only tightens (${listed(tighter.slice(0, SHOWN))})`
	};
}
const SHOWN = 5;
function listed(all) {
	return all.flatMap((p, i) => i === 0 ? p : ["; ", ...p]);
}
async function policyAt(change, side, entry, path) {
	if (!entry || entry.path !== path) return BUILT_IN;
	if (entry.kind !== "file" && entry.kind !== "executable") return void 0;
	const content = (await change.read(side, [entry])).get(entry.id);
	if (content?.kind !== "bytes") return void 0;
	try {
		const policy = parsePolicy(new TextDecoder().decode(content.bytes), path, path);
		if (policy.customRules.length > 0) (await import("./custom-rules.js")).checkCustomRules(policy);
		return policy;
	} catch (error) {
		if (error instanceof PolicyError) return void 0;
		throw error;
	}
}

export { policyChanged };