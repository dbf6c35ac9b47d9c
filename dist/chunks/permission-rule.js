import { A as union, C as SEGMENT, M as whole, O as merge, S as ONE, b as NAME, j as uses, k as star, v as ANY, w as SOME, x as NOTHING, y as EVERYTHING } from "./witness.js";
import { _ as complement, b as unicodeDigit, d as ALL, f as BLANK, g as WORD, h as SPACE, m as LINE_END, n as digest, p as DIGIT, u as machineOf, v as folded, x as unicodeWord, y as joined } from "./reading.js";

// src/manifests/claude/path-rule.ts
function pathPattern(verbs, specifier, granting) {
	const found = sequences$2(specifier.trimEnd().toLowerCase(), granting);
	return found.length === 0 ? void 0 : { sequences: verbs.flatMap((verb) => uses(verb, ...found).sequences) };
}
const WORKING_FOLDER = ["./", SOME];
function sequences$2(path, granting) {
	if (path !== path.trim() || [
		"",
		"~",
		"~/",
		"/",
		"//",
		".",
		"./"
	].includes(path)) return [];
	if (path.startsWith("//")) {
		const rest = path.slice(2);
		return (/^\*\*(\/|$)/.test(rest) || rest === "*" ? [
			"/",
			"./",
			"~/"
		] : ["/"]).flatMap((a) => below$1(a, rest, granting));
	}
	if (path.startsWith("~/")) return below$1("~/", path.slice(2), granting);
	if (path.startsWith("/")) return below$1("./", path.slice(1), granting);
	if (path.startsWith("../") || path === "..") return above(path, granting);
	const rest = path.replace(/^\.\//, "");
	const pattern = (granting ? void 0 : /^([^/]+)\/\*\*$/.exec(rest)?.[1]) ?? rest;
	if (pattern.replace(/\/$/, "").includes("/")) return below$1("./", pattern, granting);
	return [...below$1("./", pattern, granting), ...below$1("./", `**/${pattern}`, granting)];
}
function above(path, granting) {
	if (!granting) return [];
	const parts = path.split("/").filter((p) => p !== "" && p !== ".");
	const up = parts.findIndex((p) => p !== "..");
	const rest = up < 0 ? "**" : parts.slice(up).join("/");
	const height = Math.min(up < 0 ? parts.length : up, 8);
	return (rest === "**" ? Array.from({ length: height }, (_, i) => i + 1) : [height]).flatMap((h) => below$1(`/${"../".repeat(h)}`, rest, granting));
}
function below$1(anchor, pattern, granting) {
	const all = pattern.split("/");
	const onlyInside = all.at(-1) === "";
	const segments = all.filter((s) => s !== "");
	if (segments.length === 0 || segments.includes(".") || segments.includes("..")) return [];
	if (!granting && segments.some(tooManyNames)) return [];
	let heads = [[anchor]];
	segments.forEach((segment, i) => {
		const last = i === segments.length - 1;
		if (segment === "**") {
			if (last) heads = heads.map((h) => [...h, SOME]);
			else heads = heads.length > 16 ? heads.map((h) => [...h, ANY]) : heads.flatMap((h) => [h, [
				...h,
				NAME_OR_PATH,
				"/"
			]]);
			return;
		}
		const names = segmentTokens$2(segment, heads.length);
		heads = heads.flatMap((h) => names.map((name) => [
			...h,
			...name,
			...last ? [] : ["/"]
		]));
	});
	if (segments.at(-1) === "**") return heads.map(merge);
	return heads.flatMap((h) => [...onlyInside ? [] : [merge(h)], merge([
		...h,
		"/",
		SOME
	])]);
}
const NAME_OR_PATH = SOME;
const MAX_SEGMENT = 4096;
const MAX_NAMES = 32;
function segmentTokens$2(segment, times) {
	if (segment === "*") return [[NAME]];
	const parts = partsOf(segment);
	const few = times * count(parts) <= MAX_NAMES;
	let out = [[]];
	for (const part of parts) {
		if (part === "") continue;
		const among = membersOf(part);
		if (part.startsWith("*")) out = out.map((o) => [...o, SEGMENT]);
		else if (part === "?" || among && !few) out = out.map((o) => [...o, {
			...ONE,
			not: "/"
		}]);
		else if (among) out = out.flatMap((o) => among.map((char) => [...o, char]));
		else out = out.map((o) => [...o, part]);
	}
	return out;
}
function tooManyNames(segment) {
	return count(partsOf(segment)) > MAX_NAMES / 4;
}
function count(parts) {
	return parts.reduce((n, part) => n * (membersOf(part)?.length ?? 1), 1);
}
function partsOf(segment) {
	return segment.includes("]") ? segment.slice(0, MAX_SEGMENT).split(/(\*+|\?|\[[^[\]]+\])/) : segment.split(/(\*+|\?)/);
}
function membersOf(part) {
	if (!part.startsWith("[") || !part.endsWith("]")) return void 0;
	const body = [...part.slice(1, -1)];
	const out = /* @__PURE__ */ new Set();
	for (let i = 0; i < body.length; i++) {
		const from = body[i]?.codePointAt(0) ?? 0;
		const to = body[i + 1] === "-" ? body[i + 2]?.codePointAt(0) : void 0;
		if (to === void 0) out.add(String.fromCodePoint(from));
		else {
			for (let c = from; c <= Math.min(to, from + 128); c++) out.add(String.fromCodePoint(c));
			i += 2;
		}
	}
	return [...out];
}

// src/manifests/claude/permission-rule.ts
function permissionRule(text, effect) {
	const parts = /^([^()\s]+)(?:\(([\s\S]*)\))?$/.exec(text);
	const tool = parts?.[1];
	if (!tool) return void 0;
	const specifier = parts[2];
	const granting = effect === "allow";
	if (tool.includes("*")) return granting && !tool.startsWith("mcp__") ? void 0 : toolGlob(tool, specifier, granting);
	if (tool.startsWith("mcp__")) return specifier === void 0 ? mcpTool$1(tool) : void 0;
	if (/[^\w-]/.test(tool)) return void 0;
	if (FOLDED.has(tool.toLowerCase()) && !knownTool(tool)) return void 0;
	if (specifier === void 0) return wholeTool$2(tool);
	switch (tool) {
		case "Bash": return bash(specifier, granting);
		case "Read":
		case "Edit":
			if (specifier === "*" && !granting) return wholeTool$2(tool);
			return pathPattern(pathVerbs(tool, specifier, effect), specifier, granting);
		case "WebFetch": return webFetch(specifier);
		case "Agent":
		case "Task": return specifier === "*" ? whole("call") : uses("call", [specifier]);
		case "Skill": return skill(specifier);
		case "Write":
			if (specifier === "*" && granting) return pathPattern(["write"], specifier, granting);
			return specifier === "*" ? wholeTool$2(tool) : void 0;
		case "NotebookEdit":
		case "MultiEdit":
		case "Glob": return specifier === "*" ? wholeTool$2(tool) : void 0;
		default: return granting || specifier === "*" ? wholeTool$2(tool) : void 0;
	}
}
function pathVerbs(tool, specifier, effect) {
	if (tool === "Read") return effect === "deny" ? [
		"read",
		"edit",
		"write"
	] : ["read"];
	if (effect !== "allow") return ["edit", "write"];
	return specifier === "*" ? ["edit"] : [
		"edit",
		"write",
		"read"
	];
}
const VERBS = {
	Bash: "run",
	Read: "read",
	Edit: "edit",
	Write: "write",
	WebFetch: "fetch",
	WebSearch: "search-web",
	Agent: "call",
	Task: "call",
	Skill: "skill"
};
const OTHER_TOOLS = [
	"Glob",
	"Grep",
	"LS",
	"NotebookEdit",
	"NotebookRead",
	"MultiEdit",
	"TodoWrite",
	"BashOutput",
	"KillShell",
	"KillBash",
	"SlashCommand",
	"ExitPlanMode",
	"EnterPlanMode",
	"AskUserQuestion",
	"LSP",
	"Cd",
	"PowerShell",
	"Monitor",
	"ToolSearch",
	"ListMcpResourcesTool",
	"ReadMcpResourceTool",
	"EnterWorktree",
	"ExitWorktree",
	"TaskCreate",
	"TaskUpdate",
	"TaskGet",
	"TaskList",
	"TaskOutput",
	"TaskStop",
	"CronCreate",
	"CronDelete",
	"CronList",
	"SendMessage",
	"TeamCreate",
	"TeamDelete"
];
const KNOWN = [...Object.keys(VERBS), ...OTHER_TOOLS];
const FOLDED = new Map(KNOWN.map((t) => [t.toLowerCase(), t]));
function knownTool(name) {
	return FOLDED.get(name.toLowerCase()) === name ? name : void 0;
}
function wholeTool$2(tool) {
	return whole(VERBS[tool] ?? tool);
}
function toolGlob(tool, specifier, granting) {
	if (specifier !== void 0 && (granting || specifier !== "*")) return void 0;
	const name = tool.endsWith("__*") ? [...star(tool.slice(0, -1)), SOME] : star(tool, ANY);
	if (granting) return /^mcp__[^*]+?__.*\*/.test(tool) ? { sequences: [[...name, "\0"]] } : void 0;
	if (tool === "*") return EVERYTHING;
	const glob = new RegExp(`^${tool.split("*").map((p) => p.replace(/[^\w]/g, "\\$&")).join("[^]*")}$`);
	const known = KNOWN.filter((t) => glob.test(t)).map((t) => whole(VERBS[t] ?? t));
	return union(...known, { sequences: [[...name, "\0"]] });
}
function mcpTool$1(tool) {
	if (!/^[\w-]+$/.test(tool)) return void 0;
	const parts = tool.slice(5).split("__");
	if (!parts[0]) return void 0;
	if (parts.length === 1) return { sequences: [[
		`mcp__${parts[0]}__`,
		SOME,
		"\0"
	]] };
	return parts.slice(1).join("__") === "" ? void 0 : { sequences: [[tool + "\0"]] };
}
function normalName(name) {
	return name.replace(/[^A-Za-z0-9_-]/g, "_");
}
function bash(specifier, granting) {
	if (/^\s*\*{1,2}$/.test(specifier)) return whole("run");
	if (/^(run_in_background|dangerouslyDisableSandbox):/.test(specifier)) return granting ? void 0 : uses(`run with ${specifier}`, []);
	const text = specifier.includes("*") ? specifier.trim() : specifier;
	if (text.startsWith("command:") || text !== text.trim() || text === "") return void 0;
	if (text.endsWith(":*")) {
		const prefix = text.slice(0, -2);
		return prefix === "" || prefix !== prefix.trim() ? void 0 : uses("run", [prefix], [`${prefix} `, SOME]);
	}
	if (!text.endsWith(" *")) return uses("run", star(text));
	const prefix = star(text.slice(0, -2).trimEnd());
	const more = [
		...prefix,
		" ",
		SOME
	];
	return text.slice(0, -2).includes("*") ? uses("run", more) : uses("run", prefix, more);
}
function skill(specifier) {
	const text = specifier.replace(/^\//, "");
	if (text === "*") return whole("skill");
	const prefix = /^(.+?)(?::\*| \*)$/.exec(text)?.[1];
	if (prefix !== void 0) return prefix.includes("*") ? void 0 : uses("skill", [prefix, ANY]);
	return text === "" || text.includes("*") ? void 0 : uses("skill", [text], [`${text} `, SOME]);
}
function webFetch(specifier) {
	if (specifier === "*") return whole("fetch");
	if (!specifier.startsWith("domain:")) return void 0;
	const host = specifier.slice(7).toLowerCase().replace(/\.$/, "");
	if (host === "" || /\s/.test(host)) return void 0;
	if (host === "*") return whole("fetch");
	const label = {
		...ANY,
		not: "."
	};
	if (host.startsWith("*.")) return uses("fetch", [SOME, ...star(host.slice(1), label)]);
	if (host.endsWith(".*")) return uses("fetch", [...star(host.slice(0, -1), label), {
		min: 1,
		max: "many",
		not: "."
	}]);
	return uses("fetch", star(host, label));
}

// src/manifests/copilot/address.ts
function addressPattern(rule) {
	const parts = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(?:[^/?#@\s]*@)?([^/?#@\s]+)(\/[^?#\s]*)?(?:[?#]\S*)?$/i.exec(rule);
	const host = parts?.[2]?.toLowerCase();
	if (!parts || !host) return NOTHING;
	const wide = host.startsWith("*.");
	const rest = wide ? host.slice(2) : host;
	if (rest === "" || rest.includes("*")) return NOTHING;
	const scheme = (parts[1] ?? "https").toLowerCase();
	const clear = scheme === "https" ? "" : `${scheme}://`;
	const name = rest.replace(scheme === "http" ? /:80$/ : /:443$/, "").replace(/\.$/, "");
	const path = (parts[3] ?? "").replace(/\/\*?$/, "");
	const hosts = wide ? [[clear, name], [
		clear,
		NAME,
		`.${name}`
	]] : [[clear, name]];
	if (path !== "" && !(parts[3] ?? "").endsWith("/*")) return uses("fetch", ...hosts.map((h) => merge([...h, path])));
	return uses("fetch", ...hosts.flatMap((h) => [merge([...h, path]), merge([
		...h,
		`${path}/`,
		ANY
	])]));
}

// src/manifests/copilot/tool-rule.ts
function toolRule(rule) {
	const parts = /^([^\s()]+)(?:\(([^()]+)\))?$/.exec(rule);
	const kind = parts?.[1];
	const inner = parts?.[2];
	if (kind === void 0) return void 0;
	switch (kind) {
		case "shell": return inner === void 0 ? whole("run") : commands$1(inner);
		case "write": return inner === void 0 ? union(whole("edit"), whole("write")) : paths$1(["edit", "write"], inner);
		case "url": return inner === void 0 ? whole("fetch") : addressPattern(inner);
		case "read": return inner === void 0 ? whole("read") : paths$1(["read"], inner);
		case "memory": return { sequences: [[`memory${"\0"}`]] };
		default: return { sequences: [inner === void 0 ? [
			`mcp__${kind}__`,
			SOME,
			"\0"
		] : [`mcp__${kind}__${inner}${"\0"}`]] };
	}
}
function commands$1(inner) {
	const prefix = inner.endsWith(":*");
	const stem = prefix ? inner.slice(0, -2) : inner;
	if (stem === "" || /[*:]|^\s|\s$|\s\s/.test(stem)) return void 0;
	const words = stem.split(" ");
	const depth = HAVE_COMMANDS.has(words[0] ?? "") ? 2 : 1;
	if (words.length > (words[0] === "npm" ? 2 : depth)) return void 0;
	return words.length < depth && !prefix ? uses("run", [stem]) : uses("run", [stem], [`${stem} `, SOME]);
}
const HAVE_COMMANDS = /* @__PURE__ */ new Set(["git", "gh"]);
function paths$1(verbs, inner) {
	const rooted = inner.startsWith("/");
	const parts = inner.replace(/^\.\//, "").split("/").filter((s) => s !== "");
	while (!rooted && parts.length > 1 && parts[0] === "**") parts.shift();
	const deep = parts.filter((p) => p === "**").length;
	if (parts.length === 0 || inner.endsWith("/")) return NOTHING;
	const tails = parts.length > MAX_SEGMENTS$2 || deep > MAX_DEEP ? [[inner]] : tailsOf(parts);
	const sequences = (rooted ? [["/"]] : [
		"./",
		"~/",
		"/"
	].flatMap((r) => [[r], [
		r,
		SOME,
		"/"
	]])).flatMap((start) => tails.map((tail) => merge([...start, ...tail])));
	return union(...verbs.map((verb) => uses(verb, ...sequences)));
}
const MAX_SEGMENTS$2 = 100;
const MAX_DEEP = 4;
function tailsOf(parts) {
	let tails = [[]];
	parts.forEach((part, i) => {
		const last = i === parts.length - 1;
		if (part !== "**") tails = tails.map((tail) => [
			...tail,
			...segment(part),
			...last ? [] : ["/"]
		]);
		else tails = last ? tails.map((tail) => [...tail, SOME]) : tails.flatMap((tail) => [tail, [
			...tail,
			SOME,
			"/"
		]]);
	});
	return tails;
}
function segment(text) {
	return text.split(/(\*+|\?)/).map((part) => part.startsWith("*") ? SEGMENT : part === "?" ? CHARACTER : part);
}
const CHARACTER = {
	...ONE,
	not: "/"
};

// src/manifests/cursor/glob-path.ts
function globPath(verbs, glob) {
	const found = sequences$1(glob.trim().replace(/\\/g, "/"));
	return union(...verbs.map((verb) => uses(verb, ...found)));
}
function sequences$1(glob) {
	const path = glob.replace(/^\$\{workspaceFolder\}\/?/, "./").replace(/^(\$HOME|\$\{userHome\}|\$\{env:HOME\})(?=\/|$)/, "~");
	if (path === "/" || /^\/\*\*?(\/\*\*?)?$/.test(path)) return [
		["/", SOME],
		["./", SOME],
		["~/", SOME]
	];
	if (path === "~") return [["~/", SOME]];
	const root = path.startsWith("~/") ? "~/" : path.startsWith("/") ? "/" : "./";
	const rest = path.replace(/^(~\/|\.\/|\/)+/, "");
	if (path.startsWith("../") || path === "..") return [["/", SOME]];
	if (rest === "" || rest === "." || /^\*+$/.test(rest)) return [[root, SOME]];
	return below(root, rest);
}
const MAX_SEGMENTS$1 = 100;
function below(root, glob) {
	let heads = [[root]];
	const segments = glob.split("/").filter((s) => s !== "" && s !== ".");
	if (segments.length > MAX_SEGMENTS$1) return [[`${root}${glob}`]];
	segments.forEach((segment, i) => {
		const last = i === segments.length - 1;
		if (segment === "**") {
			if (last) heads = heads.map((h) => [...h, SOME]);
			else heads = heads.length > 16 ? heads.map((h) => [...h, ANY]) : heads.flatMap((h) => [h, [
				...h,
				SOME,
				"/"
			]]);
		} else heads = heads.map((h) => [
			...h,
			...segmentTokens$1(segment),
			...last ? [] : ["/"]
		]);
	});
	if (/[*?]/.test(segments.at(-1) ?? "")) return heads.map(merge);
	return heads.flatMap((h) => [merge(h), merge([
		...h,
		"/",
		SOME
	])]);
}
function segmentTokens$1(segment) {
	return segment.split(/(\*+|\?)/).flatMap((part) => {
		if (part === "") return [];
		if (part.startsWith("*")) return [SEGMENT];
		return [part === "?" ? {
			...ONE,
			not: "/"
		} : part];
	});
}

// src/manifests/cursor/permission-token.ts
function permissionToken(text, effect) {
	const parts = /^\s*(\w+)\s*(?:\(([\s\S]*)\))?\s*$/.exec(text);
	const inner = parts?.[2]?.trim();
	if (inner === void 0) return effect === "allow" ? wholeTool$1(parts?.[1] ?? "") : void 0;
	if (inner === "") return void 0;
	switch (parts?.[1]) {
		case "Shell": return shell(inner);
		case "Read": return globPath(["read"], inner);
		case "Write": return globPath(["edit", "write"], inner);
		case "WebFetch": return uses("fetch", host(inner));
		case "Mcp": return inner.includes(":") ? mcpTool(inner.slice(0, inner.indexOf(":")), inner.slice(inner.indexOf(":") + 1)) : void 0;
		default: return;
	}
}
function commandPrefix$1(text) {
	const words = text.trim().replace(/\s+/g, " ");
	if (/^\*+$/.test(words)) return whole("run");
	const cut = /^([^\s:]+):(.*)$/s.exec(words);
	if (cut) return withArguments(cut[1] ?? "", cut[2] ?? "");
	const prefix = star(words);
	return uses("run", prefix, [
		...prefix,
		" ",
		SOME
	]);
}
function mcpTool(server, tool) {
	const part = (text) => /^\*+$/.test(text.trim()) ? [SOME] : star(text.trim().replace(/[^A-Za-z0-9_*-]/g, "_").replace(/\*+/g, "*"));
	return { sequences: [merge([
		"mcp__",
		...part(server),
		"__",
		...part(tool),
		"\0"
	])] };
}
function wholeTool$1(tool) {
	const token = {
		Shell: "Shell(*)",
		Read: "Read(**)",
		Write: "Write(**)",
		WebFetch: "WebFetch(*)",
		Mcp: "Mcp(*:*)"
	}[tool];
	return token === void 0 ? void 0 : permissionToken(token, "allow");
}
function shell(inner) {
	const cut = /^([^\s:]*):(.*)$/s.exec(inner);
	if (cut) return withArguments(cut[1] ?? "", cut[2] ?? "");
	if (/^\*+$/.test(inner)) return whole("run");
	const prefix = wordStar(inner.replace(/\s+/g, " "));
	return uses("run", prefix, [
		...prefix,
		" ",
		SOME
	]);
}
function withArguments(program, args) {
	const first = /^\*+$/.test(program) ? [{
		...SOME,
		not: " "
	}] : wordStar(program);
	const rest = args.trimStart();
	if (rest === "") return uses("run", first);
	if (/^\*+$/.test(rest)) return uses("run", first, [
		...first,
		" ",
		SOME
	]);
	return uses("run", [
		...first,
		" ",
		...star(rest.replace(/\*+/g, "*"))
	]);
}
function wordStar(text) {
	return [...star(text.replace(/\*+/g, "*"), {
		...ANY,
		not: " "
	})];
}
function host(text) {
	const name = text.toLowerCase();
	if (/^\*+$/.test(name)) return [ANY];
	return name.startsWith("*.") ? [SOME, ...star(name.slice(1))] : star(name);
}

// src/manifests/gemini/tool-rule.ts
const IN_WORKSPACE = ["./", SOME];
const TOOLS = {
	run_shell_command: whole("run"),
	read_file: uses("read", IN_WORKSPACE),
	read_many_files: uses("read", IN_WORKSPACE),
	list_directory: uses("read", IN_WORKSPACE),
	glob: uses("read", IN_WORKSPACE),
	grep_search: uses("read", IN_WORKSPACE),
	search_file_content: uses("read", IN_WORKSPACE),
	write_file: uses("write", IN_WORKSPACE),
	replace: uses("edit", IN_WORKSPACE),
	web_fetch: whole("fetch"),
	google_web_search: whole("search-web"),
	web_search: whole("search-web"),
	activate_skill: whole("skill"),
	invoke_agent: whole("call")
};
function toolPattern(name) {
	if (name === "*") return EVERYTHING;
	const known = Object.hasOwn(TOOLS, name) ? TOOLS[name] : void 0;
	if (known) return known;
	if (name === "mcp_*") return { sequences: [[
		"mcp__",
		SOME,
		"\0"
	]] };
	if (name.startsWith("mcp_")) return serverTool(name.slice(4));
	if (!/^\w[\w.-]*$/.test(name)) return void 0;
	return { sequences: [[name + "\0"], [`call${"\0"}${name}`]] };
}
function serverTool(rest) {
	if (rest.endsWith("_*")) return mcpPattern(rest.slice(0, -2), "*");
	const parts = rest.split("_").slice(0, 9);
	const found = parts.slice(1).map((_, i) => parts.slice(0, i + 1).join("_")).flatMap((server) => mcpPattern(server, rest.slice(server.length + 1)) ?? []);
	return found.length > 0 ? union(...found) : void 0;
}
function mcpPattern(server, tool) {
	if (tool === "*") return { sequences: [[
		`mcp__${server}__`,
		SOME,
		"\0"
	]] };
	return tool.includes("*") ? void 0 : { sequences: [[`mcp__${server}__${tool}${"\0"}`]] };
}
function grantRule(entry) {
	const parts = /^([^()\s]+)(?:\((.*)\))?$/.exec(entry);
	const tool = parts?.[1];
	if (!tool) return void 0;
	const argument = parts[2];
	if (argument !== void 0 && (tool === "run_shell_command" || tool === "ShellTool")) return {
		uses: argument === "" ? NOTHING : commandPrefix(argument),
		shellPrefix: true
	};
	const found = toolPattern(tool === "ShellTool" ? "run_shell_command" : tool);
	return found && {
		uses: found,
		shellPrefix: false
	};
}
const ENDS = [
	" ",
	"\"",
	"\xA0"
];
function commandPrefix(prefix) {
	if (/^\s/.test(prefix)) return NOTHING;
	return uses("run", [prefix], ...ENDS.map((end) => [prefix + end, ANY]));
}
const CLASSES = {
	ShellTool: "run_shell_command",
	WriteFileTool: "write_file",
	EditTool: "replace",
	ReadFileTool: "read_file",
	LSTool: "list_directory",
	GlobTool: "glob",
	WebFetchTool: "web_fetch",
	WebSearchTool: "google_web_search",
	ActivateSkillTool: "activate_skill",
	AgentTool: "invoke_agent"
};
function excludedTool(name) {
	const found = toolPattern(Object.hasOwn(CLASSES, name) ? CLASSES[name] ?? name : name);
	if (Object.hasOwn(TOOLS, name) || /^mcp_|^$|[*()]/.test(name)) return found;
	const onServers = { sequences: [[
		"mcp__",
		SOME,
		`__${name}${"\0"}`
	]] };
	return found ? union(found, onServers) : onServers;
}
function notRegistered(core, others) {
	const here = new Set(Object.keys(TOOLS).filter((tool) => isNamed(core, tool)).map(verbOf));
	const meant = Object.keys(TOOLS).filter((tool) => others.includes("*") || isNamed(others, tool));
	return union(...meant.flatMap((tool) => here.has(verbOf(tool)) ? [] : TOOLS[tool] ?? []));
}
function allRegistered(core) {
	const here = Object.keys(TOOLS).filter((tool) => isNamed(core, tool));
	return union({ sequences: [[
		"mcp__",
		SOME,
		"\0"
	]] }, ...here.flatMap((tool) => TOOLS[tool] ?? []));
}
function isNamed(list, tool) {
	return [tool, ...Object.keys(CLASSES).filter((name) => CLASSES[name] === tool)].some((name) => list.some((entry) => entry === name || entry.startsWith(`${name}(`)));
}
function verbOf(tool) {
	return TOOLS[tool]?.sequences[0]?.[0];
}

// node_modules/@eslint-community/regexpp/index.mjs
const latestEcmaVersion = 2025;
let largeIdStartRanges = void 0;
let largeIdContinueRanges = void 0;
function isIdStart(cp) {
	if (cp < 65) return false;
	if (cp < 91) return true;
	if (cp < 97) return false;
	if (cp < 123) return true;
	return isLargeIdStart(cp);
}
function isIdContinue(cp) {
	if (cp < 48) return false;
	if (cp < 58) return true;
	if (cp < 65) return false;
	if (cp < 91) return true;
	if (cp === 95) return true;
	if (cp < 97) return false;
	if (cp < 123) return true;
	return isLargeIdStart(cp) || isLargeIdContinue(cp);
}
function isLargeIdStart(cp) {
	return isInRange(cp, largeIdStartRanges !== null && largeIdStartRanges !== void 0 ? largeIdStartRanges : largeIdStartRanges = initLargeIdStartRanges());
}
function isLargeIdContinue(cp) {
	return isInRange(cp, largeIdContinueRanges !== null && largeIdContinueRanges !== void 0 ? largeIdContinueRanges : largeIdContinueRanges = initLargeIdContinueRanges());
}
function initLargeIdStartRanges() {
	return restoreRanges("4q 0 b 0 5 0 6 m 2 u 2 cp 5 b f 4 8 0 2 0 3m 4 2 1 3 3 2 0 7 0 2 2 2 0 2 j 2 2a 2 3u 9 4l 2 11 2 1 7 14 3 1 1w q 5 3 1a 16 10 1 2 2q 2 0 g 1 8 1 b 2 3 0 h 0 2 t u 2g c 0 p w a 1 5 0 6 l 5 0 a 0 4 0 o o 8 a 6 n 2 6 h 15 1n 1h 4 0 j 0 8 9 g f 5 7 3 1 3 l 2 6 2 0 4 3 4 0 h 0 e 1 2 2 f 1 b 0 9 5 5 1 3 l 2 6 2 1 2 1 2 1 w 3 2 0 k 2 h 8 2 2 2 l 2 6 2 1 2 4 4 0 j 0 g 1 o 0 c 7 3 1 3 l 2 6 2 1 2 4 4 0 v 1 2 2 g 0 i 0 2 5 4 2 2 3 4 1 2 0 2 1 4 1 4 2 4 b n 0 1h 7 2 2 2 m 2 f 4 0 r 2 2 1 3 1 v 0 5 7 2 2 2 m 2 9 2 4 4 0 v 2 2 1 g 1 i 8 2 2 2 14 3 0 h 0 6 2 9 2 p 5 6 h 4 n 2 8 2 0 3 6 1n 1b 2 1 d 6 1n 1 2 0 2 4 2 n 2 0 2 9 2 1 a 0 3 4 2 0 m 3 x 0 1s 7 2 z s 4 38 16 l 0 h 5 5 3 4 0 4 1 8 2 5 c d 0 i 11 2 0 6 0 3 16 2 98 2 3 3 6 2 0 2 3 3 14 2 3 3 w 2 3 3 6 2 0 2 3 3 e 2 1k 2 3 3 1u 12 f h 2d 3 5 4 h7 3 g 2 p 6 22 4 a 8 h e i f h f c 2 2 g 1f 10 0 5 0 1w 2g 8 14 2 0 6 1x b u 1e t 3 4 c 17 5 p 1j m a 1g 2b 0 2m 1a i 7 1j t e 1 b 17 r z 16 2 b z 3 a 6 16 3 2 16 3 2 5 2 1 4 0 6 5b 1t 7p 3 5 3 11 3 5 3 7 2 0 2 0 2 0 2 u 3 1g 2 6 2 0 4 2 2 6 4 3 3 5 5 c 6 2 2 6 39 0 e 0 g g 2r 0 5 0 3 9 2 0 3 5 7 0 2 0 2 0 2 f 3 3 6 4 5 0 i 14 22g 6c 7 3 4 1 d 11 2 0 6 0 3 1j 8 0 h m a 6 2 6 2 6 2 6 2 6 2 6 2 6 2 6 fb 2 q 8 8 4 3 4 5 2d 5 4 2 2h 2 3 6 16 2 2l i v 1d f e9 533 1t h3g 1w 19 3 7g 4 f b 1 l 1a h u 3 27 14 8 3 2u 3 2a 5 0 f g 2 2 2 3 2 m u 1f f 1d 1r 5 4 0 2 1 c r b m q s 8 1a t 0 h 4 2 9 b 4 2 14 o 2 2 7 l m 4 0 4 1d 2 0 4 1 3 4 3 0 2 0 p 2 3 a 8 2 d 5 3 5 3 5 a 6 2 6 2 16 2 d 3 1 3 36 u 8mb d m 5 1c 6it a5 3 2x 13 6 d 4 6 0 2 9 2 c 2 4 2 0 2 1 2 1 2 2z y a2 j 1r 3 1h 15 b 39 4 2 3q 11 p 7 p c 2g 4 5 3 5 3 5 3 2 10 b 2 p 2 i 2 1 2 e 3 d z 3e 1y 1g 7g s 4 1c 1c v e t 6 11 b t 3 z 5 7 2 4 17 4d j z 5 z 5 13 9 1f d a 2 e 2 6 2 1 2 a 2 e 2 6 2 1 4 1f d 8m a l b 7 p 5 2 15 2 d 1t 5 3 0 2 17 2 1 4 0 3 m b m a u 1u i 2 1 b l b p 7 p 13 1j 7 1 1t 0 g 3 2 2 2 s 17 s 4 s 10 7 2 r s 1h b l b i e h 33 20 1k 1e e 1e e z 13 r a m 6z 15 7 1 h 5 i l i s b 0 9 l 17 h 1b k s m d 1g 1m 1 3 0 e 18 x o r z u 0 3 0 9 y 4 0 d 1b f 3 m 0 2 0 10 h 2 o k 1 1s 6 2 0 2 3 2 e 2 9 8 1a 13 7 3 1 3 l 2 6 2 1 2 4 4 0 j 0 d 4 v 9 2 0 3 0 2 11 2 0 q 0 2 0 19 1g j 3 l 2 v 1b l 1 2 0 55 1a 16 3 11 1b l 0 1o 16 e 0 20 q 12 6 56 17 39 1r w 7 3 0 3 7 2 1 2 n g 0 2 0 2n 7 3 12 h 0 2 0 t 0 b 13 8 0 m 0 c 19 k 0 j 20 i 0 52 w w 8 2 10 i 0 1e t 35 6 2 1 2 11 m 0 q 5 2 1 2 v f 0 o 17 m 0 6n i g 0 2 c 2 x 3h 0 28 pl 2v 33 6 5q d 8m 1sa 2o g tr i 5 q 32y 6 g6 5a2 t 1cz fs 8 u i 26 i t j 1b h 3 w k 6 i c1 18 5w 1r x o 3 o 19 22 6 0 1v c 1t 1 2 0 f 4 a 5p6 11 x 2o 36 e pd f 1e 5y6 3 2 6 2 1 2 88 a 0 u 2 3 0 f 4 8 az 1s5 2y 6 c 4 8 8 9 4mf 2c 2 1y 2 1 3 0 3 1 3 3 2 b 2 0 2 6 2 1s 2 3 3 7 2 6 2 r 2 3 2 4 2 0 4 6 2 9g 2 o 2 o 2 u 2 o 2 u 2 o 2 u 2 o 2 u 2 o 2 7 1f9 3l f 6 1j 1e 1d 1p 43 18 b 6 h 0 8y t j 17 dh r 6d t 3 0 5s u 2 2 2 1 2 6 3 4 a 1 69 6 2 3 2 1 2 e 2 5g 1o 1v 8 0 xh 3 2 q 2 1 2 0 3 0 2 9 2 3 2 0 2 0 7 0 5 0 2 0 2 0 2 2 2 1 2 0 3 0 2 0 2 0 2 0 2 0 2 1 2 0 3 3 2 6 2 3 2 3 2 0 2 9 2 g 6 2 2 4 2 g 3et wyn x 3dq 2 4gd 3 5rk g h9 1wj f1 15v 3t6 6 6jt upz 8qn");
}
function initLargeIdContinueRanges() {
	return restoreRanges("53 0 g9 33 o 0 70 4 7e 18 2 0 2 1 2 1 2 2 1z a 1d u 7 0 2u 6 3 5 3 1 2 3 3 9 o 0 v q 2k a g 9 y 8 a 0 p 3 2 8 2 2 2 4 18 2 1o 8 17 n 2 w 1j 2 2 h 2 6 b 1 3 9 i 2 1l 0 2 6 3 1 3 2 a 0 b 1 3 9 f 0 3 2 1l 0 2 4 5 1 3 2 4 0 l b 4 0 c 2 1l 0 2 7 2 2 2 2 l 1 3 9 b 5 2 2 1l 0 2 6 3 1 3 2 6 4 b 1 3 9 j 0 1o 4 4 2 2 3 a 0 f 9 h 4 1k 0 2 6 2 2 2 3 8 1 c 1 3 9 i 2 1l 0 2 6 2 2 2 3 8 1 c 1 3 9 4 0 d 3 1k 1 2 6 2 2 2 3 a 0 b 1 3 9 i 2 1z 0 5 5 2 0 2 7 7 9 3 1 1q 0 3 6 d 7 2 9 2g 0 3 8 c 6 2 9 1r 1 7 9 c 0 2 0 2 0 5 1 1e j 2 1 6 a 2 z a 0 2t j 2 9 d 3 5 2 2 2 3 6 4 3 e b 2 e jk 2 a 8 pt 3 t 2 u 1 v 1 1t v a 0 3 9 y 2 2 a 40 0 3b b 5 b b 9 3l a 1p 4 1m 9 2 s 3 a 7 9 n d 2 1d g 4 1c g c 9 i 8 d 2 v c 3 9 19 d 1d j 9 9 7 9 3b 2 2 k 5 0 7 0 3 2 5j 1r el 1 1e 1 k 0 3g c 5 0 4 b 2db 2 3y 0 2p v ff 5 2y 1 2p 0 n51 9 1y 0 5 9 x 1 29 1 7l 0 4 0 5 0 o 4 5 0 2c 1 1f h b 9 7 h e a t 7 q c 19 3 1c d g 9 c 0 b 9 1c d d 0 9 1 3 9 y 2 1f 0 2 2 3 1 6 1 2 0 16 4 6 1 6l 7 2 1 3 9 fmt 0 ki f h f 4 1 p 2 5d 9 12 0 12 0 ig 0 6b 0 46 4 86 9 120 2 2 1 6 3 15 2 5 0 4m 1 fy 3 9 9 7 9 w 4 8u 1 v 4 x f 1z a 1e 3 3f 2 1i e w a 3 1 b 3 1a a 8 0 1a 9 7 2 11 d 2 9 6 1 19 0 d 2 1d d 9 3 2 b 2b b 7 0 3 0 4e b 6 9 7 3 1k 1 2 6 3 1 3 2 a 0 b 1 3 6 4 4 1w 8 2 0 3 0 2 3 2 4 2 0 f 1 2b h a 9 5 0 2a j d 9 5y 6 3 8 s 1 2b g g 9 2a c 9 9 7 j 1m e 5 9 6r e 4m 9 1z 5 2 1 3 3 2 0 2 1 d 9 3c 6 3 6 4 0 t 9 15 6 2 3 9 0 a a 1b f 5j 7 3t 9 1i 7 2 7 h 9 1l l 2 d 3f 5 4 0 2 1 2 6 2 0 9 9 1d 4 2 1 2 4 9 9 1j 9 7 0 77 3 a 1 2 0 1d 6 4 4 e a 44m 0 7 e 8uh r 1t3 9 2f 9 13 4 1o 6 q 9 ev 9 d2 0 2 1i 8 3 2a 0 c 1 f58 1 382 9 ef 19 3 m dd 1 1p 4 4 5 9 7 3 6 v 3 45 2 c 2 9 1 3 0 x 1 11p 1d e9 1i 5 1d 9 0 f 0 n 4 2 e 11t 6 2 g 3 6 2 1 2 4 2t 0 4h 6 a 9 9x 0 1q d dv d 6t 1 2 9 6h 0 3 0 8 1 6 0 d7 6 32 6 6 9 3o7 9 gvt3 6n");
}
function isInRange(cp, ranges) {
	let l = 0, r = ranges.length / 2 | 0, i = 0, min = 0, max = 0;
	while (l < r) {
		i = (l + r) / 2 | 0;
		min = ranges[2 * i];
		max = ranges[2 * i + 1];
		if (cp < min) r = i;
		else if (cp > max) l = i + 1;
		else return true;
	}
	return false;
}
function restoreRanges(data) {
	let last = 0;
	return data.split(" ").map((s) => last += parseInt(s, 36) | 0);
}
var DataSet = class {
	constructor(raw2018, raw2019, raw2020, raw2021, raw2022, raw2023, raw2024, raw2025, raw2026) {
		this._raw2018 = raw2018;
		this._raw2019 = raw2019;
		this._raw2020 = raw2020;
		this._raw2021 = raw2021;
		this._raw2022 = raw2022;
		this._raw2023 = raw2023;
		this._raw2024 = raw2024;
		this._raw2025 = raw2025;
		this._raw2026 = raw2026;
	}
	get es2018() {
		var _a;
		return (_a = this._set2018) !== null && _a !== void 0 ? _a : this._set2018 = new Set(this._raw2018.split(" "));
	}
	get es2019() {
		var _a;
		return (_a = this._set2019) !== null && _a !== void 0 ? _a : this._set2019 = new Set(this._raw2019.split(" "));
	}
	get es2020() {
		var _a;
		return (_a = this._set2020) !== null && _a !== void 0 ? _a : this._set2020 = new Set(this._raw2020.split(" "));
	}
	get es2021() {
		var _a;
		return (_a = this._set2021) !== null && _a !== void 0 ? _a : this._set2021 = new Set(this._raw2021.split(" "));
	}
	get es2022() {
		var _a;
		return (_a = this._set2022) !== null && _a !== void 0 ? _a : this._set2022 = new Set(this._raw2022.split(" "));
	}
	get es2023() {
		var _a;
		return (_a = this._set2023) !== null && _a !== void 0 ? _a : this._set2023 = new Set(this._raw2023.split(" "));
	}
	get es2024() {
		var _a;
		return (_a = this._set2024) !== null && _a !== void 0 ? _a : this._set2024 = new Set(this._raw2024.split(" "));
	}
	get es2025() {
		var _a;
		return (_a = this._set2025) !== null && _a !== void 0 ? _a : this._set2025 = new Set(this._raw2025.split(" "));
	}
	get es2026() {
		var _a;
		return (_a = this._set2026) !== null && _a !== void 0 ? _a : this._set2026 = new Set(this._raw2026.split(" "));
	}
};
const gcNameSet = /* @__PURE__ */ new Set(["General_Category", "gc"]);
const scNameSet = /* @__PURE__ */ new Set([
	"Script",
	"Script_Extensions",
	"sc",
	"scx"
]);
const gcValueSets = new DataSet("C Cased_Letter Cc Cf Close_Punctuation Cn Co Combining_Mark Connector_Punctuation Control Cs Currency_Symbol Dash_Punctuation Decimal_Number Enclosing_Mark Final_Punctuation Format Initial_Punctuation L LC Letter Letter_Number Line_Separator Ll Lm Lo Lowercase_Letter Lt Lu M Mark Math_Symbol Mc Me Mn Modifier_Letter Modifier_Symbol N Nd Nl No Nonspacing_Mark Number Open_Punctuation Other Other_Letter Other_Number Other_Punctuation Other_Symbol P Paragraph_Separator Pc Pd Pe Pf Pi Po Private_Use Ps Punctuation S Sc Separator Sk Sm So Space_Separator Spacing_Mark Surrogate Symbol Titlecase_Letter Unassigned Uppercase_Letter Z Zl Zp Zs cntrl digit punct", "", "", "", "", "", "", "", "");
const scValueSets = new DataSet("Adlam Adlm Aghb Ahom Anatolian_Hieroglyphs Arab Arabic Armenian Armi Armn Avestan Avst Bali Balinese Bamu Bamum Bass Bassa_Vah Batak Batk Beng Bengali Bhaiksuki Bhks Bopo Bopomofo Brah Brahmi Brai Braille Bugi Buginese Buhd Buhid Cakm Canadian_Aboriginal Cans Cari Carian Caucasian_Albanian Chakma Cham Cher Cherokee Common Copt Coptic Cprt Cuneiform Cypriot Cyrillic Cyrl Deseret Deva Devanagari Dsrt Dupl Duployan Egyp Egyptian_Hieroglyphs Elba Elbasan Ethi Ethiopic Geor Georgian Glag Glagolitic Gonm Goth Gothic Gran Grantha Greek Grek Gujarati Gujr Gurmukhi Guru Han Hang Hangul Hani Hano Hanunoo Hatr Hatran Hebr Hebrew Hira Hiragana Hluw Hmng Hung Imperial_Aramaic Inherited Inscriptional_Pahlavi Inscriptional_Parthian Ital Java Javanese Kaithi Kali Kana Kannada Katakana Kayah_Li Khar Kharoshthi Khmer Khmr Khoj Khojki Khudawadi Knda Kthi Lana Lao Laoo Latin Latn Lepc Lepcha Limb Limbu Lina Linb Linear_A Linear_B Lisu Lyci Lycian Lydi Lydian Mahajani Mahj Malayalam Mand Mandaic Mani Manichaean Marc Marchen Masaram_Gondi Meetei_Mayek Mend Mende_Kikakui Merc Mero Meroitic_Cursive Meroitic_Hieroglyphs Miao Mlym Modi Mong Mongolian Mro Mroo Mtei Mult Multani Myanmar Mymr Nabataean Narb Nbat New_Tai_Lue Newa Nko Nkoo Nshu Nushu Ogam Ogham Ol_Chiki Olck Old_Hungarian Old_Italic Old_North_Arabian Old_Permic Old_Persian Old_South_Arabian Old_Turkic Oriya Orkh Orya Osage Osge Osma Osmanya Pahawh_Hmong Palm Palmyrene Pau_Cin_Hau Pauc Perm Phag Phags_Pa Phli Phlp Phnx Phoenician Plrd Prti Psalter_Pahlavi Qaac Qaai Rejang Rjng Runic Runr Samaritan Samr Sarb Saur Saurashtra Sgnw Sharada Shavian Shaw Shrd Sidd Siddham SignWriting Sind Sinh Sinhala Sora Sora_Sompeng Soyo Soyombo Sund Sundanese Sylo Syloti_Nagri Syrc Syriac Tagalog Tagb Tagbanwa Tai_Le Tai_Tham Tai_Viet Takr Takri Tale Talu Tamil Taml Tang Tangut Tavt Telu Telugu Tfng Tglg Thaa Thaana Thai Tibetan Tibt Tifinagh Tirh Tirhuta Ugar Ugaritic Vai Vaii Wara Warang_Citi Xpeo Xsux Yi Yiii Zanabazar_Square Zanb Zinh Zyyy", "Dogr Dogra Gong Gunjala_Gondi Hanifi_Rohingya Maka Makasar Medefaidrin Medf Old_Sogdian Rohg Sogd Sogdian Sogo", "Elym Elymaic Hmnp Nand Nandinagari Nyiakeng_Puachue_Hmong Wancho Wcho", "Chorasmian Chrs Diak Dives_Akuru Khitan_Small_Script Kits Yezi Yezidi", "Cpmn Cypro_Minoan Old_Uyghur Ougr Tangsa Tnsa Toto Vith Vithkuqi", "Berf Beria_Erfe Gara Garay Gukh Gurung_Khema Hrkt Jurc Jurchen Katakana_Or_Hiragana Kawi Kirat_Rai Krai Nag_Mundari Nagm Ol_Onal Onao Pcun Proto_Cuneiform Seal Sidetic Sidt Sunu Sunuwar Tai_Yo Tayo Todhri Todr Tolong_Siki Tols Tulu_Tigalari Tutg Unknown Zzzz", "", "", "");
const binPropertySets = new DataSet("AHex ASCII ASCII_Hex_Digit Alpha Alphabetic Any Assigned Bidi_C Bidi_Control Bidi_M Bidi_Mirrored CI CWCF CWCM CWKCF CWL CWT CWU Case_Ignorable Cased Changes_When_Casefolded Changes_When_Casemapped Changes_When_Lowercased Changes_When_NFKC_Casefolded Changes_When_Titlecased Changes_When_Uppercased DI Dash Default_Ignorable_Code_Point Dep Deprecated Dia Diacritic Emoji Emoji_Component Emoji_Modifier Emoji_Modifier_Base Emoji_Presentation Ext Extender Gr_Base Gr_Ext Grapheme_Base Grapheme_Extend Hex Hex_Digit IDC IDS IDSB IDST IDS_Binary_Operator IDS_Trinary_Operator ID_Continue ID_Start Ideo Ideographic Join_C Join_Control LOE Logical_Order_Exception Lower Lowercase Math NChar Noncharacter_Code_Point Pat_Syn Pat_WS Pattern_Syntax Pattern_White_Space QMark Quotation_Mark RI Radical Regional_Indicator SD STerm Sentence_Terminal Soft_Dotted Term Terminal_Punctuation UIdeo Unified_Ideograph Upper Uppercase VS Variation_Selector White_Space XIDC XIDS XID_Continue XID_Start space", "Extended_Pictographic", "", "EBase EComp EMod EPres ExtPict", "", "", "", "", "");
const binPropertyOfStringsSets = new DataSet("", "", "", "", "", "", "Basic_Emoji Emoji_Keycap_Sequence RGI_Emoji RGI_Emoji_Flag_Sequence RGI_Emoji_Modifier_Sequence RGI_Emoji_Tag_Sequence RGI_Emoji_ZWJ_Sequence", "", "");
function isValidUnicodeProperty(version, name, value) {
	if (gcNameSet.has(name)) return version >= 2018 && gcValueSets.es2018.has(value);
	if (scNameSet.has(name)) return version >= 2018 && scValueSets.es2018.has(value) || version >= 2019 && scValueSets.es2019.has(value) || version >= 2020 && scValueSets.es2020.has(value) || version >= 2021 && scValueSets.es2021.has(value) || version >= 2022 && scValueSets.es2022.has(value) || version >= 2023 && scValueSets.es2023.has(value);
	return false;
}
function isValidLoneUnicodeProperty(version, value) {
	return version >= 2018 && binPropertySets.es2018.has(value) || version >= 2019 && binPropertySets.es2019.has(value) || version >= 2021 && binPropertySets.es2021.has(value);
}
function isValidLoneUnicodePropertyOfString(version, value) {
	return version >= 2024 && binPropertyOfStringsSets.es2024.has(value);
}
const BACKSPACE = 8;
const CHARACTER_TABULATION = 9;
const LINE_FEED = 10;
const LINE_TABULATION = 11;
const FORM_FEED = 12;
const CARRIAGE_RETURN = 13;
const EXCLAMATION_MARK = 33;
const NUMBER_SIGN = 35;
const DOLLAR_SIGN = 36;
const PERCENT_SIGN = 37;
const AMPERSAND = 38;
const LEFT_PARENTHESIS = 40;
const RIGHT_PARENTHESIS = 41;
const ASTERISK = 42;
const PLUS_SIGN = 43;
const COMMA = 44;
const HYPHEN_MINUS = 45;
const FULL_STOP = 46;
const SOLIDUS = 47;
const DIGIT_ZERO = 48;
const DIGIT_ONE = 49;
const DIGIT_SEVEN = 55;
const DIGIT_NINE = 57;
const COLON = 58;
const SEMICOLON = 59;
const LESS_THAN_SIGN = 60;
const EQUALS_SIGN = 61;
const GREATER_THAN_SIGN = 62;
const QUESTION_MARK = 63;
const COMMERCIAL_AT = 64;
const LATIN_CAPITAL_LETTER_A = 65;
const LATIN_CAPITAL_LETTER_B = 66;
const LATIN_CAPITAL_LETTER_D = 68;
const LATIN_CAPITAL_LETTER_F = 70;
const LATIN_CAPITAL_LETTER_P = 80;
const LATIN_CAPITAL_LETTER_S = 83;
const LATIN_CAPITAL_LETTER_W = 87;
const LATIN_CAPITAL_LETTER_Z = 90;
const LOW_LINE = 95;
const LATIN_SMALL_LETTER_A = 97;
const LATIN_SMALL_LETTER_B = 98;
const LATIN_SMALL_LETTER_C = 99;
const LATIN_SMALL_LETTER_D = 100;
const LATIN_SMALL_LETTER_F = 102;
const LATIN_SMALL_LETTER_G = 103;
const LATIN_SMALL_LETTER_I = 105;
const LATIN_SMALL_LETTER_K = 107;
const LATIN_SMALL_LETTER_M = 109;
const LATIN_SMALL_LETTER_N = 110;
const LATIN_SMALL_LETTER_P = 112;
const LATIN_SMALL_LETTER_Q = 113;
const LATIN_SMALL_LETTER_R = 114;
const LATIN_SMALL_LETTER_S = 115;
const LATIN_SMALL_LETTER_T = 116;
const LATIN_SMALL_LETTER_U = 117;
const LATIN_SMALL_LETTER_V = 118;
const LATIN_SMALL_LETTER_W = 119;
const LATIN_SMALL_LETTER_X = 120;
const LATIN_SMALL_LETTER_Y = 121;
const LATIN_SMALL_LETTER_Z = 122;
const LEFT_SQUARE_BRACKET = 91;
const REVERSE_SOLIDUS = 92;
const RIGHT_SQUARE_BRACKET = 93;
const CIRCUMFLEX_ACCENT = 94;
const GRAVE_ACCENT = 96;
const LEFT_CURLY_BRACKET = 123;
const VERTICAL_LINE = 124;
const RIGHT_CURLY_BRACKET = 125;
const TILDE = 126;
const ZERO_WIDTH_NON_JOINER = 8204;
const ZERO_WIDTH_JOINER = 8205;
const LINE_SEPARATOR = 8232;
const PARAGRAPH_SEPARATOR = 8233;
const MIN_CODE_POINT = 0;
const MAX_CODE_POINT = 1114111;
function isLatinLetter(code) {
	return code >= LATIN_CAPITAL_LETTER_A && code <= LATIN_CAPITAL_LETTER_Z || code >= LATIN_SMALL_LETTER_A && code <= LATIN_SMALL_LETTER_Z;
}
function isDecimalDigit(code) {
	return code >= DIGIT_ZERO && code <= DIGIT_NINE;
}
function isOctalDigit(code) {
	return code >= DIGIT_ZERO && code <= DIGIT_SEVEN;
}
function isHexDigit(code) {
	return code >= DIGIT_ZERO && code <= DIGIT_NINE || code >= LATIN_CAPITAL_LETTER_A && code <= LATIN_CAPITAL_LETTER_F || code >= LATIN_SMALL_LETTER_A && code <= LATIN_SMALL_LETTER_F;
}
function isLineTerminator(code) {
	return code === LINE_FEED || code === CARRIAGE_RETURN || code === LINE_SEPARATOR || code === PARAGRAPH_SEPARATOR;
}
function isValidUnicode(code) {
	return code >= MIN_CODE_POINT && code <= MAX_CODE_POINT;
}
function digitToInt(code) {
	if (code >= LATIN_SMALL_LETTER_A && code <= LATIN_SMALL_LETTER_F) return code - LATIN_SMALL_LETTER_A + 10;
	if (code >= LATIN_CAPITAL_LETTER_A && code <= LATIN_CAPITAL_LETTER_F) return code - LATIN_CAPITAL_LETTER_A + 10;
	return code - DIGIT_ZERO;
}
function isLeadSurrogate(code) {
	return code >= 55296 && code <= 56319;
}
function isTrailSurrogate(code) {
	return code >= 56320 && code <= 57343;
}
function combineSurrogatePair(lead, trail) {
	return (lead - 55296) * 1024 + (trail - 56320) + 65536;
}
var GroupSpecifiersAsES2018 = class {
	constructor() {
		this.groupName = /* @__PURE__ */ new Set();
	}
	clear() {
		this.groupName.clear();
	}
	isEmpty() {
		return !this.groupName.size;
	}
	hasInPattern(name) {
		return this.groupName.has(name);
	}
	hasInScope(name) {
		return this.hasInPattern(name);
	}
	addToScope(name) {
		this.groupName.add(name);
	}
	enterDisjunction() {}
	enterAlternative() {}
	leaveDisjunction() {}
};
var BranchID = class BranchID {
	constructor(parent, base) {
		this.parent = parent;
		this.base = base !== null && base !== void 0 ? base : this;
	}
	separatedFrom(other) {
		var _a, _b;
		if (this.base === other.base && this !== other) return true;
		if (other.parent && this.separatedFrom(other.parent)) return true;
		return (_b = (_a = this.parent) === null || _a === void 0 ? void 0 : _a.separatedFrom(other)) !== null && _b !== void 0 ? _b : false;
	}
	child() {
		return new BranchID(this, null);
	}
	sibling() {
		return new BranchID(this.parent, this.base);
	}
};
var GroupSpecifiersAsES2025 = class {
	constructor() {
		this.branchID = new BranchID(null, null);
		this.groupNames = /* @__PURE__ */ new Map();
	}
	clear() {
		this.branchID = new BranchID(null, null);
		this.groupNames.clear();
	}
	isEmpty() {
		return !this.groupNames.size;
	}
	enterDisjunction() {
		this.branchID = this.branchID.child();
	}
	enterAlternative(index) {
		if (index === 0) return;
		this.branchID = this.branchID.sibling();
	}
	leaveDisjunction() {
		this.branchID = this.branchID.parent;
	}
	hasInPattern(name) {
		return this.groupNames.has(name);
	}
	hasInScope(name) {
		const branches = this.groupNames.get(name);
		if (!branches) return false;
		for (const branch of branches) if (!branch.separatedFrom(this.branchID)) return true;
		return false;
	}
	addToScope(name) {
		const branches = this.groupNames.get(name);
		if (branches) {
			branches.push(this.branchID);
			return;
		}
		this.groupNames.set(name, [this.branchID]);
	}
};
const legacyImpl = {
	at(s, end, i) {
		return i < end ? s.charCodeAt(i) : -1;
	},
	width(c) {
		return 1;
	}
};
const unicodeImpl = {
	at(s, end, i) {
		return i < end ? s.codePointAt(i) : -1;
	},
	width(c) {
		return c > 65535 ? 2 : 1;
	}
};
var Reader = class {
	constructor() {
		this._impl = legacyImpl;
		this._s = "";
		this._i = 0;
		this._end = 0;
		this._cp1 = -1;
		this._w1 = 1;
		this._cp2 = -1;
		this._w2 = 1;
		this._cp3 = -1;
		this._w3 = 1;
		this._cp4 = -1;
	}
	get source() {
		return this._s;
	}
	get index() {
		return this._i;
	}
	get currentCodePoint() {
		return this._cp1;
	}
	get nextCodePoint() {
		return this._cp2;
	}
	get nextCodePoint2() {
		return this._cp3;
	}
	get nextCodePoint3() {
		return this._cp4;
	}
	reset(source, start, end, uFlag) {
		this._impl = uFlag ? unicodeImpl : legacyImpl;
		this._s = source;
		this._end = end;
		this.rewind(start);
	}
	rewind(index) {
		const impl = this._impl;
		this._i = index;
		this._cp1 = impl.at(this._s, this._end, index);
		this._w1 = impl.width(this._cp1);
		this._cp2 = impl.at(this._s, this._end, index + this._w1);
		this._w2 = impl.width(this._cp2);
		this._cp3 = impl.at(this._s, this._end, index + this._w1 + this._w2);
		this._w3 = impl.width(this._cp3);
		this._cp4 = impl.at(this._s, this._end, index + this._w1 + this._w2 + this._w3);
	}
	advance() {
		if (this._cp1 !== -1) {
			const impl = this._impl;
			this._i += this._w1;
			this._cp1 = this._cp2;
			this._w1 = this._w2;
			this._cp2 = this._cp3;
			this._w2 = impl.width(this._cp2);
			this._cp3 = this._cp4;
			this._w3 = impl.width(this._cp3);
			this._cp4 = impl.at(this._s, this._end, this._i + this._w1 + this._w2 + this._w3);
		}
	}
	eat(cp) {
		if (this._cp1 === cp) {
			this.advance();
			return true;
		}
		return false;
	}
	eat2(cp1, cp2) {
		if (this._cp1 === cp1 && this._cp2 === cp2) {
			this.advance();
			this.advance();
			return true;
		}
		return false;
	}
	eat3(cp1, cp2, cp3) {
		if (this._cp1 === cp1 && this._cp2 === cp2 && this._cp3 === cp3) {
			this.advance();
			this.advance();
			this.advance();
			return true;
		}
		return false;
	}
};
var RegExpSyntaxError = class extends SyntaxError {
	constructor(message, index) {
		super(message);
		this.index = index;
	}
};
function newRegExpSyntaxError(srcCtx, flags, index, message) {
	let source = "";
	if (srcCtx.kind === "literal") {
		const literal = srcCtx.source.slice(srcCtx.start, srcCtx.end);
		if (literal) source = `: ${literal}`;
	} else if (srcCtx.kind === "pattern") source = `: /${srcCtx.source.slice(srcCtx.start, srcCtx.end)}/${`${flags.unicode ? "u" : ""}${flags.unicodeSets ? "v" : ""}`}`;
	return new RegExpSyntaxError(`Invalid regular expression${source}: ${message}`, index);
}
const SYNTAX_CHARACTER = /* @__PURE__ */ new Set([
	CIRCUMFLEX_ACCENT,
	DOLLAR_SIGN,
	REVERSE_SOLIDUS,
	FULL_STOP,
	ASTERISK,
	PLUS_SIGN,
	QUESTION_MARK,
	LEFT_PARENTHESIS,
	RIGHT_PARENTHESIS,
	LEFT_SQUARE_BRACKET,
	RIGHT_SQUARE_BRACKET,
	LEFT_CURLY_BRACKET,
	RIGHT_CURLY_BRACKET,
	VERTICAL_LINE
]);
const CLASS_SET_RESERVED_DOUBLE_PUNCTUATOR_CHARACTER = /* @__PURE__ */ new Set([
	AMPERSAND,
	EXCLAMATION_MARK,
	NUMBER_SIGN,
	DOLLAR_SIGN,
	PERCENT_SIGN,
	ASTERISK,
	PLUS_SIGN,
	COMMA,
	FULL_STOP,
	COLON,
	SEMICOLON,
	LESS_THAN_SIGN,
	EQUALS_SIGN,
	GREATER_THAN_SIGN,
	QUESTION_MARK,
	COMMERCIAL_AT,
	CIRCUMFLEX_ACCENT,
	GRAVE_ACCENT,
	TILDE
]);
const CLASS_SET_SYNTAX_CHARACTER = /* @__PURE__ */ new Set([
	LEFT_PARENTHESIS,
	RIGHT_PARENTHESIS,
	LEFT_SQUARE_BRACKET,
	RIGHT_SQUARE_BRACKET,
	LEFT_CURLY_BRACKET,
	RIGHT_CURLY_BRACKET,
	SOLIDUS,
	HYPHEN_MINUS,
	REVERSE_SOLIDUS,
	VERTICAL_LINE
]);
const CLASS_SET_RESERVED_PUNCTUATOR = /* @__PURE__ */ new Set([
	AMPERSAND,
	HYPHEN_MINUS,
	EXCLAMATION_MARK,
	NUMBER_SIGN,
	PERCENT_SIGN,
	COMMA,
	COLON,
	SEMICOLON,
	LESS_THAN_SIGN,
	EQUALS_SIGN,
	GREATER_THAN_SIGN,
	COMMERCIAL_AT,
	GRAVE_ACCENT,
	TILDE
]);
const FLAG_PROP_TO_CODEPOINT = {
	global: LATIN_SMALL_LETTER_G,
	ignoreCase: LATIN_SMALL_LETTER_I,
	multiline: LATIN_SMALL_LETTER_M,
	unicode: LATIN_SMALL_LETTER_U,
	sticky: LATIN_SMALL_LETTER_Y,
	dotAll: LATIN_SMALL_LETTER_S,
	hasIndices: LATIN_SMALL_LETTER_D,
	unicodeSets: LATIN_SMALL_LETTER_V
};
const FLAG_CODEPOINT_TO_PROP = Object.fromEntries(Object.entries(FLAG_PROP_TO_CODEPOINT).map(([k, v]) => [v, k]));
function isSyntaxCharacter(cp) {
	return SYNTAX_CHARACTER.has(cp);
}
function isClassSetReservedDoublePunctuatorCharacter(cp) {
	return CLASS_SET_RESERVED_DOUBLE_PUNCTUATOR_CHARACTER.has(cp);
}
function isClassSetSyntaxCharacter(cp) {
	return CLASS_SET_SYNTAX_CHARACTER.has(cp);
}
function isClassSetReservedPunctuator(cp) {
	return CLASS_SET_RESERVED_PUNCTUATOR.has(cp);
}
function isIdentifierStartChar(cp) {
	return isIdStart(cp) || cp === DOLLAR_SIGN || cp === LOW_LINE;
}
function isIdentifierPartChar(cp) {
	return isIdContinue(cp) || cp === DOLLAR_SIGN || cp === ZERO_WIDTH_NON_JOINER || cp === ZERO_WIDTH_JOINER;
}
function isUnicodePropertyNameCharacter(cp) {
	return isLatinLetter(cp) || cp === LOW_LINE;
}
function isUnicodePropertyValueCharacter(cp) {
	return isUnicodePropertyNameCharacter(cp) || isDecimalDigit(cp);
}
function isRegularExpressionModifier(ch) {
	return ch === LATIN_SMALL_LETTER_I || ch === LATIN_SMALL_LETTER_M || ch === LATIN_SMALL_LETTER_S;
}
var RegExpValidator = class {
	constructor(options) {
		this._reader = new Reader();
		this._unicodeMode = false;
		this._unicodeSetsMode = false;
		this._nFlag = false;
		this._lastIntValue = 0;
		this._lastRange = {
			min: 0,
			max: Number.POSITIVE_INFINITY
		};
		this._lastStrValue = "";
		this._lastAssertionIsQuantifiable = false;
		this._numCapturingParens = 0;
		this._backreferenceNames = /* @__PURE__ */ new Set();
		this._srcCtx = null;
		this._options = options !== null && options !== void 0 ? options : {};
		this._groupSpecifiers = this.ecmaVersion >= 2025 ? new GroupSpecifiersAsES2025() : new GroupSpecifiersAsES2018();
	}
	validateLiteral(source, start = 0, end = source.length) {
		this._srcCtx = {
			source,
			start,
			end,
			kind: "literal"
		};
		this._unicodeSetsMode = this._unicodeMode = this._nFlag = false;
		this.reset(source, start, end);
		this.onLiteralEnter(start);
		if (this.eat(SOLIDUS) && this.eatRegExpBody() && this.eat(SOLIDUS)) {
			const flagStart = this.index;
			const unicode = source.includes("u", flagStart);
			const unicodeSets = source.includes("v", flagStart);
			this.validateFlagsInternal(source, flagStart, end);
			this.validatePatternInternal(source, start + 1, flagStart - 1, {
				unicode,
				unicodeSets
			});
		} else if (start >= end) this.raise("Empty");
		else {
			const c = String.fromCodePoint(this.currentCodePoint);
			this.raise(`Unexpected character '${c}'`);
		}
		this.onLiteralLeave(start, end);
	}
	validateFlags(source, start = 0, end = source.length) {
		this._srcCtx = {
			source,
			start,
			end,
			kind: "flags"
		};
		this.validateFlagsInternal(source, start, end);
	}
	validatePattern(source, start = 0, end = source.length, uFlagOrFlags = void 0) {
		this._srcCtx = {
			source,
			start,
			end,
			kind: "pattern"
		};
		this.validatePatternInternal(source, start, end, uFlagOrFlags);
	}
	validatePatternInternal(source, start = 0, end = source.length, uFlagOrFlags = void 0) {
		const mode = this._parseFlagsOptionToMode(uFlagOrFlags, end);
		this._unicodeMode = mode.unicodeMode;
		this._nFlag = mode.nFlag;
		this._unicodeSetsMode = mode.unicodeSetsMode;
		this.reset(source, start, end);
		this.consumePattern();
		if (!this._nFlag && this.ecmaVersion >= 2018 && !this._groupSpecifiers.isEmpty()) {
			this._nFlag = true;
			this.rewind(start);
			this.consumePattern();
		}
	}
	validateFlagsInternal(source, start, end) {
		const flags = this.parseFlags(source, start, end);
		this.onRegExpFlags(start, end, flags);
	}
	_parseFlagsOptionToMode(uFlagOrFlags, sourceEnd) {
		let unicode = false;
		let unicodeSets = false;
		if (uFlagOrFlags && this.ecmaVersion >= 2015) {
			if (typeof uFlagOrFlags === "object") {
				unicode = Boolean(uFlagOrFlags.unicode);
				if (this.ecmaVersion >= 2024) unicodeSets = Boolean(uFlagOrFlags.unicodeSets);
			} else unicode = uFlagOrFlags;
		}
		if (unicode && unicodeSets) this.raise("Invalid regular expression flags", {
			index: sourceEnd + 1,
			unicode,
			unicodeSets
		});
		return {
			unicodeMode: unicode || unicodeSets,
			nFlag: unicode && this.ecmaVersion >= 2018 || unicodeSets || Boolean(this._options.strict && this.ecmaVersion >= 2023),
			unicodeSetsMode: unicodeSets
		};
	}
	get strict() {
		return Boolean(this._options.strict) || this._unicodeMode;
	}
	get ecmaVersion() {
		var _a;
		return (_a = this._options.ecmaVersion) !== null && _a !== void 0 ? _a : latestEcmaVersion;
	}
	onLiteralEnter(start) {
		if (this._options.onLiteralEnter) this._options.onLiteralEnter(start);
	}
	onLiteralLeave(start, end) {
		if (this._options.onLiteralLeave) this._options.onLiteralLeave(start, end);
	}
	onRegExpFlags(start, end, flags) {
		if (this._options.onRegExpFlags) this._options.onRegExpFlags(start, end, flags);
		if (this._options.onFlags) this._options.onFlags(start, end, flags.global, flags.ignoreCase, flags.multiline, flags.unicode, flags.sticky, flags.dotAll, flags.hasIndices);
	}
	onPatternEnter(start) {
		if (this._options.onPatternEnter) this._options.onPatternEnter(start);
	}
	onPatternLeave(start, end) {
		if (this._options.onPatternLeave) this._options.onPatternLeave(start, end);
	}
	onDisjunctionEnter(start) {
		if (this._options.onDisjunctionEnter) this._options.onDisjunctionEnter(start);
	}
	onDisjunctionLeave(start, end) {
		if (this._options.onDisjunctionLeave) this._options.onDisjunctionLeave(start, end);
	}
	onAlternativeEnter(start, index) {
		if (this._options.onAlternativeEnter) this._options.onAlternativeEnter(start, index);
	}
	onAlternativeLeave(start, end, index) {
		if (this._options.onAlternativeLeave) this._options.onAlternativeLeave(start, end, index);
	}
	onGroupEnter(start) {
		if (this._options.onGroupEnter) this._options.onGroupEnter(start);
	}
	onGroupLeave(start, end) {
		if (this._options.onGroupLeave) this._options.onGroupLeave(start, end);
	}
	onModifiersEnter(start) {
		if (this._options.onModifiersEnter) this._options.onModifiersEnter(start);
	}
	onModifiersLeave(start, end) {
		if (this._options.onModifiersLeave) this._options.onModifiersLeave(start, end);
	}
	onAddModifiers(start, end, flags) {
		if (this._options.onAddModifiers) this._options.onAddModifiers(start, end, flags);
	}
	onRemoveModifiers(start, end, flags) {
		if (this._options.onRemoveModifiers) this._options.onRemoveModifiers(start, end, flags);
	}
	onCapturingGroupEnter(start, name) {
		if (this._options.onCapturingGroupEnter) this._options.onCapturingGroupEnter(start, name);
	}
	onCapturingGroupLeave(start, end, name) {
		if (this._options.onCapturingGroupLeave) this._options.onCapturingGroupLeave(start, end, name);
	}
	onQuantifier(start, end, min, max, greedy) {
		if (this._options.onQuantifier) this._options.onQuantifier(start, end, min, max, greedy);
	}
	onLookaroundAssertionEnter(start, kind, negate) {
		if (this._options.onLookaroundAssertionEnter) this._options.onLookaroundAssertionEnter(start, kind, negate);
	}
	onLookaroundAssertionLeave(start, end, kind, negate) {
		if (this._options.onLookaroundAssertionLeave) this._options.onLookaroundAssertionLeave(start, end, kind, negate);
	}
	onEdgeAssertion(start, end, kind) {
		if (this._options.onEdgeAssertion) this._options.onEdgeAssertion(start, end, kind);
	}
	onWordBoundaryAssertion(start, end, kind, negate) {
		if (this._options.onWordBoundaryAssertion) this._options.onWordBoundaryAssertion(start, end, kind, negate);
	}
	onAnyCharacterSet(start, end, kind) {
		if (this._options.onAnyCharacterSet) this._options.onAnyCharacterSet(start, end, kind);
	}
	onEscapeCharacterSet(start, end, kind, negate) {
		if (this._options.onEscapeCharacterSet) this._options.onEscapeCharacterSet(start, end, kind, negate);
	}
	onUnicodePropertyCharacterSet(start, end, kind, key, value, negate, strings) {
		if (this._options.onUnicodePropertyCharacterSet) this._options.onUnicodePropertyCharacterSet(start, end, kind, key, value, negate, strings);
	}
	onCharacter(start, end, value) {
		if (this._options.onCharacter) this._options.onCharacter(start, end, value);
	}
	onBackreference(start, end, ref) {
		if (this._options.onBackreference) this._options.onBackreference(start, end, ref);
	}
	onCharacterClassEnter(start, negate, unicodeSets) {
		if (this._options.onCharacterClassEnter) this._options.onCharacterClassEnter(start, negate, unicodeSets);
	}
	onCharacterClassLeave(start, end, negate) {
		if (this._options.onCharacterClassLeave) this._options.onCharacterClassLeave(start, end, negate);
	}
	onCharacterClassRange(start, end, min, max) {
		if (this._options.onCharacterClassRange) this._options.onCharacterClassRange(start, end, min, max);
	}
	onClassIntersection(start, end) {
		if (this._options.onClassIntersection) this._options.onClassIntersection(start, end);
	}
	onClassSubtraction(start, end) {
		if (this._options.onClassSubtraction) this._options.onClassSubtraction(start, end);
	}
	onClassStringDisjunctionEnter(start) {
		if (this._options.onClassStringDisjunctionEnter) this._options.onClassStringDisjunctionEnter(start);
	}
	onClassStringDisjunctionLeave(start, end) {
		if (this._options.onClassStringDisjunctionLeave) this._options.onClassStringDisjunctionLeave(start, end);
	}
	onStringAlternativeEnter(start, index) {
		if (this._options.onStringAlternativeEnter) this._options.onStringAlternativeEnter(start, index);
	}
	onStringAlternativeLeave(start, end, index) {
		if (this._options.onStringAlternativeLeave) this._options.onStringAlternativeLeave(start, end, index);
	}
	get index() {
		return this._reader.index;
	}
	get currentCodePoint() {
		return this._reader.currentCodePoint;
	}
	get nextCodePoint() {
		return this._reader.nextCodePoint;
	}
	get nextCodePoint2() {
		return this._reader.nextCodePoint2;
	}
	get nextCodePoint3() {
		return this._reader.nextCodePoint3;
	}
	reset(source, start, end) {
		this._reader.reset(source, start, end, this._unicodeMode);
	}
	rewind(index) {
		this._reader.rewind(index);
	}
	advance() {
		this._reader.advance();
	}
	eat(cp) {
		return this._reader.eat(cp);
	}
	eat2(cp1, cp2) {
		return this._reader.eat2(cp1, cp2);
	}
	eat3(cp1, cp2, cp3) {
		return this._reader.eat3(cp1, cp2, cp3);
	}
	raise(message, context) {
		var _a, _b, _c;
		throw newRegExpSyntaxError(this._srcCtx, {
			unicode: (_a = context === null || context === void 0 ? void 0 : context.unicode) !== null && _a !== void 0 ? _a : this._unicodeMode && !this._unicodeSetsMode,
			unicodeSets: (_b = context === null || context === void 0 ? void 0 : context.unicodeSets) !== null && _b !== void 0 ? _b : this._unicodeSetsMode
		}, (_c = context === null || context === void 0 ? void 0 : context.index) !== null && _c !== void 0 ? _c : this.index, message);
	}
	eatRegExpBody() {
		const start = this.index;
		let inClass = false;
		let escaped = false;
		for (;;) {
			const cp = this.currentCodePoint;
			if (cp === -1 || isLineTerminator(cp)) {
				const kind = inClass ? "character class" : "regular expression";
				this.raise(`Unterminated ${kind}`);
			}
			if (escaped) escaped = false;
			else if (cp === REVERSE_SOLIDUS) escaped = true;
			else if (cp === LEFT_SQUARE_BRACKET) inClass = true;
			else if (cp === RIGHT_SQUARE_BRACKET) inClass = false;
			else if (cp === SOLIDUS && !inClass || cp === ASTERISK && this.index === start) break;
			this.advance();
		}
		return this.index !== start;
	}
	consumePattern() {
		const start = this.index;
		this._numCapturingParens = this.countCapturingParens();
		this._groupSpecifiers.clear();
		this._backreferenceNames.clear();
		this.onPatternEnter(start);
		this.consumeDisjunction();
		const cp = this.currentCodePoint;
		if (this.currentCodePoint !== -1) {
			if (cp === RIGHT_PARENTHESIS) this.raise("Unmatched ')'");
			if (cp === REVERSE_SOLIDUS) this.raise("\\ at end of pattern");
			if (cp === RIGHT_SQUARE_BRACKET || cp === RIGHT_CURLY_BRACKET) this.raise("Lone quantifier brackets");
			const c = String.fromCodePoint(cp);
			this.raise(`Unexpected character '${c}'`);
		}
		for (const name of this._backreferenceNames) if (!this._groupSpecifiers.hasInPattern(name)) this.raise("Invalid named capture referenced");
		this.onPatternLeave(start, this.index);
	}
	countCapturingParens() {
		const start = this.index;
		let inClass = false;
		let escaped = false;
		let count = 0;
		let cp = 0;
		while ((cp = this.currentCodePoint) !== -1) {
			if (escaped) escaped = false;
			else if (cp === REVERSE_SOLIDUS) escaped = true;
			else if (cp === LEFT_SQUARE_BRACKET) inClass = true;
			else if (cp === RIGHT_SQUARE_BRACKET) inClass = false;
			else if (cp === LEFT_PARENTHESIS && !inClass && (this.nextCodePoint !== QUESTION_MARK || this.nextCodePoint2 === LESS_THAN_SIGN && this.nextCodePoint3 !== EQUALS_SIGN && this.nextCodePoint3 !== EXCLAMATION_MARK)) count += 1;
			this.advance();
		}
		this.rewind(start);
		return count;
	}
	consumeDisjunction() {
		const start = this.index;
		let i = 0;
		this._groupSpecifiers.enterDisjunction();
		this.onDisjunctionEnter(start);
		do
			this.consumeAlternative(i++);
		while (this.eat(VERTICAL_LINE));
		if (this.consumeQuantifier(true)) this.raise("Nothing to repeat");
		if (this.eat(LEFT_CURLY_BRACKET)) this.raise("Lone quantifier brackets");
		this.onDisjunctionLeave(start, this.index);
		this._groupSpecifiers.leaveDisjunction();
	}
	consumeAlternative(i) {
		const start = this.index;
		this._groupSpecifiers.enterAlternative(i);
		this.onAlternativeEnter(start, i);
		while (this.currentCodePoint !== -1 && this.consumeTerm());
		this.onAlternativeLeave(start, this.index, i);
	}
	consumeTerm() {
		if (this._unicodeMode || this.strict) return this.consumeAssertion() || this.consumeAtom() && this.consumeOptionalQuantifier();
		return this.consumeAssertion() && (!this._lastAssertionIsQuantifiable || this.consumeOptionalQuantifier()) || this.consumeExtendedAtom() && this.consumeOptionalQuantifier();
	}
	consumeOptionalQuantifier() {
		this.consumeQuantifier();
		return true;
	}
	consumeAssertion() {
		const start = this.index;
		this._lastAssertionIsQuantifiable = false;
		if (this.eat(CIRCUMFLEX_ACCENT)) {
			this.onEdgeAssertion(start, this.index, "start");
			return true;
		}
		if (this.eat(DOLLAR_SIGN)) {
			this.onEdgeAssertion(start, this.index, "end");
			return true;
		}
		if (this.eat2(REVERSE_SOLIDUS, LATIN_CAPITAL_LETTER_B)) {
			this.onWordBoundaryAssertion(start, this.index, "word", true);
			return true;
		}
		if (this.eat2(REVERSE_SOLIDUS, LATIN_SMALL_LETTER_B)) {
			this.onWordBoundaryAssertion(start, this.index, "word", false);
			return true;
		}
		if (this.eat2(LEFT_PARENTHESIS, QUESTION_MARK)) {
			const lookbehind = this.ecmaVersion >= 2018 && this.eat(LESS_THAN_SIGN);
			let negate = false;
			if (this.eat(EQUALS_SIGN) || (negate = this.eat(EXCLAMATION_MARK))) {
				const kind = lookbehind ? "lookbehind" : "lookahead";
				this.onLookaroundAssertionEnter(start, kind, negate);
				this.consumeDisjunction();
				if (!this.eat(RIGHT_PARENTHESIS)) this.raise("Unterminated group");
				this._lastAssertionIsQuantifiable = !lookbehind && !this.strict;
				this.onLookaroundAssertionLeave(start, this.index, kind, negate);
				return true;
			}
			this.rewind(start);
		}
		return false;
	}
	consumeQuantifier(noConsume = false) {
		const start = this.index;
		let min = 0;
		let max = 0;
		let greedy = false;
		if (this.eat(ASTERISK)) {
			min = 0;
			max = Number.POSITIVE_INFINITY;
		} else if (this.eat(PLUS_SIGN)) {
			min = 1;
			max = Number.POSITIVE_INFINITY;
		} else if (this.eat(QUESTION_MARK)) {
			min = 0;
			max = 1;
		} else if (this.eatBracedQuantifier(noConsume)) ({min, max} = this._lastRange);
		else return false;
		greedy = !this.eat(QUESTION_MARK);
		if (!noConsume) this.onQuantifier(start, this.index, min, max, greedy);
		return true;
	}
	eatBracedQuantifier(noError) {
		const start = this.index;
		if (this.eat(LEFT_CURLY_BRACKET)) {
			if (this.eatDecimalDigits()) {
				const min = this._lastIntValue;
				let max = min;
				if (this.eat(COMMA)) max = this.eatDecimalDigits() ? this._lastIntValue : Number.POSITIVE_INFINITY;
				if (this.eat(RIGHT_CURLY_BRACKET)) {
					if (!noError && max < min) this.raise("numbers out of order in {} quantifier");
					this._lastRange = {
						min,
						max
					};
					return true;
				}
			}
			if (!noError && (this._unicodeMode || this.strict)) this.raise("Incomplete quantifier");
			this.rewind(start);
		}
		return false;
	}
	consumeAtom() {
		return this.consumePatternCharacter() || this.consumeDot() || this.consumeReverseSolidusAtomEscape() || Boolean(this.consumeCharacterClass()) || this.consumeCapturingGroup() || this.consumeUncapturingGroup();
	}
	consumeDot() {
		if (this.eat(FULL_STOP)) {
			this.onAnyCharacterSet(this.index - 1, this.index, "any");
			return true;
		}
		return false;
	}
	consumeReverseSolidusAtomEscape() {
		const start = this.index;
		if (this.eat(REVERSE_SOLIDUS)) {
			if (this.consumeAtomEscape()) return true;
			this.rewind(start);
		}
		return false;
	}
	consumeUncapturingGroup() {
		const start = this.index;
		if (this.eat2(LEFT_PARENTHESIS, QUESTION_MARK)) {
			this.onGroupEnter(start);
			if (this.ecmaVersion >= 2025) this.consumeModifiers();
			if (!this.eat(COLON)) {
				this.rewind(start + 1);
				this.raise("Invalid group");
			}
			this.consumeDisjunction();
			if (!this.eat(RIGHT_PARENTHESIS)) this.raise("Unterminated group");
			this.onGroupLeave(start, this.index);
			return true;
		}
		return false;
	}
	consumeModifiers() {
		const start = this.index;
		const hasAddModifiers = this.eatModifiers();
		const addModifiersEnd = this.index;
		const hasHyphen = this.eat(HYPHEN_MINUS);
		if (!hasAddModifiers && !hasHyphen) return false;
		this.onModifiersEnter(start);
		const addModifiers = this.parseModifiers(start, addModifiersEnd);
		this.onAddModifiers(start, addModifiersEnd, addModifiers);
		if (hasHyphen) {
			const modifiersStart = this.index;
			if (!this.eatModifiers() && !hasAddModifiers && this.currentCodePoint === COLON) this.raise("Invalid empty flags");
			const modifiers = this.parseModifiers(modifiersStart, this.index);
			for (const [flagName] of Object.entries(modifiers).filter(([, enable]) => enable)) if (addModifiers[flagName]) this.raise(`Duplicated flag '${String.fromCodePoint(FLAG_PROP_TO_CODEPOINT[flagName])}'`);
			this.onRemoveModifiers(modifiersStart, this.index, modifiers);
		}
		this.onModifiersLeave(start, this.index);
		return true;
	}
	consumeCapturingGroup() {
		const start = this.index;
		if (this.eat(LEFT_PARENTHESIS)) {
			let name = null;
			if (this.ecmaVersion >= 2018) {
				if (this.consumeGroupSpecifier()) name = this._lastStrValue;
				else if (this.currentCodePoint === QUESTION_MARK) {
					this.rewind(start);
					return false;
				}
			} else if (this.currentCodePoint === QUESTION_MARK) {
				this.rewind(start);
				return false;
			}
			this.onCapturingGroupEnter(start, name);
			this.consumeDisjunction();
			if (!this.eat(RIGHT_PARENTHESIS)) this.raise("Unterminated group");
			this.onCapturingGroupLeave(start, this.index, name);
			return true;
		}
		return false;
	}
	consumeExtendedAtom() {
		return this.consumeDot() || this.consumeReverseSolidusAtomEscape() || this.consumeReverseSolidusFollowedByC() || Boolean(this.consumeCharacterClass()) || this.consumeCapturingGroup() || this.consumeUncapturingGroup() || this.consumeInvalidBracedQuantifier() || this.consumeExtendedPatternCharacter();
	}
	consumeReverseSolidusFollowedByC() {
		const start = this.index;
		if (this.currentCodePoint === REVERSE_SOLIDUS && this.nextCodePoint === LATIN_SMALL_LETTER_C) {
			this._lastIntValue = this.currentCodePoint;
			this.advance();
			this.onCharacter(start, this.index, REVERSE_SOLIDUS);
			return true;
		}
		return false;
	}
	consumeInvalidBracedQuantifier() {
		if (this.eatBracedQuantifier(true)) this.raise("Nothing to repeat");
		return false;
	}
	consumePatternCharacter() {
		const start = this.index;
		const cp = this.currentCodePoint;
		if (cp !== -1 && !isSyntaxCharacter(cp)) {
			this.advance();
			this.onCharacter(start, this.index, cp);
			return true;
		}
		return false;
	}
	consumeExtendedPatternCharacter() {
		const start = this.index;
		const cp = this.currentCodePoint;
		if (cp !== -1 && cp !== CIRCUMFLEX_ACCENT && cp !== DOLLAR_SIGN && cp !== REVERSE_SOLIDUS && cp !== FULL_STOP && cp !== ASTERISK && cp !== PLUS_SIGN && cp !== QUESTION_MARK && cp !== LEFT_PARENTHESIS && cp !== RIGHT_PARENTHESIS && cp !== LEFT_SQUARE_BRACKET && cp !== VERTICAL_LINE) {
			this.advance();
			this.onCharacter(start, this.index, cp);
			return true;
		}
		return false;
	}
	consumeGroupSpecifier() {
		const start = this.index;
		if (this.eat(QUESTION_MARK)) {
			if (this.eatGroupName()) {
				if (!this._groupSpecifiers.hasInScope(this._lastStrValue)) {
					this._groupSpecifiers.addToScope(this._lastStrValue);
					return true;
				}
				this.raise("Duplicate capture group name");
			}
			this.rewind(start);
		}
		return false;
	}
	consumeAtomEscape() {
		if (this.consumeBackreference() || this.consumeCharacterClassEscape() || this.consumeCharacterEscape() || this._nFlag && this.consumeKGroupName()) return true;
		if (this.strict || this._unicodeMode) this.raise("Invalid escape");
		return false;
	}
	consumeBackreference() {
		const start = this.index;
		if (this.eatDecimalEscape()) {
			const n = this._lastIntValue;
			if (n <= this._numCapturingParens) {
				this.onBackreference(start - 1, this.index, n);
				return true;
			}
			if (this.strict || this._unicodeMode) this.raise("Invalid escape");
			this.rewind(start);
		}
		return false;
	}
	consumeCharacterClassEscape() {
		var _a;
		const start = this.index;
		if (this.eat(LATIN_SMALL_LETTER_D)) {
			this._lastIntValue = -1;
			this.onEscapeCharacterSet(start - 1, this.index, "digit", false);
			return {};
		}
		if (this.eat(LATIN_CAPITAL_LETTER_D)) {
			this._lastIntValue = -1;
			this.onEscapeCharacterSet(start - 1, this.index, "digit", true);
			return {};
		}
		if (this.eat(LATIN_SMALL_LETTER_S)) {
			this._lastIntValue = -1;
			this.onEscapeCharacterSet(start - 1, this.index, "space", false);
			return {};
		}
		if (this.eat(LATIN_CAPITAL_LETTER_S)) {
			this._lastIntValue = -1;
			this.onEscapeCharacterSet(start - 1, this.index, "space", true);
			return {};
		}
		if (this.eat(LATIN_SMALL_LETTER_W)) {
			this._lastIntValue = -1;
			this.onEscapeCharacterSet(start - 1, this.index, "word", false);
			return {};
		}
		if (this.eat(LATIN_CAPITAL_LETTER_W)) {
			this._lastIntValue = -1;
			this.onEscapeCharacterSet(start - 1, this.index, "word", true);
			return {};
		}
		let negate = false;
		if (this._unicodeMode && this.ecmaVersion >= 2018 && (this.eat(LATIN_SMALL_LETTER_P) || (negate = this.eat(LATIN_CAPITAL_LETTER_P)))) {
			this._lastIntValue = -1;
			let result = null;
			if (this.eat(LEFT_CURLY_BRACKET) && (result = this.eatUnicodePropertyValueExpression()) && this.eat(RIGHT_CURLY_BRACKET)) {
				if (negate && result.strings) this.raise("Invalid property name");
				this.onUnicodePropertyCharacterSet(start - 1, this.index, "property", result.key, result.value, negate, (_a = result.strings) !== null && _a !== void 0 ? _a : false);
				return { mayContainStrings: result.strings };
			}
			this.raise("Invalid property name");
		}
		return null;
	}
	consumeCharacterEscape() {
		const start = this.index;
		if (this.eatControlEscape() || this.eatCControlLetter() || this.eatZero() || this.eatHexEscapeSequence() || this.eatRegExpUnicodeEscapeSequence() || !this.strict && !this._unicodeMode && this.eatLegacyOctalEscapeSequence() || this.eatIdentityEscape()) {
			this.onCharacter(start - 1, this.index, this._lastIntValue);
			return true;
		}
		return false;
	}
	consumeKGroupName() {
		const start = this.index;
		if (this.eat(LATIN_SMALL_LETTER_K)) {
			if (this.eatGroupName()) {
				const groupName = this._lastStrValue;
				this._backreferenceNames.add(groupName);
				this.onBackreference(start - 1, this.index, groupName);
				return true;
			}
			this.raise("Invalid named reference");
		}
		return false;
	}
	consumeCharacterClass() {
		const start = this.index;
		if (this.eat(LEFT_SQUARE_BRACKET)) {
			const negate = this.eat(CIRCUMFLEX_ACCENT);
			this.onCharacterClassEnter(start, negate, this._unicodeSetsMode);
			const result = this.consumeClassContents();
			if (!this.eat(RIGHT_SQUARE_BRACKET)) {
				if (this.currentCodePoint === -1) this.raise("Unterminated character class");
				this.raise("Invalid character in character class");
			}
			if (negate && result.mayContainStrings) this.raise("Negated character class may contain strings");
			this.onCharacterClassLeave(start, this.index, negate);
			return result;
		}
		return null;
	}
	consumeClassContents() {
		if (this._unicodeSetsMode) {
			if (this.currentCodePoint === RIGHT_SQUARE_BRACKET) return {};
			return this.consumeClassSetExpression();
		}
		const strict = this.strict || this._unicodeMode;
		for (;;) {
			const rangeStart = this.index;
			if (!this.consumeClassAtom()) break;
			const min = this._lastIntValue;
			if (!this.eat(HYPHEN_MINUS)) continue;
			this.onCharacter(this.index - 1, this.index, HYPHEN_MINUS);
			if (!this.consumeClassAtom()) break;
			const max = this._lastIntValue;
			if (min === -1 || max === -1) {
				if (strict) this.raise("Invalid character class");
				continue;
			}
			if (min > max) this.raise("Range out of order in character class");
			this.onCharacterClassRange(rangeStart, this.index, min, max);
		}
		return {};
	}
	consumeClassAtom() {
		const start = this.index;
		const cp = this.currentCodePoint;
		if (cp !== -1 && cp !== REVERSE_SOLIDUS && cp !== RIGHT_SQUARE_BRACKET) {
			this.advance();
			this._lastIntValue = cp;
			this.onCharacter(start, this.index, this._lastIntValue);
			return true;
		}
		if (this.eat(REVERSE_SOLIDUS)) {
			if (this.consumeClassEscape()) return true;
			if (!this.strict && this.currentCodePoint === LATIN_SMALL_LETTER_C) {
				this._lastIntValue = REVERSE_SOLIDUS;
				this.onCharacter(start, this.index, this._lastIntValue);
				return true;
			}
			if (this.strict || this._unicodeMode) this.raise("Invalid escape");
			this.rewind(start);
		}
		return false;
	}
	consumeClassEscape() {
		const start = this.index;
		if (this.eat(LATIN_SMALL_LETTER_B)) {
			this._lastIntValue = BACKSPACE;
			this.onCharacter(start - 1, this.index, this._lastIntValue);
			return true;
		}
		if (this._unicodeMode && this.eat(HYPHEN_MINUS)) {
			this._lastIntValue = HYPHEN_MINUS;
			this.onCharacter(start - 1, this.index, this._lastIntValue);
			return true;
		}
		let cp = 0;
		if (!this.strict && !this._unicodeMode && this.currentCodePoint === LATIN_SMALL_LETTER_C && (isDecimalDigit(cp = this.nextCodePoint) || cp === LOW_LINE)) {
			this.advance();
			this.advance();
			this._lastIntValue = cp % 32;
			this.onCharacter(start - 1, this.index, this._lastIntValue);
			return true;
		}
		return Boolean(this.consumeCharacterClassEscape()) || this.consumeCharacterEscape();
	}
	consumeClassSetExpression() {
		const start = this.index;
		let mayContainStrings = false;
		let result = null;
		if (this.consumeClassSetCharacter()) {
			if (this.consumeClassSetRangeFromOperator(start)) {
				this.consumeClassUnionRight({});
				return {};
			}
			mayContainStrings = false;
		} else if (result = this.consumeClassSetOperand()) mayContainStrings = result.mayContainStrings;
		else {
			const cp = this.currentCodePoint;
			if (cp === REVERSE_SOLIDUS) {
				this.advance();
				this.raise("Invalid escape");
			}
			if (cp === this.nextCodePoint && isClassSetReservedDoublePunctuatorCharacter(cp)) this.raise("Invalid set operation in character class");
			this.raise("Invalid character in character class");
		}
		if (this.eat2(AMPERSAND, AMPERSAND)) {
			while (this.currentCodePoint !== AMPERSAND && (result = this.consumeClassSetOperand())) {
				this.onClassIntersection(start, this.index);
				if (!result.mayContainStrings) mayContainStrings = false;
				if (this.eat2(AMPERSAND, AMPERSAND)) continue;
				return { mayContainStrings };
			}
			this.raise("Invalid character in character class");
		}
		if (this.eat2(HYPHEN_MINUS, HYPHEN_MINUS)) {
			while (this.consumeClassSetOperand()) {
				this.onClassSubtraction(start, this.index);
				if (this.eat2(HYPHEN_MINUS, HYPHEN_MINUS)) continue;
				return { mayContainStrings };
			}
			this.raise("Invalid character in character class");
		}
		return this.consumeClassUnionRight({ mayContainStrings });
	}
	consumeClassUnionRight(leftResult) {
		let mayContainStrings = leftResult.mayContainStrings;
		for (;;) {
			const start = this.index;
			if (this.consumeClassSetCharacter()) {
				this.consumeClassSetRangeFromOperator(start);
				continue;
			}
			const result = this.consumeClassSetOperand();
			if (result) {
				if (result.mayContainStrings) mayContainStrings = true;
				continue;
			}
			break;
		}
		return { mayContainStrings };
	}
	consumeClassSetRangeFromOperator(start) {
		const currentStart = this.index;
		const min = this._lastIntValue;
		if (this.eat(HYPHEN_MINUS)) {
			if (this.consumeClassSetCharacter()) {
				const max = this._lastIntValue;
				if (min === -1 || max === -1) this.raise("Invalid character class");
				if (min > max) this.raise("Range out of order in character class");
				this.onCharacterClassRange(start, this.index, min, max);
				return true;
			}
			this.rewind(currentStart);
		}
		return false;
	}
	consumeClassSetOperand() {
		let result = null;
		if (result = this.consumeNestedClass()) return result;
		if (result = this.consumeClassStringDisjunction()) return result;
		if (this.consumeClassSetCharacter()) return {};
		return null;
	}
	consumeNestedClass() {
		const start = this.index;
		if (this.eat(LEFT_SQUARE_BRACKET)) {
			const negate = this.eat(CIRCUMFLEX_ACCENT);
			this.onCharacterClassEnter(start, negate, true);
			const result = this.consumeClassContents();
			if (!this.eat(RIGHT_SQUARE_BRACKET)) this.raise("Unterminated character class");
			if (negate && result.mayContainStrings) this.raise("Negated character class may contain strings");
			this.onCharacterClassLeave(start, this.index, negate);
			return result;
		}
		if (this.eat(REVERSE_SOLIDUS)) {
			const result = this.consumeCharacterClassEscape();
			if (result) return result;
			this.rewind(start);
		}
		return null;
	}
	consumeClassStringDisjunction() {
		const start = this.index;
		if (this.eat3(REVERSE_SOLIDUS, LATIN_SMALL_LETTER_Q, LEFT_CURLY_BRACKET)) {
			this.onClassStringDisjunctionEnter(start);
			let i = 0;
			let mayContainStrings = false;
			do
				if (this.consumeClassString(i++).mayContainStrings) mayContainStrings = true;
			while (this.eat(VERTICAL_LINE));
			if (this.eat(RIGHT_CURLY_BRACKET)) {
				this.onClassStringDisjunctionLeave(start, this.index);
				return { mayContainStrings };
			}
			this.raise("Unterminated class string disjunction");
		}
		return null;
	}
	consumeClassString(i) {
		const start = this.index;
		let count = 0;
		this.onStringAlternativeEnter(start, i);
		while (this.currentCodePoint !== -1 && this.consumeClassSetCharacter()) count++;
		this.onStringAlternativeLeave(start, this.index, i);
		return { mayContainStrings: count !== 1 };
	}
	consumeClassSetCharacter() {
		const start = this.index;
		const cp = this.currentCodePoint;
		if (cp !== this.nextCodePoint || !isClassSetReservedDoublePunctuatorCharacter(cp)) {
			if (cp !== -1 && !isClassSetSyntaxCharacter(cp)) {
				this._lastIntValue = cp;
				this.advance();
				this.onCharacter(start, this.index, this._lastIntValue);
				return true;
			}
		}
		if (this.eat(REVERSE_SOLIDUS)) {
			if (this.consumeCharacterEscape()) return true;
			if (isClassSetReservedPunctuator(this.currentCodePoint)) {
				this._lastIntValue = this.currentCodePoint;
				this.advance();
				this.onCharacter(start, this.index, this._lastIntValue);
				return true;
			}
			if (this.eat(LATIN_SMALL_LETTER_B)) {
				this._lastIntValue = BACKSPACE;
				this.onCharacter(start, this.index, this._lastIntValue);
				return true;
			}
			this.rewind(start);
		}
		return false;
	}
	eatGroupName() {
		if (this.eat(LESS_THAN_SIGN)) {
			if (this.eatRegExpIdentifierName() && this.eat(GREATER_THAN_SIGN)) return true;
			this.raise("Invalid capture group name");
		}
		return false;
	}
	eatRegExpIdentifierName() {
		if (this.eatRegExpIdentifierStart()) {
			this._lastStrValue = String.fromCodePoint(this._lastIntValue);
			while (this.eatRegExpIdentifierPart()) this._lastStrValue += String.fromCodePoint(this._lastIntValue);
			return true;
		}
		return false;
	}
	eatRegExpIdentifierStart() {
		const start = this.index;
		const forceUFlag = !this._unicodeMode && this.ecmaVersion >= 2020;
		let cp = this.currentCodePoint;
		this.advance();
		if (cp === REVERSE_SOLIDUS && this.eatRegExpUnicodeEscapeSequence(forceUFlag)) cp = this._lastIntValue;
		else if (forceUFlag && isLeadSurrogate(cp) && isTrailSurrogate(this.currentCodePoint)) {
			cp = combineSurrogatePair(cp, this.currentCodePoint);
			this.advance();
		}
		if (isIdentifierStartChar(cp)) {
			this._lastIntValue = cp;
			return true;
		}
		if (this.index !== start) this.rewind(start);
		return false;
	}
	eatRegExpIdentifierPart() {
		const start = this.index;
		const forceUFlag = !this._unicodeMode && this.ecmaVersion >= 2020;
		let cp = this.currentCodePoint;
		this.advance();
		if (cp === REVERSE_SOLIDUS && this.eatRegExpUnicodeEscapeSequence(forceUFlag)) cp = this._lastIntValue;
		else if (forceUFlag && isLeadSurrogate(cp) && isTrailSurrogate(this.currentCodePoint)) {
			cp = combineSurrogatePair(cp, this.currentCodePoint);
			this.advance();
		}
		if (isIdentifierPartChar(cp)) {
			this._lastIntValue = cp;
			return true;
		}
		if (this.index !== start) this.rewind(start);
		return false;
	}
	eatCControlLetter() {
		const start = this.index;
		if (this.eat(LATIN_SMALL_LETTER_C)) {
			if (this.eatControlLetter()) return true;
			this.rewind(start);
		}
		return false;
	}
	eatZero() {
		if (this.currentCodePoint === DIGIT_ZERO && !isDecimalDigit(this.nextCodePoint)) {
			this._lastIntValue = 0;
			this.advance();
			return true;
		}
		return false;
	}
	eatControlEscape() {
		if (this.eat(LATIN_SMALL_LETTER_F)) {
			this._lastIntValue = FORM_FEED;
			return true;
		}
		if (this.eat(LATIN_SMALL_LETTER_N)) {
			this._lastIntValue = LINE_FEED;
			return true;
		}
		if (this.eat(LATIN_SMALL_LETTER_R)) {
			this._lastIntValue = CARRIAGE_RETURN;
			return true;
		}
		if (this.eat(LATIN_SMALL_LETTER_T)) {
			this._lastIntValue = CHARACTER_TABULATION;
			return true;
		}
		if (this.eat(LATIN_SMALL_LETTER_V)) {
			this._lastIntValue = LINE_TABULATION;
			return true;
		}
		return false;
	}
	eatControlLetter() {
		const cp = this.currentCodePoint;
		if (isLatinLetter(cp)) {
			this.advance();
			this._lastIntValue = cp % 32;
			return true;
		}
		return false;
	}
	eatRegExpUnicodeEscapeSequence(forceUFlag = false) {
		const start = this.index;
		const uFlag = forceUFlag || this._unicodeMode;
		if (this.eat(LATIN_SMALL_LETTER_U)) {
			if (uFlag && this.eatRegExpUnicodeSurrogatePairEscape() || this.eatFixedHexDigits(4) || uFlag && this.eatRegExpUnicodeCodePointEscape()) return true;
			if (this.strict || uFlag) this.raise("Invalid unicode escape");
			this.rewind(start);
		}
		return false;
	}
	eatRegExpUnicodeSurrogatePairEscape() {
		const start = this.index;
		if (this.eatFixedHexDigits(4)) {
			const lead = this._lastIntValue;
			if (isLeadSurrogate(lead) && this.eat(REVERSE_SOLIDUS) && this.eat(LATIN_SMALL_LETTER_U) && this.eatFixedHexDigits(4)) {
				const trail = this._lastIntValue;
				if (isTrailSurrogate(trail)) {
					this._lastIntValue = combineSurrogatePair(lead, trail);
					return true;
				}
			}
			this.rewind(start);
		}
		return false;
	}
	eatRegExpUnicodeCodePointEscape() {
		const start = this.index;
		if (this.eat(LEFT_CURLY_BRACKET) && this.eatHexDigits() && this.eat(RIGHT_CURLY_BRACKET) && isValidUnicode(this._lastIntValue)) return true;
		this.rewind(start);
		return false;
	}
	eatIdentityEscape() {
		const cp = this.currentCodePoint;
		if (this.isValidIdentityEscape(cp)) {
			this._lastIntValue = cp;
			this.advance();
			return true;
		}
		return false;
	}
	isValidIdentityEscape(cp) {
		if (cp === -1) return false;
		if (this._unicodeMode) return isSyntaxCharacter(cp) || cp === SOLIDUS;
		if (this.strict) return !isIdContinue(cp);
		if (this._nFlag) return !(cp === LATIN_SMALL_LETTER_C || cp === LATIN_SMALL_LETTER_K);
		return cp !== LATIN_SMALL_LETTER_C;
	}
	eatDecimalEscape() {
		this._lastIntValue = 0;
		let cp = this.currentCodePoint;
		if (cp >= DIGIT_ONE && cp <= DIGIT_NINE) {
			do {
				this._lastIntValue = 10 * this._lastIntValue + (cp - DIGIT_ZERO);
				this.advance();
			} while ((cp = this.currentCodePoint) >= DIGIT_ZERO && cp <= DIGIT_NINE);
			return true;
		}
		return false;
	}
	eatUnicodePropertyValueExpression() {
		const start = this.index;
		if (this.eatUnicodePropertyName() && this.eat(EQUALS_SIGN)) {
			const key = this._lastStrValue;
			if (this.eatUnicodePropertyValue()) {
				const value = this._lastStrValue;
				if (isValidUnicodeProperty(this.ecmaVersion, key, value)) return {
					key,
					value: value || null
				};
				this.raise("Invalid property name");
			}
		}
		this.rewind(start);
		if (this.eatLoneUnicodePropertyNameOrValue()) {
			const nameOrValue = this._lastStrValue;
			if (isValidUnicodeProperty(this.ecmaVersion, "General_Category", nameOrValue)) return {
				key: "General_Category",
				value: nameOrValue || null
			};
			if (isValidLoneUnicodeProperty(this.ecmaVersion, nameOrValue)) return {
				key: nameOrValue,
				value: null
			};
			if (this._unicodeSetsMode && isValidLoneUnicodePropertyOfString(this.ecmaVersion, nameOrValue)) return {
				key: nameOrValue,
				value: null,
				strings: true
			};
			this.raise("Invalid property name");
		}
		return null;
	}
	eatUnicodePropertyName() {
		this._lastStrValue = "";
		while (isUnicodePropertyNameCharacter(this.currentCodePoint)) {
			this._lastStrValue += String.fromCodePoint(this.currentCodePoint);
			this.advance();
		}
		return this._lastStrValue !== "";
	}
	eatUnicodePropertyValue() {
		this._lastStrValue = "";
		while (isUnicodePropertyValueCharacter(this.currentCodePoint)) {
			this._lastStrValue += String.fromCodePoint(this.currentCodePoint);
			this.advance();
		}
		return this._lastStrValue !== "";
	}
	eatLoneUnicodePropertyNameOrValue() {
		return this.eatUnicodePropertyValue();
	}
	eatHexEscapeSequence() {
		const start = this.index;
		if (this.eat(LATIN_SMALL_LETTER_X)) {
			if (this.eatFixedHexDigits(2)) return true;
			if (this._unicodeMode || this.strict) this.raise("Invalid escape");
			this.rewind(start);
		}
		return false;
	}
	eatDecimalDigits() {
		const start = this.index;
		this._lastIntValue = 0;
		while (isDecimalDigit(this.currentCodePoint)) {
			this._lastIntValue = 10 * this._lastIntValue + digitToInt(this.currentCodePoint);
			this.advance();
		}
		return this.index !== start;
	}
	eatHexDigits() {
		const start = this.index;
		this._lastIntValue = 0;
		while (isHexDigit(this.currentCodePoint)) {
			this._lastIntValue = 16 * this._lastIntValue + digitToInt(this.currentCodePoint);
			this.advance();
		}
		return this.index !== start;
	}
	eatLegacyOctalEscapeSequence() {
		if (this.eatOctalDigit()) {
			const n1 = this._lastIntValue;
			if (this.eatOctalDigit()) {
				const n2 = this._lastIntValue;
				if (n1 <= 3 && this.eatOctalDigit()) this._lastIntValue = n1 * 64 + n2 * 8 + this._lastIntValue;
				else this._lastIntValue = n1 * 8 + n2;
			} else this._lastIntValue = n1;
			return true;
		}
		return false;
	}
	eatOctalDigit() {
		const cp = this.currentCodePoint;
		if (isOctalDigit(cp)) {
			this.advance();
			this._lastIntValue = cp - DIGIT_ZERO;
			return true;
		}
		this._lastIntValue = 0;
		return false;
	}
	eatFixedHexDigits(length) {
		const start = this.index;
		this._lastIntValue = 0;
		for (let i = 0; i < length; ++i) {
			const cp = this.currentCodePoint;
			if (!isHexDigit(cp)) {
				this.rewind(start);
				return false;
			}
			this._lastIntValue = 16 * this._lastIntValue + digitToInt(cp);
			this.advance();
		}
		return true;
	}
	eatModifiers() {
		let ate = false;
		while (isRegularExpressionModifier(this.currentCodePoint)) {
			this.advance();
			ate = true;
		}
		return ate;
	}
	parseModifiers(start, end) {
		const { ignoreCase, multiline, dotAll } = this.parseFlags(this._reader.source, start, end);
		return {
			ignoreCase,
			multiline,
			dotAll
		};
	}
	parseFlags(source, start, end) {
		const flags = {
			global: false,
			ignoreCase: false,
			multiline: false,
			unicode: false,
			sticky: false,
			dotAll: false,
			hasIndices: false,
			unicodeSets: false
		};
		const validFlags = /* @__PURE__ */ new Set();
		validFlags.add(LATIN_SMALL_LETTER_G);
		validFlags.add(LATIN_SMALL_LETTER_I);
		validFlags.add(LATIN_SMALL_LETTER_M);
		if (this.ecmaVersion >= 2015) {
			validFlags.add(LATIN_SMALL_LETTER_U);
			validFlags.add(LATIN_SMALL_LETTER_Y);
			if (this.ecmaVersion >= 2018) {
				validFlags.add(LATIN_SMALL_LETTER_S);
				if (this.ecmaVersion >= 2022) {
					validFlags.add(LATIN_SMALL_LETTER_D);
					if (this.ecmaVersion >= 2024) validFlags.add(LATIN_SMALL_LETTER_V);
				}
			}
		}
		for (let i = start; i < end; ++i) {
			const flag = source.charCodeAt(i);
			if (validFlags.has(flag)) {
				const prop = FLAG_CODEPOINT_TO_PROP[flag];
				if (flags[prop]) this.raise(`Duplicated flag '${source[i]}'`, { index: start });
				flags[prop] = true;
			} else this.raise(`Invalid flag '${source[i]}'`, { index: start });
		}
		return flags;
	}
};
const DUMMY_PATTERN = {};
const DUMMY_FLAGS = {};
const DUMMY_CAPTURING_GROUP = {};
function isClassSetOperand(node) {
	return node.type === "Character" || node.type === "CharacterSet" || node.type === "CharacterClass" || node.type === "ExpressionCharacterClass" || node.type === "ClassStringDisjunction";
}
var RegExpParserState = class {
	constructor(options) {
		var _a;
		this._node = DUMMY_PATTERN;
		this._expressionBufferMap = /* @__PURE__ */ new Map();
		this._flags = DUMMY_FLAGS;
		this._backreferences = [];
		this._capturingGroups = [];
		this.source = "";
		this.strict = Boolean(options === null || options === void 0 ? void 0 : options.strict);
		this.ecmaVersion = (_a = options === null || options === void 0 ? void 0 : options.ecmaVersion) !== null && _a !== void 0 ? _a : latestEcmaVersion;
	}
	get pattern() {
		if (this._node.type !== "Pattern") throw new Error("UnknownError");
		return this._node;
	}
	get flags() {
		if (this._flags.type !== "Flags") throw new Error("UnknownError");
		return this._flags;
	}
	onRegExpFlags(start, end, { global, ignoreCase, multiline, unicode, sticky, dotAll, hasIndices, unicodeSets }) {
		this._flags = {
			type: "Flags",
			parent: null,
			start,
			end,
			raw: this.source.slice(start, end),
			global,
			ignoreCase,
			multiline,
			unicode,
			sticky,
			dotAll,
			hasIndices,
			unicodeSets
		};
	}
	onPatternEnter(start) {
		this._node = {
			type: "Pattern",
			parent: null,
			start,
			end: start,
			raw: "",
			alternatives: []
		};
		this._backreferences.length = 0;
		this._capturingGroups.length = 0;
	}
	onPatternLeave(start, end) {
		this._node.end = end;
		this._node.raw = this.source.slice(start, end);
		for (const reference of this._backreferences) {
			const ref = reference.ref;
			const groups = typeof ref === "number" ? [this._capturingGroups[ref - 1]] : this._capturingGroups.filter((g) => g.name === ref);
			if (groups.length === 1) {
				const group = groups[0];
				reference.ambiguous = false;
				reference.resolved = group;
			} else {
				reference.ambiguous = true;
				reference.resolved = groups;
			}
			for (const group of groups) group.references.push(reference);
		}
	}
	onAlternativeEnter(start) {
		const parent = this._node;
		if (parent.type !== "Assertion" && parent.type !== "CapturingGroup" && parent.type !== "Group" && parent.type !== "Pattern") throw new Error("UnknownError");
		this._node = {
			type: "Alternative",
			parent,
			start,
			end: start,
			raw: "",
			elements: []
		};
		parent.alternatives.push(this._node);
	}
	onAlternativeLeave(start, end) {
		const node = this._node;
		if (node.type !== "Alternative") throw new Error("UnknownError");
		node.end = end;
		node.raw = this.source.slice(start, end);
		this._node = node.parent;
	}
	onGroupEnter(start) {
		const parent = this._node;
		if (parent.type !== "Alternative") throw new Error("UnknownError");
		const group = {
			type: "Group",
			parent,
			start,
			end: start,
			raw: "",
			modifiers: null,
			alternatives: []
		};
		this._node = group;
		parent.elements.push(this._node);
	}
	onGroupLeave(start, end) {
		const node = this._node;
		if (node.type !== "Group" || node.parent.type !== "Alternative") throw new Error("UnknownError");
		node.end = end;
		node.raw = this.source.slice(start, end);
		this._node = node.parent;
	}
	onModifiersEnter(start) {
		const parent = this._node;
		if (parent.type !== "Group") throw new Error("UnknownError");
		this._node = {
			type: "Modifiers",
			parent,
			start,
			end: start,
			raw: "",
			add: null,
			remove: null
		};
		parent.modifiers = this._node;
	}
	onModifiersLeave(start, end) {
		const node = this._node;
		if (node.type !== "Modifiers" || node.parent.type !== "Group") throw new Error("UnknownError");
		node.end = end;
		node.raw = this.source.slice(start, end);
		this._node = node.parent;
	}
	onAddModifiers(start, end, { ignoreCase, multiline, dotAll }) {
		const parent = this._node;
		if (parent.type !== "Modifiers") throw new Error("UnknownError");
		parent.add = {
			type: "ModifierFlags",
			parent,
			start,
			end,
			raw: this.source.slice(start, end),
			ignoreCase,
			multiline,
			dotAll
		};
	}
	onRemoveModifiers(start, end, { ignoreCase, multiline, dotAll }) {
		const parent = this._node;
		if (parent.type !== "Modifiers") throw new Error("UnknownError");
		parent.remove = {
			type: "ModifierFlags",
			parent,
			start,
			end,
			raw: this.source.slice(start, end),
			ignoreCase,
			multiline,
			dotAll
		};
	}
	onCapturingGroupEnter(start, name) {
		const parent = this._node;
		if (parent.type !== "Alternative") throw new Error("UnknownError");
		this._node = {
			type: "CapturingGroup",
			parent,
			start,
			end: start,
			raw: "",
			name,
			alternatives: [],
			references: []
		};
		parent.elements.push(this._node);
		this._capturingGroups.push(this._node);
	}
	onCapturingGroupLeave(start, end) {
		const node = this._node;
		if (node.type !== "CapturingGroup" || node.parent.type !== "Alternative") throw new Error("UnknownError");
		node.end = end;
		node.raw = this.source.slice(start, end);
		this._node = node.parent;
	}
	onQuantifier(start, end, min, max, greedy) {
		const parent = this._node;
		if (parent.type !== "Alternative") throw new Error("UnknownError");
		const element = parent.elements.pop();
		if (element == null || element.type === "Quantifier" || element.type === "Assertion" && element.kind !== "lookahead") throw new Error("UnknownError");
		const node = {
			type: "Quantifier",
			parent,
			start: element.start,
			end,
			raw: this.source.slice(element.start, end),
			min,
			max,
			greedy,
			element
		};
		parent.elements.push(node);
		element.parent = node;
	}
	onLookaroundAssertionEnter(start, kind, negate) {
		const parent = this._node;
		if (parent.type !== "Alternative") throw new Error("UnknownError");
		const node = this._node = {
			type: "Assertion",
			parent,
			start,
			end: start,
			raw: "",
			kind,
			negate,
			alternatives: []
		};
		parent.elements.push(node);
	}
	onLookaroundAssertionLeave(start, end) {
		const node = this._node;
		if (node.type !== "Assertion" || node.parent.type !== "Alternative") throw new Error("UnknownError");
		node.end = end;
		node.raw = this.source.slice(start, end);
		this._node = node.parent;
	}
	onEdgeAssertion(start, end, kind) {
		const parent = this._node;
		if (parent.type !== "Alternative") throw new Error("UnknownError");
		parent.elements.push({
			type: "Assertion",
			parent,
			start,
			end,
			raw: this.source.slice(start, end),
			kind
		});
	}
	onWordBoundaryAssertion(start, end, kind, negate) {
		const parent = this._node;
		if (parent.type !== "Alternative") throw new Error("UnknownError");
		parent.elements.push({
			type: "Assertion",
			parent,
			start,
			end,
			raw: this.source.slice(start, end),
			kind,
			negate
		});
	}
	onAnyCharacterSet(start, end, kind) {
		const parent = this._node;
		if (parent.type !== "Alternative") throw new Error("UnknownError");
		parent.elements.push({
			type: "CharacterSet",
			parent,
			start,
			end,
			raw: this.source.slice(start, end),
			kind
		});
	}
	onEscapeCharacterSet(start, end, kind, negate) {
		const parent = this._node;
		if (parent.type !== "Alternative" && parent.type !== "CharacterClass") throw new Error("UnknownError");
		parent.elements.push({
			type: "CharacterSet",
			parent,
			start,
			end,
			raw: this.source.slice(start, end),
			kind,
			negate
		});
	}
	onUnicodePropertyCharacterSet(start, end, kind, key, value, negate, strings) {
		const parent = this._node;
		if (parent.type !== "Alternative" && parent.type !== "CharacterClass") throw new Error("UnknownError");
		const base = {
			type: "CharacterSet",
			parent: null,
			start,
			end,
			raw: this.source.slice(start, end),
			kind,
			strings: null,
			key
		};
		if (strings) {
			if (parent.type === "CharacterClass" && !parent.unicodeSets || negate || value !== null) throw new Error("UnknownError");
			parent.elements.push(Object.assign(Object.assign({}, base), {
				parent,
				strings,
				value,
				negate
			}));
		} else parent.elements.push(Object.assign(Object.assign({}, base), {
			parent,
			strings,
			value,
			negate
		}));
	}
	onCharacter(start, end, value) {
		const parent = this._node;
		if (parent.type !== "Alternative" && parent.type !== "CharacterClass" && parent.type !== "StringAlternative") throw new Error("UnknownError");
		parent.elements.push({
			type: "Character",
			parent,
			start,
			end,
			raw: this.source.slice(start, end),
			value
		});
	}
	onBackreference(start, end, ref) {
		const parent = this._node;
		if (parent.type !== "Alternative") throw new Error("UnknownError");
		const node = {
			type: "Backreference",
			parent,
			start,
			end,
			raw: this.source.slice(start, end),
			ref,
			ambiguous: false,
			resolved: DUMMY_CAPTURING_GROUP
		};
		parent.elements.push(node);
		this._backreferences.push(node);
	}
	onCharacterClassEnter(start, negate, unicodeSets) {
		const parent = this._node;
		const base = {
			type: "CharacterClass",
			parent,
			start,
			end: start,
			raw: "",
			unicodeSets,
			negate,
			elements: []
		};
		if (parent.type === "Alternative") {
			const node = Object.assign(Object.assign({}, base), { parent });
			this._node = node;
			parent.elements.push(node);
		} else if (parent.type === "CharacterClass" && parent.unicodeSets && unicodeSets) {
			const node = Object.assign(Object.assign({}, base), {
				parent,
				unicodeSets
			});
			this._node = node;
			parent.elements.push(node);
		} else throw new Error("UnknownError");
	}
	onCharacterClassLeave(start, end) {
		const node = this._node;
		if (node.type !== "CharacterClass" || node.parent.type !== "Alternative" && node.parent.type !== "CharacterClass") throw new Error("UnknownError");
		const parent = node.parent;
		node.end = end;
		node.raw = this.source.slice(start, end);
		this._node = parent;
		const expression = this._expressionBufferMap.get(node);
		if (!expression) return;
		if (node.elements.length > 0) throw new Error("UnknownError");
		this._expressionBufferMap.delete(node);
		const newNode = {
			type: "ExpressionCharacterClass",
			parent,
			start: node.start,
			end: node.end,
			raw: node.raw,
			negate: node.negate,
			expression
		};
		expression.parent = newNode;
		if (node !== parent.elements.pop()) throw new Error("UnknownError");
		parent.elements.push(newNode);
	}
	onCharacterClassRange(start, end) {
		const parent = this._node;
		if (parent.type !== "CharacterClass") throw new Error("UnknownError");
		const elements = parent.elements;
		const max = elements.pop();
		if (!max || max.type !== "Character") throw new Error("UnknownError");
		if (!parent.unicodeSets) {
			const hyphen = elements.pop();
			if (!hyphen || hyphen.type !== "Character" || hyphen.value !== HYPHEN_MINUS) throw new Error("UnknownError");
		}
		const min = elements.pop();
		if (!min || min.type !== "Character") throw new Error("UnknownError");
		const node = {
			type: "CharacterClassRange",
			parent,
			start,
			end,
			raw: this.source.slice(start, end),
			min,
			max
		};
		min.parent = node;
		max.parent = node;
		elements.push(node);
	}
	onClassIntersection(start, end) {
		var _a;
		const parent = this._node;
		if (parent.type !== "CharacterClass" || !parent.unicodeSets) throw new Error("UnknownError");
		const right = parent.elements.pop();
		const left = (_a = this._expressionBufferMap.get(parent)) !== null && _a !== void 0 ? _a : parent.elements.pop();
		if (!left || !right || left.type === "ClassSubtraction" || left.type !== "ClassIntersection" && !isClassSetOperand(left) || !isClassSetOperand(right)) throw new Error("UnknownError");
		const node = {
			type: "ClassIntersection",
			parent,
			start,
			end,
			raw: this.source.slice(start, end),
			left,
			right
		};
		left.parent = node;
		right.parent = node;
		this._expressionBufferMap.set(parent, node);
	}
	onClassSubtraction(start, end) {
		var _a;
		const parent = this._node;
		if (parent.type !== "CharacterClass" || !parent.unicodeSets) throw new Error("UnknownError");
		const right = parent.elements.pop();
		const left = (_a = this._expressionBufferMap.get(parent)) !== null && _a !== void 0 ? _a : parent.elements.pop();
		if (!left || !right || left.type === "ClassIntersection" || left.type !== "ClassSubtraction" && !isClassSetOperand(left) || !isClassSetOperand(right)) throw new Error("UnknownError");
		const node = {
			type: "ClassSubtraction",
			parent,
			start,
			end,
			raw: this.source.slice(start, end),
			left,
			right
		};
		left.parent = node;
		right.parent = node;
		this._expressionBufferMap.set(parent, node);
	}
	onClassStringDisjunctionEnter(start) {
		const parent = this._node;
		if (parent.type !== "CharacterClass" || !parent.unicodeSets) throw new Error("UnknownError");
		this._node = {
			type: "ClassStringDisjunction",
			parent,
			start,
			end: start,
			raw: "",
			alternatives: []
		};
		parent.elements.push(this._node);
	}
	onClassStringDisjunctionLeave(start, end) {
		const node = this._node;
		if (node.type !== "ClassStringDisjunction" || node.parent.type !== "CharacterClass") throw new Error("UnknownError");
		node.end = end;
		node.raw = this.source.slice(start, end);
		this._node = node.parent;
	}
	onStringAlternativeEnter(start) {
		const parent = this._node;
		if (parent.type !== "ClassStringDisjunction") throw new Error("UnknownError");
		this._node = {
			type: "StringAlternative",
			parent,
			start,
			end: start,
			raw: "",
			elements: []
		};
		parent.alternatives.push(this._node);
	}
	onStringAlternativeLeave(start, end) {
		const node = this._node;
		if (node.type !== "StringAlternative") throw new Error("UnknownError");
		node.end = end;
		node.raw = this.source.slice(start, end);
		this._node = node.parent;
	}
};
var RegExpParser = class {
	constructor(options) {
		this._state = new RegExpParserState(options);
		this._validator = new RegExpValidator(this._state);
	}
	parseLiteral(source, start = 0, end = source.length) {
		this._state.source = source;
		this._validator.validateLiteral(source, start, end);
		const pattern = this._state.pattern;
		const flags = this._state.flags;
		const literal = {
			type: "RegExpLiteral",
			parent: null,
			start,
			end,
			raw: source,
			pattern,
			flags
		};
		pattern.parent = literal;
		flags.parent = literal;
		return literal;
	}
	parseFlags(source, start = 0, end = source.length) {
		this._state.source = source;
		this._validator.validateFlags(source, start, end);
		return this._state.flags;
	}
	parsePattern(source, start = 0, end = source.length, uFlagOrFlags = void 0) {
		this._state.source = source;
		this._validator.validatePattern(source, start, end, uFlagOrFlags);
		return this._state.pattern;
	}
};

// src/access/regex-nfa.ts
const MOST_TEXT = 1e3;
const MOST_NODES = 1500;
const MOST_BRANCHES = 32;
function readRegex(text) {
	if (text.source.length > MOST_TEXT || text.syntax === "rust" && RUST_ONLY.test(text.source)) return void 0;
	let pattern;
	try {
		pattern = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(text.source, 0, text.source.length, false);
	} catch {
		return;
	}
	const alternatives = pattern.alternatives.flatMap((a) => opened(a.elements));
	if (alternatives.length > MOST_BRANCHES) return void 0;
	const state = {
		text,
		wider: void 0,
		left: MOST_NODES
	};
	try {
		return {
			branches: alternatives.map((a) => branch(a, state)),
			word: wordOf(text),
			units: text.syntax === "js",
			wider: state.wider
		};
	} catch (error) {
		if (error instanceof TooLarge) return void 0;
		throw error;
	}
}
const RUST_ONLY = /\(\?(?!:)|\[\[|&&|--|~~|\\[AzpPuUxQEk<]|[^\0-\x7f]/;
var TooLarge = class extends Error {};
function opened(elements, depth = 0) {
	const at = elements.findIndex((e) => !isStart(e));
	const group = elements[at];
	const alone = elements.every((e, i) => i <= at || e.type === "Assertion" && e.kind === "end");
	if (depth > 4 || !alone || group?.type !== "Group" && group?.type !== "CapturingGroup") return [elements];
	if (group.type === "Group" && group.modifiers) return [elements];
	const around = (inner) => [
		...elements.slice(0, at),
		...inner,
		...elements.slice(at + 1)
	];
	return group.alternatives.flatMap((a) => opened(around(a.elements), depth + 1));
}
function branch(elements, state) {
	const fixed = fixedLength(elements);
	const looks = elements.flatMap((e, i) => isLookahead(e) && i < fixed ? [{
		look: e,
		at: i
	}] : []);
	const out = [machine("has", [elements.filter((e) => !looks.some((l) => l.look === e))], state)];
	for (const { look, at } of looks) {
		const before = elements.slice(0, at).filter((e) => !isLookahead(e));
		const within = look.alternatives.map((a) => [...before, ...a.elements]);
		const known = state.wider;
		state.wider = void 0;
		const made = machine(look.negate ? "lacks" : "has", within, state);
		if (!look.negate || state.wider === void 0) out.push(made);
		state.wider = state.wider ?? known;
	}
	return out;
}
function fixedLength(elements) {
	if (!isStart(elements[0])) return 0;
	const end = elements.findIndex((e) => !isStart(e) && e.type !== "Character" && e.type !== "CharacterSet" && e.type !== "CharacterClass" && !isLookahead(e));
	return end < 0 ? elements.length : end;
}
function isLookahead(e) {
	return e.type === "Assertion" && e.kind === "lookahead";
}
function isStart(e) {
	return e?.type === "Assertion" && e.kind === "start";
}
function machine(mode, alternatives, state) {
	const nodes = [{ kind: "match" }];
	const build = {
		state,
		add(node) {
			state.left -= 1;
			if (state.left < 0) throw new TooLarge();
			return nodes.push(node) - 1;
		},
		set(at, node) {
			nodes[at] = node;
		}
	};
	const starts = alternatives.map((a) => ({
		anchored: isStart(a[0]),
		at: sequence(a, 0, build)
	}));
	const loose = starts.filter((s) => !s.anchored).map((s) => s.at);
	const first = starts.filter((s) => s.anchored).map((s) => s.at);
	if (loose.length > 0) {
		const loop = build.add({ kind: "match" });
		build.set(loop, {
			kind: "split",
			next: [...loose, build.add({
				kind: "set",
				set: ALL,
				next: loop
			})]
		});
		first.push(loop);
	}
	return {
		mode,
		start: build.add({
			kind: "split",
			next: first
		}),
		nodes
	};
}
function sequence(elements, end, build) {
	return elements.reduceRight((next, e) => element(e, next, build), end);
}
function element(e, next, build) {
	switch (e.type) {
		case "Character":
		case "CharacterSet":
		case "CharacterClass":
		case "ExpressionCharacterClass": return build.add({
			kind: "set",
			set: charSet(e, build.state),
			next
		});
		case "Group":
		case "CapturingGroup":
			if (e.type === "Group" && e.modifiers) return anything("flags within", next, build);
			return build.add({
				kind: "split",
				next: e.alternatives.map((a) => sequence(a.elements, next, build))
			});
		case "Quantifier": return quantifier(e, next, build);
		case "Assertion": return assertion(e, next, build);
		case "Backreference": return anything("a back-reference", next, build);
	}
}
function assertion(e, next, build) {
	if (e.kind === "start" || e.kind === "end") return build.add({
		kind: "assert",
		of: e.kind,
		next
	});
	if (e.kind === "word") return build.add({
		kind: "assert",
		of: e.negate ? "inside" : "word",
		next
	});
	build.state.wider = e.kind === "lookahead" ? "look-ahead" : "look-behind";
	return next;
}
function anything(what, next, build) {
	build.state.wider = what;
	const loop = build.add({ kind: "match" });
	build.set(loop, {
		kind: "split",
		next: [next, build.add({
			kind: "set",
			set: ALL,
			next: loop
		})]
	});
	return loop;
}
function quantifier(e, next, build) {
	const blanks = e.element.type === "CharacterSet" ? e.element.kind === "space" && !e.element.negate : e.raw.startsWith(" ");
	const min = blanks ? Math.min(e.min, 1) : e.min;
	const max = blanks ? Math.min(e.max, 1) : e.max;
	let at = next;
	if (max === Number.POSITIVE_INFINITY) {
		const loop = build.add({ kind: "match" });
		build.set(loop, {
			kind: "split",
			next: [next, element(e.element, loop, build)]
		});
		at = loop;
	} else for (let i = min; i < max; i++) at = build.add({
		kind: "split",
		next: [next, element(e.element, at, build)]
	});
	for (let i = 0; i < min; i++) at = element(e.element, at, build);
	return at;
}
function charSet(e, state) {
	const set = plainSet(e, state, true);
	if (set) return set;
	state.wider = "a class of characters";
	return ALL;
}
function plainSet(e, state, alone) {
	if (e.type === "Character") return range(e.value, e.value, state);
	if (e.type === "CharacterSet") return escaped(e, state, alone);
	if (e.type !== "CharacterClass" || e.unicodeSets) return void 0;
	const parts = e.elements.map((part) => {
		if (part.type === "CharacterClassRange") return range(part.min.value, part.max.value, state);
		return part.type === "Character" || part.type === "CharacterSet" ? plainSet(part, state, false) : void 0;
	});
	const known = parts.filter((p) => p !== void 0);
	if (known.length < parts.length) return void 0;
	return e.negate ? complement(joined(...known)) : joined(...known);
}
function range(from, to, state) {
	if (to > 55295) return void 0;
	const set = [[from, to]];
	return state.text.ignoreCase ? folded(set, state.text.syntax === "rust") : set;
}
function escaped(e, state, alone) {
	switch (e.kind) {
		case "any":
			if (state.text.dotAll) return ALL;
			return complement(state.text.syntax === "rust" ? [[10, 10]] : LINE_END);
		case "space":
			if (e.negate) return complement(SPACE);
			return alone ? BLANK : SPACE;
		case "digit": return turned(e, state.text.syntax === "rust" ? unicodeDigit() : DIGIT);
		case "word": return turned(e, wordOf(state.text));
		case "property": return;
	}
}
function turned(e, set) {
	return e.negate ? complement(set) : set;
}
function wordOf(text) {
	return text.syntax === "rust" ? unicodeWord() : WORD;
}

// src/access/regex-uses.ts
function regularUses(verb, text, itself, { around, root = "" } = {}) {
	const read = readRegex(text);
	if (!read) return unreadUses(verb, itself);
	const name = `${around ? JSON.stringify(around) : ""}${text.syntax}/${text.source}/${text.ignoreCase ? "i" : ""}${text.dotAll ? "s" : ""}`;
	const regexes = read.branches.map((branch, i) => ({
		start: verb + "\0" + root,
		machine: machineOf(root === "" ? branch : [...branch, NOT_EMPTY], read, around),
		name: `${name}${read.branches.length > 1 ? i : ""}`
	}));
	const found = {
		...NOTHING,
		regexes
	};
	if (read.wider === void 0) return found;
	return {
		...itself,
		wide: {
			...found,
			why: read.wider
		}
	};
}
function unreadUses(verb, itself) {
	return {
		...itself,
		wide: {
			...whole(verb),
			why: "a regular expression that is not read"
		}
	};
}
const NOT_EMPTY = {
	mode: "has",
	nodes: [{ kind: "match" }, {
		kind: "set",
		set: ALL,
		next: 0
	}],
	start: 1
};
function holdsEmpty(pattern) {
	return pattern.regexes?.some((r) => r.machine.accepts(0)) === true;
}

// src/manifests/regex-uses.ts
function regexUses(verb, text, how = {}) {
	const root = PATH_VERBS.has(verb) ? "./" : "";
	const loose = how.syntax === "rust" && text.startsWith("(?i)");
	const source = loose ? text.slice(4) : text;
	const ignoreCase = (loose || how.ignoreCase === true) && /[a-z]/i.test(source);
	const found = source.length > 500 || ignoreCase ? void 0 : sequences(source);
	if (!found) {
		const exact = textUses(verb, `/${source}/`);
		const itself = ignoreCase ? union(exact, textUses(verb, `(?i)${source}`)) : exact;
		return regularUses(verb, {
			source,
			ignoreCase,
			syntax: how.syntax ?? "js"
		}, itself, { root });
	}
	if (found.some((s) => s.every((t) => typeof t !== "string" && t.max === "many" && t.not === "" && t.min === 0))) return whole(verb);
	return uses(verb, ...found.map((s) => merge([root, ...s])));
}
function textUses(verb, text) {
	return uses(verb, [`${PATH_VERBS.has(verb) ? "./" : ""}\u0001/${digest(text)}/`]);
}
const PATH_VERBS = /* @__PURE__ */ new Set([
	"read",
	"edit",
	"write"
]);
const MOST = 64;
function sequences(source) {
	const out = [];
	for (const part of alternatives(source)) {
		const start = part.startsWith("^");
		const end = /(^|[^\\])\$$/.test(part);
		const found = concatenation(part.slice(start ? 1 : 0, end ? -1 : void 0));
		if (!found) return void 0;
		for (const s of found) out.push(merge([
			...start ? [] : [ANY],
			...s,
			...end ? [] : [ANY]
		]));
		if (out.length > MOST) return void 0;
	}
	return out;
}
function alternatives(source) {
	const out = [""];
	let depth = 0;
	for (let i = 0; i < source.length; i++) {
		const char = source[i] ?? "";
		if (char === "(") depth += 1;
		if (char === ")") depth -= 1;
		if (char === "|" && depth === 0) out.push("");
		else out[out.length - 1] += char === "\\" ? char + (source[++i] ?? "") : char;
	}
	return out;
}
function concatenation(body) {
	let found = [[]];
	let i = 0;
	while (i < body.length) {
		const atom = atomAt(body, i);
		if (!atom) return void 0;
		i += atom.length;
		found = found.flatMap((before) => atom.options.map((option) => [...before, ...option]));
		if (found.length > MOST) return void 0;
	}
	return found;
}
function atomAt(body, at) {
	const rest = body.slice(at);
	const many = /^(?:\.|\[\^\/\]|\\s)([*+])?/.exec(rest);
	if (many) {
		const [whole, count] = many;
		if (/^[?*+{]/.test(rest.slice(whole.length))) return void 0;
		if (whole.startsWith("\\s")) return count === "*" ? void 0 : {
			options: [[" "]],
			length: whole.length
		};
		const not = whole.startsWith("[") ? "/" : "";
		return {
			options: [[{
				...count === void 0 ? ONE : count === "*" ? ANY : SOME,
				not
			}]],
			length: whole.length
		};
	}
	const group = /^\((?:\?:)?((?:\\[^A-Za-z0-9]|[^()[\]\\.*+?{}^$])*)\)/.exec(rest);
	if (group) return optional((group[1] ?? "").split("|").map((word) => [word.replace(/\\(.)/g, "$1")]), rest, group[0].length);
	const literal = /^(?:\\([^A-Za-z0-9])|([^\\()[\]{}.*+?^$|]))/.exec(rest);
	return literal ? optional([[literal[1] ?? literal[2] ?? ""]], rest, literal[0].length) : void 0;
}
function optional(options, rest, length) {
	const next = rest[length];
	if (next === "?" && !/^[?*+{]/.test(rest.slice(length + 1))) return {
		options: [...options, []],
		length: length + 1
	};
	return next !== void 0 && /[?*+{]/.test(next) ? void 0 : {
		options,
		length
	};
}

// src/manifests/qwen/command-rule.ts
function commandSequences(specifier) {
	const text = specifier.replace(/:\*/g, " *");
	if (text === "*") return [[ANY]];
	if (/^[A-Za-z_][A-Za-z0-9_]*=/.test(text)) return [];
	if (!text.includes("*")) return /^\s|\s$/.test(text) ? [] : [[text], [`${text} `, SOME]];
	const pieces = text.split("*");
	if (pieces.length > MOST_STARS) return void 0;
	let found = [[]];
	pieces.forEach((piece, i) => {
		if (i > 0 && (pieces[i - 1] ?? "").endsWith(" ")) found = found.flatMap((s) => [withoutBlank(s), [...s, ANY]]);
		else if (i > 0) found = found.map((s) => [...s, ANY]);
		found = found.map((s) => [...s, piece]);
	});
	return found.map((s) => endsInSomething(merge(s))).filter(isCommand);
}
const MOST_STARS = 6;
function withoutBlank(sequence) {
	const last = sequence.at(-1);
	return [...sequence.slice(0, -1), typeof last === "string" ? last.replace(/ $/, "") : ""];
}
function endsInSomething(sequence) {
	const [before, last] = sequence.slice(-2);
	return typeof before === "string" && before.endsWith(" ") && typeof last === "object" ? [...sequence.slice(0, -1), SOME] : sequence;
}
function isCommand(sequence) {
	const [first, last] = [sequence[0], sequence.at(-1)];
	if (first === void 0) return false;
	return !(typeof first === "string" && /^\s/.test(first)) && !(typeof last === "string" && /\s$/.test(last));
}

// src/manifests/qwen/path-rule.ts
function pathSequences(specifier) {
	if (/[[\]{}()!+@|\\^$]/.test(specifier)) return void 0;
	const [root, rest] = specifier.startsWith("//") ? ["/", specifier.slice(2)] : specifier.startsWith("~/") ? ["~/", specifier.slice(2)] : ["./", specifier.replace(/^\.?\//, "")];
	const segments = normal(rest.split("/"));
	if (!segments || segments.length > MAX_SEGMENTS) return void 0;
	if (segments.length === 0) return [];
	let heads = [[root]];
	segments.forEach((segment, i) => {
		const last = i === segments.length - 1;
		if (/^\*\*+$/.test(segment)) {
			if (last) heads = [...heads.flatMap(folder), ...heads.map((h) => [...h, SOME])];
			else heads = heads.length > 16 ? heads.map((h) => [...h, ANY]) : heads.flatMap((h) => [h, [
				...h,
				SOME,
				"/"
			]]);
		} else heads = heads.map((h) => [
			...h,
			...segmentTokens(segment),
			...last ? [] : ["/"]
		]);
	});
	return heads.map(merge);
}
const MAX_SEGMENTS = 100;
function folder(head) {
	const last = head.at(-1);
	return head.length > 1 && last === "/" ? [[...head.slice(0, -1)]] : [];
}
function normal(segments) {
	const out = [];
	for (const segment of segments) {
		if (segment === "" || segment === ".") continue;
		if (segment !== "..") out.push(segment);
		else if (out.pop() === void 0) return void 0;
	}
	return out;
}
function segmentTokens(segment) {
	if (/^\*+$/.test(segment)) return [NAME];
	return segment.split(/(\*+|\?)/).flatMap((part) => {
		if (part === "") return [];
		if (part.startsWith("*")) return [SEGMENT];
		return [part === "?" ? {
			...ONE,
			not: "/"
		} : part];
	});
}

// src/manifests/qwen/permission-rule.ts
function qwenRule(text) {
	const rule = text.trim();
	const open = rule.indexOf("(");
	if (open >= 0 && !rule.endsWith(")")) return void 0;
	const name = (open < 0 ? rule : rule.slice(0, open)).trim();
	const specifier = open < 0 ? "" : rule.slice(open + 1, -1);
	if (name === "") return void 0;
	if (name.startsWith("mcp__")) return specifier === "" ? serverTools(name) : void 0;
	const tool = NAMES.get(name);
	if (tool === void 0) return name.endsWith("*") ? serverTools(name) : named(name, specifier);
	if (specifier === "") return wholeTool(tool);
	switch (tool) {
		case "run_shell_command": return commands(specifier);
		case "read_file": return paths(["read"], specifier);
		case "edit": return paths(["edit", "write"], specifier);
		case "write_file": return paths(["write"], specifier);
		case "web_fetch": return domain(specifier);
		case "agent":
		case "skill": return uses(tool === "agent" ? "call" : "skill", [specifier]);
		default: return named(tool, specifier);
	}
}
const NAMES = new Map([
	"run_shell_command Shell ShellTool Bash",
	"edit Edit EditTool replace",
	"notebook_edit NotebookEdit NotebookEditTool",
	"write_file WriteFile WriteFileTool Write",
	"read_file ReadFile ReadFileTool Read",
	"grep_search Grep GrepTool search_file_content SearchFiles",
	"glob Glob GlobTool FindFiles",
	"list_directory ListFiles ListFilesTool ReadFolder",
	"web_fetch WebFetch WebFetchTool",
	"web_search WebSearch WebSearchTool",
	"agent Agent AgentTool task Task TaskTool",
	"skill Skill SkillTool"
].flatMap((line) => {
	const names = line.split(" ");
	return names.map((name) => [name, names[0] ?? name]);
}));
function wholeTool(tool) {
	switch (tool) {
		case "run_shell_command": return union(whole("run"), whole("monitor"));
		case "read_file": return union(...[
			"read",
			"zoom_image",
			"grep_search",
			"glob",
			"list_directory"
		].map(whole));
		case "edit": return union(...[
			"edit",
			"write",
			"notebook_edit"
		].map(whole));
		case "write_file": return whole("write");
		case "web_fetch": return whole("fetch");
		case "web_search": return whole("search-web");
		case "agent": return whole("call");
		default: return whole(tool);
	}
}
function named(tool, specifier) {
	return { sequences: [[specifier === "" ? tool + "\0" : `${tool} with ${specifier}${"\0"}`]] };
}
function serverTools(name) {
	if (name.endsWith("*")) {
		const prefix = plain(name.slice(0, -1));
		if (prefix !== "" && "mcp__".startsWith(prefix)) return { sequences: [[
			"mcp__",
			SOME,
			"\0"
		]] };
		return prefix.startsWith("mcp__") ? { sequences: [[
			prefix,
			ANY,
			"\0"
		]] } : void 0;
	}
	const parts = name.split("__");
	if (parts.length > 2) return { sequences: [[plain(name) + "\0"]] };
	return parts[1] ? { sequences: [[
		`mcp__${plain(parts[1])}__`,
		SOME,
		"\0"
	]] } : void 0;
}
function plain(name) {
	return name.replace(/[^A-Za-z0-9_-]/g, "_");
}
function commands(specifier) {
	const found = commandSequences(specifier);
	return found ? some(uses("run", ...found)) : textUses("run", specifier);
}
function paths(verbs, specifier) {
	const found = pathSequences(specifier);
	if (!found) return union(...verbs.map((verb) => textUses(verb, specifier)));
	return some(union(...verbs.map((verb) => uses(verb, ...found))));
}
function domain(specifier) {
	const host = (specifier.startsWith("domain:") ? specifier.slice(7) : specifier).trim().toLowerCase();
	return host === "" || /[*\s/]/.test(host) ? void 0 : uses("fetch", [host], [ANY, `.${host}`]);
}
function some(pattern) {
	return pattern.sequences.length === 0 ? void 0 : pattern;
}

export { normalName as C, pathPattern as E, knownTool as S, WORKING_FOLDER as T, permissionToken as _, regularUses as a, addressPattern as b, allRegistered as c, grantRule as d, mcpPattern as f, mcpTool as g, commandPrefix$1 as h, holdsEmpty as i, commandPrefix as l, toolPattern as m, regexUses as n, unreadUses as o, notRegistered as p, textUses as r, IN_WORKSPACE as s, qwenRule as t, excludedTool as u, globPath as v, permissionRule as w, VERBS as x, toolRule as y };