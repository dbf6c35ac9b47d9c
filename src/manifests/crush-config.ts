import type { AccessBuilder } from '../access/builder.ts';
import type { Entry } from '../access/decision-list.ts';
import { byEffect } from '../access/decision-list.ts';
import type { Pattern } from '../access/pattern.ts';
import { SEPARATOR, whole } from '../access/pattern.ts';
import { STRICT_JSON } from '../document/json.ts';
import type { StringValue } from '../document/value.ts';
import { at, entries, items, strings, text, type Value } from '../document/value.ts';
import { hookProgram } from './claude/hooks.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { servers } from './mcp/plain-format.ts';
import { readDocument } from './mcp/read-document.ts';
import { readServerWithTools } from './mcp/server-tools.ts';
import { inScope, placeIn } from './reading.ts';

/**
 * Crush: strict JSON in which `$(command)` runs when the file is loaded, and approvals by exact tool names.
 * Source: charmbracelet/crush internal/config/{load,config}.go, internal/permission.
 */
export const format: ManifestFormat = {
  id: 'crush-config',
  title: 'Crush configuration',
  clients: ['Crush'],
  files: ['**/crush.json', '**/.crush.json'],
  reads:
    'permissions.allowed_tools, options.disabled_tools, mcp (enabled_tools, disabled_tools), hooks, lsp, commands in values',
  group: (path) => path.split('/').slice(0, -1).join('/'),
  companions: (path) => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    return [`${folder}.crush.json`, `${folder}crush.json`];
  },
  read(files, to) {
    const first = files[0];
    if (!first) return;
    const scope = first.path.split('/').slice(0, -1).join('/');
    const name = inScope('Crush', scope);
    const list: Entry[] = [];
    for (const file of files) {
      const value = readDocument(file, name, STRICT_JSON, to);
      if (value && isCrush(value)) list.push(...readConfig(value, name, file, to));
    }
    to.agent({ id: `crush ${scope}`, name, role: 'session', list: { entries: byEffect(list), default: 'inherit' } });
  },
};

/** Other programs have files of this name. */
function isCrush(value: Value): boolean {
  return (
    /charm\.land/.test(text(at(value, '$schema')) ?? '') ||
    ['mcp', 'lsp', 'permissions', 'options', 'providers', 'hooks', 'tools'].some(
      (key) => at(value, key)?.kind === 'map',
    )
  );
}

function readConfig(value: Value, name: string, file: SourceFile, to: AccessBuilder): Entry[] {
  const client = { name, dialect: 'copilot' as const, honoursDisabled: true, filtersTools: false };
  const keys = { approve: [], deny: ['disabled_tools'], only: ['enabled_tools'], globs: false };
  for (const server of servers(value, 'mcp')) readServerWithTools(server, client, keys, file, to);
  for (const lsp of entries(at(value, 'lsp'))) {
    const command = at(lsp.value, 'command');
    const off = at(lsp.value, 'disabled');
    if (command && !(off?.kind === 'boolean' && off.value))
      start(
        [command, ...items(at(lsp.value, 'args'))].map((v) => text(v) ?? '').join(' '),
        'helper',
        'language server',
        command,
      );
  }
  for (const event of entries(at(value, 'hooks'))) {
    for (const hook of items(event.value)) {
      const command = at(hook, 'command');
      const line = text(command);
      if (!command || line === undefined) continue;
      const when = `${event.key} hook`;
      start(line, 'hook', when, command);
      if (!/^pre_?tool_?use$/i.test(event.key)) continue;
      const matcher = text(at(hook, 'matcher'));
      to.fact({
        kind: 'guard',
        guards: 'calls',
        agent: name,
        subject: `${when} ${line}`,
        what: event.key,
        by: line,
        matcher: matcher === undefined || matcher === '' ? null : [`/${matcher}/`],
        failsClosed: false,
        text: line,
        place: placeIn(file, command.span),
      });
    }
  }
  substitutions(value, (words) => start(words.value, 'helper', 'loading of the configuration', words));
  const rule = (effect: 'allow' | 'deny', tool: StringValue): Entry => ({
    effect,
    uses: toolUses(tool.value),
    place: placeIn(file, tool.span),
    text: `${effect === 'allow' ? 'allowed_tools' : 'disabled_tools'}: ${tool.value}`,
    origin: 'rule',
  });
  return [
    ...strings(at(value, 'permissions', 'allowed_tools')).map((tool) => rule('allow', tool)),
    ...strings(at(value, 'options', 'disabled_tools')).map((tool) => rule('deny', tool)),
  ];

  function start(line: string, starts: 'hook' | 'helper', when: string, of: Value): void {
    const subject = `${when} ${line}`;
    to.fact({
      kind: 'launch',
      starts,
      agent: name,
      subject,
      when,
      program: hookProgram(line),
      text: line,
      place: placeIn(file, of.span),
    });
  }
}

/** Every value goes through a shell that runs `$(command)` (its source); hooks' and servers' own lines are told already. */
function substitutions(value: Value, found: (words: StringValue) => void): void {
  if (value.kind === 'string' && value.value.includes('$(')) found(value);
  if (value.kind === 'list') for (const item of value.items) substitutions(item, found);
  for (const e of entries(value)) if (e.key !== 'hooks') substitutions(e.value, found);
}

const VERBS = new Map([
  ['bash', 'run'],
  ['view', 'read'],
  ['edit', 'edit'],
  ['multiedit', 'edit'],
  ['write', 'write'],
  ['fetch', 'fetch'],
  ['agent', 'call'],
]);

/** `tool` or `tool:action`, exact; a tool of a server is `mcp_<server>_<tool>`. One action of a tool is less than it. */
function toolUses(words: string): Pattern {
  const [tool = '', action] = words.split(':');
  const verb = VERBS.get(tool);
  const same = action === undefined || action === ACTIONS.get(tool);
  return verb !== undefined && same ? whole(verb) : { sequences: [[words + SEPARATOR]] };
}

/** The action that a tool asks for is one only. */
const ACTIONS = new Map([
  ['bash', 'execute'],
  ['view', 'read'],
  ['edit', 'write'],
  ['multiedit', 'write'],
  ['write', 'write'],
  ['fetch', 'fetch'],
]);
