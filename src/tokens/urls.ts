import { runStart } from './chars.ts';
import { kindById } from './kinds/index.ts';
import { isOpaque, isPassword, type Setting } from './opaque.ts';
import { isPlaceholder, isTrivialPassword } from './placeholder.ts';
import { literalPieces } from './reference.ts';
import type { TokenMatch } from './token.ts';

/** Longest `user:password@` that is read, in characters. */
const MAX_USERINFO = 512;

/** Passwords in addresses (`scheme://user:password@host`), unless references, placeholders or a local set-up's default. */
export function scanUrls(text: string, setting: Setting): TokenMatch[] {
  const found: TokenMatch[] = [];
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
    if (runStart(text, at, 'alnum', 1) === at) continue;
    found.push(...judgeAuthority(text, at + 3, setting));
  }
  return found;
}

function judgeAuthority(text: string, from: number, setting: Setting): TokenMatch[] {
  const authority = /^[^\s/?#"'`\\<>]*/.exec(text.slice(from, from + MAX_USERINFO))?.[0] ?? '';
  const at = authority.lastIndexOf('@');
  if (at < 1) return [];
  const host = authority.slice(at + 1).replace(/:\d{1,5}$/, '');
  const colon = firstColon(authority.slice(0, at));
  const start = colon < 0 ? 0 : colon + 1;
  const secret = authority.slice(start, at);
  return literalPieces(secret).pieces.flatMap((piece) => {
    const literal = secret.slice(piece.start, piece.end);
    const guilty =
      colon < 0 ? isUserToken(literal, host, setting) : isSecret(literal, authority.slice(0, colon), host, setting);
    if (!guilty) return [];
    const kind = kindById('url-password');
    const begin = from + start + piece.start;
    return [
      { kind, start: begin, end: begin + literal.length, lifetime: kind.lifetime, confidence: 'likely' as const },
    ];
  });
}

/** The colon between user and password: one inside `${VAR:-x}` is none. */
function firstColon(userinfo: string): number {
  let depth = 0;
  for (let i = 0; i < userinfo.length; i++) {
    if (userinfo[i] === '{') depth++;
    else if (userinfo[i] === '}') depth--;
    else if (userinfo[i] === ':' && depth <= 0) return i;
  }
  return -1;
}

function isSecret(password: string, user: string, host: string, setting: Setting): boolean {
  if (password.length < 3 || isPlaceholder(password)) return false;
  // A container's default, on a machine that only its owner reaches.
  if (password === user && isLocal(host)) return false;
  if (isTrivialPassword(password)) {
    return (
      setting === 'manifest' && !isLocal(host) && !isExampleHost(host) && !/^(?:user|username|name|login)$/i.test(user)
    );
  }
  if (setting === 'manifest') return !isExampleHost(host) || isPassword(password, 'text');
  return isPassword(password, 'text') || (password.length >= 10 && /[a-z]/.test(password) && /[A-Z]/.test(password));
}

/** `https://TOKEN@host`; a Sentry DSN has the same form and is public. */
function isUserToken(user: string, host: string, setting: Setting): boolean {
  return (
    setting === 'manifest' && user.length >= 20 && !/(?:^|\.)ingest\.|sentry/.test(host) && isOpaque(user, setting)
  );
}

/** Loopback, or a name without a dot: another container of the same machine. */
function isLocal(host: string): boolean {
  return (
    !host.includes('.') || /^(?:127\.|0\.0\.0\.0$|host\.docker\.internal$|\[::1\]$)|\.(?:local|localhost)$/.test(host)
  );
}

/** Names kept for documentation (RFC 2606). */
function isExampleHost(host: string): boolean {
  return /(?:^|\.)example(?:\.(?:com|org|net))?$|\.(?:test|invalid)$/i.test(host);
}
