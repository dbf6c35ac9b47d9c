import type { ManifestFormat } from './manifest-format.ts';
import { serverFormat } from './mcp/plain-format.ts';

/**
 * `.roo/mcp.json`, strict JSON; lists hold exact tool names. `alwaysAllow` acts where the person has switched on
 * automatic approval of servers. Source: RooCodeInc/Roo-Code McpHub.ts, auto-approval/mcp.ts.
 */
export const format: ManifestFormat = serverFormat({
  id: 'mcp-roo',
  client: 'Roo Code',
  files: ['**/.roo/mcp.json'],
  root: 'mcpServers',
  dialect: 'cursor',
  json: 'strict',
  keys: { approve: ['alwaysAllow'], deny: ['disabledTools'] },
});
