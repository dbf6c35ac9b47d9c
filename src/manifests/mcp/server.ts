import type { AccessBuilder } from '../../access/builder.ts';
import type { Program } from '../../access/kinds/launch.ts';
import { identity } from '../../access/kinds/launch.ts';
import type { Sequence } from '../../access/pattern.ts';
import type { MapEntry, Value } from '../../document/value.ts';
import { at, entries, items, text } from '../../document/value.ts';
import { localPath, program } from '../command-line.ts';
import type { SourceFile } from '../manifest-format.ts';
import { digest, placeIn } from '../reading.ts';
import { readCredentials } from './credentials.ts';
import { reachOf } from './known-servers.ts';
import { reachList, readScopes, toolFilter } from './reach-list.ts';
import type { Dialect } from './references.ts';
import { namesCredential } from './references.ts';
import { connection, query } from './remote.ts';
import { shapingEnv } from './steering.ts';

/** How one client reads a server's entry. */
export interface ServerClient {
  readonly name: string;
  readonly dialect: Dialect;
  /** The client does not start a server that says `disabled: true`. */
  readonly honoursDisabled: boolean;
  /** The client filters tools by a `tools` list; without one all are offered. */
  readonly filtersTools: boolean;
}

/**
 * One declared MCP server as facts: what starts or what is connected to, with which credentials, how far it reaches.
 * A server is known by what runs, not by its name: a rename is nothing new, another command under the same name is.
 */
export function readServer(server: MapEntry, client: ServerClient, file: SourceFile, to: AccessBuilder): void {
  const value = server.value;
  if (value.kind !== 'map') return;
  if (client.honoursDisabled && isTrue(at(value, 'disabled'))) return;
  const url = text(at(value, 'url')) ?? text(at(value, 'serverUrl')) ?? text(at(value, 'httpUrl'));
  const command = text(at(value, 'command'));
  const type = text(at(value, 'type')) ?? '';
  // With both, the type decides; which one a client prefers without it is not known, so both count. The clients of
  // `.mcp.json` tell their kinds of server apart by it (documented); of others it is not known.
  const remoteToo = url !== undefined && !(command !== undefined && /^(stdio|local)$/.test(type));
  const remoteOnly = url !== undefined && /^(claude|copilot)$/.test(client.dialect) && /^(http|sse|ws)$/.test(type);
  const holders: string[] = [];
  if (command !== undefined && !remoteOnly) holders.push(readLaunch(server, command, client, file, to));
  if (remoteToo) holders.push(readRemote(server, url, client, file, to));
  for (const holder of holders) {
    readExtras(value, holder, client, file, to);
    if (client.filtersTools) toolFilter(value, `${client.name} ${holder}`, server, file, to);
  }
}

function readLaunch(
  server: MapEntry,
  command: string,
  client: ServerClient,
  file: SourceFile,
  to: AccessBuilder,
): string {
  const value = server.value;
  const env = stringMap(at(value, 'env'));
  const args = items(at(value, 'args')).map((a) => text(a) ?? (a.kind === 'number' ? a.raw : ''));
  const { shell, container, ...ran } = program(command, args);
  // Into a container only what is handed in reaches.
  const inside = container
    ? new Map([...container.passed].flatMap(([k, v]): [string, string][] => [[k, v ?? env.get(k) ?? '']]))
    : env;
  const headers = stringMap(at(value, 'headers'));
  const launch = { name: ran.name, args: ran.args, env: inside, headers, path: '', query: [] };
  const reach = reachOf(launch);
  // A limit that is set but not handed in holds nothing; taking it away is still a change of what was meant.
  const meant = container ? reachOf({ ...launch, env: new Map([...env, ...inside]) }).uses : [];
  const folder = text(at(value, 'cwd'));
  const where = folder === undefined ? '' : localPath(folder).replace(/\/+$/, '');
  const shaped: Program = {
    ...ran,
    args: reach.args
      .map(secretFree)
      .map(localPath)
      .map(ran.name === 'npm:mcp-remote' ? transportFree : same),
    env: [
      ...shapingEnv(env, inside, reach.consumed),
      ...(where === '' || where === '.' ? [] : [`cwd=${digest(where)}`]),
    ],
  };
  const holder = holderOf(shaped);
  const place = placeIn(file, server.keySpan);
  to.fact({
    agent: client.name,
    place,
    kind: 'launch',
    starts: 'server',
    subject: `server ${holder}`,
    when: `MCP server ${server.key}`,
    called: server.key,
    program: shell && !shaped.name.startsWith('shell:') ? { ...shaped, name: `shell:${shaped.name}` } : shaped,
    text: [command, ...args].join(' '),
  });
  reachList(
    `reach ${identity(shaped)}`,
    server.key,
    place,
    [...reach.uses, ...(container?.unheld ?? []), ...meant.map((m): Sequence => ['as declared, ', ...m])],
    reach.denied,
    to,
  );
  const handed = [...(container?.passed ?? [])].flatMap(([k, v]) => (v === undefined && !env.has(k) ? [k] : []));
  readCredentials({ server: value, holder, subject: `server ${holder}`, client, file, handed, to });
  return holder;
}

function readRemote(server: MapEntry, url: string, client: ServerClient, file: SourceFile, to: AccessBuilder): string {
  const value = server.value;
  const remote = connection(url);
  const asked = query(url);
  const headers = stringMap(at(value, 'headers'));
  const env = stringMap(at(value, 'env'));
  const name = `${remote.scheme}://${remote.host}`;
  const reach = reachOf({ name, args: [], env, headers, path: remote.path, query: asked });
  const more = asked
    .filter(([k]) => !reach.consumed.includes(k) && !namesCredential(k))
    .map(([k, v]) => `${k}=${v}`)
    .sort();
  const path = transportFree(reach.path) + (more.length > 0 ? `?${more.join('&')}` : '');
  const holder = `${remote.host}${path}`;
  const place = placeIn(file, server.keySpan);
  const subject = `server ${holder}`;
  to.fact({
    agent: client.name,
    place,
    ...remote,
    path,
    kind: 'connection',
    purpose: 'server',
    subject,
    called: server.key,
  });
  reachList(`reach ${holder}`, server.key, place, reach.uses, reach.denied, to);
  readCredentials({ server: value, holder, subject, client, file, handed: [], to });
  readScopes(server, holder, file, to);
  return holder;
}

/**
 * The two transports of one server have endpoints of their own side by side, by convention `/sse` and `/mcp`: moving
 * from the older to the newer is no other counterparty. Source: modelcontextprotocol.io, transports of 2025-03-26.
 */
function transportFree(path: string): string {
  return path.replace(/\/sse$/, '/mcp');
}

function same(text: string): string {
  return text;
}

/** What a server is known by in groups of findings: its program without version and arguments, or its host. */
function holderOf(p: Program): string {
  return p.name.startsWith('shell:') || p.name.startsWith('command:')
    ? `${p.name} ${digest(p.args.join(' '))}`
    : p.name;
}

function readExtras(value: Value, holder: string, client: ServerClient, file: SourceFile, to: AccessBuilder): void {
  const base = { agent: client.name, subject: `server ${holder}` };
  const envFile = at(value, 'envFile');
  const envPath = text(envFile);
  if (envFile && envPath) {
    to.fact({
      ...base,
      kind: 'trust',
      of: 'environment',
      what: `${holder} ${localPath(envPath)}`,
      level: 1,
      pinned: true,
      text: envPath,
      place: placeIn(file, envFile.span),
    });
  }
  const helper = at(value, 'headersHelper');
  const line = text(helper);
  if (helper && line) {
    to.fact({
      ...base,
      kind: 'launch',
      starts: 'helper',
      when: 'headers helper',
      program: { name: `shell:${line}`, version: { pin: 'local', text: '' }, args: [], env: [] },
      text: line,
      place: placeIn(file, helper.span),
    });
  }
  const unchecked = at(value, 'verifySsl');
  if (client.dialect === 'continue' && unchecked?.kind === 'boolean' && !unchecked.value) {
    to.fact({
      ...base,
      subject: `certificate of ${holder}`,
      kind: 'trust',
      of: 'setting',
      what: `any certificate of ${holder}`,
      level: 1,
      pinned: true,
      text: 'requestOptions.verifySsl: false',
      place: placeIn(file, unchecked.span),
    });
  }
  if (client.dialect === 'vscode') {
    const sandbox = at(value, 'sandboxEnabled');
    const on = isTrue(sandbox);
    to.fact({
      ...base,
      kind: 'isolation',
      dimension: `sandbox of ${holder}`,
      level: on ? 0 : 1,
      defaultLevel: 1,
      label: on ? 'on' : 'off',
      stated: sandbox !== undefined,
      place: placeIn(file, (sandbox ?? value).span),
    });
  }
}

/** Arguments are compared without secrets, so that a literal that becomes a reference is the same server. */
function secretFree(arg: string): string {
  return arg
    .replace(/(:\/\/[^:/@\s]*:)[^@/\s]+@/, '$1…@')
    .replace(/([?&][\w-]*(?:key|token|secret|password)[\w-]*=)[^&\s]+/gi, '$1…');
}

export function stringMap(value: Value | undefined): ReadonlyMap<string, string> {
  return new Map(
    entries(value).flatMap((e): [string, string][] => {
      if (e.value.kind === 'string') return [[e.key, e.value.value]];
      if (e.value.kind === 'number') return [[e.key, e.value.raw]];
      return e.value.kind === 'boolean' ? [[e.key, String(e.value.value)]] : [];
    }),
  );
}

export function isTrue(value: Value | undefined): boolean {
  return value?.kind === 'boolean' && value.value;
}
