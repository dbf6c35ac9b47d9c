import type { Pattern, RegexUses } from './pattern.ts';
import { NOTHING, SEPARATOR, whole } from './pattern.ts';
import { ALL } from './regex-chars.ts';
import type { Surroundings } from './regex-machine.ts';
import { machineOf } from './regex-machine.ts';
import type { Nfa, RegexText } from './regex-nfa.ts';
import { readRegex } from './regex-nfa.ts';

/**
 * Uses of a verb whose argument a regular expression finds. `itself` is a use that stands for the text alone: what can't
 * be read exactly holds that for certain, and at most `wide`. So the same text is covered, and nothing is missed: a grant
 * of head and a guard of base count as wide as they may be, the others as narrow.
 */
export function regularUses(
  verb: string,
  text: RegexText,
  itself: Pattern,
  { around, root = '' }: { around?: Surroundings; root?: string } = {},
): Pattern {
  const read = readRegex(text);
  if (!read) return unreadUses(verb, itself);
  const name = `${around ? JSON.stringify(around) : ''}${text.syntax}/${text.source}/${text.ignoreCase ? 'i' : ''}${text.dotAll ? 's' : ''}`;
  const regexes = read.branches.map(
    (branch, i): RegexUses => ({
      start: verb + SEPARATOR + root,
      machine: machineOf(root === '' ? branch : [...branch, NOT_EMPTY], read, around),
      name: `${name}${read.branches.length > 1 ? i : ''}`,
    }),
  );
  const found: Pattern = { ...NOTHING, regexes };
  if (read.wider === undefined) return found;
  return { ...itself, wide: { ...found, why: read.wider } };
}

/** All uses of a verb, for a regular expression that is not read; `itself` for certain. */
export function unreadUses(verb: string, itself: Pattern): Pattern {
  return { ...itself, wide: { ...whole(verb), why: 'a regular expression that is not read' } };
}

/** A path has a name behind its root. */
const NOT_EMPTY: Nfa = { mode: 'has', nodes: [{ kind: 'match' }, { kind: 'set', set: ALL, next: 0 }], start: 1 };

/** Whether the regular expression is found in the empty argument. */
export function holdsEmpty(pattern: Pattern): boolean {
  return pattern.regexes?.some((r) => r.machine.accepts(0)) === true;
}
