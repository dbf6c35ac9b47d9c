import { n as describeMove, t as describe } from "./describe.js";
import { C as automaton, E as key, O as rank, S as SILENT, T as decide, w as byEffect } from "./reading.js";
import { n as reveal, r as say, t as distrust } from "./untrusted.js";
import { n as newUses, t as approval } from "./new-uses.js";
import { i as TELLING, j as uses, n as readableWitnesses, r as spell } from "./witness.js";
import { i as reachability, n as effectOf, r as teams, t as MOST_MATES } from "./team.js";
import { n as exposureOrder, t as triggerOrder } from "./trigger.js";
import { t as guardOrder } from "./guard.js";
import { n as launchOrder, t as identity } from "./launch.js";
import { t as intersects } from "./search.js";
import { t as addedLines } from "./added-lines.js";
import { i as collectManifests, n as changedTokens, r as readAccess, t as redacted } from "./redact-review.js";
import { t as decide$1 } from "./decide.js";
import { n as POLICY_PATH, t as BUILT_IN$1 } from "./policy2.js";
import { createHash } from "node:crypto";

// src/access/delegation.ts
function delegated(bases, heads, budget = { left: GAIN_BUDGET }) {
	const out = [];
	for (const [name, after] of heads) {
		const before = bases.get(name);
		const indexes = new Map(before?.mates.map((mate, i) => [mate.id, i]));
		for (const [i, mate] of after.mates.entries()) {
			if (budget.left <= 0) return out;
			const was = indexes.get(mate.id);
			const held = heldBefore(mate, before, was, budget);
			for (const [entry, callees] of newCalls(after, i, before, was, indexes)) {
				const gain = strongest(after, i, callees, held, budget);
				if (gain) out.push({
					kind: "delegation",
					agent: mate.agent,
					entry,
					...gain
				});
			}
		}
	}
	return out;
}
const GAIN_BUDGET = 3e5;
function newCalls(after, caller, before, was, indexes) {
	const out = /* @__PURE__ */ new Map();
	const old = was === void 0 ? void 0 : before?.mates[was];
	const known = new Set((old ? [...old.tools, ...old.callees] : []).flatMap((l) => l.entries).map(key));
	for (const [callee, call] of after.calls[caller] ?? []) {
		if (!call.entry || after.links && !after.links.has(call.entry)) continue;
		const then = indexes.get(after.mates[callee]?.id ?? "");
		const earlier = was === void 0 || then === void 0 ? void 0 : before?.calls[was]?.get(then);
		if (earlier && (!earlier.asked || call.asked)) continue;
		if (then === void 0 && known.has(key(call.entry))) continue;
		if (!old && !call.entry.uses.sequences.every(([first]) => String(first).startsWith("call\0"))) continue;
		const list = out.get(call.entry);
		if (list) list.push(callee);
		else out.set(call.entry, [callee]);
	}
	return out;
}
function heldBefore(mate, before, was, budget) {
	let reached;
	const look = () => {
		if (!before || was === void 0) return {
			freely: [],
			asked: []
		};
		budget.left -= before.mates.length / 50;
		return {
			freely: before.freely.from(was),
			asked: before.anyhow === before.freely ? [] : before.anyhow.from(was)
		};
	};
	return (use) => {
		reached ??= look();
		const { freely, asked } = reached;
		let held = effectOf(mate, use);
		const add = (effect) => {
			if (rank(effect) > rank(held)) held = effect;
		};
		budget.left -= 1;
		for (const [list, seen] of [[freely, (e) => e], [asked, behindAsk]]) for (const i of list) {
			const other = before?.mates[i];
			if (held === "allow" || budget.left-- <= 0) return held;
			if (other) add(seen(effectOf(other, use)));
		}
		return held;
	};
}
function strongest(team, caller, callees, held, budget) {
	let best;
	let weight = 0;
	const reached = ways(team, caller, callees, budget);
	for (const way of reached) {
		const mate = team.mates[way.node];
		budget.left -= 1;
		if (budget.left <= 0) return best;
		if (!mate) continue;
		for (const use of usesOf(mate)) {
			const proven = budget.left-- > 0;
			if (!proven) return best;
			const own = effectOf(mate, use);
			const after = way.asked ? behindAsk(own) : own;
			const telling = TELLING.get(use);
			const here = (after === "allow" ? 100 : 10) + (telling ? telling.power === "shell" ? 5 : 3 : 1);
			if (here <= weight || after === "deny") continue;
			const before = held(use);
			if (rank(after) <= rank(before)) continue;
			weight = here;
			const witness = {
				use: distrust(spell(use)),
				before: approval(before),
				after: approval(after),
				proven
			};
			best = {
				path: named(team, caller, way),
				use,
				telling,
				unasked: after === "allow",
				witness
			};
			if (weight >= MOST_TELLING) return best;
		}
	}
	return best;
}
const MOST_TELLING = 105;
function usesOf(mate) {
	const entries = [...mate.tools, ...mate.approvals].flatMap((l) => l.entries).filter((e) => e.effect !== "deny");
	return [...new Set(entries.slice(0, 40).flatMap((e) => readableWitnesses(e.uses).slice(0, 12)))].filter((use) => !use.startsWith("call\0"));
}
function ways(team, caller, callees, budget) {
	const out = [];
	const seen = /* @__PURE__ */ new Set([caller]);
	for (const patient of [false, true]) {
		if (patient && team.anyhow === team.freely) break;
		const queue = patient ? [...out] : [];
		const visited = queue.length;
		const put = (node, asked, from) => {
			if (seen.has(node) || asked && !patient) return;
			seen.add(node);
			queue.push({
				node,
				asked,
				from
			});
		};
		for (const i of callees) put(i, team.calls[caller]?.get(i)?.asked ?? false, void 0);
		for (let k = 0; k < queue.length && budget.left > 0; k++) {
			const here = queue[k];
			if (!here) break;
			if (k >= visited) out.push(here);
			const calls = team.calls[here.node] ?? /* @__PURE__ */ new Map();
			budget.left -= calls.size / 10;
			for (const [to, call] of calls) put(to, here.asked || call.asked, here);
		}
	}
	return out;
}
function named(team, caller, way) {
	const out = [];
	for (let step = way; step; step = step.from) out.unshift(team.mates[step.node]?.as ?? "");
	return [team.mates[caller]?.as ?? "", ...out.slice(-MOST_STEPS)];
}
const MOST_STEPS = 20;
function behindAsk(effect) {
	return effect === "deny" ? "deny" : "ask";
}

// src/access/grown-callees.ts
function grownCallee(callee, news, before, after, budget) {
	const found = after.named.get(callee.as) ?? [];
	const to = found.find((i) => after.mates[i]?.id === callee.id) ?? found[0];
	const mate = to === void 0 ? void 0 : after.mates[to];
	if (to === void 0 || !mate) return {
		callers: [],
		own: []
	};
	const indexes = new Map(before?.mates.map((m, i) => [m.id, i]));
	const uses = hasEveryTool(news) ? [news.use, ANY_TOOL] : [news.use];
	const callers = [];
	const own = [];
	for (const [i, caller] of after.mates.entries()) {
		budget.left -= 1 / 10;
		if (i === to || !after.anyhow.has(i, to)) continue;
		const was = indexes.get(caller.id);
		if (was === void 0) continue;
		if (callers.length >= MOST_CALLERS || budget.left <= 0) break;
		const held = heldBefore(caller, before, was, budget);
		const asked = !after.freely.has(i, to);
		const gained = uses.flatMap((use) => gain(mate, use, asked, held, budget) ?? []);
		const [first] = gained;
		if (!first) continue;
		callers.push(caller.as);
		const grave = first.use === news.use && first.after === "allow" && isUnlimited(news.use);
		const unlimited = gained.some((g) => g.use === ANY_TOOL);
		if (callee.isNew || !(grave || unlimited) || own.length >= MOST_OWN) continue;
		const { use } = grave ? first : gained.at(-1) ?? first;
		own.push({
			kind: "delegation",
			agent: caller.agent,
			entry: news.entry,
			path: pathOf$1(after, i, to, budget),
			use,
			telling: TELLING.get(use),
			unasked: grave,
			...unlimited ? { unlimited } : {},
			witness: {
				use: distrust(spell(first.use)),
				before: approval(first.before),
				after: approval(first.after),
				proven: first.proven
			}
		});
	}
	return {
		callers,
		own
	};
}
const MOST_CALLERS = 1e3;
const MOST_OWN = 20;
const ANY_TOOL = `mcp__any-server__any-tool${"\0"}`;
function notFollowed(name, before, after, spent) {
	const cut = after.cut ?? (spent ? "its agents may call each other in too many ways" : void 0);
	if (cut === void 0) return void 0;
	const digest = after.digest();
	if (before?.digest() === digest) return void 0;
	const [mate] = after.mates;
	const place = after.mates.flatMap((m) => m.tools.flatMap((l) => l.entries)).at(0)?.place ?? NOWHERE;
	const reason = `${cut}: what comes with these calls was not followed to the end`;
	return {
		kind: "opaque",
		agent: mate?.agent.name ?? name,
		subject: `team ${name}`,
		place,
		reason,
		digest,
		effect: "unknown"
	};
}
const NOWHERE = {
	path: distrust(""),
	side: "head",
	startLine: 1,
	startColumn: 1,
	endLine: 1,
	endColumn: 1
};
function pathOf$1(team, from, to, budget) {
	const calls = [...team.calls[from]?.keys() ?? []];
	const way = budget.left > 0 ? ways(team, from, calls, budget).find((w) => w.node === to) : void 0;
	return way ? named(team, from, way) : [
		team.mates[from]?.as ?? "",
		"…",
		team.mates[to]?.as ?? ""
	];
}
function gain(callee, use, asked, held, budget) {
	const effect = effectOf(callee, use);
	const after = asked ? behindAsk(effect) : effect;
	const proven = budget.left > 0;
	const before = proven ? held(use) : "deny";
	return rank(after) > rank(before) ? {
		use,
		before,
		after,
		proven
	} : void 0;
}
function isUnlimited(use) {
	return TELLING.get(use)?.power === "shell";
}
function hasEveryTool(news) {
	const { entry } = news;
	return news.cause === "entry" && entry.effect !== "deny" && entry.uses.sequences.some((s) => typeof s[0] !== "string");
}

// src/access/kinds/connection.ts
const connectionOrder = {
	key: (f) => `${f.purpose} ${f.host} ${f.path}`,
	covers: (a, b) => a.scheme === b.scheme || b.scheme === "https" && a.scheme === "http"
};

// src/access/kinds/credential.ts
const HELD = {
	"workload-identity": 0,
	"short-lived": 1,
	"standing-reference": 2,
	literal: 3
};
const credentialOrder = {
	key: (f) => `${f.holder} ${f.name.toLowerCase()}`,
	covers: (a, b) => HELD[b.held] < HELD[a.held] || a.held === b.held && (a.reference === b.reference || a.reference === "*")
};

// src/access/kinds/hidden.ts
const hiddenOrder = {
	key: () => "",
	covers: (a, b) => {
		const known = new Set(a.runs);
		return b.runs.every((run) => known.has(run));
	}
};

// src/access/kinds/isolation.ts
const isolationOrder = {
	key: (f) => `${f.agent} ${f.dimension}`,
	covers: (a, b) => b.level <= a.level
};

// src/access/kinds/opaque.ts
const opaqueOrder = {
	key: (f) => `${reveal(f.place.path)} ${f.digest}`,
	covers: () => true
};

// src/access/kinds/permission.ts
const LEVELS = {
	read: 1,
	write: 2,
	admin: 3
};
const permissionOrder = {
	key: (f) => f.agent,
	covers: (a, b) => (a.token === b.token || a.token === "app" && b.token === "job") && (a.scope === b.scope || a.scope === "*" && a.token === b.token) && LEVELS[b.level] <= LEVELS[a.level]
};

// src/access/kinds/remark.ts
const remarkOrder = {
	key: (f) => `${f.about} ${f.text} ${f.digest}`,
	covers: () => true
};

// src/access/kinds/trust.ts
const trustOrder = {
	key: (f) => f.of === "server" || f.of === "all servers" ? "servers" : `${f.of} ${f.what}`,
	covers: (a, b) => (a.of === "all servers" || a.of === b.of && a.what === b.what) && b.level <= a.level && (b.pinned || !a.pinned)
};

// src/access/directory.ts
function directoryOf(access) {
	const agents = [...access.agents.values()].filter((a) => a.id.startsWith("deployed "));
	const byName = grouped(agents, (a) => a.name);
	const byFile = grouped(agents, fileOf);
	const byFolder = grouped(agents, (a) => folderOf(fileOf(a)));
	const byPlainName = grouped(agents, (a) => `${clientOf(a)} ${a.member?.as ?? ""}`);
	const inTeam = new Set(agents.map((a) => `${a.member?.team} ${a.member?.as}`));
	const users = usersOf(agents);
	const cards = cardsOf(access, byFolder);
	const only = (found) => found?.length === 1 ? found[0] : void 0;
	return {
		agents,
		callers(fact) {
			const path = reveal(fact.place.path).toLowerCase();
			return byName.get(fact.agent)?.filter((a) => fileOf(a) === path) ?? users.get(fact.agent) ?? [];
		},
		at(fact, from) {
			const path = plainPath(fact.path);
			const published = (cards.get(fact.host) ?? []).filter((c) => within(c.path, path) || within(path, c.path));
			const served = only(byPlainName.get(`kagent ${servedName(fact, from) ?? ""}`));
			const runtime = RUNTIME.exec(fact.text)?.[1];
			const hosted = runtime === void 0 ? void 0 : byName.get(`AgentCore runtime ${runtime}`)?.find((a) => fileOf(a) === fileOf(from));
			return [
				...published.map((c) => c.agent),
				...served ? [served] : [],
				...hosted ? [hosted] : []
			];
		},
		elsewhere(from, called, entry) {
			const own = fileOf(from);
			const file = /\.(ya?ml|json)$/i.test(entry.text) ? resolved(folderOf(own), entry.text) : void 0;
			const found = file === void 0 ? void 0 : only(byFile.get(file));
			if (found) return found.member?.team === from.member?.team && found.member?.as === called ? void 0 : found;
			return inTeam.has(`${from.member?.team} ${called}`) ? void 0 : only(byPlainName.get(`${clientOf(from)} ${called}`));
		}
	};
}
function grouped(agents, by) {
	const out = /* @__PURE__ */ new Map();
	for (const agent of agents) {
		const key = by(agent);
		const list = out.get(key);
		if (list) list.push(agent);
		else out.set(key, [agent]);
	}
	return out;
}
function fileOf({ list }) {
	const entry = list.entries.at(-1);
	return entry ? reveal(entry.place.path).toLowerCase() : "";
}
function folderOf(path) {
	return path.slice(0, path.lastIndexOf("/") + 1);
}
function clientOf({ name, member }) {
	const as = member?.as ?? "";
	return (name.endsWith(as) ? name.slice(0, name.length - as.length).trim() : name).replace(/ (agent|runtime|flow|graph|workflow|sandbox|template|claim)$/, "");
}
function resolved(folder, path) {
	const out = folder.split("/").filter(Boolean);
	for (const part of path.toLowerCase().slice(0, 1e3).split("/")) {
		if (part === "" || part === ".") continue;
		if (part !== "..") out.push(part);
		else if (out.pop() === void 0) return void 0;
	}
	return out.join("/");
}
function usersOf(agents) {
	const out = /* @__PURE__ */ new Map();
	for (const agent of agents) for (const { effect, uses: { sequences } } of agent.list.entries) {
		if (effect === "deny") continue;
		for (const [first] of sequences) {
			const server = typeof first === "string" ? /^mcp__(.{1,300}?)__/s.exec(first)?.[1] : void 0;
			if (server === void 0) continue;
			const name = `${clientOf(agent)} server ${server}`;
			out.set(name, (out.get(name) ?? /* @__PURE__ */ new Set()).add(agent));
		}
	}
	return new Map([...out].map(([name, users]) => [name, [...users]]));
}
const MOST_CARDS = 100;
function cardsOf(access, byFolder) {
	const out = /* @__PURE__ */ new Map();
	const offers = skillsOf(access);
	for (const fact of access.facts) {
		if (fact.kind !== "connection" || fact.purpose !== "published" || fact.host === "") continue;
		const folder = folderOf(reveal(fact.place.path).toLowerCase()).replace(/\.well-known\/$/, "");
		const beside = byFolder.get(folder) ?? [];
		const root = beside.length === 1 ? beside : beside.filter((a) => /^root(_agent)?$/.test(a.member?.as ?? ""));
		const agent = root.length === 1 && root[0] ? root[0] : cardAgent(fact, offers.get(fact.agent) ?? []);
		const list = out.get(fact.host) ?? [];
		out.set(fact.host, list);
		if (list.length < MOST_CARDS) list.push({
			path: plainPath(pathOf(fact.text)),
			agent
		});
	}
	return out;
}
function skillsOf(access) {
	const out = /* @__PURE__ */ new Map();
	for (const fact of access.facts) {
		if (fact.kind !== "exposure" || !fact.part.startsWith("skill ")) continue;
		const entry = {
			effect: "allow",
			uses: uses("use", [fact.part]),
			text: fact.part,
			place: fact.place,
			origin: "tools"
		};
		const list = out.get(fact.agent);
		if (!list) out.set(fact.agent, [entry]);
		else if (list.length < 100) list.push(entry);
	}
	return out;
}
function cardAgent(fact, skills) {
	const exists = {
		effect: "allow",
		uses: uses("use", [fact.agent]),
		text: fact.agent,
		place: fact.place,
		origin: "tools"
	};
	return {
		id: `card ${fact.agent} in ${reveal(fact.place.path).toLowerCase()}`,
		name: fact.agent,
		role: "limit",
		list: {
			entries: [...skills, exists],
			default: "deny"
		}
	};
}
function servedName(fact, from) {
	const [, path] = /^\/api\/a2a\/([\w.-]{1,100}\/[\w.-]{1,100})(?:\/|$)/.exec(fact.path) ?? [];
	if (path !== void 0) return path;
	const [, name, space] = /^([\w-]{1,100})(?:\.([\w-]{1,100})(?:\.svc(?:\.cluster\.local)?)?)?(?::\d{1,5})?$/.exec(fact.host) ?? [];
	if (name === void 0) return void 0;
	const own = (from.member?.as ?? "").split("/").slice(0, -1).join("/");
	const namespace = space ?? own;
	return namespace === "" ? name : `${namespace}/${name}`;
}
const RUNTIME = /\$\{(?:aws_bedrockagentcore_agent_runtime\.)?([\w-]{1,255})\.(?:AgentRuntimeArn|agent_runtime_arn)\}/;
function plainPath(path) {
	return path.replace(/\/\.well-known\/agent(-card)?\.json$/, "").replace(/\/{1,9}$/, "");
}
function pathOf(url) {
	return /^[A-Za-z][\w+.-]{0,20}:\/\/[^/?#]{1,500}([^?#]{0,2000})/.exec(url)?.[1] ?? "";
}
function within(path, of) {
	return path === of || path.startsWith(`${of}/`);
}

// src/access/endpoints.ts
function linksOf(access) {
	const directory = directoryOf(access);
	if (directory.agents.length === 0) return {
		links: [],
		whole: true
	};
	const out = [];
	const seen = /* @__PURE__ */ new Set();
	const put = (from, to, entry) => {
		if (!to || to.id === from.id) return;
		const id = `${from.id}\0${to.id}\0${entry.text}`;
		if (!seen.has(id)) out.push({
			from,
			to,
			entry
		});
		seen.add(id);
	};
	let work = MOST_WORK;
	const goesOn = () => work-- > 0 && out.length < MOST_LINKS;
	for (const fact of access.facts) {
		if (fact.kind !== "connection" || fact.purpose !== "server") continue;
		for (const from of directory.callers(fact)) {
			if (!goesOn()) break;
			for (const to of directory.at(fact, from)) put(from, to, callEntry(to, fact.text, fact.place));
		}
	}
	for (const from of directory.agents) for (const entry of from.list.entries) {
		if (!goesOn()) break;
		const called = calledBy(entry);
		if (called !== void 0) put(from, directory.elsewhere(from, called, entry), entry);
	}
	return {
		links: out,
		whole: work > 0 && out.length < MOST_LINKS
	};
}
const MOST_LINKS = 2e3;
const MOST_WORK = 3e5;
function callEntry(to, text, place) {
	return {
		effect: "allow",
		uses: uses("call", [to.name]),
		text,
		place,
		origin: "tools"
	};
}
function calledBy({ effect, uses: { sequences } }) {
	const [first] = sequences[0] ?? [];
	return effect !== "deny" && sequences.length === 1 && sequences[0]?.length === 1 && typeof first === "string" && first.startsWith("call\0") ? first.slice(5) : void 0;
}

// src/access/linked-team.ts
const NETWORK = "over the network";
function linkedTeam(access, teams) {
	const { links, whole } = linksOf(access);
	if (links.length === 0) return void 0;
	const mates = [];
	const calls = [];
	const index = /* @__PURE__ */ new Map();
	let cut = !whole;
	const add = (mate) => {
		index.set(mate.id, mates.length);
		mates.push({
			...mate,
			as: mate.agent.name
		});
		calls.push(/* @__PURE__ */ new Map());
	};
	for (const name of new Set(links.flatMap((l) => [l.from.member?.team, l.to.member?.team]))) {
		const own = name === void 0 ? void 0 : teams.get(name);
		if (!own) continue;
		if (mates.length + own.mates.length > 5e3) {
			cut = true;
			continue;
		}
		const first = mates.length;
		for (const mate of own.mates) add(mate);
		own.calls.forEach((to, from) => {
			for (const [callee, call] of to) calls[first + from]?.set(first + callee, call);
		});
	}
	for (const { to } of links) if (!index.has(to.id) && mates.length < 5e3) add(alone(to));
	for (const { from, to, entry } of links) {
		const [a, b] = [index.get(from.id), index.get(to.id)];
		if (a === void 0 || b === void 0 || a === b) continue;
		const known = calls[a]?.get(b);
		if (!known || known.asked) calls[a]?.set(b, {
			asked: entry.effect === "ask",
			entry
		});
	}
	const named = /* @__PURE__ */ new Map();
	mates.forEach((mate, i) => {
		const list = named.get(mate.as);
		if (list) list.push(i);
		else named.set(mate.as, [i]);
	});
	const edges = (asked) => calls.flatMap((to, from) => [...to].flatMap(([i, c]) => c.asked && !asked ? [] : [[from, i]]));
	const freely = reachability(mates.length, edges(false));
	return {
		mates,
		named,
		calls,
		freely,
		anyhow: calls.some((to) => [...to.values()].some((c) => c.asked)) ? reachability(mates.length, edges(true)) : freely,
		...cut ? { cut: "its agents reach others in too many ways" } : {},
		digest: () => digestOf(links),
		links: new Set(links.map((l) => l.entry))
	};
}
function digestOf(links) {
	const hash = createHash("sha256");
	for (const { from, to, entry } of links) hash.update(`${from.id}\0${to.id}\0${entry.text}\u0001`);
	return hash.digest("hex").slice(0, 16);
}
function alone(agent) {
	return {
		id: agent.id,
		agent,
		as: agent.name,
		tools: [agent.list],
		approvals: [],
		callees: [],
		session: void 0
	};
}

// src/access/renamed-agent.ts
function renamedAgents(base, head) {
	const gone = /* @__PURE__ */ new Map();
	for (const lists of groups(base, head).values()) {
		const content = contentOf(lists);
		const same = gone.get(content);
		if (same) same.push(lists);
		else gone.set(content, [lists]);
	}
	const out = /* @__PURE__ */ new Map();
	if (gone.size === 0) return out;
	for (const lists of groups(head, base).values()) {
		const was = gone.get(contentOf(lists))?.shift();
		for (const [i, agent] of lists.entries()) {
			const before = was?.[i];
			if (before) out.set(agent.id, before);
		}
	}
	return out;
}
function calledAlike(renamed, bases, heads) {
	const out = /* @__PURE__ */ new Map();
	const foreign = /* @__PURE__ */ new Set();
	for (const [id, was] of renamed) {
		const { member } = was;
		const mine = member && `${member.team}\u0004${member.as}`;
		if (mine === void 0) out.set(id, was);
		else if (!foreign.has(mine)) {
			const [before, after] = [bases.get(member?.team ?? ""), heads.get(member?.team ?? "")];
			if (before && after && callersKept(id, was, renamed, before, after)) out.set(id, was);
			else foreign.add(mine);
		}
	}
	for (const [id, { member }] of [...out]) if (member && foreign.has(`${member.team}\u0004${member.as}`)) out.delete(id);
	return out;
}
function callersKept(id, was, renamed, before, after) {
	const to = after.mates.findIndex((m) => m.id === id);
	if (to < 0) return true;
	const from = before.mates.findIndex((m) => m.id === was.id);
	const places = new Map(before.mates.map((m, i) => [m.id, i]));
	return after.calls.every((calls, i) => {
		const call = calls.get(to);
		const caller = after.mates[i];
		if (!call || !caller) return true;
		const place = places.get(caller.id) ?? places.get(renamed.get(caller.id)?.id ?? "");
		if (place === void 0) return true;
		const old = before.calls[place]?.get(from);
		return old !== void 0 && (call.asked || !old.asked);
	});
}
function withNewCallees(agent, list, renamed, head) {
	if (!agent.member || renamed.size === 0) return list;
	const names = /* @__PURE__ */ new Map();
	for (const [id, { member }] of renamed) {
		const now = head.agents.get(id)?.member;
		if (now && member?.team === agent.member.team) names.set(`call${"\0"}${member.as}`, `call${"\0"}${now.as}`);
	}
	if (names.size === 0) return list;
	const entries = list.entries.map((e) => {
		const more = e.uses.sequences.flatMap(([first, ...rest]) => {
			const now = typeof first === "string" ? names.get(first) : void 0;
			return now === void 0 ? [] : [[now, ...rest]];
		});
		return more.length === 0 ? e : {
			...e,
			uses: {
				...e.uses,
				sequences: [...e.uses.sequences, ...more]
			}
		};
	});
	return {
		...list,
		entries
	};
}
function groups(side, other) {
	const out = /* @__PURE__ */ new Map();
	const stays = /* @__PURE__ */ new Set();
	for (const agent of side.agents.values()) {
		const group = groupOf(agent);
		if (group === void 0) continue;
		if (other.agents.has(agent.id)) stays.add(group);
		const lists = out.get(group);
		if (lists) lists.push(agent);
		else out.set(group, [agent]);
	}
	for (const group of stays) out.delete(group);
	for (const lists of out.values()) if (lists.length > 1) lists.sort((a, b) => listOf(a) < listOf(b) ? -1 : listOf(a) > listOf(b) ? 1 : 0);
	return out;
}
function groupOf({ id, name, role, member, identity }) {
	if (identity || role === "session") return void 0;
	if (member) return [
		"member",
		member.team,
		member.as
	].join("");
	return role === "approval" || OWN_LIMITS.test(name) ? ["own", id].join("") : void 0;
}
const OWN_LIMITS = /^(Gemini CLI agent|Qwen Code agent|Roo Code mode|Kilo mode) /;
function contentOf(lists) {
	return lists.map(listOf).join("");
}
function listOf({ name, role, member, within, list }) {
	const says = member ? [member.team, member.says] : ["", ""];
	return [
		role,
		role === "limit" && !member ? `${OWN_LIMITS.exec(name)?.[1]} ${/ in .*$/s.exec(name)?.[0] ?? ""}` : "",
		...says,
		within ?? "",
		list.default,
		...list.entries.map(key)
	].join("");
}

// src/access/renamed-server.ts
function underNewNames(base, head) {
	const renames = renamesOf(serversOf(base), serversOf(head));
	return (agent, list) => {
		const own = renames.filter((r) => agent.name === r.client || agent.name.startsWith(`${r.client.replace(/ CLI$/, "")} `));
		if (own.length === 0) return list;
		return {
			...list,
			entries: list.entries.flatMap((e) => renamed(e, own))
		};
	};
}
const MOST_RENAMES = 50;
function serversOf(access) {
	const out = /* @__PURE__ */ new Map();
	for (const fact of access.facts) {
		const what = whatOf(fact);
		if (what === void 0 || fact.called === void 0) continue;
		const names = out.get(fact.agent) ?? /* @__PURE__ */ new Map();
		out.set(fact.agent, names);
		const name = inTools(fact.called);
		names.set(name, (names.get(name) ?? /* @__PURE__ */ new Set()).add(what));
	}
	return out;
}
function whatOf(fact) {
	if (fact.kind === "launch" && fact.starts === "server") return identity(fact.program);
	return fact.kind === "connection" && fact.purpose === "server" ? `${fact.host} ${fact.path}` : void 0;
}
function inTools(name) {
	return name.replace(/[^\w-]/g, "_");
}
function renamesOf(base, head) {
	const out = [];
	for (const [client, names] of head) {
		const before = base.get(client);
		if (!before) continue;
		const known = /* @__PURE__ */ new Map();
		for (const [name, whats] of before) for (const w of whats) known.set(w, [...known.get(w) ?? [], name]);
		for (const [to, whats] of names) {
			const same = before.get(to);
			if (same && [...whats].some((w) => same.has(w))) continue;
			const from = [...new Set([...whats].flatMap((w) => known.get(w) ?? []))];
			if (from.length === 0 || out.length >= MOST_RENAMES) continue;
			out.push({
				client,
				to,
				from: from.slice(0, MOST_RENAMES),
				gone: from.filter((name) => !names.has(name))
			});
		}
	}
	return out;
}
function renamed(entry, renames) {
	const uses = patternOf(entry.uses, renames);
	if (uses === entry.uses) return [entry];
	return uses.sequences.length === 0 && !uses.regexes ? [] : [{
		...entry,
		uses
	}];
}
function patternOf(p, renames) {
	const heads = [...p.sequences.map((s) => s[0]), ...(p.regexes ?? []).map((r) => r.start)];
	if (!p.wide && !heads.some((h) => typeof h === "string" && START$1.test(h))) return p;
	const sequences = p.sequences.flatMap((s) => {
		const [first, ...rest] = s;
		return typeof first === "string" ? starts(first, renames).map((start) => [start, ...rest]) : [s];
	});
	const regexes = (p.regexes ?? []).flatMap((r) => starts(r.start, renames).map((start) => ({
		...r,
		start
	})));
	return {
		sequences,
		...regexes.length > 0 ? { regexes } : {},
		...p.wide ? { wide: {
			...patternOf(p.wide, renames),
			why: p.wide.why
		} } : {}
	};
}
const START$1 = /^(the name )?mcp__/;
function starts(start, renames) {
	const lead = START$1.exec(start)?.[0];
	if (lead === void 0) return [start];
	const isOf = (name) => start.startsWith(`${name}__`, lead.length);
	const again = renames.flatMap((r) => r.from.flatMap((name) => isOf(name) ? [lead + r.to + start.slice(lead.length + name.length)] : []));
	return renames.some((r) => isOf(r.to) || r.gone.some(isOf)) ? again : [start, ...again];
}

// src/access/compare.ts
const ORDERS = {
	launch: launchOrder,
	connection: connectionOrder,
	credential: credentialOrder,
	exposure: exposureOrder,
	guard: guardOrder,
	hidden: hiddenOrder,
	isolation: isolationOrder,
	opaque: opaqueOrder,
	permission: permissionOrder,
	remark: remarkOrder,
	trigger: triggerOrder,
	trust: trustOrder
};
function newAccess(base, head) {
	const [bases, heads] = [allTeams(base), allTeams(head)];
	const budget = { left: GAIN_BUDGET };
	const calls = delegated(bases, heads, budget);
	const { brought, own } = grownCallees(usesBrought(base, head, bases, heads), bases, heads, budget);
	const told = new Set(calls.flatMap((c) => c.path.map((name) => `${c.agent.id}\0${name}`)));
	const more = own.filter((d) => !told.has(`${d.agent.id}\0${d.path.at(-1) ?? ""}`));
	return [
		...brought,
		...calls,
		...more,
		...factsBrought(base, head),
		...cutTeams(bases, heads, budget.left <= 0),
		...guardsLost(base, head)
	];
}
function allTeams(access) {
	const own = teams(access);
	const linked = linkedTeam(access, own);
	return linked ? own.set(NETWORK, linked) : own;
}
function grownCallees(all, bases, heads, budget) {
	const own = [];
	return {
		brought: all.map((d) => {
			const team = d.agent.member && heads.get(d.agent.member.team);
			if (!d.agent.member || !team || d.agent.member.says === "callees") return d;
			const callee = {
				id: d.agent.id,
				as: d.agent.member.as,
				isNew: d.agentIsNew
			};
			const grown = grownCallee(callee, d.news, bases.get(d.agent.member.team), team, budget);
			const network = heads.get(NETWORK);
			const afar = network ? grownCallee({
				...callee,
				as: d.agent.name
			}, d.news, bases.get(NETWORK), network, budget) : {
				callers: [],
				own: []
			};
			own.push(...grown.own, ...afar.own);
			const callers = [.../* @__PURE__ */ new Set([...grown.callers, ...afar.callers.filter((c) => !isMate(c, team))])];
			return callers.length === 0 ? d : {
				...d,
				callers
			};
		}),
		own
	};
}
function isMate(name, team) {
	let names = namesOf.get(team);
	if (!names) {
		names = new Set(team.mates.map((mate) => mate.agent.name));
		namesOf.set(team, names);
	}
	return names.has(name);
}
const namesOf = /* @__PURE__ */ new WeakMap();
function cutTeams(bases, heads, spent) {
	return [...heads].flatMap(([name, team]) => {
		const fact = notFollowed(name, bases.get(name), team, spent);
		return fact ? [{
			kind: "fact",
			fact,
			was: void 0
		}] : [];
	});
}
function usesBrought(base, head, bases, heads) {
	const out = [];
	const renamed = underNewNames(base, head);
	const sameElsewhere = calledAlike(renamedAgents(base, head), bases, heads);
	for (const agent of everyAgent(base, head)) {
		if (sameElsewhere.has(agent.id)) continue;
		const before = base.agents.get(agent.id);
		const after = head.agents.get(agent.id);
		if (!after && agent.role !== "session") continue;
		if (!before && agent.id.startsWith("reach ")) continue;
		for (const news of newUses(withNewCallees(agent, renamed(agent, listBefore(base, before, agent)), sameElsewhere, head), after?.list ?? agent.defaults ?? SILENT)) {
			if (!after && servedItsOwnAllow(before, news)) continue;
			out.push({
				kind: "uses",
				agent: after ?? agent,
				news,
				agentIsNew: before === void 0,
				agentIsGone: after === void 0
			});
		}
	}
	return out;
}
function servedItsOwnAllow(before, news) {
	if (!before || before.identity || news.cause !== "guard") return false;
	const guard = automaton(news.entry);
	return before.list.entries.some((e) => e.effect === "allow" && e.origin === "rule" && intersects(guard, automaton(e)));
}
function listBefore(base, before, agent) {
	const session = agent.within === void 0 ? void 0 : base.agents.get(agent.within);
	const own = before?.list ?? (agent.role === "limit" ? {
		entries: [],
		default: "deny"
	} : agent.defaults ?? SILENT);
	if (agent.role !== "approval" || !session) return own;
	return {
		entries: byEffect([...own.entries, ...session.list.entries.filter((e) => e.effect === "allow")]),
		default: own.default
	};
}
function factsBrought(base, head) {
	const out = [];
	const bases = index(base.facts.filter((f) => f.kind !== "guard"));
	for (const fact of head.facts) {
		if (fact.kind === "guard") continue;
		const comparable = bases.get(keyOfFact(fact)) ?? [];
		if (fact.kind === "isolation" && comparable.length === 0 && fact.level <= fact.defaultLevel) continue;
		if (comparable.some((b) => coversFact(b, fact))) continue;
		out.push({
			kind: "fact",
			fact,
			was: comparable[0]
		});
	}
	return out;
}
function isGone(agent, base, head) {
	const has = (access, own) => [...access.agents.values()].some((a) => a.name === agent && own(a));
	const deployed = (a) => a.id.startsWith("deployed ");
	if (has(base, deployed)) return !has(head, deployed);
	const part = (a) => a.role !== "session";
	if (!has(base, part) || has(head, () => true)) return false;
	return [...head.agents.values()].every((a) => !part(a) || base.agents.has(a.id));
}
function guardsLost(base, head) {
	const out = [];
	const heads = index(head.facts.filter((f) => f.kind === "guard"));
	for (const fact of base.facts) {
		if (fact.kind !== "guard" || isGone(fact.agent, base, head)) continue;
		const kept = heads.get(keyOfFact(fact)) ?? [];
		if (kept.some((h) => coversFact(h, fact))) continue;
		out.push({
			kind: "lost guard",
			fact,
			now: kept[0]
		});
	}
	return out;
}
function everyAgent(base, head) {
	return [.../* @__PURE__ */ new Set([...head.agents.keys(), ...base.agents.keys()])].sort().flatMap((id) => head.agents.get(id) ?? base.agents.get(id) ?? []);
}
function keyOfFact(fact) {
	return `${fact.kind} ${ORDERS[fact.kind].key(fact)}`;
}
function coversFact(a, b) {
	return a.kind === b.kind && ORDERS[a.kind].covers(a, b);
}
function index(facts) {
	const out = /* @__PURE__ */ new Map();
	for (const fact of facts) {
		const k = keyOfFact(fact);
		const list = out.get(k);
		if (list) list.push(fact);
		else out.set(k, [fact]);
	}
	return out;
}

// src/access/differences.ts
function differences(base, head) {
	const added = newAccess(base, head).filter((d) => !goesWithItsJob(d, head));
	return {
		added,
		removed: newAccess(head, base).filter((d) => !comesWithItsCode(d, added) && !isSecondReading(d) && !keptByAnother(d, base, head) && !goesWithItsJob(d, base))
	};
}
function comesWithItsCode(d, added) {
	return d.kind === "lost guard" && added.some((a) => a.kind === "fact" && a.fact.kind === "launch" && a.fact.subject === d.fact.subject);
}
function isSecondReading(d) {
	return d.kind === "uses" && /^(reach list of )?copilot also /.test(d.agent.id);
}
function keptByAnother(d, base, head) {
	if (d.kind !== "uses" || !d.agent.id.startsWith("claude agent ")) return false;
	const id = d.agent.id.replace(/^claude/, "copilot also");
	const [before, after] = [base, head].map((side) => side.agents.get(id)?.list);
	if (!before || !after) return false;
	const effects = [before, after].map((list) => rank(decide(list, d.news.use).effect));
	return effects[0] === effects[1] && (effects[0] ?? 0) > rank("deny");
}
function goesWithItsJob(d, side) {
	if (d.kind !== "lost guard" || !d.fact.agent.startsWith("Workflow ")) return false;
	return !side.facts.some((f) => f.agent === d.fact.agent && f.kind === "trust" && f.of === "agent step");
}
function isAccess(d) {
	if (d.kind !== "fact") return true;
	return d.fact.kind !== "remark" && !(d.fact.kind === "opaque" && d.fact.effect === "dropped");
}

// src/access/moved.ts
function moved(base, head, added) {
	return [...movedRules(base, head, added), ...movedFacts(base, head, added)].slice(0, MOST_MOVES);
}
const MOST_MOVES = 100;
const SHOWN = /* @__PURE__ */ new Set([
	"launch",
	"connection",
	"trust",
	"guard"
]);
function movedFacts(base, head, added) {
	const told = new Set(added.flatMap((d) => d.kind === "fact" ? [d.fact.subject] : []));
	const bases = spots(base.facts);
	const out = /* @__PURE__ */ new Map();
	for (const [k, places] of spots(head.facts)) {
		const before = bases.get(k);
		if (!before) continue;
		const gone = [...before].filter(([spot]) => !places.has(spot)).map(([, fact]) => fact);
		for (const [spot, fact] of places) {
			if (before.has(spot) || told.has(fact.subject)) continue;
			const at = gone.findIndex((b) => coversFact(b, fact) && coversFact(fact, b));
			const [was] = at < 0 ? [] : gone.splice(at, 1);
			if (!was) continue;
			const [from, to] = [was.called, fact.called];
			const names = from !== void 0 && to !== void 0 && from !== to ? { names: [from, to] } : {};
			const text = to === void 0 ? textOf$1(fact) : `MCP server ${to}`;
			const id = [text, ...[was, fact].map((f) => `${f.place.side} ${reveal(f.place.path)} ${f.called ?? ""}`)].join("\0");
			if (!out.has(id)) out.set(id, {
				kind: fact.kind,
				agent: fact.agent,
				texts: [text],
				was: was.place,
				place: fact.place,
				...names
			});
		}
	}
	return [...out.values()];
}
function spots(facts) {
	const out = /* @__PURE__ */ new Map();
	for (const fact of facts) {
		if (!SHOWN.has(fact.kind)) continue;
		const k = keyOfFact(fact);
		const places = out.get(k) ?? /* @__PURE__ */ new Map();
		out.set(k, places);
		const spot = `${reveal(fact.place.path)}\0${fact.called ?? ""}`;
		if (!places.has(spot)) places.set(spot, fact);
	}
	return out;
}
function textOf$1(fact) {
	return "text" in fact ? fact.text : fact.subject;
}
function movedRules(base, head, added) {
	const out = /* @__PURE__ */ new Map();
	const renamed = renamedAgents(base, head);
	const fresh = new Set(added.flatMap((d) => d.kind === "uses" && d.agentIsNew ? [d.agent.id] : []));
	for (const [id, agent] of head.agents) {
		const other = fresh.has(id) ? void 0 : renamed.get(id);
		const before = other ?? base.agents.get(id);
		if (!before || id.startsWith("reach ")) continue;
		const was = placesOf(before);
		for (const [k, now] of placesOf(agent)) {
			const then = was.get(k);
			if (!then) continue;
			const [gone] = [...then].filter(([path]) => !now.has(path));
			const [fresh] = [...now].filter(([path]) => !then.has(path));
			if (!gone || !fresh) continue;
			const whole = agent.role !== "session";
			const move = [
				whole ? "" : agent.name,
				gone[0],
				fresh[0]
			].join("\0");
			const { place } = fresh[1];
			const names = other ? { names: [other.name, agent.name] } : {};
			const text = whole ? agent.name : fresh[1].text;
			const known = out.get(move);
			if (!known) out.set(move, {
				kind: "uses",
				agent: agent.name,
				texts: [text],
				was: gone[1].place,
				place,
				...names
			});
			else if (!known.texts.includes(text) && known.texts.length < MOST_MOVES) known.texts.push(text);
		}
	}
	return [...out.values()];
}
const BUILT_IN = /^what is built in/;
function placesOf(agent) {
	const out = /* @__PURE__ */ new Map();
	for (const entry of agent.list.entries) {
		const path = reveal(entry.place.path);
		if (path === "" || agent.role === "session" && (entry.origin === "mode" || BUILT_IN.test(entry.text))) continue;
		const k = key(entry);
		const places = out.get(k) ?? /* @__PURE__ */ new Map();
		out.set(k, places);
		if (!places.has(path)) places.set(path, entry);
	}
	return out;
}

// src/change/changed-texts.ts
async function changedTexts(change) {
	const files = change.files.filter((f) => f.head?.kind !== "submodule" && f.base?.id !== f.head?.id);
	const [base, head] = [await change.read("base", files.flatMap((f) => f.base && f.base.kind !== "submodule" ? [f.base] : [])), await change.read("head", files.flatMap((f) => f.head ? [f.head] : []))];
	const texts = [];
	const before = [];
	const unread = [];
	for (const file of files) {
		const old = file.base ? textOf(base.get(file.base.id)) : null;
		const content = file.head ? head.get(file.head.id) : void 0;
		const text = file.head ? textOf(content) : null;
		if (file.base && typeof old === "string") {
			const added = text === void 0 ? /* @__PURE__ */ new Set() : new Set(addedLines(text, old).map((l) => l.line));
			before.push({
				path: file.base.path,
				text: old,
				added
			});
		}
		if (!file.head) continue;
		if (text === void 0) unread.push({
			path: file.head.path,
			reason: content?.kind === "too-large" ? `too large (${content.size} bytes)` : content?.kind === "unavailable" ? content.reason : "unavailable"
		});
		else if (text !== null) texts.push({
			path: file.head.path,
			text,
			added: new Set(addedLines(old ?? null, text).map((l) => l.line))
		});
	}
	return {
		texts,
		before,
		unread
	};
}
function textOf(content) {
	if (content?.kind === "binary") return null;
	if (content?.kind !== "bytes") return void 0;
	const { bytes } = content;
	if (bytes[0] === 255 && bytes[1] === 254) return new TextDecoder("utf-16le").decode(bytes);
	if (bytes[0] === 254 && bytes[1] === 255) return new TextDecoder("utf-16be").decode(bytes);
	const start = bytes.subarray(0, 8192);
	if (start.includes(0) && !isMostlyText(start)) return null;
	return new TextDecoder().decode(bytes);
}
function isMostlyText(bytes) {
	let plain = 0;
	for (const byte of bytes) if (byte >= 32 && byte < 127 || byte >= 9 && byte <= 13) plain += 1;
	return plain >= bytes.length * .9;
}

// src/gate/beside-manifests.ts
async function besideManifests(change, base, head) {
	const touches = (what) => change.files.some((f) => what.test(f.head?.path ?? "") || what.test(f.base?.path ?? ""));
	const out = [];
	if (touches(/^\.github\/workflows\/|(^|\/)action\.ya?ml$/i)) {
		out.push(...await (await import("./gate-changed2.js")).gateChanged(change));
		out.push(...await (await import("./lock-changed2.js")).lockChanged(change));
	}
	if (touches(/(^|\/)package\.json$|\.([cm]?[jt]s|sh|bash|py)$/i)) out.push(...await (await import("./install-scripts.js")).installScripts(change));
	if (head.facts.some((f) => f.kind === "guard" && f.guards === "calls")) out.push(...await (await import("./guard-programs.js")).guardPrograms(change, base, head));
	return out;
}

// src/manifests/renamed-files.ts
function renamedFiles(change, manifests) {
	const paths = new Set(manifests.head.flatMap((g) => g.format.renames ? g.files.map((f) => f.path) : []));
	return change.files.flatMap(({ base, head }) => {
		if (!base || !head || base.path === head.path || base.id !== head.id || !paths.has(head.path)) return [];
		const at = (path, side) => ({
			...START,
			path: distrust(path),
			side
		});
		return [{
			kind: "file",
			agent: `Workflow ${head.path}`,
			texts: ["the file"],
			was: at(base.path, "base"),
			place: at(head.path, "head")
		}];
	});
}
const START = {
	startLine: 1,
	startColumn: 1,
	endLine: 1,
	endColumn: 1
};

// src/manifests/workflow/renamed-jobs.ts
function underHeadNames(base, head) {
	const [before, after] = [jobs(base), jobs(head)];
	const names = /* @__PURE__ */ new Map();
	const come = /* @__PURE__ */ new Map();
	for (const [name, agents] of after) if (!before.has(name)) come.set(agents, [...come.get(agents) ?? [], name]);
	for (const [name, agents] of before) {
		const next = after.has(name) ? void 0 : come.get(agents)?.shift();
		if (next !== void 0) names.set(name, next);
	}
	const moved = /* @__PURE__ */ new Map();
	const taken = new Set(names.values());
	for (const [name, agents] of after) if (!before.has(name) && !taken.has(name)) {
		const key = anywhere(name, agents);
		moved.set(key, [...moved.get(key) ?? [], name]);
	}
	for (const [name, agents] of before) {
		const next = after.has(name) || names.has(name) ? void 0 : moved.get(anywhere(name, agents))?.shift();
		if (next !== void 0) names.set(name, next);
	}
	if (names.size === 0) return base;
	const files = new Map([...head.agents.values()].map((a) => [a.name, FILE.exec(a.id)?.[0]]));
	const rename = (value, from, to) => Object.fromEntries(Object.entries(value).map(([k, v]) => [k, typeof v === "string" ? put(v, from, to) : v]));
	const facts = base.facts.map((fact) => {
		const to = names.get(fact.agent);
		return to === void 0 ? fact : rename(fact, fact.agent, to);
	});
	const agents = /* @__PURE__ */ new Map();
	for (const agent of base.agents.values()) {
		const to = names.get(agent.name);
		const own = to === void 0 ? agent : rename(agent, agent.name, to);
		const file = to === void 0 ? void 0 : files.get(to);
		const id = file === void 0 ? own.id : own.id.replace(FILE, () => file);
		agents.set(id, {
			...own,
			id
		});
	}
	return {
		...base,
		facts,
		agents
	};
}
function jobs(side) {
	const found = /* @__PURE__ */ new Map();
	for (const fact of side.facts) {
		if (fact.kind !== "trust" || fact.of !== "agent step" || !JOB.test(fact.agent)) continue;
		const own = found.get(fact.agent) ?? /* @__PURE__ */ new Set();
		own.add(fact.what.slice(fact.agent.length));
		found.set(fact.agent, own);
	}
	const out = /* @__PURE__ */ new Map();
	for (const [name, agents] of found) out.set(name, `${JOB.exec(name)?.[1] ?? ""}\0${[...agents].sort().join("\0")}`);
	return out;
}
const JOB = /^(Workflow \S{1,300}) job /;
const FILE = /^workflow \S+ /;
function anywhere(name, agents) {
	return `${name.replace(JOB, "")}\0${agents.slice(agents.indexOf("\0"))}`;
}
function put(text, from, to) {
	const at = text.indexOf(from);
	if (at < 0) return text;
	const after = text.slice(at + from.length);
	return after === "" || after.startsWith(" ") ? text.slice(0, at) + to + after : text;
}

// src/policy/of-change.ts
async function policyEdit(change, policy, elsewhere) {
	const found = [];
	for (const path of /* @__PURE__ */ new Set([policy.path ?? elsewhere ?? ".github/agent-access.yml", POLICY_PATH])) {
		const file = change.files.find((f) => [f.base?.path, f.head?.path].includes(path));
		if (file) found.push(...await (await import("./policy-changed.js")).policyChanged(change, file, policy, path));
	}
	if (policy.approval?.codeOwners) {
		const { ownersChanged } = await import("./owners-changed.js");
		found.push(...await ownersChanged(change, policy.path ?? elsewhere ?? ".github/agent-access.yml"));
	}
	return found;
}
async function identitiesOf(policy) {
	if (policy.identities.length === 0) return { read: readAccess };
	const { listedBy, withListed } = await import("./listed-identities.js");
	const listed = listedBy(policy);
	return {
		listed,
		read: (groups) => withListed(readAccess(groups), listed)
	};
}
async function policyOf(change, options) {
	const policy = await effectivePolicyOf(change, options);
	if (policy.customRules.length > 0) (await import("./custom-rules.js")).checkCustomRules(policy);
	return policy;
}
async function effectivePolicyOf(change, options) {
	const own = await ownPolicy(change, options);
	const { organisation = [] } = options;
	if (organisation.length === 0 && own?.extends === void 0) return own ?? BUILT_IN$1;
	return (await import("./effective.js")).effectivePolicy(own, options.organisation);
}
async function ownPolicy(change, { policy }) {
	if (policy === null) return void 0;
	if (policy) return (await import("./load2.js")).parsePolicy(policy.text, policy.source, policy.path ?? ".github/agent-access.yml");
	const entry = (await change.tree("base")).find((e) => e.path === POLICY_PATH);
	return entry ? (await import("./load2.js")).policyAtBase(change, entry) : void 0;
}

// src/review.ts
async function review(change, options = {}) {
	return (await examine(change, options)).review;
}
async function examine(change, options = {}) {
	const policy = await policyOf(change, options);
	const manifests = await collectManifests(change);
	const texts = await changedTexts(change);
	const { listed, read } = await identitiesOf(policy);
	const head = read(manifests.head);
	const base = underHeadNames(read(manifests.base), head);
	const { added, removed } = differences(base, head);
	const { tokens, secrets } = changedTokens({
		added: texts.texts,
		removed: texts.before,
		baseDocuments: base.documents,
		headDocuments: head.documents
	});
	if (options.onInputs) options.onInputs(redacted((await import("./inputs.js")).inputsOf(manifests), secrets));
	const context = {
		base,
		head,
		added,
		brought: new Set(change.files.flatMap((f) => f.head ? [f.head.path.toLowerCase()] : [])),
		...listed && { listed }
	};
	const found = added.length > 0 || tokens.length > 0 ? (await import("./judge.js")).judge(added, tokens, context) : [];
	const beside = [...await policyEdit(change, policy, options.policyPath), ...await besideManifests(change, base, head)];
	const decided = await decide$1([...found, ...beside.map((finding) => ({
		finding,
		subjects: []
	}))], policy, {
		context,
		now: options.now ?? /* @__PURE__ */ new Date(),
		touched: manifests.touched > 0,
		documents: {
			base: base.documents,
			head: head.documents
		},
		about: {
			...options.about,
			change: {
				base: change.base,
				head: change.head,
				...options.about?.change
			}
		},
		paths: policy.register.some((r) => r.path) ? (await change.tree("head")).map((e) => e.path) : null
	});
	const given = decided.decision === "block" && policy.approval && options.approvals ? await (await import("./approval.js")).withApprovals(decided.findings, policy, options.approvals) : {
		...decided,
		remarks: []
	};
	const { decision, findings } = given;
	const count = (severity) => findings.filter((f) => f.severity === severity && !f.accepted && !f.approved).length;
	const remarks = [
		...policy.mode === "warn" && count("block") > 0 ? [WOULD_BLOCK] : [],
		...given.remarks,
		...remarksOf(change, texts.unread)
	];
	const result = {
		schemaVersion: 1,
		...options.docs === void 0 ? {} : { docs: options.docs },
		decision: decision === "pass" && (change.incomplete.length > 0 || texts.unread.length > 0) ? "warn" : decision,
		range: {
			base: distrust(change.base),
			head: distrust(change.head)
		},
		counts: {
			changedFiles: change.files.length,
			manifests: manifests.touched,
			block: count("block"),
			warn: count("warn"),
			note: count("note")
		},
		policy: {
			source: policy.source,
			digest: policy.digest,
			...policy.layers ? { extends: policy.layers.slice(0, -1).map(({ source, digest }) => ({
				source,
				digest
			})) } : {}
		},
		access: {
			verdict: verdict(added.some(isAccess) || tokens.some((t) => t.state === "new" && t.inManifest), removed.some(isAccess)),
			added: added.filter(isAccess).map((d) => describe(d, "added")),
			removed: removed.filter(isAccess).map((d) => describe(d, "removed")),
			moved: [...renamedFiles(change, manifests), ...moved(base, head, added)].map(describeMove)
		},
		...given.approved ? { approved: given.approved } : {},
		findings,
		remarks
	};
	return {
		review: redacted(result, secrets),
		base,
		head,
		policy,
		redact: (value) => redacted(value, secrets)
	};
}
const WOULD_BLOCK = ["The policy’s mode is `warn`: without it this change would be blocked."];
function verdict(widens, narrows) {
	if (widens) return narrows ? "mixed" : "widens";
	return narrows ? "narrows" : "same";
}
function remarksOf(change, unread) {
	const shown = unread.slice(0, 20).map(({ path, reason }) => say`${path} was not searched for tokens: ${reason}`);
	const more = unread.length > shown.length ? [say`${unread.length - shown.length} more files were not searched for tokens`] : [];
	return [
		...change.incomplete.map((text) => [text]),
		...shown,
		...more
	];
}

export { review as n, examine as t };