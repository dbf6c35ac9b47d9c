import type { HookClient } from '../claude/hooks.ts';

/** A client of the Gemini CLI family. */
export interface GeminiClient {
  readonly name: string;
  readonly folder: string;
  /** Where the approval mode stands in the settings. */
  readonly modeKey: readonly string[];
  /** The mode that lets edits through, and whether settings can switch all approvals off. */
  readonly editMode: string;
  readonly yoloFromSettings: boolean;
  /** `permissions.{deny,ask,allow}` in the form that Claude Code has. */
  readonly permissionLists: boolean;
  readonly hooks: HookClient;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Sources: docs/hooks/reference.md, packages/core/src/hooks of google-gemini/gemini-cli 0.61.0. */
export const GEMINI_CLI: GeminiClient = {
  name: 'Gemini CLI',
  folder: '.gemini',
  modeKey: ['general', 'defaultApprovalMode'],
  editMode: 'auto_edit',
  yoloFromSettings: false, // ignored there (observed)
  permissionLists: false,
  hooks: {
    events: set(
      'BeforeTool AfterTool BeforeAgent AfterAgent BeforeModel AfterModel BeforeToolSelection SessionStart SessionEnd Notification PreCompress',
    ),
    blocking: set('BeforeTool BeforeAgent BeforeModel BeforeToolSelection'),
    recording: set('AfterTool AfterAgent AfterModel SessionEnd'),
  },
};

/** A fork with its own modes and permission lists. Source: docs/users/configuration/settings.md of QwenLM/qwen-code. */
export const QWEN_CODE: GeminiClient = {
  name: 'Qwen Code',
  folder: '.qwen',
  modeKey: ['tools', 'approvalMode'],
  editMode: 'auto-edit',
  yoloFromSettings: true,
  permissionLists: true,
  hooks: {
    events: set(
      'PreToolUse PostToolUse PostToolUseFailure Notification UserPromptSubmit SessionStart SessionEnd Stop SubagentStart SubagentStop PreCompact PermissionRequest',
    ),
    blocking: set('PreToolUse PermissionRequest UserPromptSubmit'),
    recording: set('PostToolUse PostToolUseFailure SessionEnd Stop'),
  },
};
