import type { Automaton, States } from './automaton.ts';
import { deciders, machinesAt } from './automaton.ts';
import type { Machine } from './regex-machine.ts';

/** One character to step with: `symbol` null is "any that nothing names", shown as a fresh letter. */
export interface Representative {
  readonly symbol: string | null;
  readonly letter: string;
}

/**
 * One character for each class that the active positions can tell apart, readable ones where there is a choice. Where a
 * regular expression is active, classes are cut at the bounds of all their ranges.
 */
export function alphabet(active: readonly (readonly [Automaton, States])[]): Representative[] {
  const named = new Set<string>();
  const machines = new Set<Machine>();
  for (const [automaton, states] of active) {
    deciders(automaton, states, named);
    for (const m of machinesAt(automaton, states, named)) machines.add(m);
  }
  const own = [...named].sort().map((symbol) => ({ symbol, letter: symbol }));
  if (machines.size === 0) return [{ symbol: null, letter: fresh(named) }, ...own];
  const others = classes([...machines])
    .map((c) => memberOf(c, named))
    .filter((c) => c !== undefined)
    .map((symbol) => ({ symbol, letter: symbol }));
  return [...others, ...own];
}

const LETTERS = 'xyzabcdefghijklmnopqrstuvw0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_.,:=@+%';
const READABLE = [...`${LETTERS} /"'()[]{}<>!#$&*;?\\^\`|~`].map((c) => c.codePointAt(0) ?? 0);

function fresh(named: ReadonlySet<string>): string {
  for (const letter of LETTERS) if (!named.has(letter)) return letter;
  return '\uFFFD';
}

/** Characters that a set of machines can't tell apart. */
interface Class {
  readonly readable: string[];
  readonly ranges: [number, number][];
}

/** A character of the class that no literal names; undefined where they name all. */
function memberOf({ readable, ranges }: Class, named: ReadonlySet<string>): string | undefined {
  const found = readable.find((c) => !named.has(c));
  if (found !== undefined) return found;
  for (const [from, to] of ranges) {
    for (let code = from; code <= to; code++) {
      if ((code < 0xd800 || code > 0xdfff) && !named.has(String.fromCodePoint(code))) return String.fromCodePoint(code);
    }
  }
  return undefined;
}

function classes(machines: readonly Machine[]): readonly Class[] {
  const ids = machines.map((m) => m.id).sort((a, b) => a - b);
  const id = ids.join();
  const known = cache.get(id);
  if (known) return known;
  const bounds = [...new Set(machines.flatMap((m) => m.bounds))].sort((a, b) => a - b);
  const out = new Map<string, Class>();
  const of = (code: number): Class => {
    const name = machines.map((m) => m.classOf(code)).join();
    const found = out.get(name) ?? { readable: [], ranges: [] };
    out.set(name, found);
    return found;
  };
  for (const code of READABLE) of(code).readable.push(String.fromCodePoint(code));
  bounds.forEach((from, i) => {
    if (from <= 0x10ffff) of(from).ranges.push([from, (bounds[i + 1] ?? 0x110000) - 1]);
  });
  const found = [...out.values()];
  if (cache.size > 1_000) cache.clear();
  cache.set(id, found);
  return found;
}
const cache = new Map<string, readonly Class[]>();
