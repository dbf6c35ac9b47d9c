// All sessions: settings, and the tool calls that are tried under them. One call under one settings text is a pair.
import { commands } from './pairs/commands.mjs';
import { documents } from './pairs/documents.mjs';
import { fileGuards } from './pairs/file-guards.mjs';
import { files } from './pairs/files.mjs';
import { modes } from './pairs/modes.mjs';
import { servers } from './pairs/servers.mjs';
import { skills } from './pairs/skills.mjs';
import { tiers } from './pairs/tiers.mjs';
import { types } from './pairs/types.mjs';

/**
 * @returns {{group: string, title: string, files: Record<string, string | Buffer>, servers: Record<string, string[]>,
 *   trusted: boolean, calls: object[]}[]} `files`: path in the project → content, placeholders not yet filled
 */
export function sessions() {
  return [...commands, ...tiers, ...files, ...fileGuards, ...servers, ...skills, ...modes, ...documents, ...types].map(
    (set) => ({
      group: set.group,
      title: titleOf(set),
      files: set.files ?? { ...set.beside, '.claude/settings.json': JSON.stringify(settingsOf(set)) },
      servers: set.servers ?? {},
      trusted: !set.untrusted,
      calls: set.calls,
    }),
  );
}

function settingsOf({ allow = [], ask = [], deny = [], mode, settings = {} }) {
  const lists = Object.entries({ allow, ask, deny }).filter(([, rules]) => rules.length > 0);
  const permissions = { ...Object.fromEntries(lists), ...(mode && { defaultMode: mode }), ...settings.permissions };
  return { ...settings, permissions };
}

/** The settings in short, for people. */
function titleOf(set) {
  if (set.files) {
    const texts = Object.entries(set.files).map(([path, content]) => `${path}: ${shown(content)}`);
    return `${texts.join('; ')}${set.note ? ` (${set.note})` : ''}`;
  }
  const { skipWebFetchPreflight: _, ...settings } = settingsOf(set);
  return JSON.stringify(settings);
}

/** A text as it is, with what can't be seen escaped. */
function shown(content) {
  const text = Buffer.isBuffer(content) ? `bytes ${content.subarray(0, 8).toString('hex')}…` : content;
  return text.replace(/[^\x20-\x7e]/g, (char) => `\\u${char.codePointAt(0).toString(16).padStart(4, '0')}`);
}
