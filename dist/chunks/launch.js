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

export { NAME as a, SOME as c, merge as d, star as f, whole as h, EVERYTHING as i, canonical as l, uses as m, launchOrder as n, ONE as o, union as p, ANY as r, SEGMENT as s, identity as t, isExact as u };