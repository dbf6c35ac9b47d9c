import { readAgentFile } from './copilot/agent-file.ts';
import type { ManifestFormat } from './manifest-format.ts';

/**
 * Custom agents of Copilot (on GitHub, its command line, VS Code) and VS Code's older chat modes. Without `tools` an
 * agent has all of them. Read as VS Code does, which takes more files than the command line.
 * Sources: docs.github.com custom-agents-configuration; VS Code 1.139; Copilot CLI 1.0.102 observed.
 */
export const format: ManifestFormat = {
  id: 'copilot-agent',
  title: 'Copilot custom agents and chat modes',
  clients: ['Copilot', 'Copilot CLI', 'VS Code'],
  files: ['**/.github/agents/**/*.md', '**/*.agent.md', '**/.github/chatmodes/**/*.md', '**/*.chatmode.md'],
  reads: 'tools, agents, mcp-servers, hooks, disable-model-invocation, infer, handoffs that send by themselves',
  read(files, to) {
    for (const file of files) readAgentFile(file, to);
  },
};
