import type { Span, Value } from '../../src/document/value.ts';

/** A value as the client's own parser would give it: shadowed entries gone, maps with own properties only. */
export function plain(value: Value | undefined): unknown {
  if (!value) return undefined;
  switch (value.kind) {
    case 'null':
      return null;
    case 'list':
      return value.items.map(plain);
    case 'map': {
      const out = {};
      for (const { key, value: inner, shadowed } of value.entries) {
        if (shadowed) continue;
        Object.defineProperty(out, key, { value: plain(inner), enumerable: true, configurable: true, writable: true });
      }
      return out;
    }
    default:
      return value.value;
  }
}

/** `3:5-3:9`, or `3:5` where nothing is between. */
export function place(span: Span | undefined): string {
  if (!span) return 'none';
  const start = `${span.startLine}:${span.startColumn}`;
  const end = `${span.endLine}:${span.endColumn}`;
  return start === end ? start : `${start}-${end}`;
}

/** The part of a text that a span is about. */
export function quoted(text: string, span: Span): string {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  const from = (starts[span.startLine - 1] ?? 0) + span.startColumn - 1;
  return text.slice(from, (starts[span.endLine - 1] ?? 0) + span.endColumn - 1);
}

export function codes(parsed: { readonly problems: readonly { readonly code: string }[] }): string[] {
  return parsed.problems.map((problem) => problem.code);
}
