import { n as VERSION, t as NAME } from "./version.js";
import { C as yamlString, _ as raw, a as html, c as markdown, g as plain, i as codeSpan, l as mermaidLabel, n as bare, r as codeBlock } from "./escape2.js";
import { t as who } from "./who.js";
import { t as distrust } from "./untrusted.js";
import { n as ruleUrl, r as standardsUrl } from "./docs.js";
import { s as ruleProblem } from "./grants.js";
import { t as OWN_RULES } from "./own-finding.js";
import { t as UNACCEPTABLE } from "./rule-text.js";
import { S as witnessSentence, _ as policyText, a as acceptedSentence, b as tally, c as firstSentence, d as movedSentence, g as plural, h as placeText, i as acceptedFindings, l as furtherRemarks, m as openFindings, n as DECISION, o as clause, p as narrowingSentence, s as coverage, u as headline, v as rangeText, x as titleBesideAgent } from "./words.js";
import { i as TELLING } from "./witness.js";

// src/reports/intended.ts
function intended(finding, review) {
	if (OWN_RULES.includes(finding.rule)) return ["What the policy states is changed in the policy, on the default branch."];
	if (UNACCEPTABLE.has(finding.rule)) return ["No exception accepts this: it has to be repaired."];
	const entry = registration(finding, review);
	return [
		markdown(["A maintainer adds this to `.github/agent-access.yml` on the default branch (an entry in this change has no effect):"]),
		codeBlock("yaml", distrust(exception(finding).join("\n"))),
		...entry ? ["Or, where this is what the agent is for, its entry in the register:", codeBlock("yaml", distrust(entry.join("\n")))] : []
	];
}
function exception(finding) {
	return [
		"version: 1",
		"exceptions:",
		`  - fingerprint: ${finding.fingerprint} # ${finding.rule}, ${bare(finding.agent, { max: 80 })}`,
		...SIGNED,
		"    reason: \"why it is needed, and what limits it\"",
		`    expires: ${PASSED} # to be set: the last day on which it holds`
	];
}
const PASSED = "2000-01-01";
const SIGNED = ["    owner: \"@your-org/your-team\""];
function registration(finding, review) {
	const grant = grantOf(finding, review);
	const path = raw(finding.place.path);
	const name = raw(finding.agent);
	if (grant === null || name.includes("*") || name.length > 500 || !/^[\w./ -]{1,200}$/.test(path)) return null;
	return [
		"version: 1",
		"agents:",
		`  - name: ${yamlString(finding.agent)}`,
		`    path: ${yamlString(finding.place.path)}`,
		...SIGNED,
		"    purpose: \"what the agent is for\"",
		`    expires: ${PASSED} # to be set: the last day on which it holds`,
		`    grants: [${yamlString(distrust(grant))}]`
	];
}
function grantOf(finding, review) {
	if (finding.also.length > 0 || finding.place.side === "base") return null;
	const [only, ...more] = review.access.added.filter((a) => samePlace(a.place, finding.place));
	const [grant, ...rest] = only?.summary ?? [];
	if (!only || more.length > 0 || only.kind !== "uses" || typeof grant !== "object" || rest.length > 0) return null;
	const text = raw(grant.quote);
	return text.length <= 300 && !/[\r\n]/.test(text) && ruleProblem(text) === void 0 && meansTheSame(text, raw(finding.agent)) ? text : null;
}
function meansTheSame(text, agent) {
	if (/^[a-z][a-z -]{0,40}:(?= )/.test(text)) return false;
	return /^(Claude Code|Gemini|Qwen|Copilot|Cursor|Workflow )/.test(agent) || /^(mcp__|\w+\()/.test(text);
}
function samePlace(a, b) {
	return a.path === b.path && a.side === b.side && a.startLine === b.startLine && a.startColumn === b.startColumn;
}

// src/reports/repair-diff.ts
function repairDiff(finding, repair) {
	if (repair) {
		const { path, startLine, now, instead } = repair;
		const where = codeSpan(distrust(`${path}:${startLine}`));
		const lead = repair.kind === "narrower" ? `For example, in ${where}` : `As it was before, in ${where}`;
		const lines = [...now.map((l) => `-${l}`), ...instead.map((l) => `+${l}`)];
		return [`${lead} (tried: with it this finding is gone):`, codeBlock("diff", distrust(lines.join("\n")))];
	}
	return suggestion(finding);
}
const SUGGESTION_LINES = 40;
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

// src/reports/markdown-parts.ts
const TABLE_HEAD = "| | Agent | New access | Where | Why it matters | Fix |\n|:--|:--|:--|:--|:--|:--|";
const ROWS_MAX = 10;
const ICON = {
	block: "⛔",
	warn: "⚠️",
	pass: "✅",
	note: "ℹ️"
};
function findingRows(findings) {
	const told = /* @__PURE__ */ new Map();
	const once = (text, row) => {
		const known = told.get(text);
		if (known === void 0) told.set(text, row);
		return known === void 0 || text.length < SHORT ? text : `as ${known}`;
	};
	return findings.slice(0, 10).map((finding, i) => {
		const also = finding.also.length > 0 ? ` +${finding.also.length}` : "";
		return `| ${[
			`${ICON[finding.severity]}&nbsp;${i + 1}`,
			markdown(who(raw(finding.agent)), CELL),
			markdown(titleBesideAgent(finding), CELL),
			codeSpan(placeText(finding.place), {
				...CELL,
				max: 120
			}) + also,
			once(markdown(clause(finding.why), CELL), i + 1),
			once(markdown(firstSentence(finding.remediation), CELL), i + 1)
		].join(" | ")} |`;
	});
}
const CELL = {
	table: true,
	max: 80
};
const SHORT = 30;
function findingFold(finding, index, review, repairs) {
	const { witness } = finding;
	return fold(`${ICON[finding.severity]} ${index + 1}. ${html(finding.title)}`, [
		...witness ? [`**New:** ${markdown(witnessSentence(witness))}`] : [],
		`**Why it matters:** ${markdown(finding.why)}`,
		`**Fix:** ${markdown(finding.remediation)}`,
		...repairDiff(finding, repairs?.get(finding.fingerprint)),
		`${places(finding)} · rule ${rule(finding, review)} · ${codeSpan(distrust(finding.fingerprint))}`,
		...standards(finding, review),
		fold("Intended? What to write into the policy", intended(finding, review))
	]);
}
function acceptedFold(findings) {
	if (findings.length === 0) return [];
	const lines = findings.slice(0, 20).map((f) => `- ${markdown(f.title)}, ${codeSpan(placeText(f.place))}. ${markdown(acceptedSentence(f))}`);
	const more = findings.length - lines.length;
	if (more > 0) lines.push(`- ${plural(more, "more accepted finding")} in the JSON report`);
	return [fold(plural(findings.length, "accepted finding"), [lines.join("\n")])];
}
const ALSO_MAX = 10;
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
	const also = shown.length > 0 ? `, also ${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}` : "";
	return codeSpan(placeText(finding.place)) + also;
}
function rule({ rule: id }, { docs }) {
	return docs === void 0 ? markdown([id]) : `[${markdown([id])}](${ruleUrl(docs, id)})`;
}
function standards({ references }, { docs }) {
	if (references.length === 0) return [];
	const lists = [...new Set(references.map((r) => r.list))].map((list) => {
		const entries = references.filter((r) => r.list === list).map((r) => `${r.id} ${r.title}`);
		const named = entries.every((e) => e.startsWith(list));
		return markdown([named ? entries.join(", ") : `${list}: ${entries.join(", ")}`]);
	});
	return [`${docs === void 0 ? "Standards" : `[Standards](${standardsUrl(docs)})`}: ${lists.join(" · ")}`];
}

// src/reports/picture.ts
function picture(review) {
	const spots = (findings) => new Set(findings.flatMap((f) => [f.place, ...f.also].map(spot)));
	const open = openFindings(review);
	const wanted = spots(open.filter((f) => f.severity !== "note"));
	if (wanted.size === 0) return null;
	const starts = spots(open);
	const isDrawn = ({ kind, place }) => wanted.has(spot(place)) || kind === "trigger" && starts.has(spot(place));
	const added = once(review.access.added.filter(isDrawn));
	const removed = review.access.verdict === "mixed" ? once(review.access.removed) : [];
	if (added.length === 0) return null;
	for (const gone of removed.length > 0 ? [removed, []] : [[]]) {
		const drawn = draw(added, gone);
		if (drawn.nodes.size >= 2 && drawn.nodes.size <= NODES_MAX) return text(drawn);
	}
	return null;
}
const NODES_MAX = 12;
const COMPACT = "%%{init: {\"flowchart\": {\"nodeSpacing\": 14, \"rankSpacing\": 36, \"padding\": 8}}}%%";
const LEGEND = "Thick and red is new; dotted and green is taken away.";
const NEW = "#e5534b";
const GONE = "#2da44e";
function draw(added, removed) {
	const nodes = /* @__PURE__ */ new Map();
	const edges = /* @__PURE__ */ new Map();
	const put = (shape, words) => {
		const label = mermaidLabel(words);
		const key = `${shape} ${label}`;
		const node = nodes.get(key) ?? {
			id: `n${nodes.size}`,
			shape,
			label
		};
		nodes.set(key, node);
		return node;
	};
	for (const [changes, isNew] of [[added, true], [removed, false]]) for (const change of changes) {
		const way = wayOf(change).map(([shape, words]) => put(shape, words));
		for (const [i, to] of way.slice(1).entries()) {
			const from = way[i];
			if (!from) continue;
			const key = `${from.id} ${to.id}`;
			if (!edges.has(key)) edges.set(key, {
				from: from.id,
				to: to.id,
				isNew
			});
		}
	}
	return {
		nodes,
		edges: [...edges.values()]
	};
}
function text({ nodes, edges }) {
	const colour = (isNew, stroke) => {
		const at = edges.flatMap((e, i) => e.isNew === isNew ? [i] : []);
		return at.length === 0 ? [] : [`  linkStyle ${at.join(",")} stroke:${stroke},stroke-width:2px`];
	};
	const lines = [
		COMPACT,
		"flowchart LR",
		"  accTitle: Access that this change brings",
		...[...nodes.values()].map(({ id, shape, label }) => `  ${id}${SHAPES[shape][0]}"${label}"${SHAPES[shape][1]}`),
		...edges.map(({ from, to, isNew }) => `  ${from} ${isNew ? "==>" : "-.->"} ${to}`),
		...colour(true, NEW),
		...colour(false, GONE)
	];
	const drawn = codeBlock("mermaid", distrust(lines.join("\n")));
	return edges.every((e) => e.isNew) ? drawn : `${drawn}\n\n${LEGEND}`;
}
const SHAPES = {
	agent: ["([", "])"],
	tool: ["[", "]"],
	resource: ["[(", ")]"]
};
function wayOf(change) {
	const { kind, agent, summary, witness } = change;
	const [first, second] = summary.flatMap((p) => typeof p === "string" ? [] : [p.quote]);
	const whole = distrust(plain(summary).replaceAll("`", ""));
	const who = ["agent", agent];
	switch (kind) {
		case "uses": {
			const power = witness && TELLING.get(`run\0${raw(witness.use)}`)?.power;
			return [
				who,
				["tool", summary.length === 1 && first !== void 0 ? first : witness?.use ?? whole],
				...power ? [["resource", distrust(RESOURCES[power])]] : []
			];
		}
		case "delegation": return whole === first || first === void 0 ? [who, ["tool", whole]] : bare(first, { max: 400 }).split(" → ").map((name, i) => ["agent", i === 0 ? agent : distrust(name)]);
		case "launch": return first && second ? [
			who,
			["tool", first],
			["resource", second]
		] : [who, ["tool", whole]];
		case "permission": return [
			who,
			["tool", distrust(ownStart(change))],
			["resource", distrust(levelOf(change))]
		];
		case "trigger": return [
			["agent", distrust(ownWho(change))],
			["tool", first ?? whole],
			who
		];
		case "connection":
		case "credential": return [who, ["resource", first ?? whole]];
		default: return [who, ["tool", whole]];
	}
}
const RESOURCES = {
	shell: "any code on this machine",
	egress: "any host",
	"remote-write": "things beyond this machine",
	"host-read": "files outside of the repository",
	"control-write": "the guards of agents",
	"file-change": "files of this machine",
	build: "code that the build runs"
};
function ownStart({ summary }) {
	const [start] = summary;
	return typeof start === "string" ? start : "token";
}
function levelOf({ summary }) {
	return plain(summary.slice(1, -3)).replaceAll("`", "").trim();
}
function ownWho({ summary }) {
	const words = summary.filter((p) => typeof p === "string").join("");
	return /^started by (.*?) through /.exec(words)?.[1] ?? "somebody";
}
function once(changes) {
	const seen = /* @__PURE__ */ new Set();
	return changes.filter((c) => {
		const key = `${spot(c.place)} ${c.kind} ${plain(c.summary)}`;
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}
function spot(place) {
	return `${raw(place.path)}\0${place.side} ${place.startLine} ${place.startColumn}`;
}

// src/reports/markdown.ts
function renderMarkdown(review, options) {
	const fits = (text) => options.measure(text) <= options.limit;
	if (review.decision === "pass" && review.findings.length === 0) {
		const quiet = [options.stood ? resolvedLine(review) : quietLine(review), ...notes(review)].join("\n\n");
		if (fits(`${quiet}\n`)) return `${quiet}\n`;
	}
	const full = withFindings(review, options);
	if (fits(full)) return full;
	const compact = `${heading(review)}\n\n${footer(review)}\n`;
	if (fits(compact)) return compact;
	return `${ICON[review.decision]} ${DECISION[review.decision]}: ${countWords(review)}\n`;
}
function resolvedLine(review) {
	return `${ICON.pass} **Resolved: this change gives agents no new access any more.** ${looked(review)}`;
}
const REMARKS_MAX = 20;
const RESERVE = 600;
function withFindings(review, options) {
	const open = openFindings(review);
	const tail = [
		...acceptedFold(acceptedFindings(review)),
		...notes(review),
		footer(review)
	];
	let room = options.limit - options.measure([
		heading(review),
		TABLE_HEAD,
		...tail
	].join("\n\n")) - RESERVE;
	const take = (items, render) => {
		const taken = [];
		for (const [i, item] of items.entries()) {
			const text = render(item, i);
			room -= options.measure(text) + 2;
			if (room < 0) break;
			taken.push(text);
		}
		return taken;
	};
	const rows = take(findingRows(open), (row) => row);
	const whole = rows.length === Math.min(open.length, 10);
	const drawn = picture(review);
	const pictures = take(whole && drawn !== null ? [drawn] : [], (text) => text);
	const folds = take(whole ? open : [], (f, i) => findingFold(f, i, review, options.repairs));
	const table = rows.length > 0 ? [[TABLE_HEAD, ...rows].join("\n")] : [];
	const more = leftOut(open, rows.length, folds.length, options.detailsUrl);
	const details = folds.length > 0 ? [folds.join("\n")] : [];
	return `${[
		heading(review),
		...table,
		...more,
		...pictures,
		...details,
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
	return rows < open.length ? [`**And ${open.length - rows} more below**: ${tally(open.slice(rows))}.`] : [];
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
	const { limit = LIMIT, repairs } = options;
	return renderMarkdown(review, {
		limit,
		measure: (text) => Buffer.byteLength(text),
		repairs
	});
}

export { renderMarkdown as n, renderSummary as t };