import { c as listAt, d as textAt, r as isBlob, s as field, u as objectIdAt } from "./git-ids.js";

// src/github/action-error.ts
var ActionError = class extends Error {
	name = "ActionError";
};

// src/github/policy.ts
async function branchTip(client, repo, branch) {
	const { data } = await client.request("GET /repos/{owner}/{repo}/git/ref/{ref}", {
		...repo,
		ref: `heads/${branch}`
	});
	const id = objectIdAt(data, "object", "sha");
	if (!id) throw new ActionError("GitHub names no commit for the default branch: run the job again.");
	return id;
}
async function readPolicy(client, repo, trusted, path) {
	const names = policyNames(path);
	let tree = trusted.commit;
	for (const [depth, name] of names.entries()) {
		const found = await lookUp(client, repo, tree, name);
		if (found === null) return null;
		if (!(depth === names.length - 1 ? ["100644", "100755"] : ["040000"]).includes(found.mode)) throw new ActionError("The policy is not a plain file: it can be no symbolic link or folder.");
		tree = found.id;
	}
	return {
		source: `${path} at ${trusted.label}`,
		text: await readText(client, repo, tree)
	};
}
function policyNames(path) {
	const names = path.split("/");
	if (names.length > 16 || names.some((name) => name === "" || name === "." || name === "..")) throw new ActionError("The input \"policy\" must be a path inside the repository, such as .github/agent-access.yml.");
	return names;
}
function decodePolicy(bytes) {
	if (bytes.length > MAX_POLICY_BYTES) throw new ActionError("The policy is longer than 1 MiB: make it shorter.");
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		throw new ActionError("The policy is not UTF-8 text: save it as UTF-8.");
	}
}
async function lookUp(client, repo, tree, name) {
	const { data } = await client.request("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", {
		...repo,
		tree_sha: tree
	});
	const entries = listAt(data, "tree");
	const found = entries?.find((candidate) => textAt(candidate, "path") === name);
	const id = objectIdAt(found, "sha");
	if (id) return {
		id,
		mode: textAt(found, "mode") ?? ""
	};
	if (!entries || found !== void 0 || field(data, "truncated") !== false) throw new ActionError("GitHub did not list the folder of the policy completely: run the job again.");
	return null;
}
const MAX_POLICY_BYTES = 1048576;
async function readText(client, repo, id) {
	const { data } = await client.request("GET /repos/{owner}/{repo}/git/blobs/{file_sha}", {
		...repo,
		file_sha: id
	});
	const content = textAt(data, "content");
	if (content === void 0 || textAt(data, "encoding") !== "base64") throw new ActionError("GitHub gave the policy without its content: run the job again.");
	const bytes = Buffer.from(content, "base64");
	if (!isBlob(id, bytes)) throw new ActionError("GitHub gave only a part of the policy: run the job again.");
	return decodePolicy(bytes);
}

export { ActionError as a, readPolicy as i, decodePolicy as n, policyNames as r, branchTip as t };