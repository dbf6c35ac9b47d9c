import { t as nearest } from "./nearest.js";

// src/cli/options.ts
var UsageError = class extends Error {
	name = "UsageError";
};
function parseOptions(args, names) {
	const values = /* @__PURE__ */ new Map();
	const lists = /* @__PURE__ */ new Map();
	const flags = /* @__PURE__ */ new Set();
	const words = [];
	let help = false;
	for (let i = 0; i < args.length; i++) {
		const arg = args[i] ?? "";
		const [flag, inline] = arg.startsWith("--") && arg.includes("=") ? [arg.slice(0, arg.indexOf("=")), arg.slice(arg.indexOf("=") + 1)] : [arg, void 0];
		if (flag === "--help" || flag === "-h") help = true;
		else if (names.flags.includes(flag) && inline === void 0) flags.add(flag);
		else if (names.valued.includes(flag) || names.repeated?.includes(flag)) {
			const value = inline ?? args[++i];
			if (value === void 0 || value === "") throw new UsageError(`${flag} needs a value`);
			if (names.repeated?.includes(flag)) lists.set(flag, [...lists.get(flag) ?? [], value]);
			else if (values.has(flag)) throw new UsageError(`${flag} is given twice`);
			else values.set(flag, value);
		} else if (!arg.startsWith("-") && words.length < (names.words ?? 0)) words.push(arg);
		else throw new UsageError(notUnderstood(flag, names));
	}
	return {
		help,
		words,
		value: (flag) => values.get(flag),
		all: (flag) => lists.get(flag) ?? [],
		has: (flag) => flags.has(flag)
	};
}
function notUnderstood(text, names) {
	const shown = text.slice(0, 60);
	if (names.flags.includes(text)) return `\`${shown}\` takes no value`;
	if (text.startsWith("-")) return `unknown option \`${shown}\`${meant(text, [
		...names.valued,
		...names.flags,
		...names.repeated ?? []
	], " (see --help)")}`;
	return (names.words ?? 0) > 0 ? `\`${shown}\` is one word too many (see --help)` : `\`${shown}\` belongs to no option (see --help)`;
}
function meant(text, known, otherwise) {
	const near = nearest(text, known);
	return near === void 0 ? otherwise : `; did you mean \`${near}\`?`;
}
function oneOf(value, flag, words) {
	const found = words.find((w) => w === value);
	if (found === void 0) throw new UsageError(`${flag} is one of ${words.join(", ")}`);
	return found;
}
async function file(work, path) {
	try {
		return await work;
	} catch (error) {
		const code = error instanceof Error && "code" in error ? String(error.code) : "";
		throw new UsageError(`${path}: ${TROUBLE[code] ?? "it can’t be read or written"}${code === "" ? "" : ` (${code})`}`);
	}
}
const TROUBLE = {
	ENOENT: "there is no such file or folder",
	EISDIR: "it is a folder, not a file",
	ENOTDIR: "a part of this path is a file, not a folder",
	EACCES: "it may not be opened by you",
	EPERM: "it may not be opened by you",
	EROFS: "its file system is read-only",
	ENOSPC: "the disk is full"
};

export { parseOptions as a, oneOf as i, file as n, meant as r, UsageError as t };