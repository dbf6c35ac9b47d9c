import { a as strings, i as items, o as text, t as at } from "./value.js";

// src/policy/approval-rules.ts
function approvalOf(value) {
	const names = (key) => strings(at(value, key)).map((s) => s.value.replace(/^@/, "").toLowerCase());
	const owners = at(value, "code-owners");
	const minimum = at(value, "minimum");
	const rules = at(value, "rules");
	return {
		people: names("people"),
		teams: names("teams"),
		codeOwners: owners?.kind === "boolean" && owners.value,
		...rules ? { rules: items(rules).flatMap((r) => text(r) ?? []) } : {},
		minimum: minimum?.kind === "number" ? minimum.value : 1
	};
}
function approvalProblem(value) {
	if (!value) return void 0;
	const { people, teams, codeOwners, minimum } = approvalOf(value);
	if (people.length + teams.length === 0 && !codeOwners) return {
		span: value.span,
		message: "`approval` names nobody: it needs `people`, `teams` or `code-owners: true`"
	};
	if (teams.length === 0 && !codeOwners && new Set(people).size < minimum) return {
		span: value.span,
		message: `\`approval\` takes ${minimum} people and names ${new Set(people).size}`
	};
}
function approvalLoosened(before, after) {
	if (!after) return false;
	if (!before) return true;
	const within = (a, b) => b === void 0 || (a?.every((x) => b.includes(x)) ?? false);
	return !(within(after.people, before.people) && within(after.teams, before.teams) && (before.codeOwners || !after.codeOwners) && within(after.rules, before.rules) && after.minimum >= before.minimum);
}

export { approvalOf as n, approvalProblem as r, approvalLoosened as t };