import { STRICT_JSON } from '../document/json.ts';
import { readCustomAgent } from './kiro/agent.ts';
import type { ManifestFormat } from './manifest-format.ts';
import { readDocument } from './mcp/read-document.ts';
import { scopeOf } from './reading.ts';

/** Agents of Amazon Q's CLI. Source: aws/amazon-q-developer-cli docs/agent-format.md. */
export const format: ManifestFormat = {
  id: 'amazon-q-agent',
  title: 'Amazon Q agents',
  clients: ['Amazon Q'],
  files: ['**/.amazonq/cli-agents/*.json'],
  reads: 'tools, allowedTools, toolsSettings, hooks, mcpServers, useLegacyMcpJson',
  read(files, to) {
    for (const file of files) {
      const called = (file.path.split('/').at(-1) ?? '').replace(/\.json$/i, '');
      const value = readDocument(file, `Amazon Q agent ${called}`, STRICT_JSON, to);
      if (value) readCustomAgent(value, called, 'Amazon Q', scopeOf(file.path, '.amazonq'), file, to);
    }
  },
};
