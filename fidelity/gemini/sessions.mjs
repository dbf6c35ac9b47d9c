// All sessions: settings, and the tool calls that are tried under them. One call under one settings text is a pair.
import { commands } from './pairs/commands.mjs';
import { documents } from './pairs/documents.mjs';
import { reasonFor } from './pairs/known.mjs';
import { modes } from './pairs/modes.mjs';
import { policies } from './pairs/policies.mjs';
import { servers } from './pairs/servers.mjs';
import { tools } from './pairs/tools.mjs';

const SETTINGS = '.gemini/settings.json';
const POLICY = 'access/policies/rules.toml';

/**
 * @returns {{group: string, title: string, files: Record<string, string | Buffer>, calls: object[]}[]}
 *   `files`: path in the project → content, placeholders not yet filled
 */
export function sessions() {
  return [...commands, ...tools, ...servers, ...modes, ...policies, ...documents].map((set) => {
    const title = titleOf(set);
    const calls = set.calls.map((call) => {
      const known = reasonFor(set.group, title, `${call.tool} ${call.label}`.trim());
      return known === undefined ? call : { ...call, known };
    });
    return { group: set.group, title, files: filesOf(set), calls };
  });
}

/** `text`: the settings as they are; `rules`: a policy that the settings name. */
function filesOf({ settings = {}, text, rules, tier = 'policyPaths' }) {
  if (text !== undefined) return { [SETTINGS]: text };
  if (rules === undefined) return { [SETTINGS]: JSON.stringify(settings) };
  return { [SETTINGS]: JSON.stringify({ ...settings, [tier]: ['access/policies'] }), [POLICY]: rules };
}

/** The settings in short, for people. */
function titleOf({ settings = {}, text, rules, tier }) {
  const policy = rules === undefined ? '' : `${tier === undefined ? '' : `${tier}: `}${shown(rules)}`;
  if (text !== undefined) return shown(text);
  if (policy !== '' && Object.keys(settings).length === 0) return policy;
  const short = structuredClone(settings);
  for (const server of Object.values(short.mcpServers ?? {})) {
    if (typeof server !== 'object' || server.command === undefined) continue;
    server.tools = server.args?.slice(1).join(' ');
    delete server.command;
    delete server.args;
  }
  return `${JSON.stringify(short)}${policy === '' ? '' : ` ${policy}`}`;
}

/** A text as it is, with what can't be seen escaped. */
function shown(content) {
  const text = Buffer.isBuffer(content) ? `bytes ${content.subarray(0, 8).toString('hex')}…` : content;
  return text
    .replace(/\[\[rule\]\]\n/g, '· ')
    .replace(/\n+$/, '')
    .replace(/\n/g, ' ')
    .replace(/[^\x20-\x7e·]/g, (char) => `\\u${char.codePointAt(0).toString(16).padStart(4, '0')}`);
}
