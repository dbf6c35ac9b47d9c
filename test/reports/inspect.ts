import { DOCS } from './fixtures.ts';

/** What must not be in any output, whatever a change says. */
export const HIDDEN = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** Without what our own reports bring: word joiners that break links, the emoji mark of ⚠️ and ℹ️. */
export function withoutOurs(markdown: string): string {
  return markdown.replaceAll('\u2060', '').replaceAll('⚠\uFE0F', '⚠').replaceAll('ℹ\uFE0F', 'ℹ');
}

/** Lines that the runner reads as a workflow command (actions/runner, ActionCommand.cs). */
export function commands(text: string): string[] {
  return text.split('\n').filter((line) => line.trimStart().startsWith('::') || line.includes('##['));
}

/** What is left of GitHub Markdown when code blocks, code spans and the inside of `<code>` are taken out. */
export function activeMarkdown(markdown: string): string {
  const out: string[] = [];
  let fence: string | null = null;
  for (const line of markdown.split('\n')) {
    const mark = /^`{3,}/.exec(line)?.[0];
    if (fence !== null) {
      if (line === fence) fence = null;
      continue;
    }
    if (mark !== undefined && !line.slice(mark.length).includes('`')) fence = mark;
    else if (line.startsWith('<summary>')) out.push(line.replace(/<code>[^<]*<\/code>/g, 'C'));
    else out.push(withoutSpans(line));
  }
  if (fence !== null) throw new Error('a code block is not closed');
  return out.join('\n').replaceAll(DOCS, 'DOCS');
}

/** CommonMark: a run of backticks opens a span that the next run of the same length closes. */
function withoutSpans(line: string): string {
  let out = '';
  let rest = line;
  for (;;) {
    const open = /(?<!\\)`+/.exec(rest);
    if (!open) return out + rest;
    const after = rest.slice(open.index + open[0].length);
    const close = [...after.matchAll(/`+/g)].find((run) => run[0].length === open[0].length);
    out += rest.slice(0, open.index);
    if (!close) {
      out += open[0];
      rest = after;
    } else {
      out += 'C';
      rest = after.slice(close.index + close[0].length);
    }
  }
}

/** Cells of a table's row, as GitHub splits it before it reads what is inside. */
export function cells(row: string): string[] {
  return row.split(/(?<!\\)\|/).slice(1, -1);
}

export function count(text: string, part: string): number {
  return text.split(part).length - 1;
}
