import type { Sequence, Token } from '../../access/pattern.ts';
import { ANY, merge, SOME } from '../../access/pattern.ts';

/**
 * The specifier of a shell rule as commands; none where it matches nothing, undefined where it has too many stars to
 * tell. `:*` counts as ` *`; without a star the text is the command or its start up to a blank; a star behind a
 * blank may be absent with its blank; any other star is any run. Commands are compared without leading `NAME=value`,
 * so a rule that starts with one is dead.
 */
export function commandSequences(specifier: string): Sequence[] | undefined {
  const text = specifier.replace(/:\*/g, ' *');
  if (text === '*') return [[ANY]];
  if (/^[A-Za-z_][A-Za-z0-9_]*=/.test(text)) return [];
  if (!text.includes('*')) return /^\s|\s$/.test(text) ? [] : [[text], [`${text} `, SOME]];
  const pieces = text.split('*');
  if (pieces.length > MOST_STARS) return undefined;
  let found: Token[][] = [[]];
  pieces.forEach((piece, i) => {
    const behindBlank = i > 0 && (pieces[i - 1] ?? '').endsWith(' ');
    if (behindBlank) found = found.flatMap((s) => [withoutBlank(s), [...s, ANY]]);
    else if (i > 0) found = found.map((s) => [...s, ANY]);
    found = found.map((s) => [...s, piece]);
  });
  return found.map((s) => endsInSomething(merge(s))).filter(isCommand);
}

/** Each doubles the sequences. */
const MOST_STARS = 6;

function withoutBlank(sequence: readonly Token[]): Token[] {
  const last = sequence.at(-1);
  return [...sequence.slice(0, -1), typeof last === 'string' ? last.replace(/ $/, '') : ''];
}

/** A command has no blank at its end, so a run behind a blank is of at least one sign. */
function endsInSomething(sequence: Sequence): Sequence {
  const [before, last] = sequence.slice(-2);
  const blank = typeof before === 'string' && before.endsWith(' ') && typeof last === 'object';
  return blank ? [...sequence.slice(0, -1), SOME] : sequence;
}

function isCommand(sequence: Sequence): boolean {
  const [first, last] = [sequence[0], sequence.at(-1)];
  if (first === undefined) return false;
  return !(typeof first === 'string' && /^\s/.test(first)) && !(typeof last === 'string' && /\s$/.test(last));
}
