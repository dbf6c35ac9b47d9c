// Which wrong type, of which key, makes the client drop the whole file, its guards too?
//
// Each pair is a file that allows one command and has one wrong value: if the command runs, the file was kept. The keys
// are those of `Settings` in @anthropic-ai/claude-agent-sdk 0.3.329.
import { runs } from './calls.mjs';

const BOOLEANS = `respectGitignore syncClaudeAiSkills syncClaudeAiPlugins wslInheritsWindowsSettings includeCoAuthoredBy
  includeGitInstructions enforceAvailableModels enableAllProjectMcpServers disableClaudeAiConnectors
  disableBundledSkills disableAllHooks disableReplyCheck disableAgentView disableRemoteControl disableWorkflows
  disableArtifact enableArtifact enableWorkflows workflowKeywordTriggerEnabled disableSkillShellExecution
  disableWindowsBashCommandSplit bashEditDiffEnabled respondToBashCommands allowManagedHooksOnly
  allowManagedPermissionRulesOnly allowManagedMcpServersOnly allowAllClaudeAiMcps
  allowClaudeInChromeWithManagedMcp disableCommandPluginSources disableSideloadFlags
  allowNestedModelAccessUnderForceLogin forceRemoteSettingsRefresh skipWebFetchPreflight spinnerTipsEnabled
  syntaxHighlightingDisabled terminalTitleFromRename alwaysThinkingEnabled ultracode fastMode
  fastModePerSessionOptIn promptSuggestionEnabled emojiCompletionEnabled showClearContextOnPlanAccept
  channelsEnabled prefersReducedMotion autoMemoryEnabled autoDreamEnabled showThinkingSummaries
  skipDangerousModePermissionPrompt verbose autoCompactEnabled precomputeCompactionEnabled idleCompaction
  switchModelsOnFlag autoContinueAtUsageLimit autoScrollEnabled wheelScrollAccelerationEnabled
  fileCheckpointingEnabled showTurnDuration showMessageTimestamps terminalProgressBarEnabled todoFeatureEnabled
  remoteControlAtStartup isolatePeerMachines autoUploadSessions inputNeededNotifEnabled agentPushNotifEnabled
  skipAutoPermissionPrompt useAutoModeDuringPlan voiceEnabled`;
const STRINGS = `apiKeyHelper proxyAuthHelper awsCredentialExport awsAuthRefresh gcpAuthRefresh processWrapper attributionProject
  model desktopMcpServersListScope prUrlTemplate forceLoginGatewayUrl otelHeadersHelper outputStyle language
  advisorModel agent minimumVersion requiredMinimumVersion requiredMaximumVersion plansDirectory timeZone
  autoMemoryDirectory claudeMd pluginTrustMessage`;
const NUMBERS = `cleanupPeriodDays desktopSessionCleanupPeriodDays skillListingMaxDescChars skillListingBudgetFraction
  bashOutputMaxChars taskOutputMaxChars feedbackSurveyRate maxProseWidth autoCompactWindow`;
const LISTS = `fallbackModel availableModels deniedModels enabledMcpjsonServers disabledMcpjsonServers allowedHttpHookUrls
  httpHookAllowedEnvVars footerLinksRegexes prependPlugins appendPlugins strictKnownMarketplaces
  allowedMarketplaces blockedMarketplaces pluginSuggestionMarketplaces gatewayInternalNetworks
  companyAnnouncements sshHostCommands claudeMdExcludes allowedMcpServers deniedMcpServers allowedChannelPlugins
  sshConfigs`;
const OBJECTS = `policyHelper fileSuggestion attributionProjectPolicy modelOverrides modelPicker modelPricing skillOverrides
  managedMcpServers worktree statusLine subagentStatusLine enabledPlugins extraKnownMarketplaces
  additionalMarketplaces spinnerVerbs spinnerTipsOverride spellcheck modelSettings pluginConfigs remote voice
  vimInsertModeRemaps autoMode`;
const ENUMS = `availableModelsMatch workflowSizeGuideline defaultShell forceLoginMethod parentSettingsBehavior
  managedSourcesBehavior viewMode feedbackDrafts promptCacheTtl subagentPromptCacheTtl effortLevel maxEffortLevel
  askUserQuestionTimeout dialogExpiry autoUpdatesChannel tui disableAutoMode editorMode keybindingFlavor
  preferredNotifChannel teammateMode daemonColdStart crossSessionInbound disableDeepLinkRegistration defaultView`;
const SANDBOX_BOOLEANS = `enabled failIfUnavailable autoAllowBashIfSandboxed allowUnsandboxedCommands network.strictAllowlist network.allowManagedDomainsOnly
  network.allowAllUnixSockets network.allowLocalBinding filesystem.allowManagedReadPathsOnly filesystem.disabled
  credentials.allowPlaintextInject enableWeakerNestedSandbox allowNestedUserNamespaces enableWeakerNetworkIsolation allowAppleEvents`;
const SANDBOX_LISTS = `excludedCommands network.allowedDomains network.deniedDomains network.allowUnixSockets network.allowMachLookup filesystem.allowWrite
  filesystem.denyWrite filesystem.denyRead filesystem.allowRead credentials.files credentials.envVars credentials.awsPairs`;
const SANDBOX_OBJECTS =
  'network filesystem credentials network.tlsTerminate ignoreViolations ripgrep credentials.sigv4';
const PERMISSION_BOOLEANS =
  'blockReadsOutsideWorkingDirectories blockWritesOutsideWorkingDirectories denyInsteadOfPrompting';
const PERMISSION_LISTS =
  'blockReadsExemptPaths workingDirectoriesAsGiven workingDirectoriesExclude additionalDirectories';

const wrong = (names, prefix, ...values) =>
  words(names).flatMap((name) => values.map((value) => [prefix + name, value]));
const hook = (value) => ['hooks', { PreToolUse: [value] }];
const oneHook = (value) => hook({ hooks: [value] });

const WRONG = [
  ...wrong(BOOLEANS, '', 'x'),
  ...wrong(STRINGS, '', 1),
  ...wrong(NUMBERS, '', 'x'),
  ...wrong(LISTS, '', 'x', [1]),
  ...wrong(OBJECTS, '', 1, []),
  ...wrong(ENUMS, '', 'nope'),
  ...wrong(SANDBOX_BOOLEANS, 'sandbox.', 'x'),
  ...wrong(SANDBOX_LISTS, 'sandbox.', 'x', [1]),
  ...wrong(SANDBOX_OBJECTS, 'sandbox.', 1),
  ...wrong(PERMISSION_BOOLEANS, 'permissions.', 'x'),
  ...wrong(PERMISSION_LISTS, 'permissions.', 'x', [1]),
  ...['sandbox', 'permissions', 'env', 'hooks'].flatMap((key) => [
    [key, 'x'],
    [key, []],
    [key, null],
  ]),
  ['$schema', 1],
  ['$schema', 'nope'],
  ['strictPluginOnlyCustomization', 1],
  ['forceLoginOrgUUID', 1],
  ['allowedProviders', 'x'],
  ['timeFormat', 1],
  ['theme', 'nope'],
  ['sandbox.network.httpProxyPort', 'x'],
  ['sandbox.network.socksProxyPort', 'x'],
  ['sandbox.bwrapPath', 1],
  ['sandbox.nope', 1],
  ['nope', 1],
  ['permissions.deny', 'Bash'],
  ['permissions.deny', null],
  ['permissions.ask', {}],
  ['permissions.allow', 'Bash(zz *)'],
  ['permissions.allow', { 0: 'Bash(zz *)' }],
  ['permissions.nope', 1],
  ['permissions.defaultMode', 'acceptedits'],
  ['permissions.defaultMode', 'manual'],
  ['permissions.defaultMode', 1],
  ['permissions.defaultMode', null],
  ['permissions.disableBypassPermissionsMode', true],
  ['permissions.disableBypassPermissionsMode', 'no'],
  ['permissions.disableAutoMode', 'yes'],
  ['env', { A: {} }],
  ['env', { A: 1 }],
  ['env', { A: null }],
  ['env', { A: true }],
  ['hooks', { PreToolUse: 'x' }],
  ['hooks', { PreToolUse: {} }],
  ['hooks', { PreToolUse: null }],
  ['hooks', { PreToolUse: [] }],
  ['hooks', { Nope: 'x' }],
  ['hooks', { pretooluse: 'x' }],
  ['hooks', { Nope: [1] }],
  hook(1),
  hook(null),
  hook({}),
  hook({ hooks: 'x' }),
  hook({ hooks: [] }),
  hook({ matcher: 1, hooks: [] }),
  hook({ matcher: null, hooks: [] }),
  hook({ nope: 1, hooks: [] }),
  oneHook(1),
  oneHook({}),
  oneHook({ type: 'nope' }),
  oneHook({ type: 'nope', command: 'true' }),
  oneHook({ command: 'true' }),
  oneHook({ type: 'command' }),
  oneHook({ type: 'command', command: 1 }),
  oneHook({ type: 'command', command: 'true', timeout: 'x' }),
  oneHook({ type: 'command', command: 'true', args: 'x' }),
  oneHook({ type: 'command', command: 'true', nope: 1 }),
  oneHook({ type: 'command', command: 'true', onFailure: 'nope' }),
  oneHook({ type: 'command', command: 'true', shell: 'nope' }),
  oneHook({ type: 'http' }),
  oneHook({ type: 'prompt' }),
  ['hooks', { PreToolUse: [{ hooks: [] }, 1], PostToolUse: [] }],
  ...['statusLine', 'subagentStatusLine', 'fileSuggestion'].flatMap((key) => [
    [key, 'x'],
    [key, {}],
    [key, { type: 'x', command: 'y' }],
    [key, { command: 'y' }],
    [key, { type: 'command', command: 1 }],
    [key, { type: 'command', command: 'true', nope: 1 }],
  ]),
  ['statusLine', { type: 'command', command: 'true', padding: 'x' }],
  ['enabledPlugins', { 'a@b': 1 }],
  ['enabledPlugins', { 'a@b': 'x' }],
  ['enabledPlugins', { 'a@b': ['1'] }],
  ['enabledPlugins', { 'a@b': {} }],
  ['enabledPlugins', { a: true }],
  ...[
    1,
    {},
    { source: 'x' },
    { source: { source: 'nope' } },
    { source: { source: 'github' } },
    { source: { source: 'github', repo: 1 } },
  ].map((value) => ['extraKnownMarketplaces', { a: value }]),
  ['extraKnownMarketplaces', { a: { source: { source: 'github', repo: 'a/b' }, autoUpdate: 'x' } }],
  ['attribution', 'x'],
  ['attribution', { commit: 1 }],
  ['cleanupPeriodDays', -1],
  ['cleanupPeriodDays', 0],
  ['cleanupPeriodDays', 1.5],
  ['cleanupPeriodDays', 3e9],
  ['skillOverrides', { a: 'nope' }],
  ['worktree', { bgIsolation: 'x' }],
  ['allowedMcpServers', [{}]],
  ['deniedMcpServers', [{ serverName: 1 }]],
  ['model', 'nope'],
  ['model', null],
  ['disableAllHooks', null],
  ['enabledPlugins', null],
  ['sandbox.ignoreViolations', { a: 'x' }],
  ['sandbox.credentials.files', [{ path: 'x', mode: 'nope' }]],
];

export const types = distinct(WRONG).map(([key, value]) => {
  const name = key.split('.');
  const settings = { permissions: { allow: ['Bash(zz *)'] } };
  const last = name.pop();
  let parent = settings;
  for (const step of name) parent = parent[step] ??= {};
  parent[last] = value;
  return {
    group: 'documents: types',
    files: { '.claude/settings.json': JSON.stringify(settings) },
    calls: runs('zz a'),
  };
});

function words(text) {
  return text.split(/\s+/);
}

function distinct(pairs) {
  return [...new Map(pairs.map((pair) => [JSON.stringify(pair), pair])).values()];
}
