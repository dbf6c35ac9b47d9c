import { r as Minimatch, t as formatsOf } from "./match.js";
import { n as reveal } from "./untrusted.js";

// src/policy/scope.ts
function inScope({ finding, subjects }, scope) {
	if (scope.rules && !scope.rules.includes(finding.rule)) return false;
	const { agents } = scope;
	if (agents && !agentsOf({
		finding,
		subjects
	}).every((name) => agents.some((g) => nameMatches(g, name)))) return false;
	return placesOf(finding).every((place) => placeInScope(place, scope));
}
function placeInScope({ path }, { paths, formats }) {
	const name = reveal(path);
	if (paths && !paths.some((g) => pathMatches(g, name))) return false;
	return !formats || formatsOf(name).some((f) => formats.includes(f.id));
}
function placesOf(finding) {
	return [finding.place, ...finding.also];
}
function agentsOf({ finding, subjects }) {
	const names = subjects.flatMap((s) => {
		if (s.kind === "token") return [];
		if (s.kind === "uses" || s.kind === "delegation") return [s.agent.name];
		return samePlace(s.fact.place, finding.place) ? [] : [s.fact.agent];
	});
	return [.../* @__PURE__ */ new Set([reveal(finding.agent), ...names])];
}
function samePlace(a, b) {
	return reveal(a.path) === reveal(b.path) && a.side === b.side && a.startLine === b.startLine && a.startColumn === b.startColumn;
}
function pathMatches(glob, path) {
	let compiled = globs.get(glob);
	if (!compiled) {
		compiled = new Minimatch(glob, {
			dot: true,
			nonegate: true,
			nocomment: true
		});
		globs.set(glob, compiled);
	}
	return compiled.match(path);
}
const globs = /* @__PURE__ */ new Map();
function nameMatches(glob, name, not = "") {
	const parts = glob.split("*");
	const last = parts.length - 1;
	if (last === 0) return glob === name;
	let at = (parts[0] ?? "").length;
	if (!name.startsWith(parts[0] ?? "")) return false;
	for (let i = 1; i <= last; i++) {
		const part = parts[i] ?? "";
		const found = i === last ? name.length - part.length : name.indexOf(part, at);
		if (found < at || !name.startsWith(part, found)) return false;
		if (not !== "" && name.slice(at, found).includes(not)) return false;
		at = found + part.length;
	}
	return true;
}

export { placeInScope as a, pathMatches as i, inScope as n, placesOf as o, nameMatches as r, samePlace as s, agentsOf as t };