import type { Effect } from '../../access/decision-list.ts';
import type { Pattern } from '../../access/pattern.ts';
import { NOTHING, whole } from '../../access/pattern.ts';
import { regularUses } from '../../access/regex-uses.ts';
import { regexUses, textUses } from '../regex-uses.ts';
import { atomsOf, isTaken } from './expression.ts';

/** The text before the command's own, in the JSON text of the arguments. */
const COMMAND = '"command":"';
/**
 * The client sets NUL around each key of the arguments; uses have none, so another control character stands for it.
 * Behind the command's closing quote may come what the agent likes: a description, a folder.
 */
const AROUND = { before: `{\u0001${COMMAND}`, after: '"\u0001' };

/**
 * Commands that an expression finds in the JSON text of the call's arguments; undefined for one that the client drops.
 * What else stands in the arguments the agent chooses: a grant whose expression may be found there, or may run on
 * there, counts as wide as that makes it; a guard that what stands there may undo counts as none of head's.
 */
export function commandsFound(regex: string, of: 'commandRegex' | 'argsPattern', effect: Effect): Pattern | undefined {
  const source = (of === 'commandRegex' ? COMMAND : '') + regex;
  if (!isTaken(source)) return undefined;
  const loose = effect === 'allow' ? grantedAtMost(source) : guardedAtMost(source);
  const itself = textUses('run', `${of} ${regex}`);
  const narrow = effect !== 'allow' && looksOn(source) ? itself : found(source, itself);
  return loose ? { ...narrow, wide: { ...(loose.wide ?? loose), why: WHY } } : narrow;
}

const WHY = 'the expression is held against all of the call’s arguments, which the agent writes';

/** Plain expressions from the command's start on are sequences, which is easier to compare and to show. */
function found(source: string, itself: Pattern): Pattern {
  const rest = source.startsWith(COMMAND) ? source.slice(COMMAND.length) : undefined;
  if (rest !== undefined && !/[|"^$\\[?{}]/.test(rest) && !/\.(?![*+])/.test(rest)) return regexUses('run', `^${rest}`);
  // What is written for the client's NUL.
  const spelt = source.replace(/\\(0(?!\d)|x00|u0000|[\s\S])/g, (text, of: string) =>
    /^(0|x00|u0000)$/.test(of) ? '\\x01' : text,
  );
  return regularUses('run', { source: spelt, ignoreCase: false, syntax: 'js' }, itself, { around: AROUND });
}

/** All commands that the grant lets through with some description; undefined where the description changes nothing. */
function grantedAtMost(source: string): Pattern | undefined {
  const parts = alternativesOf(source);
  const cut = parts.flatMap((part) =>
    part.startsWith(COMMAND) ? untilTheEnd(COMMAND, atomsOf(part.slice(COMMAND.length))) : [part],
  );
  // An expression bound to the start of the text finds `{` there.
  const free = cut.filter((part) => !part.startsWith(COMMAND) && !/^\^[\w\s"]/.test(part));
  if (free.length > 0) return whole('run');
  if (cut.length === parts.length && cut.every((part, i) => part === parts[i])) return undefined;
  const commands = cut.filter((part) => part.startsWith(COMMAND));
  if (commands.includes(COMMAND) || commands.length > MOST) return whole('run');
  return commands.length === 0 ? NOTHING : found(commands.join('|'), whole('run'));
}

/** What a guard holds at most: words of a command, or anything, where it looks at other arguments too. */
function guardedAtMost(source: string): Pattern | undefined {
  const rest = source.startsWith(COMMAND) ? source.slice(COMMAND.length) : source;
  return looksOn(source) || /"|\\x22|\\u0022/.test(rest.replace(/"$/, '')) ? whole('run') : undefined;
}

/** At the end of all arguments, ahead or behind: what the agent adds may undo it. */
function looksOn(source: string): boolean {
  return /\$|\(\?[=!<]/.test(source.replace(/\\[\s\S]/g, ''));
}

const MOST = 64;

/** Up to what may stand for the closing quote and for all behind it; each alternative of a group up to its own. */
function untilTheEnd(start: string, atoms: readonly string[], depth = 0): string[] {
  const end = atoms.findIndex((atom) => atom === '"' || takesQuote(atom));
  if (end < 0) return [start + atoms.join('')];
  const kept = start + atoms.slice(0, end).join('');
  const [atom = '', next = ''] = atoms.slice(end);
  if (/^[*?{]/.test(next)) return [kept];
  if (atom === '"') return [kept + atom];
  if (!/^\((?!\?[^:])/.test(atom) || next === '+' || depth > 2) return [kept];
  const parts = alternativesOf(inner(atom));
  if (parts.length > 8) return [kept];
  return parts.flatMap((part) => {
    const own = atomsOf(part);
    const goesOn = !own.some((a) => a === '"' || takesQuote(a));
    return untilTheEnd(kept, goesOn ? [...own, ...atoms.slice(end + 1)] : own, depth + 1);
  });
}

function takesQuote(atom: string): boolean {
  if (/^[*+?{^$]/.test(atom) || /^\\[bB]$/.test(atom)) return false;
  if (atom.startsWith('(')) {
    return /^\(\?[^:]/.test(atom) || atomsOf(inner(atom)).some((a) => a !== '|' && (a === '"' || takesQuote(a)));
  }
  try {
    return new RegExp(`^${atom}$`).test('"'); // one class or character: nothing to run away
  } catch {
    return true;
  }
}

function inner(group: string): string {
  return group.slice(group.startsWith('(?:') ? 3 : 1, -1);
}

function alternativesOf(source: string): string[] {
  const out = [''];
  for (const atom of atomsOf(source)) {
    if (atom === '|') out.push('');
    else out[out.length - 1] += atom;
  }
  return out;
}
