import { t as distrust } from "./untrusted.js";
import { E as canonicalSequence, n as readableWitnesses, r as spell, s as headsOf, u as compile, y as EVERYTHING } from "./witness.js";
import { C as automaton, E as key, O as rank, T as decide } from "./reading.js";
import { n as search, t as intersects } from "./search.js";

// src/access/bounds.ts
function bounded(base, head) {
	if (![...base.entries, ...head.entries].some((e) => e.uses.wide)) return [base, head];
	const inBase = new Set(base.entries.map(key));
	const inHead = new Set(head.entries.map(key));
	return [{
		...base,
		entries: base.entries.map((e) => e.effect === "allow" || inHead.has(key(e)) ? e : widest(e))
	}, {
		...head,
		entries: head.entries.map((e) => e.effect !== "allow" || inBase.has(key(e)) ? e : widest(e))
	}];
}
function isWidest(entry) {
	return entry !== void 0 && widened.has(entry);
}
const widened = /* @__PURE__ */ new WeakSet();
function widest(entry) {
	const { wide } = entry.uses;
	if (!wide) return entry;
	const out = {
		...entry,
		uses: wide,
		remark: `is read wider than it may be: ${wide.why}`
	};
	widened.add(out);
	return out;
}

// src/access/cover.ts
function uncovered(pattern, entries, counts, budget) {
	const wrong = entries.findIndex((e) => !counts(e));
	const covering = wrong < 0 ? entries : entries.slice(0, wrong);
	if (covering.length === 0 || pattern.sequences.length === 0) return pattern;
	const alike = new Set(covering.flatMap((e) => sequencesOf(e.uses)));
	const left = pattern.sequences.filter((s) => !alike.has(canonicalSequence(s)) && !coveredByOne(s, covering, budget));
	if (left.length === pattern.sequences.length) return pattern;
	return {
		...pattern,
		sequences: left
	};
}
const MAX_TRIES = 64;
function coveredByOne(sequence, covering, budget) {
	const one = compile({ sequences: [sequence] });
	const head = typeof sequence[0] === "string" ? sequence[0] : "";
	let tries = 0;
	for (const entry of covering) for (const other of entry.uses.sequences) {
		const start = typeof other[0] === "string" ? other[0] : "";
		if (!head.startsWith(start)) continue;
		if (++tries > MAX_TRIES || budget.left <= 0) return false;
		if (includes(automatonOf(other), one, budget)) return true;
	}
	return false;
}
function includes(a, b, budget) {
	return search(b, [[a]], ([first]) => first === void 0 || first === -1, budget).kind === "none";
}
const names = /* @__PURE__ */ new WeakMap();
function sequencesOf(pattern) {
	let found = names.get(pattern);
	if (!found) {
		found = pattern.sequences.map(canonicalSequence);
		names.set(pattern, found);
	}
	return found;
}
const automata = /* @__PURE__ */ new WeakMap();
function automatonOf(sequence) {
	let found = automata.get(sequence);
	if (!found) {
		found = compile({ sequences: [sequence] });
		automata.set(sequence, found);
	}
	return found;
}

// src/access/near.ts
function nearIndex({ entries }) {
	const heads = entries.flatMap((entry, place) => headsOf(entry.uses).map((head) => ({
		head,
		place
	}))).sort((a, b) => a.head < b.head ? -1 : a.head > b.head ? 1 : a.place - b.place);
	const same = /* @__PURE__ */ new Map();
	for (const { head, place } of heads) {
		const list = same.get(head);
		if (list) list.push(place);
		else same.set(head, [place]);
	}
	const lengths = [...new Set([...same.keys()].map((head) => head.length))].sort((a, b) => a - b);
	const places = new Map(entries.map((entry, place) => [entry, place]));
	const startingWith = (head, out) => {
		let low = 0;
		let high = heads.length;
		while (low < high) {
			const middle = low + high >> 1;
			if ((heads[middle]?.head ?? "") < head) low = middle + 1;
			else high = middle;
		}
		for (let i = low; heads[i]?.head.startsWith(head); i++) out.add(heads[i]?.place ?? 0);
	};
	return {
		placeOf: (entry) => places.get(entry),
		near(pattern) {
			const out = /* @__PURE__ */ new Set();
			for (const head of headsOf(pattern)) {
				startingWith(head, out);
				for (const length of lengths) {
					if (length >= head.length) break;
					for (const place of same.get(head.slice(0, length)) ?? []) out.add(place);
				}
			}
			return [...out].sort((a, b) => a - b);
		}
	};
}

// src/access/new-uses.ts
function newUses(before, after, budget = { left: COMPARISON_BUDGET }) {
	const [base, head] = bounded(before, after);
	if (sameSequence(base, head)) return [];
	const sides = {
		base,
		head,
		nearBase: nearIndex(base),
		nearHead: nearIndex(head),
		budget
	};
	const baseKeys = keysOf(base);
	const headKeys = keysOf(head);
	const guardsEqual = sameGuards(base, head);
	const floor = base.entries.reduce((least, e) => Math.min(least, rank(e.effect)), rank(base.default));
	const found = [];
	const brought = /* @__PURE__ */ new Set();
	const ceiling = head.entries.reduce((most, e) => Math.max(most, rank(e.effect)), rank(head.default));
	for (const entry of head.entries) {
		if (baseKeys.has(key(entry)) || rank(entry.effect) <= floor) continue;
		const news = newThrough(entry, sides);
		if (!news) continue;
		brought.add(entry);
		found.push(news);
	}
	if (guardsEqual && orderFree(base) && orderFree(head) && base.default === head.default) return found;
	for (const guard of base.entries) {
		if (guard.effect === "allow" || rank(guard.effect) >= ceiling) continue;
		const kept = headKeys.has(key(guard));
		if (kept && orderFree(base) && orderFree(head)) continue;
		const news = lostGuard(guard, sides, (e) => brought.has(e) && (kept || e.effect !== "allow"));
		if (news) found.push(news);
	}
	if (rank(head.default) > rank(base.default)) {
		const news = wideDefault(sides, brought);
		if (news) found.push(news);
	}
	return found;
}
function newThrough(entry, sides) {
	const wanted = (h, b) => (h === void 0 || h.entry === entry) && wider(h, b);
	return seek(entry, sides, wanted, "entry");
}
function lostGuard(guard, sides, told) {
	const wanted = (h, b) => (b === void 0 || b.entry === guard) && !(h?.entry && told(h.entry)) && wider(h, b);
	return seek(guard, sides, wanted, "guard");
}
function wideDefault(sides, brought) {
	const { base, head } = sides;
	const all = {
		...everything,
		place: (head.entries[0] ?? base.entries[0] ?? everything).place
	};
	const wanted = (h, b) => (b === void 0 || b.entry === void 0) && !(h?.entry && brought.has(h.entry)) && wider(h, b);
	return seek(all, sides, wanted, "default");
}
function wider(head, base) {
	return head === void 0 || base === void 0 || rank(head.effect) > rank(base.effect);
}
function seek(focus, sides, wanted, cause) {
	const { budget } = sides;
	if (budget.left <= 0) return unproven(focus, sides.base, cause);
	const b = meeting(focus, sides.base, sides.nearBase, budget);
	const h = meeting(focus, sides.head, sides.nearHead, budget);
	const answer = (use, found) => {
		const { effect: before, entry: held } = decide(b, use);
		const after = decide(h, use);
		const proven = found && !isWidest(focus) && !isWidest(held) && !isWidest(after.entry);
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
		if (budget.left <= 0) return unproven(focus, sides.base, cause);
		if (wanted(decide(h, use), decide(b, use))) return answer(use, true);
	}
	const of = (list, index) => {
		if (index === void 0) return void 0;
		const entry = list.entries[index];
		return {
			entry,
			effect: entry?.effect ?? list.default
		};
	};
	const left = stillOpen(focus, b, h, cause, budget);
	if (left.sequences.length === 0 && !left.regexes?.length) return void 0;
	const result = search(left === focus.uses ? automaton(focus) : compile(left), [h.entries.map(automaton), b.entries.map(automaton)], ([headIndex, baseIndex]) => wanted(of(h, headIndex), of(b, baseIndex)), budget);
	if (result.kind === "none") return void 0;
	if (result.kind === "word") return answer(result.word, true);
	return unproven(focus, sides.base, cause);
}
function meeting(focus, list, index, budget) {
	const own = index.placeOf(focus) ?? Number.POSITIVE_INFINITY;
	const near = index.near(focus.uses);
	budget.left -= near.length / 10;
	const entries = near.flatMap((place) => {
		const entry = place <= own ? list.entries[place] : void 0;
		if (!entry) return [];
		return entry === focus || intersects(automaton(focus), automaton(entry), budget) ? [entry] : [];
	});
	return {
		default: list.default,
		entries
	};
}
function stillOpen(focus, base, head, cause, budget) {
	const own = rank(focus.effect);
	if (cause === "default") return focus.uses;
	const [mine, other] = cause === "entry" ? [head, base] : [base, head];
	const counts = (e) => cause === "entry" ? rank(e.effect) >= own : rank(e.effect) <= own;
	const sooner = new Set(mine.entries.flatMap((e) => e === focus ? [] : [key(e)]));
	const entries = other.entries.filter((e) => counts(e) || !sooner.has(key(e)));
	const open = uncovered(focus.uses, entries, counts, budget);
	if (cause !== "entry") return open;
	const guards = mine.entries.slice(0, mine.entries.indexOf(focus)).filter((e) => rank(e.effect) < own);
	return uncovered(open, guards, () => true, budget);
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

export { newUses as n, approval as t };