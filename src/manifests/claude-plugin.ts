import { STRICT_JSON } from '../document/json.ts';
import { at } from '../document/value.ts';
import { readHelper } from './claude/hooks.ts';
import { pluginName, readComponents } from './claude/plugin-components.ts';
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
    'hooks, MCP and language servers, monitors and commands in place; places of components outside the default folders; dependencies, channels',
  read(files, to) {
    for (const file of files) {
      const agent = pluginName(manifestRoot(file.path) ?? '');
      const value = readJsonFile(file, agent, { ...STRICT_JSON, bom: true }, to);
      if (!value) continue;
      readComponents(value, agent, file, to);
      readHelper(at(value, 'settings', 'subagentStatusLine', 'command'), 'sub-agent status line', file, agent, to);
    }
  },
};
