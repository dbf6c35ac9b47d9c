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
			...spec !== void 0 && target !== void 0 && target !== ownProgram(name) ? [target] : [],
			...args.slice(i + 1)
		]
	};
}
function ownProgram(name) {
	return name.slice(name.lastIndexOf("/") + 1);
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

// src/manifests/workflow/agent-programs.ts
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

// src/manifests/workflow/shell-words.ts
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

// src/manifests/workflow/agent-code.ts
const MAX_LENGTH = 4e5;
const MAX_FOUND = 50;
function agentsInCode(code) {
	const text = code.slice(0, MAX_LENGTH);
	const found = [];
	for (const [library, program] of LIBRARIES) if (library.test(text)) found.push({
		program,
		args: program === "claude" ? optionsOf(text) : [],
		pinned: void 0
	});
	for (const m of text.matchAll(LISTED)) {
		if (found.length >= MAX_FOUND) break;
		const program = programOf(m[1] ?? "");
		const from = m.index + m[0].length - 1;
		const stop = text.slice(from, from + 3e3).search(/[\])]/);
		const args = literals(text.slice(from, stop < 0 ? from + 3e3 : from + stop));
		if (RUNS.get(program)?.(args)) found.push({
			program,
			args,
			pinned: void 0
		});
	}
	for (const m of text.matchAll(COMMAND)) {
		if (found.length >= MAX_FOUND) break;
		const [first = "", ...args] = argumentWords((m[1] ?? "").replaceAll("\\", ""));
		const program = programOf(first);
		if (RUNS.get(program)?.(args)) found.push({
			program,
			args,
			pinned: void 0
		});
	}
	return found;
}
const LIBRARIES = [
	[/^[ \t]{0,40}(?:from|import)[ \t]{1,8}claude_(?:agent|code)_sdk\b/m, "claude"],
	[/['"]@anthropic-ai\/claude-(?:agent-sdk|code)['"]/, "claude"],
	[/['"]@openai\/codex-sdk['"]|^[ \t]{0,40}(?:from|import)[ \t]{1,8}(?:openai_codex|codex_app_server)\b/m, "codex"],
	[/['"]@github\/copilot-sdk['"]|^[ \t]{0,40}from[ \t]{1,8}copilot[ \t]{1,8}import\b/m, "copilot"],
	[/['"]@opencode-ai\/sdk['"]/, "opencode"]
];
const NAMES = "claude|codex|gemini|qwen|copilot|cursor-agent|opencode|aider|goose|crush|amp|droid|auggie|kiro-cli|cline|cn|openhands|@anthropic-ai\\/claude-code|@openai\\/codex|@google\\/gemini-cli|@github\\/copilot";
const LISTED = new RegExp(`["'\`](${NAMES})["'\`]\\s{0,20},\\s{0,20}\\[?\\s{0,20}["'\`](?=-|exec\\b|run\\b|chat\\b)`, "g");
const COMMAND = new RegExp(`["'\`](?:npx[ ]{1,4}(?:-y |--yes )?)?((?:${NAMES})(?:@[\\w.-]{1,30})?[ ]{1,4}(?:-|exec\\b|run\\b|chat\\b)[^"'\`\\n]{0,2000})`, "g");
function programOf(name) {
	const bare = name.replace(/(.)@.*$/, "$1");
	return Object.hasOwn(PACKAGES, bare) ? PACKAGES[bare] ?? bare : bare;
}
function literals(text) {
	return [...text.matchAll(/"([^"\n]{0,500})"|'([^'\n]{0,500})'|`([^`]{0,500})`/g)].slice(0, 100).map((m) => m[1] ?? m[2] ?? m[3] ?? "");
}
function optionsOf(text) {
	const mode = /\bpermission_?mode["']?\s{0,4}[=:]\s{0,4}["'](\w{1,40})["']/i.exec(text)?.[1];
	const tools = /\ballowed_?tools["']?\s{0,4}[=:]\s{0,4}\[([^\]]{0,4000})\]/i.exec(text)?.[1];
	return [...mode === void 0 ? [] : ["--permission-mode", mode], ...tools === void 0 ? [] : ["--allowedTools", literals(tools).join(",")]];
}

// src/manifests/workflow/shell.ts
function simpleCommands(script, given = /* @__PURE__ */ new Map(), written = /* @__PURE__ */ new Map()) {
	const out = [];
	const stack = [];
	const heredocs = [];
	const variables = new Map([...given].map(([name, value]) => [name, [value]]));
	const aliases = /* @__PURE__ */ new Map();
	let left = MAX_EXPANDED;
	let words = [];
	let word;
	let quoted = false;
	const endWord = () => {
		if (word !== void 0) words.push(word);
		word = void 0;
	};
	const endCommand = () => {
		endWord();
		const alias = aliases.get(words[0] ?? "");
		if (alias && left > 0) {
			left -= alias.length;
			words = [...alias, ...words.slice(1)];
		}
		if (words.length > 0) {
			out.push(words);
			remember(words, variables, aliases);
		}
		words = [];
	};
	const enter = (closes, array = "") => {
		stack.push({
			words,
			word,
			quoted,
			closes,
			array
		});
		words = [];
		word = void 0;
		quoted = false;
	};
	const leave = () => {
		if (stack.at(-1)?.array) endWord();
		else endCommand();
		const outer = stack.pop();
		if (!outer) return;
		const held = words;
		({words, quoted} = outer);
		if (outer.array) {
			const name = outer.array.replace(/\+?=$/, "");
			const before = outer.array.endsWith("+=") ? variables.get(name) ?? [] : [];
			if (held.length > 0 && before.length + held.length < MAX_WORDS) variables.set(name, [...before, ...held]);
			word = void 0;
		} else word = `${outer.word ?? ""}$()`;
	};
	const expand = (value) => {
		left -= value.reduce((n, v) => n + v.length + 1, 0);
		if (left < 0) return;
		const parts = quoted ? value : value.flatMap((v) => v.split(/[ \t\n]+/).filter((p) => p !== ""));
		for (const [i, part] of parts.entries()) {
			if (i > 0) endWord();
			word = (word ?? "") + part;
		}
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
		} else if (c === "$") {
			const found = VARIABLE.exec(script.slice(i, i + 200));
			const fallback = found?.[3] === void 0 ? void 0 : [found[3].replace(/^(["'])(.*)\1$/, "$2")];
			const value = variables.get(found?.[1] ?? found?.[2] ?? "") ?? fallback;
			if (found && value) {
				expand(value);
				i += found[0].length - 1;
			} else word = `${word ?? ""}$`;
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
		else if (c === "(" && word !== void 0 && ARRAY.test(word) && stack.length < MAX_NESTING) enter(")", word);
		else if (c === "#" && word === void 0) {
			const end = script.indexOf("\n", i);
			i = end < 0 ? script.length : end - 1;
		} else if (c === "<" && script[i + 1] === "<" && script[i + 2] !== "<") {
			const opened = /^<<-?\s{0,8}(['"]?)([A-Za-z_]\w{0,63})\1/.exec(script.slice(i, i + 90));
			if (opened?.[2]) heredocs.push(opened[2]);
			i += opened ? opened[0].length - 1 : 1;
			endWord();
		} else if (c === "\n" && stack.at(-1)?.array) endWord();
		else if (c === "\n") {
			endCommand();
			if (heredocs.length > 0) {
				const from = i;
				i = afterHeredocs(script, i, heredocs.splice(0));
				const reads = out.at(-1) ?? [];
				const body = script.slice(from + 1, i);
				const target = written.size < MAX_FILES ? targetOf(reads) : void 0;
				if (target !== void 0) written.set(target, body);
				const program = reads.find((w) => !/^(sudo|env|-.*|\w+=.*)$/.test(w)) ?? "";
				if (target === void 0 && /(^|\/)((ba|da|z)?sh|python[\d.]*|node|bun|deno)$/.test(program)) out.push([
					program,
					"-c",
					body
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
const MAX_EXPANDED = 2e5;
const MAX_VALUE = 2e4;
const MAX_WORDS = 2e3;
const MAX_FILES = 50;
const ARRAY = /^[A-Za-z_]\w{0,99}\+?=$/;
const VARIABLE = /^\$(?:([A-Za-z_]\w{0,99})|\{([A-Za-z_]\w{0,99})(?:\[[@*]\])?(?::?-([^{}$`]{0,100}))?\})/;
function remember(words, variables, aliases) {
	if (words[0] === "alias") {
		for (const one of words.slice(1)) {
			const [, name, value] = /^([\w-]{1,100})=(.+)$/s.exec(one) ?? [];
			if (name !== void 0 && value !== void 0) aliases.set(name, argumentWords(value));
		}
		return;
	}
	const last = words.at(-1);
	if (words[0] === "for" && words[2] === "in" && last !== void 0 && words[1] !== void 0 && words.length > 3) {
		variables.set(words[1], [last]);
		return;
	}
	const first = /^(then|else|do|export|local|declare|readonly|typeset)$/;
	const said = words.slice(words.findIndex((w) => !first.test(w) && !w.startsWith("-")));
	if (!said.every((w) => /^[A-Za-z_]\w*\+?=/.test(w))) return;
	for (const one of said) {
		const [, name = "", plus, value = ""] = /^(\w+)(\+?)=(.*)$/s.exec(one) ?? [];
		const before = plus ? variables.get(name)?.join(" ") ?? "" : "";
		if (value === "" || value === "$()" || before.length + value.length > MAX_VALUE) continue;
		variables.set(name, [before + value]);
	}
}
function targetOf(words) {
	const at = words.findIndex((w) => /^\d?>>?/.test(w));
	if (at >= 0) return (words[at]?.replace(/^\d?>>?/, "") || words[at + 1])?.replace(/^\.\//, "");
	const tee = words.indexOf("tee");
	return tee < 0 ? void 0 : words.slice(tee + 1).find((w) => !w.startsWith("-"));
}

// src/manifests/workflow/unwrapped.ts
function unwrapped(words) {
	let rest = [...words];
	let pinned;
	for (let i = 0; i < 16; i++) {
		const first = rest[0] ?? "";
		const file = first.slice(first.lastIndexOf("/") + 1);
		if (/^[A-Za-z_]\w*\+?=/.test(first) || KEYWORDS.has(first)) rest = rest.slice(1);
		else if (Object.hasOwn(STARTERS, file)) {
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

// src/manifests/workflow/agent-command.ts
const ALONE = {
	variables: /* @__PURE__ */ new Map(),
	script: () => void 0,
	packageScript: () => void 0
};
const MAX_DEPTH = 4;
const MAX_FOLLOWED = 1e6;
const UNREAD = [{
	program: "unread script",
	args: [],
	pinned: void 0
}];
function agentCommands(script, scope = ALONE, depth = 0, state = {
	written: /* @__PURE__ */ new Map(),
	seen: /* @__PURE__ */ new Set(),
	left: 2 * script.length + MAX_FOLLOWED
}) {
	if (depth > MAX_DEPTH) return [];
	state.left -= script.length;
	if (state.left < 0) return UNREAD;
	const answered = runsAnswers(script) ? [{
		program: "model answer",
		args: [],
		pinned: void 0
	}] : [];
	if (scope === ALONE && !MENTIONS.test(script)) return answered;
	const found = simpleCommands(script, scope.variables, state.written).flatMap((words) => {
		const { rest, pinned } = unwrapped(words);
		const [first = "", ...args] = rest;
		const file = first.slice(first.lastIndexOf("/") + 1);
		const started = startedScript(first, file, args);
		if (started) {
			if (started.code !== void 0) return started.language === "shell" ? agentCommands(started.code, scope, depth + 1, state) : agentsInCode(started.code);
			const name = started.file ?? "";
			const own = state.written.get(name.replace(/^\.\//, ""));
			const found = own === void 0 ? scope.script(name) : {
				path: void 0,
				text: own
			};
			const isNew = !state.seen.has(name);
			if (depth < MAX_DEPTH) state.seen.add(name);
			if (found?.text === null) return UNREAD;
			const inner = !found || !isNew ? [] : inScript(found.text, name, scope, depth, state);
			const from = found?.path;
			if (inner.length > 0) return from === void 0 ? inner : inner.map((c) => ({
				script: from,
				...c
			}));
			const program = wrapped(name.slice(name.lastIndexOf("/") + 1), started.args);
			if (program !== void 0) return [{
				program,
				args: started.args,
				pinned
			}];
		}
		const runs = packageScript(file, args);
		if (runs !== void 0) {
			const found = state.seen.has(`npm run ${runs}`) ? void 0 : scope.packageScript(runs);
			state.seen.add(`npm run ${runs}`);
			return found ? agentCommands(found.text, scope, depth + 1, state).map((c) => ({
				script: found.path,
				...c
			})) : [];
		}
		if (file === "gh" && args[0] === "copilot") return [{
			program: "copilot",
			args: args.slice(1),
			pinned
		}];
		if (file === "docker" && args[0] === "agent") return [{
			program: "cagent",
			args: args.slice(1),
			pinned
		}].filter(starts);
		if (file === "curl" && args.some((a) => CLOUD_AGENT.test(a)) && args.some((a) => SENDS.test(a))) return [{
			program: "cloud agent",
			args: [],
			pinned
		}];
		const named = first.toLowerCase();
		return [{
			program: Object.hasOwn(PACKAGES, named) ? PACKAGES[named] ?? "" : file.toLowerCase(),
			args,
			pinned
		}].filter(starts);
	});
	return [...answered, ...found];
}
function runsAnswers(script) {
	const call = MODEL_CALL.exec(script);
	if (!call) return false;
	const after = script.slice(call.index + call[0].length, call.index + 3e3);
	const next = after.search(/\b(curl|wget)\b/);
	return ANSWER_TO_SHELL.test(next < 0 ? after : after.slice(0, next));
}
const MODEL_CALL = /\bapi\.(?:anthropic|openai|mistral|deepseek)\.(?:com|ai)\/v\d|\bmodels\.github\.ai\/|\bopenrouter\.ai\/api|\bgenerativelanguage\.googleapis\.com|\bgh\s{1,4}models\s{1,4}run\b|\bllm\s{1,4}(?:prompt\b|-m\b)/;
const ANSWER_TO_SHELL = /\|\s{0,8}(?:sudo\s{1,4})?(?:ba|z)?sh\b(?!\.)|\b(?:eval|(?:ba|z)?sh\s{1,4}-c)\s{1,4}"?\$/;
function starts({ program, args }) {
	return RUNS.get(program)?.(args) ?? false;
}
function inScript(text, name, scope, depth, state) {
	return /\.(ba|z)?sh$/.test(name) || !/\.\w{1,4}$/.test(name) && !/^#!.{0,80}(python|node|bun|deno)/.test(text) ? agentCommands(text, scope, depth + 1, state) : agentsInCode(text);
}
const CLOUD_AGENT = /^https:\/\/(api\.devin\.ai\/v\d\/sessions|jules\.googleapis\.com\/v\w{1,8}\/sessions|api\.[\w.-]{1,80}\/(v\d\/)?(background-)?agents)\/?$/;
const SENDS = /^(-d|--data(-raw|-binary)?|--json|-XPOST|POST|--request=POST)$/;
function startedScript(first, file, args) {
	if (file === "eval") return {
		language: "shell",
		code: args.join(" "),
		args: []
	};
	if (file === "su" || file === "script") {
		const at = args.findIndex((a) => /^-\w{0,6}c$/.test(a));
		return at < 0 ? void 0 : {
			language: "shell",
			code: args[at + 1] ?? "",
			args: []
		};
	}
	const shell = /^((ba|da|z|k)?sh|source|\.)$/.test(file);
	if (shell || /^(python[\d.]*|node|bun|deno|tsx|ts-node|pwsh)$/.test(file)) {
		let i = 0;
		for (; i < args.length; i++) {
			const arg = args[i] ?? "";
			if (/^-\w{0,6}[ce]$|^--eval$/.test(arg)) return {
				language: shell ? "shell" : "other",
				code: args[i + 1] ?? "",
				args: []
			};
			if (arg === "run" && /^(bun|deno)$/.test(file)) continue;
			if (!arg.startsWith("-")) break;
		}
		const name = args[i];
		if (name === void 0 || file === "bun" && !/\.[cm]?[jt]s$/.test(name)) return void 0;
		return {
			language: shell ? "shell" : "other",
			file: name,
			args: args.slice(i + 1)
		};
	}
	return /\.((ba|z)?sh|py|[cm]?[jt]s)$/.test(file) || /^[^/$][^$]{0,200}\//.test(first) ? {
		language: "shell",
		file: first,
		args
	} : void 0;
}
function packageScript(file, args) {
	if (!/^(npm|pnpm|yarn|bun)$/.test(file)) return void 0;
	const said = args.filter((a) => !a.startsWith("-"));
	if (said[0] === "run" || said[0] === "run-script") return said[1];
	return file === "npm" ? void 0 : said[0];
}
function wrapped(file, args) {
	if (!/\.(sh|bash|py|[cm]?js)$/.test(file) || !args.some((a) => HANDED_ON.test(a))) return void 0;
	return /(?:^|[-_.])(cursor-agent|claude|codex|gemini|qwen|copilot|opencode)(?=[-_.])/i.exec(file)?.[1]?.toLowerCase();
}
const HANDED_ON = /^(-p|--print|--prompt(=.*)?|--force|--yolo|--full-auto|exec|--dangerously-[a-z-]{1,60}|--allow-all-tools)$/s;

export { simpleCommands as a, RUNS as c, words as d, container as f, unwrapped as i, localPath as l, packageScript as n, argumentWords as o, pinOf as p, startedScript as r, MENTIONS as s, agentCommands as t, program as u };