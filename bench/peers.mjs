import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Scanners of agent configuration from npm, at exact versions. They know no revisions: each scans a checked-out tree
 * with its ordinary command and writes JSON. None of the options used here reaches the network.
 */
const PEERS = [
  {
    name: 'ecc-agentshield',
    version: '1.6.0',
    script: 'dist/index.js',
    commands: [
      {
        label: 'ecc-agentshield',
        args: (tree, output) => ['scan', '--path', tree, '--format', 'json', '--output', output],
      },
    ],
    says: (report) => `${report.findings.length} findings`,
  },
  {
    name: 'ferret-scan',
    version: '2.10.0',
    script: 'bin/ferret.js',
    commands: [
      { label: 'ferret-scan', args: (tree, output) => ['scan', tree, '--format', 'json', '--output', output] },
      {
        label: 'ferret-scan --config-only',
        args: (tree, output) => ['scan', tree, '--config-only', '--format', 'json', '--output', output],
      },
    ],
    says: (report) => `${report.findings.length} findings in ${report.analyzedFiles} files`,
  },
];

/**
 * Installs what is not installed yet, outside of the repository and without install scripts.
 *
 * @returns {{name: string, version: string, script?: string, failure?: string, commands: object[], says: Function}[]}
 *   `script` is the program to run with node, `failure` why there is none
 */
export function installPeers() {
  return PEERS.map((peer) => {
    const folder = join(tmpdir(), 'agent-access-review-bench-peers', `${peer.name}@${peer.version}`);
    const installed = join(folder, 'node_modules', peer.name);
    const failure = versionIn(installed) === peer.version ? foreign(folder) : install(peer, folder);
    const script = join(installed, peer.script);
    if (failure !== null) return { ...peer, script: undefined, failure };
    if (!existsSync(script)) return { ...peer, script: undefined, failure: `the package has no ${peer.script}` };
    return { ...peer, script };
  });
}

function install(peer, folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const refused = foreign(folder);
  if (refused !== null) return refused;
  const flags = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['install', ...flags, '--prefix', folder, `${peer.name}@${peer.version}`];
  const run = spawnSync(npm, args, { cwd: folder, encoding: 'utf8', timeout: 180_000 });
  if (run.error) return `npm install: ${run.error.code ?? run.error.message}`;
  if (run.status !== 0) return `npm install: ${firstLine(run.stderr) || `exit ${run.status}`}`;
  const found = versionIn(join(folder, 'node_modules', peer.name));
  return found === peer.version ? null : `npm install gave version ${found ?? 'none'}`;
}

/** The temp folder may be shared: what another user put there is not run. */
function foreign(folder) {
  const mine = process.getuid?.();
  const { uid } = statSync(folder);
  return mine === undefined || uid === mine ? null : `${folder} belongs to another user`;
}

function versionIn(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
  } catch {
    return null;
  }
}

function firstLine(text) {
  return text
    .split('\n')
    .map((line) => line.trim())
    .find((line) => line !== '');
}
