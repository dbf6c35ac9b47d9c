import type { Span } from '../document/value.ts';
import type { Severity } from '../finding.ts';

/** What a repository or organisation decides about findings. Read from a trusted revision, never from the change's head. */
export interface Policy {
  /** Where it came from, for reports. */
  readonly source: string;
  /** SHA-256 of the file, hex; null for the built-in policy. */
  readonly digest: string | null;
  /** `warn` reports all and blocks nothing. */
  readonly mode: 'enforce' | 'warn';
  /** What a workflow's token may do that names no permissions; unset: nobody said. */
  readonly workflowToken?: 'read' | 'write';
  /** Severity by rule id; rules that are not named keep their own. `off` silences a rule. */
  readonly rules: ReadonlyMap<string, Severity | 'off'>;
  /** Before `rules`; the first that fits decides. */
  readonly severities: readonly ScopedSeverity[];
  readonly allow: AllowLists;
  readonly required: readonly Control[];
  readonly exceptions: readonly Exception[];
  readonly exceptionLimits: ExceptionLimits;
  /** Globs of files whose tokens are made up for tests: said as notes. */
  readonly tokenFixtures: readonly string[];
  /** Globs of files whose identities count as an agent's. */
  readonly identities: readonly string[];
  readonly register: readonly Registration[];
  readonly ceilings: readonly Limit[];
  readonly never: readonly Limit[];
}

/** Where something holds. What is not named is not limited. Names take `*` for any text; paths are globs. */
export interface Scope {
  readonly rules?: readonly string[];
  readonly agents?: readonly string[];
  readonly paths?: readonly string[];
  readonly formats?: readonly string[];
}

export interface ScopedSeverity extends Scope {
  readonly severity: Severity | 'off';
}

/** Counterparties that are known. In each `*` is any text without a blank. */
export interface AllowLists {
  readonly servers: readonly string[];
  readonly hosts: readonly string[];
  readonly actions: readonly string[];
  readonly marketplaces: readonly string[];
}

export interface Control extends Scope {
  readonly control: 'sandbox' | 'environment' | 'record';
  readonly severity: Severity;
}

/** A person's time-boxed acceptance of one finding, or of a capability. */
export interface Exception {
  readonly fingerprint?: string;
  readonly capability?: Capability;
  readonly owner: string;
  readonly reason: string;
  readonly ticket?: string;
  readonly created?: string;
  /** A day, `YYYY-MM-DD`; valid through its end, UTC. */
  readonly expires: string;
  readonly span: Span;
}

export interface Capability {
  readonly rule: string;
  readonly agent: string;
  readonly uses: readonly string[];
}

export interface ExceptionLimits {
  readonly maxDays?: number;
  readonly ticket?: 'required' | 'optional';
  readonly embeddedTokens?: 'accepted' | 'refused';
}

/** An agent that somebody answers for, and what it may do unasked. */
export interface Registration {
  readonly name: string;
  readonly path?: string;
  readonly owner: string;
  readonly purpose: string;
  /** As an exception's. */
  readonly expires: string;
  readonly grants: readonly string[];
  readonly span: Span;
}

/** A ceiling, or what is never allowed. */
export interface Limit {
  readonly agents?: readonly string[];
  readonly uses: readonly string[];
  readonly when?: Scope;
  readonly reason?: string;
  readonly span: Span;
}

/** The built-in policy: the rules' own severities, no exceptions. */
export const BUILT_IN: Policy = {
  source: 'built-in',
  digest: null,
  mode: 'enforce',
  rules: new Map(),
  severities: [],
  allow: { servers: [], hosts: [], actions: [], marketplaces: [] },
  required: [],
  exceptions: [],
  exceptionLimits: {},
  tokenFixtures: [],
  identities: [],
  register: [],
  ceilings: [],
  never: [],
};

export const POLICY_PATH = '.github/agent-access.yml';
