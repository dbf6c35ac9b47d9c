import { type AliasEvent, EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import { type Duplicates, duplicateKey, type Pair, reportDuplicates, settle } from './duplicates.ts';
import { MAX_ALIASES, MAX_DEPTH, MAX_NODES, tooDeep, tooManyAliases, tooManyNodes } from './limits.ts';
import type { LineIndex } from './lines.ts';
import type { MapEntry, Problem, ProblemCode, Span, Value } from './value.ts';
import { closingEnd, scalarExtent } from './yaml-extent.ts';
import { fitsCollection, resolveScalar, type TagHandles, tagHandles, tagName } from './yaml-scalar.ts';

interface TreeOptions {
  readonly duplicates: Duplicates;
  readonly merge: boolean;
  readonly firstDocumentOnly: boolean;
  readonly maxAliases: number;
}

export type Built =
  | { readonly ok: true; readonly documents: readonly Value[]; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A value with what it would weigh if its aliases were written out: nodes and depth of collections. */
interface Sized {
  readonly value: Value;
  readonly nodes: number;
  readonly depth: number;
}

/** `sized` is missing while the collection that carries the anchor is still open. */
interface Anchor {
  sized?: Sized;
}

interface Frame {
  readonly kind: 'document' | 'list' | 'map';
  readonly start: number;
  readonly anchor: Anchor | undefined;
  readonly values: Value[];
  readonly pairs: Pair[];
  readonly merged: MapEntry[];
  key: { readonly key: string; readonly keySpan: Span; readonly merges: boolean } | undefined;
  nodes: number;
  depth: number;
}

interface Build {
  readonly text: string;
  readonly lines: LineIndex;
  readonly options: TreeOptions;
  readonly frames: Frame[];
  readonly documents: Value[];
  readonly problems: Problem[];
  anchors: Map<string, Anchor>;
  handles: TagHandles;
  /** End of the last token that was seen: where an empty value is, and where a collection ends. */
  cursor: number;
  aliases: number;
  nodes: number;
}

/** Never throws: each step gives a problem where the tree can't be built. */
export function buildDocuments(text: string, events: readonly Event[], lines: LineIndex, options: TreeOptions): Built {
  const build: Build = {
    ...{ text, lines, options, frames: [], documents: [], problems: [] },
    ...{ anchors: new Map(), handles: new Map(), cursor: 0, aliases: 0, nodes: 0 },
  };
  for (const event of events) {
    const problem = step(build, event);
    if (problem) return { ok: false, problems: [problem] };
    if (options.firstDocumentOnly && build.documents.length === 1) break;
  }
  return { ok: true, documents: build.documents, problems: build.problems };
}

function step(build: Build, event: Event): Problem | undefined {
  switch (event.type) {
    case EVENT_ID.DOCUMENT:
      build.anchors = new Map();
      build.handles = tagHandles(event);
      build.frames.push(newFrame('document', build.cursor, undefined));
      return undefined;
    case EVENT_ID.SEQUENCE:
    case EVENT_ID.MAPPING: {
      const kind = event.type === EVENT_ID.SEQUENCE ? 'list' : 'map';
      const span = build.lines.span(event.start, event.start + 1);
      // The document is a frame too.
      if (build.frames.length > MAX_DEPTH) return tooDeep(span);
      const tag = tagName(slice(build.text, event.tagStart, event.tagEnd), build.handles);
      if (!fitsCollection(tag, kind)) return problem('syntax', 'A tag does not fit its value.', span);
      build.frames.push(newFrame(kind, event.start, declareAnchor(build, event)));
      build.cursor = Math.max(build.cursor, event.start);
      return undefined;
    }
    case EVENT_ID.SCALAR:
      return addScalar(build, event);
    case EVENT_ID.ALIAS:
      return addAlias(build, event);
    default:
      return close(build);
  }
}

function addScalar(build: Build, event: ScalarEvent): Problem | undefined {
  const { text, lines } = build;
  const anchor = declareAnchor(build, event);
  const extent = scalarExtent(text, event, Math.max(build.cursor, event.anchorEnd, event.tagEnd));
  const span = lines.span(extent.start, extent.end);
  build.cursor = Math.max(build.cursor, extent.end);
  const written = slice(text, event.tagStart, event.tagEnd);
  const plain = event.style === SCALAR_STYLE.PLAIN;
  const raw = slice(text, event.valueStart, event.valueEnd);
  const value = resolveScalar(getScalarValue(text, event), raw, written, tagName(written, build.handles), plain, span);
  if (!value) return problem('syntax', 'A tag does not fit its value.', span);
  const sized = { value, nodes: 1, depth: 0 };
  if (anchor) anchor.sized = sized;
  return add(build, sized, extent.start, plain && written === '' && raw === '<<');
}

function addAlias(build: Build, event: AliasEvent): Problem | undefined {
  const span = build.lines.span(event.anchorStart - 1, event.anchorEnd);
  build.cursor = Math.max(build.cursor, event.anchorEnd);
  build.aliases++;
  if (build.aliases > Math.min(build.options.maxAliases, MAX_ALIASES)) return tooManyAliases(span);
  const anchor = build.anchors.get(slice(build.text, event.anchorStart, event.anchorEnd));
  if (!anchor) return problem('undefined-alias', 'An alias has no anchor before it.', span);
  if (!anchor.sized) return problem('undefined-alias', 'An alias stands inside of what it refers to.', span);
  if (build.frames.length - 1 + anchor.sized.depth > MAX_DEPTH) return tooDeep(span);
  return add(build, anchor.sized, event.anchorStart - 1, false);
}

function close(build: Build): Problem | undefined {
  const frame = build.frames.pop();
  if (!frame) return undefined;
  if (frame.kind === 'document') {
    const [root] = frame.values;
    if (root) build.documents.push(root);
    build.nodes += frame.nodes;
    return undefined;
  }
  build.cursor = closingEnd(build.text, frame.kind, frame.start, build.cursor);
  const span = build.lines.span(frame.start, build.cursor);
  let value: Value = { kind: 'list', items: frame.values, span };
  if (frame.kind === 'map') {
    const { entries, losers } = settle(frame.pairs, build.options.duplicates);
    const [first] = losers;
    if (first && build.options.duplicates === 'error') return duplicateKey(first.keySpan);
    reportDuplicates(losers, build.problems);
    value = { kind: 'map', entries: withMerged(entries, frame.merged), span };
  }
  const sized = { value, nodes: frame.nodes + 1, depth: frame.depth + 1 };
  if (frame.anchor) frame.anchor.sized = sized;
  return add(build, sized, frame.start, false);
}

/** Gives a finished value to the collection that is open: as item, as key or as the value of the waiting key. */
function add(build: Build, sized: Sized, start: number, mergeKey: boolean): Problem | undefined {
  const frame = build.frames.at(-1);
  if (!frame) return undefined;
  const { value } = sized;
  frame.nodes += sized.nodes;
  frame.depth = Math.max(frame.depth, sized.depth);
  if (build.nodes + frame.nodes > MAX_NODES) return tooManyNodes(value.span);
  if (frame.kind !== 'map') {
    frame.values.push(value);
    return undefined;
  }
  const { key } = frame;
  if (!key) {
    const keySpan = build.lines.span(start, build.cursor);
    const label = () => `? ${build.text.slice(start, build.cursor)}`;
    frame.key = { key: keyText(value) ?? label(), keySpan, merges: mergeKey && build.options.merge };
    return undefined;
  }
  frame.key = undefined;
  if (key.merges) return merge(frame, value, key.keySpan);
  frame.pairs.push({ key: key.key, keySpan: key.keySpan, value });
  return undefined;
}

/** `<<: *one` or `<<: [*one, *two]`: what the map says itself wins, then the earlier source. */
function merge(frame: Frame, value: Value, span: Span): Problem | undefined {
  for (const source of value.kind === 'list' ? value.items : [value]) {
    if (source.kind !== 'map') return problem('syntax', 'A merge key has a value that is no map.', span);
    for (const entry of source.entries) if (!entry.shadowed) frame.merged.push(entry);
  }
  return undefined;
}

function withMerged(own: readonly MapEntry[], merged: readonly MapEntry[]): readonly MapEntry[] {
  if (merged.length === 0) return own;
  const seen = new Set(own.map((entry) => entry.key));
  const more = merged.map((entry) => {
    const shadowed = seen.has(entry.key);
    seen.add(entry.key);
    return { ...entry, shadowed };
  });
  return [...own, ...more];
}

/** Keys of maps are text here, as in a JavaScript object; undefined for a key that is a collection. */
function keyText(value: Value): string | undefined {
  if (value.kind === 'null') return 'null';
  return value.kind === 'list' || value.kind === 'map' ? undefined : String(value.value);
}

function declareAnchor(build: Build, event: { anchorStart: number; anchorEnd: number }): Anchor | undefined {
  if (event.anchorStart < 0) return undefined;
  const anchor: Anchor = {};
  build.anchors.set(slice(build.text, event.anchorStart, event.anchorEnd), anchor);
  return anchor;
}

function newFrame(kind: Frame['kind'], start: number, anchor: Anchor | undefined): Frame {
  return { kind, start, anchor, values: [], pairs: [], merged: [], key: undefined, nodes: 0, depth: 0 };
}

function problem(code: ProblemCode, message: string, span: Span): Problem {
  return { code, message, span };
}

/** The library writes -1 for "there is none". */
function slice(text: string, start: number, end: number): string {
  return start < 0 ? '' : text.slice(start, end);
}
