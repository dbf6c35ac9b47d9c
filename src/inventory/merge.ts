import type { Prose } from '../untrusted.ts';
import type { Inventory, RepositoryInventory } from './inventory.ts';
import { byName } from './organisation.ts';
import { nameOf } from './places.ts';
import { readInventory } from './read-inventory.ts';
import { isState, parseState, StateError } from './state.ts';

/** A file of one shard: a state, or a JSON report. */
export interface Part {
  readonly name: string;
  readonly text: string;
}

/**
 * One inventory of several shards' files. A repository that several hold is in it once: as it was read rather than as it
 * failed, else as the last file has it. Throws a StateError on a file that is neither.
 */
export function mergeInventories(parts: readonly Part[], now: Date): Inventory {
  const found = new Map<string, RepositoryInventory>();
  const notes = new Map<string, Prose>();
  for (const { name, text } of parts) {
    const part = partOf(name, text);
    for (const note of part.notes) notes.set(JSON.stringify(note), note);
    for (const repository of part.repositories) {
      const key = nameOf(repository).toLowerCase();
      const known = found.get(key);
      if (!known || known.failed || !repository.failed) found.set(key, repository);
    }
  }
  return {
    schemaVersion: 1,
    generated: now.toISOString(),
    repositories: byName([...found.values()]),
    notes: [...notes.values()],
  };
}

function partOf(name: string, text: string): { repositories: readonly RepositoryInventory[]; notes: readonly Prose[] } {
  if (isState(text)) return { repositories: [...parseState(text, name).values()], notes: [] };
  const report = readInventory(text);
  if (!report) throw new StateError(`${name} is neither a state file nor a JSON report of an inventory`);
  return { repositories: report.repositories, notes: report.notes ?? [] };
}
