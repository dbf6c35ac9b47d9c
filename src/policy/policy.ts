import type { Span } from '../document/value.ts';
import type { Severity } from '../finding.ts';
import type { PolicyReference } from './reference.ts';

/** What a repository or organisation decides about findings. Read from a trusted revision, never from the change's head. */
export interface Policy {
  /** Where it came from, for reports. */
  readonly source: string;
  /** SHA-256 of the file, hex; null for the built-in policy. */
  readonly digest: string | null;
  /** Its path in the repository under review; unset where it stands in another one, or in no file. */
  readonly path?: string;
  /** The keys that the file states, as `allow.hosts` and `rules.unscoped-shell`, with their places. */
  readonly stated: ReadonlyMap<string, Span>;
  /** A policy of another repository that holds besides this one, which may only tighten it. */
  readonly extends?: PolicyReference;
  /** Of an organisation's policy: keys that its repositories decide for themselves. */
  readonly delegated: readonly string[];
  /**
   * Where an organisation's policy holds besides the repository's (organise.ts): what each of them says, complete. Of what
   * they say of one finding the gravest counts.
   */
  readonly views?: readonly Policy[];
  /** Then: the policies themselves, the organisation's first. */
  readonly layers?: readonly Policy[];
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
  /** Who may approve new access in a review of the change; without it: nobody. */
  readonly approval?: ApprovalRules;
  /** Rules of the organisation's own, in CEL. */
  readonly customRules: readonly CustomRule[];
}

/** Whose approving review of a commit turns its block into a pass. */
export interface ApprovalRules {
  /** Logins, lower case. */
  readonly people: readonly string[];
  /** `organisation/team`, lower case. */
  readonly teams: readonly string[];
  /** Whether the code owners of the policy file may. */
  readonly codeOwners: boolean;
  /** Ids of the rules whose findings can be approved; unset: all but what nobody may accept. */
  readonly rules?: readonly string[];
  /** How many people it takes. */
  readonly minimum: number;
}

/** A condition over one piece of new access, in the Common Expression Language; true is a finding. */
export interface CustomRule {
  readonly id: string;
  readonly when: string;
  readonly severity: Severity;
  readonly message: string;
  readonly remediation?: string;
  readonly reason?: string;
  /** Where `when` stands. */
  readonly span: Span;
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
  /** Unset: every model. */
  readonly models?: readonly string[];
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
  stated: new Map(),
  delegated: [],
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
  customRules: [],
};

export const POLICY_PATH = '.github/agent-access.yml';
