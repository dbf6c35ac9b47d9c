import type { Entry } from '../../access/decision-list.ts';
import type { Pattern } from '../../access/pattern.ts';
import { ANY, star, uses, whole } from '../../access/pattern.ts';
import type { Value } from '../../document/value.ts';
import { at, text } from '../../document/value.ts';
import type { Place } from '../../finding.ts';
import { withoutSandbox } from '../claude/sandbox.ts';
import type { SourceFile } from '../manifest-format.ts';
import { digest, placeIn } from '../reading.ts';
import type { Target } from './session.ts';
import { names, truthy } from './values.ts';

/** What holds the session, as levels. Source: packages/cli/src/config/settingsSchema.ts. */
export function readContainment(settings: Value, target: Target): void {
  const { agent, client, file, to } = target;
  const state = (
    value: Value | undefined,
    dimension: string,
    wide: boolean,
    defaultLevel: 0 | 1,
    label: string,
  ): void =>
    to.fact({
      kind: 'isolation',
      agent,
      subject: dimension,
      dimension,
      level: wide ? 1 : 0,
      defaultLevel,
      label,
      stated: value !== undefined,
      place: placeIn(file, value?.span),
    });
  const toggle = (path: string, dimension: string, fallback: boolean): void => {
    const value = at(settings, ...path.split('.'));
    const on = value ? truthy(value) : fallback;
    state(value, dimension, !on, fallback ? 0 : 1, on ? 'on' : 'off');
  };
  const sandbox = at(settings, 'tools', 'sandbox');
  state(sandbox, 'the sandbox', !isOn(sandbox), 1, isOn(sandbox) ? 'on' : 'off');
  image(sandbox, target);
  if (client.yoloFromSettings) {
    // Its mode `auto`: a classifier approves (docs/users/features/approval-mode.md of QwenLM/qwen-code).
    const mode = at(settings, ...client.modeKey);
    const byModel = mode?.kind === 'string' && mode.value === 'auto';
    state(byModel ? mode : undefined, 'who approves', byModel, 0, byModel ? 'a model' : 'a person');
  }
  toggle('hooksConfig.enabled', 'hooks', true);
  toggle('security.toolSandboxing', 'the sandbox of tools', false);
  toggle('security.environmentVariableRedaction.enabled', 'hiding secrets from commands', false);
  toggle('security.enableConseca', 'the safety checker', false);
  for (const [key, tier] of [
    ['policyPaths', 'in place of each person’s own rules'],
    ['adminPolicyPaths', 'above each person’s own rules'],
  ] as const) {
    for (const path of names(at(settings, key))) state(path, `${key}: ${path.value}`, true, 0, `loaded ${tier}`);
  }
}

/** The uses that the sandbox lets through; without one everything. */
export function sandboxEntries(settings: Value | undefined, file: SourceFile | undefined, at_?: Place): Entry[] {
  const sandbox = at(settings, 'tools', 'sandbox');
  const place = at_ ?? (file ? placeIn(file, sandbox?.span) : undefined);
  if (!place) return [];
  if (!isOn(sandbox) || !file) return withoutSandbox(place);
  const out: Entry[] = [];
  const put = (value: Value, pattern: Pattern, words: string): void =>
    void out.push({ effect: 'allow', uses: pattern, place: placeIn(file, value.span), text: words, origin: 'rule' });
  for (const from of [at(sandbox, 'allowedPaths'), at(settings, 'tools', 'sandboxAllowedPaths')])
    for (const path of names(from)) {
      const folder = path.value.replace(/\/+$/, '');
      const inside = folder === '' ? uses('write in the sandbox', ['/', ANY]) : undefined;
      put(
        path,
        inside ?? uses('write in the sandbox', star(folder), [`${folder}/`, ANY]),
        `sandboxAllowedPaths: ${path.value}`,
      );
    }
  for (const network of [at(sandbox, 'networkAccess'), at(settings, 'tools', 'sandboxNetworkAccess')])
    if (network && truthy(network)) put(network, whole('connect'), 'sandboxNetworkAccess');
  return out;
}

function isOn(sandbox: Value | undefined): boolean {
  const enabled = at(sandbox, 'enabled');
  return enabled ? truthy(enabled) : truthy(sandbox);
}

/** An image of one's own choice decides what the sandbox is. */
function image(sandbox: Value | undefined, { agent, file, to }: Target): void {
  const value = at(sandbox, 'image');
  const name = text(value);
  if (!value || !name) return;
  to.fact({
    kind: 'trust',
    agent,
    of: 'setting',
    what: `sandbox image ${digest(name)}`,
    subject: 'sandbox image',
    level: 1,
    pinned: true,
    text: `tools.sandbox.image: ${name}`,
    place: placeIn(file, value.span),
  });
}
