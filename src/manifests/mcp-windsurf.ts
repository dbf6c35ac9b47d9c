import type { ManifestFormat } from './manifest-format.ts';
import { serverFormat } from './mcp/plain-format.ts';

/**
 * Servers of Windsurf. Officially only the user's own file is read; that a repository's is too was reported and not
 * confirmed, so it counts.
 */
export const format: ManifestFormat = serverFormat({
  id: 'mcp-windsurf',
  client: 'Windsurf',
  files: ['**/.windsurf/mcp_config.json', '**/.codeium/windsurf/mcp_config.json'],
  root: 'mcpServers',
  dialect: 'cursor',
  json: 'jsonc',
  keys: { deny: ['disabledTools'] },
});
