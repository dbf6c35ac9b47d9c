import type { Value } from '../../document/value.ts';
import { at, entries, text } from '../../document/value.ts';
import { hookProgram, readHooks } from '../claude/hooks.ts';
import { connection } from '../mcp/remote.ts';
import { placeIn } from '../reading.ts';
import type { Target } from './session.ts';
import { names, truthy } from './values.ts';

/** Hooks, helper commands, locks, and what settings trust ahead of time. Source: docs/reference/configuration.md. */
export function readGeminiTrust(settings: Value, target: Target): void {
  hooks(settings, target);
  helpers(settings, target);
  locks(settings, target);
  switches(settings, target);
  redaction(settings, target);
  telemetry(settings, target);
}

function hooks(settings: Value, { client, file, agent, to }: Target): void {
  const enabled = at(settings, 'hooksConfig', 'enabled') ?? at(settings, 'disableAllHooks');
  const all = at(settings, 'hooksConfig', 'enabled');
  if (all && !truthy(all)) return;
  if (enabled !== all && truthy(enabled)) return;
  const off = new Set(names(at(settings, 'hooksConfig', 'disabled')).map((n) => n.value));
  const skips = (hook: Value): boolean => off.has(text(at(hook, 'name')) ?? text(at(hook, 'command')) ?? '');
  readHooks(at(settings, 'hooks'), file, agent, to, { ...client.hooks, skips });
}

/** Commands that the client starts by itself. */
function helpers(settings: Value, { file, agent, to }: Target): void {
  const launch = (path: string, starts: 'helper' | 'server', when: string): void => {
    const value = at(settings, ...path.split('.'));
    const line = text(value);
    if (!value || !line) return;
    const base = { agent, place: placeIn(file, value.span), program: hookProgram(line), text: line };
    to.fact({ ...base, kind: 'launch', starts, when, subject: when });
  };
  launch('tools.discoveryCommand', 'helper', 'discovery of tools');
  launch('tools.callCommand', 'helper', 'calls of discovered tools');
  launch('mcp.serverCommand', 'server', 'MCP server');
  if (text(at(settings, 'tools', 'shell', 'pager')) !== 'cat') launch('tools.shell.pager', 'helper', 'pager');
}

function locks(settings: Value, { file, agent, to }: Target): void {
  for (const [key, what] of [
    ['disableYoloMode', 'the yolo mode'],
    ['disableAlwaysAllow', 'approvals for good'],
    ['blockGitExtensions', 'extensions from git'],
  ] as const) {
    const value = at(settings, 'security', key);
    if (!value) continue;
    if (!truthy(value)) {
      // It outranks the lock that a person has set (observed).
      to.fact({
        kind: 'trust',
        agent,
        of: 'setting',
        what: `${key} off`,
        subject: `${key} off`,
        level: 1,
        pinned: true,
        text: `security.${key}: false, which takes back each person’s own lock on ${what}`,
        place: placeIn(file, value.span),
      });
      continue;
    }
    to.fact({
      kind: 'guard',
      guards: 'mode',
      agent,
      subject: key,
      what,
      by: key,
      matcher: null,
      failsClosed: true,
      text: `security.${key}`,
      place: placeIn(file, value.span),
    });
  }
}

function switches(settings: Value, { file, agent, to }: Target): void {
  for (const path of ['security.enablePermanentToolApproval', 'security.autoAddToPolicyByDefault']) {
    const value = at(settings, ...path.split('.'));
    if (!value || !truthy(value)) continue;
    to.fact({
      kind: 'trust',
      agent,
      of: 'setting',
      what: path,
      subject: path,
      level: 1,
      pinned: true,
      text: `${path}: true`,
      place: placeIn(file, value.span),
    });
  }
}

/** Variables that commands see although they look like secrets. */
function redaction(settings: Value, { file, agent, to }: Target): void {
  for (const name of names(at(settings, 'security', 'environmentVariableRedaction', 'allowed'))) {
    to.fact({
      kind: 'trust',
      agent,
      of: 'setting',
      what: `variable ${name.value}`,
      subject: `variable ${name.value}`,
      level: 1,
      pinned: true,
      text: `every command sees ${name.value}`,
      place: placeIn(file, name.span),
    });
  }
}

function telemetry(settings: Value, { file, agent, to }: Target): void {
  const table = at(settings, 'telemetry');
  const endpoint = at(table, 'otlpEndpoint');
  const url = text(endpoint);
  if (!endpoint || !url || !truthy(at(table, 'enabled'))) return;
  to.fact({
    ...connection(url),
    kind: 'connection',
    purpose: 'endpoint',
    agent,
    subject: 'telemetry',
    place: placeIn(file, endpoint.span),
    text: entries(table).some((e) => e.key === 'logPrompts' && !truthy(e.value))
      ? 'telemetry'
      : 'telemetry with prompts',
  });
}
