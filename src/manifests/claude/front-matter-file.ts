import type { AccessBuilder } from '../../access/builder.ts';
import { decodeText } from '../../document/decode.ts';
import { parseFrontMatter } from '../../document/front-matter.ts';
import type { FrontMatterDialect } from '../../document/front-matter-dialects.ts';
import type { StringValue, Value } from '../../document/value.ts';
import { items } from '../../document/value.ts';
import type { SourceFile } from '../manifest-format.ts';
import { unreadable } from '../reading.ts';

export interface FrontMatterFile {
  readonly front: Value;
  readonly present: boolean;
  readonly body: string;
  readonly bodyStartLine: number;
}

/** A Markdown manifest of Claude Code, or undefined (and said) where it can't be read. */
export function readFrontMatter(
  file: SourceFile,
  dialect: FrontMatterDialect,
  agent: string,
  to: AccessBuilder,
): FrontMatterFile | undefined {
  if (!file.bytes) {
    unreadable(file, agent, [], 'unknown', to);
    return undefined;
  }
  const decoded = decodeText(file.bytes, { bom: true, utf16: false });
  if (!decoded.ok) {
    unreadable(file, agent, decoded.problems, 'dropped', to);
    return undefined;
  }
  const parsed = parseFrontMatter(decoded.text, dialect);
  if (!parsed.ok) {
    unreadable(file, agent, parsed.problems, 'unknown', to);
    return undefined;
  }
  if (parsed.present) to.document(file.path, parsed.value);
  return { front: parsed.value, present: parsed.present, body: parsed.body, bodyStartLine: parsed.bodyStartLine };
}

/**
 * A list of rules: a YAML list, or one string separated by commas or blanks outside parentheses.
 * Each item keeps the place of the value that it stands in.
 */
export function ruleList(value: Value | undefined): readonly StringValue[] {
  // `[*]` and other flow lists that YAML refuses reach the client as text, brackets and quotes included.
  if (value?.kind === 'string') {
    const flow = /^\[([\s\S]*)\]$/.exec(value.value.trim())?.[1];
    const found = flow === undefined ? split(value.value) : split(flow).map((t) => t.replace(/^(["'])(.*)\1$/, '$2'));
    return found.map((text) => ({ ...value, value: text }));
  }
  return items(value).flatMap((item) => (item.kind === 'string' ? ruleList(item) : []));
}

function split(text: string): string[] {
  const out: string[] = [];
  let depth = 0;
  let word = '';
  for (const char of text) {
    if (char === '(') depth += 1;
    if (char === ')') depth = Math.max(0, depth - 1);
    if (depth === 0 && (char === ',' || /\s/.test(char))) {
      if (word !== '') out.push(word);
      word = '';
    } else word += char;
  }
  if (word !== '') out.push(word);
  return out;
}
