import type { Alphabet } from './chars.ts';

/**
 * How long a token works if nobody revokes it. `permanent`: until somebody does; `long`: days to two years;
 * `short`: a day or less; `unknown`: nothing tells, treat as permanent.
 */
export type Lifetime = 'permanent' | 'long' | 'short' | 'unknown';

/** `likely`: the shape or the place speaks for a token, yet a checksum failed or the shape alone proves little. */
export type Confidence = 'certain' | 'likely';

/** Where a candidate stands; offsets are UTF-16 units of `text`. */
export interface Candidate {
  readonly token: string;
  readonly text: string;
  readonly start: number;
}

/** Decides about text of the right shape: a checksum, decoded claims, variety. `no` drops it. */
export type Check = (candidate: Candidate) => Confidence | 'no';

/** One row of the table. All of it is data about a vendor's token; nothing here does input or output. */
export interface TokenKind {
  readonly id: string;
  readonly name: string;
  readonly lifetime: Lifetime;
  /** Where a person ends the token: an address, a command, or a menu path. */
  readonly revoke: string;
  /** What to use in its place so that nothing lasting is written down. */
  readonly replacement: string;
  /** Where shape and lifetime come from. */
  readonly source: string;
  /** Literals of which each token holds one; empty where only a key's name or a place tells the kind. */
  readonly anchors: readonly string[];
  /** Regular expression source from the token's first character; every quantifier has an upper bound. */
  readonly shape: string;
  /** Where the anchor is not the token's start: what stands before it, at most `max` characters of an alphabet. */
  readonly before?: { readonly of: Alphabet; readonly max: number };
  /** The token goes on over these characters after its shape. `pem`: up to the end of a PEM block. */
  readonly rest?: Alphabet | 'pem';
  /** `strict`: nothing of `A-Za-z0-9_-+/.` may stand before; else only no letter or digit. */
  readonly left?: 'strict';
  readonly check?: Check;
  /** Words of the key (lower case, joined by `_`) that tell the kind of a value without an anchor. */
  readonly keys?: readonly string[];
}

export interface TokenMatch {
  readonly kind: TokenKind;
  /** Offsets in the scanned text, UTF-16 units; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly lifetime: Lifetime;
  /** ISO date read from the token itself (JWT `exp`, SAS `se`). */
  readonly expires?: string;
  readonly confidence: Confidence;
  /** The token was found inside this encoding; offsets are those of the encoded run. */
  readonly encoded?: 'base64';
}
