import { i as sortedByPath } from "./read-budget.js";

// src/change/compare-trees.ts
function compareTrees(base, head) {
	const inBase = new Map(base.map((entry) => [entry.path, entry]));
	const inHead = new Set(head.map((entry) => entry.path));
	const removed = base.filter((entry) => !inHead.has(entry.path));
	const added = head.filter((entry) => !inBase.has(entry.path));
	const origins = renamesOf(removed, added);
	const moved = new Set(origins.values());
	const files = [];
	for (const entry of removed) if (!moved.has(entry)) files.push({
		status: "removed",
		path: entry.path,
		base: entry
	});
	for (const entry of added) {
		const origin = origins.get(entry);
		if (origin) files.push({
			status: "renamed",
			path: entry.path,
			base: origin,
			head: entry
		});
		else files.push({
			status: "added",
			path: entry.path,
			head: entry
		});
	}
	for (const entry of head) {
		const before = inBase.get(entry.path);
		if (!before || before.id === entry.id && before.kind === entry.kind) continue;
		files.push({
			status: "modified",
			path: entry.path,
			base: before,
			head: entry
		});
	}
	return sortedByPath(files);
}
function renamesOf(removed, added) {
	const origins = /* @__PURE__ */ new Map();
	const used = /* @__PURE__ */ new Set();
	for (const key of [nameKey, contentKey]) {
		const candidates = /* @__PURE__ */ new Map();
		for (const entry of removed) {
			if (used.has(entry)) continue;
			const same = candidates.get(key(entry)) ?? [];
			same.push(entry);
			candidates.set(key(entry), same);
		}
		for (const same of candidates.values()) same.reverse();
		for (const entry of added) {
			if (origins.has(entry)) continue;
			const origin = candidates.get(key(entry))?.pop();
			if (!origin) continue;
			origins.set(entry, origin);
			used.add(origin);
		}
	}
	return origins;
}
function contentKey(entry) {
	return `${entry.kind === "executable" ? "file" : entry.kind}:${entry.id}`;
}
function nameKey(entry) {
	return `${contentKey(entry)}:${entry.path.slice(entry.path.lastIndexOf("/") + 1)}`;
}

export { compareTrees as t };