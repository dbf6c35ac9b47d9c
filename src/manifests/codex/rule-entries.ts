import type { Effect, Entry } from '../../access/decision-list.ts';
import { byEffect } from '../../access/decision-list.ts';
import type { Sequence } from '../../access/pattern.ts';
import { SOME, uses } from '../../access/pattern.ts';
import type { SourceFile } from '../manifest-format.ts';
import { placeIn } from '../reading.ts';
import type { Hosts } from './rule-check.ts';
import { networkHost, places, word } from './rule-check.ts';
import type { Call } from './starlark.ts';

export interface Placed {
  readonly call: Call;
  readonly file: SourceFile;
}

/**
 * The rules as a decision list: the strictest that matches decides. But rules that name a program by its path come first;
 * only where none of them matches, its base name counts: `["/usr/bin/git"]` outranks a forbidden `["git"]` (observed,
 * 0.169.0). A bare name stands for itself and for every file of that name, or for those that are listed.
 */
export function ruleEntries(rules: readonly Placed[], hosts: Hosts): Entry[] {
  const byPath: Entry[] = [];
  const byName: Entry[] = [];
  for (const { call, file } of rules) {
    const effect = EFFECTS[word(call, 'decision')] ?? 'allow';
    const place = placeIn(file, call.span);
    const put = (to: Entry[], verb: string, sequences: readonly Sequence[], text: string): void =>
      void to.push({ effect, uses: uses(verb, ...sequences), place, text, origin: 'rule' });
    if (call.name === 'network_rule') {
      const host = networkHost(word(call, 'host')) ?? '';
      put(byName, 'fetch', [[host]], `network_rule ${host}`);
    }
    if (call.name !== 'prefix_rule') continue;
    for (const { program, tail, text } of spelt(places(call))) {
      const programs: Sequence[] = [[quoted(program)]];
      const bare = program !== '' && !program.includes('/');
      if (bare) programs.push(...(hosts.get(program)?.map((path): Sequence => [quoted(path)]) ?? anywhere(program)));
      const sequences = programs.flatMap((p) => withMore(p, tail));
      put(bare ? byName : byPath, 'run', sequences, text);
    }
  }
  return [...byEffect(byPath), ...byEffect(byName)];
}

/** More ways to spell one pattern than this are not written out. */
export const MOST_SPELLINGS = 256;

/** How many commands a pattern spells: a list in it is a choice at its place. */
export function spellings(call: Call): number {
  return places(call).reduce((n, choices) => Math.min(n * choices.length, MOST_SPELLINGS + 1), 1);
}

const EFFECTS: Readonly<Record<string, Effect>> = {
  '': 'allow',
  allow: 'allow',
  prompt: 'ask',
  forbidden: 'deny',
  deny: 'deny',
};

/** A program of that name in any folder. A blank in the path is quoted, or an argument could be taken for the program. */
function anywhere(program: string): Sequence[] {
  const inQuotes: Sequence = ["'", { min: 0, max: 'many', not: "'" }, `/${program.replaceAll("'", QUOTE)}'`];
  return PLAIN.test(program) ? [[{ min: 0, max: 'many', not: ' \'"' }, `/${program}`], inQuotes] : [inQuotes];
}

function withMore(program: Sequence, tail: string): Sequence[] {
  return [
    [...program, tail],
    [...program, `${tail} `, SOME],
  ];
}

/** A word as it stands in a command line: quoted where it would otherwise be several, or none. */
function quoted(word: string): string {
  return PLAIN.test(word) ? word : `'${word.replaceAll("'", QUOTE)}'`;
}

const PLAIN = /^[^\s'"\\$`|&;<>(){}*?[\]#!]+$/;
/** A single quote between single quotes. */
const QUOTE = "'\\''";

interface Spelt {
  readonly program: string;
  readonly tail: string;
  readonly text: string;
}

/** Every command of a pattern, or the first of them: a list in it is a choice at its place. */
function spelt(pattern: readonly (readonly string[])[]): Spelt[] {
  const [programs = [], ...rest] = pattern;
  let out = programs.slice(0, MOST_SPELLINGS).map((program): Spelt => ({ program, tail: '', text: program }));
  for (const choices of rest) {
    const few = choices.slice(0, Math.max(1, Math.floor(MOST_SPELLINGS / out.length)));
    out = out.flatMap((o) =>
      few.map((word) => ({ program: o.program, tail: `${o.tail} ${quoted(word)}`, text: `${o.text} ${word}` })),
    );
  }
  return out;
}
