// Clients that publish the schema of their files in a package: what the schema takes, the product's reader must have.
//   node scripts/node24.mjs fidelity/schemas.mjs; writes docs/fidelity/schemas.md
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format as mcpContinue } from '../src/manifests/mcp-continue.ts';
import { readAccess } from '../src/manifests/read-access.ts';
import { format as rooModes } from '../src/manifests/roo-modes.ts';

const GROUPS = [
  'read',
  'edit',
  'command',
  'mcp',
  'browser',
  'modes',
  'shell',
  ['edit', { fileRegex: '\\.md$' }],
  ['edit', { fileRegex: '(' }],
];
GROUPS.push(['edit', { description: 'x' }], ['command', { fileRegex: 'x' }], ['read', 'x'], '*', 1, null, {});
const SERVERS = [
  { command: 'x' },
  { command: 'x', args: ['a'], env: { A: 'b' }, cwd: '/', disabled: true },
  { command: ['x'] },
  { command: 'x', args: 'a' },
  { command: 'x', type: 'stdio' },
  { command: 'x', type: 'sse' },
  { url: 'https://a.example/mcp' },
  { url: 'https://a.example/mcp', type: 'http' },
  { url: 'https://a.example/mcp', type: 'streamable-http', apiKey: 'k' },
  { url: 'https://a.example/mcp', headers: { A: 'b' }, enabled: false },
  { url: '10.0.0.1' },
  { url: 1 },
  {},
];

const CHECKS = [
  {
    client: 'Roo Code',
    package: '@roo-code/types',
    version: '1.115.0',
    what: '`.roomodes`: which modes there are, with which groups',
    format: rooModes,
    cases: pairs(GROUPS).map((groups) => {
      const modes = { customModes: [{ slug: 'a', name: 'A', roleDefinition: 'r', groups }] };
      return { path: '.roomodes', value: modes };
    }),
    taken({ customModesSettingsSchema }, { value }) {
      const found = customModesSettingsSchema.safeParse(value);
      const named = (g) => (Array.isArray(g) ? g[0] : g);
      // Its tools (switch_mode, new_task) are there in every mode: the group adds nothing.
      const groups = (m) => m.groups.map(named).filter((g) => g !== 'modes');
      return found.success ? found.data.customModes.flatMap((m) => groups(m).map((g) => `${m.slug} ${g}`)) : [];
    },
    read: (access) =>
      [...access.agents.values()].flatMap((a) =>
        a.list.entries.map((e) => `${a.name.split(' ').at(-1)} ${e.text.split(' ')[0]}`),
      ),
  },
  {
    client: 'Continue',
    package: '@continuedev/config-yaml',
    version: '1.42.0',
    what: '`.continue/mcpServers/`: which servers start or are connected to, in YAML and in the shapes of other clients',
    format: mcpContinue,
    cases: SERVERS.flatMap((one) => [
      { path: '.continue/mcpServers/a.json', value: one },
      { path: '.continue/mcpServers/a.json', value: { mcpServers: { a: one } } },
      { path: '.continue/mcpServers/a.json', value: { projects: { p: { mcpServers: { a: one } } } } },
      {
        path: '.continue/mcpServers/a.yaml',
        value: { name: 'x', version: '1.0.0', schema: 'v1', mcpServers: [{ name: 'a', ...one }] },
      },
    ]),
    taken(schemas, { path, value }) {
      if (path.endsWith('.yaml')) {
        const found = schemas.configYamlSchema.safeParse(value);
        return found.success ? found.data.mcpServers.map((s) => s.command ?? s.url) : [];
      }
      const code = schemas.claudeCodeLikeConfigFileSchema.safeParse(value);
      const desktop = schemas.claudeDesktopLikeConfigFileSchema.safeParse(value);
      const single = schemas.mcpServersJsonSchema.safeParse(value);
      const of = (servers) => Object.values(servers ?? {}).map((s) => s.command ?? s.url);
      if (code.success)
        return [code.data.mcpServers, ...Object.values(code.data.projects).map((p) => p.mcpServers)].flatMap(of);
      if (desktop.success) return of(desktop.data.mcpServers);
      return single.success ? of([single.data]) : [];
    },
    read: (access) =>
      access.facts.flatMap((f) => (f.kind === 'launch' || f.kind === 'connection' ? [f.text.split(' ')[0]] : [])),
  },
];

const rows = [];
let missed = 0;
for (const check of CHECKS) {
  const schemas = await schemasOf(check);
  const count = { same: 0, more: 0, missed: 0 };
  for (const one of check.cases) {
    const bytes = new TextEncoder().encode(JSON.stringify(one.value));
    const file = { path: one.path, side: 'head', bytes, id: 'a' };
    const read = new Set(check.read(readAccess([{ format: check.format, files: [file] }])));
    const taken = new Set(check.taken(schemas, one));
    const lost = [...taken].filter((t) => !read.has(t));
    if (lost.length > 0)
      console.error(`${check.client}: the reader has not ${lost.join(', ')} of ${JSON.stringify(one.value)}`);
    count[lost.length > 0 ? 'missed' : read.size > taken.size ? 'more' : 'same']++;
  }
  missed += count.missed;
  const name = `\`${check.package}@${check.version}\``;
  rows.push(
    `| ${check.client} | ${name} | ${check.what} | ${check.cases.length} | ${count.same} | ${count.more} | ${count.missed} |`,
  );
}
const page = [
  '<!-- Generated by fidelity/schemas.mjs. Do not edit. -->',
  '# Schemas that clients publish',
  '',
  'What a client’s own schema takes, the reader must have. What only the reader has is on purpose: the schema drops the',
  'whole file for one wrong value, another version may know the value, and a grant that any version honours counts.',
  '',
  '| client | package | what | files | the same | only the reader has it | missed |',
  '|---|---|---|--:|--:|--:|--:|',
  ...rows,
];
mkdirSync(new URL('../docs/fidelity/', import.meta.url), { recursive: true });
writeFileSync(new URL('../docs/fidelity/schemas.md', import.meta.url), `${page.join('\n')}\n`);
console.log(rows.join('\n'));
process.exit(missed > 0 ? 1 : 0);

/** Each alone, and each with each. */
function pairs(all) {
  return [[], ...all.map((one) => [one]), ...all.flatMap((one) => all.map((two) => [one, two]))];
}

/** The package, from the npm registry or from an earlier run, without install scripts. */
async function schemasOf(check) {
  const folder = join(
    tmpdir(),
    'agent-access-review-fidelity',
    `${check.package.replaceAll('/', '-')}-${check.version}`,
  );
  if (!existsSync(join(folder, 'node_modules', check.package))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
    const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
    const npm = spawnSync('npm', [...args, `${check.package}@${check.version}`], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 300_000,
    });
    if (npm.status !== 0) {
      console.error(
        `npm can't install ${check.package}@${check.version}: ${(npm.error?.message ?? npm.stderr).trim()}`,
      );
      process.exit(2);
    }
  }
  const require = createRequire(join(folder, 'package.json'));
  try {
    return require(check.package);
  } catch {
    const { exports, main, module } = require(`./node_modules/${check.package}/package.json`);
    const entry = exports?.['.']?.import ?? (typeof exports === 'string' ? exports : undefined) ?? module ?? main;
    return import(join(folder, 'node_modules', check.package, entry));
  }
}
