import { mapParallel } from '../change/parallel.ts';
import type { GithubApi } from '../github/api.ts';
import { distrust, type Prose, say } from '../untrusted.ts';
import type { Inventory, RepositoryInventory } from './inventory.ts';
import { inventoryOnGithub } from './on-github.ts';
import { nameOf } from './places.ts';
import { type Candidate, findRepositories, listRepositories } from './repositories.ts';
import { isInShard, type Shard } from './shard.ts';
import type { State } from './state.ts';

export interface OrganisationRun {
  /** A client for each repository, so that what one repository refuses is not refused to the next. */
  readonly connect: () => GithubApi;
  /** An organisation or a person; or repositories by their full names. */
  readonly of: { readonly owner: string } | { readonly names: readonly string[] };
  readonly shard?: Shard;
  readonly archived: boolean;
  readonly forks: boolean;
  readonly state?: State;
  readonly now: () => Date;
  readonly progress: (at: Progress) => void;
}

export interface Progress {
  readonly finished: number;
  readonly of: number;
  /** How many of them an earlier run had finished. */
  readonly before: number;
  readonly agents: number;
  readonly failed: number;
}

/** There is no such organisation, or the token can't see it. */
export class NoOwner extends Error {
  override readonly name = 'NoOwner';
}

/**
 * The inventory of many repositories. Each is in it once: read now, or taken from the state where an earlier run had
 * finished it; one that failed there is tried again. Rejects with a NoOwner, with an ApiFailure where the list can't be
 * had or the token is refused, and with the state's own errors.
 */
export async function inventoryOfMany(run: OrganisationRun): Promise<Inventory> {
  const { candidates, missing, notes } = await candidatesOf(run);
  const done = new Map<string, RepositoryInventory>();
  for (const { name } of candidates) {
    const before = run.state?.finished.get(name.toLowerCase());
    if (before && !before.failed) done.set(name.toLowerCase(), before);
  }
  const open = candidates.filter(({ name }) => !done.has(name.toLowerCase()));
  const at = { finished: done.size, of: candidates.length, before: done.size, agents: 0, failed: 0 };
  for (const { agents } of done.values()) at.agents += agents.length;
  run.progress({ ...at });
  await mapParallel(open, PARALLEL, async (candidate) => {
    const taken = await inventoryOnGithub(run.connect(), candidate, run.now());
    await run.state?.append(taken);
    done.set(candidate.name.toLowerCase(), taken);
    at.finished += 1;
    at.agents += taken.agents.length;
    if (taken.failed) at.failed += 1;
    run.progress({ ...at });
  });
  return {
    schemaVersion: 1,
    generated: run.now().toISOString(),
    repositories: byName([...done.values(), ...missing]),
    notes,
  };
}

/** Enough to keep the API busy while one is read; GitHub asks for few requests at once. */
const PARALLEL = 4;

export function byName(repositories: readonly RepositoryInventory[]): RepositoryInventory[] {
  const key = (r: RepositoryInventory): string => nameOf(r).toLowerCase();
  return [...repositories].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

async function candidatesOf({ of, shard, archived, forks, connect }: OrganisationRun): Promise<{
  readonly candidates: readonly Candidate[];
  readonly missing: readonly RepositoryInventory[];
  readonly notes: readonly Prose[];
}> {
  const mine = (name: string): boolean => !shard || isInShard(name, shard);
  if ('names' in of) {
    const asked = await findRepositories(connect(), of.names.filter(mine));
    const missing = asked.flatMap(({ name, candidate }) => (candidate ? [] : [notThere(name)]));
    const found = new Map(asked.flatMap(({ candidate: c }) => (c ? [[c.name.toLowerCase(), c] as const] : [])));
    return { candidates: [...found.values()], missing, notes: shard ? [shardNote(shard)] : [] };
  }
  const all = await listRepositories(connect(), of.owner);
  if (!all) throw new NoOwner(`GitHub knows no organisation or person "${of.owner}", or the token can't see it`);
  const own = all.candidates.filter((c) => mine(c.name));
  const candidates = own.filter((c) => (archived || !c.archived) && (forks || !c.fork));
  const passed = own.filter((c) => !candidates.includes(c));
  const notes: Prose[] = [
    ...(shard ? [shardNote(shard)] : []),
    ...(passed.length === 0
      ? []
      : [
          [
            `Passed over: ${passed.filter((c) => c.archived).length} archived repositories (--archived reads them), ` +
              `${passed.filter((c) => !c.archived).length} forks (--forks reads them).`,
          ],
        ]),
    ...(all.lost > 0 ? [[`GitHub did not tell of ${all.lost} entries of its list: they are not here.`]] : []),
    ['Repositories that the token can’t see are not listed by GitHub, and are not here.'],
  ];
  return { candidates, missing: [], notes };
}

function shardNote({ index, of }: Shard): Prose {
  return [`Shard ${index} of ${of}: the others hold the other repositories.`];
}

function notThere(name: string): RepositoryInventory {
  return {
    repository: distrust(name),
    revision: distrust(''),
    manifests: 0,
    policy: { source: 'built-in', digest: null },
    agents: [],
    remarks: [],
    failed: say`GitHub knows no such repository, or the token can’t see it`,
  };
}
