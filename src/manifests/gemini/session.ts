import type { AccessBuilder } from '../../access/builder.ts';
import type { DecisionList, Effect, Entry } from '../../access/decision-list.ts';
import type { Pattern } from '../../access/pattern.ts';
import { EVERYTHING, SEPARATOR, SOME, union, uses, whole } from '../../access/pattern.ts';
import type { StringValue, Value } from '../../document/value.ts';
import { at, strings, text } from '../../document/value.ts';
import type { Place } from '../../finding.ts';
import { permissionRule } from '../claude/permission-rule.ts';
import type { SourceFile } from '../manifest-format.ts';
import { digest, placeIn } from '../reading.ts';
import type { GeminiClient } from './client.ts';
import { readContainment, sandboxEntries } from './containment.ts';
import { directoryEntries } from './directories.ts';
import { readGeminiServers, SETTINGS_KEYS } from './servers.ts';
import { grantRule, IN_WORKSPACE, mcpPattern, toolPattern } from './tool-rule.ts';
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
    ...listed(settings, ['mcp', 'excluded'], 'deny', target, (name) => mcpPattern(name, '*')),
    ...listed(settings, ['tools', 'exclude'], 'deny', target, toolPattern),
    ...(client.permissionLists ? permissionLists(settings, target) : []),
    ...listed(settings, ['tools', 'confirmationRequired'], 'ask', target, toolPattern),
    ...granted(settings, 'allowed', whole('run'), target),
    ...granted(settings, 'core', EVERYTHING, target),
    ...servers,
    ...allowedServers(settings, target),
    ...mode(settings, target),
    ...directoryEntries(settings, client, file),
    free(place),
  ];
  to.agent({ id, name: agent, role: 'session', defaults: defaultsOf(place), list: { entries, default: 'inherit' } });
  readContainment(settings, target);
  readGeminiTrust(settings, target);
}

/** The session of a client that refuses to start: nothing runs. */
export function stoppedSession(id: string, agent: string, place: Place, to: AccessBuilder): void {
  to.agent({ id, name: agent, role: 'session', defaults: defaultsOf(place), list: { entries: [], default: 'deny' } });
}

function defaultsOf(place: Place): DecisionList {
  return { entries: [...sandboxEntries(undefined, undefined, place), free(place)], default: 'inherit' };
}

/** Reads in the workspace are never asked about. */
function free(place: Place): Entry {
  return { effect: 'allow', uses: uses('read', IN_WORKSPACE), place, text: 'reads in the workspace', origin: 'mode' };
}

function entry(effect: Effect, pattern: Pattern, name: StringValue, file: SourceFile, words = name.value): Entry {
  return { effect, uses: pattern, place: placeIn(file, name.span), text: words, origin: 'rule' };
}

function listed(
  settings: Value,
  path: readonly string[],
  effect: Effect,
  { file }: Target,
  read: (name: string) => Pattern | undefined,
): Entry[] {
  return names(at(settings, ...path)).flatMap((name) => {
    const pattern = read(name.value === 'ShellTool' ? 'run_shell_command' : name.value);
    return pattern ? [entry(effect, pattern, name, file, `${path.join('.')}: ${name.value}`)] : [];
  });
}

/** `tools.allowed` and `tools.core` grant what they list; both deny what they leave out, each in its own reach. */
function granted(settings: Value, key: 'allowed' | 'core', rest: Pattern, target: Target): Entry[] {
  const value = at(settings, 'tools', key);
  if (!value) return [];
  const out: Entry[] = [];
  let narrows = key === 'core' && value.kind === 'list' && value.items.length > 0;
  let wholeShell = false;
  for (const name of names(value)) {
    if (expanded(name.value).unknown) unknownRule(name, target);
    const rule = grantRule(name.value);
    if (rule?.shellPrefix) narrows = true;
    if (name.value === 'run_shell_command' || name.value === '*') wholeShell = true;
    if (rule) out.push(entry('allow', rule.uses, name, target.file));
  }
  if (narrows && !(key === 'allowed' && wholeShell)) {
    const words = key === 'core' ? 'tools that tools.core leaves out' : 'other commands than those of tools.allowed';
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

/** `mcp.allowed` limits which servers connect, and lets all their tools run unasked (observed). */
function allowedServers(settings: Value, { file }: Target): Entry[] {
  const out: Entry[] = [];
  const value = at(settings, 'mcp', 'allowed');
  const anyServer: Pattern = { sequences: [['mcp__', SOME, SEPARATOR]] };
  for (const name of names(value)) {
    const pattern = name.value.includes('*') ? undefined : mcpPattern(name.value, '*');
    if (pattern) out.push(entry('allow', pattern, name, file, `mcp.allowed: ${name.value}`));
  }
  const add = (effect: Effect, of: Value, words: string): void =>
    void out.push({ effect, uses: anyServer, place: placeIn(file, of.span), text: words, origin: 'rule' });
  const headless = at(settings, 'mcp', 'autoAllowInHeadless');
  if (headless && truthy(headless)) add('allow', headless, 'mcp.autoAllowInHeadless');
  if (value && names(value).length > 0) add('deny', value, 'servers that mcp.allowed leaves out');
  return out;
}

function mode(settings: Value, { client, file }: Target): Entry[] {
  const value = at(settings, ...client.modeKey);
  const name = text(value);
  if (!value || !name) return [];
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
  if (name === 'plan') return [make('deny', union(whole('edit'), whole('write'), whole('run')))];
  return [];
}

/** Lists in the form of Claude Code's, deny before ask before allow. */
function permissionLists(settings: Value, { file }: Target): Entry[] {
  return (['deny', 'ask', 'allow'] as const).flatMap((effect) =>
    strings(at(settings, 'permissions', effect)).flatMap((rule) => {
      const pattern = permissionRule(rule.value, effect) ?? grantRule(rule.value)?.uses;
      return pattern ? [entry(effect, pattern, rule, file)] : [];
    }),
  );
}
