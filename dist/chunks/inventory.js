import { a as parseOptions, i as oneOf, n as file, t as UsageError } from "./options.js";
import { n as put, r as terminalOf } from "./output.js";
import { readFile } from "node:fs/promises";

// src/cli/inventory.ts
const HELP = `  agent-access-review inventory [--repo DIR] [--rev REV]
  agent-access-review inventory --org NAME | --repository OWNER/NAME[,…]
  agent-access-review inventory --merge FILE…

  Which agents are there, and what may each do today?

  --repo DIR       the repository (default: this folder)
  --rev REV        the revision (default: HEAD)
  --policy FILE    a policy file, for who owns what (default: the repository's own)
  --org NAME       all repositories of an organisation or person on GitHub, by GITHUB_TOKEN (read access to contents);
                   GITHUB_API_URL names another server
  --repository OWNER/NAME[,…]   these repositories on GitHub
  --archived, --forks           archived repositories and forks too
  --state FILE     keep what is finished there; a run that was stopped goes on where it was
  --shard I/N      only the I-th of N parts, the same for each run
  --merge FILE…    one report of several parts' state files or JSON reports
  --format FORMAT  text, json, csv, cyclonedx, markdown or html (default: text)
  --output FILE    write the report there
  --color, --no-color

  Exit: 0 done, 2 could not be done, or not for every repository.
`;
const FORMATS = [
	"text",
	"json",
	"csv",
	"cyclonedx",
	"markdown",
	"html"
];
const LOCAL = [
	"--repo",
	"--rev",
	"--policy"
];
const REMOTE = [
	"--org",
	"--repository",
	"--state",
	"--shard"
];
const VALUED = [
	...LOCAL,
	...REMOTE,
	"--format",
	"--output"
];
const FLAGS = [
	"--archived",
	"--forks",
	"--merge",
	"--color",
	"--no-color"
];
const MOST_FILES = 1e4;
async function run(args) {
	const options = parseOptions(args, {
		valued: VALUED,
		flags: FLAGS,
		words: MOST_FILES
	});
	if (options.help) return "help";
	const format = oneOf(options.value("--format") ?? "text", "--format", FORMATS);
	const inventory = await take(options);
	await put(await render(inventory, format, options), options);
	return inventory.repositories.some((r) => r.failed) ? 2 : 0;
}
async function take(options) {
	const given = (names) => names.find((name) => options.value(name) !== void 0);
	const remote = given(["--org", "--repository"]);
	if (options.has("--merge")) {
		const other = given([...LOCAL, ...REMOTE]);
		if (other) throw new UsageError(`--merge joins files: it takes no ${other}`);
		return merge(options.words);
	}
	if (options.words.length > 0) throw new UsageError(`unknown argument \`${options.words[0]}\` (see --help)`);
	if (remote) {
		const local = given(LOCAL);
		if (local) throw new UsageError(`${remote} reads from GitHub, ${local} belongs to a folder: give one of them`);
		if (options.value("--org") && options.value("--repository")) throw new UsageError("--org and --repository: give one of them");
		const { takeFromGithub } = await import("./inventory-github.js");
		return takeFromGithub(options);
	}
	const unfit = [
		...REMOTE,
		"--archived",
		"--forks"
	].find((n) => options.value(n) !== void 0 || options.has(n));
	if (unfit) throw new UsageError(`${unfit} goes with --org or --repository`);
	const { takeFromGit } = await import("./inventory-git.js");
	return takeFromGit(options);
}
async function merge(paths) {
	if (paths.length === 0) throw new UsageError("--merge needs files");
	const { mergeInventories } = await import("./merge.js");
	const parts = await Promise.all(paths.map(async (name) => ({
		name,
		text: await file(readFile(name, "utf8"), name)
	})));
	try {
		return mergeInventories(parts, /* @__PURE__ */ new Date());
	} catch (error) {
		throw error instanceof Error && error.name === "StateError" ? new UsageError(error.message) : error;
	}
}
async function render(inventory, format, options) {
	switch (format) {
		case "json": return (await import("./inventory-json.js")).renderInventoryJson(inventory);
		case "csv": return (await import("./inventory-csv.js")).renderInventoryCsv(inventory);
		case "cyclonedx": return (await import("./inventory-cyclonedx.js")).renderInventoryCycloneDx(inventory);
		case "markdown": return (await import("./inventory-markdown.js")).renderInventoryMarkdown(inventory);
		case "html": return (await import("./inventory-page.js")).renderInventoryPage(inventory);
		case "text": return (await import("./inventory-text.js")).renderInventoryText(inventory, terminalOf(options));
	}
}

export { HELP, run };