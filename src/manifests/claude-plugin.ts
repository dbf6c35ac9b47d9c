import { STRICT_JSON } from '../document/json.ts';
import { at } from '../document/value.ts';
import { readHelper } from './claude/hooks.ts';
import { pluginName, readComponents } from './claude/plugin-components.ts';
import { placesElsewhere, readElsewhere } from './claude/plugin-places.ts';
import { manifestRoot } from './claude/plugin-root.ts';
import { readJsonFile } from './json-file.ts';
import type { ManifestFormat } from './manifest-format.ts';

/**
 * Manifests of Claude Code plugins; with one in a skill's folder the skill is a plugin too. Copilot CLI reads the same
 * file. As JSON strict (inferred, as for the client's other files).
 * Source: code.claude.com/docs/en/plugins-reference.
 */
export const format: ManifestFormat = {
  id: 'claude-plugin',
  title: 'Claude Code plugin manifests',
  clients: ['Claude Code', 'Copilot CLI'],
  files: ['**/.claude-plugin/plugin.json'],
  reads:
    'hooks, MCP and language servers, monitors and commands in place; components at places outside the default folders, and what lies there; dependencies, channels',
  names: (file) => placesElsewhere(file).map((place) => place.path),
  // The manifest makes what lies beside it a plugin's.
  awakens(path, tree) {
    const root = manifestRoot(path);
    if (root === undefined) return [];
    const folder = root === '' ? '' : `${root}/`;
    return tree.filter((p) => p.startsWith(folder) && PART.test(p.slice(folder.length))).slice(0, MOST_PARTS);
  },
  read(files, to) {
    for (const file of files) {
      if (manifestRoot(file.path) === undefined) continue; // what a manifest names
      const agent = pluginName(manifestRoot(file.path) ?? '');
      const value = readJsonFile(file, agent, { ...STRICT_JSON, bom: true }, to);
      if (!value) continue;
      readComponents(value, agent, file, to);
      readHelper(at(value, 'settings', 'subagentStatusLine', 'command'), 'sub-agent status line', file, agent, to);
      readElsewhere(file, files, to);
    }
  },
};

const PART = /^(agents|commands|skills)\/.*\.md$/i;
/** A plugin with more parts than these is new by its manifest alone. */
const MOST_PARTS = 500;
