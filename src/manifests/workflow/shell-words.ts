/** The end of the last line of the bodies that start after the line break at `from`. */
export function afterHeredocs(script: string, from: number, marks: readonly string[]): number {
  let here = from;
  for (const mark of marks) {
    for (;;) {
      const end = script.indexOf('\n', here + 1);
      const line = script.slice(here + 1, end < 0 ? script.length : end).trim();
      if (end < 0) return script.length;
      here = end;
      if (line === mark) break;
    }
  }
  return here;
}

/** The words of an argument text: quotes and backslashes count, operators do not. */
export function argumentWords(text: string): readonly string[] {
  const out: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? '';
    if (quote !== '') {
      if (c === quote) quote = '';
      else if (c === '\\' && quote === '"') word = (word ?? '') + (text[++i] ?? '');
      else word = (word ?? '') + c;
    } else if (c === '"' || c === "'") {
      quote = c;
      word ??= '';
    } else if (c === '\\') {
      i++;
      if (text[i] !== '\n') word = (word ?? '') + (text[i] ?? '');
    } else if (c === ' ' || c === '\t' || c === '\n' || c === '\r') {
      if (word !== undefined) out.push(word);
      word = undefined;
    } else word = (word ?? '') + c;
  }
  if (word !== undefined) out.push(word);
  return out;
}
