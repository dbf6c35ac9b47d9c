import { pinOf } from '../command-line.ts';
import { simpleCommands } from './shell.ts';

/** An agent's command line in a `run:` step. */
export interface AgentCommand {
  readonly program: string;
  readonly args: readonly string[];
  /** Whether the command names an exact version of a package; undefined where the program is installed elsewhere. */
  readonly pinned: boolean | undefined;
}

/** The agents that a script starts. Installing one, or asking for its version, starts none. */
export function agentCommands(script: string, depth = 0): readonly AgentCommand[] {
  if (!MENTIONS.test(script)) return [];
  return simpleCommands(script).flatMap((words) => {
    const { rest, pinned } = unwrapped(words);
    const [first = '', ...args] = rest;
    const file = first.slice(first.lastIndexOf('/') + 1);
    if (/^(ba|da|z)?sh$|^script$|^eval$|^su$/.test(file) && depth < 2) {
      const at = file === 'eval' ? -1 : args.findIndex((a) => /^-\w{0,6}c$/.test(a));
      const inner = file === 'eval' ? args.join(' ') : at < 0 ? undefined : args[at + 1];
      return inner === undefined ? [] : agentCommands(inner, depth + 1);
    }
    if (file === 'gh' && args[0] === 'copilot') return [{ program: 'copilot', args: args.slice(1), pinned }];
    const program = PACKAGES[first.toLowerCase()] ?? wrapped(file, args) ?? file.toLowerCase();
    return RUNS.has(program) && RUNS.get(program)?.(args) ? [{ program, args, pinned }] : [];
  });
}

/** A script that is named after an agent and is given an agent's flags hands them on. */
function wrapped(file: string, args: readonly string[]): string | undefined {
  if (!/\.(sh|bash|py|[cm]?js)$/.test(file) || !args.some((a) => HANDED_ON.test(a))) return undefined;
  return /(?:^|[-_.])(cursor-agent|claude|codex|gemini|qwen|copilot|opencode)(?=[-_.])/i.exec(file)?.[1]?.toLowerCase();
}
const HANDED_ON =
  /^(-p|--print|--prompt|--force|--yolo|--full-auto|exec|--dangerously-[a-z-]{1,60}|--allow-all-tools)$/;

const PACKAGES: Readonly<Record<string, string>> = {
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
const MENTIONS =
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
const RUNS = new Map<string, (args: readonly string[]) => boolean>([
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

/** Takes off shell keywords, assignments and programs that only start the next one. */
function unwrapped(words: readonly string[]): { rest: readonly string[]; pinned: boolean | undefined } {
  let rest = [...words];
  let pinned: boolean | undefined;
  for (let i = 0; i < 16; i++) {
    const first = rest[0] ?? '';
    const file = first.slice(first.lastIndexOf('/') + 1);
    if (/^[A-Za-z_]\w*\+?=/.test(first) || KEYWORDS.has(first)) rest = rest.slice(1);
    else if (file in STARTERS) {
      rest = rest.slice(1);
      while (rest[0]?.startsWith('-') || /^[A-Za-z_]\w*=/.test(rest[0] ?? '')) {
        const takes = STARTERS[file]?.includes(rest[0] ?? '');
        rest = rest.slice(takes ? 2 : 1);
      }
      if (file === 'timeout') rest = rest.slice(1);
    } else if (/^(pnpm|yarn|bun)$/.test(file) && RUNS.has(rest[1] ?? '')) rest = rest.slice(1);
    else {
      const runner = RUNNERS.find((r) => r.every((w, k) => (k === 0 ? file : rest[k]) === w));
      if (!runner) return { rest, pinned };
      rest = rest.slice(runner.length);
      let spec: string | undefined;
      while (rest[0]?.startsWith('-')) {
        const inline = /^--(?:package|from|spec)=(.*)$/s.exec(rest[0]);
        const takes = /^(-p|--package|--from|--spec|--python|--with)$/.test(rest[0]);
        spec = inline?.[1] ?? (takes ? rest[1] : undefined) ?? spec;
        rest = rest.slice(takes ? 2 : 1);
      }
      const named = /^(@?[^@]+)@(.+)$/.exec(rest[0] ?? '');
      const version = named?.[2] ?? /^.+?(?:@|==)(.+)$/.exec(spec?.slice(1) ?? '')?.[1];
      pinned = version !== undefined && pinOf(version).pin === 'exact';
      if (named?.[1] !== undefined) rest[0] = named[1];
    }
  }
  return { rest, pinned };
}

const KEYWORDS = new Set([
  'if',
  'then',
  'else',
  'elif',
  'do',
  'while',
  'until',
  '!',
  '{',
  'time',
  'exec',
  'command',
  'nohup',
  'setsid',
]);
/** With the flags that take a value. */
const STARTERS: Readonly<Record<string, readonly string[]>> = {
  sudo: ['-u', '-g', '-C', '-D', '-h', '-p', '-U', '--user', '--group'],
  doas: ['-u'],
  env: ['-u', '-C', '-S', '--unset'],
  timeout: ['-k', '-s', '--kill-after', '--signal'],
  nice: ['-n'],
  stdbuf: [],
  xargs: ['-I', '-n', '-P', '-L', '-d', '-a', '-s'],
  unbuffer: [],
};
const RUNNERS: readonly (readonly string[])[] = [
  ['npx'],
  ['bunx'],
  ['pnpx'],
  ['pnpm', 'dlx'],
  ['pnpm', 'exec'],
  ['yarn', 'dlx'],
  ['yarn', 'exec'],
  ['npm', 'exec'],
  ['npm', 'x'],
  ['bun', 'x'],
  ['uvx'],
  ['uv', 'tool', 'run'],
  ['uv', 'run'],
  ['pipx', 'run'],
];
