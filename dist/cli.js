import { n as VERSION } from "./chunks/version.js";
import { readFile, writeFile } from "node:fs/promises";

// src/cli/arguments.ts
const FORMATS = [
	"text",
	"json",
	"markdown",
	"sarif"
];
var UsageError = class extends Error {
	name = "UsageError";
};
const VALUED = [
	"--repo",
	"--base",
	"--head",
	"--base-dir",
	"--head-dir",
	"--policy",
	"--format",
	"--output"
];
function parseArguments(args) {
	const [command, ...rest] = args;
	if (command === void 0 || command === "--help" || command === "-h" || command === "help") return { kind: "help" };
	if (command === "--version" || command === "-v") return { kind: "version" };
	if (command !== "review") throw new UsageError(`unknown command \`${command}\`; the command is \`review\` (see --help)`);
	const values = /* @__PURE__ */ new Map();
	let color;
	let demo = false;
	for (let i = 0; i < rest.length; i++) {
		const arg = rest[i] ?? "";
		const [flag, inline] = arg.startsWith("--") && arg.includes("=") ? [arg.slice(0, arg.indexOf("=")), arg.slice(arg.indexOf("=") + 1)] : [arg, void 0];
		if (flag === "--help" || flag === "-h") return { kind: "help" };
		if (flag === "--demo") demo = true;
		else if (flag === "--color") color = true;
		else if (flag === "--no-color") color = false;
		else if (isValued(flag)) {
			const value = inline ?? rest[++i];
			if (value === void 0 || value === "") throw new UsageError(`${flag} needs a value`);
			if (values.has(flag)) throw new UsageError(`${flag} is given twice`);
			values.set(flag, value);
		} else throw new UsageError(`unknown option \`${arg}\` (see --help)`);
	}
	return {
		kind: "review",
		options: checked(values, color, demo)
	};
}
function checked(values, color, demo) {
	const format = values.get("--format") ?? "text";
	if (!isFormat(format)) throw new UsageError(`--format is one of ${FORMATS.join(", ")}`);
	const folders = values.has("--base-dir") || values.has("--head-dir");
	if (folders && !(values.has("--base-dir") && values.has("--head-dir"))) throw new UsageError("--base-dir and --head-dir go together");
	if (folders && (values.has("--base") || values.has("--head") || values.has("--repo"))) throw new UsageError("--base-dir and --head-dir compare two folders; --repo, --base and --head compare revisions: give one kind");
	const optional = (key, flag) => {
		const value = values.get(flag);
		return value === void 0 ? {} : { [key]: value };
	};
	return {
		repo: values.get("--repo") ?? ".",
		...optional("base", "--base"),
		...optional("head", "--head"),
		...optional("baseDir", "--base-dir"),
		...optional("headDir", "--head-dir"),
		...optional("policy", "--policy"),
		...optional("output", "--output"),
		format,
		color,
		demo
	};
}
function isValued(flag) {
	return VALUED.includes(flag);
}
function isFormat(format) {
	return FORMATS.includes(format);
}

// src/cli.ts
const HELP = `agent-access-review ${VERSION}: what can an agent do after this change that it could not do before?

  agent-access-review review [--repo DIR] [--base REV] [--head REV]
  agent-access-review review --base-dir DIR --head-dir DIR
  agent-access-review review --demo

  --repo DIR       the repository (default: this folder)
  --base REV       compare with the merge base of this and head (default: the default branch)
  --head REV       the revision under review (default: HEAD)
  --base-dir DIR, --head-dir DIR   compare two folders, without git
  --policy FILE    a policy file (default: .github/agent-access.yml at base)
  --format FORMAT  text, json, markdown or sarif (default: text)
  --output FILE    write the report there
  --color, --no-color

  Exit: 0 pass or warn, 1 block, 2 could not decide (said on stderr).
`;
const EXIT = {
	pass: 0,
	warn: 0,
	block: 1,
	undecided: 2
};
async function main(args) {
	const command = parseArguments(args);
	if (command.kind === "help") {
		process.stdout.write(HELP);
		return 0;
	}
	if (command.kind === "version") {
		process.stdout.write(`${VERSION}\n`);
		return 0;
	}
	const { options } = command;
	const change = await open(options);
	try {
		const { review } = await import("./chunks/review2.js");
		const result = await review(change, options.policy === void 0 ? {} : { policy: {
			source: options.policy,
			text: await file(readFile(options.policy, "utf8"), options.policy)
		} });
		const report = await render(result, options);
		if (options.output === void 0) await print(report);
		else await file(writeFile(options.output, report), options.output);
		return EXIT[result.decision];
	} finally {
		await change.close();
	}
}
async function file(work, path) {
	try {
		return await work;
	} catch (error) {
		throw new UsageError(`${path}: ${error instanceof Error && "code" in error ? String(error.code) : "failed"}`);
	}
}
async function open(options) {
	if (options.demo) return (await import("./chunks/demo.js")).demoChange();
	if (options.baseDir !== void 0 && options.headDir !== void 0) return (await import("./chunks/folders.js")).openFolderChange({
		baseDir: options.baseDir,
		headDir: options.headDir
	});
	return (await import("./chunks/git.js")).openGitChange({
		repo: options.repo,
		base: options.base,
		head: options.head
	});
}
async function render(result, options) {
	switch (options.format) {
		case "json": return (await import("./chunks/json.js")).renderJson(result);
		case "sarif": return (await import("./chunks/sarif.js")).renderSarif(result, (await import("./chunks/rules2.js")).rules);
		case "markdown": return (await import("./chunks/summary2.js")).renderSummary(result, {});
		case "text": {
			const color = options.color ?? (options.output === void 0 && process.stdout.isTTY === true && !process.env.NO_COLOR);
			return (await import("./chunks/text2.js")).renderText(result, {
				color,
				width: Math.min(process.stdout.columns ?? 100, 110)
			});
		}
	}
}
function print(text) {
	return new Promise((done, fail) => process.stdout.write(text, (error) => error ? fail(error) : done()));
}
try {
	process.exitCode = await main(process.argv.slice(2));
} catch (error) {
	const expected = error instanceof UsageError || error instanceof Error && ["ChangeError", "PolicyError"].includes(error.name);
	const message = error instanceof Error ? expected ? error.message : `unexpected ${error.name}; please report it (${frames(error)})` : "unexpected failure";
	process.stderr.write(`agent-access-review: could not decide: ${message.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "�")}\n`);
	process.exitCode = EXIT.undecided;
}
function frames(error) {
	return (error.stack ?? "").split("\n").filter((l) => /^\s+at /.test(l)).slice(0, 3).map((l) => l.trim()).join(" ");
}

export {  };