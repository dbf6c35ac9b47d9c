import { shellWords } from './shell-words.ts';
import type { Call, Literal } from './starlark.ts';

/**
 * Which calls of a rules file Codex refuses. One refused call and all rules are dropped, the forbidding ones too; an
 * example (`match`, `not_match`) that does not hold is a refusal like any other. Examples are tried when their file has
 * been read, with the executables named up to then. Sources: openai/codex `codex-rs/execpolicy`, 0.169.0 observed.
 */
export function refusedCall(calls: readonly Call[], hosts: Hosts): Call | undefined {
  const wrong = calls.find((c) => !isValid(c));
  if (wrong) return wrong;
  addHosts(calls, hosts);
  return calls.find((c) => !examplesHold(c, hosts));
}

/** Program → its paths, of all files read so far; a later `host_executable` replaces an earlier one. */
export type Hosts = Map<string, readonly string[]>;

function addHosts(calls: readonly Call[], hosts: Hosts): void {
  for (const call of calls)
    if (call.name === 'host_executable') hosts.set(word(call, 'name'), words(call.arguments.get('paths')).map(normal));
}

export function word(call: Call, key: string): string {
  const value = call.arguments.get(key);
  return typeof value === 'string' ? value : '';
}

/** The choices at each place of a pattern. */
export function places(call: Call): string[][] {
  const pattern = call.arguments.get('pattern');
  return list(pattern).map((part) => (typeof part === 'string' ? [part] : words(part)));
}

/** The host of a network rule as the client compares it, or undefined where it refuses it. */
export function networkHost(raw: string): string | undefined {
  const text = raw.trim();
  if (text.includes('://') || /[/?#]/.test(text)) return undefined;
  const bracketed = /^\[([^\]]*)\](?::\d+)?$/.exec(text);
  if (text.startsWith('[') && !bracketed) return undefined;
  const host = bracketed?.[1] ?? text.replace(/^([^:]+):\d+$/, '$1');
  const named = host
    .replace(/\.{1,64}$/, '')
    .trim()
    .toLowerCase();
  return named === '' || named.endsWith('.') || /[*\s]/.test(named) ? undefined : named;
}

const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  prefix_rule: ['pattern', 'decision', 'match', 'not_match', 'justification'],
  host_executable: ['name', 'paths'],
  network_rule: ['host', 'protocol', 'decision', 'justification'],
};
const PROTOCOLS = ['http', 'https', 'https_connect', 'http-connect', 'socks5_tcp', 'socks5_udp'];
const DECISIONS = ['allow', 'prompt', 'forbidden'];

function isValid(call: Call): boolean {
  const known = ARGUMENTS[call.name] ?? [];
  const given = call.arguments;
  if ([...given].some(([key, value]) => !known.includes(key) || value === null)) return false;
  if (given.has('justification') && word(call, 'justification').trim() === '') return false;
  if (call.name === 'host_executable') return isHost(call);
  const decisions = call.name === 'network_rule' ? [...DECISIONS, 'deny'] : DECISIONS;
  if ((given.has('decision') || call.name === 'network_rule') && !decisions.includes(word(call, 'decision')))
    return false;
  if (call.name === 'network_rule')
    return PROTOCOLS.includes(word(call, 'protocol')) && networkHost(word(call, 'host')) !== undefined;
  const pattern = given.get('pattern');
  return (
    Array.isArray(pattern) && pattern.length > 0 && pattern.every((part) => typeof part === 'string' || isWords(part))
  );
}

function isHost(call: Call): boolean {
  const name = word(call, 'name');
  const paths = call.arguments.get('paths');
  if (name === '' || name === '.' || name === '..' || name.includes('/') || !Array.isArray(paths)) return false;
  // `~/…` is left out: it stands for a folder that is not known here.
  return list(paths).every((p) => typeof p === 'string' && /^[/~]/.test(p) && normal(p).split('/').at(-1) === name);
}

function examplesHold(call: Call, hosts: ReadonlyMap<string, readonly string[]>): boolean {
  if (call.name !== 'prefix_rule') return true;
  const pattern = places(call);
  for (const key of ['match', 'not_match']) {
    const examples = call.arguments.get(key);
    if (examples === undefined) continue;
    if (!Array.isArray(examples)) return false;
    for (const example of list(examples)) {
      const command = typeof example === 'string' ? shellWords(example) : isWords(example) ? words(example) : [];
      if (command === undefined || command.length === 0) return false;
      if (matchesRule(pattern, command, hosts) !== (key === 'match')) return false;
    }
  }
  return true;
}

function matchesRule(
  pattern: readonly (readonly string[])[],
  command: readonly string[],
  hosts: ReadonlyMap<string, readonly string[]>,
): boolean {
  const [programs = [], ...rest] = pattern;
  const [program = ''] = command;
  if (!rest.every((choices, i) => choices.includes(command[i + 1] ?? NONE))) return false;
  if (programs.includes(program)) return true;
  const name = program.includes('/') ? (program.split('/').at(-1) ?? '') : '';
  const paths = hosts.get(name);
  return programs.includes(name) && name !== '' && (paths === undefined || paths.includes(normal(program)));
}

/** No word of a command. */
const NONE = '\0';

function list(value: Literal | undefined): readonly Literal[] {
  return Array.isArray(value) ? value : [];
}
function words(value: Literal | undefined): string[] {
  return list(value).filter((w): w is string => typeof w === 'string');
}
function isWords(value: Literal | undefined): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((w) => typeof w === 'string');
}

/** An absolute path without `.`, `..` and doubled slashes; any other text as it is. */
function normal(path: string): string {
  if (!path.startsWith('/')) return path;
  const out: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') out.pop();
    else if (part !== '' && part !== '.') out.push(part);
  }
  return `/${out.join('/')}`;
}
