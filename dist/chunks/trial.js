import { t as scanText } from "./scan.js";
import { createHash } from "node:crypto";

// src/repair/trial.ts
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
function mayBeShown(line) {
	if (!/^[\t\x20-\x7e]{0,200}$/.test(line) || SECRET_WORD.test(line) || VARIABLE.test(line)) return false;
	if (scanText(line, "manifest").length > 0) return false;
	return (line.match(/[A-Za-z0-9_+/=-]{24,}/g) ?? []).every((run) => !/[0-9]/.test(run) && !/[A-Z].*[A-Z]/.test(run));
}
const SECRET_WORD = /pass|pwd|secret|token|key|cred|auth|bearer|headers?\b|\benv["']?\s{0,4}:|:\/\/[^/\s"']{0,200}@/i;
const VARIABLE = /\b[A-Z][A-Z0-9_]{2,60}["']?\s{0,4}[:=]/;

export { textOf as n, withText as r, mayBeShown as t };