import { t as ChangeError } from "./change-error.js";
import { i as sortedByPath, n as OVER_BUDGET, r as MAX_FILE_BYTES, t as MAX_READ_BYTES } from "./read-budget.js";
import { t as compareTrees } from "./compare-trees.js";
import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, readdirSync, readlinkSync, statSync } from "node:fs";

// src/change/scan-file.ts
function scanFile(path, keepUpTo) {
	let file = null;
	try {
		file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
		const stat = fstatSync(file);
		if (!stat.isFile()) return {
			kind: "failed",
			reason: "it is not a file any more"
		};
		return scanOpenFile(file, stat.size, keepUpTo);
	} catch (error) {
		return {
			kind: "failed",
			reason: reasonOf(error)
		};
	} finally {
		if (file !== null) closeSync(file);
	}
}
function scanLink(path) {
	try {
		const bytes = new Uint8Array(readlinkSync(path, { encoding: "buffer" }));
		return {
			kind: "scanned",
			id: createHash("sha256").update(bytes).digest("hex"),
			size: bytes.length,
			bytes
		};
	} catch (error) {
		return {
			kind: "failed",
			reason: reasonOf(error)
		};
	}
}
function reasonOf(error) {
	const code = error instanceof Error && "code" in error ? error.code : void 0;
	return `it could not be read (${typeof code === "string" ? code : "unknown error"})`;
}
const PIECE = Buffer.allocUnsafe(262144);
function scanOpenFile(file, size, keepUpTo) {
	const hash = createHash("sha256");
	const bytes = size <= keepUpTo ? new Uint8Array(size) : null;
	let at = 0;
	while (at < size) {
		const read = readSync(file, PIECE, 0, Math.min(PIECE.length, size - at), null);
		if (read === 0) return {
			kind: "failed",
			reason: "it changed while it was read"
		};
		const piece = PIECE.subarray(0, read);
		hash.update(piece);
		bytes?.set(piece, at);
		at += read;
	}
	return {
		kind: "scanned",
		id: hash.digest("hex"),
		size,
		bytes
	};
}

// src/change/walk-folder.ts
const MAX_FOLDER_ENTRIES = 2e5;
function walkFolder(folder, name, limit = MAX_FOLDER_ENTRIES) {
	const entries = /* @__PURE__ */ new Map();
	const count = {
		unlisted: 0,
		special: 0,
		undecodable: 0,
		clashing: 0
	};
	const open = [{
		location: Buffer.from(folder),
		path: ""
	}];
	let left = limit;
	let cut = false;
	for (let next = open.pop(); next !== void 0 && !cut; next = open.pop()) {
		const children = childrenOf(next.location);
		if (children === null) count.unlisted += 1;
		for (const child of children ?? []) {
			cut = left === 0;
			if (cut) break;
			left -= 1;
			const location = Buffer.concat([
				next.location,
				SLASH,
				child.name
			]);
			const path = `${next.path}${child.name.toString("utf8")}`;
			const stat = statOf(location);
			if (!isUtf8(child.name)) count.undecodable += 1;
			if (stat === null) count.unlisted += 1;
			else if (stat.isDirectory()) {
				if (child.name.toString("latin1") !== ".git") open.push({
					location,
					path: `${path}/`
				});
			} else if (!stat.isFile() && !stat.isSymbolicLink()) count.special += 1;
			else if (entries.has(path)) count.clashing += 1;
			else entries.set(path, entryOf(stat, path, location, name));
		}
	}
	return {
		entries: sortedByPath([...entries.values()]),
		remarks: remarksOf(name, count, cut ? limit : null)
	};
}
const SLASH = Buffer.from("/");
function childrenOf(location) {
	try {
		return readdirSync(location, {
			withFileTypes: true,
			encoding: "buffer"
		}).sort((a, b) => Buffer.compare(a.name, b.name));
	} catch {
		return null;
	}
}
function statOf(location) {
	try {
		return lstatSync(location);
	} catch {
		return null;
	}
}
function entryOf(stat, path, location, name) {
	const scan = stat.isSymbolicLink() ? scanLink(location) : scanFile(location, 0);
	const id = scan.kind === "scanned" ? scan.id : `unreadable:${name}:${path}`;
	return {
		path,
		kind: kindOf(stat),
		id,
		location
	};
}
function kindOf(stat) {
	if (stat.isSymbolicLink()) return "symlink";
	return (stat.mode & 64) === 0 ? "file" : "executable";
}
function remarksOf(name, count, limit) {
	const remarks = [];
	if (limit !== null) remarks.push(`The ${name} folder has more than ${limit} entries: the rest were not read.`);
	if (count.unlisted > 0) remarks.push(`In the ${name} folder, ${count.unlisted} entries could not be opened.`);
	if (count.special > 0) remarks.push(`In the ${name} folder, ${count.special} entries are sockets, pipes or devices: they were not read.`);
	if (count.undecodable > 0) remarks.push(`In the ${name} folder, ${count.undecodable} names are not valid UTF-8: they are not shown exactly${count.clashing > 0 ? `, and ${count.clashing} files were left out because their shown names are equal` : ""}.`);
	return remarks;
}

// src/change/folders.ts
async function openFolderChange(options) {
	checkFolder(options.baseDir, "base");
	checkFolder(options.headDir, "head");
	const walks = {
		base: walkFolder(options.baseDir, "base"),
		head: walkFolder(options.headDir, "head")
	};
	const trees = {
		base: walks.base.entries.map(plain),
		head: walks.head.entries.map(plain)
	};
	const locations = {
		base: locationsOf(walks.base.entries),
		head: locationsOf(walks.head.entries)
	};
	return {
		base: options.baseDir,
		head: options.headDir,
		files: compareTrees(trees.base, trees.head),
		incomplete: [...walks.base.remarks, ...walks.head.remarks],
		tree: async (side) => trees[side],
		read: async (side, entries) => readAll(locations[side], entries),
		close: async () => {}
	};
}
function checkFolder(folder, side) {
	try {
		if (statSync(folder).isDirectory()) return;
	} catch {}
	throw new ChangeError(`The ${side} folder "${folder}" does not exist, or is not a folder that can be opened.`);
}
function plain({ path, kind, id }) {
	return {
		path,
		kind,
		id
	};
}
function locationsOf(entries) {
	return new Map(entries.map((entry) => [entry.path, entry]));
}
function readAll(locations, entries) {
	const contents = /* @__PURE__ */ new Map();
	let budget = MAX_READ_BYTES;
	for (const entry of entries) {
		if (contents.has(entry.id)) continue;
		const content = readEntry(locations.get(entry.path), entry, budget);
		if (content.kind === "bytes") budget -= content.bytes.length;
		contents.set(entry.id, content);
	}
	return contents;
}
function readEntry(found, entry, budget) {
	if (!found || found.id !== entry.id) return {
		kind: "unavailable",
		reason: "the folder does not have the file"
	};
	const keep = Math.min(MAX_FILE_BYTES, budget);
	const scan = found.kind === "symlink" ? scanLink(found.location) : scanFile(found.location, keep);
	if (scan.kind === "failed") return {
		kind: "unavailable",
		reason: scan.reason
	};
	if (scan.id !== entry.id) return {
		kind: "unavailable",
		reason: "it changed while it was reviewed"
	};
	if (scan.bytes !== null) return {
		kind: "bytes",
		bytes: scan.bytes
	};
	if (scan.size > 4194304) return {
		kind: "too-large",
		size: scan.size
	};
	return {
		kind: "unavailable",
		reason: OVER_BUDGET
	};
}

export { openFolderChange };