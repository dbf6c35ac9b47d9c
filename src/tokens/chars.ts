/** Character classes as tables: a look-up a character, no regular expression over hostile text. */
export type Alphabet = 'digit' | 'alnum' | 'hex' | 'base64' | 'base64url' | 'base64any' | 'tilde' | 'token';

const SETS: Record<Alphabet, string> = {
  digit: '0-9',
  alnum: 'A-Za-z0-9',
  hex: 'a-f0-9',
  base64: 'A-Za-z0-9+/=',
  base64url: 'A-Za-z0-9_-',
  base64any: 'A-Za-z0-9+/_-',
  tilde: 'A-Za-z0-9_~.-',
  token: 'A-Za-z0-9_.+/=-',
};
const TABLES = new Map(Object.entries(SETS).map(([name, set]) => [name, table(set)]));

/** The end of the run of `alphabet` that starts at `from`, at most `max` characters on. */
export function runEnd(text: string, from: number, alphabet: Alphabet, max = Number.POSITIVE_INFINITY): number {
  const has = tableOf(alphabet);
  const limit = Math.min(text.length, from + max);
  let at = from;
  while (at < limit && has[text.charCodeAt(at)] === 1) at++;
  return at;
}

/** The start of the run of `alphabet` that ends before `to`, at most `max` characters back. */
export function runStart(text: string, to: number, alphabet: Alphabet, max: number): number {
  const has = tableOf(alphabet);
  const limit = Math.max(0, to - max);
  let at = to;
  while (at > limit && has[text.charCodeAt(at - 1)] === 1) at--;
  return at;
}

export function isOneOf(code: number, alphabet: Alphabet): boolean {
  return tableOf(alphabet)[code] === 1;
}

/** Table of 128: 1 where the ASCII character is in a set written as in a regular expression's class. */
function table(set: string): Uint8Array {
  const class_ = new RegExp(`[${set}]`);
  return Uint8Array.from({ length: 128 }, (_, code) => (class_.test(String.fromCharCode(code)) ? 1 : 0));
}

function tableOf(alphabet: Alphabet): Uint8Array {
  return TABLES.get(alphabet) ?? new Uint8Array(128);
}
