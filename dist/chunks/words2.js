import { O as merge } from "./witness.js";
import { i as items, o as text } from "./value.js";
import { n as digest } from "./reading.js";

// src/manifests/identity/words.ts
const WORD = {
	min: 0,
	max: "many",
	not: " []"
};
const LETTER = {
	min: 1,
	max: 1,
	not: " []"
};
const REST = {
	min: 0,
	max: "many",
	not: ""
};
function word(value) {
	const safe = value.replace(/[\s%[\]\0-\x1f\x7f]/g, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, "0")}`);
	return safe.length > 600 ? `${safe.slice(0, 200)}%%${digest(safe)}` : safe;
}
function glob(value, single = true) {
	if (value.length > 600) return [word(value)];
	const parts = value.split(single ? /([*?])/ : /(\*)/);
	return merge(parts.map((p, i) => i % 2 === 0 ? word(p) : p === "*" ? WORD : LETTER));
}
function texts(value) {
	if (value?.kind === "number") return [value.raw];
	if (value?.kind === "boolean") return [String(value.value)];
	const one = text(value);
	return one !== void 0 ? [one] : items(value).flatMap(texts1);
}
function texts1(value) {
	if (value.kind === "number") return [value.raw];
	if (value.kind === "boolean") return [String(value.value)];
	return value.kind === "string" ? [value.value] : [];
}
function listed(values, most = 4) {
	return [...values.slice(0, most).map((v) => v.length > 80 ? `${v.slice(0, 79)}…` : v), ...values.length > most ? [`${values.length - most} more`] : []].join(", ");
}

export { listed as a, glob as i, REST as n, texts as o, WORD as r, word as s, LETTER as t };