// src/change/sort.ts
function compareBytes(a, b) {
	const shorter = Math.min(a.length, b.length);
	for (let i = 0; i < shorter; i += 1) {
		const x = a.charCodeAt(i);
		const y = b.charCodeAt(i);
		if (x !== y) return byteRank(x) - byteRank(y);
	}
	return a.length - b.length;
}
function sortedByPath(items) {
	return [...items].sort((a, b) => compareBytes(a.path, b.path));
}
function byteRank(unit) {
	if (unit < 55296) return unit;
	return unit < 57344 ? unit + 8192 : unit - 2048;
}

// src/change/change-set.ts
const MAX_FILE_BYTES = 4194304;

// src/change/read-budget.ts
const MAX_READ_BYTES = 268435456;
const OVER_BUDGET = `more than ${MAX_READ_BYTES / 1024 / 1024} MiB of files would have to be read at once`;

export { sortedByPath as i, OVER_BUDGET as n, MAX_FILE_BYTES as r, MAX_READ_BYTES as t };