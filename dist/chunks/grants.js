import { n as newUses } from "./new-uses.js";
import { A as union, M as whole, j as uses, k as star, v as ANY, w as SOME } from "./witness.js";
import { _ as permissionToken, d as grantRule, t as qwenRule, w as permissionRule, y as toolRule } from "./permission-rule.js";
import { t as nearest } from "./nearest.js";
import { r as policyPlace } from "./own-finding.js";

// src/policy/grants.ts
function ruleProblem(text) {
	const verb = /^([a-z][a-z -]{0,40}):(?= )/.exec(text)?.[1];
	if (verb !== void 0) {
		if (VERBS.includes(verb)) return void 0;
		const near = nearest(verb, VERBS);
		return `unknown verb \`${verb}\`; ${near === void 0 ? `known are ${VERBS.join(", ")}` : `did you mean \`${near}\`?`}`;
	}
	if (granted(text) ?? permissionRule(text, "deny")) return void 0;
	return `no client reads \`${text.slice(0, 60)}\` as a rule; write \`Bash(git push *)\` or \`run: git push *\``;
}
const VERBS = [
	"run",
	"read",
	"edit",
	"write",
	"fetch",
	"search-web",
	"call",
	"skill",
	"use",
	"connect"
];
const PATHS = [
	"read",
	"edit",
	"write"
];
function grantsOf(rules, agent) {
	return union(...rules.flatMap((rule) => granted(rule, agent) ?? []));
}
function bansOf(rules, agent) {
	return union(...rules.flatMap((rule) => {
		const plain = generic(rule);
		if (plain) return [plain];
		return [
			permissionRule(rule, "deny"),
			permissionRule(rule, "allow"),
			own(rule, agent)
		].filter((p) => p !== void 0);
	}));
}
function granted(rule, agent) {
	return generic(rule) ?? (agent && own(rule, agent)) ?? permissionRule(rule, "allow") ?? (/^mcp__[\w*-]+$/.test(rule) ? permissionRule(rule, "deny") : void 0);
}
function generic(rule) {
	const parts = /^([a-z][a-z -]{0,40}): (.*)$/s.exec(rule);
	const [verb, argument] = [parts?.[1], parts?.[2]?.trim()];
	if (verb === void 0 || !argument || !VERBS.includes(verb)) return void 0;
	if (argument === "*") return verb === "search-web" ? { sequences: [[verb + "\0"]] } : whole(verb);
	const rooted = !PATHS.includes(verb) || /^(\.\/|~\/|\/)/.test(argument) ? argument : `./${argument}`;
	const bare = verb === "run" && rooted.endsWith(" *") ? [star(rooted.slice(0, -2), ANY)] : [];
	return uses(verb, ...bare, star(rooted, ANY));
}
function own(rule, agent) {
	const client = agent.id.startsWith("workflow ") ? /\S+$/.exec(agent.id)?.[0] ?? "" : agent.name;
	if (/^gemini/i.test(client)) return grantRule(rule)?.uses;
	if (/^qwen/i.test(client)) return qwenRule(rule);
	if (/^copilot/i.test(client)) return /^(shell|write|read|url|memory)\b/.test(rule) ? toolRule(rule) : void 0;
	if (/^cursor/i.test(client)) return permissionToken(rule, "allow");
}
function standingWithin(banned, list, budget) {
	return once(compared({
		entries: [entryOf(banned, "inherit")],
		default: "allow"
	}, list, budget));
}
function beside({ defaults }) {
	const anyway = (defaults?.entries ?? []).flatMap((e) => e.effect === "allow" ? [e.uses] : []);
	return union(...anyway, { sequences: LEVELS });
}
const LEVELS = [
	[
		"let ",
		SOME,
		"\0",
		ANY
	],
	[
		"gh-aw ",
		SOME,
		"\0",
		ANY
	],
	...[
		"connect",
		"connect socket",
		"read in the sandbox",
		"write in the sandbox",
		"run outside the sandbox"
	].map((verb) => [verb + "\0", ANY])
];
function standingBeyond(allowed, list, budget) {
	return once(compared({
		entries: [entryOf(allowed, "allow")],
		default: "inherit"
	}, list, budget));
}
function policyBudget() {
	return { left: 2e7 };
}
function compared(before, after, budget) {
	budget.left -= 1e3 + 20 * after.entries.length;
	return newUses(before, after, budget);
}
function once(found) {
	const stated = found.filter((n) => n.cause === "entry");
	return stated.length > 0 ? stated : found.slice(0, 1);
}
function coversNews(allowed, news, head, budget) {
	const { entry, cause } = news;
	if (entry.uses.wide || cause === "default" || budget.left <= 0) return false;
	const floor = cause === "entry" && entry.effect === "allow" ? "inherit" : "deny";
	return compared({
		entries: [entryOf(allowed, "allow"), {
			...entry,
			effect: floor
		}],
		default: "allow"
	}, head, budget).length === 0;
}
function coversRules(a, b, budget) {
	if (budget.left <= 0) return false;
	return standingBeyond(a, {
		entries: [entryOf(b, "allow")],
		default: "deny"
	}, budget).length === 0;
}
function entryOf(pattern, effect) {
	return {
		effect,
		uses: pattern,
		place: policyPlace(),
		text: "the policy",
		origin: "rule"
	};
}

export { grantsOf as a, standingBeyond as c, coversRules as i, standingWithin as l, beside as n, policyBudget as o, coversNews as r, ruleProblem as s, bansOf as t };