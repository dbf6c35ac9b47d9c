import type { MapValue, Span, Value } from '../../document/value.ts';
import { at, entries } from '../../document/value.ts';

/**
 * The types that Claude Code demands of its settings. One wrong type anywhere makes the client drop the whole file,
 * deny rules and hooks included (observed, 2.1.329); unknown keys are fine, and so are bad elements inside the rule
 * lists, unknown hook events and unknown hook types, which are skipped alone.
 * Source: `Settings` of @anthropic-ai/claude-agent-sdk 0.3.329.
 */
type Shape = 'boolean' | 'string' | 'number' | 'object' | 'strings' | 'list' | readonly string[];

const SHAPES: Readonly<Record<string, Shape>> = {
  permissions: 'object',
  'permissions.allow': 'list',
  'permissions.ask': 'list',
  'permissions.deny': 'list',
  'permissions.defaultMode': ['default', 'manual', 'acceptEdits', 'plan', 'dontAsk', 'auto', 'bypassPermissions'],
  'permissions.additionalDirectories': 'strings',
  'permissions.disableBypassPermissionsMode': ['disable'],
  'permissions.disableAutoMode': ['disable'],
  'permissions.blockReadsOutsideWorkingDirectories': 'boolean',
  'permissions.blockWritesOutsideWorkingDirectories': 'boolean',
  env: 'object',
  hooks: 'object',
  disableAllHooks: 'boolean',
  allowedHttpHookUrls: 'strings',
  httpHookAllowedEnvVars: 'strings',
  apiKeyHelper: 'string',
  awsAuthRefresh: 'string',
  awsCredentialExport: 'string',
  gcpAuthRefresh: 'string',
  otelHeadersHelper: 'string',
  proxyAuthHelper: 'string',
  statusLine: 'object',
  subagentStatusLine: 'object',
  fileSuggestion: 'object',
  enableAllProjectMcpServers: 'boolean',
  enabledMcpjsonServers: 'strings',
  disabledMcpjsonServers: 'strings',
  enabledPlugins: 'object',
  extraKnownMarketplaces: 'object',
  agent: 'string',
  model: 'string',
  outputStyle: 'string',
  language: 'string',
  cleanupPeriodDays: 'number',
  includeCoAuthoredBy: 'boolean',
  disableSkillShellExecution: 'boolean',
  skipWebFetchPreflight: 'boolean',
  disableClaudeAiConnectors: 'boolean',
  respectGitignore: 'boolean',
  alwaysThinkingEnabled: 'boolean',
  spinnerTipsEnabled: 'boolean',
  sandbox: 'object',
  'sandbox.enabled': 'boolean',
  'sandbox.autoAllowBashIfSandboxed': 'boolean',
  'sandbox.failIfUnavailable': 'boolean',
  'sandbox.allowUnsandboxedCommands': 'boolean',
  'sandbox.excludedCommands': 'strings',
  'sandbox.network': 'object',
  'sandbox.network.allowedDomains': 'strings',
  'sandbox.network.deniedDomains': 'strings',
  'sandbox.network.allowUnixSockets': 'strings',
  'sandbox.network.allowAllUnixSockets': 'boolean',
  'sandbox.network.allowLocalBinding': 'boolean',
  'sandbox.network.httpProxyPort': 'number',
  'sandbox.network.socksProxyPort': 'number',
  'sandbox.filesystem': 'object',
  'sandbox.filesystem.allowWrite': 'strings',
  'sandbox.filesystem.denyWrite': 'strings',
  'sandbox.filesystem.denyRead': 'strings',
  'sandbox.filesystem.allowRead': 'strings',
  'sandbox.enableWeakerNestedSandbox': 'boolean',
  'sandbox.enableWeakerNetworkIsolation': 'boolean',
};

/** The first value of a wrong type, or undefined when the client takes the file. */
export function wrongType(settings: Value): { readonly key: string; readonly span: Span } | undefined {
  if (settings.kind !== 'map') return { key: 'the file', span: settings.span };
  for (const [key, shape] of Object.entries(SHAPES)) {
    const value = at(settings, ...key.split('.'));
    if (value && !fits(value, shape)) return { key, span: value.span };
  }
  return wrongInHooks(settings);
}

function fits(value: Value, shape: Shape): boolean {
  if (typeof shape !== 'string') return value.kind === 'string' && shape.includes(value.value);
  if (shape === 'object') return value.kind === 'map';
  if (shape === 'list') return value.kind === 'list';
  if (shape === 'strings') return value.kind === 'list' && value.items.every((i) => i.kind === 'string');
  return value.kind === shape;
}

function wrongInHooks(settings: MapValue): { key: string; span: Span } | undefined {
  for (const event of entries(at(settings, 'hooks'))) {
    const known = HOOK_EVENTS.has(event.key);
    if (known && event.value.kind !== 'list') return { key: `hooks.${event.key}`, span: event.value.span };
  }
  return undefined;
}

/** Hook events of the client, case-sensitive; others are skipped. */
export const HOOK_EVENTS: ReadonlySet<string> = new Set(
  `PreToolUse PostToolUse PostToolUseFailure PostToolBatch PermissionRequest PermissionDenied Notification UserPromptSubmit
  UserPromptExpansion SessionStart SessionEnd Setup Stop StopFailure SubagentStart SubagentStop PreCompact PostCompact
  PreModelSwitch PostModelSwitch TeammateIdle TaskCreated TaskCompleted Elicitation ElicitationResult ConfigChange
  WorktreeCreate WorktreeRemove InstructionsLoaded CwdChanged FileChanged DirectoryAdded MessageDisplay`.split(/\s+/),
);
