import { t as who } from "./who.js";
import { r as say, t as distrust } from "./untrusted.js";
import { g as plain, n as bare } from "./escape2.js";

// src/reports/words.ts
function headline(review) {
	return [`${DECISION[review.decision]}: `, ...reason(review)];
}
function reason(review, { count = true } = {}) {
	const open = openFindings(review);
	const worst = open[0];
	if (worst && review.decision === "pass") return [`nothing that needs a decision, ${tally(open)}`];
	if (worst) {
		const more = count ? open.length - 1 : 0;
		return more > 0 ? [...lets(worst.title), ` (and ${plural(more, "more finding")})`] : lets(worst.title);
	}
	if (review.decision !== "pass") return review.remarks[0] ?? ["the review is not complete"];
	const accepted = acceptedFindings(review).length;
	const { approved } = review;
	if (approved) return say`new agent access that ${list(approved.by.map((p) => p.login))} approved${[` (${plural(approved.findings.length, "finding")})`]}`;
	if (accepted > 0) return [`no new agent access but ${plural(accepted, "accepted finding")}`];
	return ["no new agent access"];
}
function lets(title) {
	const at = title.findIndex((part) => typeof part === "string" && / may (?!now\b|:)/.test(part));
	const part = title[at];
	if (typeof part !== "string" || !/^[\w .-]{0,40} may /.test(part) || at > 3) return title;
	const [name, ...rest] = part.split(" may ");
	return [
		"this change lets ",
		...title.slice(0, at),
		`${name} ${rest.join(" may ")}`,
		...title.slice(at + 1)
	];
}
function furtherRemarks(review) {
	return review.decision !== "pass" && openFindings(review).length === 0 ? review.remarks.slice(1) : review.remarks;
}
function witnessSentence(witness) {
	const doubt = witness.proven ? "" : " Wider, not proven: the exact difference is too large to compute.";
	return say`${witness.use}`.concat([` ${AFTER[witness.after]} (before: ${BEFORE[witness.before]}).${doubt}`]);
}
function narrowingSentence(review) {
	const { removed } = review.access;
	if (removed.length === 0 || review.access.verdict === "same" || review.access.verdict === "widens") return null;
	const shown = removed.slice(0, 2).flatMap((r, i) => i === 0 ? r.summary : ["; ", ...r.summary]);
	const more = removed.length > 2 ? `; and ${removed.length - 2} more` : "";
	return [
		`Well done, this change ${review.access.verdict === "mixed" ? "also " : ""}takes access away: `,
		...shown,
		more
	];
}
function movedSentence(review) {
	const { moved } = review.access;
	if (moved.length === 0) return null;
	const shown = moved.slice(0, 2).flatMap((m, i) => i === 0 ? m.summary : ["; ", ...m.summary]);
	const more = moved.length > 2 ? `; and ${moved.length - 2} more` : "";
	return [
		`Only moved, nothing new by it: `,
		...shown,
		more
	];
}
function coverage(review) {
	const { changedFiles, manifests } = review.counts;
	return `${plural(changedFiles, "changed file")}, ${plural(manifests, "agent manifest")} inspected`;
}
function placeText(place) {
	const lines = place.startLine === place.endLine ? `${place.startLine}` : `${place.startLine}-${place.endLine}`;
	const side = place.side === "base" ? " (removed)" : "";
	return distrust(`${bare(place.path, { max: 160 })}:${lines}${side}`);
}
function rangeText(review) {
	const [base, head] = [review.range.base, review.range.head].map((name) => {
		const text = bare(name, { max: 80 });
		return /^[0-9a-f]{40,64}$/.test(text) ? text.slice(0, 8) : text;
	});
	return distrust(`${base}…${head}`);
}
function policyText({ policy: { extends: above = [], ...own } }) {
	const named = ({ source, digest }) => {
		const name = /^[\w ./-]+$/.test(source) ? [source] : say`${source}`;
		return digest === null ? name : [
			...name,
			", sha256 ",
			...say`${digest.slice(0, 12)}`
		];
	};
	return [...named(own), ...[...above].reverse().flatMap((policy) => [", under ", ...named(policy)])];
}
function acceptedSentence(finding) {
	const { accepted, approved } = finding;
	if (approved) return say`Approved by ${list(approved.by)} in a review of this commit, ${approved.at}`;
	if (!accepted) return [];
	return say`Accepted by ${accepted.owner} until ${accepted.expires}: ${accepted.reason}`;
}
function list(names) {
	return names.flatMap((name, i) => i === 0 ? say`${name}` : [", ", ...say`${name}`]);
}
function titleBesideAgent(finding) {
	const { title } = finding;
	const names = [
		say`${finding.agent}`,
		who(bare(finding.agent)),
		[bare(finding.agent)]
	];
	for (const name of names) {
		const next = title[name.length];
		if (!name.every((part, i) => samePart(part, title[i])) || typeof next !== "string" || !/^:? /.test(next)) continue;
		return [next.replace(/^:? /, ""), ...title.slice(name.length + 1)].filter((part) => part !== "");
	}
	return title;
}
function namesAgent(finding) {
	const agent = bare(finding.agent);
	return plain(finding.title).replaceAll("`", "").includes(agent.replaceAll("`", ""));
}
function samePart(a, b) {
	if (typeof a === "string" || typeof b !== "object") return a === b;
	return a.quote === b.quote;
}
function clause(prose) {
	return upTo(firstSentence(prose), /: /);
}
function firstSentence(prose) {
	const out = [...upTo(prose, /[.;] /)];
	const last = out.at(-1);
	if (typeof last === "string") out[out.length - 1] = last.replace(/\.$/, "");
	return out;
}
function upTo(prose, end) {
	const out = [];
	for (const part of prose) {
		const at = typeof part === "string" ? part.search(end) : -1;
		if (typeof part === "string" && at >= 0) return [...out, part.slice(0, at)];
		out.push(part);
	}
	return out;
}
function openFindings(review) {
	return review.findings.filter((f) => !f.accepted && !f.approved);
}
function acceptedFindings(review) {
	return review.findings.filter((f) => f.accepted || f.approved);
}
function tally(findings) {
	const count = (severity) => findings.filter((f) => f.severity === severity).length;
	const [block, warn, note] = [
		count("block"),
		count("warn"),
		count("note")
	];
	return [
		block ? `${grouped(block)} blocking` : "",
		warn ? plural(warn, "warning") : "",
		note ? plural(note, "note") : ""
	].filter(Boolean).join(", ");
}
function plural(count, noun) {
	return `${grouped(count)} ${noun}${count === 1 ? "" : "s"}`;
}
function grouped(count) {
	return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
const DECISION = {
	block: "Blocked",
	warn: "Warning",
	pass: "Passed"
};
const SEVERITY = {
	block: "block",
	warn: "warn",
	note: "note"
};
const ACCEPT_HINT = ["A maintainer accepts a finding by adding its id, with an owner, a reason and an expiry date, to the exceptions in `.github/agent-access.yml` on the default branch; an entry in this change has no effect. `agent-access-review explain RULE` says more."];
const AFTER = {
	standing: "now runs without anyone being asked",
	inherited: "now depends on each person's own settings, as a rule asked",
	asked: "now runs after a person approves it",
	denied: "is now denied",
	absent: "is no longer there"
};
const BEFORE = {
	standing: "nobody asked",
	inherited: "each person's own settings, as a rule asked",
	asked: "asked",
	denied: "denied",
	absent: "not there"
};

export { witnessSentence as S, policyText as _, acceptedSentence as a, tally as b, firstSentence as c, movedSentence as d, namesAgent as f, plural as g, placeText as h, acceptedFindings as i, furtherRemarks as l, openFindings as m, DECISION as n, clause as o, narrowingSentence as p, SEVERITY as r, coverage as s, ACCEPT_HINT as t, headline as u, rangeText as v, titleBesideAgent as x, reason as y };