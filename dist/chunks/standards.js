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

export { references as t };