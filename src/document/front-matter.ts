import type { FrontMatterDialect } from './front-matter-dialects.ts';
import { readLines } from './front-matter-lines.ts';
import { MAX_PROBLEMS, sizeProblem } from './limits.ts';
import { type LineIndex, lineIndex } from './lines.ts';
import type { MapValue, NullValue, Parsed, Problem } from './value.ts';
import { parseYaml } from './yaml.ts';

/**
 * `present` is false, and the value null, where the client sees no front matter at all. `body` is the rest of the
 * file, `bodyStartLine` the line that it starts on, counted from 1.
 */
export type FrontMatter =
  | {
      readonly ok: true;
      readonly present: boolean;
      readonly value: MapValue | NullValue;
      readonly body: string;
      readonly bodyStartLine: number;
      readonly problems: readonly Problem[];
    }
  | {
      readonly ok: false;
      readonly present: boolean;
      readonly body: string;
      readonly bodyStartLine: number;
      readonly problems: readonly Problem[];
    };

/** Reads the front matter of a whole file; every span is a place in that file. Empty front matter is an empty map. */
export function parseFrontMatter(text: string, dialect: FrontMatterDialect): FrontMatter {
  const large = sizeProblem(text);
  if (large) return { ok: false, present: true, body: '', bodyStartLine: 1, problems: [large] };
  const lines = lineIndex(text);
  const fences = findFences(text, dialect);
  if (!fences) {
    const value: NullValue = { kind: 'null', span: lines.span(0, 0) };
    return { ok: true, present: false, value, body: text, bodyStartLine: 1, problems: [] };
  }
  const rest = {
    present: true,
    body: text.slice(fences.bodyStart),
    bodyStartLine: lines.at(fences.bodyStart).line,
  };
  const header = text.slice(fences.headerStart, fences.headerEnd);
  return { ...rest, ...readHeader(header, dialect, lines.from(fences.headerStart)) };
}

type Header =
  | { readonly ok: true; readonly value: MapValue | NullValue; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

function readHeader(header: string, dialect: FrontMatterDialect, lines: LineIndex): Header {
  const read = readYaml(header, dialect, lines);
  if (read.ok && (read.value.kind === 'map' || read.value.kind === 'null')) return { ...read, value: read.value };
  const problems = read.ok ? [noMap(lines, header)] : read.problems;
  // A limit that was reached says nothing of what the client does: only YAML's own errors are read on, line by line.
  const invalid = problems.every((problem) => problem.code === 'syntax' || problem.code === 'undefined-alias');
  if (dialect.onInvalid === 'reject' || !invalid) return { ok: false, problems };
  const fallback = readLines(header, dialect, lines);
  if (!fallback.ok) return { ok: false, problems: [fallback.problem] };
  const span = problems[0]?.span ?? lines.span(0, 0);
  const message = fallback.emptied
    ? 'A quote in the front matter is not closed: the client sees no keys.'
    : 'The front matter is no valid YAML: the client reads it line by line.';
  return {
    ok: true,
    value: fallback.value,
    problems: [{ code: 'lenient' as const, message, span }, ...fallback.problems].slice(0, MAX_PROBLEMS),
  };
}

function readYaml(header: string, dialect: FrontMatterDialect, lines: LineIndex): Parsed {
  const stream = parseYaml(header, { duplicates: dialect.duplicates, merge: dialect.merge }, lines);
  if (!stream.ok) return stream;
  const [first, second] = stream.documents;
  if (second) return { ok: false, problems: [{ ...noMap(lines, header), span: second.span }] };
  if (first) return { ok: true, value: first, problems: stream.problems };
  return { ok: true, value: { kind: 'map', entries: [], span: lines.span(0, header.length) }, problems: [] };
}

function noMap(lines: LineIndex, header: string): Problem {
  const message = 'The front matter is not one map of keys and values.';
  return { code: 'syntax', message, span: lines.span(0, header.length) };
}

interface Fences {
  readonly headerStart: number;
  readonly headerEnd: number;
  readonly bodyStart: number;
}

function findFences(text: string, dialect: FrontMatterDialect): Fences | undefined {
  const start = dialect.bom && text.startsWith('\uFEFF') ? 1 : 0;
  const opening = lineAt(text, start);
  const dashes = dialect.blanksAfterFence ? opening.content.trimEnd() : opening.content;
  if (dashes !== '---' || opening.next === undefined) return undefined;
  const headerStart = opening.next;
  for (let at: number | undefined = headerStart; at !== undefined; ) {
    const line = lineAt(text, at);
    if (closes(line.content, dialect)) {
      return { headerStart, headerEnd: at, bodyStart: dialect.closing === 'prefix' ? at + 3 : line.end };
    }
    at = line.next;
  }
  if (dialect.unclosed === 'absent') return undefined;
  return { headerStart, headerEnd: text.length, bodyStart: text.length };
}

function closes(line: string, dialect: FrontMatterDialect): boolean {
  if (!line.startsWith('---')) return false;
  return dialect.closing === 'prefix' || line.trimEnd() === '---';
}

interface Line {
  readonly content: string;
  /** After the line break. */
  readonly end: number;
  /** Where the next line starts; missing after the last. */
  readonly next: number | undefined;
}

/** Fences are looked for in lines that end with LF or CRLF: the clients' expressions know no lone CR. */
function lineAt(text: string, start: number): Line {
  const feed = text.indexOf('\n', start);
  if (feed === -1) return { content: text.slice(start), end: text.length, next: undefined };
  const end = feed > start && text[feed - 1] === '\r' ? feed - 1 : feed;
  return { content: text.slice(start, end), end: feed + 1, next: feed + 1 };
}
