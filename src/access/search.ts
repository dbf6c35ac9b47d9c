import { alphabet } from './alphabet.ts';
import type { Automaton, States } from './automaton.ts';
import { accepts, isUniversal, start, step, weight } from './automaton.ts';
import { meet } from './meet.ts';
import { MachineTooLarge } from './regex-machine.ts';

/**
 * Work that a search may do, in automaton positions stepped: some tenths of a second for one search. Above it the answer is
 * "not proven", which is never "same".
 */
export const SEARCH_BUDGET = 1_000_000;

/** What is left for a whole comparison; searches draw from it, so that hostile lists end in bounded time. */
export interface Budget {
  left: number;
}

export type Found =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'budget' };

/** Which automaton of each group decides: its index, -1 for none, undefined where the rest of the word may still tell. */
export type Deciding = readonly (number | undefined)[];

/**
 * The shortest word that `focus` holds and that `wanted` accepts. Each group of automata is a list in which the first
 * that holds the word decides. `wanted` is also asked on the way, with what is already certain: false ends a branch.
 *
 * A lazy product: states are stepped together, one representative for all characters that no active position tells
 * apart, breadth first, and the search stops at the first accepting state. Exact within its budget. Deterministic:
 * characters are tried in a fixed order, readable ones first.
 */
export function search(
  focus: Automaton,
  groups: readonly (readonly Automaton[])[],
  wanted: (deciding: Deciding) => boolean,
  budget: Budget = { left: SEARCH_BUDGET },
): Found {
  let work = 0;
  const limit = Math.min(SEARCH_BUDGET, budget.left);
  const first: Node = { focus: start(focus), rest: groups.map((g) => g.map((a, i) => [i, start(a)])), word: '' };
  const seen = new Set<string>([signature(first)]);
  const queue: Node[] = [first];
  try {
    for (let i = 0; i < queue.length; i++) {
      const node = queue[i] as Node;
      if (accepts(focus, node.focus) && wanted(groups.map((g, k) => firstHolding(g, node.rest[k] ?? [])))) {
        return { kind: 'word', word: node.word };
      }
      for (const char of alphabet(active(focus, groups, node))) {
        if (work > limit) return { kind: 'budget' };
        const nextFocus = step(focus, node.focus, char.symbol);
        work += 1 + weight(focus, nextFocus);
        if (nextFocus.length === 0) continue;
        const rest = groups.map((g, k) => stepGroup(g, node.rest[k] ?? [], char.symbol));
        for (const [k, group] of rest.entries())
          for (const [j, states] of group) work += 1 + weight(groups[k]?.[j] as Automaton, states);
        if (!wanted(groups.map((g, k) => certain(g, rest[k] ?? [])))) continue;
        const next: Node = { focus: nextFocus, rest, word: node.word + char.letter };
        const id = signature(next);
        if (seen.has(id)) continue;
        seen.add(id);
        queue.push(next);
      }
    }
    return { kind: 'none' };
  } catch (error) {
    if (error instanceof MachineTooLarge) return { kind: 'budget' };
    throw error;
  } finally {
    budget.left -= work;
  }
}

function firstHolding(group: readonly Automaton[], alive: Alive): number {
  return alive.find(([i, states]) => accepts(group[i] as Automaton, states))?.[0] ?? -1;
}

/** The decision that no continuation can change, if there is one. */
function certain(group: readonly Automaton[], alive: Alive): number | undefined {
  const first = alive[0];
  if (!first) return -1;
  return isUniversal(group[first[0]] as Automaton, first[1]) ? first[0] : undefined;
}

/** After an automaton that will hold every continuation, none later in the list can decide. */
function stepGroup(group: readonly Automaton[], alive: Alive, symbol: string | null): Alive {
  const out: [number, States][] = [];
  for (const [i, before] of alive) {
    const automaton = group[i] as Automaton;
    const after = step(automaton, before, symbol);
    if (after.length === 0) continue;
    out.push([i, after]);
    if (isUniversal(automaton, after)) break;
  }
  return out;
}

/** Whether two patterns share a word. Exact: the budget is far above what two patterns can need. */
export function intersects(a: Automaton, b: Automaton, budget?: Budget): boolean {
  const known = meet(a, b);
  if (budget && known !== undefined) budget.left -= 1 + a.tracks.length * b.tracks.length;
  if (known !== undefined) return known;
  return search(a, [[b]], ([first]) => first !== -1, budget).kind !== 'none';
}

/** The automata of a group that may still hold the word, by their places, with their states: a long list has few. */
type Alive = readonly (readonly [number, States])[];

interface Node {
  readonly focus: States;
  readonly rest: readonly Alive[];
  readonly word: string;
}

function active(focus: Automaton, groups: readonly (readonly Automaton[])[], node: Node): [Automaton, States][] {
  const out: [Automaton, States][] = [[focus, node.focus]];
  node.rest.forEach((alive, k) => {
    for (const [i, states] of alive) out.push([groups[k]?.[i] as Automaton, states]);
  });
  return out;
}

function signature(node: Node): string {
  const rest = node.rest.map((alive) => alive.map(([i, states]) => `${i}:${states.join(',')}`).join('|'));
  return `${node.focus.join(',')}#${rest.join('#')}`;
}
