import type { AccessBuilder } from '../../access/builder.ts';
import { byEffect } from '../../access/decision-list.ts';
import type { Value } from '../../document/value.ts';
import { approvalRules, editRules } from './approvals.ts';
import { readContainment } from './containment.ts';
import type { Workspace } from './setting.ts';
import { builtIn, terminalRules } from './terminal.ts';
import { readTrust } from './trust.ts';

/** A map of VS Code's settings, wherever it stands, as the session that has them. */
export function vscodeSession(workspace: Workspace, id: string, to: AccessBuilder): void {
  const nothing: Workspace = { ...workspace, settings: EMPTY };
  const rules = [...approvalRules(workspace), ...terminalRules(workspace), ...readContainment(workspace, to)];
  to.agent({
    id,
    name: workspace.agent,
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
