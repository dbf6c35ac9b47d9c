import { t as addedLines } from "./added-lines.js";
import { n as textOf, r as withText, t as mayBeShown } from "./trial.js";
import { t as distrust } from "./untrusted.js";

// src/github/repair.ts
async function findRepairs(change, review, again) {
	const repairs = [];
	const open = review.findings.filter((f) => !f.accepted && !f.approved && f.place.side === "head" && f.severity !== "note");
	for (const finding of open.slice(0, MAX_TRIED)) {
		const file = change.files.find(({ head }) => head !== void 0 && distrust(head.path) === finding.place.path);
		const path = file?.head?.path ?? "";
		const lines = file?.base ? await changedLines(change, file) : null;
		if (!file || !lines || repairs.some((r) => r.path === path && overlap(r, finding.place))) continue;
		for (const candidate of candidatesOf(finding, lines, review)) {
			const text = applied(lines.head, candidate);
			if (!isRepaired(review, await again(withText(change, file, text)), finding)) continue;
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

export { findRepairs };