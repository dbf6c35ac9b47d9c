import type { AccessBuilder } from '../../access/builder.ts';
import type { Entry } from '../../access/decision-list.ts';
import { at, entries, strings, text } from '../../document/value.ts';
import { globPath } from '../cursor/glob-path.ts';
import { placeIn } from '../reading.ts';
import type { Workspace } from './setting.ts';
import { flag, rule, setting } from './setting.ts';

/** Each dimension: key, name, values from narrow to wide ('' where the setting is silent), level of silence. */
const DIMENSIONS: readonly (readonly [string, string, readonly string[], number])[] = [
  ['chat.agent.sandbox.enabled', 'sandbox', ['true', '', 'false'], 1],
  ['chat.agent.sandbox.allowNetwork', 'network in the sandbox', ['false', 'true'], 0],
  ['chat.agent.sandbox.allowUnsandboxedCommands', 'leaving the sandbox', ['false', 'true'], 0],
  ['chat.agent.sandbox.retryWithAllowNetworkRequests', 'network after a failure', ['false', 'true'], 0],
  ['chat.agent.sandbox.allowAutoApprove', 'approving what the sandbox holds', ['false', 'true'], 0],
  ['chat.tools.terminal.blockDetectedFileWrites', 'file writes of commands', ['all', 'outsideWorkspace', 'never'], 1],
  ['chat.tools.terminal.autoApproveWorkspaceNpmScripts', 'scripts of package.json unasked', ['false', 'true'], 1],
  ['chat.mcp.access', 'which MCP servers may start', ['none', 'registry', 'all'], 2],
  ['chat.mcp.autostart', 'MCP servers that start by themselves', ['never', 'onlyNew', 'newAndOutdated'], 2],
  ['chat.useHooks', 'hooks of the repository', ['false', 'true'], 1],
];

/** How VS Code contains what its agents start. Source: the workbench of VS Code 1.139. */
export function readContainment(workspace: Workspace, to: AccessBuilder): Entry[] {
  for (const [key, dimension, order, silent] of DIMENSIONS) {
    const found = setting(workspace, key);
    const stated = found?.kind === 'boolean' ? String(found.value) : text(found);
    const named = stated === 'on' ? 'true' : stated === 'off' ? 'false' : stated;
    const known = named === undefined ? -1 : order.indexOf(named);
    const level = known < 0 ? silent : known;
    to.fact({
      kind: 'isolation',
      agent: workspace.agent,
      subject: key,
      dimension,
      level,
      defaultLevel: silent,
      label: { true: 'on', false: 'off', '': 'not stated' }[order[level] ?? ''] ?? order[level] ?? '',
      stated: found !== undefined,
      place: placeIn(workspace.file, found?.span ?? workspace.settings.span),
    });
  }
  return fileSystem(workspace);
}

const LISTS = [
  ['allowWrite', 'allow', ['write in the sandbox', 'read in the sandbox']],
  ['allowRead', 'allow', ['read in the sandbox']],
  ['denyWrite', 'deny', ['write in the sandbox']],
  ['denyRead', 'deny', ['read in the sandbox']],
] as const;

function fileSystem(workspace: Workspace): Entry[] {
  return entries(workspace.settings)
    .filter((e) => /^chat\.agent\.sandbox\.fileSystem(\.|$)/i.test(e.key))
    .flatMap((e) =>
      LISTS.flatMap(([list, effect, verbs]) => {
        const own = e.key.toLowerCase().endsWith(`.${list.toLowerCase()}`) ? e.value : at(e.value, list);
        return strings(own).map((path) =>
          rule(workspace, effect, globPath(verbs, path.value), path.span, `${list}: ${path.value}`),
        );
      }),
    );
}

/** Whether a switch that is off without the setting is on. */
export function switchedOn(workspace: Workspace, key: string): boolean {
  return flag(setting(workspace, key)) === true;
}
