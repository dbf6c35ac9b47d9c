import type { AST } from 'toml-eslint-parser';
import { MAX_DEPTH, MAX_NODES, tooDeep, tooManyNodes } from './limits.ts';
import type { LineIndex } from './lines.ts';
import type { ListValue, MapValue, Parsed, Problem, Span, Value } from './value.ts';

/** A table while further headers and dotted keys may still add to it; `tables` is an array of them. */
interface Table {
  readonly kind: 'table';
  readonly children: Map<string, Child>;
  readonly depth: number;
  start: number;
  end: number;
}
interface Tables {
  readonly kind: 'tables';
  readonly items: Table[];
}
interface Child {
  readonly keySpan: Span;
  readonly node: Table | Tables | Value;
}

interface Build {
  readonly text: string;
  readonly lines: LineIndex;
  nodes: number;
}

type Key = AST.TOMLBare | AST.TOMLQuoted;
type Step<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** The nested map of a parsed document. Recursion is bounded by `MAX_DEPTH`. */
export function buildTable(top: AST.TOMLTopLevelTable, text: string, lines: LineIndex): Parsed {
  const build: Build = { text, lines, nodes: 0 };
  const root = newTable(0, text.length, 1);
  for (const node of top.body) {
    const problem = node.type === 'TOMLTable' ? addHeader(build, root, node) : addPair(build, root, node);
    if (problem) return { ok: false, problems: [problem] };
  }
  return { ok: true, value: asMap(root, lines), problems: [] };
}

function addHeader(build: Build, root: Table, header: AST.TOMLTable): Problem | undefined {
  const { keys } = header.key;
  const last = keys.at(-1);
  const [start, end] = header.range;
  const parent = descend(build, root, keys.slice(0, -1), end);
  if (!parent.ok) return parent.problem;
  if (!last) return undefined;
  const table = openTable(build, parent.value, last, header);
  if (!table.ok) return table.problem;
  table.value.start = Math.min(table.value.start, start);
  table.value.end = Math.max(table.value.end, end);
  return addPairs(build, table.value, header.body);
}

function openTable(build: Build, parent: Table, key: Key, header: AST.TOMLTable): Step<Table> {
  const found = parent.children.get(nameOf(key))?.node;
  if (header.kind === 'standard') return descend(build, parent, [key], header.range[1]);
  if (found && found.kind !== 'tables') return { ok: false, problem: twice(build, key) };
  const depth = parent.depth + 2;
  const problem = found ? undefined : count(build, key);
  if (problem) return { ok: false, problem };
  if (depth > MAX_DEPTH) return { ok: false, problem: tooDeep(spanOf(build, key)) };
  const table = newTable(...header.range, depth);
  build.nodes++;
  if (found) found.items.push(table);
  else parent.children.set(nameOf(key), { keySpan: spanOf(build, key), node: { kind: 'tables', items: [table] } });
  return { ok: true, value: table };
}

/** Walks down a dotted key, making the tables on the way; an array of tables stands for its last one. */
function descend(build: Build, from: Table, keys: readonly Key[], end: number): Step<Table> {
  let here = from;
  for (const key of keys) {
    const found = here.children.get(nameOf(key))?.node;
    const next = found?.kind === 'tables' ? found.items.at(-1) : (found ?? newTable(key.range[0], end, here.depth + 1));
    if (next?.kind !== 'table') return { ok: false, problem: twice(build, key) };
    if (next.depth > MAX_DEPTH) return { ok: false, problem: tooDeep(spanOf(build, key)) };
    if (!found) {
      const problem = count(build, key);
      if (problem) return { ok: false, problem };
      here.children.set(nameOf(key), { keySpan: spanOf(build, key), node: next });
    }
    next.end = Math.max(next.end, end);
    here = next;
  }
  return { ok: true, value: here };
}

function addPairs(build: Build, table: Table, pairs: readonly AST.TOMLKeyValue[]): Problem | undefined {
  for (const pair of pairs) {
    const problem = addPair(build, table, pair);
    if (problem) return problem;
  }
  return undefined;
}

function addPair(build: Build, table: Table, pair: AST.TOMLKeyValue): Problem | undefined {
  const last = pair.key.keys.at(-1);
  const parent = descend(build, table, pair.key.keys.slice(0, -1), pair.range[1]);
  if (!parent.ok) return parent.problem;
  if (!last) return undefined;
  const name = nameOf(last);
  if (parent.value.children.has(name)) return twice(build, last);
  const value = content(build, pair.value, parent.value.depth + 1);
  if (!value.ok) return value.problem;
  parent.value.children.set(name, { keySpan: spanOf(build, last), node: value.value });
  return count(build, last);
}

function content(build: Build, node: AST.TOMLContentNode, depth: number): Step<Value> {
  const span = spanOf(build, node);
  if (node.type === 'TOMLValue') return { ok: true, value: scalar(build, node, span) };
  if (depth > MAX_DEPTH) return { ok: false, problem: tooDeep(span) };
  if (node.type === 'TOMLInlineTable') {
    const table = newTable(...node.range, depth);
    const problem = addPairs(build, table, node.body);
    return problem ? { ok: false, problem } : { ok: true, value: asMap(table, build.lines) };
  }
  const items: Value[] = [];
  for (const element of node.elements) {
    const item = content(build, element, depth + 1);
    if (!item.ok) return item;
    items.push(item.value);
    const problem = count(build, element);
    if (problem) return { ok: false, problem };
  }
  return { ok: true, value: { kind: 'list', items, span } };
}

function scalar(build: Build, node: AST.TOMLValue, span: Span): Value {
  const raw = build.text.slice(...node.range);
  if (node.kind === 'string') return { kind: 'string', value: node.value, span };
  if (node.kind === 'boolean') return { kind: 'boolean', value: node.value, span };
  if (node.kind === 'integer' || node.kind === 'float') return { kind: 'number', value: node.value, raw, span };
  return { kind: 'string', value: raw, span };
}

function asMap(table: Table, lines: LineIndex): MapValue {
  const entries = [...table.children].map(([key, { keySpan, node }]) => {
    return { key, keySpan, value: asValue(node, lines), shadowed: false };
  });
  return { kind: 'map', entries, span: lines.span(table.start, table.end) };
}

function asValue(node: Table | Tables | Value, lines: LineIndex): Value {
  if (node.kind === 'table') return asMap(node, lines);
  if (node.kind !== 'tables') return node;
  const items = node.items.map((table) => asMap(table, lines));
  const span = lines.span(node.items[0]?.start ?? 0, node.items.at(-1)?.end ?? 0);
  return { kind: 'list', items, span } satisfies ListValue;
}

function newTable(start: number, end: number, depth: number): Table {
  return { kind: 'table', children: new Map(), depth, start, end };
}

function count(build: Build, node: AST.TOMLNode): Problem | undefined {
  build.nodes += 2;
  return build.nodes > MAX_NODES ? tooManyNodes(spanOf(build, node)) : undefined;
}

function spanOf(build: Build, node: AST.TOMLNode): Span {
  return build.lines.span(...node.range);
}

function nameOf(key: Key): string {
  return key.type === 'TOMLBare' ? key.name : key.value;
}

/** The parser finds these itself; should it miss one, the document is refused here. */
function twice(build: Build, key: Key): Problem {
  return { code: 'syntax', message: 'A key is defined twice.', span: spanOf(build, key) };
}
