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

// src/access/kinds/trigger.ts
const WHO = {
	maintainers: 0,
	writers: 1,
	named: 2,
	anyone: 3
};
function lets(a, b) {
	if (!a) return true;
	return (a.only === null || (b?.only?.every((x) => a.only?.includes(x)) ?? false)) && a.not.every((x) => b?.not.includes(x));
}
function isFork(a, b) {
	return a.event.endsWith(" forks") && a.name.endsWith("/*") && b.name.startsWith(a.name.slice(0, -1));
}
const triggerOrder = {
	key: (f) => `${f.agent} ${f.event}`,
	covers: (a, b) => WHO[b.who] <= WHO[a.who] && (b.who !== "named" || a.who === "anyone" || a.name === b.name || isFork(a, b)) && a.keptOut.every((k) => b.keptOut.includes(k)) && (a.onlyNames === null || (b.onlyNames?.every((n) => a.onlyNames?.includes(n)) ?? false)) && (b.needsPhrase || !a.needsPhrase) && (a.activities === null || (b.activities?.every((x) => a.activities?.includes(x)) ?? false)) && [
		"refs",
		"paths",
		"workflows"
	].every((k) => lets(a.filters?.[k], b.filters?.[k]))
};

export { exposureOrder as n, isAnonymous as r, triggerOrder as t };