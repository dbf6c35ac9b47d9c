// src/document/lines.ts
function lineIndex(text) {
	return indexed(text.length, lineStarts(text), 0);
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
function lineStarts(text) {
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

// src/document/limits.ts
const MAX_CHARACTERS = 4194304;
const MAX_DEPTH = 64;
const MAX_NODES = 2e5;
const MAX_TOML_STRING = 5e4;
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
function settle(pairs, duplicates) {
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

export { MAX_NODES as a, tooDeep as c, tooManyNodes as d, lineIndex as f, MAX_LENIENT_KEYS as i, tooLarge as l, reportDuplicates as n, MAX_TOML_STRING as o, settle as r, sizeProblem as s, duplicateKey as t, tooManyAliases as u };