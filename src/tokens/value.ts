import { judgeByName } from './opaque.ts';
import { settle } from './resolve.ts';
import { scanText } from './scan.ts';
import type { TokenMatch } from './token.ts';

/** Where a manifest's value stands. `rule`: a permission such as `Bash(export KEY=…)`. */
export type ValuePlace = 'env' | 'header' | 'argument' | 'url' | 'rule' | 'other';

export interface ValueContext {
  /** The variable, header or flag that the value is for; empty where there is none. */
  readonly key: string;
  /** As the client would see it: escapes of the file are resolved, references are not. */
  readonly value: string;
  readonly place: ValuePlace;
}

/**
 * Embedded tokens of one parsed manifest value; offsets in the value. References in any client's dialect,
 * placeholders and a local set-up's defaults are none.
 */
export function judgeValue({ key, value, place }: ValueContext): TokenMatch[] {
  const inner = scanText(value, 'manifest');
  if (place === 'url' || place === 'rule') return inner;
  const named = place === 'header' && /cookie$/i.test(key) ? cookies(value) : judgeByName(key, value, 'manifest');
  return settle([...inner, ...named]);
}

/** Each cookie's value is judged as a credential: which of them opens the session can't be told. */
function cookies(value: string): TokenMatch[] {
  return [...value.slice(0, 8192).matchAll(/=([^;\s]{1,4096})/g)].flatMap((cookie) =>
    judgeByName('token', cookie[1] ?? '', 'manifest').map((match) => ({
      ...match,
      start: cookie.index + 1 + match.start,
      end: cookie.index + 1 + match.end,
    })),
  );
}
