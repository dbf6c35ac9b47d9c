/** What a key's name promises about its value. */
export type Role = 'password' | 'credential';

const LAST_WORDS: Record<string, Role> = {
  ...Object.fromEntries('password passwd passphrase pwd pass pw'.split(' ').map((w) => [w, 'password' as const])),
  ...Object.fromEntries(
    'token tokens secret secrets pat apikey credential credentials creds authorization auth bearer jwt apitoken'
      .split(' ')
      .map((w) => [w, 'credential' as const]),
  ),
};
const ENDINGS: readonly (readonly [string, Role])[] = [
  ['password', 'password'],
  ['passwd', 'password'],
  ['passphrase', 'password'],
  ['_pwd', 'password'],
  ['token', 'credential'],
  ['secret', 'credential'],
  ['apikey', 'credential'],
  ['accesskey', 'credential'],
  ['secretkey', 'credential'],
  ['privatekey', 'credential'],
  ['authkey', 'credential'],
];
/** Words after the telling one that change nothing. */
const NEUTRAL = new Set(
  'value prod production dev staging test live default old new b64 base64 ro rw read write env0'.split(' '),
);
/** With one of these anywhere the value is made to be published. */
const PUBLIC = new Set(['public', 'publishable', 'anon']);
/** Right before the telling word these make it another thing: a page token, a stop token, a cache key. */
const OTHER_THINGS = new Set(
  (
    'site primary foreign sort partition cache row object idempotency csrf xsrf next page continuation cursor max min ' +
    'num count stop bos eos pad mask special host ssh registry group data map index i18n translation tab enter arrow ' +
    'hot short gpg'
  ).split(' '),
);
/** What may stand before `key` for it to mean a credential; in a manifest any word will do. */
const KEY_WORDS = new Set(
  (
    'api access secret private auth app application admin service signing encryption license master account user rest ' +
    'server subscription storage client write ingest project team org bot deploy webhook functions x'
  ).split(' '),
);
/** The lower-case words of a key: `acmeApiKey`, `ACME_API_KEY`, `--acme-api-key` give acme, api, key. */
export function wordsOf(key: string): string[] {
  return key
    .slice(-128)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** `loose` (a manifest's own keys): any `…KEY` counts; else only keys that say what they open. */
export function roleOf(key: string, loose: boolean): Role | undefined {
  const roles = loose ? looseRoles : strictRoles;
  const known = roles.get(key);
  if (known !== undefined) return known === 'none' ? undefined : known;
  if (roles.size >= MAX_ROLES) roles.clear();
  const role = promised(key, loose);
  roles.set(key, role ?? 'none');
  return role;
}

/** The same few keys stand in a text again and again. */
const MAX_ROLES = 4096;
const looseRoles = new Map<string, Role | 'none'>();
const strictRoles = new Map<string, Role | 'none'>();

function promised(key: string, loose: boolean): Role | undefined {
  const words = wordsOf(key);
  while (words.length > 1 && (/^\d+$/.test(words.at(-1) ?? '') || NEUTRAL.has(words.at(-1) ?? ''))) words.pop();
  const last = words.at(-1);
  if (last === undefined || words.some((word) => PUBLIC.has(word))) return undefined;
  const before = words.at(-2);
  const other = before !== undefined && OTHER_THINGS.has(before);
  if (Object.hasOwn(LAST_WORDS, last)) return other && /^tokens?$/.test(last) ? undefined : LAST_WORDS[last];
  if (last === 'key' || last === 'keys') return other ? undefined : keyRole(before, key, loose);
  return ENDINGS.find(([ending]) => `_${last}`.endsWith(ending) && last.length < 40)?.[1];
}

function keyRole(before: string | undefined, key: string, loose: boolean): Role | undefined {
  if (loose) return 'credential';
  if (before === undefined) return undefined;
  return KEY_WORDS.has(before) || /^[A-Z][A-Z0-9_]+$/.test(key) ? 'credential' : undefined;
}
