import type { ManifestFormat } from './manifest-format.ts';
import { serverFormat } from './mcp/plain-format.ts';

/** Blocks of Continue: a list of servers in YAML, or the common shape in JSON. Source: continuedev/continue packages/config-yaml. */
export const format: ManifestFormat = serverFormat({
  id: 'mcp-continue',
  client: 'Continue',
  files: ['**/.continue/mcpServers/*.{yaml,yml,json}', '**/.continue/config.yaml', '**/.continue/mcp.json'],
  root: 'mcpServers',
  dialect: 'continue',
  json: 'jsonc',
});
