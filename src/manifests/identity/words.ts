import type { Sequence, Wild } from '../../access/pattern.ts';
import { merge } from '../../access/pattern.ts';
import type { Value } from '../../document/value.ts';
import { at, items, text } from '../../document/value.ts';
import { digest } from '../reading.ts';

/** Any run within one word of a use: words are parted by blanks and brackets. */
export const WORD: Wild = { min: 0, max: 'many', not: ' []' };
export const LETTER: Wild = { min: 1, max: 1, not: ' []' };
export const REST: Wild = { min: 0, max: 'many', not: '' };

/** The change's words as one word of a use: what would part it is escaped, what is too long is cut and told by its digest. */
export function word(value: string): string {
  const safe = value.replace(/[\s%[\]\0-\x1f\x7f]/g, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return safe.length > 600 ? `${safe.slice(0, 200)}%%${digest(safe)}` : safe;
}

/** A glob of `*` (any run) and, where the platform has it, `?` (one letter), over words. */
export function glob(value: string, single = true): Sequence {
  if (value.length > 600) return [word(value)];
  const parts = value.split(single ? /([*?])/ : /(\*)/);
  return merge(parts.map((p, i) => (i % 2 === 0 ? word(p) : p === '*' ? WORD : LETTER)));
}

/** A text, or the texts of a list; what is no text is left out. */
export function texts(value: Value | undefined): readonly string[] {
  if (value?.kind === 'number') return [value.raw];
  if (value?.kind === 'boolean') return [String(value.value)];
  const one = text(value);
  return one !== undefined ? [one] : items(value).flatMap(texts1);
}

function texts1(value: Value): string[] {
  if (value.kind === 'number') return [value.raw];
  if (value.kind === 'boolean') return [String(value.value)];
  return value.kind === 'string' ? [value.value] : [];
}

export function textAt(value: Value | undefined, ...path: string[]): string | undefined {
  return text(at(value, ...path));
}

/** A list in few words, for people. */
export function listed(values: readonly string[], most = 4): string {
  const shown = values.slice(0, most).map((v) => (v.length > 80 ? `${v.slice(0, 79)}…` : v));
  return [...shown, ...(values.length > most ? [`${values.length - most} more`] : [])].join(', ');
}
