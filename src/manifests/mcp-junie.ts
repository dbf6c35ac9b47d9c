import type { ManifestFormat } from './manifest-format.ts';
import { serverFormat } from './mcp/plain-format.ts';

/** `.junie/mcp/mcp.json`. Source: junie.jetbrains.com/docs. */
export const format: ManifestFormat = serverFormat({
  id: 'mcp-junie',
  client: 'Junie',
  files: ['**/.junie/mcp/mcp.json', '**/.junie/mcp.json'],
  root: 'mcpServers',
  dialect: 'claude',
  json: 'jsonc',
});
