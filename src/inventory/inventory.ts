import type { Place } from '../finding.ts';
import type { Prose, Untrusted } from '../untrusted.ts';

/** All agents of one revision of one or more repositories: what each may do today. Data; rendered by `reports/`. */
export interface Inventory {
  readonly schemaVersion: 1;
  /** When it was made, ISO 8601, UTC. */
  readonly generated: string;
  readonly repositories: readonly RepositoryInventory[];
  /** What holds of all of it: what was not searched, which repositories were passed over. */
  readonly notes?: readonly Prose[];
}

export interface RepositoryInventory {
  /** `owner/name` on GitHub, else the folder. */
  readonly repository: Untrusted<string>;
  /** A commit id, or the folder. */
  readonly revision: Untrusted<string>;
  /** How many manifests were read. */
  readonly manifests: number;
  readonly policy: { readonly source: string; readonly digest: string | null };
  /** By name, then by id. */
  readonly agents: readonly AgentRecord[];
  /** Manifests that could not be read, and what else was not inspected. */
  readonly remarks: readonly Prose[];
  /** Set where the repository could not be inventoried at all: then there are no agents, and this says why. */
  readonly failed?: Prose;
}

export interface AgentRecord {
  /** Stable across runs: `agent:` and 16 hex digits of a digest of repository and agent. */
  readonly id: string;
  /** As people call it: `Claude Code`, `Workflow review, job triage`. */
  readonly name: Untrusted<string>;
  /** The family of its client, e.g. `Claude Code`, `GitHub workflow`, `Kubernetes`. */
  readonly client: string;
  readonly places: readonly Place[];
  /** What it may do unasked, worst first. */
  readonly standing: readonly Grant[];
  /** What it may do after a person was asked. */
  readonly asked: readonly Grant[];
  /** What is held back: denied rules, hooks that guard. */
  readonly guards: readonly Grant[];
  /** True where it may run any command, or use tools that nothing bounds, unasked. */
  readonly unscoped: boolean;
  /** Programs that start by themselves: servers, hooks, helpers. */
  readonly programs: readonly Statement[];
  /** Remotes that it talks to. */
  readonly connections: readonly Statement[];
  readonly credentials: readonly CredentialRecord[];
  /** The token of its workflow, an identity that it runs as. */
  readonly permissions: readonly Statement[];
  /** Who may start it, and by what. */
  readonly startedBy: readonly StartRecord[];
  readonly isolation: readonly Statement[];
  /** Ids of agents that it may call. */
  readonly calls: readonly string[];
  /** What it trusts ahead of time: plugins, settings, words of strangers that reach it. */
  readonly trusts?: readonly Statement[];
  /** What could not be read about it. */
  readonly unknown: readonly Statement[];
  /** From the policy's register; null where nobody registered it. */
  readonly registered: {
    readonly owner: string;
    readonly purpose: string;
    /** A day, `YYYY-MM-DD`. */
    readonly expires: string;
    readonly expired: boolean;
  } | null;
  /** The last commit that touched a manifest of it; null where no history is at hand. */
  readonly lastChange: { readonly commit: string; readonly date: string } | null;
}

/** One rule in the manifest's own words, and what it lets through for people. */
export interface Grant {
  readonly text: Untrusted<string>;
  /** `shell`, `write`, `network`, `secrets`, `delegation`, `read`, `other`, … */
  readonly reach: string;
  /** How grave it is that this needs nobody's consent: as the rules grade it. */
  readonly weight: 'block' | 'warn' | 'note';
  readonly what: Prose;
  readonly place: Place;
}

export interface Statement {
  readonly what: Prose;
  readonly place: Place;
}

export interface CredentialRecord extends Statement {
  /** How long it lives. */
  readonly lifetime: 'workload-identity' | 'short-lived' | 'standing-reference' | 'literal';
  /** What it is called where it is used. Never a value. */
  readonly name: Untrusted<string>;
}

export interface StartRecord extends Statement {
  readonly who: 'maintainers' | 'writers' | 'named' | 'anyone';
  readonly how: 'by hand' | 'on event' | 'on schedule';
}
