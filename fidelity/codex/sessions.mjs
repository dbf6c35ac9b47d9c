// All sessions: settings, and the calls that are tried under them. One call under one settings text is a pair.
import { approvals } from './pairs/approvals.mjs';
import { compounds } from './pairs/compounds.mjs';
import { errors } from './pairs/errors.mjs';
import { examples } from './pairs/examples.mjs';
import { paths } from './pairs/paths.mjs';
import { prefixes } from './pairs/prefixes.mjs';
import { profiles } from './pairs/profiles.mjs';
import { sandboxes } from './pairs/sandboxes.mjs';
import { servers } from './pairs/servers.mjs';
import { starlark } from './pairs/starlark.mjs';

/**
 * @returns {{group: string, title: string, files: Record<string, string | Buffer>, check: boolean, calls: object[]}[]}
 *   `files`: path in the project → content, placeholders not yet filled; `check`: asked of `codex execpolicy check`,
 *   else of a session
 */
export function sessions() {
  const sets = [prefixes, paths, examples, starlark, compounds, approvals, sandboxes, profiles, servers, errors];
  return sets.flat().map((set) => ({
    group: set.group,
    title: titleOf(set.files),
    files: set.files,
    check: set.calls.every((call) => call.argv !== undefined),
    calls: set.calls,
  }));
}

/** The settings in short, for people. */
function titleOf(files) {
  const texts = Object.entries(files).map(([path, content]) => [path, shown(content)]);
  const several = texts.length > 1 || texts.some(([path]) => !/\/(config\.toml|default\.rules)$/.test(path));
  return texts.map(([path, text]) => (several ? `${path}: ${text}` : text)).join('; ') || 'nothing';
}

/** A text as it is, with what can't be seen escaped. */
function shown(content) {
  const text = Buffer.isBuffer(content) ? `bytes ${content.subarray(0, 8).toString('hex')}…` : content.trim();
  return text.replace(/[^\x20-\x7e]/g, (char) =>
    char === '\n' ? ' ⏎ ' : `\\u${char.codePointAt(0).toString(16).padStart(4, '0')}`,
  );
}
