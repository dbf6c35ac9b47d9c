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
		else throw new UsageError(`unknown option \`${arg}\` (see --help)`);
	}
	return {
		help,
		words,
		value: (flag) => values.get(flag),
		all: (flag) => lists.get(flag) ?? [],
		has: (flag) => flags.has(flag)
	};
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
		throw new UsageError(`${path}: ${error instanceof Error && "code" in error ? String(error.code) : "failed"}`);
	}
}

export { parseOptions as i, file as n, oneOf as r, UsageError as t };