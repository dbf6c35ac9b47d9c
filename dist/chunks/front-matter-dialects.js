import { d as tooManyNodes, f as lineIndex, i as MAX_LENIENT_KEYS, n as reportDuplicates, r as settle, s as sizeProblem } from "./duplicates.js";
import { t as parseYaml } from "./yaml.js";

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

export { VSCODE as a, GEMINI as i, CLAUDE_SKILL as n, parseFrontMatter as o, COPILOT_CLI as r, CLAUDE_AGENT as t };