import { a as strings, i as items$1, n as entries, o as text, r as entry$2, t as at } from "./value.js";
import { A as union, C as SEGMENT, E as canonicalSequence, M as whole, O as merge, S as ONE$1, j as uses, k as star, t as holds$2, v as ANY, w as SOME, x as NOTHING$1, y as EVERYTHING } from "./witness.js";
import { D as lastWins, O as rank$1, _ as complement, a as placeIn, c as unreadable, d as ALL$1, g as WORD$1, i as overLimit, n as digest, o as scopeOf$2, r as inScope, s as sessionSettings, t as belongsTo, u as machineOf, w as byEffect, y as joined$5 } from "./reading.js";
import { n as fingerprint, o as mayBeManifest, r as PROGRAM$1, t as judgeValue } from "./value2.js";
import { t as identity } from "./launch.js";
import { a as simpleCommands, c as RUNS, d as words$4, f as container, i as unwrapped, l as localPath, n as packageScript, o as argumentWords, p as pinOf, r as startedScript, s as MENTIONS, t as agentCommands, u as program } from "./agent-command.js";
import { a as MAX_NODES, c as tooDeep, d as tooManyNodes, f as lineIndex, l as tooLarge, o as MAX_TOML_STRING, s as sizeProblem } from "./duplicates.js";
import { n as VSCODE_JSONC, r as parseJson, t as STRICT_JSON } from "./json3.js";
import { t as parseYaml } from "./yaml.js";
import { C as normalName, E as pathPattern, S as knownTool, T as WORKING_FOLDER, _ as permissionToken, a as regularUses, b as addressPattern, c as allRegistered, d as grantRule, f as mcpPattern, g as mcpTool, h as commandPrefix, i as holdsEmpty, l as commandPrefix$1, m as toolPattern$4, n as regexUses, o as unreadUses, p as notRegistered, r as textUses, s as IN_WORKSPACE, t as qwenRule, u as excludedTool, v as globPath, w as permissionRule, x as VERBS$8, y as toolRule } from "./permission-rule.js";
import { a as VSCODE, i as GEMINI, n as CLAUDE_SKILL, o as parseFrontMatter, r as COPILOT_CLI, t as CLAUDE_AGENT } from "./front-matter-dialects.js";
import { a as listed$3, i as glob$1, n as REST, o as texts$1, r as WORD$2, s as word$2, t as LETTER } from "./words2.js";
import { posix } from "node:path";

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
let cache$1 = /* @__PURE__ */ new Map();
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
	let mm = cache$1.get(key)?.get(pattern);
	if (mm) return mm;
	mm = oldCache.get(key)?.get(pattern) ?? new Minimatch(pattern, copyOptions(options));
	const weight = cacheWeight(mm);
	if (weight > cacheMaxEntryWeight) return mm;
	if (cacheSize >= cacheMax || cacheTotalWeight + weight > cacheMaxWeight) {
		oldCache = cache$1;
		cache$1 = /* @__PURE__ */ new Map();
		cacheSize = 0;
		cacheTotalWeight = 0;
	}
	let byPattern = cache$1.get(key);
	if (!byPattern) cache$1.set(key, byPattern = /* @__PURE__ */ new Map());
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
const filter$1 = (pattern, options) => {
	let mm;
	return (p) => (mm ??= cachedMinimatch(pattern, options)).match(p);
};
minimatch.filter = filter$1;
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
const classEnd$1 = (pattern, start) => {
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
const literal$3 = (pattern, noext) => {
	if (!noext && (pattern === "+()" || pattern === "@()")) return pattern;
	let lit = "";
	for (let i = 0; i < pattern.length; i++) {
		const c = pattern.charAt(i);
		if (c === "\\") lit += pattern.charAt(++i) || c;
		else if (c === "*" || c === "?") return;
		else if (c === "[") {
			const close = classEnd$1(pattern, i);
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
			const close = classEnd$1(pattern, i);
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
		const lit = rangeMark && pattern.includes(rangeMark) ? void 0 : literal$3(pattern, noext);
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

// src/manifests/a2a/requirements.ts
const ANYONE = [[]];
const MOST$10 = 64;
function formulaOf(list, generation, schemes) {
	if (items$1(list).length === 0) return ANYONE;
	const out = [];
	for (const item of items$1(list)) {
		const needed = entries(generation === "1" ? at(item, "schemes") : item);
		let ways = ANYONE;
		for (const { key, value } of needed) {
			const own = schemes.get(key) ?? [[`scheme ${key}, which the card does not define`]];
			const scopes = strings(value.kind === "list" ? value : at(value, "list")).map((s) => s.value);
			ways = both$1(ways, own, scopes);
			if (ways.length > MOST$10) return ANYONE;
		}
		out.push(...ways);
		if (out.length > MOST$10) return ANYONE;
	}
	return out;
}
function both$1(before, ways, scopes) {
	return before.flatMap((b) => ways.map((w) => [.../* @__PURE__ */ new Set([
		...b,
		...w,
		...scopes.map((s) => `${s} from ${w[0] ?? ""}`)
	])].sort()));
}
function inWords$2(formula) {
	return [...formula.slice(0, 3).map((all) => all.length === 0 ? "anyone" : all.map((c) => c.replace(/ from (?:API|HTTP|mutual|OpenID|OAuth|scheme) .*$/s, "")).join(" and ")), ...formula.length > 3 ? [`${formula.length - 3} more ways`] : []].join(", or ");
}

// src/manifests/a2a/schemes.ts
function schemesOf(card) {
	const found = at(card, "securitySchemes") ?? at(card, "security_schemes");
	return new Map(entries(found).map((e) => [e.key, waysOf(e)]));
}
function waysOf({ key, value }) {
	const wrapped = entries(value).find((e) => Object.hasOwn(KINDS$3, plain$7(e.key)));
	const type = wrapped ? KINDS$3[plain$7(wrapped.key)] : text(at(value, "type"))?.toLowerCase();
	const scheme = wrapped ? wrapped.value : value;
	const say = (...keys) => keys.map((k) => text(at(scheme, k))).find((t) => t !== void 0) ?? "";
	switch (type) {
		case "apikey": return [[`API key in ${say("in", "location").toLowerCase()} ${say("name").toLowerCase()}`]];
		case "http": return [[`HTTP ${say("scheme").toLowerCase()}`]];
		case "mutualtls": return [["mutual TLS"]];
		case "openidconnect": return [[`OpenID Connect ${say("openIdConnectUrl", "open_id_connect_url")}`]];
		case "oauth2": return flowsOf(at(scheme, "flows"), key);
		default: return [[`scheme ${key}`]];
	}
}
const KINDS$3 = {
	apikeysecurityscheme: "apikey",
	httpauthsecurityscheme: "http",
	oauth2securityscheme: "oauth2",
	openidconnectsecurityscheme: "openidconnect",
	mtlssecurityscheme: "mutualtls",
	mutualtlssecurityscheme: "mutualtls"
};
function flowsOf(flows, name) {
	const ways = entries(flows).slice(0, MOST_FLOWS).map((flow) => {
		const url = [
			"tokenUrl",
			"token_url",
			"authorizationUrl",
			"authorization_url",
			"deviceAuthorizationUrl"
		].map((k) => text(at(flow.value, k))).find((t) => t !== void 0);
		const required = at(flow.value, "pkceRequired") ?? at(flow.value, "pkce_required");
		const pkce = required?.kind === "boolean" && required.value ? ["PKCE"] : [];
		return [`OAuth ${plain$7(flow.key)} at ${url ?? "an unnamed server"}`, ...pkce];
	});
	return ways.length > 0 ? ways : [[`OAuth of ${name}`]];
}
const MOST_FLOWS = 8;
function plain$7(key) {
	return key.replaceAll("_", "").toLowerCase();
}

// src/manifests/deployed/agent.ts
function nameOf$5(agent) {
	return `${agent.client} ${agent.what ?? "agent"} ${agent.name}`;
}
function folderOf(path) {
	return pathOf(path).toLowerCase();
}
function pathOf(path) {
	return path.slice(0, path.lastIndexOf("/") + 1);
}
function resolved$1(folder, path) {
	const out = folder.split("/").filter(Boolean);
	for (const part of path.slice(0, 1e3).split("/")) {
		if (part === "" || part === ".") continue;
		if (part !== "..") out.push(part);
		else if (out.pop() === void 0) return void 0;
	}
	return out.join("/");
}
function putAgent(agent, tools, to) {
	const folder = folderOf(agent.file.path);
	const entry = (t) => ({
		effect: t.effect,
		uses: t.uses,
		text: t.text,
		origin: t.wide ? "reach" : "tools",
		place: placeIn(agent.file, t.span),
		...t.remark === void 0 ? {} : { remark: t.remark }
	});
	const member = {
		team: `${agent.client} ${agent.team ?? folder}`,
		as: agent.name,
		says: "tools"
	};
	const exists = {
		effect: "allow",
		uses: uses("use", ["its model"]),
		text: agent.name,
		span: agent.span
	};
	to.agent({
		id: `deployed ${nameOf$5(agent)} in ${folder}`,
		name: nameOf$5(agent),
		role: "limit",
		member,
		list: {
			default: "deny",
			entries: [...[...tools].sort((a, b) => place$1(a) - place$1(b)).map(entry), entry(exists)]
		}
	});
}
function place$1(tool) {
	return (tool.wide ? 4 : 0) + ORDER.indexOf(tool.effect);
}
const ORDER = [
	"deny",
	"allow",
	"ask",
	"inherit"
];
function named$6(...names) {
	return { sequences: names.map((name) => [name + "\0"]) };
}

// src/manifests/mcp/references.ts
const FORMS = {
	claude: [/\$\{([A-Za-z_]\w*)(?::-([^}]*))?\}/g],
	copilot: [/\$\{([A-Za-z_]\w*)(?::-([^}]*))?\}/g, /\$([A-Za-z_]\w*)/g],
	cursor: [/\$\{env:([A-Za-z_]\w*)\}/g],
	vscode: [/\$\{env:([A-Za-z_]\w*)\}/g, /\$\{input:([\w.-]+)\}/g],
	opencode: [/\{env:([A-Za-z_]\w*)\}/g, /\{(file:[^}]{1,500})\}/g],
	cagent: [/\$\{(?:env\.)?([A-Za-z_]\w*)\}/g, /\$([A-Za-z_]\w*)/g],
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

// src/manifests/mcp/credentials.ts
function readCredentials$1(from) {
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
	const args = items$1(at(server, "args"));
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

// src/manifests/mcp/flags.ts
function takeFlags(args, plain, valued) {
	const flags = /* @__PURE__ */ new Map();
	const all = [];
	const rest = [];
	for (let i = 0; i < args.length; i++) {
		const arg = args[i] ?? "";
		const cut = arg.indexOf("=");
		const flag = cut < 0 ? arg : arg.slice(0, cut);
		if (plain.includes(flag)) {
			if (cut < 0 || truthy$3(arg.slice(cut + 1))) flags.set(flag, "true");
		} else if (valued.includes(flag)) {
			const value = cut < 0 ? args[++i] ?? "" : arg.slice(cut + 1);
			flags.set(flag, value);
			all.push([flag, value]);
		} else rest.push(arg);
	}
	return {
		flags,
		rest,
		every: (flag) => all.filter(([f]) => f === flag).flatMap(([, v]) => list$3(v))
	};
}
function list$3(text) {
	return (text ?? "").split(",").map((s) => s.trim()).filter((s) => s !== "");
}
function truthy$3(text) {
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

// src/manifests/mcp/switched-server.ts
function switched(s) {
	const own = SERVERS$3.find(({ server }) => server.test(s.name));
	const { wide = [], wideOf = [], mildOf = [], held = [], narrow = [], only = [], plain = [], plainOf = [] } = own ?? {};
	const [modeFlag = "", mode = ""] = own?.readOnly ?? [];
	const { flags, rest, every } = takeFlags(s.args, [
		...READ_ONLY_FLAGS,
		...wide,
		...held,
		...narrow,
		...plain
	], [
		...wideOf,
		...mildOf,
		...only,
		...plainOf,
		...modeFlag === "" ? [] : [modeFlag]
	]);
	const named = [
		...s.env,
		...s.headers,
		...s.query
	].filter(([k]) => READ_ONLY$1.test(k));
	const readOnly = READ_ONLY_FLAGS.some((f) => flags.has(f)) || named.some(([, v]) => truthy$3(v)) || mode !== "" && flags.get(modeFlag) === mode;
	const on = (name) => flags.has(name) || truthy$3(s.env.get(name));
	const listed = only.flatMap((name) => [...every(name), ...list$3(s.env.get(name))]);
	const uses = [
		...readOnly ? [] : [["write"]],
		["read"],
		...wide.filter(on).map((name) => [name]),
		...wideOf.flatMap((name) => every(name).map((value) => [`${name} ${value}`])),
		...mildOf.flatMap((name) => every(name).map((value) => [`${name} ${value}: read`])),
		...held.filter((name) => s.args.some((arg) => arg.startsWith(`${name}=`) && !truthy$3(arg.slice(name.length + 1)))).map((name) => [`without ${name}`]),
		...narrow.filter((name) => !on(name)).map((name) => [`without ${name}`]),
		...only.length === 0 ? [] : listed.length === 0 ? [["offers ", SOME]] : listed.map((one) => [`offers ${one}`])
	];
	const consumed = [...named.map(([k]) => k), ...[
		...wide,
		...narrow,
		...only
	].filter((name) => s.env.has(name))];
	return {
		uses,
		denied: [],
		args: rest,
		path: s.path,
		consumed
	};
}
const READ_ONLY_FLAGS = [
	"--read-only",
	"--readonly",
	"--read_only"
];
const READ_ONLY$1 = /^([\w-]*[_-])?read[_-]?(only|operations[_-]?only)([_-]mode)?$/i;
const SERVERS$3 = [
	{
		server: /^npm:@playwright\/mcp$/,
		wide: [
			"--allow-unrestricted-file-access",
			"--no-sandbox",
			"--extension",
			"--ignore-https-errors"
		],
		wideOf: [
			"--cdp-endpoint",
			"--init-page",
			"--init-script",
			"--secrets",
			"--host",
			"--proxy-server"
		],
		mildOf: [
			"--caps",
			"--storage-state",
			"--user-data-dir",
			"--allowed-hosts",
			"--grant-permissions"
		],
		plain: ["--headless", "--isolated"],
		plainOf: [...[
			"--browser",
			"--viewport-size",
			"--viewport",
			"--device",
			"--timeout-action",
			"--timeout-navigation"
		], ...["--output-dir", "--allowed-origins"]]
	},
	{
		server: /^npm:chrome-devtools-mcp$/,
		wide: [
			"--auto-connect",
			"--autoConnect",
			"--accept-insecure-certs",
			"--acceptInsecureCerts"
		],
		wideOf: [
			"--browser-url",
			"--browserUrl",
			"-u",
			"--ws-endpoint",
			"--wsEndpoint",
			"--proxy-server",
			"--proxyServer"
		],
		plain: [
			"--headless",
			"--isolated",
			"--slim"
		],
		plainOf: ["--viewport", "--channel"]
	},
	{
		server: /^pypi:awslabs\./,
		wide: ["--allow-write", "--allow-sensitive-data-access"],
		narrow: ["REQUIRE_MUTATION_CONSENT"]
	},
	{
		server: /^(pypi|image:ghcr\.io\/sooperset\/):?mcp-atlassian$/,
		only: ["ENABLED_TOOLS", "--enabled-tools"]
	},
	{
		server: /^(pypi:postgres-mcp|image:crystaldba\/postgres-mcp)$/,
		readOnly: ["--access-mode", "restricted"]
	},
	{
		server: /^image:hashicorp\/terraform-mcp-server$/,
		wide: ["ENABLE_TF_OPERATIONS"]
	},
	{
		server: /^image:docker\/mcp-gateway$/,
		wide: ["--enable-all-servers"],
		held: ["--block-secrets", "--verify-signatures"],
		narrow: ["--block-network"],
		only: ["--servers"],
		plain: [
			"--verbose",
			"--log-calls",
			"--long-lived",
			"--watch",
			"--dry-run",
			"--static"
		],
		plainOf: [
			"--port",
			"--transport",
			"--cpus",
			"--memory"
		]
	}
];

// src/manifests/mcp/known-servers.ts
function reachOf(server) {
	return (SERVERS$2.find(([is]) => is.test(server.name))?.[1] ?? switched)(server);
}
const SERVERS$2 = [
	[/^image:(ghcr\.io\/github\/github-mcp-server)$|^https?:\/\/api\.githubcopilot\.com$/, github],
	[/^(npm:@modelcontextprotocol\/server-filesystem|image:mcp\/filesystem)$/, filesystem],
	[/^(npm:@supabase\/mcp-server-supabase|https:\/\/mcp\.supabase\.com)$/, supabase],
	[/^npm:@stripe\/mcp$/, stripe],
	[/^(npm:@azure\/mcp|image:mcr\.microsoft\.com\/azure-sdk\/azure-mcp)$/, azure],
	[/^((npm|pypi):kubernetes-mcp-server|image:(quay\.io\/containers|ghcr\.io\/containers)\/kubernetes-mcp-server)$/, kubernetes],
	[/^npm:slack-mcp-server$/, slack]
];
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
		...list$3(s.env.get("GITHUB_TOOLS")),
		...list$3(header("x-mcp-tools"))
	];
	const excluded = [
		...every("--exclude-tools"),
		...list$3(s.env.get("GITHUB_EXCLUDE_TOOLS")),
		...list$3(header("x-mcp-exclude-tools"))
	];
	let readOnly = flags.has("--read-only") || truthy$3(s.env.get("GITHUB_READ_ONLY")) || truthy$3(header("x-mcp-readonly"));
	if (/\/readonly$/.test(path)) {
		readOnly = true;
		path = path.replace(/\/readonly$/, "");
	}
	const one = /\/x\/([a-z_]+)$/.exec(path);
	if (one) {
		toolsets = one[1];
		path = path.replace(/\/x\/[a-z_]+$/, "");
	}
	const names = list$3(toolsets).flatMap((t) => t === "default" ? GITHUB_DEFAULT : [t]);
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
	const readOnly = flags.has("--read-only") || truthy$3(asked.get("read_only"));
	const project = flags.get("--project-ref") ?? asked.get("project_ref");
	const features = list$3(flags.get("--features") ?? asked.get("features"));
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
	const sets = list$3(flags.get("--toolsets"));
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
function slack(s) {
	const tools = list$3(s.env.get("SLACK_MCP_ENABLED_TOOLS"));
	const uses = tools.length === 0 ? [["tool ", SOME]] : tools.map((t) => [`tool ${t}`]);
	const denied = [];
	for (const [key, verb] of SLACK_SWITCHES) {
		const channels = list$3(s.env.get(key));
		if (channels.some((c) => /^(true|1|yes)$/i.test(c))) uses.push([`${verb} in `, SOME]);
		else if (channels.some((c) => c.startsWith("!"))) {
			uses.push([`${verb} in `, SOME]);
			denied.push(...channels.map((c) => [`${verb} in ${c.replace(/^!/, "")}`]));
		} else if (channels.some(truthy$3)) uses.push(...channels.map((c) => [`${verb} in ${c}`]));
	}
	const consumed = ["SLACK_MCP_ENABLED_TOOLS", ...SLACK_SWITCHES.map(([key]) => key)];
	return {
		uses,
		denied,
		args: s.args,
		path: s.path,
		consumed
	};
}
const SLACK_SWITCHES = [
	["SLACK_MCP_ADD_MESSAGE_TOOL", "post"],
	["SLACK_MCP_REACTION_TOOL", "react"],
	["SLACK_MCP_ATTACHMENT_TOOL", "fetch attachments"],
	["SLACK_MCP_MARK_TOOL", "mark"]
];

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
	const named = items$1(tools).map((t) => text(t) ?? "");
	const all = tools === void 0 || named.includes("*");
	to.agent({
		id: `reach tools of ${id}`,
		name: `MCP server ${server.key}`,
		role: "limit",
		list: {
			default: "deny",
			entries: [{
				effect: "inherit",
				uses: all ? EVERYTHING : { sequences: named.map((n) => [n + "\0"]) },
				place: placeIn(file, (tools ?? value).span),
				text: server.key,
				origin: "filter"
			}]
		}
	});
}
function readScopes$1(server, holder, file, to) {
	const auth = at(server.value, "auth") ?? at(server.value, "oauth");
	const scopes = at(auth, "scopes") ?? at(auth, "scope");
	const named = scopes?.kind === "string" ? scopes.value.split(/[\s,]+/) : items$1(scopes).flatMap((s) => text(s) ?? []);
	const place = placeIn(file, (scopes ?? server.value).span);
	const found = named.filter((s) => s !== "").map((s) => [`scope ${s}`]);
	reachList(`reach scopes of ${holder}`, server.key, place, scopes ? found : [["scope ", SOME]], [], to);
}

// src/manifests/mcp/steering.ts
const LOADS = /^(NODE_(OPTIONS|PATH|EXTRA_CA_CERTS|TLS_REJECT_UNAUTHORIZED)|BUN_(OPTIONS|CONFIG\w*)|DENO_\w+|LD_\w+|DYLD_\w+|GCONV_PATH|PYTHON(PATH|HOME|STARTUP|BREAKPOINT|USERBASE|INSPECT)|PERL5\w+|PERLLIB|RUBY(OPT|LIB)|JAVA_TOOL_OPTIONS|_?JAVA_OPTIONS|JDK_JAVA_OPTIONS|CLASSPATH|DOTNET_STARTUP_HOOKS|CORECLR_\w+|BASH_ENV|BASH_FUNC_.*|ENV|ZDOTDIR|SHELL|IFS|PATH|HOME|USERPROFILE|XDG_CONFIG_\w+|APPDATA|SSL_CERT_(FILE|DIR)|REQUESTS_CA_BUNDLE|CURL_\w+|(HTTPS?|ALL)_PROXY|npm_config_.*|PIP_.*|UV_.*|GIT_\w+|SSH_\w+|DOCKER_\w+|CONTAINER_HOST|KUBECONFIG|AWS_(PROFILE|DEFAULT_PROFILE|CONFIG_FILE|SHARED_CREDENTIALS_FILE|ROLE_ARN|ENDPOINT\w*)|GOOGLE_APPLICATION_CREDENTIALS|CLOUDSDK_\w+|AZURE_CONFIG_DIR|ELECTRON_RUN_AS_NODE)$/i;
const STEERS$1 = /(_(BASE_URL|API_URL|ENDPOINT|HOST|SERVER_URL)$)|READ_?ONLY|READ_OPERATIONS|ALLOW|ENABLE|DISABLE|UNSAFE|DANGER|INSECURE|TRUST|AUTO_?APPROVE|SKIP|WRITE|PERMISSION|SANDBOX|TOOLSETS?|_TOOLS?($|_)|CONSENT|MUTATION|CONFIRM|^PLAYWRIGHT_MCP_/i;
function shapingEnv(env, inside, consumed) {
	const outer = [...env].filter(([k]) => env === inside || LOADS.test(k) && !inside.has(k));
	return [...env === inside ? [] : inside, ...outer].filter(([k]) => (LOADS.test(k) || STEERS$1.test(k)) && !consumed.includes(k)).map(([k, v]) => `${k}=${digest(v)}`).sort();
}

// src/manifests/mcp/server.ts
function readServer$1(server, client, file, to) {
	const value = server.value;
	if (value.kind !== "map") return;
	if (client.honoursDisabled && isTrue$13(at(value, "disabled"))) return;
	const url = text(at(value, "url")) ?? text(at(value, "serverUrl")) ?? text(at(value, "httpUrl"));
	const command = text(at(value, "command"));
	const type = text(at(value, "type")) ?? "";
	const remoteToo = url !== void 0 && !(command !== void 0 && /^(stdio|local)$/.test(type));
	const remoteOnly = url !== void 0 && /^(claude|copilot)$/.test(client.dialect) && /^(http|sse|ws)$/.test(type);
	const holders = [];
	if (command !== void 0 && !remoteOnly) holders.push(readLaunch(server, command, client, file, to));
	if (remoteToo) holders.push(readRemote$1(server, url, client, file, to));
	for (const holder of holders) {
		readExtras(value, holder, client, file, to);
		if (client.filtersTools) toolFilter(value, `${client.name} ${holder}`, server, file, to);
	}
}
function readLaunch(server, command, client, file, to) {
	const value = server.value;
	const env = stringMap(at(value, "env"));
	const args = items$1(at(value, "args")).map((a) => text(a) ?? (a.kind === "number" ? a.raw : ""));
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
		args: reach.args.map(secretFree).map(localPath).map(ran.name === "npm:mcp-remote" ? transportFree : same),
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
		called: server.key,
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
	readCredentials$1({
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
	const path = transportFree(reach.path) + (more.length > 0 ? `?${more.join("&")}` : "");
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
		subject,
		called: server.key
	});
	reachList(`reach ${holder}`, server.key, place, reach.uses, reach.denied, to);
	readCredentials$1({
		server: value,
		holder,
		subject,
		client,
		file,
		handed: [],
		to
	});
	readScopes$1(server, holder, file, to);
	return holder;
}
function transportFree(path) {
	return path.replace(/\/sse$/, "/mcp");
}
function same(text) {
	return text;
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
	const unchecked = at(value, "verifySsl");
	if (client.dialect === "continue" && unchecked?.kind === "boolean" && !unchecked.value) to.fact({
		...base,
		subject: `certificate of ${holder}`,
		kind: "trust",
		of: "setting",
		what: `any certificate of ${holder}`,
		level: 1,
		pinned: true,
		text: "requestOptions.verifySsl: false",
		place: placeIn(file, unchecked.span)
	});
	if (client.dialect === "vscode") {
		const sandbox = at(value, "sandboxEnabled");
		const on = isTrue$13(sandbox);
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
function isTrue$13(value) {
	return value?.kind === "boolean" && value.value;
}

// src/manifests/deployed/facts.ts
function holds$1(of, name, reference, span, held = "standing-reference", same) {
	of.to.fact({
		kind: "credential",
		agent: of.agent,
		subject: `credential ${of.agent} ${name}`,
		holder: of.agent,
		name,
		held,
		reference,
		text: held === "literal" || name === reference ? name : `${name} (from ${reference})`,
		...same === void 0 ? {} : { same },
		place: placeIn(of.file, span)
	});
}
function holdsScope(of, scope, provider, span, needed) {
	holds$1({
		...of,
		to: {
			...of.to,
			fact: (fact) => of.to.fact(fact.kind === "credential" && needed && !needed.has(scope) ? {
				...fact,
				unneeded: true
			} : fact)
		}
	}, `OAuth scope ${scope}`, provider, span, "short-lived");
}
function holdsLiteral(of, name, value, place = "env") {
	const literal = text(value);
	if (literal === void 0) return;
	const found = judgeValue({
		key: name,
		value: literal,
		place
	})[0];
	if (found) holds$1(of, name, fingerprint(literal.slice(found.start, found.end)), value.span, "literal");
}
function holdsValue(of, name, value, place = "env") {
	const kept = /^\{\{resolve:(?:secretsmanager|ssm-secure):([^}]{1,500})\}\}$|^(arn:aws[\w-]{0,20}:secretsmanager:\S{1,500})$/.exec(text(value) ?? "");
	const secret = kept?.[1] ?? kept?.[2];
	const reference = /^(?:Bearer )?(?:\$\{?|\{\{\s{0,9}|env:)([A-Za-z_][\w.-]{0,200})\s{0,9}\}{0,2}$/.exec(text(value) ?? "")?.[1];
	if (secret !== void 0) holds$1(of, name, secret, value.span, "standing-reference", `secret ${secret}`);
	else if (reference === void 0) holdsLiteral(of, name, value, place);
	else if (place === "header" || namesCredential(name) || namesCredential(reference)) holds$1(of, name, reference, value.span);
}
function talksTo(of, url, purpose = "server", namespaces = []) {
	const address = text(url);
	if (!url || address === void 0 || address === "") return;
	const remote = connection(address);
	of.to.fact({
		kind: "connection",
		agent: of.agent,
		subject: `server ${remote.host}${remote.path}`,
		purpose,
		...remote,
		loopback: remote.loopback || inCluster(remote.host, namespaces),
		place: placeIn(of.file, url.span)
	});
}
function inCluster(host, namespaces) {
	const [, namespace] = /^[\w-]+\.([\w-]+)(?::\d+)?$/.exec(host) ?? [];
	if (namespace !== void 0 && namespaces.includes(namespace)) return true;
	return /^([\w-]+|[\w.-]+\.svc(\.cluster\.local)?)(:\d+)?$/.test(host);
}
function runsServer(of, server, dialect = "claude") {
	let holder;
	const client = {
		name: of.agent,
		dialect,
		honoursDisabled: false,
		filtersTools: false
	};
	readServer$1(server, client, of.file, {
		...of.to,
		fact(fact) {
			if (fact.kind === "launch" || fact.kind === "connection") holder ??= fact.subject.replace(/^server /, "");
			of.to.fact(fact);
		}
	});
	return holder;
}
function trusts$2(of, what, words, span, pinned = true, same) {
	of.to.fact({
		kind: "trust",
		of: "setting",
		agent: of.agent,
		subject: `${of.agent} ${what}`,
		what: `${of.agent} ${what}`,
		level: 1,
		pinned,
		text: words,
		...same === void 0 ? {} : { same },
		place: placeIn(of.file, span)
	});
}
function heldTo(of, dimension, level, defaultLevel, label, stated, otherwise) {
	of.to.fact({
		kind: "isolation",
		agent: of.agent,
		subject: `${of.agent} ${dimension}`,
		dimension,
		level,
		defaultLevel,
		label,
		stated: stated !== void 0,
		place: placeIn(of.file, stated ?? otherwise)
	});
}
function guarded(of, what, by, words, span) {
	of.to.fact({
		kind: "guard",
		guards: "calls",
		agent: of.agent,
		subject: `${of.agent} ${what}`,
		what: `${what} of ${of.agent}`,
		by,
		matcher: null,
		failsClosed: true,
		text: words,
		place: placeIn(of.file, span)
	});
}
function said$2(value, ...path) {
	const found = at(value, ...path);
	const words = text(found);
	return found && words !== void 0 ? {
		words,
		span: found.span
	} : void 0;
}

// src/document/decode.ts
const LFS_POINTER = "version https://git-lfs.github.com/spec/";
const START$3 = {
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
			span: START$3
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
function refused(message, span = START$3) {
	return {
		ok: false,
		problems: [{
			code: "encoding",
			message,
			span
		}]
	};
}

// src/manifests/mcp/read-document.ts
const JSONC = {
	comments: true,
	trailingCommas: true,
	duplicates: "last"
};
function readDocument$1(file, client, dialect, to) {
	const fail = (problems) => {
		unreadable(file, client, problems, file.bytes ? "dropped" : "unknown", to);
	};
	if (!file.bytes) return fail([]);
	const decoded = decodeText(file.bytes, {
		bom: true,
		utf16: false
	});
	if (!decoded.ok) return fail(decoded.problems);
	const value = dialect === "yaml" ? yaml$1(decoded.text) : parseJson(decoded.text, dialect);
	if (!value.ok) return fail(value.problems);
	to.document(file.path, value.value);
	return value.value;
}
function yaml$1(text) {
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

// src/manifests/deployed/shared-file.ts
function claims$1(file, signature) {
	const source = textOf$2(file);
	if (source === void 0) return false;
	const marked = signature.marks.some((all) => all.every((mark) => source.includes(mark)));
	if (!marked && !ESCAPE$1.test(source)) return false;
	const parsed = parsedOf(file, source);
	return parsed.ok ? parsed.documents.some((d) => signature.is(d)) : marked && (signature.telling?.test(source) ?? true);
}
function documentsOf$1(file, agent, to) {
	if (!file.bytes) {
		unreadable(file, agent, [], "unknown", to);
		return [];
	}
	const decoded = decodeText(file.bytes, {
		bom: true,
		utf16: false
	});
	if (!decoded.ok) {
		unreadable(file, agent, decoded.problems, "dropped", to);
		return [];
	}
	const parsed = parsedOf(file, decoded.text);
	if (parsed.ok) {
		for (const document of parsed.documents) to.document(file.path, document);
		return parsed.documents;
	}
	if (decoded.text.includes("{{")) to.fact({
		kind: "remark",
		about: "not evaluated",
		agent,
		subject: file.path,
		place: placeIn(file),
		text: `a template with an agent of ${agent} in it`,
		digest: file.id
	});
	else unreadable(file, agent, parsed.problems, "dropped", to);
	return [];
}
function documentBeside(file) {
	const source = textOf$2(file);
	const parsed = source === void 0 ? void 0 : parsedOf(file, source);
	return parsed?.ok ? parsed.documents[0] : void 0;
}
const ESCAPE$1 = /\\(u00[2-7]|x[2-7]|U0000)/;
const texts = /* @__PURE__ */ new WeakMap();
function textOf$2(file) {
	if (!file.bytes) return void 0;
	const known = texts.get(file.bytes);
	if (known !== void 0) return known;
	const decoded = decodeText(file.bytes, {
		bom: true,
		utf16: false
	});
	if (decoded.ok) texts.set(file.bytes, decoded.text);
	return decoded.ok ? decoded.text : void 0;
}
const cache = /* @__PURE__ */ new WeakMap();
function parsedOf(file, source) {
	const known = file.bytes && cache.get(file.bytes);
	if (known) return known;
	const found = /\.ya?ml$/i.test(file.path) ? yaml(source) : json(source);
	if (file.bytes) cache.set(file.bytes, found);
	return found;
}
function yaml(source) {
	return parseYaml(source, {
		duplicates: "last",
		merge: true
	});
}
function json(source) {
	const parsed = parseJson(source, JSONC);
	return parsed.ok ? {
		ok: true,
		documents: [parsed.value]
	} : parsed;
}

// src/manifests/a2a-card.ts
const format$105 = {
	id: "a2a-card",
	title: "A2A agent cards",
	clients: ["A2A"],
	files: [
		"**/.well-known/agent.json",
		"**/.well-known/agent-card.json",
		"**/*agent*card*.json"
	],
	reads: "by content (name, version, skills, and an address or interfaces). Exact: security and securityRequirements of the card and of its skills as formulas over schemes and scopes, with the flows, identity providers and places of keys that the schemes name; addresses of the agent, who of the changed files’ agents talks to one, scopes that no skill needs. Also pushNotifications, whether there is an extended card, and whether signatures are there. Upper bound: a card says what is asked for; whether the server asks is not seen. Not evaluated: extensions, input and output modes, what the extended card offers",
	renames: true,
	claims: (file) => claims$1(file, SIGNATURE$17),
	beside: (file) => [pathOf(file.path).replace(/\.well-known\/$/, "")],
	read(files, to) {
		for (const file of files) for (const card of documentsOf$1(file, "A2A", to)) {
			if (!SIGNATURE$17.is(card) && !(OWN_PATH.test(file.path) && isAddressed(card))) continue;
			readCard(card, {
				agent: `A2A agent ${text(at(card, "name")) ?? ""}`,
				file,
				to
			});
		}
	}
};
const SIGNATURE$17 = {
	marks: [["\"skills\"", "\"name\""]],
	is: (card) => isAddressed(card) && text(at(card, "version")) !== void 0 && at(card, "skills")?.kind === "list" && items$1(at(card, "skills")).every((s) => (at(s, "id") ?? at(s, "name")) !== void 0)
};
const OWN_PATH = /(^|\/)\.well-known\/agent(-card)?\.json$/i;
function isAddressed(card) {
	return text(at(card, "name")) !== void 0 && (text(at(card, "url")) !== void 0 || interfacesOf(card) !== void 0);
}
function interfacesOf(card) {
	const found = at(card, "supportedInterfaces") ?? at(card, "supported_interfaces");
	return found?.kind === "list" ? found : void 0;
}
function readCard(card, of) {
	const what = whatOf(of.file);
	const schemes = schemesOf(card);
	const newer = interfacesOf(card) !== void 0;
	const older = text(at(card, "url")) !== void 0;
	for (const generation of [...older ? ["0"] : [], ...newer ? ["1"] : []]) {
		const keys = generation === "1" ? ["securityRequirements", "security_requirements"] : ["security"];
		const stated = (value) => keys.map((k) => entry$2(value, k)).find((e) => e !== void 0);
		const own = stated(card);
		const whole = formulaOf(own?.value, generation, schemes);
		put$1(of, what, "the agent", whole, own?.keySpan ?? entry$2(card, "name")?.keySpan ?? card.span);
		for (const skill of items$1(at(card, "skills"))) {
			const id = text(at(skill, "id")) ?? text(at(skill, "name")) ?? "";
			const asked = stated(skill);
			const formula = formulaOf(asked?.value, generation, schemes);
			const span = asked?.keySpan ?? at(skill, "id")?.span ?? skill.span;
			put$1(of, `${what} skill ${id}`, `skill ${id}`, formula, span);
			if (asked && isOpen(formula) && !isOpen(whole)) put$1(of, `${what} open ${id}`, `without the card’s security, skill ${id}`, formula, span);
		}
	}
	readEndpoints(card, what, of);
	readUnneeded(card, of);
	readRest$1(card, of);
}
function readUnneeded(card, of) {
	const skills = items$1(at(card, "skills"));
	const asked = (value) => [
		"security",
		"securityRequirements",
		"security_requirements"
	].flatMap((k) => scopesOf$1(at(value, k)));
	const needed = new Set(skills.flatMap(asked).map((s) => s.value));
	if (skills.some((s) => asked(s).length === 0)) return;
	for (const scope of asked(card)) {
		if (needed.has(scope.value)) continue;
		needed.add(scope.value);
		of.to.fact({
			kind: "remark",
			about: "unneeded scope",
			agent: of.agent,
			subject: `${whatOf(of.file)} scope ${scope.value}`,
			place: placeIn(of.file, scope.span),
			text: scope.value,
			digest: of.file.path
		});
	}
}
function scopesOf$1(list) {
	return items$1(list).flatMap((one) => {
		const schemes = at(one, "schemes");
		return entries(schemes?.kind === "map" ? schemes : one).flatMap((e) => strings(e.value.kind === "list" ? e.value : at(e.value, "list")));
	});
}
function isOpen(formula) {
	return formula.some((all) => all.length === 0);
}
function whatOf(file) {
	return `card ${file.path.toLowerCase().replace(/(^|\/)\.well-known\/agent(-card)?\.json$/, "$1.well-known")}`;
}
function put$1(of, what, part, alternatives, span) {
	of.to.fact({
		kind: "exposure",
		agent: of.agent,
		subject: whatOf(of.file),
		what,
		part,
		alternatives,
		text: inWords$2(alternatives),
		place: placeIn(of.file, span)
	});
}
function readEndpoints(card, what, of) {
	const listed = [...items$1(at(card, "additionalInterfaces")), ...items$1(at(card, "additional_interfaces"))];
	for (const url of [at(card, "url"), ...[...items$1(interfacesOf(card)), ...listed].map((i) => at(i, "url"))]) {
		const address = text(url);
		if (!url || address === void 0 || address === "") continue;
		of.to.fact({
			kind: "connection",
			agent: of.agent,
			subject: `${what} address`,
			purpose: "published",
			...connection(address),
			path: "",
			place: placeIn(of.file, url.span)
		});
	}
}
function readRest$1(card, of) {
	const push = at(card, "capabilities", "pushNotifications") ?? at(card, "capabilities", "push_notifications");
	if (push?.kind === "boolean" && push.value) trusts$2(of, "push notifications", "addresses that its callers name (pushNotifications)", push.span);
	const further = at(card, "supportsAuthenticatedExtendedCard") ?? at(card, "supports_authenticated_extended_card") ?? at(card, "capabilities", "extendedAgentCard") ?? at(card, "capabilities", "extended_agent_card");
	if (further?.kind === "boolean" && further.value) trusts$2(of, "extended card", "callers with a card of more, which is not in the file (extended card)", further.span);
	const signed = items$1(at(card, "signatures"))[0];
	const name = entry$2(card, "name")?.keySpan ?? card.span;
	heldTo(of, "signature of the card", signed ? 0 : 1, 1, signed ? "there" : "gone", signed?.span, name);
}

// src/manifests/deployed/tool-power.ts
function toolByName(name) {
	const last = name.slice(0, 300).split(/[.:/]/).at(-1) ?? "";
	return SHELLS.test(last.replace(/[-_\s]/g, "")) ? union(whole("run"), named$6(name)) : named$6(name);
}
const SHELLS = /^((run|execute|exec)?(shell|bash|terminal|commandline)(command|commands|tool|exec|executor)?|(run|execute|exec)(command|cmd|shell|bash|python|code)(tool)?|python(ast)?repl(tool)?|pythoninterpreter(tool)?|pythoncodeexecutor|unsafelocalcodeexecutor|executebash(tool)?|exec)$/i;

// src/manifests/mcp/reshape.ts
function reshaped(server) {
	const { value } = server;
	if (value.kind !== "map") return server;
	const inner = at(value, "transport");
	const shaped = [...entries(value), ...inner?.kind === "map" ? entries(inner) : []].flatMap(common);
	const headers = shaped.filter((e) => e.key === "headers");
	const first = headers[0];
	if (first === void 0 || headers.length === 1) return {
		...server,
		value: {
			...value,
			entries: shaped
		}
	};
	const together = {
		...first,
		value: {
			...value,
			entries: headers.flatMap((h) => [...entries(h.value)])
		}
	};
	return {
		...server,
		value: {
			...value,
			entries: [...shaped.filter((e) => e.key !== "headers"), together]
		}
	};
}
function common(e) {
	const as = (key, value = e.value) => ({
		...e,
		key,
		value
	});
	const parts = items$1(e.value);
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
		case "cmd": return [as("command")];
		case "uri":
		case "endpoint": return [as("url")];
		case "apiKey": return [as("headers", {
			kind: "map",
			entries: [{
				...e,
				key: "Authorization"
			}],
			span: e.value.span
		})];
		case "requestOptions": return entries(e.value).filter((part) => part.key === "headers" || part.key === "verifySsl");
		case "enabled": return e.value.kind === "boolean" && !e.value.value ? [as("disabled", {
			...e.value,
			value: true
		})] : [];
		default: return [e];
	}
}

// src/manifests/adk/tools.ts
function readAdkTools(tools, owner) {
	return tools.flatMap((tool) => {
		const name = text(tool) ?? text(at(tool, "name"));
		if (name === void 0) return [];
		const args = at(tool, "args");
		const server = serverOf$1(name, args);
		if (server) return serverTools$1(server, args, tool, owner);
		for (const arg of entries(args)) if (namesCredential(arg.key)) holdsLiteral(owner, `${name} ${arg.key}`, arg.value, "other");
		const uses = toolByName(name);
		return [{
			effect: confirms(args) ? "ask" : "allow",
			uses,
			text: name,
			span: tool.span
		}];
	});
}
const PARAMETERS = [
	"stdio_server_params",
	"stdio_connection_params",
	"sse_server_params",
	"sse_connection_params",
	"streamable_http_connection_params",
	"connection_params"
];
function serverOf$1(name, args) {
	for (const key of PARAMETERS) {
		const found = at(args, key);
		if (!found) continue;
		const value = at(found, "server_params") ?? found;
		return {
			key: name,
			keySpan: found.span,
			value,
			shadowed: false
		};
	}
}
function serverTools$1(server, args, tool, owner) {
	const holder = runsServer(owner, reshaped(server), "copilot") ?? server.key;
	const of = `mcp__${holder}__`;
	const filter = strings(at(args, "tool_filter"));
	const effect = confirms(args) ? "ask" : "allow";
	if (filter.length === 0) return [{
		effect,
		uses: { sequences: [[
			of,
			SOME,
			"\0"
		]] },
		text: holder,
		span: tool.span,
		wide: true
	}];
	return filter.map((f) => ({
		effect,
		uses: named$6(of + f.value),
		text: f.value,
		span: f.span
	}));
}
function confirms(args) {
	const asked = at(args, "require_confirmation");
	return asked !== void 0 && !(asked.kind === "boolean" && !asked.value) && asked.kind !== "null";
}

// src/manifests/adk-agent.ts
const format$104 = {
	id: "adk-agent",
	title: "Google ADK agents",
	clients: ["ADK"],
	files: ["**/*.yaml", "**/*.yml"],
	reads: "by content alone (`agent_class`, or `name` and `instruction` of a file called root_agent). Exact: MCP servers with tool_filter (absent: all) and require_confirmation, sub_agents by their files, transfers, the card of a remote agent, literal credentials. Lower bound: tools with their arguments are names of code. Callbacks before tools and models count as guards. Not evaluated: what a tool or callback of the repository does",
	renames: true,
	claims: (file) => claims$1(file, signatureOf(file.path)),
	beside: (file) => [pathOf(file.path), ...subAgentsOf(file)],
	read(files, to) {
		for (const file of files) for (const value of documentsOf$1(file, "ADK", to)) if (ADK_KEYS.some((key) => at(value, key) !== void 0)) readAdkAgent(value, file, to);
	}
};
const ADK_KEYS = [
	"agent_class",
	"instruction",
	"sub_agents"
];
const CLASSES = /^((google\.adk\.agents\.)?(Llm|Sequential|Parallel|Loop|Base)?Agent|[\w-]+(\.[\w-]+)+)$/;
function signatureOf(path) {
	const isRoot = /(^|\/)root_agent\.ya?ml$/i.test(path);
	return {
		marks: isRoot ? [["name"]] : [["agent_class"], ["AgentConfig.json", "instruction"]],
		telling: isRoot ? /^instruction:|^sub_agents:/m : /^agent_class:[ \t]{0,9}["']?(Llm|Sequential|Parallel|Loop)Agent\b/m,
		is: (document) => {
			if (text(at(document, "name")) === void 0) return false;
			const speaks = at(document, "instruction") !== void 0 || at(document, "sub_agents") !== void 0;
			return isRoot ? speaks : CLASSES.test(text(at(document, "agent_class")) ?? "") || speaks && at(document, "model") !== void 0 && at(document, "kind") === void 0;
		}
	};
}
function readAdkAgent(value, file, to) {
	const name = said$2(value, "name");
	if (!name) return;
	const agent = {
		client: "ADK",
		name: name.words,
		file,
		span: name.span
	};
	const owner = {
		agent: nameOf$5(agent),
		file,
		to
	};
	putAgent(agent, [
		...readAdkTools(items$1(at(value, "tools")), owner),
		...calleesOf(value),
		...transfersOf(value, agent),
		...guardsOf(value, agent)
	], to);
	if (/^https?:/i.test(text(at(value, "agent_card")) ?? "")) talksTo(owner, at(value, "agent_card"));
}
function subAgentsOf(file) {
	return items$1(at(documentBeside(file), "sub_agents")).flatMap((sub) => {
		const path = text(at(sub, "config_path"));
		return path === void 0 ? [] : resolved$1(pathOf(file.path), path) ?? [];
	});
}
function calleesOf(value) {
	return items$1(at(value, "sub_agents")).flatMap((sub) => {
		const found = said$2(sub, "config_path") ?? said$2(sub, "code") ?? said$2(sub, "name");
		if (!found) return [];
		const called = (found.words.split("/").at(-1) ?? "").replace(/\.ya?ml$/i, "");
		return [{
			effect: "allow",
			uses: uses("call", [called]),
			text: found.words,
			span: found.span
		}];
	});
}
function transfersOf(value, agent) {
	return TRANSFERS.flatMap(([key, whom]) => {
		const off = at(value, key);
		if (off?.kind === "boolean" && off.value) return [];
		const text = `handing over to ${whom}`;
		return [{
			effect: "allow",
			uses: uses("use", [text]),
			text,
			span: off?.span ?? agent.span
		}];
	});
}
const TRANSFERS = [["disallow_transfer_to_parent", "its parent"], ["disallow_transfer_to_peers", "its peers"]];
const CALLBACKS = [
	"before_tool_callbacks",
	"before_model_callbacks",
	"before_agent_callbacks"
];
function guardsOf(value, agent) {
	return CALLBACKS.flatMap((key) => {
		const listed = at(value, key);
		return [...items$1(listed).flatMap((callback) => {
			const name = said$2(callback, "name") ?? (callback.kind === "string" ? {
				words: callback.value,
				span: callback.span
			} : void 0);
			if (!name) return [];
			const words = `what ${name.words} holds back (${key})`;
			return [{
				effect: "deny",
				uses: uses("use", [`${key} ${name.words}`]),
				text: words,
				span: name.span
			}];
		}), {
			effect: "allow",
			uses: uses("use", [`${key} `, SOME]),
			text: agent.name,
			span: agent.span
		}];
	});
}

// src/manifests/deployed/ordered.ts
function putInOrder(agent, tools, to, oneOfItsFile = false) {
	const path = agent.file.path.toLowerCase();
	const entry = (t) => ({
		effect: t.effect,
		uses: t.uses,
		text: t.text,
		origin: t.wide ? "reach" : "tools",
		place: placeIn(agent.file, t.span),
		...t.remark === void 0 ? {} : { remark: t.remark }
	});
	const exists = {
		effect: "allow",
		uses: uses("use", ["its model"]),
		text: agent.name,
		span: agent.span
	};
	to.agent({
		id: `deployed ${oneOfItsFile ? `${agent.client} ${agent.what ?? "agent"}` : nameOf$5(agent)} in ${path}`,
		name: nameOf$5(agent),
		role: "limit",
		member: {
			team: `${agent.client} ${agent.team ?? path}`,
			as: agent.name,
			says: "tools"
		},
		list: {
			default: "deny",
			entries: [...tools, exists].map(entry)
		}
	});
}
function freestFirst(tools) {
	return [...tools].sort((a, b) => rank$1(b.effect) - rank$1(a.effect));
}

// src/manifests/agent-framework/tools.ts
function toolsOf$8(list) {
	const labels = /* @__PURE__ */ new Map();
	return items$1(list).flatMap((tool) => {
		const kind = kindOf$1(tool);
		const raw = text(at(tool, "kind")) ?? text(at(tool, "type")) ?? "tool";
		const span = (at(tool, "kind") ?? at(tool, "type") ?? tool).span;
		const name = text(at(tool, "name")) ?? connectionName(tool) ?? "";
		const plain = (words, of) => ({
			effect: "allow",
			uses: of,
			text: words,
			span
		});
		switch (kind) {
			case "mcp": return serverTools(tool, labels);
			case "websearch":
			case "websearchpreview": return [plain("web_search", whole("search-web"))];
			case "function": return [plain(name, named$6(name))];
			case "filesearch": {
				const stores = strings(first$1(tool, "vectorStoreIds", "vector_store_ids"));
				if (stores.length === 0) return [plain("file_search", uses("use", ["file search"]))];
				return stores.map((s) => ({
					...plain(`file_search ${s.value}`, uses("use", [`file search ${s.value}`])),
					span: s.span
				}));
			}
			default: return [plain(`${raw} ${name}`.trim(), uses("use", [`${kind} ${name}`.trim()]))];
		}
	});
}
function readToolFacts(list, of) {
	for (const tool of items$1(list)) {
		talksTo(of, first$1(tool, "url", "serverUrl", "server_url", "base_url", "baseUrl", "agent_card_url"));
		readConnection(at(tool, "connection"), of);
		for (const e of entries(at(tool, "headers"))) holdsValue(of, e.key, expression$1(e.value), "header");
		const project = first$1(tool, "project_connection_id", "projectConnectionId");
		const reference = text(project);
		if (project && reference !== void 0) {
			const same = `connection ${reference} of ${folderOf(of.file.path)}`;
			holds$1(of, "connection", reference, project.span, "standing-reference", same);
		}
	}
}
function readConnection(connection, of) {
	if (!connection) return;
	talksTo(of, at(connection, "endpoint"), "endpoint");
	const key = first$1(connection, "apiKey", "api_key", "key");
	const words = text(key);
	if (key && words !== void 0) {
		const variable = /^=\s{0,9}Env\.([A-Za-z_]\w{0,200})$/.exec(words)?.[1];
		if (variable !== void 0) holds$1(of, "apiKey", variable, key.span);
		else holdsLiteral(of, "apiKey", key);
	}
	const kind = kindOf$1(connection);
	const name = at(connection, "name");
	const reference = text(name);
	if (name && reference !== void 0 && (kind === "reference" || kind === "remote")) holds$1(of, `connection ${reference}`, reference, name.span);
}
function expression$1(value) {
	const variable = /^=\s{0,9}Env\.([A-Za-z_]\w{0,200})$/.exec(text(value) ?? "")?.[1];
	return variable === void 0 ? value : {
		kind: "string",
		value: `\${${variable}}`,
		span: value.span
	};
}
function serverTools(tool, labels) {
	const label = first$1(tool, "serverName", "serverLabel", "server_label", "name");
	const span = (label ?? tool).span;
	const url = text(first$1(tool, "url", "server_url"));
	const said = text(label) ?? (url === void 0 ? "server" : connection(url).host);
	const count = (labels.get(said) ?? 0) + 1;
	labels.set(said, count);
	const server = count === 1 ? said : `${said} (${count})`;
	const allowed = first$1(tool, "allowedTools", "allowed_tools");
	const only = allowed?.kind === "map" ? strings(first$1(allowed, "toolNames", "tool_names")) : allowed && strings(allowed);
	const mode = first$1(tool, "approvalMode", "approval_mode", "requireApproval", "require_approval");
	const { asked, free, rest } = approval(mode);
	const offered = (name) => only === void 0 || only.some((o) => o.value === name);
	const one = (effect, name) => ({
		effect,
		uses: named$6(`mcp__${server}__${name.value}`),
		text: `${server} ${name.value}`,
		span: name.span
	});
	const special = [...asked.filter((n) => offered(n.value)).map((n) => one("ask", n)), ...free.filter((n) => offered(n.value)).map((n) => one("allow", n))];
	if (only) return [...special, ...only.map((n) => one(rest, n))];
	const all = {
		effect: rest,
		uses: { sequences: [[
			`mcp__${server}__`,
			SOME,
			"\0"
		]] },
		text: `every tool of ${server}`,
		span: rest === "allow" ? (mode ?? { span }).span : span
	};
	return [...special, rest === "allow" ? {
		...all,
		wide: true
	} : all];
}
function approval(mode) {
	const kind = (text(mode) ?? text(at(mode, "kind")))?.toLowerCase();
	if (kind === "always") return {
		asked: [],
		free: [],
		rest: "ask"
	};
	if (kind === "never") return {
		asked: [],
		free: [],
		rest: "allow"
	};
	const lists = (flat, nested) => [...strings(first$1(mode, ...flat)), ...strings(first$1(at(mode, nested), "toolNames", "tool_names"))];
	return {
		asked: lists(["alwaysRequireApprovalTools", "always_require_approval_tools"], "always"),
		free: lists(["neverRequireApprovalTools", "never_require_approval_tools"], "never"),
		rest: "inherit"
	};
}
function connectionName(tool) {
	return text(at(tool, "connection", "name")) ?? text(first$1(tool, "project_connection_id", "projectConnectionId"));
}
function kindOf$1(value) {
	return (text(at(value, "kind")) ?? text(at(value, "type")) ?? "").replaceAll("_", "").toLowerCase();
}
function first$1(value, ...keys) {
	for (const key of keys) {
		const found = at(value, key);
		if (found) return found;
	}
}

// src/manifests/agent-framework/services.ts
function readServices(document, from) {
	for (const { key, keySpan, value } of entries(at(document, "services"))) {
		const host = text(at(value, "host")) ?? "";
		if (!host.startsWith("azure.ai.")) continue;
		const what = WORDS$1[host.replace(/s$/, "")] ?? "agent";
		const of = {
			...from,
			agent: `Foundry ${what} ${key}`
		};
		const lists = [
			value,
			at(value, "config"),
			at(value, "agent"),
			at(value, "definition")
		].map((v) => at(v, "tools"));
		if (what !== "connection") {
			const agent = {
				client: "Foundry",
				what,
				name: key,
				file: from.file,
				span: keySpan
			};
			putInOrder(agent, lists.flatMap(toolsOf$8), from.to);
		}
		for (const list of lists) readToolFacts(list, of);
		talksTo(of, first$1(value, "target", "endpoint") ?? first$1(at(value, "config"), "target", "endpoint"));
		const kept = at(value, "credentials") ?? at(value, "config", "credentials");
		for (const e of [...entries(kept), ...entries(at(value, "env"))]) holdsValue(of, e.key, e.value);
		for (const variable of items$1(first$1(value, "environmentVariables", "environment_variables"))) {
			const set = at(variable, "value");
			if (set) holdsValue(of, text(at(variable, "name")) ?? "variable", set);
		}
	}
}
const WORDS$1 = {
	"azure.ai.agent": "agent",
	"azure.ai.toolbox": "toolbox",
	"azure.ai.toolboxe": "toolbox",
	"azure.ai.connection": "connection",
	"azure.ai.model": "model"
};

// src/manifests/agent-framework/workflow.ts
function readWorkflow$2(actions, of) {
	const tools = [];
	const asked = /* @__PURE__ */ new Map();
	for (const action of allActions(actions)) {
		const kind = kindOf$1(action);
		const tool = toolOf$4(kind, action);
		if (tool) tools.push(tool);
		if (kind === "invokemcptool") talksTo(of, at(action, "serverUrl"));
		if (!QUESTIONS.has(kind)) continue;
		const count = (asked.get(kind) ?? 0) + 1;
		asked.set(kind, count);
		guarded(of, `a person’s answer (${kind} ${count})`, kind, text(at(action, "id")) ?? kind, action.span);
	}
	return tools;
}
const QUESTIONS = /* @__PURE__ */ new Set([
	"question",
	"requestexternalinput",
	"confirmation"
]);
function toolOf$4(kind, action) {
	const approval = at(action, "requireApproval");
	const base = {
		effect: approval?.kind === "boolean" && approval.value ? "ask" : "allow",
		span: (approval ?? at(action, "kind") ?? action).span
	};
	switch (kind) {
		case "invokeazureagent": {
			const name = text(at(action, "agent", "name")) ?? text(at(action, "agent")) ?? "";
			return {
				...base,
				uses: uses("call", [name]),
				text: `agent ${name}`
			};
		}
		case "invokemcptool": {
			const server = text(at(action, "serverLabel")) ?? connection(text(at(action, "serverUrl")) ?? "").host;
			const name = text(at(action, "toolName")) ?? "";
			return {
				...base,
				uses: named$6(`mcp__${server}__${name}`),
				text: `${server} ${name}`
			};
		}
		case "invokefunctiontool": {
			const name = text(first$1(action, "functionName", "name")) ?? "";
			return {
				...base,
				uses: named$6(name),
				text: `function ${name}`
			};
		}
		case "httprequestaction": {
			const url = text(at(action, "url")) ?? "";
			const method = (text(at(action, "method")) ?? "GET").toUpperCase();
			return {
				...base,
				uses: uses("use", [`${method} ${connection(url).host}`]),
				text: `${method} ${url}`
			};
		}
		default: return;
	}
}
function* allActions(value) {
	if (value?.kind === "list") for (const item of value.items) yield* allActions(item);
	if (value?.kind !== "map") return;
	if (text(at(value, "kind")) !== void 0) yield value;
	for (const e of entries(value)) yield* allActions(e.value);
}

// src/manifests/agent-framework.ts
const format$103 = {
	id: "agent-framework",
	title: "Agents of Microsoft Agent Framework and Foundry",
	clients: ["Agent Framework", "Foundry"],
	files: ["**/*.yaml", "**/*.yml"],
	reads: "by content (kind Prompt, Agent or Hosted with instructions, model or tools; kind Workflow with trigger.actions; services of azure.yaml whose host is azure.ai.…). Exact: tools, `approvalMode` (always, never, lists), `allowedTools` (none: all), connections and keys, actions of workflows with their approvals and questions to people. Upper bound: an action counts wherever it stands, whatever leads to it; without a mode the host decides. Not evaluated: formulas (`=…`) beyond `=Env.NAME`, code of hosted agents, roles in Azure",
	renames: true,
	claims: (file) => claims$1(file, SIGNATURE$16),
	read(files, to) {
		for (const file of files) for (const document of documentsOf$1(file, "Agent Framework", to)) {
			if (!SIGNATURE$16.is(document)) continue;
			if (isServices(document)) readServices(document, {
				agent: "Foundry",
				file,
				to
			});
			else readDefinition(document, {
				agent: "Agent Framework",
				file,
				to
			});
		}
	}
};
const SIGNATURE$16 = {
	marks: [
		["kind", "instructions"],
		[
			"kind",
			"model",
			"tools"
		],
		[
			"kind",
			"trigger",
			"actions"
		],
		["kind", "protocols"],
		["services", "azure.ai."]
	],
	telling: /^["']?kind["']?:[ \t]{0,9}["']?((prompt|promptagent|hosted|containeragent)\b|(agent|workflow)["']?[ \t]{0,9}\r?\n(name|id|description|instructions|model|trigger|tools):)|host:[ \t]{0,9}["']?azure\.ai\./im,
	is: (document) => isServices(document) || KINDS$2.has(definitionOf(document).is)
};
const KINDS$2 = /* @__PURE__ */ new Set([
	"prompt",
	"hosted",
	"workflow"
]);
function definitionOf(document) {
	const inner = at(document, "template");
	const value = inner && kindOf$1(inner) !== "" ? inner : document;
	const kind = text(at(value, "kind")) === void 0 ? "" : kindOf$1(value);
	const has = (key) => at(value, key) !== void 0;
	if (/^(prompt|agent|promptagent)$/.test(kind) && (text(at(value, "instructions")) !== void 0 || has("model") && has("tools"))) return {
		value,
		is: "prompt"
	};
	if (/^(hosted|containeragent)$/.test(kind) && has("name") && (has("protocols") || has("environment_variables"))) return {
		value,
		is: "hosted"
	};
	if (kind === "workflow" && at(value, "trigger", "actions")?.kind === "list") return {
		value,
		is: "workflow"
	};
	return {
		value,
		is: ""
	};
}
function isServices(document) {
	return entries(at(document, "services")).some((s) => (text(at(s.value, "host")) ?? "").startsWith("azure.ai."));
}
function readDefinition(document, from) {
	const { value, is } = definitionOf(document);
	const said = at(value, "name") ?? at(document, "name") ?? at(value, "id");
	const name = text(said) ?? "";
	const what = is === "workflow" ? "workflow" : "agent";
	const of = {
		...from,
		agent: `Agent Framework ${what} ${name}`.trim()
	};
	const agent = {
		client: "Agent Framework",
		what,
		name,
		file: from.file,
		span: (said ?? value).span
	};
	if (is === "workflow") {
		const tools = readWorkflow$2(at(value, "trigger", "actions"), of);
		putInOrder(agent, freestFirst(tools), from.to, true);
		return;
	}
	const lists = [at(value, "tools"), ...items$1(at(document, "resources")).map((r) => at(r, "tools"))];
	putInOrder(agent, lists.flatMap(toolsOf$8), from.to, true);
	for (const list of lists) readToolFacts(list, of);
	readConnection(at(value, "model", "connection"), of);
	for (const variable of items$1(at(value, "environment_variables"))) {
		const set = at(variable, "value");
		if (set) holdsValue(of, text(at(variable, "name")) ?? "variable", set);
	}
}

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
		for (const m of expression.matchAll(/\bsecrets\s{0,4}(?:\.\s{0,4}([A-Za-z_][\w-]{0,200})|\[\s{0,4}'([^']{1,200})'\s{0,4}\])/gi)) if (!/[!=]=\s{0,4}$/.test(expression.slice(0, m.index)) && !/^\s{0,4}[!=]=/.test(expression.slice(m.index + m[0].length))) out.add((m[1] ?? m[2] ?? "").toUpperCase());
		if (/\bsecrets\s{0,4}\[\s{0,4}[^'\s]/i.test(expression)) out.add("*");
		if (/\btojson\(\s{0,4}secrets\s{0,4}\)/i.test(expression)) out.add("*");
	}
	out.delete("GITHUB_TOKEN");
	return [...out].sort();
}
function untrustedParts(text) {
	return [...new Set(expressions(text).filter((e) => UNTRUSTED.test(e)))].map((e) => e.replace(/\s+/g, " ").slice(0, 200)).sort();
}
const UNTRUSTED = /\bgithub\.event\.(issue|pull_request|comment|review|discussion|head_commit|commits|pages|workflow_run)\b[\w.*[\]'-]{0,120}\.(body|title|name|message|ref|label|email|page_name|description|default_branch|head_branch|display_title)\b|\bgithub\.head_ref\b|\bgithub\.event\.client_payload\b|\btojson\(\s{0,4}github(\.event(\.(issue|comment|pull_request|discussion|review))?)?\s{0,4}\)/i;

// src/manifests/workflow/script-scope.ts
const NOWHERE = {
	documents: /* @__PURE__ */ new Map(),
	holders: []
};
const MAX_IN_ALL = 2e7;
const followed = /* @__PURE__ */ new WeakMap();
function scopeOf$1(step, { documents, holders }) {
	const variables = environment(step, holders);
	const folder = workingFolder(step, holders);
	return {
		variables,
		script(name) {
			for (const path of candidates$1(name, folder)) {
				const found = documents.get(path)?.value;
				const content = text(found);
				if (content === void 0) continue;
				const left = (followed.get(documents) ?? MAX_IN_ALL) - content.length;
				followed.set(documents, left);
				return {
					path,
					text: left < 0 ? null : content
				};
			}
		},
		packageScript(name) {
			const path = join$1(folder, "package.json");
			const content = text(documents.get(path)?.value);
			const parsed = content === void 0 ? void 0 : parseJson(content, STRICT_JSON);
			const command = parsed?.ok ? text(at(parsed.value, "scripts", name)) : void 0;
			return command === void 0 ? void 0 : {
				path,
				text: command
			};
		}
	};
}
function written(script, step, { holders }) {
	if (!/\$\{\{\s{0,20}(env|matrix)\./.test(script)) return [script];
	const env = environment(step, holders);
	let left = MAX_PUT;
	const within = (value, whole) => {
		left -= value?.length ?? 0;
		return value === void 0 || left < 0 ? whole : value;
	};
	const put = script.replace(EXPRESSION("env"), (whole, name) => within(env.get(name), whole));
	const matrix = at(holders.at(-1), "strategy", "matrix");
	if (!matrix || !/\$\{\{\s{0,20}matrix\./.test(put)) return [put];
	const rows = Math.min(MAX_ROWS, Math.max(1, ...entries(matrix).map((e) => items$1(e.value).length)));
	return Array.from({ length: rows }, (_, row) => put.replace(EXPRESSION("matrix"), (whole, path) => within(cell(matrix, path, row), whole)));
}
const MAX_ROWS = 20;
const MAX_PUT = 1e5;
const EXPRESSION = (context) => new RegExp(`\\$\\{\\{\\s{0,20}${context}\\.([\\w.-]{1,200})\\s{0,20}\\}\\}`, "g");
function cell(matrix, path, row) {
	const [name = "", ...rest] = path.split(".");
	const list = items$1(at(matrix, name));
	const included = items$1(at(matrix, "include")).map((i) => text(at(i, name, ...rest)));
	const own = list[Math.min(row, list.length - 1)];
	return text(own && rest.length > 0 ? at(own, ...rest) : own) ?? included[row] ?? included.find((v) => v !== void 0);
}
function environment(step, holders) {
	const out = /* @__PURE__ */ new Map();
	for (const holder of [...holders, step]) for (const e of entries(at(holder, "env"))) {
		const said = text(e.value);
		if (said !== void 0) out.set(e.key, said);
	}
	return out;
}
function workingFolder(step, holders) {
	return plain$6(text(at(step, "working-directory")) ?? [...holders].reverse().flatMap((h) => text(at(h, "defaults", "run", "working-directory")) ?? [])[0] ?? "") ?? "";
}
function candidates$1(name, folder) {
	const own = plain$6(name);
	if (own === void 0 || own === "") return [];
	return [.../* @__PURE__ */ new Set([join$1(folder, own), own])];
}
function plain$6(path) {
	const inner = path.trim().replace(/^(\$\{\{\s{0,20}github\.workspace\s{0,20}\}\}|\$\{?GITHUB_WORKSPACE\}?|\$\(\)|\$\{?PWD\}?)\//, "");
	if (inner.length > 300 || /[$*?{}`\n]|^[/~]|:\/\//.test(inner)) return void 0;
	const out = [];
	for (const part of inner.split("/")) if (part === "..") {
		if (out.pop() === void 0) return void 0;
	} else if (part !== "" && part !== ".") out.push(part);
	return out.join("/");
}
function join$1(folder, path) {
	return folder === "" ? path : `${folder}/${path}`;
}

// src/manifests/workflow/agent-step.ts
function agentSteps(step, around = NOWHERE) {
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
			isKnown: ACTIONS$1.some(([pattern]) => pattern.test(name)),
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
	const scope = scopeOf$1(step, around);
	return written(script, step, around).flatMap((s) => agentCommands(s, scope)).map(({ program, args, pinned, script: path }) => ({
		client: CLIENTS[program] ?? program,
		runs: program,
		isAction: false,
		isKnown: true,
		revision: "",
		pinned: pinned ?? true,
		args,
		checksActor: false,
		step,
		span: path === void 0 ? run.span : placeInScript(path, around, run.span)
	}));
}
function placeInScript(path, { documents }, otherwise) {
	const found = documents.get(path);
	if (!found) return otherwise;
	const lines = (text(found.value) ?? "").split("\n");
	const line = lines.findIndex((l) => MENTIONS.test(l) && !/^\s{0,40}(#|\/\/)/.test(l)) + 1;
	const at = Math.max(1, line);
	const span = {
		...otherwise,
		startLine: at,
		startColumn: 1,
		endLine: at,
		endColumn: (lines[at - 1] ?? "").length + 1
	};
	belongsTo(span, found.file);
	return span;
}
function unknownAgent(name, step) {
	const inputs = entries(at(step, "with"));
	const instructed = inputs.some((e) => /^(direct[-_])?prompt([-_]file)?$|^(custom[-_])?instructions$|^allowed[-_]tools$|^([a-z]+[-_])?skills?$|^agent([-_]file)?$/i.test(e.key));
	const keyed = [...inputs, ...entries(at(step, "env"))].some((e) => MODEL_KEY.test(e.key) || secretNames(text(e.value) ?? "").some((s) => MODEL_KEY.test(s)));
	const named = /(^|[/_-])(claude|codex|gemini|qwen|opencode)([/_-]|$)/i.test(name) && !/setup|install/i.test(name);
	if (!inputs.some((e) => /^(claude|codex|gemini)[-_](args|cli[-_]version|code[-_]version)$/i.test(e.key)) && (!(instructed || named) || !keyed)) return void 0;
	const isClaude = /claude/i.test(name) || inputs.some((e) => /^claude[-_]/i.test(e.key));
	return [
		MODEL_KEY,
		isClaude ? "Claude Code" : "an agent",
		false
	];
}
const MODEL_KEY = /^(\w+[-_])?(anthropic|openai|gemini|claude|codex|qwen|openrouter|cursor|google)[-_](code[-_])?(api[-_]key|oauth[-_]token|auth[-_]token|federation[-_]rule[-_]id)/i;
function mentionsAgent(content) {
	return /claude-code|codex-action|run-gemini-cli|gemini-cli|qwen-code|ai-inference|opencode|droid-action|cagent-action|oz-agent-action|copilot-setup-steps|@github\/copilot|\bclaude\s{1,8}-|\bcodex\s{1,8}exec\b|cursor-agent|\baider\s{1,8}-/i.test(content);
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
	],
	[
		/^continuedev\/continue\/(actions|pr-review-action)\//i,
		"Continue",
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
	q: "Amazon Q",
	flue: "Flue",
	cagent: "Docker agent",
	cline: "Cline",
	kilo: "Kilo",
	cn: "Continue",
	openhands: "OpenHands",
	"cloud agent": "a cloud agent",
	"model answer": "a model whose answer a shell runs",
	"unread script": "scripts too long to follow"
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
const OPEN$1 = {
	out: [],
	needsPhrase: false,
	names: null
};
const CLOSED = {
	out: ASSOCIATIONS,
	needsPhrase: true,
	names: []
};
const MAX_LENGTH = 2e4;
const MAX_DEPTH$2 = 24;
const MAX_NAMES = 200;
function keeps(condition, event) {
	if (condition === void 0 || condition.length > MAX_LENGTH) return OPEN$1;
	const text = condition.trim();
	const inner = /^\$\{\{/.test(text) && text.endsWith("}}") ? text.slice(3, -2) : text;
	return inner.includes("${{") ? OPEN$1 : kept(inner, event, 0);
}
function both(a, b) {
	return {
		out: ASSOCIATIONS.filter((x) => a.out.includes(x) || b.out.includes(x)),
		needsPhrase: a.needsPhrase || b.needsPhrase,
		names: a.names && b.names ? a.names.filter((n) => b.names?.includes(n)) : a.names ?? b.names
	};
}
function either(a, b) {
	const names = a.names && b.names && [.../* @__PURE__ */ new Set([...a.names, ...b.names])];
	return {
		out: a.out.filter((x) => b.out.includes(x)),
		needsPhrase: a.needsPhrase && b.needsPhrase,
		names: names && names.length <= MAX_NAMES ? names : null
	};
}
function kept(text, event, depth) {
	if (depth > MAX_DEPTH$2) return OPEN$1;
	const expression = text.trim();
	const branches = split$3(expression, "||");
	if (branches.length > 1) return branches.map((b) => kept(b, event, depth + 1)).reduce(either, CLOSED);
	const parts = split$3(expression, "&&");
	if (parts.length > 1) return parts.map((p) => kept(p, event, depth + 1)).reduce(both, OPEN$1);
	if (expression.startsWith("(") && expression.endsWith(")")) return kept(expression.slice(1, -1), event, depth + 1);
	return leaf(expression, event);
}
function split$3(text, operator) {
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
		if (/==/.test(text) || /^contains\(/i.test(text)) return said.includes(event) ? OPEN$1 : CLOSED;
		return /!=/.test(text) && said.includes(event) ? CLOSED : OPEN$1;
	}
	const negated = text.startsWith("!") || /!=/.test(text);
	if (/author_association\b/i.test(text)) {
		const said = named.join(" ").toUpperCase().match(/[A-Z_]+/g) ?? [];
		if (said.length === 0) return OPEN$1;
		return {
			out: ASSOCIATIONS.filter((a) => said.includes(a) === negated),
			needsPhrase: false,
			names: null
		};
	}
	if (/\bhead\.repo\.(full_name|fork|id|owner)/.test(text) && (negated ? !/!=/.test(text) : !/==\s*true/.test(text))) return {
		out: STRANGERS,
		needsPhrase: false,
		names: null
	};
	if (negated) return OPEN$1;
	if (/\brepository\.private\b(\s*==\s*true)?$/.test(text)) return {
		out: STRANGERS,
		needsPhrase: false,
		names: null
	};
	if (/\b(github\.(actor|triggering_actor)|(sender|user)\.login)\b/.test(text) && (/==/.test(text) || /^contains\(\s*fromjson\(/i.test(text))) return {
		out: STRANGERS,
		needsPhrase: false,
		names: logins(named)
	};
	if (/\bgithub\.event\.(label\.name|[\w.]{0,60}labels)\b/.test(text) && (/==/.test(text) || /^contains\(/i.test(text))) return {
		out: STRANGERS,
		needsPhrase: false,
		names: null
	};
	if (/\.(body|title)\b/.test(text) && /^(contains|startswith)\(/i.test(text)) return {
		out: [],
		needsPhrase: true,
		names: null
	};
	return OPEN$1;
}
function logins(named) {
	const found = named.flatMap((n) => n.toLowerCase().match(/[\w-]+(\[bot\])?/g) ?? []);
	return found.length === 0 || found.length > MAX_NAMES ? null : [...new Set(found)].sort();
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
	for (const server of entries(at(config, "mcpServers"))) readServer$1(server, {
		name,
		dialect,
		honoursDisabled: false,
		filtersTools: false
	}, file, to);
}
function everything$1(words, span, file) {
	return {
		effect: "allow",
		uses: EVERYTHING,
		place: placeIn(file, span),
		text: words,
		origin: "mode"
	};
}

// src/manifests/workflow/credentials.ts
function readCredentialsOf(workflow, job, steps, agents, name, file, to) {
	const told = /* @__PURE__ */ new Set();
	const put = (called, held, reference, words, span) => {
		if (told.has(`${held} ${called} ${reference}`)) return;
		told.add(`${held} ${called} ${reference}`);
		to.fact({
			kind: "credential",
			agent: name,
			subject: `workflow ${name} ${called}`,
			holder: name,
			name: held === "standing-reference" && reference === called ? "secret" : called,
			held,
			reference,
			text: words,
			...reference === called && reference !== "*" ? { same: `secret ${reference}` } : {},
			place: placeIn(file, span)
		});
	};
	const readMap = (map) => {
		for (const e of entries(map)) for (const secret of secretNames(text(e.value) ?? "")) put(secret, "standing-reference", secret, secret === "*" ? "every secret" : secret, e.value.span);
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
	const blind = agents.length === 0 || agents.some((a) => a.hidden);
	for (const step of steps) {
		const script = text(at(step, "run")) ?? "";
		if (!blind && !logsIn(script)) continue;
		readMap(at(step, "env"));
		const run = at(step, "run");
		for (const secret of run && agents.length > 0 ? secretNames(script) : []) if (run) put(secret, "standing-reference", secret, secret, run.span);
	}
	for (const step of steps) {
		const uses = at(step, "uses");
		const action = (text(uses) ?? "").split("@")[0]?.toLowerCase() ?? "";
		const inputs = at(step, "with");
		if (action === "actions/checkout" && !isFalse$2(at(inputs, "persist-credentials"))) {
			for (const e of entries(inputs)) if (e.key === "token" || e.key === "ssh-key") readMap(inputs);
		}
		const cloud = CLOUDS.find(([name]) => name === action);
		if (!cloud || !uses) continue;
		const [, called, standing, identity] = cloud;
		const key = standing.find((k) => at(inputs, k) !== void 0);
		const role = text(at(inputs, identity));
		if (key !== void 0) put(`${called} sign-in`, "standing-reference", key, `${called} with a long-lived key`, uses.span);
		else if (role) put(`${called} sign-in`, "workload-identity", role, `${called} as ${named$5(role)}`, uses.span);
	}
}
function logsIn(script) {
	return simpleCommands(script).some((words) => {
		const [first = "", ...args] = unwrapped(words).rest;
		return RUNS.has(first.slice(first.lastIndexOf("/") + 1)) && /^(login|auth|setup-token|configure)$/.test(args[0] ?? "");
	});
}
function named$5(value) {
	return value.replace(/\$\{\{\s{0,20}(?:secrets|vars)\.([\w-]{1,200})\s{0,20}\}\}/g, "$1");
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
function isFalse$2(value) {
	return text(value)?.trim() === "false" || value?.kind === "boolean" && !value.value;
}
function isTrue$12(value) {
	return text(value)?.trim() === "true" || value?.kind === "boolean" && value.value;
}

// src/manifests/workflow/filters.ts
function filtersOf(event) {
	const refs = joined$4(filter(event, "branches"), filter(event, "tags"));
	const paths = filter(event, "paths");
	const workflows = filter(event, "workflows");
	const filters = {
		...refs && { refs },
		...paths && { paths },
		...workflows && { workflows }
	};
	return Object.keys(filters).length === 0 ? {} : { filters };
}
function filter(event, key) {
	const [said, ignored] = [words$3(at(event, key)), words$3(at(event, `${key}-ignore`))];
	if (said.length === 0 && ignored.length === 0) return void 0;
	const only = said.filter((w) => !w.startsWith("!")).map((w) => `${key} ${w}`);
	const not = [...said.filter((w) => w.startsWith("!")).map((w) => w.slice(1)), ...ignored].map((w) => `${key} ${w}`);
	const all = only.length === 0 || only.includes(`${key} **`);
	return all && not.length === 0 ? void 0 : {
		only: all ? null : only,
		not
	};
}
function joined$4(a, b) {
	if (!a || !b) return a ?? b;
	return {
		only: a.only && b.only ? [...a.only, ...b.only] : a.only ?? b.only,
		not: [...a.not, ...b.not]
	};
}
function words$3(value) {
	const one = text(value);
	return one === void 0 ? strings(value).map((s) => s.value) : [one];
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
function readStart$1(workflow, job, agents, name, file, to) {
	const put = (event, who, words, span, kept = OPEN$1, named = "", activities = null, filters = {}) => to.fact({
		kind: "trigger",
		agent: name,
		subject: `${name} start`,
		event,
		who,
		name: named,
		keptOut: kept.out,
		onlyNames: kept.names,
		needsPhrase: kept.needsPhrase,
		activities,
		...filters,
		how: event === "workflow_dispatch" ? "by hand" : event === "schedule" ? "on schedule" : "on event",
		text: words,
		place: placeIn(file, span)
	});
	const checked = agents.length > 0 && agents.every((a) => a.checksActor);
	const found = events$1(workflow);
	for (const { event, span, types, filters } of found) {
		const kept = both(conditions(workflow, job, event), steps(agents, event));
		const closed = STRANGERS.every((s) => kept.out.includes(s));
		const open = OPEN_EVENTS.has(event) && !(types.length > 0 && types.every((t) => TRIAGE.test(t)));
		put(event, closed ? "maintainers" : open && !checked ? "anyone" : "writers", event, span, kept, "", activitiesOf(event, types), filters);
	}
	const isOpen = found.some((e) => OPEN_EVENTS.has(e.event) || /^(pull_request|workflow_call)$/.test(e.event));
	for (const agent of isOpen ? agents : []) for (const one of letIn(agent)) put(one.event, one.who, one.text, one.span, OPEN$1, one.name);
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
function events$1(workflow) {
	const on = at(workflow, "on");
	if (!on) return [];
	const one = text(on);
	if (one !== void 0) return [{
		event: one,
		span: on.span,
		types: [],
		filters: {}
	}];
	if (on.kind === "list") return strings(on).map((s) => ({
		event: s.value,
		span: s.span,
		types: [],
		filters: {}
	}));
	return entries(on).map((e) => {
		const types = at(e.value, "types");
		const single = text(types);
		return {
			event: e.key,
			span: e.keySpan,
			types: single === void 0 ? strings(types).map((s) => s.value) : [single],
			filters: filtersOf(e.value)
		};
	});
}
function conditions(workflow, job, event) {
	let kept = OPEN$1;
	const seen = /* @__PURE__ */ new Set();
	const waiting = [job];
	for (let here = waiting.pop(); here; here = waiting.pop()) {
		const condition = conditionOf$1(here);
		kept = both(kept, keeps(condition, event));
		if (seen.size > MAX_NEEDED || /\b(always|failure|cancelled)\s*\(/.test(condition ?? "")) continue;
		const needs = at(here, "needs");
		for (const name of [text(needs), ...items$1(needs).map((n) => text(n))]) {
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
	const all = agents.map((a) => keeps(conditionOf$1(a.step), event));
	return all.reduce(either, all[0] ?? OPEN$1);
}
function conditionOf$1(value) {
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
			if (star && key === "allow-bot-users") continue;
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
		const own = at(agent.step, "with", "allow-bots");
		if (own && isTrue$12(own)) out.push({
			event: "bots",
			who: "named",
			name: "github-actions",
			text: "allow-bots: true",
			span: own.span
		});
	}
	return out;
}

// src/manifests/workflow/token.ts
const SCOPES$1 = "actions artifact-metadata attestations checks contents deployments discussions issues models packages pages pull-requests repository-projects security-events statuses".split(" ");
const READ_ONLY = /* @__PURE__ */ new Set(["models", "vulnerability-alerts"]);
function tokenScopes(workflow, job) {
	const said = entry$2(job, "permissions") ?? entry$2(workflow, "permissions");
	if (!said) return all$2("write", false, "the repository’s default permissions, which may write", at(job, "steps")?.span ?? job.span);
	const word = text(said.value);
	if (word === "write-all") return [...all$2("write", true, "permissions: write-all", said.value.span), scope("id-token", "write", said.value.span)];
	if (word === "read-all") return all$2("read", true, "permissions: read-all", said.value.span);
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
function all$2(level, stated, words, span) {
	return SCOPES$1.map((s) => ({
		scope: s,
		level: READ_ONLY.has(s) ? "read" : level,
		stated,
		text: words,
		span
	}));
}

// src/manifests/workflow/call.ts
function readCall(workflow, job, file, to) {
	const uses = at(job.value, "uses");
	const called = text(uses)?.trim();
	if (!uses || !called || !AGENT$6.test(called.split("@")[0] ?? "")) return;
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
	readStart$1(workflow, job.value, [], name, file, to);
}
const AGENT$6 = /(^|[/_.-])(c?agents?|agentic|ai|claude|codex|gemini|qwen|copilot|opencode|llm)([/_.-]|$)/i;

// src/manifests/workflow/composite.ts
const MAX_EXPANDED = 5e3;
function expandedSteps(steps, documents, budget, depth = 0) {
	return steps.flatMap((step) => {
		const uses = text(at(step, "uses"))?.trim() ?? "";
		const action = uses.startsWith("./") && depth < MAX_DEPTH$1 ? actionAt(uses, documents) : void 0;
		if (!action || text(at(action.value, "runs", "using")) !== "composite") return [step];
		const inner = items$1(at(action.value, "runs", "steps"));
		const given = valuesOf$1(entries(at(step, "with")), entries(at(action.value, "inputs")));
		const folder = action.file.path.slice(0, Math.max(0, action.file.path.lastIndexOf("/")));
		const put = (value) => substituted(ownFolder(value, folder), "inputs", given, budget);
		const own = inner.slice(0, Math.max(0, budget.left)).map((s) => mapped(s, put, action.file));
		budget.left -= own.length;
		const found = expandedSteps(own.map((s) => guardedBy(s, step)), documents, budget, depth + 1);
		return found.some((s) => agentSteps(s, {
			documents,
			holders: []
		}).length > 0) ? found : [step, ...found];
	});
}
function ownFolder(value, folder) {
	return value.includes("action_path") || value.includes("ACTION_PATH") ? value.replace(/\$\{\{\s{0,20}github\.action_path\s{0,20}\}\}|\$\{?GITHUB_ACTION_PATH\}?/g, () => `./${folder}`) : value;
}
const MAX_DEPTH$1 = 5;
const MAX_INPUT = 5e3;
function actionAt(uses, documents) {
	const folder = uses.replace(/^(\.\/)+/, "").replace(/\/+$/, "");
	const before = folder === "" ? "" : `${folder}/`;
	return documents.get(`${before}action.yml`) ?? documents.get(`${before}action.yaml`);
}
function valuesOf$1(given, declared) {
	const out = /* @__PURE__ */ new Map();
	for (const e of declared) out.set(e.key.toLowerCase(), scalar$1(at(e.value, "default")) ?? "");
	for (const e of given) out.set(e.key.toLowerCase(), scalar$1(e.value) ?? "");
	return out;
}
function substituted(value, context, values, budget) {
	if (!value.includes("${{")) return value;
	const form = context === "inputs" ? INPUT : SECRET;
	budget.left -= Math.floor(value.length / MAX_INPUT);
	if (budget.left <= 0) return value;
	return value.replace(form, (whole, name) => {
		const known = values.get(name.toLowerCase());
		if (known === void 0) return context === "secrets" && name.toUpperCase() !== "GITHUB_TOKEN" ? "" : whole;
		if (budget.left <= 0) return whole;
		budget.left -= Math.ceil(known.length / 500);
		return known.length > MAX_INPUT ? whole : known;
	});
}
const INPUT = /\$\{\{\s{0,20}inputs\.([\w-]{1,100})\s{0,20}\}\}/g;
const SECRET = /\$\{\{\s{0,20}secrets\.([\w-]{1,100})\s{0,20}\}\}/gi;
function mapped(value, put, file) {
	const span = foreign(value.span, file);
	if (value.kind === "string") return {
		...value,
		value: put(value.value),
		span
	};
	if (value.kind === "list") return {
		...value,
		items: value.items.map((v) => mapped(v, put, file)),
		span
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
			keySpan: foreign(e.keySpan, file),
			value: mapped(e.value, put, file)
		}))
	};
}
function foreign(span, file) {
	const own = { ...span };
	belongsTo(own, file);
	return own;
}
function guardedBy(step, call) {
	if (step.kind !== "map") return step;
	const added = entries(call).filter((e) => e.key === "if" && !at(step, "if"));
	const given = entries(call).find((e) => e.key === "env");
	const own = entries(at(step, "env"));
	const kept = given?.value.kind === "map" ? given.value.entries.filter((e) => !own.some((o) => o.key === e.key)) : [];
	if (given?.value.kind !== "map" || kept.length === 0) return added.length === 0 ? step : {
		...step,
		entries: [...step.entries, ...added]
	};
	const env = {
		...given,
		value: {
			...given.value,
			entries: [...kept, ...own]
		}
	};
	return {
		...step,
		entries: [
			...step.entries.filter((e) => e.key !== "env"),
			...added,
			env
		]
	};
}
function scalar$1(value) {
	if (value?.kind === "boolean") return String(value.value);
	return value?.kind === "number" ? value.raw : text(value);
}

// src/manifests/claude/settings-shapes.ts
const of$1 = (shape, keys) => keys.split(/\s+/).map((key) => [key, shape]);
const SHAPES = [
	...of$1("list", "permissions.allow permissions.ask permissions.deny"),
	...of$1("objects", "strictKnownMarketplaces allowedMarketplaces blockedMarketplaces allowedChannelPlugins sshConfigs"),
	...of$1("objects", "sandbox.credentials.files sandbox.credentials.envVars sandbox.credentials.awsPairs"),
	...of$1("no other list", "enabledMcpjsonServers disabledMcpjsonServers"),
	...of$1("strings", "permissions.additionalDirectories allowedHttpHookUrls httpHookAllowedEnvVars availableModels fallbackModel"),
	...of$1("strings", "claudeMdExcludes companyAnnouncements pluginSuggestionMarketplaces sandbox.excludedCommands"),
	...of$1("strings", "sandbox.network.allowedDomains sandbox.network.deniedDomains sandbox.network.allowUnixSockets"),
	...of$1("strings", "sandbox.network.allowMachLookup sandbox.filesystem.allowWrite sandbox.filesystem.denyWrite"),
	...of$1("strings", "sandbox.filesystem.denyRead sandbox.filesystem.allowRead"),
	...of$1("object", "permissions env skillOverrides worktree modelOverrides pluginConfigs"),
	...of$1("object", "remote voice spinnerVerbs autoMode attribution sandbox sandbox.network sandbox.filesystem sandbox.ripgrep"),
	...of$1("object", "sandbox.credentials sandbox.network.tlsTerminate sandbox.credentials.sigv4"),
	["enabledPlugins", "map of switches"],
	["sandbox.ignoreViolations", "map of texts"],
	...of$1("number", "sandbox.network.httpProxyPort sandbox.network.socksProxyPort skillListingMaxDescChars"),
	...of$1("number", "skillListingBudgetFraction feedbackSurveyRate desktopSessionCleanupPeriodDays"),
	...of$1("string", "apiKeyHelper awsAuthRefresh awsCredentialExport gcpAuthRefresh otelHeadersHelper proxyAuthHelper agent"),
	...of$1("string", "model outputStyle language plansDirectory advisorModel attributionProject autoMemoryDirectory claudeMd"),
	...of$1("string", "forceLoginOrgUUID minimumVersion pluginTrustMessage prUrlTemplate processWrapper requiredMaximumVersion"),
	...of$1("string", "requiredMinimumVersion timeFormat timeZone $schema"),
	...of$1("boolean", "permissions.blockReadsOutsideWorkingDirectories permissions.blockWritesOutsideWorkingDirectories"),
	...of$1("boolean", "disableAllHooks enableAllProjectMcpServers includeCoAuthoredBy disableSkillShellExecution"),
	...of$1("boolean", "skipWebFetchPreflight disableClaudeAiConnectors respectGitignore alwaysThinkingEnabled"),
	...of$1("boolean", "spinnerTipsEnabled sandbox.enabled sandbox.autoAllowBashIfSandboxed sandbox.failIfUnavailable"),
	...of$1("boolean", "sandbox.allowUnsandboxedCommands sandbox.network.allowAllUnixSockets sandbox.network.allowLocalBinding"),
	...of$1("boolean", "sandbox.enableWeakerNestedSandbox sandbox.enableWeakerNetworkIsolation sandbox.allowNestedUserNamespaces"),
	...of$1("not a text", "wslInheritsWindowsSettings permissions.denyInsteadOfPrompting agentPushNotifEnabled allowAllClaudeAiMcps allowClaudeInChromeWithManagedMcp allowManagedHooksOnly"),
	...of$1("not a text", "allowManagedMcpServersOnly allowManagedPermissionRulesOnly allowNestedModelAccessUnderForceLogin"),
	...of$1("not a text", "autoCompactEnabled autoContinueAtUsageLimit autoDreamEnabled autoMemoryEnabled autoScrollEnabled"),
	...of$1("not a text", "autoUploadSessions bashEditDiffEnabled channelsEnabled denyInsteadOfPrompting disableAgentView"),
	...of$1("not a text", "disableArtifact disableBundledSkills disableCommandPluginSources disableRemoteControl"),
	...of$1("not a text", "disableReplyCheck disableSideloadFlags disableWindowsBashCommandSplit disableWorkflows"),
	...of$1("not a text", "emojiCompletionEnabled enableArtifact enableWorkflows enforceAvailableModels fastMode"),
	...of$1("not a text", "fastModePerSessionOptIn fileCheckpointingEnabled forceRemoteSettingsRefresh idleCompaction"),
	...of$1("not a text", "includeGitInstructions inputNeededNotifEnabled isolatePeerMachines precomputeCompactionEnabled"),
	...of$1("not a text", "prefersReducedMotion promptSuggestionEnabled remoteControlAtStartup respondToBashCommands"),
	...of$1("not a text", "sandbox.allowAppleEvents sandbox.credentials.allowPlaintextInject sandbox.filesystem.disabled"),
	...of$1("not a text", "sandbox.filesystem.allowManagedReadPathsOnly sandbox.network.allowManagedDomainsOnly"),
	...of$1("not a text", "sandbox.network.strictAllowlist showClearContextOnPlanAccept showMessageTimestamps"),
	...of$1("not a text", "showThinkingSummaries showTurnDuration skipAutoPermissionPrompt skipDangerousModePermissionPrompt"),
	...of$1("not a text", "switchModelsOnFlag syncClaudeAiPlugins syncClaudeAiSkills syntaxHighlightingDisabled"),
	...of$1("not a text", "terminalProgressBarEnabled terminalTitleFromRename todoFeatureEnabled useAutoModeDuringPlan verbose"),
	...of$1("not a text", "voiceEnabled wheelScrollAccelerationEnabled workflowKeywordTriggerEnabled"),
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
	["permissions.disableAutoMode", ["disable"]],
	["disableAutoMode", ["disable"]],
	["workflowSizeGuideline", [
		"unrestricted",
		"small",
		"medium",
		"large"
	]],
	["defaultShell", ["bash", "powershell"]],
	["parentSettingsBehavior", ["first-wins", "merge"]],
	["managedSourcesBehavior", ["first-wins", "merge"]],
	["feedbackDrafts", [
		"notify",
		"quiet",
		"off"
	]],
	["autoUpdatesChannel", [
		"latest",
		"stable",
		"rc"
	]],
	["tui", ["default", "fullscreen"]],
	["daemonColdStart", ["transient", "ask"]],
	["disableDeepLinkRegistration", ["disable"]],
	["defaultView", ["chat", "transcript"]]
];

// src/manifests/claude/settings-schema.ts
function wrongType$1(settings) {
	if (settings.kind !== "map") return {
		key: "the file",
		span: settings.span
	};
	for (const [key, shape] of SHAPES) {
		const value = at(settings, ...key.split("."));
		if (value && !fits$2(value, shape)) return {
			key,
			span: value.span
		};
	}
	return wrongPeriod(settings) ?? wrongCommand(settings, "statusLine") ?? wrongCommand(settings, "fileSuggestion") ?? wrongWithin(settings) ?? wrongInHooks(settings);
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
function fits$2(value, shape) {
	if (typeof shape !== "string") return value.kind === "string" && shape.includes(value.value);
	if (shape === "object") return value.kind === "map";
	if (shape === "not a text") return value.kind !== "string";
	if (shape === "list") return value.kind === "list";
	if (shape === "objects") return value.kind === "list" && value.items.every((i) => i.kind === "map");
	if (shape === "map of switches") return value.kind === "map" && value.entries.every((e) => isSwitch$1(e.value));
	if (shape === "map of texts") return value.kind === "map" && value.entries.every((e) => fits$2(e.value, "strings"));
	if (shape === "no other list") return value.kind !== "list" || fits$2(value, "strings");
	if (shape === "strings") return value.kind === "list" && value.items.every((i) => i.kind === "string");
	return value.kind === shape;
}
function isSwitch$1(value) {
	return value.kind === "boolean" || fits$2(value, "strings");
}
function wrongWithin(settings) {
	const nested = [
		...entries(at(settings, "skillOverrides")).map((e) => [
			`skillOverrides.${e.key}`,
			e.value,
			SKILL_SWITCHES
		]),
		...entries(at(settings, "extraKnownMarketplaces")).map((e) => [
			`extraKnownMarketplaces.${e.key}`,
			at(e.value, "source", "source"),
			MARKETPLACE_SOURCES
		]),
		...["files", "envVars"].flatMap((key) => items$1(at(settings, "sandbox", "credentials", key)).map((item) => [
			`sandbox.credentials.${key}`,
			at(item, "mode"),
			["deny", "mask"]
		])),
		[
			"attribution.commit",
			at(settings, "attribution", "commit"),
			"string"
		],
		[
			"attribution.pr",
			at(settings, "attribution", "pr"),
			"string"
		],
		[
			"statusLine.padding",
			at(settings, "statusLine", "padding"),
			"number"
		]
	];
	for (const [key, value, shape] of nested) if (value && !fits$2(value, shape)) return {
		key,
		span: value.span
	};
}
const SKILL_SWITCHES = [
	"on",
	"name-only",
	"user-invocable-only",
	"off"
];
const MARKETPLACE_SOURCES = "url github git npm file directory skills-dir hostPattern pathPattern settings".split(" ");
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
	const shell = at(hook, "shell");
	if (shell && !["bash", "powershell"].includes(text(shell) ?? "")) return false;
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
function readHooks$2(hooks, file, agent, to, client = CLAUDE) {
	for (const event of entries(hooks)) {
		if (!client.events.has(event.key)) continue;
		const guards = [];
		for (const group of items$1(event.value)) {
			const matcher = matcherOf$3(text(at(group, "matcher")));
			for (const hook of items$1(at(group, "hooks"))) {
				if (client.skips?.(hook)) continue;
				const guard = readHook$3(hook, event.key, matcher, file, agent, to, client);
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
function readHook$3(hook, event, matcher, file, agent, to, client) {
	const type = text(at(hook, "type")) ?? (at(hook, "command") ? "command" : "");
	const command = commandOf$1(hook, type);
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
function commandOf$1(hook, type) {
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
	const args = items$1(at(hook, "args")).map((a) => text(a) ?? "");
	return command === void 0 ? void 0 : [command, ...args].join(" ");
}
function hookProgram(command) {
	const split = words$4(command.trim());
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
		args: plainWords.slice(2),
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
function matcherOf$3(matcher) {
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
		for (const one of items$1(at(value, "deniedMcpServers"))) put("discovery", `server ${matcherText(one)}`, `MCP server ${matcherText(one)}`, "deniedMcpServers", file, one);
		for (const skill of entries(at(value, "skillOverrides"))) if (text(skill.value) === "off") put("discovery", `skill ${skill.key}`, `skill ${skill.key}`, "skillOverrides", file, skill.value);
	}
}
function limitEntries(settings, place) {
	return LISTS$7.flatMap(([key, verb]) => {
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
		return lists.flatMap(({ file, list }) => items$1(list).map((one) => {
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
	return isTrue$11(value) || text(value) === "disable";
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
const LISTS$7 = [
	["allowedHttpHookUrls", LIMITED[0]],
	["httpHookAllowedEnvVars", LIMITED[1]],
	["allowedMcpServers", LIMITED[2]]
];

// src/manifests/claude/sandbox.ts
function readSandbox$3(settings, agent, place, to) {
	const enabled = isTrue$11(winner(settings, "sandbox", "enabled")?.value);
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
			place: found ? placeIn(found.file, found.value.span) : place
		});
	};
	level("sandbox", ["enabled"], false, false);
	if (!enabled) return withoutSandbox(place);
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
		for (const kind of ["files", "envVars"]) for (const item of items$1(at(value, "sandbox", "credentials", kind))) {
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
		put(["excludedCommands"], "allow", (v) => uses("run outside the sandbox", ...command(v.value)));
		put(["network", "allowedDomains"], "allow", (v) => uses("connect", ...host$2(v.value)));
		put(["network", "deniedDomains"], "deny", (v) => uses("connect", ...host$2(v.value)));
		put(["network", "allowUnixSockets"], "allow", (v) => uses("connect socket", star(v.value)));
		put(["network", "allowMachLookup"], "allow", (v) => uses("connect socket", ["mach ", ...star(v.value)]));
		put(["filesystem", "allowWrite"], "allow", (v) => uses("write in the sandbox", ...place(v.value)));
		put(["filesystem", "denyWrite"], "deny", (v) => uses("write in the sandbox", ...place(v.value)));
		put(["filesystem", "denyRead"], "deny", (v) => uses("read in the sandbox", ...place(v.value)));
		put(["filesystem", "allowRead"], "allow", (v) => uses("read in the sandbox", ...place(v.value)));
		const auto = at(value, "sandbox", "autoAllowBashIfSandboxed");
		if (auto && isTrue$11(auto)) out.push({
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
function host$2(text) {
	const name = text.toLowerCase();
	return name === "*" ? [[ANY]] : name.startsWith("*.") ? [[SOME, name.slice(1)]] : [star(name)];
}
function place(text) {
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

// src/manifests/trust-fact.ts
function trusting(file, agent, to) {
	return (of, what, words, span, more = {}) => to.fact({
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
}

// src/manifests/claude/trust.ts
function readTrust$3(one, agent, to) {
	readTrusts([one], agent, to);
	readLocks([one], agent, to);
}
function readTrusts(settings, agent, to) {
	const trust = (of, what, words, file, span, more) => trusting(file, agent, to)(of, what, words, span, more);
	const all = winner(settings, "enableAllProjectMcpServers");
	if (all && isTrue$11(all.value)) trust("all servers", "project", "enableAllProjectMcpServers: true", all.file, all.value.span);
	for (const { file, value } of settings) for (const name of strings(at(value, "enabledMcpjsonServers"))) trust("server", name.value, `enabledMcpjsonServers: ${name.value}`, file, name.span);
	for (const { file, entry } of merged(settings, "enabledPlugins")) if (isTrue$11(entry.value)) trust("plugin", entry.key, entry.key, file, entry.keySpan);
	for (const key of ["extraKnownMarketplaces", "additionalMarketplaces"]) for (const { file, entry } of merged(settings, key)) marketplace(entry, file, trust);
	for (const { file, entry } of merged(settings, "env")) variable(entry, file, agent, trust, to);
	const main = winner(settings, "agent");
	const name = text(main?.value);
	if (main && name) trust("agent", name, `agent: ${name}`, main.file, main.value.span, { level: 0 });
	for (const [path, wide] of SWITCHES$3) {
		const found = winner(settings, ...path.split("."));
		if (!found || (found.value.kind === "boolean" ? String(found.value.value) : text(found.value)) !== wide) continue;
		trust("setting", path, `${path}: ${wide}`, found.file, found.value.span);
	}
}
const SWITCHES$3 = [
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
	].includes(e.key)).map((e) => `${e.key} ${plain$5(e.value)}`).sort().join(" ");
	const where = named ?? entry.key;
	trust("marketplace", more === "" || local ? where : `${where} ${digest(more)}`, `${entry.key}: ${where}`, file, entry.keySpan, {
		pinned,
		level: isTrue$11(at(entry.value, "autoUpdate")) ? 2 : 1
	});
}
function plain$5(value) {
	if (value.kind === "list") return `[${value.items.map(plain$5).join(" ")}]`;
	if (value.kind === "map") return `{${entries(value).map((e) => `${e.key} ${plain$5(e.value)}`).sort().join(" ")}}`;
	return value.kind === "number" ? value.raw : value.kind === "null" ? "null" : String(value.value);
}
function variable(entry, file, agent, trust, to) {
	const { key, value } = entry;
	const set = plain$5(value);
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
	"SHELLOPTS|BASHOPTS|LD_\\w+|DYLD_\\w+|GCONV_PATH|OPENSSL_CONF|VIMINIT|CLASSPATH",
	"NODE_(OPTIONS|PATH|EXTRA_CA_CERTS|TLS_REJECT_UNAUTHORIZED)|BUN_OPTIONS|npm_config_\\w+|NPM_CONFIG_\\w+|YARN_\\w+",
	"PYTHON(PATH|STARTUP|HOME|BREAKPOINT|USERBASE|INSPECT)|PIP_\\w+|UV_(\\w*INDEX\\w*|CONFIG_FILE|FIND_LINKS)",
	"PERL5\\w+|PERLLIB|RUBY(OPT|LIB)|BUNDLE_GEMFILE|JAVA_TOOL_OPTIONS|_JAVA_OPTIONS|JDK_JAVA_OPTIONS|MAVEN_OPTS|GRADLE_OPTS",
	"GOFLAGS|GOPROXY|RUSTC(_\\w+)?|RUSTFLAGS|CARGO_\\w+|CC|CXX|MAKEFLAGS|CMAKE_TOOLCHAIN_FILE|COREPACK_NPM_REGISTRY|DOTNET_STARTUP_HOOKS|CORECLR_\\w+",
	"GIT_\\w+|EDITOR|VISUAL|PAGER|MANPAGER|GH_PAGER|LESSOPEN|LESSCLOSE|BROWSER",
	"SSL_CERT_(FILE|DIR)|REQUESTS_CA_BUNDLE|CURL_HOME|CURL_CA_BUNDLE|NO_PROXY",
	"DOCKER_(HOST|CONFIG|CONTEXT)|KUBECONFIG|AWS_(PROFILE|CONFIG_FILE|SHARED_CREDENTIALS_FILE|ENDPOINT_URL\\w*)|GOOGLE_APPLICATION_CREDENTIALS|CLOUDSDK_CONFIG|SSH_(AUTH_SOCK|ASKPASS)|GH_HOST",
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
	entries.push(...mode$2(settings), ...free$1(place), ...limitEntries(settings, place));
	entries.push(...readSandbox$3(settings, agent, place, to));
	to.agent({
		id,
		name: agent,
		role: "session",
		defaults,
		list: wanted === "dontAsk" ? withNobodyAsked(entries) : {
			entries: byEffect(entries),
			default: "inherit"
		}
	});
	const hooksOff = isTrue$11(winner(settings, "disableAllHooks")?.value);
	for (const { file, value } of settings) if (!hooksOff) readHooks$2(at(value, "hooks"), file, agent, to);
	for (const [key, when] of HELPERS) {
		const found = winner(settings, ...key.split("."));
		if (found) readHelper(found.value, when, found.file, agent, to);
	}
	readTrusts(settings, agent, to);
	readLocks(settings, agent, to);
}
function withNobodyAsked(entries) {
	return {
		entries: byEffect(entries.map((e) => e.effect === "allow" ? e : {
			...e,
			effect: "deny"
		})),
		default: "deny"
	};
}
function grantsOf$3(settings) {
	const accepts = text(winner(settings, "permissions", "defaultMode")?.value) === "acceptEdits";
	return [...settings.flatMap((one) => [...rules$1(one), ...directories(one, accepts)]), ...mode$2(settings)].filter((e) => e.effect === "allow");
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
function isTrue$11(value) {
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
	]) for (const rule of items$1(at(value, "permissions", effect))) {
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
	const path = resolved(folder).replace(/\/+$/, "");
	return path.startsWith("/") ? `/${path}/**` : path === "" ? "//**" : `${path}/**`;
}
function resolved(folder) {
	const home = /^~(\/|$)/.test(folder);
	const path = posix.normalize(home ? `.${folder.slice(1)}` : folder);
	if (!home) return path;
	return path.startsWith("..") ? "/" : path === "." || path === "./" ? "~" : `~/${path}`;
}
function mode$2(settings) {
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
	return [...freeUses(place), {
		effect: "inherit",
		uses: PROTECTED,
		place,
		text: "protected files",
		origin: "mode"
	}];
}
function freeUses(place) {
	const entry = (text, pattern) => ({
		effect: "allow",
		uses: pattern,
		place,
		text,
		origin: "mode"
	});
	return [entry("reads in the working folder", uses("read", WORKING_FOLDER)), entry("tools that ask nobody", FREE_TOOLS)];
}
const FREE_TOOLS = union(...`AskUserQuestion BashOutput EnterPlanMode KillShell ListMcpResourcesTool LSP ReadMcpResourceTool TaskCreate TaskGet
  TaskList TaskOutput TaskStop TaskUpdate TodoWrite ToolSearch`.split(/\s+/).map((tool) => whole(tool)));
const PROTECTED = union(...`.git .claude .vscode .idea .husky .cargo .devcontainer .yarn .mvn .config/git .mcp.json .claude.json .npmrc .bashrc
  .bash_profile .zshrc .zprofile .zshenv .profile .gitconfig .gitmodules .ripgreprc .yarnrc .yarnrc.yml .pnpmfile.cjs
  .pre-commit-config.yaml .envrc bunfig.toml .bazelrc lefthook.yml`.split(/\s+/).map((name) => pathPattern(["edit", "write"], `**/${name}`, true) ?? NOTHING$1));

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
		]) for (const rule of items$1(at(value, "permissions", effect))) add(effect === "allow" ? "allow" : "deny", text(rule) ?? "", span);
		const wanted = text(at(value, "permissions", "defaultMode"));
		mode(wanted, `defaultMode: ${wanted}`, span);
		readHooks$2(at(value, "hooks"), file, name, to);
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
	const said = flags(args);
	const lastMode = said.findLast(([flag]) => flag === "permissionmode");
	for (const one of said) {
		const [flag, values] = one;
		const last = values[0] ?? "";
		if (flag === "allowedtools") for (const rule of ruleWords(values.join(" "))) add("allow", rule, span);
		else if (flag === "disallowedtools") for (const rule of ruleWords(values.join(" "))) add("deny", rule, span);
		else if (flag === "dangerouslyskippermissions") mode("bypassPermissions", "--dangerously-skip-permissions", span);
		else if (one === lastMode) mode(last, `--permission-mode ${last}`, span);
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
	if (agent.isAction && extensions && !/^(\[\s*\])?$/.test(text(extensions)?.trim() ?? "")) trustSetting(text(extensions) ?? "", name, extensions.span, file, to, "plugin");
	if (agent.isAction) {
		if (!core) out.push(everything$1("runs with --yolo and no list of core tools", said?.span ?? agent.span, file));
		return out;
	}
	for (const [flag, values] of flags(agent.args)) if (flag === "yolo" || flag === "y" || flag === "approvalmode" && values[0] === "yolo") out.push(everything$1("--yolo", agent.span, file));
	else if (flag === "approvalmode" && values[0] === "auto_edit") out.push({
		effect: "allow",
		uses: EDITS$3,
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
const EDITS$3 = union(uses("edit", WORKING_FOLDER), uses("write", WORKING_FOLDER));
const TOOLS = {
	run_shell_command: whole("run"),
	ShellTool: whole("run"),
	write_file: EDITS$3,
	WriteFileTool: EDITS$3,
	replace: EDITS$3,
	edit: EDITS$3,
	EditTool: EDITS$3,
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
	const known = Object.hasOwn(TOOLS, tool) ? TOOLS[tool] : void 0;
	const command = parts?.[2]?.trim();
	if (command === void 0 || !(tool === "run_shell_command" || tool === "ShellTool")) return known ?? whole(tool);
	return uses("run", [command], [`${command} `, SOME]);
}

// src/manifests/workflow/job-agents.ts
function jobAgents(workflow, job, steps, around) {
	const shown = steps.flatMap((s) => agentSteps(s, around));
	if (shown.length > 0) return shown;
	const hidden = byCredential(job, steps) ?? byClient(job, steps) ?? byName(job, steps) ?? byPermission(workflow, job, steps);
	return hidden ? [hidden] : [];
}
const OWN$4 = {
	CLAUDE_CODE_OAUTH_TOKEN: "claude",
	CURSOR_API_KEY: "cursor-agent",
	COPILOT_GITHUB_TOKEN: "copilot",
	GH_COPILOT_TOKEN: "copilot",
	COPILOT_TOKEN: "copilot",
	CODEX_API_KEY: "codex",
	CODEX_ACCESS_TOKEN: "codex",
	CODEX_AUTH_JSON: "codex",
	FACTORY_API_KEY: "droid",
	AMP_API_KEY: "amp",
	AUGMENT_SESSION_AUTH: "auggie",
	AUGMENT_API_TOKEN: "auggie",
	CONTINUE_API_KEY: "cn",
	KIRO_API_KEY: "kiro-cli",
	CLINE_API_KEY: "cline",
	OPENCODE_API_KEY: "opencode"
};
const SWITCHES$2 = {
	GEMINI_CLI_TRUST_WORKSPACE: "gemini",
	CLAUDE_CODE_USE_BEDROCK: "claude",
	CLAUDE_CODE_USE_VERTEX: "claude",
	GOOSE_PROVIDER: "goose"
};
const INSTALLS = [
	[installed("@anthropic-ai\\/claude-code"), "claude"],
	[/claude\.ai\/install\.sh/, "claude"],
	[installed("@openai\\/codex"), "codex"],
	[installed("@google\\/gemini-cli"), "gemini"],
	[installed("@qwen-code\\/qwen-code"), "qwen"],
	[installed("@github\\/copilot"), "copilot"],
	[/cursor\.com\/install\b/, "cursor-agent"],
	[/opencode\.ai\/install\b/, "opencode"],
	[installed("opencode-ai"), "opencode"],
	[installed("aider-(?:chat|install)"), "aider"],
	[/aider\.chat\/install/, "aider"],
	[/app\.factory\.ai\/cli\b/, "droid"],
	[/block\/goose\b[^\n]{0,80}download_cli/, "goose"]
];
function installed(name) {
	return new RegExp(`\\b(?:i|install|add)\\s(?:[^\\n]{0,100}\\s)?['"]?${name}(?![\\w-])`);
}
function byCredential(job, steps) {
	for (const holder of [...steps, job]) for (const e of entries(at(holder, "env"))) {
		const named = [e.key, ...secretNames(text(e.value) ?? "")].find((n) => Object.hasOwn(OWN$4, n.toUpperCase()));
		if (named === void 0 || !secretNames(text(e.value) ?? "").length) continue;
		if (holder === job ? steps.some(runsSomething) : runsSomething(holder)) return hiddenAgent(OWN$4[named.toUpperCase()] ?? "", `a program that gets ${named.toUpperCase()}`, holder === job ? steps.find(runsSomething) ?? job : holder, e.keySpan);
	}
}
function byClient(job, steps) {
	const keyed = [
		job,
		at(job, "container"),
		...steps
	].find((h) => h && holdsModelKey(h));
	if (!keyed) return void 0;
	for (const step of steps) {
		const run = at(step, "run");
		const client = INSTALLS.find(([how]) => how.test(text(run) ?? ""))?.[1];
		const later = steps.slice(steps.indexOf(step)).filter(runsSomething);
		if (run && client && (keyed === job || later.some(holdsModelKey))) return hiddenAgent(client, `${CLIENTS[client] ?? client}, which the job installs and gives a key`, step, run.span);
	}
	const image = text(at(job, "container")) ?? text(at(job, "container", "image")) ?? "";
	const inside = /(?:^|[/_-])(claude-code|codex|gemini-cli|qwen-code|opencode|aider|goose)(?:$|[:@_-])/i.exec(image)?.[1];
	const place = at(job, "container");
	if (place && inside) {
		const client = inside.toLowerCase().replace(/-(code|cli)$/, "");
		return hiddenAgent(client, `${CLIENTS[client] ?? client} in the job’s image`, steps.find(runsSomething) ?? job, place.span);
	}
	for (const holder of [...steps, job]) for (const e of entries(at(holder, "env"))) if (Object.hasOwn(SWITCHES$2, e.key)) {
		const client = SWITCHES$2[e.key] ?? "";
		return hiddenAgent(client, `${CLIENTS[client] ?? client}, for which ${e.key} is set`, holder === job ? steps.find(runsSomething) ?? job : holder, e.keySpan);
	}
}
function byName(job, steps) {
	if (![job, ...steps].some(holdsModelKey)) return void 0;
	for (const step of steps) {
		const run = at(step, "run");
		for (const words of run ? simpleCommands(text(run) ?? "") : []) {
			const [first = "", ...args] = unwrapped(words).rest;
			const name = startedScript(first, first.slice(first.lastIndexOf("/") + 1), args)?.file ?? "";
			const client = NAMED$1.exec(name.slice(name.lastIndexOf("/") + 1))?.[1]?.toLowerCase();
			if (run && client) return hiddenAgent(client, `${name.slice(-80)}, a script named after an agent`, step, run.span);
		}
	}
}
const NAMED$1 = /^(?!.*(?:setup|install|test|check|lint|mock|build|version))(?:.*[-_.])?(claude|codex|gemini|qwen|copilot|cursor-agent|opencode|aider|goose)[-_.]/i;
function byPermission(workflow, job, steps) {
	const alone = entries(at(workflow, "jobs")).length === 1;
	const said = at(job, "permissions") ?? (alone ? at(workflow, "permissions") : void 0);
	const right = entries(said).find((e) => e.key === "copilot-requests" && text(e.value) === "write");
	const first = steps.find(runsSomething);
	return right && first ? hiddenAgent("copilot", "Copilot, which the job may ask (copilot-requests: write)", first, right.keySpan) : void 0;
}
function hiddenAgent(program, words, step, span) {
	return {
		client: CLIENTS[program] ?? program,
		runs: words,
		isAction: false,
		isKnown: true,
		revision: "",
		pinned: true,
		args: [],
		checksActor: false,
		hidden: true,
		step,
		span
	};
}
function holdsModelKey(holder) {
	return [...entries(at(holder, "env")), ...entries(at(holder, "with"))].some((e) => secretNames(text(e.value) ?? "").length > 0 && MODEL_KEY.test(e.key)) || secretNames(text(at(holder, "run")) ?? "").some((s) => MODEL_KEY.test(s));
}
function runsSomething(step) {
	const script = text(at(step, "run"));
	if (script === void 0) return false;
	return simpleCommands(script).some((words) => {
		const [first = ""] = unwrapped(words).rest;
		return first !== "" && !BUILT_IN$4.test(first);
	});
}
const BUILT_IN$4 = /^(echo|printf|test|\[{1,2}|\]{1,2}|exit|set|true|false|fi|done|esac|\}|:|return|export|cat|mkdir|\$\(\))$/;

// src/manifests/workflow/other-limits.ts
function codexLimits(agent, name, file, to) {
	const input = (key) => text(at(agent.step, "with", key))?.trim() ?? "";
	const spanOf = (key) => at(agent.step, "with", key)?.span ?? agent.span;
	const extra = input("codex-args");
	const args = agent.isAction ? codexArguments(extra, spanOf("codex-args")) : agent.args;
	const joined = ` ${args.join(" ")} `;
	const configured = /* @__PURE__ */ new Map();
	for (const [k, values] of flags(args)) {
		const [key = "", value = ""] = /^([^=]{1,200})=(.*)$/s.exec(values[0] ?? "")?.slice(1) ?? [];
		if (k === "c" || k === "config") configured.set(key.trim(), value.trim().replace(/^"(.*)"$|^'(.*)'$/s, "$1$2"));
	}
	const bypass = / --(dangerously-bypass-approvals-and-sandbox|yolo) /.test(joined);
	const flag = flags(args).findLast(([k]) => k === "sandbox" || k === "s")?.[1][0];
	const strategy = input("safety-strategy") || "drop-sudo";
	const asked = agent.isAction ? input("sandbox") || "workspace-write" : flag ?? configured.get("sandbox_mode") ?? (/ --full-auto /.test(joined) ? "workspace-write" : "read-only");
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
	const where = agent.isAction ? spanOf("codex-args") : agent.span;
	for (const [key, value] of configured) if (STEERS.test(key)) trustSetting(`-c ${key}=${value}`, name, where, file, to);
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
const STEERS = /^(mcp_servers|model_providers?|notify|hooks|plugins|shell_environment_policy|chatgpt_base_url|openai_base_url|sandbox_workspace_write\.writable_roots)(\.|$)/;
function codexArguments(written, span) {
	const list = written.startsWith("[") ? inlineJson(written, span) : void 0;
	return list ? items$1(list).map((v) => text(v) ?? "") : argumentWords(written);
}
const SANDBOXES = [
	"read-only",
	"workspace-write",
	"danger-full-access"
];
function copilotLimits(agent, name, file, to) {
	const out = [];
	const add = (effect, words, span) => {
		const pattern = toolRule(words.trim());
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
	for (const [flag, values] of flags(agent.args)) if (flag === "allowalltools" || flag === "allowall" || flag === "yolo") out.push(everything$1(flag === "yolo" ? "--yolo" : "--allow-all-tools", agent.span, file));
	else if (flag === "allowtool") for (const v of values) add("allow", v, agent.span);
	else if (flag === "denytool") for (const v of values) add("deny", v, agent.span);
	else if (flag === "allowurl") for (const v of values) add("allow", `url(${v})`, agent.span);
	else if (flag === "denyurl") for (const v of values) add("deny", `url(${v})`, agent.span);
	else if (Object.hasOwn(WIDENS, flag)) trustSetting(`${WIDENS[flag] ?? flag} ${values[0] ?? ""}`.trim(), name, agent.span, file, to);
	return out;
}
const WIDENS = {
	adddir: "--add-dir",
	allowallpaths: "--allow-all-paths",
	allowallurls: "--allow-all-urls",
	additionalmcpconfig: "--additional-mcp-config"
};
function approvesAll(agent, file) {
	const flag = agent.args.find((a, i) => {
		return APPROVE_ALL[agent.runs]?.test(a) || a === "--allow" && agent.args[i + 1] === "*" || agent.runs === "droid" && a === "--auto" && agent.args[i + 1] === "high";
	});
	const always = agent.runs === "goose" && !asksInGoose(agent.step) || agent.runs === "openhands";
	if (agent.runs === "unread script") return [everything$1("scripts too long to follow", agent.span, file)];
	if (agent.runs === "model answer") return [everything$1("a shell runs what the model answers", agent.span, file)];
	if (flag !== void 0) return [everything$1(flag, agent.span, file)];
	const level = agent.runs === "droid" ? flags(agent.args).findLast(([k]) => k === "auto")?.[1][0] : void 0;
	if (level === "low" || level === "medium") {
		const say = (pattern) => ({
			effect: "allow",
			uses: pattern,
			place: placeIn(file, agent.span),
			text: `--auto ${level}`,
			origin: "rule"
		});
		return level === "low" ? [say(EDITS$3)] : [say(EDITS$3), say(whole("droid --auto medium"))];
	}
	return always ? [everything$1(`${agent.client} asks nobody when no one is there`, agent.span, file)] : [];
}
function asksInGoose(step) {
	const said = [...(text(at(step, "run")) ?? "").matchAll(/\bGOOSE_MODE=["']?(\w{1,40})/g)].map((m) => m[1]);
	return (said.length > 0 ? said : [text(at(step, "env", "GOOSE_MODE"))]).every((m) => m === "approve" || m === "smart_approve" || m === "chat");
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
	q: /^(--trust-all-tools|-a)$/,
	cline: /^(-y|--yolo|--auto-approve-all)$/,
	kilo: /^(--auto|--yolo)$/,
	cn: /^--auto$/
};

// src/manifests/workflow/client-version.ts
const INPUTS = [
	[/^openai\/codex-action$/, "codex-version"],
	[/^(google-github-actions\/run-gemini-cli|google-gemini\/gemini-cli-action)$/, "gemini_cli_version"],
	[/^qwenlm\/qwen-code-action$/, "version"]
];
const RELEASE = /^[v^~]?\d+(\.[\dx*]+){0,2}([-+][\w.+-]+)?$|^(latest|preview|nightly|stable|beta|alpha|next)$|\$\{\{/i;
const INSTALL = /\b(?:npm|pnpm|yarn|bun|pip3?|pipx|uv tool|uv pip)\s(?:[^\n;&|]{0,80}\s)?(?:i|install|add)\s(?:[^\n;&|]{0,100}\s)?["']?((?:@anthropic-ai\/claude-code|@openai\/codex|@google\/gemini-cli|@qwen-code\/qwen-code|@github\/copilot|@sourcegraph\/amp|@augmentcode\/auggie|@continuedev\/cli|opencode-ai|aider-chat)(?:(?:@|==)[\w.^~*-]{1,60})?)(?=["'\s]|$)/g;
const INSTALLER = /\bcurl\s[^\n|]{0,200}(claude\.ai\/install\.sh|cursor\.com\/install|opencode\.ai\/install|app\.factory\.ai\/cli|aider\.chat\/install\.sh)[^\n|]{0,100}\|\s{0,4}(?:ba)?sh\b([^\n]{0,100})/g;
function movingClients(agents, steps) {
	const out = [];
	for (const agent of agents) {
		const input = INPUTS.find(([action]) => agent.isAction && action.test(agent.runs))?.[1];
		if (input === void 0) continue;
		const said = at(agent.step, "with", input);
		const version = text(said)?.trim() ?? "";
		if (version !== "" && !RELEASE.test(version)) continue;
		if (!isExact(version)) out.push({
			words: `${input}: ${version || "none"}`,
			span: said?.span ?? agent.span
		});
	}
	for (const step of agents.length > 0 ? steps : []) {
		const run = at(step, "run");
		const script = text(run) ?? "";
		for (const m of run ? script.matchAll(INSTALL) : []) {
			const version = /^.[^@=]*(?:@|==)(.*)$/.exec(m[1] ?? "")?.[1] ?? "";
			if (run && !isExact(version)) out.push({
				words: m[1] ?? "",
				span: run.span
			});
		}
		for (const m of run ? script.matchAll(INSTALLER) : []) if (run && !/\d+\.\d+\.\d+/.test(m[2] ?? "")) out.push({
			words: m[1] ?? "",
			span: run.span
		});
	}
	return out;
}
function isExact(version) {
	return version !== "" && pinOf(version).pin === "exact";
}

// src/manifests/workflow/machine.ts
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
			...items$1(runsOn).map((v) => text(v)),
			text(at(runsOn, "labels")),
			...items$1(at(runsOn, "labels")).map((v) => text(v))
		].includes("self-hosted");
		put("runner", own, own ? "self-hosted" : "hosted", runsOn.span);
		const group = text(at(runsOn, "group"));
		if (!own) put("group of runners", group !== void 0, group ?? "none", runsOn.span);
	}
	const options = at(job, "container", "options") ?? at(job, "container", "volumes");
	const volumes = items$1(at(job, "container", "volumes")).map((v) => text(v) ?? "");
	const words = [text(at(job, "container", "options")) ?? "", ...volumes].join(" ");
	const wide = /--privileged|docker\.sock|--pid[= ]host|--network[= ]host|--cap-add|(^| )\/:/.test(words);
	put("container", wide, wide ? `options ${digest(words)}` : "plain", (options ?? job).span);
}

// src/manifests/workflow/surroundings.ts
function readSurroundings(around) {
	readText$1(around);
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
function readText$1(around) {
	for (const step of around.agents.length > 0 ? around.steps : []) {
		const run = at(step, "run");
		for (const part of [...untrustedParts(text(run) ?? ""), ...answersIn(text(run) ?? "", around)]) if (run) trust(around, "untrusted script", part, part, run.span);
	}
	for (const { step } of around.agents) for (const input of entries(at(step, "with"))) for (const part of throughEnv(around, step, text(input.value) ?? "")) trust(around, "untrusted prompt", `${input.key} ${part}`, part, input.value.span);
}
function answersIn(script, { agents }) {
	const ids = new Set(agents.flatMap(({ step }) => text(at(step, "id")) ?? []));
	return expressions(script).filter((e) => {
		const [, id = "", output = ""] = /^steps\.([\w-]{1,200})\.outputs\.([\w-]{1,200})$/.exec(e) ?? [];
		return ids.has(id) && ANSWER.test(output);
	});
}
const ANSWER = /^(response|result|summary|answer|structured_output|final-message|gemini_response|output|text)$/;
function throughEnv({ workflow, job }, step, said) {
	const carried = expressions(said).flatMap((e) => {
		const name = /^env\.([A-Za-z_]\w{0,200})$/.exec(e)?.[1];
		if (name === void 0) return [];
		const value = [
			step,
			job,
			workflow
		].map((v) => text(at(v, "env", name))).find((v) => v !== void 0);
		return untrustedParts(value ?? "");
	});
	return [.../* @__PURE__ */ new Set([...untrustedParts(said), ...carried])];
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
			if (persists && isFalse$2(persists)) guard(around, "the token in git’s configuration", "persist-credentials: false", persists.span);
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
	for (const { words, span } of movingClients(around.agents, around.steps)) trust(around, "moving action", `client ${words.replace(/(.)(@|==|:).*$/s, "$1")}`, words, span);
}
function readInputs(around) {
	for (const { step, isAction, client } of around.agents) {
		const setting = (words, span) => trust(around, "setting", words, words, span);
		const share = isAction && client === "opencode" ? at(step, "with", "share") : void 0;
		if (share && isTrue$12(share)) setting("share: true", share.span);
		if (share && isFalse$2(share)) guard(around, "the sharing of its sessions", "share: false", share.span);
		for (const input of isAction ? entries(at(step, "with")) : []) {
			const said = text(input.value)?.trim() ?? "";
			const swaps = SWAPS.has(input.key) && !(input.key === "codex-user" && isUnprivileged(step, said)) || /^(gemini_cli_|codex-)?version$/.test(input.key) && said !== "" && !RELEASE.test(said);
			if (SHOWS.has(input.key) && isTrue$12(input.value)) setting(`${input.key}: true`, input.value.span);
			if (swaps && said !== "") trust(around, "setting", `${input.key} ${digest(said)}`, `${input.key}: ${said.slice(0, 100)}`, input.value.span);
		}
	}
}
const SWAPS = /* @__PURE__ */ new Set([
	"path_to_claude_code_executable",
	"path_to_bun_executable",
	"copilot-cli-path",
	"oidc_base_url",
	"codex-user",
	"openai_base_url"
]);
function isUnprivileged(step, user) {
	return text(at(step, "with", "safety-strategy"))?.trim() === "unprivileged-user" && !/^(root|runner|admin.*)$|\$\{\{/i.test(user);
}
const SHOWS = /* @__PURE__ */ new Set([
	"show_full_output",
	"display_report",
	"gemini_debug",
	"upload_artifacts"
]);

// src/manifests/workflow/job.ts
function readJob(workflow, job, file, documents, to) {
	const steps = items$1(at(job.value, "steps")).map(withPlainInputs);
	const agents = jobAgents(workflow, job.value, steps, {
		documents,
		holders: [workflow, job.value]
	});
	const setup = job.key === SETUP && isSetupFile(file.path);
	if (agents.length === 0 && !setup) return;
	const never = at(job.value, "if");
	if (never?.kind === "boolean" && !never.value || /^(\$\{\{\s*)?false(\s*\}\})?$/.test(text(never)?.trim() ?? "")) return;
	const name = `Workflow ${file.path.slice(file.path.lastIndexOf("/") + 1)} job ${job.key}`;
	const place = placeIn(file, job.keySpan);
	if (setup && agents.length === 0) present("Copilot coding agent", "copilot", true, "copilot-setup-steps", job.keySpan);
	const lists = /* @__PURE__ */ new Map();
	for (const agent of agents) {
		lists.set(agent.client, [...lists.get(agent.client) ?? [], limits(agent, name, file, to)]);
		present(agent.client, agent.isKnown ? agent.client : agent.runs, agent.pinned, agent.revision === "" ? agent.runs : `${agent.runs}@${agent.revision}`, agent.span);
	}
	for (const [client, of] of lists) {
		const free = {
			effect: "allow",
			uses: FREE$1,
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
	const events = setup && agents.length === 0 ? [] : readStart$1(workflow, job.value, agents, name, file, to);
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
function withPlainInputs(step) {
	const inputs = at(step, "with");
	if (step.kind !== "map" || inputs?.kind !== "map") return step;
	if (inputs.entries.every((e) => e.key === e.key.toLowerCase())) return step;
	const put = {
		...inputs,
		entries: inputs.entries.map((e) => ({
			...e,
			key: e.key.toLowerCase()
		}))
	};
	return {
		...step,
		entries: step.entries.map((e) => e.key === "with" ? {
			...e,
			value: put
		} : e)
	};
}
const SETUP = "copilot-setup-steps";
function isSetupFile(path) {
	return /(^|\/)copilot-setup-steps\.ya?ml$/i.test(path);
}
function limits(agent, name, file, to) {
	if (agent.hidden) return [];
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
const FREE$1 = union(uses("read", WORKING_FOLDER), ...[
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

// src/manifests/workflow/called.ts
function readCalled(workflow, job, file, documents, to) {
	const uses = text(at(job.value, "uses"))?.trim() ?? "";
	const called = uses.startsWith("./") ? documents.get(uses.slice(2)) : void 0;
	if (!called) return false;
	const call = at(called.value, "on", "workflow_call");
	const budget = { left: MAX_EXPANDED };
	const inputs = valuesOf$1(entries(at(job.value, "with")), entries(at(call, "inputs")));
	const secrets = at(job.value, "secrets");
	const handed = text(secrets) === "inherit" ? void 0 : valuesOf$1(entries(secrets), []);
	const put = (value) => {
		const first = substituted(value, "inputs", inputs, budget);
		return handed ? substituted(first, "secrets", handed, budget) : first;
	};
	for (const inner of entries(at(called.value, "jobs")).slice(0, 100)) {
		const steps = expandedSteps(items$1(at(inner.value, "steps")), documents, budget);
		if (jobAgents(called.value, inner.value, steps, {
			documents,
			holders: [called.value, inner.value]
		}).length === 0) continue;
		const own = /* @__PURE__ */ new Set([
			"uses",
			"with",
			"secrets",
			"permissions",
			"strategy"
		]);
		const kept = entries(job.value).filter((e) => !own.has(e.key));
		const taken = entries(inner.value).filter((e) => TAKEN.has(e.key) && !kept.some((k) => k.key === e.key)).map((e) => ({
			...e,
			value: mapped(e.value, put, called.file)
		}));
		const place = at(job.value, "uses")?.span ?? job.keySpan;
		const make = (key, value) => ({
			key,
			keySpan: place,
			value,
			shadowed: false
		});
		const list = {
			kind: "list",
			items: steps.map((s) => mapped(s, put, called.file)),
			span: place
		};
		const permissions = capped(workflow, job.value, called.value, inner.value);
		const value = {
			kind: "map",
			span: job.value.span,
			entries: [
				...kept,
				...taken,
				make("steps", list),
				...permissions ? [make("permissions", permissions)] : []
			]
		};
		const bare = workflow.kind === "map" ? {
			...workflow,
			entries: workflow.entries.filter((e) => e.key !== "env" && e.key !== "permissions")
		} : workflow;
		const only = entries(at(called.value, "jobs")).length === 1;
		readJob(bare, {
			...job,
			key: only ? job.key : `${job.key} / ${inner.key}`,
			value
		}, file, documents, to);
	}
	return true;
}
const TAKEN = /* @__PURE__ */ new Set([
	"env",
	"runs-on",
	"environment",
	"container",
	"if"
]);
function capped(workflow, job, inner, innerJob) {
	const said = (w, j) => (entry$2(j, "permissions") ?? entry$2(w, "permissions")) !== void 0;
	const outer = said(workflow, job);
	if (!said(inner, innerJob)) return outer ? at(job, "permissions") ?? at(workflow, "permissions") : void 0;
	const asked = tokenScopes(inner, innerJob);
	const ceiling = new Map(tokenScopes(workflow, job).map((s) => [s.scope, s.level]));
	const kept = outer ? asked.filter((s) => ceiling.has(s.scope)) : asked;
	const place = at(job, "uses")?.span ?? job.span;
	return {
		kind: "map",
		span: place,
		entries: kept.map((s) => ({
			key: s.scope,
			keySpan: place,
			value: {
				kind: "string",
				value: outer && ceiling.get(s.scope) === "read" ? "read" : s.level,
				span: place
			},
			shadowed: false
		}))
	};
}

// src/manifests/agentic/part.ts
function all$1(unit, ...path) {
	return unit.parts.flatMap(({ file, front }) => {
		const value = at(front, ...path);
		return value ? [{
			file,
			value
		}] : [];
	});
}
function first(unit, ...path) {
	return all$1(unit, ...path)[0];
}
function make$1(effect, uses, file, span, text, origin = "rule") {
	return {
		effect,
		uses,
		place: placeIn(file, span),
		text,
		origin
	};
}
function isTrue$10(value) {
	return value?.kind === "boolean" && value.value;
}
function isFalse$1(value) {
	return value?.kind === "boolean" && !value.value;
}
function word$1(value) {
	if (value?.kind === "string") return value.value;
	if (value?.kind === "number") return value.raw;
	return value?.kind === "boolean" ? String(value.value) : void 0;
}
function words$2(value) {
	return (value?.kind === "list" ? value.items : value ? [value] : []).flatMap((v) => {
		const said = word$1(v);
		return said === void 0 ? [] : [{
			word: said,
			span: v.span
		}];
	});
}
function isExpression(text) {
	return text.includes("${{");
}

// src/manifests/agentic/bash.ts
const SHELL_BY_DEFAULT = "every command (no tools.bash)";
function readBash(unit) {
	const said = all$1(unit, "tools", "bash");
	const own = unit.parts[0];
	if (!own) return [];
	if (said.length === 0) {
		if (!unit.isWorkflow || sandboxOff(unit)) return git(unit);
		const place = first(unit, "tools")?.value.span ?? own.front.span;
		return [make$1("allow", whole("run"), own.file, place, SHELL_BY_DEFAULT)];
	}
	const out = said.filter(({ value }) => !isFalse$1(value) && !(value.kind === "list" && value.items.length === 0)).flatMap((found) => commands$2(found));
	if (out.length === 0) return git(unit);
	const codex = engineOf(unit) === "codex" ? first(unit, "engine") : void 0;
	if (codex) out.push(make$1("allow", whole("run"), codex.file, codex.value.span, "bash (Codex runs any command)"));
	return [...out, ...git(unit)];
}
function engineOf(unit) {
	const engine = all$1(unit, "engine")[0]?.value;
	const id = engine?.kind === "map" ? all$1(unit, "engine", "id")[0]?.value : engine;
	return id?.kind === "string" ? id.value.trim().toLowerCase() : "copilot";
}
function sandboxOff(unit) {
	const [sandbox, agent] = [first(unit, "sandbox")?.value, first(unit, "sandbox", "agent")?.value];
	return isFalse$1(sandbox) || isFalse$1(agent);
}
function commands$2({ file, value }) {
	const shell = (text) => make$1("allow", whole("run"), file, value.span, text);
	if (isTrue$10(value)) return [shell("bash: true")];
	const safe = make$1("allow", SAFE, file, value.span, "the safe commands");
	if (value.kind === "null") return [safe];
	return [safe, ...words$2(value).map(({ word, span }) => {
		const command = word.trim();
		if (command === "*" || command === ":*" || isExpression(command)) return make$1("allow", whole("run"), file, span, `bash(${word})`);
		const family = /^(.*?)(:\*| \*)$/s.exec(command)?.[1];
		const pattern = family === void 0 ? uses("run", star(command)) : uses("run", [family], [`${family} `, SOME]);
		return make$1("allow", pattern, file, span, `bash(${word})`);
	})];
}
function git(unit) {
	for (const type of ["create-pull-request", "push-to-pull-request-branch"]) {
		const found = first(unit, "safe-outputs", type);
		if (found && !isFalse$1(found.value)) return [make$1("allow", GIT, found.file, found.value.span, `git commands that ${type} needs`)];
	}
	return [];
}
const family = (name) => uses("run", [name], [`${name} `, SOME]);
const SAFE = union(..."echo printf ls pwd cat head tail grep wc sort uniq date yq".split(" ").map((command) => family(command)));
const GIT = union(..."checkout branch switch add rm commit merge".split(" ").map((command) => family(`git ${command}`)), uses("run", ["git status"]));

// src/manifests/agentic/network.ts
const DEFAULT_HOSTS = "network: defaults";
function readNetwork$1(unit) {
	const own = unit.parts[0];
	if (!own) return [];
	const said = all$1(unit, "network");
	const out = [];
	if (said.length === 0 && unit.isWorkflow) out.push(make$1("allow", ecosystem("defaults"), own.file, own.front.span, DEFAULT_HOSTS));
	for (const { file, value } of said) {
		if (value.kind !== "map") {
			out.push(make$1("allow", ecosystem("defaults"), file, value.span, DEFAULT_HOSTS));
			continue;
		}
		for (const { word, span } of words$2(at(value, "blocked"))) out.push(make$1("deny", hosts$1(word), file, span, `network.blocked: ${word}`));
		for (const { word, span } of words$2(at(value, "allowed"))) out.push(make$1("allow", hosts$1(word), file, span, word === "defaults" ? DEFAULT_HOSTS : `network.allowed: ${word}`));
		const input = at(value, "allowed-input");
		if (isTrue$10(input)) out.push(make$1("allow", whole("connect"), file, input?.span, "network.allowed-input: true"));
		const firewall = at(value, "firewall");
		if (isFalse$1(firewall) || words$2(firewall)[0]?.word === "disable") out.push(make$1("allow", whole("connect"), file, firewall?.span, "network.firewall: off"));
	}
	if (sandboxOff(unit)) {
		const found = first(unit, "sandbox");
		out.push(make$1("allow", whole("connect"), found?.file ?? own.file, found?.value.span, "sandbox: off"));
	}
	return out;
}
function hosts$1(word) {
	const name = word.trim().toLowerCase();
	if (name === "*" || name === "" || isExpression(name)) return whole("connect");
	return name.includes(".") || name === "localhost" ? domain$1(name) : ecosystem(name);
}
function domain$1(name) {
	const scheme = /^(https?):\/\//.exec(name)?.[1];
	const host = name.replace(/^\w+:\/\//, "").replace(/^\*\./, "");
	return uses("connect", ...(scheme ? [scheme] : ["https", "http"]).flatMap((s) => below$2(`${s}://`, host)));
}
function below$2(scheme, host) {
	if (host === "*") return [[scheme, ANY]];
	return [[scheme + host], [
		scheme,
		SOME,
		`.${host}`
	]];
}
function ecosystem(name) {
	const known = Object.hasOwn(ECOSYSTEMS, name) ? (ECOSYSTEMS[name] ?? "").split(" ") : [];
	return union(uses("connect", [`<${name}>`]), ...known.map(domain$1));
}
const ECOSYSTEMS = {
	defaults: "json-schema.org json.schemastore.org packagecloud.io archive.ubuntu.com security.ubuntu.com packages.microsoft.com",
	github: "githubusercontent.com github.com api.github.com codeload.github.com github.githubassets.com ghcr.io",
	node: "npmjs.org npmjs.com nodejs.org yarnpkg.com bun.sh deno.land jsr.io",
	python: "pypi.org pypi.python.org pythonhosted.org anaconda.org conda.anaconda.org pip.pypa.io",
	containers: "docker.io docker.com ghcr.io quay.io mcr.microsoft.com gcr.io registry.k8s.io",
	go: "go.dev golang.org proxy.golang.org sum.golang.org pkg.go.dev goproxy.io",
	rust: "crates.io static.crates.io index.crates.io rustup.rs static.rust-lang.org",
	ruby: "rubygems.org bundler.rubygems.org",
	java: "repo.maven.apache.org maven.apache.org gradle.org plugins.gradle.org",
	dotnet: "nuget.org dot.net dotnet.microsoft.com",
	playwright: "playwright.dev cdn.playwright.dev",
	chrome: "google.com googleapis.com gvt1.com"
};

// src/manifests/workflow/compiled-limits.ts
function readCompiledLimits(job, name, file, to) {
	const out = [];
	for (const step of items$1(at(job, "steps"))) {
		const run = at(step, "run");
		const script = text(run);
		if (!run || script === void 0 || !/\bawf\b/.test(script)) continue;
		for (const host of hostsOf$1(script)) out.push(make$1("allow", hosts$1(host), file, run.span, PLAIN$4.test(host) ? "firewall: its list" : `firewall: ${host}`));
		out.push(...toolsOf$7(script, file, run.span));
	}
	const free = make$1("allow", union(uses("read", ["./"]), whole("Glob")), file, job.span, "what needs no approval", "mode");
	to.agent({
		id: `workflow ${file.path} ${name} compiled`,
		name,
		role: "session",
		defaults: {
			entries: [free],
			default: "deny"
		},
		list: {
			entries: byEffect([...out, free]),
			default: "deny"
		}
	});
}
const PLAIN$4 = /^(?!.*(pastebin|transfer\.sh|file\.io|ngrok|webhook\.site|requestbin|pipedream))(\*\.)?[a-z\d-]+(\.[a-z\d-]+)*\.[a-z]{2,}$|^(localhost|host\.docker\.internal)$/;
const MAX_HOSTS = 2e3;
function hostsOf$1(script) {
	const names = [...script.matchAll(/allowDomains\\?"\s?:\s?\[([^\]]{0,100000})\]/g), ...script.matchAll(/--allow-domains[ =]'?([^'\s]{1,100000})/g)].flatMap((m) => (m[1] ?? "").split(/[\\",\s]+/)).filter((h) => h !== "" && !h.startsWith("$"));
	return [...new Set(names)].slice(0, MAX_HOSTS);
}
function toolsOf$7(script, file, span) {
	if (/--(allow-all-tools|yolo|dangerously-[a-z-]{1,60})\b/.test(script)) return [make$1("allow", whole("run"), file, span, "every command in its sandbox")];
	return splitRules(/--allowed-tools[ =]\\?'?\\?'{0,2}([^'\\]{1,50000})/.exec(script)?.[1] ?? "").flatMap((rule) => {
		const pattern = /^[A-Z]/.test(rule) ? permissionRule(rule, "allow") : void 0;
		return pattern ? [make$1("allow", pattern, file, span, rule)] : [];
	});
}
function splitRules(list) {
	const out = [];
	let depth = 0;
	let start = 0;
	for (let i = 0; i <= list.length; i++) {
		const c = list[i];
		if (c === "(") depth++;
		else if (c === ")") depth = Math.max(0, depth - 1);
		else if (c === void 0 || c === "," && depth === 0) {
			out.push(list.slice(start, i).trim());
			start = i + 1;
		}
	}
	return out.filter((r) => r !== "").slice(0, MAX_HOSTS);
}
function requiredRoles(workflow) {
	for (const job of entries(at(workflow, "jobs"))) for (const step of items$1(at(job.value, "steps"))) {
		const said = at(step, "env", "GH_AW_REQUIRED_ROLES");
		const roles = text(said);
		if (said && roles !== void 0) return {
			roles: roles.split(",").map((r) => r.trim()).filter((r) => r !== ""),
			span: said.span
		};
	}
}

// src/manifests/workflow/compiled.ts
function isCompiled(path, text) {
	if (!/\.lock\.ya?ml$/i.test(path)) return false;
	return text.startsWith("# gh-aw-metadata:") || /^#[^\n]{0,80}generated by gh-aw/m.test(text.slice(0, 4e3));
}
function readCompiledJob(workflow, job, file, documents, to) {
	const name = `Workflow ${file.path.slice(file.path.lastIndexOf("/") + 1)} job ${job.key}`;
	const isAgent = job.key === "agent";
	const others = items$1(at(job.value, "steps")).flatMap((s) => agentSteps(s));
	if (isAgent ? others.some((a) => a.isAction) : others.length > 0 && job.key !== "detection") readJob(workflow, job, file, documents, to);
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
	readCompiledLimits(job.value, name, file, to);
	const gate = requiredRoles(workflow);
	for (const role of gate?.roles ?? []) to.fact({
		kind: "trigger",
		agent: name,
		subject: `${name} start`,
		event: "people",
		who: role === "all" ? "anyone" : "named",
		name: role === "all" ? "" : role,
		keptOut: [],
		onlyNames: null,
		needsPhrase: false,
		activities: null,
		how: "on event",
		text: `required roles: ${role}`,
		place: placeIn(file, gate?.span)
	});
	const agent = {
		client: "gh-aw",
		runs: "gh-aw",
		isAction: false,
		isKnown: true,
		revision: "",
		pinned: true,
		args: [],
		checksActor: true,
		step: at(job.value, "steps") ?? job.value,
		span: job.keySpan
	};
	readStart$1(workflow, job.value, [agent], name, file, to);
}

// src/manifests/workflow/script-names.ts
const MAX_STEPS$1 = 2e3;
function scriptsOf(document, content, ownFolderPath) {
	const jobs = entries(at(document, "jobs")).map((e) => e.value);
	const composite = at(document, "runs");
	if (jobs.length > 0 && !/\bsecrets\b|id-token|write-all|self-hosted|copilot-requests/.test(content)) return [];
	const out = /* @__PURE__ */ new Set();
	let left = MAX_STEPS$1;
	for (const holder of [...jobs, ...composite ? [composite] : []]) for (const step of items$1(at(holder, "steps"))) {
		const script = text(at(step, "run"));
		if (script === void 0 || left-- <= 0) continue;
		for (const path of started(ownFolder(script, ownFolderPath), workingFolder(step, [document, holder]))) out.add(path);
	}
	return [...out];
}
function started(script, folder, depth = 0) {
	return simpleCommands(script).flatMap((words) => {
		const [first = "", ...args] = unwrapped(words).rest;
		const file = first.slice(first.lastIndexOf("/") + 1);
		const found = startedScript(first, file, args);
		if (found?.code !== void 0) return depth < 2 ? started(found.code, folder, depth + 1) : [];
		if (found?.file !== void 0) return candidates$1(found.file, folder);
		return packageScript(file, args) === void 0 ? [] : candidates$1("package.json", folder).slice(0, 1);
	});
}

// src/manifests/agent-workflow.ts
const format$102 = {
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
	files: [
		".github/workflows/*.yml",
		".github/workflows/*.yaml",
		"**/action.yml",
		"**/action.yaml"
	],
	reads: "Told by what runs: actions and commands of agents (through shells, package runners, variables, arrays, aliases, matrices and scripts of the repository that the change or the workflow touches), actions that get a prompt and a model’s key, and jobs that get what only an agent’s client takes (its credential, its installation and a key, its image, the right to ask Copilot). Exact: the effective token (job before workflow, callee capped by caller, an absent map as the repository’s default, which is unknown), triggers with their activities and filters, secrets of the agent’s steps, App tokens, cloud sign-ins, permissions of the client in arguments, inline settings and servers, sandboxes. Upper bound: of variables the last value that is written down; each step of a job may do what any may; an App token without `permission-…` is everything; a secret by a computed name is every secret; of conditions only associations, logins, labels, phrases, forks and events hold anyone back; an agent that nothing shows starts with the secrets of all steps. A model that is called without tools is no agent, unless its answer goes to a shell. Of compiled agentic workflows (`*.lock.yml`): permissions, triggers, roles, firewall, command line, and whether the source beside it is what it was compiled from (compilers 0.68 to 0.89, no imports). Not evaluated: actions and workflows of other repositories, what scripts compute or fetch, `GITHUB_ENV`, Makefiles, programs in languages other than shell, Python and JavaScript, more than 300 workflows and actions together (said)",
	renames: true,
	group: () => "",
	names: (file) => namedBy(file),
	programs: PROGRAM$1,
	companions: (_, tree) => tree.filter((p) => OWN$3.test(p)).slice(0, MAX_FILES$1),
	read(files, to) {
		overLimit(files.filter((f) => OWN$3.test(f.path)), MAX_FILES$1, "workflows and actions", to);
		const documents = /* @__PURE__ */ new Map();
		for (const file of files) {
			const isAction = !IN_WORKFLOWS.test(file.path);
			if (!OWN$3.test(file.path)) {
				const script = file.bytes && decodeText(file.bytes, {
					bom: true,
					utf16: false
				});
				if (script?.ok) documents.set(file.path, {
					file,
					value: asText(script.text),
					compiled: false
				});
				continue;
			}
			const found = readable$4(file, isAction, (problems, effect) => unreadable(file, agentOf$1(file), problems, effect, to));
			if (found) documents.set(file.path, found);
		}
		for (const [path, found] of documents) if (IN_WORKFLOWS.test(path)) readWorkflow$1(found, documents, to);
	}
};
function namedBy(file) {
	const decoded = file.bytes && decodeText(file.bytes, {
		bom: true,
		utf16: false
	});
	if (!decoded?.ok || !(OWN$3.test(file.path) || /(^|\/)package\.json$/.test(file.path))) return [];
	const folder = file.path.slice(0, Math.max(0, file.path.lastIndexOf("/")));
	if (!OWN$3.test(file.path)) {
		const parsed = parseJson(decoded.text, STRICT_JSON);
		return (parsed.ok ? entries(at(parsed.value, "scripts")) : []).flatMap((e) => started(text(e.value) ?? "", folder)).filter((p) => PROGRAM$1.test(p));
	}
	if (!/\brun\b/.test(decoded.text)) return [];
	const parsed = parseYaml(decoded.text);
	const value = parsed.ok ? parsed.documents[0] : void 0;
	return value ? scriptsOf(value, decoded.text, folder).filter((p) => PROGRAM$1.test(p) || /(^|\/)package\.json$/.test(p)) : [];
}
function asText(content) {
	return {
		kind: "string",
		value: content,
		span: {
			startLine: 1,
			startColumn: 1,
			endLine: 1,
			endColumn: 1
		}
	};
}
const IN_WORKFLOWS = /^\.github\/workflows\//i;
const OWN$3 = /^\.github\/workflows\/[^/]+\.ya?ml$|^(?!.*(^|\/)node_modules\/)(.*\/)?action\.ya?ml$/i;
const MAX_FILES$1 = 300;
function readWorkflow$1({ file, value: workflow, compiled }, documents, to) {
	const jobs = at(workflow, "on") ? entries(at(workflow, "jobs")) : [];
	if (jobs.length === 0) return;
	const steps = jobs.reduce((n, job) => n + items$1(at(job.value, "steps")).length, 0);
	if (jobs.length > MAX_JOBS || steps > MAX_STEPS) {
		unreadable(file, agentOf$1(file), [{
			code: "too-many-nodes",
			message: "it has more jobs or steps than GitHub runs, and was not read",
			span: workflow.span
		}], "unknown", to);
		return;
	}
	const budget = { left: MAX_EXPANDED };
	let says = false;
	const watched = {
		agent: (a) => to.agent(a),
		fact: (f) => {
			says = true;
			to.fact(f);
		},
		document: to.document
	};
	for (const job of jobs) if (compiled) readCompiledJob(workflow, job, file, documents, watched);
	else if (!at(job.value, "uses")) readJob(workflow, withActions(job, documents, budget), file, documents, watched);
	else if (!readCalled(workflow, job, file, documents, watched)) readCall(workflow, job, file, watched);
	if (budget.left <= 0) unreadable(file, agentOf$1(file), [{
		code: "too-many-nodes",
		message: "its actions of this repository are more than could be put in place of their calls",
		span: workflow.span
	}], "unknown", to);
	if (says) to.document(file.path, workflow);
}
function withActions(job, documents, budget) {
	const { value } = job;
	const steps = at(value, "steps");
	if (value.kind !== "map" || steps?.kind !== "list") return job;
	const all = expandedSteps(steps.items, documents, budget);
	if (all.every((s, i) => s === steps.items[i])) return job;
	const put = value.entries.map((e) => e.key === "steps" ? {
		...e,
		value: {
			...steps,
			items: all
		}
	} : e);
	return {
		...job,
		value: {
			...value,
			entries: put
		}
	};
}
const MAX_JOBS = 500;
const MAX_STEPS = 1e4;
function agentOf$1(file) {
	return `Workflow ${file.path.slice(file.path.lastIndexOf("/") + 1)}`;
}
function readable$4(file, isAction, fail) {
	if (!file.bytes) {
		if (!isAction) fail([], "unknown");
		return;
	}
	const decoded = decodeText(file.bytes, {
		bom: true,
		utf16: false
	});
	if (!decoded.ok) {
		if (!isAction) fail(decoded.problems, "dropped");
		return;
	}
	const parsed = parseYaml(decoded.text);
	if (!parsed.ok) {
		if (mentionsAgent(decoded.text)) fail(parsed.problems, "dropped");
		return;
	}
	const value = parsed.documents[0];
	return value && {
		file,
		value,
		compiled: isCompiled(file.path, decoded.text)
	};
}

// src/manifests/deployed/openapi.ts
function apiOf(document) {
	if (!/^3\./.test(text(at(document, "openapi")) ?? "") || at(document, "paths")?.kind !== "map") return void 0;
	const operations = entries(at(document, "paths")).flatMap(({ value: path }) => entries(path).flatMap(({ key, value }) => METHODS.has(key) ? [{
		id: text(at(value, "operationId")) ?? "",
		plain: isFalse(at(value, "x-openai-isConsequential")),
		scopes: scopesOf(at(value, "security") ?? at(document, "security"))
	}] : []));
	const stated = operations.some((o) => o.scopes.length > 0);
	const offered = entries(at(document, "components", "securitySchemes")).flatMap(({ value }) => entries(at(value, "flows")).flatMap((flow) => entries(at(flow.value, "scopes")).map((s) => s.key)));
	return {
		offered: [...new Set(offered)],
		plain: new Set(operations.flatMap((o) => o.plain ? [o.id] : [])),
		needed(ids) {
			const used = operations.filter((o) => ids === void 0 || ids.has(o.id));
			return stated && used.length > 0 ? new Set(used.flatMap((o) => o.scopes)) : void 0;
		}
	};
}
const METHODS = /* @__PURE__ */ new Set([
	"get",
	"put",
	"post",
	"delete",
	"options",
	"head",
	"patch",
	"trace"
]);
function isFalse(value) {
	return value?.kind === "boolean" && !value.value;
}
function scopesOf(security) {
	return security?.kind === "list" ? security.items.flatMap((one) => entries(one).flatMap((e) => strings(e.value).map((s) => s.value))) : [];
}

// src/manifests/aws/words.ts
function prop(value, name) {
	return at(value, name) ?? at(value, name.charAt(0).toLowerCase() + name.slice(1)) ?? at(value, snake(name));
}
function snake(name) {
	return name.replace(/([a-z])([A-Z])/g, "$1_$2").replace(/([A-Z])([A-Z][a-z])/g, "$1_$2").toLowerCase();
}
function words$1(value) {
	if (!value || value.kind === "null") return "";
	if (value.kind === "string") return value.value;
	if (value.kind === "number") return value.raw;
	if (value.kind === "boolean") return String(value.value);
	if (value.kind === "list") return value.items.map(words$1).join(", ");
	return entries(value).map((e) => `${e.key} ${words$1(e.value)}`).sort().join("; ");
}

// src/manifests/aws/authorizer.ts
const MOST$9 = 64;
function callersOf(type, configuration) {
	const jwt = prop(configuration, "CustomJWTAuthorizer") ?? prop(configuration, "CustomJwtAuthorizer");
	const kind = words$1(type).toUpperCase();
	if (kind === "NONE") return [[]];
	if (kind === "AWS_IAM" || kind === "" && !jwt) return [["a signature by IAM"]];
	if (!jwt) return [[`an authorizer of kind ${words$1(type)}`]];
	const lists = [
		"AllowedAudience",
		"AllowedClients",
		"AllowedScopes"
	].map((name) => items$1(prop(jwt, name)).map((v) => `${name.slice(7).toLowerCase()} ${words$1(v)}`));
	const issuer = `a token of ${words$1(prop(jwt, "DiscoveryUrl"))}`;
	if (lists.reduce((n, l) => n * Math.max(1, l.length), 1) > MOST$9) return [[issuer, words$1(jwt)]];
	return lists.reduce((ways, list) => list.length === 0 ? ways : ways.flatMap((way) => list.map((one) => [...way, one])), [[issuer, ...items$1(prop(jwt, "CustomClaims")).map((c) => `claim ${words$1(c)}`)]]);
}
function putCallers(of, what, alternatives, span) {
	of.to.fact({
		kind: "exposure",
		agent: of.agent,
		subject: what,
		what,
		part: "the agent",
		alternatives,
		text: inWords$2(alternatives),
		place: placeIn(of.file, span)
	});
}

// src/manifests/aws/bedrock-agent.ts
function readBedrockAgent(resource, from) {
	const own = at(resource.value, "Properties");
	const of = {
		...from,
		agent: `Bedrock agent ${resource.key}`
	};
	const groups = items$1(at(own, "ActionGroups")).filter((g) => !isOff$1(g, "ActionGroupState"));
	const tools = [
		...groups.flatMap(groupTools),
		...items$1(at(own, "KnowledgeBases")).filter((k) => !isOff$1(k, "KnowledgeBaseState")).map((k) => use$1(`knowledge base ${words$1(at(k, "KnowledgeBaseId"))}`, k)),
		...items$1(at(own, "AgentCollaborators")).map((c) => {
			const callee = words$1(at(c, "AgentDescriptor", "AliasArn"));
			return {
				effect: "allow",
				uses: uses("call", [callee]),
				text: `collaborator ${callee}`,
				span: c.span
			};
		})
	];
	putInOrder({
		client: "Bedrock",
		name: resource.key,
		file: from.file,
		span: resource.keySpan
	}, freestFirst(tools), from.to);
	for (const group of groups) {
		const lambda = at(group, "ActionGroupExecutor", "Lambda");
		if (lambda) trusts$2(of, `executor ${words$1(lambda)}`, `the function ${words$1(lambda)} to carry out its actions`, lambda.span);
	}
	readRole$1(at(own, "AgentResourceRoleArn"), of);
	const guardrail = at(own, "GuardrailConfiguration");
	heldTo(of, "content guardrail", guardrail ? 0 : 1, 1, guardrail ? "on" : "off", guardrail?.span, resource.keySpan);
}
function readRole$1(role, of) {
	const name = words$1(role);
	if (!role || name === "") return;
	const same = name.startsWith("arn:") ? `role ${name}` : `role ${name} of ${of.file.path}`;
	trusts$2(of, `role ${name}`, `the role ${name}, as which it acts`, role.span, true, same);
}
function groupTools(group) {
	const name = words$1(at(group, "ActionGroupName"));
	const signature = at(group, "ParentActionGroupSignature");
	if (signature) return text(signature) === "AMAZON.UserInput" ? [] : [use$1(words$1(signature), signature)];
	const returned = words$1(at(group, "ActionGroupExecutor", "CustomControl")) === "RETURN_CONTROL";
	const functions = items$1(at(group, "FunctionSchema", "Functions")).map((f) => {
		const asks = at(f, "RequireConfirmation");
		const effect = returned || text(asks)?.toUpperCase() === "ENABLED" ? "ask" : "allow";
		const called = `${name}.${words$1(at(f, "Name"))}`;
		return {
			effect,
			uses: named$6(called),
			text: called,
			span: (asks ?? at(f, "Name") ?? f).span
		};
	});
	const schema = at(group, "ApiSchema");
	if (!schema) return functions;
	const of = digest(words$1(schema));
	const label = `operations of ${name} (ApiSchema)`;
	const all = {
		effect: returned ? "ask" : "allow",
		uses: uses("use", [`${name} api ${of}`]),
		text: label,
		span: schema.span
	};
	return [...functions, all];
}
function use$1(what, value) {
	return {
		effect: "allow",
		uses: uses("use", [what]),
		text: what,
		span: value.span
	};
}
function isOff$1(value, key) {
	return text(at(value, key))?.toUpperCase() === "DISABLED";
}

// src/manifests/aws/agentcore.ts
function readAgentCore(resource, what, from) {
	const own = at(resource.value, "Properties");
	const kind = Object.hasOwn(KINDS$1, what) ? KINDS$1[what] : void 0;
	if (kind === void 0) return;
	const of = {
		...from,
		agent: `AgentCore ${kind} ${resource.key}`
	};
	const tools = [...kind === "target" ? targetTools(own) : [], ...headersOf(own)];
	putInOrder({
		client: "AgentCore",
		what: kind,
		name: resource.key,
		file: from.file,
		span: resource.keySpan
	}, tools, from.to);
	readRole$1(at(own, "RoleArn") ?? at(own, "ExecutionRoleArn"), of);
	readNetwork(at(own, "NetworkConfiguration"), resource, of);
	for (const e of entries(at(own, "EnvironmentVariables"))) holdsValue(of, e.key, e.value);
	if (kind === "target") readCredentials(own, of);
	if (kind !== "gateway" && kind !== "runtime") return;
	const type = at(own, "AuthorizerType");
	const callers = callersOf(type, at(own, "AuthorizerConfiguration"));
	putCallers(of, `${from.file.path.toLowerCase()} ${kind} ${resource.key}`, callers, (type ?? at(own, "AuthorizerConfiguration"))?.span ?? resource.keySpan);
	if (kind === "gateway") readEngine(at(own, "PolicyEngineConfiguration"), resource, of);
}
const KINDS$1 = {
	Runtime: "runtime",
	Gateway: "gateway",
	GatewayTarget: "target",
	BrowserCustom: "browser",
	CodeInterpreterCustom: "interpreter"
};
function headersOf(own) {
	return items$1(prop(prop(own, "RequestHeaderConfiguration"), "RequestHeaderAllowlist")).map((header) => {
		const name = words$1(header).toLowerCase();
		return {
			effect: "allow",
			uses: uses("use", [`header ${name} of callers`]),
			text: `callers’ header ${name}`,
			span: header.span
		};
	});
}
function readNetwork(network, at, of) {
	const mode = prop(network, "NetworkMode");
	const said = words$1(mode).toUpperCase();
	const level = said === "SANDBOX" ? 0 : said === "VPC" ? 1 : 2;
	heldTo(of, "network", level, 2, [
		"none",
		"a VPC",
		"public"
	][level] ?? "public", mode?.span, at.keySpan);
}
function readEngine(engine, resource, of) {
	const mode = at(engine, "Mode");
	const said = words$1(mode).toUpperCase();
	const level = said === "ENFORCE" ? 0 : engine && !mode ? 1 : 2;
	const label = [
		"enforced",
		"left to a default",
		said === "LOG_ONLY" ? "only logged" : "gone"
	][level] ?? "gone";
	heldTo(of, "policy engine", level, 2, label, (mode ?? engine)?.span, resource.keySpan);
}
function targetTools(own) {
	const mcp = at(own, "TargetConfiguration", "Mcp");
	return entries(mcp).flatMap(({ key, keySpan, value }) => {
		const listed = items$1(at(value, "ToolSchema", "InlinePayload"));
		const through = words$1(at(value, "LambdaArn"));
		if (listed.length > 0) return listed.map((t) => {
			const name = words$1(at(t, "Name"));
			return {
				effect: "allow",
				uses: named$6(name),
				text: name,
				span: (at(t, "Name") ?? t).span
			};
		});
		const text = `every tool of ${key}${through === "" ? "" : ` through ${through}`}`;
		return [{
			effect: "allow",
			uses: uses("use", [`${key} ${digest(words$1(value))}`]),
			text,
			span: keySpan
		}];
	});
}
function readCredentials(own, of) {
	const endpoint = at(own, "TargetConfiguration", "Mcp", "McpServer", "Endpoint");
	const address = at(endpoint, "Fn::Sub") ?? endpoint;
	talksTo(of, items$1(address)[0] ?? address);
	const needed = inlineApi(at(own, "TargetConfiguration", "Mcp", "OpenApiSchema", "InlinePayload"))?.needed(void 0);
	for (const configured of items$1(at(own, "CredentialProviderConfigurations"))) {
		const type = words$1(at(configured, "CredentialProviderType"));
		const span = (at(configured, "CredentialProviderType") ?? configured).span;
		if (type === "GATEWAY_IAM_ROLE") holds$1(of, "the gateway’s role", type, span, "workload-identity");
		for (const { key, value } of entries(at(configured, "CredentialProvider"))) {
			const provider = words$1(at(value, "ProviderArn"));
			if (/api/i.test(key)) holds$1(of, "API key", provider, span);
			else if (items$1(at(value, "Scopes")).length === 0) holds$1(of, "OAuth", provider, span, "short-lived");
			for (const scope of items$1(at(value, "Scopes"))) holdsScope(of, words$1(scope), provider, scope.span, needed);
		}
	}
}
function inlineApi(payload) {
	const source = text(payload);
	const parsed = source === void 0 ? void 0 : parseYaml(source, {
		duplicates: "last",
		merge: false
	});
	const document = parsed?.ok ? parsed.documents[0] : payload;
	return document && apiOf(document);
}

// src/manifests/agentcore-toolkit.ts
const format$101 = {
	id: "agentcore-toolkit",
	title: "AgentCore starter toolkit",
	clients: ["AgentCore"],
	files: ["**/.bedrock_agentcore.yaml", "**/.bedrock_agentcore.yml"],
	reads: "Exact: execution roles by name, network mode, authorizer (none: callers signed by IAM) with its audiences, clients and scopes, request headers, credential providers, OAuth, aws_jwt. Not evaluated: what a role may do, a role that the toolkit makes by itself, identifiers of what was deployed, memory, build settings but their role",
	read(files, to) {
		for (const file of files) {
			const value = readDocument$1(file, "AgentCore", "yaml", to);
			for (const agent of entries(at(value, "agents"))) readAgent$6(agent, {
				agent: `AgentCore agent ${agent.key}`,
				file,
				to
			});
		}
	}
};
function readAgent$6(agent, of) {
	const { key: name, keySpan: span, value } = agent;
	putInOrder({
		client: "AgentCore",
		name,
		file: of.file,
		span
	}, headersOf(value), of.to);
	readRole$1(at(value, "aws", "execution_role"), of);
	readRole$1(at(value, "codebuild", "execution_role"), of);
	readNetwork(at(value, "aws", "network_configuration"), agent, of);
	const authorizer = at(value, "authorizer_configuration");
	const callers = callersOf(void 0, authorizer);
	putCallers(of, `${of.file.path.toLowerCase()} agent ${name}`, callers, authorizer?.span ?? span);
	for (const provider of items$1(at(value, "identity", "credential_providers"))) {
		const called = text(provider) ?? words$1(at(provider, "name"));
		const type = words$1(at(provider, "type"));
		holds$1(of, `credential provider ${called}`, called, provider.span, /api/i.test(type) ? "standing-reference" : "short-lived");
	}
	const oauth = at(value, "oauth_configuration");
	if (oauth && oauth.kind !== "null") holds$1(of, "OAuth", words$1(oauth), oauth.span, "short-lived");
	const tokens = at(value, "aws_jwt", "enabled") ?? at(value, "identity", "aws_jwt", "enabled");
	const on = tokens?.kind === "boolean" && tokens.value;
	heldTo(of, "tokens by which it shows itself to others (aws_jwt)", on ? 1 : 0, 0, on ? "on" : "off", tokens?.span, span);
}

// src/manifests/agentforce-metadata.ts
const format$100 = {
	id: "agentforce-metadata",
	title: "Agentforce functions and plugins",
	clients: ["Agentforce"],
	files: ["**/*.genAiFunction-meta.xml", "**/*.genAiPlugin-meta.xml"],
	reads: "Exact: of functions invocationTarget with its type, isConfirmationRequired (absent: not asked); of plugins the functions that they hold. Not evaluated: what an invoked flow or class does, permission sets, bots and whom they run as; planners and Agent Script are said when they change",
	renames: true,
	read(files, to) {
		for (const file of files) {
			const decoded = file.bytes ? decodeText(file.bytes, {
				bom: true,
				utf16: false
			}) : void 0;
			if (!decoded?.ok) {
				unreadable(file, "Agentforce", decoded?.problems ?? [], "unknown", to);
				continue;
			}
			const elements = elementsOf(decoded.text);
			const name = (file.path.split("/").at(-1) ?? "").replace(/\.genAi\w+-meta\.xml$/i, "");
			const isPlugin = /genAiPlugin-meta\.xml$/i.test(file.path);
			const agent = {
				client: "Agentforce",
				what: isPlugin ? "plugin" : "function",
				name,
				file,
				span: elements[0]?.span ?? START$2
			};
			putAgent(agent, isPlugin ? functionsOf$1(elements) : targetOf$1(elements, file), to);
		}
	}
};
const START$2 = {
	startLine: 1,
	startColumn: 1,
	endLine: 1,
	endColumn: 1
};
function elementsOf(source) {
	const plain = blanked(source);
	const lines = lineIndex(source);
	const out = [];
	for (const match of plain.matchAll(/<([A-Za-z]\w{0,60})>([^<]{0,2000})<\//g)) {
		const start = match.index + match[0].length - 2 - (match[2] ?? "").length;
		out.push({
			tag: match[1] ?? "",
			words: (match[2] ?? "").trim(),
			span: lines.span(start, start + (match[2] ?? "").length)
		});
	}
	return out;
}
function blanked(source) {
	let out = "";
	for (let at = 0;;) {
		const start = source.indexOf("<!--", at);
		if (start < 0) return out + source.slice(at);
		const end = source.indexOf("-->", start + 4);
		const stop = end < 0 ? source.length : end + 3;
		out += source.slice(at, start) + " ".repeat(stop - start);
		at = stop;
	}
}
function targetOf$1(elements, file) {
	const target = elements.find((e) => e.tag === "invocationTarget");
	const type = elements.find((e) => e.tag === "invocationTargetType")?.words ?? "";
	const asked = elements.find((e) => e.tag === "isConfirmationRequired")?.words === "true";
	const words = target ? `${type}://${target.words}` : file.path;
	return target ? [{
		effect: asked ? "ask" : "allow",
		uses: named$6(words),
		text: words,
		span: target.span
	}] : [];
}
function functionsOf$1(elements) {
	return elements.filter((e) => e.tag === "functionName").map((e) => ({
		effect: "allow",
		uses: named$6(e.words),
		text: e.words,
		span: e.span
	}));
}

// src/manifests/agentic/github-tool.ts
const READS$1 = "gh-aw read";
const BY = "written by ";
function readGithubTool(unit, to) {
	const own = unit.parts[0];
	const said = all$1(unit, "tools", "github").filter(({ value }) => !isFalse$1(value));
	const off = all$1(unit, "tools", "github").length > 0 && said.length === 0;
	if (!own || off || !unit.isWorkflow && said.length === 0) return [];
	if (said.length === 0) return [
		...toolEntries$2(DEFAULTS, [], own.file, own.front.span),
		make$1("allow", read$1([BY, ANY]), own.file, own.front.span, "whoever wrote it"),
		anyRepository(own.file, own.front.span)
	];
	return said.flatMap(({ file, value }) => {
		const sets = words$2(at(value, "toolsets") ?? at(value, "toolset")).map((w) => w.word);
		const allowed = words$2(at(value, "allowed")).filter((w) => w.word !== "*");
		const expanded = sets.length === 0 ? DEFAULTS : sets.flatMap((s) => s === "default" ? DEFAULTS : [s]);
		const span = (at(value, "toolsets") ?? value).span;
		const listed = at(value, "allowed-repos") ?? at(value, "repos");
		const repositories = words$2(listed);
		readRest(unit.name, file, value.span, (key) => at(value, key), to);
		return [
			...toolEntries$2(expanded, allowed.map((w) => w.word), file, span),
			make$1("allow", read$1([BY, ANY]), file, value.span, "whoever wrote it"),
			...words$2(at(value, "blocked-users")).map((w) => make$1("deny", read$1([BY, w.word.toLowerCase()]), file, w.span, `blocked-users: ${w.word}`)),
			...repositories.length === 0 || repositories[0]?.word === "all" && repositories.length === 1 ? [anyRepository(file, span)] : repositories.map((r) => make$1("allow", read$1(repository(r.word)), file, r.span, `allowed-repos: ${r.word}`))
		];
	});
}
const NOT_IN_ALL = /* @__PURE__ */ new Set(["dependabot"]);
const DEFAULTS = [
	"context",
	"repos",
	"issues",
	"pull_requests",
	"users"
];
function toolEntries$2(sets, allowed, file, span) {
	return sets.map((set) => {
		const family = NOT_IN_ALL.has(set) ? "named toolset" : "toolset";
		const before = set === "all" || isExpression(set) ? [
			"toolset ",
			SOME,
			"/"
		] : [`${family} ${set}/`];
		const sequences = (allowed.length === 0 ? [SOME] : allowed).map((tool) => [...before, tool]);
		return make$1("allow", read$1(...sequences), file, span, `tools.github ${set}`);
	});
}
function anyRepository(file, span) {
	return make$1("allow", read$1(["repository ", ANY]), file, span, "public repositories");
}
function repository(name) {
	const lower = name.trim().toLowerCase();
	if (lower.endsWith("/*")) return [`repository ${lower.slice(0, -1)}`, SOME];
	return isExpression(lower) || lower === "public" || lower === "all" ? ["repository ", ANY] : [`repository ${lower}`];
}
function read$1(...sequences) {
	return { sequences: sequences.map((s) => [`${READS$1}${"\0"}`, ...s]) };
}
function readRest(name, file, span, get, to) {
	const integrity = get("min-integrity");
	const level = INTEGRITY.indexOf(word$1(integrity) ?? "approved");
	to.fact({
		kind: "isolation",
		agent: name,
		subject: `${name} min-integrity`,
		dimension: "the least trust in what it reads (min-integrity)",
		level: level < 0 ? INTEGRITY.length - 1 : level,
		defaultLevel: 1,
		label: INTEGRITY[level] ?? "unknown",
		stated: integrity !== void 0,
		place: placeIn(file, (integrity ?? { span }).span)
	});
	const trust = (words, at) => trustSetting(words, name, at, file, to);
	const mode = get("mode");
	if (mode && word$1(mode) === "remote") trust("tools.github.mode: remote", mode.span);
	const readOnly = get("read-only");
	if (readOnly && isFalse$1(readOnly)) trust("tools.github.read-only: false", readOnly.span);
	const flows = get("private-to-public-flows");
	for (const flow of words$2(flows)) trust(`private-to-public-flows: ${flow.word}`, flow.span);
	for (const key of ["trusted-users", "approval-labels"]) for (const { word: one, span: at } of words$2(get(key))) trust(`${key}: ${one}`, at);
}
const INTEGRITY = [
	"merged",
	"approved",
	"unapproved",
	"none"
];

// src/manifests/agentic/outputs.ts
const OUTPUT = "gh-aw output";
function readOutputs(unit) {
	if (all$1(unit, "safe-outputs", "staged").some(({ value }) => isTrue$10(value))) return [];
	const seen = /* @__PURE__ */ new Set();
	const out = [];
	for (const { file, value } of all$1(unit, "safe-outputs")) for (const e of entries(value)) {
		if (NO_OUTPUT.has(e.key) || seen.has(e.key)) continue;
		if (e.key === "jobs" || e.key === "scripts" || e.key === "actions") {
			for (const own of entries(e.value)) out.push(present(`${e.key}.${own.key}`, own, file));
			continue;
		}
		seen.add(e.key);
		if (isFalse$1(e.value) || ![
			"map",
			"null",
			"boolean",
			"list"
		].includes(e.value.kind)) continue;
		if (isTrue$10(at(e.value, "staged"))) continue;
		out.push(present(e.key, e, file), ...bounds(e, file));
	}
	for (const tool of ["repo-memory", "comment-memory"]) for (const { file, value } of all$1(unit, "tools", tool)) if (!isFalse$1(value)) out.push(make$1("allow", use(tool), file, value.span, tool));
	return out;
}
const NO_OUTPUT = new Set("github-token github-app allowed-domains mentions max-patch-size max-patch-files staged env steps threat-detection runs-on messages footer activation-comments report-failure-as-issue concurrency-group environment needs timeout-minutes id-token allowed-github-references max-bot-mentions group-reports failure-issue-repo noop missing-tool missing-data report-incomplete".split(" "));
function use(type) {
	return { sequences: [[`${OUTPUT}${"\0"}${type}`]] };
}
function present(type, e, file) {
	return make$1("allow", use(type), file, e.keySpan, type);
}
function bounds(e, file) {
	const out = [];
	const put = (about, sequences, value, text) => {
		if (sequences.length === 0) return;
		const pattern = { sequences: sequences.map((s) => merge([`${OUTPUT} ${e.key} ${about}${"\0"}`, ...s])) };
		out.push(make$1("allow", pattern, file, value?.span ?? e.keySpan, `${e.key} ${text}`));
	};
	for (const key of OPEN_UNLESS_LISTED) {
		const value = at(e.value, key);
		const listed = words$2(value);
		const open = listed.length === 0 || listed.some((w) => w.word === "*" || isExpression(w.word));
		put(key, open ? [[ANY]] : listed.map((w) => glob(w.word)), value, open ? `without ${key}` : key);
	}
	for (const key of CLOSED_UNLESS_LISTED) {
		const value = at(e.value, key) ?? (key === "workflows" && e.value.kind === "list" ? e.value : void 0);
		const about = key === "allowed-repos" ? "target-repo" : key === "base-branch" ? "allowed-base-branches" : key;
		for (const w of words$2(value)) put(about, [isExpression(w.word) || w.word === "*" ? [ANY] : glob(w.word)], value, `${key}: ${w.word}`);
	}
	if (!at(e.value, "target")) put("target", [["triggering"]], void 0, "target: triggering");
	for (const key of PREFIXES) if (!at(e.value, key)) put(key, [["any"]], void 0, `without ${key}`);
	for (const [key, wide] of WIDE_WHEN) {
		const value = at(e.value, key);
		const said = word$1(value);
		if (said !== void 0 && (said === wide || isExpression(said))) put(key, [["on"]], value, `${key}: ${said}`);
	}
	for (const key of ON_UNLESS_FALSE) if (!isFalse$1(at(e.value, key))) put(key, [["on"]], at(e.value, key), key);
	const guarded = at(e.value, "protected-files");
	const level = PROTECTION[word$1(guarded) ?? ""] ?? (word$1(guarded) === void 0 ? 1 : 2);
	if (level > 0) put("protected-files", [["with a review"]], guarded, "protected-files: with a review");
	if (level > 1) put("protected-files", [["freely"]], guarded, `protected-files: ${word$1(guarded)}`);
	const max = at(e.value, "max");
	const count = max?.kind === "number" ? max.value : max ? NaN : MAXIMA[e.key] ?? 1;
	const shown = count >= 0 && count <= MOST$8 ? Math.floor(count) : MOST$8 + 1;
	const steps = Array.from({ length: Math.min(shown, MOST$8) }, (_, i) => [String(i + 1)]);
	put("max", shown > MOST$8 ? [[ANY]] : steps, max, max ? `max: ${word$1(max)}` : "max");
	return out;
}
const OPEN_UNLESS_LISTED = [
	"allowed",
	"allowed-labels",
	"allowed-files",
	"allowed-events",
	"allowed-fields",
	"allowed-reviewers",
	"allowed-branches",
	"required-labels",
	"required-category"
];
const CLOSED_UNLESS_LISTED = [
	"target",
	"target-repo",
	"allowed-repos",
	"base-branch",
	"allowed-base-branches",
	"head-repo",
	"assignees",
	"workflows",
	"target-ref",
	"allowed-refs"
];
const PREFIXES = ["title-prefix", "required-title-prefix"];
const WIDE_WHEN = [
	["discussions", "true"],
	["auto-merge", "true"],
	["allow-workflows", "true"],
	["draft", "false"],
	["signed-commits", "false"],
	["allows-comment-ids", "true"]
];
const ON_UNLESS_FALSE = [
	"issues",
	"pull-requests",
	"fallback-as-issue"
];
const PROTECTION = {
	blocked: 0,
	"fallback-to-issue": 1,
	"request-review": 1,
	allowed: 2
};
const MAXIMA = {
	"add-labels": 3,
	"remove-labels": 3,
	"set-issue-type": 5,
	"set-issue-field": 5,
	"upload-asset": 10,
	"create-pull-request-review-comment": 10,
	"create-code-scanning-alert": 1e3,
	"autofix-code-scanning-alert": 10,
	"dispatch-workflow": 3
};
const MOST$8 = 100;
function glob(words) {
	return merge(words.slice(0, 500).split("**").flatMap((part, i) => i === 0 ? star(part, SEGMENT) : [ANY, ...star(part.replace(/^\//, ""), SEGMENT)]));
}

// src/manifests/agentic/output-limits.ts
function readOutputLimits(unit, usual) {
	const own = unit.parts[0];
	if (!own || !unit.isWorkflow) return [];
	const out = [];
	const put = (about, sequences, found, text) => {
		if (sequences.length === 0) return;
		const pattern = { sequences: sequences.map((s) => merge([`${OUTPUT} all ${about}${"\0"}`, ...s])) };
		out.push(make$1("allow", pattern, (found ?? own).file, (found?.value ?? own.front).span, text));
	};
	const say = (key) => usual ? void 0 : first(unit, "safe-outputs", key);
	for (const found of usual ? [] : all$1(unit, "safe-outputs", "allowed-domains")) for (const w of words$2(found.value)) put("links", [glob(w.word)], found, `allowed-domains: ${w.word}`);
	const mentions = say("mentions");
	if (isTrue$10(mentions?.value)) put("mentions", [[ANY]], mentions, "mentions: true");
	for (const [key, most] of SIZES) {
		const found = say(key);
		const value = found?.value;
		const size = value?.kind === "number" ? value.value : value ? Number.POSITIVE_INFINITY : most;
		put(key, STEPS.filter((s) => s < size).map((s) => [`over ${s}`]), found, value ? `${key}: ${word$1(value) ?? "unknown"}` : key);
	}
	return out;
}
const SIZES = [["max-patch-size", 1024], ["max-patch-files", 100]];
const STEPS = Array.from({ length: 24 }, (_, i) => 2 ** i);

// src/manifests/agentic/settings.ts
function readSettings$6(unit, to) {
	readContainment$2(unit, to);
	readPermissions(unit, to);
	readSecrets$1(unit, to);
	const trust = (words, file, span, of) => trustSetting(words, unit.name, span, file, to, of);
	for (const key of [
		"command",
		"driver",
		"harness",
		"args"
	]) for (const { file, value } of all$1(unit, "engine", key)) {
		const said = words$2(value).map((w) => w.word);
		trust(`engine.${key}: ${said.length > 0 ? said.join(" ") : key}`, file, value.span);
	}
	for (const { file, value } of all$1(unit, "mcp-scripts")) for (const e of entries(value)) trust(`mcp-scripts.${e.key} ${digest(plain$4(e.value))}`, file, e.keySpan);
	for (const key of ["plugins", "skills"]) for (const { file, value } of all$1(unit, key)) for (const w of words$2(value)) trust(w.word, file, w.span, key === "plugins" ? "plugin" : "setting");
	for (const path of [
		[
			"runtimes",
			"node",
			"run-install-scripts"
		],
		["features", "disable-xpia-prompt"],
		["features", "dangerously-disable-sandbox-agent"],
		[
			"network",
			"hosted-web",
			"enabled"
		]
	]) for (const { file, value } of all$1(unit, ...path)) if (isTrue$10(value)) trust(`${path.join(".")}: true`, file, value.span);
	for (const { file, value } of [...all$1(unit, "sandbox", "agent", "allow-host-ports"), ...all$1(unit, "threat-detection-suppress")]) for (const w of words$2(value)) trust(`let through: ${w.word}`, file, w.span);
	for (const { file, value } of all$1(unit, "services")) for (const e of entries(value)) trust(`service ${e.key}`, file, e.keySpan);
}
function readContainment$2(unit, to) {
	const own = unit.parts[0];
	if (!own || !unit.isWorkflow) return;
	const put = (dimension, wide, label, found) => to.fact({
		kind: "isolation",
		agent: unit.name,
		subject: `${unit.name} ${dimension}`,
		dimension,
		level: wide ? 1 : 0,
		defaultLevel: 0,
		label,
		stated: found !== void 0,
		place: placeIn(found?.file ?? own.file, (found?.value ?? own.front).span)
	});
	const strict = first(unit, "strict");
	put("strict mode", isFalse$1(strict?.value), isFalse$1(strict?.value) ? "off" : "on", strict);
	const off = sandboxOff(unit);
	const masked = first(unit, "secret-masking", "steps");
	if (masked) for (const step of items$1(masked.value)) to.fact({
		kind: "guard",
		guards: "discovery",
		agent: unit.name,
		subject: `${unit.name} secret-masking`,
		what: "secrets in what it leaves behind",
		by: `${unit.name} ${digest(plain$4(step))}`,
		matcher: null,
		failsClosed: true,
		text: "secret-masking",
		place: placeIn(masked.file, step.span)
	});
	put("the agent’s sandbox", off, off ? "off" : "on", first(unit, "sandbox"));
	const runtime = first(unit, "sandbox", "agent", "runtime");
	const privileged = word$1(runtime?.value) === "docker-sudo-iptables";
	put("the sandbox’s own rights", privileged, privileged ? "privileged" : "rootless", runtime);
	const detection = first(unit, "safe-outputs", "threat-detection");
	put("threat detection", isFalse$1(detection?.value), isFalse$1(detection?.value) ? "off" : "on", detection);
	const runsOn = first(unit, "runs-on");
	const labels = [...words$2(runsOn?.value), ...words$2(at(runsOn?.value, "labels"))].map((w) => w.word);
	put("runner", labels.includes("self-hosted"), labels.includes("self-hosted") ? "self-hosted" : "hosted", runsOn);
}
function readPermissions(unit, to) {
	const own = unit.parts[0];
	if (!own || !unit.isWorkflow) return;
	const put = (of, holder, token) => {
		for (const s of tokenScopes(holder, holder)) to.fact({
			kind: "permission",
			agent: unit.name,
			subject: `${unit.name} ${of} token ${s.text}`,
			token,
			scope: s.scope,
			level: s.stated ? s.level : "read",
			stated: s.stated,
			text: s.stated ? token === "job" ? s.text : `${s.text} in ${of}` : "the default permissions, which read",
			place: placeIn(own.file, s.stated ? s.span : own.front.span)
		});
	};
	put("the agent’s job", own.front, "job");
	for (const path of [["jobs"], ["safe-outputs", "jobs"]]) for (const e of entries(at(own.front, ...path))) if (at(e.value, "permissions")) put(`job ${e.key}`, e.value, "app");
	const start = at(own.front, "on");
	if (at(start, "permissions") && start) put("the start", start, "app");
}
function readSecrets$1(unit, to) {
	const put = (secret, value, file) => to.fact({
		kind: "credential",
		agent: unit.name,
		subject: `workflow ${unit.name} ${secret}`,
		holder: unit.name,
		name: "secret",
		held: "standing-reference",
		reference: secret,
		text: secret,
		place: placeIn(file, value.span)
	});
	const visit = (value, file, depth = 0) => {
		if (!value || depth > MAX_DEPTH) return;
		for (const secret of secretNames(text(value) ?? "")) put(secret, value, file);
		for (const item of items$1(value)) visit(item, file, depth + 1);
		for (const e of entries(value)) if (depth > 0 || !APART.has(e.key)) visit(e.value, file, depth + 1);
	};
	for (const { file, front } of unit.parts) visit(front, file);
}
const MAX_DEPTH = 40;
const APART = /* @__PURE__ */ new Set(["mcp-servers"]);
function plain$4(value) {
	if (value.kind === "map") return entries(value).map((e) => `${e.key}=${plain$4(e.value)}`).join("\n");
	if (value.kind === "list") return value.items.map(plain$4).join("\n");
	return word$1(value) ?? "";
}

// src/manifests/agentic/sources.ts
function units(files, to) {
	const parts = /* @__PURE__ */ new Map();
	for (const file of files) {
		const front = readFront(file, to);
		if (front) parts.set(file.path, {
			file,
			front
		});
	}
	const used = /* @__PURE__ */ new Set();
	const workflows = [...parts.values()].filter(isWorkflow$1).map((part) => {
		const found = withImports(part, parts, to);
		for (const p of found) if (p !== part) used.add(p.file.path);
		return {
			name: nameOf$4(part.file),
			parts: found,
			isWorkflow: true
		};
	});
	const alone = [...parts.values()].filter((p) => !isWorkflow$1(p) && !used.has(p.file.path) && !IN_AGENTS.test(p.file.path)).map((p) => ({
		name: nameOf$4(p.file),
		parts: withImports(p, parts, to),
		isWorkflow: false
	}));
	return withinBudget([...workflows, ...alone], to);
}
const MAX_BYTES = 8388608;
function withinBudget(found, to) {
	let left = MAX_BYTES;
	return found.filter((unit) => {
		left -= unit.parts.reduce((n, p) => n + (p.file.bytes?.length ?? 0), 0);
		const own = unit.parts[0];
		if (left >= 0 || !own) return true;
		unreadable(own.file, unit.name, [{
			code: "too-large",
			message: "with its imports it is too large to be read",
			span: own.front.span
		}], "unknown", to);
		return false;
	});
}
const IN_AGENTS = /^\.github\/agents\//i;
function isWorkflow$1({ file, front }) {
	return /^\.github\/workflows\/[^/]+$/i.test(file.path) && entry$2(front, "on") !== void 0;
}
function nameOf$4(file) {
	return `Workflow ${file.path.replace(/^\.github\/(workflows\/)?/i, "")}`;
}
function readFront(file, to) {
	const agent = nameOf$4(file);
	if (!file.bytes) {
		unreadable(file, agent, [], "unknown", to);
		return;
	}
	const decoded = decodeText(file.bytes, {
		bom: true,
		utf16: false
	});
	if (!decoded.ok) return void 0;
	const parsed = parseFrontMatter(decoded.text, COPILOT_CLI);
	if (parsed.ok) return parsed.present && parsed.value.kind === "map" ? parsed.value : void 0;
	if (KEYS$4.test(decoded.text) && !IN_AGENTS.test(file.path)) unreadable(file, agent, parsed.problems, "dropped", to);
}
const KEYS$4 = /^(on|tools|permissions|safe-outputs|engine|network|mcp-servers|imports|steps|sandbox)\s{0,4}:/m;
function withImports(root, parts, to) {
	const out = [root];
	const seen = /* @__PURE__ */ new Set([root.file.path]);
	for (let i = 0; i < out.length && i < MAX_IMPORTS; i++) {
		const here = out[i];
		const listed = here && at(here.front, "imports");
		if (!here || !listed) continue;
		const list = listed.kind === "map" ? items$1(at(listed, "aw")) : items$1(listed);
		for (const item of list) {
			const written = text(item) ?? text(at(item, "uses")) ?? text(at(item, "path"));
			if (written === void 0) continue;
			const path = written.split("#")[0]?.replace(/^\?|\?$/g, "") ?? "";
			const found = candidates(path, here.file.path).find((p) => parts.has(p));
			const part = found === void 0 ? void 0 : parts.get(found);
			if (!part) trustImport(root, here.file, path, item, to);
			else if (!seen.has(part.file.path)) {
				seen.add(part.file.path);
				out.push(part);
			}
		}
	}
	return out;
}
const MAX_IMPORTS = 200;
function candidates(path, from) {
	const remote = /^([\w.-]+\/[\w.-]+)\/([^@]+)@(.+)$/.exec(path);
	if (remote) return [`.github/aw/imports/${remote[1]}/${remote[3]}/${(remote[2] ?? "").replaceAll("/", "_")}`];
	const folder = from.slice(0, from.lastIndexOf("/"));
	const rooted = path.replace(/^\//, "");
	return [
		normal$3(`${folder}/${path}`),
		normal$3(`.github/workflows/${path}`),
		normal$3(rooted),
		normal$3(`.github/${path}`)
	];
}
function normal$3(path) {
	const out = [];
	for (const part of path.split("/")) if (part === "..") out.pop();
	else if (part !== "." && part !== "") out.push(part);
	return out.join("/");
}
function trustImport(root, file, path, item, to) {
	const name = nameOf$4(root.file);
	to.fact({
		kind: "trust",
		of: "setting",
		agent: name,
		subject: `${name} import ${path}`,
		what: `${name} import ${path}`,
		level: 1,
		pinned: true,
		text: `imports ${path.slice(0, 200)}`,
		place: placeIn(file, item.span)
	});
}

// src/manifests/agentic/start.ts
const START$1 = "gh-aw start";
function readStart(unit, to) {
	const own = unit.parts[0];
	if (!own || !unit.isWorkflow) return [];
	const on = at(own.front, "on");
	const roles = words$2(at(on, "roles") ?? at(own.front, "roles"));
	const everyone = roles.some((r) => r.word === "all");
	const put = putter(unit.name, own.file, to);
	for (const { event, span, types } of events(on)) {
		const kept = keeps(text(at(own.front, "if")), event);
		const closed = STRANGERS.every((s) => kept.out.includes(s));
		const open = everyone && (OPEN_EVENTS.has(event) || /command$/.test(event));
		put(event, closed ? "maintainers" : open ? "anyone" : "writers", event, span, kept, "", types);
	}
	const named = roles.length > 0 ? roles : DEFAULT_ROLES.map((r) => ({
		word: r,
		span: at(own.front, "on")?.span
	}));
	for (const { word, span } of named) {
		const all = word === "all";
		put("people", all ? "anyone" : "named", `roles: ${word}`, span ?? own.front.span, OPEN$1, all ? "" : word);
	}
	for (const { word, span } of words$2(at(on, "bots") ?? at(own.front, "bots"))) put("bots", "named", `bots: ${word}`, span, OPEN$1, word.toLowerCase().replace(/\[bot\]$/, ""));
	for (const event of ["pull_request", "pull_request_target"]) for (const { word, span } of words$2(at(on, event, "forks"))) put(`${event} forks`, word === "*" ? "anyone" : "named", `forks: ${word}`, span, OPEN$1, word === "*" ? "" : word);
	return holds(unit, own);
}
const DEFAULT_ROLES = [
	"admin",
	"maintainer",
	"write"
];
const NO_EVENT = /^(roles|bots|skip-.*|manual-approval|stop-after|reaction|status-comment|github-token|github-app|permissions|steps|needs|forks|labels|names|user-rate-limit|stale-check)$/;
function putter(name, file, to) {
	return (event, who, words, span, kept, named, activities = null) => to.fact({
		kind: "trigger",
		agent: name,
		subject: `${name} start`,
		event,
		who,
		name: named,
		keptOut: kept.out,
		onlyNames: kept.names,
		needsPhrase: kept.needsPhrase || /command$/.test(event),
		activities,
		how: event === "workflow_dispatch" ? "by hand" : event === "schedule" ? "on schedule" : "on event",
		text: words,
		place: placeIn(file, span)
	});
}
function events(on) {
	if (!on) return [];
	if (on.kind !== "map") return words$2(on).map(({ word, span }) => {
		return {
			event: word.startsWith("/") ? "slash_command" : /^[a-z_]+$/.test(word) && !FUZZY.test(word) ? word : "schedule",
			span,
			types: null
		};
	});
	return entries(on).filter((e) => !NO_EVENT.test(e.key)).map((e) => {
		const types = words$2(at(e.value, "types") ?? at(e.value, "events")).map((w) => w.word);
		return {
			event: e.key === "command" ? "slash_command" : e.key,
			span: e.keySpan,
			types: types.length > 0 && !types.includes("*") ? types : null
		};
	});
}
function listed$2(value) {
	if (value?.kind !== "map") return words$2(value);
	return entries(value).flatMap((e) => words$2(e.value).map((w) => ({
		...w,
		word: `${e.key} ${w.word}`
	})));
}
const FUZZY = /^(hourly|daily|weekly|bi-weekly|monthly)$/;
function holds(unit, own) {
	const out = [];
	const deny = (what, file, span) => {
		out.push(make$1("deny", { sequences: [[`${START$1}${"\0"}${what}`]] }, file, span, what));
	};
	for (const { file, front } of unit.parts) {
		const on = at(front, "on");
		for (const key of [
			"skip-roles",
			"skip-bots",
			"skip-author-associations"
		]) for (const { word, span } of listed$2(at(on, key))) deny(`${key}: ${word.toLowerCase()}`, file, span);
		for (const key of [
			"skip-if-match",
			"skip-if-no-match",
			"stop-after",
			"user-rate-limit"
		]) {
			const value = at(on, key) ?? at(front, key);
			if (value && !isFalse$1(value)) deny(key, file, value.span);
		}
		const approval = at(on, "manual-approval");
		if (approval) deny("manual-approval", file, approval.span);
		for (const e of entries(on)) for (const key of ["labels", "names"]) if (at(e.value, key)) deny(`${e.key} ${key}`, file, at(e.value, key)?.span);
	}
	const environment = first(unit, "environment");
	if (environment) deny("environment", environment.file, environment.value.span);
	const open = { sequences: [[`${START$1}${"\0"}`, ANY]] };
	return [...out, make$1("allow", open, own.file, own.front.span, "starts that nothing holds back")];
}

// src/manifests/mcp/server-tools.ts
function readServerWithTools(server, client, keys, file, to) {
	const plain = reshaped(server);
	let holder;
	readServer$1(plain, client, file, {
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
	const left = new Set(named(keys.deny).map((t) => t.value));
	const approved = named(keys.approve).filter((t) => !left.has(t.value) && !(keys.globs && left.has("*")));
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

// src/manifests/agentic-workflow.ts
const format$99 = {
	id: "agentic-workflow",
	title: "GitHub Agentic Workflows",
	clients: ["GitHub Agentic Workflows"],
	files: [
		".github/workflows/**/*.md",
		".github/aw/imports/**/*.md",
		".github/agents/*.md"
	],
	reads: "Exact: triggers, roles and what holds a start back, permissions, tools (commands, GitHub toolsets, memory), network, MCP servers, safe outputs with what bounds them, sandbox, strict mode, engine, secrets; local and cached imports. Upper bound: without a list of commands every command runs. What runs is the file compiled from it: that is read as a workflow, and held against this source by its hash. Not evaluated: the prompt, remote imports that are not cached (trusted as named), custom jobs beyond their permissions and secrets, more than 500 sources together (said)",
	renames: true,
	group: () => "",
	companions: (_, tree) => tree.filter((p) => OWN$2.test(p)).slice(0, MAX_FILES),
	read(files, to) {
		overLimit(files, MAX_FILES, "sources of agentic workflows", to);
		for (const unit of units(files, to)) readUnit(unit, to);
	}
};
const OWN$2 = /^\.github\/(workflows\/.*|aw\/imports\/.*|agents\/[^/]+)\.md$/i;
const MAX_FILES = 500;
function readUnit(unit, to) {
	const own = unit.parts[0];
	if (!own) return;
	const place = placeIn(own.file, (at(own.front, "engine") ?? at(own.front, "on") ?? own.front).span);
	if (unit.isWorkflow) to.fact({
		kind: "trust",
		of: "agent step",
		agent: unit.name,
		subject: `${unit.name} agent`,
		what: `${unit.name} gh-aw`,
		level: 1,
		pinned: true,
		text: `engine ${engineOf(unit)}`,
		place
	});
	const free = make$1("allow", FREE, own.file, own.front.span, "what needs no approval", "mode");
	const found = [
		...readStart(unit, to),
		...readBash(unit),
		...readNetwork$1(unit),
		...readGithubTool(unit, to),
		...readOutputs(unit),
		...readOutputLimits(unit, false),
		...readTools(unit)
	];
	if (unit.isWorkflow || found.length > 0) to.agent({
		id: `agentic workflow ${own.file.path}`,
		name: unit.name,
		role: "session",
		defaults: {
			entries: [free, ...readOutputLimits(unit, true)],
			default: "deny"
		},
		list: {
			entries: byEffect([...found, free]),
			default: "deny"
		}
	});
	readSettings$6(unit, to);
	readServers$4(unit, to);
	for (const { file, front } of unit.parts) to.document(file.path, front);
}
const FREE = union(uses("read", WORKING_FOLDER), uses("edit", WORKING_FOLDER), uses("write", WORKING_FOLDER));
function readTools(unit) {
	return all$1(unit, "tools").flatMap(({ file, value }) => entries(value).flatMap((e) => isFalse$1(e.value) || TOLD_APART.has(e.key) ? [] : [make$1("allow", { sequences: [[`gh-aw tool\0${e.key}`]] }, file, e.keySpan, e.key)]));
}
const TOLD_APART = /* @__PURE__ */ new Set([
	"bash",
	"edit",
	"github",
	"timeout",
	"startup-timeout",
	"repo-memory",
	"comment-memory",
	"cli-proxy"
]);
function readServers$4(unit, to) {
	const client = {
		name: unit.name,
		dialect: "continue",
		honoursDisabled: false,
		filtersTools: false
	};
	const keys = {
		approve: [],
		deny: [],
		only: ["allowed"],
		globs: true
	};
	for (const { file, value } of all$1(unit, "mcp-servers")) for (const server of entries(value)) readServerWithTools(contained(server), client, keys, file, to);
}
function contained(server) {
	const image = at(server.value, "container");
	if (image?.kind !== "string" || server.value.kind !== "map") return server;
	const say = (value) => ({
		kind: "string",
		value,
		span: image.span
	});
	const args = {
		kind: "list",
		items: [
			"run",
			"--rm",
			"-i",
			image.value
		].map(say),
		span: image.span
	};
	const put = (key, value) => ({
		key,
		value,
		keySpan: image.span,
		shadowed: false
	});
	const rest = server.value.entries.filter((e) => e.key !== "container" && e.key !== "args" && e.key !== "command");
	return {
		...server,
		value: {
			...server.value,
			entries: [
				...rest,
				put("command", say("docker")),
				put("args", args)
			]
		}
	};
}

// src/manifests/agentspec/components.ts
function componentsOf(document) {
	const all = /* @__PURE__ */ new Set();
	const named = /* @__PURE__ */ new Map();
	const open = [document];
	for (let next = open.pop(); next !== void 0; next = open.pop()) {
		if (all.has(next)) continue;
		if (text(at(next, "component_type")) !== void 0) {
			all.add(next);
			const id = text(at(next, "id"));
			if (id !== void 0 && !named.has(id)) named.set(id, next);
		}
		for (const e of entries(next)) open.push(e.value);
		for (const item of items$1(next)) open.push(item);
	}
	for (const e of entries(at(document, "$referenced_components"))) named.set(e.key, e.value);
	return {
		all: [...all],
		resolve: (value) => {
			const id = text(at(value, "$component_ref"));
			return (id === void 0 ? void 0 : named.get(id)) ?? value;
		}
	};
}

// src/manifests/agentspec/tools.ts
function readAgentSpecTools(tools, owner, resolve) {
	return tools.flatMap((tool) => {
		const name = said$2(tool, "name") ?? said$2(tool, "$component_ref");
		const effect = isTrue$9(at(tool, "requires_confirmation")) ? "ask" : "allow";
		const transport = at(tool, "client_transport");
		const of = transport ? readTransport(resolve(transport), owner) : void 0;
		if (/ToolBox$/.test(text(at(tool, "component_type")) ?? "")) return boxTools(tool, of ?? name?.words ?? "", effect);
		if (!name) return [];
		readHeaders$1(tool, owner);
		return [{
			effect,
			uses: of === void 0 ? toolByName(name.words) : named$6(`mcp__${of}__${name.words}`),
			text: name.words,
			span: name.span
		}, ...hostsOf(tool, effect, owner)];
	});
}
function boxTools(box, of, effect) {
	const filter = at(box, "tool_filter");
	if (filter?.kind !== "list") return [{
		effect,
		uses: { sequences: [[
			`mcp__${of}__`,
			SOME,
			"\0"
		]] },
		text: text(at(box, "name")) ?? of,
		span: box.span,
		wide: true
	}];
	return items$1(filter).flatMap((item) => {
		const name = text(item) ?? text(at(item, "name"));
		const asked = effect === "ask" || isTrue$9(at(item, "requires_confirmation"));
		return name === void 0 ? [] : [{
			effect: asked ? "ask" : "allow",
			uses: named$6(`mcp__${of}__${name}`),
			text: name,
			span: item.span
		}];
	});
}
function readTransport(transport, owner) {
	const server = {
		key: text(at(transport, "name")) ?? "server",
		keySpan: transport.span,
		value: transport,
		shadowed: false
	};
	return runsServer(owner, server) ?? server.key;
}
function readHeaders$1(tool, owner) {
	for (const key of ["headers", "sensitive_headers"]) for (const header of entries(at(tool, key))) holdsValue(owner, `${text(at(tool, "name")) ?? ""} ${header.key}`, header.value, "header");
}
function hostsOf(tool, effect, owner) {
	const url = said$2(tool, "url");
	if (!url) return [];
	const { host, scheme } = connection(url.words);
	if (scheme !== "" && !host.includes("{")) {
		talksTo(owner, at(tool, "url"));
		return [];
	}
	const allowed = at(tool, "url_allow_list");
	if (allowed?.kind !== "list") return [{
		effect,
		uses: whole("fetch"),
		text: url.words,
		span: url.span
	}];
	return items$1(allowed).flatMap((item) => {
		const prefix = text(item);
		if (prefix === void 0) return [];
		return [{
			effect,
			uses: uses("fetch", star(connection(prefix).host)),
			text: prefix,
			span: item.span
		}];
	});
}
function isTrue$9(value) {
	return value?.kind === "boolean" && value.value;
}

// src/manifests/agentspec-component.ts
const format$98 = {
	id: "agentspec-component",
	title: "Agent Spec components",
	clients: ["Agent Spec"],
	files: [
		"**/*.json",
		"**/*.yaml",
		"**/*.yml"
	],
	reads: "by content alone (`component_type` and `agentspec_version`), components and references within the file. Exact: tools and toolboxes with requires_confirmation (absent: not asked), tool_filter (absent: all), transports, addresses of remote tools with url_allow_list, headers, other agents and managers, model endpoints. Upper bound: every node of a flow counts. Lower bound: tools by the names of their code. Not evaluated: transforms, prompts, components of other files",
	renames: true,
	claims: (file) => claims$1(file, SIGNATURE$15),
	read(files, to) {
		for (const file of files) for (const value of documentsOf$1(file, "Agent Spec", to)) readSpec(value, file, to);
	}
};
const SIGNATURE$15 = {
	marks: [["component_type", "agentspec_version"]],
	is: (document) => text(at(document, "component_type")) !== void 0 && (text(at(document, "agentspec_version")) !== void 0 || at(document, "$referenced_components") !== void 0)
};
const AGENTS$1 = /^(Agent|SpecializedAgent|Swarm|ManagerWorkers|A2AAgent|OciAgent|RemoteAgent|Flow)$|(?<!Tool)Agent$/;
function readSpec(document, file, to) {
	const { all, resolve } = componentsOf(document);
	const agents = all.filter((c) => AGENTS$1.test(text(at(c, "component_type")) ?? "")).length;
	const boxes = all.reduce((n, c) => n + items$1(at(c, "tool_filter")).length, all.length);
	if (agents > 1 && agents * boxes > MOST_WORK$1) {
		unreadable(file, "Agent Spec", [{
			code: "too-many-nodes",
			message: "it has more agents and tools than are read",
			span: document.span
		}], "unknown", to);
		return;
	}
	for (const component of all) {
		const type = text(at(component, "component_type")) ?? "";
		const name = said$2(component, "name");
		if (AGENTS$1.test(type)) {
			const what = type === "Flow" ? { what: "flow" } : {};
			const called = name?.words ?? text(at(component, "id")) ?? type;
			const agent = {
				client: "Agent Spec",
				...what,
				name: called,
				file,
				span: (name ?? component).span
			};
			readOne(component, agent, {
				agent: nameOf$5(agent),
				file,
				to
			}, resolve);
		} else if (/Config$/.test(type)) {
			const owner = {
				agent: `Agent Spec model ${name?.words ?? type}`,
				file,
				to
			};
			talksTo(owner, at(component, "url") ?? at(component, "service_endpoint"), "endpoint");
		}
	}
}
const MOST_WORK$1 = 2e5;
function readOne(component, agent, owner, resolve) {
	talksTo(owner, at(component, "agent_url") ?? at(component, "url") ?? at(component, "service_endpoint"));
	const parts = (...keys) => [...new Set(keys.flatMap((key) => {
		const found = at(component, key);
		return (found?.kind === "list" ? items$1(found) : found ? [found] : []).map(resolve);
	}))];
	const tools = readAgentSpecTools(parts("tools", "toolboxes", "tool"), owner, resolve);
	const nodes = parts("nodes");
	const used = new Set(nodes.flatMap((node) => at(node, "tool") ?? []).map(resolve));
	const ofNodes = readAgentSpecTools([...used], owner, resolve);
	const callees = [
		...parts("workers", "subagents", "group_manager", "first_agent", "agent"),
		...parts("relationships").flatMap((pair) => items$1(pair).map(resolve)),
		...nodes.flatMap((node) => ["agent", "subflow"].flatMap((key) => at(node, key) ?? []).map(resolve))
	];
	putAgent(agent, [
		...tools,
		...ofNodes,
		...callees.flatMap(calls)
	], owner.to);
}
function calls(callee) {
	const name = said$2(callee, "name");
	return name && entries(callee).length > 0 ? [{
		effect: "allow",
		uses: uses("call", [name.words]),
		text: name.words,
		span: name.span
	}] : [];
}

// src/manifests/aider-config.ts
const format$97 = {
	id: "aider-config",
	title: "aider settings",
	clients: ["Aider"],
	files: ["**/.aider.conf.yml", "**/.aider.conf.yaml"],
	reads: "yes-always, test, lint and notification commands, model endpoints, set-env",
	read(files, to) {
		for (const file of files) {
			const scope = file.path.split("/").slice(0, -1).join("/");
			const agent = inScope("Aider", scope);
			const value = readDocument$1(file, agent, "yaml", to);
			if (value) readConfig$2(value, `aider ${scope}`, agent, file, to);
		}
	}
};
function readConfig$2(value, id, agent, file, to) {
	const yes = at(value, "yes-always");
	if (yes?.kind === "boolean" && yes.value) {
		const place = placeIn(file, yes.span);
		to.agent({
			id,
			name: agent,
			role: "session",
			list: {
				entries: [{
					effect: "allow",
					uses: EVERYTHING,
					place,
					text: "yes-always: true",
					origin: "mode"
				}],
				default: "inherit"
			}
		});
	}
	const testing = at(value, "auto-test");
	if (testing?.kind === "boolean" && testing.value) readHelper(at(value, "test-cmd"), "tests", file, agent, to);
	const linting = at(value, "auto-lint");
	const linters = at(value, "lint-cmd");
	if (!(linting?.kind === "boolean" && !linting.value)) for (const linter of linters?.kind === "string" ? [linters] : strings(linters)) readHelper({
		...linter,
		value: linter.value.replace(/^\w+:\s*/, "")
	}, "linter", file, agent, to);
	readHelper(at(value, "notifications-command"), "notification", file, agent, to);
	const base = at(value, "openai-api-base");
	const url = text(base);
	if (base && url) to.fact({
		...connection(url),
		kind: "connection",
		purpose: "endpoint",
		agent,
		subject: "openai-api-base",
		place: placeIn(file, base.span),
		text: `openai-api-base: ${url}`
	});
	for (const set of strings(at(value, "set-env"))) {
		const name = set.value.split("=")[0] ?? "";
		if (!LOADER$1.test(name)) continue;
		const what = `${name} ${digest(set.value)}`;
		const place = placeIn(file, set.span);
		to.fact({
			kind: "trust",
			agent,
			of: "environment",
			what,
			subject: `environment ${what}`,
			level: 1,
			pinned: true,
			text: name,
			place
		});
	}
}

// src/manifests/kiro/agent-tools.ts
const VERBS$7 = [
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
	["use_subagent", ["call"]],
	["crew", ["call"]]
];
function toolPattern$3(words) {
	if (words === "*") return EVERYTHING;
	if (words === "@builtin") return union(...VERBS$7.flatMap(([, verbs]) => verbs.map(whole)), tools$1("use_aws"), tools$1("aws"));
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
	const verbs = VERBS$7.filter(([name]) => glob(name)).flatMap(([, found]) => found);
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
		for (const list of ["deniedPaths", "deniedCommands"]) for (const v of strings(at(setting.value, list))) deny.push(make("deny", limited$4(key, list, v.value), v, words(v.value)));
		if (listed) continue;
		for (const list of [
			"allowedPaths",
			"allowedCommands",
			"allowedServices",
			"trustedAgents"
		]) for (const v of strings(at(setting.value, list))) allow.push(make("allow", limited$4(key, list, v.value), v, words(v.value)));
	}
	return [...deny, ...allow];
}
function shellSwitches(agent, file) {
	const reading = [];
	const rest = [];
	for (const setting of entries(at(agent, "toolsSettings"))) {
		const verbs = VERBS$7.find(([name]) => name === setting.key)?.[1] ?? [];
		if (!verbs.includes("run")) continue;
		const make = (effect, pattern, of, key) => ({
			effect,
			uses: pattern,
			place: placeIn(file, of.span),
			text: `${setting.key}(${key})`,
			origin: "rule"
		});
		const auto = at(setting.value, "autoAllowReadonly");
		if (auto?.kind === "boolean" && auto.value) reading.push(make("allow", tools$1("commands that only read"), auto, "autoAllowReadonly"));
		const strict = at(setting.value, "denyByDefault");
		if (strict?.kind === "boolean" && strict.value) rest.push(make("deny", union(...verbs.map(whole)), strict, "denyByDefault"));
	}
	return {
		reading,
		rest
	};
}
function callees(agent, file) {
	const list = entries(at(agent, "toolsSettings")).filter((s) => CALLERS.has(s.key)).map((s) => at(s.value, "availableAgents")).find((v) => v !== void 0);
	const place = placeIn(file, (list ?? at(agent, "name") ?? agent).span);
	if (!list) return [{
		effect: "inherit",
		uses: whole("call"),
		place,
		text: "any other agent",
		origin: "tools"
	}];
	return strings(list).map((name) => ({
		effect: "inherit",
		uses: uses("call", merge(stars$1(name.value))),
		place: placeIn(file, name.span),
		text: `the agent ${name.value}`,
		origin: "tools"
	}));
}
const CALLERS = new Set(VERBS$7.filter(([, verbs]) => verbs.includes("call")).map(([name]) => name));
function limited$4(tool, of, value) {
	const verbs = VERBS$7.find(([name]) => name === tool)?.[1] ?? [];
	if (of.endsWith("Commands")) return union(...verbs.map((verb) => regexUses(verb, `^${value}$`)));
	if (of.endsWith("Paths")) return union(...verbs.map((verb) => pathUses(verb, value)));
	if (of === "trustedAgents") return union(...verbs.map((verb) => uses(verb, merge(stars$1(value)))));
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
	return text.split(/([*?])/).map((part) => part === "*" ? ANY : part === "?" ? ONE$1 : part);
}
function globTest(glob) {
	if (!/[*?]/.test(glob)) return (name) => name === glob;
	const pieces = glob.split("*");
	return (name) => {
		let from = 0;
		for (const [i, piece] of pieces.entries()) {
			let here = i === pieces.length - 1 && i > 0 ? Math.max(from, name.length - piece.length) : from;
			while (here + piece.length <= name.length && !fits$1(name, here, piece)) {
				if (i === 0) return false;
				here += 1;
			}
			if (here + piece.length > name.length) return false;
			from = here + piece.length;
		}
		return glob.endsWith("*") || from === name.length;
	};
}
function fits$1(name, at, piece) {
	for (let k = 0; k < piece.length; k++) if (piece[k] !== "?" && piece[k] !== name[at + k]) return false;
	return true;
}

// src/manifests/kiro/agent.ts
function readCustomAgent(value, called, client, scope, file, to) {
	const name = inScope(`${client} agent ${text(at(value, "name")) ?? called}`, scope);
	const id = `${client} agent ${scope} ${text(at(value, "name")) ?? called}`;
	const tools = strings(at(value, "tools")).map((tool) => entry("inherit", toolPattern$3(tool.value), tool, tool.value, "tools"));
	const excluded = strings(at(value, "excludedTools")).map((tool) => entry("deny", toolPattern$3(tool.value), tool, tool.value, "tools"));
	const member = {
		team: `${client} ${scope}`,
		as: text(at(value, "name")) ?? called
	};
	to.agent({
		id,
		name,
		role: "limit",
		member: {
			...member,
			says: "tools"
		},
		list: {
			entries: [...excluded, ...tools],
			default: "deny"
		}
	});
	to.agent({
		id: `reach calls of ${id}`,
		name,
		role: "limit",
		member: {
			...member,
			says: "callees"
		},
		list: {
			entries: callees(value, file),
			default: "deny"
		}
	});
	const rules = items$1(at(value, "permissions")).flatMap(permission);
	const shell = shellSwitches(value, file);
	const list = [
		...approvals$1(value, file),
		...byEffect(rules),
		...shell.reading
	];
	to.agent({
		id: `${id} approvals`,
		name,
		role: "approval",
		member: {
			...member,
			says: "approvals"
		},
		list: {
			entries: [...byEffect(list), ...shell.rest],
			default: "inherit"
		}
	});
	for (const event of entries(at(value, "hooks"))) for (const hook of items$1(event.value)) readHook(hook, event.key);
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
		const effect = EFFECTS$5.get(text(at(rule, "effect")) ?? "");
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
const EFFECTS$5 = /* @__PURE__ */ new Map([
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

// src/manifests/amazon-q-agent.ts
const format$96 = {
	id: "amazon-q-agent",
	title: "Amazon Q agents",
	clients: ["Amazon Q"],
	files: ["**/.amazonq/cli-agents/*.json"],
	reads: "tools, allowedTools, toolsSettings, hooks, mcpServers, useLegacyMcpJson",
	read(files, to) {
		for (const file of files) {
			const called = (file.path.split("/").at(-1) ?? "").replace(/\.json$/i, "");
			const value = readDocument$1(file, `Amazon Q agent ${called}`, STRICT_JSON, to);
			if (value) readCustomAgent(value, called, "Amazon Q", scopeOf$2(file.path, ".amazonq"), file, to);
		}
	}
};

// src/manifests/amp-settings.ts
const format$95 = {
	id: "amp-settings",
	title: "Amp settings",
	clients: ["Amp"],
	files: ["**/.amp/settings.json", "**/.amp/settings.jsonc"],
	reads: "amp.permissions (first match wins), amp.mcpPermissions, amp.dangerouslyAllowAll, amp.commands.allowlist, amp.tools.disable, amp.tools.enable, amp.guardedFiles.allowlist, amp.toolbox.path, amp.mcpServers",
	read(files, to) {
		for (const file of files) {
			const scope = scopeOf$2(file.path, ".amp");
			const name = inScope("Amp", scope);
			const value = readDocument$1(file, name, JSONC, to);
			if (value) readSettings$5(value, scope, name, file, to);
		}
	}
};
function readSettings$5(value, scope, name, file, to) {
	const setting = (key) => at(value, `amp.${key}`) ?? at(value, "amp", ...key.split("."));
	const make = (effect, pattern, at, words, origin = "rule") => ({
		effect,
		uses: pattern,
		place: placeIn(file, at.span),
		text: words,
		origin
	});
	const list = [];
	for (const tool of strings(setting("tools.disable"))) list.push(make("deny", toolUses$3(ownName(tool.value), void 0), tool, `amp.tools.disable: ${tool.value}`));
	for (const rule of items$1(setting("permissions"))) list.push(...readRule$1(rule, make, name, file, to));
	for (const command of strings(setting("commands.allowlist"))) list.push(make("allow", uses("run", star(command.value)), command, `Bash(${command.value})`));
	for (const glob of strings(setting("guardedFiles.allowlist"))) list.push(make("allow", union(limited$3("edit", glob.value), limited$3("write", glob.value)), glob, `edit_file(${glob.value})`));
	const box = setting("toolbox.path");
	if (box?.kind === "string" && box.value !== "") trusting(file, name, to)("tools", `toolbox ${box.value}`, `amp.toolbox.path: ${box.value}`, box.span);
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
	const only = setting("tools.enable");
	const enabled = strings(only).map((tool) => make("inherit", toolUses$3(ownName(tool.value), void 0), tool, `amp.tools.enable: ${tool.value}`));
	if (only?.kind === "list") enabled.push(make("deny", EVERYTHING, only, "what amp.tools.enable does not list"));
	to.agent({
		id: `amp tools ${scope}`,
		name,
		role: "session",
		list: {
			entries: enabled,
			default: "inherit"
		}
	});
	for (const rule of items$1(setting("mcpPermissions"))) {
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
function ownName(tool) {
	return tool.replace(/^builtin:/, "");
}
const EFFECTS$4 = /* @__PURE__ */ new Map([
	["allow", "allow"],
	["ask", "ask"],
	["reject", "deny"],
	["delegate", "inherit"]
]);
function readRule$1(rule, make, agent, file, to) {
	const tool = text(at(rule, "tool"));
	const action = text(at(rule, "action")) ?? "";
	const effect = EFFECTS$4.get(action);
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
const VERBS$6 = /* @__PURE__ */ new Map([
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
	if (/^\*+$/.test(tool)) return limits.length === 0 ? EVERYTHING : textOnly(`* ${told(limits)}`);
	const verbs = [...VERBS$6].filter(([name]) => holds$2({ sequences: [star(tool)] }, name)).flatMap(([, found]) => found);
	const named = { sequences: [limits.length === 0 ? toolName$1(tool) : [`${tool} if ${told(limits)}${"\0"}`]] };
	if (verbs.length === 0) return named;
	if (tool.includes("*")) return union(named, ...verbs.map((verb) => verbUses(verb, limits)));
	return union(...verbs.map((verb) => verbUses(verb, limits)));
}
function verbUses(verb, limits) {
	if (limits.length === 0) return whole(verb);
	const only = limits[0];
	if (limits.length > 1 || !only || only.key !== ARGUMENTS$1[verb]) return textOnly(`${verb} ${told(limits)}`);
	return union(...valuesOf(only.value).map((value) => limited$3(verb, value)));
}
function toolName$1(tool) {
	return tool.endsWith("__*") ? merge([
		...star(tool.slice(0, -1)),
		SOME,
		"\0"
	]) : merge([...star(tool), "\0"]);
}
function limited$3(verb, value) {
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
		honoursDisabled: profile.noOffSwitch !== true,
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
		reads: `servers: command, args, env, url, headers${profile.noOffSwitch ? "" : ", the off switch"}${lists.length > 0 ? `, ${lists.join(", ")}` : ""}; the reach of well-known servers`,
		read(files, to) {
			for (const file of files) {
				const dialect = /\.ya?ml$/i.test(file.path) ? "yaml" : profile.json === "jsonc" ? JSONC : STRICT_JSON;
				const value = readDocument$1(file, profile.client, dialect, to);
				const more = value && profile.more ? profile.more(value, file.path) : [];
				if (value) profile.also?.(value, file, to);
				for (const server of [...servers$1(value, profile.root), ...more]) readServerWithTools(server, client, keys, file, to);
			}
		}
	};
}
function servers$1(value, root) {
	const found = at(value, root);
	if (found?.kind !== "list") return entries(found);
	return items$1(found).flatMap((item) => {
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
const format$94 = {
	id: "augment-settings",
	title: "Augment settings",
	clients: ["Augment"],
	files: ["**/.augment/settings.json", "**/.augment/settings.local.json"],
	reads: "toolPermissions (first match wins; scripts and webhooks that decide), mcpServers",
	group: (path) => scopeOf$2(path, ".augment"),
	companions: (path) => ["settings.json", "settings.local.json"].map((name) => path.slice(0, path.lastIndexOf("/") + 1) + name),
	read(files, to) {
		const first = files[0];
		if (!first) return;
		const scope = scopeOf$2(first.path, ".augment");
		const name = inScope("Augment", scope);
		const list = [];
		for (const file of [...files].sort((a, b) => b.path.length - a.path.length)) {
			const value = readDocument$1(file, name, JSONC, to);
			for (const rule of items$1(at(value, "toolPermissions"))) list.push(...readRule(rule, name, file, to));
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
const EFFECTS$3 = /* @__PURE__ */ new Map([
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
	const effect = EFFECTS$3.get(type);
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
		uses: regex === void 0 ? toolUses$2(tool) : limited$2(tool, regex),
		place,
		text: regex === void 0 ? tool : `${tool}(/${regex}/)`,
		origin: "rule"
	}];
}
const SHELL$2 = "launch-process";
const VERBS$5 = /* @__PURE__ */ new Map([
	[SHELL$2, ["run"]],
	["view", ["read"]],
	["read-file", ["read"]],
	["save-file", ["write"]],
	["str-replace-editor", ["edit"]],
	["web-fetch", ["fetch"]],
	["web-search", ["search-web"]]
]);
function limited$2(tool, regex) {
	if (tool === SHELL$2) return regexUses("run", regex);
	return { sequences: [[`${tool} if ${regex}${"\0"}`]] };
}
function toolUses$2(tool) {
	const verbs = VERBS$5.get(tool);
	return verbs ? union(...verbs.map(whole)) : { sequences: [[tool + "\0"]] };
}

// src/manifests/autogen-component.ts
const format$93 = {
	id: "autogen-component",
	title: "AutoGen components",
	clients: ["AutoGen"],
	files: ["**/*.json"],
	reads: "by content (`provider` of autogen_… with `component_type`). Exact: agents and teams with their tools, MCP workbenches, code executors (in a container, or on the machine), handoffs, endpoints of models. Upper bound: any change of a function tool’s code counts. Not evaluated: what that code does, conditions of termination, older formats (0.2)",
	renames: true,
	claims: (file) => claims$1(file, SIGNATURE$14),
	read(files, to) {
		for (const file of files) for (const document of documentsOf$1(file, "AutoGen", to)) readComponents$1(document, file, to);
	}
};
const SIGNATURE$14 = {
	marks: [[
		"\"provider\"",
		"\"component_type\"",
		"autogen_"
	]],
	is: (document) => providerOf(document).startsWith("autogen_") && text(at(document, "component_type")) !== void 0
};
function readComponents$1(document, file, to) {
	const agents = componentsIn(document).filter((c) => text(at(c, "component_type")) === "agent");
	const roots = new Set(agents.length > 0 ? agents : [document]);
	for (const component of roots) {
		const name = said$2(component, "config", "name");
		const agent = {
			client: "AutoGen",
			name: name?.words ?? (agents.length > 0 ? providerOf(component) : file.path),
			file,
			span: (name ?? component).span
		};
		const owner = {
			agent: nameOf$5(agent),
			file,
			to
		};
		const own = componentsIn(component, roots);
		putAgent(agent, [...own.flatMap((c) => toolsOf$6(c, owner)), ...handoffsOf(component)], to);
	}
}
function componentsIn(value, others = /* @__PURE__ */ new Set()) {
	const out = [];
	const open = [value];
	for (let next = open.pop(); next !== void 0; next = open.pop()) {
		if (next !== value && others.has(next)) continue;
		if (at(next, "provider")?.kind === "string" && at(next, "config")?.kind === "map") out.push(next);
		for (const e of entries(next)) open.push(e.value);
		open.push(...items$1(next));
	}
	return out;
}
function toolsOf$6(component, owner) {
	const provider = providerOf(component);
	const config = at(component, "config");
	const span = (at(component, "provider") ?? component).span;
	readModel$3(config, owner);
	if (/\.code_executors?\b|CodeExecutor$/.test(provider)) return [executor(provider, span)];
	const server = at(config, "server_params");
	if (server) {
		const entry = {
			key: text(at(component, "label")) ?? "server",
			keySpan: server.span,
			value: server,
			shadowed: false
		};
		const of = runsServer(owner, entry) ?? entry.key;
		return [{
			effect: "allow",
			uses: { sequences: [[
				`mcp__${of}__`,
				SOME,
				"\0"
			]] },
			text: of,
			span: server.span,
			wide: true
		}];
	}
	if (text(at(component, "component_type")) === "tool") {
		const name = said$2(config, "name") ?? {
			words: provider,
			span
		};
		const code = text(at(config, "source_code"));
		const own = {
			effect: "allow",
			uses: toolByName(name.words),
			text: name.words,
			span: name.span
		};
		if (code === void 0) return [own];
		return [own, {
			effect: "allow",
			uses: uses("use", [`code ${digest(code)} of ${name.words}`]),
			text: `code of ${name.words}`,
			span: name.span
		}];
	}
	const acts = /(FileSurfer|WebSurfer|ComputerUse\w{0,40})$/.exec(provider)?.[1];
	return acts === void 0 ? [] : [{
		effect: "allow",
		uses: toolByName(acts),
		text: acts,
		span
	}];
}
function executor(provider, span) {
	const contained = uses("use", ["code in a container"]);
	return {
		effect: "allow",
		uses: !/docker|azure/i.test(provider) ? union(contained, whole("run")) : contained,
		text: provider,
		span
	};
}
function readModel$3(config, owner) {
	talksTo(owner, at(config, "base_url") ?? at(config, "azure_endpoint"), "endpoint");
	const key = at(config, "api_key");
	if (key) holdsLiteral(owner, "api_key", key);
}
function handoffsOf(component) {
	return items$1(at(component, "config", "handoffs")).flatMap((handoff) => {
		const target = text(handoff) ?? text(at(handoff, "target")) ?? text(at(handoff, "config", "target"));
		if (target === void 0) return [];
		return [{
			effect: "allow",
			uses: uses("call", [target]),
			text: `handoff to ${target}`,
			span: handoff.span
		}];
	});
}
function providerOf(component) {
	return text(at(component, "provider")) ?? "";
}

// src/manifests/cedar/numbers.ts
const ONE = {
	min: 1,
	max: 1,
	not: "→¶"
};
const WIDTH = 12;
function boundOf(words, negated) {
	const at = words.findIndex((w) => /^(<|<=|>|>=)$/.test(w));
	if (at < 1 || words.some((w, i) => i !== at && /^(<|<=|>|>=|==|!=|&&|\|\||if|in|has|like)$/.test(w))) return void 0;
	const left = words.slice(0, at).join("");
	const right = words.slice(at + 1).join("");
	const said = words[at] ?? "";
	const sign = negated ? OPPOSITE[said] ?? said : said;
	if (/^\d{1,11}$/.test(right)) return passing(left, sign, right);
	return /^\d{1,11}$/.test(left) ? passing(right, FLIPPED[sign] ?? sign, left) : void 0;
}
const OPPOSITE = {
	"<": ">=",
	"<=": ">",
	">": "<=",
	">=": "<"
};
const FLIPPED = {
	"<": ">",
	"<=": ">=",
	">": "<",
	">=": "<="
};
function passing(about, sign, number) {
	const limit = BigInt(number) + (sign === "<=" || sign === ">" ? 1n : 0n);
	const digits = String(limit).padStart(WIDTH, "0");
	const below = sign.startsWith("<");
	const out = below ? [] : [[digits]];
	for (let i = 0; i < WIDTH; i++) {
		const own = Number(digits[i]);
		if (own === (below ? 0 : 9)) continue;
		const other = below ? "0123456789".slice(own) : "0123456789".slice(0, own + 1);
		const rest = Array.from({ length: WIDTH - i - 1 }, () => ONE);
		out.push([
			digits.slice(0, i),
			{
				...ONE,
				not: `→¶${other}`
			},
			...rest
		]);
	}
	return {
		about: `${about} ${below ? "below" : "from"} `,
		passing: out
	};
}

// src/manifests/cedar/entries.ts
function entriesOf$1(policies) {
	const once = new Map(policies.map((p) => [textOf$1(p.policy), p]));
	let bounded = MOST_BOUNDED;
	const tools = [...once.values()].map(({ policy, source, span }) => {
		const words = source.slice(policy.at, Math.min(policy.end, policy.at + 160)).replace(/\s{1,160}/g, " ");
		const unlimited = policy.scope.slice(0, 2).every((part) => part.length === 1);
		return {
			effect: policy.effect === "permit" ? "allow" : "deny",
			uses: { sequences: sequencesOf$1(policy, bounded-- > 0) },
			text: words,
			span,
			...policy.effect === "permit" && unlimited && policy.conditions.length === 0 ? { wide: true } : {}
		};
	});
	return [...tools.filter((t) => t.effect === "deny"), ...tools.filter((t) => t.effect === "allow")];
}
const WITHIN = {
	min: 0,
	max: "many",
	not: "→"
};
const MORE = {
	min: 0,
	max: "many",
	not: "→¶"
};
const MOST$7 = 120;
const MOST_OF_CONDITIONS = 40;
const MOST_BOUNDED = 16;
function sequencesOf$1(policy, numbers) {
	const parts = [...policy.scope.map(scopeOf), conditionsOf(policy, numbers)];
	if (parts.reduce((n, p) => n * p.length, 1) > MOST$7) return [[`use${"\0"}policy ${digest(textOf$1(policy))}`]];
	const start = [[`use${"\0"}`]];
	return parts.reduce((before, part, i) => before.flatMap((b) => part.map((p) => [
		...b,
		...i > 0 ? [" → "] : [],
		...p
	])), start).map(merge);
}
function textOf$1(policy) {
	const flat = policy.conditions.map((c) => "not" in c ? ["not", ...plain$3(c.not)] : plain$3(c));
	return [
		policy.effect,
		...policy.scope.map(plain$3),
		...flat
	].flat().join(" ");
}
function scopeOf(part) {
	const [, sign, ...rest] = plain$3(part);
	if (sign === void 0) return [[WITHIN]];
	if (sign === "==") return itself$1(rest.join(""));
	if (sign === "in") return entitiesOf(rest).flatMap((e) => [...itself$1(e), ...isTool(e) ? [] : [[
		WITHIN,
		` ⟨in ${e}⟩`,
		WITHIN
	]]]);
	if (sign !== "is") return [[rest.join("")]];
	const [type = "", inside, ...of] = rest;
	if (inside !== "in") return [[`${type}::`, WITHIN]];
	return entitiesOf(of).map((e) => [
		`${type}::`,
		WITHIN,
		` ⟨in ${e}⟩`,
		WITHIN
	]);
}
function itself$1(entity) {
	return [[entity], [`${entity} ⟨in `, WITHIN]];
}
function isTool(entity) {
	return /^AgentCore::Action::"\w{1,200}__\w{1,200}"$/.test(entity);
}
function entitiesOf(words) {
	const text = words.join("");
	if (!text.startsWith("[")) return [text];
	return words.filter((w) => !/^[[\],]$/.test(w)).reduce((out, w) => {
		const last = out.at(-1);
		if (last?.endsWith("::")) out[out.length - 1] = last + w;
		else out.push(w);
		return out;
	}, []);
}
function conditionsOf(policy, numbers) {
	return policy.conditions.map((c) => {
		const words = "not" in c ? plain$3(c.not) : plain$3(c);
		const negated = "not" in c;
		const bound = numbers ? boundOf(words, negated) : void 0;
		const text = normal$2(words, negated);
		if (bound) return {
			key: bound.about,
			text,
			sequences: bound.passing.map((p) => [
				`⟨${bound.about}`,
				...p,
				"⟩"
			])
		};
		return {
			key: text,
			text,
			sequences: [[`⟨${text}⟩`]]
		};
	}).filter((c) => c.key !== "true").sort((a, b) => a.key < b.key ? -1 : 1).reduce((before, c) => {
		const own = before.length * c.sequences.length > MOST_OF_CONDITIONS ? [[`⟨${c.text}⟩`]] : c.sequences;
		return before.flatMap((b) => own.map((s) => [
			...b,
			...s,
			MORE
		]));
	}, [[MORE]]);
}
function unbracketed(words) {
	if (words[0] !== "(") return words;
	let depth = 0;
	return words.findIndex((w) => {
		depth += w === "(" ? 1 : w === ")" ? -1 : 0;
		return depth === 0;
	}) === words.length - 1 ? words.slice(1, -1) : words;
}
function joined$3(words) {
	return words.reduce((text, word, i) => {
		const before = words[i - 1] ?? "";
		return text + (i === 0 || /^([.,()[\]!]|::)$/.test(before) || /^([.,()[\]]|::)$/.test(word) || before.endsWith("::") ? "" : " ") + word;
	}, "");
}
function normal$2(words, negated) {
	const simple = words[0] === "!" && !words.some((w) => /^(==|!=|<|<=|>|>=|in|has|like|&&|\|\||if)$/.test(w));
	const text = joined$3(simple ? unbracketed(words.slice(1)) : words);
	return simple !== negated ? `not ${text}` : text;
}
function plain$3(tokens) {
	return tokens.map((t) => t.text.replaceAll("→", "->").replaceAll("⟨", "〈").replaceAll("⟩", "〉").replaceAll("¶", "§"));
}

// src/manifests/cedar/tokens.ts
const MOST_TOKENS = 1e5;
function tokensOf$1(source) {
	const out = [];
	TOKEN$1.lastIndex = 0;
	while (TOKEN$1.lastIndex < source.length) {
		const at = TOKEN$1.lastIndex;
		const found = TOKEN$1.exec(source);
		if (!found || out.length >= MOST_TOKENS) return void 0;
		const [all, blank, name, string, number] = found;
		if (blank !== void 0) continue;
		const kind = name !== void 0 ? "name" : string !== void 0 ? "string" : number !== void 0 ? "number" : "sign";
		out.push({
			text: all,
			kind,
			at,
			end: at + all.length
		});
	}
	return out;
}
const TOKEN$1 = /((?:\s|\/\/[^\n]*)+)|([A-Za-z_]\w*(?:::[A-Za-z_]\w*)*(?:::(?="))?)|("(?:[^"\\\n]|\\.)*")|(\d+)|(==|!=|<=|>=|&&|\|\||::|[@().,;{}[\]<>!+\-*?:])/sy;

// src/manifests/cedar/parse.ts
function parseCedar(source) {
	const tokens = tokensOf$1(source);
	if (!tokens) return void 0;
	const out = [];
	let i = 0;
	while (i < tokens.length) {
		const start = tokens[i]?.at ?? 0;
		while (tokens[i]?.text === "@") i = (tokens[i + 2]?.text === "(" ? i + 4 : i + 1) + 1;
		const effect = tokens[i]?.text;
		if (effect !== "permit" && effect !== "forbid" || tokens[i + 1]?.text !== "(") return void 0;
		const scopeEnd = closing(tokens, i + 1);
		if (scopeEnd === void 0) return void 0;
		const [principal, action, resource] = split$2(tokens.slice(i + 2, scopeEnd), ",").filter((p) => p.length > 0);
		if (!principal || !action || !resource) return void 0;
		i = scopeEnd + 1;
		const conditions = [];
		while (tokens[i]?.text === "when" || tokens[i]?.text === "unless") {
			const end = tokens[i + 1]?.text === "{" ? closing(tokens, i + 1) : void 0;
			if (end === void 0) return void 0;
			const body = bare(tokens.slice(i + 2, end));
			if (tokens[i]?.text === "when") conditions.push(...split$2(body, "||").length > 1 ? [body] : split$2(body, "&&").map(bare));
			else conditions.push(...split$2(body, "||").map((not) => ({ not: bare(not) })));
			i = end + 1;
		}
		const last = tokens[i];
		if (last?.text !== ";") return void 0;
		out.push({
			effect,
			scope: [
				principal,
				action,
				resource
			],
			conditions,
			at: start,
			end: last.end
		});
		i++;
	}
	return out;
}
const OPEN = /* @__PURE__ */ new Map([
	["(", ")"],
	["{", "}"],
	["[", "]"]
]);
const CLOSE = /* @__PURE__ */ new Set([
	")",
	"}",
	"]"
]);
function closing(tokens, from) {
	let depth = 0;
	for (let i = from; i < tokens.length; i++) {
		const t = tokens[i];
		if (t?.kind !== "sign") continue;
		if (OPEN.has(t.text)) depth++;
		else if (CLOSE.has(t.text) && --depth === 0) return i;
	}
}
function split$2(tokens, sign) {
	const out = [[]];
	let depth = 0;
	for (const t of tokens) {
		if (t.kind === "sign" && OPEN.has(t.text)) depth++;
		if (t.kind === "sign" && CLOSE.has(t.text)) depth--;
		if (depth === 0 && t.kind === "sign" && t.text === sign) out.push([]);
		else out.at(-1)?.push(t);
	}
	return out;
}
function bare(tokens) {
	let inner = tokens;
	for (let i = 0; i < 50 && inner[0]?.text === "(" && closing(inner, 0) === inner.length - 1; i++) inner = inner.slice(1, -1);
	return inner;
}

// src/manifests/aws/policies.ts
function readPolicies$1(template, from) {
	const engines = /* @__PURE__ */ new Map();
	for (const { value, keySpan } of entries(at(template, "Resources"))) {
		if (text(at(value, "Type")) !== "AWS::BedrockAgentCore::Policy") continue;
		const own = at(value, "Properties");
		const statement = at(own, "Definition", "Cedar", "Statement");
		const source = text(statement) ?? text(at(statement, "Fn::Sub"));
		const policies = source === void 0 ? void 0 : parseCedar(source);
		if (!statement || source === void 0 || !policies) {
			const problem = {
				code: "syntax",
				message: "A policy of the template does not parse.",
				span: (statement ?? { span: keySpan }).span
			};
			unreadable(from.file, "AgentCore", [problem], "unknown", from.to);
			continue;
		}
		const engine = words$1(at(own, "PolicyEngineId"));
		const known = engines.get(engine) ?? [];
		engines.set(engine, known);
		for (const policy of policies) known.push({
			policy,
			source,
			span: statement.span
		});
	}
	for (const [name, policies] of engines) {
		const span = policies[0]?.span ?? template.span;
		putInOrder({
			client: "AgentCore",
			what: "policies",
			name,
			file: from.file,
			span
		}, entriesOf$1(policies), from.to);
	}
}

// src/manifests/aws-agents.ts
const format$92 = {
	id: "aws-agents",
	title: "Bedrock agents and AgentCore in CloudFormation",
	clients: ["Bedrock", "AgentCore"],
	files: [
		"**/*.yaml",
		"**/*.yml",
		"**/*.json"
	],
	reads: "by content (resources of AWS::Bedrock::Agent and AWS::BedrockAgentCore::…). Exact: functions with RequireConfirmation, RETURN_CONTROL and group states, knowledge bases, collaborators, guardrail, roles by name; authorizers of runtimes and gateways, targets with their tools and credentials, scopes beyond what an API in the template asks for, network modes, policy engines and their Cedar statements, header allow-lists. Upper bound: references are compared by their text; of conditions (`Fn::If`) the wider counts where an approval is at stake; another ApiSchema counts as new. Not evaluated: what a role may do (AWS policies are read by themselves), CDK code",
	renames: true,
	claims: (file) => claims$1(file, SIGNATURE$13),
	read(files, to) {
		for (const file of files) for (const template of documentsOf$1(file, "Bedrock", to)) {
			const of = {
				agent: "Bedrock",
				file,
				to
			};
			for (const resource of entries(at(template, "Resources"))) {
				const type = typeOf(resource.value);
				if (type === "AWS::Bedrock::Agent") readBedrockAgent(resource, of);
				else if (type.startsWith(CORE$1)) readAgentCore(resource, type.slice(CORE$1.length), of);
			}
			readPolicies$1(template, of);
		}
	}
};
const CORE$1 = "AWS::BedrockAgentCore::";
const SIGNATURE$13 = {
	marks: [["AWS::Bedrock::Agent"], [CORE$1]],
	is: (template) => entries(at(template, "Resources")).some((r) => {
		const type = typeOf(r.value);
		return type === "AWS::Bedrock::Agent" || type.startsWith(CORE$1);
	})
};
function typeOf(resource) {
	return text(at(resource, "Type")) ?? "";
}

// src/manifests/identity/aws/intrinsics.ts
function textsOf(value, resolve = () => void 0, depth = 0) {
	if (!value || depth > 8) return [];
	if (value.kind === "list") {
		const [first, second] = value.items;
		if (value.items.length === 2 && first?.kind === "string" && second?.kind === "list") return [joined$2(text(first) ?? "", second, resolve, depth)];
		if (value.items.length === 2 && first?.kind === "string" && second?.kind === "map" && !isFunction(second)) return [filled(first.value, resolve)];
		return value.items.flatMap((item) => textsOf(item, resolve, depth + 1));
	}
	if (value.kind === "string") return [resolve(value.value) ?? filled(value.value, resolve)];
	if (value.kind === "number") return [value.raw];
	if (value.kind === "boolean") return [String(value.value)];
	return value.kind === "map" ? called(value, resolve, depth) : [];
}
function isFunction(value) {
	const [first, more] = entries(value);
	return first !== void 0 && more === void 0 && /^(Ref$|Fn::)/.test(first.key);
}
function called(value, resolve, depth) {
	const [call] = entries(value);
	const given = call?.value;
	if (!call || !isFunction(value)) return [plain$2(value)];
	const name = text(given);
	if (call.key === "Ref" && name !== void 0) return [resolve(name) ?? `\${${name}}`];
	if (call.key === "Fn::Sub") return [filled(name ?? text(items$1(given)[0]) ?? "", resolve)];
	if (call.key === "Fn::GetAtt") return [`\${${name ?? items$1(given).map((i) => text(i) ?? "").join(".")}}`];
	if (call.key === "Fn::Join") return [joined$2(text(items$1(given)[0]) ?? "", items$1(given)[1], resolve, depth)];
	if (call.key === "Fn::If") return items$1(given).slice(1).flatMap((i) => textsOf(i, resolve, depth + 1));
	return [plain$2(value)];
}
function joined$2(by, parts, resolve, depth) {
	return items$1(parts).map((p) => textsOf(p, resolve, depth + 1).join(by)).join(by);
}
function filled(source, resolve) {
	return source.replace(/\$\{([\w.:-]{1,200})\}/g, (own, name) => resolve(name) ?? own);
}
function plain$2(value) {
	return `\${${JSON.stringify(value, (key, v) => /span$|^raw$|shadowed/i.test(key) ? void 0 : v)}}`;
}
function defaultsOf$2(template) {
	const known = /* @__PURE__ */ new Map();
	for (const resource of entries(at(template, "Resources"))) known.set(resource.key, void 0);
	for (const parameter of entries(at(template, "Parameters"))) {
		const value = at(parameter.value, "Default");
		known.set(parameter.key, value?.kind === "number" ? value.raw : text(value));
	}
	return (name) => {
		const [own = ""] = name.split(".", 1);
		return known.has(own) ? known.get(name) ?? `\${${name}}` : void 0;
	};
}

// src/manifests/identity/aws/json-policy.ts
function isPolicy(value) {
	return listOf$1(at(value, "Statement")).some(isStatement);
}
function isStatement(value) {
	const effect = text(at(value, "Effect"));
	const known = textsOf(at(value, "Action") ?? at(value, "NotAction")).some((a) => a === "*" || a.includes(":") || a.includes("$"));
	return (effect === "Allow" || effect === "Deny") && known;
}
function statementsOf(policy, resolve) {
	return listOf$1(at(policy, "Statement")).flatMap((value) => {
		const effect = text(at(value, "Effect"));
		if (effect !== "Allow" && effect !== "Deny") return [];
		const list = (key) => {
			const found = at(value, key);
			return found ? textsOf(found, resolve) : null;
		};
		return [{
			effect: effect === "Deny" ? "deny" : "allow",
			actions: list("Action"),
			notActions: at(value, "Action") ? null : list("NotAction"),
			resources: list("Resource"),
			notResources: at(value, "Resource") ? null : list("NotResource"),
			principals: principalsOf(at(value, "Principal"), resolve),
			notPrincipals: at(value, "Principal") ? null : principalsOf(at(value, "NotPrincipal"), resolve),
			tests: testsOf(at(value, "Condition"), resolve),
			span: value.span
		}];
	}).filter((s) => s.actions !== null || s.notActions !== null);
}
function listOf$1(value) {
	if (value?.kind === "map") return [value];
	return value?.kind === "list" ? value.items : [];
}
function principalsOf(value, resolve) {
	if (!value) return null;
	if (value.kind !== "map") return textsOf(value, resolve).map((id) => ["*", id]);
	return entries(value).flatMap((e) => textsOf(e.value, resolve).map((id) => [e.key, id]));
}
function testsOf(condition, resolve) {
	return entries(condition).flatMap((operator) => entries(operator.value).map((key) => ({
		operator: operator.key,
		key: key.key,
		values: textsOf(key.value, resolve)
	})));
}

// src/manifests/identity/hint.ts
function agentHint(words) {
	return words.find((w) => w !== void 0 && w.length <= MOST$6 && AGENT$5.test(w) && !OPERATIONS.test(w));
}
const MOST$6 = 2e3;
const AGENT$5 = /(^|[^a-z])((ai|llm|coding|code|swe|sre|ops|support|chat|genai|research|review)?[-_ ]?(agents?|bots?)|mcp(servers?)?|copilots?|claude([-_]?code)?|codex|gemini([-_]?cli)?|bedrock([-_]?agent(core)?)?|agentcore|kagent|crewai|langgraph|autogen|openhands|cursor|devin|llms?|gpt|assistants?|chatbot)(?=$|[^a-z])|agent(ic|core|force|role|policy|runtime|identity)|(claude|codex|mcp|copilot|kagent)/i;
const OPERATIONS = /(data-?dog|grafana|otel|opentelemetry|elastic|logging|log|node|monitoring|metrics|build(-?kite)?|ci|jenkins|gitlab|teamcity|azp|azure-?pipelines|vsts|ssm|cloud-?watch|new-?relic|dynatrace|instana|splunk|fluent\w*|vector|consul|nomad|vault|puppet|zabbix|network|dns|backup|update|ssh|gpg|user|ecs|xray|inspector|wazuh|sysdig|falcon|kube-?\w*|konnectivity|cluster|spire|argocd|flux|rancher|cattle|telegraf|newrelic|qemu|guest)[-_. ]?agents?(?=$|[^a-z])|cloudwatchagent|dependa-?bot|renovate-?bot|robots?\b|cert-?bot/i;

// src/manifests/identity/put.ts
function putIdentity(identity, grants, to) {
	if (grants.length === 0) return;
	to.agent({
		id: `identity ${identity.id}`,
		name: identity.name,
		role: "limit",
		identity: identity.of,
		list: {
			default: "deny",
			entries: [...grants.filter((g) => g.effect === "deny"), ...grants.filter((g) => g.effect !== "deny")].map(entryOf$1)
		}
	});
}
function entryOf$1(grant) {
	return {
		effect: grant.effect,
		uses: grant.uses,
		text: grant.text,
		place: placeIn(grant.file, grant.span),
		origin: "rule",
		...grant.remark === void 0 ? {} : { remark: grant.remark }
	};
}

// src/manifests/identity/product.ts
function product(verb, fields, lacking = [], also = []) {
	const own = fields.map(tidy);
	const not = lacking.map((l) => l.map(tidy));
	const too = also.map((a) => a.map(tidy));
	if ([own, ...too].flat().some((f) => typeof f !== "string" && f.length === 0)) return { sequences: [] };
	const name = nameOf$3(too.length === 0 ? [own, ...not] : [
		own,
		...not,
		["and"],
		...too
	]);
	const count = own.reduce((n, f) => n * (typeof f === "string" ? 1 : f.length), 1);
	if (not.length + too.length === 0 && count <= MOST_SEQUENCES && count * name.length <= MOST_TEXT$1) return { sequences: crossed(own).map((s) => merge([verb + "\0", ...s])) };
	if (name.length > MOST_TEXT$1) return {
		sequences: [[`${verb}${"\0"}\u0001${digest(name)}`]],
		wide: {
			sequences: [[verb + "\0", {
				min: 0,
				max: "many",
				not: ""
			}]],
			why: "it is longer than any real rule"
		}
	};
	const branch = [...[own, ...too].map((t) => nfaOf(t, "has")), ...not.map((l) => nfaOf(l, "lacks"))];
	const machine = machineOf(branch, {
		branches: [branch],
		word: WORD$1,
		units: false,
		wider: void 0
	});
	return {
		sequences: [],
		regexes: [{
			start: verb + "\0",
			machine,
			name: digest(name)
		}]
	};
}
const MOST_SEQUENCES = 300;
const MOST_TEXT$1 = 6e4;
function tidy(field) {
	if (typeof field === "string") return field;
	const found = [...new Map(field.map((s) => [canonicalSequence(s), merge(s)]))].sort(([a], [b]) => a < b ? -1 : 1).map(([, s]) => s);
	const whole = found.find((s) => s.length === 1 && typeof s[0] === "object" && s[0].max === "many" && s[0].min === 0);
	return whole ? [whole] : found;
}
function nameOf$3(parts) {
	return JSON.stringify(parts.map((p) => p.map((f) => typeof f === "string" ? f : f.map(canonicalSequence))));
}
function crossed(fields) {
	let out = [[]];
	for (const field of fields) {
		const choices = typeof field === "string" ? [[field]] : field;
		out = out.flatMap((head) => choices.map((choice) => [...head, ...choice]));
	}
	return out;
}
function nfaOf(fields, mode) {
	const nodes = [{ kind: "match" }];
	const last = fields.at(-1);
	const open = Array.isArray(last) && last.length === 1 && isRest(last[0]);
	let next = 0;
	if (mode === "has" && !open) next = nodes.push({
		kind: "assert",
		of: "end",
		next: 0
	}) - 1;
	for (let i = fields.length - 1; i >= 0; i--) {
		const field = fields[i] ?? "";
		const after = next;
		if (typeof field === "string") next = literal$2(nodes, field, after);
		else next = nodes.push({
			kind: "split",
			next: field.map((s) => sequence(nodes, s, after))
		}) - 1;
	}
	return {
		mode,
		nodes,
		start: next
	};
}
function isRest(s) {
	const token = s?.length === 1 ? s[0] : void 0;
	return typeof token === "object" && token.max === "many" && token.min === 0 && token.not === "";
}
function sequence(nodes, tokens, after) {
	let next = after;
	for (let i = tokens.length - 1; i >= 0; i--) {
		const token = tokens[i] ?? "";
		if (typeof token === "string") next = literal$2(nodes, token, next);
		else {
			const set = token.not === "" ? ALL$1 : complement(joined$5(...[...token.not].map(one)));
			if (token.max === 1) next = nodes.push({
				kind: "set",
				set,
				next
			}) - 1;
			else {
				const at = nodes.length;
				nodes.push({
					kind: "split",
					next: [next, at + 1]
				}, {
					kind: "set",
					set,
					next: at
				});
				next = token.min === 1 ? at + 1 : at;
			}
		}
	}
	return next;
}
function literal$2(nodes, text, after) {
	let next = after;
	for (const char of [...text].reverse()) next = nodes.push({
		kind: "set",
		set: one(char),
		next
	}) - 1;
	return next;
}
function one(char) {
	const code = char.codePointAt(0) ?? 0;
	return [[code, code]];
}

// src/manifests/identity/aws/conditions.ts
function contextFields(tests) {
	const fields = [];
	const lacking = [];
	const also = [];
	const keys = /* @__PURE__ */ new Set();
	const ordered = [...tests].map(normal$1).sort((a, b) => compare(`${a.key} ${a.operator}`, `${b.key} ${b.operator}`));
	for (const test of ordered.slice(0, 60)) {
		if (test.operator === "null" && new Set(test.values.map((v) => v.toLowerCase())).size > 1) continue;
		const values = test.values.map((v) => matcherOf$2(test, v));
		if (NEGATIVE.test(test.operator)) lacking.push([[[REST]], tokens(test.key, values)]);
		else if (keys.has(test.key)) also.push([
			[[REST]],
			admitted(test, values),
			[[REST]]
		]);
		else {
			fields.push([[REST]], admitted(test, values));
			keys.add(test.key);
		}
	}
	const rest = ordered.slice(60).map((t) => `${t.operator} ${t.key} ${t.values.join()}`);
	if (rest.length > 0) fields.push([[REST]], `[${word$2(rest.join())}] `);
	return {
		fields: [...fields, [[REST]]],
		lacking,
		also
	};
}
function normal$1(test) {
	const operator = test.operator.toLowerCase();
	const ifExists = operator.endsWith("ifexists");
	return {
		operator: ifExists ? operator.slice(0, -8) : operator,
		key: test.key.toLowerCase(),
		values: test.values,
		ifExists
	};
}
const PLAIN$3 = /^(string(not)?(equals|like)|arn(not)?(equals|like)|bool)$/;
const NEGATIVE = /^(stringnot(equals|like)|arnnot(equals|like))$/;
function admitted({ operator, key, values, ifExists }, sequences) {
	const absent = [`[${word$2(key)} absent] `];
	if (operator === "null") return values.flatMap((v) => v.toLowerCase() === "true" ? [absent] : tokens(key, [[WORD$2]]));
	const own = PLAIN$3.test(operator) ? tokens(key, sequences) : others(operator, key, values);
	return ifExists ? [...own, absent] : own;
}
function tokens(key, values) {
	return values.map((v) => [
		`[${word$2(key)}=`,
		...v,
		"] "
	]);
}
function others(operator, key, values) {
	const name = `${word$2(operator)} of ${word$2(key)}=`;
	if (ADDS_UP.test(operator)) return values.map((v) => [`[${name}${word$2(v)}] `]);
	return [[`[${name}${word$2([...values].sort().join("|"))}] `]];
}
const ADDS_UP = /^(ipaddress|stringequalsignorecase|binaryequals|numericequals|dateequals|for(any|all)values?:(string(equals|like|equalsignorecase)|arn(equals|like)|ipaddress))$/;
function matcherOf$2({ operator }, value) {
	if (operator.startsWith("arn")) return arn(value);
	return operator.endsWith("like") ? glob$1(value) : [word$2(operator === "bool" ? value.toLowerCase() : value)];
}
function arn(value) {
	const parts = value.split(":");
	if (parts.length < 6) return [word$2(value)];
	const inPart = (text) => glob$1(text).map((t) => typeof t === "string" ? t : {
		...t,
		not: `${t === LETTER ? LETTER.not : WORD$2.not}:`
	});
	return [...parts.slice(0, 5).flatMap((p) => [...inPart(p), ":"]), ...glob$1(parts.slice(5).join(":"))];
}
function compare(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}

// src/manifests/identity/aws/statement.ts
const AWS = "aws";
function statementUses(s) {
	const actions = s.actions?.map(action$1) ?? [[WORD$2]];
	const resources = s.resources?.map((r) => glob$1(r)) ?? (s.notResources ? [[WORD$2]] : [["this-role"]]);
	const principals = s.principals?.map(principal) ?? (s.notPrincipals ? [[WORD$2]] : [["its-holder"]]);
	const context = contextFields(s.tests);
	const lacking = [];
	if (s.notActions) lacking.push([s.notActions.map(action$1), " on "]);
	if (s.notResources) lacking.push([
		[[WORD$2]],
		" on ",
		s.notResources.map((r) => glob$1(r)),
		" for "
	]);
	if (s.notPrincipals) lacking.push([
		[[WORD$2]],
		" on ",
		[[WORD$2]],
		" for ",
		s.notPrincipals.map(principal),
		" "
	]);
	for (const test of context.lacking) lacking.push([
		[[WORD$2]],
		" on ",
		[[WORD$2]],
		" for ",
		[[WORD$2]],
		" ",
		...test
	]);
	const also = context.also.map((test) => [
		[[WORD$2]],
		" on ",
		[[WORD$2]],
		" for ",
		[[WORD$2]],
		" ",
		...test
	]);
	const own = product("aws", [
		actions,
		" on ",
		resources,
		" for ",
		principals,
		" ",
		...context.fields
	], lacking, also);
	return s.effect === "allow" && s.tests.length === 0 && s.actions?.includes("*") && s.resources?.includes("*") && !s.principals ? union(own, { sequences: [[`${"aws"}\0policy `, WORD$2]] }) : own;
}
function action$1(text) {
	return glob$1(text.toLowerCase());
}
function principal([type, id]) {
	if (id === "*" && (type === "AWS" || type === "*")) return [WORD$2];
	const account = type === "AWS" ? /^(?:arn:([\w-]{1,20}):iam::)?(\d{12})(?::root)?$/.exec(id) : null;
	if (account) return [`AWS:arn:${account[1] ?? "aws"}:iam::${account[2]}:`, WORD$2];
	return [`${word$2(type)}:`, ...glob$1(id, false)];
}
function statementGrant(s, file) {
	return {
		effect: s.effect,
		uses: statementUses(s),
		text: inWords$1(s),
		file,
		span: s.span
	};
}
function inWords$1(s) {
	const what = s.actions ? listed$3(s.actions) : `all but ${listed$3(s.notActions ?? [])}`;
	const on = s.resources ? ` on ${listed$3(s.resources, 3)}` : s.notResources ? ` on all but ${listed$3(s.notResources, 3)}` : "";
	const people = (list) => listed$3((list ?? []).map(([, id]) => id), 3);
	const who = s.principals ? ` for ${people(s.principals)}` : s.notPrincipals ? ` for all but ${people(s.notPrincipals)}` : "";
	const when = s.tests.length === 0 ? "" : ` where ${listed$3(s.tests.map((t) => `${t.key} ${t.operator} ${listed$3(t.values, 2)}`), 3)}`;
	return `${s.effect === "deny" ? "Deny " : ""}${what}${on}${who}${when}`;
}

// src/manifests/identity/aws/put-policy.ts
function putPolicy(of, statements, more, to) {
	const open = statements.filter((s) => s.principals || s.notPrincipals);
	const own = statements.filter((s) => !s.principals && !s.notPrincipals);
	const people = open.flatMap((s) => (s.principals ?? []).map(([, id]) => id));
	const agent = agentHint([...of.words, ...people]);
	const grants = [...own.map((s) => statementGrant(s, of.file)), ...more];
	putIdentity({
		id: `aws ${of.id}`,
		name: `AWS ${of.name}`,
		of: {
			platform: "AWS",
			says: "grants",
			agent
		}
	}, grants, to);
	putIdentity({
		id: `aws trust ${of.id}`,
		name: `AWS ${of.name}`,
		of: {
			platform: "AWS",
			says: "trust",
			agent
		}
	}, open.map((s) => statementGrant(s, of.file)), to);
}
function putBoundary(of, boundary, span, to) {
	const by = typeof boundary === "string" ? boundary : text(boundary) ?? "";
	if (boundary === void 0) return;
	to.fact({
		kind: "guard",
		guards: "calls",
		agent: `AWS ${of.name}`,
		subject: `identity aws ${of.id}`,
		what: `the permissions boundary of ${of.name}`,
		by,
		matcher: null,
		failsClosed: true,
		text: by,
		place: placeIn(of.file, span)
	});
}

// src/manifests/identity/aws/managed.ts
function attached(arn, file, span) {
	return {
		effect: "allow",
		uses: usesOf(arn),
		text: `the policy ${arn}`,
		file,
		span
	};
}
function usesOf(arn) {
	const name = arn.startsWith("arn:aws") ? arn.split("/").at(-1) ?? arn : arn;
	const own = { sequences: [[`${"aws"}\0policy ${word$2(arn)}`]] };
	if (!OF_AWS.test(arn)) return own;
	if (name === "AdministratorAccess") return all({});
	if (name === "PowerUserAccess") return union(own, all({
		actions: null,
		notActions: [
			"iam:*",
			"organizations:*",
			"account:*"
		]
	}));
	if (name === "IAMFullAccess") return union(own, all({ actions: [
		"iam:*",
		"organizations:describe*",
		"organizations:list*"
	] }));
	const service = /^Amazon(S3|EC2|SQS|SNS|DynamoDB|RDS|ECS|EKS|SSM|Bedrock|Kinesis)FullAccess$/.exec(name)?.[1];
	return service === void 0 ? own : union(own, all({ actions: [`${service.toLowerCase()}:*`] }));
}
const OF_AWS = /^(arn:aws[\w-]{0,20}:iam::aws:policy\/([\w+=,.@/-]{0,200}\/)?)?\w{1,128}$/;
function all(part) {
	return statementUses({
		effect: "allow",
		actions: ["*"],
		notActions: null,
		resources: ["*"],
		notResources: null,
		principals: null,
		notPrincipals: null,
		tests: [],
		span: {
			startLine: 1,
			startColumn: 1,
			endLine: 1,
			endColumn: 1
		},
		...part
	});
}

// src/manifests/identity/aws/template.ts
function isTemplate(document) {
	return entries(at(document, "Resources")).some((r) => holdsAccess(text(at(r.value, "Type")) ?? "", r.value));
}
function holdsAccess(type, resource) {
	if (type.startsWith("AWS::IAM::")) return true;
	return type.startsWith("AWS::") && isPolicy(documentOf(resource)) || type.startsWith("AWS::Serverless::") && at(resource, "Properties", "Policies") !== void 0;
}
function documentOf(resource) {
	const properties = at(resource, "Properties");
	return [
		"PolicyDocument",
		"KeyPolicy",
		"ResourcePolicy",
		"AccessPolicies"
	].map((k) => at(properties, k)).find(isPolicy);
}
function readTemplate(document, file, to) {
	const resolve = defaultsOf$2(document);
	for (const resource of entries(at(document, "Resources"))) {
		const type = text(at(resource.value, "Type")) ?? "";
		if (holdsAccess(type, resource.value)) readResource(resource, type, file, resolve, to);
	}
}
function readResource(resource, type, file, resolve, to) {
	const properties = at(resource.value, "Properties");
	const words = [
		resource.key,
		...[
			"RoleName",
			"PolicyName",
			"ManagedPolicyName",
			"UserName",
			"GroupName",
			"FunctionName",
			"Description"
		].map((k) => text(at(properties, k))),
		file.path
	];
	const what = /Role$/.test(type) ? "role" : /User$/.test(type) ? "user" : /Policy$/.test(type) ? "policy" : "resource";
	const of = {
		id: `${file.path} ${resource.key}`,
		name: `${what} ${resource.key}`,
		file,
		words
	};
	const statements = [...statementsOf(documentOf(resource.value), resolve), ...statementsOf(at(properties, "AssumeRolePolicyDocument"), resolve)];
	const more = [];
	const policies = at(properties, "Policies");
	for (const policy of policies?.kind === "list" ? policies.items : policies ? [policies] : []) {
		const inner = at(policy, "PolicyDocument") ?? policy;
		if (isPolicy(inner)) statements.push(...statementsOf(inner, resolve));
		else if (policy.kind === "string") more.push(attached(policy.value, file, policy.span));
		else for (const e of entries(policy)) {
			const given = entries(e.value).map((p) => `${p.key}=${textsOf(p.value, resolve).join()}`);
			more.push(attached(`${e.key}(${given.join()})`, file, e.keySpan));
		}
	}
	for (const arn of items$1(at(properties, "ManagedPolicyArns"))) for (const one of textsOf(arn, resolve)) more.push(attached(one, file, arn.span));
	if (type === "AWS::IAM::AccessKey") {
		const user = textsOf(at(properties, "UserName"), resolve)[0] ?? resource.key;
		const text1 = `a standing access key of ${user}`;
		more.push({
			effect: "allow",
			uses: uses("aws", [`access key of ${user}`]),
			text: text1,
			file,
			span: resource.keySpan
		});
	}
	putPolicy(of, statements, more, to);
	const boundary = at(properties, "PermissionsBoundary");
	if (boundary) putBoundary(of, textsOf(boundary, resolve)[0], boundary.span, to);
}

// src/manifests/identity/document.ts
function claims(file, signature) {
	return claims$1(file, signature);
}
function documentsOf(file, agent, to) {
	return documentsOf$1(file, agent, {
		...to,
		fact(fact) {
			const template = fact.kind === "remark";
			if (!template && fact.kind !== "opaque") return to.fact(fact);
			const named = namesAgent(file);
			if (!template && named) return to.fact(fact);
			to.fact({
				...template && !named ? { quiet: true } : {},
				kind: "remark",
				about: "not evaluated",
				agent,
				subject: file.path,
				place: placeIn(file),
				text: template ? "a template that is not filled in" : "it can’t be read",
				digest: file.id
			});
		}
	});
}
function textOf(file) {
	const decoded = file.bytes ? decodeText(file.bytes, {
		bom: true,
		utf16: false
	}) : void 0;
	return decoded?.ok ? decoded.text : void 0;
}
function tooMany(what, file, agent, to) {
	to.fact({
		kind: "opaque",
		agent,
		subject: `${file.path} ${what}`,
		place: placeIn(file),
		reason: `it has more ${what} than are compared`,
		digest: file.id,
		effect: "unknown"
	});
}
function namesAgent(file) {
	const decoded = file.bytes ? decodeText(file.bytes, {
		bom: true,
		utf16: true
	}) : void 0;
	const words = decoded?.ok ? decoded.text.slice(0, 2e5).split(/[\s"',]+/) : [];
	return agentHint([file.path, ...words]) !== void 0;
}

// src/manifests/aws-policy.ts
const MARKS$2 = [
	["Statement", "Effect"],
	["AWS::IAM::"],
	["AWS::Serverless::", "Policies"]
];
const INNER = [
	"PolicyDocument",
	"AssumeRolePolicyDocument",
	"Policy",
	"policy",
	"TrustPolicy"
];
const format$91 = {
	id: "aws-policy",
	title: "AWS policies and roles",
	clients: ["AWS"],
	files: [
		"**/*.json",
		"**/*.yaml",
		"**/*.yml"
	],
	renames: true,
	reads: "Exact: Effect, Action, NotAction, Resource, NotResource, Principal, NotPrincipal, Condition, of policy files and CloudFormation or SAM templates; attached policies by name, AWS’s widest by what they grant; permissions boundaries by name. Upper bound: organisation policies, session policies and boundaries may hold back more; parameters by their defaults, other references as their text; ordered conditions (numbers, dates, addresses) by their text. Not evaluated: policies that stand elsewhere, variables of policies by their value. Judged where an agent is named or policy lists the file, else only compared",
	claims: (file) => claims(file, {
		marks: MARKS$2,
		is: (d) => isTemplate(d) || policiesOf(d).length > 0
	}),
	read(files, to) {
		for (const file of files) for (const [i, document] of documentsOf(file, "AWS", to).entries()) {
			if (isTemplate(document)) readTemplate(document, file, to);
			const name = file.path.replace(/^.*\//, "").replace(/\.\w+$/, "");
			for (const { key, value } of policiesOf(document)) {
				const words = [
					file.path,
					text(at(value, "Id")),
					text(at(document, "RoleName")),
					text(at(document, "PolicyName"))
				];
				const of = {
					id: `${file.path} ${i === 0 ? "" : i}${key}`,
					name: `policy ${name}`,
					file,
					words
				};
				putPolicy(of, statementsOf(value), [], to);
			}
		}
	}
};
function policiesOf(document) {
	if (isPolicy(document)) return [{
		key: "",
		value: document
	}];
	return INNER.flatMap((key) => {
		const value = at(document, key);
		return value && isPolicy(value) ? [{
			key,
			value
		}] : [];
	});
}

// src/manifests/cagent/toolset.ts
function toolsOf$5(toolset, readonly = false) {
	const found = allToolsOf(toolset);
	const kept = readonly || isTrue$8(at(toolset, "readonly")) ? found.filter((t) => t.reads || t.kind === "mcp") : found;
	const within = boundsOf(toolset);
	return within.length === 0 ? kept : kept.map((t) => ({
		...t,
		within
	}));
}
function isTrue$8(value) {
	return value?.kind === "boolean" && value.value;
}
function boundsOf(toolset) {
	const kind = text(at(toolset, "type")) ?? "";
	const list = (key) => strings(at(toolset, key)).map((s) => s.value);
	if (kind === "filesystem" || kind === "file") return list("allow_list").flatMap((f) => [["path", f.replace(/\/{1,9}$/, "")], ["path", `${f.replace(/\/{1,9}$/, "")}/*`]]);
	if (kind !== "fetch") return [];
	return list("allowed_domains").flatMap((d) => {
		const host = d.toLowerCase();
		if (/^\*?\./.test(host)) return [["host", `*${host.replace(/^\*/, "")}`]];
		return [["host", host], ["host", `*.${host}`]];
	});
}
function allToolsOf(toolset) {
	const type = at(toolset, "type");
	const span = (type ?? toolset).span;
	const kind = text(type) ?? "";
	const make = (name, reads, of = "tool", where = span) => ({
		name,
		of,
		reads,
		text: of === "tool" && name !== kind ? `${kind} ${name}` : name,
		kind,
		span: where
	});
	const list = at(toolset, "tools");
	const only = list?.kind === "list" ? strings(list) : void 0;
	if (kind === "mcp") {
		const server = serverName(toolset);
		if (!only) return [make(server, false, "server")];
		return only.map((t) => ({
			...make(`mcp:${server}:${t.value.toLowerCase()}`, false, "tool", t.span),
			text: t.value
		}));
	}
	if (kind === "mcp_catalog") {
		const servers = strings(at(toolset, "allowed_servers"));
		if (servers.length === 0) return [make("mcp_catalog *", false, "catalogue")];
		return servers.map((s) => make(`mcp_catalog ${s.value.toLowerCase()}`, false, "catalogue", s.span));
	}
	const known = Object.hasOwn(KNOWN$2, kind) ? KNOWN$2[kind] : void 0;
	const all = known ? [...known].map(([name, reads]) => make(name, reads)) : kind === "script" ? [...entries(at(toolset, "shell")), ...entries(at(toolset, "scripts"))].map((e) => scriptTool(e.key, e.value, e.keySpan)) : [make(named$4(toolset, kind), kind === "api" && text(at(toolset, "api_config", "method"))?.toLowerCase() === "get")];
	return only ? all.filter((t) => only.some((o) => o.value === t.name)) : all;
}
function serverName(toolset) {
	const said = [
		"name",
		"ref",
		"command"
	].map((k) => text(at(toolset, k))).find((t) => t !== void 0);
	const url = text(at(toolset, "remote", "url"));
	return (said ?? (url === void 0 ? "server" : connection(url).host)).toLowerCase().replace(/^docker:/, "");
}
function named$4(toolset, kind) {
	const found = [
		["name"],
		["api_config", "name"],
		["url"]
	].map((path) => text(at(toolset, ...path))).find((t) => t !== void 0);
	return found === void 0 ? kind : `${kind} ${found.toLowerCase()}`;
}
function scriptTool(name, value, span) {
	const command = text(value) ?? text(at(value, "cmd")) ?? "";
	return {
		name: name.toLowerCase(),
		of: "tool",
		reads: false,
		text: `${name}: ${command}`,
		kind: "script",
		span
	};
}
const known = (reads, others = "") => new Map([...reads.split(" ").filter(Boolean).map((n) => [n, true]), ...others.split(" ").filter(Boolean).map((n) => [n, false])]);
const KNOWN$2 = {
	think: known(""),
	todo: known(""),
	user_prompt: known(""),
	filesystem: known("read_file read_multiple_files list_directory directory_tree search_files_content", "write_file edit_file create_directory remove_directory"),
	shell: known("list_background_jobs view_background_job", "shell run_background_job stop_background_job"),
	file: known("read_file read_multiple_files list_directory directory_tree search_files_content", "write_file edit_file create_directory remove_directory"),
	background_jobs: known("list_background_jobs view_background_job", "run_background_job stop_background_job"),
	session_plan: known(""),
	session_context: known(""),
	plan: known(""),
	fetch: known("fetch"),
	tasks: known("tasks"),
	memory: known("get_memories search_memories add_memory", "delete_memory update_memory"),
	lsp: known("lsp", "lsp_rename lsp_format lsp_code_actions"),
	model_picker: known("model_picker"),
	background_agents: known("list_background_agents view_background_agent", "run_background_agent stop_background_agent")
};

// src/manifests/cagent/facts.ts
function readToolset(toolset, of) {
	const kind = text(at(toolset, "type")) ?? "";
	readBounds(toolset, of);
	if (kind === "mcp") readMcp(toolset, of);
	if (kind === "webhook") talksTo(of, at(toolset, "webhook_config", "url"));
	if (kind === "lsp") readServer$1(asServer("language server", toolset), CLIENT$2(of), of.file, of.to);
	if (kind === "a2a" || kind === "openapi") talksTo(of, at(toolset, "url"));
	if (kind === "api") talksTo(of, at(toolset, "api_config", "endpoint"));
	for (const edit of items$1(at(toolset, "post_edit"))) starts(at(edit, "cmd"), "after an edit", of);
	if (kind === "shell") {
		const sandbox = at(toolset, "sandbox");
		heldTo(of, "sandbox of its shell", sandbox ? 0 : 1, 1, sandbox ? "on" : "off", sandbox?.span, toolset.span);
	}
}
function readMcp(toolset, of) {
	const remote = at(toolset, "remote");
	const ref = at(toolset, "ref");
	const name = serverName(toolset);
	if (remote) readServer$1(asServer(name, remote), CLIENT$2(of), of.file, of.to);
	if (at(toolset, "command")) readServer$1(asServer(name, toolset), CLIENT$2(of), of.file, of.to);
	const said = text(ref);
	if (!ref || said === void 0) return;
	of.to.fact({
		kind: "launch",
		starts: "server",
		agent: of.agent,
		subject: `server ${said}`,
		when: `MCP server ${name}`,
		place: placeIn(of.file, ref.span),
		program: {
			name: `catalog:${said}`,
			version: {
				pin: "exact",
				text: ""
			},
			args: [],
			env: []
		},
		text: said
	});
}
function readHolds(agent, of) {
	const { value, keySpan } = agent;
	const readonly = at(value, "readonly");
	const held = isTrue$8(readonly);
	heldTo(of, "tools that only read (readonly)", held ? 0 : 1, 1, held ? "on" : "off", readonly?.span, keySpan);
	const secrets = at(value, "redact_secrets");
	const shown = secrets?.kind === "boolean" && !secrets.value;
	if (secrets && shown) trusts$2(of, "secrets", "secrets as they stand in what it reads (redact_secrets: false)", secrets.span);
	const harness = at(value, "harness", "type");
	const client = text(harness);
	if (harness && client !== void 0) trusts$2(of, `harness ${client}`, `${client}, which runs in its place`, harness.span);
}
function readRuntime$1(value, of) {
	const sandbox = at(value, "runtime", "sandbox");
	const on = isTrue$8(sandbox);
	heldTo(of, "sandbox of its run", on ? 0 : 1, 1, on ? "on" : "off", sandbox?.span, value.span);
	for (const host of items$1(at(value, "runtime", "network_allowlist"))) {
		const words = text(host)?.toLowerCase();
		if (words !== void 0) trusts$2(of, `host ${words}`, `the host ${words} from its sandbox`, host.span);
	}
	const flavors = at(value, "flavors");
	if (flavors) of.to.fact({
		kind: "remark",
		about: "not evaluated",
		agent: of.agent,
		subject: `${of.file.path} flavors`,
		place: placeIn(of.file, flavors.span),
		text: "flavors, which change its agents when they are named",
		digest: digest(JSON.stringify(flavors, (key, v) => /span$/i.test(key) ? void 0 : v))
	});
}
function readBounds(toolset, of) {
	const kind = text(at(toolset, "type")) ?? "";
	const name = kind === "mcp" ? `server ${serverName(toolset)}` : kind;
	const put = (dimension, stated, held, usual, words) => heldTo(of, dimension, held ? 0 : 1, usual, held ? words[0] : words[1], stated?.span, toolset.span);
	const list = (key) => items$1(at(toolset, key)).length > 0 ? at(toolset, key) : void 0;
	const readonly = at(toolset, "readonly");
	put(`tools of ${name} that only read (readonly)`, readonly, isTrue$8(readonly), 1, ["on", "off"]);
	for (const key of LISTS$6[kind] ?? []) put(`${key} of ${name}`, at(toolset, key), list(key) !== void 0, 1, ["listed", "none"]);
	for (const key of ["allow_private_ips", "sudo_askpass"]) {
		const on = at(toolset, key);
		if (isTrue$8(on)) put(`${key} of ${name}`, on, false, 0, ["off", "on"]);
	}
}
const LISTS$6 = {
	filesystem: ["allow_list", "deny_list"],
	file: ["allow_list", "deny_list"],
	fetch: ["allowed_domains", "blocked_domains"],
	mcp_catalog: ["allowed_servers", "blocked_servers"]
};
function readHooks$1(hooks, of) {
	for (const { key, value } of entries(hooks)) for (const item of items$1(value)) {
		const matcher = text(at(item, "matcher"));
		const listed = at(item, "hooks");
		for (const hook of listed ? items$1(listed) : [item]) {
			const command = at(hook, "command");
			starts(command, `${key} hook`, of);
			const line = text(command);
			if (key !== "pre_tool_use" || !command || line === void 0) continue;
			of.to.fact({
				kind: "guard",
				guards: "calls",
				agent: of.agent,
				subject: `${key} hook ${line}`,
				what: key,
				by: line,
				matcher: matcher === void 0 || matcher === "*" || matcher === "" ? null : [matcher],
				failsClosed: false,
				text: line,
				place: placeIn(of.file, command.span)
			});
		}
	}
}
function readModels(value, of) {
	for (const root of ["models", "providers"]) for (const { value: model } of entries(at(value, root))) {
		talksTo(of, at(model, "base_url"), "endpoint");
		const key = at(model, "token_key");
		const name = text(key);
		if (key && name !== void 0) holds$1(of, name, name, key.span);
	}
}
function starts(command, when, of) {
	const line = text(command);
	if (!command || !line) return;
	of.to.fact({
		kind: "launch",
		starts: "hook",
		agent: of.agent,
		subject: `${when} ${line}`,
		when,
		place: placeIn(of.file, command.span),
		program: hookProgram(line),
		text: line
	});
}
function asServer(key, value) {
	return {
		key,
		keySpan: (at(value, "command") ?? at(value, "url") ?? value).span,
		value,
		shadowed: false
	};
}
const CLIENT$2 = (of) => ({
	name: of.agent,
	dialect: "cagent",
	honoursDisabled: false,
	filtersTools: false
});

// src/manifests/cagent/permissions.ts
function decisions(tools, permissions, safety) {
	const out = [];
	for (const effect of [
		"deny",
		"allow",
		"ask"
	]) for (const rule of strings(at(permissions, effect))) {
		const sequences = tools.flatMap((tool) => meeting(rule.value.toLowerCase(), tool));
		if (sequences.length > 0) out.push({
			effect,
			uses: { sequences },
			text: rule.value,
			span: rule.span
		});
	}
	return [...out, ...ownWay(tools, safety)];
}
function ownWay(tools, safety) {
	const mode = safety?.value.toLowerCase();
	const way = (reads) => mode === "autonomous" ? "allow" : mode === "strict" ? "ask" : reads ? "allow" : mode === "restricted" ? "deny" : "ask";
	const groups = /* @__PURE__ */ new Map();
	for (const tool of tools) {
		const alone = tool.of !== "tool" || tool.kind === "script" || tool.kind === "mcp" ? tool.text : "";
		const key = JSON.stringify([
			tool.span.startLine,
			tool.span.startColumn,
			tool.reads,
			alone
		]);
		const group = groups.get(key);
		if (group) group.push(tool);
		else groups.set(key, [tool]);
	}
	return [...groups.values()].flatMap((group) => {
		const [first] = group;
		if (!first) return [];
		const name = group.length === 1 ? first.text : `${first.kind}, its tools that ${first.reads ? "read" : "act"}`;
		const sequences = group.flatMap((t) => (t.within ?? [void 0]).flatMap((bound) => sequencesOf(startOf(t), [...scriptOf(t), ...bound ? [{
			name: bound[0],
			glob: bound[1]
		}] : []])));
		const said = safety && mode === "autonomous" && !first.reads;
		const text = said ? `${name} (safety: ${safety.value})` : name;
		return [{
			effect: way(first.reads),
			uses: { sequences },
			text,
			span: said ? safety.span : first.span
		}];
	});
}
function scriptOf(tool) {
	if (tool.kind !== "script") return [];
	return [{
		name: "runs",
		glob: tool.text.slice(tool.text.indexOf(": ") + 2),
		literal: true
	}];
}
function meeting(pattern, tool) {
	const parts = pattern.split(":");
	const first = parts.findIndex((p) => /^[\w.-]{1,100}=/.test(p));
	const glob = (first < 0 ? parts : parts.slice(0, first)).join(":");
	const conditions = [];
	for (const part of first < 0 ? [] : parts.slice(first)) {
		const cut = /^([\w.-]{1,100})=/.exec(part);
		const last = conditions.at(-1);
		if (cut) conditions.push({
			name: cut[1] ?? "",
			glob: part.slice(cut[0].length)
		});
		else if (last) last.glob += `:${part}`;
	}
	if (tool.of !== "server") return globMatches(glob, tool.name) ? sequencesOf(startOf(tool), conditions) : [];
	const [, server, name = "*"] = /^mcp:([^:]*)(?::(.*))?$/s.exec(glob) ?? [
		void 0,
		void 0,
		glob
	];
	if (server !== void 0 && !globMatches(server, tool.name)) return [];
	return sequencesOf([
		`mcp__${tool.name}__`,
		...globTokens(name),
		"\0"
	], conditions);
}
function startOf(tool) {
	if (tool.of === "server") return [
		`mcp__${tool.name}__`,
		SOME,
		"\0"
	];
	if (tool.of === "catalogue") return tool.name.endsWith(" *") ? [
		"mcp_catalog ",
		SOME,
		"\0"
	] : [tool.name + "\0"];
	if (tool.name === "shell") return [`run${"\0"}`];
	if (tool.name === "run_background_job") return [`run in the background${"\0"}`];
	const parts = /^mcp:([^:]*):(.*)$/s.exec(tool.name);
	return [(parts ? `mcp__${parts[1]}__${parts[2]}` : tool.name) + "\0"];
}
function sequencesOf(start, conditions) {
	const runs = /^run( in the background)?\0$/.test(String(start[0]));
	const command = runs ? conditions.find((c) => c.name === "cmd") : void 0;
	const others = conditions.filter((c) => c !== command).sort((a, b) => a.name < b.name ? -1 : 1);
	const call = runs ? [...start, ...command ? globTokens(command.glob) : [ANY]] : start;
	if (others.length === 0) {
		if (runs) return [merge(call)];
		return [merge(call), merge([
			...call,
			" ⟨",
			ANY
		])];
	}
	const asked = others.flatMap((c, i) => [
		...i === 0 && command ? [] : [ANY],
		` ⟨${c.name}=`,
		...c.literal ? [c.glob] : globTokens(c.glob),
		"⟩"
	]);
	return [merge([...call, ...asked]), merge([
		...call,
		...asked,
		ANY
	])];
}
function globTokens(glob) {
	return glob.slice(0, 2e3).replaceAll("⟨", "〈").replaceAll("⟩", "〉").split(/(\*{1,2000}|\?|\[[^\]]{1,100}\])/).map((part) => {
		if (part.startsWith("*")) return ANY;
		return part === "?" || /^\[.+\]$/s.test(part) ? ONE$1 : part;
	});
}
function globMatches(glob, name) {
	let reached = [0];
	for (const token of globTokens(glob)) if (typeof token === "string") reached = reached.filter((i) => name.startsWith(token, i)).map((i) => i + token.length);
	else if (token.max === 1) reached = reached.filter((i) => i < name.length).map((i) => i + 1);
	else if (reached.length > 0) {
		const from = reached[0] ?? 0;
		reached = Array.from({ length: name.length - from + 1 }, (_, i) => from + i);
	}
	return reached.at(-1) === name.length;
}
function isComparable(tools, permissions) {
	const rules = [
		"deny",
		"allow",
		"ask"
	].flatMap((effect) => strings(at(permissions, effect)));
	const long = (text) => text.length > 2e3;
	const ways = tools.reduce((n, t) => n + (t.within?.length ?? 1), 0);
	return rules.length * tools.length <= 2e4 && ways <= 2e4 && !rules.some((r) => long(r.value)) && !tools.some((t) => long(t.name));
}

// src/manifests/cagent.ts
const format$90 = {
	id: "cagent",
	title: "Agents of Docker Agent (cagent)",
	clients: ["cagent"],
	files: ["**/*.yaml", "**/*.yml"],
	reads: "by content (agents with model and instruction, and no other keys at the top than its own). Exact: toolsets with their `tools` lists, permissions (deny, then allow, then ask, then reading tools run and others are asked about) with chained conditions, sub-agents and handoffs, scripts, MCP servers, hooks, post_edit commands, addresses of models and of other agents, safety modes, readonly, lists of folders, hosts and servers, the sandbox and its hosts. Upper bound: a mode is a default that a person may replace, `*` spans slashes too, a class of characters is any one character. Not evaluated: agents fetched from a registry, retrieval sources, skills, prompts, flavors (said when they change)",
	renames: true,
	claims: (file) => claims$1(file, SIGNATURE$12),
	beside: (file) => [pathOf(file.path)],
	read(files, to) {
		for (const file of files) {
			const [value] = documentsOf$1(file, "cagent", to);
			if (!value || !SIGNATURE$12.is(value)) continue;
			readModels(value, {
				agent: "cagent",
				file,
				to
			});
			for (const agent of entries(at(value, "agents"))) {
				const of = {
					agent: `cagent agent ${agent.key}`,
					file,
					to
				};
				const reused = strings(at(agent.value, "use_toolsets")).flatMap((s) => at(value, "toolsets", s.value) ?? []);
				const toolsets = [...items$1(at(agent.value, "toolsets")), ...reused];
				const permissions = at(value, "permissions");
				const readonly = isTrue$8(at(agent.value, "readonly"));
				const all = toolsets.flatMap((t) => toolsOf$5(t, readonly));
				const mode = [at(agent.value, "safety"), at(value, "runtime", "safety")].find((v) => v?.kind === "string");
				const safety = mode?.kind === "string" ? mode : void 0;
				const tools = [...new Map(all.map((t) => [`${t.name} ${t.text}`, t])).values()];
				if (!isComparable(tools, permissions)) {
					unreadable(file, of.agent, [{
						code: "too-large",
						message: "It has more tools and permissions than are compared.",
						span: agent.keySpan
					}], "unknown", to);
					continue;
				}
				putInOrder({
					client: "cagent",
					name: agent.key,
					file,
					span: agent.keySpan
				}, [...decisions(tools, permissions, safety), ...callsOf$1(agent)], to);
				for (const toolset of toolsets) readToolset(toolset, of);
				readHooks$1(at(agent.value, "hooks"), of);
				readHolds(agent, of);
				readRuntime$1(value, of);
			}
		}
	}
};
const SIGNATURE$12 = {
	marks: [[
		"agents",
		"instruction",
		"model"
	], [
		"agents",
		"instruction",
		"harness"
	]],
	is(value) {
		const agents = entries(at(value, "agents")).map((e) => e.value);
		if (agents.length === 0 || at(value, "apiVersion") || at(value, "kind")) return false;
		return entries(value).filter((e) => KEYS$3.has(e.key) || e.key.startsWith("x-")).length * 2 > entries(value).length && agents.some(isAgent$1) && agents.every((a) => a.kind === "map" && at(a, "role") === void 0 && at(a, "backstory") === void 0);
	}
};
function isAgent$1(value) {
	return (text(at(value, "instruction")) !== void 0 || at(value, "instruction_file") !== void 0) && (text(at(value, "model")) !== void 0 || at(value, "harness") !== void 0);
}
const KEYS$3 = new Set("version providers agents models mcps rag metadata permissions toolsets hooks commands skills runtime budget budgets flavors".split(" "));
function callsOf$1(agent) {
	const forced = at(agent.value, "force_handoff");
	const listed = (key) => key === "force_handoff" && forced?.kind === "string" ? [forced] : strings(at(agent.value, key));
	return [
		"sub_agents",
		"handoffs",
		"force_handoff"
	].flatMap((key) => listed(key).map((name) => ({
		effect: "allow",
		uses: uses("call", [name.value]),
		text: `${key} ${name.value}`,
		span: name.span
	})));
}

// src/manifests/cedar-policies.ts
const format$89 = {
	id: "cedar-policies",
	title: "Cedar policies of agents",
	clients: ["AgentCore"],
	files: ["**/*.cedar"],
	reads: "folders of policies that speak of `AgentCore::` or `MCP::`; a folder’s files decide together. Exact: permit and forbid, scopes (all, is, in, ==), conditions as a set of which each must hold, limits on whole numbers by their size. Upper bound: conditions else are compared by their text, so a rewritten one counts as new. Not evaluated: hierarchies of entities, schemas, templates’ links, other dialects",
	group: folderOf,
	companions: (path, tree) => tree.filter((p) => /\.cedar$/i.test(p) && folderOf(p) === folderOf(path)),
	renames: true,
	read(files, to) {
		const texts = files.flatMap((file) => {
			if (!file.bytes) {
				unreadable(file, "AgentCore", [], "unknown", to);
				return [];
			}
			const decoded = decodeText(file.bytes, {
				bom: true,
				utf16: false
			});
			return decoded.ok ? [{
				file,
				source: decoded.text
			}] : [];
		});
		if (!texts.some(({ source }) => /\b(AgentCore|MCP)::/.test(source))) return;
		const all = [];
		for (const { file, source } of texts) {
			const policies = parseCedar(source);
			const lines = lineIndex(source);
			if (!policies) {
				const span = lines.span(0, 0);
				unreadable(file, "AgentCore", [{
					code: "syntax",
					message: "The policies do not parse.",
					span
				}], "dropped", to);
				continue;
			}
			for (const policy of policies) {
				const span = lines.span(policy.at, policy.end);
				belongsTo(span, file);
				all.push({
					policy,
					source,
					span
				});
			}
		}
		const first = all[0];
		const own = texts[0]?.file;
		if (!first || !own) return;
		const file = {
			...own,
			path: `${folderOf(own.path)}*.cedar`
		};
		const name = folderOf(own.path).replace(/\/$/, "");
		putInOrder({
			client: "AgentCore",
			what: "policies",
			name,
			file,
			span: first.span
		}, entriesOf$1(all), to, true);
	}
};

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
		return (flow === void 0 ? split$1(value.value) : split$1(flow).map((t) => t.replace(/^(["'])(.*)\1$/, "$2"))).map((text) => ({
			...value,
			value: text
		}));
	}
	return items$1(value).flatMap((item) => item.kind === "string" ? ruleList(item) : []);
}
function split$1(text) {
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

// src/manifests/claude/agent.ts
function readAgent$5(file, source, names, to) {
	const called = `Claude Code agent ${baseName$1(file.path)}`;
	const read = readFrontMatter(file, CLAUDE_AGENT, called, to);
	if (!read?.present) return;
	const { front } = read;
	const { scope, plugin } = source;
	const name = nameOf$2(at(front, "name")) ?? (plugin ? baseName$1(file.path) : void 0);
	if (!name || !at(front, "description")) return;
	const agent = inScope(`Claude Code agent ${name}`, scope);
	const earlier = names.get(name) ?? 0;
	names.set(name, earlier + 1);
	to.agent({
		id: `claude ${plugin ? "plugin " : ""}agent ${scope} ${name}${earlier === 0 ? "" : ` #${earlier + 1}`}`,
		name: agent,
		role: "limit",
		...plugin ? {} : { within: `claude ${scope}` },
		member: {
			team: `claude${plugin ? " plugin" : ""} ${scope}`,
			as: name,
			says: "tools"
		},
		list: {
			entries: toolEntries$1(front, file, plugin),
			default: "deny"
		}
	});
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
	if (plugin) return;
	readHooks$2(at(front, "hooks"), file, agent, to);
	for (const server of items$1(at(front, "mcpServers"))) for (const e of entries(server)) readServer$1(e, {
		name: agent,
		dialect: "claude",
		honoursDisabled: false,
		filtersTools: false
	}, file, to);
}
function nameOf$2(value) {
	if (value?.kind === "number") return value.raw;
	return value?.kind === "boolean" ? String(value.value) : text(value);
}
function toolEntries$1(front, file, plugin) {
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
	const tools = entry$2(front, "tools");
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
		...plugin ? [] : modeEntries(front, available, make),
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
	return known === void 0 ? void 0 : whole(VERBS$8[known] ?? known);
}
function baseName$1(path) {
	return (path.split("/").at(-1) ?? path).replace(/\.md$/i, "");
}

// src/manifests/claude-agent.ts
const format$88 = {
	id: "claude-agent",
	title: "Claude Code sub-agents",
	clients: ["Claude Code"],
	files: ["**/.claude/agents/**/*.md"],
	group: (path) => scopeOf$2(path, ".claude"),
	companions: (path, tree) => {
		const folder = `${scopeOf$2(path, ".claude")}/.claude/agents/`.replace(/^\//, "").toLowerCase();
		return tree.filter((p) => p.toLowerCase().startsWith(folder) && p.toLowerCase().endsWith(".md"));
	},
	context: sessionSettings,
	reads: "tools, disallowedTools, permissionMode, memory, mcpServers, hooks",
	read(files, to) {
		const names = /* @__PURE__ */ new Map();
		for (const file of files) readAgent$5(file, {
			scope: scopeOf$2(file.path, ".claude"),
			plugin: false
		}, names, to);
	}
};

// src/manifests/claude/approvals.ts
function readApprovals$1(read, file, id, agent, to, within = `claude ${scopeOf$2(file.path, ".claude")}`) {
	const { front } = read;
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
	const free = freeUses(placeIn(file));
	to.agent({
		id,
		name: agent,
		role: "approval",
		...within === void 0 ? {} : { within },
		defaults: {
			entries: [...free],
			default: "inherit"
		},
		list: {
			entries: [
				...entriesOf("disallowed-tools", "deny"),
				...entriesOf("allowed-tools", "allow"),
				...free
			],
			default: "inherit"
		}
	});
	readHooks$2(at(front, "hooks"), file, agent, to);
	const locked = at(front, "disable-model-invocation");
	if (locked && truthy$2(locked)) to.fact({
		kind: "guard",
		guards: "calls",
		agent,
		subject: `${agent} starts by itself`,
		what: "starting it without a person",
		by: `disable-model-invocation of ${agent}`,
		matcher: null,
		failsClosed: true,
		text: "disable-model-invocation: true",
		place: placeIn(file, locked.span)
	});
	inlineCommands$1(read, file, agent, to);
}
function truthy$2(value) {
	return isTrue$11(value) || /^(yes|on|1|true)$/i.test(text(value) ?? (value.kind === "number" ? value.raw : ""));
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
			...text.includes("\n") ? { opening: hookProgram(text.slice(0, text.indexOf("\n"))) } : {},
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
const format$87 = {
	id: "claude-command",
	title: "Claude Code commands",
	clients: ["Claude Code"],
	files: ["**/.claude/commands/**/*.md"],
	context: sessionSettings,
	reads: "allowed-tools, hooks, commands in the text",
	read(files, to) {
		for (const file of files) {
			const name = (/\.claude\/commands\/(.*)\.md$/i.exec(file.path)?.[1] ?? "").replaceAll("/", ":");
			const scope = scopeOf$2(file.path, ".claude");
			const agent = inScope(`Claude Code command /${name}`, scope);
			const read = readFrontMatter(file, CLAUDE_SKILL, agent, to);
			if (read) readApprovals$1(read, file, `claude command ${scope} ${name}`, agent, to);
		}
	}
};

// src/manifests/claude/usual-places.ts
const USUAL = [
	["hooks", /^hooks\/[^/]+\.json$/],
	["mcpServers", /(^|\/)\.mcp\.json$/],
	["lspServers", /(^|\/)\.lsp\.json$/],
	["monitors", /^monitors\/monitors\.json$/],
	["commands", /^commands(\/|$)/],
	["agents", /^agents(\/|$)/],
	["skills", /^skills(\/|$)/]
];

// src/manifests/claude/plugin-components.ts
function readComponents(plugin, agent, file, to) {
	const trust = trusting(file, agent, to);
	for (const hooks of inline(at(plugin, "hooks"))) readHooks$2(at(hooks, "hooks") ?? hooks, file, agent, to);
	for (const servers of inline(at(plugin, "mcpServers"))) for (const server of entries(at(servers, "mcpServers") ?? servers)) readServer$1(server, SERVERS$1, file, to);
	for (const servers of inline(at(plugin, "lspServers"))) for (const server of entries(servers)) readProgram$1(server.value, `language server ${server.key}`, agent, file, to);
	for (const parent of [plugin, at(plugin, "experimental")]) for (const monitor of items$1(at(parent, "monitors"))) readProgram$1(monitor, `monitor ${text(at(monitor, "name")) ?? ""}`.trim(), agent, file, to);
	for (const command of entries(at(plugin, "commands"))) readCommand$1(command, agent, file, to);
	for (const [key, usual] of USUAL) for (const place of paths$1(at(plugin, key))) {
		if (usual.test(place.value.replace(/^\.\//, ""))) continue;
		trust("setting", `${key} ${place.value}`, `${key}: ${place.value}`, place.span);
	}
	for (const needed of items$1(at(plugin, "dependencies"))) {
		const name = text(needed) ?? text(at(needed, "name"));
		if (name) trust("plugin", name, name, needed.span);
	}
	for (const channel of items$1(at(plugin, "channels"))) {
		const server = text(at(channel, "server"));
		if (server) trust("setting", `channel ${server}`, `messages of ${server} (channels)`, channel.span);
	}
}
function readProgram$1(value, when, agent, file, to) {
	const command = text(at(value, "command"));
	const found = at(value, "command");
	if (!command || !found) return;
	const line = [command, ...items$1(at(value, "args")).map((a) => text(a) ?? "")].join(" ");
	to.fact({
		kind: "launch",
		starts: "helper",
		agent,
		subject: when,
		when,
		place: placeIn(file, found.span),
		program: hookProgram(line),
		text: line
	});
}
function pluginName(root) {
	return root === "" ? "Claude Code plugin" : `Claude Code plugin in ${root}`;
}
const SERVERS$1 = {
	name: "Claude Code",
	dialect: "claude",
	honoursDisabled: false,
	filtersTools: false
};
function inline(value) {
	return value?.kind === "map" ? [value] : items$1(value).filter((v) => v.kind === "map");
}
function paths$1(value) {
	return value?.kind === "string" ? [value] : strings(value);
}
function readCommand$1(command, agent, file, to) {
	const rules = ruleList(at(command.value, "allowedTools"));
	if (rules.length === 0) return;
	to.agent({
		id: `${agent} command ${command.key}`,
		name: agent,
		role: "approval",
		list: {
			entries: rules.flatMap((rule) => {
				const uses = permissionRule(rule.value, "allow");
				return uses ? [{
					effect: "allow",
					uses,
					place: placeIn(file, rule.span),
					text: rule.value,
					origin: "rule"
				}] : [];
			}),
			default: "inherit"
		}
	});
}

// src/manifests/claude/plugin-root.ts
function pluginRoot(path, manifests) {
	const roots = /* @__PURE__ */ new Set();
	for (const file of manifests) {
		const root = manifestRoot(file.path);
		if (root === void 0) continue;
		if (/plugin\.json$/i.test(file.path)) roots.add(root);
		else for (const folder of localPlugins(file)) roots.add(joined$1(root, folder));
	}
	const parts = path.split("/");
	for (let i = parts.length - 1; i > 0; i--) {
		if (!COMPONENTS.has((parts[i - 1] ?? "").toLowerCase())) continue;
		const root = parts.slice(0, i - 1).join("/");
		if (roots.has(root)) return root;
		if (parts[i - 3]?.toLowerCase() === "plugins" && !isForeign(root, manifests)) return root;
	}
}
function pluginManifests(path, tree) {
	return tree.filter((p) => {
		const root = p.endsWith(".json") ? /^(.*?)\/?(\.claude-plugin\/(plugin|marketplace)|\.(github\/)?plugin\/plugin|\.cursor-plugin\/plugin)\.json$/i.exec(p)?.[1] : void 0;
		return root !== void 0 && (root === "" || path.startsWith(`${root}/`));
	});
}
function manifestRoot(path) {
	return /^(?:(.*)\/)?\.claude-plugin\/(?:plugin|marketplace)\.json$/i.exec(path)?.slice(1, 2).map((r) => r ?? "")[0];
}
const COMPONENTS = /* @__PURE__ */ new Set([
	"agents",
	"commands",
	"skills"
]);
function isForeign(root, manifests) {
	const own = (name) => manifests.some((m) => m.path.toLowerCase() === `${root}/${name}`.toLowerCase());
	if (own(".claude-plugin/plugin.json")) return false;
	return [
		".github/plugin/plugin.json",
		".plugin/plugin.json",
		".cursor-plugin/plugin.json"
	].some(own);
}
function localPlugins(file) {
	if (!file.bytes) return [];
	const known = named$3.get(file.bytes);
	if (known) return known;
	const found = namedFolders(file.bytes);
	named$3.set(file.bytes, found);
	return found;
}
const named$3 = /* @__PURE__ */ new WeakMap();
function namedFolders(bytes) {
	const decoded = decodeText(bytes, {
		bom: true,
		utf16: false
	});
	const parsed = decoded.ok ? parseJson(decoded.text, STRICT_JSON) : void 0;
	if (!parsed?.ok) return [];
	const base = text(at(parsed.value, "metadata", "pluginRoot")) ?? "";
	return items$1(at(parsed.value, "plugins")).flatMap((plugin) => {
		const source = text(at(plugin, "source"));
		return source === void 0 ? [] : [`${base}/${source}`];
	});
}
function joined$1(root, relative) {
	const out = root === "" ? [] : root.split("/");
	for (const part of relative.split("/")) {
		if (part === "" || part === ".") continue;
		if (part === "..") out.pop();
		else out.push(part);
	}
	return out.join("/");
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

// src/manifests/claude-marketplace.ts
const format$86 = {
	id: "claude-marketplace",
	title: "Claude Code plugin marketplaces",
	clients: ["Claude Code", "Copilot CLI"],
	files: ["**/.claude-plugin/marketplace.json"],
	reads: "sources of plugins and whether they are pinned; components that an entry declares itself",
	read(files, to) {
		for (const file of files) {
			const agent = inScope("Claude Code marketplace", manifestRoot(file.path) ?? "");
			const value = readJsonFile(file, agent, {
				...STRICT_JSON,
				bom: true
			}, to);
			for (const plugin of items$1(at(value, "plugins"))) readPlugin$1(plugin, agent, file, to);
		}
	}
};
function readPlugin$1(plugin, agent, file, to) {
	const name = text(at(plugin, "name"));
	if (name === void 0) return;
	readComponents(plugin, agent, file, to);
	const source = at(plugin, "source");
	if (source?.kind !== "map") return;
	const command = text(at(source, "command"));
	if (command !== void 0) {
		to.fact({
			kind: "launch",
			starts: "helper",
			agent,
			subject: `source of ${name}`,
			when: "source of a plugin",
			place: placeIn(file, source.span),
			program: hookProgram(command),
			text: command
		});
		return;
	}
	const where = [
		"repo",
		"url",
		"package"
	].map((k) => text(at(source, k))).find((t) => t !== void 0);
	if (where === void 0) return;
	const folder = text(at(source, "path"));
	const whole = folder === void 0 ? where : `${where} ${folder}`;
	to.fact({
		kind: "trust",
		agent,
		of: "marketplace",
		what: `plugin ${name} ${whole}`,
		subject: `plugin ${name}`,
		level: 1,
		pinned: isPinned(source),
		text: `${name}: ${whole}`,
		place: placeIn(file, (at(plugin, "name") ?? plugin).span)
	});
}
function isPinned(source) {
	if (/^[0-9a-f]{40,64}$/i.test(text(at(source, "sha")) ?? text(at(source, "sha256")) ?? "")) return true;
	return text(at(source, "source")) === "npm" && /^\d+\.\d+\.\d+$/.test(text(at(source, "version")) ?? "");
}

// src/manifests/claude/plugin-part.ts
function readPluginPart(file, kind, below, root, to) {
	if (kind === "agents") {
		readAgent$5(file, {
			scope: root,
			plugin: true
		}, /* @__PURE__ */ new Map(), to);
		return;
	}
	const isSkill = kind === "skills";
	if (isSkill && !/(^|\/)SKILL\.md$/i.test(file.path)) return;
	const folders = below.split("/");
	const name = isSkill ? folders.at(-2) ?? file.path.split("/").at(-2) ?? "" : folders.join(":").replace(/\.md$/i, "");
	const agent = inScope(isSkill ? `Claude Code skill ${name}` : `Claude Code command /${name}`, root);
	const read = readFrontMatter(file, CLAUDE_SKILL, agent, to);
	if (read) readApprovals$1(read, file, `claude plugin ${kind} ${root} ${name}`, agent, to, NO_SESSION);
}
const NO_SESSION = "a plugin’s user";

// src/manifests/claude/plugin-places.ts
function placesElsewhere(manifest) {
	const root = manifestRoot(manifest.path);
	const decoded = manifest.bytes && root !== void 0 ? decodeText(manifest.bytes, {
		bom: true,
		utf16: false
	}) : void 0;
	const parsed = decoded?.ok ? parseJson(decoded.text, STRICT_JSON) : void 0;
	if (!parsed?.ok) return [];
	return USUAL.flatMap(([key, usual]) => named$2(at(parsed.value, key)).flatMap((place) => {
		const own = place.replace(/^\$\{CLAUDE_PLUGIN_ROOT\}\//, "").replace(/^\.\//, "");
		return usual.test(own) || own.startsWith("/") ? [] : [{
			key,
			path: joined$1(root ?? "", own)
		}];
	})).slice(0, MOST_PLACES);
}
const MOST_PLACES = 200;
function readElsewhere(manifest, files, to) {
	const root = manifestRoot(manifest.path) ?? "";
	const agent = pluginName(root);
	for (const { key, path } of placesElsewhere(manifest)) {
		const folder = path === "" ? "" : `${path}/`;
		for (const file of files) {
			if (file === manifest || file.path !== path && !file.path.startsWith(folder)) continue;
			const isText = /\.md$/i.test(file.path);
			if (key === "agents" || key === "commands" || key === "skills") {
				const below = file.path === path ? path.split("/").at(-1) ?? path : file.path.slice(folder.length);
				if (isText) readPluginPart(file, key, below, root, to);
			} else if (!isText && file.path === path) readSettings$4(key, file, agent, to);
		}
	}
}
function readSettings$4(key, file, agent, to) {
	const value = readJsonFile(file, agent, {
		...STRICT_JSON,
		bom: true
	}, to);
	if (!value) return;
	const inner = at(value, key) ?? value;
	if (key === "hooks") readHooks$2(inner, file, agent, to);
	else if (key === "mcpServers") for (const server of entries(inner)) readServer$1(server, SERVERS$1, file, to);
	else if (key === "lspServers") for (const server of entries(inner)) readProgram$1(server.value, `language server ${server.key}`, agent, file, to);
	else for (const monitor of items$1(inner)) readProgram$1(monitor, `monitor ${text(at(monitor, "name")) ?? ""}`.trim(), agent, file, to);
}
function named$2(value) {
	return value?.kind === "string" ? [value.value] : strings(value).map((v) => v.value);
}

// src/manifests/claude-plugin.ts
const format$85 = {
	id: "claude-plugin",
	title: "Claude Code plugin manifests",
	clients: ["Claude Code", "Copilot CLI"],
	files: ["**/.claude-plugin/plugin.json"],
	reads: "hooks, MCP and language servers, monitors and commands in place; components at places outside the default folders, and what lies there; dependencies, channels",
	names: (file) => placesElsewhere(file).map((place) => place.path),
	awakens(path, tree) {
		const root = manifestRoot(path);
		if (root === void 0) return [];
		const folder = root === "" ? "" : `${root}/`;
		return tree.filter((p) => p.startsWith(folder) && PART.test(p.slice(folder.length))).slice(0, MOST_PARTS);
	},
	read(files, to) {
		for (const file of files) {
			if (manifestRoot(file.path) === void 0) continue;
			const agent = pluginName(manifestRoot(file.path) ?? "");
			const value = readJsonFile(file, agent, {
				...STRICT_JSON,
				bom: true
			}, to);
			if (!value) continue;
			readComponents(value, agent, file, to);
			readHelper(at(value, "settings", "subagentStatusLine", "command"), "sub-agent status line", file, agent, to);
			readElsewhere(file, files, to);
		}
	}
};
const PART = /^(agents|commands|skills)\/.*\.md$/i;
const MOST_PARTS = 500;

// src/manifests/claude-plugin-hooks.ts
const format$84 = {
	id: "claude-plugin-hooks",
	title: "Hooks of Claude Code plugins",
	clients: ["Claude Code"],
	files: ["**/hooks/*.json"],
	reads: "all events and hook types",
	read(files, to) {
		for (const file of files) {
			const usual = /(^|\/)hooks\/hooks\.json$/i.test(file.path);
			if (!usual && file.path.split("/").some((folder) => folder.startsWith("."))) continue;
			const agent = pluginName(file.path.split("/").slice(0, -2).join("/"));
			const decoded = file.bytes ? decodeText(file.bytes, {
				bom: true,
				utf16: false
			}) : void 0;
			const parsed = decoded?.ok ? parseJson(decoded.text, STRICT_JSON) : void 0;
			if (!parsed?.ok) {
				if (!usual) continue;
				const problems = parsed?.problems ?? (decoded && !decoded.ok ? decoded.problems : []);
				unreadable(file, agent, problems, file.bytes ? "dropped" : "unknown", to);
				continue;
			}
			const hooks = at(parsed.value, "hooks");
			if (hooks?.kind !== "map") continue;
			to.document(file.path, parsed.value);
			readHooks$2(hooks, file, agent, to);
		}
	}
};

// src/manifests/claude-plugin-part.ts
const format$83 = {
	id: "claude-plugin-part",
	title: "Agents, commands and skills of Claude Code plugins",
	clients: ["Claude Code"],
	files: [
		"**/agents/**/*.md",
		"**/commands/**/*.md",
		"**/skills/**/SKILL.md"
	],
	companions: pluginManifests,
	reads: "agents: tools, disallowedTools, memory; commands and skills: allowed-tools, hooks, commands in the text; in default folders of a plugin",
	read(files, to) {
		const manifests = files.filter((f) => !f.path.toLowerCase().endsWith(".md"));
		for (const file of files) {
			if (manifests.includes(file) || manifestRoot(file.path) !== void 0) continue;
			const root = pluginRoot(file.path, manifests);
			if (root !== void 0) readPart(file, root, to);
		}
	}
};
function readPart(file, root, to) {
	const [folder, ...below] = file.path.slice(root === "" ? 0 : root.length + 1).split("/");
	const kind = (folder ?? "").toLowerCase();
	if (kind === "agents" || kind === "commands" || kind === "skills") readPluginPart(file, kind, below.join("/"), root, to);
}

// src/manifests/claude-plugin-programs.ts
const format$82 = {
	id: "claude-plugin-programs",
	title: "Language servers and monitors of plugins",
	clients: ["Claude Code", "Copilot CLI"],
	files: [
		"**/.lsp.json",
		"**/.github/lsp.json",
		"**/monitors/monitors.json"
	],
	reads: "commands and their arguments",
	read(files, to) {
		for (const file of files) {
			const isMonitor = /monitors\.json$/i.test(file.path);
			const above = file.path.split("/").slice(0, isMonitor ? -2 : -1);
			const agent = above.at(-1)?.toLowerCase() === ".github" ? "Copilot CLI" : pluginName(above.join("/"));
			const value = readJsonFile(file, agent, {
				...STRICT_JSON,
				bom: true
			}, to);
			if (isMonitor) for (const monitor of items$1(value)) readProgram$1(monitor, `monitor ${text(at(monitor, "name")) ?? ""}`.trim(), agent, file, to);
			else for (const server of entries(at(value, "lspServers") ?? value)) readProgram$1(server.value, `language server ${server.key}`, agent, file, to);
		}
	}
};

// src/manifests/claude/inert-rules.ts
const MOST$5 = 50;
function readInertRules({ file, value }, agent, to) {
	let left = MOST$5;
	for (const effect of ["deny", "ask"]) for (const rule of items$1(at(value, "permissions", effect))) {
		const words = text(rule);
		if (!words || left <= 0 || permissionRule(words, effect)) continue;
		left -= 1;
		to.fact({
			kind: "remark",
			about: "inert",
			agent,
			subject: `inert ${words}`,
			place: placeIn(file, rule.span),
			text: `${effect}: ${words}`,
			digest: ""
		});
	}
}

// src/manifests/claude-settings.ts
const format$81 = {
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
	group: (path) => isManaged(path) ? `managed ${folder(path)}` : `project ${scopeOf$2(path, ".claude")}`,
	companions: (path) => isManaged(path) ? [] : ["settings.json", "settings.local.json"].map((name) => `${folder(path)}${name}`),
	read(files, to) {
		const first = files[0];
		if (!first) return;
		const managed = isManaged(first.path);
		const scope = managed ? "" : scopeOf$2(first.path, ".claude");
		const agent = managed ? "Claude Code (managed settings)" : inScope("Claude Code", scope);
		const id = managed ? `claude managed ${folder(first.path)}` : `claude ${scope}`;
		const all = ranked$2(files).flatMap((file) => {
			const found = readable$3(file, agent, to);
			return found ? [{
				file,
				...found
			}] : [];
		});
		const read = all.filter((one) => !one.dropped);
		const dropped = all.filter((one) => one.dropped);
		if (dropped.length > 0) {
			const list = {
				entries: grantsOf$3(dropped),
				default: "inherit"
			};
			to.agent({
				id: `${id} where the file is taken`,
				name: agent,
				role: "approval",
				within: id,
				list
			});
		}
		for (const { file, value } of all) to.document(file.path, value);
		for (const one of read) readInertRules(one, agent, to);
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
	const wrong = wrongType$1(parsed.value);
	if (!wrong) return {
		value: parsed.value,
		dropped: false
	};
	fail([{
		code: "syntax",
		message: `\`${wrong.key}\` has a value that Claude Code does not accept, so it drops the whole file`,
		span: wrong.span
	}]);
	return {
		value: parsed.value,
		dropped: true
	};
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
const format$80 = {
	id: "claude-skill",
	title: "Claude Code skills",
	clients: ["Claude Code"],
	files: ["**/.claude/skills/**/SKILL.md"],
	context: sessionSettings,
	reads: "allowed-tools, hooks, commands in the text, disable-model-invocation",
	read(files, to) {
		for (const file of files) {
			const name = file.path.split("/").at(-2) ?? "";
			const scope = scopeOf$2(file.path, ".claude");
			const agent = inScope(`Claude Code skill ${name}`, scope);
			const read = readFrontMatter(file, CLAUDE_SKILL, agent, to);
			if (read) readApprovals$1(read, file, `claude skill ${scope} ${name}`, agent, to);
		}
	}
};

// src/manifests/identity/hcl/scanner.ts
function scanner(text) {
	return {
		text,
		at: 0,
		left: MOST_STEPS
	};
}
const MOST_STEPS = 2e5;
function skip(s, lines) {
	for (;;) {
		const c = s.text[s.at];
		if (c === " " || c === "	" || c === "\r" || lines && c === "\n") s.at++;
		else if (c === "#" || c === "/" && s.text[s.at + 1] === "/") s.at = lineEnd(s.text, s.at);
		else if (c === "/" && s.text[s.at + 1] === "*") {
			const end = s.text.indexOf("*/", s.at + 2);
			s.at = end < 0 ? s.text.length : end + 2;
		} else return;
	}
}
function lineEnd(text, from) {
	const end = text.indexOf("\n", from);
	return end < 0 ? text.length : end;
}
function identifier(s) {
	const from = s.at;
	while (/[\w-]/.test(s.text[s.at] ?? "")) s.at++;
	return s.at > from ? s.text.slice(from, s.at) : void 0;
}
const ESCAPES$1 = {
	n: "\n",
	r: "\r",
	t: "	",
	"\"": "\"",
	"'": "'",
	"\\": "\\"
};
function quoted$1(s, by) {
	const from = s.at;
	if (s.left <= 0) return void 0;
	let out = "";
	s.at++;
	for (let deep = 0; s.at < s.text.length; s.at++) {
		const c = s.text[s.at] ?? "";
		if (c === "\n") break;
		if (deep === 0 && c === by) {
			s.at++;
			return out;
		}
		const opens = c === "$" && s.text[s.at + 1] === "{" && s.text[s.at - 1] !== "$";
		if (opens || deep > 0 && c === "{") {
			deep++;
			out += opens ? "${" : c;
			if (opens) s.at++;
		} else if (deep > 0) {
			if (c === "}") deep--;
			out += c;
		} else if (c === "\\") {
			s.at++;
			const escaped = s.text[s.at] ?? "";
			const digits = escaped === "u" ? 4 : escaped === "U" ? 8 : 0;
			const hex = s.text.slice(s.at + 1, s.at + 1 + digits);
			if (digits > 0 && new RegExp(`^[0-9a-f]{${digits}}$`, "i").test(hex) && Number.parseInt(hex, 16) <= 1114111) {
				out += String.fromCodePoint(Number.parseInt(hex, 16));
				s.at += digits;
			} else out += ESCAPES$1[escaped] ?? escaped;
		} else out += c;
	}
	s.left -= Math.ceil((s.at - from) / 16);
	s.at = from;
}
function heredoc(s) {
	const head = /^<<(-?)([\w-]{1,100})[ \t\r]*\n/.exec(s.text.slice(s.at, s.at + 130));
	if (!head) return void 0;
	const start = s.at + head[0].length;
	for (let line = start; line <= s.text.length && s.left-- > 0;) {
		const end = lineEnd(s.text, line);
		if (s.text.slice(line, end).trim() === head[2]) {
			s.at = end;
			return s.text.slice(start, line);
		}
		if (end >= s.text.length) return void 0;
		line = end + 1;
	}
}
function skipExpression(s) {
	const open = [];
	while (s.at < s.text.length) {
		const c = s.text[s.at] ?? "";
		if ((c === "\"" || c === "'") && quoted$1(s, c) !== void 0) continue;
		if (c === "<" && s.text[s.at + 1] === "<" && heredoc(s) !== void 0) continue;
		if (c === "#" || c === "/" && /[/*]/.test(s.text[s.at + 1] ?? "")) {
			skip(s, open.length > 0);
			continue;
		}
		if ("([{".includes(c)) open.push(c);
		else if (")]}".includes(c)) {
			if (open.length === 0) return;
			open.pop();
		} else if (open.length === 0 && (c === "\n" || c === ",")) return;
		s.at++;
	}
}

// src/manifests/identity/hcl/parse.ts
function parseHcl(text) {
	if (text.length > MOST_TEXT) return {
		blocks: [],
		complete: false
	};
	const s = scanner(text);
	const { blocks } = bodyOf({
		s,
		lines: lineIndex(text)
	}, 0);
	return {
		blocks,
		complete: s.left > 0
	};
}
function parseObject(text, offset, lines) {
	const s = scanner(text);
	s.at = offset;
	const entries = object({
		s,
		lines
	}, 0);
	return entries && {
		kind: "map",
		entries,
		span: lines.span(offset, s.at)
	};
}
const MOST_TEXT = 2e6;
const MOST_DEPTH = 40;
function bodyOf(r, depth) {
	const { s } = r;
	const entries = [];
	const blocks = [];
	while (s.left-- > 0) {
		skip(s, true);
		if (s.at >= s.text.length || s.text[s.at] === "}") break;
		const from = s.at;
		const name = identifier(s);
		skip(s, false);
		if (name !== void 0 && s.text[s.at] === "=" && s.text[s.at + 1] !== "=") {
			const keySpan = r.lines.span(from, from + name.length);
			s.at++;
			entries.push({
				key: name,
				keySpan,
				value: expression(r, depth + 1),
				shadowed: false
			});
			continue;
		}
		const block = name === void 0 || depth > MOST_DEPTH ? void 0 : blockOf(r, name, from, depth);
		if (block) blocks.push(block);
		else if (s.at < s.text.length) s.at = Math.max(s.at, from) + 1;
	}
	return {
		entries,
		blocks
	};
}
function blockOf(r, type, from, depth) {
	const { s } = r;
	const labels = [];
	while (labels.length < 10 && s.text[s.at] !== "{") {
		const label = s.text[s.at] === "\"" ? quoted$1(s, "\"") : identifier(s);
		if (label === void 0) return void 0;
		labels.push(label);
		skip(s, false);
	}
	if (s.text[s.at] !== "{") return void 0;
	s.at++;
	const { entries, blocks } = bodyOf(r, depth + 1);
	s.at++;
	return {
		type,
		labels,
		blocks,
		body: {
			kind: "map",
			entries,
			span: r.lines.span(from, Math.min(s.at, s.text.length))
		}
	};
}
function expression(r, depth) {
	const { s } = r;
	skip(s, false);
	const from = s.at;
	const found = depth > MOST_DEPTH || s.left-- <= 0 ? void 0 : literal$1(r, depth);
	if (found) {
		skip(s, false);
		if (s.at >= s.text.length || /[\n,\]})]/.test(s.text[s.at] ?? "")) return found;
	}
	s.at = from;
	skipExpression(s);
	if (s.at === from && s.at < s.text.length) s.at++;
	return {
		kind: "string",
		value: `\${${s.text.slice(from, s.at).trim()}}`,
		span: r.lines.span(from, s.at)
	};
}
function literal$1(r, depth) {
	const { s } = r;
	const from = s.at;
	const c = s.text[s.at] ?? "";
	const span = () => r.lines.span(from, s.at);
	if (c === "\"" || c === "'" || c === "<") {
		const value = c === "<" ? heredoc(s) : quoted$1(s, c);
		return value === void 0 ? void 0 : {
			kind: "string",
			value,
			span: span()
		};
	}
	if (c === "[") {
		const items = list$2(r, depth);
		return items && {
			kind: "list",
			items,
			span: span()
		};
	}
	if (c === "{") {
		const entries = object(r, depth);
		return entries && {
			kind: "map",
			entries,
			span: span()
		};
	}
	const word = /^-?[\w.]{1,200}/.exec(s.text.slice(s.at, s.at + 200))?.[0] ?? "";
	if (word === "jsonencode" && s.text[s.at + word.length] === "(") return encoded(r, depth);
	s.at += word.length;
	if (word === "true" || word === "false") return {
		kind: "boolean",
		value: word === "true",
		span: span()
	};
	if (word === "null") return {
		kind: "null",
		span: span()
	};
	if (/^-?\d+(\.\d+)?$/.test(word)) return {
		kind: "number",
		value: Number(word),
		raw: word,
		span: span()
	};
}
function encoded(r, depth) {
	const { s } = r;
	s.at += 11;
	skip(s, true);
	const value = expression(r, depth + 1);
	skip(s, true);
	if (s.text[s.at] !== ")") return void 0;
	s.at++;
	return value;
}
function list$2(r, depth) {
	const { s } = r;
	const out = [];
	s.at++;
	while (s.left > 0) {
		skip(s, true);
		if (s.text[s.at] === "]") {
			s.at++;
			return out;
		}
		if (s.at >= s.text.length || out.length === 0 && /^for\s/.test(s.text.slice(s.at, s.at + 4))) return void 0;
		out.push(expression(r, depth + 1));
		const end = s.at;
		skip(s, true);
		if (s.text[s.at] === ",") s.at++;
		else if (s.text[s.at] !== "]" && !s.text.slice(end, s.at).includes("\n")) return void 0;
	}
}
function object(r, depth) {
	const { s } = r;
	const out = [];
	const places = /* @__PURE__ */ new Map();
	s.at++;
	while (s.left > 0) {
		skip(s, true);
		if (s.text[s.at] === "}") {
			s.at++;
			return out;
		}
		const from = s.at;
		if (s.at >= s.text.length || out.length === 0 && /^for\s/.test(s.text.slice(s.at, s.at + 4))) return void 0;
		const key = s.text[s.at] === "\"" ? quoted$1(s, "\"") : identifier(s) ?? computedKey(s);
		const keySpan = r.lines.span(from, s.at);
		skip(s, false);
		if (key === void 0 || !/[=:]/.test(s.text[s.at] ?? "")) return void 0;
		s.at++;
		skip(s, true);
		const earlier = out[places.get(key) ?? -1];
		if (earlier) out[places.get(key) ?? -1] = {
			...earlier,
			shadowed: true
		};
		places.set(key, out.length);
		out.push({
			key,
			keySpan,
			value: expression(r, depth + 1),
			shadowed: false
		});
		skip(s, false);
		if (s.text[s.at] === ",") s.at++;
	}
}
function computedKey(s) {
	if (s.text[s.at] !== "(") return void 0;
	const end = s.text.indexOf(")", s.at);
	if (end < 0 || end - s.at > 500) return void 0;
	const words = s.text.slice(s.at + 1, end);
	s.at = end + 1;
	return `\${${words}}`;
}

// src/manifests/identity/cloud/azure.ts
const AZURE = "azure";
function putAssignment(a, to) {
	const scope = a.scope.toLowerCase().replace(/\/{1,20}$/, "");
	const below = [[word$2(scope)], [`${word$2(scope)}/`, WORD$2]];
	const condition = a.condition === "" ? [[[REST]]] : [
		[[REST]],
		`[${word$2(a.condition)}] `,
		[[REST]]
	];
	const own = product(AZURE, [
		rolesOf(a.role),
		" on ",
		below,
		" ",
		...condition
	]);
	const agent = agentHint([a.principal, ...a.words]);
	putIdentity({
		id: `azure ${a.principal}`,
		name: `Azure principal ${a.principal}`,
		of: {
			platform: "Azure",
			says: "grants",
			agent
		}
	}, [{
		effect: "allow",
		uses: own,
		text: `${roleName(a.role)} on ${a.scope}`,
		file: a.file,
		span: a.span
	}], to);
}
const BUILT_IN$3 = {
	"8e3af657-a8ff-443c-a75c-2fe8c4bcb635": "Owner",
	"b24988ac-6180-42a0-ab88-20f7382dd24c": "Contributor",
	"acdd72a7-3385-48ef-bd42-f606fba81ae7": "Reader",
	"18d7d88d-d35e-4fb5-a5c3-7773c20a72d9": "User Access Administrator",
	"f58310d9-a9f6-439a-9e8d-f62e7b41a168": "Role Based Access Control Administrator"
};
function roleName(role) {
	const id = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(role.toLowerCase())?.[0];
	return (id !== void 0 && Object.hasOwn(BUILT_IN$3, id) ? BUILT_IN$3[id] : void 0) ?? role;
}
const HOLDS = [
	[
		"owner",
		"contributor",
		"user access administrator",
		"role based access control administrator",
		"reader"
	],
	["contributor", "reader"],
	[
		"user access administrator",
		"role based access control administrator",
		"reader"
	],
	[
		"storage blob data owner",
		"storage blob data contributor",
		"storage blob data reader"
	],
	["storage blob data contributor", "storage blob data reader"],
	[
		"key vault administrator",
		"key vault secrets officer",
		"key vault secrets user",
		"key vault reader"
	],
	["key vault secrets officer", "key vault secrets user"]
];
const SPELT = {
	owner: "Owner",
	contributor: "Contributor",
	"user access administrator": "User Access Administrator"
};
function rolesOf(role) {
	const name = roleName(role).toLowerCase();
	return (HOLDS.find(([first]) => first === name) ?? [name]).map((r) => [SPELT[r] ?? word$2(r)]);
}
function putRole$1(name, permissions, file, words, to) {
	for (const permission of permissions) {
		const patterns = [
			[
				"actions",
				"not_actions",
				"notActions",
				"action"
			],
			[
				"data_actions",
				"not_data_actions",
				"notDataActions",
				"data"
			],
			[
				"dataActions",
				"not_data_actions",
				"notDataActions",
				"data"
			]
		].flatMap(([key, not, orNot, verb]) => {
			const wanted = texts$1(at(permission, key));
			if (wanted.length === 0) return [];
			const lacking = [...texts$1(at(permission, not)), ...texts$1(at(permission, orNot))].map((a) => glob$1(a.toLowerCase(), false));
			const actions = wanted.map((a) => glob$1(a.toLowerCase(), false));
			return [product(AZURE, [
				`${verb} `,
				actions,
				" "
			], lacking.length === 0 ? [] : [[
				`${verb} `,
				lacking,
				" "
			]])];
		});
		const said = [
			...texts$1(at(permission, "actions")),
			...texts$1(at(permission, "data_actions")),
			...texts$1(at(permission, "dataActions"))
		];
		putIdentity({
			id: `azure role ${name}`,
			name: `Azure role ${name}`,
			of: {
				platform: "Azure",
				says: "grants",
				agent: agentHint([name, ...words])
			}
		}, [{
			effect: "allow",
			uses: union(...patterns),
			text: said.slice(0, 5).join(", "),
			file,
			span: permission.span
		}], to);
	}
}
function readAzureBlock(block, file, to) {
	const [type = "", name = ""] = block.labels;
	const said = (key) => texts$1(at(block.body, key))[0] ?? "";
	const words = [
		name,
		said("description"),
		said("name")
	];
	if (type === "azurerm_role_assignment") {
		const role = said("role_definition_name") || said("role_definition_id");
		putAssignment({
			principal: said("principal_id") || name,
			role,
			scope: said("scope"),
			condition: said("condition"),
			file,
			span: block.body.span,
			words
		}, to);
	}
	if (type === "azurerm_role_definition") putRole$1(said("name") || name, block.blocks.filter((b) => b.type === "permissions").map((b) => b.body), file, words, to);
}

// src/manifests/identity/cloud/azure-templates.ts
function armResources(document) {
	const list = at(document, "resources");
	return (list?.kind === "map" ? entries(list).map((e) => e.value) : items$1(list)).filter((r) => ROLE.test(text(at(r, "type")) ?? ""));
}
const ROLE = /^microsoft\.authorization\/role(assignments|definitions)$/i;
function readArm(document, file, to) {
	const level = /(tenant|managementGroup|subscription)deploymentTemplate/i.exec(text(at(document, "$schema")) ?? "")?.[1];
	for (const resource of armResources(document)) {
		const names = [text(at(resource, "name")) ?? ""];
		const scope = text(at(resource, "scope")) ?? levelScope(level);
		const assigns = /assignments$/i.test(text(at(resource, "type")) ?? "");
		readRole(at(resource, "properties"), {
			assigns,
			scope,
			names,
			file,
			span: resource.span,
			plain: (v) => v
		}, to);
	}
}
function readBicep(source, file, to) {
	const lines = lineIndex(source);
	const known = /* @__PURE__ */ new Map();
	for (const v of source.matchAll(/^(?:var|param)[ \t]+(\w{1,100})(?:[ \t]+\w{1,40})?[ \t]*=[ \t]*(\S[^\n]{0,500})$/gm)) known.set(v[1] ?? "", (v[2] ?? "").trim());
	const target = /^targetScope[ \t]*=[ \t]*'(\w{1,40})'/m.exec(source)?.[1];
	const plain = (value) => {
		const name = /^\$\{(\w+)\}$/.exec(value)?.[1];
		return (name === void 0 ? void 0 : known.get(name)) ?? value;
	};
	for (const found of source.matchAll(RESOURCE)) {
		const offset = source.indexOf("{", (found.index ?? 0) + found[0].length - 1);
		const body = offset < 0 ? void 0 : parseObject(source, offset, lines);
		if (!body) continue;
		const said = text(at(body, "scope"));
		const call = /^\$\{(tenant|managementGroup|subscription|resourceGroup)\(\)\}$/.exec(said ?? "")?.[1];
		const scope = said === void 0 ? levelScope(target) : call === void 0 ? said : levelScope(call);
		const of = {
			assigns: /assignments/i.test(found[2] ?? ""),
			scope,
			names: [found[1] ?? ""],
			file,
			span: body.span,
			plain
		};
		readRole(at(body, "properties"), of, to);
	}
}
const RESOURCE = /^[ \t]*resource[ \t]+(\w{1,100})[ \t]+'Microsoft\.Authorization\/(role(?:assignments|definitions))@[\w.-]{1,40}'[ \t]*=[ \t]*(?:if[ \t]*\([^\n{]{0,500}\)[ \t]*)?\{/gim;
function levelScope(level) {
	const levels = [
		"tenant",
		"managementgroup",
		"subscription",
		"resourcegroup"
	];
	const i = levels.indexOf((level ?? "resourcegroup").toLowerCase());
	return levels.slice(0, (i < 0 ? levels.length - 1 : i) + 1).join("/");
}
function readRole(properties, of, to) {
	const said = (key) => of.plain(text(at(properties, key)) ?? "");
	const words = [
		...of.names,
		said("description"),
		said("roleName"),
		of.file.path
	];
	const { file, span, scope } = of;
	if (of.assigns) {
		const [principal, role, condition] = [
			said("principalId"),
			said("roleDefinitionId"),
			said("condition")
		];
		putAssignment({
			principal,
			role,
			scope,
			condition,
			file,
			span,
			words
		}, to);
	} else putRole$1(said("roleName") || (of.names[0] ?? ""), items$1(at(properties, "permissions")), file, words, to);
}

// src/manifests/identity/cloud/google.ts
function putBinding(b, to) {
	for (const member of b.members) {
		const anyone = /^(allUsers|allAuthenticatedUsers)$/.test(member) || /workloadIdentityPools\/[^/]+\/\*$/.test(member);
		const [, pool, within] = POOL.exec(member) ?? [];
		const part = within === "*" ? void 0 : within;
		const where = [
			" on ",
			word$2(b.scope.replaceAll(" ", ":")),
			" ",
			...b.condition === "" ? [] : [REST, `[${word$2(b.condition)}] `],
			REST,
			...part === void 0 ? [] : [`as ${word$2(part)}`]
		];
		const sequences = [...levels$1(b.role).map((l) => [...l, ...where]), ...anyone ? [[
			"anyone ",
			word$2(member),
			...where
		]] : []];
		const agent = agentHint([member.replace(/\.iam\.gserviceaccount\.com$/, ""), ...b.words]);
		const said = `${b.role} on ${b.scope}${b.condition === "" ? "" : ` where ${b.condition}`}${within === void 0 ? "" : ` as ${within}`}`;
		putIdentity({
			id: `gcp ${pool ?? member}`,
			name: `Google Cloud member ${pool ?? member}`,
			of: {
				platform: "Google Cloud",
				says: "grants",
				agent
			}
		}, [{
			effect: "allow",
			uses: uses("gcp", ...sequences),
			text: said,
			file: b.file,
			span: b.span
		}], to);
	}
}
const POOL = /^principal(?:Set)?:\/\/iam\.googleapis\.com\/([^*]{1,300}?\/workloadIdentityPools\/[^/]{1,100})\/(.{1,500})$/;
function levels$1(role) {
	const own = [`role ${word$2(role)}`];
	const kind = (name) => [
		"role roles/",
		{
			...WORD$2,
			not: `${WORD$2.not}.`
		},
		`.${name}`
	];
	const viewer = [["viewer"], kind("viewer")];
	const editor = [
		["editor"],
		kind("editor"),
		kind("user"),
		...viewer
	];
	if (role === "roles/owner") return [
		["owner"],
		["escalates"],
		["role ", WORD$2],
		...editor
	];
	if (role === "roles/editor") return editor;
	if (role === "roles/viewer") return viewer;
	const service = /^roles\/([\w-]{1,60})\.admin$/.exec(role)?.[1];
	const out = service === void 0 ? [own] : [own, [`role roles/${service}.`, WORD$2]];
	return ESCALATES.test(role) ? [...out, ["escalates"]] : out;
}
const ESCALATES = /^roles\/(iam\.(securityAdmin|serviceAccount(TokenCreator|User|Admin|KeyAdmin|OpenIdTokenCreator)|workloadIdentity(User|PoolAdmin)|organizationRoleAdmin|roleAdmin)|resourcemanager\.\w{1,40}Admin|cloudbuild\.builds\.(editor|builder)|deploymentmanager\.editor|orgpolicy\.policyAdmin)$/;
function policyBindings(policy) {
	return items$1(at(policy, "bindings")).filter((b) => {
		const role = text(at(b, "role")) ?? "";
		return /^(roles|projects\/[^/]+\/roles|organizations\/\d+\/roles)\//.test(role) && at(b, "members")?.kind === "list";
	});
}
function readPolicyFile(policy, file, to) {
	for (const b of policyBindings(policy)) {
		const condition = conditionOf(at(b, "condition"));
		const members = texts$1(at(b, "members"));
		putBinding({
			role: text(at(b, "role")) ?? "",
			members,
			scope: `what ${file.path} is set on`,
			condition,
			file,
			span: b.span,
			words: [file.path]
		}, to);
	}
}
function conditionOf(value) {
	if (!value) return "";
	return text(at(value, "expression")) ?? (entries(value).length === 0 ? "" : "a condition");
}
const SCOPES = [
	"project",
	"folder",
	"org_id",
	"organization",
	"bucket",
	"service_account_id",
	"secret_id",
	"topic",
	"subscription",
	"service",
	"name",
	"dataset_id",
	"crypto_key_id",
	"instance",
	"location",
	"repository"
];
function readGoogleBlock(block, file, users, to) {
	const [type = "", name = ""] = block.labels;
	const { body } = block;
	const words = [
		name,
		...users,
		...SCOPES.flatMap((k) => texts$1(at(body, k)))
	];
	const scope = `${type.replace(/^google_|_iam_(member|binding|policy)$/g, "")} ${SCOPES.flatMap((k) => texts$1(at(body, k))).join(" ")}`.trim();
	if (/_iam_(member|binding)$/.test(type)) {
		const condition = block.blocks.find((b) => b.type === "condition");
		const members = [...texts$1(at(body, "member")), ...texts$1(at(body, "members"))];
		putBinding({
			role: texts$1(at(body, "role"))[0] ?? "",
			members,
			scope,
			condition: conditionOf(condition?.body),
			file,
			span: body.span,
			words
		}, to);
	} else if (block.type === "data" && type === "google_iam_policy") for (const b of block.blocks.filter((x) => x.type === "binding")) {
		const condition = conditionOf(b.blocks.find((c) => c.type === "condition")?.body);
		putBinding({
			role: texts$1(at(b.body, "role"))[0] ?? "",
			members: texts$1(at(b.body, "members")),
			scope: `what ${name} is set on`,
			condition,
			file,
			span: b.body.span,
			words
		}, to);
	}
	else if (/^google_(project|organization)_iam_custom_role$/.test(type)) {
		const role = texts$1(at(body, "role_id"))[0] ?? name;
		putIdentity({
			id: `gcp role ${scope} ${role}`,
			name: `Google Cloud role ${role}`,
			of: {
				platform: "Google Cloud",
				says: "grants",
				agent: agentHint([
					role,
					...texts$1(at(body, "title")),
					...words
				])
			}
		}, items$1(at(body, "permissions")).flatMap((item) => {
			const permission = text(item);
			if (permission === void 0) return [];
			return [{
				effect: "allow",
				uses: uses("gcp", [`permission ${word$2(permission)}`]),
				text: permission,
				file,
				span: item.span
			}];
		}), to);
	} else if (type === "google_service_account_key") {
		const account = texts$1(at(body, "service_account_id"))[0] ?? name;
		putIdentity({
			id: `gcp key ${account}`,
			name: `Google Cloud member ${account}`,
			of: {
				platform: "Google Cloud",
				says: "grants",
				agent: agentHint([account, ...words])
			}
		}, [{
			effect: "allow",
			uses: uses("gcp", [`access key of ${word$2(account)}`]),
			text: `a standing access key of ${account}`,
			file,
			span: body.span
		}], to);
	}
}

// src/manifests/cloud-roles.ts
const MARKS$1 = [
	[
		"bindings",
		"roles/",
		"members"
	],
	["iam.cnrm.cloud.google.com"],
	["Microsoft.Authorization/role"]
];
const format$79 = {
	id: "cloud-roles",
	title: "Google Cloud and Azure role grants",
	clients: ["Google Cloud", "Azure"],
	files: [
		"**/*.json",
		"**/*.yaml",
		"**/*.yml",
		"**/*.bicep"
	],
	renames: true,
	reads: "Exact: members, roles and scopes of IAM policies as gcloud writes them, Config Connector’s IAMPolicyMember, IAMPartialPolicy and IAMPolicy, role assignments and definitions of ARM templates and Bicep files. Upper bound: roles by their rank, conditions by their text, expressions by their text; what a role of one’s own holds is known only where it is defined. Not evaluated: the hierarchy of projects and folders, denials, groups’ members. Judged where an agent is named or policy lists the file, else only compared",
	claims: (file) => isBicep(file) ? BICEP.test(textOf(file) ?? "") : claims(file, {
		marks: MARKS$1,
		is: isGrant
	}),
	read(files, to) {
		for (const file of files.filter(isBicep)) {
			const source = textOf(file);
			if (source === void 0) unreadable(file, "Azure", [], "unknown", to);
			else readBicep(source, file, to);
		}
		for (const file of files.filter((f) => !isBicep(f))) for (const document of documentsOf(file, "Cloud", to)) if (armResources(document).length > 0) readArm(document, file, to);
		else if (isConnector(document)) readConnector(document, file, to);
		else if (policyBindings(document).length > 0) readPolicyFile(document, file, to);
	}
};
const BICEP = /Microsoft\.Authorization\/role/i;
function isBicep(file) {
	return /\.bicep$/i.test(file.path);
}
function isGrant(document) {
	return armResources(document).length > 0 || isConnector(document) || policyBindings(document).length > 0;
}
function isConnector(document) {
	return (text(at(document, "apiVersion")) ?? "").startsWith("iam.cnrm.cloud.google.com/") && /^IAM(PolicyMember|PartialPolicy|Policy)$/.test(text(at(document, "kind")) ?? "");
}
function readConnector(document, file, to) {
	const spec = at(document, "spec");
	const on = at(spec, "resourceRef");
	const scope = [
		"kind",
		"name",
		"external",
		"namespace"
	].map((k) => text(at(on, k)) ?? "").join(" ").trim();
	const words = [text(at(document, "metadata", "name")), text(at(document, "metadata", "namespace"))];
	const member = (value) => text(at(value, "member")) ?? text(value) ?? text(at(value, "memberFrom", "serviceAccountRef", "name")) ?? "";
	const common = {
		scope,
		file,
		words
	};
	const condition = (value) => text(at(value, "condition", "expression")) ?? "";
	const role = text(at(spec, "role"));
	if (role !== void 0) putBinding({
		...common,
		role,
		members: [member(spec)],
		condition: condition(spec),
		span: document.span
	}, to);
	for (const b of items$1(at(spec, "bindings"))) {
		const members = items$1(at(b, "members")).map(member);
		putBinding({
			...common,
			role: text(at(b, "role")) ?? "",
			members,
			condition: condition(b),
			span: b.span
		}, to);
	}
}

// src/manifests/codex/config-types.ts
const MODES$3 = [
	"auto",
	"prompt",
	"writes",
	"approve"
];
const TYPES$1 = [
	["sandbox_mode", [
		"read-only",
		"workspace-write",
		"danger-full-access"
	]],
	["approvals_reviewer", [
		"user",
		"auto_review",
		"guardian_subagent"
	]],
	["web_search", [
		"disabled",
		"cached",
		"live",
		"indexed"
	]],
	["model", "string"],
	["allow_login_shell", "boolean"],
	["sandbox_workspace_write", "map"],
	["sandbox_workspace_write.network_access", "boolean"],
	["sandbox_workspace_write.exclude_slash_tmp", "boolean"],
	["sandbox_workspace_write.exclude_tmpdir_env_var", "boolean"],
	["sandbox_workspace_write.writable_roots", "strings"],
	["default_permissions", "string"],
	["permissions", "map"],
	["permissions.*", "map"],
	["permissions.*.extends", "string"],
	["permissions.*.filesystem", "map"],
	["permissions.*.network", "map"],
	["permissions.*.network.enabled", "boolean"],
	["permissions.*.network.domains.*", ["allow", "deny"]],
	["mcp_servers", "map"],
	["mcp_servers.*", "map"],
	["mcp_servers.*.command", "string"],
	["mcp_servers.*.args", "strings"],
	["mcp_servers.*.env", "texts"],
	["mcp_servers.*.url", "string"],
	["mcp_servers.*.enabled", "boolean"],
	["mcp_servers.*.enabled_tools", "strings"],
	["mcp_servers.*.disabled_tools", "strings"],
	["mcp_servers.*.default_tools_approval_mode", MODES$3],
	["mcp_servers.*.tools", "map"],
	["mcp_servers.*.tools.*", "map"],
	["mcp_servers.*.tools.*.approval_mode", MODES$3],
	["features", "map"],
	["features.hooks", "boolean"],
	["shell_environment_policy", "map"],
	["shell_environment_policy.inherit", [
		"all",
		"core",
		"none"
	]],
	["shell_environment_policy.ignore_default_excludes", "boolean"],
	["shell_environment_policy.set", "texts"],
	["shell_environment_policy.exclude", "strings"],
	["apps", "map"],
	["apps.*", "map"],
	["apps.*.enabled", "boolean"],
	["apps.*.default_tools_approval_mode", MODES$3],
	["plugins", "map"],
	["plugins.*", "map"],
	["plugins.*.enabled", "boolean"],
	["hooks", "map"],
	["projects", "map"]
];
function wrongType(config) {
	for (const [path, kind] of TYPES$1) for (const value of valuesAt(config, path)) if (!isKind(value, kind)) return value;
	for (const profile of entries(at(config, "permissions"))) for (const rule of entries(at(profile.value, "filesystem"))) for (const value of rule.value.kind === "map" ? entries(rule.value).map((e) => e.value) : [rule.value]) if (!isKind(value, ACCESS)) return value;
	return wrongPolicy(at(config, "approval_policy"));
}
const ACCESS = [
	"read",
	"write",
	"deny",
	"none"
];
const POLICIES = [
	"untrusted",
	"on-request",
	"on-failure",
	"never"
];
const REQUIRED$1 = [
	"sandbox_approval",
	"rules",
	"mcp_elicitations"
];
function wrongPolicy(policy) {
	if (policy === void 0 || isKind(policy, POLICIES)) return void 0;
	const granular = at(policy, "granular");
	if (granular?.kind !== "map" || entries(policy).length !== 1) return policy;
	const given = [
		...REQUIRED$1,
		"skill_approval",
		"request_permissions"
	].map((key) => at(granular, key));
	if (given.slice(0, REQUIRED$1.length).includes(void 0)) return granular;
	return given.find((value) => value !== void 0 && value.kind !== "boolean");
}
function valuesAt(config, path) {
	let here = [config];
	for (const key of path.split(".")) here = here.flatMap((value) => {
		if (key === "*") return entries(value).map((e) => e.value);
		const found = at(value, key);
		return found ? [found] : [];
	});
	return here;
}
function isKind(value, kind) {
	if (kind === "strings") return value.kind === "list" && value.items.every((item) => item.kind === "string");
	if (kind === "texts") return value.kind === "map" && entries(value).every((e) => e.value.kind === "string");
	if (typeof kind === "string") return value.kind === kind;
	return value.kind === "string" && kind.includes(value.value);
}

// src/manifests/codex/config-error.ts
function configError(config) {
	const wrong = wrongType(config);
	if (wrong) return problem("A value is of the wrong type, or its choice is unknown.", wrong.span);
	return profileError(config) ?? serverError(config);
}
const BUILT_IN$2 = [
	":read-only",
	":workspace",
	":danger-full-access"
];
function profileError(config) {
	const profiles = at(config, "permissions");
	const chosen = at(config, "default_permissions");
	if (profiles && chosen === void 0) return problem("There are permission profiles, and none is the default.", profiles.span);
	const name = text(chosen) ?? "";
	if (chosen && name.startsWith(":") && !BUILT_IN$2.includes(name)) return problem("A built-in permission profile is unknown.", chosen.span);
	const profile = at(profiles, name);
	const parent = at(profile, "extends");
	if (parent && /^:(?!(read-only|workspace)$)/.test(text(parent) ?? "")) return problem("A permission profile extends what can’t be extended.", parent.span);
	const relative = entries(at(profile, "filesystem")).find((e) => !/^[/:~]/.test(e.key));
	return relative && problem("A path of a permission profile is relative.", relative.keySpan);
}
function serverError(config) {
	for (const server of entries(at(config, "mcp_servers"))) {
		const has = (key) => at(server.value, key) !== void 0;
		if (has("bearer_token")) return problem("A server has a token written out, which the client refuses.", server.keySpan);
		if (has("command") && has("url")) return problem("A server has both a command and a URL.", server.keySpan);
		if (has("command") && has("bearer_token_env_var")) return problem("A local server has the token of a remote one.", server.keySpan);
		if (has("url") && (has("args") || has("env"))) return problem("A remote server has the arguments of a local one.", server.keySpan);
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
const KEYS$2 = {
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
const NODE_TYPES = Object.keys(KEYS$2);
for (const type of NODE_TYPES) Object.freeze(KEYS$2[type]);
Object.freeze(KEYS$2);

// node_modules/eslint-visitor-keys/lib/index.js
function unionWith(additionalKeys) {
	const retv = Object.assign({}, KEYS$2);
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
const KEYS$1 = unionWith({
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
		visitorKeys: KEYS$1,
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
	const found = parent.children.get(nameOf$1(key))?.node;
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
	else parent.children.set(nameOf$1(key), {
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
		const found = here.children.get(nameOf$1(key))?.node;
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
			here.children.set(nameOf$1(key), {
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
	const name = nameOf$1(last);
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
function nameOf$1(key) {
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
	const parsed = parseToml(decoded.text, { version: "1.1" });
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
	const only = at(policy, "include_only");
	const kept = strings(only).map((name) => ({
		effect: "inherit",
		uses: { sequences: [[...star(`see ${name.value}`), "\0"]] },
		place: placeIn(file, name.span),
		text: `shell_environment_policy.include_only: ${name.value}`,
		origin: "rule"
	}));
	const [first] = kept;
	if (first) to.agent({
		id: `${id} environment list`,
		name: agent,
		role: "limit",
		list: {
			entries: kept,
			default: "deny"
		}
	});
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
function readProfile$1(config, name, file) {
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
	return {
		level: paths.some((p) => p.everywhere && p.entries.some((e) => e.effect === "allow" && e.text.endsWith("\"write\""))) ? 2 : level,
		entries: [...out, ...network],
		network
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
	const folders = foldersOf$1(e.key);
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
function foldersOf$1(key) {
	const named = key.replace(/^:workspace_roots/, ".").replace(/^:slash_tmp/, "/tmp").replace(/^:tmpdir/, "/$TMPDIR").replace(/^:minimal/, "/usr").replace(/(.)\/+$/, "$1");
	if (named === ":root" || named === "/") return [
		["/", SOME],
		["~/", SOME],
		["./", SOME]
	];
	if (named === "~") return [["~/", SOME]];
	if (named === ".") return [["./", SOME]];
	const globs = named.includes("**/") ? [named, named.replaceAll("**/", "")] : [named];
	if (named.includes("*")) return globs.flatMap((glob) => [star(glob), [
		...star(glob),
		"/",
		ANY
	]]);
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
	for (const d of domains) put(text(d.value) === "allow" ? "allow" : "deny", uses("connect", ...host$1(d.key)), d.value, `${d.key} = "${text(d.value) ?? ""}"`);
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
function host$1(name) {
	const lower = name.toLowerCase();
	if (lower === "*") return [[ANY]];
	return lower.startsWith("*.") ? [[SOME, lower.slice(1)]] : [star(lower)];
}

// src/manifests/codex/sandbox.ts
function readSandbox$2(config, target) {
	const { file } = target;
	const chosen = at(config, "default_permissions");
	const mode = chosen ?? at(config, "sandbox_mode");
	const profile = text(chosen);
	const name = profile === void 0 ? text(mode) ?? "workspace-write" : BUILT_IN$1[profile] ?? profile;
	const known = LEVELS$3[name];
	const custom = profile !== void 0 && known === void 0 ? readProfile$1(config, profile, file) : void 0;
	const level = known ?? custom?.level ?? 1;
	const told = level === 2 && !custom ? 3 : level;
	state(target, mode, {
		dimension: "the sandbox",
		level: told,
		defaultLevel: 1,
		label: LABELS[told] ?? name
	});
	const place = placeIn(file, mode?.span);
	if (level === 2 && custom) return {
		level,
		entries: [
			...custom.network,
			make("deny", CONNECTIONS, place, HELD_BACK),
			...withoutSandbox(place)
		]
	};
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
	const more = profile === void 0 ? workspace(config, target) : temporary(place, true, true);
	return {
		level,
		entries: [
			...more.filter((e) => e.uses.sequences.every((s) => OWN$1.test(String(s[0])))),
			...ownFolders(place),
			...more,
			writesHere(place),
			readsAll(place),
			...rest(place)
		]
	};
}
function sandboxDefaults(place) {
	return [
		...temporary(place, true, true),
		...ownFolders(place),
		writesHere(place),
		readsAll(place),
		...rest(place)
	];
}
const CONNECTIONS = union(whole("connect"), whole("connect socket"));
const BUILT_IN$1 = {
	":read-only": "read-only",
	":workspace": "workspace-write",
	":danger-full-access": "danger-full-access"
};
const LEVELS$3 = {
	"read-only": 0,
	"workspace-write": 1,
	"danger-full-access": 2
};
const LABELS = [
	"read-only",
	"workspace-write",
	"off for files",
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
const OWN$1 = /\0\.\/\.(git|codex|agents)(\/|$)/;
function ownFolders(place) {
	const folders = [
		"./.git",
		"./.codex",
		"./.agents"
	].flatMap((f) => [[f], [`${f}/`, ANY]]);
	return [make("deny", uses("write in the sandbox", ...folders), place, HELD_BACK)];
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
	const scope = scopeOf$2(file.path, ".codex");
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
	readServer$1(server, client, file, watching);
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
	const named = included && new Set(included.names.map((n) => n.value));
	const hidden = new Set(lists.excluded.map((t) => t.value));
	const offered = (tool) => (!named || named.has(tool)) && !hidden.has(tool);
	const all = included ? { sequences: included.names.map((n) => [n.value + "\0"]) } : EVERYTHING;
	const free = (lists.unasked ?? []).filter((u) => offered(u.tool)).map((u) => make("inherit", toolOf$3(u.tool), u.span, u.text, "rule"));
	const others = [
		...lists.excluded.map((t) => make("deny", toolOf$3(t.value), t.span, t.value, "rule")),
		...lists.asked.filter((a) => a.tool === null || offered(a.tool)).map((a) => make("ask", a.tool === null ? all : toolOf$3(a.tool), a.span, a.text, a.tool === null ? "filter" : "rule")),
		make("inherit", all, included?.span ?? server.keySpan, server.key, "filter")
	];
	return [...free, ...byEffect(others)];
}
function toolOf$3(name) {
	return { sequences: [[name + "\0"]] };
}

// src/manifests/codex/servers.ts
function readServers$3(config, target) {
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
		plain$1("env", {
			kind: "map",
			entries: env,
			span: value.span
		}),
		plain$1("headers", {
			kind: "map",
			entries: headers,
			span: value.span
		}),
		...off ? [plain$1("disabled", {
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
function plain$1(key, value) {
	return {
		key,
		keySpan: value.span,
		value,
		shadowed: false
	};
}
function reference(key, variable, span) {
	return plain$1(key, {
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
	const unasked = [];
	for (const tool of entries(at(server.value, "tools"))) {
		const own = at(tool.value, "approval_mode");
		const words = {
			tool: tool.key,
			text: `approval_mode = "${text(own) ?? ""}" (${tool.key})`
		};
		if (own) (text(own) === "prompt" ? asked : unasked).push({
			...words,
			span: own.span
		});
	}
	return {
		included: included?.kind === "list" ? {
			names: strings(included),
			span: included.span
		} : void 0,
		excluded: strings(at(server.value, "disabled_tools")),
		asked,
		unasked: asked.some((a) => a.tool === null) ? unasked : []
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
	const included = at(server.value, "enabled_tools");
	const offered = included?.kind === "list" ? new Set(strings(included).map((t) => t.value)) : void 0;
	const all = text(mode) === "approve";
	for (const tool of entries(at(server.value, "tools"))) {
		const own = at(tool.value, "approval_mode");
		if (!own || disabled.has(tool.key) || offered && !offered.has(tool.key)) continue;
		if (text(own) === "approve") one("allow", tool.key, own, `approval_mode = "approve": ${prefix}${tool.key}`);
		else if (all) one("inherit", tool.key, own, `approval_mode = "${text(own) ?? ""}": ${prefix}${tool.key}`);
	}
	if (!mode || !all) return out;
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
	const put = trusting(file, agent, to);
	const trust = (of, what, words, value, pinned = true) => put(of, what, words, value.span, { pinned });
	reviewer(config, target);
	const policy = at(config, "approval_policy");
	if (policy && text(policy) === "never" && !at(config, "sandbox_mode") && !at(config, "default_permissions")) trust("setting", "approval_policy never", "approval_policy = \"never\", in whatever sandbox each person has", policy);
	for (const app of entries(at(config, "apps"))) connector(app.key, app.value, trust);
	for (const plugin of entries(at(config, "plugins"))) {
		const enabled = at(plugin.value, "enabled");
		if (enabled?.kind === "boolean" && enabled.value) trust("plugin", plugin.key, plugin.key, enabled);
	}
	for (const role of entries(at(config, "agents"))) {
		const path = at(role.value, "config_file");
		if (path && text(path) !== void 0) trust("setting", `role ${role.key} ${text(path)}`, `agents.${role.key}.config_file = "${text(path)}"`, path);
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
	const sandbox = readSandbox$2(config, target);
	const servers = readServers$3(config, target);
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
	if (hooksRun) readHooks$2(at(config, "hooks"), file, agent, to);
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
const format$78 = {
	id: "codex-agent",
	title: "Codex sub-agents",
	clients: ["Codex"],
	files: ["**/.codex/agents/**/*.toml"],
	reads: "the keys of the configuration: sandbox, approval, mcp_servers, environment",
	read(files, to) {
		for (const file of files) readAgent$4(file, to);
	}
};
function readAgent$4(file, to) {
	const scope = scopeOf$2(file.path, ".codex");
	const base = (file.path.split("/").at(-1) ?? file.path).replace(/\.toml$/i, "");
	const value = readToml(file, `Codex agent ${base}`, to);
	if (!value) return;
	const name = text(entry$2(value, "name")?.value);
	if (!name || REQUIRED.some((key) => !text(entry$2(value, key)?.value))) return;
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
				place: placeIn(file, entry$2(value, "name")?.keySpan),
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
const format$77 = {
	id: "codex-config",
	title: "Codex configuration",
	clients: ["Codex"],
	files: ["**/.codex/config.toml"],
	reads: "approval_policy, approvals_reviewer, sandbox_mode, sandbox_workspace_write, default_permissions and permissions, mcp_servers, apps, features.hooks, hooks, shell_environment_policy, web_search, plugins, marketplaces. Keys that a project cannot set (model_provider, notify, profiles, projects, otel …) are passed over",
	read(files, to) {
		for (const file of files) {
			const scope = scopeOf$2(file.path, ".codex");
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
const format$76 = {
	id: "codex-hooks",
	title: "Codex hooks",
	clients: ["Codex"],
	files: ["**/.codex/hooks.json"],
	reads: "hooks: events, matchers, commands",
	read(files, to) {
		for (const file of files) {
			const agent = inScope("Codex", scopeOf$2(file.path, ".codex"));
			const value = readable$2(file, agent, to);
			if (value) readHooks$2(at(value, "hooks"), file, agent, to);
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
	for (const event of entries(at(root, "hooks"))) for (const group of items$1(event.value)) for (const hook of items$1(at(group, "hooks"))) if (!TYPES.includes(text(at(hook, "type")) ?? "")) return hook;
}

// src/manifests/codex/shell-words.ts
function shellWords(line) {
	const out = [];
	let here;
	let quote = "";
	for (let i = 0; i < line.length; i++) {
		const c = line[i] ?? "";
		const next = line[i + 1];
		if (quote === "'" || quote === "\"" && c !== "\\") {
			if (c === quote) quote = "";
			else here += c;
		} else if (c === "\\") {
			if (next === void 0) return void 0;
			i += 1;
			if (next === "\n") continue;
			here = `${here ?? ""}${quote === "\"" && !"$`\"\\".includes(next) ? c : ""}${next}`;
		} else if (c === "\"" || c === "'") {
			quote = c;
			here ??= "";
		} else if (/[ \t\n]/.test(c)) {
			if (here !== void 0) out.push(here);
			here = void 0;
		} else if (c === "#" && here === void 0) while (i + 1 < line.length && line[i + 1] !== "\n") i += 1;
		else here = (here ?? "") + c;
	}
	if (quote !== "") return void 0;
	if (here !== void 0) out.push(here);
	return out;
}

// src/manifests/codex/rule-check.ts
function refusedCall(calls, hosts) {
	const wrong = calls.find((c) => !isValid$1(c));
	if (wrong) return wrong;
	addHosts(calls, hosts);
	return calls.find((c) => !examplesHold(c, hosts));
}
function addHosts(calls, hosts) {
	for (const call of calls) if (call.name === "host_executable") hosts.set(word(call, "name"), words(call.arguments.get("paths")).map(normal));
}
function word(call, key) {
	const value = call.arguments.get(key);
	return typeof value === "string" ? value : "";
}
function places(call) {
	return list$1(call.arguments.get("pattern")).map((part) => typeof part === "string" ? [part] : words(part));
}
function networkHost(raw) {
	const text = raw.trim();
	if (text.includes("://") || /[/?#]/.test(text)) return void 0;
	const bracketed = /^\[([^\]]*)\](?::\d+)?$/.exec(text);
	if (text.startsWith("[") && !bracketed) return void 0;
	const named = (bracketed?.[1] ?? text.replace(/^([^:]+):\d+$/, "$1")).replace(/\.{1,64}$/, "").trim().toLowerCase();
	return named === "" || named.endsWith(".") || /[*\s]/.test(named) ? void 0 : named;
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
const PROTOCOLS = [
	"http",
	"https",
	"https_connect",
	"http-connect",
	"socks5_tcp",
	"socks5_udp"
];
const DECISIONS$1 = [
	"allow",
	"prompt",
	"forbidden"
];
function isValid$1(call) {
	const known = ARGUMENTS[call.name] ?? [];
	const given = call.arguments;
	if ([...given].some(([key, value]) => !known.includes(key) || value === null)) return false;
	if (given.has("justification") && word(call, "justification").trim() === "") return false;
	if (call.name === "host_executable") return isHost(call);
	const decisions = call.name === "network_rule" ? [...DECISIONS$1, "deny"] : DECISIONS$1;
	if ((given.has("decision") || call.name === "network_rule") && !decisions.includes(word(call, "decision"))) return false;
	if (call.name === "network_rule") return PROTOCOLS.includes(word(call, "protocol")) && networkHost(word(call, "host")) !== void 0;
	const pattern = given.get("pattern");
	return Array.isArray(pattern) && pattern.length > 0 && pattern.every((part) => typeof part === "string" || isWords(part));
}
function isHost(call) {
	const name = word(call, "name");
	const paths = call.arguments.get("paths");
	if (name === "" || name === "." || name === ".." || name.includes("/") || !Array.isArray(paths)) return false;
	return list$1(paths).every((p) => typeof p === "string" && /^[/~]/.test(p) && normal(p).split("/").at(-1) === name);
}
function examplesHold(call, hosts) {
	if (call.name !== "prefix_rule") return true;
	const pattern = places(call);
	for (const key of ["match", "not_match"]) {
		const examples = call.arguments.get(key);
		if (examples === void 0) continue;
		if (!Array.isArray(examples)) return false;
		for (const example of list$1(examples)) {
			const command = typeof example === "string" ? shellWords(example) : isWords(example) ? words(example) : [];
			if (command === void 0 || command.length === 0) return false;
			if (matchesRule(pattern, command, hosts) !== (key === "match")) return false;
		}
	}
	return true;
}
function matchesRule(pattern, command, hosts) {
	const [programs = [], ...rest] = pattern;
	const [program = ""] = command;
	if (!rest.every((choices, i) => choices.includes(command[i + 1] ?? NONE))) return false;
	if (programs.includes(program)) return true;
	const name = program.includes("/") ? program.split("/").at(-1) ?? "" : "";
	const paths = hosts.get(name);
	return programs.includes(name) && name !== "" && (paths === void 0 || paths.includes(normal(program)));
}
const NONE = "\0";
function list$1(value) {
	return Array.isArray(value) ? value : [];
}
function words(value) {
	return list$1(value).filter((w) => typeof w === "string");
}
function isWords(value) {
	return Array.isArray(value) && value.length > 0 && value.every((w) => typeof w === "string");
}
function normal(path) {
	if (!path.startsWith("/")) return path;
	const out = [];
	for (const part of path.split("/")) if (part === "..") out.pop();
	else if (part !== "" && part !== ".") out.push(part);
	return `/${out.join("/")}`;
}

// src/manifests/codex/rule-entries.ts
function ruleEntries$1(rules, hosts) {
	const byPath = [];
	const byName = [];
	for (const { call, file } of rules) {
		const effect = EFFECTS$2[word(call, "decision")] ?? "allow";
		const place = placeIn(file, call.span);
		const put = (to, verb, sequences, text) => void to.push({
			effect,
			uses: uses(verb, ...sequences),
			place,
			text,
			origin: "rule"
		});
		if (call.name === "network_rule") {
			const host = networkHost(word(call, "host")) ?? "";
			put(byName, "fetch", [[host]], `network_rule ${host}`);
		}
		if (call.name !== "prefix_rule") continue;
		for (const { program, tail, text } of spelt(places(call))) {
			const programs = [[quoted(program)]];
			const bare = program !== "" && !program.includes("/");
			if (bare) programs.push(...hosts.get(program)?.map((path) => [quoted(path)]) ?? anywhere(program));
			const sequences = programs.flatMap((p) => withMore(p, tail));
			put(bare ? byName : byPath, "run", sequences, text);
		}
	}
	return [...byEffect(byPath), ...byEffect(byName)];
}
const MOST_SPELLINGS = 256;
function spellings(call) {
	return places(call).reduce((n, choices) => Math.min(n * choices.length, 257), 1);
}
const EFFECTS$2 = {
	"": "allow",
	allow: "allow",
	prompt: "ask",
	forbidden: "deny",
	deny: "deny"
};
function anywhere(program) {
	const inQuotes = [
		"'",
		{
			min: 0,
			max: "many",
			not: "'"
		},
		`/${program.replaceAll("'", QUOTE)}'`
	];
	return PLAIN$2.test(program) ? [[{
		min: 0,
		max: "many",
		not: " '\""
	}, `/${program}`], inQuotes] : [inQuotes];
}
function withMore(program, tail) {
	return [[...program, tail], [
		...program,
		`${tail} `,
		SOME
	]];
}
function quoted(word) {
	return PLAIN$2.test(word) ? word : `'${word.replaceAll("'", QUOTE)}'`;
}
const PLAIN$2 = /^[^\s'"\\$`|&;<>(){}*?[\]#!]+$/;
const QUOTE = "'\\''";
function spelt(pattern) {
	const [programs = [], ...rest] = pattern;
	let out = programs.slice(0, 256).map((program) => ({
		program,
		tail: "",
		text: program
	}));
	for (const choices of rest) {
		const few = choices.slice(0, Math.max(1, Math.floor(256 / out.length)));
		out = out.flatMap((o) => few.map((word) => ({
			program: o.program,
			tail: `${o.tail} ${quoted(word)}`,
			text: `${o.text} ${word}`
		})));
	}
	return out;
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
	if (source.length > MOST_CHARACTERS$1) return {
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
const MOST_CHARACTERS$1 = 3e4;
const TOKEN = /[ ]+|\\\r?\n|#[^\n]*|(\r?\n)|(r?(?:"""(?:[^"\\]|\\[\s\S]|"(?!""))*"""|'''(?:[^'\\]|\\[\s\S]|'(?!''))*'''|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'))|(\w+)|([\s\S])/gy;
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
		else if (string !== void 0) {
			const text = unquoted(string);
			out.push(text === void 0 ? {
				kind: "mark",
				text: string,
				start,
				end
			} : {
				kind: "string",
				text,
				start,
				end
			});
		} else if (name !== void 0) out.push({
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
	const body = (literal ? raw.slice(1) : raw).replace(/\r\n/g, "\n");
	const quotes = /^("""|''')/.test(body) ? 3 : 1;
	const inner = body.slice(quotes, -quotes);
	if (literal) return /\\["']/.test(inner) ? void 0 : inner;
	let wrong = false;
	const out = inner.replace(/\\(x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[0-7]{1,3}|[\s\S])/g, (whole, code) => {
		if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8));
		if (!/^[xuU]/.test(code)) return ESCAPES[code] ?? whole;
		const point = Number.parseInt(code.slice(1), 16);
		wrong ||= code.length === 1 || point > 1114111 || point >= 55296 && point < 57344;
		return wrong ? "" : String.fromCodePoint(point);
	});
	return wrong ? void 0 : out;
}
const ESCAPES = {
	a: "\x07",
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	",
	v: "\v",
	"\n": "",
	"\\": "\\",
	"\"": "\"",
	"'": "'"
};
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
		if (depth === 0 && here.length === 0 && token.start > lineStart) here = out.pop() ?? [{
			...token,
			kind: "mark"
		}];
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
	let named = false;
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
			named = true;
			i += 2;
		} else if (named) argument = `argument ${n} by position`;
		const read = literal(tokens, i, 0);
		if (!read) return void 0;
		found.set(found.has(argument) ? `${argument} again` : argument, read.value);
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
	let commas = 0;
	let i = at + 1;
	while (!isMark(tokens[i], close)) {
		const read = literal(tokens, i, depth + 1);
		if (!read) return void 0;
		list.push(read.value);
		i = read.next;
		if (isMark(tokens[i], ",")) {
			commas += 1;
			i += 1;
		} else if (!isMark(tokens[i], close)) return void 0;
	}
	const [only] = list;
	if (close === ")") return {
		value: commas === 0 && only !== void 0 ? only : null,
		next: i + 1
	};
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
const format$75 = {
	id: "codex-rules",
	title: "Codex command rules",
	clients: ["Codex"],
	files: ["**/.codex/rules/*.rules"],
	group: (path) => scopeOf$2(path, ".codex"),
	companions: (path, tree) => {
		const folder = path.slice(0, path.lastIndexOf("/") + 1).toLowerCase();
		return tree.filter((p) => p.toLowerCase().startsWith(folder) && /\/[^/]+\.rules$/i.test(p));
	},
	reads: "prefix_rule, host_executable and network_rule with literal arguments; other code counts as unknown",
	read(files, to) {
		const first = files[0];
		if (!first) return;
		const scope = scopeOf$2(first.path, ".codex");
		const agent = inScope("Codex", scope);
		const rules = [];
		const code = [];
		const hosts = /* @__PURE__ */ new Map();
		let dropped = false;
		for (const file of [...files].sort((a, b) => a.path < b.path ? -1 : 1)) {
			const read = readFile$1(file, hosts, agent, to);
			if (read) {
				rules.push(...read.rules);
				code.push(...read.code);
			} else dropped = true;
		}
		const entries = dropped ? [] : ruleEntries$1(rules, hosts);
		const id = `codex rules ${scope}`;
		const put = (own, list) => to.agent({
			id: own,
			name: agent,
			role: "session",
			list: {
				entries: list,
				default: "inherit"
			}
		});
		if (code.length === 0) return put(id, entries);
		put(id, entries.filter((e) => e.effect !== "allow"));
		put(`${id} computed ${digest(code.join(";"))}`, entries.filter((e) => e.effect === "allow"));
	}
};
function readFile$1(file, hosts, agent, to) {
	const decoded = file.bytes ? decodeText(file.bytes, {
		bom: false,
		utf16: false
	}) : void 0;
	if (!decoded?.ok) {
		unreadable(file, agent, decoded?.problems ?? [], file.bytes ? "dropped" : "unknown", to);
		return;
	}
	const { calls, code } = readCalls(decoded.text);
	const wrong = refusedCall(calls, hosts);
	if (wrong) {
		const problem = {
			code: "syntax",
			message: "A rule is not valid.",
			span: wrong.span
		};
		unreadable(file, agent, [problem], "dropped", to);
		return;
	}
	for (const part of code) unknown(file, agent, part, "rules are computed by code, which is not run here", to);
	for (const call of calls) {
		const text = JSON.stringify([...call.arguments]);
		if (spellings(call) > 256) unknown(file, agent, {
			text,
			span: call.span
		}, "a rule has too many choices to be written out", to);
	}
	return {
		rules: calls.map((call) => ({
			call,
			file
		})),
		code: code.map((part) => part.text)
	};
}
function unknown(file, agent, part, reason, to) {
	to.fact({
		kind: "opaque",
		agent,
		subject: file.path,
		place: placeIn(file, part.span),
		reason,
		digest: digest(part.text),
		effect: "unknown"
	});
}

// src/manifests/codex-skill.ts
const format$74 = {
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
				by: `disable-model-invocation of ${agent}`,
				matcher: null,
				failsClosed: true,
				text: "allow_implicit_invocation: false",
				place: placeIn(file, implicit.span)
			});
		}
	}
};

// src/manifests/copilot/hook-shape.ts
function takesHook(hook, event) {
	if (hook.kind !== "map" || !takesMatcher(hook)) return false;
	if (![void 0, "number"].includes(at(hook, "timeout")?.kind)) return false;
	const limit = at(hook, "timeoutSec");
	if (limit && !(limit.kind === "number" && limit.value > 0)) return false;
	switch (kindOf(hook)) {
		case "command": return takesCommand(hook);
		case "http": return ADDRESS.test(text(at(hook, "url")) ?? "") && isTexts(at(hook, "headers"));
		case "prompt": return event === "sessionStart";
		default: return false;
	}
}
function innerHooks(item) {
	const nested = at(item, "hooks");
	return nested?.kind === "list" ? nested.items : [item];
}
const ADDRESS = /^https?:/i;
function kindOf(hook) {
	const type = at(hook, "type");
	return type === void 0 ? "command" : text(type);
}
function takesMatcher(hook) {
	return [void 0, "string"].includes(at(hook, "matcher")?.kind);
}
function takesCommand(hook) {
	const shells = [
		"bash",
		"powershell",
		"command"
	].flatMap((key) => at(hook, key) ?? []);
	const exec = at(hook, "exec");
	if (shells.length > 0 === (exec !== void 0)) return false;
	if (![...shells, ...exec ? [exec] : []].every((v) => v.kind === "string")) return false;
	const args = at(hook, "args");
	if (args && !(args.kind === "list" && items$1(args).every((a) => a.kind === "string"))) return false;
	return [void 0, "string"].includes(at(hook, "cwd")?.kind) && isTexts(at(hook, "env"));
}
function isTexts(value) {
	return value === void 0 || value.kind === "map" && entries(value).every((e) => e.value.kind === "string");
}

// src/manifests/copilot/hooks.ts
function readHooks(hooks, file, agent, to) {
	for (const event of entries(hooks)) {
		const name = eventName(event.key);
		if (name === void 0) continue;
		for (const item of items$1(event.value)) {
			const matcher = text(at(item, "matcher"));
			for (const hook of innerHooks(item)) readHook$2(hook, {
				event,
				name,
				matcher: text(at(hook, "matcher")) ?? matcher
			}, file, agent, to);
		}
	}
}
function eventName(key) {
	return EVENTS$1.has(key) ? key : CAPITALS.get(key);
}
const EVENTS$1 = new Set("sessionStart sessionEnd userPromptSubmitted userPromptTransformed preToolUse preMcpToolCall postToolUse postToolUseFailure permissionRequest preCompact agentStop subagentStart subagentStop errorOccurred notification".split(" "));
const CAPITALS = new Map([
	...[...EVENTS$1].map((name) => [name.charAt(0).toUpperCase() + name.slice(1), name]),
	["Stop", "agentStop"],
	["UserPromptSubmit", "userPromptSubmitted"]
]);
const BLOCKING$1 = /* @__PURE__ */ new Set(["preToolUse", "permissionRequest"]);
const RECORDS$1 = /audit|log|record|trail|telemetry|siem|splunk|otel/i;
const DEFAULT_TIMEOUT$1 = 30;
function readHook$2(hook, { event, name, matcher }, file, agent, to) {
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
		if (!guards || !takesHook(hook, name)) continue;
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
	return items$1(at(hook, "args")).map((a) => text(a) ?? "");
}
function matcherOf$1(matcher, pascal) {
	if (matcher === void 0 || matcher === ".*" || pascal && ["", "*"].includes(matcher)) return null;
	if (matcher === "") return void 0;
	const names = matcher.split("|");
	if (names.every((n) => /^[\w -]+$/.test(n))) return names.map((n) => pascal ? n.toLowerCase() : n).sort();
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
	if (/^mcp__/i.test(name) && name.replace(/__\*$/, "").includes("*")) return void 0;
	if (name !== words || /^mcp__/i.test(name)) return { sequences: [[`the name ${words}${"\0"}`]] };
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
	return items$1(value).flatMap((item) => item.kind === "string" && item.value.trim() !== "" ? [item] : []);
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
	create: ["edit/createFile"],
	grep: ["search/textSearch"],
	glob: ["search/fileSearch"],
	web_fetch: ["web/fetch"],
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
		if (lower === "edit" && tool.toLowerCase() === "editfiles") return set$1(lower);
		if (tool === "*") return { sequences: [[`${lower}/*${"\0"}`]] };
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
	const tools = entry$2(front, "tools");
	const named = toolList(tools?.value);
	const unset = !tools || tools.value.kind === "null";
	const theirs = unset ? of.ofAgent : void 0;
	const all = unset && !theirs || named.some((t) => t.value.trim() === "*");
	const span = tools?.value.span ?? at(front, "name")?.span ?? at(front, "description")?.span ?? front.span;
	const words = tools ? "tools: *" : "every tool, because there is no `tools` key";
	const whole = {
		effect: "inherit",
		uses: EVERYTHING,
		place: placeIn(file, span),
		text: words,
		origin: "tools"
	};
	const member = of.member ? { member: of.member } : {};
	const prefix = of.isPrompt ? "reach " : "";
	to.agent({
		id: `${prefix}${of.id}`,
		name: of.name,
		role: "limit",
		...member,
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
	if (theirs) listed.push({
		effect: "inherit",
		uses: { sequences: [[`the tools of ${theirs.value.toLowerCase()}${"\0"}`]] },
		place: placeIn(file, theirs.span),
		text: `the tools of the agent ${theirs.value}`,
		origin: "tools"
	});
	to.agent({
		id: `reach list of ${of.id}`,
		name: of.name,
		role: "limit",
		...member,
		list: {
			entries: listed,
			default: "deny"
		}
	});
}

// src/manifests/copilot/agent-file.ts
function readAgentFile(file, to) {
	const stem = (file.path.split("/").at(-1) ?? file.path).replace(/(\.(agent|chatmode))?\.md$/i, "");
	const read = readFrontMatter(file, VSCODE, `Copilot agent ${stem}`, to);
	if (!read?.present) return;
	const { front } = read;
	const scope = /(^|\/)\.github\//i.test(file.path) ? scopeOf$2(file.path, ".github") : file.path.split("/").slice(0, -1).join("/");
	const name = text(at(front, "name")) ?? stem;
	const agent = inScope(`Copilot agent ${name}`, scope);
	const id = `copilot agent ${scope} ${name.toLowerCase()}`;
	const member = {
		team: `copilot ${scope}`,
		as: name,
		says: "tools"
	};
	readLimits(front, {
		id,
		name: agent,
		isPrompt: false,
		member
	}, file, to);
	readCallees(front, {
		id,
		name: agent,
		member: {
			...member,
			says: "callees"
		}
	}, file, to);
	for (const server of entries(at(front, "mcp-servers"))) readServer$1(server, {
		name: agent,
		dialect: "copilot",
		honoursDisabled: false,
		filtersTools: true
	}, file, to);
	readHooks(at(front, "hooks"), file, agent, to);
	readLock(front, agent, file, to);
	for (const handoff of items$1(at(front, "handoffs"))) {
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
function readLock(front, agent, file, to) {
	const locked = at(front, "disable-model-invocation");
	const inferred = at(front, "infer");
	const by = locked?.kind === "boolean" && locked.value ? locked : void 0;
	const lock = by ?? (!locked && inferred?.kind === "boolean" && !inferred.value ? inferred : void 0);
	if (!lock) return;
	to.fact({
		kind: "guard",
		guards: "calls",
		agent,
		subject: `${agent} starts by itself`,
		what: "starting it without a person",
		by: `disable-model-invocation of ${agent}`,
		matcher: null,
		failsClosed: true,
		text: by ? "disable-model-invocation: true" : "infer: false",
		place: placeIn(file, lock.span)
	});
}
function readCallees(front, of, file, to) {
	const listed = at(front, "agents");
	const names = listed?.kind === "string" ? [listed] : strings(listed);
	const all = !listed || listed.kind === "null" || names.some((n) => n.value === "*");
	const place = placeIn(file, (listed ?? at(front, "name") ?? front).span);
	to.agent({
		id: `reach calls of ${of.id}`,
		name: of.name,
		role: "limit",
		member: of.member,
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

// src/manifests/copilot-agent.ts
const format$73 = {
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
	reads: "tools, agents, mcp-servers, hooks, disable-model-invocation, infer, handoffs that send by themselves",
	read(files, to) {
		for (const file of files) readAgentFile(file, to);
	}
};

// src/manifests/copilot-app.ts
const format$72 = {
	id: "copilot-app",
	title: "GitHub Copilot app configuration",
	clients: ["Copilot app"],
	files: ["**/.github/github-app.yml", "**/.github/copilot-desktop.yml"],
	reads: "scripts with a trigger, automation.remote_control, automation.auto_issue_session",
	read(files, to) {
		for (const file of files) readApp$2(file, to);
	}
};
function readApp$2(file, to) {
	const agent = inScope("Copilot app", scopeOf$2(file.path, ".github"));
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
	for (const script of items$1(at(value, "scripts"))) {
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
	const issues = at(value, "automation", "auto_issue_session");
	const off = issues?.kind === "boolean" && !issues.value;
	to.fact({
		kind: "isolation",
		agent,
		subject: "auto_issue_session",
		dimension: "starting sessions from issues",
		level: off ? 0 : 1,
		defaultLevel: 1,
		label: off ? "off" : "on",
		stated: issues !== void 0,
		place: placeIn(file, issues?.span)
	});
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

// src/manifests/copilot-claude-agent.ts
const format$71 = {
	id: "copilot-claude-agent",
	title: "Claude Code’s sub-agents, as Copilot reads them",
	clients: ["Copilot CLI"],
	files: ["**/.claude/agents/**/*.md"],
	remarksOnly: true,
	reads: "tools, mcp-servers",
	read(files, to) {
		for (const file of files) readAgent$3(file, {
			...to,
			fact: (fact) => fact.kind !== "opaque" && to.fact(fact)
		});
	}
};
function readAgent$3(file, to) {
	const stem = (file.path.split("/").at(-1) ?? file.path).replace(/\.md$/i, "");
	const read = readFrontMatter(file, COPILOT_CLI, `Copilot agent ${stem}`, to);
	if (!read?.present || !at(read.front, "description")) return;
	const scope = scopeOf$2(file.path, ".claude");
	const name = nameOf$2(at(read.front, "name")) ?? stem;
	const agent = inScope(`Copilot agent ${name}`, scope);
	readLimits(plainTools(read.front), {
		id: `copilot also agent ${scope} ${name}`,
		name: agent,
		isPrompt: false
	}, file, to);
	for (const server of entries(at(read.front, "mcp-servers"))) readServer$1(server, {
		name: agent,
		dialect: "copilot",
		honoursDisabled: false,
		filtersTools: true
	}, file, to);
}
function plainTools(front) {
	if (front.kind !== "map") return front;
	return {
		...front,
		entries: front.entries.map((e) => {
			if (e.key !== "tools" || e.value.kind !== "string" && e.value.kind !== "list") return e;
			const names = ruleList(e.value).map((t) => ({
				...t,
				value: t.value.replace(/\([\s\S]*$/, "")
			}));
			return {
				...e,
				value: {
					kind: "list",
					items: names,
					span: e.value.span
				}
			};
		})
	};
}

// src/manifests/copilot/hook-file.ts
function readHookFile(file, agent, to) {
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
	if (off && off.kind !== "boolean") {
		unreadable(file, agent, [{
			code: "syntax",
			message: "`disableAllHooks` is neither true nor false, so Copilot drops the whole file",
			span: off.span
		}], "dropped", to);
		return;
	}
	if (off?.kind === "boolean" && off.value) return;
	readHooks(at(value, "hooks"), file, agent, to);
}

// src/manifests/copilot-hooks.ts
const format$70 = {
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
		for (const file of files) readHookFile(file, inScope("Copilot", scopeOf$2(file.path, ".github")), to);
	}
};

// src/manifests/copilot-prompt.ts
const format$69 = {
	id: "copilot-prompt",
	title: "Copilot prompt files",
	clients: ["VS Code", "Copilot CLI"],
	files: ["**/*.prompt.md"],
	reads: "tools; agent or mode, where there are none",
	read(files, to) {
		for (const file of files) readPrompt(file, to);
	}
};
function readPrompt(file, to) {
	const stem = (file.path.split("/").at(-1) ?? file.path).replace(/\.prompt\.md$/i, "");
	const scope = scopeOf$2(file.path, ".github");
	const name = inScope(`Copilot prompt ${stem}`, scope);
	const read = readFrontMatter(file, VSCODE, name, to);
	if (!read?.present) return;
	const named = at(read.front, "agent") ?? at(read.front, "mode");
	const ofAgent = named?.kind === "string" && !/^(agent)?$/i.test(named.value.trim()) ? { ofAgent: named } : {};
	const id = `copilot prompt ${file.path.toLowerCase()}`;
	readLimits(read.front, {
		id,
		name,
		isPrompt: true,
		...ofAgent
	}, file, to);
}

// src/manifests/copilot/setting-shape.ts
function settingNames(value) {
	if (value?.kind !== "map") return value;
	const last = /* @__PURE__ */ new Map();
	for (const e of entries(value)) {
		const name = settingName(e.key);
		last.delete(name);
		last.set(name, {
			...e,
			key: name
		});
	}
	return {
		...value,
		entries: [...last.values()]
	};
}
function rightType(key, value) {
	if (LISTS$5.has(key)) return value.kind === "list" && value.items.every((i) => i.kind === "string");
	if (SWITCHES$1.has(key)) return value.kind === "boolean";
	const words = WORDS.get(key);
	if (words) return value.kind === "string" && (words.length === 0 || words.includes(value.value));
	switch (key) {
		case "enabledPlugins": return value.kind === "map" && entries(value).every((e) => e.value.kind === "boolean");
		case "extraKnownMarketplaces": return value.kind === "map" && entries(value).every((e) => isMarketplace(e.value));
		case "hooks": return value.kind === "map" && entries(value).every(takesEvent);
		default: return true;
	}
}
const EXACT = /* @__PURE__ */ new Set([
	"agentDirectories",
	"hookDirectories",
	"instructionDirectories"
]);
const LISTS$5 = /* @__PURE__ */ new Set([
	...EXACT,
	"skillDirectories",
	"deniedUrls",
	"disabledMcpServers",
	"disabledSkills",
	"companyAnnouncements"
]);
const SWITCHES$1 = /* @__PURE__ */ new Set([
	"disableAllHooks",
	"respectGitignore",
	"includeCoAuthoredBy"
]);
const WORDS = /* @__PURE__ */ new Map([
	["model", []],
	["modelProviderId", []],
	["effortLevel", []],
	["mergeStrategy", ["rebase", "merge"]],
	["contextTier", ["default", "long_context"]]
]);
const SOURCES = /* @__PURE__ */ new Map([
	["github", "repo"],
	["git", "url"],
	["directory", "path"]
]);
function settingName(key) {
	if (key === "deniedURLs") return "deniedUrls";
	const words = key === key.toUpperCase() ? key.toLowerCase() : key;
	const camel = words.charAt(0).toLowerCase() + words.slice(1).replace(/_([a-zA-Z])/g, (_, letter) => letter.toUpperCase());
	return EXACT.has(camel) ? key : camel;
}
function isMarketplace(value) {
	const source = at(value, "source");
	const where = SOURCES.get(text(at(source, "source")) ?? "");
	const ref = at(source, "ref");
	return where !== void 0 && text(at(source, where)) !== void 0 && (!ref || ref.kind === "string");
}
function takesEvent(event) {
	const name = eventName(event.key);
	if (name === void 0) return true;
	return event.value.kind === "list" && items$1(event.value).every((i) => innerHooks(i).every((h) => takesHook(h, name)));
}

// src/manifests/copilot-settings.ts
const format$68 = {
	id: "copilot-settings",
	title: "Copilot CLI repository settings",
	clients: ["Copilot CLI"],
	files: ["**/.github/copilot/settings.json", "**/.github/copilot/settings.local.json"],
	reads: "hooks, disableAllHooks, folders of hooks and of agents with what is in them, folders of skills and instructions by name, plugins, marketplaces, deniedUrls, disabled servers and skills, modelProviderId",
	names: (file) => [...foldersOf(file, "hookDirectories"), ...foldersOf(file, "agentDirectories")],
	read(files, to) {
		for (const file of files) {
			if (!SETTINGS$1.test(file.path)) continue;
			const agent = readSettings$3(file, to);
			const folders = {
				hooks: foldersOf(file, "hookDirectories"),
				agents: foldersOf(file, "agentDirectories")
			};
			for (const other of files) {
				if (SETTINGS$1.test(other.path)) continue;
				const within = (named) => named.some((f) => other.path.startsWith(f === "" ? "" : `${f}/`));
				if (/\.json$/i.test(other.path) && within(folders.hooks)) readHookFile(other, agent, to);
				if (/\.md$/i.test(other.path) && within(folders.agents)) readAgentFile(other, to);
			}
		}
	}
};
const SETTINGS$1 = /(^|\/)\.github\/copilot\/settings(\.local)?\.json$/i;
const NAMED = {
	hookDirectories: /(^|\/)\.github\/hooks(\/|$)/i,
	agentDirectories: /(^|\/)\.github\/agents(\/|$)/i
};
const MOST_FOLDERS = 100;
function foldersOf(file, key) {
	const decoded = file.bytes && SETTINGS$1.test(file.path) ? decodeText(file.bytes, {
		bom: false,
		utf16: false
	}) : void 0;
	const parsed = decoded?.ok ? parseJson(decoded.text, STRICT_JSON) : void 0;
	if (!parsed?.ok) return [];
	return strings(at(settingNames(parsed.value), key)).slice(0, MOST_FOLDERS).flatMap(({ value }) => {
		const folder = joined$1(scopeOf$2(file.path, ".github"), value);
		return /^[/~]/.test(value) || NAMED[key].test(folder) ? [] : [folder];
	});
}
const FOLDERS$1 = [
	"hookDirectories",
	"agentDirectories",
	"skillDirectories",
	"instructionDirectories"
];
function readSettings$3(file, to) {
	const scope = scopeOf$2(file.path, ".github");
	const agent = inScope("Copilot CLI", scope);
	const parsed = settingNames(readJsonFile(file, agent, {
		...STRICT_JSON,
		bom: false
	}, to));
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
				uses: addressPattern(url.value),
				place: placeIn(file, url.span),
				text: url.value,
				origin: "rule"
			})),
			default: "inherit"
		}
	});
	if (!value) return agent;
	const off = at(value, "disableAllHooks");
	if (!(off?.kind === "boolean" && off.value)) readHooks(at(value, "hooks"), file, agent, to);
	trusts$1(file, value, agent, to);
	discovery(file, value, agent, to);
	return agent;
}
function trusts$1(file, value, agent, to) {
	const trust = trusting(file, agent, to);
	const off = at(value, "disableAllHooks");
	if (off?.kind === "boolean" && off.value) trust("setting", "disableAllHooks", "disableAllHooks: true, which switches off the hooks of every source", off.span);
	for (const key of FOLDERS$1) for (const folder of strings(at(value, key))) trust("setting", `${key} ${folder.value.replace(/^\.\/|\/+$/g, "")}`, `${key}: ${folder.value}`, folder.span);
	for (const plugin of entries(at(value, "enabledPlugins"))) if (plugin.value.kind === "boolean" && plugin.value.value) trust("plugin", plugin.key, plugin.key, plugin.keySpan);
	for (const market of entries(at(value, "extraKnownMarketplaces"))) {
		const source = at(market.value, "source") ?? market.value;
		const where = [
			"repo",
			"url",
			"path"
		].map((k) => text(at(source, k))).find((t) => t !== void 0) ?? market.key;
		const pinned = /^[0-9a-f]{40}$/.test(text(at(source, "ref")) ?? "");
		trust("marketplace", where, `${market.key}: ${where}`, market.keySpan, { pinned });
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

// src/manifests/crewai/agent.ts
function readCrewAgent(agent, value, to) {
	const owner = {
		agent: nameOf$5(agent),
		file: agent.file,
		to
	};
	putAgent(agent, [
		...toolsOf$4(value),
		...codeOf$2(value),
		...delegationOf(value),
		...appsOf(value)
	], to);
	const remote = said$2(value, "from_repository");
	if (remote) trusts$2(owner, `definition ${remote.words}`, `the definition ${remote.words}, which is kept elsewhere`, remote.span, false);
	readModel$2(at(value, "llm"), owner);
	readServers$2(at(value, "mcps"), owner);
	for (const other of [at(value, "a2a"), ...items$1(at(value, "a2a"))]) talksTo(owner, at(other, "endpoint") ?? at(other, "url"));
}
function toolsOf$4(value) {
	return items$1(at(value, "tools")).flatMap((item) => {
		const found = text(item) ?? text(at(item, "name")) ?? text(at(item, "class")) ?? text(at(item, "type"));
		if (found === void 0) return [];
		return [{
			effect: "allow",
			uses: toolByName(found),
			text: found,
			span: item.span
		}];
	});
}
function codeOf$2(value) {
	const on = at(value, "allow_code_execution");
	if (!on || !truthy$1(on)) return [];
	const mode = said$2(value, "code_execution_mode");
	if (mode === void 0 || mode.words === "safe") return [{
		effect: "allow",
		uses: named$6("code in a container"),
		text: "allow_code_execution",
		span: on.span
	}];
	return [{
		effect: "allow",
		uses: union(whole("run"), named$6("code in a container")),
		text: `code_execution_mode: ${mode.words}`,
		span: mode.span
	}];
}
function delegationOf(value) {
	const on = at(value, "allow_delegation");
	return on && truthy$1(on) ? [{
		effect: "allow",
		uses: uses("call", [ANY]),
		text: "allow_delegation",
		span: on.span
	}] : [];
}
function appsOf(value) {
	return items$1(at(value, "apps")).flatMap((app) => {
		const name = text(app);
		return name === void 0 ? [] : [{
			effect: "allow",
			uses: named$6(`app ${name}`),
			text: name,
			span: app.span
		}];
	});
}
function readModel$2(llm, owner) {
	for (const key of ["base_url", "api_base"]) talksTo(owner, at(llm, key), "endpoint");
	const key = at(llm, "api_key");
	if (key) holdsValue(owner, "api_key", key);
}
function readServers$2(mcps, owner) {
	const client = {
		name: owner.agent,
		dialect: "claude",
		honoursDisabled: false,
		filtersTools: false
	};
	for (const item of items$1(mcps)) {
		const address = text(item);
		if (address === void 0) {
			const key = text(at(item, "name")) ?? text(at(item, "command")) ?? "server";
			readServer$1({
				key,
				keySpan: item.span,
				value: item,
				shadowed: false
			}, client, owner.file, owner.to);
		} else if (address.includes("://")) talksTo(owner, item);
		else trusts$2(owner, `server ${address}`, `the server ${address}`, item.span, false);
	}
	for (const e of entries(mcps)) readServer$1(e, client, owner.file, owner.to);
}
function truthy$1(value) {
	if (value.kind === "boolean") return value.value;
	if (value.kind === "number") return value.value !== 0;
	const word = text(value)?.trim().toLowerCase();
	return word !== void 0 && ![
		"",
		"false",
		"f",
		"no",
		"n",
		"off",
		"0",
		"none",
		"null"
	].includes(word);
}

// src/manifests/crewai/task.ts
function readCrewTask(task, value, to) {
	const input = at(value, "human_input");
	const looks = input !== void 0 && truthy$1(input);
	putAgent(task, [...toolsOf$4(value), {
		effect: looks ? "ask" : "allow",
		uses: uses("use", ["its result"]),
		text: "human_input",
		span: input?.span ?? task.span
	}], to);
}

// src/manifests/crewai-crew.ts
const format$67 = {
	id: "crewai-crew",
	title: "CrewAI crews",
	clients: ["CrewAI"],
	files: [
		"**/*.yaml",
		"**/*.yml",
		"**/*.json",
		"**/*.jsonc"
	],
	reads: "by content alone (entries with `role`, `goal` and `backstory`; with `description` and `expected_output`). Exact: allow_code_execution with its mode, allow_delegation, mcps, apps, llm.base_url, from_repository, a2a; of tasks human_input; of crews in JSON agents, tasks, manager. Lower bound: tools, since code gives more. Not evaluated: what tools of the repository do, guardrails and callbacks in code, knowledge sources",
	renames: true,
	claims: (file) => claims$1(file, SIGNATURE$11),
	read(files, to) {
		for (const file of files) for (const value of documentsOf$1(file, "CrewAI", to)) readDocument(value, file, to);
	}
};
const AGENT$4 = [
	"role",
	"goal",
	"backstory"
];
const TASK = ["description", "expected_output"];
const SIGNATURE$11 = {
	marks: [AGENT$4, TASK],
	is: (document) => hasAll(document, AGENT$4) || entries(document).some((e) => hasAll(e.value, AGENT$4) || hasAll(e.value, TASK)) || items$1(at(document, "agents")).length > 0 && items$1(at(document, "tasks")).some((t) => hasAll(t, TASK))
};
function hasAll(value, keys) {
	return keys.every((key) => at(value, key) !== void 0);
}
function readDocument(value, file, to) {
	if (looksLikeAgent(value)) {
		const name = (file.path.split("/").at(-1) ?? "").replace(/\.\w+$/, "");
		readCrewAgent({
			client: "CrewAI",
			name,
			file,
			span: value.span
		}, value, to);
		return;
	}
	if (at(value, "agents") || at(value, "tasks")) {
		readCrew(value, file, to);
		return;
	}
	for (const e of entries(value)) if (looksLikeAgent(e.value)) readCrewAgent({
		client: "CrewAI",
		name: e.key,
		file,
		span: e.keySpan
	}, e.value, to);
	else if (looksLikeTask(e.value)) readTask(e, file, to);
}
function readCrew(crew, file, to) {
	const agents = [...entries(at(crew, "agents")), ...items$1(at(crew, "agents")).flatMap(asEntry)];
	for (const e of agents) if (e.value.kind === "map") readCrewAgent({
		client: "CrewAI",
		name: e.key,
		file,
		span: e.keySpan
	}, e.value, to);
	for (const e of [...entries(at(crew, "tasks")), ...items$1(at(crew, "tasks")).flatMap(asEntry)]) readTask(e, file, to);
	const process = said$2(crew, "process");
	const manager = said$2(crew, "manager_agent") ?? said$2(crew, "manager_llm");
	if (process?.words === "hierarchical" || manager) {
		const span = (manager ?? process)?.span ?? crew.span;
		const name = said$2(crew, "manager_agent")?.words ?? "manager";
		const all = {
			effect: "allow",
			uses: uses("call", [ANY]),
			text: "process: hierarchical",
			span
		};
		putAgent({
			client: "CrewAI",
			name,
			file,
			span
		}, [all], to);
	}
}
function readTask(e, file, to) {
	readCrewTask({
		client: "CrewAI",
		what: "task",
		name: e.key,
		file,
		span: e.keySpan
	}, e.value, to);
}
function asEntry(item, index) {
	const name = at(item, "name") ?? at(item, "role") ?? at(item, "id");
	if (item.kind !== "map") return [];
	return [{
		key: text(name)?.trim() ?? `#${index + 1}`,
		keySpan: (name ?? item).span,
		value: item,
		shadowed: false
	}];
}
function looksLikeAgent(value) {
	const found = AGENT$4.filter((key) => at(value, key) !== void 0).length;
	return found >= 2 || found === 1 && POWERS.some((key) => at(value, key) !== void 0);
}
const POWERS = [
	"allow_code_execution",
	"code_execution_mode",
	"allow_delegation",
	"tools",
	"mcps",
	"from_repository"
];
function looksLikeTask(value) {
	return at(value, "expected_output") !== void 0 || at(value, "description") !== void 0 && at(value, "agent") !== void 0;
}

// src/manifests/crush-config.ts
const format$66 = {
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
			const value = readDocument$1(file, name, STRICT_JSON, to);
			if (value && isCrush(value)) list.push(...readConfig$1(value, name, file, to));
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
function readConfig$1(value, name, file, to) {
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
		if (command && !(off?.kind === "boolean" && off.value)) start([command, ...items$1(at(lsp.value, "args"))].map((v) => text(v) ?? "").join(" "), "helper", "language server", command);
	}
	for (const event of entries(at(value, "hooks"))) for (const hook of items$1(event.value)) {
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
const VERBS$4 = /* @__PURE__ */ new Map([
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
	const verb = VERBS$4.get(tool);
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
const format$65 = {
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
const format$64 = {
	id: "cursor-agent",
	title: "Cursor sub-agents",
	clients: ["Cursor", "Cursor CLI"],
	files: ["**/.cursor/agents/**/*.md"],
	reads: "readonly, is_background",
	read(files, to) {
		for (const file of files) readAgent$2(file, to);
	}
};
const READS = union(whole("read"), whole("fetch"), whole("search-web"));
function readAgent$2(file, to) {
	const stem = (file.path.split("/").at(-1) ?? file.path).replace(/\.md$/i, "");
	const read = readFrontMatter(file, CLAUDE_AGENT, `Cursor agent ${stem}`, to);
	if (!read?.present) return;
	const { front } = read;
	const name = text(at(front, "name")) ?? stem;
	const scope = scopeOf$2(file.path, ".cursor");
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
	const scope = scopeOf$2(path, ".cursor");
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

// src/manifests/cursor-cli.ts
const format$63 = {
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
const format$62 = {
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
			commands$1(file, value, name, to);
			trusts(file, value, name, to);
		}
	}
};
function commands$1(file, value, agent, to) {
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
	for (const terminal of items$1(at(value, "terminals"))) launch(at(terminal, "command"), "cloud agent start");
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
	for (const port of items$1(at(value, "ports"))) {
		const number = at(port, "port") ?? port;
		const shown = number.kind === "number" ? number.raw : text(number);
		if (shown) trust(`port ${shown}`, number, `port ${shown} is open`);
	}
	for (const repository of items$1(at(value, "repositoryDependencies"))) {
		const named = text(repository) ?? entries(repository).map((e) => text(e.value) ?? "").join(" ");
		if (named) trust(`repository ${named.toLowerCase()}`, repository, `the repository ${named} is in reach`);
	}
}

// src/manifests/cursor-hooks.ts
const format$61 = {
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
				for (const hook of items$1(event.value)) readHook$1(hook, event.key, file, name, to);
			}
		}
	}
};
const BLOCKING = new Set("preToolUse beforeShellExecution beforeMCPExecution beforeReadFile beforeTabFileRead beforeSubmitPrompt subagentStart".split(" "));
const EVENTS = /* @__PURE__ */ new Set([...BLOCKING, ..."sessionStart sessionEnd postToolUse postToolUseFailure subagentStop afterShellExecution afterMCPExecution afterFileEdit preCompact stop afterAgentResponse afterAgentThought afterTabFileEdit workspaceOpen".split(" ")]);
const RECORDS = /audit|log|record|trail|telemetry|siem|splunk|otel/i;
const DEFAULT_TIMEOUT = 60;
function readHook$1(hook, event, file, agent, to) {
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
const format$60 = {
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
const VERBS$3 = ["read"];
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
		const pattern = path === "" || path === "/" ? void 0 : pathPattern(VERBS$3, anchored(path, scope), false);
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
const format$59 = {
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
			uses: commandPrefix(rule.value),
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
const format$58 = {
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
const DIMENSIONS$2 = [
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
const NAMES$1 = {
	type: "sandbox",
	readBoundary: "what the sandbox may read",
	disableTmpWrite: "disableTmpWrite in the sandbox",
	enableSharedBuildCache: "the build cache shared with the machine"
};
function levels(file, value, agent, to) {
	for (const [key, order, fallback] of DIMENSIONS$2) {
		const found = at(value, key);
		const stated = found?.kind === "boolean" ? String(found.value) : text(found);
		const known = stated === void 0 ? -1 : order.indexOf(stated);
		const level = known < 0 ? fallback : known;
		to.fact({
			kind: "isolation",
			agent,
			subject: `sandbox ${key}`,
			dimension: NAMES$1[key] ?? key,
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
	if (host === "*" || host === "::/0") return [[ANY]];
	if (host.startsWith("*.")) return [star(host.slice(2)), [SOME, ...star(host.slice(1))]];
	return block(host) ?? [star(host)];
}
function block(host) {
	const numbers = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(host)?.slice(1).map(Number);
	const bits = numbers?.pop();
	if (!numbers || bits === void 0 || bits > 32 || numbers.some((n) => n > 255)) return void 0;
	if (bits === 0) return [[ANY]];
	const full = Math.floor((bits - 1) / 8);
	const size = 2 ** (8 * (full + 1) - bits);
	const first = Math.floor((numbers[full] ?? 0) / size) * size;
	const head = numbers.slice(0, full).map((n) => `${n}.`);
	return Array.from({ length: size }, (_, i) => {
		const octets = [...head, String(first + i)].join("");
		return full === 3 ? [octets] : [`${octets}.`, SOME];
	});
}

// src/manifests/cursor-worktrees.ts
const format$57 = {
	id: "cursor-worktrees",
	title: "Cursor work trees",
	clients: ["Cursor"],
	files: ["**/.cursor/worktrees.json"],
	reads: "setup-worktree, setup-worktree-unix, setup-worktree-windows",
	read(files, to) {
		for (const file of files) {
			const agent = inScope("Cursor", scopeOf$2(file.path, ".cursor"));
			const value = readJsonFile(file, agent, {
				...JSONC,
				bom: true
			}, to);
			for (const key of [
				"setup-worktree",
				"setup-worktree-unix",
				"setup-worktree-windows"
			]) {
				const found = at(value, key);
				for (const command of found?.kind === "string" ? [found] : strings(found)) to.fact({
					kind: "launch",
					starts: "hook",
					agent,
					subject: `${key} ${command.value}`,
					when: "new work tree",
					place: placeIn(file, command.span),
					program: hookProgram(command.value),
					text: command.value
				});
			}
		}
	}
};

// src/manifests/vscode/setting.ts
function setting(workspace, key) {
	return entry$2(workspace.settings, key)?.value;
}
function flag(value) {
	return value?.kind === "boolean" ? value.value : void 0;
}
function rule$2({ file }, effect, pattern, span, text, origin = "rule") {
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
		if (value && wanted) out.push(rule$2(workspace, "allow", EVERYTHING, value.span, `${key}: ${words}`, "mode"));
	};
	const first = setting(workspace, "chat.permissions.default");
	bypass("chat.permissions.default", first, BYPASS$1.has(text(first) ?? ""), text(first) ?? "");
	for (const key of ["mode", "approvals"]) {
		const value = at(setting(workspace, "chat.defaultConfiguration"), key);
		bypass(`chat.defaultConfiguration.${key}`, value, BYPASS$1.has(text(value) ?? ""), text(value) ?? "");
	}
	const old = setting(workspace, "chat.tools.autoApprove");
	bypass("chat.tools.autoApprove", old, flag(old) === true, "true");
	return out;
}
const BYPASS$1 = /* @__PURE__ */ new Set([
	"autoApprove",
	"autopilot",
	"allowAll",
	"assisted"
]);
function editRules(workspace) {
	return entries(setting(workspace, "chat.tools.edits.autoApprove")).flatMap((e) => {
		const approve = flag(e.value);
		if (approve === void 0) return [];
		return [rule$2(workspace, approve ? "allow" : "ask", globPath(["edit", "write"], e.key), e.keySpan, e.key)];
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
			return [rule$2(workspace, approve ? "allow" : "ask", pattern, e.keySpan, e.key)];
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
		return [rule$2(workspace, "ask", held, e.keySpan, `eligibleForAutoApproval: ${e.key}`)];
	});
}

// src/manifests/vscode/containment.ts
const DIMENSIONS$1 = [
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
function readContainment$1(workspace, to) {
	for (const [key, dimension, order, silent] of DIMENSIONS$1) {
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
const LISTS$4 = [
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
	return entries(workspace.settings).filter((e) => /^chat\.agent\.sandbox\.fileSystem(\.|$)/i.test(e.key)).flatMap((e) => LISTS$4.flatMap(([list, effect, verbs]) => {
		const own = e.key.toLowerCase().endsWith(`.${list.toLowerCase()}`) ? e.value : at(e.value, list);
		return strings(own).map((path) => rule$2(workspace, effect, globPath(verbs, path.value), path.span, `${list}: ${path.value}`));
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
	if (char === ".") part = ONE$1;
	else if (char === "\\") {
		char = source[state.at] ?? "";
		state.at += 1;
		if (char === "b") return [[BOUNDARY]];
		if (char === "s") part = " ";
		else if (char === "S") part = {
			...ONE$1,
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
	if (found) return uses("run", ...found);
	const itself = uses("run", [`\u0001/${source}/${flags}`]);
	if (!/^[is]*$/.test(flags)) return unreadUses("run", itself);
	const text = {
		source,
		ignoreCase: flags.includes("i"),
		dotAll: flags.includes("s"),
		syntax: "js"
	};
	const pattern = regularUses("run", text, itself);
	return holdsEmpty(pattern) ? void 0 : pattern;
}
function plainKey(key) {
	const path = /[\\/]/.test(key) && !key.includes(" ");
	const bare = key.replace(/^\.[\\/]/, "");
	const starts = path ? [bare, `./${bare}`] : [key];
	if ("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_".includes(key.at(-1) ?? "")) return uses("run", ...starts.flatMap((s) => [[s], merge([s, ...AFTER_WORD])]));
	return union(...starts.map((start) => {
		const source = `^${start.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")}\\b`;
		return regularUses("run", {
			source,
			ignoreCase: false,
			dotAll: false,
			syntax: "js"
		}, uses("run", [`\u0001/${source}/`]));
	}));
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
		out.push(rule$2(workspace, approve ? "allow" : "ask", line ? wholeLine(pattern, approve) : pattern, e.keySpan, e.key));
	};
	for (const key of MAPS) for (const e of entries(setting(workspace, key))) put(e);
	for (const [key, effect] of LISTS$3) {
		const list = setting(workspace, key);
		const on = entries(list).filter((e) => flag(e.value) === true);
		const listed = [...strings(list), ...on.map((e) => ({
			value: e.key,
			span: e.keySpan
		}))];
		for (const item of listed) {
			const pattern = terminalKey(item.value);
			if (pattern) out.push(rule$2(workspace, effect, pattern, item.span, item.value));
		}
	}
	const off = setting(workspace, "chat.tools.terminal.enableAutoApprove");
	if (off && flag(off) === false) out.push(rule$2(workspace, "ask", whole("run"), off.span, "chat.tools.terminal.enableAutoApprove: false"));
	const dropped = flag(setting(workspace, "chat.tools.terminal.ignoreDefaultAutoApproveRules")) === true;
	return [...out, ...dropped ? [] : builtIn$1(workspace, named)];
}
const MAPS = [
	"chat.tools.terminal.autoApprove",
	"chat.agent.terminal.autoApprove",
	"github.copilot.chat.agent.terminal.autoApprove"
];
const LISTS$3 = [
	["chat.agent.terminal.allowList", "allow"],
	["github.copilot.chat.agent.terminal.allowList", "allow"],
	["chat.agent.terminal.denyList", "ask"],
	["github.copilot.chat.agent.terminal.denyList", "ask"]
];
function builtIn$1(workspace, named) {
	return HELD.filter((program) => !named.has(program)).flatMap((program) => {
		const pattern = terminalKey(program);
		return pattern ? [rule$2(workspace, "inherit", pattern, workspace.settings.span, program, "mode")] : [];
	});
}
const HELD = "rm rmdir del Remove-Item ri rd erase dd kill ps top Stop-Process spps taskkill curl wget Invoke-RestMethod Invoke-WebRequest irm iwr chmod chown Set-ItemProperty sp Set-Acl jq xargs eval Invoke-Expression iex".split(" ");
function wholeLine(pattern, approve) {
	const { wide } = pattern;
	return {
		...lineToo(pattern, approve),
		...wide ? { wide: {
			...lineToo(wide, approve),
			why: wide.why
		} } : {}
	};
}
function lineToo({ sequences, regexes }, approve) {
	const pattern = regexes ? {
		sequences,
		regexes
	} : { sequences };
	const lines = pattern.sequences.map((s) => {
		const [head, ...rest] = s;
		return typeof head === "string" ? [head.replace(/^run\0/, "run the whole line\0"), ...rest] : s;
	});
	const free = pattern.sequences.some((s) => {
		const last = s.at(-1);
		return typeof last === "object" && last.max === "many";
	});
	const toLine = (r) => ({
		...r,
		start: r.start.replace(/^run\0/, "run the whole line\0")
	});
	const loose = regexes?.some((r) => !/\$\/[is]*\d*$/.test(r.name)) === true;
	const together = regexes ? {
		sequences: lines,
		regexes: regexes.map(toLine)
	} : { sequences: lines };
	return union(pattern, together, ...approve && (free || loose) ? [whole("run")] : []);
}

// src/manifests/vscode/trust.ts
function readTrust$1(workspace, to) {
	const trust = trusting(workspace.file, workspace.agent, to);
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
const SHELL$1 = /^(terminal\.integrated\.(automationProfile|profiles)|chat\.tools\.terminal\.terminalProfile)\./;
const INSTALLED = /(^|\/)(\.?venv|\.?env|node_modules|vendor|target|\.pixi|\.tox)\//;
function readProgram(key, value, workspace, to) {
	const found = EXECUTABLE.test(key) ? strings({
		kind: "list",
		items: [value, ...value.kind === "list" ? value.items : []],
		span: value.span
	}).map((v) => [v, []]) : SHELL$1.test(key) ? [value, ...entries(value).map((e) => e.value)].flatMap((profile) => {
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
	if (args.length > 0 && SHELL$1.test(key)) return true;
	return /^(\.{0,2}\/?[\w.@-]+\/|\.\/|\$\{workspaceFolder)/.test(path) && !path.startsWith("/") && !INSTALLED.test(path);
}

// src/manifests/vscode/session.ts
function vscodeSession(workspace, id, to) {
	const nothing = {
		...workspace,
		settings: EMPTY
	};
	const rules = [
		...approvalRules(workspace),
		...terminalRules(workspace),
		...readContainment$1(workspace, to)
	];
	to.agent({
		id,
		name: workspace.agent,
		role: "session",
		defaults: {
			entries: builtIn$1(nothing, /* @__PURE__ */ new Set()),
			default: "inherit"
		},
		list: {
			entries: [...editRules(workspace), ...byEffect(rules)],
			default: "inherit"
		}
	});
	readTrust$1(workspace, to);
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

// src/manifests/devcontainer.ts
const format$56 = {
	id: "devcontainer",
	title: "Dev containers",
	clients: ["VS Code", "agents that run in the container"],
	files: ["**/.devcontainer.json", "**/.devcontainer/**/devcontainer.json"],
	reads: "settings and servers of VS Code; where an agent is installed: privileges, mounts of the host, a firewall that a command sets up; commands that start an agent with approvals off",
	read(files, to) {
		for (const file of files) readContainer(file, to);
	}
};
function readContainer(file, to) {
	const scope = file.path.split(/(?:^|\/)\.devcontainer/i)[0] ?? "";
	const agent = inScope("Dev container", scope);
	const value = readJsonFile(file, agent, {
		...VSCODE_JSONC,
		bom: true
	}, to);
	if (!value) return;
	const settings = at(value, "customizations", "vscode", "settings");
	if (settings) {
		const inside = inScope("VS Code", file.path);
		vscodeSession({
			file,
			settings,
			agent: inside
		}, `vscode ${file.path.toLowerCase()}`, to);
	}
	const commands = LIFECYCLE.flatMap((key) => commandsOf$1(at(value, key)));
	for (const command of commands) readApprovals(command, file, agent, to);
	if (!hostsAgent(value, commands)) return;
	for (const [words, span] of powersOf(value)) {
		const dimension = `container option ${words}`;
		const place = placeIn(file, span);
		to.fact({
			kind: "isolation",
			agent,
			subject: dimension,
			dimension,
			level: 1,
			defaultLevel: 0,
			label: "on",
			stated: true,
			place
		});
	}
	for (const command of commands) {
		if (!/firewall|iptables|nftables|\bufw\b/i.test(command.value)) continue;
		to.fact({
			kind: "guard",
			guards: "calls",
			agent,
			subject: `firewall ${command.value}`,
			what: "the network of the container",
			by: command.value.replace(/\s+/g, " "),
			matcher: null,
			failsClosed: false,
			text: command.value,
			place: placeIn(file, command.span)
		});
	}
}
const LIFECYCLE = [
	"initializeCommand",
	"onCreateCommand",
	"updateContentCommand",
	"postCreateCommand",
	"postStartCommand",
	"postAttachCommand"
];
function commandsOf$1(value, depth = 0) {
	if (value?.kind === "string") return [value];
	if (value?.kind === "list") return [{
		kind: "string",
		value: strings(value).map((s) => s.value).join(" "),
		span: value.span
	}];
	return depth > 0 ? [] : entries(value).flatMap((e) => commandsOf$1(e.value, depth + 1));
}
const APPROVALS_OFF = /--(dangerously-skip-permissions|dangerously-bypass-approvals-and-sandbox|yolo|full-auto|allow-all(-tools)?|yes-always|dangerously-allow-all)\b|\b(?:bypassPermissions|COPILOT_ALLOW_ALL=(?:true|1))\b/;
function readApprovals(command, file, agent, to) {
	const found = APPROVALS_OFF.exec(command.value)?.[0];
	if (found === void 0) return;
	const place = placeIn(file, command.span);
	to.agent({
		id: `devcontainer ${file.path.toLowerCase()} ${found}`,
		name: agent,
		role: "approval",
		list: {
			entries: [{
				effect: "allow",
				uses: EVERYTHING,
				place,
				text: found,
				origin: "mode"
			}],
			default: "inherit"
		}
	});
}
const AGENT$3 = /claude|codex|copilot-cli|gemini-cli|opencode|cursor-agent|aider|goose|anthropic|saoudrizwan|rooveterinaryinc|kilocode|continue\.continue|amp-cli|qwen-code/i;
function hostsAgent(value, commands) {
	return [
		...entries(at(value, "features")).map((e) => e.key),
		...strings(at(value, "customizations", "vscode", "extensions")).map((s) => s.value),
		...commands.map((c) => c.value.slice(0, 1e4)),
		...mounts(value).map(([words]) => words)
	].some((words) => AGENT$3.test(words));
}
function powersOf(value) {
	const out = [];
	for (const [key, words] of [
		["privileged", "--privileged"],
		["capAdd", "--cap-add"],
		["securityOpt", "--security-opt"]
	]) {
		const found = at(value, key);
		if (found?.kind === "boolean" && found.value) out.push([words, found.span]);
		for (const item of strings(found)) if (!/no-new-privileges/.test(item.value)) out.push([`${words} ${item.value}`, item.span]);
	}
	const args = at(value, "runArgs");
	if (args?.kind === "list") {
		for (const power of container([...strings(args).map((a) => a.value), "image"]).args) if (GRAVE_OPTION.test(power)) out.push([power, args.span]);
	}
	for (const mount of mounts(value)) if (GRAVE_MOUNT.test(mount[0])) out.push(mount);
	return out;
}
const GRAVE_OPTION = /^--(privileged|cap-add|device|pid|ipc|uts|userns|cgroupns|security-opt (?!no-new)|(net|network) host|(volume|mount) .*(docker\.sock|\.(ssh|aws|kube|gnupg|config|docker)\b|HOME\}?(:|,|$)|^\/:))/;
const GRAVE_MOUNT = /docker\.sock|(src|source)=[^,]*(\.(ssh|aws|kube|gnupg|azure|docker|config)\b|\{localEnv:(HOME|USERPROFILE)[^}]*\}\/?(,|$))|(src|source)=\/(,|$)/i;
function mounts(value) {
	return items$1(at(value, "mounts")).flatMap((mount) => {
		const words = text(mount) ?? [
			"type",
			"source",
			"target"
		].flatMap((k) => text(at(mount, k)) ? [`${k}=${text(at(mount, k))}`] : []).join(",");
		return words === "" ? [] : [[words, mount.span]];
	});
}

// src/manifests/lowcode/http.ts
function requestTo(url, words, owner) {
	const address = text(url);
	if (!url || address === void 0 || address === "") return [];
	const { host, scheme } = connection(address.replace(/^=/, ""));
	if (scheme !== "" && host !== "" && !/[{$<]/.test(host)) {
		talksTo(owner, address.startsWith("=") && url.kind === "string" ? {
			...url,
			value: address.slice(1)
		} : url);
		return [];
	}
	return [{
		effect: "allow",
		uses: whole("fetch"),
		text: words,
		span: url.span
	}];
}

// src/manifests/dify-app.ts
const format$55 = {
	id: "dify-app",
	title: "Dify apps",
	clients: ["Dify"],
	files: ["**/*.yaml", "**/*.yml"],
	reads: "by content alone (`kind: app` with `app.mode`). Exact: tools of the agent and of agent nodes that are enabled, credentials bound to tools, secret variables, plugins and whether they are pinned. Upper bound: every node that calls a tool, a host or code counts, whatever leads to it. Not evaluated: prompts, knowledge bases, who may use the published app",
	renames: true,
	claims: (file) => claims$1(file, SIGNATURE$10),
	read(files, to) {
		for (const file of files) for (const value of documentsOf$1(file, "Dify", to)) if (at(value, "app")) readApp$1(value, file, to);
	}
};
const SIGNATURE$10 = {
	marks: [[
		"app",
		"mode",
		"kind"
	]],
	telling: /^["']?kind["']?:[ \t]{0,9}["']?app\b/m,
	is: (document) => text(at(document, "kind")) === "app" && /^(chat|agent-chat|advanced-chat|workflow|completion)$/.test(text(at(document, "app", "mode")) ?? "")
};
function readApp$1(value, file, to) {
	const name = said$2(value, "app", "name");
	const app = {
		client: "Dify",
		what: "app",
		name: name?.words ?? file.path,
		file,
		span: (name ?? value).span
	};
	const owner = {
		agent: nameOf$5(app),
		file,
		to
	};
	const mode = at(value, "model_config", "agent_mode");
	const on = isOff(at(mode, "enabled")) ? [] : items$1(at(mode, "tools"));
	const nodes = items$1(at(value, "workflow", "graph", "nodes"));
	putAgent(app, [...on.flatMap((t) => toolOf$2(t, owner)), ...nodes.flatMap((n) => nodeOf$1(at(n, "data") ?? n, owner))], to);
	const variables = items$1(at(value, "workflow", "environment_variables"));
	for (const variable of [...variables, ...items$1(at(value, "environment_variables"))]) readVariable(variable, owner);
	for (const dependency of items$1(at(value, "dependencies"))) readPlugin(dependency, owner);
}
function isOff(value) {
	return value?.kind === "boolean" && !value.value;
}
function toolOf$2(tool, owner) {
	const name = said$2(tool, "tool_name") ?? said$2(tool, "name");
	if (!name || isOff(at(tool, "enabled"))) return [];
	const provider = text(at(tool, "provider_id")) ?? text(at(tool, "provider_name")) ?? "";
	const credential = said$2(tool, "credential_id");
	if (credential) {
		const same = `account ${credential.words}`;
		holds$1(owner, `account of ${provider}`, credential.words, credential.span, "standing-reference", same);
	}
	const words = provider === "" ? name.words : `${provider}/${name.words}`;
	return [{
		effect: "allow",
		uses: named$6(words),
		text: words,
		span: name.span
	}];
}
function nodeOf$1(data, owner) {
	const title = text(at(data, "title")) ?? "";
	switch (text(at(data, "type"))) {
		case "tool": return toolOf$2(data, owner);
		case "http-request": return requestTo(at(data, "url"), title, owner);
		case "code": {
			const code = said$2(data, "code");
			return [{
				effect: "allow",
				uses: uses("use", [`code ${digest(code?.words ?? "")}`]),
				text: `code of ${title}`,
				span: (code ?? data).span
			}];
		}
		case "agent": return items$1(at(data, "agent_parameters", "tools", "value")).flatMap((t) => toolOf$2(t, owner));
		default: return [];
	}
}
function readVariable(variable, owner) {
	if (text(at(variable, "value_type")) !== "secret") return;
	const name = said$2(variable, "name");
	const value = at(variable, "value");
	if (!name) return;
	if (text(value) && value) holdsLiteral(owner, name.words, value);
	else holds$1(owner, name.words, name.words, name.span);
}
function readPlugin(dependency, owner) {
	for (const e of entries(at(dependency, "value"))) {
		const words = text(e.value);
		if (words === void 0 || !/unique_identifier|repo$/.test(e.key)) continue;
		trusts$2(owner, `plugin ${words.replace(/[:@].*$/s, "")}`, `the plugin ${words}`, e.value.span, /@[0-9a-f]{64}$/.test(words));
	}
}

// src/manifests/docker-mcp.ts
const format$54 = {
	id: "docker-mcp",
	title: "Docker MCP gateway",
	clients: ["Docker MCP gateway"],
	files: [
		"**/*compose*.yaml",
		"**/*compose*.yml",
		"**/*catalog*.yaml",
		"**/*catalog*.yml"
	],
	remarksOnly: true,
	reads: "by content: of a service with the image `docker/mcp-gateway` its flags (servers, network, signatures); of the rest, and of a `registry` of servers, a note says that the file changed",
	claims: (file) => whatIn(file) !== void 0,
	read(files, to) {
		for (const file of files) {
			readGateways(file, to);
			to.fact({
				kind: "remark",
				about: "not evaluated",
				agent: "Docker MCP gateway",
				subject: file.path,
				place: placeIn(file),
				text: `${whatIn(file) ?? "servers of the gateway"} (Docker MCP gateway)`,
				digest: file.id
			});
		}
	}
};
const CLIENT$1 = {
	name: "Docker MCP gateway",
	dialect: "copilot",
	honoursDisabled: false,
	filtersTools: false
};
function readGateways(file, to) {
	const decoded = file.bytes ? decodeText(file.bytes, {
		bom: true,
		utf16: false
	}) : void 0;
	if (!decoded?.ok) return;
	const parsed = parseYaml(decoded.text, {
		duplicates: "last",
		merge: true,
		firstDocumentOnly: true
	});
	if (!parsed.ok) return;
	for (const service of entries(at(parsed.documents[0], "services"))) {
		const image = text(at(service.value, "image"));
		if (image && GATEWAY.test(image)) readServer$1(asRun(service, image), CLIENT$1, file, to);
	}
}
function asRun(service, image) {
	const { span } = service.value;
	const command = at(service.value, "command");
	const line = text(command);
	const args = [
		"run",
		image,
		...line === void 0 ? items$1(command).map((f) => text(f) ?? "") : words$4(line) ?? [line]
	].map((word) => said$1(word, span));
	const all = [["command", said$1("docker", span)], ["args", {
		kind: "list",
		items: args,
		span
	}]];
	return {
		...service,
		value: {
			kind: "map",
			entries: all.map(([key, value]) => ({
				key,
				keySpan: span,
				value,
				shadowed: false
			})),
			span
		}
	};
}
function said$1(value, span) {
	return {
		kind: "string",
		value,
		span
	};
}
const GATEWAY = /(^|\/)docker\/mcp-gateway(?![\w-])/;
function whatIn(file) {
	const decoded = file.bytes ? decodeText(file.bytes, {
		bom: true,
		utf16: false
	}) : void 0;
	if (!decoded?.ok) return void 0;
	const { text } = decoded;
	if (/(^|[\s"'/])docker\/mcp-gateway(?![\w-])/.test(text)) return "a gateway, with the servers and secrets that it offers";
	return /^registry:/m.test(text) && /^ {2,8}(image|remote|type): /m.test(text) && /\bmcp\b/i.test(text) ? "a catalog of servers" : void 0;
}

// src/manifests/entra-app.ts
const format$53 = {
	id: "entra-app",
	title: "Entra app registrations",
	clients: ["Entra"],
	files: [
		"**/*.json",
		"**/*.yaml",
		"**/*.yml"
	],
	renames: true,
	reads: "Exact for what is asked: requiredResourceAccess, signInAudience, passwordCredentials, keyCredentials, preAuthorizedApplications. Upper bound: consent may give less. Not evaluated: what an administrator consented to. Judged where an agent is named or policy lists the file, else only compared",
	claims: (file) => claims(file, {
		marks: [["requiredResourceAccess", "resourceAppId"]],
		is: isApp$1
	}),
	read(files, to) {
		for (const file of files) for (const document of documentsOf(file, "Entra app", to)) {
			if (!isApp$1(document)) continue;
			const name = text(at(document, "displayName")) ?? text(at(document, "name")) ?? file.path.replace(/^.*\//, "");
			const of = {
				platform: "Entra",
				says: "grants",
				agent: agentHint([
					name,
					text(at(document, "description")),
					file.path
				])
			};
			putIdentity({
				id: `entra app ${file.path}`,
				name: `Entra app ${name}`,
				of
			}, grantsOf$2(document, file), to);
		}
	}
};
function isApp$1(document) {
	return items$1(at(document, "requiredResourceAccess")).some((r) => text(at(r, "resourceAppId")) !== void 0);
}
const DELEGATED = /* @__PURE__ */ new Map([
	["810c84a8-4a9e-49e6-bf7d-12d183f40d01", "570282fd-fa5c-430d-a7fd-fc8dc98a9dca"],
	["e2a3a72e-5f79-4c64-b1b1-878b674786c9", "024d486e-b451-40bb-833d-3e66d98c5c73"],
	["b633e1c5-b582-4048-a93e-9f11b44c7e96", "e383f46e-2787-4529-855e-0e479a3ffac0"],
	["01d4889c-1287-42c6-ac1f-5d1e02578ef6", "df85f4d6-205c-4ac5-a5ea-6bf408dba283"],
	["75359482-378d-4052-8f01-80520e7db3cd", "863451e7-0667-486c-a5d6-d135439485f0"],
	["332a536c-c7ef-4017-ab91-336970924f0d", "205e70e5-aba6-4c52-a976-6d2d46c48043"],
	["df021288-bdef-4463-88db-98f22de89214", "a154be20-db9c-4678-8ab7-66f6cc099a59"],
	["7ab1d382-f21e-4acd-a863-ba3e13f7da61", "06da0dbc-49e2-44d2-8312-53f166ab848a"]
]);
const AUDIENCES = [
	"AzureADMyOrg",
	"AzureADMultipleOrgs",
	"AzureADandPersonalMicrosoftAccount"
];
const SIGN_IN = [
	"own",
	"organisations",
	"personal"
];
function grantsOf$2(document, file) {
	const grant = (words, span, ...sequences) => ({
		effect: "allow",
		uses: uses("entra", ...sequences),
		text: words,
		file,
		span
	});
	const asked = items$1(at(document, "requiredResourceAccess")).flatMap((resource) => {
		const app = (text(at(resource, "resourceAppId")) ?? "").toLowerCase();
		return items$1(at(resource, "resourceAccess")).map((one) => {
			const id = (text(at(one, "id")) ?? "").toLowerCase();
			const kind = text(at(one, "type")) === "Scope" ? "delegated" : "application";
			const delegated = kind === "application" ? DELEGATED.get(id) : void 0;
			const held = delegated === void 0 ? [] : [[`delegated ${word$2(app)}/${delegated}`]];
			return grant(`${kind} permission ${id} of ${app}`, one.span, [`${kind} ${word$2(app)}/${word$2(id)}`], ...held);
		});
	});
	const audience = at(document, "signInAudience");
	const named = text(audience) ?? "AzureADMyOrg";
	const level = named === "PersonalMicrosoftAccount" ? 2 : AUDIENCES.indexOf(named);
	const open = SIGN_IN.slice(named === "PersonalMicrosoftAccount" ? 2 : 0, level + 1).map((s) => [`sign-in ${s}`]);
	const signIn = level < 0 ? [[`sign-in ${word$2(named)}`]] : open;
	const keys = ["passwordCredentials", "keyCredentials"].flatMap((key) => items$1(at(document, key)).map((one) => {
		const id = text(at(one, "keyId")) ?? text(at(one, "displayName")) ?? "";
		return grant(`a standing access key ${id}`, one.span, [`access key ${word$2(id)}`]);
	}));
	const clients = items$1(at(document, "api", "preAuthorizedApplications")).flatMap((c) => {
		const app = text(at(c, "appId")) ?? "";
		return strings(at(c, "delegatedPermissionIds")).map((p) => grant(`client ${app} without consent`, c.span, [`client ${word$2(app)} ${word$2(p.value)}`]));
	});
	return [
		...asked,
		grant(`sign-in ${named}`, audience?.span ?? document.span, ...signIn),
		...keys,
		...clients
	];
}

// src/manifests/factory-droid.ts
const format$52 = {
	id: "factory-droid",
	title: "Factory droids",
	clients: ["Factory"],
	files: ["**/.factory/droids/*.md"],
	reads: "tools, mcpServers",
	read(files, to) {
		for (const file of files) readDroid(file, to);
	}
};
function readDroid(file, to) {
	const stem = (file.path.split("/").at(-1) ?? file.path).replace(/\.md$/i, "");
	const read = readFrontMatter(file, COPILOT_CLI, `Factory droid ${stem}`, to);
	const name = text(at(read?.front, "name"));
	if (!read?.present || !name) return;
	const scope = scopeOf$2(file.path, ".factory");
	to.agent({
		id: `factory droid ${scope} ${name}`,
		name: inScope(`Factory droid ${name}`, scope),
		role: "limit",
		within: `factory ${scope}`,
		member: {
			team: `factory ${scope}`,
			as: name,
			says: "tools"
		},
		list: {
			entries: offered$1(read.front, file),
			default: "deny"
		}
	});
}
function offered$1(front, file) {
	const tools = at(front, "tools");
	const entry = (uses, of, words) => ({
		effect: "inherit",
		uses,
		place: placeIn(file, of.span),
		text: words,
		origin: "tools"
	});
	if (!tools || tools.kind === "null") return [entry(EVERYTHING, at(front, "name") ?? front, "every tool, because there is no `tools` key")];
	const named = tools.kind === "string" ? [tools] : strings(tools);
	const servers = strings(at(front, "mcpServers"));
	return [...named.map((tool) => entry(toolPattern(tool.value, tools.kind === "string"), tool, tool.value)), ...servers.map((s) => entry({ sequences: [[
		`mcp__${s.value}__`,
		SOME,
		"\0"
	]] }, s, `mcp__${s.value}`))];
}
function toolPattern(name, mayBeCategory) {
	const category = mayBeCategory && Object.hasOwn(CATEGORIES, name) ? CATEGORIES[name] : void 0;
	if (category) return union(...category.map((tool) => toolPattern(tool, false)));
	if (mayBeCategory && name === "mcp") return { sequences: [[
		"mcp__",
		SOME,
		"\0"
	]] };
	const verbs = Object.hasOwn(VERBS$2, name) ? VERBS$2[name] : void 0;
	return verbs ? union(...verbs.map(whole)) : { sequences: [[name + "\0"]] };
}
const CATEGORIES = {
	"read-only": [
		"Read",
		"LS",
		"Grep",
		"Glob"
	],
	edit: [
		"Create",
		"Edit",
		"ApplyPatch"
	],
	execute: ["Execute"],
	web: ["WebSearch", "FetchUrl"]
};
const VERBS$2 = {
	Read: ["read"],
	LS: ["read"],
	Grep: ["read"],
	Glob: ["read"],
	Create: ["write"],
	Edit: ["edit", "write"],
	ApplyPatch: ["edit", "write"],
	Execute: ["run"],
	WebSearch: ["search-web"],
	FetchUrl: ["fetch"],
	Task: ["call"]
};

// src/manifests/factory-settings.ts
const format$51 = {
	id: "factory-settings",
	title: "Factory settings",
	clients: ["Factory"],
	files: ["**/.factory/settings.json", "**/.factory/settings.local.json"],
	reads: "commandAllowlist, commandDenylist, commandBlocklist, the autonomy that sessions start with, enableDroidShield, hooks",
	group: (path) => scopeOf$2(path, ".factory"),
	companions: (path) => ["settings.json", "settings.local.json"].map((name) => path.slice(0, path.lastIndexOf("/") + 1) + name),
	read(files, to) {
		const first = files[0];
		if (!first) return;
		const scope = scopeOf$2(first.path, ".factory");
		const name = inScope("Factory", scope);
		const entries = [];
		for (const file of files) {
			const value = readDocument$1(file, name, JSONC, to);
			if (value) entries.push(...readSettings$2(value, name, file, to));
		}
		to.agent({
			id: `factory ${scope}`,
			name,
			role: "session",
			list: {
				entries: byEffect(entries),
				default: "inherit"
			}
		});
	}
};
const LISTS$2 = [
	["commandBlocklist", "deny"],
	["commandDenylist", "ask"],
	["commandAllowlist", "allow"]
];
function readSettings$2(value, agent, file, to) {
	const out = [];
	for (const [key, effect] of LISTS$2) for (const command of strings(at(value, key))) {
		if (command.value.trim() === "") continue;
		const place = placeIn(file, command.span);
		out.push({
			effect,
			uses: commandPrefix(command.value),
			place,
			text: command.value,
			origin: "rule"
		});
	}
	const level = at(value, "sessionDefaultSettings", "autonomyLevel") ?? at(value, "sessionDefaultSettings", "autonomyMode") ?? at(value, "autonomyLevel") ?? at(value, "autonomyMode");
	const words = text(level) ?? "";
	const granted = LEVELS$2.get(words.replace(/^auto-/, ""));
	if (granted) out.push({
		effect: "allow",
		uses: granted,
		place: placeIn(file, level?.span),
		text: `autonomy ${words}`,
		origin: "mode"
	});
	const shield = at(value, "enableDroidShield");
	if (shield?.kind === "boolean" && !shield.value) trusting(file, agent, to)("setting", "enableDroidShield", "enableDroidShield: false", shield.span);
	readHooks$2(at(value, "hooks"), file, agent, to);
	return out;
}
const EDITS$2 = union(uses("edit", ["./", SOME]), uses("write", ["./", SOME]));
const LEVELS$2 = /* @__PURE__ */ new Map([
	["low", EDITS$2],
	["medium", union(EDITS$2, whole("run"))],
	["high", EVERYTHING]
]);

// src/manifests/flow-canvas.ts
const format$50 = {
	id: "flow-canvas",
	title: "Flowise and Langflow flows",
	clients: ["Flowise", "Langflow"],
	files: ["**/*.json"],
	reads: "by content alone (`nodes` whose `data` names a component, and `edges`). Exact: tools by name, MCP servers in place, bound credentials, secrets by variable. Upper bound: every tool on the canvas counts as the agent’s, any change of a custom tool’s code counts. Not evaluated: what a component’s own code does, edges, published settings",
	renames: true,
	claims: (file) => claims$1(file, SIGNATURE$9),
	read(files, to) {
		for (const file of files) for (const value of documentsOf$1(file, "Flowise", to)) if (nodesOf(value).length > 0) readFlow(value, file, to);
	}
};
const SIGNATURE$9 = {
	marks: [[
		"\"nodes\"",
		"\"edges\"",
		"\"data\""
	]],
	telling: /"(baseClasses|inputParams|load_from_db)"/,
	is: (document) => nodesOf(document).some((n) => isFlowise(n) || isLangflow(n))
};
function nodesOf(document) {
	const found = at(document, "nodes") ?? at(document, "data", "nodes");
	return found?.kind === "list" && (at(document, "edges") ?? at(document, "data", "edges"))?.kind === "list" ? found.items : [];
}
function isFlowise(node) {
	return text(at(node, "data", "name")) !== void 0 && at(node, "data", "inputParams") !== void 0 && at(node, "data", "baseClasses") !== void 0;
}
function isLangflow(node) {
	return text(at(node, "data", "type")) !== void 0 && at(node, "data", "node", "template") !== void 0;
}
function readFlow(value, file, to) {
	const nodes = nodesOf(value);
	const client = nodes.some(isLangflow) ? "Langflow" : "Flowise";
	const name = said$2(value, "name");
	const flow = {
		client,
		what: "flow",
		name: name?.words ?? (file.path.split("/").at(-1) ?? "").replace(/\.json$/i, ""),
		file,
		span: (name ?? value).span
	};
	const owner = {
		agent: nameOf$5(flow),
		file,
		to
	};
	putAgent(flow, nodes.flatMap((n) => client === "Langflow" ? langflowNode(n, owner) : flowiseNode(n, owner)), to);
}
function flowiseNode(node, owner) {
	const data = at(node, "data");
	const name = said$2(data, "name");
	if (!name) return [];
	const credential = said$2(data, "credential") ?? said$2(data, "inputs", "FLOWISE_CREDENTIAL_ID");
	if (credential && credential.words !== "") holds$1(owner, `account of ${name.words}`, credential.words, credential.span);
	const config = at(data, "inputs", "mcpServerConfig");
	if (config) readServers$1(config, owner);
	if (!/tool|mcp/i.test(text(at(data, "category")) ?? "") && !/tool|mcp|custom.?function|execute/i.test(name.words)) return [];
	return [{
		effect: "allow",
		uses: toolByName(name.words),
		text: name.words,
		span: name.span
	}, ...codeOf$1(at(data, "inputs"), name.words)];
}
function langflowNode(node, owner) {
	const type = said$2(node, "data", "type");
	const template = at(node, "data", "node", "template");
	if (!type) return [];
	for (const e of entries(template)) {
		const value = at(e.value, "value");
		const variable = at(e.value, "load_from_db");
		if (!value || text(value) === "") continue;
		if (variable?.kind === "boolean" && variable.value && isSecret(e.value)) holds$1(owner, `${type.words} ${e.key}`, text(value) ?? "", value.span);
		else if (isSecret(e.value)) holdsLiteral(owner, e.key, value);
		if (/^(command|sse_url|url)$/.test(e.key) && /mcp/i.test(type.words)) readPlain(e.key, value, owner);
	}
	const mode = at(node, "data", "node", "tool_mode");
	if (!(mode?.kind === "boolean" && mode.value || /tool|mcp|python|repl|interpreter/i.test(type.words))) return [];
	const code = said$2(template, "code", "value");
	const changed = code ? [{
		effect: "allow",
		uses: uses("use", [`code of ${type.words} ${digest(code.words)}`]),
		text: `code of ${type.words}`,
		span: code.span
	}] : [];
	return [{
		effect: "allow",
		uses: toolByName(type.words),
		text: type.words,
		span: type.span
	}, ...changed];
}
function isSecret(field) {
	const hidden = at(field, "password");
	return hidden?.kind === "boolean" && hidden.value || text(at(field, "_input_type")) === "SecretStrInput";
}
function readPlain(key, value, owner) {
	if (key !== "command") {
		talksTo(owner, value);
		return;
	}
	const [command = "", ...args] = (text(value) ?? "").split(/\s+/);
	const { span } = value;
	const string = (words) => ({
		kind: "string",
		value: words,
		span
	});
	const list = {
		kind: "list",
		items: args.map(string),
		span
	};
	const entry = (k, v) => ({
		key: k,
		keySpan: span,
		value: v,
		shadowed: false
	});
	put(entry("server", {
		kind: "map",
		entries: [entry("command", string(command)), entry("args", list)],
		span
	}), owner);
}
function readServers$1(config, owner) {
	const source = text(config);
	const parsed = source === void 0 ? void 0 : parseJson(source, STRICT_JSON);
	const value = parsed ? parsed.ok ? parsed.value : void 0 : config;
	if (value?.kind !== "map") return;
	const inner = at(value, "mcpServers");
	const servers = inner ? entries(inner) : [{
		key: "server",
		keySpan: config.span,
		value,
		shadowed: false
	}];
	for (const server of servers) put({
		...server,
		keySpan: config.span
	}, owner);
}
function put(server, owner) {
	readServer$1(server, {
		name: owner.agent,
		dialect: "claude",
		honoursDisabled: false,
		filtersTools: false
	}, owner.file, owner.to);
}
function codeOf$1(inputs, name) {
	return [
		"javascriptFunction",
		"customToolFunc",
		"code"
	].flatMap((key) => {
		const code = said$2(inputs, key);
		if (!code || code.words === "") return [];
		return [{
			effect: "allow",
			uses: uses("use", [`code of ${name} ${digest(code.words)}`]),
			text: `code of ${name}`,
			span: code.span
		}];
	});
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
	})) : items$1(value).filter((v) => v.kind === "string")).map((v) => ({
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
			excluded: strings(at(server.value, keys.exclude)).filter((t) => !t.value.startsWith(`mcp_${server.key}_`)),
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
const format$49 = {
	id: "gemini-agent",
	title: "Gemini CLI sub-agents",
	clients: ["Gemini CLI"],
	files: ["**/.gemini/agents/*.md"],
	reads: "tools, mcp_servers, and for remote agents the address and `auth` values, of which `!…` are commands",
	read(files, to) {
		for (const file of files) if (!(file.path.split("/").at(-1) ?? "").startsWith("_")) readAgent$1(file, to);
	}
};
const KNOWN = new Set("kind name description display_name tools mcp_servers model temperature max_turns timeout_mins agent_card_url agent_card_json auth".split(" "));
function readAgent$1(file, to) {
	const base = (file.path.split("/").at(-1) ?? file.path).replace(/\.md$/i, "");
	const read = readFrontMatter(file, GEMINI, `Gemini CLI agent ${base}`, to);
	if (!read?.present) return;
	const { front } = read;
	const name = text(at(front, "name"));
	if (!name || !/^[a-z0-9_-]+$/.test(name)) return;
	const scope = scopeOf$2(file.path, ".gemini");
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
	const tools = entry$2(front, "tools");
	if (tools && tools.value.kind !== "list") return;
	const id = `gemini agent ${scope} ${name}`;
	to.agent({
		id,
		name: agent,
		role: "limit",
		within: `.gemini ${scope}`,
		list: {
			entries: toolEntries(tools?.value, entry$2(front, "name")?.keySpan, file),
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
		const pattern = toolPattern$4(tool.value);
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
		for (const item of items$1(value)) visit(item, depth + 1);
	};
	const auth = at(front, "auth");
	if (auth) visit(auth, 0);
}

// src/manifests/gemini/braced.ts
const MOST$4 = 50;
function braced(text, opening) {
	const out = [];
	let at = text.indexOf(opening);
	while (at >= 0 && out.length < MOST$4) {
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
const format$48 = {
	id: "gemini-command",
	title: "Gemini CLI commands",
	clients: ["Gemini CLI", "Qwen Code"],
	files: [
		"**/.gemini/commands/**/*.toml",
		"**/.qwen/commands/**/*.{toml,md}",
		"**/.github/commands/*.toml"
	],
	reads: "shell commands in the prompt: !{…}",
	read(files, to) {
		for (const file of files) readCommand(file, to);
	}
};
function readCommand(file, to) {
	const [client, folder] = /(^|\/)\.qwen\//i.test(file.path) ? ["Qwen Code", ".qwen"] : ["Gemini CLI", /(^|\/)\.github\//i.test(file.path) ? ".github" : ".gemini"];
	const name = file.path.replace(/^.*\/commands\//is, "").replace(/\.(toml|md)$/i, "");
	const agent = inScope(`${client} command ${name}`, scopeOf$2(file.path, folder));
	const put = (command, span) => to.fact({
		kind: "launch",
		starts: "prompt",
		agent,
		subject: `command in ${agent}`,
		when: `text of a ${client} command`,
		place: placeIn(file, span),
		program: hookProgram(command),
		text: command
	});
	if (/\.md$/i.test(file.path)) {
		const read = readFrontMatter(file, CLAUDE_AGENT, agent, to);
		read?.body.split(/\r\n|\r|\n/).forEach((line, i) => {
			for (const command of braced(line, "!{")) put(command, lineOf(read.bodyStartLine + i));
		});
		return;
	}
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
	for (const command of braced(text(prompt) ?? "", "!{")) put(command, prompt?.span);
}
function lineOf(line) {
	return {
		startLine: line,
		startColumn: 1,
		endLine: line,
		endColumn: 1
	};
}

// src/manifests/gemini-extension.ts
const format$47 = {
	id: "gemini-extension",
	title: "Gemini CLI extensions",
	clients: ["Gemini CLI"],
	files: ["**/gemini-extension.json", "**/hooks/hooks.json"],
	reads: "mcpServers, excludeTools, migratedTo; hooks; not its commands, agents and skills",
	read(files, to) {
		for (const file of files) {
			const isHooks = file.path.toLowerCase().endsWith("hooks.json");
			const agent = inScope("Gemini CLI extension", file.path.split("/").slice(0, isHooks ? -2 : -1).join("/"));
			const value = readJsonFile(file, agent, {
				...STRICT_JSON,
				bom: false
			}, isHooks ? {
				...to,
				fact: () => {}
			} : to);
			if (!value) continue;
			if (isHooks) {
				readHooks$2(at(value, "hooks"), file, agent, to, {
					...GEMINI_CLI.hooks,
					events: OWN_EVENTS
				});
				continue;
			}
			const id = `gemini extension ${file.path.toLowerCase()}`;
			readGeminiServers(separated(at(value, "mcpServers")), SETTINGS_KEYS, {
				client: GEMINI_CLI,
				file,
				id,
				agent,
				to
			});
			const denied = strings(at(value, "excludeTools")).flatMap((tool) => {
				const uses = grantRule(tool.value)?.uses;
				return uses ? [{
					effect: "deny",
					uses,
					place: placeIn(file, tool.span),
					text: tool.value,
					origin: "rule"
				}] : [];
			});
			to.agent({
				id,
				name: agent,
				role: "approval",
				list: {
					entries: denied,
					default: "inherit"
				}
			});
			const moved = at(value, "migratedTo");
			const where = text(moved);
			if (moved && where) to.fact({
				kind: "trust",
				agent,
				of: "marketplace",
				what: `migratedTo ${where}`,
				subject: "migratedTo",
				level: 1,
				pinned: false,
				text: `migratedTo: ${where}`,
				place: placeIn(file, moved.span)
			});
		}
	}
};
const OWN_EVENTS = new Set([...GEMINI_CLI.hooks.events].filter((e) => !/^Session|^Notification/.test(e)));
function separated(value) {
	switch (value?.kind) {
		case "string": return {
			...value,
			value: value.value.replaceAll("${/}", "/").replaceAll("${pathSeparator}", "/")
		};
		case "list": return {
			...value,
			items: value.items.map((item) => separated(item) ?? item)
		};
		case "map": return {
			...value,
			entries: value.entries.map((e) => ({
				...e,
				value: separated(e.value) ?? e.value
			}))
		};
		default: return value;
	}
}

// src/manifests/gemini/policy-file.ts
const DECISIONS = {
	allow: "allow",
	deny: "deny",
	ask_user: "ask"
};
function invalidRule(policy) {
	return items$1(at(policy, "rule")).find((rule) => !isValid(rule)) ?? checkers(policy).find((c) => !isChecker(c));
}
function checkers(policy) {
	return items$1(at(policy, "safety_checker"));
}
function priorityOf(rule) {
	const value = at(rule, "priority");
	return value?.kind === "number" ? value.value : void 0;
}
function listOf(value) {
	const one = text(value);
	return one === void 0 ? strings(value).map((s) => s.value) : [one];
}
function isValid(rule) {
	const priority = priorityOf(rule);
	return isNames(at(rule, "toolName")) && fits(rule, OPTIONAL) && Object.hasOwn(DECISIONS, text(at(rule, "decision")) ?? "") && priority !== void 0 && Number.isInteger(priority) && priority >= 0 && priority <= 999 && (!listOf(at(rule, "toolName")).includes("") || at(rule, "mcpName") !== void 0) && text(at(rule, "mcpName")) !== "" && text(at(rule, "subagent")) !== "";
}
function isChecker(value) {
	const checker = at(value, "checker");
	const type = text(at(checker, "type"));
	const name = text(at(checker, "name"));
	const priority = at(value, "priority");
	return isNames(at(value, "toolName")) && fits(value, OF_CHECKERS) && (priority === void 0 || priority.kind === "number" && Number.isInteger(priority.value)) && (type === "external" ? name !== void 0 : type === "in-process" && IN_PROCESS.has(name ?? "")) && !listOf(at(value, "toolName")).includes("");
}
const IN_PROCESS = /* @__PURE__ */ new Set(["allowed-path", "conseca"]);
const MODES$2 = /* @__PURE__ */ new Set([
	"default",
	"autoEdit",
	"yolo",
	"plan"
]);
const isText = (value) => value.kind === "string";
const isSwitch = (value) => value.kind === "boolean";
const OF_CHECKERS = [
	...[
		"mcpName",
		"argsPattern",
		"commandRegex"
	].map((key) => [key, isText]),
	["commandPrefix", isNames],
	["modes", (v) => v.kind === "list" && v.items.every((i) => i.kind === "string" && MODES$2.has(i.value))],
	["toolAnnotations", (v) => v.kind === "map"]
];
const OPTIONAL = [
	...OF_CHECKERS,
	...[
		"subagent",
		"denyMessage",
		"deny_message"
	].map((key) => [key, isText]),
	...[
		"interactive",
		"allowRedirection",
		"allow_redirection"
	].map((key) => [key, isSwitch])
];
function fits(rule, keys) {
	return keys.every(([key, ok]) => {
		const value = at(rule, key);
		return value === void 0 || ok(value);
	});
}
function isNames(value) {
	return value?.kind === "string" || value?.kind === "list" && value.items.every((item) => item.kind === "string");
}

// src/manifests/gemini/expression.ts
function isTaken(regex) {
	if (regex.length > 2048 || nested(regex)) return false;
	try {
		new RegExp(regex);
		return true;
	} catch {
		return false;
	}
}
function atomsOf(regex) {
	const out = [];
	for (let i = 0; i < regex.length;) {
		const end = atomEnd(regex, i);
		out.push(regex.slice(i, end));
		i = end;
	}
	return out;
}
function atomEnd(regex, start) {
	const char = regex[start];
	if (char === "\\") return start + escapeLength(regex.slice(start, start + 12));
	if (char === "[") return classEnd(regex, start);
	if (char === "{") return start + (/^\{\d+,?\d*\}/.exec(regex.slice(start, start + 24))?.[0].length ?? 1);
	if (char !== "(") return start + 1;
	let depth = 0;
	for (let i = start; i < regex.length;) {
		const at = regex[i];
		if (at === "(") depth += 1;
		if (at === ")" && --depth === 0) return i + 1;
		if (at === "\\") i += 2;
		else i = at === "[" ? classEnd(regex, i) : i + 1;
	}
	return regex.length;
}
function escapeLength(text) {
	return /^\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|c[a-zA-Z]|\d{1,3}|[\s\S])/.exec(text)?.[0].length ?? 1;
}
function classEnd(regex, start) {
	for (let i = start + 1; i < regex.length; i++) if (regex[i] === "\\") i += 1;
	else if (regex[i] === "]") return i + 1;
	return regex.length;
}
function nested(regex) {
	let open = false;
	let inside = false;
	for (let i = 0; i < regex.length; i++) {
		const char = regex[i] ?? "";
		if (inside && char === ")" && /[*+?{]/.test(regex[i + 1] ?? "")) return true;
		if (char === "(") open = true;
		else if (char === ")") open = false;
		else if (open && /[*+?{]/.test(char)) inside = true;
		else if (/[\n\r\u2028\u2029]/.test(char)) inside = false;
	}
	return false;
}

// src/manifests/gemini/arguments.ts
const COMMAND = "\"command\":\"";
const AROUND = {
	before: `{\u0001${COMMAND}`,
	after: "\""
};
function commandsFound(regex, of, effect) {
	const source = (of === "commandRegex" ? COMMAND : "") + regex;
	if (!isTaken(source)) return void 0;
	const loose = effect === "allow" ? grantedAtMost(source) : guardedAtMost(source);
	const itself = textUses("run", `${of} ${regex}`);
	const narrow = effect !== "allow" && looksOn(source) ? itself : found(source, itself);
	return loose ? {
		...narrow,
		wide: {
			...loose.wide ?? loose,
			why: WHY
		}
	} : narrow;
}
const WHY = "the expression is held against all of the call’s arguments, which the agent writes";
function found(source, itself) {
	const rest = source.startsWith(COMMAND) ? source.slice(11) : void 0;
	if (rest !== void 0 && !/[|"^$\\[?{}]/.test(rest) && !/\.(?![*+])/.test(rest)) return regexUses("run", `^${rest}`);
	const spelt = source.replace(/\\(0(?!\d)|x00|u0000|[\s\S])/g, (text, of) => /^(0|x00|u0000)$/.test(of) ? "\\x01" : text);
	return regularUses("run", {
		source: spelt,
		ignoreCase: false,
		syntax: "js"
	}, itself, { around: AROUND });
}
function grantedAtMost(source) {
	const parts = alternativesOf(source);
	const cut = parts.flatMap((part) => part.startsWith(COMMAND) ? untilTheEnd(COMMAND, atomsOf(part.slice(11))) : [part]);
	if (cut.filter((part) => !part.startsWith(COMMAND) && !/^\^[\w\s"]/.test(part)).length > 0) return whole("run");
	if (cut.length === parts.length && cut.every((part, i) => part === parts[i])) return void 0;
	const commands = cut.filter((part) => part.startsWith(COMMAND));
	if (commands.includes(COMMAND) || commands.length > MOST$3) return whole("run");
	return commands.length === 0 ? NOTHING$1 : found(commands.join("|"), whole("run"));
}
function guardedAtMost(source) {
	const rest = source.startsWith(COMMAND) ? source.slice(11) : source;
	return looksOn(source) || /"|\\x22|\\u0022/.test(rest.replace(/"$/, "")) ? whole("run") : void 0;
}
function looksOn(source) {
	return /\$|\(\?[=!<]/.test(source.replace(/\\[\s\S]/g, ""));
}
const MOST$3 = 64;
function untilTheEnd(start, atoms, depth = 0) {
	const end = atoms.findIndex((atom) => atom === "\"" || takesQuote(atom));
	if (end < 0) return [start + atoms.join("")];
	const kept = start + atoms.slice(0, end).join("");
	const [atom = "", next = ""] = atoms.slice(end);
	if (/^[*?{]/.test(next)) return [kept];
	if (atom === "\"") return [kept + atom];
	if (!/^\((?!\?[^:])/.test(atom) || next === "+" || depth > 2) return [kept];
	const parts = alternativesOf(inner(atom));
	if (parts.length > 8) return [kept];
	return parts.flatMap((part) => {
		const own = atomsOf(part);
		const goesOn = !own.some((a) => a === "\"" || takesQuote(a));
		return untilTheEnd(kept, goesOn ? [...own, ...atoms.slice(end + 1)] : own, depth + 1);
	});
}
function takesQuote(atom) {
	if (/^[*+?{^$]/.test(atom) || /^\\[bB]$/.test(atom)) return false;
	if (atom.startsWith("(")) return /^\(\?[^:]/.test(atom) || atomsOf(inner(atom)).some((a) => a !== "|" && (a === "\"" || takesQuote(a)));
	try {
		return new RegExp(`^${atom}$`).test("\"");
	} catch {
		return true;
	}
}
function inner(group) {
	return group.slice(group.startsWith("(?:") ? 3 : 1, -1);
}
function alternativesOf(source) {
	const out = [""];
	for (const atom of atomsOf(source)) if (atom === "|") out.push("");
	else out[out.length - 1] += atom;
	return out;
}

// src/manifests/gemini/policy-rule.ts
function ruleEntries(ranked, file) {
	return ranked.flatMap((rule, i) => {
		const effect = DECISIONS[text(at(rule, "decision")) ?? ""];
		const pattern = effect && limited$1(rule, effect, ranked.slice(0, i));
		if (!effect || !pattern) return [];
		const anchor = entry$2(rule, "commandPrefix") ?? entry$2(rule, "commandRegex") ?? entry$2(rule, "toolName");
		const place = placeIn(file, (anchor?.value ?? rule).span);
		const make = (of, uses) => ({
			effect: of,
			uses,
			place,
			text: wordsOf$1(rule),
			origin: "rule"
		});
		if (effect !== "ask" || !listOf(at(rule, "toolName")).some((tool) => isUnseen(rule, tool))) return [make(effect, pattern), ...redirected(rule, effect, make)];
		return askedAgain$1(rule, pattern, ranked.slice(i + 1), make);
	});
}
function redirected(rule, effect, make) {
	const tools = listOf(at(rule, "toolName"));
	const redirects = at(rule, "allowRedirection") ?? at(rule, "allow_redirection");
	if (effect !== "allow" || redirects?.kind !== "boolean" || !redirects.value) return [];
	if (!tools.some((tool) => tool === "run_shell_command" || tool === "*")) return [];
	const entry = make("allow", withLimit(rule, whole("write"), ["redirection", wordsOf$1(rule)]));
	return [{
		...entry,
		text: `${entry.text} with redirections`
	}];
}
function limited$1(rule, effect, above) {
	const pattern = patternOf(rule, effect);
	if (!pattern || limitOf(rule) === "") return pattern;
	const higher = above.filter((r) => text(at(r, "decision")) === "allow" && mayMeet(r, rule)).map(wordsOf$1);
	return withLimit(rule, pattern, [
		effect,
		wordsOf$1(rule),
		...effect === "allow" ? [] : higher
	]);
}
function withLimit(rule, pattern, words) {
	const limit = limitOf(rule);
	if (limit === "") return pattern;
	const { sequences, regexes = [] } = pattern.wide ?? pattern;
	const why = `the rule holds ${limit} only`;
	return {
		...named$1(rule, [...words, limit].join("\n")),
		wide: {
			sequences,
			regexes,
			why
		}
	};
}
function mayMeet(a, b) {
	const names = (rule) => listOf(at(rule, "toolName")).map((tool) => fullName(rule, tool));
	const holds = (x, y) => x === y || x.endsWith("*") && y.startsWith(x.slice(0, -1));
	return names(a).some((x) => names(b).some((y) => holds(x, y) || holds(y, x)));
}
function limitOf(rule) {
	const modes = strings(at(rule, "modes")).map((mode) => mode.value);
	const interactive = at(rule, "interactive");
	const agent = text(at(rule, "subagent"));
	const annotations = at(rule, "toolAnnotations");
	return [
		...modes.length > 0 ? [`in the modes ${[...new Set(modes)].sort().join(", ")}`] : [],
		...interactive?.kind === "boolean" ? [interactive.value ? "with a person there" : "with nobody there"] : [],
		...agent === void 0 ? [] : [`for the agent ${agent}`],
		...annotations?.kind === "map" && annotations.entries.length > 0 ? [`for tools with the annotations ${annotations.entries.map((e) => e.key).join(", ")} of ${digest(plain(annotations))}`] : []
	].join(" ");
}
function plain(value) {
	if (value.kind === "map") return value.entries.map((e) => `${e.key}=${plain(e.value)}`).join();
	return value.kind === "list" ? value.items.map(plain).join() : "value" in value ? String(value.value) : value.kind;
}
function patternOf(rule, effect) {
	const server = text(at(rule, "mcpName"));
	const prefix = at(rule, "commandPrefix");
	const prefixes = prefix?.kind === "list" || (text(prefix) ?? "") !== "" ? listOf(prefix) : void 0;
	const regex = text(at(rule, "commandRegex")) ?? "";
	const args = text(at(rule, "argsPattern")) ?? "";
	const commands = () => {
		if (prefixes) return union(...prefixes.filter((p) => p !== "").map(commandPrefix$1));
		return regex !== "" ? commandsFound(regex, "commandRegex", effect) : commandsFound(args, "argsPattern", effect);
	};
	const found = listOf(at(rule, "toolName")).flatMap((tool) => {
		const all = server === void 0 ? toolPattern$4(tool) : onServer(server, tool);
		if (!prefixes && regex === "" && args === "") return all ? [all] : [];
		if (prefixes?.length === 0 || !prefixes && !isTaken(regex === "" ? args : `"command":"${regex}`)) return [];
		const shell = server === void 0 && (tool === "run_shell_command" || tool === "*") ? commands() : void 0;
		if (tool === "run_shell_command") return shell ? [shell] : [];
		if (!all) return shell ? [shell] : [];
		const why = "what it says of the arguments is not evaluated";
		const other = {
			...named$1(rule, wordsOf$1(rule)),
			wide: {
				...tool === "*" ? EVERYTHING_ELSE : all,
				why
			}
		};
		return [shell ? union(shell, other) : other];
	});
	return found.length > 0 ? union(...found) : void 0;
}
const EVERYTHING_ELSE = { sequences: EVERYTHING.sequences.filter(([first]) => first !== `run${"\0"}`) };
function named$1(rule, words) {
	const tools = listOf(at(rule, "toolName"));
	if (tools.includes("run_shell_command") || tools.includes("*")) return textUses("run", words);
	return { sequences: [[`${tools[0] ?? ""} ${digest(words)}${"\0"}`]] };
}
function onServer(server, tool) {
	const own = `mcp_${server}_`;
	if (server !== "*") return mcpPattern(server, tool.startsWith(own) ? tool.slice(own.length) : tool);
	return tool === "*" ? toolPattern$4("mcp_*") : void 0;
}
function askedAgain$1(rule, asked, below, make) {
	const seen = listOf(at(rule, "toolName")).filter((tool) => !isUnseen(rule, tool));
	const out = seen.length === 0 ? [] : [make("ask", union(...seen.flatMap((tool) => toolPattern$4(tool) ?? [])))];
	for (const other of below) {
		const effect = DECISIONS[text(at(other, "decision")) ?? ""];
		const pattern = effect && patternOf(other, effect);
		if (!effect || !pattern || effect !== "allow" && limitOf(other) !== "") continue;
		const tools = listOf(at(other, "toolName")).filter((tool) => !isUnseen(other, tool));
		if (tools.some((tool) => tool === "*" || tool === "mcp_*")) return [...out, make(effect, asked)];
		const meant = tools.filter((tool) => asksOf(rule, tool));
		if (meant.length > 0) out.push(make(effect, union(...meant.flatMap((tool) => toolPattern$4(tool) ?? []))));
	}
	return [...out, make("ask", asked)];
}
function asksOf(rule, tool) {
	return listOf(at(rule, "toolName")).filter((name) => isUnseen(rule, name)).map((name) => fullName(rule, name)).some((n) => n === tool || n.endsWith("*") && tool.startsWith(n.slice(0, -1)));
}
function fullName(rule, tool) {
	const server = text(at(rule, "mcpName"));
	return server === void 0 || tool.startsWith("mcp_") ? tool : `mcp_${server}_${tool}`;
}
function isUnseen(rule, tool) {
	const server = text(at(rule, "mcpName"));
	return server === void 0 ? /^mcp_.+_\*$/.test(tool) : server !== "*";
}
function wordsOf$1(rule) {
	const tool = listOf(at(rule, "toolName")).join(", ") || "*";
	const server = text(at(rule, "mcpName"));
	const condition = [
		"commandPrefix",
		"commandRegex",
		"argsPattern"
	].flatMap((key) => listOf(at(rule, key)).map((value) => `${key} ${JSON.stringify(value)}`)).join(", ");
	return `${server === void 0 ? "" : `mcp_${server}_`}${tool}${condition === "" ? "" : ` (${condition})`}`;
}

// src/manifests/gemini/policy.ts
function readPolicy$1(file, to) {
	const decoded = file.bytes ? decodeText(file.bytes, {
		bom: false,
		utf16: false
	}) : void 0;
	const parsed = decoded?.ok ? parseToml(decoded.text) : void 0;
	if (!file.bytes) unreadable(file, AGENT$2, [], "unknown", to);
	if (!parsed?.ok) {
		if (decoded?.ok && decoded.text.includes("[[rule]]") && /\btoolName\b/.test(decoded.text)) {
			listed$1(file, [], to);
			unreadable(file, AGENT$2, parsed?.problems ?? [], "dropped", to);
		}
		return;
	}
	const rules = items$1(at(parsed.value, "rule"));
	if (![...rules, ...checkers(parsed.value)].some((r) => at(r, "toolName") ?? at(r, "decision"))) return;
	to.document(file.path, parsed.value);
	const wrong = invalidRule(parsed.value);
	if (wrong) {
		const problem = {
			code: "syntax",
			message: "A rule is not valid, so none counts.",
			span: wrong.span
		};
		listed$1(file, [], to);
		unreadable(file, AGENT$2, [problem], "dropped", to);
		return;
	}
	listed$1(file, ruleEntries(ranked$1(rules), file), to);
	guards(parsed.value, file, to);
}
function guards(policy, file, to) {
	for (const value of checkers(policy)) {
		const checker = at(value, "checker");
		const name = text(at(checker, "name")) ?? "";
		to.fact({
			kind: "guard",
			guards: "calls",
			agent: AGENT$2,
			subject: `safety checker ${name}`,
			what: "calls",
			by: `${name} ${JSON.stringify(shape(value))}`,
			matcher: listOf(at(value, "toolName")).includes("*") ? null : listOf(at(value, "toolName")),
			failsClosed: true,
			text: `safety_checker ${name}`,
			place: placeIn(file, value.span)
		});
	}
}
function shape(value) {
	if (value.kind === "map") return value.entries.filter((e) => e.key !== "toolName" && e.key !== "priority").map((e) => [e.key, shape(e.value)]);
	if (value.kind === "list") return value.items.map(shape);
	return "value" in value ? value.value : null;
}
function listed$1(file, entries, to) {
	to.agent({
		id: `gemini policy ${file.path.toLowerCase()}`,
		name: AGENT$2,
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
		priority: priorityOf(rule) ?? 0
	})).sort((a, b) => b.priority - a.priority).map(({ rule }) => rule);
}
const AGENT$2 = "Gemini CLI";

// src/manifests/gemini-policy.ts
const format$46 = {
	id: "gemini-policy",
	title: "Gemini CLI policies",
	clients: ["Gemini CLI"],
	files: ["**/policies/*.toml"],
	reads: "rule: toolName, mcpName, decision, priority, commandPrefix, commandRegex, argsPattern, modes, interactive, subagent, toolAnnotations; safety_checker as a guard",
	read(files, to) {
		for (const file of files) if (!/(^|\/)\.gemini\/policies\//i.test(file.path)) readPolicy$1(file, to);
	}
};

// src/manifests/gemini/policy-places.ts
const MOST$2 = 100;
function policyPlaces(file) {
	if (!file.bytes || !/(^|\/)\.gemini\/settings\.json$/i.test(file.path)) return [];
	const decoded = decodeText(file.bytes, {
		bom: false,
		utf16: false
	});
	const parsed = decoded.ok ? parseJson(decoded.text, {
		comments: true,
		trailingCommas: false,
		duplicates: "last"
	}) : void 0;
	if (!parsed?.ok) return [];
	return ["policyPaths", "adminPolicyPaths"].flatMap((key) => [...names(at(parsed.value, key))]).slice(0, MOST$2).flatMap(({ value }) => /^[/~]|\$/.test(value) ? [] : [joined$1(scopeOf$2(file.path, ".gemini"), value)]);
}

// src/manifests/gemini/allowed-servers.ts
const OTHERS$2 = "servers that mcp.allowed leaves out";
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
		if (pattern) out.push({
			effect: "allow",
			uses: pattern,
			place: placeIn(file, name.span),
			text: `mcp.allowed: ${name.value}`,
			origin: "rule"
		});
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
	if (value && names(value).length > 0) add("deny", value, OTHERS$2);
	return out;
}
function notConnected(settings, { file }) {
	const allowed = at(settings, "mcp", "allowed");
	const named = new Set(names(allowed).map((name) => name.value));
	if (!allowed || named.size === 0) return [];
	const place = placeIn(file, allowed.span);
	const left = entries(at(settings, "mcpServers")).filter((server) => !named.has(server.key));
	const pattern = union(...left.flatMap((server) => mcpPattern(server.key, "*") ?? []));
	return left.length === 0 ? [] : [{
		effect: "deny",
		uses: pattern,
		place,
		text: OTHERS$2,
		origin: "rule"
	}];
}

// src/manifests/gemini/confirmed.ts
const EDITS$1 = {
	write_file: "write",
	replace: "edit",
	web_fetch: "fetch"
};
function confirmed$1(settings, trusted, target) {
	const { client, file } = target;
	const edits = text(at(settings, ...client.modeKey)) === client.editMode;
	const found = names(at(settings, "tools", "confirmationRequired"));
	const all = found.some((name) => name.value === "*" || name.value === "mcp_*");
	const ofServer = (name) => /^mcp_.+_\*$/.test(name.value);
	return [...found.filter((name) => !ofServer(name)), ...found.filter(ofServer)].flatMap((name) => {
		const tool = name.value === "ShellTool" ? "run_shell_command" : name.value;
		const pattern = toolPattern$4(tool);
		if (!pattern) return [];
		const make = (effect, of) => ({
			effect,
			uses: of,
			place: placeIn(file, name.span),
			text: `tools.confirmationRequired: ${name.value}`,
			origin: "rule"
		});
		return [
			...Object.entries(EDITS$1).filter(([edit]) => edits && (tool === "*" || tool === edit)).map(([, verb]) => make("allow", verb === "fetch" ? whole(verb) : uses(verb, IN_WORKSPACE))),
			...onTrusted(tool, trusted, make),
			...all ? [] : askedAgain(tool, settings, make),
			make("ask", pattern)
		];
	});
}
function onTrusted(tool, trusted, make) {
	if (tool === "*" || tool === "mcp_*") return trusted.map((entry) => make("allow", entry.uses));
	const server = /^mcp_([^_*]+)_(.+)$/.exec(tool)?.[1];
	const pattern = toolPattern$4(tool);
	const isTrusted = trusted.some((e) => e.uses.sequences.some((s) => String(s[0]).startsWith(`mcp__${server}__`)));
	return server !== void 0 && pattern && isTrusted ? [make("allow", pattern)] : [];
}
function askedAgain(tool, settings, make) {
	const start = /^(mcp_.+_)\*$/.exec(tool)?.[1];
	const pattern = toolPattern$4(tool);
	if (start === void 0 || !pattern) return [];
	return ["allowed", "core"].flatMap((key) => names(at(settings, "tools", key)).map((name) => name.value)).flatMap((other) => {
		if (other === "*" || other === "mcp_*") return [make("allow", pattern)];
		const own = other.startsWith(start) && !other.includes("*") ? toolPattern$4(other) : void 0;
		return own ? [make("allow", own)] : [];
	});
}

// src/manifests/gemini/containment.ts
function readContainment(settings, target) {
	const { agent, client, file, to } = target;
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
	if (client.yoloFromSettings) {
		const mode = at(settings, ...client.modeKey);
		const byModel = mode?.kind === "string" && mode.value === "auto";
		state(byModel ? mode : void 0, "who approves", byModel, 0, byModel ? "a model" : "a person");
	}
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
	readHooks$2(at(settings, "hooks"), file, agent, to, {
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
		if (!value) continue;
		if (!truthy(value)) {
			to.fact({
				kind: "trust",
				agent,
				of: "setting",
				what: `${key} off`,
				subject: `${key} off`,
				level: 1,
				pinned: true,
				text: `security.${key}: false, which takes back each person’s own lock on ${what}`,
				place: placeIn(file, value.span)
			});
			continue;
		}
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
		...listed(settings, ["mcp", "excluded"], "deny", target, (name) => name === "*" ? toolPattern$4("mcp_*") : mcpPattern(name, "*")),
		...client.permissionLists ? [] : [...notConnected(settings, target), ...leftOut(settings, target)],
		...listed(settings, ["tools", "exclude"], "deny", target, excludedTool),
		...client.permissionLists ? permissionLists(settings, target) : [],
		...confirmed$1(settings, servers, target),
		...granted(settings, "allowed", whole("run"), target),
		...granted(settings, "core", EVERYTHING, target),
		...servers,
		...allowedServers(settings, target),
		...mode$1(settings, target),
		...directoryEntries(settings, client, file),
		...free(client, place)
	];
	to.agent({
		id,
		name: agent,
		role: "session",
		defaults: defaultsOf(client, place),
		list: {
			entries,
			default: "inherit"
		}
	});
	readContainment(settings, target);
	readGeminiTrust(settings, target);
}
function stoppedSession({ id, agent, client, file, to }) {
	const defaults = defaultsOf(client, placeIn(file));
	to.agent({
		id,
		name: agent,
		role: "session",
		defaults,
		list: {
			entries: [],
			default: "deny"
		}
	});
}
function defaultsOf(client, place) {
	return {
		entries: [...sandboxEntries(void 0, void 0, place), ...free(client, place)],
		default: "inherit"
	};
}
function free(client, place) {
	const make = (pattern, words) => ({
		effect: "allow",
		uses: pattern,
		place,
		text: words,
		origin: "mode"
	});
	const reads = make(uses("read", IN_WORKSPACE), "reads in the workspace");
	if (client.permissionLists) return [reads];
	return [
		reads,
		make(whole("search-web"), "searches in the web"),
		make(whole("call"), "calls of sub-agents")
	];
}
function entry$1(effect, pattern, name, file, words = name.value) {
	return {
		effect,
		uses: pattern,
		place: placeIn(file, name.span),
		text: words,
		origin: "rule"
	};
}
function listed(settings, path, effect, { client, file }, read) {
	return names(at(settings, ...path)).flatMap((name) => {
		const pattern = read(toolName(name.value, client));
		return pattern ? [entry$1(effect, pattern, name, file, `${path.join(".")}: ${name.value}`)] : [];
	});
}
function toolName(name, client) {
	if (name === "ShellTool") return "run_shell_command";
	return client.permissionLists ? name.replace(/^edit(?=$|\()/, "replace") : name;
}
const CORE_ONLY = "tools that tools.core leaves out";
function leftOut(settings, { file }) {
	const core = at(settings, "tools", "core");
	if (core?.kind !== "list") return [];
	const others = ["allowed", "confirmationRequired"].flatMap((key) => names(at(settings, "tools", key)));
	const pattern = notRegistered(names(core).map((name) => name.value), others.map((name) => name.value));
	if (pattern.sequences.length === 0) return [];
	return [{
		effect: "deny",
		uses: pattern,
		place: placeIn(file, core.span),
		text: CORE_ONLY,
		origin: "rule"
	}];
}
function granted(settings, key, rest, target) {
	const value = at(settings, "tools", key);
	if (!value) return [];
	const out = [];
	let narrows = key === "core" && value.kind === "list" && (value.items.length > 0 || !target.client.permissionLists);
	let wholeShell = false;
	for (const name of names(value)) {
		if (expanded(name.value).unknown) unknownRule(name, target);
		const rule = name.value === "*" && key === "core" && !target.client.permissionLists ? {
			uses: allRegistered(names(value).map((other) => other.value)),
			shellPrefix: false
		} : grantRule(toolName(name.value, target.client));
		if (rule?.shellPrefix) narrows = true;
		if (name.value === "run_shell_command" || name.value === "*") wholeShell = true;
		if (rule) out.push(entry$1("allow", rule.uses, name, target.file));
	}
	if (narrows && !(key === "allowed" && wholeShell)) {
		const words = key === "core" ? CORE_ONLY : "other commands than those of tools.allowed";
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
function mode$1(settings, target) {
	const { client, file } = target;
	const value = at(settings, ...client.modeKey) ?? at(settings, "tools", "approvalMode");
	const { text: name, unknown } = expanded(text(value) ?? "");
	if (value?.kind !== "string" || !name) return [];
	if (unknown) unknownRule(value, target);
	const make = (effect, pattern) => ({
		effect,
		uses: pattern,
		place: placeIn(file, value.span),
		text: `${client.modeKey.join(".")}: ${name}`,
		origin: "mode"
	});
	if (name === "yolo" && client.yoloFromSettings) return [make("allow", EVERYTHING)];
	if (name === client.editMode) return [make("allow", union(uses("edit", IN_WORKSPACE), uses("write", IN_WORKSPACE), whole("fetch")))];
	const plan = at(settings, "general", "plan", "enabled");
	if (name === "plan" && (client.yoloFromSettings || !plan || truthy(plan))) {
		const denied = make("deny", union(whole("edit"), whole("write"), whole("run")));
		return client.yoloFromSettings ? [denied] : [denied, make("ask", { sequences: [[
			"mcp__",
			SOME,
			"\0"
		]] })];
	}
	return [];
}
function permissionLists(settings, { file }) {
	return [
		"deny",
		"ask",
		"allow"
	].flatMap((effect) => strings(at(settings, "permissions", effect)).flatMap((rule) => {
		const pattern = qwenRule(rule.value);
		return pattern ? [entry$1(effect, pattern, rule, file)] : [];
	}));
}

// src/manifests/gemini/stops.ts
function stopsTheClient(settings) {
	const found = LISTS$1.find(([path, stumbles]) => {
		const value = at(settings, ...path);
		return value !== void 0 && stumbles(value);
	});
	if (!found) return void 0;
	const [path] = found;
	const span = at(settings, ...path)?.span ?? settings.span;
	return {
		code: "syntax",
		message: `With this value of ${path.join(".")} the client does not start.`,
		span
	};
}
const MODES$1 = /* @__PURE__ */ new Set([
	"",
	"default",
	"auto_edit",
	"plan",
	"yolo"
]);
const LISTS$1 = [
	[["tools"], (value) => value.kind === "null"],
	[["tools", "allowed"], (value) => noList(value) || items(value).some((item) => !isName(item))],
	[["tools", "core"], (v) => noList(v) || v.kind === "string" && v.value !== "" || items(v).some((i) => !isName(i))],
	[["tools", "exclude"], stopsExclusions],
	[["tools", "confirmationRequired"], stopsExclusions],
	[["mcp", "excluded"], (value) => noList(value) || items(value).some(isEmpty)],
	[["mcp", "allowed"], (value) => noList(value) || items(value).some(isEmpty)],
	[["general", "defaultApprovalMode"], isNoMode]
];
function stopsExclusions(value) {
	return noList(value) || items(value).some((item) => item.kind !== "list" && !isName(item));
}
function items(value) {
	return value.kind === "list" ? value.items : [];
}
function noList(value) {
	return value.kind !== "list" && value.kind !== "string" && truthy(value);
}
function isName(value) {
	return value.kind === "string" && value.value !== "";
}
function isEmpty(value) {
	return value.kind === "string" && value.value === "";
}
function isNoMode(value) {
	if (value.kind !== "string") return truthy(value);
	const { text, unknown } = expanded(value.value);
	return !unknown && !MODES$1.has(text);
}

// src/manifests/gemini/settings-file.ts
function readSettings$1(file, client, to) {
	const scope = scopeOf$2(file.path, client.folder);
	const agent = inScope(client.name, scope);
	const id = `${client.folder} ${scope}`;
	const value = readable$1(file, client, agent, to);
	if (value) {
		to.document(file.path, value);
		sessionOf(value, {
			client,
			file,
			id,
			agent,
			to
		});
	} else if (file.bytes && file.side === "head") stoppedSession({
		client,
		file,
		id,
		agent,
		to
	});
}
function readable$1(file, client, agent, to) {
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
	const stops = client.permissionLists ? void 0 : stopsTheClient(parsed.value);
	if (stops) return fail([stops]);
	if (parsed.value.kind === "map") return parsed.value;
	return fail([{
		code: "syntax",
		message: "The settings are no object.",
		span: parsed.value.span
	}]);
}

// src/manifests/gemini-settings.ts
const format$45 = {
	id: "gemini-settings",
	title: "Gemini CLI settings",
	clients: ["Gemini CLI"],
	files: ["**/.gemini/settings.json"],
	reads: "tools (allowed, core, exclude, confirmationRequired, sandbox, helper commands), approval mode, mcpServers, mcp, hooks, policy paths with the rules that they name, security switches, directories, telemetry. Flat keys of old versions are passed over, as the client does",
	names: policyPlaces,
	read(files, to) {
		for (const file of files) if (SETTINGS.test(file.path)) readSettings$1(file, GEMINI_CLI, to);
		else if (/\.toml$/i.test(file.path) && !OF_POLICIES.test(file.path)) readPolicy$1(file, to);
	}
};
const SETTINGS = /(^|\/)\.gemini\/settings\.json$/i;
const OF_POLICIES = /(^|\/)(?<!\.gemini\/)policies\/[^/]*\.toml$/i;

// src/manifests/github-app.ts
const LEVELS$1 = [
	"none",
	"read",
	"write",
	"admin"
];
const format$44 = {
	id: "github-app",
	title: "GitHub App manifests",
	clients: ["GitHub"],
	files: [
		"**/*.json",
		"**/*.yaml",
		"**/*.yml"
	],
	renames: true,
	reads: "Exact: default_permissions, default_events, public. Upper bound: an installation may have been given less. Not evaluated: installations and their repositories. Judged where an agent is named or policy lists the file, else only compared",
	claims: (file) => claims(file, {
		marks: [["default_permissions"]],
		is: isApp
	}),
	read(files, to) {
		for (const file of files) for (const document of documentsOf(file, "GitHub App", to)) {
			if (!isApp(document)) continue;
			const name = text(at(document, "name")) ?? file.path.replace(/^.*\//, "");
			const of = {
				platform: "GitHub App",
				says: "grants",
				agent: agentHint([
					name,
					text(at(document, "description")),
					file.path
				])
			};
			putIdentity({
				id: `github app ${file.path}`,
				name: `GitHub App ${name}`,
				of
			}, grantsOf$1(document, file), to);
		}
	}
};
function isApp(document) {
	const permissions = at(document, "default_permissions");
	return permissions?.kind === "map" && entries(permissions).every((e) => LEVELS$1.includes(text(e.value) ?? "")) && [
		"name",
		"url",
		"hook_attributes",
		"redirect_url",
		"default_events",
		"public",
		"description"
	].some((key) => at(document, key) !== void 0);
}
function grantsOf$1(document, file) {
	const grant = (words, span, ...sequences) => ({
		effect: "allow",
		uses: uses("github", ...sequences),
		text: words,
		file,
		span
	});
	const permissions = entries(at(document, "default_permissions")).flatMap((e) => {
		const level = LEVELS$1.indexOf(text(e.value) ?? "");
		if (level <= 0 || e.key === "metadata" && level === 1) return [];
		const held = LEVELS$1.slice(1, level + 1).map((l) => [`${word$2(e.key)}: ${l}`]);
		return [grant(`${e.key}: ${LEVELS$1[level] ?? ""}`, e.keySpan, ...held)];
	});
	const events = strings(at(document, "default_events")).map((e) => grant(`event ${e.value}`, e.span, [`event ${word$2(e.value)}`]));
	const open = at(document, "public");
	const anyone = open?.kind === "boolean" && open.value ? [grant("public", open.span, ["installed by anyone"])] : [];
	return [
		...permissions,
		...events,
		...anyone
	];
}

// src/manifests/goose-recipe.ts
const format$43 = {
	id: "goose-recipe",
	title: "goose recipes",
	clients: ["goose"],
	files: ["**/.goose/recipes/**/*.{yaml,yml,json}", ...[
		"yaml",
		"yml",
		"json"
	].flatMap((end) => [`**/*recipe*.${end}`, `**/recipes/**/*.${end}`])],
	reads: "in other folders than `.goose` by content (title, description, instructions or a prompt, extensions with a type): extensions: cmd, args, uri, envs, available_tools; built-in extensions by name; inline code; commands of retry.checks; not sub-recipes",
	claims: (file) => /(^|\/)\.goose\//i.test(file.path) || claims$1(file, SIGNATURE$8),
	read(files, to) {
		for (const file of files) {
			const value = readDocument$1(file, "goose", /\.json$/i.test(file.path) ? STRICT_JSON : "yaml", to);
			if (!value || !at(value, "title")) continue;
			for (const server of servers$1(value, "extensions")) readServerWithTools(server, CLIENT, KEYS, file, to);
			for (const extension of items$1(at(value, "extensions"))) readBuiltIn(extension, {
				agent: "goose",
				file,
				to
			});
			const commands = [...items$1(at(value, "extensions")).map((e) => at(e, "code")), ...items$1(at(value, "retry", "checks")).map((c) => at(c, "command"))];
			for (const command of commands) {
				const line = text(command);
				if (!command || !line) continue;
				to.fact({
					kind: "launch",
					starts: "hook",
					agent: "goose",
					subject: `recipe ${line}`,
					when: "recipe",
					place: placeIn(file, command.span),
					program: hookProgram(line),
					text: line
				});
			}
		}
	}
};
const CLIENT = {
	name: "goose",
	dialect: "claude",
	honoursDisabled: true,
	filtersTools: false
};
const KEYS = {
	approve: [],
	deny: [],
	only: ["available_tools"],
	globs: false
};
const SIGNATURE$8 = {
	marks: [[
		"title",
		"description",
		"instructions",
		"extensions"
	], [
		"title",
		"description",
		"prompt",
		"extensions"
	]],
	telling: /^\s{0,9}["']?extensions["']?\s{0,9}:/m,
	is: (document) => text(at(document, "title")) !== void 0 && text(at(document, "description")) !== void 0 && (text(at(document, "instructions")) ?? text(at(document, "prompt"))) !== void 0 && items$1(at(document, "extensions")).some((e) => at(e, "type") !== void 0 && at(e, "name") !== void 0)
};
const SHELL = /* @__PURE__ */ new Set(["developer", "computercontroller"]);
function readBuiltIn(extension, owner) {
	const name = said$2(extension, "name");
	if (!name || !/^(builtin|platform)$/.test(text(at(extension, "type")) ?? "")) return;
	trusts$2(owner, `extension ${name.words}`, `the built-in extension ${name.words}${SHELL.has(name.words) ? ", which runs any command" : ""}`, name.span);
	const { file, to } = owner;
	const shown = at(extension, "available_tools");
	const entry = (uses, span, words) => ({
		effect: "inherit",
		uses,
		place: placeIn(file, span),
		text: words,
		origin: "filter"
	});
	const every = shown?.kind !== "list" || items$1(shown).length === 0;
	to.agent({
		id: `reach tools of goose ${name.words}`,
		name: `goose extension ${name.words}`,
		role: "limit",
		list: {
			default: "deny",
			entries: every ? [entry(EVERYTHING, (shown ?? name).span, name.words)] : strings(shown).map((tool) => entry({ sequences: [[tool.value + "\0"]] }, tool.span, tool.value))
		}
	});
}

// src/document/hidden-characters.ts
const MOST_RUNS = 1e3;
function hiddenRuns(text) {
	if (!CANDIDATE.test(text)) return [];
	const out = [];
	let number = 0;
	for (const line of text.split(/\r\n|\r|\n/)) {
		number += 1;
		const fromRight = FROM_RIGHT.test(line);
		for (const match of line.matchAll(RUN)) {
			if (out.length >= MOST_RUNS) return out;
			const start = match.index;
			const run = match[0];
			if (number === 1 && start === 0 && run === "﻿") continue;
			const found = suspicion(run, charBefore(line, start), charAt(line, start + run.length), fromRight);
			if (!found) continue;
			const span = {
				startLine: number,
				startColumn: start + 1,
				endLine: number,
				endColumn: start + run.length + 1
			};
			out.push({
				...found,
				text: run,
				span
			});
		}
	}
	return out;
}
function spelled(runs) {
	let out = "";
	for (const run of runs) for (const char of run.text) {
		const code = char.codePointAt(0) ?? 0;
		const byte = code >= 917760 ? code - 917760 + 16 : code >= 917504 ? code - 917504 : -1;
		if (byte >= 32 && byte < 127) out += String.fromCharCode(byte);
		if (out.length >= 80) return `${out}…`;
	}
	return out;
}
const TAGS = "\\u{e0000}-\\u{e007f}";
const SELECTORS$1 = "\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}";
const DIRECTIONS = "\\u202a-\\u202e\\u2066-\\u2069";
const NO_WIDTH = "\\u00ad\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180e\\u200b-\\u200d\\u2060-\\u2065\\u206a-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb";
const CANDIDATE = new RegExp(`[${TAGS}${SELECTORS$1}${DIRECTIONS}${NO_WIDTH}]`, "u");
const RUN = new RegExp(`[${TAGS}${SELECTORS$1}${DIRECTIONS}${NO_WIDTH}]+`, "gu");
const TAG = new RegExp(`[${TAGS}]`, "u");
const SELECTOR = new RegExp(`[${SELECTORS$1}]`, "u");
const DIRECTION = new RegExp(`[${DIRECTIONS}]`, "u");
const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const JOINING = /[\u0600-\u07ff\u0840-\u0fff\u1000-\u109f\u1780-\u18af\ua840-\ua87f\ua980-\ua9df\ufb50-\ufdff\ufe70-\ufefc]|\p{M}|\p{Extended_Pictographic}|\p{Emoji_Modifier}/u;
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf\u3040-\u30ff\u3400-\u9fff]/;
function suspicion(run, before, after, fromRight) {
	if (TAG.test(run)) {
		if (before === "🏴" && /^[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}$/u.test(run)) return void 0;
		return {
			what: "tag characters",
			message: true
		};
	}
	if (DIRECTION.test(run)) {
		if (fromRight && !/[\u202d\u202e]/.test(run)) return void 0;
		return {
			what: "text direction overrides",
			message: true
		};
	}
	const length = [...run].length;
	if (SELECTOR.test(run)) {
		if (length === 1) return void 0;
		if (/^[\ufe0e\ufe0f]\u200d$/.test(run) && /[^\0-\u02ff]/.test(after)) return void 0;
		if (/^[\ufe0e\ufe0f]\u200b$/.test(run)) return {
			what: "zero-width characters",
			message: false
		};
		return {
			what: "variation selectors",
			message: true
		};
	}
	if (length > 1) return {
		what: "zero-width characters",
		message: true
	};
	return isHonest(run, before, after) ? void 0 : {
		what: "zero-width characters",
		message: false
	};
}
function isHonest(char, before, after) {
	if (char === "­" || char === "͏") return true;
	if (char === "‌" || char === "‍") return JOINING.test(before);
	if (char === "​" || char === "⁠") return UNSPACED.test(before) || UNSPACED.test(after);
	if (char === "ᅟ" || char === "ᅠ") return /[\u1100-\u11ff]/.test(before + after);
	if (/[\u180b-\u180e]/.test(char)) return /[\u1800-\u18af]/.test(before);
	return /[\u17b4\u17b5]/.test(char) && /[\u1780-\u17ff]/.test(before);
}
function charBefore(line, index) {
	const low = line.charCodeAt(index - 1);
	return low >= 56320 && low <= 57343 ? line.slice(index - 2, index) : line.slice(index - 1, index);
}
function charAt(line, index) {
	const code = line.codePointAt(index);
	return code === void 0 ? "" : String.fromCodePoint(code);
}

// src/manifests/instructions.ts
const FOLDERS = ".agent .agents .amazonq .augment .claude .cline .clinerules .codex .continue .cursor .factory .gemini .junie .kilo .kilocode .kiro .opencode .qwen .roo .trae .warp .windsurf".split(" ");
const format$42 = {
	id: "instructions",
	title: "Instructions for agents",
	clients: [
		"Claude Code",
		"Codex",
		"Copilot",
		"Cursor",
		"Gemini CLI",
		"other coding agents"
	],
	files: [
		..."AGENT AGENTS AGENTS.override CLAUDE CLAUDE.local CRUSH GEMINI QWEN WARP".split(" ").map((n) => `**/${n}.md`),
		...FOLDERS.flatMap((folder) => [`**/${folder}/**/*.md`, `**/${folder}/**/*.mdc`]),
		...".clinerules .cursorrules .goosehints .rules .windsurfrules .augment-guidelines".split(" ").map((n) => `**/${n}`),
		...[
			".gemini/commands/**/*.toml",
			".qwen/commands/**/*.toml",
			".clinerules/**/*.txt"
		].map((g) => `**/${g}`),
		...[
			"copilot-instructions.md",
			"instructions/**/*.md",
			"prompts/**/*.md",
			"agents/**/*.md",
			"chatmodes/**/*.md"
		].map((g) => `**/.github/${g}`),
		...["skills/**/*.md", "workflows/**/*.md"].map((g) => `**/.github/${g}`),
		...[
			"agent",
			"chatmode",
			"prompt",
			"instructions"
		].map((kind) => `**/*.${kind}.md`),
		...[
			"**/agents/**/*.md",
			"**/commands/**/*.md",
			"**/skills/**/SKILL.md"
		]
	],
	remarksOnly: true,
	reads: "whether they hold characters that people don’t see; what they say is not judged",
	read(files, to) {
		for (const file of files) readText(file, to);
	}
};
const MANY = 8;
function readText(file, to) {
	const agent = readerOf(file.path);
	if (!file.bytes) {
		if (OTHERS$1.test(file.path)) return;
		const text = `${file.trouble ?? "its content could not be had"}, so nobody can see what it tells agents`;
		to.fact({
			kind: "remark",
			about: "not evaluated",
			agent,
			subject: file.path,
			place: placeIn(file),
			text,
			digest: file.id
		});
		return;
	}
	const runs = hiddenRuns(new TextDecoder(isWide(file.bytes) ? "utf-16le" : "utf-8", { ignoreBOM: true }).decode(file.bytes));
	const first = runs.find((r) => r.message) ?? runs[0];
	if (!first) return;
	to.fact({
		kind: "hidden",
		agent,
		subject: `hidden characters in ${file.path}`,
		place: placeIn(file, first.span),
		runs: [...new Set(runs.map((r) => `${r.what} ${digest(r.text)}`))].sort(),
		amounts: runs.some((r) => r.message) || runs.length >= MANY ? "message" : "stray",
		what: [...new Set(runs.map((r) => r.what))].sort(),
		spells: spelled(runs)
	});
}
const OTHERS$1 = /(^|\/)(agents?|commands|skills|prompts|chatmodes|workflows|modes?)\//i;
function isWide(bytes) {
	return bytes[0] === 255 && bytes[1] === 254;
}
const READERS = [
	[/(^|\/)(\.claude\/|claude(\.local)?\.md$)/i, "Claude Code"],
	[/(^|\/)\.cursor(\/|rules$)/i, "Cursor"],
	[/(^|\/)\.github\/|\.(agent|chatmode|prompt|instructions)\.md$/i, "Copilot"],
	[/(^|\/)(\.gemini\/|gemini\.md$)/i, "Gemini CLI"],
	[/(^|\/)(\.qwen\/|qwen\.md$)/i, "Qwen Code"],
	[/(^|\/)\.codex\//i, "Codex"],
	[/(^|\/)\.opencode\//i, "opencode"],
	[/(^|\/)\.roo\//i, "Roo Code"],
	[/(^|\/)\.kilo(code)?\//i, "Kilo"],
	[/(^|\/)\.kiro\//i, "Kiro"]
];
function readerOf(path) {
	return READERS.find(([test]) => test.test(path))?.[1] ?? "Coding agents";
}

// src/manifests/opencode/permission.ts
function permissionRules(parts) {
	const tools = /* @__PURE__ */ new Map();
	const own = /* @__PURE__ */ new Map();
	for (const part of parts) {
		for (const tool of raw(at(part.value, "tools"))) {
			if (tool.value.kind !== "boolean") continue;
			const action = tool.value.value ? "allow" : "deny";
			tools.set(FILES$1.has(tool.key) ? "edit" : tool.key, {
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
const FILES$1 = /* @__PURE__ */ new Set([
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
	const found = /* @__PURE__ */ new Map();
	for (const e of value?.kind === "map" ? value.entries : []) found.set(e.key, e);
	return [...[...found.values()].filter((e) => isIndex(e.key)).sort((a, b) => Number(a.key) - Number(b.key)), ...[...found.values()].filter((e) => !isIndex(e.key))];
}
function isIndex(key) {
	return /^(0|[1-9]\d{0,9})$/.test(key) && Number(key) < 2 ** 32 - 1;
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
		const everything = isAny(rule.permission) && isAny(rule.pattern);
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
function builtIn(place) {
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
			"ask"
		],
		[
			"read",
			"*.env.*",
			"ask"
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
const PLAIN$1 = /* @__PURE__ */ new Set(["search-web"]);
function rulePattern(permission, pattern) {
	if (isAny(permission) && isAny(pattern)) return EVERYTHING;
	const known = VERBS$1.filter(([name]) => matchesGlob(permission, name)).flatMap(([, verbs]) => verbs);
	const parts = known.map((verb) => argument(verb, pattern));
	const wild = /[*?]/.test(permission);
	if (matchesGlob(pattern, "*") && (wild || known.length === 0)) parts.push({ sequences: globs(permission).map((name) => [...name, "\0"]) });
	else if (known.length === 0) parts.push({ sequences: [[`${permission} with ${pattern}${"\0"}`]] });
	return union(...parts);
}
function argument(verb, pattern) {
	if (verb === "outside") return outside(pattern);
	if (PATHS.has(verb)) return uses(verb, ...isAny(pattern) ? [["./", SOME]] : paths(pattern, ["./"]));
	if (isAny(pattern)) return whole(verb);
	if (PLAIN$1.has(verb)) return { sequences: [[`${verb} with ${pattern}${"\0"}`]] };
	if (verb === "fetch") return uses(verb, host(pattern));
	return uses(verb, ...commands(pattern));
}
function outside(pattern) {
	const found = isAny(pattern) ? OUTSIDE.map((root) => [root, SOME]) : paths(pattern, OUTSIDE);
	return union(...[
		"edit",
		"write",
		"read"
	].map((verb) => uses(verb, ...found)));
}
const OUTSIDE = ["~/", "/"];
function commands(pattern) {
	if (/^\s|[^*]\s$|^$/.test(pattern)) return [];
	return globs(pattern).map((s) => isBlankStar(s) ? [...s.slice(0, -1), SOME] : s);
}
function isBlankStar(sequence) {
	const [before, last] = sequence.slice(-2);
	return typeof last === "object" && last.max === "many" && typeof before === "string" && before.endsWith(" ");
}
function paths(pattern, roots) {
	const text = pattern.replaceAll("\\", "/").replace(/^\$HOME(?=\/|$)/, "~");
	if (text.startsWith("./")) return [];
	if (/^[*?]/.test(text)) return roots.flatMap((root) => globs(text).map((s) => merge([root, ...s])));
	if (text === "~") return [["~/"]];
	return /^[~/]/.test(text) ? globs(text) : globs(text).map((s) => merge(["./", ...s]));
}
function host(pattern) {
	const parts = /^https?:\/\/([\w.*-]+)\/\*$/.exec(pattern) ?? /^\*:\/\/([\w.*-]+)\/\*$/.exec(pattern);
	return parts ? stars((parts[1] ?? "").toLowerCase()) : [`page ${pattern}`];
}
function globs(text) {
	return text.endsWith(" *") ? [stars(text.slice(0, -2)), stars(text)] : [stars(text)];
}
function stars(text) {
	const parts = text.replaceAll("\\", "/").split(/([*?])/);
	return merge(parts.map((part) => part === "*" ? ANY : part === "?" ? ONE$1 : part));
}
function isAny(pattern) {
	return /^\*+$/.test(pattern);
}
function matchesGlob(pattern, name) {
	return holds$2({ sequences: globs(pattern) }, name);
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
			entries: decisionEntries([...builtIn(place), ...limits]),
			default: "ask"
		},
		list: {
			entries: decisionEntries([
				...builtIn(place),
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
		if (parts.some((p) => isTrue$7(p, "disable"))) continue;
		const at = parts[0] ? placeIn(parts[0].file, parts[0].value.span) : place;
		to.agent({
			id: `${id} agent ${agent}`,
			name: inScope(`${client} agent ${agent}`, scope),
			role: "limit",
			within: `${id} build`,
			member: {
				team: id,
				as: agent,
				says: "tools"
			},
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
	return builtIn(place).map((rule) => rule.permission === "*" ? {
		...rule,
		text: "every tool, because no rule says otherwise"
	} : rule);
}
function isTrue$7(part, key) {
	const value = at(part.value, key);
	return value?.kind === "boolean" && value.value;
}

// src/manifests/opencode/trust.ts
function readTrust({ file, value }, agent, to) {
	const trust = trusting(file, agent, to);
	for (const plugin of pluginsOf(at(value, "plugin"))) {
		const named = /^(@?[^@]+)@(.+)$/.exec(plugin.value);
		const pinned = /^(file:|\.{0,2}\/)/.test(plugin.value) || named !== null && pinOf(named[2] ?? "").pin === "exact";
		trust("plugin", named?.[1] ?? plugin.value, plugin.value, plugin.span, { pinned });
	}
	for (const source of strings(at(value, "instructions"))) if (isUrl(source.value)) trust("setting", `instructions ${source.value}`, `instructions: ${source.value}`, source.span);
	for (const source of strings(at(value, "skills", "urls"))) trust("setting", `skills ${source.value}`, `skills.urls: ${source.value}`, source.span);
	const share = at(value, "share");
	if (share && (text(share) === "auto" || isTrue$6(at(value, "autoshare")))) trust("setting", "share auto", "share: auto", share.span);
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
	for (const kind of ["lsp", "formatter"]) for (const e of entries(at(value, kind))) if (!isTrue$6(at(e.value, "disabled"))) start(at(e.value, "command"), kind === "lsp" ? "language server" : "formatter");
	for (const files of entries(at(value, "experimental", "hook", "file_edited"))) for (const hook of items$1(files.value)) start(at(hook, "command"), `hook on edits of ${files.key}`);
	for (const hook of items$1(at(value, "experimental", "hook", "session_completed"))) start(at(hook, "command"), "hook at the end");
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
	return value?.kind === "list" ? items$1(value).map((v) => text(v) ?? "").join(" ") : text(value) ?? "";
}
function pluginsOf(value) {
	return items$1(value).flatMap((item) => {
		const name = item.kind === "list" ? items$1(item)[0] : item;
		return name?.kind === "string" ? [name] : [];
	});
}
function isUrl(words) {
	return /^[a-z][a-z0-9+.-]*:\/\//i.test(words);
}
function isTrue$6(value) {
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
			...[
				"plugin",
				"plugins",
				"tool",
				"tools"
			].flatMap((dir) => [own(`${dir}/*.ts`), own(`${dir}/*.js`)])
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
		const value = readDocument$1(file, name, JSONC, to);
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
	} else {
		const what = /\/tools?\/[^/]*$/i.test(file.path) ? "tool" : "plugin";
		launch(localPlugin(file.path, scope), "helper", what, void 0, file, name, to);
	}
	const id = `${variant.id} ${scope}`;
	if (agents.size > 0 || files.some((f) => /\.jsonc?$/i.test(f.path))) readAgents({
		client: variant.client,
		id,
		scope,
		configs,
		agents,
		first
	}, to);
	for (const part of configs) readTrust(part, name, to);
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
const format$41 = projectFormat({
	id: "kilo",
	client: "Kilo",
	config: "kilo",
	folder: ".kilo"
});

// src/manifests/kiro-agent.ts
const format$40 = {
	id: "kiro-agent",
	title: "Kiro agents",
	clients: ["Kiro"],
	files: ["**/.kiro/agents/*.json", "**/.kiro/agents/*.md"],
	reads: "tools, excludedTools, allowedTools, toolsSettings, permissions, hooks, mcpServers, includeMcpJson",
	read(files, to) {
		for (const file of files) {
			const called = (file.path.split("/").at(-1) ?? "").replace(/\.(json|md)$/i, "");
			const agent = `Kiro agent ${called}`;
			const value = /\.json$/i.test(file.path) ? readDocument$1(file, agent, STRICT_JSON, to) : readFrontMatter(file, COPILOT_CLI, agent, to)?.front;
			if (value) readCustomAgent(value, called, "Kiro", scopeOf$2(file.path, ".kiro"), file, to);
		}
	}
};

// src/manifests/kiro-hooks.ts
const format$39 = {
	id: "kiro-hooks",
	title: "Kiro hooks",
	clients: ["Kiro"],
	files: ["**/.kiro/hooks/*.kiro.hook", "**/.kiro/hooks/*.json"],
	reads: "enabled, events, commands and prompts",
	read(files, to) {
		for (const file of files) {
			const agent = inScope("Kiro", scopeOf$2(file.path, ".kiro"));
			const value = readJsonFile(file, agent, {
				...STRICT_JSON,
				bom: true
			}, to);
			if (!value) continue;
			const many = at(value, "hooks");
			for (const hook of many?.kind === "list" ? items$1(many) : [value]) readHook(hook, file, agent, to);
		}
	}
};
function readHook(hook, file, agent, to) {
	const enabled = at(hook, "enabled");
	if (enabled?.kind === "boolean" && !enabled.value) return;
	const event = text(at(hook, "when", "type")) ?? text(at(hook, "trigger")) ?? "event";
	const action = at(hook, "then") ?? at(hook, "action");
	const command = at(action, "command");
	const line = text(command);
	if (command && line) to.fact({
		kind: "launch",
		starts: "hook",
		agent,
		subject: `${event} hook ${line}`,
		when: `${event} hook`,
		place: placeIn(file, command.span),
		program: hookProgram(line),
		text: line
	});
	const prompt = at(action, "prompt");
	const words = text(prompt);
	if (prompt && words) to.fact({
		kind: "trust",
		agent,
		of: "setting",
		what: `prompt on ${event} ${digest(words)}`,
		subject: `prompt on ${event}`,
		level: 1,
		pinned: true,
		text: `it starts by itself on ${event}`,
		place: placeIn(file, prompt.span)
	});
}

// src/manifests/identity/kubernetes/istio.ts
function readPolicies(objects, to) {
	for (const o of objects) if (o.group === "security.istio.io" && isTooLarge(o)) tooMany("ways to call", o.file, "Istio", to);
	const byWorkload = /* @__PURE__ */ new Map();
	for (const o of objects) {
		if (o.kind !== "AuthorizationPolicy" || o.group !== "security.istio.io") continue;
		const key = `${o.namespace}/${targetOf(o)}`;
		byWorkload.set(key, [...byWorkload.get(key) ?? [], o]);
	}
	for (const [key, policies] of byWorkload) {
		const first = policies[0];
		if (!first) continue;
		const of = (action) => policies.filter((p) => (text(at(p.value, "spec", "action")) ?? "ALLOW") === action);
		const everyone = {
			effect: "allow",
			uses: { sequences: [[`${ISTIO}\0`, REST]] },
			text: "no policy allows, so everyone may call",
			file: first.file,
			span: first.span
		};
		const allowing = of("ALLOW");
		const grants = [...[...of("DENY"), ...of("CUSTOM")].flatMap((p) => rulesOf$1(p, "deny")), ...allowing.length === 0 ? [everyone] : allowing.flatMap((p) => rulesOf$1(p, "allow"))];
		const open = {
			default: "deny",
			entries: [entryOf$1(everyone)]
		};
		to.agent({
			id: `identity kubernetes callers of ${key}`,
			name: `Callers of ${first.name}`,
			role: "session",
			identity: {
				platform: "Kubernetes",
				says: "trust",
				agent: policies.find((p) => p.hint !== void 0)?.hint
			},
			defaults: open,
			list: {
				default: "deny",
				entries: grants.map(entryOf$1)
			}
		});
	}
}
const ISTIO = "istio";
function targetOf(policy) {
	const labels = entries(at(policy.value, "spec", "selector", "matchLabels")).map((e) => `${e.key}=${text(e.value) ?? ""}`);
	const refs = items$1(at(policy.value, "spec", "targetRefs")).map((r) => `${text(at(r, "kind")) ?? ""}/${text(at(r, "name")) ?? ""}`);
	return [...labels, ...refs].sort().join();
}
function rulesOf$1(policy, effect) {
	return items$1(at(policy.value, "spec", "rules")).flatMap((rule) => {
		const from = some(items$1(at(rule, "from")).map((f) => at(f, "source")));
		const to = some(items$1(at(rule, "to")).map((t) => at(t, "operation")));
		return from.flatMap((source) => to.map((operation) => {
			const { fields, lacking } = call(source, operation, items$1(at(rule, "when")));
			const words = describe(source, operation);
			return {
				effect,
				uses: product(ISTIO, fields, lacking),
				text: words,
				file: policy.file,
				span: rule.span
			};
		}));
	});
}
const MOST_WAYS = 1e3;
const MOST_CONDITIONS = 200;
function isTooLarge(policy) {
	return items$1(at(policy.value, "spec", "rules")).some((rule) => {
		const [from, to, when] = [
			"from",
			"to",
			"when"
		].map((k) => items$1(at(rule, k)).length);
		return (from ?? 0) * (to ?? 0) > MOST_WAYS || (when ?? 0) > MOST_CONDITIONS;
	});
}
function some(values) {
	return values.length === 0 ? [void 0] : values;
}
const SOURCE = [
	"principals",
	"requestPrincipals",
	"namespaces",
	"ipBlocks",
	"remoteIpBlocks",
	"serviceAccounts"
];
const OPERATION = [
	"hosts",
	"ports",
	"methods",
	"paths"
];
function call(source, operation, when) {
	const fields = [];
	const lacking = [];
	const attribute = (value, key) => {
		const before = [...fields.map((f) => typeof f === "string" ? f : [[WORD$2]])];
		const not = texts$1(at(value, `not${key[0]?.toUpperCase()}${key.slice(1)}`));
		if (not.length > 0) lacking.push([
			...before,
			not.map((t) => matcher(t)),
			" "
		]);
		const wanted = at(value, key);
		fields.push(wanted ? texts$1(wanted).map((t) => matcher(t)) : [[WORD$2]], " ");
	};
	for (const key of SOURCE) attribute(source, key);
	for (const key of OPERATION) attribute(operation, key);
	const conditions = when.map((w) => ({
		key: word$2(text(at(w, "key")) ?? ""),
		values: texts$1(at(w, "values")),
		not: texts$1(at(w, "notValues"))
	})).sort((a, b) => a.key < b.key ? -1 : 1);
	const words = fields.map((f) => typeof f === "string" ? f : [[WORD$2]]);
	for (const c of conditions) {
		if (c.values.length > 0) fields.push([[REST]], `[${c.key}=`, c.values.map((v) => matcher(v)), "] ");
		if (c.not.length > 0) lacking.push([
			...words,
			[[REST]],
			`[${c.key}=`,
			c.not.map((v) => matcher(v)),
			"] "
		]);
	}
	fields.push([[REST]]);
	return {
		fields,
		lacking
	};
}
function matcher(value) {
	if (value === "*") return [{
		...WORD$2,
		min: 1
	}];
	if (value.endsWith("*")) return [word$2(value.slice(0, -1)), WORD$2];
	return value.startsWith("*") ? [WORD$2, word$2(value.slice(1))] : [word$2(value)];
}
function describe(source, operation) {
	const said = [...entries(source), ...entries(operation)].map((e) => `${e.key} ${texts$1(e.value).slice(0, 4).join(", ")}`);
	return said.length === 0 ? "anyone" : said.join("; ").slice(0, 300);
}

// src/manifests/identity/kubernetes/objects.ts
function objectsOf(document, file, depth = 0) {
	const kind = text(at(document, "kind"));
	const version = text(at(document, "apiVersion"));
	if (kind === void 0 || version === void 0) return [];
	if (/List$/.test(kind) && depth < 3 && at(document, "items")?.kind === "list") return items$1(at(document, "items")).flatMap((item) => objectsOf(item, file, depth + 1));
	const name = text(at(document, "metadata", "name")) ?? text(at(document, "metadata", "generateName")) ?? "";
	const namespace = text(at(document, "metadata", "namespace")) ?? "";
	const said = ["labels", "annotations"].flatMap((k) => entries(at(document, "metadata", k))).filter((e) => !/last-applied/.test(e.key)).map((e) => `${e.key}=${text(e.value) ?? ""}`);
	const group = version.includes("/") ? version.slice(0, version.indexOf("/")) : "";
	const hint = agentHint([
		name,
		namespace,
		...said
	]);
	return [{
		kind,
		group,
		name,
		namespace,
		value: document,
		span: document.span,
		file,
		hint
	}];
}
function isAccessObject(document) {
	const kind = text(at(document, "kind")) ?? "";
	const version = text(at(document, "apiVersion")) ?? "";
	if (/List$/.test(kind)) return items$1(at(document, "items")).some((i) => !/List$/.test(text(at(i, "kind")) ?? "") && isAccessObject(i));
	if (version.startsWith("rbac.authorization.k8s.io/")) return RBAC.has(kind);
	if (version.startsWith("spire.spiffe.io/")) return /^Cluster(SPIFFEID|StaticEntry)$/.test(kind);
	if (version.startsWith("security.istio.io/")) return kind === "AuthorizationPolicy";
	if (isTokenSecret(document)) return true;
	return version === "v1" && kind === "ServiceAccount" || podOf(document) !== void 0;
}
const RBAC = /* @__PURE__ */ new Set([
	"Role",
	"ClusterRole",
	"RoleBinding",
	"ClusterRoleBinding"
]);
function isTokenSecret(document) {
	return text(at(document, "kind")) === "Secret" && text(at(document, "type")) === "kubernetes.io/service-account-token";
}
function podOf(document) {
	const kind = text(at(document, "kind")) ?? "";
	const version = text(at(document, "apiVersion")) ?? "";
	if (version === "v1" && kind === "Pod") return at(document, "spec");
	if (version === "batch/v1" && kind === "CronJob") return at(document, "spec", "jobTemplate", "spec", "template", "spec");
	return version === "apps/v1" && WORKLOADS.has(kind) || version === "batch/v1" && kind === "Job" || version === "v1" && kind === "ReplicationController" ? at(document, "spec", "template", "spec") : void 0;
}
const WORKLOADS = /* @__PURE__ */ new Set([
	"Deployment",
	"StatefulSet",
	"DaemonSet",
	"ReplicaSet"
]);

// src/manifests/identity/kubernetes/rules.ts
function requests(rule, scope) {
	const urls = scope === null && rule.urls.length > 0 ? [product(KUBERNETES, [
		verbs(rule.verbs),
		" url ",
		rule.urls.map(url)
	])] : [];
	const named = rule.names.length > 0 && !rule.names.includes("");
	const resources = (unnamed) => rule.resources.filter((r) => !unnamed || r.includes("/") || r === "*").map(resource$1);
	const rows = (chosen, unnamed) => product(KUBERNETES, [
		verbs(chosen),
		" ",
		rule.groups.map((g) => g === "*" ? [WORD$2] : [groupWord(g)]),
		"/",
		resources(unnamed),
		" ",
		rule.names.length === 0 ? [[WORD$2]] : rule.names.map((n) => [word$2(n)]),
		" in ",
		[scope === null ? [REST] : [namespaceWord(scope)]]
	]);
	if (!named || rule.verbs.includes("*")) return union(rows(rule.verbs, false), ...urls);
	const unnamed = rule.verbs.filter((v) => UNNAMED.has(v));
	const rest = rule.verbs.filter((v) => !UNNAMED.has(v));
	return union(rows(rest, false), rows(unnamed, true), ...urls);
}
const KUBERNETES = "kubernetes";
const UNNAMED = /* @__PURE__ */ new Set(["create", "deletecollection"]);
function groupWord(group) {
	return group === "" ? "core" : slashless(group === "core" ? "\"core\"" : group);
}
function namespaceWord(namespace) {
	return namespace === "" ? "its-own-namespace,-unnamed" : word$2(namespace);
}
function verbs(list) {
	return list.map((v) => v === "*" ? [WORD$2] : [word$2(v)]);
}
function resource$1(text) {
	if (text === "*") return [WORD$2];
	if (text.startsWith("*/")) return [{
		min: 1,
		max: "many",
		not: " []/"
	}, word$2(text.slice(1))];
	return [word$2(text)];
}
function url(text) {
	return text.endsWith("*") ? [word$2(text.replace(/\*{1,50}$/, "")), REST] : [word$2(text)];
}
function slashless(text) {
	return word$2(text).replaceAll("/", "%2f");
}
function ruleGrants(role, scope) {
	const found = items$1(at(role.value, "rules")).map((item) => ({
		rule: ruleOf(item),
		span: item.span
	}));
	return (found.length > MOST_APART ? byResource(found) : found).map(({ rule, span }) => ({
		effect: "allow",
		uses: requests(rule, scope),
		text: inWords(rule),
		file: role.file,
		span
	})).filter((g) => g.uses.sequences.length > 0 || g.uses.regexes !== void 0);
}
const MOST_APART = 60;
function byResource(written) {
	const out = /* @__PURE__ */ new Map();
	for (const { rule, span } of written) {
		for (const group of rule.groups) for (const resource of rule.resources) {
			if (out.size > MOST_ROWS) return written;
			const key = JSON.stringify([
				group,
				resource,
				[...rule.names].sort()
			]);
			const verbs = out.get(key)?.verbs ?? /* @__PURE__ */ new Set();
			for (const verb of rule.verbs) verbs.add(verb);
			out.set(key, {
				rule: {
					...rule,
					groups: [group],
					resources: [resource],
					urls: []
				},
				verbs,
				span
			});
		}
		if (rule.urls.length > 0) out.set(JSON.stringify([rule.urls, rule.verbs]), {
			rule: {
				...rule,
				groups: [],
				resources: []
			},
			verbs: new Set(rule.verbs),
			span
		});
	}
	return [...out.values()].map(({ rule, verbs, span }) => ({
		rule: {
			...rule,
			verbs: [...verbs].sort()
		},
		span
	}));
}
const MOST_ROWS = 2e4;
function ruleOf(item) {
	const list = (key) => strings(at(item, key)).map((v) => v.value);
	return {
		groups: list("apiGroups"),
		resources: list("resources"),
		verbs: list("verbs"),
		names: list("resourceNames"),
		urls: list("nonResourceURLs")
	};
}
function inWords({ verbs: v, resources, urls, names }) {
	const what = listed$3([...resources, ...urls]);
	return `${listed$3(v, 8)} on ${what}${names.length === 0 ? "" : ` named ${listed$3(names)}`}`;
}

// src/manifests/identity/kubernetes/builtin.ts
function builtInRole(name, scope) {
	if (name === "cluster-admin") return requests(ANYTHING, scope);
	const level = LEVELS.indexOf(name);
	if (level < 0) return void 0;
	const rules = [
		VIEW,
		EDIT,
		ADMIN
	].slice(0, level + 1).flat();
	const aggregated = LEVELS.slice(0, level + 1).map((l) => rule$1([`aggregated-to-${l}`], "aggregated.invalid", ["aggregated"]));
	return union(...[...rules, ...aggregated].map((r) => requests(r, scope)));
}
function unknownRole(kind, name, scope) {
	const where = scope === null ? "cluster" : namespaceWord(scope);
	return requests(rule$1([`as-${kind}`], "role.invalid", [`${name}-of-${where}`]), scope);
}
const LEVELS = [
	"view",
	"edit",
	"admin"
];
const ANYTHING = {
	groups: ["*"],
	resources: ["*"],
	verbs: ["*"],
	names: [],
	urls: ["*"]
};
function rule$1(verbs, group, resources) {
	return {
		groups: [group],
		resources,
		verbs,
		names: [],
		urls: []
	};
}
const READ = [
	"get",
	"list",
	"watch"
];
const CHANGE = [
	"create",
	"delete",
	"deletecollection",
	"patch",
	"update"
];
const split = (text) => text.split(" ");
const CORE_VIEW = split("bindings configmaps endpoints events limitranges namespaces namespaces/status persistentvolumeclaims persistentvolumeclaims/status pods pods/log pods/status replicationcontrollers replicationcontrollers/scale replicationcontrollers/status resourcequotas resourcequotas/status serviceaccounts services services/status");
const APPS = split("daemonsets deployments deployments/scale replicasets replicasets/scale statefulsets statefulsets/scale");
const VIEW = [
	rule$1(READ, "", CORE_VIEW),
	rule$1(READ, "apps", [...APPS, ...split("controllerrevisions daemonsets/status deployments/status replicasets/status statefulsets/status")]),
	rule$1(READ, "autoscaling", split("horizontalpodautoscalers horizontalpodautoscalers/status")),
	rule$1(READ, "batch", split("cronjobs cronjobs/status jobs jobs/status")),
	rule$1(READ, "discovery.k8s.io", ["endpointslices"]),
	rule$1(READ, "networking.k8s.io", split("ingresses ingresses/status networkpolicies")),
	rule$1(READ, "policy", split("poddisruptionbudgets poddisruptionbudgets/status"))
];
const EDIT = [
	rule$1(READ, "", split("pods/attach pods/exec pods/portforward pods/proxy secrets services/proxy")),
	rule$1(["impersonate"], "", ["serviceaccounts"]),
	rule$1(CHANGE, "", split("configmaps events persistentvolumeclaims pods pods/attach pods/exec pods/portforward pods/proxy replicationcontrollers replicationcontrollers/scale secrets serviceaccounts services services/proxy")),
	rule$1(["create"], "", split("pods/eviction serviceaccounts/token")),
	rule$1(CHANGE, "apps", [...APPS, "deployments/rollback"]),
	rule$1(CHANGE, "autoscaling", ["horizontalpodautoscalers"]),
	rule$1(CHANGE, "batch", split("cronjobs jobs")),
	rule$1([...READ, ...CHANGE], "coordination.k8s.io", ["leases"]),
	rule$1(CHANGE, "networking.k8s.io", split("ingresses networkpolicies")),
	rule$1(CHANGE, "policy", ["poddisruptionbudgets"])
];
const ADMIN = [rule$1(["create"], "authorization.k8s.io", ["localsubjectaccessreviews"]), rule$1([...READ, ...CHANGE], "rbac.authorization.k8s.io", split("rolebindings roles"))];

// src/manifests/identity/kubernetes/roles.ts
function readRoles(objects, to) {
	const rbac = objects.filter((o) => o.group === "rbac.authorization.k8s.io");
	const roles = rbac.filter((o) => o.kind === "Role" || o.kind === "ClusterRole");
	const bindings = rbac.filter((o) => o.kind === "RoleBinding" || o.kind === "ClusterRoleBinding");
	const byName = /* @__PURE__ */ new Map();
	for (const role of roles) {
		const id = roleId(role.kind, role.namespace, role.name);
		byName.set(id, [...byName.get(id) ?? [], role]);
	}
	for (const role of roles) putRole(role, roles, bindings, to);
	const budget = { left: MOST_GRANTS };
	for (const binding of bindings) for (const item of items$1(at(binding.value, "subjects"))) {
		const subject = subjectOf(item, binding);
		if (!subject) continue;
		const granted = [...grantsOf(binding, byName, roles)];
		if (EVERYONE.test(subject.name) && subject.id.startsWith("Group ")) {
			const own = uses(KUBERNETES, ["held by everyone"]);
			granted.push({
				effect: "allow",
				uses: own,
				text: `rights for ${subject.name}`,
				file: binding.file,
				span: item.span
			});
		}
		budget.left -= granted.length;
		if (budget.left < 0) {
			tooMany("bindings", binding.file, "Kubernetes", to);
			return;
		}
		const agent = agentHint([subject.name, subject.namespace]) ?? binding.hint ?? hintOf(binding, roles);
		putIdentity({
			id: `kubernetes subject ${subject.id}`,
			name: `Kubernetes ${subject.words}`,
			of: of(agent, [binding])
		}, granted, to);
	}
}
const EVERYONE = /^system:(authenticated|unauthenticated|serviceaccounts)$/;
const MOST_GRANTS = 2e4;
function of(agent, bindings = []) {
	const bound = bindings.map((b) => placeIn(b.file, b.span));
	return {
		platform: "Kubernetes",
		says: "grants",
		agent,
		...bound.length === 0 ? {} : { bound }
	};
}
function roleId(kind, namespace, name) {
	return kind === "Role" ? `Role ${namespace}/${name}` : `ClusterRole ${name}`;
}
function putRole(role, roles, bindings, to) {
	const scope = role.kind === "Role" ? role.namespace : null;
	const id = roleId(role.kind, role.namespace, role.name);
	const bound = bindings.find((b) => refersTo(b, role));
	const subjects = bound ? items$1(at(bound.value, "subjects")).map((s) => text(at(s, "name"))) : [];
	const agent = role.hint ?? bound?.hint ?? agentHint(subjects);
	putIdentity({
		id: `kubernetes ${id}`,
		name: `Kubernetes ${role.kind} ${role.name}`,
		of: of(agent, bound ? [bound] : [])
	}, rulesOf(role, roles, scope), to);
	for (const label of entries(at(role.value, "metadata", "labels"))) {
		const into = /^rbac\.authorization\.k8s\.io\/aggregate-to-([\w-]{1,100})$/.exec(label.key)?.[1];
		if (into === void 0 || text(label.value) !== "true" || role.kind !== "ClusterRole") continue;
		putIdentity({
			id: `kubernetes aggregated ${into}`,
			name: `Kubernetes ClusterRole ${into}`,
			of: of(role.hint)
		}, rulesOf(role, roles, null), to);
	}
}
function refersTo(binding, role) {
	return text(at(binding.value, "roleRef", "name")) === role.name && text(at(binding.value, "roleRef", "kind")) === role.kind && (role.kind === "ClusterRole" || binding.namespace === role.namespace);
}
function hintOf(binding, roles) {
	return roles.find((r) => r.hint !== void 0 && refersTo(binding, r))?.hint;
}
function rulesOf(role, roles, scope) {
	const selectors = items$1(at(role.value, "aggregationRule", "clusterRoleSelectors"));
	if (selectors.length === 0) return ruleGrants(role, scope);
	return selectors.flatMap((selector) => {
		const labels = entries(at(selector, "matchLabels")).map((e) => [e.key, text(e.value) ?? ""]);
		const words = labels.map(([k, v]) => `${k}=${v}`).sort();
		const expressions = at(selector, "matchExpressions");
		const plain = expressions === void 0 || items$1(expressions).length === 0;
		const known = plain && labels.length > 0 ? roles.filter((r) => r.kind === "ClusterRole" && labels.every(([k, v]) => hasLabel(r, k, v))) : [];
		const named = plain ? words.join() : `${words.join()} and ${canonicalText(expressions)}`;
		return [{
			effect: "allow",
			uses: requests({
				verbs: ["aggregates"],
				groups: ["role.invalid"],
				resources: [named === "" ? "*" : named],
				names: [],
				urls: []
			}, scope),
			text: `aggregates the roles labelled ${listed$3(words)}`,
			file: role.file,
			span: selector.span
		}, ...known.filter((r) => r !== role).flatMap((r) => ruleGrants(r, scope))];
	});
}
function canonicalText(value) {
	return JSON.stringify(value, (key, v) => /span$/i.test(key) ? void 0 : v);
}
function hasLabel(role, key, value) {
	return text(at(role.value, "metadata", "labels", key)) === value;
}
function grantsOf(binding, byName, roles) {
	const kind = text(at(binding.value, "roleRef", "kind")) ?? "";
	const name = text(at(binding.value, "roleRef", "name")) ?? "";
	const scope = binding.kind === "ClusterRoleBinding" ? null : binding.namespace;
	const found = byName.get(roleId(kind, binding.namespace, name));
	if (found) return found.flatMap((role) => rulesOf(role, roles, scope));
	const known = kind === "ClusterRole" ? builtInRole(name, scope) : void 0;
	const span = at(binding.value, "roleRef")?.span ?? binding.span;
	const where = scope === null ? "in every namespace" : `in ${scope === "" ? "its namespace" : scope}`;
	return [{
		effect: "allow",
		uses: known ?? unknownRole(kind, name, scope),
		text: `${kind} ${name} ${where}`,
		file: binding.file,
		span
	}];
}
function subjectOf(item, binding) {
	const kind = text(at(item, "kind"));
	const name = text(at(item, "name"));
	if (kind === void 0 || name === void 0) return void 0;
	if (kind !== "ServiceAccount") return {
		id: `${kind} ${name}`,
		words: `${kind === "Group" ? "group" : "user"} ${name}`,
		name,
		namespace: ""
	};
	const namespace = text(at(item, "namespace")) ?? binding.namespace;
	return {
		id: `ServiceAccount ${namespace}/${name}`,
		words: `service account ${name}`,
		name,
		namespace
	};
}

// src/manifests/identity/kubernetes/spiffe.ts
const SPIFFE = "spiffe";
function readMeshIdentities(objects, to) {
	for (const o of objects) {
		if (o.group !== "spire.spiffe.io" || !/^Cluster(SPIFFEID|StaticEntry)$/.test(o.kind)) continue;
		const spec = at(o.value, "spec");
		const template = text(at(spec, "spiffeIDTemplate")) ?? text(at(spec, "spiffeID")) ?? "";
		const tests = [
			...labelTests("pod", at(spec, "podSelector")),
			...labelTests("namespace", at(spec, "namespaceSelector")),
			...[...texts$1(at(spec, "workloadSelectorTemplates")), ...texts$1(at(spec, "selectors"))].map((t) => ({
				key: `selector ${t}`,
				values: [[WORD$2]]
			}))
		].sort((a, b) => a.key < b.key ? -1 : 1);
		const fields = [`${word$2(template)} for `];
		for (const t of tests) fields.push([[REST]], `[${word$2(t.key)}=`, t.values, "] ");
		const grant = (words, value, uses1) => ({
			effect: "allow",
			uses: uses1,
			text: words,
			file: o.file,
			span: value.span
		});
		const grants = [grant(`the identity ${template} for ${tests.length === 0 ? "every pod" : tests.map((t) => t.key).join(", ")}`, spec ?? o.value, product(SPIFFE, [...fields, [[REST]]]))];
		for (const key of ["admin", "downstream"]) {
			const value = at(spec, key);
			if (value?.kind === "boolean" && value.value) grants.push(grant(key, value, uses(SPIFFE, [key])));
		}
		for (const other of items$1(at(spec, "federatesWith"))) grants.push(grant(`federates with ${text(other) ?? ""}`, other, uses(SPIFFE, [`federates ${word$2(text(other) ?? "")}`])));
		const of = {
			platform: "Kubernetes",
			says: "grants",
			agent: o.hint
		};
		putIdentity({
			id: `spiffe ${o.kind} ${o.name}`,
			name: `Kubernetes ${o.kind} ${o.name}`,
			of
		}, grants, to);
	}
}
function labelTests(of, selector) {
	const labels = entries(at(selector, "matchLabels")).map((e) => ({
		key: `${of} ${e.key}`,
		values: [[word$2(text(e.value) ?? "")]]
	}));
	const more = items$1(at(selector, "matchExpressions")).map((e) => {
		const [key, operator, values] = [
			text(at(e, "key")) ?? "",
			text(at(e, "operator")) ?? "",
			texts$1(at(e, "values"))
		];
		if (operator === "In") return {
			key: `${of} ${key}`,
			values: values.map((v) => [word$2(v)])
		};
		return operator === "Exists" ? {
			key: `${of} ${key}`,
			values: [[WORD$2]]
		} : {
			key: `${of} ${key} ${operator} ${[...values].sort().join()}`,
			values: [["true"]]
		};
	});
	return [...labels, ...more];
}

// src/manifests/identity/kubernetes/pod-security.ts
function putContained(workload, pod, to) {
	const containers = ["initContainers", "containers"].flatMap((k) => items$1(at(pod, k)));
	const own = `kubernetes workload ${workload.kind} ${workload.namespace}/${workload.name}`;
	for (const { dimension, labels, usual, of } of DIMENSIONS) {
		const [weakest] = containers.map((c) => of(at(c, "securityContext"), at(pod, "securityContext"))).sort((a, b) => b.level - a.level);
		if (!weakest) continue;
		to.fact({
			kind: "isolation",
			agent: `Kubernetes ${workload.kind} ${workload.name}`,
			subject: `identity ${own}${workload.hint === void 0 ? "" : " of an agent"}`,
			dimension: `${dimension}${workload.namespace === "" ? "" : ` in ${workload.namespace}`}`,
			level: weakest.level,
			defaultLevel: usual,
			label: labels[weakest.level] ?? "",
			stated: weakest.value !== void 0,
			place: placeIn(workload.file, (weakest.value ?? pod).span)
		});
	}
}
const DIMENSIONS = [
	{
		dimension: "the user of its containers",
		labels: [
			"not root",
			"whom the image names",
			"root"
		],
		usual: 1,
		of(container, pod) {
			const user = at(container, "runAsUser") ?? at(pod, "runAsUser");
			const never = at(container, "runAsNonRoot") ?? at(pod, "runAsNonRoot");
			if (user?.kind === "number") return {
				level: user.value === 0 ? 2 : 0,
				value: user
			};
			return never?.kind === "boolean" && never.value ? {
				level: 0,
				value: never
			} : {
				level: 1,
				value: never
			};
		}
	},
	{
		dimension: "gaining rights in its containers (setuid)",
		labels: ["refused", "allowed"],
		usual: 1,
		of(container) {
			const value = at(container, "allowPrivilegeEscalation");
			return {
				level: value?.kind === "boolean" && !value.value ? 0 : 1,
				value
			};
		}
	},
	{
		dimension: "keeping the usual capabilities in its containers",
		labels: ["refused", "allowed"],
		usual: 1,
		of(container) {
			const value = at(container, "capabilities", "drop");
			return {
				level: items$1(value).some((c) => text(c)?.toUpperCase() === "ALL") ? 0 : 1,
				value
			};
		}
	}
];

// src/manifests/identity/kubernetes/workloads.ts
function readWorkloads(objects, to) {
	const accounts = objects.filter((o) => o.kind === "ServiceAccount" && o.group === "");
	for (const account of accounts) {
		const grants = entries(at(account.value, "metadata", "annotations")).flatMap((e) => CLOUD.test(e.key) ? [grant(account, e.value.span, [`act as ${word$2(text(e.value) ?? "")}`], `act as ${text(e.value) ?? ""} (${e.key})`)] : []);
		const of = {
			platform: "Kubernetes",
			says: "grants",
			agent: account.hint
		};
		const id = `kubernetes account ${account.namespace}/${account.name}`;
		putIdentity({
			id,
			name: `Kubernetes service account ${account.name}`,
			of
		}, grants, to);
		if (!objects.some((o) => namesAccount(o, account))) putMount(account, to);
	}
	for (const workload of objects) {
		const pod = podOf(workload.value);
		if (!pod) continue;
		const agent = workload.hint ?? agentHint([text(at(pod, "serviceAccountName")), ...images(pod)]);
		const of = {
			platform: "Kubernetes",
			says: "grants",
			agent
		};
		const id = `kubernetes workload ${workload.kind} ${workload.namespace}/${workload.name}`;
		const grants = [...accountOf(workload, pod, accounts), ...nodeOf(workload, pod)];
		putIdentity({
			id,
			name: `Kubernetes ${workload.kind} ${workload.name}`,
			of
		}, grants, to);
		putContained({
			...workload,
			hint: agent
		}, pod, to);
	}
	for (const secret of objects) if (isTokenSecret(secret.value)) putToken(secret, to);
}
function putToken(secret, to) {
	const named = at(secret.value, "metadata", "annotations", "kubernetes.io/service-account.name");
	const account = text(named) ?? "";
	const of = {
		platform: "Kubernetes",
		says: "grants",
		agent: secret.hint ?? agentHint([account])
	};
	const id = `kubernetes account ${secret.namespace}/${account} by Secret`;
	const words = `a token of the service account ${account} that does not expire`;
	const span = (named ?? secret.value).span;
	putIdentity({
		id,
		name: `Kubernetes service account ${account}`,
		of
	}, [grant(secret, span, [`lasting token of ${word$2(account)}`], words)], to);
}
function namesAccount(workload, account) {
	const pod = podOf(workload.value);
	return pod !== void 0 && text(at(pod, "serviceAccountName")) === account.name && workload.namespace === account.namespace;
}
function putMount(account, to) {
	const said = at(account.value, "automountServiceAccountToken");
	const off = said?.kind === "boolean" && !said.value;
	const name = `Kubernetes service account ${account.name}`;
	to.fact({
		kind: "isolation",
		agent: name,
		subject: `identity kubernetes account ${account.namespace}/${account.name}${account.hint === void 0 ? "" : " of an agent"}`,
		dimension: `token of ${account.namespace === "" ? "" : `${account.namespace}/`}${account.name} in pods`,
		level: off ? 0 : 1,
		defaultLevel: 1,
		label: off ? "not mounted" : "mounted by default",
		stated: said !== void 0,
		place: placeIn(account.file, said?.span ?? account.span)
	});
}
const CLOUD = /^(eks\.amazonaws\.com\/role-arn|iam\.gke\.io\/gcp-service-account|azure\.workload\.identity\/client-id)$/;
function accountOf(workload, pod, accounts) {
	const named = at(pod, "serviceAccountName") ?? at(pod, "serviceAccount");
	const name = text(named) ?? "";
	const own = name === "" ? "default" : name;
	const account = accounts.find((a) => a.name === own && a.namespace === workload.namespace);
	const said = at(pod, "automountServiceAccountToken") ?? (account && at(account.value, "automountServiceAccountToken"));
	const projected = items$1(at(pod, "volumes")).flatMap((v) => items$1(at(v, "projected", "sources")).flatMap((s) => {
		const token = at(s, "serviceAccountToken");
		const audience = text(at(token, "audience")) ?? "the API server";
		return token ? [grant(workload, s.span, [`token of ${word$2(own)} for ${word$2(audience)}`], `token for ${audience}`)] : [];
	}));
	if (said?.kind === "boolean" && !said.value) return projected;
	const held = [["token of default"], ...own === "default" ? [] : [[`token of ${word$2(own)}`]]];
	return [{
		effect: "allow",
		uses: uses(KUBERNETES, ...held),
		text: `act as the service account ${own}`,
		file: workload.file,
		span: (named ?? pod).span
	}, ...projected];
}
function nodeOf(workload, pod) {
	const out = [];
	const put = (value, sequence, words) => {
		if (value) out.push(grant(workload, value.span, sequence, words));
	};
	const on = (value) => value?.kind === "boolean" && value.value ? value : void 0;
	for (const key of [
		"hostNetwork",
		"hostPID",
		"hostIPC"
	]) put(on(at(pod, key)), [`node ${key}`], key);
	for (const volume of items$1(at(pod, "volumes"))) {
		const path = at(volume, "hostPath", "path");
		const folder = (text(path) ?? "").replace(/\/{1,50}$/, "");
		put(path, [`node path ${word$2(folder)}/`, REST], `hostPath ${text(path) ?? ""}`);
	}
	const containers = ["initContainers", "containers"].flatMap((k) => items$1(at(pod, k)));
	for (const container of containers) {
		const security = at(container, "securityContext");
		put(on(at(security, "privileged")), ["node ", REST], "privileged");
		for (const c of items$1(at(security, "capabilities", "add"))) {
			const name = (text(c) ?? "").toUpperCase().replace(/^CAP_/, "");
			put(c, name === "ALL" ? ["node capability ", REST] : [`node capability ${word$2(name)}`], `capability ${name}`);
		}
	}
	return out;
}
function images(pod) {
	return ["initContainers", "containers"].flatMap((k) => items$1(at(pod, k)).map((c) => text(at(c, "image"))));
}
function grant(o, span, sequence, words) {
	return {
		effect: "allow",
		uses: uses(KUBERNETES, sequence),
		text: words,
		file: o.file,
		span
	};
}

// src/manifests/kubernetes-access.ts
const MARKS = [
	"rbac.authorization.k8s.io",
	"security.istio.io",
	"spire.spiffe.io",
	"ServiceAccount",
	"serviceAccount",
	"service-account-token",
	"securityContext",
	"hostPath",
	"privileged",
	"hostNetwork",
	"hostPID",
	"hostIPC"
].map((mark) => ["apiVersion", mark]);
const format$38 = {
	id: "kubernetes-access",
	title: "Kubernetes roles and service accounts",
	clients: ["Kubernetes"],
	files: [
		"**/*.yaml",
		"**/*.yml",
		"**/*.json"
	],
	reads: "Exact for what the changed files declare: Role, ClusterRole, bindings, aggregation, built-in roles, service accounts and their cloud identities, token mounts, lasting token Secrets, node access, users and capabilities of pods, Istio AuthorizationPolicy, SPIRE’s ClusterSPIFFEID. Upper bound: roles that stand elsewhere are compared by name, and by `matchExpressions` as their text; admission may hold back more. Not evaluated: Secrets that a plain pod mounts, other kinds, patches of a part of an object; templates are said when they change and name an agent. Judged where an agent is named or policy lists the file, else only compared",
	group: () => "all",
	claims: (file) => claims(file, {
		marks: MARKS,
		is: isAccessObject
	}),
	read(files, to) {
		const objects = files.flatMap((file) => documentsOf(file, "Kubernetes", to).flatMap((d) => objectsOf(d, file)));
		readRoles(objects, to);
		readWorkloads(objects, to);
		readPolicies(objects, to);
		readMeshIdentities(objects, to);
	}
};

// src/manifests/kagent/object.ts
function objectOf(value, file, to) {
	const apiVersion = text(at(value, "apiVersion"));
	const kind = text(at(value, "kind"));
	if (apiVersion === void 0 || kind === void 0) return void 0;
	const name = text(at(value, "metadata", "name")) ?? text(at(value, "metadata", "generateName")) ?? "";
	const namespace = text(at(value, "metadata", "namespace")) ?? "";
	return {
		group: apiVersion.slice(0, Math.max(0, apiVersion.indexOf("/"))),
		kind,
		name: namespace === "" ? name : `${namespace}/${name}`,
		spec: at(value, "spec"),
		span: entry$2(value, "kind")?.keySpan ?? value.span,
		team: `${folderOf(file.path)} ${namespace}`,
		space: namespace === "" ? `./${folderOf(file.path)}` : namespace,
		value,
		file,
		to
	};
}
function referred(value, from) {
	const name = text(at(value, "name")) ?? text(at(value, "ref")) ?? "";
	const namespace = text(at(value, "namespace")) ?? from.name.split("/").slice(0, -1).join("/");
	return namespace === "" || name.includes("/") ? name : `${namespace}/${name}`;
}
function namespacesOf(object) {
	return [...object.name.split("/").slice(0, -1), "kagent"];
}

// src/manifests/kagent/pod.ts
function readVariables(container, owner) {
	for (const variable of items$1(at(container, "env"))) {
		const name = said$2(variable, "name");
		if (!name) continue;
		const secret = said$2(variable, "valueFrom", "secretKeyRef", "name");
		const value = at(variable, "value");
		if (secret) {
			const reference = `${secret.words}/${text(at(variable, "valueFrom", "secretKeyRef", "key")) ?? ""}`;
			holds$1(owner, name.words, reference, secret.span, "standing-reference", secretIn(owner, reference));
		} else if (value) holdsLiteral(owner, name.words, value);
	}
	for (const e of entries(at(container, "env"))) holdsLiteral(owner, e.key, e.value);
	for (const from of items$1(at(container, "envFrom"))) {
		const secret = said$2(from, "secretRef", "name");
		if (secret) holds$1(owner, `every key of ${secret.words}`, secret.words, secret.span, "standing-reference", secretIn(owner, secret.words));
	}
}
function secretIn(owner, reference) {
	return owner.space === void 0 ? void 0 : `Secret ${owner.space}/${reference}`;
}
function readPod(pod, owner, otherwise) {
	if (!pod) return;
	const account = said$2(pod, "serviceAccountName") ?? said$2(pod, "serviceAccount");
	if (account && account.words !== "default") trusts$2(owner, `service account ${account.words}`, `the service account ${account.words}`, account.span, true, owner.space === void 0 ? void 0 : `service account ${owner.space}/${account.words}`);
	for (const [key, label] of HOST) {
		const on = at(pod, key);
		if (isTrue$5(on)) heldTo(owner, label, 1, 0, "shared", on?.span, otherwise);
	}
	for (const volume of items$1(at(pod, "volumes"))) {
		const path = said$2(volume, "hostPath", "path");
		if (path) heldTo(owner, `folder ${path.words} of the node`, 1, 0, "mounted", path.span, otherwise);
		const secret = said$2(volume, "secret", "secretName");
		if (secret) holds$1(owner, `files of ${secret.words}`, secret.words, secret.span, "standing-reference", secretIn(owner, secret.words));
	}
	const containers = [
		"containers",
		"initContainers",
		"extraContainers"
	].flatMap((key) => [...items$1(at(pod, key))]);
	for (const container of containers) readVariables(container, owner);
	for (const context of [pod, ...containers].map((c) => at(c, "securityContext"))) readContext(context, owner, otherwise);
}
const HOST = [
	["hostNetwork", "network of the node"],
	["hostPID", "processes of the node"],
	["hostIPC", "memory of the node"]
];
const GRAVE = /^(CAP_)?(ALL|SYS_ADMIN|SYS_PTRACE|SYS_MODULE|SYS_RAWIO|DAC_READ_SEARCH|NET_ADMIN|BPF)$/i;
function readContext(context, owner, otherwise) {
	const privileged = at(context, "privileged");
	if (isTrue$5(privileged)) heldTo(owner, "privileged container", 1, 0, "on", privileged?.span, otherwise);
	for (const capability of items$1(at(context, "capabilities", "add"))) {
		const name = text(capability);
		if (name !== void 0 && GRAVE.test(name)) heldTo(owner, `capability ${name.toUpperCase()}`, 1, 0, "added", capability.span, otherwise);
	}
	const user = at(context, "runAsUser");
	if (user?.kind === "number" && user.value === 0) heldTo(owner, "root inside its container", 1, 0, "on", user.span, otherwise);
}
function isTrue$5(value) {
	return value?.kind === "boolean" && value.value;
}

// src/manifests/kagent/agent.ts
function readKagent(object) {
	const { spec, file, to } = object;
	const agent = {
		client: "kagent",
		name: object.name,
		file,
		span: object.span,
		team: object.team
	};
	const owner = {
		agent: nameOf$5(agent),
		file,
		to,
		space: object.space
	};
	const tools = [...items$1(at(spec, "declarative", "tools")), ...items$1(at(spec, "tools"))];
	const sandboxed = object.kind !== "Agent" || at(spec, "sandbox") !== void 0;
	const domains = strings(at(spec, "sandbox", "network", "allowedDomains"));
	putAgent(agent, [
		...tools.flatMap((tool) => toolsOf$3(tool, object, owner)),
		...items$1(at(spec, "allowedAgentTemplates")).flatMap((template) => {
			const name = text(template) ?? text(at(template, "name"));
			return name === void 0 ? [] : [{
				effect: "allow",
				uses: uses("call", [name]),
				text: name,
				span: template.span
			}];
		}),
		...domains.map((d) => ({
			effect: "allow",
			uses: uses("connect", star(d.value.toLowerCase())),
			text: `allowedDomains: ${d.value}`,
			span: d.span
		}))
	], to);
	heldTo(owner, "sandbox", sandboxed ? 0 : 1, 1, sandboxed ? "on" : "off", at(spec, "sandbox")?.span, object.span);
	for (const form of ["declarative", "byo"]) readDeployment(at(spec, form, "deployment"), owner, object);
	readDeployment(at(spec, "deployment"), owner, object);
	readSkills(at(spec, "skills"), owner);
	readCallers$1(spec, owner, object);
}
function toolsOf$3(tool, object, owner) {
	const callee = at(tool, "agent");
	if (callee) {
		const name = referred(callee, object);
		return [{
			effect: "allow",
			uses: uses("call", [name]),
			text: name,
			span: callee.span
		}];
	}
	const builtin = said$2(tool, "builtin", "name") ?? said$2(tool, "inline", "name");
	if (builtin) return [{
		effect: "allow",
		uses: named$6(builtin.words),
		text: builtin.words,
		span: builtin.span
	}];
	const server = at(tool, "mcpServer");
	if (!server) return [];
	const name = text(at(server, "toolServer")) ?? referred(server, object);
	const of = `mcp__${name}__`;
	for (const header of strings(at(server, "allowedHeaders"))) trusts$2(owner, `header ${name} ${header.value.toLowerCase()}`, `${name} with the caller’s ${header.value}`, header.span);
	for (const header of [...items$1(at(server, "headersFrom")), ...items$1(at(tool, "headersFrom"))]) readHeader(header, owner, name);
	const listed = strings(at(server, "toolNames"));
	const asked = new Set(strings(at(server, "requireApproval")).map((t) => t.value));
	const one = (t) => ({
		effect: asked.has(t.value) ? "ask" : "allow",
		uses: named$6(of + t.value),
		text: t.value,
		span: t.span
	});
	if (listed.length > 0) return listed.map(one);
	const all = { sequences: [[
		of,
		SOME,
		"\0"
	]] };
	return [...strings(at(server, "requireApproval")).map(one), {
		effect: "allow",
		uses: all,
		text: name,
		span: server.span,
		wide: true
	}];
}
function readHeader(header, owner, server) {
	const name = said$2(header, "name");
	const secret = said$2(header, "valueFrom", "name") ?? said$2(header, "valueFrom", "secretKeyRef", "name");
	if (!name || !secret || text(at(header, "valueFrom", "type")) === "ConfigMap") return;
	holds$1(owner, `${server} ${name.words}`, secret.words, secret.span, "standing-reference", secretIn(owner, secret.words));
}
function readDeployment(deployment, owner, object) {
	if (!deployment) return;
	const image = said$2(deployment, "image");
	if (image) {
		const of = image.words.replace(/[@:][^@:/]*$/, "");
		trusts$2(owner, `image ${of}`, `the image ${image.words}`, image.span, image.words.includes("@sha256:"));
	}
	readVariables(deployment, owner);
	readPod(deployment, owner, object.span);
	const account = said$2(deployment, "serviceAccountConfig", "annotations", "eks.amazonaws.com/role-arn");
	if (account) trusts$2(owner, `identity ${account.words}`, `the cloud identity ${account.words}`, account.span, true, `role ${account.words}`);
}
function readSkills(skills, owner) {
	for (const ref of strings(at(skills, "refs"))) trusts$2(owner, `skill ${ref.value.replace(/[@:][^@:/]*$/, "")}`, `the skill ${ref.value}`, ref.span, ref.value.includes("@sha256:"));
	for (const form of ["gitRefs", "s3Refs"]) for (const ref of items$1(at(skills, form))) {
		const url = said$2(ref, "url") ?? said$2(ref, "bucket") ?? said$2(ref, "uri");
		if (!url) continue;
		const pinned = /^[0-9a-f]{40}$/.test(text(at(ref, "ref")) ?? "");
		trusts$2(owner, `skill ${url.words} ${text(at(ref, "path")) ?? ""}`, `the skill ${url.words}`, url.span, pinned);
	}
	const skip = at(skills, "insecureSkipVerify");
	if (skip?.kind === "boolean" && skip.value) heldTo(owner, "certificate check of skills", 1, 0, "off", skip.span, skip.span);
}
const WHO = {
	Same: 0,
	Selector: 1,
	All: 2
};
function readCallers$1(spec, owner, object) {
	const from = said$2(spec, "allowedNamespaces", "from");
	const label = from && Object.hasOwn(WHO, from.words) ? from.words : "Same";
	const known = from === void 0 || Object.hasOwn(WHO, from.words);
	heldTo(owner, "namespaces that may use it", known ? WHO[label] ?? 2 : 2, 0, known ? label : "unknown", from?.span, object.span);
}

// src/manifests/kagent/ark.ts
function readArk(object) {
	const read = Object.hasOwn(KINDS, object.kind) ? KINDS[object.kind] : void 0;
	read?.(object);
	return read !== void 0;
}
const KINDS = {
	Agent: readAgent,
	Team: readTeam,
	Tool: readTool,
	MCPServer: (object) => readServer(object, "server"),
	A2AServer: (object) => readServer(object, "server"),
	Model: readModel$1
};
function readAgent(object) {
	const { spec, owner, agent } = start$2(object);
	putAgent(agent, items$1(at(spec, "tools")).flatMap((tool) => toolOf$1(tool, object)), object.to);
	const engine = at(spec, "executionEngine");
	const engineName = said$2(engine, "name");
	if (engineName) trusts$2(owner, `engine ${engineName.words}`, `the engine ${engineName.words}`, engineName.span);
	for (const override of items$1(at(spec, "overrides"))) readHeaders(at(override, "headers"), owner);
	readPod(at(spec, "pod", "template", "spec"), owner, object.span);
}
function toolOf$1(tool, object) {
	const name = said$2(tool, "partial", "name") ?? said$2(tool, "name");
	if (!name) return [];
	const type = text(at(tool, "type"));
	return [{
		effect: "allow",
		uses: type === "agent" || type === "team" ? uses("call", [calledFrom(object, name.words)]) : toolByName(name.words),
		text: name.words,
		span: name.span
	}];
}
function readTeam(object) {
	const { spec, agent } = start$2(object, "team");
	const selector = said$2(spec, "selector", "agent");
	const members = items$1(at(spec, "members")).flatMap((member) => {
		const name = said$2(member, "name");
		return name ? [{
			effect: "allow",
			uses: uses("call", [calledFrom(object, name.words)]),
			text: name.words,
			span: name.span
		}] : [];
	});
	const chooser = selector ? [{
		effect: "allow",
		uses: named$6(`chosen by ${selector.words}`),
		text: selector.words,
		span: selector.span
	}] : [];
	putAgent(agent, [...members, ...chooser], object.to);
}
function calledFrom(object, name) {
	return [...object.name.split("/").slice(0, -1), name].join("/");
}
function readTool(object) {
	const { spec, owner, agent } = start$2(object, "tool");
	const http = at(spec, "http");
	const method = (text(at(http, "method")) ?? "GET").toUpperCase();
	const url = said$2(http, "url");
	const server = at(spec, "mcp", "mcpServerRef");
	const own = [];
	if (url) own.push({
		effect: "allow",
		uses: uses("use", [`${method} ${url.words}`]),
		text: `${method} ${url.words}`,
		span: url.span
	});
	if (server) {
		const called = `mcp__${referred(server, object)}__${text(at(spec, "mcp", "toolName")) ?? ""}`;
		own.push({
			effect: "allow",
			uses: named$6(called),
			text: called,
			span: server.span
		});
	}
	for (const type of ["agent", "team"]) {
		const callee = said$2(spec, type, "name") ?? said$2(spec, type);
		if (callee) own.push({
			effect: "allow",
			uses: uses("call", [calledFrom(object, callee.words)]),
			text: callee.words,
			span: callee.span
		});
	}
	putAgent(agent, own, object.to);
	talksTo(owner, at(http, "url"));
	readHeaders(at(http, "headers"), owner);
	const required = at(spec, "approval", "required");
	const late = text(at(spec, "approval", "onTimeout")) ?? "reject";
	if (required?.kind === "boolean" && required.value) guarded(owner, "a person’s approval", late === "proceed" ? "approval, or waiting" : "approval", `approval (${late})`, required.span);
}
function readServer(object, what) {
	const { spec, owner } = start$2(object, what);
	readAddress(at(spec, "address"), owner, "server");
	readHeaders(at(spec, "headers"), owner);
	const secret = said$2(spec, "authorization", "tokenSecretRef", "name");
	if (secret) holds$1(owner, "OAuth token", secret.words, secret.span, "standing-reference", secretIn(owner, secret.words));
	for (const host of items$1(at(spec, "allowedEndpointHosts"))) {
		const words = text(host);
		if (words !== void 0) trusts$2(owner, `host ${words.toLowerCase()}`, `being sent to ${words}`, host.span);
	}
}
function readModel$1(object) {
	const { spec, owner } = start$2(object, "model");
	for (const { value } of entries(at(spec, "config"))) {
		readAddress(at(value, "baseUrl"), owner, "endpoint");
		readHeaders(at(value, "headers"), owner);
		for (const key of [
			"apiKey",
			"accessKeyId",
			"secretAccessKey",
			"sessionToken"
		]) readValue(key, at(value, key), owner);
	}
}
function readAddress(address, owner, purpose) {
	talksTo(owner, at(address, "value") ?? address, purpose);
	const service = at(address, "valueFrom", "serviceRef");
	const name = said$2(service, "name");
	if (!name) return;
	const space = text(at(service, "namespace")) ?? owner.space;
	const host = space === void 0 || space.startsWith("./") ? name.words : `${name.words}.${space}`;
	const path = (text(at(service, "path")) ?? "").replace(/^\/{0,9}/, "/");
	talksTo(owner, {
		kind: "string",
		value: `http://${host}${path}`,
		span: name.span
	}, purpose, [space ?? ""]);
}
function readHeaders(headers, owner) {
	for (const header of items$1(headers)) readValue(text(at(header, "name")) ?? "header", at(header, "value"), owner, "header");
}
function readValue(name, value, owner, place = "env") {
	const literal = at(value, "value");
	if (literal) holdsLiteral(owner, name, literal, place);
	const secret = said$2(value, "valueFrom", "secretKeyRef", "name");
	if (!secret) return;
	const reference = `${secret.words}/${text(at(value, "valueFrom", "secretKeyRef", "key")) ?? ""}`;
	holds$1(owner, name, reference, secret.span, "standing-reference", secretIn(owner, reference));
}
function start$2(object, what) {
	const { file, to, name, span, team, space } = object;
	const agent = {
		client: "Ark",
		name,
		file,
		span,
		team,
		...what === void 0 ? {} : { what }
	};
	return {
		spec: object.spec,
		agent,
		owner: {
			agent: nameOf$5(agent),
			file,
			to,
			space
		}
	};
}

// src/manifests/kagent/dapr.ts
function isAgentsDapr(value) {
	if (!(text(at(value, "apiVersion")) ?? "").startsWith("dapr.io/")) return false;
	if ((text(at(value, "spec", "type")) ?? "").startsWith("conversation.")) return true;
	const labels = entries(at(value, "metadata", "labels")).map((e) => text(e.value));
	const apps = [...strings(at(value, "scopes")).map((s) => s.value), ...items$1(at(value, "spec", "accessControl", "policies")).map((p) => text(at(p, "appId")))];
	return agentHint([
		text(at(value, "metadata", "name")),
		...labels,
		...apps
	]) !== void 0;
}
function readDapr(object) {
	if (object.kind !== "Component") return false;
	const { file, to, space, spec, value } = object;
	const owner = {
		agent: `Dapr component ${object.name}`,
		file,
		to,
		space
	};
	for (const item of items$1(at(spec, "metadata"))) readItem(item, owner);
	const scopes = at(value, "scopes");
	const listed = strings(scopes).map((s) => s.value);
	const all = "an app of its namespace";
	const alternatives = listed.length === 0 ? [[all]] : listed.map((app) => [all, `called ${app}`]);
	const what = `${file.path.toLowerCase()} Dapr component ${object.name}`;
	to.fact({
		kind: "exposure",
		agent: owner.agent,
		subject: what,
		what,
		part: "the agent",
		alternatives,
		text: listed.length === 0 ? "every app of its namespace" : listed.join(", or "),
		place: placeIn(file, scopes?.span ?? object.span)
	});
	return true;
}
function readItem(item, owner) {
	const name = said$2(item, "name");
	if (!name) return;
	const secret = said$2(item, "secretKeyRef", "name");
	const value = at(item, "value");
	if (secret) {
		const reference = `${secret.words}/${text(at(item, "secretKeyRef", "key")) ?? ""}`;
		holds$1(owner, name.words, reference, secret.span, "standing-reference", secretIn(owner, reference));
	} else if (value) holdsLiteral(owner, name.words, value);
	if (/^(endpoint|url|baseUrl|host)$/i.test(name.words) && /:\/\//.test(text(value) ?? "")) talksTo(owner, value, "endpoint");
}

// src/manifests/kagent/sandbox.ts
function readSandbox$1(object) {
	const { spec, file, to, kind } = object;
	if (kind !== "Sandbox" && kind !== "SandboxTemplate" && kind !== "SandboxClaim" && kind !== "SandboxWarmPool") return;
	const agent = {
		client: "agent-sandbox",
		what: kind === "SandboxTemplate" ? "template" : kind === "Sandbox" ? "sandbox" : "claim",
		name: object.name,
		file,
		span: object.span,
		team: object.team
	};
	const owner = {
		agent: nameOf$5(agent),
		file,
		to,
		space: object.space
	};
	const template = said$2(spec, "sandboxTemplateRef", "name");
	if (template) trusts$2(owner, `template ${template.words}`, `the template ${template.words}`, template.span);
	if (kind === "SandboxClaim" || kind === "SandboxWarmPool") return;
	putAgent(agent, [], to);
	const pod = at(spec, "podTemplate", "spec");
	readPod(pod, owner, object.span);
	const usual = kind === "Sandbox" ? 1 : 0;
	const mount = at(pod, "automountServiceAccountToken");
	const level = mount?.kind === "boolean" ? Number(mount.value) : usual;
	heldTo(owner, "token of its service account", level, usual, level ? "mounted" : "not mounted", mount?.span, object.span);
	const runtime = said$2(pod, "runtimeClassName");
	const apart = runtime !== void 0 && /gvisor|runsc|kata|firecracker|edera|nitro/i.test(runtime.words);
	heldTo(owner, "runtime that is apart from the node", apart ? 0 : 1, 1, apart ? "on" : "off", runtime?.span, object.span);
	if (kind !== "SandboxTemplate") return;
	const policy = at(spec, "networkPolicy");
	const managed = text(at(spec, "networkPolicyManagement")) !== "Unmanaged";
	heldTo(owner, "network policy", policy && managed ? 0 : 1, 1, policy && managed ? "on" : "off", policy?.span, object.span);
}

// src/manifests/kagent/servers.ts
function readServerObject(object) {
	const { spec, file, to, group } = object;
	const client = group === "kagent.dev" ? "kagent" : "ToolHive";
	const owner = {
		agent: `${client} server ${object.name}`,
		file,
		to
	};
	talksTo(owner, at(spec, "url"), "server", namespacesOf(object));
	readInner(object, client);
	const deployment = at(spec, "deployment") ?? spec;
	const image = said$2(deployment, "image");
	if (image) readImage(image, deployment, owner);
	if (deployment) {
		readVariables(deployment, owner);
		for (const secret of [...items$1(at(deployment, "secretRefs")), ...items$1(at(spec, "secrets"))]) {
			const name = said$2(secret, "name");
			if (name) holds$1(owner, text(at(secret, "targetEnvName")) ?? `every key of ${name.words}`, name.words, name.span);
		}
		readPod(deployment, owner, object.span);
		readPod(at(spec, "podTemplateSpec", "spec"), owner, object.span);
	}
	for (const header of items$1(at(spec, "headersFrom"))) {
		const name = said$2(header, "name");
		const secret = said$2(header, "valueFrom", "name") ?? said$2(header, "valueFrom", "secretKeyRef", "name");
		if (name && secret && text(at(header, "valueFrom", "type")) !== "ConfigMap") holds$1(owner, name.words, secret.words, secret.span);
	}
	readTls(spec, owner);
	if (group === "kagent.dev") readCallers$1(spec, owner, object);
	else readProfile(spec, owner, object);
}
function readModel(object) {
	const { spec, file, to } = object;
	const owner = {
		agent: `kagent model ${object.name}`,
		file,
		to
	};
	const secret = said$2(spec, "apiKeySecret") ?? said$2(spec, "apiKeySecretRef");
	if (secret) holds$1(owner, "API key", secret.words, secret.span);
	for (const of of [spec, ...entries(spec).map((e) => e.value)]) for (const key of [
		"baseUrl",
		"baseURL",
		"endpoint",
		"azureEndpoint",
		"host"
	]) talksTo(owner, at(of, key), "endpoint", namespacesOf(object));
	readTls(spec, owner);
}
function readTls(spec, owner) {
	const off = at(spec, "tls", "disableVerify");
	if (off?.kind === "boolean" && off.value) heldTo(owner, "certificate check", 1, 0, "off", off.span, off.span);
}
function readInner(object, client) {
	for (const e of entries(at(object.spec, "config"))) {
		if (e.value.kind !== "map" || !/^(stdio|sse|streamableHttp)$/.test(e.key)) continue;
		const server = {
			...e,
			key: object.name
		};
		readServerWithTools(server, {
			name: client,
			dialect: "claude",
			honoursDisabled: false,
			filtersTools: false
		}, {
			approve: [],
			deny: [],
			only: [],
			globs: false
		}, object.file, object.to);
	}
}
function readImage(image, deployment, owner) {
	const words = [
		...items$1(at(deployment, "cmd")),
		...items$1(at(deployment, "command")),
		...items$1(at(deployment, "args"))
	];
	const args = [...text(at(deployment, "cmd")) === void 0 ? [] : [text(at(deployment, "cmd")) ?? ""], ...words.flatMap((w) => text(w) ?? [])];
	const { name, version } = program("docker", ["run", image.words]);
	owner.to.fact({
		kind: "launch",
		starts: "server",
		agent: owner.agent,
		subject: `server ${name}`,
		when: owner.agent.replace(/^(kagent|ToolHive) server/, "MCP server"),
		program: {
			name,
			version,
			args,
			env: []
		},
		text: [image.words, ...args].join(" "),
		place: placeIn(owner.file, image.span)
	});
}
function readProfile(spec, owner, object) {
	const profile = at(spec, "permissionProfile");
	const name = said$2(profile, "name");
	if (text(at(profile, "type")) === "configmap" && name) {
		trusts$2(owner, `profile ${name.words}`, `the permission profile ${name.words}`, name.span);
		return;
	}
	const closed = name?.words === "none";
	heldTo(owner, "network", closed ? 0 : 1, 1, closed ? "none" : "unrestricted", name?.span, object.span);
}

// src/manifests/kubernetes-agents.ts
const format$37 = {
	id: "kubernetes-agents",
	title: "Agents as Kubernetes objects",
	clients: [
		"kagent",
		"agent-sandbox",
		"ToolHive",
		"Ark",
		"Dapr"
	],
	files: [
		"**/*.yaml",
		"**/*.yml",
		"**/*.json"
	],
	reads: "by content alone (`apiVersion` of kagent.dev, agents.x-k8s.io, toolhive.stacklok.dev, ark.mckinsey.com; of dapr.io where it talks to a model or names an agent). Exact: kagent Agent, SandboxAgent and AgentHarness: tools with `toolNames` (absent: all) and `requireApproval`, agents that it calls, also through a server that stands for one, `allowedHeaders`, `headersFrom`, service account, variables and secrets, volumes and security context, `sandbox.network.allowedDomains` (absent: none), skills, `allowedNamespaces`; RemoteMCPServer, MCPServer, ToolServer, ModelConfig; pods of Sandbox and SandboxTemplate with `runtimeClassName` and network policy; MCPServer of ToolHive with its permission profile; Agent, Team, Tool with its approval, MCPServer, A2AServer and Model of Ark; a Component of Dapr with its secrets and `scopes` (absent: every app). Upper bound: a name that the changed files do not declare is compared as a name. Not evaluated: what a service account may do (roles are read by themselves), patches of a part of an object; said when they change: templates that are not YAML before they are filled in, other kinds of these groups",
	renames: true,
	claims: (file) => claims$1(file, SIGNATURE$7),
	beside: (file) => [pathOf(file.path)],
	read(files, to) {
		for (const file of files) {
			const objects = documentsOf$1(file, "Kubernetes", to).flatMap(unlisted);
			for (const value of objects) {
				const object = objectOf(value, file, to);
				if (!object) continue;
				const { group, kind } = object;
				if (group === "kagent.dev" && AGENTS.has(kind)) readKagent(object);
				else if (group === "kagent.dev" && MODELS.has(kind)) readModel(object);
				else if (SERVER_GROUPS.has(group) && SERVERS.has(kind)) readServerObject(object);
				else if (SANDBOX.test(group)) readSandbox$1(object);
				else if (group === "ark.mckinsey.com" && readArk(object)) continue;
				else if (group === "dapr.io" && (!isAgentsDapr(value) || readDapr(object))) continue;
				else if (OTHERS.test(group)) to.fact({
					kind: "remark",
					about: "not evaluated",
					agent: AGENT$1[group] ?? "kagent",
					subject: `${file.path} ${kind}`,
					place: placeIn(file, value.span),
					text: `an object ${kind} of ${group}`,
					digest: file.id
				});
			}
		}
	}
};
const AGENTS = /* @__PURE__ */ new Set([
	"Agent",
	"SandboxAgent",
	"AgentHarness",
	"AgentTemplate"
]);
const MODELS = /* @__PURE__ */ new Set(["ModelConfig", "ModelProviderConfig"]);
const SERVERS = /* @__PURE__ */ new Set([
	"MCPServer",
	"RemoteMCPServer",
	"ToolServer"
]);
const SERVER_GROUPS = /* @__PURE__ */ new Set(["kagent.dev", "toolhive.stacklok.dev"]);
const SANDBOX = /^(extensions\.)?agents\.x-k8s\.io$/;
const OTHERS = /^(kagent\.dev|toolhive\.stacklok\.dev|ark\.mckinsey\.com|dapr\.io)$/;
const AGENT$1 = {
	"ark.mckinsey.com": "Ark",
	"dapr.io": "Dapr"
};
const SIGNATURE$7 = {
	marks: [
		["kagent.dev/"],
		["agents.x-k8s.io/"],
		["toolhive.stacklok.dev/"],
		["ark.mckinsey.com/"],
		["dapr.io/", "conversation."],
		["dapr.io/", "agent"]
	],
	telling: /(kagent\.dev|agents\.x-k8s\.io|toolhive\.stacklok\.dev|ark\.mckinsey\.com)\/|type:[ \t]{0,9}["']?conversation\./,
	is: (document) => unlisted(document).some((o) => isOwn(o) && at(o, "kind") !== void 0)
};
function isOwn(object) {
	const apiVersion = text(at(object, "apiVersion")) ?? "";
	if (apiVersion.startsWith("dapr.io/")) return isAgentsDapr(object);
	const group = apiVersion.slice(0, apiVersion.indexOf("/"));
	return SANDBOX.test(group) || OTHERS.test(group);
}
function unlisted(document) {
	return text(at(document, "kind")) === "List" ? items$1(at(document, "items")) : [document];
}

// src/manifests/langgraph-app.ts
const format$36 = {
	id: "langgraph-app",
	title: "LangGraph applications",
	clients: ["LangGraph"],
	files: ["**/*langgraph*.json"],
	reads: "by content (`graphs`, or `dependencies` of a file of this name). Exact: graphs (each is an endpoint), auth.path and disable_studio_auth, http.cors, routes that are switched off, dockerfile_lines, base_image, env, checkpointer serialisation. Upper bound: an origin’s regular expression by its text, any other line of the image counts. Not evaluated: what a graph may do, which is code",
	renames: true,
	claims: (file) => claims$1(file, SIGNATURE$6),
	read(files, to) {
		for (const file of files) for (const value of documentsOf$1(file, "LangGraph", to)) readApp(value, file, to);
	}
};
const SIGNATURE$6 = {
	marks: [["graphs"], ["dependencies"]],
	is: (document) => at(document, "graphs")?.kind === "map" || at(document, "dependencies")?.kind === "list"
};
function readApp(value, file, to) {
	if (value.kind !== "map") return;
	const app = {
		client: "LangGraph",
		what: "app",
		name: file.path,
		file,
		span: value.span
	};
	const owner = {
		agent: nameOf$5(app),
		file,
		to
	};
	putAgent(app, [
		...graphsOf(value),
		...originsOf(at(value, "http", "cors"), app),
		...routesOf(at(value, "http"), app)
	], to);
	readCallers(at(value, "auth"), owner, value);
	readBuild$1(value, owner);
	const env = at(value, "env");
	for (const e of entries(env)) holdsValue(owner, e.key, e.value);
	const file_ = text(env);
	if (env && file_) trusts$2(owner, `environment ${file_}`, `every variable of ${file_}`, env.span);
	readStored(at(value, "checkpointer", "serde"), owner, value);
}
function graphsOf(value) {
	return entries(at(value, "graphs")).map((graph) => ({
		effect: "allow",
		uses: uses("use", [`graph ${graph.key}`]),
		text: `graphs.${graph.key}`,
		span: graph.keySpan
	}));
}
function readCallers(auth, owner, app) {
	const path = said$2(auth, "path");
	const studio = at(auth, "disable_studio_auth");
	const closed = studio?.kind === "boolean" && studio.value;
	const own = {
		kind: "exposure",
		agent: owner.agent,
		place: placeIn(owner.file, (auth ?? app).span)
	};
	const what = `LangGraph app ${owner.file.path.toLowerCase()}`;
	owner.to.fact({
		...own,
		subject: `${what} callers`,
		what,
		part: "its API",
		alternatives: [path ? ["custom authentication"] : []],
		text: path ? `who passes ${path.words}` : "everyone"
	});
	if (!path) return;
	heldTo(owner, "access past its authentication from Studio", closed ? 0 : 1, 1, closed ? "off" : "on", studio?.span, path.span);
}
function originsOf(cors, app) {
	const listed = at(cors, "allow_origins");
	const regex = said$2(cors, "allow_origin_regex");
	const origins = strings(listed).map((o) => ({
		effect: "allow",
		uses: uses("use", ["origin ", ...star(o.value)]),
		text: `allow_origins: ${o.value}`,
		span: o.span
	}));
	if (regex) origins.push({
		effect: "allow",
		uses: uses("use", [`origins like ${regex.words}`]),
		text: `allow_origin_regex: ${regex.words}`,
		span: regex.span
	});
	const credentials = at(cors, "allow_credentials");
	if (credentials?.kind === "boolean" && credentials.value && (regex || strings(listed).some((o) => o.value.includes("*")))) origins.push({
		effect: "allow",
		uses: uses("use", ["credentials of visitors of any site"]),
		text: "allow_credentials",
		span: credentials.span
	});
	if (listed || regex) return origins;
	return [{
		effect: "inherit",
		uses: uses("use", ["origin ", ANY]),
		text: "allow_origins",
		span: (cors ?? app).span
	}];
}
function routesOf(http, app) {
	const out = ROUTES.flatMap((route) => {
		const off = at(http, `disable_${route}`);
		if (off?.kind === "boolean" && off.value) return [];
		return [{
			effect: "allow",
			uses: uses("use", [`routes: ${route}`]),
			text: `routes of ${route}`,
			span: (off ?? app).span
		}];
	});
	const custom = said$2(http, "app");
	if (custom) out.push({
		effect: "allow",
		uses: uses("use", [`routes of ${custom.words}`]),
		text: custom.words,
		span: custom.span
	});
	return out;
}
const ROUTES = [
	"assistants",
	"threads",
	"runs",
	"store",
	"mcp",
	"a2a",
	"ui",
	"meta",
	"webhooks"
];
function readBuild$1(value, owner) {
	for (const line of strings(at(value, "dockerfile_lines"))) {
		const command = /^\s*(?:RUN|CMD|ENTRYPOINT|ADD)\s+([\s\S]*)$/i.exec(line.value)?.[1];
		if (command === void 0) continue;
		owner.to.fact({
			kind: "launch",
			starts: "helper",
			agent: owner.agent,
			subject: `build ${command}`,
			when: "build of the image",
			program: hookProgram(command),
			text: line.value.trim(),
			place: placeIn(owner.file, line.span)
		});
	}
	const image = said$2(value, "base_image");
	if (image) trusts$2(owner, `image ${image.words.replace(/[@:][^@:/]*$/, "")}`, `the base image ${image.words}`, image.span, image.words.includes("@sha256:"));
}
function readStored(serde, owner, app) {
	const pickle = at(serde, "pickle_fallback");
	const off = pickle?.kind === "boolean" && !pickle.value;
	heldTo(owner, "pickles read back from its store", off ? 0 : 1, 1, off ? "off" : "on", pickle?.span, (serde ?? app).span);
	for (const key of ["allowed_json_modules", "allowed_msgpack_modules"]) {
		const modules = at(serde, key);
		if (modules?.kind === "boolean" && modules.value) heldTo(owner, `types read back from its store (${key})`, 1, 0, "all", modules.span, app.span);
		for (const module of items$1(modules)) {
			const name = text(module) ?? items$1(module).flatMap((part) => text(part) ?? []).join(".");
			if (name !== "") trusts$2(owner, `type ${key} ${name}`, `values of ${name} from its store`, module.span);
		}
	}
}

// src/manifests/letta/agent.ts
function readLettaAgent(agent, value, parts, owner) {
	const ids = at(value, "tool_ids");
	const own = ids ? strings(ids).flatMap((id) => parts.tools.get(id.value) ?? []) : items$1(at(value, "tools"));
	const tools = new Set(ids || own.length > 0 ? own : parts.tools.values());
	const asked = new Set(items$1(at(value, "tool_rules")).flatMap((rule) => /requires_approval/.test(text(at(rule, "type")) ?? "") ? text(at(rule, "tool_name")) ?? [] : []));
	putAgent(agent, [
		...[...tools].flatMap((tool) => toolOf(tool, asked)),
		...blocksOf(value, parts),
		...callsOf(value)
	], owner.to);
	for (const key of ["tool_exec_environment_variables", "secrets"]) readSecrets(at(value, key), owner);
}
function toolOf(tool, asked) {
	const name = text(at(tool, "name"));
	if (name === void 0) return [];
	const approval = at(tool, "default_requires_approval");
	const effect = asked.has(name) || approval?.kind === "boolean" && approval.value ? "ask" : "allow";
	const span = (at(tool, "name") ?? tool).span;
	const code = at(tool, "source_code");
	const source = text(code);
	const out = [{
		effect,
		uses: toolByName(name),
		text: name,
		span
	}];
	if (code && source) {
		const where = {
			text: `code of ${name}`,
			span: code.span
		};
		out.push({
			effect: "allow",
			uses: uses("use", [`code of ${name} ${digest(source)}`]),
			...where
		});
		if (STARTS_PROGRAMS.test(source)) out.push({
			effect,
			uses: whole("run"),
			...where
		});
	}
	for (const key of ["pip_requirements", "npm_requirements"]) for (const item of items$1(at(tool, key))) {
		const of = text(item) ?? text(at(item, "name"));
		if (of !== void 0) out.push({
			effect,
			uses: named$6(`package ${of}`),
			text: of,
			span: item.span
		});
	}
	return out;
}
const STARTS_PROGRAMS = /\b(subprocess|pty|child_process|os\.(system|popen|exec\w*|spawn\w*)|eval\(|exec\(|__import__)/;
function blocksOf(value, parts) {
	return [...strings(at(value, "block_ids")).flatMap((id) => parts.blocks.get(id.value) ?? []), ...items$1(at(value, "core_memory"))].flatMap((block) => {
		const label = text(at(block, "label"));
		const locked = at(block, "read_only");
		if (label === void 0 || locked?.kind === "boolean" && locked.value) return [];
		return [{
			effect: "allow",
			uses: uses("use", [`its memory ${label}, to rewrite`]),
			text: `rewriting ${label}`,
			span: (locked ?? block).span
		}];
	});
}
function callsOf(value) {
	const all = at(value, "include_multi_agent_tools");
	return all?.kind === "boolean" && all.value ? [{
		effect: "allow",
		uses: uses("call", [ANY]),
		text: "include_multi_agent_tools",
		span: all.span
	}] : [];
}
function readSecrets(secrets, owner) {
	for (const e of entries(secrets)) readSecret(e.key, e.value, owner);
	for (const item of items$1(secrets)) {
		const name = text(at(item, "key")) ?? text(at(item, "name"));
		const value = at(item, "value");
		if (name !== void 0) readSecret(name, value ?? item, owner);
	}
}
function readSecret(name, value, owner) {
	if (text(value)) holdsLiteral(owner, name, value);
	else holds$1(owner, name, name, value.span);
}

// src/manifests/letta-agent.ts
const format$35 = {
	id: "letta-agent",
	title: "Letta agent files",
	clients: ["Letta"],
	files: ["**/*.af"],
	reads: "Exact: agents with their tools, default_requires_approval and rules that require approval, secrets and variables of tools, memory blocks that the agent may rewrite, MCP servers, tools for calling other agents. Upper bound: any change of a tool’s code counts. Not evaluated: what that code does, messages, identities, order of tools",
	renames: true,
	claims: (file) => claims$1(file, SIGNATURE$5),
	read(files, to) {
		for (const file of files) for (const value of documentsOf$1(file, "Letta", to)) readFile(value, file, to);
	}
};
const SIGNATURE$5 = {
	marks: [["\"agents\""], ["\"agent_type\""]],
	is: (document) => at(document, "agents")?.kind === "list" || text(at(document, "agent_type")) !== void 0
};
function readFile(document, file, to) {
	const agents = [...items$1(at(document, "agents")), ...at(document, "agent_type") ? [document] : []];
	const byId = (key) => new Map(items$1(at(document, key)).map((part, i) => [text(at(part, "id")) ?? text(at(part, "name")) ?? `#${i}`, part]));
	const parts = {
		tools: byId("tools"),
		blocks: byId("blocks")
	};
	const size = parts.tools.size + parts.blocks.size + 1;
	if (agents.length > 1 && agents.length * size > MOST_WORK) {
		unreadable(file, "Letta", [{
			code: "too-many-nodes",
			message: "it has more agents and tools than are read",
			span: document.span
		}], "unknown", to);
		return;
	}
	for (const value of agents) {
		const name = said$2(value, "name");
		const agent = {
			client: "Letta",
			name: name?.words ?? text(at(value, "id")) ?? "",
			file,
			span: (name ?? value).span
		};
		readLettaAgent(agent, value, parts, {
			agent: nameOf$5(agent),
			file,
			to
		});
	}
	for (const server of serversOf(at(document, "mcp_servers"))) readServer$1(server, {
		name: "Letta",
		dialect: "claude",
		honoursDisabled: false,
		filtersTools: false
	}, file, to);
}
const MOST_WORK = 1e5;
function serversOf(value) {
	return [...items$1(value).map((item, i) => {
		const name = at(item, "server_name") ?? at(item, "name") ?? at(item, "id");
		return {
			key: text(name) ?? `#${i}`,
			keySpan: (name ?? item).span,
			value: item,
			shadowed: false
		};
	}), ...entries(value)].flatMap((server) => {
		const inner = at(server.value, "stdio_config") ?? server.value;
		if (inner.kind !== "map") return [];
		const shaped = [...inner.entries, ...inner === server.value ? [] : entries(server.value)].map(renamed);
		return [{
			...server,
			value: {
				...inner,
				entries: shaped
			}
		}];
	});
}
const NAMES = {
	server_url: "url",
	custom_headers: "headers"
};
function renamed(e) {
	return {
		...e,
		key: Object.hasOwn(NAMES, e.key) ? NAMES[e.key] ?? e.key : e.key
	};
}

// src/manifests/m365/capabilities.ts
function capabilityTools(capability) {
	const name = text(at(capability, "name")) ?? "";
	const span = at(capability, "name")?.span ?? capability.span;
	const selectors = Object.hasOwn(SELECTORS, name) ? SELECTORS[name] : void 0;
	if (!selectors) return [limited(name, [`${name.toLowerCase()}`], span)];
	const kind = name.toLowerCase();
	const mailbox = text(at(capability, "shared_mailbox"))?.toLowerCase();
	const room = mailbox === void 0 ? `${kind} ` : `${kind} of ${mailbox} `;
	const found = Object.entries(selectors).flatMap(([key, sequences]) => items$1(at(capability, key)).flatMap((item) => sequences(item).map((s) => limited(`${name} ${wordsOf(item)}`, [room, ...s], item.span))));
	const own = found.length > 0 ? found : [everything(name, room, span, mailbox)];
	const related = at(capability, "include_related_content");
	if (related?.kind !== "boolean" || !related.value) return own;
	return [...own, limited(`${name} include_related_content`, [`related content of ${kind}`], related.span)];
}
function limited(words, argument, span) {
	return {
		effect: "allow",
		uses: uses("use", argument),
		text: words,
		span
	};
}
function everything(name, room, span, mailbox) {
	const tool = limited(mailbox === void 0 ? name : `${name} of ${mailbox}`, [room, ANY], span);
	return mailbox === void 0 && !HARMLESS.has(name) ? {
		...tool,
		wide: true
	} : tool;
}
const HARMLESS = /* @__PURE__ */ new Set([
	"People",
	"EmbeddedKnowledge",
	"ScenarioModels"
]);
const SELECTORS = {
	WebSearch: { sites: (i) => below$1(urlOf(i)) },
	OneDriveAndSharePoint: {
		items_by_url: (i) => below$1(urlOf(i)),
		items_by_sharepoint_ids: sharePointIds
	},
	GraphConnectors: { connections: connectionOf },
	TeamsMessages: { urls: (i) => [[urlOf(i)]] },
	Email: {
		folders: (i) => [[`folder ${said(i, "folder_id")}`]],
		group_mailboxes: (i) => [[`group ${plainOf(i)}`]]
	},
	Meetings: { items_by_id: (i) => [[`meeting ${said(i, "id")}${isTrue$4(i, "is_series") ? " series" : ""}`]] },
	Dataverse: { knowledge_sources: tablesOf },
	People: {},
	EmbeddedKnowledge: { files: (i) => [[`file ${said(i, "file")}`]] },
	ScenarioModels: { models: (i) => [[`model ${said(i, "id")}`]] }
};
function below$1(url) {
	return [[url], [`${url}/`, ANY]];
}
function urlOf(item) {
	const plain = (text(at(item, "url")) ?? text(item) ?? plainOf(item)).trim().replace(/^https?:\/\//i, "").replace(/\/{1,9}$/, "");
	try {
		return decodeURIComponent(plain).toLowerCase();
	} catch {
		return plain.toLowerCase();
	}
}
function sharePointIds(item) {
	const ids = [
		"site_id",
		"web_id",
		"list_id",
		"unique_id"
	].map((k) => said(item, k));
	const known = ids.slice(0, Math.max(0, ...ids.map((id, i) => id === "" ? 0 : i + 1)));
	const wide = isTrue$4(item, "search_associated_sites") ? " with associated sites" : "";
	const path = `ids ${known.map((id) => id || "?").join("/")}`;
	return [...below$1(path), ...wide === "" ? [] : [[path + wide]]];
}
function connectionOf(item) {
	const id = `connection ${said(item, "connection_id")} `;
	const narrowing = entries(item).filter((e) => e.key !== "connection_id");
	return [narrowing.length === 0 ? [id, ANY] : [id + narrowing.map((e) => `${e.key} ${plainOf(e.value)}`).sort().join(" ")]];
}
function tablesOf(item) {
	const host = `${said(item, "host_name").toLowerCase()} ${said(item, "skill")} `;
	const tables = items$1(at(item, "tables")).map((t) => [`${host}table ${said(t, "table_name")}`]);
	return tables.length > 0 ? tables : [[host, ANY]];
}
function said(item, key) {
	return text(at(item, key))?.toLowerCase() ?? "";
}
function isTrue$4(item, key) {
	const found = at(item, key);
	return found?.kind === "boolean" && found.value;
}
function wordsOf(item) {
	return [
		"url",
		"connection_id",
		"site_id",
		"folder_id",
		"id",
		"host_name",
		"file"
	].map((k) => text(at(item, k))).find((t) => t !== void 0) ?? text(item) ?? "";
}
function plainOf(value) {
	if (value.kind === "string") return value.value;
	if (value.kind === "number") return value.raw;
	if (value.kind === "boolean") return String(value.value);
	if (value.kind === "null") return "null";
	if (value.kind === "list") return `[${value.items.map(plainOf).join(", ")}]`;
	return `{${entries(value).map((e) => `${e.key}: ${plainOf(e.value)}`).sort().join(", ")}}`;
}

// src/manifests/m365-agent.ts
const format$34 = {
	id: "m365-agent",
	title: "Declarative agents of Microsoft 365 Copilot",
	clients: ["M365 Copilot"],
	files: ["**/*.json"],
	reads: "by content (`$schema` of declarative agents, or version v1.x with name, description and instructions). Exact: capabilities with the sites, items, connections, folders, meetings and tables that limit them; actions and worker agents by their names. Upper bound: none named is all that the user sees, and an empty list counts as none. Not evaluated: sensitivity labels, behaviour overrides, what embedded files say",
	renames: true,
	claims: (file) => claims$1(file, SIGNATURE$4),
	read(files, to) {
		for (const file of files) for (const value of documentsOf$1(file, "M365 Copilot", to)) {
			if (!SIGNATURE$4.is(value)) continue;
			const name = at(value, "name");
			const agent = {
				client: "M365 Copilot",
				name: text(name) ?? "",
				file,
				span: (name ?? value).span
			};
			putInOrder(agent, toolsOf$2(value), to, true);
		}
	}
};
const SIGNATURE$4 = {
	marks: [[
		"\"instructions\"",
		"\"name\"",
		"\"v1."
	], ["copilot/declarative-agent"]],
	is: (value) => (text(at(value, "$schema")) ?? "").includes("copilot/declarative-agent") || /^v1\.\d/.test(text(at(value, "version")) ?? "") && [
		"name",
		"description",
		"instructions"
	].every((k) => text(at(value, k)) !== void 0)
};
function toolsOf$2(value) {
	return [
		...items$1(at(value, "capabilities")).flatMap(capabilityTools),
		...items$1(at(value, "actions")).map((action) => {
			const file = text(at(action, "file")) ?? text(at(action, "id")) ?? "";
			const plain = file.replace(/^(\.\/){1,9}/, "");
			return {
				effect: "inherit",
				uses: uses("use", [`plugin ${plain}`]),
				text: `action ${file}`,
				span: action.span
			};
		}),
		...items$1(at(value, "worker_agents")).map((worker) => {
			const id = text(at(worker, "id")) ?? text(at(worker, "file")) ?? "";
			return {
				effect: "allow",
				uses: uses("call", [id]),
				text: `worker agent ${id}`,
				span: worker.span
			};
		})
	];
}

// src/manifests/m365-app.ts
const format$33 = {
	id: "m365-app",
	title: "Microsoft 365 apps with an agent",
	clients: ["M365 Copilot"],
	files: ["**/*manifest*.json"],
	reads: "by content (manifestVersion, id, and copilotAgents, bots or composeExtensions). Exact: authorization.permissions, devicePermissions, validDomains with their stars, webApplicationInfo, the agents and bots that it brings. Upper bound: consent may give less. Not evaluated: tabs, commands, localised names",
	renames: true,
	claims: (file) => claims$1(file, SIGNATURE$3),
	read(files, to) {
		for (const file of files) for (const value of documentsOf$1(file, "M365 Copilot", to)) {
			if (!SIGNATURE$3.is(value)) continue;
			const name = at(value, "name", "short") ?? at(value, "name");
			const agent = {
				client: "M365 Copilot",
				what: "app",
				name: text(name) ?? "",
				file,
				span: (name ?? value).span
			};
			putInOrder(agent, toolsOf$1(value), to, true);
		}
	}
};
const SIGNATURE$3 = {
	marks: [["\"manifestVersion\"", "\"id\""]],
	is: (value) => text(at(value, "manifestVersion")) !== void 0 && text(at(value, "id")) !== void 0 && [
		"copilotAgents",
		"bots",
		"composeExtensions"
	].some((k) => at(value, k) !== void 0)
};
function toolsOf$1(value) {
	const tool = (kind, item, words) => ({
		effect: "allow",
		uses: uses("use", [`${kind} ${words}`]),
		text: `${kind} ${words}`,
		span: item.span
	});
	const permissions = at(value, "authorization", "permissions");
	return [
		...entries(permissions).flatMap(({ key, value: list }) => items$1(list).map((p) => tool(`permission (${key})`, p, nameOf(p, text(at(p, "type")))))),
		...strings(at(value, "devicePermissions")).map((p) => tool("device permission", p, p.value)),
		...strings(at(value, "validDomains")).map((d) => domain(d, d.value.trim().toLowerCase())),
		...entries(at(value, "webApplicationInfo")).map((e) => tool(`identity ${e.key}`, e.value, text(e.value) ?? "")),
		...entries(at(value, "copilotAgents")).flatMap(({ key, value: list }) => items$1(list).map((a) => tool(key, a, text(at(a, "file")) ?? text(at(a, "id")) ?? ""))),
		...["bots", "composeExtensions"].flatMap((key) => items$1(at(value, key)).map((b) => tool(key, b, text(at(b, "botId")) ?? text(at(b, "apiSpecificationFile")) ?? "")))
	];
}
function nameOf(permission, type) {
	const name = text(permission) ?? text(at(permission, "name")) ?? "";
	return type === void 0 ? name : `${name} ${type}`;
}
function domain(item, host) {
	const found = {
		effect: "allow",
		uses: uses("use", merge(["pages of ", ...star(host)])),
		text: `validDomains ${host}`,
		span: item.span
	};
	return /^\*(\.\*|\.[a-z]{2,3})?$/.test(host) ? {
		...found,
		wide: true
	} : found;
}

// src/manifests/m365-plugin.ts
const format$32 = {
	id: "m365-plugin",
	title: "API plugins of Microsoft 365 Copilot",
	clients: ["M365 Copilot"],
	files: ["**/*.json"],
	reads: "by content (schema_version v2.x with runtimes or functions). Exact: which functions a runtime runs (none named: all), and `confirmation` of each (`None`: no one is asked); runtimes with their addresses and kind of sign-in; scopes of the OpenAPI document beside it, those that no function needs, and its `x-openai-isConsequential`. Upper bound: without a confirmation the host decides; scopes are those that the document has, the registration may have fewer. Not evaluated: an OpenAPI document that changes alone, what a function answers, plugins of the first generation",
	renames: true,
	claims: (file) => claims$1(file, SIGNATURE$2),
	names: (file) => claims$1(file, SIGNATURE$2) ? specsOf(file) : [],
	read(files, to) {
		for (const file of files.filter((f) => !f.named)) for (const value of documentsOf$1(file, "M365 Copilot", to)) {
			if (!SIGNATURE$2.is(value)) continue;
			const said = at(value, "namespace") ?? at(value, "name_for_human");
			const name = text(said) ?? "";
			const agent = {
				client: "M365 Copilot",
				what: "plugin",
				name,
				file,
				span: (said ?? value).span
			};
			putInOrder(agent, toolsOf(value, plainOperations(value, file, files)), to, true);
			for (const runtime of items$1(at(value, "runtimes"))) readRuntime(runtime, value, files, {
				agent: `M365 Copilot plugin ${name}`,
				file,
				to
			});
		}
	}
};
const SIGNATURE$2 = {
	marks: [["\"schema_version\"", "\"v2"]],
	is: (value) => /^v2(\.|$)/.test(text(at(value, "schema_version")) ?? "") && (at(value, "runtimes") ?? at(value, "functions"))?.kind === "list"
};
function toolsOf(value, plain) {
	const runtimes = items$1(at(value, "runtimes"));
	const lists = runtimes.map((r) => at(r, "run_for_functions"));
	const patterns = lists.flatMap((list) => strings(list));
	const all = runtimes.length === 0 || lists.some((l) => l === void 0) || patterns.some((p) => p.value === "*");
	const names = new Set(patterns.map((p) => p.value));
	const functions = items$1(at(value, "functions")).flatMap((f) => {
		const name = at(f, "name");
		const said = text(name);
		if (!name || said === void 0 || !(all || names.has(said) || [...names].some((n) => n.includes("*")))) return [];
		const kind = at(f, "capabilities", "confirmation", "type");
		return [{
			effect: kind === void 0 && plain.has(said) ? "allow" : confirmed(kind),
			uses: named$6(said),
			text: said,
			span: (kind ?? name).span
		}];
	});
	const known = new Set(functions.map((f) => f.text));
	const others = patterns.filter((p) => !known.has(p.value) && p.value !== "*").map((p) => ({
		effect: "inherit",
		uses: { sequences: [merge([...star(p.value), "\0"])] },
		text: p.value,
		span: p.span
	}));
	return [
		...freestFirst(functions),
		...others,
		...runtimes.flatMap(discovered)
	];
}
function confirmed(kind) {
	const said = text(kind)?.toLowerCase();
	if (said === void 0) return "inherit";
	return said === "none" ? "allow" : "ask";
}
function discovered(runtime) {
	const dynamic = at(runtime, "spec", "enable_dynamic_discovery");
	if (dynamic?.kind !== "boolean" || !dynamic.value) return [];
	const { host } = connection(text(at(runtime, "spec", "url")) ?? "server");
	return [{
		effect: "inherit",
		uses: { sequences: [[
			`mcp__${host}__`,
			SOME,
			"\0"
		]] },
		text: "enable_dynamic_discovery",
		span: dynamic.span,
		wide: true
	}];
}
function specsOf(file) {
	const document = documentBeside(file);
	return items$1(at(document, "runtimes")).flatMap((r) => specOf(r, file) ?? []);
}
function specOf(runtime, { path }) {
	const url = text(at(runtime, "spec", "url"));
	if (url === void 0 || /^[a-z][\w+.-]*:/i.test(url)) return void 0;
	return resolved$1(pathOf(path), url);
}
function readRuntime(runtime, plugin, files, of) {
	const url = at(runtime, "spec", "url");
	if (/^(https?|wss?):/i.test(text(url) ?? "")) talksTo(of, url);
	const kind = text(at(runtime, "auth", "type"));
	const reference = at(runtime, "auth", "reference_id");
	if (kind === void 0 || kind.toLowerCase() === "none") return;
	const key = kind === "ApiKeyPluginVault" && text(reference) ? `key ${text(reference)}` : void 0;
	const held = kind.toLowerCase().startsWith("oauth") ? "short-lived" : "standing-reference";
	holds$1(of, kind, text(reference) ?? kind, (reference ?? runtime).span, held, key);
	if (held === "short-lived") readScopes(runtime, plugin, files, of);
}
function plainOperations(plugin, file, files) {
	const paths = new Set(items$1(at(plugin, "runtimes")).map((r) => specOf(r, file)));
	const apis = files.flatMap((f) => {
		const document = f.named && paths.has(f.path) ? documentBeside(f) : void 0;
		return (document && apiOf(document)) ?? [];
	});
	return new Set(apis.flatMap((api) => [...api.plain]));
}
function readScopes(runtime, plugin, files, of) {
	const path = specOf(runtime, of.file);
	const file = files.find((f) => f.named && f.path === path);
	const document = file && documentBeside(file);
	const api = document && apiOf(document);
	if (!api) return;
	const listed = strings(at(runtime, "run_for_functions")).map((s) => s.value);
	const all = listed.length === 0 || listed.includes("*");
	const names = items$1(at(plugin, "functions")).flatMap((f) => text(at(f, "name")) ?? []);
	const needed = api.needed(new Set(all ? names : listed));
	const span = (at(runtime, "auth", "reference_id") ?? runtime).span;
	for (const scope of api.offered) holdsScope(of, scope, text(at(runtime, "auth", "reference_id")) ?? "", span, needed);
}

// src/manifests/mcp-amazon-q.ts
const format$31 = serverFormat({
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

// src/manifests/mcp-antigravity.ts
const format$30 = serverFormat({
	id: "mcp-antigravity",
	client: "Antigravity",
	files: ["**/.agents/mcp_config.json", "**/.agent/mcp_config.json"],
	root: "mcpServers",
	dialect: "claude",
	json: "jsonc",
	keys: { deny: ["disabledTools"] }
});

// src/manifests/mcp/read-file.ts
function readMcpFile(file, client, to, place = []) {
	const whole = readable(file, client, to);
	if (!whole) return void 0;
	to.document(file.path, whole);
	const parsed = at(whole, ...place);
	if (!parsed) return void 0;
	for (const server of entries(servers(parsed, client))) if (!client.reserved.includes(server.key)) readServer$1(server, client, file, to);
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
	if (named || !client.flat || entry$2(root, client.root)) return named;
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
const format$29 = {
	id: "mcp-claude",
	title: "MCP servers of Claude Code and Copilot CLI",
	clients: ["Claude Code", "Copilot CLI"],
	files: ["**/.mcp.json", "**/managed-mcp.json"],
	reads: "servers: command, args, env, url, headers, headersHelper, tools; the reach of well-known servers",
	context: (path) => {
		const folder = path.replace(/[^/]*$/, "");
		return ["settings.json", "settings.local.json"].map((name) => `${folder}.claude/${name}`);
	},
	read(files, to) {
		for (const file of files) {
			const managed = /(^|\/)managed-mcp\.json$/i.test(file.path);
			readMcpFile(file, managed ? {
				...claude,
				name: "Claude Code (managed settings)"
			} : claude, to);
			if (!managed) readMcpFile(file, copilot, to);
		}
	}
};

// src/manifests/mcp-continue.ts
const format$28 = serverFormat({
	id: "mcp-continue",
	client: "Continue",
	files: [
		"**/.continue/mcpServers/*.{yaml,yml,json}",
		"**/.continue/config.yaml",
		"**/.continue/mcp.json"
	],
	root: "mcpServers",
	dialect: "continue",
	json: "jsonc",
	noOffSwitch: true,
	more: (value, path) => /\.json$/i.test(path) ? [...ofProjects(value), ...itself(value, path)] : []
});
function ofProjects(value) {
	return entries(at(value, "projects")).flatMap((project) => [...entries(at(project.value, "mcpServers"))]);
}
function itself(value, path) {
	if (value.kind !== "map" || at(value, "mcpServers") || !(at(value, "command") ?? at(value, "url"))) return [];
	return [{
		key: (path.split("/").at(-1) ?? path).replace(/\.json$/i, ""),
		keySpan: value.span,
		value,
		shadowed: false
	}];
}

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
const format$27 = {
	id: "mcp-cursor",
	title: "MCP servers of Cursor",
	clients: ["Cursor"],
	files: ["**/.cursor/mcp.json"],
	reads: "servers: command, args, env, envFile, url, headers; the reach of well-known servers",
	context: (path) => ["permissions.json", "cli.json"].map((name) => path.replace(/[^/]*$/, name)),
	read: (files, to) => {
		for (const file of files) readMcpFile(file, cursor, to);
	}
};

// src/manifests/mcp-factory.ts
const format$26 = serverFormat({
	id: "mcp-factory",
	client: "Factory",
	files: ["**/.factory/mcp.json"],
	root: "mcpServers",
	dialect: "claude",
	json: "jsonc"
});

// src/manifests/mcp-github.ts
const format$25 = {
	id: "mcp-github",
	title: "MCP servers of Copilot CLI",
	clients: ["Copilot CLI"],
	files: ["**/.github/mcp.json"],
	reads: "servers: command, args, env, url, headers, the off switch, tools; the reach of well-known servers",
	read(files, to) {
		for (const file of files) readMcpFile(file, copilot, to);
	}
};

// src/manifests/mcp-junie.ts
const format$24 = serverFormat({
	id: "mcp-junie",
	client: "Junie",
	files: ["**/.junie/mcp/mcp.json", "**/.junie/mcp.json"],
	root: "mcpServers",
	dialect: "claude",
	json: "jsonc"
});

// src/manifests/mcp-kilo-legacy.ts
const format$23 = serverFormat({
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
const format$22 = serverFormat({
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

// src/manifests/mcp-librechat.ts
const format$21 = serverFormat({
	id: "mcp-librechat",
	client: "LibreChat",
	files: ["**/librechat.yaml", "**/librechat.yml"],
	root: "mcpServers",
	dialect: "claude",
	json: "strict",
	also: readHosts
});
function readHosts(value, file, to) {
	const list = at(value, "mcpSettings", "allowedDomains");
	const place = placeIn(file, list?.span);
	const any = {
		effect: "inherit",
		uses: uses(VERB, [ANY]),
		place,
		text: "no allowedDomains",
		origin: "mode"
	};
	to.agent({
		id: `librechat hosts ${file.path.toLowerCase()}`,
		name: "LibreChat",
		role: "limit",
		defaults: {
			entries: [any],
			default: "deny"
		},
		list: {
			entries: list?.kind === "list" ? strings(list).map((host) => entry(host.value, placeIn(file, host.span))) : [any],
			default: "deny"
		}
	});
}
const VERB = "let servers start";
function entry(host, place) {
	const name = host.toLowerCase();
	const pattern = name.startsWith("*.") ? [SOME, name.slice(1)] : star(name);
	return {
		effect: "inherit",
		uses: uses(VERB, pattern),
		place,
		text: `allowedDomains: ${host}`,
		origin: "rule"
	};
}

// src/manifests/mcp-roo.ts
const format$20 = serverFormat({
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
const format$19 = serverFormat({
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
const format$18 = {
	id: "mcp-vscode",
	title: "MCP servers of VS Code",
	clients: ["VS Code"],
	files: [
		"**/.vscode/mcp.json",
		"**/.devcontainer.json",
		"**/.devcontainer/**/devcontainer.json",
		"**/*.code-workspace"
	],
	reads: "servers: command, args, env, envFile, url, headers, sandboxEnabled; inputs as prompted values; the sandbox",
	read: (files, to) => {
		for (const file of files) for (const place of PLACES.find(([name]) => name.test(file.path))?.[1] ?? [[]]) {
			const root = readMcpFile(file, vscode, to, place);
			if (!root) continue;
			readSandbox(root, file, to);
			readCommands(root, file, to);
		}
	}
};
const PLACES = [[/devcontainer\.json$/i, [[
	"customizations",
	"vscode",
	"mcp"
]]], [/\.code-workspace$/i, [["mcp"], ["settings", "mcp"]]]];
function readSandbox(root, file, to) {
	if (!entries(at(root, "servers")).some((s) => isTrue$13(at(s.value, "sandboxEnabled")))) return;
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
	for (const input of items$1(at(root, "inputs"))) {
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
const format$17 = serverFormat({
	id: "mcp-warp",
	client: "Warp",
	files: ["**/.warp/.mcp.json"],
	root: "mcpServers",
	dialect: "claude",
	json: "jsonc"
});

// src/manifests/mcp-windsurf.ts
const format$16 = serverFormat({
	id: "mcp-windsurf",
	client: "Windsurf",
	files: ["**/.windsurf/mcp_config.json", "**/.codeium/windsurf/mcp_config.json"],
	root: "mcpServers",
	dialect: "cursor",
	json: "jsonc",
	keys: { deny: ["disabledTools"] }
});

// src/manifests/lowcode/n8n-node.ts
function readN8nNode(node, owner) {
	const type = said$2(node, "type");
	if (!type) return [];
	const short = type.words.replace(/^.*\./s, "");
	const parameters = at(node, "parameters");
	readBindings(node, owner);
	const called = said$2(node, "name") ?? type;
	if (/^(executeCommand|ssh)(Tool)?$/i.test(short)) return commandOf(parameters, called, type.span);
	if (/^(code|function|functionItem|toolCode|codeTool)$/i.test(short)) return codeOf(node, parameters, called.words);
	if (/^(httpRequest(Tool)?|toolHttpRequest)$/i.test(short)) return requestTo(at(parameters, "url"), called.words, owner);
	if (/^mcpClient(Tool)?$/i.test(short)) return serverOf(parameters, called, owner);
	if (/^(toolWorkflow|executeWorkflow|agentTool)$/i.test(short)) return workflowOf(parameters, called);
	if (/^(webhook|chatTrigger|formTrigger|mcpTrigger)$/i.test(short)) readTrigger(short, node, owner);
	if (PLAIN.test(short)) return [];
	const name = [short, ...[text(at(parameters, "resource")), text(at(parameters, "operation"))].filter((w) => w !== void 0)].join(" ");
	return [{
		effect: "allow",
		uses: named$6(name),
		text: name,
		span: type.span
	}];
}
const PLAIN = /^(agent|chain\w*|lm\w*|memory\w*|outputParser\w*|embeddings\w*|textSplitter\w*|document\w*|retriever\w*|informationExtractor|textClassifier|sentimentAnalysis|reranker\w*|toolThink|toolCalculator|\w*Trigger|webhook|respondToWebhook|set|if|switch|merge|noOp|filter|limit|sort|splitOut|splitInBatches|aggregate|summarize|wait|stickyNote|stopAndError|dateTime|itemLists|renameKeys|removeDuplicates|compareDatasets|markdown|html|xml|crypto|convertToFile|extractFromFile|manualTrigger|start|cron)$/i;
function readBindings(node, owner) {
	for (const e of entries(at(node, "credentials"))) {
		const id = text(at(e.value, "id")) ?? text(at(e.value, "name")) ?? text(e.value) ?? "";
		const same = MODEL.test(e.key) || id === "" ? void 0 : `credential ${id}`;
		holds$1(owner, e.key, text(at(e.value, "name")) ?? id, e.keySpan, "standing-reference", same);
	}
}
const MODEL = /^(openAi|anthropic|azureOpenAi|googlePalm|gemini|mistralCloud|cohere|groq|deepSeek|openRouter|xAi|ollama|huggingFace|aws|lemonade|vercelAiGateway)(Api|Cloud|Account)?$/i;
function commandOf(parameters, called, span) {
	const command = said$2(parameters, "command");
	const fixed = command !== void 0 && command.words !== "" && !/^=|\{\{|\$fromAI/.test(command.words);
	return [{
		effect: "allow",
		uses: fixed ? uses("run", [command.words.trim()]) : whole("run"),
		text: fixed ? command.words.trim() : called.words,
		span: command?.span ?? span
	}];
}
function codeOf(node, parameters, called) {
	const code = [
		"jsCode",
		"pythonCode",
		"functionCode",
		"code"
	].map((k) => said$2(parameters, k)).find((c) => c !== void 0);
	const what = code ? digest(code.words) : "";
	return [{
		effect: "allow",
		uses: uses("use", [`code ${what}`]),
		text: `code of ${called}`,
		span: code?.span ?? node.span
	}];
}
function serverOf(parameters, called, owner) {
	const url = at(parameters, "endpointUrl") ?? at(parameters, "sseEndpoint") ?? at(parameters, "url");
	talksTo(owner, url);
	const of = `mcp__${connection(text(url) ?? "").host}__`;
	const include = text(at(parameters, "include")) ?? "all";
	if (include === "selected") return strings(at(parameters, "includeTools")).map((t) => ({
		effect: "allow",
		uses: named$6(of + t.value),
		text: t.value,
		span: t.span
	}));
	return [...(include === "except" ? strings(at(parameters, "excludeTools")) : []).map((t) => ({
		effect: "deny",
		uses: named$6(of + t.value),
		text: t.value,
		span: t.span
	})), {
		effect: "allow",
		uses: { sequences: [[
			of,
			SOME,
			"\0"
		]] },
		text: called.words,
		span: called.span,
		wide: true
	}];
}
function workflowOf(parameters, called) {
	const found = at(parameters, "workflowId");
	const id = text(found) ?? text(at(found, "value")) ?? called.words;
	return [{
		effect: "allow",
		uses: uses("call", [id]),
		text: called.words,
		span: called.span
	}];
}
function readTrigger(short, node, owner) {
	const parameters = at(node, "parameters");
	if (/^chatTrigger$/i.test(short) && !isTrue$3(at(parameters, "public"))) return;
	const authentication = said$2(parameters, "authentication");
	const open = authentication === void 0 || authentication.words === "none";
	const name = text(at(node, "name")) ?? short;
	owner.to.fact({
		kind: "exposure",
		agent: owner.agent,
		subject: `${owner.agent} ${name}`,
		what: `${owner.agent} ${name}`,
		part: `trigger ${name}`,
		alternatives: [open ? [] : [authentication.words]],
		text: open ? "everyone" : authentication.words,
		place: placeIn(owner.file, (authentication ?? node).span)
	});
}
function isTrue$3(value) {
	return value?.kind === "boolean" && value.value;
}

// src/manifests/n8n-workflow.ts
const format$15 = {
	id: "n8n-workflow",
	title: "n8n workflows with an agent",
	clients: ["n8n"],
	files: ["**/*.json"],
	reads: "by content alone (`nodes` with `type` and `typeVersion`, `connections`, a node of n8n-nodes-langchain). Exact: commands, code, requests and their hosts, tools of apps with their operation, MCP servers with their tools, other workflows, bound credentials, triggers without authentication. Upper bound: every node that is not disabled counts as the agent’s. Not evaluated: expressions, who may edit the workflow",
	renames: true,
	claims: (file) => claims$1(file, SIGNATURE$1),
	read(files, to) {
		for (const file of files) for (const document of documentsOf$1(file, "n8n", to)) {
			const all = document.kind === "list" ? items$1(document) : [document];
			for (const workflow of all) if (at(workflow, "nodes")?.kind === "list") readWorkflow(workflow, file, to);
		}
	}
};
const SIGNATURE$1 = {
	marks: [[
		"\"nodes\"",
		"\"typeVersion\"",
		"langchain"
	]],
	is: (document) => (document.kind === "list" ? items$1(document) : [document]).some(isWorkflow)
};
function isWorkflow(value) {
	const types = items$1(at(value, "nodes")).flatMap((n) => at(n, "typeVersion") ? text(at(n, "type")) ?? [] : []);
	return at(value, "connections") !== void 0 && types.some((t) => /n8n-nodes-langchain\./.test(t));
}
function readWorkflow(value, file, to) {
	const name = said$2(value, "name");
	const agent = {
		client: "n8n",
		what: "workflow",
		name: name?.words ?? (file.path.split("/").at(-1) ?? "").replace(/\.json$/i, ""),
		file,
		span: (name ?? value).span
	};
	const owner = {
		agent: nameOf$5(agent),
		file,
		to
	};
	const nodes = items$1(at(value, "nodes")).filter((n) => !isTrue$2(at(n, "disabled")));
	putAgent(agent, nodes.flatMap((node) => readN8nNode(node, owner)), to);
}
function isTrue$2(value) {
	return value?.kind === "boolean" && value.value;
}

// src/manifests/not-evaluated.ts
const PROGRAM = "the program of a hook";
const FILES = [
	{
		client: "Claude Code",
		globs: ["**/.claude/workflows/**"],
		what: "a script that starts agents which may edit"
	},
	{
		client: "Claude Code",
		globs: ["**/.claude/hooks/**/*.{sh,bash,zsh,js,mjs,cjs,ts,py,rb,pl,php,ps1,cmd,bat}"],
		what: PROGRAM
	},
	{
		client: "Cursor",
		globs: ["**/.cursor/hooks/**/*.{sh,bash,zsh,js,mjs,cjs,ts,py,rb,pl,php,ps1,cmd,bat}"],
		what: PROGRAM
	},
	{
		client: "Gemini CLI",
		globs: ["**/.gemini/hooks/**/*.{sh,bash,zsh,js,mjs,cjs,ts,py,rb,pl,php,ps1,cmd,bat}"],
		what: PROGRAM
	},
	{
		client: "Codex",
		globs: ["**/.codex/hooks/**/*.{sh,bash,zsh,js,mjs,cjs,ts,py,rb,pl,php,ps1,cmd,bat}"],
		what: PROGRAM
	},
	{
		client: "Copilot CLI",
		globs: ["**/.github/hooks/**/*.{sh,bash,zsh,js,mjs,cjs,ts,py,rb,pl,php,ps1,cmd,bat}"],
		what: PROGRAM
	},
	{
		client: "Claude Code",
		globs: ["**/.claude/launch.json"],
		what: "commands that a preview starts"
	},
	{
		client: "Claude Code",
		globs: ["**/.worktreeinclude"],
		what: "ignored files that each new work tree gets a copy of"
	},
	{
		client: "Cline",
		globs: ["**/.clinerules/hooks/!(*.md|*.example)", "**/.cline/hooks/**"],
		what: "hooks, which are programs"
	},
	{
		client: "Cline",
		globs: ["**/.cline/plugins/**", "**/.cline/agents/**"],
		what: "plugins and agents"
	},
	{
		client: "Continue",
		globs: ["**/.continue/agents/*.md"],
		what: "an agent"
	},
	{
		client: "Cursor",
		globs: ["**/.cursor-plugin/*.json"],
		what: "a plugin, with its hooks, servers and agents"
	},
	{
		client: "Cursor",
		globs: ["**/.cursor/approval-policies/*.md"],
		what: "a policy by which changes are approved"
	},
	{
		client: "Codex",
		globs: ["**/.codex-plugin/*.json"],
		what: "a plugin, with its servers and skills"
	},
	{
		client: "Copilot CLI",
		globs: ["**/.plugin/*.json", "**/.github/plugin/*.json"],
		what: "a plugin"
	},
	{
		client: "Factory",
		globs: ["**/.factory/hooks/**"],
		what: "hooks, which are programs"
	},
	{
		client: "Windsurf",
		globs: ["**/.windsurf/hooks.json"],
		what: "hooks, which are programs"
	},
	{
		client: "OpenHands",
		globs: ["**/.openhands/*.sh"],
		what: "a script that runs when a session starts"
	},
	{
		client: "Agentforce",
		globs: ["**/*.genAiPlannerBundle", "**/aiAuthoringBundles/**/*.agent"],
		what: "a planner or script of an agent"
	},
	{
		client: "goose",
		globs: ["**/.goose/*.{yaml,yml,json}"],
		what: "settings"
	}
];
const HOOK = /^(.*\/)?\.(claude|cursor|gemini|codex|github)\/hooks\//i;
const MANIFESTS = {
	claude: ["settings.json", "settings.local.json"],
	cursor: ["hooks.json"],
	gemini: ["settings.json"],
	codex: ["hooks.json", "config.toml"],
	github: ["hooks/hooks.json"]
};
const format$14 = {
	id: "not-evaluated",
	title: "Known, not evaluated",
	clients: [...new Set(FILES.map((f) => f.client))],
	files: FILES.flatMap((f) => f.globs),
	remarksOnly: true,
	reads: "nothing: a note says that the file changed; but a hook’s program that is deleted or emptied is a guard that is gone, and lines of one that run what they fetch or an agent with its approvals off, or that approve calls, are commands that start by themselves",
	context(path) {
		const [, root = "", client = ""] = HOOK.exec(path) ?? [];
		return (MANIFESTS[client.toLowerCase()] ?? []).map((name) => `${root}.${client}/${name}`);
	},
	read(files, to) {
		for (const file of files) {
			const known = FILES.find((f) => f.globs.some((g) => new Minimatch(g, {
				nocase: true,
				dot: true
			}).match(file.path)));
			if (!known) continue;
			to.fact({
				kind: "remark",
				about: "not evaluated",
				agent: known.client,
				subject: file.path,
				place: placeIn(file),
				text: `${known.what} (${known.client})`,
				digest: file.id
			});
			if (known.what === PROGRAM) for (const line of graveLines(file)) start$1(line, file, known.client, to);
		}
	}
};
function graveLines(file) {
	const decoded = file.bytes ? decodeText(file.bytes, {
		bom: true,
		utf16: false
	}) : void 0;
	if (!decoded?.ok) return [];
	const out = /* @__PURE__ */ new Map();
	for (const [i, line] of decoded.text.split(/\r?\n/).entries()) {
		const text = line.trim().slice(0, MOST_CHARACTERS);
		if (text.startsWith("#") || text.startsWith("//") || out.has(text)) continue;
		if (!(FETCHES.test(text) && GIVES.test(text) || BYPASS.test(text) && AGENT.test(text)) && !APPROVES.test(text)) continue;
		const at = i + 1;
		out.set(text, {
			text,
			span: {
				startLine: at,
				startColumn: 1,
				endLine: at,
				endColumn: line.length + 1
			}
		});
		if (out.size === MOST_LINES) break;
	}
	return [...out.values()];
}
const MOST_CHARACTERS = 2e3;
const MOST_LINES = 50;
const FETCHES = /\b(curl|wget|iwr|irm|Invoke-WebRequest|Invoke-RestMethod)\b/i;
const GIVES = /\|\s?(sudo )?(\/\w+){0,4}\/?((ba|z|da|k)?sh|python3?|node|perl|ruby|iex|Invoke-Expression)\b|\b(ba|z|da)?sh (-c|<\()|\beval\b/i;
const APPROVES = /\b(permissionDecision|behavior)\W{1,12}allow\b/;
const BYPASS = /--(dangerously-(skip-permissions|bypass-approvals-and-sandbox|allow-all)|yolo|trust-all-tools|allow-all-tools|skip-permissions-unsafe|yes-always)\b/;
const AGENT = /\b(claude|codex|gemini|qwen|q|copilot|cursor-agent|opencode|amp|droid|aider|kiro-cli|crush|cline)\b/;
function start$1({ text, span }, file, agent, to) {
	to.fact({
		kind: "launch",
		starts: "hook",
		agent,
		subject: `line of a hook’s program ${text}`,
		when: PROGRAM,
		place: placeIn(file, span),
		program: {
			name: `shell:${text}`,
			version: {
				pin: "local",
				text: ""
			},
			args: [],
			env: []
		},
		text
	});
}

// src/manifests/oasf-record.ts
const format$13 = {
	id: "oasf-record",
	title: "AGNTCY directory records",
	clients: ["AGNTCY"],
	files: ["**/*.json"],
	reads: "by content alone (`schema_version`, `authors`, `skills`, and locators or modules): commands and addresses that modules tell others to use, locators and whether they are pinned. Descriptive: what is behind them is not seen. Not: skills, domains, signatures",
	renames: true,
	claims: (file) => claims$1(file, SIGNATURE),
	read(files, to) {
		for (const file of files) for (const value of documentsOf$1(file, "AGNTCY", to)) if (at(value, "schema_version")) readRecord(value, file, to);
	}
};
const SIGNATURE = {
	marks: [[
		"\"schema_version\"",
		"\"authors\"",
		"\"skills\""
	]],
	is: (document) => text(at(document, "schema_version")) !== void 0 && text(at(document, "name")) !== void 0 && at(document, "authors")?.kind === "list" && at(document, "skills")?.kind === "list" && PARTS.some((key) => at(document, key)?.kind === "list")
};
const PARTS = [
	"locators",
	"modules",
	"extensions"
];
function readRecord(value, file, to) {
	const name = said$2(value, "name");
	const record = {
		client: "AGNTCY",
		what: "record",
		name: name?.words ?? "",
		file,
		span: (name ?? value).span
	};
	const owner = {
		agent: nameOf$5(record),
		file,
		to
	};
	putAgent(record, [], to);
	for (const locator of items$1(at(value, "locators"))) for (const url of [at(locator, "url"), ...strings(at(locator, "urls"))]) {
		const words = text(url);
		if (!url || words === void 0) continue;
		const pinned = text(at(locator, "digest")) !== void 0 || words.includes("@sha256:");
		trusts$2(owner, `locator ${words}`, words, url.span, pinned);
	}
	for (const part of ["modules", "extensions"]) for (const module of items$1(at(value, part))) readModule(at(module, "data"), owner);
}
function readModule(data, owner) {
	const open = data ? [data] : [];
	const seen = /* @__PURE__ */ new Set();
	for (let next = open.pop(); next !== void 0; next = open.pop()) {
		if (seen.has(next)) continue;
		seen.add(next);
		if (text(at(next, "command")) !== void 0) {
			const key = text(at(next, "name")) ?? "server";
			runsServer(owner, {
				key,
				keySpan: next.span,
				value: next,
				shadowed: false
			});
		} else if (/^(https?|wss?):\/\//.test(text(at(next, "url")) ?? "")) talksTo(owner, at(next, "url"));
		for (const e of entries(next)) open.push(e.value);
		for (const item of items$1(next)) open.push(item);
	}
}

// src/manifests/opencode.ts
const format$12 = projectFormat({
	id: "opencode",
	client: "opencode",
	config: "opencode",
	folder: ".opencode"
});

// src/manifests/openhands/servers.ts
function readOpenHandsServers(mcp, owner) {
	for (const key of [
		"stdio_servers",
		"sse_servers",
		"shttp_servers"
	]) for (const item of items$1(at(mcp, key))) if (text(item) !== void 0) talksTo(owner, item);
	else runsServer(owner, named(item));
}
function named(item) {
	const name = at(item, "name");
	return {
		key: text(name) ?? text(at(item, "url")) ?? "server",
		keySpan: (name ?? item).span,
		value: item,
		shadowed: false
	};
}

// src/manifests/openhands-config.ts
const format$11 = {
	id: "openhands-config",
	title: "OpenHands configuration",
	clients: ["OpenHands"],
	files: ["**/config.toml"],
	reads: "by content alone (keys of core, sandbox, security and mcp that only OpenHands has). Exact: runtime, sandbox image, volumes, host network, commands while the runtime is built, confirmation_mode and security_analyzer, MCP servers, the model’s base_url. Not evaluated: agents, condensers, what the environment overrides",
	claims: (file) => claimed(file),
	read(files, to) {
		for (const file of files) {
			const source = sourceOf(file);
			const parsed = source === void 0 ? void 0 : parseToml(source);
			if (!parsed?.ok) {
				unreadable(file, "OpenHands", parsed?.problems ?? [], file.bytes ? "dropped" : "unknown", to);
				continue;
			}
			to.document(file.path, parsed.value);
			readConfig(parsed.value, {
				agent: "OpenHands",
				file,
				to
			});
		}
	}
};
const OWN = [
	["core", [
		"workspace_base",
		"workspace_mount_path",
		"runtime",
		"default_agent",
		"max_iterations"
	]],
	["sandbox", [
		"base_container_image",
		"runtime_container_image",
		"runtime_extra_deps",
		"use_host_network",
		"volumes"
	]],
	["security", ["confirmation_mode", "security_analyzer"]],
	["mcp", [
		"stdio_servers",
		"sse_servers",
		"shttp_servers"
	]]
];
function claimed(file) {
	const source = sourceOf(file);
	if (source === void 0 || !OWN.some(([, keys]) => keys.some((key) => source.includes(key)))) return false;
	const parsed = parseToml(source);
	if (!parsed.ok) return /^\s{0,9}\[(core|sandbox|security|mcp)\]/m.test(source);
	return OWN.some(([table, keys]) => keys.some((key) => at(parsed.value, table, key) !== void 0));
}
function sourceOf(file) {
	const decoded = file.bytes ? decodeText(file.bytes, {
		bom: true,
		utf16: false
	}) : void 0;
	return decoded?.ok ? decoded.text : void 0;
}
function readConfig(value, owner) {
	const runtime = said$2(value, "core", "runtime");
	const open = runtime !== void 0 && /^(local|cli|process)$/i.test(runtime.words);
	heldTo(owner, "sandbox", open ? 1 : 0, 0, open ? "off" : "on", runtime?.span, value.span);
	const sandbox = at(value, "sandbox");
	const network = at(sandbox, "use_host_network");
	if (isTrue$1(network)) heldTo(owner, "network of the host", 1, 0, "shared", network?.span, value.span);
	readVolumes(at(sandbox, "volumes") ?? at(value, "core", "volumes"), owner);
	for (const key of ["base_container_image", "runtime_container_image"]) {
		const image = said$2(sandbox, key);
		if (image) trusts$2(owner, `image ${image.words.replace(/[@:][^@:/]*$/, "")}`, `the image ${image.words}`, image.span, image.words.includes("@sha256:"));
	}
	readBuild(said$2(sandbox, "runtime_extra_deps"), owner);
	const security = (at(value, "security") ?? value).span;
	const asked = at(value, "security", "confirmation_mode");
	heldTo(owner, "confirmation of actions", isTrue$1(asked) ? 0 : 1, 1, isTrue$1(asked) ? "on" : "off", asked?.span, security);
	const analyser = said$2(value, "security", "security_analyzer");
	const looks = analyser !== void 0 && analyser.words !== "";
	heldTo(owner, "check of each action for risks", looks ? 0 : 1, 1, looks ? "on" : "off", analyser?.span, security);
	talksTo(owner, at(value, "llm", "base_url"), "endpoint");
	readOpenHandsServers(at(value, "mcp"), owner);
}
function readVolumes(volumes, owner) {
	for (const item of volumes?.kind === "list" ? volumes.items : volumes ? [volumes] : []) for (const mount of (text(item) ?? "").split(",")) {
		const [host = "", , mode = "rw"] = mount.trim().split(":");
		if (host === "" || /^\.\/?$/.test(host)) continue;
		heldTo(owner, `folder ${host} of the host`, mode === "ro" ? 1 : 2, 0, mode === "ro" ? "readable" : "writable", item.span, item.span);
	}
}
function readBuild(command, { agent, file, to }) {
	if (!command || command.words.trim() === "") return;
	to.fact({
		kind: "launch",
		starts: "helper",
		agent,
		subject: `build ${command.words}`,
		when: "build of the runtime",
		program: hookProgram(command.words),
		text: command.words,
		place: placeIn(file, command.span)
	});
}
function isTrue$1(value) {
	return value?.kind === "boolean" && value.value;
}

// src/manifests/openhands-hooks.ts
const format$10 = {
	id: "openhands-hooks",
	title: "OpenHands hooks and start scripts",
	clients: ["OpenHands"],
	files: [
		"**/.openhands/hooks.json",
		"**/.openhands/setup.sh",
		"**/.openhands/pre-commit.sh"
	],
	reads: "Exact: of hooks.json events, matchers, commands, those that may block as guards; that setup.sh and pre-commit.sh are there. Not evaluated: what the scripts do (a note says when they change)",
	read(files, to) {
		for (const file of files) {
			const agent = inScope("OpenHands", scopeOf$2(file.path, ".openhands"));
			const script = /[^/]+\.sh$/i.exec(file.path)?.[0];
			if (script === void 0) {
				const value = readDocument$1(file, agent, STRICT_JSON, to);
				if (value) readHooks$2(at(value, "hooks") ?? value, file, agent, to, HOOKS);
				continue;
			}
			const text = `.openhands/${script}`;
			to.fact({
				kind: "launch",
				starts: "hook",
				agent,
				subject: `script ${text}`,
				when: /^setup/i.test(script) ? "session start" : "before each commit",
				place: placeIn(file),
				program: {
					name: `file:${text}`,
					version: {
						pin: "local",
						text: ""
					},
					args: [],
					env: []
				},
				text
			});
		}
	}
};
const HOOKS = {
	events: /* @__PURE__ */ new Set([
		"PreToolUse",
		"PostToolUse",
		"UserPromptSubmit",
		"Stop",
		"SessionStart",
		"SessionEnd"
	]),
	blocking: /* @__PURE__ */ new Set([
		"PreToolUse",
		"UserPromptSubmit",
		"Stop"
	]),
	recording: /* @__PURE__ */ new Set(["PostToolUse", "SessionEnd"])
};

// src/manifests/openhands-microagent.ts
const format$9 = {
	id: "openhands-microagent",
	title: "OpenHands microagents",
	clients: ["OpenHands"],
	files: ["**/.openhands/microagents/**/*.md", "**/.openhands/skills/**/*.md"],
	reads: "Exact: mcp_tools, which are servers with their commands and addresses. Not evaluated: triggers, the text",
	renames: true,
	read(files, to) {
		for (const file of files) {
			const read = readFrontMatter(file, CLAUDE_AGENT, "OpenHands", to);
			if (read?.present) readOpenHandsServers(at(read.front, "mcp_tools"), {
				agent: "OpenHands",
				file,
				to
			});
		}
	}
};

// src/manifests/qwen/agent.ts
function readQwenAgent(file, to) {
	const stem = (file.path.split("/").at(-1) ?? file.path).replace(/\.md$/i, "");
	const read = readFrontMatter(file, CLAUDE_AGENT, `Qwen Code agent ${stem}`, to);
	if (!read?.present || !at(read.front, "description")) return;
	const { front } = read;
	const name = text(at(front, "name")) ?? stem;
	const scope = scopeOf$2(file.path, ".qwen");
	const agent = inScope(`Qwen Code agent ${name}`, scope);
	const id = `qwen agent ${scope} ${name}`;
	const within = `.qwen ${scope}`;
	const denied = ruleList(entry$2(front, "disallowedTools")?.value).flatMap((tool) => rule("deny", tool.value, tool, file));
	to.agent({
		id,
		name: agent,
		role: "limit",
		within,
		list: {
			entries: [...denied, ...offered(front, file)],
			default: "deny"
		}
	});
	const trusted = readGeminiServers(at(front, "mcpServers"), SETTINGS_KEYS, {
		client: QWEN_CODE,
		file,
		id,
		agent,
		to
	});
	to.agent({
		id: `${id} approvals`,
		name: agent,
		role: "approval",
		within,
		list: {
			entries: [...mode(front, file), ...trusted],
			default: "inherit"
		}
	});
	readHooks$2(at(front, "hooks"), file, agent, to, QWEN_CODE.hooks);
}
function readForkProfile(file, to) {
	const stem = (file.path.split("/").at(-1) ?? file.path).replace(/\.md$/i, "");
	const read = readFrontMatter(file, CLAUDE_AGENT, `Qwen Code fork ${stem}`, to);
	if (!read?.present || text(at(read.front, "name")) !== stem || !at(read.front, "tools")) return;
	const scope = scopeOf$2(file.path, ".qwen");
	const tools = ruleList(at(read.front, "tools")).filter((tool) => tool.value !== "*");
	to.agent({
		id: `qwen fork ${scope} ${stem}`,
		name: inScope(`Qwen Code fork ${stem}`, scope),
		role: "limit",
		within: `.qwen ${scope}`,
		list: {
			entries: tools.flatMap((tool) => rule("inherit", tool.value, tool, file)),
			default: "deny"
		}
	});
}
function offered(front, file) {
	const tools = entry$2(front, "tools")?.value;
	const named = ruleList(tools);
	if (named.some((t) => t.value !== "*")) return named.flatMap((tool) => rule("inherit", tool.value, tool, file));
	const place = placeIn(file, (tools ?? at(front, "name") ?? front).span);
	return [{
		effect: "inherit",
		uses: EVERYTHING,
		place,
		text: tools ? "tools: *" : "every tool, because there is no `tools` key",
		origin: "tools"
	}];
}
function rule(effect, tool, of, file) {
	const server = /^mcp__((?:(?!__).)+)(?:__\*?)?$/s.exec(tool)?.[1];
	const pattern = server !== void 0 ? { sequences: [[
		`mcp__${server}__`,
		SOME,
		"\0"
	]] } : toolPattern$4(tool === "edit" ? "replace" : tool);
	return pattern ? [{
		effect,
		uses: pattern,
		place: placeIn(file, of.span),
		text: tool,
		origin: "tools"
	}] : [];
}
const MODES = /* @__PURE__ */ new Map([
	["bypassPermissions", "yolo"],
	["acceptEdits", "auto-edit"],
	["dontAsk", "auto-edit"],
	["auto", "auto-edit"]
]);
const EDITS = union(uses("edit", IN_WORKSPACE), uses("write", IN_WORKSPACE));
function mode(front, file) {
	const own = at(front, "approvalMode");
	const stated = own ?? at(front, "permissionMode");
	const words = text(stated) ?? "";
	const called = own ? words : MODES.get(words) ?? words;
	const place = placeIn(file, (stated ?? at(front, "name") ?? front).span);
	const make = (effect, pattern, said) => [{
		effect,
		uses: pattern,
		place,
		text: said,
		origin: effect === "allow" ? "mode" : "rule"
	}];
	if (called === "yolo") return make("allow", EVERYTHING, `approvalMode: ${words}`);
	if (called === "plan") return make("deny", EDITS, "approvalMode: plan");
	if (called === "default" || called === "bubble") return make("ask", EDITS, `approvalMode: ${words}`);
	return [];
}

// src/manifests/qwen-agent.ts
const format$8 = {
	id: "qwen-agent",
	title: "Qwen Code sub-agents",
	clients: ["Qwen Code"],
	files: ["**/.qwen/agents/**/*.md", "**/.qwen/fork-profiles/*.md"],
	reads: "tools, disallowedTools, approvalMode, permissionMode, mcpServers, hooks; the tools of fork profiles",
	read(files, to) {
		for (const file of files) if (/\/fork-profiles\//i.test(file.path)) readForkProfile(file, to);
		else readQwenAgent(file, to);
	}
};

// src/manifests/qwen-settings.ts
const format$7 = {
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
const format$6 = {
	id: "roo-modes",
	title: "Roo Code modes",
	clients: ["Roo Code", "Kilo"],
	files: ["**/.roomodes", "**/.kilocodemodes"],
	reads: "groups of each mode (read, edit, command, mcp), fileRegex of edit",
	read(files, to) {
		for (const file of files) {
			const client = /\.kilocodemodes$/i.test(file.path) ? "Kilo" : "Roo Code";
			const scope = file.path.split("/").slice(0, -1).join("/");
			const value = readDocument$1(file, inScope(client, scope), "yaml", to);
			for (const mode of items$1(at(value, "customModes"))) readMode(mode, client, scope, file, to);
		}
	}
};
function readMode(mode, client, scope, file, to) {
	const slug = text(at(mode, "slug"));
	if (slug === void 0) return;
	const entries = items$1(at(mode, "groups")).flatMap((group) => {
		const [named, options] = group.kind === "list" ? items$1(group) : [group, void 0];
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

// src/manifests/identity/aws/terraform.ts
function readAwsBlock(block, file, users, to) {
	const [type = "", name = ""] = block.labels;
	const { body } = block;
	const words = [
		name,
		...[
			"name",
			"name_prefix",
			"role",
			"user",
			"group",
			"description",
			"roles",
			"bucket"
		].flatMap((k) => texts$1(at(body, k))),
		...users,
		file.path
	];
	const kind = /role$/.test(type) ? "role" : /user$/.test(type) ? "user" : /group$/.test(type) ? "group" : "policy";
	const of = {
		id: `${file.path.slice(0, file.path.lastIndexOf("/") + 1)} ${block.type} ${type} ${name}`,
		name: `${kind} ${name}`,
		file,
		words
	};
	if (block.type === "data") {
		if (type !== "aws_iam_policy_document") return;
		const taken = [
			"source_policy_documents",
			"override_policy_documents",
			"source_json",
			"override_json"
		].flatMap((key) => texts$1(at(body, key)).map((t) => attached(`${key} ${t}`, file, at(body, key)?.span ?? body.span)));
		putPolicy(of, documentStatements(block), taken, to);
		return;
	}
	const statements = [];
	const grants = [];
	for (const key of [
		"policy",
		"assume_role_policy",
		"inline_policy",
		"key_policy",
		"access_policies"
	]) statements.push(...policyOf(at(body, key)));
	for (const inline of block.blocks) if (inline.type === "inline_policy") statements.push(...policyOf(at(inline.body, "policy")));
	const arns = [
		at(body, "policy_arn"),
		at(body, "managed_policy_arns"),
		at(body, "policy_arns")
	];
	for (const value of arns) for (const arn of texts$1(value)) grants.push(attached(arn, file, value?.span ?? body.span));
	const reference = text(at(body, "policy"));
	if (reference?.startsWith("${")) grants.push(attached(reference, file, at(body, "policy")?.span ?? body.span));
	if (type === "aws_iam_access_key") {
		const words1 = `a standing access key of ${texts$1(at(body, "user"))[0] ?? name}`;
		const own = uses("aws", [`access key of ${name}`]);
		grants.push({
			effect: "allow",
			uses: own,
			text: words1,
			file,
			span: body.span
		});
	}
	putPolicy(of, statements, grants, to);
	const boundary = at(body, "permissions_boundary");
	if (boundary) putBoundary(of, boundary, boundary.span, to);
}
function policyOf(value) {
	if (!value || value.kind === "map") return statementsOf(value);
	const source = text(value) ?? "";
	if (!source.trimStart().startsWith("{")) return [];
	const parsed = parseJson(source.trim(), STRICT_JSON);
	return parsed.ok ? statementsOf(parsed.value).map((s) => ({
		...s,
		span: within(value.span, s.span)
	})) : [];
}
function within(outer, inner) {
	const startLine = Math.min(outer.startLine + inner.startLine, outer.endLine);
	const endLine = Math.min(outer.startLine + inner.endLine, outer.endLine);
	return outer.startLine === outer.endLine ? outer : {
		startLine,
		startColumn: 1,
		endLine,
		endColumn: 1
	};
}
function documentStatements(block) {
	const dynamic = block.blocks.filter((b) => b.type === "dynamic" && b.labels[0] === "statement");
	return [...block.blocks, ...dynamic.flatMap((d) => d.blocks)].filter((b) => b.type === "statement" || b.type === "content").map(({ body, blocks }) => {
		const list = (key) => {
			const value = at(body, key);
			return value ? texts$1(value) : null;
		};
		const people = (key) => {
			const found = blocks.filter((b) => b.type === key);
			if (found.length === 0) return null;
			return found.flatMap((b) => texts$1(at(b.body, "identifiers")).map((id) => [text(at(b.body, "type")) ?? "", id]));
		};
		const tests = blocks.filter((b) => b.type === "condition").map((b) => ({
			operator: text(at(b.body, "test")) ?? "",
			key: text(at(b.body, "variable")) ?? "",
			values: texts$1(at(b.body, "values"))
		}));
		return {
			effect: text(at(body, "effect")) === "Deny" ? "deny" : "allow",
			actions: list("actions"),
			notActions: list("not_actions"),
			resources: list("resources"),
			notResources: list("not_resources"),
			principals: people("principals"),
			notPrincipals: people("not_principals"),
			tests,
			span: body.span
		};
	}).filter((s) => s.actions !== null || s.notActions !== null);
}

// src/manifests/identity/github/terraform.ts
function readGitHubBlock(block, file, to) {
	const [type = "", name = ""] = block.labels;
	if (type === "github_repository_deploy_key") readKey(block, name, file, to);
	else if (type === "github_branch_protection" || type === "github_branch_protection_v3") readProtection(block, name, file, to);
}
function readKey(block, name, file, to) {
	const { body } = block;
	const [title = name] = texts$1(at(body, "title"));
	const [repository = ""] = texts$1(at(body, "repository"));
	const only = at(body, "read_only");
	const writes = !isTrue(only);
	const of = [` of ${word$2(repository)}`];
	const held = [["contents: read", ...of], ...writes ? [["contents: write", ...of]] : []];
	const agent = agentHint([name, title]);
	putIdentity({
		id: `github deploy key ${title} of ${repository}`,
		name: `GitHub deploy key ${title}`,
		of: {
			platform: "GitHub App",
			says: "grants",
			agent
		}
	}, [{
		effect: "allow",
		uses: uses("github", ...held),
		text: `${writes ? "push to" : "read"} ${repository}`,
		file,
		span: (only ?? body).span
	}], to);
}
function readProtection(block, name, file, to) {
	const { body } = block;
	const [branch = name] = texts$1(at(body, "pattern") ?? at(body, "branch"));
	const [repository = ""] = texts$1(at(body, "repository_id") ?? at(body, "repository"));
	const hint = agentHint([name, repository]);
	const own = `branch ${branch} of ${repository}`;
	const put = (dimension, level, usual, label, value) => to.fact({
		kind: "isolation",
		agent: `GitHub ${own}`,
		subject: `identity github ${own}${hint === void 0 ? "" : " of an agent"}`,
		dimension: `${dimension} ${own}`,
		level,
		defaultLevel: usual,
		label,
		stated: value !== void 0,
		place: placeIn(file, (value ?? body).span)
	});
	const reviews = block.blocks.find((b) => b.type === "required_pull_request_reviews");
	const said = at(reviews?.body, "required_approving_review_count");
	const count = !reviews ? 0 : said?.kind === "number" ? Math.max(0, Math.min(MOST$1, Math.floor(said.value))) : 1;
	put("approvals before a merge to", MOST$1 - count, MOST$1, `${count}`, said ?? reviews?.body);
	const force = at(body, "allows_force_pushes");
	put("force pushes to", isTrue(force) ? 1 : 0, 1, isTrue(force) ? "allowed" : "refused", force);
}
const MOST$1 = 10;
function isTrue(value) {
	return value?.kind === "boolean" && value.value;
}

// src/manifests/terraform-access.ts
const MARK$2 = /"(aws_iam_|aws_\w{1,40}_policy"|google_\w{1,60}_iam_|google_(iam_policy|service_account_key)"|azurerm_role_|github_(repository_deploy_key|branch_protection))/;
const format$5 = {
	id: "terraform-access",
	title: "Terraform: roles and policies of clouds",
	clients: ["Terraform"],
	files: ["**/*.tf"],
	reads: "Exact for what is literal: aws_iam_* (policy documents, jsonencode, texts), google_*_iam_* with permissions of roles of one’s own, and google_iam_policy, azurerm_role_assignment and azurerm_role_definition, keys of accounts, github_repository_deploy_key, approvals and force pushes of github_branch_protection. Upper bound: variables, locals, modules and loops are compared by their text; roles of Google Cloud and Azure by their rank. Not evaluated: what modules and data sources hold, plans. Judged where an agent is named or policy lists the file, else only compared",
	group: () => "all",
	claims: (file) => MARK$2.test(textOf(file) ?? ""),
	read(files, to) {
		for (const file of files) {
			const source = textOf(file);
			if (source === void 0) {
				unreadable(file, "Terraform", [], "unknown", to);
				continue;
			}
			const read = parseHcl(source);
			if (!read.complete) tooMany("values", file, "Terraform", to);
			const blocks = read.blocks.filter((b) => b.type === "resource" || b.type === "data");
			const users = usersOf(blocks);
			for (const block of blocks) {
				const [type = "", name = ""] = block.labels;
				const own = users.get(`${type}.${name}`) ?? [];
				if (type.startsWith("aws_")) readAwsBlock(block, file, own, to);
				else if (type.startsWith("google_")) readGoogleBlock(block, file, own, to);
				else if (type.startsWith("azurerm_")) readAzureBlock(block, file, to);
				else if (type.startsWith("github_")) readGitHubBlock(block, file, to);
			}
		}
	}
};
function usersOf(blocks) {
	const out = /* @__PURE__ */ new Map();
	for (const block of blocks) {
		const [type = "", name = ""] = block.labels;
		const said = JSON.stringify([block.body, block.blocks], (key, v) => /span$/i.test(key) ? void 0 : v);
		for (const found of said.slice(0, 1e5).matchAll(/\b((?:aws|google|azurerm)_\w{1,80}\.[\w-]{1,100})/g)) {
			const to = found[1] ?? "";
			const list = out.get(to) ?? [];
			if (list.length < 50 && to !== `${type}.${name}`) list.push(name);
			out.set(to, list);
		}
	}
	return out;
}

// src/manifests/aws/terraform-resources.ts
function bedrockAgents(resources) {
	const agents = /* @__PURE__ */ new Map();
	const partsOf = (name, block) => {
		const known = agents.get(name);
		if (known) return known;
		const made = {
			own: [],
			groups: [],
			bases: [],
			collaborators: [],
			span: block.body.span
		};
		agents.set(name, made);
		return made;
	};
	for (const block of resources) {
		const [type = "", name = ""] = block.labels;
		const value = properties(block);
		if (type === "aws_bedrockagent_agent") {
			const parts = partsOf(name, block);
			parts.own.push(...value.entries);
			parts.span = block.body.span;
		} else if (type === "aws_bedrockagent_agent_action_group") partsOf(agentOf(block), block).groups.push(value);
		else if (type === "aws_bedrockagent_agent_knowledge_base_association") partsOf(agentOf(block), block).bases.push(value);
		else if (type === "aws_bedrockagent_agent_collaborator") partsOf(agentOf(block), block).collaborators.push(value);
	}
	return [...agents].map(([name, parts]) => resource(name, parts.span, [
		...parts.own,
		entryOf("ActionGroups", list(parts.groups, parts.span)),
		entryOf("KnowledgeBases", list(parts.bases, parts.span)),
		entryOf("AgentCollaborators", list(parts.collaborators, parts.span))
	]));
}
function coreResources(resources) {
	return resources.flatMap((block) => {
		const [type = "", name = ""] = block.labels;
		const what = Object.hasOwn(CORE, type) ? CORE[type] : void 0;
		if (what === void 0) return [];
		const credentials = block.blocks.filter((b) => b.type === "credential_provider_configuration").map(credential);
		const own = [...properties(block).entries, entryOf("CredentialProviderConfigurations", list(credentials, block.body.span))];
		return [{
			resource: resource(name, block.body.span, own),
			what
		}];
	});
}
const CORE = {
	aws_bedrockagentcore_agent_runtime: "Runtime",
	aws_bedrockagentcore_gateway: "Gateway",
	aws_bedrockagentcore_gateway_target: "GatewayTarget",
	aws_bedrockagentcore_browser: "BrowserCustom",
	aws_bedrockagentcore_code_interpreter: "CodeInterpreterCustom"
};
function agentOf(block) {
	const said = text(at(block.body, "agent_id")) ?? "";
	return /\baws_bedrockagent_agent\.([\w-]{1,200})/.exec(said)?.[1] ?? said;
}
function properties(block) {
	const attributes = block.body.entries.map((e) => ({
		...e,
		key: pascal(e.key)
	}));
	const nested = [...new Set(block.blocks.map((b) => b.type))].map((type) => {
		const all = block.blocks.filter((b) => b.type === type);
		const [first] = all;
		const values = all.map(properties);
		const [only] = values;
		if (type === "function_schema" && first) return entryOf("FunctionSchema", {
			...first.body,
			entries: [entryOf("Functions", functionsOf(first))]
		});
		return entryOf(pascal(type), only && !LISTS.has(type) ? only : list(values, block.body.span));
	});
	return {
		kind: "map",
		entries: [...attributes, ...nested],
		span: block.body.span
	};
}
const LISTS = /* @__PURE__ */ new Set(["inline_payload", "functions"]);
function functionsOf(schema) {
	return list(schema.blocks.filter((b) => b.type === "member_functions").flatMap((m) => m.blocks.filter((b) => b.type === "functions")).map(properties), schema.body.span);
}
function credential(block) {
	const { span } = block.body;
	return {
		kind: "map",
		entries: [entryOf("CredentialProviderType", {
			kind: "string",
			value: (block.blocks[0]?.type ?? "").toUpperCase(),
			span
		}), entryOf("CredentialProvider", {
			kind: "map",
			entries: properties(block).entries,
			span
		})],
		span
	};
}
function resource(name, span, entries) {
	return {
		...entryOf(name, {
			kind: "map",
			entries: [entryOf("Properties", {
				kind: "map",
				entries,
				span
			})],
			span
		}),
		keySpan: span
	};
}
function entryOf(key, value) {
	return {
		key,
		keySpan: value.span,
		value,
		shadowed: false
	};
}
function list(items, span) {
	return {
		kind: "list",
		items,
		span
	};
}
function pascal(name) {
	return name.replace(/(?:^|_)([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

// src/manifests/terraform-agents.ts
const MARK$1 = /"aws_bedrockagent(core)?_/;
const format$4 = {
	id: "terraform-agents",
	title: "Bedrock agents and AgentCore in Terraform",
	clients: ["Bedrock", "AgentCore"],
	files: ["**/*.tf"],
	reads: "Exact for what is literal: aws_bedrockagent_agent with its action groups, knowledge bases, collaborators, guardrail and role; aws_bedrockagentcore_ runtimes, gateways, targets, browsers and interpreters with authorizers, roles, networks and credentials. Upper bound: variables, locals, modules and loops are compared by their text. Not evaluated: prompts, flows, what a role may do",
	group: () => "all",
	claims: (file) => MARK$1.test(textOf(file) ?? ""),
	read(files, to) {
		for (const file of files) {
			const source = textOf(file);
			if (source === void 0) {
				unreadable(file, "Bedrock", [], "unknown", to);
				continue;
			}
			const read = parseHcl(source);
			if (!read.complete) tooMany("values", file, "Bedrock", to);
			const of = {
				agent: "Bedrock",
				file,
				to
			};
			const resources = read.blocks.filter((b) => b.type === "resource");
			for (const agent of bedrockAgents(resources)) readBedrockAgent(agent, of);
			for (const { resource, what } of coreResources(resources)) readAgentCore(resource, what, of);
		}
	}
};

// src/manifests/vault-policy.ts
const MARK = /^[ \t]*path[ \t]+"[^"\n]{0,500}"[ \t]*\{/m;
const format$3 = {
	id: "vault-policy",
	title: "Vault policies",
	clients: ["Vault"],
	files: ["**/*.hcl"],
	renames: true,
	reads: "Exact for one policy: path with capabilities, `+` and `*`, by the priority of paths. Upper bound: further keys of a path are compared by their text. Not evaluated: which identities have the policy, Sentinel rules. Judged where an agent is named or policy lists the file, else only compared",
	claims(file) {
		const source = textOf(file) ?? "";
		return MARK.test(source) && source.includes("capabilities");
	},
	read(files, to) {
		for (const file of files) {
			const source = textOf(file);
			if (source === void 0) unreadable(file, "Vault", [], "unknown", to);
			else readPolicy(source, file, to);
		}
	}
};
function readPolicy(source, file, to) {
	const read = parseHcl(source);
	if (!read.complete) tooMany("values", file, "Vault", to);
	const paths = /* @__PURE__ */ new Map();
	for (const block of read.blocks) {
		const path = block.labels[0];
		if (block.type === "path" && path !== void 0) paths.set(path, [...paths.get(path) ?? [], block]);
	}
	const name = file.path.replace(/^.*\//, "").replace(/\.\w+$/, "");
	to.agent({
		id: `identity vault ${file.path}`,
		name: `Vault policy ${name}`,
		role: "limit",
		identity: {
			platform: "Vault",
			says: "grants",
			agent: agentHint([file.path])
		},
		list: {
			default: "deny",
			entries: [...paths].sort(([a], [b]) => byPriority(a, b)).flatMap(([p, blocks]) => entriesOf(p, blocks, file))
		}
	});
}
function entriesOf(path, blocks, file) {
	const where = pattern(path);
	const all = (span) => entryOf$1({
		effect: "deny",
		uses: uses("vault", [
			WORD$2,
			" ",
			...where,
			" ",
			REST
		]),
		text: `all else on ${path}`,
		file,
		span
	});
	const allowed = blocks.map((block) => {
		const capabilities = texts$1(at(block.body, "capabilities"));
		const context = [...entries(block.body).filter((e) => e.key !== "capabilities").map((e) => `${e.key}=${texts$1(e.value).join()}`), ...block.blocks.map((b) => `${b.type} ${b.labels.join()}`)].sort().flatMap((l) => [REST, `[${word$2(l)}] `]);
		const sequences = capabilities.map((c) => [
			`${word$2(c)} `,
			...where,
			" ",
			...context,
			REST
		]);
		const words = `${listed$3(capabilities, 8)} on ${path}`;
		return entryOf$1({
			effect: "allow",
			uses: uses("vault", ...sequences),
			text: words,
			file,
			span: block.body.span
		});
	});
	const span = blocks[0]?.body.span;
	return [...blocks.some((b) => texts$1(at(b.body, "capabilities")).includes("deny")) ? [] : allowed, ...span ? [all(span)] : []];
}
function pattern(path) {
	const rest = path.endsWith("*");
	const parts = (rest ? path.slice(0, -1) : path).split("/").flatMap((part, i) => [...i === 0 ? [] : ["/"], part === "+" ? {
		min: 1,
		max: "many",
		not: `${WORD$2.not}/`
	} : word$2(part)]);
	return rest ? [...parts, WORD$2] : parts;
}
function byPriority(a, b) {
	const wild = (p) => {
		const plus = p.split("/").indexOf("+");
		const at = plus < 0 ? -1 : p.split("/").slice(0, plus).join("/").length;
		const star = p.endsWith("*") ? p.length - 1 : -1;
		return at >= 0 && (star < 0 || at < star) ? at : star >= 0 ? star : Number.MAX_SAFE_INTEGER;
	};
	const pluses = (p) => p.split("/").filter((s) => s === "+").length;
	return wild(b) - wild(a) || Number(a.endsWith("*")) - Number(b.endsWith("*")) || pluses(a) - pluses(b) || b.length - a.length || (a < b ? 1 : -1);
}

// src/manifests/vscode-settings.ts
const format$2 = {
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
	const scope = many ? file.path.split("/").slice(0, -1).join("/") : scopeOf$2(file.path, ".vscode");
	const agent = inScope("VS Code", scope);
	const parsed = readJsonFile(file, agent, {
		...VSCODE_JSONC,
		bom: true
	}, to);
	if (!parsed) return;
	const settings = many ? at(parsed, "settings") : parsed;
	if (!settings) return;
	vscodeSession({
		file,
		settings,
		agent
	}, `vscode ${many ? file.path.toLowerCase() : scope}`, to);
}

// src/manifests/vscode-tasks.ts
const format$1 = {
	id: "vscode-tasks",
	title: "VS Code tasks",
	clients: ["VS Code", "Cursor"],
	files: ["**/.vscode/tasks.json", "**/*.code-workspace"],
	reads: "commands of tasks that start when the folder is opened, with those that they depend on; not tasks that a person starts",
	read(files, to) {
		for (const file of files) readTasks(file, to);
	}
};
function readTasks(file, to) {
	const many = file.path.toLowerCase().endsWith(".code-workspace");
	const agent = inScope("VS Code", many ? file.path.split("/").slice(0, -1).join("/") : scopeOf$2(file.path, ".vscode"));
	const parsed = readJsonFile(file, agent, {
		...VSCODE_JSONC,
		bom: true
	}, to);
	const tasks = items$1(at(many ? at(parsed, "tasks") : parsed, "tasks"));
	for (const task of startedAlone(tasks)) for (const command of commandsOf(task)) start(command, file, agent, to);
}
function startedAlone(tasks) {
	const named = /* @__PURE__ */ new Map();
	for (const task of tasks) {
		const name = text(at(task, "label")) ?? text(at(task, "taskName"));
		if (name === void 0) continue;
		const same = named.get(name);
		if (same) same.push(task);
		else named.set(name, [task]);
	}
	const found = new Set(tasks.filter((task) => text(at(task, "runOptions", "runOn")) === "folderOpen"));
	for (const task of found) {
		const depends = at(task, "dependsOn");
		for (const name of [text(depends), ...strings(depends).map((s) => s.value)]) for (const other of name !== void 0 && named.get(name) || []) found.add(other);
	}
	return [...found];
}
function commandsOf(task) {
	if (text(at(task, "type")) === "npm") {
		const script = at(task, "script");
		return script ? [{
			words: `npm run ${text(script) ?? ""}`,
			of: script
		}] : [];
	}
	return [
		task,
		at(task, "windows"),
		at(task, "linux"),
		at(task, "osx")
	].flatMap((part) => {
		const own = at(part, "command");
		const args = at(part, "args");
		if (!own && !args) return [];
		const command = own ?? at(task, "command");
		const words = [
			text(at(part, "options", "shell", "executable")),
			wordOf(command),
			...items$1(args ?? at(task, "args")).map(wordOf)
		];
		return command ? [{
			words: words.filter((w) => w !== void 0).join(" "),
			of: command
		}] : [];
	});
}
function wordOf(word) {
	return text(word) ?? text(at(word, "value"));
}
function start({ words, of }, file, agent, to) {
	to.fact({
		kind: "launch",
		starts: "hook",
		agent,
		subject: `task ${words}`,
		when: OPENING,
		place: placeIn(file, of.span),
		program: hookProgram(words),
		text: words
	});
}
const OPENING = "task on opening the folder";

// src/manifests/zed/rust-regex.ts
function isNoRustRegex(source) {
	if (source.length > MOST || /\(\?[a-zA-Z-]*x/.test(source)) return false;
	if (source.replace(ESCAPE, "").includes("[")) return LOOK.test(source.replace(ESCAPE, "").split("[", 1)[0] ?? "");
	if (/(^|[^\\])(\\\\)*\\[1-9]/.test(source)) return true;
	const plain = source.replace(ESCAPE, "e");
	if (LOOK.test(plain) || NOTHING_TO_REPEAT.test(plain)) return true;
	let open = 0;
	for (const char of plain) {
		if (char === "(") open++;
		if (char === ")" && --open < 0) return true;
	}
	return open > 0;
}
const MOST = 2e3;
const ESCAPE = /\\[\s\S]/g;
const LOOK = /\(\?<?[=!]/;
const NOTHING_TO_REPEAT = /(^|\(|\|)[*+?](?<!\(\?)/;

// src/manifests/zed-settings.ts
const format = {
	id: "zed-settings",
	title: "Zed settings",
	clients: ["Zed"],
	files: ["**/.zed/settings.json"],
	reads: "context_servers, agent.tool_permissions, agent.always_allow_tool_actions",
	read(files, to) {
		for (const file of files) {
			const scope = scopeOf$2(file.path, ".zed");
			const name = inScope("Zed", scope);
			const value = readDocument$1(file, name, JSONC, to);
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
	for (const tool of tools) for (const key of [
		"always_deny",
		"always_confirm",
		"always_allow"
	]) for (const rule of items$1(at(tool.value, key))) {
		const pattern = text(at(rule, "pattern")) ?? text(rule) ?? "";
		if (!isNoRustRegex(pattern)) continue;
		const words = `${tool.key}, which an expression that does not compile locks (/${pattern}/)`;
		add(rules, "deny", toolUses(tool.key), rule, words, "rule");
	}
	for (const [key, effect] of [
		["always_deny", "deny"],
		["always_confirm", "ask"],
		["always_allow", "allow"]
	]) for (const tool of tools) for (const rule of items$1(at(tool.value, key))) {
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
	return union(...verbs.map((verb) => regexUses(verb, pattern, {
		ignoreCase: !sensitive,
		syntax: "rust"
	})));
}

// src/manifests/index.ts
const formats = [
	format$105,
	format$104,
	format$103,
	format$102,
	format$101,
	format$100,
	format$99,
	format$98,
	format$97,
	format$96,
	format$95,
	format$94,
	format$93,
	format$92,
	format$91,
	format$90,
	format$89,
	format$88,
	format$87,
	format$86,
	format$84,
	format$83,
	format$82,
	format$85,
	format$81,
	format$80,
	format$79,
	format$78,
	format$77,
	format$76,
	format$75,
	format$74,
	format$73,
	format$72,
	format$71,
	format$70,
	format$69,
	format$68,
	format$67,
	format$66,
	format$65,
	format$64,
	format$63,
	format$62,
	format$61,
	format$60,
	format$59,
	format$58,
	format$57,
	format$56,
	format$55,
	format$54,
	format$53,
	format$52,
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
	return formats.flatMap((f) => f.remarksOnly ? [] : f.files.flatMap((glob) => below(folder, glob))).sort((a, b) => Number(a.includes("*")) - Number(b.includes("*")) || (a < b ? -1 : 1))[0];
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

export { manifestBelow as n, Minimatch as r, formatsOf as t };