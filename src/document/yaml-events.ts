import { type Event, parseEvents, YAMLException } from 'js-yaml';
import { MAX_DEPTH, tooDeep } from './limits.ts';
import type { LineIndex } from './lines.ts';
import type { Problem } from './value.ts';

/** `text` is what the events' offsets count in; `lines` gives their places in the text as it was written. */
export type YamlEvents =
  | { readonly ok: true; readonly events: Event[]; readonly text: string; readonly lines: LineIndex }
  | { readonly ok: false; readonly problem: Problem };

const PAD = 64;
const PADDING = ' '.repeat(PAD);
/** Each repair reads the text again: that many characters at most, all repairs together. */
const MAX_REREAD = 4 * 1024 * 1024;

/**
 * js-yaml 5 refuses what YAML 1.2 forbids and clients accept (libyaml, go-yaml, js-yaml 4, `yaml`): a closing bracket
 * that is indented no deeper than the key in front, as in
 *
 *     tools: [
 *       Read
 *     ]
 *
 * Blanks before it mean nothing, so the line is indented and the text read again. No other line is: some clients
 * refuse those, and would then read keys where this would see the inside of a list.
 */
export function readEvents(text: string, lines: LineIndex, maxRepairs: number): YamlEvents {
  const padded: number[] = [];
  for (;;) {
    const source = withPadding(text, padded);
    const origin = (offset: number) => originOf(padded, offset);
    try {
      // Only to keep the library's recursion short: it counts tries and scalars too, the tree counts exactly.
      const events = parseEvents(source, { maxDepth: MAX_DEPTH * 2 });
      return { ok: true, events, text: source, lines: padded.length === 0 ? lines : moved(lines, origin) };
    } catch (error) {
      const spent = padded.length >= maxRepairs || padded.length * text.length > MAX_REREAD;
      const line = !spent && repairable(error) ? lineToPad(text, origin(positionOf(error)), padded) : undefined;
      if (line === undefined) return { ok: false, problem: failure(error, lines, origin(positionOf(error))) };
      padded.push(line);
    }
  }
}

function repairable(error: unknown): boolean {
  return error instanceof YAMLException && error.reason === 'deficient indentation';
}

/** Where the line of an offset starts, if padding it may help. Such lines come in rising order. */
function lineToPad(text: string, offset: number, padded: readonly number[]): number | undefined {
  if (text[offset] !== ']' && text[offset] !== '}') return undefined;
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start > (padded.at(-1) ?? -1) ? start : undefined;
}

function withPadding(text: string, padded: readonly number[]): string {
  let out = '';
  let from = 0;
  for (const line of padded) {
    out += text.slice(from, line) + PADDING;
    from = line;
  }
  return out + text.slice(from);
}

/** From an offset in the padded text to the one in the text as written. */
function originOf(padded: readonly number[], offset: number): number {
  let low = 0;
  let high = padded.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((padded[middle] ?? 0) + middle * PAD <= offset) low = middle + 1;
    else high = middle;
  }
  const line = padded[low - 1];
  return line === undefined ? offset : Math.max(line, offset - low * PAD);
}

function moved(lines: LineIndex, origin: (offset: number) => number): LineIndex {
  return {
    at: (offset) => lines.at(origin(offset)),
    span: (start, end) => lines.span(origin(start), origin(end)),
    from: (base) => moved(lines, (offset) => origin(offset + base)),
  };
}

function positionOf(error: unknown): number {
  return error instanceof YAMLException ? (error.mark?.position ?? 0) : 0;
}

function failure(error: unknown, lines: LineIndex, offset: number): Problem {
  const span = lines.span(offset, offset);
  const deep = error instanceof RangeError || (error instanceof YAMLException && /maxDepth/.test(error.reason));
  // The library's own words may quote the text, so they are not passed on.
  return deep ? tooDeep(span) : { code: 'syntax', message: 'The YAML does not parse.', span };
}
