import type { Access } from '../access/access.ts';
import type { Difference } from '../access/compare.ts';
import type { Place, Severity } from '../finding.ts';
import type { FoundToken } from '../tokens/new-tokens.ts';
import type { Prose } from '../untrusted.ts';
import type { Standard } from './standards.ts';

/** One piece of new access, or a token that the change brings. */
export type Subject = Difference | { readonly kind: 'token'; readonly token: FoundToken };

/** What a rule may look at besides the piece it judges. */
export interface Context {
  readonly base: Access;
  readonly head: Access;
  readonly added: readonly Difference[];
  /** Paths that the change adds or modifies, lower case. */
  readonly brought: ReadonlySet<string>;
  /** Whether policy says that the identities of a file are an agent's. */
  readonly listed?: (place: Place) => boolean;
}

export interface Judgement {
  readonly severity: Severity;
  /** What is new, one line, starting with who: "Claude Code may …". */
  readonly title: Prose;
  /** Where the general text does not fit this case. */
  readonly why?: Prose;
  readonly remediation?: Prose;
  /** What this is about, for the fingerprint and for merging equal findings of several places. */
  readonly identity: string;
  /** A general rule steps back where a rule that says more speaks of the same subject. */
  readonly general?: boolean;
}

/** Two texts of one file: the change, and a repaired form of it. Run as tests and printed in the docs. */
export interface Example {
  readonly path: string;
  readonly base: string | null;
  readonly bad: string;
  readonly good: string;
}

export interface Rule {
  readonly id: string;
  /** A short name in the words of the field. */
  readonly title: string;
  /** The severity that it has as a rule; a judgement may differ where the case does. */
  readonly severity: Severity;
  readonly why: string;
  readonly remediation: string;
  readonly standards: readonly Standard[];
  readonly examples: readonly Example[];
  judge(subject: Subject, context: Context): Judgement | undefined;
}
