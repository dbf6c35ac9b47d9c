import type { ManifestFormat } from './manifest-format.ts';
import { serverFormat } from './mcp/plain-format.ts';

/** `.trae/mcp.json`: the common shape; approval lies in the user interface. */
export const format: ManifestFormat = serverFormat({
  id: 'mcp-trae',
  client: 'Trae',
  files: ['**/.trae/mcp.json'],
  root: 'mcpServers',
  dialect: 'cursor',
  json: 'jsonc',
});
