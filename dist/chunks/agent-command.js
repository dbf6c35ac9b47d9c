// src/manifests/mcp/package-run.ts
function packageRun(registry, args, specFlags, isPath) {
	const specs = [];
	const kept = [];
	let i = 0;
	for (; i < args.length; i++) {
		const arg = args[i] ?? "";
		if (arg === "--") {
			i++;
			break;
		}
		if (!arg.startsWith("-")) break;
		const cut = arg.indexOf("=");
		const flag = cut < 0 ? arg : arg.slice(0, cut);
		const takes = specFlags.includes(flag) || VALUED.has(flag);
		const value = cut >= 0 ? arg.slice(cut + 1) : takes ? args[++i] ?? "" : void 0;
		if (specFlags.includes(flag)) specs.push(value ?? "");
		else if (registry === "npm" && (flag === "-c" || flag === "--call")) return {
			name: "shell:npx",
			version: {
				pin: "local",
				text: ""
			},
			args: [
				"-c",
				value ?? "",
				...specs,
				...args.slice(i + 1)
			]
		};
		else if (!HARMLESS$1.has(flag) && !(PYTHON.has(flag) && value !== void 0 && !isPath(value))) kept.push(value === void 0 ? flag : `${flag} ${value}`);
	}
	const target = args[i];
	const spec = specs.pop();
	const named = spec ?? target;
	if (named === void 0) return void 0;
	const { name, version } = splitVersion(registry, named.trim(), isPath);
	return {
		name: `${registry}:${name}`,
		version,
		args: [
			...[...kept, ...specs.map((s) => `--package ${s}`)].sort(),
			...spec !== void 0 && target !== void 0 ? [target] : [],
			...args.slice(i + 1)
		]
	};
}
const set$1 = (text) => new Set(text.split(/\s+/));
const HARMLESS$1 = set$1(`-y --yes -q --quiet --silent -s -v --verbose --prefer-offline --prefer-online --offline --no-install --no --bun
  --isolated --no-cache -n --refresh --no-progress --native-tls -U --upgrade --loglevel --cache --cache-dir --color
  --no-config`);
const PYTHON = set$1("--python -p");
const VALUED = set$1(`--registry --index-url -i --index --default-index --extra-index-url --find-links -f --with --with-editable
  --with-requirements -w --python -p --env-file --config-file --config --cache-dir --cache --userconfig --prefix -c --call
  --node-options --node-arg --loglevel --constraints --constraint --overrides --override --build-constraints --directory --project
  --pip-args --keyring-provider --index-strategy --allow-build --script-shell --color -C --cwd --source --add-source`);
function splitVersion(registry, spec, isPath) {
	if (/^(git\+|https?:|github:|gitlab:|bitbucket:|git@|git:|ssh:)/.test(spec) || /^[\w.-]+\/[\w.-]+(#|$)/.test(spec)) {
		const revision = /[@#]([^@#/]+)$/.exec(spec)?.[1];
		const digest = revision !== void 0 && /^[0-9a-f]{40}$/.test(revision);
		return {
			name: spec.replace(/[@#][^@#/]+$/, ""),
			version: {
				pin: digest ? "digest" : revision ? "range" : "latest",
				text: revision ?? ""
			}
		};
	}
	if (isPath(spec) || /^(file|link|workspace|portal):/.test(spec)) return {
		name: spec.replace(/^\.\//, ""),
		version: {
			pin: "local",
			text: ""
		}
	};
	const at = registry === "pypi" ? /^([^@=<>~!]+)(?:@|==)(.+)$/.exec(spec) : /^(@?[^@]+)@(.+)$/.exec(spec);
	const loose = registry === "pypi" ? /^([^@=<>~!]+)([<>~!].*)$/.exec(spec) : null;
	if (loose) return {
		name: loose[1] ?? spec,
		version: {
			pin: "range",
			text: loose[2] ?? ""
		}
	};
	if (!at) return {
		name: spec,
		version: {
			pin: "latest",
			text: ""
		}
	};
	const wanted = (at[2] ?? "").trim();
	if (wanted.startsWith("npm:")) return splitVersion(registry, wanted.slice(4), isPath);
	if (/[:/]/.test(wanted) && !wanted.includes("${")) return splitVersion(registry, wanted, isPath);
	return {
		name: (at[1] ?? spec).trim(),
		version: pinOf(wanted, registry)
	};
}
function pinOf(version, registry = "") {
	const full = /^v?\d+\.\d+\.\d+([-+][\w.+-]+)?$/.test(version);
	const short = registry !== "npm" && /^\d+(\.\d+){1,5}(\.?(post|rc|a|b|dev)\d+)?$/.test(version);
	if (full || short) return {
		pin: "exact",
		text: version
	};
	if (version === "" || version === "latest" || version === "*") return {
		pin: "latest",
		text: version
	};
	return {
		pin: "range",
		text: version
	};
}

// src/manifests/mcp/container.ts
function container(args) {
	const flags = [];
	let i = 0;
	for (; i < args.length; i++) {
		const arg = args[i] ?? "";
		if (arg === "--") {
			i++;
			break;
		}
		if (!arg.startsWith("-") || arg === "-") break;
		if (arg.startsWith("--")) {
			const cut = arg.indexOf("=");
			const name = cut < 0 ? arg.slice(2) : arg.slice(2, cut);
			flags.push([name, cut >= 0 ? arg.slice(cut + 1) : BOOLEANS.has(name) ? void 0 : args[++i]]);
		} else i = shortFlags(args, i, flags);
	}
	const image = args[i] ?? "";
	const powers = [];
	const held = /* @__PURE__ */ new Set();
	const writable = [];
	const passed = /* @__PURE__ */ new Map();
	for (const [flag, value] of flags) {
		const name = flag === "net" ? "network" : flag;
		if (name === "env") {
			const cut = (value ?? "").indexOf("=");
			if (cut < 0) passed.set(value ?? "", void 0);
			else passed.set((value ?? "").slice(0, cut), (value ?? "").slice(cut + 1));
		} else if (HARMLESS.has(name) || BOOLEANS.has(name) && value === "false") continue;
		else if (name === "read-only") held.add("own files");
		else if (name === "network" && value === "none") held.add("network");
		else if (name === "security-opt" && /^no-new-privileges([:=]true)?$/.test(value ?? "")) held.add("new privileges");
		else if (name === "user" && /^[1-9]\d*(:|$)/.test(value ?? "")) held.add("root inside");
		else if (name === "cap-drop") for (const cap of (value ?? "").toUpperCase().split(",")) held.add(cap.replace(/^CAP_/, ""));
		else if (name === "volume" || name === "mount") {
			const { text, readOnly } = mount(name, value ?? "");
			powers.push(`--${name} ${text}`);
			if (!readOnly) writable.push(text);
		} else powers.push(value === void 0 || BOOLEANS.has(name) ? `--${name}` : `--${name} ${value}`);
	}
	return {
		...imageOf(image),
		args: [...powers.sort(), ...args.slice(i + 1)],
		passed,
		unheld: [
			...HOLDS.filter((h) => !held.has(h)).map((h) => [`container: ${h}`]),
			...CAPABILITIES.filter((c) => !held.has("ALL") && !held.has(c)).map((c) => [`container: ${c}`]),
			...writable.map((w) => [`container: writes ${w}`])
		]
	};
}
function shortFlags(args, at, flags) {
	const letters = (args[at] ?? "").slice(1);
	for (let k = 0; k < letters.length; k++) {
		const letter = letters[k] ?? "";
		const name = SHORT.get(letter) ?? letter;
		if (BOOLEANS.has(name) && letters[k + 1] !== "=") {
			flags.push([name, void 0]);
			continue;
		}
		const rest = letters.slice(k + 1).replace(/^=/, "");
		flags.push([name, rest === "" ? args[at + 1] : rest]);
		return rest === "" ? at + 1 : at;
	}
	return at;
}
function mount(flag, value) {
	if (flag === "volume") {
		const options = /:((?:ro|rw|z|Z|cached|delegated|consistent)(?:,\w+)*)$/.exec(value);
		const given = options?.[1]?.split(",") ?? [];
		return {
			text: options ? value.slice(0, options.index) : value,
			readOnly: given.includes("ro")
		};
	}
	const parts = value.split(",");
	const isReadOnly = (p) => /^(ro|readonly)(=(true|1))?$/.test(p);
	return {
		text: parts.filter((p) => !isReadOnly(p)).join(","),
		readOnly: parts.some(isReadOnly)
	};
}
function imageOf(image) {
	const digest = /^(.*)@(sha256:[0-9a-f]{64})$/.exec(image);
	const tagged = /^(.*):([^/:]+)$/.exec(image);
	const name = digest?.[1]?.replace(/:[^/:]+$/, "") ?? tagged?.[1] ?? image;
	const version = digest ? {
		pin: "digest",
		text: digest[2] ?? ""
	} : tagged ? pinOf(tagged[2] ?? "", "image") : {
		pin: "latest",
		text: ""
	};
	return {
		name: `image:${name}`,
		version
	};
}
const set = (text) => new Set(text.split(/\s+/));
const SHORT = new Map(Object.entries({
	a: "attach",
	c: "cpu-shares",
	d: "detach",
	e: "env",
	h: "hostname",
	i: "interactive",
	l: "label",
	m: "memory",
	p: "publish",
	P: "publish-all",
	q: "quiet",
	t: "tty",
	u: "user",
	v: "volume",
	w: "workdir"
}));
const BOOLEANS = set(`detach init interactive tty rm quiet privileged read-only publish-all no-healthcheck oom-kill-disable sig-proxy
  disable-content-trust use-api-socket replace`);
const HARMLESS = set(`name init interactive tty rm detach quiet pull platform label label-file memory memory-swap memory-reservation
  memory-swappiness cpus cpu-shares cpu-period cpu-quota cpuset-cpus cpuset-mems restart hostname log-driver log-opt
  stop-signal stop-timeout shm-size ulimit workdir sig-proxy attach cidfile health-cmd health-interval health-retries
  health-timeout health-start-period no-healthcheck mac-address network-alias pids-limit tmpfs expose detach-keys
  domainname replace`);
const HOLDS = [
	"network",
	"own files",
	"new privileges",
	"root inside"
];
const CAPABILITIES = [...set(`AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE NET_RAW SETFCAP SETGID SETPCAP SETUID
    SYS_CHROOT`)];

// src/manifests/command-line.ts
function program(command, args) {
	const [name = "", ...rest] = unwrapped$1([command, ...args]);
	const file = baseName(name);
	if (SHELLS.has(file)) return {
		...plain(`shell:${file}`, rest),
		shell: true
	};
	const found = RUNNERS$1.get(file)?.(rest);
	if (found) return {
		...found,
		env: [],
		shell: false
	};
	const inside = ENGINES.has(file) ? afterRun(rest) : void 0;
	if (inside) {
		const { passed, unheld, ...ran } = container(inside);
		return {
			...ran,
			env: [],
			shell: false,
			container: {
				passed,
				unheld
			}
		};
	}
	if (INTERPRETERS.has(file)) return interpreted(file, rest);
	if (STARTERS$1.has(file) && rest.some((w) => SHELLS.has(baseName(w.split(/\s/)[0] ?? "")))) return {
		...plain(`command:${file}`, rest),
		shell: true
	};
	return {
		...plain(isPath(name) ? `file:${localPath(name)}` : `command:${name}`, rest),
		shell: false
	};
}
function afterRun(rest) {
	if (rest[0] === "run") return rest.slice(1);
	return rest[0] === "container" && rest[1] === "run" ? rest.slice(2) : void 0;
}
function words(command) {
	if (/[|&;<>`\n]|\$\(/.test(command)) return null;
	const out = [];
	const pattern = /"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s"']+)/g;
	let end = 0;
	for (const match of command.matchAll(pattern)) {
		const word = match[1] ?? match[2] ?? match[3] ?? "";
		if (match.index === end && end > 0 && out.length > 0) out[out.length - 1] += word;
		else out.push(word);
		end = match.index + match[0].length;
	}
	return out;
}
const SHELLS = new Set("sh bash zsh dash ash ksh csh tcsh fish nu cmd powershell pwsh".split(" "));
const ENGINES = /* @__PURE__ */ new Set([
	"docker",
	"podman",
	"nerdctl"
]);
const STARTERS$1 = new Set("env sudo doas su nohup timeout nice ionice stdbuf setsid xargs busybox toybox wsl command exec time chroot unshare script parallel watch".split(" "));
const npm = (args, flags) => packageRun("npm", args, flags, isPath);
const pypi = (args, flags) => packageRun("pypi", args, flags, isPath);
const RUNNERS$1 = /* @__PURE__ */ new Map([
	["npx", (a) => npm(a, ["-p", "--package"])],
	["bunx", (a) => npm(a, ["-p", "--package"])],
	["pnpx", (a) => npm(a, [])],
	["pnpm", (a) => a[0] === "dlx" ? npm(a.slice(1), ["--package"]) : void 0],
	["yarn", (a) => a[0] === "dlx" ? npm(a.slice(1), ["-p", "--package"]) : void 0],
	["npm", (a) => a[0] === "exec" || a[0] === "x" ? npm(a.slice(1), ["-p", "--package"]) : void 0],
	["bun", (a) => a[0] === "x" ? npm(a.slice(1), []) : void 0],
	["uvx", (a) => pypi(a, ["--from"])],
	["pipx", (a) => a[0] === "run" ? pypi(a.slice(1), ["--spec"]) : void 0],
	["uv", (a) => a[0] === "tool" && a[1] === "run" ? pypi(a.slice(2), ["--from"]) : void 0],
	["dnx", (a) => packageRun("nuget", a, [], isPath)]
]);
function unwrapped$1(words) {
	let rest = words;
	for (let i = 0; i < 4; i++) {
		const first = baseName(rest[0] ?? "");
		if (first === "cmd" && /^\/[ck]$/i.test(rest[1] ?? "") && startsKnown(splitIfOne(rest.slice(2)))) rest = splitIfOne(rest.slice(2));
		else if (first === "wsl" && rest.length > 1 && !(rest[1] ?? "").startsWith("-")) rest = rest.slice(1);
		else if (first === "env" && rest.length > 1 && !(rest[1] ?? "").startsWith("-")) {
			const at = rest.findIndex((w, k) => k > 0 && !/^\w+=/.test(w));
			if (at <= 0) return rest;
			rest = rest.slice(at);
		} else return rest;
	}
	return rest;
}
function startsKnown(words) {
	const first = baseName(words[0] ?? "");
	return RUNNERS$1.has(first) || INTERPRETERS.has(first) || ENGINES.has(first);
}
function splitIfOne(rest) {
	return rest.length === 1 ? words(rest[0] ?? "") ?? rest : rest;
}
const INTERPRETERS = new Map([
	[
		"node tsx ts-node",
		/^(-e|-p|-pe|--eval|--print)(=|$)/,
		/^(-r|--require|--import|--loader|--experimental-loader|-C|--conditions)$/
	],
	[
		"bun deno",
		/^(-e|-p|--eval|--print)(=|$)|^eval$/,
		/^(-r|--preload|--config|-c)$/
	],
	[
		"python python2 python3",
		/^-[A-Za-z]*c/,
		/^-[WX]$/
	],
	[
		"ruby perl",
		/^-[A-Za-z0-9]*[eE]/,
		/^-[IrM]$/
	],
	[
		"php",
		/^(-r|-B|-R|-E|--run)/,
		/^-[cdn]$/
	]
].flatMap(([names, inline, valued]) => names.split(" ").map((n) => [n, {
	inline,
	valued
}])));
function interpreted(file, rest) {
	const { inline, valued } = INTERPRETERS.get(file) ?? {
		inline: /^$/,
		valued: /^$/
	};
	let script = -1;
	for (let i = 0; i < rest.length && script < 0; i++) {
		const word = rest[i] ?? "";
		if (inline.test(word)) return {
			...plain(`command:${file}`, rest),
			shell: true
		};
		if (valued.test(word)) i++;
		else if (!word.startsWith("-")) script = i;
	}
	if (script < 0) return {
		...plain(`command:${file}`, rest),
		shell: false
	};
	const others = [
		file,
		...rest.slice(0, script),
		...rest.slice(script + 1)
	];
	return {
		...plain(`file:${localPath(rest[script] ?? "")}`, others),
		shell: false
	};
}
function plain(name, args) {
	return {
		name,
		version: {
			pin: "local",
			text: ""
		},
		args,
		env: []
	};
}
function baseName(path) {
	return (path.split(/[\\/]/).at(-1) ?? path).toLowerCase().replace(/\.(exe|cmd|bat)$/, "");
}
function isPath(text) {
	return /^(\.{1,2}[\\/]|[\\/]|~|[A-Za-z]:[\\/]|\$\{?(workspaceFolder|CLAUDE_PROJECT_DIR|CLAUDE_PLUGIN_ROOT))/.test(text);
}
function localPath(path) {
	return path.replace(/\\/g, "/").replace(/^["']|["']$/g, "").replace(/^\$\{?(CLAUDE_PROJECT_DIR|workspaceFolder|PWD)(?::-[^}]*)?\}?["']?\//, "./").replace(/^(?:\/(?:Users|home)\/[^/]+|[A-Za-z]:)\/(?:[^/]+\/)*?(?=\.claude\/)/, "./").replace(/^\/(?:Users|home)\/[^/.][^/]*\/[^/.][^/]*(?=\/|$)/, ".").replace(/^\$\{?(CLAUDE_PROJECT_DIR|workspaceFolder|PWD)(?::-[^}]*)?\}?["']?$/, ".").replace(/^\.\//, "");
}

// src/manifests/workflow/shell.ts
function simpleCommands(script) {
	const out = [];
	const stack = [];
	const heredocs = [];
	let words = [];
	let word;
	let quoted = false;
	const endWord = () => {
		if (word !== void 0) words.push(word);
		word = void 0;
	};
	const endCommand = () => {
		endWord();
		if (words.length > 0) out.push(words);
		words = [];
	};
	const enter = (closes) => {
		stack.push({
			words,
			word,
			quoted,
			closes
		});
		words = [];
		word = void 0;
		quoted = false;
	};
	const leave = () => {
		endCommand();
		const outer = stack.pop();
		if (!outer) return;
		words = outer.words;
		word = `${outer.word ?? ""}$()`;
		quoted = outer.quoted;
	};
	for (let i = 0; i < script.length; i++) {
		const c = script[i] ?? "";
		const inside = stack.at(-1)?.closes;
		if (c === "\\") {
			i++;
			if (script[i] === "\r") i++;
			if (script[i] !== "\n") word = (word ?? "") + (script[i] ?? "");
		} else if (c === "$" && script.startsWith("${{", i)) {
			const end = script.indexOf("}}", i);
			const stop = end < 0 ? script.length : end + 2;
			word = (word ?? "") + script.slice(i, stop);
			i = stop - 1;
		} else if (c === "$" && script[i + 1] === "(" && stack.length < MAX_NESTING) {
			i++;
			enter(")");
		} else if (c === "`" && (inside === "`" || stack.length < MAX_NESTING)) {
			if (inside === "`") leave();
			else enter("`");
		} else if (c === "\"") {
			word ??= "";
			quoted = !quoted;
		} else if (quoted) word = (word ?? "") + c;
		else if (c === "'") {
			const end = script.indexOf("'", i + 1);
			const stop = end < 0 ? script.length : end;
			word = (word ?? "") + script.slice(i + 1, stop);
			i = stop;
		} else if (c === ")" && inside === ")") leave();
		else if (c === "#" && word === void 0) {
			const end = script.indexOf("\n", i);
			i = end < 0 ? script.length : end - 1;
		} else if (c === "<" && script[i + 1] === "<" && script[i + 2] !== "<") {
			const opened = /^<<-?\s{0,8}(['"]?)([A-Za-z_]\w{0,63})\1/.exec(script.slice(i, i + 90));
			if (opened?.[2]) heredocs.push(opened[2]);
			i += opened ? opened[0].length - 1 : 1;
			endWord();
		} else if (c === "\n") {
			endCommand();
			if (heredocs.length > 0) {
				const from = i;
				i = afterHeredocs(script, i, heredocs.splice(0));
				if (/(^|\/)(ba|da|z)?sh$/.test(out.at(-1)?.find((w) => !/^(sudo|env|-.*|\w+=.*)$/.test(w)) ?? "")) out.push([
					"sh",
					"-c",
					script.slice(from + 1, i)
				]);
			}
		} else if (c === ";" || c === "|" || c === "&" || c === "(" || c === ")") endCommand();
		else if (c === " " || c === "	" || c === "\r") endWord();
		else word = (word ?? "") + c;
	}
	endCommand();
	while (stack.length > 0) {
		leave();
		endCommand();
	}
	return out;
}
const MAX_NESTING = 16;
function afterHeredocs(script, from, marks) {
	let here = from;
	for (const mark of marks) for (;;) {
		const end = script.indexOf("\n", here + 1);
		const line = script.slice(here + 1, end < 0 ? script.length : end).trim();
		if (end < 0) return script.length;
		here = end;
		if (line === mark) break;
	}
	return here;
}
function argumentWords(text) {
	const out = [];
	let word;
	let quote = "";
	for (let i = 0; i < text.length; i++) {
		const c = text[i] ?? "";
		if (quote !== "") {
			if (c === quote) quote = "";
			else if (c === "\\" && quote === "\"") word = (word ?? "") + (text[++i] ?? "");
			else word = (word ?? "") + c;
		} else if (c === "\"" || c === "'") {
			quote = c;
			word ??= "";
		} else if (c === "\\") {
			i++;
			if (text[i] !== "\n") word = (word ?? "") + (text[i] ?? "");
		} else if (c === " " || c === "	" || c === "\n" || c === "\r") {
			if (word !== void 0) out.push(word);
			word = void 0;
		} else word = (word ?? "") + c;
	}
	if (word !== void 0) out.push(word);
	return out;
}

// src/manifests/workflow/agent-command.ts
function agentCommands(script, depth = 0) {
	if (!MENTIONS.test(script)) return [];
	return simpleCommands(script).flatMap((words) => {
		const { rest, pinned } = unwrapped(words);
		const [first = "", ...args] = rest;
		const file = first.slice(first.lastIndexOf("/") + 1);
		if (/^(ba|da|z)?sh$|^script$|^eval$|^su$/.test(file) && depth < 2) {
			const at = file === "eval" ? -1 : args.findIndex((a) => /^-\w{0,6}c$/.test(a));
			const inner = file === "eval" ? args.join(" ") : at < 0 ? void 0 : args[at + 1];
			return inner === void 0 ? [] : agentCommands(inner, depth + 1);
		}
		if (file === "gh" && args[0] === "copilot") return [{
			program: "copilot",
			args: args.slice(1),
			pinned
		}];
		const program = PACKAGES[first.toLowerCase()] ?? wrapped(file, args) ?? file.toLowerCase();
		return RUNS.has(program) && RUNS.get(program)?.(args) ? [{
			program,
			args,
			pinned
		}] : [];
	});
}
function wrapped(file, args) {
	if (!/\.(sh|bash|py|[cm]?js)$/.test(file) || !args.some((a) => HANDED_ON.test(a))) return void 0;
	return /(?:^|[-_.])(cursor-agent|claude|codex|gemini|qwen|copilot|opencode)(?=[-_.])/i.exec(file)?.[1]?.toLowerCase();
}
const HANDED_ON = /^(-p|--print|--prompt|--force|--yolo|--full-auto|exec|--dangerously-[a-z-]{1,60}|--allow-all-tools)$/;
const PACKAGES = {
	"@anthropic-ai/claude-code": "claude",
	"@openai/codex": "codex",
	"@google/gemini-cli": "gemini",
	"@qwen-code/qwen-code": "qwen",
	"@github/copilot": "copilot",
	"opencode-ai": "opencode",
	"@sourcegraph/amp": "amp",
	"@augmentcode/auggie": "auggie",
	"@continuedev/cli": "cn",
	"aider-chat": "aider"
};
const MENTIONS = /claude|codex|gemini|qwen|copilot|cursor-agent|\bagent\b|opencode|aider|goose|crush|\bamp\b|droid|auggie|kiro-cli|cline|kilo|\bcn\b|openhands|\bq\s{1,8}chat\b|cagent|\bflue\s{1,8}run\b/i;
const MANAGES = /^(--?(version|v|V|help|h)|version|help|mcp|install|update|upgrade|uninstall|doctor|login|logout|auth|config|plugins?|completion|models?|stats|extensions?|setup-token|whoami|init)$/;
const unlessManaging = (args) => !MANAGES.test(args[0] ?? "") && args.length > 0;
const piped = (args) => !MANAGES.test(args[0] ?? "");
const withFlag = (flags) => (args) => args.some((a) => flags.test(a));
const RUNS = /* @__PURE__ */ new Map([
	["claude", piped],
	["codex", unlessManaging],
	["gemini", piped],
	["qwen", piped],
	["copilot", unlessManaging],
	["cursor-agent", unlessManaging],
	["agent", withFlag(/^(-p|--print|-f|--force|--yolo)$/)],
	["opencode", unlessManaging],
	["aider", unlessManaging],
	["goose", withFlag(/^(run|session)$/)],
	["crush", unlessManaging],
	["amp", withFlag(/^(-x|--execute|--dangerously-allow-all)$/)],
	["droid", withFlag(/^exec$/)],
	["auggie", unlessManaging],
	["kiro-cli", withFlag(/^chat$/)],
	["q", withFlag(/^chat$/)],
	["flue", withFlag(/^run$/)],
	["cagent", withFlag(/^(run|exec)$/)],
	["cline", unlessManaging],
	["kilo", unlessManaging],
	["cn", withFlag(/^(-p|--print|--auto|--allow|remote)$/)],
	["openhands", unlessManaging]
]);
function unwrapped(words) {
	let rest = [...words];
	let pinned;
	for (let i = 0; i < 16; i++) {
		const first = rest[0] ?? "";
		const file = first.slice(first.lastIndexOf("/") + 1);
		if (/^[A-Za-z_]\w*\+?=/.test(first) || KEYWORDS.has(first)) rest = rest.slice(1);
		else if (file in STARTERS) {
			rest = rest.slice(1);
			while (rest[0]?.startsWith("-") || /^[A-Za-z_]\w*=/.test(rest[0] ?? "")) {
				const takes = STARTERS[file]?.includes(rest[0] ?? "");
				rest = rest.slice(takes ? 2 : 1);
			}
			if (file === "timeout") rest = rest.slice(1);
		} else if (/^(pnpm|yarn|bun)$/.test(file) && RUNS.has(rest[1] ?? "")) rest = rest.slice(1);
		else {
			const runner = RUNNERS.find((r) => r.every((w, k) => (k === 0 ? file : rest[k]) === w));
			if (!runner) return {
				rest,
				pinned
			};
			rest = rest.slice(runner.length);
			let spec;
			while (rest[0]?.startsWith("-")) {
				const inline = /^--(?:package|from|spec)=(.*)$/s.exec(rest[0]);
				const takes = /^(-p|--package|--from|--spec|--python|--with)$/.test(rest[0]);
				spec = inline?.[1] ?? (takes ? rest[1] : void 0) ?? spec;
				rest = rest.slice(takes ? 2 : 1);
			}
			const named = /^(@?[^@]+)@(.+)$/.exec(rest[0] ?? "");
			const version = named?.[2] ?? /^.+?(?:@|==)(.+)$/.exec(spec?.slice(1) ?? "")?.[1];
			pinned = version !== void 0 && pinOf(version).pin === "exact";
			if (named?.[1] !== void 0) rest[0] = named[1];
		}
	}
	return {
		rest,
		pinned
	};
}
const KEYWORDS = /* @__PURE__ */ new Set([
	"if",
	"then",
	"else",
	"elif",
	"do",
	"while",
	"until",
	"!",
	"{",
	"time",
	"exec",
	"command",
	"nohup",
	"setsid"
]);
const STARTERS = {
	sudo: [
		"-u",
		"-g",
		"-C",
		"-D",
		"-h",
		"-p",
		"-U",
		"--user",
		"--group"
	],
	doas: ["-u"],
	env: [
		"-u",
		"-C",
		"-S",
		"--unset"
	],
	timeout: [
		"-k",
		"-s",
		"--kill-after",
		"--signal"
	],
	nice: ["-n"],
	stdbuf: [],
	xargs: [
		"-I",
		"-n",
		"-P",
		"-L",
		"-d",
		"-a",
		"-s"
	],
	unbuffer: []
};
const RUNNERS = [
	["npx"],
	["bunx"],
	["pnpx"],
	["pnpm", "dlx"],
	["pnpm", "exec"],
	["yarn", "dlx"],
	["yarn", "exec"],
	["npm", "exec"],
	["npm", "x"],
	["bun", "x"],
	["uvx"],
	[
		"uv",
		"tool",
		"run"
	],
	["uv", "run"],
	["pipx", "run"]
];

export { words as a, program as i, argumentWords as n, container as o, localPath as r, pinOf as s, agentCommands as t };