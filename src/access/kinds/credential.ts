import type { FactBase, FactOrder } from '../fact.ts';

/** A credential that an agent or a server gets. */
export interface Credential extends FactBase {
  readonly kind: 'credential';
  readonly held: 'workload-identity' | 'short-lived' | 'standing-reference' | 'literal';
  /** What it is called where it is used: an environment variable, a header. */
  readonly name: string;
  /** What it refers to: the variable's or secret's name, `*` for all of them; for a literal its fingerprint. Never the value. */
  readonly reference: string;
  /** Who gets it: the server's program or host, so that a renamed server is the same. */
  readonly holder: string;
  readonly text: string;
  /** Names the secret wherever it is used: two agents with it have the same one. Without it nobody knows. */
  readonly same?: string;
  /** A scope that none of its holder's tools needs, as far as the files say. */
  readonly unneeded?: true;
}

const HELD: Record<Credential['held'], number> = {
  'workload-identity': 0,
  'short-lived': 1,
  'standing-reference': 2,
  literal: 3,
};

export const credentialOrder: FactOrder<Credential> = {
  key: (f) => `${f.holder} ${f.name.toLowerCase()}`,
  covers: (a, b) =>
    HELD[b.held] < HELD[a.held] || (a.held === b.held && (a.reference === b.reference || a.reference === '*')),
};
