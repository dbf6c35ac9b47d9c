import type { MapEntry, Value } from '../document/value.ts';
import { entry, text } from '../document/value.ts';

/** A key that its client ignores from a repository, with a value that would widen. */
export interface Latent {
  readonly found: MapEntry;
  readonly name: string;
}

/** The latent grants of one document. Names of keys have dots between their parts. */
export function latentKeys(id: string, value: Value): readonly Latent[] {
  return (TABLE[id] ?? []).flatMap(([path, widens]) => {
    const found = find(value, path.split('.'));
    return found && (widens === undefined || plain(found.value) === widens)
      ? [{ found, name: widens === undefined ? path : `${path}: ${widens}` }]
      : [];
  });
}

/** Per format: the key, and the value that would widen; any value where none is named. */
type Rows = readonly (readonly [string, string?])[];
const TABLE: Readonly<Record<string, Rows>> = {
  // Ignored in a project's file by 2.1.329; scopes of keys moved in 2026 (its own `Settings` type, and as observed).
  'claude-settings': [
    ['permissions.defaultMode', 'auto'],
    ['skipDangerousModePermissionPrompt', 'true'],
    ['skipAutoPermissionPrompt', 'true'],
    ['allowAllClaudeAiMcps', 'true'],
    ['remoteControlAtStartup', 'true'],
    ['sandbox.allowAppleEvents', 'true'],
    ['sandbox.filesystem.disabled', 'true'],
    ['autoMode'],
    ['processWrapper'],
    ['pluginConfigs'],
    ['autoMemoryDirectory'],
    ['sshHostCommands'],
    ['permissions.blockReadsExemptPaths'],
    ['mcpServers'],
  ],
  // Nothing to Claude Code; Copilot documents it as every tool, which was not seen to act in 1.0.102.
  'claude-skill': [['allowed-tools', '*']],
  // Only `permissions` is honoured in a project: cursor.com/docs/cli/reference/configuration.
  'cursor-cli': [['approvalMode'], ['autoRun'], ['sandbox'], ['network']],
  // Not among the keys that a repository may set in 1.0.102, by the client's own list.
  'copilot-settings': [
    ['allowedUrls'],
    ['trustedFolders'],
    ['defaultMode'],
    ['defaultPermissionMode'],
    ['statusLine'],
    ['bashEnv'],
  ],
  // Application scope in VS Code 1.139.
  'vscode-settings': [
    ['chat.agent.networkFilter', 'false'],
    ['chat.autoReply', 'true'],
  ],
  // The value is not used for the decision on trust (its source, 0.61).
  'gemini-settings': [
    ['security.folderTrust.enabled', 'false'],
    ['autoAccept', 'true'],
  ],
};

function find(value: Value, path: readonly string[]): MapEntry | undefined {
  // VS Code's keys have dots themselves.
  const whole = entry(value, path.join('.'));
  if (whole) return whole;
  let here: Value | undefined = value;
  for (const key of path.slice(0, -1)) here = entry(here, key)?.value;
  return entry(here, path.at(-1) ?? '');
}

function plain(value: Value): string | undefined {
  return value.kind === 'boolean' ? String(value.value) : text(value);
}
