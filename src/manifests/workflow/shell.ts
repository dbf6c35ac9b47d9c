/**
 * The simple commands of a shell script, each as its words. Far from a shell: enough to see which programs start with
 * which flags, also inside `$(…)`, `"$(…)"` and back quotes. Linear in the text.
 */
export function simpleCommands(script: string): readonly (readonly string[])[] {
  const out: string[][] = [];
  const stack: { words: string[]; word: string | undefined; quoted: boolean; closes: string }[] = [];
  const heredocs: string[] = [];
  let words: string[] = [];
  let word: string | undefined;
  let quoted = false;
  const endWord = (): void => {
    if (word !== undefined) words.push(word);
    word = undefined;
  };
  const endCommand = (): void => {
    endWord();
    if (words.length > 0) out.push(words);
    words = [];
  };
  const enter = (closes: string): void => {
    stack.push({ words, word, quoted, closes });
    words = [];
    word = undefined;
    quoted = false;
  };
  const leave = (): void => {
    endCommand();
    const outer = stack.pop();
    if (!outer) return;
    words = outer.words;
    word = `${outer.word ?? ''}$()`;
    quoted = outer.quoted;
  };
  for (let i = 0; i < script.length; i++) {
    const c = script[i] ?? '';
    const inside = stack.at(-1)?.closes;
    if (c === '\\') {
      i++;
      if (script[i] === '\r') i++;
      if (script[i] !== '\n') word = (word ?? '') + (script[i] ?? '');
    } else if (c === '$' && script.startsWith('${{', i)) {
      // An expression of the workflow: part of the word, whatever it holds.
      const end = script.indexOf('}}', i);
      const stop = end < 0 ? script.length : end + 2;
      word = (word ?? '') + script.slice(i, stop);
      i = stop - 1;
    } else if (c === '$' && script[i + 1] === '(' && stack.length < MAX_NESTING) {
      i++;
      enter(')');
    } else if (c === '`' && (inside === '`' || stack.length < MAX_NESTING)) {
      if (inside === '`') leave();
      else enter('`');
    } else if (c === '"') {
      word ??= '';
      quoted = !quoted;
    } else if (quoted) {
      word = (word ?? '') + c;
    } else if (c === "'") {
      const end = script.indexOf("'", i + 1);
      const stop = end < 0 ? script.length : end;
      word = (word ?? '') + script.slice(i + 1, stop);
      i = stop;
    } else if (c === ')' && inside === ')') leave();
    else if (c === '#' && word === undefined) {
      const end = script.indexOf('\n', i);
      i = end < 0 ? script.length : end - 1;
    } else if (c === '<' && script[i + 1] === '<' && script[i + 2] !== '<') {
      const opened = /^<<-?\s{0,8}(['"]?)([A-Za-z_]\w{0,63})\1/.exec(script.slice(i, i + 90));
      if (opened?.[2]) heredocs.push(opened[2]);
      i += opened ? opened[0].length - 1 : 1;
      endWord();
    } else if (c === '\n') {
      endCommand();
      if (heredocs.length > 0) {
        const from = i;
        i = afterHeredocs(script, i, heredocs.splice(0));
        // What a shell is given to read is run.
        if (/(^|\/)(ba|da|z)?sh$/.test(out.at(-1)?.find((w) => !/^(sudo|env|-.*|\w+=.*)$/.test(w)) ?? ''))
          out.push(['sh', '-c', script.slice(from + 1, i)]);
      }
    } else if (c === ';' || c === '|' || c === '&' || c === '(' || c === ')') endCommand();
    else if (c === ' ' || c === '\t' || c === '\r') endWord();
    else word = (word ?? '') + c;
  }
  endCommand();
  while (stack.length > 0) {
    leave();
    endCommand();
  }
  return out;
}

const MAX_NESTING = 16;

/** The end of the last line of the bodies that start after the line break at `from`. */
function afterHeredocs(script: string, from: number, marks: readonly string[]): number {
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
