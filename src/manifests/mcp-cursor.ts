import type { ManifestFormat } from './manifest-format.ts';
import type { McpClient } from './mcp/read-file.ts';
import { readMcpFile } from './mcp/read-file.ts';

/** `.cursor/mcp.json`. Source: cursor.com/docs/context/mcp. Comments are tolerated (the wider reading, not confirmed). */
const cursor: McpClient = {
  name: 'Cursor',
  root: 'mcpServers',
  flat: false,
  dialect: 'cursor',
  dialectOfJson: { comments: true, trailingCommas: true, bom: true, tolerant: false },
  honoursDisabled: false, // the switch is in the user interface, not in the file
  filtersTools: false,
  reserved: [],
};

export const format: ManifestFormat = {
  id: 'mcp-cursor',
  title: 'MCP servers of Cursor',
  clients: ['Cursor'],
  files: ['**/.cursor/mcp.json'],
  reads: 'servers: command, args, env, envFile, url, headers; the reach of well-known servers',
  // Rules name a server's tools by the server's name.
  context: (path) => ['permissions.json', 'cli.json'].map((name) => path.replace(/[^/]*$/, name)),
  read: (files, to) => {
    for (const file of files) readMcpFile(file, cursor, to);
  },
};
