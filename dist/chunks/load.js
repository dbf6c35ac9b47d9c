import { t as parseYaml } from "./yaml.js";
import { a as strings, i as items, n as entries, o as text, r as entry, t as at } from "./value.js";
import { n as approvalOf, r as approvalProblem } from "./approval-rules.js";
import { s as ruleProblem } from "./grants.js";
import { n as referenceOf } from "./reference.js";
import { n as POLICY_PATH } from "./policy2.js";
import { t as nearest } from "./nearest.js";
import { createHash } from "node:crypto";

// src/policy/meaning.ts
function meaningProblem(root) {
	return firstOf(() => extendsProblem(at(root, "extends")), () => find(items(at(root, "exceptions")), (e) => exceptionProblem(e, root)), () => find(strings(at(root, "token-fixtures")), fixtureProblem), () => find([at(root, "identities")], (i) => i && globsProblem(i)), () => approvalProblem(at(root, "approval")), () => customRulesProblem(items(at(root, "custom-rules"))), () => find(items(at(root, "agents")), (a) => dayProblem(a, "expires") ?? rulesProblem(at(a, "grants"))), () => find([...items(at(root, "ceilings")), ...items(at(root, "never"))], (l) => rulesProblem(at(l, "uses"))), () => find(SCOPED.flatMap((key) => items(at(root, key))), globsProblem));
}
function extendsProblem(value) {
	if (!value || referenceOf(value)) return void 0;
	return {
		span: value.span,
		message: "`extends` names a file inside a repository, at a branch, tag or commit, as `OWNER/REPO/path@REF`"
	};
}
function customRulesProblem(rules) {
	const ids = rules.map((r) => text(at(r, "id")));
	const again = rules.find((_, i) => ids.indexOf(ids[i]) !== i);
	return again && {
		span: again.span,
		message: "two custom rules have the same `id`"
	};
}
const SCOPED = [
	"severities",
	"require",
	"ceilings",
	"never",
	"agents"
];
const CAPABILITY = [
	"rule",
	"agent",
	"uses"
];
function exceptionProblem(item, root) {
	const has = (key) => at(item, key) !== void 0;
	const wrong = (key, message) => ({
		span: (entry(item, key)?.value ?? item).span,
		message
	});
	const day = dayProblem(item, "expires") ?? dayProblem(item, "created");
	if (day) return day;
	if (has("fingerprint") && CAPABILITY.some(has)) return wrong("fingerprint", "an exception is either of a `fingerprint` or of `rule`, `agent` and `uses`");
	if (!has("fingerprint") && !CAPABILITY.some(has)) return wrong("", "an exception needs `fingerprint`, or `rule`, `agent` and `uses`");
	const missing = has("fingerprint") ? void 0 : [...CAPABILITY, "ticket"].find((key) => !has(key));
	if (missing !== void 0) return wrong("", `an exception of a capability needs \`${missing}\``);
	const limits = at(root, "exception-limits");
	if (text(at(limits, "ticket")) === "required" && !has("ticket")) return wrong("", "an exception needs `ticket`: this policy requires one");
	const most = at(limits, "max-days");
	if (most?.kind !== "number") return void 0;
	const [from, to] = [text(at(item, "created")), text(at(item, "expires"))];
	if (from === void 0) return wrong("", "an exception needs `created`: this policy sets `max-days`");
	const days = (Date.parse(to ?? "") - Date.parse(from)) / 864e5;
	if (days < 0) return wrong("expires", "this exception ends before it was made");
	return days > most.value ? wrong("expires", `this exception lasts ${days} days; this policy allows ${most.value}`) : void 0;
}
function dayProblem(item, key) {
	const value = at(item, key);
	const day = text(value);
	const real = day === void 0 || isDay(day);
	return value && !real ? {
		span: value.span,
		message: `\`${key}\` is a day such as 2027-03-31`
	} : void 0;
}
function isDay(text) {
	const time = Date.parse(`${text}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
function fixtureProblem(glob) {
	if (glob.value.startsWith("!") || glob.value.length > 256) return {
		span: glob.span,
		message: "`token-fixtures` is a list of globs such as `test/fixtures/**`"
	};
	return /^[*/?]*$/.test(glob.value) ? {
		span: glob.span,
		message: "a glob for every file would silence all tokens: name folders"
	} : void 0;
}
function globsProblem(item) {
	const all = [...strings(at(item, "paths")), ...strings(at(item, "when", "paths"))];
	const single = at(item, "path");
	if (single?.kind === "string") all.push(single);
	return find(all, (g) => g.value.startsWith("!") || g.value.length > 256 ? {
		span: g.span,
		message: "a glob says which files are meant, without `!`, in at most 256 characters"
	} : void 0);
}
function rulesProblem(list) {
	return find(strings(list), (rule) => {
		const message = ruleProblem(rule.value);
		return message === void 0 ? void 0 : {
			span: rule.span,
			message
		};
	});
}
function find(all, of) {
	for (const one of all) {
		const found = of(one);
		if (found) return found;
	}
}
function firstOf(...checks) {
	return find(checks, (check) => check());
}

// src/policy/policy-schema.ts
const POLICY_SCHEMA = {
	"type": "object",
	"properties": {
		"version": {
			"type": "number",
			"const": 1,
			"title": "1"
		},
		"extends": {
			"anyOf": [{
				"type": "string",
				"maxLength": 1e3,
				"pattern": "^[A-Za-z0-9][\\w.-]*\\/[\\w.-]+\\/[^\\s@]+@\\S+$",
				"title": "a policy of another repository such as `acme/policies/agent-access.yml@v1`"
			}, {
				"type": "object",
				"properties": {
					"repository": {
						"type": "string",
						"maxLength": 200,
						"pattern": "^[A-Za-z0-9][\\w.-]*\\/[\\w.-]+$",
						"title": "a repository such as `acme/policies`"
					},
					"path": {
						"type": "string",
						"minLength": 1,
						"maxLength": 2e3,
						"title": "a path such as `agent-access.yml`"
					},
					"ref": {
						"type": "string",
						"minLength": 1,
						"maxLength": 2e3,
						"title": "a branch, a tag or a commit"
					}
				},
				"required": [
					"repository",
					"path",
					"ref"
				],
				"additionalProperties": false,
				"title": "a map of repository, path and ref"
			}],
			"title": "a policy of another repository such as `acme/policies/agent-access.yml@v1`"
		},
		"delegate": {
			"maxItems": 1e3,
			"type": "array",
			"items": {
				"type": "string",
				"enum": [
					"mode",
					"defaults.workflow-token",
					"rules",
					"severities",
					"allow.servers",
					"allow.hosts",
					"allow.actions",
					"allow.marketplaces",
					"allow.models",
					"exceptions",
					"token-fixtures",
					"agents",
					"approval",
					"rules.agent-output",
					"rules.agent-secret",
					"rules.agent-token-write",
					"rules.anonymous-endpoint",
					"rules.approval-bypass",
					"rules.auto-approved-tool",
					"rules.broad-role",
					"rules.confirmation-removed",
					"rules.deployed-agent",
					"rules.embedded-token",
					"rules.escalation-path",
					"rules.gate-changed",
					"rules.guard-removed",
					"rules.hidden-text",
					"rules.hook-runs-command",
					"rules.host-wide-filesystem",
					"rules.inherits-all-tools",
					"rules.insecure-transport",
					"rules.install-script",
					"rules.known-token",
					"rules.lock-changed",
					"rules.new-agent-workflow",
					"rules.new-server",
					"rules.not-evaluated",
					"rules.open-egress",
					"rules.open-trigger",
					"rules.open-trust-policy",
					"rules.record-removed",
					"rules.remote-write",
					"rules.sandbox-off",
					"rules.shared-identity",
					"rules.shell-launched-server",
					"rules.standing-command",
					"rules.standing-credential",
					"rules.static-key",
					"rules.trusted-source",
					"rules.unbounded-connector",
					"rules.unlisted-model",
					"rules.unpinned-server",
					"rules.unreadable-manifest",
					"rules.unscoped-shell",
					"rules.unscoped-tool",
					"rules.untrusted-prompt",
					"rules.wider-agent",
					"rules.wider-callers",
					"rules.wider-server",
					"rules.wildcard-role",
					"rules.without-effect"
				],
				"title": "key"
			},
			"title": "a list of keys such as `exceptions`"
		},
		"mode": {
			"type": "string",
			"enum": ["enforce", "warn"],
			"title": "`enforce` or `warn`"
		},
		"defaults": {
			"type": "object",
			"properties": { "workflow-token": {
				"type": "string",
				"enum": ["read", "write"],
				"title": "`read` or `write`"
			} },
			"additionalProperties": false,
			"title": "a map of defaults"
		},
		"rules": {
			"type": "object",
			"propertyNames": {
				"type": "string",
				"enum": [
					"agent-output",
					"agent-secret",
					"agent-token-write",
					"anonymous-endpoint",
					"approval-bypass",
					"auto-approved-tool",
					"broad-role",
					"confirmation-removed",
					"deployed-agent",
					"embedded-token",
					"escalation-path",
					"gate-changed",
					"guard-removed",
					"hidden-text",
					"hook-runs-command",
					"host-wide-filesystem",
					"inherits-all-tools",
					"insecure-transport",
					"install-script",
					"known-token",
					"lock-changed",
					"new-agent-workflow",
					"new-server",
					"not-evaluated",
					"open-egress",
					"open-trigger",
					"open-trust-policy",
					"record-removed",
					"remote-write",
					"sandbox-off",
					"shared-identity",
					"shell-launched-server",
					"standing-command",
					"standing-credential",
					"static-key",
					"trusted-source",
					"unbounded-connector",
					"unlisted-model",
					"unpinned-server",
					"unreadable-manifest",
					"unscoped-shell",
					"unscoped-tool",
					"untrusted-prompt",
					"wider-agent",
					"wider-callers",
					"wider-server",
					"wildcard-role",
					"without-effect"
				],
				"title": "rule"
			},
			"additionalProperties": {
				"type": "string",
				"enum": [
					"block",
					"warn",
					"note",
					"off"
				],
				"title": "a severity: block, warn, note or off"
			},
			"title": "a map of rules"
		},
		"severities": {
			"maxItems": 1e3,
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"rules": {
						"maxItems": 1e3,
						"type": "array",
						"items": {
							"type": "string",
							"enum": [
								"agent-output",
								"agent-secret",
								"agent-token-write",
								"anonymous-endpoint",
								"approval-bypass",
								"auto-approved-tool",
								"broad-role",
								"confirmation-removed",
								"deployed-agent",
								"embedded-token",
								"escalation-path",
								"gate-changed",
								"guard-removed",
								"hidden-text",
								"hook-runs-command",
								"host-wide-filesystem",
								"inherits-all-tools",
								"insecure-transport",
								"install-script",
								"known-token",
								"lock-changed",
								"new-agent-workflow",
								"new-server",
								"not-evaluated",
								"open-egress",
								"open-trigger",
								"open-trust-policy",
								"record-removed",
								"remote-write",
								"sandbox-off",
								"shared-identity",
								"shell-launched-server",
								"standing-command",
								"standing-credential",
								"static-key",
								"trusted-source",
								"unbounded-connector",
								"unlisted-model",
								"unpinned-server",
								"unreadable-manifest",
								"unscoped-shell",
								"unscoped-tool",
								"untrusted-prompt",
								"wider-agent",
								"wider-callers",
								"wider-server",
								"wildcard-role",
								"without-effect"
							],
							"title": "rule"
						},
						"title": "a list of rules"
					},
					"agents": {
						"maxItems": 1e3,
						"type": "array",
						"items": {
							"type": "string",
							"minLength": 1,
							"maxLength": 2e3,
							"title": "a name such as `Claude Code agent *`"
						},
						"title": "a list of names of agents"
					},
					"paths": {
						"maxItems": 1e3,
						"type": "array",
						"items": {
							"type": "string",
							"minLength": 1,
							"maxLength": 2e3,
							"title": "a glob such as `docs/**`"
						},
						"title": "a list of globs such as `docs/**`"
					},
					"formats": {
						"maxItems": 1e3,
						"type": "array",
						"items": {
							"type": "string",
							"enum": [
								"a2a-card",
								"adk-agent",
								"agent-framework",
								"agent-workflow",
								"agentcore-toolkit",
								"agentforce-metadata",
								"agentic-workflow",
								"agentspec-component",
								"aider-config",
								"amazon-q-agent",
								"amp-settings",
								"augment-settings",
								"autogen-component",
								"aws-agents",
								"aws-policy",
								"cagent",
								"cedar-policies",
								"claude-agent",
								"claude-command",
								"claude-marketplace",
								"claude-plugin-hooks",
								"claude-plugin-part",
								"claude-plugin-programs",
								"claude-plugin",
								"claude-settings",
								"claude-skill",
								"cloud-roles",
								"codex-agent",
								"codex-config",
								"codex-hooks",
								"codex-rules",
								"codex-skill",
								"copilot-agent",
								"copilot-app",
								"copilot-claude-agent",
								"copilot-hooks",
								"copilot-prompt",
								"copilot-settings",
								"crewai-crew",
								"crush-config",
								"crush-script",
								"cursor-agent",
								"cursor-cli",
								"cursor-environment",
								"cursor-hooks",
								"cursor-ignore",
								"cursor-permissions",
								"cursor-sandbox",
								"cursor-worktrees",
								"devcontainer",
								"dify-app",
								"docker-mcp",
								"entra-app",
								"factory-droid",
								"factory-settings",
								"flow-canvas",
								"gemini-agent",
								"gemini-command",
								"gemini-extension",
								"gemini-policy",
								"gemini-settings",
								"github-app",
								"goose-recipe",
								"instructions",
								"kilo",
								"kiro-agent",
								"kiro-hooks",
								"kubernetes-access",
								"kubernetes-agents",
								"langgraph-app",
								"letta-agent",
								"m365-agent",
								"m365-app",
								"m365-plugin",
								"mcp-amazon-q",
								"mcp-antigravity",
								"mcp-claude",
								"mcp-continue",
								"mcp-cursor",
								"mcp-factory",
								"mcp-github",
								"mcp-junie",
								"mcp-kilo-legacy",
								"mcp-kiro",
								"mcp-librechat",
								"mcp-roo",
								"mcp-trae",
								"mcp-vscode",
								"mcp-warp",
								"mcp-windsurf",
								"n8n-workflow",
								"not-evaluated",
								"oasf-record",
								"opencode",
								"openhands-config",
								"openhands-hooks",
								"openhands-microagent",
								"qwen-agent",
								"qwen-settings",
								"roo-modes",
								"terraform-access",
								"terraform-agents",
								"vault-policy",
								"vscode-settings",
								"vscode-tasks",
								"zed-settings"
							],
							"title": "format"
						},
						"title": "a list of formats"
					},
					"severity": {
						"type": "string",
						"enum": [
							"block",
							"warn",
							"note",
							"off"
						],
						"title": "a severity: block, warn, note or off"
					}
				},
				"required": ["severity"],
				"additionalProperties": false,
				"title": "an entry of severities"
			},
			"title": "a list of severities"
		},
		"allow": {
			"type": "object",
			"properties": {
				"servers": {
					"maxItems": 1e3,
					"type": "array",
					"items": {
						"type": "string",
						"minLength": 1,
						"maxLength": 2e3,
						"title": "a name such as `Claude Code agent *`"
					},
					"title": "a list of programs such as `npm:@acme/*`"
				},
				"hosts": {
					"maxItems": 1e3,
					"type": "array",
					"items": {
						"type": "string",
						"minLength": 1,
						"maxLength": 2e3,
						"title": "a name such as `Claude Code agent *`"
					},
					"title": "a list of hosts such as `*.acme.example`"
				},
				"actions": {
					"maxItems": 1e3,
					"type": "array",
					"items": {
						"type": "string",
						"minLength": 1,
						"maxLength": 2e3,
						"title": "a name such as `Claude Code agent *`"
					},
					"title": "a list of actions such as `acme/*`"
				},
				"marketplaces": {
					"maxItems": 1e3,
					"type": "array",
					"items": {
						"type": "string",
						"minLength": 1,
						"maxLength": 2e3,
						"title": "a name such as `Claude Code agent *`"
					},
					"title": "a list of marketplaces"
				},
				"models": {
					"maxItems": 1e3,
					"type": "array",
					"items": {
						"type": "string",
						"minLength": 1,
						"maxLength": 2e3,
						"title": "a name such as `Claude Code agent *`"
					},
					"title": "a list of models such as `claude-*`"
				}
			},
			"additionalProperties": false,
			"title": "a map of lists"
		},
		"require": {
			"maxItems": 1e3,
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"control": {
						"type": "string",
						"enum": [
							"sandbox",
							"environment",
							"record"
						],
						"title": "one of sandbox, environment, record"
					},
					"agents": {
						"maxItems": 1e3,
						"type": "array",
						"items": {
							"type": "string",
							"minLength": 1,
							"maxLength": 2e3,
							"title": "a name such as `Claude Code agent *`"
						},
						"title": "a list of names of agents"
					},
					"paths": {
						"maxItems": 1e3,
						"type": "array",
						"items": {
							"type": "string",
							"minLength": 1,
							"maxLength": 2e3,
							"title": "a glob such as `docs/**`"
						},
						"title": "a list of globs such as `docs/**`"
					},
					"severity": {
						"type": "string",
						"enum": [
							"block",
							"warn",
							"note"
						],
						"title": "block, warn or note"
					}
				},
				"required": ["control"],
				"additionalProperties": false,
				"title": "a control"
			},
			"title": "a list of controls"
		},
		"exceptions": {
			"maxItems": 1e3,
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"fingerprint": {
						"type": "string",
						"pattern": "^aar1:[0-9a-f]{32}$",
						"title": "a fingerprint, `aar1:` and 32 hex digits, as the report prints it"
					},
					"rule": {
						"type": "string",
						"enum": [
							"agent-output",
							"agent-secret",
							"agent-token-write",
							"anonymous-endpoint",
							"approval-bypass",
							"auto-approved-tool",
							"broad-role",
							"confirmation-removed",
							"deployed-agent",
							"embedded-token",
							"escalation-path",
							"gate-changed",
							"guard-removed",
							"hidden-text",
							"hook-runs-command",
							"host-wide-filesystem",
							"inherits-all-tools",
							"insecure-transport",
							"install-script",
							"known-token",
							"lock-changed",
							"new-agent-workflow",
							"new-server",
							"not-evaluated",
							"open-egress",
							"open-trigger",
							"open-trust-policy",
							"record-removed",
							"remote-write",
							"sandbox-off",
							"shared-identity",
							"shell-launched-server",
							"standing-command",
							"standing-credential",
							"static-key",
							"trusted-source",
							"unbounded-connector",
							"unlisted-model",
							"unpinned-server",
							"unreadable-manifest",
							"unscoped-shell",
							"unscoped-tool",
							"untrusted-prompt",
							"wider-agent",
							"wider-callers",
							"wider-server",
							"wildcard-role",
							"without-effect"
						],
						"title": "rule"
					},
					"agent": {
						"type": "string",
						"minLength": 1,
						"maxLength": 2e3,
						"title": "a name such as `Claude Code agent *`"
					},
					"uses": {
						"minItems": 1,
						"maxItems": 200,
						"type": "array",
						"items": {
							"type": "string",
							"minLength": 1,
							"maxLength": 2e3,
							"title": "a rule such as `Bash(git push *)`"
						},
						"title": "a list of rules such as `Bash(git push *)`"
					},
					"owner": {
						"type": "string",
						"minLength": 1,
						"maxLength": 2e3,
						"title": "a name such as \"@acme/platform\""
					},
					"reason": {
						"type": "string",
						"minLength": 1,
						"maxLength": 2e3,
						"title": "a sentence"
					},
					"ticket": {
						"type": "string",
						"minLength": 1,
						"maxLength": 2e3,
						"title": "a ticket"
					},
					"created": {
						"type": "string",
						"pattern": "^\\d{4}-\\d{2}-\\d{2}$",
						"title": "a day such as 2027-03-31"
					},
					"expires": {
						"type": "string",
						"pattern": "^\\d{4}-\\d{2}-\\d{2}$",
						"title": "a day such as 2027-03-31"
					}
				},
				"required": [
					"owner",
					"reason",
					"expires"
				],
				"additionalProperties": false,
				"title": "an exception"
			},
			"title": "a list of exceptions"
		},
		"exception-limits": {
			"type": "object",
			"properties": {
				"max-days": {
					"type": "integer",
					"minimum": 1,
					"maximum": 3660,
					"title": "a number of days"
				},
				"ticket": {
					"type": "string",
					"enum": ["required", "optional"],
					"title": "`required` or `optional`"
				},
				"embedded-tokens": {
					"type": "string",
					"enum": ["accepted", "refused"],
					"title": "`accepted` or `refused`"
				}
			},
			"additionalProperties": false,
			"title": "a map of limits"
		},
		"token-fixtures": {
			"maxItems": 1e3,
			"type": "array",
			"items": {
				"type": "string",
				"minLength": 1,
				"maxLength": 2e3,
				"title": "a glob such as `docs/**`"
			},
			"title": "a list of globs such as `test/fixtures/**`"
		},
		"identities": {
			"type": "object",
			"properties": { "paths": {
				"maxItems": 1e3,
				"type": "array",
				"items": {
					"type": "string",
					"minLength": 1,
					"maxLength": 2e3,
					"title": "a glob such as `docs/**`"
				},
				"title": "a list of globs such as `infra/agents/**`"
			} },
			"required": ["paths"],
			"additionalProperties": false,
			"title": "a map of paths"
		},
		"agents": {
			"maxItems": 1e3,
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"name": {
						"type": "string",
						"minLength": 1,
						"maxLength": 2e3,
						"title": "a name such as `Claude Code agent *`"
					},
					"path": {
						"type": "string",
						"minLength": 1,
						"maxLength": 2e3,
						"title": "a glob such as `docs/**`"
					},
					"owner": {
						"type": "string",
						"minLength": 1,
						"maxLength": 2e3,
						"title": "a name such as \"@acme/platform\""
					},
					"purpose": {
						"type": "string",
						"minLength": 1,
						"maxLength": 2e3,
						"title": "a sentence"
					},
					"expires": {
						"type": "string",
						"pattern": "^\\d{4}-\\d{2}-\\d{2}$",
						"title": "a day such as 2027-03-31"
					},
					"grants": {
						"minItems": 1,
						"maxItems": 200,
						"type": "array",
						"items": {
							"type": "string",
							"minLength": 1,
							"maxLength": 2e3,
							"title": "a rule such as `Bash(git push *)`"
						},
						"title": "a list of rules such as `Bash(git push *)`"
					}
				},
				"required": [
					"name",
					"owner",
					"purpose",
					"expires",
					"grants"
				],
				"additionalProperties": false,
				"title": "an agent"
			},
			"title": "a list of agents"
		},
		"ceilings": {
			"maxItems": 1e3,
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"agents": {
						"maxItems": 1e3,
						"type": "array",
						"items": {
							"type": "string",
							"minLength": 1,
							"maxLength": 2e3,
							"title": "a name such as `Claude Code agent *`"
						},
						"title": "a list of names of agents"
					},
					"uses": {
						"minItems": 1,
						"maxItems": 200,
						"type": "array",
						"items": {
							"type": "string",
							"minLength": 1,
							"maxLength": 2e3,
							"title": "a rule such as `Bash(git push *)`"
						},
						"title": "a list of rules such as `Bash(git push *)`"
					},
					"when": {
						"type": "object",
						"properties": {
							"paths": {
								"maxItems": 1e3,
								"type": "array",
								"items": {
									"type": "string",
									"minLength": 1,
									"maxLength": 2e3,
									"title": "a glob such as `docs/**`"
								},
								"title": "a list of globs such as `docs/**`"
							},
							"formats": {
								"maxItems": 1e3,
								"type": "array",
								"items": {
									"type": "string",
									"enum": [
										"a2a-card",
										"adk-agent",
										"agent-framework",
										"agent-workflow",
										"agentcore-toolkit",
										"agentforce-metadata",
										"agentic-workflow",
										"agentspec-component",
										"aider-config",
										"amazon-q-agent",
										"amp-settings",
										"augment-settings",
										"autogen-component",
										"aws-agents",
										"aws-policy",
										"cagent",
										"cedar-policies",
										"claude-agent",
										"claude-command",
										"claude-marketplace",
										"claude-plugin-hooks",
										"claude-plugin-part",
										"claude-plugin-programs",
										"claude-plugin",
										"claude-settings",
										"claude-skill",
										"cloud-roles",
										"codex-agent",
										"codex-config",
										"codex-hooks",
										"codex-rules",
										"codex-skill",
										"copilot-agent",
										"copilot-app",
										"copilot-claude-agent",
										"copilot-hooks",
										"copilot-prompt",
										"copilot-settings",
										"crewai-crew",
										"crush-config",
										"crush-script",
										"cursor-agent",
										"cursor-cli",
										"cursor-environment",
										"cursor-hooks",
										"cursor-ignore",
										"cursor-permissions",
										"cursor-sandbox",
										"cursor-worktrees",
										"devcontainer",
										"dify-app",
										"docker-mcp",
										"entra-app",
										"factory-droid",
										"factory-settings",
										"flow-canvas",
										"gemini-agent",
										"gemini-command",
										"gemini-extension",
										"gemini-policy",
										"gemini-settings",
										"github-app",
										"goose-recipe",
										"instructions",
										"kilo",
										"kiro-agent",
										"kiro-hooks",
										"kubernetes-access",
										"kubernetes-agents",
										"langgraph-app",
										"letta-agent",
										"m365-agent",
										"m365-app",
										"m365-plugin",
										"mcp-amazon-q",
										"mcp-antigravity",
										"mcp-claude",
										"mcp-continue",
										"mcp-cursor",
										"mcp-factory",
										"mcp-github",
										"mcp-junie",
										"mcp-kilo-legacy",
										"mcp-kiro",
										"mcp-librechat",
										"mcp-roo",
										"mcp-trae",
										"mcp-vscode",
										"mcp-warp",
										"mcp-windsurf",
										"n8n-workflow",
										"not-evaluated",
										"oasf-record",
										"opencode",
										"openhands-config",
										"openhands-hooks",
										"openhands-microagent",
										"qwen-agent",
										"qwen-settings",
										"roo-modes",
										"terraform-access",
										"terraform-agents",
										"vault-policy",
										"vscode-settings",
										"vscode-tasks",
										"zed-settings"
									],
									"title": "format"
								},
								"title": "a list of formats"
							}
						},
						"additionalProperties": false,
						"title": "a map of paths and formats"
					},
					"reason": {
						"type": "string",
						"minLength": 1,
						"maxLength": 2e3,
						"title": "a reason"
					}
				},
				"required": ["uses"],
				"additionalProperties": false,
				"title": "a limit"
			},
			"title": "a list of limits"
		},
		"never": {
			"maxItems": 1e3,
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"agents": {
						"maxItems": 1e3,
						"type": "array",
						"items": {
							"type": "string",
							"minLength": 1,
							"maxLength": 2e3,
							"title": "a name such as `Claude Code agent *`"
						},
						"title": "a list of names of agents"
					},
					"uses": {
						"minItems": 1,
						"maxItems": 200,
						"type": "array",
						"items": {
							"type": "string",
							"minLength": 1,
							"maxLength": 2e3,
							"title": "a rule such as `Bash(git push *)`"
						},
						"title": "a list of rules such as `Bash(git push *)`"
					},
					"when": {
						"type": "object",
						"properties": {
							"paths": {
								"maxItems": 1e3,
								"type": "array",
								"items": {
									"type": "string",
									"minLength": 1,
									"maxLength": 2e3,
									"title": "a glob such as `docs/**`"
								},
								"title": "a list of globs such as `docs/**`"
							},
							"formats": {
								"maxItems": 1e3,
								"type": "array",
								"items": {
									"type": "string",
									"enum": [
										"a2a-card",
										"adk-agent",
										"agent-framework",
										"agent-workflow",
										"agentcore-toolkit",
										"agentforce-metadata",
										"agentic-workflow",
										"agentspec-component",
										"aider-config",
										"amazon-q-agent",
										"amp-settings",
										"augment-settings",
										"autogen-component",
										"aws-agents",
										"aws-policy",
										"cagent",
										"cedar-policies",
										"claude-agent",
										"claude-command",
										"claude-marketplace",
										"claude-plugin-hooks",
										"claude-plugin-part",
										"claude-plugin-programs",
										"claude-plugin",
										"claude-settings",
										"claude-skill",
										"cloud-roles",
										"codex-agent",
										"codex-config",
										"codex-hooks",
										"codex-rules",
										"codex-skill",
										"copilot-agent",
										"copilot-app",
										"copilot-claude-agent",
										"copilot-hooks",
										"copilot-prompt",
										"copilot-settings",
										"crewai-crew",
										"crush-config",
										"crush-script",
										"cursor-agent",
										"cursor-cli",
										"cursor-environment",
										"cursor-hooks",
										"cursor-ignore",
										"cursor-permissions",
										"cursor-sandbox",
										"cursor-worktrees",
										"devcontainer",
										"dify-app",
										"docker-mcp",
										"entra-app",
										"factory-droid",
										"factory-settings",
										"flow-canvas",
										"gemini-agent",
										"gemini-command",
										"gemini-extension",
										"gemini-policy",
										"gemini-settings",
										"github-app",
										"goose-recipe",
										"instructions",
										"kilo",
										"kiro-agent",
										"kiro-hooks",
										"kubernetes-access",
										"kubernetes-agents",
										"langgraph-app",
										"letta-agent",
										"m365-agent",
										"m365-app",
										"m365-plugin",
										"mcp-amazon-q",
										"mcp-antigravity",
										"mcp-claude",
										"mcp-continue",
										"mcp-cursor",
										"mcp-factory",
										"mcp-github",
										"mcp-junie",
										"mcp-kilo-legacy",
										"mcp-kiro",
										"mcp-librechat",
										"mcp-roo",
										"mcp-trae",
										"mcp-vscode",
										"mcp-warp",
										"mcp-windsurf",
										"n8n-workflow",
										"not-evaluated",
										"oasf-record",
										"opencode",
										"openhands-config",
										"openhands-hooks",
										"openhands-microagent",
										"qwen-agent",
										"qwen-settings",
										"roo-modes",
										"terraform-access",
										"terraform-agents",
										"vault-policy",
										"vscode-settings",
										"vscode-tasks",
										"zed-settings"
									],
									"title": "format"
								},
								"title": "a list of formats"
							}
						},
						"additionalProperties": false,
						"title": "a map of paths and formats"
					},
					"reason": {
						"type": "string",
						"minLength": 1,
						"maxLength": 2e3,
						"title": "a reason"
					}
				},
				"required": ["uses"],
				"additionalProperties": false,
				"title": "a limit"
			},
			"title": "a list of limits"
		},
		"approval": {
			"type": "object",
			"properties": {
				"people": {
					"minItems": 1,
					"maxItems": 100,
					"type": "array",
					"items": {
						"type": "string",
						"pattern": "^@?[A-Za-z0-9][A-Za-z0-9_-]{0,99}$",
						"title": "a login such as `alice`"
					},
					"title": "a list of logins"
				},
				"teams": {
					"minItems": 1,
					"maxItems": 20,
					"type": "array",
					"items": {
						"type": "string",
						"pattern": "^@?[A-Za-z0-9][A-Za-z0-9_-]{0,99}\\/[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",
						"title": "a team such as `acme/security`"
					},
					"title": "a list of teams"
				},
				"code-owners": {
					"type": "boolean",
					"title": "`true` or `false`"
				},
				"rules": {
					"minItems": 1,
					"maxItems": 1e3,
					"type": "array",
					"items": {
						"type": "string",
						"enum": [
							"agent-output",
							"agent-secret",
							"agent-token-write",
							"anonymous-endpoint",
							"approval-bypass",
							"auto-approved-tool",
							"broad-role",
							"ceiling",
							"confirmation-removed",
							"custom-rule",
							"deployed-agent",
							"embedded-token",
							"escalation-path",
							"guard-removed",
							"hook-runs-command",
							"host-wide-filesystem",
							"inherits-all-tools",
							"insecure-transport",
							"install-script",
							"known-token",
							"lock-changed",
							"new-agent-workflow",
							"new-server",
							"not-evaluated",
							"open-egress",
							"open-trigger",
							"open-trust-policy",
							"record-removed",
							"remote-write",
							"required-control",
							"sandbox-off",
							"shared-identity",
							"shell-launched-server",
							"standing-command",
							"standing-credential",
							"static-key",
							"trusted-source",
							"unbounded-connector",
							"unlisted-model",
							"unpinned-server",
							"unreadable-manifest",
							"unscoped-shell",
							"unscoped-tool",
							"untrusted-prompt",
							"wider-agent",
							"wider-callers",
							"wider-server",
							"wildcard-role",
							"without-effect"
						],
						"title": "rule that can be approved"
					},
					"title": "a list of rules"
				},
				"minimum": {
					"type": "integer",
					"minimum": 1,
					"maximum": 10,
					"title": "a number of people"
				}
			},
			"additionalProperties": false,
			"title": "a map of approval"
		},
		"custom-rules": {
			"maxItems": 100,
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"id": {
						"type": "string",
						"pattern": "^[a-z0-9][a-z0-9-]{0,63}$",
						"title": "an id such as `no-egress`"
					},
					"when": {
						"type": "string",
						"minLength": 1,
						"maxLength": 1e3,
						"title": "a CEL expression"
					},
					"severity": {
						"type": "string",
						"enum": [
							"block",
							"warn",
							"note"
						],
						"title": "block, warn or note"
					},
					"message": {
						"type": "string",
						"minLength": 1,
						"maxLength": 2e3,
						"title": "a sentence"
					},
					"remediation": {
						"type": "string",
						"minLength": 1,
						"maxLength": 2e3,
						"title": "a sentence"
					},
					"reason": {
						"type": "string",
						"minLength": 1,
						"maxLength": 2e3,
						"title": "a reason"
					}
				},
				"required": [
					"id",
					"when",
					"message"
				],
				"additionalProperties": false,
				"title": "a custom rule"
			},
			"title": "a list of custom rules, at most 100"
		}
	},
	"required": ["version"],
	"additionalProperties": false,
	"title": "a policy"
};

// src/policy/custom-rules-read.ts
function customRule(value) {
	const severity = text(at(value, "severity"));
	const remediation = text(at(value, "remediation"));
	const reason = text(at(value, "reason"));
	const when = at(value, "when");
	return {
		id: text(at(value, "id")) ?? "",
		when: text(when) ?? "",
		severity: severity === "warn" || severity === "note" ? severity : "block",
		message: text(at(value, "message")) ?? "",
		...remediation === void 0 ? {} : { remediation },
		...reason === void 0 ? {} : { reason },
		span: (when ?? value).span
	};
}

// src/policy/read-policy.ts
function policyOf(root, source, digest, path) {
	const all = (...path) => items(at(root, ...path));
	const token = text(at(root, "defaults", "workflow-token"));
	const extended = referenceOf(at(root, "extends"));
	return {
		source,
		digest,
		...path === void 0 ? {} : { path },
		stated: statedIn(root),
		...extended ? { extends: extended } : {},
		delegated: words(at(root, "delegate")) ?? [],
		mode: text(at(root, "mode")) === "warn" ? "warn" : "enforce",
		...token === void 0 ? {} : { workflowToken: token === "read" ? "read" : "write" },
		rules: new Map(entries(at(root, "rules")).map((e) => [e.key, severity(e.value)])),
		severities: all("severities").map((v) => ({
			...scope(v),
			severity: severity(at(v, "severity"))
		})),
		allow: {
			servers: words(at(root, "allow", "servers")) ?? [],
			hosts: words(at(root, "allow", "hosts")) ?? [],
			actions: words(at(root, "allow", "actions")) ?? [],
			marketplaces: words(at(root, "allow", "marketplaces")) ?? [],
			...at(root, "allow", "models") ? { models: words(at(root, "allow", "models")) ?? [] } : {}
		},
		required: all("require").map((v) => {
			const own = severity(at(v, "severity"));
			const control = text(at(v, "control"));
			return {
				...scope(v),
				control: control === "sandbox" || control === "environment" ? control : "record",
				severity: own === "off" ? "block" : own
			};
		}),
		exceptions: all("exceptions").map(exception),
		exceptionLimits: limitsOf(root),
		tokenFixtures: words(at(root, "token-fixtures")) ?? [],
		identities: words(at(root, "identities", "paths")) ?? [],
		register: all("agents").map(registration),
		ceilings: all("ceilings").map(limit),
		never: all("never").map(limit),
		...at(root, "approval") ? { approval: approvalOf(at(root, "approval")) } : {},
		customRules: all("custom-rules").map(customRule)
	};
}
function statedIn(root) {
	const out = /* @__PURE__ */ new Map();
	for (const { key, keySpan, value } of entries(root)) {
		out.set(key, keySpan);
		for (const inner of entries(value)) out.set(`${key}.${inner.key}`, inner.keySpan);
	}
	items(at(root, "severities")).forEach((item, i) => {
		out.set(`severities.${i}`, item.span);
	});
	return out;
}
function severity(value) {
	const said = text(value);
	return said === "warn" || said === "note" || said === "off" ? said : "block";
}
function words(value) {
	return value?.kind === "list" ? strings(value).map((s) => s.value) : void 0;
}
function scope(value) {
	const [rules, agents] = [words(at(value, "rules")), words(at(value, "agents"))];
	const [paths, formats] = [words(at(value, "paths")), words(at(value, "formats"))];
	return {
		...rules && { rules },
		...agents && { agents },
		...paths && { paths },
		...formats && { formats }
	};
}
function field(value, key) {
	return text(at(value, key)) ?? "";
}
function exception(value) {
	const [fingerprint, ticket, created] = [
		text(at(value, "fingerprint")),
		text(at(value, "ticket")),
		text(at(value, "created"))
	];
	const capability = {
		rule: field(value, "rule"),
		agent: field(value, "agent"),
		uses: words(at(value, "uses")) ?? []
	};
	return {
		...fingerprint === void 0 ? { capability } : { fingerprint },
		owner: field(value, "owner"),
		reason: field(value, "reason"),
		...ticket === void 0 ? {} : { ticket },
		...created === void 0 ? {} : { created },
		expires: field(value, "expires"),
		span: value.span
	};
}
function limitsOf(root) {
	const days = at(root, "exception-limits", "max-days");
	const ticket = text(at(root, "exception-limits", "ticket"));
	const tokens = text(at(root, "exception-limits", "embedded-tokens"));
	return {
		...days?.kind === "number" ? { maxDays: days.value } : {},
		...ticket === void 0 ? {} : { ticket: ticket === "required" ? "required" : "optional" },
		...tokens === void 0 ? {} : { embeddedTokens: tokens === "accepted" ? "accepted" : "refused" }
	};
}
function registration(value) {
	const path = text(at(value, "path"));
	return {
		name: field(value, "name"),
		...path === void 0 ? {} : { path },
		owner: field(value, "owner"),
		purpose: field(value, "purpose"),
		expires: field(value, "expires"),
		grants: words(at(value, "grants")) ?? [],
		span: value.span
	};
}
function limit(value) {
	const { agents } = scope(value);
	const when = at(value, "when");
	const reason = text(at(value, "reason"));
	return {
		...agents && { agents },
		uses: words(at(value, "uses")) ?? [],
		...when ? { when: scope(when) } : {},
		...reason === void 0 ? {} : { reason },
		span: value.span
	};
}

// src/policy/validate.ts
function firstProblem(value, schema, key = "") {
	const wrong = () => ({
		span: value.span,
		message: `${quoted(key)}${schema.title ?? schema.type}`
	});
	if (schema.anyOf) {
		const one = schema.anyOf.find((s) => s.type === (value.kind === "map" ? "object" : value.kind));
		return one ? firstProblem(value, one, key) : wrong();
	}
	switch (value.kind) {
		case "map": return schema.type === "object" ? ofMap(value, schema) : wrong();
		case "list": {
			const { items, minItems = 0, maxItems = Number.POSITIVE_INFINITY } = schema;
			if (schema.type !== "array" || !items || value.items.length < minItems || value.items.length > maxItems) return wrong();
			return first(value.items, (item) => firstProblem(item, items, key));
		}
		case "number": {
			const { minimum = 0, maximum = Number.POSITIVE_INFINITY } = schema;
			if (schema.const !== void 0) return value.value === schema.const ? void 0 : wrong();
			const fits = Number.isInteger(value.value) && value.value >= minimum && value.value <= maximum;
			return schema.type === "integer" && fits ? void 0 : wrong();
		}
		case "boolean": return schema.type === "boolean" ? void 0 : wrong();
		case "string": return schema.type === "string" && schema.const === void 0 ? ofString(value.value, value.span, schema, key) : wrong();
		default: return wrong();
	}
}
function ofMap(value, schema) {
	const known = Object.keys(schema.properties ?? {});
	const names = schema.properties ? known : schema.propertyNames?.enum ?? [];
	const kind = schema.properties ? "key" : schema.propertyNames?.title ?? "key";
	const found = first(entries(value), (e) => {
		if (!names.includes(e.key)) return {
			span: e.keySpan,
			message: `unknown ${kind} \`${shown(e.key)}\`${within(schema)}${hint(e.key, names)}`
		};
		const inner = schema.properties ? schema.properties[e.key] : schema.additionalProperties;
		if (!inner || e.value.kind === "null" && (inner.type === "array" || inner.type === "object")) return void 0;
		return firstProblem(e.value, inner, e.key);
	});
	if (found) return found;
	const missing = (schema.required ?? []).find((k) => !entries(value).some((e) => e.key === k));
	if (missing === void 0) return void 0;
	const which = missing === "version" ? "`version: 1`" : `\`${missing}\``;
	return {
		span: value.span,
		message: `${schema.title ?? "this"} needs ${which}`
	};
}
function ofString(text, span, schema, key) {
	const wrong = {
		span,
		message: `${quoted(key)}${schema.title ?? "a text"}`
	};
	if (schema.enum && !schema.enum.includes(text)) {
		const many = schema.enum.length > 5;
		const message = many ? `unknown ${schema.title ?? "word"} \`${shown(text)}\`` : wrong.message;
		const listed = schema.enum.every((word) => message.includes(word));
		return {
			span,
			message: message + hint(text, schema.enum, many || listed)
		};
	}
	if (schema.pattern !== void 0 && !new RegExp(schema.pattern).test(text)) return wrong;
	return text.trim().length >= (schema.minLength ?? 0) && text.length <= (schema.maxLength ?? text.length) ? void 0 : wrong;
}
function first(all, of) {
	for (const one of all) {
		const found = of(one);
		if (found) return found;
	}
}
function within(schema) {
	return schema.properties && schema.title && schema.title !== "a policy" ? ` in ${schema.title}` : "";
}
function hint(text, known, silent = false) {
	const near = nearest(text, known);
	if (near !== void 0) return `; did you mean \`${near}\`?`;
	return silent || known.length > 20 ? "" : `; known are ${known.join(", ")}`;
}
function quoted(key) {
	return key === "" ? "this is " : `\`${key}\` is `;
}
function shown(text) {
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

// src/policy/load.ts
var PolicyError = class extends Error {
	name = "PolicyError";
};
async function policyAtBase(change, entry) {
	if (entry.kind !== "file" && entry.kind !== "executable") throw new PolicyError(`${POLICY_PATH} at base is no plain file`);
	const content = (await change.read("base", [entry])).get(entry.id);
	if (content?.kind !== "bytes") throw new PolicyError(`${POLICY_PATH} at base could not be read`);
	return parsePolicy(new TextDecoder().decode(content.bytes), `${POLICY_PATH} at base`, POLICY_PATH);
}
function parsePolicy(source, name, path) {
	const fail = (value, message) => {
		throw new PolicyError(`${name}${value ? `:${value.span.startLine}:${value.span.startColumn}` : ""}: ${message}`);
	};
	const parsed = parseYaml(source, { duplicates: "error" });
	if (!parsed.ok) {
		const problem = parsed.problems[0];
		return fail(problem, problem ? yamlProblem(problem, source) : "this is not YAML");
	}
	const root = parsed.documents[0];
	if (!root || parsed.documents.length > 1) return fail(root, "a policy is one YAML document");
	if (root.kind !== "map") return fail(root, "a policy is a map that starts with `version: 1`");
	const problem = firstProblem(root, POLICY_SCHEMA) ?? meaningProblem(root);
	if (problem) return fail(problem, problem.message);
	return policyOf(root, name, createHash("sha256").update(source).digest("hex"), path);
}
function yamlProblem({ code, message, span }, source) {
	if (code === "syntax") return "the YAML does not parse here: often an indentation, or a text with `: ` or `#` that needs quotes";
	if (code !== "duplicate-key") return message;
	return `the key \`${(source.split(/\r?\n/)[span.startLine - 1] ?? "").slice(span.startColumn - 1, span.endColumn - 1).slice(0, 60)}\` stands twice in one map: put what is below the second under the first`;
}

export { parsePolicy as n, policyAtBase as r, PolicyError as t };