import type { AccessBuilder } from '../../access/builder.ts';
import type { MapEntry, Value } from '../../document/value.ts';
import { at, entries, items, text } from '../../document/value.ts';
import { hookProgram } from '../claude/hooks.ts';
import type { SourceFile } from '../manifest-format.ts';
import { connection } from '../mcp/remote.ts';
import { digest, placeIn } from '../reading.ts';
import { innerHooks, takesHook } from './hook-shape.ts';

/**
 * Copilot's hooks: flat items, or Claude's nested `{matcher, hooks}`. Commands run with no one asked; those before a call
 * may approve it. A guard that crashes stops the call, one whose time is up does not.
 * Sources: docs.github.com hooks-reference; Copilot CLI 1.0.102 observed.
 */
export function readHooks(hooks: Value | undefined, file: SourceFile, agent: string, to: AccessBuilder): void {
  for (const event of entries(hooks)) {
    const name = eventName(event.key);
    if (name === undefined) continue;
    for (const item of items(event.value)) {
      const matcher = text(at(item, 'matcher'));
      for (const hook of innerHooks(item))
        readHook(hook, { event, name, matcher: text(at(hook, 'matcher')) ?? matcher }, file, agent, to);
    }
  }
}

/** The event of a key, or undefined: its name exactly, or with a capital as Claude and VS Code write it. */
export function eventName(key: string): string | undefined {
  return EVENTS.has(key) ? key : CAPITALS.get(key);
}

const EVENTS: ReadonlySet<string> = new Set(
  'sessionStart sessionEnd userPromptSubmitted userPromptTransformed preToolUse preMcpToolCall postToolUse postToolUseFailure permissionRequest preCompact agentStop subagentStart subagentStop errorOccurred notification'.split(
    ' ',
  ),
);
const CAPITALS: ReadonlyMap<string, string> = new Map([
  ...[...EVENTS].map((name): [string, string] => [name.charAt(0).toUpperCase() + name.slice(1), name]),
  ['Stop', 'agentStop'],
  ['UserPromptSubmit', 'userPromptSubmitted'],
]);
const BLOCKING = new Set(['preToolUse', 'permissionRequest']);
const RECORDS = /audit|log|record|trail|telemetry|siem|splunk|otel/i;
const DEFAULT_TIMEOUT = 30;

interface At {
  readonly event: MapEntry;
  readonly name: string;
  readonly matcher: string | undefined;
}

function readHook(hook: Value, { event, name, matcher }: At, file: SourceFile, agent: string, to: AccessBuilder): void {
  const sees = matcherOf(matcher, event.key !== name);
  if (sees === undefined) return; // an invalid expression: the client skips the hook
  const when = `${name} hook`;
  const url = at(hook, 'url');
  if (url && text(url))
    to.fact({
      ...connection(text(url) ?? ''),
      kind: 'connection',
      purpose: 'hook',
      agent,
      subject: `${when} ${text(url)}`,
      place: placeIn(file, url.span),
    });
  const commands = ['bash', 'powershell', 'command', 'exec'].flatMap((key) => {
    const value = at(hook, key);
    const line = text(value);
    return value && line ? [{ value, line: key === 'exec' ? [line, ...args(hook)].join(' ') : line }] : [];
  });
  for (const { value, line } of commands) {
    const ran = hookProgram(line);
    const id = digest([ran.name, ran.version.text, ...ran.args].join('\u0001'));
    const place = placeIn(file, value.span);
    to.fact({ kind: 'launch', starts: 'hook', agent, subject: `${when} ${id}`, when, place, program: ran, text: line });
    const guards = BLOCKING.has(name) ? 'calls' : RECORDS.test(line) && name !== 'sessionStart' ? 'record' : undefined;
    // A guard that the client does not take stops nothing; the command is told all the same, for other clients.
    if (!guards || !takesHook(hook, name)) continue;
    const limit = at(hook, 'timeoutSec') ?? at(hook, 'timeout');
    to.fact({
      kind: 'guard',
      guards,
      agent,
      subject: `${when} ${id}`,
      place,
      what: name,
      by: `command ${id}`,
      matcher: sees,
      failsClosed: true,
      patience: limit?.kind === 'number' ? limit.value : DEFAULT_TIMEOUT,
      text: line,
    });
  }
}

function args(hook: Value): string[] {
  return items(at(hook, 'args')).map((a) => text(a) ?? '');
}

/**
 * Which tools a hook sees; undefined: none. The expression is anchored, and the client's own names are told apart by
 * case; under an event written with a capital (`pascal`) they are Claude's, whatever their case, and `*` is all. Plain
 * names between bars are compared as names, everything else is covered by the same text only.
 */
function matcherOf(matcher: string | undefined, pascal: boolean): readonly string[] | null | undefined {
  if (matcher === undefined || matcher === '.*' || (pascal && ['', '*'].includes(matcher))) return null;
  if (matcher === '') return undefined;
  const names = matcher.split('|');
  if (names.every((n) => /^[\w -]+$/.test(n))) return names.map((n) => (pascal ? n.toLowerCase() : n)).sort();
  if (matcher.length > 2000) return [`/${matcher}/`];
  try {
    new RegExp(`^(?:${matcher})$`);
    return [`/${matcher}/`];
  } catch {
    return undefined;
  }
}
