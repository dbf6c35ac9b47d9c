import { a as byEffect, f as deciders, g as step, h as start, i as automaton, l as rank, n as launchOrder, o as decide$1, p as isUniversal, r as SILENT, s as key, u as accepts, v as EVERYTHING } from "./launch.js";
import { n as reveal, r as say, t as distrust } from "./untrusted.js";
import { n as readableWitnesses, r as spell } from "./witness.js";
import { a as mayBeManifest, i as buildAutomaton, n as scanText, r as fingerprint, t as judgeValue } from "./value.js";
import { n as POLICY_PATH, t as BUILT_IN } from "./policy.js";
import { n as order } from "./order.js";

// src/access/kinds/connection.ts
const connectionOrder = {
	key: (f) => `${f.purpose} ${f.host} ${f.path}`,
	covers: (a, b) => a.scheme === b.scheme || b.scheme === "https" && a.scheme === "http"
};

// src/access/kinds/credential.ts
const HELD = {
	"workload-identity": 0,
	"short-lived": 1,
	"standing-reference": 2,
	literal: 3
};
const credentialOrder = {
	key: (f) => `${f.holder} ${f.name.toLowerCase()}`,
	covers: (a, b) => HELD[b.held] < HELD[a.held] || a.held === b.held && (a.reference === b.reference || a.reference === "*")
};

// src/access/kinds/guard.ts
const guardOrder = {
	key: (f) => `${f.guards} ${f.what} ${f.by}`,
	covers: (a, b) => sees(a.matcher, b.matcher) && (a.failsClosed || !b.failsClosed) && (a.patience ?? 0) >= (b.patience ?? 0)
};
function sees(a, b) {
	if (a === null) return true;
	if (b === null) return false;
	return b.every((name) => a.includes(name) || a.includes(name.replace(/ if .*$/s, "")));
}

// src/access/kinds/isolation.ts
const isolationOrder = {
	key: (f) => `${f.agent} ${f.dimension}`,
	covers: (a, b) => b.level <= a.level
};

// src/access/kinds/opaque.ts
const opaqueOrder = {
	key: (f) => `${reveal(f.place.path)} ${f.digest}`,
	covers: () => true
};

// src/access/kinds/permission.ts
const LEVELS = {
	read: 1,
	write: 2,
	admin: 3
};
const permissionOrder = {
	key: (f) => f.agent,
	covers: (a, b) => (a.token === b.token || a.token === "app" && b.token === "job") && (a.scope === b.scope || a.scope === "*" && a.token === b.token) && LEVELS[b.level] <= LEVELS[a.level]
};

// src/access/kinds/trigger.ts
const WHO = {
	maintainers: 0,
	writers: 1,
	named: 2,
	anyone: 3
};
const triggerOrder = {
	key: (f) => `${f.agent} ${f.event}`,
	covers: (a, b) => WHO[b.who] <= WHO[a.who] && (b.who !== "named" || a.who === "anyone" || a.name === b.name) && a.keptOut.every((k) => b.keptOut.includes(k)) && (b.needsPhrase || !a.needsPhrase) && (a.activities === null || (b.activities?.every((x) => a.activities?.includes(x)) ?? false))
};

// src/access/kinds/trust.ts
const trustOrder = {
	key: (f) => f.of === "server" || f.of === "all servers" ? "servers" : `${f.of} ${f.what}`,
	covers: (a, b) => (a.of === "all servers" || a.of === b.of && a.what === b.what) && b.level <= a.level && (b.pinned || !a.pinned)
};

// src/access/search.ts
const SEARCH_BUDGET = 1e6;
function search(focus, groups, wanted, budget = { left: SEARCH_BUDGET }) {
	let work = 0;
	const limit = Math.min(SEARCH_BUDGET, budget.left);
	const first = {
		focus: start(focus),
		rest: groups.map((g) => g.map(start)),
		word: ""
	};
	const seen = /* @__PURE__ */ new Set([signature(first)]);
	const queue = [first];
	try {
		for (let i = 0; i < queue.length; i++) {
			const node = queue[i];
			if (accepts(focus, node.focus) && wanted(groups.map((g, k) => firstHolding(g, node.rest[k] ?? [])))) return {
				kind: "word",
				word: node.word
			};
			for (const char of alphabet(focus, groups, node)) {
				if (work > limit) return { kind: "budget" };
				const nextFocus = step(focus, node.focus, char.symbol);
				work += 1 + nextFocus.length;
				if (nextFocus.length === 0) continue;
				const rest = groups.map((g, k) => stepGroup(g, node.rest[k] ?? [], char.symbol));
				for (const group of rest) for (const states of group) work += 1 + states.length;
				if (!wanted(groups.map((g, k) => certain(g, rest[k] ?? [])))) continue;
				const next = {
					focus: nextFocus,
					rest,
					word: node.word + char.letter
				};
				const id = signature(next);
				if (seen.has(id)) continue;
				seen.add(id);
				queue.push(next);
			}
		}
		return { kind: "none" };
	} finally {
		budget.left -= work;
	}
}
function firstHolding(group, states) {
	return group.findIndex((a, i) => accepts(a, states[i] ?? []));
}
function certain(group, states) {
	for (let i = 0; i < group.length; i++) {
		const here = states[i] ?? [];
		if (here.length === 0) continue;
		return isUniversal(group[i], here) ? i : void 0;
	}
	return -1;
}
function stepGroup(group, states, symbol) {
	const out = [];
	for (const [i, automaton] of group.entries()) {
		const before = states[i];
		if (before === void 0) break;
		const after = before.length === 0 ? before : step(automaton, before, symbol);
		out.push(after);
		if (isUniversal(automaton, after)) break;
	}
	return out;
}
function intersects(a, b, budget) {
	return search(a, [[b]], ([first]) => first !== -1, budget).kind !== "none";
}
const LETTERS = "xyzabcdefghijklmnopqrstuvw0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_.,:=@+%";
function alphabet(focus, groups, node) {
	const named = /* @__PURE__ */ new Set();
	deciders(focus, node.focus, named);
	groups.forEach((g, k) => {
		g.forEach((a, i) => {
			deciders(a, node.rest[k]?.[i] ?? [], named);
		});
	});
	let fresh = "�";
	for (const letter of LETTERS) if (!named.has(letter)) {
		fresh = letter;
		break;
	}
	const out = [...named].sort().map((symbol) => ({
		symbol,
		letter: symbol
	}));
	out.unshift({
		symbol: null,
		letter: fresh
	});
	return out;
}
function signature(node) {
	return `${node.focus.join(",")}|${node.rest.map((g) => g.map((s) => s.join(",")).join("|")).join("#")}`;
}

// src/access/new-uses.ts
function newUses(base, head, budget = { left: COMPARISON_BUDGET }) {
	const baseKeys = keysOf(base);
	const headKeys = keysOf(head);
	if (sameSequence(base, head)) return [];
	const guardsEqual = sameGuards(base, head);
	const found = [];
	const brought = /* @__PURE__ */ new Set();
	for (const entry of head.entries) {
		if (baseKeys.has(key(entry))) continue;
		const news = newThrough(entry, base, head, budget);
		if (!news) continue;
		brought.add(entry);
		found.push(news);
	}
	if (guardsEqual && orderFree(base) && orderFree(head) && base.default === head.default) return found;
	for (const guard of base.entries) {
		if (guard.effect === "allow") continue;
		const kept = headKeys.has(key(guard));
		if (kept && orderFree(base) && orderFree(head)) continue;
		const news = lostGuard(guard, base, head, (e) => brought.has(e) && (kept || e.effect !== "allow"), budget);
		if (news) found.push(news);
	}
	if (rank(head.default) > rank(base.default)) {
		const news = wideDefault(base, head, brought, budget);
		if (news) found.push(news);
	}
	return found;
}
function newThrough(entry, base, head, budget) {
	const floor = Math.min(rank(base.default), ...base.entries.map((e) => rank(e.effect)));
	if (rank(entry.effect) <= floor) return void 0;
	const wanted = (h, b) => (h === void 0 || h.entry === entry) && wider(h, b);
	return seek(entry, base, head, wanted, "entry", budget);
}
function lostGuard(guard, base, head, told, budget) {
	const wanted = (h, b) => (b === void 0 || b.entry === guard) && !(h?.entry && told(h.entry)) && wider(h, b);
	return seek(guard, base, head, wanted, "guard", budget);
}
function wideDefault(base, head, brought, budget) {
	const all = {
		...everything,
		place: (head.entries[0] ?? base.entries[0] ?? everything).place
	};
	const wanted = (h, b) => (b === void 0 || b.entry === void 0) && !(h?.entry && brought.has(h.entry)) && wider(h, b);
	return seek(all, base, head, wanted, "default", budget);
}
function wider(head, base) {
	return head === void 0 || base === void 0 || rank(head.effect) > rank(base.effect);
}
function seek(focus, base, head, wanted, cause, budget) {
	if (budget.left <= 0) return unproven(focus, base, cause);
	const focusAutomaton = automaton(focus);
	const near = (list) => {
		const own = list.entries.indexOf(focus);
		const entries = own < 0 ? list.entries : list.entries.slice(0, own + 1);
		budget.left -= entries.length / 10;
		return {
			default: list.default,
			entries: entries.filter((e) => e === focus || mayMeet(focus.uses, e.uses) && intersects(focusAutomaton, automaton(e), budget))
		};
	};
	const b = near(base);
	const h = near(head);
	const answer = (use, proven) => {
		const before = decide$1(b, use).effect;
		const after = decide$1(h, use);
		return {
			cause,
			entry: focus,
			through: after.entry,
			use,
			before,
			after: after.effect,
			witness: {
				use: distrust(spell(use)),
				before: approval(before),
				after: approval(after.effect),
				proven
			}
		};
	};
	for (const use of readableWitnesses(focus.uses)) {
		budget.left -= h.entries.length + b.entries.length;
		if (budget.left <= 0) return unproven(focus, base, cause);
		if (wanted(decide$1(h, use), decide$1(b, use))) return answer(use, true);
	}
	const of = (list, index) => {
		if (index === void 0) return void 0;
		const entry = list.entries[index];
		return {
			entry,
			effect: entry?.effect ?? list.default
		};
	};
	const result = search(focusAutomaton, [h.entries.map(automaton), b.entries.map(automaton)], ([headIndex, baseIndex]) => wanted(of(h, headIndex), of(b, baseIndex)), budget);
	if (result.kind === "none") return void 0;
	if (result.kind === "word") return answer(result.word, true);
	return unproven(focus, base, cause);
}
function unproven(focus, base, cause) {
	const use = readableWitnesses(focus.uses)[0] ?? "";
	const before = cause === "guard" ? focus.effect : base.default;
	const after = cause === "guard" ? "inherit" : focus.effect;
	return {
		cause,
		entry: focus,
		through: void 0,
		use,
		before,
		after,
		witness: {
			use: distrust(spell(use)),
			before: approval(before),
			after: approval(after),
			proven: false
		}
	};
}
function mayMeet(a, b) {
	const heads = (p) => p.sequences.map((s) => typeof s[0] === "string" ? s[0] : "");
	const others = heads(b);
	return heads(a).some((x) => others.some((y) => x.startsWith(y) || y.startsWith(x)));
}
const COMPARISON_BUDGET = 6e6;
function approval(effect) {
	return {
		deny: "denied",
		ask: "asked",
		inherit: "inherited",
		allow: "standing"
	}[effect];
}
const everything = {
	effect: "inherit",
	uses: EVERYTHING,
	place: {
		path: distrust(""),
		side: "head",
		startLine: 1,
		startColumn: 1,
		endLine: 1,
		endColumn: 1
	},
	text: "everything else",
	origin: "mode"
};
function keysOf(list) {
	return new Set(list.entries.map(key));
}
function sameSequence(a, b) {
	return a.default === b.default && a.entries.length === b.entries.length && a.entries.every((e, i) => key(e) === key(b.entries[i]));
}
function orderFree(list) {
	return list.entries.every((e, i) => i === 0 || rank(e.effect) >= rank(list.entries[i - 1].effect));
}
function sameGuards(a, b) {
	const guards = (l) => [...new Set(l.entries.filter((e) => e.effect !== "allow").map(key))].sort().join("");
	return guards(a) === guards(b);
}

// src/access/compare.ts
const ORDERS = {
	launch: launchOrder,
	connection: connectionOrder,
	credential: credentialOrder,
	guard: guardOrder,
	isolation: isolationOrder,
	opaque: opaqueOrder,
	permission: permissionOrder,
	trigger: triggerOrder,
	trust: trustOrder
};
function newAccess(base, head) {
	return [
		...usesBrought(base, head),
		...factsBrought(base, head),
		...guardsLost(base, head)
	];
}
function usesBrought(base, head) {
	const out = [];
	for (const agent of everyAgent(base, head)) {
		const before = base.agents.get(agent.id);
		const after = head.agents.get(agent.id);
		if (!after && agent.role !== "session") continue;
		if (!before && agent.id.startsWith("reach ")) continue;
		for (const news of newUses(listBefore(base, before, agent), after?.list ?? agent.defaults ?? SILENT)) {
			if (!after && servedItsOwnAllow(before, news)) continue;
			out.push({
				kind: "uses",
				agent: after ?? agent,
				news,
				agentIsNew: before === void 0,
				agentIsGone: after === void 0
			});
		}
	}
	return out;
}
function servedItsOwnAllow(before, news) {
	if (!before || news.cause !== "guard") return false;
	const guard = automaton(news.entry);
	return before.list.entries.some((e) => e.effect === "allow" && e.origin === "rule" && intersects(guard, automaton(e)));
}
function listBefore(base, before, agent) {
	const session = agent.within === void 0 ? void 0 : base.agents.get(agent.within);
	const own = before?.list ?? (agent.role === "limit" ? {
		entries: [],
		default: "deny"
	} : agent.defaults ?? SILENT);
	if (agent.role !== "approval" || !session) return own;
	return {
		entries: byEffect([...own.entries, ...session.list.entries.filter((e) => e.effect === "allow")]),
		default: own.default
	};
}
function factsBrought(base, head) {
	const out = [];
	const bases = index(base.facts.filter((f) => f.kind !== "guard"));
	for (const fact of head.facts) {
		if (fact.kind === "guard") continue;
		const comparable = bases.get(keyOf(fact)) ?? [];
		if (fact.kind === "isolation" && comparable.length === 0 && fact.level <= fact.defaultLevel) continue;
		if (comparable.some((b) => covers(b, fact))) continue;
		out.push({
			kind: "fact",
			fact,
			was: comparable[0]
		});
	}
	return out;
}
function guardsLost(base, head) {
	const out = [];
	const heads = index(head.facts.filter((f) => f.kind === "guard"));
	for (const fact of base.facts) {
		if (fact.kind !== "guard") continue;
		const kept = heads.get(keyOf(fact)) ?? [];
		if (kept.some((h) => covers(h, fact))) continue;
		out.push({
			kind: "lost guard",
			fact,
			now: kept[0]
		});
	}
	return out;
}
function everyAgent(base, head) {
	return [.../* @__PURE__ */ new Set([...head.agents.keys(), ...base.agents.keys()])].sort().flatMap((id) => head.agents.get(id) ?? base.agents.get(id) ?? []);
}
function keyOf(fact) {
	return `${fact.kind} ${ORDERS[fact.kind].key(fact)}`;
}
function covers(a, b) {
	return a.kind === b.kind && ORDERS[a.kind].covers(a, b);
}
function index(facts) {
	const out = /* @__PURE__ */ new Map();
	for (const fact of facts) {
		const k = keyOf(fact);
		const list = out.get(k);
		if (list) list.push(fact);
		else out.set(k, [fact]);
	}
	return out;
}

// src/access/describe.ts
function describe(d, direction) {
	if (d.kind === "uses") {
		const { news } = d;
		const summary = news.cause === "entry" ? say`${news.entry.text}` : direction === "added" ? say`without the guard ${news.entry.text}` : say`held by ${news.entry.text}`;
		const { before, after } = news.witness;
		const witness = direction === "added" ? news.witness : {
			...news.witness,
			before: after,
			after: before
		};
		return {
			kind: "uses",
			agent: distrust(d.agent.name),
			summary,
			place: news.entry.place,
			witness
		};
	}
	const lost = d.kind === "lost guard" ? say`${direction === "added" ? ["lost: "] : ["gained: "]}${statement(d.fact)}` : statement(d.fact);
	return {
		kind: d.fact.kind,
		agent: distrust(d.fact.agent),
		summary: lost,
		place: d.fact.place
	};
}
function statement(fact) {
	switch (fact.kind) {
		case "launch": return say`${fact.when} runs ${fact.text}`;
		case "connection": return say`connects to ${fact.text}`;
		case "credential": return say`${[fact.held.replace("-", " ")]} ${fact.text}`;
		case "guard": return say`${fact.what} is guarded by ${fact.text}`;
		case "isolation": return say`${fact.dimension}: ${fact.label}`;
		case "opaque": return say`not readable: ${fact.reason}`;
		case "permission": return say`${[`${fact.token} token`]} ${fact.scope} ${[fact.level]} (${fact.text})`;
		case "trigger": return say`started by ${[fact.who]} through ${fact.text}`;
		case "trust": return say`trusts ${fact.text}`;
	}
}

// src/change/added-lines.ts
function addedLines(base, head) {
	const known = /* @__PURE__ */ new Map();
	for (const text of base === null ? [] : linesOf(base)) known.set(text, (known.get(text) ?? 0) + 1);
	const added = [];
	linesOf(head).forEach((text, index) => {
		const left = known.get(text) ?? 0;
		if (left > 0) known.set(text, left - 1);
		else added.push({
			line: index + 1,
			text
		});
	});
	return added;
}
function linesOf(text) {
	const lines = text.split("\n");
	if (lines.at(-1) === "") lines.pop();
	return lines.map((line) => line.endsWith("\r") ? line.slice(0, -1) : line);
}

// src/change/changed-texts.ts
async function changedTexts(change) {
	const files = change.files.filter((f) => f.head?.kind !== "submodule" && f.base?.id !== f.head?.id);
	const [base, head] = [await change.read("base", files.flatMap((f) => f.base && f.base.kind !== "submodule" ? [f.base] : [])), await change.read("head", files.flatMap((f) => f.head ? [f.head] : []))];
	const texts = [];
	const before = [];
	const unread = [];
	for (const file of files) {
		const old = file.base ? textOf(base.get(file.base.id)) : null;
		if (old !== null && old !== void 0) before.push(old);
		if (!file.head) continue;
		const content = head.get(file.head.id);
		const text = textOf(content);
		if (text === void 0) unread.push({
			path: file.head.path,
			reason: content?.kind === "too-large" ? `too large (${content.size} bytes)` : content?.kind === "unavailable" ? content.reason : "unavailable"
		});
		else if (text !== null) texts.push({
			path: file.head.path,
			text,
			added: new Set(addedLines(old ?? null, text).map((l) => l.line))
		});
	}
	return {
		texts,
		before,
		unread
	};
}
function textOf(content) {
	if (content?.kind !== "bytes") return void 0;
	const { bytes } = content;
	if (bytes[0] === 255 && bytes[1] === 254) return new TextDecoder("utf-16le").decode(bytes);
	if (bytes[0] === 254 && bytes[1] === 255) return new TextDecoder("utf-16be").decode(bytes);
	if (bytes.subarray(0, 8192).includes(0)) return null;
	return new TextDecoder().decode(bytes);
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
	const resolve = (path) => {
		const end = follow(path, targets);
		if (end === void 0) return byPath.get(path) ?? dead(path, byPath);
		return byPath.get(end) ?? dead(end, byPath);
	};
	return {
		paths: tree.flatMap((e) => mayMatter(e.path) ? [e.path] : []),
		resolve,
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

// src/manifests/collect.ts
async function collectManifests(change) {
	if (change.files.length === 0) return NONE;
	const [base, head] = await Promise.all([readLinks(change, "base", mayBeManifest), readLinks(change, "head", mayBeManifest)]);
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
	if (near.size === 0) return NONE;
	const { formatsOf, manifestBelow } = await import("./match.js");
	const hidden = [...closed].flatMap((path) => formatsOf(path).length > 0 ? [] : manifestBelow(path) ?? []);
	const touched = new Set([...near, ...hidden].filter((path) => formatsOf(path).length > 0));
	const exists = (path) => (base.resolve(path) ?? head.resolve(path)) !== void 0;
	const groups = grouped(touched, [.../* @__PURE__ */ new Set([...base.paths, ...head.paths])], exists, formatsOf);
	return {
		base: await load(change, "base", groups, base),
		head: await load(change, "head", groups, head),
		touched: touched.size
	};
}
const NONE = {
	base: [],
	head: [],
	touched: 0
};
function isClosed(entry) {
	return entry?.kind === "submodule" || entry?.kind === "symlink";
}
function grouped(touched, tree, exists, formatsOf) {
	const out = /* @__PURE__ */ new Map();
	const context = [...touched].flatMap((path) => formatsOf(path).flatMap((f) => f.context?.(path) ?? [])).filter(exists);
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
			return {
				...file,
				bytes: null,
				trouble: content?.reason ?? "its content could not be had"
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

// src/manifests/read-access.ts
function readAccess(groups) {
	const builder = accessBuilder();
	for (const { format, files } of groups) if (files.length > 0) format.read(files, builder);
	return builder.build();
}

// src/policy/decide.ts
function decide(findings, policy, now) {
	const today = now.toISOString().slice(0, 10);
	const judged = findings.flatMap((finding) => {
		const severity = policy.rules.get(finding.rule) ?? finding.severity;
		if (severity === "off") return [];
		const own = policy.rules.has(finding.rule) && finding.severity === "note" ? "note" : severity;
		const exception = policy.exceptions.find((e) => e.fingerprint === finding.fingerprint && e.expires >= today);
		const accepted = exception && {
			owner: exception.owner,
			reason: exception.reason,
			expires: exception.expires
		};
		return [{
			...finding,
			severity: own,
			...accepted ? { accepted } : {}
		}];
	});
	const open = judged.filter((f) => !f.accepted);
	return {
		decision: open.some((f) => f.severity === "block") ? "block" : open.some((f) => f.severity === "warn") ? "warn" : "pass",
		findings: judged
	};
}

// src/policy/policy-changed.ts
function policyChanged(change) {
	const file = change.files.find((f) => [f.base?.path, f.head?.path].includes(POLICY_PATH));
	if (!file) return [];
	return [{
		rule: "policy-changed",
		severity: "warn",
		agent: distrust("the review"),
		title: say`This change edits the policy of this review, ${POLICY_PATH}`,
		why: ["The edit has no effect on this review: the policy is read from a trusted revision. It decides all later ones."],
		remediation: ["Have it approved by whoever owns the policy; let CODEOWNERS name them."],
		place: {
			path: distrust(POLICY_PATH),
			side: file.head ? "head" : "base",
			startLine: 1,
			startColumn: 1,
			endLine: 1,
			endColumn: 1
		},
		also: [],
		references: [],
		fingerprint: `aar1:policy-changed-${file.head?.id.slice(0, 16) ?? "removed"}`
	}];
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
function notIn(texts, tokens) {
	const secrets = [...new Set(tokens.map((t) => t.secret))];
	if (secrets.length === 0) return [];
	const stood = /* @__PURE__ */ new Set();
	const automaton = buildAutomaton(secrets);
	for (const text of texts) automaton.find(text, (word) => void stood.add(secrets[word] ?? ""));
	return tokens.filter((t) => !stood.has(t.secret));
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
		secret
	};
}
function walk(value, key, place, visit) {
	if (value.kind === "string") visit(key, value.value, place, value.span.startLine, value.span.endLine);
	else if (value.kind === "list") value.items.forEach((item, i) => {
		const before = value.items[i - 1];
		walk(item, place === "argument" && before?.kind === "string" && before.value.startsWith("-") ? before.value : key, place, visit);
	});
	else if (value.kind === "map") for (const entry of value.entries) walk(entry.value, entry.key, placeOf(entry.key, place), visit);
}
function placeOf(key, outer) {
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

// src/review.ts
async function review(change, options = {}) {
	const policy = await policyOf(change, options);
	const manifests = await collectManifests(change);
	const texts = await changedTexts(change);
	const base = readAccess(manifests.base);
	const head = readAccess(manifests.head);
	const added = newAccess(base, head);
	const removed = newAccess(head, base).filter((d) => !comesWithItsCode(d, added));
	const before = [...texts.before, ...documentTexts(base)];
	const tokens = findTokens(texts.texts, head.documents);
	const newTokens = notIn(before, tokens);
	const context = {
		base,
		head,
		added,
		brought: new Set(change.files.flatMap((f) => f.head ? [f.head.path.toLowerCase()] : []))
	};
	const judged = [...added.length > 0 || newTokens.length > 0 ? (await import("./judge.js")).judge(added, newTokens, context) : [], ...policyChanged(change)].sort(order);
	const { decision, findings } = decide(judged, policy, options.now ?? /* @__PURE__ */ new Date());
	const count = (severity) => findings.filter((f) => f.severity === severity && !f.accepted).length;
	const remarks = remarksOf(change, texts.unread);
	const result = {
		schemaVersion: 1,
		...options.docs === void 0 ? {} : { docs: options.docs },
		decision: decision === "pass" && (change.incomplete.length > 0 || texts.unread.length > 0) ? "warn" : decision,
		range: {
			base: distrust(change.base),
			head: distrust(change.head)
		},
		counts: {
			changedFiles: change.files.length,
			manifests: manifests.touched,
			block: count("block"),
			warn: count("warn"),
			note: count("note")
		},
		policy: {
			source: policy.source,
			digest: policy.digest
		},
		access: {
			verdict: verdict(added.some(isAccess) || newTokens.some((t) => t.inManifest), removed.some(isAccess)),
			added: added.filter(isAccess).map((d) => describe(d, "added")),
			removed: removed.filter(isAccess).map((d) => describe(d, "removed"))
		},
		findings,
		remarks
	};
	const secrets = [...tokens, ...findTokens([], base.documents)].map((t) => t.secret);
	return redacted(result, secrets);
}
async function policyOf(change, options) {
	if (options.policy === null) return BUILT_IN;
	if (options.policy) return (await import("./load.js")).parsePolicy(options.policy.text, options.policy.source);
	const entry = (await change.tree("base")).find((e) => e.path === POLICY_PATH);
	return entry ? (await import("./load.js")).policyAtBase(change, entry) : BUILT_IN;
}
function comesWithItsCode(d, added) {
	return d.kind === "lost guard" && added.some((a) => a.kind === "fact" && a.fact.kind === "launch" && a.fact.subject === d.fact.subject);
}
function isAccess(d) {
	return !(d.kind === "fact" && d.fact.kind === "opaque" && d.fact.effect === "dropped");
}
function verdict(widens, narrows) {
	if (widens) return narrows ? "mixed" : "widens";
	return narrows ? "narrows" : "same";
}
function documentTexts(access) {
	const out = [];
	const visit = (value) => {
		if (value.kind === "string") out.push(value.value);
		else if (value.kind === "list") value.items.forEach(visit);
		else if (value.kind === "map") for (const e of value.entries) visit(e.value);
	};
	for (const { value } of access.documents) visit(value);
	return out;
}
function remarksOf(change, unread) {
	const shown = unread.slice(0, 20).map(({ path, reason }) => say`${path} was not searched for tokens: ${reason}`);
	const more = unread.length > shown.length ? [say`${unread.length - shown.length} more files were not searched for tokens`] : [];
	return [
		...change.incomplete.map((text) => [text]),
		...shown,
		...more
	];
}

export { review as t };