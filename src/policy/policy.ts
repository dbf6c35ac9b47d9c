import type { Severity } from '../finding.ts';

/** What a repository or organisation decides about findings. Read from a trusted revision, never from the change's head. */
export interface Policy {
  /** Where it came from, for reports. */
  readonly source: string;
  /** SHA-256 of the file, hex; null for the built-in policy. */
  readonly digest: string | null;
  /** Severity by rule id; rules that are not named keep their own. `off` silences a rule. */
  readonly rules: ReadonlyMap<string, Severity | 'off'>;
  readonly exceptions: readonly Exception[];
  /** Globs of files whose tokens are made up for tests: said as notes. */
  readonly tokenFixtures: readonly string[];
}

/** A person's time-boxed acceptance of one finding. */
export interface Exception {
  readonly fingerprint: string;
  readonly owner: string;
  readonly reason: string;
  /** A day, `YYYY-MM-DD`; valid through its end, UTC. */
  readonly expires: string;
}

/** The built-in policy: the rules' own severities, no exceptions. */
export const BUILT_IN: Policy = {
  source: 'built-in',
  digest: null,
  rules: new Map(),
  exceptions: [],
  tokenFixtures: [],
};

export const POLICY_PATH = '.github/agent-access.yml';
