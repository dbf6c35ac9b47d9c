import type { ManifestFormat } from './manifest-format.ts';
import { serverFormat } from './mcp/plain-format.ts';

/** `.kilocode/mcp.json` of Kilo up to version 5, a fork of Roo Code: the same shape. */
export const format: ManifestFormat = serverFormat({
  id: 'mcp-kilo-legacy',
  client: 'Kilo',
  files: ['**/.kilocode/mcp.json'],
  root: 'mcpServers',
  dialect: 'cursor',
  json: 'strict',
  keys: { approve: ['alwaysAllow'], deny: ['disabledTools'] },
});
