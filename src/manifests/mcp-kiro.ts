import type { ManifestFormat } from './manifest-format.ts';
import { serverFormat } from './mcp/plain-format.ts';

/** `.kiro/settings/mcp.json`; `autoApprove: ["*"]` is every tool. Source: kiro.dev/docs/mcp/configuration. */
export const format: ManifestFormat = serverFormat({
  id: 'mcp-kiro',
  client: 'Kiro',
  files: ['**/.kiro/settings/mcp.json'],
  root: 'mcpServers',
  dialect: 'claude',
  json: 'jsonc',
  keys: { approve: ['autoApprove'], deny: ['disabledTools'], globs: true },
});
