import { t as distrust } from "./untrusted.js";
import { T as canonical, c as mayHold, m as matches, u as compile } from "./witness.js";
import { createHash } from "node:crypto";

// src/access/decision-list.ts
const RANK = {
	deny: 0,
	ask: 1,
	inherit: 2,
	allow: 3
};
function rank(effect) {
	return RANK[effect];
}
const SILENT = {
	entries: [],
	default: "inherit"
};
function byEffect(entries) {
	return [...entries].sort((a, b) => RANK[a.effect] - RANK[b.effect]);
}
function lastWins(entries) {
	return [...entries].reverse();
}
function decide(list, use) {
	for (const entry of list.entries) if (mayHold(entry.uses, use) && matches(automaton(entry), use)) return {
		effect: entry.effect,
		entry
	};
	return {
		effect: list.default,
		entry: void 0
	};
}
const automata = /* @__PURE__ */ new WeakMap();
function automaton(entry) {
	let found = automata.get(entry.uses);
	if (!found) {
		found = compile(entry.uses);
		automata.set(entry.uses, found);
	}
	return found;
}
const keys = /* @__PURE__ */ new WeakMap();
function key(entry) {
	let found = keys.get(entry);
	if (found === void 0) {
		found = `${entry.effect}\u0003${canonical(entry.uses)}`;
		keys.set(entry, found);
	}
	return found;
}

// src/access/regex-chars.ts
const LAST = 1114111;
const ALL = [[1, LAST]];
const BLANK = [[32, 32]];
const WORD = [
	[48, 57],
	[65, 90],
	[95, 95],
	[97, 122]
];
const DIGIT = [[48, 57]];
const LINE_END = [
	[10, 10],
	[13, 13],
	[8232, 8233]
];
const SPACE = [
	[9, 13],
	[32, 32],
	[160, 160],
	[5760, 5760],
	[8192, 8202],
	[8232, 8233],
	[8239, 8239],
	[8287, 8287],
	[12288, 12288],
	[65279, 65279]
];
function joined(...sets) {
	const out = [];
	for (const [lo, hi] of sets.flat().sort((a, b) => a[0] - b[0])) {
		const last = out.at(-1);
		if (last && lo <= last[1] + 1) last[1] = Math.max(last[1], hi);
		else out.push([lo, hi]);
	}
	return out;
}
function complement(set) {
	const out = [];
	let from = 1;
	for (const [lo, hi] of set) {
		if (lo > from) out.push([from, lo - 1]);
		from = Math.max(from, hi + 1);
	}
	if (from <= 1114111) out.push([from, LAST]);
	return out;
}
function folded(set, unicode) {
	if (set.some(([, hi]) => hi > 127)) return void 0;
	const cased = (from, to, by) => set.flatMap(([lo, hi]) => hi < from || lo > to ? [] : [[Math.max(lo, from) + by, Math.min(hi, to) + by]]);
	const both = joined(set, cased(65, 90, 32), cased(97, 122, -32));
	if (!unicode) return both;
	const more = [];
	if (hasChar(both, 107)) more.push([8490, 8490]);
	if (hasChar(both, 115)) more.push([383, 383]);
	return joined(both, more);
}
function hasChar(set, code) {
	return set.some(([lo, hi]) => code >= lo && code <= hi);
}
function unicodeWord() {
	word ??= scanned(/[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\u200c\u200d]/u);
	return word;
}
function unicodeDigit() {
	digit ??= scanned(/\p{Nd}/u);
	return digit;
}
let word;
let digit;
function scanned(one) {
	const out = [];
	for (let code = 1; code <= 65535; code++) {
		if (!one.test(String.fromCharCode(code))) continue;
		const last = out.at(-1);
		if (last && last[1] === code - 1) last[1] = code;
		else out.push([code, code]);
	}
	return out;
}

// src/access/regex-machine.ts
var MachineTooLarge = class extends Error {};
const MOST_STATES = 2e4;
let count = 0;
function machineOf(branch, { word, units }, around) {
	const all = branch.flatMap((n) => n.nodes.flatMap((x) => x.kind === "set" ? [x.set] : []));
	const sets = [...new Map([...all, word].map((s) => [s.join(), s])).values()];
	const bounds = boundsOf([...sets, ALL]);
	const classes = classesOf(bounds, sets);
	const configs = [];
	const ids = /* @__PURE__ */ new Map();
	const memo = /* @__PURE__ */ new Map();
	const intern = (c) => {
		if (!c) return -1;
		const text = `${c.prev}:${c.sets.map((s) => s.join(",")).join(";")}`;
		let id = ids.get(text);
		if (id === void 0) {
			if (configs.length >= MOST_STATES) throw new MachineTooLarge();
			id = configs.push(c) - 1;
			ids.set(text, id);
		}
		return id;
	};
	const one = (state, code) => {
		if (code === 0) return -1;
		const slot = state * 4096 + classes.of(code);
		let next = memo.get(slot);
		if (next === void 0) {
			const config = configs[state];
			next = config ? intern(move(branch, config, code, hasChar(word, code))) : -1;
			memo.set(slot, next);
		}
		return next;
	};
	const run = (state, text) => {
		let at = state;
		for (const code of codes(text, units)) if (at >= 0) at = one(at, code);
		return at;
	};
	const universal = (state) => configs[state]?.sets.every((s, i) => settledFor(branch[i], s)) === true;
	const acceptsHere = (state) => {
		const config = configs[state];
		return config !== void 0 && holdsAtEnd(branch, config);
	};
	intern({
		prev: "start",
		sets: branch.map((n) => close(n, [n.start], "start"))
	});
	const first = around ? run(0, around.before) : 0;
	const escapes = around ? "\"\\" : "";
	const at = (state) => state === 0 && around ? first : state;
	return {
		id: count++,
		bounds,
		escaped: escapes,
		step: (state, char) => run(at(state), escapes.includes(char) && char !== "" ? `\\${char}` : char),
		accepts: (state) => around ? universal(at(state)) || acceptsHere(run(at(state), around.after)) : acceptsHere(state),
		holds: (argument) => {
			const inner = around ? argument.replace(/["\\]/g, "\\$&") : argument;
			let config = configs[0];
			for (const code of codes(around ? `${around.before}${inner}${around.after}` : inner, units)) {
				config = config && code !== 0 ? move(branch, config, code, hasChar(word, code)) : void 0;
				if (!config) return false;
				if (config.sets.every((s, i) => settledFor(branch[i], s))) return true;
			}
			return config !== void 0 && holdsAtEnd(branch, config);
		},
		universal: (state) => universal(at(state)),
		weight: (state) => 1 + STEP * (configs[at(state)]?.sets.reduce((n, s) => n + s.length, 0) ?? 0),
		classOf: classes.of
	};
}
const STEP = 6;
function codes(text, units) {
	if (units) return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
	return [...text].map((c) => c.codePointAt(0) ?? 0);
}
function move(branch, config, code, inWord) {
	const next = inWord ? "word" : "other";
	const sets = [];
	for (const [i, nfa] of branch.entries()) {
		const taken = [];
		for (const at of resolved(nfa, config.sets[i] ?? [], config.prev, next)) {
			const node = nfa.nodes[at];
			if (node.kind === "match") taken.push(at);
			if (node.kind === "set" && hasChar(node.set, code)) taken.push(node.next);
		}
		const after = close(nfa, taken, next);
		if (nfa.mode === "has" ? after.length === 0 : after[0] === 0) return void 0;
		sets.push(after);
	}
	return {
		prev: sets.some((s, i) => s.some((at) => branch[i]?.nodes[at]?.kind === "assert")) ? next : "other",
		sets
	};
}
function holdsAtEnd(branch, config) {
	return branch.every((nfa, i) => {
		const matched = resolved(nfa, config.sets[i] ?? [], config.prev, "end").includes(0);
		return nfa.mode === "has" ? matched : !matched;
	});
}
function settledFor(nfa, set) {
	return nfa?.mode === "has" ? set[0] === 0 : set.length === 0;
}
function close(nfa, from, prev) {
	const seen = /* @__PURE__ */ new Set();
	const todo = [...from];
	for (let at = todo.pop(); at !== void 0; at = todo.pop()) {
		if (seen.has(at)) continue;
		const node = nfa.nodes[at];
		if (node.kind === "assert" && node.of === "start" && prev !== "start") continue;
		seen.add(at);
		if (node.kind === "split") todo.push(...node.next);
	}
	if (seen.has(0)) return [0];
	return [...seen].filter((at) => nfa.nodes[at]?.kind !== "split").sort((a, b) => a - b);
}
function resolved(nfa, set, prev, next) {
	let out = set;
	const passed = /* @__PURE__ */ new Set();
	for (;;) {
		const fresh = out.filter((at) => !passed.has(at) && passes(nfa.nodes[at], prev, next));
		if (fresh.length === 0) return out;
		for (const at of fresh) passed.add(at);
		const through = fresh.map((at) => nfa.nodes[at].next);
		out = [.../* @__PURE__ */ new Set([...out, ...close(nfa, through, prev)])];
	}
}
function passes(node, prev, next) {
	if (node.kind !== "assert") return false;
	if (node.of === "start") return prev === "start";
	if (node.of === "end") return next === "end";
	return prev === "word" !== (next === "word") === (node.of === "word");
}
function boundsOf(sets) {
	const out = /* @__PURE__ */ new Set([1]);
	for (const set of sets) for (const [lo, hi] of set) out.add(Math.max(1, lo)).add(hi + 1);
	return [...out].sort((a, b) => a - b);
}
function classesOf(bounds, sets) {
	const names = /* @__PURE__ */ new Map();
	const classes = bounds.map((code) => {
		const name = sets.map((s) => hasChar(s, code) ? "1" : "0").join("");
		const known = names.get(name) ?? names.size;
		names.set(name, known);
		return known;
	});
	return { of(code) {
		let low = 0;
		let high = bounds.length - 1;
		while (low < high) {
			const middle = low + high + 1 >> 1;
			if ((bounds[middle] ?? 0) <= code) low = middle;
			else high = middle - 1;
		}
		return classes[low] ?? 0;
	} };
}

// src/manifests/reading.ts
const owners = /* @__PURE__ */ new WeakMap();
function belongsTo(span, file) {
	owners.set(span, file);
}
function placeIn(file, span) {
	const own = (span && owners.get(span)) ?? file;
	return {
		path: distrust(own.path),
		side: own.side,
		startLine: span?.startLine ?? 1,
		startColumn: span?.startColumn ?? 1,
		endLine: span?.endLine ?? 1,
		endColumn: span?.endColumn ?? 1
	};
}
function overLimit(files, most, what, to) {
	const first = files[0];
	if (!first || files.length < most) return;
	to.fact({
		kind: "remark",
		about: "not evaluated",
		agent: what,
		subject: what,
		place: placeIn(first),
		text: `only ${most} of the ${what} were read together`,
		digest: digest(files.map((f) => f.id).join())
	});
}
function unreadable(file, agent, problems, effect, to) {
	const first = problems[0];
	to.fact({
		kind: "opaque",
		agent,
		subject: file.path,
		place: placeIn(file, first?.span),
		reason: first?.message ?? file.trouble ?? "its content could not be had",
		digest: file.id,
		effect: first && OWN_BOUNDS.has(first.code) ? "unknown" : effect
	});
}
const OWN_BOUNDS = /* @__PURE__ */ new Set([
	"too-deep",
	"too-large",
	"too-many-nodes"
]);
function scopeOf(path, folder) {
	const parts = path.split("/");
	const i = parts.findLastIndex((p, at) => p.toLowerCase() === folder && at < parts.length - 1);
	return i <= 0 ? "" : parts.slice(0, i).join("/");
}
function sessionSettings(path) {
	const scope = scopeOf(path, ".claude");
	return ["settings.json", "settings.local.json"].map((name) => `${scope === "" ? "" : `${scope}/`}.claude/${name}`);
}
function inScope(name, scope) {
	return scope === "" ? name : `${name} in ${scope}`;
}
function digest(text) {
	return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

export { automaton as C, lastWins as D, key as E, rank as O, SILENT as S, decide as T, complement as _, placeIn as a, unicodeDigit as b, unreadable as c, ALL as d, BLANK as f, WORD as g, SPACE as h, overLimit as i, MachineTooLarge as l, LINE_END as m, digest as n, scopeOf as o, DIGIT as p, inScope as r, sessionSettings as s, belongsTo as t, machineOf as u, folded as v, byEffect as w, unicodeWord as x, joined as y };