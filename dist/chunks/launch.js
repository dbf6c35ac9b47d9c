// src/access/pattern.ts
const SEPARATOR = "\0";
const ANY = {
	min: 0,
	max: "many",
	not: ""
};
const SOME = {
	min: 1,
	max: "many",
	not: ""
};
const ONE = {
	min: 1,
	max: 1,
	not: ""
};
const SEGMENT = {
	min: 0,
	max: "many",
	not: "/"
};
const NAME = {
	min: 1,
	max: "many",
	not: "/"
};
const NOTHING = { sequences: [] };
function union(...patterns) {
	return { sequences: patterns.flatMap((p) => p.sequences) };
}
const PATH_VERBS = [
	"read",
	"edit",
	"write",
	"read in the sandbox",
	"write in the sandbox"
];
const ROOTS = [
	"./",
	"~/",
	"/"
];
const ARGUMENT_VERBS = [
	"run",
	"fetch",
	"call",
	"skill",
	"use",
	"connect",
	"connect socket",
	"run outside the sandbox"
];
function whole(verb) {
	if (PATH_VERBS.includes(verb)) return { sequences: ROOTS.map((root) => [`${verb}${"\0"}${root}`, SOME]) };
	return { sequences: [ARGUMENT_VERBS.includes(verb) ? [verb + "\0", ANY] : [verb + "\0"]] };
}
function uses(verb, ...argumentSequences) {
	return { sequences: argumentSequences.map((s) => merge([verb + "\0", ...s])) };
}
const EVERYTHING = { sequences: [[SOME, "\0"], ...[...PATH_VERBS, ...ARGUMENT_VERBS].flatMap((verb) => whole(verb).sequences)] };
function merge(sequence) {
	const out = [];
	for (const token of sequence) {
		const last = out.at(-1);
		if (typeof token === "string") {
			if (token === "") continue;
			if (typeof last === "string") out[out.length - 1] = last + token;
			else out.push(token);
		} else if (typeof last === "object" && last.max === "many" && token.max === "many" && last.not === token.not) out[out.length - 1] = {
			...token,
			min: last.min || token.min ? 1 : 0
		};
		else out.push(token);
	}
	return out;
}
function star(text, wild = ANY) {
	return merge(text.split("*").flatMap((part, i) => i === 0 ? [part] : [wild, part]));
}
function isExact(pattern) {
	return pattern.sequences.every((s) => s.every((t) => typeof t === "string"));
}
function canonical(pattern) {
	return pattern.sequences.map(canonicalSequence).sort().join("");
}
function canonicalSequence(sequence) {
	return merge(sequence).map((t) => typeof t === "string" ? t : `\u0001${t.min}${t.max === 1 ? "1" : "n"}${t.not}\u0001`).join("");
}

// src/access/automaton.ts
const TRACK = 65536;
function compile(pattern) {
	return { tracks: pattern.sequences.map(elements) };
}
function start(automaton) {
	const out = /* @__PURE__ */ new Set();
	automaton.tracks.forEach((track, t) => {
		close(track, t, 0, out);
	});
	return sorted(out);
}
function step(automaton, states, char) {
	const out = /* @__PURE__ */ new Set();
	for (const state of states) {
		const t = Math.floor(state / TRACK);
		const position = state % TRACK;
		const track = automaton.tracks[t];
		const element = track?.[position];
		if (!track || !element || !takes(element, char)) continue;
		close(track, t, element.loop ? position : position + 1, out);
	}
	return settled(automaton, sorted(out));
}
function settled(automaton, states) {
	const sink = states.find((s) => isSink(automaton, s));
	return sink === void 0 || states.length === 1 ? states : [sink, sink + 1];
}
function isSink(automaton, state) {
	const track = automaton.tracks[Math.floor(state / TRACK)];
	const position = state % TRACK;
	const element = track?.[position];
	return element?.loop === true && element.not === "" && position + 1 === track?.length;
}
function isUniversal(automaton, states) {
	return states.some((s) => isSink(automaton, s));
}
function accepts(automaton, states) {
	return states.some((s) => s % TRACK === (automaton.tracks[Math.floor(s / TRACK)]?.length ?? -1));
}
function deciders(automaton, states, into) {
	for (const state of states) {
		const element = automaton.tracks[Math.floor(state / TRACK)]?.[state % TRACK];
		if (!element) continue;
		if (element.char !== null) into.add(element.char);
		for (const c of element.not) into.add(c);
		into.add("\0");
	}
}
function matches(automaton, word) {
	let states = start(automaton);
	for (const char of word) {
		states = step(automaton, states, char);
		if (states.length === 0) return false;
	}
	return accepts(automaton, states);
}
function takes(element, char) {
	if (element.char !== null) return element.char === char;
	return char === null || char !== "\0" && !element.not.includes(char);
}
function close(track, t, from, out) {
	let position = from;
	out.add(t * TRACK + position);
	while (track[position]?.loop) {
		position += 1;
		out.add(t * TRACK + position);
	}
}
function elements(sequence) {
	const out = [];
	for (const token of sequence) if (typeof token === "string") for (const char of token) out.push({
		char,
		not: "",
		loop: false
	});
	else {
		if (token.min === 1 || token.max === 1) out.push({
			char: null,
			not: token.not,
			loop: false
		});
		if (token.max === "many") out.push({
			char: null,
			not: token.not,
			loop: true
		});
	}
	return out.slice(0, 65535);
}
function sorted(states) {
	return states.size < 2 ? [...states] : [...states].sort((a, b) => a - b);
}

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
	for (const entry of list.entries) if (matches(automaton(entry), use)) return {
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

// src/access/kinds/launch.ts
const PINS = {
	local: 0,
	digest: 1,
	exact: 2,
	range: 3,
	latest: 4
};
const launchOrder = {
	key: (f) => `${f.starts === "server" ? "server" : "auto"} ${identity(f.program)}`,
	covers(a, b) {
		if (a.starts !== "server" && a.when !== b.when) return false;
		const x = a.program.version;
		const y = b.program.version;
		return PINS[y.pin] < PINS[x.pin] || x.pin === y.pin && (x.pin !== "range" || x.text === y.text);
	}
};
function identity(program) {
	return [
		program.name,
		...program.args,
		"--env",
		...program.env
	].join("");
}

export { whole as A, SOME as C, star as D, merge as E, union as O, SEGMENT as S, isExact as T, ANY as _, byEffect as a, NOTHING as b, lastWins as c, compile as d, deciders as f, step as g, start as h, automaton as i, uses as k, rank as l, matches as m, launchOrder as n, decide as o, isUniversal as p, SILENT as r, key as s, identity as t, accepts as u, EVERYTHING as v, canonical as w, ONE as x, NAME as y };