import { a as tailOf, i as startGit, n as gitNotStarted, r as runGit, t as gitFailure } from "./git-process.js";
import { t as ChangeError } from "./change-error.js";
import { i as sortedByPath, n as OVER_BUDGET, r as MAX_FILE_BYTES, t as MAX_READ_BYTES } from "./read-budget.js";
import { resolve } from "node:path";
import { isUtf8 } from "node:buffer";

// src/change/batch-frames.ts
function batchFrames(keep, emit) {
	let header = "";
	let body = null;
	return (chunk) => {
		let at = 0;
		while (at < chunk.length) {
			if (body !== null) {
				const taken = body.take(chunk, at);
				at += taken;
				if (!body.done()) continue;
				emit(body.frame);
				body = null;
				continue;
			}
			const end = chunk.indexOf(10, at);
			header += chunk.toString("latin1", at, end < 0 ? chunk.length : end);
			at = end < 0 ? chunk.length : end + 1;
			if (end < 0) continue;
			const found = OBJECT.exec(header);
			if (found) body = bodyOf(found, keep);
			else emit({
				kind: "absent",
				ambiguous: header.endsWith(" ambiguous")
			});
			header = "";
		}
	};
}
const OBJECT = /^([0-9a-f]{40}|[0-9a-f]{64}) (commit|tree|blob|tag) ([0-9]{1,15})$/;
function bodyOf(found, keep) {
	const size = Number(found[3]);
	const bytes = keep(size) ? new Uint8Array(size) : null;
	let seen = 0;
	return {
		frame: {
			kind: "object",
			id: found[1] ?? "",
			type: found[2] ?? "",
			size,
			bytes
		},
		done: () => seen === size + 1,
		take: (chunk, at) => {
			const taken = Math.min(chunk.length - at, size + 1 - seen);
			const content = Math.min(taken, size - seen);
			if (bytes !== null && content > 0) bytes.set(chunk.subarray(at, at + content), seen);
			seen += taken;
			return taken;
		}
	};
}

// src/change/cat-file.ts
function openObjectReader(repo) {
	const git = startGit(repo, ["cat-file", "--batch"]);
	const stderr = tailOf(git);
	const batches = [];
	let ended = null;
	const push = batchFrames((size) => batches[0]?.keep(size) ?? false, (frame) => {
		const batch = batches[0];
		batch?.answers.push(frame);
		if (batch?.answers.length === batch?.count) batches.shift()?.resolve(batch?.answers ?? []);
	});
	const end = (error) => {
		ended ??= error;
		for (const batch of batches.splice(0)) batch.resolve(filled(batch.answers, batch.count, ended));
	};
	const closed = new Promise((resolve) => {
		git.on("error", (error) => {
			end(gitNotStarted(error));
			resolve();
		});
		git.on("close", () => {
			end(gitFailure(repo, stderr()));
			resolve();
		});
	});
	git.stdin.on("error", () => {});
	git.stdout.on("data", push);
	return {
		ask: (names, keep) => {
			if (ended !== null) return Promise.resolve(filled([], names.length, ended));
			if (names.length === 0) return Promise.resolve([]);
			return new Promise((resolve) => {
				batches.push({
					count: names.length,
					keep,
					answers: [],
					resolve
				});
				git.stdin.write(`${names.join("\n")}\n`);
			});
		},
		close: () => {
			git.kill("SIGKILL");
			return closed;
		}
	};
}
function filled(answers, count, error) {
	const rest = Array.from({ length: count - answers.length }, () => ({
		kind: "failed",
		error
	}));
	return [...answers, ...rest];
}

// src/change/raw-listing.ts
function parseRawDiff(output) {
	const files = [];
	let undecodable = 0;
	let unknown = endsCleanly(output) ? 0 : 1;
	const fields = fieldsOf(output);
	for (const field of fields) {
		const record = RECORD.exec(field.toString("latin1"));
		const first = record ? fields.next().value : void 0;
		const second = record && "RC".includes(record[5] ?? "-") ? fields.next().value : first;
		const file = record && first && second ? changedFile(record, first, second) : null;
		if (file === null || !first || !second) {
			unknown += 1;
			continue;
		}
		files.push(file);
		if (!isUtf8(first) || !isUtf8(second)) undecodable += 1;
	}
	return {
		files,
		undecodable,
		unknown
	};
}
function parseTree(output) {
	if (!endsCleanly(output)) return null;
	const entries = [];
	for (const field of fieldsOf(output)) {
		const tab = field.indexOf(9);
		const record = TREE_RECORD.exec(field.toString("latin1", 0, Math.max(tab, 0)));
		if (!record) return null;
		entries.push(entryOf(record[1] ?? "", record[2] ?? "", field.toString("utf8", tab + 1)));
	}
	return entries;
}
const RECORD = /^:([0-7]{6}) ([0-7]{6}) ([0-9a-f]{40,64}) ([0-9a-f]{40,64}) ([A-Z])[0-9]{0,3}$/;
const TREE_RECORD = /^([0-7]{6}) (?:blob|commit) ([0-9a-f]{40,64})$/;
const ABSENT = "000000";
function changedFile(record, first, second) {
	const [, baseMode = "", headMode = "", baseId = "", headId = "", status] = record;
	const path = second.toString("utf8");
	const base = baseMode === ABSENT ? null : entryOf(baseMode, baseId, first.toString("utf8"));
	const head = headMode === ABSENT ? null : entryOf(headMode, headId, path);
	if (status === "A" && head) return {
		status: "added",
		path,
		head
	};
	if (status === "C" && head) return {
		status: "added",
		path,
		head
	};
	if (status === "D" && base) return {
		status: "removed",
		path,
		base
	};
	if ((status === "M" || status === "T") && base && head) return {
		status: "modified",
		path,
		base,
		head
	};
	if (status === "R" && base && head) return {
		status: "renamed",
		path,
		base,
		head
	};
	return null;
}
function entryOf(mode, id, path) {
	return {
		path,
		kind: kindOf(mode),
		id
	};
}
function kindOf(mode) {
	if (mode === "100755") return "executable";
	if (mode === "120000") return "symlink";
	if (mode === "160000") return "submodule";
	return "file";
}
function* fieldsOf(output) {
	let at = 0;
	for (let end = output.indexOf(0, at); end >= 0; end = output.indexOf(0, at)) {
		yield output.subarray(at, end);
		at = end + 1;
	}
}
function endsCleanly(output) {
	return output.length === 0 || output.at(-1) === 0;
}

// src/change/revisions.ts
async function resolveRange(repo, reader, names) {
	for (const name of [names.head, names.base]) if (name !== void 0) checkName(name);
	const bases = names.base === void 0 ? DEFAULT_BRANCHES : [names.base];
	const asked = [
		`${names.head}^{commit}`,
		`${names.head}^{commit}^1`,
		...bases.map((name) => `${name}^{commit}`)
	];
	const [headAnswer, parentAnswer, ...baseAnswers] = await reader.ask(asked, () => false);
	const head = idOf(headAnswer);
	if (head === null) throw await unknownRevision(repo, names.head, headAnswer);
	const tips = {
		head,
		parent: idOf(parentAnswer)
	};
	const base = baseAnswers.map(idOf).find((id) => id !== null) ?? null;
	if (names.base === void 0) return {
		base: await defaultBase(repo, tips, base),
		head
	};
	if (base !== null) return {
		base: await mergeBase(repo, tips, base) ?? base,
		head
	};
	const [tree] = await reader.ask([`${treeName(names.base, head)}^{tree}`], () => false);
	const treeId = idOf(tree);
	if (treeId === null) throw await unknownRevision(repo, names.base, baseAnswers[0]);
	return {
		base: treeId,
		head
	};
}
const DEFAULT_BRANCHES = [
	"refs/remotes/origin/HEAD",
	"refs/remotes/origin/main",
	"refs/remotes/origin/master",
	"refs/heads/main",
	"refs/heads/master"
];
async function defaultBase(repo, tips, branch) {
	if (branch === null) throw new ChangeError(`No default branch was found (looked for origin/HEAD, origin/main, origin/master, main, master): name the revision to compare with, --base REV.${await shallowAdvice(repo)}`);
	const base = await mergeBase(repo, tips, branch);
	if (base === null) throw new ChangeError(`The head and the default branch have no common commit: name the revision to compare with, --base REV.${await shallowAdvice(repo)}`);
	if (base !== tips.head) return base;
	if (tips.parent !== null) return tips.parent;
	throw new ChangeError(`The head has no parent commit to compare with: name a revision, --base REV (${EMPTY_TREE} is the empty tree).${await shallowAdvice(repo)}`);
}
async function mergeBase(repo, tips, other) {
	if (other === tips.head || other === tips.parent) return other;
	const run = await runGit(repo, [
		"merge-base",
		"--end-of-options",
		other,
		tips.head
	]);
	const id = run.stdout.toString("latin1").trim();
	if (run.code === 0 && /^[0-9a-f]{40,64}$/.test(id)) return id;
	if (run.code === 1 && id === "") return null;
	throw gitFailure(repo, run.stderr);
}
function checkName(name) {
	if (name === "" || name.startsWith("-") || /[\u0000-\u001f\u007f]/.test(name)) throw new ChangeError(`"${name}" is not a revision: give a commit, a branch or a tag.`);
}
const EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
const EMPTY_TREE_SHA256 = "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321";
function treeName(name, head) {
	return name === EMPTY_TREE && head.length === 64 ? EMPTY_TREE_SHA256 : name;
}
function idOf(answer) {
	return answer?.kind === "object" ? answer.id : null;
}
async function unknownRevision(repo, name, answer) {
	if (answer?.kind === "failed") return answer.error;
	if (answer?.kind === "absent" && answer.ambiguous) return new ChangeError(`"${name}" names more than one object: give more digits of its id.`);
	if (name === "HEAD") return new ChangeError(`HEAD has no commit in "${repo}": commit first, since what is not committed is not looked at.`);
	const advice = await shallowAdvice(repo) || (/^[0-9a-f]{40,64}$/.test(name) ? " Fetch that commit first (git fetch origin), or name the clone that has it, --repo DIR." : " Fetch it first (git fetch origin), or write origin/NAME for a branch.");
	return new ChangeError(`The revision "${name}" is unknown in "${repo}".${advice}`);
}
async function shallowAdvice(repo) {
	if ((await runGit(repo, ["rev-parse", "--is-shallow-repository"])).stdout.toString("latin1").trim() !== "true") return "";
	return " This clone is shallow: run git fetch --unshallow, or set fetch-depth: 0 for actions/checkout.";
}

// src/change/git.ts
async function openGitChange(options) {
	const repo = resolve(options.repo);
	const reader = openObjectReader(repo);
	try {
		const range = await resolveRange(repo, reader, {
			base: options.base,
			head: options.head ?? "HEAD"
		});
		const { files, incomplete } = await listChanges(repo, range);
		const trees = /* @__PURE__ */ new Map();
		return {
			base: range.base,
			head: range.head,
			files,
			incomplete,
			tree: (side) => {
				const tree = trees.get(side) ?? listTree(repo, range[side]);
				trees.set(side, tree);
				return tree;
			},
			read: async (_side, entries) => {
				const ids = [...new Set(entries.map((entry) => entry.id))].filter((id) => OBJECT_ID.test(id));
				let budget = MAX_READ_BYTES;
				const keep = (size) => {
					const kept = size <= Math.min(MAX_FILE_BYTES, budget);
					if (kept) budget -= size;
					return kept;
				};
				const answers = await reader.ask(ids, keep);
				const byId = new Map(ids.map((id, index) => [id, answers[index]]));
				return new Map(entries.map((entry) => [entry.id, contentOf(byId.get(entry.id))]));
			},
			close: () => reader.close()
		};
	} catch (error) {
		await reader.close();
		throw error;
	}
}
const OBJECT_ID = /^[0-9a-f]{40,64}$/;
const MAX_LISTING_BYTES = 268435456;
const DIFF_TREE = [
	"diff-tree",
	"-r",
	"-z",
	"--raw",
	"--full-index",
	"--no-abbrev",
	"--no-ext-diff",
	"--no-textconv",
	"--ignore-submodules=none"
];
const RENAMES = ["-M", "-l200"];
async function listChanges(repo, range) {
	const run = await diffTree(repo, range);
	const { files, undecodable, unknown } = parseRawDiff(run.stdout);
	const incomplete = [];
	if (run.cut) incomplete.push("The change has more files than can be listed: the list of changed files was cut.");
	else if (unknown > 0) incomplete.push(`Of the changes that git listed, ${unknown} could not be understood.`);
	if (undecodable > 0) incomplete.push(`Changed files whose names are not valid UTF-8: ${undecodable}. Their names are not shown exactly.`);
	return {
		files: sortedByPath(files),
		incomplete
	};
}
async function diffTree(repo, range) {
	const revisions = [
		"--end-of-options",
		range.base,
		range.head
	];
	const run = await runGit(repo, [
		...DIFF_TREE,
		...RENAMES,
		...revisions
	], MAX_LISTING_BYTES);
	if (run.code === 0 || run.cut) return run;
	const plain = await runGit(repo, [
		...DIFF_TREE,
		"--no-renames",
		...revisions
	], MAX_LISTING_BYTES);
	if (plain.code === 0 || plain.cut) return plain;
	throw gitFailure(repo, plain.stderr);
}
async function listTree(repo, revision) {
	const run = await runGit(repo, [
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		"--end-of-options",
		revision
	], MAX_LISTING_BYTES);
	if (run.cut) throw new ChangeError("The repository has more files than can be listed.");
	if (run.code !== 0) throw gitFailure(repo, run.stderr);
	const entries = parseTree(run.stdout);
	if (entries === null) throw new ChangeError("git's listing of a tree could not be understood.");
	return sortedByPath(entries);
}
function contentOf(answer) {
	if (answer?.kind === "failed") return {
		kind: "unavailable",
		reason: answer.error.message
	};
	if (answer?.kind !== "object") return {
		kind: "unavailable",
		reason: "this clone does not have the object (it may be shallow or partial)"
	};
	if (answer.type !== "blob") return {
		kind: "unavailable",
		reason: `the object is a ${answer.type}, not a file`
	};
	if (answer.bytes !== null) return {
		kind: "bytes",
		bytes: answer.bytes
	};
	if (answer.size > 4194304) return {
		kind: "too-large",
		size: answer.size
	};
	return {
		kind: "unavailable",
		reason: OVER_BUDGET
	};
}

export { openGitChange as t };