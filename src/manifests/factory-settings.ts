import type { AccessBuilder } from '../access/builder.ts';
import type { Effect, Entry } from '../access/decision-list.ts';
import { byEffect } from '../access/decision-list.ts';
import type { Pattern } from '../access/pattern.ts';
import { EVERYTHING, SOME, union, uses, whole } from '../access/pattern.ts';
import type { Value } from '../document/value.ts';
import { at, strings, text } from '../document/value.ts';
import { readHooks } from './claude/hooks.ts';
import { commandPrefix } from './cursor/permission-token.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { JSONC, readDocument } from './mcp/read-document.ts';
import { inScope, placeIn, scopeOf } from './reading.ts';
import { trusting } from './trust-fact.ts';

/**
 * Factory's droid: lists of commands add up over all files, the blocked before the asked before the allowed.
 * Sources: docs.factory.ai/droid-cli/settings, /autonomy-and-safety/auto-run, /enterprise/hierarchical-settings-and-org-control.
 */
export const format: ManifestFormat = {
  id: 'factory-settings',
  title: 'Factory settings',
  clients: ['Factory'],
  files: ['**/.factory/settings.json', '**/.factory/settings.local.json'],
  reads:
    'commandAllowlist, commandDenylist, commandBlocklist, the autonomy that sessions start with, enableDroidShield, hooks',
  group: (path) => scopeOf(path, '.factory'),
  companions: (path) =>
    ['settings.json', 'settings.local.json'].map((name) => path.slice(0, path.lastIndexOf('/') + 1) + name),
  read(files, to) {
    const first = files[0];
    if (!first) return;
    const scope = scopeOf(first.path, '.factory');
    const name = inScope('Factory', scope);
    const entries: Entry[] = [];
    for (const file of files) {
      const value = readDocument(file, name, JSONC, to);
      if (value) entries.push(...readSettings(value, name, file, to));
    }
    to.agent({
      id: `factory ${scope}`,
      name,
      role: 'session',
      list: { entries: byEffect(entries), default: 'inherit' },
    });
  },
};

/** A command on the deny list is asked for at every autonomy, one on the block list never runs (documented). */
const LISTS: readonly (readonly [string, Effect])[] = [
  ['commandBlocklist', 'deny'],
  ['commandDenylist', 'ask'],
  ['commandAllowlist', 'allow'],
];

function readSettings(value: Value, agent: string, file: SourceFile, to: AccessBuilder): Entry[] {
  const out: Entry[] = [];
  for (const [key, effect] of LISTS) {
    for (const command of strings(at(value, key))) {
      if (command.value.trim() === '') continue;
      const place = placeIn(file, command.span);
      // How a pattern is matched is not documented: the command, and the command with arguments.
      out.push({ effect, uses: commandPrefix(command.value), place, text: command.value, origin: 'rule' });
    }
  }
  const level =
    at(value, 'sessionDefaultSettings', 'autonomyLevel') ??
    at(value, 'sessionDefaultSettings', 'autonomyMode') ??
    at(value, 'autonomyLevel') ??
    at(value, 'autonomyMode');
  const words = text(level) ?? '';
  const granted = LEVELS.get(words.replace(/^auto-/, ''));
  if (granted)
    out.push({
      effect: 'allow',
      uses: granted,
      place: placeIn(file, level?.span),
      text: `autonomy ${words}`,
      origin: 'mode',
    });
  const shield = at(value, 'enableDroidShield');
  if (shield?.kind === 'boolean' && !shield.value)
    trusting(file, agent, to)('setting', 'enableDroidShield', 'enableDroidShield: false', shield.span);
  readHooks(at(value, 'hooks'), file, agent, to);
  return out;
}

const EDITS = union(uses('edit', ['./', SOME]), uses('write', ['./', SOME]));
/** What is approved ahead: edits; commands that can be undone, told apart by the model alone; all. */
const LEVELS: ReadonlyMap<string, Pattern> = new Map([
  ['low', EDITS],
  ['medium', union(EDITS, whole('run'))],
  ['high', EVERYTHING],
]);
