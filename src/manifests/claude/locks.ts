import type { AccessBuilder } from '../../access/builder.ts';
import type { Entry } from '../../access/decision-list.ts';
import type { Guard } from '../../access/kinds/guard.ts';
import { ANY, star, uses } from '../../access/pattern.ts';
import type { Value } from '../../document/value.ts';
import { at, entries, items, strings, text } from '../../document/value.ts';
import type { Place } from '../../finding.ts';
import type { SourceFile } from '../manifest-format.ts';
import { placeIn } from '../reading.ts';
import { isTrue, type Settings, winner } from './session.ts';

/** What settings forbid without being a rule over tools: locks on modes, and lists that keep servers and hooks out. */
export function readLocks(settings: readonly Settings[], agent: string, to: AccessBuilder): void {
  const put = (guards: Guard['guards'], subject: string, what: string, by: string, file: SourceFile, at: Value): void =>
    to.fact({
      kind: 'guard',
      guards,
      agent,
      subject,
      what,
      by,
      matcher: null,
      failsClosed: true,
      text: guards === 'discovery' ? subject.replace(/^\w+ /, '') : by,
      place: placeIn(file, at.span),
    });
  for (const [path, what, guards, anywhere] of LOCKS) {
    const found = anywhere
      ? settings.map((s) => ({ file: s.file, value: at(s.value, ...path.split('.')) })).find((f) => locks(f.value))
      : winner(settings, ...path.split('.'));
    if (found?.value && locks(found.value)) put(guards, path, what, path, found.file, found.value);
  }
  for (const { file, value } of settings) {
    for (const name of strings(at(value, 'disabledMcpjsonServers')))
      put('discovery', `server ${name.value}`, `MCP server ${name.value}`, 'disabledMcpjsonServers', file, name);
    for (const one of items(at(value, 'deniedMcpServers')))
      put('discovery', `server ${matcherText(one)}`, `MCP server ${matcherText(one)}`, 'deniedMcpServers', file, one);
    for (const skill of entries(at(value, 'skillOverrides')))
      if (text(skill.value) === 'off')
        put('discovery', `skill ${skill.key}`, `skill ${skill.key}`, 'skillOverrides', file, skill.value);
  }
}

/** Lists that let through only what they hold once they are there, as uses of the session. */
export function limitEntries(settings: readonly Settings[], place: Place): Entry[] {
  return LISTS.flatMap(([key, verb]): Entry[] => {
    const lists = settings.flatMap(({ file, value }) => {
      const list = at(value, key);
      return list?.kind === 'list' ? [{ file, list }] : [];
    });
    if (lists.length === 0)
      return [{ effect: 'allow', uses: uses(verb, [ANY]), place, text: `no ${key}`, origin: 'mode' }];
    return lists.flatMap(({ file, list }) =>
      items(list).map((one): Entry => {
        const words = matcherText(one);
        const where = placeIn(file, one.span);
        return {
          effect: 'allow',
          uses: uses(verb, star(words)),
          place: where,
          text: `${key}: ${words}`,
          origin: 'rule',
        };
      }),
    );
  });
}

function locks(value: Value | undefined): boolean {
  return isTrue(value) || text(value) === 'disable';
}

/** A server matcher: `{serverName}`, `{serverCommand: […]}`, `{serverUrl}`; or a plain text. */
function matcherText(value: Value): string {
  if (value.kind === 'string') return value.value;
  if (value.kind === 'list') return value.items.map(matcherText).join(' ');
  return entries(value)
    .map((e) => (e.key === 'serverName' ? matcherText(e.value) : `${e.key} ${matcherText(e.value)}`))
    .join(' ');
}

/** Setting, what it locks, and whether any file may lock it for all. */
const LOCKS: readonly (readonly [string, string, Guard['guards'], boolean])[] = [
  ['permissions.disableBypassPermissionsMode', 'the bypassPermissions mode', 'mode', true],
  ['permissions.disableAutoMode', 'the auto mode', 'mode', true],
  ['permissions.blockReadsOutsideWorkingDirectories', 'reads outside the working folders', 'calls', true],
  ['permissions.blockWritesOutsideWorkingDirectories', 'writes outside the working folders', 'calls', true],
  ['disableSkillShellExecution', 'shell commands in skills', 'calls', false],
  ['disableClaudeAiConnectors', 'connectors of the account', 'calls', false],
];

/** Verbs of uses that only a list limits. */
export const LIMITED = ['let hooks send to', 'let hooks read', 'let servers start'] as const;
const LISTS: readonly (readonly [string, string])[] = [
  ['allowedHttpHookUrls', LIMITED[0]],
  ['httpHookAllowedEnvVars', LIMITED[1]],
  ['allowedMcpServers', LIMITED[2]],
];
