import { describe, expect, it } from 'vitest';
import { crc32 } from '../../src/tokens/crc32.ts';
import { kindById } from '../../src/tokens/kinds/index.ts';
import { scanText } from '../../src/tokens/scan.ts';
import { fakeOf, jwt, letters } from './fakes.ts';

const ghp = fakeOf(kindById('github-classic-pat'), 4);
const ids = (text: string) => scanText(text).map((match) => match.kind.id);

describe('scanText', () => {
  it('gives exact offsets, sorted, without overlaps', () => {
    const npm = fakeOf(kindById('npm'), 4);
    const text = `a ${npm} b (${ghp}), c`;
    const found = scanText(text);
    expect(found.map((match) => text.slice(match.start, match.end))).toEqual([npm, ghp]);
  });

  it('prefers the kind to the key, and the whole to its parts', () => {
    expect(ids(`API_KEY="${ghp}"`)).toEqual(['github-classic-pat']);
    expect(ids(fakeOf(kindById('github-installation-jwt')))).toEqual(['github-installation-jwt']);
    expect(ids(fakeOf(kindById('azure-storage-connection')))).toEqual(['azure-storage-connection']);
    expect(ids(`x ${fakeOf(kindById('gcp-service-account'))}`)).toEqual(['gcp-service-account']);
  });

  it('does not look inside longer words, and does after escapes', () => {
    expect(ids(`x${ghp}`)).toEqual([]);
    expect(ids(`"a\\n${ghp}"`)).toEqual(['github-classic-pat']);
    expect(ids(`?q=%20${ghp}%22`)).toEqual(['github-classic-pat']);
  });

  it('sees through escapes and characters without width', () => {
    const text = `{"t": "${ghp.replace('_', '\\u005f')}"}`;
    const [match] = scanText(text);
    expect(match?.kind.id).toBe('github-classic-pat');
    expect(text.slice(match?.start, match?.end)).toBe(ghp.replace('_', '\\u005f'));
    expect(ids(ghp.replace('_', '%5F'))).toEqual(['github-classic-pat']);
    expect(ids(`${ghp.slice(0, 6)}\u200b${ghp.slice(6)}`)).toEqual(['github-classic-pat']);
  });

  it('sees known tokens in base64, one layer deep, and says so', () => {
    const once = Buffer.from(ghp).toString('base64');
    const [match] = scanText(`data:\n  t: ${once}\n`);
    expect(match).toMatchObject({
      kind: { id: 'github-classic-pat' },
      encoded: 'base64',
      start: 11,
      end: 11 + once.length,
    });
    expect(ids(`x: ${Buffer.from(once).toString('base64')}`)).toEqual([]);
    expect(ids(`x: ${Buffer.from('only some plain text without anything in it').toString('base64')}`)).toEqual([]);
  });

  it('reports a token whose checksum is wrong, with less confidence', () => {
    const body = letters(30, 9);
    let sum = '';
    for (let n = crc32(body); n > 0; n = Math.floor(n / 62)) {
      sum = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'.charAt(n % 62) + sum;
    }
    const valid = `gho_${body}${sum.padStart(6, '0')}`;
    expect(scanText(valid)[0]?.confidence).toBe('certain');
    expect(scanText(`${valid.slice(0, -1)}${valid.endsWith('a') ? 'b' : 'a'}`)[0]?.confidence).toBe('likely');
  });

  it('finds a private key over its lines, in whatever it is wrapped', () => {
    const pem = fakeOf(kindById('private-key'), 2);
    const forms = [
      pem,
      pem.replaceAll('\n', '\\n'),
      pem.replaceAll('\n', '\n    '),
      pem.replaceAll('\n', '\\n"\n  "'),
      pem.slice(0, pem.indexOf('-----END')),
    ];
    for (const form of forms) {
      const [match, ...more] = scanText(`key = "${form}"\nnext = 1\n`);
      expect(match?.kind.id).toBe('private-key');
      expect(more).toEqual([]);
      expect((match?.end ?? 0) - (match?.start ?? 0)).toBeGreaterThan(form.length - 14);
    }
  });

  it('passes mentions of private keys and public halves', () => {
    const begin = ['-----BEGIN', 'PRIVATE', 'KEY-----'].join(' ');
    expect(ids(`if (pem.startsWith("${begin}")) return 1;`)).toEqual([]);
    expect(ids(`${begin}\\nYOUR_KEY\\n-----END PRIVATE KEY-----`)).toEqual([]);
    expect(ids(`-----BEGIN CERTIFICATE-----\n${letters(64)}\n-----END CERTIFICATE-----`)).toEqual([]);
  });

  it('passes JWTs that are public by design', () => {
    expect(ids(jwt({ role: 'anon', iss: 'supabase' }))).toEqual([]);
    expect(ids(jwt({ sub: '1234567890', name: 'John Doe', iat: 1516239022 }))).toEqual([]);
    expect(ids(`${jwt({ a: 1 }).slice(0, 30)}...`)).toEqual([]);
  });

  it.each([
    ['github.com/x v1.0.0 h1:5AcdwhDHlNJcokwRmoXja9LsKXhAW6YBZZu3vxrbWXs='],
    ['"integrity": "sha512-t73szKBxw6q3ezzvWcNgoQay5kev+KsGiDzN3jyLThthYbgtO6pCnT8D29GUEEXfMi7BgcxZkcr3n8A7nfTsBQ=="'],
    ['uses: actions/checkout@f5b9822ad333060991e0fa7e71742a0c22fadf53'],
    ['"tenantId": "c76f8f52-6e0d-49cd-bb42-fa7b1d5df267"'],
    ['const token = await getTokenFromKeychain("acme-service-2");'],
    ['const apiKey = process.env["ACME_API_KEY"] ?? "";'],
    ['tokenEndpoint: "https://login.acme.dev/oauth2/v2.0/token"'],
    ['GITHUB_TOKEN_PATH=/var/run/secrets/github/token1'],
    ['const passwordInputSelector = "confirm-password-input";'],
    ['publicKeyToken=b77a5c561934e089'],
    ['bearer_token_env_var = "ACME_TOKEN"'],
    ['DATABASE_URL=postgresql://postgres:postgres@localhost:5432/postgres'],
    ['mongodb://${user}:${pass}@${host}/db'],
    ['jina_embeddings_v3_base_en_model_name_long_identifier_for_config'],
    ['pa-tern-matching-with-a-very-long-hyphenated-identifier-name-here'],
    ['docker run -u 1000:1000 acme/tool'],
  ])('passes %s', (text) => {
    expect(ids(text)).toEqual([]);
  });
});
