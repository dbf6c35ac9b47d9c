import type { Access, AgentAccess } from './access.ts';
import type { Entry } from './decision-list.ts';
import { directoryOf } from './directory.ts';
import { uses } from './pattern.ts';

/** A deployed agent that may reach another of the same repository, and the statement that lets it. */
export interface Link {
  readonly from: AgentAccess;
  readonly to: AgentAccess;
  readonly entry: Entry;
}

/**
 * Which deployed agents may reach which others over the network or by the name of another file: an address that a card
 * of the repository publishes, an address under which a platform serves an agent, a name that only another namespace or
 * folder has. What is reached at another's address is what its card offers, or, where one agent's manifest stands beside
 * the card, all that this agent may do.
 */
export function linksOf(access: Access): { readonly links: readonly Link[]; readonly whole: boolean } {
  const directory = directoryOf(access);
  if (directory.agents.length === 0) return { links: [], whole: true };
  const out: Link[] = [];
  const seen = new Set<string>();
  const put = (from: AgentAccess, to: AgentAccess | undefined, entry: Entry): void => {
    if (!to || to.id === from.id) return;
    const id = `${from.id}\0${to.id}\0${entry.text}`;
    if (!seen.has(id)) out.push({ from, to, entry });
    seen.add(id);
  };
  let work = MOST_WORK;
  const goesOn = (): boolean => work-- > 0 && out.length < MOST_LINKS;
  for (const fact of access.facts) {
    if (fact.kind !== 'connection' || fact.purpose !== 'server') continue;
    for (const from of directory.callers(fact)) {
      if (!goesOn()) break;
      for (const to of directory.at(fact, from)) put(from, to, callEntry(to, fact.text, fact.place));
    }
  }
  for (const from of directory.agents) {
    for (const entry of from.list.entries) {
      if (!goesOn()) break;
      const called = calledBy(entry);
      if (called !== undefined) put(from, directory.elsewhere(from, called, entry), entry);
    }
  }
  return { links: out, whole: work > 0 && out.length < MOST_LINKS };
}

/** Above these links are not followed, and that is said: no real repository comes near. */
const MOST_LINKS = 2_000;
const MOST_WORK = 300_000;

function callEntry(to: AgentAccess, text: string, place: Entry['place']): Entry {
  return { effect: 'allow', uses: uses('call', [to.name]), text, place, origin: 'tools' };
}

function calledBy({ effect, uses: { sequences } }: Entry): string | undefined {
  const [first] = sequences[0] ?? [];
  const one = effect !== 'deny' && sequences.length === 1 && sequences[0]?.length === 1;
  return one && typeof first === 'string' && first.startsWith('call\0') ? first.slice('call\0'.length) : undefined;
}
