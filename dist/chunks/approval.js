import { r as say } from "./untrusted.js";
import { n as canBeExcepted } from "./accepted.js";
import { n as decisionOf } from "./decide.js";

// src/policy/approval.ts
async function withApprovals(findings, policy, ask) {
	const decision = decisionOf(findings, policy);
	const { approval } = policy;
	const open = findings.filter((f) => !f.accepted && isApprovable(f, policy));
	if (decision !== "block" || !approval || !ask || !open.some((f) => f.severity === "block")) return {
		decision,
		findings,
		remarks: []
	};
	const { commit, by, remarks } = await ask(approval);
	const people = onceEach(by);
	if (people.length < approval.minimum) return {
		decision,
		findings,
		remarks: [...remarks, whoMay(approval, commit, people.length)]
	};
	const latest = people.map((p) => p.at).sort().at(-1) ?? "";
	const mark = {
		by: people.map((p) => p.login),
		at: latest
	};
	const ids = new Set(open.map((f) => f.fingerprint));
	const now = findings.map((f) => !f.accepted && ids.has(f.fingerprint) && isApprovable(f, policy) ? {
		...f,
		approved: mark
	} : f);
	const approved = {
		commit,
		by: people,
		findings: [...ids].sort()
	};
	return {
		decision: decisionOf(now, policy),
		findings: now,
		approved,
		remarks
	};
}
function isApprovable({ rule, severity }, policy) {
	if (severity === "note" || rule === "policy-entry" || !canBeExcepted(rule, policy)) return false;
	return policy.approval?.rules?.includes(rule) ?? true;
}
function onceEach(by) {
	return by.filter((p, i) => by.findIndex((o) => o.login.toLowerCase() === p.login.toLowerCase()) === i);
}
function whoMay({ people, teams, codeOwners, minimum }, commit, have) {
	const named = [...people, ...teams].slice(0, SHOWN);
	const more = people.length + teams.length - named.length;
	const listed = [
		...named.map((name) => say`${name}`),
		...more > 0 ? [[`${more} more`]] : [],
		...codeOwners ? [["the code owners of the policy"]] : []
	].flatMap((p, i) => i === 0 ? p : [", ", ...p]);
	return [
		"By the policy new access of this change can be approved",
		...minimum > 1 ? [` (${have} of ${minimum} have)`] : [],
		say` in a review of commit ${commit.slice(0, 12)} by: `,
		listed
	].flat();
}
const SHOWN = 10;

export { withApprovals };