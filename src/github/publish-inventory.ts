import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChangeSet } from '../change/change-set.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { NOT_SEARCHED, takeInventory } from '../inventory/take.ts';
import { renderInventoryJson } from '../reports/inventory-json.ts';
import { renderInventoryMarkdown } from '../reports/inventory-markdown.ts';
import type { EventRange } from './event.ts';
import type { ActionPorts } from './ports.ts';

/**
 * Writes what the agents of a revision may do: the job summary, `inventory.json` and the output `inventory`. `change` has
 * nothing at base; what was read of it for the review is not asked for again. What failed comes back as lines for the log.
 */
export async function publishInventory(
  ports: ActionPorts,
  change: ChangeSet,
  { owner, repo }: EventRange,
  policy: { readonly source: string; readonly text: string } | null,
): Promise<string[]> {
  try {
    const now = new Date();
    const taken = await takeInventory(change, { repository: `${owner}/${repo}`, now, policy });
    const inventory: Inventory = {
      schemaVersion: 1,
      generated: now.toISOString(),
      repositories: [taken],
      notes: [NOT_SEARCHED],
    };
    const path = join(ports.env.RUNNER_TEMP || tmpdir(), 'agent-access-review', 'inventory.json');
    await ports.writeText(path, renderInventoryJson(inventory));
    ports.setOutput('inventory', path);
    await ports.writeSummary(renderInventoryMarkdown(inventory));
    return [];
  } catch {
    // The error's words may hold a path or a piece of the repository.
    return ['The inventory could not be written. The report stands.'];
  }
}
