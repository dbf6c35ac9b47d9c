import { scanKnown } from './known.ts';
import type { TokenMatch } from './token.ts';

const ESCAPE = /%[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2}|\\\/|[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/**
 * Tokens of known kinds that escapes (JSON, percent) or characters without a width hide from a plain look, one layer
 * deep; offsets in the text as it stands.
 */
export function scanEscaped(text: string): TokenMatch[] {
  const parts: string[] = [];
  const starts: number[] = [0];
  const origins: number[] = [0];
  let last = 0;
  let length = 0;
  for (const found of text.matchAll(ESCAPE)) {
    const plain = text.slice(last, found.index);
    const sign = decode(found[0]);
    length += plain.length;
    parts.push(plain, sign);
    starts.push(length, length + sign.length);
    length += sign.length;
    last = found.index + found[0].length;
    origins.push(found.index, last);
  }
  if (parts.length === 0) return [];
  parts.push(text.slice(last));
  const origin = originOf(starts, origins);
  return scanKnown(parts.join('')).map((match) => ({ ...match, start: origin(match.start), end: origin(match.end) }));
}

function decode(written: string): string {
  if (written.startsWith('%')) return String.fromCharCode(Number.parseInt(written.slice(1), 16));
  if (written.startsWith('\\/')) return '/';
  return written.startsWith('\\') ? String.fromCharCode(Number.parseInt(written.slice(2), 16)) : '';
}

/** From an offset in the decoded text to the one it came from; by bisection over the places of escapes. */
function originOf(starts: readonly number[], origins: readonly number[]): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return (origins[low] ?? 0) + offset - (starts[low] ?? 0);
  };
}
