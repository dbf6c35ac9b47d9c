import { a as ANY, c as ONE, d as canonical, f as merge$2, g as whole, h as uses, i as launchOrder, l as SEGMENT, m as union, n as TELLING_USES, o as EVERYTHING, p as star, r as identity, s as NAME, t as rules$1, u as SOME } from "./rules.js";
import { n as reveal, r as say, t as distrust } from "./untrusted.js";
import { createHash, createHmac } from "node:crypto";

// src/access/automaton.ts
const TRACK = 65536;
function compile$1(pattern) {
	return { tracks: pattern.sequences.map(elements) };
}
function start(automaton) {
	const out = /* @__PURE__ */ new Set();
	automaton.tracks.forEach((track, t) => {
		close$1(track, t, 0, out);
	});
	return sorted(out);
}
function step$1(automaton, states, char) {
	const out = /* @__PURE__ */ new Set();
	for (const state of states) {
		const t = Math.floor(state / TRACK);
		const position = state % TRACK;
		const track = automaton.tracks[t];
		const element = track?.[position];
		if (!track || !element || !takes(element, char)) continue;
		close$1(track, t, element.loop ? position : position + 1, out);
	}
	return settled(automaton, sorted(out));
}
function settled(automaton, states) {
	const sink = states.find((s) => isSink(automaton, s));
	return sink === void 0 || states.length === 1 ? states : [sink, sink + 1];
}
function isSink(automaton, state) {
	const track = automaton.tracks[Math.floor(state / TRACK)];
	const position = state % TRACK;
	const element = track?.[position];
	return element?.loop === true && element.not === "" && position + 1 === track?.length;
}
function isUniversal(automaton, states) {
	return states.some((s) => isSink(automaton, s));
}
function accepts(automaton, states) {
	return states.some((s) => s % TRACK === (automaton.tracks[Math.floor(s / TRACK)]?.length ?? -1));
}
function deciders(automaton, states, into) {
	for (const state of states) {
		const element = automaton.tracks[Math.floor(state / TRACK)]?.[state % TRACK];
		if (!element) continue;
		if (element.char !== null) into.add(element.char);
		for (const c of element.not) into.add(c);
		into.add("\0");
	}
}
function matches(automaton, word) {
	let states = start(automaton);
	for (const char of word) {
		states = step$1(automaton, states, char);
		if (states.length === 0) return false;
	}
	return accepts(automaton, states);
}
function takes(element, char) {
	if (element.char !== null) return element.char === char;
	return char === null || char !== "\0" && !element.not.includes(char);
}
function close$1(track, t, from, out) {
	let position = from;
	out.add(t * TRACK + position);
	while (track[position]?.loop) {
		position += 1;
		out.add(t * TRACK + position);
	}
}
function elements(sequence) {
	const out = [];
	for (const token of sequence) if (typeof token === "string") for (const char of token) out.push({
		char,
		not: "",
		loop: false
	});
	else {
		if (token.min === 1 || token.max === 1) out.push({
			char: null,
			not: token.not,
			loop: false
		});
		if (token.max === "many") out.push({
			char: null,
			not: token.not,
			loop: true
		});
	}
	return out.slice(0, 65535);
}
function sorted(states) {
	return states.size < 2 ? [...states] : [...states].sort((a, b) => a - b);
}

// src/access/decision-list.ts
const RANK = {
	deny: 0,
	ask: 1,
	inherit: 2,
	allow: 3
};
function rank(effect) {
	return RANK[effect];
}
const SILENT = {
	entries: [],
	default: "inherit"
};
function byEffect(entries) {
	return [...entries].sort((a, b) => RANK[a.effect] - RANK[b.effect]);
}
function decide$1(list, use) {
	for (const entry of list.entries) if (matches(automaton$1(entry), use)) return {
		effect: entry.effect,
		entry
	};
	return {
		effect: list.default,
		entry: void 0
	};
}
const automata = /* @__PURE__ */ new WeakMap();
function automaton$1(entry) {
	let found = automata.get(entry.uses);
	if (!found) {
		found = compile$1(entry.uses);
		automata.set(entry.uses, found);
	}
	return found;
}
const keys = /* @__PURE__ */ new WeakMap();
function key(entry) {
	let found = keys.get(entry);
	if (found === void 0) {
		found = `${entry.effect}\u0003${canonical(entry.uses)}`;
		keys.set(entry, found);
	}
	return found;
}

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
	covers: (a, b) => HELD[b.held] < HELD[a.held] || a.held === b.held && a.reference === b.reference
};

// src/access/kinds/guard.ts
const guardOrder = {
	key: (f) => `${f.guards} ${f.what} ${f.by}`,
	covers: (a, b) => sees(a.matcher, b.matcher) && (a.failsClosed || !b.failsClosed)
};
function sees(a, b) {
	if (a === null) return true;
	if (b === null) return false;
	return b.every((name) => a.includes(name));
}

// src/access/kinds/isolation.ts
const isolationOrder = {
	key: (f) => `${f.agent} ${f.dimension}`,
	covers: (a, b) => b.level <= a.level
};

// src/access/kinds/opaque.ts
const opaqueOrder = {
	key: (f) => `${f.place.path} ${f.digest}`,
	covers: () => true
};

// src/access/kinds/trust.ts
const trustOrder = {
	key: (f) => `${f.of} ${f.what}`,
	covers: (a, b) => b.level <= a.level && (b.pinned || !a.pinned)
};

// src/access/search.ts
const SEARCH_BUDGET = 3e6;
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
				const nextFocus = step$1(focus, node.focus, char.symbol);
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
		const after = before.length === 0 ? before : step$1(automaton, before, symbol);
		out.push(after);
		if (isUniversal(automaton, after)) break;
	}
	return out;
}
function intersects(a, b) {
	return search(a, [[b]], ([first]) => first !== -1).kind !== "none";
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

// src/access/witness.ts
function readableWitnesses(pattern) {
	let found = cache$1.get(pattern);
	if (!found) {
		const automaton = compile$1(pattern);
		const telling = TELLING_USES.map((t) => t.use).filter((u) => matches(automaton, u));
		const filled = pattern.sequences.flatMap((s) => fillings(s)).filter((u) => matches(automaton, u));
		found = [.../* @__PURE__ */ new Set([...telling, ...filled])];
		cache$1.set(pattern, found);
	}
	return found;
}
const cache$1 = /* @__PURE__ */ new WeakMap();
function spell(use) {
	const cut = use.indexOf("\0");
	const verb = cut < 0 ? use : use.slice(0, cut);
	const argument = cut < 0 ? "" : use.slice(cut + 1);
	if (verb === "run" || verb === "use") return argument;
	return argument === "" ? verb : `${verb} ${argument}`;
}
function fillings(sequence) {
	const empty = sequence.map((t) => typeof t === "string" ? t : t.min === 0 ? "" : "x").join("");
	return [sequence.map((t, i) => {
		if (typeof t === "string") return t;
		if (t.max === 1) return "x";
		const before = sequence[i - 1];
		const verb = String(sequence[0] ?? "").split("\0")[0];
		if (before === void 0 && i === 0) return "tool";
		if (typeof before === "string" && before.endsWith("\0") && /^mcp__/.test(verb ?? "")) return "";
		if (typeof before === "string" && before === "\0") return "";
		return wordFor(verb ?? "", t.not.includes("/"));
	}).join(""), empty];
}
function wordFor(verb, within) {
	if (verb === "fetch") return "example";
	if (verb === "edit" || verb === "write" || verb === "read") return within ? "file" : "dir/file";
	if (verb.startsWith("mcp__")) return "tool";
	return "x";
}

// src/access/new-uses.ts
function newUses(base, head) {
	const baseKeys = keysOf(base);
	const headKeys = keysOf(head);
	if (sameSequence(base, head)) return [];
	const guardsEqual = sameGuards(base, head);
	const found = [];
	const brought = /* @__PURE__ */ new Set();
	const budget = { left: COMPARISON_BUDGET };
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
	const focusAutomaton = automaton$1(focus);
	const near = (list) => {
		const own = list.entries.indexOf(focus);
		const entries = own < 0 ? list.entries : list.entries.slice(0, own + 1);
		return {
			default: list.default,
			entries: entries.filter((e) => e === focus || mayMeet(focus.uses, e.uses) && intersects(focusAutomaton, automaton$1(e)))
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
	for (const use of readableWitnesses(focus.uses)) if (wanted(decide$1(h, use), decide$1(b, use))) return answer(use, true);
	const of = (list, index) => {
		if (index === void 0) return void 0;
		const entry = list.entries[index];
		return {
			entry,
			effect: entry?.effect ?? list.default
		};
	};
	const result = search(focusAutomaton, [h.entries.map(automaton$1), b.entries.map(automaton$1)], ([headIndex, baseIndex]) => wanted(of(h, headIndex), of(b, baseIndex)), budget);
	if (result.kind === "none") return void 0;
	if (result.kind === "word") return answer(result.word, true);
	return answer(readableWitnesses(focus.uses)[0] ?? "", false);
}
function mayMeet(a, b) {
	const heads = (p) => p.sequences.map((s) => typeof s[0] === "string" ? s[0] : "");
	const others = heads(b);
	return heads(a).some((x) => others.some((y) => x.startsWith(y) || y.startsWith(x)));
}
const COMPARISON_BUDGET = 2e7;
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
	const guard = automaton$1(news.entry);
	return before.list.entries.some((e) => e.effect === "allow" && e.origin === "rule" && intersects(guard, automaton$1(e)));
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
const MAX_HOPS = 8;
const MAX_ALIASES$1 = 5e3;
async function readLinks(change, side, mayMatter) {
	const tree = await change.tree(side);
	const byPath = new Map(tree.map((e) => [e.path, e]));
	const found = tree.filter((e) => e.kind === "symlink" && mayMatter(e.path)).slice(0, MAX_LINKS);
	const targets = /* @__PURE__ */ new Map();
	if (found.length > 0) {
		const contents = await change.read(side, found);
		for (const link of found) {
			const content = contents.get(link.id);
			const target = content?.kind === "bytes" ? join(link.path, new TextDecoder().decode(content.bytes)) : void 0;
			if (target !== void 0) targets.set(link.path, target);
		}
	}
	return {
		paths: tree.flatMap((e) => mayMatter(e.path) ? [e.path] : []),
		resolve(path) {
			let here = path;
			for (let hop = 0; hop < MAX_HOPS; hop++) {
				const next = oneHop(here, targets);
				if (next === void 0) return byPath.get(here);
				here = next;
			}
			return byPath.get(path);
		},
		aliases(entry) {
			const out = [];
			for (const [link, target] of targets) {
				if (entry.path === target || entry.path.startsWith(`${target}/`)) out.push(link + entry.path.slice(target.length));
				if (entry.path === link && !byPath.has(target)) {
					for (const e of tree) if (e.path.startsWith(`${target}/`) && out.length < MAX_ALIASES$1) out.push(link + e.path.slice(target.length));
				}
			}
			return out;
		}
	};
}
function oneHop(path, targets) {
	if (targets.size === 0) return void 0;
	for (let end = path.length; end > 0; end = path.lastIndexOf("/", end - 1)) {
		const target = targets.get(path.slice(0, end));
		if (target !== void 0) return target + path.slice(end);
	}
}
function join(link, text) {
	if (text.startsWith("/") || text.includes("\0") || text.length > 4096) return void 0;
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

// node_modules/balanced-match/dist/esm/index.js
const range = (a, b, str) => {
	let begs, beg, left, right = void 0, result;
	let ai = str.indexOf(a);
	let bi = str.indexOf(b, ai + 1);
	let i = ai;
	if (ai >= 0 && bi > 0) {
		if (a === b) return [ai, bi];
		begs = [];
		left = str.length;
		while (i >= 0 && !result) {
			if (i === ai) {
				begs.push(i);
				ai = str.indexOf(a, i + 1);
			} else if (begs.length === 1) {
				const r = begs.pop();
				if (r !== void 0) result = [r, bi];
			} else {
				beg = begs.pop();
				if (beg !== void 0 && beg < left) {
					left = beg;
					right = bi;
				}
				bi = str.indexOf(b, i + 1);
			}
			i = ai < bi && ai >= 0 ? ai : bi;
		}
		if (begs.length && right !== void 0) result = [left, right];
	}
	return result;
};

// node_modules/brace-expansion/dist/esm/index.js
const escSlash = "\0SLASH" + Math.random().toFixed(16) + "\0";
const escOpen = "\0OPEN" + Math.random().toFixed(16) + "\0";
const escClose = "\0CLOSE" + Math.random().toFixed(16) + "\0";
const escComma = "\0COMMA" + Math.random().toFixed(16) + "\0";
const escPeriod = "\0PERIOD" + Math.random().toFixed(16) + "\0";
const escSlashPattern = new RegExp(escSlash, "g");
const escOpenPattern = new RegExp(escOpen, "g");
const escClosePattern = new RegExp(escClose, "g");
const escCommaPattern = new RegExp(escComma, "g");
const escPeriodPattern = new RegExp(escPeriod, "g");
const slashPattern = /\\\\/g;
const openPattern = /\\{/g;
const closePattern = /\\}/g;
const commaPattern = /\\,/g;
const periodPattern = /\\\./g;
const EXPANSION_MAX = 1e5;
const EXPANSION_MAX_LENGTH = 4e6;
const EXPANSION_MAX_DEPTH = 1e3;
const EXPANSION_MAX_REWRITES = 1e3;
const EXPANSION_MAX_STEPS = 2e7;
const CALL_STEPS = 16;
function numeric(str) {
	return !isNaN(str) ? parseInt(str, 10) : str.charCodeAt(0);
}
function escapeBraces(str) {
	return str.replace(slashPattern, escSlash).replace(openPattern, escOpen).replace(closePattern, escClose).replace(commaPattern, escComma).replace(periodPattern, escPeriod);
}
function unescapeBraces(str) {
	return str.replace(escSlashPattern, "\\").replace(escOpenPattern, "{").replace(escClosePattern, "}").replace(escCommaPattern, ",").replace(escPeriodPattern, ".");
}
function pushAll(target, items) {
	for (let i = 0; i < items.length; i++) target.push(items[i]);
}
function balancedWithBudget(str, masked, budget) {
	if (budget.remaining < 0) return;
	const r = range("{", "}", masked);
	const unmatched = r !== void 0 && masked.indexOf("{") < r[0];
	budget.remaining -= r && !unmatched ? r[1] + 1 : str.length;
	if (!r || budget.remaining < 0) return;
	return {
		end: r[1],
		pre: str.slice(0, r[0]),
		body: str.slice(r[0] + 1, r[1]),
		post: str.slice(r[1] + 1),
		unmatched
	};
}
function maskUnmatchedOpens(masked, budget) {
	budget.remaining -= masked.length;
	const open = [];
	for (let i = 0; i < masked.length; i++) {
		const c = masked.charCodeAt(i);
		if (c === 123) open.push(i);
		else if (c === 125 && open.length) open.pop();
	}
	let out = "";
	let last = 0;
	for (let i = 0; i < open.length; i++) {
		const at = open[i];
		out += masked.slice(last, at) + "\0";
		last = at + 1;
	}
	return out + masked.slice(last);
}
function commaSetFollows(str, budget) {
	budget.remaining -= str.length;
	if (budget.remaining < 0) return false;
	let close = false;
	for (let i = str.length - 1; i >= 0; i--) {
		const c = str.charCodeAt(i);
		if (c === 125) close = true;
		else if (c === 10 || c === 13 || c === 8232 || c === 8233) close = false;
		else if (c === 44 && close && str.charCodeAt(i + 1) !== 44) return true;
	}
	return false;
}
function parseCommaParts(str, budget) {
	const parts = [];
	let carry = "";
	for (;;) {
		const m = balancedWithBudget(str, str, budget);
		if (budget.remaining < 0) return;
		if (!m) {
			const tail = str.split(",");
			tail[0] = carry + tail[0];
			pushAll(parts, tail);
			return parts;
		}
		const { pre, body, post } = m;
		const p = pre.split(",");
		p[0] = carry + p[0];
		p[p.length - 1] += "{" + body + "}";
		if (!post.length) {
			pushAll(parts, p);
			return parts;
		}
		carry = p.pop();
		pushAll(parts, p);
		str = post;
	}
}
function bound(value, fallback) {
	return value === void 0 || isNaN(value) ? fallback : value;
}
function expand(str, options = {}) {
	if (!str) return [];
	const max = bound(options.max, EXPANSION_MAX);
	const maxLength = bound(options.maxLength, EXPANSION_MAX_LENGTH);
	const maxDepth = bound(options.maxDepth, EXPANSION_MAX_DEPTH);
	const maxRewrites = bound(options.maxRewrites, EXPANSION_MAX_REWRITES);
	const maxSteps = bound(options.maxSteps, EXPANSION_MAX_STEPS);
	if (str.slice(0, 2) === "{}") str = "\\{\\}" + str.slice(2);
	return expand_(escapeBraces(str), max, maxLength, maxDepth, 0, maxRewrites, { remaining: maxSteps }, true).map(unescapeBraces);
}
function embrace(str) {
	return "{" + str + "}";
}
function isPadded(el) {
	return /^-?0\d/.test(el);
}
function lte(i, y) {
	return i <= y;
}
function gte(i, y) {
	return i >= y;
}
function combine(acc, pre, values, max, maxLength, dropEmpties, budget) {
	const out = [];
	let length = 0;
	let nonEmpty;
	outer: for (let a = 0; a < acc.length; a++) {
		const prefix = acc[a] + pre;
		let vs = values;
		if (dropEmpties && !prefix) {
			if (!nonEmpty) nonEmpty = values.filter((v) => v);
			vs = nonEmpty;
		}
		for (let v = 0; v < vs.length; v++) {
			if (out.length >= max) break outer;
			const expansion = prefix + vs[v];
			if (length + expansion.length > maxLength) break outer;
			out.push(expansion);
			length += expansion.length;
		}
	}
	budget.remaining -= out.length;
	return out;
}
function expandSequence(body, isAlphaSequence, max, maxLength, budget) {
	const n = body.split(/\.\./);
	const N = [];
	/* c8 ignore start */
	if (n[0] === void 0 || n[1] === void 0) return N;
	/* c8 ignore stop */
	const x = numeric(n[0]);
	const y = numeric(n[1]);
	const width = Math.max(n[0].length, n[1].length);
	let incr = n.length === 3 && n[2] !== void 0 ? Math.max(Math.abs(numeric(n[2])), 1) : 1;
	let test = lte;
	if (y < x) {
		incr *= -1;
		test = gte;
	}
	const pad = n.some(isPadded);
	const cost = pad ? width : 1;
	let length = 0;
	for (let i = x; test(i, y) && N.length < max; i += incr) {
		budget.remaining -= cost;
		if (budget.remaining < 0) return;
		let c;
		if (isAlphaSequence) {
			c = String.fromCharCode(i);
			if (c === "\\") c = "";
		} else {
			c = String(i);
			if (pad) {
				const need = width - c.length;
				if (need > 0) {
					const z = new Array(need + 1).join("0");
					if (i < 0) c = "-" + z + c.slice(1);
					else c = z + c;
				}
			}
		}
		if (length + c.length > maxLength) break;
		N.push(c);
		length += c.length;
	}
	return N;
}
function expand_(str, max, maxLength, maxDepth, depth, maxRewrites, budget, isTop) {
	budget.remaining -= CALL_STEPS;
	if (depth > maxDepth) return [str];
	let acc = [""];
	let rewrites = 0;
	let dropEmpties = false;
	let firstGroup = true;
	let masked = str;
	for (;;) {
		const m = balancedWithBudget(str, masked, budget);
		if (!m) return combine(acc, str, [""], max, maxLength, dropEmpties, budget);
		if (m.unmatched) masked = maskUnmatchedOpens(masked, budget);
		const pre = m.pre;
		const literal = () => combine(acc, pre + "{" + m.body + "}" + m.post, [""], max, maxLength, dropEmpties, budget);
		if (/\$$/.test(pre)) {
			acc = combine(acc, pre + "{" + m.body + "}", [""], max, maxLength, dropEmpties && !m.post.length, budget);
			firstGroup = false;
			if (!m.post.length) break;
			str = m.post;
			masked = masked.slice(m.end + 1);
			continue;
		}
		const isNumericSequence = /^-?\d+\.\.-?\d+(?:\.\.-?\d+)?$/.test(m.body);
		const isAlphaSequence = /^[a-zA-Z]\.\.[a-zA-Z](?:\.\.-?\d+)?$/.test(m.body);
		const isSequence = isNumericSequence || isAlphaSequence;
		const isOptions = m.body.indexOf(",") >= 0;
		if (!isSequence && !isOptions) {
			if (rewrites < maxRewrites && commaSetFollows(m.post, budget)) {
				rewrites++;
				str = m.pre + "{" + m.body + escClose + m.post;
				masked = masked.slice(0, m.end) + escClose + masked.slice(m.end + 1);
				isTop = true;
				continue;
			}
			return literal();
		}
		if (firstGroup) {
			dropEmpties = isTop && !isSequence;
			firstGroup = false;
		}
		let values;
		if (isSequence) {
			values = expandSequence(m.body, isAlphaSequence, max, maxLength, budget);
			if (!values) return literal();
		} else {
			let n = parseCommaParts(m.body, budget);
			if (!n) return literal();
			if (n.length === 1 && n[0] !== void 0) {
				n = expand_(n[0], max, maxLength, maxDepth, depth + 1, maxRewrites, budget, false).map(embrace);
				if (budget.remaining < 0) return literal();
				/* c8 ignore start */
				if (n.length === 1) {
					const next = combine(acc, pre + n[0], [""], max, maxLength, dropEmpties && !m.post.length, budget);
					if (budget.remaining < 0) return literal();
					acc = next;
					if (!m.post.length) break;
					str = m.post;
					masked = masked.slice(m.end + 1);
					continue;
				}
			}
			let dropsEmpties = dropEmpties && !m.post.length && !pre;
			for (let d = 0; dropsEmpties && d < acc.length; d++) if (acc[d]) dropsEmpties = false;
			values = [];
			let valuesLength = 0;
			outer: for (let j = 0; j < n.length; j++) {
				const expanded = expand_(n[j], max, maxLength, maxDepth, depth + 1, maxRewrites, budget, false);
				if (budget.remaining < 0) return literal();
				for (let k = 0; k < expanded.length; k++) {
					const v = expanded[k];
					if (dropsEmpties && !v) continue;
					if (values.length >= max || valuesLength + v.length > maxLength) break outer;
					values.push(v);
					valuesLength += v.length;
				}
			}
		}
		const next = combine(acc, pre, values, max, maxLength, dropEmpties && !m.post.length, budget);
		if (budget.remaining < 0) return literal();
		acc = next;
		if (!m.post.length) break;
		str = m.post;
		masked = masked.slice(m.end + 1);
	}
	return acc;
}

// node_modules/@isaacs/nonrecursive-glob-match/dist/esm/numeric-range.js
const digit = (a, b) => a === b ? {
	t: "lit",
	ch: String(a)
} : {
	t: "class",
	re: new RegExp(`^[${a}-${b}]$`)
};
const prefix = (d, alts) => alts.map((s) => [digit(d, d), ...s]);
const fixed = (a, b) => {
	if (!a) return [[]];
	let lo = +a[0];
	let hi = +b[0];
	const ra = a.slice(1);
	const rb = b.slice(1);
	if (lo === hi) return prefix(lo, fixed(ra, rb));
	const zeros = "0".repeat(ra.length);
	const nines = "9".repeat(ra.length);
	const out = [];
	if (ra !== zeros) out.push(...prefix(lo++, fixed(ra, nines)));
	const last = rb === nines ? [] : prefix(hi--, fixed(zeros, rb));
	if (lo <= hi) out.push([digit(lo, hi), ...Array.from(ra, () => digit(0, 9))]);
	out.push(...last);
	return out;
};
const nonneg = (a, b, width) => {
	if (width) return fixed(String(a).padStart(width, "0"), String(b).padStart(width, "0"));
	const out = [];
	for (let len = String(a).length; len <= String(b).length; len++) {
		const lo = Math.max(a, len === 1 ? 0 : 10 ** (len - 1));
		const hi = Math.min(b, 10 ** len - 1);
		out.push(...fixed(String(lo), String(hi)));
	}
	return out;
};
const numericRange = (loStr, hiStr) => {
	let lo = Number(loStr);
	let hi = Number(hiStr);
	if (!Number.isSafeInteger(lo) || !Number.isSafeInteger(hi)) return;
	if (lo > hi) [lo, hi] = [hi, lo];
	const width = /^-?0\d/.test(loStr) || /^-?0\d/.test(hiStr) ? Math.max(loStr.length, hiStr.length) : 0;
	const out = [];
	if (lo < 0) {
		const neg = nonneg(Math.max(-hi, 1), -lo, width && width - 1);
		out.push(...neg.map((s) => [{
			t: "lit",
			ch: "-"
		}, ...s]));
	}
	if (hi >= 0) out.push(...nonneg(Math.max(lo, 0), hi, width));
	return out;
};

// node_modules/@isaacs/nonrecursive-glob-match/dist/esm/parse-class.js
const posixClasses = {
	"[:alnum:]": ["\\p{L}\\p{Nl}\\p{Nd}"],
	"[:alpha:]": ["\\p{L}\\p{Nl}"],
	"[:ascii:]": ["\\x00-\\x7f"],
	"[:blank:]": ["\\p{Zs}\\t"],
	"[:cntrl:]": ["\\p{Cc}"],
	"[:digit:]": ["\\p{Nd}"],
	"[:graph:]": ["\\p{Z}\\p{C}", true],
	"[:lower:]": ["\\p{Ll}"],
	"[:print:]": ["\\p{C}", true],
	"[:punct:]": ["\\p{P}\\p{S}"],
	"[:space:]": ["\\p{Z}\\t\\r\\n\\v\\f"],
	"[:upper:]": ["\\p{Lu}"],
	"[:word:]": ["\\p{L}\\p{Nl}\\p{Nd}\\p{Pc}"],
	"[:xdigit:]": ["A-Fa-f0-9"]
};
const braceEscape = (s) => s.replace(/[[\]\\-]/g, "\\$&");
const noMatch = /$./;
const parseClass = (glob, position, nocase = false, form) => {
	const norm = (c) => {
		const n = form ? c.normalize(form) : c;
		return [...n].length === 1 ? n : c;
	};
	const pos = position;
	/* c8 ignore start */
	if (glob.charAt(pos) !== "[") throw new Error("not in a brace expression");
	/* c8 ignore stop */
	const ranges = [];
	const negs = [];
	let i = pos + 1;
	let sawStart = false;
	let escaping = false;
	let negate = false;
	let endPos = pos;
	let rangeStart = "";
	WHILE: while (i < glob.length) {
		const c = String.fromCodePoint(glob.codePointAt(i));
		if ((c === "!" || c === "^") && i === pos + 1) {
			negate = true;
			i++;
			continue;
		}
		if (c === "]" && sawStart && !escaping) {
			endPos = i + 1;
			break;
		}
		sawStart = true;
		if (c === "\\") {
			if (!escaping) {
				escaping = true;
				i++;
				continue;
			}
		}
		if (c === "[" && !escaping) {
			for (const [cls, [unip, neg]] of Object.entries(posixClasses)) if (glob.startsWith(cls, i)) {
				if (rangeStart) return [noMatch, glob.length - pos];
				i += cls.length;
				if (neg) negs.push(unip);
				else ranges.push(unip);
				continue WHILE;
			}
		}
		escaping = false;
		const n = norm(c);
		if (rangeStart) {
			if (n.codePointAt(0) > rangeStart.codePointAt(0)) ranges.push(braceEscape(rangeStart) + "-" + braceEscape(n));
			else if (n === rangeStart) ranges.push(braceEscape(n));
			rangeStart = "";
			i += c.length;
			continue;
		}
		if (glob.startsWith("-]", i + c.length)) {
			ranges.push(braceEscape(n + "-"));
			i += c.length + 1;
			continue;
		}
		if (glob.startsWith("-", i + c.length)) {
			rangeStart = n;
			i += c.length + 1;
			continue;
		}
		ranges.push(braceEscape(n));
		i += c.length;
	}
	if (endPos < i) return [noMatch, 0];
	if (!ranges.length && !negs.length) return [noMatch, glob.length - pos];
	const sranges = "[" + (negate ? "^" : "") + ranges.join("") + "]";
	const snegs = "[" + (negate ? "" : "^") + negs.join("") + "]";
	const comb = "^" + (ranges.length && negs.length ? "(" + sranges + "|" + snegs + ")" : ranges.length ? sranges : snegs);
	return [new RegExp(comb, nocase ? "iu" : "u"), endPos - pos];
};

// node_modules/@isaacs/nonrecursive-glob-match/dist/esm/index.js
const MATCH = {
	t: "match",
	id: 0
};
const extTypes = "!?+*@";
const lit = (ch) => ({
	t: "lit",
	ch
});
const reEscape = (s) => s.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
const newFoldRe = (s) => new RegExp(`^${reEscape(s)}$`, "iu");
const foldCache = /* @__PURE__ */ new Map();
const foldRe = (ch) => {
	let re = foldCache.get(ch);
	if (!re) {
		re = newFoldRe(ch);
		if (foldCache.size >= 1e3) foldCache.clear();
		foldCache.set(ch, re);
	}
	return re;
};
const litMatch = (l, c) => {
	if (c === l.ch) return true;
	if (!l.re) return false;
	const code = c.charCodeAt(0);
	if (code >= 128) return l.re.test(c);
	const ascii = l.ascii ??= /* @__PURE__ */ new Uint8Array(128);
	ascii[code] ||= l.re.test(c) ? 1 : 2;
	return ascii[code] === 1;
};
const tokenize = (p, nocase, noext, form, mark) => {
	const toks = [];
	for (let i = 0; i < p.length;) {
		const c = String.fromCodePoint(p.codePointAt(i));
		if (mark) {
			const m = c === "\\" && p.startsWith(mark, i + 1) ? 1 : 0;
			if (m || c === mark) {
				const start = i + m + mark.length;
				const end = p.indexOf(mark, start);
				const r = /^(-?\d+)\.\.(-?\d+)$/.exec(p.slice(start, end));
				const alts = end !== -1 && r && numericRange(r[1], r[2]);
				if (alts) {
					toks.push({
						t: "ext",
						type: "@",
						alts
					});
					i = end + mark.length;
					continue;
				}
			}
		}
		if (c === "\\") {
			const e = p.codePointAt(i + 1);
			const ch = e === void 0 ? c : String.fromCodePoint(e);
			toks.push(lit(ch));
			i += 1 + ch.length;
			continue;
		}
		if (c === "[") {
			const [re, consumed] = parseClass(p, i, nocase, form);
			if (consumed) {
				toks.push({
					t: "class",
					re
				});
				i += consumed;
				continue;
			}
		}
		if (!noext && extTypes.includes(c) && p[i + 1] === "(") {
			toks.push({
				t: "open",
				type: c
			});
			i += 2;
			continue;
		}
		toks.push(!noext && c === "|" ? { t: "bar" } : !noext && c === ")" ? { t: "close" } : c === "*" ? { t: "star" } : c === "?" ? { t: "any" } : lit(c));
		i += c.length;
	}
	return toks;
};
const pair = (toks) => {
	const pairs = /* @__PURE__ */ new Map();
	const stack = [];
	toks.forEach((tok, i) => {
		if (tok.t === "open") stack.push(i);
		else if (tok.t === "close" && stack.length) pairs.set(stack.pop(), i);
	});
	return pairs;
};
const build = (toks, pairs, start, end, top) => {
	let seq = [];
	const alts = [seq];
	for (let i = start; i < end; i++) {
		const tok = toks[i];
		const close = pairs.get(i);
		if (tok.t === "open" && close !== void 0) {
			const sub = build(toks, pairs, i + 1, close, false);
			seq.push({
				t: "ext",
				type: tok.type,
				alts: sub
			});
			i = close;
		} else if (tok.t === "bar" && !top) alts.push(seq = []);
		else if (tok.t === "open") seq.push(lit(tok.type), lit("("));
		else if (tok.t === "bar") seq.push(lit("|"));
		else if (tok.t === "close") seq.push(lit(")"));
		else seq.push(tok);
	}
	return alts;
};
const normalize = (items, form) => {
	const out = [];
	let run = "";
	const flush = () => {
		for (const ch of run.normalize(form)) out.push(lit(ch));
		run = "";
	};
	for (const it of items) {
		if (it.t === "lit") {
			run += it.ch;
			continue;
		}
		flush();
		out.push(it.t === "ext" ? {
			...it,
			alts: it.alts.map((a) => normalize(a, form))
		} : it);
	}
	flush();
	return out;
};
const compile = (items, nocase) => {
	let id = 1;
	const split = (out) => ({
		t: "split",
		id: id++,
		out
	});
	const seq = (items, next) => items.reduceRight((next, it) => item(it, next), next);
	const item = (it, next) => {
		switch (it.t) {
			case "lit":
				const re = nocase ? foldRe(it.ch) : void 0;
				return {
					t: "lit",
					id: id++,
					ch: it.ch,
					re,
					next
				};
			case "any":
			case "star": return {
				t: it.t,
				id: id++,
				next
			};
			case "class": return {
				t: "class",
				id: id++,
				re: it.re,
				next
			};
		}
		const alts = (next) => it.alts.map((a) => seq(a, next));
		switch (it.type) {
			case "@": return split(alts(next));
			case "?": return split([next, ...alts(next)]);
			case "!": return {
				t: "neg",
				id: id++,
				sub: split(alts(MATCH)),
				next
			};
		}
		const after = split([]);
		const entry = split(alts(after));
		after.out.push(next, entry);
		return it.type === "*" ? after : entry;
	};
	return [seq(items, MATCH), id];
};
const show = (start) => {
	const lines = [];
	const seen = /* @__PURE__ */ new Set();
	const ref = (n) => n.t === "match" ? "match" : String(n.id);
	const walk = (n, indent) => {
		if (n.t === "match" || seen.has(n)) return;
		seen.add(n);
		const line = (desc) => lines.push(`${indent}${n.id}: ${desc}`);
		switch (n.t) {
			case "split":
				line(`split -> ${n.out.map(ref).join(", ")}`);
				for (const o of n.out) walk(o, indent);
				return;
			case "neg":
				line(`!(${ref(n.sub)}) -> ${ref(n.next)}`);
				walk(n.sub, indent + "  ");
				return walk(n.next, indent);
			case "lit":
				line(`${JSON.stringify(n.ch)} -> ${ref(n.next)}`);
				break;
			case "class":
				line(`${n.re} -> ${ref(n.next)}`);
				break;
			default: line(`${n.t === "any" ? "?" : "*"} -> ${ref(n.next)}`);
		}
		walk(n.next, indent);
	};
	walk(start, "");
	return [`start -> ${ref(start)}`, ...lines].join("\n");
};
var State = class {
	gen;
	threads = [];
	match = false;
	runs = [];
	ids = [];
	constructor(gen) {
		this.gen = gen;
	}
	get dead() {
		return !this.threads.length && !this.match && !this.runs.length;
	}
};
const sameState = (a, b) => {
	if (a.ids.length !== b.ids.length) return false;
	if (a.runs.length !== b.runs.length) return false;
	if (a.ids.some((id, i) => id !== b.ids[i])) return false;
	return a.runs.every((r) => b.runs.some((o) => o.neg === r.neg && sameState(o.state, r.state)));
};
const marks = (size) => ({
	has: new Float64Array(size),
	seen: new Float64Array(size),
	gen: 0
});
var Sim = class {
	dots;
	dotStart;
	#marks;
	constructor(dots, dotStart, marks) {
		this.dots = dots;
		this.dotStart = dotStart;
		this.#marks = marks;
	}
	state() {
		return new State(++this.#marks.gen);
	}
	done(state) {
		state.ids = state.threads.map((n) => n.id).sort((a, b) => a - b);
		if (state.match) state.ids.unshift(MATCH.id);
		return state;
	}
	#visit(state, node) {
		const { seen } = this.#marks;
		if (seen[node.id] === state.gen) return false;
		seen[node.id] = state.gen;
		return true;
	}
	#addThread(state, node) {
		const { has } = this.#marks;
		if (has[node.id] === state.gen) return false;
		has[node.id] = state.gen;
		state.threads.push(node);
		return true;
	}
	restricted(i, top) {
		return top && (this.dots || this.dotStart && i === 0);
	}
	add(state, node, i, top) {
		switch (node.t) {
			case "split":
				if (!this.#visit(state, node)) return;
				for (const o of node.out) this.add(state, o, i, top);
				return;
			case "neg":
				if (!this.#visit(state, node)) return;
				const sub = this.state();
				this.add(sub, node.sub, i, false);
				this.done(sub);
				return this.addRun(state, {
					t: "run",
					neg: node,
					state: sub
				}, i, top);
			case "star":
				if (this.restricted(i, top)) return;
				if (this.#addThread(state, node)) this.add(state, node.next, i, top);
				return;
			case "match":
				state.match = true;
				return;
			default: this.#addThread(state, node);
		}
	}
	addRun(state, run, i, top) {
		for (const r of state.runs) if (r.neg === run.neg && sameState(r.state, run.state)) return;
		state.runs.push(run);
		if (!run.state.match) this.add(state, run.neg.next, i, top);
	}
	step(state, c, i, top) {
		const next = this.state();
		for (const th of state.threads) switch (th.t) {
			case "lit":
				if (litMatch(th, c)) this.add(next, th.next, i + 1, top);
				break;
			case "any":
				if (!this.restricted(i, top)) this.add(next, th.next, i + 1, top);
				break;
			case "class":
				if (!this.restricted(i, top) && th.re.test(c)) this.add(next, th.next, i + 1, top);
				break;
			case "star": if (!this.restricted(i, top)) this.add(next, th, i + 1, top);
		}
		if (!this.restricted(i, top)) for (const run of state.runs) {
			if (run.state.dead) {
				this.addRun(next, run, i + 1, top);
				continue;
			}
			const sub = this.step(run.state, c, i, false);
			this.addRun(next, {
				t: "run",
				neg: run.neg,
				state: sub
			}, i + 1, top);
		}
		return this.done(next);
	}
};
const stateKey = (state) => {
	const ids = state.ids.join();
	if (!state.runs.length) return ids;
	return `${ids}|${state.runs.map((r) => `${r.neg.id}(${stateKey(r.state)})`).sort().join("|")}`;
};
const DFA_BUDGET = 1 << 18;
var Dfa = class {
	#start;
	#states = /* @__PURE__ */ new Map();
	#size = 0;
	#plain;
	#dotStart;
	#sim;
	#dotSim;
	constructor(start, marks) {
		this.#start = start;
		this.#sim = new Sim(false, false, marks);
		this.#dotSim = new Sim(false, true, marks);
	}
	#make(state) {
		return {
			state,
			match: state.match,
			dead: state.dead,
			next: /* @__PURE__ */ new Map()
		};
	}
	#intern(state) {
		const key = stateKey(state);
		const found = this.#states.get(key);
		if (found) return found;
		if (this.#size > DFA_BUDGET) this.#clear();
		const d = this.#make(state);
		this.#states.set(key, d);
		this.#size += key.length + 1;
		return d;
	}
	#clear() {
		this.#states.clear();
		this.#size = 0;
		this.#plain = void 0;
		this.#dotStart = void 0;
	}
	start(dotStart) {
		if (dotStart) {
			if (this.#dotStart) return this.#dotStart;
			const state = this.#dotSim.state();
			this.#dotSim.add(state, this.#start, 0, true);
			return this.#dotStart = this.#make(this.#dotSim.done(state));
		}
		if (this.#plain) return this.#plain;
		const state = this.#sim.state();
		this.#sim.add(state, this.#start, 0, true);
		return this.#plain = this.#intern(this.#sim.done(state));
	}
	next(d, c) {
		const code = c.charCodeAt(0);
		const found = code < 128 ? void 0 : d.next.get(c);
		if (found) return found;
		const n = d === this.#dotStart ? this.#intern(this.#dotSim.step(d.state, c, 0, true)) : this.#intern(this.#sim.step(d.state, c, 1, true));
		if (code < 128) {
			if (!d.ascii) {
				d.ascii = new Array(128);
				this.#size += 128;
			}
			d.ascii[code] = n;
		} else d.next.set(c, n);
		this.#size++;
		return n;
	}
};
const linear = (start) => {
	const nodes = [];
	for (let n = start; n.t !== "match"; n = n.next) {
		if (n.t === "split" || n.t === "neg") return void 0;
		nodes.push(n);
	}
	return nodes;
};
const testLinear = (nodes, chars, start, end) => {
	let ni = 0;
	let ci = start;
	let starNi = -1;
	let starCi = 0;
	while (ci < end) {
		const n = nodes[ni];
		if (n?.t === "star") {
			starNi = ni++;
			starCi = ci;
			continue;
		}
		const c = chars[ci];
		if (n && (n.t === "any" || n.t === "lit" && litMatch(n, c) || n.t === "class" && n.re.test(c))) {
			ni++;
			ci++;
			continue;
		}
		if (starNi === -1) return false;
		ni = starNi + 1;
		ci = ++starCi;
	}
	while (nodes[ni]?.t === "star") ni++;
	return ni === nodes.length;
};
const lengths = (items) => {
	let min = 0;
	let max = 0;
	for (const it of items) {
		const [lo, hi] = itemLengths(it);
		min += lo;
		max += hi;
	}
	return [min, max];
};
const itemLengths = (it) => {
	if (it.t === "star") return [0, Infinity];
	if (it.t !== "ext") return [1, 1];
	if (it.type === "!") return [0, Infinity];
	const alts = it.alts.map(lengths);
	const min = Math.min(...alts.map((a) => a[0]));
	const max = Math.max(...alts.map((a) => a[1]));
	const loop = max === 0 ? 0 : Infinity;
	return it.type === "@" ? [min, max] : it.type === "?" ? [0, max] : it.type === "*" ? [0, loop] : [min, loop];
};
const hasAffix = (lits, chars, start) => {
	for (let j = 0; j < lits.length; j++) if (!litMatch(lits[j], chars[start + j])) return false;
	return true;
};
const slashOrSurrogate = /[/\ud800-\udfff]/;
const surrogate = /[\ud800-\udfff]/;
const codePoints = (s) => surrogate.test(s) ? [...s] : s;
const noSlash = (s) => {
	if (s.includes("/")) throw new Error("can only match a single path portion, got: " + s);
};
var Matcher = class {
	pattern;
	options;
	#start;
	#size;
	#marks;
	#dotsSim;
	#literal;
	#literalFold = false;
	#literalRe;
	#linear;
	#wild = false;
	#min = 0;
	#max = Infinity;
	#prefix = [];
	#suffix = [];
	#prefixStr;
	#suffixStr;
	#affix = false;
	#dfa;
	#form;
	constructor(pattern, options = {}) {
		if (pattern.includes("/")) throw new Error("can only match a single path portion, got pattern: " + pattern);
		this.pattern = pattern;
		this.options = options;
		const { nocase = false, noext = false, normalize: n } = options;
		this.#form = n === true ? "NFC" : n || void 0;
		const literal = /^[?*+@]\(\)$/.test(pattern);
		const toks = tokenize(pattern, nocase, noext || literal, this.#form, options.rangeMark);
		let [items] = build(toks, pair(toks), 0, toks.length, true);
		if (this.#form) items = normalize(items, this.#form);
		const [start, size] = compile(items, nocase);
		this.#start = start;
		this.#size = size;
		if (items.every((it) => it.t === "lit")) {
			this.#literal = items.map((it) => it.ch).join("");
			this.#literalFold = nocase;
		} else {
			const lit = (it) => it.t !== "lit" ? void 0 : nocase ? {
				ch: it.ch,
				re: foldRe(it.ch)
			} : { ch: it.ch };
			for (const it of items) {
				const l = lit(it);
				if (!l) break;
				this.#prefix.push(l);
			}
			for (let j = items.length - 1; j >= 0; j--) {
				const l = lit(items[j]);
				if (!l) break;
				this.#suffix.unshift(l);
			}
			this.#affix = !!(this.#prefix.length || this.#suffix.length);
			if (!nocase) {
				this.#prefixStr = this.#prefix.map((l) => l.ch).join("");
				this.#suffixStr = this.#suffix.map((l) => l.ch).join("");
			}
			this.#linear = linear(this.#start)?.slice(this.#prefix.length, -this.#suffix.length || void 0);
			this.#wild = !!this.#linear?.every((n) => n.t === "star" || n.t === "any");
			const [min, max] = lengths(items);
			this.#min = min;
			this.#max = max;
		}
	}
	test(s) {
		if (this.#form) {
			noSlash(s);
			return this.#test(s.normalize(this.#form));
		}
		if (slashOrSurrogate.test(s)) {
			noSlash(s);
			return this.#test(s, [...s]);
		}
		return this.#test(s, s);
	}
	testUnchecked(s) {
		return this.#test(this.#form ? s.normalize(this.#form) : s);
	}
	#test(s, chars) {
		if (this.#literal !== void 0) return this.#literalFold ? (this.#literalRe ??= newFoldRe(this.#literal)).test(s) : s === this.#literal;
		const min = this.#min;
		const max = this.#max;
		if (chars === void 0) {
			const most = s.length;
			const least = most + 1 >> 1;
			if (most < min || least > max) return false;
			if (least < min || most > max) chars = codePoints(s);
		}
		if (chars !== void 0 && (chars.length < min || chars.length > max)) return false;
		const prefix = this.#prefix.length;
		if (this.#affix) {
			if (this.#prefixStr !== void 0 && this.#suffixStr !== void 0) {
				if (!s.startsWith(this.#prefixStr) || !s.endsWith(this.#suffixStr)) return false;
			} else {
				chars ??= codePoints(s);
				const end = chars.length - this.#suffix.length;
				if (!hasAffix(this.#prefix, chars, 0) || !hasAffix(this.#suffix, chars, end)) return false;
			}
		}
		const dotStart = !this.options.dot && s.startsWith(".");
		if (this.#linear) {
			if (s === "." || s === "..") return false;
			if (dotStart && !prefix) return false;
			if (this.#wild) return true;
			chars ??= codePoints(s);
			const end = chars.length - this.#suffix.length;
			return testLinear(this.#linear, chars, prefix, end);
		}
		chars ??= codePoints(s);
		if (s === "." || s === "..") {
			this.#marks ??= marks(this.#size);
			const sim = this.#dotsSim ??= new Sim(true, false, this.#marks);
			const start = sim.state();
			sim.add(start, this.#start, 0, true);
			let state = sim.done(start);
			for (let i = 0; i < chars.length; i++) state = sim.step(state, chars[i], i, true);
			return state.match;
		}
		this.#marks ??= marks(this.#size);
		const dfa = this.#dfa ??= new Dfa(this.#start, this.#marks);
		let d = dfa.start(dotStart);
		const str = chars === s;
		for (let i = 0; i < chars.length; i++) {
			if (d.dead) return false;
			const code = str ? s.charCodeAt(i) : chars[i].charCodeAt(0);
			d = d.ascii?.[code] ?? dfa.next(d, chars[i]);
		}
		return d.match;
	}
	toString() {
		return show(this.#start);
	}
};

// node_modules/minimatch/dist/esm/assert-valid-pattern.js
const MAX_PATTERN_LENGTH = 65536;
const assertValidPattern = (pattern) => {
	if (typeof pattern !== "string") throw new TypeError("invalid pattern");
	if (pattern.length > MAX_PATTERN_LENGTH) throw new TypeError("pattern is too long");
};

// node_modules/minimatch/dist/esm/escape.js
const escape = (s, { windowsPathsNoEscape = false, magicalBraces = false } = {}) => {
	const e = magicalBraces ? windowsPathsNoEscape ? s.replace(/[?*()[\]{}]/g, "[$&]") : s.replace(/[?*()[\]\\{}]/g, "\\$&") : windowsPathsNoEscape ? s.replace(/[?*()[\]]/g, "[$&]") : s.replace(/[?*()[\]\\]/g, "\\$&");
	const c = e.charAt(0);
	if (c === "#") return (windowsPathsNoEscape ? "[#]" : "\\#") + e.slice(1);
	if (c === "!") return (windowsPathsNoEscape ? "@(!)" : "\\!") + e.slice(1);
	return e;
};

// node_modules/minimatch/dist/esm/unescape.js
const unescape = (s, { windowsPathsNoEscape = false, magicalBraces = true } = {}) => {
	if (windowsPathsNoEscape && s.startsWith("@(!)")) return "!" + unescape(s.slice(4), {
		windowsPathsNoEscape,
		magicalBraces
	});
	if (magicalBraces) return windowsPathsNoEscape ? s.replace(/\[([^/\\])\]/g, "$1") : s.replace(/((?!\\).|^)\[([^/\\])\]/g, "$1$2").replace(/\\([^/])/g, "$1");
	return windowsPathsNoEscape ? s.replace(/\[([^/\\{}])\]/g, "$1") : s.replace(/((?!\\).|^)\[([^/\\{}])\]/g, "$1$2").replace(/\\([^/{}])/g, "$1");
};

// node_modules/minimatch/dist/esm/index.js
const DEFAULT_BRACE_EXPAND_MAX = 1e5;
const DEFAULT_GLOB_STAR_RECURSION_MAX = 200;
const AWE_KEY = "allowWindowsEscape";
const minimatch = (p, pattern, options) => {
	assertValidPattern(pattern);
	if (!options?.nocomment && pattern.charAt(0) === "#") return false;
	return cachedMinimatch(pattern, options).match(p);
};
let cache = /* @__PURE__ */ new Map();
let oldCache = /* @__PURE__ */ new Map();
let cacheSize = 0;
let cacheTotalWeight = 0;
const cacheMax = 256;
const cacheMaxWeight = 32768;
const cacheMaxEntryWeight = 4096;
const cacheWeight = (mm) => {
	let w = mm.pattern.length;
	for (const s of mm.globSet) {
		w += s.length + 1;
		if (w > cacheMaxEntryWeight) break;
	}
	return w;
};
const tri = (v) => v === void 0 ? 0 : v ? 2 : 1;
const booleanWeights = new Map(Object.keys({
	nobrace: 0,
	nocomment: 0,
	nonegate: 0,
	noglobstar: 0,
	noext: 0,
	nonull: 0,
	partial: 0,
	dot: 0,
	nocase: 0,
	nocaseMagicOnly: 0,
	magicalBraces: 0,
	matchBase: 0,
	flipNegate: 0,
	preserveMultipleSlashes: 0,
	windowsNoMagicRoot: 0
}).map((k, i) => [k, 24 * 3 ** i]));
const optionsKey = (o) => {
	let n = 0;
	let wpe = false;
	for (const k in o) {
		const v = o[k];
		switch (k) {
			case "windowsPathsNoEscape":
				if (v) wpe = true;
				break;
			case AWE_KEY:
				if (v === false) wpe = true;
				break;
			case "platform": {
				const p = v || defaultPlatform;
				if (p === defaultPlatform) break;
				if (p === "darwin") n += 3;
				else if (p === "win32") n += 6;
				else if (p === "linux") n += 9;
				else return JSON.stringify(o);
				break;
			}
			case "optimizationLevel":
				if (v === void 0) break;
				n += v >= 2 ? 1 : v >= 1 ? 0 : 2;
				break;
			case "braceExpandMax":
				if (v !== void 0 && v !== DEFAULT_BRACE_EXPAND_MAX) return JSON.stringify(o);
				break;
			case "maxGlobstarRecursion":
				if (v !== void 0 && v !== DEFAULT_GLOB_STAR_RECURSION_MAX) return JSON.stringify(o);
				break;
			case "normalize":
				if (v !== void 0) return JSON.stringify(o);
				break;
			default: n += (booleanWeights.get(k) ?? 0) * tri(v);
		}
	}
	return wpe ? n + 12 : n;
};
const copyOptions = (o) => {
	const copy = {};
	for (const k in o) copy[k] = o[k];
	return copy;
};
const cachedMinimatch = (pattern, options) => {
	const key = options ? optionsKey(options) : 0;
	let mm = cache.get(key)?.get(pattern);
	if (mm) return mm;
	mm = oldCache.get(key)?.get(pattern) ?? new Minimatch(pattern, copyOptions(options));
	const weight = cacheWeight(mm);
	if (weight > cacheMaxEntryWeight) return mm;
	if (cacheSize >= cacheMax || cacheTotalWeight + weight > cacheMaxWeight) {
		oldCache = cache;
		cache = /* @__PURE__ */ new Map();
		cacheSize = 0;
		cacheTotalWeight = 0;
	}
	let byPattern = cache.get(key);
	if (!byPattern) cache.set(key, byPattern = /* @__PURE__ */ new Map());
	byPattern.set(pattern, mm);
	cacheSize++;
	cacheTotalWeight += weight;
	return mm;
};
/* c8 ignore start */
const defaultPlatform = typeof process === "object" && process ? process.env?.__MINIMATCH_TESTING_PLATFORM__ || process.platform : "posix";
const path = {
	win32: { sep: "\\" },
	posix: { sep: "/" }
};
/* c8 ignore stop */
const sep = defaultPlatform === "win32" ? path.win32.sep : path.posix.sep;
minimatch.sep = sep;
const GLOBSTAR = Symbol("globstar **");
minimatch.GLOBSTAR = GLOBSTAR;
const filter = (pattern, options) => {
	let mm;
	return (p) => (mm ??= cachedMinimatch(pattern, options)).match(p);
};
minimatch.filter = filter;
const ext = (a, b = {}) => Object.assign({}, a, b);
const defaults$1 = (def) => {
	if (!def || typeof def !== "object" || !Object.keys(def).length) return minimatch;
	const orig = minimatch;
	const m = (p, pattern, options = {}) => orig(p, pattern, ext(def, options));
	return Object.assign(m, {
		Minimatch: class Minimatch extends orig.Minimatch {
			constructor(pattern, options = {}) {
				super(pattern, ext(def, options));
			}
			static defaults(options) {
				return orig.defaults(ext(def, options)).Minimatch;
			}
		},
		unescape: (s, options = {}) => orig.unescape(s, ext(def, options)),
		escape: (s, options = {}) => orig.escape(s, ext(def, options)),
		filter: (pattern, options = {}) => orig.filter(pattern, ext(def, options)),
		defaults: (options) => orig.defaults(ext(def, options)),
		braceExpand: (pattern, options = {}) => orig.braceExpand(pattern, ext(def, options)),
		match: (list, pattern, options = {}) => orig.match(list, pattern, ext(def, options)),
		sep: orig.sep,
		GLOBSTAR
	});
};
minimatch.defaults = defaults$1;
const braceExpand = (pattern, options = {}) => {
	assertValidPattern(pattern);
	if (options.nobrace || !/\{(?:(?!\{).)*\}/.test(pattern)) return [pattern];
	let p = pattern.replace(/\\\\/g, "\\\\\\\\");
	if (options.windowsPathsNoEscape || options[AWE_KEY] === false) p = p.replace(/\[([{}])\]/g, "[\\$1]");
	return expand(p, { max: options.braceExpandMax });
};
minimatch.braceExpand = braceExpand;
const RANGE_MIN = 100;
const rangeRe = /(?<![\\$])\{(-?\d+)\.\.(-?\d+)\}/g;
const inRepeatOrNegExt = (portion, mark) => {
	const stack = [];
	for (let i = 0; i < portion.length; i++) {
		const c = portion.charAt(i);
		if (c === "\\") i++;
		else if (c === mark) {
			if (stack.some((t) => t !== "@" && t !== "?")) return true;
		} else if (portion.charAt(i + 1) === "(" && "!?+*@".includes(c)) {
			stack.push(c);
			i++;
		} else if (c === ")") stack.pop();
	}
	return false;
};
const match$1 = (list, pattern, options = {}) => {
	const mm = new Minimatch(pattern, options);
	list = list.filter((f) => mm.match(f));
	if (mm.options.nonull && !list.length) list.push(pattern);
	return list;
};
minimatch.match = match$1;
const globMagic = /[?*]|[+@!]\(.*?\)|\[|\]/;
const classEnd = (pattern, start) => {
	let i = start + 1;
	if (pattern.charAt(i) === "!" || pattern.charAt(i) === "^") i++;
	let sawStart = false;
	for (; i < pattern.length; i++) {
		const c = pattern.charAt(i);
		if (c === "]" && sawStart) return i;
		sawStart = true;
		if (c === "\\") i++;
	}
	return -1;
};
const literal = (pattern, noext) => {
	if (!noext && (pattern === "+()" || pattern === "@()")) return pattern;
	let lit = "";
	for (let i = 0; i < pattern.length; i++) {
		const c = pattern.charAt(i);
		if (c === "\\") lit += pattern.charAt(++i) || c;
		else if (c === "*" || c === "?") return;
		else if (c === "[") {
			const close = classEnd(pattern, i);
			if (close === -1) {
				lit += c;
				continue;
			}
			let body = pattern.slice(i + 1, close);
			if (body.startsWith("\\")) body = body.slice(1);
			if ([...body].length !== 1 || "!^".includes(pattern.charAt(i + 1))) return;
			lit += body;
			i = close;
		} else if (!noext && "+@!".includes(c) && pattern.charAt(i + 1) === "(" && pattern.includes(")", i + 2)) return;
		else lit += c;
	}
	return lit;
};
const MAX_EXTGLOBS = 256;
const extglobCount = (pattern) => {
	let n = 0;
	for (let i = 0; i < pattern.length - 1; i++) {
		const c = pattern.charAt(i);
		if (c === "\\") i++;
		else if ("+@!?*".includes(c) && pattern.charAt(i + 1) === "(") {
			n++;
			i++;
		}
	}
	return n;
};
const assertValidExtglobs = (pattern) => {
	if (extglobCount(pattern) > MAX_EXTGLOBS) throw new TypeError("pattern has too many extglobs");
};
const extSafe = (pattern) => {
	if (/^[?*+@]\(\)$/.test(pattern) || pattern.includes("[:")) return false;
	let depth = 0;
	for (let i = 0; i < pattern.length; i++) {
		const c = pattern.charAt(i);
		if (c === "\\") {
			if (++i === pattern.length) return false;
		} else if (c === "[") {
			const close = classEnd(pattern, i);
			if (close !== -1) i = close;
		} else if ("+@!?*".includes(c) && pattern.charAt(i + 1) === "(") {
			depth++;
			i++;
		} else if (c === ")") {
			if (!depth--) return false;
		} else if (c === "|" && !depth) return false;
	}
	return !depth;
};
let lastSplit;
let lastChecked;
const portionMatch = (p, f) => typeof p === "string" ? f === p : f !== "" && p.testUnchecked(f);
const endIndex = (p, last, lastStart, prev, prevStart) => portionMatch(p, last) ? lastStart : prev !== void 0 && portionMatch(p, prev) ? prevStart : -1;
const isDots = (p) => p === "." || p === "..";
const isDrive = (p) => typeof p === "string" && /^[a-z]:$/i.test(p);
const isLongUNC = (p) => typeof p === "string" && /^unc$/i.test(p);
const uncHost = (p) => {
	if (p[0] !== "" || p[1] !== "") return -1;
	const h = p[2] !== "?" ? 2 : isLongUNC(p[3]) ? 4 : -1;
	const host = p[h];
	const share = p[h + 1];
	return h !== -1 && host !== void 0 && host !== "" && host !== GLOBSTAR && share !== void 0 && share !== "" && share !== GLOBSTAR ? h : -1;
};
const walkable = (p, dot) => !isDots(p) && (dot || !p.startsWith("."));
const dotPortion = (f, start, end, dot, sep) => {
	for (let k = start; k < end;) {
		if (f.charCodeAt(k) === 46) {
			if (!dot) return true;
			const n = f.charCodeAt(k + 1) === 46 ? k + 2 : k + 1;
			if (n >= end || isSep(f.charCodeAt(n), sep)) return true;
		}
		const s = nextSep(f, k, sep);
		if (s === -1) return false;
		k = s + 1;
		while (k < end && isSep(f.charCodeAt(k), sep)) k++;
	}
	return false;
};
const isSep = (c, sep) => sep === "/" ? c === 47 : sep === "\\" ? c === 92 : c === 47 || c === 92;
const nextSep = (f, from, sep) => {
	if (sep !== "both") return f.indexOf(sep, from);
	const s = f.indexOf("/", from);
	const b = f.indexOf("\\", from);
	return s === -1 ? b : b === -1 ? s : Math.min(s, b);
};
const lastSep = (f, from, sep) => sep !== "both" ? f.lastIndexOf(sep, from) : Math.max(f.lastIndexOf("/", from), f.lastIndexOf("\\", from));
const PENDING = {};
var Minimatch = class {
	options;
	set;
	pattern;
	windowsPathsNoEscape;
	nonegate;
	negate;
	comment;
	empty;
	preserveMultipleSlashes;
	partial;
	globSet;
	globParts;
	nocase;
	isWindows;
	platform;
	windowsNoMagicRoot;
	maxGlobstarRecursion;
	#endCheck;
	#literalCheck;
	#level2;
	#form;
	#literals = [];
	#shapes = [];
	#endRows = [];
	#matchers = /* @__PURE__ */ new Map();
	#pending = false;
	#rangeMark;
	#globstarParts = /* @__PURE__ */ new WeakMap();
	constructor(pattern, options = {}) {
		assertValidPattern(pattern);
		options = options || {};
		this.options = options;
		this.maxGlobstarRecursion = options.maxGlobstarRecursion ?? DEFAULT_GLOB_STAR_RECURSION_MAX;
		this.pattern = pattern;
		this.platform = options.platform || defaultPlatform;
		this.isWindows = this.platform === "win32";
		this.windowsPathsNoEscape = !!options.windowsPathsNoEscape || options[AWE_KEY] === false;
		if (this.windowsPathsNoEscape) this.pattern = this.pattern.replace(/\\/g, "/");
		this.preserveMultipleSlashes = !!options.preserveMultipleSlashes;
		this.negate = false;
		this.nonegate = !!options.nonegate;
		this.comment = false;
		this.empty = false;
		this.partial = !!options.partial;
		this.nocase = !!this.options.nocase;
		this.windowsNoMagicRoot = options.windowsNoMagicRoot !== void 0 ? options.windowsNoMagicRoot : !!(this.isWindows && this.nocase);
		this.globSet = [];
		this.globParts = [];
		this.set = [];
		this.#endCheck = !this.preserveMultipleSlashes;
		this.#level2 = (options.optimizationLevel ?? 1) >= 2;
		const n = options.normalize;
		this.#form = n === true ? "NFC" : n || void 0;
		this.make();
		const drives = this.set.map((row) => this.#rootIndex(row));
		this.#endRows = this.set.map((row, r) => this.#endCheck && row.length - 1 > drives[r]);
		this.#literals = this.set.map((row, r) => {
			const end = this.#endRows[r] ? row.length - 1 : row.length;
			const lits = row.slice(drives[r] + 1, end).filter((p) => typeof p === "string" && !!p);
			return [...new Set(lits)];
		});
		this.#literalCheck = this.#literals.some((l) => l.length);
		this.#shapes = this.set.map((row, r) => {
			const [p0, p1, p2] = row;
			if (this.#endRows[r] && row.length === 2) {
				if (p0 === GLOBSTAR && p1 !== GLOBSTAR) return "tail";
			}
			if (this.#endRows[r] && options.matchBase && row.length === 1 && p0 !== GLOBSTAR && p0 !== "") return "base";
			if (!this.#endCheck || drives[r] !== -1) return void 0;
			if (row.length === 3 && p0 === GLOBSTAR && p2 === GLOBSTAR && p1 !== GLOBSTAR && p1 !== "" && this.maxGlobstarRecursion > 0) return "mid";
			if (row.length === 2 && p1 === GLOBSTAR && p0 !== GLOBSTAR && p0 !== "") return "head";
		});
	}
	#norm(p) {
		return this.#form ? p.normalize(this.#form) : p;
	}
	#rootIndex(row) {
		if (!this.isWindows) return -1;
		if (isDrive(row[0])) return 0;
		if (row[0] === "" && row[1] === "" && row[2] === "?" && isDrive(row[3])) return 3;
		const h = uncHost(row);
		return h === -1 ? -1 : h + 1;
	}
	hasMagic() {
		if (this.options.magicalBraces && this.set.length > 1) return true;
		for (const pattern of this.set) for (const part of pattern) if (typeof part !== "string") return true;
		return false;
	}
	make() {
		const pattern = this.pattern;
		const options = this.options;
		if (!options.nocomment && pattern.charAt(0) === "#") {
			this.comment = true;
			return;
		}
		if (!pattern) {
			this.empty = true;
			return;
		}
		this.parseNegate();
		this.globSet = [...new Set(this.#expandBraces())];
		const rawGlobParts = this.globSet.map((s) => this.#slashSplit(s));
		this.globParts = this.preprocess(rawGlobParts);
		this.#pending = true;
		let set = this.globParts.map((s, _, __) => {
			if (this.isWindows && this.windowsNoMagicRoot) {
				const n = s[2] === "?" && isLongUNC(s[3]) ? 6 : 4;
				const isUNC = s[0] === "" && s[1] === "" && (s[2] === "?" || !globMagic.test(s[2])) && s.slice(3, n).every((p) => !globMagic.test(p));
				const isDrive = /^[a-z]:/i.test(s[0]);
				if (isUNC) return [...s.slice(0, n).map((p) => this.#norm(p)), ...s.slice(n).map((ss) => this.parse(ss))];
				else if (isDrive) return [this.#norm(s[0]), ...s.slice(1).map((ss) => this.parse(ss))];
			}
			return s.map((ss) => this.parse(ss));
		});
		this.set = set.filter((s) => s.indexOf(false) === -1);
		if (this.isWindows) for (let i = 0; i < this.set.length; i++) {
			const p = this.set[i];
			if (p[0] === "" && p[1] === "" && this.globParts[i][2] === "?" && (isDrive(p[3]) || isLongUNC(this.globParts[i][3]))) {
				if (isLongUNC(this.globParts[i][3])) p[3] = "UNC";
				p[2] = "?";
			}
		}
		if (!options.noext) this.mergeRows();
		this.#pending = false;
		this.set.forEach((row, i) => {
			for (let k = 0; k < row.length; k++) if (row[k] === PENDING) row[k] = this.parse(this.globParts[i][k]);
		});
	}
	mergeRows() {
		let merged = true;
		while (merged) {
			merged = false;
			if (this.set.length < 2) return;
			let keys = this.#mergeKeys();
			const len = Math.max(0, ...this.set.map((r) => r.length));
			for (let k = 0; k < len; k++) {
				const groups = /* @__PURE__ */ new Map();
				const R = this.set.length + 1;
				this.set.forEach((row, i) => {
					if (!(row[k] instanceof Matcher || row[k] === PENDING) || !extSafe(this.globParts[i][k])) return;
					const { pre, suf } = keys[i];
					const key = pre[k] * R + suf[k + 1];
					const g = groups.get(key);
					if (g) g.push(i);
					else groups.set(key, [i]);
				});
				const drop = /* @__PURE__ */ new Set();
				for (const g of groups.values()) {
					if (g.length < 2) continue;
					const [first, ...rest] = g;
					const glob = `@(${g.map((i) => this.globParts[i][k]).join("|")})`;
					if (extglobCount(glob) > MAX_EXTGLOBS) continue;
					this.globParts[first][k] = glob;
					this.set[first][k] = this.parse(glob);
					for (const i of rest) drop.add(i);
				}
				if (drop.size) {
					merged = true;
					this.set = this.set.filter((_, i) => !drop.has(i));
					this.globParts = this.globParts.filter((_, i) => !drop.has(i));
					if (this.set.length < 2) return;
					keys = this.#mergeKeys();
				}
			}
		}
	}
	#mergeKeys() {
		const partIds = /* @__PURE__ */ new Map();
		const ids = this.globParts.map((parts) => parts.map((s) => {
			let id = partIds.get(s);
			if (id === void 0) partIds.set(s, id = partIds.size);
			return id;
		}));
		const P = partIds.size;
		const len = Math.max(0, ...ids.map((r) => r.length));
		const keys = ids.map((r) => ({
			pre: [0],
			suf: new Array(r.length + 1).fill(0)
		}));
		for (let k = 0; k < len; k++) {
			const m = /* @__PURE__ */ new Map();
			ids.forEach((r, i) => {
				if (k >= r.length) return;
				const { pre } = keys[i];
				const key = pre[k] * P + r[k];
				let id = m.get(key);
				if (id === void 0) m.set(key, id = m.size + 1);
				pre.push(id);
			});
		}
		for (let k = len - 1; k >= 0; k--) {
			const m = /* @__PURE__ */ new Map();
			ids.forEach((r, i) => {
				if (k >= r.length) return;
				const { suf } = keys[i];
				const key = suf[k + 1] * P + r[k];
				let id = m.get(key);
				if (id === void 0) m.set(key, id = m.size + 1);
				suf[k] = id;
			});
		}
		return keys;
	}
	preprocess(globParts) {
		if (this.options.noglobstar) {
			for (const partset of globParts) for (let j = 0; j < partset.length; j++) if (partset[j] === "**") partset[j] = "*";
		}
		const { optimizationLevel = 1 } = this.options;
		if (optimizationLevel >= 2) {
			globParts = this.firstPhasePreProcess(globParts);
			globParts = this.secondPhasePreProcess(globParts);
		} else if (optimizationLevel >= 1) globParts = this.levelOneOptimize(globParts);
		else globParts = this.adjascentGlobstarOptimize(globParts);
		return globParts;
	}
	adjascentGlobstarOptimize(globParts) {
		return globParts.map((parts) => {
			let gs = -1;
			while (-1 !== (gs = parts.indexOf("**", gs + 1))) {
				let i = gs;
				while (parts[i + 1] === "**") i++;
				if (i !== gs) parts.splice(gs, i - gs);
			}
			return parts;
		});
	}
	levelOneOptimize(globParts) {
		return globParts.map((parts) => {
			const root = this.#rootIndex(parts) + 1;
			parts = parts.reduce((set, part) => {
				const prev = set[set.length - 1];
				if (part === "**" && prev === "**") return set;
				if (part === "..") {
					if (set.length > root && prev && prev !== ".." && prev !== "." && prev !== "**") {
						set.pop();
						return set;
					}
				}
				set.push(part);
				return set;
			}, []);
			return parts.length === 0 ? [""] : parts;
		});
	}
	#canMatch(f) {
		const sep = !this.isWindows || !f.includes("\\") ? "/" : f.includes("/") ? "both" : "\\";
		let ends = this.#endCheck ? 0 : -1;
		let last = "";
		let lastStart = 0;
		let prev;
		let prevStart = 0;
		const dot = !!this.options.dot;
		ROWS: for (let r = 0; r < this.set.length; r++) {
			const row = this.set[r];
			const p = row[row.length - 1];
			let end = ends !== -1 && this.#endRows[r] && p !== GLOBSTAR;
			if (end && ends === 0) {
				const i = lastSep(f, f.length, sep);
				lastStart = i + 1;
				last = f.slice(lastStart);
				if (last === "" && i >= 0) {
					let j = i;
					while (j > 0 && isSep(f.charCodeAt(j - 1), sep)) j--;
					prevStart = j === 0 ? 0 : lastSep(f, j - 1, sep) + 1;
					prev = f.slice(prevStart, j);
				}
				const resolves = this.#level2 && (isDots(last) || last === "" && prev !== void 0 && isDots(prev));
				ends = resolves ? -1 : 1;
				end = !resolves;
			}
			let tailStart = -1;
			if (end && typeof p === "string") {
				tailStart = endIndex(p, last, lastStart, prev, prevStart);
				if (tailStart === -1) continue;
			}
			if (this.#literalCheck) {
				for (const l of this.#literals[r]) if (!f.includes(l)) continue ROWS;
			}
			if (end && typeof p === "object") {
				tailStart = endIndex(p, last, lastStart, prev, prevStart);
				if (tailStart === -1) continue;
			}
			const shape = this.#shapes[r];
			if (shape === "base" && end) return "yes";
			if (shape === "tail" && end) {
				if (this.#level2 && dotPortion(f, 0, tailStart, true, sep)) return "maybe";
				if (!dotPortion(f, 0, tailStart, dot, sep)) return "yes";
				continue;
			}
			if (shape === "mid" || shape === "head") {
				const m = this.#walk(f, row, shape === "head", dot, sep);
				if (m !== "no") return m;
				continue;
			}
			return "maybe";
		}
		return "no";
	}
	#matchShape(file, row, shape) {
		const dot = !!this.options.dot;
		const n = file.length;
		if (shape === "head") {
			if (n < 2 || !portionMatch(row[0], file[0])) return false;
			for (let i = 1; i < n; i++) if (!walkable(file[i], dot)) return false;
			return true;
		}
		const x = row[1];
		if (shape === "tail") {
			let t = n - 1;
			if (!portionMatch(x, file[t])) {
				if (file[t] !== "" || n === 1 || !portionMatch(x, file[--t])) return false;
			}
			for (let i = 0; i < t; i++) if (!walkable(file[i], dot)) return false;
			return true;
		}
		for (let k = 0; k < n; k++) {
			if (portionMatch(x, file[k]) && k + 1 < n) {
				let i = k + 1;
				while (i < n && walkable(file[i], dot)) i++;
				if (i === n) return true;
			}
			if (!walkable(file[k], dot)) return false;
		}
		return false;
	}
	#walk(f, row, head, dot, sep) {
		if (this.#level2 && dotPortion(f, 0, f.length, true, sep)) return "maybe";
		const x = row[head ? 0 : 1];
		let s = 0;
		for (let e = nextSep(f, s, sep); e !== -1; e = nextSep(f, s, sep)) {
			let next = e + 1;
			while (next < f.length && isSep(f.charCodeAt(next), sep)) next++;
			if ((typeof x === "string" ? e - s === x.length && f.startsWith(x, s) : e > s && x.testUnchecked(f.slice(s, e))) && !dotPortion(f, next, f.length, dot, sep)) return "yes";
			if (head || dotPortion(f, s, next, dot, sep)) return "no";
			s = next;
		}
		return "no";
	}
	#cachedSplit(f) {
		const last = lastSplit;
		return last?.f === f && last.isWindows === this.isWindows && last.preserveMultipleSlashes === this.preserveMultipleSlashes && last.normalize === this.#form ? last : void 0;
	}
	#split(f) {
		const { isWindows, preserveMultipleSlashes } = this;
		let parts = this.#slashSplit(isWindows ? f.split("\\").join("/") : f);
		const normalize = this.#form;
		if (normalize) parts = parts.map((p) => p.normalize(normalize));
		lastSplit = {
			f,
			isWindows,
			preserveMultipleSlashes,
			normalize,
			parts
		};
		return lastSplit;
	}
	#levelTwoFileOptimize(file) {
		const parts = [...file];
		let didSomething = false;
		do {
			didSomething = false;
			if (!this.preserveMultipleSlashes) {
				for (let i = 1; i < parts.length - 1; i++) {
					const p = parts[i];
					if (i === 1 && p === "" && parts[0] === "") continue;
					if (p === "." || p === "") {
						didSomething = true;
						parts.splice(i, 1);
						i--;
					}
				}
				if (parts[0] === "." && parts.length === 2 && (parts[1] === "." || parts[1] === "")) {
					didSomething = true;
					parts.pop();
				}
			}
			const root = this.#rootIndex(parts) + 1;
			let dd = root;
			while (-1 !== (dd = parts.indexOf("..", dd + 1))) {
				const p = parts[dd - 1];
				if (p && p !== "." && p !== ".." && p !== "**") {
					didSomething = true;
					parts.splice(dd - 1, 2);
					dd = Math.max(dd - 2, root);
				}
			}
		} while (didSomething);
		return parts.length === 0 ? [""] : parts;
	}
	firstPhasePreProcess(globParts) {
		const { braceExpandMax = DEFAULT_BRACE_EXPAND_MAX } = this.options;
		let splitCells = 0;
		const maxSplitCells = 1e6;
		let didSomething = false;
		do {
			didSomething = false;
			for (let parts of globParts) {
				let gs = -1;
				while (-1 !== (gs = parts.indexOf("**", gs + 1))) {
					let gss = gs;
					while (parts[gss + 1] === "**") gss++;
					if (gss > gs) parts.splice(gs + 1, gss - gs);
					let next = parts[gs + 1];
					const p = parts[gs + 2];
					const p2 = parts[gs + 3];
					if (next !== "..") continue;
					if (!p || p === "." || p === ".." || !p2 || p2 === "." || p2 === "..") continue;
					const addedCells = parts.length - 1;
					if (globParts.length >= braceExpandMax || splitCells + addedCells > maxSplitCells) throw new RangeError(`optimizationLevel 2: too many patterns from '**/..'`);
					didSomething = true;
					parts.splice(gs, 1);
					const other = parts.slice(0);
					other[gs] = "**";
					splitCells += addedCells;
					globParts.push(other);
					gs--;
				}
				if (!this.preserveMultipleSlashes) {
					for (let i = 1; i < parts.length - 1; i++) {
						const p = parts[i];
						if (i === 1 && p === "" && parts[0] === "") continue;
						if (p === "." || p === "") {
							didSomething = true;
							parts.splice(i, 1);
							i--;
						}
					}
					if (parts[0] === "." && parts.length === 2 && (parts[1] === "." || parts[1] === "")) {
						didSomething = true;
						parts.pop();
					}
				}
				const root = this.#rootIndex(parts) + 1;
				let dd = root;
				while (-1 !== (dd = parts.indexOf("..", dd + 1))) {
					const p = parts[dd - 1];
					if (p && p !== "." && p !== ".." && p !== "**") {
						didSomething = true;
						const splin = dd === 1 && parts[dd + 1] === "**" ? ["."] : [];
						parts.splice(dd - 1, 2, ...splin);
						if (parts.length === 0) parts.push("");
						dd = Math.max(dd - 2, root);
					}
				}
			}
		} while (didSomething);
		return globParts;
	}
	secondPhasePreProcess(globParts) {
		const keys = /* @__PURE__ */ new Set();
		const rows = globParts.filter((parts) => {
			const key = parts.join("/");
			if (keys.has(key)) return false;
			keys.add(key);
			return true;
		});
		const stars = /* @__PURE__ */ new Map();
		for (const parts of rows) {
			const s = [];
			for (let i = 0; i < parts.length; i++) if (parts[i] === "*") s.push(i);
			if (s.length) stars.set(s.join(","), s);
		}
		if (!stars.size || rows.length * stars.size > 1e5) return rows;
		const { dot } = this.options;
		return rows.filter((parts) => {
			for (const s of stars.values()) {
				if (s[s.length - 1] >= parts.length) continue;
				const c = [...parts];
				let ok = true;
				let changed = false;
				for (const i of s) {
					const p = parts[i];
					if (p === "*") continue;
					if (!p || p === "**" || !dot && p.startsWith(".")) {
						ok = false;
						break;
					}
					c[i] = "*";
					changed = true;
				}
				if (ok && changed && keys.has(c.join("/"))) return false;
			}
			return true;
		});
	}
	parseNegate() {
		if (this.nonegate) return;
		const pattern = this.pattern;
		let negate = false;
		let negateOffset = 0;
		for (let i = 0; i < pattern.length && pattern.charAt(i) === "!"; i++) {
			negate = !negate;
			negateOffset++;
		}
		if (negateOffset) this.pattern = pattern.slice(negateOffset);
		this.negate = negate;
	}
	#matchRow(file, resolved, pattern, partial) {
		let fileStartIndex = 0;
		let patternStartIndex = 0;
		const fh = this.isWindows ? uncHost(resolved) : -1;
		const ph = fh === -1 ? -1 : uncHost(pattern);
		if (ph !== -1) {
			const host = pattern[ph];
			const share = pattern[ph + 1];
			if (typeof host !== "string" || typeof share !== "string") {
				fileStartIndex = fh;
				patternStartIndex = ph;
			} else if (resolved[fh].toLowerCase() === host.toLowerCase() && resolved[fh + 1].toLowerCase() === share.toLowerCase()) {
				fileStartIndex = fh + 2;
				patternStartIndex = ph + 2;
			}
		} else if (this.isWindows) {
			const fileDrive = typeof file[0] === "string" && /^[a-z]:$/i.test(file[0]);
			const fileUNC = !fileDrive && file[0] === "" && file[1] === "" && file[2] === "?" && /^[a-z]:$/i.test(file[3]);
			const patternDrive = typeof pattern[0] === "string" && /^[a-z]:$/i.test(pattern[0]);
			const patternUNC = !patternDrive && pattern[0] === "" && pattern[1] === "" && pattern[2] === "?" && typeof pattern[3] === "string" && /^[a-z]:$/i.test(pattern[3]);
			const fdi = fileUNC ? 3 : fileDrive ? 0 : void 0;
			const pdi = patternUNC ? 3 : patternDrive ? 0 : void 0;
			if (typeof fdi === "number" && typeof pdi === "number") {
				const [fd, pd] = [file[fdi], pattern[pdi]];
				if (fd.toLowerCase() === pd.toLowerCase()) {
					patternStartIndex = pdi + 1;
					fileStartIndex = fdi + 1;
				}
			}
		}
		file = resolved;
		if (pattern.includes(GLOBSTAR)) return this.#matchGlobstar(file, pattern, partial, fileStartIndex, patternStartIndex);
		return this.#matchOne(file, pattern, partial, fileStartIndex, patternStartIndex);
	}
	#matchGlobstar(file, pattern, partial, fileIndex, patternIndex) {
		const { head, body, tail, segments } = this.#getGlobstarParts(pattern, partial, patternIndex);
		if (head.length) {
			const headEnd = fileIndex + head.length;
			if (!this.#matchOne(file, head, partial, fileIndex, 0, headEnd)) return false;
			fileIndex += head.length;
			patternIndex += head.length;
		}
		let fileTailMatch = 0;
		if (tail.length) {
			if (tail.length + fileIndex > file.length) return false;
			let tailStart = file.length - tail.length;
			if (this.#matchOne(file, tail, partial, tailStart, 0)) fileTailMatch = tail.length;
			else {
				if (file[file.length - 1] !== "" || fileIndex + tail.length === file.length) return false;
				tailStart--;
				if (!this.#matchOne(file, tail, partial, tailStart, 0)) return false;
				fileTailMatch = tail.length + 1;
			}
		}
		if (!body.length) {
			let sawSome = !!fileTailMatch;
			for (let i = fileIndex; i < file.length - fileTailMatch; i++) {
				const f = String(file[i]);
				sawSome = true;
				if (f === "." || f === ".." || !this.options.dot && f.startsWith(".")) return false;
			}
			return partial || sawSome;
		}
		return !!this.#matchGlobStarBodySections(file, segments, file.length - fileTailMatch, fileIndex, 0, partial, 0, !!fileTailMatch, /* @__PURE__ */ new Set());
	}
	#getGlobstarParts(pattern, partial, patternIndex) {
		let byStart = this.#globstarParts.get(pattern);
		if (!byStart) {
			byStart = [];
			this.#globstarParts.set(pattern, byStart);
		}
		const key = patternIndex * 2 + (partial ? 1 : 0);
		const found = byStart[key];
		if (found) return found;
		const firstgs = pattern.indexOf(GLOBSTAR, patternIndex);
		const lastgs = pattern.lastIndexOf(GLOBSTAR);
		const head = pattern.slice(patternIndex, firstgs);
		const body = pattern.slice(firstgs + 1, partial ? void 0 : lastgs);
		const tail = partial ? [] : pattern.slice(lastgs + 1);
		const segments = [[[], 0]];
		let current = segments[0];
		let nonGsParts = 0;
		const nonGsPartsSums = [0];
		for (const b of body) if (b === GLOBSTAR) {
			nonGsPartsSums.push(nonGsParts);
			current = [[], 0];
			segments.push(current);
		} else {
			current[0].push(b);
			nonGsParts++;
		}
		segments.forEach((b, i) => {
			b[1] = nonGsParts - nonGsPartsSums[i];
		});
		const parts = {
			head,
			body,
			tail,
			segments
		};
		byStart[key] = parts;
		return parts;
	}
	#matchGlobStarBodySections(file, bodySegments, fileLength, fileIndex, bodyIndex, partial, globStarDepth, sawTail, tried) {
		const bs = bodySegments[bodyIndex];
		if (!bs) {
			if (partial) return fileIndex >= fileLength || fileIndex === fileLength - 1 && file[fileIndex] === "";
			for (let i = fileIndex; i < fileLength; i++) {
				sawTail = true;
				const f = file[i];
				if (f === "." || f === ".." || !this.options.dot && f.startsWith(".")) return false;
			}
			return sawTail;
		}
		const [body, need] = bs;
		const after = partial ? fileLength : fileLength - need;
		while (fileIndex <= after) {
			const key = bodyIndex * (file.length + 1) + fileIndex;
			if (tried.has(key)) return false;
			tried.add(key);
			if (this.#matchOne(file, body, partial, fileIndex, 0, fileIndex + body.length) && globStarDepth < this.maxGlobstarRecursion) {
				const sub = this.#matchGlobStarBodySections(file, bodySegments, fileLength, fileIndex + body.length, bodyIndex + 1, partial, globStarDepth + 1, sawTail, tried);
				if (sub !== false) return sub;
			}
			if (fileIndex === after) break;
			const f = file[fileIndex];
			if (f === "." || f === ".." || !this.options.dot && f.startsWith(".")) return false;
			fileIndex++;
		}
		return partial || null;
	}
	#matchOne(file, pattern, partial, fileIndex, patternIndex, fileEnd = file.length) {
		let fi;
		let pi;
		let pl;
		let fl;
		for (fi = fileIndex, pi = patternIndex, fl = Math.min(fileEnd, file.length), pl = pattern.length; fi < fl && pi < pl; fi++, pi++) {
			let p = pattern[pi];
			let f = file[fi];
			/* c8 ignore start */
			if (p === false || p === GLOBSTAR) return false;
			/* c8 ignore stop */
			if (!portionMatch(p, f)) return false;
		}
		if (fi === fl && pi === pl) return true;
		else if (fi === fl) return partial;
		else if (pi === pl) return fi === fl - 1 && file[fi] === "";
		else throw new Error("wtf?");
		/* c8 ignore stop */
	}
	braceExpand() {
		return braceExpand(this.pattern, this.options);
	}
	#expandBraces() {
		const { pattern } = this;
		if (this.options.nobrace) return this.braceExpand();
		let code = 57344;
		while (pattern.includes(String.fromCharCode(code))) if (++code > 63743) return this.braceExpand();
		const mark = String.fromCharCode(code);
		let found = false;
		const marked = pattern.replace(rangeRe, (m, lo, hi) => {
			const a = Number(lo);
			const b = Number(hi);
			if (!Number.isSafeInteger(a) || !Number.isSafeInteger(b) || Math.abs(a - b) + 1 < RANGE_MIN) return m;
			found = true;
			return `${mark}${lo}..${hi}${mark}`;
		});
		if (!found) return this.braceExpand();
		const set = braceExpand(marked, this.options);
		for (const p of set) for (const portion of p.split("/")) {
			const c = portion.indexOf("[");
			if (c !== -1 && c < portion.lastIndexOf(mark)) return this.braceExpand();
			if (!this.options.noext && inRepeatOrNegExt(portion, mark)) return this.braceExpand();
		}
		this.#rangeMark = mark;
		return set;
	}
	parse(pattern) {
		assertValidPattern(pattern);
		const options = this.options;
		if (pattern === "**") return GLOBSTAR;
		if (pattern === "") return "";
		const { nocase, nocaseMagicOnly, noext = false, dot, normalize } = options;
		const rangeMark = this.#rangeMark;
		const lit = rangeMark && pattern.includes(rangeMark) ? void 0 : literal(pattern, noext);
		if (lit !== void 0 && !(nocase && !nocaseMagicOnly && pattern.toUpperCase() !== pattern.toLowerCase())) return this.#norm(lit);
		if (this.#pending) return PENDING;
		let m = this.#matchers.get(pattern);
		if (!m) {
			if (!noext) assertValidExtglobs(pattern);
			m = new Matcher(pattern, {
				nocase,
				noext,
				dot,
				normalize,
				...rangeMark && { rangeMark }
			});
			this.#matchers.set(pattern, m);
		}
		return m;
	}
	#slashSplit(p) {
		if (this.preserveMultipleSlashes) return p.split("/");
		else if (this.isWindows && /^\/\/[^/]+/.test(p)) return ["", ...p.split(/\/+/)];
		else return p.split(/\/+/);
	}
	match(f, partial = this.partial) {
		if (this.comment) return false;
		if (this.empty) return f === "";
		if (f === "/" && partial) return true;
		const options = this.options;
		let split = this.#cachedSplit(f);
		if (!split) {
			if (!partial && !this.#form && (this.#endCheck || this.#literalCheck) && lastChecked !== f) {
				lastChecked = f;
				const can = this.#canMatch(f);
				if (can === "no") return options.flipNegate ? false : this.negate;
				if (can === "yes") return options.flipNegate ? true : !this.negate;
			}
			split = this.#split(f);
		}
		const ff = split.parts;
		const resolved = this.#level2 ? split.resolved ??= this.#levelTwoFileOptimize(ff) : ff;
		const set = this.set;
		let filename = ff[ff.length - 1];
		if (!filename) for (let i = ff.length - 2; !filename && i >= 0; i--) filename = ff[i];
		for (let r = 0; r < set.length; r++) {
			const pattern = set[r];
			const shape = partial ? void 0 : this.#shapes[r];
			if (shape === "base" ? portionMatch(pattern[0], filename) : shape ? this.#matchShape(resolved, pattern, shape) : options.matchBase && pattern.length === 1 ? this.#matchRow([filename], [filename], pattern, partial) : this.#matchRow(ff, resolved, pattern, partial)) {
				if (options.flipNegate) return true;
				return !this.negate;
			}
		}
		if (options.flipNegate) return false;
		return this.negate;
	}
	static defaults(def) {
		return minimatch.defaults(def).Minimatch;
	}
};
/* c8 ignore stop */
minimatch.Minimatch = Minimatch;
minimatch.escape = escape;
minimatch.unescape = unescape;

// src/document/front-matter-dialects.ts
const CLAUDE_AGENT = {
	duplicates: "last",
	onInvalid: "lines",
	bom: true,
	unterminatedQuote: "lines",
	merge: true,
	blanksAfterFence: true,
	closing: "line",
	unclosed: "absent"
};
const CLAUDE_SKILL = {
	...CLAUDE_AGENT,
	unterminatedQuote: "empty"
};
const COPILOT_CLI = {
	...CLAUDE_AGENT,
	duplicates: "error",
	onInvalid: "reject"
};
const VSCODE = {
	...CLAUDE_AGENT,
	duplicates: "first",
	merge: false,
	unclosed: "header"
};
const GEMINI = {
	...COPILOT_CLI,
	bom: false,
	blanksAfterFence: false,
	closing: "prefix"
};

// src/document/value.ts
function entry(value, key) {
	if (value?.kind !== "map") return void 0;
	return value.entries.find((e) => e.key === key && !e.shadowed);
}
function at(value, ...path) {
	let here = value;
	for (const key of path) here = entry(here, key)?.value;
	return here;
}
function text(value) {
	return value?.kind === "string" ? value.value : void 0;
}
function items(value) {
	return value?.kind === "list" ? value.items : [];
}
function entries(value) {
	return value?.kind === "map" ? value.entries.filter((e) => !e.shadowed) : [];
}
function strings(value) {
	return items(value).filter((v) => v.kind === "string");
}

// src/document/lines.ts
function lineIndex(text) {
	return indexed(text.length, lineStarts$1(text), 0);
}
function indexed(length, starts, base) {
	const at = (offset) => {
		const absolute = Math.min(Math.max(offset + base, 0), length);
		const line = lastNotAfter(starts, absolute);
		return {
			line: line + 1,
			column: absolute - (starts[line] ?? 0) + 1
		};
	};
	return {
		at,
		span(start, end) {
			const from = at(start);
			const to = at(Math.max(start, end));
			return {
				startLine: from.line,
				startColumn: from.column,
				endLine: to.line,
				endColumn: to.column
			};
		},
		from: (further) => indexed(length, starts, base + further)
	};
}
function lineStarts$1(text) {
	const starts = [0];
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		const lone = code === 13 && text.charCodeAt(i + 1) !== 10;
		if (code === 10 || lone) starts.push(i + 1);
	}
	return starts;
}
function lastNotAfter(sorted, value) {
	let low = 0;
	let high = sorted.length - 1;
	while (low < high) {
		const middle = low + high + 1 >>> 1;
		if ((sorted[middle] ?? 0) <= value) low = middle;
		else high = middle - 1;
	}
	return low;
}

// src/document/decode.ts
const LFS_POINTER = "version https://git-lfs.github.com/spec/";
const START$1 = {
	startLine: 1,
	startColumn: 1,
	endLine: 1,
	endColumn: 1
};
function decodeText(bytes, accept) {
	const utf16 = utf16Label(bytes);
	if (utf16 !== void 0) {
		if (!accept.utf16) return refused("The file is UTF-16, which the client that reads it does not accept.");
		return decodeAs(utf16, bytes.subarray(2), [{
			code: "lenient",
			message: "The file is UTF-16: the client reads it, but most reviews show it as binary.",
			span: START$1
		}]);
	}
	const marked = bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191;
	if (marked && !accept.bom) return refused("The file starts with a byte order mark, which the client that reads it does not accept.");
	return decodeAs("utf-8", marked ? bytes.subarray(3) : bytes, []);
}
function decodeAs(label, bytes, problems) {
	const text = decodeStrictly(label, bytes);
	if (text === void 0) return refused(`The file is not valid ${label.toUpperCase()} text.`);
	if (text.startsWith(LFS_POINTER)) return refused("The file is a Git LFS pointer: its content is not in the repository and was not inspected.");
	const nul = text.indexOf("\0");
	if (nul !== -1) return refused("The file holds NUL bytes: it is binary.", lineIndex(text).span(nul, nul + 1));
	return {
		ok: true,
		text,
		problems
	};
}
function decodeStrictly(label, bytes) {
	try {
		return new TextDecoder(label, {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		return;
	}
}
function utf16Label(bytes) {
	if (bytes[0] === 255 && bytes[1] === 254) return "utf-16le";
	if (bytes[0] === 254 && bytes[1] === 255) return "utf-16be";
}
function refused(message, span = START$1) {
	return {
		ok: false,
		problems: [{
			code: "encoding",
			message,
			span
		}]
	};
}

// src/document/limits.ts
const MAX_CHARACTERS = 4194304;
const MAX_DEPTH = 64;
const MAX_NODES = 2e5;
const MAX_ALIASES = 200;
const MAX_LENIENT_KEYS = 1e4;
const START = {
	startLine: 1,
	startColumn: 1,
	endLine: 1,
	endColumn: 1
};
function sizeProblem(text) {
	return text.length > 4194304 ? tooLarge(START, `more than ${MAX_CHARACTERS} characters`) : void 0;
}
function tooLarge(span, what) {
	return {
		code: "too-large",
		message: `The document is too large to read: ${what}.`,
		span
	};
}
function tooDeep(span) {
	return {
		code: "too-deep",
		message: `The document nests deeper than ${64} levels.`,
		span
	};
}
function tooManyNodes(span) {
	return {
		code: "too-many-nodes",
		message: "The document has more keys and values than are read, aliases followed.",
		span
	};
}
function tooManyAliases(span) {
	return {
		code: "too-many-nodes",
		message: `The document has more than ${200} aliases.`,
		span
	};
}

// src/document/duplicates.ts
function settle$1(pairs, duplicates) {
	const winners = /* @__PURE__ */ new Map();
	pairs.forEach((pair, i) => {
		if (duplicates === "last" || !winners.has(pair.key)) winners.set(pair.key, i);
	});
	const entries = pairs.map((pair, i) => ({
		...pair,
		shadowed: winners.get(pair.key) !== i
	}));
	return {
		entries,
		losers: entries.filter((entry) => entry.shadowed)
	};
}
function reportDuplicates(losers, problems) {
	for (const loser of losers) {
		if (problems.length >= 20) return;
		problems.push(duplicateKey(loser.keySpan));
	}
}
function duplicateKey(span) {
	return {
		code: "duplicate-key",
		message: "Another entry of the same map has this key.",
		span
	};
}

// node_modules/js-yaml/dist/js-yaml.mjs
/*! js-yaml 5.5.0 https://github.com/nodeca/js-yaml @license MIT */
var NOT_RESOLVED = Symbol("NOT_RESOLVED");
function defineScalarTag(tagName, options) {
	return {
		tagName,
		nodeKind: "scalar",
		implicit: options.implicit ?? false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		implicitFirstChars: options.implicitFirstChars ?? null,
		resolve: options.resolve,
		identify: options.identify,
		represent: options.represent ?? ((data) => String(data)),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
function defineSequenceTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "sequence",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addItem: options.addItem,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
function defineMappingTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "mapping",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addPair: options.addPair,
		has: options.has,
		keys: options.keys,
		get: options.get,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
var strTag = defineScalarTag("tag:yaml.org,2002:str", {
	resolve: (source) => source,
	identify: (data) => typeof data === "string"
});
var NULL_VALUES$1 = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
var nullCoreTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES$1.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
var nullJsonTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: ["n"],
	resolve: (source, isExplicit) => {
		if (source === "null" || isExplicit && source === "") return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
var NULL_VALUES = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
var nullYaml11Tag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
var TRUE_VALUES$2 = [
	"true",
	"True",
	"TRUE"
];
var FALSE_VALUES$2 = [
	"false",
	"False",
	"FALSE"
];
var boolCoreTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"t",
		"T",
		"f",
		"F"
	],
	resolve: (source) => {
		if (TRUE_VALUES$2.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$2.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES$1 = ["true"];
var FALSE_VALUES$1 = ["false"];
var boolJsonTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: ["t", "f"],
	resolve: (source) => {
		if (TRUE_VALUES$1.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$1.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES = [
	"true",
	"True",
	"TRUE",
	"y",
	"Y",
	"yes",
	"Yes",
	"YES",
	"on",
	"On",
	"ON"
];
var FALSE_VALUES = [
	"false",
	"False",
	"FALSE",
	"n",
	"N",
	"no",
	"No",
	"NO",
	"off",
	"Off",
	"OFF"
];
var boolYaml11Tag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"y",
		"Y",
		"n",
		"N",
		"t",
		"T",
		"f",
		"F",
		"o",
		"O"
	],
	resolve: (source) => {
		if (TRUE_VALUES.indexOf(source) !== -1) return true;
		if (FALSE_VALUES.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var YAML_INTEGER_IMPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
var YAML_INTEGER_EXPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$2(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$2(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$2(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intCoreTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger$2,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_INTEGER_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)$");
var YAML_INTEGER_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$1(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$1(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intJsonTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlInteger$1,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_INTEGER_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+|[-+]?(?:0|[1-9][0-9_]*))$");
function parseYamlInteger(source) {
	let value = source.replace(/_/g, "");
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	if (value.includes(":")) {
		let result = 0;
		for (const part of value.split(":")) result = result * 60 + Number(part);
		return sign * result;
	}
	if (value !== "0" && value[0] === "0") return sign * parseInt(value, 8);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger(source) {
	if (!YAML_INTEGER_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intYaml11Tag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_FLOAT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$2(source) {
	if (!YAML_FLOAT_PATTERN$1.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase();
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	const result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN$1.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$2(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatCoreTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat$2,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$2
});
var YAML_FLOAT_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$");
var YAML_FLOAT_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_FLOAT_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
		let value = source.toLowerCase();
		const sign = value[0] === "-" ? -1 : 1;
		if ("+-".includes(value[0])) value = value.slice(1);
		if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
		if (value === ".nan") return NaN;
		const result = sign * parseFloat(value);
		return Number.isFinite(result) ? result : NOT_RESOLVED;
	}
	if (!YAML_FLOAT_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = Number(source);
	if (Number.isFinite(result)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$1(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatJsonTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlFloat$1,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$1
});
var YAML_FLOAT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?(?:(?:[0-9][0-9_]*)?\\.[0-9_]*)(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat(source) {
	if (!YAML_FLOAT_PATTERN.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase().replace(/_/g, "");
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	let result = 0;
	if (value.includes(":")) {
		for (const part of value.split(":")) result = result * 60 + Number(part);
		result *= sign;
	} else result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatYaml11Tag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat
});
var mergeTag = defineScalarTag("tag:yaml.org,2002:merge", {
	implicit: true,
	implicitFirstChars: ["<"],
	resolve: (source, isExplicit) => {
		if (source === "<<" || isExplicit && source === "") return "<<";
		return NOT_RESOLVED;
	},
	identify: () => false
});
var BASE64_PATTERN = /^[A-Za-z0-9+/]*={0,2}$/;
function resolveYamlBinary(source) {
	const input = source.replace(/\s/g, "");
	if (input.length % 4 !== 0 || !BASE64_PATTERN.test(input)) return NOT_RESOLVED;
	const binary = atob(input);
	const result = new Uint8Array(binary.length);
	for (let index = 0; index < binary.length; index++) result[index] = binary.charCodeAt(index);
	return result;
}
function representYamlBinary(object) {
	let binary = "";
	for (let index = 0; index < object.length; index++) binary += String.fromCharCode(object[index]);
	return btoa(binary);
}
var binaryTag = defineScalarTag("tag:yaml.org,2002:binary", {
	resolve: resolveYamlBinary,
	identify: (object) => Object.prototype.toString.call(object) === "[object Uint8Array]",
	represent: representYamlBinary
});
var YAML_DATE_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9])-([0-9][0-9])$");
var YAML_TIMESTAMP_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9]?)-([0-9][0-9]?)(?:[Tt]|[ \\t]+)([0-9][0-9]?):([0-9][0-9]):([0-9][0-9])(?:\\.([0-9]*))?(?:[ \\t]*(Z|([-+])([0-9][0-9]?)(?::([0-9][0-9]))?))?$");
function makeUtcDate(year, month, day, hour = 0, minute = 0, second = 0, fraction = 0) {
	const date = new Date(Date.UTC(year, month, day, hour, minute, second, fraction));
	date.setUTCFullYear(year, month, day);
	return date;
}
function resolveYamlTimestamp(source) {
	let match = YAML_DATE_REGEXP.exec(source);
	if (match === null) match = YAML_TIMESTAMP_REGEXP.exec(source);
	if (match === null) return NOT_RESOLVED;
	const year = +match[1];
	const month = +match[2] - 1;
	const day = +match[3];
	if (!match[4]) {
		const date = makeUtcDate(year, month, day);
		if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
		return date;
	}
	const hour = +match[4];
	const minute = +match[5];
	const second = +match[6];
	let fraction = 0;
	if (hour > 23 || minute > 59 || second > 59) return NOT_RESOLVED;
	if (match[7]) {
		let value = match[7].slice(0, 3);
		while (value.length < 3) value += "0";
		fraction = +value;
	}
	const date = makeUtcDate(year, month, day, hour, minute, second, fraction);
	if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
	if (match[9]) {
		const offsetHour = +match[10];
		const offsetMinute = +(match[11] || 0);
		if (offsetHour > 23 || offsetMinute > 59) return NOT_RESOLVED;
		const offset = (offsetHour * 60 + offsetMinute) * 6e4;
		date.setTime(date.getTime() - (match[9] === "-" ? -offset : offset));
	}
	return date;
}
var timestampTag = defineScalarTag("tag:yaml.org,2002:timestamp", {
	implicit: true,
	implicitFirstChars: [..."0123456789"],
	resolve: resolveYamlTimestamp,
	identify: (object) => object instanceof Date,
	represent: (object) => object.toISOString()
});
var seqTag = defineSequenceTag("tag:yaml.org,2002:seq", {
	create: () => [],
	addItem: (container, item) => {
		container.push(item);
	},
	identify: Array.isArray
});
function isPlainObject(data) {
	if (data === null || typeof data !== "object" || Array.isArray(data)) return false;
	const prototype = Object.getPrototypeOf(data);
	return prototype === null || prototype === Object.prototype;
}
var omapTag = defineSequenceTag("tag:yaml.org,2002:omap", {
	create: () => ({
		list: [],
		seen: /* @__PURE__ */ new Set()
	}),
	addItem: (carrier, item) => {
		let key;
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve an ordered map item";
			key = item.keys().next().value;
		} else if (isPlainObject(item)) {
			const itemKeys = Object.keys(item);
			if (itemKeys.length !== 1) return "cannot resolve an ordered map item";
			key = itemKeys[0];
		} else return "cannot resolve an ordered map item";
		if (carrier.seen.has(key)) return "duplicate key in ordered map";
		carrier.seen.add(key);
		carrier.list.push(item);
		return "";
	},
	finalize: (carrier) => carrier.list,
	identify: () => false
});
var pairsTag = defineSequenceTag("tag:yaml.org,2002:pairs", {
	create: () => [],
	addItem: (container, item) => {
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve a pairs item";
			container.push(item.entries().next().value);
			return "";
		}
		if (Object.prototype.toString.call(item) !== "[object Object]") return "cannot resolve a pairs item";
		const object = item;
		const keys = Object.keys(object);
		if (keys.length !== 1) return "cannot resolve a pairs item";
		container.push([keys[0], object[keys[0]]]);
		return "";
	},
	identify: () => false
});
var mapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		if (key !== null && typeof key === "object") return "object-based map does not support complex keys";
		const normalizedKey = String(key);
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		if (key !== null && typeof key === "object") return false;
		return Object.prototype.hasOwnProperty.call(container, String(key));
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
var setTag = defineMappingTag("tag:yaml.org,2002:set", {
	create: () => /* @__PURE__ */ new Set(),
	identify: (data) => data instanceof Set,
	represent: (data) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of data) map.set(key, null);
		return map;
	},
	addPair: (container, key, value) => {
		if (value !== null) return "cannot resolve a set item";
		container.add(key);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: () => null
});
function createTagDefinitionMap() {
	return {
		scalar: Object.create(null),
		sequence: Object.create(null),
		mapping: Object.create(null)
	};
}
function createTagDefinitionListMap() {
	return {
		scalar: [],
		sequence: [],
		mapping: []
	};
}
function compileTags(tags) {
	const result = [];
	for (const tag of tags) {
		let index = result.length;
		for (let previousIndex = 0; previousIndex < result.length; previousIndex++) {
			const previous = result[previousIndex];
			if (previous.nodeKind === tag.nodeKind && previous.tagName === tag.tagName && previous.matchByTagPrefix === tag.matchByTagPrefix) {
				index = previousIndex;
				break;
			}
		}
		result[index] = tag;
	}
	return result;
}
var Schema = class Schema {
	tags;
	implicitScalarTags;
	implicitScalarByFirstChar;
	implicitScalarAnyFirstChar;
	defaultScalarTag;
	defaultSequenceTag;
	defaultMappingTag;
	exact;
	prefix;
	constructor(tags) {
		const compiledTags = compileTags(tags);
		const implicitScalarTags = [];
		const exact = createTagDefinitionMap();
		const prefix = createTagDefinitionListMap();
		for (const tag of compiledTags) {
			if (tag.nodeKind === "scalar" && tag.implicit) {
				if (tag.matchByTagPrefix) throw new Error("Implicit scalar tags cannot match by tag prefix");
				implicitScalarTags.push(tag);
			}
			switch (tag.nodeKind) {
				case "scalar":
					if (tag.matchByTagPrefix) prefix.scalar.push(tag);
					else exact.scalar[tag.tagName] = tag;
					break;
				case "sequence":
					if (tag.matchByTagPrefix) prefix.sequence.push(tag);
					else exact.sequence[tag.tagName] = tag;
					break;
				case "mapping": if (tag.matchByTagPrefix) prefix.mapping.push(tag);
				else exact.mapping[tag.tagName] = tag;
			}
		}
		const implicitScalarAnyFirstChar = implicitScalarTags.filter((tag) => tag.implicitFirstChars === null);
		const keys = /* @__PURE__ */ new Set();
		for (const tag of implicitScalarTags) if (tag.implicitFirstChars !== null) for (const key of tag.implicitFirstChars) keys.add(key);
		const implicitScalarByFirstChar = /* @__PURE__ */ new Map();
		for (const key of keys) implicitScalarByFirstChar.set(key, implicitScalarTags.filter((tag) => tag.implicitFirstChars === null || tag.implicitFirstChars.indexOf(key) !== -1));
		const defaultScalarTag = exact.scalar["tag:yaml.org,2002:str"];
		if (!defaultScalarTag) throw new Error("schema does not define the default scalar tag (tag:yaml.org,2002:str)");
		this.tags = compiledTags;
		this.implicitScalarTags = implicitScalarTags;
		this.implicitScalarByFirstChar = implicitScalarByFirstChar;
		this.implicitScalarAnyFirstChar = implicitScalarAnyFirstChar;
		this.defaultScalarTag = defaultScalarTag;
		this.defaultSequenceTag = exact.sequence["tag:yaml.org,2002:seq"];
		this.defaultMappingTag = exact.mapping["tag:yaml.org,2002:map"];
		this.exact = exact;
		this.prefix = prefix;
	}
	lookupScalarTag(tagName) {
		const exactTag = this.exact.scalar[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.scalar) if (tagName.startsWith(tag.tagName)) return tag;
	}
	lookupSequenceTag(tagName) {
		const exactTag = this.exact.sequence[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.sequence) if (tagName.startsWith(tag.tagName)) return tag;
	}
	lookupMappingTag(tagName) {
		const exactTag = this.exact.mapping[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.mapping) if (tagName.startsWith(tag.tagName)) return tag;
	}
	resolveImplicitScalarTag(source) {
		const candidates = this.implicitScalarByFirstChar.get(source.charAt(0)) ?? this.implicitScalarAnyFirstChar;
		for (const tag of candidates) {
			const value = tag.resolve(source, false, tag.tagName);
			if (value !== NOT_RESOLVED) return {
				value,
				tag
			};
		}
		const tag = this.defaultScalarTag;
		return {
			value: tag.resolve(source, false, tag.tagName),
			tag
		};
	}
	withTags(...tags) {
		let flatTags = [];
		for (const tag of tags) flatTags = flatTags.concat(tag);
		return new Schema([...this.tags, ...flatTags]);
	}
};
var FAILSAFE_SCHEMA = new Schema([
	strTag,
	seqTag,
	mapTag
]);
var JSON_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullJsonTag,
	boolJsonTag,
	intJsonTag,
	floatJsonTag
]);
var CORE_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullCoreTag,
	boolCoreTag,
	intCoreTag,
	floatCoreTag
]);
var YAML11_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullYaml11Tag,
	boolYaml11Tag,
	intYaml11Tag,
	floatYaml11Tag,
	timestampTag,
	mergeTag,
	binaryTag,
	omapTag,
	pairsTag,
	setTag
]);
var DUMP_SCHEMA = YAML11_SCHEMA.withTags({
	...intYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = intYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? intCoreTag.resolve(source, isExplicit, tagName) : result;
	}
}, {
	...floatYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = floatYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? floatCoreTag.resolve(source, isExplicit, tagName) : result;
	}
});
var realMapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => /* @__PURE__ */ new Map(),
	addPair: (container, key, value) => {
		container.set(key, value);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: (container, key) => container.get(key),
	identify: (data) => data instanceof Map || isPlainObject(data),
	represent: (data) => {
		if (data instanceof Map) return data;
		const map = /* @__PURE__ */ new Map();
		const obj = data;
		for (const key of Object.keys(obj)) map.set(key, obj[key]);
		return map;
	}
});
function normalizeKey(key) {
	if (Array.isArray(key)) {
		const array = Array.prototype.slice.call(key);
		for (let index = 0; index < array.length; index++) {
			if (Array.isArray(array[index])) return null;
			if (typeof array[index] === "object" && Object.prototype.toString.call(array[index]) === "[object Object]") array[index] = "[object Object]";
		}
		return String(array);
	}
	if (typeof key === "object" && Object.prototype.toString.call(key) === "[object Object]") return "[object Object]";
	return String(key);
}
var legacyMapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		const normalizedKey = normalizeKey(key);
		if (normalizedKey === null) return "nested arrays are not supported inside keys";
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		const normalizedKey = normalizeKey(key);
		return normalizedKey !== null && Object.prototype.hasOwnProperty.call(container, normalizedKey);
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
var DEFAULT_SNIPPET_OPTIONS = {
	maxLength: 79,
	indent: 1,
	linesBefore: 3,
	linesAfter: 2
};
function getLine(buffer, lineStart, lineEnd, position, maxLineLength) {
	let head = "";
	let tail = "";
	const maxHalfLength = Math.floor(maxLineLength / 2) - 1;
	if (position - lineStart > maxHalfLength) {
		head = " ... ";
		lineStart = position - maxHalfLength + head.length;
	}
	if (lineEnd - position > maxHalfLength) {
		tail = " ...";
		lineEnd = position + maxHalfLength - tail.length;
	}
	return {
		str: head + buffer.slice(lineStart, lineEnd).replace(/\t/g, "→") + tail,
		pos: position - lineStart + head.length
	};
}
function padStart(string, max) {
	return " ".repeat(Math.max(max - string.length, 0)) + string;
}
function makeSnippet(mark, options) {
	if (!mark.buffer) return null;
	const opts = {
		...DEFAULT_SNIPPET_OPTIONS,
		...options
	};
	const re = /\r?\n|\r|\0/g;
	const lineStarts = [0];
	const lineEnds = [];
	let match;
	let foundLineNo = -1;
	while (match = re.exec(mark.buffer)) {
		lineEnds.push(match.index);
		lineStarts.push(match.index + match[0].length);
		if (mark.position <= match.index && foundLineNo < 0) foundLineNo = lineStarts.length - 2;
	}
	if (foundLineNo < 0) foundLineNo = lineStarts.length - 1;
	let result = "";
	const lineNoLength = Math.min(mark.line + opts.linesAfter, lineEnds.length).toString().length;
	const maxLineLength = opts.maxLength - (opts.indent + lineNoLength + 3);
	for (let i = 1; i <= opts.linesBefore; i++) {
		if (foundLineNo - i < 0) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo - i], lineEnds[foundLineNo - i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo - i]), maxLineLength);
		result = `${" ".repeat(opts.indent)}${padStart((mark.line - i + 1).toString(), lineNoLength)} | ${line.str}\n${result}`;
	}
	const line = getLine(mark.buffer, lineStarts[foundLineNo], lineEnds[foundLineNo], mark.position, maxLineLength);
	result += `${" ".repeat(opts.indent)}${padStart((mark.line + 1).toString(), lineNoLength)} | ${line.str}\n`;
	result += `${"-".repeat(opts.indent + lineNoLength + 3 + line.pos)}^\n`;
	for (let i = 1; i <= opts.linesAfter; i++) {
		if (foundLineNo + i >= lineEnds.length) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo + i], lineEnds[foundLineNo + i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo + i]), maxLineLength);
		result += `${" ".repeat(opts.indent)}${padStart((mark.line + i + 1).toString(), lineNoLength)} | ${line.str}\n`;
	}
	return result.replace(/\n$/, "");
}
function formatError(exception, compact) {
	let where = "";
	if (!exception.mark) return exception.reason;
	if (exception.mark.name) where += `in "${exception.mark.name}" `;
	where += `(${exception.mark.line + 1}:${exception.mark.column + 1})`;
	if (!compact && exception.mark.snippet) where += `\n\n${exception.mark.snippet}`;
	return `${exception.reason} ${where}`;
}
var YAMLException = class YAMLException extends Error {
	reason;
	mark;
	constructor(reason, mark) {
		super();
		this.name = "YAMLException";
		this.reason = reason;
		this.mark = mark;
		this.message = formatError(this, false);
		if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
	}
	toString(compact) {
		return `${this.name}: ${formatError(this, compact)}`;
	}
	static throwAt(source, position, message, filename = "") {
		let line = 0;
		let lineStart = 0;
		for (let index = 0; index < position; index++) {
			const ch = source.charCodeAt(index);
			if (ch === 10) {
				line++;
				lineStart = index + 1;
			} else if (ch === 13) {
				line++;
				if (source.charCodeAt(index + 1) === 10) index++;
				lineStart = index + 1;
			}
		}
		const mark = {
			name: filename,
			buffer: source,
			position,
			line,
			column: position - lineStart
		};
		mark.snippet = makeSnippet(mark);
		throw new YAMLException(message, mark);
	}
};
var EVENT_ID = {
	DOCUMENT: 1,
	SEQUENCE: 2,
	MAPPING: 3,
	SCALAR: 4,
	ALIAS: 5,
	POP: 6
};
var SCALAR_STYLE = {
	PLAIN: 1,
	SINGLE_QUOTED: 2,
	DOUBLE_QUOTED: 3,
	LITERAL_BLOCK: 4,
	FOLDED_BLOCK: 5
};
var COLLECTION_STYLE = {
	BLOCK: 1,
	FLOW: 2
};
var CHOMPING_MODE = {
	CLIP: 1,
	STRIP: 2,
	KEEP: 3
};
var NO_RANGE$3 = -1;
function simpleEscapeSequence(c) {
	switch (c) {
		case 48: return "\0";
		case 97: return "\x07";
		case 98: return "\b";
		case 116: return "	";
		case 9: return "	";
		case 110: return "\n";
		case 118: return "\v";
		case 102: return "\f";
		case 114: return "\r";
		case 101: return "\x1B";
		case 32: return " ";
		case 34: return "\"";
		case 47: return "/";
		case 92: return "\\";
		case 78: return "";
		case 95: return "\xA0";
		case 76: return "\u2028";
		case 80: return "\u2029";
		default: return "";
	}
}
var simpleEscapeCheck = new Array(256);
var simpleEscapeMap = new Array(256);
for (let i = 0; i < 256; i++) {
	simpleEscapeCheck[i] = simpleEscapeSequence(i) ? 1 : 0;
	simpleEscapeMap[i] = simpleEscapeSequence(i);
}
function charFromCodepoint(c) {
	if (c <= 65535) return String.fromCharCode(c);
	return String.fromCharCode((c - 65536 >> 10) + 55296, (c - 65536 & 1023) + 56320);
}
function fromHexCode$1(c) {
	if (c >= 48 && c <= 57) return c - 48;
	return (c | 32) - 97 + 10;
}
function escapedHexLen$1(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	return 8;
}
function skipFoldedBreaks(input, position, end) {
	let breaks = 0;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10) {
			breaks++;
			position++;
		} else if (ch === 13) {
			breaks++;
			position++;
			if (input.charCodeAt(position) === 10) position++;
		} else if (ch === 32 || ch === 9) position++;
		else break;
	}
	return {
		position,
		breaks
	};
}
function foldedBreaks(count) {
	if (count === 1) return " ";
	return "\n".repeat(count - 1);
}
function getPlainValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, captureEnd);
}
function getSingleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 39) {
			result += input.slice(captureStart, position) + "'";
			position += 2;
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getDoubleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 92) {
			result += input.slice(captureStart, position);
			position++;
			const escaped = input.charCodeAt(position);
			if (escaped === 10 || escaped === 13) position = skipFoldedBreaks(input, position, end).position;
			else if (escaped < 256 && simpleEscapeCheck[escaped]) {
				result += simpleEscapeMap[escaped];
				position++;
			} else {
				let hexLength = escapedHexLen$1(escaped);
				let hexResult = 0;
				for (; hexLength > 0; hexLength--) {
					position++;
					const digit = fromHexCode$1(input.charCodeAt(position));
					hexResult = (hexResult << 4) + digit;
				}
				result += charFromCodepoint(hexResult);
				position++;
			}
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getBlockValue(input, start, end, indent, chomping, folded) {
	const textIndent = indent < 0 ? 0 : indent;
	const region = input.slice(start, end).replace(/\r\n?/g, "\n");
	const lines = region === "" ? [] : (region.endsWith("\n") ? region.slice(0, -1) : region).split("\n");
	let result = "";
	let didReadContent = false;
	let emptyLines = 0;
	let atMoreIndented = false;
	for (const line of lines) {
		let column = 0;
		while (column < textIndent && line.charCodeAt(column) === 32) column++;
		if (indent < 0 || column >= line.length) {
			emptyLines++;
			continue;
		}
		const content = line.slice(textIndent);
		const first = content.charCodeAt(0);
		if (folded) {
			if (first === 32 || first === 9) {
				atMoreIndented = true;
				result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
			} else if (atMoreIndented) {
				atMoreIndented = false;
				result += "\n".repeat(emptyLines + 1);
			} else if (emptyLines === 0) {
				if (didReadContent) result += " ";
			} else result += "\n".repeat(emptyLines);
		} else result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
		result += content;
		didReadContent = true;
		emptyLines = 0;
	}
	if (chomping === CHOMPING_MODE.KEEP) result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
	else if (chomping !== CHOMPING_MODE.STRIP) {
		if (didReadContent) result += "\n";
	}
	return result;
}
function getScalarValue(input, scalar) {
	if (scalar.valueStart === NO_RANGE$3) return "";
	const { valueStart, valueEnd } = scalar;
	if (scalar.fast) return input.slice(valueStart, valueEnd);
	switch (scalar.style) {
		case SCALAR_STYLE.SINGLE_QUOTED: return getSingleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.DOUBLE_QUOTED: return getDoubleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.LITERAL_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, false);
		case SCALAR_STYLE.FOLDED_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, true);
		default: return getPlainValue(input, valueStart, valueEnd);
	}
}
var DEFAULT_TAG_HANDLERS = Object.assign(Object.create(null), {
	"!": "!",
	"!!": "tag:yaml.org,2002:"
});
var TAG_SUFFIX_CHARS = "-#;/?:@&=+$_.~*'()";
var TAG_URI_CHARS = TAG_SUFFIX_CHARS + "!,[]";
var DEFAULT_CONSTRUCTOR_OPTIONS = {
	filename: "",
	schema: CORE_SCHEMA,
	json: false,
	maxTotalMergeKeys: 1e4,
	maxAliases: -1
};
var NO_RANGE$1 = -1;
var HAS_OWN = Object.prototype.hasOwnProperty;
var CONTEXT_FLOW_IN = 1;
var CONTEXT_FLOW_OUT = 2;
var CONTEXT_BLOCK_IN = 3;
var CONTEXT_BLOCK_OUT = 4;
var PATTERN_NON_PRINTABLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
var PATTERN_FLOW_INDICATORS = /[,\[\]{}]/;
var PATTERN_TAG_HANDLE = /^(?:!|!!|![0-9A-Za-z-]+!)$/;
var NS_URI_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$,_.!~*'()\[\]])`;
var NS_TAG_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$.~*'()_])`;
var PATTERN_TAG_URI = new RegExp(`^(?:${NS_URI_CHAR})*$`);
var PATTERN_TAG_SUFFIX = new RegExp(`^(?:${NS_TAG_CHAR})+$`);
var PATTERN_TAG_PREFIX = new RegExp(`^(?:!(?:${NS_URI_CHAR})*|${NS_TAG_CHAR}(?:${NS_URI_CHAR})*)$`);
var DEFAULT_PARSER_OPTIONS = {
	filename: "",
	maxDepth: 100
};
function addDocumentEvent(state, explicitStart, explicitEnd) {
	state.events.push({
		type: EVENT_ID.DOCUMENT,
		explicitStart,
		explicitEnd,
		directives: state.directives
	});
}
function addSequenceEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.SEQUENCE,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function addMappingEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.MAPPING,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function insertFlowPairMappingEvent(state, snapshot) {
	state.events.splice(snapshot.eventsLength, 0, {
		type: EVENT_ID.MAPPING,
		start: snapshot.position,
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1,
		style: COLLECTION_STYLE.FLOW
	});
}
function addScalarEvent(state, valueStart, valueEnd, anchorStart, anchorEnd, tagStart, tagEnd, style, chomping = CHOMPING_MODE.CLIP, indent = -1, fast = false) {
	state.events.push({
		type: EVENT_ID.SCALAR,
		valueStart,
		valueEnd,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style,
		chomping,
		indent,
		fast
	});
}
function addAliasEvent(state, anchorStart, anchorEnd) {
	state.events.push({
		type: EVENT_ID.ALIAS,
		anchorStart,
		anchorEnd
	});
}
function addPopEvent(state) {
	state.events.push({ type: EVENT_ID.POP });
}
function addEmptyScalarEvent(state) {
	addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, SCALAR_STYLE.PLAIN);
}
function emptyProperties() {
	return {
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1
	};
}
function snapshotState(state) {
	return {
		position: state.position,
		line: state.line,
		lineStart: state.lineStart,
		lineIndent: state.lineIndent,
		firstTabInLine: state.firstTabInLine,
		eventsLength: state.events.length
	};
}
function restoreState(state, snapshot) {
	state.position = snapshot.position;
	state.line = snapshot.line;
	state.lineStart = snapshot.lineStart;
	state.lineIndent = snapshot.lineIndent;
	state.firstTabInLine = snapshot.firstTabInLine;
	state.events.length = snapshot.eventsLength;
}
function throwError(state, message) {
	YAMLException.throwAt(state.input.slice(0, state.length), state.position, message, state.filename);
}
function isEol(c) {
	return c === 10 || c === 13;
}
function isWhiteSpace$1(c) {
	return c === 9 || c === 32;
}
function isWsOrEol(c) {
	return isWhiteSpace$1(c) || isEol(c);
}
function isWsOrEolOrEnd(c) {
	return c === 0 || isWsOrEol(c);
}
function isFlowIndicator(c) {
	return c === 44 || c === 91 || c === 93 || c === 123 || c === 125;
}
function fromDecimalCode(c) {
	return c >= 48 && c <= 57 ? c - 48 : -1;
}
function fromHexCode(c) {
	if (c >= 48 && c <= 57) return c - 48;
	const lc = c | 32;
	if (lc >= 97 && lc <= 102) return lc - 97 + 10;
	return -1;
}
function escapedHexLen(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	if (c === 85) return 8;
	return 0;
}
function isSimpleEscape(c) {
	return c === 48 || c === 97 || c === 98 || c === 116 || c === 9 || c === 110 || c === 118 || c === 102 || c === 114 || c === 101 || c === 32 || c === 34 || c === 47 || c === 92 || c === 78 || c === 95 || c === 76 || c === 80;
}
function consumeLineBreak(state) {
	if (state.input.charCodeAt(state.position) === 10) state.position++;
	else {
		state.position++;
		if (state.input.charCodeAt(state.position) === 10) state.position++;
	}
	state.line++;
	state.lineStart = state.position;
	state.lineIndent = 0;
	state.firstTabInLine = -1;
}
function skipSeparationSpace(state, allowComments) {
	let lineBreaks = 0;
	let ch = state.input.charCodeAt(state.position);
	let hasSeparation = state.position === state.lineStart || isWsOrEol(state.input.charCodeAt(state.position - 1));
	while (ch !== 0) {
		while (isWhiteSpace$1(ch)) {
			hasSeparation = true;
			if (ch === 9 && state.firstTabInLine === -1) state.firstTabInLine = state.position;
			ch = state.input.charCodeAt(++state.position);
		}
		if (allowComments && hasSeparation && ch === 35) do
			ch = state.input.charCodeAt(++state.position);
		while (!isEol(ch) && ch !== 0);
		if (!isEol(ch)) break;
		consumeLineBreak(state);
		lineBreaks++;
		hasSeparation = true;
		ch = state.input.charCodeAt(state.position);
		while (ch === 32) {
			state.lineIndent++;
			ch = state.input.charCodeAt(++state.position);
		}
	}
	return lineBreaks;
}
function testDocumentSeparator(state, position = state.position) {
	const ch = state.input.charCodeAt(position);
	if ((ch === 45 || ch === 46) && ch === state.input.charCodeAt(position + 1) && ch === state.input.charCodeAt(position + 2)) {
		const following = state.input.charCodeAt(position + 3);
		return following === 0 || isWsOrEol(following);
	}
	return false;
}
function skipByteOrderMark(state) {
	if (state.position === state.lineStart && state.input.charCodeAt(state.position) === 65279) {
		state.position++;
		state.lineStart = state.position;
	}
}
function testDocumentBoundary(state) {
	if (state.position !== state.lineStart) return false;
	if (testDocumentSeparator(state)) return true;
	if (state.input.charCodeAt(state.position) !== 65279) return false;
	const snapshot = snapshotState(state);
	skipByteOrderMark(state);
	skipSeparationSpace(state, true);
	const ch = state.input.charCodeAt(state.position);
	const result = state.position === state.lineStart && (ch === 37 || ch === 45 && testDocumentSeparator(state));
	restoreState(state, snapshot);
	return result;
}
function skipUntilLineEnd(state) {
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0 && !isEol(ch)) ch = state.input.charCodeAt(++state.position);
}
function checkPrintable(state, start, end) {
	const match = PATTERN_NON_PRINTABLE.exec(state.input.slice(start, end));
	if (match !== null) {
		state.position = start + match.index + match[0].length - 1;
		throwError(state, "the stream contains non-printable characters");
	}
}
function readTagProperty(state, props, inFlow) {
	if (state.input.charCodeAt(state.position) !== 33) return false;
	if (props.tagStart !== NO_RANGE$1) throwError(state, "duplication of a tag property");
	const start = state.position;
	let isVerbatim = false;
	let isNamed = false;
	let tagHandle = "!";
	let ch = state.input.charCodeAt(++state.position);
	if (ch === 60) {
		isVerbatim = true;
		ch = state.input.charCodeAt(++state.position);
	} else if (ch === 33) {
		isNamed = true;
		tagHandle = "!!";
		ch = state.input.charCodeAt(++state.position);
	}
	let suffixStart = state.position;
	let tagName;
	if (isVerbatim) {
		while (ch !== 0 && ch !== 62) ch = state.input.charCodeAt(++state.position);
		if (ch !== 62) throwError(state, "unexpected end of the stream within a verbatim tag");
		tagName = state.input.slice(suffixStart, state.position);
		state.position++;
	} else {
		while (ch !== 0 && !isWsOrEol(ch) && !(inFlow && isFlowIndicator(ch))) {
			if (ch === 33) {
				if (!isNamed) {
					tagHandle = state.input.slice(suffixStart - 1, state.position + 1);
					if (!PATTERN_TAG_HANDLE.test(tagHandle)) throwError(state, "named tag handle cannot contain such characters");
					isNamed = true;
					suffixStart = state.position + 1;
				} else throwError(state, "tag suffix cannot contain exclamation marks");
			}
			ch = state.input.charCodeAt(++state.position);
		}
		tagName = state.input.slice(suffixStart, state.position);
		if (PATTERN_FLOW_INDICATORS.test(tagName)) throwError(state, "tag suffix cannot contain flow indicator characters");
	}
	if (tagName && !(isVerbatim ? PATTERN_TAG_URI.test(tagName) : PATTERN_TAG_SUFFIX.test(tagName))) throwError(state, `tag name cannot contain such characters: ${tagName}`);
	if (!isVerbatim && tagHandle !== "!" && tagHandle !== "!!" && !HAS_OWN.call(state.tagHandlers, tagHandle)) throwError(state, `undeclared tag handle "${tagHandle}"`);
	props.tagStart = start;
	props.tagEnd = state.position;
	return true;
}
function readAnchorProperty(state, props) {
	if (state.input.charCodeAt(state.position) !== 38) return false;
	if (props.anchorStart !== NO_RANGE$1) throwError(state, "duplication of an anchor property");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an anchor node must contain at least one character");
	props.anchorStart = start;
	props.anchorEnd = state.position;
	return true;
}
function readAlias(state, props) {
	if (state.input.charCodeAt(state.position) !== 42) return false;
	if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) throwError(state, "alias node should not have any properties");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an alias node must contain at least one character");
	addAliasEvent(state, start, state.position);
	return true;
}
function readFlowScalarBreak(state, nodeIndent) {
	skipSeparationSpace(state, false);
	if (state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readSingleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 39) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 39) {
			if (state.input.charCodeAt(state.position + 1) === 39) {
				simple = false;
				state.position += 2;
				continue;
			}
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.SINGLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a single quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a single quoted scalar");
}
function readDoubleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 34) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 34) {
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.DOUBLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (ch === 92) {
			simple = false;
			const escaped = state.input.charCodeAt(++state.position);
			if (isEol(escaped)) readFlowScalarBreak(state, nodeIndent);
			else if (isSimpleEscape(escaped)) state.position++;
			else {
				let hexLength = escapedHexLen(escaped);
				if (hexLength === 0) throwError(state, "unknown escape sequence");
				while (hexLength-- > 0) {
					state.position++;
					if (fromHexCode(state.input.charCodeAt(state.position)) < 0) throwError(state, "expected hexadecimal character");
				}
				state.position++;
			}
		} else if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a double quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a double quoted scalar");
}
function readBlockScalar(state, parentIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	let chomping = CHOMPING_MODE.CLIP;
	let indent = -1;
	let detectedIndent = false;
	if (ch !== 124 && ch !== 62) return false;
	const style = ch === 124 ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.FOLDED_BLOCK;
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		const current = state.input.charCodeAt(state.position);
		const digit = fromDecimalCode(current);
		if (current === 43 || current === 45) {
			if (chomping !== CHOMPING_MODE.CLIP) throwError(state, "repeat of a chomping mode identifier");
			chomping = current === 43 ? CHOMPING_MODE.KEEP : CHOMPING_MODE.STRIP;
			state.position++;
		} else if (digit >= 0) {
			if (digit === 0) throwError(state, "bad explicit indentation width of a block scalar; it cannot be less than one");
			if (detectedIndent) throwError(state, "repeat of an indentation width identifier");
			indent = parentIndent + digit - 1;
			detectedIndent = true;
			state.position++;
		} else break;
	}
	let hadWhitespace = false;
	while (isWhiteSpace$1(state.input.charCodeAt(state.position))) {
		hadWhitespace = true;
		state.position++;
	}
	if (hadWhitespace && state.input.charCodeAt(state.position) === 35) skipUntilLineEnd(state);
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	else if (state.input.charCodeAt(state.position) !== 0) throwError(state, "a line break is expected");
	let contentIndent = detectedIndent ? indent : -1;
	let maxLeadingIndent = 0;
	const valueStart = state.position;
	let valueEnd = state.position;
	while (state.input.charCodeAt(state.position) !== 0) {
		const linePosition = state.position;
		let column = 0;
		while (state.input.charCodeAt(linePosition + column) === 32) column++;
		const first = state.input.charCodeAt(linePosition + column);
		if (first === 0) {
			if (contentIndent >= 0) {
				if (column > contentIndent) valueEnd = linePosition + column;
			} else if (column > 0) valueEnd = linePosition + column;
			break;
		}
		if (testDocumentBoundary(state)) break;
		if (!detectedIndent && contentIndent === -1 && isEol(first)) maxLeadingIndent = Math.max(maxLeadingIndent, column);
		if (!detectedIndent && contentIndent === -1 && !isEol(first)) {
			if (first === 9 && column < parentIndent) {
				state.position = linePosition + column;
				throwError(state, "tab characters must not be used in indentation");
			}
			if (column >= parentIndent && column < maxLeadingIndent) {
				state.position = linePosition + column;
				throwError(state, "bad indentation of a mapping entry");
			}
		}
		if (contentIndent === -1 && first !== 0 && !isEol(first) && column < parentIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		if (!detectedIndent && first !== 0 && !isEol(first) && contentIndent === -1) contentIndent = column;
		const requiredIndent = contentIndent === -1 ? parentIndent + 1 : contentIndent;
		if (first !== 0 && !isEol(first) && column < requiredIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		skipUntilLineEnd(state);
		valueEnd = state.position;
		if (isEol(state.input.charCodeAt(state.position))) {
			consumeLineBreak(state);
			valueEnd = state.position;
		}
	}
	checkPrintable(state, valueStart, valueEnd);
	addScalarEvent(state, valueStart, valueEnd, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, style, chomping, contentIndent);
	return true;
}
function canStartPlainScalar(state, nodeContext) {
	const ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	if (ch === 0 || isWsOrEol(ch) || ch === 35 || ch === 38 || ch === 42 || ch === 33 || ch === 124 || ch === 62 || ch === 39 || ch === 34 || ch === 37 || ch === 64 || ch === 96 || isFlowIndicator(ch)) return false;
	if (ch === 63 || ch === 45) {
		const following = state.input.charCodeAt(state.position + 1);
		if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) return false;
	}
	return true;
}
function readPlainScalar(state, nodeIndent, nodeContext, props) {
	if (!canStartPlainScalar(state, nodeContext)) return false;
	const start = state.position;
	let end = state.position;
	let ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	let multiline = false;
	while (ch !== 0) {
		if (testDocumentBoundary(state)) break;
		if (ch === 58) {
			const following = state.input.charCodeAt(state.position + 1);
			if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) break;
		} else if (ch === 35) {
			if (isWsOrEol(state.input.charCodeAt(state.position - 1))) break;
		} else if (inFlow && isFlowIndicator(ch)) break;
		else if (isEol(ch)) {
			const savedPosition = state.position;
			const savedLine = state.line;
			const savedLineStart = state.lineStart;
			const savedLineIndent = state.lineIndent;
			skipSeparationSpace(state, false);
			if (state.lineIndent >= nodeIndent) {
				multiline = true;
				ch = state.input.charCodeAt(state.position);
				continue;
			}
			state.position = savedPosition;
			state.line = savedLine;
			state.lineStart = savedLineStart;
			state.lineIndent = savedLineIndent;
			break;
		}
		if (!isWhiteSpace$1(ch)) end = state.position + 1;
		ch = state.input.charCodeAt(++state.position);
	}
	if (end === start) return false;
	checkPrintable(state, start, end);
	addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN, CHOMPING_MODE.CLIP, -1, !multiline);
	return true;
}
function skipFlowSeparationSpace(state, nodeIndent) {
	const startLine = state.line;
	skipSeparationSpace(state, true);
	if (state.line > startLine && state.lineIndent < nodeIndent || state.firstTabInLine !== -1 && state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readFlowCollection(state, nodeIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	const isMapping = ch === 123;
	const start = state.position;
	let readNext = true;
	if (ch !== 91 && ch !== 123) return false;
	const terminator = isMapping ? 125 : 93;
	if (isMapping) addMappingEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	else addSequenceEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		skipFlowSeparationSpace(state, nodeIndent);
		let ch = state.input.charCodeAt(state.position);
		if (ch === terminator) {
			state.position++;
			addPopEvent(state);
			return true;
		} else if (!readNext) throwError(state, "missed comma between flow collection entries");
		else if (ch === 44) throwError(state, "expected the node content, but found ','");
		let isPair = false;
		let isExplicitPair = false;
		if (ch === 63 && isWsOrEol(state.input.charCodeAt(state.position + 1))) {
			isPair = isExplicitPair = true;
			state.position += 1;
			skipFlowSeparationSpace(state, nodeIndent);
		}
		const entryLine = state.line;
		const entryStart = snapshotState(state);
		const keyWasRead = parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true);
		skipFlowSeparationSpace(state, nodeIndent);
		ch = state.input.charCodeAt(state.position);
		if ((isMapping || isExplicitPair || state.line === entryLine) && ch === 58) {
			isPair = true;
			state.position++;
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) {
				insertFlowPairMappingEvent(state, entryStart);
				if (!keyWasRead) addEmptyScalarEvent(state);
			} else if (!keyWasRead) addEmptyScalarEvent(state);
			if (!parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true)) addEmptyScalarEvent(state);
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) addPopEvent(state);
		} else if (isMapping && isPair) {
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
		} else if (isMapping) addEmptyScalarEvent(state);
		else if (isPair) {
			insertFlowPairMappingEvent(state, entryStart);
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
			addPopEvent(state);
		}
		ch = state.input.charCodeAt(state.position);
		if (ch === 44) {
			readNext = true;
			state.position++;
		} else readNext = false;
	}
	throwError(state, "unexpected end of the stream within a flow collection");
}
function readBlockSequence(state, nodeIndent, props) {
	if (state.firstTabInLine !== -1 || state.input.charCodeAt(state.position) !== 45 || !isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) return false;
	addSequenceEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
	while (state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) {
		if (state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const entryLine = state.line;
		state.position++;
		const hadBreak = skipSeparationSpace(state, true) > 0;
		if (state.firstTabInLine !== -1 && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
		if (hadBreak && state.lineIndent <= nodeIndent) addEmptyScalarEvent(state);
		else parseNode(state, nodeIndent, CONTEXT_BLOCK_IN, false, true);
		skipSeparationSpace(state, true);
		if (state.lineIndent < nodeIndent || state.position >= state.length) break;
		if (state.lineIndent > nodeIndent) throwError(state, "bad indentation of a sequence entry");
		if (state.line === entryLine && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
	}
	addPopEvent(state);
	return true;
}
function readBlockMapping(state, nodeIndent, flowIndent, props) {
	let atExplicitKey = false;
	let detected = false;
	let mappingOpened = false;
	let pendingExplicitKey = false;
	if (state.firstTabInLine !== -1) return false;
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0) {
		if (!atExplicitKey && state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const following = state.input.charCodeAt(state.position + 1);
		const entryLine = state.line;
		if ((ch === 63 || ch === 58) && isWsOrEolOrEnd(following)) {
			if (!mappingOpened) {
				addMappingEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
				mappingOpened = true;
			}
			if (ch === 63) {
				if (atExplicitKey) addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = true;
			} else if (atExplicitKey) atExplicitKey = false;
			else {
				addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = false;
			}
			state.position += 1;
			pendingExplicitKey = true;
		} else {
			if (atExplicitKey) {
				addEmptyScalarEvent(state);
				atExplicitKey = false;
			}
			const beforeKey = snapshotState(state);
			if (!parseNode(state, flowIndent, CONTEXT_FLOW_OUT, false, true)) break;
			if (state.line === entryLine) {
				ch = state.input.charCodeAt(state.position);
				while (isWhiteSpace$1(ch)) ch = state.input.charCodeAt(++state.position);
				if (ch === 58) {
					ch = state.input.charCodeAt(++state.position);
					if (!isWsOrEolOrEnd(ch)) throwError(state, "a whitespace character is expected after the key-value separator within a block mapping");
					if (!mappingOpened) {
						state.events.splice(beforeKey.eventsLength, 0, {
							type: EVENT_ID.MAPPING,
							start: beforeKey.position,
							anchorStart: props.anchorStart,
							anchorEnd: props.anchorEnd,
							tagStart: props.tagStart,
							tagEnd: props.tagEnd,
							style: COLLECTION_STYLE.BLOCK
						});
						mappingOpened = true;
					}
					detected = true;
					atExplicitKey = false;
					pendingExplicitKey = false;
				} else if (detected) throwError(state, "expected ':' after a mapping key");
				else {
					if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
						restoreState(state, beforeKey);
						return false;
					}
					return true;
				}
			} else if (detected) throwError(state, "can not read a block mapping entry; a multiline key may not be an implicit key");
			else {
				if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
					restoreState(state, beforeKey);
					return false;
				}
				return true;
			}
		}
		if (parseNode(state, nodeIndent, CONTEXT_BLOCK_OUT, true, pendingExplicitKey)) pendingExplicitKey = false;
		if (!atExplicitKey) {
			if (pendingExplicitKey) {
				addEmptyScalarEvent(state);
				pendingExplicitKey = false;
			}
		}
		skipSeparationSpace(state, true);
		ch = state.input.charCodeAt(state.position);
		if ((state.line === entryLine || state.lineIndent > nodeIndent) && ch !== 0) throwError(state, "bad indentation of a mapping entry");
		else if (state.lineIndent < nodeIndent) break;
	}
	if (!detected) return false;
	if (atExplicitKey) addEmptyScalarEvent(state);
	if (mappingOpened) addPopEvent(state);
	return true;
}
function parseNode(state, parentIndent, nodeContext, allowToSeek, allowCompact, allowPropertyMapping = true) {
	if (state.depth >= state.maxDepth) throwError(state, `nesting exceeded maxDepth (${state.maxDepth})`);
	state.depth++;
	let indentStatus = 1;
	let atNewLine = false;
	let hasContent = false;
	let propertyStart = null;
	const props = emptyProperties();
	let allowBlockScalars = nodeContext === CONTEXT_BLOCK_OUT || nodeContext === CONTEXT_BLOCK_IN;
	let allowBlockCollections = allowBlockScalars;
	const allowBlockStyles = allowBlockScalars;
	if (allowToSeek && skipSeparationSpace(state, true)) {
		atNewLine = true;
		if (state.lineIndent > parentIndent) indentStatus = 1;
		else if (state.lineIndent === parentIndent) indentStatus = 0;
		else indentStatus = -1;
	}
	if (indentStatus === 1) while (true) {
		const ch = state.input.charCodeAt(state.position);
		const propertyState = snapshotState(state);
		if (atNewLine && indentStatus !== 1 && (ch === 33 || ch === 38)) break;
		if (atNewLine && allowBlockStyles && (props.tagStart !== NO_RANGE$1 || props.anchorStart !== NO_RANGE$1) && (ch === 33 || ch === 38)) {
			const fallbackState = snapshotState(state);
			const flowIndent = parentIndent + 1;
			if (readBlockMapping(state, state.position - state.lineStart, flowIndent, props) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) {
				state.depth--;
				return true;
			}
			restoreState(state, fallbackState);
		}
		if (atNewLine && (ch === 33 && props.tagStart !== NO_RANGE$1 || ch === 38 && props.anchorStart !== NO_RANGE$1)) break;
		if (!readTagProperty(state, props, nodeContext === CONTEXT_FLOW_IN) && !readAnchorProperty(state, props)) break;
		if (propertyStart === null) propertyStart = propertyState;
		if (skipSeparationSpace(state, true)) {
			atNewLine = true;
			allowBlockCollections = allowBlockStyles;
			if (state.lineIndent > parentIndent) indentStatus = 1;
			else if (state.lineIndent === parentIndent) indentStatus = 0;
			else indentStatus = -1;
		} else allowBlockCollections = false;
	}
	if (allowBlockCollections) allowBlockCollections = atNewLine || allowCompact;
	if (indentStatus === 1 || nodeContext === CONTEXT_BLOCK_OUT) {
		const flowIndent = nodeContext === CONTEXT_FLOW_IN || nodeContext === CONTEXT_FLOW_OUT ? parentIndent : parentIndent + 1;
		const blockIndent = state.position - state.lineStart;
		if (indentStatus === 1) {
			if (allowBlockCollections && (readBlockSequence(state, blockIndent, props) || readBlockMapping(state, blockIndent, flowIndent, props)) || readFlowCollection(state, flowIndent, props)) hasContent = true;
			else {
				const ch = state.input.charCodeAt(state.position);
				if (propertyStart !== null && allowPropertyMapping && allowBlockStyles && !allowBlockCollections && ch !== 124 && ch !== 62) {
					const fallbackState = snapshotState(state);
					const propertyIndent = propertyStart.position - propertyStart.lineStart;
					restoreState(state, propertyStart);
					if (readBlockMapping(state, propertyIndent, flowIndent, emptyProperties()) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) hasContent = true;
					else restoreState(state, fallbackState);
				}
				if (!hasContent && (allowBlockScalars && readBlockScalar(state, flowIndent, props) || readSingleQuotedScalar(state, flowIndent, props) || readDoubleQuotedScalar(state, flowIndent, props) || readAlias(state, props) || readPlainScalar(state, flowIndent, nodeContext, props))) hasContent = true;
			}
		} else if (indentStatus === 0) hasContent = allowBlockCollections && readBlockSequence(state, blockIndent, props);
	}
	allowBlockScalars = allowBlockScalars && !hasContent;
	if (!hasContent && (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1 || allowBlockScalars)) {
		addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN);
		hasContent = true;
	}
	state.depth--;
	return hasContent || props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1;
}
function readDirective(state) {
	if (state.lineIndent > 0 || state.input.charCodeAt(state.position) !== 37) return false;
	state.position++;
	const nameStart = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
	const name = state.input.slice(nameStart, state.position);
	const args = [];
	if (name.length === 0) throwError(state, "directive name must not be less than one character in length");
	while (state.input.charCodeAt(state.position) !== 0 && !isEol(state.input.charCodeAt(state.position))) {
		while (isWhiteSpace$1(state.input.charCodeAt(state.position))) state.position++;
		if (state.input.charCodeAt(state.position) === 35 || isEol(state.input.charCodeAt(state.position)) || state.input.charCodeAt(state.position) === 0) break;
		const start = state.position;
		while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
		args.push(state.input.slice(start, state.position));
	}
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	if (name === "YAML") {
		if (state.directives.some((directive) => directive.kind === "yaml")) throwError(state, "duplication of %YAML directive");
		if (args.length !== 1) throwError(state, "YAML directive accepts exactly one argument");
		const match = /^([0-9]+)\.([0-9]+)$/.exec(args[0]);
		if (match === null) throwError(state, "ill-formed argument of the YAML directive");
		if (parseInt(match[1], 10) !== 1) throwError(state, "unacceptable YAML version of the document");
		state.directives.push({
			kind: "yaml",
			version: args[0]
		});
	} else if (name === "TAG") {
		if (args.length !== 2) throwError(state, "TAG directive accepts exactly two arguments");
		const [handle, prefix] = args;
		if (!PATTERN_TAG_HANDLE.test(handle)) throwError(state, "ill-formed tag handle (first argument) of the TAG directive");
		if (HAS_OWN.call(state.tagHandlers, handle)) throwError(state, `there is a previously declared suffix for "${handle}" tag handle`);
		if (!PATTERN_TAG_PREFIX.test(prefix)) throwError(state, "ill-formed tag prefix (second argument) of the TAG directive");
		state.tagHandlers[handle] = prefix;
		state.directives.push({
			kind: "tag",
			handle,
			prefix
		});
	}
	return true;
}
function readDocument(state) {
	state.directives = [];
	state.tagHandlers = Object.create(null);
	let hasDirectives = false;
	skipSeparationSpace(state, true);
	while (readDirective(state)) {
		hasDirectives = true;
		skipSeparationSpace(state, true);
	}
	let explicitStart = false;
	let explicitEnd = false;
	let allowCompact = true;
	if (state.lineIndent === 0 && state.input.charCodeAt(state.position) === 45 && state.input.charCodeAt(state.position + 1) === 45 && state.input.charCodeAt(state.position + 2) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 3))) {
		explicitStart = true;
		const markerLine = state.line;
		state.position += 3;
		skipSeparationSpace(state, true);
		allowCompact = state.line > markerLine;
	} else if (hasDirectives) throwError(state, "directives end mark is expected");
	const documentEventIndex = state.events.length;
	if (!explicitStart && state.position === state.lineStart && state.input.charCodeAt(state.position) === 46 && testDocumentSeparator(state)) {
		state.position += 3;
		skipSeparationSpace(state, true);
		return;
	}
	addDocumentEvent(state, explicitStart, false);
	if (!parseNode(state, state.lineIndent - 1, CONTEXT_BLOCK_OUT, false, allowCompact, allowCompact)) addEmptyScalarEvent(state);
	skipSeparationSpace(state, true);
	if (state.position === state.lineStart && testDocumentSeparator(state)) {
		explicitEnd = state.input.charCodeAt(state.position) === 46;
		if (explicitEnd) {
			const markerLine = state.line;
			state.position += 3;
			skipSeparationSpace(state, true);
			if (state.line === markerLine && state.position < state.length) throwError(state, "end of the stream or a document separator is expected");
		}
	}
	const documentEvent = state.events[documentEventIndex];
	if (documentEvent?.type === EVENT_ID.DOCUMENT) documentEvent.explicitEnd = explicitEnd;
	addPopEvent(state);
	if (!explicitEnd && state.position < state.length && !testDocumentBoundary(state)) throwError(state, "end of the stream or a document separator is expected");
}
function parseEvents(input, options) {
	const length = input.length;
	const state = {
		...DEFAULT_PARSER_OPTIONS,
		...options,
		input: `${input}\0`,
		length,
		position: 0,
		line: 0,
		lineStart: 0,
		lineIndent: 0,
		firstTabInLine: -1,
		depth: 0,
		directives: [],
		tagHandlers: Object.create(null),
		events: []
	};
	const nullpos = input.indexOf("\0");
	if (nullpos !== -1) YAMLException.throwAt(input, nullpos, "null byte is not allowed in input", state.filename);
	while (state.position < state.length) {
		skipByteOrderMark(state);
		skipSeparationSpace(state, true);
		if (state.position >= state.length) break;
		const documentStart = state.position;
		readDocument(state);
		if (state.position === documentStart)
 /* c8 ignore next */
		throwError(state, "can not read a document");
	}
	return state.events;
}
var DEFAULT_LOAD_OPTIONS = {
	...DEFAULT_PARSER_OPTIONS,
	...DEFAULT_CONSTRUCTOR_OPTIONS
};
function hasBit(mask, bit) {
	return (mask & 1 << bit) !== 0;
}
var DEFAULT_SCALAR_STYLE_RULES = {
	applyQuoteFlowKeysOption,
	doubleQuoteForInvisibles,
	doubleQuoteWhitespaceOnly,
	applyForceQuotesOption,
	tryLongOrMultilineAsBlock,
	quoteInvalidPlain,
	fallbackToDoubleQuoted
};
function _preferredQuotedStyle(layout) {
	if (layout.presenterOptions.quoteStyle === "single" && hasBit(layout.allowedStylesMask, SCALAR_STYLE.SINGLE_QUOTED)) return SCALAR_STYLE.SINGLE_QUOTED;
	return SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyQuoteFlowKeysOption(layout) {
	if (!layout.presenterOptions.quoteFlowKeys) return;
	if (!layout.isKey || !layout.flowOnly || layout.style !== SCALAR_STYLE.PLAIN) return;
	layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteForInvisibles(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /[\t\x7F-\xA0\u2028\u2029\uFEFF\uFFFE\uFFFF]/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteWhitespaceOnly(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /^\s+$/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyForceQuotesOption(layout) {
	if (!layout.presenterOptions.forceQuotes) return;
	if (layout.isKey || layout.style !== SCALAR_STYLE.PLAIN) return;
	if (layout.node.tag !== layout.presenterOptions.schema.defaultScalarTag.tagName) return;
	layout.style = layout.node.value.includes("\n") ? SCALAR_STYLE.DOUBLE_QUOTED : _preferredQuotedStyle(layout);
}
function tryLongOrMultilineAsBlock(layout) {
	if (layout.style !== SCALAR_STYLE.PLAIN || layout.isKey) return;
	const value = layout.node.value;
	const multiline = value.indexOf("\n") !== -1;
	if (!hasBit(layout.allowedStylesMask, SCALAR_STYLE.LITERAL_BLOCK)) {
		if (multiline) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
		return;
	}
	const w = layout.presenterOptions.lineWidth;
	if (w === -1) {
		if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
		return;
	}
	const availableWidth = Math.max(Math.min(w, 40), w - layout.shiftOfContent);
	let position = 0;
	let shouldFold = false;
	while (position <= value.length) {
		let lineEnd = value.length;
		const nextLineBreak = value.indexOf("\n", position);
		if (nextLineBreak !== -1) lineEnd = nextLineBreak;
		const line = value.slice(position, lineEnd);
		if (line.length > availableWidth && line[0] !== " " && / [^ \t]/.test(line)) shouldFold = true;
		if (nextLineBreak === -1) break;
		position = nextLineBreak + 1;
	}
	if (shouldFold) layout.style = SCALAR_STYLE.FOLDED_BLOCK;
	else if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
}
function quoteInvalidPlain(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && !hasBit(layout.allowedStylesMask, SCALAR_STYLE.PLAIN)) layout.style = _preferredQuotedStyle(layout);
}
function fallbackToDoubleQuoted(layout) {
	if (!hasBit(layout.allowedStylesMask, layout.style)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
var SRC_C_PRINTABLE = "[\\x09\\x0A\\x0D\\x20-\\x7E\\x85\\xA0-\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]";
var SRC_B_CHAR = "[\\n\\r]";
var SRC_C_BYTE_ORDER_MARK = "\\uFEFF";
var SRC_S_WHITE = "[ \\t]";
var SRC_NB_CHAR = `(?:(?!(?:${SRC_B_CHAR}|${SRC_C_BYTE_ORDER_MARK}))${SRC_C_PRINTABLE})`;
var SRC_NS_CHAR = `(?:(?!${SRC_S_WHITE})${SRC_NB_CHAR})`;
var SRC_NB_JSON = "[\\x09\\x20-\\uD7FF\\uE000-\\uFFFF\\u{10000}-\\u{10FFFF}]";
var SRC_C_INDICATOR = "[-?:,\\[\\]{}#&*!|>'\"%@`]";
var SRC_C_FLOW_INDICATOR = "[,\\[\\]{}]";
var SRC_NS_PLAIN_SAFE_FLOW_OUT = SRC_NS_CHAR;
var SRC_NS_PLAIN_SAFE_FLOW_IN = `(?:(?!${SRC_C_FLOW_INDICATOR})${SRC_NS_CHAR})`;
var SRC_NS_PLAIN_FIRST_FLOW_OUT = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))`;
var SRC_NS_PLAIN_FIRST_FLOW_IN = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))`;
var SRC_NS_PLAIN_CHAR_FLOW_OUT = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_OUT})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))#*`;
var SRC_NS_PLAIN_CHAR_FLOW_IN = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_IN})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))#*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_OUT})*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_IN})*`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_OUT = `${SRC_NS_PLAIN_FIRST_FLOW_OUT}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_IN = `${SRC_NS_PLAIN_FIRST_FLOW_IN}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_OUT;
var SRC_NS_PLAIN_ONE_LINE_FLOW_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_IN;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_OUT}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_IN}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT = `${SRC_NS_PLAIN_ONE_LINE_FLOW_OUT}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT})*`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_IN = `${SRC_NS_PLAIN_ONE_LINE_FLOW_IN}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN})*`;
var NS_PLAIN_FLOW_OUT = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT})$`, "u");
var NS_PLAIN_FLOW_IN = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_IN})$`, "u");
var NS_PLAIN_BLOCK_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY})$`, "u");
var NS_PLAIN_FLOW_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_FLOW_KEY})$`, "u");
var NB_SINGLE_ONE_LINE = new RegExp(`^(?:${SRC_NB_JSON})*$`, "u");
var NB_SINGLE_MULTI_LINE = new RegExp(`^(?:${SRC_NB_JSON}|\\n)*$`, "u");
var BLOCK_SCALAR_CONTENT = new RegExp(`^(?:${SRC_NB_CHAR}|\\n)*$`, "u");
var DEFAULT_PRESENTER_OPTIONS = {
	indent: 2,
	seqNoIndent: false,
	seqInlineFirst: true,
	lineWidth: 80,
	flowBracketPadding: false,
	flowSkipCommaSpace: false,
	flowSkipColonSpace: false,
	quoteFlowKeys: false,
	quoteStyle: "single",
	forceQuotes: false,
	scalarStyleRules: Object.keys(DEFAULT_SCALAR_STYLE_RULES).map((name) => Reflect.get(DEFAULT_SCALAR_STYLE_RULES, name)),
	tagBeforeAnchor: false
};
var DEFAULT_DUMP_OPTIONS = {
	...DEFAULT_PRESENTER_OPTIONS,
	schema: DUMP_SCHEMA,
	skipInvalid: false,
	noRefs: false,
	flowLevel: -1,
	sortKeys: false,
	transform: () => {}
};
var EVENT_DOCUMENT = EVENT_ID.DOCUMENT;
var EVENT_SEQUENCE = EVENT_ID.SEQUENCE;
var EVENT_MAPPING = EVENT_ID.MAPPING;
var EVENT_SCALAR = EVENT_ID.SCALAR;
var EVENT_ALIAS = EVENT_ID.ALIAS;
var EVENT_POP = EVENT_ID.POP;
var SCALAR_STYLE_PLAIN = SCALAR_STYLE.PLAIN;
var SCALAR_STYLE_SINGLE_QUOTED = SCALAR_STYLE.SINGLE_QUOTED;
var SCALAR_STYLE_DOUBLE_QUOTED = SCALAR_STYLE.DOUBLE_QUOTED;
var SCALAR_STYLE_LITERAL_BLOCK = SCALAR_STYLE.LITERAL_BLOCK;
var SCALAR_STYLE_FOLDED_BLOCK = SCALAR_STYLE.FOLDED_BLOCK;
var COLLECTION_STYLE_BLOCK = COLLECTION_STYLE.BLOCK;
var COLLECTION_STYLE_FLOW = COLLECTION_STYLE.FLOW;
var CHOMPING_CLIP = CHOMPING_MODE.CLIP;
var CHOMPING_STRIP = CHOMPING_MODE.STRIP;
var CHOMPING_KEEP = CHOMPING_MODE.KEEP;

// src/document/yaml-events.ts
const PAD = 64;
const PADDING = " ".repeat(PAD);
const MAX_REREAD = 4194304;
function readEvents(text, lines, maxRepairs) {
	const padded = [];
	for (;;) {
		const source = withPadding(text, padded);
		const origin = (offset) => originOf$1(padded, offset);
		try {
			return {
				ok: true,
				events: parseEvents(source, { maxDepth: 64 * 2 }),
				text: source,
				lines: padded.length === 0 ? lines : moved(lines, origin)
			};
		} catch (error) {
			const line = !(padded.length >= maxRepairs || padded.length * text.length > MAX_REREAD) && repairable(error) ? lineToPad(text, origin(positionOf(error)), padded) : void 0;
			if (line === void 0) return {
				ok: false,
				problem: failure(error, lines, origin(positionOf(error)))
			};
			padded.push(line);
		}
	}
}
function repairable(error) {
	return error instanceof YAMLException && error.reason === "deficient indentation";
}
function lineToPad(text, offset, padded) {
	if (text[offset] !== "]" && text[offset] !== "}") return void 0;
	let start = offset;
	while (start > 0 && text[start - 1] !== "\n" && text[start - 1] !== "\r") start--;
	return start > (padded.at(-1) ?? -1) ? start : void 0;
}
function withPadding(text, padded) {
	let out = "";
	let from = 0;
	for (const line of padded) {
		out += text.slice(from, line) + PADDING;
		from = line;
	}
	return out + text.slice(from);
}
function originOf$1(padded, offset) {
	let low = 0;
	let high = padded.length;
	while (low < high) {
		const middle = low + high >>> 1;
		if ((padded[middle] ?? 0) + middle * PAD <= offset) low = middle + 1;
		else high = middle;
	}
	const line = padded[low - 1];
	return line === void 0 ? offset : Math.max(line, offset - low * PAD);
}
function moved(lines, origin) {
	return {
		at: (offset) => lines.at(origin(offset)),
		span: (start, end) => lines.span(origin(start), origin(end)),
		from: (base) => moved(lines, (offset) => origin(offset + base))
	};
}
function positionOf(error) {
	return error instanceof YAMLException ? error.mark?.position ?? 0 : 0;
}
function failure(error, lines, offset) {
	const span = lines.span(offset, offset);
	return error instanceof RangeError || error instanceof YAMLException && /maxDepth/.test(error.reason) ? tooDeep(span) : {
		code: "syntax",
		message: "The YAML does not parse.",
		span
	};
}

// src/document/yaml-extent.ts
function scalarExtent(text, event, after) {
	const { style, valueStart, valueEnd } = event;
	if (valueStart < 0) return {
		start: after,
		end: after
	};
	switch (style) {
		case SCALAR_STYLE.PLAIN: return {
			start: valueStart,
			end: valueEnd
		};
		case SCALAR_STYLE.SINGLE_QUOTED:
		case SCALAR_STYLE.DOUBLE_QUOTED: return {
			start: valueStart - 1,
			end: valueEnd + 1
		};
		default: return trimmed$1(text, valueStart, valueEnd);
	}
}
function closingEnd(text, kind, start, last) {
	const [open, close] = kind === "list" ? ["[", "]"] : ["{", "}"];
	if (text[start] !== open) return last;
	let i = Math.max(last, start + 1);
	for (; i < text.length; i++) {
		const char = text[i] ?? "";
		if (char === close) return i + 1;
		if (char === "#") i = endOfLine(text, i);
		else if (!" 	\r\n,:?".includes(char)) break;
	}
	return last;
}
function trimmed$1(text, start, end) {
	let from = start;
	let to = end;
	while (from < to && isBlank(text.charCodeAt(from))) from++;
	while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
	return {
		start: from,
		end: to
	};
}
function endOfLine(text, from) {
	let i = from;
	while (i < text.length && text[i] !== "\n" && text[i] !== "\r") i++;
	return i;
}
function isBlank(code) {
	return code === 32 || code === 9 || code === 10 || code === 13;
}

// src/document/yaml-scalar.ts
const CORE = "tag:yaml.org,2002:";
const IMPLICIT = [
	nullCoreTag,
	boolCoreTag,
	intCoreTag,
	floatCoreTag
];
const SCALAR_TAGS = new Map(IMPLICIT.map((tag) => [tag.tagName, tag]));
function tagHandles(document) {
	const handles = /* @__PURE__ */ new Map([["!", "!"], ["!!", CORE]]);
	for (const directive of document.directives) if (directive.kind === "tag") handles.set(directive.handle, directive.prefix);
	return handles;
}
function tagName(written, handles) {
	if (written === "" || written === "!") return "";
	if (written.startsWith("!<")) return percentDecoded(written.slice(2, -1));
	const end = written.indexOf("!", 1);
	const handle = end === -1 ? "!" : written.slice(0, end + 1);
	return (handles.get(handle) ?? handle) + percentDecoded(written.slice(handle.length));
}
function resolveScalar(text, raw, written, tag, plain, span) {
	if (tag === `${CORE}map`) return text === "" ? {
		kind: "map",
		entries: [],
		span
	} : void 0;
	if (tag === `${CORE}seq`) return text === "" ? {
		kind: "list",
		items: [],
		span
	} : void 0;
	const explicit = SCALAR_TAGS.get(tag);
	if (explicit) {
		const resolved = explicit.resolve(text, true, tag);
		return resolved === NOT_RESOLVED ? void 0 : asValue(resolved, raw, span);
	}
	if (written !== "" || !plain) return asValue(text, raw, span);
	for (const implicit of IMPLICIT) {
		const resolved = implicit.resolve(text, false, implicit.tagName);
		if (resolved !== NOT_RESOLVED) return asValue(resolved, raw, span);
	}
	return asValue(text, raw, span);
}
function fitsCollection(tag, kind) {
	if (tag === `${CORE}map`) return kind === "map";
	if (tag === `${CORE}seq`) return kind === "list";
	return tag !== `${CORE}str` && !SCALAR_TAGS.has(tag);
}
function asValue(resolved, raw, span) {
	if (typeof resolved === "number") return {
		kind: "number",
		value: resolved,
		raw,
		span
	};
	if (typeof resolved === "boolean") return {
		kind: "boolean",
		value: resolved,
		span
	};
	if (resolved === null) return {
		kind: "null",
		span
	};
	return {
		kind: "string",
		value: String(resolved),
		span
	};
}
function percentDecoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

// src/document/yaml-tree.ts
function buildDocuments(text, events, lines, options) {
	const build = {
		text,
		lines,
		options,
		frames: [],
		documents: [],
		problems: [],
		anchors: /* @__PURE__ */ new Map(),
		handles: /* @__PURE__ */ new Map(),
		cursor: 0,
		aliases: 0,
		nodes: 0
	};
	for (const event of events) {
		const problem = step(build, event);
		if (problem) return {
			ok: false,
			problems: [problem]
		};
		if (options.firstDocumentOnly && build.documents.length === 1) break;
	}
	return {
		ok: true,
		documents: build.documents,
		problems: build.problems
	};
}
function step(build, event) {
	switch (event.type) {
		case EVENT_ID.DOCUMENT:
			build.anchors = /* @__PURE__ */ new Map();
			build.handles = tagHandles(event);
			build.frames.push(newFrame("document", build.cursor, void 0));
			return;
		case EVENT_ID.SEQUENCE:
		case EVENT_ID.MAPPING: {
			const kind = event.type === EVENT_ID.SEQUENCE ? "list" : "map";
			const span = build.lines.span(event.start, event.start + 1);
			if (build.frames.length > 64) return tooDeep(span);
			const tag = tagName(slice(build.text, event.tagStart, event.tagEnd), build.handles);
			if (!fitsCollection(tag, kind)) return problem("syntax", "A tag does not fit its value.", span);
			build.frames.push(newFrame(kind, event.start, declareAnchor(build, event)));
			build.cursor = Math.max(build.cursor, event.start);
			return;
		}
		case EVENT_ID.SCALAR: return addScalar(build, event);
		case EVENT_ID.ALIAS: return addAlias(build, event);
		default: return close(build);
	}
}
function addScalar(build, event) {
	const { text, lines } = build;
	const anchor = declareAnchor(build, event);
	const extent = scalarExtent(text, event, Math.max(build.cursor, event.anchorEnd, event.tagEnd));
	const span = lines.span(extent.start, extent.end);
	build.cursor = Math.max(build.cursor, extent.end);
	const written = slice(text, event.tagStart, event.tagEnd);
	const plain = event.style === SCALAR_STYLE.PLAIN;
	const raw = slice(text, event.valueStart, event.valueEnd);
	const value = resolveScalar(getScalarValue(text, event), raw, written, tagName(written, build.handles), plain, span);
	if (!value) return problem("syntax", "A tag does not fit its value.", span);
	const sized = {
		value,
		nodes: 1,
		depth: 0
	};
	if (anchor) anchor.sized = sized;
	return add$1(build, sized, extent.start, plain && written === "" && raw === "<<");
}
function addAlias(build, event) {
	const span = build.lines.span(event.anchorStart - 1, event.anchorEnd);
	build.cursor = Math.max(build.cursor, event.anchorEnd);
	build.aliases++;
	if (build.aliases > Math.min(build.options.maxAliases, 200)) return tooManyAliases(span);
	const anchor = build.anchors.get(slice(build.text, event.anchorStart, event.anchorEnd));
	if (!anchor) return problem("undefined-alias", "An alias has no anchor before it.", span);
	if (!anchor.sized) return problem("undefined-alias", "An alias stands inside of what it refers to.", span);
	if (build.frames.length - 1 + anchor.sized.depth > 64) return tooDeep(span);
	return add$1(build, anchor.sized, event.anchorStart - 1, false);
}
function close(build) {
	const frame = build.frames.pop();
	if (!frame) return void 0;
	if (frame.kind === "document") {
		const [root] = frame.values;
		if (root) build.documents.push(root);
		build.nodes += frame.nodes;
		return;
	}
	build.cursor = closingEnd(build.text, frame.kind, frame.start, build.cursor);
	const span = build.lines.span(frame.start, build.cursor);
	let value = {
		kind: "list",
		items: frame.values,
		span
	};
	if (frame.kind === "map") {
		const { entries, losers } = settle$1(frame.pairs, build.options.duplicates);
		const [first] = losers;
		if (first && build.options.duplicates === "error") return duplicateKey(first.keySpan);
		reportDuplicates(losers, build.problems);
		value = {
			kind: "map",
			entries: withMerged(entries, frame.merged),
			span
		};
	}
	const sized = {
		value,
		nodes: frame.nodes + 1,
		depth: frame.depth + 1
	};
	if (frame.anchor) frame.anchor.sized = sized;
	return add$1(build, sized, frame.start, false);
}
function add$1(build, sized, start, mergeKey) {
	const frame = build.frames.at(-1);
	if (!frame) return void 0;
	const { value } = sized;
	frame.nodes += sized.nodes;
	frame.depth = Math.max(frame.depth, sized.depth);
	if (build.nodes + frame.nodes > 2e5) return tooManyNodes(value.span);
	if (frame.kind !== "map") {
		frame.values.push(value);
		return;
	}
	const { key } = frame;
	if (!key) {
		const keySpan = build.lines.span(start, build.cursor);
		const label = () => `? ${build.text.slice(start, build.cursor)}`;
		frame.key = {
			key: keyText(value) ?? label(),
			keySpan,
			merges: mergeKey && build.options.merge
		};
		return;
	}
	frame.key = void 0;
	if (key.merges) return merge$1(frame, value, key.keySpan);
	frame.pairs.push({
		key: key.key,
		keySpan: key.keySpan,
		value
	});
}
function merge$1(frame, value, span) {
	for (const source of value.kind === "list" ? value.items : [value]) {
		if (source.kind !== "map") return problem("syntax", "A merge key has a value that is no map.", span);
		for (const entry of source.entries) if (!entry.shadowed) frame.merged.push(entry);
	}
}
function withMerged(own, merged) {
	if (merged.length === 0) return own;
	const seen = new Set(own.map((entry) => entry.key));
	const more = merged.map((entry) => {
		const shadowed = seen.has(entry.key);
		seen.add(entry.key);
		return {
			...entry,
			shadowed
		};
	});
	return [...own, ...more];
}
function keyText(value) {
	if (value.kind === "null") return "null";
	return value.kind === "list" || value.kind === "map" ? void 0 : String(value.value);
}
function declareAnchor(build, event) {
	if (event.anchorStart < 0) return void 0;
	const anchor = {};
	build.anchors.set(slice(build.text, event.anchorStart, event.anchorEnd), anchor);
	return anchor;
}
function newFrame(kind, start, anchor) {
	return {
		kind,
		start,
		anchor,
		values: [],
		pairs: [],
		merged: [],
		key: void 0,
		nodes: 0,
		depth: 0
	};
}
function problem(code, message, span) {
	return {
		code,
		message,
		span
	};
}
function slice(text, start, end) {
	return start < 0 ? "" : text.slice(start, end);
}

// src/document/yaml.ts
function parseYaml(text, options = {}, lines = lineIndex(text)) {
	const large = sizeProblem(text);
	if (large) return {
		ok: false,
		problems: [large]
	};
	const read = readEvents(text, lines, options.maxRepairs ?? 200);
	if (!read.ok) return {
		ok: false,
		problems: [read.problem]
	};
	const { duplicates = "error", merge = false, firstDocumentOnly = false, maxAliases = 200 } = options;
	const built = buildDocuments(read.text, read.events, read.lines, {
		duplicates,
		merge,
		firstDocumentOnly,
		maxAliases
	});
	if (!built.ok || built.documents.length > 0) return built;
	const empty = {
		code: "empty",
		message: "The stream has no document.",
		span: lines.span(0, 0)
	};
	return {
		...built,
		problems: [empty]
	};
}

// src/document/front-matter-lines.ts
function readLines(header, dialect, lines) {
	const chunks = chunksOf(header);
	const span = lines.span(0, header.length);
	if (chunks.length > 1e4) return {
		ok: false,
		problem: tooManyNodes(span)
	};
	if (dialect.unterminatedQuote === "empty" && chunks.some((chunk) => hasOpenQuote(header, chunk))) return {
		ok: true,
		value: {
			kind: "map",
			entries: [],
			span
		},
		problems: [],
		emptied: true
	};
	const pairs = chunks.map((chunk) => readChunk(header, chunk, lines));
	const { entries, losers } = settle$1(pairs, dialect.duplicates === "first" ? "first" : "last");
	const problems = [];
	reportDuplicates(losers, problems);
	return {
		ok: true,
		value: {
			kind: "map",
			entries,
			span
		},
		problems,
		emptied: false
	};
}
function chunksOf(header) {
	const chunks = [];
	let open;
	for (let start = 0; start < header.length;) {
		const next = nextLine(header, start);
		const chunk = keyLine(header, start, next);
		if (chunk) chunks.push(chunk);
		if (chunk || !" 	-#]}\r\n".includes(header[start] ?? "\n")) open = chunk;
		if (open) open.end = next;
		start = next;
	}
	return chunks;
}
function keyLine(header, start, next) {
	if (" 	-#\r\n".includes(header[start] ?? "\n")) return void 0;
	for (let i = start; i < next; i++) {
		if (header[i] !== ":" || !" 	\r\n".includes(header[i + 1] ?? "\n")) continue;
		const key = trimmed(header, start, i);
		const value = trimmed(header, i + 1, next);
		if (key.start === key.end) return void 0;
		return {
			keyStart: key.start,
			keyEnd: key.end,
			valueStart: value.start,
			valueEnd: value.end,
			moreStart: next,
			end: next
		};
	}
}
function readChunk(header, chunk, lines) {
	const structured = readStructured(header, chunk, lines);
	if (structured) return structured;
	return {
		key: unquoted(header.slice(chunk.keyStart, chunk.keyEnd)),
		keySpan: lines.span(chunk.keyStart, chunk.keyEnd),
		value: readRaw(header, chunk, lines)
	};
}
function readStructured(header, chunk, lines) {
	const text = header.slice(chunk.keyStart, chunk.end);
	const stream = parseYaml(text, {
		duplicates: "last",
		maxAliases: 0,
		maxRepairs: 4
	}, lines.from(chunk.keyStart));
	const [root, second] = stream.ok ? stream.documents : [];
	if (root?.kind !== "map" || second) return void 0;
	const [only, another] = root.entries;
	return another ? void 0 : only;
}
function readRaw(header, chunk, lines) {
	const first = stringAt(header, chunk.valueStart, chunk.valueEnd, lines);
	const more = furtherLines(header, chunk);
	if (more.length === 0) return first;
	if (chunk.valueStart === chunk.valueEnd && more.every((line) => line.item)) return {
		kind: "list",
		items: more.map((line) => stringAt(header, line.start, line.end, lines)),
		span: lines.span(more[0]?.start ?? 0, more.at(-1)?.end ?? 0)
	};
	const words = [first.value, ...more.map((line) => header.slice(line.start, line.end))];
	const span = lines.span(chunk.valueStart, more.at(-1)?.end ?? chunk.valueEnd);
	return {
		kind: "string",
		value: words.filter((word) => word !== "").join(" "),
		span
	};
}
function furtherLines(header, chunk) {
	const found = [];
	for (let at = chunk.moreStart; at < chunk.end;) {
		const next = nextLine(header, at);
		const { start, end } = trimmed(header, at, next);
		const item = header[start] === "-" && " 	\r\n".includes(header[start + 1] ?? "\n");
		if (item) found.push({
			...trimmed(header, start + 1, end),
			item
		});
		else if (start < end && header[start] !== "#") found.push({
			start,
			end,
			item
		});
		at = next;
	}
	return found;
}
function stringAt(header, start, end, lines) {
	return {
		kind: "string",
		value: unquoted(header.slice(start, end)),
		span: lines.span(start, end)
	};
}
function unquoted(text) {
	const quote = text[0];
	if (text.length < 2 || quote !== "\"" && quote !== "'" || text.at(-1) !== quote) return text;
	const inner = text.slice(1, -1);
	return inner.includes(quote) || quote === "\"" && inner.includes("\\") ? text : inner;
}
function hasOpenQuote(header, chunk) {
	const quote = header[chunk.valueStart];
	if (chunk.valueStart === chunk.valueEnd || quote !== "\"" && quote !== "'") return false;
	for (let i = chunk.valueStart + 1; i < chunk.end; i++) if (quote === "\"" && header[i] === "\\") i++;
	else if (header[i] === quote && quote === "'" && header[i + 1] === quote) i++;
	else if (header[i] === quote) return false;
	return true;
}
function trimmed(text, from, to) {
	let start = from;
	let end = to;
	while (start < end && " 	\r\n".includes(text[start] ?? "")) start++;
	while (end > start && " 	\r\n".includes(text[end - 1] ?? "")) end--;
	return {
		start,
		end
	};
}
function nextLine(text, start) {
	const feed = text.indexOf("\n", start);
	return feed === -1 ? text.length : feed + 1;
}

// src/document/front-matter.ts
function parseFrontMatter(text, dialect) {
	const large = sizeProblem(text);
	if (large) return {
		ok: false,
		present: true,
		body: "",
		bodyStartLine: 1,
		problems: [large]
	};
	const lines = lineIndex(text);
	const fences = findFences(text, dialect);
	if (!fences) return {
		ok: true,
		present: false,
		value: {
			kind: "null",
			span: lines.span(0, 0)
		},
		body: text,
		bodyStartLine: 1,
		problems: []
	};
	const rest = {
		present: true,
		body: text.slice(fences.bodyStart),
		bodyStartLine: lines.at(fences.bodyStart).line
	};
	const header = text.slice(fences.headerStart, fences.headerEnd);
	return {
		...rest,
		...readHeader(header, dialect, lines.from(fences.headerStart))
	};
}
function readHeader(header, dialect, lines) {
	const read = readYaml(header, dialect, lines);
	if (read.ok && (read.value.kind === "map" || read.value.kind === "null")) return {
		...read,
		value: read.value
	};
	const problems = read.ok ? [noMap(lines, header)] : read.problems;
	const invalid = problems.every((problem) => problem.code === "syntax" || problem.code === "undefined-alias");
	if (dialect.onInvalid === "reject" || !invalid) return {
		ok: false,
		problems
	};
	const fallback = readLines(header, dialect, lines);
	if (!fallback.ok) return {
		ok: false,
		problems: [fallback.problem]
	};
	const span = problems[0]?.span ?? lines.span(0, 0);
	const message = fallback.emptied ? "A quote in the front matter is not closed: the client sees no keys." : "The front matter is no valid YAML: the client reads it line by line.";
	return {
		ok: true,
		value: fallback.value,
		problems: [{
			code: "lenient",
			message,
			span
		}, ...fallback.problems].slice(0, 20)
	};
}
function readYaml(header, dialect, lines) {
	const stream = parseYaml(header, {
		duplicates: dialect.duplicates,
		merge: dialect.merge
	}, lines);
	if (!stream.ok) return stream;
	const [first, second] = stream.documents;
	if (second) return {
		ok: false,
		problems: [{
			...noMap(lines, header),
			span: second.span
		}]
	};
	if (first) return {
		ok: true,
		value: first,
		problems: stream.problems
	};
	return {
		ok: true,
		value: {
			kind: "map",
			entries: [],
			span: lines.span(0, header.length)
		},
		problems: []
	};
}
function noMap(lines, header) {
	return {
		code: "syntax",
		message: "The front matter is not one map of keys and values.",
		span: lines.span(0, header.length)
	};
}
function findFences(text, dialect) {
	const opening = lineAt(text, dialect.bom && text.startsWith("﻿") ? 1 : 0);
	if ((dialect.blanksAfterFence ? opening.content.trimEnd() : opening.content) !== "---" || opening.next === void 0) return void 0;
	const headerStart = opening.next;
	for (let at = headerStart; at !== void 0;) {
		const line = lineAt(text, at);
		if (closes(line.content, dialect)) return {
			headerStart,
			headerEnd: at,
			bodyStart: dialect.closing === "prefix" ? at + 3 : line.end
		};
		at = line.next;
	}
	if (dialect.unclosed === "absent") return void 0;
	return {
		headerStart,
		headerEnd: text.length,
		bodyStart: text.length
	};
}
function closes(line, dialect) {
	if (!line.startsWith("---")) return false;
	return dialect.closing === "prefix" || line.trimEnd() === "---";
}
function lineAt(text, start) {
	const feed = text.indexOf("\n", start);
	if (feed === -1) return {
		content: text.slice(start),
		end: text.length,
		next: void 0
	};
	const end = feed > start && text[feed - 1] === "\r" ? feed - 1 : feed;
	return {
		content: text.slice(start, end),
		end: feed + 1,
		next: feed + 1
	};
}

// src/manifests/reading.ts
function placeIn(file, span) {
	return {
		path: distrust(file.path),
		side: file.side,
		startLine: span?.startLine ?? 1,
		startColumn: span?.startColumn ?? 1,
		endLine: span?.endLine ?? 1,
		endColumn: span?.endColumn ?? 1
	};
}
function unreadable(file, agent, problems, effect, to) {
	const first = problems[0];
	to.fact({
		kind: "opaque",
		agent,
		subject: file.path,
		place: placeIn(file, first?.span),
		reason: first?.message ?? file.trouble ?? "its content could not be had",
		digest: file.id,
		effect
	});
}
function scopeOf(path, folder) {
	const parts = path.split("/");
	const i = parts.findIndex((p) => p.toLowerCase() === folder);
	return i <= 0 ? "" : parts.slice(0, i).join("/");
}
function sessionSettings(path) {
	const scope = scopeOf(path, ".claude");
	return ["settings.json", "settings.local.json"].map((name) => `${scope === "" ? "" : `${scope}/`}.claude/${name}`);
}
function inScope(name, scope) {
	return scope === "" ? name : `${name} in ${scope}`;
}
function digest(text) {
	return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

// src/manifests/claude/front-matter-file.ts
function readFrontMatter(file, dialect, agent, to) {
	if (!file.bytes) {
		unreadable(file, agent, [], "unknown", to);
		return;
	}
	const decoded = decodeText(file.bytes, {
		bom: true,
		utf16: false
	});
	if (!decoded.ok) {
		unreadable(file, agent, decoded.problems, "dropped", to);
		return;
	}
	const parsed = parseFrontMatter(decoded.text, dialect);
	if (!parsed.ok) {
		unreadable(file, agent, parsed.problems, "unknown", to);
		return;
	}
	if (parsed.present) to.document(file.path, parsed.value);
	return {
		front: parsed.value,
		present: parsed.present,
		body: parsed.body,
		bodyStartLine: parsed.bodyStartLine
	};
}
function ruleList(value) {
	if (value?.kind === "string") return split(value.value).map((text) => ({
		...value,
		value: text
	}));
	return items(value).flatMap((item) => item.kind === "string" ? ruleList(item) : []);
}
function split(text) {
	const out = [];
	let depth = 0;
	let word = "";
	for (const char of text) {
		if (char === "(") depth += 1;
		if (char === ")") depth = Math.max(0, depth - 1);
		if (depth === 0 && (char === "," || /\s/.test(char))) {
			if (word !== "") out.push(word);
			word = "";
		} else word += char;
	}
	if (word !== "") out.push(word);
	return out;
}

// src/manifests/command-line.ts
function program(command, args) {
	const [name, ...rest] = unwrapped([command, ...args]);
	const file = baseName$1(name ?? "");
	if (SHELLS.has(file)) return {
		...plain(`shell:${file}`, rest),
		shell: true
	};
	const runner = RUNNERS[file];
	const found = runner?.(rest);
	if (found) return {
		...found,
		env: [],
		shell: false
	};
	if ((file === "docker" || file === "podman") && rest[0] === "run") return {
		...container(rest.slice(1)),
		env: [],
		shell: false
	};
	if (INTERPRETERS.has(file)) return {
		...interpreted(file, rest),
		shell: INLINE.has(rest[0] ?? "")
	};
	return {
		...plain(isPath(name ?? "") ? `file:${localPath(name ?? "")}` : `command:${name ?? ""}`, rest),
		shell: false
	};
}
function words(command) {
	if (/[|&;<>`\n]|\$\(/.test(command)) return null;
	const out = [];
	const pattern = /"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s"']+)/g;
	let end = 0;
	for (const match of command.matchAll(pattern)) {
		const word = match[1] ?? match[2] ?? match[3] ?? "";
		if (match.index === end && end > 0 && out.length > 0) out[out.length - 1] += word;
		else out.push(word);
		end = match.index + match[0].length;
	}
	return out;
}
const SHELLS = /* @__PURE__ */ new Set([
	"sh",
	"bash",
	"zsh",
	"dash",
	"ksh",
	"fish",
	"cmd",
	"powershell",
	"pwsh"
]);
const INTERPRETERS = /* @__PURE__ */ new Set([
	"node",
	"python",
	"python3",
	"deno",
	"bun",
	"ruby",
	"perl",
	"php",
	"tsx",
	"ts-node"
]);
const INLINE = /* @__PURE__ */ new Set([
	"-e",
	"-c",
	"-p",
	"--eval",
	"-r",
	"eval"
]);
const RUNNERS = {
	npx: (a) => packageRun("npm", a, ["-p", "--package"]),
	bunx: (a) => packageRun("npm", a, ["-p", "--package"]),
	pnpx: (a) => packageRun("npm", a, []),
	pnpm: (a) => a[0] === "dlx" ? packageRun("npm", a.slice(1), ["--package"]) : void 0,
	yarn: (a) => a[0] === "dlx" ? packageRun("npm", a.slice(1), ["-p", "--package"]) : void 0,
	npm: (a) => a[0] === "exec" || a[0] === "x" ? packageRun("npm", a.slice(1), ["-p", "--package"]) : void 0,
	bun: (a) => a[0] === "x" ? packageRun("npm", a.slice(1), []) : void 0,
	uvx: (a) => packageRun("pypi", a, ["--from"]),
	pipx: (a) => a[0] === "run" ? packageRun("pypi", a.slice(1), ["--spec"]) : void 0,
	uv: (a) => a[0] === "tool" && a[1] === "run" ? packageRun("pypi", a.slice(2), ["--from"]) : void 0,
	dnx: (a) => packageRun("nuget", a, [])
};
function unwrapped(words) {
	let rest = words;
	for (let i = 0; i < 4; i++) {
		const first = baseName$1(rest[0] ?? "");
		if (first === "cmd" && /^\/[ck]$/i.test(rest[1] ?? "") && startsKnown(splitIfOne(rest.slice(2)))) rest = splitIfOne(rest.slice(2));
		else if (first === "wsl" && rest.length > 1 && !(rest[1] ?? "").startsWith("-")) rest = rest.slice(1);
		else if (first === "env" && rest.length > 1 && !(rest[1] ?? "").startsWith("-")) {
			const at = rest.findIndex((w, k) => k > 0 && !/^\w+=/.test(w));
			if (at <= 0) return rest;
			rest = rest.slice(at);
		} else return rest;
	}
	return rest;
}
function startsKnown(words) {
	const first = baseName$1(words[0] ?? "");
	return first in RUNNERS || INTERPRETERS.has(first) || first === "docker" || first === "podman";
}
function splitIfOne(rest) {
	return rest.length === 1 ? words(rest[0] ?? "") ?? rest : rest;
}
function packageRun(registry, args, specFlags) {
	let spec;
	let i = 0;
	for (; i < args.length; i++) {
		const arg = args[i] ?? "";
		const flag = specFlags.find((f) => arg === f || arg.startsWith(`${f}=`));
		if (flag) spec = arg === flag ? args[++i] : arg.slice(flag.length + 1);
		else if (arg === "--python" || arg === "--registry" || arg === "--index-url" || arg === "--with" || arg === "-c") i++;
		else if (!arg.startsWith("-")) break;
	}
	const target = args[i];
	const named = spec ?? target;
	if (named === void 0) return void 0;
	const tail = args.slice(i + 1);
	const { name, version } = splitVersion(registry, named);
	return {
		name: `${registry}:${name}`,
		version,
		args: spec !== void 0 && target !== void 0 ? [target, ...tail] : tail
	};
}
function splitVersion(registry, spec) {
	if (/^(git\+|https?:|github:|git@)/.test(spec) || /^[\w.-]+\/[\w.-]+(#|$)/.test(spec)) {
		const revision = /[@#]([^@#/]+)$/.exec(spec)?.[1];
		const digest = revision !== void 0 && /^[0-9a-f]{40}$/.test(revision);
		return {
			name: spec.replace(/[@#][^@#/]+$/, ""),
			version: {
				pin: digest ? "digest" : revision ? "range" : "latest",
				text: revision ?? ""
			}
		};
	}
	if (isPath(spec)) return {
		name: localPath(spec),
		version: {
			pin: "local",
			text: ""
		}
	};
	const at = registry === "pypi" ? /^([^@=<>~!]+)(?:@|==)(.+)$/.exec(spec) : /^(@?[^@]+)@(.+)$/.exec(spec);
	const loose = registry === "pypi" ? /^([^@=<>~!]+)([<>~!].*)$/.exec(spec) : null;
	if (loose) return {
		name: loose[1] ?? spec,
		version: {
			pin: "range",
			text: loose[2] ?? ""
		}
	};
	if (!at) return {
		name: spec,
		version: {
			pin: "latest",
			text: ""
		}
	};
	return {
		name: at[1] ?? spec,
		version: pinOf(at[2] ?? "")
	};
}
function pinOf(version) {
	if (/^v?\d+\.\d+\.\d+([-+][\w.+-]+)?$/.test(version) || /^\d+(\.\d+){1,5}(\.?(post|rc|a|b|dev)\d+)?$/.test(version)) return {
		pin: "exact",
		text: version
	};
	if (version === "" || version === "latest" || version === "*") return {
		pin: "latest",
		text: version
	};
	return {
		pin: "range",
		text: version
	};
}
const VALUE_FLAGS = /* @__PURE__ */ new Set([
	"-e",
	"--env",
	"-v",
	"--volume",
	"--mount",
	"--name",
	"-p",
	"--publish",
	"--network",
	"--net",
	"-u",
	"--user",
	"-w",
	"--workdir",
	"--env-file",
	"--entrypoint",
	"--add-host",
	"--pull",
	"--platform",
	"-l",
	"--label",
	"--cap-add",
	"--device",
	"--pid",
	"--memory",
	"-m",
	"--cpus",
	"--dns",
	"--security-opt",
	"--restart",
	"-h",
	"--hostname",
	"--gpus",
	"--cap-drop",
	"--runtime",
	"--ipc"
]);
const POWER_FLAGS = /^(-v|--volume|--mount|--privileged|--network|--net|--pid|--ipc|--cap-add|--device|-u|--user|--security-opt|--env-file|--entrypoint|--gpus)$/;
function container(args) {
	const powers = [];
	let i = 0;
	for (; i < args.length; i++) {
		const arg = args[i] ?? "";
		if (!arg.startsWith("-")) break;
		const [flag, inline] = arg.startsWith("--") && arg.includes("=") ? [arg.slice(0, arg.indexOf("=")), arg.slice(arg.indexOf("=") + 1)] : [arg, void 0];
		const takes = VALUE_FLAGS.has(flag ?? "");
		const value = inline ?? (takes ? args[++i] : void 0);
		if (POWER_FLAGS.test(flag ?? "")) powers.push(value === void 0 ? `${flag}` : `${flag} ${value}`);
	}
	const image = args[i] ?? "";
	const digest = /^(.*)@(sha256:[0-9a-f]{64})$/.exec(image);
	const tagged = /^(.*):([^/:]+)$/.exec(image);
	const name = digest?.[1]?.replace(/:[^/:]+$/, "") ?? tagged?.[1] ?? image;
	const version = digest ? {
		pin: "digest",
		text: digest[2] ?? ""
	} : tagged ? tagged[2] === "latest" ? {
		pin: "latest",
		text: "latest"
	} : pinOf(tagged[2] ?? "") : {
		pin: "latest",
		text: ""
	};
	return {
		name: `image:${name}`,
		version,
		args: [...powers.sort(), ...args.slice(i + 1)]
	};
}
function interpreted(file, rest) {
	const script = rest.findIndex((a) => !a.startsWith("-"));
	if (script < 0 || INLINE.has(rest[0] ?? "")) return plain(`command:${file}`, rest);
	return plain(`file:${localPath(rest[script] ?? "")}`, [
		file,
		...rest.slice(0, script),
		...rest.slice(script + 1)
	]);
}
function plain(name, args) {
	return {
		name,
		version: {
			pin: "local",
			text: ""
		},
		args,
		env: []
	};
}
function baseName$1(path) {
	return (path.split(/[\\/]/).at(-1) ?? path).toLowerCase().replace(/\.(exe|cmd|bat)$/, "");
}
function isPath(text) {
	return /^(\.{1,2}[\\/]|[\\/]|~|[A-Za-z]:[\\/]|\$\{?(workspaceFolder|CLAUDE_PROJECT_DIR))/.test(text);
}
function localPath(path) {
	return path.replace(/\\/g, "/").replace(/^["']|["']$/g, "").replace(/^\$\{?(CLAUDE_PROJECT_DIR|workspaceFolder|PWD)(?::-[^}]*)?\}?["']?\//, "./").replace(/^(?:\/(?:Users|home)\/[^/]+|[A-Za-z]:)\/(?:[^/]+\/)*?(?=\.claude\/)/, "./").replace(/^\/(?:Users|home)\/[^/]+\/[^/]+(?=\/|$)/, ".").replace(/^\$\{?(CLAUDE_PROJECT_DIR|workspaceFolder|PWD)(?::-[^}]*)?\}?["']?$/, ".").replace(/^\.\//, "");
}

// src/manifests/mcp/remote.ts
function connection(url) {
	const parts = /^([A-Za-z][A-Za-z0-9+.-]*):\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)(:\d+)?([^?#]*)/.exec(url.trim());
	if (!parts) return {
		scheme: "",
		host: url.trim(),
		path: "",
		text: url,
		loopback: false
	};
	const scheme = (parts[1] ?? "").toLowerCase();
	const name = (parts[2] ?? "").toLowerCase().replace(/\.$/, "");
	const port = parts[3] ?? "";
	return {
		scheme,
		host: name + (scheme === "https" && port === ":443" || scheme === "http" && port === ":80" ? "" : port),
		path: (parts[4] ?? "").replace(/\/+$/, ""),
		text: url,
		loopback: /^(localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0|host\.docker\.internal|.*\.localhost)$/.test(name)
	};
}
function query(url) {
	const at = url.indexOf("?");
	if (at < 0) return [];
	return url.slice(at + 1).replace(/#.*$/s, "").split("&").filter((p) => p !== "").map((p) => {
		const cut = p.indexOf("=");
		return cut < 0 ? [decode$2(p), ""] : [decode$2(p.slice(0, cut)), decode$2(p.slice(cut + 1))];
	});
}
function decode$2(text) {
	try {
		return decodeURIComponent(text.replace(/\+/g, " "));
	} catch {
		return text;
	}
}

// src/manifests/claude/settings-schema.ts
const SHAPES = {
	permissions: "object",
	"permissions.allow": "list",
	"permissions.ask": "list",
	"permissions.deny": "list",
	"permissions.defaultMode": [
		"default",
		"manual",
		"acceptEdits",
		"plan",
		"dontAsk",
		"auto",
		"bypassPermissions"
	],
	"permissions.additionalDirectories": "strings",
	"permissions.disableBypassPermissionsMode": ["disable"],
	"permissions.disableAutoMode": ["disable"],
	"permissions.blockReadsOutsideWorkingDirectories": "boolean",
	"permissions.blockWritesOutsideWorkingDirectories": "boolean",
	env: "object",
	hooks: "object",
	disableAllHooks: "boolean",
	allowedHttpHookUrls: "strings",
	httpHookAllowedEnvVars: "strings",
	apiKeyHelper: "string",
	awsAuthRefresh: "string",
	awsCredentialExport: "string",
	gcpAuthRefresh: "string",
	otelHeadersHelper: "string",
	proxyAuthHelper: "string",
	statusLine: "object",
	subagentStatusLine: "object",
	fileSuggestion: "object",
	enableAllProjectMcpServers: "boolean",
	enabledMcpjsonServers: "strings",
	disabledMcpjsonServers: "strings",
	enabledPlugins: "object",
	extraKnownMarketplaces: "object",
	agent: "string",
	model: "string",
	outputStyle: "string",
	language: "string",
	cleanupPeriodDays: "number",
	includeCoAuthoredBy: "boolean",
	disableSkillShellExecution: "boolean",
	skipWebFetchPreflight: "boolean",
	disableClaudeAiConnectors: "boolean",
	respectGitignore: "boolean",
	alwaysThinkingEnabled: "boolean",
	spinnerTipsEnabled: "boolean",
	sandbox: "object",
	"sandbox.enabled": "boolean",
	"sandbox.autoAllowBashIfSandboxed": "boolean",
	"sandbox.failIfUnavailable": "boolean",
	"sandbox.allowUnsandboxedCommands": "boolean",
	"sandbox.excludedCommands": "strings",
	"sandbox.network": "object",
	"sandbox.network.allowedDomains": "strings",
	"sandbox.network.deniedDomains": "strings",
	"sandbox.network.allowUnixSockets": "strings",
	"sandbox.network.allowAllUnixSockets": "boolean",
	"sandbox.network.allowLocalBinding": "boolean",
	"sandbox.network.httpProxyPort": "number",
	"sandbox.network.socksProxyPort": "number",
	"sandbox.filesystem": "object",
	"sandbox.filesystem.allowWrite": "strings",
	"sandbox.filesystem.denyWrite": "strings",
	"sandbox.filesystem.denyRead": "strings",
	"sandbox.filesystem.allowRead": "strings",
	"sandbox.enableWeakerNestedSandbox": "boolean",
	"sandbox.enableWeakerNetworkIsolation": "boolean"
};
function wrongType(settings) {
	if (settings.kind !== "map") return {
		key: "the file",
		span: settings.span
	};
	for (const [key, shape] of Object.entries(SHAPES)) {
		const value = at(settings, ...key.split("."));
		if (value && !fits$1(value, shape)) return {
			key,
			span: value.span
		};
	}
	return wrongInHooks(settings);
}
function fits$1(value, shape) {
	if (typeof shape !== "string") return value.kind === "string" && shape.includes(value.value);
	if (shape === "object") return value.kind === "map";
	if (shape === "list") return value.kind === "list";
	if (shape === "strings") return value.kind === "list" && value.items.every((i) => i.kind === "string");
	return value.kind === shape;
}
function wrongInHooks(settings) {
	for (const event of entries(at(settings, "hooks"))) if (HOOK_EVENTS.has(event.key) && event.value.kind !== "list") return {
		key: `hooks.${event.key}`,
		span: event.value.span
	};
}
const HOOK_EVENTS = new Set(`PreToolUse PostToolUse PostToolUseFailure PostToolBatch PermissionRequest PermissionDenied Notification UserPromptSubmit
  UserPromptExpansion SessionStart SessionEnd Setup Stop StopFailure SubagentStart SubagentStop PreCompact PostCompact
  PreModelSwitch PostModelSwitch TeammateIdle TaskCreated TaskCompleted Elicitation ElicitationResult ConfigChange
  WorktreeCreate WorktreeRemove InstructionsLoaded CwdChanged FileChanged DirectoryAdded MessageDisplay`.split(/\s+/));

// src/manifests/claude/hooks.ts
const BLOCKING = /* @__PURE__ */ new Set(["PreToolUse", "PermissionRequest"]);
const RECORDING = /* @__PURE__ */ new Set([
	"PostToolUse",
	"PostToolUseFailure",
	"PostToolBatch",
	"SessionEnd",
	"Stop",
	"SubagentStop"
]);
function readHooks(hooks, file, agent, to) {
	for (const event of entries(hooks)) {
		if (!HOOK_EVENTS.has(event.key)) continue;
		for (const group of items(event.value)) {
			const matcher = matcherOf(text(at(group, "matcher")));
			for (const hook of items(at(group, "hooks"))) readHook(hook, event.key, matcher, file, agent, to);
		}
	}
}
function readHelper(command, when, file, agent, to) {
	const line = text(command);
	if (!line || !command) return;
	to.fact({
		kind: "launch",
		starts: "helper",
		agent,
		subject: when,
		when,
		place: placeIn(file, command.span),
		program: hookProgram(line),
		text: line
	});
}
function readHook(hook, event, matcher, file, agent, to) {
	const type = text(at(hook, "type")) ?? (at(hook, "command") ? "command" : "");
	const place = placeIn(file, (at(hook, "command") ?? at(hook, "url") ?? hook).span);
	const when = `${event} hook`;
	if (type === "http") {
		const url = text(at(hook, "url"));
		if (url) to.fact({
			...connection(url),
			kind: "connection",
			purpose: "hook",
			agent,
			subject: `${when} ${url}`,
			place
		});
		return;
	}
	const command = type === "command" ? fullCommand(hook) : type === "mcp_tool" ? `${text(at(hook, "server"))} ${text(at(hook, "tool"))}` : text(at(hook, "prompt"));
	if (!command) return;
	const ran = hookProgram(command);
	if (type === "command") to.fact({
		kind: "launch",
		starts: "hook",
		agent,
		subject: `${when} ${programText(ran)}`,
		when,
		place,
		program: ran,
		text: command
	});
	const guards = BLOCKING.has(event) ? "calls" : RECORDING.has(event) && RECORDS.test(command) ? "record" : void 0;
	if (!guards) return;
	to.fact({
		kind: "guard",
		guards,
		agent,
		subject: `${when} ${programText(ran)}`,
		place,
		what: event,
		by: `${type} ${programText(ran)}`,
		matcher,
		failsClosed: text(at(hook, "onFailure")) === "block",
		text: command
	});
}
const RECORDS = /audit|log|record|trail|telemetry|siem|splunk|otel/i;
function fullCommand(hook) {
	const command = text(at(hook, "command"));
	const args = items(at(hook, "args")).map((a) => text(a) ?? "");
	return command === void 0 ? void 0 : [command, ...args].join(" ");
}
function hookProgram(command) {
	const split = words(command.trim());
	if (!split || split.length === 0) return {
		name: `shell:${localPaths(command)}`,
		version: {
			pin: "local",
			text: ""
		},
		args: [],
		env: []
	};
	const plainWords = split.map(localPath);
	const first = plainWords[0] ?? "";
	if (/^(ba|z|da)?sh$/.test(first) && plainWords.length > 1 && !(plainWords[1] ?? "").startsWith("-")) return {
		name: `file:${plainWords[1]}`,
		version: {
			pin: "local",
			text: ""
		},
		args: [first, ...plainWords.slice(2)],
		env: []
	};
	const { shell: _, ...rest } = program(first, plainWords.slice(1));
	return rest;
}
function localPaths(command) {
	return command.replace(/\s+/g, " ").split(" ").map((word) => localPath(word.replace(/^"([^"]*)"$/, "$1"))).join(" ");
}
function programText(p) {
	return digest([
		p.name,
		p.version.text,
		...p.args
	].join(""));
}
function matcherOf(matcher) {
	if (matcher === void 0 || matcher === "" || matcher === "*") return null;
	if (/^[A-Za-z0-9_\- ,|]+$/.test(matcher)) return matcher.split(/[,|]/).map((s) => s.trim()).filter((s) => s !== "").sort();
	if (/^\.\*$/.test(matcher)) return null;
	return [`/${matcher}/`];
}

// src/manifests/claude/path-rule.ts
function pathPattern(verbs, specifier, granting) {
	const found = sequences(specifier.trim().toLowerCase(), granting);
	return { sequences: verbs.flatMap((verb) => uses(verb, ...found).sequences) };
}
const WORKING_FOLDER = ["./", SOME];
function sequences(path, granting) {
	if (path.startsWith("//")) {
		const rest = path.slice(2);
		return (/^\*\*(\/|$)/.test(rest) || rest === "*" || rest === "" ? [
			"/",
			"./",
			"~/"
		] : ["/"]).flatMap((a) => below(a, rest === "" ? "**" : rest, granting));
	}
	if (path === "~" || path.startsWith("~/")) return below("~/", path.slice(2) || "**", granting);
	if (path.startsWith("/")) return below("./", path.slice(1) || "**", granting);
	if (path.startsWith("../") || path === "..") return below("/", "**", granting);
	if (path.startsWith("./")) return below("./", path.slice(2) || "**", granting);
	if (path === "." || path === "") return below("./", "**", granting);
	return path.replace(/\/$/, "").includes("/") && granting ? below("./", path, granting) : [...below("./", path, granting), ...below("./", `**/${path}`, granting)];
}
function below(anchor, pattern, granting) {
	const segments = pattern.split("/").filter((s, i, all) => s !== "" || i < all.length - 1).filter((s) => s !== "" && s !== ".");
	let heads = [[anchor]];
	segments.forEach((segment, i) => {
		const last = i === segments.length - 1;
		if (segment === "**") {
			if (last) heads = heads.map((h) => [...h, SOME]);
			else heads = heads.length > 16 ? heads.map((h) => [...h, ANY]) : heads.flatMap((h) => [h, [
				...h,
				NAME_OR_PATH,
				"/"
			]]);
			return;
		}
		heads = heads.map((h) => [
			...h,
			...segmentTokens(segment, granting),
			...last ? [] : ["/"]
		]);
	});
	if (segments.at(-1) === "**") return heads.map(merge$2);
	return heads.flatMap((h) => [merge$2(h), merge$2([
		...h,
		"/",
		SOME
	])]);
}
const NAME_OR_PATH = SOME;
function segmentTokens(segment, granting) {
	if (segment === "*") return [NAME];
	const out = [];
	for (const part of segment.split(/(\*+|\?|\[[^\]]*\])/)) {
		if (part === "") continue;
		if (part.startsWith("*")) out.push(SEGMENT);
		else if (part === "?" || granting && part.startsWith("[")) out.push({
			...ONE,
			not: "/"
		});
		else out.push(part);
	}
	return out;
}

// src/manifests/claude/permission-rule.ts
function permissionRule(text, effect) {
	const parts = /^([^()\s]+)(?:\(([\s\S]*)\))?$/.exec(text);
	const tool = parts?.[1];
	if (!tool) return void 0;
	const specifier = parts[2];
	const granting = effect === "allow";
	if (tool.includes("*")) return granting && !tool.startsWith("mcp__") ? void 0 : toolGlob(tool, specifier, granting);
	if (tool.startsWith("mcp__")) return specifier === void 0 ? mcpTool(tool) : void 0;
	if (FOLDED.has(tool.toLowerCase()) && !knownTool(tool)) return void 0;
	if (specifier === void 0) return wholeTool(tool);
	switch (tool) {
		case "Bash": return bash(specifier, granting);
		case "Read":
		case "Edit":
			if (specifier === "*") return wholeTool(tool);
			return specifier.trim() === "" ? void 0 : pathPattern(tool === "Read" ? ["read"] : ["edit", "write"], specifier, granting);
		case "WebFetch": return webFetch(specifier);
		case "Agent":
		case "Task": return uses("call", star(specifier));
		case "Skill": return wordPrefix("skill", specifier);
		case "Write":
		case "NotebookEdit":
		case "MultiEdit":
		case "Glob": return specifier === "*" ? wholeTool(tool) : void 0;
		default: return specifier === "*" ? wholeTool(tool) : uses(tool, star(specifier));
	}
}
const VERBS = {
	Bash: "run",
	Read: "read",
	Edit: "edit",
	Write: "write",
	WebFetch: "fetch",
	WebSearch: "search-web",
	Agent: "call",
	Task: "call",
	Skill: "skill"
};
const OTHER_TOOLS = [
	"Glob",
	"Grep",
	"LS",
	"NotebookEdit",
	"NotebookRead",
	"MultiEdit",
	"TodoWrite",
	"BashOutput",
	"KillShell",
	"KillBash",
	"SlashCommand",
	"ExitPlanMode",
	"EnterPlanMode",
	"AskUserQuestion",
	"LSP",
	"Cd",
	"PowerShell",
	"Monitor",
	"ToolSearch",
	"ListMcpResourcesTool",
	"ReadMcpResourceTool",
	"EnterWorktree",
	"ExitWorktree",
	"TaskCreate",
	"TaskUpdate",
	"TaskGet",
	"TaskList",
	"TaskOutput",
	"TaskStop",
	"CronCreate",
	"CronDelete",
	"CronList",
	"SendMessage",
	"TeamCreate",
	"TeamDelete"
];
const KNOWN = [...Object.keys(VERBS), ...OTHER_TOOLS];
const FOLDED = new Map(KNOWN.map((t) => [t.toLowerCase(), t]));
function knownTool(name) {
	return FOLDED.get(name.toLowerCase()) === name ? name : void 0;
}
function wholeTool(tool) {
	return whole(VERBS[tool] ?? tool);
}
function toolGlob(tool, specifier, granting) {
	if (specifier !== void 0 && specifier !== "*") return void 0;
	if (granting) {
		const server = /^mcp__([^*]+?)__(.*\*.*)$/.exec(tool);
		if (!server) return void 0;
		return { sequences: [[
			...server[2] === "*" ? [...star(tool.slice(0, -1)), SOME] : star(tool, ANY),
			"\0",
			ANY
		]] };
	}
	if (tool === "*") return EVERYTHING;
	const glob = new RegExp(`^${tool.split("*").map((p) => p.replace(/[^\w]/g, "\\$&")).join("[^]*")}$`);
	const known = KNOWN.filter((t) => glob.test(t)).map((t) => whole(VERBS[t] ?? t));
	return union(...known, { sequences: [[
		...star(tool, ANY),
		"\0",
		ANY
	]] });
}
function mcpTool(tool) {
	const parts = tool.slice(5).split("__");
	const server = parts[0];
	if (!server) return void 0;
	const name = parts.slice(1).join("__");
	if (parts.length === 1) return { sequences: [[
		`mcp__${normalName(server)}__`,
		SOME,
		"\0",
		ANY
	]] };
	if (name === "") return void 0;
	return { sequences: [[`mcp__${normalName(server)}__${normalName(name)}${"\0"}`, ANY]] };
}
function normalName(name) {
	return name.replace(/[^A-Za-z0-9_-]/g, "_");
}
function bash(specifier, granting) {
	const raw = specifier;
	if (/^\s*\*{1,2}$/.test(raw)) return whole("run");
	if (/^(run_in_background|dangerouslyDisableSandbox):/.test(raw)) return granting ? void 0 : uses(`run with ${raw}`, [ANY]);
	if (raw.startsWith("command:")) return void 0;
	if (raw.trim() === "" || raw === ":*" || /\s:\*$/.test(raw)) return void 0;
	const text = raw.trim();
	if (text.endsWith(":*")) return wordPrefix("run", `${text.slice(0, -2)} *`);
	return wordPrefix("run", text);
}
function wordPrefix(verb, text) {
	if (text.endsWith(" *")) {
		const prefix = star(text.slice(0, -2).trimEnd());
		const more = [
			...prefix,
			" ",
			SOME
		];
		return uses(verb, prefix, more);
	}
	return uses(verb, star(text));
}
function webFetch(specifier) {
	if (specifier === "*") return whole("fetch");
	if (!specifier.startsWith("domain:")) return void 0;
	const host = specifier.slice(7).toLowerCase().replace(/\.$/, "");
	if (host === "" || /\s/.test(host)) return void 0;
	if (host === "*") return whole("fetch");
	if (host.startsWith("*.")) return uses("fetch", [SOME, ...star(host.slice(1))]);
	if (host.endsWith(".*")) return uses("fetch", [...star(host.slice(0, -1)), {
		min: 1,
		max: "many",
		not: "."
	}]);
	return uses("fetch", star(host));
}

// src/manifests/claude/sandbox.ts
function readSandbox(settings, agent, to) {
	const first = settings[0];
	if (!first) return [];
	const enabled = isTrue$1(winner(settings, "sandbox", "enabled")?.value);
	const level = (dimension, key, wide, fallback) => {
		const found = winner(settings, "sandbox", ...key);
		const on = found?.value.kind === "boolean" ? found.value.value : fallback;
		to.fact({
			kind: "isolation",
			agent,
			subject: dimension,
			dimension,
			level: on === wide ? 1 : 0,
			defaultLevel: fallback === wide ? 1 : 0,
			label: on ? "on" : "off",
			stated: found !== void 0,
			place: placeIn(found?.file ?? first.file, found?.value.span)
		});
	};
	level("sandbox", ["enabled"], false, false);
	if (!enabled) return withoutSandbox(placeIn(first.file));
	level("leaving the sandbox on request", ["allowUnsandboxedCommands"], true, true);
	level("refusing to run without the sandbox", ["failIfUnavailable"], false, false);
	level("all Unix sockets", ["network", "allowAllUnixSockets"], true, false);
	level("listening on local ports", ["network", "allowLocalBinding"], true, false);
	level("weaker nested sandbox", ["enableWeakerNestedSandbox"], true, false);
	level("weaker network isolation", ["enableWeakerNetworkIsolation"], true, false);
	level("nested user namespaces", ["allowNestedUserNamespaces"], true, false);
	return entriesOf(settings);
}
function withoutSandbox(place) {
	return SANDBOX_VERBS.map((verb) => ({
		effect: "allow",
		uses: whole(verb),
		place,
		text: NO_SANDBOX,
		origin: "mode"
	}));
}
const NO_SANDBOX = "no sandbox";
const SANDBOX_VERBS = [
	"run outside the sandbox",
	"connect",
	"connect socket",
	"write in the sandbox",
	"read in the sandbox"
];
function entriesOf(settings) {
	const out = [];
	for (const { file, value } of settings) {
		const put = (key, effect, pattern) => {
			for (const item of strings(at(value, "sandbox", ...key))) out.push({
				effect,
				uses: pattern(item),
				place: placeIn(file, item.span),
				text: `sandbox ${key.at(-1)}: ${item.value}`,
				origin: "rule"
			});
		};
		put(["excludedCommands"], "allow", (v) => uses("run outside the sandbox", ...command(v.value)));
		put(["network", "allowedDomains"], "allow", (v) => uses("connect", ...host(v.value)));
		put(["network", "deniedDomains"], "deny", (v) => uses("connect", ...host(v.value)));
		put(["network", "allowUnixSockets"], "allow", (v) => uses("connect socket", star(v.value)));
		put(["filesystem", "allowWrite"], "allow", (v) => uses("write in the sandbox", ...place$1(v.value)));
		put(["filesystem", "denyWrite"], "deny", (v) => uses("write in the sandbox", ...place$1(v.value)));
		put(["filesystem", "denyRead"], "deny", (v) => uses("read in the sandbox", ...place$1(v.value)));
		put(["filesystem", "allowRead"], "allow", (v) => uses("read in the sandbox", ...place$1(v.value)));
		const auto = at(value, "sandbox", "autoAllowBashIfSandboxed");
		if (auto && isTrue$1(auto)) out.push({
			effect: "allow",
			uses: whole("run"),
			place: placeIn(file, auto.span),
			text: "autoAllowBashIfSandboxed",
			origin: "mode"
		});
	}
	return out;
}
function command(text) {
	if (text === "*") return [[ANY]];
	const prefix = text.replace(/(:\*| \*)$/, "");
	return prefix === text ? [star(text)] : [star(prefix), [
		...star(prefix),
		" ",
		SOME
	]];
}
function host(text) {
	const name = text.toLowerCase();
	return name === "*" ? [[ANY]] : name.startsWith("*.") ? [[SOME, name.slice(1)]] : [star(name)];
}
function place$1(text) {
	const path = text.replace(/\/+$/, "") || "/";
	if (path === "/") return [
		["/", ANY],
		["./", ANY],
		["~/", ANY]
	];
	if (path === "~") return [["~/", ANY]];
	const rooted = /^[/~]/.test(path) ? path : `./${path.replace(/^\.\//, "")}`;
	if (rooted === "./.") return [["./", ANY]];
	return [star(rooted), [
		...star(rooted),
		"/",
		ANY
	]];
}

// src/manifests/claude/trust.ts
function readTrust({ file, value }, agent, to) {
	const trust = (of, what, words, span, more = {}) => to.fact({
		kind: "trust",
		agent,
		of,
		what,
		subject: `${of} ${what}`,
		level: 1,
		pinned: true,
		text: words,
		place: placeIn(file, span),
		...more
	});
	const lock = (path, what, guards) => {
		const found = at(value, ...path.split("."));
		if (!found || !(isTrue$1(found) || text(found) === "disable")) return;
		to.fact({
			kind: "guard",
			guards,
			agent,
			subject: path,
			what,
			by: path,
			matcher: null,
			failsClosed: true,
			text: path,
			place: placeIn(file, found.span)
		});
	};
	const all = at(value, "enableAllProjectMcpServers");
	if (all && isTrue$1(all)) trust("all servers", "project", "enableAllProjectMcpServers: true", all.span);
	for (const name of strings(at(value, "enabledMcpjsonServers"))) trust("server", name.value, `enabledMcpjsonServers: ${name.value}`, name.span);
	for (const name of strings(at(value, "disabledMcpjsonServers"))) to.fact({
		kind: "guard",
		guards: "discovery",
		agent,
		subject: `server ${name.value}`,
		what: `MCP server ${name.value}`,
		by: "disabledMcpjsonServers",
		matcher: null,
		failsClosed: true,
		text: name.value,
		place: placeIn(file, name.span)
	});
	for (const plugin of entries(at(value, "enabledPlugins"))) if (isTrue$1(plugin.value)) trust("plugin", plugin.key, plugin.key, plugin.keySpan);
	for (const key of ["extraKnownMarketplaces", "additionalMarketplaces"]) for (const market of entries(at(value, key))) {
		const source = at(market.value, "source") ?? market.value;
		const where = [
			"repo",
			"url",
			"path",
			"package"
		].map((k) => text(at(source, k))).find((t) => t !== void 0) ?? market.key;
		const pinned = ["file", "directory"].includes(text(at(source, "source")) ?? "") || /^[0-9a-f]{40}$/.test(text(at(source, "sha")) ?? "");
		trust("marketplace", where, `${market.key}: ${where}`, market.keySpan, {
			pinned,
			level: isTrue$1(at(market.value, "autoUpdate")) ? 2 : 1
		});
	}
	for (const variable of entries(at(value, "env"))) {
		const set = text(variable.value) ?? "";
		if (ENDPOINT.test(variable.key)) to.fact({
			...connection(set),
			kind: "connection",
			purpose: "endpoint",
			agent,
			subject: variable.key,
			place: placeIn(file, variable.value.span),
			text: `${variable.key}=${set}`
		});
		else if (LOADER.test(variable.key)) trust("environment", `${variable.key} ${digest(set)}`, variable.key, variable.keySpan);
	}
	const main = at(value, "agent");
	if (main && text(main)) trust("agent", text(main) ?? "", `agent: ${text(main)}`, main.span, { level: 0 });
	if (isTrue$1(at(value, "skipWebFetchPreflight"))) trust("setting", "skipWebFetchPreflight", "skipWebFetchPreflight: true", (at(value, "skipWebFetchPreflight") ?? value).span);
	lock("permissions.disableBypassPermissionsMode", "the bypassPermissions mode", "mode");
	lock("permissions.disableAutoMode", "the auto mode", "mode");
	lock("permissions.blockReadsOutsideWorkingDirectories", "reads outside the working folders", "calls");
	lock("permissions.blockWritesOutsideWorkingDirectories", "writes outside the working folders", "calls");
	lock("disableSkillShellExecution", "shell commands in skills", "calls");
	lock("disableClaudeAiConnectors", "connectors of the account", "calls");
}
const ENDPOINT = /^(ANTHROPIC(_BEDROCK|_VERTEX|_FOUNDRY)?_BASE_URL|ANTHROPIC_API_URL|OPENAI_(BASE_URL|API_BASE)|HTTPS?_PROXY|ALL_PROXY|OTEL_EXPORTER_OTLP(_\w+)?_ENDPOINT)$/i;
const LOADER = /^(BASH_ENV|ENV|PROMPT_COMMAND|SHELL|PATH|IFS|LD_PRELOAD|LD_LIBRARY_PATH|LD_AUDIT|DYLD_\w+|NODE_OPTIONS|NODE_PATH|NODE_EXTRA_CA_CERTS|NODE_TLS_REJECT_UNAUTHORIZED|PYTHONPATH|PYTHONSTARTUP|PYTHONHOME|PERL5(OPT|LIB)|RUBY(OPT|LIB)|JAVA_TOOL_OPTIONS|_JAVA_OPTIONS|GIT_\w+|SSL_CERT_(FILE|DIR)|CURL_HOME|npm_config_\w+|NPM_CONFIG_\w+|PIP_(INDEX_URL|EXTRA_INDEX_URL|CONFIG_FILE)|UV_(INDEX_URL|DEFAULT_INDEX)|CLAUDE_CODE_SKIP_\w+|CLAUDE_CONFIG_DIR|EDITOR|PAGER)$/;

// src/manifests/claude/session.ts
function sessionOf(settings, id, agent, place, to) {
	const entries = [];
	for (const one of settings) entries.push(...rules(one), ...directories(one));
	const defaults = {
		entries: byEffect([...free(place), ...withoutSandbox(place)]),
		default: "inherit"
	};
	entries.push(...mode(settings), ...free(place));
	entries.push(...settings.length > 0 ? readSandbox(settings, agent, to) : withoutSandbox(place));
	const wanted = text(winner(settings, "permissions", "defaultMode")?.value);
	to.agent({
		id,
		name: agent,
		role: "session",
		defaults,
		list: {
			entries: byEffect(entries),
			default: wanted === "dontAsk" ? "deny" : "inherit"
		}
	});
	const hooksOff = isTrue$1(winner(settings, "disableAllHooks")?.value);
	for (const { file, value } of settings) {
		if (!hooksOff) readHooks(at(value, "hooks"), file, agent, to);
		for (const [key, when] of HELPERS) readHelper(at(value, ...key.split(".")), when, file, agent, to);
		readTrust({
			file,
			value
		}, agent, to);
	}
}
function winner(settings, ...path) {
	for (const { file, value } of settings) {
		const found = at(value, ...path);
		if (found) return {
			value: found,
			file
		};
	}
}
function isTrue$1(value) {
	return value?.kind === "boolean" && value.value;
}
const HELPERS = [
	["apiKeyHelper", "API key helper"],
	["awsAuthRefresh", "AWS sign-in helper"],
	["awsCredentialExport", "AWS credential helper"],
	["gcpAuthRefresh", "Google Cloud sign-in helper"],
	["otelHeadersHelper", "telemetry headers helper"],
	["proxyAuthHelper", "proxy sign-in helper"],
	["statusLine.command", "status line"],
	["subagentStatusLine.command", "sub-agent status line"],
	["fileSuggestion.command", "file suggestion"]
];
function rules({ file, value }) {
	const out = [];
	for (const effect of [
		"deny",
		"ask",
		"allow"
	]) for (const rule of items(at(value, "permissions", effect))) {
		const words = text(rule);
		const pattern = words === void 0 ? void 0 : permissionRule(words, effect);
		if (words !== void 0 && pattern) out.push({
			effect,
			uses: pattern,
			place: placeIn(file, rule.span),
			text: words,
			origin: "rule"
		});
	}
	return out;
}
function directories({ file, value }) {
	return strings(at(value, "permissions", "additionalDirectories")).map((dir) => ({
		effect: "allow",
		uses: pathPattern(["read"], folderRule(dir.value), true),
		place: placeIn(file, dir.span),
		text: `additionalDirectories: ${dir.value}`,
		origin: "rule"
	}));
}
function folderRule(folder) {
	const path = folder.replace(/\/+$/, "");
	return path.startsWith("/") ? `/${path}/**` : path === "" ? "//**" : `${path}/**`;
}
function mode(settings) {
	const found = winner(settings, "permissions", "defaultMode");
	const name = text(found?.value);
	if (!found || !name) return [];
	const entry = (effect, pattern) => ({
		effect,
		uses: pattern,
		place: placeIn(found.file, found.value.span),
		text: `defaultMode: ${name}`,
		origin: "mode"
	});
	if (name === "bypassPermissions") return [entry("allow", EVERYTHING)];
	if (name === "acceptEdits") return [entry("allow", ACCEPTED_EDITS)];
	if (name === "plan") return [entry("deny", union(whole("edit"), whole("write")))];
	return [];
}
const ACCEPTED_EDITS = union(uses("edit", WORKING_FOLDER), uses("write", WORKING_FOLDER), ...[
	"mkdir",
	"touch",
	"rm",
	"mv",
	"cp",
	"sed"
].map((program) => uses("run", [`${program} `, SOME])));
function free(place) {
	return [{
		effect: "allow",
		uses: uses("read", WORKING_FOLDER),
		place,
		text: "reads in the working folder",
		origin: "mode"
	}, {
		effect: "inherit",
		uses: PROTECTED,
		place,
		text: "protected files",
		origin: "mode"
	}];
}
const PROTECTED = union(...[
	".git",
	".claude",
	".vscode",
	".idea",
	".husky",
	".cargo",
	".devcontainer",
	".yarn",
	".mvn",
	".config/git",
	".mcp.json",
	".claude.json",
	".npmrc"
].map((name) => pathPattern(["edit", "write"], `**/${name}`, true)));

// src/tokens/fingerprint.ts
const PRODUCT_KEY = "agent-access-review/token-fingerprint/1";
function fingerprint(value) {
	return createHmac("sha256", PRODUCT_KEY).update(value, "utf8").digest("hex").slice(0, 16);
}

// src/tokens/crc32.ts
function crc32(text) {
	let crc = 4294967295;
	for (let i = 0; i < text.length; i++) crc = (TABLE$1[(crc ^ text.charCodeAt(i)) & 255] ?? 0) ^ crc >>> 8;
	return (crc ^ 4294967295) >>> 0;
}
const TABLE$1 = Uint32Array.from({ length: 256 }, (_, byte) => {
	let crc = byte;
	for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 3988292384 ^ crc >>> 1 : crc >>> 1;
	return crc >>> 0;
});

// src/tokens/jwt.ts
const MAX_PART = 8192;
function readClaims(token) {
	const from = token.indexOf("eyJ");
	if (from < 0) return void 0;
	const [header, payload] = token.slice(from, from + 2 * MAX_PART).split(".", 3);
	if (!header || !payload || !parsePart(header)) return void 0;
	const claims = parsePart(payload);
	if (!claims) return void 0;
	return {
		...texts(claims, [
			"iss",
			"role",
			"name"
		]),
		...numbers(claims, ["iat", "exp"])
	};
}
function parsePart(part) {
	try {
		const value = JSON.parse(Buffer.from(part.slice(0, MAX_PART), "base64url").toString("utf8"));
		return typeof value === "object" && value !== null ? value : void 0;
	} catch {
		return;
	}
}
function texts(from, keys) {
	return Object.fromEntries(keys.map((k) => [k, own(from, k)]).filter(([, v]) => typeof v === "string"));
}
function numbers(from, keys) {
	return Object.fromEntries(keys.map((k) => [k, own(from, k)]).filter(([, v]) => Number.isFinite(v)));
}
function own(from, key) {
	return Object.hasOwn(from, key) ? Reflect.get(from, key) : void 0;
}

// src/tokens/lifetime.ts
const DAY = 86400;
const YEAR = 366 * DAY;
const SAS_REACH = 400;
function lifeOf(kind, candidate) {
	if (kind.id === "azure-sas") return sasLife(kind, candidate);
	if (!candidate.token.includes("eyJ") || !candidate.token.includes(".eyJ")) return { lifetime: kind.lifetime };
	const claims = readClaims(candidate.token);
	if (!claims) return { lifetime: kind.lifetime };
	return between(claims.iat, claims.exp, "permanent");
}
function sasLife(kind, { text, start }) {
	const around = queryAround(text, start);
	const end = seconds(/[?&;]se=([0-9TZ:.%A+-]{8,60})/.exec(around)?.[1]);
	return between(seconds(/[?&;]st=([0-9TZ:.%A+-]{8,60})/.exec(around)?.[1]), end, kind.lifetime);
}
function queryAround(text, at) {
	const before = text.slice(Math.max(0, at - SAS_REACH), at);
	const after = text.slice(at, at + SAS_REACH);
	const from = Math.max(...[
		" ",
		"\"",
		"'",
		"\n"
	].map((c) => before.lastIndexOf(c))) + 1;
	const to = after.search(/[\s"']/);
	return before.slice(from) + (to < 0 ? after : after.slice(0, to));
}
function between(from, to, open) {
	if (to === void 0) return { lifetime: open };
	const expires = isoDate(to);
	const span = from === void 0 ? void 0 : to - from;
	return expires === void 0 ? { lifetime: open } : {
		lifetime: span === void 0 ? "long" : span <= DAY ? "short" : span <= YEAR ? "long" : "permanent",
		expires
	};
}
function seconds(date) {
	if (date === void 0) return void 0;
	const ms = Date.parse(date.replaceAll("%3A", ":").replaceAll("%3a", ":"));
	return Number.isFinite(ms) ? ms / 1e3 : void 0;
}
function isoDate(atSeconds) {
	const date = /* @__PURE__ */ new Date(atSeconds * 1e3);
	return Number.isNaN(date.getTime()) ? void 0 : date.toISOString();
}

// src/tokens/checks.ts
const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const base62Checksum = ({ token }) => {
	const body = token.slice(token.indexOf("_") + 1);
	return fits(base62(crc32(body.slice(0, -6))).padStart(6, "0") === body.slice(-6));
};
const gitlabChecksum = ({ token }) => fits(crc32(token.slice(0, -7)).toString(36).padStart(7, "0") === token.slice(-7));
const grafanaChecksum = ({ token }) => fits(swapped(crc32(token.slice(0, -9))) === token.slice(-8));
const zuploChecksum = ({ token }) => fits(hex8(crc32(token.slice(5, 37))) === token.slice(-8));
const atlassianChecksum = ({ token }) => fits(hex8(crc32(token.slice(0, -8))).toUpperCase() === token.slice(-8));
const confluentChecksum = ({ token }) => {
	const sum = Buffer.from(swapped(crc32(token.slice(4, 58))), "hex").toString("base64");
	return fits(sum.slice(0, 6) === token.slice(58, 64) || sum.slice(0, 6) === token.slice(-6));
};
const mixedCheck = ({ token }) => {
	const body = token.replace(/^[A-Za-z0-9]{1,12}[_.-]/, "");
	const both = /[a-z]/.test(body) && /[A-Z]/.test(body) && new Set(body).size >= 9;
	const turns = body.slice(0, 256).match(/[a-z][A-Z]|[A-Z]{2}[a-z]/g)?.length ?? 0;
	return both && (/\d/.test(body) || turns >= 5) ? "likely" : "no";
};
const letterAndDigitCheck = ({ token }) => /[A-Za-z]/.test(token) && (token.match(/\d/g)?.length ?? 0) >= 3 && new Set(token).size >= 9 ? "likely" : "no";
const upperAndLowerCheck = ({ token }) => /[a-z]/.test(token.slice(3)) && /[A-Z]/.test(token) ? "certain" : "no";
const jwtCheck = ({ token }) => {
	const claims = readClaims(token);
	if (!claims || isPublicClaims(claims.role, claims.iss, claims.name)) return "no";
	return "certain";
};
const supabaseServiceCheck = (c) => claimCheck(c.token, ({ role }) => role === "service_role");
const snowflakeCheck = (c) => claimCheck(c.token, ({ iss }) => iss?.startsWith("SF:") === true);
const kubernetesCheck = (c) => claimCheck(c.token, ({ iss }) => iss === "kubernetes/serviceaccount" || iss?.includes("kubernetes") === true);
const oidcCheck = (c) => claimCheck(c.token, ({ iss }) => iss?.startsWith("https://token.actions.githubusercontent.com") || iss === "https://gitlab.com");
const discordCheck = ({ token }) => /^\d{15,21}$/.test(Buffer.from(token.slice(0, token.indexOf(".")), "base64url").toString("latin1")) ? "certain" : "no";
const sasCheck = ({ text, start }) => {
	const query = queryAround(text, start);
	return /[?&;]se=/.test(query) && /[?&;]s[pv]=/.test(query) ? "certain" : "no";
};
function claimCheck(token, holds) {
	const claims = readClaims(token);
	if (!claims || isPublicClaims(claims.role, claims.iss, claims.name)) return "no";
	return holds(claims) ? "certain" : "no";
}
function isPublicClaims(role, iss, name) {
	return role === "anon" || iss === "supabase-demo" || name === "John Doe";
}
function fits(yes) {
	return yes ? "certain" : "likely";
}
function base62(value) {
	let rest = value;
	let out = "";
	while (rest > 0) {
		out = (BASE62[rest % 62] ?? "") + out;
		rest = Math.floor(rest / 62);
	}
	return out;
}
function hex8(value) {
	return value.toString(16).padStart(8, "0");
}
function swapped(value) {
	return (hex8(value).match(/../g) ?? []).reverse().join("");
}

// src/tokens/kinds/parts.ts
const ALNUM = "[A-Za-z0-9]";
const URL = "[A-Za-z0-9_-]";
const HEX = "[a-f0-9]";
const BASE64 = "[A-Za-z0-9+/]";
const END = "(?![A-Za-z0-9])";
const URL_END = "(?![A-Za-z0-9_-])";
const UUID$1 = `${HEX}{8}-${HEX}{4}-${HEX}{4}-${HEX}{4}-${HEX}{12}`;
const JWT = `eyJ${URL}{10,600}\\.eyJ${URL}{10,6000}\\.${URL}{16,1400}`;
const RULES = "shape as in published rule sets (betterleaks 1.7, noseyparker, titus); lifetime as the vendor offers it";
const REFERENCE$1 = "a reference to a variable of the environment or to a secret store; the vendor offers nothing shorter-lived";

// src/tokens/kinds/agent-tools.ts
const agentToolKinds = [
	{
		id: "tavily",
		name: "Tavily API key",
		lifetime: "permanent",
		anchors: ["tvly-"],
		shape: `tvly-(?:dev-|prod-)?${ALNUM}{20,48}${END}`,
		check: mixedCheck,
		revoke: "https://app.tavily.com",
		replacement: "the vendor's remote MCP server with OAuth",
		source: RULES
	},
	{
		id: "firecrawl",
		name: "Firecrawl API key",
		lifetime: "permanent",
		anchors: ["fc-"],
		shape: `fc-${HEX}{32}${END}`,
		left: "strict",
		revoke: "https://www.firecrawl.dev/app/api-keys",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "brave-search",
		name: "Brave Search API key",
		lifetime: "permanent",
		anchors: ["BSA"],
		shape: `BSA${URL}{24,29}${URL_END}`,
		left: "strict",
		check: mixedCheck,
		revoke: "https://api-dashboard.search.brave.com",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "e2b",
		name: "E2B API key",
		lifetime: "permanent",
		anchors: ["e2b_"],
		shape: `e2b_${HEX}{40}${END}`,
		revoke: "https://e2b.dev/dashboard",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "browserbase",
		name: "Browserbase API key",
		lifetime: "permanent",
		anchors: ["bb_live_"],
		shape: `bb_live_${URL}{24,34}`,
		revoke: "https://www.browserbase.com/settings",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "context7",
		name: "Context7 API key",
		lifetime: "permanent",
		anchors: ["ctx7sk-"],
		shape: `ctx7sk-${UUID$1}${END}`,
		revoke: "https://context7.com/dashboard",
		replacement: "the vendor's remote MCP server with OAuth",
		source: RULES
	},
	{
		id: "apify",
		name: "Apify API token",
		lifetime: "permanent",
		anchors: ["apify_api_"],
		shape: `apify_api_${ALNUM}{34,40}${END}`,
		revoke: "https://console.apify.com/settings/integrations",
		replacement: "the vendor's remote MCP server with OAuth",
		source: RULES
	},
	{
		id: "composio",
		name: "Composio API key",
		lifetime: "permanent",
		anchors: ["ak_"],
		shape: `ak_${URL}{20}${URL_END}`,
		left: "strict",
		check: mixedCheck,
		revoke: "https://platform.composio.dev",
		replacement: "OAuth connections per user",
		source: RULES
	},
	{
		id: "zapier-mcp",
		name: "Zapier MCP address with its secret",
		lifetime: "permanent",
		anchors: ["mcp.zapier.com/api/"],
		shape: "mcp\\.zapier\\.com/api/(?:v\\d/)?mcp/(?:[a-z]{1,2}/)?[A-Za-z0-9%=_-]{24,250}",
		rest: "base64url",
		revoke: "https://mcp.zapier.com",
		replacement: "the OAuth address of the same server",
		source: RULES
	},
	{
		id: "supabase-pat",
		name: "Supabase personal access token",
		lifetime: "permanent",
		anchors: ["sbp_"],
		shape: `sbp_(?:v0_)?${HEX}{40}${END}`,
		revoke: "https://supabase.com/dashboard/account/tokens",
		replacement: "the vendor's remote MCP server with OAuth",
		source: "https://github.com/supabase/supabase/discussions/38248"
	},
	{
		id: "supabase-secret",
		name: "Supabase secret key",
		lifetime: "permanent",
		anchors: ["sb_secret_"],
		shape: `sb_secret_${URL}{22}_${URL}{8}${URL_END}`,
		revoke: "Supabase > project > API keys",
		replacement: "asymmetric JWT signing with row-level security",
		source: "https://supabase.com/docs/guides/getting-started/migrating-to-new-api-keys"
	},
	{
		id: "notion",
		name: "Notion integration token",
		lifetime: "permanent",
		anchors: ["ntn_"],
		shape: `ntn_\\d{9,13}${ALNUM}{33,38}${END}`,
		revoke: "https://www.notion.so/my-integrations",
		replacement: "the vendor's remote MCP server with OAuth",
		source: RULES
	},
	{
		id: "notion-legacy",
		name: "Notion integration token (before 2024)",
		lifetime: "permanent",
		anchors: ["secret_"],
		shape: `secret_${ALNUM}{43}${END}`,
		check: mixedCheck,
		revoke: "https://www.notion.so/my-integrations",
		replacement: "the vendor's remote MCP server with OAuth",
		source: RULES
	},
	{
		id: "linear",
		name: "Linear API key",
		lifetime: "permanent",
		anchors: ["lin_api_", "lin_oauth_"],
		shape: `lin_(?:api|oauth)_${ALNUM}{40,64}${END}`,
		revoke: "https://linear.app/settings/api",
		replacement: "the vendor's remote MCP server with OAuth",
		source: RULES
	},
	{
		id: "figma",
		name: "Figma personal access token",
		lifetime: "long",
		anchors: ["figd_"],
		shape: `figd_${URL}{38,64}`,
		revoke: "Figma > Settings > Security",
		replacement: "OAuth, or the Dev Mode MCP server",
		source: "https://forum.figma.com/ask-the-community-7/api-token-for-scim-how-long-it-takes-before-it-expires-47737"
	},
	{
		id: "airtable",
		name: "Airtable personal access token",
		lifetime: "permanent",
		anchors: ["pat"],
		shape: `pat${ALNUM}{14}\\.${HEX}{64}${END}`,
		revoke: "https://airtable.com/create/tokens",
		replacement: "OAuth",
		source: RULES
	},
	{
		id: "asana",
		name: "Asana personal access token",
		lifetime: "permanent",
		anchors: ["2/", "1/"],
		shape: `[12]/\\d{14,18}(?:/\\d{14,18})?:${HEX}{32}${END}`,
		left: "strict",
		revoke: "https://app.asana.com/0/my-apps",
		replacement: "the vendor's remote MCP server with OAuth",
		source: RULES
	},
	{
		id: "clickup",
		name: "ClickUp API token",
		lifetime: "permanent",
		anchors: ["pk_"],
		shape: `pk_\\d{6,9}_[A-Z0-9]{32}${END}`,
		revoke: "ClickUp > Apps",
		replacement: "OAuth",
		source: RULES
	},
	{
		id: "typeform",
		name: "Typeform personal access token",
		lifetime: "permanent",
		anchors: ["tfp_"],
		shape: `tfp_${URL}{40,64}`,
		revoke: "https://admin.typeform.com/user/tokens",
		replacement: "OAuth",
		source: RULES
	},
	{
		id: "contentful",
		name: "Contentful management token",
		lifetime: "long",
		anchors: ["CFPAT-"],
		shape: `CFPAT-${URL}{43}`,
		revoke: "https://app.contentful.com/account/profile/cma_tokens",
		replacement: "an OAuth application",
		source: RULES
	},
	{
		id: "zuplo",
		name: "Zuplo API key",
		lifetime: "permanent",
		anchors: ["zpka_"],
		shape: `zpka_[a-z0-9]{32}_${HEX}{8}${END}`,
		check: zuploChecksum,
		revoke: "the Zuplo portal",
		replacement: "JWT authentication",
		source: RULES
	}
];

// src/tokens/kinds/ai.ts
const aiKinds = [
	{
		id: "openai",
		name: "OpenAI API key",
		lifetime: "permanent",
		anchors: [
			"sk-proj-",
			"sk-svcacct-",
			"sk-admin-"
		],
		shape: `sk-(?:proj|svcacct|admin)-${URL}{40,200}`,
		revoke: "https://platform.openai.com/api-keys",
		replacement: "workload identity federation",
		source: "https://developers.openai.com/api/docs/guides/workload-identity-federation"
	},
	{
		id: "openai-legacy",
		name: "OpenAI API key (legacy)",
		lifetime: "permanent",
		anchors: ["sk-"],
		shape: `sk-${ALNUM}{20}T3BlbkFJ${ALNUM}{20}${END}`,
		left: "strict",
		revoke: "https://platform.openai.com/api-keys",
		replacement: "workload identity federation",
		source: "https://developers.openai.com/api/docs/guides/workload-identity-federation"
	},
	{
		id: "anthropic",
		name: "Anthropic API key",
		lifetime: "permanent",
		anchors: ["sk-ant-api"],
		shape: `sk-ant-api\\d{2}-${URL}{80,130}`,
		revoke: "https://platform.claude.com/settings/keys",
		replacement: "workload identity federation",
		source: "https://platform.claude.com/docs/en/manage-claude/workload-identity-federation"
	},
	{
		id: "anthropic-admin",
		name: "Anthropic admin key",
		lifetime: "permanent",
		anchors: ["sk-ant-admin"],
		shape: `sk-ant-admin\\d{2}-${URL}{80,130}`,
		revoke: "https://platform.claude.com/settings/admin-keys",
		replacement: "workload identity federation",
		source: "https://platform.claude.com/docs/en/manage-claude/authentication"
	},
	{
		id: "claude-oauth",
		name: "Claude Code OAuth token",
		lifetime: "long",
		anchors: ["sk-ant-oat"],
		shape: `sk-ant-oat\\d{2}-${URL}{80,130}`,
		revoke: "claude.ai > Settings > Claude Code",
		replacement: "workload identity federation, or the credentials of a cloud role",
		source: "https://platform.claude.com/docs/en/manage-claude/authentication"
	},
	{
		id: "claude-oauth-refresh",
		name: "Claude OAuth refresh token",
		lifetime: "permanent",
		anchors: ["sk-ant-ort"],
		shape: `sk-ant-ort\\d{2}-${URL}{80,130}`,
		revoke: "sign out of Claude Code",
		replacement: "workload identity federation",
		source: RULES
	},
	{
		id: "huggingface",
		name: "Hugging Face token",
		lifetime: "permanent",
		anchors: ["hf_"],
		shape: `hf_[A-Za-z]{34}${END}`,
		check: upperAndLowerCheck,
		revoke: "https://huggingface.co/settings/tokens",
		replacement: "a fine-grained token, or OAuth",
		source: RULES
	},
	{
		id: "huggingface-organisation",
		name: "Hugging Face organisation token",
		lifetime: "permanent",
		anchors: ["api_org_"],
		shape: `api_org_[A-Za-z]{34}${END}`,
		revoke: "https://huggingface.co/settings/tokens",
		replacement: "a fine-grained token, or OAuth",
		source: RULES
	},
	{
		id: "replicate",
		name: "Replicate API token",
		lifetime: "permanent",
		anchors: ["r8_"],
		shape: `r8_${ALNUM}{37}${END}`,
		revoke: "https://replicate.com/account/api-tokens",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "groq",
		name: "Groq API key",
		lifetime: "permanent",
		anchors: ["gsk_"],
		shape: `gsk_${ALNUM}{52}${END}`,
		revoke: "https://console.groq.com/keys",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "xai",
		name: "xAI API key",
		lifetime: "permanent",
		anchors: ["xai-"],
		shape: `xai-${ALNUM}{70,90}${END}`,
		revoke: "https://console.x.ai",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "perplexity",
		name: "Perplexity API key",
		lifetime: "permanent",
		anchors: ["pplx-"],
		shape: `pplx-${ALNUM}{48}${END}`,
		revoke: "https://www.perplexity.ai/settings/api",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "openrouter",
		name: "OpenRouter API key",
		lifetime: "permanent",
		anchors: ["sk-or-v1-"],
		shape: `sk-or-v1-${HEX}{64}${END}`,
		revoke: "https://openrouter.ai/settings/keys",
		replacement: "keys provisioned per user, with a limit",
		source: RULES
	},
	{
		id: "sk-hex",
		name: "DeepSeek or another vendor's `sk-` key",
		lifetime: "permanent",
		anchors: ["sk-"],
		shape: `sk-(?:${HEX}{32}|${ALNUM}{48})${END}`,
		left: "strict",
		check: letterAndDigitCheck,
		revoke: "the vendor's console",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "together",
		name: "Together API key",
		lifetime: "permanent",
		anchors: ["tgp_v1_"],
		shape: `tgp_v1_${URL}{43}`,
		revoke: "https://api.together.ai/settings/api-keys",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "fireworks",
		name: "Fireworks API key",
		lifetime: "permanent",
		anchors: ["fw_"],
		shape: `fw_${ALNUM}{22,26}${URL_END}`,
		left: "strict",
		check: mixedCheck,
		revoke: "https://fireworks.ai/account/api-keys",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "cerebras",
		name: "Cerebras API key",
		lifetime: "permanent",
		anchors: ["csk-"],
		shape: `csk-[a-z0-9]{48}${END}`,
		revoke: "https://cloud.cerebras.ai",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "nvidia",
		name: "NVIDIA API key",
		lifetime: "long",
		anchors: ["nvapi-"],
		shape: `nvapi-${URL}{60,70}`,
		revoke: "https://build.nvidia.com",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "elevenlabs",
		name: "ElevenLabs API key",
		lifetime: "permanent",
		anchors: ["sk_"],
		shape: `sk_${HEX}{48}${END}`,
		left: "strict",
		revoke: "https://elevenlabs.io/app/settings/api-keys",
		replacement: "single-use tokens for clients",
		source: RULES
	},
	{
		id: "pinecone",
		name: "Pinecone API key",
		lifetime: "permanent",
		anchors: ["pcsk_"],
		shape: `pcsk_${ALNUM}{4,8}_${ALNUM}{60,68}${END}`,
		revoke: "https://app.pinecone.io",
		replacement: "a service account (OAuth client credentials)",
		source: RULES
	},
	{
		id: "langsmith",
		name: "LangSmith API key",
		lifetime: "permanent",
		anchors: ["lsv2_"],
		shape: `lsv2_(?:pt|sk)_${HEX}{32}_${HEX}{10}${END}`,
		revoke: "https://smith.langchain.com/settings",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "langfuse",
		name: "Langfuse secret key",
		lifetime: "permanent",
		anchors: ["sk-lf-"],
		shape: `sk-lf-${UUID$1}${END}`,
		revoke: "Langfuse > project settings",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "jina",
		name: "Jina API key",
		lifetime: "permanent",
		anchors: ["jina_"],
		shape: `jina_${ALNUM}{60}${END}`,
		revoke: "https://jina.ai/api-dashboard",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "voyage",
		name: "Voyage API key",
		lifetime: "permanent",
		anchors: ["pa-"],
		shape: `pa-${URL}{43}${URL_END}`,
		left: "strict",
		check: mixedCheck,
		revoke: "https://dashboard.voyageai.com",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "wandb",
		name: "Weights & Biases API key",
		lifetime: "permanent",
		anchors: ["wandb_v1_"],
		shape: "wandb_v1_[A-Za-z0-9_]{77}",
		revoke: "https://wandb.ai/authorize",
		replacement: "identity federation",
		source: RULES
	},
	{
		id: "cursor",
		name: "Cursor API key",
		lifetime: "permanent",
		anchors: ["key_"],
		shape: `key_${HEX}{64}${END}`,
		left: "strict",
		revoke: "https://cursor.com/dashboard",
		replacement: REFERENCE$1,
		source: RULES
	}
];

// src/tokens/kinds/business.ts
const businessKinds = [
	{
		id: "stripe",
		name: "Stripe secret or restricted key",
		lifetime: "permanent",
		anchors: [
			"sk_live_",
			"sk_test_",
			"rk_live_",
			"rk_test_"
		],
		shape: `[sr]k_(?:live|test)_${ALNUM}{24,247}`,
		revoke: "https://dashboard.stripe.com/apikeys",
		replacement: "a restricted key, or the remote MCP server with OAuth",
		source: "https://docs.stripe.com/keys"
	},
	{
		id: "webhook-signing",
		name: "Webhook signing secret",
		lifetime: "permanent",
		anchors: ["whsec_"],
		shape: `whsec_${BASE64}{32,64}`,
		revoke: "the dashboard that issued it > Webhooks",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "shopify",
		name: "Shopify access token",
		lifetime: "permanent",
		anchors: [
			"shpat_",
			"shpca_",
			"shppa_",
			"shpss_"
		],
		shape: `shp(?:at|ca|pa|ss)_${HEX}{32}${END}`,
		revoke: "Shopify admin > Apps",
		replacement: "offline tokens with an end, or session tokens",
		source: RULES
	},
	{
		id: "square",
		name: "Square access token",
		lifetime: "permanent",
		anchors: ["EAAA"],
		shape: `EAAA${URL}{50,70}${URL_END}`,
		left: "strict",
		check: mixedCheck,
		revoke: "https://developer.squareup.com/apps",
		replacement: "OAuth",
		source: RULES
	},
	{
		id: "square-oauth",
		name: "Square OAuth secret",
		lifetime: "permanent",
		anchors: ["sq0csp-", "sq0atp-"],
		shape: `sq0(?:csp-${URL}{43}|atp-${URL}{22})${URL_END}`,
		revoke: "https://developer.squareup.com/apps",
		replacement: "OAuth with PKCE",
		source: RULES
	},
	{
		id: "hubspot",
		name: "HubSpot private app token",
		lifetime: "permanent",
		anchors: ["pat-"],
		shape: `pat-(?:na|eu|ap)\\d-${UUID$1}${END}`,
		revoke: "HubSpot > Private apps",
		replacement: "OAuth",
		source: RULES
	},
	{
		id: "dropbox",
		name: "Dropbox access token",
		lifetime: "short",
		anchors: ["sl."],
		shape: `sl\\.(?:u\\.)?${URL}{120,250}`,
		rest: "base64url",
		left: "strict",
		revoke: "https://www.dropbox.com/account/connected_apps",
		replacement: "a token fetched at run time",
		source: RULES
	},
	{
		id: "plaid",
		name: "Plaid access token",
		lifetime: "permanent",
		anchors: [
			"access-production-",
			"access-sandbox-",
			"access-development-"
		],
		shape: `access-(?:production|sandbox|development)-${UUID$1}${END}`,
		revoke: "POST /item/access_token/invalidate",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "salesforce",
		name: "Salesforce session id",
		lifetime: "short",
		anchors: ["00D"],
		shape: `00D${ALNUM}{12,15}![A-Za-z0-9._]{80,160}`,
		left: "strict",
		revoke: "Setup > Session management",
		replacement: "the JWT bearer flow",
		source: RULES
	},
	{
		id: "frameio",
		name: "Frame.io token",
		lifetime: "permanent",
		anchors: ["fio-u-"],
		shape: `fio-u-${URL}{60,66}`,
		revoke: "https://developer.frame.io",
		replacement: REFERENCE$1,
		source: RULES
	}
];

// src/tokens/kinds/cloud.ts
const cloudKinds = [
	{
		id: "aws-access-key",
		name: "AWS access key id of an IAM user",
		lifetime: "permanent",
		anchors: ["AKIA"],
		shape: `AKIA[A-Z2-7]{16}${END}`,
		revoke: "https://console.aws.amazon.com/iam/home#/security_credentials",
		replacement: "a role assumed with OIDC (sts:AssumeRoleWithWebIdentity)",
		source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html"
	},
	{
		id: "aws-temporary-key",
		name: "AWS temporary access key id",
		lifetime: "short",
		anchors: ["ASIA"],
		shape: `ASIA[A-Z2-7]{16}${END}`,
		revoke: "IAM > role > Revoke sessions",
		replacement: "the role itself, assumed at run time",
		source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html"
	},
	{
		id: "aws-session-token",
		name: "AWS session token",
		lifetime: "short",
		anchors: ["IQoJb3JpZ2luX2Vj"],
		shape: `IQoJb3JpZ2luX2Vj${BASE64}{60,250}`,
		rest: "base64",
		revoke: "IAM > role > Revoke sessions",
		replacement: "the role itself, assumed at run time",
		source: RULES
	},
	{
		id: "aws-bedrock-long",
		name: "Amazon Bedrock API key, long-term",
		lifetime: "permanent",
		anchors: ["ABSKQmVkcm9ja0FQSUtleS"],
		shape: `ABSKQmVkcm9ja0FQSUtleS${BASE64}{40,250}`,
		rest: "base64",
		revoke: "IAM > users > service-specific credentials",
		replacement: "a short-term Bedrock key, or the credentials of a role",
		source: "https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html"
	},
	{
		id: "aws-bedrock-short",
		name: "Amazon Bedrock API key, short-term",
		lifetime: "short",
		anchors: ["bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t"],
		shape: `bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t${BASE64}{40,250}`,
		rest: "base64",
		revoke: "ends by itself; revoke the role's sessions",
		replacement: "the credentials of a role",
		source: "https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html"
	},
	{
		id: "gcp-api-key",
		name: "Google API key",
		lifetime: "permanent",
		anchors: ["AIza"],
		shape: `AIza${URL}{35}${URL_END}`,
		revoke: "https://console.cloud.google.com/apis/credentials",
		replacement: "a service account with workload identity federation",
		source: "https://ai.google.dev/gemini-api/docs/api-key"
	},
	{
		id: "gemini-auth-key",
		name: "Gemini key bound to a service account",
		lifetime: "permanent",
		anchors: ["AQ.Ab8RN6"],
		shape: `AQ\\.Ab8RN6${URL}{36,64}`,
		revoke: "https://aistudio.google.com/apikey",
		replacement: "Vertex AI with workload identity federation",
		source: "https://ai.google.dev/gemini-api/docs/api-key"
	},
	{
		id: "gcp-oauth",
		name: "Google OAuth access token",
		lifetime: "short",
		anchors: ["ya29."],
		shape: "ya29\\.[A-Za-z0-9_.-]{40,250}",
		rest: "tilde",
		revoke: "https://oauth2.googleapis.com/revoke",
		replacement: "workload identity federation",
		source: RULES
	},
	{
		id: "gcp-oauth-client-secret",
		name: "Google OAuth client secret",
		lifetime: "permanent",
		anchors: ["GOCSPX-"],
		shape: `GOCSPX-${URL}{28}`,
		revoke: "https://console.cloud.google.com/apis/credentials",
		replacement: "a public client with PKCE, or workload identity federation",
		source: RULES
	},
	{
		id: "gcp-oauth-refresh",
		name: "Google OAuth refresh token",
		lifetime: "permanent",
		anchors: ["1//0"],
		shape: `1//0[1-9a-z]${URL}{40,250}`,
		check: mixedCheck,
		revoke: "https://myaccount.google.com/permissions",
		replacement: "workload identity federation or impersonation",
		source: RULES
	},
	{
		id: "gcp-hmac",
		name: "Google Cloud Storage HMAC key id",
		lifetime: "permanent",
		anchors: ["GOOG1E"],
		shape: `GOOG1E[A-Z0-9]{55}${END}`,
		revoke: "Cloud Storage > Settings > Interoperability",
		replacement: "workload identity federation",
		source: RULES
	},
	{
		id: "entra-client-secret",
		name: "Entra ID client secret",
		lifetime: "long",
		anchors: ["Q~"],
		shape: "[A-Za-z0-9_~.-]{3}\\dQ~[A-Za-z0-9_~.-]{31,34}(?![A-Za-z0-9_~-])",
		before: {
			of: "tilde",
			max: 4
		},
		revoke: "Entra ID > App registrations > Certificates & secrets",
		replacement: "a federated identity credential, or a managed identity",
		source: RULES
	},
	{
		id: "azure-storage-key",
		name: "Azure Storage account key",
		lifetime: "permanent",
		anchors: ["+ASt"],
		shape: `${BASE64}{76}\\+ASt${BASE64}{6}==`,
		before: {
			of: "base64",
			max: 76
		},
		revoke: "Storage account > Access keys",
		replacement: "a managed identity",
		source: RULES
	},
	{
		id: "azure-bus-key",
		name: "Azure Service Bus, Event Hubs or IoT Hub key",
		lifetime: "permanent",
		anchors: [
			"+ASb",
			"+AEh",
			"+AIoT"
		],
		shape: `${BASE64}{33}\\+A(?:(?:Sb|Eh)${BASE64}|IoT)${BASE64}{5}=`,
		before: {
			of: "base64",
			max: 33
		},
		revoke: "resource > Shared access policies",
		replacement: "a managed identity",
		source: RULES
	},
	{
		id: "azure-storage-connection",
		name: "Azure Storage connection string",
		lifetime: "permanent",
		anchors: ["DefaultEndpointsProtocol="],
		shape: `DefaultEndpointsProtocol=https?;(?:[A-Za-z]{1,40}=[^;\\s"']{0,200};){0,8}?AccountKey=${BASE64}{40,86}={0,2}`,
		revoke: "Storage account > Access keys",
		replacement: "a managed identity, or a user-delegation SAS",
		source: RULES
	},
	{
		id: "azure-bus-connection",
		name: "Azure Service Bus or Event Hubs connection string",
		lifetime: "permanent",
		anchors: ["Endpoint=sb://"],
		shape: `Endpoint=sb://[a-z0-9.-]{3,120}/?;(?:[A-Za-z]{1,40}=[^;\\s"']{0,120};){0,4}?SharedAccessKey=${BASE64}{40,44}=?`,
		revoke: "resource > Shared access policies",
		replacement: "a managed identity",
		source: RULES
	},
	{
		id: "azure-sas",
		name: "Azure shared access signature",
		lifetime: "long",
		anchors: ["sig="],
		shape: "sig=(?:[A-Za-z0-9/+]|%[0-9A-Fa-f]{2}){40,100}={0,2}",
		check: sasCheck,
		revoke: "rotate the account key, or delete the stored access policy",
		replacement: "a user-delegation SAS of at most seven days",
		source: "https://learn.microsoft.com/azure/storage/common/storage-sas-overview"
	},
	{
		id: "azure-openai",
		name: "Azure OpenAI or AI services key",
		lifetime: "permanent",
		anchors: ["JQQJ99"],
		shape: `${ALNUM}{52}JQQJ99${ALNUM}{10,14}AAA${ALNUM}{8,16}${END}`,
		before: {
			of: "alnum",
			max: 52
		},
		revoke: "Azure portal > Keys and endpoint",
		replacement: "Entra ID with a managed identity",
		source: RULES
	},
	{
		id: "azure-devops-pat",
		name: "Azure DevOps personal access token",
		lifetime: "long",
		anchors: ["AZDO"],
		shape: `${ALNUM}{76}AZDO${ALNUM}{4}${END}`,
		before: {
			of: "alnum",
			max: 76
		},
		revoke: "https://dev.azure.com/_usersSettings/tokens",
		replacement: "a workload identity service connection",
		source: RULES
	},
	{
		id: "alibaba",
		name: "Alibaba Cloud access key id",
		lifetime: "permanent",
		anchors: ["LTAI"],
		shape: `LTAI${ALNUM}{12,24}${END}`,
		left: "strict",
		check: mixedCheck,
		revoke: "https://ram.console.aliyun.com",
		replacement: "a RAM role with OIDC",
		source: RULES
	},
	{
		id: "digitalocean",
		name: "DigitalOcean token",
		lifetime: "long",
		anchors: [
			"dop_v1_",
			"doo_v1_",
			"dor_v1_"
		],
		shape: `do[por]_v1_${HEX}{64}${END}`,
		revoke: "https://cloud.digitalocean.com/account/api/tokens",
		replacement: REFERENCE$1,
		source: RULES
	}
];

// src/tokens/kinds/database.ts
const databaseKinds = [
	{
		id: "neon",
		name: "Neon API key",
		lifetime: "permanent",
		anchors: ["napi_"],
		shape: `napi_[a-z0-9]{64}${END}`,
		revoke: "https://console.neon.tech/app/settings/api-keys",
		replacement: "a key of one project, or the MCP server with OAuth",
		source: RULES
	},
	{
		id: "planetscale",
		name: "PlanetScale token or password",
		lifetime: "permanent",
		anchors: ["pscale_"],
		shape: "pscale_(?:tkn|pw|oauth|app)_[A-Za-z0-9_=.-]{32,64}",
		revoke: "https://app.planetscale.com",
		replacement: "passwords with an end",
		source: RULES
	},
	{
		id: "mongodb-atlas",
		name: "MongoDB Atlas service account secret",
		lifetime: "long",
		anchors: ["mdb_sa_sk_"],
		shape: `mdb_sa_sk_${URL}{40}`,
		revoke: "Atlas > Access manager > Service accounts",
		replacement: "workload identity federation",
		source: RULES
	},
	{
		id: "databricks",
		name: "Databricks personal access token",
		lifetime: "long",
		anchors: ["dapi"],
		shape: `dapi${HEX}{32}(?:-\\d)?${END}`,
		left: "strict",
		revoke: "workspace > Settings > Developer > Access tokens",
		replacement: "OAuth for machines, or workload identity federation",
		source: "https://docs.databricks.com/aws/en/dev-tools/auth/pat"
	},
	{
		id: "confluent",
		name: "Confluent Cloud secret",
		lifetime: "permanent",
		anchors: ["cflt"],
		shape: `cflt${BASE64}{60}(?!${BASE64})`,
		check: confluentChecksum,
		revoke: "Confluent > API keys",
		replacement: "OAuth with identity pools",
		source: RULES
	},
	{
		id: "cockroachdb",
		name: "CockroachDB Cloud API key",
		lifetime: "permanent",
		anchors: ["CCDB1_"],
		shape: `CCDB1_${ALNUM}{22}_${ALNUM}{40}${END}`,
		revoke: "CockroachDB Cloud > Access management",
		replacement: REFERENCE$1,
		source: RULES
	}
];

// src/tokens/kinds/generic.ts
const genericKinds = [
	{
		id: "url-password",
		name: "password in an address",
		lifetime: "permanent",
		anchors: [],
		shape: "",
		revoke: "the server of the address",
		replacement: "an address without a password, and a credential from the environment",
		source: "https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1"
	},
	{
		id: "basic-credential",
		name: "user and password (HTTP Basic)",
		lifetime: "permanent",
		anchors: [],
		shape: "",
		revoke: "the server that it is sent to",
		replacement: "a reference to a variable of the environment, an input of the client, or OAuth of the server",
		source: "https://www.rfc-editor.org/rfc/rfc7617"
	},
	{
		id: "bearer-credential",
		name: "bearer token of an unknown issuer",
		lifetime: "unknown",
		anchors: [],
		shape: "",
		revoke: "the server that it is sent to",
		replacement: "a reference to a variable of the environment, an input of the client, or OAuth of the server",
		source: "https://www.rfc-editor.org/rfc/rfc6750"
	},
	{
		id: "password",
		name: "password",
		lifetime: "permanent",
		anchors: [],
		shape: "",
		revoke: "the service that it is for",
		replacement: "a reference to a variable of the environment, an input of the client, or OAuth of the server",
		source: "https://owasp.org/www-community/vulnerabilities/Use_of_hard-coded_password"
	},
	{
		id: "named-credential",
		name: "credential of an unknown issuer",
		lifetime: "unknown",
		anchors: [],
		shape: "",
		revoke: "the service that it is for",
		replacement: "a reference to a variable of the environment, an input of the client, or OAuth of the server",
		source: "https://modelcontextprotocol.io/specification"
	}
];

// src/tokens/kinds/hosting.ts
const hostingKinds = [
	{
		id: "cloudflare",
		name: "Cloudflare user or account token",
		lifetime: "permanent",
		anchors: [
			"cfut_",
			"cfat_",
			"cfk_"
		],
		shape: `cf(?:ut|at|k)_${ALNUM}{40}${HEX}{8}${END}`,
		revoke: "https://dash.cloudflare.com/profile/api-tokens",
		replacement: "a token with an end and a filter of addresses",
		source: "https://developers.cloudflare.com/fundamentals/api/get-started/token-formats"
	},
	{
		id: "heroku",
		name: "Heroku API token",
		lifetime: "permanent",
		anchors: ["HRKU-"],
		shape: `HRKU-${URL}{36,64}`,
		revoke: "https://dashboard.heroku.com/account",
		replacement: "an OAuth token with an end",
		source: RULES
	},
	{
		id: "fly",
		name: "Fly.io token",
		lifetime: "permanent",
		anchors: [
			"fm1r_",
			"fm1a_",
			"fm2_",
			"fo1_"
		],
		shape: "(?:fm1[ar]|fm2|fo1)_[A-Za-z0-9+/_-]{40,250}",
		rest: "base64",
		revoke: "fly tokens revoke",
		replacement: "OIDC from the machine",
		source: RULES
	},
	{
		id: "vercel",
		name: "Vercel token",
		lifetime: "permanent",
		anchors: [
			"vcp_",
			"vci_",
			"vca_",
			"vcr_",
			"vck_"
		],
		shape: `vc[piark]_${URL}{24,64}`,
		check: mixedCheck,
		revoke: "https://vercel.com/account/settings/tokens",
		replacement: "Vercel OIDC federation",
		source: "https://www.pulumi.com/registry/packages/vercel/api-docs/usertoken/"
	},
	{
		id: "netlify",
		name: "Netlify token",
		lifetime: "permanent",
		anchors: [
			"nfp_",
			"nfo_",
			"nfc_",
			"nfb_"
		],
		shape: `nf[pocb]_${ALNUM}{36}${END}`,
		revoke: "https://app.netlify.com/user/applications",
		replacement: "an OAuth application",
		source: RULES
	},
	{
		id: "render",
		name: "Render API key",
		lifetime: "permanent",
		anchors: ["rnd_"],
		shape: `rnd_${ALNUM}{28,32}${END}`,
		check: mixedCheck,
		revoke: "https://dashboard.render.com/u/settings",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "doppler",
		name: "Doppler token",
		lifetime: "permanent",
		anchors: [
			"dp.pt.",
			"dp.ct.",
			"dp.sa.",
			"dp.scim.",
			"dp.audit.",
			"dp.st."
		],
		shape: `dp\\.(?:pt|ct|sa|scim|audit|st)\\.(?:[a-z0-9_-]{2,35}\\.)?${ALNUM}{40,44}${END}`,
		revoke: "Doppler > Tokens",
		replacement: "a service account identity (OIDC)",
		source: RULES
	},
	{
		id: "vault",
		name: "HashiCorp Vault token",
		lifetime: "long",
		anchors: [
			"hvs.",
			"hvb.",
			"hvr."
		],
		shape: `hv[sbr]\\.${URL}{24,250}`,
		rest: "base64url",
		revoke: "vault token revoke",
		replacement: "JWT/OIDC auth, or AppRole with wrapped secret ids",
		source: "https://developer.hashicorp.com/vault/docs/troubleshoot/tune-lease-ttl"
	},
	{
		id: "vault-legacy",
		name: "HashiCorp Vault token (before 1.10)",
		lifetime: "long",
		anchors: ["s."],
		shape: `s\\.${ALNUM}{24}${END}`,
		left: "strict",
		check: mixedCheck,
		revoke: "vault token revoke",
		replacement: "JWT/OIDC auth",
		source: "https://developer.hashicorp.com/vault/docs/troubleshoot/tune-lease-ttl"
	},
	{
		id: "openshift",
		name: "OpenShift user token",
		lifetime: "long",
		anchors: ["sha256~"],
		shape: `sha256~${URL}{43}`,
		revoke: "oc delete oauthaccesstoken",
		replacement: "bound service account tokens",
		source: RULES
	},
	{
		id: "tailscale",
		name: "Tailscale key",
		lifetime: "long",
		anchors: ["tskey-"],
		shape: `tskey-(?:auth|api|client|scim|webhook)-${ALNUM}{8,24}(?:CNTRL)?-${ALNUM}{24,48}`,
		revoke: "https://login.tailscale.com/admin/settings/keys",
		replacement: "workload identity federation",
		source: RULES
	},
	{
		id: "onepassword-service-account",
		name: "1Password service account token",
		lifetime: "permanent",
		anchors: ["ops_eyJ"],
		shape: `ops_eyJ${URL}{100,250}`,
		rest: "base64",
		revoke: "1Password > Developer > Service accounts",
		replacement: "Connect on a runner gated by OIDC",
		source: RULES
	},
	{
		id: "onepassword-secret-key",
		name: "1Password secret key",
		lifetime: "permanent",
		anchors: ["A3-"],
		shape: `A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}${END}`,
		left: "strict",
		revoke: "1Password > My profile > Secret key",
		replacement: REFERENCE$1,
		source: RULES
	}
];

// src/tokens/kinds/keys.ts
const keyKinds = [
	{
		id: "gcp-service-account",
		name: "Google Cloud service account key",
		lifetime: "permanent",
		anchors: ["\"private_key\""],
		shape: "\"private_key\"\\s{0,8}:\\s{0,8}\"-----BEGIN (?:RSA )?PRIVATE KEY-----",
		rest: "pem",
		revoke: "https://console.cloud.google.com/iam-admin/serviceaccounts",
		replacement: "workload identity federation, or impersonation",
		source: "https://cloud.google.com/iam/docs/service-account-creds"
	},
	{
		id: "private-key",
		name: "private key (PEM)",
		lifetime: "permanent",
		anchors: ["-----BEGIN "],
		shape: "-----BEGIN (?:RSA |EC |DSA |OPENSSH |SSH2 )?PRIVATE KEY-----",
		rest: "pem",
		revoke: "replace the public half wherever it is trusted",
		replacement: "a key in a KMS or HSM, an SSH certificate, or OIDC",
		source: "https://www.rfc-editor.org/rfc/rfc7468"
	},
	{
		id: "encrypted-private-key",
		name: "encrypted private key (PEM)",
		lifetime: "permanent",
		anchors: ["-----BEGIN ENCRYPTED "],
		shape: "-----BEGIN ENCRYPTED PRIVATE KEY-----",
		rest: "pem",
		revoke: "replace the public half wherever it is trusted",
		replacement: "a key in a KMS or HSM, an SSH certificate, or OIDC",
		source: "https://www.rfc-editor.org/rfc/rfc7468"
	},
	{
		id: "pgp-private-key",
		name: "OpenPGP private key",
		lifetime: "permanent",
		anchors: ["-----BEGIN PGP "],
		shape: "-----BEGIN PGP PRIVATE KEY BLOCK-----",
		rest: "pem",
		revoke: "publish a revocation certificate",
		replacement: "a key in a KMS or HSM, an SSH certificate, or OIDC",
		source: "https://www.rfc-editor.org/rfc/rfc9580"
	},
	{
		id: "age-secret-key",
		name: "age secret key",
		lifetime: "permanent",
		anchors: ["AGE-SECRET-KEY-1"],
		shape: `AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}${END}`,
		revoke: "encrypt anew for another recipient",
		replacement: "SOPS with a KMS",
		source: "https://github.com/C2SP/C2SP/blob/main/age.md"
	},
	{
		id: "supabase-service-role",
		name: "Supabase service_role key",
		lifetime: "permanent",
		anchors: ["eyJ"],
		shape: `${JWT}`,
		left: "strict",
		check: supabaseServiceCheck,
		revoke: "Supabase > project > API keys > legacy",
		replacement: "a secret key (`sb_secret_`) with row-level security",
		source: "https://supabase.com/docs/guides/getting-started/migrating-to-new-api-keys"
	},
	{
		id: "snowflake-pat",
		name: "Snowflake programmatic access token",
		lifetime: "long",
		anchors: ["eyJ"],
		shape: `${JWT}`,
		left: "strict",
		check: snowflakeCheck,
		revoke: "ALTER USER ... REMOVE PAT",
		replacement: "workload identity federation, or key pairs",
		source: "https://docs.snowflake.com/en/user-guide/programmatic-access-tokens"
	},
	{
		id: "kubernetes-service-account",
		name: "Kubernetes service account token",
		lifetime: "permanent",
		anchors: ["eyJ"],
		shape: `${JWT}`,
		left: "strict",
		check: kubernetesCheck,
		revoke: "delete the Secret, or the bound object",
		replacement: "bound tokens (TokenRequest)",
		source: "https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/"
	},
	{
		id: "oidc-id-token",
		name: "OIDC identity token of a CI job",
		lifetime: "short",
		anchors: ["eyJ"],
		shape: `${JWT}`,
		left: "strict",
		check: oidcCheck,
		revoke: "ends by itself",
		replacement: "a token asked for at run time",
		source: "https://docs.github.com/actions/reference/security/oidc"
	},
	{
		id: "jwt",
		name: "JSON web token",
		lifetime: "unknown",
		anchors: ["eyJ"],
		shape: `${JWT}`,
		left: "strict",
		check: jwtCheck,
		revoke: "the service that issued it",
		replacement: "OIDC, or a token asked for at run time",
		source: "https://www.rfc-editor.org/rfc/rfc7519"
	}
];

// src/tokens/kinds/messaging.ts
const messagingKinds = [
	{
		id: "slack",
		name: "Slack token",
		lifetime: "permanent",
		anchors: [
			"xoxb-",
			"xoxp-",
			"xoxa-",
			"xoxr-",
			"xoxs-",
			"xoxc-",
			"xoxd-"
		],
		shape: "xox[abprscd]-(?:\\d{1,14}-){0,3}[A-Za-z0-9%/+]{14,120}",
		check: letterAndDigitCheck,
		revoke: "https://api.slack.com/apps",
		replacement: "token rotation (12 hours)",
		source: "https://docs.slack.dev/authentication/using-token-rotation"
	},
	{
		id: "slack-app",
		name: "Slack app-level token",
		lifetime: "permanent",
		anchors: ["xapp-"],
		shape: `xapp-\\d-[A-Z0-9]{8,14}-\\d{8,14}-${HEX}{60,66}`,
		revoke: "https://api.slack.com/apps",
		replacement: REFERENCE$1,
		source: "https://docs.slack.dev/authentication/tokens"
	},
	{
		id: "slack-rotating",
		name: "Slack rotating token",
		lifetime: "short",
		anchors: ["xoxe.xox", "xoxe-"],
		shape: `xoxe(?:\\.xox[bp])?-\\d-${ALNUM}{60,250}`,
		revoke: "https://api.slack.com/methods/auth.revoke",
		replacement: "already short-lived; fetch it at run time",
		source: "https://docs.slack.dev/authentication/using-token-rotation"
	},
	{
		id: "slack-webhook",
		name: "Slack webhook address",
		lifetime: "permanent",
		anchors: ["hooks.slack.com/"],
		shape: `hooks\\.slack\\.com/(?:services|workflows|triggers)/${BASE64}{30,120}`,
		revoke: "Slack app > Incoming webhooks",
		replacement: "a bot token with rotation",
		source: RULES
	},
	{
		id: "discord-bot",
		name: "Discord bot token",
		lifetime: "permanent",
		anchors: [
			"MD",
			"MT",
			"Mj",
			"Mz",
			"ND",
			"NT",
			"Nj",
			"Nz",
			"OD",
			"OT"
		],
		shape: `[MNO][DTjz]${URL}{20,28}\\.${URL}{6}\\.${URL}{27,40}`,
		left: "strict",
		check: discordCheck,
		revoke: "https://discord.com/developers/applications",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "discord-webhook",
		name: "Discord webhook address",
		lifetime: "permanent",
		anchors: ["discord.com/api/", "discordapp.com/api/"],
		shape: `discord(?:app)?\\.com/api/(?:v\\d{1,2}/)?webhooks/\\d{15,21}/${URL}{60,80}`,
		revoke: "Discord channel > Integrations",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "telegram-bot",
		name: "Telegram bot token",
		lifetime: "permanent",
		anchors: [":AA"],
		shape: `\\d{8,10}:AA${URL}{32,34}${URL_END}`,
		before: {
			of: "digit",
			max: 10
		},
		revoke: "@BotFather, /revoke",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "twilio-api-key",
		name: "Twilio API key",
		lifetime: "permanent",
		anchors: ["SK"],
		shape: `SK${HEX}{32}${END}`,
		left: "strict",
		revoke: "https://console.twilio.com/us1/account/keys-credentials/api-keys",
		replacement: "OAuth client credentials",
		source: RULES
	},
	{
		id: "sendgrid",
		name: "SendGrid API key",
		lifetime: "permanent",
		anchors: ["SG."],
		shape: `SG\\.${URL}{22}\\.${URL}{43}`,
		revoke: "https://app.sendgrid.com/settings/api_keys",
		replacement: "a scoped key with a filter of addresses",
		source: RULES
	},
	{
		id: "mailgun",
		name: "Mailgun API key",
		lifetime: "permanent",
		anchors: ["-"],
		shape: `${HEX}{32}-${HEX}{8}-${HEX}{8}${URL_END}`,
		before: {
			of: "hex",
			max: 32
		},
		left: "strict",
		revoke: "https://app.mailgun.com/settings/api_security",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "mailchimp",
		name: "Mailchimp API key",
		lifetime: "permanent",
		anchors: ["-us"],
		shape: `${HEX}{32}-us\\d{1,2}${END}`,
		before: {
			of: "hex",
			max: 32
		},
		revoke: "https://us1.admin.mailchimp.com/account/api/",
		replacement: "OAuth",
		source: RULES
	},
	{
		id: "brevo",
		name: "Brevo API key",
		lifetime: "permanent",
		anchors: ["xkeysib-"],
		shape: `xkeysib-${HEX}{64}-${ALNUM}{16}${END}`,
		revoke: "https://app.brevo.com/settings/keys/api",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "resend",
		name: "Resend API key",
		lifetime: "permanent",
		anchors: ["re_"],
		shape: `re_${ALNUM}{8}_${ALNUM}{20,28}${END}`,
		left: "strict",
		check: mixedCheck,
		revoke: "https://resend.com/api-keys",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "facebook",
		name: "Facebook access token",
		lifetime: "long",
		anchors: ["EAA"],
		shape: `EAA${ALNUM}{80,250}`,
		rest: "alnum",
		left: "strict",
		check: mixedCheck,
		revoke: "https://developers.facebook.com/tools/accesstoken/",
		replacement: "a system user token with an end",
		source: RULES
	},
	{
		id: "telnyx",
		name: "Telnyx API key",
		lifetime: "permanent",
		anchors: ["KEY01"],
		shape: `KEY01[A-F0-9]{30}_${ALNUM}{22}${END}`,
		revoke: "https://portal.telnyx.com",
		replacement: REFERENCE$1,
		source: RULES
	}
];

// src/tokens/kinds/named.ts
const namedKinds = [
	{
		id: "aws-secret-key",
		name: "AWS secret access key",
		lifetime: "permanent",
		anchors: [],
		shape: "[A-Za-z0-9/+]{40}",
		keys: ["aws_secret", "secret_access_key"],
		revoke: "https://console.aws.amazon.com/iam/home#/security_credentials",
		replacement: "a role assumed with OIDC (sts:AssumeRoleWithWebIdentity)",
		source: RULES
	},
	{
		id: "cloudflare-legacy",
		name: "Cloudflare API token (before 2026)",
		lifetime: "permanent",
		anchors: [],
		shape: `(?:${URL}{40}|${HEX}{37})`,
		keys: ["cloudflare", "cf_api"],
		revoke: "https://dash.cloudflare.com/profile/api-tokens",
		replacement: "a token with an end and a filter of addresses",
		source: RULES
	},
	{
		id: "vercel-legacy",
		name: "Vercel token (legacy)",
		lifetime: "permanent",
		anchors: [],
		shape: `${ALNUM}{24}`,
		keys: ["vercel"],
		revoke: "https://vercel.com/account/settings/tokens",
		replacement: "Vercel OIDC federation",
		source: RULES
	},
	{
		id: "railway",
		name: "Railway token",
		lifetime: "permanent",
		anchors: [],
		shape: `${UUID$1}`,
		keys: ["railway"],
		revoke: "https://railway.com/account/tokens",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "scaleway",
		name: "Scaleway secret key",
		lifetime: "permanent",
		anchors: [],
		shape: `${UUID$1}`,
		keys: ["scaleway", "scw"],
		revoke: "https://console.scaleway.com/iam/api-keys",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "snyk",
		name: "Snyk API token",
		lifetime: "permanent",
		anchors: [],
		shape: `${UUID$1}`,
		keys: ["snyk"],
		revoke: "https://app.snyk.io/account",
		replacement: "OAuth",
		source: RULES
	},
	{
		id: "exa",
		name: "Exa API key",
		lifetime: "permanent",
		anchors: [],
		shape: `${UUID$1}`,
		keys: ["exa"],
		revoke: "https://dashboard.exa.ai/api-keys",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "cohere",
		name: "Cohere API key",
		lifetime: "permanent",
		anchors: [],
		shape: `${ALNUM}{40}`,
		keys: ["cohere", "co_api"],
		revoke: "https://dashboard.cohere.com/api-keys",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "mistral",
		name: "Mistral API key",
		lifetime: "permanent",
		anchors: [],
		shape: `${ALNUM}{32}`,
		keys: ["mistral"],
		revoke: "https://console.mistral.ai/api-keys",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "wandb-legacy",
		name: "Weights & Biases API key (legacy)",
		lifetime: "permanent",
		anchors: [],
		shape: `${HEX}{40}`,
		keys: ["wandb"],
		revoke: "https://wandb.ai/authorize",
		replacement: "identity federation",
		source: RULES
	},
	{
		id: "datadog",
		name: "Datadog API or application key",
		lifetime: "permanent",
		anchors: [],
		shape: `${HEX}{32}(?:${HEX}{8})?`,
		keys: [
			"datadog",
			"dd_api",
			"dd_app"
		],
		revoke: "https://app.datadoghq.com/organization-settings/api-keys",
		replacement: "an OAuth client",
		source: RULES
	},
	{
		id: "twilio-auth-token",
		name: "Twilio auth token",
		lifetime: "permanent",
		anchors: [],
		shape: `${HEX}{32}`,
		keys: ["twilio"],
		revoke: "https://console.twilio.com",
		replacement: "OAuth client credentials",
		source: RULES
	},
	{
		id: "okta",
		name: "Okta API token",
		lifetime: "long",
		anchors: [],
		shape: `00${URL}{40}`,
		keys: ["okta"],
		revoke: "https://<org>-admin.okta.com/admin/access/api/tokens",
		replacement: "an OAuth 2.0 service application",
		source: RULES
	},
	{
		id: "intercom",
		name: "Intercom access token",
		lifetime: "permanent",
		anchors: [],
		shape: "[A-Za-z0-9+/_-]{59}=",
		keys: ["intercom"],
		revoke: "https://app.intercom.com/a/apps",
		replacement: "OAuth",
		source: RULES
	},
	{
		id: "mailgun-legacy",
		name: "Mailgun API key (legacy)",
		lifetime: "permanent",
		anchors: [],
		shape: `key-${HEX}{32}`,
		keys: ["mailgun"],
		revoke: "https://app.mailgun.com/settings/api_security",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "sonar-legacy",
		name: "SonarQube token (legacy)",
		lifetime: "permanent",
		anchors: [],
		shape: `${HEX}{40}`,
		keys: ["sonar"],
		revoke: "SonarQube > My account > Security",
		replacement: "the GitHub App integration",
		source: RULES
	},
	{
		id: "deepgram",
		name: "Deepgram API key",
		lifetime: "permanent",
		anchors: [],
		shape: `${HEX}{40}`,
		keys: ["deepgram"],
		revoke: "https://console.deepgram.com",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "azure-key",
		name: "Azure service key",
		lifetime: "permanent",
		anchors: [],
		shape: `(?:${HEX}{32}|${ALNUM}{84})`,
		keys: ["azure"],
		revoke: "Azure portal > Keys and endpoint",
		replacement: "a managed identity",
		source: RULES
	}
];

// src/tokens/kinds/observability.ts
const observabilityKinds = [
	{
		id: "sentry-organisation",
		name: "Sentry organisation token",
		lifetime: "permanent",
		anchors: ["sntrys_eyJ"],
		shape: "sntrys_eyJ[A-Za-z0-9+/=]{40,250}",
		rest: "token",
		revoke: "https://sentry.io/settings/auth-tokens/",
		replacement: "the remote MCP server with OAuth",
		source: RULES
	},
	{
		id: "sentry-user",
		name: "Sentry user token",
		lifetime: "permanent",
		anchors: ["sntryu_"],
		shape: `sntryu_${HEX}{64}${END}`,
		revoke: "https://sentry.io/settings/auth-tokens/",
		replacement: "the remote MCP server with OAuth",
		source: RULES
	},
	{
		id: "new-relic",
		name: "New Relic key",
		lifetime: "permanent",
		anchors: [
			"NRAK-",
			"NRII-",
			"NRAA-",
			"NRSP-",
			"NRRA-"
		],
		shape: `NR(?:AK|II|AA|SP|RA)-${URL}{24,42}`,
		revoke: "https://one.newrelic.com/api-keys",
		replacement: "OAuth client credentials",
		source: RULES
	},
	{
		id: "grafana-service-account",
		name: "Grafana service account token",
		lifetime: "permanent",
		anchors: ["glsa_"],
		shape: `glsa_${ALNUM}{32}_${HEX}{8}${END}`,
		check: grafanaChecksum,
		revoke: "Grafana > Administration > Service accounts",
		replacement: "JWT authentication",
		source: RULES
	},
	{
		id: "grafana-cloud",
		name: "Grafana Cloud access policy token",
		lifetime: "permanent",
		anchors: ["glc_eyJ"],
		shape: `glc_eyJ${BASE64}{40,250}`,
		rest: "base64",
		revoke: "https://grafana.com/orgs > access policies",
		replacement: "a policy with an end",
		source: RULES
	},
	{
		id: "grafana-legacy",
		name: "Grafana API key (legacy)",
		lifetime: "permanent",
		anchors: ["eyJrIjoi"],
		shape: `eyJrIjoi${BASE64}{60,250}`,
		rest: "base64",
		left: "strict",
		revoke: "Grafana > Administration > API keys",
		replacement: "a service account token with an end",
		source: RULES
	},
	{
		id: "posthog",
		name: "PostHog personal API key",
		lifetime: "permanent",
		anchors: ["phx_"],
		shape: `phx_${URL}{41,49}`,
		revoke: "https://app.posthog.com/settings/user-api-keys",
		replacement: "the MCP server with OAuth",
		source: RULES
	},
	{
		id: "honeycomb",
		name: "Honeycomb API key",
		lifetime: "permanent",
		anchors: [
			"hcaik_",
			"hcamk_",
			"hcaak_",
			"hcbik_",
			"hcxik_",
			"hcxmk_"
		],
		shape: `hc(?:ai|am|aa|bi|xi|xm)k_[a-z0-9]{26,64}${END}`,
		revoke: "Honeycomb > team settings",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "dynatrace",
		name: "Dynatrace token",
		lifetime: "permanent",
		anchors: ["dt0c", "dt0s"],
		shape: `dt0[cs]\\d{2}\\.[A-Z0-9]{24}\\.[A-Z0-9]{64}${END}`,
		revoke: "Dynatrace > Access tokens",
		replacement: "an OAuth client",
		source: RULES
	}
];

// src/tokens/kinds/packages.ts
const packageKinds = [
	{
		id: "npm",
		name: "npm access token",
		lifetime: "long",
		anchors: ["npm_"],
		shape: `npm_${ALNUM}{36}${END}`,
		check: base62Checksum,
		revoke: "https://www.npmjs.com/settings/~/tokens",
		replacement: "trusted publishing (OIDC)",
		source: "https://gh.io/npm-token-changes"
	},
	{
		id: "pypi",
		name: "PyPI API token",
		lifetime: "permanent",
		anchors: ["pypi-AgEIcHlwaS5vcmc", "pypi-AgENdGVzdC5weXBpLm9yZw"],
		shape: `pypi-AgE(?:IcHlwaS5vcmc|NdGVzdC5weXBpLm9yZw)${URL}{50,250}`,
		rest: "base64url",
		revoke: "https://pypi.org/manage/account/token/",
		replacement: "trusted publishing (OIDC)",
		source: "https://docs.pypi.org/trusted-publishers/"
	},
	{
		id: "rubygems",
		name: "RubyGems API key",
		lifetime: "permanent",
		anchors: ["rubygems_"],
		shape: `rubygems_${HEX}{48}${END}`,
		revoke: "https://rubygems.org/profile/api_keys",
		replacement: "trusted publishing (OIDC)",
		source: RULES
	},
	{
		id: "crates-io",
		name: "crates.io API token",
		lifetime: "permanent",
		anchors: ["cio"],
		shape: `cio${ALNUM}{32}${END}`,
		left: "strict",
		check: mixedCheck,
		revoke: "https://crates.io/settings/tokens",
		replacement: "trusted publishing (OIDC)",
		source: "https://crates.io/docs/trusted-publishing"
	},
	{
		id: "nuget",
		name: "NuGet API key",
		lifetime: "long",
		anchors: ["oy2"],
		shape: `oy2[a-z0-9]{43}${END}`,
		left: "strict",
		check: letterAndDigitCheck,
		revoke: "https://www.nuget.org/account/apikeys",
		replacement: "trusted publishing (OIDC)",
		source: RULES
	},
	{
		id: "docker-hub-pat",
		name: "Docker Hub personal access token",
		lifetime: "permanent",
		anchors: ["dckr_pat_"],
		shape: `dckr_pat_${URL}{27}`,
		revoke: "https://app.docker.com/settings/personal-access-tokens",
		replacement: "an organisation token with an end, or a registry with OIDC",
		source: "https://github.com/docker/docs/pull/22125"
	},
	{
		id: "docker-hub-oat",
		name: "Docker Hub organisation access token",
		lifetime: "long",
		anchors: ["dckr_oat_"],
		shape: `dckr_oat_${URL}{27,40}`,
		revoke: "Docker Hub > organisation > Access tokens",
		replacement: "a registry with OIDC",
		source: RULES
	},
	{
		id: "jfrog",
		name: "JFrog API key or reference token",
		lifetime: "permanent",
		anchors: ["AKCp", "cmVmdGtu"],
		shape: `(?:AKCp${ALNUM}{66,72}|cmVmdGtu${ALNUM}{56})${END}`,
		revoke: "JFrog > Identity tokens",
		replacement: "the OIDC integration",
		source: RULES
	},
	{
		id: "circleci",
		name: "CircleCI API token",
		lifetime: "permanent",
		anchors: ["CCIPAT_", "CCIPRJ_"],
		shape: `CCI(?:PAT|PRJ)_${ALNUM}{22}_${HEX}{40}${END}`,
		revoke: "https://app.circleci.com/settings/user/tokens",
		replacement: "OIDC contexts",
		source: RULES
	},
	{
		id: "buildkite",
		name: "Buildkite API token",
		lifetime: "permanent",
		anchors: ["bkua_"],
		shape: `bkua_[a-z0-9]{40,53}${END}`,
		revoke: "https://buildkite.com/user/api-access-tokens",
		replacement: "Buildkite OIDC",
		source: "https://buildkite.com/resources/changelog/333-api-access-tokens-now-support-expiry-dates"
	},
	{
		id: "hcp-terraform",
		name: "HCP Terraform token",
		lifetime: "permanent",
		anchors: [".atlasv1."],
		shape: `${ALNUM}{14}\\.atlasv1\\.${URL}{60,72}`,
		before: {
			of: "alnum",
			max: 14
		},
		revoke: "https://app.terraform.io/app/settings/tokens",
		replacement: "dynamic provider credentials",
		source: RULES
	},
	{
		id: "pulumi",
		name: "Pulumi access token",
		lifetime: "permanent",
		anchors: ["pul-"],
		shape: `pul-${HEX}{40}${END}`,
		revoke: "https://app.pulumi.com/account/tokens",
		replacement: "Pulumi OIDC issuers",
		source: RULES
	},
	{
		id: "prefect",
		name: "Prefect API key",
		lifetime: "long",
		anchors: ["pnu_"],
		shape: `pnu_${ALNUM}{36}${END}`,
		revoke: "Prefect > API keys",
		replacement: "a service account",
		source: RULES
	},
	{
		id: "sonar",
		name: "SonarQube or SonarCloud token",
		lifetime: "permanent",
		anchors: [
			"sqp_",
			"squ_",
			"sqa_"
		],
		shape: `sq[pua]_${HEX}{40}${END}`,
		revoke: "SonarQube > My account > Security",
		replacement: "the GitHub App integration",
		source: RULES
	},
	{
		id: "postman",
		name: "Postman API key",
		lifetime: "permanent",
		anchors: ["PMAK-"],
		shape: `PMAK-${HEX}{24}-${HEX}{34}${END}`,
		revoke: "https://go.postman.co/settings/me/api-keys",
		replacement: REFERENCE$1,
		source: RULES
	},
	{
		id: "readme",
		name: "ReadMe API key",
		lifetime: "permanent",
		anchors: ["rdme_"],
		shape: `rdme_[a-z0-9]{70}${END}`,
		revoke: "ReadMe > dashboard > API keys",
		replacement: REFERENCE$1,
		source: RULES
	}
];

// src/tokens/kinds/vcs.ts
const vcsKinds = [
	{
		id: "github-classic-pat",
		name: "GitHub personal access token (classic)",
		lifetime: "permanent",
		anchors: ["ghp_"],
		shape: `ghp_${ALNUM}{36}${END}`,
		check: base62Checksum,
		revoke: "https://github.com/settings/tokens",
		replacement: "an installation token of a GitHub App, a fine-grained token with an end, or the job's own GITHUB_TOKEN",
		source: "https://docs.github.com/rest/credentials/revoke"
	},
	{
		id: "github-oauth",
		name: "GitHub OAuth access token",
		lifetime: "permanent",
		anchors: ["gho_"],
		shape: `gho_${ALNUM}{36}${END}`,
		check: base62Checksum,
		revoke: "https://github.com/settings/applications",
		replacement: "an installation token of a GitHub App, a fine-grained token with an end, or the job's own GITHUB_TOKEN",
		source: "https://docs.github.com/rest/credentials/revoke"
	},
	{
		id: "github-user-to-server",
		name: "GitHub App user token",
		lifetime: "short",
		anchors: ["ghu_"],
		shape: `ghu_${ALNUM}{36}${END}`,
		check: base62Checksum,
		revoke: "POST https://api.github.com/credentials/revoke",
		replacement: "a token asked for at run time",
		source: "https://docs.github.com/rest/credentials/revoke"
	},
	{
		id: "github-installation",
		name: "GitHub App installation token",
		lifetime: "short",
		anchors: ["ghs_"],
		shape: `ghs_${ALNUM}{36}${END}`,
		check: base62Checksum,
		revoke: "DELETE https://api.github.com/installation/token",
		replacement: "a token asked for at run time",
		source: "https://docs.github.com/apps"
	},
	{
		id: "github-installation-jwt",
		name: "GitHub App installation token",
		lifetime: "short",
		anchors: ["ghs_"],
		shape: `ghs_\\d{1,12}_${JWT}`,
		revoke: "DELETE https://api.github.com/installation/token",
		replacement: "a token asked for at run time",
		source: "https://github.blog/changelog/2026-05-15-github-app-installation-tokens-per-request-override-header/"
	},
	{
		id: "github-refresh",
		name: "GitHub App refresh token",
		lifetime: "long",
		anchors: ["ghr_"],
		shape: `ghr_${ALNUM}{76}${END}`,
		check: base62Checksum,
		revoke: "POST https://api.github.com/credentials/revoke",
		replacement: "an installation token of a GitHub App, a fine-grained token with an end, or the job's own GITHUB_TOKEN",
		source: "https://docs.github.com/rest/credentials/revoke"
	},
	{
		id: "github-fine-grained-pat",
		name: "GitHub fine-grained personal access token",
		lifetime: "long",
		anchors: ["github_pat_"],
		shape: `github_pat_${ALNUM}{22}_${ALNUM}{59}${END}`,
		revoke: "https://github.com/settings/personal-access-tokens",
		replacement: "an installation token of a GitHub App, or OIDC",
		source: "https://docs.github.com/rest/credentials/revoke"
	},
	{
		id: "gitlab-pat",
		name: "GitLab access token",
		lifetime: "long",
		anchors: ["glpat-"],
		shape: `glpat-${URL}{20,22}${URL_END}`,
		revoke: "https://gitlab.com/-/user_settings/personal_access_tokens",
		replacement: "CI_JOB_TOKEN, or an ID token (OIDC)",
		source: "https://gitlab.com/gitlab-org/gitlab/-/merge_requests/121337"
	},
	{
		id: "gitlab-pat-routable",
		name: "GitLab access token",
		lifetime: "long",
		anchors: ["glpat-"],
		shape: `glpat-${URL}{27,300}\\.[a-z0-9]{2}\\.[a-z0-9]{2}[a-z0-9]{7}${END}`,
		check: gitlabChecksum,
		revoke: "https://gitlab.com/-/user_settings/personal_access_tokens",
		replacement: "CI_JOB_TOKEN, or an ID token (OIDC)",
		source: "https://handbook.gitlab.com/handbook/engineering/architecture/design-documents/cells/routable_tokens"
	},
	{
		id: "gitlab-deploy-runner",
		name: "GitLab deploy, runner, feed, agent or trigger token",
		lifetime: "permanent",
		anchors: [
			"gldt-",
			"glrt-",
			"glft-",
			"glagent-",
			"glsoat-",
			"glptt-",
			"glimt-",
			"glffct-",
			"glrtr-",
			"glwt-"
		],
		shape: `gl(?:dt|rt|ft|agent|soat|ptt|imt|ffct|rtr|wt)-${URL}{20,64}`,
		revoke: "project > Settings > Repository or CI/CD",
		replacement: "CI_JOB_TOKEN, or an ID token (OIDC)",
		source: RULES
	},
	{
		id: "gitlab-job",
		name: "GitLab CI job token",
		lifetime: "short",
		anchors: ["glcbt-"],
		shape: `glcbt-[0-9a-zA-Z]{1,5}_${URL}{20}`,
		revoke: "ends with the job",
		replacement: "the job's own CI_JOB_TOKEN",
		source: RULES
	},
	{
		id: "gitlab-oauth-secret",
		name: "GitLab OAuth application secret",
		lifetime: "permanent",
		anchors: ["gloas-"],
		shape: `gloas-${URL}{64}`,
		revoke: "GitLab > Applications",
		replacement: "PKCE with a public client",
		source: RULES
	},
	{
		id: "bitbucket-app-password",
		name: "Bitbucket app password",
		lifetime: "permanent",
		anchors: ["ATBB"],
		shape: `ATBB${ALNUM}{24}[A-F0-9]{8}${END}`,
		revoke: "https://bitbucket.org/account/settings/app-passwords/",
		replacement: "OIDC in Pipelines",
		source: RULES
	},
	{
		id: "atlassian-api",
		name: "Atlassian API token",
		lifetime: "long",
		anchors: ["ATATT3"],
		shape: `ATATT3${URL}{50,400}=[A-F0-9]{8}${END}`,
		check: atlassianChecksum,
		revoke: "https://id.atlassian.com/manage-profile/security/api-tokens",
		replacement: "OAuth 2.0, or the vendor's remote MCP server with OAuth",
		source: RULES
	},
	{
		id: "sourcegraph",
		name: "Sourcegraph access token",
		lifetime: "permanent",
		anchors: ["sgp_"],
		shape: `sgp_(?:${ALNUM}{16}_|local_)?${HEX}{40}${END}`,
		revoke: "Sourcegraph > Settings > Access tokens",
		replacement: "OAuth",
		source: RULES
	}
];

// src/tokens/kinds/index.ts
const tokenKinds = [
	...vcsKinds,
	...packageKinds,
	...cloudKinds,
	...hostingKinds,
	...aiKinds,
	...agentToolKinds,
	...messagingKinds,
	...businessKinds,
	...observabilityKinds,
	...databaseKinds,
	...keyKinds,
	...namedKinds,
	...genericKinds
];
function kindById(id) {
	const kind = tokenKinds.find((row) => row.id === id);
	if (!kind) throw new Error(`no token kind ${id}`);
	return kind;
}

// src/tokens/names.ts
const LAST_WORDS = {
	...Object.fromEntries("password passwd passphrase pwd pass pw".split(" ").map((w) => [w, "password"])),
	...Object.fromEntries("token tokens secret secrets pat apikey credential credentials creds authorization auth bearer jwt apitoken".split(" ").map((w) => [w, "credential"]))
};
const ENDINGS = [
	["password", "password"],
	["passwd", "password"],
	["passphrase", "password"],
	["_pwd", "password"],
	["token", "credential"],
	["secret", "credential"],
	["apikey", "credential"],
	["accesskey", "credential"],
	["secretkey", "credential"],
	["privatekey", "credential"],
	["authkey", "credential"]
];
const NEUTRAL = new Set("value prod production dev staging test live default old new b64 base64 ro rw read write env0".split(" "));
const PUBLIC$1 = /* @__PURE__ */ new Set([
	"public",
	"publishable",
	"anon"
]);
const OTHER_THINGS = new Set("site primary foreign sort partition cache row object idempotency csrf xsrf next page continuation cursor max min num count stop bos eos pad mask special host ssh registry group data map index i18n translation tab enter arrow hot short gpg".split(" "));
const KEY_WORDS = new Set("api access secret private auth app application admin service signing encryption license master account user rest server subscription storage client write ingest project team org bot deploy webhook functions x".split(" "));
function wordsOf(key) {
	return key.slice(-128).replace(/([a-z0-9])([A-Z])/g, "$1 $2").replace(/([A-Z])([A-Z][a-z])/g, "$1 $2").toLowerCase().split(/[^a-z0-9]+/).filter((word) => word !== "");
}
function roleOf(key, loose) {
	const words = wordsOf(key);
	while (words.length > 1 && (/^\d+$/.test(words.at(-1) ?? "") || NEUTRAL.has(words.at(-1) ?? ""))) words.pop();
	const last = words.at(-1);
	if (last === void 0 || words.some((word) => PUBLIC$1.has(word))) return void 0;
	const before = words.at(-2);
	const other = before !== void 0 && OTHER_THINGS.has(before);
	if (Object.hasOwn(LAST_WORDS, last)) return other && /^tokens?$/.test(last) ? void 0 : LAST_WORDS[last];
	if (last === "key" || last === "keys") return other ? void 0 : keyRole(before, key, loose);
	return ENDINGS.find(([ending]) => `_${last}`.endsWith(ending) && last.length < 40)?.[1];
}
function keyRole(before, key, loose) {
	if (loose) return "credential";
	if (before === void 0) return void 0;
	return KEY_WORDS.has(before) || /^[A-Z][A-Z0-9_]+$/.test(key) ? "credential" : void 0;
}

// src/tokens/placeholder.ts
const HARD = /EXAMPLE|YOUR[_-]|your[_-]|[Pp]laceholder|PLACEHOLDER|REDACTED|[Rr]edacted|[Cc]hange[_-]?me|CHANGE_?ME|x{6}|X{6}|0{8}|\*{3}|\.{3}|[_-]here(?![A-Za-z0-9])|_HERE/;
const SOFT = new Set("your yours my example examples sample dummy fake mock placeholder changeme change replace replaceme insert enter paste redacted todo tbd fixme here goes none null undefined nil true false filtered hidden masked removed test".split(" "));
const NAMING = /(?:access|auth|personal|secret|bearer|private)[_-]?(?:token|key)|api[_-]?key|password/i;
const TRIVIAL = new Set("password passwd passw0rd pass pwd secret postgres postgresql mysql mariadb root admin administrator user username guest test testing tester default example changeme mongo mongodb redis rabbitmq rabbit minio minioadmin elastic elasticsearch sa dev develop development local localhost docker app api db database token key demo sample dummy mypassword mysecret my-secret-pw secretpassword yourpassword somepassword dbpassword db_password xxx abc123 qwerty letmein".split(" "));
const PUBLISHED = [
	["4eC39HqLyj", "WDarjtT1zdp7dc"],
	["Eby8vdM02x", "NOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq"],
	["C2y6yDjf5/", "R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw"],
	["N7UND0UgjK", "TVK-Uodkm0Hg_xSvEMPvz"],
	["6LeIxAcTAA", "AAAGG-vFI1TnRWxMZNFuojJ4WifJWe"],
	["mF_9.B5f-4", ".1JqM"],
	["je7MtGbClw", "BF/2Zp9Utk/h3yCo8nvb"]
].map((parts) => parts.join(""));
function isDummy(token) {
	return HARD.test(token) || isPublished(token) || hasLittleVariety(token) || hasSequence(token);
}
function isPlaceholder(value) {
	if (isDummy(value)) return true;
	if (/^[<[{(].{0,200}[>\]})]$/s.test(value) || /^(?:__.{1,100}__|@@.{1,100}@@|#\{.{1,100}\}#?)$/s.test(value)) return true;
	if (/^[A-Z][A-Z]{0,40}(?:_[A-Z]{1,40}\d{0,2}){1,12}$/.test(value)) return true;
	if (/^[A-Za-z_-]{6,60}\d{0,6}$/.test(value) && NAMING.test(value)) return true;
	return value.length <= 200 && value.split(/[^A-Za-z]+/, 24).some((part) => part.length > 1 && isSoft(part, value));
}
function isTrivialPassword(password) {
	const plain = password.toLowerCase().replace(/[\d!@#$]{0,6}$/, "");
	return plain === "" || TRIVIAL.has(plain) || TRIVIAL.has(password.toLowerCase());
}
function isSoft(part, value) {
	const word = part.toLowerCase();
	if (!SOFT.has(word)) return false;
	return new RegExp(`(?:^|[^A-Za-z0-9])${part}(?:[^A-Za-z0-9]|$)`).test(value) && (word.length > 3 || value.length < 24);
}
function isPublished(token) {
	return PUBLISHED.some((known) => token.includes(known));
}
function hasLittleVariety(token) {
	const body = token.slice(0, 256).replace(/^[A-Za-z0-9]{1,12}[_.-]/, "");
	if (body.length < 12) return false;
	if (new Set(body).size < 6) return true;
	return [
		2,
		3,
		4,
		5,
		6,
		8,
		10,
		16
	].some((n) => body.length >= 2 * n && body.slice(n) === body.slice(0, -n));
}
function hasSequence(token) {
	let steps = 0;
	const end = Math.min(token.length, 512);
	for (let i = 1; i < end; i++) {
		const a = token.charCodeAt(i - 1);
		const b = token.charCodeAt(i);
		steps = b === a + 1 || a === 57 && (b === 48 || b === 97 || b === 65) ? steps + 1 : 0;
		if (steps >= 9) return true;
	}
	return false;
}

// src/tokens/reference.ts
const REFERENCE = new RegExp([
	"\\$\\{\\{[^{}]{0,300}\\}\\}",
	"\\$\\{[^{}]{0,300}\\}",
	"\\$\\([^()]{0,300}\\)",
	"\\{\\{[^{}]{0,300}\\}\\}",
	"\\{(?:env|file|input|secret|prompt)[:.][^{}]{0,200}\\}",
	"#\\{[^{}]{0,200}\\}#?",
	"%[A-Za-z_][A-Za-z0-9_]{0,100}%",
	"(?<![A-Za-z0-9])\\$(?:env:)?[A-Za-z_][A-Za-z0-9_]{0,100}",
	"<[^<>]{1,100}>",
	"`[^`]{0,200}`"
].join("|"), "g");
const WHOLE = /^(?:(?:op|bws|akv|aws-sm|aws-secretsmanager|gcp-sm|gcp-secret-manager|azkv|azure-kv|doppler|infisical|keychain|keyring|vault|secrets?|env|file|pass|gopass|sops|ssm|awssm|lastpass|bitwarden|1password|secretref|secret-ref|kubernetes|k8s|encrypted|ref\+[a-z]{1,20}):|arn:aws[a-z-]{0,10}:|projects\/[^/]{1,60}\/secrets\/|ENC\[|!(?:secret|vault|Ref|Sub|GetAtt|ImportValue|reference)\b|process\.env\.|import\.meta\.env\.|os\.environ|ENV\[|@Microsoft\.KeyVault\()/i;
const PATH = /^(?:~|\.{1,2})?(?:\/[A-Za-z0-9_.@-]{1,60}){1,20}\/?$/;
function isReference(value) {
	const trimmed = value.trim();
	if (WHOLE.test(trimmed)) return true;
	return PATH.test(trimmed) && trimmed.split("/").every((part) => !/\d/.test(part) || part.length < 16);
}
function literalPieces(value) {
	if (isReference(value)) return {
		pieces: [],
		whole: false
	};
	const pieces = [];
	let last = 0;
	let whole = true;
	for (const match of value.matchAll(REFERENCE)) {
		whole = false;
		add(pieces, last, match.index);
		pieces.push(...defaults(match[0], match.index));
		last = match.index + match[0].length;
	}
	add(pieces, last, value.length);
	return {
		pieces,
		whole
	};
}
function defaults(reference, at) {
	const shell = /^\$\{[A-Za-z_][A-Za-z0-9_]{0,100}:?[-=]([^{}]{1,300})\}$/d.exec(reference)?.indices?.[1];
	const named = /^\$?\{env:[A-Za-z_][A-Za-z0-9_]{0,100}:-?([^{}]{1,200})\}$/d.exec(reference)?.indices?.[1];
	const range = shell ?? named;
	if (range) return [{
		start: at + range[0],
		end: at + range[1]
	}];
	if (!/^\$?\{\{/.test(reference)) return [];
	return [...reference.matchAll(/'([^']{1,200})'|"([^"]{1,200})"/g)].map((quoted) => ({
		start: at + quoted.index + 1,
		end: at + quoted.index + quoted[0].length - 1
	}));
}
function add(pieces, start, end) {
	if (end > start) pieces.push({
		start,
		end
	});
}

// src/tokens/opaque.ts
const MAX_VALUE = 8192;
const UUID = /^[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$/;
const SCHEME = /^(?:bearer|token|basic|apikey|api-key|key|bot|negotiate)\s{1,4}/i;
const PUBLIC = /^(?:pk\.eyJ|pk_(?:live|test)_|phc_|sb_publishable_|https?:\/\/)/;
const namedShapes = namedKinds.map((kind) => ({
	kind,
	shape: new RegExp(`^(?:${kind.shape})$`)
}));
function judgeByName(key, value, setting) {
	const role = roleOf(key, setting === "manifest");
	if (!role || value.length > MAX_VALUE) return [];
	const { pieces, whole } = literalPieces(value);
	return pieces.flatMap((piece) => judgePiece(key, role, value, piece, whole, setting) ?? []);
}
function isOpaque(value, setting) {
	if (UUID.test(value)) return !isPlaceholder(value);
	const minimum = setting === "manifest" ? 12 : 16;
	if (value.length < minimum || !/^[A-Za-z0-9_.~+/=:!@#$%^&*|,-]+$/.test(value)) return false;
	if (PUBLIC.test(value) || isPlaceholder(value) || isReference(value) || isWordy(value)) return false;
	return /\d/.test(value) && /[A-Za-z]/.test(value) && entropy(value) >= 2.9;
}
function isPassword(value, setting) {
	if (/\s/.test(value) || value.length > 256 || isTrivialPassword(value) || isPlaceholder(value) || isReference(value)) return false;
	if (setting === "manifest") return value.length >= 6;
	if (isWordy(value) || /[(){}[\]<>"'`;\\]/.test(value)) return false;
	return value.length >= 8 && /\d/.test(value) && /[A-Za-z]/.test(value) && entropy(value) >= 2.75;
}
function isBasic(value, setting) {
	if (value.length < 8 || value.length > 2048 || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(value)) return false;
	const secret = /^[\x21-\x39\x3b-\x7e]{0,200}:([\x20-\x7e]{3,1500})$/.exec(Buffer.from(value, "base64").toString("latin1"))?.[1];
	return secret !== void 0 && !/^[a-z]+ [a-z]+$/.test(secret) && (isPassword(secret, setting) || isOpaque(secret, setting));
}
function judgePiece(key, role, value, piece, whole, setting) {
	const raw = value.slice(piece.start, piece.end);
	const lead = raw.length - raw.trimStart().length;
	const scheme = SCHEME.exec(raw.slice(lead, lead + 24))?.[0].length ?? 0;
	const token = raw.slice(lead + scheme).trimEnd();
	const kind = kindOf(key, role, token, whole, setting, raw.slice(lead, lead + scheme).trim().toLowerCase());
	if (!kind) return void 0;
	const start = piece.start + lead + scheme;
	return {
		kind,
		start,
		end: start + token.length,
		lifetime: kind.lifetime,
		confidence: "likely"
	};
}
function kindOf(key, role, token, whole, setting, scheme) {
	if (token.length < 6) return void 0;
	if (role === "password") return isPassword(token, whole ? setting : "text") ? kindById("password") : void 0;
	if (scheme === "basic" || /auth$/i.test(key)) {
		if (isBasic(token, setting)) return kindById("basic-credential");
		if (scheme === "basic") return void 0;
	}
	if (!isOpaque(token, setting)) return void 0;
	if (scheme === "bearer") return kindById("bearer-credential");
	return namedKind(key, token) ?? kindById("named-credential");
}
function namedKind(key, token) {
	const name = wordsOf(key).join("_");
	return namedShapes.find(({ kind, shape }) => kind.keys?.some((word) => holds(name, word)) && shape.test(token))?.kind;
}
function holds(name, words) {
	return `_${name}_`.includes(`_${words}_`);
}
function isWordy(value) {
	const parts = value.split(/[-_./:\s@,+=]+/).filter((part) => part !== "");
	if (parts.length < 2) return false;
	return parts.every((part) => /^(?:[a-z]{1,20}\d{0,3}|[A-Z]?[a-z]{1,20}|[A-Z]{1,12}|v?\d{1,4}|X)$/.test(part));
}
function entropy(value) {
	const counts = /* @__PURE__ */ new Map();
	for (const char of value) counts.set(char, (counts.get(char) ?? 0) + 1);
	let bits = 0;
	for (const count of counts.values()) bits -= count / value.length * Math.log2(count / value.length);
	return bits;
}

// src/tokens/resolve.ts
function settle(matches) {
	let settled = [];
	for (const rank of [
		2,
		1,
		0
	]) {
		const tier = longestOfEach(matches.filter((match) => rankOf(match.kind) === rank).sort(byPlace$1));
		settled = merge(settled, tier);
	}
	return settled;
}
function rankOf(kind) {
	if (kind.anchors.length > 0) return 2;
	return kind.keys ? 1 : 0;
}
function byPlace$1(a, b) {
	return a.start - b.start || b.end - a.end;
}
function longestOfEach(sorted) {
	const out = [];
	for (const match of sorted) {
		const last = out.at(-1);
		if (!last || match.start >= last.end) out.push(match);
		else if (match.end - match.start > last.end - last.start) out[out.length - 1] = match;
	}
	return out;
}
function merge(strong, weak) {
	const kept = [];
	let next = 0;
	for (const match of weak) {
		while (next < strong.length && (strong[next]?.end ?? 0) <= match.start) next++;
		const rival = strong[next];
		if (!rival || rival.start >= match.end) kept.push(match);
	}
	return [...strong, ...kept].sort(byPlace$1);
}

// src/tokens/automaton.ts
function buildAutomaton(words, foldCase = false) {
	const trie = buildTrie(words);
	const width = trie.codes.size + 1;
	const step = trie.edges.length * width <= DENSE_CELLS ? dense(trie, foldCase) : sparse(trie, foldCase);
	return { find(text, hit) {
		let node = 0;
		for (let i = 0; i < text.length; i++) {
			node = step(node, text.charCodeAt(i));
			for (let out = trie.output[node] ?? 0; out > 0; out = trie.output[trie.fail[out] ?? 0] ?? 0) for (const word of trie.ends[out] ?? []) hit(word, i + 1);
		}
	} };
}
const DENSE_CELLS = 2e6;
function buildTrie(words) {
	const trie = {
		edges: [/* @__PURE__ */ new Map()],
		fail: [0],
		ends: [void 0],
		output: [0],
		codes: /* @__PURE__ */ new Map()
	};
	words.forEach((word, index) => {
		let node = 0;
		for (let i = 0; i < word.length; i++) {
			const code = word.charCodeAt(i);
			if (!trie.codes.has(code)) trie.codes.set(code, trie.codes.size + 1);
			let next = trie.edges[node]?.get(code);
			if (next === void 0) {
				next = trie.edges.push(/* @__PURE__ */ new Map()) - 1;
				trie.edges[node]?.set(code, next);
			}
			node = next;
		}
		const ends = trie.ends[node] ?? [];
		ends.push(index);
		trie.ends[node] = ends;
	});
	link(trie);
	return trie;
}
function link(trie) {
	const queue = [0];
	for (const node of queue) for (const [code, child] of trie.edges[node] ?? []) {
		trie.fail[child] = node === 0 ? 0 : follow(trie, trie.fail[node] ?? 0, code);
		trie.output[child] = trie.ends[child] ? child : trie.output[trie.fail[child] ?? 0] ?? 0;
		queue.push(child);
	}
}
function follow(trie, from, code) {
	let node = from;
	for (;;) {
		const next = trie.edges[node]?.get(code);
		if (next !== void 0) return next;
		if (node === 0) return 0;
		node = trie.fail[node] ?? 0;
	}
}
function dense(trie, foldCase) {
	const width = trie.codes.size + 1;
	const columns = /* @__PURE__ */ new Uint16Array(65536);
	for (const [code, column] of trie.codes) {
		columns[code] = column;
		if (foldCase && code >= 97 && code <= 122) columns[code - 32] = column;
	}
	const table = new Int32Array(trie.edges.length * width);
	const queue = [0];
	for (const node of queue) {
		if (node > 0) table.copyWithin(node * width, (trie.fail[node] ?? 0) * width, ((trie.fail[node] ?? 0) + 1) * width);
		for (const [code, child] of trie.edges[node] ?? []) {
			table[node * width + (trie.codes.get(code) ?? 0)] = child;
			queue.push(child);
		}
	}
	return (node, code) => table[node * width + (columns[code] ?? 0)] ?? 0;
}
function sparse(trie, foldCase) {
	return (node, code) => follow(trie, node, foldCase && code >= 65 && code <= 90 ? code + 32 : code);
}

// src/tokens/chars.ts
const TABLES = new Map(Object.entries({
	digit: "0-9",
	alnum: "A-Za-z0-9",
	hex: "a-f0-9",
	base64: "A-Za-z0-9+/=",
	base64url: "A-Za-z0-9_-",
	base64any: "A-Za-z0-9+/_-",
	tilde: "A-Za-z0-9_~.-",
	token: "A-Za-z0-9_.+/=-"
}).map(([name, set]) => [name, table(set)]));
function runEnd(text, from, alphabet, max = Number.POSITIVE_INFINITY) {
	const has = tableOf(alphabet);
	const limit = Math.min(text.length, from + max);
	let at = from;
	while (at < limit && has[text.charCodeAt(at)] === 1) at++;
	return at;
}
function runStart(text, to, alphabet, max) {
	const has = tableOf(alphabet);
	const limit = Math.max(0, to - max);
	let at = to;
	while (at > limit && has[text.charCodeAt(at - 1)] === 1) at--;
	return at;
}
function isOneOf(code, alphabet) {
	return tableOf(alphabet)[code] === 1;
}
function table(set) {
	const class_ = new RegExp(`[${set}]`);
	return Uint8Array.from({ length: 128 }, (_, code) => class_.test(String.fromCharCode(code)) ? 1 : 0);
}
function tableOf(alphabet) {
	return TABLES.get(alphabet) ?? /* @__PURE__ */ new Uint8Array(128);
}

// src/tokens/value-after.ts
const MAX_QUOTED = 4096;
const MAX_BARE = 1024;
function valueAfter(text, keyStart, keyEnd) {
	const close = /\\?["'`]?\]?/y;
	close.lastIndex = keyEnd;
	close.test(text);
	const closed = close.lastIndex > keyEnd;
	const at = separatorEnd(text, keyStart, close.lastIndex, closed);
	return at < 0 ? void 0 : readValue(text, at);
}
function separatorEnd(text, keyStart, from, closed) {
	const separator = /[ \t]{0,8}(?::[ \t]{0,4}(?:string|str|String|&str)[ \t]{0,4}=(?!=)|:[-=]|=>|\?=|=(?!=)|:(?![:/]))[ \t]{0,16}/y;
	separator.lastIndex = from;
	if (separator.test(text)) return closed ? skipBlank(text, separator.lastIndex) : separator.lastIndex;
	if (closed) return after(text, /[ \t]{0,8},\s{0,60}(?=\\?["'`])/y, from);
	if (text[keyStart - 1] === "<") return after(text, />/y, from);
	return text[keyStart] === "-" ? after(text, /[ \t]{1,8}(?!-)/y, from) : -1;
}
function skipBlank(text, from) {
	return after(text, /\s{0,60}/y, from);
}
function after(text, pattern, from) {
	pattern.lastIndex = from;
	return pattern.test(text) ? pattern.lastIndex : -1;
}
function readValue(text, at) {
	const open = /[fbru]{0,2}(\\?["'`])/y;
	open.lastIndex = at;
	const quote = open.exec(text)?.[1];
	if (quote !== void 0) {
		const start = open.lastIndex;
		const body = text.slice(start, start + MAX_QUOTED);
		const end = body.indexOf(quote);
		const line = body.indexOf("\n");
		if (end === 0) return void 0;
		if (end > 0 && (line < 0 || line > end)) return {
			start,
			end: start + end,
			quoted: true
		};
		return bare(text, start);
	}
	return bare(text, at);
}
function bare(text, start) {
	const length = text.slice(start, start + MAX_BARE).search(/[\s"'`,;)\]|<>&]|\}(?!\})|\\n|$/);
	return length > 0 ? {
		start,
		end: start + length,
		quoted: false
	} : void 0;
}

// src/tokens/context.ts
const MAX_KEY = 80;
const MAX_TOKEN = 2048;
const SCHEMES = ["bearer ", "basic "];
const USERS = [
	" -u ",
	"--user ",
	"--user="
];
const PASSWORD_FLAG = "sshpass -p";
const WORDS = [
	"token",
	"secret",
	"passw",
	"passphrase",
	"pwd",
	"key",
	"credential",
	"creds",
	"auth",
	"pass",
	"_pat",
	"-pat",
	"jwt"
];
const anchors = [
	...SCHEMES,
	...USERS,
	PASSWORD_FLAG,
	...WORDS
];
let automaton;
function scanNamed(text, setting) {
	automaton ??= buildAutomaton(anchors, true);
	const found = [];
	let done = 0;
	automaton.find(text, (word, end) => {
		if (word < SCHEMES.length) found.push(...afterScheme(text, end, word === 1, setting));
		else if (word < SCHEMES.length + USERS.length) found.push(...afterUser(text, end, setting));
		else if (anchors[word] === PASSWORD_FLAG) found.push(...afterFlag(text, end, setting));
		else if (end > done) done = judgeKey(text, end, setting, found);
	});
	return found;
}
function judgeKey(text, end, setting, found) {
	const start = keyStart(text, end);
	const keyEnd = keyStop(text, end);
	if (text[start - 1] === ":" && text[keyEnd] === ":") return keyEnd;
	const key = text.slice(start, keyEnd);
	if (!roleOf(key, setting === "manifest")) return keyEnd;
	const value = valueAfter(text, start, keyEnd);
	if (!value) return keyEnd;
	const literal = text.slice(value.start, value.end);
	if (setting === "manifest" || value.quoted || (literal.match(/\d/g)?.length ?? 0) >= 2) for (const match of judgeByName(key, literal, setting)) found.push({
		...match,
		start: value.start + match.start,
		end: value.start + match.end
	});
	return value.quoted ? keyEnd : Math.max(keyEnd, value.end);
}
function keyStart(text, end) {
	const start = runStart(text, end, "tilde", MAX_KEY);
	return text[start] === "." ? start + 1 : start;
}
function keyStop(text, end) {
	return runEnd(text, end, "base64url", MAX_KEY);
}
function afterScheme(text, from, basic, setting) {
	const run = text.slice(from, runEnd(text, from, "token", MAX_TOKEN)).replace(/[.,]{1,3}$/, "");
	if (run.length < 8) return [];
	return (basic ? isBasic(run, setting) && !isPublishedPair(run) : run.length >= 12 && isOpaque(run, setting)) ? [match(basic ? "basic-credential" : "bearer-credential", from, from + run.length)] : [];
}
function afterUser(text, from, setting) {
	const line = text.slice(Math.max(0, from - 300), from);
	if (!/\b(?:curl|https?|wget)\b[^\n]{0,300}$/.test(line.slice(line.lastIndexOf("\n") + 1))) return [];
	const [, quote = "", user = ""] = /^(["']?)([^\s"':]{0,100}:)/.exec(text.slice(from, from + 110)) ?? [];
	if (user === "") return [];
	return secretAt(text, from + quote.length + user.length, "basic-credential", setting);
}
function afterFlag(text, from, setting) {
	return secretAt(text, from + (/^[ \t]{0,4}["']?/.exec(text.slice(from, from + 8))?.[0].length ?? 0), "password", setting);
}
function secretAt(text, start, kind, setting) {
	const secret = /^[^\s"'`)]{1,200}/.exec(text.slice(start, start + 200))?.[0] ?? "";
	const { whole } = literalPieces(secret);
	return whole && !isReference(secret) && isPassword(secret, setting) ? [match(kind, start, start + secret.length)] : [];
}
function isPublishedPair(run) {
	return Buffer.from(run, "base64").toString("latin1").startsWith("Aladdin:open");
}
function match(id, start, end) {
	const kind = kindById(id);
	return {
		kind,
		start,
		end,
		lifetime: kind.lifetime,
		confidence: "likely"
	};
}

// src/tokens/pem.ts
const MAX_BODY = 32768;
const MIN_RUN$1 = 32;
function pemEnd(text, from) {
	const limit = Math.min(text.length, from + MAX_BODY);
	let last = -1;
	let at = from;
	while (at < limit) {
		if (text.startsWith("-----", at)) return last < 0 ? -1 : footerEnd(text, at);
		if (!isOneOf(text.charCodeAt(at), "base64")) {
			at++;
			continue;
		}
		const end = runEnd(text, at, "base64", limit - at);
		if (end - at >= MIN_RUN$1 && isKeyText(text.slice(at, at + 64))) last = end;
		else if (last >= 0 && text[end] !== "\\" && end - at > 1) last = end;
		at = end;
	}
	return last;
}
function footerEnd(text, at) {
	const footer = /-----END [A-Z0-9 ]{0,24}PRIVATE KEY(?: BLOCK)?-----/y;
	footer.lastIndex = at;
	return footer.test(text) ? footer.lastIndex : at;
}
function isKeyText(run) {
	return /[a-z]/.test(run) && /[A-Z]/.test(run) && new Set(run).size >= 8;
}

// src/tokens/known.ts
function scanKnown(text) {
	const { automaton, anchors } = engine();
	const found = [];
	const dropped = /* @__PURE__ */ new Map();
	let claimed = 0;
	automaton.find(text, (word, end) => {
		const anchor = anchors[word];
		if (!anchor) return;
		const best = longest(text, anchor, end - anchor.literal.length, claimed, dropped);
		if (!best) return;
		claimed = best.end;
		found.push(best);
	});
	return settle(found);
}
const MAX_REST = 8192;
let built;
function engine() {
	if (built) return built;
	const rows = /* @__PURE__ */ new Map();
	for (const kind of tokenKinds) {
		const shape = new RegExp(kind.shape, "y");
		for (const literal of kind.anchors) rows.set(literal, [...rows.get(literal) ?? [], {
			kind,
			shape
		}]);
	}
	const anchors = [...rows].map(([literal, list]) => ({
		literal,
		rows: list
	}));
	built = {
		automaton: buildAutomaton(anchors.map((anchor) => anchor.literal)),
		anchors
	};
	return built;
}
function longest(text, anchor, at, claimed, dropped) {
	let best;
	for (const row of anchor.rows) {
		const match = judge$1(text, row, at, claimed, dropped);
		if (match && (!best || match.end - match.start > best.end - best.start)) best = match;
	}
	return best;
}
function judge$1(text, { kind, shape }, anchorAt, claimed, dropped) {
	if (anchorAt < (dropped.get(kind) ?? 0)) return void 0;
	const start = kind.before ? runStart(text, anchorAt, kind.before.of, kind.before.max) : anchorAt;
	if (start < claimed || !mayStart(text, start, kind.left === "strict")) return void 0;
	shape.lastIndex = start;
	if (!shape.test(text)) return void 0;
	const match = weigh(text, kind, start, shape.lastIndex);
	if (!match) dropped.set(kind, shape.lastIndex);
	return match;
}
function weigh(text, kind, start, shapeEnd) {
	const end = ending(text, kind, shapeEnd);
	if (end < 0) return void 0;
	const candidate = {
		token: text.slice(start, end),
		text,
		start
	};
	if (kind.rest !== "pem" && isDummy(candidate.token)) return void 0;
	const confidence = kind.check ? kind.check(candidate) : "certain";
	if (confidence === "no") return void 0;
	return {
		kind,
		start,
		end,
		confidence,
		...lifeOf(kind, candidate)
	};
}
function ending(text, kind, shapeEnd) {
	if (kind.rest === void 0) return shapeEnd;
	return kind.rest === "pem" ? pemEnd(text, shapeEnd) : runEnd(text, shapeEnd, kind.rest, MAX_REST);
}
function mayStart(text, start, strict) {
	if (start === 0) return true;
	const before = text.charCodeAt(start - 1);
	if (!isOneOf(before, "alnum")) return !strict || !"_-+/.".includes(text[start - 1] ?? "");
	const head = text.slice(Math.max(0, start - 6), start);
	return /(?:\\[nrtbf]|%[0-9A-Fa-f]{2}|\\u00[0-9A-Fa-f]{2}|\\x[0-9A-Fa-f]{2})$/.test(head);
}

// src/tokens/encoded.ts
const MIN_RUN = 24;
const MAX_RUN = 4096;
const HEAD = 24;
function scanEncoded(text) {
	const found = [];
	let at = 0;
	while (at < text.length) {
		const end = runEnd(text, at, "base64any");
		if (end - at >= MIN_RUN) found.push(...decodeAndScan(text, at, paddingEnd(text, end)));
		at = end + 1;
	}
	return found;
}
function paddingEnd(text, at) {
	return text.startsWith("==", at) ? at + 2 : text[at] === "=" ? at + 1 : at;
}
function decodeAndScan(text, start, end) {
	const run = text.slice(start, Math.min(end, start + MAX_RUN));
	if (!isPlain(decode$1(run.slice(0, HEAD)))) return [];
	const plain = decode$1(run);
	if (!isPlain(plain)) return [];
	const inner = scanKnown(plain)[0];
	return inner ? [{
		...inner,
		start,
		end,
		encoded: "base64"
	}] : [];
}
function decode$1(run) {
	return Buffer.from(run, "base64").toString("latin1");
}
function isPlain(text) {
	return /^[\t\n\r\x20-\x7e]+$/.test(text);
}

// src/tokens/escaped.ts
const ESCAPE = /%[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2}|\\\/|[\u00ad\u200b-\u200f\u2060\ufeff]/g;
function scanEscaped(text) {
	const parts = [];
	const starts = [0];
	const origins = [0];
	let last = 0;
	let length = 0;
	for (const found of text.matchAll(ESCAPE)) {
		const plain = text.slice(last, found.index);
		const sign = decode(found[0]);
		length += plain.length;
		parts.push(plain, sign);
		starts.push(length, length + sign.length);
		length += sign.length;
		last = found.index + found[0].length;
		origins.push(found.index, last);
	}
	if (parts.length === 0) return [];
	parts.push(text.slice(last));
	const origin = originOf(starts, origins);
	return scanKnown(parts.join("")).map((match) => ({
		...match,
		start: origin(match.start),
		end: origin(match.end)
	}));
}
function decode(written) {
	if (written.startsWith("%")) return String.fromCharCode(Number.parseInt(written.slice(1), 16));
	if (written.startsWith("\\/")) return "/";
	return written.startsWith("\\") ? String.fromCharCode(Number.parseInt(written.slice(2), 16)) : "";
}
function originOf(starts, origins) {
	return (offset) => {
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = low + high + 1 >> 1;
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return (origins[low] ?? 0) + offset - (starts[low] ?? 0);
	};
}

// src/tokens/urls.ts
const MAX_USERINFO = 512;
function scanUrls(text, setting) {
	const found = [];
	for (let at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
		if (runStart(text, at, "alnum", 1) === at) continue;
		found.push(...judgeAuthority(text, at + 3, setting));
	}
	return found;
}
function judgeAuthority(text, from, setting) {
	const authority = /^[^\s/?#"'`\\<>]*/.exec(text.slice(from, from + MAX_USERINFO))?.[0] ?? "";
	const at = authority.lastIndexOf("@");
	if (at < 1) return [];
	const host = authority.slice(at + 1).replace(/:\d{1,5}$/, "");
	const colon = firstColon(authority.slice(0, at));
	const start = colon < 0 ? 0 : colon + 1;
	const secret = authority.slice(start, at);
	return literalPieces(secret).pieces.flatMap((piece) => {
		const literal = secret.slice(piece.start, piece.end);
		if (!(colon < 0 ? isUserToken(literal, host, setting) : isSecret(literal, authority.slice(0, colon), host, setting))) return [];
		const kind = kindById("url-password");
		const begin = from + start + piece.start;
		return [{
			kind,
			start: begin,
			end: begin + literal.length,
			lifetime: kind.lifetime,
			confidence: "likely"
		}];
	});
}
function firstColon(userinfo) {
	let depth = 0;
	for (let i = 0; i < userinfo.length; i++) if (userinfo[i] === "{") depth++;
	else if (userinfo[i] === "}") depth--;
	else if (userinfo[i] === ":" && depth <= 0) return i;
	return -1;
}
function isSecret(password, user, host, setting) {
	if (password.length < 3 || isPlaceholder(password)) return false;
	if (isTrivialPassword(password)) return setting === "manifest" && !isLocal(host) && !isExampleHost(host) && !/^(?:user|username|name|login)$/i.test(user);
	if (setting === "manifest") return !isExampleHost(host) || isPassword(password, "text");
	return isPassword(password, "text") || password.length >= 10 && /[a-z]/.test(password) && /[A-Z]/.test(password);
}
function isUserToken(user, host, setting) {
	return setting === "manifest" && user.length >= 20 && !/(?:^|\.)ingest\.|sentry/.test(host) && isOpaque(user, setting);
}
function isLocal(host) {
	return !host.includes(".") || /^(?:127\.|0\.0\.0\.0$|host\.docker\.internal$|\[::1\]$)|\.(?:local|localhost)$/.test(host);
}
function isExampleHost(host) {
	return /(?:^|\.)example(?:\.(?:com|org|net))?$|\.(?:test|invalid)$/i.test(host);
}

// src/tokens/scan.ts
function scanText(text, setting = "text") {
	return settle([
		...scanKnown(text),
		...scanEscaped(text),
		...scanEncoded(text),
		...scanNamed(text, setting),
		...scanUrls(text, setting)
	]);
}

// src/tokens/value.ts
function judgeValue({ key, value, place }) {
	const inner = scanText(value, "manifest");
	if (place === "url" || place === "rule") return inner;
	const named = place === "header" && /cookie$/i.test(key) ? cookies(value) : judgeByName(key, value, "manifest");
	return settle([...inner, ...named]);
}
function cookies(value) {
	return [...value.slice(0, 8192).matchAll(/=([^;\s]{1,4096})/g)].flatMap((cookie) => judgeByName("token", cookie[1] ?? "", "manifest").map((match) => ({
		...match,
		start: cookie.index + 1 + match.start,
		end: cookie.index + 1 + match.end
	})));
}

// src/manifests/mcp/references.ts
const FORMS = {
	claude: [/\$\{([A-Za-z_]\w*)(?::-([^}]*))?\}/g],
	copilot: [/\$\{([A-Za-z_]\w*)(?::-([^}]*))?\}/g, /\$([A-Za-z_]\w*)/g],
	cursor: [/\$\{env:([A-Za-z_]\w*)\}/g],
	vscode: [/\$\{env:([A-Za-z_]\w*)\}/g, /\$\{input:([\w.-]+)\}/g]
};
function references$1(value, dialect) {
	const names = [];
	let rest = value;
	let prompted = false;
	for (const form of FORMS[dialect]) rest = rest.replace(form, (whole, name, fallback) => {
		if (whole.startsWith("${input:")) prompted = true;
		names.push(whole.startsWith("${input:") ? `input:${name}` : name);
		return typeof fallback === "string" ? fallback : "";
	});
	return {
		names: [...new Set(names)].sort(),
		prompted,
		rest
	};
}
function namesCredential(key) {
	if (/(_|-)?(file|path|url|uri|id|name|count|limit|ttl|expiry|type|algorithm|region|host|port|user|username|email)$/i.test(key) && !/(api|access|secret).?key.?id$/i.test(key)) return false;
	return /token|secret|password|passwd|passphrase|api.?key|apikey|access.?key|private.?key|credential|authorization|(^|[_-])auth($|[_-])|(^|[_-])pat($|[_-])|(^|[_-])key($|[_-])|bearer|cookie|session|dsn|connection.?string|database.?url|webhook/i.test(key);
}
function heldBy(names, prompted) {
	if (names.every((n) => /^(GITHUB_TOKEN|ACTIONS_ID_TOKEN_REQUEST_TOKEN|CI_JOB_TOKEN|SYSTEM_ACCESSTOKEN)$/.test(n))) return "short-lived";
	return prompted ? "short-lived" : "standing-reference";
}

// src/manifests/mcp/credentials.ts
function readCredentials(from) {
	const { server, client, file } = from;
	const put = (name, held, reference, span) => from.to.fact({
		kind: "credential",
		agent: client.name,
		subject: from.subject,
		holder: from.holder,
		name,
		held,
		reference,
		text: held === "literal" || name === reference ? name : `${name} (from ${reference})`,
		place: placeIn(file, span)
	});
	const judge = (name, value, span, place) => {
		const found = references$1(value, client.dialect);
		if (found.names.length > 0) {
			if (place !== "argument" || namesCredential(name) || found.names.some(namesCredential)) {
				if (place === "env" || place === "header" || found.names.some(namesCredential)) put(name, heldBy(found.names, found.prompted), found.names.join(" "), span);
			}
			return;
		}
		const literal = judgeValue({
			key: name,
			value,
			place
		})[0];
		if (literal) put(name, "literal", fingerprint(value.slice(literal.start, literal.end)), span);
	};
	for (const e of entries(at(server, "env"))) judge(e.key, text(e.value) ?? "", e.value.span, "env");
	for (const e of entries(at(server, "headers"))) judge(e.key, text(e.value) ?? "", e.value.span, "header");
	const args = items(at(server, "args"));
	args.forEach((arg, i) => {
		const value = text(arg);
		if (value === void 0) return;
		const flag = text(args[i - 1]);
		const inline = /^(--?[\w-]+)=(.*)$/s.exec(value);
		if (inline) judge(inline[1] ?? "", inline[2] ?? "", arg.span, "argument");
		else judge(flag?.startsWith("-") ? flag : "argument", value, arg.span, "argument");
	});
	const url = at(server, "url") ?? at(server, "serverUrl") ?? at(server, "httpUrl");
	const address = text(url);
	if (url && address !== void 0) judge("url", address, url.span, "url");
}

// src/manifests/mcp/known-servers.ts
function reachOf(server) {
	return SERVERS.find(([is]) => is.test(server.name))?.[1](server);
}
const SERVERS = [
	[/^image:(ghcr\.io\/github\/github-mcp-server)$|^https?:\/\/api\.githubcopilot\.com$/, github],
	[/^(npm:@modelcontextprotocol\/server-filesystem|image:mcp\/filesystem)$/, filesystem],
	[/^(npm:@supabase\/mcp-server-supabase|https:\/\/mcp\.supabase\.com)$/, supabase],
	[/^npm:@stripe\/mcp$/, stripe],
	[/^(npm:@azure\/mcp|image:mcr\.microsoft\.com\/azure-sdk\/azure-mcp)$/, azure],
	[/^((npm|pypi):kubernetes-mcp-server|image:(quay\.io\/containers|ghcr\.io\/containers)\/kubernetes-mcp-server)$/, kubernetes],
	[/^(npm:@playwright\/mcp|npm:chrome-devtools-mcp)$/, browser]
];
const GITHUB_DEFAULT = [
	"context",
	"repos",
	"issues",
	"pull_requests",
	"users"
];
function github(s) {
	const { flags, rest } = takeFlags(s.args, ["--read-only", "--dynamic-toolsets"], [
		"--toolsets",
		"--tools",
		"--exclude-tools"
	]);
	const header = (name) => [...s.headers].find(([k]) => k.toLowerCase() === name)?.[1];
	let path = s.path;
	let toolsets = flags.get("--toolsets") ?? s.env.get("GITHUB_TOOLSETS") ?? header("x-mcp-toolsets");
	let readOnly = flags.has("--read-only") || truthy$1(s.env.get("GITHUB_READ_ONLY")) || truthy$1(header("x-mcp-readonly"));
	if (/\/readonly$/.test(path)) {
		readOnly = true;
		path = path.replace(/\/readonly$/, "");
	}
	const one = /\/x\/([a-z_]+)$/.exec(path);
	if (one) {
		toolsets = one[1];
		path = path.replace(/\/x\/[a-z_]+$/, "");
	}
	const names = list(toolsets).flatMap((t) => t === "default" ? GITHUB_DEFAULT : [t]);
	const sets = names.length === 0 ? GITHUB_DEFAULT : names;
	const uses = [];
	for (const set of sets) {
		const name = set === "all" ? [SOME] : [set];
		if (!readOnly) uses.push([...name, ": write"]);
		uses.push([...name, ": read"]);
	}
	return {
		uses,
		args: rest,
		path,
		consumed: [
			"GITHUB_TOOLSETS",
			"GITHUB_READ_ONLY",
			"X-MCP-Toolsets",
			"X-MCP-Readonly"
		]
	};
}
function filesystem(s) {
	return {
		uses: s.args.filter((a) => !a.startsWith("-")).flatMap(folder$1),
		args: s.args.filter((a) => a.startsWith("-")),
		path: s.path,
		consumed: []
	};
}
function folder$1(text) {
	const path = text.replace(/\\/g, "/").replace(/^\$\{workspaceFolder\}|^\$\{?PWD\}?|^\$\{?CLAUDE_PROJECT_DIR\}?/, ".").replace(/^\$\{?HOME\}?|^\$\{userHome\}|^\$\{env:HOME\}|^%USERPROFILE%/, "~").replace(/(.)\/+$/, "$1");
	if (path === "/" || /^[A-Za-z]:$/.test(path)) return [
		["files in /", ANY],
		["files in ./", ANY],
		["files in ~/", ANY]
	];
	if (path === "." || path === "") return [["files in ./", ANY]];
	if (path.startsWith("..")) return [["files in /", ANY], ["files in ./", ANY]];
	const rooted = /^([/~.]|\$)/.test(path) ? path : `./${path}`;
	return [[`files in ${rooted}`], [`files in ${rooted}/`, ANY]];
}
const SUPABASE_DEFAULT = [
	"docs",
	"account",
	"database",
	"debugging",
	"development",
	"functions",
	"branching"
];
function supabase(s) {
	const { flags, rest } = takeFlags(s.args, ["--read-only"], ["--project-ref", "--features"]);
	const asked = new Map(s.query);
	const readOnly = flags.has("--read-only") || truthy$1(asked.get("read_only"));
	const project = flags.get("--project-ref") ?? asked.get("project_ref");
	const features = list(flags.get("--features") ?? asked.get("features"));
	const named = (features.length === 0 ? SUPABASE_DEFAULT : features).filter((f) => !(project && f === "account"));
	const where = project ? [`project ${project}, `] : [
		"project ",
		SOME,
		", "
	];
	return {
		uses: named.flatMap((f) => [...readOnly ? [] : [[...where, `${f}: write`]], [...where, `${f}: read`]]),
		args: rest,
		path: s.path,
		consumed: [
			"read_only",
			"project_ref",
			"features"
		]
	};
}
function stripe(s) {
	const { rest } = takeFlags(s.args, [], ["--tools"]);
	return {
		uses: [[SOME]],
		args: rest,
		path: s.path,
		consumed: []
	};
}
function azure(s) {
	const { flags, rest, every } = takeFlags(s.args, ["--read-only"], [
		"--mode",
		"--namespace",
		"--tool"
	]);
	const sets = [...every("--namespace"), ...every("--tool").map((t) => `tool ${t}`)];
	return {
		uses: (sets.length === 0 ? [[SOME]] : sets.map((n) => [n])).flatMap((n) => [...flags.has("--read-only") ? [] : [[...n, ": write"]], [...n, ": read"]]),
		args: rest,
		path: s.path,
		consumed: []
	};
}
function kubernetes(s) {
	const { flags, rest } = takeFlags(s.args, [
		"--read-only",
		"--disable-destructive",
		"--disable-multi-cluster"
	], ["--toolsets"]);
	const sets = list(flags.get("--toolsets"));
	const names = (sets.length === 0 ? ["core", "config"] : sets).map((n) => [n]);
	const readOnly = flags.has("--read-only");
	return {
		uses: names.flatMap((n) => [
			...readOnly || flags.has("--disable-destructive") ? [] : [[...n, ": delete"]],
			...readOnly ? [] : [[...n, ": write"]],
			[...n, ": read"]
		]),
		args: rest,
		path: s.path,
		consumed: []
	};
}
function browser(s) {
	const { rest } = takeFlags(s.args, [
		"--headless",
		"--isolated",
		"--slim"
	], [
		"--browser",
		"--viewport-size",
		"--viewport",
		"--device",
		"--timeout-action",
		"--timeout-navigation",
		"--output-dir",
		"--allowed-origins"
	]);
	return {
		uses: [[SOME]],
		args: rest,
		path: s.path,
		consumed: []
	};
}
function takeFlags(args, plain, valued) {
	const flags = /* @__PURE__ */ new Map();
	const all = [];
	const rest = [];
	for (let i = 0; i < args.length; i++) {
		const arg = args[i] ?? "";
		const cut = arg.indexOf("=");
		const flag = cut < 0 ? arg : arg.slice(0, cut);
		if (plain.includes(flag)) {
			if (cut < 0 || truthy$1(arg.slice(cut + 1))) flags.set(flag, "true");
		} else if (valued.includes(flag)) {
			const value = cut < 0 ? args[++i] ?? "" : arg.slice(cut + 1);
			flags.set(flag, value);
			all.push([flag, value]);
		} else rest.push(arg);
	}
	return {
		flags,
		rest,
		every: (flag) => all.filter(([f]) => f === flag).flatMap(([, v]) => list(v))
	};
}
function list(text) {
	return (text ?? "").split(",").map((s) => s.trim()).filter((s) => s !== "");
}
function truthy$1(text) {
	return text !== void 0 && ![
		"",
		"false",
		"f",
		"no",
		"n",
		"0",
		"off"
	].includes(text.trim().toLowerCase());
}

// src/manifests/mcp/server.ts
function readServer(server, client, file, to) {
	const value = server.value;
	if (value.kind !== "map") return;
	if (client.honoursDisabled && isTrue(at(value, "disabled"))) return;
	const env = stringMap(at(value, "env"));
	const headers = stringMap(at(value, "headers"));
	const url = text(at(value, "url")) ?? text(at(value, "serverUrl")) ?? text(at(value, "httpUrl"));
	const command = text(at(value, "command"));
	const base = {
		agent: client.name,
		place: placeIn(file, server.keySpan)
	};
	let holder;
	if (command !== void 0) {
		const args = items(at(value, "args")).map((a) => text(a) ?? (a.kind === "number" ? a.raw : ""));
		const { shell, ...ran } = program(command, args);
		const reach = reachOf({
			name: ran.name,
			args: ran.args,
			env,
			headers,
			path: "",
			query: []
		});
		const shaped = {
			...ran,
			args: (reach?.args ?? ran.args).map(secretFree).map(localPath),
			env: shapingEnv(env, reach?.consumed ?? [])
		};
		holder = holderOf(shaped);
		to.fact({
			...base,
			kind: "launch",
			starts: "server",
			subject: `server ${holder}`,
			when: `MCP server ${server.key}`,
			program: shell && !shaped.name.startsWith("shell:") ? {
				...shaped,
				name: `shell:${shaped.name}`
			} : shaped,
			text: [command, ...args].join(" ")
		});
		if (reach) reachList(`${identity(shaped)}`, server.key, base.place, reach.uses, to);
	} else if (url !== void 0) {
		const remote = connection(url);
		const reach = reachOf({
			name: `${remote.scheme}://${remote.host}`,
			args: [],
			env,
			headers,
			path: remote.path,
			query: query(url)
		});
		const path = reach?.path ?? remote.path;
		holder = `${remote.host}${path}`;
		to.fact({
			...base,
			...remote,
			path,
			kind: "connection",
			purpose: "server",
			subject: `server ${holder}`
		});
		if (reach) reachList(holder, server.key, base.place, reach.uses, to);
	} else return;
	readCredentials({
		server: value,
		holder,
		subject: `server ${holder}`,
		client,
		file,
		to
	});
	readExtras(value, holder, client, file, to);
	if (client.filtersTools) toolFilter(value, `${client.name} ${holder}`, server, file, to);
}
function holderOf(p) {
	return p.name.startsWith("shell:") || p.name.startsWith("command:") ? `${p.name} ${digest(p.args.join(" "))}` : p.name;
}
function reachList(id, name, place, found, to) {
	to.agent({
		id: `reach ${id}`,
		name: `MCP server ${name}`,
		role: "limit",
		list: {
			default: "deny",
			entries: [{
				effect: "allow",
				uses: uses("use", ...found),
				place,
				text: name,
				origin: "reach"
			}]
		}
	});
}
function toolFilter(value, id, server, file, to) {
	const tools = at(value, "tools");
	const named = items(tools).map((t) => text(t) ?? "");
	const all = tools === void 0 || named.includes("*");
	to.agent({
		id: `reach tools of ${id}`,
		name: `MCP server ${server.key}`,
		role: "limit",
		list: {
			default: "deny",
			entries: [{
				effect: "inherit",
				uses: all ? EVERYTHING : { sequences: named.map((n) => [
					...star(n),
					"\0",
					ANY
				]) },
				place: placeIn(file, (tools ?? value).span),
				text: server.key,
				origin: "filter"
			}]
		}
	});
}
function readExtras(value, holder, client, file, to) {
	const base = {
		agent: client.name,
		subject: `server ${holder}`
	};
	const envFile = at(value, "envFile");
	const envPath = text(envFile);
	if (envFile && envPath) to.fact({
		...base,
		kind: "trust",
		of: "environment",
		what: `${holder} ${localPath(envPath)}`,
		level: 1,
		pinned: true,
		text: envPath,
		place: placeIn(file, envFile.span)
	});
	const helper = at(value, "headersHelper");
	const line = text(helper);
	if (helper && line) to.fact({
		...base,
		kind: "launch",
		starts: "helper",
		when: "headers helper",
		program: {
			name: `shell:${line}`,
			version: {
				pin: "local",
				text: ""
			},
			args: [],
			env: []
		},
		text: line,
		place: placeIn(file, helper.span)
	});
	if (client.dialect === "vscode") {
		const sandbox = at(value, "sandboxEnabled");
		const on = isTrue(sandbox);
		to.fact({
			...base,
			kind: "isolation",
			dimension: `sandbox of ${holder}`,
			level: on ? 0 : 1,
			defaultLevel: 1,
			label: on ? "on" : "off",
			stated: sandbox !== void 0,
			place: placeIn(file, (sandbox ?? value).span)
		});
	}
}
const STEERS = /^(NODE_OPTIONS|LD_PRELOAD|LD_LIBRARY_PATH|DYLD_.*|PYTHONPATH|PYTHONSTARTUP|PERL5OPT|RUBYOPT|BASH_ENV|PATH|NODE_TLS_REJECT_UNAUTHORIZED|SSL_CERT_FILE|(HTTPS?|ALL)_PROXY|npm_config_.*|PIP_INDEX_URL|UV_INDEX_URL|.*_(BASE_URL|API_URL|ENDPOINT|HOST|SERVER_URL)|.*(READ_?ONLY|ALLOW|ENABLE|DISABLE|UNSAFE|DANGER|INSECURE|TRUST|AUTO_?APPROVE|SKIP|WRITE|PERMISSION|SANDBOX|TOOLSETS?|_TOOLS).*)$/i;
function shapingEnv(env, consumed) {
	return [...env].filter(([k]) => STEERS.test(k) && !consumed.includes(k)).map(([k, v]) => `${k}=${digest(v)}`).sort();
}
function secretFree(arg) {
	return arg.replace(/(:\/\/[^:/@\s]*:)[^@/\s]+@/, "$1…@").replace(/([?&][\w-]*(?:key|token|secret|password)[\w-]*=)[^&\s]+/gi, "$1…");
}
function stringMap(value) {
	return new Map(entries(value).flatMap((e) => {
		if (e.value.kind === "string") return [[e.key, e.value.value]];
		if (e.value.kind === "number") return [[e.key, e.value.raw]];
		return e.value.kind === "boolean" ? [[e.key, String(e.value.value)]] : [];
	}));
}
function isTrue(value) {
	return value?.kind === "boolean" && value.value;
}

// src/manifests/claude-agent.ts
const format$6 = {
	id: "claude-agent",
	title: "Claude Code sub-agents",
	clients: ["Claude Code"],
	files: ["**/.claude/agents/**/*.md"],
	group: (path) => scopeOf(path, ".claude"),
	companions: (path, tree) => {
		const folder = `${scopeOf(path, ".claude")}/.claude/agents/`.replace(/^\//, "").toLowerCase();
		return tree.filter((p) => p.toLowerCase().startsWith(folder) && p.toLowerCase().endsWith(".md"));
	},
	context: sessionSettings,
	reads: "tools, disallowedTools, permissionMode, memory, mcpServers, hooks",
	read(files, to) {
		for (const file of files) readAgent(file, to);
	}
};
function readAgent(file, to) {
	const called = `Claude Code agent ${baseName(file.path)}`;
	const read = readFrontMatter(file, CLAUDE_AGENT, called, to);
	if (!read?.present) return;
	const { front } = read;
	const name = text(at(front, "name"));
	if (!name || !at(front, "description")) return;
	const scope = scopeOf(file.path, ".claude");
	const agent = inScope(`Claude Code agent ${name}`, scope);
	const list = toolEntries(front, file);
	to.agent({
		id: `claude agent ${scope} ${name}`,
		name: agent,
		role: "limit",
		within: `claude ${scope}`,
		list: {
			entries: list,
			default: "deny"
		}
	});
	readHooks(at(front, "hooks"), file, agent, to);
	for (const server of items(at(front, "mcpServers"))) for (const e of entries(server)) readServer(e, {
		name: agent,
		dialect: "claude",
		honoursDisabled: false,
		filtersTools: false
	}, file, to);
}
function toolEntries(front, file) {
	const make = (effect, uses, span, words, origin = "tools") => ({
		effect,
		uses,
		place: placeIn(file, span),
		text: words,
		origin
	});
	const out = [];
	for (const denied of ruleList(at(front, "disallowedTools"))) {
		const pattern = toolPattern(denied.value);
		if (pattern) out.push(make("deny", pattern, denied.span, denied.value));
	}
	const available = [];
	const tools = entry(front, "tools");
	const named = ruleList(tools?.value);
	if (!tools || tools.value.kind === "null" ? tools === void 0 : named.some((t) => t.value === "*")) available.push(make("inherit", EVERYTHING, tools?.value.span ?? at(front, "name")?.span ?? front.span, tools ? "tools: *" : "every tool, because there is no `tools` key"));
	else for (const tool of named) {
		const pattern = toolPattern(tool.value);
		if (pattern) available.push(make("inherit", pattern, tool.span, tool.value));
	}
	const memory = at(front, "memory");
	if (memory && [
		"user",
		"project",
		"local"
	].includes(text(memory) ?? "") && available.length > 0) available.push(make("inherit", union(whole("read"), whole("write"), whole("edit")), memory.span, `memory: ${text(memory)}`));
	return [
		...out,
		...modeEntries(front, available, make),
		...available
	];
}
function modeEntries(front, available, make) {
	const mode = at(front, "permissionMode");
	const name = text(mode);
	if (!mode || !name || available.length === 0) return [];
	if (name === "bypassPermissions") return available.map((a) => make("allow", a.uses, mode.span, `permissionMode: ${name}`, "mode"));
	if (name === "acceptEdits") return [make("allow", ACCEPTED_EDITS, mode.span, `permissionMode: ${name}`, "mode")];
	return [];
}
function toolPattern(words) {
	const name = words.replace(/\(.*$/s, "").trim();
	if (name === "*") return EVERYTHING;
	if (name.startsWith("mcp__")) {
		if (name.includes("*")) return void 0;
		const parts = name.slice(5).split("__");
		const server = normalName(parts[0] ?? "");
		const tool = parts.slice(1).join("__");
		if (server === "") return void 0;
		return tool === "" ? { sequences: [[
			`mcp__${server}__`,
			SOME,
			"\0",
			ANY
		]] } : { sequences: [[`mcp__${server}__${normalName(tool)}${"\0"}`, ANY]] };
	}
	const known = knownTool(name) ?? (/^[A-Z]/.test(name) ? name : void 0);
	return known === void 0 ? void 0 : whole(VERBS[known] ?? known);
}
function baseName(path) {
	return (path.split("/").at(-1) ?? path).replace(/\.md$/i, "");
}

// src/manifests/claude/approvals.ts
function readApprovals(read, file, id, agent, to) {
	const { front } = read;
	const scope = scopeOf(file.path, ".claude");
	const list = ruleList(at(front, "allowed-tools")).flatMap((rule) => {
		const pattern = permissionRule(rule.value, "allow");
		return pattern ? [{
			effect: "allow",
			uses: pattern,
			place: placeIn(file, rule.span),
			text: rule.value,
			origin: "rule"
		}] : [];
	});
	to.agent({
		id,
		name: agent,
		role: "approval",
		within: `claude ${scope}`,
		list: {
			entries: list,
			default: "inherit"
		}
	});
	readHooks(at(front, "hooks"), file, agent, to);
	const locked = at(front, "disable-model-invocation");
	if (locked && truthy(locked)) to.fact({
		kind: "guard",
		guards: "calls",
		agent,
		subject: `${agent} starts by itself`,
		what: "starting it without a person",
		by: "disable-model-invocation",
		matcher: null,
		failsClosed: true,
		text: "disable-model-invocation: true",
		place: placeIn(file, locked.span)
	});
	inlineCommands(read, file, agent, to);
}
function truthy(value) {
	return isTrue$1(value) || /^(yes|on|1|true)$/i.test(text(value) ?? (value.kind === "number" ? value.raw : ""));
}
const MOST_COMMANDS = 50;
function inlineCommands(read, file, agent, to) {
	let found = 0;
	let fence;
	const put = (command, line) => {
		if (command.trim() === "" || found++ >= MOST_COMMANDS) return;
		to.fact({
			kind: "launch",
			starts: "prompt",
			agent,
			subject: `command in ${agent}`,
			when: `text of ${agent}`,
			place: placeIn(file, {
				startLine: line,
				startColumn: 1,
				endLine: line,
				endColumn: 1
			}),
			program: hookProgram(command),
			text: command.trim()
		});
	};
	read.body.split(/\r\n|\r|\n/).forEach((text, i) => {
		const line = read.bodyStartLine + i;
		if (fence) {
			if (/^\s*```/.test(text)) {
				put(fence.join("\n"), line - fence.length);
				fence = void 0;
			} else fence.push(text);
			return;
		}
		if (/^\s*```!/.test(text)) fence = [];
		else for (const match of text.matchAll(/(?:^|\s)!`([^`]{1,2000})`/g)) put(match[1] ?? "", line);
	});
}

// src/manifests/claude-command.ts
const format$5 = {
	id: "claude-command",
	title: "Claude Code commands",
	clients: ["Claude Code"],
	files: ["**/.claude/commands/**/*.md"],
	context: sessionSettings,
	reads: "allowed-tools, hooks, commands in the text",
	read(files, to) {
		for (const file of files) {
			const name = (/\.claude\/commands\/(.*)\.md$/i.exec(file.path)?.[1] ?? "").replaceAll("/", ":");
			const scope = scopeOf(file.path, ".claude");
			const agent = inScope(`Claude Code command /${name}`, scope);
			const read = readFrontMatter(file, CLAUDE_SKILL, agent, to);
			if (read) readApprovals(read, file, `claude command ${scope} ${name}`, agent, to);
		}
	}
};

// node_modules/jsonc-parser/lib/esm/impl/scanner.js
function createScanner(text, ignoreTrivia = false) {
	const len = text.length;
	let pos = 0, value = "", tokenOffset = 0, token = 16, lineNumber = 0, lineStartOffset = 0, tokenLineStartOffset = 0, prevTokenLineStartOffset = 0, scanError = 0;
	function scanHexDigits(count, exact) {
		let digits = 0;
		let value = 0;
		while (digits < count || !exact) {
			let ch = text.charCodeAt(pos);
			if (ch >= 48 && ch <= 57) value = value * 16 + ch - 48;
			else if (ch >= 65 && ch <= 70) value = value * 16 + ch - 65 + 10;
			else if (ch >= 97 && ch <= 102) value = value * 16 + ch - 97 + 10;
			else break;
			pos++;
			digits++;
		}
		if (digits < count) value = -1;
		return value;
	}
	function setPosition(newPosition) {
		pos = newPosition;
		value = "";
		tokenOffset = 0;
		token = 16;
		scanError = 0;
	}
	function scanNumber() {
		let start = pos;
		if (text.charCodeAt(pos) === 48) pos++;
		else {
			pos++;
			while (pos < text.length && isDigit(text.charCodeAt(pos))) pos++;
		}
		if (pos < text.length && text.charCodeAt(pos) === 46) {
			pos++;
			if (pos < text.length && isDigit(text.charCodeAt(pos))) {
				pos++;
				while (pos < text.length && isDigit(text.charCodeAt(pos))) pos++;
			} else {
				scanError = 3;
				return text.substring(start, pos);
			}
		}
		let end = pos;
		if (pos < text.length && (text.charCodeAt(pos) === 69 || text.charCodeAt(pos) === 101)) {
			pos++;
			if (pos < text.length && text.charCodeAt(pos) === 43 || text.charCodeAt(pos) === 45) pos++;
			if (pos < text.length && isDigit(text.charCodeAt(pos))) {
				pos++;
				while (pos < text.length && isDigit(text.charCodeAt(pos))) pos++;
				end = pos;
			} else scanError = 3;
		}
		return text.substring(start, end);
	}
	function scanString() {
		let result = "", start = pos;
		while (true) {
			if (pos >= len) {
				result += text.substring(start, pos);
				scanError = 2;
				break;
			}
			const ch = text.charCodeAt(pos);
			if (ch === 34) {
				result += text.substring(start, pos);
				pos++;
				break;
			}
			if (ch === 92) {
				result += text.substring(start, pos);
				pos++;
				if (pos >= len) {
					scanError = 2;
					break;
				}
				switch (text.charCodeAt(pos++)) {
					case 34:
						result += "\"";
						break;
					case 92:
						result += "\\";
						break;
					case 47:
						result += "/";
						break;
					case 98:
						result += "\b";
						break;
					case 102:
						result += "\f";
						break;
					case 110:
						result += "\n";
						break;
					case 114:
						result += "\r";
						break;
					case 116:
						result += "	";
						break;
					case 117:
						const ch3 = scanHexDigits(4, true);
						if (ch3 >= 0) result += String.fromCharCode(ch3);
						else scanError = 4;
						break;
					default: scanError = 5;
				}
				start = pos;
				continue;
			}
			if (ch >= 0 && ch <= 31) {
				if (isLineBreak(ch)) {
					result += text.substring(start, pos);
					scanError = 2;
					break;
				} else scanError = 6;
			}
			pos++;
		}
		return result;
	}
	function scanNext() {
		value = "";
		scanError = 0;
		tokenOffset = pos;
		lineStartOffset = lineNumber;
		prevTokenLineStartOffset = tokenLineStartOffset;
		if (pos >= len) {
			tokenOffset = len;
			return token = 17;
		}
		let code = text.charCodeAt(pos);
		if (isWhiteSpace(code)) {
			do {
				pos++;
				value += String.fromCharCode(code);
				code = text.charCodeAt(pos);
			} while (isWhiteSpace(code));
			return token = 15;
		}
		if (isLineBreak(code)) {
			pos++;
			value += String.fromCharCode(code);
			if (code === 13 && text.charCodeAt(pos) === 10) {
				pos++;
				value += "\n";
			}
			lineNumber++;
			tokenLineStartOffset = pos;
			return token = 14;
		}
		switch (code) {
			case 123:
				pos++;
				return token = 1;
			case 125:
				pos++;
				return token = 2;
			case 91:
				pos++;
				return token = 3;
			case 93:
				pos++;
				return token = 4;
			case 58:
				pos++;
				return token = 6;
			case 44:
				pos++;
				return token = 5;
			case 34:
				pos++;
				value = scanString();
				return token = 10;
			case 47:
				const start = pos - 1;
				if (text.charCodeAt(pos + 1) === 47) {
					pos += 2;
					while (pos < len) {
						if (isLineBreak(text.charCodeAt(pos))) break;
						pos++;
					}
					value = text.substring(start, pos);
					return token = 12;
				}
				if (text.charCodeAt(pos + 1) === 42) {
					pos += 2;
					const safeLength = len - 1;
					let commentClosed = false;
					while (pos < safeLength) {
						const ch = text.charCodeAt(pos);
						if (ch === 42 && text.charCodeAt(pos + 1) === 47) {
							pos += 2;
							commentClosed = true;
							break;
						}
						pos++;
						if (isLineBreak(ch)) {
							if (ch === 13 && text.charCodeAt(pos) === 10) pos++;
							lineNumber++;
							tokenLineStartOffset = pos;
						}
					}
					if (!commentClosed) {
						pos++;
						scanError = 1;
					}
					value = text.substring(start, pos);
					return token = 13;
				}
				value += String.fromCharCode(code);
				pos++;
				return token = 16;
			case 45:
				value += String.fromCharCode(code);
				pos++;
				if (pos === len || !isDigit(text.charCodeAt(pos))) return token = 16;
			case 48:
			case 49:
			case 50:
			case 51:
			case 52:
			case 53:
			case 54:
			case 55:
			case 56:
			case 57:
				value += scanNumber();
				return token = 11;
			default:
				while (pos < len && isUnknownContentCharacter(code)) {
					pos++;
					code = text.charCodeAt(pos);
				}
				if (tokenOffset !== pos) {
					value = text.substring(tokenOffset, pos);
					switch (value) {
						case "true": return token = 8;
						case "false": return token = 9;
						case "null": return token = 7;
					}
					return token = 16;
				}
				value += String.fromCharCode(code);
				pos++;
				return token = 16;
		}
	}
	function isUnknownContentCharacter(code) {
		if (isWhiteSpace(code) || isLineBreak(code)) return false;
		switch (code) {
			case 125:
			case 93:
			case 123:
			case 91:
			case 34:
			case 58:
			case 44:
			case 47: return false;
		}
		return true;
	}
	function scanNextNonTrivia() {
		let result;
		do
			result = scanNext();
		while (result >= 12 && result <= 15);
		return result;
	}
	return {
		setPosition,
		getPosition: () => pos,
		scan: ignoreTrivia ? scanNextNonTrivia : scanNext,
		getToken: () => token,
		getTokenValue: () => value,
		getTokenOffset: () => tokenOffset,
		getTokenLength: () => pos - tokenOffset,
		getTokenStartLine: () => lineStartOffset,
		getTokenStartCharacter: () => tokenOffset - prevTokenLineStartOffset,
		getTokenError: () => scanError
	};
}
function isWhiteSpace(ch) {
	return ch === 32 || ch === 9;
}
function isLineBreak(ch) {
	return ch === 10 || ch === 13;
}
function isDigit(ch) {
	return ch >= 48 && ch <= 57;
}
var CharacterCodes;
(function(CharacterCodes) {
	CharacterCodes[CharacterCodes["lineFeed"] = 10] = "lineFeed";
	CharacterCodes[CharacterCodes["carriageReturn"] = 13] = "carriageReturn";
	CharacterCodes[CharacterCodes["space"] = 32] = "space";
	CharacterCodes[CharacterCodes["_0"] = 48] = "_0";
	CharacterCodes[CharacterCodes["_1"] = 49] = "_1";
	CharacterCodes[CharacterCodes["_2"] = 50] = "_2";
	CharacterCodes[CharacterCodes["_3"] = 51] = "_3";
	CharacterCodes[CharacterCodes["_4"] = 52] = "_4";
	CharacterCodes[CharacterCodes["_5"] = 53] = "_5";
	CharacterCodes[CharacterCodes["_6"] = 54] = "_6";
	CharacterCodes[CharacterCodes["_7"] = 55] = "_7";
	CharacterCodes[CharacterCodes["_8"] = 56] = "_8";
	CharacterCodes[CharacterCodes["_9"] = 57] = "_9";
	CharacterCodes[CharacterCodes["a"] = 97] = "a";
	CharacterCodes[CharacterCodes["b"] = 98] = "b";
	CharacterCodes[CharacterCodes["c"] = 99] = "c";
	CharacterCodes[CharacterCodes["d"] = 100] = "d";
	CharacterCodes[CharacterCodes["e"] = 101] = "e";
	CharacterCodes[CharacterCodes["f"] = 102] = "f";
	CharacterCodes[CharacterCodes["g"] = 103] = "g";
	CharacterCodes[CharacterCodes["h"] = 104] = "h";
	CharacterCodes[CharacterCodes["i"] = 105] = "i";
	CharacterCodes[CharacterCodes["j"] = 106] = "j";
	CharacterCodes[CharacterCodes["k"] = 107] = "k";
	CharacterCodes[CharacterCodes["l"] = 108] = "l";
	CharacterCodes[CharacterCodes["m"] = 109] = "m";
	CharacterCodes[CharacterCodes["n"] = 110] = "n";
	CharacterCodes[CharacterCodes["o"] = 111] = "o";
	CharacterCodes[CharacterCodes["p"] = 112] = "p";
	CharacterCodes[CharacterCodes["q"] = 113] = "q";
	CharacterCodes[CharacterCodes["r"] = 114] = "r";
	CharacterCodes[CharacterCodes["s"] = 115] = "s";
	CharacterCodes[CharacterCodes["t"] = 116] = "t";
	CharacterCodes[CharacterCodes["u"] = 117] = "u";
	CharacterCodes[CharacterCodes["v"] = 118] = "v";
	CharacterCodes[CharacterCodes["w"] = 119] = "w";
	CharacterCodes[CharacterCodes["x"] = 120] = "x";
	CharacterCodes[CharacterCodes["y"] = 121] = "y";
	CharacterCodes[CharacterCodes["z"] = 122] = "z";
	CharacterCodes[CharacterCodes["A"] = 65] = "A";
	CharacterCodes[CharacterCodes["B"] = 66] = "B";
	CharacterCodes[CharacterCodes["C"] = 67] = "C";
	CharacterCodes[CharacterCodes["D"] = 68] = "D";
	CharacterCodes[CharacterCodes["E"] = 69] = "E";
	CharacterCodes[CharacterCodes["F"] = 70] = "F";
	CharacterCodes[CharacterCodes["G"] = 71] = "G";
	CharacterCodes[CharacterCodes["H"] = 72] = "H";
	CharacterCodes[CharacterCodes["I"] = 73] = "I";
	CharacterCodes[CharacterCodes["J"] = 74] = "J";
	CharacterCodes[CharacterCodes["K"] = 75] = "K";
	CharacterCodes[CharacterCodes["L"] = 76] = "L";
	CharacterCodes[CharacterCodes["M"] = 77] = "M";
	CharacterCodes[CharacterCodes["N"] = 78] = "N";
	CharacterCodes[CharacterCodes["O"] = 79] = "O";
	CharacterCodes[CharacterCodes["P"] = 80] = "P";
	CharacterCodes[CharacterCodes["Q"] = 81] = "Q";
	CharacterCodes[CharacterCodes["R"] = 82] = "R";
	CharacterCodes[CharacterCodes["S"] = 83] = "S";
	CharacterCodes[CharacterCodes["T"] = 84] = "T";
	CharacterCodes[CharacterCodes["U"] = 85] = "U";
	CharacterCodes[CharacterCodes["V"] = 86] = "V";
	CharacterCodes[CharacterCodes["W"] = 87] = "W";
	CharacterCodes[CharacterCodes["X"] = 88] = "X";
	CharacterCodes[CharacterCodes["Y"] = 89] = "Y";
	CharacterCodes[CharacterCodes["Z"] = 90] = "Z";
	CharacterCodes[CharacterCodes["asterisk"] = 42] = "asterisk";
	CharacterCodes[CharacterCodes["backslash"] = 92] = "backslash";
	CharacterCodes[CharacterCodes["closeBrace"] = 125] = "closeBrace";
	CharacterCodes[CharacterCodes["closeBracket"] = 93] = "closeBracket";
	CharacterCodes[CharacterCodes["colon"] = 58] = "colon";
	CharacterCodes[CharacterCodes["comma"] = 44] = "comma";
	CharacterCodes[CharacterCodes["dot"] = 46] = "dot";
	CharacterCodes[CharacterCodes["doubleQuote"] = 34] = "doubleQuote";
	CharacterCodes[CharacterCodes["minus"] = 45] = "minus";
	CharacterCodes[CharacterCodes["openBrace"] = 123] = "openBrace";
	CharacterCodes[CharacterCodes["openBracket"] = 91] = "openBracket";
	CharacterCodes[CharacterCodes["plus"] = 43] = "plus";
	CharacterCodes[CharacterCodes["slash"] = 47] = "slash";
	CharacterCodes[CharacterCodes["formFeed"] = 12] = "formFeed";
	CharacterCodes[CharacterCodes["tab"] = 9] = "tab";
})(CharacterCodes || (CharacterCodes = {}));

// node_modules/jsonc-parser/lib/esm/impl/string-intern.js
const cachedSpaces = new Array(20).fill(0).map((_, index) => {
	return " ".repeat(index);
});
const maxCachedValues = 200;
const cachedBreakLinesWithSpaces = {
	" ": {
		"\n": new Array(maxCachedValues).fill(0).map((_, index) => {
			return "\n" + " ".repeat(index);
		}),
		"\r": new Array(maxCachedValues).fill(0).map((_, index) => {
			return "\r" + " ".repeat(index);
		}),
		"\r\n": new Array(maxCachedValues).fill(0).map((_, index) => {
			return "\r\n" + " ".repeat(index);
		})
	},
	"	": {
		"\n": new Array(maxCachedValues).fill(0).map((_, index) => {
			return "\n" + "	".repeat(index);
		}),
		"\r": new Array(maxCachedValues).fill(0).map((_, index) => {
			return "\r" + "	".repeat(index);
		}),
		"\r\n": new Array(maxCachedValues).fill(0).map((_, index) => {
			return "\r\n" + "	".repeat(index);
		})
	}
};

// node_modules/jsonc-parser/lib/esm/impl/parser.js
var ParseOptions;
(function(ParseOptions) {
	ParseOptions.DEFAULT = { allowTrailingComma: false };
})(ParseOptions || (ParseOptions = {}));
function visit$1(text, visitor, options = ParseOptions.DEFAULT) {
	const _scanner = createScanner(text, false);
	const _jsonPath = [];
	let suppressedCallbacks = 0;
	function toNoArgVisit(visitFunction) {
		return visitFunction ? () => suppressedCallbacks === 0 && visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
	}
	function toOneArgVisit(visitFunction) {
		return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
	}
	function toOneArgVisitWithPath(visitFunction) {
		return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice()) : () => true;
	}
	function toBeginVisit(visitFunction) {
		return visitFunction ? () => {
			if (suppressedCallbacks > 0) suppressedCallbacks++;
			else if (visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice()) === false) suppressedCallbacks = 1;
		} : () => true;
	}
	function toEndVisit(visitFunction) {
		return visitFunction ? () => {
			if (suppressedCallbacks > 0) suppressedCallbacks--;
			if (suppressedCallbacks === 0) visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter());
		} : () => true;
	}
	const onObjectBegin = toBeginVisit(visitor.onObjectBegin), onObjectProperty = toOneArgVisitWithPath(visitor.onObjectProperty), onObjectEnd = toEndVisit(visitor.onObjectEnd), onArrayBegin = toBeginVisit(visitor.onArrayBegin), onArrayEnd = toEndVisit(visitor.onArrayEnd), onLiteralValue = toOneArgVisitWithPath(visitor.onLiteralValue), onSeparator = toOneArgVisit(visitor.onSeparator), onComment = toNoArgVisit(visitor.onComment), onError = toOneArgVisit(visitor.onError);
	const disallowComments = options && options.disallowComments;
	const allowTrailingComma = options && options.allowTrailingComma;
	function scanNext() {
		while (true) {
			const token = _scanner.scan();
			switch (_scanner.getTokenError()) {
				case 4:
					handleError(14);
					break;
				case 5:
					handleError(15);
					break;
				case 3:
					handleError(13);
					break;
				case 1:
					if (!disallowComments) handleError(11);
					break;
				case 2:
					handleError(12);
					break;
				case 6: handleError(16);
			}
			switch (token) {
				case 12:
				case 13:
					if (disallowComments) handleError(10);
					else onComment();
					break;
				case 16:
					handleError(1);
					break;
				case 15:
				case 14: break;
				default: return token;
			}
		}
	}
	function handleError(error, skipUntilAfter = [], skipUntil = []) {
		onError(error);
		if (skipUntilAfter.length + skipUntil.length > 0) {
			let token = _scanner.getToken();
			while (token !== 17) {
				if (skipUntilAfter.indexOf(token) !== -1) {
					scanNext();
					break;
				} else if (skipUntil.indexOf(token) !== -1) break;
				token = scanNext();
			}
		}
	}
	function parseString(isValue) {
		const value = _scanner.getTokenValue();
		if (isValue) onLiteralValue(value);
		else {
			onObjectProperty(value);
			_jsonPath.push(value);
		}
		scanNext();
		return true;
	}
	function parseLiteral() {
		switch (_scanner.getToken()) {
			case 11:
				const tokenValue = _scanner.getTokenValue();
				let value = Number(tokenValue);
				if (isNaN(value)) {
					handleError(2);
					value = 0;
				}
				onLiteralValue(value);
				break;
			case 7:
				onLiteralValue(null);
				break;
			case 8:
				onLiteralValue(true);
				break;
			case 9:
				onLiteralValue(false);
				break;
			default: return false;
		}
		scanNext();
		return true;
	}
	function parseProperty() {
		if (_scanner.getToken() !== 10) {
			handleError(3, [], [2, 5]);
			return false;
		}
		parseString(false);
		if (_scanner.getToken() === 6) {
			onSeparator(":");
			scanNext();
			if (!parseValue()) handleError(4, [], [2, 5]);
		} else handleError(5, [], [2, 5]);
		_jsonPath.pop();
		return true;
	}
	function parseObject() {
		onObjectBegin();
		scanNext();
		let needsComma = false;
		while (_scanner.getToken() !== 2 && _scanner.getToken() !== 17) {
			if (_scanner.getToken() === 5) {
				if (!needsComma) handleError(4, [], []);
				onSeparator(",");
				scanNext();
				if (_scanner.getToken() === 2 && allowTrailingComma) break;
			} else if (needsComma) handleError(6, [], []);
			if (!parseProperty()) handleError(4, [], [2, 5]);
			needsComma = true;
		}
		onObjectEnd();
		if (_scanner.getToken() !== 2) handleError(7, [2], []);
		else scanNext();
		return true;
	}
	function parseArray() {
		onArrayBegin();
		scanNext();
		let isFirstElement = true;
		let needsComma = false;
		while (_scanner.getToken() !== 4 && _scanner.getToken() !== 17) {
			if (_scanner.getToken() === 5) {
				if (!needsComma) handleError(4, [], []);
				onSeparator(",");
				scanNext();
				if (_scanner.getToken() === 4 && allowTrailingComma) break;
			} else if (needsComma) handleError(6, [], []);
			if (isFirstElement) {
				_jsonPath.push(0);
				isFirstElement = false;
			} else _jsonPath[_jsonPath.length - 1]++;
			if (!parseValue()) handleError(4, [], [4, 5]);
			needsComma = true;
		}
		onArrayEnd();
		if (!isFirstElement) _jsonPath.pop();
		if (_scanner.getToken() !== 4) handleError(8, [4], []);
		else scanNext();
		return true;
	}
	function parseValue() {
		switch (_scanner.getToken()) {
			case 3: return parseArray();
			case 1: return parseObject();
			case 10: return parseString(true);
			default: return parseLiteral();
		}
	}
	scanNext();
	if (_scanner.getToken() === 17) {
		if (options.allowEmptyContent) return true;
		handleError(4, [], []);
		return false;
	}
	if (!parseValue()) {
		handleError(4, [], []);
		return false;
	}
	if (_scanner.getToken() !== 17) handleError(9, [], []);
	return true;
}

// node_modules/jsonc-parser/lib/esm/main.js
var ScanError;
(function(ScanError) {
	ScanError[ScanError["None"] = 0] = "None";
	ScanError[ScanError["UnexpectedEndOfComment"] = 1] = "UnexpectedEndOfComment";
	ScanError[ScanError["UnexpectedEndOfString"] = 2] = "UnexpectedEndOfString";
	ScanError[ScanError["UnexpectedEndOfNumber"] = 3] = "UnexpectedEndOfNumber";
	ScanError[ScanError["InvalidUnicode"] = 4] = "InvalidUnicode";
	ScanError[ScanError["InvalidEscapeCharacter"] = 5] = "InvalidEscapeCharacter";
	ScanError[ScanError["InvalidCharacter"] = 6] = "InvalidCharacter";
})(ScanError || (ScanError = {}));
var SyntaxKind;
(function(SyntaxKind) {
	SyntaxKind[SyntaxKind["OpenBraceToken"] = 1] = "OpenBraceToken";
	SyntaxKind[SyntaxKind["CloseBraceToken"] = 2] = "CloseBraceToken";
	SyntaxKind[SyntaxKind["OpenBracketToken"] = 3] = "OpenBracketToken";
	SyntaxKind[SyntaxKind["CloseBracketToken"] = 4] = "CloseBracketToken";
	SyntaxKind[SyntaxKind["CommaToken"] = 5] = "CommaToken";
	SyntaxKind[SyntaxKind["ColonToken"] = 6] = "ColonToken";
	SyntaxKind[SyntaxKind["NullKeyword"] = 7] = "NullKeyword";
	SyntaxKind[SyntaxKind["TrueKeyword"] = 8] = "TrueKeyword";
	SyntaxKind[SyntaxKind["FalseKeyword"] = 9] = "FalseKeyword";
	SyntaxKind[SyntaxKind["StringLiteral"] = 10] = "StringLiteral";
	SyntaxKind[SyntaxKind["NumericLiteral"] = 11] = "NumericLiteral";
	SyntaxKind[SyntaxKind["LineCommentTrivia"] = 12] = "LineCommentTrivia";
	SyntaxKind[SyntaxKind["BlockCommentTrivia"] = 13] = "BlockCommentTrivia";
	SyntaxKind[SyntaxKind["LineBreakTrivia"] = 14] = "LineBreakTrivia";
	SyntaxKind[SyntaxKind["Trivia"] = 15] = "Trivia";
	SyntaxKind[SyntaxKind["Unknown"] = 16] = "Unknown";
	SyntaxKind[SyntaxKind["EOF"] = 17] = "EOF";
})(SyntaxKind || (SyntaxKind = {}));
const visit = visit$1;
var ParseErrorCode;
(function(ParseErrorCode) {
	ParseErrorCode[ParseErrorCode["InvalidSymbol"] = 1] = "InvalidSymbol";
	ParseErrorCode[ParseErrorCode["InvalidNumberFormat"] = 2] = "InvalidNumberFormat";
	ParseErrorCode[ParseErrorCode["PropertyNameExpected"] = 3] = "PropertyNameExpected";
	ParseErrorCode[ParseErrorCode["ValueExpected"] = 4] = "ValueExpected";
	ParseErrorCode[ParseErrorCode["ColonExpected"] = 5] = "ColonExpected";
	ParseErrorCode[ParseErrorCode["CommaExpected"] = 6] = "CommaExpected";
	ParseErrorCode[ParseErrorCode["CloseBraceExpected"] = 7] = "CloseBraceExpected";
	ParseErrorCode[ParseErrorCode["CloseBracketExpected"] = 8] = "CloseBracketExpected";
	ParseErrorCode[ParseErrorCode["EndOfFileExpected"] = 9] = "EndOfFileExpected";
	ParseErrorCode[ParseErrorCode["InvalidCommentToken"] = 10] = "InvalidCommentToken";
	ParseErrorCode[ParseErrorCode["UnexpectedEndOfComment"] = 11] = "UnexpectedEndOfComment";
	ParseErrorCode[ParseErrorCode["UnexpectedEndOfString"] = 12] = "UnexpectedEndOfString";
	ParseErrorCode[ParseErrorCode["UnexpectedEndOfNumber"] = 13] = "UnexpectedEndOfNumber";
	ParseErrorCode[ParseErrorCode["InvalidUnicode"] = 14] = "InvalidUnicode";
	ParseErrorCode[ParseErrorCode["InvalidEscapeCharacter"] = 15] = "InvalidEscapeCharacter";
	ParseErrorCode[ParseErrorCode["InvalidCharacter"] = 16] = "InvalidCharacter";
})(ParseErrorCode || (ParseErrorCode = {}));
function printParseErrorCode(code) {
	switch (code) {
		case 1: return "InvalidSymbol";
		case 2: return "InvalidNumberFormat";
		case 3: return "PropertyNameExpected";
		case 4: return "ValueExpected";
		case 5: return "ColonExpected";
		case 6: return "CommaExpected";
		case 7: return "CloseBraceExpected";
		case 8: return "CloseBracketExpected";
		case 9: return "EndOfFileExpected";
		case 10: return "InvalidCommentToken";
		case 11: return "UnexpectedEndOfComment";
		case 12: return "UnexpectedEndOfString";
		case 13: return "UnexpectedEndOfNumber";
		case 14: return "InvalidUnicode";
		case 15: return "InvalidEscapeCharacter";
		case 16: return "InvalidCharacter";
	}
	return "<unknown ParseErrorCode>";
}

// src/document/json.ts
const STRICT_JSON = {
	comments: false,
	trailingCommas: false,
	duplicates: "last"
};
function parseJson(text, dialect) {
	const large = sizeProblem(text);
	if (large) return {
		ok: false,
		problems: [large]
	};
	const reading = newReading(lineIndex(text), dialect);
	try {
		visitText(text, reading);
	} catch {
		return {
			ok: false,
			problems: [reading.stopped ?? tooDeep(reading.lines.span(0, 0))]
		};
	}
	const start = reading.lines.span(0, 0);
	if (isStrict(dialect) && !acceptedByPlatform(text)) return {
		ok: false,
		problems: [syntax(start)]
	};
	const problems = [...reading.errors, ...reading.duplicates];
	if (reading.root) return {
		ok: true,
		value: reading.root,
		problems
	};
	return {
		ok: true,
		value: {
			kind: "null",
			span: start
		},
		problems: [empty(start), ...problems]
	};
}
function newReading(lines, dialect) {
	return {
		lines,
		dialect,
		errors: [],
		duplicates: [],
		open: [],
		nodes: 0,
		root: void 0,
		stopped: void 0
	};
}
function visitText(text, reading) {
	const { lines, open } = reading;
	const begin = (kind, offset, length) => {
		count(reading, offset, length);
		if (open.length >= 64) stop(reading, tooDeep(lines.span(offset, offset + length)));
		open.push({
			kind,
			start: offset,
			items: [],
			pairs: [],
			key: void 0
		});
	};
	const end = (offset, length) => {
		const done = open.pop();
		if (done) place(reading, closed(reading, done, offset + length));
	};
	visit(text, {
		onObjectBegin: (offset, length) => begin("map", offset, length),
		onArrayBegin: (offset, length) => begin("list", offset, length),
		onObjectEnd: end,
		onArrayEnd: end,
		onObjectProperty(key, offset, length) {
			count(reading, offset, length);
			const here = open.at(-1);
			if (here) here.key = {
				key,
				keySpan: lines.span(offset, offset + length)
			};
		},
		onLiteralValue(literal, offset, length) {
			count(reading, offset, length);
			place(reading, scalar(literal, text.slice(offset, offset + length), lines.span(offset, offset + length)));
		},
		onError(error, offset, length) {
			const span = lines.span(offset, offset + length);
			if (!reading.dialect.tolerant) stop(reading, reading.nodes === 0 && offset >= text.length ? empty(span) : syntax(span, printParseErrorCode(error)));
			if (reading.errors.length < 20) {
				const message = `The client skips an error in the JSON (${printParseErrorCode(error)}).`;
				reading.errors.push({
					code: "lenient",
					message,
					span
				});
			}
		}
	}, {
		disallowComments: !reading.dialect.comments,
		allowTrailingComma: reading.dialect.trailingCommas
	});
}
function count(reading, offset, length) {
	reading.nodes++;
	if (reading.nodes > 2e5) stop(reading, tooManyNodes(reading.lines.span(offset, offset + length)));
}
function place(reading, value) {
	const parent = reading.open.at(-1);
	if (!parent) reading.root ??= value;
	else if (parent.kind === "list") parent.items.push(value);
	else if (parent.key) {
		parent.pairs.push({
			...parent.key,
			value
		});
		parent.key = void 0;
	}
}
function closed(reading, open, end) {
	const span = reading.lines.span(open.start, end);
	if (open.kind === "list") return {
		kind: "list",
		items: open.items,
		span
	};
	const { entries, losers } = settle$1(open.pairs, reading.dialect.duplicates);
	const [first] = losers;
	if (first && reading.dialect.duplicates === "error") stop(reading, duplicateKey(first.keySpan));
	reportDuplicates(losers, reading.duplicates);
	return {
		kind: "map",
		entries,
		span
	};
}
function scalar(literal, raw, span) {
	if (typeof literal === "string") return {
		kind: "string",
		value: literal,
		span
	};
	if (typeof literal === "number") return {
		kind: "number",
		value: literal,
		raw,
		span
	};
	if (typeof literal === "boolean") return {
		kind: "boolean",
		value: literal,
		span
	};
	return {
		kind: "null",
		span
	};
}
function stop(reading, problem) {
	reading.stopped = problem;
	throw new Error("stopped");
}
function syntax(span, what) {
	return {
		code: "syntax",
		message: `The JSON does not parse${what ? ` (${what})` : ""}.`,
		span
	};
}
function empty(span) {
	return {
		code: "empty",
		message: "The document has no value.",
		span
	};
}
function isStrict(dialect) {
	return !dialect.comments && !dialect.trailingCommas && !dialect.tolerant;
}
function acceptedByPlatform(text) {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

// src/manifests/claude-settings.ts
const format$4 = {
	id: "claude-settings",
	title: "Claude Code settings",
	clients: ["Claude Code"],
	files: [
		"**/.claude/settings.json",
		"**/.claude/settings.local.json",
		"**/managed-settings.json",
		"**/managed-settings.d/*.json"
	],
	reads: "permissions (rules, mode, directories, locks), sandbox, hooks, helper commands, environment, MCP approval, plugins, marketplaces",
	group: (path) => isManaged(path) ? `managed ${folder(path)}` : `project ${scopeOf(path, ".claude")}`,
	companions: (path) => isManaged(path) ? [] : ["settings.json", "settings.local.json"].map((name) => `${folder(path)}${name}`),
	read(files, to) {
		const first = files[0];
		if (!first) return;
		const managed = isManaged(first.path);
		const scope = managed ? "" : scopeOf(first.path, ".claude");
		const agent = managed ? "Claude Code (managed settings)" : inScope("Claude Code", scope);
		const id = managed ? `claude managed ${folder(first.path)}` : `claude ${scope}`;
		const read = ranked(files).flatMap((file) => {
			const value = readable$1(file, agent, to);
			return value ? [{
				file,
				value
			}] : [];
		});
		for (const { file, value } of read) to.document(file.path, value);
		sessionOf(read, id, agent, placeIn(read[0]?.file ?? first), to);
	}
};
function readable$1(file, agent, to) {
	const fail = (problems) => {
		unreadable(file, agent, problems, file.bytes ? "dropped" : "unknown", to);
	};
	if (!file.bytes) return fail([]);
	const decoded = decodeText(file.bytes, {
		bom: true,
		utf16: true
	});
	if (!decoded.ok) return fail(decoded.problems);
	const parsed = parseJson(decoded.text, STRICT_JSON);
	if (!parsed.ok) return fail(parsed.problems);
	const wrong = wrongType(parsed.value);
	if (!wrong) return parsed.value;
	return fail([{
		code: "syntax",
		message: `\`${wrong.key}\` has a value that Claude Code does not accept, so it drops the whole file`,
		span: wrong.span
	}]);
}
function ranked(files) {
	const isLocal = (f) => f.path.toLowerCase().endsWith("settings.local.json") ? 0 : 1;
	return [...files].sort((a, b) => isLocal(a) - isLocal(b) || (a.path < b.path ? -1 : 1));
}
function isManaged(path) {
	return /(^|\/)managed-settings(\.json$|\.d\/)/i.test(path);
}
function folder(path) {
	return path.slice(0, path.lastIndexOf("/") + 1);
}

// src/manifests/claude-skill.ts
const format$3 = {
	id: "claude-skill",
	title: "Claude Code skills",
	clients: ["Claude Code"],
	files: ["**/.claude/skills/**/SKILL.md"],
	context: sessionSettings,
	reads: "allowed-tools, hooks, commands in the text, disable-model-invocation",
	read(files, to) {
		for (const file of files) {
			const name = file.path.split("/").at(-2) ?? "";
			const scope = scopeOf(file.path, ".claude");
			const agent = inScope(`Claude Code skill ${name}`, scope);
			const read = readFrontMatter(file, CLAUDE_SKILL, agent, to);
			if (read) readApprovals(read, file, `claude skill ${scope} ${name}`, agent, to);
		}
	}
};

// src/manifests/mcp/read-file.ts
function readMcpFile(file, client, to) {
	const parsed = readable(file, client, to);
	if (!parsed) return;
	to.document(file.path, parsed);
	for (const server of entries(servers(parsed, client))) if (!client.reserved.includes(server.key)) readServer(server, client, file, to);
}
function readable(file, client, to) {
	const fail = (problems) => {
		unreadable(file, client.name, problems, file.bytes ? "dropped" : "unknown", to);
	};
	if (!file.bytes) return fail([]);
	const decoded = decodeText(file.bytes, {
		bom: client.dialectOfJson.bom,
		utf16: false
	});
	if (!decoded.ok) return fail(decoded.problems);
	const parsed = parseJson(decoded.text, {
		...client.dialectOfJson,
		duplicates: "last"
	});
	return parsed.ok ? parsed.value : fail(parsed.problems);
}
function servers(root, client) {
	const named = at(root, client.root);
	if (named || !client.flat || entry(root, client.root)) return named;
	return entries(root).some((e) => at(e.value, "command") ?? at(e.value, "url")) ? root : void 0;
}

// src/manifests/mcp-claude.ts
const claude = {
	name: "Claude Code",
	root: "mcpServers",
	flat: false,
	dialect: "claude",
	dialectOfJson: {
		comments: false,
		trailingCommas: false,
		bom: true,
		tolerant: false
	},
	honoursDisabled: false,
	filtersTools: false,
	reserved: [
		"workspace",
		"claude-in-chrome",
		"computer-use",
		"Claude Preview",
		"Claude Browser"
	]
};
const copilot = {
	name: "Copilot CLI",
	root: "mcpServers",
	flat: true,
	dialect: "copilot",
	dialectOfJson: {
		comments: false,
		trailingCommas: false,
		bom: false,
		tolerant: false
	},
	honoursDisabled: true,
	filtersTools: true,
	reserved: []
};
const format$2 = {
	id: "mcp-claude",
	title: "MCP servers of Claude Code and Copilot CLI",
	clients: ["Claude Code", "Copilot CLI"],
	files: ["**/.mcp.json"],
	reads: "servers: command, args, env, url, headers, headersHelper, tools; the reach of well-known servers",
	read(files, to) {
		for (const file of files) {
			readMcpFile(file, claude, to);
			readMcpFile(file, copilot, to);
		}
	}
};

// src/manifests/mcp-cursor.ts
const cursor = {
	name: "Cursor",
	root: "mcpServers",
	flat: false,
	dialect: "cursor",
	dialectOfJson: {
		comments: true,
		trailingCommas: true,
		bom: true,
		tolerant: false
	},
	honoursDisabled: false,
	filtersTools: false,
	reserved: []
};
const format$1 = {
	id: "mcp-cursor",
	title: "MCP servers of Cursor",
	clients: ["Cursor"],
	files: ["**/.cursor/mcp.json"],
	reads: "servers: command, args, env, envFile, url, headers; the reach of well-known servers",
	read: (files, to) => {
		for (const file of files) readMcpFile(file, cursor, to);
	}
};

// src/manifests/mcp-vscode.ts
const vscode = {
	name: "VS Code",
	root: "servers",
	flat: false,
	dialect: "vscode",
	dialectOfJson: {
		comments: true,
		trailingCommas: true,
		bom: true,
		tolerant: true
	},
	honoursDisabled: false,
	filtersTools: false,
	reserved: []
};
const format = {
	id: "mcp-vscode",
	title: "MCP servers of VS Code",
	clients: ["VS Code"],
	files: ["**/.vscode/mcp.json"],
	reads: "servers: command, args, env, envFile, url, headers, sandboxEnabled; inputs as prompted values",
	read: (files, to) => {
		for (const file of files) readMcpFile(file, vscode, to);
	}
};

// src/manifests/index.ts
const formats = [
	format$6,
	format$5,
	format$4,
	format$3,
	format$2,
	format$1,
	format
];

// src/manifests/match.ts
function formatsOf(path) {
	if (!mayBeManifest(path)) return [];
	compiled ??= formats.map((format) => ({
		format,
		globs: format.files.map((g) => new Minimatch(g, {
			nocase: true,
			dot: true,
			nonegate: true,
			nocomment: true
		}))
	}));
	return compiled.filter(({ globs }) => globs.some((g) => g.match(path))).map(({ format }) => format);
}
function mayBeManifest(path) {
	return QUICK.test(path);
}
const QUICK = /(^|\/)(\.|managed-settings)/i;
let compiled;

// src/manifests/collect.ts
async function collectManifests(change) {
	if (change.files.length === 0) return {
		base: [],
		head: [],
		touched: 0
	};
	const [base, head] = await Promise.all([readLinks(change, "base", mayBeManifest), readLinks(change, "head", mayBeManifest)]);
	const links = {
		base,
		head
	};
	const touched = /* @__PURE__ */ new Set();
	for (const file of change.files) for (const side of ["base", "head"]) {
		const entry = file[side];
		if (!entry) continue;
		for (const path of [entry.path, ...links[side].aliases(entry)]) if (formatsOf(path).length > 0) touched.add(path);
	}
	const groups = grouped(touched, [.../* @__PURE__ */ new Set([...base.paths, ...head.paths])]);
	return {
		base: await load(change, "base", groups, base),
		head: await load(change, "head", groups, head),
		touched: touched.size
	};
}
function grouped(touched, tree) {
	const out = /* @__PURE__ */ new Map();
	const known = new Set(tree);
	const context = [...touched].flatMap((path) => formatsOf(path).flatMap((f) => f.context?.(path) ?? [])).filter((p) => known.has(p));
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

// src/policy/policy.ts
const BUILT_IN = {
	source: "built-in",
	digest: null,
	rules: /* @__PURE__ */ new Map(),
	exceptions: []
};
const POLICY_PATH = ".github/agent-access.yml";

// src/policy/load.ts
var PolicyError = class extends Error {
	name = "PolicyError";
};
async function policyAtBase(change) {
	const entry = (await change.tree("base")).find((e) => e.path === POLICY_PATH);
	if (!entry) return BUILT_IN;
	if (entry.kind !== "file" && entry.kind !== "executable") throw new PolicyError(`${POLICY_PATH} at base is no plain file`);
	const content = (await change.read("base", [entry])).get(entry.id);
	if (content?.kind !== "bytes") throw new PolicyError(`${POLICY_PATH} at base could not be read`);
	return parsePolicy(new TextDecoder().decode(content.bytes), `${POLICY_PATH} at base`);
}
function parsePolicy(source, name) {
	const fail = (value, message) => {
		throw new PolicyError(`${name}${value ? `:${value.span.startLine}:${value.span.startColumn}` : ""}: ${message}`);
	};
	const parsed = parseYaml(source, { duplicates: "error" });
	if (!parsed.ok) {
		const problem = parsed.problems[0];
		return fail(problem, problem?.message ?? "this is not YAML");
	}
	const root = parsed.documents[0];
	if (!root || parsed.documents.length > 1) return fail(root, "a policy is one YAML document");
	if (root.kind !== "map") return fail(root, "a policy is a map that starts with `version: 1`");
	for (const e of entries(root)) if (!KEYS.includes(e.key)) fail(keyPlace(e), `unknown key \`${e.key}\`; known are ${KEYS.join(", ")}`);
	const version = at(root, "version");
	if (version?.kind !== "number" || version.value !== 1) fail(version ?? root, "`version: 1` is needed");
	const severities = /* @__PURE__ */ new Map();
	for (const e of entries(at(root, "rules"))) {
		if (!rules$1.some((r) => r.id === e.key)) fail(keyPlace(e), `unknown rule \`${e.key}\``);
		const severity = text(e.value);
		if (severity !== "block" && severity !== "warn" && severity !== "note" && severity !== "off") return fail(e.value, "a severity is one of block, warn, note, off");
		severities.set(e.key, severity);
	}
	const exceptions = items(at(root, "exceptions")).map((item) => {
		const field = (key) => {
			const found = text(at(item, key));
			return found !== void 0 && found.trim() !== "" ? found : fail(item, `an exception needs \`${key}\``);
		};
		for (const e of entries(item)) if (!FIELDS.includes(e.key)) fail(keyPlace(e), `unknown key \`${e.key}\` in an exception; known are ${FIELDS.join(", ")}`);
		const expires = field("expires");
		if (!/^\d{4}-\d{2}-\d{2}$/.test(expires) || Number.isNaN(Date.parse(expires))) fail(at(item, "expires"), "`expires` is a day such as 2027-03-31");
		return {
			fingerprint: field("fingerprint"),
			owner: field("owner"),
			reason: field("reason"),
			expires
		};
	});
	return {
		source: name,
		digest: createHash("sha256").update(source).digest("hex"),
		rules: severities,
		exceptions
	};
}
const KEYS = [
	"version",
	"rules",
	"exceptions"
];
const FIELDS = [
	"fingerprint",
	"owner",
	"reason",
	"expires"
];
function keyPlace(e) {
	return { span: e.keySpan };
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

// src/rules/standards.ts
const NHI = "OWASP NHI Top 10 2025";
const ASI = "OWASP Agentic Top 10 2026";
const MCP = "OWASP MCP Top 10 2025 (beta)";
const ATLAS = "MITRE ATLAS 5.6.1";
const NIST = "NIST SP 800-53 Rev. 5";
const TABLE = {
	NHI2: [
		NHI,
		"NHI2:2025",
		"Secret Leakage"
	],
	NHI3: [
		NHI,
		"NHI3:2025",
		"Vulnerable Third-Party NHI"
	],
	NHI5: [
		NHI,
		"NHI5:2025",
		"Overprivileged NHI"
	],
	NHI7: [
		NHI,
		"NHI7:2025",
		"Long-Lived Secrets"
	],
	ASI02: [
		ASI,
		"ASI02",
		"Tool Misuse & Exploitation"
	],
	ASI03: [
		ASI,
		"ASI03",
		"Identity & Privilege Abuse"
	],
	ASI04: [
		ASI,
		"ASI04",
		"Agentic Supply Chain Vulnerabilities"
	],
	ASI05: [
		ASI,
		"ASI05",
		"Unexpected Code Execution (RCE)"
	],
	ASI09: [
		ASI,
		"ASI09",
		"Human-Agent Trust Exploitation"
	],
	MCP01: [
		MCP,
		"MCP01:2025",
		"Token Mismanagement & Secret Exposure"
	],
	MCP02: [
		MCP,
		"MCP02:2025",
		"Privilege Escalation via Scope Creep"
	],
	MCP04: [
		MCP,
		"MCP04:2025",
		"Software Supply Chain Attacks & Dependency Tampering"
	],
	MCP05: [
		MCP,
		"MCP05:2025",
		"Command Injection & Execution"
	],
	MCP08: [
		MCP,
		"MCP08:2025",
		"Lack of Audit and Telemetry"
	],
	MCP09: [
		MCP,
		"MCP09:2025",
		"Shadow MCP Servers"
	],
	T0081: [
		ATLAS,
		"AML.T0081",
		"Modify AI Agent Configuration"
	],
	T0083: [
		ATLAS,
		"AML.T0083",
		"Credentials from AI Agent Configuration"
	],
	T0086: [
		ATLAS,
		"AML.T0086",
		"Exfiltration via AI Agent Tool Invocation"
	],
	M0026: [
		ATLAS,
		"AML.M0026",
		"Privileged AI Agent Permissions Configuration"
	],
	M0029: [
		ATLAS,
		"AML.M0029",
		"Human In-the-Loop for AI Agent Actions"
	],
	M0032: [
		ATLAS,
		"AML.M0032",
		"Segmentation of AI Agent Components"
	],
	CWE183: [
		"CWE",
		"CWE-183",
		"Permissive List of Allowed Inputs"
	],
	CWE250: [
		"CWE",
		"CWE-250",
		"Execution with Unnecessary Privileges"
	],
	CWE319: [
		"CWE",
		"CWE-319",
		"Cleartext Transmission of Sensitive Information"
	],
	CWE15: [
		"CWE",
		"CWE-15",
		"External Control of System or Configuration Setting"
	],
	CWE494: [
		"CWE",
		"CWE-494",
		"Download of Code Without Integrity Check"
	],
	CWE522: [
		"CWE",
		"CWE-522",
		"Insufficiently Protected Credentials"
	],
	CWE693: [
		"CWE",
		"CWE-693",
		"Protection Mechanism Failure"
	],
	CWE778: [
		"CWE",
		"CWE-778",
		"Insufficient Logging"
	],
	CWE798: [
		"CWE",
		"CWE-798",
		"Use of Hard-coded Credentials"
	],
	CWE829: [
		"CWE",
		"CWE-829",
		"Inclusion of Functionality from Untrusted Control Sphere"
	],
	CWE1188: [
		"CWE",
		"CWE-1188",
		"Initialization of a Resource with an Insecure Default"
	],
	AC6: [
		NIST,
		"AC-6",
		"Least Privilege"
	],
	AU12: [
		NIST,
		"AU-12",
		"Audit Record Generation"
	],
	CM3: [
		NIST,
		"CM-3",
		"Configuration Change Control"
	],
	CM75: [
		NIST,
		"CM-7(5)",
		"Authorized Software — Allow-by-exception"
	],
	IA5: [
		NIST,
		"IA-5",
		"Authenticator Management"
	],
	SC7: [
		NIST,
		"SC-7(5)",
		"Deny by Default — Allow by Exception"
	]
};
function references(standards) {
	return standards.map((s) => ({
		list: TABLE[s][0],
		id: TABLE[s][1],
		title: TABLE[s][2]
	}));
}

// src/rules/judge.ts
function judge(added, tokens, context) {
	const judged = [...added, ...tokens.map((token) => ({
		kind: "token",
		token
	}))].flatMap((subject) => rules$1.flatMap((rule) => {
		const judgement = rule.judge(subject, context);
		return judgement ? [{
			rule,
			subject,
			judgement,
			group: groupOf(subject)
		}] : [];
	}));
	const specific = new Set(judged.filter((j) => !j.judgement.general && j.judgement.severity !== "note").map((j) => j.group));
	return merged(judged.filter((j) => !j.judgement.general || !specific.has(j.group)).map((j) => finding(j.rule, j.subject, j.judgement)).sort(byPlace)).sort(order);
}
const SEVERITIES = [
	"block",
	"warn",
	"note"
];
function finding(rule, subject, judgement) {
	const agent = agentOf(subject);
	const place = placeOf$1(subject);
	const found = witnessOf(subject);
	return {
		rule: rule.id,
		severity: inExample(subject, place) ? MILDER[judgement.severity] : judgement.severity,
		agent,
		title: judgement.title,
		why: judgement.why ?? [rule.why],
		remediation: judgement.remediation ?? [rule.remediation],
		place,
		also: [],
		...found ? { witness: found } : {},
		references: references(rule.standards),
		fingerprint: fingerprintOf(rule.id, reveal(agent), pathOf(place), judgement.identity, capabilityOf(subject))
	};
}
function inExample(subject, place) {
	if (subject.kind === "token") return false;
	return pathOf(place).split("/").slice(0, -1).some((f) => EXAMPLE_FOLDERS.has(f));
}
const EXAMPLE_FOLDERS = new Set("test tests __tests__ spec specs fixture fixtures __fixtures__ test-fixtures testdata test-data example examples sample samples template templates snapshots __snapshots__".split(" "));
const MILDER = {
	block: "warn",
	warn: "note",
	note: "note"
};
function capabilityOf(subject) {
	return subject.kind === "uses" ? canonical(subject.news.entry.uses) : "";
}
function fingerprintOf(...parts) {
	return `aar1:${createHash("sha256").update(parts.join("\0")).digest("hex").slice(0, 32)}`;
}
function merged(findings) {
	const out = /* @__PURE__ */ new Map();
	for (const f of findings) {
		const id = [
			f.rule,
			f.severity,
			sameText(f)
		].join("\0");
		const known = out.get(id);
		if (!known) out.set(id, f);
		else if (![known.place, ...known.also].some((p) => samePlace(p, f.place))) out.set(id, {
			...known,
			also: [...known.also, f.place]
		});
	}
	return [...out.values()];
}
function sameText(f) {
	const agent = reveal(f.agent);
	const text = f.title.map((p) => typeof p === "string" ? p : `\u0001${reveal(p.quote)}\u0001`).join("");
	return CLIENTS.includes(agent) ? text.replace(agent, "") : text;
}
const CLIENTS = [
	"Claude Code",
	"Copilot CLI",
	"Cursor",
	"VS Code"
];
function samePlace(a, b) {
	return reveal(a.path) === reveal(b.path) && a.side === b.side && a.startLine === b.startLine && a.startColumn === b.startColumn;
}
const GRAVEST = [
	"embedded-token",
	"approval-bypass",
	"unscoped-shell",
	"shell-launched-server",
	"remote-write",
	"open-egress",
	"host-wide-filesystem",
	"guard-removed",
	"sandbox-off",
	"hook-runs-command"
];
function weight(finding) {
	const i = GRAVEST.indexOf(finding.rule);
	return i < 0 ? GRAVEST.length : i;
}
function order(a, b) {
	return byPlace(a, b) || compare(a.fingerprint, b.fingerprint);
}
function byPlace(a, b) {
	return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || weight(a) - weight(b) || compare(reveal(a.place.path), reveal(b.place.path)) || a.place.startLine - b.place.startLine || compare(a.rule, b.rule);
}
function compare(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
function groupOf(subject) {
	if (subject.kind === "token") return subject.token.fingerprint;
	if (subject.kind === "uses") return `${subject.agent.id} ${subject.news.entry.text}`;
	return subject.fact.subject;
}
function agentOf(subject) {
	if (subject.kind === "token") return distrust("the repository");
	return distrust(subject.kind === "uses" ? subject.agent.name : subject.fact.agent);
}
function placeOf$1(subject) {
	if (subject.kind === "token") {
		const { path, line, endLine } = subject.token;
		return {
			path: distrust(path),
			side: "head",
			startLine: line,
			startColumn: 1,
			endLine,
			endColumn: 1
		};
	}
	if (subject.kind === "uses") return subject.news.entry.place;
	return subject.fact.place;
}
function pathOf(place) {
	return reveal(place.path).toLowerCase();
}
function witnessOf(subject) {
	return subject.kind === "uses" ? subject.news.witness : void 0;
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
	const before = /* @__PURE__ */ new Set([...texts.before, ...documentTexts(base)]);
	const tokens = findTokens(texts.texts, head.documents);
	const newTokens = tokens.filter((t) => !stood(t, before));
	const brought = new Set(change.files.flatMap((f) => f.head ? [f.head.path.toLowerCase()] : []));
	const judged = [...judge(added, newTokens, {
		base,
		head,
		added,
		brought
	}), ...policyChanged(change)].sort(order);
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
	if (options.policy === void 0) return policyAtBase(change);
	return options.policy === null ? BUILT_IN : parsePolicy(options.policy.text, options.policy.source);
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
function stood(token, before) {
	for (const text of before) if (text.includes(token.secret)) return true;
	return false;
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