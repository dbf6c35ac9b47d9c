import { r as say } from "./untrusted.js";
import { n as bare } from "./escape2.js";
import { g as plural } from "./words.js";

// src/reports/inventory-words.ts
const LIFETIME = {
	"workload-identity": "workload identity",
	"short-lived": "short-lived",
	"standing-reference": "long-lived",
	literal: "written into the file"
};
const WHO = {
	maintainers: "maintainers",
	writers: "who may write",
	named: "who is named",
	anyone: "anyone"
};
const LIFETIMES = [
	"literal",
	"standing-reference",
	"short-lived",
	"workload-identity"
];
const STARTERS = [
	"anyone",
	"named",
	"writers",
	"maintainers"
];
function standingWords({ standing }) {
	if (standing.length === 0) return "nothing";
	const count = (weight) => standing.filter((g) => g.weight === weight).length;
	const graver = [[count("block"), "grave"], [count("warn"), "doubtful"]].flatMap(([n, word]) => n === 0 ? [] : [`${n} ${word}`]);
	return graver.length === 0 ? plural(standing.length, "rule") : `${plural(standing.length, "rule")}: ${graver.join(", ")}`;
}
function credentialWords({ credentials }) {
	return LIFETIMES.flatMap((lifetime) => {
		const n = credentials.filter((c) => c.lifetime === lifetime).length;
		return n === 0 ? [] : [`${n} ${LIFETIME[lifetime]}`];
	}).join(", ");
}
function starterWords({ startedBy }) {
	return STARTERS.filter((who) => startedBy.some((s) => s.who === who)).map((who) => WHO[who]).join(", ");
}
function ownerWords({ registered }) {
	if (!registered) return ["nobody"];
	return say`${registered.owner}, ${[registered.expired ? "expired" : "until"]} ${registered.expires}`;
}
function revisionWords({ revision }) {
	const text = bare(revision, { max: 80 });
	return /^[0-9a-f]{40,64}$/.test(text) ? text.slice(0, 8) : text;
}
function totals({ repositories }) {
	const agents = repositories.flatMap((r) => r.agents);
	return {
		repositories: repositories.length,
		failed: repositories.filter((r) => r.failed).length,
		agents: agents.length,
		unscoped: agents.filter((a) => a.unscoped).length,
		unowned: agents.filter((a) => !a.registered).length,
		longLived: agents.filter((a) => a.credentials.some((c) => c.lifetime === "literal" || c.lifetime === "standing-reference")).length,
		byAnyone: agents.filter((a) => a.startedBy.some((s) => s.who === "anyone")).length
	};
}
function totalWords(inventory) {
	const t = totals(inventory);
	return [...[
		`${plural(t.agents, "agent")} in ${t.repositories === 1 ? "1 repository" : `${t.repositories} repositories`}`,
		`${t.unscoped} unscoped`,
		`${t.unowned} without an owner`,
		`${t.longLived} with a long-lived credential`,
		`${t.byAnyone} that anyone may start`
	], ...t.failed > 0 ? [`${t.failed} repositories could not be read`] : []].join(" · ");
}

export { revisionWords as a, totalWords as c, ownerWords as i, WHO as n, standingWords as o, credentialWords as r, starterWords as s, LIFETIME as t };