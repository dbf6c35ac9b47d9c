/** Lines of a file of head and what to write in their place. Verified: with it the finding is gone and none but notes came. */
export interface LineRepair {
  readonly path: string;
  /** Counts from 1. */
  readonly startLine: number;
  /** The lines as they are; empty where lines are put in before `startLine`. */
  readonly now: readonly string[];
  readonly instead: readonly string[];
  /** `narrower`: a narrow form of what is granted; `as before`: what base has there. */
  readonly kind: 'narrower' | 'as before';
}

/** Repairs by the fingerprint of their finding. */
export type LineRepairs = ReadonlyMap<string, LineRepair>;
