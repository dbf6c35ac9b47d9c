import type { ManifestFormat } from './manifest-format.ts';
import { serverFormat } from './mcp/plain-format.ts';

/** `.factory/mcp.json`. Source: docs.factory.ai. */
export const format: ManifestFormat = serverFormat({
  id: 'mcp-factory',
  client: 'Factory',
  files: ['**/.factory/mcp.json'],
  root: 'mcpServers',
  dialect: 'claude',
  json: 'jsonc',
});
