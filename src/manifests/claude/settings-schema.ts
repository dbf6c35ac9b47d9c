import type { MapValue, Span, Value } from '../../document/value.ts';
import { at, entries, items, text } from '../../document/value.ts';
import { SHAPES, type Shape } from './settings-shapes.ts';

/**
 * The first value of a wrong type, or undefined when the client takes the file. One wrong type anywhere makes Claude
 * Code drop the whole file, deny rules and hooks included, an unknown hook type too; unknown keys and hook events and
 * bad elements inside the rule lists are skipped alone (observed, 2.1.329).
 */
export function wrongType(settings: Value): { readonly key: string; readonly span: Span } | undefined {
  if (settings.kind !== 'map') return { key: 'the file', span: settings.span };
  for (const [key, shape] of SHAPES) {
    const value = at(settings, ...key.split('.'));
    if (value && !fits(value, shape)) return { key, span: value.span };
  }
  return (
    wrongPeriod(settings) ??
    wrongCommand(settings, 'statusLine') ??
    wrongCommand(settings, 'fileSuggestion') ??
    wrongWithin(settings) ??
    wrongInHooks(settings)
  );
}

/** Whole days, at least one (observed). */
function wrongPeriod(settings: Value): Wrong | undefined {
  const days = at(settings, 'cleanupPeriodDays');
  const fine = days === undefined || (days.kind === 'number' && Number.isInteger(days.value) && days.value >= 1);
  return fine ? undefined : { key: 'cleanupPeriodDays', span: days.span };
}

/** `{type: "command", command: …}` and nothing less (observed). */
function wrongCommand(settings: Value, key: string): Wrong | undefined {
  const value = at(settings, key);
  if (!value) return undefined;
  const fine = text(at(value, 'type')) === 'command' && text(at(value, 'command')) !== undefined;
  return fine ? undefined : { key, span: value.span };
}

interface Wrong {
  readonly key: string;
  readonly span: Span;
}

function fits(value: Value, shape: Shape): boolean {
  if (typeof shape !== 'string') return value.kind === 'string' && shape.includes(value.value);
  if (shape === 'object') return value.kind === 'map';
  if (shape === 'not a text') return value.kind !== 'string';
  if (shape === 'list') return value.kind === 'list';
  if (shape === 'objects') return value.kind === 'list' && value.items.every((i) => i.kind === 'map');
  if (shape === 'map of switches') return value.kind === 'map' && value.entries.every((e) => isSwitch(e.value));
  if (shape === 'map of texts') return value.kind === 'map' && value.entries.every((e) => fits(e.value, 'strings'));
  if (shape === 'no other list') return value.kind !== 'list' || fits(value, 'strings');
  if (shape === 'strings') return value.kind === 'list' && value.items.every((i) => i.kind === 'string');
  return value.kind === shape;
}

/** A plugin is on or off, or has a list of versions (observed; the object of the published type is refused). */
function isSwitch(value: Value): boolean {
  return value.kind === 'boolean' || fits(value, 'strings');
}

/** Values below a key that the client looks into (observed). */
function wrongWithin(settings: Value): Wrong | undefined {
  const nested: readonly [string, Value | undefined, Shape][] = [
    ...entries(at(settings, 'skillOverrides')).map((e): [string, Value, Shape] => [
      `skillOverrides.${e.key}`,
      e.value,
      SKILL_SWITCHES,
    ]),
    ...entries(at(settings, 'extraKnownMarketplaces')).map((e): [string, Value | undefined, Shape] => [
      `extraKnownMarketplaces.${e.key}`,
      at(e.value, 'source', 'source'),
      MARKETPLACE_SOURCES,
    ]),
    ...['files', 'envVars'].flatMap((key) =>
      items(at(settings, 'sandbox', 'credentials', key)).map((item): [string, Value | undefined, Shape] => [
        `sandbox.credentials.${key}`,
        at(item, 'mode'),
        ['deny', 'mask'],
      ]),
    ),
    ['attribution.commit', at(settings, 'attribution', 'commit'), 'string'],
    ['attribution.pr', at(settings, 'attribution', 'pr'), 'string'],
    ['statusLine.padding', at(settings, 'statusLine', 'padding'), 'number'],
  ];
  for (const [key, value, shape] of nested) if (value && !fits(value, shape)) return { key, span: value.span };
  return undefined;
}

const SKILL_SWITCHES = ['on', 'name-only', 'user-invocable-only', 'off'];
const MARKETPLACE_SOURCES = 'url github git npm file directory skills-dir hostPattern pathPattern settings'.split(' ');

/** One wrong hook of a known event drops the file; hooks that are no map, and unknown events, do not (observed). */
function wrongInHooks(settings: MapValue): Wrong | undefined {
  for (const event of entries(at(settings, 'hooks'))) {
    if (!HOOK_EVENTS.has(event.key) || event.value.kind === 'null') continue;
    const bad = event.value.kind === 'list' ? event.value.items.find((group) => !isGroup(group)) : event.value;
    if (bad) return { key: `hooks.${event.key}`, span: bad.span };
  }
  return undefined;
}

function isGroup(group: Value): boolean {
  const matcher = at(group, 'matcher');
  const hooks = at(group, 'hooks');
  return (matcher === undefined || matcher.kind === 'string') && hooks?.kind === 'list' && hooks.items.every(isHook);
}

function isHook(hook: Value): boolean {
  const needed = { command: 'command', http: 'url', prompt: 'prompt', agent: 'prompt', mcp_tool: 'server' }[
    text(at(hook, 'type')) ?? ''
  ];
  if (needed === undefined || text(at(hook, needed)) === undefined) return false;
  const timeout = at(hook, 'timeout');
  const args = at(hook, 'args');
  const failure = at(hook, 'onFailure');
  if (timeout && timeout.kind !== 'number') return false;
  if (args && args.kind !== 'list') return false;
  const shell = at(hook, 'shell');
  if (shell && !['bash', 'powershell'].includes(text(shell) ?? '')) return false;
  return !failure || ['continue', 'block'].includes(text(failure) ?? '');
}

/** Hook events of the client, case-sensitive; others are skipped. */
export const HOOK_EVENTS: ReadonlySet<string> = new Set(
  `PreToolUse PostToolUse PostToolUseFailure PostToolBatch PermissionRequest PermissionDenied Notification UserPromptSubmit
  UserPromptExpansion SessionStart SessionEnd Setup Stop StopFailure SubagentStart SubagentStop PreCompact PostCompact
  PreModelSwitch PostModelSwitch TeammateIdle TaskCreated TaskCompleted Elicitation ElicitationResult ConfigChange
  WorktreeCreate WorktreeRemove InstructionsLoaded CwdChanged FileChanged DirectoryAdded MessageDisplay`.split(/\s+/),
);
