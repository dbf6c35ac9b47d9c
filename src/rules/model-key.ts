/** The key of an agent's own model: without one it does not run, and all agents of a repository may have the same. */
export const MODEL_KEY =
  /^(\w+_)?(ANTHROPIC|OPENAI|GEMINI|GOOGLE|CLAUDE|CODEX|QWEN|DASHSCOPE|OPENROUTER|CURSOR|FACTORY|AUGMENT|CLINE|MISTRAL|DEEPSEEK|XAI|GROQ|AMP|CONTINUE)(_CODE)?_?(API_KEY|KEY|OAUTH_TOKEN|API_TOKEN|AUTH_TOKEN)(_FOR_\w+)?$|^(\w+_)?COPILOT_(GITHUB_)?TOKEN$/;
