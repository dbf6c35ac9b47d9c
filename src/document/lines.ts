import type { Span } from './value.ts';

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Offsets are UTF-16 units from the start of the text; outside of it they are moved to its nearest end. */
export interface LineIndex {
  at(offset: number): Position;
  /** From `start` to `end`, end exclusive. */
  span(start: number, end: number): Span;
  /** The same text, with offsets counted from `base`: for a document that is a part of a file. */
  from(base: number): LineIndex;
}

/** Lines end with LF, CRLF or a lone CR. Built in one pass, a lookup is a binary search. */
export function lineIndex(text: string): LineIndex {
  return indexed(text.length, lineStarts(text), 0);
}

function indexed(length: number, starts: readonly number[], base: number): LineIndex {
  const at = (offset: number): Position => {
    const absolute = Math.min(Math.max(offset + base, 0), length);
    const line = lastNotAfter(starts, absolute);
    return { line: line + 1, column: absolute - (starts[line] ?? 0) + 1 };
  };
  return {
    at,
    span(start, end) {
      const from = at(start);
      const to = at(Math.max(start, end));
      return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
    },
    from: (further) => indexed(length, starts, base + further),
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const lone = code === 13 && text.charCodeAt(i + 1) !== 10;
    if (code === 10 || lone) starts.push(i + 1);
  }
  return starts;
}

/** Index of the last element that is <= value; the first element is 0, so there is always one. */
function lastNotAfter(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
