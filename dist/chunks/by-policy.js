import { n as reveal, r as say } from "./untrusted.js";
import { a as grantsOf, c as standingBeyond, d as ownFinding, f as policyPlace, l as standingWithin, n as beside, o as policyBudget, r as coversNews, t as bansOf, u as OWN_RULES } from "./grants.js";
import { a as placeInScope, i as pathMatches, n as inScope, o as placesOf, r as nameMatches, s as samePlace, t as agentsOf } from "./scope.js";
import { A as decide, D as SILENT, f as TELLING_USES, nt as union, rt as uses, tt as star, u as spell } from "./reading.js";
import { r as approval } from "./policy.js";
import { t as who } from "./who.js";

// src/policy/words.ts
function wordsOf(subject) {
	if (subject.kind === "token" || subject.kind === "uses") return [];
	if (subject.kind === "delegation") return [subject.entry.text];
	return factWords(subject.fact);
}
function factWords(fact) {
	switch (fact.kind) {
		case "launch": return fact.starts === "server" ? [programWords(fact), fact.text] : [fact.text];
		case "connection": return [`${fact.host}${fact.path}`, fact.text];
		case "permission": return [`${fact.scope}: ${fact.level}`];
		case "trigger": return [`${fact.event} by ${fact.who === "named" ? fact.name : fact.who}`];
		case "isolation": return [`${fact.dimension}: ${fact.label}`];
		case "hidden":
		case "opaque":
		case "exposure": return [];
		default: return [fact.text];
	}
}
function programWords({ program }) {
	const { name, version, args, env } = program;
	return [
		version.pin === "local" ? name : `${name}@${version.text || version.pin}`,
		...args,
		...env
	].join(" ");
}

// src/policy/accepted.ts
function acceptance(judged, policy, at) {
	if (!canBeExcepted(judged.finding.rule, policy)) return void 0;
	const registered = policy.register.find((r) => r.expires >= at.today && isRegistered(judged, r, at));
	if (registered) return {
		owner: registered.owner,
		reason: registered.purpose,
		expires: registered.expires
	};
	const exception = policy.exceptions.find((e) => holds(e, at.today) && isExcepted(judged, e, at));
	return exception && {
		owner: exception.owner,
		reason: exception.reason,
		expires: exception.expires
	};
}
function holds(exception, today) {
	return exception.expires >= today && (exception.created ?? today) <= today;
}
function canBeExcepted(rule, { exceptionLimits }) {
	if (rule === "embedded-token") return exceptionLimits.embeddedTokens === "accepted";
	return !INTEGRITY$1.has(rule);
}
const INTEGRITY$1 = /* @__PURE__ */ new Set([
	"policy-changed",
	"gate-changed",
	"hidden-text",
	"never"
]);
function isRegistered({ finding, subjects }, entry, at) {
	const { path } = entry;
	if (path !== void 0 && !placesOf(finding).every((p) => placeInScope(p, { paths: [path] }))) return false;
	return subjects.length > 0 && subjects.every((s) => isGranted(s, entry.name, entry.grants, at));
}
function isExcepted(judged, exception, at) {
	const { finding, subjects } = judged;
	if (exception.fingerprint !== void 0) return exception.fingerprint === finding.fingerprint;
	const { capability } = exception;
	if (!capability || capability.rule !== finding.rule || subjects.length === 0) return false;
	const { agent, uses } = capability;
	if (!agentsOf(judged).every((name) => nameMatches(agent, name))) return false;
	return subjects.every((s) => isGranted(s, agent, uses, at) || wordsOf(s).some((words) => uses.some((g) => nameMatches(g, words, " "))));
}
function isGranted(subject, name, rules, { context, budget }) {
	if (subject.kind !== "uses" || !nameMatches(name, subject.agent.name)) return false;
	const list = context.head.agents.get(subject.agent.id)?.list ?? subject.agent.defaults;
	return list !== void 0 && coversNews(grantsOf(rules, subject.agent), subject.news, list, budget);
}

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
	const exceptions = policy.exceptions.flatMap((e) => {
		const what = e.fingerprint ?? `${e.capability?.rule} of ${e.capability?.agent}`;
		if ((e.created ?? today) > today) return [note(say`The exception of ${what} does not hold before ${e.created ?? ""}`, "early", what, e.span)];
		return ends(e.expires, today, soon, say`The exception of ${what}`, e.owner, "note", what, e.span);
	});
	const register = policy.register.flatMap((r) => [...ends(r.expires, today, soon, say`The registration of ${r.name}`, r.owner, "warn", r.name, r.span), ...isForNothing(r, context, paths) ? [note(say`The register has ${r.name} of ${r.owner}, and there is no such agent`, "nothing", r.name, r.span)] : []]);
	return [...exceptions, ...register];
}
const WARNING_DAYS = 14;
function dayAfter(day, days) {
	return new Date(Date.parse(`${day}T00:00:00Z`) + days * 864e5).toISOString().slice(0, 10);
}
function ends(expires, today, soon, what, owner, severity, identity, span) {
	if (expires < today) return [note(say`${what} ended on ${expires} (${owner})`, "expired", identity, span, severity)];
	return expires <= soon ? [note(say`${what} ends on ${expires} (${owner})`, "ends", identity, span)] : [];
}
function isForNothing({ name, path }, { base, head }, paths) {
	if (path !== void 0 && paths && !paths.some((p) => pathMatches(path, p))) return true;
	const has = (names) => [...names].some((a) => nameMatches(name, a.name));
	return has(base.agents.values()) && !has(head.agents.values());
}
function note(title, about, identity, span, severity = "note") {
	return ownFinding({
		rule: "policy-entry",
		severity,
		agent: "the review",
		title,
		why: ["What the policy accepts ends by itself, so that somebody decides again. An entry that has ended accepts nothing."],
		remediation: ["Take the entry out, or have its owner decide again, in a change of its own."],
		place: policyPlace(span),
		identity: `${about}\0${identity}`
	});
}

// src/policy/limits.ts
function limitFindings(policy, { base, head }, budget) {
	if (policy.never.length === 0 && policy.ceilings.length === 0) return [];
	return [...head.agents.values()].filter(actsUnasked).flatMap((agent) => {
		const own = {
			agent,
			before: base.agents.get(agent.id)?.list ?? agent.defaults ?? SILENT,
			budget
		};
		return [...neverFindings(policy.never, own), ...ceilingFindings(policy.ceilings, own)];
	});
}
function witnessOf({ use, witness }, before) {
	const was = approval(decide(before, use).effect);
	return was === witness.after ? {} : { witness: {
		...witness,
		before: was
	} };
}
function actsUnasked(agent) {
	return agent.role !== "limit" && !agent.identity;
}
function neverFindings(limits, { agent, before, budget }) {
	return limits.filter(named(agent)).flatMap((limit) => {
		return inFiles(standingWithin(bansOf(limit.uses, agent), agent.list, budget), limit, agent).map(({ news, place }) => ownFinding({
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
	});
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
function inFiles(found, { when }, agent) {
	return found.flatMap((news) => {
		const place = news.through?.place ?? (news.cause === "entry" ? news.entry.place : agent.list.entries[0]?.place);
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
	const found = judged.flatMap((one) => {
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
		if (!known) out.set(words, f);
		else if (!placesOf(known).some((p) => samePlace(p, f.place))) out.set(words, {
			...known,
			also: [...known.also, f.place]
		});
	}
	return [...out.values()];
}
function graded(judged, policy, context, budget) {
	const { finding, subjects } = judged;
	const set = policy.severities.find((s) => speaksOf(finding.rule, s.rules) && inScope(judged, s))?.severity ?? policy.rules.get(finding.rule);
	if (set === "off") return void 0;
	if (isFixture(finding, policy)) return {
		...finding,
		severity: "note"
	};
	if (isAllowed(finding.rule, subjects, policy.allow, context, budget)) return {
		...finding,
		severity: "note",
		title: [...finding.title, " (allowed by policy)"]
	};
	const severity = finding.severity === "note" ? "note" : set ?? finding.severity;
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

export { byPolicy };