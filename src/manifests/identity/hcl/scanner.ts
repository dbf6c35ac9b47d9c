/** A place in a text that is read from front to end; never behind the end. */
export interface Scanner {
  readonly text: string;
  at: number;
  /** Values, blocks and lines of texts that may still be read. */
  left: number;
}

export function scanner(text: string): Scanner {
  return { text, at: 0, left: MOST_STEPS };
}

const MOST_STEPS = 200_000;

/** Skips blanks and comments, and line ends where `lines` says so. */
export function skip(s: Scanner, lines: boolean): void {
  for (;;) {
    const c = s.text[s.at];
    if (c === ' ' || c === '\t' || c === '\r' || (lines && c === '\n')) s.at++;
    else if (c === '#' || (c === '/' && s.text[s.at + 1] === '/')) s.at = lineEnd(s.text, s.at);
    else if (c === '/' && s.text[s.at + 1] === '*') {
      const end = s.text.indexOf('*/', s.at + 2);
      s.at = end < 0 ? s.text.length : end + 2;
    } else return;
  }
}

export function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** A name, or undefined; dashes belong to it. */
export function identifier(s: Scanner): string | undefined {
  const from = s.at;
  while (/[\w-]/.test(s.text[s.at] ?? '')) s.at++;
  return s.at > from ? s.text.slice(from, s.at) : undefined;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', "'": "'", '\\': '\\' };

/**
 * A text in quotes, at its quote; interpolations stay as they are written. Undefined where it does not end on its line.
 * `by` doubles as the language: HCL has `"` and Bicep `'`.
 */
export function quoted(s: Scanner, by: string): string | undefined {
  const from = s.at;
  if (s.left <= 0) return undefined;
  let out = '';
  s.at++;
  for (let deep = 0; s.at < s.text.length; s.at++) {
    const c = s.text[s.at] ?? '';
    if (c === '\n') break;
    if (deep === 0 && c === by) {
      s.at++;
      return out;
    }
    const opens = c === '$' && s.text[s.at + 1] === '{' && s.text[s.at - 1] !== '$';
    if (opens || (deep > 0 && c === '{')) {
      deep++;
      out += opens ? '${' : c;
      if (opens) s.at++;
    } else if (deep > 0) {
      if (c === '}') deep--;
      out += c;
    } else if (c === '\\') {
      s.at++;
      const escaped = s.text[s.at] ?? '';
      const digits = escaped === 'u' ? 4 : escaped === 'U' ? 8 : 0;
      const hex = s.text.slice(s.at + 1, s.at + 1 + digits);
      if (digits > 0 && new RegExp(`^[0-9a-f]{${digits}}$`, 'i').test(hex) && Number.parseInt(hex, 16) <= 0x10ffff) {
        out += String.fromCodePoint(Number.parseInt(hex, 16));
        s.at += digits;
      } else out += ESCAPES[escaped] ?? escaped;
    } else out += c;
  }
  // What did not end was read in vain, and may be again.
  s.left -= Math.ceil((s.at - from) / 16);
  s.at = from;
  return undefined;
}

/** `<<EOF` and `<<-EOF`, at the first sign: the lines up to the mark. */
export function heredoc(s: Scanner): string | undefined {
  const head = /^<<(-?)([\w-]{1,100})[ \t\r]*\n/.exec(s.text.slice(s.at, s.at + 130));
  if (!head) return undefined;
  const start = s.at + head[0].length;
  for (let line = start; line <= s.text.length && s.left-- > 0; ) {
    const end = lineEnd(s.text, line);
    if (s.text.slice(line, end).trim() === head[2]) {
      s.at = end;
      return s.text.slice(start, line);
    }
    if (end >= s.text.length) return undefined;
    line = end + 1;
  }
  return undefined;
}

/** Steps over the rest of an expression, with all that stands in brackets, to where its line or list goes on. */
export function skipExpression(s: Scanner): void {
  const open: string[] = [];
  while (s.at < s.text.length) {
    const c = s.text[s.at] ?? '';
    if ((c === '"' || c === "'") && quoted(s, c) !== undefined) continue;
    if (c === '<' && s.text[s.at + 1] === '<' && heredoc(s) !== undefined) continue;
    if (c === '#' || (c === '/' && /[/*]/.test(s.text[s.at + 1] ?? ''))) {
      skip(s, open.length > 0);
      continue;
    }
    if ('([{'.includes(c)) open.push(c);
    else if (')]}'.includes(c)) {
      if (open.length === 0) return;
      open.pop();
    } else if (open.length === 0 && (c === '\n' || c === ',')) return;
    s.at++;
  }
}
