import { t as distrust } from "./untrusted.js";
import { g as plain, n as bare } from "./escape2.js";
import { r as credentialWords, s as starterWords } from "./inventory-words.js";

// src/reports/inventory-csv.ts
const COLUMNS = [
	["repository", (r) => bare(r.repository)],
	["revision", (r) => bare(r.revision)],
	["agent", (_, a) => a ? bare(a.name) : ""],
	["client", (_, a) => a?.client ?? ""],
	["id", (_, a) => a?.id ?? ""],
	["unscoped", (_, a) => a ? yes(a.unscoped) : ""],
	["standing", (_, a) => count(a?.standing)],
	["standing_grave", (_, a) => count(a?.standing.filter((g) => g.weight === "block"))],
	["standing_rules", (_, a) => list(a?.standing.map((g) => bare(g.text)))],
	["asked", (_, a) => count(a?.asked)],
	["asked_rules", (_, a) => list(a?.asked.map((g) => bare(g.text)))],
	["guards", (_, a) => count(a?.guards)],
	["programs", (_, a) => sentences(a?.programs)],
	["connections", (_, a) => sentences(a?.connections)],
	["credentials", (_, a) => list(a?.credentials.map((c) => bare(c.name)))],
	["credential_lifetimes", (_, a) => a ? credentialWords(a) : ""],
	["permissions", (_, a) => sentences(a?.permissions)],
	["started_by", (_, a) => a ? starterWords(a) : ""],
	["calls", (_, a) => list(a?.calls)],
	["unknown", (_, a) => sentences(a?.unknown)],
	["owner", (_, a) => bare(distrust(a?.registered?.owner ?? ""))],
	["purpose", (_, a) => bare(distrust(a?.registered?.purpose ?? ""))],
	["expires", (_, a) => a?.registered?.expires ?? ""],
	["expired", (_, a) => a?.registered ? yes(a.registered.expired) : ""],
	["last_change", (_, a) => a?.lastChange?.date ?? ""],
	["last_commit", (_, a) => a?.lastChange?.commit ?? ""],
	["files", (_, a) => list(a?.places.map((p) => bare(p.path)))],
	["failed", (r) => r.failed ? plain(r.failed) : ""]
];
function renderInventoryCsv(inventory) {
	const rows = inventory.repositories.flatMap((repository) => {
		if (repository.agents.length === 0 && !repository.failed) return [];
		return (repository.agents.length === 0 ? [null] : repository.agents).map((agent) => COLUMNS.map(([, cell]) => cell(repository, agent)));
	});
	return [COLUMNS.map(([name]) => name), ...rows].map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}
const CSV_COLUMNS = COLUMNS.map(([name]) => name);
const LIST_MAX = 50;
const CELL_MAX = 8e3;
function csvCell(text) {
	const cut = text.length > CELL_MAX ? `${text.slice(0, CELL_MAX).replace(/[\ud800-\udbff]$/, "")}…` : text;
	return `"${(FORMULA.test(cut) ? `'${cut}` : cut).replaceAll("\"", "\"\"")}"`;
}
const FORMULA = /^[\s\u0000-\u0020]*[=+\-@\t\r\n|%\uff1d\uff0b\uff0d\uff20]/;
function yes(value) {
	return value ? "yes" : "no";
}
function count(all) {
	return all ? String(all.length) : "";
}
function sentences(all) {
	return list(all?.map((s) => plain(s.what)));
}
function list(all = []) {
	const more = all.length - LIST_MAX;
	return [...all.slice(0, LIST_MAX), ...more > 0 ? [`and ${more} more`] : []].join("; ");
}

export { renderInventoryCsv };