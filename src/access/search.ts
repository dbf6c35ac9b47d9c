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
  const first: Node = { focus: start(focus), rest: groups.map((g) => g.map(start)), word: '' };
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
          for (const [j, states] of group.entries()) work += 1 + weight(groups[k]?.[j] as Automaton, states);
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

function firstHolding(group: readonly Automaton[], states: readonly States[]): number {
  return group.findIndex((a, i) => accepts(a, states[i] ?? []));
}

/** The decision that no continuation can change, if there is one. */
function certain(group: readonly Automaton[], states: readonly States[]): number | undefined {
  for (let i = 0; i < group.length; i++) {
    const here = states[i] ?? [];
    if (here.length === 0) continue;
    return isUniversal(group[i] as Automaton, here) ? i : undefined;
  }
  return -1;
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

/** Whether two patterns share a word. Exact: the budget is far above what two patterns can need. */
export function intersects(a: Automaton, b: Automaton, budget?: Budget): boolean {
  const known = meet(a, b);
  if (budget && known !== undefined) budget.left -= 1 + a.tracks.length * b.tracks.length;
  if (known !== undefined) return known;
  return search(a, [[b]], ([first]) => first !== -1, budget).kind !== 'none';
}

interface Node {
  readonly focus: States;
  readonly rest: readonly (readonly States[])[];
  readonly word: string;
}

function active(focus: Automaton, groups: readonly (readonly Automaton[])[], node: Node): [Automaton, States][] {
  const out: [Automaton, States][] = [[focus, node.focus]];
  groups.forEach((g, k) => {
    g.forEach((a, i) => {
      const states = node.rest[k]?.[i] ?? [];
      if (states.length > 0) out.push([a, states]);
    });
  });
  return out;
}

function signature(node: Node): string {
  return `${node.focus.join(',')}|${node.rest.map((g) => g.map((s) => s.join(',')).join('|')).join('#')}`;
}
