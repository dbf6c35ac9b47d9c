import { _ as policyText } from "./words.js";
import { A as markup, C as mark, D as NOTHING, M as words, O as code, S as grouped, T as revisionText, _ as worstStarts, a as JSON_HAS_MORE, b as figure, c as renderRecord, d as credentialScore, f as letters, g as worstCredentials, h as startScore, i as netOf, j as sentence, m as power, n as renderNet, o as lifetimeText, p as lifetimeGrade, t as page, u as TRAITS, v as anchors, w as moment, x as first, y as day } from "./page.js";
import { t as distrust } from "./untrusted.js";

// src/reports/html/agent-table.ts
function renderTable(rows, anchor) {
	const several = new Set(rows.map((r) => r.repository)).size > 1;
	const byId = new Map(rows.map((r) => [r.agent.id, r.agent]));
	const callee = (id) => {
		const agent = byId.get(id);
		if (!agent) return code(distrust(id), { max: 40 });
		return markup`<a href="#${anchor.get(agent) ?? ""}">${words(agent.name, { max: 80 })}</a>`;
	};
	const columns = COLUMNS.filter((c) => several || c.title !== "Repository");
	return markup`<table role="table" class="agents${several ? " several" : ""}${rows.length > DRAWN_AT_ONCE ? " many" : ""}" aria-labelledby="agents-title">
<thead role="rowgroup"><tr role="row">${columns.map(head$1)}</tr></thead>
${rows.map((row) => markup`<tbody role="rowgroup" id="${anchor.get(row.agent) ?? ""}" data-f="${letters(row.agent)}" data-k="${sortKeys(row.agent)}">
<tr role="row">${columns.map((c) => c.cell(row))}</tr>
<tr role="row"><td role="cell" colspan="${columns.length}"><details><summary><span class="vh">Record of ${words(row.agent.name, { max: 80 })}</span></summary>${renderRecord(row.agent, callee)}</details></td></tr>
</tbody>
`)}</table>`;
}
const DRAWN_AT_ONCE = 200;
const COLUMNS = [
	{
		title: "Agent",
		sort: "t",
		cell: ({ agent }) => name(agent)
	},
	{
		title: "Repository",
		sort: "t",
		cell: ({ repository }) => cell("repo", words(repository.repository, { max: 80 }))
	},
	{
		title: "May do unasked",
		sort: "0",
		cell: ({ agent }) => cell("standing", standing(agent))
	},
	{
		title: "Asked",
		sort: "1",
		cell: ({ agent }) => cell("asked", markup`${grouped(agent.asked.length)}`)
	},
	{
		title: "Credentials",
		sort: "2",
		cell: ({ agent }) => cell("held", credentials(agent))
	},
	{
		title: "Started by",
		sort: "3",
		cell: ({ agent }) => cell("start", starts(agent))
	},
	{
		title: "Owner",
		sort: "t",
		cell: ({ agent }) => cell("owner", owner(agent))
	},
	{
		title: "Changed",
		sort: "4",
		cell: ({ agent }) => cell("changed", changed(agent))
	}
];
function head$1({ title, sort }) {
	const sorted = sort === "0" ? markup` aria-sort="descending"` : null;
	return markup`<th role="columnheader" scope="col" data-s="${sort}"${sorted}>${title}</th>`;
}
function sortKeys(agent) {
	const date = /^(\d{4})-(\d\d)-(\d\d)/.exec(agent.lastChange?.date ?? "")?.slice(1).join("") ?? "0";
	return [
		power(agent),
		agent.asked.length,
		credentialScore(agent),
		startScore(agent),
		date
	].join(" ");
}
function cell(kind, content) {
	return markup`<td role="cell" class="c-${kind}">${content}</td>`;
}
function name({ name, client }) {
	return markup`<th role="rowheader" scope="row"><b>${words(name, { max: 80 })}</b> <small>${client}</small></th>`;
}
function standing({ standing, unscoped }) {
	const worst = standing[0];
	if (!worst) return unscoped ? mark("block", "unscoped") : markup`<span class="quiet">nothing</span>`;
	const marks = [
		"block",
		"warn",
		"note"
	].flatMap((weight) => {
		const count = standing.filter((g) => g.weight === weight).length;
		return count > 0 ? [mark(weight, `${grouped(count)} ${weight}`), markup` `] : [];
	});
	const more = standing.length > 1 ? markup` <span class="more">and ${grouped(standing.length - 1)} more</span>` : null;
	return markup`<p>${unscoped ? markup`<strong class="pill">unscoped</strong> ` : null}${marks}</p><p>${code(worst.text, { max: 60 })} <span class="what">${sentence(worst.what, { max: 60 })}</span>${more}</p>`;
}
function credentials(agent) {
	if (agent.credentials.length === 0) return markup`<span class="quiet">none</span>`;
	return first(worstCredentials(agent), 2, (held) => markup`${code(held.name, { max: 40 })} ${mark(lifetimeGrade(held), lifetimeText(held))}`, "more");
}
function starts(agent) {
	const said = new Map(worstStarts(agent).map((s) => [`${s.who} ${s.how}`, s]));
	if (said.size === 0) return markup`<span class="quiet">not stated</span>`;
	return first([...said.values()], 3, startMark, "more");
}
function startMark({ who, how }) {
	return who === "anyone" ? mark("warn", `anyone, ${how}`) : markup`${who}, ${how}`;
}
function owner({ registered }) {
	if (!registered) return mark("warn", "no owner");
	const end = registered.expired ? mark("block", "expired") : markup`until`;
	return markup`<p>${words(distrust(registered.owner), { max: 60 })}</p><p class="purpose">${words(distrust(registered.purpose), { max: 70 })}</p><p>${end} ${day(registered.expires)}</p>`;
}
function changed({ lastChange }) {
	if (!lastChange) return markup`<span class="quiet">unknown</span>`;
	return markup`${day(lastChange.date)} ${code(distrust(lastChange.commit.slice(0, 8)))}`;
}

// src/reports/html/inventory-page.ts
function renderInventoryPage(inventory) {
	const rows = inventory.repositories.flatMap((repository) => repository.agents.map((agent) => ({
		agent,
		repository
	}))).sort((a, b) => power(b.agent) - power(a.agent));
	const agents = rows.map((r) => r.agent);
	const body = markup`${head(inventory, agents)}
<main>
${controls(agents)}
<section class="panel" aria-labelledby="agents-title"><h2 id="agents-title">Agents</h2>
<p class="lead" id="shown" role="status">${grouped(agents.length)} of ${grouped(agents.length)} agents shown</p>
${agents.length > 0 ? GRADES : null}
${agents.length > 0 ? renderTable(rows, anchors(agents)) : markup`<p class="empty">No agent was found.</p>`}
<p class="empty" id="none" hidden>No agent is like this. <button type="button" id="clear">Show all</button></p>
</section>
${renderNet(netOf(inventory.repositories), "Agents and what they reach")}
${repositories(inventory.repositories)}
</main>`;
	return page(`Agent access: ${plainTitle(inventory)}`, body);
}
function plainTitle({ repositories, generated }) {
	const count = repositories.length;
	return `${grouped(count)} ${count === 1 ? "repository" : "repositories"}, ${/^\d{4}-\d\d-\d\d/.exec(generated)?.[0] ?? ""}`;
}
function head({ repositories, generated }, agents) {
	const [only] = repositories;
	const count = (letter) => {
		const trait = TRAITS.find((t) => t.letter === letter);
		return agents.filter((a) => trait?.of(a)).length;
	};
	const what = only && repositories.length === 1 ? markup`<b>${words(only.repository, { max: 100 })}</b> at ${revisionText(only.revision)}, policy: ${sentence(policyText(only))}` : markup`<b>${grouped(repositories.length)} repositories</b>, ${policies(repositories)}`;
	return markup`<header class="top"><h1>Agent access</h1>
<p class="facts">${what}, made ${moment(generated)}</p>
<ul class="figures">
${figure(agents.length, agents.length === 1 ? "agent" : "agents")}
${figure(count("u"), "unscoped, unasked", "block")}
${figure(count("l"), "with a long-lived credential", "warn")}
${figure(count("o"), "without an owner", "warn")}
</ul></header>`;
}
function policies(repositories) {
	const texts = new Map(repositories.map((r) => [sentence(policyText(r)).html, r]));
	const [one] = texts.values();
	if (one && texts.size === 1) return markup`policy: ${sentence(policyText(one))}`;
	return markup`<a href="#repositories">${grouped(texts.size)} policies</a>`;
}
const GRADES = markup`<p class="lead">A mark is the grade that the rules give: a change that adds a ${mark("block", "block")} is blocked, ${mark("warn", "warn")} wants a look, ${mark("note", "note")} is good to know.</p>`;
function controls(agents) {
	if (agents.length === 0) return NOTHING;
	const chips = TRAITS.map(({ letter, label, of }) => {
		const count = agents.filter(of).length;
		return markup`<label><input type="checkbox" value="${letter}"${count === 0 ? markup` disabled` : null}><span>${label} <b>${grouped(count)}</b></span></label>`;
	});
	return markup`<form class="controls" id="controls" role="search" aria-label="Agents" hidden>
<label class="find"><span class="vh">Search agents</span><input type="search" id="find" placeholder="Search names, commands, credentials, owners…" autocomplete="off" spellcheck="false"></label>
<label class="order"><span>Sort by</span> <select id="order"></select></label>
<fieldset class="chips"><legend class="vh">Show only agents with</legend>${chips}</fieldset>
</form>`;
}
function repositories(all) {
	const failed = all.filter((r) => r.failed);
	const items = all.filter((r) => all.length > 1 || r.remarks.length > 0 || r.failed);
	if (items.length === 0) return NOTHING;
	const lead = failed.length > 0 ? markup`<p class="lead">${mark("block", "not complete")} ${grouped(failed.length)} of ${grouped(all.length)} could not be inventoried.</p>` : null;
	const sorted = [...failed, ...items.filter((r) => !r.failed)];
	return markup`<section class="panel" aria-labelledby="repositories"><h2 id="repositories">${all.length > 1 ? "Repositories" : "What was not inspected"}</h2>${lead}<ul class="repositories">${sorted.map(repository)}</ul></section>`;
}
const REMARKS_MAX = 100;
function repository(item) {
	const remarks = first(item.remarks, REMARKS_MAX, (remark) => sentence(remark), JSON_HAS_MORE);
	const told = item.failed ? markup`<p>${mark("block", "failed")} ${sentence(item.failed)}</p>` : markup`<span class="quiet">${revisionText(item.revision)}, ${grouped(item.manifests)} ${item.manifests === 1 ? "manifest" : "manifests"}, ${grouped(item.agents.length)} ${item.agents.length === 1 ? "agent" : "agents"}, policy: ${sentence(policyText(item))}</span>`;
	return markup`<li><b>${words(item.repository, { max: 100 })}</b> ${told}${remarks}</li>`;
}

export { renderInventoryPage };