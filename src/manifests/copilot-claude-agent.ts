import type { AccessBuilder } from '../access/builder.ts';
import { COPILOT_CLI } from '../document/front-matter-dialects.ts';
import type { Value } from '../document/value.ts';
import { at, entries } from '../document/value.ts';
import { nameOf } from './claude/agent.ts';
import { readFrontMatter, ruleList } from './claude/front-matter-file.ts';
import { readLimits } from './copilot/limits.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { readServer } from './mcp/server.ts';
import { inScope, scopeOf } from './reading.ts';

/**
 * Claude Code's agents as Copilot CLI reads them: `disallowedTools` is ignored, and names that Claude Code drops are tools
 * here. What both gain is told once; what it alone loses is no narrowing, and what it gains because a list takes the form
 * that it knows (commas, no specifiers) is nothing that the file did not say before.
 * Source: Copilot CLI 1.0.102 observed. VS Code, which takes the first of equal keys, is not followed.
 */
export const format: ManifestFormat = {
  id: 'copilot-claude-agent',
  title: 'Claude Code’s sub-agents, as Copilot reads them',
  clients: ['Copilot CLI'],
  files: ['**/.claude/agents/**/*.md'],
  remarksOnly: true,
  reads: 'tools, mcp-servers',
  read(files, to) {
    // What can't be read is told by Claude Code's reader.
    for (const file of files) readAgent(file, { ...to, fact: (fact) => fact.kind !== 'opaque' && to.fact(fact) });
  },
};

function readAgent(file: SourceFile, to: AccessBuilder): void {
  const stem = (file.path.split('/').at(-1) ?? file.path).replace(/\.md$/i, '');
  const read = readFrontMatter(file, COPILOT_CLI, `Copilot agent ${stem}`, to);
  if (!read?.present || !at(read.front, 'description')) return;
  const scope = scopeOf(file.path, '.claude');
  const name = nameOf(at(read.front, 'name')) ?? stem;
  const agent = inScope(`Copilot agent ${name}`, scope);
  readLimits(
    plainTools(read.front),
    { id: `copilot also agent ${scope} ${name}`, name: agent, isPrompt: false },
    file,
    to,
  );
  for (const server of entries(at(read.front, 'mcp-servers')))
    readServer(server, { name: agent, dialect: 'copilot', honoursDisabled: false, filtersTools: true }, file, to);
}

/** The list of tools as Claude Code parts it, without specifiers. */
function plainTools(front: Value): Value {
  if (front.kind !== 'map') return front;
  return {
    ...front,
    entries: front.entries.map((e) => {
      if (e.key !== 'tools' || (e.value.kind !== 'string' && e.value.kind !== 'list')) return e;
      const names = ruleList(e.value).map((t) => ({ ...t, value: t.value.replace(/\([\s\S]*$/, '') }));
      return { ...e, value: { kind: 'list' as const, items: names, span: e.value.span } };
    }),
  };
}
