import type { MapEntry, Value } from '../../document/value.ts';
import { at, entries, items, text } from '../../document/value.ts';
import { hookProgram } from '../claude/hooks.ts';
import type { Owner } from '../deployed/facts.ts';
import { heldTo, holds, talksTo } from '../deployed/facts.ts';
import { readServer } from '../mcp/server.ts';
import { placeIn } from '../reading.ts';
import { serverName } from './toolset.ts';

/** Programs that a toolset starts, and whom it talks to. */
export function readToolset(toolset: Value, of: Owner): void {
  const kind = text(at(toolset, 'type')) ?? '';
  if (kind === 'mcp') readMcp(toolset, of);
  if (kind === 'lsp') readServer(asServer('language server', toolset), CLIENT(of), of.file, of.to);
  if (kind === 'a2a' || kind === 'openapi') talksTo(of, at(toolset, 'url'));
  if (kind === 'api') talksTo(of, at(toolset, 'api_config', 'endpoint'));
  for (const edit of items(at(toolset, 'post_edit'))) starts(at(edit, 'cmd'), 'after an edit', of);
  if (kind === 'shell') {
    const sandbox = at(toolset, 'sandbox');
    heldTo(of, 'sandbox of its shell', sandbox ? 0 : 1, 1, sandbox ? 'on' : 'off', sandbox?.span, toolset.span);
  }
}

function readMcp(toolset: Value, of: Owner): void {
  const remote = at(toolset, 'remote');
  const ref = at(toolset, 'ref');
  const name = serverName(toolset);
  if (remote) readServer(asServer(name, remote), CLIENT(of), of.file, of.to);
  if (at(toolset, 'command')) readServer(asServer(name, toolset), CLIENT(of), of.file, of.to);
  const said = text(ref);
  if (!ref || said === undefined) return;
  of.to.fact({
    kind: 'launch',
    starts: 'server',
    agent: of.agent,
    subject: `server ${said}`,
    when: `MCP server ${name}`,
    place: placeIn(of.file, ref.span),
    // The catalog fixes its images by digest.
    program: { name: `catalog:${said}`, version: { pin: 'exact', text: '' }, args: [], env: [] },
    text: said,
  });
}

/** Hooks of an agent. One that runs before a tool may refuse the call. */
export function readHooks(hooks: Value | undefined, of: Owner): void {
  for (const { key, value } of entries(hooks)) {
    for (const item of items(value)) {
      const matcher = text(at(item, 'matcher'));
      const listed = at(item, 'hooks');
      for (const hook of listed ? items(listed) : [item]) {
        const command = at(hook, 'command');
        starts(command, `${key} hook`, of);
        const line = text(command);
        if (key !== 'pre_tool_use' || !command || line === undefined) continue;
        of.to.fact({
          kind: 'guard',
          guards: 'calls',
          agent: of.agent,
          subject: `${key} hook ${line}`,
          what: key,
          by: line,
          matcher: matcher === undefined || matcher === '*' || matcher === '' ? null : [matcher],
          failsClosed: false,
          text: line,
          place: placeIn(of.file, command.span),
        });
      }
    }
  }
}

/** Where prompts go, and with which key. */
export function readModels(value: Value, of: Owner): void {
  for (const root of ['models', 'providers']) {
    for (const { value: model } of entries(at(value, root))) {
      talksTo(of, at(model, 'base_url'), 'endpoint');
      const key = at(model, 'token_key');
      const name = text(key);
      if (key && name !== undefined) holds(of, name, name, key.span);
    }
  }
}

function starts(command: Value | undefined, when: string, of: Owner): void {
  const line = text(command);
  if (!command || !line) return;
  of.to.fact({
    kind: 'launch',
    starts: 'hook',
    agent: of.agent,
    subject: `${when} ${line}`,
    when,
    place: placeIn(of.file, command.span),
    program: hookProgram(line),
    text: line,
  });
}

function asServer(key: string, value: Value): MapEntry {
  return { key, keySpan: (at(value, 'command') ?? at(value, 'url') ?? value).span, value, shadowed: false };
}

const CLIENT = (of: Owner) =>
  ({ name: of.agent, dialect: 'cagent', honoursDisabled: false, filtersTools: false }) as const;
