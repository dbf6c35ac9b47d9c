import type { FactBase, FactOrder } from '../fact.ts';

/** What a manifest says that changes no access as far as it is evaluated, and that a person should know of. */
export interface Remark extends FactBase {
  readonly kind: 'remark';
  /**
   * - `not evaluated`: an agent's file that no reader evaluates;
   * - `unknown key`: a key that reads like a permission and that the reader does not know;
   * - `latent`: a grant that today's client ignores from a repository, and that others honour;
   * - `inert`: a guard that holds nothing back, because the client does not read it as one;
   * - `unneeded scope`: a scope that an agent asks of its callers' tokens and that nothing it offers needs.
   */
  readonly about: 'not evaluated' | 'unknown key' | 'latent' | 'inert' | 'unneeded scope';
  /** Told only where a policy lists the file: files of the kind are in every second repository. */
  readonly quiet?: true;
  /** The manifest's own words. */
  readonly text: string;
  /** The same digest is the same content, wherever it stands. */
  readonly digest: string;
}

export const remarkOrder: FactOrder<Remark> = {
  key: (f) => `${f.about} ${f.text} ${f.digest}`,
  covers: () => true,
};
