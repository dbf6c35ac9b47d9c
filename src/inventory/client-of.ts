/** The family of an agent's client, of its name as people call it and the platform of an identity. */
export function clientOf(name: string, platform?: string): string {
  if (platform !== undefined) return platform;
  if (/^Workflow /.test(name)) return 'GitHub workflow';
  const head = name.replace(/ in [\s\S]*$/, '');
  const found = FAMILIES.find((family) => head === family || head.startsWith(`${family} `));
  return (
    found ??
    /^([A-Z][\w.-]{0,30}(?: [A-Z][\w.-]{0,30})?) (?:agent|tool|component|app|flow|server|record)\b/.exec(head)?.[1] ??
    'other'
  );
}

/** Longer names first: `Copilot CLI` is not `Copilot`. */
const FAMILIES: readonly string[] = [
  'Agent Framework',
  'Agent Spec',
  'AgentCore',
  'Agentforce',
  'AGNTCY',
  'Aider',
  'Amazon Q',
  'Amp',
  'Antigravity',
  'A2A',
  'ADK',
  'agent-sandbox',
  'Augment',
  'Bedrock',
  'cagent',
  'Claude Code',
  'Codex',
  'Coding agents',
  'Continue',
  'Copilot app',
  'Copilot CLI',
  'Copilot',
  'CrewAI',
  'Crush',
  'Cursor CLI',
  'Cursor',
  'Dev container',
  'Dify',
  'Factory',
  'Flowise',
  'Foundry',
  'Gemini CLI',
  'goose',
  'Junie',
  'kagent',
  'Kilo',
  'Kiro',
  'Langflow',
  'LangGraph',
  'Letta',
  'LibreChat',
  'M365 Copilot',
  'MCP server',
  'n8n',
  'opencode',
  'OpenHands',
  'Qwen Code',
  'Roo Code',
  'ToolHive',
  'Trae',
  'VS Code',
  'Warp',
  'Windsurf',
  'Zed',
];
