import type { ManifestFormat } from './manifest-format.ts';
import { serverFormat } from './mcp/plain-format.ts';

/** `.github/mcp.json`, read by Copilot CLI as `.mcp.json` is. */
export const format: ManifestFormat = serverFormat({
  id: 'mcp-github',
  client: 'Copilot CLI',
  files: ['**/.github/mcp.json'],
  root: 'mcpServers',
  dialect: 'copilot',
  json: 'jsonc',
  keys: { only: ['tools'], globs: true },
});
