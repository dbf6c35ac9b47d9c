// All sessions: settings and flags, and the tool calls that are tried under them.
import { addresses } from './pairs/addresses.mjs';
import { agents } from './pairs/agents.mjs';
import { commands } from './pairs/commands.mjs';
import { documents } from './pairs/documents.mjs';
import { hooks } from './pairs/hooks.mjs';
import { servers } from './pairs/servers.mjs';
import { writes } from './pairs/writes.mjs';

/**
 * @returns {{group: string, title: string, files: Record<string, string | Buffer>, home: Record<string, string>,
 *   flags: string[], trusted: boolean, online: boolean, calls: object[]}[]} `files`: path in the project → content,
 *   `home`: path in the home folder → content; placeholders not yet filled
 */
export function sessions() {
  return [...commands, ...writes, ...addresses, ...agents, ...servers, ...hooks, ...documents].map((set) => ({
    files: {},
    home: {},
    flags: [],
    trusted: true,
    online: false,
    ...set,
    title: set.title ?? set.flags.join(' '),
  }));
}
