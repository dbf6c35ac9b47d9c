import { _ as weight, d as deciders, f as isUniversal, g as step, h as start, l as accepts, p as machinesAt } from "./witness.js";
import { l as MachineTooLarge } from "./reading.js";

// src/access/alphabet.ts
function alphabet(active) {
	const named = /* @__PURE__ */ new Set();
	const machines = /* @__PURE__ */ new Set();
	for (const [automaton, states] of active) {
		deciders(automaton, states, named);
		for (const m of machinesAt(automaton, states, named)) machines.add(m);
	}
	const own = [...named].sort().map((symbol) => ({
		symbol,
		letter: symbol
	}));
	if (machines.size === 0) return [{
		symbol: null,
		letter: fresh(named)
	}, ...own];
	return [...classes([...machines]).map((c) => memberOf(c, named)).filter((c) => c !== void 0).map((symbol) => ({
		symbol,
		letter: symbol
	})), ...own];
}
const LETTERS = "xyzabcdefghijklmnopqrstuvw0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_.,:=@+%";
const READABLE = [...`${LETTERS} /"'()[]{}<>!#$&*;?\\^\`|~`].map((c) => c.codePointAt(0) ?? 0);
function fresh(named) {
	for (const letter of LETTERS) if (!named.has(letter)) return letter;
	return "�";
}
function memberOf({ readable, ranges }, named) {
	const found = readable.find((c) => !named.has(c));
	if (found !== void 0) return found;
	for (const [from, to] of ranges) for (let code = from; code <= to; code++) if ((code < 55296 || code > 57343) && !named.has(String.fromCodePoint(code))) return String.fromCodePoint(code);
}
function classes(machines) {
	const id = machines.map((m) => m.id).sort((a, b) => a - b).join();
	const known = cache.get(id);
	if (known) return known;
	const bounds = [...new Set(machines.flatMap((m) => m.bounds))].sort((a, b) => a - b);
	const out = /* @__PURE__ */ new Map();
	const of = (code) => {
		const name = machines.map((m) => m.classOf(code)).join();
		const found = out.get(name) ?? {
			readable: [],
			ranges: []
		};
		out.set(name, found);
		return found;
	};
	for (const code of READABLE) of(code).readable.push(String.fromCodePoint(code));
	bounds.forEach((from, i) => {
		if (from <= 1114111) of(from).ranges.push([from, (bounds[i + 1] ?? 1114112) - 1]);
	});
	const found = [...out.values()];
	if (cache.size > 1e3) cache.clear();
	cache.set(id, found);
	return found;
}
const cache = /* @__PURE__ */ new Map();

// src/access/meet.ts
function meet(a, b) {
	if (a.regexes.length > 0 || b.regexes.length > 0) return void 0;
	return a.tracks.some((x) => b.tracks.some((y) => share(x.elements, y.elements)));
}
function share(x, y) {
	if (!startAlike(x, y)) return false;
	const width = y.length + 1;
	const seen = new Uint8Array((x.length + 1) * width);
	const stack = [0];
	seen[0] = 1;
	const go = (i, j) => {
		const at = i * width + j;
		if (seen[at] === 1) return;
		seen[at] = 1;
		stack.push(at);
	};
	for (let at = stack.pop(); at !== void 0; at = stack.pop()) {
		const i = Math.floor(at / width);
		const j = at % width;
		if (i === x.length && j === y.length) return true;
		const p = x[i];
		const q = y[j];
		if (p?.loop) go(i + 1, j);
		if (q?.loop) go(i, j + 1);
		if (p && q && alike(p, q)) go(p.loop ? i : i + 1, q.loop ? j : j + 1);
	}
	return false;
}
function startAlike(x, y) {
	const end = Math.min(x.length, y.length);
	for (let i = 0; i < end; i++) {
		const p = x[i]?.char ?? null;
		const q = y[i]?.char ?? null;
		if (p === null || q === null) return true;
		if (p !== q) return false;
	}
	return true;
}
function alike(p, q) {
	if (p.char !== null && q.char !== null) return p.char === q.char;
	if (p.char !== null) return p.char !== "\0" && !q.not.includes(p.char);
	return q.char === null || q.char !== "\0" && !p.not.includes(q.char);
}

// src/access/search.ts
const SEARCH_BUDGET = 1e6;
function search(focus, groups, wanted, budget = { left: SEARCH_BUDGET }) {
	let work = 0;
	const limit = Math.min(SEARCH_BUDGET, budget.left);
	const first = {
		focus: start(focus),
		rest: groups.map((g) => g.map((a, i) => [i, start(a)])),
		word: ""
	};
	const seen = /* @__PURE__ */ new Set([signature(first)]);
	const queue = [first];
	try {
		for (let i = 0; i < queue.length; i++) {
			const node = queue[i];
			if (accepts(focus, node.focus) && wanted(groups.map((g, k) => firstHolding(g, node.rest[k] ?? [])))) return {
				kind: "word",
				word: node.word
			};
			for (const char of alphabet(active(focus, groups, node))) {
				if (work > limit) return { kind: "budget" };
				const nextFocus = step(focus, node.focus, char.symbol);
				work += 1 + weight(focus, nextFocus);
				if (nextFocus.length === 0) continue;
				const rest = groups.map((g, k) => stepGroup(g, node.rest[k] ?? [], char.symbol));
				for (const [k, group] of rest.entries()) for (const [j, states] of group) work += 1 + weight(groups[k]?.[j], states);
				if (!wanted(groups.map((g, k) => certain(g, rest[k] ?? [])))) continue;
				const next = {
					focus: nextFocus,
					rest,
					word: node.word + char.letter
				};
				const id = signature(next);
				if (seen.has(id)) continue;
				seen.add(id);
				queue.push(next);
			}
		}
		return { kind: "none" };
	} catch (error) {
		if (error instanceof MachineTooLarge) return { kind: "budget" };
		throw error;
	} finally {
		budget.left -= work;
	}
}
function firstHolding(group, alive) {
	return alive.find(([i, states]) => accepts(group[i], states))?.[0] ?? -1;
}
function certain(group, alive) {
	const first = alive[0];
	if (!first) return -1;
	return isUniversal(group[first[0]], first[1]) ? first[0] : void 0;
}
function stepGroup(group, alive, symbol) {
	const out = [];
	for (const [i, before] of alive) {
		const automaton = group[i];
		const after = step(automaton, before, symbol);
		if (after.length === 0) continue;
		out.push([i, after]);
		if (isUniversal(automaton, after)) break;
	}
	return out;
}
function intersects(a, b, budget) {
	const known = meet(a, b);
	if (budget && known !== void 0) budget.left -= 1 + a.tracks.length * b.tracks.length;
	if (known !== void 0) return known;
	return search(a, [[b]], ([first]) => first !== -1, budget).kind !== "none";
}
function active(focus, groups, node) {
	const out = [[focus, node.focus]];
	node.rest.forEach((alive, k) => {
		for (const [i, states] of alive) out.push([groups[k]?.[i], states]);
	});
	return out;
}
function signature(node) {
	const rest = node.rest.map((alive) => alive.map(([i, states]) => `${i}:${states.join(",")}`).join("|"));
	return `${node.focus.join(",")}#${rest.join("#")}`;
}

export { search as n, intersects as t };