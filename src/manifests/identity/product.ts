import type { Pattern, RegexUses, Sequence, Token } from '../../access/pattern.ts';
import { canonicalSequence, merge, SEPARATOR } from '../../access/pattern.ts';
import { ALL, complement, joined, WORD } from '../../access/regex-chars.ts';
import { machineOf } from '../../access/regex-machine.ts';
import type { Nfa, Node } from '../../access/regex-nfa.ts';
import { digest } from '../reading.ts';

/** A part of a use: our own separating text, or any one of several patterns. */
export type Field = string | readonly Sequence[];

/**
 * All uses of a verb whose argument is one choice of each field, in a row, is one of each of `also`, and starts like none
 * of `lacking`. As literal sequences
 * where they are few; else as an automaton, whose size is the sum of the fields and not their product. Exact, unless it is
 * larger than any real rule: then it holds itself for certain and at most every use of the verb.
 */
export function product(
  verb: string,
  fields: readonly Field[],
  lacking: readonly (readonly Field[])[] = [],
  also: readonly (readonly Field[])[] = [],
): Pattern {
  const own = fields.map(tidy);
  const not = lacking.map((l) => l.map(tidy));
  const too = also.map((a) => a.map(tidy));
  if ([own, ...too].flat().some((f) => typeof f !== 'string' && f.length === 0)) return { sequences: [] };
  const name = nameOf(too.length === 0 ? [own, ...not] : [own, ...not, ['and'], ...too]);
  const count = own.reduce((n, f) => n * (typeof f === 'string' ? 1 : f.length), 1);
  if (not.length + too.length === 0 && count <= MOST_SEQUENCES && count * name.length <= MOST_TEXT) {
    return { sequences: crossed(own).map((s) => merge([verb + SEPARATOR, ...s])) };
  }
  if (name.length > MOST_TEXT) {
    const why = 'it is longer than any real rule';
    return {
      sequences: [[`${verb}${SEPARATOR}\u0001${digest(name)}`]],
      wide: { sequences: [[verb + SEPARATOR, { min: 0, max: 'many', not: '' }]], why },
    };
  }
  const branch = [...[own, ...too].map((t) => nfaOf(t, 'has')), ...not.map((l) => nfaOf(l, 'lacks'))];
  const machine = machineOf(branch, { branches: [branch], word: WORD, units: false, wider: undefined });
  const regex: RegexUses = { start: verb + SEPARATOR, machine, name: digest(name) };
  return { sequences: [], regexes: [regex] };
}

const MOST_SEQUENCES = 300;
const MOST_TEXT = 60_000;

/** Each choice once, in a fixed order; where one of them is everything, it alone. */
function tidy(field: Field): Field {
  if (typeof field === 'string') return field;
  const all = new Map(field.map((s) => [canonicalSequence(s), merge(s)]));
  const found = [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, s]) => s);
  const whole = found.find((s) => s.length === 1 && typeof s[0] === 'object' && s[0].max === 'many' && s[0].min === 0);
  return whole ? [whole] : found;
}

function nameOf(parts: readonly (readonly Field[])[]): string {
  return JSON.stringify(parts.map((p) => p.map((f) => (typeof f === 'string' ? f : f.map(canonicalSequence)))));
}

function crossed(fields: readonly Field[]): Token[][] {
  let out: Token[][] = [[]];
  for (const field of fields) {
    const choices: readonly Sequence[] = typeof field === 'string' ? [[field]] : field;
    out = out.flatMap((head) => choices.map((choice) => [...head, ...choice]));
  }
  return out;
}

/** From the argument's start. `has` reaches to its end; `lacks` is about its start alone. Built from the end backwards. */
function nfaOf(fields: readonly Field[], mode: Nfa['mode']): Nfa {
  const nodes: Node[] = [{ kind: 'match' }];
  const last = fields.at(-1);
  const open = Array.isArray(last) && last.length === 1 && isRest(last[0]);
  let next = 0;
  if (mode === 'has' && !open) next = nodes.push({ kind: 'assert', of: 'end', next: 0 }) - 1;
  for (let i = fields.length - 1; i >= 0; i--) {
    const field = fields[i] ?? '';
    const after = next;
    if (typeof field === 'string') next = literal(nodes, field, after);
    else next = nodes.push({ kind: 'split', next: field.map((s) => sequence(nodes, s, after)) }) - 1;
  }
  return { mode, nodes, start: next };
}

function isRest(s: Sequence | undefined): boolean {
  const token = s?.length === 1 ? s[0] : undefined;
  return typeof token === 'object' && token.max === 'many' && token.min === 0 && token.not === '';
}

function sequence(nodes: Node[], tokens: Sequence, after: number): number {
  let next = after;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i] ?? '';
    if (typeof token === 'string') next = literal(nodes, token, next);
    else {
      const set = token.not === '' ? ALL : complement(joined(...[...token.not].map(one)));
      if (token.max === 1) next = nodes.push({ kind: 'set', set, next }) - 1;
      else {
        // A split that leads on or through the set back to itself.
        const at = nodes.length;
        nodes.push({ kind: 'split', next: [next, at + 1] }, { kind: 'set', set, next: at });
        next = token.min === 1 ? at + 1 : at;
      }
    }
  }
  return next;
}

function literal(nodes: Node[], text: string, after: number): number {
  let next = after;
  for (const char of [...text].reverse()) next = nodes.push({ kind: 'set', set: one(char), next }) - 1;
  return next;
}

function one(char: string): readonly (readonly [number, number])[] {
  const code = char.codePointAt(0) ?? 0;
  return [[code, code]];
}
