import type { Pattern, Sequence } from './pattern.ts';
import { SEPARATOR } from './pattern.ts';

/**
 * A sequence as a position automaton: one element a character or a one-character wildcard, loops for the unbounded
 * ones. States are positions; no table is built, sets of positions are stepped on demand.
 */
interface Element {
  /** The literal character, or null for a wildcard. */
  readonly char: string | null;
  readonly not: string;
  /** A loop may be skipped and repeated. */
  readonly loop: boolean;
}

export interface Automaton {
  readonly tracks: readonly (readonly Element[])[];
}

/** Active positions, `track * 65536 + position`, sorted. */
export type States = readonly number[];
const TRACK = 65_536;

export function compile(pattern: Pattern): Automaton {
  return { tracks: pattern.sequences.map(elements) };
}

export function start(automaton: Automaton): States {
  const out = new Set<number>();
  automaton.tracks.forEach((track, t) => {
    close(track, t, 0, out);
  });
  return sorted(out);
}

/** The positions after one more character. `null` stands for a character that no literal of the search names. */
export function step(automaton: Automaton, states: States, char: string | null): States {
  const out = new Set<number>();
  for (const state of states) {
    const t = Math.floor(state / TRACK);
    const position = state % TRACK;
    const track = automaton.tracks[t];
    const element = track?.[position];
    if (!track || !element || !takes(element, char)) continue;
    close(track, t, element.loop ? position : position + 1, out);
  }
  return settled(automaton, sorted(out));
}

/**
 * Once one track takes every continuation, the others add nothing: dropping them keeps the number of distinct sets
 * small (without this, a union of "anything below one of n folders" has 2^n of them).
 */
function settled(automaton: Automaton, states: States): States {
  const sink = states.find((s) => isSink(automaton, s));
  return sink === undefined || states.length === 1 ? states : [sink, sink + 1];
}

function isSink(automaton: Automaton, state: number): boolean {
  const track = automaton.tracks[Math.floor(state / TRACK)];
  const position = state % TRACK;
  const element = track?.[position];
  return element?.loop === true && element.not === '' && position + 1 === track?.length;
}

/** Whether every continuation (without NUL) is accepted from here. */
export function isUniversal(automaton: Automaton, states: States): boolean {
  return states.some((s) => isSink(automaton, s));
}

export function accepts(automaton: Automaton, states: States): boolean {
  return states.some((s) => s % TRACK === (automaton.tracks[Math.floor(s / TRACK)]?.length ?? -1));
}

/** Adds to `into` the literal characters and exclusions that decide the next step: all others behave alike. */
export function deciders(automaton: Automaton, states: States, into: Set<string>): void {
  for (const state of states) {
    const element = automaton.tracks[Math.floor(state / TRACK)]?.[state % TRACK];
    if (!element) continue;
    if (element.char !== null) into.add(element.char);
    for (const c of element.not) into.add(c);
    into.add(SEPARATOR);
  }
}

/** Whether the pattern holds a word. */
export function matches(automaton: Automaton, word: string): boolean {
  let states = start(automaton);
  for (const char of word) {
    states = step(automaton, states, char);
    if (states.length === 0) return false;
  }
  return accepts(automaton, states);
}

function takes(element: Element, char: string | null): boolean {
  if (element.char !== null) return element.char === char;
  return char === null || (char !== SEPARATOR && !element.not.includes(char));
}

function close(track: readonly Element[], t: number, from: number, out: Set<number>): void {
  let position = from;
  out.add(t * TRACK + position);
  while (track[position]?.loop) {
    position += 1;
    out.add(t * TRACK + position);
  }
}

function elements(sequence: Sequence): Element[] {
  const out: Element[] = [];
  for (const token of sequence) {
    if (typeof token === 'string') for (const char of token) out.push({ char, not: '', loop: false });
    else {
      if (token.min === 1 || token.max === 1) out.push({ char: null, not: token.not, loop: false });
      if (token.max === 'many') out.push({ char: null, not: token.not, loop: true });
    }
  }
  return out.slice(0, TRACK - 1);
}

function sorted(states: ReadonlySet<number>): States {
  return states.size < 2 ? [...states] : [...states].sort((a, b) => a - b);
}
