import { printParseErrorCode, visit } from 'jsonc-parser';
import { type Duplicates, duplicateKey, type Pair, reportDuplicates, settle } from './duplicates.ts';
import { MAX_DEPTH, MAX_NODES, MAX_PROBLEMS, sizeProblem, tooDeep, tooManyNodes } from './limits.ts';
import { type LineIndex, lineIndex } from './lines.ts';
import type { Parsed, Problem, Span, Value } from './value.ts';

/** What the client that reads a file takes for JSON. */
export interface JsonDialect {
  readonly comments: boolean;
  readonly trailingCommas: boolean;
  readonly duplicates: Duplicates;
  /** As VS Code reads: what is broken is skipped, the keys around it still count. */
  readonly tolerant?: boolean;
}

/** Exactly what `JSON.parse` takes. */
export const STRICT_JSON: JsonDialect = { comments: false, trailingCommas: false, duplicates: 'last' };
/** VS Code's settings: comments, trailing commas, and whatever can be read of a broken file. */
export const VSCODE_JSONC: JsonDialect = { comments: true, trailingCommas: true, duplicates: 'last', tolerant: true };

/**
 * Reads JSON with the place of every key (quotes included) and value. A byte order mark must be gone already.
 * Without `tolerant` the first error makes the answer not ok; with it errors are `lenient` problems, and a text
 * without any value is null with an `empty` problem.
 */
export function parseJson(text: string, dialect: JsonDialect): Parsed {
  const large = sizeProblem(text);
  if (large) return { ok: false, problems: [large] };
  const reading = newReading(lineIndex(text), dialect);
  try {
    visitText(text, reading);
  } catch {
    // Only `stop` and, should a limit have a hole, a full stack end up here.
    return { ok: false, problems: [reading.stopped ?? tooDeep(reading.lines.span(0, 0))] };
  }
  const start = reading.lines.span(0, 0);
  if (isStrict(dialect) && !acceptedByPlatform(text)) return { ok: false, problems: [syntax(start)] };
  const problems = [...reading.errors, ...reading.duplicates];
  if (reading.root) return { ok: true, value: reading.root, problems };
  return { ok: true, value: { kind: 'null', span: start }, problems: [empty(start), ...problems] };
}

interface Open {
  readonly kind: 'list' | 'map';
  readonly start: number;
  readonly items: Value[];
  readonly pairs: Pair[];
  /** A key still without its value; one that never gets it is dropped, as in VS Code. */
  key: { readonly key: string; readonly keySpan: Span } | undefined;
}

interface Reading {
  readonly lines: LineIndex;
  readonly dialect: JsonDialect;
  readonly errors: Problem[];
  readonly duplicates: Problem[];
  readonly open: Open[];
  nodes: number;
  root: Value | undefined;
  stopped: Problem | undefined;
}

function newReading(lines: LineIndex, dialect: JsonDialect): Reading {
  return { lines, dialect, errors: [], duplicates: [], open: [], nodes: 0, root: undefined, stopped: undefined };
}

function visitText(text: string, reading: Reading): void {
  const { lines, open } = reading;
  const begin = (kind: Open['kind'], offset: number, length: number) => {
    count(reading, offset, length);
    if (open.length >= MAX_DEPTH) stop(reading, tooDeep(lines.span(offset, offset + length)));
    open.push({ kind, start: offset, items: [], pairs: [], key: undefined });
  };
  const end = (offset: number, length: number) => {
    const done = open.pop();
    if (done) place(reading, closed(reading, done, offset + length));
  };
  visit(
    text,
    {
      onObjectBegin: (offset, length) => begin('map', offset, length),
      onArrayBegin: (offset, length) => begin('list', offset, length),
      onObjectEnd: end,
      onArrayEnd: end,
      onObjectProperty(key, offset, length) {
        count(reading, offset, length);
        const here = open.at(-1);
        if (here) here.key = { key, keySpan: lines.span(offset, offset + length) };
      },
      onLiteralValue(literal: unknown, offset, length) {
        count(reading, offset, length);
        place(reading, scalar(literal, text.slice(offset, offset + length), lines.span(offset, offset + length)));
      },
      onError(error, offset, length) {
        const span = lines.span(offset, offset + length);
        if (!reading.dialect.tolerant) {
          const nothing = reading.nodes === 0 && offset >= text.length;
          stop(reading, nothing ? empty(span) : syntax(span, printParseErrorCode(error)));
        }
        if (reading.errors.length < MAX_PROBLEMS) {
          const message = `The client skips an error in the JSON (${printParseErrorCode(error)}).`;
          reading.errors.push({ code: 'lenient', message, span });
        }
      },
    },
    { disallowComments: !reading.dialect.comments, allowTrailingComma: reading.dialect.trailingCommas },
  );
}

function count(reading: Reading, offset: number, length: number): void {
  reading.nodes++;
  if (reading.nodes > MAX_NODES) stop(reading, tooManyNodes(reading.lines.span(offset, offset + length)));
}

function place(reading: Reading, value: Value): void {
  const parent = reading.open.at(-1);
  if (!parent) reading.root ??= value;
  else if (parent.kind === 'list') parent.items.push(value);
  else if (parent.key) {
    parent.pairs.push({ ...parent.key, value });
    parent.key = undefined;
  }
}

function closed(reading: Reading, open: Open, end: number): Value {
  const span = reading.lines.span(open.start, end);
  if (open.kind === 'list') return { kind: 'list', items: open.items, span };
  const { entries, losers } = settle(open.pairs, reading.dialect.duplicates);
  const [first] = losers;
  if (first && reading.dialect.duplicates === 'error') stop(reading, duplicateKey(first.keySpan));
  reportDuplicates(losers, reading.duplicates);
  return { kind: 'map', entries, span };
}

function scalar(literal: unknown, raw: string, span: Span): Value {
  if (typeof literal === 'string') return { kind: 'string', value: literal, span };
  if (typeof literal === 'number') return { kind: 'number', value: literal, raw, span };
  if (typeof literal === 'boolean') return { kind: 'boolean', value: literal, span };
  return { kind: 'null', span };
}

/** The visitor has no way to stop but to throw; `parseJson` catches it. */
function stop(reading: Reading, problem: Problem): never {
  reading.stopped = problem;
  throw new Error('stopped');
}

function syntax(span: Span, what?: string): Problem {
  return { code: 'syntax', message: `The JSON does not parse${what ? ` (${what})` : ''}.`, span };
}

function empty(span: Span): Problem {
  return { code: 'empty', message: 'The document has no value.', span };
}

function isStrict(dialect: JsonDialect): boolean {
  return !dialect.comments && !dialect.trailingCommas && !dialect.tolerant;
}

/** The clients of the strict dialect call `JSON.parse`: nothing that it refuses may be read here. */
function acceptedByPlatform(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
