import type { Pattern, Sequence, Token } from '../access/pattern.ts';
import { ANY, merge, ONE, SOME, union, uses, whole } from '../access/pattern.ts';
import { regularUses } from '../access/regex-uses.ts';
import { digest } from './reading.ts';

/**
 * Uses of a verb whose argument a regular expression finds. Plain ones (anchors, words, `.*`, one level of
 * alternatives) are sequences, the others automata.
 */
export function regexUses(verb: string, text: string, how: Reading = {}): Pattern {
  const root = PATH_VERBS.has(verb) ? './' : '';
  const loose = how.syntax === 'rust' && text.startsWith('(?i)');
  const source = loose ? text.slice(4) : text;
  const ignoreCase = (loose || how.ignoreCase === true) && /[a-z]/i.test(source);
  const found = source.length > 500 || ignoreCase ? undefined : sequences(source);
  if (!found) {
    const exact = textUses(verb, `/${source}/`);
    // Without regard to case it holds what it holds with.
    const itself = ignoreCase ? union(exact, textUses(verb, `(?i)${source}`)) : exact;
    return regularUses(verb, { source, ignoreCase, syntax: how.syntax ?? 'js' }, itself, { root });
  }
  if (found.some((s) => s.every((t) => typeof t !== 'string' && t.max === 'many' && t.not === '' && t.min === 0)))
    return whole(verb);
  return uses(verb, ...found.map((s) => merge([root, ...s])));
}

interface Reading {
  readonly ignoreCase?: boolean;
  readonly syntax?: 'js' | 'rust';
}

/** A use that stands for a text alone. As a digest, so that no pattern holds it by a word that it has in it. */
export function textUses(verb: string, text: string): Pattern {
  return uses(verb, [`${PATH_VERBS.has(verb) ? './' : ''}\u0001/${digest(text)}/`]);
}

const PATH_VERBS = new Set(['read', 'edit', 'write']);
const MOST = 64;

function sequences(source: string): Sequence[] | undefined {
  const out: Sequence[] = [];
  for (const part of alternatives(source)) {
    const start = part.startsWith('^');
    const end = /(^|[^\\])\$$/.test(part);
    const body = part.slice(start ? 1 : 0, end ? -1 : undefined);
    const found = concatenation(body);
    if (!found) return undefined;
    for (const s of found) out.push(merge([...(start ? [] : [ANY]), ...s, ...(end ? [] : [ANY])]));
    if (out.length > MOST) return undefined;
  }
  return out;
}

/** Split at the bars that stand in no group. */
function alternatives(source: string): string[] {
  const out: string[] = [''];
  let depth = 0;
  for (let i = 0; i < source.length; i++) {
    const char = source[i] ?? '';
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    if (char === '|' && depth === 0) out.push('');
    else out[out.length - 1] += char === '\\' ? char + (source[++i] ?? '') : char;
  }
  return out;
}

/** Atoms one after the other; undefined where one is not plain. */
function concatenation(body: string): Token[][] | undefined {
  let found: Token[][] = [[]];
  let i = 0;
  while (i < body.length) {
    const atom = atomAt(body, i);
    if (!atom) return undefined;
    i += atom.length;
    found = found.flatMap((before) => atom.options.map((option) => [...before, ...option]));
    if (found.length > MOST) return undefined;
  }
  return found;
}

interface Atom {
  readonly options: readonly (readonly Token[])[];
  readonly length: number;
}

function atomAt(body: string, at: number): Atom | undefined {
  const rest = body.slice(at);
  const many = /^(?:\.|\[\^\/\]|\\s)([*+])?/.exec(rest);
  if (many) {
    const [whole, count] = many;
    if (/^[?*+{]/.test(rest.slice(whole.length))) return undefined;
    // Commands in normal form have single blanks.
    if (whole.startsWith('\\s')) return count === '*' ? undefined : { options: [[' ']], length: whole.length };
    const not = whole.startsWith('[') ? '/' : '';
    const wild = count === undefined ? ONE : count === '*' ? ANY : SOME;
    return { options: [[{ ...wild, not }]], length: whole.length };
  }
  const group = /^\((?:\?:)?((?:\\[^A-Za-z0-9]|[^()[\]\\.*+?{}^$])*)\)/.exec(rest);
  if (group) {
    const words = (group[1] ?? '').split('|').map((word) => [word.replace(/\\(.)/g, '$1')]);
    return optional(words, rest, group[0].length);
  }
  const literal = /^(?:\\([^A-Za-z0-9])|([^\\()[\]{}.*+?^$|]))/.exec(rest);
  return literal ? optional([[literal[1] ?? literal[2] ?? '']], rest, literal[0].length) : undefined;
}

function optional(options: Token[][], rest: string, length: number): Atom | undefined {
  const next = rest[length];
  if (next === '?' && !/^[?*+{]/.test(rest.slice(length + 1))) return { options: [...options, []], length: length + 1 };
  return next !== undefined && /[?*+{]/.test(next) ? undefined : { options, length };
}
