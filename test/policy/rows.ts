import type { CHANGES } from './organised.ts';

export const exception = 'rule: remote-write, agent: "*", uses: ["Bash(git push *)"], owner: o, reason: r, ticket: T-1';
export const agent = (uses: string): string =>
  `agents: [{name: "*", owner: o, purpose: p, expires: 2027-01-31, grants: ["${uses}"]}]`;

/** One for the job, and one for the action that it runs. */
export const NEW_WORKFLOW = ['new-agent-workflow note', 'new-agent-workflow warn'];

export interface Row {
  /** What the organisation says, what the repository says, and about which change. */
  readonly org: string;
  readonly repo: string;
  readonly change: keyof typeof CHANGES;
  /** Under the organisation alone, and under both. */
  readonly alone: readonly string[];
  readonly both: readonly string[];
  /** Why the repository's part has no effect; without it: it has all its effect. */
  readonly refused?: RegExp;
  /** What comes of both once the key is delegated. */
  readonly delegated?: readonly [string, readonly string[]];
}
