import { r as say } from "./untrusted.js";
import { D as SILENT } from "./reading.js";
import { t as rules } from "./rules.js";
import { a as grantsOf, d as ownFinding, f as policyPlace, i as coversRules, o as policyBudget, t as bansOf } from "./grants.js";
import { n as parsePolicy, t as PolicyError } from "./load.js";
import { n as POLICY_PATH, t as BUILT_IN } from "./policy.js";

// src/policy/compare-policies.ts
function comparePolicies(before, after) {
	const budget = policyBudget();
	return {
		looser: loosened(before, after, budget),
		tighter: loosened(after, before, budget)
	};
}
function loosened(a, b, budget) {
	const out = [];
	const put = (when, words) => {
		if (when) out.push(words);
	};
	put(a.mode === "enforce" && b.mode === "warn", ["`mode`"]);
	put(a.workflowToken !== "read" && b.workflowToken === "read", ["`defaults.workflow-token`"]);
	for (const { id } of rules) put(milder(b.rules.get(id), a.rules.get(id), id), say`the rule ${id}`);
	put(JSON.stringify(a.severities) !== JSON.stringify(b.severities) && !onlyAddsBlock(a, b), ["`severities`"]);
	for (const key of [
		"servers",
		"hosts",
		"actions",
		"marketplaces"
	]) for (const g of added(a.allow[key], b.allow[key])) out.push(say`${[`\`allow.${key}\``]} by ${g}`);
	for (const g of added(a.tokenFixtures, b.tokenFixtures)) out.push(say`the fixtures by ${g}`);
	for (const g of added(b.identities, a.identities)) out.push(say`the identities by ${g}`);
	const required = new Set(b.required.map(plain));
	for (const c of a.required) put(!required.has(plain(c)), say`the control ${c.control}`);
	for (const e of b.exceptions) put(!a.exceptions.some((o) => lastsAsLong(o, e, budget)), say`an exception, ${e.fingerprint ?? e.capability?.rule ?? ""}`);
	for (const r of b.register) put(!a.register.some((o) => registersAsMuch(o, r, budget)), say`the register by ${r.name}`);
	const [la, lb] = [a.exceptionLimits, b.exceptionLimits];
	const days = (n) => n ?? Number.POSITIVE_INFINITY;
	const longer = days(lb.maxDays) > days(la.maxDays);
	const other = la.ticket === "required" && lb.ticket !== "required";
	const tokens = lb.embeddedTokens === "accepted" && la.embeddedTokens !== "accepted";
	put(longer || other || tokens, ["`exception-limits`"]);
	for (const l of a.never) put(!b.never.some((o) => forbidsAsMuch(o, l, budget)), say`what is never allowed (${shown(l)})`);
	const ceilings = a.ceilings.filter((l) => !b.ceilings.some((o) => holdsDown(o, l, budget)));
	const raised = b.ceilings.filter((l) => !a.ceilings.some((o) => holdsDown(l, o, budget)));
	const lifted = a.ceilings.length > 0 ? [...ceilings, ...raised] : [];
	for (const l of lifted) out.push(say`a ceiling (${shown(l)})`);
	return out;
}
const RANK = {
	off: 0,
	note: 1,
	warn: 2,
	block: 3
};
function milder(now, was, id) {
	const own = rules.find((r) => r.id === id)?.severity ?? "block";
	if (now === was) return false;
	return RANK[now ?? own] < RANK[was ?? "block"] || was === void 0 && RANK[now ?? own] < RANK.block;
}
function onlyAddsBlock(a, b) {
	const known = new Set(a.severities.map(plain));
	const kept = b.severities.filter((s) => s.severity !== "block" || known.has(plain(s)));
	return JSON.stringify(kept) === JSON.stringify(a.severities);
}
function added(a, b) {
	return b.filter((g) => !a.includes(g));
}
function plain(value) {
	return JSON.stringify(value, (key, v) => key === "span" || key === "reason" ? void 0 : v);
}
function lastsAsLong(a, b, budget) {
	if (a.expires < b.expires || (a.created ?? "") > (b.created ?? "")) return false;
	if (a.fingerprint !== void 0 || b.fingerprint !== void 0) return a.fingerprint === b.fingerprint;
	const [x, y] = [a.capability, b.capability];
	return x !== void 0 && y !== void 0 && x.rule === y.rule && x.agent === y.agent && grantsAll(x.uses, y.uses, budget);
}
function registersAsMuch(a, b, budget) {
	return a.name === b.name && (a.path === void 0 || a.path === b.path) && a.expires >= b.expires && grantsAll(a.grants, b.grants, budget);
}
function forbidsAsMuch(a, b, budget) {
	if (!asWide(a, b)) return false;
	return holdsEach(a.uses, b.uses) || affords(budget) && coversRules(bansOf(a.uses, ANYONE), bansOf(b.uses, ANYONE), budget);
}
function holdsDown(a, b, budget) {
	return asWide(a, b) && grantsAll(b.uses, a.uses, budget);
}
function asWide(a, b) {
	const within = (x, y) => !x || (y?.every((g) => x.includes(g)) ?? false);
	return within(a.agents, b.agents) && within(a.when?.paths, b.when?.paths) && within(a.when?.formats, b.when?.formats);
}
function grantsAll(a, b, budget) {
	return holdsEach(a, b) || affords(budget) && coversRules(grantsOf(a, ANYONE), grantsOf(b, ANYONE), budget);
}
function holdsEach(a, b) {
	return b.every((rule) => a.includes(rule));
}
function affords(budget) {
	budget.left -= 2e4;
	return budget.left > 0;
}
const ANYONE = {
	id: "",
	name: "",
	role: "session",
	list: SILENT
};
function shown({ uses }) {
	return uses.slice(0, 3).join(", ");
}

// src/policy/policy-changed.ts
async function policyChanged(change, file, trusted) {
	const { severity, words } = verdict(await policyAt(change, "base", file.base) ?? trusted, await policyAt(change, "head", file.head));
	return [ownFinding({
		rule: "policy-changed",
		severity,
		agent: "the review",
		title: say`This change edits the policy of this review, ${POLICY_PATH}${words}`,
		why: ["The edit has no effect on this review: the policy is read from a trusted revision. It decides all later ones."],
		remediation: ["Have it approved by whoever owns the policy; let CODEOWNERS name them."],
		place: policyPlace(void 0, file.head ? "head" : "base"),
		identity: file.head?.id ?? "removed"
	})];
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
async function policyAt(change, side, entry) {
	if (!entry || entry.path !== ".github/agent-access.yml") return BUILT_IN;
	if (entry.kind !== "file" && entry.kind !== "executable") return void 0;
	const content = (await change.read(side, [entry])).get(entry.id);
	if (content?.kind !== "bytes") return void 0;
	try {
		return parsePolicy(new TextDecoder().decode(content.bytes), POLICY_PATH);
	} catch (error) {
		if (error instanceof PolicyError) return void 0;
		throw error;
	}
}

export { policyChanged };