import { r as runGit } from "./git-process.js";
import { n as POLICY_PATH } from "./policy2.js";
import { resolve } from "node:path";

// src/evidence/policy-history.ts
async function* policyTexts(change, repo) {
	const at = resolve(repo);
	const commits = (await runGit(at, [
		"log",
		"--all",
		NO_GPG,
		`--max-count=${MOST}`,
		"--format=%H",
		"--",
		POLICY_PATH
	])).stdout.toString("latin1").split("\n").filter((id) => /^[0-9a-f]{40,64}$/.test(id));
	for (const commit of [change.base, ...commits]) {
		const { code, stdout, cut } = await runGit(at, [
			"cat-file",
			"blob",
			`${commit}:${POLICY_PATH}`
		], MAX_BYTES);
		if (code === 0 && !cut) yield stdout.toString("utf8");
	}
}
const NO_GPG = "--no-show-signature";
const MOST = 200;
const MAX_BYTES = 1048576;

export { policyTexts };