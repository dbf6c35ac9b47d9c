import type { AccessBuilder } from '../access/builder.ts';
import type { Entry } from '../access/decision-list.ts';
import { byEffect } from '../access/decision-list.ts';
import { whole } from '../access/pattern.ts';
import type { Span, Value } from '../document/value.ts';
import { at, entries, items, text } from '../document/value.ts';
import { sandboxEntries } from './claude/sandbox.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import type { McpClient } from './mcp/read-file.ts';
import { readMcpFile } from './mcp/read-file.ts';
import { isTrue } from './mcp/server.ts';
import { placeIn } from './reading.ts';

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
  files: [
    '**/.vscode/mcp.json',
    '**/.devcontainer.json',
    '**/.devcontainer/**/devcontainer.json',
    '**/*.code-workspace',
  ],
  reads: 'servers: command, args, env, envFile, url, headers, sandboxEnabled; inputs as prompted values; the sandbox',
  read: (files, to) => {
    for (const file of files) {
      for (const place of PLACES.find(([name]) => name.test(file.path))?.[1] ?? [[]]) {
        const root = readMcpFile(file, vscode, to, place);
        if (!root) continue;
        readSandbox(root, file, to);
        readCommands(root, file, to);
      }
    }
  },
};

/** Where the servers stand in files that hold more than them. */
const PLACES: readonly (readonly [RegExp, readonly (readonly string[])[]])[] = [
  [/devcontainer\.json$/i, [['customizations', 'vscode', 'mcp']]],
  [/\.code-workspace$/i, [['mcp'], ['settings', 'mcp']]],
];

/** The file's sandbox holds the servers that ask for it, whose tools then run without confirmation. */
function readSandbox(root: Value, file: SourceFile, to: AccessBuilder): void {
  if (!entries(at(root, 'servers')).some((s) => isTrue(at(s.value, 'sandboxEnabled')))) return;
  const place = placeIn(file, (at(root, 'sandbox') ?? root).span);
  const reads: Entry = { effect: 'allow', uses: whole('read in the sandbox'), place, text: 'reads', origin: 'mode' };
  to.agent({
    id: `reach sandbox ${file.path}`,
    name: 'VS Code',
    role: 'limit',
    list: { entries: [...byEffect(sandboxEntries([{ file, value: root }])), reads], default: 'deny' },
  });
}

/** Values that come from a command of the editor: it runs when the server starts. */
function readCommands(root: Value, file: SourceFile, to: AccessBuilder): void {
  const put = (command: string, span: Span): void =>
    to.fact({
      kind: 'trust',
      of: 'setting',
      agent: 'VS Code',
      what: `command ${command}`,
      subject: `command ${command}`,
      level: 1,
      pinned: true,
      text: `the editor’s command ${command}, which runs when a server starts`,
      place: placeIn(file, span),
    });
  for (const input of items(at(root, 'inputs'))) {
    const command = text(at(input, 'command'));
    if (text(at(input, 'type')) === 'command' && command) put(command, input.span);
  }
  const visit = (value: Value): void => {
    if (value.kind === 'string')
      for (const found of value.value.matchAll(/\$\{command:([\w.-]+)\}/g)) put(found[1] ?? '', value.span);
    else if (value.kind === 'list') value.items.forEach(visit);
    else for (const e of entries(value)) visit(e.value);
  };
  for (const server of entries(at(root, 'servers'))) visit(server.value);
}
