export interface AddedLine {
  /** Line of head, from 1. Lines end at LF, as in git and on GitHub. */
  readonly line: number;
  /** Without its line ending. */
  readonly text: string;
}

/**
 * The lines of head that base does not have.
 *
 * Definition: both texts are multisets of lines. Going through head from the top, a line is added when the same
 * text has by then occurred more often in head than it occurs in base. So a moved line is not added, and of a line
 * that was doubled it is the later one. A line ending's CR does not count. `base` is null for a file that base
 * does not have: every line is added.
 *
 * This is not the shortest edit script: that takes quadratic time on hostile text, and shows moved lines as new.
 */
export function addedLines(base: string | null, head: string): AddedLine[] {
  const known = new Map<string, number>();
  for (const text of base === null ? [] : linesOf(base)) known.set(text, (known.get(text) ?? 0) + 1);

  const added: AddedLine[] = [];
  linesOf(head).forEach((text, index) => {
    const left = known.get(text) ?? 0;
    if (left > 0) known.set(text, left - 1);
    else added.push({ line: index + 1, text });
  });
  return added;
}

function linesOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
}
