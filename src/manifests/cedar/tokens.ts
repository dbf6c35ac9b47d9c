/** A piece of Cedar’s text. `at` and `end` are offsets of UTF-16 units. */
export interface Token {
  readonly text: string;
  readonly kind: 'name' | 'string' | 'number' | 'sign';
  readonly at: number;
  readonly end: number;
}

/** Tokens of more text than this are not read. */
const MOST_TOKENS = 100_000;

/** The tokens of a policy file without comments and blanks, or undefined where the text is not Cedar’s. */
export function tokensOf(source: string): readonly Token[] | undefined {
  const out: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(source);
    if (!found || out.length >= MOST_TOKENS) return undefined;
    const [all, blank, name, string, number] = found;
    if (blank !== undefined) continue;
    const kind =
      name !== undefined ? 'name' : string !== undefined ? 'string' : number !== undefined ? 'number' : 'sign';
    out.push({ text: all, kind, at, end: at + all.length });
  }
  return out;
}

/** Blanks and comments, names with their `::`, strings, numbers, signs. Each alternative is tried at one place only. */
const TOKEN =
  /((?:\s|\/\/[^\n]*)+)|([A-Za-z_]\w*(?:::[A-Za-z_]\w*)*(?:::(?="))?)|("(?:[^"\\\n]|\\.)*")|(\d+)|(==|!=|<=|>=|&&|\|\||::|[@().,;{}[\]<>!+\-*?:])/sy;
