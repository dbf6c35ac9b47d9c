import { _ as raw, g as plain } from "./escape2.js";
import { n as VERSION, t as NAME } from "./version.js";
import { createHash } from "node:crypto";

// src/evidence/canonical.ts
function canonicalJson(value) {
	return JSON.stringify(sorted(value, 0)).replaceAll("##[", "#\\u0023[").replace(/[^\x20-\x7e]/g, (unit) => {
		return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
	});
}
function digestOf(value) {
	return createHash("sha256").update(canonicalJson(value)).digest("hex");
}
const MAX_DEPTH = 32;
function sorted(value, depth) {
	if (typeof value !== "object" || value === null) return value;
	if (depth > MAX_DEPTH) throw new RangeError("too deep");
	if (Array.isArray(value)) return value.map((v) => sorted(v, depth + 1));
	const keys = Object.keys(value).sort();
	const out = Object.create(null);
	for (const key of keys) out[key] = sorted(value[key], depth + 1);
	return out;
}

// src/evidence/chain.ts
function readLines(text) {
	const lines = text.split("\n");
	const torn = lines.pop() !== "";
	let before = null;
	const out = [];
	for (const [i, source] of lines.slice(0, MAX_LINES).entries()) {
		const read = parsed(source, i + 1);
		const broken = read.ok && before !== void 0 && read.record.previous !== before;
		out.push(broken ? {
			ok: false,
			line: i + 1,
			problem: "it does not follow from the line before it"
		} : read);
		before = read.ok ? read.record.digest : void 0;
	}
	if (lines.length > MAX_LINES) out.push({
		ok: false,
		line: MAX_LINES + 1,
		problem: "the file has more lines than are read"
	});
	if (torn) out.push({
		ok: false,
		line: lines.length + 1,
		problem: "it was not written to its end"
	});
	return out;
}
function tipOf(text) {
	const last = readLines(text).at(-1);
	if (!last) return null;
	return last.ok ? last.record.digest : void 0;
}
const MAX_LINES = 1e5;
const MAX_LINE = 16777216;
function parsed(source, line) {
	const wrong = (problem) => ({
		ok: false,
		line,
		problem
	});
	if (source.length > MAX_LINE) return wrong("it is longer than any record");
	let value;
	try {
		value = JSON.parse(source);
	} catch {
		return wrong("it is no JSON: it was not written to its end, or was changed");
	}
	if (!isRecord(value)) return wrong("it is no record of this tool");
	const { digest, ...rest } = value;
	try {
		if (digestOf(rest) !== digest || canonicalJson(value) !== source) return wrong("it was changed after it was written: its digest does not fit");
	} catch {
		return wrong("it is no record of this tool");
	}
	return {
		ok: true,
		line,
		record: value
	};
}
function isRecord(value) {
	if (typeof value !== "object" || value === null) return false;
	const r = value;
	const { base, head } = mapOf(r.change);
	const texts = [
		r.time,
		r.decision,
		r.verdict,
		r.digest,
		base,
		head,
		mapOf(r.tool).version
	];
	const maps = [
		r.tool,
		r.change,
		r.options,
		r.counts
	];
	const lists = [
		r.policies,
		r.inputs,
		r.findings
	];
	return r.schemaVersion === 1 && texts.every((t) => typeof t === "string") && maps.every(isMap) && lists.every((l) => Array.isArray(l) && l.every(isMap)) && Array.isArray(r.remarks) && (r.approved === void 0 || isApproved(r.approved)) && (r.previous === null || typeof r.previous === "string");
}
function isApproved(value) {
	const { commit, by, findings } = mapOf(value);
	const people = Array.isArray(by) ? by.map(mapOf) : void 0;
	return typeof commit === "string" && Array.isArray(findings) && people?.every(({ login, at, as }) => [
		login,
		at,
		as
	].every((t) => typeof t === "string")) === true;
}
function isMap(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function mapOf(value) {
	return isMap(value) ? value : {};
}

// src/evidence/record.ts
function recordOf({ review, inputs, now, options = {}, repository, pull }) {
	const { approved, policy } = review;
	return {
		schemaVersion: 1,
		tool: {
			name: NAME,
			version: VERSION
		},
		time: now.toISOString(),
		change: {
			base: raw(review.range.base),
			head: raw(review.range.head),
			...repository === void 0 ? {} : { repository },
			...pull === void 0 ? {} : { pull }
		},
		policies: [...policy.extends ?? [], policy].map(({ source, digest }) => ({
			source,
			digest
		})),
		options,
		inputs,
		decision: review.decision,
		verdict: review.access.verdict,
		counts: { ...review.counts },
		findings: review.findings.map(recorded),
		...approved ? { approved: {
			commit: approved.commit,
			by: approved.by.map((p) => ({ ...p })),
			findings: approved.findings
		} } : {},
		remarks: review.remarks.map((remark) => plain(remark, { max: 2e3 }))
	};
}
function sealedLine(record, previous) {
	const chained = {
		...record,
		previous
	};
	return `${canonicalJson({
		...chained,
		digest: digestOf(chained)
	})}\n`;
}
function recorded({ fingerprint, rule, severity, accepted, approved }) {
	return {
		fingerprint,
		rule,
		severity,
		state: accepted ? "accepted" : approved ? "approved" : "open",
		...accepted ? { accepted } : {}
	};
}

// src/evidence/recorder.ts
function recorder(now = /* @__PURE__ */ new Date()) {
	let inputs = [];
	const record = (review, more = {}) => recordOf({
		review,
		inputs,
		now,
		...more
	});
	return {
		options: {
			now,
			onInputs: (read) => {
				inputs = read;
			}
		},
		record,
		line(review, more = {}, before = "") {
			const previous = tipOf(before);
			return previous === void 0 ? void 0 : sealedLine(record(review, more), previous);
		}
	};
}

export { readLines as n, canonicalJson as r, recorder as t };