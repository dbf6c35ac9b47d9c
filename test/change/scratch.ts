import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { ChangedFile, ChangeSet, Side } from '../../src/change/change-set.ts';

export interface Repo {
  readonly dir: string;
  /** Runs git and gives its trimmed output. */
  readonly git: (...args: string[]) => string;
  readonly write: (path: string, content: string | Uint8Array) => void;
  /** Commits everything in the work tree and gives the commit's id. */
  readonly commit: (message?: string) => string;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'change-test-'));
  folders.push(folder);
  return folder;
}

export function scratchRepo(...init: string[]): Repo {
  const dir = scratchFolder();
  runGit(dir, ['init', '-q', '-b', 'main', ...init]);
  return repoIn(dir);
}

export function repoIn(dir: string): Repo {
  const git = (...args: string[]): string => runGit(dir, args);
  return {
    dir,
    git,
    write: (path, content) => writeInto(dir, path, content),
    commit: (message = 'a commit') => {
      git('add', '-A');
      git('commit', '-q', '--allow-empty', '-m', message);
      return git('rev-parse', 'HEAD');
    },
  };
}

export function writeInto(dir: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), content);
}

export function runGit(dir: string, args: readonly string[], input?: string | Uint8Array): string {
  const settings = ['user.name=Test', 'user.email=test@example.org', 'core.hooksPath=/dev/null', 'gc.auto=0'];
  const options = settings.flatMap((setting) => ['-c', setting]);
  const env = { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' };
  const stdio: ('pipe' | 'ignore')[] = ['pipe', 'pipe', 'pipe'];
  const output = execFileSync('git', ['-C', dir, ...options, ...args], { env, stdio, input: input ?? '' });
  return output.toString('utf8').trim();
}

/** One line a file: `status base-kind→head-kind path`, with the old path of a rename. */
export function lines(files: readonly ChangedFile[]): string[] {
  return files.map((file) => {
    const from = file.base && file.head && file.base.path !== file.head.path ? ` from ${file.base.path}` : '';
    return `${file.status} ${file.base?.kind ?? '-'}→${file.head?.kind ?? '-'} ${file.path}${from}`;
  });
}

/** The content of a side's whole tree by path, as latin1 text; submodules and what can't be had as `<kind>`. */
export async function contents(change: ChangeSet, side: Side): Promise<Record<string, string>> {
  const tree = await change.tree(side);
  const read = await change.read(
    side,
    tree.filter((entry) => entry.kind !== 'submodule'),
  );
  return Object.fromEntries(
    tree.map((entry) => {
      const content = read.get(entry.id);
      const text = content?.kind === 'bytes' ? Buffer.from(content.bytes).toString('latin1') : `<${content?.kind}>`;
      return [entry.path, text];
    }),
  );
}
