import { i as newUses, n as POLICY_PATH } from "./policy.js";
import { W as ANY, X as SOME, it as whole, nt as union, rt as uses, tt as star } from "./reading.js";
import { f as permissionToken, o as grantRule, t as qwenRule, w as permissionRule, y as toolRule } from "./permission-rule.js";
import { t as distrust } from "./untrusted.js";
import { createHash } from "node:crypto";

// src/policy/nearest.ts
function nearest(text, known) {
	if (text.length > LONGEST) return void 0;
	const most = Math.max(1, Math.floor(text.length / 3));
	return known.map((word) => ({
		word,
		far: distance(text.toLowerCase(), word.toLowerCase())
	})).filter(({ far }) => far <= most).sort((a, b) => a.far - b.far || (a.word < b.word ? -1 : 1))[0]?.word;
}
const LONGEST = 60;
function distance(a, b) {
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row.at(-1) ?? 0;
}

// src/policy/own-finding.ts
const OWN_RULES = [
	"policy-changed",
	"policy-entry",
	"never",
	"ceiling",
	"required-control"
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
function policyPlace(span, side = "base") {
	const at = span ?? {
		startLine: 1,
		startColumn: 1,
		endLine: 1,
		endColumn: 1
	};
	return {
		path: distrust(POLICY_PATH),
		side,
		startLine: at.startLine,
		startColumn: at.startColumn,
		endLine: at.endLine,
		endColumn: at.endColumn
	};
}

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

export { grantsOf as a, standingBeyond as c, ownFinding as d, policyPlace as f, coversRules as i, standingWithin as l, beside as n, policyBudget as o, nearest as p, coversNews as r, ruleProblem as s, bansOf as t, OWN_RULES as u };