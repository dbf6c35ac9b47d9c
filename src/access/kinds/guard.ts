import type { FactBase, FactOrder } from '../fact.ts';

/**
 * Something that holds an agent back without being a rule over uses: a hook that may block, a lock on a mode, a
 * logging hook. Losing it widens; so the order is turned round: `covers` here means that `b` still guards what `a` did.
 */
export interface Guard extends FactBase {
  readonly kind: 'guard';
  readonly guards: 'calls' | 'mode' | 'record' | 'discovery';
  /** What is guarded, e.g. `PreToolUse`, `bypassPermissions`. */
  readonly what: string;
  /** The guarding command or value, in normal form. */
  readonly by: string;
  /** Which tools it sees; null is all of them. Names, or a client's regular expression kept as text. */
  readonly matcher: readonly string[] | null;
  /** True where a failing guard stops the call. */
  readonly failsClosed: boolean;
  /** Seconds after which the client goes on without a guard that hangs; unset where nobody said. */
  readonly patience?: number;
  readonly text: string;
}

/** `a` covers `b` when a is at least as strict: sees at least the same tools, fails no more openly, has as much time. */
export const guardOrder: FactOrder<Guard> = {
  key: (f) => `${f.guards} ${f.what} ${f.by}`,
  covers: (a, b) =>
    sees(a.matcher, b.matcher) && (a.failsClosed || !b.failsClosed) && (a.patience ?? 0) >= (b.patience ?? 0),
};

function sees(a: readonly string[] | null, b: readonly string[] | null): boolean {
  if (a === null) return true;
  if (b === null) return false;
  // `Bash if Bash(git *)` is seen by whoever sees Bash at all.
  return b.every((name) => a.includes(name) || a.includes(name.replace(/ if .*$/s, '')));
}
