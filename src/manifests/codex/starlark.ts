import { lineIndex } from '../../document/lines.ts';
import type { Span } from '../../document/value.ts';

/** A literal argument. `null` stands for what is no string and no list: a tuple too. */
export type Literal = string | null | readonly Literal[];

export interface Call {
  readonly name: string;
  readonly arguments: ReadonlyMap<string, Literal>;
  readonly span: Span;
}

/** A statement that is no plain call: its text without comments and layout. */
export interface Code {
  readonly text: string;
  readonly span: Span;
}

interface Token {
  readonly kind: 'name' | 'string' | 'mark' | 'newline';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const POSITIONS: Readonly<Record<string, readonly string[]>> = {
  prefix_rule: ['pattern', 'decision', 'match', 'not_match', 'justification'],
  host_executable: ['name', 'paths'],
  network_rule: ['host', 'protocol', 'decision', 'justification'],
};

/** The plain calls of a Starlark file, and everything in it that is something else. Linear in the text. */
export function readCalls(source: string): { readonly calls: readonly Call[]; readonly code: readonly Code[] } {
  const lines = lineIndex(source);
  const calls: Call[] = [];
  const code: Code[] = [];
  if (source.length > MOST_CHARACTERS) return { calls, code: [{ text: source, span: lines.span(0, 0) }] };
  for (const statement of statements(tokensOf(source))) {
    const first = statement[0];
    const last = statement.at(-1);
    if (!first || !last) continue;
    const span = lines.span(first.start, last.end);
    const call = plainCall(statement);
    if (call) calls.push({ ...call, span });
    else code.push({ text: statement.map((t) => `${t.kind[0]}${t.text}`).join(' '), span });
  }
  return { calls, code };
}

/** Far above any file of rules; unclosed quotes in a long line take quadratic time to tell. */
const MOST_CHARACTERS = 30_000;

/** Blanks are spaces alone: a tab or a lone carriage return outside of a string is an error (observed, 0.169.0). */
const TOKEN =
  /[ ]+|\\\r?\n|#[^\n]*|(\r?\n)|(r?(?:"""(?:[^"\\]|\\[\s\S]|"(?!""))*"""|'''(?:[^'\\]|\\[\s\S]|'(?!''))*'''|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'))|(\w+)|([\s\S])/gy;

function tokensOf(source: string): Token[] {
  const out: Token[] = [];
  for (const match of source.matchAll(TOKEN)) {
    const [whole, newline, string, name, mark] = match;
    const start = match.index;
    const end = start + whole.length;
    if (newline !== undefined) out.push({ kind: 'newline', text: '', start, end });
    else if (string !== undefined) {
      const text = unquoted(string);
      out.push(text === undefined ? { kind: 'mark', text: string, start, end } : { kind: 'string', text, start, end });
    } else if (name !== undefined) out.push({ kind: 'name', text: name, start, end });
    else if (mark !== undefined) out.push({ kind: 'mark', text: mark, start, end });
  }
  return out;
}

/** The text of a string, or undefined where it is not read here. An unknown escape stays as it is (observed). */
function unquoted(raw: string): string | undefined {
  const literal = raw.startsWith('r');
  const body = (literal ? raw.slice(1) : raw).replace(/\r\n/g, '\n');
  const quotes = /^("""|''')/.test(body) ? 3 : 1;
  const inner = body.slice(quotes, -quotes);
  if (literal) return /\\["']/.test(inner) ? undefined : inner;
  let wrong = false;
  const out = inner.replace(
    /\\(x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[0-7]{1,3}|[\s\S])/g,
    (whole, code: string) => {
      if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8));
      if (!/^[xuU]/.test(code)) return ESCAPES[code] ?? whole;
      const point = Number.parseInt(code.slice(1), 16);
      wrong ||= code.length === 1 || point > 0x10ffff || (point >= 0xd800 && point < 0xe000);
      return wrong ? '' : String.fromCodePoint(point);
    },
  );
  return wrong ? undefined : out;
}

const ESCAPES: Readonly<Record<string, string>> = {
  ...{ a: '\u0007', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' },
  ...{ '\n': '', '\\': '\\', '"': '"', "'": "'" },
};

/** Statements end at a line's end outside all brackets; an indented line belongs to the one before. */
function statements(tokens: readonly Token[]): Token[][] {
  const out: Token[][] = [];
  let here: Token[] = [];
  let depth = 0;
  let lineStart = 0;
  for (const token of tokens) {
    if (token.kind === 'newline') {
      lineStart = token.end;
      if (depth === 0 && here.length > 0) {
        out.push(here);
        here = [];
      }
      continue;
    }
    // An indented line without one before it is an error; the mark keeps it from being read as a call.
    if (depth === 0 && here.length === 0 && token.start > lineStart) here = out.pop() ?? [{ ...token, kind: 'mark' }];
    if (token.kind === 'mark' && '([{'.includes(token.text)) depth += 1;
    if (token.kind === 'mark' && ')]}'.includes(token.text)) depth = Math.max(0, depth - 1);
    here.push(token);
  }
  if (here.length > 0) out.push(here);
  return out;
}

/** `name(key = literal, …)` with nothing around it. */
function plainCall(tokens: readonly Token[]): Omit<Call, 'span'> | undefined {
  const name = tokens[0];
  if (name?.kind !== 'name' || tokens[1]?.text !== '(') return undefined;
  const positions = POSITIONS[name.text];
  if (!positions) return undefined;
  const found = new Map<string, Literal>();
  let named = false;
  let i = 2;
  for (let n = 0; ; n++) {
    if (isMark(tokens[i], ')')) return i === tokens.length - 1 ? { name: name.text, arguments: found } : undefined;
    const key = tokens[i];
    let argument = positions[n] ?? `argument ${n}`;
    if (key?.kind === 'name' && isMark(tokens[i + 1], '=')) {
      argument = key.text;
      named = true;
      i += 2;
    } else if (named) argument = `argument ${n} by position`;
    const read = literal(tokens, i, 0);
    if (!read) return undefined;
    found.set(found.has(argument) ? `${argument} again` : argument, read.value);
    i = read.next;
    if (isMark(tokens[i], ',')) i += 1;
    else if (!isMark(tokens[i], ')')) return undefined;
  }
}

const DEEPEST = 8;

function literal(tokens: readonly Token[], at: number, depth: number): { value: Literal; next: number } | undefined {
  const token = tokens[at];
  if (!token || depth > DEEPEST) return undefined;
  if (token.kind === 'string') return joined(tokens, at);
  if (token.kind === 'name' && /^(None|True|False|\d+)$/.test(token.text)) return { value: null, next: at + 1 };
  const close = isMark(token, '[') ? ']' : isMark(token, '(') ? ')' : undefined;
  if (close === undefined) return undefined;
  const list: Literal[] = [];
  let commas = 0;
  let i = at + 1;
  while (!isMark(tokens[i], close)) {
    const read = literal(tokens, i, depth + 1);
    if (!read) return undefined;
    list.push(read.value);
    i = read.next;
    if (isMark(tokens[i], ',')) {
      commas += 1;
      i += 1;
    } else if (!isMark(tokens[i], close)) return undefined;
  }
  const [only] = list;
  // Parentheses around one value are that value; with a comma, or around nothing, they are a tuple.
  if (close === ')') return { value: commas === 0 && only !== undefined ? only : null, next: i + 1 };
  return { value: list, next: i + 1 };
}

/** Strings joined by `+`. */
function joined(tokens: readonly Token[], at: number): { value: string; next: number } | undefined {
  let value = tokens[at]?.text ?? '';
  let i = at + 1;
  while (isMark(tokens[i], '+')) {
    const more = tokens[i + 1];
    if (more?.kind !== 'string') return undefined;
    value += more.text;
    i += 2;
  }
  return { value, next: i };
}

function isMark(token: Token | undefined, text: string): boolean {
  return token?.kind === 'mark' && token.text === text;
}
