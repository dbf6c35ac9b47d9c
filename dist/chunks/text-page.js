import { x as terminal } from "./escape2.js";

// src/reports/ansi.ts
function painter(color) {
	const style = (on, off) => (text) => color ? text.replace(/[^ ]+/g, (word) => `\u001b[${on}m${word}\u001b[${off}m`) : text;
	return {
		bold: style(1, 22),
		dim: style(2, 22),
		red: style(31, 39),
		yellow: style(33, 39),
		green: style(32, 39),
		cyan: style(36, 39)
	};
}
function columns(text) {
	let width = 0;
	for (const character of text.replace(CODES, "")) width += characterColumns(character);
	return width;
}
function wrap(text, width, first = "", rest = " ".repeat(columns(first))) {
	const lines = [];
	let line = first;
	let used = columns(first);
	let empty = true;
	const next = () => {
		lines.push(line.trimEnd());
		line = rest;
		used = columns(rest);
		empty = true;
	};
	for (const word of text.split(" ")) {
		const room = Math.max(20, width - columns(rest));
		for (const piece of columns(word) > room ? pieces(word, room) : [word]) {
			const size = columns(piece);
			if (!empty && used + 1 + size > width) next();
			line += empty ? piece : ` ${piece}`;
			used += size + (empty ? 0 : 1);
			empty = false;
		}
	}
	lines.push(line.trimEnd());
	return lines;
}
function pad(text, width) {
	return text + " ".repeat(Math.max(0, width - columns(text)));
}
function fitStart(text, width) {
	if (columns(text) <= width) return text;
	let out = "";
	let used = 1;
	for (const character of text) {
		used += characterColumns(character);
		if (used > width) break;
		out += character;
	}
	return `${out.trimEnd()}…`;
}
const CODES = /\u001b\[\d+m/g;
function pieces(word, width) {
	const codes = /^((?:\u001b\[\d+m)*)(.*?)((?:\u001b\[\d+m)*)$/u.exec(word);
	const [on, body, off] = [
		codes?.[1] ?? "",
		codes?.[2] ?? word,
		codes?.[3] ?? ""
	];
	const out = [];
	let piece = "";
	let used = 0;
	for (const character of body.replace(CODES, "")) {
		const size = characterColumns(character);
		if (used + size > width) {
			out.push(on + piece + off);
			piece = "";
			used = 0;
		}
		piece += character;
		used += size;
	}
	out.push(on + piece + off);
	return out;
}
function characterColumns(character) {
	const code = character.codePointAt(0) ?? 0;
	if (code < 768) return 1;
	if (/\p{M}|\p{Cf}/u.test(character)) return 0;
	return code >= 4352 && code <= 4447 || code >= 11904 && code <= 42191 || code >= 44032 && code <= 55203 || code >= 63744 && code <= 64255 || code >= 65072 && code <= 65135 || code >= 65280 && code <= 65376 || code >= 127744 && code <= 129791 || code >= 131072 && code <= 262141 ? 2 : 1;
}

// src/reports/text-page.ts
const INDENT = " ".repeat(9);
function prose(page, words) {
	return terminal(words, page.color ? page.paint.cyan : void 0);
}
function block(page, first, text, paint) {
	return wrap(paint(text), page.width, paint(first));
}
function severityPaint(paint, severity) {
	return severity === "block" ? paint.red : severity === "warn" ? paint.yellow : paint.cyan;
}

export { columns as a, painter as c, severityPaint as i, wrap as l, block as n, fitStart as o, prose as r, pad as s, INDENT as t };