/** The value that a key is given, without its quotes; offsets in the text. */
export interface Given {
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
}

const MAX_QUOTED = 4096;
const MAX_BARE = 1024;

/**
 * What follows a key at `keyStart`..`keyEnd`, in JSON, YAML, TOML, .env, shells, source, XML and lists of arguments.
 * Undefined where the key is given nothing. Looks at a bounded stretch.
 */
export function valueAfter(text: string, keyStart: number, keyEnd: number): Given | undefined {
  const close = /\\?["'`]?\]?/y;
  close.lastIndex = keyEnd;
  close.test(text);
  const closed = close.lastIndex > keyEnd;
  const at = separatorEnd(text, keyStart, close.lastIndex, closed);
  return at < 0 ? undefined : readValue(text, at);
}

function separatorEnd(text: string, keyStart: number, from: number, closed: boolean): number {
  const separator =
    /[ \t]{0,8}(?::[ \t]{0,4}(?:string|str|String|&str)[ \t]{0,4}=(?!=)|:[-=]|=>|\?=|=(?!=)|:(?![:/]))[ \t]{0,16}/y;
  separator.lastIndex = from;
  if (separator.test(text)) return closed ? skipBlank(text, separator.lastIndex) : separator.lastIndex;
  if (closed) return after(text, /[ \t]{0,8},\s{0,60}(?=\\?["'`])/y, from);
  if (text[keyStart - 1] === '<') return after(text, />/y, from);
  // A flag: `--api-key VALUE`. The key's run of characters includes its dashes.
  return text[keyStart] === '-' ? after(text, /[ \t]{1,8}(?!-)/y, from) : -1;
}

/** In JSON the value may stand on the next line. */
function skipBlank(text: string, from: number): number {
  return after(text, /\s{0,60}/y, from);
}

function after(text: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

function readValue(text: string, at: number): Given | undefined {
  const open = /[fbru]{0,2}(\\?["'`])/y;
  open.lastIndex = at;
  const quote = open.exec(text)?.[1];
  if (quote !== undefined) {
    const start = open.lastIndex;
    const body = text.slice(start, start + MAX_QUOTED);
    const end = body.indexOf(quote);
    const line = body.indexOf('\n');
    if (end === 0) return undefined;
    if (end > 0 && (line < 0 || line > end)) return { start, end: start + end, quoted: true };
    return bare(text, start);
  }
  return bare(text, at);
}

function bare(text: string, start: number): Given | undefined {
  const length = text.slice(start, start + MAX_BARE).search(/[\s"'`,;)\]|<>&]|\}(?!\})|\\n|$/);
  return length > 0 ? { start, end: start + length, quoted: false } : undefined;
}
