import { r as parseJson, t as STRICT_JSON } from "./json3.js";
import { n as entries, o as text, t as at } from "./value.js";
import { t as rule } from "./install-script.js";
import { r as say, t as distrust } from "./untrusted.js";
import { t as fingerprintOf } from "./fingerprint.js";

// src/gate/install-scripts.ts
async function installScripts(change) {
	const packages = new Set(change.files.flatMap((f) => f.head && isPackage(f.head.path) ? [f.head.path] : []));
	const code = change.files.flatMap((f) => f.head && CODE.test(f.head.path) && PLAIN.test(f.head.kind) ? [f.head] : []);
	const contents = code.length > MAX_CODE ? void 0 : await change.read("head", code);
	const bold = code.filter((e) => !contents || boldness(textOf(contents.get(e.id))) !== void 0);
	if (bold.length > 0) {
		const paths = new Set((await change.tree("head")).map((e) => e.path));
		for (const e of bold) for (const path of packagesAbove(e.path)) if (paths.has(path)) packages.add(path);
	}
	const out = [];
	for (const path of [...packages].sort().slice(0, MAX_PACKAGES)) {
		const known = new Set((await scriptsOf(change, "base", path)).map((s) => s.id));
		out.push(...(await scriptsOf(change, "head", path)).filter((s) => !known.has(s.id)).map((s) => finding(path, s)));
	}
	return packages.size > MAX_PACKAGES ? [...out, cutOff([...packages].sort()[MAX_PACKAGES] ?? "")] : out;
}
const MAX_CODE = 40;
const MAX_PACKAGES = 100;
const CODE = /\.([cm]?[jt]s|sh|bash|py)$/i;
const PACKAGE_JSON = {
	...STRICT_JSON,
	bom: true
};
const PLAIN = /^(file|executable)$/;
const LIFE = /^(pre|post)?(install|prepare|prepublish|uninstall)$|^dependencies$/;
function isPackage(path) {
	return /(^|\/)package\.json$/.test(path) && !/(^|\/)node_modules\//.test(path);
}
function packagesAbove(path) {
	const folders = path.split("/").slice(0, -1);
	return Array.from({ length: folders.length + 1 }, (_, i) => [...folders.slice(0, i), "package.json"].join("/"));
}
async function scriptsOf(change, side, path) {
	const tree = await change.tree(side);
	const read = async (wanted) => {
		const entry = tree.find((e) => e.path === wanted && PLAIN.test(e.kind));
		return entry ? textOf((await change.read(side, [entry])).get(entry.id)) : "";
	};
	const parsed = parseJson(await read(path), PACKAGE_JSON);
	if (!parsed.ok) return [];
	const out = [];
	const scripts = entries(at(parsed.value, "scripts")).filter((e) => LIFE.test(e.key));
	if (scripts.length === 0) return [];
	const { agentCommands } = await import("./agent-command2.js");
	for (const e of scripts) {
		const command = text(e.value) ?? "";
		const put = (source, how) => {
			const bold = boldness(source);
			const starts = how === "" && agentCommands(source).length > 0;
			if (bold !== void 0 || starts) out.push({
				id: `${e.key} ${how} ${bold}`,
				name: e.key,
				how: bold ?? "an agent",
				bypass: bold !== void 0,
				span: e.value.span
			});
		};
		put(command, "");
		for (const file of filesIn(command, path)) put(await read(file), file);
	}
	return out;
}
function filesIn(command, from) {
	const folder = from.slice(0, from.lastIndexOf("/") + 1);
	const words = command.split(/[\s"'`;|&()=]+/).slice(0, 40);
	return [...new Set(words.map((w) => w.replace(/^(\.\/)+/, "")))].flatMap((w) => /^[\w@][\w@./-]*$/.test(w) && !w.includes("..") ? [folder + w, ...CODE.test(w) ? [] : [`${folder}${w}.js`]] : []);
}
function boldness(source) {
	const flag = BYPASS.exec(source)?.[0];
	return flag !== void 0 && AGENT.test(source) ? flag : void 0;
}
const BYPASS = /--(dangerously-(skip-permissions|bypass-approvals-and-sandbox|allow-all)|yolo|trust-all-tools|allow-all-tools|skip-permissions-unsafe|yes-always)\b/;
const AGENT = /\b(claude|codex|gemini|qwen|q|copilot|cursor-agent|opencode|amp|droid|aider|kiro-cli|crush|cline)\b/;
function textOf(content) {
	return content?.kind === "bytes" ? new TextDecoder().decode(content.bytes) : "";
}
function cutOff(path) {
	return {
		rule: rule.id,
		severity: "warn",
		agent: distrust("the package"),
		title: say`${MAX_PACKAGES} packages were read for scripts that start an agent; those from ${path} on were not`,
		why: [rule.why],
		remediation: ["Split the change, so that each part can be read whole."],
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
		fingerprint: fingerprintOf("install-script", "cut off")
	};
}
function finding(path, { id, name, how, bypass, span }) {
	return {
		rule: rule.id,
		severity: bypass ? "block" : "warn",
		agent: distrust("the package"),
		title: bypass ? say`Installing the package starts an agent that asks nobody: the script ${name} runs it with ${how}` : say`Installing the package starts an agent, through the script ${name}`,
		why: [rule.why],
		remediation: [rule.remediation],
		place: {
			path: distrust(path),
			side: "head",
			...span
		},
		also: [],
		references: [],
		fingerprint: fingerprintOf("install-script", path, id)
	};
}

export { installScripts };