import type { Inventory } from '../../src/inventory/inventory.ts';
import { takeInventory } from '../../src/inventory/take.ts';
import { changeOf } from '../support/review-of.ts';

/** A small inventory; `name` and `text` stand wherever a manifest's author chooses words. */
export async function sampleInventory(name = 'helper', text = 'x'): Promise<Inventory> {
  const quoted = JSON.stringify(name);
  const taken = await takeInventory(
    changeOf(
      {},
      {
        '.claude/settings.json': JSON.stringify({
          permissions: {
            allow: ['Bash(npx *)', `Bash(${text})`],
            ask: [`Bash(ask ${text})`],
            deny: [`Bash(deny ${text})`],
          },
        }),
        '.claude/agents/helper.md': `---\nname: ${quoted}\ndescription: Helps\ntools: Read, Bash\n---\nHelp.\n`,
        '.mcp.json': JSON.stringify({
          mcpServers: {
            [name]: { command: 'npx', args: ['-y', '@acme/db@1.0.0', text], env: { DB_PASSWORD: '${DB_PASSWORD}' } },
            web: { type: 'http', url: 'https://mcp.example.com/mcp' },
          },
        }),
        '.github/agent-access.yml':
          'version: 1\nagents:\n  - {name: Claude Code, owner: "=cmd()", purpose: "@SUM(1)", expires: 2027-01-01, grants: [Read]}\n',
      },
    ),
    { repository: 'acme/app', now: new Date('2026-06-01T00:00:00Z') },
  );
  return { schemaVersion: 1, generated: '2026-06-01T00:00:00.000Z', repositories: [taken], notes: [['A note.']] };
}
