import { r as say } from "./untrusted.js";
import { n as ownersOf, t as CODEOWNERS } from "./code-owners.js";
import { n as ownFinding, r as policyPlace } from "./own-finding.js";

// src/policy/owners-changed.ts
async function ownersChanged(change, policyPath) {
	const file = change.files.find((f) => [f.base?.path, f.head?.path].some((p) => p && CODEOWNERS.includes(p)));
	if (!file) return [];
	const [before, after] = [await ownersAt(change, "base", policyPath), await ownersAt(change, "head", policyPath)];
	if (before && after && namesOf(before).join() === namesOf(after).join()) return [];
	const isNarrower = before && after && namesOf(after).every((n) => namesOf(before).includes(n));
	const path = file.head?.path ?? file.path;
	return [ownFinding({
		rule: "policy-changed",
		severity: isNarrower ? "note" : "warn",
		agent: "the review",
		title: say`This change edits ${path}, and with it who may approve new access as code owner of ${policyPath}`,
		why: ["The edit has no effect on this review: code owners are read from a trusted revision. It decides all later ones."],
		remediation: ["Have it approved by whoever owns the policy."],
		place: policyPlace(void 0, file.head ? "head" : "base", path),
		identity: `owners\0${file.head?.id ?? "removed"}`
	})];
}
function namesOf({ people, teams }) {
	return [...people, ...teams].sort();
}
async function ownersAt(change, side, policyPath) {
	const tree = await change.tree(side);
	for (const path of CODEOWNERS) {
		const entry = tree.find((e) => e.path === path);
		if (!entry) continue;
		const content = (await change.read(side, [entry])).get(entry.id);
		return (entry.kind === "file" || entry.kind === "executable") && content?.kind === "bytes" ? ownersOf(new TextDecoder().decode(content.bytes), policyPath) : void 0;
	}
	return {
		people: [],
		teams: []
	};
}

export { ownersChanged };