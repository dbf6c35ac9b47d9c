import type { Span } from './value.ts';

/** A run of characters that no one sees and a model reads. */
export interface HiddenRun {
  readonly what: 'tag characters' | 'text direction overrides' | 'variation selectors' | 'zero-width characters';
  /** The characters themselves. */
  readonly text: string;
  /** More than copying leaves behind: it can carry words, or shows the line in another order than it is read. */
  readonly message: boolean;
  readonly span: Span;
}

/** Runs above this number are not told apart: nobody reads that many findings. */
const MOST_RUNS = 1_000;

/**
 * Characters of a text that stay unseen and have no honest use where they stand. Emoji sequences, one variation
 * selector, joiners inside scripts that are written with them, line breaks of scripts without blanks, direction marks
 * in lines that run right to left and a byte order mark at the start are fine.
 * Sources: Unicode 16 ch. 23.2, 23.4, 23.8; UTS #51 (emoji sequences); CVE-2021-42574.
 */
export function hiddenRuns(text: string): readonly HiddenRun[] {
  if (!CANDIDATE.test(text)) return [];
  const out: HiddenRun[] = [];
  let number = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    number += 1;
    const fromRight = FROM_RIGHT.test(line);
    for (const match of line.matchAll(RUN)) {
      if (out.length >= MOST_RUNS) return out;
      const start = match.index;
      const run = match[0];
      if (number === 1 && start === 0 && run === '\ufeff') continue;
      const found = suspicion(run, charBefore(line, start), charAt(line, start + run.length), fromRight);
      if (!found) continue;
      const span = { startLine: number, startColumn: start + 1, endLine: number, endColumn: start + run.length + 1 };
      out.push({ ...found, text: run, span });
    }
  }
  return out;
}

/** What hidden characters spell where they stand for letters: tag characters, and bytes as variation selectors. */
export function spelled(runs: readonly HiddenRun[]): string {
  let out = '';
  for (const run of runs) {
    for (const char of run.text) {
      const code = char.codePointAt(0) ?? 0;
      const byte = code >= 0xe0100 ? code - 0xe0100 + 16 : code >= 0xe0000 ? code - 0xe0000 : -1;
      if (byte >= 0x20 && byte < 0x7f) out += String.fromCharCode(byte);
      if (out.length >= 80) return `${out}…`;
    }
  }
  return out;
}

const TAGS = '\\u{e0000}-\\u{e007f}';
const SELECTORS = '\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}';
const DIRECTIONS = '\\u202a-\\u202e\\u2066-\\u2069';
const NO_WIDTH =
  '\\u00ad\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180e\\u200b-\\u200d\\u2060-\\u2065\\u206a-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb';
const CANDIDATE = new RegExp(`[${TAGS}${SELECTORS}${DIRECTIONS}${NO_WIDTH}]`, 'u');
const RUN = new RegExp(`[${TAGS}${SELECTORS}${DIRECTIONS}${NO_WIDTH}]+`, 'gu');
const TAG = new RegExp(`[${TAGS}]`, 'u');
const SELECTOR = new RegExp(`[${SELECTORS}]`, 'u');
const DIRECTION = new RegExp(`[${DIRECTIONS}]`, 'u');
const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** Scripts whose letters are joined or parted by U+200C and U+200D, and emoji. */
const JOINING =
  /[\u0600-\u07ff\u0840-\u0fff\u1000-\u109f\u1780-\u18af\ua840-\ua87f\ua980-\ua9df\ufb50-\ufdff\ufe70-\ufefc]|\p{M}|\p{Extended_Pictographic}|\p{Emoji_Modifier}/u;
/** Scripts without blanks, whose line breaks U+200B marks. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf\u3040-\u30ff\u3400-\u9fff]/;

function suspicion(
  run: string,
  before: string,
  after: string,
  fromRight: boolean,
): Pick<HiddenRun, 'what' | 'message'> | undefined {
  if (TAG.test(run)) {
    // The flags of England, Scotland and Wales: a black flag, its region in tag characters, and their end.
    if (before === '\u{1f3f4}' && /^[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}$/u.test(run))
      return undefined;
    return { what: 'tag characters', message: true };
  }
  if (DIRECTION.test(run)) {
    if (fromRight && !/[\u202d\u202e]/.test(run)) return undefined;
    return { what: 'text direction overrides', message: true };
  }
  const length = [...run].length;
  if (SELECTOR.test(run)) {
    if (length === 1) return undefined;
    if (/^[\ufe0e\ufe0f]\u200d$/.test(run) && /[^\0-\u02ff]/.test(after)) return undefined; // within an emoji sequence
    if (/^[\ufe0e\ufe0f]\u200b$/.test(run)) return { what: 'zero-width characters', message: false };
    return { what: 'variation selectors', message: true };
  }
  if (length > 1) return { what: 'zero-width characters', message: true };
  return isHonest(run, before, after) ? undefined : { what: 'zero-width characters', message: false };
}

/** A single character of no width where it belongs. */
function isHonest(char: string, before: string, after: string): boolean {
  if (char === '\u00ad' || char === '\u034f') return true;
  if (char === '\u200c' || char === '\u200d') return JOINING.test(before);
  if (char === '\u200b' || char === '\u2060') return UNSPACED.test(before) || UNSPACED.test(after);
  if (char === '\u115f' || char === '\u1160') return /[\u1100-\u11ff]/.test(before + after);
  if (/[\u180b-\u180e]/.test(char)) return /[\u1800-\u18af]/.test(before);
  return /[\u17b4\u17b5]/.test(char) && /[\u1780-\u17ff]/.test(before);
}

function charBefore(line: string, index: number): string {
  const low = line.charCodeAt(index - 1);
  return low >= 0xdc00 && low <= 0xdfff ? line.slice(index - 2, index) : line.slice(index - 1, index);
}

function charAt(line: string, index: number): string {
  const code = line.codePointAt(index);
  return code === undefined ? '' : String.fromCodePoint(code);
}
