import type { AccessBuilder } from '../access/builder.ts';
import { VSCODE_JSONC } from '../document/json.ts';
import { at } from '../document/value.ts';
import { readJsonFile } from './json-file.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { inScope, scopeOf } from './reading.ts';
import { vscodeSession } from './vscode/session.ts';

/**
 * Workspace settings of VS Code that steer its agents. JSONC, read as far as it can be. Settings of the application's
 * scope have no effect in a workspace and are left out. Source: VS Code 1.139, its workbench and documentation.
 */
export const format: ManifestFormat = {
  id: 'vscode-settings',
  title: 'VS Code workspace settings',
  clients: ['VS Code'],
  files: ['**/.vscode/settings.json', '**/*.code-workspace'],
  reads:
    'approval modes, terminal, edit and address approvals, sandbox, places of agents and hooks, MCP switches, programs and loader variables; not settings of the application’s scope',
  read(files, to) {
    for (const file of files) readSettings(file, to);
  },
};

function readSettings(file: SourceFile, to: AccessBuilder): void {
  const many = file.path.toLowerCase().endsWith('.code-workspace');
  const scope = many ? file.path.split('/').slice(0, -1).join('/') : scopeOf(file.path, '.vscode');
  const agent = inScope('VS Code', scope);
  const parsed = readJsonFile(file, agent, { ...VSCODE_JSONC, bom: true }, to);
  if (!parsed) return;
  const settings = many ? at(parsed, 'settings') : parsed;
  if (!settings) return;
  vscodeSession({ file, settings, agent }, `vscode ${many ? file.path.toLowerCase() : scope}`, to);
}
