import { t as openGitChange } from "./git.js";
import { a as tailOf, i as startGit, n as gitNotStarted, r as runGit, t as gitFailure } from "./git-process.js";
import { r as say } from "./untrusted.js";
import { n as takeInventory, t as NOT_SEARCHED } from "./take.js";
import { n as file } from "./options.js";
import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";

// src/inventory/last-change.ts
async function lastChangesInGit(repo, revision, paths) {
	const wanted = paths.filter((p) => !/[\u0000-\u001f\u007f]/.test(p)).slice(0, MOST_PATHS);
	try {
		const shallow = await saysTrue(repo, ["rev-parse", "--is-shallow-repository"]);
		const oldest = (await runGit(repo, [
			"rev-list",
			"--first-parent",
			"--max-count=1",
			`--skip=${MOST_COMMITS}`,
			revision,
			"--"
		])).stdout.toString("latin1").trim();
		const found = await walk(repo, [revision, .../^[0-9a-f]{40,64}$/.test(oldest) ? [`^${oldest}`] : []], wanted, shallow);
		const missing = paths.filter((p) => !found.has(p)).length;
		return {
			of: (path) => found.get(path) ?? null,
			remarks: missing === 0 ? [] : [[`The last change of ${missing} manifests is not known: ${shallow ? "this clone is shallow" : "they are older than what was looked through, or too many"}.`]]
		};
	} catch (error) {
		const why = error instanceof Error ? error.message : "git failed";
		return {
			of: () => null,
			remarks: [say`The last changes are not known: ${why}`]
		};
	}
}
const MOST_COMMITS = 2e4;
const MOST_PATHS = 4e3;
async function saysTrue(repo, args) {
	return (await runGit(repo, args)).stdout.toString("latin1").trim() === "true";
}
function walk(repo, revisions, paths, shallow) {
	const found = /* @__PURE__ */ new Map();
	if (paths.length === 0) return Promise.resolve(found);
	const git = startGit(repo, [...LOG, "--stdin"]);
	const stderr = tailOf(git);
	const open = new Set(paths);
	let rest = "";
	let commit = null;
	const take = (field) => {
		const header = HEADER.exec(field);
		if (header) {
			const [, id = "", date = "", parents = ""] = header;
			commit = shallow && parents === "" ? null : {
				commit: id,
				date
			};
		} else if (commit && open.delete(field.replace(/^\n/, ""))) found.set(field.replace(/^\n/, ""), commit);
		if (open.size === 0) git.kill("SIGKILL");
	};
	return new Promise((resolve, reject) => {
		git.on("error", (error) => reject(gitNotStarted(error)));
		git.stdin.on("error", () => {});
		git.stdin.end(`${[
			...revisions,
			"--",
			...paths
		].join("\n")}\n`);
		git.stdout.setEncoding("utf8");
		git.stdout.on("data", (chunk) => {
			const fields = (rest + chunk).split("\0");
			rest = fields.pop() ?? "";
			for (const field of fields) take(field);
		});
		git.on("close", (code) => {
			if (code === 0 || open.size === 0) resolve(found);
			else reject(gitFailure(repo, stderr()));
		});
	});
}
const LOG = [
	"--literal-pathspecs",
	"log",
	"-z",
	"--first-parent",
	"-m",
	"--name-only",
	"--no-renames",
	"--no-ext-diff",
	"--no-textconv",
	"--ignore-submodules=none",
	"--no-show-signature",
	"--format=%x01%H %cI %P"
];
const HEADER = /^\n?\u0001([0-9a-f]{40,64}) (\S{1,40}) ([0-9a-f ]*)\n?$/;

// src/cli/inventory-git.ts
async function takeFromGit(options) {
	const repo = options.value("--repo") ?? ".";
	const path = options.value("--policy");
	const policy = path === void 0 ? {} : { policy: {
		source: path,
		text: await file(readFile(path, "utf8"), path)
	} };
	const now = /* @__PURE__ */ new Date();
	const change = await openGitChange({
		repo,
		base: EMPTY_TREE,
		head: options.value("--rev")
	});
	try {
		const taken = await takeInventory(change, {
			repository: await repositoryName(repo),
			now,
			...policy,
			lastChanges: (paths) => lastChangesInGit(resolve(repo), change.head, paths)
		});
		return {
			schemaVersion: 1,
			generated: now.toISOString(),
			repositories: [taken],
			notes: [NOT_SEARCHED]
		};
	} finally {
		await change.close();
	}
}
const EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
async function repositoryName(repo) {
	const url = (await runGit(resolve(repo), [
		"config",
		"--get",
		"remote.origin.url"
	])).stdout.toString("utf8").trim();
	return /^(?:(?:https?|ssh|git):\/\/[^/]+|[^/:]+@[^/:]+):?\/?([\w.-]{1,100}\/[\w.-]{1,100}?)(?:\.git)?\/?$/.exec(url)?.[1] ?? basename(resolve(repo));
}

export { takeFromGit };