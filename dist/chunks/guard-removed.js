import { r as say } from "./untrusted.js";
import { D as isExact, a as TELLING_USES, i as TELLING, j as uses, k as star, o as ESCAPING, t as holds } from "./witness.js";
import { t as who } from "./who.js";

// src/rules/hands-over.ts
function handsOver(program, words) {
	const free = words.findIndex((word) => word.includes("*"));
	if (free < 0) return void 0;
	const first = words.findIndex((word) => !word.startsWith("-"));
	const leading = first < 0 ? words : words.slice(0, first);
	const holds = (options, among) => {
		const option = Object.hasOwn(options, program) ? options[program] : void 0;
		const at = option === void 0 ? -1 : among.findIndex((word) => option.test(word));
		return at >= 0 && words.slice(at).some((word) => word.includes("*"));
	};
	if (holds(LEADING, leading) || holds(ANYWHERE, words)) return {
		use: "",
		power: "shell",
		because: `\`${program}\` starts what this option is given`
	};
	if (program === "git" && words[0] === "grep" && words.some((w) => /^(-O|--open-files-in-pager)/.test(w))) return {
		use: "",
		power: "shell",
		because: "`git grep` starts the pager that it is given"
	};
	if (AGENTS.has(program) && words.slice(0, free).every((w) => /^(-.*|exec|run)$/.test(w)) && words[free] === "*") return {
		use: "",
		power: "shell",
		because: `\`${program}\` starts an agent, which can be told to ask nobody`
	};
}
const SHELL = /^-[a-z]*c$/;
const SCRIPT = /^-[a-zA-Z]*[eE]/;
const PYTHON = /^-[a-zA-Z]*c$/;
const LEADING = {
	bash: SHELL,
	sh: SHELL,
	zsh: SHELL,
	dash: SHELL,
	ksh: SHELL,
	fish: SHELL,
	node: /^(-[a-z]*[epr]|--(eval|print|require|import|loader|experimental-loader)(=.*)?)$/,
	bun: /^(-[epr]|--(eval|print|preload|require)(=.*)?)$/,
	tsx: /^(-[epr]|--(eval|print|require|import)(=.*)?)$/,
	python: PYTHON,
	python2: PYTHON,
	python3: PYTHON,
	perl: SCRIPT,
	ruby: SCRIPT,
	php: /^-[rBRE]$/,
	lua: /^-e/,
	git: /^(-c|--config-env(=.*)?|--exec-path=.*)$/
};
const EXEC = /^-(exec|execdir|ok|okdir)$/;
const FD = /^(-[a-zA-Z]*[xX]|--exec(-batch)?(=.*)?)$/;
const ANYWHERE = {
	git: /^--(upload-pack|receive-pack|exec|extcmd)(=.*)?$/,
	find: EXEC,
	fd: FD,
	fdfind: FD,
	rg: /^--(pre|hostname-bin)(=.*)?$/,
	sort: /^--compress-program(=.*)?$/,
	man: /^(-P.*|--pager(=.*)?)$/,
	tar: /^(-I|-F|--(to-command|use-compress-program|checkpoint-action|info-script|new-volume-script|rsh-command)(=.*)?)$/,
	ssh: /^-o/,
	scp: /^-[So]/,
	sftp: /^-[So]/,
	rsync: /^(-[a-zA-Z]*e|--rsh(=.*)?)$/,
	go: /^-{1,2}(toolexec|exec|vettool)(=.*)?$/,
	make: /^(--eval(=.*)?|SHELL=.*)$/,
	cmake: /^-P$/,
	gcc: /^-wrapper$/,
	npx: /^(-c|--call(=.*)?)$/,
	npm: /^(--call(=.*)?|--script-shell(=.*)?)$/,
	docker: /^(--privileged|--entrypoint(=.*)?)$/
};
const AGENTS = /* @__PURE__ */ new Set([
	"claude",
	"codex",
	"gemini",
	"qwen",
	"copilot",
	"cursor-agent",
	"amp",
	"aider",
	"opencode"
]);

// src/rules/disguise.ts
function disguisedShell(rule) {
	const command = commandOf(rule.slice(0, MAX_COMMAND + 100));
	if (command === void 0 || !command.includes("*")) return void 0;
	const { words, starter } = unwrapped(command.slice(0, MAX_COMMAND).replace(/:\*$/, " *").trim().split(/\s+/));
	const [first = "", ...rest] = words;
	if (starter !== void 0 && first === "*") return shellOf(starter);
	if (first === "*") return shellOf("bash");
	const program = plainName(first);
	const more = freeAfterOptions(program, rest);
	if (more) return more;
	if (starter === void 0 && program === first) return void 0;
	const pattern = uses("run", star([program, ...rest].join(" ")));
	return TELLING_USES.find((t) => t.power === "shell" && t.use.startsWith("run\0") && holds(pattern, t.use));
}
function commandOf(rule) {
	const [, tool, inner] = /^([\w-]+)\(([\s\S]*)\)$/.exec(rule) ?? [];
	if (tool === "Shell") return inner?.replace(/^([^\s:]+):/, "$1 ");
	if (tool !== void 0) return tool === "run_shell_command" ? `${inner} *` : inner;
	if (rule.startsWith("/") || rule.includes("\n")) return void 0;
	return rule.includes("*") ? rule : `${rule} *`;
}
function runsDownload(rule) {
	const text = rule.slice(0, MAX_COMMAND);
	return /\b(curl|wget|iwr|irm)\b/i.test(text) && /\|\s*(sudo\s+)?([\w/.-]*\/)?((ba|z|da|k)?sh|python\d?|node|iex)\b/i.test(text);
}
function reachesMachine(rule) {
	return /^[\w-]+\((sudo|doas)\s/.test(rule) || /\brm\s+(-\w+\s+)+["']?(\/|~|\$HOME|\.\.)/.test(rule.slice(0, MAX_COMMAND));
}
function freeAfterOptions(program, rest) {
	const handed = handsOver(program, rest);
	if (handed) return handed;
	const free = rest.findIndex((word) => word.includes("*"));
	const fixed = rest.slice(0, free);
	const words = fixed.filter((word) => !/^-/.test(word));
	if (program === "git" || fixed.some((word) => ASKS.test(word))) return void 0;
	if (free < 0 || words.length === fixed.length || !BEFORE_STAR.test(rest[free] ?? "")) return void 0;
	const pattern = uses("run", star([
		program,
		...words,
		"*"
	].join(" ")));
	return STARTING.find((t) => holds(pattern, t.use));
}
const STARTING = TELLING_USES.filter((t) => t.power === "shell" && t.use.startsWith("run\0") && !ESCAPING.includes(t));
const ASKS = /^(-[vVh]|--?(version|help|list|get|info|no-install|dry-run|check))$/;
const BEFORE_STAR = /^["']?\*/;
const MAX_COMMAND = 2e3;
const STARTERS = new Set(`env sudo doas nohup time nice timeout command builtin exec stdbuf setsid xargs ionice strace ltrace fakeroot
  xvfb-run dbus-run-session caffeinate unbuffer rlwrap firejail torsocks proxychains chronic numactl pkexec`.split(/\s+/));
function isValued(starter, flag) {
	return /^-[ugnIPLksoECDhpTR]$/.test(flag) || starter === "ionice" && flag === "-c";
}
function unwrapped(given) {
	let words = given;
	let starter;
	for (let i = 0; i < 6; i++) {
		const program = plainName(words[0] ?? "");
		if (/^\w+=/.test(program)) {
			starter ??= "env";
			if (program.includes("*")) return {
				words: ["*"],
				starter
			};
			words = words.slice(1);
		} else if (STARTERS.has(program) && words.length > 1) {
			if (program === "command" && /^-[vV]$/.test(words[1] ?? "")) break;
			starter = program;
			let k = 1;
			while (k < words.length && /^-./.test(words[k] ?? "")) k += isValued(program, words[k] ?? "") ? 2 : 1;
			if (program === "timeout" && /^\d/.test(words[k] ?? "")) k++;
			words = words.slice(k);
		} else break;
	}
	return {
		words,
		starter
	};
}
function plainName(word) {
	return (word.split("/").at(-1) ?? word).replace(/^(python|node|ruby|perl|php|lua)-?\d+(\.\d+)+$/, "$1");
}
function shellOf(program) {
	return TELLING_USES.find((t) => t.power === "shell" && t.use.startsWith(`run\0${program} `));
}

// src/rules/read-only.ts
function onlyReads(rule) {
	const command = /^[\w-]+\(([\s\S]*)\)$/.exec(rule)?.[1] ?? rule;
	if (/[>`]|[$<]\(/.test(command.replace(/[12&]?>(&[12]|\s?\/dev\/null)/g, ""))) return false;
	return command.split(/[|;&\n]+/).every((part) => part.trim() === "" || part.trim() === "*" ? command === part : reads(part));
}
function reads(command) {
	const [program = "", sub = "", third = ""] = command.replace(/^([\w.-]+):(?=[\w-])/, "$1 ").replace(/:?\*+$/, "").trim().split(/\s+/);
	if (PROGRAMS.has(program)) return true;
	const subs = Object.hasOwn(SUBCOMMANDS, program) ? SUBCOMMANDS[program] : void 0;
	return subs !== void 0 && (subs.has(sub) || subs.has(`${sub} ${third}`));
}
const PROGRAMS = new Set(`ls cat grep egrep fgrep rg ag head tail wc echo pwd tree jq cut uniq diff cmp comm stat file which type whereis date
  whoami id uname hostname du df ps basename dirname realpath readlink column tr nl less more true false done test printf
  cd sleep md5sum sha1sum sha256sum shasum od hexdump strings nm objdump cal uptime free lsof locale seq tac rev fold
  fmt paste join bc expr printenv exa eza bat cloc tokei ctags shellcheck`.split(/\s+/));
const of = (text) => new Set(text.split(",").map((s) => s.trim()));
const SUBCOMMANDS = {
	git: of("status,log,diff,show,blame,branch,rev-parse,ls-files,ls-tree,describe,shortlog,reflog,remote,fetch,tag,stash list,worktree list,merge-base,cat-file,rev-list,grep,name-rev,for-each-ref"),
	gh: of("pr view,pr list,pr diff,pr checks,pr status,issue view,issue list,issue status,run view,run list,run watch,repo view,search,release view,release list,label list,workflow view,workflow list,auth status,status"),
	command: of("-v,-V"),
	npm: of("view,ls,list,outdated,why,info,audit,search,explain,fund,root,prefix,version"),
	pnpm: of("list,ls,why,outdated,audit,licenses"),
	yarn: of("list,why,info,outdated"),
	pip: of("list,show,freeze,check"),
	cargo: of("tree,metadata,search,info"),
	go: of("version,list,doc"),
	docker: of("ps,images,logs,inspect,version,info,stats,top,port"),
	kubectl: of("get,describe,logs,version,explain,top,api-resources"),
	terraform: of("show,validate,version,providers,output,state list"),
	helm: of("list,status,get,history,show,version"),
	brew: of("list,info,search,outdated")
};

// src/rules/classify.ts
function classify(d) {
	const { entry, use, cause } = d.news;
	const verb = use.slice(0, use.indexOf("\0"));
	const argument = use.slice(verb.length + 1);
	const telling = TELLING.get(use);
	const told = telling ? { telling } : {};
	if (d.agent.identity) return { kind: "identity" };
	if (use.startsWith("gh-aw ")) return { kind: "agentic" };
	if (d.agent.id.startsWith("deployed ")) return ofDeployed(d, telling);
	if (cause !== "entry" || d.agent.role !== "limit" && entry.effect !== "allow") return {
		kind: "guard",
		...told
	};
	if (entry.origin === "reach") return { kind: "reach" };
	if (entry.origin === "filter") return { kind: "filter" };
	if (/^let (hooks|servers) /.test(use)) return { kind: "limit" };
	if (/^(connect|connect socket|\w+ in the sandbox|run outside the sandbox)\0/.test(use)) return { kind: "sandbox" };
	if (entry.origin === "mode" && entry.effect === "allow") return {
		kind: entry.uses.sequences.some((s) => typeof s[0] !== "string") || d.agent.role === "limit" && !entry.text.endsWith("acceptEdits") ? "bypass" : "edits unasked",
		...told
	};
	if (d.agent.role === "limit") return {
		kind: entry.uses.sequences.some((s) => typeof s[0] !== "string") ? "all tools" : "agent tools",
		...told
	};
	const power = (verb === "run" && !isExact(entry.uses) && telling?.power !== "shell" ? disguisedShell(entry.text) : void 0) ?? telling;
	if (power) return {
		kind: "power",
		telling: power
	};
	if (verb.startsWith("mcp__")) return serverTools(entry);
	if (verb === "run") {
		if (runsDownload(entry.text)) return {
			kind: "power",
			telling: DOWNLOAD
		};
		if (reachesMachine(entry.text)) return {
			kind: "power",
			telling: MACHINE
		};
	}
	if (/^(use_)?aws /.test(verb)) return { kind: "command" };
	if (argument.replace(/^\.\//, "").startsWith("")) return { kind: verb === "run" ? "command" : "files" };
	if (isExact(entry.uses)) return { kind: verb === "run" ? "exact" : "other" };
	const loose = entry.text.startsWith("run_shell_command(");
	if (verb === "run") return { kind: onlyReads(entry.text) && !loose ? "read" : isScript(entry.text) ? "exact" : "command" };
	if (verb === "edit" || verb === "write") return { kind: guardsItself(entry.text) ? "own guards" : "files" };
	if (verb === "read" || verb === "search-web") return { kind: "read" };
	if (WHOLE.has(verb) && !entry.text.includes("(")) return { kind: "whole tool" };
	return { kind: "other" };
}
function ofDeployed({ news }, telling) {
	const { cause, entry } = news;
	if (cause === "entry" && news.use.startsWith("connect\0")) return { kind: "sandbox" };
	if (cause !== "entry" && entry.effect === "deny") return {
		kind: "guard",
		...telling ? { telling } : {}
	};
	if (cause !== "entry" || entry.effect !== "allow" || entry.origin === "reach") return { kind: "deployed" };
	if (telling) return {
		kind: "power",
		telling
	};
	return /^run( in the background)?\0/.test(news.use) && entry.uses.sequences.some(isOpenCommand) ? {
		kind: "power",
		telling: MORE_COMMANDS
	} : { kind: "deployed" };
}
function isOpenCommand(sequence) {
	const wild = sequence.findIndex((t) => typeof t !== "string");
	return wild >= 0 && !String(sequence[wild - 1] ?? "").includes(" ⟨");
}
const MORE_COMMANDS = {
	use: "",
	power: "shell",
	because: "the pattern also covers `; another command` after what it names"
};
function hasPower(d, ...powers) {
	const { kind, telling } = classify(d);
	return kind === "power" && telling && powers.includes(telling.power) ? telling : void 0;
}
const DOWNLOAD = {
	use: "",
	power: "shell",
	because: "a download given to a shell runs any code"
};
const MACHINE = {
	use: "",
	power: "file-change",
	because: "it acts on the whole machine"
};
const WHOLE = /* @__PURE__ */ new Set([
	"NotebookEdit",
	"MultiEdit",
	"PowerShell",
	"call",
	"skill",
	"SlashCommand"
]);
function serverTools({ text, uses }) {
	if (!text.startsWith("mcp__")) return { kind: uses.sequences.some((s) => typeof s.at(-2) === "object" && /__$/.test(String(s.at(-3) ?? "__"))) ? "all tools of a server" : "server tool" };
	const tool = text.replace(/^mcp__/, "").split("__").slice(1).join("__");
	return { kind: tool === "" || tool === "*" ? "all tools of a server" : "server tool" };
}
function guardsItself(text) {
	return /\((\.?\/)?(.*\/)?(hooks|\.?githooks|guards?|policy|policies|\.cursor|\.claude|\.codex|\.gemini|\.github)(\/|\))/i.test(text);
}
function isScript(text) {
	return /^[\w-]+\((\.\/|\$\{CLAUDE_PLUGIN_ROOT\}\/)?[\w.-]+\/[\w./-]+\.?\w*( |:|\))/.test(text) && !text.includes("..");
}

// src/rules/guard-removed.ts
const rule = {
	id: "guard-removed",
	title: "A guard is gone",
	severity: "block",
	why: "A deny, an ask, a lock or a blocking hook holds even against what people allow for themselves. Without it the agent may do what someone once decided it must not, or must ask for.",
	remediation: "Keep the guard, or say in the pull request why it is no longer needed and what takes its place.",
	standards: [
		"ASI03",
		"T0081",
		"CWE693",
		"M0029",
		"CM3"
	],
	examples: [{
		path: ".claude/settings.json",
		base: "{\"permissions\": {\"deny\": [\"Read(./.env)\", \"Bash(rm *)\"]}}",
		bad: "{\"permissions\": {\"deny\": [\"Bash(rm *)\"]}}",
		good: "{\"permissions\": {\"deny\": [\"Bash(rm *)\", \"Read(./.env)\"]}}"
	}, {
		path: ".claude/settings.json",
		base: "{\"hooks\": {\"PreToolUse\": [{\"matcher\": \"Bash\", \"hooks\": [{\"type\": \"command\", \"command\": \"./guard.sh\"}]}]}}",
		bad: "{\"hooks\": {}}",
		good: "{\"hooks\": {\"PreToolUse\": [{\"matcher\": \"\", \"hooks\": [{\"type\": \"command\", \"command\": \"./guard.sh\"}]}]}}"
	}],
	judge(subject, context) {
		if (subject.kind === "uses" && classify(subject).kind === "guard") {
			const { entry, cause } = subject.news;
			if (["what the sandbox holds back", "protected files"].includes(entry.text)) return void 0;
			if (cause === "default") return {
				severity: "block",
				identity: "default",
				title: say`${who(subject.agent.name)} no longer refuses what no rule allows`
			};
			if (cause === "entry") return {
				severity: "block",
				identity: entry.text,
				title: say`${who(subject.agent.name)}: ${entry.text} is asked about, where it was denied before`
			};
			const verb = entry.effect === "deny" ? "denied" : "asked about";
			return {
				severity: entry.text === CUT_OFF ? "note" : subject.agentIsGone || REFUSED_ONLY.test(entry.text) ? "warn" : "block",
				identity: entry.text,
				title: say`${who(subject.agent.name)}: ${entry.text} is no longer ${[verb]}`
			};
		}
		if (subject.kind !== "lost guard" || subject.fact.kind !== "guard") return void 0;
		const { fact } = subject;
		if (fact.subject.startsWith("identity ")) return void 0;
		if (fact.guards === "record") return void 0;
		if (fact.guards === "discovery") return {
			severity: "warn",
			identity: fact.what,
			title: say`${who(fact.agent)}: ${fact.what} is no longer refused`
		};
		const replaced = context.added.some((d) => d.kind === "fact" && d.fact.kind === "launch" && d.fact.when.startsWith(fact.what) && d.fact.agent === fact.agent);
		const what = subject.now ? "guards less than before" : replaced ? "was replaced by another command" : "is gone";
		return {
			severity: replaced || fact.by.startsWith("disable-model-invocation") ? "warn" : "block",
			identity: `${fact.what} ${fact.by}`,
			title: fact.guards === "mode" ? say`${who(fact.agent)}: the lock on ${fact.what} is gone` : say`${who(fact.agent)}: what guards ${fact.what} (${fact.text}) ${[what]}`
		};
	}
};
const REFUSED_ONLY = /\(approval_policy(\.granular| = "never")\)$/;
const CUT_OFF = "other commands than those of tools.allowed";

export { classify as n, hasPower as r, rule as t };