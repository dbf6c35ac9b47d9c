import type { AccessBuilder } from '../../access/builder.ts';
import type { Credential } from '../../access/kinds/credential.ts';
import type { Permission } from '../../access/kinds/permission.ts';
import type { Span, Value } from '../../document/value.ts';
import { at, entries, text } from '../../document/value.ts';
import type { SourceFile } from '../manifest-format.ts';
import { placeIn } from '../reading.ts';
import { RUNS } from './agent-programs.ts';
import type { AgentStep } from './agent-step.ts';
import { secretNames } from './expressions.ts';
import { trustSetting } from './limits-parts.ts';
import { simpleCommands } from './shell.ts';
import { unwrapped } from './unwrapped.ts';

/** Secrets that reach the agents of a job: through their steps, the environment, a checkout, or a sign-in before them. */
export function readCredentialsOf(
  workflow: Value,
  job: Value,
  steps: readonly Value[],
  agents: readonly AgentStep[],
  name: string,
  file: SourceFile,
  to: AccessBuilder,
): void {
  const told = new Set<string>();
  const put = (called: string, held: Credential['held'], reference: string, words: string, span: Span): void => {
    if (told.has(`${held} ${called} ${reference}`)) return;
    told.add(`${held} ${called} ${reference}`);
    to.fact({
      kind: 'credential',
      agent: name,
      subject: `workflow ${name} ${called}`,
      holder: name,
      name: held === 'standing-reference' && reference === called ? 'secret' : called,
      held,
      reference,
      text: words,
      ...(reference === called && reference !== '*' ? { same: `secret ${reference}` } : {}),
      place: placeIn(file, span),
    });
  };
  const readMap = (map: Value | undefined): void => {
    for (const e of entries(map))
      for (const secret of secretNames(text(e.value) ?? ''))
        put(secret, 'standing-reference', secret, secret === '*' ? 'every secret' : secret, e.value.span);
  };
  for (const source of [workflow, job, ...agents.map((a) => a.step)]) readMap(at(source, 'env'));
  for (const agent of agents) {
    readMap(at(agent.step, 'with'));
    const run = at(agent.step, 'run');
    for (const secret of secretNames(text(run) ?? ''))
      if (run) put(secret, 'standing-reference', secret, secret, run.span);
  }
  // Where nothing shows which step starts the agent, each may; and what logs its client in is kept for it.
  const blind = agents.length === 0 || agents.some((a) => a.hidden);
  for (const step of steps) {
    const script = text(at(step, 'run')) ?? '';
    if (!blind && !logsIn(script)) continue;
    readMap(at(step, 'env'));
    const run = at(step, 'run');
    for (const secret of run && agents.length > 0 ? secretNames(script) : [])
      if (run) put(secret, 'standing-reference', secret, secret, run.span);
  }
  for (const step of steps) {
    const uses = at(step, 'uses');
    const action = (text(uses) ?? '').split('@')[0]?.toLowerCase() ?? '';
    const inputs = at(step, 'with');
    // The checkout leaves its credential in git's configuration, where every later step finds it.
    if (action === 'actions/checkout' && !isFalse(at(inputs, 'persist-credentials')))
      for (const e of entries(inputs)) if (e.key === 'token' || e.key === 'ssh-key') readMap(inputs);
    const cloud = CLOUDS.find(([name]) => name === action);
    if (!cloud || !uses) continue;
    const [, called, standing, identity] = cloud;
    const key = standing.find((k) => at(inputs, k) !== undefined);
    const role = text(at(inputs, identity));
    if (key !== undefined)
      put(`${called} sign-in`, 'standing-reference', key, `${called} with a long-lived key`, uses.span);
    else if (role) put(`${called} sign-in`, 'workload-identity', role, `${called} as ${named(role)}`, uses.span);
  }
}

/** Whether a script gives an agent's client a key to keep: `codex login --with-api-key`, `cline auth`. */
function logsIn(script: string): boolean {
  return simpleCommands(script).some((words) => {
    const [first = '', ...args] = unwrapped(words).rest;
    return (
      RUNS.has(first.slice(first.lastIndexOf('/') + 1)) && /^(login|auth|setup-token|configure)$/.test(args[0] ?? '')
    );
  });
}

/** What an expression names, without its braces. */
function named(value: string): string {
  return value.replace(/\$\{\{\s{0,20}(?:secrets|vars)\.([\w-]{1,200})\s{0,20}\}\}/g, '$1');
}

/** Sign-ins of clouds: name, inputs that are long-lived keys, input that names a workload identity. */
const CLOUDS: readonly (readonly [string, string, readonly string[], string])[] = [
  ['aws-actions/configure-aws-credentials', 'AWS', ['aws-access-key-id', 'aws-secret-access-key'], 'role-to-assume'],
  ['google-github-actions/auth', 'Google Cloud', ['credentials_json'], 'workload_identity_provider'],
  ['azure/login', 'Azure', ['creds', 'client-secret'], 'client-id'],
];

/** Tokens of an App that are made in the job. Without `permission-…` inputs they have all that the App has. */
export function readMinted(steps: readonly Value[], name: string, file: SourceFile, to: AccessBuilder): void {
  for (const step of steps) {
    const uses = at(step, 'uses');
    const action = (text(uses) ?? '').split('@')[0]?.toLowerCase() ?? '';
    if (!uses || !/^(actions\/create-github-app-token|tibdex\/github-app-token)$/.test(action)) continue;
    const inputs = at(step, 'with');
    const asked = entries(inputs).flatMap((e): { scope: string; level: Permission['level']; span: Span }[] => {
      const level = text(e.value);
      const scope = /^permission-(.+)$/.exec(e.key)?.[1];
      return scope && (level === 'read' || level === 'write' || level === 'admin')
        ? [{ scope, level, span: e.keySpan }]
        : [];
    });
    const base = { kind: 'permission', agent: name, token: 'minted', stated: true } as const;
    if (asked.length === 0) {
      const words = 'an App’s token with all that the App may do';
      to.fact({
        ...base,
        subject: `${name} minted token`,
        scope: '*',
        level: 'admin',
        text: words,
        place: placeIn(file, uses.span),
      });
    }
    const owner = at(inputs, 'owner');
    if (owner && !at(inputs, 'repositories'))
      trustSetting('an App’s token for every repository of its owner', name, owner.span, file, to);
    for (const { scope, level, span } of asked) {
      const words = `an App’s token with ${scope}: ${level}`;
      to.fact({
        ...base,
        subject: `${name} minted token ${scope}`,
        scope,
        level,
        text: words,
        place: placeIn(file, span),
      });
    }
  }
}

export function isFalse(value: Value | undefined): boolean {
  return text(value)?.trim() === 'false' || (value?.kind === 'boolean' && !value.value);
}

export function isTrue(value: Value | undefined): boolean {
  return text(value)?.trim() === 'true' || (value?.kind === 'boolean' && value.value);
}
