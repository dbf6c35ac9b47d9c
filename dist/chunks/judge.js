import { Z as canonical } from "./reading.js";
import { n as reveal, r as say, t as distrust } from "./untrusted.js";
import { t as rules } from "./rules.js";
import { n as order, t as byPlace } from "./order.js";
import { createHash } from "node:crypto";

// src/rules/standards.ts
const NHI = "OWASP NHI Top 10 2025";
const ASI = "OWASP Agentic Top 10 2026";
const MCP = "OWASP MCP Top 10 2025 (beta)";
const ATLAS = "MITRE ATLAS 5.6.1";
const NIST = "NIST SP 800-53 Rev. 5";
const TABLE = {
	NHI2: [
		NHI,
		"NHI2:2025",
		"Secret Leakage"
	],
	NHI3: [
		NHI,
		"NHI3:2025",
		"Vulnerable Third-Party NHI"
	],
	NHI5: [
		NHI,
		"NHI5:2025",
		"Overprivileged NHI"
	],
	NHI7: [
		NHI,
		"NHI7:2025",
		"Long-Lived Secrets"
	],
	NHI9: [
		NHI,
		"NHI9:2025",
		"NHI Reuse"
	],
	ASI01: [
		ASI,
		"ASI01",
		"Agent Goal Hijack"
	],
	ASI02: [
		ASI,
		"ASI02",
		"Tool Misuse & Exploitation"
	],
	ASI03: [
		ASI,
		"ASI03",
		"Identity & Privilege Abuse"
	],
	ASI04: [
		ASI,
		"ASI04",
		"Agentic Supply Chain Vulnerabilities"
	],
	ASI05: [
		ASI,
		"ASI05",
		"Unexpected Code Execution (RCE)"
	],
	ASI06: [
		ASI,
		"ASI06",
		"Memory & Context Poisoning"
	],
	ASI09: [
		ASI,
		"ASI09",
		"Human-Agent Trust Exploitation"
	],
	MCP01: [
		MCP,
		"MCP01:2025",
		"Token Mismanagement & Secret Exposure"
	],
	MCP02: [
		MCP,
		"MCP02:2025",
		"Privilege Escalation via Scope Creep"
	],
	MCP04: [
		MCP,
		"MCP04:2025",
		"Software Supply Chain Attacks & Dependency Tampering"
	],
	MCP05: [
		MCP,
		"MCP05:2025",
		"Command Injection & Execution"
	],
	MCP08: [
		MCP,
		"MCP08:2025",
		"Lack of Audit and Telemetry"
	],
	MCP09: [
		MCP,
		"MCP09:2025",
		"Shadow MCP Servers"
	],
	T0068: [
		ATLAS,
		"AML.T0068",
		"LLM Prompt Obfuscation"
	],
	T0081: [
		ATLAS,
		"AML.T0081",
		"Modify AI Agent Configuration"
	],
	T0083: [
		ATLAS,
		"AML.T0083",
		"Credentials from AI Agent Configuration"
	],
	T0086: [
		ATLAS,
		"AML.T0086",
		"Exfiltration via AI Agent Tool Invocation"
	],
	M0026: [
		ATLAS,
		"AML.M0026",
		"Privileged AI Agent Permissions Configuration"
	],
	M0029: [
		ATLAS,
		"AML.M0029",
		"Human In-the-Loop for AI Agent Actions"
	],
	M0032: [
		ATLAS,
		"AML.M0032",
		"Segmentation of AI Agent Components"
	],
	CWE183: [
		"CWE",
		"CWE-183",
		"Permissive List of Allowed Inputs"
	],
	CWE250: [
		"CWE",
		"CWE-250",
		"Execution with Unnecessary Privileges"
	],
	CWE319: [
		"CWE",
		"CWE-319",
		"Cleartext Transmission of Sensitive Information"
	],
	CWE15: [
		"CWE",
		"CWE-15",
		"External Control of System or Configuration Setting"
	],
	CWE94: [
		"CWE",
		"CWE-94",
		"Improper Control of Generation of Code (Code Injection)"
	],
	CWE494: [
		"CWE",
		"CWE-494",
		"Download of Code Without Integrity Check"
	],
	CWE522: [
		"CWE",
		"CWE-522",
		"Insufficiently Protected Credentials"
	],
	CWE693: [
		"CWE",
		"CWE-693",
		"Protection Mechanism Failure"
	],
	CWE778: [
		"CWE",
		"CWE-778",
		"Insufficient Logging"
	],
	CWE798: [
		"CWE",
		"CWE-798",
		"Use of Hard-coded Credentials"
	],
	CWE829: [
		"CWE",
		"CWE-829",
		"Inclusion of Functionality from Untrusted Control Sphere"
	],
	CWE862: [
		"CWE",
		"CWE-862",
		"Missing Authorization"
	],
	CWE1007: [
		"CWE",
		"CWE-1007",
		"Insufficient Visual Distinction of Homoglyphs Presented to User"
	],
	CWE1427: [
		"CWE",
		"CWE-1427",
		"Improper Neutralization of Input Used for LLM Prompting"
	],
	CWE1188: [
		"CWE",
		"CWE-1188",
		"Initialization of a Resource with an Insecure Default"
	],
	AC6: [
		NIST,
		"AC-6",
		"Least Privilege"
	],
	AU12: [
		NIST,
		"AU-12",
		"Audit Record Generation"
	],
	CM3: [
		NIST,
		"CM-3",
		"Configuration Change Control"
	],
	CM75: [
		NIST,
		"CM-7(5)",
		"Authorized Software — Allow-by-exception"
	],
	IA5: [
		NIST,
		"IA-5",
		"Authenticator Management"
	],
	SC7: [
		NIST,
		"SC-7(5)",
		"Deny by Default — Allow by Exception"
	]
};
function references(standards) {
	return standards.map((s) => ({
		list: TABLE[s][0],
		id: TABLE[s][1],
		title: TABLE[s][2]
	}));
}

// src/rules/judge.ts
function judge(added, tokens, context) {
	const judged = [...added, ...tokens.map((token) => ({
		kind: "token",
		token
	}))].flatMap((subject) => rules.flatMap((rule) => {
		const judgement = rule.judge(subject, context);
		return judgement ? [{
			rule,
			subject,
			judgement,
			group: groupOf(subject)
		}] : [];
	}));
	const specific = new Set(judged.filter((j) => !j.judgement.general && j.judgement.severity !== "note").map((j) => j.group));
	return merged(judged.filter((j) => !j.judgement.general || !specific.has(j.group)).map((j) => ({
		finding: finding(j.rule, j.subject, j.judgement),
		subjects: [j.subject]
	})).sort((a, b) => byPlace(a.finding, b.finding))).sort((a, b) => order(a.finding, b.finding));
}
function finding(rule, subject, judgement) {
	const agent = agentOf(subject);
	const place = placeOf(subject);
	const found = witnessOf(subject);
	return {
		rule: rule.id,
		severity: inExample(subject, place) ? MILDER[judgement.severity] : judgement.severity,
		agent,
		title: judgement.title,
		why: [
			...judgement.why ?? [rule.why],
			...remarkOf(subject),
			...callersOf(subject)
		],
		remediation: judgement.remediation ?? [rule.remediation],
		place,
		also: [],
		...found ? { witness: found } : {},
		references: references(rule.standards),
		fingerprint: fingerprintOf(rule.id, reveal(agent), pathOf(place), judgement.identity, capabilityOf(subject))
	};
}
function remarkOf(subject) {
	if (subject.kind !== "uses" || subject.news.entry.remark === void 0) return [];
	return say` ${subject.news.entry.text} ${[subject.news.entry.remark]}.`;
}
function callersOf(subject) {
	const callers = subject.kind === "uses" ? subject.callers ?? [] : [];
	if (callers.length === 0) return [];
	const shown = callers.slice(0, CALLERS).flatMap((name, i) => i === 0 ? say`${name}` : [", ", ...say`${name}`]);
	const more = callers.length > CALLERS ? [` and ${callers.length - CALLERS} more`] : [];
	return [
		" Who may call this agent gains it too: ",
		...shown,
		...more,
		"."
	];
}
const CALLERS = 5;
function inExample(subject, place) {
	if (subject.kind === "token") return false;
	const path = pathOf(place).split("/").slice(0, -1);
	const own = path.findIndex((f) => f.startsWith(".") && !EXAMPLE_FOLDERS.has(f));
	const folders = own < 0 ? path : path.slice(0, own);
	const chart = folders.some((f) => CHART.test(f));
	return folders.some((f) => EXAMPLE_FOLDERS.has(f) && !(chart && f === "templates"));
}
const CHART = /^(charts?|helm([-_].{1,100})?|.{1,100}[-_](chart|helm))$/;
const EXAMPLE_FOLDERS = new Set("test tests __tests__ spec specs fixture fixtures __fixtures__ test-fixtures testdata test-data example examples sample samples template templates snapshots __snapshots__".split(" "));
const MILDER = {
	block: "warn",
	warn: "note",
	note: "note"
};
function capabilityOf(subject) {
	return subject.kind === "uses" ? canonical(subject.news.entry.uses) : "";
}
function fingerprintOf(...parts) {
	return `aar1:${createHash("sha256").update(parts.join("\0")).digest("hex").slice(0, 32)}`;
}
function merged(all) {
	const out = /* @__PURE__ */ new Map();
	for (const { finding: f, subjects } of all) {
		const id = [
			f.rule,
			f.severity,
			sameText(f)
		].join("\0");
		const known = out.get(id);
		if (!known) {
			out.set(id, {
				finding: f,
				subjects
			});
			continue;
		}
		const { place, also } = known.finding;
		const again = [place, ...also].some((p) => samePlace(p, f.place));
		out.set(id, {
			finding: again ? known.finding : {
				...known.finding,
				also: [...also, f.place]
			},
			subjects: [...known.subjects, ...subjects]
		});
	}
	return [...out.values()];
}
function sameText(f) {
	const agent = reveal(f.agent);
	const text = f.title.map((p) => typeof p === "string" ? p : `\u0001${reveal(p.quote)}\u0001`).join("");
	if (agent.startsWith("Workflow ")) {
		const { path, startLine, startColumn } = f.place;
		const quoted = `\u0001${agent.slice(9)}\u0001`;
		return [
			text.replace(quoted, ""),
			reveal(path),
			startLine,
			startColumn
		].join("\0");
	}
	const client = CLIENTS.find((c) => agent === c || agent.startsWith(`${c} agent `) || agent.startsWith(`${c} skill `));
	return client === void 0 ? text : text.replace(client, "");
}
const CLIENTS = [
	"Claude Code",
	"Codex",
	"Gemini CLI",
	"Qwen Code",
	"Copilot",
	"Copilot CLI",
	"Cursor CLI",
	"Cursor",
	"VS Code",
	"opencode",
	"Kilo",
	"Roo Code",
	"Kiro",
	"Amazon Q",
	"Crush",
	"Amp",
	"Augment",
	"Junie",
	"Trae",
	"Factory",
	"Warp",
	"Zed",
	"Continue",
	"Antigravity",
	"LibreChat",
	"Windsurf",
	"goose",
	"Aider"
];
function samePlace(a, b) {
	return reveal(a.path) === reveal(b.path) && a.side === b.side && a.startLine === b.startLine && a.startColumn === b.startColumn;
}
function groupOf(subject) {
	if (subject.kind === "token") return subject.token.fingerprint;
	if (subject.kind === "uses") return `${subject.agent.id} ${subject.news.entry.text}`;
	if (subject.kind === "delegation") return `${subject.agent.id} ${subject.entry.text}`;
	return subject.fact.subject;
}
function agentOf(subject) {
	if (subject.kind === "token") return distrust("the repository");
	return distrust("agent" in subject ? subject.agent.name : subject.fact.agent);
}
function placeOf(subject) {
	if (subject.kind === "token") {
		const { path, line, endLine } = subject.token;
		const side = subject.token.state === "removed" ? "base" : "head";
		return {
			path: distrust(path),
			side,
			startLine: line,
			startColumn: 1,
			endLine,
			endColumn: 1
		};
	}
	if (subject.kind === "uses") return subject.news.entry.place;
	return subject.kind === "delegation" ? subject.entry.place : subject.fact.place;
}
function pathOf(place) {
	return reveal(place.path).toLowerCase();
}
function witnessOf(subject) {
	if (subject.kind === "delegation") return subject.witness;
	return subject.kind === "uses" ? subject.news.witness : void 0;
}

export { judge };