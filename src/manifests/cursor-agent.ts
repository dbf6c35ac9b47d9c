import type { AccessBuilder } from '../access/builder.ts';
import type { Pattern } from '../access/pattern.ts';
import { EVERYTHING, union, whole } from '../access/pattern.ts';
import { CLAUDE_AGENT } from '../document/front-matter-dialects.ts';
import { at, text } from '../document/value.ts';
import { readFrontMatter } from './claude/front-matter-file.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { inScope, placeIn, scopeOf } from './reading.ts';

/**
 * Sub-agents of Cursor. There is no list of tools: each has all tools of its parent, and only `readonly: true` takes
 * away those that write or run. Source: cursor.com/docs/context/subagents.
 */
export const format: ManifestFormat = {
  id: 'cursor-agent',
  title: 'Cursor sub-agents',
  clients: ['Cursor', 'Cursor CLI'],
  files: ['**/.cursor/agents/**/*.md'],
  reads: 'readonly, is_background',
  read(files, to) {
    for (const file of files) readAgent(file, to);
  },
};

const READS: Pattern = union(whole('read'), whole('fetch'), whole('search-web'));

function readAgent(file: SourceFile, to: AccessBuilder): void {
  const stem = (file.path.split('/').at(-1) ?? file.path).replace(/\.md$/i, '');
  const read = readFrontMatter(file, CLAUDE_AGENT, `Cursor agent ${stem}`, to);
  if (!read?.present) return;
  const { front } = read;
  const name = text(at(front, 'name')) ?? stem;
  const scope = scopeOf(file.path, '.cursor');
  const agent = inScope(`Cursor agent ${name}`, scope);
  const only = at(front, 'readonly');
  const readonly = only?.kind === 'boolean' && only.value;
  const place = placeIn(file, (only ?? at(front, 'name') ?? front).span);
  to.agent({
    id: `cursor agent ${scope} ${name}`,
    name: agent,
    role: 'limit',
    list: {
      entries: [
        readonly
          ? { effect: 'inherit', uses: READS, place, text: 'readonly: true', origin: 'tools' }
          : { effect: 'inherit', uses: EVERYTHING, place, text: 'no readonly: true', origin: 'tools' },
      ],
      default: 'deny',
    },
  });
  const background = at(front, 'is_background');
  if (background?.kind === 'boolean' && background.value)
    to.fact({
      kind: 'trust',
      agent,
      of: 'agent',
      what: `${agent} in the background`,
      subject: `${agent} in the background`,
      level: 1,
      pinned: true,
      text: 'is_background: true',
      place: placeIn(file, background.span),
    });
}
