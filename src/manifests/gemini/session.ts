import type { AccessBuilder } from '../../access/builder.ts';
import type { DecisionList, Effect, Entry } from '../../access/decision-list.ts';
import type { Pattern } from '../../access/pattern.ts';
import { EVERYTHING, SEPARATOR, SOME, union, uses, whole } from '../../access/pattern.ts';
import type { StringValue, Value } from '../../document/value.ts';
import { at, strings, text } from '../../document/value.ts';
import type { Place } from '../../finding.ts';
import type { SourceFile } from '../manifest-format.ts';
import { qwenRule } from '../qwen/permission-rule.ts';
import { digest, placeIn } from '../reading.ts';
import { allowedServers, notConnected } from './allowed-servers.ts';
import type { GeminiClient } from './client.ts';
import { confirmed } from './confirmed.ts';
import { readContainment, sandboxEntries } from './containment.ts';
import { directoryEntries } from './directories.ts';
import { readGeminiServers, SETTINGS_KEYS } from './servers.ts';
import {
  allRegistered,
  excludedTool,
  grantRule,
  IN_WORKSPACE,
  mcpPattern,
  notRegistered,
  toolPattern,
} from './tool-rule.ts';
import { readGeminiTrust } from './trust.ts';
import { expanded, names, truthy } from './values.ts';

/** Where what is read goes, and under which name. */
export interface Target {
  readonly client: GeminiClient;
  readonly file: SourceFile;
  readonly id: string;
  readonly agent: string;
  readonly to: AccessBuilder;
}

/**
 * Settings as a session. The settings become rules of fixed priorities, highest first: excluded servers, excluded
 * tools, what must be confirmed, allowed tools (which deny the rest of the shell), core tools (which deny everything
 * else), trusted servers, allowed servers, the mode. Source: packages/core/src/policy/config.ts, 0.61.0 observed.
 */
export function sessionOf(settings: Value, target: Target): void {
  const { id, agent, file, to, client } = target;
  const servers = readGeminiServers(at(settings, 'mcpServers'), SETTINGS_KEYS, target);
  const place = placeIn(file);
  const entries = [
    ...sandboxEntries(settings, file),
    ...listed(settings, ['mcp', 'excluded'], 'deny', target, (name) =>
      name === '*' ? toolPattern('mcp_*') : mcpPattern(name, '*'),
    ),
    ...(client.permissionLists ? [] : [...notConnected(settings, target), ...leftOut(settings, target)]),
    ...listed(settings, ['tools', 'exclude'], 'deny', target, excludedTool),
    ...(client.permissionLists ? permissionLists(settings, target) : []),
    ...confirmed(settings, servers, target),
    ...granted(settings, 'allowed', whole('run'), target),
    ...granted(settings, 'core', EVERYTHING, target),
    ...servers,
    ...allowedServers(settings, target),
    ...mode(settings, target),
    ...directoryEntries(settings, client, file),
    ...free(client, place),
  ];
  to.agent({
    id,
    name: agent,
    role: 'session',
    defaults: defaultsOf(client, place),
    list: { entries, default: 'inherit' },
  });
  readContainment(settings, target);
  readGeminiTrust(settings, target);
}

/** The session of a client that refuses to start: nothing runs. */
export function stoppedSession({ id, agent, client, file, to }: Target): void {
  const defaults = defaultsOf(client, placeIn(file));
  to.agent({ id, name: agent, role: 'session', defaults, list: { entries: [], default: 'deny' } });
}

function defaultsOf(client: GeminiClient, place: Place): DecisionList {
  return { entries: [...sandboxEntries(undefined, undefined, place), ...free(client, place)], default: 'inherit' };
}

/** What is never asked about: reads in the workspace; in Gemini CLI also searches and sub-agents (observed, 0.61.0). */
function free(client: GeminiClient, place: Place): Entry[] {
  const make = (pattern: Pattern, words: string): Entry => ({
    effect: 'allow',
    uses: pattern,
    place,
    text: words,
    origin: 'mode',
  });
  const reads = make(uses('read', IN_WORKSPACE), 'reads in the workspace');
  if (client.permissionLists) return [reads];
  return [reads, make(whole('search-web'), 'searches in the web'), make(whole('call'), 'calls of sub-agents')];
}

function entry(effect: Effect, pattern: Pattern, name: StringValue, file: SourceFile, words = name.value): Entry {
  return { effect, uses: pattern, place: placeIn(file, name.span), text: words, origin: 'rule' };
}

function listed(
  settings: Value,
  path: readonly string[],
  effect: Effect,
  { client, file }: Target,
  read: (name: string) => Pattern | undefined,
): Entry[] {
  return names(at(settings, ...path)).flatMap((name) => {
    const pattern = read(toolName(name.value, client));
    return pattern ? [entry(effect, pattern, name, file, `${path.join('.')}: ${name.value}`)] : [];
  });
}

/** A name as the rules have it. Qwen Code's `edit` is Gemini CLI's `replace`; there that name is dead (observed). */
function toolName(name: string, client: GeminiClient): string {
  if (name === 'ShellTool') return 'run_shell_command';
  return client.permissionLists ? name.replace(/^edit(?=$|\()/, 'replace') : name;
}

const CORE_ONLY = 'tools that tools.core leaves out';

function leftOut(settings: Value, { file }: Target): Entry[] {
  const core = at(settings, 'tools', 'core');
  if (core?.kind !== 'list') return [];
  const others = ['allowed', 'confirmationRequired'].flatMap((key) => names(at(settings, 'tools', key)));
  const pattern = notRegistered(
    names(core).map((name) => name.value),
    others.map((name) => name.value),
  );
  if (pattern.sequences.length === 0) return [];
  return [{ effect: 'deny', uses: pattern, place: placeIn(file, core.span), text: CORE_ONLY, origin: 'rule' }];
}

/** `tools.allowed` and `tools.core` grant what they list; both deny what they leave out, each in its own reach. */
function granted(settings: Value, key: 'allowed' | 'core', rest: Pattern, target: Target): Entry[] {
  const value = at(settings, 'tools', key);
  if (!value) return [];
  const out: Entry[] = [];
  let narrows = key === 'core' && value.kind === 'list' && (value.items.length > 0 || !target.client.permissionLists);
  let wholeShell = false;
  for (const name of names(value)) {
    if (expanded(name.value).unknown) unknownRule(name, target);
    const all = name.value === '*' && key === 'core' && !target.client.permissionLists;
    const rule = all
      ? { uses: allRegistered(names(value).map((other) => other.value)), shellPrefix: false }
      : grantRule(toolName(name.value, target.client));
    if (rule?.shellPrefix) narrows = true;
    if (name.value === 'run_shell_command' || name.value === '*') wholeShell = true;
    if (rule) out.push(entry('allow', rule.uses, name, target.file));
  }
  if (narrows && !(key === 'allowed' && wholeShell)) {
    const words = key === 'core' ? CORE_ONLY : 'other commands than those of tools.allowed';
    const place = placeIn(target.file, value.span);
    out.push({ effect: 'deny', uses: rest, place, text: words, origin: 'rule' });
  }
  return out;
}

/** A variable in a rule: what it holds decides what is granted, and is not known here. */
function unknownRule(name: StringValue, { agent, file, to }: Target): void {
  to.fact({
    kind: 'opaque',
    agent,
    subject: file.path,
    place: placeIn(file, name.span),
    reason: 'a variable decides what is allowed',
    digest: digest(name.value),
    effect: 'unknown',
  });
}

function mode(settings: Value, target: Target): Entry[] {
  const { client, file } = target;
  // The key of an older version is still carried over (observed, 0.61.0).
  const value = at(settings, ...client.modeKey) ?? at(settings, 'tools', 'approvalMode');
  const { text: name, unknown } = expanded(text(value) ?? '');
  if (value?.kind !== 'string' || !name) return [];
  if (unknown) unknownRule(value, target);
  const make = (effect: Effect, pattern: Pattern): Entry => ({
    effect,
    uses: pattern,
    place: placeIn(file, value.span),
    text: `${client.modeKey.join('.')}: ${name}`,
    origin: 'mode',
  });
  if (name === 'yolo' && client.yoloFromSettings) return [make('allow', EVERYTHING)];
  if (name === client.editMode)
    return [make('allow', union(uses('edit', IN_WORKSPACE), uses('write', IN_WORKSPACE), whole('fetch')))];
  const plan = at(settings, 'general', 'plan', 'enabled');
  if (name === 'plan' && (client.yoloFromSettings || !plan || truthy(plan))) {
    // Servers' tools that say that they only read are asked about, others denied.
    const denied = make('deny', union(whole('edit'), whole('write'), whole('run')));
    return client.yoloFromSettings ? [denied] : [denied, make('ask', { sequences: [['mcp__', SOME, SEPARATOR]] })];
  }
  return [];
}

/** Qwen Code's lists, deny before ask before allow. */
function permissionLists(settings: Value, { file }: Target): Entry[] {
  return (['deny', 'ask', 'allow'] as const).flatMap((effect) =>
    strings(at(settings, 'permissions', effect)).flatMap((rule) => {
      const pattern = qwenRule(rule.value);
      return pattern ? [entry(effect, pattern, rule, file)] : [];
    }),
  );
}
