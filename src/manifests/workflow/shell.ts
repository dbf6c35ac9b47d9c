import { afterHeredocs, argumentWords } from './shell-words.ts';

export { argumentWords } from './shell-words.ts';

/**
 * The simple commands of a shell script, each as its words. Far from a shell: enough to see which programs start with
 * which flags, also inside `$(…)`, `"$(…)"` and back quotes, through aliases, and through variables and arrays that the
 * script, or `given`, sets to what is written down: the last value that is not empty counts. What the script puts into
 * files word by word is left in `written`. Linear in the text and what it expands to, which is bounded.
 */
export function simpleCommands(
  script: string,
  given: ReadonlyMap<string, string> = new Map(),
  written: Map<string, string> = new Map(),
): readonly (readonly string[])[] {
  const out: string[][] = [];
  const stack: { words: string[]; word: string | undefined; quoted: boolean; closes: string; array: string }[] = [];
  const heredocs: string[] = [];
  const variables = new Map<string, readonly string[]>([...given].map(([name, value]) => [name, [value]]));
  const aliases = new Map<string, readonly string[]>();
  let left = MAX_EXPANDED;
  let words: string[] = [];
  let word: string | undefined;
  let quoted = false;
  const endWord = (): void => {
    if (word !== undefined) words.push(word);
    word = undefined;
  };
  const endCommand = (): void => {
    endWord();
    const alias = aliases.get(words[0] ?? '');
    if (alias && left > 0) {
      left -= alias.length;
      words = [...alias, ...words.slice(1)];
    }
    if (words.length > 0) {
      out.push(words);
      remember(words, variables, aliases);
    }
    words = [];
  };
  const enter = (closes: string, array = ''): void => {
    stack.push({ words, word, quoted, closes, array });
    words = [];
    word = undefined;
    quoted = false;
  };
  const leave = (): void => {
    if (stack.at(-1)?.array) endWord();
    else endCommand();
    const outer = stack.pop();
    if (!outer) return;
    const held = words;
    ({ words, quoted } = outer);
    if (outer.array) {
      const name = outer.array.replace(/\+?=$/, '');
      const before = outer.array.endsWith('+=') ? (variables.get(name) ?? []) : [];
      if (held.length > 0 && before.length + held.length < MAX_WORDS) variables.set(name, [...before, ...held]);
      word = undefined;
    } else word = `${outer.word ?? ''}$()`;
  };
  /** Puts in a variable's words; without quotes each blank parts two. */
  const expand = (value: readonly string[]): void => {
    left -= value.reduce((n, v) => n + v.length + 1, 0);
    if (left < 0) return;
    const parts = quoted ? value : value.flatMap((v) => v.split(/[ \t\n]+/).filter((p) => p !== ''));
    for (const [i, part] of parts.entries()) {
      if (i > 0) endWord();
      word = (word ?? '') + part;
    }
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
    } else if (c === '$') {
      const found = VARIABLE.exec(script.slice(i, i + 200));
      const fallback = found?.[3] === undefined ? undefined : [found[3].replace(/^(["'])(.*)\1$/, '$2')];
      const value = variables.get(found?.[1] ?? found?.[2] ?? '') ?? fallback;
      if (found && value) {
        expand(value);
        i += found[0].length - 1;
      } else word = `${word ?? ''}$`;
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
    else if (c === '(' && word !== undefined && ARRAY.test(word) && stack.length < MAX_NESTING) {
      const name = word;
      enter(')', name);
    } else if (c === '#' && word === undefined) {
      const end = script.indexOf('\n', i);
      i = end < 0 ? script.length : end - 1;
    } else if (c === '<' && script[i + 1] === '<' && script[i + 2] !== '<') {
      const opened = /^<<-?\s{0,8}(['"]?)([A-Za-z_]\w{0,63})\1/.exec(script.slice(i, i + 90));
      if (opened?.[2]) heredocs.push(opened[2]);
      i += opened ? opened[0].length - 1 : 1;
      endWord();
    } else if (c === '\n' && stack.at(-1)?.array) endWord();
    else if (c === '\n') {
      endCommand();
      if (heredocs.length > 0) {
        const from = i;
        i = afterHeredocs(script, i, heredocs.splice(0));
        const reads = out.at(-1) ?? [];
        const body = script.slice(from + 1, i);
        const target = written.size < MAX_FILES ? targetOf(reads) : undefined;
        if (target !== undefined) written.set(target, body);
        // What a shell or another interpreter is given to read is run.
        const program = reads.find((w) => !/^(sudo|env|-.*|\w+=.*)$/.test(w)) ?? '';
        if (target === undefined && /(^|\/)((ba|da|z)?sh|python[\d.]*|node|bun|deno)$/.test(program))
          out.push([program, '-c', body]);
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
const MAX_EXPANDED = 200_000;
const MAX_VALUE = 20_000;
const MAX_WORDS = 2_000;
const MAX_FILES = 50;
const ARRAY = /^[A-Za-z_]\w{0,99}\+?=$/;
const VARIABLE = /^\$(?:([A-Za-z_]\w{0,99})|\{([A-Za-z_]\w{0,99})(?:\[[@*]\])?(?::?-([^{}$`]{0,100}))?\})/;

/** Notes what a command sets. Nothing, or only what another command prints, does not hide what was there before. */
function remember(
  words: readonly string[],
  variables: Map<string, readonly string[]>,
  aliases: Map<string, readonly string[]>,
): void {
  if (words[0] === 'alias') {
    for (const one of words.slice(1)) {
      const [, name, value] = /^([\w-]{1,100})=(.+)$/s.exec(one) ?? [];
      if (name !== undefined && value !== undefined) aliases.set(name, argumentWords(value));
    }
    return;
  }
  const last = words.at(-1);
  if (words[0] === 'for' && words[2] === 'in' && last !== undefined && words[1] !== undefined && words.length > 3) {
    variables.set(words[1], [last]);
    return;
  }
  const first = /^(then|else|do|export|local|declare|readonly|typeset)$/;
  const said = words.slice(words.findIndex((w) => !first.test(w) && !w.startsWith('-')));
  if (!said.every((w) => /^[A-Za-z_]\w*\+?=/.test(w))) return;
  for (const one of said) {
    const [, name = '', plus, value = ''] = /^(\w+)(\+?)=(.*)$/s.exec(one) ?? [];
    const before = plus ? (variables.get(name)?.join(' ') ?? '') : '';
    if (value === '' || value === '$()' || before.length + value.length > MAX_VALUE) continue;
    variables.set(name, [before + value]);
  }
}

/** The file into which `cat > file` or `tee file` puts what it reads. */
function targetOf(words: readonly string[]): string | undefined {
  const at = words.findIndex((w) => /^\d?>>?/.test(w));
  if (at >= 0) return (words[at]?.replace(/^\d?>>?/, '') || words[at + 1])?.replace(/^\.\//, '');
  const tee = words.indexOf('tee');
  return tee < 0 ? undefined : words.slice(tee + 1).find((w) => !w.startsWith('-'));
}
