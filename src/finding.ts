import type { Prose, Untrusted } from './untrusted.ts';

/** What a review found, as data. Prose is rendered by `reports/`, each output escaping the change's own words. */
export type Severity = 'block' | 'warn' | 'note';
export type Decision = 'pass' | 'warn' | 'block';
export type Verdict = 'widens' | 'narrows' | 'same' | 'mixed';
/** How a use is approved. `inherited`: the repository says nothing, the person's own settings decide (as a rule: asked). */
export type Approval = 'standing' | 'inherited' | 'asked' | 'denied' | 'absent';

/** A place in a file of the change. `side` is base only for what head no longer has. Lines count from 1. */
export interface Place {
  readonly path: Untrusted<string>;
  readonly side: 'base' | 'head';
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A concrete use that head permits and base does not (or the reverse, for a narrowing). */
export interface Witness {
  readonly use: Untrusted<string>;
  readonly before: Approval;
  readonly after: Approval;
  /** False where the search ran out of budget: "wider, not proven". */
  readonly proven: boolean;
}

export interface Reference {
  /** The list's name and version as printed, e.g. `OWASP ASI 2026`. */
  readonly list: string;
  readonly id: string;
  readonly title: string;
  readonly url?: string;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly agent: Untrusted<string>;
  /** One line: what an agent may do after this merge that it could not do before. */
  readonly title: Prose;
  /** Why it matters, a short paragraph, from the rule. */
  readonly why: Prose;
  /** What to write instead, from the rule, specific to this grant. */
  readonly remediation: Prose;
  /** A replacement of the lines startLine..endLine that was verified to make the finding go away. */
  readonly suggestion?: { readonly replacement: string };
  readonly place: Place;
  /** Further places of the same new access (one server declared for three clients is one finding). */
  readonly also: readonly Place[];
  readonly witness?: Witness;
  readonly references: readonly Reference[];
  /** `aar1:` and 32 hex digits; survives line moves, reordering and reformatting. */
  readonly fingerprint: string;
  /** Set where an exception of the policy covers the finding: it is shown, and does not decide. */
  readonly accepted?: { readonly owner: string; readonly reason: string; readonly expires: string };
  /** Set where people whom the policy names approved this head: it is shown, and does not decide. */
  readonly approved?: { readonly by: readonly string[]; readonly at: string };
}

/** What people whom the policy names approved, in reviews of exactly this commit. */
export interface Approved {
  readonly commit: string;
  readonly by: readonly Approver[];
  /** Fingerprints of the findings that therefore do not decide. */
  readonly findings: readonly string[];
}

export interface Approver {
  /** The platform's login. */
  readonly login: string;
  /** When, ISO 8601, UTC. */
  readonly at: string;
  /** By which words of the policy: `people`, `team acme/security`, `code owner`. */
  readonly as: string;
}

/** One piece of access that one side has and the other has not, before policy. */
export interface AccessChange {
  readonly kind: string;
  readonly agent: Untrusted<string>;
  readonly summary: Prose;
  readonly place: Place;
  readonly witness?: Witness;
}

export interface Review {
  readonly schemaVersion: 1;
  /** Address of the docs of the running version, where it is known. */
  readonly docs?: string;
  readonly decision: Decision;
  readonly range: { readonly base: Untrusted<string>; readonly head: Untrusted<string> };
  readonly counts: {
    readonly changedFiles: number;
    readonly manifests: number;
    readonly block: number;
    readonly warn: number;
    readonly note: number;
  };
  /** Where the policy came from, e.g. `built-in` or `.github/agent-access.yml at base`; digest is sha256 hex, null for built-in. */
  readonly policy: {
    readonly source: string;
    readonly digest: string | null;
    /** The organisation's policies that hold besides and that it only tightens, the outermost first. */
    readonly extends?: readonly { readonly source: string; readonly digest: string | null }[];
  };
  readonly access: {
    readonly verdict: Verdict;
    readonly added: readonly AccessChange[];
    readonly removed: readonly AccessChange[];
    /** What both sides have alike, in another file or under another name: nothing new, and it decides nothing. */
    readonly moved: readonly AccessChange[];
  };
  readonly approved?: Approved;
  /** Worst first, then by path, line, rule, fingerprint. */
  readonly findings: readonly Finding[];
  /** What was not inspected and other remarks about the review itself. */
  readonly remarks: readonly Prose[];
}
