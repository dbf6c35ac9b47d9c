import type { Automaton, States } from './automaton.ts';
import { accepts, deciders, isUniversal, start, step } from './automaton.ts';

/** Product states visited before a search gives up: then the answer is "not proven", which is never "same". */
export const NODE_BUDGET = 20_000;

export type Found = { readonly kind: 'word'; readonly word: string } | { readonly kind: 'none' } | { readonly kind: 'budget' };

/**
 * The shortest word that `focus` holds and that `wanted` accepts. Each group of automata is a list in which the first
 * that holds the word decides; `wanted` gets the index of that one a group, -1 for none.
 *
 * A lazy product: states are stepped together, one representative for all characters that no active position tells
 * apart, breadth first, and the search stops at the first accepting state. What can no longer decide is dropped on the
 * way. Exact within its budget. Deterministic: characters are tried in a fixed order, readable ones first.
 */
export function search(
  focus: Automaton,
  groups: readonly (readonly Automaton[])[],
  wanted: (first: readonly number[]) => boolean,
  budget = NODE_BUDGET,
): Found {
  const first: Node = { focus: start(focus), rest: groups.map((g) => g.map(start)), word: '' };
  const seen = new Set<string>([signature(first)]);
  const queue: Node[] = [first];
  for (let i = 0; i < queue.length; i++) {
    if (i > budget) return { kind: 'budget' };
    const node = queue[i] as Node;
    if (accepts(focus, node.focus) && wanted(deciding(groups, node))) return { kind: 'word', word: node.word };
    for (const char of alphabet(focus, groups, node)) {
      const nextFocus = step(focus, node.focus, char.symbol);
      if (nextFocus.length === 0) continue;
      const next: Node = {
        focus: nextFocus,
        rest: groups.map((g, k) => stepGroup(g, node.rest[k] ?? [], char.symbol)),
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

/** After an automaton that will hold every continuation, none later in the list can decide. */
function stepGroup(group: readonly Automaton[], states: readonly States[], symbol: string | null): States[] {
  const out: States[] = [];
  for (const [i, automaton] of group.entries()) {
    const before = states[i];
    if (before === undefined) break;
    const after = before.length === 0 ? before : step(automaton, before, symbol);
    out.push(after);
    if (isUniversal(automaton, after)) break;
  }
  return out;
}

function deciding(groups: readonly (readonly Automaton[])[], node: Node): number[] {
  return groups.map((g, k) => g.findIndex((a, i) => accepts(a, node.rest[k]?.[i] ?? [])));
}

/** Whether two patterns share a word. Exact: the budget is far above what two patterns can need. */
export function intersects(a: Automaton, b: Automaton): boolean {
  return search(a, [[b]], ([first]) => first === 0, 200_000).kind !== 'none';
}

interface Node {
  readonly focus: States;
  readonly rest: readonly (readonly States[])[];
  readonly word: string;
}

const LETTERS = 'xyzabcdefghijklmnopqrstuvw0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_.,:=@+%';

/** One character for each class that the active positions can tell apart; null is "any other", shown as a fresh letter. */
function alphabet(
  focus: Automaton,
  groups: readonly (readonly Automaton[])[],
  node: Node,
): { symbol: string | null; letter: string }[] {
  const named = new Set<string>();
  deciders(focus, node.focus, named);
  groups.forEach((g, k) => {
    g.forEach((a, i) => {
      deciders(a, node.rest[k]?.[i] ?? [], named);
    });
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
  return `${node.focus.join(',')}|${node.rest.map((g) => g.map((s) => s.join(',')).join('|')).join('#')}`;
}
