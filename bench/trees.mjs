import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { manifestFiles, standingManifests } from './manifest-texts.mjs';
import { editedSource, packageFiles, sourcePaths, sourceText } from './source-texts.mjs';

/** With packages' own files and the standing manifests: 2,000 files. */
const SOURCES = 1_912;
/** In a commit of a thousand files, half of the manifests change and half are new. */
const MANIFESTS = 50;

/**
 * Writes the three repositories into a folder. The same bytes, and so the same commit ids, on every machine.
 *
 * @param {string} folder an existing empty folder
 * @returns {{id: string, title: string, repo: string, base: string, head: string, changedFiles: number,
 *   changedManifests: number}[]} `repo` is checked out at `head`
 */
export function writeTrees(folder) {
  const sources = sourcePaths(SOURCES);
  const manifests = manifestFiles(MANIFESTS);
  const settings = standingManifests().find((file) => file.path === '.claude/settings.json');
  return [
    tree(folder, {
      id: 'a',
      title: 'no agent file: 20 of 2,000 files changed, all source',
      base: [],
      head: edited(every(sources, 95).slice(0, 20)),
      changedManifests: 0,
    }),
    tree(folder, {
      id: 'b',
      title: 'one manifest: .claude/settings.json changed in the same repository',
      base: [],
      head: [{ path: settings.path, text: settings.after }],
      changedManifests: 1,
    }),
    tree(folder, {
      id: 'c',
      title: `1,000 files changed, ${MANIFESTS} of them manifests`,
      base: manifests.filter((file) => file.before !== null).map((file) => ({ path: file.path, text: file.before })),
      head: [
        ...edited(every(sources, 2).slice(0, 1_000 - MANIFESTS)),
        ...manifests.map((file) => ({ path: file.path, text: file.after })),
      ],
      changedManifests: MANIFESTS,
    }),
  ];

  function edited(indexes) {
    return indexes.map((index) => ({ path: sources[index], text: editedSource(index) }));
  }
}

/** Runs git without the user's or the machine's configuration; throws where git fails. */
export function git(repo, args, input) {
  const run = spawnSync('git', ['-C', repo, ...SETTINGS, ...args], { env: gitEnvironment(), input, encoding: 'utf8' });
  if (run.error) throw run.error;
  if (run.status !== 0) throw new Error(`git ${args[0]} failed: ${run.stderr}`);
  return run.stdout;
}

function tree(folder, { id, title, base, head, changedManifests }) {
  const repo = join(folder, `tree-${id}`);
  mkdirSync(repo);
  git(repo, ['init', '-q']);
  const standing = standingManifests().map((file) => ({ path: file.path, text: file.before }));
  const sources = sourcePaths(SOURCES).map((path, index) => ({ path, text: sourceText(index) }));
  const baseId = commit(repo, 'base', [...packageFiles(), ...standing, ...sources, ...base]);
  const headId = commit(repo, 'head', head);
  // A clone holds one pack, not thousands of loose objects.
  git(repo, ['repack', '-adq']);
  return { id, title, repo, base: baseId, head: headId, changedFiles: head.length, changedManifests };
}

function commit(repo, message, files) {
  for (const { path, text } of files) {
    const file = join(repo, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  git(repo, ['add', '-A']);
  git(repo, ['commit', '-q', '-m', message]);
  return git(repo, ['rev-parse', 'HEAD']).trim();
}

function every(list, step) {
  return list.map((_, index) => index).filter((index) => index % step === 0);
}

const SETTINGS = [
  'user.name=bench',
  'user.email=bench@example.invalid',
  'commit.gpgsign=false',
  'init.defaultBranch=main',
  'core.autocrlf=false',
  'core.hooksPath=/dev/null',
  'gc.auto=0',
].flatMap((setting) => ['-c', setting]);

function gitEnvironment() {
  return {
    PATH: process.env.PATH,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_DATE: '2026-01-05T12:00:00Z',
    GIT_COMMITTER_DATE: '2026-01-05T12:00:00Z',
    LC_ALL: 'C',
  };
}
