import type { Effect, Entry } from '../access/decision-list.ts';
import type { Pattern } from '../access/pattern.ts';
import { EVERYTHING, SEPARATOR, union, whole } from '../access/pattern.ts';
import { at, entries, items, text, type Value } from '../document/value.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { servers } from './mcp/plain-format.ts';
import { JSONC, readDocument } from './mcp/read-document.ts';
import { readServerWithTools } from './mcp/server-tools.ts';
import { inScope, placeIn, scopeOf } from './reading.ts';
import { regexUses } from './regex-uses.ts';
import { isNoRustRegex } from './zed/rust-regex.ts';

/**
 * Zed's project settings. Deny before confirm before allow, then the tool's default, then that of all tools.
 * Whether a project may set `agent` depends on its being trusted: it counts. Sources: zed docs/src/ai/{mcp,tool-permissions}.md.
 */
export const format: ManifestFormat = {
  id: 'zed-settings',
  title: 'Zed settings',
  clients: ['Zed'],
  files: ['**/.zed/settings.json'],
  reads: 'context_servers, agent.tool_permissions, agent.always_allow_tool_actions',
  read(files, to) {
    for (const file of files) {
      const scope = scopeOf(file.path, '.zed');
      const name = inScope('Zed', scope);
      const value = readDocument(file, name, JSONC, to);
      if (!value) continue;
      const client = { name, dialect: 'claude' as const, honoursDisabled: true, filtersTools: false };
      const keys = { approve: [], deny: [], only: [], globs: false };
      for (const server of servers(value, 'context_servers')) readServerWithTools(server, client, keys, file, to);
      const list = permissions(at(value, 'agent'), file);
      to.agent({ id: `zed ${scope}`, name, role: 'session', list: { entries: list, default: 'inherit' } });
    }
  },
};

const EFFECTS = new Map<string, Effect>([
  ['allow', 'allow'],
  ['confirm', 'ask'],
  ['deny', 'deny'],
]);

function permissions(agent: Value | undefined, file: SourceFile): Entry[] {
  const rules: Entry[] = [];
  const defaults: Entry[] = [];
  const add = (
    list: Entry[],
    effect: Effect,
    pattern: Pattern,
    of: Value,
    words: string,
    origin: Entry['origin'],
  ): void => void list.push({ effect, uses: pattern, place: placeIn(file, of.span), text: words, origin });
  const set = at(agent, 'tool_permissions');
  const tools = entries(at(set, 'tools'));
  for (const tool of tools) {
    for (const key of ['always_deny', 'always_confirm', 'always_allow']) {
      for (const rule of items(at(tool.value, key))) {
        const pattern = text(at(rule, 'pattern')) ?? text(rule) ?? '';
        if (!isNoRustRegex(pattern)) continue;
        const words = `${tool.key}, which an expression that does not compile locks (/${pattern}/)`;
        add(rules, 'deny', toolUses(tool.key), rule, words, 'rule');
      }
    }
  }
  for (const [key, effect] of [
    ['always_deny', 'deny'],
    ['always_confirm', 'ask'],
    ['always_allow', 'allow'],
  ] as const) {
    for (const tool of tools) {
      for (const rule of items(at(tool.value, key))) {
        const pattern = text(at(rule, 'pattern')) ?? text(rule);
        if (pattern === undefined) continue;
        const sensitive = at(rule, 'case_sensitive');
        const exact = sensitive?.kind === 'boolean' && sensitive.value;
        add(rules, effect, matching(tool.key, pattern, exact), rule, `${tool.key}(/${pattern}/)`, 'rule');
      }
    }
  }
  for (const tool of tools) {
    const own = at(tool.value, 'default') ?? at(tool.value, 'default_mode');
    const effect = EFFECTS.get(text(own) ?? '');
    if (own && effect) add(defaults, effect, toolUses(tool.key), own, tool.key, 'rule');
  }
  const all = at(set, 'default');
  const effect = EFFECTS.get(text(all) ?? '');
  if (all && effect) add(defaults, effect, EVERYTHING, all, `tool_permissions.default: ${text(all)}`, 'mode');
  const old = at(agent, 'always_allow_tool_actions');
  if (old?.kind === 'boolean' && old.value)
    add(defaults, 'allow', EVERYTHING, old, 'agent.always_allow_tool_actions: true', 'mode');
  return [...rules, ...defaults];
}

const VERBS = new Map<string, readonly string[]>([
  ['terminal', ['run']],
  ['read_file', ['read']],
  ['edit_file', ['edit', 'write']],
  ['create_file', ['write']],
  ['save_file', ['write']],
  ['fetch', ['fetch']],
  ['search_web', ['search-web']],
  ['web_search', ['search-web']],
]);

/** A tool of a server is `mcp:<server>:<tool>`. */
function toolUses(tool: string): Pattern {
  const verbs = VERBS.get(tool);
  const [kind, server, name] = tool.split(':');
  if (kind === 'mcp' && server !== undefined && name !== undefined)
    return { sequences: [[`mcp__${server}__${name}${SEPARATOR}`]] };
  return verbs ? union(...verbs.map(whole)) : { sequences: [[tool + SEPARATOR]] };
}

/** Looked for anywhere, without regard to case unless it says so. Source: Zed's documentation of tool permissions. */
function matching(tool: string, pattern: string, sensitive: boolean): Pattern {
  const verbs = VERBS.get(tool);
  if (!verbs) return { sequences: [[`${tool} ${pattern}${SEPARATOR}`]] };
  return union(...verbs.map((verb) => regexUses(verb, pattern, { ignoreCase: !sensitive, syntax: 'rust' })));
}
