import { o as parseFrontMatter, r as COPILOT_CLI } from "./front-matter-dialects.js";
import { r as parseJson, t as STRICT_JSON } from "./json3.js";
import { o as text, t as at } from "./value.js";
import { t as rule } from "./lock-changed.js";
import { r as say, t as distrust } from "./untrusted.js";
import { t as fingerprintOf } from "./fingerprint.js";
import { createHash } from "node:crypto";

// src/gate/front-matter-hash.ts
function madeFrom(lock, source) {
	const header = /^# gh-aw-metadata: \{([^\n]{0,20000})\}/.exec(lock)?.[1] ?? "";
	const hash = /"frontmatter_hash":"([0-9a-f]{64})"/.exec(header)?.[1];
	const minor = Number(/"compiler_version":"v0\.(\d{1,4})\./.exec(header)?.[1] ?? NaN);
	const parts = split(source);
	if (hash === void 0 || !parts || !(minor >= FIRST && minor <= LAST) || /^\s{0,20}imports\s{0,4}:/m.test(parts.front)) return void 0;
	return hashes(parts).includes(hash);
}
const [FIRST, LAST] = [68, 89];
function hashes({ front, body }) {
	const text = front.trim().replaceAll("\r\n", "\n");
	const said = [...body.matchAll(/\$\{\{[^}]{1,1000}\}\}/g)].map((m) => m[0]).filter((e) => /env\.|vars\./.test(e));
	const expressions = [...new Set(said)].sort();
	const json = JSON.stringify({
		"frontmatter-text": text,
		...expressions.length === 0 ? {} : { "template-expressions": expressions }
	});
	return [json, json.replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`)].map((j) => createHash("sha256").update(j).digest("hex"));
}
function split(source) {
	const lines = source.split("\n");
	if (lines[0]?.trim() !== "---") return void 0;
	const end = lines.findIndex((line, i) => i > 0 && line.trim() === "---");
	return end < 0 ? void 0 : {
		front: lines.slice(1, end).join("\n"),
		body: lines.slice(end + 1).join("\n")
	};
}

// src/gate/lock-changed.ts
async function lockChanged(change) {
	const locks = change.files.filter((f) => LOCK.test(f.path));
	const sources = change.files.filter((f) => SOURCE.test(f.path));
	if (locks.length === 0 && sources.length === 0) return [];
	const trees = {
		base: await change.tree("base"),
		head: await change.tree("head")
	};
	const out = [];
	for (const lock of locks) {
		const finding = await judgeLock(change, lock, trees.head);
		if (finding) out.push(finding);
	}
	for (const source of sources) {
		const finding = await judgeSource(change, source, trees.head);
		if (finding) out.push(finding);
	}
	return out;
}
const LOCK = /^\.github\/workflows\/[^/]+\.lock\.ya?ml$/i;
const SOURCE = /^\.github\/workflows\/[^/]+\.md$/i;
async function judgeLock(change, lock, tree) {
	const [before, after] = [await textOf(change, "base", lock.base), await textOf(change, "head", lock.head)];
	if (after === void 0) return void 0;
	const made = metadata(after);
	if (made === void 0) return void 0;
	const source = sourceOf(lock.path);
	if (before === void 0 && !tree.some((e) => e.path === source)) return finding(lock.path, "lock-without-source", "warn", say`${lock.path} says that it was compiled, but there is no ${source}`, ["What runs is this file, and nobody wrote the source that it names: it is a workflow written by hand, behind a header that says it is not."], ["Add the source and compile it, or remove the file."]);
	if (await disagrees(change, "head", lock.path, after, tree)) {
		if (!(before !== void 0 && await disagrees(change, "base", lock.path, before, await change.tree("base")))) return finding(lock.path, `lock-disagrees\0${lock.head?.id ?? ""}`, "warn", say`${lock.path} was not compiled from ${source} as it is here`, ["Its header holds a hash of the source that it was made from, and that of this source is another: what runs is not what the source says."], [rule.remediation]);
	}
	if (before === void 0 || made !== metadata(before) || bodyOf(before) === bodyOf(after)) return void 0;
	if (await importChanged(change, tree, source)) return void 0;
	return finding(lock.path, `lock-edited\0${lock.head?.id ?? ""}`, "block", say`${lock.path} was edited by hand: it differs, and its source and compiler are said to be the same`, [rule.why], [rule.remediation]);
}
async function disagrees(change, side, path, lock, tree) {
	const source = await textOf(change, side, tree.find((e) => e.path === sourceOf(path)));
	return source !== void 0 && madeFrom(lock, source) === false;
}
async function importChanged(change, tree, source) {
	const parts = change.files.filter((f) => /\.md$/i.test(f.path) && f.path.startsWith(".github/")).map((f) => f.path);
	if (parts.length === 0) return false;
	if (parts.includes(source)) return true;
	const text = await textOf(change, "head", tree.find((e) => e.path === source));
	if (text === void 0) return true;
	return parts.some((path) => text.includes(path.slice(path.lastIndexOf("/") + 1)));
}
async function judgeSource(change, source, tree) {
	const lock = source.path.replace(/\.md$/i, ".lock.yml");
	if (change.files.some((f) => f.path === lock) || !tree.some((e) => e.path === lock)) return void 0;
	const [before, after] = [frontOf(await textOf(change, "base", source.base)), frontOf(await textOf(change, "head", source.head))];
	if (source.head === void 0) return finding(lock, "lock-without-source", "warn", say`${source.path} is gone, and ${lock} goes on running`, ["Without its source nobody can read what the compiled file does, and it can’t be compiled again."], ["Remove the compiled file too."]);
	if (before === after) return void 0;
	return finding(source.path, "lock-stale", "note", say`${source.path} has changed, ${lock} has not: what runs is still the old one`, ["The change takes effect with the next compilation, whoever makes it: then nobody reviews it as new."], ["Run `gh aw compile` and commit the compiled file with its source."]);
}
function sourceOf(lock) {
	return lock.replace(/\.lock\.ya?ml$/i, ".md");
}
async function textOf(change, side, entry) {
	if (!entry || entry.kind === "submodule") return void 0;
	const content = (await change.read(side, [entry])).get(entry.id);
	return content?.kind === "bytes" ? new TextDecoder().decode(content.bytes) : void 0;
}
function metadata(lock) {
	const json = /^# gh-aw-metadata: (\{[^\n]{0,20000}\})/.exec(lock)?.[1];
	if (json === void 0) return void 0;
	const parsed = parseJson(json, STRICT_JSON);
	if (!parsed.ok) return json;
	return [
		"frontmatter_hash",
		"body_hash",
		"compiler_version",
		"strict",
		"agent_id"
	].map((key) => plain(at(parsed.value, key))).join("\n");
}
function bodyOf(lock) {
	return lock.split("\n").filter((line) => !line.startsWith("#")).map((line) => line.slice(0, 2e4).replace(/^(\s*(?:- )?uses: [^@\s]+)@\S+(\s+#.*)?$/, "$1").replace(/@sha256:[0-9a-f]{64}/g, "").trimEnd()).join("\n");
}
function frontOf(source) {
	if (source === void 0) return "";
	const parsed = parseFrontMatter(source, COPILOT_CLI);
	return parsed.ok ? plain(parsed.value) : source;
}
function plain(value) {
	if (!value) return "";
	if (value.kind === "map") return `{${value.entries.map((e) => `${JSON.stringify(e.key)}:${plain(e.value)}`).join()}}`;
	if (value.kind === "list") return `[${value.items.map(plain).join()}]`;
	if (value.kind === "number") return value.raw;
	return JSON.stringify(value.kind === "null" ? null : value.kind === "boolean" ? value.value : text(value));
}
function finding(path, about, severity, title, why, remediation) {
	return {
		rule: rule.id,
		severity,
		agent: distrust("the compiled workflow"),
		title,
		why,
		remediation,
		place: {
			path: distrust(path),
			side: "head",
			startLine: 1,
			startColumn: 1,
			endLine: 1,
			endColumn: 1
		},
		also: [],
		references: [],
		fingerprint: fingerprintOf(about, path)
	};
}

export { lockChanged };