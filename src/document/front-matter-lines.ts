import { type Pair, reportDuplicates, settle } from './duplicates.ts';
import type { FrontMatterDialect } from './front-matter-dialects.ts';
import { MAX_LENIENT_KEYS, tooManyNodes } from './limits.ts';
import type { LineIndex } from './lines.ts';
import type { MapValue, Problem, StringValue, Value } from './value.ts';
import { parseYaml } from './yaml.ts';

/** `emptied`: a quote was not closed, and the client then sees no keys at all. */
export type LinesRead =
  | { readonly ok: true; readonly value: MapValue; readonly problems: readonly Problem[]; readonly emptied: boolean }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Front matter that is no valid YAML, read as lenient clients do: a key at the start of a line, the rest of the line
 * its value, whatever it looks like (`tools: *`, `hint: [a] [b]`, `description: use when: asked`). A key whose own
 * lines are valid YAML keeps its structure.
 */
export function readLines(header: string, dialect: FrontMatterDialect, lines: LineIndex): LinesRead {
  const chunks = chunksOf(header);
  const span = lines.span(0, header.length);
  if (chunks.length > MAX_LENIENT_KEYS) return { ok: false, problem: tooManyNodes(span) };
  if (dialect.unterminatedQuote === 'empty' && chunks.some((chunk) => hasOpenQuote(header, chunk))) {
    return { ok: true, value: { kind: 'map', entries: [], span }, problems: [], emptied: true };
  }
  const pairs = chunks.map((chunk) => readChunk(header, chunk, lines));
  // Only clients that tolerate repeated keys read line by line, so `error` can't be meant here.
  const { entries, losers } = settle(pairs, dialect.duplicates === 'first' ? 'first' : 'last');
  const problems: Problem[] = [];
  reportDuplicates(losers, problems);
  return { ok: true, value: { kind: 'map', entries, span }, problems, emptied: false };
}

/** A key at the start of a line with all that belongs to it; offsets into the header, ends exclusive. */
interface Chunk {
  readonly keyStart: number;
  readonly keyEnd: number;
  /** What follows the colon on the key's line, blanks cut off. */
  readonly valueStart: number;
  readonly valueEnd: number;
  /** The further lines up to the next key. */
  readonly moreStart: number;
  end: number;
}

function chunksOf(header: string): Chunk[] {
  const chunks: Chunk[] = [];
  let open: Chunk | undefined;
  for (let start = 0; start < header.length; ) {
    const next = nextLine(header, start);
    const chunk = keyLine(header, start, next);
    if (chunk) chunks.push(chunk);
    // Any other text at the start of a line belongs to no key, nor does what follows it.
    if (chunk || !' \t-#]}\r\n'.includes(header[start] ?? '\n')) open = chunk;
    if (open) open.end = next;
    start = next;
  }
  return chunks;
}

function keyLine(header: string, start: number, next: number): Chunk | undefined {
  if (' \t-#\r\n'.includes(header[start] ?? '\n')) return undefined;
  for (let i = start; i < next; i++) {
    if (header[i] !== ':' || !' \t\r\n'.includes(header[i + 1] ?? '\n')) continue;
    const key = trimmed(header, start, i);
    const value = trimmed(header, i + 1, next);
    if (key.start === key.end) return undefined;
    return {
      keyStart: key.start,
      keyEnd: key.end,
      valueStart: value.start,
      valueEnd: value.end,
      moreStart: next,
      end: next,
    };
  }
  return undefined;
}

function readChunk(header: string, chunk: Chunk, lines: LineIndex): Pair {
  const structured = readStructured(header, chunk, lines);
  if (structured) return structured;
  const key = unquoted(header.slice(chunk.keyStart, chunk.keyEnd));
  return { key, keySpan: lines.span(chunk.keyStart, chunk.keyEnd), value: readRaw(header, chunk, lines) };
}

/** The key's own lines as YAML, where they are some. No aliases: their anchors are in other lines. */
function readStructured(header: string, chunk: Chunk, lines: LineIndex): Pair | undefined {
  const text = header.slice(chunk.keyStart, chunk.end);
  const stream = parseYaml(text, { duplicates: 'last', maxAliases: 0, maxRepairs: 4 }, lines.from(chunk.keyStart));
  const [root, second] = stream.ok ? stream.documents : [];
  if (root?.kind !== 'map' || second) return undefined;
  const [only, another] = root.entries;
  return another ? undefined : only;
}

function readRaw(header: string, chunk: Chunk, lines: LineIndex): Value {
  const first = stringAt(header, chunk.valueStart, chunk.valueEnd, lines);
  const more = furtherLines(header, chunk);
  if (more.length === 0) return first;
  if (chunk.valueStart === chunk.valueEnd && more.every((line) => line.item)) {
    const items = more.map((line) => stringAt(header, line.start, line.end, lines));
    return { kind: 'list', items, span: lines.span(more[0]?.start ?? 0, more.at(-1)?.end ?? 0) };
  }
  const words = [first.value, ...more.map((line) => header.slice(line.start, line.end))];
  const span = lines.span(chunk.valueStart, more.at(-1)?.end ?? chunk.valueEnd);
  return { kind: 'string', value: words.filter((word) => word !== '').join(' '), span };
}

function furtherLines(header: string, chunk: Chunk): { start: number; end: number; item: boolean }[] {
  const found: { start: number; end: number; item: boolean }[] = [];
  for (let at = chunk.moreStart; at < chunk.end; ) {
    const next = nextLine(header, at);
    const { start, end } = trimmed(header, at, next);
    const item = header[start] === '-' && ' \t\r\n'.includes(header[start + 1] ?? '\n');
    if (item) found.push({ ...trimmed(header, start + 1, end), item });
    else if (start < end && header[start] !== '#') found.push({ start, end, item });
    at = next;
  }
  return found;
}

function stringAt(header: string, start: number, end: number, lines: LineIndex): StringValue {
  return { kind: 'string', value: unquoted(header.slice(start, end)), span: lines.span(start, end) };
}

/** Quotes are taken off where they enclose the whole text and nothing inside needs them. */
function unquoted(text: string): string {
  const quote = text[0];
  if (text.length < 2 || (quote !== '"' && quote !== "'") || text.at(-1) !== quote) return text;
  const inner = text.slice(1, -1);
  return inner.includes(quote) || (quote === '"' && inner.includes('\\')) ? text : inner;
}

/** Whether the value starts with a quote that no later character of its lines closes. */
function hasOpenQuote(header: string, chunk: Chunk): boolean {
  const quote = header[chunk.valueStart];
  if (chunk.valueStart === chunk.valueEnd || (quote !== '"' && quote !== "'")) return false;
  for (let i = chunk.valueStart + 1; i < chunk.end; i++) {
    if (quote === '"' && header[i] === '\\') i++;
    else if (header[i] === quote && quote === "'" && header[i + 1] === quote) i++;
    else if (header[i] === quote) return false;
  }
  return true;
}

function trimmed(text: string, from: number, to: number): { start: number; end: number } {
  let start = from;
  let end = to;
  while (start < end && ' \t\r\n'.includes(text[start] ?? '')) start++;
  while (end > start && ' \t\r\n'.includes(text[end - 1] ?? '')) end--;
  return { start, end };
}

/** Offset of the line after the one that starts at `start`. */
function nextLine(text: string, start: number): number {
  const feed = text.indexOf('\n', start);
  return feed === -1 ? text.length : feed + 1;
}
