import type { Entry } from '../../access/decision-list.ts';
import { star } from '../../access/pattern.ts';
import type { Value } from '../../document/value.ts';
import { at, entries, strings, text } from '../../document/value.ts';
import { ENDPOINT, LOADER } from '../claude/trust.ts';
import { connection } from '../mcp/remote.ts';
import { digest, placeIn } from '../reading.ts';
import type { Target } from './session.ts';
import { state } from './session.ts';

/**
 * `[shell_environment_policy]`: what commands see of the person's environment. By default everything but names with
 * KEY, SECRET or TOKEN in them. Source: developers.openai.com/codex/config-reference.
 */
export function readEnvironment(policy: Value | undefined, target: Target): void {
  const inherit = text(at(policy, 'inherit')) ?? 'all';
  const ignore = at(policy, 'ignore_default_excludes');
  const named = strings(at(policy, 'include_only')).length > 0;
  const secrets = ignore?.kind === 'boolean' && ignore.value && inherit === 'all' && !named;
  const level = inherit === 'none' ? 0 : inherit === 'core' || named ? 1 : secrets ? 3 : 2;
  const anchor = secrets ? ignore : (at(policy, 'inherit') ?? at(policy, 'include_only') ?? policy);
  state(target, anchor, {
    dimension: 'what commands see of the environment',
    level,
    defaultLevel: 2,
    label: LABELS[level] ?? '',
  });
  exclusions(policy, target);
  for (const variable of entries(at(policy, 'set'))) setVariable(variable.key, variable.value, target);
}

const LABELS = ['nothing', 'few variables', 'all but what is named like a secret', 'everything, secrets too'];

/** Names that are held back; losing one gives it to every command. */
function exclusions(policy: Value | undefined, { file, id, agent, to }: Target): void {
  const only = at(policy, 'include_only');
  const kept = strings(only).map(
    (name): Entry => ({
      effect: 'inherit',
      uses: { sequences: [[...star(`see ${name.value}`), '\0']] },
      place: placeIn(file, name.span),
      text: `shell_environment_policy.include_only: ${name.value}`,
      origin: 'rule',
    }),
  );
  const [first] = kept;
  // That there is a list at all is told by its level.
  if (first) {
    to.agent({
      id: `${id} environment list`,
      name: agent,
      role: 'limit',
      list: { entries: kept, default: 'deny' },
    });
  }
  const held = strings(at(policy, 'exclude')).map(
    (name): Entry => ({
      effect: 'deny',
      uses: { sequences: [[...star(`see ${name.value}`), '\0']] },
      place: placeIn(file, name.span),
      text: `shell_environment_policy.exclude: ${name.value}`,
      origin: 'rule',
    }),
  );
  to.agent({
    id: `${id} environment`,
    name: agent,
    role: 'session',
    list: { entries: held, default: 'inherit' },
  });
}

function setVariable(name: string, value: Value, { file, agent, to }: Target): void {
  const set = text(value) ?? '';
  const base = { agent, place: placeIn(file, value.span) };
  if (ENDPOINT.test(name)) {
    const words = `${name}=${set}`;
    to.fact({ ...base, ...connection(set), kind: 'connection', purpose: 'endpoint', subject: name, text: words });
  } else if (LOADER.test(name)) {
    const what = `${name} ${digest(set)}`;
    to.fact({ ...base, kind: 'trust', of: 'environment', what, subject: name, level: 1, pinned: true, text: name });
  }
}
