import { crc32 } from './crc32.ts';
import { readClaims } from './jwt.ts';
import { queryAround } from './lifetime.ts';
import type { Check, Confidence } from './token.ts';

/*
 * A checksum that fits proves that the vendor issued the text. One that does not fit proves little: the token may be
 * altered by one character, or the vendor may have changed the rule. So it lowers confidence and drops nothing.
 */

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** GitHub (https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats/) and npm: base62 CRC-32. */
export const base62Checksum: Check = ({ token }) => {
  const body = token.slice(token.indexOf('_') + 1);
  return fits(base62(crc32(body.slice(0, -6))).padStart(6, '0') === body.slice(-6));
};

/** GitLab routable tokens: base36 CRC-32 of all before it. */
export const gitlabChecksum: Check = ({ token }) =>
  fits(crc32(token.slice(0, -7)).toString(36).padStart(7, '0') === token.slice(-7));

/** Grafana service accounts: CRC-32, little-endian hex, over prefix and body. */
export const grafanaChecksum: Check = ({ token }) => fits(swapped(crc32(token.slice(0, -9))) === token.slice(-8));

/** Zuplo: CRC-32 hex of the 32 characters. */
export const zuploChecksum: Check = ({ token }) => fits(hex8(crc32(token.slice(5, 37))) === token.slice(-8));

/** Atlassian: CRC-32 upper-case hex over everything before it. */
export const atlassianChecksum: Check = ({ token }) =>
  fits(hex8(crc32(token.slice(0, -8))).toUpperCase() === token.slice(-8));

/** Confluent Cloud: base64 of the little-endian CRC-32 over the 54 characters before. */
export const confluentChecksum: Check = ({ token }) => {
  const sum = Buffer.from(swapped(crc32(token.slice(4, 58))), 'hex').toString('base64');
  return fits(sum.slice(0, 6) === token.slice(58, 64) || sum.slice(0, 6) === token.slice(-6));
};

/** For shapes that ordinary identifiers have too: letters of both cases mixed with digits or with each other. */
export const mixedCheck: Check = ({ token }) => {
  const body = token.replace(/^[A-Za-z0-9]{1,12}[_.-]/, '');
  const both = /[a-z]/.test(body) && /[A-Z]/.test(body) && new Set(body).size >= 9;
  const turns = body.slice(0, 256).match(/[a-z][A-Z]|[A-Z]{2}[a-z]/g)?.length ?? 0;
  return both && (/\d/.test(body) || turns >= 5) ? 'likely' : 'no';
};

export const letterAndDigitCheck: Check = ({ token }) =>
  /[A-Za-z]/.test(token) && (token.match(/\d/g)?.length ?? 0) >= 3 && new Set(token).size >= 9 ? 'likely' : 'no';

export const upperAndLowerCheck: Check = ({ token }) =>
  /[a-z]/.test(token.slice(3)) && /[A-Z]/.test(token) ? 'certain' : 'no';

/** A signed JWT; not those that are public by design (Supabase `anon`) or printed in documentation. */
export const jwtCheck: Check = ({ token }) => {
  const claims = readClaims(token);
  if (!claims || isPublicClaims(claims.role, claims.iss, claims.name)) return 'no';
  return 'certain';
};

export const supabaseServiceCheck: Check = (c) => claimCheck(c.token, ({ role }) => role === 'service_role');
export const snowflakeCheck: Check = (c) => claimCheck(c.token, ({ iss }) => iss?.startsWith('SF:') === true);
export const kubernetesCheck: Check = (c) =>
  claimCheck(c.token, ({ iss }) => iss === 'kubernetes/serviceaccount' || iss?.includes('kubernetes') === true);
export const oidcCheck: Check = (c) =>
  claimCheck(
    c.token,
    ({ iss }) => iss?.startsWith('https://token.actions.githubusercontent.com') || iss === 'https://gitlab.com',
  );

/** A Discord bot token starts with the bot's number in base64. */
export const discordCheck: Check = ({ token }) =>
  /^\d{15,21}$/.test(Buffer.from(token.slice(0, token.indexOf('.')), 'base64url').toString('latin1'))
    ? 'certain'
    : 'no';

/** A signature alone is any `sig=`; a SAS has its version and its end beside it. */
export const sasCheck: Check = ({ text, start }) => {
  const query = queryAround(text, start);
  return /[?&;]se=/.test(query) && /[?&;]s[pv]=/.test(query) ? 'certain' : 'no';
};

function claimCheck(
  token: string,
  holds: (claims: NonNullable<ReturnType<typeof readClaims>>) => boolean,
): Confidence | 'no' {
  const claims = readClaims(token);
  if (!claims || isPublicClaims(claims.role, claims.iss, claims.name)) return 'no';
  return holds(claims) ? 'certain' : 'no';
}

function isPublicClaims(role?: string, iss?: string, name?: string): boolean {
  return role === 'anon' || iss === 'supabase-demo' || name === 'John Doe';
}

function fits(yes: boolean): Confidence {
  return yes ? 'certain' : 'likely';
}

function base62(value: number): string {
  let rest = value;
  let out = '';
  while (rest > 0) {
    out = (BASE62[rest % 62] ?? '') + out;
    rest = Math.floor(rest / 62);
  }
  return out;
}

function hex8(value: number): string {
  return value.toString(16).padStart(8, '0');
}

function swapped(value: number): string {
  return (hex8(value).match(/../g) ?? []).reverse().join('');
}
