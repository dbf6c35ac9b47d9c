import { n as reveal, r as say, t as distrust } from "./untrusted.js";

// src/reports/escape.ts
const QUOTE_MAX = 200;
function plain(prose, options = {}) {
	return join(prose, ownLine, (text) => fenced(quoted(text, options)));
}
function bare(text, options = {}) {
	return quoted(reveal(text), options);
}
function terminal(prose, paint, options = {}) {
	if (!paint) return plain(prose, options);
	return join(prose, (text) => ownWords(text, (words) => words, paint), (text) => paint(quoted(text, options)));
}
function markdown(prose, options = {}) {
	return join(prose, (text) => ownWords(text, escapeMarkdown, (code) => spanOf(code, options)), (text) => spanOf(quoted(text, options), options));
}
function codeSpan(text, options = {}) {
	return spanOf(quoted(reveal(text), options), options);
}
function codeBlock(language, text) {
	const body = reveal(text).replace(/\r\n?/g, "\n").split("\n").map((line) => line.split("	").map(visible).join("	")).join("\n");
	const fence = "`".repeat(Math.max(3, longestRun(body) + 1));
	return `${fence}${language.replace(/[^a-z]/g, "")}\n${body}\n${fence}`;
}
function html(prose, options = {}) {
	return join(prose, (text) => ownWords(text, ownHtml, (code) => `<code>${entities(code)}</code>`), (text) => `<code>${entities(quoted(text, options))}</code>`);
}
function annotationText(prose, options = {}) {
	return safeLine(plain(prose, options));
}
function sarifText(prose, options = {}) {
	return plain(prose, options).replaceAll("](", "] (");
}
function safeLine(line) {
	return inert(line.replace(/[\r\n\u2028\u2029]+/g, " ⏎ ").replace(HIDDEN, ""));
}
function inert(line) {
	return line.replaceAll("##[", "# #[").replace(/^((?:\s|\u001b\[\d+m)*):(?=:)/, "$1: ");
}
function json(value) {
	return `${JSON.stringify(value, null, 2).replaceAll("##[", "#\\u0023[").replace(HIDDEN, (c) => c === "\n" ? c : units(c))}\n`;
}
function raw(text) {
	return reveal(text);
}
function pathUri(path) {
	return reveal(path).replace(/\p{Cs}/gu, "�").split("/").map(encodeURIComponent).join("/");
}
function visible(text) {
	return text.replace(/\r\n?|\n/g, "⏎").replace(HIDDEN, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`).replaceAll("##[", "#\\u{23}[");
}
function shorten(text, max = QUOTE_MAX) {
	if (text.length <= max) return text;
	const head = text.slice(0, Math.ceil(max * .7)).replace(/[\uD800-\uDBFF]$/, "");
	const tail = text.slice(text.length - Math.floor(max * .3)).replace(/^[\uDC00-\uDFFF]/, "");
	return `${head}…(${text.length - head.length - tail.length} more)…${tail}`;
}
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/gu;
function quoted(text, options) {
	return visible(shorten(text, options.max));
}
function join(prose, own, quote) {
	return glue(prose.map((part) => typeof part === "string" ? own(part) : quote(reveal(part.quote))));
}
function glue(parts) {
	return parts.filter(Boolean).reduce((out, part) => `${out}${out.endsWith("`") && part.startsWith("`") ? " " : ""}${part}`, "");
}
function ownLine(text) {
	return visible(text.replace(/\s*\n\s*/g, " "));
}
function fenced(text) {
	const fence = "`".repeat(longestRun(text) + 1);
	const pad = text === "" || text.startsWith("`") || text.endsWith("`") ? " " : "";
	return fence + pad + text + pad + fence;
}
function spanOf(text, options) {
	const cell = options.table ? text.replace(/\\+\|/g, (run) => `${"\\u{5C}".repeat(run.length - 1)}|`).replaceAll("|", "\\|") : text;
	return fenced(cell.startsWith(" ") && cell.endsWith(" ") ? ` ${cell} ` : cell);
}
function longestRun(text) {
	let longest = 0;
	for (const run of text.match(/`+/g) ?? []) longest = Math.max(longest, run.length);
	return longest;
}
function ownWords(text, words, code) {
	const parts = ownLine(text).split("`");
	if (parts.length % 2 === 0) return words(parts.join("'"));
	return glue(parts.map((part, i) => i % 2 === 0 ? words(part) : part && code(part)));
}
function ownHtml(text) {
	return entities(unlink(text));
}
function escapeMarkdown(text) {
	return unlink(text).replace(/[\\*_[\]<>|$~&]/g, (c) => c === "<" || c === "&" ? entities(c) : `\\${c}`);
}
function unlink(text) {
	return text.replace(/@(?=\w)/g, "@⁠").replace(/#(?=\d)/g, "#⁠").replace(/\bGH-(?=\d)/gi, (m) => `${m}\u2060`).replace(/\b(?:https?|ftp):(?=\/\/)/gi, (m) => `${m}\u2060`).replace(/\bwww(?=\.)/gi, (m) => `${m}\u2060`).replace(/[0-9a-f]{7,}/gi, (m) => m.replace(/.{6}(?=.)/g, "$&⁠"));
}
function entities(text) {
	return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
function units(text) {
	return Array.from({ length: text.length }, (_, i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, "0")}`).join("");
}

// src/reports/words.ts
function headline(review) {
	return [`${DECISION[review.decision]}: `, ...reason(review)];
}
function reason(review) {
	const open = openFindings(review);
	const worst = open[0];
	if (worst && review.decision === "pass") return [`nothing that needs a decision, ${tally(open)}`];
	if (worst) {
		const more = open.length - 1;
		return more > 0 ? [...worst.title, ` (and ${plural(more, "more finding")})`] : worst.title;
	}
	if (review.decision !== "pass") return review.remarks[0] ?? ["the review is not complete"];
	const accepted = acceptedFindings(review).length;
	if (accepted > 0) return [`no new agent access but ${plural(accepted, "accepted finding")}`];
	return ["no new agent access"];
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
		`Well done, this change also takes access away: `,
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
function policyText(review) {
	const { source, digest } = review.policy;
	const name = /^[\w ./-]+$/.test(source) ? [source] : say`${source}`;
	return digest === null ? name : [
		...name,
		", sha256 ",
		...say`${digest.slice(0, 12)}`
	];
}
function acceptedSentence(finding) {
	const { accepted } = finding;
	if (!accepted) return [];
	return say`Accepted by ${accepted.owner} until ${accepted.expires}: ${accepted.reason}`;
}
function titleBesideAgent(finding) {
	const [first, next, ...rest] = finding.title;
	if ((typeof first === "object" ? bare(first.quote) : first) !== bare(finding.agent) || typeof next !== "string" || !/^:? /.test(next)) return finding.title;
	return [next.replace(/^:? /, ""), ...rest].filter((part) => part !== "");
}
function firstSentence(prose) {
	const out = [];
	for (const part of prose) {
		const end = typeof part === "string" ? part.search(/[.;] /) : -1;
		if (typeof part === "string" && end >= 0) return [...out, part.slice(0, end)];
		out.push(part);
	}
	const last = out.at(-1);
	if (typeof last === "string") out[out.length - 1] = last.replace(/\.$/, "");
	return out;
}
function openFindings(review) {
	return review.findings.filter((f) => !f.accepted);
}
function acceptedFindings(review) {
	return review.findings.filter((f) => f.accepted);
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
const ACCEPT_HINT = ["A maintainer accepts a finding by adding its fingerprint, with an owner, a reason and an expiry date, to the exceptions in `.github/agent-access.yml` on the default branch; an entry in this change has no effect."];
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

export { plain as A, codeBlock as C, json as D, inert as E, sarifText as M, terminal as N, markdown as O, bare as S, html as T, reason as _, acceptedSentence as a, witnessSentence as b, furtherRemarks as c, narrowingSentence as d, openFindings as f, rangeText as g, policyText as h, acceptedFindings as i, raw as j, pathUri as k, headline as l, plural as m, DECISION as n, coverage as o, placeText as p, SEVERITY as r, firstSentence as s, ACCEPT_HINT as t, movedSentence as u, tally as v, codeSpan as w, annotationText as x, titleBesideAgent as y };