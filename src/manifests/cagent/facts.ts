import type { MapEntry, Value } from '../../document/value.ts';
import { at, entries, items, text } from '../../document/value.ts';
import { hookProgram } from '../claude/hooks.ts';
import type { Owner } from '../deployed/facts.ts';
import { heldTo, holds, talksTo, trusts } from '../deployed/facts.ts';
import { readServer } from '../mcp/server.ts';
import { digest, placeIn } from '../reading.ts';
import { isTrue, serverName } from './toolset.ts';

/** Programs that a toolset starts, and whom it talks to. */
export function readToolset(toolset: Value, of: Owner): void {
  const kind = text(at(toolset, 'type')) ?? '';
  readBounds(toolset, of);
  if (kind === 'mcp') readMcp(toolset, of);
  if (kind === 'webhook') talksTo(of, at(toolset, 'webhook_config', 'url'));
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

/** How far an agent is held, besides what its permissions say; silence is the runtime's default. */
export function readHolds(agent: MapEntry, of: Owner): void {
  const { value, keySpan } = agent;
  const readonly = at(value, 'readonly');
  const held = isTrue(readonly);
  heldTo(of, 'tools that only read (readonly)', held ? 0 : 1, 1, held ? 'on' : 'off', readonly?.span, keySpan);
  const secrets = at(value, 'redact_secrets');
  const shown = secrets?.kind === 'boolean' && !secrets.value;
  if (secrets && shown)
    trusts(of, 'secrets', 'secrets as they stand in what it reads (redact_secrets: false)', secrets.span);
  const harness = at(value, 'harness', 'type');
  const client = text(harness);
  if (harness && client !== undefined)
    trusts(of, `harness ${client}`, `${client}, which runs in its place`, harness.span);
}

/** The sandbox that the file asks for, and the hosts that it lets through; what flavors change is not read. */
export function readRuntime(value: Value, of: Owner): void {
  const sandbox = at(value, 'runtime', 'sandbox');
  const on = isTrue(sandbox);
  heldTo(of, 'sandbox of its run', on ? 0 : 1, 1, on ? 'on' : 'off', sandbox?.span, value.span);
  for (const host of items(at(value, 'runtime', 'network_allowlist'))) {
    const words = text(host)?.toLowerCase();
    if (words !== undefined) trusts(of, `host ${words}`, `the host ${words} from its sandbox`, host.span);
  }
  const flavors = at(value, 'flavors');
  if (flavors)
    of.to.fact({
      kind: 'remark',
      about: 'not evaluated',
      agent: of.agent,
      subject: `${of.file.path} flavors`,
      place: placeIn(of.file, flavors.span),
      text: 'flavors, which change its agents when they are named',
      digest: digest(JSON.stringify(flavors, (key, v) => (/span$/i.test(key) ? undefined : v))),
    });
}

/** What a toolset keeps to. A list that is gone opens everything. */
function readBounds(toolset: Value, of: Owner): void {
  const kind = text(at(toolset, 'type')) ?? '';
  const name = kind === 'mcp' ? `server ${serverName(toolset)}` : kind;
  const put = (
    dimension: string,
    stated: Value | undefined,
    held: boolean,
    usual: 0 | 1,
    words: [string, string],
  ): void => heldTo(of, dimension, held ? 0 : 1, usual, held ? words[0] : words[1], stated?.span, toolset.span);
  const list = (key: string): Value | undefined => (items(at(toolset, key)).length > 0 ? at(toolset, key) : undefined);
  const readonly = at(toolset, 'readonly');
  put(`tools of ${name} that only read (readonly)`, readonly, isTrue(readonly), 1, ['on', 'off']);
  for (const key of LISTS[kind] ?? [])
    put(`${key} of ${name}`, at(toolset, key), list(key) !== undefined, 1, ['listed', 'none']);
  for (const key of ['allow_private_ips', 'sudo_askpass']) {
    const on = at(toolset, key);
    if (isTrue(on)) put(`${key} of ${name}`, on, false, 0, ['off', 'on']);
  }
}

const LISTS: Readonly<Record<string, readonly string[]>> = {
  filesystem: ['allow_list', 'deny_list'],
  file: ['allow_list', 'deny_list'],
  fetch: ['allowed_domains', 'blocked_domains'],
  mcp_catalog: ['allowed_servers', 'blocked_servers'],
};

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
