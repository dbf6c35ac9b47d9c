import { a as ApiFailure, c as listAt, d as textAt, s as field, u as objectIdAt } from "./git-ids.js";
import { r as say, t as distrust } from "./untrusted.js";
import { n as openGithubChange, o as mapParallel, t as EMPTY_TREE } from "./github.js";
import { n as POLICY_PATH } from "./policy2.js";
import { t as ChangeError } from "./change-error.js";
import { o as mayBeManifest } from "./value2.js";
import { t as formatsOf } from "./match.js";
import { r as nameOf } from "./agents.js";
import { n as takeInventory } from "./take.js";
import { open } from "node:fs/promises";
import { createHash } from "node:crypto";

// src/inventory/last-change-github.ts
async function lastChangesOnGithub(client, repo, head, paths) {
	const found = /* @__PURE__ */ new Map();
	const remarks = [];
	const wanted = paths.slice(0, MOST_PATHS);
	try {
		for (let from = 0; from < wanted.length; from += BATCH$1) await ask(wanted.slice(from, from + BATCH$1));
	} catch (error) {
		if (!(error instanceof ApiFailure) || error.kind === "rate-limited" || error.status === 401) throw error;
		remarks.push(say`The last changes are not known: ${error.message}`);
	}
	const more = paths.length - wanted.length;
	if (more > 0) remarks.push([`The last change of ${more} manifests was not asked for.`]);
	return {
		of: (path) => found.get(path) ?? null,
		remarks
	};
	async function ask(batch) {
		const query = `query($owner:String!,$repo:String!,${batch.map((_, i) => `$p${i}:String!`).join(",")}){repository(owner:$owner,name:$repo){object(oid:"${head}"){...on Commit{${batch.map((_, i) => `h${i}:history(first:1,path:$p${i}){nodes{oid committedDate}}`).join(" ")}}}}}`;
		const variables = Object.fromEntries(batch.map((path, i) => [`p${i}`, path]));
		const { data } = await client.graphql(query, {
			...repo,
			...variables
		});
		batch.forEach((path, i) => {
			const node = field(data, "repository", "object", `h${i}`, "nodes", 0);
			const commit = objectIdAt(node, "oid");
			const date = textAt(node, "committedDate");
			if (commit && date && DATE.test(date)) found.set(path, {
				commit,
				date
			});
		});
	}
}
const BATCH$1 = 25;
const MOST_PATHS = 100;
const DATE = /^\d{4}-\d\d-\d\dT[\d:.]{5,15}(?:Z|[+-]\d\d:\d\d)$/;

// src/inventory/on-github.ts
async function inventoryOnGithub(client, { name, head }, now) {
	if (head === null) return without(name, "", [["It is empty."]]);
	const [owner = "", repo = ""] = name.split("/");
	try {
		const change = await openGithubChange({
			client,
			owner,
			repo,
			base: EMPTY_TREE,
			head,
			mergeBase: false
		});
		await readAhead(change);
		return await takeInventory(change, {
			repository: name,
			now,
			lastChanges: (paths) => lastChangesOnGithub(client, {
				owner,
				repo
			}, head, paths)
		});
	} catch (error) {
		if (error instanceof ApiFailure && error.status === 401) throw error;
		return {
			...without(name, head, []),
			failed: say`${reasonOf(error)}`
		};
	}
}
async function readAhead(change) {
	const wanted = (await change.tree("head")).filter(({ path, kind }) => path === ".github/agent-access.yml" || kind !== "submodule" && mayBeManifest(path) && (kind === "symlink" || formatsOf(path).length > 0));
	await change.read("head", wanted);
}
function without(name, head, remarks) {
	return {
		repository: distrust(name),
		revision: distrust(head),
		manifests: 0,
		policy: {
			source: "built-in",
			digest: null
		},
		agents: [],
		remarks
	};
}
function reasonOf(error) {
	if (error instanceof ApiFailure || error instanceof ChangeError) return error.message;
	return error instanceof Error ? `unexpected ${error.name}` : "unexpected failure";
}

// src/inventory/repositories.ts
const FIELDS = "nameWithOwner isArchived isFork defaultBranchRef{target{oid}}";
async function listRepositories(api, owner) {
	const query = `query(\$owner:String!,\$after:String){repositoryOwner(login:\$owner){repositories(first:100,after:\$after,ownerAffiliations:[OWNER],orderBy:{field:NAME,direction:ASC}){nodes{${FIELDS}} pageInfo{hasNextPage endCursor}}}}`;
	const found = /* @__PURE__ */ new Map();
	let after;
	let lost = 0;
	for (let page = 0; page < MOST_PAGES; page += 1) {
		const { data, errors } = await api.graphql(query, {
			owner,
			...after === void 0 ? {} : { after }
		});
		const repositories = field(data, "repositoryOwner", "repositories");
		if (repositories === void 0 && page === 0) return null;
		const nodes = listAt(repositories, "nodes");
		if (!nodes || errors.length > 0 && nodes.length === 0) lost += 1;
		for (const node of nodes ?? []) {
			const candidate = candidateOf(node);
			if (candidate) found.set(candidate.name.toLowerCase(), candidate);
			else lost += 1;
		}
		after = textAt(repositories, "pageInfo", "endCursor");
		if (field(repositories, "pageInfo", "hasNextPage") !== true || after === void 0) return {
			candidates: [...found.values()],
			lost
		};
	}
	return {
		candidates: [...found.values()],
		lost: lost + 1
	};
}
async function findRepositories(api, names) {
	const out = [];
	for (let from = 0; from < names.length; from += BATCH) {
		const batch = names.slice(from, from + BATCH);
		const variables = {};
		batch.forEach((full, i) => {
			const [owner = "", name = ""] = full.split("/");
			variables[`o${i}`] = owner;
			variables[`n${i}`] = name;
		});
		const declared = batch.map((_, i) => `$o${i}:String!,$n${i}:String!`).join(",");
		const asked = batch.map((_, i) => `r${i}:repository(owner:$o${i},name:$n${i}){${FIELDS}}`).join(" ");
		const { data } = await api.graphql(`query(${declared}){${asked}}`, variables);
		batch.forEach((name, i) => {
			out.push({
				name,
				candidate: candidateOf(field(data, `r${i}`))
			});
		});
	}
	return out;
}
const BATCH = 50;
const MOST_PAGES = 1e3;
function candidateOf(node) {
	const name = textAt(node, "nameWithOwner");
	if (name === void 0 || !/^[\w.-]+\/[\w.-]+$/.test(name)) return null;
	return {
		name,
		head: objectIdAt(node, "defaultBranchRef", "target", "oid") ?? null,
		archived: field(node, "isArchived") === true,
		fork: field(node, "isFork") === true
	};
}

// src/inventory/shard.ts
function parseShard(text) {
	const [, index, of] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? [];
	const shard = {
		index: Number(index),
		of: Number(of)
	};
	return index !== void 0 && shard.index <= shard.of ? shard : null;
}
function isInShard(repository, { index, of }) {
	return createHash("sha256").update(repository.toLowerCase()).digest().readUInt32BE(0) % of === index - 1;
}

// src/inventory/organisation.ts
var NoOwner = class extends Error {
	name = "NoOwner";
};
async function inventoryOfMany(run) {
	const { candidates, missing, notes } = await candidatesOf(run);
	const done = /* @__PURE__ */ new Map();
	for (const { name } of candidates) {
		const before = run.state?.finished.get(name.toLowerCase());
		if (before && !before.failed) done.set(name.toLowerCase(), before);
	}
	const open = candidates.filter(({ name }) => !done.has(name.toLowerCase()));
	const at = {
		finished: done.size,
		of: candidates.length,
		before: done.size,
		agents: 0,
		failed: 0
	};
	for (const { agents } of done.values()) at.agents += agents.length;
	run.progress({ ...at });
	await mapParallel(open, PARALLEL, async (candidate) => {
		const taken = await inventoryOnGithub(run.connect(), candidate, run.now());
		await run.state?.append(taken);
		done.set(candidate.name.toLowerCase(), taken);
		at.finished += 1;
		at.agents += taken.agents.length;
		if (taken.failed) at.failed += 1;
		run.progress({ ...at });
	});
	return {
		schemaVersion: 1,
		generated: run.now().toISOString(),
		repositories: byName([...done.values(), ...missing]),
		notes
	};
}
const PARALLEL = 4;
function byName(repositories) {
	const key = (r) => nameOf(r).toLowerCase();
	return [...repositories].sort((a, b) => key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}
async function candidatesOf({ of, shard, archived, forks, connect }) {
	const mine = (name) => !shard || isInShard(name, shard);
	if ("names" in of) {
		const asked = await findRepositories(connect(), of.names.filter(mine));
		const missing = asked.flatMap(({ name, candidate }) => candidate ? [] : [notThere(name)]);
		return {
			candidates: [...new Map(asked.flatMap(({ candidate: c }) => c ? [[c.name.toLowerCase(), c]] : [])).values()],
			missing,
			notes: shard ? [shardNote(shard)] : []
		};
	}
	const all = await listRepositories(connect(), of.owner);
	if (!all) throw new NoOwner(`GitHub knows no organisation or person "${of.owner}", or the token can't see it`);
	const own = all.candidates.filter((c) => mine(c.name));
	const candidates = own.filter((c) => (archived || !c.archived) && (forks || !c.fork));
	const passed = own.filter((c) => !candidates.includes(c));
	return {
		candidates,
		missing: [],
		notes: [
			...shard ? [shardNote(shard)] : [],
			...passed.length === 0 ? [] : [[`Passed over: ${passed.filter((c) => c.archived).length} archived repositories (--archived reads them), ${passed.filter((c) => !c.archived).length} forks (--forks reads them).`]],
			...all.lost > 0 ? [[`GitHub did not tell of ${all.lost} entries of its list: they are not here.`]] : [],
			["Repositories that the token can’t see are not listed by GitHub, and are not here."]
		]
	};
}
function shardNote({ index, of }) {
	return [`Shard ${index} of ${of}: the others hold the other repositories.`];
}
function notThere(name) {
	return {
		repository: distrust(name),
		revision: distrust(""),
		manifests: 0,
		policy: {
			source: "built-in",
			digest: null
		},
		agents: [],
		remarks: [],
		failed: say`GitHub knows no such repository, or the token can’t see it`
	};
}

// src/inventory/state.ts
var StateError = class extends Error {
	name = "StateError";
};
async function openState(path) {
	const file = await open(path, "a+");
	try {
		const text = await file.readFile("utf8");
		const whole = text.slice(0, text.lastIndexOf("\n") + 1);
		const finished = parseState(whole, path);
		if (text !== "" && whole === "" && !`${HEAD}\n`.startsWith(text)) throw notState(path);
		if (whole.length < text.length) await file.truncate(Buffer.byteLength(whole));
		if (whole === "") await write(file, HEAD);
		let last = Promise.resolve();
		const append = (repository) => {
			last = last.then(() => write(file, JSON.stringify({ repository })));
			return last;
		};
		return {
			finished,
			append,
			close: () => last.then(() => file.close())
		};
	} catch (error) {
		await file.close();
		throw error;
	}
}
function parseState(text, path) {
	const finished = /* @__PURE__ */ new Map();
	const lines = text.split("\n");
	lines.pop();
	if (lines.length > 0 && lines[0] !== HEAD) throw notState(path);
	for (const line of lines.slice(1)) {
		const repository = repositoryIn(line);
		if (!repository) throw new StateError(`${path} has a line that is not understood: give another file, or delete it`);
		finished.set(nameOf(repository).toLowerCase(), repository);
	}
	return finished;
}
function isState(text) {
	return text.startsWith(`${HEAD}\n`);
}
const HEAD = "{\"state\":\"agent-access-review inventory\",\"version\":1}";
async function write(file, line) {
	await file.appendFile(`${line}\n`);
	await file.sync();
}
function repositoryIn(line) {
	try {
		const { repository } = JSON.parse(line);
		return typeof repository?.repository === "string" && Array.isArray(repository.agents) && Array.isArray(repository.remarks) ? repository : null;
	} catch {
		return null;
	}
}
function notState(path) {
	return new StateError(`${path} is no state file of an inventory: give another file`);
}

export { byName as a, parseState as i, isState as n, inventoryOfMany as o, openState as r, parseShard as s, StateError as t };