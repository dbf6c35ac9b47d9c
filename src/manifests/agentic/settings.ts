import type { AccessBuilder } from '../../access/builder.ts';
import type { Trust } from '../../access/kinds/trust.ts';
import type { Span, Value } from '../../document/value.ts';
import { at, entries, items, text } from '../../document/value.ts';
import type { SourceFile } from '../manifest-format.ts';
import { digest, placeIn } from '../reading.ts';
import { secretNames } from '../workflow/expressions.ts';
import { trustSetting } from '../workflow/limits-parts.ts';
import { tokenScopes } from '../workflow/token.ts';
import { sandboxOff } from './bash.ts';
import type { Unit } from './part.ts';
import { all, first, isFalse, isTrue, word, words } from './part.ts';

/** What is not a set of uses: the sandbox, strictness, the engine’s own switches, secrets, the jobs’ permissions. */
export function readSettings(unit: Unit, to: AccessBuilder): void {
  readContainment(unit, to);
  readPermissions(unit, to);
  readSecrets(unit, to);
  const trust = (words: string, file: SourceFile, span: Span, of?: Trust['of']): void =>
    trustSetting(words, unit.name, span, file, to, of);
  for (const key of ['command', 'driver', 'harness', 'args'])
    for (const { file, value } of all(unit, 'engine', key)) {
      const said = words(value).map((w) => w.word);
      trust(`engine.${key}: ${said.length > 0 ? said.join(' ') : key}`, file, value.span);
    }
  for (const { file, value } of all(unit, 'mcp-scripts'))
    for (const e of entries(value)) trust(`mcp-scripts.${e.key} ${digest(plain(e.value))}`, file, e.keySpan);
  for (const key of ['plugins', 'skills'])
    for (const { file, value } of all(unit, key))
      for (const w of words(value)) trust(w.word, file, w.span, key === 'plugins' ? 'plugin' : 'setting');
  for (const path of [
    ['runtimes', 'node', 'run-install-scripts'],
    ['features', 'disable-xpia-prompt'],
    ['features', 'dangerously-disable-sandbox-agent'],
    ['network', 'hosted-web', 'enabled'],
  ])
    for (const { file, value } of all(unit, ...path))
      if (isTrue(value)) trust(`${path.join('.')}: true`, file, value.span);
  for (const { file, value } of [
    ...all(unit, 'sandbox', 'agent', 'allow-host-ports'),
    ...all(unit, 'threat-detection-suppress'),
  ])
    for (const w of words(value)) trust(`let through: ${w.word}`, file, w.span);
  for (const { file, value } of all(unit, 'services'))
    for (const e of entries(value)) trust(`service ${e.key}`, file, e.keySpan);
}

function readContainment(unit: Unit, to: AccessBuilder): void {
  const own = unit.parts[0];
  if (!own || !unit.isWorkflow) return;
  const put = (
    dimension: string,
    wide: boolean,
    label: string,
    found: { file: SourceFile; value: Value } | undefined,
  ) =>
    to.fact({
      kind: 'isolation',
      agent: unit.name,
      subject: `${unit.name} ${dimension}`,
      dimension,
      level: wide ? 1 : 0,
      defaultLevel: 0,
      label,
      stated: found !== undefined,
      place: placeIn(found?.file ?? own.file, (found?.value ?? own.front).span),
    });
  const strict = first(unit, 'strict');
  put('strict mode', isFalse(strict?.value), isFalse(strict?.value) ? 'off' : 'on', strict);
  const off = sandboxOff(unit);
  const masked = first(unit, 'secret-masking', 'steps');
  if (masked)
    for (const step of items(masked.value))
      to.fact({
        kind: 'guard',
        guards: 'discovery',
        agent: unit.name,
        subject: `${unit.name} secret-masking`,
        what: 'secrets in what it leaves behind',
        by: `${unit.name} ${digest(plain(step))}`,
        matcher: null,
        failsClosed: true,
        text: 'secret-masking',
        place: placeIn(masked.file, step.span),
      });
  put('the agent’s sandbox', off, off ? 'off' : 'on', first(unit, 'sandbox'));
  const runtime = first(unit, 'sandbox', 'agent', 'runtime');
  const privileged = word(runtime?.value) === 'docker-sudo-iptables';
  put('the sandbox’s own rights', privileged, privileged ? 'privileged' : 'rootless', runtime);
  const detection = first(unit, 'safe-outputs', 'threat-detection');
  put('threat detection', isFalse(detection?.value), isFalse(detection?.value) ? 'off' : 'on', detection);
  const runsOn = first(unit, 'runs-on');
  const labels = [...words(runsOn?.value), ...words(at(runsOn?.value, 'labels'))].map((w) => w.word);
  put('runner', labels.includes('self-hosted'), labels.includes('self-hosted') ? 'self-hosted' : 'hosted', runsOn);
}

/** Imports’ permissions are checked against the workflow’s, never merged; without any the token reads. */
function readPermissions(unit: Unit, to: AccessBuilder): void {
  const own = unit.parts[0];
  if (!own || !unit.isWorkflow) return;
  const put = (of: string, holder: Value, token: 'job' | 'app'): void => {
    for (const s of tokenScopes(holder, holder))
      to.fact({
        kind: 'permission',
        agent: unit.name,
        subject: `${unit.name} ${of} token ${s.text}`,
        token,
        scope: s.scope,
        level: s.stated ? s.level : 'read',
        stated: s.stated,
        text: s.stated ? (token === 'job' ? s.text : `${s.text} in ${of}`) : 'the default permissions, which read',
        place: placeIn(own.file, s.stated ? s.span : own.front.span),
      });
  };
  put('the agent’s job', own.front, 'job');
  for (const path of [['jobs'], ['safe-outputs', 'jobs']])
    for (const e of entries(at(own.front, ...path)))
      if (at(e.value, 'permissions')) put(`job ${e.key}`, e.value, 'app');
  const start = at(own.front, 'on');
  if (at(start, 'permissions') && start) put('the start', start, 'app');
}

/** Secrets that reach the agent, its steps, or the jobs that act for it. */
function readSecrets(unit: Unit, to: AccessBuilder): void {
  const put = (secret: string, value: Value, file: SourceFile): void =>
    to.fact({
      kind: 'credential',
      agent: unit.name,
      subject: `workflow ${unit.name} ${secret}`,
      holder: unit.name,
      name: 'secret',
      held: 'standing-reference',
      reference: secret,
      text: secret,
      place: placeIn(file, value.span),
    });
  const visit = (value: Value | undefined, file: SourceFile, depth = 0): void => {
    if (!value || depth > MAX_DEPTH) return;
    for (const secret of secretNames(text(value) ?? '')) put(secret, value, file);
    for (const item of items(value)) visit(item, file, depth + 1);
    for (const e of entries(value)) if (depth > 0 || !APART.has(e.key)) visit(e.value, file, depth + 1);
  };
  for (const { file, front } of unit.parts) visit(front, file);
}
const MAX_DEPTH = 40;
/** Servers have credentials of their own. */
const APART = new Set(['mcp-servers']);

function plain(value: Value): string {
  if (value.kind === 'map')
    return entries(value)
      .map((e) => `${e.key}=${plain(e.value)}`)
      .join('\n');
  if (value.kind === 'list') return value.items.map(plain).join('\n');
  return word(value) ?? '';
}
