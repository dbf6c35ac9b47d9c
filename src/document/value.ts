/** A place in a text: lines and columns count from 1, columns in UTF-16 units, the end is exclusive. */
export interface Span {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What a document says, each part with its place. Numbers keep their source text (`raw`), dates are strings. */
export type Value = StringValue | NumberValue | BooleanValue | NullValue | ListValue | MapValue;

export interface StringValue {
  readonly kind: 'string';
  readonly value: string;
  readonly span: Span;
}
export interface NumberValue {
  readonly kind: 'number';
  readonly value: number;
  readonly raw: string;
  readonly span: Span;
}
export interface BooleanValue {
  readonly kind: 'boolean';
  readonly value: boolean;
  readonly span: Span;
}
export interface NullValue {
  readonly kind: 'null';
  readonly span: Span;
}
export interface ListValue {
  readonly kind: 'list';
  readonly items: readonly Value[];
  readonly span: Span;
}
export interface MapValue {
  readonly kind: 'map';
  /** In source order, duplicates included: the ones that the client does not see are `shadowed`. */
  readonly entries: readonly MapEntry[];
  readonly span: Span;
}
export interface MapEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Value;
  /** True where another entry of the same key wins in the client that reads the file. */
  readonly shadowed: boolean;
}

/** Something wrong or odd in a document. `code` is stable, `message` is for people and quotes nothing of the text. */
export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
  readonly span: Span;
}
export type ProblemCode =
  | 'encoding'
  | 'syntax'
  | 'duplicate-key'
  | 'undefined-alias'
  | 'too-deep'
  | 'too-large'
  | 'too-many-nodes'
  | 'empty'
  | 'lenient';

/**
 * `value` is what the client would see; null when it sees nothing. `problems` of a read document are oddities that
 * the client tolerates (a front matter read line by line, a duplicate key).
 */
export type Parsed =
  | { readonly ok: true; readonly value: Value; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The entry of a key that the client sees, or undefined. */
export function entry(value: Value | undefined, key: string): MapEntry | undefined {
  if (value?.kind !== 'map') return undefined;
  return value.entries.find((e) => e.key === key && !e.shadowed);
}

/** The value at a path of keys, or undefined. */
export function at(value: Value | undefined, ...path: string[]): Value | undefined {
  let here = value;
  for (const key of path) here = entry(here, key)?.value;
  return here;
}

export function text(value: Value | undefined): string | undefined {
  return value?.kind === 'string' ? value.value : undefined;
}

export function items(value: Value | undefined): readonly Value[] {
  return value?.kind === 'list' ? value.items : [];
}

/** Entries that the client sees, in source order. */
export function entries(value: Value | undefined): readonly MapEntry[] {
  return value?.kind === 'map' ? value.entries.filter((e) => !e.shadowed) : [];
}

export function strings(value: Value | undefined): readonly StringValue[] {
  return items(value).filter((v): v is StringValue => v.kind === 'string');
}
