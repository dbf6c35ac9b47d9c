// Labelled lines: texts with one token in a known line, and texts with none. Fakes are built here, none was ever issued.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokenKinds } from '../src/tokens/kinds/index.ts';
import { fakeOf } from '../test/tokens/fakes.ts';

/**
 * @param {string | undefined} folder  with `positives.jsonl` (`{path, content, start, end}`) and `negatives.jsonl`
 *   (`{path, content}`); without it the project's own cases
 * @returns {{path: string, text: string, lines: number[], group: string}[]} `lines`: where the token stands; empty: nowhere
 */
export function tokenCases(folder) {
  return folder === undefined ? ownCases() : [...read(folder, 'positives.jsonl'), ...read(folder, 'negatives.jsonl')];
}

function read(folder, name) {
  const texts = readFileSync(join(folder, name), 'utf8').trim().split('\n');
  return texts.map((line) => {
    const { path, content, start, end, ctx, cat } = JSON.parse(line);
    const to = (offset) => content.slice(0, offset).split('\n').length;
    const first = start === undefined ? 1 : to(start);
    const lines = start === undefined ? [] : Array.from({ length: to(end - 1) - first + 1 }, (_, i) => first + i);
    return { path, text: content, lines, group: ctx ?? cat ?? '' };
  });
}

function ownCases() {
  const positives = tokenKinds
    .filter((kind) => kind.rest !== 'pem' && kind.anchors.length > 0)
    .flatMap((kind) =>
      PLACES.map(([group, path, put, line]) => ({ group, path, text: put(fakeOf(kind, 7)), lines: [line] })),
    );
  return [...positives, ...NOTHING.map(([group, path, text]) => ({ group, path, text, lines: [] }))];
}

const server = (more) =>
  JSON.stringify({ mcpServers: { s: { command: 'npx', args: ['-y', 's-mcp@1.2.3'], ...more } } }, null, 2);
const PLACES = [
  ['env of a server', '.mcp.json', (t) => server({ env: { SERVICE_TOKEN: t } }), 10],
  [
    'header of a server',
    '.cursor/mcp.json',
    (t) => `{"mcpServers":{"s":{"url":"https://mcp.example","headers":{"Authorization":"Bearer ${t}"}}}}\n`,
    1,
  ],
  ['dotenv', '.env.production', (t) => `LOG_LEVEL=info\nSERVICE_TOKEN=${t}\n`, 2],
  ['source', 'src/client.ts', (t) => `const a = 1;\nexport const client = connect("${t}");\n`, 2],
  [
    'workflow',
    '.github/workflows/ci.yml',
    (t) => `on: push\njobs:\n  a:\n    runs-on: x\n    env:\n      SERVICE_TOKEN: "${t}"\n`,
    6,
  ],
];
const env = (value) => server({ env: { SERVICE_TOKEN: value } });
const NOTHING = [
  ...[
    '${SERVICE_TOKEN}',
    '${input:token}',
    '{env:TOKEN}',
    '${{ secrets.TOKEN }}',
    'op://vault/item/field',
    '<your-token>',
    'YOUR_API_KEY',
    'changeme',
    'xxxxxxxxxxxxxxxxxxxx',
    '$(cat /run/secrets/token)',
    'vault:secret/data/x#token',
    '',
  ].map((v) => ['reference or placeholder', '.mcp.json', env(v)]),
  ...['sha512-', 'sha256:'].map((p) => [
    'digest',
    'package-lock.json',
    `{"integrity":"${p}${'Ab3dE6gH9k'.repeat(8)}"}\n`,
  ]),
  [
    'commit',
    '.github/workflows/ci.yml',
    'jobs:\n  a:\n    steps:\n      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683\n',
  ],
  ['uuid', 'src/a.ts', 'const id = "6f1c9d2e-7b7a-4c35-9b0e-2f0a7d9be111";\n'],
];
