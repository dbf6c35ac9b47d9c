import type { Problem, Span } from './value.ts';

/** UTF-16 units of a text. Above it a document is not parsed. */
export const MAX_CHARACTERS = 4 * 1024 * 1024;
/** Collections inside one another, aliases followed. The root collection is depth 1. */
export const MAX_DEPTH = 64;
/** Keys and values of a document, aliases counted as if written out, so that walking a tree is always bounded. */
export const MAX_NODES = 200_000;
/** UTF-16 units of one string in TOML; its parser needs stack for each. */
export const MAX_TOML_STRING = 50_000;
/** YAML aliases in one stream. */
export const MAX_ALIASES = 200;
/** Closing brackets of a YAML text that stand too far left and are read all the same. */
export const MAX_REPAIRS = 200;
/** Keys of a front matter that is read line by line. */
export const MAX_LENIENT_KEYS = 10_000;
/** Problems of one kind that are listed; a document with more is no clearer for it. */
export const MAX_PROBLEMS = 20;

const START: Span = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };

/** The problem of a text that is too long to parse, or undefined. */
export function sizeProblem(text: string): Problem | undefined {
  return text.length > MAX_CHARACTERS ? tooLarge(START, `more than ${MAX_CHARACTERS} characters`) : undefined;
}

export function tooLarge(span: Span, what: string): Problem {
  return { code: 'too-large', message: `The document is too large to read: ${what}.`, span };
}

export function tooDeep(span: Span): Problem {
  return { code: 'too-deep', message: `The document nests deeper than ${MAX_DEPTH} levels.`, span };
}

export function tooManyNodes(span: Span): Problem {
  const message = 'The document has more keys and values than are read, aliases followed.';
  return { code: 'too-many-nodes', message, span };
}

export function tooManyAliases(span: Span): Problem {
  return { code: 'too-many-nodes', message: `The document has more than ${MAX_ALIASES} aliases.`, span };
}
