import { STRICT_JSON } from '../document/json.ts';
import { at, entries, items, text } from '../document/value.ts';
import { pluginName, readProgram } from './claude/plugin-components.ts';
import { readJsonFile } from './json-file.ts';
import type { ManifestFormat } from './manifest-format.ts';

/**
 * Programs that plugins of Claude Code (and Copilot CLI, `.github/lsp.json`) start beside a session: language servers,
 * and monitors, whose output reaches the model. Source: code.claude.com/docs/en/plugins-reference.
 */
export const format: ManifestFormat = {
  id: 'claude-plugin-programs',
  title: 'Language servers and monitors of plugins',
  clients: ['Claude Code', 'Copilot CLI'],
  files: ['**/.lsp.json', '**/.github/lsp.json', '**/monitors/monitors.json'],
  reads: 'commands and their arguments',
  read(files, to) {
    for (const file of files) {
      const isMonitor = /monitors\.json$/i.test(file.path);
      const above = file.path.split('/').slice(0, isMonitor ? -2 : -1);
      const agent = above.at(-1)?.toLowerCase() === '.github' ? 'Copilot CLI' : pluginName(above.join('/'));
      const value = readJsonFile(file, agent, { ...STRICT_JSON, bom: true }, to);
      if (isMonitor) {
        for (const monitor of items(value))
          readProgram(monitor, `monitor ${text(at(monitor, 'name')) ?? ''}`.trim(), agent, file, to);
      } else {
        for (const server of entries(at(value, 'lspServers') ?? value))
          readProgram(server.value, `language server ${server.key}`, agent, file, to);
      }
    }
  },
};
