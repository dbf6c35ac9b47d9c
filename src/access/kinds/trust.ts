import type { FactBase, FactOrder } from '../fact.ts';

/**
 * Trust given ahead of time: "start every server of this file", a plugin or a marketplace, an instruction source, an
 * environment variable that changes how programs run.
 */
export interface Trust extends FactBase {
  readonly kind: 'trust';
  readonly of:
    | 'all servers'
    | 'server'
    | 'plugin'
    | 'marketplace'
    | 'environment'
    | 'tools'
    | 'setting'
    | 'agent'
    /** Of a workflow: an agent that it runs, a stranger's words or files, an action by a tag. */
    | 'agent step'
    | 'untrusted prompt'
    | 'untrusted script'
    | 'head checkout'
    | 'moving action';
  /** What is trusted, in normal form. */
  readonly what: string;
  /** Wider is higher; equal trust of the same thing is covered. */
  readonly level: number;
  readonly text: string;
  /** Names the account that the agent acts as, wherever it is used. */
  readonly same?: string;
  /** A fixed revision, where the thing can move. */
  readonly pinned: boolean;
}

export const trustOrder: FactOrder<Trust> = {
  // Whoever starts all servers starts each.
  key: (f) => (f.of === 'server' || f.of === 'all servers' ? 'servers' : `${f.of} ${f.what}`),
  covers: (a, b) =>
    (a.of === 'all servers' || (a.of === b.of && a.what === b.what)) && b.level <= a.level && (b.pinned || !a.pinned),
};
