import type { ManifestFormat } from './manifest-format.ts';
import type { McpClient } from './mcp/read-file.ts';
import { readMcpFile } from './mcp/read-file.ts';

/** `.vscode/mcp.json`: JSONC, read as far as it can be. Source: VS Code 1.139, its workbench and documentation. */
const vscode: McpClient = {
  name: 'VS Code',
  root: 'servers',
  flat: false,
  dialect: 'vscode',
  dialectOfJson: { comments: true, trailingCommas: true, bom: true, tolerant: true },
  honoursDisabled: false,
  filtersTools: false,
  reserved: [],
};

export const format: ManifestFormat = {
  id: 'mcp-vscode',
  title: 'MCP servers of VS Code',
  clients: ['VS Code'],
  files: ['**/.vscode/mcp.json'],
  reads: 'servers: command, args, env, envFile, url, headers, sandboxEnabled; inputs as prompted values',
  read: (files, to) => {
    for (const file of files) readMcpFile(file, vscode, to);
  },
};
