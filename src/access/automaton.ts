import type { Pattern, RegexUses, Sequence } from './pattern.ts';
import { SEPARATOR } from './pattern.ts';
import type { Machine } from './regex-machine.ts';

/**
 * A sequence as a position automaton: one element a character or a one-character wildcard, loops for the unbounded
 * ones. States are positions; no table is built, sets of positions are stepped on demand.
 */
export interface Element {
  /** The literal character, or null for a wildcard. */
  readonly char: string | null;
  readonly not: string;
  /** A loop may be skipped and repeated. */
  readonly loop: boolean;
}

/** Behind its elements a track may have a machine: positions from `elements.length` on are the machine's states. */
interface Track {
  readonly elements: readonly Element[];
  readonly machine?: Machine;
}

export interface Automaton {
  readonly tracks: readonly Track[];
  /** How many tracks come first that have no machine. */
  readonly plain: number;
  readonly regexes: readonly RegexUses[];
}

/** Active positions, `track * 65536 + position`, sorted. */
export type States = readonly number[];
const TRACK = 65_536;

export function compile(pattern: Pattern): Automaton {
  const regexes = pattern.regexes ?? [];
  const plain = pattern.sequences.map((s): Track => ({ elements: elements(s) }));
  const machines = regexes.map((r): Track => ({ elements: elements([r.start]), machine: r.machine }));
  return { tracks: [...plain, ...machines], plain: plain.length, regexes };
}

export function start(automaton: Automaton): States {
  const out = new Set<number>();
  automaton.tracks.forEach((track, t) => {
    close(track.elements, t, 0, out);
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
    const element = track?.elements[position];
    if (track?.machine && position >= track.elements.length) {
      const next = char === null ? -1 : track.machine.step(position - track.elements.length, char);
      if (next >= 0) out.add(t * TRACK + track.elements.length + next);
    }
    if (!track || !element || !takes(element, char)) continue;
    close(track.elements, t, element.loop ? position : position + 1, out);
  }
  return settled(automaton, sorted(out));
}

/**
 * Once one track takes every continuation, the others add nothing: dropping them keeps the number of distinct sets
 * small (without this, a union of "anything below one of n folders" has 2^n of them).
 */
function settled(automaton: Automaton, states: States): States {
  const sink = states.find((s) => isSink(automaton, s));
  if (sink === undefined || states.length === 1) return states;
  return automaton.tracks[Math.floor(sink / TRACK)]?.machine ? [sink] : [sink, sink + 1];
}

function isSink(automaton: Automaton, state: number): boolean {
  const track = automaton.tracks[Math.floor(state / TRACK)];
  const position = state % TRACK;
  const elements = track?.elements ?? [];
  if (track?.machine) return position >= elements.length && track.machine.universal(position - elements.length);
  const element = elements[position];
  return element?.loop === true && element.not === '' && position + 1 === elements.length;
}

/** Whether every continuation (without NUL) is accepted from here. */
export function isUniversal(automaton: Automaton, states: States): boolean {
  return states.some((s) => isSink(automaton, s));
}

export function accepts(automaton: Automaton, states: States): boolean {
  return states.some((s) => {
    const track = automaton.tracks[Math.floor(s / TRACK)];
    const behind = (s % TRACK) - (track?.elements.length ?? Number.POSITIVE_INFINITY);
    return track?.machine ? behind >= 0 && track.machine.accepts(behind) : behind === 0;
  });
}

/** Adds to `into` the literal characters and exclusions that decide the next step: all others behave alike. */
export function deciders(automaton: Automaton, states: States, into: Set<string>): void {
  for (const state of states) {
    const element = automaton.tracks[Math.floor(state / TRACK)]?.elements[state % TRACK];
    if (!element) continue;
    if (element.char !== null) into.add(element.char);
    for (const c of element.not) into.add(c);
    into.add(SEPARATOR);
  }
}

/** The machines that the next character steps, and into `into` the characters that they tell apart from all others. */
export function machinesAt(automaton: Automaton, states: States, into: Set<string>): Machine[] {
  if (automaton.regexes.length === 0) return [];
  return states.flatMap((state) => {
    const track = automaton.tracks[Math.floor(state / TRACK)];
    if (!track?.machine || state % TRACK < track.elements.length) return [];
    for (const c of track.machine.escaped) into.add(c);
    return [track.machine];
  });
}

/** The work of one step. */
export function weight(automaton: Automaton, states: States): number {
  if (automaton.regexes.length === 0) return states.length;
  return states.reduce((sum, state) => {
    const track = automaton.tracks[Math.floor(state / TRACK)];
    const behind = (state % TRACK) - (track?.elements.length ?? 0);
    return sum + (track?.machine && behind >= 0 ? track.machine.weight(behind) : 1);
  }, 0);
}

/** Whether the pattern holds a word. */
export function matches(automaton: Automaton, word: string): boolean {
  const found = automaton.regexes.some((r) => word.startsWith(r.start) && r.machine.holds(word.slice(r.start.length)));
  if (found) return true;
  let states: States = start(automaton).filter((s) => s < automaton.plain * TRACK);
  for (const char of word) {
    if (states.length === 0) return false;
    states = step(automaton, states, char);
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
