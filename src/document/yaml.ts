import type { Duplicates } from './duplicates.ts';
import { MAX_ALIASES, MAX_REPAIRS, sizeProblem } from './limits.ts';
import { type LineIndex, lineIndex } from './lines.ts';
import type { Problem, Value } from './value.ts';
import { readEvents } from './yaml-events.ts';
import { buildDocuments } from './yaml-tree.ts';

export interface YamlOptions {
  /** Default `error`, as GitHub and most YAML libraries have it. */
  readonly duplicates?: Duplicates;
  /** Default false: then `<<` is an ordinary key. */
  readonly merge?: boolean;
  readonly firstDocumentOnly?: boolean;
  /** Default `MAX_ALIASES`; 0 refuses all. */
  readonly maxAliases?: number;
  /** Default `MAX_REPAIRS`; each costs reading the text again. */
  readonly maxRepairs?: number;
}

/** The documents of a stream; none, with an `empty` problem, where there is nothing but comments and blanks. */
export type ParsedStream =
  | { readonly ok: true; readonly documents: readonly Value[]; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads YAML 1.2 (core schema) with the place of every key and value. An alias gives the very value of its anchor,
 * place included. A key that is no scalar is kept under a label that starts with `? `. `lines` is given where
 * the text is a part of a file.
 */
export function parseYaml(text: string, options: YamlOptions = {}, lines: LineIndex = lineIndex(text)): ParsedStream {
  const large = sizeProblem(text);
  if (large) return { ok: false, problems: [large] };
  const read = readEvents(text, lines, options.maxRepairs ?? MAX_REPAIRS);
  if (!read.ok) return { ok: false, problems: [read.problem] };
  const { duplicates = 'error', merge = false, firstDocumentOnly = false, maxAliases = MAX_ALIASES } = options;
  const built = buildDocuments(read.text, read.events, read.lines, {
    duplicates,
    merge,
    firstDocumentOnly,
    maxAliases,
  });
  if (!built.ok || built.documents.length > 0) return built;
  const empty: Problem = { code: 'empty', message: 'The stream has no document.', span: lines.span(0, 0) };
  return { ...built, problems: [empty] };
}
