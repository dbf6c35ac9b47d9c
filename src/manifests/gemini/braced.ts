const MOST = 50;

/** The texts between an opening such as `!{` and its closing brace; braces inside must balance. One pass. */
export function braced(text: string, opening: string): string[] {
  const out: string[] = [];
  let at = text.indexOf(opening);
  while (at >= 0 && out.length < MOST) {
    const start = at + opening.length;
    let depth = 1;
    let i = start;
    for (; i < text.length && depth > 0; i++) {
      if (text[i] === '{') depth += 1;
      else if (text[i] === '}') depth -= 1;
    }
    if (depth > 0) break; // never closed: the client refuses the prompt
    const inner = text.slice(start, i - 1).trim();
    if (inner !== '') out.push(inner);
    at = text.indexOf(opening, i);
  }
  return out;
}
