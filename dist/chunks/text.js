import { E as inert, N as terminal, S as bare, _ as reason, a as acceptedSentence, b as witnessSentence, c as furtherRemarks, d as narrowingSentence, f as openFindings, g as rangeText, h as policyText, i as acceptedFindings, m as plural, n as DECISION, o as coverage, p as placeText, r as SEVERITY, t as ACCEPT_HINT, u as movedSentence } from "./words.js";
import { t as distrust } from "./untrusted.js";

// src/reports/ansi.ts
function painter(color) {
	const style = (on, off) => (text) => color ? text.replace(/[^ ]+/g, (word) => `\u001b[${on}m${word}\u001b[${off}m`) : text;
	return {
		bold: style(1, 22),
		dim: style(2, 22),
		red: style(31, 39),
		yellow: style(33, 39),
		green: style(32, 39),
		cyan: style(36, 39)
	};
}
function columns(text) {
	let width = 0;
	for (const character of text.replace(CODES, "")) width += characterColumns(character);
	return width;
}
function wrap(text, width, first = "", rest = " ".repeat(columns(first))) {
	const lines = [];
	let line = first;
	let used = columns(first);
	let empty = true;
	const next = () => {
		lines.push(line.trimEnd());
		line = rest;
		used = columns(rest);
		empty = true;
	};
	for (const word of text.split(" ")) {
		const room = Math.max(20, width - columns(rest));
		for (const piece of columns(word) > room ? pieces(word, room) : [word]) {
			const size = columns(piece);
			if (!empty && used + 1 + size > width) next();
			line += empty ? piece : ` ${piece}`;
			used += size + (empty ? 0 : 1);
			empty = false;
		}
	}
	lines.push(line.trimEnd());
	return lines;
}
function pad(text, width) {
	return text + " ".repeat(Math.max(0, width - columns(text)));
}
function fitStart(text, width) {
	if (columns(text) <= width) return text;
	let out = "";
	let used = 1;
	for (const character of text) {
		used += characterColumns(character);
		if (used > width) break;
		out += character;
	}
	return `${out.trimEnd()}…`;
}
function fitEnd(text, width) {
	if (columns(text) <= width) return text;
	return [...fitStart([...text].reverse().join(""), width)].reverse().join("");
}
const CODES = /\u001b\[\d+m/g;
function pieces(word, width) {
	const codes = /^((?:\u001b\[\d+m)*)(.*?)((?:\u001b\[\d+m)*)$/u.exec(word);
	const [on, body, off] = [
		codes?.[1] ?? "",
		codes?.[2] ?? word,
		codes?.[3] ?? ""
	];
	const out = [];
	let piece = "";
	let used = 0;
	for (const character of body.replace(CODES, "")) {
		const size = characterColumns(character);
		if (used + size > width) {
			out.push(on + piece + off);
			piece = "";
			used = 0;
		}
		piece += character;
		used += size;
	}
	out.push(on + piece + off);
	return out;
}
function characterColumns(character) {
	const code = character.codePointAt(0) ?? 0;
	if (code < 768) return 1;
	if (/\p{M}|\p{Cf}/u.test(character)) return 0;
	return code >= 4352 && code <= 4447 || code >= 11904 && code <= 42191 || code >= 44032 && code <= 55203 || code >= 63744 && code <= 64255 || code >= 65072 && code <= 65135 || code >= 65280 && code <= 65376 || code >= 127744 && code <= 129791 || code >= 131072 && code <= 262141 ? 2 : 1;
}

// src/reports/text-page.ts
const INDENT = " ".repeat(9);
function prose(page, words) {
	return terminal(words, page.color ? page.paint.cyan : void 0);
}
function block(page, first, text, paint) {
	return wrap(paint(text), page.width, paint(first));
}
function severityPaint(paint, severity) {
	return severity === "block" ? paint.red : severity === "warn" ? paint.yellow : paint.cyan;
}

// src/reports/text-finding.ts
const SUGGESTION_LINES = 20;
const ALSO_MAX = 5;
function findingLines(page, finding, titled, reasoned = true) {
	const { paint } = page;
	const first = `  ${pad(severityPaint(paint, finding.severity)(SEVERITY[finding.severity]), 5)}  `;
	const place = `${paint.bold(bare(placeText(finding.place)))} ${paint.dim(`· ${bare(finding.agent)} · ${finding.rule}`)}`;
	return [
		...titled ? wrap(paint.bold(prose(page, finding.title)), page.width, first) : [],
		...wrap(place, page.width, titled ? INDENT : first),
		...alsoLines(page, finding),
		...finding.witness ? wrap(prose(page, witnessSentence(finding.witness)), page.width, INDENT) : [],
		...reasoned ? wrap(paint.dim(prose(page, finding.why)), page.width, `${INDENT}${paint.dim("why")}   `) : [],
		...wrap(prose(page, finding.remediation), page.width, `${INDENT}${paint.green("fix")}   `),
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
const ROWS_MAX = 100;
function textTable(findings, paint, width) {
	const room = width - 15;
	const rows = findings.slice(0, ROWS_MAX).map((f) => ({
		severity: f.severity,
		where: fitEnd(bare(placeText(f.place)), Math.floor(room * .42)),
		agent: fitStart(bare(f.agent), Math.floor(room * .25)),
		rule: fitStart(f.rule, Math.floor(room * .33))
	}));
	const where = widest(rows.map((r) => r.where));
	const agent = widest(rows.map((r) => r.agent));
	const more = findings.length - rows.length;
	return [...rows.map((row) => {
		const color = severityPaint(paint, row.severity);
		const cells = [
			pad(row.where, where),
			pad(row.agent, agent),
			row.rule
		];
		return `  ${pad(color(SEVERITY[row.severity]), 5)}  ${cells.join("  ")}`;
	}), ...more > 0 ? [`  … ${plural(more, "more finding")}: the JSON report has all of them`] : []];
}
function widest(cells) {
	return cells.reduce((max, cell) => Math.max(max, columns(cell)), 0);
}

// src/reports/text.ts
const DETAILS_MAX = 20;
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
		...open.length > 1 ? ["", ...textTable(open, page.paint, page.width)] : [],
		...acceptedLines(page, review),
		...spaced(closing(page, review, "  ")),
		"",
		...open.length > 0 ? block(page, "  ", `Intended? ${terminal(ACCEPT_HINT)}`, page.paint.dim) : [],
		...footer(page, review)
	]).map(inert).join("\n")}\n`;
}
function details(page, open) {
	const graver = open.filter((f) => f.severity !== "note");
	const full = (graver.length > 0 ? graver : open).slice(0, DETAILS_MAX);
	const told = /* @__PURE__ */ new Set();
	const lines = full.flatMap((f) => {
		const first = !told.has(f.rule);
		told.add(f.rule);
		return ["", ...findingLines(page, f, open.length > 1, first)];
	});
	const left = open.length - full.length;
	return left > 0 ? [
		...lines,
		"",
		`  … ${plural(left, "more finding")} in the table`
	] : lines;
}
function spaced(lines) {
	return lines.length > 0 ? ["", ...lines] : [];
}
function heading(page, review) {
	const label = page.paint.bold(decisionPaint(page.paint, review.decision)(DECISION[review.decision].toUpperCase()));
	return wrap(page.paint.bold(prose(page, reason(review))), page.width, `${pad(label, 7)}  `);
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