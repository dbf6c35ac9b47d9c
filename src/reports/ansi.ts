/** Colours and line breaking for terminals: the little that the text report needs. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly green: (text: string) => string;
  readonly cyan: (text: string) => string;
}

/** Each word is coloured for itself, so that a line may break anywhere between words. */
export function painter(color: boolean): Paint {
  const style = (on: number, off: number) => (text: string) =>
    color ? text.replace(/[^ ]+/g, (word) => `\u001b[${on}m${word}\u001b[${off}m`) : text;
  return {
    bold: style(1, 22),
    dim: style(2, 22),
    red: style(31, 39),
    yellow: style(33, 39),
    green: style(32, 39),
    cyan: style(36, 39),
  };
}

/** Columns that a text takes: colours none, combining marks none, East Asian and emoji characters two. */
export function columns(text: string): number {
  let width = 0;
  for (const character of text.replace(CODES, '')) width += characterColumns(character);
  return width;
}

/** Lines of at most `width` columns; `first` stands before the first, as many spaces before the others. */
export function wrap(text: string, width: number, first = '', rest = ' '.repeat(columns(first))): string[] {
  const lines: string[] = [];
  let line = first;
  let used = columns(first);
  let empty = true;
  const next = () => {
    lines.push(line.trimEnd());
    line = rest;
    used = columns(rest);
    empty = true;
  };
  for (const word of text.split(' ')) {
    const room = Math.max(20, width - columns(rest));
    for (const piece of columns(word) > room ? pieces(word, room) : [word]) {
      const size = columns(piece);
      if (!empty && used + 1 + size > width) next();
      line += empty ? piece : ` ${piece}`;
      used += size + (empty ? 0 : 1);
      empty = false;
    }
  }
  lines.push(line.trimEnd());
  return lines;
}

export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}

/** The text itself, or its beginning with an ellipsis, in at most `width` columns. For text without colours. */
export function fitStart(text: string, width: number): string {
  if (columns(text) <= width) return text;
  let out = '';
  let used = 1;
  for (const character of text) {
    used += characterColumns(character);
    if (used > width) break;
    out += character;
  }
  return `${out.trimEnd()}…`;
}

const CODES = /\u001b\[\d+m/g;

/** A word longer than a line, in pieces that each carry the word's colours. */
function pieces(word: string, width: number): string[] {
  const codes = /^((?:\u001b\[\d+m)*)(.*?)((?:\u001b\[\d+m)*)$/u.exec(word);
  const [on, body, off] = [codes?.[1] ?? '', codes?.[2] ?? word, codes?.[3] ?? ''];
  const out: string[] = [];
  let piece = '';
  let used = 0;
  for (const character of body.replace(CODES, '')) {
    const size = characterColumns(character);
    if (used + size > width) {
      out.push(on + piece + off);
      piece = '';
      used = 0;
    }
    piece += character;
    used += size;
  }
  out.push(on + piece + off);
  return out;
}

function characterColumns(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (/\p{M}|\p{Cf}/u.test(character)) return 0;
  const wide =
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd);
  return wide ? 2 : 1;
}
