import { i as collectManifests, n as changedTokens, r as readAccess, t as redacted } from "./redact-review.js";
import { n as withListed, t as listedBy } from "./listed-identities2.js";
import { n as parsePolicy } from "./load.js";
import { n as POLICY_PATH, t as BUILT_IN } from "./policy2.js";
import { r as say } from "./untrusted.js";
import { i as pathOf, n as withLastChanges, t as inventoryOf } from "./agents.js";

// src/inventory/take.ts
const NOT_SEARCHED = ["Tokens were looked for in manifests alone: other files were not searched. What agents do at run time is not seen."];
async function takeInventory(change, options) {
	const { policy, remarks: ofPolicy } = await policyOf(change, options.policy);
	const manifests = await collectManifests(change);
	const read = readAccess(manifests.head);
	const access = policy.identities.length === 0 ? read : withListed(read, listedBy(policy));
	const { tokens, secrets } = changedTokens({
		added: textsOf(manifests.head),
		removed: [],
		baseDocuments: [],
		headDocuments: access.documents
	});
	const plain = inventoryOf(access, {
		repository: options.repository,
		revision: change.head,
		policy,
		now: options.now,
		manifests: manifests.touched,
		remarks: [
			...ofPolicy,
			...change.incomplete.map((text) => [text]),
			...tokenRemarks(tokens)
		]
	});
	return redacted(await dated(plain, options.lastChanges), secrets);
}
async function dated(plain, lastChanges) {
	if (!lastChanges || plain.agents.length === 0) return plain;
	const { of, remarks } = await lastChanges([...new Set(plain.agents.flatMap((a) => a.places.map(pathOf)))].sort());
	return {
		...plain,
		agents: withLastChanges(plain.agents, of),
		remarks: [...plain.remarks, ...remarks]
	};
}
async function policyOf(change, given) {
	if (given === null) return {
		policy: BUILT_IN,
		remarks: []
	};
	if (given) return {
		policy: parsePolicy(given.text, given.source),
		remarks: []
	};
	const entry = (await change.tree("head")).find((e) => e.path === POLICY_PATH);
	if (!entry) return {
		policy: BUILT_IN,
		remarks: []
	};
	const unused = (why) => ({
		policy: BUILT_IN,
		remarks: [say`The policy was not used, so no owner is known: ${why}`]
	});
	if (entry.kind !== "file" && entry.kind !== "executable") return unused(`${POLICY_PATH} is no plain file`);
	const content = (await change.read("head", [entry])).get(entry.id);
	if (content?.kind !== "bytes") return unused(`${POLICY_PATH} could not be read`);
	try {
		return {
			policy: parsePolicy(new TextDecoder().decode(content.bytes), POLICY_PATH),
			remarks: []
		};
	} catch (error) {
		return unused(error instanceof Error ? error.message : "it could not be understood");
	}
}
function textsOf(groups) {
	const out = /* @__PURE__ */ new Map();
	for (const { files } of groups) for (const { path, bytes } of files) if (bytes && !out.has(path)) out.set(path, new TextDecoder().decode(bytes));
	return [...out].map(([path, text]) => ({
		path,
		text,
		added: null
	}));
}
function tokenRemarks(tokens) {
	const shown = tokens.slice(0, MOST_TOKENS).map((t) => say`${`${t.path}:${t.line}`} holds a token: ${[t.kind]}`);
	return tokens.length > shown.length ? [...shown, [`${tokens.length - shown.length} more tokens in manifests`]] : shown;
}
const MOST_TOKENS = 50;

export { takeInventory as n, NOT_SEARCHED as t };