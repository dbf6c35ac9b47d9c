import type { AccessBuilder } from '../access/builder.ts';
import type { Entry } from '../access/decision-list.ts';
import { EVERYTHING } from '../access/pattern.ts';
import { CLAUDE_AGENT } from '../document/front-matter-dialects.ts';
import { at, entry, text } from '../document/value.ts';
import { readFrontMatter, ruleList } from './claude/front-matter-file.ts';
import { toolPattern } from './gemini/tool-rule.ts';
import type { ManifestFormat, SourceFile } from './manifest-format.ts';
import { inScope, placeIn, scopeOf } from './reading.ts';

/** Sub-agents of Qwen Code. Without `tools` an agent has all. Source: docs/users/features/sub-agents.md of QwenLM/qwen-code. */
export const format: ManifestFormat = {
  id: 'qwen-agent',
  title: 'Qwen Code sub-agents',
  clients: ['Qwen Code'],
  files: ['**/.qwen/agents/**/*.md'],
  reads: 'tools',
  read(files, to) {
    for (const file of files) readAgent(file, to);
  },
};

function readAgent(file: SourceFile, to: AccessBuilder): void {
  const stem = (file.path.split('/').at(-1) ?? file.path).replace(/\.md$/i, '');
  const read = readFrontMatter(file, CLAUDE_AGENT, `Qwen Code agent ${stem}`, to);
  if (!read?.present || !at(read.front, 'description')) return;
  const name = text(at(read.front, 'name')) ?? stem;
  const scope = scopeOf(file.path, '.qwen');
  const tools = entry(read.front, 'tools')?.value;
  const named = ruleList(tools);
  const place = placeIn(file, (tools ?? at(read.front, 'name') ?? read.front).span);
  const all = 'every tool, because there is no `tools` key';
  const entries: Entry[] = named.some((t) => t.value !== '*')
    ? named.flatMap((tool): Entry[] => {
        const uses = toolPattern(tool.value === 'edit' ? 'replace' : tool.value);
        return uses
          ? [{ effect: 'inherit', uses, place: placeIn(file, tool.span), text: tool.value, origin: 'tools' }]
          : [];
      })
    : [{ effect: 'inherit', uses: EVERYTHING, place, text: tools ? 'tools: *' : all, origin: 'tools' }];
  to.agent({
    id: `qwen agent ${scope} ${name}`,
    name: inScope(`Qwen Code agent ${name}`, scope),
    role: 'limit',
    within: `.qwen ${scope}`,
    list: { entries, default: 'deny' },
  });
}
