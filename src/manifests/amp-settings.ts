import type { AccessBuilder } from '../access/builder.ts';
import type { Effect, Entry } from '../access/decision-list.ts';
import type { Pattern, Sequence } from '../access/pattern.ts';
import { EVERYTHING, merge, SEPARATOR, SOME, star, union, uses, whole } from '../access/pattern.ts';
import { holds } from '../access/witness.ts';
import { at, entries, items, type MapEntry, strings, text, type Value } from '../document/value.ts';
import { hookProgram } from './claude/hooks.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { JSONC, readDocument } from './mcp/read-document.ts';
import { readServerWithTools } from './mcp/server-tools.ts';
import { inScope, placeIn, scopeOf } from './reading.ts';
import { regexUses } from './regex-uses.ts';
import { trusting } from './trust-fact.ts';

/** Amp's workspace settings: of its rules the first that matches decides. Source: ampcode.com/manual. */
export const format: ManifestFormat = {
  id: 'amp-settings',
  title: 'Amp settings',
  clients: ['Amp'],
  files: ['**/.amp/settings.json', '**/.amp/settings.jsonc'],
  reads:
    'amp.permissions (first match wins), amp.mcpPermissions, amp.dangerouslyAllowAll, amp.commands.allowlist, amp.tools.disable, amp.tools.enable, amp.guardedFiles.allowlist, amp.toolbox.path, amp.mcpServers',
  read(files, to) {
    for (const file of files) {
      const scope = scopeOf(file.path, '.amp');
      const name = inScope('Amp', scope);
      const value = readDocument(file, name, JSONC, to);
      if (value) readSettings(value, scope, name, file, to);
    }
  },
};

function readSettings(value: Value, scope: string, name: string, file: SourceFile, to: AccessBuilder): void {
  const setting = (key: string): Value | undefined => at(value, `amp.${key}`) ?? at(value, 'amp', ...key.split('.'));
  const make = (
    effect: Effect,
    pattern: Pattern,
    at: Value,
    words: string,
    origin: Entry['origin'] = 'rule',
  ): Entry => ({
    effect,
    uses: pattern,
    place: placeIn(file, at.span),
    text: words,
    origin,
  });
  const list: Entry[] = [];
  for (const tool of strings(setting('tools.disable')))
    list.push(make('deny', toolUses(ownName(tool.value), undefined), tool, `amp.tools.disable: ${tool.value}`));
  for (const rule of items(setting('permissions'))) list.push(...readRule(rule, make, name, file, to));
  for (const command of strings(setting('commands.allowlist')))
    list.push(make('allow', uses('run', star(command.value)), command, `Bash(${command.value})`));
  // Files that are kept for a person to approve, and these all the same.
  for (const glob of strings(setting('guardedFiles.allowlist')))
    list.push(
      make('allow', union(limited('edit', glob.value), limited('write', glob.value)), glob, `edit_file(${glob.value})`),
    );
  const box = setting('toolbox.path');
  if (box?.kind === 'string' && box.value !== '')
    trusting(file, name, to)('tools', `toolbox ${box.value}`, `amp.toolbox.path: ${box.value}`, box.span);
  const all = setting('dangerouslyAllowAll');
  if (all?.kind === 'boolean' && all.value)
    list.push(make('allow', EVERYTHING, all, 'amp.dangerouslyAllowAll: true', 'mode'));
  to.agent({ id: `amp ${scope}`, name, role: 'session', list: { entries: list, default: 'inherit' } });
  const only = setting('tools.enable');
  const enabled = strings(only).map((tool) =>
    make('inherit', toolUses(ownName(tool.value), undefined), tool, `amp.tools.enable: ${tool.value}`),
  );
  if (only?.kind === 'list') enabled.push(make('deny', EVERYTHING, only, 'what amp.tools.enable does not list'));
  to.agent({ id: `amp tools ${scope}`, name, role: 'session', list: { entries: enabled, default: 'inherit' } });
  for (const rule of items(setting('mcpPermissions'))) {
    if (text(at(rule, 'action')) !== 'allow') continue;
    const what = entries(at(rule, 'matches')).map((e) => `${e.key}=${valuesOf(e.value).join()}`);
    const words = what.join(' ') || 'every server';
    to.fact({
      kind: 'trust',
      of: what.length === 0 || what.every((w) => /=\*+$/.test(w)) ? 'all servers' : 'server',
      what: words,
      subject: `mcpPermissions ${words}`,
      agent: name,
      level: 1,
      pinned: true,
      text: words,
      place: placeIn(file, rule.span),
    });
  }
  const client = { name, dialect: 'claude' as const, honoursDisabled: true, filtersTools: false };
  const keys = { approve: [], deny: [], only: ['includeTools'], globs: true };
  for (const server of entries(setting('mcpServers'))) readServerWithTools(server, client, keys, file, to);
}

/** `builtin:` leaves tools of servers with the same name alone. */
function ownName(tool: string): string {
  return tool.replace(/^builtin:/, '');
}

const EFFECTS = new Map<string, Effect>([
  ['allow', 'allow'],
  ['ask', 'ask'],
  ['reject', 'deny'],
  ['delegate', 'inherit'], // another program decides
]);

function readRule(
  rule: Value,
  make: (effect: Effect, pattern: Pattern, at: Value, words: string) => Entry,
  agent: string,
  file: SourceFile,
  to: AccessBuilder,
): Entry[] {
  const tool = text(at(rule, 'tool'));
  const action = text(at(rule, 'action')) ?? '';
  const effect = EFFECTS.get(action);
  if (tool === undefined || !effect) return [];
  const program = text(at(rule, 'to'));
  if (action === 'delegate' && program !== undefined) {
    to.fact({
      kind: 'launch',
      starts: 'hook',
      agent,
      subject: `delegate of ${tool}`,
      when: `delegate of ${tool}`,
      program: hookProgram(program),
      text: program,
      place: placeIn(file, rule.span),
    });
  }
  const context = text(at(rule, 'context'));
  const matches = at(rule, 'matches');
  const limits = entries(matches).map((e) => valuesOf(e.value).join(' or '));
  const words = limits.length > 0 ? `${tool}(${limits.join(', ')})` : tool;
  // What holds only in one kind of thread is compared by its text.
  const pattern = context === undefined ? toolUses(tool, matches) : textOnly(`${words} in ${context}`);
  return [make(effect, pattern, rule, words)];
}

const VERBS = new Map<string, readonly string[]>([
  ['Bash', ['run']],
  ['Read', ['read']],
  ['edit_file', ['edit']],
  ['create_file', ['write']],
  ['delete_file', ['write']],
  ['read_web_page', ['fetch']],
  ['web_search', ['search-web']],
  ['Task', ['call']],
]);
/** The argument that a use of the verb is told by. */
const ARGUMENTS: Readonly<Record<string, string>> = { run: 'cmd', read: 'path', edit: 'path', write: 'path' };

function toolUses(tool: string, matches: Value | undefined): Pattern {
  const limits = entries(matches);
  if (/^\*+$/.test(tool)) return limits.length === 0 ? EVERYTHING : textOnly(`* ${told(limits)}`);
  const verbs = [...VERBS].filter(([name]) => holds({ sequences: [star(tool)] }, name)).flatMap(([, found]) => found);
  const named = { sequences: [limits.length === 0 ? toolName(tool) : [`${tool} if ${told(limits)}${SEPARATOR}`]] };
  if (verbs.length === 0) return named;
  if (tool.includes('*')) return union(named, ...verbs.map((verb) => verbUses(verb, limits)));
  return union(...verbs.map((verb) => verbUses(verb, limits)));
}

function verbUses(verb: string, limits: readonly MapEntry[]): Pattern {
  if (limits.length === 0) return whole(verb);
  const only = limits[0];
  if (limits.length > 1 || !only || only.key !== ARGUMENTS[verb]) return textOnly(`${verb} ${told(limits)}`);
  return union(...valuesOf(only.value).map((value) => limited(verb, value)));
}

function toolName(tool: string): Sequence {
  return tool.endsWith('__*')
    ? merge([...star(tool.slice(0, -1)), SOME, SEPARATOR])
    : merge([...star(tool), SEPARATOR]);
}

/** `/…/` is a regular expression, anything else a glob. */
function limited(verb: string, value: string): Pattern {
  const regex = /^\/([\s\S]+)\/$/.exec(value)?.[1];
  if (verb === 'run')
    return regex === undefined ? (value === '*' ? whole('run') : uses('run', star(value))) : regexUses('run', regex);
  if (regex !== undefined && !value.startsWith('/**')) return regexUses(verb, regex);
  if (/^\*+$/.test(value)) return whole(verb);
  if (value.startsWith('*')) return uses(verb, ...['./', '~/', '/'].map((root) => merge([root, ...star(value)])));
  return uses(verb, /^[/~]/.test(value) ? star(value) : merge(['./', ...star(value.replace(/^\.\//, ''))]));
}

function textOnly(words: string): Pattern {
  return { sequences: [[`\u0001${words}${SEPARATOR}`]] };
}

function told(limits: readonly MapEntry[]): string {
  return limits.map((l) => `${l.key}=${valuesOf(l.value).join()}`).join();
}

function valuesOf(value: Value): string[] {
  if (value.kind === 'list') return strings(value).map((s) => s.value);
  return value.kind === 'string' ? [value.value] : [];
}
