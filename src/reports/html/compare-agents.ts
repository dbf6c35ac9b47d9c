import type { AgentRecord, RepositoryInventory } from '../../inventory/inventory.ts';
import { distrust } from '../../untrusted.ts';
import { type Item, type Section, sections } from './agent-record.ts';
import { code, type Markup, words } from './markup.ts';
import { power } from './traits.ts';

/** An agent that is not the same on both sides of a change. */
export interface ChangedAgent {
  readonly name: Markup;
  readonly client: string;
  readonly state: 'new' | 'gone' | 'changed';
  /** Headings under which something differs, and those that only say what stays. */
  readonly parts: readonly ChangedPart[];
}

export interface ChangedPart {
  readonly title: string;
  readonly means: Section['means'];
  readonly gone: readonly Item[];
  readonly added: readonly Item[];
  readonly same: readonly Item[];
}

/** Agents that a change touches: those that gain most come first, and where a statement only moved, none does. */
export function changedAgents(before: RepositoryInventory, after: RepositoryInventory): readonly ChangedAgent[] {
  const old = new Map(before.agents.map((a) => [a.id, a]));
  const now = new Map(after.agents.map((a) => [a.id, a]));
  const names = new Map([...before.agents, ...after.agents].map((a) => [a.id, words(a.name, { max: 80 })]));
  const pairs = [...new Set([...now.keys(), ...old.keys()])].map((id) => [old.get(id), now.get(id)] as const);
  return pairs
    .flatMap(([was, is]) => {
      const changed = compared(was, is, (id) => names.get(id) ?? code(distrust(id), { max: 40 }));
      return changed ? [{ changed, gain: gain(was, is) }] : [];
    })
    .sort((a, b) => b.gain - a.gain)
    .map(({ changed }) => changed);
}

function compared(
  was: AgentRecord | undefined,
  is: AgentRecord | undefined,
  callee: (id: string) => Markup,
): ChangedAgent | undefined {
  const agent = is ?? was;
  if (!agent) return undefined;
  const [before, after] = [was, is].map((side) => (side ? sections(side, callee) : []));
  const parts = sections(agent, callee)
    .map(({ title, means }) => part(title, means, itemsOf(before, title), itemsOf(after, title)))
    .filter((p) => p.gone.length + p.added.length + p.same.length > 0);
  const state = was ? (is ? 'changed' : 'gone') : 'new';
  if (state === 'changed' && parts.every((p) => p.gone.length + p.added.length === 0)) return undefined;
  return { name: words(agent.name, { max: 120 }), client: agent.client, state, parts };
}

/** Told apart by what they say, without the place: that a line moved is no change of access. */
function part(title: string, means: Section['means'], before: readonly Item[], after: readonly Item[]): ChangedPart {
  const [old, now] = [before, after].map((items) => new Set(items.map((i) => i.said.html)));
  return {
    title,
    means,
    gone: before.filter((item) => !now?.has(item.said.html)),
    added: after.filter((item) => !old?.has(item.said.html)),
    same: after.filter((item) => old?.has(item.said.html)),
  };
}

function itemsOf(side: readonly Section[] | undefined, title: string): readonly Item[] {
  return side?.find((s) => s.title === title)?.items ?? [];
}

function gain(was: AgentRecord | undefined, is: AgentRecord | undefined): number {
  return (is ? power(is) : 0) - (was ? power(was) : 0);
}
