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

export { addedLines as t };