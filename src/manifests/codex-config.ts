import { configError } from './codex/config-error.ts';
import { readToml } from './codex/config-file.ts';
import { sessionOf, stoppedSession } from './codex/session.ts';
import type { ManifestFormat } from './manifest-format.ts';
import { inScope, placeIn, scopeOf, unreadable } from './reading.ts';

/**
 * Codex's project configuration, read as in a trusted project. What does not parse, or holds an unknown value of a
 * known choice, stops the client at its start. Deeper files outrank outer ones; each is judged as its folder's session.
 * Sources: developers.openai.com/codex/config-reference, openai/codex `codex-rs/config`, Codex 0.169.0 observed.
 */
export const format: ManifestFormat = {
  id: 'codex-config',
  title: 'Codex configuration',
  clients: ['Codex'],
  files: ['**/.codex/config.toml'],
  reads:
    'approval_policy, approvals_reviewer, sandbox_mode, sandbox_workspace_write, default_permissions and permissions, mcp_servers, apps, features.hooks, hooks, shell_environment_policy, web_search, plugins, marketplaces. Keys that a project cannot set (model_provider, notify, profiles, projects, otel …) are passed over',
  read(files, to) {
    for (const file of files) {
      const scope = scopeOf(file.path, '.codex');
      const agent = inScope('Codex', scope);
      const id = `codex ${scope}`;
      const value = readToml(file, agent, to);
      const wrong = value && configError(value);
      if (wrong) unreadable(file, agent, [wrong], 'dropped', to);
      if (value && !wrong) sessionOf(value, { file, id, agent, to });
      // A client that does not start does nothing. At base it counts as absent: a repair is no grant by itself.
      else if (file.bytes && file.side === 'head') stoppedSession(id, agent, placeIn(file), to);
    }
  },
};
