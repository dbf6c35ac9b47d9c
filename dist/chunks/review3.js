import { t as aboutOf } from "./custom-rules-about.js";
import { a as parseOptions, i as oneOf, n as file, t as UsageError } from "./options.js";
import { n as put, r as terminalOf } from "./output.js";
import { readFile } from "node:fs/promises";

// src/cli/review.ts
const HELP = `  agent-access-review review [--repo DIR] [--base REV] [--head REV]
  agent-access-review review --base-dir DIR --head-dir DIR
  agent-access-review review --demo

  What can an agent do after this change that it could not do before? Commits are compared: what is not
  committed is not looked at.

  --repo DIR       the repository (default: this folder)
  --base REV       compare with the merge base of this and head (default: the default branch;
                   on that branch itself: the commit before)
  --head REV       the revision under review (default: HEAD)
  --base-dir DIR, --head-dir DIR   compare two folders, without git
  --policy FILE    a policy file (default: .github/agent-access.yml at base, which
                   may be older than that of the default branch)
  --organisation-policy FILE   a policy that holds besides, and that the other only tightens
  --repository-property KEY=VALUE   what custom rules may ask: topics=a,b, visibility=private, …
  --format FORMAT  text, json, markdown, sarif or html (default: text)
  --output FILE    write the report there
  --evidence FILE  append a record of the decision there, for \`verify\`
  --color, --no-color

  Exit: 0 pass or warn, 1 block, 2 could not decide (said on stderr).
`;
const FORMATS = [
	"text",
	"json",
	"markdown",
	"sarif",
	"html"
];
const VALUED = [
	"--repo",
	"--base",
	"--head",
	"--base-dir",
	"--head-dir",
	"--policy",
	"--organisation-policy",
	"--format",
	"--output",
	"--evidence"
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
		],
		repeated: ["--repository-property"]
	});
	if (options.help) return "help";
	const format = oneOf(options.value("--format") ?? "text", "--format", FORMATS);
	const change = await open$1(options);
	try {
		const { examine, review } = await import("./review2.js");
		const about = aboutRepository(options);
		const by = {
			...await policies(options),
			about
		};
		const evidence = options.value("--evidence");
		const notes = evidence === void 0 ? void 0 : (await import("./recorder2.js")).recorder();
		const examined = await examine(change, {
			...by,
			...notes?.options
		});
		const result = examined.review;
		if (evidence !== void 0 && notes) await (await import("./append.js")).appendRecord(evidence, notes, result, {
			about,
			policy: by.policy?.path
		});
		const repairs = async () => (await import("./line-repairs.js")).lineRepairs(change, result, (tried) => review(tried, by));
		const report = format === "html" ? (await import("./review-html.js")).renderHtml(examined, change, options) : render(result, format, options, repairs);
		await put(await report, options);
		return EXIT[result.decision];
	} finally {
		await change.close();
	}
}
function aboutRepository(options) {
	const repository = {};
	for (const pair of options.all("--repository-property")) {
		const [, key, value] = /^(name|owner|visibility|topics|default_branch)=(.*)$/s.exec(pair) ?? [];
		if (key === void 0 || value === void 0) throw new UsageError("--repository-property is KEY=VALUE, of name, owner, visibility, topics (with commas) or default_branch");
		repository[key] = key === "topics" ? value.split(",").filter((t) => t !== "") : value;
	}
	return aboutOf({ repository });
}
async function policies(options) {
	const [own, organisation] = [await policyFile(options, "--policy"), await policyFile(options, "--organisation-policy")];
	return {
		...own ? { policy: {
			...own,
			path: own.source.replace(/^\.\//, "")
		} } : {},
		...organisation ? { organisation: [organisation] } : {}
	};
}
async function policyFile(options, flag) {
	const path = options.value(flag);
	return path === void 0 ? void 0 : {
		source: path,
		text: await file(readFile(path, "utf8"), path)
	};
}
async function open$1(options) {
	const [baseDir, headDir] = [options.value("--base-dir"), options.value("--head-dir")];
	const [repo, base, head] = [
		options.value("--repo"),
		options.value("--base"),
		options.value("--head")
	];
	if (baseDir === void 0 !== (headDir === void 0)) throw new UsageError("--base-dir and --head-dir go together");
	if (baseDir !== void 0 && (repo ?? base ?? head) !== void 0) throw new UsageError("--base-dir and --head-dir compare two folders; --repo, --base and --head compare revisions: give one kind");
	if (options.has("--demo")) {
		if ((baseDir ?? repo ?? base ?? head) !== void 0) throw new UsageError("--demo is a change of its own: leave out --repo, --base, --head, --base-dir and --head-dir");
		return (await import("./demo.js")).demoChange();
	}
	if (baseDir !== void 0 && headDir !== void 0) return (await import("./folders.js")).openFolderChange({
		baseDir,
		headDir
	});
	return (await import("./git2.js")).openGitChange({
		repo: repo ?? ".",
		base,
		head
	});
}
async function render(result, format, options, repairs) {
	switch (format) {
		case "json": return (await import("./json.js")).renderJson(result);
		case "sarif": return (await import("./sarif.js")).renderSarif(result, (await import("./rules2.js")).rules);
		case "markdown": return (await import("./summary2.js")).renderSummary(result, { repairs: await repairs() });
		case "text": return (await import("./text2.js")).renderText(result, terminalOf(options));
	}
}

export { HELP, run };