import type { Value } from '../../document/value.ts';
import { at, entries } from '../../document/value.ts';

/** What a key's value must be; a list of words: one of them, case-sensitive. */
type Kind = 'string' | 'boolean' | 'map' | 'strings' | 'texts' | readonly string[];

const MODES = ['auto', 'prompt', 'writes', 'approve'];
const SANDBOXES = ['read-only', 'workspace-write', 'danger-full-access'];

/**
 * The types of the keys that are read here. A value of another type, or an unknown choice, and Codex does not start
 * (each observed, 0.169.0). `*` stands for any key.
 */
const TYPES: readonly (readonly [string, Kind])[] = [
  ['sandbox_mode', SANDBOXES],
  ['approvals_reviewer', ['user', 'auto_review', 'guardian_subagent']],
  ['web_search', ['disabled', 'cached', 'live', 'indexed']],
  ['model', 'string'],
  ['allow_login_shell', 'boolean'],
  ['sandbox_workspace_write', 'map'],
  ['sandbox_workspace_write.network_access', 'boolean'],
  ['sandbox_workspace_write.exclude_slash_tmp', 'boolean'],
  ['sandbox_workspace_write.exclude_tmpdir_env_var', 'boolean'],
  ['sandbox_workspace_write.writable_roots', 'strings'],
  ['default_permissions', 'string'],
  ['permissions', 'map'],
  ['permissions.*', 'map'],
  ['permissions.*.extends', 'string'],
  ['permissions.*.filesystem', 'map'],
  ['permissions.*.network', 'map'],
  ['permissions.*.network.enabled', 'boolean'],
  ['permissions.*.network.domains.*', ['allow', 'deny']],
  ['mcp_servers', 'map'],
  ['mcp_servers.*', 'map'],
  ['mcp_servers.*.command', 'string'],
  ['mcp_servers.*.args', 'strings'],
  ['mcp_servers.*.env', 'texts'],
  ['mcp_servers.*.url', 'string'],
  ['mcp_servers.*.enabled', 'boolean'],
  ['mcp_servers.*.enabled_tools', 'strings'],
  ['mcp_servers.*.disabled_tools', 'strings'],
  ['mcp_servers.*.default_tools_approval_mode', MODES],
  ['mcp_servers.*.tools', 'map'],
  ['mcp_servers.*.tools.*', 'map'],
  ['mcp_servers.*.tools.*.approval_mode', MODES],
  ['features', 'map'],
  ['features.hooks', 'boolean'],
  ['shell_environment_policy', 'map'],
  ['shell_environment_policy.inherit', ['all', 'core', 'none']],
  ['shell_environment_policy.ignore_default_excludes', 'boolean'],
  ['shell_environment_policy.set', 'texts'],
  ['shell_environment_policy.exclude', 'strings'],
  ['apps', 'map'],
  ['apps.*', 'map'],
  ['apps.*.enabled', 'boolean'],
  ['apps.*.default_tools_approval_mode', MODES],
  ['plugins', 'map'],
  ['plugins.*', 'map'],
  ['plugins.*.enabled', 'boolean'],
  ['hooks', 'map'],
  ['projects', 'map'],
];

/** The first value of a type that stops the client, or undefined. */
export function wrongType(config: Value): Value | undefined {
  for (const [path, kind] of TYPES) for (const value of valuesAt(config, path)) if (!isKind(value, kind)) return value;
  for (const profile of entries(at(config, 'permissions')))
    for (const rule of entries(at(profile.value, 'filesystem')))
      for (const value of rule.value.kind === 'map' ? entries(rule.value).map((e) => e.value) : [rule.value])
        if (!isKind(value, ACCESS)) return value;
  return wrongPolicy(at(config, 'approval_policy'));
}

const ACCESS = ['read', 'write', 'deny', 'none'];
/** `untrusted` no longer starts 0.169.0; earlier versions ask about every command, and it is read as theirs. */
const POLICIES = ['untrusted', 'on-request', 'on-failure', 'never'];
const REQUIRED = ['sandbox_approval', 'rules', 'mcp_elicitations'];

function wrongPolicy(policy: Value | undefined): Value | undefined {
  if (policy === undefined || isKind(policy, POLICIES)) return undefined;
  const granular = at(policy, 'granular');
  if (granular?.kind !== 'map' || entries(policy).length !== 1) return policy;
  const given = [...REQUIRED, 'skill_approval', 'request_permissions'].map((key) => at(granular, key));
  if (given.slice(0, REQUIRED.length).includes(undefined)) return granular;
  return given.find((value) => value !== undefined && value.kind !== 'boolean');
}

function valuesAt(config: Value, path: string): readonly Value[] {
  let here: readonly Value[] = [config];
  for (const key of path.split('.')) {
    here = here.flatMap((value) => {
      if (key === '*') return entries(value).map((e) => e.value);
      const found = at(value, key);
      return found ? [found] : [];
    });
  }
  return here;
}

function isKind(value: Value, kind: Kind): boolean {
  if (kind === 'strings') return value.kind === 'list' && value.items.every((item) => item.kind === 'string');
  if (kind === 'texts') return value.kind === 'map' && entries(value).every((e) => e.value.kind === 'string');
  if (typeof kind === 'string') return value.kind === kind;
  return value.kind === 'string' && kind.includes(value.value);
}
