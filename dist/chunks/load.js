import { _ as text, f as at, h as items, p as entries, t as parseYaml } from "./yaml.js";
import { t as rules } from "./rules.js";
import { n as POLICY_PATH } from "./policy.js";
import { createHash } from "node:crypto";

// src/policy/load.ts
var PolicyError = class extends Error {
	name = "PolicyError";
};
async function policyAtBase(change, entry) {
	if (entry.kind !== "file" && entry.kind !== "executable") throw new PolicyError(`${POLICY_PATH} at base is no plain file`);
	const content = (await change.read("base", [entry])).get(entry.id);
	if (content?.kind !== "bytes") throw new PolicyError(`${POLICY_PATH} at base could not be read`);
	return parsePolicy(new TextDecoder().decode(content.bytes), `${POLICY_PATH} at base`);
}
function parsePolicy(source, name) {
	const fail = (value, message) => {
		throw new PolicyError(`${name}${value ? `:${value.span.startLine}:${value.span.startColumn}` : ""}: ${message}`);
	};
	const parsed = parseYaml(source, { duplicates: "error" });
	if (!parsed.ok) {
		const problem = parsed.problems[0];
		return fail(problem, problem?.message ?? "this is not YAML");
	}
	const root = parsed.documents[0];
	if (!root || parsed.documents.length > 1) return fail(root, "a policy is one YAML document");
	if (root.kind !== "map") return fail(root, "a policy is a map that starts with `version: 1`");
	for (const e of entries(root)) if (!KEYS.includes(e.key)) fail(keyPlace(e), `unknown key \`${e.key}\`; known are ${KEYS.join(", ")}`);
	const version = at(root, "version");
	if (version?.kind !== "number" || version.value !== 1) fail(version ?? root, "`version: 1` is needed");
	const severities = /* @__PURE__ */ new Map();
	for (const e of entries(at(root, "rules"))) {
		if (!rules.some((r) => r.id === e.key)) fail(keyPlace(e), `unknown rule \`${e.key}\``);
		const severity = text(e.value);
		if (severity !== "block" && severity !== "warn" && severity !== "note" && severity !== "off") return fail(e.value, "a severity is one of block, warn, note, off");
		severities.set(e.key, severity);
	}
	const exceptions = items(at(root, "exceptions")).map((item) => {
		const field = (key) => {
			const found = text(at(item, key));
			return found !== void 0 && found.trim() !== "" ? found : fail(item, `an exception needs \`${key}\``);
		};
		for (const e of entries(item)) if (!FIELDS.includes(e.key)) fail(keyPlace(e), `unknown key \`${e.key}\` in an exception; known are ${FIELDS.join(", ")}`);
		const expires = field("expires");
		if (!/^\d{4}-\d{2}-\d{2}$/.test(expires) || Number.isNaN(Date.parse(expires))) fail(at(item, "expires"), "`expires` is a day such as 2027-03-31");
		return {
			fingerprint: field("fingerprint"),
			owner: field("owner"),
			reason: field("reason"),
			expires
		};
	});
	return {
		source: name,
		digest: createHash("sha256").update(source).digest("hex"),
		rules: severities,
		exceptions
	};
}
const KEYS = [
	"version",
	"rules",
	"exceptions"
];
const FIELDS = [
	"fingerprint",
	"owner",
	"reason",
	"expires"
];
function keyPlace(e) {
	return { span: e.keySpan };
}

export { parsePolicy, policyAtBase };