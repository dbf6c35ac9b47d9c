import type { Automaton, States } from './automaton.ts';
import { accepts, deciders, start, step } from './automaton.ts';

/** Product states visited before a search gives up: then the answer is "not proven", which is never "same". */
export const NODE_BUDGET = 20_000;

export type Found = { readonly kind: 'word'; readonly word: string } | { readonly kind: 'none' } | { readonly kind: 'budget' };

/**
 * The shortest word that `focus` holds and that `wanted` accepts, given which of the `automata` hold it.
 *
 * A lazy product: states are stepped together, one representative for all characters that no active position tells
 * apart, breadth first, and the search stops at the first accepting state. Exact within its budget. Deterministic:
 * characters are tried in a fixed order, readable ones first.
 */
export function search(
  focus: Automaton,
  automata: readonly Automaton[],
  wanted: (holds: (index: number) => boolean) => boolean,
  budget = NODE_BUDGET,
): Found {
  const first: Node = { focus: start(focus), rest: automata.map(start), word: '' };
  const seen = new Set<string>([signature(first)]);
  const queue: Node[] = [first];
  for (let i = 0; i < queue.length; i++) {
    if (i > budget) return { kind: 'budget' };
    const node = queue[i] as Node;
    if (accepts(focus, node.focus)) {
      const held = (k: number): boolean => {
        const automaton = automata[k];
        const states = node.rest[k];
        return automaton !== undefined && states !== undefined && accepts(automaton, states);
      };
      if (wanted(held)) return { kind: 'word', word: node.word };
    }
    for (const char of alphabet(focus, automata, node)) {
      const nextFocus = step(focus, node.focus, char.symbol);
      if (nextFocus.length === 0) continue;
      const next: Node = {
        focus: nextFocus,
        rest: automata.map((a, k) => {
          const states = node.rest[k];
          return states === undefined || states.length === 0 ? [] : step(a, states, char.symbol);
        }),
        word: node.word + char.letter,
      };
      const id = signature(next);
      if (seen.has(id)) continue;
      seen.add(id);
      queue.push(next);
    }
  }
  return { kind: 'none' };
}

/** Whether two patterns share a word. Exact: the budget is far above what two patterns can need. */
export function intersects(a: Automaton, b: Automaton): boolean {
  return search(a, [b], (holds) => holds(0), 200_000).kind !== 'none';
}

interface Node {
  readonly focus: States;
  readonly rest: readonly States[];
  readonly word: string;
}

const LETTERS = 'xyzabcdefghijklmnopqrstuvw0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_.,:=@+%';

/** One character for each class that the active positions can tell apart; null is "any other", shown as a fresh letter. */
function alphabet(
  focus: Automaton,
  automata: readonly Automaton[],
  node: Node,
): { symbol: string | null; letter: string }[] {
  const named = new Set<string>();
  deciders(focus, node.focus, named);
  automata.forEach((a, k) => {
    const states = node.rest[k];
    if (states) deciders(a, states, named);
  });
  let fresh = '\uFFFD';
  for (const letter of LETTERS) {
    if (!named.has(letter)) {
      fresh = letter;
      break;
    }
  }
  const out: { symbol: string | null; letter: string }[] = [...named]
    .sort()
    .map((symbol) => ({ symbol, letter: symbol }));
  out.unshift({ symbol: null, letter: fresh });
  return out;
}

function signature(node: Node): string {
  return `${node.focus.join(',')}|${node.rest.map((s) => s.join(',')).join('|')}`;
}
