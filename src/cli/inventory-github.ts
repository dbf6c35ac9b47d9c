import { setTimeout as sleep } from 'node:timers/promises';
import type { GithubApi } from '../github/api.ts';
import { connect } from '../github/client.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { inventoryOfMany, type Progress } from '../inventory/organisation.ts';
import { patient } from '../inventory/patient.ts';
import { parseShard, type Shard } from '../inventory/shard.ts';
import { openState, type State } from '../inventory/state.ts';
import { NOT_SEARCHED } from '../inventory/take.ts';
import { file, type Options, UsageError } from './options.ts';

/** The inventory of many repositories on GitHub; says on standard error how far it is. Rejects with a UsageError where it can't begin. */
export async function takeFromGithub(options: Options): Promise<Inventory> {
  const of = wanted(options);
  const shard = shardOf(options);
  const api = await clients();
  const state = await stateOf(options);
  try {
    const inventory = await inventoryOfMany({
      connect: api,
      of,
      ...(shard ? { shard } : {}),
      ...(state ? { state } : {}),
      archived: options.has('--archived'),
      forks: options.has('--forks'),
      now: () => new Date(),
      progress: progress(),
    });
    return { ...inventory, notes: [...(inventory.notes ?? []), NOT_SEARCHED] };
  } catch (error) {
    const expected = error instanceof Error && ['ApiFailure', 'NoOwner'].includes(error.name);
    throw expected ? new UsageError(error.message) : error;
  } finally {
    await state?.close();
  }
}

function wanted(options: Options): { readonly owner: string } | { readonly names: readonly string[] } {
  const owner = options.value('--org');
  if (owner !== undefined) {
    if (!/^[\w.-]{1,100}$/.test(owner))
      throw new UsageError('--org is the name of an organisation or person on GitHub');
    return { owner };
  }
  const names = (options.value('--repository') ?? '').split(',').map((name) => name.trim());
  const wrong = names.find((name) => !/^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(name));
  if (wrong !== undefined) throw new UsageError('--repository is OWNER/NAME, or several of them with commas between');
  return { names: [...new Map(names.map((name) => [name.toLowerCase(), name])).values()] };
}

function shardOf(options: Options): Shard | undefined {
  const text = options.value('--shard');
  if (text === undefined) return undefined;
  const shard = parseShard(text);
  if (!shard) throw new UsageError('--shard is I/N, such as 2/8');
  return shard;
}

async function stateOf(options: Options): Promise<State | undefined> {
  const path = options.value('--state');
  if (path === undefined) return undefined;
  try {
    return await openState(path);
  } catch (error) {
    if (error instanceof Error && error.name === 'StateError') throw new UsageError(error.message);
    return await file(Promise.reject(error), path);
  }
}

/** A client for each repository: what one refuses says nothing of the next. They wait together where GitHub says so. */
async function clients(): Promise<() => GithubApi> {
  const token = process.env.GITHUB_TOKEN ?? process.env.GH_TOKEN;
  if (!token) throw new UsageError('GITHUB_TOKEN is not set: it needs read access to the contents of the repositories');
  const { defaults, GitHub, getOctokitOptions } = await import('@actions/github/lib/utils');
  const wait = patient({ sleep: (ms) => sleep(ms), now: Date.now, tell });
  const baseUrl = process.env.GITHUB_API_URL;
  return () =>
    wait(
      connect({
        Base: GitHub,
        octokit: getOctokitOptions(token),
        fetch: defaults.request?.fetch,
        ...(baseUrl ? { baseUrl } : {}),
      }),
    );
}

/** A line every two seconds at most, and the last. */
function progress(): (at: Progress) => void {
  let told = 0;
  return (at) => {
    const now = Date.now();
    if (now - told < 2_000 && at.finished < at.of) return;
    told = now;
    const before = at.before > 0 ? ` (${at.before} by an earlier run)` : '';
    const failed = at.failed > 0 ? `, ${at.failed} failed` : '';
    tell(`${at.finished} of ${at.of} repositories${before}, ${at.agents} agents${failed}`);
  };
}

/** Names of repositories are GitHub's words; nothing in a line may act on a terminal or a runner. */
function tell(line: string): void {
  process.stderr.write(`inventory: ${line.replace(/[^\x20-\x7e]/g, '?')}\n`);
}
