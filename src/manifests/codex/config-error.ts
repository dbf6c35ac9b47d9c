import type { Problem, Span, Value } from '../../document/value.ts';
import { at, entries, text } from '../../document/value.ts';

/** The choices of Codex, case-sensitive: another value is an error at start (observed, 0.169.0). */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  approval_policy: ['untrusted', 'on-request', 'on-failure', 'never'],
  sandbox_mode: ['read-only', 'workspace-write', 'danger-full-access'],
  approvals_reviewer: ['user', 'auto_review', 'guardian_subagent'],
  web_search: ['disabled', 'cached', 'live', 'indexed'],
};

/** What stops Codex when it reads its configuration, or undefined. */
export function configError(config: Value): Problem | undefined {
  for (const [key, choices] of Object.entries(CHOICES)) {
    const value = at(config, key);
    if (value?.kind === 'string' && !choices.includes(value.value)) return problem('A choice is unknown.', value.span);
  }
  if (at(config, 'permissions') && at(config, 'default_permissions') === undefined)
    return problem(
      'There are permission profiles, and none is the default.',
      (at(config, 'permissions') ?? config).span,
    );
  for (const server of entries(at(config, 'mcp_servers'))) {
    if (at(server.value, 'bearer_token'))
      return problem('A server has a token written out, which the client refuses.', server.keySpan);
    if (text(at(server.value, 'command')) !== undefined && text(at(server.value, 'url')) !== undefined)
      return problem('A server has both a command and a URL.', server.keySpan);
  }
  return undefined;
}

function problem(message: string, span: Span): Problem {
  return { code: 'syntax', message, span };
}
