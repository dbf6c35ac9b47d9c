import type { AccessBuilder } from '../../access/builder.ts';
import type { Effect, Entry } from '../../access/decision-list.ts';
import type { Pattern } from '../../access/pattern.ts';
import { EVERYTHING, SEPARATOR, SOME, union, whole } from '../../access/pattern.ts';
import { CLAUDE_AGENT } from '../../document/front-matter-dialects.ts';
import type { Span, Value } from '../../document/value.ts';
import { at, entries, entry, items, text } from '../../document/value.ts';
import type { SourceFile } from '../manifest-format.ts';
import { readServer } from '../mcp/server.ts';
import { inScope, placeIn } from '../reading.ts';
import { readFrontMatter, ruleList } from './front-matter-file.ts';
import { readHooks } from './hooks.ts';
import { knownTool, normalName, VERBS } from './permission-rule.ts';
import { ACCEPTED_EDITS } from './session.ts';

/** Where an agent of Claude Code comes from. */
export interface AgentSource {
  /** The folder that it belongs to; empty for the root. */
  readonly scope: string;
  /** A plugin's agent: the client ignores its hooks, servers and permission mode (documented). */
  readonly plugin: boolean;
}

/**
 * A sub-agent of Claude Code. `names` counts those of one group by name: which of two is used is not known, so each
 * counts by itself and none can hide the other.
 */
export function readAgent(file: SourceFile, source: AgentSource, names: Map<string, number>, to: AccessBuilder): void {
  const called = `Claude Code agent ${baseName(file.path)}`;
  const read = readFrontMatter(file, CLAUDE_AGENT, called, to);
  if (!read?.present) return; // no front matter: the client does not load the agent
  const { front } = read;
  const { scope, plugin } = source;
  // Both are required; whether a plugin's agent goes without a name was not observed, so it counts.
  const name = nameOf(at(front, 'name')) ?? (plugin ? baseName(file.path) : undefined);
  if (!name || !at(front, 'description')) return;
  const agent = inScope(`Claude Code agent ${name}`, scope);
  const earlier = names.get(name) ?? 0;
  names.set(name, earlier + 1);
  to.agent({
    id: `claude ${plugin ? 'plugin ' : ''}agent ${scope} ${name}${earlier === 0 ? '' : ` #${earlier + 1}`}`,
    name: agent,
    role: 'limit',
    ...(plugin ? {} : { within: `claude ${scope}` }),
    member: { team: `claude${plugin ? ' plugin' : ''} ${scope}`, as: name, says: 'tools' },
    list: { entries: toolEntries(front, file, plugin), default: 'deny' },
  });
  const apart = text(at(front, 'isolation')) === 'worktree';
  to.fact({
    kind: 'isolation',
    agent,
    subject: 'work tree of its own',
    dimension: 'work tree of its own',
    level: apart ? 0 : 1,
    defaultLevel: 1,
    label: apart ? 'on' : 'off',
    stated: apart,
    place: placeIn(file, at(front, 'isolation')?.span ?? front.span),
  });
  if (plugin) return;
  readHooks(at(front, 'hooks'), file, agent, to);
  for (const server of items(at(front, 'mcpServers'))) {
    for (const e of entries(server))
      readServer(e, { name: agent, dialect: 'claude', honoursDisabled: false, filtersTools: false }, file, to);
  }
}

/** A name, also where YAML takes it for a number or a switch. */
export function nameOf(value: Value | undefined): string | undefined {
  if (value?.kind === 'number') return value.raw;
  return value?.kind === 'boolean' ? String(value.value) : text(value);
}

/** Denied first, then what its mode lets through, then what is available at all. */
function toolEntries(front: Value, file: SourceFile, plugin: boolean): Entry[] {
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
  // What is neither a list nor a text is not known to limit anything.
  const unclear = tools !== undefined && ['map', 'number', 'boolean'].includes(tools.value.kind);
  const everything = tools === undefined || unclear || named.some((t) => t.value === '*');
  if (everything) {
    available.push(
      make(
        'inherit',
        EVERYTHING,
        tools?.value.span ?? at(front, 'name')?.span ?? front.span,
        tools
          ? unclear
            ? 'tools: neither a list nor a text'
            : 'tools: *'
          : 'every tool, because there is no `tools` key',
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
  return [...out, ...(plugin ? [] : modeEntries(front, available, make)), ...available];
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
  if (name === 'acceptEdits') {
    const offered = (verb: string): boolean =>
      available.some((a) =>
        a.uses.sequences.some(([head]) => typeof head !== 'string' || head.startsWith(`${verb}\0`)),
      );
    const sequences = ACCEPTED_EDITS.sequences.filter(([head]) => offered(String(head).split('\0')[0] ?? ''));
    return sequences.length === 0 ? [] : [make('allow', { sequences }, mode.span, `permissionMode: ${name}`, 'mode')];
  }
  if (name === 'plan') {
    const edits = union(whole('edit'), whole('write'));
    return [make('deny', edits, mode.span, 'permissionMode: plan', 'mode')];
  }
  // What nothing else approves is refused: narrower than asking, and it can't be told here what else approves.
  if (name === 'dontAsk')
    return available.map((a) =>
      make('ask', a.uses, mode.span, 'what nothing else approves (permissionMode: dontAsk)', 'mode'),
    );
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
