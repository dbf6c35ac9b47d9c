import { S as witnessSentence, _ as policyText, a as acceptedSentence, h as placeText, i as acceptedFindings, l as furtherRemarks, m as openFindings, n as DECISION, s as coverage, t as ACCEPT_HINT, v as rangeText, y as reason } from "./words.js";
import { A as markup, C as mark, D as NOTHING, E as where, M as words, O as code, S as grouped, a as JSON_HAS_MORE, b as figure, i as netOf, j as sentence, k as lines, l as sections, m as power, n as renderNet, r as merged, s as renderItem, t as page, x as first } from "./page.js";
import { t as distrust } from "./untrusted.js";
import { n as ruleUrl } from "./docs.js";

// src/reports/html/compare-agents.ts
function changedAgents(before, after) {
	const old = new Map(before.agents.map((a) => [a.id, a]));
	const now = new Map(after.agents.map((a) => [a.id, a]));
	const names = new Map([...before.agents, ...after.agents].map((a) => [a.id, words(a.name, { max: 80 })]));
	return [.../* @__PURE__ */ new Set([...now.keys(), ...old.keys()])].map((id) => [old.get(id), now.get(id)]).flatMap(([was, is]) => {
		const changed = compared(was, is, (id) => names.get(id) ?? code(distrust(id), { max: 40 }));
		return changed ? [{
			changed,
			gain: gain(was, is)
		}] : [];
	}).sort((a, b) => b.gain - a.gain).map(({ changed }) => changed);
}
function compared(was, is, callee) {
	const agent = is ?? was;
	if (!agent) return void 0;
	const [before, after] = [was, is].map((side) => side ? sections(side, callee) : []);
	const parts = sections(agent, callee).map(({ title, means }) => part(title, means, itemsOf(before, title), itemsOf(after, title))).filter((p) => p.gone.length + p.added.length + p.same.length > 0);
	const state = was ? is ? "changed" : "gone" : "new";
	if (state === "changed" && parts.every((p) => p.gone.length + p.added.length === 0)) return void 0;
	return {
		name: words(agent.name, { max: 120 }),
		client: agent.client,
		state,
		parts
	};
}
function part(title, means, before, after) {
	const [old, now] = [before, after].map((items) => new Set(items.map((i) => i.said.html)));
	return {
		title,
		means,
		gone: before.filter((item) => !now?.has(item.said.html)),
		added: after.filter((item) => !old?.has(item.said.html)),
		same: after.filter((item) => old?.has(item.said.html))
	};
}
function itemsOf(side, title) {
	return side?.find((s) => s.title === title)?.items ?? [];
}
function gain(was, is) {
	return (is ? power(is) : 0) - (was ? power(was) : 0);
}

// src/reports/html/finding-item.ts
function renderFinding(finding, docs) {
	const { witness, references } = finding;
	const accepted = acceptedSentence(finding);
	const rows = [
		accepted.length > 0 ? row("Decided", sentence(accepted)) : NOTHING,
		witness ? row("What is new", sentence(witnessSentence(witness))) : NOTHING,
		row("Where", places(finding)),
		row("Why it matters", sentence(finding.why)),
		row("How to fix it", markup`${sentence(finding.remediation)}${suggestion(finding)}`),
		row("Rule", markup`${rule(finding, docs)} · ${code(distrust(finding.fingerprint))}`),
		references.length > 0 ? row("Standards", markup`<span class="quiet">${standards(finding)}</span>`) : NOTHING
	];
	const grade = accepted.length > 0 ? mark("pass", "accepted") : mark(finding.severity, finding.severity);
	return markup`<li><h3>${grade} ${sentence(finding.title)}</h3><dl>${rows}</dl></li>`;
}
const ALSO_MAX = 20;
const SUGGESTION_MAX = 4e3;
function row(term, text) {
	return markup`<dt>${term}</dt><dd>${text}</dd>`;
}
function places({ place, also }) {
	const more = also.length - ALSO_MAX;
	const others = also.slice(0, ALSO_MAX).map((p) => markup`, ${code(placeText(p))}`);
	return markup`${code(placeText(place))}${others}${more > 0 ? ` and ${more} more` : null}`;
}
function suggestion({ suggestion, place }) {
	if (!suggestion) return NOTHING;
	const { replacement } = suggestion;
	const { startLine, endLine } = place;
	const where = startLine === endLine ? `line ${startLine}` : `lines ${startLine} to ${endLine}`;
	if (replacement === "") return markup`<p>Suggested change: delete ${where}.</p>`;
	const cut = replacement.length > SUGGESTION_MAX ? markup`<p class="quiet">The rest is in the JSON report.</p>` : null;
	return markup`<p>Suggested change, in place of ${where}:</p><pre tabindex="0" aria-label="Suggested change">${lines(distrust(replacement.slice(0, SUGGESTION_MAX)))}</pre>${cut}`;
}
function rule(finding, docs) {
	if (docs === void 0 || !/^https:\/\/[\w.:/-]+$/.test(docs)) return markup`${finding.rule}`;
	return markup`<a href="${ruleUrl(docs, finding.rule)}" rel="noreferrer noopener">${finding.rule}</a>`;
}
function standards({ references }) {
	return references.map((r) => `${r.id.startsWith(r.list) ? "" : `${r.list} `}${r.id} ${r.title}`).join(" · ");
}

// src/reports/html/sides.ts
function renderSides({ name, client, state, parts }) {
	const differs = parts.filter((p) => p.gone.length + p.added.length > 0);
	const stays = parts.filter((p) => p.same.length > 0);
	const label = state === "changed" ? NOTHING : markup` ${mark(state, state === "new" ? "new agent" : "gone", TONE.more[state])}`;
	return markup`<article class="sides"><h3>${name} <small class="quiet">${client}</small>${label}</h3>
<div class="pair"><div class="side">Before</div><div class="side">After</div>${differs.map((part) => pair(part))}</div>
${same(stays)}</article>`;
}
function pair({ title, means, gone, added, same }) {
	const side = (name, state, items) => {
		const told = first(items.map(unmarked), 200, (item) => markup`${mark(state, state, TONE[means][state])} ${renderItem(item)}`, JSON_HAS_MORE);
		const nothing = markup`<span class="quiet">${same.length > 0 ? "nothing else" : "nothing"}</span>`;
		const empty = items.length === 0;
		return markup`<div data-side="${name}"${empty ? NO_ITEMS : null}><h4>${title}</h4>${empty ? nothing : told}</div>`;
	};
	return markup`${side("Before", "gone", gone)}${side("After", "new", added)}`;
}
function unmarked({ said, place }) {
	return {
		said,
		place: place && {
			...place,
			side: "head"
		}
	};
}
const NO_ITEMS = markup` class="none"`;
const TONE = {
	more: {
		new: "bad",
		gone: "good"
	},
	less: {
		new: "good",
		gone: "bad"
	},
	either: {
		new: "",
		gone: ""
	}
};
function same(parts) {
	const count = parts.reduce((sum, p) => sum + p.same.length, 0);
	if (count === 0) return NOTHING;
	const lists = parts.map((p) => markup`<section><h4>${p.title}</h4>${first(p.same, 200, renderItem, JSON_HAS_MORE)}</section>`);
	return markup`<details class="same"><summary>${grouped(count)} unchanged</summary><div class="record">${lists}</div></details>`;
}

// src/reports/html/review-page.ts
function renderReviewPage(review, sides) {
	const changed = changedAgents(sides.before, sides.after);
	const body = markup`${head(review, changed.length, sides)}
<main>
${findings(openFindings(review), review.docs, review.findings.length)}
${agents(changed)}
${picture(sides)}
${more(review)}
</main>`;
	return page(`${DECISION[review.decision]}: agent access of a change`, body);
}
const FINDINGS_MAX = 500;
const AGENTS_MAX = 200;
const CHANGES_MAX = 100;
function head(review, changed, { after }) {
	const { counts, decision } = review;
	return markup`<header class="top"><div class="banner ${decision}">${mark(decision, DECISION[decision])}
<h1>${sentence(capital(reason(review)))}</h1></div>
<p class="facts"><b>${words(after.repository, { max: 100 })}</b> ${code(rangeText(review))}, ${coverage(review)}, policy: ${sentence(policyText(review))}</p>
<ul class="figures">
${figure(counts.block, "blocking", "block")}
${figure(counts.warn, counts.warn === 1 ? "warning" : "warnings", "warn")}
${figure(counts.note, counts.note === 1 ? "note" : "notes")}
${figure(changed, changed === 1 ? "agent changes" : "agents change")}
</ul></header>`;
}
function capital(prose) {
	const [start, ...rest] = prose;
	return typeof start === "string" ? [start.charAt(0).toUpperCase() + start.slice(1), ...rest] : prose;
}
function findings(open, docs, all) {
	if (open.length === 0) return markup`<section class="panel" aria-labelledby="findings"><h2 id="findings">Findings</h2><p class="lead">${all > 0 ? "All findings are accepted for a time." : "No finding: this change gives no agent new access."}</p></section>`;
	const shown = open.slice(0, FINDINGS_MAX).map((f) => renderFinding(f, docs));
	const rest = open.length - shown.length;
	return markup`<section class="panel" aria-labelledby="findings"><h2 id="findings">Findings</h2>
<ol class="findings">${shown}${rest > 0 ? markup`<li>and ${grouped(rest)} ${JSON_HAS_MORE}</li>` : null}</ol>
<details class="fold"><summary>Intended? How to accept a finding for a limited time</summary><p>${sentence(ACCEPT_HINT)}</p></details></section>`;
}
function agents(changed) {
	if (changed.length === 0) return NOTHING;
	const rest = changed.length - AGENTS_MAX;
	return markup`<section class="panel" aria-labelledby="agents"><h2 id="agents">Agents, before and after</h2>
<p class="lead">What differs stands open, what stays is folded.</p>
${changed.slice(0, AGENTS_MAX).map(renderSides)}
${rest > 0 ? markup`<p class="empty">and ${grouped(rest)} ${JSON_HAS_MORE}</p>` : null}</section>`;
}
function picture({ before, after }) {
	const net = merged(netOf([before]), netOf([after]));
	const starts = new Set([...net.links.values()].filter((l) => l.state).map((l) => l.from));
	const links = new Map([...net.links].filter(([, l]) => starts.has(l.from)));
	return renderNet({
		spots: net.spots,
		links
	}, "What they reach, before and after");
}
function more(review) {
	const { removed, moved } = review.access;
	const accepted = acceptedFindings(review);
	const parts = [
		accepted.length > 0 ? panel("Accepted findings", "accepted", markup`<ol class="findings">${accepted.slice(0, FINDINGS_MAX).map((f) => renderFinding(f, review.docs))}</ol>`) : NOTHING,
		removed.length > 0 ? panel("Taken away: well done", "removed", changes(removed)) : NOTHING,
		moved.length > 0 ? panel("Only moved, nothing new by it", "moved", changes(moved)) : NOTHING
	];
	const remarks = furtherRemarks(review);
	const told = remarks.length > 0 ? panel("Remarks", "remarks", first(remarks, CHANGES_MAX, (r) => sentence(r), JSON_HAS_MORE)) : NOTHING;
	return markup`${parts}${told}`;
}
function panel(title, id, content) {
	return markup`<section class="panel" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${content}</section>`;
}
function changes(list) {
	return first(list, CHANGES_MAX, (c) => markup`${sentence(c.summary)} ${where(c.place)}`, JSON_HAS_MORE);
}

export { renderReviewPage };