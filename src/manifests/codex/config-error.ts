import type { Problem, Span, Value } from '../../document/value.ts';
import { at, entries, text } from '../../document/value.ts';
import { wrongType } from './config-types.ts';

/** What stops Codex when it reads its configuration, or undefined (observed, 0.169.0). */
export function configError(config: Value): Problem | undefined {
  const wrong = wrongType(config);
  if (wrong) return problem('A value is of the wrong type, or its choice is unknown.', wrong.span);
  return profileError(config) ?? serverError(config);
}

const BUILT_IN = [':read-only', ':workspace', ':danger-full-access'];

function profileError(config: Value): Problem | undefined {
  const profiles = at(config, 'permissions');
  const chosen = at(config, 'default_permissions');
  if (profiles && chosen === undefined)
    return problem('There are permission profiles, and none is the default.', profiles.span);
  const name = text(chosen) ?? '';
  if (chosen && name.startsWith(':') && !BUILT_IN.includes(name))
    return problem('A built-in permission profile is unknown.', chosen.span);
  const profile = at(profiles, name);
  const parent = at(profile, 'extends');
  if (parent && /^:(?!(read-only|workspace)$)/.test(text(parent) ?? ''))
    return problem('A permission profile extends what can’t be extended.', parent.span);
  const relative = entries(at(profile, 'filesystem')).find((e) => !/^[/:~]/.test(e.key));
  return relative && problem('A path of a permission profile is relative.', relative.keySpan);
}

function serverError(config: Value): Problem | undefined {
  for (const server of entries(at(config, 'mcp_servers'))) {
    const has = (key: string): boolean => at(server.value, key) !== undefined;
    if (has('bearer_token'))
      return problem('A server has a token written out, which the client refuses.', server.keySpan);
    if (has('command') && has('url')) return problem('A server has both a command and a URL.', server.keySpan);
    // A person's own settings may have the rest of an entry, but not in a way that is known here.
    if (has('command') && has('bearer_token_env_var'))
      return problem('A local server has the token of a remote one.', server.keySpan);
    if (has('url') && (has('args') || has('env')))
      return problem('A remote server has the arguments of a local one.', server.keySpan);
  }
  return undefined;
}

function problem(message: string, span: Span): Problem {
  return { code: 'syntax', message, span };
}
