import type { FactBase, FactOrder } from '../fact.ts';

/**
 * Trust given ahead of time: "start every server of this file", a plugin or a marketplace, an instruction source, an
 * environment variable that changes how programs run.
 */
export interface Trust extends FactBase {
  readonly kind: 'trust';
  readonly of: 'all servers' | 'server' | 'plugin' | 'marketplace' | 'environment' | 'tools' | 'setting' | 'agent';
  /** What is trusted, in normal form. */
  readonly what: string;
  /** Wider is higher; equal trust of the same thing is covered. */
  readonly level: number;
  readonly text: string;
  /** A fixed revision, where the thing can move. */
  readonly pinned: boolean;
}

export const trustOrder: FactOrder<Trust> = {
  key: (f) => `${f.of} ${f.what}`,
  covers: (a, b) => b.level <= a.level && (b.pinned || !a.pinned),
};
