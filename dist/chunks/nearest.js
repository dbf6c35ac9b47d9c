// src/policy/nearest.ts
function nearest(text, known) {
	if (text.length > LONGEST) return void 0;
	const most = Math.max(1, Math.floor(text.length / 3));
	return known.map((word) => ({
		word,
		far: distance(text.toLowerCase(), word.toLowerCase())
	})).filter(({ far }) => far <= most).sort((a, b) => a.far - b.far || (a.word < b.word ? -1 : 1))[0]?.word;
}
const LONGEST = 60;
function distance(a, b) {
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row.at(-1) ?? 0;
}

export { nearest as t };