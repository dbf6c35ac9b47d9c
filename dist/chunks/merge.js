import { a as byName, i as parseState, n as isState, t as StateError } from "./state.js";
import { r as nameOf } from "./agents.js";
import { c as listAt, d as textAt, l as numberAt, s as field } from "./git-ids.js";
import { t as distrust } from "./untrusted.js";

// src/inventory/read-inventory.ts
function readInventory(text) {
	let report;
	try {
		report = JSON.parse(text);
	} catch {
		return null;
	}
	const repositories = listAt(report, "repositories");
	const generated = textAt(report, "generated");
	if (field(report, "schemaVersion") !== 1 || !repositories || generated === void 0) return null;
	const read = repositories.map(repositoryOf);
	if (read.some((r) => r === null)) return null;
	return {
		schemaVersion: 1,
		generated,
		repositories: read.flatMap((r) => r ?? []),
		notes: sentences(report, "notes")
	};
}
function repositoryOf(value) {
	const repository = textAt(value, "repository");
	const agents = listAt(value, "agents");
	if (repository === void 0 || !agents) return null;
	const failed = textAt(value, "failed");
	return {
		repository: distrust(repository),
		revision: distrust(textAt(value, "revision") ?? ""),
		manifests: numberAt(value, "manifests") ?? 0,
		policy: {
			source: textAt(value, "policy", "source") ?? "",
			digest: textAt(value, "policy", "digest") ?? null
		},
		agents: agents.map(agentOf),
		remarks: sentences(value, "remarks"),
		...failed === void 0 ? {} : { failed: proseOf(failed) }
	};
}
function agentOf(value) {
	const owner = textAt(value, "registered", "owner");
	const commit = word(value, "lastChange", "commit");
	return {
		id: word(value, "id"),
		name: distrust(textAt(value, "name") ?? ""),
		client: word(value, "client"),
		places: all(value, "places", placeOf),
		standing: all(value, "standing", grantOf),
		asked: all(value, "asked", grantOf),
		guards: all(value, "guards", grantOf),
		unscoped: field(value, "unscoped") === true,
		programs: all(value, "programs", statementOf),
		connections: all(value, "connections", statementOf),
		credentials: all(value, "credentials", (c) => ({
			...statementOf(c),
			name: distrust(textAt(c, "name") ?? ""),
			lifetime: oneOf(LIFETIMES, textAt(c, "lifetime"))
		})),
		permissions: all(value, "permissions", statementOf),
		startedBy: all(value, "startedBy", (s) => ({
			...statementOf(s),
			who: oneOf(WHO, textAt(s, "who")),
			how: oneOf(HOW, textAt(s, "how"))
		})),
		isolation: all(value, "isolation", statementOf),
		calls: all(value, "calls", (c) => word(c)),
		trusts: all(value, "trusts", statementOf),
		unknown: all(value, "unknown", statementOf),
		registered: owner === void 0 ? null : {
			owner,
			purpose: textAt(value, "registered", "purpose") ?? "",
			expires: word(value, "registered", "expires"),
			expired: field(value, "registered", "expired") === true
		},
		lastChange: commit === "" ? null : {
			commit,
			date: word(value, "lastChange", "date")
		}
	};
}
const LIFETIMES = [
	"literal",
	"standing-reference",
	"short-lived",
	"workload-identity"
];
const WHO = [
	"anyone",
	"named",
	"writers",
	"maintainers"
];
const HOW = [
	"on event",
	"on schedule",
	"by hand"
];
const WEIGHTS = [
	"block",
	"warn",
	"note"
];
function grantOf(value) {
	return {
		...statementOf(value),
		text: distrust(textAt(value, "text") ?? ""),
		reach: word(value, "reach") || "other",
		weight: oneOf(WEIGHTS, textAt(value, "weight"))
	};
}
function statementOf(value) {
	return {
		what: proseOf(textAt(value, "what") ?? ""),
		place: placeOf(value)
	};
}
function placeOf(value) {
	const startLine = numberAt(value, "startLine") ?? 1;
	const endLine = numberAt(value, "endLine") ?? startLine;
	return {
		path: distrust(textAt(value, "path") ?? ""),
		side: "head",
		startLine,
		startColumn: 1,
		endLine,
		endColumn: 1
	};
}
function sentences(value, name) {
	return (listAt(value, name) ?? []).flatMap((text) => typeof text === "string" ? [proseOf(text)] : []);
}
function all(value, name, read) {
	return (listAt(value, name) ?? []).map(read);
}
function oneOf(words, text) {
	return words.find((word) => word === text) ?? words[0];
}
function word(value, ...path) {
	return (textAt(value, ...path) ?? "").replace(/[^\w .:+@/-]/g, "").slice(0, 100);
}
function proseOf(text) {
	const out = [];
	let at = 0;
	while (at < text.length) {
		const open = text.indexOf("`", at);
		if (open < 0) break;
		let length = 1;
		while (text[open + length] === "`") length += 1;
		const close = closing(text, open + length, length);
		if (close < 0) break;
		if (open > at) out.push(text.slice(at, open));
		out.push({ quote: distrust(unpadded(text.slice(open + length, close))) });
		at = close + length;
	}
	if (at < text.length) out.push(text.slice(at));
	return out;
}
function closing(text, from, length) {
	for (let i = text.indexOf("`", from); i >= 0;) {
		let run = 1;
		while (text[i + run] === "`") run += 1;
		if (run === length) return i;
		i = text.indexOf("`", i + run);
	}
	return -1;
}
function unpadded(text) {
	return /^ (|`[\s\S]*|[\s\S]*`) $/.test(text) || text === "  " ? text.slice(1, -1) : text;
}

// src/inventory/merge.ts
function mergeInventories(parts, now) {
	const found = /* @__PURE__ */ new Map();
	const notes = /* @__PURE__ */ new Map();
	for (const { name, text } of parts) {
		const part = partOf(name, text);
		for (const note of part.notes) notes.set(JSON.stringify(note), note);
		for (const repository of part.repositories) {
			const key = nameOf(repository).toLowerCase();
			const known = found.get(key);
			if (!known || known.failed || !repository.failed) found.set(key, repository);
		}
	}
	return {
		schemaVersion: 1,
		generated: now.toISOString(),
		repositories: byName([...found.values()]),
		notes: [...notes.values()]
	};
}
function partOf(name, text) {
	if (isState(text)) return {
		repositories: [...parseState(text, name).values()],
		notes: []
	};
	const report = readInventory(text);
	if (!report) throw new StateError(`${name} is neither a state file nor a JSON report of an inventory`);
	return {
		repositories: report.repositories,
		notes: report.notes ?? []
	};
}

export { mergeInventories };