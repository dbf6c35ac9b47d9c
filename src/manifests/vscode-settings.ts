import type { AccessBuilder } from '../access/builder.ts';
import { byEffect } from '../access/decision-list.ts';
import { VSCODE_JSONC } from '../document/json.ts';
import type { Value } from '../document/value.ts';
import { at } from '../document/value.ts';
import { readJsonFile } from './json-file.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { inScope, scopeOf } from './reading.ts';
import { approvalRules, editRules } from './vscode/approvals.ts';
import { readContainment } from './vscode/containment.ts';
import type { Workspace } from './vscode/setting.ts';
import { builtIn, terminalRules } from './vscode/terminal.ts';
import { readTrust } from './vscode/trust.ts';

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
  const workspace: Workspace = { file, settings, agent };
  const nothing: Workspace = { ...workspace, settings: EMPTY };
  const rules = [...approvalRules(workspace), ...terminalRules(workspace), ...readContainment(workspace, to)];
  to.agent({
    id: `vscode ${many ? file.path.toLowerCase() : scope}`,
    name: agent,
    role: 'session',
    defaults: { entries: builtIn(nothing, new Set()), default: 'inherit' },
    list: { entries: [...editRules(workspace), ...byEffect(rules)], default: 'inherit' },
  });
  readTrust(workspace, to);
}

const EMPTY: Value = {
  kind: 'map',
  entries: [],
  span: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
};
