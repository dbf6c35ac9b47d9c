import { QWEN_CODE } from './gemini/client.ts';
import { readSettings } from './gemini/settings-file.ts';
import type { ManifestFormat } from './manifest-format.ts';

/**
 * Qwen Code's settings: those of Gemini CLI, with its own modes, permission lists and hook events.
 * Source: docs/users/configuration/settings.md of QwenLM/qwen-code. Not observed.
 */
export const format: ManifestFormat = {
  id: 'qwen-settings',
  title: 'Qwen Code settings',
  clients: ['Qwen Code'],
  files: ['**/.qwen/settings.json'],
  reads: 'permissions, tools (allowed, core, exclude, approvalMode, sandbox, helper commands), mcpServers, mcp, hooks',
  read(files, to) {
    for (const file of files) readSettings(file, QWEN_CODE, to);
  },
};
