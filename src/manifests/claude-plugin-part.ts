import type { AccessBuilder } from '../access/builder.ts';
import { CLAUDE_SKILL } from '../document/front-matter-dialects.ts';
import { readAgent } from './claude/agent.ts';
import { readApprovals } from './claude/approvals.ts';
import { readFrontMatter } from './claude/front-matter-file.ts';
import { manifestRoot, pluginManifests, pluginRoot } from './claude/plugin-root.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { inScope } from './reading.ts';

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
    'agents: tools, disallowedTools, memory; commands and skills: allowed-tools, hooks, commands in the text; only in default folders of a plugin',
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
  const below = file.path.slice(root === '' ? 0 : root.length + 1).split('/');
  const kind = (below[0] ?? '').toLowerCase();
  if (kind === 'agents') {
    readAgent(file, { scope: root, plugin: true }, new Map(), to);
    return;
  }
  const isSkill = kind === 'skills';
  if (isSkill && !/\/SKILL\.md$/i.test(file.path)) return; // what a skill keeps beside its text
  const name = isSkill ? (below.at(-2) ?? '') : below.slice(1).join(':').replace(/\.md$/i, '');
  const agent = inScope(isSkill ? `Claude Code skill ${name}` : `Claude Code command /${name}`, root);
  const read = readFrontMatter(file, CLAUDE_SKILL, agent, to);
  if (read) readApprovals(read, file, `claude plugin ${kind} ${root} ${name}`, agent, to, NO_SESSION);
}

/** Whoever installs the plugin has settings of their own. */
const NO_SESSION = 'a plugin’s user';
