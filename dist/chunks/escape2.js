import { n as reveal } from "./untrusted.js";

// src/reports/escape.ts
const QUOTE_MAX = 200;
function plain(prose, options = {}) {
	return join(prose, ownLine, (text) => fenced(quoted(text, options)));
}
function bare(text, options = {}) {
	return quoted(reveal(text), options);
}
function terminal(prose, paint, options = {}) {
	if (!paint) return plain(prose, options);
	return join(prose, (text) => ownWords(text, (words) => words, paint), (text) => paint(quoted(text, options)));
}
function markdown(prose, options = {}) {
	return join(prose, (text) => ownWords(text, escapeMarkdown, (code) => spanOf(code, options)), (text) => spanOf(quoted(text, options), options));
}
function codeSpan(text, options = {}) {
	return spanOf(quoted(reveal(text), options), options);
}
function codeBlock(language, text) {
	const body = reveal(text).replace(/\r\n?/g, "\n").split("\n").map((line) => line.split("	").map(visible).join("	")).join("\n");
	const fence = "`".repeat(Math.max(3, longestRun(body) + 1));
	return `${fence}${language.replace(/[^a-z]/g, "")}\n${body}\n${fence}`;
}
function mermaidLabel(text, max = 44) {
	return (quoted(reveal(text).replaceAll("ﬂ", "\\u{FB02}").replaceAll("¶", "\\u{B6}"), { max }).trim() || " ").replace(/[^A-Za-z0-9 ]/gu, (c) => `#${c.codePointAt(0) ?? 32};`);
}
function yamlString(text) {
	return JSON.stringify(reveal(text)).replaceAll("##[", "#\\u0023[").replace(HIDDEN, units);
}
function html(prose, options = {}) {
	return join(prose, (text) => ownWords(text, ownHtml, (code) => `<code>${entities(code)}</code>`), (text) => `<code>${entities(quoted(text, options))}</code>`);
}
function pageProse(prose, options = {}) {
	return join(prose, (text) => ownWords(text, entities, (code) => `<code>${entities(code)}</code>`), (text) => `<code>${entities(quoted(text, options))}</code>`);
}
function pageText(text, options = {}) {
	return entities(quoted(reveal(text), options));
}
function pageLabel(prose, max) {
	const text = prose.map((part) => typeof part === "string" ? ownLine(part).replaceAll("`", "") : quoted(reveal(part.quote), {})).join("");
	if (text.length <= max) return entities(text);
	return entities(`${text.slice(0, Math.ceil(max * .6) - 1).replace(/[\uD800-\uDBFF]$/, "")}…${text.slice(text.length - Math.floor(max * .4)).replace(/^[\uDC00-\uDFFF]/, "")}`);
}
function pageLines(text) {
	return entities(reveal(text).replace(/\r\n?/g, "\n").split("\n").map((line) => line.split("	").map(visible).join("	")).join("\n"));
}
function pageWords(text) {
	return entities(visible(text));
}
function annotationText(prose, options = {}) {
	return safeLine(plain(prose, options));
}
function sarifText(prose, options = {}) {
	return plain(prose, options).replaceAll("](", "] (");
}
function safeLine(line) {
	return inert(line.replace(/[\r\n\u2028\u2029]+/g, " ⏎ ").replace(HIDDEN, ""));
}
function inert(line) {
	return line.replaceAll("##[", "# #[").replace(/^((?:\s|\u001b\[\d+m)*):(?=:)/, "$1: ");
}
function json(value) {
	return `${JSON.stringify(value, null, 2).replaceAll("##[", "#\\u0023[").replace(HIDDEN, (c) => c === "\n" ? c : units(c))}\n`;
}
function raw(text) {
	return reveal(text);
}
function pathUri(path) {
	return reveal(path).replace(/\p{Cs}/gu, "�").split("/").map(encodeURIComponent).join("/");
}
function visible(text) {
	return text.replace(/\r\n?|\n/g, "⏎").replace(HIDDEN, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`).replaceAll("##[", "#\\u{23}[");
}
function shorten(text, max = QUOTE_MAX) {
	if (text.length <= max) return text;
	const head = text.slice(0, Math.ceil(max * .7)).replace(/[\uD800-\uDBFF]$/, "");
	const tail = text.slice(text.length - Math.floor(max * .3)).replace(/^[\uDC00-\uDFFF]/, "");
	return `${head}…(${text.length - head.length - tail.length} more)…${tail}`;
}
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/gu;
function quoted(text, options) {
	return visible(shorten(text, options.max));
}
function join(prose, own, quote) {
	return glue(prose.map((part) => typeof part === "string" ? own(part) : quote(reveal(part.quote))));
}
function glue(parts) {
	return parts.filter(Boolean).reduce((out, part) => `${out}${out.endsWith("`") && part.startsWith("`") ? " " : ""}${part}`, "");
}
function ownLine(text) {
	return visible(text.replace(/\s*\n\s*/g, " "));
}
function fenced(text) {
	const fence = "`".repeat(longestRun(text) + 1);
	const pad = text === "" || text.startsWith("`") || text.endsWith("`") ? " " : "";
	return fence + pad + text + pad + fence;
}
function spanOf(text, options) {
	const cell = options.table ? text.replace(/\\+\|/g, (run) => `${"\\u{5C}".repeat(run.length - 1)}|`).replaceAll("|", "\\|") : text;
	return fenced(cell.startsWith(" ") && cell.endsWith(" ") ? ` ${cell} ` : cell);
}
function longestRun(text) {
	let longest = 0;
	for (const run of text.match(/`+/g) ?? []) longest = Math.max(longest, run.length);
	return longest;
}
function ownWords(text, words, code) {
	const parts = ownLine(text).split("`");
	if (parts.length % 2 === 0) return words(parts.join("'"));
	return glue(parts.map((part, i) => i % 2 === 0 ? words(part) : part && code(part)));
}
function ownHtml(text) {
	return entities(unlink(text));
}
function escapeMarkdown(text) {
	return unlink(text).replace(/[\\*_[\]<>|$~&]/g, (c) => c === "<" || c === "&" ? entities(c) : `\\${c}`);
}
function unlink(text) {
	return text.replace(/@(?=\w)/g, "@⁠").replace(/#(?=\d)/g, "#⁠").replace(/\bGH-(?=\d)/gi, (m) => `${m}\u2060`).replace(/\b(?:https?|ftp):(?=\/\/)/gi, (m) => `${m}\u2060`).replace(/\bwww(?=\.)/gi, (m) => `${m}\u2060`).replace(/[0-9a-f]{7,}/gi, (m) => m.replace(/.{6}(?=.)/g, "$&⁠"));
}
function entities(text) {
	return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
function units(text) {
	return Array.from({ length: text.length }, (_, i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, "0")}`).join("");
}

export { yamlString as C, visible as S, raw as _, html as a, shorten as b, markdown as c, pageLines as d, pageProse as f, plain as g, pathUri as h, codeSpan as i, mermaidLabel as l, pageWords as m, bare as n, inert as o, pageText as p, codeBlock as r, json as s, annotationText as t, pageLabel as u, safeLine as v, terminal as x, sarifText as y };