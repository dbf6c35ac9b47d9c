import { SCALAR_STYLE, type ScalarEvent } from 'js-yaml';

export interface Extent {
  readonly start: number;
  readonly end: number;
}

/**
 * From where to where a scalar is written: quotes included, a block scalar from its first to its last character that
 * is no blank. An empty one is at `after`, the end of what stands before it.
 */
export function scalarExtent(text: string, event: ScalarEvent, after: number): Extent {
  const { style, valueStart, valueEnd } = event;
  if (valueStart < 0) return { start: after, end: after };
  switch (style) {
    case SCALAR_STYLE.PLAIN:
      return { start: valueStart, end: valueEnd };
    case SCALAR_STYLE.SINGLE_QUOTED:
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return { start: valueStart - 1, end: valueEnd + 1 };
    default:
      return trimmed(text, valueStart, valueEnd);
  }
}

/**
 * Where a collection ends: after its bracket if it has one, else after its last child (`last`). Between the two there
 * is only punctuation, so all such searches together read the text once.
 */
export function closingEnd(text: string, kind: 'list' | 'map', start: number, last: number): number {
  const [open, close] = kind === 'list' ? ['[', ']'] : ['{', '}'];
  if (text[start] !== open) return last;
  let i = Math.max(last, start + 1);
  for (; i < text.length; i++) {
    const char = text[i] ?? '';
    if (char === close) return i + 1;
    if (char === '#') i = endOfLine(text, i);
    else if (!' \t\r\n,:?'.includes(char)) break;
  }
  // A pair in a list whose key starts with a brace, `[{a: b}: c]`: no bracket of its own.
  return last;
}

function trimmed(text: string, start: number, end: number): Extent {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

function endOfLine(text: string, from: number): number {
  let i = from;
  while (i < text.length && text[i] !== '\n' && text[i] !== '\r') i++;
  return i;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}
