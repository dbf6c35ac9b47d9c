import type { Machine } from './regex-machine.ts';

/**
 * Patterns over uses. A use is one string, `verb NUL argument`: `run\0git push origin`, `edit\0./src/a.ts`,
 * `fetch\0example.com`, `mcp__github__create_issue\0`. A pattern is a union of sequences of literals and wildcards,
 * and of regular expressions, so a regular language: that is what makes "no new access" decidable (see difference.ts).
 */
export const SEPARATOR = '\0';

/** A wildcard: `min` to `max` characters, none of them in `not`. NUL is never matched by a wildcard. */
export interface Wild {
  readonly min: 0 | 1;
  readonly max: 1 | 'many';
  readonly not: string;
}
export type Token = string | Wild;
export type Sequence = readonly Token[];
/** A literal start and one alternative of a regular expression over the rest; `name` says which. */
export interface RegexUses {
  readonly start: string;
  readonly machine: Machine;
  readonly name: string;
}
export interface Pattern {
  readonly sequences: readonly Sequence[];
  readonly regexes?: readonly RegexUses[];
  /** What the pattern holds at most, where that could not be read exactly, and `why` in words. */
  readonly wide?: Pattern & { readonly why: string };
}

/** Any run of characters, empty too. */
export const ANY: Wild = { min: 0, max: 'many', not: '' };
/** Any run of at least one character. */
export const SOME: Wild = { min: 1, max: 'many', not: '' };
export const ONE: Wild = { min: 1, max: 1, not: '' };
/** Any run within one path segment. */
export const SEGMENT: Wild = { min: 0, max: 'many', not: '/' };
/** Any run within one path segment, not empty. */
export const NAME: Wild = { min: 1, max: 'many', not: '/' };

export const NOTHING: Pattern = { sequences: [] };

export function union(...patterns: readonly Pattern[]): Pattern {
  const regexes = patterns.flatMap((p) => p.regexes ?? []);
  const why = patterns.find((p) => p.wide)?.wide?.why;
  return {
    sequences: patterns.flatMap((p) => p.sequences),
    ...(regexes.length > 0 ? { regexes } : {}),
    ...(why === undefined ? {} : { wide: { ...union(...patterns.map(withoutWhy)), why } }),
  };
}

function withoutWhy(p: Pattern): Pattern {
  const { sequences, regexes } = p.wide ?? p;
  return regexes ? { sequences, regexes } : { sequences };
}

/** Verbs whose argument is a path: in the project `./a`, at home `~/a`, elsewhere `/a`. Nothing else is a use of them. */
const PATH_VERBS = ['read', 'edit', 'write', 'read in the sandbox', 'write in the sandbox'];
const ROOTS = ['./', '~/', '/'];
/** Other verbs with an argument; every other use is a tool by its name alone. */
const ARGUMENT_VERBS = ['run', 'fetch', 'call', 'skill', 'use', 'connect', 'connect socket', 'run outside the sandbox'];

/** All uses of one verb. */
export function whole(verb: string): Pattern {
  if (PATH_VERBS.includes(verb)) return { sequences: ROOTS.map((root) => [`${verb}${SEPARATOR}${root}`, SOME]) };
  return { sequences: [ARGUMENT_VERBS.includes(verb) ? [verb + SEPARATOR, ANY] : [verb + SEPARATOR]] };
}

/** Uses of one verb whose argument is one of the sequences. */
export function uses(verb: string, ...argumentSequences: readonly Sequence[]): Pattern {
  return { sequences: argumentSequences.map((s) => merge([verb + SEPARATOR, ...s])) };
}

/** All uses there are. */
export const EVERYTHING: Pattern = {
  sequences: [[SOME, SEPARATOR], ...[...PATH_VERBS, ...ARGUMENT_VERBS].flatMap((verb) => whole(verb).sequences)],
};

/** Joins neighbouring literals and drops empty ones, so that equal languages written alike compare equal. */
export function merge(sequence: Sequence): Sequence {
  const out: Token[] = [];
  for (const token of sequence) {
    const last = out.at(-1);
    if (typeof token === 'string') {
      if (token === '') continue;
      if (typeof last === 'string') out[out.length - 1] = last + token;
      else out.push(token);
    } else if (typeof last === 'object' && last.max === 'many' && token.max === 'many' && last.not === token.not) {
      out[out.length - 1] = { ...token, min: last.min || token.min ? 1 : 0 };
    } else out.push(token);
  }
  return out;
}

/** Splits a text at `*` and puts `wild` in its place; everything else is literal. */
export function star(text: string, wild: Wild = ANY): Sequence {
  return merge(text.split('*').flatMap((part, i) => (i === 0 ? [part] : [wild, part])));
}

/** True where the pattern holds exactly its literal sequences, no wildcard. */
export function isExact(pattern: Pattern): boolean {
  return !pattern.regexes && !pattern.wide && pattern.sequences.every((s) => s.every((t) => typeof t === 'string'));
}

/** A stable text of the pattern, for identity and sorting. */
export function canonical(pattern: Pattern): string {
  const regexes = (pattern.regexes ?? []).map((r) => `${r.start}\u0001r${r.name}\u0001`);
  return [...pattern.sequences.map(canonicalSequence), ...regexes].sort().join('\u0002');
}

export function canonicalSequence(sequence: Sequence): string {
  return merge(sequence)
    .map((t) => (typeof t === 'string' ? t : `\u0001${t.min}${t.max === 1 ? '1' : 'n'}${t.not}\u0001`))
    .join('');
}
