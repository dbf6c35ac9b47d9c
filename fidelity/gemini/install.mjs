// The real client, from the npm registry, in the system's folder for temporary files.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const PACKAGE = '@google/gemini-cli';
export const VERSION = '0.61.0';

/**
 * Installs the client unless it is there, and puts beside its program a copy that also exports the two functions with
 * which the program starts: the one that reads the settings and the one that makes a session of them.
 * @returns {string} the module to import; throws an Error that says why there is none
 */
export function installClient() {
  const folder = join(tmpdir(), 'agent-access-review-fidelity', `gemini-${VERSION}`);
  const bundle = join(folder, 'node_modules', PACKAGE, 'bundle');
  if (!existsSync(join(bundle, 'gemini.js'))) fetched(folder);
  const entry = join(bundle, 'fidelity-entry.mjs');
  writeFileSync(entry, opened(bundle));
  return entry;
}

function fetched(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--omit=optional', `${PACKAGE}@${VERSION}`];
  const { status, error, stderr } = spawnSync('npm', args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm install ${PACKAGE}@${VERSION}: ${error?.message ?? stderr.slice(-500)}`);
}

/** The program's main module, with two more exports. */
function opened(bundle) {
  const main = /import\("\.\/(gemini-\w+\.js)"\)/.exec(readFileSync(join(bundle, 'gemini.js'), 'utf8'))?.[1];
  const text = main === undefined ? '' : readFileSync(join(bundle, main), 'utf8');
  if (!text.includes('async function loadCliConfig(') || !/^ {2}loadSettings,$/m.test(text))
    throw new Error(`${PACKAGE}@${VERSION} is not put together as it was: no loadCliConfig.`);
  return `${text}\nexport { loadCliConfig, loadSettings };\n`;
}
