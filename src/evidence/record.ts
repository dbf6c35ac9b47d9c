import type { Finding, Review } from '../finding.ts';
import { plain, raw } from '../reports/escape.ts';
import { NAME, VERSION } from '../version.ts';
import { canonicalJson, digestOf } from './canonical.ts';
import type { Input } from './inputs.ts';

/** What a review decided and on what grounds, so that anyone can decide it again: one line of an evidence file. */
export interface EvidenceRecord {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: string; readonly version: string };
  /** The clock of the decision, ISO 8601, UTC: exceptions hold or not by it. */
  readonly time: string;
  /** What was compared; commits where the change came from git. `base` is the merge base itself. */
  readonly change: {
    readonly base: string;
    readonly head: string;
    readonly repository?: string;
    readonly pull?: number;
  };
  /** All policies that held, the outermost first; the digest of the built-in one is null. */
  readonly policies: readonly { readonly source: string; readonly digest: string | null }[];
  /** What else decided: the path of the policy (`policy`), what custom rules were told (`about`), the Action's `mode`. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly inputs: readonly Input[];
  readonly decision: string;
  readonly verdict: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly findings: readonly RecordedFinding[];
  readonly approved?: {
    readonly commit: string;
    readonly by: readonly { readonly login: string; readonly at: string; readonly as: string }[];
    readonly findings: readonly string[];
  };
  readonly remarks: readonly string[];
  /** The digest of the record before it in the same file; null for the first. */
  readonly previous: string | null;
  /** SHA-256 of the canonical JSON of all of the above. */
  readonly digest: string;
}

export interface RecordedFinding {
  readonly fingerprint: string;
  readonly rule: string;
  readonly severity: string;
  readonly state: 'open' | 'accepted' | 'approved';
  readonly accepted?: { readonly owner: string; readonly reason: string; readonly expires: string };
}

export interface Grounds {
  readonly review: Review;
  readonly inputs: readonly Input[];
  readonly now: Date;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly repository?: string;
  readonly pull?: number;
}

/** A record without its place in a file. Deterministic: the same grounds give the same record. */
export function recordOf({ review, inputs, now, options = {}, repository, pull }: Grounds): Unsealed {
  const { approved, policy } = review;
  return {
    schemaVersion: 1,
    tool: { name: NAME, version: VERSION },
    time: now.toISOString(),
    change: {
      base: raw(review.range.base),
      head: raw(review.range.head),
      ...(repository === undefined ? {} : { repository }),
      ...(pull === undefined ? {} : { pull }),
    },
    policies: [...(policy.extends ?? []), policy].map(({ source, digest }) => ({ source, digest })),
    options,
    inputs,
    decision: review.decision,
    verdict: review.access.verdict,
    counts: { ...review.counts },
    findings: review.findings.map(recorded),
    ...(approved
      ? { approved: { commit: approved.commit, by: approved.by.map((p) => ({ ...p })), findings: approved.findings } }
      : {}),
    remarks: review.remarks.map((remark) => plain(remark, { max: 2000 })),
  };
}

export type Unsealed = Omit<EvidenceRecord, 'previous' | 'digest'>;

/** The record as a line of a file, behind the record whose digest is given. */
export function sealedLine(record: Unsealed, previous: string | null): string {
  const chained = { ...record, previous };
  return `${canonicalJson({ ...chained, digest: digestOf(chained) })}\n`;
}

function recorded({ fingerprint, rule, severity, accepted, approved }: Finding): RecordedFinding {
  return {
    fingerprint,
    rule,
    severity,
    state: accepted ? 'accepted' : approved ? 'approved' : 'open',
    ...(accepted ? { accepted } : {}),
  };
}
