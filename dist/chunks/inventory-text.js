import { a as columns, c as painter, i as severityPaint, l as wrap, o as fitStart, r as prose, s as pad } from "./text-page.js";
import { g as plain, n as bare, o as inert } from "./escape2.js";
import { a as revisionWords, c as totalWords, i as ownerWords, n as WHO, r as credentialWords, s as starterWords, t as LIFETIME } from "./inventory-words.js";
import { g as plural, h as placeText } from "./words.js";

// src/reports/inventory-text.ts
const LINES_MAX = 12;
const REMARKS_MAX = 20;
function renderInventoryText(inventory, options) {
	const page = {
		paint: painter(options.color),
		color: options.color,
		width: Math.max(60, options.width ?? 100)
	};
	const told = inventory.repositories.filter((r) => r.agents.length > 0 || r.failed || r.remarks.length > 0);
	const quiet = inventory.repositories.length - told.length;
	return `${[
		...wrap(page.paint.bold(totalWords(inventory)), page.width),
		...told.flatMap((r) => ["", ...repositoryLines(page, r)]),
		...quiet > 0 ? ["", `${quiet === 1 ? "1 repository has" : `${quiet} repositories have`} no agent`] : [],
		...(inventory.notes ?? []).flatMap((note) => ["", ...wrap(page.paint.dim(prose(page, note)), page.width)])
	].map(inert).join("\n")}\n`;
}
function repositoryLines(page, repository) {
	const { paint, width } = page;
	const name = paint.bold(bare(repository.repository, { max: 120 }));
	const read = `${revisionWords(repository)} · ${plural(repository.agents.length, "agent")}, ${plural(repository.manifests, "manifest")} · policy: ${plain([repository.policy.source])}`;
	const remarks = repository.remarks.slice(0, REMARKS_MAX);
	const names = new Map(repository.agents.map((a) => [a.id, a.name]));
	const more = repository.remarks.length - remarks.length;
	return [
		...wrap(`${name} ${paint.dim(read)}`, width),
		...repository.failed ? wrap(prose(page, repository.failed), width, `  ${paint.red("failed")}  `) : [],
		...remarks.flatMap((r) => wrap(prose(page, r), width, `  ${paint.yellow("!")} `, "    ")),
		...more > 0 ? [`  ! ${plural(more, "more remark")}`] : [],
		...repository.agents.length > 0 ? ["", ...table(page, repository.agents)] : [],
		...repository.agents.flatMap((agent) => ["", ...agentLines(page, agent, names)])
	];
}
const HEAD = [
	"agent",
	"standing",
	"asked",
	"credentials",
	"started by",
	"owner",
	"changed"
];
const SHARES = [
	30,
	14,
	6,
	15,
	12,
	15,
	11
];
function table(page, agents) {
	const room = page.width - 2 - 2 * (HEAD.length - 1);
	const rows = agents.map((a) => [
		bare(a.name),
		shortly(a),
		a.asked.length === 0 ? "" : String(a.asked.length),
		credentialWords(a),
		starterWords(a),
		plain(ownerWords(a)),
		a.lastChange?.date.slice(0, 10) ?? ""
	]);
	const most = SHARES.map((share) => Math.max(10, Math.floor(room * share / 100)));
	const cut = [HEAD, ...rows].map((row) => row.map((cell, i) => fitStart(cell, most[i] ?? 10)));
	const widths = HEAD.map((_, i) => cut.reduce((max, row) => Math.max(max, columns(row[i] ?? "")), 0));
	return cut.map((row, n) => {
		const line = `  ${row.map((cell, i) => pad(cell, widths[i] ?? 0)).join("  ")}`.trimEnd();
		return n === 0 ? page.paint.dim(line) : line;
	});
}
function shortly(agent) {
	const n = agent.standing.length;
	if (agent.unscoped) return `unscoped (${n})`;
	const grave = agent.standing.filter((g) => g.weight === "block").length;
	return n === 0 ? "" : grave === 0 ? String(n) : `${n}, ${grave} grave`;
}
function agentLines(page, agent, names) {
	const { paint } = page;
	const name = paint.bold(bare(agent.name));
	const files = agent.places.map((p) => bare(p.path, { max: 160 }));
	const client = bare(agent.name) === agent.client ? "· " : `${agent.client} · `;
	const owner = agent.registered ? plain([`${agent.registered.purpose}`]) : "";
	return [
		...wrap(`${name} ${paint.dim(`${client}${files.slice(0, 3).join(", ")}${files.length > 3 ? ` and ${files.length - 3} more` : ""}`)}`, page.width, "  "),
		...label(page, "owner", [[...ownerWords(agent), ...owner === "" ? [] : [`: ${owner}`]]]),
		...grants(page, "standing", agent.standing),
		...grants(page, "asked", agent.asked),
		...grants(page, "held back", agent.guards),
		...statements(page, "programs", agent.programs),
		...statements(page, "connects", agent.connections),
		...label(page, "secrets", agent.credentials.map((c) => [
			...c.what,
			`, ${LIFETIME[c.lifetime]}`,
			...at(c)
		])),
		...statements(page, "may", agent.permissions),
		...label(page, "started by", agent.startedBy.map((s) => [
			`${WHO[s.who]}, ${s.how}: `,
			...s.what,
			...at(s)
		])),
		...statements(page, "isolation", agent.isolation),
		...statements(page, "trusts", agent.trusts ?? []),
		...statements(page, "unknown", agent.unknown),
		...label(page, "calls", agent.calls.flatMap((id) => {
			const name = names.get(id);
			return name ? [[{ quote: name }]] : [];
		}))
	];
}
function grants(page, name, all) {
	const { paint } = page;
	return label(page, name, all.map((g) => [
		{ quote: g.text },
		" ",
		...g.what,
		...at(g)
	]), all.map((g) => `${name === "standing" ? `${severityPaint(paint, g.weight)(g.weight)} ` : ""}${g.reach}: `));
}
function statements(page, name, all) {
	return label(page, name, all.map((s) => [...s.what, ...at(s)]));
}
function at({ place }) {
	return [
		" (",
		{ quote: placeText(place) },
		")"
	];
}
const INDENT = 4;
const LABEL = 12;
function label(page, name, all, before = []) {
	if (all.length === 0) return [];
	const left = all.length - LINES_MAX;
	const shown = all.slice(0, LINES_MAX).flatMap((words, i) => {
		const first = `${" ".repeat(INDENT)}${page.paint.dim(pad(i === 0 ? name : "", LABEL))}`;
		return wrap(`${before[i] ?? ""}${prose(page, words)}`, page.width, first, " ".repeat(18));
	});
	return left > 0 ? [...shown, `${" ".repeat(16)}… ${left} more, in the JSON report`] : shown;
}

export { renderInventoryText };