import type { Trust } from '../../access/kinds/trust.ts';
import type { Value } from '../../document/value.ts';
import { at, entries, text } from '../../document/value.ts';
import { trusting } from '../trust-fact.ts';
import type { Target } from './session.ts';
import { state } from './session.ts';

/** What a configuration trusts ahead of time: a reviewing model, connectors, plugins, marketplaces, a person's sandbox. */
export function readTrust(config: Value, target: Target): void {
  const { file, agent, to } = target;
  const put = trusting(file, agent, to);
  const trust: Put = (of, what, words, value, pinned = true) => put(of, what, words, value.span, { pinned });
  reviewer(config, target);
  const policy = at(config, 'approval_policy');
  if (policy && text(policy) === 'never' && !at(config, 'sandbox_mode') && !at(config, 'default_permissions')) {
    // The person's own sandbox then decides how much runs unasked, and it may be none.
    trust('setting', 'approval_policy never', 'approval_policy = "never", in whatever sandbox each person has', policy);
  }
  for (const app of entries(at(config, 'apps'))) connector(app.key, app.value, trust);
  for (const plugin of entries(at(config, 'plugins'))) {
    const enabled = at(plugin.value, 'enabled');
    if (enabled?.kind === 'boolean' && enabled.value) trust('plugin', plugin.key, plugin.key, enabled);
  }
  // A role's own file may widen the sandbox and bring servers, and may lie anywhere.
  for (const role of entries(at(config, 'agents'))) {
    const path = at(role.value, 'config_file');
    if (path && text(path) !== undefined)
      trust('setting', `role ${role.key} ${text(path)}`, `agents.${role.key}.config_file = "${text(path)}"`, path);
  }
  for (const market of entries(at(config, 'marketplaces'))) {
    const source = text(at(market.value, 'source')) ?? market.key;
    const pinned = /^[0-9a-f]{40}$/.test(text(at(market.value, 'ref')) ?? '') || /^[./~]/.test(source);
    trust('marketplace', source, `${market.key}: ${source}`, market.value, pinned);
  }
}

/** Who answers when the agent asks: a person, or a model in their place. */
function reviewer(config: Value, target: Target): void {
  const value = at(config, 'approvals_reviewer');
  const byModel = value !== undefined && text(value) !== 'user';
  state(target, value, {
    dimension: 'who approves',
    level: byModel ? 1 : 0,
    defaultLevel: 0,
    label: byModel ? 'a model' : 'a person',
  });
}

type Put = (of: Trust['of'], what: string, words: string, value: Value, pinned?: boolean) => void;

/** Connectors of the person's account. */
function connector(id: string, app: Value, trust: Put): void {
  for (const key of ['destructive_enabled', 'open_world_enabled']) {
    const value = at(app, key);
    if (value?.kind === 'boolean' && value.value) trust('tools', `app ${id} ${key}`, `apps.${id}.${key} = true`, value);
  }
  const mode = at(app, 'default_tools_approval_mode');
  if (mode && text(mode) === 'approve')
    trust('tools', `app ${id} approve`, `apps.${id}.default_tools_approval_mode = "approve"`, mode);
  for (const tool of entries(at(app, 'tools'))) {
    const own = at(tool.value, 'approval_mode');
    if (own && text(own) === 'approve')
      trust('tools', `app ${id} ${tool.key}`, `apps.${id}.tools.${tool.key}.approval_mode = "approve"`, own);
  }
}
