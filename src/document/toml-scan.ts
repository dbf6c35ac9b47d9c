import { MAX_DEPTH, MAX_TOML_STRING, tooDeep, tooLarge } from './limits.ts';
import type { LineIndex } from './lines.ts';
import type { Problem } from './value.ts';

/**
 * A cheap first look at TOML for what its parser can't take: brackets nested too deep and huge strings (both would
 * fill the stack), and a lone CR, which TOML forbids everywhere and the parser takes for a line break. Undefined
 * where there is nothing of it.
 */
export function scanToml(text: string, lines: LineIndex): Problem | undefined {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '#') i = endOfLine(text, i) - 1;
    else if (char === '"' || char === "'") {
      const end = stringEnd(text, i, char);
      if (end - i > MAX_TOML_STRING) return tooLarge(lines.span(i, end), `a string of ${MAX_TOML_STRING} characters`);
      i = end - 1;
    } else if (char === '[' || char === '{') {
      depth++;
      if (depth > MAX_DEPTH) return tooDeep(lines.span(i, i + 1));
    } else if (char === ']' || char === '}') depth = Math.max(0, depth - 1);
  }
  return loneCarriageReturn(text, lines);
}

function loneCarriageReturn(text: string, lines: LineIndex): Problem | undefined {
  for (let i = text.indexOf('\r'); i !== -1; i = text.indexOf('\r', i + 1)) {
    if (text[i + 1] === '\n') continue;
    return { code: 'syntax', message: 'TOML has no lone carriage returns.', span: lines.span(i, i + 1) };
  }
  return undefined;
}

/** After the closing quotes, or where the string breaks off. */
function stringEnd(text: string, start: number, quote: string): number {
  const fence = quote.repeat(3);
  const long = text.startsWith(fence, start);
  let i = start + (long ? 3 : 1);
  for (; i < text.length; i++) {
    if (quote === '"' && text[i] === '\\') i++;
    else if (long && text.startsWith(fence, i)) return afterQuotes(text, i, quote);
    else if (!long && text[i] === quote) return i + 1;
    else if (!long && text[i] === '\n') return i;
  }
  return text.length;
}

/** A long string may end in two quotes of its own, right before its fence. */
function afterQuotes(text: string, start: number, quote: string): number {
  let end = start;
  while (end < start + 5 && text[end] === quote) end++;
  return end;
}

function endOfLine(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  return feed === -1 ? text.length : feed;
}
