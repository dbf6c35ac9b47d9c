import type { ManifestFormat } from './manifest-format.ts';
import { readMcpFile } from './mcp/read-file.ts';
import { copilot } from './mcp-claude.ts';

/** `.github/mcp.json`, read by Copilot CLI exactly as `.mcp.json` is. Observed: Copilot CLI 1.0.102. */
export const format: ManifestFormat = {
  id: 'mcp-github',
  title: 'MCP servers of Copilot CLI',
  clients: ['Copilot CLI'],
  files: ['**/.github/mcp.json'],
  reads: 'servers: command, args, env, url, headers, the off switch, tools; the reach of well-known servers',
  read(files, to) {
    for (const file of files) readMcpFile(file, copilot, to);
  },
};
