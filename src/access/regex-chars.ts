/**
 * Sets of characters as sorted, disjoint ranges of code points. Characters above U+FFFF are all alike: a set holds all of
 * them or none.
 */
export type CharSet = readonly (readonly [number, number])[];

export const LAST = 0x10ffff;
export const ALL: CharSet = [[1, LAST]];
export const BLANK: CharSet = [[32, 32]];
export const WORD: CharSet = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
];
export const DIGIT: CharSet = [[48, 57]];
/** Line ends that `.` does not take in JavaScript. */
export const LINE_END: CharSet = [
  [10, 10],
  [13, 13],
  [0x2028, 0x2029],
];
export const SPACE: CharSet = [
  [9, 13],
  [32, 32],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];

export function joined(...sets: readonly CharSet[]): CharSet {
  const out: [number, number][] = [];
  for (const [lo, hi] of sets.flat().sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (last && lo <= last[1] + 1) last[1] = Math.max(last[1], hi);
    else out.push([lo, hi]);
  }
  return out;
}

/** All other characters; NUL never occurs in an argument. */
export function complement(set: CharSet): CharSet {
  const out: [number, number][] = [];
  let from = 1;
  for (const [lo, hi] of set) {
    if (lo > from) out.push([from, lo - 1]);
    from = Math.max(from, hi + 1);
  }
  if (from <= LAST) out.push([from, LAST]);
  return out;
}

/**
 * With both cases of ASCII letters; undefined where letters beyond ASCII would have to be folded. Rust folds as Unicode
 * does: the Kelvin sign is a k, the long s an s.
 */
export function folded(set: CharSet, unicode: boolean): CharSet | undefined {
  if (set.some(([, hi]) => hi > 127)) return undefined;
  const cased = (from: number, to: number, by: number): [number, number][] =>
    set.flatMap(([lo, hi]) => (hi < from || lo > to ? [] : [[Math.max(lo, from) + by, Math.min(hi, to) + by]]));
  const both = joined(set, cased(65, 90, 32), cased(97, 122, -32));
  if (!unicode) return both;
  const more: [number, number][] = [];
  if (hasChar(both, 107)) more.push([0x212a, 0x212a]);
  if (hasChar(both, 115)) more.push([0x17f, 0x17f]);
  return joined(both, more);
}

export function hasChar(set: CharSet, code: number): boolean {
  return set.some(([lo, hi]) => code >= lo && code <= hi);
}

/** `\w` and `\d` of the crate `regex`, which are Unicode's. Found once, with the engine's own tables. */
export function unicodeWord(): CharSet {
  word ??= scanned(/[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\u200c\u200d]/u);
  return word;
}
export function unicodeDigit(): CharSet {
  digit ??= scanned(/\p{Nd}/u);
  return digit;
}
let word: CharSet | undefined;
let digit: CharSet | undefined;

function scanned(one: RegExp): CharSet {
  const out: [number, number][] = [];
  for (let code = 1; code <= 0xffff; code++) {
    if (!one.test(String.fromCharCode(code))) continue;
    const last = out.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else out.push([code, code]);
  }
  return out;
}
