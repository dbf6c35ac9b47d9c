import type { Sequence } from '../../access/pattern.ts';
import { ONE } from '../../access/pattern.ts';

/** Digits to which numbers are filled up, so that their order is the order of their texts. */
const WIDTH = 16;

/** A comparison of something with a whole number: what is compared, which way, and the texts of all numbers that pass. */
export interface Bound {
  readonly about: string;
  readonly passing: readonly Sequence[];
}

/**
 * `context.input.amount < 500` as the numbers below 500, so that a lower limit is within a higher one. Undefined for
 * anything else, which is compared by its text.
 */
export function boundOf(words: readonly string[]): Bound | undefined {
  const at = words.findIndex((w) => /^(<|<=|>|>=)$/.test(w));
  if (at < 1 || words.some((w, i) => i !== at && /^(<|<=|>|>=|==|!=|&&|\|\||if|in|has|like)$/.test(w))) return undefined;
  const left = words.slice(0, at).join('');
  const right = words.slice(at + 1).join('');
  const sign = words[at] ?? '';
  if (/^\d{1,15}$/.test(right)) return passing(left, sign, right);
  return /^\d{1,15}$/.test(left) ? passing(right, FLIPPED[sign] ?? sign, left) : undefined;
}

const FLIPPED: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

function passing(about: string, sign: string, number: string): Bound {
  const limit = BigInt(number) + (sign === '<=' || sign === '>' ? 1n : 0n);
  const digits = String(limit).padStart(WIDTH, '0');
  const below = sign.startsWith('<');
  const out: Sequence[] = below ? [] : [[digits]];
  for (let i = 0; i < WIDTH; i++) {
    const own = Number(digits[i]);
    const [from, to] = below ? [0, own - 1] : [own + 1, 9];
    const rest = Array.from({ length: WIDTH - i - 1 }, () => ONE);
    for (let d = from; d <= to; d++) out.push([digits.slice(0, i) + d, ...rest]);
  }
  return { about: `${about} ${below ? 'below' : 'from'} `, passing: out };
}
