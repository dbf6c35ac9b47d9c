/**
 * A command line as words, by the rules of a shell's quotes (no expansion), or undefined where a quote stays open.
 * As Codex takes the examples of its rules apart. Linear in the text.
 */
export function shellWords(line: string): string[] | undefined {
  const out: string[] = [];
  let here: string | undefined;
  let quote = '';
  for (let i = 0; i < line.length; i++) {
    const c = line[i] ?? '';
    const next = line[i + 1];
    if (quote === "'" || (quote === '"' && c !== '\\')) {
      if (c === quote) quote = '';
      else here += c;
    } else if (c === '\\') {
      if (next === undefined) return undefined;
      i += 1;
      if (next === '\n') continue;
      here = `${here ?? ''}${quote === '"' && !'$`"\\'.includes(next) ? c : ''}${next}`;
    } else if (c === '"' || c === "'") {
      quote = c;
      here ??= '';
    } else if (/[ \t\n]/.test(c)) {
      if (here !== undefined) out.push(here);
      here = undefined;
    } else if (c === '#' && here === undefined) {
      while (i + 1 < line.length && line[i + 1] !== '\n') i += 1;
    } else here = (here ?? '') + c;
  }
  if (quote !== '') return undefined;
  if (here !== undefined) out.push(here);
  return out;
}
