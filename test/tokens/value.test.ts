import { describe, expect, it } from 'vitest';
import { kindById } from '../../src/tokens/kinds/index.ts';
import { judgeValue, type ValuePlace } from '../../src/tokens/value.ts';
import { fakeOf, letters } from './fakes.ts';

const opaque = letters(32, 3);
const hex = letters(64, 4, '0123456789abcdef');
const uuid = [8, 4, 4, 4, 12].map((n, i) => letters(n, i + 5, '0123456789abcdef')).join('-');
const password = `p${letters(14, 6)}7`;
const ghp = fakeOf(kindById('github-classic-pat'), 8);

function judged(place: ValuePlace, key: string, value: string): string[] {
  return judgeValue({ place, key, value }).map((m) => `${m.kind.id}:${value.slice(m.start, m.end)}`);
}

describe('judgeValue finds', () => {
  it.each<[ValuePlace, string, string, string, string]>([
    ['env', 'GITHUB_TOKEN', ghp, 'github-classic-pat', ghp],
    ['env', 'ACME_TOKEN', uuid, 'named-credential', uuid],
    ['env', 'SECRET', hex, 'named-credential', hex],
    ['env', 'API_KEY_2', opaque, 'named-credential', opaque],
    ['env', 'GH_PAT', opaque, 'named-credential', opaque],
    ['env', 'DB_PASSWORD', password, 'password', password],
    ['env', 'DATABASE_URL', `postgres://app:${password}@db.acme.io/x`, 'url-password', password],
    ['env', 'DATABASE_URL', `postgres://app:${password}@localhost/x`, 'url-password', password],
    ['env', 'REDIS_URL', `redis://:${password}@cache.acme.io:6379`, 'url-password', password],
    ['env', 'DATABASE_URL', 'postgres://root:root@db.prod.acme.io/x', 'url-password', 'root'],
    ['env', 'A', `\${TOKEN:-${ghp}}`, 'github-classic-pat', ghp],
    ['env', 'A_TOKEN', `\${A_TOKEN:-${opaque}}`, 'named-credential', opaque],
    ['env', 'A_TOKEN', `\${env:A_TOKEN:${opaque}}`, 'named-credential', opaque],
    ['env', 'A_TOKEN', `\${{ secrets.A || '${opaque}' }}`, 'named-credential', opaque],
    ['env', 'HEADERS', `{"Authorization": "Bearer ${opaque}"}`, 'bearer-credential', opaque],
    ['header', 'Authorization', `Bearer ${opaque}`, 'bearer-credential', opaque],
    ['header', 'Authorization', opaque, 'named-credential', opaque],
    ['header', 'X-Api-Key', uuid, 'named-credential', uuid],
    ['header', 'Cookie', `session=${hex}; theme=dark`, 'named-credential', hex],
    ['argument', '--api-key', opaque, 'named-credential', opaque],
    ['argument', '', `--api-key=${opaque}`, 'named-credential', opaque],
    ['argument', '--header', `Authorization: Bearer ${opaque}`, 'bearer-credential', opaque],
    ['argument', '-e', `ACME_API_KEY=${opaque}`, 'named-credential', opaque],
    ['argument', '', `https://x.dev/mcp?acmeApiKey=${opaque}`, 'named-credential', opaque],
    ['url', 'url', `https://x.dev/mcp?key=${opaque}&v=1`, 'named-credential', opaque],
    ['url', 'url', `https://x.dev/mcp?token=${uuid}`, 'named-credential', uuid],
    ['url', 'url', `https://u:${password}@x.dev/mcp`, 'url-password', password],
    ['url', 'url', `https://${opaque}@x.dev/mcp`, 'url-password', opaque],
    ['rule', '', `Bash(export API_KEY=${opaque})`, 'named-credential', opaque],
    ['rule', '', `Bash(PGPASSWORD=${password} psql:*)`, 'password', password],
    ['rule', '', `Bash(curl -H "Authorization: Bearer ${opaque}" https://x.dev:*)`, 'bearer-credential', opaque],
    ['rule', '', `Bash(curl -H 'X-Api-Key: ${opaque}' https://x.dev:*)`, 'named-credential', opaque],
    ['rule', '', `Bash(curl -u svc:${password} https://x.dev)`, 'basic-credential', password],
    ['rule', '', `Bash(sshpass -p ${password} ssh:*)`, 'password', password],
    ['rule', '', `Bash(tool --api-key ${opaque} run)`, 'named-credential', opaque],
  ])('%s %s', (place, key, value, id, secret) => {
    expect(judged(place, key, value)).toEqual([`${id}:${secret}`]);
  });

  it('user and password in base64', () => {
    const pair = Buffer.from(`svc:${password}`).toString('base64');
    expect(judged('header', 'Authorization', `Basic ${pair}`)).toEqual([`basic-credential:${pair}`]);
    expect(judged('env', '_auth', pair)).toEqual([`basic-credential:${pair}`]);
  });
});

describe('judgeValue passes', () => {
  const references = [
    ...[
      '${T}',
      '$T',
      '${T:-}',
      '${T:-changeme}',
      '${T:?missing}',
      '${env:T}',
      '$env:T',
      '${env.T}',
      '${input:gh-token}',
    ],
    ...['{env:T}', '{file:~/.secrets/token1}', '${{ secrets.T }}', '${{ github.token }}', '{{ T }}', '%T%', '#{T}#'],
    ...[
      'op://vault/item/field',
      'vault:secret/data/x#y',
      'ref+vault://secret/x#/key1',
      'keychain://acme',
      'file:/run/t1',
    ],
    ...['bws://0b6f1c02-9c15-4cd4-a1a5-b0b600f2f6ad', 'ENC[AES256_GCM,data:8hT3Kq0Zc1m2pY,type:str]', '!secret acme_1'],
    ...[
      'arn:aws:secretsmanager:us-east-1:123456789012:secret:prod/x-AbCdE1',
      'projects/1234/secrets/x/versions/latest',
    ],
    ...['$(cat /run/secrets/t1)', '`pass show acme/t1`', '/run/secrets/token', './token1.txt', '~/.config/acme/token'],
    ...['process.env.ACME_TOKEN_1', '@Microsoft.KeyVault(SecretUri=https://kv.vault.azure.net/secrets/k1/)'],
    ...['Bearer ${T}', 'Bearer $T', 'Bearer {{t}}', 'token ${{ github.token }}', '${workspaceFolder}/.secrets/token1'],
  ];
  const placeholders = [
    ...['<your-token>', '<TOKEN_123>', '[YOUR_TOKEN]', 'YOUR_API_KEY', 'YOUR-API-KEY-HERE-123', 'your_api_key_here_12'],
    ...[
      'xxx',
      'x'.repeat(40),
      'XXXX-XXXX-XXXX-XXXX',
      'changeme',
      'ChangeMe123',
      'replace-with-your-key-1',
      'INSERT_TOKEN_1',
    ],
    ...['***', '***REDACTED***', '...', '', 'none', 'true', 'tbd', 'test', '0'.repeat(32), '12345678901234567890'],
    ...[
      '0123456789abcdef0123456789abcdef',
      'deadbeef'.repeat(4),
      '00000000-0000-0000-0000-000000000000',
      '__API_KEY_1__',
    ],
    ...[
      `ghp_${'x'.repeat(36)}`,
      `AKIAIOSFODNN7${'EXAMPLE'}`,
      `${'wJalrXUtnFEMI/K7MDENG/bPxRfiCY'}EXAMPLEKEY`,
      'sk-...',
    ],
    ...[
      `sk_test_${'4eC39HqLyjWDarjtT1zdp7dc'}`,
      `${'C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEH'}LM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==`,
    ],
    ...['postgres://postgres:postgres@localhost:5432/db', 'mysql://root:root@127.0.0.1/test', 'redis://localhost:6379'],
    ...[
      'mongodb://root:example@mongo:27017',
      'https://user:pass@example.com/x',
      'postgres://USER:PASSWORD@HOST:PORT/DB',
    ],
  ];

  it.each([...references, ...placeholders])('%s', (value) => {
    for (const [place, key] of [
      ['env', 'ACME_API_TOKEN'],
      ['header', 'Authorization'],
      ['argument', '--token'],
    ] as const) {
      expect(judged(place, key, value)).toEqual([]);
    }
  });

  it.each<[ValuePlace, string, string]>([
    ['env', 'MAX_TOKENS', '8192'],
    ['env', 'AZURE_CLIENT_ID', uuid],
    ['env', 'SSH_KEY_PATH', '~/.ssh/id_ed25519'],
    ['env', 'DB_PASSWORD_SECRET_NAME', 'prod-db-password-v3'],
    ['env', 'AUTH_TYPE', 'oauth2_client_credentials'],
    ['env', 'NEXT_PUBLIC_API_KEY', opaque],
    ['env', 'POSTGRES_PASSWORD', 'postgres'],
    ['argument', '-e', 'GITHUB_TOKEN'],
    ['argument', '', `ghcr.io/x/y@sha256:${hex}`],
    ['url', 'url', 'https://x.dev/mcp?project_ref=abcdefghijklmnop123'],
    ['rule', '', 'Bash(export API_KEY=$API_KEY)'],
    ['rule', '', 'Bash(curl -H "Authorization: Bearer $TOKEN" https://x.dev:*)'],
    ['rule', '', 'Bash(git push origin main:*)'],
    ['rule', '', 'Bash(PGPASSWORD=postgres psql -h localhost:*)'],
  ])('%s %s=%s', (place, key, value) => {
    expect(judged(place, key, value)).toEqual([]);
  });
});
