import type { TokenKind } from '../../src/tokens/token.ts';

/** Builds texts of a kind's shape at run time, so that no file holds anything that looks like a token. */
export function fakeOf(kind: TokenKind, seed = 1): string {
  const next = random(seed * 7919 + kind.id.length);
  const special = SPECIAL[kind.id];
  if (special) return special(next);
  const head = sample(kind.shape, next);
  return kind.rest === 'pem' ? `${head}\n${pemBody(next)}\n-----END ${head.slice(head.indexOf('BEGIN') + 6)}` : head;
}

/** The same with all its repetitions at their minimum, less its last characters: no token of the kind any more. */
export function nearMissOf(kind: TokenKind): string {
  if (kind.rest === 'pem') return `${sample(kind.shape, random(3))}\n...\n-----END PRIVATE KEY-----`;
  const special = SPECIAL[kind.id]?.(random(3));
  if (special)
    return kind.id === 'azure-sas' ? special.replace(/[?&]se=[^&]*/, '') : special.slice(0, special.lastIndexOf('.'));
  return sample(kind.shape, random(3), true).slice(0, -5);
}

export function letters(count: number, seed = 1, alphabet = ALNUM): string {
  const next = random(seed);
  return Array.from({ length: count }, () => pick(alphabet, next)).join('');
}

export function jwt(claims: object, seed = 1): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.${letters(43, seed)}`;
}

type Random = () => number;
const ALNUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const NOW = 1_790_000_000;

const SPECIAL: Record<string, (next: Random) => string> = {
  'github-installation-jwt': (next) => `ghs_12345_${jwt({ iss: 'github', iat: NOW, exp: NOW + 3600 }, next())}`,
  'supabase-service-role': (next) => jwt({ iss: 'supabase', role: 'service_role' }, next()),
  'snowflake-pat': (next) => jwt({ iss: 'SF:3001', exp: NOW }, next()),
  'kubernetes-service-account': (next) => jwt({ iss: 'kubernetes/serviceaccount' }, next()),
  'oidc-id-token': (next) =>
    jwt({ iss: 'https://token.actions.githubusercontent.com', iat: NOW, exp: NOW + 300 }, next()),
  jwt: (next) => jwt({ sub: 'svc', iat: NOW }, next()),
  'discord-bot': (next) =>
    [Buffer.from('187609051036049737').toString('base64url'), letters(6, next()), letters(38, next())].join('.'),
  'azure-sas': (next) =>
    `https://acme.blob.core.windows.net/d?sv=2024-11-04&se=2027-06-01T00:00:00Z&sig=${letters(43, next())}%3D`,
};

function random(seed: number): Random {
  let state = (seed * 2_654_435_761 + 12_345) >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0;
    return (state ^ (state >>> 13)) >>> 0;
  };
}

function pick(from: string, next: Random): string {
  return from[next() % from.length] ?? '';
}

function pemBody(next: Random): string {
  return Array.from({ length: 6 }, () => letters(64, next())).join('\n');
}

/** A text that the pattern matches. Knows what the table uses: literals, classes, groups, bounded repetition. */
function sample(pattern: string, next: Random, least = false): string {
  let at = 0;
  const alternatives = (): string => {
    const options = [sequence()];
    while (pattern[at] === '|') {
      at++;
      options.push(sequence());
    }
    return options[least ? 0 : next() % options.length] ?? '';
  };
  const sequence = (): string => {
    let out = '';
    while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') out += repeated();
    return out;
  };
  const repeated = (): string => {
    const from = at;
    let one = atom();
    const after = at;
    const count = times();
    const end = at;
    let out = '';
    for (let i = 0; i < count; i++) {
      at = from;
      one = atom();
      out += one;
    }
    at = Math.max(end, after);
    return out;
  };
  const times = (): number => {
    const found = /^(?:\{(\d+)(?:,(\d+))?\}|\?)\??/.exec(pattern.slice(at));
    if (!found) return 1;
    at += found[0].length;
    if (found[1] === undefined) return least ? 0 : next() % 2;
    const low = Number(found[1]);
    const high = Math.min(Number(found[2] ?? low), low + 12);
    return least ? low : low + (next() % (high - low + 1));
  };
  const atom = (): string => {
    const char = pattern[at++] ?? '';
    if (char === '\\') return escaped(pattern[at++] ?? '', next);
    if (char === '[') {
      const end = pattern.indexOf(']', at);
      const set = expand(pattern.slice(at, end));
      at = end + 1;
      return pick(set, next);
    }
    if (char !== '(') return char;
    const ahead = pattern.startsWith('?!', at);
    at += 2;
    const inner = alternatives();
    at++;
    return ahead ? '' : inner;
  };
  return alternatives();
}

function escaped(char: string, next: Random): string {
  if (char === 'd') return pick('0123456789', next);
  return char === 's' ? ' ' : char;
}

function expand(set: string): string {
  if (set.startsWith('^')) return 'abc';
  return set.replace(/([A-Za-z0-9])-([A-Za-z0-9])/g, (_, a: string, b: string) =>
    Array.from({ length: b.charCodeAt(0) - a.charCodeAt(0) + 1 }, (__, i) =>
      String.fromCharCode(a.charCodeAt(0) + i),
    ).join(''),
  );
}
