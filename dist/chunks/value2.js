import { n as settle, r as judgeByName, t as scanText } from "./scan.js";
import { createHmac } from "node:crypto";

// src/manifests/may-be-manifest.ts
function mayBeManifest(path) {
	return NEAR.test(path) || SHARED.test(path);
}
function hasOwnName(path) {
	return NEAR.test(path);
}
const NEAR = new RegExp([
	"(^|/)(\\.|managed-(settings|mcp\\.json$)|(opencode|kilo)\\.jsonc?$|crush(rc$|\\.json$))",
	"\\.(code-workspace|(agent|chatmode|prompt|instructions)\\.md)$",
	"(^|/)(agents?(\\.override)?|claude(\\.local)?|crush|gemini|qwen|warp)\\.md$",
	"(^|/)gemini-extension\\.json$|(^|/)librechat\\.ya?ml$",
	"(^|/)action\\.ya?ml$",
	"(^|/)policies/[^/]+\\.toml$|\\.cedar$",
	"(^|/)hooks/[^/]+\\.json$|(^|/)monitors/monitors\\.json$|(^|/)(agents|commands|skills)/.*\\.md$"
].join("|"), "i");
const SHARED = /^(?!(.*\/)?(package(-lock)?|tsconfig[^/]*|composer|pnpm-lock|deno|jsr|renovate)\.(jsonc?|yaml)$).*\.(ya?ml|jsonc?|af|tf|hcl|bicep)$|(^|\/)config\.toml$|\.(genAi(Function|Plugin)-meta\.xml|genAiPlannerBundle|agent)$/i;

// src/manifests/programs.ts
const PROGRAM = /\.((ba|z)?sh|py|[cm]?[jt]s)$|(^|\/)(bin|scripts)\/[^/.]{1,100}$/i;
const STARTED = new RegExp(`${PROGRAM.source}|(^|\\/)package\\.json$`, "i");
const STARTS = /claude|codex|gemini|qwen|copilot|cursor-agent|opencode|aider|\b(goose|crush|amp|droid|auggie|kiro-cli|cline|kilo|openhands|cagent)\b/i;
const MOST = 500;
async function startersOf(change, links) {
	const workflow = links.flatMap((side) => side.paths).find((p) => /^\.github\/workflows\/[^/]+\.ya?ml$/i.test(p));
	if (workflow === void 0) return [];
	const programs = change.files.filter((f) => STARTED.test(f.path) && !/(^|\/)node_modules\//.test(f.path));
	if (programs.length > MOST) return [workflow];
	for (const side of ["base", "head"]) if (await anyStarts(change, side, programs.flatMap((f) => f[side] ?? []))) return [workflow];
	return [];
}
async function anyStarts(change, side, entries) {
	const files = entries.filter((e) => e.kind === "file" || e.kind === "executable");
	if (files.length === 0) return false;
	const contents = await change.read(side, files);
	return files.some((e) => {
		const content = contents.get(e.id);
		return content?.kind !== "bytes" || STARTS.test(Buffer.from(content.bytes).toString("latin1"));
	});
}

// src/tokens/fingerprint.ts
const PRODUCT_KEY = "agent-access-review/token-fingerprint/1";
function fingerprint(value) {
	return createHmac("sha256", PRODUCT_KEY).update(value, "utf8").digest("hex").slice(0, 16);
}

// src/tokens/value.ts
function judgeValue({ key, value, place }) {
	const inner = scanText(value, "manifest");
	if (place === "url" || place === "rule") return inner;
	const named = place === "header" && /cookie$/i.test(key) ? cookies(value) : judgeByName(key, value, "manifest");
	return settle([...inner, ...named]);
}
function cookies(value) {
	return [...value.slice(0, 8192).matchAll(/=([^;\s]{1,4096})/g)].flatMap((cookie) => judgeByName("token", cookie[1] ?? "", "manifest").map((match) => ({
		...match,
		start: cookie.index + 1 + match.start,
		end: cookie.index + 1 + match.end
	})));
}

export { hasOwnName as a, startersOf as i, fingerprint as n, mayBeManifest as o, PROGRAM as r, judgeValue as t };