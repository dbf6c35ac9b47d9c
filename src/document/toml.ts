import { ParseError, parseTOML } from 'toml-eslint-parser';
import { sizeProblem, tooLarge } from './limits.ts';
import { type LineIndex, lineIndex } from './lines.ts';
import { scanToml } from './toml-scan.ts';
import { buildTable } from './toml-tree.ts';
import type { Parsed, Problem } from './value.ts';

export interface TomlOptions {
  /** Default `1.0`. Version 1.1 also takes newlines and trailing commas in inline tables, and times without seconds. */
  readonly version?: '1.0' | '1.1';
}

/**
 * Reads TOML with the place of every key and value. Tables, dotted keys and arrays of tables become nested maps and
 * lists; dates are strings. A key that is defined twice is a syntax error, as in every client.
 */
export function parseToml(text: string, options: TomlOptions = {}): Parsed {
  const large = sizeProblem(text);
  if (large) return { ok: false, problems: [large] };
  const lines = lineIndex(text);
  const unreadable = scanToml(text, lines);
  if (unreadable) return { ok: false, problems: [unreadable] };
  try {
    const program = parseTOML(text, { tomlVersion: options.version ?? '1.0' });
    return buildTable(program.body[0], text, lines);
  } catch (error) {
    return { ok: false, problems: [failure(error, lines)] };
  }
}

function failure(error: unknown, lines: LineIndex): Problem {
  const offset = error instanceof ParseError ? error.index : 0;
  const span = lines.span(offset, offset);
  if (error instanceof RangeError) return tooLarge(span, 'the parser ran out of stack');
  return { code: 'syntax', message: 'The TOML does not parse.', span };
}
