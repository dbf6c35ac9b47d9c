import { createHash } from 'node:crypto';

/**
 * JSON of which equal values have equal bytes: keys sorted by their UTF-16 units, no blanks, only ASCII. What JSON does not
 * have (undefined) is left out of maps, as `JSON.stringify` does. A runner takes `##[` for a command wherever it is printed.
 */
export function canonicalJson(value: unknown): string {
  const text = JSON.stringify(sorted(value, 0)).replaceAll('##[', '#\\u0023[');
  return text.replace(/[^\x20-\x7e]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** SHA-256 of the canonical JSON, hex. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

/** Deeper than any record is; what lies below is an error, so that a hostile record can't overflow the stack. */
const MAX_DEPTH = 32;

function sorted(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH) throw new RangeError('too deep');
  if (Array.isArray(value)) return value.map((v) => sorted(v, depth + 1));
  const keys = Object.keys(value).sort();
  // Without a prototype, so that a key `__proto__` is a key.
  const out: Record<string, unknown> = Object.create(null);
  for (const key of keys) out[key] = sorted((value as Record<string, unknown>)[key], depth + 1);
  return out;
}
