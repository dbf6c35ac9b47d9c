import { n as reveal, r as say, t as distrust } from "./untrusted.js";
import { C as automaton, E as key, O as rank, T as decide } from "./reading.js";
import { a as TELLING_USES, r as spell, y as EVERYTHING } from "./witness.js";
import { r as teams } from "./team.js";
import { n as newUses } from "./new-uses.js";
import { t as intersects } from "./search.js";
import { n as classify } from "./guard-removed.js";
import { t as rules } from "./rules.js";
import { a as placeInScope, r as nameMatches } from "./scope.js";
import { r as isAnonymous } from "./trigger.js";
import { createHash } from "node:crypto";

// src/inventory/places.ts
function pathOf(place) {
	return reveal(place.path);
}
function nameOf({ repository }) {
	return reveal(repository);
}
function onePerFile(places) {
	const out = /* @__PURE__ */ new Map();
	for (const place of places) {
		const known = out.get(pathOf(place));
		if (!known || place.startLine < known.startLine) out.set(pathOf(place), place);
	}
	return [...out.entries()].sort(([a], [b]) => a < b ? -1 : 1).flatMap(([path, place]) => path === "" ? [] : [place]);
}

// src/inventory/calls.ts
function callsOf(access, rows) {
	const rowsBy = /* @__PURE__ */ new Map();
	const rowOf = /* @__PURE__ */ new Map();
	for (const row of rows) {
		rowsBy.set(row.called, [...rowsBy.get(row.called) ?? [], row]);
		for (const list of row.lists) rowOf.set(list.id, row.name);
	}
	const out = /* @__PURE__ */ new Map();
	const put = (from, to) => {
		if (from === void 0 || to === void 0 || from === to) return;
		const known = out.get(from) ?? /* @__PURE__ */ new Set();
		out.set(from, known.add(to));
	};
	for (const team of teams(access).values()) team.calls.forEach((to, from) => {
		const caller = rowOf.get(team.mates[from]?.id ?? "");
		for (const i of to.keys()) put(caller, rowOf.get(team.mates[i]?.id ?? ""));
	});
	for (const { name, lists, facts } of rows) {
		for (const { within, member, role } of lists) {
			const session = within === void 0 || role !== "limit" || !member ? void 0 : access.agents.get(within);
			if (session && decide(session.list, `call${"\0"}${member?.as}`).effect !== "deny") put(rowOf.get(session.id), name);
		}
		for (const fact of facts) {
			const servers = fact.called === void 0 ? [] : rowsBy.get(`MCP server ${fact.called}`) ?? [];
			const own = servers.filter((s) => s.lists.some((l) => l.list.entries.some((e) => pathOf(e.place) === pathOf(fact.place))));
			for (const server of own.length > 0 ? own : servers) put(name, server.name);
		}
	}
	return out;
}
function cutTeams(access) {
	return [...teams(access)].flatMap(([name, team]) => team.cut === void 0 ? [] : [`${name.trim()}: ${team.cut}`]);
}

// src/inventory/client-of.ts
function clientOf(name, platform) {
	if (platform !== void 0) return platform;
	if (/^Workflow /.test(name)) return "GitHub workflow";
	const head = name.replace(/ in [\s\S]*$/, "");
	return FAMILIES.find((family) => head === family || head.startsWith(`${family} `)) ?? /^([A-Z][\w.-]{0,30}(?: [A-Z][\w.-]{0,30})?) (?:agent|tool|component|app|flow|server|record)\b/.exec(head)?.[1] ?? "other";
}
const FAMILIES = [
	"Agent Framework",
	"Agent Spec",
	"AgentCore",
	"Agentforce",
	"AGNTCY",
	"Aider",
	"Amazon Q",
	"Amp",
	"Antigravity",
	"A2A",
	"ADK",
	"agent-sandbox",
	"Augment",
	"Bedrock",
	"cagent",
	"Claude Code",
	"Codex",
	"Coding agents",
	"Continue",
	"Copilot app",
	"Copilot CLI",
	"Copilot",
	"CrewAI",
	"Crush",
	"Cursor CLI",
	"Cursor",
	"Dev container",
	"Dify",
	"Factory",
	"Flowise",
	"Foundry",
	"Gemini CLI",
	"goose",
	"Junie",
	"kagent",
	"Kilo",
	"Kiro",
	"Langflow",
	"LangGraph",
	"Letta",
	"LibreChat",
	"M365 Copilot",
	"MCP server",
	"n8n",
	"opencode",
	"OpenHands",
	"Qwen Code",
	"Roo Code",
	"ToolHive",
	"Trae",
	"VS Code",
	"Warp",
	"Windsurf",
	"Zed"
];

// src/inventory/reach.ts
const REACHES = [
	"everything",
	"shell",
	"secrets",
	"remote",
	"network",
	"write",
	"guards",
	"build",
	"server",
	"delegation",
	"identity",
	"trust",
	"tool",
	"action",
	"command",
	"sandbox",
	"read",
	"other"
];
function reachOf({ kind, telling }, { use, entry }) {
	if (telling) return BY_POWER[telling.power];
	if (kind !== "identity" && entry.uses.sequences.some((s) => typeof s[0] !== "string")) return "everything";
	if (kind === "agentic") return AGENTIC.find(([start]) => use.startsWith(start))?.[1] ?? "other";
	const known = BY_KIND[kind];
	if (known) return known;
	const verb = use.slice(0, Math.max(0, use.indexOf("\0")));
	return Object.hasOwn(BY_VERB, verb) ? BY_VERB[verb] ?? "other" : verb.startsWith("mcp__") ? "server" : "other";
}
function whatOf({ kind, telling }, use) {
	if (telling?.because) return [`${SAID[telling.power]}: ${telling.because}`];
	const said = WORDS[kind];
	if (said !== void 0) return [said];
	if (use === "") return ["uses that no shorter words tell"];
	const spelled = spell(use).replace(/^gh-aw /, "");
	return kind === "reach" ? say`the server can ${spelled}` : say`for example ${spelled}`;
}
const AGENTIC = [["gh-aw read", "read"], ["gh-aw output", "remote"]];
const BY_POWER = {
	shell: "shell",
	egress: "network",
	"remote-write": "remote",
	"host-read": "secrets",
	"control-write": "guards",
	"file-change": "write",
	build: "build"
};
const SAID = {
	shell: "runs any code",
	egress: "reaches any host",
	"remote-write": "changes what is outside of this machine",
	"host-read": "reads what the repository does not hold",
	"control-write": "writes where guards or the pipeline live",
	"file-change": "changes or deletes files",
	build: "runs the build"
};
const BY_KIND = {
	bypass: "everything",
	"all tools": "everything",
	"edits unasked": "write",
	"all tools of a server": "server",
	"server tool": "server",
	reach: "server",
	filter: "server",
	"own guards": "guards",
	"whole tool": "tool",
	files: "write",
	command: "command",
	exact: "command",
	read: "read",
	sandbox: "sandbox",
	limit: "guards",
	identity: "identity",
	deployed: "action"
};
const WORDS = {
	bypass: "any tool",
	"all tools": "every tool that the client has",
	"edits unasked": "what the mode lets through",
	"all tools of a server": "every tool of the server, those added later too",
	identity: "what its identity is granted"
};
const BY_VERB = {
	run: "command",
	edit: "write",
	write: "write",
	read: "read",
	fetch: "network",
	connect: "network",
	"search-web": "network",
	call: "delegation",
	skill: "delegation"
};

// src/inventory/reached.ts
const NOTHING_AT_ALL = {
	entries: [],
	default: "deny"
};
function beyond(floor, list, budget) {
	const out = /* @__PURE__ */ new Map();
	for (const news of newUses(floor, list, budget)) if (news.cause === "entry") out.set(news.entry, news);
	return out;
}
function behindWider(list, reached, budget) {
	const out = /* @__PURE__ */ new Map();
	const told = new Set([...reached.keys()].map(key));
	let left = MOST_ALONE;
	for (const [i, entry] of list.entries.entries()) {
		if (entry.effect === "deny" || reached.has(entry) || told.has(key(entry))) continue;
		told.add(key(entry));
		const news = left > 0 ? alone(entry, list.entries.slice(0, i), budget) : alone(entry, [], { left: 0 });
		if (news) out.set(entry, news);
		left -= 1;
	}
	return out;
}
const MOST_ALONE = 200;
function alone(entry, before, budget) {
	const guards = before.filter((e) => rank(e.effect) < rank(entry.effect));
	const base = {
		entries: guards,
		default: "deny"
	};
	return newUses(base, {
		...base,
		entries: [...guards, entry]
	}, budget).find((n) => n.entry === entry);
}

// src/access/access.ts
const NO_ACCESS = {
	agents: /* @__PURE__ */ new Map(),
	facts: []
};

// src/inventory/weight.ts
function weightOf(subject, head) {
	const context = {
		base: NO_ACCESS,
		head,
		added: subject.kind === "token" ? [] : [subject],
		brought: /* @__PURE__ */ new Set()
	};
	const found = rules.flatMap((rule) => {
		if (GROWTH.has(rule.id)) return [];
		const judgement = rule.judge(subject, context);
		return judgement ? [judgement] : [];
	});
	const specific = found.filter((j) => !j.general && j.severity !== "note");
	const counting = specific.length > 0 ? specific : found;
	return ORDER.find((severity) => counting.some((j) => j.severity === severity)) ?? "note";
}
const ORDER = [
	"block",
	"warn",
	"note"
];
const GROWTH = /* @__PURE__ */ new Set([
	"wider-server",
	"wider-agent",
	"wider-callers"
]);

// src/inventory/grants.ts
function grantsOf(agent, access, budget) {
	const reached = beyond(NOTHING_AT_ALL, agent.list, budget);
	const behind = behindWider(agent.list, reached, budget);
	const more = agent.defaults ? beyond(agent.defaults, agent.list, budget) : reached;
	const anyway = new Set(agent.defaults?.entries.map(key));
	const standing = [];
	const asked = [];
	const guards = [];
	for (const entry of agent.list.entries) {
		const isDefault = anyway.has(key(entry));
		if (entry.effect === "deny") {
			if (!isDefault) guards.push({
				...plainGrant(entry),
				reach: reachByWitness(agent, entry, budget),
				what: ["denied"]
			});
			continue;
		}
		const known = reached.get(entry) ?? behind.get(entry);
		if (!known || entry.origin === "filter") continue;
		const found = grantOf(agent, more.get(entry) ?? known, access);
		if (isDefault && !FREE.has(found.reach)) continue;
		const grant = isDefault || more.has(entry) || behind.has(entry) ? found : {
			...found,
			weight: "note"
		};
		if (entry.effect === "allow") standing.push(grant);
		else if (!isDefault) asked.push({
			...grant,
			weight: "note"
		});
	}
	standing.push(...fromSession(agent, access, budget));
	if (agent.list.default === "allow") standing.push(byDefault(agent, access));
	return {
		standing: distinct(standing).sort(byGravity),
		asked: distinct(asked).sort(byGravity),
		guards: distinct(guards)
	};
}
const FREE = /* @__PURE__ */ new Set(["everything", "shell"]);
function isUnscoped(grant) {
	if (grant.reach === "identity") return grant.weight === "block";
	return FREE.has(grant.reach) || grant.weight !== "note" && (grant.reach === "tool" || isWholeServer(grant));
}
function isWholeServer(grant) {
	return grant.reach === "server" && grant.weight === "block";
}
function byGravity(a, b) {
	const reach = (g) => REACHES.indexOf(g.reach);
	return WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight) || reach(a) - reach(b);
}
const WEIGHTS = [
	"block",
	"warn",
	"note"
];
function distinct(grants) {
	const seen = /* @__PURE__ */ new Map();
	for (const grant of grants) {
		const id = `${String(grant.text)}\0${String(grant.place.path)}`;
		if (!seen.has(id)) seen.set(id, grant);
	}
	return [...seen.values()];
}
function grantOf(agent, news, access) {
	const { entry } = news;
	const subject = {
		kind: "uses",
		agent,
		news,
		agentIsNew: true,
		agentIsGone: false
	};
	const allowed = {
		...subject,
		news: {
			...news,
			entry: {
				...entry,
				effect: "allow"
			}
		}
	};
	const found = classify(allowed);
	return {
		...plainGrant(entry),
		reach: reachOf(found, news),
		weight: entry.effect === "allow" ? weightOf(subject, access) : "note",
		what: whatOf(found, news.use)
	};
}
function plainGrant(entry) {
	return {
		text: distrust(entry.text),
		weight: "note",
		place: entry.place
	};
}
function reachByWitness(agent, entry, budget) {
	const alone = {
		entries: [{
			...entry,
			effect: "allow"
		}],
		default: "deny"
	};
	const news = newUses(NOTHING_AT_ALL, alone, budget)[0];
	if (!news) return "other";
	const found = classify({
		kind: "uses",
		agent,
		news,
		agentIsNew: true,
		agentIsGone: false
	});
	return reachOf(found, news);
}
function fromSession(agent, access, budget) {
	const session = agent.within === void 0 ? void 0 : access.agents.get(agent.within);
	if (agent.role !== "limit" || !session) return [];
	const has = agent.list.entries.filter((e) => e.effect === "inherit");
	if (has.length === 0) return [];
	const out = [];
	for (const { entry, grant } of standingOf(session, access, budget)) {
		if (!has.some((h) => intersects(automaton(h), automaton(entry), budget))) continue;
		if (out.length === MOST_INHERITED) return [...out, {
			...grant,
			...THE_REST
		}];
		out.push(grant);
	}
	return out;
}
function standingOf(session, access, budget) {
	const known = sessions.get(session.list);
	if (known) return known;
	const anyway = new Set(session.defaults?.entries.map(key));
	const found = [...beyond(session.defaults ?? NOTHING_AT_ALL, session.list, budget)].flatMap(([entry, news]) => {
		if (entry.effect !== "allow" || anyway.has(key(entry))) return [];
		const grant = grantOf(session, news, access);
		return [{
			entry,
			grant: {
				...grant,
				what: [...grant.what, ", as its session may"]
			}
		}];
	});
	found.sort((a, b) => byGravity(a.grant, b.grant));
	sessions.set(session.list, found);
	return found;
}
const sessions = /* @__PURE__ */ new WeakMap();
const MOST_INHERITED = 50;
const THE_REST = {
	text: distrust("more rules of its session"),
	what: ["none graver than those before it"]
};
function byDefault(agent, access) {
	const entry = {
		effect: "allow",
		uses: EVERYTHING,
		place: placeOf(agent, access),
		text: "whatever no rule names",
		origin: "mode"
	};
	const use = TELLING_USES[0]?.use ?? "";
	return {
		...plainGrant(entry),
		weight: "block",
		reach: "everything",
		what: whatOf({ kind: "bypass" }, use)
	};
}
function placeOf(agent, access) {
	return agent.list.entries[0]?.place ?? access.facts.find((f) => f.agent === agent.name)?.place ?? {
		path: distrust(""),
		side: "head",
		startLine: 1,
		startColumn: 1,
		endLine: 1,
		endColumn: 1
	};
}

// src/inventory/registered.ts
function registeredAs(name, places, policy, today) {
	const fitting = policy.register.filter(({ name: glob, path }) => nameMatches(glob, name) && (path === void 0 || places.some((p) => placeInScope(p, { paths: [path] }))));
	const found = fitting.find((r) => r.expires >= today) ?? fitting[0];
	if (!found) return null;
	const { owner, purpose, expires } = found;
	return {
		owner,
		purpose,
		expires,
		expired: expires < today
	};
}

// src/inventory/rows.ts
function rowsOf(access) {
	const rows = /* @__PURE__ */ new Map();
	const unbound = /* @__PURE__ */ new Set();
	const row = (name) => {
		const found = rows.get(name) ?? {
			lists: [],
			facts: []
		};
		rows.set(name, found);
		return found;
	};
	for (const agent of access.agents.values()) {
		if (agent.id.startsWith("reach tools of ")) continue;
		if (agent.identity && agent.identity.agent === void 0) unbound.add(agent.name);
		else row(agent.name).lists.push(agent);
	}
	for (const fact of access.facts) row(fact.agent).facts.push(fact);
	return [...rows].flatMap(([name, { lists, facts }]) => byFolder({
		name,
		called: name,
		lists,
		facts
	})).filter((r) => !(r.lists.length === 0 && unbound.has(r.called)) && isAgent(r)).sort((a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}
function byFolder(row) {
	const own = row.lists.filter((l) => NAMESAKES.test(l.id));
	const folders = new Set(own.flatMap((l) => folderOfList(l) ?? []));
	if (folders.size < 2) return [row];
	const parts = /* @__PURE__ */ new Map();
	for (const folder of folders) parts.set(folder, {
		lists: [],
		facts: []
	});
	const first = [...folders].sort()[0] ?? "";
	const partOf = (folder) => parts.get(folder ?? first) ?? parts.get(first);
	for (const list of row.lists) partOf(folderOfList(list))?.lists.push(list);
	for (const fact of row.facts) partOf(folderOf(fact.place))?.facts.push(fact);
	return [...parts].map(([folder, part]) => ({
		...part,
		name: folder === "" ? row.name : `${row.name} in ${folder}`,
		called: row.called
	}));
}
const NAMESAKES = /^(deployed|identity|reach) /;
function folderOfList({ list }) {
	const place = list.entries[0]?.place;
	return place && folderOf(place);
}
function folderOf(place) {
	const path = pathOf(place);
	return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
function isAgent({ lists, facts }) {
	return lists.length > 0 || facts.some((f) => !PASSIVE.has(f.kind) && !(f.kind === "trust" && f.of === "moving action"));
}
const PASSIVE = /* @__PURE__ */ new Set([
	"isolation",
	"remark",
	"guard"
]);

// src/inventory/statements.ts
function statementsOf(facts, access) {
	const out = {
		programs: [],
		connections: [],
		credentials: [],
		permissions: [],
		startedBy: [],
		isolation: [],
		unknown: [],
		guards: [],
		standing: [],
		trusts: []
	};
	for (const fact of facts) {
		const { place } = fact;
		switch (fact.kind) {
			case "launch":
				out.programs.push({
					what: say`${fact.when} runs ${fact.text}${PINNED[fact.program.version.pin]}`,
					place
				});
				break;
			case "connection":
				out.connections.push({
					what: say`${[PURPOSE[fact.purpose]]} ${fact.text}`,
					place
				});
				break;
			case "credential":
				out.credentials.push({
					what: say`${fact.text}`,
					place,
					lifetime: fact.held,
					name: distrust(nameOfSecret(fact))
				});
				break;
			case "permission":
				out.permissions.push({
					what: say`${[TOKEN[fact.token]]} ${fact.scope}: ${[fact.level]}${[fact.stated ? "" : ", as nothing is stated"]}`,
					place
				});
				break;
			case "trigger": {
				const phrase = fact.needsPhrase ? ", with a phrase that it waits for" : "";
				const named = fact.name === "" ? [] : say` ${fact.name}`;
				out.startedBy.push({
					what: say`${fact.text}${[phrase]}${named}`,
					place,
					who: fact.who,
					how: fact.how
				});
				break;
			}
			case "exposure":
				out.startedBy.push({
					what: say`${fact.part} can be called by ${fact.text}`,
					place,
					who: isAnonymous(fact) ? "anyone" : "named",
					how: "on event"
				});
				break;
			case "isolation":
				out.isolation.push({
					what: say`${fact.dimension}: ${fact.label}${[fact.stated ? "" : " (by default)"]}`,
					place
				});
				break;
			case "guard":
				out.guards.push({
					text: distrust(fact.text),
					reach: "hook",
					weight: "note",
					what: say`${fact.what} is guarded${[fact.failsClosed ? "" : "; where the guard fails, the call goes on"]}`,
					place
				});
				break;
			case "opaque":
				out.unknown.push({
					what: fact.effect === "dropped" ? say`its client drops it: ${fact.reason}` : say`${fact.reason}`,
					place
				});
				break;
			case "hidden":
				out.unknown.push({
					what: say`hidden characters (${[fact.what.join(", ")]})`,
					place
				});
				break;
			case "remark":
				if (fact.quiet !== true) out.unknown.push({
					what: say`${[REMARK[fact.about]]}: ${fact.text}`,
					place
				});
				break;
			case "trust":
				if (fact.of === "agent step") break;
				if (APPROVES.has(fact.of)) {
					const weight = weightOf({
						kind: "fact",
						fact,
						was: void 0
					}, access);
					out.standing.push({
						text: distrust(fact.text),
						reach: "trust",
						weight,
						what: [TRUSTED[fact.of]],
						place
					});
				} else out.trusts.push({
					what: fact.of === "setting" ? say`${fact.text}` : say`${[TRUSTED[fact.of]]}: ${fact.text}`,
					place
				});
		}
	}
	return out;
}
function nameOfSecret({ name, reference, text }) {
	return name !== "secret" ? name : reference === "*" ? text : reference;
}
function callersOf({ identity, list }) {
	if (identity?.says !== "trust") return [];
	return list.entries.flatMap((entry) => {
		if (entry.effect !== "allow") return [];
		const who = /^(\*|anyone|everyone|all\w*)\b|\bprincipal \*/i.test(entry.text) ? "anyone" : "named";
		return [{
			what: say`${entry.text} may act as it, or call it`,
			place: entry.place,
			who,
			how: "on event"
		}];
	});
}
const PINNED = {
	digest: [],
	exact: [],
	local: [],
	range: [", in whatever version of a range is newest"],
	latest: [", in whatever version is newest"]
};
const PURPOSE = {
	server: "the server",
	endpoint: "the endpoint",
	hook: "the hook",
	published: "published as"
};
const TOKEN = {
	job: "the job’s token,",
	app: "an App’s token,",
	minted: "a token made in the job,"
};
const REMARK = {
	"not evaluated": "not evaluated",
	"unknown key": "a key that no reader knows",
	latent: "not honoured by today’s client",
	inert: "holds nothing back",
	"unneeded scope": "asked of callers, and needed by nothing that it offers"
};
const APPROVES = /* @__PURE__ */ new Set([
	"all servers",
	"server",
	"tools"
]);
const TRUSTED = {
	"all servers": "starts every server of the project, those added later too",
	server: "starts the server with nobody asked",
	plugin: "a plugin",
	marketplace: "a marketplace of plugins",
	environment: "variables that change how programs run",
	tools: "tools that it takes for harmless",
	setting: "a setting",
	agent: "another agent",
	"agent step": "an agent",
	"untrusted prompt": "words of strangers in its prompt",
	"untrusted script": "words of strangers in a script",
	"head checkout": "files of strangers",
	"moving action": "an action by a name that can move"
};

// src/inventory/agents.ts
function inventoryOf(access, options) {
	const rows = rowsOf(access);
	const calls = callsOf(access, rows);
	const budget = { left: WORK };
	const kept = rows.map((row) => ({
		row,
		lists: row.lists.filter((l) => l.identity?.says !== "trust").map((list) => grantsOf(list, access, budget))
	})).filter((t) => !isSecondReading(t.row, t.lists));
	const names = new Set(kept.map((t) => t.row.name));
	const agents = kept.map(({ row, lists }) => record(row, lists, [...calls.get(row.name) ?? []], names, access, options)).filter((agent) => agent.places.length > 0);
	const files = new Set(agents.flatMap((a) => a.places.map(pathOf)));
	const remarks = [
		...options.remarks ?? [],
		...cutTeams(access).map((text) => say`Calls of agents were not followed to their end: ${text}`),
		...budget.left <= 0 ? [TOO_MUCH] : []
	];
	return {
		repository: distrust(options.repository),
		revision: distrust(options.revision),
		manifests: options.manifests ?? files.size,
		policy: {
			source: options.policy.source,
			digest: options.policy.digest
		},
		agents,
		remarks
	};
}
const WORK = 2e7;
const TOO_MUCH = ["The rules are too many to be told apart: some that are listed may let nothing through that others do not hold back."];
function isSecondReading({ lists, facts }, grants) {
	return lists.length > 0 && lists.every((l) => /^(reach list of )?copilot also /.test(l.id)) && facts.length === 0 && grants.every((g) => g.standing.length === 0);
}
function record(row, lists, calls, names, access, { repository, policy, now }) {
	const { trusts, ...said } = statementsOf(row.facts, access);
	const standing = distinct([...lists.flatMap((l) => l.standing), ...said.standing]).sort(byGravity);
	const asked = distinct(lists.flatMap((l) => l.asked)).sort(byGravity);
	const guards = distinct([...lists.flatMap((l) => l.guards), ...said.guards]);
	const places = onePerFile([...row.lists.flatMap((l) => l.list.entries.map((e) => e.place)), ...row.facts.map((f) => f.place)]);
	return {
		id: idOf(repository, row.name),
		name: distrust(row.name),
		client: clientOf(row.called, row.lists.find((l) => l.identity)?.identity?.platform),
		places,
		...said,
		startedBy: [...said.startedBy, ...row.lists.flatMap(callersOf)],
		standing,
		asked,
		guards,
		unscoped: standing.some(isUnscoped),
		calls: calls.filter((name) => names.has(name)).sort().map((name) => idOf(repository, name)),
		...trusts.length === 0 ? {} : { trusts },
		registered: registeredAs(row.called, places, policy, now.toISOString().slice(0, 10)),
		lastChange: null
	};
}
function idOf(repository, agent) {
	return `agent:${createHash("sha256").update(`${repository}\0${agent}`).digest("hex").slice(0, 16)}`;
}
function withLastChanges(agents, of) {
	return agents.map((agent) => ({
		...agent,
		lastChange: latest(agent.places.flatMap((p) => of(pathOf(p)) ?? []))
	}));
}
function latest(changes) {
	const at = (c) => Date.parse(c.date) || 0;
	return [...changes].sort((a, b) => at(b) - at(a))[0] ?? null;
}

export { pathOf as i, withLastChanges as n, nameOf as r, inventoryOf as t };