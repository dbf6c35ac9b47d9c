// src/policy/custom-rules-about.ts
const REPOSITORY = [
	"name",
	"owner",
	"visibility",
	"default_branch"
];
const CHANGE = ["author", "target"];
const MOST_TOPICS = 100;
function aboutOf(value) {
	const { repository, change } = mapOf(value);
	const [r, c] = [mapOf(repository), mapOf(change)];
	const topics = r.topics;
	const known = Array.isArray(topics) && topics.every((t) => typeof t === "string");
	return {
		repository: {
			...texts(r, REPOSITORY),
			...known ? { topics: topics.slice(0, MOST_TOPICS) } : {}
		},
		change: texts(c, CHANGE)
	};
}
function mapOf(value) {
	return typeof value === "object" && value !== null ? value : {};
}
function texts(from, keys) {
	const out = {};
	for (const key of keys) {
		const value = Object.hasOwn(from, key) ? from[key] : void 0;
		if (typeof value === "string") out[key] = value;
	}
	return out;
}

export { aboutOf as t };