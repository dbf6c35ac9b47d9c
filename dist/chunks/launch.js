// src/access/kinds/launch.ts
const PINS = {
	local: 0,
	digest: 1,
	exact: 2,
	range: 3,
	latest: 4
};
const launchOrder = {
	key: (f) => `${f.starts === "server" ? "server" : "auto"} ${identity(f.opening ?? f.program)}`,
	covers(a, b) {
		if (a.starts !== "server" && a.when !== b.when) return false;
		if ((a.opening || b.opening) && identity(a.program) !== identity(b.program)) return isBeginning(b.text, a.text);
		const x = a.program.version;
		const y = b.program.version;
		return PINS[y.pin] < PINS[x.pin] || x.pin === y.pin && (x.pin !== "range" || x.text === y.text);
	}
};
function isBeginning(script, whole) {
	if (!whole.startsWith(script) || !/^[^\S\n]*\n/.test(whole.slice(script.length))) return false;
	if (/<<|[\\|&({]\s*$|(^|[^&>])&($|[^&>\d])/.test(script)) return false;
	return [
		"\"",
		"'",
		"`"
	].every((quote) => script.split(quote).length % 2 === 1);
}
function identity(program) {
	return [
		program.name,
		...program.args,
		"--env",
		...program.env
	].join("");
}

export { launchOrder as n, identity as t };