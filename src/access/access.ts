import type { DecisionList } from './decision-list.ts';
import type { Fact } from './fact.ts';

/** All that the agents of one revision may do, as its manifests say, grants resolved against each other. */
export interface Access {
  readonly agents: ReadonlyMap<string, AgentAccess>;
  readonly facts: readonly Fact[];
}

export interface AgentAccess {
  /** Identifies the agent across revisions: client, scope folder, name. */
  readonly id: string;
  /** As people call it: `Claude Code`, `Claude Code agent reviewer`. */
  readonly name: string;
  readonly list: DecisionList;
  /**
   * - `session`: its list applies whenever the client runs here; without a manifest the client still runs, with defaults.
   * - `limit`: the list says what a sub-agent or server may use at all; without it there is no such agent.
   * - `approval`: the list adds approvals on top of the session (a skill's pre-approved tools).
   */
  readonly role: 'session' | 'limit' | 'approval';
  /** What the client does where no manifest says anything; without it: what each person's own settings decide. */
  readonly defaults?: DecisionList;
  /** The session whose standing uses this agent has anyway. */
  readonly within?: string;
}

export const NO_ACCESS: Access = { agents: new Map(), facts: [] };
