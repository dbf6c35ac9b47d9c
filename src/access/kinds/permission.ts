import type { FactBase, FactOrder } from '../fact.ts';

/** A scope of a token that an agent has: a workflow token's permission, an App's, an OAuth scope. No fact is `none`. */
export interface Permission extends FactBase {
  readonly kind: 'permission';
  /** Whose token: `job` for the workflow's own, `app` for an App that the agent's action signs in as, `minted` for one made in the job. */
  readonly token: 'job' | 'app' | 'minted';
  /** The scope's name; `*` is whatever the App has. */
  readonly scope: string;
  readonly level: 'read' | 'write' | 'admin';
  /** False where the manifest is silent and the repository's default decides. */
  readonly stated: boolean;
  readonly text: string;
}

const LEVELS: Record<Permission['level'], number> = { read: 1, write: 2, admin: 3 };

/** none < read < write < admin, scope by scope. An App's token also covers the job's: the agent has both. */
export const permissionOrder: FactOrder<Permission> = {
  key: (f) => f.agent,
  covers: (a, b) =>
    (a.token === b.token || (a.token === 'app' && b.token === 'job')) &&
    (a.scope === b.scope || (a.scope === '*' && a.token === b.token)) &&
    LEVELS[b.level] <= LEVELS[a.level],
};
