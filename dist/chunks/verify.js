import { n as readLines, r as canonicalJson, t as recorder } from "./recorder.js";
import { t as openGitChange } from "./git.js";
import { t as aboutOf } from "./custom-rules-about.js";
import { n as review } from "./review.js";
import { n as VERSION } from "./version.js";
import { S as visible } from "./escape2.js";
import { a as parseOptions, n as file, t as UsageError } from "./options.js";
import { t as print } from "./output.js";
import { readFile, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { createHash } from "node:crypto";

// src/evidence/compare-records.ts
function compareRecords(recorded, recomputed) {
	return [
		...fields("", pick(recorded), pick(recomputed)),
		...lists("inputs", recorded.inputs, recomputed.inputs, (i) => `${i.side} ${i.path}`),
		...lists("findings", recorded.findings, recomputed.findings, (f) => f.fingerprint)
	];
}
function pick(record) {
	const { base, head } = record.change;
	return {
		decision: record.decision,
		verdict: record.verdict,
		base,
		head,
		policies: record.policies.map((p) => p.digest),
		counts: record.counts,
		approved: record.approved
	};
}
function fields(prefix, a, b) {
	return [.../* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) => {
		const [x, y] = [a, b].map((side) => shown(side[key]));
		return x === y ? [] : [{
			field: `${prefix}${key}`,
			recorded: x ?? "",
			recomputed: y ?? ""
		}];
	});
}
function lists(name, a, b, idOf) {
	const byId = (all) => {
		const times = /* @__PURE__ */ new Map();
		const entries = all.map((one) => {
			const id = idOf(one);
			const count = (times.get(id) ?? 0) + 1;
			times.set(id, count);
			return [count === 1 ? id : `${id}, ${count}`, one];
		});
		return new Map(entries);
	};
	const [x, y] = [byId(a), byId(b)];
	return [.../* @__PURE__ */ new Set([...x.keys(), ...y.keys()])].flatMap((id) => {
		const [was, is] = [x.get(id), y.get(id)];
		if (was && is) return fields(`${name}[${id}].`, was, is);
		return [{
			field: `${name}[${id}]`,
			recorded: shown(was),
			recomputed: shown(is)
		}];
	});
}
function shown(value) {
	if (value === void 0) return "nothing";
	const text = canonicalJson(value);
	return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
const LONGEST = 2e3;

// src/evidence/replay.ts
async function replay(record, repo, find) {
	const { base, head } = record.change;
	if (![base, head].every((id) => COMMIT.test(id))) return {
		kind: "not verified",
		why: "it is not of two commits, so that nothing can be read again"
	};
	const now = new Date(record.time);
	if (Number.isNaN(now.getTime())) return {
		kind: "not verified",
		why: "its time is none"
	};
	const change = await openGitChange({
		repo,
		base,
		head
	});
	try {
		if (change.base !== base) return {
			kind: "not verified",
			why: `its base ${base.slice(0, 12)} is no ancestor of its head`
		};
		const texts = [];
		for (const { source, digest } of record.policies) {
			if (digest === null) continue;
			const text = await find(digest, change);
			if (text === void 0) return {
				kind: "not verified",
				why: `the policy ${source} with the SHA-256 ${digest} was not found; give it with --policy`
			};
			texts.push({
				source,
				text
			});
		}
		const text = (record.policies.at(-1)?.digest ?? null) === null ? void 0 : texts.pop();
		const { policy: path, about } = record.options;
		const own = text ? {
			...text,
			...typeof path === "string" ? { path } : {}
		} : null;
		const notes = recorder(now);
		const given = record.approved;
		const asked = {
			commit: given?.commit ?? head,
			by: given?.by ?? [],
			remarks: []
		};
		const found = await review(change, {
			policy: own,
			...texts.length > 0 ? { organisation: texts } : {},
			...typeof path === "string" ? { policyPath: path } : {},
			about: aboutOf(about),
			...notes.options,
			approvals: async () => asked
		});
		const again = notes.record(found);
		const differences = compareRecords(record, again);
		const other = record.tool.version === "0.1.0" ? void 0 : `written by version ${record.tool.version}`;
		return {
			kind: differences.length === 0 ? "same" : "differs",
			differences,
			...other ? { note: other } : {}
		};
	} finally {
		await change.close();
	}
}
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
function sha256(text) {
	return createHash("sha256").update(text).digest("hex");
}

// src/cli/verify.ts
const HELP = `  agent-access-review verify RECORD [--repo DIR] [--policy FILE]

  Does a recorded decision still come out? Each record is held against its digest and its
  neighbours, and the review is done again at its commits, by its policy and its clock.

  --repo DIR     the repository (default: this folder); its commits must be there
  --policy FILE  the policy of the record, or a folder of policies, told by their SHA-256
                 (without it: what the repository’s own policy file ever was, by git)

  Exit: 0 all come out the same, 1 one does not or was changed, 2 one could not be verified.
`;
async function run(args) {
	const options = parseOptions(args, {
		valued: ["--repo", "--policy"],
		flags: [],
		words: 1
	});
	if (options.help) return "help";
	const [path] = options.words;
	if (path === void 0) throw new UsageError("verify needs the file of records (see --help)");
	const lines = readLines(await file(readFile(path, "utf8"), path));
	if (lines.length === 0) throw new UsageError(`${path}: there is no record in it`);
	const repo = options.value("--repo") ?? ".";
	const find = await policies(options, repo);
	const codes = [];
	for (const line of lines) {
		const result = await verified(line, repo, find);
		await print(told(line, result));
		codes.push(CODE[result.kind]);
	}
	return codes.includes(1) ? 1 : codes.includes(2) ? 2 : 0;
}
const CODE = {
	same: 0,
	differs: 1,
	broken: 1,
	"not verified": 2
};
async function verified(line, repo, find) {
	if (!line.ok) return {
		kind: "broken",
		why: line.problem
	};
	try {
		return await replay(line.record, repo, find);
	} catch (error) {
		if (!(error instanceof Error && ["ChangeError", "PolicyError"].includes(error.name))) throw error;
		return {
			kind: "not verified",
			why: error.message
		};
	}
}
function told(line, result) {
	const record = line.ok ? line.record : void 0;
	const what = record ? ` ${record.change.base.slice(0, 12)}…${record.change.head.slice(0, 12)}, ${record.decision} at ${record.time}` : "";
	const head = `line ${line.line}: ${result.kind}${visible(what)}`;
	if ("why" in result) return `${head}\n  ${visible(result.why)}\n`;
	const note = result.note === void 0 ? [] : [`  ${visible(result.note)}`];
	const shown = result.differences.slice(0, SHOWN);
	const more = result.differences.length - shown.length;
	const lines = shown.map((d) => `  ${visible(`${d.field}: recorded ${d.recorded}, now ${d.recomputed}`)}`);
	return `${[
		head,
		...note,
		...lines,
		...more > 0 ? [`  … ${more} more`] : []
	].join("\n")}\n`;
}
const SHOWN = 10;
async function policies(options, repo) {
	const given = /* @__PURE__ */ new Map();
	const path = options.value("--policy");
	for (const name of path === void 0 ? [] : await filesAt(path)) {
		const bytes = await file(readFile(name), name);
		given.set(sha256(bytes), bytes.toString("utf8"));
	}
	return async (digest, change) => given.get(digest) ?? await inHistory(digest, change, repo);
}
async function filesAt(path) {
	if (!(await file(stat(path), path)).isDirectory()) return [path];
	return (await file(readdir(path, { withFileTypes: true }), path)).filter((e) => e.isFile()).slice(0, MAX_POLICIES).map((e) => join(path, e.name));
}
const MAX_POLICIES = 1e3;
async function inHistory(digest, change, repo) {
	const { policyTexts } = await import("./policy-history.js");
	for await (const text of policyTexts(change, repo)) if (sha256(text) === digest) return text;
}

export { HELP, run };