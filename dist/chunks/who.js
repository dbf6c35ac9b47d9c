import { r as say } from "./untrusted.js";

// src/rules/who.ts
function who(name) {
	const identity = IDENTITY.exec(name);
	if (identity) return say`${[identity[1] ?? ""]} ${identity[2] ?? ""}`;
	const parts = /^((?:Claude Code(?: \(managed settings\))?|Copilot(?: CLI| app)?|Cursor(?: CLI)?|VS Code|opencode|Kilo|Roo Code|Kiro|Amazon Q|Crush|Amp|Augment|Junie|Trae|Factory|Warp|Zed|Continue|Codex|Gemini CLI|Qwen Code|Aider|Antigravity|LibreChat|Windsurf|goose|Coding agents|Dev container|kagent|agent-sandbox|ToolHive|CrewAI|LangGraph|ADK|Agent Spec|OpenHands|Letta|AGNTCY|n8n|Dify|Flowise|Langflow|Agentforce|A2A|M365 Copilot|cagent|Agent Framework|Foundry|Bedrock|AgentCore|Ark|Dapr)(?: (?:agent|team|tool|component|runtime|gateway|target|browser|interpreter|toolbox|connection|policies|mode|skill|command|prompt|plugin|marketplace|task|graph|workflow|flow|sandbox|template|server|model|app|record|function)(?= |$))?|MCP server|Workflow)(?: (.*))?$/s.exec(name);
	if (!parts) return say`${name}`;
	const scoped = /^in (.*)$/s.exec(parts[2] ?? "");
	if (scoped) return say`${[parts[1] ?? ""]} in ${scoped[1] ?? ""}`;
	return parts[2] === void 0 ? [parts[1] ?? ""] : say`${[parts[1] ?? ""]} ${parts[2]}`;
}
const IDENTITY = /^(Callers of|Kubernetes (?:service account|user|group|[A-Z]\w{1,30})|AWS (?:policy|role|user|group|resource)|Google Cloud (?:member|role)|Azure (?:principal|role)|Vault policy|Entra app|GitHub (?:App|deploy key|branch)) (.*)$/s;

export { who as t };