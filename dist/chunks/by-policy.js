import { n as reveal, r as say, t as distrust } from "./untrusted.js";
import { r as programWords, t as acceptance } from "./accepted.js";
import { A as union, a as TELLING_USES, j as uses, k as star, r as spell } from "./witness.js";
import { a as grantsOf, c as standingBeyond, l as standingWithin, n as beside, o as policyBudget, r as coversNews, t as bansOf } from "./grants.js";
import { a as placeInScope, i as pathMatches, n as inScope, o as placesOf, r as nameMatches, s as samePlace } from "./scope.js";
import { n as ownFinding, r as policyPlace, t as OWN_RULES } from "./own-finding.js";
import { C as automaton, S as SILENT, T as decide } from "./reading.js";
import { t as approval } from "./new-uses.js";
import { t as intersects } from "./search.js";
import { t as who } from "./who.js";
import { n as entries, o as text, t as at } from "./value.js";
import { t as formatsOf } from "./match.js";
import { t as rule } from "./unlisted-model.js";
import { createHash } from "node:crypto";

// src/policy/allowed.ts
function isAllowed(rule, subjects, allow, { head }, budget) {
	if (subjects.length === 0) return false;
	return subjects.every((subject) => {
		if (subject.kind === "fact") return isKnown(rule, subject.fact, allow);
		if (subject.kind !== "uses" || allow.hosts.length === 0) return false;
		const list = head.agents.get(subject.agent.id)?.list;
		return list !== void 0 && coversNews(toHosts(allow.hosts), subject.news, list, budget);
	});
}
function isKnown(rule, fact, allow) {
	if (fact.kind === "launch") return SERVER_RULES.has(rule) && fact.starts === "server" && allow.servers.some((g) => isProgram(g, fact));
	if (fact.kind === "connection") return CONNECTION_RULES.has(rule) && (fact.scheme === "https" || fact.scheme === "wss") && allow.hosts.some((g) => nameMatches(g.toLowerCase(), fact.host.toLowerCase(), " "));
	if (fact.kind !== "trust") return false;
	if (fact.of === "moving action" || fact.of === "agent step") return rule === "new-agent-workflow" && allow.actions.some((g) => isActionOf(g, fact.text, fact));
	return fact.of === "marketplace" && allow.marketplaces.some((g) => nameMatches(g, fact.what, " "));
}
const SERVER_RULES = /* @__PURE__ */ new Set(["new-server", "unpinned-server"]);
const CONNECTION_RULES = /* @__PURE__ */ new Set(["new-server", "trusted-source"]);
function isProgram(glob, fact) {
	const { pin } = fact.program.version;
	const words = programWords(fact);
	if (versioned(glob)) return nameMatches(glob, words, " ");
	if (pin === "range" || pin === "latest") return false;
	return nameMatches(pin === "local" ? glob : `${glob}@*`, words, " ");
}
function isActionOf(glob, text, fact) {
	if (glob.includes("@")) return nameMatches(glob, text, " ");
	return fact.of === "agent step" && fact.pinned && nameMatches(`${glob}@*`, text, " ");
}
function versioned(glob) {
	return /[^:/]@/.test(glob);
}
function toHosts(hosts) {
	return { sequences: hosts.flatMap((h) => ["fetch", "connect"].flatMap((v) => uses(v, star(h)).sequences)) };
}

// src/policy/entries.ts
function entryFindings(policy, context, today, paths) {
	const soon = dayAfter(today, WARNING_DAYS);
	const own = policy.layers?.at(-1) ?? policy;
	const { path } = own;
	if (path === void 0) return [];
	const at = (span) => policyPlace(span, "base", path);
	const exceptions = own.exceptions.flatMap((e) => {
		const what = e.fingerprint ?? `${e.capability?.rule} of ${e.capability?.agent}`;
		if ((e.created ?? today) > today) return [note(say`The exception of ${what} does not hold before ${e.created ?? ""}`, "early", what, at(e.span))];
		return ends(e.expires, today, soon, say`The exception of ${what}`, e.owner, "note", what, at(e.span));
	});
	const register = own.register.flatMap((r) => [...ends(r.expires, today, soon, say`The registration of ${r.name}`, r.owner, "warn", r.name, at(r.span)), ...isForNothing(r, context, paths) ? [note(say`The register has ${r.name} of ${r.owner}, and there is no such agent`, "nothing", r.name, at(r.span))] : []]);
	return [...exceptions, ...register];
}
const WARNING_DAYS = 14;
function dayAfter(day, days) {
	return new Date(Date.parse(`${day}T00:00:00Z`) + days * 864e5).toISOString().slice(0, 10);
}
function ends(expires, today, soon, what, owner, severity, identity, place) {
	if (expires < today) return [note(say`${what} ended on ${expires} (${owner})`, "expired", identity, place, severity)];
	return expires <= soon ? [note(say`${what} ends on ${expires} (${owner})`, "ends", identity, place)] : [];
}
function isForNothing({ name, path }, { base, head }, paths) {
	if (path !== void 0 && paths && !paths.some((p) => pathMatches(path, p))) return true;
	const has = (names) => [...names].some((a) => nameMatches(name, a.name));
	return has(base.agents.values()) && !has(head.agents.values());
}
function note(title, about, identity, place, severity = "note") {
	return ownFinding({
		rule: "policy-entry",
		severity,
		agent: "the review",
		title,
		why: ["What the policy accepts ends by itself, so that somebody decides again. An entry that has ended accepts nothing."],
		remediation: ["Take the entry out, or have its owner decide again, in a change of its own."],
		place,
		identity: `${about}\0${identity}`
	});
}

// src/policy/limits.ts
function limitFindings(policy, { base, head }, budget) {
	if (policy.never.length === 0 && policy.ceilings.length === 0) return [];
	return [...head.agents.values()].filter((agent) => !agent.identity).flatMap((agent) => {
		const own = {
			agent,
			before: base.agents.get(agent.id)?.list ?? agent.defaults ?? SILENT,
			budget
		};
		return [
			...neverFindings(policy.never, own),
			...throughSession(policy.never, own, head),
			.../^(reach|deployed) /.test(agent.id) ? [] : (policy.views ?? [policy]).flatMap((view) => ceilingFindings(view.ceilings, own))
		];
	});
}
function witnessOf({ use, witness }, before) {
	const was = approval(decide(before, use).effect);
	return was === witness.after ? {} : { witness: {
		...witness,
		before: was
	} };
}
function neverFindings(limits, own) {
	const { agent } = own;
	return limits.filter(named(agent)).flatMap((limit) => neverWithin(limit, bansOf(limit.uses, agent), agent.list, own));
}
function throughSession(limits, own, head) {
	const { agent } = own;
	const session = agent.role === "limit" && agent.within !== void 0 ? head.agents.get(agent.within) : void 0;
	if (!session) return [];
	const { entries } = agent.list;
	const tools = entries.filter((e) => e.effect === "inherit").map(automaton);
	const first = entries.filter((e) => e.effect === "deny" || e.effect === "ask");
	const list = {
		...session.list,
		entries: [...first, ...session.list.entries]
	};
	return limits.filter((limit) => named(agent)(limit) && !named(session)(limit)).flatMap((limit) => {
		const available = apart(bansOf(limit.uses, agent)).filter((uses) => tools.some((tool) => intersects(automaton({ uses }), tool, own.budget)));
		return available.length === 0 ? [] : neverWithin(limit, union(...available), list, {
			...own,
			before: list
		});
	});
}
function apart(pattern) {
	const { sequences, ...more } = pattern;
	return Object.keys(more).length > 0 ? [pattern] : sequences.map((sequence) => ({ sequences: [sequence] }));
}
function neverWithin(limit, banned, list, { agent, before, budget }) {
	return inFiles(standingWithin(banned, list, budget), limit, { list }).map(({ news, place }) => ownFinding({
		rule: "never",
		severity: "block",
		agent: agent.name,
		title: say`${who(agent.name)} may ${news.witness.use} unasked, which the policy never allows${because(limit)}`,
		why: [WHY_NEVER],
		remediation: ["Take the grant out, narrow it, or let a person be asked each time."],
		place,
		...witnessOf(news, before),
		identity: `${limit.uses.join("\0")}\0${news.through?.text ?? ""}`
	}));
}
function ceilingFindings(limits, { agent, before, budget }) {
	const own = limits.filter(named(agent));
	const first = own[0];
	if (!first) return [];
	const rules = own.flatMap((l) => l.uses);
	const allowed = union(grantsOf(rules, agent), beside(agent));
	const news = standingBeyond(allowed, agent.list, budget);
	const beyond = own.flatMap((limit) => inFiles(news, limit, agent));
	return beyond.filter((b, i) => beyond.findIndex((o) => o.place === b.place) === i).map(({ news, place }) => ownFinding({
		rule: "ceiling",
		severity: "block",
		agent: agent.name,
		title: say`${who(agent.name)} may ${news.witness.use} unasked, beyond its ceiling in the policy${because(first)}`,
		why: [WHY_CEILING],
		remediation: ["Narrow the grant to what the ceiling names, or have the policy’s owners raise the ceiling first."],
		place,
		...witnessOf(news, before),
		identity: news.through?.text ?? news.entry.text
	}));
}
const WHY_NEVER = "Whoever owns the policy has ruled this out for every change, so no exception accepts it. It counts whether this change brings it or only touches the manifest that has it.";
const WHY_CEILING = "The policy names all that this agent may do unasked. What lies beyond is blocked, whether this change brings it or only touches the manifest that has it.";
function named(agent) {
	return ({ agents }) => !agents || agents.some((g) => nameMatches(g, agent.name));
}
function inFiles(found, { when }, { list }) {
	return found.flatMap((news) => {
		const place = news.through?.place ?? (news.cause === "entry" ? news.entry.place : list.entries[0]?.place);
		if (!place) return when ? [] : [{
			news,
			place: policyPlace()
		}];
		return !when || placeInScope(place, when) ? [{
			news,
			place
		}] : [];
	});
}
function because({ reason }) {
	return reason === void 0 ? [] : say` (${reason})`;
}

// src/policy/models.ts
function modelFindings(lists, { base, head }) {
	if (lists.length === 0) return [];
	const known = new Set(base.flatMap((d) => modelsIn(d.path, d.value).map((m) => keyOf(d.path, m.name))));
	const found = /* @__PURE__ */ new Map();
	for (const { path, value } of head) for (const { name, span } of modelsIn(path, value)) {
		const key = keyOf(path, name);
		if (known.has(key) || found.has(key) || lists.every((list) => isListed(name, list))) continue;
		found.set(key, unlisted(path, name, span));
	}
	return [...found.values()];
}
function isListed(name, list) {
	return list.some((glob) => nameMatches(glob.toLowerCase(), name.toLowerCase()));
}
function keyOf(path, name) {
	return `${path}\0${name}`;
}
function modelsIn(path, root) {
	const found = [];
	const explained = explainedIn(path, root);
	const left = [root];
	for (let value = left.pop(); value; value = left.pop()) {
		found.push(...onCommandLine(value));
		if (value.kind === "list") left.push(...value.items);
		if (value.kind !== "map") continue;
		for (const entry of value.entries) {
			if (entry.shadowed) continue;
			if (NAMES_MODEL.test(entry.key)) found.push(...namesOf(entry.value));
			else if (entry.key === "models" && entry.value.kind === "list") found.push(...texts(entry.value));
			left.push(entry.value);
		}
	}
	return found.filter(({ name }) => name !== "" && name !== "inherit" && !explained.has(name)).sort((a, b) => a.span.startLine - b.span.startLine || a.span.startColumn - b.span.startColumn);
}
function onCommandLine(value) {
	if (value.kind === "string") return [...value.value.matchAll(FLAG)].map(([, name = ""]) => ({
		name,
		span: value.span
	}));
	if (value.kind !== "list") return [];
	return value.items.flatMap((item, i) => {
		const next = value.items[i + 1];
		return item.kind === "string" && item.value === "--model" && next ? texts(next) : [];
	});
}
const FLAG = /(?:^|\s)--model(?:=|\s+)["']?(\$\{\{[^}]{0,200}\}\}|[^\s"']{1,200})/g;
function namesOf(value) {
	if (value.kind !== "map") return texts(value);
	return value.entries.flatMap((e) => !e.shadowed && NAMES.test(e.key) ? texts(e.value) : []);
}
function texts(value) {
	return (value.kind === "list" ? value.items : [value]).flatMap((v) => v.kind === "string" ? [{
		name: v.value.trim(),
		span: v.span
	}] : []);
}
function explainedIn(path, root) {
	if (!formatsOf(path).every((f) => f.claims) || at(root, "agents")?.kind !== "map") return /* @__PURE__ */ new Set();
	const own = entries(at(root, "models")).filter((e) => text(at(e.value, "model")) !== void 0);
	return new Set(own.map((e) => e.key));
}
const NAMES = /^(?:name|id|primary|default|fallbacks?)$/i;
const NAMES_MODEL = /^[\w.-]{0,60}?model(?:[_-]?(?:name|id))?$/i;
function unlisted(path, name, span) {
	const formats = formatsOf(path);
	const format = formats.find((f) => !f.claims) ?? formats[0];
	const agent = format?.clients[0] ?? format?.title ?? path;
	const identity = [
		rule.id,
		path.toLowerCase(),
		name
	].join("\0");
	return {
		rule: rule.id,
		severity: rule.severity,
		agent: distrust(agent),
		title: say`${agent} may now use the model ${name}, which the policy does not list`,
		why: [rule.why],
		remediation: [rule.remediation],
		place: {
			path: distrust(path),
			side: "head",
			...span
		},
		also: [],
		references: [],
		fingerprint: `aar1:${createHash("sha256").update(identity).digest("hex").slice(0, 32)}`
	};
}

// src/policy/required.ts
function requiredFindings(policy, head) {
	return policy.required.flatMap((control) => (control.control === "environment" ? withoutEnvironment(head, policy) : withoutGuard(head, control.control)).filter(({ agent, place }) => {
		return (!control.agents || control.agents.some((g) => nameMatches(g, agent))) && placeInScope(place, control);
	}).map((lack) => finding(control, lack)).filter((f, i, all) => all.findIndex((o) => o.fingerprint === f.fingerprint) === i));
}
function withoutGuard(head, control) {
	const has = control === "sandbox" ? isSandbox : isRecord;
	return [...head.agents.values()].flatMap((agent) => {
		if (agent.role === "limit" || agent.identity) return [];
		const shell = unaskedShell(agent);
		if (!shell) return [];
		const session = agent.within === void 0 ? void 0 : head.agents.get(agent.within)?.name;
		if (head.facts.some((f) => (f.agent === agent.name || f.agent === session) && has(f))) return [];
		const lacks = control === "sandbox" ? "has no sandbox" : "has no hook that records it";
		return [{
			agent: agent.name,
			place: shell.place,
			words: say`may run ${shell.use} unasked and ${[lacks]}`
		}];
	});
}
function unaskedShell({ list }) {
	for (const { use, power } of TELLING_USES) {
		if (power !== "shell") continue;
		const { effect, entry } = decide(list, use);
		if (effect === "allow") return {
			use: spell(use),
			place: (entry ?? list.entries[0])?.place ?? policyPlace()
		};
	}
}
function isSandbox(fact) {
	return fact.kind === "isolation" && /^((the|Codex) )?sandbox$/.test(fact.dimension) && !OFF.has(fact.label);
}
const OFF = /* @__PURE__ */ new Set([
	"off",
	"off for files",
	"danger-full-access",
	"insecure_none",
	"unrestricted",
	"none"
]);
function isRecord(fact) {
	return fact.kind === "guard" && fact.guards === "record";
}
function withoutEnvironment(head, policy) {
	const guarded = new Set(head.facts.flatMap((f) => f.kind === "guard" && f.what === ENVIRONMENT ? [f.agent] : []));
	return head.facts.flatMap((fact) => {
		if (fact.kind !== "permission" || fact.level === "read" || !fact.agent.startsWith("Workflow ")) return [];
		if (!fact.stated && policy.workflowToken === "read") return [];
		if (guarded.has(fact.agent)) return [];
		return [{
			agent: fact.agent,
			place: fact.place,
			words: say`may write (${fact.text}) and its job has no environment`
		}];
	});
}
const ENVIRONMENT = "the job’s environment";
const HOW = {
	sandbox: "Turn the client’s sandbox on in the same settings, or let commands be asked for.",
	environment: "Give the job an `environment` with reviewers, or a token that only reads.",
	record: "Add a hook that records each call, or let commands be asked for."
};
function finding({ control, severity }, { agent, place, words }) {
	return ownFinding({
		rule: "required-control",
		severity,
		agent,
		title: say`${who(agent)} ${words}, which the policy requires`,
		why: ["The policy asks for this control wherever an agent has such power: it bounds what a misled agent can do."],
		remediation: [HOW[control]],
		place,
		identity: control
	});
}

// src/policy/by-policy.ts
function byPolicy(judged, policy, at) {
	const budget = policyBudget();
	const today = at.now.toISOString().slice(0, 10);
	const lists = (policy.views ?? [policy]).flatMap(({ allow }) => allow.models ? [allow.models] : []);
	const models = at.documents ? modelFindings(lists, at.documents) : [];
	const found = [...judged, ...models.map((finding) => ({
		finding,
		subjects: []
	}))].flatMap((one) => {
		const finding = graded(one, policy, at.context, budget);
		if (!finding) return [];
		const accepted = acceptance({
			...one,
			finding
		}, policy, {
			context: at.context,
			today,
			budget
		});
		return [accepted ? {
			...finding,
			accepted
		} : finding];
	});
	const own = [
		...limitFindings(policy, at.context, policyBudget()),
		...requiredFindings(policy, at.context.head),
		...at.touched ? entryFindings(policy, at.context, today, at.paths) : []
	];
	return [...found, ...onceEach(own)];
}
function onceEach(findings) {
	const out = /* @__PURE__ */ new Map();
	for (const f of findings) {
		const words = JSON.stringify([f.rule, f.title]);
		const known = out.get(words);
		if (!known) {
			out.set(words, f);
			continue;
		}
		const also = placesOf(known).some((p) => samePlace(p, f.place)) ? known.also : [...known.also, f.place];
		out.set(words, {
			...known,
			also,
			severity: rank(f.severity) > rank(known.severity) ? f.severity : known.severity
		});
	}
	return [...out.values()];
}
function graded(judged, policy, context, budget) {
	const views = policy.views ?? [policy];
	const set = views.map((view) => severityBy(judged, view)).reduce((a, b) => rank(b) > rank(a) ? b : a);
	if (set === "off") return void 0;
	return views.map((view) => gradedBy(judged, set, view, context, budget)).reduce((worst, f) => rank(f.severity) > rank(worst.severity) ? f : worst);
}
function rank(severity) {
	return [
		"off",
		"note",
		"warn",
		"block"
	].indexOf(severity);
}
function severityBy(judged, policy) {
	const { rule, severity } = judged.finding;
	return policy.severities.find((s) => speaksOf(rule, s.rules) && inScope(judged, s))?.severity ?? policy.rules.get(rule) ?? severity;
}
function gradedBy(judged, set, policy, context, budget) {
	const { finding, subjects } = judged;
	if (isFixture(finding, policy)) return {
		...finding,
		severity: "note"
	};
	if (isAllowed(finding.rule, subjects, policy.allow, context, budget)) return {
		...finding,
		severity: "note",
		title: [...finding.title, " (allowed by policy)"]
	};
	const severity = finding.severity === "note" ? "note" : set;
	return withDefaultToken({
		...finding,
		severity
	}, subjects, policy);
}
function speaksOf(rule, rules) {
	if (OWN_RULES.includes(rule)) return false;
	return rules !== void 0 || !INTEGRITY.has(rule);
}
const INTEGRITY = /* @__PURE__ */ new Set([
	"gate-changed",
	"hidden-text",
	"embedded-token"
]);
function withDefaultToken(finding, subjects, { workflowToken }) {
	if (workflowToken === void 0 || subjects.length === 0) return finding;
	if (!subjects.every((s) => s.kind === "fact" && s.fact.kind === "permission" && !s.fact.stated)) return finding;
	const why = [...finding.why, ...say` By the policy the repository’s default token may ${workflowToken}.`];
	return {
		...finding,
		why,
		severity: workflowToken === "read" ? "note" : finding.severity
	};
}
function isFixture(finding, { tokenFixtures }) {
	if (finding.rule !== "embedded-token") return false;
	return placesOf(finding).every(({ path }) => tokenFixtures.some((glob) => pathMatches(glob, reveal(path))));
}

export { onceEach as n, byPolicy as t };