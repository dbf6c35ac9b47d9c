import type { LineIndex } from '../../../document/lines.ts';
import { lineIndex } from '../../../document/lines.ts';
import type { MapEntry, MapValue, Value } from '../../../document/value.ts';
import type { Scanner } from './scanner.ts';
import { heredoc, identifier, quoted, scanner, skip, skipExpression } from './scanner.ts';

/** `resource "aws_iam_role" "agent" { … }`: attributes as a map's entries, blocks inside. */
export interface Block {
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: MapValue;
  readonly blocks: readonly Block[];
}

/**
 * The blocks of a Terraform file, as far as it is literal. What is computed (a reference, a call, an operator) is a text of
 * its own, `${…}`, the same as itself alone; `jsonencode(…)` is what stands in it. What does not parse is stepped over;
 * `complete` is false where the file is longer than any real one.
 * Source: github.com/hashicorp/hcl, hclsyntax/spec.md
 */
export function parseHcl(text: string): { readonly blocks: readonly Block[]; readonly complete: boolean } {
  if (text.length > MOST_TEXT) return { blocks: [], complete: false };
  const s = scanner(text);
  const { blocks } = bodyOf({ s, lines: lineIndex(text) }, 0);
  return { blocks, complete: s.left > 0 };
}

/** The object whose `{` stands at an offset: Bicep's are alike, with colons and single quotes. */
export function parseObject(text: string, offset: number, lines: LineIndex): MapValue | undefined {
  const s = scanner(text);
  s.at = offset;
  const entries = object({ s, lines }, 0);
  return entries && { kind: 'map', entries, span: lines.span(offset, s.at) };
}

const MOST_TEXT = 2_000_000;
const MOST_DEPTH = 40;

interface Reading {
  readonly s: Scanner;
  readonly lines: LineIndex;
}

function bodyOf(r: Reading, depth: number): { entries: readonly MapEntry[]; blocks: readonly Block[] } {
  const { s } = r;
  const entries: MapEntry[] = [];
  const blocks: Block[] = [];
  while (s.left-- > 0) {
    skip(s, true);
    if (s.at >= s.text.length || s.text[s.at] === '}') break;
    const from = s.at;
    const name = identifier(s);
    skip(s, false);
    if (name !== undefined && s.text[s.at] === '=' && s.text[s.at + 1] !== '=') {
      const keySpan = r.lines.span(from, from + name.length);
      s.at++;
      entries.push({ key: name, keySpan, value: expression(r, depth + 1), shadowed: false });
      continue;
    }
    const block = name === undefined || depth > MOST_DEPTH ? undefined : blockOf(r, name, from, depth);
    if (block) blocks.push(block);
    else if (s.at < s.text.length) s.at = Math.max(s.at, from) + 1;
  }
  return { entries, blocks };
}

function blockOf(r: Reading, type: string, from: number, depth: number): Block | undefined {
  const { s } = r;
  const labels: string[] = [];
  while (labels.length < 10 && s.text[s.at] !== '{') {
    const label = s.text[s.at] === '"' ? quoted(s, '"') : identifier(s);
    if (label === undefined) return undefined;
    labels.push(label);
    skip(s, false);
  }
  if (s.text[s.at] !== '{') return undefined;
  s.at++;
  const { entries, blocks } = bodyOf(r, depth + 1);
  s.at++;
  return {
    type,
    labels,
    blocks,
    body: { kind: 'map', entries, span: r.lines.span(from, Math.min(s.at, s.text.length)) },
  };
}

/** A value, up to where its line or list goes on. */
function expression(r: Reading, depth: number): Value {
  const { s } = r;
  skip(s, false);
  const from = s.at;
  const found = depth > MOST_DEPTH || s.left-- <= 0 ? undefined : literal(r, depth);
  if (found) {
    skip(s, false);
    if (s.at >= s.text.length || /[\n,\]})]/.test(s.text[s.at] ?? '')) return found;
  }
  s.at = from;
  skipExpression(s);
  if (s.at === from && s.at < s.text.length) s.at++;
  const words = s.text.slice(from, s.at).trim();
  return { kind: 'string', value: `\${${words}}`, span: r.lines.span(from, s.at) };
}

function literal(r: Reading, depth: number): Value | undefined {
  const { s } = r;
  const from = s.at;
  const c = s.text[s.at] ?? '';
  const span = () => r.lines.span(from, s.at);
  if (c === '"' || c === "'" || c === '<') {
    const value = c === '<' ? heredoc(s) : quoted(s, c);
    return value === undefined ? undefined : { kind: 'string', value, span: span() };
  }
  if (c === '[') {
    const items = list(r, depth);
    return items && { kind: 'list', items, span: span() };
  }
  if (c === '{') {
    const entries = object(r, depth);
    return entries && { kind: 'map', entries, span: span() };
  }
  const word = /^-?[\w.]{1,200}/.exec(s.text.slice(s.at, s.at + 200))?.[0] ?? '';
  if (word === 'jsonencode' && s.text[s.at + word.length] === '(') return encoded(r, depth);
  s.at += word.length;
  if (word === 'true' || word === 'false') return { kind: 'boolean', value: word === 'true', span: span() };
  if (word === 'null') return { kind: 'null', span: span() };
  if (/^-?\d+(\.\d+)?$/.test(word)) return { kind: 'number', value: Number(word), raw: word, span: span() };
  return undefined;
}

function encoded(r: Reading, depth: number): Value | undefined {
  const { s } = r;
  s.at += 'jsonencode('.length;
  skip(s, true);
  const value = expression(r, depth + 1);
  skip(s, true);
  if (s.text[s.at] !== ')') return undefined;
  s.at++;
  return value;
}

function list(r: Reading, depth: number): Value[] | undefined {
  const { s } = r;
  const out: Value[] = [];
  s.at++;
  while (s.left > 0) {
    skip(s, true);
    if (s.text[s.at] === ']') {
      s.at++;
      return out;
    }
    if (s.at >= s.text.length || (out.length === 0 && /^for\s/.test(s.text.slice(s.at, s.at + 4)))) return undefined;
    out.push(expression(r, depth + 1));
    const end = s.at;
    skip(s, true);
    if (s.text[s.at] === ',') s.at++;
    // Bicep parts items by lines.
    else if (s.text[s.at] !== ']' && !s.text.slice(end, s.at).includes('\n')) return undefined;
  }
  return undefined;
}

function object(r: Reading, depth: number): MapEntry[] | undefined {
  const { s } = r;
  const out: MapEntry[] = [];
  const places = new Map<string, number>();
  s.at++;
  while (s.left > 0) {
    skip(s, true);
    if (s.text[s.at] === '}') {
      s.at++;
      return out;
    }
    const from = s.at;
    if (s.at >= s.text.length || (out.length === 0 && /^for\s/.test(s.text.slice(s.at, s.at + 4)))) return undefined;
    const key = s.text[s.at] === '"' ? quoted(s, '"') : (identifier(s) ?? computedKey(s));
    const keySpan = r.lines.span(from, s.at);
    skip(s, false);
    if (key === undefined || !/[=:]/.test(s.text[s.at] ?? '')) return undefined;
    s.at++;
    skip(s, true);
    const earlier = out[places.get(key) ?? -1];
    if (earlier) out[places.get(key) ?? -1] = { ...earlier, shadowed: true };
    places.set(key, out.length);
    out.push({ key, keySpan, value: expression(r, depth + 1), shadowed: false });
    skip(s, false);
    if (s.text[s.at] === ',') s.at++;
  }
  return undefined;
}

/** `(var.key) = …` */
function computedKey(s: Scanner): string | undefined {
  if (s.text[s.at] !== '(') return undefined;
  const end = s.text.indexOf(')', s.at);
  if (end < 0 || end - s.at > 500) return undefined;
  const words = s.text.slice(s.at + 1, end);
  s.at = end + 1;
  return `\${${words}}`;
}
