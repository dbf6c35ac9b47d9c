// src/policy/code-owners.ts
const CODEOWNERS = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
function ownersOf(text, path) {
	const lines = text.split(/\r?\n/);
	for (let i = lines.length - 1; i >= 0; i--) {
		const [pattern, ...names] = (lines[i] ?? "").replace(/(^|\s)#.*$/s, "").trim().split(/\s+/);
		if (!pattern || !fits(pattern, path)) continue;
		if (!names.every((n) => PERSON.test(n) || TEAM.test(n) || MAIL.test(n))) continue;
		const bare = names.map((n) => n.slice(1).toLowerCase());
		return {
			people: bare.filter((_, at) => PERSON.test(names[at] ?? "")),
			teams: bare.filter((_, at) => TEAM.test(names[at] ?? ""))
		};
	}
	return {
		people: [],
		teams: []
	};
}
const PERSON = /^@[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;
const TEAM = /^@[A-Za-z0-9][A-Za-z0-9_-]{0,99}\/[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const MAIL = /^[^@\s]{1,100}@[^@\s]{1,200}$/;
function fits(pattern, path) {
	if (/^!|[[\]\\]/.test(pattern) || pattern.length > 512) return false;
	const folder = pattern.endsWith("/");
	const bare = pattern.replace(/^\//, "").replace(/\/$/, "");
	if (bare === "") return folder;
	const anchored = pattern.slice(0, -1).includes("/");
	const rooted = anchored ? bare : `**/${bare}`;
	if (!folder && matches(rooted, path)) return true;
	return !(anchored && /(^|\/)\*$/.test(bare)) && matches(`${rooted}/**`, path);
}
function matches(glob, path) {
	const names = path.split("/");
	const parts = glob.split("/");
	let fit = [true, ...names.map(() => false)];
	for (const [i, part] of parts.entries()) {
		const from = fit.indexOf(true);
		if (from < 0) return false;
		const least = from + (i === parts.length - 1 ? 1 : 0);
		fit = fit.map((_, n) => part === "**" ? n >= least : n > 0 && fit[n - 1] === true && fitsName(part, names[n - 1] ?? ""));
	}
	return fit.at(-1) === true;
}
function fitsName(glob, name) {
	let [g, n] = [0, 0];
	let star;
	while (n < name.length) if (glob[g] === "*") {
		star = {
			after: g + 1,
			n
		};
		g += 1;
	} else if (glob[g] === "?" || glob[g] === name[n]) {
		g += 1;
		n += 1;
	} else if (star) {
		star.n += 1;
		g = star.after;
		n = star.n;
	} else return false;
	return /^\**$/.test(glob.slice(g));
}

export { ownersOf as n, CODEOWNERS as t };