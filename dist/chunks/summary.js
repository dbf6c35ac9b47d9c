import { n as VERSION, t as NAME } from "./version.js";
import { C as codeBlock, O as markdown, T as html, a as acceptedSentence, b as witnessSentence, c as furtherRemarks, d as narrowingSentence, f as openFindings, g as rangeText, h as policyText, i as acceptedFindings, l as headline, m as plural, n as DECISION, o as coverage, p as placeText, s as firstSentence, t as ACCEPT_HINT, u as movedSentence, v as tally, w as codeSpan, y as titleBesideAgent } from "./words.js";
import { t as distrust } from "./untrusted.js";
import { n as ruleUrl } from "./docs.js";

// src/reports/markdown-parts.ts
const TABLE_HEAD = "| | Agent | New access | Where | Fix |\n|:--|:--|:--|:--|:--|";
const ICON = {
	block: "⛔",
	warn: "⚠️",
	pass: "✅",
	note: "ℹ️"
};
function findingRow(finding, index) {
	const cell = {
		table: true,
		max: 80
	};
	const also = finding.also.length > 0 ? ` +${finding.also.length}` : "";
	return `| ${[
		`${ICON[finding.severity]} ${index + 1}`,
		codeSpan(finding.agent, cell),
		markdown(titleBesideAgent(finding), cell),
		codeSpan(placeText(finding.place), {
			...cell,
			max: 120
		}) + also,
		markdown(firstSentence(finding.remediation), cell)
	].join(" | ")} |`;
}
function findingFold(finding, index, docs) {
	const { witness, references } = finding;
	const listed = references.map((r) => markdown([`${r.id.startsWith(r.list) ? "" : `${r.list} `}${r.id} ${r.title}`])).join(" · ");
	return fold(`${ICON[finding.severity]} ${index + 1}. ${html(finding.title)}`, [
		...witness ? [`**What is new.** ${markdown(witnessSentence(witness))}`] : [],
		`**Where.** ${places(finding)}`,
		`**Why it matters.** ${markdown(finding.why)}`,
		`**How to fix it.** ${markdown(finding.remediation)}`,
		...suggestion(finding),
		`Rule ${docs === void 0 ? markdown([finding.rule]) : `[${markdown([finding.rule])}](${ruleUrl(docs, finding.rule)})`} · ${codeSpan(distrust(finding.fingerprint))}`,
		...listed ? [`References: ${listed}`] : []
	]);
}
function acceptedFold(findings) {
	if (findings.length === 0) return [];
	const lines = findings.slice(0, 20).map((f) => `- ${markdown(f.title)}, ${codeSpan(placeText(f.place))}. ${markdown(acceptedSentence(f))}`);
	const more = findings.length - lines.length;
	if (more > 0) lines.push(`- ${plural(more, "more accepted finding")} in the JSON report`);
	return [fold(plural(findings.length, "accepted finding"), [lines.join("\n")])];
}
function acceptHint(findings) {
	const shown = findings.filter((f) => f.severity !== "note").slice(0, 3);
	if (shown.length === 0) return [];
	const entries = shown.flatMap((f) => [
		`  - fingerprint: ${f.fingerprint}`,
		"    owner: \"who answers for it\"",
		"    reason: \"why it is needed\"",
		"    expires: YYYY-MM-DD"
	]);
	return [fold("Intended? How to accept a finding for a limited time", [markdown(ACCEPT_HINT), codeBlock("yaml", distrust(["exceptions:", ...entries].join("\n")))])];
}
const ALSO_MAX = 10;
const SUGGESTION_LINES = 40;
function fold(summary, paragraphs) {
	return [
		"<details>",
		`<summary>${summary}</summary>`,
		"",
		paragraphs.join("\n\n"),
		"",
		"</details>"
	].join("\n");
}
function places(finding) {
	const shown = finding.also.slice(0, ALSO_MAX).map((p) => codeSpan(placeText(p)));
	const more = finding.also.length - shown.length;
	const also = shown.length > 0 ? `; also ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}` : "";
	return codeSpan(placeText(finding.place)) + also;
}
function suggestion(finding) {
	if (!finding.suggestion) return [];
	const { startLine, endLine } = finding.place;
	const where = `${startLine === endLine ? `line ${startLine}` : `lines ${startLine} to ${endLine}`} of ${codeSpan(finding.place.path)}`;
	const { replacement } = finding.suggestion;
	if (replacement === "") return [`Suggested change: delete ${where}.`];
	const all = replacement.replace(/\r?\n$/, "").split(/\r\n?|\n/);
	const shown = all.slice(0, SUGGESTION_LINES).map((line) => `+${line.slice(0, 500)}`);
	return [`Suggested change of ${where}${all.length > shown.length ? ` (the first ${shown.length} of ${plural(all.length, "line")})` : ""}:`, codeBlock("diff", distrust(shown.join("\n")))];
}

// src/reports/markdown.ts
function renderMarkdown(review, options) {
	const fits = (text) => options.measure(text) <= options.limit;
	if (review.decision === "pass" && review.findings.length === 0) {
		const quiet = [`${quietLine(review)}`, ...notes(review)].join("\n\n");
		if (fits(`${quiet}\n`)) return `${quiet}\n`;
	}
	const full = withFindings(review, options);
	if (fits(full)) return full;
	const compact = `${heading(review)}\n\n${footer(review)}\n`;
	if (fits(compact)) return compact;
	return `${ICON[review.decision]} ${DECISION[review.decision]}: ${countWords(review)}\n`;
}
const REMARKS_MAX = 20;
const RESERVE = 600;
function withFindings(review, options) {
	const open = openFindings(review);
	const tail = [
		...acceptedFold(acceptedFindings(review)),
		...notes(review),
		...acceptHint(open),
		footer(review)
	];
	let room = options.limit - options.measure([
		heading(review),
		TABLE_HEAD,
		...tail
	].join("\n\n")) - RESERVE;
	const take = (findings, render) => {
		const taken = [];
		for (const [i, finding] of findings.entries()) {
			const text = render(finding, i);
			room -= options.measure(text) + 2;
			if (room < 0) break;
			taken.push(text);
		}
		return taken;
	};
	const rows = take(open.slice(0, 10), findingRow);
	const folds = rows.length < Math.min(open.length, 10) ? [] : take(open, (f, i) => findingFold(f, i, review.docs));
	const table = rows.length > 0 ? [[TABLE_HEAD, ...rows].join("\n")] : [];
	return `${[
		...[
			heading(review),
			...table,
			...leftOut(open, rows.length, folds.length, options.detailsUrl)
		],
		...folds.length > 0 ? [folds.join("\n")] : [],
		...tail
	].join("\n\n")}\n`;
}
function leftOut(open, rows, folds, url) {
	if (open.length === 0) return [];
	const link = url && /^https?:\/\/[\w.:-]+\/[\w./-]*$/.test(url) ? ` ([this run](${url}))` : "";
	const total = `${plural(open.length, "finding")}: ${tally(open)}.`;
	if (folds < open.length) {
		const without = folds === 0 ? "none of them in detail" : `the first ${folds} of them in detail`;
		return [`${total} ${`Shown here: ${plural(rows, "row")}, and ${without}.`} **${plural(open.length - folds, "finding")} left out** for length; the JSON report${link} has all.`];
	}
	return rows < open.length ? [`${total} The table has the worst ${rows}.`] : [];
}
function heading(review) {
	return `### ${ICON[review.decision]} ${markdown(headline(review))}`;
}
function quietLine(review) {
	return `${ICON.pass} **${markdown(headline(review))}.** ${looked(review)}`;
}
function notes(review) {
	const praise = narrowingSentence(review);
	const elsewhere = movedSentence(review);
	const remarks = furtherRemarks(review);
	const list = remarks.slice(0, REMARKS_MAX).map((remark) => `- ${markdown(remark)}`);
	if (remarks.length > REMARKS_MAX) list.push(`- ${plural(remarks.length - REMARKS_MAX, "more remark")} in the JSON report`);
	return [
		...praise ? [`👏 ${markdown(praise)}`] : [],
		...elsewhere ? [`→ ${markdown(elsewhere)}`] : [],
		...list.length > 0 ? [`**Remarks**\n\n${list.join("\n")}`] : []
	];
}
function footer(review) {
	return `---\n\n${looked(review)} · policy: ${markdown(policyText(review))} · ${NAME} ${VERSION}`;
}
function looked(review) {
	return `${coverage(review)} · ${codeSpan(rangeText(review))}`;
}
function countWords(review) {
	return tally(openFindings(review)) || "no findings";
}

// src/reports/summary.ts
const LIMIT = 9e5;
function renderSummary(review, options = {}) {
	return renderMarkdown(review, {
		limit: options.limit ?? LIMIT,
		measure: (text) => Buffer.byteLength(text)
	});
}

export { renderMarkdown as n, renderSummary as t };