import { GEMINI_CLI } from './gemini/client.ts';
import { readPolicy } from './gemini/policy.ts';
import { policyPlaces } from './gemini/policy-places.ts';
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
    'tools (allowed, core, exclude, confirmationRequired, sandbox, helper commands), approval mode, mcpServers, mcp, hooks, policy paths with the rules that they name, security switches, directories, telemetry. Flat keys of old versions are passed over, as the client does',
  names: policyPlaces,
  read(files, to) {
    for (const file of files) {
      if (SETTINGS.test(file.path)) readSettings(file, GEMINI_CLI, to);
      else if (/\.toml$/i.test(file.path) && !OF_POLICIES.test(file.path)) readPolicy(file, to); // what settings name
    }
  },
};

const SETTINGS = /(^|\/)\.gemini\/settings\.json$/i;
/** Where rules are read by the format of their own. */
const OF_POLICIES = /(^|\/)(?<!\.gemini\/)policies\/[^/]*\.toml$/i;
