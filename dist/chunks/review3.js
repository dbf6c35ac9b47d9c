import { a as file, i as UsageError, n as put, o as oneOf, r as terminalOf, s as parseOptions } from "./output.js";
import { readFile } from "node:fs/promises";

// src/cli/review.ts
const HELP = `  agent-access-review review [--repo DIR] [--base REV] [--head REV]
  agent-access-review review --base-dir DIR --head-dir DIR
  agent-access-review review --demo

  What can an agent do after this change that it could not do before?

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
const FORMATS = [
	"text",
	"json",
	"markdown",
	"sarif"
];
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
const EXIT = {
	pass: 0,
	warn: 0,
	block: 1
};
async function run(args) {
	const options = parseOptions(args, {
		valued: VALUED,
		flags: [
			"--demo",
			"--color",
			"--no-color"
		]
	});
	if (options.help) return "help";
	const format = oneOf(options.value("--format") ?? "text", "--format", FORMATS);
	const change = await open(options);
	try {
		const { review } = await import("./review2.js");
		const policy = options.value("--policy");
		const result = await review(change, policy === void 0 ? {} : { policy: {
			source: policy,
			text: await file(readFile(policy, "utf8"), policy)
		} });
		await put(await render(result, format, options), options);
		return EXIT[result.decision];
	} finally {
		await change.close();
	}
}
async function open(options) {
	const [baseDir, headDir] = [options.value("--base-dir"), options.value("--head-dir")];
	const [repo, base, head] = [
		options.value("--repo"),
		options.value("--base"),
		options.value("--head")
	];
	if (baseDir === void 0 !== (headDir === void 0)) throw new UsageError("--base-dir and --head-dir go together");
	if (baseDir !== void 0 && (repo ?? base ?? head) !== void 0) throw new UsageError("--base-dir and --head-dir compare two folders; --repo, --base and --head compare revisions: give one kind");
	if (options.has("--demo")) return (await import("./demo.js")).demoChange();
	if (baseDir !== void 0 && headDir !== void 0) return (await import("./folders.js")).openFolderChange({
		baseDir,
		headDir
	});
	return (await import("./git.js")).openGitChange({
		repo: repo ?? ".",
		base,
		head
	});
}
async function render(result, format, options) {
	switch (format) {
		case "json": return (await import("./json.js")).renderJson(result);
		case "sarif": return (await import("./sarif.js")).renderSarif(result, (await import("./rules2.js")).rules);
		case "markdown": return (await import("./summary2.js")).renderSummary(result, {});
		case "text": return (await import("./text2.js")).renderText(result, terminalOf(options));
	}
}

export { HELP, run };