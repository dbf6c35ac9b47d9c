import { t as rules } from "./rules.js";
import { r as say } from "./untrusted.js";
import { t as approvalLoosened } from "./approval-rules.js";
import { S as SILENT } from "./reading.js";
import { a as grantsOf, i as coversRules, o as policyBudget, t as bansOf } from "./grants.js";
import { r as referenceText } from "./reference.js";
import { r as nameMatches } from "./scope.js";
import { a as delegatesRule, i as delegates, n as organise, r as DELEGABLE, t as beyond } from "./organise.js";
import { n as ownFinding, r as policyPlace } from "./own-finding.js";

// src/policy/compare-policies.ts
function comparePolicies(before, after) {
	const budget = policyBudget();
	return {
		looser: loosened(before, after, budget),
		tighter: loosened(after, before, budget)
	};
}
function raisedCeilings(above, own) {
	const budget = policyBudget();
	const meets = (a, b) => !a.agents || !b.agents || a.agents.some((x) => b.agents?.some((y) => nameMatches(x, y) || nameMatches(y, x)));
	return own.ceilings.filter((l) => above.ceilings.some((o) => meets(l, o) && !grantsAll(o.uses, l.uses, budget)));
}
function weakerControl(above, { severity, ...own }) {
	return above.required.filter(({ severity: _, ...o }) => plain(o) === plain(own)).some((o) => RANK$1[o.severity] > RANK$1[severity]);
}
function loosened(a, b, budget) {
	const out = [];
	const put = (when, words) => {
		if (when) out.push(words);
	};
	put(a.extends !== void 0 && extended(a) !== extended(b), ["`extends`"]);
	for (const key of added(a.delegated, b.delegated)) out.push(say`${["`delegate`"]} by ${key}`);
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
	const { models } = a.allow;
	put(models !== void 0 && b.allow.models === void 0, ["`allow.models`"]);
	for (const g of models ? added(models, b.allow.models ?? []) : []) out.push(say`${["`allow.models`"]} by ${g}`);
	for (const g of added(a.tokenFixtures, b.tokenFixtures)) out.push(say`the fixtures by ${g}`);
	for (const g of added(b.identities, a.identities)) out.push(say`the identities by ${g}`);
	const required = new Set(b.required.map(plain));
	for (const c of a.required) put(!required.has(plain(c)), say`the control ${c.control}`);
	for (const e of b.exceptions) put(!a.exceptions.some((o) => lastsAsLong(o, e, budget)), say`an exception, ${e.fingerprint ?? e.capability?.rule ?? ""}`);
	for (const r of b.register) put(!a.register.some((o) => registersAsMuch(o, r, budget)), say`the register by ${r.name}`);
	put(approvalLoosened(a.approval, b.approval), ["`approval`"]);
	for (const r of a.customRules) put(!b.customRules.some((o) => o.when === r.when && RANK$1[o.severity] >= RANK$1[r.severity]), say`the custom rule ${r.id}`);
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
const RANK$1 = {
	off: 0,
	note: 1,
	warn: 2,
	block: 3
};
function milder(now, was, id) {
	const own = rules.find((r) => r.id === id)?.severity ?? "block";
	if (now === was) return false;
	return RANK$1[now ?? own] < RANK$1[was ?? "block"] || was === void 0 && RANK$1[now ?? own] < RANK$1.block;
}
function onlyAddsBlock(a, b) {
	const known = new Set(a.severities.map(plain));
	const kept = b.severities.filter((s) => s.severity !== "block" || known.has(plain(s)));
	return JSON.stringify(kept) === JSON.stringify(a.severities);
}
function added(a, b) {
	return b.filter((g) => !a.includes(g));
}
function extended(policy) {
	return policy.extends ? referenceText(policy.extends) : "";
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

// src/policy/refusals.ts
function refusals(layers) {
	const own = layers.at(-1);
	const above = layers.slice(0, -1);
	if (!own || above.length === 0) return [];
	const sides = {
		own,
		above,
		merged: organise(above)
	};
	return [
		...values(sides),
		...severities(sides),
		...lists(sides),
		...entries(sides),
		...unknown(sides)
	].sort((a, b) => (a.span?.startLine ?? 0) - (b.span?.startLine ?? 0));
}
function refusalFindings(layers, side) {
	const path = layers.at(-1)?.path;
	const all = refusals(layers);
	if (path === void 0) return [];
	const left = all.length - SHOWN;
	return all.slice(0, SHOWN).map(({ key, span, because }, i) => {
		const more = left > 0 && i === SHOWN - 1 ? [`; and ${left} more entries are refused`] : [];
		return ownFinding({
			rule: "policy-entry",
			severity: "note",
			agent: "the review",
			title: [
				...say`The policy’s ${key} has no effect: `,
				...because,
				...more
			],
			why: [WHY],
			remediation: ["Take it out, or ask whoever owns the organisation’s policy to say it there or to delegate the key."],
			place: policyPlace(span, side, path),
			identity: `refused\0${key}\0${JSON.stringify(because)}`
		});
	});
}
const SHOWN = 20;
const WHY = "A repository may tighten the policy of its organisation and not loosen it, except for what that delegates. All else that the repository’s policy says holds.";
function refused(own, key, because, span = own.stated.get(key)) {
	return {
		key,
		span,
		because
	};
}
const THEIRS = "the organisation’s policy";
function values({ own, above, merged }) {
	const out = [];
	const put = (when, key, because) => {
		if (when && !delegates(above, key)) out.push(refused(own, key, [because]));
	};
	put(own.stated.has("mode") && own.mode === "warn" && merged.mode === "enforce", "mode", `${THEIRS} enforces`);
	const token = own.workflowToken === "read" && merged.workflowToken !== "read";
	const says = merged.workflowToken === void 0 ? "does not say that it only reads" : "says that it writes";
	put(token, "defaults.workflow-token", `${THEIRS} ${says}`);
	put(approvalLoosened(merged.approval, own.approval), "approval", `${THEIRS} ${merged.approval ? "lets fewer approve, or less" : "lets nobody approve"}`);
	const [a, b] = [merged.exceptionLimits, own.exceptionLimits];
	const { maxDays } = a;
	put(maxDays !== void 0 && b.maxDays !== void 0 && b.maxDays > maxDays, "exception-limits.max-days", `${THEIRS} allows ${maxDays} days`);
	put(a.ticket === "required" && b.ticket === "optional", "exception-limits.ticket", `${THEIRS} requires one`);
	put(b.embeddedTokens === "accepted" && a.embeddedTokens !== "accepted", "exception-limits.embedded-tokens", `${THEIRS} accepts none`);
	put(own.delegated.some((key) => !delegates(above, key)), "delegate", `${THEIRS} does not delegate it`);
	return out;
}
const RANK = {
	off: 0,
	note: 1,
	warn: 2,
	block: 3
};
function severities({ own, above, merged }) {
	const views = merged.views ?? [merged];
	const milder = (id, severity) => {
		const gravest = views.flatMap((v) => v.severities.find((s) => isPlain(s, id))?.severity ?? v.rules.get(id) ?? []).sort((a, b) => RANK[b] - RANK[a])[0];
		if (RANK[severity] >= RANK[gravest ?? severityOf(id)]) return void 0;
		return gravest === void 0 ? say`the severity of ${id} is ${severityOf(id)}, and ${THEIRS} does not lower it` : say`${[THEIRS]} says ${gravest} of ${id}`;
	};
	const byRule = [...own.rules].flatMap(([id, severity]) => {
		const because = delegatesRule(above, id) ? void 0 : milder(id, severity);
		return because ? [refused(own, `rules.${id}`, because)] : [];
	});
	const scoped = own.severities.flatMap((entry, i) => {
		const ids = (entry.rules ?? rules.map((r) => r.id)).filter((id) => !delegatesRule(above, id, "severities"));
		for (const id of ids) {
			const because = milder(id, entry.severity);
			if (because) return [refused(own, `severities.${i}`, because)];
		}
		return [];
	});
	return [...byRule, ...scoped];
}
function severityOf(id) {
	return rules.find((r) => r.id === id)?.severity ?? "block";
}
function isPlain({ rules: ids, agents, paths, formats }, id) {
	return !agents && !paths && !formats && (ids?.includes(id) ?? true);
}
function lists({ own, above, merged }) {
	const views = merged.views ?? [merged];
	const out = [];
	const check = (key, mine, theirs) => {
		if (delegates(above, key)) return;
		const beyondTheirs = mine.filter((g) => !views.every((v) => theirs(v).some((t) => t === g || nameMatches(t, g, " "))));
		for (const glob of beyondTheirs) out.push(refused(own, key, say`${[THEIRS]} does not list ${glob}`));
	};
	for (const key of [
		"servers",
		"hosts",
		"actions",
		"marketplaces"
	]) check(`allow.${key}`, own.allow[key], (v) => v.allow[key]);
	if (views.filter((v) => v.allow.models).length > 0) check("allow.models", own.allow.models ?? [], (v) => v.allow.models ?? ["*"]);
	check("token-fixtures", own.tokenFixtures, (v) => v.tokenFixtures);
	return out;
}
function entries({ own, above, merged }) {
	const none = (key) => [`${THEIRS} does not delegate \`${key}\``];
	const limits = merged.exceptionLimits;
	const exceptions = own.exceptions.flatMap((e) => {
		const why = delegates(above, "exceptions") ? beyond(e, limits) : void 0;
		if (delegates(above, "exceptions") && why === void 0) return [];
		return [refused(own, "exceptions", why === void 0 ? none("exceptions") : [`by ${THEIRS} ${why}`], e.span)];
	});
	const register = delegates(above, "agents") ? [] : own.register;
	return [
		...exceptions,
		...register.map((r) => refused(own, "agents", none("agents"), r.span)),
		...raisedCeilings(merged, own).map((l) => refused(own, "ceilings", [`${THEIRS} has a lower one, which holds too`], l.span)),
		...own.required.flatMap((c) => weakerControl(merged, c) ? [refused(own, "require", say`${[THEIRS]} requires ${c.control} with more weight`)] : [])
	];
}
function unknown({ own, above }) {
	return [...own.stated.keys()].flatMap((key) => key.includes(".") || KNOWN.has(key) || delegates(above, key) ? [] : [refused(own, key, [`only ${THEIRS} says that`])]);
}
const KNOWN = new Set(["version extends delegate defaults allow require exception-limits identities ceilings never custom-rules".split(" "), DELEGABLE.map((key) => key.split(".")[0] ?? key)].flat());

export { refusals as n, comparePolicies as r, refusalFindings as t };