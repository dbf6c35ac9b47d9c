import type { ManifestFormat } from './manifest-format.ts';
import { serverFormat } from './mcp/plain-format.ts';

/** Servers of Antigravity. Source: third-party descriptions of its workspace files; not observed. */
export const format: ManifestFormat = serverFormat({
  id: 'mcp-antigravity',
  client: 'Antigravity',
  files: ['**/.agents/mcp_config.json', '**/.agent/mcp_config.json'],
  root: 'mcpServers',
  dialect: 'claude',
  json: 'jsonc',
  keys: { deny: ['disabledTools'] },
});
