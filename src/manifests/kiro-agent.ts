import { COPILOT_CLI } from '../document/front-matter-dialects.ts';
import { STRICT_JSON } from '../document/json.ts';
import { readFrontMatter } from './claude/front-matter-file.ts';
import { readCustomAgent } from './kiro/agent.ts';
import type { ManifestFormat } from './manifest-format.ts';
import { readDocument } from './mcp/read-document.ts';
import { scopeOf } from './reading.ts';

/** Custom agents of Kiro. Source: kiro.dev/docs/custom-agents/configuration-reference, kiro.dev/docs/permissions. */
export const format: ManifestFormat = {
  id: 'kiro-agent',
  title: 'Kiro agents',
  clients: ['Kiro'],
  files: ['**/.kiro/agents/*.json', '**/.kiro/agents/*.md'],
  reads: 'tools, excludedTools, allowedTools, toolsSettings, permissions, hooks, mcpServers, includeMcpJson',
  read(files, to) {
    for (const file of files) {
      const called = (file.path.split('/').at(-1) ?? '').replace(/\.(json|md)$/i, '');
      const agent = `Kiro agent ${called}`;
      const value = /\.json$/i.test(file.path)
        ? readDocument(file, agent, STRICT_JSON, to)
        : readFrontMatter(file, COPILOT_CLI, agent, to)?.front;
      if (value) readCustomAgent(value, called, 'Kiro', scopeOf(file.path, '.kiro'), file, to);
    }
  },
};
