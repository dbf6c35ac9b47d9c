import { t as ChangeError } from "./change-error.js";
import { dirname } from "node:path";
import { spawn } from "node:child_process";

// src/change/git-process.ts
function startGit(repo, args) {
	const cwd = dirname(process.execPath);
	return spawn("git", [
		"-C",
		repo,
		...SAFE_CONFIG,
		...args
	], {
		cwd,
		env: safeEnvironment(),
		windowsHide: true
	});
}
function runGit(repo, args, maxBytes = 1048576) {
	return new Promise((resolve, reject) => {
		const git = startGit(repo, args);
		const stdout = [];
		const stderr = tailOf(git);
		let size = 0;
		let cut = false;
		git.on("error", (error) => reject(gitNotStarted(error)));
		git.stdin.on("error", () => {});
		git.stdin.end();
		git.stdout.on("data", (chunk) => {
			if (cut) return;
			cut = size + chunk.length > maxBytes;
			const kept = cut ? chunk.subarray(0, maxBytes - size) : chunk;
			size += kept.length;
			stdout.push(kept);
			if (cut) git.kill("SIGKILL");
		});
		git.on("close", (code) => resolve({
			code: code ?? -1,
			stdout: Buffer.concat(stdout),
			stderr: stderr(),
			cut
		}));
	});
}
function tailOf(git) {
	let text = "";
	git.stderr.on("data", (chunk) => {
		if (text.length < 8192) text += chunk.toString("utf8");
	});
	return () => text;
}
function gitNotStarted(error) {
	if (error.code === "ENOENT") return new ChangeError("git was not found: install git, or put it on the PATH.");
	return new ChangeError(`git could not be started (${error.code ?? "unknown error"}).`);
}
function gitFailure(repo, stderr) {
	if (/not a git repository/i.test(stderr)) return new ChangeError(`"${repo}" is not a git repository: run inside a clone, or name one with --repo.`);
	if (/dubious ownership/i.test(stderr)) return new ChangeError(`git refuses "${repo}" because another user owns it: run git config --global --add safe.directory "${repo}".`);
	if (/cannot change to/i.test(stderr)) return new ChangeError(`"${repo}" is not a folder that can be opened.`);
	const lines = stderr.split("\n").map((line) => line.trim());
	const said = lines.find((line) => line.startsWith("fatal:")) ?? lines.find((line) => line !== "");
	return new ChangeError(`git failed: ${said ?? "it gave no reason"}`);
}
const SAFE_CONFIG = [
	"core.quotepath=off",
	"core.fsmonitor=false",
	"core.hooksPath=/dev/null",
	"diff.external=",
	"diff.relative=false",
	"protocol.allow=never"
].flatMap((setting) => ["-c", setting]);
const DROPPED = /* @__PURE__ */ new Set([
	"GIT_DIR",
	"GIT_WORK_TREE",
	"GIT_COMMON_DIR",
	"GIT_INDEX_FILE",
	"GIT_NAMESPACE",
	"GIT_PREFIX",
	"GIT_EXTERNAL_DIFF",
	"GIT_DIFF_OPTS"
]);
function safeEnvironment() {
	const inherited = Object.entries(process.env).filter(([name]) => !DROPPED.has(name.toUpperCase()));
	return {
		...Object.fromEntries(inherited),
		GIT_OPTIONAL_LOCKS: "0",
		GIT_CONFIG_NOSYSTEM: "1",
		GIT_TERMINAL_PROMPT: "0",
		GIT_NO_REPLACE_OBJECTS: "1",
		GIT_NO_LAZY_FETCH: "1",
		GIT_ALLOW_PROTOCOL: ":",
		LC_ALL: "C"
	};
}

export { tailOf as a, startGit as i, gitNotStarted as n, runGit as r, gitFailure as t };