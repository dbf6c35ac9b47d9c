import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { openGitChange } from '../change/git.ts';
import { runGit } from '../change/git-process.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { lastChangesInGit } from '../inventory/last-change.ts';
import { NOT_SEARCHED, takeInventory } from '../inventory/take.ts';
import { file, type Options } from './options.ts';

/** The inventory of one revision of a local repository. Nothing is fetched. Rejects with a ChangeError or PolicyError. */
export async function takeFromGit(options: Options): Promise<Inventory> {
  const repo = options.value('--repo') ?? '.';
  const path = options.value('--policy');
  const policy = path === undefined ? {} : { policy: { source: path, text: await file(readFile(path, 'utf8'), path) } };
  const now = new Date();
  // The whole tree, as what an empty one does not have.
  const change = await openGitChange({ repo, base: EMPTY_TREE, head: options.value('--rev') });
  try {
    const taken = await takeInventory(change, {
      repository: await repositoryName(repo),
      now,
      ...policy,
      lastChanges: (paths) => lastChangesInGit(resolve(repo), change.head, paths),
    });
    return { schemaVersion: 1, generated: now.toISOString(), repositories: [taken], notes: [NOT_SEARCHED] };
  } finally {
    await change.close();
  }
}

/** Git knows this id everywhere. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/** `owner/name` of the remote `origin` where it has such a path, else the folder's name. An address may hold a password: no more of it is kept. */
async function repositoryName(repo: string): Promise<string> {
  const run = await runGit(resolve(repo), ['config', '--get', 'remote.origin.url']);
  const url = run.stdout.toString('utf8').trim();
  const found =
    /^(?:(?:https?|ssh|git):\/\/[^/]+|[^/:]+@[^/:]+):?\/?([\w.-]{1,100}\/[\w.-]{1,100}?)(?:\.git)?\/?$/.exec(url);
  return found?.[1] ?? basename(resolve(repo));
}
