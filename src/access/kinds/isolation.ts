import type { FactBase, FactOrder } from '../fact.ts';

/** How an agent's programs are contained: one fact a dimension, always stated, with the client's default where the file is silent. */
export interface Isolation extends FactBase {
  readonly kind: 'isolation';
  /** e.g. `sandbox`, `sandbox escape`, `additional directory /x`. */
  readonly dimension: string;
  /** 0 is the narrowest level of the dimension. */
  readonly level: number;
  /** The level of a client without any manifest: what the other side has where it says nothing. */
  readonly defaultLevel: number;
  /** The level in words: `read-only`, `workspace-write`, `unrestricted`, `on`, `off`. */
  readonly label: string;
  /** False where the file says nothing and this is the client's default. */
  readonly stated: boolean;
}

export const isolationOrder: FactOrder<Isolation> = {
  key: (f) => `${f.agent} ${f.dimension}`,
  covers: (a, b) => b.level <= a.level,
};
