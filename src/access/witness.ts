import type { Automaton } from './automaton.ts';
import { compile, matches } from './automaton.ts';
import { mayHold } from './heads.ts';
import type { Pattern, Sequence } from './pattern.ts';
import { SEPARATOR } from './pattern.ts';
import { TELLING_USES } from './powers.ts';

/**
 * Uses of a pattern that a person recognises, the most telling first: dangerous ones from the table of known powers,
 * then the pattern itself with its wildcards filled by plain words. Each is a member of the pattern.
 */
export function readableWitnesses(pattern: Pattern): readonly string[] {
  let found = cache.get(pattern);
  if (!found) {
    const automaton = compile(pattern);
    const telling = TELLING_USES.map((t) => t.use).filter((u) => mayHold(pattern, u) && matches(automaton, u));
    const filled = pattern.sequences.flatMap((s) => fillings(s)).filter((u) => matches(automaton, u));
    found = [...new Set([...telling, ...filled])];
    cache.set(pattern, found);
  }
  return found;
}
const cache = new WeakMap<Pattern, readonly string[]>();

/** Whether a pattern holds a use. */
export function holds(pattern: Pattern, use: string): boolean {
  let automaton = compiled.get(pattern);
  if (!automaton) {
    automaton = compile(pattern);
    compiled.set(pattern, automaton);
  }
  return matches(automaton, use);
}
const compiled = new WeakMap<Pattern, Automaton>();

/** A use in words for people: `git push origin`, `edit ./src/a.ts`, `mcp__github__create_issue`. */
export function spell(use: string): string {
  const cut = use.indexOf(SEPARATOR);
  const verb = cut < 0 ? use : use.slice(0, cut);
  const argument = cut < 0 ? '' : use.slice(cut + 1);
  if (verb === 'run' || verb === 'use') return argument.replace(/ → $/, '');
  return argument === '' ? verb : `${verb} ${argument}`;
}

/** The sequence with its wildcards filled: by nothing where it may be empty, and by a plain word. */
function fillings(sequence: Sequence): string[] {
  const empty = sequence.map((t) => (typeof t === 'string' ? t : t.min === 0 ? '' : 'x')).join('');
  const named = sequence
    .map((t, i) => {
      if (typeof t === 'string') return t;
      // Parts of a request that hold conditions, and digits.
      if (t.not.includes('¶')) return t.max === 1 ? ([...'0123456789'].find((d) => !t.not.includes(d)) ?? 'x') : '';
      if (t.max === 1) return 'x';
      const before = sequence[i - 1];
      const verb = String(sequence[0] ?? '').split(SEPARATOR)[0];
      // The context of a request to a cloud: none.
      if (/^(aws|azure|gcp)$/.test(verb ?? '') && t.not === '') return '';
      if (before === undefined && i === 0) return 'tool';
      if (typeof before === 'string' && before.endsWith(SEPARATOR) && /^mcp__/.test(verb ?? '')) return '';
      if (typeof before === 'string' && before === SEPARATOR) return '';
      return wordFor(verb ?? '', t.not.includes('/'));
    })
    .join('');
  return [named, empty];
}

function wordFor(verb: string, within: boolean): string {
  if (verb === 'fetch') return 'example';
  if (verb === 'edit' || verb === 'write' || verb === 'read') return within ? 'file' : 'dir/file';
  if (verb.startsWith('mcp__')) return 'tool';
  return 'x';
}
