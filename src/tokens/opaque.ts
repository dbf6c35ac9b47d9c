import { kindById, namedKinds } from './kinds/index.ts';
import { type Role, roleOf, wordsOf } from './names.ts';
import { isPlaceholder, isTrivialPassword } from './placeholder.ts';
import { isReference, literalPieces, type Piece } from './reference.ts';
import type { TokenKind, TokenMatch } from './token.ts';

/** `manifest`: a parsed value that an agent will use; `text`: any line, where noise costs more. */
export type Setting = 'manifest' | 'text';

const MAX_VALUE = 8192;
const UUID = /^[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$/;
const SCHEME = /^(?:bearer|token|basic|apikey|api-key|key|bot|negotiate)\s{1,4}/i;
/** Made to be published: Mapbox, Stripe, Clerk, PostHog, Supabase, Sentry's DSN. */
const PUBLIC = /^(?:pk\.eyJ|pk_(?:live|test)_|phc_|sb_publishable_|https?:\/\/)/;
/** A container image by its registry: what stands behind a variable's name in `docker run -e NAME image`. */
const IMAGE =
  /^[a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){1,4}(?::\d{1,5})?(?:\/[a-z0-9._-]{1,80}){1,6}(?::[\w.-]{1,128})?(?:@sha256:[a-f0-9]{64})?$/;
const namedShapes = namedKinds.map((kind) => ({ kind, shape: new RegExp(`^(?:${kind.shape})$`) }));

/** The credentials that a value holds, judged by its key; offsets in the value. Kinds with an anchor are not its matter. */
export function judgeByName(key: string, value: string, setting: Setting): TokenMatch[] {
  const role = roleOf(key, setting === 'manifest');
  if (!role || value.length > MAX_VALUE) return [];
  const { pieces, whole } = literalPieces(value);
  return pieces.flatMap((piece) => judgePiece(key, role, value, piece, whole, setting) ?? []);
}

/** A token of no known kind: long enough, random enough, no words. */
export function isOpaque(value: string, setting: Setting): boolean {
  if (UUID.test(value)) return !isPlaceholder(value);
  const minimum = setting === 'manifest' ? 12 : 16;
  if (value.length < minimum || !/^[A-Za-z0-9_.~+/=:!@#$%^&*|,-]+$/.test(value)) return false;
  if (PUBLIC.test(value) || IMAGE.test(value) || isPlaceholder(value) || isReference(value) || isWordy(value))
    return false;
  return /\d/.test(value) && /[A-Za-z]/.test(value) && entropy(value) >= 2.9;
}

/** A password that a person or a generator made, and not a word of a form or an example. */
export function isPassword(value: string, setting: Setting): boolean {
  if (/\s/.test(value) || value.length > 256 || isTrivialPassword(value) || isPlaceholder(value) || isReference(value))
    return false;
  if (setting === 'manifest') return value.length >= 6;
  if (isWordy(value) || /[(){}[\]<>"'`;\\]/.test(value)) return false;
  return value.length >= 8 && /\d/.test(value) && /[A-Za-z]/.test(value) && entropy(value) >= 2.75;
}

/** `user:secret` in base64, as HTTP Basic, docker and npm write it. */
export function isBasic(value: string, setting: Setting): boolean {
  if (value.length < 8 || value.length > 2048 || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(value)) return false;
  const pair = /^[\x21-\x39\x3b-\x7e]{0,200}:([\x20-\x7e]{3,1500})$/.exec(
    Buffer.from(value, 'base64').toString('latin1'),
  );
  const secret = pair?.[1];
  return (
    secret !== undefined &&
    !/^[a-z]+ [a-z]+$/.test(secret) &&
    (isPassword(secret, setting) || isOpaque(secret, setting))
  );
}

function judgePiece(
  key: string,
  role: Role,
  value: string,
  piece: Piece,
  whole: boolean,
  setting: Setting,
): TokenMatch | undefined {
  const raw = value.slice(piece.start, piece.end);
  const lead = raw.length - raw.trimStart().length;
  const scheme = SCHEME.exec(raw.slice(lead, lead + 24))?.[0].length ?? 0;
  const token = raw.slice(lead + scheme).trimEnd();
  const kind = kindOf(
    key,
    role,
    token,
    whole,
    setting,
    raw
      .slice(lead, lead + scheme)
      .trim()
      .toLowerCase(),
  );
  if (!kind) return undefined;
  const start = piece.start + lead + scheme;
  return { kind, start, end: start + token.length, lifetime: kind.lifetime, confidence: 'likely' };
}

function kindOf(
  key: string,
  role: Role,
  token: string,
  whole: boolean,
  setting: Setting,
  scheme: string,
): TokenKind | undefined {
  if (token.length < 6) return undefined;
  if (role === 'password') {
    const strict = whole ? setting : 'text';
    return isPassword(token, strict) ? kindById('password') : undefined;
  }
  if (scheme === 'basic' || /auth$/i.test(key)) {
    if (isBasic(token, setting)) return kindById('basic-credential');
    if (scheme === 'basic') return undefined;
  }
  if (!isOpaque(token, setting)) return undefined;
  if (scheme === 'bearer') return kindById('bearer-credential');
  return namedKind(key, token) ?? kindById('named-credential');
}

function namedKind(key: string, token: string): TokenKind | undefined {
  const name = wordsOf(key).join('_');
  return namedShapes.find(({ kind, shape }) => kind.keys?.some((word) => holds(name, word)) && shape.test(token))?.kind;
}

function holds(name: string, words: string): boolean {
  return `_${name}_`.includes(`_${words}_`);
}

/** Parts between separators that are words, years or versions: `prod-db-password-v3`, `github-app-installation`. */
function isWordy(value: string): boolean {
  const parts = value.split(/[-_./:\s@,+=]+/).filter((part) => part !== '');
  if (parts.length < 2) return false;
  return parts.every((part) => /^(?:[a-z]{1,20}\d{0,3}|[A-Z]?[a-z]{1,20}|[A-Z]{1,12}|v?\d{1,4}|X)$/.test(part));
}

function entropy(value: string): number {
  const counts = new Map<string, number>();
  for (const char of value) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}
