import { createHash } from "node:crypto";

// src/github/json.ts
function field(value, ...path) {
	let here = value;
	for (const key of path) {
		if (typeof here !== "object" || here === null || !Object.hasOwn(here, key)) return void 0;
		here = here[key];
	}
	return here;
}
function textAt(value, ...path) {
	const found = field(value, ...path);
	return typeof found === "string" ? found : void 0;
}
function numberAt(value, ...path) {
	const found = field(value, ...path);
	return typeof found === "number" && Number.isFinite(found) ? found : void 0;
}
function listAt(value, ...path) {
	const found = field(value, ...path);
	return Array.isArray(found) ? found : void 0;
}
function objectIdAt(value, ...path) {
	const found = textAt(value, ...path);
	return found !== void 0 && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(found) ? found : void 0;
}

// src/github/api.ts
var ApiFailure = class extends Error {
	name = "ApiFailure";
	kind;
	status;
	constructor(kind, status, message) {
		super(message);
		this.kind = kind;
		this.status = status;
	}
};
function apiFailure(route, error) {
	if (error instanceof ApiFailure) return error;
	const answer = field(error, "response");
	const status = Number(field(answer, "status") ?? 0);
	const said = oneLine(textAt(answer, "data", "message") ?? (error instanceof Error ? error.message : ""));
	const quoted = said ? `: ${said}` : "";
	if (!answer || !status) return new ApiFailure("unreachable", 0, `GitHub's API could not be reached (${route})${quoted}`);
	const kind = kindOf(status, headersOf(answer), said);
	return new ApiFailure(kind, status, `GitHub answered ${status} to ${route}${quoted}${resetOf(kind, headersOf(answer))}`);
}
function kindOf(status, header, said) {
	const refused = status === 403 || status === 429;
	if (status === 429 || refused && (header("x-ratelimit-remaining") === "0" || header("retry-after"))) return "rate-limited";
	if (refused && /rate limit/i.test(said)) return "rate-limited";
	if (status === 401 || status === 403) return "no-permission";
	if (status === 404 || status === 410) return "not-found";
	return "other";
}
function resetOf(kind, header) {
	if (kind !== "rate-limited") return "";
	const after = Number(header("retry-after"));
	if (after > 0 && after < 1e6) return ` (retry after ${after} s)`;
	const reset = Number(header("x-ratelimit-reset"));
	return reset > 0 && reset < 1e11 ? ` (limit resets at ${(/* @__PURE__ */ new Date(reset * 1e3)).toISOString()})` : "";
}
function headersOf(answer) {
	return (name) => {
		const value = field(answer, "headers", name);
		return typeof value === "string" || typeof value === "number" ? String(value) : void 0;
	};
}
function oneLine(text) {
	return text.replace(/[^\x20-\x7e]+/g, " ").slice(0, 200).trim();
}

// src/change/git-ids.ts
function isBlob(id, bytes) {
	return objectId("blob", bytes, id.length === 64 ? "sha256" : "sha1") === id;
}
function treeId(entries) {
	const keyed = entries.map((entry) => ({
		entry,
		key: Buffer.from(entry.mode === "40000" ? `${entry.name}/` : entry.name, "utf8")
	}));
	keyed.sort((a, b) => Buffer.compare(a.key, b.key));
	const parts = keyed.flatMap(({ entry }) => [Buffer.from(`${entry.mode} ${entry.name}\0`, "utf8"), Buffer.from(entry.id, "hex")]);
	return objectId("tree", Buffer.concat(parts), entries[0]?.id.length === 64 ? "sha256" : "sha1");
}
const FOLDER = "40000";
function entryMode(value) {
	return value !== void 0 && OCTAL.has(value) ? Number.parseInt(String(value), 8) : value;
}
const OCTAL = /* @__PURE__ */ new Set([
	4e4,
	100644,
	100664,
	100755,
	12e4,
	16e4
]);
function objectId(type, bytes, algorithm) {
	return createHash(algorithm).update(`${type} ${bytes.length}\0`).update(bytes).digest("hex");
}

export { ApiFailure as a, listAt as c, textAt as d, treeId as i, numberAt as l, entryMode as n, apiFailure as o, isBlob as r, field as s, FOLDER as t, objectIdAt as u };