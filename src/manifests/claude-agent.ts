import { readAgent } from './claude/agent.ts';
import type { ManifestFormat } from './manifest-format.ts';
import { scopeOf, sessionSettings } from './reading.ts';

/**
 * Sub-agents of Claude Code. `tools` limits what the agent can use at all: without it the agent has every tool, every
 * MCP tool included; specifiers in it are ignored. Source: code.claude.com/docs/en/sub-agents; 2.1.329 observed.
 */
export const format: ManifestFormat = {
  id: 'claude-agent',
  title: 'Claude Code sub-agents',
  clients: ['Claude Code'],
  files: ['**/.claude/agents/**/*.md'],
  // Agents call each other, so what one gains depends on what the others may do.
  group: (path) => scopeOf(path, '.claude'),
  companions: (path, tree) => {
    const folder = `${scopeOf(path, '.claude')}/.claude/agents/`.replace(/^\//, '').toLowerCase();
    return tree.filter((p) => p.toLowerCase().startsWith(folder) && p.toLowerCase().endsWith('.md'));
  },
  context: sessionSettings,
  reads: 'tools, disallowedTools, permissionMode, memory, mcpServers, hooks',
  read(files, to) {
    const names = new Map<string, number>();
    for (const file of files) readAgent(file, { scope: scopeOf(file.path, '.claude'), plugin: false }, names, to);
  },
};
