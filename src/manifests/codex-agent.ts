import type { AccessBuilder } from '../access/builder.ts';
import { EVERYTHING } from '../access/pattern.ts';
import type { Value } from '../document/value.ts';
import { entries, entry, text } from '../document/value.ts';
import { configError } from './codex/config-error.ts';
import { readToml } from './codex/config-file.ts';
import { sessionOf } from './codex/session.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { inScope, placeIn, scopeOf, unreadable } from './reading.ts';

/**
 * Sub-agents of Codex: a configuration of their own on top of the session's. What it leaves out is the session's. An
 * unknown key and the agent is not loaded (observed, 0.169.0). Source: developers.openai.com/codex/subagents.
 */
export const format: ManifestFormat = {
  id: 'codex-agent',
  title: 'Codex sub-agents',
  clients: ['Codex'],
  files: ['**/.codex/agents/**/*.toml'],
  reads: 'the keys of the configuration: sandbox, approval, mcp_servers, environment',
  read(files, to) {
    for (const file of files) readAgent(file, to);
  },
};

function readAgent(file: SourceFile, to: AccessBuilder): void {
  const scope = scopeOf(file.path, '.codex');
  const base = (file.path.split('/').at(-1) ?? file.path).replace(/\.toml$/i, '');
  const value = readToml(file, `Codex agent ${base}`, to);
  if (!value) return;
  const name = text(entry(value, 'name')?.value);
  if (!name || REQUIRED.some((key) => !text(entry(value, key)?.value))) return;
  const agent = inScope(`Codex agent ${name}`, scope);
  const wrong = configError(value) ?? unknownKey(value);
  if (wrong) {
    unreadable(file, agent, [wrong], 'dropped', to);
    return;
  }
  const id = `codex agent ${scope} ${name}`;
  to.agent({
    id: `${id} tools`,
    name: agent,
    role: 'limit',
    within: `codex ${scope}`,
    list: {
      default: 'deny',
      entries: [
        {
          effect: 'inherit',
          uses: EVERYTHING,
          place: placeIn(file, entry(value, 'name')?.keySpan),
          text: 'the session’s tools',
          origin: 'tools',
        },
      ],
    },
  });
  sessionOf(value, { file, id, agent, to });
}

const REQUIRED = ['description', 'developer_instructions'];

/** Keys of a configuration that an agent may have; the list of Codex 0.169.0. */
const KNOWN = new Set(
  `name description developer_instructions nickname_candidates model model_reasoning_effort model_reasoning_summary
  model_verbosity model_provider model_context_window model_auto_compact_token_limit model_instructions_file
  model_supports_reasoning_summaries personality service_tier sandbox_mode sandbox_workspace_write approval_policy
  approvals_reviewer auto_review default_permissions permissions mcp_servers apps features hooks shell_environment_policy
  allow_login_shell skills plugins marketplaces web_search tools agents profile profiles notify openai_base_url
  chatgpt_base_url model_providers projects history otel tui instructions compact_prompt review_model
  project_doc_max_bytes project_doc_fallback_filenames tool_output_token_limit hide_agent_reasoning
  show_raw_agent_reasoning file_opener log_dir sqlite_home plan_mode_reasoning_effort background_terminal_max_timeout
  include_apply_patch_tool experimental_use_unified_exec_tool disable_response_storage`.split(/\s+/),
);

function unknownKey(config: Value) {
  const odd = entries(config).find((e) => !KNOWN.has(e.key) && !e.key.startsWith('experimental_'));
  return (
    odd && { code: 'syntax' as const, message: 'A key is unknown, so the agent is not loaded.', span: odd.keySpan }
  );
}
