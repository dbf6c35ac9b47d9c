import type { AccessBuilder } from '../../access/builder.ts';
import type { MapEntry, Value } from '../../document/value.ts';
import { at, entries, items, strings, text } from '../../document/value.ts';
import type { SourceFile } from '../manifest-format.ts';
import type { ServerClient } from '../mcp/server.ts';
import { readServer } from '../mcp/server.ts';
import { placeIn } from '../reading.ts';
import { trusting } from '../trust-fact.ts';
import { ruleList } from './front-matter-file.ts';
import { hookProgram, readHooks } from './hooks.ts';
import { permissionRule } from './permission-rule.ts';
import { USUAL } from './usual-places.ts';

/**
 * What a plugin declares: in its own manifest, or in a marketplace's entry. What stands in the default folders is read
 * there; what lies elsewhere is a way to bring manifests past a reviewer who knows the usual places.
 * Source: code.claude.com/docs/en/plugins-reference.
 */
export function readComponents(plugin: Value, agent: string, file: SourceFile, to: AccessBuilder): void {
  const trust = trusting(file, agent, to);
  for (const hooks of inline(at(plugin, 'hooks'))) readHooks(at(hooks, 'hooks') ?? hooks, file, agent, to);
  for (const servers of inline(at(plugin, 'mcpServers')))
    for (const server of entries(at(servers, 'mcpServers') ?? servers)) readServer(server, SERVERS, file, to);
  for (const servers of inline(at(plugin, 'lspServers')))
    for (const server of entries(servers)) readProgram(server.value, `language server ${server.key}`, agent, file, to);
  for (const parent of [plugin, at(plugin, 'experimental')])
    for (const monitor of items(at(parent, 'monitors')))
      readProgram(monitor, `monitor ${text(at(monitor, 'name')) ?? ''}`.trim(), agent, file, to);
  for (const command of entries(at(plugin, 'commands'))) readCommand(command, agent, file, to);
  for (const [key, usual] of USUAL) {
    for (const place of paths(at(plugin, key))) {
      if (usual.test(place.value.replace(/^\.\//, ''))) continue;
      trust('setting', `${key} ${place.value}`, `${key}: ${place.value}`, place.span);
    }
  }
  for (const needed of items(at(plugin, 'dependencies'))) {
    const name = text(needed) ?? text(at(needed, 'name'));
    if (name) trust('plugin', name, name, needed.span);
  }
  for (const channel of items(at(plugin, 'channels'))) {
    const server = text(at(channel, 'server'));
    if (server) trust('setting', `channel ${server}`, `messages of ${server} (channels)`, channel.span);
  }
}

/** A program that the client starts beside the session: a language server, a monitor whose output the model reads. */
export function readProgram(value: Value, when: string, agent: string, file: SourceFile, to: AccessBuilder): void {
  const command = text(at(value, 'command'));
  const found = at(value, 'command');
  if (!command || !found) return;
  const args = items(at(value, 'args')).map((a) => text(a) ?? '');
  const line = [command, ...args].join(' ');
  to.fact({
    kind: 'launch',
    starts: 'helper',
    agent,
    subject: when,
    when,
    place: placeIn(file, found.span),
    program: hookProgram(line),
    text: line,
  });
}

/** How people call a plugin that lies in a folder. */
export function pluginName(root: string): string {
  return root === '' ? 'Claude Code plugin' : `Claude Code plugin in ${root}`;
}

/** Servers of a plugin, as Claude Code starts them. */
export const SERVERS: ServerClient = {
  name: 'Claude Code',
  dialect: 'claude',
  honoursDisabled: false,
  filtersTools: false,
};

/** Maps that stand in place, alone or in a list. */
function inline(value: Value | undefined): readonly Value[] {
  return value?.kind === 'map' ? [value] : items(value).filter((v) => v.kind === 'map');
}

function paths(value: Value | undefined) {
  return value?.kind === 'string' ? [value] : strings(value);
}

/** A command that the manifest itself describes. */
function readCommand(command: MapEntry, agent: string, file: SourceFile, to: AccessBuilder): void {
  const rules = ruleList(at(command.value, 'allowedTools'));
  if (rules.length === 0) return;
  to.agent({
    id: `${agent} command ${command.key}`,
    name: agent,
    role: 'approval',
    list: {
      entries: rules.flatMap((rule) => {
        const uses = permissionRule(rule.value, 'allow');
        return uses
          ? [
              {
                effect: 'allow' as const,
                uses,
                place: placeIn(file, rule.span),
                text: rule.value,
                origin: 'rule' as const,
              },
            ]
          : [];
      }),
      default: 'inherit',
    },
  });
}
