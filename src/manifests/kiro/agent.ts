import type { AccessBuilder } from '../../access/builder.ts';
import type { Effect, Entry } from '../../access/decision-list.ts';
import { byEffect } from '../../access/decision-list.ts';
import type { Pattern } from '../../access/pattern.ts';
import { NOTHING, star, union, uses, whole } from '../../access/pattern.ts';
import { at, entries, items, strings, text, type Value } from '../../document/value.ts';
import { hookProgram } from '../claude/hooks.ts';
import type { SourceFile } from '../manifest-format.ts';
import { readServerWithTools } from '../mcp/server-tools.ts';
import { inScope, placeIn } from '../reading.ts';
import { approvals, callees, pathUses, shellSwitches, toolPattern } from './agent-tools.ts';

/** An agent of Amazon Q or Kiro: the tools that it has, and those that it uses with no one asked. */
export function readCustomAgent(
  value: Value,
  called: string,
  client: string,
  scope: string,
  file: SourceFile,
  to: AccessBuilder,
): void {
  const name = inScope(`${client} agent ${text(at(value, 'name')) ?? called}`, scope);
  const id = `${client} agent ${scope} ${text(at(value, 'name')) ?? called}`;
  const tools = strings(at(value, 'tools')).map(
    (tool): Entry => entry('inherit', toolPattern(tool.value), tool, tool.value, 'tools'),
  );
  const excluded = strings(at(value, 'excludedTools')).map(
    (tool): Entry => entry('deny', toolPattern(tool.value), tool, tool.value, 'tools'),
  );
  const member = { team: `${client} ${scope}`, as: text(at(value, 'name')) ?? called };
  to.agent({
    id,
    name,
    role: 'limit',
    member: { ...member, says: 'tools' },
    list: { entries: [...excluded, ...tools], default: 'deny' },
  });
  to.agent({
    id: `reach calls of ${id}`,
    name,
    role: 'limit',
    member: { ...member, says: 'callees' },
    list: { entries: callees(value, file), default: 'deny' },
  });
  const rules = items(at(value, 'permissions')).flatMap(permission);
  const shell = shellSwitches(value, file);
  const list = [...approvals(value, file), ...byEffect(rules), ...shell.reading];
  to.agent({
    id: `${id} approvals`,
    name,
    role: 'approval',
    member: { ...member, says: 'approvals' },
    list: { entries: [...byEffect(list), ...shell.rest], default: 'inherit' },
  });
  for (const event of entries(at(value, 'hooks'))) for (const hook of items(event.value)) readHook(hook, event.key);
  const server = { name, dialect: 'claude' as const, honoursDisabled: true, filtersTools: false };
  const keys = { approve: ['autoApprove'], deny: ['disabledTools'], only: [], globs: true };
  for (const e of entries(at(value, 'mcpServers'))) readServerWithTools(e, server, keys, file, to);
  for (const key of ['includeMcpJson', 'useLegacyMcpJson', 'includePowers']) {
    const on = at(value, key);
    if (on?.kind === 'boolean' && on.value)
      to.fact({
        kind: 'trust',
        agent: name,
        of: 'setting',
        what: `${key} of ${id}`,
        subject: key,
        level: 1,
        pinned: true,
        text: `${key}: true`,
        place: placeIn(file, on.span),
      });
  }

  function entry(effect: Effect, pattern: Pattern, of: Value, words: string, origin: Entry['origin']): Entry {
    return { effect, uses: pattern, place: placeIn(file, of.span), text: words, origin };
  }

  /** Kiro's rules: `{capability, match, exclude, effect}`, deny before ask before allow. */
  function permission(rule: Value): Entry[] {
    const effect = EFFECTS.get(text(at(rule, 'effect')) ?? '');
    const capability = text(at(rule, 'capability'));
    if (!effect || capability === undefined) return [];
    const matches = strings(at(rule, 'match')).map((m) => m.value);
    const words = `${capability}${matches.length > 0 ? `(${matches.join(', ')})` : ''}`;
    const excluded = strings(at(rule, 'exclude')).map((m) => m.value);
    const uses = union(...(matches.length > 0 ? matches : ['*']).map((m) => capabilityUses(capability, m)));
    const out = [entry(effect, uses, rule, words, 'rule')];
    // What an allow leaves out is asked about as before.
    if (effect === 'allow' && excluded.length > 0)
      out.unshift(
        entry(
          'ask',
          union(...excluded.map((m) => capabilityUses(capability, m))),
          rule,
          `${words} but ${excluded.join(', ')}`,
          'rule',
        ),
      );
    return out;
  }

  function readHook(hook: Value, event: string): void {
    const command = text(at(hook, 'command'));
    if (command === undefined) return;
    const when = `${event} hook`;
    const common = { agent: name, subject: `${when} ${command}`, text: command, place: placeIn(file, hook.span) };
    to.fact({ ...common, kind: 'launch', starts: 'hook', when, program: hookProgram(command) });
    if (event !== 'preToolUse') return;
    const matcher = text(at(hook, 'matcher'));
    const sees = matcher === undefined || matcher === '*' ? null : [matcher];
    to.fact({ ...common, kind: 'guard', guards: 'calls', what: event, by: command, matcher: sees, failsClosed: false });
  }
}

const EFFECTS = new Map<string, Effect>([
  ['allow', 'allow'],
  ['ask', 'ask'],
  ['deny', 'deny'],
]);

function capabilityUses(capability: string, match: string): Pattern {
  const any = match === '*' || match === '**';
  switch (capability.replace(/^@/, '')) {
    case 'fs_read':
    case 'read':
      return any ? whole('read') : pathUses('read', match);
    case 'fs_write':
    case 'write':
      return any ? union(whole('edit'), whole('write')) : union(pathUses('edit', match), pathUses('write', match));
    case 'shell':
    case 'execute_bash':
      return any ? whole('run') : uses('run', star(match));
    case 'web_fetch':
    case 'web':
      return any ? whole('fetch') : uses('fetch', star(match));
    case 'mcp':
      return any ? toolPattern('@*') : toolPattern(match.startsWith('@') ? match : `@${match}`);
    default:
      return any ? toolPattern(capability) : capability === '' ? NOTHING : toolPattern(`${capability} ${match}`);
  }
}
