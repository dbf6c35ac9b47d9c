import { t as formatsOf } from "./match.js";
import { n as reveal, t as distrust } from "./untrusted.js";
import { i as TELLING } from "./witness.js";
import { t as addedLines } from "./added-lines.js";
import { n as textOf, r as withText, t as mayBeShown } from "./trial.js";

// src/repair/candidates.ts
function candidatesOf(finding, grant, head, hunks) {
	const narrower = grant === void 0 ? void 0 : narrowed(finding, grant, head);
	const line = sameLine(finding, head, hunks);
	return [
		...narrower ? [narrower] : [],
		...line ? [line] : [],
		...asBefore(finding, hunks)
	];
}
function narrowed(finding, grant, head) {
	const { place, witness } = finding;
	const commands = witness && TELLING.get(`run\0${reveal(witness.use)}`)?.instead;
	const line = head[place.startLine - 1];
	if (!commands || line === void 0 || place.side !== "head" || place.endLine !== place.startLine) return void 0;
	const at = line.indexOf(grant, Math.max(0, place.startColumn - 1));
	if (at < 0 || at + grant.length > place.endColumn) return void 0;
	const texts = inWordsOf(grant, commands.slice(0, COMMANDS));
	if (!texts) return void 0;
	const [before, after] = [line.slice(0, at), line.slice(at + grant.length)];
	return {
		path: reveal(place.path),
		startLine: place.startLine,
		now: [line],
		...inPlace(before, texts, after)
	};
}
const COMMANDS = 3;
function inWordsOf(grant, commands) {
	const tool = /^([A-Za-z_]+)\(.*\)$/.exec(grant)?.[1] ?? /^(?:Bash|Shell)$/.exec(grant)?.[0];
	if (tool !== void 0) return commands.map((c) => `${tool}(${c})`);
	return WHOLE_TOOL.test(grant) ? void 0 : [...commands];
}
const WHOLE_TOOL = /^(?:shell|bash|\w*_\w*|[a-z]*[A-Z]\w*|execute|terminal)$/;
function inPlace(before, texts, after) {
	const kind = "narrower";
	const quote = /["']$/.exec(before)?.[0];
	if (/^\s*- ["']?$/.test(before) && /^["']?\s*$/.test(after)) return {
		kind,
		instead: texts.map((t) => before + t + after)
	};
	if (/^\s*["']$/.test(before) && quote && /^["'],?\s*$/.test(after)) {
		const comma = after.includes(",") ? "" : ",";
		return {
			kind,
			instead: texts.map((t, i) => before + t + (i < texts.length - 1 && comma ? `${quote},` : after))
		};
	}
	const joint = quote && after.startsWith(quote) ? `${quote}, ${quote}` : ", ";
	return {
		kind,
		instead: [before + texts.join(joint) + after]
	};
}
function sameLine({ place }, head, hunks) {
	const line = head[place.startLine - 1];
	const key = line === void 0 ? void 0 : KEY.exec(line)?.[0];
	if (line === void 0 || key === void 0 || place.side !== "head") return void 0;
	const was = hunks.find((h) => place.startLine >= h.headLine && place.startLine < h.headLine + h.now.length)?.before.find((b) => b.startsWith(key));
	if (was === void 0) return void 0;
	const instead = was.replace(/,$/, "") + (line.endsWith(",") ? "," : "");
	return {
		path: reveal(place.path),
		startLine: place.startLine,
		now: [line],
		instead: [instead],
		kind: "as before"
	};
}
const KEY = /^[^:=]{1,100}[:=]/;
function asBefore({ place }, hunks) {
	const far = (h) => {
		const [start, lines] = place.side === "head" ? [h.headLine, h.now] : [h.baseLine, h.before];
		return Math.max(0, start - place.endLine, place.startLine - (start + Math.max(1, lines.length) - 1));
	};
	return hunks.filter((h) => h.before.length > 0 && h.before.length <= LINES && h.now.length <= LINES).sort((a, b) => far(a) - far(b) || a.headLine - b.headLine).slice(0, HUNKS).map((h) => ({
		path: reveal(place.path),
		startLine: h.headLine,
		now: h.now,
		instead: h.before,
		kind: "as before"
	}));
}
const LINES = 10;
const HUNKS = 2;

// src/repair/hunks.ts
function hunksOf(base, head) {
	const [was, is] = [linesOf(base), linesOf(head)];
	const added = new Set(addedLines(base, head).map((l) => l.line - 1));
	const gone = new Set(addedLines(head, base).map((l) => l.line - 1));
	const out = [];
	let [i, j] = [0, 0];
	while (i < was.length || j < is.length) {
		const [fromBase, fromHead] = [i, j];
		while (gone.has(i)) i += 1;
		while (added.has(j)) j += 1;
		if (i > fromBase || j > fromHead) {
			out.push({
				headLine: fromHead + 1,
				baseLine: fromBase + 1,
				before: was.slice(fromBase, i),
				now: is.slice(fromHead, j)
			});
			continue;
		}
		if (was[i] !== is[j]) return [];
		i += 1;
		j += 1;
	}
	return out;
}
function linesOf(text) {
	const lines = text.split("\n");
	if (lines.at(-1) === "") lines.pop();
	return lines;
}

// src/repair/line-repairs.ts
async function lineRepairs(change, review, again) {
	const out = /* @__PURE__ */ new Map();
	const files = change.files.filter((f) => formatsOf(f.head?.path ?? f.path).length > 0);
	const open = review.findings.filter((f) => !f.accepted && !f.approved && f.severity !== "note" && !HOLDS_SECRETS.has(f.rule));
	if (open.length === 0 || files.length === 0 || files.length > MOST_FILES) return out;
	if (review.access.added.length > MOST_NEWS) return out;
	const manifests = {
		...change,
		files
	};
	const known = await again(manifests);
	let tries = MOST_TRIES;
	for (const finding of open) {
		const file = files.find(({ head }) => head !== void 0 && distrust(head.path) === finding.place.path);
		if (!file || !known.findings.some((f) => f.fingerprint === finding.fingerprint)) continue;
		const texts = await textsOf(change, file);
		if (!texts) continue;
		const head = texts.head.split("\n");
		const hunks = texts.base === null ? [] : hunksOf(texts.base, texts.head);
		for (const candidate of candidatesOf(finding, grantOf(review, finding), head, hunks)) {
			if (![...candidate.now, ...candidate.instead].every(mayBeShown)) continue;
			if (tries-- <= 0) return out;
			const at = candidate.startLine - 1;
			const text = [
				...head.slice(0, at),
				...candidate.instead,
				...head.slice(at + candidate.now.length)
			].join("\n");
			if (!isRepaired(known, await again(withText(manifests, file, text)), finding)) continue;
			out.set(finding.fingerprint, candidate);
			break;
		}
	}
	return out;
}
const MOST_TRIES = 12;
const MOST_NEWS = 200;
const MOST_FILES = 100;
const MOST_BYTES = 262144;
const HOLDS_SECRETS = /* @__PURE__ */ new Set([
	"embedded-token",
	"known-token",
	"static-key",
	"hidden-text"
]);
async function textsOf(change, file) {
	const { base, head } = file;
	if (head?.kind !== "file") return null;
	const [after, before] = [(await change.read("head", [head])).get(head.id), base && (await change.read("base", [base])).get(base.id)];
	if (after?.kind !== "bytes" || after.bytes.length > MOST_BYTES) return null;
	const text = textOf(after.bytes);
	if (text === null || text.includes("\r")) return null;
	const old = before?.kind === "bytes" && before.bytes.length <= MOST_BYTES ? textOf(before.bytes) : null;
	return {
		base: old === null || old.includes("\r") ? null : old,
		head: text
	};
}
function grantOf(review, { place }) {
	const [only, ...more] = review.access.added.find(({ kind, place: p }) => kind === "uses" && p.path === place.path && p.side === place.side && p.startLine === place.startLine && p.startColumn === place.startColumn)?.summary ?? [];
	return typeof only === "object" && more.length === 0 ? reveal(only.quote) : void 0;
}
function isRepaired(before, after, finding) {
	const known = new Set(before.findings.map((f) => f.fingerprint));
	return after.findings.every((f) => f.fingerprint !== finding.fingerprint) && after.findings.every((f) => f.severity === "note" || known.has(f.fingerprint));
}

export { lineRepairs };