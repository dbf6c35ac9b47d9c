import { t as compareTrees } from "./compare-trees.js";
import { a as ApiFailure, c as listAt, d as textAt, i as treeId, l as numberAt, n as entryMode, r as isBlob, s as field, t as FOLDER, u as objectIdAt } from "./git-ids.js";
import { i as sortedByPath, n as OVER_BUDGET, r as MAX_FILE_BYTES, t as MAX_READ_BYTES } from "./read-budget.js";
import { t as ChangeError } from "./change-error.js";

// src/change/parallel.ts
async function mapParallel(items, width, map) {
	const results = new Array(items.length);
	const queue = items.entries();
	let failed = false;
	const worker = async () => {
		for (const [index, item] of queue) {
			if (failed) return;
			try {
				results[index] = await map(item);
			} catch (error) {
				failed = true;
				throw error;
			}
		}
	};
	await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
	return results;
}

// src/change/github-batches.ts
const BLOB_FIELDS = "fragment B on Blob{oid byteSize isBinary isTruncated text}";
const MAX_TEXT_BYTES = 512e3;
function openBatches(client, repo, sizeOf) {
	let failures = 0;
	const ask = async (ids, binary, found) => {
		if (failures >= MAX_FAILURES) return;
		try {
			const { data } = await client.graphql(queryOf(ids), repo);
			ids.forEach((id, index) => {
				const content = blobContent(field(data, "repository", `b${index}`), id, binary.has(id));
				if (content) found.set(id, content);
			});
		} catch (error) {
			if (!(error instanceof ApiFailure) || error.kind === "rate-limited" || error.status === 401) throw error;
			failures += error.kind === "no-permission" || error.kind === "not-found" ? MAX_FAILURES : 1;
			if (ids.length < 2) return;
			const middle = ids.length >> 1;
			await ask(ids.slice(0, middle), binary, found);
			await ask(ids.slice(middle), binary, found);
		}
	};
	return async (ids, binary) => {
		const found = /* @__PURE__ */ new Map();
		const short = ids.filter((id) => binary.has(id) || (sizeOf(id) ?? 0) <= 512e3);
		if (short.length < 2) return found;
		const batches = batchesOf(short, (id) => binary.has(id) ? 0 : sizeOf(id));
		await mapParallel(batches, PARALLEL$1, (batch) => ask(batch, binary, found));
		return found;
	};
}
function blobBytes(answer, id) {
	const text = textAt(answer, "text");
	if (text === void 0 || field(answer, "isTruncated") !== false || field(answer, "isBinary") === true) return null;
	const bytes = new TextEncoder().encode(text);
	const size = numberAt(answer, "byteSize");
	return (size === void 0 || size === bytes.length) && isBlob(id, bytes) ? bytes : null;
}
function blobContent(answer, id, binary) {
	const bytes = blobBytes(answer, id);
	if (bytes) return {
		kind: "bytes",
		bytes
	};
	return binary && textAt(answer, "oid") === id && field(answer, "isBinary") === true ? { kind: "binary" } : null;
}
const MAX_FAILURES = 6;
const PARALLEL$1 = 4;
const BATCH = 100;
const BATCH_BYTES = 2097152;
const UNKNOWN = 32768;
function batchesOf(ids, sizeOf) {
	const batches = [];
	let batch = [];
	let bytes = 0;
	for (const id of ids) {
		const size = sizeOf(id) ?? UNKNOWN;
		if (batch.length > 0 && (batch.length === BATCH || bytes + size > BATCH_BYTES)) {
			batches.push(batch);
			batch = [];
			bytes = 0;
		}
		batch.push(id);
		bytes += size;
	}
	return batch.length > 0 ? [...batches, batch] : batches;
}
function queryOf(ids) {
	return `query($owner:String!,$repo:String!){repository(owner:$owner,name:$repo){${ids.map((id, index) => `b${index}:object(oid:"${id}"){...B}`).join(" ")}}} ${BLOB_FIELDS}`;
}

// src/change/binary-name.ts
function mayBeBinary(entry) {
	return (entry.kind === "file" || entry.kind === "executable") && NAMES.test(entry.path);
}
const NAMES = /\.(?:png|jpe?g|gif|webp|avif|heic|ico|icns|bmp|tiff?|psd|pdf|woff2?|ttf|otf|eot|mp[34]|m4[av]|mov|avi|mkv|webm|ogg|wav|flac|zip|gz|tgz|bz2|xz|zst|7z|rar|sqlite3?|parquet|npy|onnx|safetensors|gguf)$/i;

// src/change/derive-tree.ts
function deriveTree(id, head, replaced) {
	const files = /* @__PURE__ */ new Map();
	const folders = [];
	for (const node of head) if (node.kind === "folder") folders.push(node);
	else files.set(node.path, node);
	const dirty = /* @__PURE__ */ new Set([""]);
	for (const [path, node] of replaced) {
		for (let slash = path.indexOf("/"); slash >= 0; slash = path.indexOf("/", slash + 1)) dirty.add(path.slice(0, slash));
		if (node) files.set(path, node);
		else files.delete(path);
	}
	const clean = folders.filter((node) => !dirty.has(node.path));
	const children = new Map([...dirty].map((path) => [path, []]));
	const put = (path, mode, entryId) => {
		children.get(folderOf(path))?.push({
			name: path.slice(path.lastIndexOf("/") + 1),
			mode,
			id: entryId
		});
	};
	for (const node of files.values()) put(node.path, MODES[node.kind], node.id);
	for (const node of clean) put(node.path, FOLDER, node.id);
	for (const path of [...dirty].sort((a, b) => b.length - a.length)) {
		const entries = children.get(path) ?? [];
		if (path === "") return treeId(entries) === id ? [...files.values(), ...clean] : null;
		if (entries.length > 0) put(path, FOLDER, treeId(entries));
	}
	return null;
}
const MODES = {
	file: "100644",
	executable: "100755",
	symlink: "120000",
	submodule: "160000",
	folder: FOLDER
};
function folderOf(path) {
	const slash = path.lastIndexOf("/");
	return slash < 0 ? "" : path.slice(0, slash);
}

// src/change/github-blobs.ts
function openBlobs(client, repo, sizeOf) {
	const known = /* @__PURE__ */ new Map();
	const readBatches = openBatches(client, repo, sizeOf);
	const read = async (ids, binary) => {
		const isKnown = (id) => known.has(id) && (binary.has(id) || known.get(id)?.kind !== "binary");
		const missing = [...new Set(ids)].filter((id) => !isKnown(id));
		const wanted = [];
		let budget = MAX_READ_BYTES;
		const refused = /* @__PURE__ */ new Map();
		for (const id of missing) {
			const size = sizeOf(id);
			const cost = Math.min(size ?? 4194304, MAX_FILE_BYTES);
			if (tooLarge(size) && !binary.has(id)) known.set(id, {
				kind: "too-large",
				size
			});
			else if (cost > budget) refused.set(id, {
				kind: "unavailable",
				reason: OVER_BUDGET
			});
			else {
				budget -= cost;
				wanted.push(id);
			}
		}
		for (const [id, content] of await readBatches(wanted, binary)) known.set(id, content);
		const left = wanted.filter((id) => !isKnown(id));
		await mapParallel(left, PARALLEL, async (id) => {
			const size = sizeOf(id);
			known.set(id, tooLarge(size) ? {
				kind: "too-large",
				size
			} : await fetchBlob(client, repo, id));
		});
		return new Map(ids.map((id) => [id, refused.get(id) ?? known.get(id) ?? LOST]));
	};
	return {
		read,
		give: (id, content) => known.set(id, content)
	};
}
function tooLarge(size) {
	return size !== void 0 && size > 4194304;
}
const PARALLEL = 8;
const LOST = {
	kind: "unavailable",
	reason: "it was not read"
};
async function fetchBlob(client, repo, id) {
	try {
		const { data } = await client.request("GET /repos/{owner}/{repo}/git/blobs/{file_sha}", {
			...repo,
			file_sha: id
		});
		const content = textAt(data, "content");
		if (content === void 0 || textAt(data, "encoding") !== "base64") return {
			kind: "unavailable",
			reason: "GitHub's answer holds no content"
		};
		const bytes = new Uint8Array(Buffer.from(content, "base64"));
		if (!isBlob(id, bytes)) return {
			kind: "unavailable",
			reason: `GitHub's answer (${bytes.length} bytes) is not the file that was asked for`
		};
		return bytes.length > 4194304 ? {
			kind: "too-large",
			size: bytes.length
		} : {
			kind: "bytes",
			bytes
		};
	} catch (error) {
		if (!(error instanceof ApiFailure) || error.kind === "rate-limited" || error.status === 401) throw error;
		return {
			kind: "unavailable",
			reason: error.message
		};
	}
}

// src/change/github-compare.ts
const MAX_FILES$1 = 300;
async function compareCommits(client, repo, base, head) {
	const { data } = await client.request("GET /repos/{owner}/{repo}/compare/{basehead}", {
		...repo,
		basehead: `${base}...${head}`,
		per_page: 1
	});
	const mergeBase = objectIdAt(data, "merge_base_commit", "sha");
	if (!mergeBase) throw new ChangeError("GitHub names no merge base of the two commits: they have no common history.");
	return {
		mergeBase,
		tree: objectIdAt(data, "merge_base_commit", "commit", "tree", "sha"),
		paths: pathsOf(listAt(data, "files"))
	};
}
function pathsOf(files) {
	if (!files || files.length === 0 || files.length >= MAX_FILES$1) return null;
	const base = [];
	const head = [];
	for (const file of files) {
		const path = textAt(file, "filename");
		const status = field(file, "status");
		if (path === void 0) return null;
		if (status !== "removed") head.push(path);
		if (status === "renamed") base.push(textAt(file, "previous_filename") ?? path);
		else if (status !== "added" && status !== "copied") base.push(path);
	}
	return {
		base,
		head
	};
}

// src/change/github-first-query.ts
function together(questions) {
	if (questions.length === 0) return void 0;
	return {
		fields: questions.map(({ fields }) => fields).join(" "),
		beside: questions.map(({ beside }) => beside ?? "").join(" "),
		declared: questions.map(({ declared }) => declared).join(""),
		variables: Object.assign({}, ...questions.map(({ variables }) => variables))
	};
}
async function askFirst(client, repo, of, alongside) {
	const head = textsOf(of.head);
	const declared = of.paths.map((_, index) => `$p${index}:String!`).join("");
	const entries = of.paths.map((_, index) => `f${index}:file(path:$p${index}){mode oid object{...B}}`).join(" ");
	const objects = head.map((node, index) => `h${index}:object(oid:"${node.id}"){...B}`).join(" ");
	const asked = `query($owner:String!,$repo:String!${declared}${alongside?.declared ?? ""}){repository(owner:$owner,name:$repo){base:object(oid:"${of.base}"){...on Commit{oid ${entries}}} ${objects} ${alongside?.fields ?? ""}}${alongside?.beside ?? ""}}`;
	const query = asked.includes("...B") ? `${asked} ${BLOB_FIELDS}` : asked;
	const variables = Object.fromEntries(of.paths.map((path, index) => [`p${index}`, path]));
	let answer;
	try {
		answer = await client.graphql(query, {
			...repo,
			...variables,
			...alongside?.variables
		});
	} catch (error) {
		if (!(error instanceof ApiFailure) || error.kind === "rate-limited" || error.status === 401) throw error;
		return null;
	}
	const repository = field(answer.data, "repository");
	const contents = /* @__PURE__ */ new Map();
	const keep = (node, blob) => {
		const content = blobContent(blob, node.id, mayBeBinary(node));
		if (content && contents.get(node.id)?.kind !== "bytes") contents.set(node.id, content);
	};
	const base = /* @__PURE__ */ new Map();
	of.paths.forEach((path, index) => {
		const entry = field(repository, "base", `f${index}`);
		const node = nodeOf$1(path, entry);
		base.set(path, node);
		if (node) keep(node, field(entry, "object"));
	});
	head.forEach((node, index) => {
		keep(node, field(repository, `h${index}`));
	});
	return {
		base,
		contents,
		alongside: answer
	};
}
function fitsOneQuery(paths, head) {
	const bytes = textsOf(head).reduce((sum, node) => sum + (mayBeBinary(node) ? 0 : node.size ?? 512e3), 0);
	return paths.length + head.length <= MAX_FILES && bytes <= MAX_BYTES;
}
const MAX_FILES = 100;
const MAX_BYTES = 2097152;
function textsOf(head) {
	return [...new Map(head.map((node) => [node.id, node])).values()].filter((node) => node.kind !== "submodule" && (mayBeBinary(node) || (node.size ?? 0) <= 512e3));
}
const KINDS$1 = /* @__PURE__ */ new Map([
	[33188, "file"],
	[33261, "executable"],
	[40960, "symlink"],
	[57344, "submodule"]
]);
function nodeOf$1(path, entry) {
	const kind = KINDS$1.get(entryMode(numberAt(entry, "mode")) ?? 0);
	const id = objectIdAt(entry, "oid");
	return kind && id ? {
		path,
		id,
		kind,
		size: numberAt(entry, "object", "byteSize")
	} : null;
}

// src/change/github-trees.ts
const MAX_TREE_REQUESTS = 400;
function openTrees(client, repo, incomplete) {
	const listings = /* @__PURE__ */ new Map();
	const sizes = /* @__PURE__ */ new Map();
	const learn = (nodes) => {
		for (const node of nodes) if (node.size !== void 0) sizes.set(node.id, node.size);
	};
	const list = (id, recursive) => {
		const key = `${recursive}:${id}`;
		const known = listings.get(key);
		if (known) return known;
		if (listings.size >= 400) {
			note(incomplete, `The repository is too large to be listed within ${400} requests to GitHub's API.`);
			return Promise.resolve({
				...NOTHING,
				truncated: recursive
			});
		}
		const asked = fetchTree(client, repo, id, recursive).then((listing) => {
			if (listing.strange > 0) note(incomplete, `GitHub listed ${listing.strange} tree entries that are not understood.`);
			learn(listing.nodes);
			return listing;
		});
		listings.set(key, asked);
		return asked;
	};
	const folder = async (id) => {
		const listing = await list(id, false);
		if (listing.truncated) note(incomplete, "A folder has more entries than GitHub lists: the rest was not reviewed.");
		return listing;
	};
	const whole = async (id, prefix) => {
		if (id === null) return [];
		const all = await list(id, true);
		if (!all.truncated) return filesOf(all, prefix);
		const own = await folder(id);
		const below = await mapParallel(foldersOf(own), 4, (node) => whole(node.id, `${prefix}${node.path}/`));
		return filesOf(own, prefix).concat(...below);
	};
	const pair = async (base, head, prefix) => {
		if (base === head) return {
			base: [],
			head: []
		};
		if (base === null || head === null) return {
			base: await whole(base, prefix),
			head: await whole(head, prefix)
		};
		const [allBase, allHead] = await Promise.all([list(base, true), list(head, true)]);
		if (!allBase.truncated && !allHead.truncated) return {
			base: filesOf(allBase, prefix),
			head: filesOf(allHead, prefix)
		};
		const [ownBase, ownHead] = await Promise.all([folder(base), folder(head)]);
		const folders = /* @__PURE__ */ new Map();
		for (const node of foldersOf(ownBase)) folders.set(node.path, {
			base: node.id,
			head: null
		});
		for (const node of foldersOf(ownHead)) folders.set(node.path, {
			base: folders.get(node.path)?.base ?? null,
			head: node.id
		});
		const below = await mapParallel([...folders], 4, ([name, ids]) => pair(ids.base, ids.head, `${prefix}${name}/`));
		return {
			base: filesOf(ownBase, prefix).concat(...below.map((sides) => sides.base)),
			head: filesOf(ownHead, prefix).concat(...below.map((sides) => sides.head))
		};
	};
	return {
		pair: async (base, head) => {
			const sides = await pair(base, head, "");
			return {
				base: distinct(sides.base, incomplete),
				head: distinct(sides.head, incomplete)
			};
		},
		whole: async (id) => distinct(await whole(id, ""), incomplete),
		nodes: async (id) => {
			const listing = await list(id, true);
			return listing.truncated || listing.strange > 0 ? null : listing.nodes;
		},
		give: (id, nodes) => {
			learn(nodes);
			listings.set(`true:${id}`, Promise.resolve({
				nodes,
				truncated: false,
				strange: 0
			}));
		},
		size: (blob) => sizes.get(blob)
	};
}
const NOTHING = {
	nodes: [],
	truncated: false,
	strange: 0
};
async function fetchTree(client, repo, id, recursive) {
	const { data } = await client.request("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", {
		...repo,
		tree_sha: id,
		...recursive ? { recursive: 1 } : {}
	});
	const entries = listAt(data, "tree");
	const nodes = (entries ?? []).map(nodeOf).filter((node) => node !== null);
	return {
		nodes,
		strange: entries ? entries.length - nodes.length : 1,
		truncated: field(data, "truncated") === true
	};
}
const KINDS = /* @__PURE__ */ new Map([
	["100644", "file"],
	["100664", "file"],
	["100755", "executable"],
	["120000", "symlink"],
	["160000", "submodule"],
	["040000", "folder"]
]);
function nodeOf(entry) {
	const path = textAt(entry, "path");
	const id = objectIdAt(entry, "sha");
	const kind = KINDS.get(textAt(entry, "mode") ?? "");
	return path && id && kind ? {
		path,
		id,
		kind,
		size: numberAt(entry, "size")
	} : null;
}
function filesOf(listing, prefix) {
	const files = [];
	for (const { path, id, kind } of listing.nodes) if (kind !== "folder") files.push({
		path: prefix + path,
		kind,
		id
	});
	return files;
}
function foldersOf(listing) {
	return listing.nodes.filter((node) => node.kind === "folder");
}
function distinct(entries, incomplete) {
	const byPath = new Map(entries.map((entry) => [entry.path, entry]));
	if (byPath.size < entries.length) note(incomplete, "Files whose names GitHub's API does not tell apart were left out.");
	return [...byPath.values()];
}
function note(incomplete, sentence) {
	if (!incomplete.includes(sentence)) incomplete.push(sentence);
}

// src/change/github.ts
const EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
async function openGithubChange(options) {
	const { client, head } = options;
	const repo = {
		owner: options.owner,
		repo: options.repo
	};
	const compared = options.mergeBase === false || options.base === head || options.base === "4b825dc642cb6eb9a060e54bf8d69288fbee4904" ? null : await compareCommits(client, repo, options.base, head);
	const base = compared?.mergeBase ?? options.base;
	const roots = {
		base: base === "4b825dc642cb6eb9a060e54bf8d69288fbee4904" ? null : base,
		head
	};
	const incomplete = [];
	const trees = openTrees(client, repo, incomplete);
	const blobs = openBlobs(client, repo, trees.size);
	const source = {
		...options,
		repo,
		trees,
		blobs
	};
	const ahead = compared ? await lookAhead(source, compared) : void 0;
	const differing = await trees.pair(roots.base, roots.head);
	const files = compareTrees(sortedByPath(differing.base), sortedByPath(differing.head));
	const alongside = compared || roots.base === null ? ahead : await lookThrough(source, base, files);
	const listed = /* @__PURE__ */ new Map();
	return {
		base,
		head,
		files,
		incomplete,
		alongside,
		tree: (side) => {
			const tree = listed.get(side) ?? trees.whole(roots[side]).then(sortedByPath);
			listed.set(side, tree);
			return tree;
		},
		read: (_side, entries) => {
			const files = entries.filter((entry) => entry.kind !== "submodule");
			const others = new Set(files.flatMap((entry) => mayBeBinary(entry) ? [] : [entry.id]));
			const ids = files.map((entry) => entry.id);
			return blobs.read(ids, new Set(ids.filter((id) => !others.has(id))));
		},
		close: async () => {}
	};
}
async function lookAhead(of, { mergeBase, tree, paths }) {
	if (!paths || paths.base.length + paths.head.length > MAX_PATHS) return void 0;
	const nodes = await of.trees.nodes(of.head);
	if (!nodes) return void 0;
	const changed = new Set(paths.head);
	const files = nodes.filter((node) => node.kind !== "folder" && changed.has(node.path));
	if (!fitsOneQuery(paths.base, files)) return void 0;
	const first = await ask(of, mergeBase, paths.base, files);
	if (!first) return void 0;
	const replaced = new Map(paths.head.map((path) => [path, null]));
	for (const [path, node] of first.base) replaced.set(path, node);
	const derived = tree === void 0 ? null : deriveTree(tree, nodes, replaced);
	if (derived) of.trees.give(mergeBase, derived);
	return first.alongside;
}
async function lookThrough(of, base, files) {
	const paths = files.flatMap((file) => file.base ? [file.base.path] : []);
	const head = files.flatMap((file) => file.head ? [{
		...file.head,
		size: of.trees.size(file.head.id)
	}] : []);
	const count = paths.length + head.length;
	if (count === 0 && !of.alongside || count > MAX_PATHS || !fitsOneQuery(paths, head)) return void 0;
	return (await ask(of, base, paths, head))?.alongside;
}
async function ask(of, base, paths, head) {
	const first = await askFirst(of.client, of.repo, {
		base,
		paths,
		head
	}, of.alongside);
	for (const [id, content] of first?.contents ?? []) of.blobs.give(id, content);
	return first;
}
const MAX_PATHS = 100;

export { blobBytes as a, BLOB_FIELDS as i, openGithubChange as n, mapParallel as o, together as r, EMPTY_TREE as t };