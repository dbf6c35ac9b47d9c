import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { ChangeError } from './change-error.ts';

export interface GitRun {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
  /** True where the output was longer than allowed and git was stopped. */
  readonly cut: boolean;
}

/**
 * Starts git on a repository (an absolute path), so that neither the repository's configuration nor its contents can
 * run a program or reach the network. The caller handles the `error` event (`gitNotStarted`).
 */
export function startGit(repo: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  // Windows looks for programs in the working directory first, where a hostile tree may hold a `git.exe`.
  const cwd = dirname(process.execPath);
  return spawn('git', ['-C', repo, ...SAFE_CONFIG, ...args], { cwd, env: safeEnvironment(), windowsHide: true });
}

/** Runs git to its end. Rejects with a ChangeError only where git can't be started. */
export function runGit(repo: string, args: readonly string[], maxBytes = 1024 * 1024): Promise<GitRun> {
  return new Promise((resolve, reject) => {
    const git = startGit(repo, args);
    const stdout: Buffer[] = [];
    const stderr = tailOf(git);
    let size = 0;
    let cut = false;
    git.on('error', (error) => reject(gitNotStarted(error)));
    git.stdin.on('error', () => {});
    git.stdin.end();
    git.stdout.on('data', (chunk: Buffer) => {
      if (cut) return;
      cut = size + chunk.length > maxBytes;
      const kept = cut ? chunk.subarray(0, maxBytes - size) : chunk;
      size += kept.length;
      stdout.push(kept);
      if (cut) git.kill('SIGKILL');
    });
    git.on('close', (code) => resolve({ code: code ?? -1, stdout: Buffer.concat(stdout), stderr: stderr(), cut }));
  });
}

/** Collects what git says on stderr, at most 8 kB of it. */
export function tailOf(git: ChildProcessWithoutNullStreams): () => string {
  let text = '';
  git.stderr.on('data', (chunk: Buffer) => {
    if (text.length < 8192) text += chunk.toString('utf8');
  });
  return () => text;
}

export function gitNotStarted(error: NodeJS.ErrnoException): ChangeError {
  if (error.code === 'ENOENT') return new ChangeError('git was not found: install git, or put it on the PATH.');
  return new ChangeError(`git could not be started (${error.code ?? 'unknown error'}).`);
}

/** What git's last words mean and what to do about them. */
export function gitFailure(repo: string, stderr: string): ChangeError {
  if (/not a git repository/i.test(stderr)) {
    return new ChangeError(`"${repo}" is not a git repository: run inside a clone, or name one with --repo.`);
  }
  if (/dubious ownership/i.test(stderr)) {
    return new ChangeError(
      `git refuses "${repo}" because another user owns it: run git config --global --add safe.directory "${repo}".`,
    );
  }
  if (/cannot change to/i.test(stderr)) return new ChangeError(`"${repo}" is not a folder that can be opened.`);
  const lines = stderr.split('\n').map((line) => line.trim());
  const said = lines.find((line) => line.startsWith('fatal:')) ?? lines.find((line) => line !== '');
  return new ChangeError(`git failed: ${said ?? 'it gave no reason'}`);
}

const SAFE_CONFIG = [
  'core.quotepath=off',
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'diff.external=',
  'diff.relative=false',
  'protocol.allow=never',
].flatMap((setting) => ['-c', setting]);

/** Set in a hook or by a wrapper, they would name another repository than the one asked for. */
const DROPPED = new Set([
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_INDEX_FILE',
  'GIT_NAMESPACE',
  'GIT_PREFIX',
  'GIT_EXTERNAL_DIFF',
  'GIT_DIFF_OPTS',
]);

function safeEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !DROPPED.has(name.toUpperCase()));
  return {
    ...Object.fromEntries(inherited),
    GIT_OPTIONAL_LOCKS: '0',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_NO_LAZY_FETCH: '1',
    // A list of no protocols. It goes before `protocol.<name>.allow` of the repository, which `-c protocol.allow` does not.
    GIT_ALLOW_PROTOCOL: ':',
    LC_ALL: 'C',
  };
}
