import { o as text, t as at } from "./value.js";

// src/policy/reference.ts
function parseReference(text) {
	const [, owner, repo, path, ref] = /^([A-Za-z0-9][\w.-]*)\/([\w.-]+)\/([^\s@]+)@(\S+)$/.exec(text) ?? [];
	if (!owner || !repo || !path || !ref || text.length > 1e3) return void 0;
	return isInside(repo, path) && isRef(ref) ? {
		owner,
		repo,
		path,
		ref
	} : void 0;
}
function referenceText({ owner, repo, path, ref }) {
	return `${owner}/${repo}/${path}@${ref}`;
}
function referenceOf(value) {
	const whole = text(value);
	if (whole !== void 0) return parseReference(whole);
	const [owner, repo] = (text(at(value, "repository")) ?? "").split("/");
	const [path, ref] = [text(at(value, "path")), text(at(value, "ref"))];
	if (!owner || !repo || !path || !ref) return void 0;
	return isInside(repo, path) && isRef(ref) ? {
		owner,
		repo,
		path,
		ref
	} : void 0;
}
function isInside(repo, path) {
	const names = path.split("/");
	return !(names.length > 16 || names.some((name) => name === "" || name === "." || name === "..")) && repo !== "." && repo !== "..";
}
function isRef(ref) {
	return !/(^[-/.])|\.\.|[\s~^:?*[\\\p{Cc}]|[/.]$/u.test(ref) && ref.length <= 250;
}

export { referenceOf as n, referenceText as r, parseReference as t };