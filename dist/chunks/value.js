// src/document/value.ts
function entry(value, key) {
	if (value?.kind !== "map") return void 0;
	return value.entries.find((e) => e.key === key && !e.shadowed);
}
function at(value, ...path) {
	let here = value;
	for (const key of path) here = entry(here, key)?.value;
	return here;
}
function text(value) {
	return value?.kind === "string" ? value.value : void 0;
}
function items(value) {
	return value?.kind === "list" ? value.items : [];
}
function entries(value) {
	return value?.kind === "map" ? value.entries.filter((e) => !e.shadowed) : [];
}
function strings(value) {
	return items(value).filter((v) => v.kind === "string");
}

export { strings as a, items as i, entries as n, text as o, entry as r, at as t };