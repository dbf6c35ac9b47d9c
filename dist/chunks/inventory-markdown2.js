import { r as say } from "./untrusted.js";
import { n as VERSION, t as NAME } from "./version.js";
import { a as html, c as markdown, i as codeSpan } from "./escape2.js";
import { a as revisionWords, c as totalWords, i as ownerWords, o as standingWords, r as credentialWords, s as starterWords } from "./inventory-words.js";
import { g as plural, h as placeText } from "./words.js";

// src/reports/inventory-markdown.ts
const LIMIT = 9e5;
const RULES_MAX = 15;
const HEAD = "| Agent | Standing | Asked | Credentials | Started by | Owner | Last change |\n|:--|:--|--:|:--|:--|:--|:--|";
function renderInventoryMarkdown(inventory, options = {}) {
	const limit = options.limit ?? LIMIT;
	const head = `### 🗂️ Agents and what they may do today\n\n${markdown([totalWords(inventory)])}`;
	const foot = [
		...(inventory.notes ?? []).map((note) => markdown(note)),
		"---",
		`${NAME} ${VERSION}`
	].join("\n\n");
	let room = limit - Buffer.byteLength(head) - Buffer.byteLength(foot) - RESERVE;
	const blocks = [];
	let left = 0;
	const take = (block) => {
		room -= Buffer.byteLength(block) + 2;
		if (room >= 0) blocks.push(block);
		else left += 1;
	};
	const told = inventory.repositories.filter((r) => r.agents.length > 0 || r.failed || r.remarks.length > 0);
	for (const repository of told) take(repositoryBlock(repository, inventory.repositories.length > 1));
	for (const repository of told) for (const agent of repository.agents) take(agentFold(agent));
	const cut = left > 0 ? [`**${plural(left, "part")} left out** for length; the JSON report has all.`] : [];
	return `${[
		head,
		...blocks,
		...cut,
		foot
	].join("\n\n")}\n`;
}
const RESERVE = 300;
function repositoryBlock(repository, named) {
	const title = `${codeSpan(repository.repository)} at ${markdown(say`${revisionWords(repository)}`)}, ${plural(repository.manifests, "manifest")}`;
	const remarks = repository.remarks.slice(0, 20).map((remark) => `- ${markdown(remark)}`);
	return [
		named ? `#### ${title}` : title,
		...repository.failed ? [`⚠️ ${markdown(repository.failed)}`] : [],
		...remarks.length > 0 ? [remarks.join("\n")] : [],
		...repository.agents.length > 0 ? [[HEAD, ...repository.agents.map(row)].join("\n")] : []
	].join("\n\n");
}
function row(agent) {
	const cell = {
		table: true,
		max: 80
	};
	return `| ${[
		codeSpan(agent.name, cell),
		`${agent.unscoped ? "⛔ unscoped, " : ""}${markdown([standingWords(agent)], cell)}`,
		String(agent.asked.length),
		markdown([credentialWords(agent)], cell),
		markdown([starterWords(agent)], cell),
		markdown(ownerWords(agent), cell),
		agent.lastChange?.date.slice(0, 10) ?? ""
	].join(" | ")} |`;
}
function agentFold(agent) {
	const rules = agent.standing.slice(0, RULES_MAX).map((g) => `- ${ICON[g.weight]} ${codeSpan(g.text)} ${markdown(g.what)}, ${codeSpan(placeText(g.place))}`);
	const more = agent.standing.length - rules.length;
	const list = (name, all) => all.length === 0 ? [] : [`**${name}** ${all.slice(0, RULES_MAX).join("; ")}${all.length > RULES_MAX ? ` and ${all.length - RULES_MAX} more` : ""}`];
	const body = [
		...rules.length > 0 ? [`**Unasked**\n\n${rules.join("\n")}${more > 0 ? `\n- and ${more} more` : ""}`] : [],
		...list("Asked", agent.asked.map((g) => codeSpan(g.text))),
		...list("Held back", agent.guards.map((g) => codeSpan(g.text))),
		...list("Programs", agent.programs.map((s) => markdown(s.what))),
		...list("Connects to", agent.connections.map((s) => markdown(s.what))),
		...list("Credentials", agent.credentials.map((s) => markdown(s.what))),
		...list("Permissions", agent.permissions.map((s) => markdown(s.what))),
		...list("Started by", agent.startedBy.map((s) => markdown(s.what))),
		...list("Not known", agent.unknown.map((s) => markdown(s.what)))
	];
	if (body.length === 0) body.push("Nothing is stated besides that it is there.");
	return [
		"<details>",
		`<summary>${html([{ quote: agent.name }])}</summary>`,
		"",
		body.join("\n\n"),
		"",
		"</details>"
	].join("\n");
}
const ICON = {
	block: "⛔",
	warn: "⚠️",
	note: "ℹ️"
};

export { renderInventoryMarkdown as t };