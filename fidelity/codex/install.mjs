// The real client, installed once outside the project.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const CLIENT = { name: 'Codex', package: '@openai/codex', version: '0.169.0' };

/**
 * The client's program, from the npm registry or from an earlier run.
 *
 * @returns {string} its path
 * @throws {Error} that says why, where it can't be installed or does not start
 */
export function installClient() {
  const folder = join(tmpdir(), 'agent-access-review-fidelity', `codex-${CLIENT.version}`);
  if (!programIn(folder)) install(folder);
  const program = programIn(folder);
  if (!program) throw new Error(`${CLIENT.package}@${CLIENT.version} has no program for this system`);
  const said = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 60_000 });
  if (said.status !== 0) throw new Error(`${program} does not start: ${said.error?.message ?? said.stderr}`);
  if (!said.stdout.includes(CLIENT.version)) throw new Error(`${program} is ${said.stdout.trim()}`);
  return program;
}

function install(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  const wanted = `${CLIENT.package}@${CLIENT.version}`;
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', wanted];
  const npm = spawnSync('npm', args, { cwd: folder, encoding: 'utf8', timeout: 300_000 });
  if (npm.status !== 0) throw new Error(`npm can't install ${wanted}: ${(npm.error?.message ?? npm.stderr).trim()}`);
}

/** The package of this system has one folder, named after its target: `vendor/x86_64-unknown-linux-musl/bin/codex`. */
function programIn(folder) {
  const vendor = join(folder, 'node_modules', `${CLIENT.package}-${process.platform}-${process.arch}`, 'vendor');
  if (!existsSync(vendor)) return undefined;
  const name = process.platform === 'win32' ? 'codex.exe' : 'codex';
  return readdirSync(vendor)
    .map((target) => join(vendor, target, 'bin', name))
    .find((path) => existsSync(path));
}
