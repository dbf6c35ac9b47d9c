import { i as items, n as entries, o as text, r as entry, t as at } from "./value.js";
import { a as placeIn, n as digest } from "./reading.js";
import { a as hasOwnName, i as startersOf, n as fingerprint, o as mayBeManifest, t as judgeValue } from "./value2.js";
import { i as buildAutomaton, t as scanText } from "./scan.js";

// src/manifests/beside.ts
const MOST_PLACES$1 = 100;
const MOST_OF_A_FOLDER = 60;
const MOST_IN_ALL$1 = 300;
async function besideGroups(change, groups, links, formatsOf) {
	const places = /* @__PURE__ */ new Set();
	for (const { format, files } of groups) for (const file of format.beside ? files : []) if (!file.named && places.size < MOST_PLACES$1) for (const place of format.beside?.(file) ?? []) places.add(place);
	if (places.size === 0) return {
		base: [],
		head: []
	};
	const known = /* @__PURE__ */ new Set([...groups.flatMap((g) => g.files.map((f) => f.path)), ...change.files.flatMap((f) => [f.base?.path ?? f.path, f.head?.path ?? f.path])]);
	const paths = /* @__PURE__ */ new Set();
	for (const place of places) for (const path of pathsAt(place, links)) if (!known.has(path) && paths.size < MOST_IN_ALL$1) paths.add(path);
	const entries = [...paths].flatMap((path) => {
		const entry = links.resolve(path);
		return entry?.kind === "file" || entry?.kind === "executable" ? [{
			path,
			entry
		}] : [];
	});
	const contents = await change.read("head", entries.map((e) => e.entry));
	const out = {
		base: [],
		head: []
	};
	for (const { path, entry } of entries) {
		const content = contents.get(entry.id);
		if (content?.kind !== "bytes") continue;
		const file = {
			path,
			side: "head",
			id: entry.id,
			bytes: content.bytes
		};
		for (const format of formatsOf(path)) {
			if (!format.beside || !format.claims?.(file)) continue;
			out.head.push({
				format,
				files: [file]
			});
			out.base.push({
				format,
				files: [{
					...file,
					side: "base"
				}]
			});
		}
	}
	return out;
}
function pathsAt(place, links) {
	if (place !== "" && !place.endsWith("/")) return [place];
	return links.below(place.slice(0, -1), 2e3).filter((path) => !path.slice(place.length).includes("/")).slice(0, MOST_OF_A_FOLDER);
}

// src/manifests/links.ts
const MAX_LINKS = 2e3;
const MAX_HOPS = 40;
const MAX_ALIASES = 5e3;
async function readLinks(change, side, mayMatter) {
	const tree = await change.tree(side);
	const byPath = new Map(tree.map((e) => [e.path, e]));
	const targets = await readTargets(change, side, tree, byPath, mayMatter);
	const pointers = reversed(targets);
	let sorted;
	const resolve = (path) => {
		const end = follow(path, targets);
		if (end === void 0) return byPath.get(path) ?? dead(path, byPath);
		return byPath.get(end) ?? dead(end, byPath);
	};
	return {
		paths: tree.flatMap((e) => mayMatter(e.path) ? [e.path] : []),
		resolve,
		below(path, most) {
			const end = follow(path, targets);
			if (end === void 0 || byPath.has(end)) return [path];
			const prefix = end === "" ? "" : `${end}/`;
			const shown = path === "" ? "" : `${path}/`;
			sorted ??= tree.map((e) => e.path).sort();
			const out = [];
			for (let i = firstFrom(sorted, prefix); i < sorted.length && out.length < most; i++) {
				const found = sorted[i];
				if (!found?.startsWith(prefix)) break;
				out.push(shown + found.slice(prefix.length));
			}
			return out;
		},
		aliases(entry) {
			const out = /* @__PURE__ */ new Set();
			upwards(entry.path, pointers, out);
			if (entry.kind !== "symlink") return [...out];
			for (const root of through(entry.path, targets)) {
				const end = follow(root, targets);
				if (end === void 0) continue;
				if (byPath.has(end)) upwards(root, pointers, out.add(root));
				else for (const e of tree) if (e.path.startsWith(`${end}/`) && out.size < MAX_ALIASES) {
					const path = root + e.path.slice(end.length);
					upwards(path, pointers, out.add(path));
				}
			}
			return [...out];
		}
	};
}
function firstFrom(sorted, text) {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = low + high >> 1;
		if ((sorted[middle] ?? "") < text) low = middle + 1;
		else high = middle;
	}
	return low;
}
async function readTargets(change, side, tree, byPath, mayMatter) {
	const targets = /* @__PURE__ */ new Map();
	const seen = /* @__PURE__ */ new Set();
	let open = tree.filter((e) => e.kind === "symlink" && mayMatter(e.path));
	while (open.length > 0 && seen.size < 2e3) {
		const found = open.filter((e) => !seen.has(e.path)).slice(0, MAX_LINKS - seen.size);
		if (found.length === 0) break;
		const contents = await change.read(side, found);
		open = [];
		for (const link of found) {
			seen.add(link.path);
			const content = contents.get(link.id);
			const target = content?.kind === "bytes" ? join(link.path, new TextDecoder().decode(content.bytes)) : void 0;
			if (target === void 0) continue;
			targets.set(link.path, target);
			for (const prefix of prefixes(target)) {
				const next = byPath.get(prefix);
				if (next?.kind === "symlink") open.push(next);
			}
		}
	}
	return targets;
}
function follow(path, targets) {
	let here = path;
	for (let hop = 0; hop < MAX_HOPS; hop++) {
		const link = prefixes(here).find((p) => targets.has(p));
		if (link === void 0) return here;
		here = (targets.get(link) ?? link) + here.slice(link.length);
	}
}
function dead(path, byPath) {
	for (const prefix of prefixes(path)) {
		const entry = byPath.get(prefix);
		if (entry?.kind === "symlink" || entry?.kind === "submodule") return entry;
	}
}
function upwards(path, pointers, out) {
	if (pointers.size === 0) return;
	const open = [path];
	for (let next = open.pop(); next !== void 0 && out.size < MAX_ALIASES; next = open.pop()) for (const prefix of prefixes(next)) for (const link of pointers.get(prefix) ?? []) {
		const alias = link + next.slice(prefix.length);
		if (out.has(alias) || alias.length > MAX_PATH) continue;
		out.add(alias);
		open.push(alias);
	}
}
function through(path, targets) {
	const out = /* @__PURE__ */ new Set([path]);
	for (let before = 0; before < out.size && before < MAX_HOPS;) {
		before = out.size;
		for (const [link, target] of targets) if (prefixes(target).some((p) => out.has(p))) out.add(link);
	}
	return out;
}
function reversed(targets) {
	const out = /* @__PURE__ */ new Map();
	for (const [link, target] of targets) {
		const known = out.get(target);
		if (known) known.push(link);
		else out.set(target, [link]);
	}
	return out;
}
function prefixes(path) {
	const out = [];
	for (let end = path.indexOf("/"); end >= 0; end = path.indexOf("/", end + 1)) out.push(path.slice(0, end));
	out.push(path);
	return out;
}
const MAX_PATH = 4096;
function join(link, text) {
	if (text.startsWith("/") || text.includes("\0") || text.length > MAX_PATH) return void 0;
	const parts = link.split("/").slice(0, -1);
	for (const part of text.split("/")) {
		if (part === "" || part === ".") continue;
		if (part === "..") {
			if (parts.length === 0) return void 0;
			parts.pop();
		} else parts.push(part);
	}
	return parts.join("/");
}

// src/manifests/named.ts
const NAMING = [
	/^(?:(.*)\/)?\.claude-plugin\/plugin\.json$/i,
	/^(?:(.*)\/)?\.github\/copilot\/settings(?:\.local)?\.json$/i,
	/^(?:(.*)\/)?\.gemini\/settings\.json$/i
];
const NAMEABLE = /\.(md|json|ya?ml|toml)$/i;
const MOST_PLACES = 200;
const MOST_FILES = 500;
const MOST_IN_ALL = 5e3;
function manifestsAbove(change, links) {
	const roots = /* @__PURE__ */ new Map();
	for (const path of new Set(links.flatMap((side) => side.paths))) {
		if (!path.toLowerCase().endsWith(".json")) continue;
		for (const naming of NAMING) {
			const found = naming.exec(path);
			if (found) roots.set(found[1] ?? "", [...roots.get(found[1] ?? "") ?? [], path]);
		}
	}
	if (roots.size === 0) return [];
	const out = /* @__PURE__ */ new Set();
	for (const file of change.files) for (const path of /* @__PURE__ */ new Set([file.base?.path, file.head?.path])) {
		if (path === void 0 || !NAMEABLE.test(path)) continue;
		for (let end = path.lastIndexOf("/");; end = path.lastIndexOf("/", end - 1)) {
			for (const manifest of roots.get(path.slice(0, Math.max(end, 0))) ?? []) out.add(manifest);
			if (end <= 0) break;
		}
	}
	return [...out];
}
function namedPaths(groups, links, touched) {
	let left = MOST_IN_ALL;
	return groups.map(({ format, files }) => {
		if (!format.names) return [];
		const own = new Set(files.map((f) => f.path));
		const { programs } = format;
		const matters = (path, by) => !programs?.test(path) || touched.has(by) || touched.has(path);
		const named = (!programs || [...touched].some((path) => programs.test(path) || /(^|\/)package\.json$/.test(path)) ? files : files.filter((f) => touched.has(f.path) || /(^|\/)package\.json$/.test(f.path))).flatMap((file) => (format.names?.(file) ?? []).filter((path) => matters(path, file.path)));
		const places = [.../* @__PURE__ */ new Set([...named.filter((p) => touched.has(p)), ...named])].slice(0, MOST_PLACES);
		const found = /* @__PURE__ */ new Set();
		for (const place of places) for (const path of links.below(place, MOST_FILES)) if ((NAMEABLE.test(path) || programs?.test(path)) && !own.has(path) && found.size < Math.min(MOST_FILES, left)) found.add(path);
		left -= found.size;
		return [...found];
	});
}

// src/manifests/collect.ts
async function collectManifests(change) {
	if (change.files.length === 0) return NONE$1;
	const [base, head] = await Promise.all([readLinks(change, "base", hasOwnName), readLinks(change, "head", hasOwnName)]);
	const links = {
		base,
		head
	};
	const near = /* @__PURE__ */ new Set();
	const closed = /* @__PURE__ */ new Set();
	for (const file of change.files) for (const side of ["base", "head"]) {
		const entry = file[side];
		if (!entry) continue;
		for (const path of [entry.path, ...links[side].aliases(entry)]) {
			if (!mayBeManifest(path)) continue;
			near.add(path);
			if (isClosed(links[side].resolve(path))) closed.add(path);
		}
	}
	const above = [...manifestsAbove(change, [base, head]), ...await startersOf(change, [base, head])];
	if (near.size === 0 && above.length === 0) return NONE$1;
	const { formatsOf, manifestBelow } = await import("./match2.js");
	const hidden = [...closed].flatMap((path) => formatsOf(path).length > 0 ? [] : manifestBelow(path) ?? []);
	const touched = new Set([...near, ...hidden].filter((path) => formatsOf(path).length > 0));
	const exists = (path) => (base.resolve(path) ?? head.resolve(path)) !== void 0;
	const tree = [.../* @__PURE__ */ new Set([...base.paths, ...head.paths])];
	const groups = grouped(/* @__PURE__ */ new Set([...touched, ...above]), tree, exists, formatsOf, (path) => base.resolve(path) === void 0 || head.resolve(path) === void 0);
	const loaded = claimed(change, renamed(change, await loadAll(change, "base", groups, base)), await loadAll(change, "head", groups, head));
	const sure = [...touched].filter((path) => formatsOf(path).some((f) => !f.claims || loaded.isClaimed(f, path)));
	const beside = await besideGroups(change, [...loaded.base, ...loaded.head], head, formatsOf);
	return {
		base: [...loaded.base, ...beside.base],
		head: [...loaded.head, ...beside.head],
		touched: sure.length
	};
}
function claimed(change, base, head) {
	const found = /* @__PURE__ */ new Set();
	const id = (format, path) => `${format.id} ${path}`;
	const sharing = /* @__PURE__ */ new Set();
	for (const { format, files } of [...base, ...head]) {
		if (format.claims) sharing.add(format);
		for (const file of files) if (format.claims?.(file)) found.add(id(format, file.path));
	}
	for (const { base: from, head: to } of sharing.size === 0 ? [] : change.files) {
		if (!from || !to || from.path === to.path) continue;
		for (const format of sharing) {
			if (!found.has(id(format, from.path)) && !found.has(id(format, to.path))) continue;
			found.add(id(format, from.path)).add(id(format, to.path));
		}
	}
	const isClaimed = (format, path) => found.has(id(format, path));
	const own = (g) => g.format.claims ? {
		...g,
		files: g.files.filter((f) => f.named || isClaimed(g.format, f.path))
	} : g;
	return {
		base: base.map(own),
		head: head.map(own),
		isClaimed
	};
}
function renamed(change, groups) {
	const names = new Map(change.files.flatMap((f) => f.base && f.head && f.base.path !== f.head.path && f.base.id === f.head.id ? [[f.base.path, f.head.path]] : []));
	if (names.size === 0) return groups;
	return groups.map((g) => {
		const paths = new Set(g.files.map((f) => f.path));
		const moved = (path) => {
			const to = names.get(path);
			return to === void 0 || paths.has(to) ? path : to;
		};
		return g.format.renames ? {
			...g,
			files: g.files.map((f) => ({
				...f,
				path: moved(f.path)
			}))
		} : g;
	});
}
const NONE$1 = {
	base: [],
	head: [],
	touched: 0
};
function isClosed(entry) {
	return entry?.kind === "submodule" || entry?.kind === "symlink";
}
function grouped(touched, tree, exists, formatsOf, comesOrGoes) {
	const out = /* @__PURE__ */ new Map();
	const context = [...touched].flatMap((path) => formatsOf(path).flatMap((f) => [...f.context?.(path) ?? [], ...f.awakens && comesOrGoes(path) ? f.awakens(path, tree) : []])).filter(exists);
	for (const path of /* @__PURE__ */ new Set([...touched, ...context])) for (const format of formatsOf(path)) {
		const key = `${format.id} ${format.group?.(path) ?? path}`;
		const group = out.get(key) ?? {
			format,
			key,
			paths: /* @__PURE__ */ new Set()
		};
		for (const p of [path, ...format.companions?.(path, tree) ?? []]) group.paths.add(p);
		out.set(key, group);
	}
	return [...out.values()].sort((a, b) => a.key < b.key ? -1 : 1);
}
const MOST_ROUNDS = 2;
async function loadAll(change, side, groups, links) {
	const loaded = await load(change, side, groups, links);
	const touched = new Set(change.files.flatMap((f) => [f.base?.path ?? f.path, f.head?.path ?? f.path]));
	let all = loaded;
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const named = namedPaths(all, links, touched);
		if (named.every((paths) => paths.length === 0)) break;
		const further = await load(change, side, all.map(({ format }, i) => ({
			format,
			key: "",
			paths: new Set(named[i])
		})), links);
		all = all.map((group, i) => ({
			...group,
			files: [...group.files, ...(further[i]?.files ?? []).map((f) => ({
				...f,
				named: true
			}))]
		}));
	}
	return all;
}
async function load(change, side, groups, links) {
	const found = groups.map(({ format, paths }) => ({
		format,
		entries: [...paths].sort().flatMap((path) => {
			const entry = links.resolve(path);
			return entry ? [{
				path,
				entry
			}] : [];
		})
	}));
	const contents = await change.read(side, found.flatMap((g) => g.entries.map((e) => e.entry)).filter((e) => e.kind !== "submodule"));
	return found.map(({ format, entries }) => ({
		format,
		files: entries.map(({ path, entry }) => {
			const file = {
				path,
				side,
				id: entry.id
			};
			if (entry.kind === "submodule") return {
				...file,
				bytes: null,
				trouble: "it is a submodule"
			};
			if (entry.kind === "symlink") return {
				...file,
				bytes: null,
				trouble: "it is a symbolic link that leads out of the repository"
			};
			const content = contents.get(entry.id);
			if (content?.kind === "bytes") return {
				...file,
				bytes: content.bytes
			};
			if (content?.kind === "too-large") return {
				...file,
				bytes: null,
				trouble: `it is too large (${content.size} bytes)`
			};
			const reason = content?.kind === "unavailable" ? content.reason : "its content could not be had";
			return {
				...file,
				bytes: null,
				trouble: reason
			};
		})
	}));
}

// src/access/builder.ts
function accessBuilder() {
	const agents = /* @__PURE__ */ new Map();
	const facts = [];
	const documents = [];
	return {
		agent(agent) {
			const known = agents.get(agent.id);
			agents.set(agent.id, known ? {
				...known,
				...bound(known.identity, agent.identity),
				list: joined(known.list, agent.list)
			} : agent);
		},
		fact: (fact) => void facts.push(fact),
		document: (path, value) => void documents.push({
			path,
			value
		}),
		build: () => ({
			agents,
			facts,
			documents
		})
	};
}
function joined(a, b) {
	return {
		entries: [...a.entries, ...b.entries],
		default: a.default
	};
}
function bound(a, b) {
	if (!a || !b) return {};
	const places = [...a.bound ?? [], ...b.bound ?? []];
	return { identity: {
		...a,
		agent: a.agent ?? b.agent,
		...places.length === 0 ? {} : { bound: places }
	} };
}

// src/manifests/latent-keys.ts
function latentKeys(id, value) {
	return (TABLE[id] ?? []).flatMap(([path, widens]) => {
		const found = find(value, path.split("."));
		return found && (widens === void 0 || plain(found.value) === widens) ? [{
			found,
			name: widens === void 0 ? path : `${path}: ${widens}`
		}] : [];
	});
}
const TABLE = {
	"claude-settings": [
		["permissions.defaultMode", "auto"],
		["skipDangerousModePermissionPrompt", "true"],
		["skipAutoPermissionPrompt", "true"],
		["allowAllClaudeAiMcps", "true"],
		["remoteControlAtStartup", "true"],
		["sandbox.allowAppleEvents", "true"],
		["sandbox.filesystem.disabled", "true"],
		["autoMode"],
		["processWrapper"],
		["pluginConfigs"],
		["autoMemoryDirectory"],
		["sshHostCommands"],
		["permissions.blockReadsExemptPaths"],
		["mcpServers"]
	],
	"claude-skill": [["allowed-tools", "*"]],
	"cursor-cli": [
		["approvalMode"],
		["autoRun"],
		["sandbox"],
		["network"]
	],
	"copilot-settings": [
		["allowedUrls"],
		["trustedFolders"],
		["defaultMode"],
		["defaultPermissionMode"],
		["statusLine"],
		["bashEnv"]
	],
	"vscode-settings": [["chat.agent.networkFilter", "false"], ["chat.autoReply", "true"]],
	"gemini-settings": [["security.folderTrust.enabled", "false"], ["autoAccept", "true"]]
};
function find(value, path) {
	const whole = entry(value, path.join("."));
	if (whole) return whole;
	let here = value;
	for (const key of path.slice(0, -1)) here = entry(here, key)?.value;
	return entry(here, path.at(-1) ?? "");
}
function plain(value) {
	return value.kind === "boolean" ? String(value.value) : text(value);
}

// src/manifests/unknown-keys.ts
function remarkKeys(format, file, value, to) {
	const agent = format.clients[0] ?? format.title;
	const say = (about, found, name) => to.fact({
		kind: "remark",
		about,
		agent,
		subject: `${about} ${name}`,
		place: placeIn(file, found.keySpan),
		text: name,
		digest: digest(JSON.stringify(found.value, (key, v) => /span$/i.test(key) ? void 0 : v).slice(0, 4096))
	});
	let left = MOST_REMARKS;
	for (const { name, map, known } of placesOf(format.id, value)) for (const found of entries(map)) {
		if (!PERMISSION_LIKE.test(found.key) || known.test(found.key) || left-- <= 0) continue;
		say("unknown key", found, name + found.key);
	}
	for (const { found, name } of latentKeys(format.id, value)) if (left-- > 0) say("latent", found, name);
}
const MOST_REMARKS = 50;
const PERMISSION_LIKE = /allow|den(y|ied)|permission|approv|trust|sandbox|bypass|yolo|tools?$|unsafe|dangerous|auto_?-?(run|accept|confirm)|readonly|read-only/i;
const NONE = /^$/;
function placesOf(id, value) {
	const here = FRONT_MATTER[id];
	if (here) return [{
		name: "",
		map: value,
		known: here
	}];
	const keys = SERVER_KEYS[id];
	if (!keys) return [];
	return ["mcpServers", "servers"].flatMap((root) => {
		const found = entry(value, root)?.value;
		return found ? [...entries(found), ...items(found).flatMap(named)] : [];
	}).slice(0, 200).map((server) => ({
		name: `${server.key}.`,
		map: server.value,
		known: keys
	}));
}
function named(item) {
	const name = at(item, "name");
	return item.kind === "map" ? [{
		key: text(name) ?? "server",
		keySpan: (name ?? item).span,
		value: item,
		shadowed: false
	}] : [];
}
const FRONT_MATTER = {
	"claude-agent": /^(tools|disallowedTools|permissionMode)$/,
	"claude-command": /^(allowed-tools|disallowed-tools)$/,
	"claude-skill": /^(allowed-tools|disallowed-tools)$/,
	"copilot-agent": /^tools$/,
	"copilot-prompt": /^tools$/,
	"cursor-agent": /^readonly$/,
	"gemini-settings": /^tools$/,
	"qwen-settings": /^(tools|permissions)$/
};
const SERVER_KEYS = {
	"mcp-claude": /^tools$/,
	"mcp-cursor": NONE,
	"mcp-vscode": /^(sandboxEnabled|sandbox)$/,
	"mcp-github": /^tools$/,
	"mcp-roo": /^(alwaysAllow|disabledTools)$/,
	"mcp-kilo-legacy": /^(alwaysAllow|disabledTools)$/,
	"mcp-kiro": /^(autoApprove|disabledTools)$/,
	"mcp-junie": NONE,
	"mcp-trae": NONE,
	"mcp-warp": NONE
};

// src/manifests/read-access.ts
function readAccess(groups) {
	const builder = accessBuilder();
	for (const { format, files } of groups) {
		if (files.length === 0) continue;
		const seen = /* @__PURE__ */ new Set();
		const to = {
			...builder,
			document(path, value) {
				builder.document(path, value);
				const file = seen.has(path) ? void 0 : files.find((f) => f.path === path);
				if (file) remarkKeys(format, file, value, builder);
				seen.add(path);
			}
		};
		format.read(files, to);
	}
	return builder.build();
}

// src/tokens/new-tokens.ts
function findTokens(texts, documents) {
	const out = /* @__PURE__ */ new Map();
	const put = (token) => {
		const id = `${token.path} ${token.line} ${token.fingerprint}`;
		if (!out.has(id)) out.set(id, token);
	};
	for (const { path, value } of documents) walk(value, "", "other", (key, text, place, line, endLine) => {
		for (const match of judgeValue({
			key,
			value: text,
			place
		})) put(token(path, text.slice(match.start, match.end), match, line, endLine, true));
	});
	const told = new Set([...out.values()].map((t) => `${t.path} ${t.line}`));
	for (const { path, text, added } of texts) {
		if (added?.size === 0) continue;
		let starts;
		const declares = /"(mcpServers|mcp_servers|context_servers)"\s*:/.test(text);
		for (const match of scanText(text, declares ? "manifest" : "text")) {
			starts ??= lineStarts(text);
			const line = lineOf(starts, match.start);
			if ((added === null || added.has(line)) && !told.has(`${path} ${line}`)) put(token(path, text.slice(match.start, match.end), match, line, lineOf(starts, match.end - 1), declares));
		}
	}
	return [...out.values()].sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line || (a.fingerprint < b.fingerprint ? -1 : 1));
}
function parted(texts, tokens) {
	const secrets = [...new Set(tokens.map((t) => t.secret))];
	if (secrets.length === 0) return {
		absent: [],
		present: []
	};
	const stood = /* @__PURE__ */ new Set();
	const automaton = buildAutomaton(secrets);
	for (const text of texts) automaton.find(text, (word) => void stood.add(secrets[word] ?? ""));
	return {
		absent: tokens.filter((t) => !stood.has(t.secret)),
		present: tokens.filter((t) => stood.has(t.secret))
	};
}
function token(path, secret, match, line, endLine, inManifest) {
	return {
		path,
		line,
		endLine,
		kind: match.kind.name,
		lifetime: match.lifetime,
		...match.expires === void 0 ? {} : { expires: match.expires },
		certain: match.confidence === "certain",
		inManifest,
		fingerprint: fingerprint(secret),
		revoke: match.kind.revoke,
		replacement: match.kind.replacement,
		secret,
		state: "new"
	};
}
function walk(value, key, place, visit) {
	if (value.kind === "string") visit(key, value.value, place, value.span.startLine, value.span.endLine);
	else if (value.kind === "list") value.items.forEach((item, i) => {
		const before = value.items[i - 1];
		walk(item, place === "argument" && before?.kind === "string" && before.value.startsWith("-") ? before.value : key, place, visit);
	});
	else if (value.kind === "map") for (const entry of value.entries) walk(entry.value, entry.key, placeOf$1(entry.key, place), visit);
}
function placeOf$1(key, outer) {
	const name = key.toLowerCase();
	if (name === "env" || name === "environment") return "env";
	if (name === "headers") return "header";
	if (name === "args" || name === "command") return "argument";
	if (name === "url" || name === "serverurl" || name === "httpurl") return "url";
	if (name === "allow" || name === "deny" || name === "ask" || name === "allowed-tools") return "rule";
	return outer;
}
function lineStarts(text) {
	const out = [0];
	for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) out.push(i + 1);
	return out;
}
function lineOf(starts, offset) {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = low + high + 1 >> 1;
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low + 1;
}

// src/tokens/changed-tokens.ts
function changedTokens({ added, removed, baseDocuments, headDocuments }) {
	const before = [...removed.map((t) => t.text), ...texts(baseDocuments)];
	const after = [...added.map((t) => t.text), ...texts(headDocuments)];
	const atHead = findTokens(added, headDocuments);
	const atBase = findTokens(removed, baseDocuments);
	const arrived = parted(before, atHead);
	const gone = parted(after, atBase).absent;
	const places = new Set(atBase.map(placeOf));
	const moved = arrived.present.filter((t) => t.inManifest && (isAdded(t, added) || !places.has(placeOf(t))));
	return {
		tokens: [
			...arrived.absent,
			...oncePerToken(moved, "moved"),
			...oncePerToken(gone, "removed")
		],
		secrets: [...atHead, ...atBase].map((t) => t.secret)
	};
}
function isAdded({ path, line }, added) {
	return added.some((text) => text.path === path && text.added !== null && text.added.has(line));
}
function placeOf({ path, line, fingerprint }) {
	return `${path} ${line} ${fingerprint}`;
}
function oncePerToken(tokens, state) {
	const out = /* @__PURE__ */ new Map();
	for (const token of tokens) if (!out.has(token.fingerprint)) out.set(token.fingerprint, {
		...token,
		state
	});
	return [...out.values()];
}
function texts(documents) {
	const out = [];
	const visit = (value) => {
		if (value.kind === "string") out.push(value.value);
		else if (value.kind === "list") value.items.forEach(visit);
		else if (value.kind === "map") for (const e of value.entries) visit(e.value);
	};
	for (const { value } of documents) visit(value);
	return out;
}

// src/tokens/redact.ts
const MIN_VALUE = 6;
const MIN_LINE = 16;
function makeRedactor(values) {
	const labels = /* @__PURE__ */ new Map();
	for (const value of values) {
		if (value.length < MIN_VALUE) continue;
		const label = scanText(value)[0]?.kind.id ?? "token";
		for (const form of formsOf(value)) if (!labels.has(form)) labels.set(form, label);
	}
	const forms = [...labels.keys()];
	const automaton = buildAutomaton(forms);
	const marks = /* @__PURE__ */ new Map();
	const markOf = (label) => {
		const known = marks.get(label) ?? mark(label, forms);
		marks.set(label, known);
		return known;
	};
	return (text) => {
		const stretches = scanText(text).map(({ kind, start, end }) => ({
			start,
			end,
			label: kind.id
		}));
		automaton.find(text, (word, end) => {
			const form = forms[word] ?? "";
			stretches.push({
				start: end - form.length,
				end,
				label: labels.get(form) ?? "token"
			});
		});
		return replace(text, stretches, markOf);
	};
}
function formsOf(value) {
	const forms = [value, ...value.split(/\r?\n/).filter((line) => line.length >= MIN_LINE && line !== value)].flatMap((whole) => [
		whole,
		JSON.stringify(whole).slice(1, -1),
		percent(whole),
		percent(whole).replaceAll("%20", "+"),
		...base64Forms(whole)
	]);
	return new Set(forms.filter((form) => form.length >= MIN_VALUE));
}
function percent(value) {
	return encodeURIComponent(value.replace(/\p{Surrogate}/gu, "�"));
}
function base64Forms(value) {
	return [
		0,
		1,
		2
	].flatMap((shift) => {
		const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(value, "utf8")]);
		const from = shift === 0 ? 0 : shift + 1;
		const core = bytes.toString("base64").slice(from, Math.floor(bytes.length * 8 / 6));
		if (core.length < 8) return [];
		return [core, core.replaceAll("+", "-").replaceAll("/", "_")];
	});
}
function replace(text, stretches, markOf) {
	stretches.sort((a, b) => a.start - b.start || b.end - a.end);
	const out = [];
	let at = 0;
	let until = -1;
	for (const { start, end, label } of stretches) {
		if (start >= until) {
			out.push(text.slice(at, start), markOf(label));
			at = end;
		}
		until = Math.max(until, end);
		at = Math.max(at, end);
	}
	out.push(text.slice(at));
	return out.join("");
}
function mark(label, forms) {
	const full = `[redacted ${label}]`;
	return forms.some((form) => full.includes(form)) ? "[…]" : full;
}

// src/tokens/redact-review.ts
function redacted(review, secrets) {
	return deep(review, makeRedactor(secrets));
}
const KEPT = /* @__PURE__ */ new Set([
	"fingerprint",
	"digest",
	"rule",
	"references",
	"range",
	"policy",
	"docs"
]);
function deep(value, redact) {
	if (typeof value === "string") return redact(value);
	if (Array.isArray(value)) return value.map((v) => deep(v, redact));
	if (value === null || typeof value !== "object") return value;
	return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, KEPT.has(k) ? v : deep(v, redact)]));
}

export { collectManifests as i, changedTokens as n, readAccess as r, redacted as t };