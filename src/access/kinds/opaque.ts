import { reveal } from '../../untrusted.ts';
import type { FactBase, FactOrder } from '../fact.ts';

/** What could not be read or decided. Unknown is never "same": only the same bytes cover it, and it covers nothing else. */
export interface Opaque extends FactBase {
  readonly kind: 'opaque';
  /** What is unknown, for people: `the file could not be parsed`. */
  readonly reason: string;
  readonly digest: string;
  /** What the client does with it: it drops the file (then it grants nothing), or nobody knows. */
  readonly effect: 'dropped' | 'unknown';
}

export const opaqueOrder: FactOrder<Opaque> = {
  key: (f) => `${reveal(f.place.path)} ${f.digest}`,
  covers: () => true,
};
