import { addedLines } from '../change/added-lines.ts';

/** Lines of base and the lines of head that stand in their place. */
export interface Hunk {
  /** Counts from 1; where `now` is empty, the line before which something was taken out. */
  readonly headLine: number;
  readonly baseLine: number;
  readonly before: readonly string[];
  readonly now: readonly string[];
}

/** What differs between two texts, from the top; empty where lines were moved. Linear in the texts. */
export function hunksOf(base: string, head: string): Hunk[] {
  const [was, is] = [linesOf(base), linesOf(head)];
  const added = new Set(addedLines(base, head).map((l) => l.line - 1));
  const gone = new Set(addedLines(head, base).map((l) => l.line - 1));
  const out: Hunk[] = [];
  let [i, j] = [0, 0];
  while (i < was.length || j < is.length) {
    const [fromBase, fromHead] = [i, j];
    while (gone.has(i)) i += 1;
    while (added.has(j)) j += 1;
    if (i > fromBase || j > fromHead) {
      out.push({
        headLine: fromHead + 1,
        baseLine: fromBase + 1,
        before: was.slice(fromBase, i),
        now: is.slice(fromHead, j),
      });
      continue;
    }
    if (was[i] !== is[j]) return [];
    i += 1;
    j += 1;
  }
  return out;
}

function linesOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
