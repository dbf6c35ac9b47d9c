import type { AccessBuilder } from '../access/builder.ts';
import type { Entry } from '../access/decision-list.ts';
import type { Pattern } from '../access/pattern.ts';
import { EVERYTHING, SEPARATOR, SOME, union, whole } from '../access/pattern.ts';
import { COPILOT_CLI } from '../document/front-matter-dialects.ts';
import type { Value } from '../document/value.ts';
import { at, strings, text } from '../document/value.ts';
import { readFrontMatter } from './claude/front-matter-file.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { inScope, placeIn, scopeOf } from './reading.ts';

/**
 * Custom droids of Factory, its sub-agents: `tools` is a list, or the name of a category; without it a droid has every
 * tool. Source: Factory-AI/factory docs/cli/configuration/custom-droids.mdx.
 */
export const format: ManifestFormat = {
  id: 'factory-droid',
  title: 'Factory droids',
  clients: ['Factory'],
  files: ['**/.factory/droids/*.md'],
  reads: 'tools, mcpServers',
  read(files, to) {
    for (const file of files) readDroid(file, to);
  },
};

function readDroid(file: SourceFile, to: AccessBuilder): void {
  const stem = (file.path.split('/').at(-1) ?? file.path).replace(/\.md$/i, '');
  const read = readFrontMatter(file, COPILOT_CLI, `Factory droid ${stem}`, to);
  const name = text(at(read?.front, 'name'));
  if (!read?.present || !name) return;
  const scope = scopeOf(file.path, '.factory');
  to.agent({
    id: `factory droid ${scope} ${name}`,
    name: inScope(`Factory droid ${name}`, scope),
    role: 'limit',
    within: `factory ${scope}`,
    member: { team: `factory ${scope}`, as: name, says: 'tools' },
    list: { entries: offered(read.front, file), default: 'deny' },
  });
}

function offered(front: Value, file: SourceFile): Entry[] {
  const tools = at(front, 'tools');
  const entry = (uses: Pattern, of: Value, words: string): Entry => ({
    effect: 'inherit',
    uses,
    place: placeIn(file, of.span),
    text: words,
    origin: 'tools',
  });
  if (!tools || tools.kind === 'null')
    return [entry(EVERYTHING, at(front, 'name') ?? front, 'every tool, because there is no `tools` key')];
  const named = tools.kind === 'string' ? [tools] : strings(tools);
  const servers = strings(at(front, 'mcpServers'));
  return [
    ...named.map((tool) => entry(toolPattern(tool.value, tools.kind === 'string'), tool, tool.value)),
    ...servers.map((s) => entry({ sequences: [[`mcp__${s.value}__`, SOME, SEPARATOR]] }, s, `mcp__${s.value}`)),
  ];
}

function toolPattern(name: string, mayBeCategory: boolean): Pattern {
  const category = mayBeCategory && Object.hasOwn(CATEGORIES, name) ? CATEGORIES[name] : undefined;
  if (category) return union(...category.map((tool) => toolPattern(tool, false)));
  if (mayBeCategory && name === 'mcp') return { sequences: [['mcp__', SOME, SEPARATOR]] };
  const verbs = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  return verbs ? union(...verbs.map(whole)) : { sequences: [[name + SEPARATOR]] };
}

const CATEGORIES: Readonly<Record<string, readonly string[]>> = {
  'read-only': ['Read', 'LS', 'Grep', 'Glob'],
  edit: ['Create', 'Edit', 'ApplyPatch'],
  execute: ['Execute'],
  web: ['WebSearch', 'FetchUrl'],
};
/** `Edit` brings `ApplyPatch` along for some models (documented), which also creates files. */
const VERBS: Readonly<Record<string, readonly string[]>> = {
  Read: ['read'],
  LS: ['read'],
  Grep: ['read'],
  Glob: ['read'],
  Create: ['write'],
  Edit: ['edit', 'write'],
  ApplyPatch: ['edit', 'write'],
  Execute: ['run'],
  WebSearch: ['search-web'],
  FetchUrl: ['fetch'],
  Task: ['call'],
};
