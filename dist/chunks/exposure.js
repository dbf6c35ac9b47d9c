// src/access/kinds/exposure.ts
const exposureOrder = {
	key: (f) => f.what,
	covers(a, b) {
		const same = new Set(a.alternatives.map((x) => x.join("")));
		return b.alternatives.every((y) => same.has(y.join("")) || a.alternatives.some((x) => isWithin(x, y)));
	}
};
function isAnonymous(fact) {
	return fact.alternatives.some((conditions) => conditions.length === 0);
}
function isWithin(conditions, others) {
	if (conditions.length > others.length) return false;
	return conditions.every((c) => others.includes(c));
}

export { isAnonymous as n, exposureOrder as t };