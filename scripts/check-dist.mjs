// Builds into a temporary folder and compares: is dist/ what the sources build to, byte for byte?
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const built = mkdtempSync(join(tmpdir(), 'dist-'));
try {
  execFileSync(process.execPath, [join(root, 'node_modules/rolldown/bin/cli.mjs'), '-c', '-d', built], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const wanted = files(built);
  const there = files(join(root, 'dist'));
  const names = [...new Set([...wanted.keys(), ...there.keys()])].sort();
  const differing = names.filter((n) => !wanted.get(n)?.equals(there.get(n) ?? Buffer.of(0)));
  for (const name of differing) console.error(`dist/${name} is not what the sources build to: run \`npm run build\``);
  if (differing.length > 0) process.exit(1);
  console.log(`dist/ is what the sources build to (${names.length} files)`);
} finally {
  rmSync(built, { recursive: true, force: true });
}

function files(folder, base = folder, out = new Map()) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) files(path, base, out);
    else out.set(relative(base, path), readFileSync(path));
  }
  return out;
}
