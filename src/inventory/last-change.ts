import { gitFailure, gitNotStarted, runGit, startGit, tailOf } from '../change/git-process.ts';
import type { Prose } from '../untrusted.ts';
import { say } from '../untrusted.ts';
import type { AgentRecord } from './inventory.ts';

export interface LastChanges {
  readonly of: (path: string) => AgentRecord['lastChange'];
  /** Why some are not known. */
  readonly remarks: readonly Prose[];
}

/**
 * The last commit of a revision's first-parent history that touched each path: with merges, when it came into this
 * branch. One walk for all paths, at most 20,000 commits back. Never rejects: what can't be had is not known.
 */
export async function lastChangesInGit(repo: string, revision: string, paths: readonly string[]): Promise<LastChanges> {
  const wanted = paths.filter((p) => !/[\u0000-\u001f\u007f]/.test(p)).slice(0, MOST_PATHS);
  try {
    const shallow = await saysTrue(repo, ['rev-parse', '--is-shallow-repository']);
    const end = await runGit(repo, [
      'rev-list',
      '--first-parent',
      '--max-count=1',
      `--skip=${MOST_COMMITS}`,
      revision,
      '--',
    ]);
    const oldest = end.stdout.toString('latin1').trim();
    const bounds = /^[0-9a-f]{40,64}$/.test(oldest) ? [`^${oldest}`] : [];
    const found = await walk(repo, [revision, ...bounds], wanted, shallow);
    const missing = paths.filter((p) => !found.has(p)).length;
    const why = shallow ? 'this clone is shallow' : 'they are older than what was looked through, or too many';
    return {
      of: (path) => found.get(path) ?? null,
      remarks: missing === 0 ? [] : [[`The last change of ${missing} manifests is not known: ${why}.`]],
    };
  } catch (error) {
    const why = error instanceof Error ? error.message : 'git failed';
    return { of: () => null, remarks: [say`The last changes are not known: ${why}`] };
  }
}

const MOST_COMMITS = 20_000;
const MOST_PATHS = 4_000;

async function saysTrue(repo: string, args: readonly string[]): Promise<boolean> {
  const run = await runGit(repo, args);
  return run.stdout.toString('latin1').trim() === 'true';
}

type Found = Map<string, { readonly commit: string; readonly date: string }>;

/** Ends git as soon as every path is found. */
function walk(repo: string, revisions: readonly string[], paths: readonly string[], shallow: boolean): Promise<Found> {
  const found: Found = new Map();
  if (paths.length === 0) return Promise.resolve(found);
  const git = startGit(repo, [...LOG, '--stdin']);
  const stderr = tailOf(git);
  const open = new Set(paths);
  let rest = '';
  let commit: { commit: string; date: string } | null = null;
  const take = (field: string): void => {
    const header = HEADER.exec(field);
    if (header) {
      const [, id = '', date = '', parents = ''] = header;
      // Where a shallow clone is cut, all files look new.
      commit = shallow && parents === '' ? null : { commit: id, date };
    } else if (commit && open.delete(field.replace(/^\n/, ''))) found.set(field.replace(/^\n/, ''), commit);
    if (open.size === 0) git.kill('SIGKILL');
  };
  return new Promise((resolve, reject) => {
    git.on('error', (error) => reject(gitNotStarted(error)));
    git.stdin.on('error', () => {});
    git.stdin.end(`${[...revisions, '--', ...paths].join('\n')}\n`);
    git.stdout.setEncoding('utf8');
    git.stdout.on('data', (chunk: string) => {
      const fields = (rest + chunk).split('\0');
      rest = fields.pop() ?? '';
      for (const field of fields) take(field);
    });
    git.on('close', (code) => {
      if (code === 0 || open.size === 0) resolve(found);
      else reject(gitFailure(repo, stderr()));
    });
  });
}

const LOG = [
  '--literal-pathspecs',
  'log',
  '-z',
  '--first-parent',
  '-m',
  '--name-only',
  '--no-renames',
  '--no-ext-diff',
  '--no-textconv',
  '--ignore-submodules=none',
  '--no-show-signature',
  '--format=%x01%H %cI %P',
];
/** No path that was asked for starts so. */
const HEADER = /^\n?\u0001([0-9a-f]{40,64}) (\S{1,40}) ([0-9a-f ]*)\n?$/;
