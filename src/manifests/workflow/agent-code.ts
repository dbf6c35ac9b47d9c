import type { AgentCommand } from './agent-command.ts';
import { PACKAGES, RUNS } from './agent-programs.ts';
import { argumentWords } from './shell-words.ts';

const MAX_LENGTH = 400_000;
const MAX_FOUND = 50;

/**
 * Agents that a program in Python or JavaScript starts: by the library of a client that it takes in, or by a command
 * that it gives to the system, as a list of words or as one text. A command that is put together elsewhere is not seen.
 */
export function agentsInCode(code: string): readonly AgentCommand[] {
  const text = code.slice(0, MAX_LENGTH);
  const found: AgentCommand[] = [];
  for (const [library, program] of LIBRARIES) {
    if (library.test(text))
      found.push({ program, args: program === 'claude' ? optionsOf(text) : [], pinned: undefined });
  }
  for (const m of text.matchAll(LISTED)) {
    if (found.length >= MAX_FOUND) break;
    const program = programOf(m[1] ?? '');
    const from = m.index + m[0].length - 1;
    const stop = text.slice(from, from + 3_000).search(/[\])]/);
    const args = literals(text.slice(from, stop < 0 ? from + 3_000 : from + stop));
    if (RUNS.get(program)?.(args)) found.push({ program, args, pinned: undefined });
  }
  for (const m of text.matchAll(COMMAND)) {
    if (found.length >= MAX_FOUND) break;
    const [first = '', ...args] = argumentWords((m[1] ?? '').replaceAll('\\', ''));
    const program = programOf(first);
    if (RUNS.get(program)?.(args)) found.push({ program, args, pinned: undefined });
  }
  return found;
}

const LIBRARIES: readonly (readonly [RegExp, string])[] = [
  [/^[ \t]{0,40}(?:from|import)[ \t]{1,8}claude_(?:agent|code)_sdk\b/m, 'claude'],
  [/['"]@anthropic-ai\/claude-(?:agent-sdk|code)['"]/, 'claude'],
  [/['"]@openai\/codex-sdk['"]|^[ \t]{0,40}(?:from|import)[ \t]{1,8}(?:openai_codex|codex_app_server)\b/m, 'codex'],
  [/['"]@github\/copilot-sdk['"]|^[ \t]{0,40}from[ \t]{1,8}copilot[ \t]{1,8}import\b/m, 'copilot'],
  [/['"]@opencode-ai\/sdk['"]/, 'opencode'],
];

const NAMES =
  'claude|codex|gemini|qwen|copilot|cursor-agent|opencode|aider|goose|crush|amp|droid|auggie|kiro-cli|cline|cn|openhands|@anthropic-ai\\/claude-code|@openai\\/codex|@google\\/gemini-cli|@github\\/copilot';
/** `"claude", "-p"` and `'codex', ['exec'`. */
const LISTED = new RegExp(
  `["'\`](${NAMES})["'\`]\\s{0,20},\\s{0,20}\\[?\\s{0,20}["'\`](?=-|exec\\b|run\\b|chat\\b)`,
  'g',
);
/** `"claude -p …"` and `'npx -y @openai/codex exec …'`: only what goes on as a command does, so that prose is none. */
const COMMAND = new RegExp(
  `["'\`](?:npx[ ]{1,4}(?:-y |--yes )?)?((?:${NAMES})(?:@[\\w.-]{1,30})?[ ]{1,4}(?:-|exec\\b|run\\b|chat\\b)[^"'\`\\n]{0,2000})`,
  'g',
);

function programOf(name: string): string {
  const bare = name.replace(/(.)@.*$/, '$1');
  return Object.hasOwn(PACKAGES, bare) ? (PACKAGES[bare] ?? bare) : bare;
}

function literals(text: string): readonly string[] {
  return [...text.matchAll(/"([^"\n]{0,500})"|'([^'\n]{0,500})'|`([^`]{0,500})`/g)]
    .slice(0, 100)
    .map((m) => m[1] ?? m[2] ?? m[3] ?? '');
}

/** What Claude Code's library is told of permissions, as the flags that say the same. */
function optionsOf(text: string): readonly string[] {
  const mode = /\bpermission_?mode["']?\s{0,4}[=:]\s{0,4}["'](\w{1,40})["']/i.exec(text)?.[1];
  const tools = /\ballowed_?tools["']?\s{0,4}[=:]\s{0,4}\[([^\]]{0,4000})\]/i.exec(text)?.[1];
  return [
    ...(mode === undefined ? [] : ['--permission-mode', mode]),
    ...(tools === undefined ? [] : ['--allowedTools', literals(tools).join(',')]),
  ];
}
