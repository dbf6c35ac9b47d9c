import type { AccessBuilder } from '../access/builder.ts';
import type { Effect, Entry } from '../access/decision-list.ts';
import type { Pattern } from '../access/pattern.ts';
import { SEPARATOR, union, whole } from '../access/pattern.ts';
import { at, items, text, type Value } from '../document/value.ts';
import { hookProgram } from './claude/hooks.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { servers } from './mcp/plain-format.ts';
import { JSONC, readDocument } from './mcp/read-document.ts';
import { connection } from './mcp/remote.ts';
import { readServerWithTools } from './mcp/server-tools.ts';
import { inScope, placeIn, scopeOf } from './reading.ts';
import { regexUses } from './regex-uses.ts';

/** Augment's CLI: of its rules the first that matches decides. Source: docs.augmentcode.com/cli/permissions. */
export const format: ManifestFormat = {
  id: 'augment-settings',
  title: 'Augment settings',
  clients: ['Augment'],
  files: ['**/.augment/settings.json', '**/.augment/settings.local.json'],
  reads: 'toolPermissions (first match wins; scripts and webhooks that decide), mcpServers',
  group: (path) => scopeOf(path, '.augment'),
  companions: (path) =>
    ['settings.json', 'settings.local.json'].map((name) => path.slice(0, path.lastIndexOf('/') + 1) + name),
  read(files, to) {
    const first = files[0];
    if (!first) return;
    const scope = scopeOf(first.path, '.augment');
    const name = inScope('Augment', scope);
    const list: Entry[] = [];
    // The local file comes first, as the nearer one.
    for (const file of [...files].sort((a, b) => b.path.length - a.path.length)) {
      const value = readDocument(file, name, JSONC, to);
      for (const rule of items(at(value, 'toolPermissions'))) list.push(...readRule(rule, name, file, to));
      const client = { name, dialect: 'claude' as const, honoursDisabled: true, filtersTools: false };
      for (const server of servers(value, 'mcpServers'))
        readServerWithTools(server, client, { approve: [], deny: [], only: [], globs: false }, file, to);
    }
    to.agent({ id: `augment ${scope}`, name, role: 'session', list: { entries: list, default: 'inherit' } });
  },
};

const EFFECTS = new Map<string, Effect>([
  ['allow', 'allow'],
  ['ask-user', 'ask'],
  ['deny', 'deny'],
  // Someone else's program decides: it may allow, so it is no guard that is known.
  ['webhook-policy', 'inherit'],
  ['script-policy', 'inherit'],
]);

function readRule(rule: Value, agent: string, file: SourceFile, to: AccessBuilder): Entry[] {
  const tool = text(at(rule, 'toolName'));
  const permission = at(rule, 'permission');
  const type = text(at(permission, 'type')) ?? text(permission) ?? '';
  const effect = EFFECTS.get(type);
  if (tool === undefined || !effect || text(at(rule, 'eventType')) === 'tool-response') return [];
  const script = text(at(permission, 'script')) ?? text(at(permission, 'command'));
  const url = text(at(permission, 'webhookUrl')) ?? text(at(permission, 'url'));
  const place = placeIn(file, rule.span);
  const subject = `policy of ${tool}`;
  if (type === 'script-policy' && script !== undefined)
    to.fact({
      kind: 'launch',
      starts: 'hook',
      agent,
      subject,
      when: subject,
      program: hookProgram(script),
      text: script,
      place,
    });
  if (type === 'webhook-policy' && url !== undefined)
    to.fact({ ...connection(url), kind: 'connection', purpose: 'hook', agent, subject, place });
  const regex = text(at(rule, 'shellInputRegex'));
  const uses = regex === undefined ? toolUses(tool) : limited(tool, regex);
  const words = regex === undefined ? tool : `${tool}(/${regex}/)`;
  return [{ effect, uses, place, text: words, origin: 'rule' }];
}

const SHELL = 'launch-process';
const VERBS = new Map<string, readonly string[]>([
  [SHELL, ['run']],
  ['view', ['read']],
  ['read-file', ['read']],
  ['save-file', ['write']],
  ['str-replace-editor', ['edit']],
  ['web-fetch', ['fetch']],
  ['web-search', ['search-web']],
]);

/** The expression is looked for in commands; for any other tool its meaning is not documented: it stands for itself. */
function limited(tool: string, regex: string): Pattern {
  if (tool === SHELL) return regexUses('run', regex);
  return { sequences: [[`${tool} if ${regex}${SEPARATOR}`]] };
}

/** A tool of a server is `<tool>_<server>`; it stands for itself. */
function toolUses(tool: string): Pattern {
  const verbs = VERBS.get(tool);
  return verbs ? union(...verbs.map(whole)) : { sequences: [[tool + SEPARATOR]] };
}
