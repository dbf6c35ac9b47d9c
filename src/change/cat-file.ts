import { batchFrames, type Frame } from './batch-frames.ts';
import type { ChangeError } from './change-error.ts';
import { gitFailure, gitNotStarted, startGit, tailOf } from './git-process.ts';

export type Answer = Frame | { readonly kind: 'failed'; readonly error: ChangeError };

export interface ObjectReader {
  /**
   * One answer a name, in order; names are object ids or revisions without line feeds. `keep` tells whether a
   * content of that size is wanted. Never rejects: where git has ended, the answers are `failed`.
   */
  ask(names: readonly string[], keep: (size: number) => boolean): Promise<readonly Answer[]>;
  /** Ends the process; open questions are answered `failed`. */
  close(): Promise<void>;
}

interface Batch {
  readonly count: number;
  readonly keep: (size: number) => boolean;
  readonly answers: Answer[];
  readonly resolve: (answers: readonly Answer[]) => void;
}

/** One `git cat-file --batch` process, which answers until it is closed. */
export function openObjectReader(repo: string): ObjectReader {
  const git = startGit(repo, ['cat-file', '--batch']);
  const stderr = tailOf(git);
  const batches: Batch[] = [];
  let ended: ChangeError | null = null;

  const push = batchFrames(
    (size) => batches[0]?.keep(size) ?? false,
    (frame) => {
      const batch = batches[0];
      batch?.answers.push(frame);
      if (batch?.answers.length === batch?.count) batches.shift()?.resolve(batch?.answers ?? []);
    },
  );
  const end = (error: ChangeError): void => {
    ended ??= error;
    for (const batch of batches.splice(0)) batch.resolve(filled(batch.answers, batch.count, ended));
  };
  const closed = new Promise<void>((resolve) => {
    git.on('error', (error) => {
      end(gitNotStarted(error));
      resolve();
    });
    git.on('close', () => {
      end(gitFailure(repo, stderr()));
      resolve();
    });
  });
  // A process that has ended breaks the pipe; `close` says why.
  git.stdin.on('error', () => {});
  git.stdout.on('data', push);

  return {
    ask: (names, keep) => {
      if (ended !== null) return Promise.resolve(filled([], names.length, ended));
      if (names.length === 0) return Promise.resolve([]);
      return new Promise((resolve) => {
        batches.push({ count: names.length, keep, answers: [], resolve });
        git.stdin.write(`${names.join('\n')}\n`);
      });
    },
    close: () => {
      git.kill('SIGKILL');
      return closed;
    },
  };
}

function filled(answers: readonly Answer[], count: number, error: ChangeError): Answer[] {
  const rest: Answer[] = Array.from({ length: count - answers.length }, () => ({ kind: 'failed', error }));
  return [...answers, ...rest];
}
