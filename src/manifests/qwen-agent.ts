import type { ManifestFormat } from './manifest-format.ts';
import { readQwenAgent } from './qwen/agent.ts';

/** Sub-agents of Qwen Code. Without `tools` an agent has all. Source: docs/users/features/sub-agents.md of QwenLM/qwen-code. */
export const format: ManifestFormat = {
  id: 'qwen-agent',
  title: 'Qwen Code sub-agents',
  clients: ['Qwen Code'],
  files: ['**/.qwen/agents/**/*.md'],
  reads: 'tools, disallowedTools, approvalMode, permissionMode, mcpServers, hooks',
  read(files, to) {
    for (const file of files) readQwenAgent(file, to);
  },
};
