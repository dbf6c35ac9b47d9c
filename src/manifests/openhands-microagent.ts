import { CLAUDE_AGENT } from '../document/front-matter-dialects.ts';
import { at } from '../document/value.ts';
import { readFrontMatter } from './claude/front-matter-file.ts';
import type { ManifestFormat } from './manifest-format.ts';
import { readOpenHandsServers } from './openhands/servers.ts';

/** Microagents of OpenHands: texts for the agent, some with servers of their own. Source: docs.openhands.dev microagents. */
export const format: ManifestFormat = {
  id: 'openhands-microagent',
  title: 'OpenHands microagents',
  clients: ['OpenHands'],
  files: ['**/.openhands/microagents/**/*.md', '**/.openhands/skills/**/*.md'],
  reads: 'Exact: mcp_tools, which are servers with their commands and addresses. Not evaluated: triggers, the text',
  renames: true,
  read(files, to) {
    for (const file of files) {
      const read = readFrontMatter(file, CLAUDE_AGENT, 'OpenHands', to);
      if (read?.present) readOpenHandsServers(at(read.front, 'mcp_tools'), { agent: 'OpenHands', file, to });
    }
  },
};
