import { t as guardOrder } from "./guard.js";
import { t as rule } from "./guard-removed.js";
import { n as reveal, r as say, t as distrust } from "./untrusted.js";
import { t as fingerprintOf } from "./fingerprint.js";

// src/gate/guard-programs.ts
async function guardPrograms(change, base, head) {
	const changed = new Map(change.files.flatMap((f) => f.base && PLAIN.test(f.base.kind) ? [[f.base.path, f]] : []));
	const before = new Map(base.facts.flatMap((f) => f.kind === "guard" ? [[guardOrder.key(f), f]] : []));
	const guards = head.facts.filter((f) => f.kind === "guard" && f.guards === "calls" && before.has(guardOrder.key(f)));
	const out = /* @__PURE__ */ new Map();
	for (const guard of guards.slice(0, MOST)) for (const path of programsOf(guard)) {
		const file = changed.get(path);
		const weaker = file && await weakness(change, file, guard);
		if (weaker) out.set(`${guard.agent} ${path}`, finding(guard, path, file, weaker));
	}
	return [...out.values()];
}
const PLAIN = /^(file|executable)$/;
const MOST = 500;
function programsOf(guard) {
	const manifest = reveal(guard.place.path);
	const root = /^(.*?)(?:\.(?:claude|cursor|gemini|qwen|codex|github|kiro)\/)/i.exec(manifest)?.[1] ?? "";
	const folder = manifest.slice(0, manifest.lastIndexOf("/") + 1);
	const named = guard.text.replaceAll(/\$\{?[A-Z_]*(?:PROJECT_DIR|PROJECT_ROOT|WORKSPACE)\}?|\$\(git rev-parse --show-toplevel\)|\$\{?PWD\}?/g, ".").split(/[\s"'`;|&()<>=]+/).slice(0, 60).map((w) => w.replace(/^(\.?\/)+/, "")).filter((w) => /[./]/.test(w) && !w.includes(".."));
	return [...new Set(named.flatMap((w) => [root + w, folder + w]))];
}
async function weakness(change, file, guard) {
	const [was, now] = [file.base, file.head];
	if (!was) return void 0;
	if (!now || now.path !== was.path) return guard.failsClosed ? void 0 : ["is gone"];
	if (!PLAIN.test(now.kind)) return ["is no plain file any more"];
	if (guard.text.replaceAll(/["']/g, "").trim().split(/\s+/)[0]?.endsWith(was.path.split("/").at(-1) ?? "") && was.kind === "executable" && now.kind === "file" && !guard.failsClosed) return ["can no longer be executed"];
	if (was.id === now.id) return void 0;
	const [before, after] = await Promise.all([textOf(change, "base", was), textOf(change, "head", now)]);
	return before !== void 0 && after !== void 0 && isHollow(after) && !isHollow(before) ? ["now lets everything through"] : void 0;
}
async function textOf(change, side, entry) {
	const content = (await change.read(side, [entry])).get(entry.id);
	return content?.kind === "bytes" ? new TextDecoder().decode(content.bytes) : void 0;
}
function isHollow(script) {
	for (const line of script.split("\n", 2e3)) {
		const code = line.trim();
		if (code === "" || IDLE.test(code)) continue;
		return ENDS.test(code);
	}
	return true;
}
const IDLE = /^(#|\/\/|\/\*|\*|set [-+]|import |from \S+ import |use strict|['"]use strict|(const|let|var) \w+ = require\(|:$|true;?$|pass$|cat\s*>\s*\/dev\/null|(\w+=)?"?\$\(cat\)"?$|IFS=|export PATH=|console\.(log|error)\(['"][^'"]*['"]\);?$|(echo|printf|print) ?[('"][^$`{]*$)/;
const ENDS = /^(exit(\s+0)?|return(\s+0)?|process\.exit\(0?\)|sys\.exit\(0?\)|exit\(0?\)|os\._exit\(0\))\s*;?\s*(#.*|\/\/.*)?$/;
function finding(guard, path, file, weaker) {
	const gone = !file.head || file.head.path !== path;
	return {
		rule: rule.id,
		severity: "block",
		agent: distrust(guard.agent),
		title: say`${guard.agent}: the hook ${guard.text} no longer holds back calls (${guard.what}): its program ${path} ${weaker}`,
		why: [rule.why],
		remediation: ["Keep the program, or take the hook out of its manifest, so that the loss of the guard can be seen and decided."],
		place: {
			path: distrust(path),
			side: gone ? "base" : "head",
			startLine: 1,
			startColumn: 1,
			endLine: 1,
			endColumn: 1
		},
		also: [guard.place],
		references: [],
		fingerprint: fingerprintOf("guard-program", guard.agent, guard.by, path)
	};
}

export { guardPrograms };