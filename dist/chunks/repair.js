import { t as addedLines } from "./added-lines.js";
import { t as distrust } from "./untrusted.js";
import { createHash } from "node:crypto";

// src/github/repair.ts
async function findRepairs(change, review, again) {
	const repairs = [];
	const open = review.findings.filter((f) => !f.accepted && f.place.side === "head" && f.severity !== "note");
	for (const finding of open.slice(0, MAX_TRIED)) {
		const file = change.files.find(({ head }) => head !== void 0 && distrust(head.path) === finding.place.path);
		const path = file?.head?.path ?? "";
		const lines = file?.base ? await changedLines(change, file) : null;
		if (!file || !lines || repairs.some((r) => r.path === path && overlap(r, finding.place))) continue;
		for (const candidate of candidatesOf(finding, lines, review)) {
			if (!isRepaired(review, await again(withText(change, file, applied(lines.head, candidate))), finding)) continue;
			repairs.push({
				finding,
				path,
				...candidate
			});
			break;
		}
	}
	return repairs;
}
function overlap(a, b) {
	return a.startLine <= b.endLine && b.startLine <= a.endLine;
}
const MAX_TRIED = 10;
const MAX_LINES = 30;
async function changedLines(change, { base, head }) {
	if (!base || head?.kind !== "file") return null;
	const before = (await change.read("base", [base])).get(base.id);
	const after = (await change.read("head", [head])).get(head.id);
	if (before?.kind !== "bytes" || after?.kind !== "bytes") return null;
	const text = textOf(after.bytes);
	const old = textOf(before.bytes);
	if (text === null || old === null || text.includes("\r")) return null;
	return {
		head: text.split("\n"),
		added: new Set(addedLines(old, text).map(({ line }) => line))
	};
}
function candidatesOf(finding, { head, added }, review) {
	const { startLine, endLine } = finding.place;
	if (endLine - startLine >= MAX_LINES) return [];
	for (let line = startLine; line <= endLine; line += 1) if (!added.has(line)) return [];
	const gone = {
		startLine,
		endLine,
		replacement: ""
	};
	const previous = head[startLine - 2];
	const short = previous?.replace(/,$/, "");
	if (previous === void 0 || short === previous || short === void 0) return [gone];
	return mayBeShown(short) && !review.findings.some((f) => f.place.startLine === startLine - 1) ? [gone, {
		startLine: startLine - 1,
		endLine,
		replacement: short
	}] : [gone];
}
function mayBeShown(line) {
	return /^[\t\x20-\x7e]{1,200}$/.test(line) && !/[A-Za-z0-9_+/=-]{24}/.test(line);
}
function applied(head, { startLine, endLine, replacement }) {
	const middle = replacement === "" ? [] : [replacement];
	return [
		...head.slice(0, startLine - 1),
		...middle,
		...head.slice(endLine)
	].join("\n");
}
function isRepaired(before, after, finding) {
	const known = new Set(before.findings.map((f) => f.fingerprint));
	const left = after.findings.map((f) => f.fingerprint);
	return !left.includes(finding.fingerprint) && left.every((fingerprint) => known.has(fingerprint));
}
function withText(change, file, text) {
	const bytes = new TextEncoder().encode(text);
	const id = createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
	const swap = (entry) => entry.path === file.head?.path ? {
		...entry,
		id
	} : entry;
	const files = change.files.flatMap((candidate) => {
		if (candidate !== file || !candidate.head) return [candidate];
		return candidate.base?.id === id && candidate.base.path === file.path && candidate.base?.kind === candidate.head.kind ? [] : [{
			...candidate,
			head: swap(candidate.head)
		}];
	});
	return {
		...change,
		files,
		tree: async (side) => side === "head" ? (await change.tree("head")).map(swap) : change.tree("base"),
		read: async (side, entries) => {
			const found = new Map(await change.read(side, entries.filter((entry) => entry.id !== id)));
			if (entries.some((entry) => entry.id === id)) found.set(id, {
				kind: "bytes",
				bytes
			});
			return found;
		}
	};
}
function textOf(bytes) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		return null;
	}
}

export { findRepairs };