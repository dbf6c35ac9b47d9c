import { buildAutomaton } from './automaton.ts';
import { isOneOf, runEnd, runStart } from './chars.ts';
import { tokenKinds } from './kinds/index.ts';
import { lifeOf } from './lifetime.ts';
import { pemEnd } from './pem.ts';
import { isDummy } from './placeholder.ts';
import { settle } from './resolve.ts';
import type { Candidate, TokenKind, TokenMatch } from './token.ts';

/**
 * Tokens of the kinds that have an anchor. One pass over the anchors, one bounded check an anchor: time grows with
 * the text's length alone, whatever stands in it.
 */
export function scanKnown(text: string): TokenMatch[] {
  const { automaton, anchors } = engine();
  const found: TokenMatch[] = [];
  const dropped: Dropped = new Map();
  let claimed = 0;
  automaton.find(text, (word, end) => {
    const anchor = anchors[word];
    if (!anchor) return;
    const best = longest(text, anchor, end - anchor.literal.length, claimed, dropped);
    if (!best) return;
    claimed = best.end;
    found.push(best);
  });
  return settle(found);
}

/** Tokens that carry data (macaroons, session tokens) stay below. */
const MAX_REST = 8192;

interface Row {
  readonly kind: TokenKind;
  readonly shape: RegExp;
}

interface Anchor {
  readonly literal: string;
  readonly rows: readonly Row[];
}

/** Up to where a kind's shape was found and its text was no token: reading it anew at each anchor would be quadratic. */
type Dropped = Map<TokenKind, number>;

interface Engine {
  readonly automaton: ReturnType<typeof buildAutomaton>;
  readonly anchors: readonly Anchor[];
}

let built: Engine | undefined;

/** Built at the first use: a review that has no text to scan does not pay for it. */
function engine(): Engine {
  if (built) return built;
  const rows = new Map<string, Row[]>();
  for (const kind of tokenKinds) {
    const shape = new RegExp(kind.shape, 'y');
    for (const literal of kind.anchors) rows.set(literal, [...(rows.get(literal) ?? []), { kind, shape }]);
  }
  const anchors = [...rows].map(([literal, list]) => ({ literal, rows: list }));
  built = { automaton: buildAutomaton(anchors.map((anchor) => anchor.literal)), anchors };
  return built;
}

function longest(text: string, anchor: Anchor, at: number, claimed: number, dropped: Dropped): TokenMatch | undefined {
  let best: TokenMatch | undefined;
  for (const row of anchor.rows) {
    const match = judge(text, row, at, claimed, dropped);
    if (match && (!best || match.end - match.start > best.end - best.start)) best = match;
  }
  return best;
}

function judge(
  text: string,
  { kind, shape }: Row,
  anchorAt: number,
  claimed: number,
  dropped: Dropped,
): TokenMatch | undefined {
  if (anchorAt < (dropped.get(kind) ?? 0)) return undefined;
  const start = kind.before ? runStart(text, anchorAt, kind.before.of, kind.before.max) : anchorAt;
  if (start < claimed || !mayStart(text, start, kind.left === 'strict')) return undefined;
  shape.lastIndex = start;
  if (!shape.test(text)) return undefined;
  const match = weigh(text, kind, start, shape.lastIndex);
  if (!match) dropped.set(kind, shape.lastIndex);
  return match;
}

function weigh(text: string, kind: TokenKind, start: number, shapeEnd: number): TokenMatch | undefined {
  const end = ending(text, kind, shapeEnd);
  if (end < 0) return undefined;
  const candidate: Candidate = { token: text.slice(start, end), text, start };
  if (kind.rest !== 'pem' && isDummy(candidate.token)) return undefined;
  const confidence = kind.check ? kind.check(candidate) : 'certain';
  if (confidence === 'no') return undefined;
  return { kind, start, end, confidence, ...lifeOf(kind, candidate) };
}

function ending(text: string, kind: TokenKind, shapeEnd: number): number {
  if (kind.rest === undefined) return shapeEnd;
  return kind.rest === 'pem' ? pemEnd(text, shapeEnd) : runEnd(text, shapeEnd, kind.rest, MAX_REST);
}

/** A letter or digit before is part of a longer word, unless it belongs to an escape: `\n`, `%20`, `\u0022`. */
function mayStart(text: string, start: number, strict: boolean): boolean {
  if (start === 0) return true;
  const before = text.charCodeAt(start - 1);
  if (!isOneOf(before, 'alnum')) return !strict || !'_-+/.'.includes(text[start - 1] ?? '');
  const head = text.slice(Math.max(0, start - 6), start);
  return /(?:\\[nrtbf]|%[0-9A-Fa-f]{2}|\\u00[0-9A-Fa-f]{2}|\\x[0-9A-Fa-f]{2})$/.test(head);
}
