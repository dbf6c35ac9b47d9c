import { createHash } from 'node:crypto';
import type { Span } from '../document/value.ts';
import type { Finding, Place, Severity, Witness } from '../finding.ts';
import type { Prose } from '../untrusted.ts';
import { distrust } from '../untrusted.ts';
import { POLICY_PATH } from './policy.ts';

/** Rules that the policy itself states. What it says of them it says in its own words, not as a severity. */
export const OWN_RULES: readonly string[] = [
  'policy-changed',
  'policy-entry',
  'never',
  'ceiling',
  'required-control',
  'custom-rule',
];

export interface Said {
  readonly rule: string;
  readonly severity: Severity;
  readonly agent: string;
  readonly title: Prose;
  readonly why: Prose;
  readonly remediation: Prose;
  readonly place: Place;
  readonly also?: readonly Place[];
  readonly witness?: Witness;
  /** What it is about, for the fingerprint. */
  readonly identity: string;
}

/** A finding that the policy makes, not a rule over new access. */
export function ownFinding({ agent, identity, witness, also = [], ...said }: Said): Finding {
  const parts = [said.rule, agent, identity].join('\0');
  return {
    ...said,
    agent: distrust(agent),
    also,
    ...(witness ? { witness } : {}),
    references: [],
    fingerprint: `aar1:${createHash('sha256').update(parts).digest('hex').slice(0, 32)}`,
  };
}

/** A place in the policy file; `path`: where that stands. */
export function policyPlace(span?: Span, side: Place['side'] = 'base', path = POLICY_PATH): Place {
  const at = span ?? { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
  return {
    path: distrust(path),
    side,
    startLine: at.startLine,
    startColumn: at.startColumn,
    endLine: at.endLine,
    endColumn: at.endColumn,
  };
}
