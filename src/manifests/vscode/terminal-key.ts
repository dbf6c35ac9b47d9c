import type { Pattern, Sequence } from '../../access/pattern.ts';
import { merge, union, uses, whole } from '../../access/pattern.ts';
import type { RegexText } from '../../access/regex-nfa.ts';
import { holdsEmpty, regularUses, unreadUses } from '../../access/regex-uses.ts';
import { AFTER_WORD, regexSequences, WORD } from './regex.ts';

/**
 * A key of `chat.tools.terminal.autoApprove` as commands; undefined where it never matches. A plain key is
 * `^escaped\b`, so `git` also holds `git-evil`; `/re/flags` is a regular expression that is looked for anywhere.
 * Source: the workbench of VS Code 1.139 (commandLineAutoApprover).
 */
export function terminalKey(key: string): Pattern | undefined {
  if (key === '') return undefined;
  const regex = /^\/([\s\S]+)\/([a-z]*)$/.exec(key);
  if (!regex) return plainKey(key);
  const source = regex[1] ?? '';
  const flags = (regex[2] ?? '').replace('g', '');
  if (source === '.*' || source === '^.*$' || source === '.+') return whole('run');
  if (!valid(source, flags)) return undefined;
  const found = flags === '' || !/[a-z]/i.test(source) ? regexSequences(source) : undefined;
  if (found?.some(matchesNothing)) return undefined;
  if (found) return uses('run', ...found);
  const itself = uses('run', [`\u0001/${source}/${flags}`]);
  if (!/^[is]*$/.test(flags)) return unreadUses('run', itself);
  const text: RegexText = { source, ignoreCase: flags.includes('i'), dotAll: flags.includes('s'), syntax: 'js' };
  const pattern = regularUses('run', text, itself);
  // The client drops an expression that matches the empty text.
  return holdsEmpty(pattern) ? undefined : pattern;
}

function plainKey(key: string): Pattern {
  const path = /[\\/]/.test(key) && !key.includes(' ');
  const bare = key.replace(/^\.[\\/]/, '');
  const starts = path ? [bare, `./${bare}`] : [key];
  if (WORD.includes(key.at(-1) ?? ''))
    return uses('run', ...starts.flatMap((s): Sequence[] => [[s], merge([s, ...AFTER_WORD])]));
  // Behind what is no word, a boundary means that a word begins: `make -` holds `make -n` and not `make - x`.
  return union(
    ...starts.map((start) => {
      const source = `^${start.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')}\\b`;
      const text: RegexText = { source, ignoreCase: false, dotAll: false, syntax: 'js' };
      return regularUses('run', text, uses('run', [`\u0001/${source}/`]));
    }),
  );
}

/** An invalid expression never matches. It is only parsed, never run: its author may be hostile. */
function valid(source: string, flags: string): boolean {
  if (source.length > 2000) return true;
  try {
    new RegExp(source, flags);
    return true;
  } catch {
    return false;
  }
}

/** The client drops an expression that matches the empty text. */
function matchesNothing(sequence: Sequence): boolean {
  return sequence.every((token) => typeof token === 'object' && token.min === 0);
}
