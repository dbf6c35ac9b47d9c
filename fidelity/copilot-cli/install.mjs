// The real client, installed once outside the project.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PACKAGE = '@github/copilot';
export const VERSION = '1.0.102';

/**
 * The client's program, from the npm registry or from an earlier run, and a folder in which it keeps what it unpacks.
 *
 * @returns {{program: string, cache: string}}
 * @throws {Error} that says why, where it can't be installed or does not start
 */
export function installClient() {
  const folder = join(tmpdir(), 'agent-access-review-fidelity', `copilot-cli-${VERSION}`);
  const program = join(folder, 'node_modules', `${PACKAGE}-${platform()}`, executable());
  const cache = join(folder, 'cache');
  if (!existsSync(program)) install(folder);
  // The first start unpacks the client into the cache; all later ones find it there.
  const env = { PATH: process.env.PATH, HOME: folder, COPILOT_CACHE_HOME: cache, COPILOT_AUTO_UPDATE: 'false' };
  const said = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 120_000, env });
  if (said.status !== 0) throw new Error(`${program} does not start: ${said.error?.message ?? said.stderr}`);
  if (!said.stdout.includes(VERSION)) throw new Error(`${program} is ${said.stdout.trim()}, not ${VERSION}`);
  return { program, cache };
}

function install(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  const wanted = `${PACKAGE}@${VERSION}`;
  // The program is in a package of its own for each platform: no install script has to run.
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', wanted];
  const npm = spawnSync('npm', args, { cwd: folder, encoding: 'utf8', timeout: 300_000 });
  if (npm.status !== 0) throw new Error(`npm can't install ${wanted}: ${(npm.error?.message ?? npm.stderr).trim()}`);
}

function platform() {
  const { glibcVersionRuntime } = process.report.getReport().header;
  const musl = process.platform === 'linux' && glibcVersionRuntime === undefined ? 'musl' : '';
  return `${process.platform}${musl}-${process.arch}`;
}

function executable() {
  return process.platform === 'win32' ? 'copilot.exe' : 'copilot';
}
