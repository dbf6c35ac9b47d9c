import type { CharSet } from './regex-chars.ts';
import { ALL, hasChar } from './regex-chars.ts';
import type { Branch, Nfa, Node, ReadRegex } from './regex-nfa.ts';

/** A regular expression's alternative, made deterministic as far as it is walked. States are numbers; 0 is the start. */
export interface Machine {
  readonly id: number;
  /** Where classes of characters begin: characters between two of these are alike. */
  readonly bounds: readonly number[];
  /** Characters that the client writes with an escape, each a class of its own. */
  readonly escaped: string;
  /** -1: no continuation is held. Throws MachineTooLarge above MOST_STATES states. */
  step(state: number, char: string): number;
  accepts(state: number): boolean;
  /** Whether a whole argument is held; never throws. */
  holds(argument: string): boolean;
  /** Whether every continuation is held. */
  universal(state: number): boolean;
  /** Positions in this state: the work of one step. */
  weight(state: number): number;
  classOf(code: number): number;
}

/** What stands around the argument where the client looks, e.g. `{"command":"` and `"}`, with JSON's escapes between. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

export class MachineTooLarge extends Error {}
const MOST_STATES = 20_000;
let count = 0;

export function machineOf(branch: Branch, { word, units }: ReadRegex, around?: Surroundings): Machine {
  const all = branch.flatMap((n) => n.nodes.flatMap((x) => (x.kind === 'set' ? [x.set] : [])));
  const sets = [...new Map([...all, word].map((s) => [s.join(), s])).values()];
  const bounds = boundsOf([...sets, ALL]);
  const classes = classesOf(bounds, sets);
  const configs: Config[] = [];
  const ids = new Map<string, number>();
  const memo = new Map<number, number>();
  const intern = (c: Config | undefined): number => {
    if (!c) return -1;
    const text = `${c.prev}:${c.sets.map((s) => s.join(',')).join(';')}`;
    let id = ids.get(text);
    if (id === undefined) {
      if (configs.length >= MOST_STATES) throw new MachineTooLarge();
      id = configs.push(c) - 1;
      ids.set(text, id);
    }
    return id;
  };
  const one = (state: number, code: number): number => {
    if (code === 0) return -1;
    const slot = state * 4_096 + classes.of(code);
    let next = memo.get(slot);
    if (next === undefined) {
      const config = configs[state];
      next = config ? intern(move(branch, config, code, hasChar(word, code))) : -1;
      memo.set(slot, next);
    }
    return next;
  };
  const run = (state: number, text: string): number => {
    let at = state;
    for (const code of codes(text, units)) if (at >= 0) at = one(at, code);
    return at;
  };
  const universal = (state: number): boolean => configs[state]?.sets.every((s, i) => settledFor(branch[i], s)) === true;
  const acceptsHere = (state: number): boolean => {
    const config = configs[state];
    return config !== undefined && holdsAtEnd(branch, config);
  };
  intern({ prev: 'start', sets: branch.map((n) => close(n, [n.start], 'start')) });
  const first = around ? run(0, around.before) : 0;
  const escapes = around ? '"\\' : '';
  const at = (state: number): number => (state === 0 && around ? first : state);
  return {
    id: count++,
    bounds,
    escaped: escapes,
    step: (state, char) => run(at(state), escapes.includes(char) && char !== '' ? `\\${char}` : char),
    accepts: (state) =>
      around ? universal(at(state)) || acceptsHere(run(at(state), around.after)) : acceptsHere(state),
    holds: (argument) => {
      const inner = around ? argument.replace(/["\\]/g, '\\$&') : argument;
      let config = configs[0];
      for (const code of codes(around ? `${around.before}${inner}${around.after}` : inner, units)) {
        config = config && code !== 0 ? move(branch, config, code, hasChar(word, code)) : undefined;
        if (!config) return false;
        if (config.sets.every((s, i) => settledFor(branch[i], s))) return true;
      }
      return config !== undefined && holdsAtEnd(branch, config);
    },
    universal: (state) => universal(at(state)),
    weight: (state) => 1 + STEP * (configs[at(state)]?.sets.reduce((n, s) => n + s.length, 0) ?? 0),
    classOf: classes.of,
  };
}

/** A position of a machine costs more than one of a sequence. */
const STEP = 6;

function codes(text: string, units: boolean): number[] {
  if (units) return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  return [...text].map((c) => c.codePointAt(0) ?? 0);
}

/** `prev` tells boundaries; positions of each automaton, assertions that wait for the next character among them. */
interface Config {
  readonly prev: Before;
  readonly sets: readonly (readonly number[])[];
}
type Before = 'start' | 'word' | 'other';

function move(branch: Branch, config: Config, code: number, inWord: boolean): Config | undefined {
  const next = inWord ? 'word' : 'other';
  const sets: (readonly number[])[] = [];
  for (const [i, nfa] of branch.entries()) {
    const taken: number[] = [];
    for (const at of resolved(nfa, config.sets[i] ?? [], config.prev, next)) {
      const node = nfa.nodes[at] as Node;
      if (node.kind === 'match') taken.push(at);
      if (node.kind === 'set' && hasChar(node.set, code)) taken.push(node.next);
    }
    const after = close(nfa, taken, next);
    if (nfa.mode === 'has' ? after.length === 0 : after[0] === 0) return undefined;
    sets.push(after);
  }
  const waits = sets.some((s, i) => s.some((at) => branch[i]?.nodes[at]?.kind === 'assert'));
  return { prev: waits ? next : 'other', sets };
}

function holdsAtEnd(branch: Branch, config: Config): boolean {
  return branch.every((nfa, i) => {
    const matched = resolved(nfa, config.sets[i] ?? [], config.prev, 'end').includes(0);
    return nfa.mode === 'has' ? matched : !matched;
  });
}

/** Once matched, the rest of the argument is free: node 0 alone. */
function settledFor(nfa: Nfa | undefined, set: readonly number[]): boolean {
  return nfa?.mode === 'has' ? set[0] === 0 : set.length === 0;
}

/** All positions reached without a character; assertions stay where they are. */
function close(nfa: Nfa, from: readonly number[], prev: Before): readonly number[] {
  const seen = new Set<number>();
  const todo = [...from];
  for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
    if (seen.has(at)) continue;
    const node = nfa.nodes[at] as Node;
    if (node.kind === 'assert' && node.of === 'start' && prev !== 'start') continue;
    seen.add(at);
    if (node.kind === 'split') todo.push(...node.next);
  }
  if (seen.has(0)) return [0];
  return [...seen].filter((at) => nfa.nodes[at]?.kind !== 'split').sort((a, b) => a - b);
}

/** With the assertions decided, now that both neighbours are known. */
function resolved(nfa: Nfa, set: readonly number[], prev: Before, next: 'word' | 'other' | 'end'): readonly number[] {
  let out = set;
  const passed = new Set<number>();
  for (;;) {
    const fresh = out.filter((at) => !passed.has(at) && passes(nfa.nodes[at] as Node, prev, next));
    if (fresh.length === 0) return out;
    for (const at of fresh) passed.add(at);
    const through = fresh.map((at) => (nfa.nodes[at] as Node & { kind: 'assert' }).next);
    out = [...new Set([...out, ...close(nfa, through, prev)])];
  }
}

function passes(node: Node, prev: Before, next: 'word' | 'other' | 'end'): boolean {
  if (node.kind !== 'assert') return false;
  if (node.of === 'start') return prev === 'start';
  if (node.of === 'end') return next === 'end';
  return ((prev === 'word') !== (next === 'word')) === (node.of === 'word');
}

function boundsOf(sets: readonly CharSet[]): number[] {
  const out = new Set<number>([1]);
  for (const set of sets) for (const [lo, hi] of set) out.add(Math.max(1, lo)).add(hi + 1);
  return [...out].sort((a, b) => a - b);
}

/** Characters in the same sets are of one class. */
function classesOf(bounds: readonly number[], sets: readonly CharSet[]): { of: (code: number) => number } {
  const names = new Map<string, number>();
  const classes = bounds.map((code) => {
    const name = sets.map((s) => (hasChar(s, code) ? '1' : '0')).join('');
    const known = names.get(name) ?? names.size;
    names.set(name, known);
    return known;
  });
  return {
    of(code) {
      let low = 0;
      let high = bounds.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((bounds[middle] ?? 0) <= code) low = middle;
        else high = middle - 1;
      }
      return classes[low] ?? 0;
    },
  };
}
