import type { ManifestFormat } from './manifest-format.ts';
import type { McpClient } from './mcp/read-file.ts';
import { readMcpFile } from './mcp/read-file.ts';

/**
 * `.mcp.json`: read by Claude Code and by Copilot CLI, each its own way. A grant counts if either honours it.
 * Sources: code.claude.com/docs/en/mcp; Claude Code 2.1.329 and Copilot CLI 1.0.102 observed.
 */
const claude: McpClient = {
  name: 'Claude Code',
  root: 'mcpServers',
  flat: false,
  dialect: 'claude',
  dialectOfJson: { comments: false, trailingCommas: false, bom: true, tolerant: false },
  honoursDisabled: false, // observed: `"disabled": true` starts all the same
  filtersTools: false,
  reserved: ['workspace', 'claude-in-chrome', 'computer-use', 'Claude Preview', 'Claude Browser'],
};
const copilot: McpClient = {
  name: 'Copilot CLI',
  root: 'mcpServers',
  flat: true,
  dialect: 'copilot',
  dialectOfJson: { comments: false, trailingCommas: false, bom: false, tolerant: false },
  honoursDisabled: true,
  filtersTools: true,
  reserved: [],
};

export const format: ManifestFormat = {
  id: 'mcp-claude',
  title: 'MCP servers of Claude Code and Copilot CLI',
  clients: ['Claude Code', 'Copilot CLI'],
  files: ['**/.mcp.json'],
  reads: 'servers: command, args, env, url, headers, headersHelper, tools; the reach of well-known servers',
  read(files, to) {
    for (const file of files) {
      readMcpFile(file, claude, to);
      readMcpFile(file, copilot, to);
    }
  },
};
