import { T as canonical } from "./witness.js";
import { n as reveal, r as say, t as distrust } from "./untrusted.js";
import { t as rules } from "./rules.js";
import { n as order, t as byPlace } from "./order.js";
import { t as references } from "./standards.js";
import { createHash } from "node:crypto";

// src/rules/judge.ts
function judge(added, tokens, context) {
	const judged = [...added, ...tokens.map((token) => ({
		kind: "token",
		token
	}))].flatMap((subject) => rules.flatMap((rule) => {
		const judgement = rule.judge(subject, context);
		return judgement ? [{
			rule,
			subject,
			judgement,
			group: groupOf(subject)
		}] : [];
	}));
	const specific = new Set(judged.filter((j) => !j.judgement.general && j.judgement.severity !== "note").map((j) => j.group));
	return merged(judged.filter((j) => !j.judgement.general || !specific.has(j.group)).map((j) => ({
		finding: finding(j.rule, j.subject, j.judgement),
		subjects: [j.subject]
	})).sort((a, b) => byPlace(a.finding, b.finding))).sort((a, b) => order(a.finding, b.finding));
}
function finding(rule, subject, judgement) {
	const agent = agentOf(subject);
	const place = placeOf(subject);
	const found = witnessOf(subject);
	return {
		rule: rule.id,
		severity: inExample(subject, place) ? MILDER[judgement.severity] : judgement.severity,
		agent,
		title: judgement.title,
		why: [
			...judgement.why ?? [rule.why],
			...remarkOf(subject),
			...callersOf(subject)
		],
		remediation: judgement.remediation ?? [rule.remediation],
		place,
		also: [],
		...found ? { witness: found } : {},
		references: references(rule.standards),
		fingerprint: fingerprintOf(rule.id, reveal(agent), pathOf(place), judgement.identity, capabilityOf(subject))
	};
}
function remarkOf(subject) {
	if (subject.kind !== "uses" || subject.news.entry.remark === void 0) return [];
	return say` ${subject.news.entry.text} ${[subject.news.entry.remark]}.`;
}
function callersOf(subject) {
	const callers = subject.kind === "uses" ? subject.callers ?? [] : [];
	if (callers.length === 0) return [];
	const shown = callers.slice(0, CALLERS).flatMap((name, i) => i === 0 ? say`${name}` : [", ", ...say`${name}`]);
	const more = callers.length > CALLERS ? [` and ${callers.length - CALLERS} more`] : [];
	return [
		" Who may call this agent gains it too: ",
		...shown,
		...more,
		"."
	];
}
const CALLERS = 5;
function inExample(subject, place) {
	if (subject.kind === "token") return false;
	const path = pathOf(place).split("/").slice(0, -1);
	const own = path.findIndex((f) => f.startsWith(".") && !EXAMPLE_FOLDERS.has(f));
	const folders = own < 0 ? path : path.slice(0, own);
	const chart = folders.some((f) => CHART.test(f));
	return folders.some((f) => EXAMPLE_FOLDERS.has(f) && !(chart && f === "templates"));
}
const CHART = /^(charts?|helm([-_].{1,100})?|.{1,100}[-_](chart|helm))$/;
const EXAMPLE_FOLDERS = new Set("test tests __tests__ spec specs fixture fixtures __fixtures__ test-fixtures testdata test-data example examples sample samples template templates snapshots __snapshots__".split(" "));
const MILDER = {
	block: "warn",
	warn: "note",
	note: "note"
};
function capabilityOf(subject) {
	return subject.kind === "uses" ? canonical(subject.news.entry.uses) : "";
}
function fingerprintOf(...parts) {
	return `aar1:${createHash("sha256").update(parts.join("\0")).digest("hex").slice(0, 32)}`;
}
function merged(all) {
	const out = /* @__PURE__ */ new Map();
	for (const { finding: f, subjects } of all) {
		const id = [
			f.rule,
			f.severity,
			sameText(f)
		].join("\0");
		const known = out.get(id);
		if (!known) {
			out.set(id, {
				finding: f,
				subjects
			});
			continue;
		}
		const { place, also } = known.finding;
		const again = [place, ...also].some((p) => samePlace(p, f.place));
		out.set(id, {
			finding: again ? known.finding : {
				...known.finding,
				also: [...also, f.place]
			},
			subjects: [...known.subjects, ...subjects]
		});
	}
	return [...out.values()];
}
function sameText(f) {
	const agent = reveal(f.agent);
	const text = f.title.map((p) => typeof p === "string" ? p : `\u0001${reveal(p.quote)}\u0001`).join("");
	if (agent.startsWith("Workflow ")) {
		const { path, startLine, startColumn } = f.place;
		const quoted = `\u0001${agent.slice(9)}\u0001`;
		return [
			text.replace(quoted, ""),
			reveal(path),
			startLine,
			startColumn
		].join("\0");
	}
	const client = CLIENTS.find((c) => agent === c || agent.startsWith(`${c} agent `) || agent.startsWith(`${c} skill `));
	return client === void 0 ? text : text.replace(client, "");
}
const CLIENTS = [
	"Claude Code",
	"Codex",
	"Gemini CLI",
	"Qwen Code",
	"Copilot",
	"Copilot CLI",
	"Cursor CLI",
	"Cursor",
	"VS Code",
	"opencode",
	"Kilo",
	"Roo Code",
	"Kiro",
	"Amazon Q",
	"Crush",
	"Amp",
	"Augment",
	"Junie",
	"Trae",
	"Factory",
	"Warp",
	"Zed",
	"Continue",
	"Antigravity",
	"LibreChat",
	"Windsurf",
	"goose",
	"Aider"
];
function samePlace(a, b) {
	return reveal(a.path) === reveal(b.path) && a.side === b.side && a.startLine === b.startLine && a.startColumn === b.startColumn;
}
function groupOf(subject) {
	if (subject.kind === "token") return subject.token.fingerprint;
	if (subject.kind === "uses") return `${subject.agent.id} ${subject.news.entry.text}`;
	if (subject.kind === "delegation") return `${subject.agent.id} ${subject.entry.text}`;
	return subject.fact.subject;
}
function agentOf(subject) {
	if (subject.kind === "token") return distrust("the repository");
	return distrust("agent" in subject ? subject.agent.name : subject.fact.agent);
}
function placeOf(subject) {
	if (subject.kind === "token") {
		const { path, line, endLine } = subject.token;
		const side = subject.token.state === "removed" ? "base" : "head";
		return {
			path: distrust(path),
			side,
			startLine: line,
			startColumn: 1,
			endLine,
			endColumn: 1
		};
	}
	if (subject.kind === "uses") return subject.news.entry.place;
	return subject.kind === "delegation" ? subject.entry.place : subject.fact.place;
}
function pathOf(place) {
	return reveal(place.path).toLowerCase();
}
function witnessOf(subject) {
	if (subject.kind === "delegation") return subject.witness;
	return subject.kind === "uses" ? subject.news.witness : void 0;
}

export { judge };