import { readClaims } from './jwt.ts';
import type { Candidate, Lifetime, TokenKind } from './token.ts';

const DAY = 86_400;
const YEAR = 366 * DAY;
/** How far around a SAS signature its `se` and `st` parameters are looked for, in characters. */
const SAS_REACH = 400;

export interface Life {
  readonly lifetime: Lifetime;
  /** ISO date of the end that the token itself names. */
  readonly expires?: string;
}

/** The kind's lifetime, unless the token says more: JWT `exp`, SAS `se`. No clock is read. */
export function lifeOf(kind: TokenKind, candidate: Candidate): Life {
  if (kind.id === 'azure-sas') return sasLife(kind, candidate);
  if (!candidate.token.includes('eyJ') || !candidate.token.includes('.eyJ')) return { lifetime: kind.lifetime };
  const claims = readClaims(candidate.token);
  if (!claims) return { lifetime: kind.lifetime };
  return between(claims.iat, claims.exp, 'permanent');
}

/** Start and end of a SAS token's validity, found around the signature in the same query string. */
function sasLife(kind: TokenKind, { text, start }: Candidate): Life {
  const around = queryAround(text, start);
  const end = seconds(/[?&;]se=([0-9TZ:.%A+-]{8,60})/.exec(around)?.[1]);
  return between(seconds(/[?&;]st=([0-9TZ:.%A+-]{8,60})/.exec(around)?.[1]), end, kind.lifetime);
}

/** The characters of one address around an offset, no more than SAS_REACH either way. */
export function queryAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - SAS_REACH), at);
  const after = text.slice(at, at + SAS_REACH);
  const from = Math.max(...[' ', '"', "'", '\n'].map((c) => before.lastIndexOf(c))) + 1;
  const to = after.search(/[\s"']/);
  return before.slice(from) + (to < 0 ? after : after.slice(0, to));
}

function between(from: number | undefined, to: number | undefined, open: Lifetime): Life {
  if (to === undefined) return { lifetime: open };
  const expires = isoDate(to);
  const span = from === undefined ? undefined : to - from;
  const lifetime = span === undefined ? 'long' : span <= DAY ? 'short' : span <= YEAR ? 'long' : 'permanent';
  return expires === undefined ? { lifetime: open } : { lifetime, expires };
}

function seconds(date: string | undefined): number | undefined {
  if (date === undefined) return undefined;
  const ms = Date.parse(date.replaceAll('%3A', ':').replaceAll('%3a', ':'));
  return Number.isFinite(ms) ? ms / 1000 : undefined;
}

function isoDate(atSeconds: number): string | undefined {
  const date = new Date(atSeconds * 1000);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
