import { t as rule } from "./gate-changed.js";
import { r as say, t as distrust } from "./untrusted.js";
import { t as fingerprintOf } from "./fingerprint.js";
import { i as items, n as entries, o as text, t as at } from "./value.js";
import { t as parseYaml } from "./yaml.js";

// src/gate/gate.ts
function gatesIn(path, source) {
	if (!MENTIONS.test(source)) return [];
	const parsed = parseYaml(source);
	const root = parsed.ok ? parsed.documents[0] : void 0;
	if (!root) return [];
	return [...entries(at(root, "jobs")), ...entries(root).filter((e) => e.key === "runs")].slice(0, MAX_JOBS).flatMap(({ key, value }) => {
		const gate = (step) => gateOf(path, root, key, value, step);
		return [gate(void 0), ...items(at(value, "steps")).slice(0, MAX_STEPS).map(gate)].filter((g) => g !== void 0);
	});
}
const MENTIONS = /agent-access-review/i;
const MAX_JOBS = 500;
const MAX_STEPS = 1e3;
function gateOf(path, root, job, value, step) {
	const holder = step ?? value;
	const uses = text(at(holder, "uses"))?.trim() ?? "";
	const run = step ? text(at(step, "run")) ?? "" : "";
	const isAction = /(^|\/)agent-access-review(\.ya?ml)?(\/[^@]*)?(@|$)/i.test(uses);
	if (!isAction && !MENTIONS.test(run)) return void 0;
	const [name = "", revision = ""] = isAction ? uses.split("@") : ["", ""];
	const both = [value, ...step ? [step] : []];
	const conditions = both.flatMap((v) => scalar(at(v, "if")) ?? []);
	const needs = at(value, "needs");
	const said = at(value, "permissions") ?? at(root, "permissions");
	return {
		path,
		job,
		name: name.toLowerCase(),
		revision,
		script: isAction ? "" : run,
		conditions: conditions.filter((c) => !/^(\$\{\{\s*)?(always\(\)|true|!\s*cancelled\(\))(\s*\}\})?$/.test(c)).join(" && "),
		mayFail: both.some((v) => !["", "false"].includes(scalar(at(v, "continue-on-error")) ?? "")),
		needs: [...text(needs) === void 0 ? [] : [text(needs) ?? ""], ...items(needs).flatMap((n) => text(n) ?? [])],
		inputs: new Map(entries(at(holder, "with")).map((e) => [e.key.toLowerCase(), scalar(e.value) ?? ""])),
		events: eventsOf(root),
		permissions: said && permissionsOf(said),
		span: (step ?? value).span
	};
}
function permissionsOf(said) {
	const word = text(said);
	if (word === void 0) return new Map(entries(said).map((e) => [e.key, text(e.value) ?? ""]));
	const level = word.replace(/-all$/, "");
	return new Map(["contents", "pull-requests"].map((scope) => [scope, level]));
}
function eventsOf(root) {
	const on = at(root, "on");
	const none = {
		types: [],
		filters: []
	};
	const word = text(on);
	if (word !== void 0) return /* @__PURE__ */ new Map([[word, none]]);
	if (on?.kind === "list") return new Map(on.items.flatMap((v) => text(v) === void 0 ? [] : [[text(v) ?? "", none]]));
	return new Map(entries(on).map((e) => {
		const types = at(e.value, "types");
		const one = text(types);
		const filters = entries(e.value).filter((f) => /^(branches|paths|tags)(-ignore)?$/.test(f.key));
		return [e.key, {
			types: one === void 0 ? items(types).flatMap((t) => text(t) ?? []) : [one],
			filters: filters.map((f) => `${f.key} ${JSON.stringify(items(f.value).map((v) => text(v)))}${text(f.value) ?? ""}`)
		}];
	}));
}
function scalar(value) {
	if (value?.kind === "boolean") return String(value.value);
	return value?.kind === "number" ? value.raw : text(value)?.trim();
}

// src/gate/gate-changed.ts
async function gateChanged(change) {
	const files = change.files.filter((f) => [f.base?.path, f.head?.path].some((p) => p !== void 0 && MAY_RUN.test(p)));
	if (files.length === 0) return [];
	const base = await gatesOf(change, "base", files);
	if (base.length === 0) return [];
	const head = await gatesOf(change, "head", files);
	const moved = new Map(files.flatMap((f) => f.base && f.head ? [[f.base.path, f.head.path]] : []));
	return base.flatMap((gate) => {
		const path = moved.get(gate.path) ?? gate.path;
		const now = head.find((g) => g.path === path && g.job === gate.job && g.name === gate.name) ?? head.find((g) => g.path === path) ?? head.find((g) => g.name === gate.name);
		return (now ? weaknesses(gate, now) : [GONE]).map((w) => finding(gate, now, w));
	});
}
const MAY_RUN = /^\.github\/workflows\/[^/]+\.ya?ml$|(^|\/)action\.ya?ml$/i;
async function gatesOf(change, side, files) {
	const found = files.flatMap((f) => f[side] ?? []).filter((e) => /^(file|executable)$/.test(e.kind));
	const contents = await change.read(side, found);
	return found.flatMap((e) => {
		const content = contents.get(e.id);
		return content?.kind === "bytes" ? gatesIn(e.path, new TextDecoder().decode(content.bytes)) : [];
	});
}
const GONE = {
	severity: "block",
	words: "is no longer run"
};
function weaknesses(a, b) {
	const out = [];
	const put = (severity, words, when) => {
		if (when) out.push({
			severity,
			words
		});
	};
	put("block", "runs another program", a.name !== b.name);
	put("block", "may fail without failing its job (continue-on-error)", b.mayFail && !a.mayFail);
	put("block", "may be skipped by a condition (if)", b.conditions !== "" && a.conditions === "");
	put("warn", "runs under another condition (if)", b.conditions !== "" && a.conditions !== "" && a.conditions !== b.conditions);
	for (const [event, before] of a.events) {
		const after = b.events.get(event);
		if (!GUARDED.has(event)) continue;
		put("block", `no longer starts on ${event}`, after === void 0);
		if (after === void 0) continue;
		const lost = typesOf(before.types, event).filter((t) => !typesOf(after.types, event).includes(t));
		put("block", `no longer starts on every ${event}: some activities are gone`, lost.length > 0);
		put("block", `starts only on some of ${event}: a filter is new or changed`, after.filters.some((f) => !before.filters.includes(f)));
	}
	put("block", "no longer fails its job where it blocks (mode)", mode(b) !== mode(a) && mode(b) !== "block");
	put("warn", "no longer fails where nothing could be decided (on-error)", onError(b) !== onError(a) && onError(b) !== "fail");
	put("warn", "has other inputs", [.../* @__PURE__ */ new Set([...a.inputs.keys(), ...b.inputs.keys()])].filter((k) => k !== "mode" && k !== "on-error").some((k) => a.inputs.get(k) !== b.inputs.get(k)));
	put("warn", "is named by a tag where a commit named it", SHA.test(a.revision) && !SHA.test(b.revision));
	put("warn", "has another command line", a.script !== b.script);
	put("warn", "waits for further jobs, and is skipped with them (needs)", b.needs.some((n) => !a.needs.includes(n)));
	put("warn", "has fewer permissions", lessPermitted(a, b));
	put("warn", "has another job, so that a rule that requires its check may no longer find it", a.job !== b.job);
	return out;
}
const GUARDED = /* @__PURE__ */ new Set([
	"pull_request",
	"pull_request_target",
	"merge_group",
	"push"
]);
const SHA = /^[0-9a-f]{40}$/i;
function typesOf(types, event) {
	return types.length > 0 ? types : event.startsWith("pull_request") ? [
		"opened",
		"synchronize",
		"reopened"
	] : [];
}
function mode(gate) {
	return gate.inputs.get("mode") ?? "block";
}
function onError(gate) {
	return gate.inputs.get("on-error") ?? "fail";
}
function lessPermitted(a, b) {
	if (!b.permissions) return false;
	const level = (gate, scope) => [
		"none",
		"read",
		"write"
	].indexOf(gate.permissions?.get(scope) ?? "none");
	return ["contents", "pull-requests"].some((scope) => level(b, scope) < (a.permissions ? level(a, scope) : 1));
}
function finding(gate, now, { severity, words }) {
	const { path, span } = now ?? gate;
	return {
		rule: rule.id,
		severity,
		agent: distrust("the review"),
		title: say`The workflow that runs this review changes: in ${path} it ${[words]}`,
		why: [rule.why],
		remediation: [rule.remediation],
		place: {
			path: distrust(path),
			side: now ? "head" : "base",
			...span
		},
		also: [],
		references: [],
		fingerprint: fingerprintOf("gate-changed", gate.path, gate.job, words)
	};
}

export { gateChanged };