import type { ManifestFormat } from './manifest-format.ts';
import { serverFormat } from './mcp/plain-format.ts';

/** Servers of LibreChat, whose tools run for every user of the app with no one asked. Source: librechat.ai/docs. */
export const format: ManifestFormat = serverFormat({
  id: 'mcp-librechat',
  client: 'LibreChat',
  files: ['**/librechat.yaml', '**/librechat.yml'],
  root: 'mcpServers',
  dialect: 'claude',
  json: 'strict',
});
