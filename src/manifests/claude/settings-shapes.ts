/**
 * The types that Claude Code demands of its settings, found by giving 2.1.329 a wrong one for each key: every one of
 * these makes it drop the whole file. Keys that are not here may have any value. Names from `Settings` of
 * @anthropic-ai/claude-agent-sdk 0.3.329; `npm run fidelity` runs the client over them.
 */
export type Shape =
  | 'boolean'
  | 'string'
  | 'number'
  | 'object'
  | 'objects'
  | 'strings'
  /** A list has texts alone; what is no list does no harm. */
  | 'no other list'
  | 'list'
  | 'not a text'
  | 'map of switches'
  | 'map of texts'
  | readonly string[];

const of = (shape: Shape, keys: string): [string, Shape][] => keys.split(/\s+/).map((key) => [key, shape]);

export const SHAPES: readonly (readonly [string, Shape])[] = [
  ...of('list', 'permissions.allow permissions.ask permissions.deny'),
  ...of('objects', 'strictKnownMarketplaces allowedMarketplaces blockedMarketplaces allowedChannelPlugins sshConfigs'),
  ...of('objects', 'sandbox.credentials.files sandbox.credentials.envVars sandbox.credentials.awsPairs'),
  ...of('no other list', 'enabledMcpjsonServers disabledMcpjsonServers'),
  ...of(
    'strings',
    'permissions.additionalDirectories allowedHttpHookUrls httpHookAllowedEnvVars availableModels fallbackModel',
  ),
  ...of('strings', 'claudeMdExcludes companyAnnouncements pluginSuggestionMarketplaces sandbox.excludedCommands'),
  ...of('strings', 'sandbox.network.allowedDomains sandbox.network.deniedDomains sandbox.network.allowUnixSockets'),
  ...of('strings', 'sandbox.network.allowMachLookup sandbox.filesystem.allowWrite sandbox.filesystem.denyWrite'),
  ...of('strings', 'sandbox.filesystem.denyRead sandbox.filesystem.allowRead'),
  ...of('object', 'permissions env skillOverrides worktree modelOverrides pluginConfigs'),
  ...of(
    'object',
    'remote voice spinnerVerbs autoMode attribution sandbox sandbox.network sandbox.filesystem sandbox.ripgrep',
  ),
  ...of('object', 'sandbox.credentials sandbox.network.tlsTerminate sandbox.credentials.sigv4'),
  ['enabledPlugins', 'map of switches'],
  ['sandbox.ignoreViolations', 'map of texts'],
  ...of('number', 'sandbox.network.httpProxyPort sandbox.network.socksProxyPort skillListingMaxDescChars'),
  ...of('number', 'skillListingBudgetFraction feedbackSurveyRate desktopSessionCleanupPeriodDays'),
  ...of(
    'string',
    'apiKeyHelper awsAuthRefresh awsCredentialExport gcpAuthRefresh otelHeadersHelper proxyAuthHelper agent',
  ),
  ...of(
    'string',
    'model outputStyle language plansDirectory advisorModel attributionProject autoMemoryDirectory claudeMd',
  ),
  ...of(
    'string',
    'forceLoginOrgUUID minimumVersion pluginTrustMessage prUrlTemplate processWrapper requiredMaximumVersion',
  ),
  ...of('string', 'requiredMinimumVersion timeFormat timeZone $schema'),
  ...of('boolean', 'permissions.blockReadsOutsideWorkingDirectories permissions.blockWritesOutsideWorkingDirectories'),
  ...of('boolean', 'disableAllHooks enableAllProjectMcpServers includeCoAuthoredBy disableSkillShellExecution'),
  ...of('boolean', 'skipWebFetchPreflight disableClaudeAiConnectors respectGitignore alwaysThinkingEnabled'),
  ...of('boolean', 'spinnerTipsEnabled sandbox.enabled sandbox.autoAllowBashIfSandboxed sandbox.failIfUnavailable'),
  ...of(
    'boolean',
    'sandbox.allowUnsandboxedCommands sandbox.network.allowAllUnixSockets sandbox.network.allowLocalBinding',
  ),
  ...of(
    'boolean',
    'sandbox.enableWeakerNestedSandbox sandbox.enableWeakerNetworkIsolation sandbox.allowNestedUserNamespaces',
  ),
  // A text is refused here; what else would be was not tried.
  ...of(
    'not a text',
    'wslInheritsWindowsSettings permissions.denyInsteadOfPrompting agentPushNotifEnabled allowAllClaudeAiMcps allowClaudeInChromeWithManagedMcp allowManagedHooksOnly',
  ),
  ...of(
    'not a text',
    'allowManagedMcpServersOnly allowManagedPermissionRulesOnly allowNestedModelAccessUnderForceLogin',
  ),
  ...of(
    'not a text',
    'autoCompactEnabled autoContinueAtUsageLimit autoDreamEnabled autoMemoryEnabled autoScrollEnabled',
  ),
  ...of('not a text', 'autoUploadSessions bashEditDiffEnabled channelsEnabled denyInsteadOfPrompting disableAgentView'),
  ...of('not a text', 'disableArtifact disableBundledSkills disableCommandPluginSources disableRemoteControl'),
  ...of('not a text', 'disableReplyCheck disableSideloadFlags disableWindowsBashCommandSplit disableWorkflows'),
  ...of('not a text', 'emojiCompletionEnabled enableArtifact enableWorkflows enforceAvailableModels fastMode'),
  ...of('not a text', 'fastModePerSessionOptIn fileCheckpointingEnabled forceRemoteSettingsRefresh idleCompaction'),
  ...of('not a text', 'includeGitInstructions inputNeededNotifEnabled isolatePeerMachines precomputeCompactionEnabled'),
  ...of('not a text', 'prefersReducedMotion promptSuggestionEnabled remoteControlAtStartup respondToBashCommands'),
  ...of('not a text', 'sandbox.allowAppleEvents sandbox.credentials.allowPlaintextInject sandbox.filesystem.disabled'),
  ...of('not a text', 'sandbox.filesystem.allowManagedReadPathsOnly sandbox.network.allowManagedDomainsOnly'),
  ...of('not a text', 'sandbox.network.strictAllowlist showClearContextOnPlanAccept showMessageTimestamps'),
  ...of(
    'not a text',
    'showThinkingSummaries showTurnDuration skipAutoPermissionPrompt skipDangerousModePermissionPrompt',
  ),
  ...of('not a text', 'switchModelsOnFlag syncClaudeAiPlugins syncClaudeAiSkills syntaxHighlightingDisabled'),
  ...of(
    'not a text',
    'terminalProgressBarEnabled terminalTitleFromRename todoFeatureEnabled useAutoModeDuringPlan verbose',
  ),
  ...of('not a text', 'voiceEnabled wheelScrollAccelerationEnabled workflowKeywordTriggerEnabled'),
  ['permissions.defaultMode', ['default', 'manual', 'acceptEdits', 'plan', 'dontAsk', 'auto', 'bypassPermissions']],
  ['permissions.disableBypassPermissionsMode', ['disable']],
  ['permissions.disableAutoMode', ['disable']],
  ['disableAutoMode', ['disable']],
  ['workflowSizeGuideline', ['unrestricted', 'small', 'medium', 'large']],
  ['defaultShell', ['bash', 'powershell']],
  ['parentSettingsBehavior', ['first-wins', 'merge']],
  ['managedSourcesBehavior', ['first-wins', 'merge']],
  ['feedbackDrafts', ['notify', 'quiet', 'off']],
  ['autoUpdatesChannel', ['latest', 'stable', 'rc']],
  ['tui', ['default', 'fullscreen']],
  ['daemonColdStart', ['transient', 'ask']],
  ['disableDeepLinkRegistration', ['disable']],
  ['defaultView', ['chat', 'transcript']],
];
