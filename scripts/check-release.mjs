// Whether a tag may become a release: it is the package's version, and the changelog speaks of it.
import { readFileSync } from 'node:fs';

const root = new URL('..', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const tag = process.argv[2] ?? '';
const { version } = JSON.parse(read('package.json'));
const said = read('src/version.ts').match(/VERSION = '([^']+)'/)?.[1];
const problems = [
  ...(tag === `v${version}` ? [] : [`the tag is ${JSON.stringify(tag)}, package.json says ${version}`]),
  ...(said === version ? [] : [`src/version.ts says ${said}, package.json says ${version}`]),
  ...(read('CHANGELOG.md').includes(`## ${version}`) ? [] : [`CHANGELOG.md has no section for ${version}`]),
];
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
