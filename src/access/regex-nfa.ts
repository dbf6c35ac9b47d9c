import type { AST } from '@eslint-community/regexpp';
import { RegExpParser } from '@eslint-community/regexpp';
import type { CharSet } from './regex-chars.ts';
import {
  ALL,
  BLANK,
  complement,
  DIGIT,
  folded,
  joined,
  LINE_END,
  SPACE,
  unicodeDigit,
  unicodeWord,
  WORD,
} from './regex-chars.ts';

/** A regular expression that a client looks for anywhere in an argument. */
export interface RegexText {
  readonly source: string;
  readonly ignoreCase: boolean;
  /** Whether `.` takes line ends. */
  readonly dotAll?: boolean;
  /** `rust`: the crate `regex`; constructs of its own and Unicode classes are not read. */
  readonly syntax: 'js' | 'rust';
}

export type Node =
  | { readonly kind: 'set'; readonly set: CharSet; readonly next: number }
  | { readonly kind: 'split'; readonly next: readonly number[] }
  | { readonly kind: 'assert'; readonly of: 'start' | 'end' | 'word' | 'inside'; readonly next: number }
  | { readonly kind: 'match' };

/** `has`: the argument holds a match; `lacks`: it does not. Node 0 is the match, `start` the first. */
export interface Nfa {
  readonly mode: 'has' | 'lacks';
  readonly nodes: readonly Node[];
  readonly start: number;
}

/** Of one alternative: all must say yes. */
export type Branch = readonly Nfa[];

export interface ReadRegex {
  readonly branches: readonly Branch[];
  /** What a boundary has on one side. */
  readonly word: CharSet;
  /** Whether a character above U+FFFF counts as two, as in JavaScript. */
  readonly units: boolean;
  /** What was read wider than it may be, in words; undefined: exact. */
  readonly wider: string | undefined;
}

const MOST_TEXT = 1_000;
const MOST_NODES = 1_500;
const MOST_BRANCHES = 32;

/**
 * The automata of a regular expression; undefined where it is invalid or too large. Runs of blanks are one blank, as in
 * commands in normal form. Look-ahead at a fixed distance from the start is exact; other look-around is dropped and
 * back-references take anything, so that the language is at least as wide, which `wider` says.
 */
export function readRegex(text: RegexText): ReadRegex | undefined {
  if (text.source.length > MOST_TEXT || (text.syntax === 'rust' && RUST_ONLY.test(text.source))) return undefined;
  let pattern: AST.Pattern;
  try {
    pattern = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(text.source, 0, text.source.length, false);
  } catch {
    return undefined;
  }
  const alternatives = pattern.alternatives.flatMap((a) => opened(a.elements));
  if (alternatives.length > MOST_BRANCHES) return undefined;
  const state: Reading = { text, wider: undefined, left: MOST_NODES };
  try {
    const branches = alternatives.map((a) => branch(a, state));
    return { branches, word: wordOf(text), units: text.syntax === 'js', wider: state.wider };
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
}

/** Groups with flags or names, POSIX classes, Unicode properties and classes, set operations and other anchors. */
const RUST_ONLY = /\(\?(?!:)|\[\[|&&|--|~~|\\[AzpPuUxQEk<]|[^\0-\x7f]/;

interface Reading {
  readonly text: RegexText;
  wider: string | undefined;
  left: number;
}

class TooLarge extends Error {}

/** `^(a|b)$` as `^a$` and `^b$`, so that look-ahead within is seen where it stands. */
function opened(elements: readonly AST.Element[], depth = 0): (readonly AST.Element[])[] {
  const at = elements.findIndex((e) => !isStart(e));
  const group = elements[at];
  const alone = elements.every((e, i) => i <= at || (e.type === 'Assertion' && e.kind === 'end'));
  if (depth > 4 || !alone || (group?.type !== 'Group' && group?.type !== 'CapturingGroup')) return [elements];
  if (group.type === 'Group' && group.modifiers) return [elements];
  const around = (inner: readonly AST.Element[]) => [...elements.slice(0, at), ...inner, ...elements.slice(at + 1)];
  return group.alternatives.flatMap((a) => opened(around(a.elements), depth + 1));
}

function branch(elements: readonly AST.Element[], state: Reading): Branch {
  const fixed = fixedLength(elements);
  const looks = elements.flatMap((e, i) => (isLookahead(e) && i < fixed ? [{ look: e, at: i }] : []));
  const plain = elements.filter((e) => !looks.some((l) => l.look === e));
  const out = [machine('has', [plain], state)];
  for (const { look, at } of looks) {
    const before = elements.slice(0, at).filter((e) => !isLookahead(e));
    const within = look.alternatives.map((a) => [...before, ...a.elements]);
    const known = state.wider;
    state.wider = undefined;
    const made = machine(look.negate ? 'lacks' : 'has', within, state);
    // A wider "lacks" would make the whole narrower: without it the whole is wider.
    if (!look.negate || state.wider === undefined) out.push(made);
    state.wider = state.wider ?? known;
  }
  return out;
}

/** How many elements from the start, behind `^`, take one character each: look-ahead there has one place only. */
function fixedLength(elements: readonly AST.Element[]): number {
  if (!isStart(elements[0])) return 0;
  const end = elements.findIndex(
    (e) =>
      !isStart(e) &&
      e.type !== 'Character' &&
      e.type !== 'CharacterSet' &&
      e.type !== 'CharacterClass' &&
      !isLookahead(e),
  );
  return end < 0 ? elements.length : end;
}

function isLookahead(e: AST.Element): e is AST.LookaheadAssertion {
  return e.type === 'Assertion' && e.kind === 'lookahead';
}

function isStart(e: AST.Element | undefined): boolean {
  return e?.type === 'Assertion' && e.kind === 'start';
}

function machine(mode: Nfa['mode'], alternatives: readonly (readonly AST.Element[])[], state: Reading): Nfa {
  const nodes: Node[] = [{ kind: 'match' }];
  const build: Build = {
    state,
    add(node) {
      state.left -= 1;
      if (state.left < 0) throw new TooLarge();
      return nodes.push(node) - 1;
    },
    set(at, node) {
      nodes[at] = node;
    },
  };
  const starts = alternatives.map((a) => ({ anchored: isStart(a[0]), at: sequence(a, 0, build) }));
  const loose = starts.filter((s) => !s.anchored).map((s) => s.at);
  const first: number[] = starts.filter((s) => s.anchored).map((s) => s.at);
  if (loose.length > 0) {
    const loop = build.add({ kind: 'match' });
    build.set(loop, { kind: 'split', next: [...loose, build.add({ kind: 'set', set: ALL, next: loop })] });
    first.push(loop);
  }
  return { mode, start: build.add({ kind: 'split', next: first }), nodes };
}

interface Build {
  readonly state: Reading;
  add(node: Node): number;
  set(at: number, node: Node): void;
}

function sequence(elements: readonly AST.Element[], end: number, build: Build): number {
  return elements.reduceRight((next, e) => element(e, next, build), end);
}

function element(e: AST.Element, next: number, build: Build): number {
  switch (e.type) {
    case 'Character':
    case 'CharacterSet':
    case 'CharacterClass':
    case 'ExpressionCharacterClass':
      return build.add({ kind: 'set', set: charSet(e, build.state), next });
    case 'Group':
    case 'CapturingGroup':
      if (e.type === 'Group' && e.modifiers) return anything('flags within', next, build);
      return build.add({ kind: 'split', next: e.alternatives.map((a) => sequence(a.elements, next, build)) });
    case 'Quantifier':
      return quantifier(e, next, build);
    case 'Assertion':
      return assertion(e, next, build);
    case 'Backreference':
      return anything('a back-reference', next, build);
  }
}

function assertion(e: AST.Assertion, next: number, build: Build): number {
  if (e.kind === 'start' || e.kind === 'end') return build.add({ kind: 'assert', of: e.kind, next });
  if (e.kind === 'word') return build.add({ kind: 'assert', of: e.negate ? 'inside' : 'word', next });
  build.state.wider = e.kind === 'lookahead' ? 'look-ahead' : 'look-behind';
  return next;
}

function anything(what: string, next: number, build: Build): number {
  build.state.wider = what;
  const loop = build.add({ kind: 'match' });
  build.set(loop, { kind: 'split', next: [next, build.add({ kind: 'set', set: ALL, next: loop })] });
  return loop;
}

function quantifier(e: AST.Quantifier, next: number, build: Build): number {
  const blanks =
    e.element.type === 'CharacterSet' ? e.element.kind === 'space' && !e.element.negate : e.raw.startsWith(' ');
  const min = blanks ? Math.min(e.min, 1) : e.min;
  const max = blanks ? Math.min(e.max, 1) : e.max;
  let at = next;
  if (max === Number.POSITIVE_INFINITY) {
    const loop = build.add({ kind: 'match' });
    build.set(loop, { kind: 'split', next: [next, element(e.element, loop, build)] });
    at = loop;
  } else {
    for (let i = min; i < max; i++) at = build.add({ kind: 'split', next: [next, element(e.element, at, build)] });
  }
  for (let i = 0; i < min; i++) at = element(e.element, at, build);
  return at;
}

type Chars = AST.Character | AST.CharacterSet | AST.CharacterClass | AST.ExpressionCharacterClass;

function charSet(e: Chars, state: Reading): CharSet {
  const set = plainSet(e, state, true);
  if (set) return set;
  state.wider = 'a class of characters';
  return ALL;
}

/** Undefined for what is not read: properties, surrogates, letters beyond ASCII without regard to case. */
function plainSet(e: Chars, state: Reading, alone: boolean): CharSet | undefined {
  if (e.type === 'Character') return range(e.value, e.value, state);
  if (e.type === 'CharacterSet') return escaped(e, state, alone);
  if (e.type !== 'CharacterClass' || e.unicodeSets) return undefined;
  const parts = e.elements.map((part) => {
    if (part.type === 'CharacterClassRange') return range(part.min.value, part.max.value, state);
    return part.type === 'Character' || part.type === 'CharacterSet' ? plainSet(part, state, false) : undefined;
  });
  const known = parts.filter((p) => p !== undefined);
  if (known.length < parts.length) return undefined;
  return e.negate ? complement(joined(...known)) : joined(...known);
}

function range(from: number, to: number, state: Reading): CharSet | undefined {
  if (to > 0xd7ff) return undefined;
  const set: CharSet = [[from, to]];
  return state.text.ignoreCase ? folded(set, state.text.syntax === 'rust') : set;
}

function escaped(e: AST.CharacterSet, state: Reading, alone: boolean): CharSet | undefined {
  switch (e.kind) {
    case 'any':
      if (state.text.dotAll) return ALL;
      return complement(state.text.syntax === 'rust' ? [[10, 10]] : LINE_END);
    case 'space':
      if (e.negate) return complement(SPACE);
      return alone ? BLANK : SPACE;
    case 'digit':
      return turned(e, state.text.syntax === 'rust' ? unicodeDigit() : DIGIT);
    case 'word':
      return turned(e, wordOf(state.text));
    case 'property':
      return undefined;
  }
}

function turned(e: AST.EscapeCharacterSet, set: CharSet): CharSet {
  return e.negate ? complement(set) : set;
}

function wordOf(text: RegexText): CharSet {
  return text.syntax === 'rust' ? unicodeWord() : WORD;
}
