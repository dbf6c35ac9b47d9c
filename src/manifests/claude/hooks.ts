import type { AccessBuilder } from '../../access/builder.ts';
import type { Guard } from '../../access/kinds/guard.ts';
import type { Program } from '../../access/kinds/launch.ts';
import type { Value } from '../../document/value.ts';
import { at, entries, items, text } from '../../document/value.ts';
import { localPath, program, words } from '../command-line.ts';
import type { SourceFile } from '../manifest-format.ts';
import { connection } from '../mcp/remote.ts';
import { digest, placeIn } from '../reading.ts';
import { HOOK_EVENTS } from './settings-schema.ts';

/** Hooks that may stop a call: losing one widens. Others only run beside it. */
const BLOCKING = new Set(['PreToolUse', 'PermissionRequest']);
const RECORDING = new Set(['PostToolUse', 'PostToolUseFailure', 'PostToolBatch', 'SessionEnd', 'Stop', 'SubagentStop']);
const CLAUDE: HookClient = { events: HOOK_EVENTS, blocking: BLOCKING, recording: RECORDING };

/**
 * Claude Code's hooks: each runs a program without anyone being asked, also in a folder nobody trusted (observed in
 * `-p`), and some hold calls back. Source: code.claude.com/docs/en/hooks.
 */
export function readHooks(
  hooks: Value | undefined,
  file: SourceFile,
  agent: string,
  to: AccessBuilder,
  client: HookClient = CLAUDE,
): void {
  for (const event of entries(hooks)) {
    if (!client.events.has(event.key)) continue;
    const guards: Guard[] = [];
    for (const group of items(event.value)) {
      const matcher = matcherOf(text(at(group, 'matcher')));
      for (const hook of items(at(group, 'hooks'))) {
        if (client.skips?.(hook)) continue;
        const guard = readHook(hook, event.key, matcher, file, agent, to, client);
        if (guard) guards.push(guard);
      }
    }
    for (const guard of guards) to.fact({ ...guard, matcher: seenBy(guards.filter((g) => sameGuard(g, guard))) });
  }
}

/** One command in several groups of an event sees what any of them sees. */
function seenBy(guards: readonly Guard[]): readonly string[] | null {
  if (guards.some((g) => g.matcher === null)) return null;
  return [...new Set(guards.flatMap((g) => g.matcher ?? []))].sort();
}

function sameGuard(a: Guard, b: Guard): boolean {
  return a.guards === b.guards && a.by === b.by && a.failsClosed === b.failsClosed && a.patience === b.patience;
}

/** Another client with hooks of the same form: its events, and which of them may stop a call or keep a record. */
export interface HookClient {
  readonly events: ReadonlySet<string>;
  readonly blocking: ReadonlySet<string>;
  readonly recording: ReadonlySet<string>;
  /** Hooks that the client leaves out. */
  readonly skips?: (hook: Value) => boolean;
}

/** A command that the client starts by itself: status line, credential helper, … */
export function readHelper(
  command: Value | undefined,
  when: string,
  file: SourceFile,
  agent: string,
  to: AccessBuilder,
): void {
  const line = text(command);
  if (!line || !command) return;
  to.fact({
    kind: 'launch',
    starts: 'helper',
    agent,
    subject: when,
    when,
    place: placeIn(file, command.span),
    program: hookProgram(line),
    text: line,
  });
}

/** Puts what the hook starts, and gives what it guards. */
function readHook(
  hook: Value,
  event: string,
  matcher: readonly string[] | null,
  file: SourceFile,
  agent: string,
  to: AccessBuilder,
  client: HookClient,
): Guard | undefined {
  const type = text(at(hook, 'type')) ?? (at(hook, 'command') ? 'command' : '');
  const command = commandOf(hook, type);
  if (!command) return undefined;
  const place = placeIn(file, (at(hook, 'command') ?? at(hook, 'url') ?? hook).span);
  const when = `${event} hook`;
  const ran: Program = type === 'command' ? hookProgram(command) : { ...NOTHING, name: `${type}:${command}` };
  const subject = `${when} ${programText(ran)}`;
  if (type === 'http') to.fact({ ...connection(command), kind: 'connection', purpose: 'hook', agent, subject, place });
  // A model's answer decides calls like a program's; elsewhere a prompt does nothing by itself.
  else if (type !== 'prompt' || client.blocking.has(event))
    to.fact({ kind: 'launch', starts: 'hook', agent, subject, when, place, program: ran, text: command });
  const guards = client.blocking.has(event)
    ? 'calls'
    : client.recording.has(event) && RECORDS.test(command)
      ? 'record'
      : undefined;
  // What runs beside the call, or only the first time, holds nothing back.
  if (!guards || (guards === 'calls' && (isOn(at(hook, 'async')) || isOn(at(hook, 'once'))))) return undefined;
  const condition = text(at(hook, 'if'));
  const timeout = at(hook, 'timeout');
  return {
    kind: 'guard',
    guards,
    agent,
    subject,
    place,
    what: event,
    by: `${type} ${programText(ran)}`,
    matcher: condition ? (matcher ?? ['*']).map((m) => `${m} if ${condition}`) : matcher,
    failsClosed: text(at(hook, 'onFailure')) === 'block',
    // No program answers within a fraction of a second, and the client goes on without it.
    patience: timeout?.kind === 'number' && timeout.value < 1 ? 0 : 1,
    text: command,
  };
}

function commandOf(hook: Value, type: string): string | undefined {
  switch (type) {
    case 'command':
      return fullCommand(hook);
    case 'http':
      return text(at(hook, 'url'));
    case 'mcp_tool':
      return `${text(at(hook, 'server'))} ${text(at(hook, 'tool'))}`;
    case 'prompt':
    case 'agent':
      return text(at(hook, 'prompt'));
    default:
      return undefined; // the client skips types that it does not know
  }
}

const NOTHING = { version: { pin: 'local', text: '' }, args: [], env: [] } as const;

function isOn(value: Value | undefined): boolean {
  return value?.kind === 'boolean' && value.value;
}

/** A hook that keeps evidence, by its own words. */
const RECORDS = /audit|log|record|trail|telemetry|siem|splunk|otel/i;

function fullCommand(hook: Value): string | undefined {
  const command = text(at(hook, 'command'));
  const args = items(at(hook, 'args')).map((a) => text(a) ?? '');
  return command === undefined ? undefined : [command, ...args].join(' ');
}

/** A hook's command in normal form; one that needs a shell is compared by its whole text. */
export function hookProgram(command: string): Program {
  const split = words(command.trim());
  if (!split || split.length === 0) {
    return { name: `shell:${localPaths(command)}`, version: { pin: 'local', text: '' }, args: [], env: [] };
  }
  const plainWords = split.map(localPath);
  const first = plainWords[0] ?? '';
  const isScriptOfShell =
    /^(ba|z|da)?sh$/.test(first) && plainWords.length > 1 && !(plainWords[1] ?? '').startsWith('-');
  if (isScriptOfShell)
    return {
      name: `file:${plainWords[1]}`,
      version: { pin: 'local', text: '' },
      // A script's own first line says as much: `sh x` and `x` run the same code.
      args: plainWords.slice(2),
      env: [],
    };
  const { shell: _, ...rest } = program(first, plainWords.slice(1));
  return rest;
}

function localPaths(command: string): string {
  return command
    .replace(/\s+/g, ' ')
    .split(' ')
    .map((word) => localPath(word.replace(/^"([^"]*)"$/, '$1')))
    .join(' ');
}

function programText(p: Program): string {
  return digest([p.name, p.version.text, ...p.args].join('\u0001'));
}

/**
 * Which tools a hook sees. `""`, `*` and no matcher: all. Only name characters, commas, bars and blanks: exact names.
 * Anything else is an unanchored regular expression: its branches are kept as text, and a branch that is a plain name
 * sees that name too.
 */
function matcherOf(matcher: string | undefined): readonly string[] | null {
  if (matcher === undefined || matcher === '' || matcher === '*') return null;
  if (/^[A-Za-z0-9_\- ,|]+$/.test(matcher)) {
    return matcher
      .split(/[,|]/)
      .map((s) => s.trim())
      .filter((s) => s !== '')
      .sort();
  }
  const plain = /^\^\(([\w|-]+)\)\$$/.exec(matcher);
  const branches = plain ? (plain[1] ?? '').split('|').map((b) => `^${b}$`) : branchesOf(matcher);
  if (branches.some((b) => /^\^?\.[*+]\$?$/.test(b))) return null;
  return [...new Set(branches.flatMap(seenByBranch))].sort();
}

/** Bars outside brackets part a regular expression; one with brackets stays whole. */
function branchesOf(expression: string): string[] {
  return /[()[\]\\]/.test(expression) ? [expression] : expression.split('|');
}

function seenByBranch(branch: string): string[] {
  const exact = /^\^([\w-]+)\$$/.exec(branch)?.[1];
  if (exact !== undefined) return [exact];
  return /^[\w-]+$/.test(branch) ? [branch, `/${branch}/`] : [`/${branch}/`];
}
