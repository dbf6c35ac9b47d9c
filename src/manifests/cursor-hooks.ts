import type { AccessBuilder } from '../access/builder.ts';
import type { Value } from '../document/value.ts';
import { at, entries, items, text } from '../document/value.ts';
import { hookProgram } from './claude/hooks.ts';
import { CURSOR_JSONC, cursorAgent } from './cursor/client.ts';
import { readJsonFile } from './json-file.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { digest, placeIn } from './reading.ts';

/**
 * Cursor's hooks, which its cloud agents run too. A crash, a timeout or bad output lets the call through unless
 * `failClosed` says otherwise. Source: cursor.com/docs/agent/hooks.
 */
export const format: ManifestFormat = {
  id: 'cursor-hooks',
  title: 'Cursor hooks',
  clients: ['Cursor', 'Cursor CLI'],
  files: ['**/.cursor/hooks.json'],
  reads: 'commands of every event; matcher, failClosed and timeout of hooks that may stop a call',
  read(files, to) {
    for (const file of files) {
      const { name } = cursorAgent('Cursor', file.path);
      const value = readJsonFile(file, name, CURSOR_JSONC, to);
      for (const event of entries(at(value, 'hooks'))) {
        if (!EVENTS.has(event.key)) continue;
        for (const hook of items(event.value)) readHook(hook, event.key, file, name, to);
      }
    }
  },
};

/** Hooks that may stop a call. */
const BLOCKING = new Set(
  'preToolUse beforeShellExecution beforeMCPExecution beforeReadFile beforeTabFileRead beforeSubmitPrompt subagentStart'.split(
    ' ',
  ),
);
const EVENTS = new Set([
  ...BLOCKING,
  ...'sessionStart sessionEnd postToolUse postToolUseFailure subagentStop afterShellExecution afterMCPExecution afterFileEdit preCompact stop afterAgentResponse afterAgentThought afterTabFileEdit workspaceOpen'.split(
    ' ',
  ),
]);
/** A hook that keeps evidence, by its own words. */
const RECORDS = /audit|log|record|trail|telemetry|siem|splunk|otel/i;
const DEFAULT_TIMEOUT = 60;

function readHook(hook: Value, event: string, file: SourceFile, agent: string, to: AccessBuilder): void {
  const type = text(at(hook, 'type')) ?? 'command';
  const said = at(hook, type === 'prompt' ? 'prompt' : 'command') ?? at(hook, 'command');
  const command = text(said);
  if (!said || !command) return;
  const place = placeIn(file, said.span);
  const when = `${event} hook`;
  const ran = hookProgram(command);
  const id = digest([ran.name, ran.version.text, ...ran.args].join('\u0001'));
  if (type !== 'prompt')
    to.fact({
      kind: 'launch',
      starts: 'hook',
      agent,
      subject: `${when} ${id}`,
      when,
      place,
      program: ran,
      text: command,
    });
  const guards = BLOCKING.has(event)
    ? 'calls'
    : RECORDS.test(command) && event !== 'sessionStart'
      ? 'record'
      : undefined;
  if (!guards) return;
  const closed = at(hook, 'failClosed');
  const failsClosed = closed?.kind === 'boolean' && closed.value;
  const timeout = at(hook, 'timeout');
  to.fact({
    kind: 'guard',
    guards,
    agent,
    subject: `${when} ${id}`,
    place,
    what: event,
    by: `${type} ${id}`,
    matcher: matcherOf(text(at(hook, 'matcher'))),
    failsClosed,
    // A hook that fails closed still holds the call back when its time is up.
    patience: failsClosed ? Number.MAX_SAFE_INTEGER : timeout?.kind === 'number' ? timeout.value : DEFAULT_TIMEOUT,
    text: command,
  });
}

/** Which calls a hook sees: all, names, or a regular expression that is covered by the same text only. */
function matcherOf(matcher: string | undefined): readonly string[] | null {
  if (matcher === undefined || ['', '*', '.*'].includes(matcher.trim())) return null;
  if (!/^[A-Za-z0-9_\- |:]+$/.test(matcher)) return [`/${matcher}/`];
  return matcher
    .split('|')
    .map((s) => s.trim())
    .filter((s) => s !== '')
    .sort();
}
