import {
  boolCoreTag,
  type DocumentEvent,
  floatCoreTag,
  intCoreTag,
  NOT_RESOLVED,
  nullCoreTag,
  type ScalarTagDefinition,
} from 'js-yaml';
import type { Span, Value } from './value.ts';

const CORE = 'tag:yaml.org,2002:';
const IMPLICIT: readonly ScalarTagDefinition[] = [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag];
const SCALAR_TAGS = new Map(IMPLICIT.map((tag) => [tag.tagName, tag]));

/** Handles that `%TAG` lines declare, on top of YAML's own two. */
export type TagHandles = ReadonlyMap<string, string>;

export function tagHandles(document: DocumentEvent): TagHandles {
  const handles = new Map([
    ['!', '!'],
    ['!!', CORE],
  ]);
  for (const directive of document.directives) {
    if (directive.kind === 'tag') handles.set(directive.handle, directive.prefix);
  }
  return handles;
}

/** The full name of a tag as written (`!!str`, `!<tag:…>`, `!e!x`), or '' for none and for the bare `!`. */
export function tagName(written: string, handles: TagHandles): string {
  if (written === '' || written === '!') return '';
  if (written.startsWith('!<')) return percentDecoded(written.slice(2, -1));
  const end = written.indexOf('!', 1);
  const handle = end === -1 ? '!' : written.slice(0, end + 1);
  return (handles.get(handle) ?? handle) + percentDecoded(written.slice(handle.length));
}

/**
 * What a scalar is in YAML 1.2's core schema; dates, `yes` and `on` are strings. Unknown tags are passed over.
 * Undefined where a core tag does not fit its text (`!!int x`), which every client refuses.
 */
export function resolveScalar(text: string, raw: string, written: string, tag: string, plain: boolean, span: Span) {
  if (tag === `${CORE}map`) return text === '' ? ({ kind: 'map', entries: [], span } satisfies Value) : undefined;
  if (tag === `${CORE}seq`) return text === '' ? ({ kind: 'list', items: [], span } satisfies Value) : undefined;
  const explicit = SCALAR_TAGS.get(tag);
  if (explicit) {
    const resolved: unknown = explicit.resolve(text, true, tag);
    return resolved === NOT_RESOLVED ? undefined : asValue(resolved, raw, span);
  }
  if (written !== '' || !plain) return asValue(text, raw, span);
  for (const implicit of IMPLICIT) {
    const resolved: unknown = implicit.resolve(text, false, implicit.tagName);
    if (resolved !== NOT_RESOLVED) return asValue(resolved, raw, span);
  }
  return asValue(text, raw, span);
}

/** Whether a collection may carry the tag; unknown tags are passed over. */
export function fitsCollection(tag: string, kind: 'list' | 'map'): boolean {
  if (tag === `${CORE}map`) return kind === 'map';
  if (tag === `${CORE}seq`) return kind === 'list';
  return tag !== `${CORE}str` && !SCALAR_TAGS.has(tag);
}

function asValue(resolved: unknown, raw: string, span: Span): Value {
  if (typeof resolved === 'number') return { kind: 'number', value: resolved, raw, span };
  if (typeof resolved === 'boolean') return { kind: 'boolean', value: resolved, span };
  if (resolved === null) return { kind: 'null', span };
  return { kind: 'string', value: String(resolved), span };
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
