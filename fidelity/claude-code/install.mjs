// The real client, installed once outside the project.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const CLIENT = { name: 'Claude Code', package: '@anthropic-ai/claude-code', version: '2.1.329' };

/**
 * The client's program, from the npm registry or from an earlier run.
 *
 * @returns {{program: string, version: string}} path, and what the program itself says its version is
 * @throws {Error} that says why, where it can't be installed or does not start
 */
export function installClient() {
  const folder = join(tmpdir(), 'agent-access-review-fidelity', `claude-code-${CLIENT.version}`);
  const program = join(folder, 'node_modules', `${CLIENT.package}-${platform()}`, executable());
  if (!existsSync(program)) install(folder);
  const said = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 60_000 });
  if (said.status !== 0) throw new Error(`${program} does not start: ${said.error?.message ?? said.stderr}`);
  if (!said.stdout.startsWith(CLIENT.version))
    throw new Error(`${program} is ${said.stdout.trim()}, not ${CLIENT.version}`);
  return { program, version: said.stdout.trim() };
}

function install(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  const wanted = `${CLIENT.package}@${CLIENT.version}`;
  // The program is in a package of its own for each platform: no install script has to run.
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', wanted];
  const npm = spawnSync('npm', args, { cwd: folder, encoding: 'utf8', timeout: 300_000 });
  if (npm.status !== 0) throw new Error(`npm can't install ${wanted}: ${(npm.error?.message ?? npm.stderr).trim()}`);
}

function platform() {
  const { glibcVersionRuntime } = process.report.getReport().header;
  const musl = process.platform === 'linux' && glibcVersionRuntime === undefined ? '-musl' : '';
  return `${process.platform}-${process.arch}${musl}`;
}

function executable() {
  return process.platform === 'win32' ? 'claude.exe' : 'claude';
}
