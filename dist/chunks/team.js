import { m as matches } from "./witness.js";
import { C as automaton, E as key, O as rank, T as decide } from "./reading.js";
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
	const has = mate.tools.map((list) => decide(list, use).effect).sort((a, b) => rank(b) - rank(a))[0] ?? "deny";
	if (has !== "inherit") return has;
	for (const list of mate.approvals) {
		const { effect } = decide(list, use);
		if (effect !== "inherit") return effect;
	}
	return mate.session ? decide(mate.session, use).effect : "inherit";
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
	const limits = mate.callees.map((list) => decide(list, use));
	if (limits.some((d) => d.effect === "deny")) return void 0;
	const own = mate.tools.flatMap((list) => list.entries).find((e) => e.effect !== "deny" && matches(automaton(e), use));
	return {
		asked: effect === "ask" || limits.some((d) => d.effect === "ask"),
		entry: limits[0]?.entry ?? own
	};
}

export { reachability as i, effectOf as n, teams as r, MOST_MATES as t };