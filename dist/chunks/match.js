import { a as NAME, c as SOME, d as merge, f as star, h as whole, i as EVERYTHING, m as uses, o as ONE, p as union, r as ANY, s as SEGMENT, t as identity } from "./launch.js";
import { a as MAX_LENIENT_KEYS, c as tooDeep, d as at, f as entries, g as text, h as strings, i as settle, l as tooManyNodes, m as items, n as duplicateKey, o as MAX_NODES, p as entry, r as reportDuplicates, s as sizeProblem, t as parseYaml, u as lineIndex } from "./yaml.js";
import { t as distrust } from "./untrusted.js";
import { a as mayBeManifest, c as byEffect, r as fingerprint, t as judgeValue } from "./value.js";
import { createHash } from "node:crypto";

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
const defaults = (def) => {
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
minimatch.defaults = defaults;
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
const match = (list, pattern, options = {}) => {
	const mm = new Minimatch(pattern, options);
	list = list.filter((f) => mm.match(f));
	if (mm.options.nonull && !list.length) list.push(pattern);
	return list;
};
minimatch.match = match;
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

// src/document/decode.ts
const LFS_POINTER = "version https://git-lfs.github.com/spec/";
const START = {
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
			span: START
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
function refused(message, span = START) {
	return {
		ok: false,
		problems: [{
			code: "encoding",
			message,
			span
		}]
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
	const { entries, losers } = settle(pairs, dialect.duplicates === "first" ? "first" : "last");
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
		return cut < 0 ? [decode(p), ""] : [decode(p.slice(0, cut)), decode(p.slice(cut + 1))];
	});
}
function decode(text) {
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
		if (value && !fits(value, shape)) return {
			key,
			span: value.span
		};
	}
	return wrongInHooks(settings);
}
function fits(value, shape) {
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
	if (segments.at(-1) === "**") return heads.map(merge);
	return heads.flatMap((h) => [merge(h), merge([
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
		default: return granting || specifier === "*" ? wholeTool(tool) : void 0;
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
	const name = tool.endsWith("__*") ? [...star(tool.slice(0, -1)), SOME] : star(tool, ANY);
	if (granting) return /^mcp__[^*]+?__.*\*/.test(tool) ? { sequences: [[...name, "\0"]] } : void 0;
	if (tool === "*") return EVERYTHING;
	const glob = new RegExp(`^${tool.split("*").map((p) => p.replace(/[^\w]/g, "\\$&")).join("[^]*")}$`);
	const known = KNOWN.filter((t) => glob.test(t)).map((t) => whole(VERBS[t] ?? t));
	return union(...known, { sequences: [[...name, "\0"]] });
}
function mcpTool(tool) {
	const parts = tool.slice(5).split("__");
	const server = parts[0];
	if (!server) return void 0;
	const name = parts.slice(1).join("__");
	if (parts.length === 1) return { sequences: [[
		`mcp__${normalName(server)}__`,
		SOME,
		"\0"
	]] };
	if (name === "") return void 0;
	return { sequences: [[`mcp__${normalName(server)}__${normalName(name)}${"\0"}`]] };
}
function normalName(name) {
	return name.replace(/[^A-Za-z0-9_-]/g, "_");
}
function bash(specifier, granting) {
	const raw = specifier;
	if (/^\s*\*{1,2}$/.test(raw)) return whole("run");
	if (/^(run_in_background|dangerouslyDisableSandbox):/.test(raw)) return granting ? void 0 : uses(`run with ${raw}`, []);
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

// src/manifests/mcp/references.ts
const FORMS = {
	claude: [/\$\{([A-Za-z_]\w*)(?::-([^}]*))?\}/g],
	copilot: [/\$\{([A-Za-z_]\w*)(?::-([^}]*))?\}/g, /\$([A-Za-z_]\w*)/g],
	cursor: [/\$\{env:([A-Za-z_]\w*)\}/g],
	vscode: [/\$\{env:([A-Za-z_]\w*)\}/g, /\$\{input:([\w.-]+)\}/g]
};
function references(value, dialect) {
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
		const found = references(value, client.dialect);
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
				uses: all ? EVERYTHING : { sequences: named.map((n) => [...star(n), "\0"]) },
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
			"\0"
		]] } : { sequences: [[`mcp__${server}__${normalName(tool)}${"\0"}`]] };
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
	const { entries, losers } = settle(open.pairs, reading.dialect.duplicates);
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
let compiled;

export { formatsOf };