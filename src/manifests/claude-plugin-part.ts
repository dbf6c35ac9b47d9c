import type { AccessBuilder } from '../access/builder.ts';
import { readPluginPart } from './claude/plugin-part.ts';
import { manifestRoot, pluginManifests, pluginRoot } from './claude/plugin-root.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';

/**
 * Agents, commands and skills of Claude Code plugins that lie in a repository: they act for whoever installs the plugin.
 * Files in folders of these names that belong to no plugin are none. Source: code.claude.com/docs/en/plugins-reference.
 */
export const format: ManifestFormat = {
  id: 'claude-plugin-part',
  title: 'Agents, commands and skills of Claude Code plugins',
  clients: ['Claude Code'],
  files: ['**/agents/**/*.md', '**/commands/**/*.md', '**/skills/**/SKILL.md'],
  companions: pluginManifests,
  reads:
    'agents: tools, disallowedTools, memory; commands and skills: allowed-tools, hooks, commands in the text; in default folders of a plugin',
  read(files, to) {
    const manifests = files.filter((f) => !f.path.toLowerCase().endsWith('.md'));
    for (const file of files) {
      if (manifests.includes(file) || manifestRoot(file.path) !== undefined) continue;
      const root = pluginRoot(file.path, manifests);
      if (root !== undefined) readPart(file, root, to);
    }
  },
};

function readPart(file: SourceFile, root: string, to: AccessBuilder): void {
  const [folder, ...below] = file.path.slice(root === '' ? 0 : root.length + 1).split('/');
  const kind = (folder ?? '').toLowerCase();
  if (kind === 'agents' || kind === 'commands' || kind === 'skills')
    readPluginPart(file, kind, below.join('/'), root, to);
}
