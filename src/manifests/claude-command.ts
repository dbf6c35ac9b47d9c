import { CLAUDE_SKILL } from '../document/front-matter-dialects.ts';
import { readApprovals } from './claude/approvals.ts';
import { readFrontMatter } from './claude/front-matter-file.ts';
import type { ManifestFormat } from './manifest-format.ts';
import { inScope, scopeOf, sessionSettings } from './reading.ts';

/** Slash commands of Claude Code: `commands/sub/x.md` is `/sub:x`. */
export const format: ManifestFormat = {
  id: 'claude-command',
  title: 'Claude Code commands',
  clients: ['Claude Code'],
  files: ['**/.claude/commands/**/*.md'],
  context: sessionSettings,
  reads: 'allowed-tools, hooks, commands in the text',
  read(files, to) {
    for (const file of files) {
      const name = (/\.claude\/commands\/(.*)\.md$/i.exec(file.path)?.[1] ?? '').replaceAll('/', ':');
      const scope = scopeOf(file.path, '.claude');
      const agent = inScope(`Claude Code command /${name}`, scope);
      const read = readFrontMatter(file, CLAUDE_SKILL, agent, to);
      if (read) readApprovals(read, file, `claude command ${scope} ${name}`, agent, to);
    }
  },
};
