import type { AccessBuilder } from '../access/builder.ts';
import type { Effect, Entry } from '../access/decision-list.ts';
import { byEffect } from '../access/decision-list.ts';
import type { Sequence } from '../access/pattern.ts';
import { ANY, SOME, uses } from '../access/pattern.ts';
import { decodeText } from '../document/decode.ts';
import type { Call, Literal } from './codex/starlark.ts';
import { readCalls } from './codex/starlark.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { digest, inScope, placeIn, scopeOf, unreadable } from './reading.ts';

/**
 * Codex's command rules. `prefix_rule` decides over commands that start with its words; without a decision it allows,
 * outside the sandbox and with no one asked. The strictest of all matching rules wins. The files are Starlark: what is
 * no plain call with literal arguments is not computed here, and counts as unknown.
 * Sources: developers.openai.com/codex/rules, openai/codex `codex-rs/execpolicy`, 0.169.0 observed.
 */
export const format: ManifestFormat = {
  id: 'codex-rules',
  title: 'Codex command rules',
  clients: ['Codex'],
  files: ['**/.codex/rules/*.rules'],
  group: (path) => scopeOf(path, '.codex'),
  companions: (path, tree) => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1).toLowerCase();
    return tree.filter((p) => p.toLowerCase().startsWith(folder) && /\/[^/]+\.rules$/i.test(p));
  },
  reads: 'prefix_rule, host_executable and network_rule with literal arguments; other code counts as unknown',
  read(files, to) {
    const first = files[0];
    if (!first) return;
    const scope = scopeOf(first.path, '.codex');
    const agent = inScope('Codex', scope);
    const read = files.map((file) => callsOf(file, agent, to));
    // One file that does not parse, and all rules are dropped (observed).
    const all = read.every((r) => r !== undefined) ? read.flat() : [];
    const hosts = new Set(all.flatMap(({ call }) => (call.name === 'host_executable' ? [word(call, 'name')] : [])));
    to.agent({
      id: `codex rules ${scope}`,
      name: agent,
      role: 'session',
      list: {
        entries: byEffect(all.flatMap(({ call, file }) => entriesOf(call, file, all, hosts))),
        default: 'inherit',
      },
    });
  },
};

interface Placed {
  readonly call: Call;
  readonly file: SourceFile;
}

/** The calls of a file, or undefined where the client refuses it. */
function callsOf(file: SourceFile, agent: string, to: AccessBuilder): Placed[] | undefined {
  const decoded = file.bytes ? decodeText(file.bytes, { bom: true, utf16: false }) : undefined;
  if (!decoded?.ok) {
    unreadable(file, agent, decoded?.problems ?? [], file.bytes ? 'dropped' : 'unknown', to);
    return undefined;
  }
  const { calls, code } = readCalls(decoded.text);
  const wrong = calls.find((c) => !isValid(c));
  if (wrong) {
    const problem = { code: 'syntax' as const, message: 'A rule is not valid.', span: wrong.span };
    unreadable(file, agent, [problem], 'dropped', to);
    return undefined;
  }
  for (const part of code) {
    to.fact({
      kind: 'opaque',
      agent,
      subject: file.path,
      place: placeIn(file, part.span),
      reason: 'rules are computed by code, which is not run here',
      digest: digest(part.text),
      effect: 'unknown',
    });
  }
  return calls.map((call) => ({ call, file }));
}

const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  prefix_rule: ['pattern', 'decision', 'match', 'not_match', 'justification'],
  host_executable: ['name', 'paths'],
  network_rule: ['host', 'protocol', 'decision', 'justification'],
};

function isValid(call: Call): boolean {
  const known = ARGUMENTS[call.name] ?? [];
  if ([...call.arguments.keys()].some((k) => !known.includes(k))) return false;
  if (call.name !== 'prefix_rule') return true;
  const pattern = call.arguments.get('pattern');
  const decision = word(call, 'decision');
  return Array.isArray(pattern) && pattern.length > 0 && ['', 'allow', 'prompt', 'forbidden'].includes(decision);
}

function word(call: Call, key: string): string {
  const value = call.arguments.get(key);
  return typeof value === 'string' ? value : '';
}

const EFFECTS: Readonly<Record<string, Effect>> = {
  '': 'allow',
  allow: 'allow',
  prompt: 'ask',
  forbidden: 'deny',
  deny: 'deny',
};

function entriesOf(call: Call, file: SourceFile, all: readonly Placed[], hosts: ReadonlySet<string>): Entry[] {
  const effect = EFFECTS[word(call, 'decision')] ?? 'allow';
  const place = placeIn(file, call.span);
  if (call.name === 'network_rule') {
    const host = word(call, 'host').toLowerCase();
    return [{ effect, uses: uses('fetch', [host]), place, text: `network_rule ${host}`, origin: 'rule' }];
  }
  if (call.name !== 'prefix_rule') return [];
  const pattern = call.arguments.get('pattern');
  return spelt(Array.isArray(pattern) ? pattern : []).map((words) => {
    const [program = '', ...rest] = words;
    const tail = rest.map((w) => ` ${w}`).join('');
    const programs: Sequence[] = [[program]];
    // By its base name any file of that name is meant, unless its paths are listed.
    if (!program.includes('/') && !hosts.has(program)) programs.push([ANY, `/${program}`]);
    if (hosts.has(program)) programs.push(...pathsOf(program, all).map((path): Sequence => [path]));
    const sequences = programs.flatMap((p): Sequence[] => [
      [...p, tail],
      [...p, `${tail} `, SOME],
    ]);
    return { effect, uses: uses('run', ...sequences), place, text: words.join(' '), origin: 'rule' };
  });
}

function pathsOf(program: string, all: readonly Placed[]): string[] {
  return all.flatMap(({ call }) => {
    const paths = call.name === 'host_executable' && word(call, 'name') === program ? call.arguments.get('paths') : [];
    return Array.isArray(paths) ? paths.filter((p): p is string => typeof p === 'string') : [];
  });
}

const MOST_SPELLINGS = 256;

/** Every command of a pattern: a list in it is a choice at its place. */
function spelt(pattern: readonly Literal[]): string[][] {
  let out: string[][] = [[]];
  for (const part of pattern) {
    const choices = (Array.isArray(part) ? part : [part]).filter((p): p is string => typeof p === 'string');
    out = out.flatMap((words) => choices.map((choice) => [...words, choice])).slice(0, MOST_SPELLINGS);
  }
  return out.filter((words) => words.length > 0);
}
