import type { FactBase, FactOrder } from '../fact.ts';

/** Characters in a text for agents that people don't see and a model reads: what they say can't be reviewed. */
export interface Hidden extends FactBase {
  readonly kind: 'hidden';
  /** One entry a run of such characters, in normal form: what it is and a digest of it. */
  readonly runs: readonly string[];
  /** `message`: enough to carry words, or to reorder what is shown; `stray`: single ones, as copying leaves them. */
  readonly amounts: 'message' | 'stray';
  /** What kinds they are, for people: `tag characters`. */
  readonly what: readonly string[];
  /** What they spell, where that can be told; else empty. */
  readonly spells: string;
}

/** The same runs elsewhere are nothing new, so that a file can move. */
export const hiddenOrder: FactOrder<Hidden> = {
  key: () => '',
  covers: (a, b) => {
    const known = new Set(a.runs);
    return b.runs.every((run) => known.has(run));
  },
};
