import type { Place } from '../finding.ts';
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
  /** For agents that may call each other. */
  readonly member?: Member;
  /** For what is no agent itself but an identity that one may run as: a role, a policy, an App. */
  readonly identity?: IdentityOf;
}

export interface IdentityOf {
  readonly platform: 'Kubernetes' | 'AWS' | 'Google Cloud' | 'Azure' | 'Entra' | 'GitHub App' | 'Vault';
  /** `grants`: what it may do; `trust`: who may act as it, or call it. */
  readonly says: 'grants' | 'trust';
  /** The words that bind it to an agent; undefined: nothing does, and it is not judged. */
  readonly agent: string | undefined;
  /** What speaks of it besides its statements: a binding to a role that stands elsewhere. */
  readonly bound?: readonly Place[];
}

/** An agent among those that may call each other (`call NUL name`): what one may do, whoever may call it has too. */
export interface Member {
  /** Client and scope folder: agents of one team find each other by name. */
  readonly team: string;
  /** The name under which the others call it. */
  readonly as: string;
  /**
   * What this list of the agent says: the tools that it has at all (several such lists add up), what of them runs
   * unasked, or whom it may call, should it have the tool for that.
   */
  readonly says: 'tools' | 'approvals' | 'callees';
}

export const NO_ACCESS: Access = { agents: new Map(), facts: [] };
