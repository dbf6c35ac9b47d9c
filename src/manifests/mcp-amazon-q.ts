import type { ManifestFormat } from './manifest-format.ts';
import { serverFormat } from './mcp/plain-format.ts';

/** `.amazonq/mcp.json`, used by agents that ask for it. Source: aws/amazon-q-developer-cli docs/agent-format.md. */
export const format: ManifestFormat = serverFormat({
  id: 'mcp-amazon-q',
  client: 'Amazon Q',
  files: ['**/.amazonq/mcp.json', '**/.amazonq/default.json'],
  root: 'mcpServers',
  dialect: 'claude',
  json: 'strict',
  keys: { approve: ['autoApprove'], deny: ['disabledTools'], globs: true },
});
