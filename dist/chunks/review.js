import { A as decide$1, B as matches, D as SILENT, N as rank, O as automaton, d as TELLING, i as placeIn, j as key, k as byEffect, l as readableWitnesses, n as digest, u as spell } from "./reading.js";
import { n as reveal, r as say, t as distrust } from "./untrusted.js";
import { i as newUses, n as POLICY_PATH, r as approval, t as BUILT_IN$1 } from "./policy.js";
import { t as exposureOrder } from "./exposure.js";
import { n as launchOrder, t as identity } from "./launch.js";
import { t as intersects } from "./search.js";
import { t as addedLines } from "./added-lines.js";
import { a as hasOwnName, i as buildAutomaton, n as scanText, o as mayBeManifest, r as fingerprint, t as judgeValue } from "./value.js";
import { i as items, n as entries, o as text, r as entry, t as at } from "./value2.js";
import { n as order } from "./order.js";
import { createHash } from "node:crypto";

// src/access/reach.ts
function reachability(size, edges) {
	const next = Array.from({ length: size }, () => []);
	for (const [from, to] of edges) next[from]?.push(to);
	const { component, order } = components(size, next);
	const words = Math.ceil(size / 32);
	const bits = [];
	order.forEach((members, c) => {
		const own = new Uint32Array(words);
		bits.push(own);
		for (const node of members) {
			own[node >> 5] = (own[node >> 5] ?? 0) | 1 << (node & 31);
			for (const to of next[node] ?? []) {
				const other = component[to] ?? c;
				if (other === c) continue;
				const more = bits[other];
				if (more) for (let i = 0; i < words; i++) own[i] = (own[i] ?? 0) | (more[i] ?? 0);
			}
		}
	});
	const setOf = (node) => bits[component[node] ?? -1];
	const has = (from, to) => ((setOf(from)?.[to >> 5] ?? 0) >>> (to & 31) & 1) === 1;
	return {
		has,
		from: (node) => Array.from({ length: size }, (_, i) => i).filter((i) => has(node, i))
	};
}
function components(size, next) {
	const index = new Array(size).fill(-1);
	const low = new Array(size).fill(0);
	const component = new Array(size).fill(-1);
	const order = [];
	const open = [];
	let count = 0;
	const enter = (node) => {
		index[node] = count;
		low[node] = count++;
		open.push(node);
		return {
			node,
			at: 0
		};
	};
	for (let root = 0; root < size; root++) {
		if (index[root] !== -1) continue;
		const way = [enter(root)];
		for (let here = way.at(-1); here; here = way.at(-1)) {
			const { node } = here;
			const to = next[node]?.[here.at++];
			if (to !== void 0) {
				if (index[to] === -1) way.push(enter(to));
				else if (component[to] === -1) low[node] = Math.min(low[node] ?? 0, index[to] ?? 0);
				continue;
			}
			way.pop();
			const above = way.at(-1)?.node;
			if (above !== void 0) low[above] = Math.min(low[above] ?? 0, low[node] ?? 0);
			if (low[node] !== index[node]) continue;
			const members = [];
			for (let last = open.pop(); last !== void 0; last = open.pop()) {
				component[last] = order.length;
				members.push(last);
				if (last === node) break;
			}
			order.push(members);
		}
	}
	return {
		component,
		order
	};
}

// src/access/team.ts
const CALL_BUDGET = 4e5;
const MOST_MATES = 5e3;
function teams(access) {
	const members = /* @__PURE__ */ new Map();
	for (const agent of [...access.agents.values()].sort((a, b) => a.id < b.id ? -1 : 1)) {
		if (!agent.member) continue;
		const { team, as, says } = agent.member;
		const mates = members.get(team) ?? /* @__PURE__ */ new Map();
		members.set(team, mates);
		const name = `${as}${(says === "tools" ? / #\d+$/.exec(agent.id)?.[0] : void 0) ?? ""}`;
		const session = agent.within === void 0 ? void 0 : access.agents.get(agent.within)?.list;
		const mate = mates.get(name) ?? {
			id: agent.id,
			agent,
			as,
			tools: [],
			approvals: [],
			callees: [],
			session
		};
		const first = says === "tools" && mate.tools.length === 0 ? {
			id: agent.id,
			agent
		} : {};
		mates.set(name, {
			...mate,
			...first,
			[says]: [...mate[says], agent.list]
		});
	}
	const out = /* @__PURE__ */ new Map();
	const budget = { left: CALL_BUDGET };
	for (const [name, mates] of members) out.set(name, team([...mates.values()], budget));
	return out;
}
function effectOf(mate, use) {
	const has = mate.tools.map((list) => decide$1(list, use).effect).sort((a, b) => rank(b) - rank(a))[0] ?? "deny";
	if (has !== "inherit") return has;
	for (const list of mate.approvals) {
		const { effect } = decide$1(list, use);
		if (effect !== "inherit") return effect;
	}
	return mate.session ? decide$1(mate.session, use).effect : "inherit";
}
function team(all, budget) {
	const mates = all.slice(0, MOST_MATES);
	const named = /* @__PURE__ */ new Map();
	mates.forEach((mate, i) => {
		const known = named.get(mate.as);
		if (known) known.push(i);
		else named.set(mate.as, [i]);
	});
	const calls = mates.map((mate, self) => {
		const found = /* @__PURE__ */ new Map();
		if (!mayCall(mate)) return found;
		const put = (name, call) => {
			if (call) {
				for (const i of named.get(name) ?? []) if (i !== self) found.set(i, call);
			}
		};
		for (const name of candidates(mate, named)) {
			budget.left -= [...mate.tools, ...mate.callees].reduce((n, l) => n + l.entries.length + 1, 0);
			if (budget.left <= 0) break;
			put(name, callOf(mate, name));
		}
		return found;
	});
	const edges = (asked) => calls.flatMap((to, from) => [...to].flatMap(([i, c]) => c.asked && !asked ? [] : [[from, i]]));
	const freely = reachability(mates.length, edges(false));
	const whole = {
		mates,
		named,
		calls,
		freely,
		anyhow: calls.some((to) => [...to.values()].some((c) => c.asked)) ? reachability(mates.length, edges(true)) : freely,
		digest: () => digestOf(all)
	};
	if (all.length > 5e3) return {
		...whole,
		cut: `${all.length} agents may call each other`
	};
	return budget.left > 0 ? whole : {
		...whole,
		cut: "its agents may call each other in too many ways"
	};
}
function digestOf(mates) {
	const hash = createHash("sha256");
	for (const mate of mates) {
		hash.update(`${mate.id}\u0001`);
		for (const list of [
			...mate.tools,
			...mate.approvals,
			...mate.callees
		]) hash.update(`${list.default}\u0002${list.entries.map(key).join("")}\u0002`);
	}
	return hash.digest("hex").slice(0, 16);
}
const CALL = `call${"\0"}`;
function candidates(mate, named) {
	const out = /* @__PURE__ */ new Set();
	const narrowing = mate.callees.length > 0 ? mate.callees : mate.tools;
	for (const list of narrowing) {
		if (list.default !== "deny") return named.keys();
		for (const entry of list.entries) for (const s of entry.uses.sequences) {
			const [head] = s;
			if (typeof head !== "string") {
				if (s.length > 2) return named.keys();
			} else if (head.startsWith(CALL)) {
				if (s.length > 1) return named.keys();
				out.add(head.slice(CALL.length));
			} else if (CALL.startsWith(head)) return named.keys();
		}
	}
	return out;
}
function mayCall(mate) {
	return mate.tools.some((list) => list.default !== "deny" || list.entries.some((e) => e.effect !== "deny" && speaksOfCalls(e)));
}
function speaksOfCalls(entry) {
	return entry.uses.sequences.some(([head]) => typeof head === "string" && (head.startsWith(CALL) || CALL.startsWith(head)));
}
function callOf(mate, name) {
	const use = CALL + name;
	const effect = effectOf(mate, use);
	if (effect === "deny") return void 0;
	const limits = mate.callees.map((list) => decide$1(list, use));
	if (limits.some((d) => d.effect === "deny")) return void 0;
	const own = mate.tools.flatMap((list) => list.entries).find((e) => e.effect !== "deny" && matches(automaton(e), use));
	return {
		asked: effect === "ask" || limits.some((d) => d.effect === "ask"),
		entry: limits[0]?.entry ?? own
	};
}

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
		if (!call.entry) continue;
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
				path: named$1(team, caller, way),
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
function named$1(team, caller, way) {
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
			path: pathOf(after, i, to, budget),
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
function pathOf(team, from, to, budget) {
	const calls = [...team.calls[from]?.keys() ?? []];
	const way = budget.left > 0 ? ways(team, from, calls, budget).find((w) => w.node === to) : void 0;
	return way ? named$1(team, from, way) : [
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

// src/access/kinds/guard.ts
const guardOrder = {
	key: (f) => `${f.guards} ${f.what} ${f.by}`,
	covers: (a, b) => sees(a.matcher, b.matcher) && (a.failsClosed || !b.failsClosed) && (a.patience ?? 0) >= (b.patience ?? 0)
};
function sees(a, b) {
	if (a === null) return true;
	if (b === null) return false;
	return b.every((name) => a.includes(name) || a.includes(name.replace(/ if .*$/s, "")));
}

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

// src/access/kinds/trigger.ts
const WHO = {
	maintainers: 0,
	writers: 1,
	named: 2,
	anyone: 3
};
function isFork(a, b) {
	return a.event.endsWith(" forks") && a.name.endsWith("/*") && b.name.startsWith(a.name.slice(0, -1));
}
const triggerOrder = {
	key: (f) => `${f.agent} ${f.event}`,
	covers: (a, b) => WHO[b.who] <= WHO[a.who] && (b.who !== "named" || a.who === "anyone" || a.name === b.name || isFork(a, b)) && a.keptOut.every((k) => b.keptOut.includes(k)) && (a.onlyNames === null || (b.onlyNames?.every((n) => a.onlyNames?.includes(n)) ?? false)) && (b.needsPhrase || !a.needsPhrase) && (a.activities === null || (b.activities?.every((x) => a.activities?.includes(x)) ?? false))
};

// src/access/kinds/trust.ts
const trustOrder = {
	key: (f) => f.of === "server" || f.of === "all servers" ? "servers" : `${f.of} ${f.what}`,
	covers: (a, b) => (a.of === "all servers" || a.of === b.of && a.what === b.what) && b.level <= a.level && (b.pinned || !a.pinned)
};

// src/access/renamed-agent.ts
function renamedAgents(base, head) {
	const gone = /* @__PURE__ */ new Map();
	for (const agent of base.agents.values()) {
		if (agent.role !== "approval" || agent.member || head.agents.has(agent.id)) continue;
		const same = gone.get(contentOf(agent));
		if (same) same.push(agent);
		else gone.set(contentOf(agent), [agent]);
	}
	const out = /* @__PURE__ */ new Map();
	if (gone.size === 0) return out;
	for (const agent of head.agents.values()) {
		if (agent.role !== "approval" || agent.member || base.agents.has(agent.id)) continue;
		const was = gone.get(contentOf(agent))?.shift();
		if (was) out.set(agent.id, was);
	}
	return out;
}
function contentOf(agent) {
	return [
		agent.within ?? "",
		agent.list.default,
		...agent.list.entries.map(key)
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
			entries: list.entries.flatMap((e) => renamed$1(e, own))
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
function renamed$1(entry, renames) {
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
	const [bases, heads] = [teams(base), teams(head)];
	const budget = { left: GAIN_BUDGET };
	const calls = delegated(bases, heads, budget);
	const { brought, own } = grownCallees(usesBrought(base, head), bases, heads, budget);
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
			own.push(...grown.own);
			return grown.callers.length === 0 ? d : {
				...d,
				callers: grown.callers
			};
		}),
		own
	};
}
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
function usesBrought(base, head) {
	const out = [];
	const renamed = underNewNames(base, head);
	const sameElsewhere = renamedAgents(base, head);
	for (const agent of everyAgent(base, head)) {
		if (sameElsewhere.has(agent.id)) continue;
		const before = base.agents.get(agent.id);
		const after = head.agents.get(agent.id);
		if (!after && agent.role !== "session") continue;
		if (!before && agent.id.startsWith("reach ")) continue;
		for (const news of newUses(renamed(agent, listBefore(base, before, agent)), after?.list ?? agent.defaults ?? SILENT)) {
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
	if (!before || news.cause !== "guard") return false;
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
	const has = (access) => [...access.agents.values()].some((a) => a.name === agent && a.id.startsWith("deployed "));
	return has(base) && !has(head);
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

// src/access/describe.ts
function describe(d, direction) {
	if (d.kind === "uses") {
		const { news } = d;
		const summary = news.cause === "entry" ? say`${news.entry.text}` : direction === "added" ? say`without the guard ${news.entry.text}` : say`held by ${news.entry.text}`;
		const { before, after } = news.witness;
		const witness = direction === "added" ? news.witness : {
			...news.witness,
			before: after,
			after: before
		};
		return {
			kind: "uses",
			agent: distrust(d.agent.name),
			summary,
			place: news.entry.place,
			witness
		};
	}
	if (d.kind === "delegation") {
		const { before, after } = d.witness;
		const witness = direction === "added" ? d.witness : {
			...d.witness,
			before: after,
			after: before
		};
		const summary = say`calls ${d.path.join(" → ")}`;
		return {
			kind: "delegation",
			agent: distrust(d.agent.name),
			summary,
			place: d.entry.place,
			witness
		};
	}
	const lost = d.kind === "lost guard" ? say`${direction === "added" ? ["lost: "] : ["gained: "]}${statement(d.fact)}` : statement(d.fact);
	return {
		kind: d.fact.kind,
		agent: distrust(d.fact.agent),
		summary: lost,
		place: d.fact.place
	};
}
function describeMove(move) {
	const { kind, agent, texts, was, place, names } = move;
	const shown = texts.slice(0, SHOWN$1).flatMap((t, i) => i === 0 ? say`${t}` : [", ", ...say`${t}`]);
	const more = texts.length > SHOWN$1 ? [` and ${texts.length - SHOWN$1} more`] : [];
	const named = names ? say`, until now named ${names[0]}` : [];
	const path = reveal(was.path) === reveal(place.path) ? say` in ${place.path}` : say` from ${was.path} to ${place.path}`;
	return {
		kind,
		agent: distrust(agent),
		summary: [
			...shown,
			...more,
			...path,
			...named
		],
		place
	};
}
const SHOWN$1 = 3;
function statement(fact) {
	switch (fact.kind) {
		case "launch": return say`${fact.when} runs ${fact.text}`;
		case "connection": return say`connects to ${fact.text}`;
		case "credential": return say`${[fact.held.replace("-", " ")]} ${fact.text}`;
		case "exposure": return say`${fact.part} can be called by ${fact.text}`;
		case "guard": return say`${fact.what} is guarded by ${fact.text}`;
		case "hidden": return say`reads hidden characters in ${fact.place.path}`;
		case "isolation": return say`${fact.dimension}: ${fact.label}`;
		case "opaque": return say`not readable: ${fact.reason}`;
		case "permission": return say`${[`${fact.token} token`]} ${fact.scope} ${[fact.level]} (${fact.text})`;
		case "remark": return say`${[fact.about]}: ${fact.text}`;
		case "trigger": return say`started by ${[fact.who]} through ${fact.text}`;
		case "trust": return say`trusts ${fact.text}`;
	}
}

// src/access/moved.ts
function moved(base, head, added) {
	return [...movedRules(base, head), ...movedFacts(base, head, added)].slice(0, MOST_MOVES);
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
function movedRules(base, head) {
	const out = /* @__PURE__ */ new Map();
	const renamed = renamedAgents(base, head);
	for (const [id, agent] of head.agents) {
		const other = renamed.get(id);
		const before = other ?? base.agents.get(id);
		if (!before || id.startsWith("reach ")) continue;
		const was = placesOf$1(before);
		for (const [k, now] of placesOf$1(agent)) {
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
function placesOf$1(agent) {
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
async function besideManifests(change) {
	const touches = (what) => change.files.some((f) => what.test(f.head?.path ?? "") || what.test(f.base?.path ?? ""));
	const out = [];
	if (touches(/^\.github\/workflows\/|(^|\/)action\.ya?ml$/i)) {
		out.push(...await (await import("./gate-changed2.js")).gateChanged(change));
		out.push(...await (await import("./lock-changed2.js")).lockChanged(change));
	}
	if (touches(/(^|\/)package\.json$|\.([cm]?[jt]s|sh|bash|py)$/i)) out.push(...await (await import("./install-scripts.js")).installScripts(change));
	return out;
}

// src/manifests/links.ts
const MAX_LINKS = 2e3;
const MAX_HOPS = 40;
const MAX_ALIASES = 5e3;
async function readLinks(change, side, mayMatter) {
	const tree = await change.tree(side);
	const byPath = new Map(tree.map((e) => [e.path, e]));
	const targets = await readTargets(change, side, tree, byPath, mayMatter);
	const pointers = reversed(targets);
	let sorted;
	const resolve = (path) => {
		const end = follow(path, targets);
		if (end === void 0) return byPath.get(path) ?? dead(path, byPath);
		return byPath.get(end) ?? dead(end, byPath);
	};
	return {
		paths: tree.flatMap((e) => mayMatter(e.path) ? [e.path] : []),
		resolve,
		below(path, most) {
			const end = follow(path, targets);
			if (end === void 0 || byPath.has(end)) return [path];
			const prefix = end === "" ? "" : `${end}/`;
			const shown = path === "" ? "" : `${path}/`;
			sorted ??= tree.map((e) => e.path).sort();
			const out = [];
			for (let i = firstFrom(sorted, prefix); i < sorted.length && out.length < most; i++) {
				const found = sorted[i];
				if (!found?.startsWith(prefix)) break;
				out.push(shown + found.slice(prefix.length));
			}
			return out;
		},
		aliases(entry) {
			const out = /* @__PURE__ */ new Set();
			upwards(entry.path, pointers, out);
			if (entry.kind !== "symlink") return [...out];
			for (const root of through(entry.path, targets)) {
				const end = follow(root, targets);
				if (end === void 0) continue;
				if (byPath.has(end)) upwards(root, pointers, out.add(root));
				else for (const e of tree) if (e.path.startsWith(`${end}/`) && out.size < MAX_ALIASES) {
					const path = root + e.path.slice(end.length);
					upwards(path, pointers, out.add(path));
				}
			}
			return [...out];
		}
	};
}
function firstFrom(sorted, text) {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = low + high >> 1;
		if ((sorted[middle] ?? "") < text) low = middle + 1;
		else high = middle;
	}
	return low;
}
async function readTargets(change, side, tree, byPath, mayMatter) {
	const targets = /* @__PURE__ */ new Map();
	const seen = /* @__PURE__ */ new Set();
	let open = tree.filter((e) => e.kind === "symlink" && mayMatter(e.path));
	while (open.length > 0 && seen.size < 2e3) {
		const found = open.filter((e) => !seen.has(e.path)).slice(0, MAX_LINKS - seen.size);
		if (found.length === 0) break;
		const contents = await change.read(side, found);
		open = [];
		for (const link of found) {
			seen.add(link.path);
			const content = contents.get(link.id);
			const target = content?.kind === "bytes" ? join(link.path, new TextDecoder().decode(content.bytes)) : void 0;
			if (target === void 0) continue;
			targets.set(link.path, target);
			for (const prefix of prefixes(target)) {
				const next = byPath.get(prefix);
				if (next?.kind === "symlink") open.push(next);
			}
		}
	}
	return targets;
}
function follow(path, targets) {
	let here = path;
	for (let hop = 0; hop < MAX_HOPS; hop++) {
		const link = prefixes(here).find((p) => targets.has(p));
		if (link === void 0) return here;
		here = (targets.get(link) ?? link) + here.slice(link.length);
	}
}
function dead(path, byPath) {
	for (const prefix of prefixes(path)) {
		const entry = byPath.get(prefix);
		if (entry?.kind === "symlink" || entry?.kind === "submodule") return entry;
	}
}
function upwards(path, pointers, out) {
	if (pointers.size === 0) return;
	const open = [path];
	for (let next = open.pop(); next !== void 0 && out.size < MAX_ALIASES; next = open.pop()) for (const prefix of prefixes(next)) for (const link of pointers.get(prefix) ?? []) {
		const alias = link + next.slice(prefix.length);
		if (out.has(alias) || alias.length > MAX_PATH) continue;
		out.add(alias);
		open.push(alias);
	}
}
function through(path, targets) {
	const out = /* @__PURE__ */ new Set([path]);
	for (let before = 0; before < out.size && before < MAX_HOPS;) {
		before = out.size;
		for (const [link, target] of targets) if (prefixes(target).some((p) => out.has(p))) out.add(link);
	}
	return out;
}
function reversed(targets) {
	const out = /* @__PURE__ */ new Map();
	for (const [link, target] of targets) {
		const known = out.get(target);
		if (known) known.push(link);
		else out.set(target, [link]);
	}
	return out;
}
function prefixes(path) {
	const out = [];
	for (let end = path.indexOf("/"); end >= 0; end = path.indexOf("/", end + 1)) out.push(path.slice(0, end));
	out.push(path);
	return out;
}
const MAX_PATH = 4096;
function join(link, text) {
	if (text.startsWith("/") || text.includes("\0") || text.length > MAX_PATH) return void 0;
	const parts = link.split("/").slice(0, -1);
	for (const part of text.split("/")) {
		if (part === "" || part === ".") continue;
		if (part === "..") {
			if (parts.length === 0) return void 0;
			parts.pop();
		} else parts.push(part);
	}
	return parts.join("/");
}

// src/manifests/named.ts
const NAMING = [/^(?:(.*)\/)?\.claude-plugin\/plugin\.json$/i, /^(?:(.*)\/)?\.github\/copilot\/settings(?:\.local)?\.json$/i];
const NAMEABLE = /\.(md|json)$/i;
const MOST_PLACES = 200;
const MOST_FILES = 500;
const MOST_IN_ALL = 5e3;
function manifestsAbove(change, links) {
	const roots = /* @__PURE__ */ new Map();
	for (const path of new Set(links.flatMap((side) => side.paths))) {
		if (!path.toLowerCase().endsWith(".json")) continue;
		for (const naming of NAMING) {
			const found = naming.exec(path);
			if (found) roots.set(found[1] ?? "", [...roots.get(found[1] ?? "") ?? [], path]);
		}
	}
	if (roots.size === 0) return [];
	const out = /* @__PURE__ */ new Set();
	for (const file of change.files) for (const path of /* @__PURE__ */ new Set([file.base?.path, file.head?.path])) {
		if (path === void 0 || !NAMEABLE.test(path)) continue;
		for (let end = path.lastIndexOf("/");; end = path.lastIndexOf("/", end - 1)) {
			for (const manifest of roots.get(path.slice(0, Math.max(end, 0))) ?? []) out.add(manifest);
			if (end <= 0) break;
		}
	}
	return [...out];
}
function namedPaths(groups, links) {
	let left = MOST_IN_ALL;
	return groups.map(({ format, files }) => {
		if (!format.names) return [];
		const own = new Set(files.map((f) => f.path));
		const places = [...new Set(files.flatMap((file) => format.names?.(file) ?? []))].slice(0, MOST_PLACES);
		const found = /* @__PURE__ */ new Set();
		for (const place of places) for (const path of links.below(place, MOST_FILES)) if (NAMEABLE.test(path) && !own.has(path) && found.size < Math.min(MOST_FILES, left)) found.add(path);
		left -= found.size;
		return [...found];
	});
}

// src/manifests/collect.ts
async function collectManifests(change) {
	if (change.files.length === 0) return NONE$1;
	const [base, head] = await Promise.all([readLinks(change, "base", hasOwnName), readLinks(change, "head", hasOwnName)]);
	const links = {
		base,
		head
	};
	const near = /* @__PURE__ */ new Set();
	const closed = /* @__PURE__ */ new Set();
	for (const file of change.files) for (const side of ["base", "head"]) {
		const entry = file[side];
		if (!entry) continue;
		for (const path of [entry.path, ...links[side].aliases(entry)]) {
			if (!mayBeManifest(path)) continue;
			near.add(path);
			if (isClosed(links[side].resolve(path))) closed.add(path);
		}
	}
	const above = manifestsAbove(change, [base, head]);
	if (near.size === 0 && above.length === 0) return NONE$1;
	const { formatsOf, manifestBelow } = await import("./match2.js");
	const hidden = [...closed].flatMap((path) => formatsOf(path).length > 0 ? [] : manifestBelow(path) ?? []);
	const touched = new Set([...near, ...hidden].filter((path) => formatsOf(path).length > 0));
	const exists = (path) => (base.resolve(path) ?? head.resolve(path)) !== void 0;
	const tree = [.../* @__PURE__ */ new Set([...base.paths, ...head.paths])];
	const groups = grouped(/* @__PURE__ */ new Set([...touched, ...above]), tree, exists, formatsOf, (path) => base.resolve(path) === void 0 || head.resolve(path) === void 0);
	const loaded = claimed(change, renamed(change, await loadAll(change, "base", groups, base)), await loadAll(change, "head", groups, head));
	const sure = [...touched].filter((path) => formatsOf(path).some((f) => !f.claims || loaded.isClaimed(f, path)));
	return {
		base: loaded.base,
		head: loaded.head,
		touched: sure.length
	};
}
function claimed(change, base, head) {
	const found = /* @__PURE__ */ new Set();
	const id = (format, path) => `${format.id} ${path}`;
	const sharing = /* @__PURE__ */ new Set();
	for (const { format, files } of [...base, ...head]) {
		if (format.claims) sharing.add(format);
		for (const file of files) if (format.claims?.(file)) found.add(id(format, file.path));
	}
	for (const { base: from, head: to } of sharing.size === 0 ? [] : change.files) {
		if (!from || !to || from.path === to.path) continue;
		for (const format of sharing) {
			if (!found.has(id(format, from.path)) && !found.has(id(format, to.path))) continue;
			found.add(id(format, from.path)).add(id(format, to.path));
		}
	}
	const isClaimed = (format, path) => found.has(id(format, path));
	const own = (g) => g.format.claims ? {
		...g,
		files: g.files.filter((f) => isClaimed(g.format, f.path))
	} : g;
	return {
		base: base.map(own),
		head: head.map(own),
		isClaimed
	};
}
function renamed(change, groups) {
	const names = new Map(change.files.flatMap((f) => f.base && f.head && f.base.path !== f.head.path && f.base.id === f.head.id ? [[f.base.path, f.head.path]] : []));
	if (names.size === 0) return groups;
	return groups.map((g) => {
		const paths = new Set(g.files.map((f) => f.path));
		const moved = (path) => {
			const to = names.get(path);
			return to === void 0 || paths.has(to) ? path : to;
		};
		return g.format.renames ? {
			...g,
			files: g.files.map((f) => ({
				...f,
				path: moved(f.path)
			}))
		} : g;
	});
}
const NONE$1 = {
	base: [],
	head: [],
	touched: 0
};
function isClosed(entry) {
	return entry?.kind === "submodule" || entry?.kind === "symlink";
}
function grouped(touched, tree, exists, formatsOf, comesOrGoes) {
	const out = /* @__PURE__ */ new Map();
	const context = [...touched].flatMap((path) => formatsOf(path).flatMap((f) => [...f.context?.(path) ?? [], ...f.awakens && comesOrGoes(path) ? f.awakens(path, tree) : []])).filter(exists);
	for (const path of /* @__PURE__ */ new Set([...touched, ...context])) for (const format of formatsOf(path)) {
		const key = `${format.id} ${format.group?.(path) ?? path}`;
		const group = out.get(key) ?? {
			format,
			key,
			paths: /* @__PURE__ */ new Set()
		};
		for (const p of [path, ...format.companions?.(path, tree) ?? []]) group.paths.add(p);
		out.set(key, group);
	}
	return [...out.values()].sort((a, b) => a.key < b.key ? -1 : 1);
}
async function loadAll(change, side, groups, links) {
	const loaded = await load(change, side, groups, links);
	const named = namedPaths(loaded, links);
	if (named.every((paths) => paths.length === 0)) return loaded;
	const further = await load(change, side, loaded.map(({ format }, i) => ({
		format,
		key: "",
		paths: new Set(named[i])
	})), links);
	return loaded.map((group, i) => ({
		...group,
		files: [...group.files, ...further[i]?.files ?? []]
	}));
}
async function load(change, side, groups, links) {
	const found = groups.map(({ format, paths }) => ({
		format,
		entries: [...paths].sort().flatMap((path) => {
			const entry = links.resolve(path);
			return entry ? [{
				path,
				entry
			}] : [];
		})
	}));
	const contents = await change.read(side, found.flatMap((g) => g.entries.map((e) => e.entry)).filter((e) => e.kind !== "submodule"));
	return found.map(({ format, entries }) => ({
		format,
		files: entries.map(({ path, entry }) => {
			const file = {
				path,
				side,
				id: entry.id
			};
			if (entry.kind === "submodule") return {
				...file,
				bytes: null,
				trouble: "it is a submodule"
			};
			if (entry.kind === "symlink") return {
				...file,
				bytes: null,
				trouble: "it is a symbolic link that leads out of the repository"
			};
			const content = contents.get(entry.id);
			if (content?.kind === "bytes") return {
				...file,
				bytes: content.bytes
			};
			if (content?.kind === "too-large") return {
				...file,
				bytes: null,
				trouble: `it is too large (${content.size} bytes)`
			};
			return {
				...file,
				bytes: null,
				trouble: content?.reason ?? "its content could not be had"
			};
		})
	}));
}

// src/access/builder.ts
function accessBuilder() {
	const agents = /* @__PURE__ */ new Map();
	const facts = [];
	const documents = [];
	return {
		agent(agent) {
			const known = agents.get(agent.id);
			agents.set(agent.id, known ? {
				...known,
				...bound(known.identity, agent.identity),
				list: joined(known.list, agent.list)
			} : agent);
		},
		fact: (fact) => void facts.push(fact),
		document: (path, value) => void documents.push({
			path,
			value
		}),
		build: () => ({
			agents,
			facts,
			documents
		})
	};
}
function joined(a, b) {
	return {
		entries: [...a.entries, ...b.entries],
		default: a.default
	};
}
function bound(a, b) {
	if (!a || !b) return {};
	const files = [...a.files ?? [], ...b.files ?? []];
	return { identity: {
		...a,
		agent: a.agent ?? b.agent,
		...files.length === 0 ? {} : { files }
	} };
}

// src/manifests/latent-keys.ts
function latentKeys(id, value) {
	return (TABLE[id] ?? []).flatMap(([path, widens]) => {
		const found = find(value, path.split("."));
		return found && (widens === void 0 || plain(found.value) === widens) ? [{
			found,
			name: widens === void 0 ? path : `${path}: ${widens}`
		}] : [];
	});
}
const TABLE = {
	"claude-settings": [
		["permissions.defaultMode", "auto"],
		["skipDangerousModePermissionPrompt", "true"],
		["skipAutoPermissionPrompt", "true"],
		["allowAllClaudeAiMcps", "true"],
		["remoteControlAtStartup", "true"],
		["sandbox.allowAppleEvents", "true"],
		["sandbox.filesystem.disabled", "true"],
		["autoMode"],
		["processWrapper"],
		["pluginConfigs"],
		["autoMemoryDirectory"],
		["sshHostCommands"],
		["permissions.blockReadsExemptPaths"],
		["mcpServers"]
	],
	"claude-skill": [["allowed-tools", "*"]],
	"cursor-cli": [
		["approvalMode"],
		["autoRun"],
		["sandbox"],
		["network"]
	],
	"copilot-settings": [
		["allowedUrls"],
		["trustedFolders"],
		["defaultMode"],
		["defaultPermissionMode"],
		["statusLine"],
		["bashEnv"]
	],
	"vscode-settings": [["chat.agent.networkFilter", "false"], ["chat.autoReply", "true"]],
	"gemini-settings": [["security.folderTrust.enabled", "false"], ["autoAccept", "true"]]
};
function find(value, path) {
	const whole = entry(value, path.join("."));
	if (whole) return whole;
	let here = value;
	for (const key of path.slice(0, -1)) here = entry(here, key)?.value;
	return entry(here, path.at(-1) ?? "");
}
function plain(value) {
	return value.kind === "boolean" ? String(value.value) : text(value);
}

// src/manifests/unknown-keys.ts
function remarkKeys(format, file, value, to) {
	const agent = format.clients[0] ?? format.title;
	const say = (about, found, name) => to.fact({
		kind: "remark",
		about,
		agent,
		subject: `${about} ${name}`,
		place: placeIn(file, found.keySpan),
		text: name,
		digest: digest(JSON.stringify(found.value, (key, v) => /span$/i.test(key) ? void 0 : v).slice(0, 4096))
	});
	let left = MOST_REMARKS;
	for (const { name, map, known } of placesOf(format.id, value)) for (const found of entries(map)) {
		if (!PERMISSION_LIKE.test(found.key) || known.test(found.key) || left-- <= 0) continue;
		say("unknown key", found, name + found.key);
	}
	for (const { found, name } of latentKeys(format.id, value)) if (left-- > 0) say("latent", found, name);
}
const MOST_REMARKS = 50;
const PERMISSION_LIKE = /allow|den(y|ied)|permission|approv|trust|sandbox|bypass|yolo|tools?$|unsafe|dangerous|auto_?-?(run|accept|confirm)|readonly|read-only/i;
const NONE = /^$/;
function placesOf(id, value) {
	const here = FRONT_MATTER[id];
	if (here) return [{
		name: "",
		map: value,
		known: here
	}];
	const keys = SERVER_KEYS[id];
	if (!keys) return [];
	return ["mcpServers", "servers"].flatMap((root) => {
		const found = entry(value, root)?.value;
		return found ? [...entries(found), ...items(found).flatMap(named)] : [];
	}).slice(0, 200).map((server) => ({
		name: `${server.key}.`,
		map: server.value,
		known: keys
	}));
}
function named(item) {
	const name = at(item, "name");
	return item.kind === "map" ? [{
		key: text(name) ?? "server",
		keySpan: (name ?? item).span,
		value: item,
		shadowed: false
	}] : [];
}
const FRONT_MATTER = {
	"claude-agent": /^(tools|disallowedTools|permissionMode)$/,
	"claude-command": /^(allowed-tools|disallowed-tools)$/,
	"claude-skill": /^(allowed-tools|disallowed-tools)$/,
	"copilot-agent": /^tools$/,
	"copilot-prompt": /^tools$/,
	"cursor-agent": /^readonly$/,
	"gemini-settings": /^tools$/,
	"qwen-settings": /^(tools|permissions)$/
};
const SERVER_KEYS = {
	"mcp-claude": /^tools$/,
	"mcp-cursor": NONE,
	"mcp-vscode": /^(sandboxEnabled|sandbox)$/,
	"mcp-github": /^tools$/,
	"mcp-roo": /^(alwaysAllow|disabledTools)$/,
	"mcp-kilo-legacy": /^(alwaysAllow|disabledTools)$/,
	"mcp-kiro": /^(autoApprove|disabledTools)$/,
	"mcp-junie": NONE,
	"mcp-trae": NONE,
	"mcp-warp": NONE
};

// src/manifests/read-access.ts
function readAccess(groups) {
	const builder = accessBuilder();
	for (const { format, files } of groups) {
		if (files.length === 0) continue;
		const seen = /* @__PURE__ */ new Set();
		const to = {
			...builder,
			document(path, value) {
				builder.document(path, value);
				const file = seen.has(path) ? void 0 : files.find((f) => f.path === path);
				if (file) remarkKeys(format, file, value, builder);
				seen.add(path);
			}
		};
		format.read(files, to);
	}
	return builder.build();
}

// src/policy/decide.ts
async function decide(judged, policy, at) {
	const findings = [...policy === BUILT_IN$1 ? judged.map((j) => j.finding) : (await import("./by-policy.js")).byPolicy(judged, policy, at)].sort(order);
	const open = findings.filter((f) => !f.accepted);
	const worst = open.some((f) => f.severity === "block") ? "block" : open.some((f) => f.severity === "warn") ? "warn" : "pass";
	return {
		decision: worst === "block" && policy.mode === "warn" ? "warn" : worst,
		findings
	};
}

// src/tokens/new-tokens.ts
function findTokens(texts, documents) {
	const out = /* @__PURE__ */ new Map();
	const put = (token) => {
		const id = `${token.path} ${token.line} ${token.fingerprint}`;
		if (!out.has(id)) out.set(id, token);
	};
	for (const { path, value } of documents) walk(value, "", "other", (key, text, place, line, endLine) => {
		for (const match of judgeValue({
			key,
			value: text,
			place
		})) put(token(path, text.slice(match.start, match.end), match, line, endLine, true));
	});
	const told = new Set([...out.values()].map((t) => `${t.path} ${t.line}`));
	for (const { path, text, added } of texts) {
		if (added?.size === 0) continue;
		let starts;
		const declares = /"(mcpServers|mcp_servers|context_servers)"\s*:/.test(text);
		for (const match of scanText(text, declares ? "manifest" : "text")) {
			starts ??= lineStarts(text);
			const line = lineOf(starts, match.start);
			if ((added === null || added.has(line)) && !told.has(`${path} ${line}`)) put(token(path, text.slice(match.start, match.end), match, line, lineOf(starts, match.end - 1), declares));
		}
	}
	return [...out.values()].sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line || (a.fingerprint < b.fingerprint ? -1 : 1));
}
function parted(texts, tokens) {
	const secrets = [...new Set(tokens.map((t) => t.secret))];
	if (secrets.length === 0) return {
		absent: [],
		present: []
	};
	const stood = /* @__PURE__ */ new Set();
	const automaton = buildAutomaton(secrets);
	for (const text of texts) automaton.find(text, (word) => void stood.add(secrets[word] ?? ""));
	return {
		absent: tokens.filter((t) => !stood.has(t.secret)),
		present: tokens.filter((t) => stood.has(t.secret))
	};
}
function token(path, secret, match, line, endLine, inManifest) {
	return {
		path,
		line,
		endLine,
		kind: match.kind.name,
		lifetime: match.lifetime,
		...match.expires === void 0 ? {} : { expires: match.expires },
		certain: match.confidence === "certain",
		inManifest,
		fingerprint: fingerprint(secret),
		revoke: match.kind.revoke,
		replacement: match.kind.replacement,
		secret,
		state: "new"
	};
}
function walk(value, key, place, visit) {
	if (value.kind === "string") visit(key, value.value, place, value.span.startLine, value.span.endLine);
	else if (value.kind === "list") value.items.forEach((item, i) => {
		const before = value.items[i - 1];
		walk(item, place === "argument" && before?.kind === "string" && before.value.startsWith("-") ? before.value : key, place, visit);
	});
	else if (value.kind === "map") for (const entry of value.entries) walk(entry.value, entry.key, placeOf$1(entry.key, place), visit);
}
function placeOf$1(key, outer) {
	const name = key.toLowerCase();
	if (name === "env" || name === "environment") return "env";
	if (name === "headers") return "header";
	if (name === "args" || name === "command") return "argument";
	if (name === "url" || name === "serverurl" || name === "httpurl") return "url";
	if (name === "allow" || name === "deny" || name === "ask" || name === "allowed-tools") return "rule";
	return outer;
}
function lineStarts(text) {
	const out = [0];
	for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) out.push(i + 1);
	return out;
}
function lineOf(starts, offset) {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = low + high + 1 >> 1;
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low + 1;
}

// src/tokens/changed-tokens.ts
function changedTokens({ added, removed, baseDocuments, headDocuments }) {
	const before = [...removed.map((t) => t.text), ...texts(baseDocuments)];
	const after = [...added.map((t) => t.text), ...texts(headDocuments)];
	const atHead = findTokens(added, headDocuments);
	const atBase = findTokens(removed, baseDocuments);
	const arrived = parted(before, atHead);
	const gone = parted(after, atBase).absent;
	const places = new Set(atBase.map(placeOf));
	const moved = arrived.present.filter((t) => t.inManifest && (isAdded(t, added) || !places.has(placeOf(t))));
	return {
		tokens: [
			...arrived.absent,
			...oncePerToken(moved, "moved"),
			...oncePerToken(gone, "removed")
		],
		secrets: [...atHead, ...atBase].map((t) => t.secret)
	};
}
function isAdded({ path, line }, added) {
	return added.some((text) => text.path === path && text.added !== null && text.added.has(line));
}
function placeOf({ path, line, fingerprint }) {
	return `${path} ${line} ${fingerprint}`;
}
function oncePerToken(tokens, state) {
	const out = /* @__PURE__ */ new Map();
	for (const token of tokens) if (!out.has(token.fingerprint)) out.set(token.fingerprint, {
		...token,
		state
	});
	return [...out.values()];
}
function texts(documents) {
	const out = [];
	const visit = (value) => {
		if (value.kind === "string") out.push(value.value);
		else if (value.kind === "list") value.items.forEach(visit);
		else if (value.kind === "map") for (const e of value.entries) visit(e.value);
	};
	for (const { value } of documents) visit(value);
	return out;
}

// src/tokens/redact.ts
const MIN_VALUE = 6;
const MIN_LINE = 16;
function makeRedactor(values) {
	const labels = /* @__PURE__ */ new Map();
	for (const value of values) {
		if (value.length < MIN_VALUE) continue;
		const label = scanText(value)[0]?.kind.id ?? "token";
		for (const form of formsOf(value)) if (!labels.has(form)) labels.set(form, label);
	}
	const forms = [...labels.keys()];
	const automaton = buildAutomaton(forms);
	const marks = /* @__PURE__ */ new Map();
	const markOf = (label) => {
		const known = marks.get(label) ?? mark(label, forms);
		marks.set(label, known);
		return known;
	};
	return (text) => {
		const stretches = scanText(text).map(({ kind, start, end }) => ({
			start,
			end,
			label: kind.id
		}));
		automaton.find(text, (word, end) => {
			const form = forms[word] ?? "";
			stretches.push({
				start: end - form.length,
				end,
				label: labels.get(form) ?? "token"
			});
		});
		return replace(text, stretches, markOf);
	};
}
function formsOf(value) {
	const forms = [value, ...value.split(/\r?\n/).filter((line) => line.length >= MIN_LINE && line !== value)].flatMap((whole) => [
		whole,
		JSON.stringify(whole).slice(1, -1),
		percent(whole),
		percent(whole).replaceAll("%20", "+"),
		...base64Forms(whole)
	]);
	return new Set(forms.filter((form) => form.length >= MIN_VALUE));
}
function percent(value) {
	return encodeURIComponent(value.replace(/\p{Surrogate}/gu, "�"));
}
function base64Forms(value) {
	return [
		0,
		1,
		2
	].flatMap((shift) => {
		const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(value, "utf8")]);
		const from = shift === 0 ? 0 : shift + 1;
		const core = bytes.toString("base64").slice(from, Math.floor(bytes.length * 8 / 6));
		if (core.length < 8) return [];
		return [core, core.replaceAll("+", "-").replaceAll("/", "_")];
	});
}
function replace(text, stretches, markOf) {
	stretches.sort((a, b) => a.start - b.start || b.end - a.end);
	const out = [];
	let at = 0;
	let until = -1;
	for (const { start, end, label } of stretches) {
		if (start >= until) {
			out.push(text.slice(at, start), markOf(label));
			at = end;
		}
		until = Math.max(until, end);
		at = Math.max(at, end);
	}
	out.push(text.slice(at));
	return out.join("");
}
function mark(label, forms) {
	const full = `[redacted ${label}]`;
	return forms.some((form) => full.includes(form)) ? "[…]" : full;
}

// src/tokens/redact-review.ts
function redacted(review, secrets) {
	return deep(review, makeRedactor(secrets));
}
const KEPT = /* @__PURE__ */ new Set([
	"fingerprint",
	"digest",
	"rule",
	"references",
	"range",
	"policy",
	"docs"
]);
function deep(value, redact) {
	if (typeof value === "string") return redact(value);
	if (Array.isArray(value)) return value.map((v) => deep(v, redact));
	if (value === null || typeof value !== "object") return value;
	return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, KEPT.has(k) ? v : deep(v, redact)]));
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
	const base = read(manifests.base);
	const head = read(manifests.head);
	const added = newAccess(base, head).filter((d) => !goesWithItsJob(d, head));
	const removed = newAccess(head, base).filter((d) => !comesWithItsCode(d, added) && !isSecondReading(d) && !keptByAnother(d, base, head) && !goesWithItsJob(d, base));
	const { tokens, secrets } = changedTokens({
		added: texts.texts,
		removed: texts.before,
		baseDocuments: base.documents,
		headDocuments: head.documents
	});
	const context = {
		base,
		head,
		added,
		brought: new Set(change.files.flatMap((f) => f.head ? [f.head.path.toLowerCase()] : [])),
		...listed && { listed }
	};
	const found = added.length > 0 || tokens.length > 0 ? (await import("./judge.js")).judge(added, tokens, context) : [];
	const beside = [...await policyEdit(change, policy), ...await besideManifests(change)];
	const { decision, findings } = await decide([...found, ...beside.map((finding) => ({
		finding,
		subjects: []
	}))], policy, {
		context,
		now: options.now ?? /* @__PURE__ */ new Date(),
		touched: manifests.touched > 0,
		paths: policy.register.some((r) => r.path) ? (await change.tree("head")).map((e) => e.path) : null
	});
	const count = (severity) => findings.filter((f) => f.severity === severity && !f.accepted).length;
	const remarks = [...policy.mode === "warn" && count("block") > 0 ? [WOULD_BLOCK] : [], ...remarksOf(change, texts.unread)];
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
			digest: policy.digest
		},
		access: {
			verdict: verdict(added.some(isAccess) || tokens.some((t) => t.state === "new" && t.inManifest), removed.some(isAccess)),
			added: added.filter(isAccess).map((d) => describe(d, "added")),
			removed: removed.filter(isAccess).map((d) => describe(d, "removed")),
			moved: [...renamedFiles(change, manifests), ...moved(base, head, added)].map(describeMove)
		},
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
const WOULD_BLOCK = ["The policy’s mode is `warn`: without it this change would be blocked."];
const START = {
	startLine: 1,
	startColumn: 1,
	endLine: 1,
	endColumn: 1
};
async function policyEdit(change, policy) {
	const file = change.files.find((f) => [f.base?.path, f.head?.path].includes(POLICY_PATH));
	return file ? (await import("./policy-changed.js")).policyChanged(change, file, policy) : [];
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
	if (options.policy === null) return BUILT_IN$1;
	if (options.policy) return (await import("./load2.js")).parsePolicy(options.policy.text, options.policy.source);
	const entry = (await change.tree("base")).find((e) => e.path === POLICY_PATH);
	return entry ? (await import("./load2.js")).policyAtBase(change, entry) : BUILT_IN$1;
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
	const effects = [before, after].map((list) => rank(decide$1(list, d.news.use).effect));
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