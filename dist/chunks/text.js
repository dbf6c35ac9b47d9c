import { c as painter, i as severityPaint, l as wrap, n as block, r as prose, s as pad, t as INDENT } from "./text-page.js";
import { n as bare, o as inert, x as terminal } from "./escape2.js";
import { t as distrust } from "./untrusted.js";
import { S as witnessSentence, _ as policyText, a as acceptedSentence, b as tally, d as movedSentence, f as namesAgent, g as plural, h as placeText, i as acceptedFindings, l as furtherRemarks, m as openFindings, n as DECISION, p as narrowingSentence, r as SEVERITY, s as coverage, t as ACCEPT_HINT, v as rangeText, y as reason } from "./words.js";

// src/reports/text-finding.ts
const SUGGESTION_LINES = 20;
const ALSO_MAX = 5;
function findingLines(page, finding, told) {
	const { paint } = page;
	const first = `  ${pad(severityPaint(paint, finding.severity)(SEVERITY[finding.severity]), 5)}  `;
	const where = paint.bold(bare(placeText(finding.place)));
	const agent = namesAgent(finding) ? "" : ` ${bare(finding.agent)} ·`;
	const place = `${where} ${paint.dim(`·${agent} ${finding.rule}`)}`;
	return [
		...told.title ? [] : wrap(paint.bold(prose(page, finding.title)), page.width, first),
		...wrap(place, page.width, told.title ? first : INDENT),
		...alsoLines(page, finding),
		...finding.witness ? wrap(prose(page, witnessSentence(finding.witness)), page.width, `${INDENT}${paint.dim("new")}   `) : [],
		...told.why ? [] : wrap(paint.dim(prose(page, finding.why)), page.width, `${INDENT}${paint.dim("why")}   `),
		...told.fix ? [] : wrap(prose(page, finding.remediation), page.width, `${INDENT}${paint.green("fix")}   `),
		...suggestionLines(page, finding),
		...block(page, `${INDENT}id    `, finding.fingerprint, paint.dim)
	];
}
function alsoLines(page, finding) {
	if (finding.also.length === 0) return [];
	const shown = finding.also.slice(0, ALSO_MAX).map((p) => bare(placeText(p)));
	const more = finding.also.length > ALSO_MAX ? ` and ${finding.also.length - ALSO_MAX} more` : "";
	return block(page, `${INDENT}also  `, shown.join(", ") + more, page.paint.dim);
}
function suggestionLines(page, finding) {
	if (!finding.suggestion) return [];
	const { replacement } = finding.suggestion;
	const column = `${INDENT}      `;
	if (replacement === "") return [`${column}${page.paint.green("- delete these lines")}`];
	const all = dedent(replacement.replaceAll("	", "  ").replace(/\r?\n$/, "").split(/\r\n?|\n/));
	const shown = all.slice(0, SUGGESTION_LINES).flatMap((line) => {
		const indent = /^ {0,40}/.exec(line)?.[0] ?? "";
		const words = page.paint.green(bare(distrust(line.slice(indent.length))));
		return wrap(words, page.width, `${column}${page.paint.green("+")} ${indent}`);
	});
	const more = all.length - SUGGESTION_LINES;
	return more > 0 ? [...shown, `${column}… ${plural(more, "more line")}`] : shown;
}
function dedent(lines) {
	const shared = lines.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length).reduce((least, depth) => Math.min(least, depth), 1e3);
	return lines.map((line) => line.slice(shared));
}

// src/reports/text-table.ts
const ROWS_MAX = 50;
function textTable(findings, page) {
	const more = findings.length - ROWS_MAX;
	return [...findings.slice(0, ROWS_MAX).flatMap((f) => {
		const first = `  ${pad(severityPaint(page.paint, f.severity)(SEVERITY[f.severity]), 5)}  `;
		const where = page.paint.dim(`· ${bare(placeText(f.place))} · ${f.rule}`);
		return wrap(`${prose(page, f.title)} ${where}`, page.width, first);
	}), ...more > 0 ? [`  … ${plural(more, "more finding")}: the JSON report has all of them`] : []];
}

// src/reports/text.ts
const DETAILS_MAX = 10;
const REMARKS_MAX = 20;
function renderText(review, options) {
	const page = {
		paint: painter(options.color),
		color: options.color,
		width: Math.max(60, options.width ?? 100)
	};
	const open = openFindings(review);
	return `${(review.decision === "pass" && review.findings.length === 0 ? [...quietLine(page, review), ...closing(page, review, "")] : [
		...heading(page, review),
		...details(page, open),
		...others(page, open),
		...acceptedLines(page, review),
		...spaced(closing(page, review, "  ")),
		"",
		...open.length > 0 ? block(page, "  ", `Intended? ${terminal(ACCEPT_HINT)}`, page.paint.dim) : [],
		...footer(page, review)
	]).map(inert).join("\n")}\n`;
}
function details(page, open) {
	const full = inFull(open);
	const told = /* @__PURE__ */ new Set();
	return full.flatMap((f) => {
		const fix = `fix ${terminal(f.remediation)}`;
		const before = {
			title: open.length === 1,
			why: told.has(f.rule),
			fix: told.has(fix)
		};
		told.add(f.rule).add(fix);
		return ["", ...findingLines(page, f, before)];
	});
}
function inFull(open) {
	const graver = open.filter((f) => f.severity !== "note");
	return (graver.length > 0 ? graver : open).slice(0, DETAILS_MAX);
}
function others(page, open) {
	const full = new Set(inFull(open));
	const rest = open.filter((f) => !full.has(f));
	return rest.length === 0 ? [] : ["", ...textTable(rest, page)];
}
function spaced(lines) {
	return lines.length > 0 ? ["", ...lines] : [];
}
function heading(page, review) {
	const label = page.paint.bold(decisionPaint(page.paint, review.decision)(DECISION[review.decision].toUpperCase()));
	const open = openFindings(review);
	const counted = open.length > 1 && review.decision !== "pass" ? page.paint.dim(` · ${tally(open)}`) : "";
	return wrap(page.paint.bold(prose(page, reason(review, { count: false }))) + counted, page.width, `${pad(label, 7)}  `);
}
function quietLine(page, review) {
	const label = page.paint.bold(page.paint.green(DECISION.pass.toUpperCase()));
	const details = `· ${coverage(review)} · ${bare(rangeText(review))}`;
	return wrap(`${terminal(reason(review))} ${page.paint.dim(details)}`, page.width, `${label}  `);
}
function acceptedLines(page, review) {
	const accepted = acceptedFindings(review);
	if (accepted.length === 0) return [];
	const shown = accepted.slice(0, DETAILS_MAX).flatMap((f) => [...wrap(prose(page, f.title), page.width, `  ${page.paint.dim("okay")}   `), ...wrap(page.paint.dim(`${bare(placeText(f.place))} · `) + prose(page, acceptedSentence(f)), page.width, INDENT)]);
	const more = accepted.length - DETAILS_MAX;
	return [
		"",
		...shown,
		...more > 0 ? [`  … ${plural(more, "more accepted finding")}`] : []
	];
}
function closing(page, review, indent) {
	const praise = narrowingSentence(review);
	const elsewhere = movedSentence(review);
	const further = furtherRemarks(review);
	const remarks = further.slice(0, REMARKS_MAX);
	const more = further.length - remarks.length;
	return [
		...praise ? wrap(prose(page, praise), page.width, indent + page.paint.green("✓ "), `${indent}  `) : [],
		...elsewhere ? wrap(page.paint.dim(prose(page, elsewhere)), page.width, `${indent}→ `, `${indent}  `) : [],
		...remarks.flatMap((r) => wrap(prose(page, r), page.width, indent + page.paint.yellow("! "), `${indent}  `)),
		...more > 0 ? [`${indent}! ${plural(more, "more remark")}`] : []
	];
}
function footer(page, review) {
	return block(page, "  ", `${coverage(review)} · ${bare(rangeText(review))} · policy: ${terminal(policyText(review))}`, page.paint.dim);
}
function decisionPaint(paint, decision) {
	return decision === "block" ? paint.red : decision === "warn" ? paint.yellow : paint.green;
}

export { renderText as t };