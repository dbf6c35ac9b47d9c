import { a as grantsOf, r as coversNews } from "./grants.js";
import { a as placeInScope, o as placesOf, r as nameMatches, t as agentsOf } from "./scope.js";

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
	return !INTEGRITY.has(rule);
}
const INTEGRITY = /* @__PURE__ */ new Set([
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

export { canBeExcepted as n, programWords as r, acceptance as t };