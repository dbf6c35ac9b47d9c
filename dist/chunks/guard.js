// src/access/kinds/guard.ts
const guardOrder = {
	key: (f) => `${f.guards} ${f.what} ${f.by}`,
	covers: (a, b) => sees(a.matcher, b.matcher) && (a.failsClosed || !b.failsClosed) && (a.patience ?? 0) >= (b.patience ?? 0)
};
function sees(a, b) {
	if (a === null) return true;
	if (b === null) return false;
	return b.every((name) => a.includes(name) || a.includes(name.replace(/ if .*$/s, "")));
}

export { guardOrder as t };