import type { Sequence, Token } from '../../access/pattern.ts';
import { ANY, merge, ONE, SOME } from '../../access/pattern.ts';

/**
 * A regular expression over commands as sequences, where it is made of parts that sequences can say: anchors, literal
 * text, groups of alternatives, `.`, `.*`, `\s`, a closing `\b`. Undefined for all others. Bounded by MAX sequences.
 */
export function regexSequences(source: string): Sequence[] | undefined {
  if (source.length > MAX_SOURCE) return undefined;
  const state: State = { source, at: 0, depth: 0 };
  const parts = alternatives(state);
  if (!parts || state.at < source.length) return undefined;
  const out: Sequence[] = [];
  for (const part of parts) {
    const closed = finished(part);
    if (!closed) return undefined;
    out.push(...closed);
  }
  return out.length <= MAX ? out : undefined;
}

export const WORD = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_';
/** What follows `\b` behind a word. */
export const AFTER_WORD: readonly Token[] = [{ min: 1, max: 1, not: WORD }, ANY];

const MAX = 64;
const MAX_SOURCE = 500;
type Part = Token | typeof START | typeof END | typeof BOUNDARY;
const START = { mark: 'start' } as const;
const END = { mark: 'end' } as const;
const BOUNDARY = { mark: 'boundary' } as const;

interface State {
  readonly source: string;
  at: number;
  depth: number;
}

function alternatives(state: State): Part[][] | undefined {
  const out: Part[][] = [];
  for (;;) {
    const one = run(state);
    if (!one) return undefined;
    out.push(...one);
    if (out.length > MAX) return undefined;
    if (state.source[state.at] !== '|') return out;
    state.at += 1;
  }
}

function run(state: State): Part[][] | undefined {
  let heads: Part[][] = [[]];
  while (state.at < state.source.length) {
    const char = state.source[state.at] ?? '';
    if (char === '|' || char === ')') break;
    const found = char === '(' ? group(state) : atom(state);
    if (!found) return undefined;
    if (heads.length * found.length > MAX) return undefined;
    heads = heads.flatMap((h) => found.map((f) => [...h, ...f]));
  }
  return heads;
}

function group(state: State): Part[][] | undefined {
  state.at += 1;
  if (state.source.startsWith('?:', state.at)) state.at += 2;
  else if (state.source[state.at] === '?') return undefined;
  if (++state.depth > 8) return undefined;
  const inner = alternatives(state);
  state.depth -= 1;
  if (!inner || state.source[state.at] !== ')') return undefined;
  state.at += 1;
  if (state.source[state.at] === '?') {
    state.at += 1;
    return [[], ...inner];
  }
  return /[*+{]/.test(state.source[state.at] ?? '') ? undefined : inner;
}

/** One character or class with its quantifier. */
function atom(state: State): Part[][] | undefined {
  const { source } = state;
  let char = source[state.at] ?? '';
  state.at += 1;
  if (char === '^') return [[START]];
  if (char === '$') return [[END]];
  let part: Token;
  if (char === '.') part = ONE;
  else if (char === '\\') {
    char = source[state.at] ?? '';
    state.at += 1;
    if (char === 'b') return [[BOUNDARY]];
    if (char === 's') part = ' ';
    else if (char === 'S') part = { ...ONE, not: ' ' };
    else if (/[a-zA-Z0-9]/.test(char) || char === '') return undefined;
    else part = char;
  } else if (/[[\]{}*+?]/.test(char)) return undefined;
  else part = char;
  return quantified(part, state);
}

function quantified(part: Token, state: State): Part[][] | undefined {
  const mark = state.source[state.at] ?? '';
  if (!/[*+?{]/.test(mark)) return [[part]];
  state.at += 1;
  if (mark === '{') return undefined;
  if (state.source[state.at] === '?') state.at += 1; // lazy: the same language
  if (mark === '?') return [[], [part]];
  // Uses have single blanks, so some blanks are one.
  if (part === ' ') return mark === '+' ? [[part]] : [[], [part]];
  if (typeof part === 'string') return undefined;
  const wild = mark === '+' ? SOME : ANY;
  return [[{ ...wild, not: part.not }]];
}

/** Anchors become the presence or absence of a free start and end. A boundary counts behind a word, at the end. */
function finished(parts: readonly Part[]): Sequence[] | undefined {
  const open = parts[0] !== START;
  let rest = open ? parts : parts.slice(1);
  let tails: (readonly Token[])[] = [[ANY]];
  const last = rest.at(-1);
  if (last === END) {
    rest = rest.slice(0, -1);
    tails = [[]];
  } else if (last === BOUNDARY) {
    rest = rest.slice(0, -1);
    if (!/\w$/.test(String(rest.at(-1) ?? ''))) return undefined;
    tails = [[], AFTER_WORD];
  }
  const tokens: Token[] = [];
  rest.forEach((part, i) => {
    // `git\b status`: what follows is no word, so the boundary says nothing.
    if (part === BOUNDARY && /\w$/.test(String(rest[i - 1])) && /^\W/.test(String(rest[i + 1]))) return;
    tokens.push(part as Token);
  });
  if (tokens.some((t) => typeof t === 'object' && 'mark' in t)) return undefined;
  return tails.map((tail) => merge([...(open ? [ANY] : []), ...tokens, ...tail]));
}
