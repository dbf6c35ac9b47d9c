import type { Sequence, Wild } from '../../access/pattern.ts';

/** One digit. */
const ONE: Wild = { min: 1, max: 1, not: '→¶' };
/** Digits to which numbers are filled up, so that their order is the order of their texts. */
const WIDTH = 12;

/** A comparison of something with a whole number: what is compared, which way, and the texts of all numbers that pass. */
export interface Bound {
  readonly about: string;
  readonly passing: readonly Sequence[];
}

/**
 * `context.input.amount < 500` as the numbers below 500, so that a lower limit is within a higher one. Undefined for
 * anything else, which is compared by its text. `negated`: the comparison must not hold.
 */
export function boundOf(words: readonly string[], negated: boolean): Bound | undefined {
  const at = words.findIndex((w) => /^(<|<=|>|>=)$/.test(w));
  if (at < 1 || words.some((w, i) => i !== at && /^(<|<=|>|>=|==|!=|&&|\|\||if|in|has|like)$/.test(w)))
    return undefined;
  const left = words.slice(0, at).join('');
  const right = words.slice(at + 1).join('');
  const said = words[at] ?? '';
  const sign = negated ? (OPPOSITE[said] ?? said) : said;
  if (/^\d{1,11}$/.test(right)) return passing(left, sign, right);
  return /^\d{1,11}$/.test(left) ? passing(right, FLIPPED[sign] ?? sign, left) : undefined;
}

const OPPOSITE: Readonly<Record<string, string>> = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' };
const FLIPPED: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

function passing(about: string, sign: string, number: string): Bound {
  const limit = BigInt(number) + (sign === '<=' || sign === '>' ? 1n : 0n);
  const digits = String(limit).padStart(WIDTH, '0');
  const below = sign.startsWith('<');
  const out: Sequence[] = below ? [] : [[digits]];
  for (let i = 0; i < WIDTH; i++) {
    const own = Number(digits[i]);
    if (own === (below ? 0 : 9)) continue;
    // Equal up to here, and then a digit on the passing side.
    const other = below ? '0123456789'.slice(own) : '0123456789'.slice(0, own + 1);
    const rest = Array.from({ length: WIDTH - i - 1 }, () => ONE);
    out.push([digits.slice(0, i), { ...ONE, not: `→¶${other}` }, ...rest]);
  }
  return { about: `${about} ${below ? 'below' : 'from'} `, passing: out };
}
