/** Packages by whose name a runner starts an agent. */
export const PACKAGES: Readonly<Record<string, string>> = {
  '@anthropic-ai/claude-code': 'claude',
  '@openai/codex': 'codex',
  '@google/gemini-cli': 'gemini',
  '@qwen-code/qwen-code': 'qwen',
  '@github/copilot': 'copilot',
  'opencode-ai': 'opencode',
  '@sourcegraph/amp': 'amp',
  '@augmentcode/auggie': 'auggie',
  '@continuedev/cli': 'cn',
  'aider-chat': 'aider',
};
/** Whether a text can hold an agent's command at all. */
export const MENTIONS =
  /claude|codex|gemini|qwen|copilot|cursor-agent|\bagent\b|opencode|aider|goose|crush|\bamp\b|droid|auggie|kiro-cli|cline|kilo|\bcn\b|openhands|\bq\s{1,8}chat\b|cagent|\bflue\s{1,8}run\b/i;

/** What only manages the client. */
const MANAGES =
  /^(--?(version|v|V|help|h)|version|help|mcp|install|update|upgrade|uninstall|doctor|login|logout|auth|config|plugins?|completion|models?|stats|extensions?|setup-token|whoami|init)$/;
const unlessManaging = (args: readonly string[]): boolean => !MANAGES.test(args[0] ?? '') && args.length > 0;
const piped = (args: readonly string[]): boolean => !MANAGES.test(args[0] ?? '');
const withFlag =
  (flags: RegExp) =>
  (args: readonly string[]): boolean =>
    args.some((a) => flags.test(a));
/** Programs that are agents, and whether these arguments start one. Installing one, or asking for its version, starts none. */
export const RUNS = new Map<string, (args: readonly string[]) => boolean>([
  ['claude', piped],
  ['codex', unlessManaging],
  ['gemini', piped],
  ['qwen', piped],
  ['copilot', unlessManaging],
  ['cursor-agent', unlessManaging],
  ['agent', withFlag(/^(-p|--print|-f|--force|--yolo)$/)],
  ['opencode', unlessManaging],
  ['aider', unlessManaging],
  ['goose', withFlag(/^(run|session)$/)],
  ['crush', unlessManaging],
  ['amp', withFlag(/^(-x|--execute|--dangerously-allow-all)$/)],
  ['droid', withFlag(/^exec$/)],
  ['auggie', unlessManaging],
  ['kiro-cli', withFlag(/^chat$/)],
  ['q', withFlag(/^chat$/)],
  ['flue', withFlag(/^run$/)],
  ['cagent', withFlag(/^(run|exec)$/)],
  ['cline', unlessManaging],
  ['kilo', unlessManaging],
  ['cn', withFlag(/^(-p|--print|--auto|--allow|remote)$/)],
  ['openhands', unlessManaging],
]);
