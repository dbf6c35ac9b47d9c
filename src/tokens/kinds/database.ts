import { confluentChecksum } from '../checks.ts';
import type { TokenKind } from '../token.ts';
import { ALNUM, BASE64, END, HEX, REFERENCE, RULES, URL } from './parts.ts';

/** Tokens of databases and data platforms. */
export const databaseKinds: readonly TokenKind[] = [
  {
    id: 'neon',
    name: 'Neon API key',
    lifetime: 'permanent',
    anchors: ['napi_'],
    shape: `napi_[a-z0-9]{64}${END}`,
    revoke: 'https://console.neon.tech/app/settings/api-keys',
    replacement: 'a key of one project, or the MCP server with OAuth',
    source: RULES,
  },
  {
    id: 'planetscale',
    name: 'PlanetScale token or password',
    lifetime: 'permanent',
    anchors: ['pscale_'],
    shape: 'pscale_(?:tkn|pw|oauth|app)_[A-Za-z0-9_=.-]{32,64}',
    revoke: 'https://app.planetscale.com',
    replacement: 'passwords with an end',
    source: RULES,
  },
  {
    id: 'mongodb-atlas',
    name: 'MongoDB Atlas service account secret',
    lifetime: 'long',
    anchors: ['mdb_sa_sk_'],
    shape: `mdb_sa_sk_${URL}{40}`,
    revoke: 'Atlas > Access manager > Service accounts',
    replacement: 'workload identity federation',
    source: RULES,
  },
  {
    id: 'databricks',
    name: 'Databricks personal access token',
    lifetime: 'long',
    anchors: ['dapi'],
    shape: `dapi${HEX}{32}(?:-\\d)?${END}`,
    left: 'strict',
    revoke: 'workspace > Settings > Developer > Access tokens',
    replacement: 'OAuth for machines, or workload identity federation',
    source: 'https://docs.databricks.com/aws/en/dev-tools/auth/pat',
  },
  {
    id: 'confluent',
    name: 'Confluent Cloud secret',
    lifetime: 'permanent',
    anchors: ['cflt'],
    shape: `cflt${BASE64}{60}(?!${BASE64})`,
    check: confluentChecksum,
    revoke: 'Confluent > API keys',
    replacement: 'OAuth with identity pools',
    source: RULES,
  },
  {
    id: 'cockroachdb',
    name: 'CockroachDB Cloud API key',
    lifetime: 'permanent',
    anchors: ['CCDB1_'],
    shape: `CCDB1_${ALNUM}{22}_${ALNUM}{40}${END}`,
    revoke: 'CockroachDB Cloud > Access management',
    replacement: REFERENCE,
    source: RULES,
  },
];
