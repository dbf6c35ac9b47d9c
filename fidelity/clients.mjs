// The clients that can be asked, each in a folder of its own.
import { existsSync, readdirSync } from 'node:fs';

/**
 * @returns {Promise<object[]>} one a folder with a `client.mjs`, in the order of their names:
 *   `{ id, name, package, version, how, means?, sessions(), install(), observe(installed, session), model(session) }`.
 *   See fidelity/README.md, "A client".
 */
export async function allClients() {
  const here = new URL('./', import.meta.url);
  const folders = readdirSync(here, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/client.mjs`, here)))
    .map((entry) => entry.name)
    .sort();
  return Promise.all(folders.map(async (name) => (await import(`./${name}/client.mjs`)).client));
}
