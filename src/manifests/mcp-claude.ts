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
export const copilot: McpClient = {
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
  files: ['**/.mcp.json', '**/managed-mcp.json'],
  reads: 'servers: command, args, env, url, headers, headersHelper, tools; the reach of well-known servers',
  // Rules name a server's tools by the server's name.
  context: (path) => {
    const folder = path.replace(/[^/]*$/, '');
    return ['settings.json', 'settings.local.json'].map((name) => `${folder}.claude/${name}`);
  },
  read(files, to) {
    for (const file of files) {
      const managed = /(^|\/)managed-mcp\.json$/i.test(file.path);
      readMcpFile(file, managed ? { ...claude, name: 'Claude Code (managed settings)' } : claude, to);
      if (!managed) readMcpFile(file, copilot, to);
    }
  },
};
