import type { AccessBuilder } from '../../access/builder.ts';
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

/**
 * Claude Code's hooks: each runs a program without anyone being asked, also in a folder nobody trusted (observed in
 * `-p`), and some hold calls back. Source: code.claude.com/docs/en/hooks.
 */
export function readHooks(hooks: Value | undefined, file: SourceFile, agent: string, to: AccessBuilder): void {
  for (const event of entries(hooks)) {
    if (!HOOK_EVENTS.has(event.key)) continue;
    for (const group of items(event.value)) {
      const matcher = matcherOf(text(at(group, 'matcher')));
      for (const hook of items(at(group, 'hooks'))) readHook(hook, event.key, matcher, file, agent, to);
    }
  }
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

function readHook(
  hook: Value,
  event: string,
  matcher: readonly string[] | null,
  file: SourceFile,
  agent: string,
  to: AccessBuilder,
): void {
  const type = text(at(hook, 'type')) ?? (at(hook, 'command') ? 'command' : '');
  const place = placeIn(file, (at(hook, 'command') ?? at(hook, 'url') ?? hook).span);
  const when = `${event} hook`;
  if (type === 'http') {
    const url = text(at(hook, 'url'));
    if (url)
      to.fact({ ...connection(url), kind: 'connection', purpose: 'hook', agent, subject: `${when} ${url}`, place });
    return;
  }
  const command =
    type === 'command'
      ? fullCommand(hook)
      : type === 'mcp_tool'
        ? `${text(at(hook, 'server'))} ${text(at(hook, 'tool'))}`
        : text(at(hook, 'prompt'));
  if (!command) return;
  const ran = hookProgram(command);
  if (type === 'command') {
    to.fact({
      kind: 'launch',
      starts: 'hook',
      agent,
      subject: `${when} ${programText(ran)}`,
      when,
      place,
      program: ran,
      text: command,
    });
  }
  const guards = BLOCKING.has(event) ? 'calls' : RECORDING.has(event) && RECORDS.test(command) ? 'record' : undefined;
  if (!guards) return;
  to.fact({
    kind: 'guard',
    guards,
    agent,
    subject: `${when} ${programText(ran)}`,
    place,
    what: event,
    by: `${type} ${programText(ran)}`,
    matcher,
    failsClosed: text(at(hook, 'onFailure')) === 'block',
    text: command,
  });
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
      args: [first, ...plainWords.slice(2)],
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
 * Anything else is an unanchored regular expression, kept as text: it is covered by the same text or by no matcher.
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
  if (/^\.\*$/.test(matcher)) return null;
  return [`/${matcher}/`];
}
