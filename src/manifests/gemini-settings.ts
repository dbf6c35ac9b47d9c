import { GEMINI_CLI } from './gemini/client.ts';
import { readSettings } from './gemini/settings-file.ts';
import type { ManifestFormat } from './manifest-format.ts';

/**
 * Gemini CLI's settings. Sources: docs/reference/configuration.md and packages/cli/src/config of
 * google-gemini/gemini-cli; 0.61.0 observed.
 */
export const format: ManifestFormat = {
  id: 'gemini-settings',
  title: 'Gemini CLI settings',
  clients: ['Gemini CLI'],
  files: ['**/.gemini/settings.json'],
  reads:
    'tools (allowed, core, exclude, confirmationRequired, sandbox, helper commands), approval mode, mcpServers, mcp, hooks, policy paths, security switches, directories, telemetry. Flat keys of old versions are passed over, as the client does',
  read(files, to) {
    for (const file of files) readSettings(file, GEMINI_CLI, to);
  },
};
