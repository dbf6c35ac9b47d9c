import type { ManifestFormat } from './manifest-format.ts';
import { readForkProfile, readQwenAgent } from './qwen/agent.ts';

/** Sub-agents of Qwen Code. Without `tools` an agent has all. Source: docs/users/features/sub-agents.md of QwenLM/qwen-code. */
export const format: ManifestFormat = {
  id: 'qwen-agent',
  title: 'Qwen Code sub-agents',
  clients: ['Qwen Code'],
  files: ['**/.qwen/agents/**/*.md', '**/.qwen/fork-profiles/*.md'],
  reads: 'tools, disallowedTools, approvalMode, permissionMode, mcpServers, hooks; the tools of fork profiles',
  read(files, to) {
    for (const file of files) {
      if (/\/fork-profiles\//i.test(file.path)) readForkProfile(file, to);
      else readQwenAgent(file, to);
    }
  },
};
