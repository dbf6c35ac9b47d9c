import type { Effect, Entry } from '../../access/decision-list.ts';
import type { Pattern, Sequence } from '../../access/pattern.ts';
import { ANY, SOME, star, union, uses, whole } from '../../access/pattern.ts';
import type { MapEntry, Value } from '../../document/value.ts';
import { at, entries, text } from '../../document/value.ts';
import type { SourceFile } from '../manifest-format.ts';
import { placeIn } from '../reading.ts';

const MOST_PARENTS = 8;

/**
 * A permission profile (`[permissions.<name>]`) with what it extends. The longest path that holds a file decides,
 * denying globs decide first. Sources: developers.openai.com/codex/permissions, `codex-rs/config/src/permissions_toml.rs`.
 */
export function readProfile(
  config: Value,
  name: string,
  file: SourceFile,
): { readonly level: number; readonly entries: Entry[]; readonly network: Entry[] } {
  const paths: PathRule[] = [];
  const network: Entry[] = [];
  let here: string | undefined = name;
  let level = 0;
  for (let i = 0; i < MOST_PARENTS && here !== undefined; i++) {
    if (here === ':workspace') level = Math.max(level, 1);
    if (here.startsWith(':')) {
      paths.push(...inherited(here, config, i, file));
      break;
    }
    const profile: Value | undefined = at(config, 'permissions', here);
    for (const e of entries(at(profile, 'filesystem'))) paths.push(...pathRules(e, i, file));
    network.push(...networkEntries(at(profile, 'network'), file));
    here = text(at(profile, 'extends'));
  }
  paths.sort((a, b) => Number(b.glob) - Number(a.glob) || b.length - a.length || a.depth - b.depth);
  const out = paths.flatMap((p) => p.entries);
  const writesAll = paths.some(
    (p) => p.everywhere && p.entries.some((e) => e.effect === 'allow' && e.text.endsWith('"write"')),
  );
  return { level: writesAll ? 2 : level, entries: [...out, ...network], network };
}

interface PathRule {
  readonly entries: readonly Entry[];
  readonly length: number;
  readonly depth: number;
  readonly glob: boolean;
  readonly everywhere: boolean;
}

function inherited(name: string, config: Value, depth: number, file: SourceFile): PathRule[] {
  const span = (at(config, 'default_permissions') ?? config).span;
  const from = (folder: string, access: string): PathRule[] =>
    pathRules(
      { key: folder, keySpan: span, value: { kind: 'string', value: access, span }, shadowed: false },
      depth,
      file,
    );
  if (name === ':read-only') return from(':root', 'read');
  return [
    ...from(':root', 'read'),
    ...from(':workspace_roots', 'write'),
    ...from(':slash_tmp', 'write'),
    ...from(':tmpdir', 'write'),
  ];
}

function pathRules(e: MapEntry, depth: number, file: SourceFile): PathRule[] {
  if (e.value.kind === 'map') {
    return entries(e.value).flatMap((sub) => {
      const folder = sub.key === '.' || sub.key === '' ? '' : `/${sub.key.replace(/^\.?\/+|\/+$/g, '')}`;
      return pathRules({ ...sub, key: `${e.key}${folder}` }, depth, file);
    });
  }
  const access = text(e.value);
  if (access === undefined || !['read', 'write', 'deny', 'none'].includes(access)) return [];
  const folders = foldersOf(e.key);
  const make = (effect: Effect, verb: string): Entry => ({
    effect,
    uses: uses(verb, ...folders),
    place: placeIn(file, e.value.span),
    text: `${JSON.stringify(e.key)} = "${access}"`,
    origin: 'rule',
  });
  const made = [
    make(access === 'read' || access === 'write' ? 'allow' : 'deny', 'read in the sandbox'),
    make(access === 'write' ? 'allow' : 'deny', 'write in the sandbox'),
  ];
  return [
    {
      entries: made,
      length: rank(e.key),
      depth,
      glob: e.key.includes('*'),
      everywhere: e.key === ':root' || e.key === '/',
    },
  ];
}

/** How specific a path is: the root holds everything, then its own length. */
function rank(path: string): number {
  return path === ':root' || path === '/' ? 0 : path.length + 10;
}

function foldersOf(key: string): Sequence[] {
  const named = key
    .replace(/^:workspace_roots/, '.')
    .replace(/^:slash_tmp/, '/tmp')
    .replace(/^:tmpdir/, '/$TMPDIR')
    .replace(/^:minimal/, '/usr')
    .replace(/(.)\/+$/, '$1');
  if (named === ':root' || named === '/')
    return [
      ['/', SOME],
      ['~/', SOME],
      ['./', SOME],
    ];
  if (named === '~') return [['~/', SOME]];
  if (named === '.') return [['./', SOME]];
  // Two stars and a slash also stand for no folder at all.
  const globs = named.includes('**/') ? [named, named.replaceAll('**/', '')] : [named];
  if (named.includes('*')) return globs.flatMap((glob) => [star(glob), [...star(glob), '/', ANY]]);
  return [[named], [`${named}/`, ANY]];
}

/** Hosts are held only with `features.network_proxy`; without a list of hosts an open network is all of it. */
function networkEntries(network: Value | undefined, file: SourceFile): Entry[] {
  const out: Entry[] = [];
  const put = (effect: Effect, pattern: Pattern, value: Value, words: string): void =>
    void out.push({ effect, uses: pattern, place: placeIn(file, value.span), text: words, origin: 'rule' });
  const isOn = (key: string): Value | undefined => {
    const value = at(network, key);
    return value?.kind === 'boolean' && value.value ? value : undefined;
  };
  const domains = entries(at(network, 'domains'));
  for (const d of domains) {
    const effect = text(d.value) === 'allow' ? 'allow' : 'deny';
    put(effect, uses('connect', ...host(d.key)), d.value, `${d.key} = "${text(d.value) ?? ''}"`);
  }
  const sockets = at(network, 'unix_sockets');
  for (const s of entries(sockets))
    if (text(s.value) === 'allow') put('allow', uses('connect socket', star(s.key)), s.value, s.key);
  const enabled = isOn('enabled');
  if (enabled && !domains.some((d) => text(d.value) === 'allow'))
    put('allow', whole('connect'), enabled, 'network.enabled = true');
  for (const key of ['dangerously_allow_all_unix_sockets', 'dangerously_allow_non_loopback_proxy']) {
    const value = isOn(key);
    if (value)
      put('allow', key.includes('socket') ? whole('connect socket') : union(whole('connect')), value, `${key} = true`);
  }
  return out.sort((a, b) => Number(a.effect === 'allow') - Number(b.effect === 'allow'));
}

function host(name: string): Sequence[] {
  const lower = name.toLowerCase();
  if (lower === '*') return [[ANY]];
  return lower.startsWith('*.') ? [[SOME, lower.slice(1)]] : [star(lower)];
}
