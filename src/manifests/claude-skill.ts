import { CLAUDE_SKILL } from '../document/front-matter-dialects.ts';
import { readApprovals } from './claude/approvals.ts';
import { readFrontMatter } from './claude/front-matter-file.ts';
import type { ManifestFormat } from './manifest-format.ts';
import { inScope, scopeOf, sessionSettings } from './reading.ts';

/** Skills of Claude Code: a folder each, `SKILL.md` in exactly this case. */
export const format: ManifestFormat = {
  id: 'claude-skill',
  title: 'Claude Code skills',
  clients: ['Claude Code'],
  files: ['**/.claude/skills/**/SKILL.md'],
  context: sessionSettings,
  reads: 'allowed-tools, hooks, commands in the text, disable-model-invocation',
  read(files, to) {
    for (const file of files) {
      const name = file.path.split('/').at(-2) ?? '';
      const scope = scopeOf(file.path, '.claude');
      const agent = inScope(`Claude Code skill ${name}`, scope);
      const read = readFrontMatter(file, CLAUDE_SKILL, agent, to);
      if (read) readApprovals(read, file, `claude skill ${scope} ${name}`, agent, to);
    }
  },
};
