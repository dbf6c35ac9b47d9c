import type { Effect, Entry } from '../../access/decision-list.ts';
import type { Pattern, Sequence } from '../../access/pattern.ts';
import { ANY, SOME, union, uses, whole } from '../../access/pattern.ts';
import type { Value } from '../../document/value.ts';
import { at, strings, text } from '../../document/value.ts';
import type { Place } from '../../finding.ts';
import { withoutSandbox } from '../claude/sandbox.ts';
import { placeIn, scopeOf } from '../reading.ts';
import { readProfile } from './profile.ts';
import type { Target } from './session.ts';
import { state } from './session.ts';

/**
 * Codex's sandbox as a level and as what it lets through. `default_permissions` outranks `sandbox_mode`, and
 * `sandbox_workspace_write` holds also where the mode is not in the same file (observed, 0.169.0). Without either a
 * trusted project has workspace-write.
 */
export function readSandbox(config: Value, target: Target): { readonly level: number; readonly entries: Entry[] } {
  const { file } = target;
  const chosen = at(config, 'default_permissions');
  const mode = chosen ?? at(config, 'sandbox_mode');
  const profile = text(chosen);
  const name = profile === undefined ? (text(mode) ?? 'workspace-write') : (BUILT_IN[profile] ?? profile);
  const known = LEVELS[name];
  const custom = profile !== undefined && known === undefined ? readProfile(config, profile, file) : undefined;
  const level = known ?? custom?.level ?? 1;
  // Its network may still be shut where a profile writes everywhere.
  const told = level === 2 && !custom ? 3 : level;
  state(target, mode, { dimension: 'the sandbox', level: told, defaultLevel: 1, label: LABELS[told] ?? name });
  const place = placeIn(file, mode?.span);
  // A profile may write everywhere and still be kept from the network (observed).
  if (level === 2 && custom)
    return {
      level,
      entries: [...custom.network, make('deny', CONNECTIONS, place, HELD_BACK), ...withoutSandbox(place)],
    };
  if (level === 2) return { level, entries: withoutSandbox(place) };
  if (custom) return { level, entries: [...custom.entries, ...rest(place)] };
  if (name === 'read-only') return { level, entries: [readsAll(place), ...rest(place)] };
  const more = profile === undefined ? workspace(config, target) : temporary(place, true, true);
  // A folder that is named opens what stays closed inside a wider one.
  const named = more.filter((e) => e.uses.sequences.every((s) => OWN.test(String(s[0]))));
  return {
    level,
    entries: [...named, ...ownFolders(place), ...more, writesHere(place), readsAll(place), ...rest(place)],
  };
}

export function sandboxDefaults(place: Place): Entry[] {
  return [...temporary(place, true, true), ...ownFolders(place), writesHere(place), readsAll(place), ...rest(place)];
}

const CONNECTIONS = union(whole('connect'), whole('connect socket'));

const BUILT_IN: Readonly<Record<string, string>> = {
  ':read-only': 'read-only',
  ':workspace': 'workspace-write',
  ':danger-full-access': 'danger-full-access',
};
const LEVELS: Readonly<Record<string, number>> = { 'read-only': 0, 'workspace-write': 1, 'danger-full-access': 2 };
const LABELS = ['read-only', 'workspace-write', 'off for files', 'off'];

function make(effect: Effect, pattern: Pattern, place: Place, words: string): Entry {
  return { effect, uses: pattern, place, text: words, origin: 'mode' };
}
function writesHere(place: Place): Entry {
  return make('allow', uses('write in the sandbox', ['./', SOME]), place, WORKSPACE_WRITE);
}
const OWN = /\0\.\/\.(git|codex|agents)(\/|$)/;
/** What decides over the agent itself stays read-only in a writable folder, unless it is named (observed, 0.169.0). */
function ownFolders(place: Place): Entry[] {
  const folders = ['./.git', './.codex', './.agents'].flatMap((f): Sequence[] => [[f], [`${f}/`, ANY]]);
  return [make('deny', uses('write in the sandbox', ...folders), place, HELD_BACK)];
}
function readsAll(place: Place): Entry {
  return make('allow', whole('read in the sandbox'), place, 'reads');
}
/** What a sandbox does not let through, it holds back. */
function rest(place: Place): Entry[] {
  const held = ['write in the sandbox', 'read in the sandbox', 'connect', 'connect socket'].map((v) => whole(v));
  return [make('deny', union(...held), place, HELD_BACK)];
}
function temporary(place: Place, tmp: boolean, tmpdir: boolean): Entry[] {
  const out: Entry[] = [];
  if (tmp) out.push(make('allow', uses('write in the sandbox', ['/tmp/', ANY]), place, WORKSPACE_WRITE));
  if (tmpdir) out.push(make('allow', uses('write in the sandbox', ['/$TMPDIR/', ANY]), place, WORKSPACE_WRITE));
  return out;
}

/** The name under which the rules know what a sandbox holds back: its level tells of it. */
export const HELD_BACK = 'what the sandbox holds back';
/** The name under which the rules know the plain workspace sandbox, which its own level tells already. */
export const WORKSPACE_WRITE = 'workspace-write';

function workspace(config: Value, { file }: Target): Entry[] {
  const table = at(config, 'sandbox_workspace_write');
  const on = (key: string): boolean => {
    const value = at(table, key);
    return value?.kind === 'boolean' && value.value;
  };
  const out: Entry[] = [];
  const network = at(table, 'network_access');
  if (network && on('network_access'))
    out.push(make('allow', whole('connect'), placeIn(file, network.span), 'network_access = true'));
  const scope = scopeOf(file.path, '.codex');
  for (const root of strings(at(table, 'writable_roots'))) {
    const folders = rootFolders(root.value, scope === '' ? '.codex' : `${scope}/.codex`);
    const pattern = uses('write in the sandbox', ...folders);
    out.push(make('allow', pattern, placeIn(file, root.span), `writable_roots: ${root.value}`));
  }
  const place = placeIn(file, (table ?? config).span);
  return [...out, ...temporary(place, !on('exclude_slash_tmp'), !on('exclude_tmpdir_env_var'))];
}

/** Relative roots count from the `.codex` folder (observed). What leaves the project may be anywhere. */
function rootFolders(root: string, from: string): Sequence[] {
  const path = root.replace(/\\/g, '/').replace(/(.)\/+$/, '$1');
  if (path === '/')
    return [
      ['/', SOME],
      ['~/', SOME],
      ['./', SOME],
    ];
  if (path === '~' || path === '$HOME') return [['~/', SOME]];
  if (/^[/~]/.test(path)) return [[path], [`${path}/`, ANY]];
  const parts = from.split('/');
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined)
      return [
        ['/', SOME],
        ['~/', SOME],
        ['./', SOME],
      ];
  }
  const inside = parts.join('/');
  return inside === '' ? [['./', SOME]] : [[`./${inside}`], [`./${inside}/`, ANY]];
}
