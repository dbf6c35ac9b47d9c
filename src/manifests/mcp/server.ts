import type { AccessBuilder } from '../../access/builder.ts';
import type { Program } from '../../access/kinds/launch.ts';
import { identity } from '../../access/kinds/launch.ts';
import type { Sequence } from '../../access/pattern.ts';
import { EVERYTHING, SEPARATOR, star, uses } from '../../access/pattern.ts';
import type { MapEntry, Value } from '../../document/value.ts';
import { at, entries, items, text } from '../../document/value.ts';
import { localPath, program } from '../command-line.ts';
import type { SourceFile } from '../manifest-format.ts';
import { digest, placeIn } from '../reading.ts';
import { readCredentials } from './credentials.ts';
import { reachOf } from './known-servers.ts';
import type { Dialect } from './references.ts';
import { connection, query } from './remote.ts';

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
  const env = stringMap(at(value, 'env'));
  const headers = stringMap(at(value, 'headers'));
  const url = text(at(value, 'url')) ?? text(at(value, 'serverUrl')) ?? text(at(value, 'httpUrl'));
  const command = text(at(value, 'command'));
  const base = { agent: client.name, place: placeIn(file, server.keySpan) };
  let holder: string;
  if (command !== undefined) {
    const args = items(at(value, 'args')).map((a) => text(a) ?? (a.kind === 'number' ? a.raw : ''));
    const { shell, ...ran } = program(command, args);
    const reach = reachOf({ name: ran.name, args: ran.args, env, headers, path: '', query: [] });
    const shaped: Program = {
      ...ran,
      args: (reach?.args ?? ran.args).map(secretFree).map(localPath),
      env: shapingEnv(env, reach?.consumed ?? []),
    };
    holder = holderOf(shaped);
    to.fact({
      ...base,
      kind: 'launch',
      starts: 'server',
      subject: `server ${holder}`,
      when: `MCP server ${server.key}`,
      program: shell && !shaped.name.startsWith('shell:') ? { ...shaped, name: `shell:${shaped.name}` } : shaped,
      text: [command, ...args].join(' '),
    });
    if (reach) reachList(`${identity(shaped)}`, server.key, base.place, reach.uses, to);
  } else if (url !== undefined) {
    const remote = connection(url);
    const reach = reachOf({
      name: `${remote.scheme}://${remote.host}`,
      args: [],
      env,
      headers,
      path: remote.path,
      query: query(url),
    });
    const path = reach?.path ?? remote.path;
    holder = `${remote.host}${path}`;
    to.fact({ ...base, ...remote, path, kind: 'connection', purpose: 'server', subject: `server ${holder}` });
    if (reach) reachList(holder, server.key, base.place, reach.uses, to);
  } else return;
  readCredentials({ server: value, holder, subject: `server ${holder}`, client, file, to });
  readExtras(value, holder, client, file, to);
  if (client.filtersTools) toolFilter(value, `${client.name} ${holder}`, server, file, to);
}

/** What a server is known by in groups of findings: its program without version and arguments, or its host. */
function holderOf(p: Program): string {
  return p.name.startsWith('shell:') || p.name.startsWith('command:')
    ? `${p.name} ${digest(p.args.join(' '))}`
    : p.name;
}

/** How far a well-known server reaches, compared only with the same server on the other side. */
function reachList(
  id: string,
  name: string,
  place: ReturnType<typeof placeIn>,
  found: readonly Sequence[],
  to: AccessBuilder,
): void {
  to.agent({
    id: `reach ${id}`,
    name: `MCP server ${name}`,
    role: 'limit',
    list: {
      default: 'deny',
      entries: [{ effect: 'allow', uses: uses('use', ...found), place, text: name, origin: 'reach' }],
    },
  });
}

function toolFilter(value: Value, id: string, server: MapEntry, file: SourceFile, to: AccessBuilder): void {
  const tools = at(value, 'tools');
  const named = items(tools).map((t) => text(t) ?? '');
  const all = tools === undefined || named.includes('*');
  to.agent({
    id: `reach tools of ${id}`,
    name: `MCP server ${server.key}`,
    role: 'limit',
    list: {
      default: 'deny',
      entries: [
        {
          effect: 'inherit',
          uses: all ? EVERYTHING : { sequences: named.map((n) => [...star(n), SEPARATOR]) },
          place: placeIn(file, (tools ?? value).span),
          text: server.key,
          origin: 'filter',
        },
      ],
    },
  });
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

/** Variables that steer a runtime or a server's powers. Others (log levels, ports) say nothing of access. */
const STEERS =
  /^(NODE_OPTIONS|LD_PRELOAD|LD_LIBRARY_PATH|DYLD_.*|PYTHONPATH|PYTHONSTARTUP|PERL5OPT|RUBYOPT|BASH_ENV|PATH|NODE_TLS_REJECT_UNAUTHORIZED|SSL_CERT_FILE|(HTTPS?|ALL)_PROXY|npm_config_.*|PIP_INDEX_URL|UV_INDEX_URL|.*_(BASE_URL|API_URL|ENDPOINT|HOST|SERVER_URL)|.*(READ_?ONLY|ALLOW|ENABLE|DISABLE|UNSAFE|DANGER|INSECURE|TRUST|AUTO_?APPROVE|SKIP|WRITE|PERMISSION|SANDBOX|TOOLSETS?|_TOOLS).*)$/i;

function shapingEnv(env: ReadonlyMap<string, string>, consumed: readonly string[]): readonly string[] {
  return [...env]
    .filter(([k]) => STEERS.test(k) && !consumed.includes(k))
    .map(([k, v]) => `${k}=${digest(v)}`)
    .sort();
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
