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

// src/change/change-error.ts
var ChangeError = class extends Error {
	name = "ChangeError";
	constructor(message) {
		super(printable(message));
	}
};
function printable(text) {
	return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, "?").slice(0, 600);
}

export { sortedByPath as a, MAX_FILE_BYTES as i, MAX_READ_BYTES as n, OVER_BUDGET as r, ChangeError as t };