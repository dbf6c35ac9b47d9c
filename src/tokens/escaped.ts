import { scanKnown } from './known.ts';
import type { TokenMatch } from './token.ts';

const ESCAPE = /%[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2}|\\\/|[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/**
 * Tokens of known kinds that escapes (JSON, percent) or characters without a width hide from a plain look, one layer
 * deep; offsets in the text as it stands.
 */
export function scanEscaped(text: string): TokenMatch[] {
  let plain = '';
  const starts: number[] = [0];
  const origins: number[] = [0];
  let last = 0;
  ESCAPE.lastIndex = 0;
  for (let found = ESCAPE.exec(text); found; found = ESCAPE.exec(text)) {
    const { index } = found;
    const end = index + found[0].length;
    if (index > last) plain += text.slice(last, index);
    starts.push(plain.length);
    origins.push(index);
    plain += decode(found[0]);
    starts.push(plain.length);
    origins.push(end);
    last = end;
  }
  if (last === 0) return [];
  const origin = originOf(starts, origins);
  return scanKnown(plain + text.slice(last)).map((match) => ({
    ...match,
    start: origin(match.start),
    end: origin(match.end),
  }));
}

function decode(written: string): string {
  if (written.length === 1) return '';
  if (written.length === 2) return '/';
  return String.fromCharCode(Number.parseInt(written.slice(written.length === 3 ? 1 : 2), 16));
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
