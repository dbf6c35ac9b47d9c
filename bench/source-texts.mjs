// The ordinary code of the measured repositories: TypeScript of 1 to 6 kB a file, made from a counter alone.

const PACKAGES = 40;
const AREAS = ['api', 'billing', 'catalog', 'jobs', 'storage'];
const NOUNS = ['invoice', 'order', 'session', 'report', 'customer', 'shipment', 'payment', 'ticket', 'basket', 'quota'];
const VERBS = ['load', 'store', 'merge', 'check', 'render', 'parse', 'queue', 'price', 'sort', 'expire'];

/** @returns {string[]} distinct paths below `packages/` */
export function sourcePaths(count) {
  return Array.from({ length: count }, (_, index) => {
    const area = pick(AREAS, index >> 3);
    return `packages/${packageName(index % PACKAGES)}/src/${area}/${pick(VERBS, index)}-${pick(NOUNS, index >> 2)}-${index}.ts`;
  });
}

export function packageName(index) {
  return `${pick(NOUNS, index)}-${pick(AREAS, Math.trunc(index / NOUNS.length) + index)}`.concat(`-${index}`);
}

/** What a repository holds besides its sources: manifests of packages, settings, prose. */
export function packageFiles() {
  const root = [
    { path: 'README.md', text: '# Shop\n\nServices and libraries of the shop. See `packages/`.\n' },
    { path: 'package.json', text: json({ name: 'shop', private: true, workspaces: ['packages/*'] }) },
    { path: 'tsconfig.json', text: json({ compilerOptions: { strict: true, module: 'nodenext', noEmit: true } }) },
    { path: '.github/workflows/ci.yml', text: WORKFLOW },
    { path: '.gitignore', text: 'node_modules/\ndist/\n' },
  ];
  const packages = Array.from({ length: PACKAGES }, (_, index) => {
    const name = packageName(index);
    const manifest = {
      name: `@shop/${name}`,
      version: `1.${index}.0`,
      scripts: { test: 'vitest run' },
      dependencies: { zod: '4.1.0' },
    };
    return [
      { path: `packages/${name}/package.json`, text: json(manifest) },
      { path: `packages/${name}/README.md`, text: `# @shop/${name}\n\nRun \`npm test\` in this folder.\n` },
    ];
  });
  return [...root, ...packages.flat()];
}

/** The text of one source file at base. */
export function sourceText(index) {
  const noun = pick(NOUNS, index >> 2);
  const type = noun[0].toUpperCase() + noun.slice(1);
  const functions = Array.from({ length: 2 + (index % 9) }, (_, n) => functionText(type, noun, index, n));
  return [
    `import { z } from 'zod';`,
    `import type { Clock } from '../clock.ts';`,
    '',
    `export const ${noun}Schema = z.object({ id: z.string().uuid(), amount: z.number().int(), at: z.string() });`,
    `export type ${type} = z.infer<typeof ${noun}Schema>;`,
    '',
    ...functions,
  ].join('\n');
}

/** The same file at head: a line edited and a function appended, as a change does it. */
export function editedSource(index) {
  const noun = pick(NOUNS, index >> 2);
  const type = noun[0].toUpperCase() + noun.slice(1);
  return sourceText(index).replace('const limit = ', 'const limit = 2 * ') + functionText(type, noun, index, 90);
}

function functionText(type, noun, index, n) {
  const verb = pick(VERBS, index + n);
  return `/** Gives the ${noun} records to ${verb}, oldest first. */
export async function ${verb}${type}${n}(records: readonly ${type}[], clock: Clock): Promise<${type}[]> {
  const limit = ${(index * 7 + n * 13) % 500};
  const chosen: ${type}[] = [];
  for (const record of records) {
    if (record.amount > limit && record.at < clock.now()) chosen.push(record);
    if (chosen.length >= ${10 + (n % 40)}) break;
  }
  return chosen.sort((left, right) => left.at.localeCompare(right.at));
}
`;
}

function pick(list, index) {
  return list[index % list.length];
}

function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}

const WORKFLOW = `name: ci
on: [push]
permissions:
  contents: read
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: npm ci
      - run: npm test
`;
