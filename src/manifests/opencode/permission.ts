import type { MapEntry, Value } from '../../document/value.ts';
import { at, entries, text } from '../../document/value.ts';
import type { Place } from '../../finding.ts';
import type { SourceFile } from '../manifest-format.ts';
import { placeIn } from '../reading.ts';
import type { Rule } from './rules.ts';

/** A part of a configuration, with the file that it stands in. */
export interface Part {
  readonly file: SourceFile;
  readonly value: Value;
}

interface Action {
  readonly action: string;
  readonly place: Place;
}
type Patterns = Map<string, Action>;

/**
 * `permission` (and `tools` of old, which it overrides) of several files as one list of rules. Maps are merged key by
 * key: a key keeps the place in the order that it had first and takes the value that it gets last, as in JavaScript.
 */
export function permissionRules(parts: readonly Part[]): Rule[] {
  const tools = new Map<string, Patterns | Action>();
  const own = new Map<string, Patterns | Action>();
  for (const part of parts) {
    for (const tool of raw(at(part.value, 'tools'))) {
      if (tool.value.kind !== 'boolean') continue;
      const action = tool.value.value ? 'allow' : 'deny';
      tools.set(FILES.has(tool.key) ? 'edit' : tool.key, { action, place: placeIn(part.file, tool.keySpan) });
    }
    const permission = at(part.value, 'permission');
    if (permission?.kind === 'string') own.set('*', action(permission, part.file));
    for (const e of raw(permission)) {
      if (e.value.kind === 'string') own.set(e.key, action(e.value, part.file));
      else if (e.value.kind === 'map') {
        const known = own.get(e.key);
        const patterns: Patterns = known instanceof Map ? known : new Map();
        for (const p of raw(e.value)) if (p.value.kind === 'string') patterns.set(p.key, action(p.value, part.file));
        own.set(e.key, patterns);
      }
    }
  }
  const merged = new Map(tools);
  for (const [key, value] of own) merged.set(key, value);
  return [...merged].flatMap(([permission, found]): Rule[] => {
    const named = found instanceof Map ? [...found] : [['*', found] as const];
    return named.map(([pattern, { action, place }]) => ({
      permission,
      pattern,
      action,
      place,
      text: found instanceof Map ? `${permission}(${pattern})` : permission,
    }));
  });
}

/** Tools that change files, all under one permission. */
const FILES = new Set(['write', 'edit', 'patch', 'multiedit']);

function action(value: Value, file: SourceFile): Action {
  return { action: text(value) ?? '', place: placeIn(file, value.span) };
}

/**
 * Entries in the order that JavaScript gives them: whole numbers first, by size, then the others by where a key stood
 * first, each with its last value.
 */
function raw(value: Value | undefined): MapEntry[] {
  const found = new Map<string, MapEntry>();
  for (const e of value?.kind === 'map' ? value.entries : []) found.set(e.key, e);
  const numbers = [...found.values()].filter((e) => isIndex(e.key)).sort((a, b) => Number(a.key) - Number(b.key));
  return [...numbers, ...[...found.values()].filter((e) => !isIndex(e.key))];
}

function isIndex(key: string): boolean {
  return /^(0|[1-9]\d{0,9})$/.test(key) && Number(key) < 2 ** 32 - 1;
}

/** Agents of configurations, under `agent` and under `mode` of old, in the order of the files. */
export function namedAgents(parts: readonly Part[]): ReadonlyMap<string, readonly Part[]> {
  const out = new Map<string, Part[]>();
  for (const part of parts) {
    for (const key of ['mode', 'agent']) {
      for (const agent of entries(at(part.value, key)))
        out.set(agent.key, [...(out.get(agent.key) ?? []), { file: part.file, value: agent.value }]);
    }
  }
  return out;
}
