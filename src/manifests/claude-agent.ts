import type { AccessBuilder } from '../access/builder.ts';
import type { Effect, Entry } from '../access/decision-list.ts';
import type { Pattern } from '../access/pattern.ts';
import { EVERYTHING, SEPARATOR, SOME, union, whole } from '../access/pattern.ts';
import { CLAUDE_AGENT } from '../document/front-matter-dialects.ts';
import type { Span, Value } from '../document/value.ts';
import { at, entries, entry, items, text } from '../document/value.ts';
import { readFrontMatter, ruleList } from './claude/front-matter-file.ts';
import { readHooks } from './claude/hooks.ts';
import { knownTool, normalName, VERBS } from './claude/permission-rule.ts';
import { ACCEPTED_EDITS } from './claude/session.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { readServer } from './mcp/server.ts';
import { inScope, placeIn, scopeOf, sessionSettings } from './reading.ts';

/**
 * Sub-agents of Claude Code. `tools` limits what the agent can use at all: without it the agent has every tool, every
 * MCP tool included; specifiers in it are ignored. Source: code.claude.com/docs/en/sub-agents; 2.1.329 observed.
 */
export const format: ManifestFormat = {
  id: 'claude-agent',
  title: 'Claude Code sub-agents',
  clients: ['Claude Code'],
  files: ['**/.claude/agents/**/*.md'],
  // Agents call each other, so what one gains depends on what the others may do.
  group: (path) => scopeOf(path, '.claude'),
  companions: (path, tree) => {
    const folder = `${scopeOf(path, '.claude')}/.claude/agents/`.replace(/^\//, '').toLowerCase();
    return tree.filter((p) => p.toLowerCase().startsWith(folder) && p.toLowerCase().endsWith('.md'));
  },
  context: sessionSettings,
  reads: 'tools, disallowedTools, permissionMode, memory, mcpServers, hooks',
  read(files, to) {
    for (const file of files) readAgent(file, to);
  },
};

function readAgent(file: SourceFile, to: AccessBuilder): void {
  const called = `Claude Code agent ${baseName(file.path)}`;
  const read = readFrontMatter(file, CLAUDE_AGENT, called, to);
  if (!read?.present) return; // no front matter: the client does not load the agent
  const { front } = read;
  const name = text(at(front, 'name'));
  if (!name || !at(front, 'description')) return; // both are required
  const scope = scopeOf(file.path, '.claude');
  const agent = inScope(`Claude Code agent ${name}`, scope);
  const list = toolEntries(front, file);
  to.agent({
    id: `claude agent ${scope} ${name}`,
    name: agent,
    role: 'limit',
    within: `claude ${scope}`,
    list: { entries: list, default: 'deny' },
  });
  readHooks(at(front, 'hooks'), file, agent, to);
  for (const server of items(at(front, 'mcpServers'))) {
    for (const e of entries(server))
      readServer(e, { name: agent, dialect: 'claude', honoursDisabled: false, filtersTools: false }, file, to);
  }
}

/** Denied first, then what its mode lets through, then what is available at all. */
function toolEntries(front: Value, file: SourceFile): Entry[] {
  const make = (
    effect: Effect,
    uses: Pattern,
    span: Span,
    words: string,
    origin: Entry['origin'] = 'tools',
  ): Entry => ({
    effect,
    uses,
    place: placeIn(file, span),
    text: words,
    origin,
  });
  const out: Entry[] = [];
  for (const denied of ruleList(at(front, 'disallowedTools'))) {
    const pattern = toolPattern(denied.value);
    if (pattern) out.push(make('deny', pattern, denied.span, denied.value));
  }
  const available: Entry[] = [];
  const tools = entry(front, 'tools');
  const named = ruleList(tools?.value);
  const everything = !tools || tools.value.kind === 'null' ? tools === undefined : named.some((t) => t.value === '*');
  if (everything) {
    available.push(
      make(
        'inherit',
        EVERYTHING,
        tools?.value.span ?? at(front, 'name')?.span ?? front.span,
        tools ? 'tools: *' : 'every tool, because there is no `tools` key',
      ),
    );
  } else {
    for (const tool of named) {
      const pattern = toolPattern(tool.value);
      if (pattern) available.push(make('inherit', pattern, tool.span, tool.value));
    }
  }
  const memory = at(front, 'memory');
  if (memory && ['user', 'project', 'local'].includes(text(memory) ?? '') && available.length > 0) {
    // Observed: memory adds these by itself, whatever `tools` says.
    available.push(
      make('inherit', union(whole('read'), whole('write'), whole('edit')), memory.span, `memory: ${text(memory)}`),
    );
  }
  return [...out, ...modeEntries(front, available, make), ...available];
}

/** In its own mode the agent's available tools run unasked; 2.1.240 honoured bypassPermissions here, 2.1.329 does not. */
function modeEntries(
  front: Value,
  available: readonly Entry[],
  make: (effect: Effect, uses: Pattern, span: Span, words: string, origin: Entry['origin']) => Entry,
): Entry[] {
  const mode = at(front, 'permissionMode');
  const name = text(mode);
  if (!mode || !name || available.length === 0) return [];
  if (name === 'bypassPermissions')
    return available.map((a) => make('allow', a.uses, mode.span, `permissionMode: ${name}`, 'mode'));
  if (name === 'acceptEdits') return [make('allow', ACCEPTED_EDITS, mode.span, `permissionMode: ${name}`, 'mode')];
  return [];
}

/** A tool of a `tools` list. Specifiers are ignored, unknown and wrongly cased names dropped, globs grant nothing. */
function toolPattern(words: string): Pattern | undefined {
  const name = words.replace(/\(.*$/s, '').trim();
  if (name === '*') return EVERYTHING;
  if (name.startsWith('mcp__')) {
    if (name.includes('*')) return undefined;
    const parts = name.slice('mcp__'.length).split('__');
    const server = normalName(parts[0] ?? '');
    const tool = parts.slice(1).join('__');
    if (server === '') return undefined;
    return tool === ''
      ? { sequences: [[`mcp__${server}__`, SOME, SEPARATOR]] }
      : { sequences: [[`mcp__${server}__${normalName(tool)}${SEPARATOR}`]] };
  }
  const known = knownTool(name) ?? (/^[A-Z]/.test(name) ? name : undefined);
  return known === undefined ? undefined : whole(VERBS[known] ?? known);
}

function baseName(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.md$/i, '');
}
