// Where the system can, the rest of the run happens where there is no network at all but 127.0.0.1.
import { spawnSync } from 'node:child_process';

const INSIDE = 'FIDELITY_WITHOUT_NETWORK';

/**
 * True where this process goes on; false where it was run again in a network namespace of its own and is done.
 * Without namespaces (not Linux, or not permitted) it goes on: the client then knows one address, the loopback
 * server's, as its model and as its proxy.
 */
export function withoutNetwork() {
  if (process.env[INSIDE] || !canSeparate()) return true;
  const again = [process.execPath, ...process.execArgv, ...process.argv.slice(1)];
  const run = spawnSync('unshare', ['-rn', 'sh', '-c', `${UP} && exec "$@"`, 'sh', ...again], {
    stdio: 'inherit',
    env: { ...process.env, [INSIDE]: '1' },
  });
  process.exitCode = run.status ?? 1;
  return false;
}

const UP = 'ip link set lo up';

function canSeparate() {
  if (process.platform !== 'linux') return false;
  return spawnSync('unshare', ['-rn', 'sh', '-c', UP], { stdio: 'ignore' }).status === 0;
}
