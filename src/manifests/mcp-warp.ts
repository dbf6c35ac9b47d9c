import type { ManifestFormat } from './manifest-format.ts';
import { serverFormat } from './mcp/plain-format.ts';

/** `.warp/.mcp.json`; each server is started by hand. Source: docs.warp.dev. */
export const format: ManifestFormat = serverFormat({
  id: 'mcp-warp',
  client: 'Warp',
  files: ['**/.warp/.mcp.json'],
  root: 'mcpServers',
  dialect: 'claude',
  json: 'jsonc',
});
