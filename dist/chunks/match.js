import { _ as text, a as MAX_LENIENT_KEYS, c as sizeProblem, d as tooManyNodes, f as at, g as strings, h as items, i as settle, l as tooDeep, m as entry$1, n as duplicateKey, o as MAX_NODES, p as entries, r as reportDuplicates, s as MAX_TOML_STRING, t as parseYaml, u as tooLarge, v as lineIndex } from "./yaml.js";
import { t as distrust } from "./untrusted.js";
import { A as whole, C as SOME, D as star, E as merge, O as union, S as SEGMENT, _ as ANY, a as byEffect, b as NOTHING$1, c as lastWins, k as uses, t as identity, v as EVERYTHING, x as ONE, y as NAME } from "./launch.js";
import { a as mayBeManifest, r as fingerprint, t as judgeValue } from "./value.js";
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
const literal$1 = (pattern, noext) => {
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
		const lit = rangeMark && pattern.includes(rangeMark) ? void 0 : literal$1(pattern, noext);
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
	const i = parts.findLastIndex((p, at) => p.toLowerCase() === folder && at < parts.length - 1);
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

// src/manifests/mcp/package-run.ts
function packageRun(registry, args, specFlags, isPath) {
	const specs = [];
	const kept = [];
	let i = 0;
	for (; i < args.length; i++) {
		const arg = args[i] ?? "";
		if (arg === "--") {
			i++;
			break;
		}
		if (!arg.startsWith("-")) break;
		const cut = arg.indexOf("=");
		const flag = cut < 0 ? arg : arg.slice(0, cut);
		const takes = specFlags.includes(flag) || VALUED.has(flag);
		const value = cut >= 0 ? arg.slice(cut + 1) : takes ? args[++i] ?? "" : void 0;
		if (specFlags.includes(flag)) specs.push(value ?? "");
		else if (registry === "npm" && (flag === "-c" || flag === "--call")) return {
			name: "shell:npx",
			version: {
				pin: "local",
				text: ""
			},
			args: [
				"-c",
				value ?? "",
				...specs,
				...args.slice(i + 1)
			]
		};
		else if (!HARMLESS$1.has(flag) && !(PYTHON.has(flag) && value !== void 0 && !isPath(value))) kept.push(value === void 0 ? flag : `${flag} ${value}`);
	}
	const target = args[i];
	const spec = specs.pop();
	const named = spec ?? target;
	if (named === void 0) return void 0;
	const { name, version } = splitVersion(registry, named.trim(), isPath);
	return {
		name: `${registry}:${name}`,
		version,
		args: [
			...[...kept, ...specs.map((s) => `--package ${s}`)].sort(),
			...spec !== void 0 && target !== void 0 ? [target] : [],
			...args.slice(i + 1)
		]
	};
}
const set$4 = (text) => new Set(text.split(/\s+/));
const HARMLESS$1 = set$4(`-y --yes -q --quiet --silent -s -v --verbose --prefer-offline --prefer-online --offline --no-install --no --bun
  --isolated --no-cache -n --refresh --no-progress --native-tls -U --upgrade --loglevel --cache --cache-dir --color
  --no-config`);
const PYTHON = set$4("--python -p");
const VALUED = set$4(`--registry --index-url -i --index --default-index --extra-index-url --find-links -f --with --with-editable
  --with-requirements -w --python -p --env-file --config-file --config --cache-dir --cache --userconfig --prefix -c --call
  --node-options --node-arg --loglevel --constraints --constraint --overrides --override --build-constraints --directory --project
  --pip-args --keyring-provider --index-strategy --allow-build --script-shell --color -C --cwd --source --add-source`);
function splitVersion(registry, spec, isPath) {
	if (/^(git\+|https?:|github:|gitlab:|bitbucket:|git@|git:|ssh:)/.test(spec) || /^[\w.-]+\/[\w.-]+(#|$)/.test(spec)) {
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
	if (isPath(spec) || /^(file|link|workspace|portal):/.test(spec)) return {
		name: spec.replace(/^\.\//, ""),
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
	const wanted = (at[2] ?? "").trim();
	if (wanted.startsWith("npm:")) return splitVersion(registry, wanted.slice(4), isPath);
	if (/[:/]/.test(wanted) && !wanted.includes("${")) return splitVersion(registry, wanted, isPath);
	return {
		name: (at[1] ?? spec).trim(),
		version: pinOf(wanted, registry)
	};
}
function pinOf(version, registry = "") {
	const full = /^v?\d+\.\d+\.\d+([-+][\w.+-]+)?$/.test(version);
	const short = registry !== "npm" && /^\d+(\.\d+){1,5}(\.?(post|rc|a|b|dev)\d+)?$/.test(version);
	if (full || short) return {
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

// src/manifests/mcp/container.ts
function container(args) {
	const flags = [];
	let i = 0;
	for (; i < args.length; i++) {
		const arg = args[i] ?? "";
		if (arg === "--") {
			i++;
			break;
		}
		if (!arg.startsWith("-") || arg === "-") break;
		if (arg.startsWith("--")) {
			const cut = arg.indexOf("=");
			const name = cut < 0 ? arg.slice(2) : arg.slice(2, cut);
			flags.push([name, cut >= 0 ? arg.slice(cut + 1) : BOOLEANS.has(name) ? void 0 : args[++i]]);
		} else i = shortFlags(args, i, flags);
	}
	const image = args[i] ?? "";
	const powers = [];
	const held = /* @__PURE__ */ new Set();
	const writable = [];
	const passed = /* @__PURE__ */ new Map();
	for (const [flag, value] of flags) {
		const name = flag === "net" ? "network" : flag;
		if (name === "env") {
			const cut = (value ?? "").indexOf("=");
			if (cut < 0) passed.set(value ?? "", void 0);
			else passed.set((value ?? "").slice(0, cut), (value ?? "").slice(cut + 1));
		} else if (HARMLESS.has(name) || BOOLEANS.has(name) && value === "false") continue;
		else if (name === "read-only") held.add("own files");
		else if (name === "network" && value === "none") held.add("network");
		else if (name === "security-opt" && /^no-new-privileges([:=]true)?$/.test(value ?? "")) held.add("new privileges");
		else if (name === "user" && /^[1-9]\d*(:|$)/.test(value ?? "")) held.add("root inside");
		else if (name === "cap-drop") for (const cap of (value ?? "").toUpperCase().split(",")) held.add(cap.replace(/^CAP_/, ""));
		else if (name === "volume" || name === "mount") {
			const { text, readOnly } = mount(name, value ?? "");
			powers.push(`--${name} ${text}`);
			if (!readOnly) writable.push(text);
		} else powers.push(value === void 0 || BOOLEANS.has(name) ? `--${name}` : `--${name} ${value}`);
	}
	return {
		...imageOf(image),
		args: [...powers.sort(), ...args.slice(i + 1)],
		passed,
		unheld: [
			...HOLDS.filter((h) => !held.has(h)).map((h) => [`container: ${h}`]),
			...CAPABILITIES.filter((c) => !held.has("ALL") && !held.has(c)).map((c) => [`container: ${c}`]),
			...writable.map((w) => [`container: writes ${w}`])
		]
	};
}
function shortFlags(args, at, flags) {
	const letters = (args[at] ?? "").slice(1);
	for (let k = 0; k < letters.length; k++) {
		const letter = letters[k] ?? "";
		const name = SHORT.get(letter) ?? letter;
		if (BOOLEANS.has(name) && letters[k + 1] !== "=") {
			flags.push([name, void 0]);
			continue;
		}
		const rest = letters.slice(k + 1).replace(/^=/, "");
		flags.push([name, rest === "" ? args[at + 1] : rest]);
		return rest === "" ? at + 1 : at;
	}
	return at;
}
function mount(flag, value) {
	if (flag === "volume") {
		const options = /:((?:ro|rw|z|Z|cached|delegated|consistent)(?:,\w+)*)$/.exec(value);
		const given = options?.[1]?.split(",") ?? [];
		return {
			text: options ? value.slice(0, options.index) : value,
			readOnly: given.includes("ro")
		};
	}
	const parts = value.split(",");
	const isReadOnly = (p) => /^(ro|readonly)(=(true|1))?$/.test(p);
	return {
		text: parts.filter((p) => !isReadOnly(p)).join(","),
		readOnly: parts.some(isReadOnly)
	};
}
function imageOf(image) {
	const digest = /^(.*)@(sha256:[0-9a-f]{64})$/.exec(image);
	const tagged = /^(.*):([^/:]+)$/.exec(image);
	const name = digest?.[1]?.replace(/:[^/:]+$/, "") ?? tagged?.[1] ?? image;
	const version = digest ? {
		pin: "digest",
		text: digest[2] ?? ""
	} : tagged ? pinOf(tagged[2] ?? "", "image") : {
		pin: "latest",
		text: ""
	};
	return {
		name: `image:${name}`,
		version
	};
}
const set$3 = (text) => new Set(text.split(/\s+/));
const SHORT = new Map(Object.entries({
	a: "attach",
	c: "cpu-shares",
	d: "detach",
	e: "env",
	h: "hostname",
	i: "interactive",
	l: "label",
	m: "memory",
	p: "publish",
	P: "publish-all",
	q: "quiet",
	t: "tty",
	u: "user",
	v: "volume",
	w: "workdir"
}));
const BOOLEANS = set$3(`detach init interactive tty rm quiet privileged read-only publish-all no-healthcheck oom-kill-disable sig-proxy
  disable-content-trust use-api-socket replace`);
const HARMLESS = set$3(`name init interactive tty rm detach quiet pull platform label label-file memory memory-swap memory-reservation
  memory-swappiness cpus cpu-shares cpu-period cpu-quota cpuset-cpus cpuset-mems restart hostname log-driver log-opt
  stop-signal stop-timeout shm-size ulimit workdir sig-proxy attach cidfile health-cmd health-interval health-retries
  health-timeout health-start-period no-healthcheck mac-address network-alias pids-limit tmpfs expose detach-keys
  domainname replace`);
const HOLDS = [
	"network",
	"own files",
	"new privileges",
	"root inside"
];
const CAPABILITIES = [...set$3(`AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE NET_RAW SETFCAP SETGID SETPCAP SETUID
    SYS_CHROOT`)];

// src/manifests/command-line.ts
function program(command, args) {
	const [name = "", ...rest] = unwrapped$1([command, ...args]);
	const file = baseName$2(name);
	if (SHELLS.has(file)) return {
		...plain$2(`shell:${file}`, rest),
		shell: true
	};
	const found = RUNNERS$1.get(file)?.(rest);
	if (found) return {
		...found,
		env: [],
		shell: false
	};
	const inside = ENGINES.has(file) ? afterRun(rest) : void 0;
	if (inside) {
		const { passed, unheld, ...ran } = container(inside);
		return {
			...ran,
			env: [],
			shell: false,
			container: {
				passed,
				unheld
			}
		};
	}
	if (INTERPRETERS.has(file)) return interpreted(file, rest);
	if (STARTERS$1.has(file) && rest.some((w) => SHELLS.has(baseName$2(w.split(/\s/)[0] ?? "")))) return {
		...plain$2(`command:${file}`, rest),
		shell: true
	};
	return {
		...plain$2(isPath(name) ? `file:${localPath(name)}` : `command:${name}`, rest),
		shell: false
	};
}
function afterRun(rest) {
	if (rest[0] === "run") return rest.slice(1);
	return rest[0] === "container" && rest[1] === "run" ? rest.slice(2) : void 0;
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
const SHELLS = new Set("sh bash zsh dash ash ksh csh tcsh fish nu cmd powershell pwsh".split(" "));
const ENGINES = /* @__PURE__ */ new Set([
	"docker",
	"podman",
	"nerdctl"
]);
const STARTERS$1 = new Set("env sudo doas su nohup timeout nice ionice stdbuf setsid xargs busybox toybox wsl command exec time chroot unshare script parallel watch".split(" "));
const npm = (args, flags) => packageRun("npm", args, flags, isPath);
const pypi = (args, flags) => packageRun("pypi", args, flags, isPath);
const RUNNERS$1 = /* @__PURE__ */ new Map([
	["npx", (a) => npm(a, ["-p", "--package"])],
	["bunx", (a) => npm(a, ["-p", "--package"])],
	["pnpx", (a) => npm(a, [])],
	["pnpm", (a) => a[0] === "dlx" ? npm(a.slice(1), ["--package"]) : void 0],
	["yarn", (a) => a[0] === "dlx" ? npm(a.slice(1), ["-p", "--package"]) : void 0],
	["npm", (a) => a[0] === "exec" || a[0] === "x" ? npm(a.slice(1), ["-p", "--package"]) : void 0],
	["bun", (a) => a[0] === "x" ? npm(a.slice(1), []) : void 0],
	["uvx", (a) => pypi(a, ["--from"])],
	["pipx", (a) => a[0] === "run" ? pypi(a.slice(1), ["--spec"]) : void 0],
	["uv", (a) => a[0] === "tool" && a[1] === "run" ? pypi(a.slice(2), ["--from"]) : void 0],
	["dnx", (a) => packageRun("nuget", a, [], isPath)]
]);
function unwrapped$1(words) {
	let rest = words;
	for (let i = 0; i < 4; i++) {
		const first = baseName$2(rest[0] ?? "");
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
	const first = baseName$2(words[0] ?? "");
	return RUNNERS$1.has(first) || INTERPRETERS.has(first) || ENGINES.has(first);
}
function splitIfOne(rest) {
	return rest.length === 1 ? words(rest[0] ?? "") ?? rest : rest;
}
const INTERPRETERS = new Map([
	[
		"node tsx ts-node",
		/^(-e|-p|-pe|--eval|--print)(=|$)/,
		/^(-r|--require|--import|--loader|--experimental-loader|-C|--conditions)$/
	],
	[
		"bun deno",
		/^(-e|-p|--eval|--print)(=|$)|^eval$/,
		/^(-r|--preload|--config|-c)$/
	],
	[
		"python python2 python3",
		/^-[A-Za-z]*c/,
		/^-[WX]$/
	],
	[
		"ruby perl",
		/^-[A-Za-z0-9]*[eE]/,
		/^-[IrM]$/
	],
	[
		"php",
		/^(-r|-B|-R|-E|--run)/,
		/^-[cdn]$/
	]
].flatMap(([names, inline, valued]) => names.split(" ").map((n) => [n, {
	inline,
	valued
}])));
function interpreted(file, rest) {
	const { inline, valued } = INTERPRETERS.get(file) ?? {
		inline: /^$/,
		valued: /^$/
	};
	let script = -1;
	for (let i = 0; i < rest.length && script < 0; i++) {
		const word = rest[i] ?? "";
		if (inline.test(word)) return {
			...plain$2(`command:${file}`, rest),
			shell: true
		};
		if (valued.test(word)) i++;
		else if (!word.startsWith("-")) script = i;
	}
	if (script < 0) return {
		...plain$2(`command:${file}`, rest),
		shell: false
	};
	const others = [
		file,
		...rest.slice(0, script),
		...rest.slice(script + 1)
	];
	return {
		...plain$2(`file:${localPath(rest[script] ?? "")}`, others),
		shell: false
	};
}
function plain$2(name, args) {
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
function baseName$2(path) {
	return (path.split(/[\\/]/).at(-1) ?? path).toLowerCase().replace(/\.(exe|cmd|bat)$/, "");
}
function isPath(text) {
	return /^(\.{1,2}[\\/]|[\\/]|~|[A-Za-z]:[\\/]|\$\{?(workspaceFolder|CLAUDE_PROJECT_DIR))/.test(text);
}
function localPath(path) {
	return path.replace(/\\/g, "/").replace(/^["']|["']$/g, "").replace(/^\$\{?(CLAUDE_PROJECT_DIR|workspaceFolder|PWD)(?::-[^}]*)?\}?["']?\//, "./").replace(/^(?:\/(?:Users|home)\/[^/]+|[A-Za-z]:)\/(?:[^/]+\/)*?(?=\.claude\/)/, "./").replace(/^\/(?:Users|home)\/[^/.][^/]*\/[^/.][^/]*(?=\/|$)/, ".").replace(/^\$\{?(CLAUDE_PROJECT_DIR|workspaceFolder|PWD)(?::-[^}]*)?\}?["']?$/, ".").replace(/^\.\//, "");
}

// src/manifests/workflow/shell.ts
function simpleCommands(script) {
	const out = [];
	const stack = [];
	const heredocs = [];
	let words = [];
	let word;
	let quoted = false;
	const endWord = () => {
		if (word !== void 0) words.push(word);
		word = void 0;
	};
	const endCommand = () => {
		endWord();
		if (words.length > 0) out.push(words);
		words = [];
	};
	const enter = (closes) => {
		stack.push({
			words,
			word,
			quoted,
			closes
		});
		words = [];
		word = void 0;
		quoted = false;
	};
	const leave = () => {
		endCommand();
		const outer = stack.pop();
		if (!outer) return;
		words = outer.words;
		word = `${outer.word ?? ""}$()`;
		quoted = outer.quoted;
	};
	for (let i = 0; i < script.length; i++) {
		const c = script[i] ?? "";
		const inside = stack.at(-1)?.closes;
		if (c === "\\") {
			i++;
			if (script[i] === "\r") i++;
			if (script[i] !== "\n") word = (word ?? "") + (script[i] ?? "");
		} else if (c === "$" && script.startsWith("${{", i)) {
			const end = script.indexOf("}}", i);
			const stop = end < 0 ? script.length : end + 2;
			word = (word ?? "") + script.slice(i, stop);
			i = stop - 1;
		} else if (c === "$" && script[i + 1] === "(" && stack.length < MAX_NESTING) {
			i++;
			enter(")");
		} else if (c === "`" && (inside === "`" || stack.length < MAX_NESTING)) {
			if (inside === "`") leave();
			else enter("`");
		} else if (c === "\"") {
			word ??= "";
			quoted = !quoted;
		} else if (quoted) word = (word ?? "") + c;
		else if (c === "'") {
			const end = script.indexOf("'", i + 1);
			const stop = end < 0 ? script.length : end;
			word = (word ?? "") + script.slice(i + 1, stop);
			i = stop;
		} else if (c === ")" && inside === ")") leave();
		else if (c === "#" && word === void 0) {
			const end = script.indexOf("\n", i);
			i = end < 0 ? script.length : end - 1;
		} else if (c === "<" && script[i + 1] === "<" && script[i + 2] !== "<") {
			const opened = /^<<-?\s{0,8}(['"]?)([A-Za-z_]\w{0,63})\1/.exec(script.slice(i, i + 90));
			if (opened?.[2]) heredocs.push(opened[2]);
			i += opened ? opened[0].length - 1 : 1;
			endWord();
		} else if (c === "\n") {
			endCommand();
			if (heredocs.length > 0) i = afterHeredocs(script, i, heredocs.splice(0));
		} else if (c === ";" || c === "|" || c === "&" || c === "(" || c === ")") endCommand();
		else if (c === " " || c === "	" || c === "\r") endWord();
		else word = (word ?? "") + c;
	}
	endCommand();
	while (stack.length > 0) {
		leave();
		endCommand();
	}
	return out;
}
const MAX_NESTING = 16;
function afterHeredocs(script, from, marks) {
	let here = from;
	for (const mark of marks) for (;;) {
		const end = script.indexOf("\n", here + 1);
		const line = script.slice(here + 1, end < 0 ? script.length : end).trim();
		if (end < 0) return script.length;
		here = end;
		if (line === mark) break;
	}
	return here;
}
function argumentWords(text) {
	const out = [];
	let word;
	let quote = "";
	for (let i = 0; i < text.length; i++) {
		const c = text[i] ?? "";
		if (quote !== "") {
			if (c === quote) quote = "";
			else if (c === "\\" && quote === "\"") word = (word ?? "") + (text[++i] ?? "");
			else word = (word ?? "") + c;
		} else if (c === "\"" || c === "'") {
			quote = c;
			word ??= "";
		} else if (c === "\\") {
			i++;
			if (text[i] !== "\n") word = (word ?? "") + (text[i] ?? "");
		} else if (c === " " || c === "	" || c === "\n" || c === "\r") {
			if (word !== void 0) out.push(word);
			word = void 0;
		} else word = (word ?? "") + c;
	}
	if (word !== void 0) out.push(word);
	return out;
}

// src/manifests/workflow/agent-command.ts
function agentCommands(script, depth = 0) {
	if (!MENTIONS.test(script)) return [];
	return simpleCommands(script).flatMap((words) => {
		const { rest, pinned } = unwrapped(words);
		const [first = "", ...args] = rest;
		const file = first.slice(first.lastIndexOf("/") + 1);
		if (/^(ba|da|z)?sh$|^script$|^eval$|^su$/.test(file) && depth < 2) {
			const at = file === "eval" ? -1 : args.findIndex((a) => /^-\w{0,6}c$/.test(a));
			const inner = file === "eval" ? args.join(" ") : at < 0 ? void 0 : args[at + 1];
			return inner === void 0 ? [] : agentCommands(inner, depth + 1);
		}
		if (file === "gh" && args[0] === "copilot") return [{
			program: "copilot",
			args: args.slice(1),
			pinned
		}];
		const program = PACKAGES[first.toLowerCase()] ?? file.toLowerCase();
		return RUNS.has(program) && RUNS.get(program)?.(args) ? [{
			program,
			args,
			pinned
		}] : [];
	});
}
const PACKAGES = {
	"@anthropic-ai/claude-code": "claude",
	"@openai/codex": "codex",
	"@google/gemini-cli": "gemini",
	"@qwen-code/qwen-code": "qwen",
	"@github/copilot": "copilot",
	"opencode-ai": "opencode",
	"@sourcegraph/amp": "amp",
	"@augmentcode/auggie": "auggie",
	"@continuedev/cli": "cn",
	"aider-chat": "aider"
};
const MENTIONS = /claude|codex|gemini|qwen|copilot|cursor-agent|\bagent\b|opencode|aider|goose|crush|\bamp\b|droid|auggie|kiro-cli|cline|kilo|\bcn\b|openhands/i;
const MANAGES = /^(--?(version|v|V|help|h)|version|help|mcp|install|update|upgrade|uninstall|doctor|login|logout|auth|config|plugins?|completion|models?|stats|extensions?|setup-token|whoami|init)$/;
const unlessManaging = (args) => !MANAGES.test(args[0] ?? "") && args.length > 0;
const piped = (args) => !MANAGES.test(args[0] ?? "");
const withFlag = (flags) => (args) => args.some((a) => flags.test(a));
const RUNS = /* @__PURE__ */ new Map([
	["claude", piped],
	["codex", unlessManaging],
	["gemini", piped],
	["qwen", piped],
	["copilot", unlessManaging],
	["cursor-agent", unlessManaging],
	["agent", withFlag(/^(-p|--print|-f|--force|--yolo)$/)],
	["opencode", unlessManaging],
	["aider", unlessManaging],
	["goose", withFlag(/^(run|session)$/)],
	["crush", unlessManaging],
	["amp", withFlag(/^(-x|--execute|--dangerously-allow-all)$/)],
	["droid", withFlag(/^exec$/)],
	["auggie", unlessManaging],
	["kiro-cli", withFlag(/^chat$/)],
	["cline", unlessManaging],
	["kilo", unlessManaging],
	["cn", withFlag(/^(-p|--print|--auto|--allow)$/)],
	["openhands", unlessManaging]
]);
function unwrapped(words) {
	let rest = [...words];
	let pinned;
	for (let i = 0; i < 16; i++) {
		const first = rest[0] ?? "";
		const file = first.slice(first.lastIndexOf("/") + 1);
		if (/^[A-Za-z_]\w*\+?=/.test(first) || KEYWORDS.has(first)) rest = rest.slice(1);
		else if (file in STARTERS) {
			rest = rest.slice(1);
			while (rest[0]?.startsWith("-") || /^[A-Za-z_]\w*=/.test(rest[0] ?? "")) {
				const takes = STARTERS[file]?.includes(rest[0] ?? "");
				rest = rest.slice(takes ? 2 : 1);
			}
			if (file === "timeout") rest = rest.slice(1);
		} else {
			const runner = RUNNERS.find((r) => r.every((w, k) => (k === 0 ? file : rest[k]) === w));
			if (!runner) return {
				rest,
				pinned
			};
			rest = rest.slice(runner.length);
			let spec;
			while (rest[0]?.startsWith("-")) {
				const inline = /^--(?:package|from|spec)=(.*)$/s.exec(rest[0]);
				const takes = /^(-p|--package|--from|--spec|--python|--with)$/.test(rest[0]);
				spec = inline?.[1] ?? (takes ? rest[1] : void 0) ?? spec;
				rest = rest.slice(takes ? 2 : 1);
			}
			const named = /^(@?[^@]+)@(.+)$/.exec(rest[0] ?? "");
			const version = named?.[2] ?? /^.+?(?:@|==)(.+)$/.exec(spec?.slice(1) ?? "")?.[1];
			pinned = version !== void 0 && pinOf(version).pin === "exact";
			if (named?.[1] !== void 0) rest[0] = named[1];
		}
	}
	return {
		rest,
		pinned
	};
}
const KEYWORDS = /* @__PURE__ */ new Set([
	"if",
	"then",
	"else",
	"elif",
	"do",
	"while",
	"until",
	"!",
	"{",
	"time",
	"exec",
	"command",
	"nohup",
	"setsid"
]);
const STARTERS = {
	sudo: [
		"-u",
		"-g",
		"-C",
		"-D",
		"-h",
		"-p",
		"-U",
		"--user",
		"--group"
	],
	doas: ["-u"],
	env: [
		"-u",
		"-C",
		"-S",
		"--unset"
	],
	timeout: [
		"-k",
		"-s",
		"--kill-after",
		"--signal"
	],
	nice: ["-n"],
	stdbuf: [],
	xargs: [
		"-I",
		"-n",
		"-P",
		"-L",
		"-d",
		"-a",
		"-s"
	],
	unbuffer: []
};
const RUNNERS = [
	["npx"],
	["bunx"],
	["pnpx"],
	["pnpm", "dlx"],
	["pnpm", "exec"],
	["yarn", "dlx"],
	["yarn", "exec"],
	["npm", "exec"],
	["npm", "x"],
	["bun", "x"],
	["uvx"],
	[
		"uv",
		"tool",
		"run"
	],
	["uv", "run"],
	["pipx", "run"]
];

// src/manifests/workflow/expressions.ts
function expressions(text) {
	const out = [];
	let from = text.indexOf("${{");
	while (from >= 0) {
		const end = text.indexOf("}}", from);
		if (end < 0) break;
		out.push(text.slice(from + 3, end).trim());
		from = text.indexOf("${{", end);
	}
	return out;
}
function secretNames(text) {
	const out = /* @__PURE__ */ new Set();
	for (const expression of expressions(text)) {
		for (const m of expression.matchAll(/\bsecrets\s{0,4}(?:\.\s{0,4}([A-Za-z_][\w-]{0,200})|\[\s{0,4}'([^']{1,200})'\s{0,4}\])/gi)) out.add((m[1] ?? m[2] ?? "").toUpperCase());
		if (/\btojson\(\s{0,4}secrets\s{0,4}\)/i.test(expression)) out.add("*");
	}
	out.delete("GITHUB_TOKEN");
	return [...out].sort();
}
function untrustedParts(text) {
	return [...new Set(expressions(text).filter((e) => UNTRUSTED.test(e)))].map((e) => e.replace(/\s+/g, " ").slice(0, 200)).sort();
}
const UNTRUSTED = /\bgithub\.event\.(issue|pull_request|comment|review|discussion|head_commit|commits|pages|workflow_run)\b[\w.*[\]'-]{0,120}\.(body|title|name|message|ref|label|email|page_name|description|default_branch|head_branch|display_title)\b|\bgithub\.head_ref\b|\bgithub\.event\.client_payload\b|\btojson\(\s{0,4}github(\.event(\.(issue|comment|pull_request|discussion|review))?)?\s{0,4}\)/i;

// src/manifests/workflow/agent-step.ts
function agentSteps(step) {
	const uses = at(step, "uses");
	const action = text(uses);
	if (uses && action !== void 0) {
		const [name = "", revision = ""] = action.trim().split("@");
		const known = ACTIONS$1.find(([pattern]) => pattern.test(name)) ?? unknownAgent(name, step);
		if (!known) return [];
		const [, client, checksActor] = known;
		return [{
			client,
			runs: name.toLowerCase(),
			isAction: true,
			revision,
			pinned: name.startsWith("./") || /^[0-9a-f]{40}$/i.test(revision),
			args: [],
			checksActor,
			step,
			span: uses.span
		}];
	}
	const run = at(step, "run");
	const script = text(run);
	if (!run || script === void 0) return [];
	return agentCommands(script).map(({ program, args, pinned }) => ({
		client: CLIENTS[program] ?? program,
		runs: program,
		isAction: false,
		revision: "",
		pinned: pinned ?? true,
		args,
		checksActor: false,
		step,
		span: run.span
	}));
}
function unknownAgent(name, step) {
	const inputs = entries(at(step, "with"));
	const instructed = inputs.some((e) => /^(direct[-_])?prompt([-_]file)?$|^instructions$|^allowed[-_]tools$|^claude[-_]args$/i.test(e.key));
	const keyed = [...inputs, ...entries(at(step, "env"))].some((e) => MODEL_KEY.test(e.key) || secretNames(text(e.value) ?? "").some((s) => MODEL_KEY.test(s)));
	if (!instructed || !keyed) return void 0;
	return [
		MODEL_KEY,
		/claude/i.test(name) ? "Claude Code" : "an agent",
		false
	];
}
const MODEL_KEY = /^(\w+[-_])?(anthropic|openai|gemini|claude|codex|qwen|openrouter|cursor|google)[-_](code[-_])?(api[-_]key|oauth[-_]token|auth[-_]token)/i;
function mentionsAgent(content) {
	return /claude-code|codex-action|run-gemini-cli|gemini-cli|qwen-code|ai-inference|opencode|droid-action|copilot-setup-steps|@github\/copilot|\bclaude -p\b|\bcodex exec\b|cursor-agent/i.test(content);
}
const ACTIONS$1 = [
	[
		/^anthropics\/claude-code-(action\/base-action|base-action|security-review)(\/|$)/i,
		"Claude Code",
		false
	],
	[
		/^anthropics\/claude-code-action$/i,
		"Claude Code",
		true
	],
	[
		/^openai\/codex-action$/i,
		"Codex",
		true
	],
	[
		/^(google-github-actions\/run-gemini-cli|google-gemini\/gemini-cli-action)$/i,
		"Gemini CLI",
		false
	],
	[
		/^qwenlm\/qwen-code-action$/i,
		"Qwen Code",
		false
	],
	[
		/^actions\/ai-inference$/i,
		"Copilot CLI",
		false
	],
	[
		/^(anomalyco|sst)\/opencode\/github$/i,
		"opencode",
		true
	],
	[
		/^factory-ai\/droid-action(\/|$)/i,
		"Droid",
		true
	],
	[
		/^augmentcode\/[\w-]+-agent$/i,
		"Auggie",
		false
	],
	[
		/^warpdotdev\/oz-agent-action$/i,
		"Oz",
		false
	],
	[
		/^docker\/cagent-action(\/|$)/i,
		"Docker agent",
		false
	],
	[
		/^cline\/[\w-]+$/i,
		"Cline",
		false
	]
];
const CLIENTS = {
	claude: "Claude Code",
	codex: "Codex",
	gemini: "Gemini CLI",
	qwen: "Qwen Code",
	copilot: "Copilot CLI",
	"cursor-agent": "Cursor",
	agent: "Cursor",
	aider: "Aider",
	goose: "Goose",
	crush: "Crush",
	amp: "Amp",
	droid: "Droid",
	auggie: "Auggie",
	"kiro-cli": "Kiro",
	cline: "Cline",
	kilo: "Kilo",
	cn: "Continue",
	openhands: "OpenHands"
};

// src/manifests/workflow/condition.ts
const ASSOCIATIONS = [
	"COLLABORATOR",
	"CONTRIBUTOR",
	"FIRST_TIMER",
	"FIRST_TIME_CONTRIBUTOR",
	"MANNEQUIN",
	"MEMBER",
	"NONE",
	"OWNER"
];
const STRANGERS = [
	"CONTRIBUTOR",
	"FIRST_TIMER",
	"FIRST_TIME_CONTRIBUTOR",
	"MANNEQUIN",
	"NONE"
];
const OPEN = {
	out: [],
	needsPhrase: false
};
const CLOSED = {
	out: ASSOCIATIONS,
	needsPhrase: true
};
const MAX_LENGTH = 2e4;
const MAX_DEPTH = 24;
function keeps(condition, event) {
	if (condition === void 0 || condition.length > MAX_LENGTH) return OPEN;
	const text = condition.trim();
	const inner = /^\$\{\{/.test(text) && text.endsWith("}}") ? text.slice(3, -2) : text;
	return inner.includes("${{") ? OPEN : kept(inner, event, 0);
}
function both(a, b) {
	return {
		out: ASSOCIATIONS.filter((x) => a.out.includes(x) || b.out.includes(x)),
		needsPhrase: a.needsPhrase || b.needsPhrase
	};
}
function either(a, b) {
	return {
		out: a.out.filter((x) => b.out.includes(x)),
		needsPhrase: a.needsPhrase && b.needsPhrase
	};
}
function kept(text, event, depth) {
	if (depth > MAX_DEPTH) return OPEN;
	const expression = text.trim();
	const branches = split$1(expression, "||");
	if (branches.length > 1) return branches.map((b) => kept(b, event, depth + 1)).reduce(either, CLOSED);
	const parts = split$1(expression, "&&");
	if (parts.length > 1) return parts.map((p) => kept(p, event, depth + 1)).reduce(both, OPEN);
	if (expression.startsWith("(") && expression.endsWith(")")) return kept(expression.slice(1, -1), event, depth + 1);
	return leaf(expression, event);
}
function split$1(text, operator) {
	const out = [];
	let depth = 0;
	let start = 0;
	for (let i = 0; i < text.length; i++) {
		const c = text[i];
		if (c === "'") {
			const end = text.indexOf("'", i + 1);
			i = end < 0 ? text.length : end;
		} else if (c === "(") depth++;
		else if (c === ")") depth--;
		else if (depth === 0 && text.startsWith(operator, i)) {
			out.push(text.slice(start, i));
			start = i + 2;
			i++;
		}
	}
	out.push(text.slice(start));
	return out;
}
function leaf(text, event) {
	if (text === "false") return CLOSED;
	const named = [...text.matchAll(/'([^']{0,500})'/g)].map((m) => m[1] ?? "");
	if (/\bgithub\.event_name\b/.test(text)) {
		const said = named.join(" ").split(/[^a-z_]+/);
		if (/==/.test(text) || /^contains\(/i.test(text)) return said.includes(event) ? OPEN : CLOSED;
		return /!=/.test(text) && said.includes(event) ? CLOSED : OPEN;
	}
	const negated = text.startsWith("!") || /!=/.test(text);
	if (/author_association\b/i.test(text)) {
		const said = named.join(" ").toUpperCase().match(/[A-Z_]+/g) ?? [];
		if (said.length === 0) return OPEN;
		return {
			out: ASSOCIATIONS.filter((a) => said.includes(a) === negated),
			needsPhrase: false
		};
	}
	if (/\bhead\.repo\.(full_name|fork|id|owner)/.test(text) && (negated ? !/!=/.test(text) : !/==\s*true/.test(text))) return {
		out: STRANGERS,
		needsPhrase: false
	};
	if (negated) return OPEN;
	if (/\brepository\.private\b(\s*==\s*true)?$/.test(text)) return {
		out: STRANGERS,
		needsPhrase: false
	};
	if (/\b(github\.(actor|triggering_actor)|(sender|user)\.login)\b/.test(text) && (/==/.test(text) || /^contains\(\s*fromjson\(/i.test(text))) return {
		out: STRANGERS,
		needsPhrase: false
	};
	if (/\bgithub\.event\.(label\.name|[\w.]{0,60}labels)\b/.test(text) && (/==/.test(text) || /^contains\(/i.test(text))) return {
		out: STRANGERS,
		needsPhrase: false
	};
	if (/\.(body|title)\b/.test(text) && /^(contains|startswith)\(/i.test(text)) return {
		out: [],
		needsPhrase: true
	};
	return OPEN;
}

// src/manifests/workflow/start.ts
const OPEN_EVENTS = /* @__PURE__ */ new Set([
	"pull_request_target",
	"issues",
	"issue_comment",
	"discussion",
	"discussion_comment",
	"pull_request_review",
	"pull_request_review_comment",
	"workflow_run",
	"fork",
	"watch"
]);
const TRIAGE = /^(un)?(labeled|assigned|pinned|locked)$|^(de)?milestoned$|^transferred$|^review_requested$/;
function readStart(workflow, job, agents, name, file, to) {
	const put = (event, who, words, span, kept = OPEN, named = "", activities = null) => to.fact({
		kind: "trigger",
		agent: name,
		subject: `${name} start`,
		event,
		who,
		name: named,
		keptOut: kept.out,
		needsPhrase: kept.needsPhrase,
		activities,
		how: event === "workflow_dispatch" ? "by hand" : event === "schedule" ? "on schedule" : "on event",
		text: words,
		place: placeIn(file, span)
	});
	const checked = agents.length > 0 && agents.every((a) => a.checksActor);
	const found = events(workflow);
	for (const { event, span, types } of found) {
		const kept = both(conditions(workflow, job, event), steps(agents, event));
		const closed = STRANGERS.every((s) => kept.out.includes(s));
		const open = OPEN_EVENTS.has(event) && !(types.length > 0 && types.every((t) => TRIAGE.test(t)));
		put(event, closed ? "maintainers" : open && !checked ? "anyone" : "writers", event, span, kept, "", activitiesOf(event, types));
	}
	for (const agent of agents) for (const one of letIn(agent)) put(one.event, one.who, one.text, one.span, OPEN, one.name);
	return found.map((e) => e.event);
}
function activitiesOf(event, types) {
	if (types.length > 0) return types;
	return /^pull_request(_target)?$/.test(event) ? [
		"opened",
		"synchronize",
		"reopened"
	] : null;
}
function events(workflow) {
	const on = at(workflow, "on");
	if (!on) return [];
	const one = text(on);
	if (one !== void 0) return [{
		event: one,
		span: on.span,
		types: []
	}];
	if (on.kind === "list") return strings(on).map((s) => ({
		event: s.value,
		span: s.span,
		types: []
	}));
	return entries(on).map((e) => {
		const types = at(e.value, "types");
		const single = text(types);
		return {
			event: e.key,
			span: e.keySpan,
			types: single === void 0 ? strings(types).map((s) => s.value) : [single]
		};
	});
}
function conditions(workflow, job, event) {
	let kept = OPEN;
	const seen = /* @__PURE__ */ new Set();
	const waiting = [job];
	for (let here = waiting.pop(); here; here = waiting.pop()) {
		const condition = conditionOf(here);
		kept = both(kept, keeps(condition, event));
		if (seen.size > MAX_NEEDED || /\b(always|failure|cancelled)\s*\(/.test(condition ?? "")) continue;
		const needs = at(here, "needs");
		for (const name of [text(needs), ...items(needs).map((n) => text(n))]) {
			if (name === void 0 || seen.has(name)) continue;
			seen.add(name);
			const needed = at(workflow, "jobs", name);
			if (needed) waiting.push(needed);
		}
	}
	return kept;
}
const MAX_NEEDED = 50;
function steps(agents, event) {
	const all = agents.map((a) => keeps(conditionOf(a.step), event));
	return all.reduce((a, b) => ({
		out: a.out.filter((x) => b.out.includes(x)),
		needsPhrase: a.needsPhrase && b.needsPhrase
	}), all[0] ?? OPEN);
}
function conditionOf(value) {
	const found = at(value, "if");
	return found?.kind === "boolean" ? String(found.value) : text(found);
}
function letIn(agent) {
	if (!agent.checksActor) return [];
	const out = [];
	const read = (key, event) => {
		const value = at(agent.step, "with", key);
		const names = (text(value) ?? "").split(/[,\n]/).map((n) => n.trim().toLowerCase().replace(/\[bot\]$/, ""));
		for (const name of new Set(names.filter((n) => n !== ""))) {
			if (!value) continue;
			const star = name === "*";
			out.push({
				event,
				who: star ? "anyone" : "named",
				name: star ? "" : name,
				text: `${key}: ${star ? "*" : name}`,
				span: value.span
			});
		}
	};
	if (agent.client === "Claude Code") {
		if (text(at(agent.step, "with", "github_token"))) read("allowed_non_write_users", "people");
		read("allowed_bots", "bots");
	} else if (agent.client === "Codex") {
		read("allow-users", "people");
		read("allow-bot-users", "bots");
	}
	return out;
}

// src/manifests/workflow/token.ts
const SCOPES = "actions artifact-metadata attestations checks contents deployments discussions issues models packages pages pull-requests repository-projects security-events statuses".split(" ");
const READ_ONLY$1 = /* @__PURE__ */ new Set(["models", "vulnerability-alerts"]);
function tokenScopes(workflow, job) {
	const said = entry$1(job, "permissions") ?? entry$1(workflow, "permissions");
	if (!said) return all("write", false, "the repository’s default permissions, which may write", at(job, "steps")?.span ?? job.span);
	const word = text(said.value);
	if (word === "write-all") return [...all("write", true, "permissions: write-all", said.value.span), scope("id-token", "write", said.value.span)];
	if (word === "read-all") return all("read", true, "permissions: read-all", said.value.span);
	return entries(said.value).flatMap((e) => {
		const level = text(e.value);
		return level === "read" || level === "write" ? [scope(e.key, level, e.keySpan)] : [];
	});
}
function scope(name, level, span) {
	return {
		scope: name,
		level,
		stated: true,
		text: `${name}: ${level}`,
		span
	};
}
function all(level, stated, words, span) {
	return SCOPES.map((s) => ({
		scope: s,
		level: READ_ONLY$1.has(s) ? "read" : level,
		stated,
		text: words,
		span
	}));
}

// src/manifests/workflow/call.ts
function readCall(workflow, job, file, to) {
	const uses = at(job.value, "uses");
	const called = text(uses)?.trim();
	if (!uses || !called || !AGENT$1.test(called.split("@")[0] ?? "")) return;
	const name = `Workflow ${file.path.slice(file.path.lastIndexOf("/") + 1)} job ${job.key}`;
	const target = called.split("@")[0] ?? "";
	to.fact({
		kind: "trust",
		of: "agent step",
		agent: name,
		subject: `${name} agent ${target}`,
		what: `${name} ${target}`,
		level: 1,
		pinned: called.startsWith("./") || /@[0-9a-f]{40}$/i.test(called),
		text: called,
		place: placeIn(file, uses.span)
	});
	for (const s of tokenScopes(workflow, job.value)) to.fact({
		kind: "permission",
		agent: name,
		subject: `${name} job token ${s.text}`,
		token: "job",
		scope: s.scope,
		level: s.level,
		stated: s.stated,
		text: s.text,
		place: placeIn(file, s.span)
	});
	const secrets = at(job.value, "secrets");
	if (secrets) {
		const names = text(secrets) === "inherit" ? [{
			secret: "*",
			span: secrets.span
		}] : entries(secrets).flatMap((e) => secretNames(text(e.value) ?? "").map((secret) => ({
			secret,
			span: e.value.span
		})));
		for (const { secret, span } of names) to.fact({
			kind: "credential",
			agent: name,
			subject: `workflow ${name} ${secret}`,
			holder: name,
			name: "secret",
			held: "standing-reference",
			reference: secret,
			text: secret === "*" ? "every secret" : secret,
			place: placeIn(file, span)
		});
	}
	readStart(workflow, job.value, [], name, file, to);
}
const AGENT$1 = /(^|[/_.-])(agents?|agentic|ai|claude|codex|gemini|qwen|copilot|opencode|llm)([/_.-]|$)/i;

// src/manifests/workflow/compiled.ts
function isCompiled(text) {
	return text.startsWith("# gh-aw-metadata:");
}
function readCompiledJob(workflow, job, file, to) {
	const name = `Workflow ${file.path.slice(file.path.lastIndexOf("/") + 1)} job ${job.key}`;
	const isAgent = job.key === "agent";
	for (const s of tokenScopes(workflow, job.value)) to.fact({
		kind: "permission",
		agent: name,
		subject: `${name} job token ${s.text}`,
		token: isAgent ? "job" : "app",
		scope: s.scope,
		level: s.level,
		stated: s.stated,
		text: s.text,
		place: placeIn(file, s.span)
	});
	if (!isAgent) return;
	to.fact({
		kind: "trust",
		of: "agent step",
		agent: name,
		subject: `${name} agent gh-aw`,
		what: `${name} gh-aw`,
		level: 1,
		pinned: true,
		text: "gh-aw",
		place: placeIn(file, job.keySpan)
	});
	const agent = {
		client: "gh-aw",
		runs: "gh-aw",
		isAction: false,
		revision: "",
		pinned: true,
		args: [],
		checksActor: true,
		step: at(job.value, "steps") ?? job.value,
		span: job.keySpan
	};
	readStart(workflow, job.value, [agent], name, file, to);
}

// src/manifests/claude/path-rule.ts
function pathPattern(verbs, specifier, granting) {
	const found = sequences$2(specifier.trimEnd().toLowerCase(), granting);
	return found.length === 0 ? void 0 : { sequences: verbs.flatMap((verb) => uses(verb, ...found).sequences) };
}
const WORKING_FOLDER = ["./", SOME];
function sequences$2(path, granting) {
	if (path !== path.trim() || [
		"",
		"~",
		"~/",
		"/",
		"//",
		".",
		"./"
	].includes(path)) return [];
	if (path.startsWith("//")) {
		const rest = path.slice(2);
		return (/^\*\*(\/|$)/.test(rest) || rest === "*" ? [
			"/",
			"./",
			"~/"
		] : ["/"]).flatMap((a) => below$2(a, rest, granting));
	}
	if (path.startsWith("~/")) return below$2("~/", path.slice(2), granting);
	if (path.startsWith("/")) return below$2("./", path.slice(1), granting);
	if (path.startsWith("../") || path === "..") return above(path, granting);
	const rest = path.replace(/^\.\//, "");
	const pattern = (granting ? void 0 : /^([^/]+)\/\*\*$/.exec(rest)?.[1]) ?? rest;
	if (pattern.replace(/\/$/, "").includes("/")) return below$2("./", pattern, granting);
	return [...below$2("./", pattern, granting), ...below$2("./", `**/${pattern}`, granting)];
}
function above(path, granting) {
	const parts = path.split("/").filter((p) => p !== "" && p !== ".");
	const up = parts.findIndex((p) => p !== "..");
	const rest = up < 0 ? "**" : parts.slice(up).join("/");
	const height = Math.min(up < 0 ? parts.length : up, 8);
	const anchors = Array.from({ length: height + 1 }, (_, i) => i === 0 ? "./" : `/${"../".repeat(i)}`);
	return (/^\*\*(\/|$)/.test(rest) || rest === "*" ? anchors : anchors.slice(-1)).flatMap((a) => below$2(a, rest, granting));
}
function below$2(anchor, pattern, granting) {
	const all = pattern.split("/");
	const onlyInside = all.at(-1) === "";
	const segments = all.filter((s) => s !== "");
	if (segments.length === 0 || segments.includes(".") || segments.includes("..")) return [];
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
			...segmentTokens$1(segment, granting),
			...last ? [] : ["/"]
		]);
	});
	if (segments.at(-1) === "**") return heads.map(merge);
	return heads.flatMap((h) => [...onlyInside ? [] : [merge(h)], merge([
		...h,
		"/",
		SOME
	])]);
}
const NAME_OR_PATH = SOME;
const MAX_SEGMENT = 4096;
function segmentTokens$1(segment, granting) {
	if (segment === "*") return [NAME];
	const out = [];
	const parts = segment.includes("]") ? segment.slice(0, MAX_SEGMENT).split(/(\*+|\?|\[[^[\]]*\])/) : segment.split(/(\*+|\?)/);
	for (const part of parts) {
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

// src/manifests/mcp/remote.ts
function connection(url) {
	const plain = url.trim().replace(/[\t\r\n]/g, "").replace(/^[^?#]*/, (before) => before.replaceAll("\\", "/"));
	const parts = /^([A-Za-z][A-Za-z0-9+.-]*):\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)(:\d+)?([^?#]*)/.exec(plain);
	if (!parts) return {
		scheme: "",
		host: plain,
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

// src/manifests/claude/settings-shapes.ts
const of = (shape, keys) => keys.split(/\s+/).map((key) => [key, shape]);
const SHAPES = [
	...of("list", "permissions.allow permissions.ask permissions.deny blockedMarketplaces"),
	...of("list", "strictKnownMarketplaces allowedMarketplaces allowedChannelPlugins sshConfigs"),
	...of("list", "sandbox.credentials.files sandbox.credentials.envVars sandbox.credentials.awsPairs"),
	...of("strings", "permissions.additionalDirectories allowedHttpHookUrls httpHookAllowedEnvVars availableModels fallbackModel"),
	...of("strings", "claudeMdExcludes companyAnnouncements pluginSuggestionMarketplaces sandbox.excludedCommands"),
	...of("strings", "sandbox.network.allowedDomains sandbox.network.deniedDomains sandbox.network.allowUnixSockets"),
	...of("strings", "sandbox.network.allowMachLookup sandbox.filesystem.allowWrite sandbox.filesystem.denyWrite"),
	...of("strings", "sandbox.filesystem.denyRead sandbox.filesystem.allowRead"),
	...of("object", "permissions env enabledPlugins skillOverrides worktree modelOverrides pluginConfigs"),
	...of("object", "remote voice spinnerVerbs autoMode attribution sandbox sandbox.network sandbox.filesystem sandbox.ripgrep"),
	...of("object", "sandbox.credentials sandbox.ignoreViolations"),
	...of("number", "sandbox.network.httpProxyPort sandbox.network.socksProxyPort skillListingMaxDescChars"),
	...of("number", "skillListingBudgetFraction feedbackSurveyRate desktopSessionCleanupPeriodDays"),
	...of("string", "apiKeyHelper awsAuthRefresh awsCredentialExport gcpAuthRefresh otelHeadersHelper proxyAuthHelper agent"),
	...of("string", "model outputStyle language plansDirectory advisorModel attributionProject autoMemoryDirectory claudeMd"),
	...of("string", "forceLoginOrgUUID minimumVersion pluginTrustMessage prUrlTemplate processWrapper requiredMaximumVersion"),
	...of("string", "requiredMinimumVersion timeFormat timeZone $schema"),
	...of("boolean", "permissions.blockReadsOutsideWorkingDirectories permissions.blockWritesOutsideWorkingDirectories"),
	...of("boolean", "disableAllHooks enableAllProjectMcpServers includeCoAuthoredBy disableSkillShellExecution"),
	...of("boolean", "skipWebFetchPreflight disableClaudeAiConnectors respectGitignore alwaysThinkingEnabled"),
	...of("boolean", "spinnerTipsEnabled sandbox.enabled sandbox.autoAllowBashIfSandboxed sandbox.failIfUnavailable"),
	...of("boolean", "sandbox.allowUnsandboxedCommands sandbox.network.allowAllUnixSockets sandbox.network.allowLocalBinding"),
	...of("boolean", "sandbox.enableWeakerNestedSandbox sandbox.enableWeakerNetworkIsolation sandbox.allowNestedUserNamespaces"),
	...of("not a text", "agentPushNotifEnabled allowAllClaudeAiMcps allowClaudeInChromeWithManagedMcp allowManagedHooksOnly"),
	...of("not a text", "allowManagedMcpServersOnly allowManagedPermissionRulesOnly allowNestedModelAccessUnderForceLogin"),
	...of("not a text", "autoCompactEnabled autoContinueAtUsageLimit autoDreamEnabled autoMemoryEnabled autoScrollEnabled"),
	...of("not a text", "autoUploadSessions bashEditDiffEnabled channelsEnabled denyInsteadOfPrompting disableAgentView"),
	...of("not a text", "disableArtifact disableBundledSkills disableCommandPluginSources disableRemoteControl"),
	...of("not a text", "disableReplyCheck disableSideloadFlags disableWindowsBashCommandSplit disableWorkflows"),
	...of("not a text", "emojiCompletionEnabled enableArtifact enableWorkflows enforceAvailableModels fastMode"),
	...of("not a text", "fastModePerSessionOptIn fileCheckpointingEnabled forceRemoteSettingsRefresh idleCompaction"),
	...of("not a text", "includeGitInstructions inputNeededNotifEnabled isolatePeerMachines precomputeCompactionEnabled"),
	...of("not a text", "prefersReducedMotion promptSuggestionEnabled remoteControlAtStartup respondToBashCommands"),
	...of("not a text", "sandbox.allowAppleEvents sandbox.credentials.allowPlaintextInject sandbox.filesystem.disabled"),
	...of("not a text", "sandbox.filesystem.allowManagedReadPathsOnly sandbox.network.allowManagedDomainsOnly"),
	...of("not a text", "sandbox.network.strictAllowlist showClearContextOnPlanAccept showMessageTimestamps"),
	...of("not a text", "showThinkingSummaries showTurnDuration skipAutoPermissionPrompt skipDangerousModePermissionPrompt"),
	...of("not a text", "switchModelsOnFlag syncClaudeAiPlugins syncClaudeAiSkills syntaxHighlightingDisabled"),
	...of("not a text", "terminalProgressBarEnabled terminalTitleFromRename todoFeatureEnabled useAutoModeDuringPlan verbose"),
	...of("not a text", "voiceEnabled wheelScrollAccelerationEnabled workflowKeywordTriggerEnabled"),
	["permissions.defaultMode", [
		"default",
		"manual",
		"acceptEdits",
		"plan",
		"dontAsk",
		"auto",
		"bypassPermissions"
	]],
	["permissions.disableBypassPermissionsMode", ["disable"]],
	["permissions.disableAutoMode", ["disable"]]
];

// src/manifests/claude/settings-schema.ts
function wrongType(settings) {
	if (settings.kind !== "map") return {
		key: "the file",
		span: settings.span
	};
	for (const [key, shape] of SHAPES) {
		const value = at(settings, ...key.split("."));
		if (value && !fits$1(value, shape)) return {
			key,
			span: value.span
		};
	}
	return wrongPeriod(settings) ?? wrongCommand(settings, "statusLine") ?? wrongCommand(settings, "fileSuggestion") ?? wrongInHooks(settings);
}
function wrongPeriod(settings) {
	const days = at(settings, "cleanupPeriodDays");
	return days === void 0 || days.kind === "number" && Number.isInteger(days.value) && days.value >= 1 ? void 0 : {
		key: "cleanupPeriodDays",
		span: days.span
	};
}
function wrongCommand(settings, key) {
	const value = at(settings, key);
	if (!value) return void 0;
	return text(at(value, "type")) === "command" && text(at(value, "command")) !== void 0 ? void 0 : {
		key,
		span: value.span
	};
}
function fits$1(value, shape) {
	if (typeof shape !== "string") return value.kind === "string" && shape.includes(value.value);
	if (shape === "object") return value.kind === "map";
	if (shape === "not a text") return value.kind !== "string";
	if (shape === "list") return value.kind === "list";
	if (shape === "strings") return value.kind === "list" && value.items.every((i) => i.kind === "string");
	return value.kind === shape;
}
function wrongInHooks(settings) {
	for (const event of entries(at(settings, "hooks"))) {
		if (!HOOK_EVENTS.has(event.key) || event.value.kind === "null") continue;
		const bad = event.value.kind === "list" ? event.value.items.find((group) => !isGroup(group)) : event.value;
		if (bad) return {
			key: `hooks.${event.key}`,
			span: bad.span
		};
	}
}
function isGroup(group) {
	const matcher = at(group, "matcher");
	const hooks = at(group, "hooks");
	return (matcher === void 0 || matcher.kind === "string") && hooks?.kind === "list" && hooks.items.every(isHook);
}
function isHook(hook) {
	const needed = {
		command: "command",
		http: "url",
		prompt: "prompt",
		agent: "prompt",
		mcp_tool: "server"
	}[text(at(hook, "type")) ?? ""];
	if (needed === void 0 || text(at(hook, needed)) === void 0) return false;
	const timeout = at(hook, "timeout");
	const args = at(hook, "args");
	const failure = at(hook, "onFailure");
	if (timeout && timeout.kind !== "number") return false;
	if (args && args.kind !== "list") return false;
	return !failure || ["continue", "block"].includes(text(failure) ?? "");
}
const HOOK_EVENTS = new Set(`PreToolUse PostToolUse PostToolUseFailure PostToolBatch PermissionRequest PermissionDenied Notification UserPromptSubmit
  UserPromptExpansion SessionStart SessionEnd Setup Stop StopFailure SubagentStart SubagentStop PreCompact PostCompact
  PreModelSwitch PostModelSwitch TeammateIdle TaskCreated TaskCompleted Elicitation ElicitationResult ConfigChange
  WorktreeCreate WorktreeRemove InstructionsLoaded CwdChanged FileChanged DirectoryAdded MessageDisplay`.split(/\s+/));

// src/manifests/claude/hooks.ts
const CLAUDE = {
	events: HOOK_EVENTS,
	blocking: /* @__PURE__ */ new Set(["PreToolUse", "PermissionRequest"]),
	recording: /* @__PURE__ */ new Set([
		"PostToolUse",
		"PostToolUseFailure",
		"PostToolBatch",
		"SessionEnd",
		"Stop",
		"SubagentStop"
	])
};
function readHooks$1(hooks, file, agent, to, client = CLAUDE) {
	for (const event of entries(hooks)) {
		if (!client.events.has(event.key)) continue;
		const guards = [];
		for (const group of items(event.value)) {
			const matcher = matcherOf$2(text(at(group, "matcher")));
			for (const hook of items(at(group, "hooks"))) {
				if (client.skips?.(hook)) continue;
				const guard = readHook$2(hook, event.key, matcher, file, agent, to, client);
				if (guard) guards.push(guard);
			}
		}
		for (const guard of guards) to.fact({
			...guard,
			matcher: seenBy(guards.filter((g) => sameGuard(g, guard)))
		});
	}
}
function seenBy(guards) {
	if (guards.some((g) => g.matcher === null)) return null;
	return [...new Set(guards.flatMap((g) => g.matcher ?? []))].sort();
}
function sameGuard(a, b) {
	return a.guards === b.guards && a.by === b.by && a.failsClosed === b.failsClosed && a.patience === b.patience;
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
function readHook$2(hook, event, matcher, file, agent, to, client) {
	const type = text(at(hook, "type")) ?? (at(hook, "command") ? "command" : "");
	const command = commandOf(hook, type);
	if (!command) return void 0;
	const place = placeIn(file, (at(hook, "command") ?? at(hook, "url") ?? hook).span);
	const when = `${event} hook`;
	const ran = type === "command" ? hookProgram(command) : {
		...NOTHING,
		name: `${type}:${command}`
	};
	const subject = `${when} ${programText(ran)}`;
	if (type === "http") to.fact({
		...connection(command),
		kind: "connection",
		purpose: "hook",
		agent,
		subject,
		place
	});
	else if (type !== "prompt" || client.blocking.has(event)) to.fact({
		kind: "launch",
		starts: "hook",
		agent,
		subject,
		when,
		place,
		program: ran,
		text: command
	});
	const guards = client.blocking.has(event) ? "calls" : client.recording.has(event) && RECORDS$2.test(command) ? "record" : void 0;
	if (!guards || guards === "calls" && (isOn$1(at(hook, "async")) || isOn$1(at(hook, "once")))) return void 0;
	const condition = text(at(hook, "if"));
	const timeout = at(hook, "timeout");
	return {
		kind: "guard",
		guards,
		agent,
		subject,
		place,
		what: event,
		by: `${type} ${programText(ran)}`,
		matcher: condition ? (matcher ?? ["*"]).map((m) => `${m} if ${condition}`) : matcher,
		failsClosed: text(at(hook, "onFailure")) === "block",
		patience: timeout?.kind === "number" && timeout.value < 1 ? 0 : 1,
		text: command
	};
}
function commandOf(hook, type) {
	switch (type) {
		case "command": return fullCommand(hook);
		case "http": return text(at(hook, "url"));
		case "mcp_tool": return `${text(at(hook, "server"))} ${text(at(hook, "tool"))}`;
		case "prompt":
		case "agent": return text(at(hook, "prompt"));
		default: return;
	}
}
const NOTHING = {
	version: {
		pin: "local",
		text: ""
	},
	args: [],
	env: []
};
function isOn$1(value) {
	return value?.kind === "boolean" && value.value;
}
const RECORDS$2 = /audit|log|record|trail|telemetry|siem|splunk|otel/i;
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
function matcherOf$2(matcher) {
	if (matcher === void 0 || matcher === "" || matcher === "*") return null;
	if (/^[A-Za-z0-9_\- ,|]+$/.test(matcher)) return matcher.split(/[,|]/).map((s) => s.trim()).filter((s) => s !== "").sort();
	const plain = /^\^\(([\w|-]+)\)\$$/.exec(matcher);
	const branches = plain ? (plain[1] ?? "").split("|").map((b) => `^${b}$`) : branchesOf(matcher);
	if (branches.some((b) => /^\^?\.[*+]\$?$/.test(b))) return null;
	return [...new Set(branches.flatMap(seenByBranch))].sort();
}
function branchesOf(expression) {
	return /[()[\]\\]/.test(expression) ? [expression] : expression.split("|");
}
function seenByBranch(branch) {
	const exact = /^\^([\w-]+)\$$/.exec(branch)?.[1];
	if (exact !== void 0) return [exact];
	return /^[\w-]+$/.test(branch) ? [branch, `/${branch}/`] : [`/${branch}/`];
}

// src/manifests/claude/permission-rule.ts
function permissionRule(text, effect) {
	const parts = /^([^()\s]+)(?:\(([\s\S]*)\))?$/.exec(text);
	const tool = parts?.[1];
	if (!tool) return void 0;
	const specifier = parts[2];
	const granting = effect === "allow";
	if (tool.includes("*")) return granting && !tool.startsWith("mcp__") ? void 0 : toolGlob(tool, specifier, granting);
	if (tool.startsWith("mcp__")) return specifier === void 0 ? mcpTool$1(tool) : void 0;
	if (FOLDED.has(tool.toLowerCase()) && !knownTool(tool)) return void 0;
	if (specifier === void 0) return wholeTool$1(tool);
	switch (tool) {
		case "Bash": return bash(specifier, granting);
		case "Read":
		case "Edit":
			if (specifier === "*" && !granting) return wholeTool$1(tool);
			return pathPattern(pathVerbs(tool, specifier, effect), specifier, granting);
		case "WebFetch": return webFetch(specifier);
		case "Agent":
		case "Task": return specifier === "*" ? whole("call") : uses("call", [specifier]);
		case "Skill": return skill(specifier);
		case "Write":
			if (specifier === "*" && granting) return pathPattern(["write"], specifier, granting);
			return specifier === "*" ? wholeTool$1(tool) : void 0;
		case "NotebookEdit":
		case "MultiEdit":
		case "Glob": return specifier === "*" ? wholeTool$1(tool) : void 0;
		default: return granting || specifier === "*" ? wholeTool$1(tool) : void 0;
	}
}
function pathVerbs(tool, specifier, effect) {
	if (tool === "Read") return effect === "deny" ? [
		"read",
		"edit",
		"write"
	] : ["read"];
	if (effect !== "allow") return ["edit", "write"];
	return specifier === "*" ? ["edit"] : [
		"edit",
		"write",
		"read"
	];
}
const VERBS$7 = {
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
const KNOWN$2 = [...Object.keys(VERBS$7), ...OTHER_TOOLS];
const FOLDED = new Map(KNOWN$2.map((t) => [t.toLowerCase(), t]));
function knownTool(name) {
	return FOLDED.get(name.toLowerCase()) === name ? name : void 0;
}
function wholeTool$1(tool) {
	return whole(VERBS$7[tool] ?? tool);
}
function toolGlob(tool, specifier, granting) {
	if (specifier !== void 0 && (granting || specifier !== "*")) return void 0;
	const name = tool.endsWith("__*") ? [...star(tool.slice(0, -1)), SOME] : star(tool, ANY);
	if (granting) return /^mcp__[^*]+?__.*\*/.test(tool) ? { sequences: [[...name, "\0"]] } : void 0;
	if (tool === "*") return EVERYTHING;
	const glob = new RegExp(`^${tool.split("*").map((p) => p.replace(/[^\w]/g, "\\$&")).join("[^]*")}$`);
	const known = KNOWN$2.filter((t) => glob.test(t)).map((t) => whole(VERBS$7[t] ?? t));
	return union(...known, { sequences: [[...name, "\0"]] });
}
function mcpTool$1(tool) {
	if (!/^[\w-]+$/.test(tool)) return void 0;
	const parts = tool.slice(5).split("__");
	if (!parts[0]) return void 0;
	if (parts.length === 1) return { sequences: [[
		`mcp__${parts[0]}__`,
		SOME,
		"\0"
	]] };
	return parts.slice(1).join("__") === "" ? void 0 : { sequences: [[tool + "\0"]] };
}
function normalName(name) {
	return name.replace(/[^A-Za-z0-9_-]/g, "_");
}
function bash(specifier, granting) {
	if (/^\s*\*{1,2}$/.test(specifier)) return whole("run");
	if (/^(run_in_background|dangerouslyDisableSandbox):/.test(specifier)) return granting ? void 0 : uses(`run with ${specifier}`, []);
	const text = specifier.includes("*") ? specifier.trim() : specifier;
	if (text.startsWith("command:") || text !== text.trim() || text === "") return void 0;
	if (text.endsWith(":*")) {
		const prefix = text.slice(0, -2);
		return prefix === "" || prefix !== prefix.trim() ? void 0 : uses("run", [prefix], [`${prefix} `, SOME]);
	}
	if (!text.endsWith(" *")) return uses("run", star(text));
	const prefix = star(text.slice(0, -2).trimEnd());
	const more = [
		...prefix,
		" ",
		SOME
	];
	return text.slice(0, -2).includes("*") ? uses("run", more) : uses("run", prefix, more);
}
function skill(specifier) {
	const text = specifier.replace(/^\//, "");
	if (text === "*") return whole("skill");
	const prefix = /^(.+?)(?::\*| \*)$/.exec(text)?.[1];
	if (prefix !== void 0) return prefix.includes("*") ? void 0 : uses("skill", [prefix, ANY]);
	return text === "" || text.includes("*") ? void 0 : uses("skill", [text], [`${text} `, SOME]);
}
function webFetch(specifier) {
	if (specifier === "*") return whole("fetch");
	if (!specifier.startsWith("domain:")) return void 0;
	const host = specifier.slice(7).toLowerCase().replace(/\.$/, "");
	if (host === "" || /\s/.test(host)) return void 0;
	if (host === "*") return whole("fetch");
	const label = {
		...ANY,
		not: "."
	};
	if (host.startsWith("*.")) return uses("fetch", [SOME, ...star(host.slice(1), label)]);
	if (host.endsWith(".*")) return uses("fetch", [...star(host.slice(0, -1), label), {
		min: 1,
		max: "many",
		not: "."
	}]);
	return uses("fetch", star(host, label));
}

// src/manifests/claude/locks.ts
function readLocks(settings, agent, to) {
	const put = (guards, subject, what, by, file, at) => to.fact({
		kind: "guard",
		guards,
		agent,
		subject,
		what,
		by,
		matcher: null,
		failsClosed: true,
		text: guards === "discovery" ? subject.replace(/^\w+ /, "") : by,
		place: placeIn(file, at.span)
	});
	for (const [path, what, guards, anywhere] of LOCKS) {
		const found = anywhere ? settings.map((s) => ({
			file: s.file,
			value: at(s.value, ...path.split("."))
		})).find((f) => locks$1(f.value)) : winner(settings, ...path.split("."));
		if (found?.value && locks$1(found.value)) put(guards, path, what, path, found.file, found.value);
	}
	for (const { file, value } of settings) {
		for (const name of strings(at(value, "disabledMcpjsonServers"))) put("discovery", `server ${name.value}`, `MCP server ${name.value}`, "disabledMcpjsonServers", file, name);
		for (const one of items(at(value, "deniedMcpServers"))) put("discovery", `server ${matcherText(one)}`, `MCP server ${matcherText(one)}`, "deniedMcpServers", file, one);
		for (const skill of entries(at(value, "skillOverrides"))) if (text(skill.value) === "off") put("discovery", `skill ${skill.key}`, `skill ${skill.key}`, "skillOverrides", file, skill.value);
	}
}
function limitEntries(settings, place) {
	return LISTS$3.flatMap(([key, verb]) => {
		const lists = settings.flatMap(({ file, value }) => {
			const list = at(value, key);
			return list?.kind === "list" ? [{
				file,
				list
			}] : [];
		});
		if (lists.length === 0) return [{
			effect: "allow",
			uses: uses(verb, [ANY]),
			place,
			text: `no ${key}`,
			origin: "mode"
		}];
		return lists.flatMap(({ file, list }) => items(list).map((one) => {
			const words = matcherText(one);
			const where = placeIn(file, one.span);
			return {
				effect: "allow",
				uses: uses(verb, star(words)),
				place: where,
				text: `${key}: ${words}`,
				origin: "rule"
			};
		}));
	});
}
function locks$1(value) {
	return isTrue$3(value) || text(value) === "disable";
}
function matcherText(value) {
	if (value.kind === "string") return value.value;
	if (value.kind === "list") return value.items.map(matcherText).join(" ");
	return entries(value).map((e) => e.key === "serverName" ? matcherText(e.value) : `${e.key} ${matcherText(e.value)}`).join(" ");
}
const LOCKS = [
	[
		"permissions.disableBypassPermissionsMode",
		"the bypassPermissions mode",
		"mode",
		true
	],
	[
		"permissions.disableAutoMode",
		"the auto mode",
		"mode",
		true
	],
	[
		"permissions.blockReadsOutsideWorkingDirectories",
		"reads outside the working folders",
		"calls",
		true
	],
	[
		"permissions.blockWritesOutsideWorkingDirectories",
		"writes outside the working folders",
		"calls",
		true
	],
	[
		"disableSkillShellExecution",
		"shell commands in skills",
		"calls",
		false
	],
	[
		"disableClaudeAiConnectors",
		"connectors of the account",
		"calls",
		false
	]
];
const LIMITED = [
	"let hooks send to",
	"let hooks read",
	"let servers start"
];
const LISTS$3 = [
	["allowedHttpHookUrls", LIMITED[0]],
	["httpHookAllowedEnvVars", LIMITED[1]],
	["allowedMcpServers", LIMITED[2]]
];

// src/manifests/claude/sandbox.ts
function readSandbox$2(settings, agent, to) {
	const first = settings[0];
	if (!first) return [];
	const enabled = isTrue$3(winner(settings, "sandbox", "enabled")?.value);
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
	readMore(settings, agent, to);
	return sandboxEntries$1(settings);
}
function readMore(settings, agent, to) {
	const trust = (what, words, file, value) => to.fact({
		kind: "trust",
		of: "setting",
		agent,
		what: `sandbox ${what}`,
		subject: `sandbox ${what}`,
		level: 1,
		pinned: true,
		text: words,
		place: placeIn(file, value.span)
	});
	const guard = (what, by, file, value) => to.fact({
		kind: "guard",
		guards: "calls",
		agent,
		subject: `sandbox ${what}`,
		what,
		by,
		matcher: null,
		failsClosed: true,
		text: by,
		place: placeIn(file, value.span)
	});
	for (const port of ["httpProxyPort", "socksProxyPort"]) {
		const found = winner(settings, "sandbox", "network", port);
		if (found?.value.kind !== "number") continue;
		trust(`${port} ${found.value.raw}`, `sandbox ${port}: ${found.value.raw}`, found.file, found.value);
	}
	const auto = winner(settings, "sandbox", "autoAllowBashIfSandboxed");
	if (auto?.value.kind === "boolean" && !auto.value.value) guard("shell commands in the sandbox", "autoAllowBashIfSandboxed: false", auto.file, auto.value);
	for (const { file, value } of settings) {
		for (const ignored of entries(at(value, "sandbox", "ignoreViolations"))) for (const path of strings(ignored.value)) trust(`ignores ${ignored.key} ${path.value}`, `sandbox ignoreViolations: ${ignored.key} ${path.value}`, file, path);
		for (const kind of ["files", "envVars"]) for (const item of items(at(value, "sandbox", "credentials", kind))) {
			const name = text(at(item, "path")) ?? text(at(item, "name")) ?? text(item);
			if (name !== void 0 && text(at(item, "mode")) !== "allow") guard(`the credential ${name}`, "sandbox.credentials", file, item);
		}
	}
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
function sandboxEntries$1(settings) {
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
		put(["excludedCommands"], "allow", (v) => uses("run outside the sandbox", ...command$1(v.value)));
		put(["network", "allowedDomains"], "allow", (v) => uses("connect", ...host$3(v.value)));
		put(["network", "deniedDomains"], "deny", (v) => uses("connect", ...host$3(v.value)));
		put(["network", "allowUnixSockets"], "allow", (v) => uses("connect socket", star(v.value)));
		put(["network", "allowMachLookup"], "allow", (v) => uses("connect socket", ["mach ", ...star(v.value)]));
		put(["filesystem", "allowWrite"], "allow", (v) => uses("write in the sandbox", ...place$1(v.value)));
		put(["filesystem", "denyWrite"], "deny", (v) => uses("write in the sandbox", ...place$1(v.value)));
		put(["filesystem", "denyRead"], "deny", (v) => uses("read in the sandbox", ...place$1(v.value)));
		put(["filesystem", "allowRead"], "allow", (v) => uses("read in the sandbox", ...place$1(v.value)));
		const auto = at(value, "sandbox", "autoAllowBashIfSandboxed");
		if (auto && isTrue$3(auto)) out.push({
			effect: "allow",
			uses: whole("run"),
			place: placeIn(file, auto.span),
			text: "autoAllowBashIfSandboxed",
			origin: "mode"
		});
	}
	return out;
}
function command$1(text) {
	if (text === "*") return [[ANY]];
	const prefix = text.replace(/(:\*| \*)$/, "");
	return prefix === text ? [star(text)] : [star(prefix), [
		...star(prefix),
		" ",
		SOME
	]];
}
function host$3(text) {
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
function readTrust$3(one, agent, to) {
	readTrusts([one], agent, to);
	readLocks([one], agent, to);
}
function readTrusts(settings, agent, to) {
	const trust = (of, what, words, file, span, more = {}) => to.fact({
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
	const all = winner(settings, "enableAllProjectMcpServers");
	if (all && isTrue$3(all.value)) trust("all servers", "project", "enableAllProjectMcpServers: true", all.file, all.value.span);
	for (const { file, value } of settings) for (const name of strings(at(value, "enabledMcpjsonServers"))) trust("server", name.value, `enabledMcpjsonServers: ${name.value}`, file, name.span);
	for (const { file, entry } of merged(settings, "enabledPlugins")) if (isTrue$3(entry.value)) trust("plugin", entry.key, entry.key, file, entry.keySpan);
	for (const key of ["extraKnownMarketplaces", "additionalMarketplaces"]) for (const { file, entry } of merged(settings, key)) marketplace(entry, file, trust);
	for (const { file, entry } of merged(settings, "env")) variable(entry, file, agent, trust, to);
	const main = winner(settings, "agent");
	const name = text(main?.value);
	if (main && name) trust("agent", name, `agent: ${name}`, main.file, main.value.span, { level: 0 });
	for (const [path, wide] of SWITCHES$2) {
		const found = winner(settings, ...path.split("."));
		if (!found || (found.value.kind === "boolean" ? String(found.value.value) : text(found.value)) !== wide) continue;
		trust("setting", path, `${path}: ${wide}`, found.file, found.value.span);
	}
}
const SWITCHES$2 = [
	["skipWebFetchPreflight", "true"],
	["autoUploadSessions", "true"],
	["worktree.bgIsolation", "none"]
];
function merged(settings, ...path) {
	const out = /* @__PURE__ */ new Map();
	for (const { file, value } of settings) for (const entry of entries(at(value, ...path))) if (!out.has(entry.key)) out.set(entry.key, {
		file,
		entry
	});
	return [...out.values()];
}
function marketplace(entry, file, trust) {
	const source = at(entry.value, "source") ?? entry.value;
	const named = [
		"repo",
		"url",
		"path",
		"package"
	].map((k) => text(at(source, k))).find((t) => t !== void 0);
	const local = ["file", "directory"].includes(text(at(source, "source")) ?? "");
	const pinned = local || /^[0-9a-f]{40}$/.test(text(at(source, "sha")) ?? "");
	const more = entries(source).filter((e) => ![
		"source",
		"repo",
		"url",
		"package",
		"sha"
	].includes(e.key)).map((e) => `${e.key} ${plain$1(e.value)}`).sort().join(" ");
	const where = named ?? entry.key;
	trust("marketplace", more === "" || local ? where : `${where} ${digest(more)}`, `${entry.key}: ${where}`, file, entry.keySpan, {
		pinned,
		level: isTrue$3(at(entry.value, "autoUpdate")) ? 2 : 1
	});
}
function plain$1(value) {
	if (value.kind === "list") return `[${value.items.map(plain$1).join(" ")}]`;
	if (value.kind === "map") return `{${entries(value).map((e) => `${e.key} ${plain$1(e.value)}`).sort().join(" ")}}`;
	return value.kind === "number" ? value.raw : value.kind === "null" ? "null" : String(value.value);
}
function variable(entry, file, agent, trust, to) {
	const { key, value } = entry;
	const set = plain$1(value);
	if (ENDPOINT.test(key)) to.fact({
		...connection(set),
		kind: "connection",
		purpose: "endpoint",
		agent,
		subject: key,
		place: placeIn(file, value.span),
		text: `${key}=${set}`
	});
	else if (LOADER$1.test(key)) trust("environment", `${key} ${digest(set)}`, key, file, entry.keySpan);
}
const ENDPOINT = /^(ANTHROPIC(_BEDROCK|_VERTEX|_FOUNDRY)?_BASE_URL|ANTHROPIC_API_URL|OPENAI_(BASE_URL|API_BASE)|HTTPS?_PROXY|ALL_PROXY|OTEL_EXPORTER_OTLP(_\w+)?_ENDPOINT)$/i;
const LOADER$1 = new RegExp(`^(${[
	"BASH_ENV|BASH_FUNC_.*|ENV|PROMPT_COMMAND|PS4|ZDOTDIR|SHELL|PATH|IFS|HOME|XDG_CONFIG_\\w+",
	"LD_\\w+|DYLD_\\w+|GCONV_PATH",
	"NODE_(OPTIONS|PATH|EXTRA_CA_CERTS|TLS_REJECT_UNAUTHORIZED)|BUN_OPTIONS|npm_config_\\w+|NPM_CONFIG_\\w+|YARN_\\w+",
	"PYTHON(PATH|STARTUP|HOME|BREAKPOINT|USERBASE)|PIP_\\w+|UV_(\\w*INDEX\\w*|CONFIG_FILE|FIND_LINKS)",
	"PERL5\\w+|PERLLIB|RUBY(OPT|LIB)|BUNDLE_GEMFILE|JAVA_TOOL_OPTIONS|_JAVA_OPTIONS|JDK_JAVA_OPTIONS|MAVEN_OPTS|GRADLE_OPTS",
	"GOFLAGS|GOPROXY|RUSTC(_\\w+)?|RUSTFLAGS|CARGO_\\w+|CC|CXX|MAKEFLAGS|DOTNET_STARTUP_HOOKS|CORECLR_\\w+",
	"GIT_\\w+|EDITOR|VISUAL|PAGER|MANPAGER|GH_PAGER|LESSOPEN|LESSCLOSE|BROWSER",
	"SSL_CERT_(FILE|DIR)|REQUESTS_CA_BUNDLE|CURL_HOME|CURL_CA_BUNDLE|NO_PROXY",
	"DOCKER_(HOST|CONFIG|CONTEXT)|KUBECONFIG|AWS_(PROFILE|CONFIG_FILE|SHARED_CREDENTIALS_FILE)|GOOGLE_APPLICATION_CREDENTIALS|CLOUDSDK_CONFIG|SSH_AUTH_SOCK",
	"CLAUDE_CODE_(SKIP_\\w+|SHELL|SHELL_PREFIX|GIT_BASH_PATH)|CLAUDE_ENV_FILE|CLAUDE_CONFIG_DIR|ANTHROPIC_CUSTOM_HEADERS"
].join("|")})$`);

// src/manifests/claude/session.ts
function sessionOf$2(settings, id, agent, place, to) {
	const entries = [];
	const wanted = text(winner(settings, "permissions", "defaultMode")?.value);
	for (const one of settings) entries.push(...rules$1(one), ...directories(one, wanted === "acceptEdits"));
	const defaults = {
		entries: byEffect([
			...free$1(place),
			...withoutSandbox(place),
			...limitEntries([], place)
		]),
		default: "inherit"
	};
	entries.push(...mode$1(settings), ...free$1(place), ...limitEntries(settings, place));
	entries.push(...settings.length > 0 ? readSandbox$2(settings, agent, to) : withoutSandbox(place));
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
	const hooksOff = isTrue$3(winner(settings, "disableAllHooks")?.value);
	for (const { file, value } of settings) if (!hooksOff) readHooks$1(at(value, "hooks"), file, agent, to);
	for (const [key, when] of HELPERS) {
		const found = winner(settings, ...key.split("."));
		if (found) readHelper(found.value, when, found.file, agent, to);
	}
	readTrusts(settings, agent, to);
	readLocks(settings, agent, to);
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
function isTrue$3(value) {
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
function rules$1({ file, value }) {
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
function directories({ file, value }, edits) {
	return strings(at(value, "permissions", "additionalDirectories")).flatMap((dir) => {
		const pattern = pathPattern(edits ? [
			"read",
			"edit",
			"write"
		] : ["read"], folderRule(dir.value), true);
		const words = `additionalDirectories: ${dir.value}`;
		return pattern ? [{
			effect: "allow",
			uses: pattern,
			place: placeIn(file, dir.span),
			text: words,
			origin: "rule"
		}] : [];
	});
}
function folderRule(folder) {
	const path = folder.replace(/\/+$/, "");
	return path.startsWith("/") ? `/${path}/**` : path === "" ? "//**" : `${path}/**`;
}
function mode$1(settings) {
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
	if (name === "plan") return [entry("deny", union(whole("edit"), whole("write"), { sequences: [[
		"mcp__",
		SOME,
		"\0"
	]] }))];
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
function free$1(place) {
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
const PROTECTED = union(...`.git .claude .vscode .idea .husky .cargo .devcontainer .yarn .mvn .config/git .mcp.json .claude.json .npmrc .bashrc
  .bash_profile .zshrc .zprofile .zshenv .profile .gitconfig .gitmodules .ripgreprc .yarnrc .yarnrc.yml .pnpmfile.cjs
  .pre-commit-config.yaml .envrc bunfig.toml .bazelrc lefthook.yml`.split(/\s+/).map((name) => pathPattern(["edit", "write"], `**/${name}`, true) ?? NOTHING$1));

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
			while (pos < text.length && isDigit$1(text.charCodeAt(pos))) pos++;
		}
		if (pos < text.length && text.charCodeAt(pos) === 46) {
			pos++;
			if (pos < text.length && isDigit$1(text.charCodeAt(pos))) {
				pos++;
				while (pos < text.length && isDigit$1(text.charCodeAt(pos))) pos++;
			} else {
				scanError = 3;
				return text.substring(start, pos);
			}
		}
		let end = pos;
		if (pos < text.length && (text.charCodeAt(pos) === 69 || text.charCodeAt(pos) === 101)) {
			pos++;
			if (pos < text.length && text.charCodeAt(pos) === 43 || text.charCodeAt(pos) === 45) pos++;
			if (pos < text.length && isDigit$1(text.charCodeAt(pos))) {
				pos++;
				while (pos < text.length && isDigit$1(text.charCodeAt(pos))) pos++;
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
				if (pos === len || !isDigit$1(text.charCodeAt(pos))) return token = 16;
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
function isDigit$1(ch) {
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
const VSCODE_JSONC = {
	comments: true,
	trailingCommas: true,
	duplicates: "last",
	tolerant: true
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
		count$1(reading, offset, length);
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
			count$1(reading, offset, length);
			const here = open.at(-1);
			if (here) here.key = {
				key,
				keySpan: lines.span(offset, offset + length)
			};
		},
		onLiteralValue(literal, offset, length) {
			count$1(reading, offset, length);
			place(reading, scalar$1(literal, text.slice(offset, offset + length), lines.span(offset, offset + length)));
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
function count$1(reading, offset, length) {
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
function scalar$1(literal, raw, span) {
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

// src/manifests/workflow/inline-json.ts
function inlineJson(text, span) {
	const parsed = parseJson(text.replace(/\$\{\{\s{0,4}secrets\.([A-Za-z_]\w{0,200})\s{0,4}\}\}/g, "$${$1}"), STRICT_JSON);
	return parsed.ok ? placed(parsed.value, span) : void 0;
}
function placed(value, span) {
	if (value.kind === "list") return {
		...value,
		span,
		items: value.items.map((v) => placed(v, span))
	};
	if (value.kind !== "map") return {
		...value,
		span
	};
	return {
		...value,
		span,
		entries: value.entries.map((e) => ({
			...e,
			keySpan: span,
			value: placed(e.value, span)
		}))
	};
}

// src/manifests/mcp/references.ts
const FORMS = {
	claude: [/\$\{([A-Za-z_]\w*)(?::-([^}]*))?\}/g],
	copilot: [/\$\{([A-Za-z_]\w*)(?::-([^}]*))?\}/g, /\$([A-Za-z_]\w*)/g],
	cursor: [/\$\{env:([A-Za-z_]\w*)\}/g],
	vscode: [/\$\{env:([A-Za-z_]\w*)\}/g, /\$\{input:([\w.-]+)\}/g],
	opencode: [/\{env:([A-Za-z_]\w*)\}/g, /\{(file:[^}]{1,500})\}/g],
	codex: [/\u0001([^\u0001]{1,500})\u0001/g],
	continue: [/\$\{\{\s{0,9}((?:secrets|inputs)\.[\w.-]+)\s{0,9}\}\}/g]
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
	for (const key of ["auth", "oauth"]) for (const e of entries(at(server, key))) if (namesCredential(e.key)) judge(e.key, text(e.value) ?? "", e.value.span, "env");
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
	for (const name of from.handed.filter(namesCredential)) {
		const arg = args.find((a) => text(a)?.endsWith(name));
		put(name, heldBy([name], false), name, (arg ?? server).span);
	}
	const url = at(server, "url") ?? at(server, "serverUrl") ?? at(server, "httpUrl");
	const address = text(url);
	if (url && address !== void 0) judge("url", address, url.span, "url");
}

// src/manifests/mcp/known-servers.ts
function reachOf(server) {
	return (SERVERS.find(([is]) => is.test(server.name))?.[1] ?? unknown)(server);
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
function unknown(s) {
	const { flags, rest } = takeFlags(s.args, [
		"--read-only",
		"--readonly",
		"--read_only"
	], []);
	const named = [
		...s.env,
		...s.headers,
		...s.query
	].filter(([k]) => READ_ONLY.test(k));
	return {
		uses: flags.size > 0 || named.some(([, v]) => truthy$2(v)) ? [["read"]] : [["write"], ["read"]],
		denied: [],
		args: rest,
		path: s.path,
		consumed: named.map(([k]) => k)
	};
}
const READ_ONLY = /^([\w-]*[_-])?read[_-]?(only|operations[_-]?only)([_-]mode)?$/i;
const GITHUB_DEFAULT = [
	"context",
	"repos",
	"issues",
	"pull_requests",
	"users"
];
function github(s) {
	const { flags, rest, every } = takeFlags(s.args, ["--read-only", "--dynamic-toolsets"], [
		"--toolsets",
		"--tools",
		"--exclude-tools"
	]);
	const header = (name) => [...s.headers].find(([k]) => k.toLowerCase() === name)?.[1];
	let path = s.path;
	let toolsets = flags.get("--toolsets") ?? s.env.get("GITHUB_TOOLSETS") ?? header("x-mcp-toolsets");
	const tools = [
		...every("--tools"),
		...list(s.env.get("GITHUB_TOOLS")),
		...list(header("x-mcp-tools"))
	];
	const excluded = [
		...every("--exclude-tools"),
		...list(s.env.get("GITHUB_EXCLUDE_TOOLS")),
		...list(header("x-mcp-exclude-tools"))
	];
	let readOnly = flags.has("--read-only") || truthy$2(s.env.get("GITHUB_READ_ONLY")) || truthy$2(header("x-mcp-readonly"));
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
	return {
		uses: [...[...(names.length > 0 ? names : tools.length > 0 ? [] : GITHUB_DEFAULT).map((t) => t === "all" ? [SOME] : [t]), ...tools.map((t) => [`tool ${t}`])].flatMap((name) => [...readOnly ? [] : [[...name, ": write"]], [...name, ": read"]]), ["every tool but ", SOME]],
		denied: excluded.map((t) => [`every tool but ${t}`]),
		args: rest,
		path,
		consumed: [
			"GITHUB_TOOLSETS",
			"GITHUB_READ_ONLY",
			"GITHUB_TOOLS",
			"GITHUB_EXCLUDE_TOOLS",
			"X-MCP-Toolsets",
			"X-MCP-Readonly"
		]
	};
}
function filesystem(s) {
	return {
		uses: s.args.filter((a) => !a.startsWith("-")).flatMap(folder$2),
		denied: [],
		args: s.args.filter((a) => a.startsWith("-")),
		path: s.path,
		consumed: []
	};
}
function folder$2(text) {
	const path = plainPath(text.replace(/\\/g, "/").replace(/^\$\{workspaceFolder\}|^\$\{?PWD\}?|^\$\{?CLAUDE_PROJECT_DIR\}?/, ".").replace(/^\$\{?HOME\}?|^\$\{userHome\}|^\$\{env:HOME\}|^%USERPROFILE%/, "~"));
	if (path === "/" || /^[A-Za-z]:$/.test(path)) return [
		["files in /", ANY],
		["files in ./", ANY],
		["files in ../", ANY],
		["files in ~/", ANY]
	];
	if (path === "") return [["files in ./", ANY]];
	if (/^\.\.(\/\.\.)*$/.test(path)) return [
		["files in /", ANY],
		["files in ./", ANY],
		["files in ../", ANY]
	];
	const rooted = /^([/~]|\.\.\/|\$)/.test(path) ? path : `./${path}`;
	return [[`files in ${rooted}`], [`files in ${rooted}/`, ANY]];
}
function plainPath(text) {
	const rooted = text.startsWith("/");
	const out = [];
	for (const part of text.split("/")) {
		if (part === "" || part === ".") continue;
		const last = out.at(-1);
		if (part !== "..") out.push(part);
		else if (last === "~") out.splice(0, out.length, "..");
		else if (last !== void 0 && last !== "..") out.pop();
		else if (!rooted) out.push(part);
	}
	return rooted ? `/${out.join("/")}` : out.join("/");
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
	const readOnly = flags.has("--read-only") || truthy$2(asked.get("read_only"));
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
		denied: [],
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
		denied: [],
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
		denied: [],
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
	const uses = names.flatMap((n) => [
		...readOnly || flags.has("--disable-destructive") ? [] : [[...n, ": delete"]],
		...readOnly ? [] : [[...n, ": write"]],
		[...n, ": read"]
	]);
	if (!flags.has("--disable-multi-cluster")) uses.push(["clusters of the other contexts"]);
	return {
		uses,
		denied: [],
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
		denied: [],
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
			if (cut < 0 || truthy$2(arg.slice(cut + 1))) flags.set(flag, "true");
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
function truthy$2(text) {
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

// src/manifests/mcp/reach-list.ts
function reachList(id, name, place, found, denied, to) {
	to.agent({
		id,
		name: `MCP server ${name}`,
		role: "limit",
		list: {
			default: "deny",
			entries: [...denied.map((d) => ({
				effect: "deny",
				uses: uses("use", d),
				place,
				text: d.join(""),
				origin: "reach"
			})), {
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
function readScopes(server, holder, file, to) {
	const auth = at(server.value, "auth") ?? at(server.value, "oauth");
	const scopes = at(auth, "scopes") ?? at(auth, "scope");
	const named = scopes?.kind === "string" ? scopes.value.split(/[\s,]+/) : items(scopes).flatMap((s) => text(s) ?? []);
	const place = placeIn(file, (scopes ?? server.value).span);
	const found = named.filter((s) => s !== "").map((s) => [`scope ${s}`]);
	reachList(`reach scopes of ${holder}`, server.key, place, scopes ? found : [["scope ", SOME]], [], to);
}

// src/manifests/mcp/steering.ts
const LOADS = /^(NODE_(OPTIONS|PATH|EXTRA_CA_CERTS|TLS_REJECT_UNAUTHORIZED)|BUN_(OPTIONS|CONFIG\w*)|DENO_\w+|LD_\w+|DYLD_\w+|GCONV_PATH|PYTHON(PATH|HOME|STARTUP|BREAKPOINT|USERBASE|INSPECT)|PERL5\w+|PERLLIB|RUBY(OPT|LIB)|JAVA_TOOL_OPTIONS|_?JAVA_OPTIONS|JDK_JAVA_OPTIONS|CLASSPATH|DOTNET_STARTUP_HOOKS|CORECLR_\w+|BASH_ENV|BASH_FUNC_.*|ENV|ZDOTDIR|SHELL|IFS|PATH|HOME|USERPROFILE|XDG_CONFIG_\w+|APPDATA|SSL_CERT_(FILE|DIR)|REQUESTS_CA_BUNDLE|CURL_\w+|(HTTPS?|ALL)_PROXY|npm_config_.*|PIP_.*|UV_.*|GIT_\w+|SSH_\w+|DOCKER_\w+|CONTAINER_HOST|KUBECONFIG|AWS_(PROFILE|DEFAULT_PROFILE|CONFIG_FILE|SHARED_CREDENTIALS_FILE|ROLE_ARN|ENDPOINT\w*)|GOOGLE_APPLICATION_CREDENTIALS|CLOUDSDK_\w+|AZURE_CONFIG_DIR|ELECTRON_RUN_AS_NODE)$/i;
const STEERS = /(_(BASE_URL|API_URL|ENDPOINT|HOST|SERVER_URL)$)|READ_?ONLY|READ_OPERATIONS|ALLOW|ENABLE|DISABLE|UNSAFE|DANGER|INSECURE|TRUST|AUTO_?APPROVE|SKIP|WRITE|PERMISSION|SANDBOX|TOOLSETS?|_TOOLS?($|_)|CONSENT|MUTATION|CONFIRM|^PLAYWRIGHT_MCP_/i;
function shapingEnv(env, inside, consumed) {
	const outer = [...env].filter(([k]) => env === inside || LOADS.test(k) && !inside.has(k));
	return [...env === inside ? [] : inside, ...outer].filter(([k]) => (LOADS.test(k) || STEERS.test(k)) && !consumed.includes(k)).map(([k, v]) => `${k}=${digest(v)}`).sort();
}

// src/manifests/mcp/server.ts
function readServer(server, client, file, to) {
	const value = server.value;
	if (value.kind !== "map") return;
	if (client.honoursDisabled && isTrue$2(at(value, "disabled"))) return;
	const url = text(at(value, "url")) ?? text(at(value, "serverUrl")) ?? text(at(value, "httpUrl"));
	const command = text(at(value, "command"));
	const remoteToo = url !== void 0 && !(command !== void 0 && /^(stdio|local)$/.test(text(at(value, "type")) ?? ""));
	const holders = [];
	if (command !== void 0) holders.push(readLaunch(server, command, client, file, to));
	if (remoteToo) holders.push(readRemote$1(server, url, client, file, to));
	for (const holder of holders) {
		readExtras(value, holder, client, file, to);
		if (client.filtersTools) toolFilter(value, `${client.name} ${holder}`, server, file, to);
	}
}
function readLaunch(server, command, client, file, to) {
	const value = server.value;
	const env = stringMap(at(value, "env"));
	const args = items(at(value, "args")).map((a) => text(a) ?? (a.kind === "number" ? a.raw : ""));
	const { shell, container, ...ran } = program(command, args);
	const inside = container ? new Map([...container.passed].flatMap(([k, v]) => [[k, v ?? env.get(k) ?? ""]])) : env;
	const headers = stringMap(at(value, "headers"));
	const launch = {
		name: ran.name,
		args: ran.args,
		env: inside,
		headers,
		path: "",
		query: []
	};
	const reach = reachOf(launch);
	const meant = container ? reachOf({
		...launch,
		env: new Map([...env, ...inside])
	}).uses : [];
	const folder = text(at(value, "cwd"));
	const where = folder === void 0 ? "" : localPath(folder).replace(/\/+$/, "");
	const shaped = {
		...ran,
		args: reach.args.map(secretFree).map(localPath),
		env: [...shapingEnv(env, inside, reach.consumed), ...where === "" || where === "." ? [] : [`cwd=${digest(where)}`]]
	};
	const holder = holderOf(shaped);
	const place = placeIn(file, server.keySpan);
	to.fact({
		agent: client.name,
		place,
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
	reachList(`reach ${identity(shaped)}`, server.key, place, [
		...reach.uses,
		...container?.unheld ?? [],
		...meant.map((m) => ["as declared, ", ...m])
	], reach.denied, to);
	const handed = [...container?.passed ?? []].flatMap(([k, v]) => v === void 0 && !env.has(k) ? [k] : []);
	readCredentials({
		server: value,
		holder,
		subject: `server ${holder}`,
		client,
		file,
		handed,
		to
	});
	return holder;
}
function readRemote$1(server, url, client, file, to) {
	const value = server.value;
	const remote = connection(url);
	const asked = query(url);
	const headers = stringMap(at(value, "headers"));
	const env = stringMap(at(value, "env"));
	const name = `${remote.scheme}://${remote.host}`;
	const reach = reachOf({
		name,
		args: [],
		env,
		headers,
		path: remote.path,
		query: asked
	});
	const more = asked.filter(([k]) => !reach.consumed.includes(k) && !namesCredential(k)).map(([k, v]) => `${k}=${v}`).sort();
	const path = reach.path + (more.length > 0 ? `?${more.join("&")}` : "");
	const holder = `${remote.host}${path}`;
	const place = placeIn(file, server.keySpan);
	const subject = `server ${holder}`;
	to.fact({
		agent: client.name,
		place,
		...remote,
		path,
		kind: "connection",
		purpose: "server",
		subject
	});
	reachList(`reach ${holder}`, server.key, place, reach.uses, reach.denied, to);
	readCredentials({
		server: value,
		holder,
		subject,
		client,
		file,
		handed: [],
		to
	});
	readScopes(server, holder, file, to);
	return holder;
}
function holderOf(p) {
	return p.name.startsWith("shell:") || p.name.startsWith("command:") ? `${p.name} ${digest(p.args.join(" "))}` : p.name;
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
		const on = isTrue$2(sandbox);
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
function isTrue$2(value) {
	return value?.kind === "boolean" && value.value;
}

// src/manifests/workflow/limits-parts.ts
function trustSetting(words, name, span, file, to, of = "setting") {
	const short = words.length > 120 ? `${words.slice(0, 100)}… ${digest(words)}` : words;
	to.fact({
		kind: "trust",
		of,
		agent: name,
		subject: `${name} ${of} ${short}`,
		what: `${name} ${short}`,
		level: 1,
		pinned: true,
		text: short,
		place: placeIn(file, span)
	});
}
function readInlineServers(config, name, dialect, file, to) {
	for (const server of entries(at(config, "mcpServers"))) readServer(server, {
		name,
		dialect,
		honoursDisabled: false,
		filtersTools: false
	}, file, to);
}
function everything(words, span, file) {
	return {
		effect: "allow",
		uses: EVERYTHING,
		place: placeIn(file, span),
		text: words,
		origin: "mode"
	};
}

// src/manifests/workflow/claude-limits.ts
function claudeLimits(agent, name, file, to) {
	const out = [];
	const add = (effect, words, span) => {
		const pattern = /^([A-Z]|mcp__)/.test(words) ? permissionRule(words, effect === "allow" ? "allow" : "deny") : void 0;
		if (pattern) out.push({
			effect,
			uses: pattern,
			place: placeIn(file, span),
			text: words,
			origin: "rule"
		});
	};
	const mode = (wanted, said, span) => {
		const place = placeIn(file, span);
		if (wanted === "bypassPermissions") out.push({
			effect: "allow",
			uses: EVERYTHING,
			place,
			text: said,
			origin: "mode"
		});
		if (wanted === "acceptEdits") out.push({
			effect: "allow",
			uses: ACCEPTED_EDITS,
			place,
			text: said,
			origin: "mode"
		});
	};
	const settings = (json, span) => {
		if (!json.trim().startsWith("{")) {
			if (json.trim() !== "") trustSetting(`settings ${json.trim()}`, name, span, file, to);
			return;
		}
		const value = inlineJson(json, span);
		if (!value) return;
		for (const effect of [
			"deny",
			"ask",
			"allow"
		]) for (const rule of items(at(value, "permissions", effect))) add(effect === "allow" ? "allow" : "deny", text(rule) ?? "", span);
		const wanted = text(at(value, "permissions", "defaultMode"));
		mode(wanted, `defaultMode: ${wanted}`, span);
		readHooks$1(at(value, "hooks"), file, name, to);
		readTrust$3({
			file,
			value: withoutServers(value)
		}, name, to);
	};
	const servers = (json, span) => {
		if (json.trim().startsWith("{")) readInlineServers(inlineJson(json, span), name, "claude", file, to);
		else if (json.trim() !== "") trustSetting(`--mcp-config ${json.trim()}`, name, span, file, to);
	};
	const argsInput = at(agent.step, "with", "claude_args");
	const argsText = text(argsInput) ?? "";
	const args = agent.isAction ? argumentWords(withoutComments(argsText)) : agent.args;
	const span = argsInput?.span ?? agent.span;
	for (const [flag, values] of flags(args)) {
		const last = values[0] ?? "";
		if (flag === "allowedtools") for (const rule of ruleWords(values.join(" "))) add("allow", rule, span);
		else if (flag === "disallowedtools") for (const rule of ruleWords(values.join(" "))) add("deny", rule, span);
		else if (flag === "dangerouslyskippermissions") mode("bypassPermissions", "--dangerously-skip-permissions", span);
		else if (flag === "permissionmode") mode(last, `--permission-mode ${last}`, span);
		else if (flag === "settings") settings(values.join(" "), span);
		else if (flag === "mcpconfig") for (const v of values) servers(v, span);
		else if ([
			"adddir",
			"plugindir",
			"agents"
		].includes(flag)) trustSetting(`--${flag} ${values.join(" ")}`, name, span, file, to);
	}
	if (!agent.isAction) return out;
	const input = (key) => {
		const value = at(agent.step, "with", key);
		const said = text(value);
		return value && said !== void 0 ? [said, value.span] : void 0;
	};
	const inline = input("settings");
	if (inline) settings(...inline);
	for (const kind of ["plugin", "marketplace"]) {
		const found = input(kind === "plugin" ? "plugins" : "plugin_marketplaces");
		for (const line of found?.[0].split("\n").map((l) => l.trim()) ?? []) if (found && line !== "") trustSetting(line, name, found[1], file, to, kind);
	}
	if (readsOldInputs(agent)) {
		const allowed = input("allowed_tools") ?? input("allowed-tools");
		if (allowed) for (const rule of ruleWords(allowed[0])) add("allow", rule, allowed[1]);
		const denied = input("disallowed_tools") ?? input("disallowed-tools");
		if (denied) for (const rule of ruleWords(denied[0])) add("deny", rule, denied[1]);
		const config = input("mcp_config");
		if (config) servers(...config);
	}
	if (agent.checksActor && !input("prompt") && !input("direct_prompt")) mode("acceptEdits", "answers mentions (no prompt)", agent.span);
	return out;
}
function readsOldInputs(agent) {
	if (!agent.runs.endsWith("claude-code-action")) return true;
	if (/^(beta|v0(\.|$))/.test(agent.revision)) return true;
	return agent.pinned && at(agent.step, "with", "claude_args") === void 0;
}
function withoutComments(args) {
	return args.split("\n").filter((line) => !line.trimStart().startsWith("#")).join("\n");
}
function flags(args) {
	const out = [];
	for (const arg of args) {
		const found = /^--([A-Za-z][\w-]*)(?:=(.*))?$/s.exec(arg) ?? /^-([a-zA-Z])()$/.exec(arg);
		if (found) out.push([(found[1] ?? "").replaceAll("-", "").toLowerCase(), found[2] ? [found[2]] : []]);
		else out.at(-1)?.[1].push(arg);
	}
	return out;
}
function ruleWords(list) {
	const out = [];
	let depth = 0;
	let word = "";
	for (const c of `${list} `) {
		if (c === "(") depth++;
		if (c === ")") depth = Math.max(0, depth - 1);
		if (depth === 0 && /[\s,]/.test(c)) {
			if (word !== "") out.push(word);
			word = "";
		} else word += c;
	}
	return out;
}
function withoutServers(value) {
	if (value.kind !== "map") return value;
	return {
		...value,
		entries: value.entries.filter((e) => !/McpjsonServers$|^enableAllProjectMcpServers$/.test(e.key))
	};
}

// src/manifests/workflow/credentials.ts
function readCredentialsOf(workflow, job, steps, agents, name, file, to) {
	const put = (called, held, reference, words, span) => to.fact({
		kind: "credential",
		agent: name,
		subject: `workflow ${name} ${called}`,
		holder: name,
		name: held === "standing-reference" && reference === called ? "secret" : called,
		held,
		reference,
		text: words,
		place: placeIn(file, span)
	});
	const readMap = (map) => {
		for (const e of entries(map)) for (const secret of secretNames(text(e.value) ?? "")) put(secret, "standing-reference", secret, secret, e.value.span);
	};
	for (const source of [
		workflow,
		job,
		...agents.map((a) => a.step)
	]) readMap(at(source, "env"));
	for (const agent of agents) {
		readMap(at(agent.step, "with"));
		const run = at(agent.step, "run");
		for (const secret of secretNames(text(run) ?? "")) if (run) put(secret, "standing-reference", secret, secret, run.span);
	}
	if (agents.length === 0) for (const step of steps) readMap(at(step, "env"));
	for (const step of steps) {
		const uses = at(step, "uses");
		const action = (text(uses) ?? "").split("@")[0]?.toLowerCase() ?? "";
		const inputs = at(step, "with");
		if (action === "actions/checkout" && !isFalse(at(inputs, "persist-credentials"))) {
			for (const e of entries(inputs)) if (e.key === "token" || e.key === "ssh-key") readMap(inputs);
		}
		const cloud = CLOUDS.find(([name]) => name === action);
		if (!cloud || !uses) continue;
		const [, called, standing, identity] = cloud;
		const key = standing.find((k) => at(inputs, k) !== void 0);
		const role = text(at(inputs, identity));
		if (key !== void 0) put(`${called} sign-in`, "standing-reference", key, `${called} with a long-lived key`, uses.span);
		else if (role) put(`${called} sign-in`, "workload-identity", role, `${called} as ${role}`, uses.span);
	}
}
const CLOUDS = [
	[
		"aws-actions/configure-aws-credentials",
		"AWS",
		["aws-access-key-id", "aws-secret-access-key"],
		"role-to-assume"
	],
	[
		"google-github-actions/auth",
		"Google Cloud",
		["credentials_json"],
		"workload_identity_provider"
	],
	[
		"azure/login",
		"Azure",
		["creds", "client-secret"],
		"client-id"
	]
];
function readMinted(steps, name, file, to) {
	for (const step of steps) {
		const uses = at(step, "uses");
		const action = (text(uses) ?? "").split("@")[0]?.toLowerCase() ?? "";
		if (!uses || !/^(actions\/create-github-app-token|tibdex\/github-app-token)$/.test(action)) continue;
		const inputs = at(step, "with");
		const asked = entries(inputs).flatMap((e) => {
			const level = text(e.value);
			const scope = /^permission-(.+)$/.exec(e.key)?.[1];
			return scope && (level === "read" || level === "write" || level === "admin") ? [{
				scope,
				level,
				span: e.keySpan
			}] : [];
		});
		const base = {
			kind: "permission",
			agent: name,
			token: "minted",
			stated: true
		};
		if (asked.length === 0) {
			const words = "an App’s token with all that the App may do";
			to.fact({
				...base,
				subject: `${name} minted token`,
				scope: "*",
				level: "admin",
				text: words,
				place: placeIn(file, uses.span)
			});
		}
		const owner = at(inputs, "owner");
		if (owner && !at(inputs, "repositories")) trustSetting("an App’s token for every repository of its owner", name, owner.span, file, to);
		for (const { scope, level, span } of asked) {
			const words = `an App’s token with ${scope}: ${level}`;
			to.fact({
				...base,
				subject: `${name} minted token ${scope}`,
				scope,
				level,
				text: words,
				place: placeIn(file, span)
			});
		}
	}
}
function isFalse(value) {
	return text(value)?.trim() === "false" || value?.kind === "boolean" && !value.value;
}

// src/manifests/workflow/gemini-limits.ts
function geminiLimits(agent, name, file, to) {
	const out = [];
	const said = agent.isAction ? at(agent.step, "with", "settings") ?? at(agent.step, "with", "settings_json") : void 0;
	const json = text(said)?.trim() ?? "";
	const settings = said && json.startsWith("{") ? inlineJson(json, said.span) : void 0;
	if (said && json !== "" && !settings) to.fact({
		kind: "opaque",
		agent: name,
		subject: `${name} settings`,
		place: placeIn(file, said.span),
		reason: "the inline settings are no JSON",
		digest: digest(json),
		effect: "dropped"
	});
	const add = (effect, tool) => {
		const pattern = coreTool(tool);
		if (said && pattern) out.push({
			effect,
			uses: pattern,
			place: placeIn(file, said.span),
			text: tool,
			origin: "rule"
		});
	};
	for (const path of [["tools", "exclude"], ["excludeTools"]]) for (const tool of strings(at(settings, ...path))) add("deny", tool.value);
	const core = at(settings, "tools", "core") ?? at(settings, "coreTools");
	for (const tool of strings(core)) add("allow", tool.value);
	readInlineServers(settings, name, "claude", file, to);
	const extensions = at(agent.step, "with", "extensions");
	if (agent.isAction && extensions && text(extensions)) trustSetting(text(extensions) ?? "", name, extensions.span, file, to, "plugin");
	if (agent.isAction) {
		if (!core) out.push(everything("runs with --yolo and no list of core tools", said?.span ?? agent.span, file));
		return out;
	}
	for (const [flag, values] of flags(agent.args)) if (flag === "yolo" || flag === "y" || flag === "approvalmode" && values[0] === "yolo") out.push(everything("--yolo", agent.span, file));
	else if (flag === "approvalmode" && values[0] === "auto_edit") out.push({
		effect: "allow",
		uses: EDITS,
		place: placeIn(file, agent.span),
		text: "--approval-mode=auto_edit",
		origin: "rule"
	});
	else if (flag === "allowedtools") for (const tool of values.join(",").split(",").map((t) => t.trim())) {
		const pattern = coreTool(tool);
		if (pattern) out.push({
			effect: "allow",
			uses: pattern,
			place: placeIn(file, agent.span),
			text: tool,
			origin: "rule"
		});
	}
	return out;
}
const EDITS = union(uses("edit", WORKING_FOLDER), uses("write", WORKING_FOLDER));
const TOOLS$1 = {
	run_shell_command: whole("run"),
	ShellTool: whole("run"),
	write_file: EDITS,
	WriteFileTool: EDITS,
	replace: EDITS,
	edit: EDITS,
	EditTool: EDITS,
	read_file: uses("read", WORKING_FOLDER),
	ReadFileTool: uses("read", WORKING_FOLDER),
	read_many_files: uses("read", WORKING_FOLDER),
	web_fetch: whole("fetch"),
	WebFetchTool: whole("fetch"),
	google_web_search: whole("search-web")
};
function coreTool(words) {
	const parts = /^([\w-]+)(?:\((.*)\))?$/s.exec(words.trim());
	const tool = parts?.[1];
	if (tool === void 0) return void 0;
	const known = Object.hasOwn(TOOLS$1, tool) ? TOOLS$1[tool] : void 0;
	const command = parts?.[2]?.trim();
	if (command === void 0 || !(tool === "run_shell_command" || tool === "ShellTool")) return known ?? whole(tool);
	return uses("run", [command], [`${command} `, SOME]);
}

// src/manifests/workflow/other-limits.ts
function codexLimits(agent, name, file, to) {
	const input = (key) => text(at(agent.step, "with", key))?.trim() ?? "";
	const spanOf = (key) => at(agent.step, "with", key)?.span ?? agent.span;
	const extra = input("codex-args");
	const args = agent.isAction ? extra.startsWith("[") ? extra.split(/[\s,"[\]]+/) : argumentWords(extra) : agent.args;
	const joined = ` ${args.join(" ")} `;
	const bypass = / --(dangerously-bypass-approvals-and-sandbox|yolo) /.test(joined);
	const flag = flags(args).findLast(([k]) => k === "sandbox" || k === "s")?.[1][0];
	const strategy = input("safety-strategy") || "drop-sudo";
	const asked = agent.isAction ? input("sandbox") || "workspace-write" : flag ?? (/ --full-auto /.test(joined) ? "workspace-write" : "read-only");
	const sandbox = bypass ? "danger-full-access" : agent.isAction && strategy === "read-only" ? "read-only" : asked;
	const level = Math.max(0, SANDBOXES.indexOf(sandbox));
	const fact = (dimension, at, defaultLevel, label, span) => to.fact({
		kind: "isolation",
		agent: name,
		subject: `${name} ${dimension}`,
		dimension,
		level: SANDBOXES.includes(sandbox) || dimension !== "Codex sandbox" ? at : 2,
		defaultLevel,
		label,
		stated: true,
		place: placeIn(file, span)
	});
	fact("Codex sandbox", level, 1, sandbox, bypass && agent.isAction ? spanOf("codex-args") : spanOf("sandbox"));
	const open = /network_access\s{0,4}=\s{0,4}true/.test(joined);
	fact("Codex network", open ? 1 : 0, 0, open ? "open" : "closed", spanOf("codex-args"));
	if (!agent.isAction) return;
	fact("the runner user’s sudo", ["drop-sudo", "unprivileged-user"].includes(strategy) ? 0 : strategy === "read-only" ? 1 : 2, 0, strategy, spanOf("safety-strategy"));
	const endpoint = input("responses-api-endpoint");
	if (endpoint !== "") to.fact({
		...connection(endpoint),
		kind: "connection",
		purpose: "endpoint",
		agent: name,
		subject: `${name} endpoint`,
		place: placeIn(file, spanOf("responses-api-endpoint"))
	});
}
const SANDBOXES = [
	"read-only",
	"workspace-write",
	"danger-full-access"
];
function copilotLimits(agent, name, file, to) {
	const out = [];
	const add = (effect, words, span) => {
		const pattern = copilotTool(words.trim());
		if (pattern) out.push({
			effect,
			uses: pattern,
			place: placeIn(file, span),
			text: words.trim(),
			origin: "rule"
		});
	};
	if (agent.isAction) {
		const tools = at(agent.step, "with", "copilot-allow-tools");
		for (const tool of (text(tools) ?? "").split(",")) if (tools && tool.trim() !== "") add("allow", tool, tools.span);
		const hub = at(agent.step, "with", "enable-github-mcp");
		if (hub && (text(hub) === "true" || hub.kind === "boolean" && hub.value)) trustSetting("enable-github-mcp", name, hub.span, file, to);
		return out;
	}
	for (const [flag, values] of flags(agent.args)) if (flag === "allowalltools" || flag === "allowall" || flag === "yolo") out.push(everything(flag === "yolo" ? "--yolo" : "--allow-all-tools", agent.span, file));
	else if (flag === "allowtool") for (const v of values) add("allow", v, agent.span);
	else if (flag === "denytool") for (const v of values) add("deny", v, agent.span);
	else if (flag === "adddir" || flag === "allowallpaths" || flag === "allowallurls" || flag === "additionalmcpconfig") trustSetting(`--${flag} ${values[0] ?? ""}`.trim(), name, agent.span, file, to);
	return out;
}
function copilotTool(words) {
	const parts = /^([\w-]+)(?:\((.*)\))?$/s.exec(words);
	const tool = parts?.[1];
	const inner = parts?.[2]?.trim();
	if (tool === void 0) return void 0;
	if (tool === "shell") {
		if (inner === void 0 || inner === "*" || inner === "") return whole("run");
		const prefix = inner.endsWith(":*") ? inner.slice(0, -2) : void 0;
		return prefix === void 0 ? uses("run", star(inner)) : uses("run", [prefix], [`${prefix} `, SOME]);
	}
	if (tool === "write") return union(whole("edit"), whole("write"));
	if (tool === "url" || tool === "web_fetch") return whole("fetch");
	return { sequences: [inner === void 0 || inner === "" ? [
		`mcp__${tool}__`,
		SOME,
		"\0"
	] : [`mcp__${tool}__${inner}\0`]] };
}
function approvesAll(agent, file) {
	const flag = agent.args.find((a, i) => {
		return APPROVE_ALL[agent.runs]?.test(a) || a === "--allow" && agent.args[i + 1] === "*" || agent.runs === "droid" && a === "--auto" && agent.args[i + 1] === "high";
	});
	const always = agent.runs === "goose" || agent.runs === "openhands";
	if (flag !== void 0) return [everything(flag, agent.span, file)];
	return always ? [everything(`${agent.client} asks nobody when no one is there`, agent.span, file)] : [];
}
const APPROVE_ALL = {
	"cursor-agent": /^(-f|--force|--yolo)$/,
	agent: /^(-f|--force|--yolo)$/,
	opencode: /^--auto$/,
	aider: /^(--yes-always|--yes)$/,
	crush: /^(-y|--yolo)$/,
	amp: /^--dangerously-allow-all$/,
	droid: /^--skip-permissions-unsafe$/,
	"kiro-cli": /^(--trust-all-tools|-a)$/,
	cline: /^(-y|--yolo|--auto-approve-all)$/,
	kilo: /^(--auto|--yolo)$/,
	cn: /^--auto$/
};

// src/manifests/workflow/surroundings.ts
function readSurroundings(around) {
	readText(around);
	readCheckouts(around);
	readMovingActions(around);
	readInputs(around);
	readMachine(around);
	const environment = at(around.job, "environment");
	const called = text(environment) ?? text(at(environment, "name"));
	if (environment && called) guard(around, "the job’s environment", `environment ${called}`, environment.span);
}
function trust({ name, file, to }, of, what, words, span) {
	to.fact({
		kind: "trust",
		of,
		agent: name,
		subject: `${name} ${of} ${what}`,
		what: `${name} ${what}`,
		level: 1,
		pinned: true,
		text: words,
		place: placeIn(file, span)
	});
}
function guard({ name, file, to }, what, by, span) {
	to.fact({
		kind: "guard",
		guards: "discovery",
		agent: name,
		subject: `${name} ${what}`,
		what,
		by: `${name} ${by}`,
		matcher: null,
		failsClosed: true,
		text: by,
		place: placeIn(file, span)
	});
}
function readText(around) {
	for (const { step } of around.agents) {
		const run = at(step, "run");
		for (const part of untrustedParts(text(run) ?? "")) if (run) trust(around, "untrusted script", part, part, run.span);
		for (const input of entries(at(step, "with"))) for (const part of untrustedParts(text(input.value) ?? "")) trust(around, "untrusted prompt", `${input.key} ${part}`, part, input.value.span);
	}
}
function readCheckouts(around) {
	if (around.events.length > 0 && around.events.every((e) => OWN_FILES.has(e))) return;
	for (const step of around.steps) {
		const ref = at(step, "with", "ref") ?? at(step, "with", "repository");
		if (((text(at(step, "uses")) ?? "").split("@")[0]?.toLowerCase() ?? "") === "actions/checkout") {
			for (const key of ["ref", "repository"]) {
				const said = at(step, "with", key);
				if (said && HEAD.test(text(said) ?? "")) {
					trust(around, "head checkout", "head", `${key}: ${text(said)}`, said.span);
					break;
				}
			}
			const persists = at(step, "with", "persist-credentials");
			if (persists && isFalse(persists)) guard(around, "the token in git’s configuration", "persist-credentials: false", persists.span);
		}
		const run = at(step, "run");
		if (run && /\bgh\s{1,8}pr\s{1,8}checkout\b|\bgit\s[^\n]{0,200}\bpull\/|\brefs\/pull\//.test(text(run) ?? "")) trust(around, "head checkout", "head", "a checkout of the pull request", (ref ?? run).span);
	}
}
const OWN_FILES = /* @__PURE__ */ new Set([
	"pull_request",
	"push",
	"schedule",
	"release",
	"create",
	"delete",
	"merge_group"
]);
const HEAD = /head[._]?(sha|ref|branch|repo|repository|commit)|refs\/pull\/|pull_request\.head|merge_commit_sha|\bpr_?(sha|ref|head|branch)/i;
function readMovingActions(around) {
	const own = new Set(around.agents.map((a) => a.step));
	for (const step of around.steps) {
		const uses = at(step, "uses");
		const action = text(uses)?.trim() ?? "";
		if (!uses || own.has(step) || /^(\.\/|docker:|actions\/|github\/)/i.test(action)) continue;
		const [path = "", revision = ""] = action.split("@");
		if (/^[0-9a-f]{40}$/i.test(revision)) continue;
		trust(around, "moving action", path.toLowerCase(), action, uses.span);
	}
}
function readInputs(around) {
	for (const { step, isAction } of around.agents) for (const input of isAction ? entries(at(step, "with")) : []) {
		const said = text(input.value)?.trim() ?? "";
		if ((SWAPS.has(input.key) || /^(gemini_cli_|codex-)?version$/.test(input.key) && /[/#]|^(main|master)$/.test(said)) && said !== "") trust(around, "setting", `${input.key} ${digest(said)}`, `${input.key}: ${said.slice(0, 100)}`, input.value.span);
	}
}
const SWAPS = /* @__PURE__ */ new Set([
	"path_to_claude_code_executable",
	"path_to_bun_executable",
	"copilot-cli-path",
	"oidc_base_url",
	"codex-user",
	"OPENAI_BASE_URL"
]);
function readMachine(around) {
	const { job, name, file, to } = around;
	const put = (dimension, wide, label, span) => to.fact({
		kind: "isolation",
		agent: name,
		subject: `${name} ${dimension}`,
		dimension,
		level: wide ? 1 : 0,
		defaultLevel: 0,
		label,
		stated: true,
		place: placeIn(file, span)
	});
	const runsOn = at(job, "runs-on");
	if (runsOn) {
		const own = [
			text(runsOn),
			...items(runsOn).map((v) => text(v)),
			text(at(runsOn, "labels")),
			...items(at(runsOn, "labels")).map((v) => text(v))
		].includes("self-hosted");
		put("runner", own, own ? "self-hosted" : "hosted", runsOn.span);
	}
	const options = at(job, "container", "options");
	const words = text(options) ?? "";
	const wide = /--privileged|docker\.sock|--pid[= ]host|--network[= ]host|--cap-add/.test(words);
	put("container", wide, wide ? `options ${digest(words)}` : "plain", (options ?? job).span);
}

// src/manifests/workflow/job.ts
function readJob(workflow, job, file, to) {
	const steps = items(at(job.value, "steps"));
	const agents = steps.flatMap(agentSteps);
	const setup = job.key === SETUP && isSetupFile(file.path);
	if (agents.length === 0 && !setup) return;
	const name = `Workflow ${file.path.slice(file.path.lastIndexOf("/") + 1)} job ${job.key}`;
	const place = placeIn(file, job.keySpan);
	if (setup && agents.length === 0) present("Copilot coding agent", "copilot", true, "copilot-setup-steps", job.keySpan);
	const lists = /* @__PURE__ */ new Map();
	for (const agent of agents) {
		lists.set(agent.client, [...lists.get(agent.client) ?? [], limits(agent, name, file, to)]);
		present(agent.client, agent.client, agent.pinned, agent.isAction ? `${agent.runs}@${agent.revision}` : agent.runs, agent.span);
	}
	for (const [client, of] of lists) {
		const free = {
			effect: "allow",
			uses: FREE,
			place,
			text: "what needs no approval",
			origin: "mode"
		};
		to.agent({
			id: `workflow ${file.path} ${name} ${client}`,
			name,
			role: "session",
			defaults: {
				entries: [free],
				default: "deny"
			},
			list: {
				entries: byEffect([...together(of), free]),
				default: "deny"
			}
		});
	}
	readToken(workflow, job.value, agents, name, file, to);
	readMinted(steps, name, file, to);
	readCredentialsOf(workflow, job.value, steps, agents, name, file, to);
	const events = setup && agents.length === 0 ? [] : readStart(workflow, job.value, agents, name, file, to);
	readSurroundings({
		workflow,
		job: job.value,
		steps,
		agents,
		events,
		name,
		file,
		to
	});
	function present(client, what, pinned, words, span) {
		to.fact({
			kind: "trust",
			of: "agent step",
			agent: name,
			subject: `${name} agent ${client}`,
			what: `${name} ${what}`,
			level: 1,
			pinned,
			text: words,
			place: placeIn(file, span)
		});
	}
}
const SETUP = "copilot-setup-steps";
function isSetupFile(path) {
	return /(^|\/)copilot-setup-steps\.ya?ml$/i.test(path);
}
function limits(agent, name, file, to) {
	switch (agent.client) {
		case "Claude Code": return claudeLimits(agent, name, file, to);
		case "Gemini CLI":
		case "Qwen Code": return geminiLimits(agent, name, file, to);
		case "Copilot CLI": return copilotLimits(agent, name, file, to);
		case "Codex":
			codexLimits(agent, name, file, to);
			return [];
		default: return approvesAll(agent, file);
	}
}
function together(lists) {
	return lists.flat().filter((e) => e.effect !== "deny" || lists.every((l) => l.some((o) => o.effect === "deny" && o.text === e.text)));
}
const FREE = union(uses("read", WORKING_FOLDER), ...[
	"Glob",
	"Grep",
	"LS",
	"TodoWrite",
	"call"
].map(whole));
function readToken(workflow, job, agents, name, file, to) {
	const put = (token, scope, level, stated, words, span) => to.fact({
		kind: "permission",
		agent: name,
		subject: `${name} ${token} token ${words}`,
		token,
		scope,
		level,
		stated,
		text: words,
		place: placeIn(file, span)
	});
	const scopes = tokenScopes(workflow, job);
	for (const s of scopes) put("job", s.scope, s.level, s.stated, s.text, s.span);
	if (!scopes.some((s) => s.scope === "id-token" && s.level === "write")) return;
	for (const agent of agents) {
		if (agent.runs === "anthropics/claude-code-action" && !text(at(agent.step, "with", "github_token"))) {
			for (const scope of [
				"contents",
				"issues",
				"pull-requests"
			]) put("app", scope, "write", true, "the Claude App’s token (no github_token)", agent.span);
			const more = at(agent.step, "with", "additional_permissions");
			for (const line of (text(more) ?? "").split("\n")) {
				const parts = /^\s*([\w-]+)\s*:\s*(read|write|admin)\s*$/.exec(line.slice(0, 200));
				if (parts && more) put("app", parts[1] ?? "", parts[2], true, `additional_permissions: ${line.trim()}`, more.span);
			}
		}
		if (agent.client === "opencode" && agent.isAction) {
			const own = at(agent.step, "with", "use_github_token");
			if (!(text(own) === "true" || own?.kind === "boolean" && own.value)) put("app", "*", "write", true, "the opencode App’s token (no use_github_token)", agent.span);
		}
	}
}

// src/manifests/agent-workflow.ts
const format$51 = {
	id: "agent-workflow",
	title: "GitHub workflows that run an agent",
	clients: [
		"Claude Code",
		"Codex",
		"Gemini CLI",
		"Qwen Code",
		"Copilot",
		"opencode",
		"others by their command line"
	],
	files: [".github/workflows/*.yml", ".github/workflows/*.yaml"],
	reads: "permissions, triggers and conditions, secrets, App tokens and cloud sign-ins, checkouts of pull requests, untrusted text in prompts, the agent’s own limits (arguments, inline settings and servers, sandbox), moving tags. Of compiled agentic workflows (`*.lock.yml`): permissions and triggers. Not: composite actions, what a called workflow holds",
	read(files, to) {
		for (const file of files) {
			const { workflow, compiled } = readable$4(file, (problems, effect) => unreadable(file, agentOf(file), problems, effect, to)) ?? {
				workflow: void 0,
				compiled: false
			};
			const jobs = workflow && at(workflow, "on") ? entries(at(workflow, "jobs")) : [];
			if (!workflow || jobs.length === 0) continue;
			const steps = jobs.reduce((n, job) => n + items(at(job.value, "steps")).length, 0);
			if (jobs.length > MAX_JOBS || steps > MAX_STEPS) {
				unreadable(file, agentOf(file), [{
					code: "too-many-nodes",
					message: "it has more jobs or steps than GitHub runs, and was not read",
					span: workflow.span
				}], "unknown", to);
				continue;
			}
			let says = false;
			const watched = {
				agent: (a) => to.agent(a),
				fact: (f) => {
					says = true;
					to.fact(f);
				},
				document: to.document
			};
			for (const job of jobs) if (compiled) readCompiledJob(workflow, job, file, watched);
			else if (at(job.value, "uses")) readCall(workflow, job, file, watched);
			else readJob(workflow, job, file, watched);
			if (says) to.document(file.path, workflow);
		}
	}
};
const MAX_JOBS = 500;
const MAX_STEPS = 1e4;
function agentOf(file) {
	return `Workflow ${file.path.slice(file.path.lastIndexOf("/") + 1)}`;
}
function readable$4(file, fail) {
	if (!file.bytes) {
		fail([], "unknown");
		return;
	}
	const decoded = decodeText(file.bytes, {
		bom: true,
		utf16: false
	});
	if (!decoded.ok) {
		fail(decoded.problems, "dropped");
		return;
	}
	const parsed = parseYaml(decoded.text);
	if (!parsed.ok) {
		if (mentionsAgent(decoded.text)) fail(parsed.problems, "dropped");
		return;
	}
	return {
		workflow: parsed.documents[0],
		compiled: isCompiled(decoded.text)
	};
}

// src/manifests/mcp/reshape.ts
function reshaped(server) {
	const { value } = server;
	if (value.kind !== "map") return server;
	const inner = at(value, "transport");
	const all = [...entries(value), ...inner?.kind === "map" ? entries(inner) : []];
	return {
		...server,
		value: {
			...value,
			entries: all.flatMap(common)
		}
	};
}
function common(e) {
	const as = (key, value = e.value) => ({
		...e,
		key,
		value
	});
	const parts = items(e.value);
	switch (e.key) {
		case "command": {
			const first = parts[0];
			if (first) return [as("command", first), as("args", {
				kind: "list",
				items: parts.slice(1),
				span: e.value.span
			})];
			if (e.value.kind !== "map") return [e];
			return entries(e.value).map((part) => part.key === "path" ? {
				...part,
				key: "command"
			} : part);
		}
		case "environment":
		case "envs": return [as("env")];
		case "uri":
		case "endpoint": return [as("url")];
		case "requestOptions": return entries(e.value).filter((part) => part.key === "headers");
		case "enabled": return e.value.kind === "boolean" && !e.value.value ? [as("disabled", {
			...e.value,
			value: true
		})] : [];
		default: return [e];
	}
}

// src/manifests/mcp/server-tools.ts
function readServerWithTools(server, client, keys, file, to) {
	const plain = reshaped(server);
	let holder;
	readServer(plain, client, file, {
		...to,
		fact: (fact) => {
			if (fact.kind === "launch" || fact.kind === "connection") holder ??= fact.subject;
			to.fact(fact);
		}
	});
	if (holder === void 0) return;
	const named = (of) => of.flatMap((key) => [...strings(at(plain.value, key))]);
	const rule = (effect, tool, before, origin) => ({
		effect,
		uses: { sequences: [toolUse(before, tool.value, keys.globs)] },
		place: placeIn(file, tool.span),
		text: before + tool.value,
		origin
	});
	const approved = named(keys.approve);
	if (approved.length > 0) to.agent({
		id: `${client.name} approvals ${folder$1(file.path)}`,
		name: client.name,
		role: "approval",
		list: {
			entries: approved.map((t) => rule("allow", t, `mcp__${server.key}__`, "rule")),
			default: "inherit"
		}
	});
	const only = named(keys.only);
	const offered = only.length > 0 ? only.map((t) => rule("inherit", t, "", "filter")) : [{
		effect: "inherit",
		uses: ALL,
		place: placeIn(file, server.keySpan),
		text: server.key,
		origin: "filter"
	}];
	to.agent({
		id: `reach tools of ${client.name} ${holder}`,
		name: `MCP server ${server.key}`,
		role: "limit",
		list: {
			entries: [...named(keys.deny).map((t) => rule("deny", t, "", "filter")), ...offered],
			default: "deny"
		}
	});
}
const ALL = { sequences: [[SOME, "\0"]] };
function toolUse(before, tool, globs) {
	if (!globs) return [before + tool + "\0"];
	return tool === "*" ? merge([
		before,
		SOME,
		"\0"
	]) : merge([...star(before + tool), "\0"]);
}
function folder$1(path) {
	return path.slice(0, path.lastIndexOf("/") + 1).toLowerCase();
}

// src/manifests/regex-uses.ts
function regexUses(verb, source) {
	const root = PATH_VERBS.has(verb) ? "./" : "";
	const found = source.length > 500 ? void 0 : sequences$1(source);
	if (!found) return textUses(verb, `/${source}/`);
	if (found.some((s) => s.every((t) => typeof t !== "string" && t.max === "many" && t.not === "" && t.min === 0))) return whole(verb);
	return uses(verb, ...found.map((s) => merge([root, ...s])));
}
function textUses(verb, text) {
	return uses(verb, [`${PATH_VERBS.has(verb) ? "./" : ""}\u0001/${digest(text)}/`]);
}
const PATH_VERBS = /* @__PURE__ */ new Set([
	"read",
	"edit",
	"write"
]);
const MOST$1 = 64;
function sequences$1(source) {
	const out = [];
	for (const part of alternatives$1(source)) {
		const start = part.startsWith("^");
		const end = /(^|[^\\])\$$/.test(part);
		const found = concatenation(part.slice(start ? 1 : 0, end ? -1 : void 0));
		if (!found) return void 0;
		for (const s of found) out.push(merge([
			...start ? [] : [ANY],
			...s,
			...end ? [] : [ANY]
		]));
		if (out.length > MOST$1) return void 0;
	}
	return out;
}
function alternatives$1(source) {
	const out = [""];
	let depth = 0;
	for (let i = 0; i < source.length; i++) {
		const char = source[i] ?? "";
		if (char === "(") depth += 1;
		if (char === ")") depth -= 1;
		if (char === "|" && depth === 0) out.push("");
		else out[out.length - 1] += char === "\\" ? char + (source[++i] ?? "") : char;
	}
	return out;
}
function concatenation(body) {
	let found = [[]];
	let i = 0;
	while (i < body.length) {
		const atom = atomAt(body, i);
		if (!atom) return void 0;
		i += atom.length;
		found = found.flatMap((before) => atom.options.map((option) => [...before, ...option]));
		if (found.length > MOST$1) return void 0;
	}
	return found;
}
function atomAt(body, at) {
	const rest = body.slice(at);
	const many = /^(?:\.|\[\^\/\]|\\s)([*+])?/.exec(rest);
	if (many) {
		const [whole, count] = many;
		if (/^[?*+{]/.test(rest.slice(whole.length))) return void 0;
		if (whole.startsWith("\\s")) return count === "*" ? void 0 : {
			options: [[" "]],
			length: whole.length
		};
		const not = whole.startsWith("[") ? "/" : "";
		return {
			options: [[{
				...count === void 0 ? ONE : count === "*" ? ANY : SOME,
				not
			}]],
			length: whole.length
		};
	}
	const group = /^\((?:\?:)?((?:\\[^A-Za-z0-9]|[^()[\]\\.*+?{}^$])*)\)/.exec(rest);
	if (group) return optional((group[1] ?? "").split("|").map((word) => [word.replace(/\\(.)/g, "$1")]), rest, group[0].length);
	const literal = /^(?:\\([^A-Za-z0-9])|([^\\()[\]{}.*+?^$|]))/.exec(rest);
	return literal ? optional([[literal[1] ?? literal[2] ?? ""]], rest, literal[0].length) : void 0;
}
function optional(options, rest, length) {
	const next = rest[length];
	if (next === "?" && !/^[?*+{]/.test(rest.slice(length + 1))) return {
		options: [...options, []],
		length: length + 1
	};
	return next !== void 0 && /[?*+{]/.test(next) ? void 0 : {
		options,
		length
	};
}

// src/manifests/kiro/agent-tools.ts
const VERBS$6 = [
	["fs_read", ["read"]],
	["read", ["read"]],
	["fs_write", ["edit", "write"]],
	["write", ["edit", "write"]],
	["execute_bash", ["run"]],
	["execute_cmd", ["run"]],
	["shell", ["run"]],
	["web_fetch", ["fetch"]],
	["web_search", ["search-web"]],
	["web", ["fetch", "search-web"]],
	["subagent", ["call"]],
	["use_subagent", ["call"]]
];
function toolPattern$3(words) {
	if (words === "*") return EVERYTHING;
	if (words === "@builtin") return union(...VERBS$6.flatMap(([, verbs]) => verbs.map(whole)), tools$1("use_aws"), tools$1("aws"));
	if (words.startsWith("@")) {
		const slash = words.indexOf("/");
		const server = slash < 0 ? words.slice(1) : words.slice(1, slash);
		const tool = slash < 0 ? void 0 : words.slice(slash + 1);
		const rest = tool === void 0 || tool === "*" ? [SOME] : stars$1(tool);
		return { sequences: [merge([
			"mcp__",
			...stars$1(server),
			"__",
			...rest,
			"\0"
		])] };
	}
	const glob = globTest(words);
	const verbs = VERBS$6.filter(([name]) => glob(name)).flatMap(([, found]) => found);
	const named = tools$1(words);
	return verbs.length === 0 ? named : union(...[...new Set(verbs)].map(whole), .../[*?]/.test(words) ? [named] : []);
}
function approvals$1(agent, file) {
	const make = (effect, pattern, of, words) => ({
		effect,
		uses: pattern,
		place: placeIn(file, of.span),
		text: words,
		origin: "rule"
	});
	const allowed = strings(at(agent, "allowedTools")).filter((t) => t.value !== "*");
	const deny = [];
	const allow = allowed.map((t) => make("allow", toolPattern$3(t.value), t, approvalText(t.value)));
	for (const setting of entries(at(agent, "toolsSettings"))) {
		const key = setting.key;
		const words = (value) => `${key}(${value})`;
		const listed = allowed.some((t) => globTest(t.value)(key));
		for (const list of ["deniedPaths", "deniedCommands"]) for (const v of strings(at(setting.value, list))) deny.push(make("deny", limited$1(key, list, v.value), v, words(v.value)));
		if (listed) continue;
		for (const list of [
			"allowedPaths",
			"allowedCommands",
			"allowedServices"
		]) for (const v of strings(at(setting.value, list))) allow.push(make("allow", limited$1(key, list, v.value), v, words(v.value)));
	}
	return [...deny, ...allow];
}
function limited$1(tool, of, value) {
	const verbs = VERBS$6.find(([name]) => name === tool)?.[1] ?? [];
	if (of.endsWith("Commands")) return union(...verbs.map((verb) => regexUses(verb, `^${value}$`)));
	if (of.endsWith("Paths")) return union(...verbs.map((verb) => pathUses(verb, value)));
	return verbs.length > 0 ? NOTHING$1 : tools$1(`${tool} ${value}`);
}
function pathUses(verb, glob) {
	const text = glob.replace(/^\.\//, "").replace(/\/+$/, "");
	if (/^\*+(\/\*+)*$/.test(text) || text === "/**") return whole(verb);
	const rooted = /^[~/]/.test(text) ? text : text === "." || text === "" ? "./**" : `./${text}`;
	const path = stars$1(rooted.replace(/\*+(\/\*+)*/g, "*"));
	return uses(verb, merge(path), ...rooted.endsWith("*") ? [] : [merge([
		...path,
		"/",
		SOME
	])]);
}
function approvalText(words) {
	if (!words.startsWith("@") || words === "@builtin") return words;
	const slash = words.indexOf("/");
	return slash < 0 ? `mcp__${words.slice(1)}` : `mcp__${words.slice(1, slash)}__${words.slice(slash + 1)}`;
}
function tools$1(name) {
	return { sequences: [merge([...stars$1(name), "\0"])] };
}
function stars$1(text) {
	return text.split(/([*?])/).map((part) => part === "*" ? ANY : part === "?" ? ONE : part);
}
function globTest(glob) {
	if (!/[*?]/.test(glob)) return (name) => name === glob;
	const pieces = glob.split("*");
	return (name) => {
		let from = 0;
		for (const [i, piece] of pieces.entries()) {
			let here = i === pieces.length - 1 && i > 0 ? Math.max(from, name.length - piece.length) : from;
			while (here + piece.length <= name.length && !fits(name, here, piece)) {
				if (i === 0) return false;
				here += 1;
			}
			if (here + piece.length > name.length) return false;
			from = here + piece.length;
		}
		return glob.endsWith("*") || from === name.length;
	};
}
function fits(name, at, piece) {
	for (let k = 0; k < piece.length; k++) if (piece[k] !== "?" && piece[k] !== name[at + k]) return false;
	return true;
}

// src/manifests/kiro/agent.ts
function readCustomAgent(value, called, client, scope, file, to) {
	const name = inScope(`${client} agent ${text(at(value, "name")) ?? called}`, scope);
	const id = `${client} agent ${scope} ${text(at(value, "name")) ?? called}`;
	const tools = strings(at(value, "tools")).map((tool) => entry("inherit", toolPattern$3(tool.value), tool, tool.value, "tools"));
	const excluded = strings(at(value, "excludedTools")).map((tool) => entry("deny", toolPattern$3(tool.value), tool, tool.value, "tools"));
	to.agent({
		id,
		name,
		role: "limit",
		list: {
			entries: [...excluded, ...tools],
			default: "deny"
		}
	});
	const rules = items(at(value, "permissions")).flatMap(permission);
	const list = [...approvals$1(value, file), ...byEffect(rules)];
	to.agent({
		id: `${id} approvals`,
		name,
		role: "approval",
		list: {
			entries: byEffect(list),
			default: "inherit"
		}
	});
	for (const event of entries(at(value, "hooks"))) for (const hook of items(event.value)) readHook(hook, event.key);
	const server = {
		name,
		dialect: "claude",
		honoursDisabled: true,
		filtersTools: false
	};
	const keys = {
		approve: ["autoApprove"],
		deny: ["disabledTools"],
		only: [],
		globs: true
	};
	for (const e of entries(at(value, "mcpServers"))) readServerWithTools(e, server, keys, file, to);
	for (const key of [
		"includeMcpJson",
		"useLegacyMcpJson",
		"includePowers"
	]) {
		const on = at(value, key);
		if (on?.kind === "boolean" && on.value) to.fact({
			kind: "trust",
			agent: name,
			of: "setting",
			what: `${key} of ${id}`,
			subject: key,
			level: 1,
			pinned: true,
			text: `${key}: true`,
			place: placeIn(file, on.span)
		});
	}
	function entry(effect, pattern, of, words, origin) {
		return {
			effect,
			uses: pattern,
			place: placeIn(file, of.span),
			text: words,
			origin
		};
	}
	function permission(rule) {
		const effect = EFFECTS$6.get(text(at(rule, "effect")) ?? "");
		const capability = text(at(rule, "capability"));
		if (!effect || capability === void 0) return [];
		const matches = strings(at(rule, "match")).map((m) => m.value);
		const words = `${capability}${matches.length > 0 ? `(${matches.join(", ")})` : ""}`;
		const excluded = strings(at(rule, "exclude")).map((m) => m.value);
		const out = [entry(effect, union(...(matches.length > 0 ? matches : ["*"]).map((m) => capabilityUses(capability, m))), rule, words, "rule")];
		if (effect === "allow" && excluded.length > 0) out.unshift(entry("ask", union(...excluded.map((m) => capabilityUses(capability, m))), rule, `${words} but ${excluded.join(", ")}`, "rule"));
		return out;
	}
	function readHook(hook, event) {
		const command = text(at(hook, "command"));
		if (command === void 0) return;
		const when = `${event} hook`;
		const common = {
			agent: name,
			subject: `${when} ${command}`,
			text: command,
			place: placeIn(file, hook.span)
		};
		to.fact({
			...common,
			kind: "launch",
			starts: "hook",
			when,
			program: hookProgram(command)
		});
		if (event !== "preToolUse") return;
		const matcher = text(at(hook, "matcher"));
		const sees = matcher === void 0 || matcher === "*" ? null : [matcher];
		to.fact({
			...common,
			kind: "guard",
			guards: "calls",
			what: event,
			by: command,
			matcher: sees,
			failsClosed: false
		});
	}
}
const EFFECTS$6 = /* @__PURE__ */ new Map([
	["allow", "allow"],
	["ask", "ask"],
	["deny", "deny"]
]);
function capabilityUses(capability, match) {
	const any = match === "*" || match === "**";
	switch (capability.replace(/^@/, "")) {
		case "fs_read":
		case "read": return any ? whole("read") : pathUses("read", match);
		case "fs_write":
		case "write": return any ? union(whole("edit"), whole("write")) : union(pathUses("edit", match), pathUses("write", match));
		case "shell":
		case "execute_bash": return any ? whole("run") : uses("run", star(match));
		case "web_fetch":
		case "web": return any ? whole("fetch") : uses("fetch", star(match));
		case "mcp": return any ? toolPattern$3("@*") : toolPattern$3(match.startsWith("@") ? match : `@${match}`);
		default: return any ? toolPattern$3(capability) : capability === "" ? NOTHING$1 : toolPattern$3(`${capability} ${match}`);
	}
}

// src/manifests/mcp/read-document.ts
const JSONC = {
	comments: true,
	trailingCommas: true,
	duplicates: "last"
};
function readDocument(file, client, dialect, to) {
	const fail = (problems) => {
		unreadable(file, client, problems, file.bytes ? "dropped" : "unknown", to);
	};
	if (!file.bytes) return fail([]);
	const decoded = decodeText(file.bytes, {
		bom: true,
		utf16: false
	});
	if (!decoded.ok) return fail(decoded.problems);
	const value = dialect === "yaml" ? yaml(decoded.text) : parseJson(decoded.text, dialect);
	if (!value.ok) return fail(value.problems);
	to.document(file.path, value.value);
	return value.value;
}
function yaml(text) {
	const parsed = parseYaml(text, {
		duplicates: "last",
		merge: true,
		firstDocumentOnly: true
	});
	if (!parsed.ok) return parsed;
	const value = parsed.documents[0];
	return value ? {
		ok: true,
		value
	} : {
		ok: false,
		problems: parsed.problems
	};
}

// src/manifests/amazon-q-agent.ts
const format$50 = {
	id: "amazon-q-agent",
	title: "Amazon Q agents",
	clients: ["Amazon Q"],
	files: ["**/.amazonq/cli-agents/*.json"],
	reads: "tools, allowedTools, toolsSettings, hooks, mcpServers, useLegacyMcpJson",
	read(files, to) {
		for (const file of files) {
			const called = (file.path.split("/").at(-1) ?? "").replace(/\.json$/i, "");
			const value = readDocument(file, `Amazon Q agent ${called}`, STRICT_JSON, to);
			if (value) readCustomAgent(value, called, "Amazon Q", scopeOf(file.path, ".amazonq"), file, to);
		}
	}
};

// src/manifests/amp-settings.ts
const format$49 = {
	id: "amp-settings",
	title: "Amp settings",
	clients: ["Amp"],
	files: ["**/.amp/settings.json", "**/.amp/settings.jsonc"],
	reads: "amp.permissions (first match wins), amp.mcpPermissions, amp.dangerouslyAllowAll, amp.commands.allowlist, amp.tools.disable, amp.mcpServers",
	read(files, to) {
		for (const file of files) {
			const scope = scopeOf(file.path, ".amp");
			const name = inScope("Amp", scope);
			const value = readDocument(file, name, JSONC, to);
			if (value) readSettings$3(value, scope, name, file, to);
		}
	}
};
function readSettings$3(value, scope, name, file, to) {
	const setting = (key) => at(value, `amp.${key}`) ?? at(value, "amp", ...key.split("."));
	const make = (effect, pattern, at, words, origin = "rule") => ({
		effect,
		uses: pattern,
		place: placeIn(file, at.span),
		text: words,
		origin
	});
	const list = [];
	for (const tool of strings(setting("tools.disable"))) list.push(make("deny", toolUses$3(tool.value, void 0), tool, `amp.tools.disable: ${tool.value}`));
	for (const rule of items(setting("permissions"))) list.push(...readRule$1(rule, make, name, file, to));
	for (const command of strings(setting("commands.allowlist"))) list.push(make("allow", uses("run", star(command.value)), command, `Bash(${command.value})`));
	const all = setting("dangerouslyAllowAll");
	if (all?.kind === "boolean" && all.value) list.push(make("allow", EVERYTHING, all, "amp.dangerouslyAllowAll: true", "mode"));
	to.agent({
		id: `amp ${scope}`,
		name,
		role: "session",
		list: {
			entries: list,
			default: "inherit"
		}
	});
	for (const rule of items(setting("mcpPermissions"))) {
		if (text(at(rule, "action")) !== "allow") continue;
		const what = entries(at(rule, "matches")).map((e) => `${e.key}=${valuesOf(e.value).join()}`);
		const words = what.join(" ") || "every server";
		to.fact({
			kind: "trust",
			of: what.length === 0 || what.every((w) => /=\*+$/.test(w)) ? "all servers" : "server",
			what: words,
			subject: `mcpPermissions ${words}`,
			agent: name,
			level: 1,
			pinned: true,
			text: words,
			place: placeIn(file, rule.span)
		});
	}
	const client = {
		name,
		dialect: "claude",
		honoursDisabled: true,
		filtersTools: false
	};
	const keys = {
		approve: [],
		deny: [],
		only: ["includeTools"],
		globs: true
	};
	for (const server of entries(setting("mcpServers"))) readServerWithTools(server, client, keys, file, to);
}
const EFFECTS$5 = /* @__PURE__ */ new Map([
	["allow", "allow"],
	["ask", "ask"],
	["reject", "deny"],
	["delegate", "inherit"]
]);
function readRule$1(rule, make, agent, file, to) {
	const tool = text(at(rule, "tool"));
	const action = text(at(rule, "action")) ?? "";
	const effect = EFFECTS$5.get(action);
	if (tool === void 0 || !effect) return [];
	const program = text(at(rule, "to"));
	if (action === "delegate" && program !== void 0) to.fact({
		kind: "launch",
		starts: "hook",
		agent,
		subject: `delegate of ${tool}`,
		when: `delegate of ${tool}`,
		program: hookProgram(program),
		text: program,
		place: placeIn(file, rule.span)
	});
	const context = text(at(rule, "context"));
	const matches = at(rule, "matches");
	const limits = entries(matches).map((e) => valuesOf(e.value).join(" or "));
	const words = limits.length > 0 ? `${tool}(${limits.join(", ")})` : tool;
	return [make(effect, context === void 0 ? toolUses$3(tool, matches) : textOnly(`${words} in ${context}`), rule, words)];
}
const VERBS$5 = /* @__PURE__ */ new Map([
	["Bash", ["run"]],
	["Read", ["read"]],
	["edit_file", ["edit"]],
	["create_file", ["write"]],
	["delete_file", ["write"]],
	["read_web_page", ["fetch"]],
	["web_search", ["search-web"]],
	["Task", ["call"]]
]);
const ARGUMENTS$1 = {
	run: "cmd",
	read: "path",
	edit: "path",
	write: "path"
};
function toolUses$3(tool, matches) {
	const limits = entries(matches);
	if (tool === "*") return limits.length === 0 ? EVERYTHING : textOnly(`* ${told(limits)}`);
	const verbs = VERBS$5.get(tool);
	if (!verbs) return { sequences: [limits.length === 0 ? toolName(tool) : [`${tool} if ${told(limits)}${"\0"}`]] };
	if (limits.length === 0) return union(...verbs.map(whole));
	const only = limits[0];
	return union(...verbs.flatMap((verb) => {
		if (limits.length > 1 || !only || only.key !== ARGUMENTS$1[verb]) return [textOnly(`${verb} ${told(limits)}`)];
		return valuesOf(only.value).map((value) => limited(verb, value));
	}));
}
function toolName(tool) {
	return tool.endsWith("__*") ? merge([
		...star(tool.slice(0, -1)),
		SOME,
		"\0"
	]) : merge([...star(tool), "\0"]);
}
function limited(verb, value) {
	const regex = /^\/([\s\S]+)\/$/.exec(value)?.[1];
	if (verb === "run") return regex === void 0 ? value === "*" ? whole("run") : uses("run", star(value)) : regexUses("run", regex);
	if (regex !== void 0 && !value.startsWith("/**")) return regexUses(verb, regex);
	if (/^\*+$/.test(value)) return whole(verb);
	if (value.startsWith("*")) return uses(verb, ...[
		"./",
		"~/",
		"/"
	].map((root) => merge([root, ...star(value)])));
	return uses(verb, /^[/~]/.test(value) ? star(value) : merge(["./", ...star(value.replace(/^\.\//, ""))]));
}
function textOnly(words) {
	return { sequences: [[`\u0001${words}${"\0"}`]] };
}
function told(limits) {
	return limits.map((l) => `${l.key}=${valuesOf(l.value).join()}`).join();
}
function valuesOf(value) {
	if (value.kind === "list") return strings(value).map((s) => s.value);
	return value.kind === "string" ? [value.value] : [];
}

// src/manifests/mcp/plain-format.ts
const NO_KEYS = {
	approve: [],
	deny: [],
	only: [],
	globs: false
};
function serverFormat(profile) {
	const keys = {
		...NO_KEYS,
		...profile.keys
	};
	const client = {
		name: profile.client,
		dialect: profile.dialect,
		honoursDisabled: true,
		filtersTools: false
	};
	const lists = [
		...keys.approve,
		...keys.deny,
		...keys.only
	];
	return {
		id: profile.id,
		title: `MCP servers of ${profile.client}`,
		clients: [profile.client],
		files: profile.files,
		reads: `servers: command, args, env, url, headers, the off switch${lists.length > 0 ? `, ${lists.join(", ")}` : ""}; the reach of well-known servers`,
		read(files, to) {
			for (const file of files) {
				const dialect = /\.ya?ml$/i.test(file.path) ? "yaml" : profile.json === "jsonc" ? JSONC : STRICT_JSON;
				const value = readDocument(file, profile.client, dialect, to);
				for (const server of servers$1(value, profile.root)) readServerWithTools(server, client, keys, file, to);
			}
		}
	};
}
function servers$1(value, root) {
	const found = at(value, root);
	if (found?.kind !== "list") return entries(found);
	return items(found).flatMap((item) => {
		const name = at(item, "name");
		return item.kind === "map" ? [{
			key: text(name) ?? "unnamed",
			keySpan: (name ?? item).span,
			value: item,
			shadowed: false
		}] : [];
	});
}

// src/manifests/augment-settings.ts
const format$48 = {
	id: "augment-settings",
	title: "Augment settings",
	clients: ["Augment"],
	files: ["**/.augment/settings.json", "**/.augment/settings.local.json"],
	reads: "toolPermissions (first match wins; scripts and webhooks that decide), mcpServers",
	group: (path) => scopeOf(path, ".augment"),
	companions: (path) => ["settings.json", "settings.local.json"].map((name) => path.slice(0, path.lastIndexOf("/") + 1) + name),
	read(files, to) {
		const first = files[0];
		if (!first) return;
		const scope = scopeOf(first.path, ".augment");
		const name = inScope("Augment", scope);
		const list = [];
		for (const file of [...files].sort((a, b) => b.path.length - a.path.length)) {
			const value = readDocument(file, name, JSONC, to);
			for (const rule of items(at(value, "toolPermissions"))) list.push(...readRule(rule, name, file, to));
			const client = {
				name,
				dialect: "claude",
				honoursDisabled: true,
				filtersTools: false
			};
			for (const server of servers$1(value, "mcpServers")) readServerWithTools(server, client, {
				approve: [],
				deny: [],
				only: [],
				globs: false
			}, file, to);
		}
		to.agent({
			id: `augment ${scope}`,
			name,
			role: "session",
			list: {
				entries: list,
				default: "inherit"
			}
		});
	}
};
const EFFECTS$4 = /* @__PURE__ */ new Map([
	["allow", "allow"],
	["ask-user", "ask"],
	["deny", "deny"],
	["webhook-policy", "inherit"],
	["script-policy", "inherit"]
]);
function readRule(rule, agent, file, to) {
	const tool = text(at(rule, "toolName"));
	const permission = at(rule, "permission");
	const type = text(at(permission, "type")) ?? text(permission) ?? "";
	const effect = EFFECTS$4.get(type);
	if (tool === void 0 || !effect || text(at(rule, "eventType")) === "tool-response") return [];
	const script = text(at(permission, "script")) ?? text(at(permission, "command"));
	const url = text(at(permission, "webhookUrl")) ?? text(at(permission, "url"));
	const place = placeIn(file, rule.span);
	const subject = `policy of ${tool}`;
	if (type === "script-policy" && script !== void 0) to.fact({
		kind: "launch",
		starts: "hook",
		agent,
		subject,
		when: subject,
		program: hookProgram(script),
		text: script,
		place
	});
	if (type === "webhook-policy" && url !== void 0) to.fact({
		...connection(url),
		kind: "connection",
		purpose: "hook",
		agent,
		subject,
		place
	});
	const regex = text(at(rule, "shellInputRegex"));
	return [{
		effect,
		uses: regex === void 0 ? toolUses$2(tool) : regexUses("run", regex),
		place,
		text: regex === void 0 ? tool : `${tool}(/${regex}/)`,
		origin: "rule"
	}];
}
const VERBS$4 = /* @__PURE__ */ new Map([
	["launch-process", ["run"]],
	["view", ["read"]],
	["read-file", ["read"]],
	["save-file", ["write"]],
	["str-replace-editor", ["edit"]],
	["web-fetch", ["fetch"]],
	["web-search", ["search-web"]]
]);
function toolUses$2(tool) {
	const verbs = VERBS$4.get(tool);
	return verbs ? union(...verbs.map(whole)) : { sequences: [[tool + "\0"]] };
}

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
		key: unquoted$1(header.slice(chunk.keyStart, chunk.keyEnd)),
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
		value: unquoted$1(header.slice(start, end)),
		span: lines.span(start, end)
	};
}
function unquoted$1(text) {
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
	if (value?.kind === "string") {
		const flow = /^\[([\s\S]*)\]$/.exec(value.value.trim())?.[1];
		return (flow === void 0 ? split(value.value) : split(flow).map((t) => t.replace(/^(["'])(.*)\1$/, "$2"))).map((text) => ({
			...value,
			value: text
		}));
	}
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

// src/manifests/claude-agent.ts
const format$47 = {
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
		const names = /* @__PURE__ */ new Map();
		for (const file of files) readAgent$4(file, names, to);
	}
};
function readAgent$4(file, names, to) {
	const called = `Claude Code agent ${baseName$1(file.path)}`;
	const read = readFrontMatter(file, CLAUDE_AGENT, called, to);
	if (!read?.present) return;
	const { front } = read;
	const name = nameOf$1(at(front, "name"));
	if (!name || !at(front, "description")) return;
	const scope = scopeOf(file.path, ".claude");
	const agent = inScope(`Claude Code agent ${name}`, scope);
	const list = toolEntries$1(front, file);
	const earlier = names.get(name) ?? 0;
	names.set(name, earlier + 1);
	to.agent({
		id: `claude agent ${scope} ${name}${earlier === 0 ? "" : ` #${earlier + 1}`}`,
		name: agent,
		role: "limit",
		within: `claude ${scope}`,
		list: {
			entries: list,
			default: "deny"
		}
	});
	readHooks$1(at(front, "hooks"), file, agent, to);
	const apart = text(at(front, "isolation")) === "worktree";
	to.fact({
		kind: "isolation",
		agent,
		subject: "work tree of its own",
		dimension: "work tree of its own",
		level: apart ? 0 : 1,
		defaultLevel: 1,
		label: apart ? "on" : "off",
		stated: apart,
		place: placeIn(file, at(front, "isolation")?.span ?? front.span)
	});
	for (const server of items(at(front, "mcpServers"))) for (const e of entries(server)) readServer(e, {
		name: agent,
		dialect: "claude",
		honoursDisabled: false,
		filtersTools: false
	}, file, to);
}
function nameOf$1(value) {
	if (value?.kind === "number") return value.raw;
	return value?.kind === "boolean" ? String(value.value) : text(value);
}
function toolEntries$1(front, file) {
	const make = (effect, uses, span, words, origin = "tools") => ({
		effect,
		uses,
		place: placeIn(file, span),
		text: words,
		origin
	});
	const out = [];
	for (const denied of ruleList(at(front, "disallowedTools"))) {
		const pattern = toolPattern$2(denied.value);
		if (pattern) out.push(make("deny", pattern, denied.span, denied.value));
	}
	const available = [];
	const tools = entry$1(front, "tools");
	const named = ruleList(tools?.value);
	const unclear = tools !== void 0 && [
		"map",
		"number",
		"boolean"
	].includes(tools.value.kind);
	if (tools === void 0 || unclear || named.some((t) => t.value === "*")) available.push(make("inherit", EVERYTHING, tools?.value.span ?? at(front, "name")?.span ?? front.span, tools ? unclear ? "tools: neither a list nor a text" : "tools: *" : "every tool, because there is no `tools` key"));
	else for (const tool of named) {
		const pattern = toolPattern$2(tool.value);
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
	if (name === "acceptEdits") {
		const offered = (verb) => available.some((a) => a.uses.sequences.some(([head]) => typeof head !== "string" || head.startsWith(`${verb}\0`)));
		const sequences = ACCEPTED_EDITS.sequences.filter(([head]) => offered(String(head).split("\0")[0] ?? ""));
		return sequences.length === 0 ? [] : [make("allow", { sequences }, mode.span, `permissionMode: ${name}`, "mode")];
	}
	if (name === "plan") return [make("deny", union(whole("edit"), whole("write")), mode.span, "permissionMode: plan", "mode")];
	if (name === "dontAsk") return available.map((a) => make("ask", a.uses, mode.span, "what nothing else approves (permissionMode: dontAsk)", "mode"));
	return [];
}
function toolPattern$2(words) {
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
	return known === void 0 ? void 0 : whole(VERBS$7[known] ?? known);
}
function baseName$1(path) {
	return (path.split("/").at(-1) ?? path).replace(/\.md$/i, "");
}

// src/manifests/claude/approvals.ts
function readApprovals(read, file, id, agent, to) {
	const { front } = read;
	const scope = scopeOf(file.path, ".claude");
	const entriesOf = (key, effect) => ruleList(at(front, key)).flatMap((rule) => {
		const pattern = permissionRule(rule.value, effect);
		return pattern ? [{
			effect,
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
			entries: [...entriesOf("disallowed-tools", "deny"), ...entriesOf("allowed-tools", "allow")],
			default: "inherit"
		}
	});
	readHooks$1(at(front, "hooks"), file, agent, to);
	const locked = at(front, "disable-model-invocation");
	if (locked && truthy$1(locked)) to.fact({
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
	inlineCommands$1(read, file, agent, to);
}
function truthy$1(value) {
	return isTrue$3(value) || /^(yes|on|1|true)$/i.test(text(value) ?? (value.kind === "number" ? value.raw : ""));
}
const MOST_COMMANDS$1 = 2e3;
function inlineCommands$1(read, file, agent, to) {
	const found = /* @__PURE__ */ new Set();
	const put = (command, line) => {
		const text = command.trim();
		if (text === "" || found.has(text) || found.size >= MOST_COMMANDS$1) return;
		found.add(text);
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
			program: hookProgram(text),
			text
		});
	};
	let fence;
	const close = () => {
		if (fence) put(fence.lines.join("\n"), fence.start);
		fence = void 0;
	};
	read.body.split(/\r\n|\r|\n/).forEach((text, i) => {
		const line = read.bodyStartLine + i;
		if (fence) {
			const end = text.indexOf("```");
			fence.lines.push(end < 0 ? text : text.slice(0, end));
			if (end >= 0) close();
			return;
		}
		const open = text.indexOf("```!");
		if (open >= 0) {
			const rest = text.slice(open + 4);
			const end = rest.indexOf("```");
			fence = {
				start: rest.trim() === "" ? line + 1 : line,
				lines: [end < 0 ? rest : rest.slice(0, end)]
			};
			if (end >= 0) close();
			return;
		}
		for (const match of text.matchAll(/(?:^|\s)!`([^`]+)`/g)) put(match[1] ?? "", line);
	});
	close();
}

// src/manifests/claude-command.ts
const format$46 = {
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

// src/manifests/claude-plugin-hooks.ts
const format$45 = {
	id: "claude-plugin-hooks",
	title: "Hooks of Claude Code plugins",
	clients: ["Claude Code"],
	files: ["**/hooks/hooks.json"],
	reads: "all events and hook types",
	read(files, to) {
		for (const file of files) {
			const folder = file.path.split("/").slice(0, -2).join("/");
			const agent = folder === "" ? "Claude Code plugin" : `Claude Code plugin in ${folder}`;
			const decoded = file.bytes ? decodeText(file.bytes, {
				bom: true,
				utf16: false
			}) : void 0;
			const parsed = decoded?.ok ? parseJson(decoded.text, STRICT_JSON) : void 0;
			if (!parsed?.ok) {
				const problems = parsed?.problems ?? (decoded && !decoded.ok ? decoded.problems : []);
				unreadable(file, agent, problems, file.bytes ? "dropped" : "unknown", to);
				continue;
			}
			const hooks = at(parsed.value, "hooks");
			if (hooks?.kind !== "map") continue;
			to.document(file.path, parsed.value);
			readHooks$1(hooks, file, agent, to);
		}
	}
};

// src/manifests/claude-settings.ts
const format$44 = {
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
		const read = ranked$2(files).flatMap((file) => {
			const value = readable$3(file, agent, to);
			return value ? [{
				file,
				value
			}] : [];
		});
		for (const { file, value } of read) to.document(file.path, value);
		sessionOf$2(read, id, agent, placeIn(read[0]?.file ?? first), to);
	}
};
function readable$3(file, agent, to) {
	const fail = (problems) => {
		unreadable(file, agent, problems, file.bytes ? "dropped" : "unknown", to);
	};
	if (!file.bytes) return fail([]);
	const decoded = lenient(file.bytes);
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
function lenient(bytes) {
	const decoded = decodeText(bytes, {
		bom: true,
		utf16: bytes[0] === 255
	});
	const marked = bytes[0] === 255 || bytes[0] === 254;
	if (decoded.ok || marked || bytes.includes(0)) return decoded;
	return {
		ok: true,
		text: new TextDecoder().decode(bytes),
		problems: []
	};
}
function ranked$2(files) {
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
const format$43 = {
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

// src/manifests/codex/config-error.ts
const CHOICES = {
	approval_policy: [
		"untrusted",
		"on-request",
		"on-failure",
		"never"
	],
	sandbox_mode: [
		"read-only",
		"workspace-write",
		"danger-full-access"
	],
	approvals_reviewer: [
		"user",
		"auto_review",
		"guardian_subagent"
	],
	web_search: [
		"disabled",
		"cached",
		"live",
		"indexed"
	]
};
function configError(config) {
	for (const [key, choices] of Object.entries(CHOICES)) {
		const value = at(config, key);
		if (value?.kind === "string" && !choices.includes(value.value)) return problem("A choice is unknown.", value.span);
	}
	if (at(config, "permissions") && at(config, "default_permissions") === void 0) return problem("There are permission profiles, and none is the default.", (at(config, "permissions") ?? config).span);
	for (const server of entries(at(config, "mcp_servers"))) {
		if (at(server.value, "bearer_token")) return problem("A server has a token written out, which the client refuses.", server.keySpan);
		if (text(at(server.value, "command")) !== void 0 && text(at(server.value, "url")) !== void 0) return problem("A server has both a command and a URL.", server.keySpan);
	}
}
function problem(message, span) {
	return {
		code: "syntax",
		message,
		span
	};
}

// node_modules/eslint-visitor-keys/lib/visitor-keys.js
const KEYS$1 = {
	ArrayExpression: ["elements"],
	ArrayPattern: ["elements"],
	ArrowFunctionExpression: ["params", "body"],
	AssignmentExpression: ["left", "right"],
	AssignmentPattern: ["left", "right"],
	AwaitExpression: ["argument"],
	BinaryExpression: ["left", "right"],
	BlockStatement: ["body"],
	BreakStatement: ["label"],
	CallExpression: ["callee", "arguments"],
	CatchClause: ["param", "body"],
	ChainExpression: ["expression"],
	ClassBody: ["body"],
	ClassDeclaration: [
		"id",
		"superClass",
		"body"
	],
	ClassExpression: [
		"id",
		"superClass",
		"body"
	],
	ConditionalExpression: [
		"test",
		"consequent",
		"alternate"
	],
	ContinueStatement: ["label"],
	DebuggerStatement: [],
	DoWhileStatement: ["body", "test"],
	EmptyStatement: [],
	ExperimentalRestProperty: ["argument"],
	ExperimentalSpreadProperty: ["argument"],
	ExportAllDeclaration: [
		"exported",
		"source",
		"attributes"
	],
	ExportDefaultDeclaration: ["declaration"],
	ExportNamedDeclaration: [
		"declaration",
		"specifiers",
		"source",
		"attributes"
	],
	ExportSpecifier: ["local", "exported"],
	ExpressionStatement: ["expression"],
	ForInStatement: [
		"left",
		"right",
		"body"
	],
	ForOfStatement: [
		"left",
		"right",
		"body"
	],
	ForStatement: [
		"init",
		"test",
		"update",
		"body"
	],
	FunctionDeclaration: [
		"id",
		"params",
		"body"
	],
	FunctionExpression: [
		"id",
		"params",
		"body"
	],
	Identifier: [],
	IfStatement: [
		"test",
		"consequent",
		"alternate"
	],
	ImportAttribute: ["key", "value"],
	ImportDeclaration: [
		"specifiers",
		"source",
		"attributes"
	],
	ImportDefaultSpecifier: ["local"],
	ImportExpression: ["source", "options"],
	ImportNamespaceSpecifier: ["local"],
	ImportSpecifier: ["imported", "local"],
	JSXAttribute: ["name", "value"],
	JSXClosingElement: ["name"],
	JSXClosingFragment: [],
	JSXElement: [
		"openingElement",
		"children",
		"closingElement"
	],
	JSXEmptyExpression: [],
	JSXExpressionContainer: ["expression"],
	JSXFragment: [
		"openingFragment",
		"children",
		"closingFragment"
	],
	JSXIdentifier: [],
	JSXMemberExpression: ["object", "property"],
	JSXNamespacedName: ["namespace", "name"],
	JSXOpeningElement: ["name", "attributes"],
	JSXOpeningFragment: [],
	JSXSpreadAttribute: ["argument"],
	JSXSpreadChild: ["expression"],
	JSXText: [],
	LabeledStatement: ["label", "body"],
	Literal: [],
	LogicalExpression: ["left", "right"],
	MemberExpression: ["object", "property"],
	MetaProperty: ["meta", "property"],
	MethodDefinition: ["key", "value"],
	NewExpression: ["callee", "arguments"],
	ObjectExpression: ["properties"],
	ObjectPattern: ["properties"],
	PrivateIdentifier: [],
	Program: ["body"],
	Property: ["key", "value"],
	PropertyDefinition: ["key", "value"],
	RestElement: ["argument"],
	ReturnStatement: ["argument"],
	SequenceExpression: ["expressions"],
	SpreadElement: ["argument"],
	StaticBlock: ["body"],
	Super: [],
	SwitchCase: ["test", "consequent"],
	SwitchStatement: ["discriminant", "cases"],
	TaggedTemplateExpression: ["tag", "quasi"],
	TemplateElement: [],
	TemplateLiteral: ["quasis", "expressions"],
	ThisExpression: [],
	ThrowStatement: ["argument"],
	TryStatement: [
		"block",
		"handler",
		"finalizer"
	],
	UnaryExpression: ["argument"],
	UpdateExpression: ["argument"],
	VariableDeclaration: ["declarations"],
	VariableDeclarator: ["id", "init"],
	WhileStatement: ["test", "body"],
	WithStatement: ["object", "body"],
	YieldExpression: ["argument"]
};
const NODE_TYPES = Object.keys(KEYS$1);
for (const type of NODE_TYPES) Object.freeze(KEYS$1[type]);
Object.freeze(KEYS$1);

// node_modules/eslint-visitor-keys/lib/index.js
function unionWith(additionalKeys) {
	const retv = Object.assign({}, KEYS$1);
	for (const type of Object.keys(additionalKeys)) if (Object.hasOwn(retv, type)) {
		const keys = new Set(additionalKeys[type]);
		for (const key of retv[type]) keys.add(key);
		retv[type] = Object.freeze(Array.from(keys));
	} else retv[type] = Object.freeze(Array.from(additionalKeys[type]));
	return Object.freeze(retv);
}

// node_modules/toml-eslint-parser/lib/index.mjs
function last(arr) {
	return arr[arr.length - 1] ?? null;
}
function toKeyName(node) {
	return node.type === "TOMLBare" ? node.name : node.value;
}
var TOMLVerImpl = class {
	constructor(major, minor) {
		this.major = major;
		this.minor = minor;
	}
	lt(major, minor) {
		return this.major < major || this.major === major && this.minor < minor;
	}
	gte(major, minor) {
		return this.major > major || this.major === major && this.minor >= minor;
	}
};
const TOML_VERSION_1_0 = new TOMLVerImpl(1, 0);
const TOML_VERSION_1_1 = new TOMLVerImpl(1, 1);
const DEFAULT_TOML_VERSION = TOML_VERSION_1_1;
const SUPPORTED_TOML_VERSIONS = {
	"1.0": TOML_VERSION_1_0,
	"1.0.0": TOML_VERSION_1_0,
	"1.1": TOML_VERSION_1_1,
	"1.1.0": TOML_VERSION_1_1,
	latest: TOML_VERSION_1_1,
	next: TOML_VERSION_1_1
};
function getTOMLVer(v) {
	return v && SUPPORTED_TOML_VERSIONS[v] || DEFAULT_TOML_VERSION;
}
const MESSAGES = {
	"unterminated-string": "Unterminated string constant",
	"unterminated-table-key": "Unterminated table-key",
	"unterminated-array": "Unterminated array",
	"unterminated-inline-table": "Unterminated inline table",
	"missing-key": "Empty bare keys are not allowed",
	"missing-newline": "Must be a newline",
	"missing-equals-sign": "Expected equal (=) token",
	"missing-value": "Unspecified values are invalid",
	"missing-comma": "Expected comma (,) token",
	"dupe-keys": "Defining a key multiple times is invalid",
	"unexpected-char": "Unexpected character",
	"unexpected-token": "Unexpected token",
	"invalid-control-character": "Control characters (codes < 0x1f and 0x7f) are not allowed",
	"invalid-comment-character": "Invalid code point {{cp}} within comments",
	"invalid-key-value-newline": "The key, equals sign, and value must be on the same line",
	"invalid-inline-table-newline": "No newlines are allowed between the curly braces unless they are valid within a value",
	"invalid-underscore": "Underscores are allowed between digits",
	"invalid-space": "Unexpected spaces",
	"invalid-three-quotes": "Three or more quotes are not permitted",
	"invalid-date": "Unexpected invalid date",
	"invalid-time": "Unexpected invalid time",
	"invalid-leading-zero": "Leading zeros are not allowed",
	"invalid-trailing-comma-in-inline-table": "Trailing comma is not permitted in an inline table",
	"invalid-char-in-escape-sequence": "Invalid character in escape sequence",
	"invalid-consecutive-dots-in-key": "Consecutive dots are not permitted in keys",
	"invalid-code-point": "Invalid code point {{cp}}",
	"invalid-trailing-dot-in-key": "Keys cannot end with a dot",
	"invalid-leading-dot-in-key": "Keys cannot start with a dot"
};
function getMessage(code, data) {
	if (data) return MESSAGES[code].replace(/\{\{(.*?)\}\}/gu, (_, name$2) => {
		if (name$2 in data) return data[name$2];
		return `{{${name$2}}}`;
	});
	return MESSAGES[code];
}
var ParseError = class extends SyntaxError {
	constructor(code, offset, line, column, data) {
		super(getMessage(code, data));
		this.index = offset;
		this.lineNumber = line;
		this.column = column;
	}
};
const CodePoint = {
	EOF: -1,
	NULL: 0,
	SOH: 1,
	BACKSPACE: 8,
	TABULATION: 9,
	LINE_FEED: 10,
	FORM_FEED: 12,
	CARRIAGE_RETURN: 13,
	ESCAPE: 27,
	SO: 14,
	US: 31,
	SPACE: 32,
	QUOTATION_MARK: 34,
	HASH: 35,
	SINGLE_QUOTE: 39,
	PLUS_SIGN: 43,
	COMMA: 44,
	DASH: 45,
	DOT: 46,
	DIGIT_0: 48,
	DIGIT_1: 49,
	DIGIT_2: 50,
	DIGIT_3: 51,
	DIGIT_7: 55,
	DIGIT_9: 57,
	COLON: 58,
	EQUALS_SIGN: 61,
	LATIN_CAPITAL_A: 65,
	LATIN_CAPITAL_E: 69,
	LATIN_CAPITAL_F: 70,
	LATIN_CAPITAL_T: 84,
	LATIN_CAPITAL_U: 85,
	LATIN_CAPITAL_Z: 90,
	LEFT_BRACKET: 91,
	BACKSLASH: 92,
	RIGHT_BRACKET: 93,
	UNDERSCORE: 95,
	LATIN_SMALL_A: 97,
	LATIN_SMALL_B: 98,
	LATIN_SMALL_E: 101,
	LATIN_SMALL_F: 102,
	LATIN_SMALL_I: 105,
	LATIN_SMALL_L: 108,
	LATIN_SMALL_N: 110,
	LATIN_SMALL_O: 111,
	LATIN_SMALL_R: 114,
	LATIN_SMALL_S: 115,
	LATIN_SMALL_T: 116,
	LATIN_SMALL_U: 117,
	LATIN_SMALL_X: 120,
	LATIN_SMALL_Z: 122,
	LEFT_BRACE: 123,
	RIGHT_BRACE: 125,
	TILDE: 126,
	DELETE: 127,
	PAD: 128,
	SUPERSCRIPT_TWO: 178,
	SUPERSCRIPT_THREE: 179,
	SUPERSCRIPT_ONE: 185,
	VULGAR_FRACTION_ONE_QUARTER: 188,
	VULGAR_FRACTION_THREE_QUARTERS: 190,
	LATIN_CAPITAL_LETTER_A_WITH_GRAVE: 192,
	LATIN_CAPITAL_LETTER_O_WITH_DIAERESIS: 214,
	LATIN_CAPITAL_LETTER_O_WITH_STROKE: 216,
	LATIN_SMALL_LETTER_O_WITH_DIAERESIS: 246,
	LATIN_SMALL_LETTER_O_WITH_STROKE: 248,
	GREEK_SMALL_REVERSED_DOTTED_LUNATE_SIGMA_SYMBOL: 891,
	GREEK_CAPITAL_LETTER_YOT: 895,
	CP_1FFF: 8191,
	ZERO_WIDTH_NON_JOINER: 8204,
	ZERO_WIDTH_JOINER: 8205,
	UNDERTIE: 8255,
	CHARACTER_TIE: 8256,
	SUPERSCRIPT_ZERO: 8304,
	CP_218F: 8591,
	CIRCLED_DIGIT_ONE: 9312,
	NEGATIVE_CIRCLED_DIGIT_ZERO: 9471,
	GLAGOLITIC_CAPITAL_LETTER_AZU: 11264,
	CP_2FEF: 12271,
	IDEOGRAPHIC_COMMA: 12289,
	CP_D7FF: 55295,
	CP_E000: 57344,
	CJK_COMPATIBILITY_IDEOGRAPH_F900: 63744,
	ARABIC_LIGATURE_SALAAMUHU_ALAYNAA: 64975,
	ARABIC_LIGATURE_SALLA_USED_AS_KORANIC_STOP_SIGN_ISOLATED_FORM: 65008,
	REPLACEMENT_CHARACTER: 65533,
	LINEAR_B_SYLLABLE_B008_A: 65536,
	CP_EFFFF: 983039,
	CP_10FFFF: 1114111
};
function isControl(cp) {
	return cp >= CodePoint.NULL && cp <= CodePoint.US;
}
function isWhitespace(cp) {
	return cp === CodePoint.TABULATION || cp === CodePoint.SPACE;
}
function isEOL(cp) {
	return cp === CodePoint.LINE_FEED || cp === CodePoint.CARRIAGE_RETURN;
}
function isUpperLetter(cp) {
	return cp >= CodePoint.LATIN_CAPITAL_A && cp <= CodePoint.LATIN_CAPITAL_Z;
}
function isLowerLetter(cp) {
	return cp >= CodePoint.LATIN_SMALL_A && cp <= CodePoint.LATIN_SMALL_Z;
}
function isLetter(cp) {
	return isLowerLetter(cp) || isUpperLetter(cp);
}
function isDigit(cp) {
	return cp >= CodePoint.DIGIT_0 && cp <= CodePoint.DIGIT_9;
}
function isHexDig(cp) {
	return isDigit(cp) || cp >= CodePoint.LATIN_SMALL_A && cp <= CodePoint.LATIN_SMALL_F || cp >= CodePoint.LATIN_CAPITAL_A && cp <= CodePoint.LATIN_CAPITAL_F;
}
function isOctalDig(cp) {
	return cp >= CodePoint.DIGIT_0 && cp <= CodePoint.DIGIT_7;
}
function isUnicodeScalarValue(cp) {
	return cp >= 0 && cp <= 55295 || cp >= 57344 && cp <= 1114111;
}
function sortedLastIndex(array, value) {
	let low = 0;
	let high = array.length;
	while (low < high) {
		const mid = low + high >>> 1;
		const val = array[mid];
		if (val === value) return mid + 1;
		if (val < value) low = mid + 1;
		else high = mid;
	}
	return low;
}
var Locations = class {
	constructor() {
		this.offsets = [];
	}
	addOffset(offset) {
		for (let i = this.offsets.length - 1; i >= 0; i--) {
			const element = this.offsets[i];
			if (element === offset) return;
			if (element < offset) break;
		}
		this.offsets.push(offset);
	}
	getLocFromIndex(offset) {
		const line = sortedLastIndex(this.offsets, offset) + 1;
		return {
			line,
			column: offset - (line === 1 ? 0 : this.offsets[line - 2])
		};
	}
};
var CodePointIterator = class {
	constructor(text) {
		this.locs = new Locations();
		this.lastCodePoint = CodePoint.NULL;
		this.start = -1;
		this.end = 0;
		this.text = text;
	}
	next() {
		if (this.lastCodePoint === CodePoint.EOF) return CodePoint.EOF;
		return this.lastCodePoint = this.moveAt(this.end);
	}
	getLocFromIndex(index) {
		return this.locs.getLocFromIndex(index);
	}
	eat(cp) {
		if (this.text.codePointAt(this.end) === cp) {
			this.next();
			return true;
		}
		return false;
	}
	moveAt(offset) {
		this.start = this.end = offset;
		const cp = this.text.codePointAt(this.start) ?? CodePoint.EOF;
		if (cp === CodePoint.EOF) {
			this.end = this.start;
			return cp;
		}
		this.end += cp >= 65536 ? 2 : 1;
		if (cp === CodePoint.LINE_FEED) this.locs.addOffset(this.end);
		else if (cp === CodePoint.CARRIAGE_RETURN) {
			if (this.text.codePointAt(this.end) === CodePoint.LINE_FEED) {
				this.end++;
				this.locs.addOffset(this.end);
			}
			return CodePoint.LINE_FEED;
		}
		return cp;
	}
};
const HAS_BIGINT = typeof BigInt !== "undefined";
const RADIX_PREFIXES = {
	16: "0x",
	10: "",
	8: "0o",
	2: "0b"
};
const ESCAPES_1_0 = {
	[CodePoint.QUOTATION_MARK]: CodePoint.QUOTATION_MARK,
	[CodePoint.BACKSLASH]: CodePoint.BACKSLASH,
	[CodePoint.LATIN_SMALL_B]: CodePoint.BACKSPACE,
	[CodePoint.LATIN_SMALL_F]: CodePoint.FORM_FEED,
	[CodePoint.LATIN_SMALL_N]: CodePoint.LINE_FEED,
	[CodePoint.LATIN_SMALL_R]: CodePoint.CARRIAGE_RETURN,
	[CodePoint.LATIN_SMALL_T]: CodePoint.TABULATION
};
const ESCAPES_LATEST = {
	...ESCAPES_1_0,
	[CodePoint.LATIN_SMALL_E]: CodePoint.ESCAPE
};
var Tokenizer = class {
	constructor(text, parserOptions) {
		this.backCode = false;
		this.lastCodePoint = CodePoint.NULL;
		this.state = "DATA";
		this.token = null;
		this.tokenStart = -1;
		this.valuesEnabled = false;
		this.text = text;
		this.parserOptions = parserOptions || {};
		this.codePointIterator = new CodePointIterator(text);
		this.tomlVersion = getTOMLVer(this.parserOptions.tomlVersion);
		this.ESCAPES = this.tomlVersion.gte(1, 1) ? ESCAPES_LATEST : ESCAPES_1_0;
	}
	get start() {
		return this.codePointIterator.start;
	}
	get end() {
		return this.codePointIterator.end;
	}
	getLocFromIndex(index) {
		return this.codePointIterator.getLocFromIndex(index);
	}
	reportParseError(code, data) {
		const offset = this.codePointIterator.start;
		const loc = this.codePointIterator.getLocFromIndex(offset);
		throw new ParseError(code, offset, loc.line, loc.column, data);
	}
	nextToken() {
		let token = this.token;
		if (token != null) {
			this.token = null;
			return token;
		}
		let cp = this.lastCodePoint;
		while (cp !== CodePoint.EOF && !this.token) {
			cp = this.nextCode();
			const nextState = this[this.state](cp);
			if (!nextState) throw new Error(`Unknown error: pre state=${this.state}`);
			this.state = nextState;
		}
		token = this.token;
		this.token = null;
		return token;
	}
	nextCode() {
		if (this.lastCodePoint === CodePoint.EOF) return CodePoint.EOF;
		if (this.backCode) {
			this.backCode = false;
			return this.lastCodePoint;
		}
		return this.lastCodePoint = this.codePointIterator.next();
	}
	eatCode(cp) {
		if (this.lastCodePoint === CodePoint.EOF) return false;
		if (this.backCode) {
			if (this.lastCodePoint === cp) {
				this.backCode = false;
				return true;
			}
			return false;
		}
		return this.codePointIterator.eat(cp);
	}
	moveAt(loc) {
		if (this.backCode) this.backCode = false;
		this.lastCodePoint = this.codePointIterator.moveAt(loc);
	}
	back(state) {
		this.backCode = true;
		return state;
	}
	punctuatorToken() {
		this.startToken();
		this.endToken("Punctuator", "end");
	}
	startToken() {
		this.tokenStart = this.codePointIterator.start;
	}
	endToken(type, pos, option1, option2) {
		const { tokenStart } = this;
		const end = this.codePointIterator[pos];
		const range = [tokenStart, end];
		const loc = {
			start: this.codePointIterator.getLocFromIndex(tokenStart),
			end: this.codePointIterator.getLocFromIndex(end)
		};
		if (type === "Block") this.token = {
			type,
			value: this.text.slice(tokenStart + 1, end),
			range,
			loc
		};
		else {
			let token;
			const value = this.text.slice(tokenStart, end);
			if (type === "BasicString" || type === "LiteralString" || type === "MultiLineBasicString" || type === "MultiLineLiteralString") token = {
				type,
				value,
				string: option1,
				range,
				loc
			};
			else if (type === "Integer") {
				const text = option1;
				token = {
					type,
					value,
					number: parseInt(text, option2),
					bigint: HAS_BIGINT ? BigInt(RADIX_PREFIXES[option2] + text) : null,
					range,
					loc
				};
			} else if (type === "Float") token = {
				type,
				value,
				number: option1,
				range,
				loc
			};
			else if (type === "Boolean") token = {
				type,
				value,
				boolean: option1,
				range,
				loc
			};
			else if (type === "LocalDate" || type === "LocalTime" || type === "LocalDateTime" || type === "OffsetDateTime") token = {
				type,
				value,
				date: option1,
				range,
				loc
			};
			else token = {
				type,
				value,
				range,
				loc
			};
			this.token = token;
		}
	}
	DATA(cp) {
		while (isWhitespace(cp) || isEOL(cp)) cp = this.nextCode();
		if (cp === CodePoint.HASH) {
			this.startToken();
			return "COMMENT";
		}
		if (cp === CodePoint.QUOTATION_MARK) {
			this.startToken();
			return "BASIC_STRING";
		}
		if (cp === CodePoint.SINGLE_QUOTE) {
			this.startToken();
			return "LITERAL_STRING";
		}
		if (cp === CodePoint.DOT || cp === CodePoint.EQUALS_SIGN || cp === CodePoint.LEFT_BRACKET || cp === CodePoint.RIGHT_BRACKET || cp === CodePoint.LEFT_BRACE || cp === CodePoint.RIGHT_BRACE || cp === CodePoint.COMMA) {
			this.punctuatorToken();
			return "DATA";
		}
		if (this.valuesEnabled) {
			if (cp === CodePoint.DASH || cp === CodePoint.PLUS_SIGN) {
				this.startToken();
				return "SIGN";
			}
			if (cp === CodePoint.LATIN_SMALL_N || cp === CodePoint.LATIN_SMALL_I) {
				this.startToken();
				return this.back("NAN_OR_INF");
			}
			if (isDigit(cp)) {
				this.startToken();
				return this.back("NUMBER");
			}
			if (cp === CodePoint.LATIN_SMALL_T || cp === CodePoint.LATIN_SMALL_F) {
				this.startToken();
				return this.back("BOOLEAN");
			}
		} else if (isUnquotedKeyChar(cp, this.tomlVersion)) {
			this.startToken();
			return "BARE";
		}
		if (cp === CodePoint.EOF) return "DATA";
		return this.reportParseError("unexpected-char");
	}
	COMMENT(cp) {
		const processCommentChar = this.tomlVersion.gte(1, 1) ? (c) => {
			if (!isNonEOL(c)) this.reportParseError("invalid-comment-character", { cp: JSON.stringify(String.fromCodePoint(c)).slice(1, -1) });
		} : (c) => {
			if (isControlOtherThanTab(c)) this.reportParseErrorControlChar();
		};
		while (!isEOL(cp) && cp !== CodePoint.EOF) {
			processCommentChar(cp);
			cp = this.nextCode();
		}
		this.endToken("Block", "start");
		return "DATA";
	}
	BARE(cp) {
		while (isUnquotedKeyChar(cp, this.tomlVersion)) cp = this.nextCode();
		this.endToken("Bare", "start");
		return this.back("DATA");
	}
	BASIC_STRING(cp) {
		if (cp === CodePoint.QUOTATION_MARK) {
			cp = this.nextCode();
			if (cp === CodePoint.QUOTATION_MARK) return "MULTI_LINE_BASIC_STRING";
			this.endToken("BasicString", "start", "");
			return this.back("DATA");
		}
		const out = [];
		while (cp !== CodePoint.QUOTATION_MARK && cp !== CodePoint.EOF && cp !== CodePoint.LINE_FEED) {
			if (isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
			if (cp === CodePoint.BACKSLASH) {
				cp = this.nextCode();
				const ecp = this.ESCAPES[cp];
				if (ecp) {
					out.push(ecp);
					cp = this.nextCode();
					continue;
				} else if (cp === CodePoint.LATIN_SMALL_U) {
					const code = this.parseUnicode(4);
					out.push(code);
					cp = this.nextCode();
					continue;
				} else if (cp === CodePoint.LATIN_CAPITAL_U) {
					const code = this.parseUnicode(8);
					out.push(code);
					cp = this.nextCode();
					continue;
				} else if (cp === CodePoint.LATIN_SMALL_X && this.tomlVersion.gte(1, 1)) {
					const code = this.parseUnicode(2);
					out.push(code);
					cp = this.nextCode();
					continue;
				}
				return this.reportParseError("invalid-char-in-escape-sequence");
			}
			out.push(cp);
			cp = this.nextCode();
		}
		if (cp !== CodePoint.QUOTATION_MARK) return this.reportParseError("unterminated-string");
		this.endToken("BasicString", "end", String.fromCodePoint(...out));
		return "DATA";
	}
	MULTI_LINE_BASIC_STRING(cp) {
		const out = [];
		if (cp === CodePoint.LINE_FEED) cp = this.nextCode();
		while (cp !== CodePoint.EOF) {
			if (cp !== CodePoint.LINE_FEED && isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
			if (cp === CodePoint.QUOTATION_MARK) {
				const startPos = this.codePointIterator.start;
				if (this.eatCode(CodePoint.QUOTATION_MARK) && this.eatCode(CodePoint.QUOTATION_MARK)) {
					if (this.eatCode(CodePoint.QUOTATION_MARK)) {
						out.push(CodePoint.QUOTATION_MARK);
						if (this.eatCode(CodePoint.QUOTATION_MARK)) {
							out.push(CodePoint.QUOTATION_MARK);
							if (this.eatCode(CodePoint.QUOTATION_MARK)) {
								this.moveAt(startPos);
								return this.reportParseError("invalid-three-quotes");
							}
						}
					}
					this.endToken("MultiLineBasicString", "end", String.fromCodePoint(...out));
					return "DATA";
				}
				this.moveAt(startPos);
			}
			if (cp === CodePoint.BACKSLASH) {
				cp = this.nextCode();
				const ecp = this.ESCAPES[cp];
				if (ecp) {
					out.push(ecp);
					cp = this.nextCode();
					continue;
				} else if (cp === CodePoint.LATIN_SMALL_U) {
					const code = this.parseUnicode(4);
					out.push(code);
					cp = this.nextCode();
					continue;
				} else if (cp === CodePoint.LATIN_CAPITAL_U) {
					const code = this.parseUnicode(8);
					out.push(code);
					cp = this.nextCode();
					continue;
				} else if (cp === CodePoint.LATIN_SMALL_X && this.tomlVersion.gte(1, 1)) {
					const code = this.parseUnicode(2);
					out.push(code);
					cp = this.nextCode();
					continue;
				} else if (cp === CodePoint.LINE_FEED) {
					cp = this.nextCode();
					while (isWhitespace(cp) || cp === CodePoint.LINE_FEED) cp = this.nextCode();
					continue;
				} else if (isWhitespace(cp)) {
					let valid = true;
					const startPos = this.codePointIterator.start;
					let nextCp;
					while ((nextCp = this.nextCode()) !== CodePoint.EOF) {
						if (nextCp === CodePoint.LINE_FEED) break;
						if (!isWhitespace(nextCp)) {
							this.moveAt(startPos);
							valid = false;
							break;
						}
					}
					if (valid) {
						cp = this.nextCode();
						while (isWhitespace(cp) || cp === CodePoint.LINE_FEED) cp = this.nextCode();
						continue;
					}
				}
				return this.reportParseError("invalid-char-in-escape-sequence");
			}
			out.push(cp);
			cp = this.nextCode();
		}
		return this.reportParseError("unterminated-string");
	}
	LITERAL_STRING(cp) {
		if (cp === CodePoint.SINGLE_QUOTE) {
			cp = this.nextCode();
			if (cp === CodePoint.SINGLE_QUOTE) return "MULTI_LINE_LITERAL_STRING";
			this.endToken("LiteralString", "start", "");
			return this.back("DATA");
		}
		const out = [];
		while (cp !== CodePoint.SINGLE_QUOTE && cp !== CodePoint.EOF && cp !== CodePoint.LINE_FEED) {
			if (isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
			out.push(cp);
			cp = this.nextCode();
		}
		if (cp !== CodePoint.SINGLE_QUOTE) return this.reportParseError("unterminated-string");
		this.endToken("LiteralString", "end", String.fromCodePoint(...out));
		return "DATA";
	}
	MULTI_LINE_LITERAL_STRING(cp) {
		const out = [];
		if (cp === CodePoint.LINE_FEED) cp = this.nextCode();
		while (cp !== CodePoint.EOF) {
			if (cp !== CodePoint.LINE_FEED && isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
			if (cp === CodePoint.SINGLE_QUOTE) {
				const startPos = this.codePointIterator.start;
				if (this.eatCode(CodePoint.SINGLE_QUOTE) && this.eatCode(CodePoint.SINGLE_QUOTE)) {
					if (this.eatCode(CodePoint.SINGLE_QUOTE)) {
						out.push(CodePoint.SINGLE_QUOTE);
						if (this.eatCode(CodePoint.SINGLE_QUOTE)) {
							out.push(CodePoint.SINGLE_QUOTE);
							if (this.eatCode(CodePoint.SINGLE_QUOTE)) {
								this.moveAt(startPos);
								return this.reportParseError("invalid-three-quotes");
							}
						}
					}
					this.endToken("MultiLineLiteralString", "end", String.fromCodePoint(...out));
					return "DATA";
				}
				this.moveAt(startPos);
			}
			out.push(cp);
			cp = this.nextCode();
		}
		return this.reportParseError("unterminated-string");
	}
	SIGN(cp) {
		if (cp === CodePoint.LATIN_SMALL_N || cp === CodePoint.LATIN_SMALL_I) return this.back("NAN_OR_INF");
		if (isDigit(cp)) return this.back("NUMBER");
		return this.reportParseError("unexpected-char");
	}
	NAN_OR_INF(cp) {
		if (cp === CodePoint.LATIN_SMALL_N) {
			const startPos = this.codePointIterator.start;
			if (this.eatCode(CodePoint.LATIN_SMALL_A) && this.eatCode(CodePoint.LATIN_SMALL_N)) {
				this.endToken("Float", "end", NaN);
				return "DATA";
			}
			this.moveAt(startPos);
		} else if (cp === CodePoint.LATIN_SMALL_I) {
			const startPos = this.codePointIterator.start;
			if (this.eatCode(CodePoint.LATIN_SMALL_N) && this.eatCode(CodePoint.LATIN_SMALL_F)) {
				this.endToken("Float", "end", this.text[this.tokenStart] === "-" ? -Infinity : Infinity);
				return "DATA";
			}
			this.moveAt(startPos);
		}
		return this.reportParseError("unexpected-char");
	}
	NUMBER(cp) {
		const start = this.text[this.tokenStart];
		const sign = start === "+" ? CodePoint.PLUS_SIGN : start === "-" ? CodePoint.DASH : CodePoint.NULL;
		if (cp === CodePoint.DIGIT_0) {
			if (sign === CodePoint.NULL) {
				const startPos = this.codePointIterator.start;
				const nextCp$1 = this.nextCode();
				if (isDigit(nextCp$1)) {
					const nextNextCp = this.nextCode();
					if (nextNextCp === CodePoint.COLON) {
						this.data = {
							hasDate: false,
							year: 0,
							month: 0,
							day: 0,
							hour: Number(String.fromCodePoint(CodePoint.DIGIT_0, nextCp$1)),
							minute: 0,
							second: 0
						};
						return "TIME_MINUTE";
					}
					if (isDigit(nextNextCp)) {
						const nextNextNextCp = this.nextCode();
						if (isDigit(nextNextNextCp) && this.eatCode(CodePoint.DASH)) {
							this.data = {
								hasDate: true,
								year: Number(String.fromCodePoint(CodePoint.DIGIT_0, nextCp$1, nextNextCp, nextNextNextCp)),
								month: 0,
								day: 0,
								hour: 0,
								minute: 0,
								second: 0
							};
							return "DATE_MONTH";
						}
					}
					this.moveAt(startPos);
					return this.reportParseError("invalid-leading-zero");
				}
				this.moveAt(startPos);
			}
			cp = this.nextCode();
			if (cp === CodePoint.LATIN_SMALL_X || cp === CodePoint.LATIN_SMALL_O || cp === CodePoint.LATIN_SMALL_B) {
				if (sign !== CodePoint.NULL) return this.reportParseError("unexpected-char");
				return cp === CodePoint.LATIN_SMALL_X ? "HEX" : cp === CodePoint.LATIN_SMALL_O ? "OCTAL" : "BINARY";
			}
			if (cp === CodePoint.LATIN_SMALL_E || cp === CodePoint.LATIN_CAPITAL_E) {
				this.data = {
					minus: sign === CodePoint.DASH,
					left: [CodePoint.DIGIT_0]
				};
				return "EXPONENT_RIGHT";
			}
			if (cp === CodePoint.DOT) {
				this.data = {
					minus: sign === CodePoint.DASH,
					absInt: [CodePoint.DIGIT_0]
				};
				return "FRACTIONAL_RIGHT";
			}
			this.endToken("Integer", "start", "0", 10);
			return this.back("DATA");
		}
		const { out, nextCp, hasUnderscore } = this.parseDigits(cp, isDigit);
		if (nextCp === CodePoint.DASH && sign === CodePoint.NULL && !hasUnderscore && out.length === 4) {
			this.data = {
				hasDate: true,
				year: Number(String.fromCodePoint(...out)),
				month: 0,
				day: 0,
				hour: 0,
				minute: 0,
				second: 0
			};
			return "DATE_MONTH";
		}
		if (nextCp === CodePoint.COLON && sign === CodePoint.NULL && !hasUnderscore && out.length === 2) {
			this.data = {
				hasDate: false,
				year: 0,
				month: 0,
				day: 0,
				hour: Number(String.fromCodePoint(...out)),
				minute: 0,
				second: 0
			};
			return "TIME_MINUTE";
		}
		if (nextCp === CodePoint.LATIN_SMALL_E || nextCp === CodePoint.LATIN_CAPITAL_E) {
			this.data = {
				minus: sign === CodePoint.DASH,
				left: out
			};
			return "EXPONENT_RIGHT";
		}
		if (nextCp === CodePoint.DOT) {
			this.data = {
				minus: sign === CodePoint.DASH,
				absInt: out
			};
			return "FRACTIONAL_RIGHT";
		}
		this.endToken("Integer", "start", sign === CodePoint.DASH ? String.fromCodePoint(CodePoint.DASH, ...out) : String.fromCodePoint(...out), 10);
		return this.back("DATA");
	}
	HEX(cp) {
		const { out } = this.parseDigits(cp, isHexDig);
		this.endToken("Integer", "start", String.fromCodePoint(...out), 16);
		return this.back("DATA");
	}
	OCTAL(cp) {
		const { out } = this.parseDigits(cp, isOctalDig);
		this.endToken("Integer", "start", String.fromCodePoint(...out), 8);
		return this.back("DATA");
	}
	BINARY(cp) {
		const { out } = this.parseDigits(cp, (c) => c === CodePoint.DIGIT_0 || c === CodePoint.DIGIT_1);
		this.endToken("Integer", "start", String.fromCodePoint(...out), 2);
		return this.back("DATA");
	}
	FRACTIONAL_RIGHT(cp) {
		const { minus, absInt } = this.data;
		const { out, nextCp } = this.parseDigits(cp, isDigit);
		const absNum = [
			...absInt,
			CodePoint.DOT,
			...out
		];
		if (nextCp === CodePoint.LATIN_SMALL_E || nextCp === CodePoint.LATIN_CAPITAL_E) {
			this.data = {
				minus,
				left: absNum
			};
			return "EXPONENT_RIGHT";
		}
		const value = Number(minus ? String.fromCodePoint(CodePoint.DASH, ...absNum) : String.fromCodePoint(...absNum));
		this.endToken("Float", "start", value);
		return this.back("DATA");
	}
	EXPONENT_RIGHT(cp) {
		const { left, minus: leftMinus } = this.data;
		let minus = false;
		if (cp === CodePoint.DASH || cp === CodePoint.PLUS_SIGN) {
			minus = cp === CodePoint.DASH;
			cp = this.nextCode();
		}
		const { out } = this.parseDigits(cp, isDigit);
		const right = out;
		if (minus) right.unshift(CodePoint.DASH);
		const value = Number(leftMinus ? String.fromCodePoint(CodePoint.DASH, ...left, CodePoint.LATIN_SMALL_E, ...right) : String.fromCodePoint(...left, CodePoint.LATIN_SMALL_E, ...right));
		this.endToken("Float", "start", value);
		return this.back("DATA");
	}
	BOOLEAN(cp) {
		if (cp === CodePoint.LATIN_SMALL_T) {
			const startPos = this.codePointIterator.start;
			if (this.eatCode(CodePoint.LATIN_SMALL_R) && this.eatCode(CodePoint.LATIN_SMALL_U) && this.eatCode(CodePoint.LATIN_SMALL_E)) {
				this.endToken("Boolean", "end", true);
				return "DATA";
			}
			this.moveAt(startPos);
		} else if (cp === CodePoint.LATIN_SMALL_F) {
			const startPos = this.codePointIterator.start;
			if (this.eatCode(CodePoint.LATIN_SMALL_A) && this.eatCode(CodePoint.LATIN_SMALL_L) && this.eatCode(CodePoint.LATIN_SMALL_S) && this.eatCode(CodePoint.LATIN_SMALL_E)) {
				this.endToken("Boolean", "end", false);
				return "DATA";
			}
			this.moveAt(startPos);
		}
		return this.reportParseError("unexpected-char");
	}
	DATE_MONTH(cp) {
		const start = this.codePointIterator.start;
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (cp !== CodePoint.DASH) return this.reportParseError("unexpected-char");
		const end = this.codePointIterator.start;
		const data = this.data;
		data.month = Number(this.text.slice(start, end));
		return "DATE_DAY";
	}
	DATE_DAY(cp) {
		const start = this.codePointIterator.start;
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		const end = this.codePointIterator.end;
		const data = this.data;
		data.day = Number(this.text.slice(start, end));
		if (!isValidDate(data.year, data.month, data.day)) return this.reportParseError("invalid-date");
		cp = this.nextCode();
		if (cp === CodePoint.LATIN_CAPITAL_T || cp === CodePoint.LATIN_SMALL_T) return "TIME_HOUR";
		if (cp === CodePoint.SPACE) {
			const startPos = this.codePointIterator.start;
			if (isDigit(this.nextCode()) && isDigit(this.nextCode())) {
				this.moveAt(startPos);
				return "TIME_HOUR";
			}
			this.moveAt(startPos);
		}
		const dateValue = getDateFromDateTimeData(data, "");
		this.endToken("LocalDate", "start", dateValue);
		return this.back("DATA");
	}
	TIME_HOUR(cp) {
		const start = this.codePointIterator.start;
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (cp !== CodePoint.COLON) return this.reportParseError("unexpected-char");
		const end = this.codePointIterator.start;
		const data = this.data;
		data.hour = Number(this.text.slice(start, end));
		return "TIME_MINUTE";
	}
	TIME_MINUTE(cp) {
		const start = this.codePointIterator.start;
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		const end = this.codePointIterator.end;
		const data = this.data;
		data.minute = Number(this.text.slice(start, end));
		cp = this.nextCode();
		if (cp === CodePoint.COLON) return "TIME_SECOND";
		if (this.tomlVersion.lt(1, 1)) return this.reportParseError("unexpected-char");
		if (!isValidTime(data.hour, data.minute, data.second)) return this.reportParseError("invalid-time");
		return this.processTimeEnd(cp, data);
	}
	TIME_SECOND(cp) {
		const start = this.codePointIterator.start;
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		const end = this.codePointIterator.end;
		const data = this.data;
		data.second = Number(this.text.slice(start, end));
		if (!isValidTime(data.hour, data.minute, data.second)) return this.reportParseError("invalid-time");
		cp = this.nextCode();
		if (cp === CodePoint.DOT) return "TIME_SEC_FRAC";
		return this.processTimeEnd(cp, data);
	}
	TIME_SEC_FRAC(cp) {
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		const start = this.codePointIterator.start;
		while (isDigit(cp)) cp = this.nextCode();
		const end = this.codePointIterator.start;
		const data = this.data;
		data.frac = this.text.slice(start, end);
		return this.processTimeEnd(cp, data);
	}
	processTimeEnd(cp, data) {
		if (data.hasDate) {
			if (cp === CodePoint.DASH || cp === CodePoint.PLUS_SIGN) {
				data.offsetSign = cp;
				return "TIME_OFFSET";
			}
			if (cp === CodePoint.LATIN_CAPITAL_Z || cp === CodePoint.LATIN_SMALL_Z) {
				const dateValue$2 = getDateFromDateTimeData(data, "Z");
				this.endToken("OffsetDateTime", "end", dateValue$2);
				return "DATA";
			}
			const dateValue$1 = getDateFromDateTimeData(data, "");
			this.endToken("LocalDateTime", "start", dateValue$1);
			return this.back("DATA");
		}
		const dateValue = getDateFromDateTimeData(data, "");
		this.endToken("LocalTime", "start", dateValue);
		return this.back("DATA");
	}
	TIME_OFFSET(cp) {
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		const hourStart = this.codePointIterator.start;
		cp = this.nextCode();
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (cp !== CodePoint.COLON) return this.reportParseError("unexpected-char");
		const hourEnd = this.codePointIterator.start;
		cp = this.nextCode();
		const minuteStart = this.codePointIterator.start;
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		const minuteEnd = this.codePointIterator.end;
		const hour = Number(this.text.slice(hourStart, hourEnd));
		const minute = Number(this.text.slice(minuteStart, minuteEnd));
		if (!isValidTime(hour, minute, 0)) return this.reportParseError("invalid-time");
		const data = this.data;
		const dateValue = getDateFromDateTimeData(data, `${String.fromCodePoint(data.offsetSign)}${padStart(hour, 2)}:${padStart(minute, 2)}`);
		this.endToken("OffsetDateTime", "end", dateValue);
		return "DATA";
	}
	parseDigits(cp, checkDigit) {
		if (cp === CodePoint.UNDERSCORE) return this.reportParseError("invalid-underscore");
		if (!checkDigit(cp)) return this.reportParseError("unexpected-char");
		const out = [];
		let before = CodePoint.NULL;
		let hasUnderscore = false;
		while (checkDigit(cp) || cp === CodePoint.UNDERSCORE) {
			if (cp === CodePoint.UNDERSCORE) {
				hasUnderscore = true;
				if (before === CodePoint.UNDERSCORE) return this.reportParseError("invalid-underscore");
			} else out.push(cp);
			before = cp;
			cp = this.nextCode();
		}
		if (before === CodePoint.UNDERSCORE) return this.reportParseError("invalid-underscore");
		return {
			out,
			nextCp: cp,
			hasUnderscore
		};
	}
	parseUnicode(count) {
		const startLoc = this.codePointIterator.start;
		const start = this.codePointIterator.end;
		let charCount = 0;
		let cp;
		while ((cp = this.nextCode()) !== CodePoint.EOF) {
			if (!isHexDig(cp)) {
				this.moveAt(startLoc);
				return this.reportParseError("invalid-char-in-escape-sequence");
			}
			charCount++;
			if (charCount >= count) break;
		}
		const end = this.codePointIterator.end;
		const code = this.text.slice(start, end);
		const codePoint = parseInt(code, 16);
		if (!isUnicodeScalarValue(codePoint)) return this.reportParseError("invalid-code-point", { cp: code });
		return codePoint;
	}
	reportParseErrorControlChar() {
		return this.reportParseError("invalid-control-character");
	}
};
function isUnquotedKeyChar(cp, tomlVersion) {
	if (isLetter(cp) || isDigit(cp) || cp === CodePoint.UNDERSCORE || cp === CodePoint.DASH) return true;
	if (tomlVersion.lt(1, 1)) return false;
	return false;
}
function isControlOtherThanTab(cp) {
	return isControl(cp) && cp !== CodePoint.TABULATION || cp === CodePoint.DELETE;
}
function isNonEOL(cp) {
	return cp === CodePoint.TABULATION || CodePoint.SPACE <= cp && cp <= CodePoint.TILDE || isNonAscii(cp);
}
function isNonAscii(cp) {
	return CodePoint.PAD <= cp && cp <= CodePoint.CP_D7FF || CodePoint.CP_E000 <= cp && cp <= CodePoint.CP_10FFFF;
}
function isValidDate(y, m, d) {
	if (y >= 0 && m <= 12 && m >= 1 && d >= 1) return d <= (m === 2 ? y & 3 || !(y % 25) && y & 15 ? 28 : 29 : 30 + (m + (m >> 3) & 1));
	return false;
}
function isValidTime(h, m, s) {
	if (h >= 24 || h < 0 || m > 59 || m < 0 || s > 60 || s < 0) return false;
	return true;
}
function getDateFromDateTimeData(data, timeZone) {
	const year = padStart(data.year, 4);
	const month = data.month ? padStart(data.month, 2) : "01";
	const day = data.day ? padStart(data.day, 2) : "01";
	const hour = padStart(data.hour, 2);
	const minute = padStart(data.minute, 2);
	const second = padStart(data.second, 2);
	const textDate = `${year}-${month}-${day}`;
	const frac = data.frac ? `.${data.frac}` : "";
	const dateValue = /* @__PURE__ */ new Date(`${textDate}T${hour}:${minute}:${second}${frac}${timeZone}`);
	if (!isNaN(dateValue.getTime()) || data.second !== 60) return dateValue;
	return /* @__PURE__ */ new Date(`${textDate}T${hour}:${minute}:59${frac}${timeZone}`);
}
function padStart(num, maxLength) {
	return String(num).padStart(maxLength, "0");
}
const VALUE_KIND_VALUE = Symbol("VALUE_KIND_VALUE");
const VALUE_KIND_INTERMEDIATE = Symbol("VALUE_KIND_INTERMEDIATE");
var KeysResolver = class {
	constructor(ctx) {
		this.rootKeys = /* @__PURE__ */ new Map();
		this.tables = [];
		this.ctx = ctx;
	}
	applyResolveKeyForTable(node) {
		let keys = this.rootKeys;
		const peekKeyIndex = node.key.keys.length - 1;
		for (let index = 0; index < peekKeyIndex; index++) {
			const keyNode = node.key.keys[index];
			const keyName = toKeyName(keyNode);
			node.resolvedKey.push(keyName);
			let keyStore = keys.get(keyName);
			if (!keyStore) {
				keyStore = {
					node: keyNode,
					keys: /* @__PURE__ */ new Map()
				};
				keys.set(keyName, keyStore);
			} else if (keyStore.table === "array") {
				const peekIndex = keyStore.peekIndex;
				node.resolvedKey.push(peekIndex);
				keyStore = keyStore.keys.get(peekIndex);
			}
			keys = keyStore.keys;
		}
		const lastKeyNode = node.key.keys[peekKeyIndex];
		const lastKeyName = toKeyName(lastKeyNode);
		node.resolvedKey.push(lastKeyName);
		const lastKeyStore = keys.get(lastKeyName);
		if (!lastKeyStore) if (node.kind === "array") {
			node.resolvedKey.push(0);
			const newKeyStore = {
				node: lastKeyNode,
				keys: /* @__PURE__ */ new Map()
			};
			keys.set(lastKeyName, {
				table: node.kind,
				node: lastKeyNode,
				keys: /* @__PURE__ */ new Map([[0, newKeyStore]]),
				peekIndex: 0
			});
			this.tables.push({
				node,
				keys: newKeyStore.keys
			});
		} else {
			const newKeyStore = {
				table: node.kind,
				node: lastKeyNode,
				keys: /* @__PURE__ */ new Map()
			};
			keys.set(lastKeyName, newKeyStore);
			this.tables.push({
				node,
				keys: newKeyStore.keys
			});
		}
		else if (!lastKeyStore.table) if (node.kind === "array") this.ctx.reportParseError("dupe-keys", lastKeyNode);
		else {
			const transformKey = {
				table: node.kind,
				node: lastKeyNode,
				keys: lastKeyStore.keys
			};
			keys.set(lastKeyName, transformKey);
			this.tables.push({
				node,
				keys: transformKey.keys
			});
		}
		else if (lastKeyStore.table === "array") if (node.kind === "array") {
			const newKeyStore = {
				node: lastKeyNode,
				keys: /* @__PURE__ */ new Map()
			};
			const newIndex = lastKeyStore.peekIndex + 1;
			node.resolvedKey.push(newIndex);
			lastKeyStore.keys.set(newIndex, newKeyStore);
			lastKeyStore.peekIndex = newIndex;
			this.tables.push({
				node,
				keys: newKeyStore.keys
			});
		} else this.ctx.reportParseError("dupe-keys", lastKeyNode);
		else this.ctx.reportParseError("dupe-keys", lastKeyNode);
	}
	verifyDuplicateKeys(node) {
		for (const body of node.body) if (body.type === "TOMLKeyValue") verifyDuplicateKeysForKeyValue(this.ctx, this.rootKeys, body);
		for (const { node: tableNode, keys } of this.tables) for (const body of tableNode.body) verifyDuplicateKeysForKeyValue(this.ctx, keys, body);
	}
};
function verifyDuplicateKeysForKeyValue(ctx, defineKeys, node) {
	let keys = defineKeys;
	const lastKey = last(node.key.keys);
	for (const keyNode of node.key.keys) {
		const key = toKeyName(keyNode);
		let defineKey = keys.get(key);
		if (defineKey) {
			if (defineKey.value === VALUE_KIND_VALUE) ctx.reportParseError("dupe-keys", getAfterNode(keyNode, defineKey.node));
			else if (lastKey === keyNode) ctx.reportParseError("dupe-keys", getAfterNode(keyNode, defineKey.node));
			else if (defineKey.table) ctx.reportParseError("dupe-keys", getAfterNode(keyNode, defineKey.node));
			defineKey.value = VALUE_KIND_INTERMEDIATE;
		} else {
			if (lastKey === keyNode) defineKey = {
				value: VALUE_KIND_VALUE,
				node: keyNode,
				keys: /* @__PURE__ */ new Map()
			};
			else defineKey = {
				value: VALUE_KIND_INTERMEDIATE,
				node: keyNode,
				keys: /* @__PURE__ */ new Map()
			};
			keys.set(key, defineKey);
		}
		keys = defineKey.keys;
	}
	if (node.value.type === "TOMLInlineTable") verifyDuplicateKeysForInlineTable(ctx, keys, node.value);
	else if (node.value.type === "TOMLArray") verifyDuplicateKeysForArray(ctx, keys, node.value);
}
function verifyDuplicateKeysForInlineTable(ctx, defineKeys, node) {
	for (const body of node.body) verifyDuplicateKeysForKeyValue(ctx, defineKeys, body);
}
function verifyDuplicateKeysForArray(ctx, defineKeys, node) {
	const keys = defineKeys;
	for (let index = 0; index < node.elements.length; index++) {
		const element = node.elements[index];
		let defineKey = keys.get(index);
		if (defineKey) ctx.reportParseError("dupe-keys", getAfterNode(element, defineKey.node));
		else {
			defineKey = {
				value: VALUE_KIND_VALUE,
				node: element,
				keys: /* @__PURE__ */ new Map()
			};
			defineKeys.set(index, defineKey);
			if (element.type === "TOMLInlineTable") verifyDuplicateKeysForInlineTable(ctx, defineKey.keys, element);
			else if (element.type === "TOMLArray") verifyDuplicateKeysForArray(ctx, defineKey.keys, element);
		}
	}
}
function getAfterNode(a, b) {
	return a.range[0] <= b.range[0] ? b : a;
}
var Context = class {
	constructor(data) {
		this.tokens = [];
		this.comments = [];
		this.back = null;
		this.stateStack = [];
		this.needNewLine = false;
		this.needSameLine = false;
		this.currToken = null;
		this.prevToken = null;
		this.valueContainerStack = [];
		this.tokenizer = new Tokenizer(data.text, data.parserOptions);
		this.topLevelTable = data.topLevelTable;
		this.table = data.topLevelTable;
		this.keysResolver = new KeysResolver(this);
	}
	nextToken(option) {
		this.prevToken = this.currToken;
		if (this.back) {
			this.currToken = this.back;
			this.back = null;
		} else this.currToken = this._nextTokenFromTokenizer(option);
		if ((this.needNewLine || this.needSameLine || option?.needSameLine) && this.prevToken && this.currToken) if (this.prevToken.loc.end.line === this.currToken.loc.start.line) {
			if (this.needNewLine) return this.reportParseError("missing-newline", this.currToken);
		} else {
			const needSameLine = this.needSameLine || option?.needSameLine;
			if (needSameLine) return this.reportParseError(needSameLine, this.currToken);
		}
		this.needNewLine = false;
		this.needSameLine = false;
		return this.currToken;
	}
	_nextTokenFromTokenizer(option) {
		const valuesEnabled = this.tokenizer.valuesEnabled;
		if (option?.valuesEnabled) this.tokenizer.valuesEnabled = option.valuesEnabled;
		let token = this.tokenizer.nextToken();
		while (token && token.type === "Block") {
			this.comments.push(token);
			token = this.tokenizer.nextToken();
		}
		if (token) this.tokens.push(token);
		this.tokenizer.valuesEnabled = valuesEnabled;
		return token;
	}
	backToken() {
		if (this.back) throw new Error("Illegal state");
		this.back = this.currToken;
		this.currToken = this.prevToken;
	}
	addValueContainer(valueContainer) {
		this.valueContainerStack.push(valueContainer);
		this.tokenizer.valuesEnabled = true;
	}
	consumeValueContainer() {
		const valueContainer = this.valueContainerStack.pop();
		this.tokenizer.valuesEnabled = this.valueContainerStack.length > 0;
		return valueContainer;
	}
	applyResolveKeyForTable(node) {
		this.keysResolver.applyResolveKeyForTable(node);
	}
	verifyDuplicateKeys() {
		this.keysResolver.verifyDuplicateKeys(this.topLevelTable);
	}
	reportParseError(code, token) {
		let offset, line, column;
		if (token) {
			offset = token.range[0];
			line = token.loc.start.line;
			column = token.loc.start.column;
		} else {
			offset = this.tokenizer.start;
			const startPos = this.tokenizer.getLocFromIndex(offset);
			line = startPos.line;
			column = startPos.column;
		}
		throw new ParseError(code, offset, line, column);
	}
};
const STATE_FOR_ERROR = { VALUE: "missing-value" };
const STRING_VALUE_STYLE_MAP = {
	BasicString: "basic",
	MultiLineBasicString: "basic",
	LiteralString: "literal",
	MultiLineLiteralString: "literal"
};
const STRING_KEY_STYLE_MAP = {
	BasicString: "basic",
	LiteralString: "literal"
};
const DATETIME_VALUE_KIND_MAP = {
	OffsetDateTime: "offset-date-time",
	LocalDateTime: "local-date-time",
	LocalDate: "local-date",
	LocalTime: "local-time"
};
var TOMLParser = class {
	constructor(text, parserOptions) {
		this.text = text;
		this.parserOptions = parserOptions || {};
		this.tomlVersion = getTOMLVer(this.parserOptions.tomlVersion);
	}
	parse() {
		const ast = {
			type: "Program",
			body: [],
			sourceType: "module",
			tokens: [],
			comments: [],
			parent: null,
			range: [0, 0],
			loc: {
				start: {
					line: 1,
					column: 0
				},
				end: {
					line: 1,
					column: 0
				}
			}
		};
		const node = {
			type: "TOMLTopLevelTable",
			body: [],
			parent: ast,
			range: cloneRange(ast.range),
			loc: cloneLoc(ast.loc)
		};
		ast.body = [node];
		const ctx = new Context({
			text: this.text,
			parserOptions: this.parserOptions,
			topLevelTable: node
		});
		let token = ctx.nextToken();
		if (token) {
			node.range[0] = token.range[0];
			node.loc.start = clonePos(token.loc.start);
			while (token) {
				const state$1 = ctx.stateStack.pop() || "TABLE";
				ctx.stateStack.push(...this[state$1](token, ctx));
				token = ctx.nextToken();
			}
			const state = ctx.stateStack.pop() || "TABLE";
			if (state in STATE_FOR_ERROR) return ctx.reportParseError(STATE_FOR_ERROR[state], null);
			if (ctx.table.type === "TOMLTable") applyEndLoc(ctx.table, last(ctx.table.body));
			applyEndLoc(node, last(node.body));
		}
		ctx.verifyDuplicateKeys();
		ast.tokens = ctx.tokens;
		ast.comments = ctx.comments;
		const endOffset = ctx.tokenizer.end;
		const endPos = ctx.tokenizer.getLocFromIndex(endOffset);
		ast.range[1] = endOffset;
		ast.loc.end = {
			line: endPos.line,
			column: endPos.column
		};
		return ast;
	}
	TABLE(token, ctx) {
		if (isBare(token) || isString(token)) return this.processKeyValue(token, ctx.table, ctx);
		if (isLeftBracket(token)) return this.processTable(token, ctx.topLevelTable, ctx);
		return ctx.reportParseError("unexpected-token", token);
	}
	VALUE(token, ctx) {
		if (isString(token) || isMultiLineString(token)) return this.processStringValue(token, ctx);
		if (isNumber(token)) return this.processNumberValue(token, ctx);
		if (isBoolean(token)) return this.processBooleanValue(token, ctx);
		if (isDateTime(token)) return this.processDateTimeValue(token, ctx);
		if (isLeftBracket(token)) return this.processArray(token, ctx);
		if (isLeftBrace(token)) return this.processInlineTable(token, ctx);
		return ctx.reportParseError("unexpected-token", token);
	}
	processTable(token, topLevelTableNode, ctx) {
		const tableNode = {
			type: "TOMLTable",
			kind: "standard",
			key: null,
			resolvedKey: [],
			body: [],
			parent: topLevelTableNode,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		if (ctx.table.type === "TOMLTable") applyEndLoc(ctx.table, last(ctx.table.body));
		topLevelTableNode.body.push(tableNode);
		ctx.table = tableNode;
		let targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
		if (isLeftBracket(targetToken)) {
			if (token.range[1] < targetToken.range[0]) return ctx.reportParseError("invalid-space", targetToken);
			tableNode.kind = "array";
			targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
		}
		if (isRightBracket(targetToken)) return ctx.reportParseError("missing-key", targetToken);
		if (!targetToken) return ctx.reportParseError("unterminated-table-key", null);
		targetToken = this.processKeyNode(targetToken, tableNode, ctx).nextToken;
		if (!isRightBracket(targetToken)) return ctx.reportParseError("unterminated-table-key", targetToken);
		if (tableNode.kind === "array") {
			const rightBracket = targetToken;
			targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
			if (!isRightBracket(targetToken)) return ctx.reportParseError("unterminated-table-key", targetToken);
			if (rightBracket.range[1] < targetToken.range[0]) return ctx.reportParseError("invalid-space", targetToken);
		}
		applyEndLoc(tableNode, targetToken);
		ctx.applyResolveKeyForTable(tableNode);
		ctx.needNewLine = true;
		return [];
	}
	processKeyValue(token, tableNode, ctx) {
		const keyValueNode = {
			type: "TOMLKeyValue",
			key: null,
			value: null,
			parent: tableNode,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		tableNode.body.push(keyValueNode);
		const { nextToken: targetToken } = this.processKeyNode(token, keyValueNode, ctx);
		if (!isEq(targetToken)) return ctx.reportParseError("missing-equals-sign", targetToken);
		ctx.addValueContainer({
			parent: keyValueNode,
			set: (valNode) => {
				keyValueNode.value = valNode;
				applyEndLoc(keyValueNode, valNode);
				ctx.needNewLine = true;
				return [];
			}
		});
		ctx.needSameLine = "invalid-key-value-newline";
		return ["VALUE"];
	}
	processKeyNode(token, parent, ctx) {
		if (isDot(token)) ctx.reportParseError("invalid-leading-dot-in-key", token);
		const keyNode = {
			type: "TOMLKey",
			keys: [],
			parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		parent.key = keyNode;
		let targetToken = token;
		let dotToken = null;
		do {
			if (isBare(targetToken)) this.processBareKey(targetToken, keyNode);
			else if (isString(targetToken)) this.processStringKey(targetToken, keyNode);
			else break;
			dotToken = null;
			targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
			if (!isDot(targetToken)) break;
			dotToken = targetToken;
			targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
		} while (targetToken);
		if (dotToken) ctx.reportParseError(isDot(targetToken) ? "invalid-consecutive-dots-in-key" : "invalid-trailing-dot-in-key", dotToken);
		applyEndLoc(keyNode, last(keyNode.keys));
		return {
			keyNode,
			nextToken: targetToken
		};
	}
	processBareKey(token, keyNode) {
		const node = {
			type: "TOMLBare",
			name: token.value,
			parent: keyNode,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		keyNode.keys.push(node);
	}
	processStringKey(token, keyNode) {
		const node = {
			type: "TOMLQuoted",
			kind: "string",
			value: token.string,
			style: STRING_KEY_STYLE_MAP[token.type],
			multiline: false,
			parent: keyNode,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		keyNode.keys.push(node);
	}
	processStringValue(token, ctx) {
		const valueContainer = ctx.consumeValueContainer();
		const node = {
			type: "TOMLValue",
			kind: "string",
			value: token.string,
			style: STRING_VALUE_STYLE_MAP[token.type],
			multiline: isMultiLineString(token),
			parent: valueContainer.parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		return valueContainer.set(node);
	}
	processNumberValue(token, ctx) {
		const valueContainer = ctx.consumeValueContainer();
		const text = this.text;
		const [startRange, endRange] = token.range;
		let numberString = null;
		const getNumberText = () => {
			return numberString ?? (numberString = text.slice(startRange, endRange).replace(/_/g, ""));
		};
		let node;
		if (token.type === "Integer") node = {
			type: "TOMLValue",
			kind: "integer",
			value: token.number,
			bigint: token.bigint,
			get number() {
				return getNumberText();
			},
			parent: valueContainer.parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		else node = {
			type: "TOMLValue",
			kind: "float",
			value: token.number,
			get number() {
				return getNumberText();
			},
			parent: valueContainer.parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		return valueContainer.set(node);
	}
	processBooleanValue(token, ctx) {
		const valueContainer = ctx.consumeValueContainer();
		const node = {
			type: "TOMLValue",
			kind: "boolean",
			value: token.boolean,
			parent: valueContainer.parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		return valueContainer.set(node);
	}
	processDateTimeValue(token, ctx) {
		const valueContainer = ctx.consumeValueContainer();
		const node = {
			type: "TOMLValue",
			kind: DATETIME_VALUE_KIND_MAP[token.type],
			value: token.date,
			datetime: token.value,
			parent: valueContainer.parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		return valueContainer.set(node);
	}
	processArray(token, ctx) {
		const valueContainer = ctx.consumeValueContainer();
		const node = {
			type: "TOMLArray",
			elements: [],
			parent: valueContainer.parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		const nextToken = ctx.nextToken({ valuesEnabled: true });
		if (isRightBracket(nextToken)) {
			applyEndLoc(node, nextToken);
			return valueContainer.set(node);
		}
		ctx.backToken();
		return this.processArrayValue(node, valueContainer, ctx);
	}
	processArrayValue(node, valueContainer, ctx) {
		ctx.addValueContainer({
			parent: node,
			set: (valNode) => {
				node.elements.push(valNode);
				let nextToken = ctx.nextToken({ valuesEnabled: true });
				const hasComma = isComma(nextToken);
				if (hasComma) nextToken = ctx.nextToken({ valuesEnabled: true });
				if (isRightBracket(nextToken)) {
					applyEndLoc(node, nextToken);
					return valueContainer.set(node);
				}
				if (hasComma) {
					ctx.backToken();
					return this.processArrayValue(node, valueContainer, ctx);
				}
				return ctx.reportParseError(nextToken ? "missing-comma" : "unterminated-array", nextToken);
			}
		});
		return ["VALUE"];
	}
	processInlineTable(token, ctx) {
		const valueContainer = ctx.consumeValueContainer();
		const node = {
			type: "TOMLInlineTable",
			body: [],
			parent: valueContainer.parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		const needSameLine = this.tomlVersion.gte(1, 1) ? void 0 : "invalid-inline-table-newline";
		const nextToken = ctx.nextToken({ needSameLine });
		if (nextToken) {
			if (isBare(nextToken) || isString(nextToken)) return this.processInlineTableKeyValue(nextToken, node, valueContainer, ctx);
			if (isRightBrace(nextToken)) {
				applyEndLoc(node, nextToken);
				return valueContainer.set(node);
			}
		}
		return ctx.reportParseError("unexpected-token", nextToken);
	}
	processInlineTableKeyValue(token, inlineTableNode, valueContainer, ctx) {
		const keyValueNode = {
			type: "TOMLKeyValue",
			key: null,
			value: null,
			parent: inlineTableNode,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		inlineTableNode.body.push(keyValueNode);
		const { nextToken: targetToken } = this.processKeyNode(token, keyValueNode, ctx);
		if (!isEq(targetToken)) return ctx.reportParseError("missing-equals-sign", targetToken);
		const needSameLine = this.tomlVersion.gte(1, 1) ? void 0 : "invalid-inline-table-newline";
		ctx.addValueContainer({
			parent: keyValueNode,
			set: (valNode) => {
				keyValueNode.value = valNode;
				applyEndLoc(keyValueNode, valNode);
				let nextToken = ctx.nextToken({ needSameLine });
				if (isComma(nextToken)) {
					nextToken = ctx.nextToken({ needSameLine });
					if (nextToken && (isBare(nextToken) || isString(nextToken))) return this.processInlineTableKeyValue(nextToken, inlineTableNode, valueContainer, ctx);
					if (isRightBrace(nextToken)) {
						if (this.tomlVersion.lt(1, 1)) return ctx.reportParseError("invalid-trailing-comma-in-inline-table", nextToken);
					} else return ctx.reportParseError(nextToken ? "unexpected-token" : "unterminated-inline-table", nextToken);
				}
				if (isRightBrace(nextToken)) {
					applyEndLoc(inlineTableNode, nextToken);
					return valueContainer.set(inlineTableNode);
				}
				return ctx.reportParseError(nextToken ? "missing-comma" : "unterminated-inline-table", nextToken);
			}
		});
		ctx.needSameLine = "invalid-key-value-newline";
		return ["VALUE"];
	}
};
function isDot(token) {
	return isPunctuator(token) && token.value === ".";
}
function isEq(token) {
	return isPunctuator(token) && token.value === "=";
}
function isLeftBracket(token) {
	return isPunctuator(token) && token.value === "[";
}
function isRightBracket(token) {
	return isPunctuator(token) && token.value === "]";
}
function isLeftBrace(token) {
	return isPunctuator(token) && token.value === "{";
}
function isRightBrace(token) {
	return isPunctuator(token) && token.value === "}";
}
function isComma(token) {
	return isPunctuator(token) && token.value === ",";
}
function isPunctuator(token) {
	return Boolean(token && token.type === "Punctuator");
}
function isBare(token) {
	return token.type === "Bare";
}
function isString(token) {
	return token.type === "BasicString" || token.type === "LiteralString";
}
function isMultiLineString(token) {
	return token.type === "MultiLineBasicString" || token.type === "MultiLineLiteralString";
}
function isNumber(token) {
	return token.type === "Integer" || token.type === "Float";
}
function isBoolean(token) {
	return token.type === "Boolean";
}
function isDateTime(token) {
	return token.type === "OffsetDateTime" || token.type === "LocalDateTime" || token.type === "LocalDate" || token.type === "LocalTime";
}
function applyEndLoc(node, child) {
	if (child) {
		node.range[1] = child.range[1];
		node.loc.end = clonePos(child.loc.end);
	}
}
function cloneRange(range) {
	return [range[0], range[1]];
}
function cloneLoc(loc) {
	return {
		start: clonePos(loc.start),
		end: clonePos(loc.end)
	};
}
function clonePos(pos) {
	return {
		line: pos.line,
		column: pos.column
	};
}
const KEYS = unionWith({
	Program: ["body"],
	TOMLTopLevelTable: ["body"],
	TOMLTable: ["key", "body"],
	TOMLKeyValue: ["key", "value"],
	TOMLKey: ["keys"],
	TOMLArray: ["elements"],
	TOMLInlineTable: ["body"],
	TOMLBare: [],
	TOMLQuoted: [],
	TOMLValue: []
});
function parseForESLint(code, options) {
	return {
		ast: new TOMLParser(code, options).parse(),
		visitorKeys: KEYS,
		services: { isTOML: true }
	};
}
const getStaticTOMLValue = generateConvertTOMLValue((node) => node.value);
function generateConvertTOMLValue(convertValue) {
	function resolveValue(node, baseTable) {
		return resolver[node.type](node, baseTable);
	}
	const resolver = {
		Program(node, baseTable = {}) {
			return resolveValue(node.body[0], baseTable);
		},
		TOMLTopLevelTable(node, baseTable = {}) {
			for (const body of node.body) resolveValue(body, baseTable);
			return baseTable;
		},
		TOMLKeyValue(node, baseTable = {}) {
			const value = resolveValue(node.value);
			set$2(baseTable, resolveValue(node.key), value);
			return baseTable;
		},
		TOMLTable(node, baseTable = {}) {
			const table = getTable(baseTable, resolveValue(node.key), node.kind === "array");
			for (const body of node.body) resolveValue(body, table);
			return baseTable;
		},
		TOMLArray(node) {
			return node.elements.map((e) => resolveValue(e));
		},
		TOMLInlineTable(node) {
			const table = {};
			for (const body of node.body) resolveValue(body, table);
			return table;
		},
		TOMLKey(node) {
			return node.keys.map((key) => resolveValue(key));
		},
		TOMLBare(node) {
			return node.name;
		},
		TOMLQuoted(node) {
			return node.value;
		},
		TOMLValue(node) {
			return convertValue(node);
		}
	};
	return (node) => resolveValue(node);
}
function getTable(baseTable, keys, array) {
	let target = baseTable;
	for (let index = 0; index < keys.length - 1; index++) {
		const key = keys[index];
		target = getNextTargetFromKey(target, key);
	}
	const lastKey = last(keys);
	const lastTarget = target[lastKey];
	if (lastTarget == null) {
		const tableValue$1 = {};
		target[lastKey] = array ? [tableValue$1] : tableValue$1;
		return tableValue$1;
	}
	if (isValue(lastTarget)) {
		const tableValue$1 = {};
		target[lastKey] = array ? [tableValue$1] : tableValue$1;
		return tableValue$1;
	}
	if (!array) {
		if (Array.isArray(lastTarget)) {
			const tableValue$1 = {};
			target[lastKey] = tableValue$1;
			return tableValue$1;
		}
		return lastTarget;
	}
	if (Array.isArray(lastTarget)) {
		const tableValue$1 = {};
		lastTarget.push(tableValue$1);
		return tableValue$1;
	}
	const tableValue = {};
	target[lastKey] = [tableValue];
	return tableValue;
	function getNextTargetFromKey(currTarget, key) {
		const nextTarget = currTarget[key];
		if (nextTarget == null) {
			const val = {};
			currTarget[key] = val;
			return val;
		}
		if (isValue(nextTarget)) {
			const val = {};
			currTarget[key] = val;
			return val;
		}
		let resultTarget = nextTarget;
		while (Array.isArray(resultTarget)) {
			const lastIndex = resultTarget.length - 1;
			const nextElement = resultTarget[lastIndex];
			if (isValue(nextElement)) {
				const val = {};
				resultTarget[lastIndex] = val;
				return val;
			}
			resultTarget = nextElement;
		}
		return resultTarget;
	}
}
function set$2(baseTable, keys, value) {
	let target = baseTable;
	for (let index = 0; index < keys.length - 1; index++) {
		const key = keys[index];
		const nextTarget = target[key];
		if (nextTarget == null) {
			const val = {};
			target[key] = val;
			target = val;
		} else if (isValue(nextTarget) || Array.isArray(nextTarget)) {
			const val = {};
			target[key] = val;
			target = val;
		} else target = nextTarget;
	}
	target[last(keys)] = value;
}
function isValue(value) {
	return typeof value !== "object" || value instanceof Date;
}
function parseTOML(code, options) {
	return parseForESLint(code, options).ast;
}

// src/document/toml-scan.ts
function scanToml(text, lines) {
	let depth = 0;
	for (let i = 0; i < text.length; i++) {
		const char = text[i];
		if (char === "#") i = endOfLine(text, i) - 1;
		else if (char === "\"" || char === "'") {
			const end = stringEnd(text, i, char);
			if (end - i > 5e4) return tooLarge(lines.span(i, end), `a string of ${MAX_TOML_STRING} characters`);
			i = end - 1;
		} else if (char === "[" || char === "{") {
			depth++;
			if (depth > 64) return tooDeep(lines.span(i, i + 1));
		} else if (char === "]" || char === "}") depth = Math.max(0, depth - 1);
	}
	return loneCarriageReturn(text, lines);
}
function loneCarriageReturn(text, lines) {
	for (let i = text.indexOf("\r"); i !== -1; i = text.indexOf("\r", i + 1)) {
		if (text[i + 1] === "\n") continue;
		return {
			code: "syntax",
			message: "TOML has no lone carriage returns.",
			span: lines.span(i, i + 1)
		};
	}
}
function stringEnd(text, start, quote) {
	const fence = quote.repeat(3);
	const long = text.startsWith(fence, start);
	let i = start + (long ? 3 : 1);
	for (; i < text.length; i++) if (quote === "\"" && text[i] === "\\") i++;
	else if (long && text.startsWith(fence, i)) return afterQuotes(text, i, quote);
	else if (!long && text[i] === quote) return i + 1;
	else if (!long && text[i] === "\n") return i;
	return text.length;
}
function afterQuotes(text, start, quote) {
	let end = start;
	while (end < start + 5 && text[end] === quote) end++;
	return end;
}
function endOfLine(text, from) {
	const feed = text.indexOf("\n", from);
	return feed === -1 ? text.length : feed;
}

// src/document/toml-tree.ts
function buildTable(top, text, lines) {
	const build = {
		text,
		lines,
		nodes: 0
	};
	const root = newTable(0, text.length, 1);
	for (const node of top.body) {
		const problem = node.type === "TOMLTable" ? addHeader(build, root, node) : addPair(build, root, node);
		if (problem) return {
			ok: false,
			problems: [problem]
		};
	}
	return {
		ok: true,
		value: asMap(root, lines),
		problems: []
	};
}
function addHeader(build, root, header) {
	const { keys } = header.key;
	const last = keys.at(-1);
	const [start, end] = header.range;
	const parent = descend(build, root, keys.slice(0, -1), end);
	if (!parent.ok) return parent.problem;
	if (!last) return void 0;
	const table = openTable(build, parent.value, last, header);
	if (!table.ok) return table.problem;
	table.value.start = Math.min(table.value.start, start);
	table.value.end = Math.max(table.value.end, end);
	return addPairs(build, table.value, header.body);
}
function openTable(build, parent, key, header) {
	const found = parent.children.get(nameOf(key))?.node;
	if (header.kind === "standard") return descend(build, parent, [key], header.range[1]);
	if (found && found.kind !== "tables") return {
		ok: false,
		problem: twice(build, key)
	};
	const depth = parent.depth + 2;
	const problem = found ? void 0 : count(build, key);
	if (problem) return {
		ok: false,
		problem
	};
	if (depth > 64) return {
		ok: false,
		problem: tooDeep(spanOf(build, key))
	};
	const table = newTable(...header.range, depth);
	build.nodes++;
	if (found) found.items.push(table);
	else parent.children.set(nameOf(key), {
		keySpan: spanOf(build, key),
		node: {
			kind: "tables",
			items: [table]
		}
	});
	return {
		ok: true,
		value: table
	};
}
function descend(build, from, keys, end) {
	let here = from;
	for (const key of keys) {
		const found = here.children.get(nameOf(key))?.node;
		const next = found?.kind === "tables" ? found.items.at(-1) : found ?? newTable(key.range[0], end, here.depth + 1);
		if (next?.kind !== "table") return {
			ok: false,
			problem: twice(build, key)
		};
		if (next.depth > 64) return {
			ok: false,
			problem: tooDeep(spanOf(build, key))
		};
		if (!found) {
			const problem = count(build, key);
			if (problem) return {
				ok: false,
				problem
			};
			here.children.set(nameOf(key), {
				keySpan: spanOf(build, key),
				node: next
			});
		}
		next.end = Math.max(next.end, end);
		here = next;
	}
	return {
		ok: true,
		value: here
	};
}
function addPairs(build, table, pairs) {
	for (const pair of pairs) {
		const problem = addPair(build, table, pair);
		if (problem) return problem;
	}
}
function addPair(build, table, pair) {
	const last = pair.key.keys.at(-1);
	const parent = descend(build, table, pair.key.keys.slice(0, -1), pair.range[1]);
	if (!parent.ok) return parent.problem;
	if (!last) return void 0;
	const name = nameOf(last);
	if (parent.value.children.has(name)) return twice(build, last);
	const value = content(build, pair.value, parent.value.depth + 1);
	if (!value.ok) return value.problem;
	parent.value.children.set(name, {
		keySpan: spanOf(build, last),
		node: value.value
	});
	return count(build, last);
}
function content(build, node, depth) {
	const span = spanOf(build, node);
	if (node.type === "TOMLValue") return {
		ok: true,
		value: scalar(build, node, span)
	};
	if (depth > 64) return {
		ok: false,
		problem: tooDeep(span)
	};
	if (node.type === "TOMLInlineTable") {
		const table = newTable(...node.range, depth);
		const problem = addPairs(build, table, node.body);
		return problem ? {
			ok: false,
			problem
		} : {
			ok: true,
			value: asMap(table, build.lines)
		};
	}
	const items = [];
	for (const element of node.elements) {
		const item = content(build, element, depth + 1);
		if (!item.ok) return item;
		items.push(item.value);
		const problem = count(build, element);
		if (problem) return {
			ok: false,
			problem
		};
	}
	return {
		ok: true,
		value: {
			kind: "list",
			items,
			span
		}
	};
}
function scalar(build, node, span) {
	const raw = build.text.slice(...node.range);
	if (node.kind === "string") return {
		kind: "string",
		value: node.value,
		span
	};
	if (node.kind === "boolean") return {
		kind: "boolean",
		value: node.value,
		span
	};
	if (node.kind === "integer" || node.kind === "float") return {
		kind: "number",
		value: node.value,
		raw,
		span
	};
	return {
		kind: "string",
		value: raw,
		span
	};
}
function asMap(table, lines) {
	return {
		kind: "map",
		entries: [...table.children].map(([key, { keySpan, node }]) => {
			return {
				key,
				keySpan,
				value: asValue(node, lines),
				shadowed: false
			};
		}),
		span: lines.span(table.start, table.end)
	};
}
function asValue(node, lines) {
	if (node.kind === "table") return asMap(node, lines);
	if (node.kind !== "tables") return node;
	return {
		kind: "list",
		items: node.items.map((table) => asMap(table, lines)),
		span: lines.span(node.items[0]?.start ?? 0, node.items.at(-1)?.end ?? 0)
	};
}
function newTable(start, end, depth) {
	return {
		kind: "table",
		children: /* @__PURE__ */ new Map(),
		depth,
		start,
		end
	};
}
function count(build, node) {
	build.nodes += 2;
	return build.nodes > 2e5 ? tooManyNodes(spanOf(build, node)) : void 0;
}
function spanOf(build, node) {
	return build.lines.span(...node.range);
}
function nameOf(key) {
	return key.type === "TOMLBare" ? key.name : key.value;
}
function twice(build, key) {
	return {
		code: "syntax",
		message: "A key is defined twice.",
		span: spanOf(build, key)
	};
}

// src/document/toml.ts
function parseToml(text, options = {}) {
	const large = sizeProblem(text);
	if (large) return {
		ok: false,
		problems: [large]
	};
	const lines = lineIndex(text);
	const unreadable = scanToml(text, lines);
	if (unreadable) return {
		ok: false,
		problems: [unreadable]
	};
	try {
		const program = parseTOML(text, { tomlVersion: options.version ?? "1.0" });
		return buildTable(program.body[0], text, lines);
	} catch (error) {
		return {
			ok: false,
			problems: [failure(error, lines)]
		};
	}
}
function failure(error, lines) {
	const offset = error instanceof ParseError ? error.index : 0;
	const span = lines.span(offset, offset);
	if (error instanceof RangeError) return tooLarge(span, "the parser ran out of stack");
	return {
		code: "syntax",
		message: "The TOML does not parse.",
		span
	};
}

// src/manifests/codex/config-file.ts
function readToml(file, agent, to) {
	const fail = (problems) => {
		unreadable(file, agent, problems, file.bytes ? "dropped" : "unknown", to);
	};
	if (!file.bytes) return fail([]);
	const decoded = decodeText(file.bytes, {
		bom: true,
		utf16: false
	});
	if (!decoded.ok) return fail(decoded.problems);
	const parsed = parseToml(decoded.text, { version: "1.0" });
	if (!parsed.ok) return fail(parsed.problems);
	to.document(file.path, parsed.value);
	return parsed.value;
}

// src/manifests/codex/environment.ts
function readEnvironment(policy, target) {
	const inherit = text(at(policy, "inherit")) ?? "all";
	const ignore = at(policy, "ignore_default_excludes");
	const named = strings(at(policy, "include_only")).length > 0;
	const secrets = ignore?.kind === "boolean" && ignore.value && inherit === "all" && !named;
	const level = inherit === "none" ? 0 : inherit === "core" || named ? 1 : secrets ? 3 : 2;
	const anchor = secrets ? ignore : at(policy, "inherit") ?? at(policy, "include_only") ?? policy;
	state(target, anchor, {
		dimension: "what commands see of the environment",
		level,
		defaultLevel: 2,
		label: LABELS$1[level] ?? ""
	});
	exclusions(policy, target);
	for (const variable of entries(at(policy, "set"))) setVariable(variable.key, variable.value, target);
}
const LABELS$1 = [
	"nothing",
	"few variables",
	"all but what is named like a secret",
	"everything, secrets too"
];
function exclusions(policy, { file, id, agent, to }) {
	const held = strings(at(policy, "exclude")).map((name) => ({
		effect: "deny",
		uses: { sequences: [[...star(`see ${name.value}`), "\0"]] },
		place: placeIn(file, name.span),
		text: `shell_environment_policy.exclude: ${name.value}`,
		origin: "rule"
	}));
	to.agent({
		id: `${id} environment`,
		name: agent,
		role: "session",
		list: {
			entries: held,
			default: "inherit"
		}
	});
}
function setVariable(name, value, { file, agent, to }) {
	const set = text(value) ?? "";
	const base = {
		agent,
		place: placeIn(file, value.span)
	};
	if (ENDPOINT.test(name)) {
		const words = `${name}=${set}`;
		to.fact({
			...base,
			...connection(set),
			kind: "connection",
			purpose: "endpoint",
			subject: name,
			text: words
		});
	} else if (LOADER$1.test(name)) {
		const what = `${name} ${digest(set)}`;
		to.fact({
			...base,
			kind: "trust",
			of: "environment",
			what,
			subject: name,
			level: 1,
			pinned: true,
			text: name
		});
	}
}

// src/manifests/codex/profile.ts
const MOST_PARENTS = 8;
function readProfile(config, name, file) {
	const paths = [];
	const network = [];
	let here = name;
	let level = 0;
	for (let i = 0; i < MOST_PARENTS && here !== void 0; i++) {
		if (here === ":workspace") level = Math.max(level, 1);
		if (here.startsWith(":")) {
			paths.push(...inherited(here, config, i, file));
			break;
		}
		const profile = at(config, "permissions", here);
		for (const e of entries(at(profile, "filesystem"))) paths.push(...pathRules(e, i, file));
		network.push(...networkEntries(at(profile, "network"), file));
		here = text(at(profile, "extends"));
	}
	paths.sort((a, b) => Number(b.glob) - Number(a.glob) || b.length - a.length || a.depth - b.depth);
	const out = paths.flatMap((p) => p.entries);
	const writesAll = paths.some((p) => p.everywhere && p.entries.some((e) => e.effect === "allow" && e.text.endsWith("\"write\"")));
	return {
		level: writesAll ? 2 : level,
		entries: writesAll ? out : [...out, ...network]
	};
}
function inherited(name, config, depth, file) {
	const span = (at(config, "default_permissions") ?? config).span;
	const from = (folder, access) => pathRules({
		key: folder,
		keySpan: span,
		value: {
			kind: "string",
			value: access,
			span
		},
		shadowed: false
	}, depth, file);
	if (name === ":read-only") return from(":root", "read");
	return [
		...from(":root", "read"),
		...from(":workspace_roots", "write"),
		...from(":slash_tmp", "write"),
		...from(":tmpdir", "write")
	];
}
function pathRules(e, depth, file) {
	if (e.value.kind === "map") return entries(e.value).flatMap((sub) => {
		const folder = sub.key === "." || sub.key === "" ? "" : `/${sub.key.replace(/^\.?\/+|\/+$/g, "")}`;
		return pathRules({
			...sub,
			key: `${e.key}${folder}`
		}, depth, file);
	});
	const access = text(e.value);
	if (access === void 0 || ![
		"read",
		"write",
		"deny",
		"none"
	].includes(access)) return [];
	const folders = foldersOf(e.key);
	const make = (effect, verb) => ({
		effect,
		uses: uses(verb, ...folders),
		place: placeIn(file, e.value.span),
		text: `${JSON.stringify(e.key)} = "${access}"`,
		origin: "rule"
	});
	return [{
		entries: [make(access === "read" || access === "write" ? "allow" : "deny", "read in the sandbox"), make(access === "write" ? "allow" : "deny", "write in the sandbox")],
		length: rank(e.key),
		depth,
		glob: e.key.includes("*"),
		everywhere: e.key === ":root" || e.key === "/"
	}];
}
function rank(path) {
	return path === ":root" || path === "/" ? 0 : path.length + 10;
}
function foldersOf(key) {
	const named = key.replace(/^:workspace_roots/, ".").replace(/^:slash_tmp/, "/tmp").replace(/^:tmpdir/, "/$TMPDIR").replace(/^:minimal/, "/usr").replace(/(.)\/+$/, "$1");
	if (named === ":root" || named === "/") return [
		["/", SOME],
		["~/", SOME],
		["./", SOME]
	];
	if (named === "~") return [["~/", SOME]];
	if (named === ".") return [["./", SOME]];
	if (named.includes("*")) return [star(named), [
		...star(named),
		"/",
		ANY
	]];
	return [[named], [`${named}/`, ANY]];
}
function networkEntries(network, file) {
	const out = [];
	const put = (effect, pattern, value, words) => void out.push({
		effect,
		uses: pattern,
		place: placeIn(file, value.span),
		text: words,
		origin: "rule"
	});
	const isOn = (key) => {
		const value = at(network, key);
		return value?.kind === "boolean" && value.value ? value : void 0;
	};
	const domains = entries(at(network, "domains"));
	for (const d of domains) put(text(d.value) === "allow" ? "allow" : "deny", uses("connect", ...host$2(d.key)), d.value, `${d.key} = "${text(d.value) ?? ""}"`);
	const sockets = at(network, "unix_sockets");
	for (const s of entries(sockets)) if (text(s.value) === "allow") put("allow", uses("connect socket", star(s.key)), s.value, s.key);
	const enabled = isOn("enabled");
	if (enabled && !domains.some((d) => text(d.value) === "allow")) put("allow", whole("connect"), enabled, "network.enabled = true");
	for (const key of ["dangerously_allow_all_unix_sockets", "dangerously_allow_non_loopback_proxy"]) {
		const value = isOn(key);
		if (value) put("allow", key.includes("socket") ? whole("connect socket") : union(whole("connect")), value, `${key} = true`);
	}
	return out.sort((a, b) => Number(a.effect === "allow") - Number(b.effect === "allow"));
}
function host$2(name) {
	const lower = name.toLowerCase();
	if (lower === "*") return [[ANY]];
	return lower.startsWith("*.") ? [[SOME, lower.slice(1)]] : [star(lower)];
}

// src/manifests/codex/sandbox.ts
function readSandbox$1(config, target) {
	const { file } = target;
	const chosen = at(config, "default_permissions");
	const mode = chosen ?? at(config, "sandbox_mode");
	const profile = text(chosen);
	const name = profile === void 0 ? text(mode) ?? "workspace-write" : BUILT_IN$1[profile] ?? profile;
	const known = LEVELS[name];
	const custom = profile !== void 0 && known === void 0 ? readProfile(config, profile, file) : void 0;
	const level = known ?? custom?.level ?? 1;
	state(target, mode, {
		dimension: "the sandbox",
		level,
		defaultLevel: 1,
		label: LABELS[level] ?? name
	});
	const place = placeIn(file, mode?.span);
	if (level === 2) return {
		level,
		entries: withoutSandbox(place)
	};
	if (custom) return {
		level,
		entries: [...custom.entries, ...rest(place)]
	};
	if (name === "read-only") return {
		level,
		entries: [readsAll(place), ...rest(place)]
	};
	return {
		level,
		entries: [
			...profile === void 0 ? workspace(config, target) : temporary(place, true, true),
			writesHere(place),
			readsAll(place),
			...rest(place)
		]
	};
}
function sandboxDefaults(place) {
	return [
		...temporary(place, true, true),
		writesHere(place),
		readsAll(place),
		...rest(place)
	];
}
const BUILT_IN$1 = {
	":read-only": "read-only",
	":workspace": "workspace-write",
	":danger-full-access": "danger-full-access"
};
const LEVELS = {
	"read-only": 0,
	"workspace-write": 1,
	"danger-full-access": 2
};
const LABELS = [
	"read-only",
	"workspace-write",
	"off"
];
function make(effect, pattern, place, words) {
	return {
		effect,
		uses: pattern,
		place,
		text: words,
		origin: "mode"
	};
}
function writesHere(place) {
	return make("allow", uses("write in the sandbox", ["./", SOME]), place, WORKSPACE_WRITE);
}
function readsAll(place) {
	return make("allow", whole("read in the sandbox"), place, "reads");
}
function rest(place) {
	const held = [
		"write in the sandbox",
		"read in the sandbox",
		"connect",
		"connect socket"
	].map((v) => whole(v));
	return [make("deny", union(...held), place, HELD_BACK)];
}
function temporary(place, tmp, tmpdir) {
	const out = [];
	if (tmp) out.push(make("allow", uses("write in the sandbox", ["/tmp/", ANY]), place, WORKSPACE_WRITE));
	if (tmpdir) out.push(make("allow", uses("write in the sandbox", ["/$TMPDIR/", ANY]), place, WORKSPACE_WRITE));
	return out;
}
const HELD_BACK = "what the sandbox holds back";
const WORKSPACE_WRITE = "workspace-write";
function workspace(config, { file }) {
	const table = at(config, "sandbox_workspace_write");
	const on = (key) => {
		const value = at(table, key);
		return value?.kind === "boolean" && value.value;
	};
	const out = [];
	const network = at(table, "network_access");
	if (network && on("network_access")) out.push(make("allow", whole("connect"), placeIn(file, network.span), "network_access = true"));
	const scope = scopeOf(file.path, ".codex");
	for (const root of strings(at(table, "writable_roots"))) {
		const folders = rootFolders(root.value, scope === "" ? ".codex" : `${scope}/.codex`);
		const pattern = uses("write in the sandbox", ...folders);
		out.push(make("allow", pattern, placeIn(file, root.span), `writable_roots: ${root.value}`));
	}
	const place = placeIn(file, (table ?? config).span);
	return [...out, ...temporary(place, !on("exclude_slash_tmp"), !on("exclude_tmpdir_env_var"))];
}
function rootFolders(root, from) {
	const path = root.replace(/\\/g, "/").replace(/(.)\/+$/, "$1");
	if (path === "/") return [
		["/", SOME],
		["~/", SOME],
		["./", SOME]
	];
	if (path === "~" || path === "$HOME") return [["~/", SOME]];
	if (/^[/~]/.test(path)) return [[path], [`${path}/`, ANY]];
	const parts = from.split("/");
	for (const part of path.split("/")) {
		if (part === "" || part === ".") continue;
		if (part !== "..") parts.push(part);
		else if (parts.pop() === void 0) return [
			["/", SOME],
			["~/", SOME],
			["./", SOME]
		];
	}
	const inside = parts.join("/");
	return inside === "" ? [["./", SOME]] : [[`./${inside}`], [`./${inside}/`, ANY]];
}

// src/manifests/mcp/listed-server.ts
function readServerWithLists(server, client, lists, file, to) {
	const holders = /* @__PURE__ */ new Set();
	const watching = {
		...to,
		fact(fact) {
			if (fact.kind === "launch" && fact.starts === "server" || fact.kind === "connection" && fact.purpose === "server") holders.add(fact.subject);
			to.fact(fact);
		}
	};
	readServer(server, client, file, watching);
	for (const holder of holders) to.agent({
		id: `reach tools of ${client.name} ${holder}`,
		name: `MCP server ${server.key}`,
		role: "limit",
		list: {
			default: "deny",
			entries: listEntries(server, lists, file)
		}
	});
}
function listEntries(server, lists, file) {
	const make = (effect, uses, span, text, origin) => ({
		effect,
		uses,
		place: placeIn(file, span),
		text,
		origin
	});
	const { included } = lists;
	return byEffect([
		...lists.excluded.map((t) => make("deny", toolOf(t.value), t.span, t.value, "rule")),
		...lists.asked.map((a) => make("ask", a.tool === null ? EVERYTHING : toolOf(a.tool), a.span, a.text, "rule")),
		included ? make("inherit", { sequences: included.names.map((n) => [n.value + "\0"]) }, included.span, server.key, "filter") : make("inherit", EVERYTHING, server.keySpan, server.key, "filter")
	]);
}
function toolOf(name) {
	return { sequences: [[name + "\0"]] };
}

// src/manifests/codex/servers.ts
function readServers$1(config, target) {
	const { file, agent, to } = target;
	const client = {
		name: agent,
		dialect: "codex",
		honoursDisabled: true,
		filtersTools: false
	};
	return entries(at(config, "mcp_servers")).flatMap((server) => {
		readServerWithLists(canonical(server), client, listsOf(server), file, to);
		const enabled = at(server.value, "enabled");
		return enabled?.kind === "boolean" && !enabled.value ? [] : approved(server, target);
	});
}
function canonical(server) {
	const { value } = server;
	if (value.kind !== "map") return server;
	const env = [...entries(at(value, "env"))];
	for (const name of strings(at(value, "env_vars"))) env.push(reference(name.value, name.value, name.span));
	for (const item of at(value, "env_vars")?.kind === "list" ? entriesOfTables(value) : []) env.push(item);
	const headers = [...entries(at(value, "http_headers"))];
	for (const e of entries(at(value, "env_http_headers"))) headers.push(reference(e.key, text(e.value) ?? "", e.value.span));
	const bearer = at(value, "bearer_token_env_var");
	if (bearer && text(bearer)) headers.push(reference("Authorization", text(bearer) ?? "", bearer.span));
	const enabled = at(value, "enabled");
	const off = enabled?.kind === "boolean" && !enabled.value;
	const made = [
		...value.entries.filter((e) => [
			"command",
			"args",
			"cwd",
			"url"
		].includes(e.key)),
		plain("env", {
			kind: "map",
			entries: env,
			span: value.span
		}),
		plain("headers", {
			kind: "map",
			entries: headers,
			span: value.span
		}),
		...off ? [plain("disabled", {
			kind: "boolean",
			value: true,
			span: value.span
		})] : []
	];
	return {
		...server,
		value: {
			...value,
			entries: made
		}
	};
}
function entriesOfTables(server) {
	const list = at(server, "env_vars");
	if (list?.kind !== "list") return [];
	return list.items.flatMap((item) => {
		const name = text(at(item, "name"));
		return name === void 0 ? [] : [reference(name, name, item.span)];
	});
}
function plain(key, value) {
	return {
		key,
		keySpan: value.span,
		value,
		shadowed: false
	};
}
function reference(key, variable, span) {
	return plain(key, {
		kind: "string",
		value: `\u0001${variable}\u0001`,
		span
	});
}
function listsOf(server) {
	const included = at(server.value, "enabled_tools");
	const asked = [];
	const mode = at(server.value, "default_tools_approval_mode");
	if (mode && text(mode) === "prompt") asked.push({
		tool: null,
		span: mode.span,
		text: `default_tools_approval_mode = "prompt" (${server.key})`
	});
	for (const tool of entries(at(server.value, "tools"))) {
		const own = at(tool.value, "approval_mode");
		if (own && text(own) === "prompt") asked.push({
			tool: tool.key,
			span: own.span,
			text: `approval_mode = "prompt" (${tool.key})`
		});
	}
	return {
		included: included?.kind === "list" ? {
			names: strings(included),
			span: included.span
		} : void 0,
		excluded: strings(at(server.value, "disabled_tools")),
		asked
	};
}
function approved(server, { file }) {
	const prefix = `mcp__${normalName(server.key)}__`;
	const out = [];
	const disabled = new Set(strings(at(server.value, "disabled_tools")).map((t) => t.value));
	const one = (effect, tool, value, words) => void out.push({
		effect,
		uses: { sequences: [[`${prefix}${tool}${"\0"}`]] },
		place: placeIn(file, value.span),
		text: words,
		origin: "rule"
	});
	const mode = at(server.value, "default_tools_approval_mode");
	const all = text(mode) === "approve";
	for (const tool of entries(at(server.value, "tools"))) {
		const own = at(tool.value, "approval_mode");
		if (!own || disabled.has(tool.key)) continue;
		if (text(own) === "approve") one("allow", tool.key, own, `approval_mode = "approve": ${prefix}${tool.key}`);
		else if (all) one("inherit", tool.key, own, `approval_mode = "${text(own) ?? ""}": ${prefix}${tool.key}`);
	}
	if (!mode || !all) return out;
	const included = at(server.value, "enabled_tools");
	if (included?.kind === "list") {
		for (const tool of strings(included)) if (!disabled.has(tool.value)) one("allow", tool.value, mode, `default_tools_approval_mode = "approve": ${prefix}${tool.value}`);
		return out;
	}
	for (const tool of disabled) one("inherit", tool, mode, `disabled_tools: ${prefix}${tool}`);
	out.push({
		effect: "allow",
		uses: { sequences: [[
			prefix,
			SOME,
			"\0"
		]] },
		place: placeIn(file, mode.span),
		text: `default_tools_approval_mode = "approve" (${server.key})`,
		origin: "rule"
	});
	return out;
}

// src/manifests/codex/trust.ts
function readTrust$2(config, target) {
	const { file, agent, to } = target;
	const trust = (of, what, words, value, pinned = true) => to.fact({
		kind: "trust",
		agent,
		of,
		what,
		subject: `${of} ${what}`,
		level: 1,
		pinned,
		text: words,
		place: placeIn(file, value.span)
	});
	reviewer(config, target);
	const policy = at(config, "approval_policy");
	if (policy && text(policy) === "never" && !at(config, "sandbox_mode") && !at(config, "default_permissions")) trust("setting", "approval_policy never", "approval_policy = \"never\", in whatever sandbox each person has", policy);
	for (const app of entries(at(config, "apps"))) connector(app.key, app.value, trust);
	for (const plugin of entries(at(config, "plugins"))) {
		const enabled = at(plugin.value, "enabled");
		if (enabled?.kind === "boolean" && enabled.value) trust("plugin", plugin.key, plugin.key, enabled);
	}
	for (const market of entries(at(config, "marketplaces"))) {
		const source = text(at(market.value, "source")) ?? market.key;
		const pinned = /^[0-9a-f]{40}$/.test(text(at(market.value, "ref")) ?? "") || /^[./~]/.test(source);
		trust("marketplace", source, `${market.key}: ${source}`, market.value, pinned);
	}
}
function reviewer(config, target) {
	const value = at(config, "approvals_reviewer");
	const byModel = value !== void 0 && text(value) !== "user";
	state(target, value, {
		dimension: "who approves",
		level: byModel ? 1 : 0,
		defaultLevel: 0,
		label: byModel ? "a model" : "a person"
	});
}
function connector(id, app, trust) {
	for (const key of ["destructive_enabled", "open_world_enabled"]) {
		const value = at(app, key);
		if (value?.kind === "boolean" && value.value) trust("tools", `app ${id} ${key}`, `apps.${id}.${key} = true`, value);
	}
	const mode = at(app, "default_tools_approval_mode");
	if (mode && text(mode) === "approve") trust("tools", `app ${id} approve`, `apps.${id}.default_tools_approval_mode = "approve"`, mode);
	for (const tool of entries(at(app, "tools"))) {
		const own = at(tool.value, "approval_mode");
		if (own && text(own) === "approve") trust("tools", `app ${id} ${tool.key}`, `apps.${id}.tools.${tool.key}.approval_mode = "approve"`, own);
	}
}

// src/manifests/codex/session.ts
function sessionOf$1(config, target) {
	const { file, id, agent, to } = target;
	const place = placeIn(file);
	const sandbox = readSandbox$1(config, target);
	const servers = readServers$1(config, target);
	to.agent({
		id,
		name: agent,
		role: "session",
		defaults: defaultsOf$1(place),
		list: {
			entries: [
				...approvals(config, file, sandbox.level),
				...servers,
				...search(config, file),
				...sandbox.entries
			],
			default: "inherit"
		}
	});
	const off = at(config, "features", "hooks");
	const hooksRun = !(off?.kind === "boolean" && !off.value);
	state(target, off, {
		dimension: "hooks",
		level: hooksRun ? 0 : 1,
		defaultLevel: 0,
		label: hooksRun ? "on" : "off"
	});
	if (hooksRun) readHooks$1(at(config, "hooks"), file, agent, to);
	readEnvironment(at(config, "shell_environment_policy"), target);
	readTrust$2(config, target);
}
function stoppedSession$1(id, agent, place, to) {
	to.agent({
		id,
		name: agent,
		role: "session",
		defaults: defaultsOf$1(place),
		list: {
			entries: [],
			default: "deny"
		}
	});
}
function state({ file, agent, to }, value, fact) {
	to.fact({
		...fact,
		kind: "isolation",
		agent,
		subject: fact.dimension,
		stated: value !== void 0,
		place: placeIn(file, value?.span)
	});
}
function defaultsOf$1(place) {
	return {
		entries: sandboxDefaults(place),
		default: "inherit"
	};
}
function approvals(config, file, sandboxLevel) {
	const value = at(config, "approval_policy");
	const policy = text(value);
	const anchor = value ?? at(config, "sandbox_mode") ?? at(config, "default_permissions") ?? config;
	const make = (effect, uses, what, at = anchor) => ({
		effect,
		uses,
		place: placeIn(file, at.span),
		text: what,
		origin: effect === "allow" && policy === "never" ? "mode" : "rule"
	});
	if (policy === "untrusted") return [make("ask", UNASKED, "a command (approval_policy = \"untrusted\")")];
	if (sandboxLevel === 2) {
		if (policy === "never") return [make("allow", EVERYTHING, "approval_policy = \"never\" without a sandbox")];
		return [make("allow", COMMANDS_AND_FILES, "a command or a change of any file (no sandbox that could ask)")];
	}
	if (policy === "never") return [make("deny", ESCALATION, "leaving the sandbox (approval_policy = \"never\")")];
	return entries(at(value, "granular")).flatMap((e) => {
		if (e.value.kind !== "boolean" || e.value.value) return [];
		const uses = e.key === "sandbox_approval" ? ESCALATION : pseudo(`be asked for ${e.key}`);
		return [make("deny", uses, `${e.key} (approval_policy.granular)`, e.value)];
	});
}
const ESCALATION = whole("run outside the sandbox");
const UNASKED = union(whole("run"), { sequences: [["run in the sandbox\0"]] });
const COMMANDS_AND_FILES = union(whole("run"), whole("edit"), whole("write"));
function pseudo(verb) {
	return { sequences: [[`${verb}\0`]] };
}
function search(config, file) {
	const value = at(config, "web_search");
	if (!value || text(value) !== "live") return [];
	const place = placeIn(file, value.span);
	return [{
		effect: "allow",
		uses: whole("search-web"),
		place,
		text: "web_search = \"live\"",
		origin: "rule"
	}];
}

// src/manifests/codex-agent.ts
const format$42 = {
	id: "codex-agent",
	title: "Codex sub-agents",
	clients: ["Codex"],
	files: ["**/.codex/agents/**/*.toml"],
	reads: "the keys of the configuration: sandbox, approval, mcp_servers, environment",
	read(files, to) {
		for (const file of files) readAgent$3(file, to);
	}
};
function readAgent$3(file, to) {
	const scope = scopeOf(file.path, ".codex");
	const base = (file.path.split("/").at(-1) ?? file.path).replace(/\.toml$/i, "");
	const value = readToml(file, `Codex agent ${base}`, to);
	if (!value) return;
	const name = text(entry$1(value, "name")?.value);
	if (!name || REQUIRED.some((key) => !text(entry$1(value, key)?.value))) return;
	const agent = inScope(`Codex agent ${name}`, scope);
	const wrong = configError(value) ?? unknownKey(value);
	if (wrong) {
		unreadable(file, agent, [wrong], "dropped", to);
		return;
	}
	const id = `codex agent ${scope} ${name}`;
	to.agent({
		id: `${id} tools`,
		name: agent,
		role: "limit",
		within: `codex ${scope}`,
		list: {
			default: "deny",
			entries: [{
				effect: "inherit",
				uses: EVERYTHING,
				place: placeIn(file, entry$1(value, "name")?.keySpan),
				text: "the session’s tools",
				origin: "tools"
			}]
		}
	});
	sessionOf$1(value, {
		file,
		id,
		agent,
		to
	});
}
const REQUIRED = ["description", "developer_instructions"];
const KNOWN$1 = new Set(`name description developer_instructions nickname_candidates model model_reasoning_effort model_reasoning_summary
  model_verbosity model_provider model_context_window model_auto_compact_token_limit model_instructions_file
  model_supports_reasoning_summaries personality service_tier sandbox_mode sandbox_workspace_write approval_policy
  approvals_reviewer auto_review default_permissions permissions mcp_servers apps features hooks shell_environment_policy
  allow_login_shell skills plugins marketplaces web_search tools agents profile profiles notify openai_base_url
  chatgpt_base_url model_providers projects history otel tui instructions compact_prompt review_model
  project_doc_max_bytes project_doc_fallback_filenames tool_output_token_limit hide_agent_reasoning
  show_raw_agent_reasoning file_opener log_dir sqlite_home plan_mode_reasoning_effort background_terminal_max_timeout
  include_apply_patch_tool experimental_use_unified_exec_tool disable_response_storage`.split(/\s+/));
function unknownKey(config) {
	const odd = entries(config).find((e) => !KNOWN$1.has(e.key) && !e.key.startsWith("experimental_"));
	return odd && {
		code: "syntax",
		message: "A key is unknown, so the agent is not loaded.",
		span: odd.keySpan
	};
}

// src/manifests/codex-config.ts
const format$41 = {
	id: "codex-config",
	title: "Codex configuration",
	clients: ["Codex"],
	files: ["**/.codex/config.toml"],
	reads: "approval_policy, approvals_reviewer, sandbox_mode, sandbox_workspace_write, default_permissions and permissions, mcp_servers, apps, features.hooks, hooks, shell_environment_policy, web_search, plugins, marketplaces. Keys that a project cannot set (model_provider, notify, profiles, projects, otel …) are passed over",
	read(files, to) {
		for (const file of files) {
			const scope = scopeOf(file.path, ".codex");
			const agent = inScope("Codex", scope);
			const id = `codex ${scope}`;
			const value = readToml(file, agent, to);
			const wrong = value && configError(value);
			if (wrong) unreadable(file, agent, [wrong], "dropped", to);
			if (value && !wrong) sessionOf$1(value, {
				file,
				id,
				agent,
				to
			});
			else if (file.bytes && file.side === "head") stoppedSession$1(id, agent, placeIn(file), to);
		}
	}
};

// src/manifests/codex-hooks.ts
const format$40 = {
	id: "codex-hooks",
	title: "Codex hooks",
	clients: ["Codex"],
	files: ["**/.codex/hooks.json"],
	reads: "hooks: events, matchers, commands",
	read(files, to) {
		for (const file of files) {
			const agent = inScope("Codex", scopeOf(file.path, ".codex"));
			const value = readable$2(file, agent, to);
			if (value) readHooks$1(at(value, "hooks"), file, agent, to);
		}
	}
};
function readable$2(file, agent, to) {
	const fail = (problems) => {
		unreadable(file, agent, problems, file.bytes ? "dropped" : "unknown", to);
	};
	if (!file.bytes) return fail([]);
	const decoded = decodeText(file.bytes, {
		bom: true,
		utf16: false
	});
	if (!decoded.ok) return fail(decoded.problems);
	const parsed = parseJson(decoded.text, {
		comments: false,
		trailingCommas: false,
		duplicates: "error"
	});
	if (!parsed.ok) return fail(parsed.problems);
	const wrong = wrongPart(parsed.value);
	if (wrong) return fail([{
		code: "syntax",
		message: "A key or a type of hook is unknown.",
		span: wrong.span
	}]);
	to.document(file.path, parsed.value);
	return parsed.value;
}
const TYPES = [
	"command",
	"mcp_tool",
	"prompt",
	"agent"
];
function wrongPart(root) {
	for (const e of entries(root)) if (![
		"hooks",
		"description",
		"$schema"
	].includes(e.key)) return e.value;
	for (const event of entries(at(root, "hooks"))) for (const group of items(event.value)) for (const hook of items(at(group, "hooks"))) if (!TYPES.includes(text(at(hook, "type")) ?? "")) return hook;
}

// src/manifests/codex/starlark.ts
const POSITIONS = {
	prefix_rule: [
		"pattern",
		"decision",
		"match",
		"not_match",
		"justification"
	],
	host_executable: ["name", "paths"],
	network_rule: [
		"host",
		"protocol",
		"decision",
		"justification"
	]
};
function readCalls(source) {
	const lines = lineIndex(source);
	const calls = [];
	const code = [];
	if (source.length > MOST_CHARACTERS) return {
		calls,
		code: [{
			text: source,
			span: lines.span(0, 0)
		}]
	};
	for (const statement of statements(tokensOf(source))) {
		const first = statement[0];
		const last = statement.at(-1);
		if (!first || !last) continue;
		const span = lines.span(first.start, last.end);
		const call = plainCall(statement);
		if (call) calls.push({
			...call,
			span
		});
		else code.push({
			text: statement.map((t) => `${t.kind[0]}${t.text}`).join(" "),
			span
		});
	}
	return {
		calls,
		code
	};
}
const MOST_CHARACTERS = 3e4;
const TOKEN = /[ \t\r\f]+|\\\r?\n|#[^\n]*|(\n)|(r?(?:"""(?:[^"\\]|\\[\s\S]|"(?!""))*"""|'''(?:[^'\\]|\\[\s\S]|'(?!''))*'''|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'))|(\w+)|([\s\S])/gy;
function tokensOf(source) {
	const out = [];
	for (const match of source.matchAll(TOKEN)) {
		const [whole, newline, string, name, mark] = match;
		const start = match.index;
		const end = start + whole.length;
		if (newline !== void 0) out.push({
			kind: "newline",
			text: "",
			start,
			end
		});
		else if (string !== void 0) out.push({
			kind: "string",
			text: unquoted(string),
			start,
			end
		});
		else if (name !== void 0) out.push({
			kind: "name",
			text: name,
			start,
			end
		});
		else if (mark !== void 0) out.push({
			kind: "mark",
			text: mark,
			start,
			end
		});
	}
	return out;
}
function unquoted(raw) {
	const literal = raw.startsWith("r");
	const body = literal ? raw.slice(1) : raw;
	const quotes = /^("""|''')/.test(body) ? 3 : 1;
	const inner = body.slice(quotes, -quotes);
	if (literal) return inner;
	return inner.replace(/\\(x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|[\s\S])/g, (_, code) => {
		if (/^[xu]./.test(code)) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
		return {
			n: "\n",
			t: "	",
			r: "\r",
			"\n": ""
		}[code] ?? code;
	});
}
function statements(tokens) {
	const out = [];
	let here = [];
	let depth = 0;
	let lineStart = 0;
	for (const token of tokens) {
		if (token.kind === "newline") {
			lineStart = token.end;
			if (depth === 0 && here.length > 0) {
				out.push(here);
				here = [];
			}
			continue;
		}
		if (depth === 0 && here.length === 0 && token.start > lineStart && out.length > 0) here = out.pop() ?? [];
		if (token.kind === "mark" && "([{".includes(token.text)) depth += 1;
		if (token.kind === "mark" && ")]}".includes(token.text)) depth = Math.max(0, depth - 1);
		here.push(token);
	}
	if (here.length > 0) out.push(here);
	return out;
}
function plainCall(tokens) {
	const name = tokens[0];
	if (name?.kind !== "name" || tokens[1]?.text !== "(") return void 0;
	const positions = POSITIONS[name.text];
	if (!positions) return void 0;
	const found = /* @__PURE__ */ new Map();
	let i = 2;
	for (let n = 0;; n++) {
		if (isMark(tokens[i], ")")) return i === tokens.length - 1 ? {
			name: name.text,
			arguments: found
		} : void 0;
		const key = tokens[i];
		let argument = positions[n] ?? `argument ${n}`;
		if (key?.kind === "name" && isMark(tokens[i + 1], "=")) {
			argument = key.text;
			i += 2;
		}
		const read = literal(tokens, i, 0);
		if (!read) return void 0;
		found.set(argument, read.value);
		i = read.next;
		if (isMark(tokens[i], ",")) i += 1;
		else if (!isMark(tokens[i], ")")) return void 0;
	}
}
const DEEPEST = 8;
function literal(tokens, at, depth) {
	const token = tokens[at];
	if (!token || depth > DEEPEST) return void 0;
	if (token.kind === "string") return joined(tokens, at);
	if (token.kind === "name" && /^(None|True|False|\d+)$/.test(token.text)) return {
		value: null,
		next: at + 1
	};
	const close = isMark(token, "[") ? "]" : isMark(token, "(") ? ")" : void 0;
	if (close === void 0) return void 0;
	const list = [];
	let i = at + 1;
	while (!isMark(tokens[i], close)) {
		const read = literal(tokens, i, depth + 1);
		if (!read) return void 0;
		list.push(read.value);
		i = read.next;
		if (isMark(tokens[i], ",")) i += 1;
		else if (!isMark(tokens[i], close)) return void 0;
	}
	return {
		value: list,
		next: i + 1
	};
}
function joined(tokens, at) {
	let value = tokens[at]?.text ?? "";
	let i = at + 1;
	while (isMark(tokens[i], "+")) {
		const more = tokens[i + 1];
		if (more?.kind !== "string") return void 0;
		value += more.text;
		i += 2;
	}
	return {
		value,
		next: i
	};
}
function isMark(token, text) {
	return token?.kind === "mark" && token.text === text;
}

// src/manifests/codex-rules.ts
const format$39 = {
	id: "codex-rules",
	title: "Codex command rules",
	clients: ["Codex"],
	files: ["**/.codex/rules/*.rules"],
	group: (path) => scopeOf(path, ".codex"),
	companions: (path, tree) => {
		const folder = path.slice(0, path.lastIndexOf("/") + 1).toLowerCase();
		return tree.filter((p) => p.toLowerCase().startsWith(folder) && /\/[^/]+\.rules$/i.test(p));
	},
	reads: "prefix_rule, host_executable and network_rule with literal arguments; other code counts as unknown",
	read(files, to) {
		const first = files[0];
		if (!first) return;
		const scope = scopeOf(first.path, ".codex");
		const agent = inScope("Codex", scope);
		const read = files.map((file) => callsOf(file, agent, to));
		const all = read.every((r) => r !== void 0) ? read.flat() : [];
		const hosts = new Set(all.flatMap(({ call }) => call.name === "host_executable" ? [word(call, "name")] : []));
		to.agent({
			id: `codex rules ${scope}`,
			name: agent,
			role: "session",
			list: {
				entries: byEffect(all.flatMap(({ call, file }) => entriesOf$1(call, file, all, hosts))),
				default: "inherit"
			}
		});
	}
};
function callsOf(file, agent, to) {
	const decoded = file.bytes ? decodeText(file.bytes, {
		bom: true,
		utf16: false
	}) : void 0;
	if (!decoded?.ok) {
		unreadable(file, agent, decoded?.problems ?? [], file.bytes ? "dropped" : "unknown", to);
		return;
	}
	const { calls, code } = readCalls(decoded.text);
	const wrong = calls.find((c) => !isValid$1(c));
	if (wrong) {
		const problem = {
			code: "syntax",
			message: "A rule is not valid.",
			span: wrong.span
		};
		unreadable(file, agent, [problem], "dropped", to);
		return;
	}
	for (const part of code) to.fact({
		kind: "opaque",
		agent,
		subject: file.path,
		place: placeIn(file, part.span),
		reason: "rules are computed by code, which is not run here",
		digest: digest(part.text),
		effect: "unknown"
	});
	return calls.map((call) => ({
		call,
		file
	}));
}
const ARGUMENTS = {
	prefix_rule: [
		"pattern",
		"decision",
		"match",
		"not_match",
		"justification"
	],
	host_executable: ["name", "paths"],
	network_rule: [
		"host",
		"protocol",
		"decision",
		"justification"
	]
};
function isValid$1(call) {
	const known = ARGUMENTS[call.name] ?? [];
	if ([...call.arguments.keys()].some((k) => !known.includes(k))) return false;
	if (call.name !== "prefix_rule") return true;
	const pattern = call.arguments.get("pattern");
	const decision = word(call, "decision");
	return Array.isArray(pattern) && pattern.length > 0 && [
		"",
		"allow",
		"prompt",
		"forbidden"
	].includes(decision);
}
function word(call, key) {
	const value = call.arguments.get(key);
	return typeof value === "string" ? value : "";
}
const EFFECTS$3 = {
	"": "allow",
	allow: "allow",
	prompt: "ask",
	forbidden: "deny",
	deny: "deny"
};
function entriesOf$1(call, file, all, hosts) {
	const effect = EFFECTS$3[word(call, "decision")] ?? "allow";
	const place = placeIn(file, call.span);
	if (call.name === "network_rule") {
		const host = word(call, "host").toLowerCase();
		return [{
			effect,
			uses: uses("fetch", [host]),
			place,
			text: `network_rule ${host}`,
			origin: "rule"
		}];
	}
	if (call.name !== "prefix_rule") return [];
	const pattern = call.arguments.get("pattern");
	return spelt(Array.isArray(pattern) ? pattern : []).map((words) => {
		const [program = "", ...rest] = words;
		const tail = rest.map((w) => ` ${w}`).join("");
		const programs = [[program]];
		if (!program.includes("/") && !hosts.has(program)) programs.push([ANY, `/${program}`]);
		if (hosts.has(program)) programs.push(...pathsOf(program, all).map((path) => [path]));
		const sequences = programs.flatMap((p) => [[...p, tail], [
			...p,
			`${tail} `,
			SOME
		]]);
		return {
			effect,
			uses: uses("run", ...sequences),
			place,
			text: words.join(" "),
			origin: "rule"
		};
	});
}
function pathsOf(program, all) {
	return all.flatMap(({ call }) => {
		const paths = call.name === "host_executable" && word(call, "name") === program ? call.arguments.get("paths") : [];
		return Array.isArray(paths) ? paths.filter((p) => typeof p === "string") : [];
	});
}
const MOST_SPELLINGS = 256;
function spelt(pattern) {
	let out = [[]];
	for (const part of pattern) {
		const choices = (Array.isArray(part) ? part : [part]).filter((p) => typeof p === "string");
		out = out.flatMap((words) => choices.map((choice) => [...words, choice])).slice(0, MOST_SPELLINGS);
	}
	return out.filter((words) => words.length > 0);
}

// src/manifests/codex-skill.ts
const format$38 = {
	id: "codex-skill",
	title: "Codex skill settings",
	clients: ["Codex"],
	files: ["**/.agents/skills/*/agents/openai.yaml", "**/.codex/skills/*/agents/openai.yaml"],
	reads: "policy.allow_implicit_invocation",
	read(files, to) {
		for (const file of files) {
			const agent = `Codex skill ${file.path.split("/").at(-3) ?? file.path}`;
			const fail = (problems) => unreadable(file, agent, problems, file.bytes ? "dropped" : "unknown", to);
			if (!file.bytes) {
				fail([]);
				continue;
			}
			const decoded = decodeText(file.bytes, {
				bom: true,
				utf16: false
			});
			const parsed = decoded.ok ? parseYaml(decoded.text, {
				duplicates: "error",
				merge: true,
				firstDocumentOnly: true
			}) : decoded;
			if (!parsed.ok) {
				fail(parsed.problems);
				continue;
			}
			const root = "documents" in parsed ? parsed.documents[0] : void 0;
			if (root) to.document(file.path, root);
			const implicit = at(root, "policy", "allow_implicit_invocation");
			if (implicit?.kind !== "boolean" || implicit.value) continue;
			to.fact({
				kind: "guard",
				guards: "calls",
				agent,
				subject: `${agent} starts by itself`,
				what: "starting it without a person",
				by: "disable-model-invocation",
				matcher: null,
				failsClosed: true,
				text: "allow_implicit_invocation: false",
				place: placeIn(file, implicit.span)
			});
		}
	}
};

// src/manifests/copilot/hooks.ts
function readHooks(hooks, file, agent, to) {
	for (const event of entries(hooks)) {
		const name = EVENTS$1.get(event.key.toLowerCase());
		if (name === void 0) continue;
		for (const item of items(event.value)) {
			const matcher = text(at(item, "matcher"));
			const nested = items(at(item, "hooks"));
			for (const hook of nested.length > 0 ? nested : [item]) readHook$1(hook, {
				event,
				name,
				matcher: text(at(hook, "matcher")) ?? matcher
			}, file, agent, to);
		}
	}
}
const EVENTS$1 = new Map("sessionStart sessionEnd userPromptSubmitted userPromptTransformed preToolUse postToolUse postToolUseFailure permissionRequest preCompact agentStop stop subagentStart subagentStop errorOccurred notification".split(" ").map((name) => [name.toLowerCase(), name]));
const BLOCKING$1 = /* @__PURE__ */ new Set(["preToolUse", "permissionRequest"]);
const RECORDS$1 = /audit|log|record|trail|telemetry|siem|splunk|otel/i;
const DEFAULT_TIMEOUT$1 = 30;
function readHook$1(hook, { event, name, matcher }, file, agent, to) {
	const sees = matcherOf$1(matcher, event.key !== name);
	if (sees === void 0) return;
	const when = `${name} hook`;
	const url = at(hook, "url");
	if (url && text(url)) to.fact({
		...connection(text(url) ?? ""),
		kind: "connection",
		purpose: "hook",
		agent,
		subject: `${when} ${text(url)}`,
		place: placeIn(file, url.span)
	});
	const commands = [
		"bash",
		"powershell",
		"command",
		"exec"
	].flatMap((key) => {
		const value = at(hook, key);
		const line = text(value);
		return value && line ? [{
			value,
			line: key === "exec" ? [line, ...args(hook)].join(" ") : line
		}] : [];
	});
	for (const { value, line } of commands) {
		const ran = hookProgram(line);
		const id = digest([
			ran.name,
			ran.version.text,
			...ran.args
		].join(""));
		const place = placeIn(file, value.span);
		to.fact({
			kind: "launch",
			starts: "hook",
			agent,
			subject: `${when} ${id}`,
			when,
			place,
			program: ran,
			text: line
		});
		const guards = BLOCKING$1.has(name) ? "calls" : RECORDS$1.test(line) && name !== "sessionStart" ? "record" : void 0;
		if (!guards) continue;
		const limit = at(hook, "timeoutSec") ?? at(hook, "timeout");
		to.fact({
			kind: "guard",
			guards,
			agent,
			subject: `${when} ${id}`,
			place,
			what: name,
			by: `command ${id}`,
			matcher: sees,
			failsClosed: true,
			patience: limit?.kind === "number" ? limit.value : DEFAULT_TIMEOUT$1,
			text: line
		});
	}
}
function args(hook) {
	return items(at(hook, "args")).map((a) => text(a) ?? "");
}
function matcherOf$1(matcher, pascal) {
	if (matcher === void 0 || [
		"",
		"*",
		".*"
	].includes(matcher.trim())) return null;
	const names = matcher.split(pascal ? /[|,]/ : "|").map((s) => s.trim());
	if (names.every((n) => /^[\w -]+$/.test(n))) return names.map((n) => n.toLowerCase()).sort();
	if (matcher.length > 2e3) return [`/${matcher}/`];
	try {
		new RegExp(`^(?:${matcher})$`);
		return [`/${matcher}/`];
	} catch {
		return;
	}
}

// src/manifests/copilot/tool-names.ts
function toolPattern$1(words) {
	const name = words.trim();
	if (name === "*") return EVERYTHING;
	const cut = name.indexOf("/");
	if (cut > 0) return qualified(name.slice(0, cut), name.slice(cut + 1));
	if (!/^[\w.-]+$/.test(name)) return void 0;
	const lower = name.toLowerCase();
	const own = SETS.has(lower) ? lower : ALIASES[lower];
	if (own !== void 0) return set$1(own);
	const known = BARE[lower];
	return known === void 0 ? { sequences: [[name + "\0"]] } : { sequences: known.map((n) => [n + "\0"]) };
}
function toolList(value) {
	if (value?.kind === "string") return value.value.split(",").flatMap((part) => part.trim() === "" ? [] : [{
		...value,
		value: part.trim()
	}]);
	return items(value).flatMap((item) => item.kind === "string" && item.value.trim() !== "" ? [item] : []);
}
const SETS = /* @__PURE__ */ new Set([
	"execute",
	"read",
	"edit",
	"search",
	"agent",
	"web",
	"todo",
	"vscode"
]);
const ALIASES = Object.assign(Object.create(null), {
	shell: "execute",
	bash: "execute",
	powershell: "execute",
	runcommands: "execute",
	notebookread: "read",
	view: "read",
	multiedit: "edit",
	write: "edit",
	notebookedit: "edit",
	editfiles: "edit",
	grep: "search",
	glob: "search",
	ls: "search",
	"custom-agent": "agent",
	task: "agent",
	runsubagent: "agent",
	websearch: "web",
	webfetch: "web",
	todowrite: "todo",
	todos: "todo"
});
const BARE = Object.assign(Object.create(null), Object.fromEntries(Object.entries({
	execute: "runInTerminal getTerminalOutput awaitTerminal killTerminal runTask createAndRunTask runTests testFailure runNotebookCell",
	read: "readFile problems terminalSelection terminalLastCommand getTaskOutput getNotebookSummary viewImage",
	edit: "createFile createDirectory editNotebook createJupyterNotebook rename",
	search: "codebase fileSearch textSearch listDirectory usages changes searchResults searchSubagent",
	web: "fetch githubRepo githubTextSearch",
	vscode: "extensions vscodeAPI openSimpleBrowser newWorkspace installExtension runCommand getProjectSetupInfo askQuestions memory"
}).flatMap(([group, names]) => names.split(" ").map((n) => [n.toLowerCase(), [`${group}/${n}`]]))), {
	runtasks: [
		"execute/runTask",
		"execute/createAndRunTask",
		"read/getTaskOutput"
	],
	runnotebooks: [
		"execute/runNotebookCell",
		"edit/editNotebook",
		"read/getNotebookSummary"
	],
	new: ["vscode/newWorkspace", "vscode/getProjectSetupInfo"]
});
function set$1(name) {
	const tools = { sequences: [[
		`${name}/`,
		SOME,
		"\0"
	]] };
	return name === "agent" ? union(tools, whole("call")) : tools;
}
function qualified(group, tool) {
	if (tool === "" || /[\s()]/.test(group + tool) || tool.includes("*") && tool !== "*" || group.includes("*")) return void 0;
	const lower = group.toLowerCase();
	if (SETS.has(lower)) {
		if (tool === "*" || lower === "edit" && tool.toLowerCase() === "editfiles") return set$1(lower);
		const known = BARE[tool.toLowerCase()];
		if (known) return { sequences: known.map((n) => [n + "\0"]) };
		return lower === "agent" ? set$1(lower) : { sequences: [[`${lower}/${tool}${"\0"}`]] };
	}
	const plain = (text) => text.replace(/[^A-Za-z0-9_.-]/g, "_");
	const server = [`mcp__${plain(group)}__`];
	return { sequences: [tool === "*" ? [
		...server,
		SOME,
		"\0"
	] : [`${server[0]}${plain(tool)}${"\0"}`]] };
}

// src/manifests/copilot/limits.ts
function readLimits(front, of, file, to) {
	const tools = entry$1(front, "tools");
	const named = toolList(tools?.value);
	const all = !tools || tools.value.kind === "null" || named.some((t) => t.value.trim() === "*");
	const span = tools?.value.span ?? at(front, "name")?.span ?? at(front, "description")?.span ?? front.span;
	const words = tools ? "tools: *" : "every tool, because there is no `tools` key";
	const whole = {
		effect: "inherit",
		uses: EVERYTHING,
		place: placeIn(file, span),
		text: words,
		origin: "tools"
	};
	const prefix = of.isPrompt ? "reach " : "";
	to.agent({
		id: `${prefix}${of.id}`,
		name: of.name,
		role: "limit",
		list: {
			entries: all ? [whole] : [],
			default: "deny"
		}
	});
	if (all) return;
	const listed = named.flatMap((tool) => {
		const pattern = toolPattern$1(tool.value);
		if (!pattern) return [];
		return [{
			effect: "inherit",
			uses: pattern,
			place: placeIn(file, tool.span),
			text: tool.value,
			origin: "tools"
		}];
	});
	to.agent({
		id: `reach list of ${of.id}`,
		name: of.name,
		role: "limit",
		list: {
			entries: listed,
			default: "deny"
		}
	});
}

// src/manifests/copilot-agent.ts
const format$37 = {
	id: "copilot-agent",
	title: "Copilot custom agents and chat modes",
	clients: [
		"Copilot",
		"Copilot CLI",
		"VS Code"
	],
	files: [
		"**/.github/agents/**/*.md",
		"**/*.agent.md",
		"**/.github/chatmodes/**/*.md",
		"**/*.chatmode.md"
	],
	reads: "tools, agents, mcp-servers, hooks, handoffs that send by themselves",
	read(files, to) {
		for (const file of files) readAgent$2(file, to);
	}
};
function readAgent$2(file, to) {
	const stem = (file.path.split("/").at(-1) ?? file.path).replace(/(\.(agent|chatmode))?\.md$/i, "");
	const read = readFrontMatter(file, VSCODE, `Copilot agent ${stem}`, to);
	if (!read?.present) return;
	const { front } = read;
	const scope = /(^|\/)\.github\//i.test(file.path) ? scopeOf(file.path, ".github") : file.path.split("/").slice(0, -1).join("/");
	const name = text(at(front, "name")) ?? stem;
	const agent = inScope(`Copilot agent ${name}`, scope);
	const id = `copilot agent ${scope} ${name.toLowerCase()}`;
	readLimits(front, {
		id,
		name: agent,
		isPrompt: false
	}, file, to);
	readCallees(front, id, agent, file, to);
	for (const server of entries(at(front, "mcp-servers"))) readServer(server, {
		name: agent,
		dialect: "copilot",
		honoursDisabled: false,
		filtersTools: true
	}, file, to);
	readHooks(at(front, "hooks"), file, agent, to);
	for (const handoff of items(at(front, "handoffs"))) {
		const send = at(handoff, "send");
		const next = text(at(handoff, "agent"));
		if (send?.kind !== "boolean" || !send.value || !next) continue;
		to.fact({
			kind: "trust",
			agent,
			of: "setting",
			what: `${id} hands over to ${next}`,
			subject: `handoff ${next}`,
			level: 1,
			pinned: true,
			text: `it hands over to ${next} with no one asked`,
			place: placeIn(file, send.span)
		});
	}
}
function readCallees(front, id, agent, file, to) {
	const listed = at(front, "agents");
	const names = listed?.kind === "string" ? [listed] : strings(listed);
	const all = !listed || listed.kind === "null" || names.some((n) => n.value === "*");
	const place = placeIn(file, (listed ?? at(front, "name") ?? front).span);
	to.agent({
		id: `reach calls of ${id}`,
		name: agent,
		role: "limit",
		list: {
			entries: all ? [{
				effect: "inherit",
				uses: whole("call"),
				place,
				text: "any other agent",
				origin: "tools"
			}] : names.map((n) => ({
				effect: "inherit",
				uses: uses("call", [n.value]),
				place: placeIn(file, n.span),
				text: `the agent ${n.value}`,
				origin: "tools"
			})),
			default: "deny"
		}
	});
}

// src/manifests/copilot-app.ts
const format$36 = {
	id: "copilot-app",
	title: "GitHub Copilot app configuration",
	clients: ["Copilot app"],
	files: ["**/.github/github-app.yml", "**/.github/copilot-desktop.yml"],
	reads: "scripts with a trigger, automation.remote_control",
	read(files, to) {
		for (const file of files) readApp(file, to);
	}
};
function readApp(file, to) {
	const agent = inScope("Copilot app", scopeOf(file.path, ".github"));
	const decoded = file.bytes ? decodeText(file.bytes, {
		bom: true,
		utf16: false
	}) : void 0;
	const parsed = decoded?.ok ? parseYaml(decoded.text, { duplicates: "last" }) : decoded;
	if (!parsed || !("documents" in parsed)) {
		unreadable(file, agent, parsed?.problems ?? [], "unknown", to);
		return;
	}
	const value = parsed.documents[0];
	if (!value) return;
	to.document(file.path, value);
	for (const script of items(at(value, "scripts"))) {
		const command = at(script, "command");
		const line = text(command);
		if (!command || !line) continue;
		const triggers = at(script, "triggers") ?? at(script, "trigger");
		for (const trigger of triggers?.kind === "list" ? triggers.items : triggers ? [triggers] : []) {
			const when = `script at ${text(trigger) ?? "a trigger"}`;
			to.fact({
				kind: "launch",
				starts: "hook",
				agent,
				subject: `${when} ${line}`,
				when,
				place: placeIn(file, command.span),
				program: hookProgram(line),
				text: line
			});
		}
	}
	const remote = at(value, "automation", "remote_control");
	if (remote?.kind === "boolean" && remote.value) to.fact({
		kind: "trust",
		agent,
		of: "setting",
		what: "remote_control",
		subject: "remote_control",
		level: 1,
		pinned: true,
		text: "automation.remote_control: true",
		place: placeIn(file, remote.span)
	});
}

// src/manifests/json-file.ts
function readJsonFile(file, agent, dialect, to) {
	const fail = (problems) => {
		unreadable(file, agent, problems, file.bytes ? "dropped" : "unknown", to);
	};
	if (!file.bytes) return fail([]);
	const decoded = decodeText(file.bytes, {
		bom: dialect.bom,
		utf16: false
	});
	if (!decoded.ok) return fail(decoded.problems);
	const parsed = parseJson(decoded.text, dialect);
	if (!parsed.ok) return fail(parsed.problems);
	to.document(file.path, parsed.value);
	return parsed.value;
}

// src/manifests/copilot-hooks.ts
const format$35 = {
	id: "copilot-hooks",
	title: "Copilot hooks",
	clients: [
		"Copilot",
		"Copilot CLI",
		"VS Code"
	],
	files: ["**/.github/hooks/**/*.json"],
	reads: "commands and addresses of every event; matcher and timeout of hooks that may stop a call; disableAllHooks",
	read(files, to) {
		for (const file of files) readFile(file, to);
	}
};
function readFile(file, to) {
	const agent = inScope("Copilot", scopeOf(file.path, ".github"));
	const value = readJsonFile(file, agent, {
		...STRICT_JSON,
		bom: false
	}, to);
	if (!value) return;
	const version = at(value, "version");
	if (version && !(version.kind === "number" && version.value === 1)) {
		unreadable(file, agent, [{
			code: "syntax",
			message: "`version` is not 1, so Copilot drops the whole file",
			span: version.span
		}], "dropped", to);
		return;
	}
	const off = at(value, "disableAllHooks");
	if (off?.kind === "boolean" && off.value) return;
	readHooks(at(value, "hooks"), file, agent, to);
}

// src/manifests/copilot-prompt.ts
const format$34 = {
	id: "copilot-prompt",
	title: "Copilot prompt files",
	clients: ["VS Code", "Copilot CLI"],
	files: ["**/*.prompt.md"],
	reads: "tools",
	read(files, to) {
		for (const file of files) readPrompt(file, to);
	}
};
function readPrompt(file, to) {
	const stem = (file.path.split("/").at(-1) ?? file.path).replace(/\.prompt\.md$/i, "");
	const scope = scopeOf(file.path, ".github");
	const name = inScope(`Copilot prompt ${stem}`, scope);
	const read = readFrontMatter(file, VSCODE, name, to);
	if (read?.present) readLimits(read.front, {
		id: `copilot prompt ${file.path.toLowerCase()}`,
		name,
		isPrompt: true
	}, file, to);
}

// src/manifests/cursor/glob-path.ts
function globPath(verbs, glob) {
	const found = sequences(glob.trim().replace(/\\/g, "/"));
	return union(...verbs.map((verb) => uses(verb, ...found)));
}
function sequences(glob) {
	const path = glob.replace(/^\$\{workspaceFolder\}\/?/, "./").replace(/^(\$HOME|\$\{userHome\}|\$\{env:HOME\})(?=\/|$)/, "~");
	if (path === "/" || /^\/\*\*?(\/\*\*?)?$/.test(path)) return [
		["/", SOME],
		["./", SOME],
		["~/", SOME]
	];
	if (path === "~") return [["~/", SOME]];
	const root = path.startsWith("~/") ? "~/" : path.startsWith("/") ? "/" : "./";
	const rest = path.replace(/^(~\/|\.\/|\/)+/, "");
	if (path.startsWith("../") || path === "..") return [["/", SOME]];
	if (rest === "" || rest === "." || /^\*+$/.test(rest)) return [[root, SOME]];
	return below$1(root, rest);
}
const MAX_SEGMENTS = 100;
function below$1(root, glob) {
	let heads = [[root]];
	const segments = glob.split("/").filter((s) => s !== "" && s !== ".");
	if (segments.length > MAX_SEGMENTS) return [[`${root}${glob}`]];
	segments.forEach((segment, i) => {
		const last = i === segments.length - 1;
		if (segment === "**") {
			if (last) heads = heads.map((h) => [...h, SOME]);
			else heads = heads.length > 16 ? heads.map((h) => [...h, ANY]) : heads.flatMap((h) => [h, [
				...h,
				SOME,
				"/"
			]]);
		} else heads = heads.map((h) => [
			...h,
			...segmentTokens(segment),
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
function segmentTokens(segment) {
	return segment.split(/(\*+|\?)/).flatMap((part) => {
		if (part === "") return [];
		if (part.startsWith("*")) return [SEGMENT];
		return [part === "?" ? {
			...ONE,
			not: "/"
		} : part];
	});
}

// src/manifests/vscode/setting.ts
function setting(workspace, key) {
	return entry$1(workspace.settings, key)?.value;
}
function flag(value) {
	return value?.kind === "boolean" ? value.value : void 0;
}
function rule({ file }, effect, pattern, span, text, origin = "rule") {
	return {
		effect,
		uses: pattern,
		place: placeIn(file, span),
		text,
		origin
	};
}

// src/manifests/vscode/approvals.ts
function approvalRules(workspace) {
	return [
		...modes(workspace),
		...urls(workspace),
		...tools(workspace)
	];
}
function modes(workspace) {
	const out = [];
	const bypass = (key, value, wanted, words) => {
		if (value && wanted) out.push(rule(workspace, "allow", EVERYTHING, value.span, `${key}: ${words}`, "mode"));
	};
	const first = setting(workspace, "chat.permissions.default");
	bypass("chat.permissions.default", first, BYPASS.has(text(first) ?? ""), text(first) ?? "");
	for (const key of ["mode", "approvals"]) {
		const value = at(setting(workspace, "chat.defaultConfiguration"), key);
		bypass(`chat.defaultConfiguration.${key}`, value, BYPASS.has(text(value) ?? ""), text(value) ?? "");
	}
	const old = setting(workspace, "chat.tools.autoApprove");
	bypass("chat.tools.autoApprove", old, flag(old) === true, "true");
	return out;
}
const BYPASS = /* @__PURE__ */ new Set([
	"autoApprove",
	"autopilot",
	"allowAll",
	"assisted"
]);
function editRules(workspace) {
	return entries(setting(workspace, "chat.tools.edits.autoApprove")).flatMap((e) => {
		const approve = flag(e.value);
		if (approve === void 0) return [];
		return [rule(workspace, approve ? "allow" : "ask", globPath(["edit", "write"], e.key), e.keySpan, e.key)];
	}).reverse();
}
function urls(workspace) {
	return entries(setting(workspace, "chat.tools.urls.autoApprove")).flatMap((e) => {
		const both = flag(e.value);
		const request = both ?? flag(at(e.value, "approveRequest"));
		const answer = both ?? flag(at(e.value, "approveResponse"));
		const found = address(e.key);
		const make = (approve, verb) => {
			if (approve === void 0) return [];
			const pattern = union(uses(verb, ...found));
			return [rule(workspace, approve ? "allow" : "ask", pattern, e.keySpan, e.key)];
		};
		return [...make(request, "fetch"), ...make(answer, "take the answer of")];
	});
}
function address(pattern) {
	const parts = /^(?:([a-z][a-z0-9+.*-]*):\/\/)?([^/]*)(\/.*)?$/i.exec(pattern.trim());
	const scheme = (parts?.[1] ?? "https").toLowerCase();
	const host = (parts?.[2] ?? "").toLowerCase();
	const path = (parts?.[3] ?? "").replace(/^\/\**$/, "");
	if (/^\*+$/.test(host) && path === "") return [[ANY]];
	const hosts = host.startsWith("*.") ? [star(host.slice(2)), [SOME, ...star(host.slice(1))]] : [star(host)];
	const clear = scheme === "https" || scheme === "*" ? [] : [`${scheme}://`];
	return hosts.map((h) => merge([
		...clear,
		...h,
		...path === "" ? [] : star(path)
	]));
}
function tools(workspace) {
	return entries(setting(workspace, "chat.tools.eligibleForAutoApproval")).flatMap((e) => {
		if (flag(e.value) !== false) return [];
		const own = { sequences: [[e.key + "\0"]] };
		const held = /terminal/i.test(e.key) ? union(own, whole("run")) : /^(web\/)?fetch/i.test(e.key) ? union(own, whole("fetch")) : own;
		return [rule(workspace, "ask", held, e.keySpan, `eligibleForAutoApproval: ${e.key}`)];
	});
}

// src/manifests/copilot-settings.ts
const format$33 = {
	id: "copilot-settings",
	title: "Copilot CLI repository settings",
	clients: ["Copilot CLI"],
	files: ["**/.github/copilot/settings.json", "**/.github/copilot/settings.local.json"],
	reads: "hooks, disableAllHooks, folders of hooks, agents, skills and instructions, plugins, marketplaces, deniedUrls, disabled servers and skills, modelProviderId",
	read(files, to) {
		for (const file of files) readSettings$2(file, to);
	}
};
const FOLDERS = [
	"hookDirectories",
	"agentDirectories",
	"skillDirectories",
	"instructionDirectories"
];
const LISTS$2 = [
	...FOLDERS,
	"deniedUrls",
	"disabledMcpServers",
	"disabledSkills",
	"companyAnnouncements"
];
const MAPS$1 = [
	"hooks",
	"enabledPlugins",
	"extraKnownMarketplaces"
];
const SWITCHES$1 = [
	"disableAllHooks",
	"respectGitignore",
	"includeCoAuthoredBy"
];
function readSettings$2(file, to) {
	const scope = scopeOf(file.path, ".github");
	const agent = inScope("Copilot CLI", scope);
	const parsed = readJsonFile(file, agent, {
		...STRICT_JSON,
		bom: false
	}, to);
	const wrong = parsed && entries(parsed).find((e) => !rightType(e.key, e.value));
	if (wrong) {
		const message = `\`${wrong.key}\` has a value that Copilot CLI does not accept, so it drops the whole file`;
		unreadable(file, agent, [{
			code: "syntax",
			message,
			span: wrong.value.span
		}], "dropped", to);
	}
	const value = wrong ? void 0 : parsed;
	to.agent({
		id: `copilot cli ${file.path.toLowerCase()}`,
		name: agent,
		role: "session",
		list: {
			entries: strings(at(value, "deniedUrls")).map((url) => ({
				effect: "deny",
				uses: uses("fetch", ...address(url.value)),
				place: placeIn(file, url.span),
				text: url.value,
				origin: "rule"
			})),
			default: "inherit"
		}
	});
	if (!value) return;
	const off = at(value, "disableAllHooks");
	if (!(off?.kind === "boolean" && off.value)) readHooks(at(value, "hooks"), file, agent, to);
	trusts$1(file, value, agent, to);
	discovery(file, value, agent, to);
}
function rightType(key, value) {
	if (LISTS$2.includes(key)) return value.kind === "list" && value.items.every((i) => i.kind === "string");
	if (MAPS$1.includes(key)) return value.kind === "map";
	return !SWITCHES$1.includes(key) || value.kind === "boolean";
}
function trusts$1(file, value, agent, to) {
	const trust = (of, what, words, span, pinned = true) => to.fact({
		kind: "trust",
		agent,
		of,
		what,
		subject: `${of} ${what}`,
		level: 1,
		pinned,
		text: words,
		place: placeIn(file, span)
	});
	const off = at(value, "disableAllHooks");
	if (off?.kind === "boolean" && off.value) trust("setting", "disableAllHooks", "disableAllHooks: true, which switches off the hooks of every source", off.span);
	for (const key of FOLDERS) for (const folder of strings(at(value, key))) trust("setting", `${key} ${folder.value.replace(/^\.\/|\/+$/g, "")}`, `${key}: ${folder.value}`, folder.span);
	for (const plugin of entries(at(value, "enabledPlugins"))) if (plugin.value.kind === "boolean" && plugin.value.value) trust("plugin", plugin.key, plugin.key, plugin.keySpan);
	for (const market of entries(at(value, "extraKnownMarketplaces"))) {
		const source = at(market.value, "source") ?? market.value;
		const where = [
			"repo",
			"url",
			"path"
		].map((k) => text(at(source, k))).find((t) => t !== void 0) ?? market.key;
		const pinned = /^[0-9a-f]{40}$/.test(text(at(source, "sha")) ?? text(at(source, "ref")) ?? "");
		trust("marketplace", where, `${market.key}: ${where}`, market.keySpan, pinned);
	}
	const provider = at(value, "modelProviderId");
	if (provider && text(provider)) trust("setting", `modelProviderId ${text(provider)}`, `modelProviderId: ${text(provider)}`, provider.span);
}
function discovery(file, value, agent, to) {
	for (const key of ["disabledMcpServers", "disabledSkills"]) for (const name of strings(at(value, key))) to.fact({
		kind: "guard",
		guards: "discovery",
		agent,
		subject: `${key} ${name.value}`,
		what: `${key === "disabledSkills" ? "skill" : "MCP server"} ${name.value}`,
		by: key,
		matcher: null,
		failsClosed: true,
		text: name.value,
		place: placeIn(file, name.span)
	});
}

// src/manifests/crush-config.ts
const format$32 = {
	id: "crush-config",
	title: "Crush configuration",
	clients: ["Crush"],
	files: ["**/crush.json", "**/.crush.json"],
	reads: "permissions.allowed_tools, options.disabled_tools, mcp (enabled_tools, disabled_tools), hooks, lsp, commands in values",
	group: (path) => path.split("/").slice(0, -1).join("/"),
	companions: (path) => {
		const folder = path.slice(0, path.lastIndexOf("/") + 1);
		return [`${folder}.crush.json`, `${folder}crush.json`];
	},
	read(files, to) {
		const first = files[0];
		if (!first) return;
		const scope = first.path.split("/").slice(0, -1).join("/");
		const name = inScope("Crush", scope);
		const list = [];
		for (const file of files) {
			const value = readDocument(file, name, STRICT_JSON, to);
			if (value && isCrush(value)) list.push(...readConfig(value, name, file, to));
		}
		to.agent({
			id: `crush ${scope}`,
			name,
			role: "session",
			list: {
				entries: byEffect(list),
				default: "inherit"
			}
		});
	}
};
function isCrush(value) {
	return /charm\.land/.test(text(at(value, "$schema")) ?? "") || [
		"mcp",
		"lsp",
		"permissions",
		"options",
		"providers",
		"hooks",
		"tools"
	].some((key) => at(value, key)?.kind === "map");
}
function readConfig(value, name, file, to) {
	const client = {
		name,
		dialect: "copilot",
		honoursDisabled: true,
		filtersTools: false
	};
	const keys = {
		approve: [],
		deny: ["disabled_tools"],
		only: ["enabled_tools"],
		globs: false
	};
	for (const server of servers$1(value, "mcp")) readServerWithTools(server, client, keys, file, to);
	for (const lsp of entries(at(value, "lsp"))) {
		const command = at(lsp.value, "command");
		const off = at(lsp.value, "disabled");
		if (command && !(off?.kind === "boolean" && off.value)) start([command, ...items(at(lsp.value, "args"))].map((v) => text(v) ?? "").join(" "), "helper", "language server", command);
	}
	for (const event of entries(at(value, "hooks"))) for (const hook of items(event.value)) {
		const command = at(hook, "command");
		const line = text(command);
		if (!command || line === void 0) continue;
		const when = `${event.key} hook`;
		start(line, "hook", when, command);
		if (!/^pre_?tool_?use$/i.test(event.key)) continue;
		const matcher = text(at(hook, "matcher"));
		to.fact({
			kind: "guard",
			guards: "calls",
			agent: name,
			subject: `${when} ${line}`,
			what: event.key,
			by: line,
			matcher: matcher === void 0 || matcher === "" ? null : [`/${matcher}/`],
			failsClosed: false,
			text: line,
			place: placeIn(file, command.span)
		});
	}
	substitutions(value, (words) => start(words.value, "helper", "loading of the configuration", words));
	const rule = (effect, tool) => ({
		effect,
		uses: toolUses$1(tool.value),
		place: placeIn(file, tool.span),
		text: `${effect === "allow" ? "allowed_tools" : "disabled_tools"}: ${tool.value}`,
		origin: "rule"
	});
	return [...strings(at(value, "permissions", "allowed_tools")).map((tool) => rule("allow", tool)), ...strings(at(value, "options", "disabled_tools")).map((tool) => rule("deny", tool))];
	function start(line, starts, when, of) {
		const subject = `${when} ${line}`;
		to.fact({
			kind: "launch",
			starts,
			agent: name,
			subject,
			when,
			program: hookProgram(line),
			text: line,
			place: placeIn(file, of.span)
		});
	}
}
function substitutions(value, found) {
	if (value.kind === "string" && value.value.includes("$(")) found(value);
	if (value.kind === "list") for (const item of value.items) substitutions(item, found);
	for (const e of entries(value)) if (e.key !== "hooks") substitutions(e.value, found);
}
const VERBS$3 = /* @__PURE__ */ new Map([
	["bash", "run"],
	["view", "read"],
	["edit", "edit"],
	["multiedit", "edit"],
	["write", "write"],
	["fetch", "fetch"],
	["agent", "call"]
]);
function toolUses$1(words) {
	const [tool = "", action] = words.split(":");
	const verb = VERBS$3.get(tool);
	const same = action === void 0 || action === ACTIONS.get(tool);
	return verb !== void 0 && same ? whole(verb) : { sequences: [[words + "\0"]] };
}
const ACTIONS = /* @__PURE__ */ new Map([
	["bash", "execute"],
	["view", "read"],
	["edit", "write"],
	["multiedit", "write"],
	["write", "write"],
	["fetch", "fetch"]
]);

// src/manifests/crush-script.ts
const format$31 = {
	id: "crush-script",
	title: "Crush start script",
	clients: ["Crush"],
	files: ["**/crushrc", "**/.crushrc"],
	reads: "the script as a whole: any change of its commands is code that runs",
	read(files, to) {
		for (const file of files) {
			const name = inScope("Crush", file.path.split("/").slice(0, -1).join("/"));
			const lines = linesOf(file);
			if (!lines) {
				unreadable(file, name, [], "unknown", to);
				continue;
			}
			if (lines.length === 0) continue;
			const script = lines.map((l) => l.text).join("\n");
			to.fact({
				kind: "launch",
				starts: "helper",
				agent: name,
				subject: file.path,
				when: "crushrc",
				program: {
					name: `shell:${digest(script)}`,
					version: {
						pin: "local",
						text: ""
					},
					args: [],
					env: []
				},
				text: (lines.filter((l) => /\b(curl|wget|eval|mcp add|base64)\b/.test(l.text)).at(-1) ?? lines.at(-1))?.text ?? "",
				place: placeIn(file)
			});
		}
	}
};
function linesOf(file) {
	if (!file.bytes) return void 0;
	const decoded = decodeText(file.bytes, {
		bom: true,
		utf16: false
	});
	if (!decoded.ok) return void 0;
	return decoded.text.split(/\r?\n/).flatMap((line) => {
		const text = line.trim();
		return text === "" || text.startsWith("#") ? [] : [{ text }];
	});
}

// src/manifests/cursor-agent.ts
const format$30 = {
	id: "cursor-agent",
	title: "Cursor sub-agents",
	clients: ["Cursor", "Cursor CLI"],
	files: ["**/.cursor/agents/**/*.md"],
	reads: "readonly, is_background",
	read(files, to) {
		for (const file of files) readAgent$1(file, to);
	}
};
const READS = union(whole("read"), whole("fetch"), whole("search-web"));
function readAgent$1(file, to) {
	const stem = (file.path.split("/").at(-1) ?? file.path).replace(/\.md$/i, "");
	const read = readFrontMatter(file, CLAUDE_AGENT, `Cursor agent ${stem}`, to);
	if (!read?.present) return;
	const { front } = read;
	const name = text(at(front, "name")) ?? stem;
	const scope = scopeOf(file.path, ".cursor");
	const agent = inScope(`Cursor agent ${name}`, scope);
	const only = at(front, "readonly");
	const readonly = only?.kind === "boolean" && only.value;
	const place = placeIn(file, (only ?? at(front, "name") ?? front).span);
	to.agent({
		id: `cursor agent ${scope} ${name}`,
		name: agent,
		role: "limit",
		list: {
			entries: [readonly ? {
				effect: "inherit",
				uses: READS,
				place,
				text: "readonly: true",
				origin: "tools"
			} : {
				effect: "inherit",
				uses: EVERYTHING,
				place,
				text: "no readonly: true",
				origin: "tools"
			}],
			default: "deny"
		}
	});
	const background = at(front, "is_background");
	if (background?.kind === "boolean" && background.value) to.fact({
		kind: "trust",
		agent,
		of: "agent",
		what: `${agent} in the background`,
		subject: `${agent} in the background`,
		level: 1,
		pinned: true,
		text: "is_background: true",
		place: placeIn(file, background.span)
	});
}

// src/manifests/cursor/client.ts
function cursorAgent(client, path) {
	const scope = scopeOf(path, ".cursor");
	return {
		scope,
		name: inScope(client, scope)
	};
}
const CURSOR_JSONC = {
	comments: true,
	trailingCommas: true,
	duplicates: "last",
	bom: true
};

// src/manifests/cursor/permission-token.ts
function permissionToken(text, effect) {
	const parts = /^\s*(\w+)\s*(?:\(([\s\S]*)\))?\s*$/.exec(text);
	const inner = parts?.[2]?.trim();
	if (inner === void 0) return effect === "allow" ? wholeTool(parts?.[1] ?? "") : void 0;
	if (inner === "") return void 0;
	switch (parts?.[1]) {
		case "Shell": return shell(inner);
		case "Read": return globPath(["read"], inner);
		case "Write": return globPath(["edit", "write"], inner);
		case "WebFetch": return uses("fetch", host$1(inner));
		case "Mcp": return inner.includes(":") ? mcpTool(inner.slice(0, inner.indexOf(":")), inner.slice(inner.indexOf(":") + 1)) : void 0;
		default: return;
	}
}
function commandPrefix$1(text) {
	const words = text.trim().replace(/\s+/g, " ");
	if (/^\*+$/.test(words)) return whole("run");
	const cut = /^([^\s:]+):(.*)$/s.exec(words);
	if (cut) return withArguments(cut[1] ?? "", cut[2] ?? "");
	const prefix = star(words);
	return uses("run", prefix, [
		...prefix,
		" ",
		SOME
	]);
}
function mcpTool(server, tool) {
	const part = (text) => /^\*+$/.test(text.trim()) ? [SOME] : star(text.trim().replace(/[^A-Za-z0-9_*-]/g, "_").replace(/\*+/g, "*"));
	return { sequences: [merge([
		"mcp__",
		...part(server),
		"__",
		...part(tool),
		"\0"
	])] };
}
function wholeTool(tool) {
	const token = {
		Shell: "Shell(*)",
		Read: "Read(**)",
		Write: "Write(**)",
		WebFetch: "WebFetch(*)",
		Mcp: "Mcp(*:*)"
	}[tool];
	return token === void 0 ? void 0 : permissionToken(token, "allow");
}
function shell(inner) {
	const cut = /^([^\s:]*):(.*)$/s.exec(inner);
	if (cut) return withArguments(cut[1] ?? "", cut[2] ?? "");
	if (/^\*+$/.test(inner)) return whole("run");
	const prefix = wordStar(inner.replace(/\s+/g, " "));
	return uses("run", prefix, [
		...prefix,
		" ",
		SOME
	]);
}
function withArguments(program, args) {
	const first = /^\*+$/.test(program) ? [{
		...SOME,
		not: " "
	}] : wordStar(program);
	const rest = args.trimStart();
	if (rest === "") return uses("run", first);
	if (/^\*+$/.test(rest)) return uses("run", first, [
		...first,
		" ",
		SOME
	]);
	return uses("run", [
		...first,
		" ",
		...star(rest.replace(/\*+/g, "*"))
	]);
}
function wordStar(text) {
	return [...star(text.replace(/\*+/g, "*"), {
		...ANY,
		not: " "
	})];
}
function host$1(text) {
	const name = text.toLowerCase();
	if (/^\*+$/.test(name)) return [ANY];
	return name.startsWith("*.") ? [SOME, ...star(name.slice(1))] : star(name);
}

// src/manifests/cursor-cli.ts
const format$29 = {
	id: "cursor-cli",
	title: "Cursor CLI permissions",
	clients: ["Cursor CLI"],
	files: ["**/.cursor/cli.json"],
	reads: "permissions.allow and permissions.deny; other keys have no effect in a project",
	read(files, to) {
		for (const file of files) {
			const { scope, name } = cursorAgent("Cursor CLI", file.path);
			session(file, readJsonFile(file, name, {
				...STRICT_JSON,
				bom: true
			}, to), scope, name, to);
		}
	}
};
function session(file, value, scope, name, to) {
	const entries = ["deny", "allow"].flatMap((effect) => strings(at(value, "permissions", effect)).flatMap((rule) => {
		const pattern = permissionToken(rule.value, effect);
		if (!pattern) return [];
		return [{
			effect,
			uses: pattern,
			place: placeIn(file, rule.span),
			text: rule.value,
			origin: "rule"
		}];
	}));
	to.agent({
		id: `cursor cli ${scope}`,
		name,
		role: "session",
		list: {
			entries: byEffect(entries),
			default: "inherit"
		}
	});
}

// src/manifests/cursor-environment.ts
const format$28 = {
	id: "cursor-environment",
	title: "Cursor cloud agent environment",
	clients: ["Cursor"],
	files: ["**/.cursor/environment.json"],
	reads: "install, start, terminals, build, snapshot, user, ports, repositoryDependencies, agentCanUpdateSnapshot",
	read(files, to) {
		for (const file of files) {
			const { name } = cursorAgent("Cursor", file.path);
			const value = readJsonFile(file, name, CURSOR_JSONC, to);
			if (!value) continue;
			commands(file, value, name, to);
			trusts(file, value, name, to);
		}
	}
};
function commands(file, value, agent, to) {
	const launch = (command, when) => {
		const line = text(command);
		if (!command || !line) return;
		to.fact({
			kind: "launch",
			starts: "hook",
			agent,
			subject: `${when} ${line}`,
			when,
			place: placeIn(file, command.span),
			program: hookProgram(line),
			text: line
		});
	};
	launch(at(value, "install"), "cloud agent install");
	launch(at(value, "start"), "cloud agent start");
	for (const terminal of items(at(value, "terminals"))) launch(at(terminal, "command"), "cloud agent start");
}
function trusts(file, value, agent, to) {
	const trust = (what, found, words, pinned = true) => to.fact({
		kind: "trust",
		agent,
		of: "setting",
		what,
		subject: what,
		level: 1,
		pinned,
		text: words,
		place: placeIn(file, found.span)
	});
	const build = at(value, "build");
	const dockerfile = text(at(build, "dockerfile"));
	if (build && dockerfile) to.fact({
		kind: "launch",
		starts: "hook",
		agent,
		subject: `cloud agent image ${dockerfile}`,
		when: "cloud agent image",
		place: placeIn(file, build.span),
		program: {
			name: `file:.cursor/${dockerfile.replace(/^\.\//, "")}`,
			version: {
				pin: "local",
				text: ""
			},
			args: [text(at(build, "context")) ?? "."],
			env: []
		},
		text: dockerfile
	});
	const snapshot = at(value, "snapshot");
	if (snapshot && text(snapshot)) trust(`snapshot ${text(snapshot)}`, snapshot, `snapshot: ${text(snapshot)}`);
	const persists = at(value, "agentCanUpdateSnapshot");
	if (persists?.kind === "boolean" && persists.value) trust("agentCanUpdateSnapshot", persists, "agentCanUpdateSnapshot: true, so what an agent installs stays for later ones");
	const user = at(value, "user");
	if (user && /^(root|0)$/.test(text(user) ?? "")) trust("user root", user, "user: root");
	for (const port of items(at(value, "ports"))) {
		const number = at(port, "port") ?? port;
		const shown = number.kind === "number" ? number.raw : text(number);
		if (shown) trust(`port ${shown}`, number, `port ${shown} is open`);
	}
	for (const repository of items(at(value, "repositoryDependencies"))) {
		const named = text(repository) ?? entries(repository).map((e) => text(e.value) ?? "").join(" ");
		if (named) trust(`repository ${named.toLowerCase()}`, repository, `the repository ${named} is in reach`);
	}
}

// src/manifests/cursor-hooks.ts
const format$27 = {
	id: "cursor-hooks",
	title: "Cursor hooks",
	clients: ["Cursor", "Cursor CLI"],
	files: ["**/.cursor/hooks.json"],
	reads: "commands of every event; matcher, failClosed and timeout of hooks that may stop a call",
	read(files, to) {
		for (const file of files) {
			const { name } = cursorAgent("Cursor", file.path);
			const value = readJsonFile(file, name, CURSOR_JSONC, to);
			for (const event of entries(at(value, "hooks"))) {
				if (!EVENTS.has(event.key)) continue;
				for (const hook of items(event.value)) readHook(hook, event.key, file, name, to);
			}
		}
	}
};
const BLOCKING = new Set("preToolUse beforeShellExecution beforeMCPExecution beforeReadFile beforeTabFileRead beforeSubmitPrompt subagentStart".split(" "));
const EVENTS = /* @__PURE__ */ new Set([...BLOCKING, ..."sessionStart sessionEnd postToolUse postToolUseFailure subagentStop afterShellExecution afterMCPExecution afterFileEdit preCompact stop afterAgentResponse afterAgentThought afterTabFileEdit workspaceOpen".split(" ")]);
const RECORDS = /audit|log|record|trail|telemetry|siem|splunk|otel/i;
const DEFAULT_TIMEOUT = 60;
function readHook(hook, event, file, agent, to) {
	const type = text(at(hook, "type")) ?? "command";
	const said = at(hook, type === "prompt" ? "prompt" : "command") ?? at(hook, "command");
	const command = text(said);
	if (!said || !command) return;
	const place = placeIn(file, said.span);
	const when = `${event} hook`;
	const ran = hookProgram(command);
	const id = digest([
		ran.name,
		ran.version.text,
		...ran.args
	].join(""));
	if (type !== "prompt") to.fact({
		kind: "launch",
		starts: "hook",
		agent,
		subject: `${when} ${id}`,
		when,
		place,
		program: ran,
		text: command
	});
	const guards = BLOCKING.has(event) ? "calls" : RECORDS.test(command) && event !== "sessionStart" ? "record" : void 0;
	if (!guards) return;
	const closed = at(hook, "failClosed");
	const failsClosed = closed?.kind === "boolean" && closed.value;
	const timeout = at(hook, "timeout");
	to.fact({
		kind: "guard",
		guards,
		agent,
		subject: `${when} ${id}`,
		place,
		what: event,
		by: `${type} ${id}`,
		matcher: matcherOf(text(at(hook, "matcher"))),
		failsClosed,
		patience: failsClosed ? Number.MAX_SAFE_INTEGER : timeout?.kind === "number" ? timeout.value : DEFAULT_TIMEOUT,
		text: command
	});
}
function matcherOf(matcher) {
	if (matcher === void 0 || [
		"",
		"*",
		".*"
	].includes(matcher.trim())) return null;
	if (!/^[A-Za-z0-9_\- |:]+$/.test(matcher)) return [`/${matcher}/`];
	return matcher.split("|").map((s) => s.trim()).filter((s) => s !== "").sort();
}

// src/manifests/cursor-ignore.ts
const format$26 = {
	id: "cursor-ignore",
	title: "Cursor ignore file",
	clients: ["Cursor", "Cursor CLI"],
	files: ["**/.cursorignore"],
	reads: "each line as a refusal to read, `!` lines as exceptions",
	read(files, to) {
		for (const file of files) {
			const scope = file.path.split("/").slice(0, -1).join("/");
			to.agent({
				id: `cursor ignore ${scope}`,
				name: inScope("Cursor", scope),
				role: "session",
				list: {
					entries: lastWins(lines(file, scope, to)),
					default: "inherit"
				}
			});
		}
	}
};
const VERBS$2 = ["read"];
const MAX_LINES = 300;
function lines(file, scope, to) {
	const fail = (problems) => {
		unreadable(file, inScope("Cursor", scope), problems, "unknown", to);
		return [];
	};
	if (!file.bytes) return fail([]);
	const decoded = decodeText(file.bytes, {
		bom: true,
		utf16: false
	});
	if (!decoded.ok) return fail(decoded.problems);
	const all = decoded.text.split(/\r?\n/);
	if (all.length > MAX_LINES) return fail([{
		code: "too-large",
		message: `it has more than ${MAX_LINES} lines`,
		span: span(1, 1)
	}]);
	return all.flatMap((raw, i) => {
		const line = raw.replace(/(^|[^\\])\s+$/, "$1");
		if (line.trim() === "" || line.startsWith("#")) return [];
		const again = line.startsWith("!");
		const path = again ? line.slice(1) : line.replace(/^\\(?=[!#])/, "");
		const pattern = path === "" || path === "/" ? void 0 : pathPattern(VERBS$2, anchored(path, scope), false);
		if (!pattern) return [];
		return [{
			effect: again ? "inherit" : "deny",
			uses: pattern,
			place: placeIn(file, span(i + 1, raw.length + 1)),
			text: line,
			origin: "rule"
		}];
	});
}
function anchored(path, scope) {
	const below = scope === "" ? "/" : `/${scope}/`;
	const plain = path.replace(/^\/+/, "").replace(/\/+$/, "");
	return path.startsWith("/") || plain.includes("/") ? `${below}${plain}` : `${below}**/${plain}`;
}
function span(line, endColumn) {
	return {
		startLine: line,
		startColumn: 1,
		endLine: line,
		endColumn
	};
}

// src/manifests/cursor-permissions.ts
const format$25 = {
	id: "cursor-permissions",
	title: "Cursor auto-run permissions",
	clients: ["Cursor"],
	files: ["**/.cursor/permissions.json"],
	reads: "terminalAllowlist, mcpAllowlist, autoRun instructions",
	read(files, to) {
		for (const file of files) {
			const { scope, name } = cursorAgent("Cursor", file.path);
			const value = readJsonFile(file, name, CURSOR_JSONC, to);
			to.agent({
				id: `cursor ide ${scope}`,
				name,
				role: "session",
				list: {
					entries: value ? allowed(file, value) : [],
					default: "inherit"
				}
			});
			if (value) instructions(file, value, name, to);
		}
	}
};
function allowed(file, value) {
	const out = [];
	const terminal = at(value, "terminalAllowlist");
	for (const rule of strings(terminal)) {
		if (rule.value.trim() === "") continue;
		out.push({
			effect: "allow",
			uses: commandPrefix$1(rule.value),
			place: placeIn(file, rule.span),
			text: rule.value,
			origin: "rule"
		});
	}
	for (const rule of strings(at(value, "mcpAllowlist"))) {
		const cut = rule.value.indexOf(":");
		if (cut < 0) continue;
		const tool = mcpTool(rule.value.slice(0, cut).toLowerCase(), rule.value.slice(cut + 1).toLowerCase());
		out.push({
			effect: "allow",
			uses: tool,
			place: placeIn(file, rule.span),
			text: rule.value,
			origin: "rule"
		});
	}
	if (terminal?.kind === "list") out.push({
		effect: "ask",
		uses: whole("run"),
		place: placeIn(file, terminal.span),
		text: "what terminalAllowlist does not name",
		origin: "rule"
	});
	return out;
}
function instructions(file, value, agent, to) {
	for (const line of strings(at(value, "autoRun", "block_instructions"))) to.fact({
		kind: "guard",
		guards: "calls",
		agent,
		subject: `block_instructions ${digest(line.value)}`,
		what: "auto-run",
		by: digest(line.value.trim()),
		matcher: null,
		failsClosed: false,
		text: line.value,
		place: placeIn(file, line.span)
	});
	for (const line of strings(at(value, "autoRun", "allow_instructions"))) to.fact({
		kind: "trust",
		agent,
		of: "setting",
		what: `allow_instructions ${digest(line.value.trim())}`,
		subject: `allow_instructions ${digest(line.value)}`,
		level: 1,
		pinned: true,
		text: `allow_instructions: ${line.value}`,
		place: placeIn(file, line.span)
	});
}

// src/manifests/cursor-sandbox.ts
const format$24 = {
	id: "cursor-sandbox",
	title: "Cursor sandbox",
	clients: ["Cursor", "Cursor CLI"],
	files: ["**/.cursor/sandbox.json"],
	reads: "type, additional paths, readBoundary, networkPolicy, disableTmpWrite, enableSharedBuildCache",
	read(files, to) {
		for (const file of files) {
			const { scope, name } = cursorAgent("Cursor", file.path);
			const value = readJsonFile(file, name, CURSOR_JSONC, to);
			to.agent({
				id: `cursor sandbox ${scope}`,
				name,
				role: "session",
				list: {
					entries: value ? rules(file, value) : [],
					default: "inherit"
				}
			});
			if (value) levels(file, value, name, to);
		}
	}
};
const DIMENSIONS$1 = [
	[
		"type",
		[
			"workspace_readonly",
			"workspace_readwrite",
			"insecure_none"
		],
		1
	],
	[
		"readBoundary",
		["workspace", "system"],
		1
	],
	[
		"disableTmpWrite",
		["true", "false"],
		1
	],
	[
		"enableSharedBuildCache",
		["false", "true"],
		0
	]
];
const NAMES = {
	type: "sandbox",
	readBoundary: "what the sandbox may read",
	disableTmpWrite: "disableTmpWrite in the sandbox",
	enableSharedBuildCache: "the build cache shared with the machine"
};
function levels(file, value, agent, to) {
	for (const [key, order, fallback] of DIMENSIONS$1) {
		const found = at(value, key);
		const stated = found?.kind === "boolean" ? String(found.value) : text(found);
		const known = stated === void 0 ? -1 : order.indexOf(stated);
		const level = known < 0 ? fallback : known;
		to.fact({
			kind: "isolation",
			agent,
			subject: `sandbox ${key}`,
			dimension: NAMES[key] ?? key,
			level,
			defaultLevel: fallback,
			label: order[level] ?? "",
			stated: found !== void 0,
			place: placeIn(file, found?.span)
		});
	}
}
function rules(file, value) {
	const put = (path, effect, pattern) => strings(at(value, ...path)).map((v) => ({
		effect,
		uses: pattern(v),
		place: placeIn(file, v.span),
		text: `${path.at(-1)}: ${v.value}`,
		origin: "rule"
	}));
	const read = ["read in the sandbox"];
	return [
		...put(["networkPolicy", "deny"], "deny", (v) => uses("connect", ...hosts(v.value))),
		...put(["networkPolicy", "allow"], "allow", (v) => uses("connect", ...hosts(v.value))),
		...put(["additionalReadwritePaths"], "allow", (v) => globPath([...read, "write in the sandbox"], v.value)),
		...put(["additionalReadonlyPaths"], "allow", (v) => globPath(read, v.value)),
		...put(["additionalReadPaths"], "allow", (v) => globPath(read, v.value)),
		...otherHosts(file, at(value, "networkPolicy", "default"))
	];
}
function otherHosts(file, found) {
	const stated = text(found);
	if (stated !== "allow" && stated !== "deny") return [];
	return [{
		effect: stated,
		uses: whole("connect"),
		place: placeIn(file, found?.span),
		text: `networkPolicy.default: ${stated}`,
		origin: "rule"
	}];
}
function hosts(pattern) {
	const host = pattern.trim().toLowerCase();
	if (host === "*" || host === "0.0.0.0/0" || host === "::/0") return [[ANY]];
	if (host.startsWith("*.")) return [star(host.slice(2)), [SOME, ...star(host.slice(1))]];
	return [star(host)];
}

// src/manifests/gemini/client.ts
const set = (words) => new Set(words.split(/\s+/));
const GEMINI_CLI = {
	name: "Gemini CLI",
	folder: ".gemini",
	modeKey: ["general", "defaultApprovalMode"],
	editMode: "auto_edit",
	yoloFromSettings: false,
	permissionLists: false,
	hooks: {
		events: set("BeforeTool AfterTool BeforeAgent AfterAgent BeforeModel AfterModel BeforeToolSelection SessionStart SessionEnd Notification PreCompress"),
		blocking: set("BeforeTool BeforeAgent BeforeModel BeforeToolSelection"),
		recording: set("AfterTool AfterAgent AfterModel SessionEnd")
	}
};
const QWEN_CODE = {
	name: "Qwen Code",
	folder: ".qwen",
	modeKey: ["tools", "approvalMode"],
	editMode: "auto-edit",
	yoloFromSettings: true,
	permissionLists: true,
	hooks: {
		events: set("PreToolUse PostToolUse PostToolUseFailure Notification UserPromptSubmit SessionStart SessionEnd Stop SubagentStart SubagentStop PreCompact PermissionRequest"),
		blocking: set("PreToolUse PermissionRequest UserPromptSubmit"),
		recording: set("PostToolUse PostToolUseFailure SessionEnd Stop")
	}
};

// src/manifests/gemini/tool-rule.ts
const IN_WORKSPACE = ["./", SOME];
const TOOLS = {
	run_shell_command: whole("run"),
	read_file: uses("read", IN_WORKSPACE),
	read_many_files: uses("read", IN_WORKSPACE),
	list_directory: uses("read", IN_WORKSPACE),
	glob: uses("read", IN_WORKSPACE),
	grep_search: uses("read", IN_WORKSPACE),
	search_file_content: uses("read", IN_WORKSPACE),
	write_file: uses("write", IN_WORKSPACE),
	replace: uses("edit", IN_WORKSPACE),
	edit: uses("edit", IN_WORKSPACE),
	web_fetch: whole("fetch"),
	google_web_search: whole("search-web"),
	web_search: whole("search-web"),
	activate_skill: whole("skill"),
	invoke_agent: whole("call")
};
function toolPattern(name) {
	if (name === "*") return EVERYTHING;
	const known = Object.hasOwn(TOOLS, name) ? TOOLS[name] : void 0;
	if (known) return known;
	if (name === "mcp_*") return { sequences: [[
		"mcp__",
		SOME,
		"\0"
	]] };
	const server = /^mcp_([^_*]+)_(.+)$/.exec(name);
	if (server) return mcpPattern(server[1] ?? "", server[2] ?? "");
	if (!/^\w[\w.-]*$/.test(name)) return void 0;
	return { sequences: [[name + "\0"]] };
}
function mcpPattern(server, tool) {
	if (tool === "*") return { sequences: [[
		`mcp__${server}__`,
		SOME,
		"\0"
	]] };
	return tool.includes("*") ? void 0 : { sequences: [[`mcp__${server}__${tool}${"\0"}`]] };
}
function grantRule(entry) {
	const parts = /^([^()\s]+)(?:\(([\s\S]*)\))?$/.exec(entry);
	const tool = parts?.[1];
	if (!tool) return void 0;
	const argument = parts[2];
	if (argument !== void 0 && (tool === "run_shell_command" || tool === "ShellTool")) return {
		uses: commandPrefix(argument),
		shellPrefix: true
	};
	const found = toolPattern(tool === "ShellTool" ? "run_shell_command" : tool);
	return found && {
		uses: found,
		shellPrefix: false
	};
}
function commandPrefix(prefix) {
	return uses("run", [prefix], [`${prefix} `, SOME]);
}

// src/manifests/gemini/values.ts
function truthy(value) {
	switch (value?.kind) {
		case "boolean": return value.value;
		case "string": return value.value !== "" && value.value !== "false";
		case "number": return value.value !== 0;
		case "list":
		case "map": return true;
		default: return false;
	}
}
function expanded(text) {
	const known = text.replace(/\$\{[A-Za-z_]\w{0,200}:-([^}]{0,1000})\}/g, "$1");
	return {
		text: known,
		unknown: /\$(\{[A-Za-z_]|[A-Za-z_])/.test(known)
	};
}
function names(value) {
	return (value?.kind === "string" ? [...new Set(value.value)].map((letter) => ({
		...value,
		value: letter
	})) : items(value).filter((v) => v.kind === "string")).map((v) => ({
		...v,
		value: expanded(v.value).text
	}));
}

// src/manifests/gemini/servers.ts
const SETTINGS_KEYS = {
	include: "includeTools",
	exclude: "excludeTools"
};
function readGeminiServers(servers, keys, target) {
	const client = {
		name: target.agent,
		dialect: "copilot",
		honoursDisabled: false,
		filtersTools: false
	};
	return entries(servers).flatMap((server) => {
		const included = at(server.value, keys.include);
		readServerWithLists(chosen(server), client, {
			included: included?.kind === "list" ? {
				names: plainNames(included),
				span: included.span
			} : void 0,
			excluded: strings(at(server.value, keys.exclude)),
			asked: []
		}, target.file, target.to);
		return trusted(server, included, target.file);
	});
}
function chosen(server) {
	const { value } = server;
	if (value.kind !== "map") return server;
	const order = [
		"httpUrl",
		"url",
		"command"
	];
	const taken = order.find((key) => at(value, key)?.kind === "string");
	return {
		...server,
		value: {
			...value,
			entries: value.entries.filter((e) => e.key === taken || !order.includes(e.key))
		}
	};
}
function plainNames(list) {
	return strings(list).map((n) => ({
		...n,
		value: n.value.replace(/\([\s\S]*$/, "")
	}));
}
function trusted(server, included, file) {
	const trust = at(server.value, "trust");
	if (!trust || !truthy(trust)) return [];
	const place = placeIn(file, trust.span);
	const all = mcpPattern(server.key, "*");
	if (included?.kind !== "list") return all ? [{
		effect: "allow",
		uses: all,
		place,
		text: `mcpServers.${server.key}.trust`,
		origin: "rule"
	}] : [];
	return plainNames(included).map((tool) => ({
		effect: "allow",
		uses: { sequences: [[`mcp__${server.key}__${tool.value}${"\0"}`]] },
		place,
		text: `trust: mcp__${server.key}__${tool.value}`,
		origin: "rule"
	}));
}

// src/manifests/gemini-agent.ts
const format$23 = {
	id: "gemini-agent",
	title: "Gemini CLI sub-agents",
	clients: ["Gemini CLI"],
	files: ["**/.gemini/agents/*.md"],
	reads: "tools, mcp_servers, and for remote agents the address and `auth` values, of which `!…` are commands",
	read(files, to) {
		for (const file of files) if (!(file.path.split("/").at(-1) ?? "").startsWith("_")) readAgent(file, to);
	}
};
const KNOWN = new Set("kind name description display_name tools mcp_servers model temperature max_turns timeout_mins agent_card_url agent_card_json auth".split(" "));
function readAgent(file, to) {
	const base = (file.path.split("/").at(-1) ?? file.path).replace(/\.md$/i, "");
	const read = readFrontMatter(file, GEMINI, `Gemini CLI agent ${base}`, to);
	if (!read?.present) return;
	const { front } = read;
	const name = text(at(front, "name"));
	if (!name || !/^[a-z0-9_-]+$/.test(name)) return;
	const scope = scopeOf(file.path, ".gemini");
	const agent = inScope(`Gemini CLI agent ${name}`, scope);
	const remote = text(at(front, "kind")) === "remote";
	const odd = entries(front).find((e) => !KNOWN.has(e.key));
	if (odd || !remote && !text(at(front, "description"))) {
		const span = odd?.keySpan ?? front.span;
		unreadable(file, agent, [{
			code: "syntax",
			message: "The agent is not valid.",
			span
		}], "dropped", to);
		return;
	}
	if (remote) {
		readRemote(front, agent, file, to);
		return;
	}
	const tools = entry$1(front, "tools");
	if (tools && tools.value.kind !== "list") return;
	const id = `gemini agent ${scope} ${name}`;
	to.agent({
		id,
		name: agent,
		role: "limit",
		within: `.gemini ${scope}`,
		list: {
			entries: toolEntries(tools?.value, entry$1(front, "name")?.keySpan, file),
			default: "deny"
		}
	});
	const trusted = readGeminiServers(at(front, "mcp_servers"), {
		include: "include_tools",
		exclude: "exclude_tools"
	}, {
		client: GEMINI_CLI,
		file,
		id,
		agent,
		to
	});
	if (trusted.length > 0) to.agent({
		id: `${id} approvals`,
		name: agent,
		role: "approval",
		within: `.gemini ${scope}`,
		list: {
			entries: trusted,
			default: "inherit"
		}
	});
}
function toolEntries(tools, nameSpan, file) {
	if (!tools) {
		const place = placeIn(file, nameSpan);
		return [{
			effect: "inherit",
			uses: EVERYTHING,
			place,
			text: "every tool, because there is no `tools` key",
			origin: "tools"
		}];
	}
	return strings(tools).flatMap((tool) => {
		const pattern = toolPattern(tool.value);
		return pattern ? [{
			effect: "inherit",
			uses: pattern,
			place: placeIn(file, tool.span),
			text: tool.value,
			origin: "tools"
		}] : [];
	});
}
function readRemote(front, agent, file, to) {
	const address = at(front, "agent_card_url");
	const url = text(address);
	if (address && url) to.fact({
		...connection(url),
		kind: "connection",
		purpose: "server",
		agent,
		subject: `server ${url}`,
		place: placeIn(file, address.span)
	});
	const visit = (value, depth) => {
		const words = text(value);
		if (words?.startsWith("!") && !words.startsWith("!!")) {
			const line = words.slice(1);
			to.fact({
				kind: "launch",
				starts: "helper",
				agent,
				subject: `credential of ${agent}`,
				when: "credential helper",
				place: placeIn(file, value.span),
				program: hookProgram(line),
				text: line
			});
		}
		if (depth > 4) return;
		for (const e of entries(value)) visit(e.value, depth + 1);
		for (const item of items(value)) visit(item, depth + 1);
	};
	const auth = at(front, "auth");
	if (auth) visit(auth, 0);
}

// src/manifests/gemini/braced.ts
const MOST = 50;
function braced(text, opening) {
	const out = [];
	let at = text.indexOf(opening);
	while (at >= 0 && out.length < MOST) {
		const start = at + opening.length;
		let depth = 1;
		let i = start;
		for (; i < text.length && depth > 0; i++) if (text[i] === "{") depth += 1;
		else if (text[i] === "}") depth -= 1;
		if (depth > 0) break;
		const inner = text.slice(start, i - 1).trim();
		if (inner !== "") out.push(inner);
		at = text.indexOf(opening, i);
	}
	return out;
}

// src/manifests/gemini-command.ts
const format$22 = {
	id: "gemini-command",
	title: "Gemini CLI commands",
	clients: ["Gemini CLI", "Qwen Code"],
	files: [
		"**/.gemini/commands/**/*.toml",
		"**/.qwen/commands/**/*.toml",
		"**/.github/commands/*.toml"
	],
	reads: "shell commands in the prompt: !{…}",
	read(files, to) {
		for (const file of files) readCommand(file, to);
	}
};
function readCommand(file, to) {
	const [client, folder] = /(^|\/)\.qwen\//i.test(file.path) ? ["Qwen Code", ".qwen"] : ["Gemini CLI", /(^|\/)\.github\//i.test(file.path) ? ".github" : ".gemini"];
	const name = file.path.replace(/^.*\/commands\//is, "").replace(/\.toml$/i, "");
	const agent = inScope(`${client} command ${name}`, scopeOf(file.path, folder));
	const decoded = file.bytes ? decodeText(file.bytes, {
		bom: true,
		utf16: false
	}) : void 0;
	const parsed = decoded?.ok ? parseToml(decoded.text) : decoded;
	if (!parsed?.ok || !("value" in parsed)) {
		unreadable(file, agent, parsed?.problems ?? [], file.bytes ? "dropped" : "unknown", to);
		return;
	}
	to.document(file.path, parsed.value);
	const prompt = at(parsed.value, "prompt");
	for (const command of braced(text(prompt) ?? "", "!{")) to.fact({
		kind: "launch",
		starts: "prompt",
		agent,
		subject: `command in ${agent}`,
		when: `text of ${agent}`,
		place: placeIn(file, prompt?.span),
		program: hookProgram(command),
		text: command
	});
}

// src/manifests/gemini-policy.ts
const format$21 = {
	id: "gemini-policy",
	title: "Gemini CLI policies",
	clients: ["Gemini CLI"],
	files: ["**/policies/*.toml"],
	reads: "rule: toolName, mcpName, decision, priority, commandPrefix, commandRegex, argsPattern",
	read(files, to) {
		for (const file of files) if (!/(^|\/)\.gemini\/policies\//i.test(file.path)) readPolicy(file, to);
	}
};
function readPolicy(file, to) {
	const decoded = file.bytes ? decodeText(file.bytes, {
		bom: false,
		utf16: false
	}) : void 0;
	const parsed = decoded?.ok ? parseToml(decoded.text) : void 0;
	if (!file.bytes) unreadable(file, AGENT, [], "unknown", to);
	if (!parsed?.ok) {
		if (decoded?.ok && decoded.text.includes("[[rule]]") && /\btoolName\b/.test(decoded.text)) {
			listed$1(file, [], to);
			unreadable(file, AGENT, parsed?.problems ?? [], "dropped", to);
		}
		return;
	}
	const rules = items(at(parsed.value, "rule"));
	if (!rules.some((r) => at(r, "toolName") ?? at(r, "decision"))) return;
	to.document(file.path, parsed.value);
	const wrong = rules.find((r) => !isValid(r));
	if (wrong) {
		const problem = {
			code: "syntax",
			message: "A rule is not valid, so none counts.",
			span: wrong.span
		};
		listed$1(file, [], to);
		unreadable(file, AGENT, [problem], "dropped", to);
		return;
	}
	listed$1(file, ranked$1(rules).flatMap((rule) => entriesOf(rule, file)), to);
}
function listed$1(file, entries, to) {
	to.agent({
		id: `gemini policy ${file.path.toLowerCase()}`,
		name: AGENT,
		role: "session",
		list: {
			entries,
			default: "inherit"
		}
	});
}
function ranked$1(rules) {
	return rules.map((rule) => ({
		rule,
		priority: numberOf(at(rule, "priority")) ?? 0
	})).sort((a, b) => b.priority - a.priority).map(({ rule }) => rule);
}
const AGENT = "Gemini CLI";
const EFFECTS$2 = {
	allow: "allow",
	deny: "deny",
	ask_user: "ask"
};
function isValid(rule) {
	const priority = numberOf(at(rule, "priority"));
	return (at(rule, "toolName") !== void 0 || at(rule, "mcpName") === void 0) && Object.hasOwn(EFFECTS$2, text(at(rule, "decision")) ?? "") && priority !== void 0 && Number.isInteger(priority) && priority >= 0 && priority <= 999;
}
function numberOf(value) {
	return value?.kind === "number" ? value.value : void 0;
}
function entriesOf(rule, file) {
	const effect = EFFECTS$2[text(at(rule, "decision")) ?? ""];
	const pattern = patternOf(rule);
	if (!effect || !pattern) return [];
	const anchor = entry$1(rule, "commandPrefix") ?? entry$1(rule, "commandRegex") ?? entry$1(rule, "toolName");
	return [{
		effect,
		uses: pattern,
		place: placeIn(file, (anchor?.value ?? rule).span),
		text: wordsOf(rule),
		origin: "rule"
	}];
}
function listOf(value) {
	const one = text(value);
	return one === void 0 ? strings(value).map((s) => s.value) : [one];
}
function patternOf(rule) {
	const tools = at(rule, "toolName") === void 0 ? ["*"] : listOf(at(rule, "toolName"));
	const server = text(at(rule, "mcpName"));
	const prefix = at(rule, "commandPrefix");
	const regex = text(at(rule, "commandRegex"));
	const args = text(at(rule, "argsPattern"));
	const found = tools.flatMap((tool) => {
		if (tool === "run_shell_command") {
			if (prefix?.kind === "list" || (text(prefix) ?? "") !== "") return listOf(prefix).filter((p) => p !== "").map(commandPrefix);
			if (regex !== void 0) return [asText("run", regex)];
		}
		if (args !== void 0) return [asText(tool === "run_shell_command" ? "run" : server ? `mcp__${server}__${tool}` : tool, args)];
		const pattern = server === void 0 ? toolPattern(tool) : server === "*" ? toolPattern("mcp_*") : mcpPattern(server, tool);
		return pattern ? [pattern] : [];
	});
	return found.length > 0 ? union(...found) : void 0;
}
function asText(verb, regex) {
	return uses(verb, [`\u0001/${regex}/`]);
}
function wordsOf(rule) {
	const tool = listOf(at(rule, "toolName")).join(", ") || "*";
	const server = text(at(rule, "mcpName"));
	const condition = [
		"commandPrefix",
		"commandRegex",
		"argsPattern"
	].flatMap((key) => listOf(at(rule, key)).map((value) => `${key} ${JSON.stringify(value)}`)).join(", ");
	return `${server === void 0 ? "" : `mcp_${server}_`}${tool}${condition === "" ? "" : ` (${condition})`}`;
}

// src/manifests/gemini/containment.ts
function readContainment$1(settings, target) {
	const { agent, file, to } = target;
	const state = (value, dimension, wide, defaultLevel, label) => to.fact({
		kind: "isolation",
		agent,
		subject: dimension,
		dimension,
		level: wide ? 1 : 0,
		defaultLevel,
		label,
		stated: value !== void 0,
		place: placeIn(file, value?.span)
	});
	const toggle = (path, dimension, fallback) => {
		const value = at(settings, ...path.split("."));
		const on = value ? truthy(value) : fallback;
		state(value, dimension, !on, fallback ? 0 : 1, on ? "on" : "off");
	};
	const sandbox = at(settings, "tools", "sandbox");
	state(sandbox, "the sandbox", !isOn(sandbox), 1, isOn(sandbox) ? "on" : "off");
	image(sandbox, target);
	toggle("hooksConfig.enabled", "hooks", true);
	toggle("security.toolSandboxing", "the sandbox of tools", false);
	toggle("security.environmentVariableRedaction.enabled", "hiding secrets from commands", false);
	toggle("security.enableConseca", "the safety checker", false);
	for (const [key, tier] of [["policyPaths", "in place of each person’s own rules"], ["adminPolicyPaths", "above each person’s own rules"]]) for (const path of names(at(settings, key))) state(path, `${key}: ${path.value}`, true, 0, `loaded ${tier}`);
}
function sandboxEntries(settings, file, at_) {
	const sandbox = at(settings, "tools", "sandbox");
	const place = at_ ?? (file ? placeIn(file, sandbox?.span) : void 0);
	if (!place) return [];
	if (!isOn(sandbox) || !file) return withoutSandbox(place);
	const out = [];
	const put = (value, pattern, words) => void out.push({
		effect: "allow",
		uses: pattern,
		place: placeIn(file, value.span),
		text: words,
		origin: "rule"
	});
	for (const from of [at(sandbox, "allowedPaths"), at(settings, "tools", "sandboxAllowedPaths")]) for (const path of names(from)) {
		const folder = path.value.replace(/\/+$/, "");
		put(path, (folder === "" ? uses("write in the sandbox", ["/", ANY]) : void 0) ?? uses("write in the sandbox", star(folder), [`${folder}/`, ANY]), `sandboxAllowedPaths: ${path.value}`);
	}
	for (const network of [at(sandbox, "networkAccess"), at(settings, "tools", "sandboxNetworkAccess")]) if (network && truthy(network)) put(network, whole("connect"), "sandboxNetworkAccess");
	return out;
}
function isOn(sandbox) {
	const enabled = at(sandbox, "enabled");
	return enabled ? truthy(enabled) : truthy(sandbox);
}
function image(sandbox, { agent, file, to }) {
	const value = at(sandbox, "image");
	const name = text(value);
	if (!value || !name) return;
	to.fact({
		kind: "trust",
		agent,
		of: "setting",
		what: `sandbox image ${digest(name)}`,
		subject: "sandbox image",
		level: 1,
		pinned: true,
		text: `tools.sandbox.image: ${name}`,
		place: placeIn(file, value.span)
	});
}

// src/manifests/gemini/directories.ts
function directoryEntries(settings, client, file) {
	const edits = text(at(settings, ...client.modeKey)) === client.editMode;
	return names(at(settings, "context", "includeDirectories")).flatMap((folder) => {
		const inside = filesIn(folder.value);
		return (edits ? [
			"read",
			"edit",
			"write"
		] : ["read"]).map((verb) => ({
			effect: "allow",
			uses: uses(verb, ...inside),
			place: placeIn(file, folder.span),
			text: `context.includeDirectories: ${folder.value}`,
			origin: "rule"
		}));
	});
}
function filesIn(folder) {
	const path = folder.replace(/\\/g, "/").replace(/(.)\/+$/, "$1");
	if (path === "~") return [["~/", SOME]];
	if (path === "/" || path.split("/").includes("..")) return [["/", SOME]];
	if (/^[/~]/.test(path)) return [[`${path}/`, SOME]];
	return path === "." ? [["./", SOME]] : [[`./${path.replace(/^(\.\/)+/, "")}/`, SOME]];
}

// src/manifests/gemini/trust.ts
function readGeminiTrust(settings, target) {
	hooks(settings, target);
	helpers(settings, target);
	locks(settings, target);
	switches(settings, target);
	redaction(settings, target);
	telemetry(settings, target);
}
function hooks(settings, { client, file, agent, to }) {
	const enabled = at(settings, "hooksConfig", "enabled") ?? at(settings, "disableAllHooks");
	const all = at(settings, "hooksConfig", "enabled");
	if (all && !truthy(all)) return;
	if (enabled !== all && truthy(enabled)) return;
	const off = new Set(names(at(settings, "hooksConfig", "disabled")).map((n) => n.value));
	const skips = (hook) => off.has(text(at(hook, "name")) ?? text(at(hook, "command")) ?? "");
	readHooks$1(at(settings, "hooks"), file, agent, to, {
		...client.hooks,
		skips
	});
}
function helpers(settings, { file, agent, to }) {
	const launch = (path, starts, when) => {
		const value = at(settings, ...path.split("."));
		const line = text(value);
		if (!value || !line) return;
		const base = {
			agent,
			place: placeIn(file, value.span),
			program: hookProgram(line),
			text: line
		};
		to.fact({
			...base,
			kind: "launch",
			starts,
			when,
			subject: when
		});
	};
	launch("tools.discoveryCommand", "helper", "discovery of tools");
	launch("tools.callCommand", "helper", "calls of discovered tools");
	launch("mcp.serverCommand", "server", "MCP server");
	if (text(at(settings, "tools", "shell", "pager")) !== "cat") launch("tools.shell.pager", "helper", "pager");
}
function locks(settings, { file, agent, to }) {
	for (const [key, what] of [
		["disableYoloMode", "the yolo mode"],
		["disableAlwaysAllow", "approvals for good"],
		["blockGitExtensions", "extensions from git"]
	]) {
		const value = at(settings, "security", key);
		if (!value || !truthy(value)) continue;
		to.fact({
			kind: "guard",
			guards: "mode",
			agent,
			subject: key,
			what,
			by: key,
			matcher: null,
			failsClosed: true,
			text: `security.${key}`,
			place: placeIn(file, value.span)
		});
	}
}
function switches(settings, { file, agent, to }) {
	for (const path of ["security.enablePermanentToolApproval", "security.autoAddToPolicyByDefault"]) {
		const value = at(settings, ...path.split("."));
		if (!value || !truthy(value)) continue;
		to.fact({
			kind: "trust",
			agent,
			of: "setting",
			what: path,
			subject: path,
			level: 1,
			pinned: true,
			text: `${path}: true`,
			place: placeIn(file, value.span)
		});
	}
}
function redaction(settings, { file, agent, to }) {
	for (const name of names(at(settings, "security", "environmentVariableRedaction", "allowed"))) to.fact({
		kind: "trust",
		agent,
		of: "setting",
		what: `variable ${name.value}`,
		subject: `variable ${name.value}`,
		level: 1,
		pinned: true,
		text: `every command sees ${name.value}`,
		place: placeIn(file, name.span)
	});
}
function telemetry(settings, { file, agent, to }) {
	const table = at(settings, "telemetry");
	const endpoint = at(table, "otlpEndpoint");
	const url = text(endpoint);
	if (!endpoint || !url || !truthy(at(table, "enabled"))) return;
	to.fact({
		...connection(url),
		kind: "connection",
		purpose: "endpoint",
		agent,
		subject: "telemetry",
		place: placeIn(file, endpoint.span),
		text: entries(table).some((e) => e.key === "logPrompts" && !truthy(e.value)) ? "telemetry" : "telemetry with prompts"
	});
}

// src/manifests/gemini/session.ts
function sessionOf(settings, target) {
	const { id, agent, file, to, client } = target;
	const servers = readGeminiServers(at(settings, "mcpServers"), SETTINGS_KEYS, target);
	const place = placeIn(file);
	const entries = [
		...sandboxEntries(settings, file),
		...listed(settings, ["mcp", "excluded"], "deny", target, (name) => mcpPattern(name, "*")),
		...listed(settings, ["tools", "exclude"], "deny", target, toolPattern),
		...client.permissionLists ? permissionLists(settings, target) : [],
		...listed(settings, ["tools", "confirmationRequired"], "ask", target, toolPattern),
		...granted(settings, "allowed", whole("run"), target),
		...granted(settings, "core", EVERYTHING, target),
		...servers,
		...allowedServers(settings, target),
		...mode(settings, target),
		...directoryEntries(settings, client, file),
		free(place)
	];
	to.agent({
		id,
		name: agent,
		role: "session",
		defaults: defaultsOf(place),
		list: {
			entries,
			default: "inherit"
		}
	});
	readContainment$1(settings, target);
	readGeminiTrust(settings, target);
}
function stoppedSession(id, agent, place, to) {
	to.agent({
		id,
		name: agent,
		role: "session",
		defaults: defaultsOf(place),
		list: {
			entries: [],
			default: "deny"
		}
	});
}
function defaultsOf(place) {
	return {
		entries: [...sandboxEntries(void 0, void 0, place), free(place)],
		default: "inherit"
	};
}
function free(place) {
	return {
		effect: "allow",
		uses: uses("read", IN_WORKSPACE),
		place,
		text: "reads in the workspace",
		origin: "mode"
	};
}
function entry(effect, pattern, name, file, words = name.value) {
	return {
		effect,
		uses: pattern,
		place: placeIn(file, name.span),
		text: words,
		origin: "rule"
	};
}
function listed(settings, path, effect, { file }, read) {
	return names(at(settings, ...path)).flatMap((name) => {
		const pattern = read(name.value === "ShellTool" ? "run_shell_command" : name.value);
		return pattern ? [entry(effect, pattern, name, file, `${path.join(".")}: ${name.value}`)] : [];
	});
}
function granted(settings, key, rest, target) {
	const value = at(settings, "tools", key);
	if (!value) return [];
	const out = [];
	let narrows = key === "core" && value.kind === "list" && value.items.length > 0;
	let wholeShell = false;
	for (const name of names(value)) {
		if (expanded(name.value).unknown) unknownRule(name, target);
		const rule = grantRule(name.value);
		if (rule?.shellPrefix) narrows = true;
		if (name.value === "run_shell_command" || name.value === "*") wholeShell = true;
		if (rule) out.push(entry("allow", rule.uses, name, target.file));
	}
	if (narrows && !(key === "allowed" && wholeShell)) {
		const words = key === "core" ? "tools that tools.core leaves out" : "other commands than those of tools.allowed";
		const place = placeIn(target.file, value.span);
		out.push({
			effect: "deny",
			uses: rest,
			place,
			text: words,
			origin: "rule"
		});
	}
	return out;
}
function unknownRule(name, { agent, file, to }) {
	to.fact({
		kind: "opaque",
		agent,
		subject: file.path,
		place: placeIn(file, name.span),
		reason: "a variable decides what is allowed",
		digest: digest(name.value),
		effect: "unknown"
	});
}
function allowedServers(settings, { file }) {
	const out = [];
	const value = at(settings, "mcp", "allowed");
	const anyServer = { sequences: [[
		"mcp__",
		SOME,
		"\0"
	]] };
	for (const name of names(value)) {
		const pattern = name.value.includes("*") ? void 0 : mcpPattern(name.value, "*");
		if (pattern) out.push(entry("allow", pattern, name, file, `mcp.allowed: ${name.value}`));
	}
	const add = (effect, of, words) => void out.push({
		effect,
		uses: anyServer,
		place: placeIn(file, of.span),
		text: words,
		origin: "rule"
	});
	const headless = at(settings, "mcp", "autoAllowInHeadless");
	if (headless && truthy(headless)) add("allow", headless, "mcp.autoAllowInHeadless");
	if (value && names(value).length > 0) add("deny", value, "servers that mcp.allowed leaves out");
	return out;
}
function mode(settings, { client, file }) {
	const value = at(settings, ...client.modeKey);
	const name = text(value);
	if (!value || !name) return [];
	const make = (effect, pattern) => ({
		effect,
		uses: pattern,
		place: placeIn(file, value.span),
		text: `${client.modeKey.join(".")}: ${name}`,
		origin: "mode"
	});
	if (name === "yolo" && client.yoloFromSettings) return [make("allow", EVERYTHING)];
	if (name === client.editMode) return [make("allow", union(uses("edit", IN_WORKSPACE), uses("write", IN_WORKSPACE), whole("fetch")))];
	if (name === "plan") return [make("deny", union(whole("edit"), whole("write"), whole("run")))];
	return [];
}
function permissionLists(settings, { file }) {
	return [
		"deny",
		"ask",
		"allow"
	].flatMap((effect) => strings(at(settings, "permissions", effect)).flatMap((rule) => {
		const pattern = permissionRule(rule.value, effect) ?? grantRule(rule.value)?.uses;
		return pattern ? [entry(effect, pattern, rule, file)] : [];
	}));
}

// src/manifests/gemini/settings-file.ts
function readSettings$1(file, client, to) {
	const scope = scopeOf(file.path, client.folder);
	const agent = inScope(client.name, scope);
	const id = `${client.folder} ${scope}`;
	const value = readable$1(file, agent, to);
	if (value) {
		to.document(file.path, value);
		sessionOf(value, {
			client,
			file,
			id,
			agent,
			to
		});
	} else if (file.bytes && file.side === "head") stoppedSession(id, agent, placeIn(file), to);
}
function readable$1(file, agent, to) {
	const fail = (problems) => {
		unreadable(file, agent, problems, file.bytes ? "dropped" : "unknown", to);
	};
	if (!file.bytes) return fail([]);
	const decoded = decodeText(file.bytes, {
		bom: false,
		utf16: false
	});
	if (!decoded.ok) return fail(decoded.problems);
	const parsed = parseJson(decoded.text, {
		comments: true,
		trailingCommas: false,
		duplicates: "last"
	});
	if (!parsed.ok) return fail(parsed.problems);
	if (parsed.value.kind === "map") return parsed.value;
	return fail([{
		code: "syntax",
		message: "The settings are no object.",
		span: parsed.value.span
	}]);
}

// src/manifests/gemini-settings.ts
const format$20 = {
	id: "gemini-settings",
	title: "Gemini CLI settings",
	clients: ["Gemini CLI"],
	files: ["**/.gemini/settings.json"],
	reads: "tools (allowed, core, exclude, confirmationRequired, sandbox, helper commands), approval mode, mcpServers, mcp, hooks, policy paths, security switches, directories, telemetry. Flat keys of old versions are passed over, as the client does",
	read(files, to) {
		for (const file of files) readSettings$1(file, GEMINI_CLI, to);
	}
};

// src/manifests/opencode/permission.ts
function permissionRules(parts) {
	const tools = /* @__PURE__ */ new Map();
	const own = /* @__PURE__ */ new Map();
	for (const part of parts) {
		for (const tool of raw(at(part.value, "tools"))) {
			if (tool.value.kind !== "boolean") continue;
			const action = tool.value.value ? "allow" : "deny";
			tools.set(FILES.has(tool.key) ? "edit" : tool.key, {
				action,
				place: placeIn(part.file, tool.keySpan)
			});
		}
		const permission = at(part.value, "permission");
		if (permission?.kind === "string") own.set("*", action(permission, part.file));
		for (const e of raw(permission)) if (e.value.kind === "string") own.set(e.key, action(e.value, part.file));
		else if (e.value.kind === "map") {
			const known = own.get(e.key);
			const patterns = known instanceof Map ? known : /* @__PURE__ */ new Map();
			for (const p of raw(e.value)) if (p.value.kind === "string") patterns.set(p.key, action(p.value, part.file));
			own.set(e.key, patterns);
		}
	}
	const merged = new Map(tools);
	for (const [key, value] of own) merged.set(key, value);
	return [...merged].flatMap(([permission, found]) => {
		return (found instanceof Map ? [...found] : [["*", found]]).map(([pattern, { action, place }]) => ({
			permission,
			pattern,
			action,
			place,
			text: found instanceof Map ? `${permission}(${pattern})` : permission
		}));
	});
}
const FILES = /* @__PURE__ */ new Set([
	"write",
	"edit",
	"patch",
	"multiedit"
]);
function action(value, file) {
	return {
		action: text(value) ?? "",
		place: placeIn(file, value.span)
	};
}
function raw(value) {
	return value?.kind === "map" ? value.entries : [];
}
function namedAgents(parts) {
	const out = /* @__PURE__ */ new Map();
	for (const part of parts) for (const key of ["mode", "agent"]) for (const agent of entries(at(part.value, key))) out.set(agent.key, [...out.get(agent.key) ?? [], {
		file: part.file,
		value: agent.value
	}]);
	return out;
}

// src/manifests/opencode/rules.ts
function decisionEntries(rules) {
	return lastWins(rules.flatMap((rule) => {
		const effect = EFFECTS$1[rule.action];
		if (!effect) return [];
		const everything = rule.permission === "*" && rule.pattern === "*";
		return [{
			effect,
			uses: rulePattern(rule.permission, rule.pattern),
			place: rule.place,
			text: rule.text,
			origin: everything && !rule.builtIn && effect === "allow" ? "mode" : "rule"
		}];
	}));
}
const EFFECTS$1 = Object.assign(Object.create(null), {
	allow: "allow",
	ask: "ask",
	deny: "deny"
});
function builtIn$1(place) {
	return clientRules([
		[
			"*",
			"*",
			"allow"
		],
		[
			"doom_loop",
			"*",
			"ask"
		],
		[
			"external_directory",
			"*",
			"ask"
		],
		[
			"read",
			"*.env",
			"deny"
		],
		[
			"read",
			"*.env.*",
			"deny"
		],
		[
			"read",
			"*.env.example",
			"allow"
		]
	], place);
}
function clientRules(rules, place) {
	return rules.map(([permission, pattern, action]) => ({
		permission,
		pattern,
		action,
		place,
		text: `what is built in: ${permission} ${pattern} ${action}`,
		builtIn: true
	}));
}
const VERBS$1 = [
	["bash", ["run"]],
	["read", ["read"]],
	["edit", ["edit", "write"]],
	["webfetch", ["fetch"]],
	["websearch", ["search-web"]],
	["task", ["call"]],
	["skill", ["skill"]],
	["external_directory", ["outside"]]
];
const PATHS = /* @__PURE__ */ new Set([
	"read",
	"edit",
	"write"
]);
const PLAIN = /* @__PURE__ */ new Set(["search-web"]);
function rulePattern(permission, pattern) {
	const matches = glob(permission);
	const known = VERBS$1.filter(([name]) => matches.test(name)).flatMap(([, verbs]) => verbs);
	if (permission === "*" && pattern === "*") return EVERYTHING;
	const parts = known.map((verb) => argument(verb, pattern));
	const wild = /[*?]/.test(permission);
	if (pattern === "*" && (wild || known.length === 0)) parts.push({ sequences: [[...stars(permission), "\0"]] });
	else if (known.length === 0) parts.push({ sequences: [[`${permission} with ${pattern}${"\0"}`]] });
	return union(...parts);
}
function argument(verb, pattern) {
	if (verb === "outside") return outside(pattern);
	if (PATHS.has(verb)) return uses(verb, ...pattern === "*" ? [["./", SOME]] : paths(pattern, ["./"]));
	if (pattern === "*") return whole(verb);
	if (PLAIN.has(verb)) return { sequences: [[`${verb} with ${pattern}${"\0"}`]] };
	if (verb === "fetch") return uses(verb, host(pattern));
	return uses(verb, command(pattern));
}
function outside(pattern) {
	const found = pattern === "*" ? OUTSIDE.map((root) => [root, SOME]) : paths(pattern, OUTSIDE);
	return union(...[
		"edit",
		"write",
		"read"
	].map((verb) => uses(verb, ...found)));
}
const OUTSIDE = ["~/", "/"];
function command(pattern) {
	const text = pattern.trim();
	return text.endsWith(" *") ? merge([...stars(text.slice(0, -1)), SOME]) : stars(text);
}
function paths(pattern, roots) {
	const text = pattern.replace(/^\$HOME(?=\/|$)/, "~").replace(/^\.\//, "");
	if (/^[*?]/.test(text)) return roots.map((root) => merge([root, ...stars(text)]));
	if (text === "~") return [["~/"]];
	return /^[~/]/.test(text) ? [stars(text)] : [merge(["./", ...stars(text)])];
}
function host(pattern) {
	const parts = /^https?:\/\/([\w.*-]+)\/\*$/.exec(pattern) ?? /^\*:\/\/([\w.*-]+)\/\*$/.exec(pattern);
	return parts ? stars((parts[1] ?? "").toLowerCase()) : [`page ${pattern}`];
}
function stars(text) {
	return merge(text.split(/([*?])/).map((part) => part === "*" ? ANY : part === "?" ? ONE : part));
}
function glob(text) {
	const source = text.slice(0, 200).replace(/\*+/g, "*").split(/([*?])/).map((part) => part === "*" ? ".*" : part === "?" ? "." : part.replace(/[^\w]/g, "\\$&")).join("");
	return /(\*.*){6}/.test(text) ? /^$/ : new RegExp(`^${source}$`);
}

// src/manifests/opencode/session.ts
const BUILT_IN = [
	["plan", [[
		"edit",
		"*",
		"deny"
	]]],
	["general", [[
		"todowrite",
		"*",
		"deny"
	]]],
	["explore", [[
		"*",
		"*",
		"deny"
	], ...[
		"grep",
		"glob",
		"list",
		"bash",
		"webfetch",
		"websearch",
		"codesearch",
		"read"
	].map((tool) => [
		tool,
		"*",
		"allow"
	])]]
];
const HIDDEN = /* @__PURE__ */ new Set([
	"title",
	"summary",
	"compaction"
]);
const MOST_RULES = 300;
const MOST_RULES_OF_ALL = 1500;
function readAgents(project, to) {
	const { client, id, scope, configs } = project;
	const place = placeIn(configs[0]?.file ?? project.first);
	const name = inScope(client, scope);
	const shared = permissionRules(configs);
	const agents = new Map(namedAgents(configs));
	for (const [agent, parts] of project.agents) agents.set(agent, [...agents.get(agent) ?? [], ...parts]);
	const unknown = (trouble) => unreadable({
		...project.first,
		bytes: null,
		trouble
	}, client, [], "unknown", to);
	const own = (agent) => permissionRules(agents.get(agent) ?? []);
	const session = (agent, limits) => to.agent({
		id: `${id} ${agent}`,
		name: agent === "build" || own(agent).length === 0 ? name : inScope(`${client} agent ${agent}`, scope),
		role: "session",
		defaults: {
			entries: decisionEntries([...builtIn$1(place), ...limits]),
			default: "ask"
		},
		list: {
			entries: decisionEntries([
				...builtIn$1(place),
				...shared,
				...limits,
				...own(agent)
			]),
			default: "ask"
		}
	});
	if (shared.length + own("build").length > MOST_RULES) {
		unknown("it has too many rules");
		return;
	}
	session("build", []);
	for (const [agent, limits] of BUILT_IN) session(agent, clientRules(limits, place));
	const known = /* @__PURE__ */ new Set([
		"build",
		...HIDDEN,
		...BUILT_IN.map(([agent]) => agent)
	]);
	const others = [...agents].filter(([agent]) => !known.has(agent));
	let left = MOST_RULES_OF_ALL;
	for (const [agent, parts] of others) {
		left -= shared.length + own(agent).length;
		if (left < 0) {
			unknown("its agents have too many rules");
			return;
		}
		if (parts.some((p) => isTrue$1(p, "disable"))) continue;
		const at = parts[0] ? placeIn(parts[0].file, parts[0].value.span) : place;
		to.agent({
			id: `${id} agent ${agent}`,
			name: inScope(`${client} agent ${agent}`, scope),
			role: "limit",
			within: `${id} build`,
			list: {
				entries: decisionEntries([
					...everyTool(at),
					...shared,
					...own(agent)
				]),
				default: "ask"
			}
		});
	}
}
function everyTool(place) {
	return builtIn$1(place).map((rule) => rule.permission === "*" ? {
		...rule,
		text: "every tool, because no rule says otherwise"
	} : rule);
}
function isTrue$1(part, key) {
	const value = at(part.value, key);
	return value?.kind === "boolean" && value.value;
}

// src/manifests/opencode/trust.ts
function readTrust$1({ file, value }, agent, to) {
	const trust = (of, what, words, span, pinned = true) => to.fact({
		kind: "trust",
		agent,
		of,
		what,
		subject: `${of} ${what}`,
		level: 1,
		pinned,
		text: words,
		place: placeIn(file, span)
	});
	for (const plugin of pluginsOf(at(value, "plugin"))) {
		const named = /^(@?[^@]+)@(.+)$/.exec(plugin.value);
		const pinned = /^(file:|\.{0,2}\/)/.test(plugin.value) || named !== null && pinOf(named[2] ?? "").pin === "exact";
		trust("plugin", named?.[1] ?? plugin.value, plugin.value, plugin.span, pinned);
	}
	for (const source of strings(at(value, "instructions"))) if (isUrl(source.value)) trust("setting", `instructions ${source.value}`, `instructions: ${source.value}`, source.span);
	for (const source of strings(at(value, "skills", "urls"))) trust("setting", `skills ${source.value}`, `skills.urls: ${source.value}`, source.span);
	const share = at(value, "share");
	if (share && (text(share) === "auto" || isTrue(at(value, "autoshare")))) trust("setting", "share auto", "share: auto", share.span);
	if (share && text(share) === "disabled") to.fact({
		kind: "guard",
		guards: "mode",
		agent,
		subject: "share",
		what: "sharing sessions",
		by: "share",
		matcher: null,
		failsClosed: true,
		text: "share: disabled",
		place: placeIn(file, share.span)
	});
	const host = at(value, "server", "hostname");
	if (host && text(host) && !/^(localhost|127\.|\[?::1)/.test(text(host) ?? "")) trust("setting", `server ${text(host)}`, `server.hostname: ${text(host)}`, host.span);
	for (const provider of entries(at(value, "provider"))) {
		const url = at(provider.value, "options", "baseURL") ?? at(provider.value, "api");
		const words = text(url);
		if (!url || words === void 0) continue;
		to.fact({
			...connection(words),
			kind: "connection",
			purpose: "endpoint",
			agent,
			subject: `provider ${provider.key}`,
			place: placeIn(file, url.span)
		});
	}
	readPrograms(value, file, agent, to);
}
function readPrograms(value, file, agent, to) {
	const start = (command, when) => {
		const line = commandLine(command);
		if (!command || line === "") return;
		launch(line, "helper", when, command.span, file, agent, to);
	};
	for (const kind of ["lsp", "formatter"]) for (const e of entries(at(value, kind))) if (!isTrue(at(e.value, "disabled"))) start(at(e.value, "command"), kind === "lsp" ? "language server" : "formatter");
	for (const files of entries(at(value, "experimental", "hook", "file_edited"))) for (const hook of items(files.value)) start(at(hook, "command"), `hook on edits of ${files.key}`);
	for (const hook of items(at(value, "experimental", "hook", "session_completed"))) start(at(hook, "command"), "hook at the end");
	for (const e of entries(at(value, "command"))) {
		const template = at(e.value, "template");
		if (template) inlineCommands(text(template) ?? "", `command ${e.key}`, () => template.span, file, agent, to);
	}
}
const MOST_COMMANDS = 50;
function inlineCommands(prompt, called, spanOf, file, agent, to) {
	let found = 0;
	prompt.split(/\r\n|\r|\n/).forEach((line, i) => {
		for (const match of line.matchAll(/!`([^`]{1,2000})`/g)) {
			if (found++ >= MOST_COMMANDS) return;
			launch((match[1] ?? "").trim(), "prompt", `text of ${called}`, spanOf(i), file, agent, to);
		}
	});
}
function launch(line, starts, when, span, file, agent, to) {
	to.fact({
		kind: "launch",
		starts,
		agent,
		subject: `${when} ${line}`,
		when,
		place: placeIn(file, span),
		program: hookProgram(line),
		text: line
	});
}
function commandLine(value) {
	return value?.kind === "list" ? items(value).map((v) => text(v) ?? "").join(" ") : text(value) ?? "";
}
function pluginsOf(value) {
	return items(value).flatMap((item) => {
		const name = item.kind === "list" ? items(item)[0] : item;
		return name?.kind === "string" ? [name] : [];
	});
}
function isUrl(words) {
	return /^[a-z][a-z0-9+.-]*:\/\//i.test(words);
}
function isTrue(value) {
	return value?.kind === "boolean" && value.value;
}

// src/manifests/opencode/project-format.ts
function projectFormat(variant) {
	const { config, folder } = variant;
	const own = (path) => `**/${folder}/${path}`;
	const names = [`${config}.json`, `${config}.jsonc`];
	return {
		id: variant.id,
		title: `${variant.client} configuration, agents, commands and plugins`,
		clients: [variant.client],
		files: [
			...names.flatMap((name) => [`**/${name}`, own(name)]),
			...[
				"agent",
				"agents",
				"mode",
				"modes",
				"command",
				"commands"
			].map((dir) => own(`${dir}/**/*.md`)),
			...["plugin", "plugins"].flatMap((dir) => [own(`${dir}/*.ts`), own(`${dir}/*.js`)])
		],
		reads: "permission and tools (last match wins) of the session and of agents, mcp, plugins, instructions and skills from URLs, share, server, provider endpoints, formatters, language servers, commands in prompts",
		group: (path) => projectOf(path, folder),
		companions: (path, tree) => {
			const project = projectOf(path, folder);
			const root = project === "" ? "" : `${project}/`;
			const configs = names.flatMap((name) => [`${root}${name}`, `${root}${folder}/${name}`]);
			const start = `${root}${folder}/`.toLowerCase();
			const agents = tree.filter((p) => p.toLowerCase().startsWith(start) && isAgent(p));
			return [...configs, ...agents];
		},
		read: (files, to) => read(files, variant, to)
	};
}
function read(files, variant, to) {
	const first = files[0];
	if (!first) return;
	const scope = projectOf(first.path, variant.folder);
	const name = inScope(variant.client, scope);
	const configs = [];
	const agents = /* @__PURE__ */ new Map();
	for (const file of ranked(files, variant.folder)) if (/\.jsonc?$/i.test(file.path)) {
		const value = readDocument(file, name, JSONC, to);
		if (value) configs.push({
			file,
			value
		});
	} else if (/\.md$/i.test(file.path)) {
		const text = readFrontMatter(file, COPILOT_CLI, name, to);
		if (!text) continue;
		const called = baseName(file.path);
		if (isAgent(file.path)) agents.set(called, [...agents.get(called) ?? [], {
			file,
			value: text.front
		}]);
		else {
			const span = (i) => {
				const line = text.bodyStartLine + i;
				return {
					startLine: line,
					startColumn: 1,
					endLine: line,
					endColumn: 1
				};
			};
			inlineCommands(text.body, `command ${called}`, span, file, name, to);
		}
	} else launch(localPlugin(file.path, scope), "helper", "plugin", void 0, file, name, to);
	const id = `${variant.id} ${scope}`;
	if (agents.size > 0 || files.some((f) => /\.jsonc?$/i.test(f.path))) readAgents({
		client: variant.client,
		id,
		scope,
		configs,
		agents,
		first
	}, to);
	for (const part of configs) readTrust$1(part, name, to);
	readServers(configs, name, to);
}
function readServers(configs, name, to) {
	const off = /* @__PURE__ */ new Map();
	for (const { value } of configs) for (const server of entries(at(value, "mcp"))) {
		const enabled = at(server.value, "enabled");
		if (enabled?.kind === "boolean") off.set(server.key, !enabled.value);
	}
	const client = {
		name,
		dialect: "opencode",
		honoursDisabled: true,
		filtersTools: false
	};
	const keys = {
		approve: [],
		deny: [],
		only: [],
		globs: false
	};
	for (const { file, value } of configs) for (const server of entries(at(value, "mcp"))) {
		if (off.get(server.key)) continue;
		const on = entries(server.value).filter((e) => e.key !== "enabled");
		const plain = server.value.kind === "map" ? {
			...server.value,
			entries: on
		} : server.value;
		readServerWithTools({
			...server,
			value: plain
		}, client, keys, file, to);
	}
}
function ranked(files, folder) {
	const rank = (path) => (path.toLowerCase().includes(`${folder}/`) ? 2 : 0) + (/c$/i.test(path) ? 1 : 0);
	return [...files].sort((a, b) => rank(a.path) - rank(b.path) || (a.path < b.path ? -1 : 1));
}
function projectOf(path, folder) {
	const parts = path.split("/");
	const i = parts.findIndex((p) => p.toLowerCase() === folder);
	return parts.slice(0, i < 0 ? -1 : i).join("/");
}
function isAgent(path) {
	return /\/(agents?|modes?)\/.*\.md$/i.test(path);
}
function baseName(path) {
	return (path.split("/").at(-1) ?? path).replace(/\.md$/i, "");
}
function localPlugin(path, scope) {
	return scope === "" ? path : path.slice(scope.length + 1);
}

// src/manifests/kilo.ts
const format$19 = projectFormat({
	id: "kilo",
	client: "Kilo",
	config: "kilo",
	folder: ".kilo"
});

// src/manifests/kiro-agent.ts
const format$18 = {
	id: "kiro-agent",
	title: "Kiro agents",
	clients: ["Kiro"],
	files: ["**/.kiro/agents/*.json", "**/.kiro/agents/*.md"],
	reads: "tools, excludedTools, allowedTools, toolsSettings, permissions, hooks, mcpServers, includeMcpJson",
	read(files, to) {
		for (const file of files) {
			const called = (file.path.split("/").at(-1) ?? "").replace(/\.(json|md)$/i, "");
			const agent = `Kiro agent ${called}`;
			const value = /\.json$/i.test(file.path) ? readDocument(file, agent, STRICT_JSON, to) : readFrontMatter(file, COPILOT_CLI, agent, to)?.front;
			if (value) readCustomAgent(value, called, "Kiro", scopeOf(file.path, ".kiro"), file, to);
		}
	}
};

// src/manifests/mcp-amazon-q.ts
const format$17 = serverFormat({
	id: "mcp-amazon-q",
	client: "Amazon Q",
	files: ["**/.amazonq/mcp.json", "**/.amazonq/default.json"],
	root: "mcpServers",
	dialect: "claude",
	json: "strict",
	keys: {
		approve: ["autoApprove"],
		deny: ["disabledTools"],
		globs: true
	}
});

// src/manifests/mcp/read-file.ts
function readMcpFile(file, client, to) {
	const parsed = readable(file, client, to);
	if (!parsed) return void 0;
	to.document(file.path, parsed);
	for (const server of entries(servers(parsed, client))) if (!client.reserved.includes(server.key)) readServer(server, client, file, to);
	return parsed;
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
	if (named || !client.flat || entry$1(root, client.root)) return named;
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
const format$16 = {
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

// src/manifests/mcp-continue.ts
const format$15 = serverFormat({
	id: "mcp-continue",
	client: "Continue",
	files: [
		"**/.continue/mcpServers/*.{yaml,yml,json}",
		"**/.continue/config.yaml",
		"**/.continue/mcp.json"
	],
	root: "mcpServers",
	dialect: "continue",
	json: "jsonc"
});

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
const format$14 = {
	id: "mcp-cursor",
	title: "MCP servers of Cursor",
	clients: ["Cursor"],
	files: ["**/.cursor/mcp.json"],
	reads: "servers: command, args, env, envFile, url, headers; the reach of well-known servers",
	read: (files, to) => {
		for (const file of files) readMcpFile(file, cursor, to);
	}
};

// src/manifests/mcp-factory.ts
const format$13 = serverFormat({
	id: "mcp-factory",
	client: "Factory",
	files: ["**/.factory/mcp.json"],
	root: "mcpServers",
	dialect: "claude",
	json: "jsonc"
});

// src/manifests/mcp-github.ts
const format$12 = serverFormat({
	id: "mcp-github",
	client: "Copilot CLI",
	files: ["**/.github/mcp.json"],
	root: "mcpServers",
	dialect: "copilot",
	json: "jsonc",
	keys: {
		only: ["tools"],
		globs: true
	}
});

// src/manifests/mcp-junie.ts
const format$11 = serverFormat({
	id: "mcp-junie",
	client: "Junie",
	files: ["**/.junie/mcp/mcp.json", "**/.junie/mcp.json"],
	root: "mcpServers",
	dialect: "claude",
	json: "jsonc"
});

// src/manifests/mcp-kilo-legacy.ts
const format$10 = serverFormat({
	id: "mcp-kilo-legacy",
	client: "Kilo",
	files: ["**/.kilocode/mcp.json"],
	root: "mcpServers",
	dialect: "cursor",
	json: "strict",
	keys: {
		approve: ["alwaysAllow"],
		deny: ["disabledTools"]
	}
});

// src/manifests/mcp-kiro.ts
const format$9 = serverFormat({
	id: "mcp-kiro",
	client: "Kiro",
	files: ["**/.kiro/settings/mcp.json"],
	root: "mcpServers",
	dialect: "claude",
	json: "jsonc",
	keys: {
		approve: ["autoApprove"],
		deny: ["disabledTools"],
		globs: true
	}
});

// src/manifests/mcp-roo.ts
const format$8 = serverFormat({
	id: "mcp-roo",
	client: "Roo Code",
	files: ["**/.roo/mcp.json"],
	root: "mcpServers",
	dialect: "cursor",
	json: "strict",
	keys: {
		approve: ["alwaysAllow"],
		deny: ["disabledTools"]
	}
});

// src/manifests/mcp-trae.ts
const format$7 = serverFormat({
	id: "mcp-trae",
	client: "Trae",
	files: ["**/.trae/mcp.json"],
	root: "mcpServers",
	dialect: "cursor",
	json: "jsonc"
});

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
const format$6 = {
	id: "mcp-vscode",
	title: "MCP servers of VS Code",
	clients: ["VS Code"],
	files: ["**/.vscode/mcp.json"],
	reads: "servers: command, args, env, envFile, url, headers, sandboxEnabled; inputs as prompted values; the sandbox",
	read: (files, to) => {
		for (const file of files) {
			const root = readMcpFile(file, vscode, to);
			if (!root) continue;
			readSandbox(root, file, to);
			readCommands(root, file, to);
		}
	}
};
function readSandbox(root, file, to) {
	if (!entries(at(root, "servers")).some((s) => isTrue$2(at(s.value, "sandboxEnabled")))) return;
	const place = placeIn(file, (at(root, "sandbox") ?? root).span);
	const reads = {
		effect: "allow",
		uses: whole("read in the sandbox"),
		place,
		text: "reads",
		origin: "mode"
	};
	to.agent({
		id: `reach sandbox ${file.path}`,
		name: "VS Code",
		role: "limit",
		list: {
			entries: [...byEffect(sandboxEntries$1([{
				file,
				value: root
			}])), reads],
			default: "deny"
		}
	});
}
function readCommands(root, file, to) {
	const put = (command, span) => to.fact({
		kind: "trust",
		of: "setting",
		agent: "VS Code",
		what: `command ${command}`,
		subject: `command ${command}`,
		level: 1,
		pinned: true,
		text: `the editor’s command ${command}, which runs when a server starts`,
		place: placeIn(file, span)
	});
	for (const input of items(at(root, "inputs"))) {
		const command = text(at(input, "command"));
		if (text(at(input, "type")) === "command" && command) put(command, input.span);
	}
	const visit = (value) => {
		if (value.kind === "string") for (const found of value.value.matchAll(/\$\{command:([\w.-]+)\}/g)) put(found[1] ?? "", value.span);
		else if (value.kind === "list") value.items.forEach(visit);
		else for (const e of entries(value)) visit(e.value);
	};
	for (const server of entries(at(root, "servers"))) visit(server.value);
}

// src/manifests/mcp-warp.ts
const format$5 = serverFormat({
	id: "mcp-warp",
	client: "Warp",
	files: ["**/.warp/.mcp.json"],
	root: "mcpServers",
	dialect: "claude",
	json: "jsonc"
});

// src/manifests/opencode.ts
const format$4 = projectFormat({
	id: "opencode",
	client: "opencode",
	config: "opencode",
	folder: ".opencode"
});

// src/manifests/qwen-settings.ts
const format$3 = {
	id: "qwen-settings",
	title: "Qwen Code settings",
	clients: ["Qwen Code"],
	files: ["**/.qwen/settings.json"],
	reads: "permissions, tools (allowed, core, exclude, approvalMode, sandbox, helper commands), mcpServers, mcp, hooks",
	read(files, to) {
		for (const file of files) readSettings$1(file, QWEN_CODE, to);
	}
};

// src/manifests/roo-modes.ts
const format$2 = {
	id: "roo-modes",
	title: "Roo Code modes",
	clients: ["Roo Code", "Kilo"],
	files: ["**/.roomodes", "**/.kilocodemodes"],
	reads: "groups of each mode (read, edit, command, mcp), fileRegex of edit",
	read(files, to) {
		for (const file of files) {
			const client = /\.kilocodemodes$/i.test(file.path) ? "Kilo" : "Roo Code";
			const scope = file.path.split("/").slice(0, -1).join("/");
			const value = readDocument(file, inScope(client, scope), "yaml", to);
			for (const mode of items(at(value, "customModes"))) readMode(mode, client, scope, file, to);
		}
	}
};
function readMode(mode, client, scope, file, to) {
	const slug = text(at(mode, "slug"));
	if (slug === void 0) return;
	const entries = items(at(mode, "groups")).flatMap((group) => {
		const [named, options] = group.kind === "list" ? items(group) : [group, void 0];
		const name = text(named);
		const limit = text(at(options, "fileRegex"));
		const pattern = name === void 0 ? void 0 : groupUses(name, limit);
		if (!pattern || name === void 0) return [];
		const words = limit === void 0 ? name : `${name} of files that match ${limit}`;
		return [{
			effect: "inherit",
			uses: pattern,
			place: placeIn(file, group.span),
			text: words,
			origin: "tools"
		}];
	});
	to.agent({
		id: `${client} mode ${scope} ${slug}`,
		name: inScope(`${client} mode ${slug}`, scope),
		role: "limit",
		list: {
			entries,
			default: "deny"
		}
	});
}
function groupUses(name, limit) {
	switch (name) {
		case "read": return whole("read");
		case "edit": return limit === void 0 ? union(whole("edit"), whole("write")) : limitedEdit(limit);
		case "command": return whole("run");
		case "mcp": return { sequences: [[
			"mcp__",
			SOME,
			"\0"
		]] };
		default: return;
	}
}
function limitedEdit(regex) {
	return union(regexUses("edit", regex), regexUses("write", regex));
}

// src/manifests/vscode/containment.ts
const DIMENSIONS = [
	[
		"chat.agent.sandbox.enabled",
		"sandbox",
		[
			"true",
			"",
			"false"
		],
		1
	],
	[
		"chat.agent.sandbox.allowNetwork",
		"network in the sandbox",
		["false", "true"],
		0
	],
	[
		"chat.agent.sandbox.allowUnsandboxedCommands",
		"leaving the sandbox",
		["false", "true"],
		0
	],
	[
		"chat.agent.sandbox.retryWithAllowNetworkRequests",
		"network after a failure",
		["false", "true"],
		0
	],
	[
		"chat.agent.sandbox.allowAutoApprove",
		"approving what the sandbox holds",
		["false", "true"],
		0
	],
	[
		"chat.tools.terminal.blockDetectedFileWrites",
		"file writes of commands",
		[
			"all",
			"outsideWorkspace",
			"never"
		],
		1
	],
	[
		"chat.tools.terminal.autoApproveWorkspaceNpmScripts",
		"scripts of package.json unasked",
		["false", "true"],
		1
	],
	[
		"chat.mcp.access",
		"which MCP servers may start",
		[
			"none",
			"registry",
			"all"
		],
		2
	],
	[
		"chat.mcp.autostart",
		"MCP servers that start by themselves",
		[
			"never",
			"onlyNew",
			"newAndOutdated"
		],
		2
	],
	[
		"chat.useHooks",
		"hooks of the repository",
		["false", "true"],
		1
	]
];
function readContainment(workspace, to) {
	for (const [key, dimension, order, silent] of DIMENSIONS) {
		const found = setting(workspace, key);
		const stated = found?.kind === "boolean" ? String(found.value) : text(found);
		const named = stated === "on" ? "true" : stated === "off" ? "false" : stated;
		const known = named === void 0 ? -1 : order.indexOf(named);
		const level = known < 0 ? silent : known;
		to.fact({
			kind: "isolation",
			agent: workspace.agent,
			subject: key,
			dimension,
			level,
			defaultLevel: silent,
			label: {
				true: "on",
				false: "off",
				"": "not stated"
			}[order[level] ?? ""] ?? order[level] ?? "",
			stated: found !== void 0,
			place: placeIn(workspace.file, found?.span ?? workspace.settings.span)
		});
	}
	return fileSystem(workspace);
}
const LISTS$1 = [
	[
		"allowWrite",
		"allow",
		["write in the sandbox", "read in the sandbox"]
	],
	[
		"allowRead",
		"allow",
		["read in the sandbox"]
	],
	[
		"denyWrite",
		"deny",
		["write in the sandbox"]
	],
	[
		"denyRead",
		"deny",
		["read in the sandbox"]
	]
];
function fileSystem(workspace) {
	return entries(workspace.settings).filter((e) => /^chat\.agent\.sandbox\.fileSystem(\.|$)/i.test(e.key)).flatMap((e) => LISTS$1.flatMap(([list, effect, verbs]) => {
		const own = e.key.toLowerCase().endsWith(`.${list.toLowerCase()}`) ? e.value : at(e.value, list);
		return strings(own).map((path) => rule(workspace, effect, globPath(verbs, path.value), path.span, `${list}: ${path.value}`));
	}));
}
function switchedOn(workspace, key) {
	return flag(setting(workspace, key)) === true;
}

// src/manifests/vscode/regex.ts
function regexSequences(source) {
	if (source.length > MAX_SOURCE) return void 0;
	const state = {
		source,
		at: 0,
		depth: 0
	};
	const parts = alternatives(state);
	if (!parts || state.at < source.length) return void 0;
	const out = [];
	for (const part of parts) {
		const closed = finished(part);
		if (!closed) return void 0;
		out.push(...closed);
	}
	return out.length <= MAX ? out : void 0;
}
const WORD = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
const AFTER_WORD = [{
	min: 1,
	max: 1,
	not: WORD
}, ANY];
const MAX = 64;
const MAX_SOURCE = 500;
const START = { mark: "start" };
const END = { mark: "end" };
const BOUNDARY = { mark: "boundary" };
function alternatives(state) {
	const out = [];
	for (;;) {
		const one = run(state);
		if (!one) return void 0;
		out.push(...one);
		if (out.length > MAX) return void 0;
		if (state.source[state.at] !== "|") return out;
		state.at += 1;
	}
}
function run(state) {
	let heads = [[]];
	while (state.at < state.source.length) {
		const char = state.source[state.at] ?? "";
		if (char === "|" || char === ")") break;
		const found = char === "(" ? group(state) : atom(state);
		if (!found) return void 0;
		if (heads.length * found.length > MAX) return void 0;
		heads = heads.flatMap((h) => found.map((f) => [...h, ...f]));
	}
	return heads;
}
function group(state) {
	state.at += 1;
	if (state.source.startsWith("?:", state.at)) state.at += 2;
	else if (state.source[state.at] === "?") return void 0;
	if (++state.depth > 8) return void 0;
	const inner = alternatives(state);
	state.depth -= 1;
	if (!inner || state.source[state.at] !== ")") return void 0;
	state.at += 1;
	if (state.source[state.at] === "?") {
		state.at += 1;
		return [[], ...inner];
	}
	return /[*+{]/.test(state.source[state.at] ?? "") ? void 0 : inner;
}
function atom(state) {
	const { source } = state;
	let char = source[state.at] ?? "";
	state.at += 1;
	if (char === "^") return [[START]];
	if (char === "$") return [[END]];
	let part;
	if (char === ".") part = ONE;
	else if (char === "\\") {
		char = source[state.at] ?? "";
		state.at += 1;
		if (char === "b") return [[BOUNDARY]];
		if (char === "s") part = " ";
		else if (char === "S") part = {
			...ONE,
			not: " "
		};
		else if (/[a-zA-Z0-9]/.test(char) || char === "") return void 0;
		else part = char;
	} else if (/[[\]{}*+?]/.test(char)) return void 0;
	else part = char;
	return quantified(part, state);
}
function quantified(part, state) {
	const mark = state.source[state.at] ?? "";
	if (!/[*+?{]/.test(mark)) return [[part]];
	state.at += 1;
	if (mark === "{") return void 0;
	if (state.source[state.at] === "?") state.at += 1;
	if (mark === "?") return [[], [part]];
	if (part === " ") return mark === "+" ? [[part]] : [[], [part]];
	if (typeof part === "string") return void 0;
	return [[{
		...mark === "+" ? SOME : ANY,
		not: part.not
	}]];
}
function finished(parts) {
	const open = parts[0] !== START;
	let rest = open ? parts : parts.slice(1);
	let tails = [[ANY]];
	const last = rest.at(-1);
	if (last === END) {
		rest = rest.slice(0, -1);
		tails = [[]];
	} else if (last === BOUNDARY) {
		rest = rest.slice(0, -1);
		if (!/\w$/.test(String(rest.at(-1) ?? ""))) return void 0;
		tails = [[], AFTER_WORD];
	}
	const tokens = [];
	rest.forEach((part, i) => {
		if (part === BOUNDARY && /\w$/.test(String(rest[i - 1])) && /^\W/.test(String(rest[i + 1]))) return;
		tokens.push(part);
	});
	if (tokens.some((t) => typeof t === "object" && "mark" in t)) return void 0;
	return tails.map((tail) => merge([
		...open ? [ANY] : [],
		...tokens,
		...tail
	]));
}

// src/manifests/vscode/terminal-key.ts
function terminalKey(key) {
	if (key === "") return void 0;
	const regex = /^\/([\s\S]+)\/([a-z]*)$/.exec(key);
	if (!regex) return plainKey(key);
	const source = regex[1] ?? "";
	const flags = (regex[2] ?? "").replace("g", "");
	if (source === ".*" || source === "^.*$" || source === ".+") return whole("run");
	if (!valid(source, flags)) return void 0;
	const found = flags === "" || !/[a-z]/i.test(source) ? regexSequences(source) : void 0;
	if (found?.some(matchesNothing)) return void 0;
	return found ? uses("run", ...found) : uses("run", [`\u0001/${source}/${flags}`]);
}
function plainKey(key) {
	const ends = (start) => "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_".includes(start.at(-1) ?? "") ? [[start], merge([start, ...AFTER_WORD])] : [merge([start, ANY])];
	const path = /[\\/]/.test(key) && !key.includes(" ");
	const bare = key.replace(/^\.[\\/]/, "");
	return uses("run", ...path ? [...ends(bare), ...ends(`./${bare}`)] : ends(key));
}
function valid(source, flags) {
	if (source.length > 2e3) return true;
	try {
		new RegExp(source, flags);
		return true;
	} catch {
		return false;
	}
}
function matchesNothing(sequence) {
	return sequence.every((token) => typeof token === "object" && token.min === 0);
}

// src/manifests/vscode/terminal.ts
function terminalRules(workspace) {
	const out = [];
	const named = /* @__PURE__ */ new Set();
	const put = (e) => {
		const pattern = terminalKey(e.key);
		named.add(e.key);
		const approve = flag(e.value) ?? flag(at(e.value, "approve"));
		if (!pattern || approve === void 0) return;
		const line = flag(at(e.value, "matchCommandLine")) === true;
		out.push(rule(workspace, approve ? "allow" : "ask", line ? wholeLine(pattern) : pattern, e.keySpan, e.key));
	};
	for (const key of MAPS) for (const e of entries(setting(workspace, key))) put(e);
	for (const [key, effect] of LISTS) for (const item of strings(setting(workspace, key))) {
		const pattern = terminalKey(item.value);
		if (pattern) out.push(rule(workspace, effect, pattern, item.span, item.value));
	}
	const off = setting(workspace, "chat.tools.terminal.enableAutoApprove");
	if (off && flag(off) === false) out.push(rule(workspace, "ask", whole("run"), off.span, "chat.tools.terminal.enableAutoApprove: false"));
	const dropped = flag(setting(workspace, "chat.tools.terminal.ignoreDefaultAutoApproveRules")) === true;
	return [...out, ...dropped ? [] : builtIn(workspace, named)];
}
const MAPS = [
	"chat.tools.terminal.autoApprove",
	"chat.agent.terminal.autoApprove",
	"github.copilot.chat.agent.terminal.autoApprove"
];
const LISTS = [
	["chat.agent.terminal.allowList", "allow"],
	["github.copilot.chat.agent.terminal.allowList", "allow"],
	["chat.agent.terminal.denyList", "ask"],
	["github.copilot.chat.agent.terminal.denyList", "ask"]
];
function builtIn(workspace, named) {
	return HELD.filter((program) => !named.has(program)).flatMap((program) => {
		const pattern = terminalKey(program);
		return pattern ? [rule(workspace, "inherit", pattern, workspace.settings.span, program, "mode")] : [];
	});
}
const HELD = "rm rmdir del Remove-Item ri rd erase dd kill ps top Stop-Process spps taskkill curl wget Invoke-RestMethod Invoke-WebRequest irm iwr chmod chown Set-ItemProperty sp Set-Acl jq xargs eval Invoke-Expression iex".split(" ");
function wholeLine(pattern) {
	const lines = pattern.sequences.map((s) => {
		const [head, ...rest] = s;
		return typeof head === "string" ? [head.replace(/^run\0/, "run the whole line\0"), ...rest] : s;
	});
	return union(pattern, { sequences: lines });
}

// src/manifests/vscode/trust.ts
function readTrust(workspace, to) {
	const trust = (of, what, words, span) => to.fact({
		kind: "trust",
		agent: workspace.agent,
		of,
		what,
		subject: `${of} ${what}`,
		level: 1,
		pinned: true,
		text: words,
		place: placeIn(workspace.file, span)
	});
	for (const [key, words] of SWITCHES) {
		const value = setting(workspace, key);
		if (value && switchedOn(workspace, key)) trust("setting", key, words, value.span);
	}
	const discovery = setting(workspace, "chat.mcp.discovery.enabled");
	const sources = entries(discovery).filter((e) => flag(e.value) === true);
	if (discovery && (flag(discovery) === true || sources.length > 0)) trust("setting", ["chat.mcp.discovery.enabled", ...sources.map((e) => e.key).sort()].join(" "), "chat.mcp.discovery.enabled: MCP servers of other applications", discovery.span);
	for (const key of LOCATIONS) {
		const value = setting(workspace, key);
		const paths = [...entries(value).filter((e) => flag(e.value) !== false).map((e) => [e.key, e.keySpan]), ...strings(value).map((s) => [s.value, s.span])];
		for (const [path, span] of paths) if (!/^(\.\/)?\.(github|claude|agents)\//.test(path)) trust("setting", `${key} ${localPath(path)}`, `${key}: ${path}`, span);
	}
	for (const e of entries(setting(workspace, "chat.mcp.serverSampling"))) if (flag(at(e.value, "allowedDuringChat")) === true || flag(at(e.value, "allowedOutsideChat")) === true) trust("setting", `sampling ${e.key}`, `the server ${e.key} may use models`, e.keySpan);
	for (const e of entries(workspace.settings)) if (/^terminal\.integrated\.env\.(linux|osx|windows)$/.test(e.key)) {
		for (const v of entries(e.value)) if (LOADER.test(v.key)) trust("environment", `${v.key} ${digest(text(v.value) ?? "")}`, v.key, v.keySpan);
	} else readProgram(e.key, e.value, workspace, to);
}
const SWITCHES = [
	["chat.useClaudeHooks", "chat.useClaudeHooks: hooks of .claude/settings.json run here too"],
	["chat.tools.terminal.ignoreDefaultAutoApproveRules", "chat.tools.terminal.ignoreDefaultAutoApproveRules: the client’s own refusals are dropped"],
	["chat.tools.terminal.enableAutoApprove", "chat.tools.terminal.enableAutoApprove: true"],
	["chat.useNestedAgentsMdFiles", "chat.useNestedAgentsMdFiles: instructions of every folder"],
	["chat.useCustomizationsInParentRepositories", "chat.useCustomizationsInParentRepositories: agents and hooks of folders above"]
];
const LOCATIONS = [
	"chat.instructionsFilesLocations",
	"chat.promptFilesLocations",
	"chat.modeFilesLocations",
	"chat.agentFilesLocations",
	"chat.agentSkillsLocations",
	"chat.agentSkillsFilesLocations",
	"chat.hookFilesLocations"
];
const LOADER = /^(BASH_ENV|ENV|PROMPT_COMMAND|SHELL|PATH|LD_PRELOAD|LD_LIBRARY_PATH|DYLD_\w+|NODE_OPTIONS|NODE_PATH|NODE_EXTRA_CA_CERTS|NODE_TLS_REJECT_UNAUTHORIZED|PYTHONPATH|PYTHONSTARTUP|PERL5OPT|RUBYOPT|JAVA_TOOL_OPTIONS|GIT_\w+|npm_config_\w+)$/i;
const EXECUTABLE = /(^git\.path|executablePath|executable|interpreterPath|pythonPath|binaryPath|\.nodePath|commandPath)$/i;
const SHELL = /^(terminal\.integrated\.(automationProfile|profiles)|chat\.tools\.terminal\.terminalProfile)\./;
const INSTALLED = /(^|\/)(\.?venv|\.?env|node_modules|vendor|target|\.pixi|\.tox)\//;
function readProgram(key, value, workspace, to) {
	const found = EXECUTABLE.test(key) ? strings({
		kind: "list",
		items: [value, ...value.kind === "list" ? value.items : []],
		span: value.span
	}).map((v) => [v, []]) : SHELL.test(key) ? [value, ...entries(value).map((e) => e.value)].flatMap((profile) => {
		const path = at(profile, "path");
		return path ? [[path, strings(at(profile, "args")).map((a) => a.value)]] : [];
	}) : [];
	for (const [path, args] of found) {
		const named = text(path);
		if (named === void 0 || !ofRepository(named, key, args)) continue;
		const { shell: _, ...ran } = program(localPath(named), args);
		to.fact({
			kind: "launch",
			starts: "helper",
			agent: workspace.agent,
			subject: key,
			when: key,
			place: placeIn(workspace.file, path.span),
			program: ran,
			text: [named, ...args].join(" ")
		});
	}
}
function ofRepository(path, key, args) {
	if (args.length > 0 && SHELL.test(key)) return true;
	return /^(\.{0,2}\/?[\w.@-]+\/|\.\/|\$\{workspaceFolder)/.test(path) && !path.startsWith("/") && !INSTALLED.test(path);
}

// src/manifests/vscode-settings.ts
const format$1 = {
	id: "vscode-settings",
	title: "VS Code workspace settings",
	clients: ["VS Code"],
	files: ["**/.vscode/settings.json", "**/*.code-workspace"],
	reads: "approval modes, terminal, edit and address approvals, sandbox, places of agents and hooks, MCP switches, programs and loader variables; not settings of the application’s scope",
	read(files, to) {
		for (const file of files) readSettings(file, to);
	}
};
function readSettings(file, to) {
	const many = file.path.toLowerCase().endsWith(".code-workspace");
	const scope = many ? file.path.split("/").slice(0, -1).join("/") : scopeOf(file.path, ".vscode");
	const agent = inScope("VS Code", scope);
	const parsed = readJsonFile(file, agent, {
		...VSCODE_JSONC,
		bom: true
	}, to);
	if (!parsed) return;
	const settings = many ? at(parsed, "settings") : parsed;
	if (!settings) return;
	const workspace = {
		file,
		settings,
		agent
	};
	const nothing = {
		...workspace,
		settings: EMPTY
	};
	const rules = [
		...approvalRules(workspace),
		...terminalRules(workspace),
		...readContainment(workspace, to)
	];
	to.agent({
		id: `vscode ${many ? file.path.toLowerCase() : scope}`,
		name: agent,
		role: "session",
		defaults: {
			entries: builtIn(nothing, /* @__PURE__ */ new Set()),
			default: "inherit"
		},
		list: {
			entries: [...editRules(workspace), ...byEffect(rules)],
			default: "inherit"
		}
	});
	readTrust(workspace, to);
}
const EMPTY = {
	kind: "map",
	entries: [],
	span: {
		startLine: 1,
		startColumn: 1,
		endLine: 1,
		endColumn: 1
	}
};

// src/manifests/zed-settings.ts
const format = {
	id: "zed-settings",
	title: "Zed settings",
	clients: ["Zed"],
	files: ["**/.zed/settings.json"],
	reads: "context_servers, agent.tool_permissions, agent.always_allow_tool_actions",
	read(files, to) {
		for (const file of files) {
			const scope = scopeOf(file.path, ".zed");
			const name = inScope("Zed", scope);
			const value = readDocument(file, name, JSONC, to);
			if (!value) continue;
			const client = {
				name,
				dialect: "claude",
				honoursDisabled: true,
				filtersTools: false
			};
			const keys = {
				approve: [],
				deny: [],
				only: [],
				globs: false
			};
			for (const server of servers$1(value, "context_servers")) readServerWithTools(server, client, keys, file, to);
			const list = permissions(at(value, "agent"), file);
			to.agent({
				id: `zed ${scope}`,
				name,
				role: "session",
				list: {
					entries: list,
					default: "inherit"
				}
			});
		}
	}
};
const EFFECTS = /* @__PURE__ */ new Map([
	["allow", "allow"],
	["confirm", "ask"],
	["deny", "deny"]
]);
function permissions(agent, file) {
	const rules = [];
	const defaults = [];
	const add = (list, effect, pattern, of, words, origin) => void list.push({
		effect,
		uses: pattern,
		place: placeIn(file, of.span),
		text: words,
		origin
	});
	const set = at(agent, "tool_permissions");
	const tools = entries(at(set, "tools"));
	for (const [key, effect] of [
		["always_deny", "deny"],
		["always_confirm", "ask"],
		["always_allow", "allow"]
	]) for (const tool of tools) for (const rule of items(at(tool.value, key))) {
		const pattern = text(at(rule, "pattern")) ?? text(rule);
		if (pattern === void 0) continue;
		const sensitive = at(rule, "case_sensitive");
		const exact = sensitive?.kind === "boolean" && sensitive.value;
		add(rules, effect, matching(tool.key, pattern, exact), rule, `${tool.key}(/${pattern}/)`, "rule");
	}
	for (const tool of tools) {
		const own = at(tool.value, "default") ?? at(tool.value, "default_mode");
		const effect = EFFECTS.get(text(own) ?? "");
		if (own && effect) add(defaults, effect, toolUses(tool.key), own, tool.key, "rule");
	}
	const all = at(set, "default");
	const effect = EFFECTS.get(text(all) ?? "");
	if (all && effect) add(defaults, effect, EVERYTHING, all, `tool_permissions.default: ${text(all)}`, "mode");
	const old = at(agent, "always_allow_tool_actions");
	if (old?.kind === "boolean" && old.value) add(defaults, "allow", EVERYTHING, old, "agent.always_allow_tool_actions: true", "mode");
	return [...rules, ...defaults];
}
const VERBS = /* @__PURE__ */ new Map([
	["terminal", ["run"]],
	["read_file", ["read"]],
	["edit_file", ["edit", "write"]],
	["create_file", ["write"]],
	["save_file", ["write"]],
	["fetch", ["fetch"]],
	["search_web", ["search-web"]],
	["web_search", ["search-web"]]
]);
function toolUses(tool) {
	const verbs = VERBS.get(tool);
	const [kind, server, name] = tool.split(":");
	if (kind === "mcp" && server !== void 0 && name !== void 0) return { sequences: [[`mcp__${server}__${name}${"\0"}`]] };
	return verbs ? union(...verbs.map(whole)) : { sequences: [[tool + "\0"]] };
}
function matching(tool, pattern, sensitive) {
	const verbs = VERBS.get(tool);
	if (!verbs) return { sequences: [[`${tool} ${pattern}${"\0"}`]] };
	return union(...verbs.flatMap((verb) => {
		const found = regexUses(verb, pattern);
		return sensitive ? [found] : [found, textUses(verb, `(?i)${pattern}`)];
	}));
}

// src/manifests/index.ts
const formats = [
	format$51,
	format$50,
	format$49,
	format$48,
	format$47,
	format$46,
	format$45,
	format$44,
	format$43,
	format$42,
	format$41,
	format$40,
	format$39,
	format$38,
	format$37,
	format$36,
	format$35,
	format$34,
	format$33,
	format$32,
	format$31,
	format$30,
	format$29,
	format$28,
	format$27,
	format$26,
	format$25,
	format$24,
	format$23,
	format$22,
	format$21,
	format$20,
	format$19,
	format$18,
	format$17,
	format$16,
	format$15,
	format$14,
	format$13,
	format$12,
	format$11,
	format$10,
	format$9,
	format$8,
	format$7,
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
function manifestBelow(folder) {
	return formats.flatMap((f) => f.files.flatMap((glob) => below(folder, glob))).sort((a, b) => Number(a.includes("*")) - Number(b.includes("*")) || (a < b ? -1 : 1))[0];
}
function below(folder, glob) {
	const own = folder.toLowerCase().split("/");
	const wanted = glob.replace(/^\*\*\//, "").split("/");
	const fixed = wanted.slice(0, -1).filter((s) => s !== "**");
	for (let from = 0; from < own.length; from++) {
		const rest = own.slice(from);
		const common = Math.min(rest.length, fixed.length);
		if (common === 0 || !fixed.slice(0, common).every((s, i) => s.toLowerCase() === rest[i])) continue;
		if (rest.length > fixed.length && !wanted.includes("**")) continue;
		return [[
			folder,
			...fixed.slice(common),
			wanted.at(-1)
		].join("/")];
	}
	return [];
}
let compiled;

export { formatsOf, manifestBelow };